/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function d(e,n,r){let t=document.createElement(e);return n&&(t.className=n),r?.append(t),t}function p(e,n,r,t){
let i=d(e,n,t);return i.textContent=r,i}function w(e,n){e.textContent!==n&&(e.textContent=n)}function g(e,n){e.hidden===n&&(e.hidden=!n)}function x(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function f(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function E(e){return{render:e,initialize({model:n}){let r=f(n.get("place"));if(!r)return()=>{};let t=new Map,i=()=>[
...t].filter(([c])=>!c.isConnected),s=()=>{let c=i(),T=document.querySelectorAll(`[data-pnb-place="${r}"]`);for(let u of T){
if(t.has(u))continue;let[m,A]=c.shift()??[u,h(n,e)];t.delete(m),t.set(u,A),A.put(u)}for(let[u,m]of c)t.delete(
u),m.drop()},a=0,o=new MutationObserver(()=>{if(i().length)return s();a||=requestAnimationFrame(()=>{a=0,s()})}),
l=()=>{o.disconnect(),cancelAnimationFrame(a);for(let c of t.values())c.drop();t.clear()};return n.on("comm_li\
ve_update",l),o.observe(document.body,{childList:!0,subtree:!0}),s(),l}}}function h(e,n){let r=document.createElement(
"div"),t=[],i=null,s=({target:o})=>{i=o instanceof HTMLElement&&r.contains(o)?o:null};document.addEventListener(
"focusin",s);let a=null;return{put(o){t=[...o.children].filter(l=>l instanceof HTMLElement);for(let l of t)l.hidden=
!0;o.append(r),a??=n({model:e,el:r}),i?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),a?.(),r.remove();for(let o of t)o.hidden=!1}}}var k=600,b="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function v(e,n,r=()=>{}){let t=p("div","pnb-stage-words","",e);t.setAttribute(
"role","status");let i=d("div","pnb-stage",e);g(t,!1);let s,a=l=>{clearTimeout(s),w(t,l),g(t,l!=="")},o=x(n,l=>{
a(l.words),l.place!==null&&(i.replaceChildren(),d("div","",i).dataset.pnbPlace=l.place),r()});return{asked(){clearTimeout(
s),s=setTimeout(()=>a(b),k)},end(){clearTimeout(s),o()}}}var y={steps:[]};function M({model:e,el:n}){let{steps:r}=f(e.get("setup"))??y,t=d("section","pnb pnb-steps",n);
t.ariaLabel="Next steps";let i=d("div","pnb-steps-row",t),s=v(t,e);for(let a of r){let o=p("button","",a.label,
i);o.type="button",o.title=a.title,o.addEventListener("click",()=>{s.asked(),e.send({type:"step",key:a.key})})}
return s.end}var _=E(M);export{_ as default};
