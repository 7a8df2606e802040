/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var ye="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function E(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function A(e,t,n){let o=document.createElementNS(
ye,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function w(e,t){e.textContent!==
t&&(e.textContent=t)}function k(e,t){w(e,t),x(e,"title",t)}function x(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function v(e,t){e.hidden===t&&(e.hidden=!t)}function T(e){e.setAttribute(
"data-lm-suppress-shortcuts","true")}function he(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:
document.activeElement}function G(e,t){t.contains(he(e))&&e.focus({preventScroll:!0})}function N(e,t){let n=[];
return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{
n[s]?.update(r,s)})}}function K(e,t){return[...S(e,t.column),t]}function S(e,t){return e.filter(n=>n.column!==t)}function F(e,t,n,o){
return n===null&&o===null?S(e,t):K(e,{column:t,low:n,high:o})}function I(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function U(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function ge(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,c)=>o+
c)}function W(e,t,n,o){let r=new Map,s=new Set,c=0,u=0,d=null,f=!1,m=I(e,i=>{i.type!=="page"||i.request<u||(d=
i.matched,f=!1,i.rows.forEach((a,p)=>{r.set(i.start+p,{position:i.positions[p]??0,cells:a})}),n(i))});return{get matched(){
return d},get busy(){return f},reset(){r=new Map,s=new Set,u=c+1,f=!0},row:i=>r.get(i),want(i,a){for(let p of ge(
i,a,o)){if(s.has(p))continue;s.add(p),c+=1;let[y,h]=[p*o,(p+1)*o];e.send({type:"page",request:c,query:t(),start:y,
stop:h})}},dispose:m}}function M(e){return Math.round(e).toLocaleString("en-US")}function L(e){return String(Number(e.toPrecision(4)))}
function j(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function _(e,t){
return e===null?t===null?"":`≤ ${L(t)}`:t===null?`≥ ${L(e)}`:e===t?`= ${L(e)}`:`${L(e)} to ${L(t)}`}function V(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function Y(e){return e<=4?Math.max(1,e):[5,6,9].
includes(e)?3:4}function J(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,c)=>{let u=s?Math.max(1.5,
s/o*(n-4)):0;return{x:c*r,y:n-u,width:r-1.5,height:u}})}function z(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+1)*
r*(1-1e-9);return{low:n+e*r,high:s}}var Q=300,H=56,xe={maximize:"higher is better",minimize:"lower is better"};function X(e,t){let n=String(Y(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function Z(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),c=l(
"div","pnb-lead",n),u=l("span","pnb-figure",c);u.dir="auto";let d=l("span","",c),f=l("div","pnb-muted pnb-note",
n),m=l("div","",f),i=l("div","",f),a=l("div","pnb-picture",n),p=null,y=t&&(b=>p&&b.key!==null&&t(we(p,b.key))),
h=N(l("div","pnb-bars",a),b=>ve(b,y)),g=Ee(a,t);return{root:n,update(b){p=b,k(r,b.name);let R=b.direction===null?
void 0:xe[b.direction];w(s,[b.kind==="CODE"?"":b.kind,R].filter(Boolean).join(" · ")),k(u,b.figure),w(d,b.detail),
w(m,b.interval),w(i,b.note),h(b.chart.bars),g(b)}}}function we(e,t){let n=Number(t);return t!==""&&!Number.isNaN(
n)&&e.mean!==null?{low:n,high:n}:{label:t}}function ve(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l("span","\
pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","pnb-bar-\
count",n),c=null;return t&&n.addEventListener("click",()=>c&&t(c)),{root:n,update(u){c=u,k(o,u.label),r.style.
width=`${Math.max(100*u.share,u.count?.7:0)}%`,x(r,"data-tone",u.tone),w(s,`${M(u.count)} · ${j(u.share)}`),t&&
x(n,"title",`show the ${M(u.count)} runs`)}}}function Ee(e,t){let n=l("div","pnb-histogram",e),o={viewBox:`0 0\
 ${Q} ${H+1}`,preserveAspectRatio:"none",role:"img"},r=A("svg",o,n),s=A("rect",{class:"pnb-band",y:0,height:H},
r),c=null,u=t&&(h=>{let{bins:g,low:b,high:R}=c?.chart??{bins:[],low:0,high:0};t(z(h,g.length,b,R))}),d=A("g",{
class:"pnb-bins"},r),f=N(d,h=>Te(h,u)),m=A("rect",{class:"pnb-mean",y:0,height:H,width:1.6},r);A("rect",{class:"\
pnb-axis",y:H,height:1,width:Q},r);let i=l("div","pnb-ends pnb-muted",n),a=l("span","",i),p=l("span","pnb-midd\
le",i),y=l("span","",i);return h=>{c=h;let{bins:g,low:b,high:R}=h.chart;if(v(n,g.length>0),!g.length)return;let C=O=>V(
O,b,R)*Q,de=J(g,Q,H);f(g.map((O,be)=>({count:O,...de[be]??Re})));let[q,pe]=h.ci??[0,0];x(s,"x",C(q).toFixed(2)),
x(s,"width",h.ci?Math.max(1,C(pe)-C(q)).toFixed(2):"0"),x(m,"x",(C(h.mean??0)-.8).toFixed(2)),x(r,"aria-label",
`Histogram from ${b} to ${R}: ${g.join(", ")}`),w(a,L(b)),w(y,L(R)),w(p,"mean");let fe=100*V(h.mean??0,b,R);p.
style.left=`${Math.min(84,Math.max(16,fe)).toFixed(1)}%`}}var Re={x:0,y:0,width:0,height:0};function Te(e,t){let n=A(
"rect",{class:"pnb-bin"},e),o=0;return t&&(x(n,"tabindex","0"),x(n,"role","button"),n.addEventListener("click",
()=>t(o)),n.addEventListener("keydown",r=>{r.key==="Enter"&&t(o)})),{root:n,update({count:r,...s},c){o=c;for(let[
u,d]of Object.entries(s))x(n,u,d.toFixed(2));t&&x(n,"aria-label",`${M(r)} runs`)}}}function ee(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function B(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,T(r);for(let[s,c]of n)E("option","",c,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([c])=>c===r.value);s&&o(s[0])}),r}function te(e,t,n){
let o=l("input","",e);return Object.assign(o,{type:"number",...t}),o.addEventListener("change",n),T(o),o.addEventListener(
"keydown",r=>{r.key==="Enter"&&(r.preventDefault(),r.stopPropagation(),o.blur())}),o}function P(e,t,n){let o=E(
"button","",t,e);return o.type="button",o.addEventListener("click",n),o}function ne(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");w(o,s?`show all ${M(n)} characters`:"show less"),x(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Me=600,re=12,ke={j:1,k:-1};function oe(e,t){let n=l("div","pnb-detail",e);n.tabIndex=0,n.setAttribute("rol\
e","region"),n.ariaLabel="The run that is open",T(n),v(n,!1);let o=()=>v(n,!1),r=i=>{},s=()=>{},c=()=>{o(),s()},
u=P(n,"✕",c);u.className="pnb-close",u.ariaLabel="Close the run";let d=l("dl","",n),f=0,m=I(t,i=>{if(!(i.type!==
"detail"||i.request!==f)){G(n,d),d.replaceChildren();for(let[a,p]of i.fields)Le(d,a,p);d.scrollTop=0}});return n.
addEventListener("keydown",i=>{if(i.ctrlKey||i.metaKey||i.altKey)return;let a=ke[i.key];if(i.key==="Escape")c();else if(a)
r(a);else return;i.preventDefault(),i.stopPropagation()}),{open(i){v(n,!0),f+=1,t.send({type:"detail",request:f,
position:i})},close:o,shown:()=>!n.hidden,keys(i,a){[r,s]=[i,a]},dispose:m}}function Le(e,t,n){E("dt","pnb-mut\
ed",t,e);let o=l("dd","",e),r=E("div","pnb-text",n,o);r.dir="auto",(n.length>Me||n.split(`
`,re+1).length>re)&&ne(r,o,n.length)}var $={text:"",errors:"all",ranges:[],labels:[],sort:null,descending:!1};function se(e,t){return e.sort!==t?{sort:t,
descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}var Ae=200,Ne=[["all","all runs"],["failed","✗ with an error"],["succeeded","✓ without error"]];function ae(e,t,n,o){
let r=l("div","pnb-filters",e),s=ee(r,"Search inputs, outputs, errors",Ae,a=>o({text:a})),c=B(r,"Runs shown",Ne,
a=>o({errors:a})),u=t.columns.filter(a=>a.numeric);u.length&&Se(r,u,n,o);let d=N(l("span","pnb-chips",r),$e),f=l(
"span","pnb-muted pnb-count",r);f.setAttribute("role","status");let m=new Map(t.columns.map(a=>[a.key,a.title])),
i=a=>m.get(a)??a;return{update:({ranges:a,labels:p})=>d([...a.map(({column:y,low:h,high:g})=>({text:`${i(y)} ${_(
h??null,g??null)}`,remove:()=>o({ranges:S(n().ranges,y)})})),...p.map(({column:y,label:h})=>({text:`${i(y)} = ${h}`,
remove:()=>o({labels:S(n().labels,y)})}))]),clear(){s.clear(),c.value=$.errors;let{text:a,ranges:p,labels:y}=$;
o({text:a,errors:$.errors,ranges:p,labels:y})},count:a=>w(f,Pe(a,t.total))}}function Pe(e,t){if(e===null)return"\
…";let n=e===t?"":` of ${M(t)}`;return`${M(e)}${n} runs`}function $e(e){let t=l("button","pnb-chip",e),n=()=>{};
return t.addEventListener("click",()=>n()),{root:t,update(o){n=o.remove,w(t,`${o.text} ✕`),x(t,"aria-label",
`remove the filter ${o.text}`)}}}function Se(e,t,n,o){let r=l("span","pnb-range",e),s=t.map(a=>[a.key,a.title]),
c=B(r,"Column of the range",s,()=>{m.value=i.value=""}),u=a=>{let p=te(r,{step:"any",placeholder:a},f);return p.
ariaLabel=a,p},d=a=>a.value===""?null:a.valueAsNumber,f=()=>o({ranges:F(n().ranges,c.value,d(m),d(i))}),[m,i]=[
u("from"),u("to")]}function ie(e,t,n,o){let r=l("div","pnb-row pnb-header",e);r.setAttribute("role","row");let s=t.map(c=>{let u=l(
"span","",r);u.setAttribute("role","columnheader"),x(u,"data-numeric",c.numeric?"":null);let d=P(u,"",()=>o(se(
n(),c.key)));return d.dir="auto",T(d),{head:u,button:d,column:c}});return({sort:c,descending:u})=>{for(let{head:d,
button:f,column:m}of s){let i=c===m.key;k(f,(i?u?"↓ ":"↑ ":"")+m.title),x(d,"aria-sort",i?u?"descending":"\
ascending":"none")}}}function He(e,t,n){let o=Math.floor(e/n.row),r=Math.max(0,o-n.above);return[r,Math.max(r,Math.min(t,o+n.visible+
n.below))]}function Ce(e,t,n,o,r){let s=e*r;return Math.min(s,Math.max(t,s+r+o-n))}function Fe(e,t,n,o){let s={
ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];return s===void 0||!n?null:Math.min(n-1,
Math.max(0,t+s))}function ue(e){let{scroll:t}=e;t.tabIndex=0,t.setAttribute("role","grid");let n=l("div","pnb-\
space",t),o=[],r=-1,s=()=>{let m=e.measure(),[i,a]=He(t.scrollTop,e.expected(),m);for(e.want(i,Math.max(a,1)),
n.style.height=`${e.count()*m.row}px`;o.length<a-i;)o.push(e.create(n,d));let p=Math.min(a,e.count());o.forEach(
(y,h)=>{let g=i+h;v(y.root,g<p),!(g>=p)&&(y.root.style.top=`${g*m.row}px`,x(y.root,"aria-selected",g===r?"true":
null),x(y.root,"aria-rowindex",String(g+2)),y.update(g))}),e.drawn()},c=m=>{let{row:i}=e.measure();return r=Math.
min(e.count()-1,Math.max(0,m)),e.want(r,r+1),t.scrollTop=Ce(r,t.scrollTop,t.clientHeight,e.head,i),s(),r},u=m=>{
r=m,s()},d=m=>{u(m),e.open(m)},f=!1;return t.addEventListener("scroll",()=>{f||(f=!0,requestAnimationFrame(()=>{
f=!1,s()}))}),t.addEventListener("keydown",m=>{if(m.ctrlKey||m.metaKey||m.altKey||m.key==="Tab")return;let i=Fe(
m.key,r,e.count(),e.measure().visible);if(m.key==="Enter"&&m.target===t&&e.count()>0)e.open(c(Math.max(0,r)));else if(i!==
null)c(i),e.moved?.(r);else if(!e.key?.(m))return;m.preventDefault(),m.stopPropagation()}),{update:s,mark:u,choose:c,
restart(){t.scrollTop=0,r=-1,s()},get chosen(){return r}}}function le(e){let t=e.map(({letters:r})=>Math.max(56,r*7+24)),n=e.map(({letters:r},s)=>`minmax(${t[s]}px, ${r+
3}fr)`),o=t.reduce((r,s)=>r+s,12);return{columns:n.join(" "),width:`${o}px`}}var D=30,ce=14,Ie={row:D,visible:ce,above:6,below:8};function me(e,t,n,o,r){T(e);let{columns:s,width:c}=le(t.columns);
e.style.setProperty("--pnb-columns",s),e.style.setProperty("--pnb-width",c),e.style.height=`${Math.min(ce,Math.
max(2,t.total)+1)*D+D}px`;let u=()=>n.matched??t.total,d=a=>{let p=n.row(a);p&&r.open(p.position)},f=ue({scroll:e,
head:D,measure:()=>Ie,count:u,expected:u,want:n.want,create:(a,p)=>Qe(a,t.columns,n,p),open:d,moved:a=>{r.shown()&&
d(a)},key:a=>(a.key==="Escape"&&r.close(),a.key==="Escape"),drawn:()=>{v(m,u()===0&&!n.busy),o.count(n.busy?null:
u())}}),m=l("div","pnb-empty pnb-muted",e);E("span","","No runs match these filters.",m),P(m,"Clear filters",o.
clear);let i=a=>{u()&&d(f.choose(f.chosen+a))};return r.keys(i,()=>e.focus({preventScroll:!0})),f}function Qe(e,t,n,o){
let r=l("div","pnb-row",e);r.setAttribute("role","row");let s=0;r.addEventListener("click",()=>o(s));let c=t.map(
({numeric:u})=>{let d=l("span","",r);return d.setAttribute("role","gridcell"),x(d,"data-numeric",u?"":null),d.
dir="auto",d});return{root:r,update(u){s=u;let d=n.row(u)?.cells??[];c.forEach((f,m)=>{let i=d[m]??"",a=typeof i!=
"string";k(f,a?`✗ ${i.failed}`:i),x(f,"data-failed",a?"":null)})}}}var De=100,Oe={title:"",origin:"",columns:[],total:0,tiles:[]};function Ke({model:e,el:t}){let n=U(e.get("setu\
p"))??Oe,o=l("section","pnb pnb-explore",t);o.setAttribute("aria-label",n.title?`Runs of ${n.title}`:"Runs"),Ve(
o,n);let r=$,s=W(e,()=>r,()=>p.update(),De),c=y=>{r={...r,...y},f.update(r),i(r),a.close(),s.reset(),p.restart()},
u=({score:y,label:h},g)=>{"label"in g?h&&c({labels:K(r.labels,{column:h,...g})}):y&&c({ranges:F(r.ranges,y,g.low,
g.high)})},d=l("div","pnb-tiles",o);X(d,n.tiles.length),N(d,y=>{let h={},g=Z(y,b=>u(h,b));return{root:g.root,update(b,R){
h=b.columns,g.update(b.tile,R)}}})(n.tiles);let f=ae(o,n,()=>r,c),m=l("div","pnb-scroll",o),i=ie(m,n.columns,()=>r,
c),a=oe(o,e),p=me(m,n,s,f,a);return f.update(r),i(r),p.restart(),()=>{s.dispose(),a.dispose()}}function Ve(e,{
title:t,origin:n}){let o=l("div","pnb-head",e);E("span","pnb-title",t,o).dir="auto",E("span","pnb-muted pnb-sm\
all",n,o).dir="auto",v(o,t!=="")}var Dt={render:Ke};export{Dt as default};
