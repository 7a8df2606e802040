/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var ye="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function k(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function S(e,t,n){let o=document.createElementNS(
ye,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function E(e,t){e.textContent!==
t&&(e.textContent=t)}function A(e,t){E(e,t),h(e,"title",t)}function h(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function R(e,t){e.hidden===t&&(e.hidden=!t)}function M(e){e.setAttribute(
"data-lm-suppress-shortcuts","true")}function xe(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:
document.activeElement}function W(e,t){t.contains(xe(e))&&e.focus({preventScroll:!0})}function C(e,t){let n=[];
return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{
n[s]?.update(r,s)})}}function q(e,t){return[...H(e,t.column),t]}function H(e,t){return e.filter(n=>n.column!==t)}function O(e,t,n,o){
return n===null&&o===null?H(e,t):q(e,{column:t,low:n,high:o})}function D(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function j(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function we(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,c)=>o+
c)}function _(e,t,n,o){let r=new Map,s=new Set,c=0,u=0,d=null,f=!1,g=D(e,a=>{a.type!=="page"||a.request<u||(d=
a.matched,f=!1,a.rows.forEach((i,p)=>{r.set(a.start+p,{position:a.positions[p]??0,cells:i})}),n(a))});return{get matched(){
return d},get busy(){return f},reset(){r=new Map,s=new Set,u=c+1,f=!0},row:a=>r.get(a),want(a,i){for(let p of we(
a,i,o)){if(s.has(p))continue;s.add(p),c+=1;let[w,v]=[p*o,(p+1)*o];e.send({type:"page",request:c,query:t(),start:w,
stop:v})}},dispose:g}}function L(e){return Math.round(e).toLocaleString("en-US")}function P(e){return String(Number(e.toPrecision(4)))}
function Y(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function J(e,t){
return e===null?t===null?"":`≤ ${P(t)}`:t===null?`≥ ${P(e)}`:e===t?`= ${P(e)}`:`${P(e)} to ${P(t)}`}function G(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function z(e){return e<=4?Math.max(1,e):[5,6,9].
includes(e)?3:4}function X(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,c)=>{let u=s?Math.max(1.5,
s/o*(n-4)):0;return{x:c*r,y:n-u,width:r-1.5,height:u}})}function Z(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+1)*
r*(1-1e-9);return{low:n+e*r,high:s}}var K=300,Q=56,ve={maximize:"higher is better",minimize:"lower is better"};function ee(e,t){let n=String(z(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function te(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),c=l(
"div","pnb-lead",n),u=l("span","pnb-figure",c);u.dir="auto";let d=l("span","",c),f=l("div","pnb-muted pnb-note",
n),g=l("div","",f),a=l("div","",f),i=l("div","pnb-picture",n),p=null,v=t&&ne(t,m=>p&&m.key!==null?Ee(p,m.key):
null),b=C(l("div","pnb-bars",i),m=>Re(m,v)),x=Te(i,t);return{root:n,update(m){p=m,A(r,m.name);let y=m.direction===
null?void 0:ve[m.direction];E(s,[m.kind==="CODE"?"":m.kind,y].filter(Boolean).join(" · ")),A(u,m.figure),E(d,
m.detail),E(g,m.interval),E(a,m.note),b(m.chart.bars),x(m)}}}function Ee(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function ne({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function Re(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),c=null;return t&&n.addEventListener("click",()=>c&&t.pick(c)),{root:n,update(u){c=u,A(o,u.label),
r.style.width=`${Math.max(100*u.share,u.count?.7:0)}%`,h(r,"data-tone",u.tone),E(s,`${L(u.count)} · ${Y(u.share)}`),
t&&(h(n,"title",`show the ${L(u.count)} runs`),h(n,"aria-pressed",String(t.picked(u))))}}}function Te(e,t){let n=l(
"div","pnb-histogram",e),o={viewBox:`0 0 ${K} ${Q+1}`,preserveAspectRatio:"none",role:"img"},r=S("svg",o,n),s=S(
"rect",{class:"pnb-band",y:0,height:Q},r),c=null,d=t&&ne(t,b=>{let{bins:x,low:m,high:y}=c?.chart??{bins:[],low:0,
high:0};return Z(b,x.length,m,y)}),f=S("g",{class:"pnb-bins"},r),g=C(f,b=>Me(b,d)),a=S("rect",{class:"pnb-mean",
y:0,height:Q,width:1.6},r);S("rect",{class:"pnb-axis",y:Q,height:1,width:K},r);let i=l("div","pnb-ends pnb-mut\
ed",n),p=l("span","",i),w=l("span","pnb-middle",i),v=l("span","",i);return b=>{c=b;let{bins:x,low:m,high:y}=b.
chart;if(R(n,x.length>0),!x.length)return;let T=B=>G(B,m,y)*K,$=X(x,K,Q);g(x.map((B,ge)=>({count:B,...$[ge]??ke})));
let[N,be]=b.ci??[0,0];h(s,"x",T(N).toFixed(2)),h(s,"width",b.ci?Math.max(1,T(be)-T(N)).toFixed(2):"0"),h(a,"x",
(T(b.mean??0)-.8).toFixed(2)),h(r,"aria-label",`Histogram from ${m} to ${y}: ${x.join(", ")}`),E(p,P(m)),E(v,P(
y)),E(w,"mean");let he=100*G(b.mean??0,m,y);w.style.left=`${Math.min(84,Math.max(16,he)).toFixed(1)}%`}}var ke={
x:0,y:0,width:0,height:0};function Me(e,t){let n=S("rect",{class:"pnb-bin"},e),o=0;return t&&(h(n,"tabindex","\
0"),h(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",r=>{r.key==="E\
nter"&&t.pick(o)})),{root:n,update({count:r,...s},c){o=c;for(let[u,d]of Object.entries(s))h(n,u,d.toFixed(2));
t&&(h(n,"aria-label",`${L(r)} runs`),h(n,"aria-pressed",String(t.picked(o))))}}}function re(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function U(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,M(r);for(let[s,c]of n)k("option","",c,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([c])=>c===r.value);s&&o(s[0])}),r}function oe(e,t,n){
let o=l("input","",e);return Object.assign(o,{type:"number",...t}),o.addEventListener("change",n),M(o),o.addEventListener(
"keydown",r=>{r.key==="Enter"&&(r.preventDefault(),r.stopPropagation(),o.blur())}),o}function I(e,t,n){let o=k(
"button","",t,e);return o.type="button",o.addEventListener("click",n),o}function se(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");E(o,s?`show all ${L(n)} characters`:"show less"),h(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Le=600,ae=12,Ae={j:1,k:-1};function ie(e,t){let n=l("div","pnb-detail",e);n.tabIndex=0,n.setAttribute("rol\
e","region"),n.ariaLabel="The run that is open",M(n),R(n,!1);let o=()=>R(n,!1),r=a=>{},s=()=>{},c=()=>{o(),s()},
u=I(n,"✕",c);u.className="pnb-close",u.ariaLabel="Close the run";let d=l("dl","",n),f=0,g=D(t,a=>{if(!(a.type!==
"detail"||a.request!==f)){W(n,d),d.replaceChildren();for(let[i,p]of a.fields)Pe(d,i,p);d.scrollTop=0}});return n.
addEventListener("keydown",a=>{if(a.ctrlKey||a.metaKey||a.altKey)return;let i=Ae[a.key];if(a.key==="Escape")c();else if(i)
r(i);else return;a.preventDefault(),a.stopPropagation()}),{open(a){R(n,!0),f+=1,t.send({type:"detail",request:f,
position:a})},close:o,shown:()=>!n.hidden,keys(a,i){[r,s]=[a,i]},dispose:g}}function Pe(e,t,n){k("dt","pnb-mut\
ed",t,e);let o=l("dd","",e),r=k("div","pnb-text",n,o);r.dir="auto",(n.length>Le||n.split(`
`,ae+1).length>ae)&&se(r,o,n.length)}var F={text:"",errors:"all",ranges:[],labels:[],sort:null,descending:!1};function ue(e,t){return e.sort!==t?{sort:t,
descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}var $e=200,Ne=[["all","all runs"],["failed","✗ with an error"],["succeeded","✓ without error"]];function le(e,t,n,o){
let r=l("div","pnb-filters",e),s=re(r,"Search inputs, outputs, errors",$e,i=>o({text:i})),c=U(r,"Runs shown",Ne,
i=>o({errors:i})),u=t.columns.filter(i=>i.numeric);u.length&&He(r,u,n,o);let d=C(l("span","pnb-chips",r),Ce),f=l(
"span","pnb-muted pnb-count",r);f.setAttribute("role","status");let g=new Map(t.columns.map(i=>[i.key,i.title])),
a=i=>g.get(i)??i;return{update:({ranges:i,labels:p})=>d([...i.map(({column:w,low:v,high:b})=>({text:`${a(w)} ${J(
v??null,b??null)}`,remove:()=>o({ranges:H(n().ranges,w)})})),...p.map(({column:w,label:v})=>({text:`${a(w)} = ${v}`,
remove:()=>o({labels:H(n().labels,w)})}))]),clear(){s.clear(),c.value=F.errors;let{text:i,ranges:p,labels:w}=F;
o({text:i,errors:F.errors,ranges:p,labels:w})},count:i=>E(f,Se(i,t.total))}}function Se(e,t){if(e===null)return"\
…";let n=e===t?"":` of ${L(t)}`;return`${L(e)}${n} runs`}function Ce(e){let t=l("button","pnb-chip",e),n=()=>{};
return t.addEventListener("click",()=>n()),{root:t,update(o){n=o.remove,E(t,`${o.text} ✕`),h(t,"aria-label",
`remove the filter ${o.text}`)}}}function He(e,t,n,o){let r=l("span","pnb-range",e),s=t.map(i=>[i.key,i.title]),
c=U(r,"Column of the range",s,()=>{g.value=a.value=""}),u=i=>{let p=oe(r,{step:"any",placeholder:i},f);return p.
ariaLabel=i,p},d=i=>i.value===""?null:i.valueAsNumber,f=()=>o({ranges:O(n().ranges,c.value,d(g),d(a))}),[g,a]=[
u("from"),u("to")]}function ce(e,t,n,o){let r=l("div","pnb-row pnb-header",e);r.setAttribute("role","row");let s=t.map(c=>{let u=l(
"span","",r);u.setAttribute("role","columnheader"),h(u,"data-numeric",c.numeric?"":null);let d=I(u,"",()=>o(ue(
n(),c.key)));return d.dir="auto",M(d),{head:u,button:d,column:c}});return({sort:c,descending:u})=>{for(let{head:d,
button:f,column:g}of s){let a=c===g.key;A(f,(a?u?"↓ ":"↑ ":"")+g.title),h(d,"aria-sort",a?u?"descending":"\
ascending":"none")}}}function Ie(e,t,n){let o=Math.floor(e/n.row),r=Math.max(0,o-n.above);return[r,Math.max(r,Math.min(t,o+n.visible+
n.below))]}function Fe(e,t,n,o,r){let s=e*r;return Math.min(s,Math.max(t,s+r+o-n))}function Qe(e,t,n,o){let s={
ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];return s===void 0||!n?null:Math.min(n-1,
Math.max(0,t+s))}var Oe=0;function me(e){let{scroll:t}=e,n=`pnb-list-${++Oe}`;t.tabIndex=0,t.setAttribute("rol\
e","grid");let o=l("div","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,c=()=>{let a=e.measure(),
[i,p]=Ie(t.scrollTop,e.expected(),a);for(e.want(i,Math.max(p,1)),o.style.height=`${e.count()*a.row}px`;r.length<
p-i;)r.push(e.create(o,f));let w=Math.min(p,e.count());r.forEach((b,x)=>{let m=i+x;R(b.root,m<w),h(b.root,"id",
m<w?`${n}-${m}`:null),!(m>=w)&&(b.root.style.top=`${m*a.row}px`,h(b.root,"aria-selected",String(m===s)),h(b.root,
"aria-rowindex",String(m+2)),b.update(m))});let v=s>=i&&s<w;h(t,"aria-activedescendant",v?`${n}-${s}`:null),h(
t,"aria-rowcount",String(e.count()+1)),e.drawn()},u=a=>{let{row:i}=e.measure();return s=Math.min(e.count()-1,Math.
max(0,a)),e.want(s,s+1),t.scrollTop=Fe(s,t.scrollTop,t.clientHeight,e.head,i),c(),s},d=a=>{s=a,c()},f=a=>{d(a),
e.open(a)},g=!1;return t.addEventListener("scroll",()=>{g||(g=!0,requestAnimationFrame(()=>{g=!1,c()}))}),t.addEventListener(
"keydown",a=>{if(a.ctrlKey||a.metaKey||a.altKey||a.key==="Tab")return;let i=Qe(a.key,s,e.count(),e.measure().visible);
if(a.key==="Enter"&&a.target===t&&e.count()>0)e.open(u(Math.max(0,s)));else if(i!==null)u(i),e.moved?.(s);else if(!e.
key?.(a))return;a.preventDefault(),a.stopPropagation()}),{update:c,mark:d,choose:u,restart(){t.scrollTop=0,s=-1,
c()},get chosen(){return s}}}function de(e){let t=e.map(({letters:r})=>Math.max(56,r*7+24)),n=e.map(({letters:r},s)=>`minmax(${t[s]}px, ${r+
3}fr)`),o=t.reduce((r,s)=>r+s,12);return{columns:n.join(" "),width:`${o}px`}}var V=30,pe=14,De={row:V,visible:pe,above:6,below:8};function fe(e,t,n,o,r){M(e);let{columns:s,width:c}=de(t.columns);
e.style.setProperty("--pnb-columns",s),e.style.setProperty("--pnb-width",c),e.style.height=`${Math.min(pe,Math.
max(2,t.total)+1)*V+V}px`;let u=()=>n.matched??t.total,d=i=>{let p=n.row(i);p&&r.open(p.position)},f=me({scroll:e,
head:V,measure:()=>De,count:u,expected:u,want:n.want,create:(i,p)=>Ke(i,t.columns,n,p),open:d,moved:i=>{r.shown()&&
d(i)},key:i=>(i.key==="Escape"&&r.close(),i.key==="Escape"),drawn:()=>{R(g,u()===0&&!n.busy),o.count(n.busy?null:
u())}}),g=l("div","pnb-empty pnb-muted",e);k("span","","No runs match these filters.",g),I(g,"Clear filters",o.
clear);let a=i=>{u()&&d(f.choose(f.chosen+i))};return r.keys(a,()=>e.focus({preventScroll:!0})),f}function Ke(e,t,n,o){
let r=l("div","pnb-row",e);r.setAttribute("role","row");let s=0;r.addEventListener("click",()=>o(s));let c=t.map(
({numeric:u})=>{let d=l("span","",r);return d.setAttribute("role","gridcell"),h(d,"data-numeric",u?"":null),d.
dir="auto",d});return{root:r,update(u){s=u;let d=n.row(u)?.cells??[];c.forEach((f,g)=>{let a=d[g]??"",i=typeof a!=
"string";A(f,i?`✗ ${a.failed}`:a),h(f,"data-failed",i?"":null)})}}}var Ve=100,Be={title:"",origin:"",columns:[],total:0,tiles:[]};function qe({model:e,el:t}){let n=j(e.get("setu\
p"))??Be,o=l("section","pnb pnb-explore",t);o.setAttribute("aria-label",n.title?`Runs of ${n.title}`:"Runs"),Ge(
o,n);let r=F,s=_(e,()=>r,()=>v.update(),Ve),c=b=>{r={...r,...b},a.update(r),p(r),g(n.tiles),w.close(),s.reset(),
v.restart()},u=({score:b,label:x},m)=>"label"in m?r.labels.some(y=>y.column===x&&y.label===m.label):r.ranges.some(
({column:y,low:T,high:$})=>y===b&&T===m.low&&$===m.high),d=(b,x)=>{let{score:m,label:y}=b,T=u(b,x);if("label"in
x){if(!y)return;let $={column:y,...x},{labels:N}=r;c({labels:T?H(N,y):q(N,$)})}else if(m){let[$,N]=T?[null,null]:
[x.low,x.high];c({ranges:O(r.ranges,m,$,N)})}},f=l("div","pnb-tiles",o);ee(f,n.tiles.length);let g=C(f,b=>{let x={},
m=te(b,{choose:y=>d(x,y),chosen:y=>u(x,y)});return{root:m.root,update(y,T){x=y.columns,m.update(y.tile,T)}}});
g(n.tiles);let a=le(o,n,()=>r,c),i=l("div","pnb-scroll",o),p=ce(i,n.columns,()=>r,c),w=ie(o,e),v=fe(i,n,s,a,w);
return a.update(r),p(r),v.restart(),()=>{s.dispose(),w.dispose()}}function Ge(e,{title:t,origin:n}){let o=l("d\
iv","pnb-head",e);k("span","pnb-title",t,o).dir="auto",k("span","pnb-muted pnb-small",n,o).dir="auto",R(o,t!==
"")}var Vt={render:qe};export{Vt as default};
