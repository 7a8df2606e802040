/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var xe="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function k(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function N(e,t,n){let o=document.createElementNS(
xe,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function R(e,t){e.textContent!==
t&&(e.textContent=t)}function P(e,t){R(e,t),h(e,"title",t)}function h(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function T(e,t){e.hidden===t&&(e.hidden=!t)}function L(e){e.setAttribute(
"data-lm-suppress-shortcuts","true")}function we(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:
document.activeElement}function j(e,t){t.contains(we(e))&&e.focus({preventScroll:!0})}function S(e,t){let n=[];
return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{
n[s]?.update(r,s)})}}function q(e,t){return[...C(e,t.column),t]}function C(e,t){return e.filter(n=>n.column!==t)}function O(e,t,n,o){
return n===null&&o===null?C(e,t):q(e,{column:t,low:n,high:o})}function D(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function _(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function ve(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,m)=>o+
m)}function Y(e,t,n,o){let r=new Map,s=new Set,m=0,u=0,d=null,b=!1,g=D(e,c=>{c.type!=="page"||c.request<u||(d=
c.matched,b=!1,c.rows.forEach((a,i)=>{r.set(c.start+i,{position:c.positions[i]??0,cells:a})}),n(c))});return{get matched(){
return d},get busy(){return b},reset(){r=new Map,s=new Set,u=m+1,b=!0},row:c=>r.get(c),want(c,a){for(let i of ve(
c,a,o)){if(s.has(i))continue;s.add(i),m+=1;let[f,v]=[i*o,(i+1)*o];e.send({type:"page",request:m,query:t(),start:f,
stop:v})}},dispose:g}}function A(e){return Math.round(e).toLocaleString("en-US")}function $(e){return String(Number(e.toPrecision(4)))}
function J(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function z(e,t){
return e===null?t===null?"":`≤ ${$(t)}`:t===null?`≥ ${$(e)}`:e===t?`= ${$(e)}`:`${$(e)} to ${$(t)}`}function G(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function X(e){return e<=4?Math.max(1,e):[5,6,9].
includes(e)?3:4}function Z(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,m)=>{let u=s?Math.max(1.5,
s/o*(n-4)):0;return{x:m*r,y:n-u,width:r-1.5,height:u}})}function ee(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+1)*
r*(1-1e-9);return{low:n+e*r,high:s}}var K=300,Q=56,Ee={maximize:"higher is better",minimize:"lower is better"};function te(e,t){let n=String(X(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function ne(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),m=l(
"div","pnb-lead",n),u=l("span","pnb-figure",m);u.dir="auto";let d=l("span","",m),b=l("div","pnb-muted pnb-note",
n),g=l("div","",b),c=l("div","",b),a=l("div","pnb-picture",n),i=null,v=t&&re(t,p=>i&&p.key!==null?Re(i,p.key):
null),E=S(l("div","pnb-bars",a),p=>Te(p,v)),y=ke(a,t);return{root:n,update(p){i=p,P(r,p.name);let x=p.direction===
null?void 0:Ee[p.direction];R(s,[p.kind==="CODE"?"":p.kind,x].filter(Boolean).join(" · ")),P(u,p.figure),R(d,
p.detail),R(g,p.interval),R(c,p.note),E(p.chart.bars),y(p)}}}function Re(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function re({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function Te(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),m=null;return t&&n.addEventListener("click",()=>m&&t.pick(m)),{root:n,update(u){m=u,P(o,u.label),
r.style.width=`${Math.max(100*u.share,u.count?.7:0)}%`,h(r,"data-tone",u.tone),R(s,`${A(u.count)} · ${J(u.share)}`),
t&&(h(n,"title",`show the ${A(u.count)} runs`),h(n,"aria-pressed",String(t.picked(u))))}}}function ke(e,t){let n=l(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${K} ${Q+1}`,preserveAspectRatio:"none",role:o},s=N(
"svg",r,n),m=N("rect",{class:"pnb-band",y:0,height:Q},s),u=null,b=t&&re(t,y=>{let{bins:p,low:x,high:w}=u?.chart??
{bins:[],low:0,high:0};return ee(y,p.length,x,w)}),g=N("g",{class:"pnb-bins"},s),c=S(g,y=>Le(y,b)),a=N("rect",
{class:"pnb-mean",y:0,height:Q,width:1.6},s);N("rect",{class:"pnb-axis",y:Q,height:1,width:K},s);let i=l("div",
"pnb-ends pnb-muted",n),f=l("span","",i),v=l("span","pnb-middle",i),E=l("span","",i);return y=>{u=y;let{bins:p,
low:x,high:w}=y.chart;if(T(n,p.length>0),!p.length)return;let M=B=>G(B,x,w)*K,H=Z(p,K,Q);c(p.map((B,ye)=>({count:B,
...H[ye]??Me})));let[W,he]=y.ci??[0,0];h(m,"x",M(W).toFixed(2)),h(m,"width",y.ci?Math.max(1,M(he)-M(W)).toFixed(
2):"0"),h(a,"x",(M(y.mean??0)-.8).toFixed(2)),h(s,"aria-label",`Histogram from ${x} to ${w}: ${p.join(", ")}`),
R(f,$(x)),R(E,$(w)),R(v,"mean");let ge=100*G(y.mean??0,x,w);v.style.left=`${Math.min(84,Math.max(16,ge)).toFixed(
1)}%`}}var Me={x:0,y:0,width:0,height:0};function Le(e,t){let n=N("rect",{class:"pnb-bin"},e),o=0;return t&&(h(
n,"tabindex","0"),h(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},m){o=m;for(let[u,d]of Object.entries(s))h(n,u,
d.toFixed(2));t&&(h(n,"aria-label",`${A(r)} runs`),h(n,"aria-pressed",String(t.picked(o))))}}}function oe(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function U(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,L(r);for(let[s,m]of n)k("option","",m,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([m])=>m===r.value);s&&o(s[0])}),r}function se(e,t,n){
let o=l("input","",e);return Object.assign(o,{type:"number",...t}),o.addEventListener("change",n),L(o),o.addEventListener(
"keydown",r=>{r.key==="Enter"&&(r.preventDefault(),r.stopPropagation(),o.blur())}),o}function I(e,t,n){let o=k(
"button","",t,e);return o.type="button",o.addEventListener("click",n),o}function ae(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");R(o,s?`show all ${A(n)} characters`:"show less"),h(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Ae=600,ie=12,Pe={j:1,k:-1};function ue(e,t){let n=l("div","pnb-detail",e);n.tabIndex=0,n.setAttribute("rol\
e","region"),n.ariaLabel="The run that is open",L(n),T(n,!1);let o=()=>T(n,!1),r=c=>{},s=()=>{},m=()=>{o(),s()},
u=I(n,"✕",m);u.className="pnb-close",u.ariaLabel="Close the run";let d=l("dl","",n);d.tabIndex=0;let b=0,g=D(
t,c=>{if(!(c.type!=="detail"||c.request!==b)){j(n,d),d.replaceChildren();for(let[a,i]of c.fields)$e(d,a,i);d.scrollTop=
0}});return n.addEventListener("keydown",c=>{if(c.ctrlKey||c.metaKey||c.altKey)return;let a=Pe[c.key];if(c.key===
"Escape")m();else if(a)r(a);else return;c.preventDefault(),c.stopPropagation()}),{open(c){T(n,!0),b+=1,t.send(
{type:"detail",request:b,position:c})},close:o,shown:()=>!n.hidden,keys(c,a){[r,s]=[c,a]},dispose:g}}function $e(e,t,n){
k("dt","pnb-muted",t,e);let o=l("dd","",e),r=k("div","pnb-text",n,o);r.dir="auto",(n.length>Ae||n.split(`
`,ie+1).length>ie)&&ae(r,o,n.length)}var F={text:"",errors:"all",ranges:[],labels:[],sort:null,descending:!1};function le(e,t){return e.sort!==t?{sort:t,
descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}var Ne=200,Se=[["all","all runs"],["failed","✗ with an error"],["succeeded","✓ without error"]];function ce(e,t,n,o){
let r=l("div","pnb-filters",e),s=oe(r,"Search inputs, outputs, errors",Ne,a=>o({text:a})),m=U(r,"Runs shown",Se,
a=>o({errors:a})),u=t.columns.filter(a=>a.numeric);u.length&&Ie(r,u,n,o);let d=S(l("span","pnb-chips",r),He),b=l(
"span","pnb-muted pnb-count",r);b.setAttribute("role","status");let g=new Map(t.columns.map(a=>[a.key,a.title])),
c=a=>g.get(a)??a;return{update:({ranges:a,labels:i})=>d([...a.map(({column:f,low:v,high:E})=>({text:`${c(f)} ${z(
v??null,E??null)}`,remove:()=>o({ranges:C(n().ranges,f)})})),...i.map(({column:f,label:v})=>({text:`${c(f)} = ${v}`,
remove:()=>o({labels:C(n().labels,f)})}))]),clear(){s.clear(),m.value=F.errors;let{text:a,ranges:i,labels:f}=F;
o({text:a,errors:F.errors,ranges:i,labels:f})},count:a=>R(b,Ce(a,t.total))}}function Ce(e,t){if(e===null)return"\
…";let n=e===t?"":` of ${A(t)}`;return`${A(e)}${n} runs`}function He(e){let t=l("button","pnb-chip",e),n=()=>{};
return t.addEventListener("click",()=>n()),{root:t,update(o){n=o.remove,R(t,`${o.text} ✕`),h(t,"aria-label",
`remove the filter ${o.text}`)}}}function Ie(e,t,n,o){let r=l("span","pnb-range",e),s=t.map(a=>[a.key,a.title]),
m=U(r,"Column of the range",s,()=>{g.value=c.value=""}),u=a=>{let i=se(r,{step:"any",placeholder:a},b);return i.
ariaLabel=a,i},d=a=>a.value===""?null:a.valueAsNumber,b=()=>o({ranges:O(n().ranges,m.value,d(g),d(c))}),[g,c]=[
u("from"),u("to")]}function me(e,t,n,o){let r=l("div","pnb-row pnb-header",e);r.setAttribute("role","row");let s=t.map(m=>{let u=l(
"span","",r);u.setAttribute("role","columnheader"),h(u,"data-numeric",m.numeric?"":null);let d=I(u,"",()=>o(le(
n(),m.key)));return d.dir="auto",L(d),{head:u,button:d,column:m}});return({sort:m,descending:u})=>{for(let{head:d,
button:b,column:g}of s){let c=m===g.key;P(b,(c?u?"↓ ":"↑ ":"")+g.title),h(d,"aria-sort",c?u?"descending":"\
ascending":"none")}}}function Fe(e,t,n){let o=Math.floor(e/n.row),r=Math.max(0,o-n.above);return[r,Math.max(r,Math.min(t,o+n.visible+
n.below))]}function Qe(e,t,n,o,r){let s=e*r;return Math.min(s,Math.max(t,s+r+o-n))}function Oe(e,t,n,o){let s={
ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];return s===void 0||!n?null:Math.min(n-1,
Math.max(0,t+s))}var De=0;function de(e){let{scroll:t}=e,n=`pnb-list-${++De}`;t.tabIndex=0,t.setAttribute("rol\
e","grid");let o=l("div","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,m=0,u=i=>{for(Math.abs(
i-m)>=r.length&&(m=i);m<i;m++){let f=r.shift();f&&(o.append(f.root),r.push(f))}for(;m>i;m--){let f=r.pop();f&&
(o.prepend(f.root),r.unshift(f))}},d=()=>{let i=e.measure(),[f,v]=Fe(t.scrollTop,e.expected(),i);for(e.want(f,
Math.max(v,1)),o.style.height=`${e.count()*i.row}px`,u(f);r.length<v-f;)r.push(e.create(o,c));let E=Math.min(v,
e.count());r.forEach((p,x)=>{let w=f+x;T(p.root,w<E),h(p.root,"id",w<E?`${n}-${w}`:null),!(w>=E)&&(p.root.style.
top=`${w*i.row}px`,h(p.root,"aria-selected",String(w===s)),h(p.root,"aria-rowindex",String(w+2)),p.update(w))});
let y=s>=f&&s<E;h(t,"aria-activedescendant",y?`${n}-${s}`:null),h(t,"aria-rowcount",String(e.count()+1)),e.drawn()},
b=i=>{let{row:f}=e.measure();return s=Math.min(e.count()-1,Math.max(0,i)),e.want(s,s+1),t.scrollTop=Qe(s,t.scrollTop,
t.clientHeight,e.head,f),d(),s},g=i=>{s=i,d()},c=i=>{g(i),e.open(i)},a=!1;return t.addEventListener("scroll",()=>{
a||(a=!0,requestAnimationFrame(()=>{a=!1,d()}))}),t.addEventListener("keydown",i=>{if(i.ctrlKey||i.metaKey||i.
altKey||i.key==="Tab")return;let f=Oe(i.key,s,e.count(),e.measure().visible);if(i.key==="Enter"&&i.target===t&&
e.count()>0)e.open(b(Math.max(0,s)));else if(f!==null)b(f),e.moved?.(s);else if(!e.key?.(i))return;i.preventDefault(),
i.stopPropagation()}),{update:d,mark:g,choose:b,restart(){t.scrollTop=0,s=-1,d()},get chosen(){return s}}}function pe(e){let t=e.map(({letters:r})=>Math.max(56,r*7+24)),n=e.map(({letters:r},s)=>`minmax(${t[s]}px, ${r+
3}fr)`),o=t.reduce((r,s)=>r+s,12);return{columns:n.join(" "),width:`${o}px`}}var V=30,fe=14,Ke={row:V,visible:fe,above:6,below:8};function be(e,t,n,o,r){L(e);let{columns:s,width:m}=pe(t.columns);
e.style.setProperty("--pnb-columns",s),e.style.setProperty("--pnb-width",m),e.style.height=`${Math.min(fe,Math.
max(2,t.total)+1)*V+V}px`;let u=()=>n.matched??t.total,d=a=>{let i=n.row(a);i&&r.open(i.position)},b=de({scroll:e,
head:V,measure:()=>Ke,count:u,expected:u,want:n.want,create:(a,i)=>Ve(a,t.columns,n,i),open:d,moved:a=>{r.shown()&&
d(a)},key:a=>(a.key==="Escape"&&r.close(),a.key==="Escape"),drawn:()=>{T(g,u()===0&&!n.busy),o.count(n.busy?null:
u())}}),g=l("div","pnb-empty pnb-muted",e);k("span","","No runs match these filters.",g),I(g,"Clear filters",o.
clear);let c=a=>{u()&&d(b.choose(b.chosen+a))};return r.keys(c,()=>e.focus({preventScroll:!0})),b}function Ve(e,t,n,o){
let r=l("div","pnb-row",e);r.setAttribute("role","row");let s=0;r.addEventListener("click",()=>o(s));let m=t.map(
({numeric:u})=>{let d=l("span","",r);return d.setAttribute("role","gridcell"),h(d,"data-numeric",u?"":null),d.
dir="auto",d});return{root:r,update(u){s=u;let d=n.row(u)?.cells??[];m.forEach((b,g)=>{let c=d[g]??"",a=typeof c!=
"string";P(b,a?`✗ ${c.failed}`:c),h(b,"data-failed",a?"":null)})}}}var Be=100,qe={title:"",origin:"",columns:[],total:0,tiles:[]};function Ge({model:e,el:t}){let n=_(e.get("setu\
p"))??qe,o=l("section","pnb pnb-explore",t);o.setAttribute("aria-label",n.title?`Runs of ${n.title}`:"Runs"),Ue(
o,n);let r=F,s=Y(e,()=>r,()=>v.update(),Be),m=E=>{r={...r,...E},c.update(r),i(r),g(n.tiles),f.close(),s.reset(),
v.restart()},u=({score:E,label:y},p)=>"label"in p?r.labels.some(x=>x.column===y&&x.label===p.label):r.ranges.some(
({column:x,low:w,high:M})=>x===E&&w===p.low&&M===p.high),d=(E,y)=>{let{score:p,label:x}=E,w=u(E,y);if("label"in
y){if(!x)return;let M={column:x,...y},{labels:H}=r;m({labels:w?C(H,x):q(H,M)})}else if(p){let[M,H]=w?[null,null]:
[y.low,y.high];m({ranges:O(r.ranges,p,M,H)})}},b=l("div","pnb-tiles",o);te(b,n.tiles.length);let g=S(b,E=>{let y={},
p=ne(E,{choose:x=>d(y,x),chosen:x=>u(y,x)});return{root:p.root,update(x,w){y=x.columns,p.update(x.tile,w)}}});
g(n.tiles);let c=ce(o,n,()=>r,m),a=l("div","pnb-scroll",o),i=me(a,n.columns,()=>r,m),f=ue(o,e),v=be(a,n,s,c,f);
return c.update(r),i(r),v.restart(),()=>{s.dispose(),f.dispose()}}function Ue(e,{title:t,origin:n}){let o=l("d\
iv","pnb-head",e);k("span","pnb-title",t,o).dir="auto",k("span","pnb-muted pnb-small",n,o).dir="auto",T(o,t!==
"")}var Bt={render:Ge};export{Bt as default};
