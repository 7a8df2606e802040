/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var ve="http://www.w3.org/2000/svg";function a(e,n,t){let r=document.createElement(e);return n&&(r.className=n),
t?.append(r),r}function M(e,n,t,r){let o=a(e,n,r);return o.textContent=t,o}function S(e,n,t){let r=document.createElementNS(
ve,e);for(let[o,l]of Object.entries(n))r.setAttribute(o,String(l));return t?.append(r),r}function g(e,n){e.textContent!==
n&&(e.textContent=n)}function C(e,n){g(e,n),c(e,"title",n)}function c(e,n,t){e.getAttribute(n)!==t&&(t===null?
e.removeAttribute(n):e.setAttribute(n,t))}function x(e,n){e.hidden===n&&(e.hidden=!n)}function Q(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function K(e){let n=e.getRootNode();return n instanceof ShadowRoot?n.activeElement:document.activeElement}function U(e,n){
n.contains(K(e))&&e.focus({preventScroll:!0})}function L(e,n){let t=[];return r=>{for(;t.length<r.length;)t.push(
n(e));for(;t.length>r.length;)t.pop()?.root.remove();r.forEach((o,l)=>{t[l]?.update(o,l)})}}function Y(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function J(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function h(e){return Math.round(e).toLocaleString("en-US")}function W(e){return String(Number(e.toPrecision(4)))}
function X(e){let n=Math.round(e*100);return n===0&&e>0?"< 1 %":n===100&&e<1?"> 99 %":`${n} %`}function F(e,n=!1){let t=Math.max(0,Math.round(e)),r=Math.floor(t/3600),o=Math.floor(t/60)%60,l=t%60;return r?
o?`${r} h ${o} min`:`${r} h`:o?l&&!(n&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function j(e){return e>=10?
`${h(e)}/s`:e>=1?`${e.toFixed(1)}/s`:e>=1/60?`${(e*60).toFixed(1)}/min`:`${(e*3600).toFixed(1)}/h`}function Z(e){
return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function ee(e,n,t){let r=a("input","",e);return Object.assign(r,{type:"number",...n}),r.addEventListener("chan\
ge",t),Q(r),r.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),r.blur())}),
r}function D(e,n,t){let r=M("button","",n,e);return r.type="button",r.addEventListener("click",t),r}var we=3e3;function B(e,n,t){let r,o,l=0,s=()=>p.getAttribute("aria-disabled")==="true",i=u=>c(p,"aria-disable\
d",u?"true":null),p=D(e,n,()=>{s()||(o=r,l=performance.now()+we,i(!0),t())});return{root:p,update(u,m,y){r=y,g(
p,u),i(!m||performance.now()<l&&y===o)}}}function _(e,n,t){return Math.min(1,Math.max(0,(e-n)/(t-n||1)))}function ne(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function te(e,n,t){let r=Math.max(1,...e),o=n/e.length;return e.map((l,s)=>{let i=l?Math.max(
1.5,l/r*(t-4)):0;return{x:s*o,y:t-i,width:o-1.5,height:i}})}function re(e,n,t,r){let o=(r-t)/n,l=e===n-1?r:t+(e+
1)*o*(1-1e-9);return{low:t+e*o,high:l}}function oe(e,n){let t=e.reduce((o,l)=>o+l,0),r=Math.max(1,n,t);return e.
map(o=>100*o/r)}var z=90,ae=4;function le(e){let n=a("td","",e),t=a("span","",n),r=S("svg",{viewBox:`0 0 ${z} 10`,"aria-hidden":"\
true"},n);S("line",{class:"pnb-scale",x1:0,x2:z,y1:5,y2:5},r);let o=S("line",{class:"pnb-whisker",y1:5,y2:5},r),
l=S("circle",{class:"pnb-dot",cy:5,r:3.5},r);return{root:n,update({cell:s,column:i}){let[p,u,m,y]=s??["–"];if(g(
t,p),c(n,"title",m!==void 0&&y!==void 0&&m!==y?`95 % so far: ${m} to ${y}`:null),c(r,"visibility",u===void 0?"\
hidden":null),u===void 0)return;let d=v=>(ae+(z-2*ae)*_(v,i.low,i.high)).toFixed(1);c(l,"cx",d(u)),c(o,"x1",d(
m??u)),c(o,"x2",d(y??u))}}}function q(e){let n=a("div","pnb-track",e);n.setAttribute("role","progressbar"),n.setAttribute("aria-label","r\
uns"),n.setAttribute("aria-valuemin","0");let t=["done","failed","running","waiting"].map(r=>{let o=a("span","\
pnb-segment",n);return o.dataset.what=r,o});return({planned:r,done:o,failed:l,running:s,retrying:i,throttled:p})=>{
let u=oe([o,l,s,i+p],r);t.forEach((y,k)=>{let d=u[k]??0,v=`${d.toFixed(2)}%`;y.style.width!==v&&(y.style.width=
v),x(y,d>0)}),c(n,"aria-valuenow",String(o+l)),c(n,"aria-valuemax",String(r));let m=`${h(o)} of ${h(r)} done, ${h(
l)} failed`;c(n,"aria-valuetext",m)}}var Ee=250,Te=74;function ie(e,n){let t=a("div","pnb-board",e),r=a("table","",t),o=L(a("tr","",a("thead","",r)),
Ae),l=L(a("tbody","",r),i=>Ce(i,n)),s=a("div","pnb-more pnb-muted pnb-small",e);return({board:i,interactive:p})=>{
x(t,i!==null);let u=[i?.more_rows&&`${i.more_rows} more variants`,i?.more_columns&&`${i.more_columns} more eva\
luators`].filter(Boolean);if(g(s,u.length?`and ${u.join(" and ")}, shown at the end`:""),x(s,u.length>0),!i)return;
let{columns:m,rows:y}=i;r.style.minWidth=`${Ee+Te*m.length}px`,o([{short:"variant"},{short:"runs"},...m]),l(y.
map(k=>({row:k,columns:m,interactive:p})))}}function Ae(e){let n=a("th","",e);return n.setAttribute("scope","c\
ol"),n.dir="auto",{root:n,update({short:t,name:r}){g(n,Z(t)),c(n,"title",r??null)}}}function Ce(e,n){let t=a("\
tr","",e),r=a("th","",t);r.setAttribute("scope","row");let o=a("strong","",r);o.dir="auto";let l=a("td","",t);
l.tabIndex=-1;let s=q(l),i=a("div","pnb-runs",l),p=a("span","pnb-muted pnb-small",i),u="",m=B(i,"Stop",()=>n({
type:"stop",experiment_id:u})),y=a("span","pnb-muted pnb-small",i),k=L(t,le);return{root:t,update({row:d,columns:v,
interactive:T}){u=d.id;let w=d.state==="running";g(o,d.short),c(o,"title",d.name),c(m.root,"aria-label",`Stop ${d.
name}`),s(d.tasks),g(p,Le(d.tasks)),k(v.map((E,f)=>({cell:d.cells[f]??null,column:E}))),(!T||!w)&&U(l,m.root),
x(m.root,T&&w),m.update("Stop",w,d.state),g(y,d.outcome||d.state),x(y,!(T&&w))}}}function Le({done:e,planned:n,
failed:t}){let r=`${h(e)} of ${h(n)} done`;return t?`${r} · ${h(t)} failed`:r}function se(e,n){let t=a("div","pnb-errors",e),r=new Map;return{update(o){x(t,o.length>0);let l=new Set(o.map(
s=>s.key));for(let[s,i]of r)l.has(s)||(i.root.remove(),r.delete(s));for(let s of o){let i=r.get(s.key)??Se(t,s.
key,n);r.set(s.key,i),i.update(s)}},receive(o){r.get(o.key)?.receive(o.text)}}}function Se(e,n,t){let r=a("det\
ails","pnb-error",e),o=a("summary","",r);M("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let s=a(
"span","",o),i=a("span","pnb-muted",o);i.dir="auto";let p=a("div","pnb-muted pnb-small",r),u=M("pre","","…",
r);u.tabIndex=0;let m=!1;return r.addEventListener("toggle",()=>{!r.open||m||(m=!0,t({type:"traceback",key:n}))}),
{root:r,update(y){g(l,y.type),g(s,` × ${h(y.count)} in ${y.where}: `),g(i,y.message),c(o,"title",y.message),g(
p,y.example?`first: example ${y.example}`:"")},receive:y=>g(u,y||"No traceback was recorded.")}}var de="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function ce(e,n,t){let r=a("label","",e);M("span","pnb-muted","concurrency",r);let o={min:"1",max:String(1024),
step:"1"},l=ee(r,o,()=>{let d=l.valueAsNumber;$e(d)?m(d):(u(de),l.value=y()),l.blur()}),s=a("div","pnb-refused");
s.setAttribute("role","alert"),x(s,!1);let i=null,p=!1,u=d=>{g(s,d),x(s,d!==""),c(l,"aria-invalid",d?"true":null)},
m=d=>{u(""),t({type:"set_concurrency",concurrency:d})},y=()=>i===null?"":String(i),k=D(e,"auto",()=>m(p&&i?i:"\
auto"));return k.className="pnb-auto",n.append(s),{refuse:u,update(d,v){({concurrency:i,adaptive:p}=d),l.disabled=
k.disabled=!v,c(k,"aria-pressed",String(p)),c(k,"title",p?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let w=p&&d.ceiling?` now; ${d.ceiling} at most`:"";c(l,"title",`calls at onc\
e${w}`),K(l)!==l&&(l.value=y())}}}function $e(e){return Number.isInteger(e)&&e>=1&&e<=1024}var Re={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function me(e,n){let t=a("div","pnb-head",e),r=a("span","pnb-title pnb-line",t);r.dir="auto";let o=a("spa\
n","pnb-small",t);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",t);l.dir="aut\
o";let s=a("div","pnb-controls",t),i=ce(s,t,n),p=!1,u=B(s,"Retry failed",()=>n({type:"retry_failed"})),m=B(s,"\
Pause",()=>n({type:p?"resume":"pause"})),y=B(s,"Stop",()=>n({type:"stop"}));return{update:d=>{C(r,d.title),g(o,
Re[d.state]),C(l,d.origin),p=d.state==="paused";let v=p||d.state==="running";x(s,d.interactive),i.update(d,v),
u.update("Retry failed",v&&d.tasks.failed>0,d.tasks.failed),m.update(p?"Resume":"Pause",v,d.state),y.update("S\
top",v,d.state)},refuse:i.refuse}}var ye=.5;function pe(e){let n=a("div","pnb-progress",e),t=q(n),r=a("div","pnb-facts",n),o=$(r,"done"),l=$(r,"\
failed"),s=$(r,"running"),i=$(r,"waiting"),p=$(r,"left"),u=a("div","pnb-facts pnb-details",n),[m,y,k,d,v,T,w]=[
$(u),$(u),$(u),$(u),$(u),$(u),$(u)],E=a("div","pnb-limits",n),f=a("div","pnb-status",n);return f.dir="auto",(b,R)=>{
let{tasks:A}=b;t(A),o(h(A.done),A.planned?` of ${h(A.planned)} done`:" done"),l(h(A.failed)," failed",!A.failed),
s(h(A.running)," running",!A.running);let N=Be(b);i(h(N.count),` ${N.words}`,!N.count),m("",F(b.elapsed+R)),y(
"",Fe(b)),k("",Ne(b)),d("",b.latency),v("",b.spent),T("",b.workers),w("",b.held_back),Me(E,b,R);let I=b.eta!==
null&&b.state!=="paused",G=Math.max(1,(b.eta??0)-R);p(I?`≈ ${F(G,!0)} left`:"","");let O=b.closed-R,P=O>ye?`\
The limit lets nothing through for ${F(O)}.`:"";C(f,[P,b.status].filter(Boolean).join(" ")),c(f,"data-tone",b.
tone||(P?"wait":null))}}function Me(e,{limits:n},t){for(;e.children.length>n.length;)e.lastElementChild?.remove();
n.forEach((r,o)=>{let l=e.children[o]??a("div","pnb-limit",e);C(l,Pe(r,t))}),x(e,n.length>0)}function Pe({text:e,
back:n},t){let r=n-t;return r>ye?`${e} · more in ${F(r,!0)}`:e}function Be({tasks:e,evaluations:n}){let t=e.throttled+
n.throttled,r=e.retrying+n.retrying;if(!t)return{count:r,words:r?"to be retried":"waiting"};let o=r?`, ${h(r)}\
 to be retried`:"";return{count:t,words:`waiting for the limit${o}`}}function Ne({evaluations:e}){if(!e.planned)
return"";let n=e.planned-e.skipped;return`${h(e.done+e.failed)} of ${h(n)} evaluations`}function Fe(e){if(e.rate===
null)return"";let n=e.limit_rate===null?"":` of ~${j(e.limit_rate)} allowed`;return j(e.rate)+n}function $(e,n){
let t=a("span","pnb-fact",e);n&&(t.dataset.what=n);let r=a("b","",t),o=a("span","",t);return(l,s,i=!1)=>{g(r,l),
g(o,s),c(t,"data-empty",i?"true":null),x(t,l!==""||s!=="")}}function ge(e){let n=a("div","pnb-recent",e),t=a("table","pnb-strip",n),r=L(a("tr","",a("thead","",t)),_e),o=L(
a("tbody","",t),He),l=a("div","pnb-left pnb-muted pnb-small",n);return({columns:s,rows:i,more:p})=>{x(n,i.length>
0),x(l,p>0),g(l,`and ${p} more ${p===1?"evaluation":"evaluations"}, shown at the end`),r(s),o(i.map(u=>u.map((m,y)=>({
...m,kind:s[y]?.[1]}))))}}function _e(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",
{root:n,update([t,r]){C(n,t),c(n,"data-column",r)}}}function He(e){let n=a("tr","",e);return{root:n,update:L(n,
Ie)}}function Ie(e){let n=a("td","",e);return n.dir="auto",{root:n,update({text:t,kind:r,failed:o,muted:l}){C(
n,t),c(n,"data-column",r??null),c(n,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var V=300,H=56,Oe={maximize:"higher is better",minimize:"lower is better"};function fe(e,n){let t=String(ne(n));
e.style.getPropertyValue("--pnb-columns")!==t&&e.style.setProperty("--pnb-columns",t)}function be(e,n){let t=a(
"div","pnb-tile",e),r=a("div","pnb-line",t),o=a("strong","",r);o.dir="auto";let l=a("span","pnb-muted",r),s=a(
"div","pnb-lead",t),i=a("span","pnb-figure",s);i.dir="auto";let p=a("span","",s),u=a("div","pnb-muted pnb-note",
t),m=a("div","",u),y=a("div","",u),k=a("div","pnb-picture",t),d=null,T=n&&xe(n,f=>d&&f.key!==null?De(d,f.key):
null),w=L(a("div","pnb-bars",k),f=>qe(f,T)),E=Ve(k,n);return{root:t,update(f){d=f,C(o,f.name);let b=f.direction===
null?void 0:Oe[f.direction];g(l,[f.kind==="CODE"?"":f.kind,b].filter(Boolean).join(" · ")),C(i,f.figure),g(p,
f.detail),g(m,f.interval),g(y,f.note),w(f.chart.bars),E(f)}}}function De(e,n){let t=Number(n);return n!==""&&!Number.
isNaN(t)&&e.mean!==null?{low:t,high:t}:{label:n}}function xe({choose:e,chosen:n},t){return{pick(r){let o=t(r);
o&&e(o)},picked(r){let o=t(r);return o!==null&&n(o)}}}function qe(e,n){let t=a(n?"button":"div","pnb-bar",e),r=a(
"span","pnb-bar-label",t);r.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",t)),l=a("span","\
pnb-bar-count",t),s=null;return n&&t.addEventListener("click",()=>s&&n.pick(s)),{root:t,update(i){s=i,C(r,i.label),
o.style.width=`${Math.max(100*i.share,i.count?.7:0)}%`,c(o,"data-tone",i.tone),g(l,`${h(i.count)} · ${X(i.share)}`),
n&&(c(t,"title",`show the ${h(i.count)} runs`),c(t,"aria-pressed",String(n.picked(i))))}}}function Ve(e,n){let t=a(
"div","pnb-histogram",e),r=n?"group":"img",o={viewBox:`0 0 ${V} ${H+1}`,preserveAspectRatio:"none",role:r},l=S(
"svg",o,t),s=S("rect",{class:"pnb-band",y:0,height:H},l),i=null,u=n&&xe(n,E=>{let{bins:f,low:b,high:R}=i?.chart??
{bins:[],low:0,high:0};return re(E,f.length,b,R)}),m=S("g",{class:"pnb-bins"},l),y=L(m,E=>Ke(E,u)),k=S("rect",
{class:"pnb-mean",y:0,height:H,width:1.6},l);S("rect",{class:"pnb-axis",y:H,height:1,width:V},l);let d=a("div",
"pnb-ends pnb-muted",t),v=a("span","",d),T=a("span","pnb-middle",d),w=a("span","",d);return E=>{i=E;let{bins:f,
low:b,high:R}=E.chart;if(x(t,f.length>0),!f.length)return;let A=P=>_(P,b,R)*V,N=te(f,V,H);y(f.map((P,ke)=>({count:P,
...N[ke]??Ge})));let[I,G]=E.ci??[0,0];c(s,"x",A(I).toFixed(2)),c(s,"width",E.ci?Math.max(1,A(G)-A(I)).toFixed(
2):"0"),c(k,"x",(A(E.mean??0)-.8).toFixed(2)),c(l,"aria-label",`Histogram from ${b} to ${R}: ${f.join(", ")}`),
g(v,W(b)),g(w,W(R)),g(T,"mean");let O=100*_(E.mean??0,b,R);T.style.left=`${Math.min(84,Math.max(16,O)).toFixed(
1)}%`}}var Ge={x:0,y:0,width:0,height:0};function Ke(e,n){let t=S("rect",{class:"pnb-bin"},e),r=0;return n&&(c(
t,"tabindex","0"),c(t,"role","button"),t.addEventListener("click",()=>n.pick(r)),t.addEventListener("keydown",
o=>{o.key==="Enter"&&n.pick(r)})),{root:t,update({count:o,...l},s){r=s;for(let[i,p]of Object.entries(l))c(t,i,
p.toFixed(2));n&&(c(t,"aria-label",`${h(o)} runs`),c(t,"aria-pressed",String(n.picked(r))))}}}function he(e){let n=a("div","pnb-tiles",e),t=L(n,o=>be(o)),r=a("div","pnb-muted pnb-small pnb-more",e);return o=>{
fe(n,o.tiles.length),t(o.tiles),x(n,o.tiles.length>0),x(r,o.more_tiles>0),g(r,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function We({model:e}){e.send({type:"seen"})}function je({model:e,el:n}){let t=a("section","pnb",n);t.setAttribute(
"aria-label","Experiment progress");let r=w=>e.send(w),o=me(t,r),l=pe(t),s=ie(t,r),i=he(t),p=ge(t),u=se(t,r),m=null,
y=0,k=()=>{if(!m)return;let w=m.state==="finished"?0:(performance.now()-y)/1e3;o.update(m),l(m,w),s(m),i(m),p(
m.recent),u.update(m.errors)},d=()=>{m=J(e.get("snapshot")),y=performance.now(),k()};d(),e.on("change:snapshot",
d);let v=Y(e,w=>{w.type==="refused"?o.refuse(w.text):u.receive(w)}),T=setInterval(k,1e3);return()=>{clearInterval(
T),e.off("change:snapshot",d),v()}}var Un={initialize:We,render:je};export{Un as default};
