/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function l(e,n,r){let t=document.createElement(e);return n&&(t.className=n),r?.append(t),t}function f(e,n,r,t){
let s=l(e,n,t);return s.textContent=r,s}function w(e,n){e.textContent!==n&&(e.textContent=n)}function E(e,n){e.hidden===n&&(e.hidden=!n)}function x(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function A(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function v(e){return{render:e,initialize({model:n}){let r=A(n.get("place"));if(!r)return()=>{};let t=new Map,s=()=>[
...t].filter(([c])=>!c.isConnected),a=()=>{let c=s(),g=document.querySelectorAll(`[data-pnb-place="${r}"]`);for(let u of g){
if(t.has(u))continue;let[m,b]=c.shift()??[u,M(n,e)];t.delete(m),t.set(u,b),b.put(u)}for(let[u,m]of c)t.delete(
u),m.drop()},d=0,o=new MutationObserver(()=>{if(s().length)return a();d||=requestAnimationFrame(()=>{d=0,a()})}),
i=()=>{o.disconnect(),cancelAnimationFrame(d);for(let c of t.values())c.drop();t.clear()};return n.on("comm_li\
ve_update",i),o.observe(document.body,{childList:!0,subtree:!0}),a(),i}}}function M(e,n){let r=document.createElement(
"div"),t=[],s=null,a=({target:o})=>{s=o instanceof HTMLElement&&r.contains(o)?o:null};document.addEventListener(
"focusin",a);let d=null;return{put(o){t=[...o.children].filter(i=>i instanceof HTMLElement);for(let i of t)i.hidden=
!0;o.append(r),d??=n({model:e,el:r}),s?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",a),d?.(),r.remove();for(let o of t)o.hidden=!1}}}var C=600,N="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function T(e,n,r=()=>{}){let t=f("div","pnb-stage-words","",e);t.setAttribute(
"role","status");let s=l("div","pnb-stage",e);E(t,!1);let a,d=i=>{clearTimeout(a),w(t,i),E(t,i!=="")},o=x(n,i=>{
d(i.words),i.place!==null&&(s.replaceChildren(),l("div","",s).dataset.pnbPlace=i.place),r()});return{asked(){clearTimeout(
a),a=setTimeout(()=>d(N),C)},end(){clearTimeout(a),o()}}}var S={title:"",columns:[],rows:[]};function H({model:e,el:n}){let r=A(e.get("setup"))??S,t=l("section","pnb p\
nb-leaderboard",n);t.ariaLabel=r.title;let s=l("div","pnb-head",t);f("span","pnb-title",r.title,s).dir="auto";
let a=f("button","","Compare",s);a.type="button";let d=f("span","pnb-muted pnb-small","",s),o=new Set,i=()=>{let p=o.
size<2;a.ariaDisabled=p?"true":null,w(d,p?"choose two or more to compare":`${o.size} chosen`)},c=l("div","pnb-\
leaderboard-scroll",t);c.tabIndex=0,c.setAttribute("role","region"),c.ariaLabel="Table of experiments";let g=l(
"table","",c),u=l("tr","",l("thead","",g));l("td","",u);for(let p of r.columns)f("th","",p,u).scope="col";let m=l(
"tbody","",g);r.rows.forEach((p,h)=>{I(m,p,k=>{k?o.add(h):o.delete(h),i(),e.send({type:"choose",rows:[...o].sort(
(y,L)=>y-L)})})});let b=T(t,e);return a.addEventListener("click",()=>{o.size<2||(b.asked(),e.send({type:"compa\
re",rows:[...o].sort((p,h)=>p-h)}))}),i(),b.end}function I(e,n,r){let t=l("tr","",e),s=l("input","",l("td","",
t));s.type="checkbox",s.ariaLabel=n.name,s.addEventListener("change",()=>r(s.checked)),n.cells.forEach((a,d)=>{
let o=f(d?"td":"th","",a,t);!d&&o instanceof HTMLTableCellElement&&(o.scope="row"),o.dir="auto",o.title=a})}var $=v(
H);export{$ as default};
