/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function c(e,n,s){let t=document.createElement(e);return n&&(t.className=n),s?.append(t),t}function f(e,n,s,t){
let d=c(e,n,t);return d.textContent=s,d}function w(e,n){e.textContent!==n&&(e.textContent=n)}function E(e,n){e.hidden===n&&(e.hidden=!n)}function x(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function A(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function v(e){return{render:e,initialize({model:n}){let s=A(n.get("place"));if(!s)return()=>{};let t=new Map,d=()=>[
...t].filter(([i])=>!i.isConnected),a=()=>{let i=d(),g=document.querySelectorAll(`[data-pnb-place="${s}"]`);for(let u of g){
if(t.has(u))continue;let[m,b]=i.shift()??[u,M(n,e)];t.delete(m),t.set(u,b),b.put(u)}for(let[u,m]of i)t.delete(
u),m.drop()},l=0,o=new MutationObserver(()=>{if(d().length)return a();l||=requestAnimationFrame(()=>{l=0,a()})}),
r=()=>{o.disconnect(),cancelAnimationFrame(l);for(let i of t.values())i.drop();t.clear()};return n.on("comm_li\
ve_update",r),o.observe(document.body,{childList:!0,subtree:!0}),a(),r}}}function M(e,n){let s=document.createElement(
"div"),t=[],d=null,a=({target:o})=>{d=o instanceof HTMLElement&&s.contains(o)?o:null};document.addEventListener(
"focusin",a);let l=null;return{put(o){t=[...o.children].filter(r=>r instanceof HTMLElement);for(let r of t)r.hidden=
!0;o.append(s),l??=n({model:e,el:s}),d?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",a),l?.(),s.remove();for(let o of t)o.hidden=!1}}}var C=600,N="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function T(e,n,s=()=>{}){let t=f("div","pnb-stage-words","",e);t.setAttribute(
"role","status");let d=c("div","pnb-stage",e);E(t,!1);let a,l=r=>{clearTimeout(a),w(t,r),E(t,r!=="")},o=x(n,r=>{
l(r.words),r.place!==null&&(d.replaceChildren(),c("div","",d).dataset.pnbPlace=r.place),s()});return{asked(){clearTimeout(
a),a=setTimeout(()=>l(N),C)},end(){clearTimeout(a),o()}}}var S={title:"",columns:[],scored:[0,0],rows:[]};function H({model:e,el:n}){let s=A(e.get("setup"))??S,t=c("se\
ction","pnb pnb-leaderboard",n);t.ariaLabel=s.title;let d=c("div","pnb-head",t);f("span","pnb-title",s.title,d).
dir="auto";let a=f("button","","Compare",d);a.type="button";let l=f("span","pnb-muted pnb-small","",d),o=new Set,
r=()=>{let p=o.size<2;a.ariaDisabled=p?"true":null,w(l,p?"choose two or more to compare":`${o.size} chosen`)},
i=c("div","pnb-leaderboard-scroll",t);i.tabIndex=0,i.setAttribute("role","region"),i.ariaLabel="Table of exper\
iments";let g=c("table","",i),u=c("tr","",c("thead","",g));c("td","",u);for(let p of s.columns)f("th","",p,u).
scope="col";let m=c("tbody","",g);s.rows.forEach((p,h)=>{I(m,p,s.scored,k=>{k?o.add(h):o.delete(h),r(),e.send(
{type:"choose",rows:[...o].sort((y,L)=>y-L)})})});let b=T(t,e);return a.addEventListener("click",()=>{o.size<2||
(b.asked(),e.send({type:"compare",rows:[...o].sort((p,h)=>p-h)}))}),r(),b.end}function I(e,n,[s,t],d){let a=c(
"tr","",e),l=c("input","",c("td","",a));l.type="checkbox",l.ariaLabel=n.name,l.addEventListener("change",()=>d(
l.checked)),n.cells.forEach((o,r)=>{let i=f(r?"td":"th","",o,a);!r&&i instanceof HTMLTableCellElement&&(i.scope=
"row"),i.dir="auto",i.title=o,r>=s&&r<t?i.className="pnb-scored":r&&r<s&&(i.className="pnb-changed")})}var $=v(
H);export{$ as default};
