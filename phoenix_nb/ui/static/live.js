/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Ae="http://www.w3.org/2000/svg";function a(e,n,r){let t=document.createElement(e);return n&&(t.className=n),
r?.append(t),t}function M(e,n,r,t){let o=a(e,n,t);return o.textContent=r,o}function L(e,n,r){let t=document.createElementNS(
Ae,e);for(let[o,l]of Object.entries(n))t.setAttribute(o,String(l));return r?.append(t),t}function b(e,n){e.textContent!==
n&&(e.textContent=n)}function S(e,n){b(e,n),y(e,"title",n)}function y(e,n,r){e.getAttribute(n)!==r&&(r===null?
e.removeAttribute(n):e.setAttribute(n,r))}function x(e,n){e.hidden===n&&(e.hidden=!n)}function Q(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function G(e){let n=e.getRootNode();return n instanceof ShadowRoot?n.activeElement:document.activeElement}function z(e,n){
n.contains(G(e))&&e.focus({preventScroll:!0})}function C(e,n){let r=[];return t=>{for(;r.length<t.length;)r.push(
n(e));for(;r.length>t.length;)r.pop()?.root.remove();t.forEach((o,l)=>{r[l]?.update(o,l)})}}function Y(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function J(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function h(e){return Math.round(e).toLocaleString("en-US")}function W(e){return Te(Number(e.toPrecision(4)))}function Te(e){
let n=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(n)===0?String(e):
n}function X(e){let n=Math.round(e*100);return n===0&&e>0?"< 1 %":n===100&&e<1?"> 99 %":`${n} %`}function B(e,n=!1){let r=Math.max(0,Math.round(e)),t=Math.floor(r/3600),o=Math.floor(r/60)%60,l=r%60;return t?
o?`${t} h ${o} min`:`${t} h`:o?l&&!(n&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function j(e){return e>=10?
`${h(e)}/s`:e>=1?`${e.toFixed(1)}/s`:e>=1/60?`${(e*60).toFixed(1)}/min`:`${(e*3600).toFixed(1)}/h`}function Z(e){
return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function ee(e,n,r){let t=a("input","",e);return Object.assign(t,{type:"number",...n}),t.addEventListener("chan\
ge",r),Q(t),t.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),t.blur())}),
t}function q(e,n,r){let t=M("button","",n,e);return t.type="button",t.addEventListener("click",r),t}var Ee=3e3;function P(e,n,r){let t,o,l=0,s=()=>m.getAttribute("aria-disabled")==="true",i=u=>y(m,"aria-disable\
d",u?"true":null),m=q(e,n,()=>{s()||(o=t,l=performance.now()+Ee,i(!0),r())});return{root:m,update(u,g,p){t=p,b(
m,u),i(!g||performance.now()<l&&p===o)}}}function _(e,n,r){return Math.min(1,Math.max(0,(e-n)/(r-n||1)))}function ne(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function re(e,n,r){let t=Math.max(1,...e),o=n/e.length;return e.map((l,s)=>{let i=l?Math.max(
1.5,l/t*(r-4)):0;return{x:s*o,y:r-i,width:o-1.5,height:i}})}function te(e,n,r,t){let o=(t-r)/n,l=e===n-1?t:r+(e+
1)*o*(1-1e-9);return{low:r+e*o,high:l}}function oe(e,n){let r=e.reduce((o,l)=>o+l,0),t=Math.max(1,n,r);return e.
map(o=>100*o/t)}var U=90,ae=4;function le(e){let n=a("td","",e),r=a("span","",n),t=L("svg",{viewBox:`0 0 ${U} 10`,"aria-hidden":"\
true"},n);L("line",{class:"pnb-scale",x1:0,x2:U,y1:5,y2:5},t);let o=L("line",{class:"pnb-whisker",y1:5,y2:5},t),
l=L("circle",{class:"pnb-dot",cy:5,r:3.5},t);return{root:n,update({cell:s,column:i}){let[m,u,g,p]=s??["–"];if(b(
r,m),y(n,"title",g!==void 0&&p!==void 0&&g!==p?`95 % so far: ${g} to ${p}`:null),y(t,"visibility",u===void 0?"\
hidden":null),u===void 0)return;let d=w=>(ae+(U-2*ae)*_(w,i.low,i.high)).toFixed(1);y(l,"cx",d(u)),y(o,"x1",d(
g??u)),y(o,"x2",d(p??u))}}}function V(e){let n=a("div","pnb-track",e);n.setAttribute("role","progressbar"),n.setAttribute("aria-label","r\
uns"),n.setAttribute("aria-valuemin","0");let r=["done","failed","running","waiting"].map(t=>{let o=a("span","\
pnb-segment",n);return o.dataset.what=t,o});return({planned:t,done:o,failed:l,running:s,retrying:i,throttled:m})=>{
let u=oe([o,l,s,i+m],t);r.forEach((p,k)=>{let d=u[k]??0,w=`${d.toFixed(2)}%`;p.style.width!==w&&(p.style.width=
w),x(p,d>0)}),y(n,"aria-valuenow",String(o+l)),y(n,"aria-valuemax",String(t));let g=`${h(o)} of ${h(t)} done, ${h(
l)} failed`;y(n,"aria-valuetext",g)}}var Se=250,Ce=74;function ie(e,n){let r=a("div","pnb-board",e),t=a("table","",r),o=C(a("tr","",a("thead","",t)),
Le),l=C(a("tbody","",t),i=>Re(i,n)),s=a("div","pnb-unshown pnb-muted pnb-small",e);return({board:i,interactive:m})=>{
x(r,i!==null);let u=[i?.more_rows&&`${i.more_rows} more variants`,i?.more_columns&&`${i.more_columns} more eva\
luators`].filter(Boolean);if(b(s,u.length?`and ${u.join(" and ")}, shown at the end`:""),x(s,u.length>0),!i)return;
let{columns:g,rows:p}=i;t.style.minWidth=`${Se+Ce*g.length}px`,o([{short:"variant"},{short:"runs"},...g]),l(p.
map(k=>({row:k,columns:g,interactive:m})))}}function Le(e){let n=a("th","",e);return n.setAttribute("scope","c\
ol"),n.dir="auto",{root:n,update({short:r,name:t}){b(n,Z(r)),y(n,"title",t??null)}}}function Re(e,n){let r=a("\
tr","",e),t=a("th","",r);t.setAttribute("scope","row");let o=a("strong","",t);o.dir="auto";let l=a("td","",r);
l.tabIndex=-1;let s=V(l),i=a("div","pnb-runs",l),m=a("span","pnb-muted pnb-small",i),u="",g=P(i,"Stop",()=>n({
type:"stop",experiment_id:u})),p=a("span","pnb-muted pnb-small",i),k=C(r,le);return{root:r,update({row:d,columns:w,
interactive:A}){u=d.id;let T=d.state==="running";b(o,d.short),y(o,"title",d.name),y(g.root,"aria-label",`Stop ${d.
name}`),s(d.tasks),b(m,$e(d.tasks)),k(w.map((v,c)=>({cell:d.cells[c]??null,column:v}))),(!A||!T)&&z(l,g.root),
x(g.root,A&&T),g.update("Stop",T,d.state),b(p,d.outcome||d.state),x(p,!(A&&T))}}}function $e({done:e,planned:n,
failed:r}){let t=`${h(e)} of ${h(n)} done`;return r?`${t} · ${h(r)} failed`:t}function se(e,n){let r=a("div","pnb-errors",e),t=new Map;return{update(o){x(r,o.length>0);let l=new Set(o.map(
s=>s.key));for(let[s,i]of t)l.has(s)||(i.root.remove(),t.delete(s));for(let s of o){let i=t.get(s.key)??Me(r,s.
key,n);t.set(s.key,i),i.update(s)}},receive(o){t.get(o.key)?.receive(o.text)}}}function Me(e,n,r){let t=a("det\
ails","pnb-error",e),o=a("summary","",t);M("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let s=a(
"span","",o),i=a("span","pnb-muted",o);i.dir="auto";let m=a("div","pnb-muted pnb-small",t),u=M("pre","","…",
t);u.tabIndex=0;let g=!1;return t.addEventListener("toggle",()=>{!t.open||g||(g=!0,r({type:"traceback",key:n}))}),
{root:t,update(p){b(l,p.type),b(s,` × ${h(p.count)} in ${p.where}: `),b(i,p.message),y(o,"title",p.message),b(
m,p.example?`first: example ${p.example}`:"")},receive:p=>b(u,p||"No traceback was recorded.")}}var de="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function ce(e,n,r){let t=a("label","",e);M("span","pnb-muted","concurrency",t);let o={min:"1",max:String(1024),
step:"1"},l=ee(t,o,()=>{let d=l.valueAsNumber;Be(d)?g(d):(u(de),l.value=p()),l.blur()}),s=a("div","pnb-refused");
s.setAttribute("role","alert"),x(s,!1);let i=null,m=!1,u=d=>{b(s,d),x(s,d!==""),y(l,"aria-invalid",d?"true":null)},
g=d=>{u(""),r({type:"set_concurrency",concurrency:d})},p=()=>i===null?"":String(i),k=q(e,"auto",()=>g(m&&i?i:"\
auto"));return k.className="pnb-auto",n.append(s),{refuse:u,update(d,w){({concurrency:i,adaptive:m}=d),l.disabled=
k.disabled=!w,y(k,"aria-pressed",String(m)),y(k,"title",m?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let T=m&&d.ceiling?` now; ${d.ceiling} at most`:"";y(l,"title",`calls at onc\
e${T}`),G(l)!==l&&(l.value=p())}}}function Be(e){return Number.isInteger(e)&&e>=1&&e<=1024}var Ne={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function ye(e,n){let r=a("div","pnb-head",e),t=a("span","pnb-title pnb-line",r);t.dir="auto";let o=a("spa\
n","pnb-small",r);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",r);l.dir="aut\
o";let s=a("div","pnb-controls",r),i=ce(s,r,n),m=!1,u=P(s,"Retry failed",()=>n({type:"retry_failed"})),g=P(s,"\
Pause",()=>n({type:m?"resume":"pause"})),p=P(s,"Stop",()=>n({type:"stop"}));return{update:d=>{S(t,d.title),b(o,
Ne[d.state]),S(l,d.origin),m=d.state==="paused";let w=m||d.state==="running";x(s,d.interactive),i.update(d,w),
u.update("Retry failed",w&&d.tasks.failed>0,d.tasks.failed),g.update(m?"Resume":"Pause",w,d.state),p.update("S\
top",w,d.state)},refuse:i.refuse}}var pe=.5;function me(e){let n=a("div","pnb-progress",e),r=V(n),t=a("div","pnb-facts",n),o=R(t,"done"),l=R(t,"\
failed"),s=R(t,"running"),i=R(t,"waiting"),m=R(t,"left"),u=a("div","pnb-facts pnb-details",n),[g,p,k,d,w,A,T]=[
R(u),R(u),R(u),R(u),R(u),R(u),R(u)],v=a("div","pnb-limits",n),c=a("div","pnb-status",n);return c.dir="auto",(f,$)=>{
let{tasks:E}=f;r(E),o(h(E.done),E.planned?` of ${h(E.planned)} done`:" done"),l(h(E.failed)," failed",!E.failed),
s(h(E.running)," running",!E.running);let O=_e(f);i(h(O.count),` ${O.words}`,!O.count),g("",B(f.elapsed+$)),p(
"",Ie(f)),k("",Fe(f)),d("",f.latency),w("",f.spent),A("",f.workers),T("",f.held_back),Pe(v,f,$);let I=f.eta!==
null&&f.state!=="paused",D=Math.max(1,(f.eta??0)-$);m(I?`≈ ${B(D,!0)} left`:"","");let H=f.closed-$,N=H>pe?`\
The limit lets nothing through for ${B(H)}.`:"";S(c,[N,f.status].filter(Boolean).join(" ")),y(c,"data-tone",f.
tone||(N?"wait":null))}}function Pe(e,{limits:n},r){for(;e.children.length>n.length;)e.lastElementChild?.remove();
n.forEach((t,o)=>{let l=e.children[o]??a("div","pnb-limit",e);S(l,Oe(t,r))}),x(e,n.length>0)}function Oe({text:e,
back:n},r){let t=n-r;return t>pe?`${e} · more in ${B(t,!0)}`:e}function _e({tasks:e,evaluations:n}){let r=e.throttled+
n.throttled,t=e.retrying+n.retrying;if(!r)return{count:t,words:t?"to be retried":"waiting"};let o=t?`, ${h(t)}\
 to be retried`:"";return{count:r,words:`waiting for the limit${o}`}}function Fe({evaluations:e}){if(!e.planned)
return"";let n=e.planned-e.skipped;return`${h(e.done+e.failed)} of ${h(n)} evaluations`}function Ie(e){if(e.rate===
null)return"";let n=e.limit_rate===null?"":` of ~${j(e.limit_rate)} allowed`;return j(e.rate)+n}function R(e,n){
let r=a("span","pnb-fact",e);n&&(r.dataset.what=n);let t=a("b","",r),o=a("span","",r);return(l,s,i=!1)=>{b(t,l),
b(o,s),y(r,"data-empty",i?"true":null),x(r,l!==""||s!=="")}}function ge(e){let n=a("div","pnb-recent",e),r=a("table","pnb-strip",n),t=C(a("tr","",a("thead","",r)),He),o=C(
a("tbody","",r),qe),l=a("div","pnb-left pnb-muted pnb-small",n);return({columns:s,rows:i,more:m})=>{x(n,i.length>
0),x(l,m>0),b(l,`and ${m} more ${m===1?"evaluation":"evaluations"}, shown at the end`),t(s),o(i.map(u=>u.map((g,p)=>({
...g,kind:s[p]?.[1]}))))}}function He(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",
{root:n,update([r,t]){S(n,r),y(n,"data-column",t)}}}function qe(e){let n=a("tr","",e);return{root:n,update:C(n,
Ve)}}function Ve(e){let n=a("td","",e);return n.dir="auto",{root:n,update({text:r,kind:t,failed:o,muted:l}){S(
n,r),y(n,"data-column",t??null),y(n,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var Ke=5;function fe(e,n,r){if(e.state==="finished")return[e,0];if(r)return[be(e,`The kernel has ended or was \
restarted. ${De(e)}`),0];if(n<Ke)return[e,n];let t=`No news from the kernel for ${B(n)}: a cell or a task keep\
s it busy, or it has ended.`;return[be(e,t),0]}function De({resume:e,state:n}){return e?`What had finished is \
stored. ${e} does the rest.`:n==="starting"?"When it was last heard from, nothing had been made yet: run the c\
ell again.":"A rehearsal is not stored: run the cell again."}function be(e,n){return{...e,interactive:!1,eta:null,
status:n,tone:"wait"}}var K=300,F=56,Ge={maximize:"higher is better",minimize:"lower is better"};function xe(e,n){let r=String(ne(n));
e.style.getPropertyValue("--pnb-columns")!==r&&e.style.setProperty("--pnb-columns",r)}function he(e,n){let r=a(
"div","pnb-tile",e),t=a("div","pnb-line",r),o=a("strong","",t);o.dir="auto";let l=a("span","pnb-muted",t),s=a(
"div","pnb-lead",r),i=a("span","pnb-figure",s);i.dir="auto";let m=a("span","",s),u=a("div","pnb-muted pnb-note",
r),g=a("div","",u),p=a("div","",u),k=a("div","pnb-picture",r),d=null,A=n&&ke(n,c=>d&&c.key!==null?We(d,c.key):
null),T=C(a("div","pnb-bars",k),c=>je(c,A)),v=Ue(k,n);return{root:r,update(c){d=c,S(o,c.name);let f=c.direction===
null?void 0:Ge[c.direction];b(l,[c.kind==="CODE"?"":c.kind,f].filter(Boolean).join(" · ")),S(i,c.figure),b(m,
c.detail),b(g,c.interval),b(p,c.note),T(c.chart.bars),v(c)}}}function We(e,n){let r=Number(n);return n!==""&&!Number.
isNaN(r)&&e.mean!==null?{low:r,high:r}:{label:n}}function ke({choose:e,chosen:n},r){return{pick(t){let o=r(t);
o&&e(o)},picked(t){let o=r(t);return o!==null&&n(o)}}}function je(e,n){let r=a(n?"button":"div","pnb-bar",e),t=a(
"span","pnb-bar-label",r);t.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",r)),l=a("span","\
pnb-bar-count",r),s=null;return n&&r.addEventListener("click",()=>s&&n.pick(s)),{root:r,update(i){s=i,S(t,i.label),
o.style.width=`${Math.max(100*i.share,i.count?.7:0)}%`,y(o,"data-tone",i.tone),b(l,`${h(i.count)} · ${X(i.share)}`),
n&&(y(r,"title",`show the ${h(i.count)} runs`),y(r,"aria-pressed",String(n.picked(i))))}}}function Ue(e,n){let r=a(
"div","pnb-histogram",e),t=n?"group":"img",o={viewBox:`0 0 ${K} ${F+1}`,preserveAspectRatio:"none",role:t},l=L(
"svg",o,r),s=L("rect",{class:"pnb-band",y:0,height:F},l),i=null,u=n&&ke(n,v=>{let{bins:c,low:f,high:$}=i?.chart??
{bins:[],low:0,high:0};return te(v,c.length,f,$)}),g=L("g",{class:"pnb-bins"},l),p=C(g,v=>ze(v,u)),k=L("rect",
{class:"pnb-mean",y:0,height:F,width:1.6},l);L("rect",{class:"pnb-axis",y:F,height:1,width:K},l);let d=a("div",
"pnb-ends pnb-muted",r),w=a("span","",d),A=a("span","pnb-middle",d),T=a("span","",d);return v=>{i=v;let{bins:c,
low:f,high:$}=v.chart;if(x(r,c.length>0),!c.length)return;let E=N=>_(N,f,$)*K,O=re(c,K,F);p(c.map((N,ve)=>({count:N,
...O[ve]??Qe})));let[I,D]=v.ci??[0,0];y(s,"x",E(I).toFixed(2)),y(s,"width",v.ci?Math.max(1,E(D)-E(I)).toFixed(
2):"0"),y(k,"x",(E(v.mean??0)-.8).toFixed(2)),y(l,"aria-label",`Histogram from ${f} to ${$}: ${c.join(", ")}`),
b(w,W(f)),b(T,W($)),b(A,"mean");let H=100*_(v.mean??0,f,$);A.style.left=`${Math.min(84,Math.max(16,H)).toFixed(
1)}%`}}var Qe={x:0,y:0,width:0,height:0};function ze(e,n){let r=L("rect",{class:"pnb-bin"},e),t=0;return n&&(y(
r,"tabindex","0"),y(r,"role","button"),r.addEventListener("click",()=>n.pick(t)),r.addEventListener("keydown",
o=>{o.key==="Enter"&&n.pick(t)})),{root:r,update({count:o,...l},s){t=s;for(let[i,m]of Object.entries(l))y(r,i,
m.toFixed(2));n&&(y(r,"aria-label",`${h(o)} runs`),y(r,"aria-pressed",String(n.picked(t))))}}}function we(e){let n=a("div","pnb-tiles",e),r=C(n,o=>he(o)),t=a("div","pnb-muted pnb-small pnb-unshown",e);return o=>{
xe(n,o.tiles.length),r(o.tiles),x(n,o.tiles.length>0),x(t,o.more_tiles>0),b(t,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function Ye({model:e}){e.send({type:"seen"})}function Je({model:e,el:n}){let r=a("section","pnb",n);r.setAttribute(
"aria-label","Experiment progress");let t=c=>e.send(c),o=ye(r,t),l=me(r),s=ie(r,t),i=we(r),m=ge(r),u=se(r,t),g=null,
p=0,k=!1,d=()=>{if(!g)return;let[c,f]=fe(g,(performance.now()-p)/1e3,k);o.update(c),l(c,f),s(c),i(c),m(c.recent),
u.update(c.errors)},w=()=>{g=J(e.get("snapshot")),p=performance.now(),d()},A=()=>{k=!0,d()};w(),e.on("change:s\
napshot",w),e.on("comm_live_update",A);let T=Y(e,c=>{c.type==="refused"?o.refuse(c.text):u.receive(c)}),v=setInterval(
d,1e3);return()=>{clearInterval(v),e.off("change:snapshot",w),e.off("comm_live_update",A),T()}}var tr={initialize:Ye,
render:Je};export{tr as default};
