/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function d(e,t,r){let n=document.createElement(e);return t&&(n.className=t),r?.append(n),n}function f(e,t,r,n){
let i=d(e,t,n);return i.textContent=r,i}function A(e,t){e.textContent!==t&&(e.textContent=t)}function x(e,t){e.hidden===t&&(e.hidden=!t)}function v(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function E(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function T(e){return{render:e,initialize({model:t}){let r=E(t.get("place"));if(!r)return()=>{};let n=new Map,i=()=>[
...n].filter(([c])=>!c.isConnected),a=()=>{let c=i(),h=document.querySelectorAll(`[data-pnb-place="${r}"]`);for(let u of h){
if(n.has(u))continue;let[b,g]=c.shift()??[u,C(t,e)];n.delete(b),n.set(u,g),g.put(u)}for(let[u,b]of c)n.delete(
u),b.drop()},l=0,o=new MutationObserver(()=>{if(i().length)return a();l||=requestAnimationFrame(()=>{l=0,a()})}),
s=()=>{o.disconnect(),cancelAnimationFrame(l);for(let c of n.values())c.drop();n.clear()};return t.on("comm_li\
ve_update",s),o.observe(document.body,{childList:!0,subtree:!0}),a(),s}}}function C(e,t){let r=document.createElement(
"div"),n=[],i=null,a=({target:o})=>{i=o instanceof HTMLElement&&r.contains(o)?o:null};document.addEventListener(
"focusin",a);let l=null;return{put(o){n=[...o.children].filter(s=>s instanceof HTMLElement);for(let s of n)s.hidden=
!0;o.append(r),l??=t({model:e,el:r}),i?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",a),l?.(),r.remove();for(let o of n)o.hidden=!1}}}var N=600,S="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function k(e,t,r=()=>{}){let n=f("div","pnb-stage-words","",e);n.setAttribute(
"role","status");let i=d("div","pnb-stage",e);x(n,!1);let a,l=s=>{clearTimeout(a),A(n,s),x(n,s!=="")},o=v(t,s=>{
l(s.words),s.place!==null&&(i.replaceChildren(),d("div","",i).dataset.pnbPlace=s.place),r()});return{asked(){clearTimeout(
a),a=setTimeout(()=>l(S),N)},end(){clearTimeout(a),o()}}}var H={title:"",columns:[],scored:[0,0],rows:[]};function I({model:e,el:t}){let r=E(e.get("setup"))??H,n=d("se\
ction","pnb pnb-leaderboard",t);n.ariaLabel=r.title;let i=d("div","pnb-head",n);f("span","pnb-title",r.title,i).
dir="auto";let a=f("button","","Compare",i);a.type="button";let l=f("span","pnb-muted pnb-small","",i),o=new Set,
s=()=>{let p=o.size<2;a.ariaDisabled=p?"true":null,A(l,p?"choose two or more to compare":`${o.size} chosen`)},
c=d("div","pnb-leaderboard-scroll",n);c.tabIndex=0,c.setAttribute("role","region"),c.ariaLabel="Table of exper\
iments";let h=d("table","",c),u=d("tr","",d("thead","",h));d("td","",u),r.columns.forEach((p,m)=>{let w=f("th",
y(m,r.scored),p,u);w.scope="col",w.title=p});let b=d("tbody","",h);r.rows.forEach((p,m)=>{O(b,p,r.scored,w=>{w?
o.add(m):o.delete(m),s(),e.send({type:"choose",rows:[...o].sort((L,M)=>L-M)})})});let g=k(n,e);return a.addEventListener(
"click",()=>{o.size<2||(g.asked(),e.send({type:"compare",rows:[...o].sort((p,m)=>p-m)}))}),s(),g.end}function O(e,t,r,n){
let i=d("tr","",e),a=d("input","",d("td","",i));a.type="checkbox",a.ariaLabel=t.name,a.addEventListener("chang\
e",()=>n(a.checked)),t.cells.forEach((l,o)=>{let s=f(o?"td":"th",y(o,r),l,i);!o&&s instanceof HTMLTableCellElement&&
(s.scope="row"),s.dir="auto",s.title=l})}function y(e,[t,r]){return e&&e<t?"pnb-changed":e>=t&&e<r?"pnb-scored":
""}var j=T(I);export{j as default};
