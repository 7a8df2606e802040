/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var be="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function E(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function A(e,t,n){let o=document.createElementNS(
be,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function w(e,t){e.textContent!==
t&&(e.textContent=t)}function M(e,t){w(e,t),x(e,"title",t)}function x(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function v(e,t){e instanceof HTMLElement&&e.hidden===t&&(e.hidden=!t)}
function k(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function he(e){let t=e.getRootNode();return t instanceof
ShadowRoot?t.activeElement:document.activeElement}function q(e,t){t.contains(he(e))&&e.focus({preventScroll:!0})}
function N(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.
remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function K(e,t){return[...S(e,t.column),t]}function S(e,t){return e.filter(n=>n.column!==t)}function F(e,t,n,o){
return n===null&&o===null?S(e,t):K(e,{column:t,low:n,high:o})}function Q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function U(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function ye(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,c)=>o+
c)}function W(e,t,n,o){let r=new Map,s=new Set,c=0,u=0,m=null,p=!1,d=Q(e,i=>{i.type!=="page"||i.request<u||(m=
i.matched,p=!1,i.rows.forEach((a,f)=>{r.set(i.start+f,{position:i.positions[f]??0,cells:a})}),n(i))});return{get matched(){
return m},get busy(){return p},reset(){r=new Map,s=new Set,u=c+1,p=!0},row:i=>r.get(i),want(i,a){for(let f of ye(
i,a,o)){if(s.has(f))continue;s.add(f),c+=1;let[h,y]=[f*o,(f+1)*o];e.send({type:"page",request:c,query:t(),start:h,
stop:y})}},dispose:d}}function T(e){return Math.round(e).toLocaleString("en-US")}function L(e){return String(Number(e.toPrecision(4)))}
function j(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function _(e,t){
return e===null?t===null?"":`≤ ${L(t)}`:t===null?`≥ ${L(e)}`:e===t?`= ${L(e)}`:`${L(e)} to ${L(t)}`}function V(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function Y(e){return e<=4?Math.max(1,e):[5,6,9].
includes(e)?3:4}function J(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,c)=>{let u=s?Math.max(1.5,
s/o*(n-4)):0;return{x:c*r,y:n-u,width:r-1.5,height:u}})}function z(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+1)*
r*(1-1e-9);return{low:n+e*r,high:s}}var I=300,C=56,ge={maximize:"higher is better",minimize:"lower is better"};function X(e,t){let n=String(Y(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function Z(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),c=l(
"div","pnb-lead",n),u=l("span","pnb-figure",c);u.dir="auto";let m=l("span","",c),p=l("div","pnb-muted pnb-note",
n),d=l("div","",p),i=l("div","",p),a=l("div","pnb-picture",n),f=null,h=t&&(b=>f&&b.key!==null&&t(xe(f,b.key))),
y=N(l("div","pnb-bars",a),b=>we(b,h)),g=ve(a,t);return{root:n,update(b){f=b,M(r,b.name);let R=b.direction===null?
void 0:ge[b.direction];w(s,[b.kind==="CODE"?"":b.kind,R].filter(Boolean).join(" · ")),M(u,b.figure),w(m,b.detail),
w(d,b.interval),w(i,b.note),y(b.chart.bars),g(b)}}}function xe(e,t){let n=Number(t);return t!==""&&!Number.isNaN(
n)&&e.mean!==null?{low:n,high:n}:{label:t}}function we(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l("span","\
pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","pnb-bar-\
count",n),c=null;return t&&n.addEventListener("click",()=>c&&t(c)),{root:n,update(u){c=u,M(o,u.label),r.style.
width=`${Math.max(100*u.share,u.count?.7:0)}%`,x(r,"data-tone",u.tone),w(s,`${T(u.count)} · ${j(u.share)}`),t&&
x(n,"title",`show the ${T(u.count)} runs`)}}}function ve(e,t){let n=l("div","pnb-histogram",e),o={viewBox:`0 0\
 ${I} ${C+1}`,preserveAspectRatio:"none",role:"img"},r=A("svg",o,n),s=A("rect",{class:"pnb-band",y:0,height:C},
r),c=null,u=t&&(y=>{let{bins:g,low:b,high:R}=c?.chart??{bins:[],low:0,high:0};t(z(y,g.length,b,R))}),m=A("g",{
class:"pnb-bins"},r),p=N(m,y=>Re(y,u)),d=A("rect",{class:"pnb-mean",y:0,height:C,width:1.6},r);A("rect",{class:"\
pnb-axis",y:C,height:1,width:I},r);let i=l("div","pnb-ends pnb-muted",n),a=l("span","",i),f=l("span","pnb-midd\
le",i),h=l("span","",i);return y=>{c=y;let{bins:g,low:b,high:R}=y.chart;if(v(n,g.length>0),!g.length)return;let H=O=>V(
O,b,R)*I,de=J(g,I,C);p(g.map((O,fe)=>({count:O,...de[fe]??Ee})));let[G,me]=y.ci??[0,0];x(s,"x",H(G).toFixed(2)),
x(s,"width",y.ci?Math.max(1,H(me)-H(G)).toFixed(2):"0"),x(d,"x",(H(y.mean??0)-.8).toFixed(2)),x(r,"aria-label",
`Histogram from ${b} to ${R}: ${g.join(", ")}`),w(a,L(b)),w(h,L(R)),w(f,"mean");let pe=100*V(y.mean??0,b,R);f.
style.left=`${Math.min(84,Math.max(16,pe)).toFixed(1)}%`}}var Ee={x:0,y:0,width:0,height:0};function Re(e,t){let n=A(
"rect",{class:"pnb-bin"},e),o=0;return t&&(x(n,"tabindex","0"),x(n,"role","button"),n.addEventListener("click",
()=>t(o)),n.addEventListener("keydown",r=>{r.key==="Enter"&&t(o)})),{root:n,update({count:r,...s},c){o=c;for(let[
u,m]of Object.entries(s))x(n,u,m.toFixed(2));t&&x(n,"aria-label",`${T(r)} runs`)}}}function ee(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function B(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,k(r);for(let[s,c]of n)E("option","",c,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([c])=>c===r.value);s&&o(s[0])}),r}function $(e,t,n){
let o=E("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function te(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");w(o,s?`show all ${T(n)} characters`:"show less"),x(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Te=600,ne=12,Me={j:1,k:-1};function re(e,t){let n=l("div","pnb-detail",e);n.tabIndex=0,n.setAttribute("rol\
e","region"),n.ariaLabel="The run that is open",k(n),v(n,!1);let o=()=>v(n,!1),r=i=>{},s=()=>{},c=()=>{o(),s()},
u=$(n,"✕",c);u.className="pnb-close",u.ariaLabel="Close the run";let m=l("dl","",n),p=0,d=Q(t,i=>{if(!(i.type!==
"detail"||i.request!==p)){q(n,m),m.replaceChildren();for(let[a,f]of i.fields)ke(m,a,f);m.scrollTop=0}});return n.
addEventListener("keydown",i=>{if(i.ctrlKey||i.metaKey||i.altKey)return;let a=Me[i.key];if(i.key==="Escape")c();else if(a)
r(a);else return;i.preventDefault(),i.stopPropagation()}),{open(i){v(n,!0),p+=1,t.send({type:"detail",request:p,
position:i})},close:o,shown:()=>!n.hidden,keys(i,a){[r,s]=[i,a]},dispose:d}}function ke(e,t,n){E("dt","pnb-mut\
ed",t,e);let o=l("dd","",e),r=E("div","pnb-text",n,o);r.dir="auto",(n.length>Te||n.split(`
`,ne+1).length>ne)&&te(r,o,n.length)}var P={text:"",errors:"all",ranges:[],labels:[],sort:null,descending:!1};function oe(e,t){return e.sort!==t?{sort:t,
descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}var Le=200,Ae=[["all","all runs"],["failed","✗ with an error"],["succeeded","✓ without error"]];function se(e,t,n,o){
let r=l("div","pnb-filters",e),s=ee(r,"Search inputs, outputs, errors",Le,a=>o({text:a})),c=B(r,"Runs shown",Ae,
a=>o({errors:a})),u=t.columns.filter(a=>a.numeric);u.length&&Pe(r,u,n,o);let m=N(l("span","pnb-chips",r),$e),p=l(
"span","pnb-muted pnb-count",r);p.setAttribute("role","status");let d=new Map(t.columns.map(a=>[a.key,a.title])),
i=a=>d.get(a)??a;return{update:({ranges:a,labels:f})=>m([...a.map(({column:h,low:y,high:g})=>({text:`${i(h)} ${_(
y??null,g??null)}`,remove:()=>o({ranges:S(n().ranges,h)})})),...f.map(({column:h,label:y})=>({text:`${i(h)} = ${y}`,
remove:()=>o({labels:S(n().labels,h)})}))]),clear(){s.clear(),c.value=P.errors;let{text:a,ranges:f,labels:h}=P;
o({text:a,errors:P.errors,ranges:f,labels:h})},count:a=>w(p,Ne(a,t.total))}}function Ne(e,t){if(e===null)return"\
…";let n=e===t?"":` of ${T(t)}`;return`${T(e)}${n} runs`}function $e(e){let t=l("button","pnb-chip",e),n=()=>{};
return t.addEventListener("click",()=>n()),{root:t,update(o){n=o.remove,w(t,`${o.text} ✕`),x(t,"aria-label",
`remove the filter ${o.text}`)}}}function Pe(e,t,n,o){let r=l("span","pnb-range",e),s=t.map(a=>[a.key,a.title]),
c=B(r,"Column of the range",s,()=>{m.value=p.value=""}),u=a=>Object.assign(l("input","",r),{type:"number",step:"\
any",placeholder:a,ariaLabel:a}),[m,p]=[u("from"),u("to")],d=a=>a.value===""?null:a.valueAsNumber,i=()=>o({ranges:F(
n().ranges,c.value,d(m),d(p))});m.addEventListener("change",i),p.addEventListener("change",i)}function ae(e,t,n,o){let r=l("div","pnb-row pnb-header",e);r.setAttribute("role","row");let s=t.map(c=>{let u=l(
"span","",r);u.setAttribute("role","columnheader"),x(u,"data-numeric",c.numeric?"":null);let m=$(u,"",()=>o(oe(
n(),c.key)));return m.dir="auto",k(m),{head:u,button:m,column:c}});return({sort:c,descending:u})=>{for(let{head:m,
button:p,column:d}of s){let i=c===d.key;M(p,(i?u?"↓ ":"↑ ":"")+d.title),x(m,"aria-sort",i?u?"descending":"\
ascending":"none")}}}function Se(e,t,n){let o=Math.floor(e/n.row),r=Math.max(0,o-n.above);return[r,Math.max(r,Math.min(t,o+n.visible+
n.below))]}function Ce(e,t,n,o,r){let s=e*r;return Math.min(s,Math.max(t,s+r+o-n))}function He(e,t,n,o){let s={
ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];return s===void 0||!n?null:Math.min(n-1,
Math.max(0,t+s))}function ie(e){let{scroll:t}=e;t.tabIndex=0,t.setAttribute("role","grid");let n=l("div","pnb-\
space",t),o=[],r=-1,s=()=>{let d=e.measure(),[i,a]=Se(t.scrollTop,e.expected(),d);for(e.want(i,Math.max(a,1)),
n.style.height=`${e.count()*d.row}px`;o.length<a-i;)o.push(e.create(n,m));let f=Math.min(a,e.count());o.forEach(
(h,y)=>{let g=i+y;v(h.root,g<f),!(g>=f)&&(h.root.style.top=`${g*d.row}px`,x(h.root,"aria-selected",g===r?"true":
null),x(h.root,"aria-rowindex",String(g+2)),h.update(g))}),e.drawn()},c=d=>{let{row:i}=e.measure();return r=Math.
min(e.count()-1,Math.max(0,d)),e.want(r,r+1),t.scrollTop=Ce(r,t.scrollTop,t.clientHeight,e.head,i),s(),r},u=d=>{
r=d,s()},m=d=>{u(d),e.open(d)},p=!1;return t.addEventListener("scroll",()=>{p||(p=!0,requestAnimationFrame(()=>{
p=!1,s()}))}),t.addEventListener("keydown",d=>{if(d.ctrlKey||d.metaKey||d.altKey||d.key==="Tab")return;let i=He(
d.key,r,e.count(),e.measure().visible);if(d.key==="Enter"&&d.target===t&&e.count()>0)e.open(c(Math.max(0,r)));else if(i!==
null)c(i),e.moved?.(r);else if(!e.key?.(d))return;d.preventDefault(),d.stopPropagation()}),{update:s,mark:u,choose:c,
restart(){t.scrollTop=0,r=-1,s()},get chosen(){return r}}}function ue(e){let t=e.map(({letters:r})=>Math.max(56,r*7+24)),n=e.map(({letters:r},s)=>`minmax(${t[s]}px, ${r+
3}fr)`),o=t.reduce((r,s)=>r+s,12);return{columns:n.join(" "),width:`${o}px`}}var D=30,le=14,Fe={row:D,visible:le,above:6,below:8};function ce(e,t,n,o,r){k(e);let{columns:s,width:c}=ue(t.columns);
e.style.setProperty("--pnb-columns",s),e.style.setProperty("--pnb-width",c),e.style.height=`${Math.min(le,Math.
max(2,t.total)+1)*D+D}px`;let u=()=>n.matched??t.total,m=a=>{let f=n.row(a);f&&r.open(f.position)},p=ie({scroll:e,
head:D,measure:()=>Fe,count:u,expected:u,want:n.want,create:(a,f)=>Qe(a,t.columns,n,f),open:m,moved:a=>{r.shown()&&
m(a)},key:a=>(a.key==="Escape"&&r.close(),a.key==="Escape"),drawn:()=>{v(d,u()===0&&!n.busy),o.count(n.busy?null:
u())}}),d=l("div","pnb-empty pnb-muted",e);E("span","","No runs match these filters.",d),$(d,"Clear filters",o.
clear);let i=a=>{u()&&m(p.choose(p.chosen+a))};return r.keys(i,()=>e.focus({preventScroll:!0})),p}function Qe(e,t,n,o){
let r=l("div","pnb-row",e);r.setAttribute("role","row");let s=0;r.addEventListener("click",()=>o(s));let c=t.map(
({numeric:u})=>{let m=l("span","",r);return m.setAttribute("role","gridcell"),x(m,"data-numeric",u?"":null),m.
dir="auto",m});return{root:r,update(u){s=u;let m=n.row(u)?.cells??[];c.forEach((p,d)=>{let i=m[d]??"",a=typeof i!=
"string";M(p,a?`✗ ${i.failed}`:i),x(p,"data-failed",a?"":null)})}}}var Ie=100,De={title:"",origin:"",columns:[],total:0,tiles:[]};function Oe({model:e,el:t}){let n=U(e.get("setu\
p"))??De,o=l("section","pnb pnb-explore",t);o.setAttribute("aria-label",n.title?`Runs of ${n.title}`:"Runs"),Ke(
o,n);let r=P,s=W(e,()=>r,()=>f.update(),Ie),c=h=>{r={...r,...h},p.update(r),i(r),a.close(),s.reset(),f.restart()},
u=({score:h,label:y},g)=>{"label"in g?y&&c({labels:K(r.labels,{column:y,...g})}):h&&c({ranges:F(r.ranges,h,g.low,
g.high)})},m=l("div","pnb-tiles",o);X(m,n.tiles.length),N(m,h=>{let y={},g=Z(h,b=>u(y,b));return{root:g.root,update(b,R){
y=b.columns,g.update(b.tile,R)}}})(n.tiles);let p=se(o,n,()=>r,c),d=l("div","pnb-scroll",o),i=ae(d,n.columns,()=>r,
c),a=re(o,e),f=ce(d,n,s,p,a);return p.update(r),i(r),f.restart(),()=>{s.dispose(),a.dispose()}}function Ke(e,{
title:t,origin:n}){let o=l("div","pnb-head",e);E("span","pnb-title",t,o).dir="auto",E("span","pnb-muted pnb-sm\
all",n,o).dir="auto",v(o,t!=="")}var It={render:Oe};export{It as default};
