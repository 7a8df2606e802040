/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Ce="http://www.w3.org/2000/svg";function a(e,n,r){let t=document.createElement(e);return n&&(t.className=n),
r?.append(t),t}function M(e,n,r,t){let o=a(e,n,t);return o.textContent=r,o}function L(e,n,r){let t=document.createElementNS(
Ce,e);for(let[o,l]of Object.entries(n))t.setAttribute(o,String(l));return r?.append(t),t}function f(e,n){e.textContent!==
n&&(e.textContent=n)}var Le=/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s._-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;
function Re(e){return e.split(Le)}function J(e,n){e.dir="ltr",e.textContent!==n&&(e.replaceChildren(),Re(n).forEach(
(r,t)=>{t%2?M("bdi","",r,e):e.append(r)}))}function $(e,n){f(e,n),u(e,"title",n)}function u(e,n,r){e.getAttribute(
n)!==r&&(r===null?e.removeAttribute(n):e.setAttribute(n,r))}function x(e,n){e.hidden===n&&(e.hidden=!n)}function X(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function W(e){let n=e.getRootNode();return n instanceof ShadowRoot?n.activeElement:document.activeElement}function Z(e,n){
n.contains(W(e))&&e.focus({preventScroll:!0})}function C(e,n){let r=[];return t=>{for(;r.length<t.length;)r.push(
n(e));for(;r.length>t.length;)r.pop()?.root.remove();t.forEach((o,l)=>{r[l]?.update(o,l)})}}function ee(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function ne(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function h(e){return Math.round(e).toLocaleString("en-US")}function j(e){return $e(Number(e.toPrecision(4)))}function $e(e){
let n=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(n)===0?String(e):
n}function re(e){let n=Math.round(e*100);return n===0&&e>0?"< 1 %":n===100&&e<1?"> 99 %":`${n} %`}function N(e,n=!1){let r=Math.max(0,Math.round(e)),t=Math.floor(r/3600),o=Math.floor(r/60)%60,l=r%60;return t?
o?`${t} h ${o} min`:`${t} h`:o?l&&!(n&&o>=10)?`${o} min ${l} s`:`${o} min`:`${l} s`}function U(e){return e>=10?
`${h(e)}/s`:e>=1?`${e.toFixed(1)}/s`:e>=1/60?`${(e*60).toFixed(1)}/min`:`${(e*3600).toFixed(1)}/h`}function Q(e){
return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function te(e,n,r){let t=a("input","",e);return Object.assign(t,{type:"number",...n}),t.addEventListener("chan\
ge",r),X(t),t.addEventListener("keydown",o=>{o.key==="Enter"&&(o.preventDefault(),o.stopPropagation(),t.blur())}),
t}function D(e,n,r){let t=M("button","",n,e);return t.type="button",t.addEventListener("click",r),t}var Me=3e3;function P(e,n,r){let t,o,l=0,d=()=>g.getAttribute("aria-disabled")==="true",s=c=>u(g,"aria-disable\
d",c?"true":null),g=D(e,n,()=>{d()||(o=t,l=performance.now()+Me,s(!0),r())});return{root:g,update(c,m,p){t=p,f(
g,c),s(!m||performance.now()<l&&p===o)}}}function O(e,n,r){return Math.min(1,Math.max(0,(e-n)/(r-n||1)))}function oe(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function ae(e,n,r){let t=Math.max(1,...e),o=n/e.length;return e.map((l,d)=>{let s=l?Math.max(
1.5,l/t*(r-4)):0;return{x:d*o,y:r-s,width:o-1.5,height:s}})}function le(e,n,r,t){let o=(t-r)/n,l=e===n-1?t:r+(e+
1)*o*(1-1e-9);return{low:r+e*o,high:l}}function se(e,n){let r=e.reduce((o,l)=>o+l,0),t=Math.max(1,n,r);return e.
map(o=>100*o/t)}var z=90,ie=4;function de(e){let n=a("td","",e),r=a("span","",n),t=L("svg",{viewBox:`0 0 ${z} 10`,"aria-hidden":"\
true"},n);L("line",{class:"pnb-scale",x1:0,x2:z,y1:5,y2:5},t);let o=L("line",{class:"pnb-whisker",y1:5,y2:5},t),
l=L("circle",{class:"pnb-dot",cy:5,r:3.5},t);return{root:n,update({cell:d,column:s}){let[g,c,m,p]=d??["–"];if(f(
r,g),u(n,"title",m!==void 0&&p!==void 0&&m!==p?`95 % so far: ${m} to ${p}`:null),u(t,"visibility",c===void 0?"\
hidden":null),c===void 0)return;let i=w=>(ie+(z-2*ie)*O(w,s.low,s.high)).toFixed(1);u(l,"cx",i(c)),u(o,"x1",i(
m??c)),u(o,"x2",i(p??c))}}}function K(e){let n=a("div","pnb-track",e);n.setAttribute("role","progressbar"),n.setAttribute("aria-label","r\
uns"),n.setAttribute("aria-valuemin","0");let r=["done","failed","running","waiting"].map(t=>{let o=a("span","\
pnb-segment",n);return o.dataset.what=t,o});return({planned:t,done:o,failed:l,running:d,retrying:s,throttled:g})=>{
let c=se([o,l,d,s+g],t);r.forEach((p,k)=>{let i=c[k]??0,w=`${i.toFixed(2)}%`;p.style.width!==w&&(p.style.width=
w),x(p,i>0)}),u(n,"aria-valuenow",String(o+l)),u(n,"aria-valuemax",String(t));let m=`${h(o)} of ${h(t)} done, ${h(
l)} failed`;u(n,"aria-valuetext",m)}}var Ne=250,ce=74,Be=7,Pe=340,_e=14,Oe=7.2,Fe=150;function ye(e,n){let r=a("div","pnb-board",e),t=a("table","",
r),o=C(a("tr","",a("thead","",t)),Ie),l=C(a("tbody","",t),s=>qe(s,n)),d=a("div","pnb-unshown pnb-muted pnb-sma\
ll",e);return({board:s,interactive:g})=>{x(r,s!==null);let c=[s?.more_rows&&ue(s.more_rows,"variant"),s?.more_columns&&
ue(s.more_columns,"evaluator")].filter(Boolean);if(f(d,c.length?`and ${c.join(" and ")}, shown at the end`:""),
x(d,c.length>0),!s)return;let{columns:m,rows:p}=s,k=m.length>=Be;u(r,"data-many",k?"":null),t.style.minWidth=k?
`${Pe+He(m)*m.length}px`:`${Ne+ce*m.length}px`,o([{short:"variant"},{short:"runs"},...m]),l(p.map(i=>({row:i,columns:m,
interactive:g})))}}function He(e){let n=e.flatMap(({short:t})=>Q(t).split(/[\s\u200b]/u)),r=Math.max(...n.map(
t=>t.length));return Math.min(Fe,Math.max(ce,_e+Oe*r))}function ue(e,n){return`${e} more ${n}${e===1?"":"s"}`}
function Ie(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",{root:n,update({short:r,name:t}){
f(n,Q(r)),u(n,"title",t??null)}}}function qe(e,n){let r=a("tr","",e),t=a("th","",r);t.setAttribute("scope","ro\
w");let o=a("strong","",t);o.dir="auto";let l=a("td","",r);l.tabIndex=-1;let d=K(l),s=a("div","pnb-runs",l),g=a(
"span","pnb-muted pnb-small",s),c="",m=P(s,"Stop",()=>n({type:"stop",experiment_id:c})),p=a("span","pnb-muted \
pnb-small",s),k=C(r,de);return{root:r,update({row:i,columns:w,interactive:A}){c=i.id;let T=i.state==="running";
f(o,i.short),u(o,"title",i.name),u(m.root,"aria-label",`Stop ${i.name}`),d(i.tasks),f(g,De(i.tasks)),k(w.map((v,y)=>({
cell:i.cells[y]??null,column:v}))),(!A||!T)&&Z(l,m.root),x(m.root,A&&T),m.update("Stop",T,i.state),f(p,i.outcome||
i.state),x(p,!(A&&T))}}}function De({done:e,planned:n,failed:r}){let t=`${h(e)} of ${h(n)} done`;return r?`${t}\
 · ${h(r)} failed`:t}function pe(e,n){let r=a("div","pnb-errors",e),t=new Map;return{update(o){x(r,o.length>0);let l=new Set(o.map(
d=>d.key));for(let[d,s]of t)l.has(d)||(s.root.remove(),t.delete(d));for(let d of o){let s=t.get(d.key)??Ke(r,d.
key,n);t.set(d.key,s),s.update(d)}},receive(o){t.get(o.key)?.receive(o.text)}}}function Ke(e,n,r){let t=a("det\
ails","pnb-error",e),o=a("summary","",t);M("span","pnb-sign","✗ ",o);let l=a("b","",o);l.dir="auto";let d=a(
"span","",o),s=a("span","pnb-muted",o);s.dir="auto";let g=a("div","pnb-muted pnb-small",t),c=M("pre","","…",
t);c.tabIndex=0;let m=!1;return t.addEventListener("toggle",()=>{!t.open||m||(m=!0,r({type:"traceback",key:n}))}),
{root:t,update(p){f(l,p.type),f(d,` × ${h(p.count)} in ${p.where}: `),f(s,p.message),u(o,"title",p.message),f(
g,p.example?`first: example ${p.example}`:"")},receive:p=>f(c,p||"No traceback was recorded.")}}var me="Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it\
 adapt.";function fe(e,n,r){let t=a("label","",e);M("span","pnb-muted","concurrency",t);let o={min:"1",max:String(1024),
step:"1"},l=te(t,o,()=>{let i=l.valueAsNumber;Ve(i)?m(i):(c(me),l.value=p()),l.blur()}),d=a("div","pnb-refused");
d.setAttribute("role","alert"),x(d,!1);let s=null,g=!1,c=i=>{f(d,i),x(d,i!==""),u(l,"aria-invalid",i?"true":null)},
m=i=>{c(""),r({type:"set_concurrency",concurrency:i})},p=()=>s===null?"":String(s),k=D(e,"auto",()=>m(g&&s?s:"\
auto"));return k.className="pnb-auto",n.append(d),{refuse:c,update(i,w){({concurrency:s,adaptive:g}=i),l.disabled=
k.disabled=!w,u(k,"aria-pressed",String(g)),u(k,"title",g?"adapts by itself; press to keep the number as it is":
"let the number adapt by itself");let T=g&&i.ceiling?` now; ${i.ceiling} at most`:"";u(l,"title",`calls at onc\
e${T}`),W(l)!==l&&(l.value=p())}}}function Ve(e){return Number.isInteger(e)&&e>=1&&e<=1024}var Ge={starting:"starting",running:"● running",paused:"❚❚ paused",stopping:"◌ stopping",finished:"end\
ed"};function be(e,n){let r=a("div","pnb-head",e),t=a("span","pnb-title pnb-line",r);t.dir="auto";let o=a("spa\
n","pnb-small",r);o.setAttribute("role","status");let l=a("span","pnb-origin pnb-muted pnb-line",r);l.dir="aut\
o";let d=a("div","pnb-controls",r),s=fe(d,r,n),g=!1,c=P(d,"Retry failed",()=>n({type:"retry_failed"})),m=P(d,"\
Pause",()=>n({type:g?"resume":"pause"})),p=P(d,"Stop",()=>n({type:"stop"}));return{update:i=>{$(t,i.title),f(o,
Ge[i.state]),$(l,i.origin),g=i.state==="paused";let w=g||i.state==="running";x(d,i.interactive),s.update(i,w),
c.update("Retry failed",w&&i.tasks.failed>0,i.tasks.failed),m.update(g?"Resume":"Pause",w,i.state),p.update("S\
top",w,i.state)},refuse:s.refuse}}var xe=.5;function he(e){let n=a("div","pnb-progress",e),r=K(n),t=a("div","pnb-facts",n),o=R(t,"done"),l=R(t,"\
failed"),d=R(t,"running"),s=R(t,"waiting"),g=R(t,"left"),c=a("div","pnb-facts pnb-details",n),[m,p,k,i,w,A,T]=[
R(c),R(c),R(c),R(c),R(c),R(c),R(c)],v=a("div","pnb-limits",n),y=a("div","pnb-status",n);return(b,E)=>{let{tasks:S}=b;
r(S),o(h(S.done),S.planned?` of ${h(S.planned)} done`:" done"),l(h(S.failed)," failed",!S.failed),d(h(S.running),
" running",!S.running);let _=Ue(b);s(h(_.count),` ${_.words}`,!_.count),m("",N(b.elapsed+(b.state==="paused"?0:
E))),p("",b.state==="paused"?"":ze(b)),k("",Qe(b)),i("",b.latency),w("",b.spent),A("",b.workers),T("",b.held_back),
We(v,b,E);let H=b.eta!==null&&b.state!=="paused",G=Math.max(1,(b.eta??0)-E);g(H?`≈ ${N(G,!0)} left`:"","");let I=b.
closed-E,B=I>xe?`The limit lets nothing through for ${N(I)}.`:"",q=[B,b.status].filter(Boolean).join(" ");J(y,
q),u(y,"title",q),u(y,"data-tone",b.tone||(B?"wait":null))}}function We(e,{limits:n},r){for(;e.children.length>
n.length;)e.lastElementChild?.remove();n.forEach((t,o)=>{let l=e.children[o]??a("div","pnb-limit",e);$(l,je(t,
r))}),x(e,n.length>0)}function je({text:e,back:n},r){let t=n-r;return t>xe?`${e} · more in ${N(t,!0)}`:e}function Ue({
tasks:e,evaluations:n}){let r=e.throttled+n.throttled,t=e.retrying+n.retrying;if(!r)return{count:t,words:t?"to\
 be retried":"waiting"};let o=t?`, ${h(t)} to be retried`:"";return{count:r,words:`waiting for the limit${o}`}}
function Qe({evaluations:e}){if(!e.planned)return"";let n=e.planned-e.skipped;return`${h(e.done+e.failed)} of ${h(
n)} evaluations`}function ze(e){if(e.rate===null)return"";let n=e.limit_rate===null?"":` of ~${U(e.limit_rate)}\
 allowed`;return U(e.rate)+n}function R(e,n){let r=a("span","pnb-fact",e);n&&(r.dataset.what=n);let t=a("b","",
r),o=a("span","",r);return(l,d,s=!1)=>{f(t,l),f(o,d),u(r,"data-empty",s?"true":null),x(r,l!==""||d!=="")}}function ke(e){let n=a("div","pnb-recent",e),r=a("table","pnb-strip",n),t=C(a("tr","",a("thead","",r)),Ye),o=C(
a("tbody","",r),Je),l=a("div","pnb-left pnb-muted pnb-small",n);return({columns:d,rows:s,more:g})=>{x(n,s.length>
0),x(l,g>0),f(l,`and ${g} more ${g===1?"evaluation":"evaluations"}, shown at the end`),t(d),o(s.map(c=>c.map((m,p)=>({
...m,kind:d[p]?.[1]}))))}}function Ye(e){let n=a("th","",e);return n.setAttribute("scope","col"),n.dir="auto",
{root:n,update([r,t]){$(n,r),u(n,"data-column",t)}}}function Je(e){let n=a("tr","",e);return{root:n,update:C(n,
Xe)}}function Xe(e){let n=a("td","",e);return n.dir="auto",{root:n,update({text:r,kind:t,failed:o,muted:l}){$(
n,r),u(n,"data-column",t??null),u(n,"class",o?"pnb-failed":l?"pnb-muted":null)}}}var Ze=5;function we(e,n,r){if(e.state==="finished")return[e,0];if(r)return[nn(e),0];if(n<Ze)return[e,n];let t=`\
No news from the kernel for ${N(n)}: a cell or a task keeps it busy, or it has ended.`;return[ve(e,t),0]}function en({
resume:e,state:n}){return e?`What had finished is stored. ${e} does the rest.`:n==="starting"?"When it was las\
t heard from, nothing had been made yet: run the cell again.":"A rehearsal is not stored: run the cell again."}
function nn(e){let n=`The kernel has ended or was restarted. ${en(e)}`,{tasks:r,evaluations:t,board:o}=e;return{
...ve(e,n),state:"finished",tasks:Y(r),evaluations:Y(t),rate:null,limit_rate:null,closed:0,workers:"",limits:[],
board:o&&{...o,rows:o.rows.map(l=>({...l,state:"finished",outcome:l.outcome||"ended",tasks:Y(l.tasks)}))}}}function Y(e){
return{...e,running:0,retrying:0,throttled:0}}function ve(e,n){return{...e,interactive:!1,eta:null,status:n,tone:"\
wait"}}var V=300,F=56,rn={maximize:"higher is better",minimize:"lower is better"};function Ae(e,n){let r=String(oe(n));
e.style.getPropertyValue("--pnb-columns")!==r&&e.style.setProperty("--pnb-columns",r)}function Te(e,n){let r=a(
"div","pnb-tile",e),t=a("div","pnb-line",r),o=a("strong","",t);o.dir="auto";let l=a("span","pnb-muted",t),d=a(
"div","pnb-lead",r),s=a("span","pnb-figure",d);s.dir="auto";let g=a("span","",d),c=a("div","pnb-muted pnb-note",
r),m=a("div","",c),p=a("div","",c),k=a("div","pnb-picture",r),i=null,A=n&&Ee(n,y=>i&&y.key!==null?tn(i,y.key):
null),T=C(a("div","pnb-bars",k),y=>on(y,A)),v=an(k,n);return{root:r,update(y){i=y,f(o,y.name);let b=y.direction===
null?void 0:rn[y.direction],E=[y.kind==="CODE"?"":y.kind,b].filter(Boolean);f(l,E.join(" · ")),u(t,"title",[y.
name,...E].join(" · ")),$(s,y.figure),f(g,y.detail),f(m,y.interval),f(p,y.note),T(y.chart.bars),v(y)}}}function tn(e,n){
let r=Number(n);return n!==""&&!Number.isNaN(r)&&e.mean!==null?{low:r,high:r}:{label:n}}function Ee({choose:e,
chosen:n},r){return{pick(t){let o=r(t);o&&e(o)},picked(t){let o=r(t);return o!==null&&n(o)}}}function on(e,n){
let r=a(n?"button":"div","pnb-bar",e),t=a("span","pnb-bar-label",r);t.dir="auto";let o=a("span","pnb-bar-fill",
a("span","pnb-bar-track",r)),l=a("span","pnb-bar-count",r),d=null;return n&&r.addEventListener("click",()=>d&&
n.pick(d)),{root:r,update(s){d=s,$(t,s.label),o.style.width=`${Math.max(100*s.share,s.count?.7:0)}%`,u(o,"data\
-tone",s.tone),f(l,`${h(s.count)} · ${re(s.share)}`),n&&(u(r,"title",`show the ${h(s.count)} runs`),u(r,"aria\
-pressed",String(n.picked(s))))}}}function an(e,n){let r=a("div","pnb-histogram",e),t=n?"group":"img",o={viewBox:`\
0 0 ${V} ${F+1}`,preserveAspectRatio:"none",role:t},l=L("svg",o,r),d=L("rect",{class:"pnb-band",y:0,height:F},
l),s=null,c=n&&Ee(n,v=>{let{bins:y,low:b,high:E}=s?.chart??{bins:[],low:0,high:0};return le(v,y.length,b,E)}),
m=L("g",{class:"pnb-bins"},l),p=C(m,v=>sn(v,c)),k=L("rect",{class:"pnb-mean",y:0,height:F,width:1.6},l);L("rec\
t",{class:"pnb-axis",y:F,height:1,width:V},l);let i=a("div","pnb-ends pnb-muted",r),w=a("span","",i),A=a("span",
"pnb-middle",i),T=a("span","",i);return v=>{s=v;let{bins:y,low:b,high:E}=v.chart;if(x(r,y.length>0),!y.length)
return;let S=B=>O(B,b,E)*V,_=ae(y,V,F);p(y.map((B,q)=>({count:B,..._[q]??ln})));let[H,G]=v.ci??[0,0];u(d,"x",S(
H).toFixed(2)),u(d,"width",v.ci?Math.max(1,S(G)-S(H)).toFixed(2):"0"),u(k,"x",(S(v.mean??0)-.8).toFixed(2)),u(
l,"aria-label",`Histogram from ${b} to ${E}: ${y.join(", ")}`),f(w,j(b)),f(T,j(E)),f(A,"mean");let I=100*O(v.mean??
0,b,E);A.style.left=`${Math.min(84,Math.max(16,I)).toFixed(1)}%`}}var ln={x:0,y:0,width:0,height:0};function sn(e,n){
let r=L("rect",{class:"pnb-bin"},e),t=0;return n&&(u(r,"tabindex","0"),u(r,"role","button"),r.addEventListener(
"click",()=>n.pick(t)),r.addEventListener("keydown",o=>{o.key==="Enter"&&n.pick(t)})),{root:r,update({count:o,
...l},d){t=d;for(let[s,g]of Object.entries(l))u(r,s,g.toFixed(2));n&&(u(r,"aria-label",`${h(o)} runs`),u(r,"ar\
ia-pressed",String(n.picked(t))))}}}function Se(e){let n=a("div","pnb-tiles",e),r=C(n,o=>Te(o)),t=a("div","pnb-muted pnb-small pnb-unshown",e);return o=>{
Ae(n,o.tiles.length),r(o.tiles),x(n,o.tiles.length>0),x(t,o.more_tiles>0),f(t,`and ${o.more_tiles} more evalua\
tors, shown at the end`)}}function dn({model:e}){e.send({type:"seen"})}function un({model:e,el:n}){let r=a("section","pnb pnb-live",n);r.
setAttribute("aria-label","Experiment progress");let t=y=>e.send(y),o=be(r,t),l=he(r),d=ye(r,t),s=Se(r),g=ke(r),
c=pe(r,t),m=null,p=0,k=!1,i=()=>{if(!m)return;let[y,b]=we(m,(performance.now()-p)/1e3,k);o.update(y),l(y,b),d(
y),s(y),g(y.recent),c.update(y.errors)},w=()=>{m=ne(e.get("snapshot")),p=performance.now(),i()},A=()=>{k=!0,i()};
w(),e.on("change:snapshot",w),e.on("comm_live_update",A);let T=ee(e,y=>{y.type==="refused"?o.refuse(y.text):c.
receive(y)}),v=setInterval(i,1e3);return()=>{clearInterval(v),e.off("change:snapshot",w),e.off("comm_live_upda\
te",A),T()}}var gr={initialize:dn,render:un};export{gr as default};
