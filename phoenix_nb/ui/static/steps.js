/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function d(e,n,s){let t=document.createElement(e);return n&&(t.className=n),s?.append(t),t}function p(e,n,s,t){
let a=d(e,n,t);return a.textContent=s,a}function w(e,n){e.textContent!==n&&(e.textContent=n)}function g(e,n){e.hidden===n&&(e.hidden=!n)}function x(e,n){return e.on("msg:custom",n),()=>e.off("msg:custom",n)}function f(e){if(!e?.byteLength)return null;
let n=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(n))}function E(e){return{render:e,initialize({model:n}){let s=f(n.get("place"));if(!s)return()=>{};let t=new Map,a=()=>[
...t].filter(([c])=>!c.isConnected),i=()=>{let c=a(),v=document.querySelectorAll(`[data-pnb-place="${s}"]`);for(let u of v){
if(t.has(u))continue;let[m,A]=c.shift()??[u,T(n,e)];t.delete(m),t.set(u,A),A.put(u)}for(let[u,m]of c)t.delete(
u),m.drop()},r=0,o=new MutationObserver(()=>{if(a().length)return i();r||=requestAnimationFrame(()=>{r=0,i()})}),
l=()=>{o.disconnect(),cancelAnimationFrame(r);for(let c of t.values())c.drop();t.clear()};return n.on("comm_li\
ve_update",l),o.observe(document.body,{childList:!0,subtree:!0}),i(),l}}}function T(e,n){let s=document.createElement(
"div"),t=[],a=null,i=({target:o})=>{a=o instanceof HTMLElement&&s.contains(o)?o:null};document.addEventListener(
"focusin",i);let r=null;return{put(o){t=[...o.children].filter(l=>l instanceof HTMLElement);for(let l of t)l.hidden=
!0;o.append(s),r??=n({model:e,el:s}),a?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",i),r?.(),s.remove();for(let o of t)o.hidden=!1}}}var k=600,b="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function h(e,n,s=()=>{}){let t=p("div","pnb-stage-words","",e);t.setAttribute(
"role","status");let a=d("div","pnb-stage",e);g(t,!1);let i,r=l=>{clearTimeout(i),w(t,l),g(t,l!=="")},o=x(n,l=>{
r(l.words),l.place!==null&&(a.replaceChildren(),d("div","",a).dataset.pnbPlace=l.place),s()});return{asked(){clearTimeout(
i),i=setTimeout(()=>r(b),k)},end(){clearTimeout(i),o()}}}var y={steps:[]};function M({model:e,el:n}){let{steps:s}=f(e.get("setup"))??y,t=d("section","pnb pnb-steps",n);
t.ariaLabel="Next steps";let a=d("div","pnb-steps-row",t),i=h(t,e);for(let r of s){let o=d("button","",a);o.type=
"button",r.shortcut&&(p("kbd","",r.shortcut,o).ariaHidden="true",o.setAttribute("aria-keyshortcuts",r.shortcut)),
p("span","",r.label,o),o.title=r.title,o.addEventListener("click",()=>{i.asked(),e.send({type:"step",key:r.key})})}
return i.end}var _=E(M);export{_ as default};
