/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Ee="http://www.w3.org/2000/svg";function a(e,n,t){let r=document.createElement(e);return n&&(r.className=n),
t?.append(r),r}function M(e,n,t,r){let o=a(e,n,r);return o.textContent=t,o}function L(e,n,t){let r=document.createElementNS(
Ee,e);for(let[o,l]of Object.entries(n))r.setAttribute(o,String(l));return t?.append(r),r}function f(e,n){e.textContent!==
n&&(e.textContent=n)}function C(e,n){f(e,n),y(e,"title",n)}function y(e,n,t){e.getAttribute(n)!==t&&(t===null?
e.removeAttribute(n):e.setAttribute(n,t))}function b(e,n){e.hidden===n&&(e.hidden=!n)}function Q(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function W(e){let n=e.getRootNode();return n instanceof ShadowRoot?n.activeElement:document.activeElement}function U(e,n){
n.contains(W(e))&&e.focus({preventScroll:!0})}function S(e,n){let t=[];return r=>{for(;t.length<r.length;)t.push(
n(e));for(;t.length>r.length;)t.pop()?.root.remove();r.forEach((o,l)=>{t[l]?.update(o,l)})}}function Y(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function J(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function x(e){return Math.round(e).toLocaleString("en-US")}function K(e){return String(Number(e.toPrecision(4)))}
function X(e){let n=Math.round(e*100);return n===0&&e>0?"< 1 %":n===100&&e<1?"> 99 %":`${n} %`}function P(e,n=!1){let t=Math.max(0,Math.round(e)),r=Math.floor(t/3600),o=Math.floor(t/60)%60,l=t%60;return r?
o?`${r} h ${o} min`:`${r} h`:o?l&&!(n&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function j(e){return e>=10?
`${x(e)}/s`:e>=1?`${e.toFixed(1)}/s`:e>=1/60?`${(e*60).toFixed(1)}/min`:`${(e*3600).toFixed(1)}/h`}function Z(e){
return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function ee(e,n,t){let r=a("input","",e);return Object.assign(r,{type:"number",...n}),r.addEventListener("chan\
ge",t),Q(r),r.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),r.blur())}),
r}function O(e,n,t){let r=M("button","",n,e);return r.type="button",r.addEventListener("click",t),r}var Te=3e3;function B(e,n,t){let r,o,l=0,s=()=>p.getAttribute("aria-disabled")==="true",i=c=>y(p,"aria-disable\
d",c?"true":null),p=O(e,n,()=>{s()||(o=r,l=performance.now()+Te,i(!0),t())});return{root:p,update(c,g,m){r=m,f(
p,c),i(!g||performance.now()<l&&m===o)}}}function N(e,n,t){return Math.min(1,Math.max(0,(e-n)/(t-n||1)))}function ne(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function te(e,n,t){let r=Math.max(1,...e),o=n/e.length;return e.map((l,s)=>{let i=l?Math.max(
1.5,l/r*(t-4)):0;return{x:s*o,y:t-i,width:o-1.5,height:i}})}function re(e,n,t,r){let o=(r-t)/n,l=e===n-1?r:t+(e+
1)*o*(1-1e-9);return{low:t+e*o,high:l}}function oe(e,n){let t=e.reduce((o,l)=>o+l,0),r=Math.max(1,n,t);return e.
map(o=>100*o/r)}var z=90,ae=4;function le(e){let n=a("td","",e),t=a("span","",n),r=L("svg",{viewBox:`0 0 ${z} 10`,"aria-hidden":"\
true"},n);L("line",{class:"pnb-scale",x1:0,x2:z,y1:5,y2:5},r);let o=L("line",{class:"pnb-whisker",y1:5,y2:5},r),
l=L("circle",{class:"pnb-dot",cy:5,r:3.5},r);return{root:n,update({cell:s,column:i}){let[p,c,g,m]=s??["–"];if(f(
t,p),y(n,"title",g!==void 0&&m!==void 0&&g!==m?`95 % so far: ${g} to ${m}`:null),y(r,"visibility",c===void 0?"\
hidden":null),c===void 0)return;let d=k=>(ae+(z-2*ae)*N(k,i.low,i.high)).toFixed(1);y(l,"cx",d(c)),y(o,"x1",d(
g??c)),y(o,"x2",d(m??c))}}}function D(e){let n=a("div","pnb-track",e);n.setAttribute("role","progressbar"),n.setAttribute("aria-label","r\
uns"),n.setAttribute("aria-valuemin","0");let t=["done","failed","running","waiting"].map(r=>{let o=a("span","\
pnb-segment",n);return o.dataset.what=r,o});return({planned:r,done:o,failed:l,running:s,retrying:i,throttled:p})=>{
let c=oe([o,l,s,i+p],r);t.forEach((m,h)=>{let d=c[h]??0,k=`${d.toFixed(2)}%`;m.style.width!==k&&(m.style.width=
k),b(m,d>0)}),y(n,"aria-valuenow",String(o+l)),y(n,"aria-valuemax",String(r));let g=`${x(o)} of ${x(r)} done, ${x(
l)} failed`;y(n,"aria-valuetext",g)}}var Ae=250,Ce=74;function ie(e,n){let t=a("div","pnb-board",e),r=a("table","",t),o=S(a("tr","",a("thead","",r)),
Se),l=S(a("tbody","",r),i=>Le(i,n)),s=a("div","pnb-more pnb-muted pnb-small",e);return({board:i,interactive:p})=>{
b(t,i!==null);let c=[i?.more_rows&&`${i.more_rows} more variants`,i?.more_columns&&`${i.more_columns} more eva\
luators`].filter(Boolean);if(f(s,c.length?`and ${c.join(" and ")}, shown at the end`:""),b(s,c.length>0),!i)return;
let{columns:g,rows:m}=i;r.style.minWidth=`${Ae+Ce*g.length}px`,o([{short:"variant"},{short:"runs"},...g]),l(m.
map(h=>({row:h,columns:g,interactive:p})))}}function Se(e){let n=a("th","",e);return n.setAttribute("scope","c\
ol"),n.dir="auto",{root:n,update({short:t,name:r}){f(n,Z(t)),y(n,"title",r??null)}}}function Le(e,n){let t=a("\
tr","",e),r=a("th","",t);r.setAttribute("scope","row");let o=a("strong","",r);o.dir="auto";let l=a("td","",t);
l.tabIndex=-1;let s=D(l),i=a("div","pnb-runs",l),p=a("span","pnb-muted pnb-small",i),c="",g=B(i,"Stop",()=>n({
type:"stop",experiment_id:c})),m=a("span","pnb-muted pnb-small",i),h=S(t,le);return{root:t,update({row:d,columns:k,
interactive:T}){c=d.id;let A=d.state==="running";f(o,d.short),y(o,"title",d.name),y(g.root,"aria-label",`Stop ${d.
name}`),s(d.tasks),f(p,$e(d.tasks)),h(k.map((v,u)=>({cell:d.cells[u]??null,column:v}))),(!T||!A)&&U(l,g.root),
b(g.root,T&&A),g.update("Stop",A,d.state),f(m,d.outcome||d.state),b(m,!(T&&A))}}}function $e({done:e,planned:n,
failed:t}){let r=`${x(e)} of ${x(n)} done`;return t?`${r} · ${x(t)} failed`:r}function se(e,n){let t=a("div","pnb-errors",e),r=new Map;return{update(o){b(t,o.length>0);let l=new Set(o.map(
s=>s.key));for(let[s,i]of r)l.has(s)||(i.root.remove(),r.delete(s));for(let s of o){let i=r.get(s.key)??Re(t,s.
key,n);r.set(s.key,i),i.update(s)}},receive(o){r.get(o.key)?.receive(o.text)}}}function Re(e,n,t){let r=a("det\
ails","pnb-error",e),o=a("summary","",r);M("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let s=a(
"span","",o),i=a("span","pnb-muted",o);i.dir="auto";let p=a("div","pnb-muted pnb-small",r),c=M("pre","","…",
r);c.tabIndex=0;let g=!1;return r.addEventListener("toggle",()=>{!r.open||g||(g=!0,t({type:"traceback",key:n}))}),
{root:r,update(m){f(l,m.type),f(s,` × ${x(m.count)} in ${m.where}: `),f(i,m.message),y(o,"title",m.message),f(
p,m.example?`first: example ${m.example}`:"")},receive:m=>f(c,m||"No traceback was recorded.")}}var de="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function ce(e,n,t){let r=a("label","",e);M("span","pnb-muted","concurrency",r);let o={min:"1",max:String(1024),
step:"1"},l=ee(r,o,()=>{let d=l.valueAsNumber;Me(d)?g(d):(c(de),l.value=m()),l.blur()}),s=a("div","pnb-refused");
s.setAttribute("role","alert"),b(s,!1);let i=null,p=!1,c=d=>{f(s,d),b(s,d!==""),y(l,"aria-invalid",d?"true":null)},
g=d=>{c(""),t({type:"set_concurrency",concurrency:d})},m=()=>i===null?"":String(i),h=O(e,"auto",()=>g(p&&i?i:"\
auto"));return h.className="pnb-auto",n.append(s),{refuse:c,update(d,k){({concurrency:i,adaptive:p}=d),l.disabled=
h.disabled=!k,y(h,"aria-pressed",String(p)),y(h,"title",p?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let A=p&&d.ceiling?` now; ${d.ceiling} at most`:"";y(l,"title",`calls at onc\
e${A}`),W(l)!==l&&(l.value=m())}}}function Me(e){return Number.isInteger(e)&&e>=1&&e<=1024}var Pe={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function ye(e,n){let t=a("div","pnb-head",e),r=a("span","pnb-title pnb-line",t);r.dir="auto";let o=a("spa\
n","pnb-small",t);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",t);l.dir="aut\
o";let s=a("div","pnb-controls",t),i=ce(s,t,n),p=!1,c=B(s,"Retry failed",()=>n({type:"retry_failed"})),g=B(s,"\
Pause",()=>n({type:p?"resume":"pause"})),m=B(s,"Stop",()=>n({type:"stop"}));return{update:d=>{C(r,d.title),f(o,
Pe[d.state]),C(l,d.origin),p=d.state==="paused";let k=p||d.state==="running";b(s,d.interactive),i.update(d,k),
c.update("Retry failed",k&&d.tasks.failed>0,d.tasks.failed),g.update(p?"Resume":"Pause",k,d.state),m.update("S\
top",k,d.state)},refuse:i.refuse}}var me=.5;function pe(e){let n=a("div","pnb-progress",e),t=D(n),r=a("div","pnb-facts",n),o=$(r,"done"),l=$(r,"\
failed"),s=$(r,"running"),i=$(r,"waiting"),p=$(r,"left"),c=a("div","pnb-facts pnb-details",n),[g,m,h,d,k,T]=[$(
c),$(c),$(c),$(c),$(c),$(c)],A=a("div","pnb-limits",n),v=a("div","pnb-status",n);return v.dir="auto",(u,w)=>{let{
tasks:E}=u;t(E),o(x(E.done),E.planned?` of ${x(E.planned)} done`:" done"),l(x(E.failed)," failed",!E.failed),s(
x(E.running)," running",!E.running);let R=_e(u);i(x(R.count),` ${R.words}`,!R.count),g("",P(u.elapsed+w)),m("",
Ie(u)),h("",Fe(u)),d("",u.latency),k("",u.spent),T("",u.held_back),Be(A,u,w);let V=u.eta!==null&&u.state!=="pa\
used",F=Math.max(1,(u.eta??0)-w);p(V?`≈ ${P(F,!0)} left`:"","");let I=u.closed-w,H=I>me?`The limit lets noth\
ing through for ${P(I)}.`:"";C(v,[H,u.status].filter(Boolean).join(" ")),y(v,"data-tone",u.tone||(H?"wait":null))}}
function Be(e,{limits:n},t){for(;e.children.length>n.length;)e.lastElementChild?.remove();n.forEach((r,o)=>{let l=e.
children[o]??a("div","pnb-limit",e);C(l,Ne(r,t))}),b(e,n.length>0)}function Ne({text:e,back:n},t){let r=n-t;return r>
me?`${e} · more in ${P(r,!0)}`:e}function _e({tasks:e,evaluations:n}){let t=e.throttled+n.throttled,r=e.retrying+
n.retrying;if(!t)return{count:r,words:r?"to be retried":"waiting"};let o=r?`, ${x(r)} to be retried`:"";return{
count:t,words:`waiting for the limit${o}`}}function Fe({evaluations:e}){if(!e.planned)return"";let n=e.planned-
e.skipped;return`${x(e.done+e.failed)} of ${x(n)} evaluations`}function Ie(e){if(e.rate===null)return"";let n=e.
limit_rate===null?"":` of ~${j(e.limit_rate)} allowed`;return j(e.rate)+n}function $(e,n){let t=a("span","pnb-\
fact",e);n&&(t.dataset.what=n);let r=a("b","",t),o=a("span","",t);return(l,s,i=!1)=>{f(r,l),f(o,s),y(t,"data-e\
mpty",i?"true":null),b(t,l!==""||s!=="")}}function ge(e){let n=a("div","pnb-recent",e),t=a("table","pnb-strip",n),r=S(a("tr","",a("thead","",t)),He),o=S(
a("tbody","",t),Oe),l=a("div","pnb-left pnb-muted pnb-small",n);return({columns:s,rows:i,more:p})=>{b(n,i.length>
0),b(l,p>0),f(l,`and ${p} more ${p===1?"evaluation":"evaluations"}, shown at the end`),r(s),o(i.map(c=>c.map((g,m)=>({
...g,kind:s[m]?.[1]}))))}}function He(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",
{root:n,update([t,r]){C(n,t),y(n,"data-column",r)}}}function Oe(e){let n=a("tr","",e);return{root:n,update:S(n,
De)}}function De(e){let n=a("td","",e);return n.dir="auto",{root:n,update({text:t,kind:r,failed:o,muted:l}){C(
n,t),y(n,"data-column",r??null),y(n,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var qe=5;function be(e,n,t){if(e.state==="finished")return[e,0];if(t){let o=e.resume?` ${e.resume} does the re\
st.`:"";return[fe(e,`The kernel has ended or was restarted. What had finished is stored.${o}`),0]}if(n<qe)return[
e,n];let r=`No news from the kernel for ${P(n)}: a cell or a task keeps it busy, or it has ended.`;return[fe(e,
r),0]}function fe(e,n){return{...e,interactive:!1,eta:null,status:n,tone:"wait"}}var q=300,_=56,Ve={maximize:"higher is better",minimize:"lower is better"};function xe(e,n){let t=String(ne(n));
e.style.getPropertyValue("--pnb-columns")!==t&&e.style.setProperty("--pnb-columns",t)}function he(e,n){let t=a(
"div","pnb-tile",e),r=a("div","pnb-line",t),o=a("strong","",r);o.dir="auto";let l=a("span","pnb-muted",r),s=a(
"div","pnb-lead",t),i=a("span","pnb-figure",s);i.dir="auto";let p=a("span","",s),c=a("div","pnb-muted pnb-note",
t),g=a("div","",c),m=a("div","",c),h=a("div","pnb-picture",t),d=null,T=n&&ke(n,u=>d&&u.key!==null?Ge(d,u.key):
null),A=S(a("div","pnb-bars",h),u=>We(u,T)),v=Ke(h,n);return{root:t,update(u){d=u,C(o,u.name);let w=u.direction===
null?void 0:Ve[u.direction];f(l,[u.kind==="CODE"?"":u.kind,w].filter(Boolean).join(" · ")),C(i,u.figure),f(p,
u.detail),f(g,u.interval),f(m,u.note),A(u.chart.bars),v(u)}}}function Ge(e,n){let t=Number(n);return n!==""&&!Number.
isNaN(t)&&e.mean!==null?{low:t,high:t}:{label:n}}function ke({choose:e,chosen:n},t){return{pick(r){let o=t(r);
o&&e(o)},picked(r){let o=t(r);return o!==null&&n(o)}}}function We(e,n){let t=a(n?"button":"div","pnb-bar",e),r=a(
"span","pnb-bar-label",t);r.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",t)),l=a("span","\
pnb-bar-count",t),s=null;return n&&t.addEventListener("click",()=>s&&n.pick(s)),{root:t,update(i){s=i,C(r,i.label),
o.style.width=`${Math.max(100*i.share,i.count?.7:0)}%`,y(o,"data-tone",i.tone),f(l,`${x(i.count)} · ${X(i.share)}`),
n&&(y(t,"title",`show the ${x(i.count)} runs`),y(t,"aria-pressed",String(n.picked(i))))}}}function Ke(e,n){let t=a(
"div","pnb-histogram",e),r=n?"group":"img",o={viewBox:`0 0 ${q} ${_+1}`,preserveAspectRatio:"none",role:r},l=L(
"svg",o,t),s=L("rect",{class:"pnb-band",y:0,height:_},l),i=null,c=n&&ke(n,v=>{let{bins:u,low:w,high:E}=i?.chart??
{bins:[],low:0,high:0};return re(v,u.length,w,E)}),g=L("g",{class:"pnb-bins"},l),m=S(g,v=>ze(v,c)),h=L("rect",
{class:"pnb-mean",y:0,height:_,width:1.6},l);L("rect",{class:"pnb-axis",y:_,height:1,width:q},l);let d=a("div",
"pnb-ends pnb-muted",t),k=a("span","",d),T=a("span","pnb-middle",d),A=a("span","",d);return v=>{i=v;let{bins:u,
low:w,high:E}=v.chart;if(b(t,u.length>0),!u.length)return;let R=G=>N(G,w,E)*q,V=te(u,q,_);m(u.map((G,we)=>({count:G,
...V[we]??je})));let[F,I]=v.ci??[0,0];y(s,"x",R(F).toFixed(2)),y(s,"width",v.ci?Math.max(1,R(I)-R(F)).toFixed(
2):"0"),y(h,"x",(R(v.mean??0)-.8).toFixed(2)),y(l,"aria-label",`Histogram from ${w} to ${E}: ${u.join(", ")}`),
f(k,K(w)),f(A,K(E)),f(T,"mean");let H=100*N(v.mean??0,w,E);T.style.left=`${Math.min(84,Math.max(16,H)).toFixed(
1)}%`}}var je={x:0,y:0,width:0,height:0};function ze(e,n){let t=L("rect",{class:"pnb-bin"},e),r=0;return n&&(y(
t,"tabindex","0"),y(t,"role","button"),t.addEventListener("click",()=>n.pick(r)),t.addEventListener("keydown",
o=>{o.key==="Enter"&&n.pick(r)})),{root:t,update({count:o,...l},s){r=s;for(let[i,p]of Object.entries(l))y(t,i,
p.toFixed(2));n&&(y(t,"aria-label",`${x(o)} runs`),y(t,"aria-pressed",String(n.picked(r))))}}}function ve(e){let n=a("div","pnb-tiles",e),t=S(n,o=>he(o)),r=a("div","pnb-muted pnb-small pnb-more",e);return o=>{
xe(n,o.tiles.length),t(o.tiles),b(n,o.tiles.length>0),b(r,o.more_tiles>0),f(r,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function Qe({model:e}){e.send({type:"seen"})}function Ue({model:e,el:n}){let t=a("section","pnb",n);t.setAttribute(
"aria-label","Experiment progress");let r=u=>e.send(u),o=ye(t,r),l=pe(t),s=ie(t,r),i=ve(t),p=ge(t),c=se(t,r),g=null,
m=0,h=!1,d=()=>{if(!g)return;let[u,w]=be(g,(performance.now()-m)/1e3,h);o.update(u),l(u,w),s(u),i(u),p(u.recent),
c.update(u.errors)},k=()=>{g=J(e.get("snapshot")),m=performance.now(),d()},T=()=>{h=!0,d()};k(),e.on("change:s\
napshot",k),e.on("comm_live_update",T);let A=Y(e,u=>{u.type==="refused"?o.refuse(u.text):c.receive(u)}),v=setInterval(
d,1e3);return()=>{clearInterval(v),e.off("change:snapshot",k),e.off("comm_live_update",T),A()}}var nt={initialize:Qe,
render:Ue};export{nt as default};
