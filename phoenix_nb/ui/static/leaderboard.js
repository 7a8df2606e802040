/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function d(e,t,r){let n=document.createElement(e);return t&&(n.className=t),r?.append(n),n}function u(e,t,r,n){
let o=d(e,t,n);return o.textContent=r,o}function g(e,t){e.textContent!==t&&(e.textContent=t)}function h(e,t){e.hidden===t&&(e.hidden=!t)}function x(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function b(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function E(e){return{render:e,initialize({model:t}){let r=b(t.get("place"));if(!r)return()=>{};let n=new Map,o=c=>{
n.get(c)?.(),n.delete(c)},i=()=>{for(let p of n.keys())p.isConnected||o(p);let c=document.querySelectorAll(`[d\
ata-pnb-place="${r}"]`);for(let p of c)n.has(p)||n.set(p,L(p,t,e))},s=0,a=new MutationObserver(()=>{s||=requestAnimationFrame(
()=>{s=0,i()})}),l=()=>{a.disconnect(),cancelAnimationFrame(s);for(let c of n.keys())o(c)};return t.on("comm_l\
ive_update",l),a.observe(document.body,{childList:!0,subtree:!0}),i(),l}}}function L(e,t,r){let n=[...e.children].
filter(s=>s instanceof HTMLElement),o=document.createElement("div");for(let s of n)s.hidden=!0;e.append(o);let i=r(
{model:t,el:o});return()=>{i(),o.remove();for(let s of n)s.hidden=!1}}var C=600,N="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function k(e,t,r=()=>{}){let n=u("div","pnb-stage-words","",e);n.setAttribute(
"role","status");let o=d("div","pnb-stage",e);h(n,!1);let i,s=l=>{clearTimeout(i),g(n,l),h(n,l!=="")},a=x(t,l=>{
s(l.words),l.place!==null&&(o.replaceChildren(),d("div","",o).dataset.pnbPlace=l.place),r()});return{asked(){clearTimeout(
i),i=setTimeout(()=>s(N),C)},end(){clearTimeout(i),a()}}}var S={title:"",columns:[],rows:[]};function H({model:e,el:t}){let r=b(e.get("setup"))??S,n=d("section","pnb p\
nb-leaderboard",t);n.ariaLabel=r.title;let o=d("div","pnb-head",n);u("span","pnb-title",r.title,o).dir="auto";
let i=u("button","","Compare",o);i.type="button";let s=u("span","pnb-muted pnb-small","",o),a=new Set,l=()=>{let m=a.
size<2;i.ariaDisabled=m?"true":null,g(s,m?"choose two or more to compare":`${a.size} chosen`)},c=d("div","pnb-\
leaderboard-scroll",n);c.tabIndex=0,c.setAttribute("role","region"),c.ariaLabel="Experiments";let p=d("table",
"",c),A=d("tr","",d("thead","",p));u("th","","",A).ariaLabel="chosen";for(let m of r.columns)u("th","",m,A).scope=
"col";let y=d("tbody","",p);r.rows.forEach((m,f)=>{I(y,m,T=>{T?a.add(f):a.delete(f),l(),e.send({type:"choose",
rows:[...a].sort((v,M)=>v-M)})})});let w=k(n,e);return i.addEventListener("click",()=>{a.size<2||(w.asked(),e.
send({type:"compare",rows:[...a].sort((m,f)=>m-f)}))}),l(),w.end}function I(e,t,r){let n=d("tr","",e),o=d("inp\
ut","",d("td","",n));o.type="checkbox",o.ariaLabel=t.name,o.addEventListener("change",()=>r(o.checked)),t.cells.
forEach((i,s)=>{let a=u(s?"td":"th","",i,n);!s&&a instanceof HTMLTableCellElement&&(a.scope="row"),a.dir="auto",
a.title=i})}var $=E(H);export{$ as default};
