/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var pe="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function M(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function L(e,t,n){let o=document.createElementNS(
pe,e);for(let[r,a]of Object.entries(t))o.setAttribute(r,String(a));return n?.append(o),o}function w(e,t){e.textContent!==
t&&(e.textContent=t)}function T(e,t){w(e,t),y(e,"title",t)}function y(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function E(e,t){e instanceof HTMLElement&&e.hidden===t&&(e.hidden=!t)}
function P(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function A(e,t){let n=[];return o=>{for(;n.length<
o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,a)=>{n[a]?.update(r,a)})}}function V(e,t){return[...$(e,t.column),t]}function $(e,t){return e.filter(n=>n.column!==t)}function S(e,t,n,o){
return n===null&&o===null?$(e,t):V(e,{column:t,low:n,high:o})}function H(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function K(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function be(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(a,i)=>o+
i)}function q(e,t,n,o){let r=new Map,a=new Set,i=0,u=0,d=null,p=!1,s=H(e,c=>{c.type!=="page"||c.request<u||(d=
c.matched,p=!1,c.rows.forEach((m,f)=>{r.set(c.start+f,{position:c.positions[f]??0,cells:m})}),n(c))});return{get matched(){
return d},get busy(){return p},reset(){r=new Map,a=new Set,u=i+1,p=!0},row:c=>r.get(c),want(c,m){for(let f of be(
c,m,o)){if(a.has(f))continue;a.add(f),i+=1;let[x,g]=[f*o,(f+1)*o];e.send({type:"page",request:i,query:t(),start:x,
stop:g})}},dispose:s}}function R(e){return Math.round(e).toLocaleString("en-US")}function k(e){return String(Number(e.toPrecision(4)))}
function U(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function j(e,t){
return e===null?t===null?"":`≤ ${k(t)}`:t===null?`≥ ${k(e)}`:e===t?`= ${k(e)}`:`${k(e)} to ${k(t)}`}function O(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function G(e){return e<=4?Math.max(1,e):[5,6,9].
includes(e)?3:4}function W(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((a,i)=>{let u=a?Math.max(1.5,
a/o*(n-4)):0;return{x:i*r,y:n-u,width:r-1.5,height:u}})}function Y(e,t,n,o){let r=(o-n)/t,a=e===t-1?o:n+(e+1)*
r*(1-1e-9);return{low:n+e*r,high:a}}var F=300,C=56,fe={maximize:"higher is better",minimize:"lower is better"};function _(e,t){let n=String(G(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function J(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let a=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),u=l("span","pnb-figure",i);u.dir="auto";let d=l("span","",i),p=l("div","pnb-muted pnb-note",
n),s=l("div","",p),c=l("div","",p),m=l("div","pnb-picture",n),f=null,x=t&&(b=>f&&b.key!==null&&t(ge(f,b.key))),
g=A(l("div","pnb-bars",m),b=>he(b,x)),h=ye(m,t);return{root:n,update(b){f=b,T(r,b.name);let v=b.direction===null?
void 0:fe[b.direction];w(a,[b.kind==="CODE"?"":b.kind,v].filter(Boolean).join(" · ")),T(u,b.figure),w(d,b.detail),
w(s,b.interval),w(c,b.note),g(b.chart.bars),h(b)}}}function ge(e,t){let n=Number(t);return t!==""&&!Number.isNaN(
n)&&e.mean!==null?{low:n,high:n}:{label:t}}function he(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l("span","\
pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),a=l("span","pnb-bar-\
count",n),i=null;return t&&n.addEventListener("click",()=>i&&t(i)),{root:n,update(u){i=u,T(o,u.label),r.style.
width=`${Math.max(100*u.share,u.count?.7:0)}%`,y(r,"data-tone",u.tone),w(a,`${R(u.count)} · ${U(u.share)}`),t&&
y(n,"title",`show the ${R(u.count)} runs`)}}}function ye(e,t){let n=l("div","pnb-histogram",e),o={viewBox:`0 0\
 ${F} ${C+1}`,preserveAspectRatio:"none",role:"img"},r=L("svg",o,n),a=L("rect",{class:"pnb-band",y:0,height:C},
r),i=null,u=t&&(g=>{let{bins:h,low:b,high:v}=i?.chart??{bins:[],low:0,high:0};t(Y(g,h.length,b,v))}),d=L("g",{
class:"pnb-bins"},r),p=A(d,g=>we(g,u)),s=L("rect",{class:"pnb-mean",y:0,height:C,width:1.6},r);L("rect",{class:"\
pnb-axis",y:C,height:1,width:F},r);let c=l("div","pnb-ends pnb-muted",n),m=l("span","",c),f=l("span","pnb-midd\
le",c),x=l("span","",c);return g=>{i=g;let{bins:h,low:b,high:v}=g.chart;if(E(n,h.length>0),!h.length)return;let N=I=>O(
I,b,v)*F,le=W(h,F,C);p(h.map((I,de)=>({count:I,...le[de]??xe})));let[B,ce]=g.ci??[0,0];y(a,"x",N(B).toFixed(2)),
y(a,"width",g.ci?Math.max(1,N(ce)-N(B)).toFixed(2):"0"),y(s,"x",(N(g.mean??0)-.8).toFixed(2)),y(r,"aria-label",
`Histogram from ${b} to ${v}: ${h.join(", ")}`),w(m,k(b)),w(x,k(v)),w(f,"mean");let me=100*O(g.mean??0,b,v);f.
style.left=`${Math.min(84,Math.max(16,me)).toFixed(1)}%`}}var xe={x:0,y:0,width:0,height:0};function we(e,t){let n=L(
"rect",{class:"pnb-bin"},e),o=0;return t&&(y(n,"tabindex","0"),y(n,"role","button"),n.addEventListener("click",
()=>t(o)),n.addEventListener("keydown",r=>{r.key==="Enter"&&t(o)})),{root:n,update({count:r,...a},i){o=i;for(let[
u,d]of Object.entries(a))y(n,u,d.toFixed(2));t&&y(n,"aria-label",`${R(r)} runs`)}}}function z(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let a;r.addEventListener("input",()=>{clearTimeout(a),a=setTimeout(()=>o(r.value),n)})}function D(e,t,n,o){let r=l(
"select","",e);r.ariaLabel=t,P(r);for(let[a,i]of n)M("option","",i,r).value=a;return r.addEventListener("chang\
e",()=>{let a=n.find(([i])=>i===r.value);a&&o(a[0])}),r}function X(e,t,n){let o=M("button","",t,e);return o.type=
"button",o.addEventListener("click",n),o}function Z(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let a=e.classList.contains(
"pnb-folded");w(o,a?`show all ${R(n)} characters`:"show less"),y(o,"aria-expanded",String(!a))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var ve=600,ee=12;function te(e,t){let n=l("div","pnb-detail",e);E(n,!1);let o=()=>E(n,!1),r=X(n,"✕",o);r.className=
"pnb-close",r.ariaLabel="Close the run";let a=l("dl","",n),i=0,u=H(t,d=>{if(!(d.type!=="detail"||d.request!==i)){
a.replaceChildren();for(let[p,s]of d.fields){M("dt","pnb-muted",p,a);let c=l("dd","",a),m=M("div","pnb-text",s,
c);m.dir="auto",(s.length>ve||s.split(`
`,ee+1).length>ee)&&Z(m,c,s.length)}a.scrollTop=0}});return{open(d){E(n,!0),i+=1,t.send({type:"detail",request:i,
position:d})},close:o,shown:()=>!n.hidden,dispose:u}}var Ee=200,Re=new Set(["score","seconds","count"]),Me=[["all","all runs"],["failed","✗ with an error"],["suc\
ceeded","✓ without error"]];function ne(e,t,n,o){let r=l("div","pnb-filters",e);z(r,"Search inputs, outputs,\
 errors",Ee,s=>o({text:s})),D(r,"Runs shown",Me,s=>o({errors:s}));let a=t.columns.filter(s=>Re.has(s.kind));a.
length&&Le(r,a,n,o);let i=A(l("span","pnb-chips",r),ke),u=l("span","pnb-muted pnb-count",r);u.setAttribute("ro\
le","status");let d=new Map(t.columns.map(s=>[s.key,s.title])),p=s=>d.get(s)??s;return{update:({ranges:s,labels:c})=>i(
[...s.map(({column:m,low:f,high:x})=>({text:`${p(m)} ${j(f??null,x??null)}`,remove:()=>o({ranges:$(n().ranges,
m)})})),...c.map(({column:m,label:f})=>({text:`${p(m)} = ${f}`,remove:()=>o({labels:$(n().labels,m)})}))]),count:s=>w(
u,Te(s,t.total))}}function Te(e,t){if(e===null)return"…";let n=e===t?"":` of ${R(t)}`;return`${R(e)}${n} run\
s`}function ke(e){let t=l("button","pnb-chip",e),n=()=>{};return t.addEventListener("click",()=>n()),{root:t,update(o){
n=o.remove,w(t,`${o.text} ✕`),y(t,"aria-label",`remove the filter ${o.text}`)}}}function Le(e,t,n,o){let r=l(
"span","pnb-range",e),a=t.map(m=>[m.key,m.title]),i=D(r,"Column of the range",a,()=>{d.value=p.value=""}),u=m=>Object.
assign(l("input","",r),{type:"number",step:"any",placeholder:m,ariaLabel:m}),[d,p]=[u("from"),u("to")],s=m=>m.
value===""?null:m.valueAsNumber,c=()=>o({ranges:S(n().ranges,i.value,s(d),s(p))});d.addEventListener("change",
c),p.addEventListener("change",c)}var re={text:"",errors:"all",ranges:[],labels:[],sort:null,descending:!1};function oe(e,t){return e.sort!==t?{
sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function se(e,t,n,o){let r=l("div","pnb-row pnb-header",e);r.setAttribute("role","row");let a=t.map(i=>{let u=l(
"button","",r);return u.setAttribute("role","columnheader"),u.dataset.kind=i.kind,u.dir="auto",u.addEventListener(
"click",()=>o(oe(n(),i.key))),{cell:u,column:i}});return({sort:i,descending:u})=>{for(let{cell:d,column:p}of a){
let s=i===p.key;T(d,(s?u?"↓ ":"↑ ":"")+p.title),y(d,"aria-sort",s?u?"descending":"ascending":"none")}}}function Ae(e,t,n){let o=Math.floor(e/n.row),r=Math.max(0,o-n.above);return[r,Math.max(r,Math.min(t,o+n.visible+
n.below))]}function $e(e,t,n,o,r){let a=e*r;return Math.min(a,Math.max(t,a+r+o-n))}function Ce(e,t,n,o){let a={
ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];return a===void 0||!n?null:Math.min(n-1,
Math.max(0,t+a))}function ae(e){let{scroll:t}=e;t.tabIndex=0,t.setAttribute("role","grid");let n=l("div","pnb-\
space",t),o=[],r=-1,a=()=>{let s=e.measure(),[c,m]=Ae(t.scrollTop,e.expected(),s);for(e.want(c,Math.max(m,1)),
n.style.height=`${e.count()*s.row}px`;o.length<m-c;)o.push(e.create(n,d));let f=Math.min(m,e.count());o.forEach(
(x,g)=>{let h=c+g;E(x.root,h<f),!(h>=f)&&(x.root.style.top=`${h*s.row}px`,y(x.root,"aria-selected",h===r?"true":
null),y(x.root,"aria-rowindex",String(h+2)),x.update(h))}),e.drawn()},i=s=>{let{row:c}=e.measure();return r=Math.
min(e.count()-1,Math.max(0,s)),e.want(r,r+1),t.scrollTop=$e(r,t.scrollTop,t.clientHeight,e.head,c),a(),r},u=s=>{
r=s,a()},d=s=>{u(s),e.open(s)},p=!1;return t.addEventListener("scroll",()=>{p||(p=!0,requestAnimationFrame(()=>{
p=!1,a()}))}),t.addEventListener("keydown",s=>{if(s.ctrlKey||s.metaKey||s.altKey||s.key==="Tab")return;let c=Ce(
s.key,r,e.count(),e.measure().visible);if(s.key==="Enter"&&s.target===t&&e.count()>0)e.open(i(Math.max(0,r)));else if(c!==
null)i(c),e.moved?.(r);else if(!e.key?.(s))return;s.preventDefault(),s.stopPropagation()}),{update:a,mark:u,choose:i,
restart(){t.scrollTop=0,r=-1,a()},get chosen(){return r}}}var Q=30,ie=14,Ne={row:Q,visible:ie,above:6,below:8},Pe={id:"minmax(70px, 0.7fr)",text:"minmax(140px, 3fr)",error:"\
minmax(90px, 1.4fr)",score:"minmax(88px, 0.8fr)",label:"minmax(88px, 0.9fr)",seconds:"minmax(76px, 0.6fr)",count:"\
minmax(76px, 0.5fr)"};function ue(e,t,n,o,r){P(e);let a=t.columns.map(s=>Pe[s.kind]).join(" ");e.style.setProperty(
"--pnb-columns",a),e.style.height=`${Math.min(ie,Math.max(2,t.total)+1)*Q+Q}px`;let i=()=>n.matched??t.total,u=s=>{
let c=n.row(s);c&&r.open(c.position)},d=ae({scroll:e,head:Q,measure:()=>Ne,count:i,expected:i,want:n.want,create:(s,c)=>Se(
s,t.columns,n,c),open:u,moved:s=>{r.shown()&&u(s)},key:s=>(s.key==="Escape"&&r.close(),s.key==="Escape"),drawn:()=>{
E(p,i()===0&&!n.busy),o.count(n.busy?null:i())}}),p=M("div","pnb-empty pnb-muted","No runs match these filters\
.",e);return d}function Se(e,t,n,o){let r=l("div","pnb-row",e);r.setAttribute("role","row");let a=0;r.addEventListener(
"click",()=>o(a));let i=t.map(({kind:u})=>{let d=l("span","",r);return d.setAttribute("role","gridcell"),d.dataset.
kind=u,d.dir="auto",{cell:d,sign:u==="error"?"✗ ":""}});return{root:r,update(u){a=u;let d=n.row(u)?.cells??[];
i.forEach(({cell:p,sign:s},c)=>{let m=d[c]??"";T(p,m&&s+m)})}}}var He=100;function Fe({model:e,el:t}){let n=K(e.get("setup"))??{columns:[],total:0,tiles:[]},o=l("section","p\
nb pnb-explore",t);o.setAttribute("aria-label","Runs");let r=re,a=q(e,()=>r,()=>f.update(),He),i=x=>{r={...r,...x},
p.update(r),c(r),m.close(),a.reset(),f.restart()},u=(x,g)=>{if("label"in g){let h={column:`${x}.label`,label:g.
label};i({labels:V(r.labels,h)})}else i({ranges:S(r.ranges,`${x}.score`,g.low,g.high)})},d=l("div","pnb-tiles",
o);_(d,n.tiles.length),A(d,x=>{let g="",h=J(x,b=>u(g,b));return{root:h.root,update(b,v){g=b.key,h.update(b.tile,
v)}}})(n.tiles);let p=ne(o,n,()=>r,i),s=l("div","pnb-scroll",o),c=se(s,n.columns,()=>r,i),m=te(o,e),f=ue(s,n,a,
p,m);return p.update(r),c(r),f.restart(),()=>{a.dispose(),m.dispose()}}var Lt={render:Fe};export{Lt as default};
