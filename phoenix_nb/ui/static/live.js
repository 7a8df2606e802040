/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var be="http://www.w3.org/2000/svg";function a(e,n,t){let r=document.createElement(e);return n&&(r.className=n),
t?.append(r),r}function $(e,n,t,r){let o=a(e,n,r);return o.textContent=t,o}function C(e,n,t){let r=document.createElementNS(
be,e);for(let[o,l]of Object.entries(n))r.setAttribute(o,String(l));return t?.append(r),r}function g(e,n){e.textContent!==
n&&(e.textContent=n)}function L(e,n){g(e,n),m(e,"title",n)}function m(e,n,t){e.getAttribute(n)!==t&&(t===null?
e.removeAttribute(n):e.setAttribute(n,t))}function h(e,n){e.hidden===n&&(e.hidden=!n)}function W(e){e.setAttribute(
"data-lm-suppress-shortcuts","true")}function j(e){let n=e.getRootNode();return n instanceof ShadowRoot?n.activeElement:
document.activeElement}function A(e,n){let t=[];return r=>{for(;t.length<r.length;)t.push(n(e));for(;t.length>r.length;)t.pop()?.root.
remove();r.forEach((o,l)=>{t[l]?.update(o,l)})}}function z(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function Q(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function x(e){return Math.round(e).toLocaleString("en-US")}function V(e){return String(Number(e.toPrecision(4)))}
function U(e){let n=Math.round(e*100);return n===0&&e>0?"< 1 %":n===100&&e<1?"> 99 %":`${n} %`}function H(e,n=!1){let t=Math.max(0,Math.round(e)),r=Math.floor(t/3600),o=Math.floor(t/60)%60,l=t%60;return r?
o?`${r} h ${o} min`:`${r} h`:o?l&&!(n&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function K(e){return e>=10?
`${x(e)}/s`:e>=1?`${e.toFixed(1)}/s`:e>=1/60?`${(e*60).toFixed(1)}/min`:`${(e*3600).toFixed(1)}/h`}function Y(e){
return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function J(e,n,t){let r=a("input","",e);return Object.assign(r,{type:"number",...n}),r.addEventListener("chang\
e",t),W(r),r.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),r.blur())}),
r}function I(e,n,t){let r=$("button","",n,e);return r.type="button",r.addEventListener("click",t),r}var fe=3e3;function M(e,n,t){let r,o,l=0,i=I(e,n,()=>{o=r,l=performance.now()+fe,i.disabled=!0,t()});return{root:i,
update(s,b,u){r=u,g(i,s),i.disabled=!b||performance.now()<l&&u===o}}}function P(e,n,t){return Math.min(1,Math.max(0,(e-n)/(t-n||1)))}function X(e){return e<=4?Math.max(1,e):[5,6,9].
includes(e)?3:4}function Z(e,n,t){let r=Math.max(1,...e),o=n/e.length;return e.map((l,i)=>{let s=l?Math.max(1.5,
l/r*(t-4)):0;return{x:i*o,y:t-s,width:o-1.5,height:s}})}function ee(e,n,t,r){let o=(r-t)/n,l=e===n-1?r:t+(e+1)*
o*(1-1e-9);return{low:t+e*o,high:l}}function ne(e,n){let t=e.reduce((o,l)=>o+l,0),r=Math.max(1,n,t);return e.map(
o=>100*o/r)}var G=90,te=4;function re(e){let n=a("td","",e),t=a("span","",n),r=C("svg",{viewBox:`0 0 ${G} 10`,"aria-hidden":"\
true"},n);C("line",{class:"pnb-scale",x1:0,x2:G,y1:5,y2:5},r);let o=C("line",{class:"pnb-whisker",y1:5,y2:5},r),
l=C("circle",{class:"pnb-dot",cy:5,r:3.5},r);return{root:n,update({cell:i,column:s}){let[b,u,y,p]=i??["–"];if(g(
t,b),m(n,"title",y!==void 0&&p!==void 0&&y!==p?`95 % CI ${y} to ${p}`:null),m(r,"visibility",u===void 0?"hidde\
n":null),u===void 0)return;let d=k=>(te+(G-2*te)*P(k,s.low,s.high)).toFixed(1);m(l,"cx",d(u)),m(o,"x1",d(y??u)),
m(o,"x2",d(p??u))}}}function D(e){let n=a("div","pnb-track",e);n.setAttribute("role","progressbar"),n.setAttribute("aria-label","r\
uns"),n.setAttribute("aria-valuemin","0");let t=["done","failed","running","waiting"].map(r=>{let o=a("span","\
pnb-segment",n);return o.dataset.what=r,o});return({planned:r,done:o,failed:l,running:i,retrying:s,throttled:b})=>{
let u=ne([o,l,i,s+b],r);t.forEach((p,v)=>{let d=u[v]??0,k=`${d.toFixed(2)}%`;p.style.width!==k&&(p.style.width=
k),h(p,d>0)}),m(n,"aria-valuenow",String(o+l)),m(n,"aria-valuemax",String(r));let y=`${x(o)} of ${x(r)} done, ${x(
l)} failed`;m(n,"aria-valuetext",y)}}var xe=250,he=74;function oe(e,n){let t=a("div","pnb-board",e),r=a("table","",t),o=A(a("tr","",a("thead","",r)),
ve),l=A(a("tbody","",r),s=>ke(s,n)),i=a("div","pnb-more pnb-muted pnb-small",e);return({board:s,interactive:b})=>{
h(t,s!==null);let u=[s?.more_rows&&`${s.more_rows} more variants`,s?.more_columns&&`${s.more_columns} more eva\
luators`].filter(Boolean);if(g(i,u.length?`and ${u.join(" and ")}, shown at the end`:""),h(i,u.length>0),!s)return;
let{columns:y,rows:p}=s;r.style.minWidth=`${xe+he*y.length}px`,o([{short:"variant"},{short:"runs"},...y]),l(p.
map(v=>({row:v,columns:y,interactive:b})))}}function ve(e){let n=a("th","",e);return n.setAttribute("scope","c\
ol"),n.dir="auto",{root:n,update({short:t,name:r}){g(n,Y(t)),m(n,"title",r??null)}}}function ke(e,n){let t=a("\
tr","",e),r=a("th","",t);r.setAttribute("scope","row");let o=a("strong","",r);o.dir="auto";let l=a("td","",t),
i=D(l),s=a("div","pnb-runs",l),b=a("span","pnb-muted pnb-small",s),u="",y=M(s,"Stop",()=>n({type:"stop",experiment_id:u})),
p=a("span","pnb-muted pnb-small",s),v=A(t,re);return{root:t,update({row:d,columns:k,interactive:w}){u=d.id;let f=d.
state==="running";g(o,d.short),m(o,"title",d.name),m(y.root,"aria-label",`Stop ${d.name}`),i(d.tasks),g(b,we(d.
tasks)),v(k.map((c,E)=>({cell:d.cells[E]??null,column:c}))),h(y.root,w&&f),y.update("Stop",f,d.state),g(p,d.outcome||
d.state),h(p,!(w&&f))}}}function we({done:e,planned:n,failed:t}){let r=`${x(e)} of ${x(n)} done`;return t?`${r}\
 · ${x(t)} failed`:r}function ae(e,n){let t=a("div","pnb-errors",e),r=new Map;return{update(o){h(t,o.length>0);let l=new Set(o.map(
i=>i.key));for(let[i,s]of r)l.has(i)||(s.root.remove(),r.delete(i));for(let i of o){let s=r.get(i.key)??Ee(t,i.
key,n);r.set(i.key,s),s.update(i)}},receive(o){r.get(o.key)?.receive(o.text)}}}function Ee(e,n,t){let r=a("det\
ails","pnb-error",e),o=a("summary","",r);$("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let i=a(
"span","",o),s=a("span","pnb-muted",o);s.dir="auto";let b=a("div","pnb-muted pnb-small",r),u=$("pre","","…",
r);u.tabIndex=0;let y=!1;return r.addEventListener("toggle",()=>{!r.open||y||(y=!0,t({type:"traceback",key:n}))}),
{root:r,update(p){g(l,p.type),g(i,` × ${x(p.count)} in ${p.where}: `),g(s,p.message),m(o,"title",p.message),g(
b,p.example?`first: example ${p.example}`:"")},receive:p=>g(u,p||"no traceback was kept")}}var le="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function ie(e,n,t){let r=a("label","",e);$("span","pnb-muted","concurrency",r);let o={min:"1",max:String(1024),
step:"1"},l=J(r,o,()=>{let d=l.valueAsNumber;Te(d)?y(d):(u(le),l.value=p()),l.blur()}),i=a("div","pnb-refused");
i.setAttribute("role","alert"),h(i,!1);let s=null,b=!1,u=d=>{g(i,d),h(i,d!==""),m(l,"aria-invalid",d?"true":null)},
y=d=>{u(""),t({type:"set_concurrency",concurrency:d})},p=()=>s===null?"":String(s),v=I(e,"auto",()=>y(b&&s?s:"\
auto"));return v.className="pnb-auto",n.append(i),{refuse:u,update(d,k){({concurrency:s,adaptive:b}=d),l.disabled=
v.disabled=!k,m(v,"aria-pressed",String(b)),m(v,"title",b?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let f=b&&d.ceiling?` now; ${d.ceiling} at most`:"";m(l,"title",`calls at onc\
e${f}`),j(l)!==l&&(l.value=p())}}}function Te(e){return Number.isInteger(e)&&e>=1&&e<=1024}var Ae={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function de(e,n){let t=a("div","pnb-head",e),r=a("span","pnb-title pnb-line",t);r.dir="auto";let o=a("spa\
n","pnb-small",t);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",t);l.dir="aut\
o";let i=a("div","pnb-controls",t),s=ie(i,t,n),b=!1,u=M(i,"Retry failed",()=>n({type:"retry_failed"})),y=M(i,"\
Pause",()=>n({type:b?"resume":"pause"})),p=M(i,"Stop",()=>n({type:"stop"}));return{update:d=>{L(r,d.title),g(o,
Ae[d.state]),L(l,d.origin),b=d.state==="paused";let k=b||d.state==="running";h(i,d.interactive),s.update(d,k),
u.update("Retry failed",k&&d.tasks.failed>0,d.tasks.failed),y.update(b?"Resume":"Pause",k,d.state),p.update("S\
top",k,d.state)},refuse:s.refuse}}var Ce=.5;function ue(e){let n=a("div","pnb-progress",e),t=D(n),r=a("div","pnb-facts",n),o=S(r,"done"),l=S(r,"\
failed"),i=S(r,"running"),s=S(r,"waiting"),b=S(r,"left"),u=a("div","pnb-facts pnb-details",n),[y,p,v,d,k,w]=[S(
u),S(u),S(u),S(u),S(u),S(u)],f=a("div","pnb-status",n);return f.dir="auto",(c,E)=>{let{tasks:T}=c;t(T),o(x(T.done),
T.planned?` of ${x(T.planned)} done`:" done"),l(x(T.failed)," failed",!T.failed),i(x(T.running)," running",!T.
running);let B=Le(c);s(x(B.count),` ${B.words}`,!B.count),y("",H(c.elapsed+E)),p("",$e(c)),v("",Se(c)),d("",c.
latency),k("",c.spent),w("",c.held_back);let F=c.eta!==null&&c.state!=="paused",q=Math.max(1,(c.eta??0)-E);b(F?
`≈ ${H(q,!0)} left`:"","");let _=c.closed-E,R=_>Ce?`The limit lets nothing through for ${H(_)}.`:"";L(f,[R,c.
status].filter(Boolean).join(" ")),m(f,"data-tone",c.tone||(R?"wait":null))}}function Le({tasks:e,evaluations:n}){
let t=e.throttled+n.throttled,r=e.retrying+n.retrying;if(!t)return{count:r,words:r?"to be retried":"waiting"};
let o=r?`, ${x(r)} to be retried`:"";return{count:t,words:`waiting for the limit${o}`}}function Se({evaluations:e}){
if(!e.planned)return"";let n=e.planned-e.skipped;return`${x(e.done+e.failed)} of ${x(n)} evaluations`}function $e(e){
if(e.rate===null)return"";let n=e.limit_rate===null?"":` of ~${K(e.limit_rate)} allowed`;return K(e.rate)+n}function S(e,n){
let t=a("span","pnb-fact",e);n&&(t.dataset.what=n);let r=a("b","",t),o=a("span","",t);return(l,i,s=!1)=>{g(r,l),
g(o,i),m(t,"data-empty",s?"true":null),h(t,l!==""||i!=="")}}function ce(e){let n=a("div","pnb-recent",e),t=a("table","pnb-strip",n),r=A(a("tr","",a("thead","",t)),Re),o=A(
a("tbody","",t),Me);return({columns:l,rows:i})=>{h(n,i.length>0),r(l),o(i.map(s=>s.map((b,u)=>({...b,kind:l[u]?.[1]}))))}}
function Re(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",{root:n,update([t,r]){L(n,
t),m(n,"data-column",r)}}}function Me(e){let n=a("tr","",e);return{root:n,update:A(n,Be)}}function Be(e){let n=a(
"td","",e);return n.dir="auto",{root:n,update({text:t,kind:r,failed:o,muted:l}){L(n,t),m(n,"data-column",r??null),
m(n,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var O=300,N=56,Pe={maximize:"higher is better",minimize:"lower is better"};function me(e,n){let t=String(X(n));
e.style.getPropertyValue("--pnb-columns")!==t&&e.style.setProperty("--pnb-columns",t)}function pe(e,n){let t=a(
"div","pnb-tile",e),r=a("div","pnb-line",t),o=a("strong","",r);o.dir="auto";let l=a("span","pnb-muted",r),i=a(
"div","pnb-lead",t),s=a("span","pnb-figure",i);s.dir="auto";let b=a("span","",i),u=a("div","pnb-muted pnb-note",
t),y=a("div","",u),p=a("div","",u),v=a("div","pnb-picture",t),d=null,k=n&&(c=>d&&c.key!==null&&n(Ne(d,c.key))),
w=A(a("div","pnb-bars",v),c=>Fe(c,k)),f=_e(v,n);return{root:t,update(c){d=c,L(o,c.name);let E=c.direction===null?
void 0:Pe[c.direction];g(l,[c.kind==="CODE"?"":c.kind,E].filter(Boolean).join(" · ")),L(s,c.figure),g(b,c.detail),
g(y,c.interval),g(p,c.note),w(c.chart.bars),f(c)}}}function Ne(e,n){let t=Number(n);return n!==""&&!Number.isNaN(
t)&&e.mean!==null?{low:t,high:t}:{label:n}}function Fe(e,n){let t=a(n?"button":"div","pnb-bar",e),r=a("span","\
pnb-bar-label",t);r.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",t)),l=a("span","pnb-bar-\
count",t),i=null;return n&&t.addEventListener("click",()=>i&&n(i)),{root:t,update(s){i=s,L(r,s.label),o.style.
width=`${Math.max(100*s.share,s.count?.7:0)}%`,m(o,"data-tone",s.tone),g(l,`${x(s.count)} · ${U(s.share)}`),n&&
m(t,"title",`show the ${x(s.count)} runs`)}}}function _e(e,n){let t=a("div","pnb-histogram",e),r={viewBox:`0 0\
 ${O} ${N+1}`,preserveAspectRatio:"none",role:"img"},o=C("svg",r,t),l=C("rect",{class:"pnb-band",y:0,height:N},
o),i=null,s=n&&(w=>{let{bins:f,low:c,high:E}=i?.chart??{bins:[],low:0,high:0};n(ee(w,f.length,c,E))}),b=C("g",
{class:"pnb-bins"},o),u=A(b,w=>Ie(w,s)),y=C("rect",{class:"pnb-mean",y:0,height:N,width:1.6},o);C("rect",{class:"\
pnb-axis",y:N,height:1,width:O},o);let p=a("div","pnb-ends pnb-muted",t),v=a("span","",p),d=a("span","pnb-midd\
le",p),k=a("span","",p);return w=>{i=w;let{bins:f,low:c,high:E}=w.chart;if(h(t,f.length>0),!f.length)return;let T=R=>P(
R,c,E)*O,B=Z(f,O,N);u(f.map((R,ge)=>({count:R,...B[ge]??He})));let[F,q]=w.ci??[0,0];m(l,"x",T(F).toFixed(2)),m(
l,"width",w.ci?Math.max(1,T(q)-T(F)).toFixed(2):"0"),m(y,"x",(T(w.mean??0)-.8).toFixed(2)),m(o,"aria-label",`H\
istogram from ${c} to ${E}: ${f.join(", ")}`),g(v,V(c)),g(k,V(E)),g(d,"mean");let _=100*P(w.mean??0,c,E);d.style.
left=`${Math.min(84,Math.max(16,_)).toFixed(1)}%`}}var He={x:0,y:0,width:0,height:0};function Ie(e,n){let t=C(
"rect",{class:"pnb-bin"},e),r=0;return n&&(m(t,"tabindex","0"),m(t,"role","button"),t.addEventListener("click",
()=>n(r)),t.addEventListener("keydown",o=>{o.key==="Enter"&&n(r)})),{root:t,update({count:o,...l},i){r=i;for(let[
s,b]of Object.entries(l))m(t,s,b.toFixed(2));n&&m(t,"aria-label",`${x(o)} runs`)}}}function ye(e){let n=a("div","pnb-tiles",e),t=A(n,o=>pe(o)),r=a("div","pnb-muted pnb-small pnb-more",e);return o=>{
me(n,o.tiles.length),t(o.tiles),h(n,o.tiles.length>0),h(r,o.more_tiles>0),g(r,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function De({model:e}){e.send({type:"seen"})}function Oe({model:e,el:n}){let t=a("section","pnb",n);t.setAttribute(
"aria-label","Experiment progress");let r=f=>e.send(f),o=de(t,r),l=ue(t),i=oe(t,r),s=ye(t),b=ce(t),u=ae(t,r),y=null,
p=0,v=()=>{if(!y)return;let f=y.state==="finished"?0:(performance.now()-p)/1e3;o.update(y),l(y,f),i(y),s(y),b(
y.recent),u.update(y.errors)},d=()=>{y=Q(e.get("snapshot")),p=performance.now(),v()};d(),e.on("change:snapshot",
d);let k=z(e,f=>{f.type==="refused"?o.refuse(f.text):u.receive(f)}),w=setInterval(v,1e3);return()=>{clearInterval(
w),e.off("change:snapshot",d),k()}}var Kn={initialize:De,render:Oe};export{Kn as default};
