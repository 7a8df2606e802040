/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var pe="http://www.w3.org/2000/svg";function a(t,e,n){let r=document.createElement(t);return e&&(r.className=e),
n?.append(r),r}function S(t,e,n,r){let o=a(t,e,r);return o.textContent=n,o}function $(t,e,n){let r=document.createElementNS(
pe,t);for(let[o,s]of Object.entries(e))r.setAttribute(o,String(s));return n?.append(r),r}function b(t,e){t.textContent!==
e&&(t.textContent=e)}function M(t,e){b(t,e),d(t,"title",e)}function d(t,e,n){t.getAttribute(e)!==n&&(n===null?
t.removeAttribute(e):t.setAttribute(e,n))}function v(t,e){t instanceof HTMLElement&&t.hidden===e&&(t.hidden=!e)}function D(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:document.activeElement}function A(t,e){let n=[];return r=>{for(;n.length<r.length;)n.push(e(t));for(;n.length>r.length;)n.pop()?.root.
remove();r.forEach((o,s)=>{n[s]?.update(o,s)})}}function K(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function z(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function x(t){return Math.round(t).toLocaleString("en-US")}function O(t){return String(Number(t.toPrecision(4)))}
function U(t){let e=Math.round(t*100);return e===0&&t>0?"< 1 %":e===100&&t<1?"> 99 %":`${e} %`}function I(t,e=!1){let n=Math.max(0,Math.round(t)),r=Math.floor(n/3600),o=Math.floor(n/60)%60,s=n%60;return r?
o?`${r} h ${o} min`:`${r} h`:o?s&&!(e&&o>=10)?`${o} min ${s} s`:`${o} min`:`${s} s`}function W(t){return t>=10?
`${x(t)}/s`:t>=1?`${t.toFixed(1)}/s`:t>=1/60?`${(t*60).toFixed(1)}/min`:`${(t*3600).toFixed(1)}/h`}function Y(t){
return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function J(t,e,n){let r=S("button","",e,t);return r.type="button",r.addEventListener("click",n),r}var fe=3e3;function B(t,e,n){let r,o,s=0,i=J(t,e,()=>{o=r,s=performance.now()+fe,i.disabled=!0,n()});return{root:i,
update(c,g,u){r=u,b(i,c),i.disabled=!g||performance.now()<s&&u===o}}}function N(t,e,n){return Math.min(1,Math.max(0,(t-e)/(n-e||1)))}function q(t){return t<=4?Math.max(1,t):[5,6,9].
includes(t)?3:4}function Q(t,e,n){let r=Math.max(1,...t),o=e/t.length;return t.map((s,i)=>{let c=s?Math.max(1.5,
s/r*(n-4)):0;return{x:i*o,y:n-c,width:o-1.5,height:c}})}function X(t,e,n,r){let o=(r-n)/e,s=t===e-1?r:n+(t+1)*
o*(1-1e-9);return{low:n+t*o,high:s}}function Z(t,e){let n=t.reduce((o,s)=>o+s,0),r=Math.max(1,e,n);return t.map(
o=>100*o/r)}var j=90,ee=4;function te(t){let e=a("td","",t),n=a("span","",e),r=$("svg",{viewBox:`0 0 ${j} 10`,"aria-hidden":"\
true"},e);$("line",{class:"pnb-scale",x1:0,x2:j,y1:5,y2:5},r);let o=$("line",{class:"pnb-whisker",y1:5,y2:5},r),
s=$("circle",{class:"pnb-dot",cy:5,r:3.5},r);return{root:e,update({cell:i,column:c}){let[g,u,f,m]=i??["–"];if(b(
n,g),d(e,"title",f!==void 0&&m!==void 0&&f!==m?`95 % CI ${f} to ${m}`:null),d(r,"visibility",u===void 0?"hidde\
n":null),u===void 0)return;let p=w=>(ee+(j-2*ee)*N(w,c.low,c.high)).toFixed(1);d(s,"cx",p(u)),d(o,"x1",p(f??u)),
d(o,"x2",p(m??u))}}}function _(t){let e=a("div","pnb-track",t);e.setAttribute("role","progressbar"),e.setAttribute("aria-label","r\
uns"),e.setAttribute("aria-valuemin","0");let n=["done","failed","running","waiting"].map(r=>{let o=a("span","\
pnb-segment",e);return o.dataset.what=r,o});return({planned:r,done:o,failed:s,running:i,retrying:c,throttled:g})=>{
let u=Z([o,s,i,c+g],r);n.forEach((m,h)=>{let p=u[h]??0,w=`${p.toFixed(2)}%`;m.style.width!==w&&(m.style.width=
w),v(m,p>0)}),d(e,"aria-valuenow",String(o+s)),d(e,"aria-valuemax",String(r));let f=`${x(o)} of ${x(r)} done, ${x(
s)} failed`;d(e,"aria-valuetext",f)}}var be=250,ge=74;function ne(t,e){let n=a("div","pnb-board",t),r=a("table","",n),o=A(a("tr","",a("thead","",r)),
he),s=A(a("tbody","",r),c=>xe(c,e)),i=a("div","pnb-more pnb-muted pnb-small",t);return({board:c,interactive:g})=>{
v(n,c!==null);let u=[c?.more_rows&&`${c.more_rows} more variants`,c?.more_columns&&`${c.more_columns} more eva\
luators`].filter(Boolean);if(b(i,u.length?`and ${u.join(" and ")}, shown at the end`:""),v(i,u.length>0),!c)return;
let{columns:f,rows:m}=c;r.style.minWidth=`${be+ge*f.length}px`,o([{short:"variant"},{short:"runs"},...f]),s(m.
map(h=>({row:h,columns:f,interactive:g})))}}function he(t){let e=a("th","",t);return e.setAttribute("scope","c\
ol"),e.dir="auto",{root:e,update({short:n,name:r}){b(e,Y(n)),d(e,"title",r??null)}}}function xe(t,e){let n=a("\
tr","",t),r=a("th","",n);r.setAttribute("scope","row");let o=a("strong","",r);o.dir="auto";let s=a("td","",n),
i=_(s),c=a("div","pnb-runs",s),g=a("span","pnb-muted pnb-small",c),u="",f=B(c,"Stop",()=>e({type:"stop",experiment_id:u})),
m=a("span","pnb-muted pnb-small",c),h=A(n,te);return{root:n,update({row:p,columns:w,interactive:k}){u=p.id;let y=p.
state==="running";b(o,p.short),d(o,"title",p.name),d(f.root,"aria-label",`Stop ${p.name}`),i(p.tasks),b(g,ye(p.
tasks)),h(w.map((l,T)=>({cell:p.cells[T]??null,column:l}))),v(f.root,k&&y),f.update("Stop",y,p.state),b(m,p.outcome||
p.state),v(m,!(k&&y))}}}function ye({done:t,planned:e,failed:n}){let r=`${x(t)} of ${x(e)} done`;return n?`${r}\
 · ${x(n)} failed`:r}function re(t,e){let n=a("div","pnb-errors",t),r=new Map;return{update(o){v(n,o.length>0);let s=new Set(o.map(
i=>i.key));for(let[i,c]of r)s.has(i)||(c.root.remove(),r.delete(i));for(let i of o){let c=r.get(i.key)??ve(n,i.
key,e);r.set(i.key,c),c.update(i)}},receive(o){o.type==="traceback"&&r.get(o.key)?.receive(o.text)}}}function ve(t,e,n){
let r=a("details","pnb-error",t),o=a("summary","",r);S("span","pnb-sign","✗ ",o);let s=a("b","",o);s.dir="au\
to";let i=a("span","",o),c=a("span","pnb-muted",o);c.dir="auto";let g=a("div","pnb-muted pnb-small",r),u=S("pr\
e","","…",r);u.tabIndex=0;let f=!1;return r.addEventListener("toggle",()=>{!r.open||f||(f=!0,n({type:"traceb\
ack",key:e}))}),{root:r,update(m){b(s,m.type),b(i,` × ${x(m.count)} in ${m.where}: `),b(c,m.message),d(o,"tit\
le",m.message),b(g,m.example?`first: example ${m.example}`:"")},receive:m=>b(u,m||"no traceback was kept")}}var oe=1024;function ae(t,e){let n=a("label","",t);S("span","pnb-muted","concurrency",n);let r=a("input","",n);
return Object.assign(r,{type:"number",min:"1",max:String(oe),step:"1"}),r.addEventListener("change",()=>{let o=Math.
round(r.valueAsNumber);e({type:"set_concurrency",concurrency:o>=1?Math.min(o,oe):null}),r.blur()}),(o,s)=>{r.disabled=
!s;let i=o.ceiling?`calls at once now; ${o.ceiling} at most. Empty: adapts by itself`:"calls at once";d(r,"tit\
le",i),D(r)!==r&&(r.value=o.concurrency===null?"":String(o.concurrency))}}var ke={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function se(t,e){let n=a("div","pnb-head",t),r=a("span","pnb-title pnb-line",n);r.dir="auto";let o=a("spa\
n","pnb-small",n);o.setAttribute("role","status");let s=a("span","pnb-origin pnb-muted pnb-line",n);s.dir="aut\
o";let i=a("div","pnb-controls",n),c=ae(i,e),g=!1,u=B(i,"Retry failed",()=>e({type:"retry_failed"})),f=B(i,"Pa\
use",()=>e({type:g?"resume":"pause"})),m=B(i,"Stop",()=>e({type:"stop"}));return h=>{M(r,h.title),b(o,ke[h.state]),
M(s,h.origin),g=h.state==="paused";let p=g||h.state==="running";v(i,h.interactive),c(h,p),u.update("Retry fail\
ed",p&&h.tasks.failed>0,h.tasks.failed),f.update(g?"Resume":"Pause",p,h.state),m.update("Stop",p,h.state)}}var we=.5;function ie(t){let e=a("div","pnb-progress",t),n=_(e),r=a("div","pnb-facts",e),o=L(r,"done"),s=L(r,"\
failed"),i=L(r,"running"),c=L(r,"waiting"),g=L(r,"left"),u=a("div","pnb-facts pnb-details",e),[f,m,h,p,w,k]=[L(
u),L(u),L(u),L(u),L(u),L(u)],y=a("div","pnb-status",e);return y.dir="auto",(l,T)=>{let{tasks:E}=l;n(E),o(x(E.done),
E.planned?` of ${x(E.planned)} done`:" done"),s(x(E.failed)," failed",!E.failed),i(x(E.running)," running",!E.
running);let P=Te(l);c(x(P.count),` ${P.words}`,!P.count),f("",I(l.elapsed+T)),m("",Ae(l)),h("",Ee(l)),p("",l.
latency),w("",l.spent),k("",l.held_back);let H=l.eta!==null&&l.state!=="paused",G=Math.max(1,(l.eta??0)-T);g(H?
`≈ ${I(G,!0)} left`:"","");let F=l.closed-T,C=F>we?`The limit lets nothing through for ${I(F)}.`:"";M(y,[C,l.
status].filter(Boolean).join(" ")),d(y,"data-tone",l.tone||(C?"wait":null))}}function Te({tasks:t,evaluations:e}){
let n=t.throttled+e.throttled,r=t.retrying+e.retrying;if(!n)return{count:r,words:r?"to be retried":"waiting"};
let o=r?`, ${x(r)} to be retried`:"";return{count:n,words:`waiting for the limit${o}`}}function Ee({evaluations:t}){
if(!t.planned)return"";let e=t.planned-t.skipped;return`${x(t.done+t.failed)} of ${x(e)} evaluations`}function Ae(t){
if(t.rate===null)return"";let e=t.limit_rate===null?"":` of ~${W(t.limit_rate)} allowed`;return W(t.rate)+e}function L(t,e){
let n=a("span","pnb-fact",t);e&&(n.dataset.what=e);let r=a("b","",n),o=a("span","",n);return(s,i,c=!1)=>{b(r,s),
b(o,i),d(n,"data-empty",c?"true":null),v(n,s!==""||i!=="")}}function ce(t){let e=a("div","pnb-recent",t),n=a("table","pnb-strip",e),r=A(a("tr","",a("thead","",n)),$e),o=A(
a("tbody","",n),Me);return({columns:s,rows:i})=>{v(e,i.length>0),r(s),o(i.map(c=>c.map((g,u)=>({...g,kind:s[u]?.[1]}))))}}
function $e(t){let e=a("th","",t);return e.setAttribute("scope","col"),e.dir="auto",{root:e,update([n,r]){M(e,
n),d(e,"data-column",r)}}}function Me(t){let e=a("tr","",t);return{root:e,update:A(e,Le)}}function Le(t){let e=a(
"td","",t);return e.dir="auto",{root:e,update({text:n,kind:r,failed:o,muted:s}){M(e,n),d(e,"data-column",r??null),
d(e,"class",o?"pnb-failed":s?"pnb-muted":null)}}}var V=300,R=56,Se={maximize:"higher is better",minimize:"lower is better"};function le(t,e){let n=String(q(e));
t.style.getPropertyValue("--pnb-columns")!==n&&t.style.setProperty("--pnb-columns",n)}function ue(t,e){let n=a(
"div","pnb-tile",t),r=a("div","pnb-line",n),o=a("strong","",r);o.dir="auto";let s=a("span","pnb-muted",r),i=a(
"div","pnb-lead",n),c=a("span","pnb-figure",i);c.dir="auto";let g=a("span","",i),u=a("div","pnb-muted pnb-note",
n),f=a("div","",u),m=a("div","",u),h=a("div","pnb-picture",n),p=null,w=e&&(l=>p&&l.key!==null&&e(Ce(p,l.key))),
k=A(a("div","pnb-bars",h),l=>Be(l,w)),y=Pe(h,e);return{root:n,update(l){p=l,M(o,l.name);let T=l.direction===null?
void 0:Se[l.direction];b(s,[l.kind==="CODE"?"":l.kind,T].filter(Boolean).join(" · ")),M(c,l.figure),b(g,l.detail),
b(f,l.interval),b(m,l.note),k(l.chart.bars),y(l)}}}function Ce(t,e){let n=Number(e);return e!==""&&!Number.isNaN(
n)&&t.mean!==null?{low:n,high:n}:{label:e}}function Be(t,e){let n=a(e?"button":"div","pnb-bar",t),r=a("span","\
pnb-bar-label",n);r.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",n)),s=a("span","pnb-bar-\
count",n),i=null;return e&&n.addEventListener("click",()=>i&&e(i)),{root:n,update(c){i=c,M(r,c.label),o.style.
width=`${Math.max(100*c.share,c.count?.7:0)}%`,d(o,"data-tone",c.tone),b(s,`${x(c.count)} · ${U(c.share)}`),e&&
d(n,"title",`show the ${x(c.count)} runs`)}}}function Pe(t,e){let n=a("div","pnb-histogram",t),r={viewBox:`0 0\
 ${V} ${R+1}`,preserveAspectRatio:"none",role:"img"},o=$("svg",r,n),s=$("rect",{class:"pnb-band",y:0,height:R},
o),i=null,c=e&&(k=>{let{bins:y,low:l,high:T}=i?.chart??{bins:[],low:0,high:0};e(X(k,y.length,l,T))}),g=$("g",{
class:"pnb-bins"},o),u=A(g,k=>Re(k,c)),f=$("rect",{class:"pnb-mean",y:0,height:R,width:1.6},o);$("rect",{class:"\
pnb-axis",y:R,height:1,width:V},o);let m=a("div","pnb-ends pnb-muted",n),h=a("span","",m),p=a("span","pnb-midd\
le",m),w=a("span","",m);return k=>{i=k;let{bins:y,low:l,high:T}=k.chart;if(v(n,y.length>0),!y.length)return;let E=C=>N(
C,l,T)*V,P=Q(y,V,R);u(y.map((C,me)=>({count:C,...P[me]??Ne})));let[H,G]=k.ci??[0,0];d(s,"x",E(H).toFixed(2)),d(
s,"width",k.ci?Math.max(1,E(G)-E(H)).toFixed(2):"0"),d(f,"x",(E(k.mean??0)-.8).toFixed(2)),d(o,"aria-label",`H\
istogram from ${l} to ${T}: ${y.join(", ")}`),b(h,O(l)),b(w,O(T)),b(p,"mean");let F=100*N(k.mean??0,l,T);p.style.
left=`${Math.min(84,Math.max(16,F)).toFixed(1)}%`}}var Ne={x:0,y:0,width:0,height:0};function Re(t,e){let n=$(
"rect",{class:"pnb-bin"},t),r=0;return e&&(d(n,"tabindex","0"),d(n,"role","button"),n.addEventListener("click",
()=>e(r)),n.addEventListener("keydown",o=>{o.key==="Enter"&&e(r)})),{root:n,update({count:o,...s},i){r=i;for(let[
c,g]of Object.entries(s))d(n,c,g.toFixed(2));e&&d(n,"aria-label",`${x(o)} runs`)}}}function de(t){let e=a("div","pnb-tiles",t),n=A(e,o=>ue(o)),r=a("div","pnb-muted pnb-small pnb-more",t);return o=>{
le(e,o.tiles.length),n(o.tiles),v(e,o.tiles.length>0),v(r,o.more_tiles>0),b(r,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function He({model:t}){t.send({type:"seen"})}function Fe({model:t,el:e}){let n=a("section","pnb",e);n.setAttribute(
"aria-label","Experiment progress");let r=y=>t.send(y),o=se(n,r),s=ie(n),i=ne(n,r),c=de(n),g=ce(n),u=re(n,r),f=null,
m=0,h=()=>{if(!f)return;let y=f.state==="finished"?0:(performance.now()-m)/1e3;o(f),s(f,y),i(f),c(f),g(f.recent),
u.update(f.errors)},p=()=>{f=z(t.get("snapshot")),m=performance.now(),h()};p(),t.on("change:snapshot",p);let w=K(
t,u.receive),k=setInterval(h,1e3);return()=>{clearInterval(k),t.off("change:snapshot",p),w()}}var Ft={initialize:He,
render:Fe};export{Ft as default};
