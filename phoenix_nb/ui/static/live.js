/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var ve="http://www.w3.org/2000/svg";function a(e,n,t){let r=document.createElement(e);return n&&(r.className=n),
t?.append(r),r}function M(e,n,t,r){let o=a(e,n,r);return o.textContent=t,o}function S(e,n,t){let r=document.createElementNS(
ve,e);for(let[o,l]of Object.entries(n))r.setAttribute(o,String(l));return t?.append(r),r}function f(e,n){e.textContent!==
n&&(e.textContent=n)}function C(e,n){f(e,n),c(e,"title",n)}function c(e,n,t){e.getAttribute(n)!==t&&(t===null?
e.removeAttribute(n):e.setAttribute(n,t))}function b(e,n){e.hidden===n&&(e.hidden=!n)}function z(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function G(e){let n=e.getRootNode();return n instanceof ShadowRoot?n.activeElement:document.activeElement}function U(e,n){
n.contains(G(e))&&e.focus({preventScroll:!0})}function L(e,n){let t=[];return r=>{for(;t.length<r.length;)t.push(
n(e));for(;t.length>r.length;)t.pop()?.root.remove();r.forEach((o,l)=>{t[l]?.update(o,l)})}}function Y(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function J(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function x(e){return Math.round(e).toLocaleString("en-US")}function W(e){return we(Number(e.toPrecision(4)))}function we(e){
let n=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(n)===0?String(e):
n}function X(e){let n=Math.round(e*100);return n===0&&e>0?"< 1 %":n===100&&e<1?"> 99 %":`${n} %`}function P(e,n=!1){let t=Math.max(0,Math.round(e)),r=Math.floor(t/3600),o=Math.floor(t/60)%60,l=t%60;return r?
o?`${r} h ${o} min`:`${r} h`:o?l&&!(n&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function j(e){return e>=10?
`${x(e)}/s`:e>=1?`${e.toFixed(1)}/s`:e>=1/60?`${(e*60).toFixed(1)}/min`:`${(e*3600).toFixed(1)}/h`}function Z(e){
return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function ee(e,n,t){let r=a("input","",e);return Object.assign(r,{type:"number",...n}),r.addEventListener("chan\
ge",t),z(r),r.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),r.blur())}),
r}function I(e,n,t){let r=M("button","",n,e);return r.type="button",r.addEventListener("click",t),r}var Ae=3e3;function B(e,n,t){let r,o,l=0,s=()=>g.getAttribute("aria-disabled")==="true",i=u=>c(g,"aria-disable\
d",u?"true":null),g=I(e,n,()=>{s()||(o=r,l=performance.now()+Ae,i(!0),t())});return{root:g,update(u,y,m){r=m,f(
g,u),i(!y||performance.now()<l&&m===o)}}}function N(e,n,t){return Math.min(1,Math.max(0,(e-n)/(t-n||1)))}function ne(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function te(e,n,t){let r=Math.max(1,...e),o=n/e.length;return e.map((l,s)=>{let i=l?Math.max(
1.5,l/r*(t-4)):0;return{x:s*o,y:t-i,width:o-1.5,height:i}})}function re(e,n,t,r){let o=(r-t)/n,l=e===n-1?r:t+(e+
1)*o*(1-1e-9);return{low:t+e*o,high:l}}function oe(e,n){let t=e.reduce((o,l)=>o+l,0),r=Math.max(1,n,t);return e.
map(o=>100*o/r)}var Q=90,ae=4;function le(e){let n=a("td","",e),t=a("span","",n),r=S("svg",{viewBox:`0 0 ${Q} 10`,"aria-hidden":"\
true"},n);S("line",{class:"pnb-scale",x1:0,x2:Q,y1:5,y2:5},r);let o=S("line",{class:"pnb-whisker",y1:5,y2:5},r),
l=S("circle",{class:"pnb-dot",cy:5,r:3.5},r);return{root:n,update({cell:s,column:i}){let[g,u,y,m]=s??["–"];if(f(
t,g),c(n,"title",y!==void 0&&m!==void 0&&y!==m?`95 % so far: ${y} to ${m}`:null),c(r,"visibility",u===void 0?"\
hidden":null),u===void 0)return;let d=k=>(ae+(Q-2*ae)*N(k,i.low,i.high)).toFixed(1);c(l,"cx",d(u)),c(o,"x1",d(
y??u)),c(o,"x2",d(m??u))}}}function q(e){let n=a("div","pnb-track",e);n.setAttribute("role","progressbar"),n.setAttribute("aria-label","r\
uns"),n.setAttribute("aria-valuemin","0");let t=["done","failed","running","waiting"].map(r=>{let o=a("span","\
pnb-segment",n);return o.dataset.what=r,o});return({planned:r,done:o,failed:l,running:s,retrying:i,throttled:g})=>{
let u=oe([o,l,s,i+g],r);t.forEach((m,h)=>{let d=u[h]??0,k=`${d.toFixed(2)}%`;m.style.width!==k&&(m.style.width=
k),b(m,d>0)}),c(n,"aria-valuenow",String(o+l)),c(n,"aria-valuemax",String(r));let y=`${x(o)} of ${x(r)} done, ${x(
l)} failed`;c(n,"aria-valuetext",y)}}var Ee=250,Te=74;function ie(e,n){let t=a("div","pnb-board",e),r=a("table","",t),o=L(a("tr","",a("thead","",r)),
Ce),l=L(a("tbody","",r),i=>Le(i,n)),s=a("div","pnb-more pnb-muted pnb-small",e);return({board:i,interactive:g})=>{
b(t,i!==null);let u=[i?.more_rows&&`${i.more_rows} more variants`,i?.more_columns&&`${i.more_columns} more eva\
luators`].filter(Boolean);if(f(s,u.length?`and ${u.join(" and ")}, shown at the end`:""),b(s,u.length>0),!i)return;
let{columns:y,rows:m}=i;r.style.minWidth=`${Ee+Te*y.length}px`,o([{short:"variant"},{short:"runs"},...y]),l(m.
map(h=>({row:h,columns:y,interactive:g})))}}function Ce(e){let n=a("th","",e);return n.setAttribute("scope","c\
ol"),n.dir="auto",{root:n,update({short:t,name:r}){f(n,Z(t)),c(n,"title",r??null)}}}function Le(e,n){let t=a("\
tr","",e),r=a("th","",t);r.setAttribute("scope","row");let o=a("strong","",r);o.dir="auto";let l=a("td","",t);
l.tabIndex=-1;let s=q(l),i=a("div","pnb-runs",l),g=a("span","pnb-muted pnb-small",i),u="",y=B(i,"Stop",()=>n({
type:"stop",experiment_id:u})),m=a("span","pnb-muted pnb-small",i),h=L(t,le);return{root:t,update({row:d,columns:k,
interactive:E}){u=d.id;let v=d.state==="running";f(o,d.short),c(o,"title",d.name),c(y.root,"aria-label",`Stop ${d.
name}`),s(d.tasks),f(g,Se(d.tasks)),h(k.map((w,p)=>({cell:d.cells[p]??null,column:w}))),(!E||!v)&&U(l,y.root),
b(y.root,E&&v),y.update("Stop",v,d.state),f(m,d.outcome||d.state),b(m,!(E&&v))}}}function Se({done:e,planned:n,
failed:t}){let r=`${x(e)} of ${x(n)} done`;return t?`${r} · ${x(t)} failed`:r}function se(e,n){let t=a("div","pnb-errors",e),r=new Map;return{update(o){b(t,o.length>0);let l=new Set(o.map(
s=>s.key));for(let[s,i]of r)l.has(s)||(i.root.remove(),r.delete(s));for(let s of o){let i=r.get(s.key)??$e(t,s.
key,n);r.set(s.key,i),i.update(s)}},receive(o){r.get(o.key)?.receive(o.text)}}}function $e(e,n,t){let r=a("det\
ails","pnb-error",e),o=a("summary","",r);M("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let s=a(
"span","",o),i=a("span","pnb-muted",o);i.dir="auto";let g=a("div","pnb-muted pnb-small",r),u=M("pre","","…",
r);u.tabIndex=0;let y=!1;return r.addEventListener("toggle",()=>{!r.open||y||(y=!0,t({type:"traceback",key:n}))}),
{root:r,update(m){f(l,m.type),f(s,` × ${x(m.count)} in ${m.where}: `),f(i,m.message),c(o,"title",m.message),f(
g,m.example?`first: example ${m.example}`:"")},receive:m=>f(u,m||"No traceback was recorded.")}}var de="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function ce(e,n,t){let r=a("label","",e);M("span","pnb-muted","concurrency",r);let o={min:"1",max:String(1024),
step:"1"},l=ee(r,o,()=>{let d=l.valueAsNumber;Re(d)?y(d):(u(de),l.value=m()),l.blur()}),s=a("div","pnb-refused");
s.setAttribute("role","alert"),b(s,!1);let i=null,g=!1,u=d=>{f(s,d),b(s,d!==""),c(l,"aria-invalid",d?"true":null)},
y=d=>{u(""),t({type:"set_concurrency",concurrency:d})},m=()=>i===null?"":String(i),h=I(e,"auto",()=>y(g&&i?i:"\
auto"));return h.className="pnb-auto",n.append(s),{refuse:u,update(d,k){({concurrency:i,adaptive:g}=d),l.disabled=
h.disabled=!k,c(h,"aria-pressed",String(g)),c(h,"title",g?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let v=g&&d.ceiling?` now; ${d.ceiling} at most`:"";c(l,"title",`calls at onc\
e${v}`),G(l)!==l&&(l.value=m())}}}function Re(e){return Number.isInteger(e)&&e>=1&&e<=1024}var Me={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function ye(e,n){let t=a("div","pnb-head",e),r=a("span","pnb-title pnb-line",t);r.dir="auto";let o=a("spa\
n","pnb-small",t);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",t);l.dir="aut\
o";let s=a("div","pnb-controls",t),i=ce(s,t,n),g=!1,u=B(s,"Retry failed",()=>n({type:"retry_failed"})),y=B(s,"\
Pause",()=>n({type:g?"resume":"pause"})),m=B(s,"Stop",()=>n({type:"stop"}));return{update:d=>{C(r,d.title),f(o,
Me[d.state]),C(l,d.origin),g=d.state==="paused";let k=g||d.state==="running";b(s,d.interactive),i.update(d,k),
u.update("Retry failed",k&&d.tasks.failed>0,d.tasks.failed),y.update(g?"Resume":"Pause",k,d.state),m.update("S\
top",k,d.state)},refuse:i.refuse}}var pe=.5;function me(e){let n=a("div","pnb-progress",e),t=q(n),r=a("div","pnb-facts",n),o=$(r,"done"),l=$(r,"\
failed"),s=$(r,"running"),i=$(r,"waiting"),g=$(r,"left"),u=a("div","pnb-facts pnb-details",n),[y,m,h,d,k,E]=[$(
u),$(u),$(u),$(u),$(u),$(u)],v=a("div","pnb-limits",n),w=a("div","pnb-status",n);return w.dir="auto",(p,T)=>{let{
tasks:A}=p;t(A),o(x(A.done),A.planned?` of ${x(A.planned)} done`:" done"),l(x(A.failed)," failed",!A.failed),s(
x(A.running)," running",!A.running);let R=Ne(p);i(x(R.count),` ${R.words}`,!R.count),y("",P(p.elapsed+T)),m("",
Oe(p)),h("",Fe(p)),d("",p.latency),k("",p.spent),E("",p.held_back),Be(v,p,T);let D=p.eta!==null&&p.state!=="pa\
used",O=Math.max(1,(p.eta??0)-T);g(D?`≈ ${P(O,!0)} left`:"","");let _=p.closed-T,H=_>pe?`The limit lets noth\
ing through for ${P(_)}.`:"";C(w,[H,p.status].filter(Boolean).join(" ")),c(w,"data-tone",p.tone||(H?"wait":null))}}
function Be(e,{limits:n},t){for(;e.children.length>n.length;)e.lastElementChild?.remove();n.forEach((r,o)=>{let l=e.
children[o]??a("div","pnb-limit",e);C(l,Pe(r,t))}),b(e,n.length>0)}function Pe({text:e,back:n},t){let r=n-t;return r>
pe?`${e} · more in ${P(r,!0)}`:e}function Ne({tasks:e,evaluations:n}){let t=e.throttled+n.throttled,r=e.retrying+
n.retrying;if(!t)return{count:r,words:r?"to be retried":"waiting"};let o=r?`, ${x(r)} to be retried`:"";return{
count:t,words:`waiting for the limit${o}`}}function Fe({evaluations:e}){if(!e.planned)return"";let n=e.planned-
e.skipped;return`${x(e.done+e.failed)} of ${x(n)} evaluations`}function Oe(e){if(e.rate===null)return"";let n=e.
limit_rate===null?"":` of ~${j(e.limit_rate)} allowed`;return j(e.rate)+n}function $(e,n){let t=a("span","pnb-\
fact",e);n&&(t.dataset.what=n);let r=a("b","",t),o=a("span","",t);return(l,s,i=!1)=>{f(r,l),f(o,s),c(t,"data-e\
mpty",i?"true":null),b(t,l!==""||s!=="")}}function ge(e){let n=a("div","pnb-recent",e),t=a("table","pnb-strip",n),r=L(a("tr","",a("thead","",t)),_e),o=L(
a("tbody","",t),He),l=a("div","pnb-left pnb-muted pnb-small",n);return({columns:s,rows:i,more:g})=>{b(n,i.length>
0),b(l,g>0),f(l,`and ${g} more ${g===1?"evaluation":"evaluations"}, shown at the end`),r(s),o(i.map(u=>u.map((y,m)=>({
...y,kind:s[m]?.[1]}))))}}function _e(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",
{root:n,update([t,r]){C(n,t),c(n,"data-column",r)}}}function He(e){let n=a("tr","",e);return{root:n,update:L(n,
Ie)}}function Ie(e){let n=a("td","",e);return n.dir="auto",{root:n,update({text:t,kind:r,failed:o,muted:l}){C(
n,t),c(n,"data-column",r??null),c(n,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var V=300,F=56,qe={maximize:"higher is better",minimize:"lower is better"};function fe(e,n){let t=String(ne(n));
e.style.getPropertyValue("--pnb-columns")!==t&&e.style.setProperty("--pnb-columns",t)}function be(e,n){let t=a(
"div","pnb-tile",e),r=a("div","pnb-line",t),o=a("strong","",r);o.dir="auto";let l=a("span","pnb-muted",r),s=a(
"div","pnb-lead",t),i=a("span","pnb-figure",s);i.dir="auto";let g=a("span","",s),u=a("div","pnb-muted pnb-note",
t),y=a("div","",u),m=a("div","",u),h=a("div","pnb-picture",t),d=null,E=n&&xe(n,p=>d&&p.key!==null?Ve(d,p.key):
null),v=L(a("div","pnb-bars",h),p=>De(p,E)),w=Ke(h,n);return{root:t,update(p){d=p,C(o,p.name);let T=p.direction===
null?void 0:qe[p.direction];f(l,[p.kind==="CODE"?"":p.kind,T].filter(Boolean).join(" · ")),C(i,p.figure),f(g,
p.detail),f(y,p.interval),f(m,p.note),v(p.chart.bars),w(p)}}}function Ve(e,n){let t=Number(n);return n!==""&&!Number.
isNaN(t)&&e.mean!==null?{low:t,high:t}:{label:n}}function xe({choose:e,chosen:n},t){return{pick(r){let o=t(r);
o&&e(o)},picked(r){let o=t(r);return o!==null&&n(o)}}}function De(e,n){let t=a(n?"button":"div","pnb-bar",e),r=a(
"span","pnb-bar-label",t);r.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",t)),l=a("span","\
pnb-bar-count",t),s=null;return n&&t.addEventListener("click",()=>s&&n.pick(s)),{root:t,update(i){s=i,C(r,i.label),
o.style.width=`${Math.max(100*i.share,i.count?.7:0)}%`,c(o,"data-tone",i.tone),f(l,`${x(i.count)} · ${X(i.share)}`),
n&&(c(t,"title",`show the ${x(i.count)} runs`),c(t,"aria-pressed",String(n.picked(i))))}}}function Ke(e,n){let t=a(
"div","pnb-histogram",e),r=n?"group":"img",o={viewBox:`0 0 ${V} ${F+1}`,preserveAspectRatio:"none",role:r},l=S(
"svg",o,t),s=S("rect",{class:"pnb-band",y:0,height:F},l),i=null,u=n&&xe(n,w=>{let{bins:p,low:T,high:A}=i?.chart??
{bins:[],low:0,high:0};return re(w,p.length,T,A)}),y=S("g",{class:"pnb-bins"},l),m=L(y,w=>We(w,u)),h=S("rect",
{class:"pnb-mean",y:0,height:F,width:1.6},l);S("rect",{class:"pnb-axis",y:F,height:1,width:V},l);let d=a("div",
"pnb-ends pnb-muted",t),k=a("span","",d),E=a("span","pnb-middle",d),v=a("span","",d);return w=>{i=w;let{bins:p,
low:T,high:A}=w.chart;if(b(t,p.length>0),!p.length)return;let R=K=>N(K,T,A)*V,D=te(p,V,F);m(p.map((K,ke)=>({count:K,
...D[ke]??Ge})));let[O,_]=w.ci??[0,0];c(s,"x",R(O).toFixed(2)),c(s,"width",w.ci?Math.max(1,R(_)-R(O)).toFixed(
2):"0"),c(h,"x",(R(w.mean??0)-.8).toFixed(2)),c(l,"aria-label",`Histogram from ${T} to ${A}: ${p.join(", ")}`),
f(k,W(T)),f(v,W(A)),f(E,"mean");let H=100*N(w.mean??0,T,A);E.style.left=`${Math.min(84,Math.max(16,H)).toFixed(
1)}%`}}var Ge={x:0,y:0,width:0,height:0};function We(e,n){let t=S("rect",{class:"pnb-bin"},e),r=0;return n&&(c(
t,"tabindex","0"),c(t,"role","button"),t.addEventListener("click",()=>n.pick(r)),t.addEventListener("keydown",
o=>{o.key==="Enter"&&n.pick(r)})),{root:t,update({count:o,...l},s){r=s;for(let[i,g]of Object.entries(l))c(t,i,
g.toFixed(2));n&&(c(t,"aria-label",`${x(o)} runs`),c(t,"aria-pressed",String(n.picked(r))))}}}function he(e){let n=a("div","pnb-tiles",e),t=L(n,o=>be(o)),r=a("div","pnb-muted pnb-small pnb-more",e);return o=>{
fe(n,o.tiles.length),t(o.tiles),b(n,o.tiles.length>0),b(r,o.more_tiles>0),f(r,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function je({model:e}){e.send({type:"seen"})}function Qe({model:e,el:n}){let t=a("section","pnb",n);t.setAttribute(
"aria-label","Experiment progress");let r=v=>e.send(v),o=ye(t,r),l=me(t),s=ie(t,r),i=he(t),g=ge(t),u=se(t,r),y=null,
m=0,h=()=>{if(!y)return;let v=y.state==="finished"?0:(performance.now()-m)/1e3;o.update(y),l(y,v),s(y),i(y),g(
y.recent),u.update(y.errors)},d=()=>{y=J(e.get("snapshot")),m=performance.now(),h()};d(),e.on("change:snapshot",
d);let k=Y(e,v=>{v.type==="refused"?o.refuse(v.text):u.receive(v)}),E=setInterval(h,1e3);return()=>{clearInterval(
E),e.off("change:snapshot",d),k()}}var Yn={initialize:je,render:Qe};export{Yn as default};
