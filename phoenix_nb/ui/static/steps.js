/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function c(e,t,a){let n=document.createElement(e);return t&&(n.className=t),a?.append(n),n}function p(e,t,a,n){
let r=c(e,t,n);return r.textContent=a,r}function f(e,t){e.textContent!==t&&(e.textContent=t)}function m(e,t){e.hidden===t&&(e.hidden=!t)}function g(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function u(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function A(e){return{render:e,initialize({model:t}){let a=u(t.get("place"));if(!a)return()=>{};let n=new Map,r=s=>{
n.get(s)?.(),n.delete(s)},i=()=>{for(let l of n.keys())l.isConnected||r(l);let s=document.querySelectorAll(`[d\
ata-pnb-place="${a}"]`);for(let l of s)n.has(l)||n.set(l,k(l,t,e))},o=0,d=new MutationObserver(()=>{o||=requestAnimationFrame(
()=>{o=0,i()})});return d.observe(document.body,{childList:!0,subtree:!0}),i(),()=>{d.disconnect(),cancelAnimationFrame(
o);for(let s of n.keys())r(s)}}}}function k(e,t,a){let n=[...e.children].filter(o=>o instanceof HTMLElement),r=document.
createElement("div");for(let o of n)o.hidden=!0;e.append(r);let i=a({model:t,el:r});return()=>{i(),r.remove();
for(let o of n)o.hidden=!1}}var w=600,E="Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has bee\
n restarted, run this cell again.";function x(e,t,a=()=>{}){let n=p("div","pnb-stage-words","",e);n.setAttribute(
"role","status");let r=c("div","pnb-stage",e);m(n,!1);let i,o=s=>{clearTimeout(i),f(n,s),m(n,s!=="")},d=g(t,s=>{
if(o(s.words),s.html!==null){let l=document.createElement("template");l.innerHTML=s.html,r.replaceChildren(l.content)}
a()});return{asked(){clearTimeout(i),i=setTimeout(()=>o(E),w)},end(){clearTimeout(i),d()}}}var h={steps:[]};function y({model:e,el:t}){let{steps:a}=u(e.get("setup"))??h,n=c("section","pnb pnb-steps",t);
n.ariaLabel="Next steps";let r=c("div","pnb-steps-row",n),i=x(n,e);for(let o of a){let d=p("button","",o.label,
r);d.type="button",d.title=o.title,d.addEventListener("click",()=>{i.asked(),e.send({type:"step",key:o.key})})}
return i.end}var P=A(y);export{P as default};
