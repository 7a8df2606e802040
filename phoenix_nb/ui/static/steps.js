/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function d(e,t,s){let n=document.createElement(e);return t&&(n.className=t),s?.append(n),n}function u(e,t,s,n){
let r=d(e,t,n);return r.textContent=s,r}function g(e,t){e.textContent!==t&&(e.textContent=t)}function f(e,t){e.hidden===t&&(e.hidden=!t)}function A(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function m(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function x(e){return{render:e,initialize({model:t}){let s=m(t.get("place"));if(!s)return()=>{};let n=new Map,r=c=>{
n.get(c)?.(),n.delete(c)},a=()=>{for(let p of n.keys())p.isConnected||r(p);let c=document.querySelectorAll(`[d\
ata-pnb-place="${s}"]`);for(let p of c)n.has(p)||n.set(p,w(p,t,e))},o=0,l=new MutationObserver(()=>{o||=requestAnimationFrame(
()=>{o=0,a()})}),i=()=>{l.disconnect(),cancelAnimationFrame(o);for(let c of n.keys())r(c)};return t.on("comm_l\
ive_update",i),l.observe(document.body,{childList:!0,subtree:!0}),a(),i}}}function w(e,t,s){let n=[...e.children].
filter(o=>o instanceof HTMLElement),r=document.createElement("div");for(let o of n)o.hidden=!0;e.append(r);let a=s(
{model:t,el:r});return()=>{a(),r.remove();for(let o of n)o.hidden=!1}}var E=600,y="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function k(e,t,s=()=>{}){let n=u("div","pnb-stage-words","",e);n.setAttribute(
"role","status");let r=d("div","pnb-stage",e);f(n,!1);let a,o=i=>{clearTimeout(a),g(n,i),f(n,i!=="")},l=A(t,i=>{
o(i.words),i.place!==null&&(r.replaceChildren(),d("div","",r).dataset.pnbPlace=i.place),s()});return{asked(){clearTimeout(
a),a=setTimeout(()=>o(y),E)},end(){clearTimeout(a),l()}}}var h={steps:[]};function T({model:e,el:t}){let{steps:s}=m(e.get("setup"))??h,n=d("section","pnb pnb-steps",t);
n.ariaLabel="Next steps";let r=d("div","pnb-steps-row",n),a=k(n,e);for(let o of s){let l=u("button","",o.label,
r);l.type="button",l.title=o.title,l.addEventListener("click",()=>{a.asked(),e.send({type:"step",key:o.key})})}
return a.end}var G=x(T);export{G as default};
