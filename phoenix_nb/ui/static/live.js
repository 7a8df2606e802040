/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var ke="http://www.w3.org/2000/svg";function a(n,e,t){let r=document.createElement(n);return e&&(r.className=e),
t?.append(r),r}function R(n,e,t,r){let o=a(n,e,r);return o.textContent=t,o}function C(n,e,t){let r=document.createElementNS(
ke,n);for(let[o,l]of Object.entries(e))r.setAttribute(o,String(l));return t?.append(r),r}function g(n,e){n.textContent!==
e&&(n.textContent=e)}function L(n,e){g(n,e),c(n,"title",e)}function c(n,e,t){n.getAttribute(e)!==t&&(t===null?
n.removeAttribute(e):n.setAttribute(e,t))}function x(n,e){n.hidden===e&&(n.hidden=!e)}function z(n){n.setAttribute(
"data-lm-suppress-shortcuts","true")}function K(n){let e=n.getRootNode();return e instanceof ShadowRoot?e.activeElement:
document.activeElement}function Q(n,e){e.contains(K(n))&&n.focus({preventScroll:!0})}function A(n,e){let t=[];
return r=>{for(;t.length<r.length;)t.push(e(n));for(;t.length>r.length;)t.pop()?.root.remove();r.forEach((o,l)=>{
t[l]?.update(o,l)})}}function U(n,e){return n.on("msg:custom",e),()=>n.off("msg:custom",e)}function Y(n){if(!n?.byteLength)return null;
let e=new Uint8Array(n.buffer,n.byteOffset,n.byteLength);return JSON.parse(new TextDecoder().decode(e))}function h(n){return Math.round(n).toLocaleString("en-US")}function G(n){return String(Number(n.toPrecision(4)))}
function J(n){let e=Math.round(n*100);return e===0&&n>0?"< 1 %":e===100&&n<1?"> 99 %":`${e} %`}function I(n,e=!1){let t=Math.max(0,Math.round(n)),r=Math.floor(t/3600),o=Math.floor(t/60)%60,l=t%60;return r?
o?`${r} h ${o} min`:`${r} h`:o?l&&!(e&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function W(n){return n>=10?
`${h(n)}/s`:n>=1?`${n.toFixed(1)}/s`:n>=1/60?`${(n*60).toFixed(1)}/min`:`${(n*3600).toFixed(1)}/h`}function X(n){
return n.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Z(n,e,t){let r=a("input","",n);return Object.assign(r,{type:"number",...e}),r.addEventListener("chang\
e",t),z(r),r.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),r.blur())}),
r}function H(n,e,t){let r=R("button","",e,n);return r.type="button",r.addEventListener("click",t),r}var ve=3e3;function P(n,e,t){let r,o,l=0,i=()=>y.getAttribute("aria-disabled")==="true",s=u=>c(y,"aria-disable\
d",u?"true":null),y=H(n,e,()=>{i()||(o=r,l=performance.now()+ve,s(!0),t())});return{root:y,update(u,m,p){r=p,g(
y,u),s(!m||performance.now()<l&&p===o)}}}function N(n,e,t){return Math.min(1,Math.max(0,(n-e)/(t-e||1)))}function ee(n){return n<=4?Math.max(1,n):[5,6,
9].includes(n)?3:4}function ne(n,e,t){let r=Math.max(1,...n),o=e/n.length;return n.map((l,i)=>{let s=l?Math.max(
1.5,l/r*(t-4)):0;return{x:i*o,y:t-s,width:o-1.5,height:s}})}function te(n,e,t,r){let o=(r-t)/e,l=n===e-1?r:t+(n+
1)*o*(1-1e-9);return{low:t+n*o,high:l}}function re(n,e){let t=n.reduce((o,l)=>o+l,0),r=Math.max(1,e,t);return n.
map(o=>100*o/r)}var j=90,oe=4;function ae(n){let e=a("td","",n),t=a("span","",e),r=C("svg",{viewBox:`0 0 ${j} 10`,"aria-hidden":"\
true"},e);C("line",{class:"pnb-scale",x1:0,x2:j,y1:5,y2:5},r);let o=C("line",{class:"pnb-whisker",y1:5,y2:5},r),
l=C("circle",{class:"pnb-dot",cy:5,r:3.5},r);return{root:e,update({cell:i,column:s}){let[y,u,m,p]=i??["–"];if(g(
t,y),c(e,"title",m!==void 0&&p!==void 0&&m!==p?`95 % so far: ${m} to ${p}`:null),c(r,"visibility",u===void 0?"\
hidden":null),u===void 0)return;let d=w=>(oe+(j-2*oe)*N(w,s.low,s.high)).toFixed(1);c(l,"cx",d(u)),c(o,"x1",d(
m??u)),c(o,"x2",d(p??u))}}}function O(n){let e=a("div","pnb-track",n);e.setAttribute("role","progressbar"),e.setAttribute("aria-label","r\
uns"),e.setAttribute("aria-valuemin","0");let t=["done","failed","running","waiting"].map(r=>{let o=a("span","\
pnb-segment",e);return o.dataset.what=r,o});return({planned:r,done:o,failed:l,running:i,retrying:s,throttled:y})=>{
let u=re([o,l,i,s+y],r);t.forEach((p,k)=>{let d=u[k]??0,w=`${d.toFixed(2)}%`;p.style.width!==w&&(p.style.width=
w),x(p,d>0)}),c(e,"aria-valuenow",String(o+l)),c(e,"aria-valuemax",String(r));let m=`${h(o)} of ${h(r)} done, ${h(
l)} failed`;c(e,"aria-valuetext",m)}}var we=250,Ee=74;function le(n,e){let t=a("div","pnb-board",n),r=a("table","",t),o=A(a("tr","",a("thead","",r)),
Te),l=A(a("tbody","",r),s=>Ae(s,e)),i=a("div","pnb-more pnb-muted pnb-small",n);return({board:s,interactive:y})=>{
x(t,s!==null);let u=[s?.more_rows&&`${s.more_rows} more variants`,s?.more_columns&&`${s.more_columns} more eva\
luators`].filter(Boolean);if(g(i,u.length?`and ${u.join(" and ")}, shown at the end`:""),x(i,u.length>0),!s)return;
let{columns:m,rows:p}=s;r.style.minWidth=`${we+Ee*m.length}px`,o([{short:"variant"},{short:"runs"},...m]),l(p.
map(k=>({row:k,columns:m,interactive:y})))}}function Te(n){let e=a("th","",n);return e.setAttribute("scope","c\
ol"),e.dir="auto",{root:e,update({short:t,name:r}){g(e,X(t)),c(e,"title",r??null)}}}function Ae(n,e){let t=a("\
tr","",n),r=a("th","",t);r.setAttribute("scope","row");let o=a("strong","",r);o.dir="auto";let l=a("td","",t);
l.tabIndex=-1;let i=O(l),s=a("div","pnb-runs",l),y=a("span","pnb-muted pnb-small",s),u="",m=P(s,"Stop",()=>e({
type:"stop",experiment_id:u})),p=a("span","pnb-muted pnb-small",s),k=A(t,ae);return{root:t,update({row:d,columns:w,
interactive:T}){u=d.id;let v=d.state==="running";g(o,d.short),c(o,"title",d.name),c(m.root,"aria-label",`Stop ${d.
name}`),i(d.tasks),g(y,Ce(d.tasks)),k(w.map((f,b)=>({cell:d.cells[b]??null,column:f}))),(!T||!v)&&Q(l,m.root),
x(m.root,T&&v),m.update("Stop",v,d.state),g(p,d.outcome||d.state),x(p,!(T&&v))}}}function Ce({done:n,planned:e,
failed:t}){let r=`${h(n)} of ${h(e)} done`;return t?`${r} · ${h(t)} failed`:r}function se(n,e){let t=a("div","pnb-errors",n),r=new Map;return{update(o){x(t,o.length>0);let l=new Set(o.map(
i=>i.key));for(let[i,s]of r)l.has(i)||(s.root.remove(),r.delete(i));for(let i of o){let s=r.get(i.key)??Le(t,i.
key,e);r.set(i.key,s),s.update(i)}},receive(o){r.get(o.key)?.receive(o.text)}}}function Le(n,e,t){let r=a("det\
ails","pnb-error",n),o=a("summary","",r);R("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let i=a(
"span","",o),s=a("span","pnb-muted",o);s.dir="auto";let y=a("div","pnb-muted pnb-small",r),u=R("pre","","…",
r);u.tabIndex=0;let m=!1;return r.addEventListener("toggle",()=>{!r.open||m||(m=!0,t({type:"traceback",key:e}))}),
{root:r,update(p){g(l,p.type),g(i,` × ${h(p.count)} in ${p.where}: `),g(s,p.message),c(o,"title",p.message),g(
y,p.example?`first: example ${p.example}`:"")},receive:p=>g(u,p||"No traceback was recorded.")}}var ie="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function ue(n,e,t){let r=a("label","",n);R("span","pnb-muted","concurrency",r);let o={min:"1",max:String(1024),
step:"1"},l=Z(r,o,()=>{let d=l.valueAsNumber;Se(d)?m(d):(u(ie),l.value=p()),l.blur()}),i=a("div","pnb-refused");
i.setAttribute("role","alert"),x(i,!1);let s=null,y=!1,u=d=>{g(i,d),x(i,d!==""),c(l,"aria-invalid",d?"true":null)},
m=d=>{u(""),t({type:"set_concurrency",concurrency:d})},p=()=>s===null?"":String(s),k=H(n,"auto",()=>m(y&&s?s:"\
auto"));return k.className="pnb-auto",e.append(i),{refuse:u,update(d,w){({concurrency:s,adaptive:y}=d),l.disabled=
k.disabled=!w,c(k,"aria-pressed",String(y)),c(k,"title",y?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let v=y&&d.ceiling?` now; ${d.ceiling} at most`:"";c(l,"title",`calls at onc\
e${v}`),K(l)!==l&&(l.value=p())}}}function Se(n){return Number.isInteger(n)&&n>=1&&n<=1024}var $e={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function ce(n,e){let t=a("div","pnb-head",n),r=a("span","pnb-title pnb-line",t);r.dir="auto";let o=a("spa\
n","pnb-small",t);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",t);l.dir="aut\
o";let i=a("div","pnb-controls",t),s=ue(i,t,e),y=!1,u=P(i,"Retry failed",()=>e({type:"retry_failed"})),m=P(i,"\
Pause",()=>e({type:y?"resume":"pause"})),p=P(i,"Stop",()=>e({type:"stop"}));return{update:d=>{L(r,d.title),g(o,
$e[d.state]),L(l,d.origin),y=d.state==="paused";let w=y||d.state==="running";x(i,d.interactive),s.update(d,w),
u.update("Retry failed",w&&d.tasks.failed>0,d.tasks.failed),m.update(y?"Resume":"Pause",w,d.state),p.update("S\
top",w,d.state)},refuse:s.refuse}}var Re=.5;function me(n){let e=a("div","pnb-progress",n),t=O(e),r=a("div","pnb-facts",e),o=S(r,"done"),l=S(r,"\
failed"),i=S(r,"running"),s=S(r,"waiting"),y=S(r,"left"),u=a("div","pnb-facts pnb-details",e),[m,p,k,d,w,T]=[S(
u),S(u),S(u),S(u),S(u),S(u)],v=a("div","pnb-status",e);return v.dir="auto",(f,b)=>{let{tasks:E}=f;t(E),o(h(E.done),
E.planned?` of ${h(E.planned)} done`:" done"),l(h(E.failed)," failed",!E.failed),i(h(E.running)," running",!E.
running);let $=Me(f);s(h($.count),` ${$.words}`,!$.count),m("",I(f.elapsed+b)),p("",Be(f)),k("",Pe(f)),d("",f.
latency),w("",f.spent),T("",f.held_back);let M=f.eta!==null&&f.state!=="paused",q=Math.max(1,(f.eta??0)-b);y(M?
`≈ ${I(q,!0)} left`:"","");let B=f.closed-b,_=B>Re?`The limit lets nothing through for ${I(B)}.`:"";L(v,[_,f.
status].filter(Boolean).join(" ")),c(v,"data-tone",f.tone||(_?"wait":null))}}function Me({tasks:n,evaluations:e}){
let t=n.throttled+e.throttled,r=n.retrying+e.retrying;if(!t)return{count:r,words:r?"to be retried":"waiting"};
let o=r?`, ${h(r)} to be retried`:"";return{count:t,words:`waiting for the limit${o}`}}function Pe({evaluations:n}){
if(!n.planned)return"";let e=n.planned-n.skipped;return`${h(n.done+n.failed)} of ${h(e)} evaluations`}function Be(n){
if(n.rate===null)return"";let e=n.limit_rate===null?"":` of ~${W(n.limit_rate)} allowed`;return W(n.rate)+e}function S(n,e){
let t=a("span","pnb-fact",n);e&&(t.dataset.what=e);let r=a("b","",t),o=a("span","",t);return(l,i,s=!1)=>{g(r,l),
g(o,i),c(t,"data-empty",s?"true":null),x(t,l!==""||i!=="")}}function pe(n){let e=a("div","pnb-recent",n),t=a("table","pnb-strip",e),r=A(a("tr","",a("thead","",t)),Ne),o=A(
a("tbody","",t),Fe),l=a("div","pnb-left pnb-muted pnb-small",e);return({columns:i,rows:s,more:y})=>{x(e,s.length>
0),x(l,y>0),g(l,`and ${y} more ${y===1?"evaluation":"evaluations"}, shown at the end`),r(i),o(s.map(u=>u.map((m,p)=>({
...m,kind:i[p]?.[1]}))))}}function Ne(n){let e=a("th","",n);return e.setAttribute("scope","col"),e.dir="auto",
{root:e,update([t,r]){L(e,t),c(e,"data-column",r)}}}function Fe(n){let e=a("tr","",n);return{root:e,update:A(e,
_e)}}function _e(n){let e=a("td","",n);return e.dir="auto",{root:e,update({text:t,kind:r,failed:o,muted:l}){L(
e,t),c(e,"data-column",r??null),c(e,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var D=300,F=56,Ie={maximize:"higher is better",minimize:"lower is better"};function ye(n,e){let t=String(ee(e));
n.style.getPropertyValue("--pnb-columns")!==t&&n.style.setProperty("--pnb-columns",t)}function ge(n,e){let t=a(
"div","pnb-tile",n),r=a("div","pnb-line",t),o=a("strong","",r);o.dir="auto";let l=a("span","pnb-muted",r),i=a(
"div","pnb-lead",t),s=a("span","pnb-figure",i);s.dir="auto";let y=a("span","",i),u=a("div","pnb-muted pnb-note",
t),m=a("div","",u),p=a("div","",u),k=a("div","pnb-picture",t),d=null,T=e&&be(e,b=>d&&b.key!==null?He(d,b.key):
null),v=A(a("div","pnb-bars",k),b=>Oe(b,T)),f=De(k,e);return{root:t,update(b){d=b,L(o,b.name);let E=b.direction===
null?void 0:Ie[b.direction];g(l,[b.kind==="CODE"?"":b.kind,E].filter(Boolean).join(" · ")),L(s,b.figure),g(y,
b.detail),g(m,b.interval),g(p,b.note),v(b.chart.bars),f(b)}}}function He(n,e){let t=Number(e);return e!==""&&!Number.
isNaN(t)&&n.mean!==null?{low:t,high:t}:{label:e}}function be({choose:n,chosen:e},t){return{pick(r){let o=t(r);
o&&n(o)},picked(r){let o=t(r);return o!==null&&e(o)}}}function Oe(n,e){let t=a(e?"button":"div","pnb-bar",n),r=a(
"span","pnb-bar-label",t);r.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",t)),l=a("span","\
pnb-bar-count",t),i=null;return e&&t.addEventListener("click",()=>i&&e.pick(i)),{root:t,update(s){i=s,L(r,s.label),
o.style.width=`${Math.max(100*s.share,s.count?.7:0)}%`,c(o,"data-tone",s.tone),g(l,`${h(s.count)} · ${J(s.share)}`),
e&&(c(t,"title",`show the ${h(s.count)} runs`),c(t,"aria-pressed",String(e.picked(s))))}}}function De(n,e){let t=a(
"div","pnb-histogram",n),r=e?"group":"img",o={viewBox:`0 0 ${D} ${F+1}`,preserveAspectRatio:"none",role:r},l=C(
"svg",o,t),i=C("rect",{class:"pnb-band",y:0,height:F},l),s=null,u=e&&be(e,f=>{let{bins:b,low:E,high:$}=s?.chart??
{bins:[],low:0,high:0};return te(f,b.length,E,$)}),m=C("g",{class:"pnb-bins"},l),p=A(m,f=>Ve(f,u)),k=C("rect",
{class:"pnb-mean",y:0,height:F,width:1.6},l);C("rect",{class:"pnb-axis",y:F,height:1,width:D},l);let d=a("div",
"pnb-ends pnb-muted",t),w=a("span","",d),T=a("span","pnb-middle",d),v=a("span","",d);return f=>{s=f;let{bins:b,
low:E,high:$}=f.chart;if(x(t,b.length>0),!b.length)return;let M=V=>N(V,E,$)*D,q=ne(b,D,F);p(b.map((V,he)=>({count:V,
...q[he]??qe})));let[B,_]=f.ci??[0,0];c(i,"x",M(B).toFixed(2)),c(i,"width",f.ci?Math.max(1,M(_)-M(B)).toFixed(
2):"0"),c(k,"x",(M(f.mean??0)-.8).toFixed(2)),c(l,"aria-label",`Histogram from ${E} to ${$}: ${b.join(", ")}`),
g(w,G(E)),g(v,G($)),g(T,"mean");let xe=100*N(f.mean??0,E,$);T.style.left=`${Math.min(84,Math.max(16,xe)).toFixed(
1)}%`}}var qe={x:0,y:0,width:0,height:0};function Ve(n,e){let t=C("rect",{class:"pnb-bin"},n),r=0;return e&&(c(
t,"tabindex","0"),c(t,"role","button"),t.addEventListener("click",()=>e.pick(r)),t.addEventListener("keydown",
o=>{o.key==="Enter"&&e.pick(r)})),{root:t,update({count:o,...l},i){r=i;for(let[s,y]of Object.entries(l))c(t,s,
y.toFixed(2));e&&(c(t,"aria-label",`${h(o)} runs`),c(t,"aria-pressed",String(e.picked(r))))}}}function fe(n){let e=a("div","pnb-tiles",n),t=A(e,o=>ge(o)),r=a("div","pnb-muted pnb-small pnb-more",n);return o=>{
ye(e,o.tiles.length),t(o.tiles),x(e,o.tiles.length>0),x(r,o.more_tiles>0),g(r,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function Ke({model:n}){n.send({type:"seen"})}function Ge({model:n,el:e}){let t=a("section","pnb",e);t.setAttribute(
"aria-label","Experiment progress");let r=v=>n.send(v),o=ce(t,r),l=me(t),i=le(t,r),s=fe(t),y=pe(t),u=se(t,r),m=null,
p=0,k=()=>{if(!m)return;let v=m.state==="finished"?0:(performance.now()-p)/1e3;o.update(m),l(m,v),i(m),s(m),y(
m.recent),u.update(m.errors)},d=()=>{m=Y(n.get("snapshot")),p=performance.now(),k()};d(),n.on("change:snapshot",
d);let w=U(n,v=>{v.type==="refused"?o.refuse(v.text):u.receive(v)}),T=setInterval(k,1e3);return()=>{clearInterval(
T),n.off("change:snapshot",d),w()}}var zn={initialize:Ke,render:Ge};export{zn as default};
