/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var xe="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function k(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function N(e,t,n){let o=document.createElementNS(
xe,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function E(e,t){e.textContent!==
t&&(e.textContent=t)}function P(e,t){E(e,t),b(e,"title",t)}function b(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function T(e,t){e.hidden===t&&(e.hidden=!t)}function L(e){e.setAttribute(
"data-lm-suppress-shortcuts","true")}function we(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:
document.activeElement}function j(e,t){t.contains(we(e))&&e.focus({preventScroll:!0})}function S(e,t){let n=[];
return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{
n[s]?.update(r,s)})}}function q(e,t){return[...C(e,t.column),t]}function C(e,t){return e.filter(n=>n.column!==t)}function O(e,t,n,o){
return n===null&&o===null?C(e,t):q(e,{column:t,low:n,high:o})}function D(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function _(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function ve(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,c)=>o+
c)}function Y(e,t,n,o){let r=new Map,s=new Set,c=0,u=0,d=null,f=!1,h=D(e,a=>{a.type!=="page"||a.request<u||(d=
a.matched,f=!1,a.rows.forEach((i,p)=>{r.set(a.start+p,{position:a.positions[p]??0,cells:i})}),n(a))});return{get matched(){
return d},get busy(){return f},reset(){r=new Map,s=new Set,u=c+1,f=!0},row:a=>r.get(a),want(a,i){for(let p of ve(
a,i,o)){if(s.has(p))continue;s.add(p),c+=1;let[x,v]=[p*o,(p+1)*o];e.send({type:"page",request:c,query:t(),start:x,
stop:v})}},dispose:h}}function A(e){return Math.round(e).toLocaleString("en-US")}function $(e){return String(Number(e.toPrecision(4)))}
function J(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function z(e,t){
return e===null?t===null?"":`≤ ${$(t)}`:t===null?`≥ ${$(e)}`:e===t?`= ${$(e)}`:`${$(e)} to ${$(t)}`}function G(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function X(e){return e<=4?Math.max(1,e):[5,6,9].
includes(e)?3:4}function Z(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,c)=>{let u=s?Math.max(1.5,
s/o*(n-4)):0;return{x:c*r,y:n-u,width:r-1.5,height:u}})}function ee(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+1)*
r*(1-1e-9);return{low:n+e*r,high:s}}var K=300,Q=56,Ee={maximize:"higher is better",minimize:"lower is better"};function te(e,t){let n=String(X(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function ne(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),c=l(
"div","pnb-lead",n),u=l("span","pnb-figure",c);u.dir="auto";let d=l("span","",c),f=l("div","pnb-muted pnb-note",
n),h=l("div","",f),a=l("div","",f),i=l("div","pnb-picture",n),p=null,v=t&&re(t,m=>p&&m.key!==null?Re(p,m.key):
null),w=S(l("div","pnb-bars",i),m=>Te(m,v)),g=ke(i,t);return{root:n,update(m){p=m,P(r,m.name);let y=m.direction===
null?void 0:Ee[m.direction];E(s,[m.kind==="CODE"?"":m.kind,y].filter(Boolean).join(" · ")),P(u,m.figure),E(d,
m.detail),E(h,m.interval),E(a,m.note),w(m.chart.bars),g(m)}}}function Re(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function re({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function Te(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),c=null;return t&&n.addEventListener("click",()=>c&&t.pick(c)),{root:n,update(u){c=u,P(o,u.label),
r.style.width=`${Math.max(100*u.share,u.count?.7:0)}%`,b(r,"data-tone",u.tone),E(s,`${A(u.count)} · ${J(u.share)}`),
t&&(b(n,"title",`show the ${A(u.count)} runs`),b(n,"aria-pressed",String(t.picked(u))))}}}function ke(e,t){let n=l(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${K} ${Q+1}`,preserveAspectRatio:"none",role:o},s=N(
"svg",r,n),c=N("rect",{class:"pnb-band",y:0,height:Q},s),u=null,f=t&&re(t,g=>{let{bins:m,low:y,high:R}=u?.chart??
{bins:[],low:0,high:0};return ee(g,m.length,y,R)}),h=N("g",{class:"pnb-bins"},s),a=S(h,g=>Le(g,f)),i=N("rect",
{class:"pnb-mean",y:0,height:Q,width:1.6},s);N("rect",{class:"pnb-axis",y:Q,height:1,width:K},s);let p=l("div",
"pnb-ends pnb-muted",n),x=l("span","",p),v=l("span","pnb-middle",p),w=l("span","",p);return g=>{u=g;let{bins:m,
low:y,high:R}=g.chart;if(T(n,m.length>0),!m.length)return;let M=B=>G(B,y,R)*K,H=Z(m,K,Q);a(m.map((B,ye)=>({count:B,
...H[ye]??Me})));let[W,he]=g.ci??[0,0];b(c,"x",M(W).toFixed(2)),b(c,"width",g.ci?Math.max(1,M(he)-M(W)).toFixed(
2):"0"),b(i,"x",(M(g.mean??0)-.8).toFixed(2)),b(s,"aria-label",`Histogram from ${y} to ${R}: ${m.join(", ")}`),
E(x,$(y)),E(w,$(R)),E(v,"mean");let ge=100*G(g.mean??0,y,R);v.style.left=`${Math.min(84,Math.max(16,ge)).toFixed(
1)}%`}}var Me={x:0,y:0,width:0,height:0};function Le(e,t){let n=N("rect",{class:"pnb-bin"},e),o=0;return t&&(b(
n,"tabindex","0"),b(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},c){o=c;for(let[u,d]of Object.entries(s))b(n,u,
d.toFixed(2));t&&(b(n,"aria-label",`${A(r)} runs`),b(n,"aria-pressed",String(t.picked(o))))}}}function oe(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function U(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,L(r);for(let[s,c]of n)k("option","",c,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([c])=>c===r.value);s&&o(s[0])}),r}function se(e,t,n){
let o=l("input","",e);return Object.assign(o,{type:"number",...t}),o.addEventListener("change",n),L(o),o.addEventListener(
"keydown",r=>{r.key==="Enter"&&(r.preventDefault(),r.stopPropagation(),o.blur())}),o}function I(e,t,n){let o=k(
"button","",t,e);return o.type="button",o.addEventListener("click",n),o}function ae(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");E(o,s?`show all ${A(n)} characters`:"show less"),b(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Ae=600,ie=12,Pe={j:1,k:-1};function ue(e,t){let n=l("div","pnb-detail",e);n.tabIndex=0,n.setAttribute("rol\
e","region"),n.ariaLabel="The run that is open",L(n),T(n,!1);let o=()=>T(n,!1),r=a=>{},s=()=>{},c=()=>{o(),s()},
u=I(n,"✕",c);u.className="pnb-close",u.ariaLabel="Close the run";let d=l("dl","",n);d.tabIndex=0;let f=0,h=D(
t,a=>{if(!(a.type!=="detail"||a.request!==f)){j(n,d),d.replaceChildren();for(let[i,p]of a.fields)$e(d,i,p);d.scrollTop=
0}});return n.addEventListener("keydown",a=>{if(a.ctrlKey||a.metaKey||a.altKey)return;let i=Pe[a.key];if(a.key===
"Escape")c();else if(i)r(i);else return;a.preventDefault(),a.stopPropagation()}),{open(a){T(n,!0),f+=1,t.send(
{type:"detail",request:f,position:a})},close:o,shown:()=>!n.hidden,keys(a,i){[r,s]=[a,i]},dispose:h}}function $e(e,t,n){
k("dt","pnb-muted",t,e);let o=l("dd","",e),r=k("div","pnb-text",n,o);r.dir="auto",(n.length>Ae||n.split(`
`,ie+1).length>ie)&&ae(r,o,n.length)}var F={text:"",errors:"all",ranges:[],labels:[],sort:null,descending:!1};function le(e,t){return e.sort!==t?{sort:t,
descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}var Ne=200,Se=[["all","all runs"],["failed","✗ with an error"],["succeeded","✓ without error"]];function ce(e,t,n,o){
let r=l("div","pnb-filters",e),s=oe(r,"Search inputs, outputs, errors",Ne,i=>o({text:i})),c=U(r,"Runs shown",Se,
i=>o({errors:i})),u=t.columns.filter(i=>i.numeric);u.length&&Ie(r,u,n,o);let d=S(l("span","pnb-chips",r),He),f=l(
"span","pnb-muted pnb-count",r);f.setAttribute("role","status");let h=new Map(t.columns.map(i=>[i.key,i.title])),
a=i=>h.get(i)??i;return{update:({ranges:i,labels:p})=>d([...i.map(({column:x,low:v,high:w})=>({text:`${a(x)} ${z(
v??null,w??null)}`,remove:()=>o({ranges:C(n().ranges,x)})})),...p.map(({column:x,label:v})=>({text:`${a(x)} = ${v}`,
remove:()=>o({labels:C(n().labels,x)})}))]),clear(){s.clear(),c.value=F.errors;let{text:i,ranges:p,labels:x}=F;
o({text:i,errors:F.errors,ranges:p,labels:x})},count:i=>E(f,Ce(i,t.total))}}function Ce(e,t){if(e===null)return"\
…";let n=e===t?"":` of ${A(t)}`;return`${A(e)}${n} runs`}function He(e){let t=l("button","pnb-chip",e),n=()=>{};
return t.addEventListener("click",()=>n()),{root:t,update(o){n=o.remove,E(t,`${o.text} ✕`),b(t,"aria-label",
`remove the filter ${o.text}`)}}}function Ie(e,t,n,o){let r=l("span","pnb-range",e),s=t.map(i=>[i.key,i.title]),
c=U(r,"Column of the range",s,()=>{h.value=a.value=""}),u=i=>{let p=se(r,{step:"any",placeholder:i},f);return p.
ariaLabel=i,p},d=i=>i.value===""?null:i.valueAsNumber,f=()=>o({ranges:O(n().ranges,c.value,d(h),d(a))}),[h,a]=[
u("from"),u("to")]}function me(e,t,n,o){let r=l("div","pnb-row pnb-header",e);r.setAttribute("role","row");let s=t.map(c=>{let u=l(
"span","",r);u.setAttribute("role","columnheader"),b(u,"data-numeric",c.numeric?"":null);let d=I(u,"",()=>o(le(
n(),c.key)));return d.dir="auto",L(d),{head:u,button:d,column:c}});return({sort:c,descending:u})=>{for(let{head:d,
button:f,column:h}of s){let a=c===h.key;P(f,(a?u?"↓ ":"↑ ":"")+h.title),b(d,"aria-sort",a?u?"descending":"\
ascending":"none")}}}function Fe(e,t,n){let o=Math.floor(e/n.row),r=Math.max(0,o-n.above);return[r,Math.max(r,Math.min(t,o+n.visible+
n.below))]}function Qe(e,t,n,o,r){let s=e*r;return Math.min(s,Math.max(t,s+r+o-n))}function Oe(e,t,n,o){let s={
ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];return s===void 0||!n?null:Math.min(n-1,
Math.max(0,t+s))}var De=0;function de(e){let{scroll:t}=e,n=`pnb-list-${++De}`;t.tabIndex=0,t.setAttribute("rol\
e","grid");let o=l("div","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,c=()=>{let a=e.measure(),
[i,p]=Fe(t.scrollTop,e.expected(),a);for(e.want(i,Math.max(p,1)),o.style.height=`${e.count()*a.row}px`;r.length<
p-i;)r.push(e.create(o,f));let x=Math.min(p,e.count());r.forEach((w,g)=>{let m=i+g;T(w.root,m<x),b(w.root,"id",
m<x?`${n}-${m}`:null),!(m>=x)&&(w.root.style.top=`${m*a.row}px`,b(w.root,"aria-selected",String(m===s)),b(w.root,
"aria-rowindex",String(m+2)),w.update(m))});let v=s>=i&&s<x;b(t,"aria-activedescendant",v?`${n}-${s}`:null),b(
t,"aria-rowcount",String(e.count()+1)),e.drawn()},u=a=>{let{row:i}=e.measure();return s=Math.min(e.count()-1,Math.
max(0,a)),e.want(s,s+1),t.scrollTop=Qe(s,t.scrollTop,t.clientHeight,e.head,i),c(),s},d=a=>{s=a,c()},f=a=>{d(a),
e.open(a)},h=!1;return t.addEventListener("scroll",()=>{h||(h=!0,requestAnimationFrame(()=>{h=!1,c()}))}),t.addEventListener(
"keydown",a=>{if(a.ctrlKey||a.metaKey||a.altKey||a.key==="Tab")return;let i=Oe(a.key,s,e.count(),e.measure().visible);
if(a.key==="Enter"&&a.target===t&&e.count()>0)e.open(u(Math.max(0,s)));else if(i!==null)u(i),e.moved?.(s);else if(!e.
key?.(a))return;a.preventDefault(),a.stopPropagation()}),{update:c,mark:d,choose:u,restart(){t.scrollTop=0,s=-1,
c()},get chosen(){return s}}}function pe(e){let t=e.map(({letters:r})=>Math.max(56,r*7+24)),n=e.map(({letters:r},s)=>`minmax(${t[s]}px, ${r+
3}fr)`),o=t.reduce((r,s)=>r+s,12);return{columns:n.join(" "),width:`${o}px`}}var V=30,fe=14,Ke={row:V,visible:fe,above:6,below:8};function be(e,t,n,o,r){L(e);let{columns:s,width:c}=pe(t.columns);
e.style.setProperty("--pnb-columns",s),e.style.setProperty("--pnb-width",c),e.style.height=`${Math.min(fe,Math.
max(2,t.total)+1)*V+V}px`;let u=()=>n.matched??t.total,d=i=>{let p=n.row(i);p&&r.open(p.position)},f=de({scroll:e,
head:V,measure:()=>Ke,count:u,expected:u,want:n.want,create:(i,p)=>Ve(i,t.columns,n,p),open:d,moved:i=>{r.shown()&&
d(i)},key:i=>(i.key==="Escape"&&r.close(),i.key==="Escape"),drawn:()=>{T(h,u()===0&&!n.busy),o.count(n.busy?null:
u())}}),h=l("div","pnb-empty pnb-muted",e);k("span","","No runs match these filters.",h),I(h,"Clear filters",o.
clear);let a=i=>{u()&&d(f.choose(f.chosen+i))};return r.keys(a,()=>e.focus({preventScroll:!0})),f}function Ve(e,t,n,o){
let r=l("div","pnb-row",e);r.setAttribute("role","row");let s=0;r.addEventListener("click",()=>o(s));let c=t.map(
({numeric:u})=>{let d=l("span","",r);return d.setAttribute("role","gridcell"),b(d,"data-numeric",u?"":null),d.
dir="auto",d});return{root:r,update(u){s=u;let d=n.row(u)?.cells??[];c.forEach((f,h)=>{let a=d[h]??"",i=typeof a!=
"string";P(f,i?`✗ ${a.failed}`:a),b(f,"data-failed",i?"":null)})}}}var Be=100,qe={title:"",origin:"",columns:[],total:0,tiles:[]};function Ge({model:e,el:t}){let n=_(e.get("setu\
p"))??qe,o=l("section","pnb pnb-explore",t);o.setAttribute("aria-label",n.title?`Runs of ${n.title}`:"Runs"),Ue(
o,n);let r=F,s=Y(e,()=>r,()=>v.update(),Be),c=w=>{r={...r,...w},a.update(r),p(r),h(n.tiles),x.close(),s.reset(),
v.restart()},u=({score:w,label:g},m)=>"label"in m?r.labels.some(y=>y.column===g&&y.label===m.label):r.ranges.some(
({column:y,low:R,high:M})=>y===w&&R===m.low&&M===m.high),d=(w,g)=>{let{score:m,label:y}=w,R=u(w,g);if("label"in
g){if(!y)return;let M={column:y,...g},{labels:H}=r;c({labels:R?C(H,y):q(H,M)})}else if(m){let[M,H]=R?[null,null]:
[g.low,g.high];c({ranges:O(r.ranges,m,M,H)})}},f=l("div","pnb-tiles",o);te(f,n.tiles.length);let h=S(f,w=>{let g={},
m=ne(w,{choose:y=>d(g,y),chosen:y=>u(g,y)});return{root:m.root,update(y,R){g=y.columns,m.update(y.tile,R)}}});
h(n.tiles);let a=ce(o,n,()=>r,c),i=l("div","pnb-scroll",o),p=me(i,n.columns,()=>r,c),x=ue(o,e),v=be(i,n,s,a,x);
return a.update(r),p(r),v.restart(),()=>{s.dispose(),x.dispose()}}function Ue(e,{title:t,origin:n}){let o=l("d\
iv","pnb-head",e);k("span","pnb-title",t,o).dir="auto",k("span","pnb-muted pnb-small",n,o).dir="auto",T(o,t!==
"")}var Bt={render:Ge};export{Bt as default};
