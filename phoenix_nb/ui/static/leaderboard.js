/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function c(e,n,r){let t=document.createElement(e);return n&&(t.className=n),r?.append(t),t}function f(e,n,r,t){
let i=c(e,n,t);return i.textContent=r,i}function w(e,n){e.textContent!==n&&(e.textContent=n)}function E(e,n){e.hidden===n&&(e.hidden=!n)}function x(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function A(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function v(e){return{render:e,initialize({model:n}){let r=A(n.get("place"));if(!r)return()=>{};let t=new Map,i=()=>[
...t].filter(([d])=>!d.isConnected),a=()=>{let d=i(),g=document.querySelectorAll(`[data-pnb-place="${r}"]`);for(let u of g){
if(t.has(u))continue;let[m,b]=d.shift()??[u,M(n,e)];t.delete(m),t.set(u,b),b.put(u)}for(let[u,m]of d)t.delete(
u),m.drop()},l=0,o=new MutationObserver(()=>{if(i().length)return a();l||=requestAnimationFrame(()=>{l=0,a()})}),
s=()=>{o.disconnect(),cancelAnimationFrame(l);for(let d of t.values())d.drop();t.clear()};return n.on("comm_li\
ve_update",s),o.observe(document.body,{childList:!0,subtree:!0}),a(),s}}}function M(e,n){let r=document.createElement(
"div"),t=[],i=null,a=({target:o})=>{i=o instanceof HTMLElement&&r.contains(o)?o:null};document.addEventListener(
"focusin",a);let l=null;return{put(o){t=[...o.children].filter(s=>s instanceof HTMLElement);for(let s of t)s.hidden=
!0;o.append(r),l??=n({model:e,el:r}),i?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",a),l?.(),r.remove();for(let o of t)o.hidden=!1}}}var C=600,N="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function T(e,n,r=()=>{}){let t=f("div","pnb-stage-words","",e);t.setAttribute(
"role","status");let i=c("div","pnb-stage",e);E(t,!1);let a,l=s=>{clearTimeout(a),w(t,s),E(t,s!=="")},o=x(n,s=>{
l(s.words),s.place!==null&&(i.replaceChildren(),c("div","",i).dataset.pnbPlace=s.place),r()});return{asked(){clearTimeout(
a),a=setTimeout(()=>l(N),C)},end(){clearTimeout(a),o()}}}var S={title:"",columns:[],scored:[0,0],rows:[]};function H({model:e,el:n}){let r=A(e.get("setup"))??S,t=c("se\
ction","pnb pnb-leaderboard",n);t.ariaLabel=r.title;let i=c("div","pnb-head",t);f("span","pnb-title",r.title,i).
dir="auto";let a=f("button","","Compare",i);a.type="button";let l=f("span","pnb-muted pnb-small","",i),o=new Set,
s=()=>{let p=o.size<2;a.ariaDisabled=p?"true":null,w(l,p?"choose two or more to compare":`${o.size} chosen`)},
d=c("div","pnb-leaderboard-scroll",t);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Table of exper\
iments";let g=c("table","",d),u=c("tr","",c("thead","",g));c("td","",u);for(let p of r.columns)f("th","",p,u).
scope="col";let m=c("tbody","",g);r.rows.forEach((p,h)=>{I(m,p,r.scored,k=>{k?o.add(h):o.delete(h),s(),e.send(
{type:"choose",rows:[...o].sort((y,L)=>y-L)})})});let b=T(t,e);return a.addEventListener("click",()=>{o.size<2||
(b.asked(),e.send({type:"compare",rows:[...o].sort((p,h)=>p-h)}))}),s(),b.end}function I(e,n,[r,t],i){let a=c(
"tr","",e),l=c("input","",c("td","",a));l.type="checkbox",l.ariaLabel=n.name,l.addEventListener("change",()=>i(
l.checked)),n.cells.forEach((o,s)=>{let d=f(s?"td":"th","",o,a);!s&&d instanceof HTMLTableCellElement&&(d.scope=
"row"),d.dir="auto",d.title=o,s>=r&&s<t&&(d.className="pnb-scored")})}var $=v(H);export{$ as default};
