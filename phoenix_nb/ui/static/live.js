/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var ye="http://www.w3.org/2000/svg";function a(e,n,t){let r=document.createElement(e);return n&&(r.className=n),
t?.append(r),r}function $(e,n,t,r){let o=a(e,n,r);return o.textContent=t,o}function C(e,n,t){let r=document.createElementNS(
ye,e);for(let[o,l]of Object.entries(n))r.setAttribute(o,String(l));return t?.append(r),r}function g(e,n){e.textContent!==
n&&(e.textContent=n)}function L(e,n){g(e,n),p(e,"title",n)}function p(e,n,t){e.getAttribute(n)!==t&&(t===null?
e.removeAttribute(n):e.setAttribute(n,t))}function v(e,n){e instanceof HTMLElement&&e.hidden===n&&(e.hidden=!n)}function W(e){let n=e.getRootNode();return n instanceof ShadowRoot?n.activeElement:document.activeElement}function A(e,n){let t=[];return r=>{for(;t.length<r.length;)t.push(n(e));for(;t.length>r.length;)t.pop()?.root.
remove();r.forEach((o,l)=>{t[l]?.update(o,l)})}}function j(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function z(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function h(e){return Math.round(e).toLocaleString("en-US")}function q(e){return String(Number(e.toPrecision(4)))}
function Q(e){let n=Math.round(e*100);return n===0&&e>0?"< 1 %":n===100&&e<1?"> 99 %":`${n} %`}function H(e,n=!1){let t=Math.max(0,Math.round(e)),r=Math.floor(t/3600),o=Math.floor(t/60)%60,l=t%60;return r?
o?`${r} h ${o} min`:`${r} h`:o?l&&!(n&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function G(e){return e>=10?
`${h(e)}/s`:e>=1?`${e.toFixed(1)}/s`:e>=1/60?`${(e*60).toFixed(1)}/min`:`${(e*3600).toFixed(1)}/h`}function U(e){
return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function I(e,n,t){let r=$("button","",n,e);return r.type="button",r.addEventListener("click",t),r}var ge=3e3;function M(e,n,t){let r,o,l=0,i=I(e,n,()=>{o=r,l=performance.now()+ge,i.disabled=!0,t()});return{root:i,
update(s,b,u){r=u,g(i,s),i.disabled=!b||performance.now()<l&&u===o}}}function N(e,n,t){return Math.min(1,Math.max(0,(e-n)/(t-n||1)))}function Y(e){return e<=4?Math.max(1,e):[5,6,9].
includes(e)?3:4}function J(e,n,t){let r=Math.max(1,...e),o=n/e.length;return e.map((l,i)=>{let s=l?Math.max(1.5,
l/r*(t-4)):0;return{x:i*o,y:t-s,width:o-1.5,height:s}})}function X(e,n,t,r){let o=(r-t)/n,l=e===n-1?r:t+(e+1)*
o*(1-1e-9);return{low:t+e*o,high:l}}function Z(e,n){let t=e.reduce((o,l)=>o+l,0),r=Math.max(1,n,t);return e.map(
o=>100*o/r)}var K=90,ee=4;function ne(e){let n=a("td","",e),t=a("span","",n),r=C("svg",{viewBox:`0 0 ${K} 10`,"aria-hidden":"\
true"},n);C("line",{class:"pnb-scale",x1:0,x2:K,y1:5,y2:5},r);let o=C("line",{class:"pnb-whisker",y1:5,y2:5},r),
l=C("circle",{class:"pnb-dot",cy:5,r:3.5},r);return{root:n,update({cell:i,column:s}){let[b,u,y,c]=i??["–"];if(g(
t,b),p(n,"title",y!==void 0&&c!==void 0&&y!==c?`95 % CI ${y} to ${c}`:null),p(r,"visibility",u===void 0?"hidde\
n":null),u===void 0)return;let d=w=>(ee+(K-2*ee)*N(w,s.low,s.high)).toFixed(1);p(l,"cx",d(u)),p(o,"x1",d(y??u)),
p(o,"x2",d(c??u))}}}function D(e){let n=a("div","pnb-track",e);n.setAttribute("role","progressbar"),n.setAttribute("aria-label","r\
uns"),n.setAttribute("aria-valuemin","0");let t=["done","failed","running","waiting"].map(r=>{let o=a("span","\
pnb-segment",n);return o.dataset.what=r,o});return({planned:r,done:o,failed:l,running:i,retrying:s,throttled:b})=>{
let u=Z([o,l,i,s+b],r);t.forEach((c,f)=>{let d=u[f]??0,w=`${d.toFixed(2)}%`;c.style.width!==w&&(c.style.width=
w),v(c,d>0)}),p(n,"aria-valuenow",String(o+l)),p(n,"aria-valuemax",String(r));let y=`${h(o)} of ${h(r)} done, ${h(
l)} failed`;p(n,"aria-valuetext",y)}}var be=250,fe=74;function te(e,n){let t=a("div","pnb-board",e),r=a("table","",t),o=A(a("tr","",a("thead","",r)),
xe),l=A(a("tbody","",r),s=>he(s,n)),i=a("div","pnb-more pnb-muted pnb-small",e);return({board:s,interactive:b})=>{
v(t,s!==null);let u=[s?.more_rows&&`${s.more_rows} more variants`,s?.more_columns&&`${s.more_columns} more eva\
luators`].filter(Boolean);if(g(i,u.length?`and ${u.join(" and ")}, shown at the end`:""),v(i,u.length>0),!s)return;
let{columns:y,rows:c}=s;r.style.minWidth=`${be+fe*y.length}px`,o([{short:"variant"},{short:"runs"},...y]),l(c.
map(f=>({row:f,columns:y,interactive:b})))}}function xe(e){let n=a("th","",e);return n.setAttribute("scope","c\
ol"),n.dir="auto",{root:n,update({short:t,name:r}){g(n,U(t)),p(n,"title",r??null)}}}function he(e,n){let t=a("\
tr","",e),r=a("th","",t);r.setAttribute("scope","row");let o=a("strong","",r);o.dir="auto";let l=a("td","",t),
i=D(l),s=a("div","pnb-runs",l),b=a("span","pnb-muted pnb-small",s),u="",y=M(s,"Stop",()=>n({type:"stop",experiment_id:u})),
c=a("span","pnb-muted pnb-small",s),f=A(t,ne);return{root:t,update({row:d,columns:w,interactive:k}){u=d.id;let x=d.
state==="running";g(o,d.short),p(o,"title",d.name),p(y.root,"aria-label",`Stop ${d.name}`),i(d.tasks),g(b,ve(d.
tasks)),f(w.map((m,E)=>({cell:d.cells[E]??null,column:m}))),v(y.root,k&&x),y.update("Stop",x,d.state),g(c,d.outcome||
d.state),v(c,!(k&&x))}}}function ve({done:e,planned:n,failed:t}){let r=`${h(e)} of ${h(n)} done`;return t?`${r}\
 · ${h(t)} failed`:r}function re(e,n){let t=a("div","pnb-errors",e),r=new Map;return{update(o){v(t,o.length>0);let l=new Set(o.map(
i=>i.key));for(let[i,s]of r)l.has(i)||(s.root.remove(),r.delete(i));for(let i of o){let s=r.get(i.key)??ke(t,i.
key,n);r.set(i.key,s),s.update(i)}},receive(o){r.get(o.key)?.receive(o.text)}}}function ke(e,n,t){let r=a("det\
ails","pnb-error",e),o=a("summary","",r);$("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let i=a(
"span","",o),s=a("span","pnb-muted",o);s.dir="auto";let b=a("div","pnb-muted pnb-small",r),u=$("pre","","…",
r);u.tabIndex=0;let y=!1;return r.addEventListener("toggle",()=>{!r.open||y||(y=!0,t({type:"traceback",key:n}))}),
{root:r,update(c){g(l,c.type),g(i,` × ${h(c.count)} in ${c.where}: `),g(s,c.message),p(o,"title",c.message),g(
b,c.example?`first: example ${c.example}`:"")},receive:c=>g(u,c||"no traceback was kept")}}var oe="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function le(e,n,t){let r=a("label","",e);$("span","pnb-muted","concurrency",r);let o=a("input","",r);Object.assign(
o,{type:"number",min:"1",max:String(1024),step:"1"});let l=a("div","pnb-refused");l.setAttribute("role","alert"),
v(l,!1);let i=null,s=!1,b=f=>{g(l,f),v(l,f!==""),p(o,"aria-invalid",f?"true":null)},u=f=>{b(""),t({type:"set_c\
oncurrency",concurrency:f})},y=()=>i===null?"":String(i);o.addEventListener("change",()=>{let f=o.valueAsNumber;
we(f)?u(f):(b(oe),o.value=y()),o.blur()});let c=I(e,"auto",()=>u(s&&i?i:"auto"));return c.className="pnb-auto",
n.append(l),{refuse:b,update(f,d){({concurrency:i,adaptive:s}=f),o.disabled=c.disabled=!d,p(c,"aria-pressed",String(
s)),p(c,"title",s?"adapts by itself; press to keep the number as it is":"let the number adapt by itself");let k=s&&
f.ceiling?` now; ${f.ceiling} at most`:"";p(o,"title",`calls at once${k}`),W(o)!==o&&(o.value=y())}}}function we(e){
return Number.isInteger(e)&&e>=1&&e<=1024}var Ee={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function se(e,n){let t=a("div","pnb-head",e),r=a("span","pnb-title pnb-line",t);r.dir="auto";let o=a("spa\
n","pnb-small",t);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",t);l.dir="aut\
o";let i=a("div","pnb-controls",t),s=le(i,t,n),b=!1,u=M(i,"Retry failed",()=>n({type:"retry_failed"})),y=M(i,"\
Pause",()=>n({type:b?"resume":"pause"})),c=M(i,"Stop",()=>n({type:"stop"}));return{update:d=>{L(r,d.title),g(o,
Ee[d.state]),L(l,d.origin),b=d.state==="paused";let w=b||d.state==="running";v(i,d.interactive),s.update(d,w),
u.update("Retry failed",w&&d.tasks.failed>0,d.tasks.failed),y.update(b?"Resume":"Pause",w,d.state),c.update("S\
top",w,d.state)},refuse:s.refuse}}var Te=.5;function ie(e){let n=a("div","pnb-progress",e),t=D(n),r=a("div","pnb-facts",n),o=S(r,"done"),l=S(r,"\
failed"),i=S(r,"running"),s=S(r,"waiting"),b=S(r,"left"),u=a("div","pnb-facts pnb-details",n),[y,c,f,d,w,k]=[S(
u),S(u),S(u),S(u),S(u),S(u)],x=a("div","pnb-status",n);return x.dir="auto",(m,E)=>{let{tasks:T}=m;t(T),o(h(T.done),
T.planned?` of ${h(T.planned)} done`:" done"),l(h(T.failed)," failed",!T.failed),i(h(T.running)," running",!T.
running);let B=Ae(m);s(h(B.count),` ${B.words}`,!B.count),y("",H(m.elapsed+E)),c("",Le(m)),f("",Ce(m)),d("",m.
latency),w("",m.spent),k("",m.held_back);let F=m.eta!==null&&m.state!=="paused",V=Math.max(1,(m.eta??0)-E);b(F?
`≈ ${H(V,!0)} left`:"","");let _=m.closed-E,R=_>Te?`The limit lets nothing through for ${H(_)}.`:"";L(x,[R,m.
status].filter(Boolean).join(" ")),p(x,"data-tone",m.tone||(R?"wait":null))}}function Ae({tasks:e,evaluations:n}){
let t=e.throttled+n.throttled,r=e.retrying+n.retrying;if(!t)return{count:r,words:r?"to be retried":"waiting"};
let o=r?`, ${h(r)} to be retried`:"";return{count:t,words:`waiting for the limit${o}`}}function Ce({evaluations:e}){
if(!e.planned)return"";let n=e.planned-e.skipped;return`${h(e.done+e.failed)} of ${h(n)} evaluations`}function Le(e){
if(e.rate===null)return"";let n=e.limit_rate===null?"":` of ~${G(e.limit_rate)} allowed`;return G(e.rate)+n}function S(e,n){
let t=a("span","pnb-fact",e);n&&(t.dataset.what=n);let r=a("b","",t),o=a("span","",t);return(l,i,s=!1)=>{g(r,l),
g(o,i),p(t,"data-empty",s?"true":null),v(t,l!==""||i!=="")}}function de(e){let n=a("div","pnb-recent",e),t=a("table","pnb-strip",n),r=A(a("tr","",a("thead","",t)),Se),o=A(
a("tbody","",t),$e);return({columns:l,rows:i})=>{v(n,i.length>0),r(l),o(i.map(s=>s.map((b,u)=>({...b,kind:l[u]?.[1]}))))}}
function Se(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",{root:n,update([t,r]){L(n,
t),p(n,"data-column",r)}}}function $e(e){let n=a("tr","",e);return{root:n,update:A(n,Re)}}function Re(e){let n=a(
"td","",e);return n.dir="auto",{root:n,update({text:t,kind:r,failed:o,muted:l}){L(n,t),p(n,"data-column",r??null),
p(n,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var O=300,P=56,Me={maximize:"higher is better",minimize:"lower is better"};function ue(e,n){let t=String(Y(n));
e.style.getPropertyValue("--pnb-columns")!==t&&e.style.setProperty("--pnb-columns",t)}function ce(e,n){let t=a(
"div","pnb-tile",e),r=a("div","pnb-line",t),o=a("strong","",r);o.dir="auto";let l=a("span","pnb-muted",r),i=a(
"div","pnb-lead",t),s=a("span","pnb-figure",i);s.dir="auto";let b=a("span","",i),u=a("div","pnb-muted pnb-note",
t),y=a("div","",u),c=a("div","",u),f=a("div","pnb-picture",t),d=null,w=n&&(m=>d&&m.key!==null&&n(Be(d,m.key))),
k=A(a("div","pnb-bars",f),m=>Ne(m,w)),x=Pe(f,n);return{root:t,update(m){d=m,L(o,m.name);let E=m.direction===null?
void 0:Me[m.direction];g(l,[m.kind==="CODE"?"":m.kind,E].filter(Boolean).join(" · ")),L(s,m.figure),g(b,m.detail),
g(y,m.interval),g(c,m.note),k(m.chart.bars),x(m)}}}function Be(e,n){let t=Number(n);return n!==""&&!Number.isNaN(
t)&&e.mean!==null?{low:t,high:t}:{label:n}}function Ne(e,n){let t=a(n?"button":"div","pnb-bar",e),r=a("span","\
pnb-bar-label",t);r.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",t)),l=a("span","pnb-bar-\
count",t),i=null;return n&&t.addEventListener("click",()=>i&&n(i)),{root:t,update(s){i=s,L(r,s.label),o.style.
width=`${Math.max(100*s.share,s.count?.7:0)}%`,p(o,"data-tone",s.tone),g(l,`${h(s.count)} · ${Q(s.share)}`),n&&
p(t,"title",`show the ${h(s.count)} runs`)}}}function Pe(e,n){let t=a("div","pnb-histogram",e),r={viewBox:`0 0\
 ${O} ${P+1}`,preserveAspectRatio:"none",role:"img"},o=C("svg",r,t),l=C("rect",{class:"pnb-band",y:0,height:P},
o),i=null,s=n&&(k=>{let{bins:x,low:m,high:E}=i?.chart??{bins:[],low:0,high:0};n(X(k,x.length,m,E))}),b=C("g",{
class:"pnb-bins"},o),u=A(b,k=>_e(k,s)),y=C("rect",{class:"pnb-mean",y:0,height:P,width:1.6},o);C("rect",{class:"\
pnb-axis",y:P,height:1,width:O},o);let c=a("div","pnb-ends pnb-muted",t),f=a("span","",c),d=a("span","pnb-midd\
le",c),w=a("span","",c);return k=>{i=k;let{bins:x,low:m,high:E}=k.chart;if(v(t,x.length>0),!x.length)return;let T=R=>N(
R,m,E)*O,B=J(x,O,P);u(x.map((R,pe)=>({count:R,...B[pe]??Fe})));let[F,V]=k.ci??[0,0];p(l,"x",T(F).toFixed(2)),p(
l,"width",k.ci?Math.max(1,T(V)-T(F)).toFixed(2):"0"),p(y,"x",(T(k.mean??0)-.8).toFixed(2)),p(o,"aria-label",`H\
istogram from ${m} to ${E}: ${x.join(", ")}`),g(f,q(m)),g(w,q(E)),g(d,"mean");let _=100*N(k.mean??0,m,E);d.style.
left=`${Math.min(84,Math.max(16,_)).toFixed(1)}%`}}var Fe={x:0,y:0,width:0,height:0};function _e(e,n){let t=C(
"rect",{class:"pnb-bin"},e),r=0;return n&&(p(t,"tabindex","0"),p(t,"role","button"),t.addEventListener("click",
()=>n(r)),t.addEventListener("keydown",o=>{o.key==="Enter"&&n(r)})),{root:t,update({count:o,...l},i){r=i;for(let[
s,b]of Object.entries(l))p(t,s,b.toFixed(2));n&&p(t,"aria-label",`${h(o)} runs`)}}}function me(e){let n=a("div","pnb-tiles",e),t=A(n,o=>ce(o)),r=a("div","pnb-muted pnb-small pnb-more",e);return o=>{
ue(n,o.tiles.length),t(o.tiles),v(n,o.tiles.length>0),v(r,o.more_tiles>0),g(r,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function He({model:e}){e.send({type:"seen"})}function Ie({model:e,el:n}){let t=a("section","pnb",n);t.setAttribute(
"aria-label","Experiment progress");let r=x=>e.send(x),o=se(t,r),l=ie(t),i=te(t,r),s=me(t),b=de(t),u=re(t,r),y=null,
c=0,f=()=>{if(!y)return;let x=y.state==="finished"?0:(performance.now()-c)/1e3;o.update(y),l(y,x),i(y),s(y),b(
y.recent),u.update(y.errors)},d=()=>{y=z(e.get("snapshot")),c=performance.now(),f()};d(),e.on("change:snapshot",
d);let w=j(e,x=>{x.type==="refused"?o.refuse(x.text):u.receive(x)}),k=setInterval(f,1e3);return()=>{clearInterval(
k),e.off("change:snapshot",d),w()}}var qn={initialize:He,render:Ie};export{qn as default};
