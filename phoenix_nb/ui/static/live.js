/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var he="http://www.w3.org/2000/svg";function a(e,n,t){let r=document.createElement(e);return n&&(r.className=n),
t?.append(r),r}function R(e,n,t,r){let o=a(e,n,r);return o.textContent=t,o}function C(e,n,t){let r=document.createElementNS(
he,e);for(let[o,l]of Object.entries(n))r.setAttribute(o,String(l));return t?.append(r),r}function g(e,n){e.textContent!==
n&&(e.textContent=n)}function L(e,n){g(e,n),c(e,"title",n)}function c(e,n,t){e.getAttribute(n)!==t&&(t===null?
e.removeAttribute(n):e.setAttribute(n,t))}function k(e,n){e.hidden===n&&(e.hidden=!n)}function z(e){e.setAttribute(
"data-lm-suppress-shortcuts","true")}function K(e){let n=e.getRootNode();return n instanceof ShadowRoot?n.activeElement:
document.activeElement}function Q(e,n){n.contains(K(e))&&e.focus({preventScroll:!0})}function T(e,n){let t=[];
return r=>{for(;t.length<r.length;)t.push(n(e));for(;t.length>r.length;)t.pop()?.root.remove();r.forEach((o,l)=>{
t[l]?.update(o,l)})}}function U(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function Y(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function v(e){return Math.round(e).toLocaleString("en-US")}function G(e){return String(Number(e.toPrecision(4)))}
function J(e){let n=Math.round(e*100);return n===0&&e>0?"< 1 %":n===100&&e<1?"> 99 %":`${n} %`}function _(e,n=!1){let t=Math.max(0,Math.round(e)),r=Math.floor(t/3600),o=Math.floor(t/60)%60,l=t%60;return r?
o?`${r} h ${o} min`:`${r} h`:o?l&&!(n&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function W(e){return e>=10?
`${v(e)}/s`:e>=1?`${e.toFixed(1)}/s`:e>=1/60?`${(e*60).toFixed(1)}/min`:`${(e*3600).toFixed(1)}/h`}function X(e){
return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Z(e,n,t){let r=a("input","",e);return Object.assign(r,{type:"number",...n}),r.addEventListener("chang\
e",t),z(r),r.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),r.blur())}),
r}function H(e,n,t){let r=R("button","",n,e);return r.type="button",r.addEventListener("click",t),r}var ke=3e3;function M(e,n,t){let r,o,l=0,i=()=>y.getAttribute("aria-disabled")==="true",s=u=>c(y,"aria-disable\
d",u?"true":null),y=H(e,n,()=>{i()||(o=r,l=performance.now()+ke,s(!0),t())});return{root:y,update(u,m,p){r=p,g(
y,u),s(!m||performance.now()<l&&p===o)}}}function P(e,n,t){return Math.min(1,Math.max(0,(e-n)/(t-n||1)))}function ee(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function ne(e,n,t){let r=Math.max(1,...e),o=n/e.length;return e.map((l,i)=>{let s=l?Math.max(
1.5,l/r*(t-4)):0;return{x:i*o,y:t-s,width:o-1.5,height:s}})}function te(e,n,t,r){let o=(r-t)/n,l=e===n-1?r:t+(e+
1)*o*(1-1e-9);return{low:t+e*o,high:l}}function re(e,n){let t=e.reduce((o,l)=>o+l,0),r=Math.max(1,n,t);return e.
map(o=>100*o/r)}var j=90,oe=4;function ae(e){let n=a("td","",e),t=a("span","",n),r=C("svg",{viewBox:`0 0 ${j} 10`,"aria-hidden":"\
true"},n);C("line",{class:"pnb-scale",x1:0,x2:j,y1:5,y2:5},r);let o=C("line",{class:"pnb-whisker",y1:5,y2:5},r),
l=C("circle",{class:"pnb-dot",cy:5,r:3.5},r);return{root:n,update({cell:i,column:s}){let[y,u,m,p]=i??["–"];if(g(
t,y),c(n,"title",m!==void 0&&p!==void 0&&m!==p?`95 % CI ${m} to ${p}`:null),c(r,"visibility",u===void 0?"hidde\
n":null),u===void 0)return;let d=w=>(oe+(j-2*oe)*P(w,s.low,s.high)).toFixed(1);c(l,"cx",d(u)),c(o,"x1",d(m??u)),
c(o,"x2",d(p??u))}}}function O(e){let n=a("div","pnb-track",e);n.setAttribute("role","progressbar"),n.setAttribute("aria-label","r\
uns"),n.setAttribute("aria-valuemin","0");let t=["done","failed","running","waiting"].map(r=>{let o=a("span","\
pnb-segment",n);return o.dataset.what=r,o});return({planned:r,done:o,failed:l,running:i,retrying:s,throttled:y})=>{
let u=re([o,l,i,s+y],r);t.forEach((p,h)=>{let d=u[h]??0,w=`${d.toFixed(2)}%`;p.style.width!==w&&(p.style.width=
w),k(p,d>0)}),c(n,"aria-valuenow",String(o+l)),c(n,"aria-valuemax",String(r));let m=`${v(o)} of ${v(r)} done, ${v(
l)} failed`;c(n,"aria-valuetext",m)}}var ve=250,we=74;function le(e,n){let t=a("div","pnb-board",e),r=a("table","",t),o=T(a("tr","",a("thead","",r)),
Ee),l=T(a("tbody","",r),s=>Te(s,n)),i=a("div","pnb-more pnb-muted pnb-small",e);return({board:s,interactive:y})=>{
k(t,s!==null);let u=[s?.more_rows&&`${s.more_rows} more variants`,s?.more_columns&&`${s.more_columns} more eva\
luators`].filter(Boolean);if(g(i,u.length?`and ${u.join(" and ")}, shown at the end`:""),k(i,u.length>0),!s)return;
let{columns:m,rows:p}=s;r.style.minWidth=`${ve+we*m.length}px`,o([{short:"variant"},{short:"runs"},...m]),l(p.
map(h=>({row:h,columns:m,interactive:y})))}}function Ee(e){let n=a("th","",e);return n.setAttribute("scope","c\
ol"),n.dir="auto",{root:n,update({short:t,name:r}){g(n,X(t)),c(n,"title",r??null)}}}function Te(e,n){let t=a("\
tr","",e),r=a("th","",t);r.setAttribute("scope","row");let o=a("strong","",r);o.dir="auto";let l=a("td","",t);
l.tabIndex=-1;let i=O(l),s=a("div","pnb-runs",l),y=a("span","pnb-muted pnb-small",s),u="",m=M(s,"Stop",()=>n({
type:"stop",experiment_id:u})),p=a("span","pnb-muted pnb-small",s),h=T(t,ae);return{root:t,update({row:d,columns:w,
interactive:A}){u=d.id;let b=d.state==="running";g(o,d.short),c(o,"title",d.name),c(m.root,"aria-label",`Stop ${d.
name}`),i(d.tasks),g(y,Ae(d.tasks)),h(w.map((x,f)=>({cell:d.cells[f]??null,column:x}))),(!A||!b)&&Q(l,m.root),
k(m.root,A&&b),m.update("Stop",b,d.state),g(p,d.outcome||d.state),k(p,!(A&&b))}}}function Ae({done:e,planned:n,
failed:t}){let r=`${v(e)} of ${v(n)} done`;return t?`${r} · ${v(t)} failed`:r}function se(e,n){let t=a("div","pnb-errors",e),r=new Map;return{update(o){k(t,o.length>0);let l=new Set(o.map(
i=>i.key));for(let[i,s]of r)l.has(i)||(s.root.remove(),r.delete(i));for(let i of o){let s=r.get(i.key)??Ce(t,i.
key,n);r.set(i.key,s),s.update(i)}},receive(o){r.get(o.key)?.receive(o.text)}}}function Ce(e,n,t){let r=a("det\
ails","pnb-error",e),o=a("summary","",r);R("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let i=a(
"span","",o),s=a("span","pnb-muted",o);s.dir="auto";let y=a("div","pnb-muted pnb-small",r),u=R("pre","","…",
r);u.tabIndex=0;let m=!1;return r.addEventListener("toggle",()=>{!r.open||m||(m=!0,t({type:"traceback",key:n}))}),
{root:r,update(p){g(l,p.type),g(i,` × ${v(p.count)} in ${p.where}: `),g(s,p.message),c(o,"title",p.message),g(
y,p.example?`first: example ${p.example}`:"")},receive:p=>g(u,p||"No traceback was recorded.")}}var ie="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function ue(e,n,t){let r=a("label","",e);R("span","pnb-muted","concurrency",r);let o={min:"1",max:String(1024),
step:"1"},l=Z(r,o,()=>{let d=l.valueAsNumber;Le(d)?m(d):(u(ie),l.value=p()),l.blur()}),i=a("div","pnb-refused");
i.setAttribute("role","alert"),k(i,!1);let s=null,y=!1,u=d=>{g(i,d),k(i,d!==""),c(l,"aria-invalid",d?"true":null)},
m=d=>{u(""),t({type:"set_concurrency",concurrency:d})},p=()=>s===null?"":String(s),h=H(e,"auto",()=>m(y&&s?s:"\
auto"));return h.className="pnb-auto",n.append(i),{refuse:u,update(d,w){({concurrency:s,adaptive:y}=d),l.disabled=
h.disabled=!w,c(h,"aria-pressed",String(y)),c(h,"title",y?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let b=y&&d.ceiling?` now; ${d.ceiling} at most`:"";c(l,"title",`calls at onc\
e${b}`),K(l)!==l&&(l.value=p())}}}function Le(e){return Number.isInteger(e)&&e>=1&&e<=1024}var Se={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function ce(e,n){let t=a("div","pnb-head",e),r=a("span","pnb-title pnb-line",t);r.dir="auto";let o=a("spa\
n","pnb-small",t);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",t);l.dir="aut\
o";let i=a("div","pnb-controls",t),s=ue(i,t,n),y=!1,u=M(i,"Retry failed",()=>n({type:"retry_failed"})),m=M(i,"\
Pause",()=>n({type:y?"resume":"pause"})),p=M(i,"Stop",()=>n({type:"stop"}));return{update:d=>{L(r,d.title),g(o,
Se[d.state]),L(l,d.origin),y=d.state==="paused";let w=y||d.state==="running";k(i,d.interactive),s.update(d,w),
u.update("Retry failed",w&&d.tasks.failed>0,d.tasks.failed),m.update(y?"Resume":"Pause",w,d.state),p.update("S\
top",w,d.state)},refuse:s.refuse}}var $e=.5;function me(e){let n=a("div","pnb-progress",e),t=O(n),r=a("div","pnb-facts",n),o=S(r,"done"),l=S(r,"\
failed"),i=S(r,"running"),s=S(r,"waiting"),y=S(r,"left"),u=a("div","pnb-facts pnb-details",n),[m,p,h,d,w,A]=[S(
u),S(u),S(u),S(u),S(u),S(u)],b=a("div","pnb-status",n);return b.dir="auto",(x,f)=>{let{tasks:E}=x;t(E),o(v(E.done),
E.planned?` of ${v(E.planned)} done`:" done"),l(v(E.failed)," failed",!E.failed),i(v(E.running)," running",!E.
running);let $=Re(x);s(v($.count),` ${$.words}`,!$.count),m("",_(x.elapsed+f)),p("",Pe(x)),h("",Me(x)),d("",x.
latency),w("",x.spent),A("",x.held_back);let q=x.eta!==null&&x.state!=="paused",N=Math.max(1,(x.eta??0)-f);y(q?
`≈ ${_(N,!0)} left`:"","");let F=x.closed-f,I=F>$e?`The limit lets nothing through for ${_(F)}.`:"";L(b,[I,x.
status].filter(Boolean).join(" ")),c(b,"data-tone",x.tone||(I?"wait":null))}}function Re({tasks:e,evaluations:n}){
let t=e.throttled+n.throttled,r=e.retrying+n.retrying;if(!t)return{count:r,words:r?"to be retried":"waiting"};
let o=r?`, ${v(r)} to be retried`:"";return{count:t,words:`waiting for the limit${o}`}}function Me({evaluations:e}){
if(!e.planned)return"";let n=e.planned-e.skipped;return`${v(e.done+e.failed)} of ${v(n)} evaluations`}function Pe(e){
if(e.rate===null)return"";let n=e.limit_rate===null?"":` of ~${W(e.limit_rate)} allowed`;return W(e.rate)+n}function S(e,n){
let t=a("span","pnb-fact",e);n&&(t.dataset.what=n);let r=a("b","",t),o=a("span","",t);return(l,i,s=!1)=>{g(r,l),
g(o,i),c(t,"data-empty",s?"true":null),k(t,l!==""||i!=="")}}function pe(e){let n=a("div","pnb-recent",e),t=a("table","pnb-strip",n),r=T(a("tr","",a("thead","",t)),Be),o=T(
a("tbody","",t),Ne),l=a("div","pnb-left pnb-muted pnb-small",n);return({columns:i,rows:s,more:y})=>{k(n,s.length>
0),k(l,y>0),g(l,`and ${y} more ${y===1?"evaluation":"evaluations"}, in explore()`),r(i),o(s.map(u=>u.map((m,p)=>({
...m,kind:i[p]?.[1]}))))}}function Be(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",
{root:n,update([t,r]){L(n,t),c(n,"data-column",r)}}}function Ne(e){let n=a("tr","",e);return{root:n,update:T(n,
Fe)}}function Fe(e){let n=a("td","",e);return n.dir="auto",{root:n,update({text:t,kind:r,failed:o,muted:l}){L(
n,t),c(n,"data-column",r??null),c(n,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var D=300,B=56,Ie={maximize:"higher is better",minimize:"lower is better"};function ye(e,n){let t=String(ee(n));
e.style.getPropertyValue("--pnb-columns")!==t&&e.style.setProperty("--pnb-columns",t)}function ge(e,n){let t=a(
"div","pnb-tile",e),r=a("div","pnb-line",t),o=a("strong","",r);o.dir="auto";let l=a("span","pnb-muted",r),i=a(
"div","pnb-lead",t),s=a("span","pnb-figure",i);s.dir="auto";let y=a("span","",i),u=a("div","pnb-muted pnb-note",
t),m=a("div","",u),p=a("div","",u),h=a("div","pnb-picture",t),d=null,A=n&&be(n,f=>d&&f.key!==null?_e(d,f.key):
null),b=T(a("div","pnb-bars",h),f=>He(f,A)),x=Oe(h,n);return{root:t,update(f){d=f,L(o,f.name);let E=f.direction===
null?void 0:Ie[f.direction];g(l,[f.kind==="CODE"?"":f.kind,E].filter(Boolean).join(" · ")),L(s,f.figure),g(y,
f.detail),g(m,f.interval),g(p,f.note),b(f.chart.bars),x(f)}}}function _e(e,n){let t=Number(n);return n!==""&&!Number.
isNaN(t)&&e.mean!==null?{low:t,high:t}:{label:n}}function be({choose:e,chosen:n},t){return{pick(r){let o=t(r);
o&&e(o)},picked(r){let o=t(r);return o!==null&&n(o)}}}function He(e,n){let t=a(n?"button":"div","pnb-bar",e),r=a(
"span","pnb-bar-label",t);r.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",t)),l=a("span","\
pnb-bar-count",t),i=null;return n&&t.addEventListener("click",()=>i&&n.pick(i)),{root:t,update(s){i=s,L(r,s.label),
o.style.width=`${Math.max(100*s.share,s.count?.7:0)}%`,c(o,"data-tone",s.tone),g(l,`${v(s.count)} · ${J(s.share)}`),
n&&(c(t,"title",`show the ${v(s.count)} runs`),c(t,"aria-pressed",String(n.picked(s))))}}}function Oe(e,n){let t=a(
"div","pnb-histogram",e),r={viewBox:`0 0 ${D} ${B+1}`,preserveAspectRatio:"none",role:"img"},o=C("svg",r,t),l=C(
"rect",{class:"pnb-band",y:0,height:B},o),i=null,y=n&&be(n,b=>{let{bins:x,low:f,high:E}=i?.chart??{bins:[],low:0,
high:0};return te(b,x.length,f,E)}),u=C("g",{class:"pnb-bins"},o),m=T(u,b=>qe(b,y)),p=C("rect",{class:"pnb-mea\
n",y:0,height:B,width:1.6},o);C("rect",{class:"pnb-axis",y:B,height:1,width:D},o);let h=a("div","pnb-ends pnb-\
muted",t),d=a("span","",h),w=a("span","pnb-middle",h),A=a("span","",h);return b=>{i=b;let{bins:x,low:f,high:E}=b.
chart;if(k(t,x.length>0),!x.length)return;let $=V=>P(V,f,E)*D,q=ne(x,D,B);m(x.map((V,xe)=>({count:V,...q[xe]??
De})));let[N,F]=b.ci??[0,0];c(l,"x",$(N).toFixed(2)),c(l,"width",b.ci?Math.max(1,$(F)-$(N)).toFixed(2):"0"),c(
p,"x",($(b.mean??0)-.8).toFixed(2)),c(o,"aria-label",`Histogram from ${f} to ${E}: ${x.join(", ")}`),g(d,G(f)),
g(A,G(E)),g(w,"mean");let I=100*P(b.mean??0,f,E);w.style.left=`${Math.min(84,Math.max(16,I)).toFixed(1)}%`}}var De={
x:0,y:0,width:0,height:0};function qe(e,n){let t=C("rect",{class:"pnb-bin"},e),r=0;return n&&(c(t,"tabindex","\
0"),c(t,"role","button"),t.addEventListener("click",()=>n.pick(r)),t.addEventListener("keydown",o=>{o.key==="E\
nter"&&n.pick(r)})),{root:t,update({count:o,...l},i){r=i;for(let[s,y]of Object.entries(l))c(t,s,y.toFixed(2));
n&&(c(t,"aria-label",`${v(o)} runs`),c(t,"aria-pressed",String(n.picked(r))))}}}function fe(e){let n=a("div","pnb-tiles",e),t=T(n,o=>ge(o)),r=a("div","pnb-muted pnb-small pnb-more",e);return o=>{
ye(n,o.tiles.length),t(o.tiles),k(n,o.tiles.length>0),k(r,o.more_tiles>0),g(r,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function Ve({model:e}){e.send({type:"seen"})}function Ke({model:e,el:n}){let t=a("section","pnb",n);t.setAttribute(
"aria-label","Experiment progress");let r=b=>e.send(b),o=ce(t,r),l=me(t),i=le(t,r),s=fe(t),y=pe(t),u=se(t,r),m=null,
p=0,h=()=>{if(!m)return;let b=m.state==="finished"?0:(performance.now()-p)/1e3;o.update(m),l(m,b),i(m),s(m),y(
m.recent),u.update(m.errors)},d=()=>{m=Y(e.get("snapshot")),p=performance.now(),h()};d(),e.on("change:snapshot",
d);let w=U(e,b=>{b.type==="refused"?o.refuse(b.text):u.receive(b)}),A=setInterval(h,1e3);return()=>{clearInterval(
A),e.off("change:snapshot",d),w()}}var jn={initialize:Ve,render:Ke};export{jn as default};
