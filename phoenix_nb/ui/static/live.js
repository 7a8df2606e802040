/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Ee="http://www.w3.org/2000/svg";function a(e,n,r){let t=document.createElement(e);return n&&(t.className=n),
r?.append(t),t}function M(e,n,r,t){let o=a(e,n,t);return o.textContent=r,o}function C(e,n,r){let t=document.createElementNS(
Ee,e);for(let[o,l]of Object.entries(n))t.setAttribute(o,String(l));return r?.append(t),t}function f(e,n){e.textContent!==
n&&(e.textContent=n)}var Se=/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s._-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;
function Ce(e){return e.split(Se)}function Y(e,n){e.dir="ltr",e.textContent!==n&&(e.replaceChildren(),Ce(n).forEach(
(r,t)=>{t%2?M("bdi","",r,e):e.append(r)}))}function L(e,n){f(e,n),c(e,"title",n)}function c(e,n,r){e.getAttribute(
n)!==r&&(r===null?e.removeAttribute(n):e.setAttribute(n,r))}function x(e,n){e.hidden===n&&(e.hidden=!n)}function J(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function W(e){let n=e.getRootNode();return n instanceof ShadowRoot?n.activeElement:document.activeElement}function X(e,n){
n.contains(W(e))&&e.focus({preventScroll:!0})}function S(e,n){let r=[];return t=>{for(;r.length<t.length;)r.push(
n(e));for(;r.length>t.length;)r.pop()?.root.remove();t.forEach((o,l)=>{r[l]?.update(o,l)})}}function Z(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function ee(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function h(e){return Math.round(e).toLocaleString("en-US")}function j(e){return Le(Number(e.toPrecision(4)))}function Le(e){
let n=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(n)===0?String(e):
n}function ne(e){let n=Math.round(e*100);return n===0&&e>0?"< 1 %":n===100&&e<1?"> 99 %":`${n} %`}function B(e,n=!1){let r=Math.max(0,Math.round(e)),t=Math.floor(r/3600),o=Math.floor(r/60)%60,l=r%60;return t?
o?`${t} h ${o} min`:`${t} h`:o?l&&!(n&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function U(e){return e>=10?
`${h(e)}/s`:e>=1?`${e.toFixed(1)}/s`:e>=1/60?`${(e*60).toFixed(1)}/min`:`${(e*3600).toFixed(1)}/h`}function re(e){
return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function te(e,n,r){let t=a("input","",e);return Object.assign(t,{type:"number",...n}),t.addEventListener("chan\
ge",r),J(t),t.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),t.blur())}),
t}function V(e,n,r){let t=M("button","",n,e);return t.type="button",t.addEventListener("click",r),t}var Re=3e3;function P(e,n,r){let t,o,l=0,i=()=>m.getAttribute("aria-disabled")==="true",s=u=>c(m,"aria-disable\
d",u?"true":null),m=V(e,n,()=>{i()||(o=t,l=performance.now()+Re,s(!0),r())});return{root:m,update(u,g,p){t=p,f(
m,u),s(!g||performance.now()<l&&p===o)}}}function O(e,n,r){return Math.min(1,Math.max(0,(e-n)/(r-n||1)))}function oe(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function ae(e,n,r){let t=Math.max(1,...e),o=n/e.length;return e.map((l,i)=>{let s=l?Math.max(
1.5,l/t*(r-4)):0;return{x:i*o,y:r-s,width:o-1.5,height:s}})}function le(e,n,r,t){let o=(t-r)/n,l=e===n-1?t:r+(e+
1)*o*(1-1e-9);return{low:r+e*o,high:l}}function se(e,n){let r=e.reduce((o,l)=>o+l,0),t=Math.max(1,n,r);return e.
map(o=>100*o/t)}var Q=90,ie=4;function de(e){let n=a("td","",e),r=a("span","",n),t=C("svg",{viewBox:`0 0 ${Q} 10`,"aria-hidden":"\
true"},n);C("line",{class:"pnb-scale",x1:0,x2:Q,y1:5,y2:5},t);let o=C("line",{class:"pnb-whisker",y1:5,y2:5},t),
l=C("circle",{class:"pnb-dot",cy:5,r:3.5},t);return{root:n,update({cell:i,column:s}){let[m,u,g,p]=i??["–"];if(f(
r,m),c(n,"title",g!==void 0&&p!==void 0&&g!==p?`95 % so far: ${g} to ${p}`:null),c(t,"visibility",u===void 0?"\
hidden":null),u===void 0)return;let d=w=>(ie+(Q-2*ie)*O(w,s.low,s.high)).toFixed(1);c(l,"cx",d(u)),c(o,"x1",d(
g??u)),c(o,"x2",d(p??u))}}}function K(e){let n=a("div","pnb-track",e);n.setAttribute("role","progressbar"),n.setAttribute("aria-label","r\
uns"),n.setAttribute("aria-valuemin","0");let r=["done","failed","running","waiting"].map(t=>{let o=a("span","\
pnb-segment",n);return o.dataset.what=t,o});return({planned:t,done:o,failed:l,running:i,retrying:s,throttled:m})=>{
let u=se([o,l,i,s+m],t);r.forEach((p,k)=>{let d=u[k]??0,w=`${d.toFixed(2)}%`;p.style.width!==w&&(p.style.width=
w),x(p,d>0)}),c(n,"aria-valuenow",String(o+l)),c(n,"aria-valuemax",String(t));let g=`${h(o)} of ${h(t)} done, ${h(
l)} failed`;c(n,"aria-valuetext",g)}}var $e=250,Me=74;function ue(e,n){let r=a("div","pnb-board",e),t=a("table","",r),o=S(a("tr","",a("thead","",t)),
Be),l=S(a("tbody","",t),s=>Ne(s,n)),i=a("div","pnb-unshown pnb-muted pnb-small",e);return({board:s,interactive:m})=>{
x(r,s!==null);let u=[s?.more_rows&&`${s.more_rows} more variants`,s?.more_columns&&`${s.more_columns} more eva\
luators`].filter(Boolean);if(f(i,u.length?`and ${u.join(" and ")}, shown at the end`:""),x(i,u.length>0),!s)return;
let{columns:g,rows:p}=s;t.style.minWidth=`${$e+Me*g.length}px`,o([{short:"variant"},{short:"runs"},...g]),l(p.
map(k=>({row:k,columns:g,interactive:m})))}}function Be(e){let n=a("th","",e);return n.setAttribute("scope","c\
ol"),n.dir="auto",{root:n,update({short:r,name:t}){f(n,re(r)),c(n,"title",t??null)}}}function Ne(e,n){let r=a(
"tr","",e),t=a("th","",r);t.setAttribute("scope","row");let o=a("strong","",t);o.dir="auto";let l=a("td","",r);
l.tabIndex=-1;let i=K(l),s=a("div","pnb-runs",l),m=a("span","pnb-muted pnb-small",s),u="",g=P(s,"Stop",()=>n({
type:"stop",experiment_id:u})),p=a("span","pnb-muted pnb-small",s),k=S(r,de);return{root:r,update({row:d,columns:w,
interactive:A}){u=d.id;let T=d.state==="running";f(o,d.short),c(o,"title",d.name),c(g.root,"aria-label",`Stop ${d.
name}`),i(d.tasks),f(m,Pe(d.tasks)),k(w.map((v,y)=>({cell:d.cells[y]??null,column:v}))),(!A||!T)&&X(l,g.root),
x(g.root,A&&T),g.update("Stop",T,d.state),f(p,d.outcome||d.state),x(p,!(A&&T))}}}function Pe({done:e,planned:n,
failed:r}){let t=`${h(e)} of ${h(n)} done`;return r?`${t} · ${h(r)} failed`:t}function ce(e,n){let r=a("div","pnb-errors",e),t=new Map;return{update(o){x(r,o.length>0);let l=new Set(o.map(
i=>i.key));for(let[i,s]of t)l.has(i)||(s.root.remove(),t.delete(i));for(let i of o){let s=t.get(i.key)??_e(r,i.
key,n);t.set(i.key,s),s.update(i)}},receive(o){t.get(o.key)?.receive(o.text)}}}function _e(e,n,r){let t=a("det\
ails","pnb-error",e),o=a("summary","",t);M("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let i=a(
"span","",o),s=a("span","pnb-muted",o);s.dir="auto";let m=a("div","pnb-muted pnb-small",t),u=M("pre","","…",
t);u.tabIndex=0;let g=!1;return t.addEventListener("toggle",()=>{!t.open||g||(g=!0,r({type:"traceback",key:n}))}),
{root:t,update(p){f(l,p.type),f(i,` × ${h(p.count)} in ${p.where}: `),f(s,p.message),c(o,"title",p.message),f(
m,p.example?`first: example ${p.example}`:"")},receive:p=>f(u,p||"No traceback was recorded.")}}var ye="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function me(e,n,r){let t=a("label","",e);M("span","pnb-muted","concurrency",t);let o={min:"1",max:String(1024),
step:"1"},l=te(t,o,()=>{let d=l.valueAsNumber;Oe(d)?g(d):(u(ye),l.value=p()),l.blur()}),i=a("div","pnb-refused");
i.setAttribute("role","alert"),x(i,!1);let s=null,m=!1,u=d=>{f(i,d),x(i,d!==""),c(l,"aria-invalid",d?"true":null)},
g=d=>{u(""),r({type:"set_concurrency",concurrency:d})},p=()=>s===null?"":String(s),k=V(e,"auto",()=>g(m&&s?s:"\
auto"));return k.className="pnb-auto",n.append(i),{refuse:u,update(d,w){({concurrency:s,adaptive:m}=d),l.disabled=
k.disabled=!w,c(k,"aria-pressed",String(m)),c(k,"title",m?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let T=m&&d.ceiling?` now; ${d.ceiling} at most`:"";c(l,"title",`calls at onc\
e${T}`),W(l)!==l&&(l.value=p())}}}function Oe(e){return Number.isInteger(e)&&e>=1&&e<=1024}var Fe={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function ge(e,n){let r=a("div","pnb-head",e),t=a("span","pnb-title pnb-line",r);t.dir="auto";let o=a("spa\
n","pnb-small",r);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",r);l.dir="aut\
o";let i=a("div","pnb-controls",r),s=me(i,r,n),m=!1,u=P(i,"Retry failed",()=>n({type:"retry_failed"})),g=P(i,"\
Pause",()=>n({type:m?"resume":"pause"})),p=P(i,"Stop",()=>n({type:"stop"}));return{update:d=>{L(t,d.title),f(o,
Fe[d.state]),L(l,d.origin),m=d.state==="paused";let w=m||d.state==="running";x(i,d.interactive),s.update(d,w),
u.update("Retry failed",w&&d.tasks.failed>0,d.tasks.failed),g.update(m?"Resume":"Pause",w,d.state),p.update("S\
top",w,d.state)},refuse:s.refuse}}var fe=.5;function be(e){let n=a("div","pnb-progress",e),r=K(n),t=a("div","pnb-facts",n),o=R(t,"done"),l=R(t,"\
failed"),i=R(t,"running"),s=R(t,"waiting"),m=R(t,"left"),u=a("div","pnb-facts pnb-details",n),[g,p,k,d,w,A,T]=[
R(u),R(u),R(u),R(u),R(u),R(u),R(u)],v=a("div","pnb-limits",n),y=a("div","pnb-status",n);return(b,$)=>{let{tasks:E}=b;
r(E),o(h(E.done),E.planned?` of ${h(E.planned)} done`:" done"),l(h(E.failed)," failed",!E.failed),i(h(E.running),
" running",!E.running);let _=qe(b);s(h(_.count),` ${_.words}`,!_.count),g("",B(b.elapsed+$)),p("",Ke(b)),k("",
Ve(b)),d("",b.latency),w("",b.spent),A("",b.workers),T("",b.held_back),He(v,b,$);let H=b.eta!==null&&b.state!==
"paused",G=Math.max(1,(b.eta??0)-$);m(H?`≈ ${B(G,!0)} left`:"","");let I=b.closed-$,N=I>fe?`The limit lets n\
othing through for ${B(I)}.`:"",q=[N,b.status].filter(Boolean).join(" ");Y(y,q),c(y,"title",q),c(y,"data-tone",
b.tone||(N?"wait":null))}}function He(e,{limits:n},r){for(;e.children.length>n.length;)e.lastElementChild?.remove();
n.forEach((t,o)=>{let l=e.children[o]??a("div","pnb-limit",e);L(l,Ie(t,r))}),x(e,n.length>0)}function Ie({text:e,
back:n},r){let t=n-r;return t>fe?`${e} · more in ${B(t,!0)}`:e}function qe({tasks:e,evaluations:n}){let r=e.throttled+
n.throttled,t=e.retrying+n.retrying;if(!r)return{count:t,words:t?"to be retried":"waiting"};let o=t?`, ${h(t)}\
 to be retried`:"";return{count:r,words:`waiting for the limit${o}`}}function Ve({evaluations:e}){if(!e.planned)
return"";let n=e.planned-e.skipped;return`${h(e.done+e.failed)} of ${h(n)} evaluations`}function Ke(e){if(e.rate===
null)return"";let n=e.limit_rate===null?"":` of ~${U(e.limit_rate)} allowed`;return U(e.rate)+n}function R(e,n){
let r=a("span","pnb-fact",e);n&&(r.dataset.what=n);let t=a("b","",r),o=a("span","",r);return(l,i,s=!1)=>{f(t,l),
f(o,i),c(r,"data-empty",s?"true":null),x(r,l!==""||i!=="")}}function xe(e){let n=a("div","pnb-recent",e),r=a("table","pnb-strip",n),t=S(a("tr","",a("thead","",r)),De),o=S(
a("tbody","",r),Ge),l=a("div","pnb-left pnb-muted pnb-small",n);return({columns:i,rows:s,more:m})=>{x(n,s.length>
0),x(l,m>0),f(l,`and ${m} more ${m===1?"evaluation":"evaluations"}, shown at the end`),t(i),o(s.map(u=>u.map((g,p)=>({
...g,kind:i[p]?.[1]}))))}}function De(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",
{root:n,update([r,t]){L(n,r),c(n,"data-column",t)}}}function Ge(e){let n=a("tr","",e);return{root:n,update:S(n,
We)}}function We(e){let n=a("td","",e);return n.dir="auto",{root:n,update({text:r,kind:t,failed:o,muted:l}){L(
n,r),c(n,"data-column",t??null),c(n,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var je=5;function he(e,n,r){if(e.state==="finished")return[e,0];if(r)return[Qe(e),0];if(n<je)return[e,n];let t=`\
No news from the kernel for ${B(n)}: a cell or a task keeps it busy, or it has ended.`;return[ke(e,t),0]}function Ue({
resume:e,state:n}){return e?`What had finished is stored. ${e} does the rest.`:n==="starting"?"When it was las\
t heard from, nothing had been made yet: run the cell again.":"A rehearsal is not stored: run the cell again."}
function Qe(e){let n=`The kernel has ended or was restarted. ${Ue(e)}`,{tasks:r,evaluations:t,board:o}=e;return{
...ke(e,n),state:"finished",tasks:z(r),evaluations:z(t),rate:null,limit_rate:null,closed:0,workers:"",limits:[],
board:o&&{...o,rows:o.rows.map(l=>({...l,state:"finished",outcome:l.outcome||"ended",tasks:z(l.tasks)}))}}}function z(e){
return{...e,running:0,retrying:0,throttled:0}}function ke(e,n){return{...e,interactive:!1,eta:null,status:n,tone:"\
wait"}}var D=300,F=56,ze={maximize:"higher is better",minimize:"lower is better"};function we(e,n){let r=String(oe(n));
e.style.getPropertyValue("--pnb-columns")!==r&&e.style.setProperty("--pnb-columns",r)}function ve(e,n){let r=a(
"div","pnb-tile",e),t=a("div","pnb-line",r),o=a("strong","",t);o.dir="auto";let l=a("span","pnb-muted",t),i=a(
"div","pnb-lead",r),s=a("span","pnb-figure",i);s.dir="auto";let m=a("span","",i),u=a("div","pnb-muted pnb-note",
r),g=a("div","",u),p=a("div","",u),k=a("div","pnb-picture",r),d=null,A=n&&Ae(n,y=>d&&y.key!==null?Ye(d,y.key):
null),T=S(a("div","pnb-bars",k),y=>Je(y,A)),v=Xe(k,n);return{root:r,update(y){d=y,L(o,y.name);let b=y.direction===
null?void 0:ze[y.direction];f(l,[y.kind==="CODE"?"":y.kind,b].filter(Boolean).join(" · ")),L(s,y.figure),f(m,
y.detail),f(g,y.interval),f(p,y.note),T(y.chart.bars),v(y)}}}function Ye(e,n){let r=Number(n);return n!==""&&!Number.
isNaN(r)&&e.mean!==null?{low:r,high:r}:{label:n}}function Ae({choose:e,chosen:n},r){return{pick(t){let o=r(t);
o&&e(o)},picked(t){let o=r(t);return o!==null&&n(o)}}}function Je(e,n){let r=a(n?"button":"div","pnb-bar",e),t=a(
"span","pnb-bar-label",r);t.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",r)),l=a("span","\
pnb-bar-count",r),i=null;return n&&r.addEventListener("click",()=>i&&n.pick(i)),{root:r,update(s){i=s,L(t,s.label),
o.style.width=`${Math.max(100*s.share,s.count?.7:0)}%`,c(o,"data-tone",s.tone),f(l,`${h(s.count)} · ${ne(s.share)}`),
n&&(c(r,"title",`show the ${h(s.count)} runs`),c(r,"aria-pressed",String(n.picked(s))))}}}function Xe(e,n){let r=a(
"div","pnb-histogram",e),t=n?"group":"img",o={viewBox:`0 0 ${D} ${F+1}`,preserveAspectRatio:"none",role:t},l=C(
"svg",o,r),i=C("rect",{class:"pnb-band",y:0,height:F},l),s=null,u=n&&Ae(n,v=>{let{bins:y,low:b,high:$}=s?.chart??
{bins:[],low:0,high:0};return le(v,y.length,b,$)}),g=C("g",{class:"pnb-bins"},l),p=S(g,v=>en(v,u)),k=C("rect",
{class:"pnb-mean",y:0,height:F,width:1.6},l);C("rect",{class:"pnb-axis",y:F,height:1,width:D},l);let d=a("div",
"pnb-ends pnb-muted",r),w=a("span","",d),A=a("span","pnb-middle",d),T=a("span","",d);return v=>{s=v;let{bins:y,
low:b,high:$}=v.chart;if(x(r,y.length>0),!y.length)return;let E=N=>O(N,b,$)*D,_=ae(y,D,F);p(y.map((N,q)=>({count:N,
..._[q]??Ze})));let[H,G]=v.ci??[0,0];c(i,"x",E(H).toFixed(2)),c(i,"width",v.ci?Math.max(1,E(G)-E(H)).toFixed(2):
"0"),c(k,"x",(E(v.mean??0)-.8).toFixed(2)),c(l,"aria-label",`Histogram from ${b} to ${$}: ${y.join(", ")}`),f(
w,j(b)),f(T,j($)),f(A,"mean");let I=100*O(v.mean??0,b,$);A.style.left=`${Math.min(84,Math.max(16,I)).toFixed(1)}\
%`}}var Ze={x:0,y:0,width:0,height:0};function en(e,n){let r=C("rect",{class:"pnb-bin"},e),t=0;return n&&(c(r,
"tabindex","0"),c(r,"role","button"),r.addEventListener("click",()=>n.pick(t)),r.addEventListener("keydown",o=>{
o.key==="Enter"&&n.pick(t)})),{root:r,update({count:o,...l},i){t=i;for(let[s,m]of Object.entries(l))c(r,s,m.toFixed(
2));n&&(c(r,"aria-label",`${h(o)} runs`),c(r,"aria-pressed",String(n.picked(t))))}}}function Te(e){let n=a("div","pnb-tiles",e),r=S(n,o=>ve(o)),t=a("div","pnb-muted pnb-small pnb-unshown",e);return o=>{
we(n,o.tiles.length),r(o.tiles),x(n,o.tiles.length>0),x(t,o.more_tiles>0),f(t,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function nn({model:e}){e.send({type:"seen"})}function rn({model:e,el:n}){let r=a("section","pnb",n);r.setAttribute(
"aria-label","Experiment progress");let t=y=>e.send(y),o=ge(r,t),l=be(r),i=ue(r,t),s=Te(r),m=xe(r),u=ce(r,t),g=null,
p=0,k=!1,d=()=>{if(!g)return;let[y,b]=he(g,(performance.now()-p)/1e3,k);o.update(y),l(y,b),i(y),s(y),m(y.recent),
u.update(y.errors)},w=()=>{g=ee(e.get("snapshot")),p=performance.now(),d()},A=()=>{k=!0,d()};w(),e.on("change:\
snapshot",w),e.on("comm_live_update",A);let T=Z(e,y=>{y.type==="refused"?o.refuse(y.text):u.receive(y)}),v=setInterval(
d,1e3);return()=>{clearInterval(v),e.off("change:snapshot",w),e.off("comm_live_update",A),T()}}var ir={initialize:nn,
render:rn};export{ir as default};
