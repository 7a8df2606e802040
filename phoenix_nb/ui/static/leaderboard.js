/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function c(e,n,r){let t=document.createElement(e);return n&&(t.className=n),r?.append(t),t}function p(e,n,r,t){
let o=c(e,n,t);return o.textContent=r,o}function f(e,n){e.textContent!==n&&(e.textContent=n)}function b(e,n){e.hidden===n&&(e.hidden=!n)}function x(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function g(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function E(e){return{render:e,initialize({model:n}){let r=g(n.get("place"));if(!r)return()=>{};let t=new Map,o=l=>{
t.get(l)?.(),t.delete(l)},i=()=>{for(let d of t.keys())d.isConnected||o(d);let l=document.querySelectorAll(`[d\
ata-pnb-place="${r}"]`);for(let d of l)t.has(d)||t.set(d,L(d,n,e))},s=0,a=new MutationObserver(()=>{s||=requestAnimationFrame(
()=>{s=0,i()})});return a.observe(document.body,{childList:!0,subtree:!0}),i(),()=>{a.disconnect(),cancelAnimationFrame(
s);for(let l of t.keys())o(l)}}}}function L(e,n,r){let t=[...e.children].filter(s=>s instanceof HTMLElement),o=document.
createElement("div");for(let s of t)s.hidden=!0;e.append(o);let i=r({model:n,el:o});return()=>{i(),o.remove();
for(let s of t)s.hidden=!1}}var C=600,N="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function k(e,n,r=()=>{}){let t=p("div","pnb-stage-words","",e);t.setAttribute(
"role","status");let o=c("div","pnb-stage",e);b(t,!1);let i,s=l=>{clearTimeout(i),f(t,l),b(t,l!=="")},a=x(n,l=>{
if(s(l.words),l.html!==null){let d=document.createElement("template");d.innerHTML=l.html,o.replaceChildren(d.content)}
r()});return{asked(){clearTimeout(i),i=setTimeout(()=>s(N),C)},end(){clearTimeout(i),a()}}}var S={title:"",columns:[],rows:[]};function H({model:e,el:n}){let r=g(e.get("setup"))??S,t=c("section","pnb p\
nb-leaderboard",n);t.ariaLabel=r.title;let o=c("div","pnb-head",t);p("span","pnb-title",r.title,o).dir="auto";
let i=p("button","","Compare",o);i.type="button";let s=p("span","pnb-muted pnb-small","",o),a=new Set,l=()=>{let u=a.
size<2;i.ariaDisabled=u?"true":null,f(s,u?"choose two or more to compare":`${a.size} chosen`)},d=c("div","pnb-\
leaderboard-scroll",t);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Experiments";let h=c("table",
"",d),A=c("tr","",c("thead","",h));p("th","","",A).ariaLabel="chosen";for(let u of r.columns)p("th","",u,A).scope=
"col";let T=c("tbody","",h);r.rows.forEach((u,m)=>{I(T,u,y=>{y?a.add(m):a.delete(m),l(),e.send({type:"choose",
rows:[...a].sort((M,v)=>M-v)})})});let w=k(t,e);return i.addEventListener("click",()=>{a.size<2||(w.asked(),e.
send({type:"compare",rows:[...a].sort((u,m)=>u-m)}))}),l(),w.end}function I(e,n,r){let t=c("tr","",e),o=c("inp\
ut","",c("td","",t));o.type="checkbox",o.ariaLabel=n.name,o.addEventListener("change",()=>r(o.checked)),n.cells.
forEach((i,s)=>{let a=p(s?"td":"th","",i,t);!s&&a instanceof HTMLTableCellElement&&(a.scope="row"),a.dir="auto",
a.title=i})}var j=E(H);export{j as default};
