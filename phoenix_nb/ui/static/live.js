/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var ke="http://www.w3.org/2000/svg";function a(n,e,t){let r=document.createElement(n);return e&&(r.className=e),
t?.append(r),r}function R(n,e,t,r){let o=a(n,e,r);return o.textContent=t,o}function C(n,e,t){let r=document.createElementNS(
ke,n);for(let[o,l]of Object.entries(e))r.setAttribute(o,String(l));return t?.append(r),r}function g(n,e){n.textContent!==
e&&(n.textContent=e)}function S(n,e){g(n,e),c(n,"title",e)}function c(n,e,t){n.getAttribute(e)!==t&&(t===null?
n.removeAttribute(e):n.setAttribute(e,t))}function x(n,e){n.hidden===e&&(n.hidden=!e)}function z(n){n.setAttribute("data-lm-suppress-shortcuts","true")}
function G(n){let e=n.getRootNode();return e instanceof ShadowRoot?e.activeElement:document.activeElement}function Q(n,e){
e.contains(G(n))&&n.focus({preventScroll:!0})}function A(n,e){let t=[];return r=>{for(;t.length<r.length;)t.push(
e(n));for(;t.length>r.length;)t.pop()?.root.remove();r.forEach((o,l)=>{t[l]?.update(o,l)})}}function U(n,e){return n.on("msg:custom",e),()=>n.off("msg:custom",e)}function Y(n){if(!n?.byteLength)return null;
let e=new Uint8Array(n.buffer,n.byteOffset,n.byteLength);return JSON.parse(new TextDecoder().decode(e))}function h(n){return Math.round(n).toLocaleString("en-US")}function K(n){return String(Number(n.toPrecision(4)))}
function J(n){let e=Math.round(n*100);return e===0&&n>0?"< 1 %":e===100&&n<1?"> 99 %":`${e} %`}function I(n,e=!1){let t=Math.max(0,Math.round(n)),r=Math.floor(t/3600),o=Math.floor(t/60)%60,l=t%60;return r?
o?`${r} h ${o} min`:`${r} h`:o?l&&!(e&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function W(n){return n>=10?
`${h(n)}/s`:n>=1?`${n.toFixed(1)}/s`:n>=1/60?`${(n*60).toFixed(1)}/min`:`${(n*3600).toFixed(1)}/h`}function X(n){
return n.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Z(n,e,t){let r=a("input","",n);return Object.assign(r,{type:"number",...e}),r.addEventListener("chang\
e",t),z(r),r.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),r.blur())}),
r}function H(n,e,t){let r=R("button","",e,n);return r.type="button",r.addEventListener("click",t),r}var ve=3e3;function P(n,e,t){let r,o,l=0,s=()=>p.getAttribute("aria-disabled")==="true",i=u=>c(p,"aria-disable\
d",u?"true":null),p=H(n,e,()=>{s()||(o=r,l=performance.now()+ve,i(!0),t())});return{root:p,update(u,m,y){r=y,g(
p,u),i(!m||performance.now()<l&&y===o)}}}function N(n,e,t){return Math.min(1,Math.max(0,(n-e)/(t-e||1)))}function ee(n){return n<=4?Math.max(1,n):[5,6,
9].includes(n)?3:4}function ne(n,e,t){let r=Math.max(1,...n),o=e/n.length;return n.map((l,s)=>{let i=l?Math.max(
1.5,l/r*(t-4)):0;return{x:s*o,y:t-i,width:o-1.5,height:i}})}function te(n,e,t,r){let o=(r-t)/e,l=n===e-1?r:t+(n+
1)*o*(1-1e-9);return{low:t+n*o,high:l}}function re(n,e){let t=n.reduce((o,l)=>o+l,0),r=Math.max(1,e,t);return n.
map(o=>100*o/r)}var j=90,oe=4;function ae(n){let e=a("td","",n),t=a("span","",e),r=C("svg",{viewBox:`0 0 ${j} 10`,"aria-hidden":"\
true"},e);C("line",{class:"pnb-scale",x1:0,x2:j,y1:5,y2:5},r);let o=C("line",{class:"pnb-whisker",y1:5,y2:5},r),
l=C("circle",{class:"pnb-dot",cy:5,r:3.5},r);return{root:e,update({cell:s,column:i}){let[p,u,m,y]=s??["–"];if(g(
t,p),c(e,"title",m!==void 0&&y!==void 0&&m!==y?`95 % CI ${m} to ${y}`:null),c(r,"visibility",u===void 0?"hidde\
n":null),u===void 0)return;let d=w=>(oe+(j-2*oe)*N(w,i.low,i.high)).toFixed(1);c(l,"cx",d(u)),c(o,"x1",d(m??u)),
c(o,"x2",d(y??u))}}}function O(n){let e=a("div","pnb-track",n);e.setAttribute("role","progressbar"),e.setAttribute("aria-label","r\
uns"),e.setAttribute("aria-valuemin","0");let t=["done","failed","running","waiting"].map(r=>{let o=a("span","\
pnb-segment",e);return o.dataset.what=r,o});return({planned:r,done:o,failed:l,running:s,retrying:i,throttled:p})=>{
let u=re([o,l,s,i+p],r);t.forEach((y,k)=>{let d=u[k]??0,w=`${d.toFixed(2)}%`;y.style.width!==w&&(y.style.width=
w),x(y,d>0)}),c(e,"aria-valuenow",String(o+l)),c(e,"aria-valuemax",String(r));let m=`${h(o)} of ${h(r)} done, ${h(
l)} failed`;c(e,"aria-valuetext",m)}}var we=250,Ee=74;function le(n,e){let t=a("div","pnb-board",n),r=a("table","",t),o=A(a("tr","",a("thead","",r)),
Te),l=A(a("tbody","",r),i=>Ae(i,e)),s=a("div","pnb-more pnb-muted pnb-small",n);return({board:i,interactive:p})=>{
x(t,i!==null);let u=[i?.more_rows&&`${i.more_rows} more variants`,i?.more_columns&&`${i.more_columns} more eva\
luators`].filter(Boolean);if(g(s,u.length?`and ${u.join(" and ")}, shown at the end`:""),x(s,u.length>0),!i)return;
let{columns:m,rows:y}=i;r.style.minWidth=`${we+Ee*m.length}px`,o([{short:"variant"},{short:"runs"},...m]),l(y.
map(k=>({row:k,columns:m,interactive:p})))}}function Te(n){let e=a("th","",n);return e.setAttribute("scope","c\
ol"),e.dir="auto",{root:e,update({short:t,name:r}){g(e,X(t)),c(e,"title",r??null)}}}function Ae(n,e){let t=a("\
tr","",n),r=a("th","",t);r.setAttribute("scope","row");let o=a("strong","",r);o.dir="auto";let l=a("td","",t);
l.tabIndex=-1;let s=O(l),i=a("div","pnb-runs",l),p=a("span","pnb-muted pnb-small",i),u="",m=P(i,"Stop",()=>e({
type:"stop",experiment_id:u})),y=a("span","pnb-muted pnb-small",i),k=A(t,ae);return{root:t,update({row:d,columns:w,
interactive:T}){u=d.id;let v=d.state==="running";g(o,d.short),c(o,"title",d.name),c(m.root,"aria-label",`Stop ${d.
name}`),s(d.tasks),g(p,Ce(d.tasks)),k(w.map((b,f)=>({cell:d.cells[f]??null,column:b}))),(!T||!v)&&Q(l,m.root),
x(m.root,T&&v),m.update("Stop",v,d.state),g(y,d.outcome||d.state),x(y,!(T&&v))}}}function Ce({done:n,planned:e,
failed:t}){let r=`${h(n)} of ${h(e)} done`;return t?`${r} · ${h(t)} failed`:r}function ie(n,e){let t=a("div","pnb-errors",n),r=new Map;return{update(o){x(t,o.length>0);let l=new Set(o.map(
s=>s.key));for(let[s,i]of r)l.has(s)||(i.root.remove(),r.delete(s));for(let s of o){let i=r.get(s.key)??Se(t,s.
key,e);r.set(s.key,i),i.update(s)}},receive(o){r.get(o.key)?.receive(o.text)}}}function Se(n,e,t){let r=a("det\
ails","pnb-error",n),o=a("summary","",r);R("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let s=a(
"span","",o),i=a("span","pnb-muted",o);i.dir="auto";let p=a("div","pnb-muted pnb-small",r),u=R("pre","","…",
r);u.tabIndex=0;let m=!1;return r.addEventListener("toggle",()=>{!r.open||m||(m=!0,t({type:"traceback",key:e}))}),
{root:r,update(y){g(l,y.type),g(s,` × ${h(y.count)} in ${y.where}: `),g(i,y.message),c(o,"title",y.message),g(
p,y.example?`first: example ${y.example}`:"")},receive:y=>g(u,y||"No traceback was recorded.")}}var se="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function ue(n,e,t){let r=a("label","",n);R("span","pnb-muted","concurrency",r);let o={min:"1",max:String(1024),
step:"1"},l=Z(r,o,()=>{let d=l.valueAsNumber;Le(d)?m(d):(u(se),l.value=y()),l.blur()}),s=a("div","pnb-refused");
s.setAttribute("role","alert"),x(s,!1);let i=null,p=!1,u=d=>{g(s,d),x(s,d!==""),c(l,"aria-invalid",d?"true":null)},
m=d=>{u(""),t({type:"set_concurrency",concurrency:d})},y=()=>i===null?"":String(i),k=H(n,"auto",()=>m(p&&i?i:"\
auto"));return k.className="pnb-auto",e.append(s),{refuse:u,update(d,w){({concurrency:i,adaptive:p}=d),l.disabled=
k.disabled=!w,c(k,"aria-pressed",String(p)),c(k,"title",p?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let v=p&&d.ceiling?` now; ${d.ceiling} at most`:"";c(l,"title",`calls at onc\
e${v}`),G(l)!==l&&(l.value=y())}}}function Le(n){return Number.isInteger(n)&&n>=1&&n<=1024}var $e={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function ce(n,e){let t=a("div","pnb-head",n),r=a("span","pnb-title pnb-line",t);r.dir="auto";let o=a("spa\
n","pnb-small",t);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",t);l.dir="aut\
o";let s=a("div","pnb-controls",t),i=ue(s,t,e),p=!1,u=P(s,"Retry failed",()=>e({type:"retry_failed"})),m=P(s,"\
Pause",()=>e({type:p?"resume":"pause"})),y=P(s,"Stop",()=>e({type:"stop"}));return{update:d=>{S(r,d.title),g(o,
$e[d.state]),S(l,d.origin),p=d.state==="paused";let w=p||d.state==="running";x(s,d.interactive),i.update(d,w),
u.update("Retry failed",w&&d.tasks.failed>0,d.tasks.failed),m.update(p?"Resume":"Pause",w,d.state),y.update("S\
top",w,d.state)},refuse:i.refuse}}var Re=.5;function me(n){let e=a("div","pnb-progress",n),t=O(e),r=a("div","pnb-facts",e),o=L(r,"done"),l=L(r,"\
failed"),s=L(r,"running"),i=L(r,"waiting"),p=L(r,"left"),u=a("div","pnb-facts pnb-details",e),[m,y,k,d,w,T]=[L(
u),L(u),L(u),L(u),L(u),L(u)],v=a("div","pnb-status",e);return v.dir="auto",(b,f)=>{let{tasks:E}=b;t(E),o(h(E.done),
E.planned?` of ${h(E.planned)} done`:" done"),l(h(E.failed)," failed",!E.failed),s(h(E.running)," running",!E.
running);let $=Me(b);i(h($.count),` ${$.words}`,!$.count),m("",I(b.elapsed+f)),y("",Be(b)),k("",Pe(b)),d("",b.
latency),w("",b.spent),T("",b.held_back);let M=b.eta!==null&&b.state!=="paused",q=Math.max(1,(b.eta??0)-f);p(M?
`≈ ${I(q,!0)} left`:"","");let B=b.closed-f,_=B>Re?`The limit lets nothing through for ${I(B)}.`:"";S(v,[_,b.
status].filter(Boolean).join(" ")),c(v,"data-tone",b.tone||(_?"wait":null))}}function Me({tasks:n,evaluations:e}){
let t=n.throttled+e.throttled,r=n.retrying+e.retrying;if(!t)return{count:r,words:r?"to be retried":"waiting"};
let o=r?`, ${h(r)} to be retried`:"";return{count:t,words:`waiting for the limit${o}`}}function Pe({evaluations:n}){
if(!n.planned)return"";let e=n.planned-n.skipped;return`${h(n.done+n.failed)} of ${h(e)} evaluations`}function Be(n){
if(n.rate===null)return"";let e=n.limit_rate===null?"":` of ~${W(n.limit_rate)} allowed`;return W(n.rate)+e}function L(n,e){
let t=a("span","pnb-fact",n);e&&(t.dataset.what=e);let r=a("b","",t),o=a("span","",t);return(l,s,i=!1)=>{g(r,l),
g(o,s),c(t,"data-empty",i?"true":null),x(t,l!==""||s!=="")}}function ye(n){let e=a("div","pnb-recent",n),t=a("table","pnb-strip",e),r=A(a("tr","",a("thead","",t)),Ne),o=A(
a("tbody","",t),Fe),l=a("div","pnb-left pnb-muted pnb-small",e);return({columns:s,rows:i,more:p})=>{x(e,i.length>
0),x(l,p>0),g(l,`and ${p} more ${p===1?"evaluation":"evaluations"}, shown at the end`),r(s),o(i.map(u=>u.map((m,y)=>({
...m,kind:s[y]?.[1]}))))}}function Ne(n){let e=a("th","",n);return e.setAttribute("scope","col"),e.dir="auto",
{root:e,update([t,r]){S(e,t),c(e,"data-column",r)}}}function Fe(n){let e=a("tr","",n);return{root:e,update:A(e,
_e)}}function _e(n){let e=a("td","",n);return e.dir="auto",{root:e,update({text:t,kind:r,failed:o,muted:l}){S(
e,t),c(e,"data-column",r??null),c(e,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var D=300,F=56,Ie={maximize:"higher is better",minimize:"lower is better"};function pe(n,e){let t=String(ee(e));
n.style.getPropertyValue("--pnb-columns")!==t&&n.style.setProperty("--pnb-columns",t)}function ge(n,e){let t=a(
"div","pnb-tile",n),r=a("div","pnb-line",t),o=a("strong","",r);o.dir="auto";let l=a("span","pnb-muted",r),s=a(
"div","pnb-lead",t),i=a("span","pnb-figure",s);i.dir="auto";let p=a("span","",s),u=a("div","pnb-muted pnb-note",
t),m=a("div","",u),y=a("div","",u),k=a("div","pnb-picture",t),d=null,T=e&&fe(e,f=>d&&f.key!==null?He(d,f.key):
null),v=A(a("div","pnb-bars",k),f=>Oe(f,T)),b=De(k,e);return{root:t,update(f){d=f,S(o,f.name);let E=f.direction===
null?void 0:Ie[f.direction];g(l,[f.kind==="CODE"?"":f.kind,E].filter(Boolean).join(" · ")),S(i,f.figure),g(p,
f.detail),g(m,f.interval),g(y,f.note),v(f.chart.bars),b(f)}}}function He(n,e){let t=Number(e);return e!==""&&!Number.
isNaN(t)&&n.mean!==null?{low:t,high:t}:{label:e}}function fe({choose:n,chosen:e},t){return{pick(r){let o=t(r);
o&&n(o)},picked(r){let o=t(r);return o!==null&&e(o)}}}function Oe(n,e){let t=a(e?"button":"div","pnb-bar",n),r=a(
"span","pnb-bar-label",t);r.dir="auto";let o=a("span","pnb-bar-fill",a("span","pnb-bar-track",t)),l=a("span","\
pnb-bar-count",t),s=null;return e&&t.addEventListener("click",()=>s&&e.pick(s)),{root:t,update(i){s=i,S(r,i.label),
o.style.width=`${Math.max(100*i.share,i.count?.7:0)}%`,c(o,"data-tone",i.tone),g(l,`${h(i.count)} · ${J(i.share)}`),
e&&(c(t,"title",`show the ${h(i.count)} runs`),c(t,"aria-pressed",String(e.picked(i))))}}}function De(n,e){let t=a(
"div","pnb-histogram",n),r=e?"group":"img",o={viewBox:`0 0 ${D} ${F+1}`,preserveAspectRatio:"none",role:r},l=C(
"svg",o,t),s=C("rect",{class:"pnb-band",y:0,height:F},l),i=null,u=e&&fe(e,b=>{let{bins:f,low:E,high:$}=i?.chart??
{bins:[],low:0,high:0};return te(b,f.length,E,$)}),m=C("g",{class:"pnb-bins"},l),y=A(m,b=>Ve(b,u)),k=C("rect",
{class:"pnb-mean",y:0,height:F,width:1.6},l);C("rect",{class:"pnb-axis",y:F,height:1,width:D},l);let d=a("div",
"pnb-ends pnb-muted",t),w=a("span","",d),T=a("span","pnb-middle",d),v=a("span","",d);return b=>{i=b;let{bins:f,
low:E,high:$}=b.chart;if(x(t,f.length>0),!f.length)return;let M=V=>N(V,E,$)*D,q=ne(f,D,F);y(f.map((V,he)=>({count:V,
...q[he]??qe})));let[B,_]=b.ci??[0,0];c(s,"x",M(B).toFixed(2)),c(s,"width",b.ci?Math.max(1,M(_)-M(B)).toFixed(
2):"0"),c(k,"x",(M(b.mean??0)-.8).toFixed(2)),c(l,"aria-label",`Histogram from ${E} to ${$}: ${f.join(", ")}`),
g(w,K(E)),g(v,K($)),g(T,"mean");let xe=100*N(b.mean??0,E,$);T.style.left=`${Math.min(84,Math.max(16,xe)).toFixed(
1)}%`}}var qe={x:0,y:0,width:0,height:0};function Ve(n,e){let t=C("rect",{class:"pnb-bin"},n),r=0;return e&&(c(
t,"tabindex","0"),c(t,"role","button"),t.addEventListener("click",()=>e.pick(r)),t.addEventListener("keydown",
o=>{o.key==="Enter"&&e.pick(r)})),{root:t,update({count:o,...l},s){r=s;for(let[i,p]of Object.entries(l))c(t,i,
p.toFixed(2));e&&(c(t,"aria-label",`${h(o)} runs`),c(t,"aria-pressed",String(e.picked(r))))}}}function be(n){let e=a("div","pnb-tiles",n),t=A(e,o=>ge(o)),r=a("div","pnb-muted pnb-small pnb-more",n);return o=>{
pe(e,o.tiles.length),t(o.tiles),x(e,o.tiles.length>0),x(r,o.more_tiles>0),g(r,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function Ge({model:n}){n.send({type:"seen"})}function Ke({model:n,el:e}){let t=a("section","pnb",e);t.setAttribute(
"aria-label","Experiment progress");let r=v=>n.send(v),o=ce(t,r),l=me(t),s=le(t,r),i=be(t),p=ye(t),u=ie(t,r),m=null,
y=0,k=()=>{if(!m)return;let v=m.state==="finished"?0:(performance.now()-y)/1e3;o.update(m),l(m,v),s(m),i(m),p(
m.recent),u.update(m.errors)},d=()=>{m=Y(n.get("snapshot")),y=performance.now(),k()};d(),n.on("change:snapshot",
d);let w=U(n,v=>{v.type==="refused"?o.refuse(v.text):u.receive(v)}),T=setInterval(k,1e3);return()=>{clearInterval(
T),n.off("change:snapshot",d),w()}}var zn={initialize:Ge,render:Ke};export{zn as default};
