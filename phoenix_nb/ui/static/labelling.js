/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function a(e,t,o){let n=document.createElement(e);return t&&(n.className=t),o?.append(n),n}function p(e,t,o,n){
let s=a(e,t,n);return s.textContent=o,s}function h(e,t){e.textContent!==t&&(e.textContent=t)}function x(e,t,o){e.getAttribute(t)!==o&&(o===null?e.removeAttribute(t):e.setAttribute(t,o))}function R(e){return e.
hidden=!e.hidden,!e.hidden}function f(e,t){e.hidden===t&&(e.hidden=!t)}function U(e){e.setAttribute("data-lm-s\
uppress-shortcuts","true")}function ne(e,t){let o=[];return n=>{for(;o.length<n.length;)o.push(t(e));for(;o.length>n.length;)o.pop()?.root.
remove();n.forEach((s,r)=>{o[r]?.update(s,r)})}}function L(e,t,o){let n=p("button","",t,e);return n.type="button",n.addEventListener("click",o),n}function oe(e,t,o){let n=a("div","pnb-keys",e);f(n,!1);for(let[c,d]of o){let l=a("span","",n);for(let m of c)p(
"kbd","",m,l);p("span","pnb-muted",d,l)}let s=()=>x(r,"aria-expanded",String(R(n))),r=L(t,"",s);return p("kbd",
"","?",r),r.append(" keys"),x(r,"aria-expanded","false"),s}function re(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function V(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function se(e){return{render:e,initialize({model:t}){let o=V(t.get("place"));if(!o)return()=>{};let n=new Map,
s=()=>[...n].filter(([m])=>!m.isConnected),r=()=>{let m=s(),v=document.querySelectorAll(`[data-pnb-place="${o}\
"]`);for(let u of v){if(n.has(u))continue;let[g,y]=m.shift()??[u,Te(t,e)];n.delete(g),n.set(u,y),y.put(u)}for(let[
u,g]of m)n.delete(u),g.drop()},c=0,d=new MutationObserver(()=>{if(s().length)return r();c||=requestAnimationFrame(
()=>{c=0,r()})}),l=()=>{d.disconnect(),cancelAnimationFrame(c);for(let m of n.values())m.drop();n.clear()};return t.
on("comm_live_update",l),d.observe(document.body,{childList:!0,subtree:!0}),r(),l}}}function Te(e,t){let o=document.
createElement("div"),n=[],s=null,r=({target:d})=>{s=d instanceof HTMLElement&&o.contains(d)?d:null};document.addEventListener(
"focusin",r);let c=null;return{put(d){n=[...d.children].filter(l=>l instanceof HTMLElement);for(let l of n)l.hidden=
!0;d.append(o),c??=t({model:e,el:o}),s?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",r),c?.(),o.remove();for(let d of n)d.hidden=!1}}}function ae(e,t,o){let n=[],s=[],r=a("textarea","pnb-label-note",e.note);r.ariaLabel="Note",r.placeholder="Wha\
t is wrong, in your own words. Esc goes back to the labels.",r.maxLength=2e4,r.addEventListener("keydown",u=>{
u.stopPropagation(),(u.key==="Escape"||u.key==="Enter"&&(u.ctrlKey||u.metaKey))&&(u.preventDefault(),f(r,r.value!==
""),t())}),r.addEventListener("input",o);let c=a("span","pnb-label-tags",e.tags),d=ne(c,u=>{let g="",y=L(u,"",
()=>v(g));return y.dir="auto",{root:y,update(k){g=k,h(y,k),x(y,"aria-pressed",String(n.includes(k)))}}}),l=a("\
input","",e.tags);l.type="text",l.ariaLabel="Tag",l.placeholder="tag, then Enter",l.maxLength=200,f(l,!1),l.addEventListener(
"keydown",u=>{if(u.stopPropagation(),u.key!=="Enter"&&u.key!=="Escape")return;u.preventDefault();let g=l.value.
trim();l.value="",f(l,!1),u.key==="Enter"&&g&&!n.includes(g)&&v(g),t()});let m=()=>d([...new Set([...s,...n])]),
v=u=>{n=n.includes(u)?n.filter(g=>g!==u):[...n,u],m(),o()};return{update(u,g){n=u?.tags??[],s=g,r.value=u?.note??
"",f(r,r.value!==""),m()},get note(){return r.value},get tags(){return n},openNote(){f(r,!0),r.focus()},openTag(){
f(l,!0),l.focus()}}}function _(e,t,o,n){let s=L(e,"",n);for(let r of t)p("kbd","",r,s).ariaHidden="true";return p(
"span","",o,s).dir="auto",t.length&&x(s,"aria-keyshortcuts",t.join(" ")),s}function ie(e,{labels:t,note:o}){let n=e.length===1?e.toLowerCase():e,s=t.find(({keys:r})=>r.includes(n));if(s)
return{act:"label",label:s.label};if(n===o||n==="m")return{act:"note"};switch(n){case"s":return{act:"skip"};case"\
u":return{act:"undo"};case"t":return{act:"tag"};case"e":return{act:"expected"};case"ArrowLeft":return{act:"bac\
k"};case"ArrowRight":return{act:"forward"};case"?":return{act:"help"};default:return null}}function le(e){return Math.round(e).toLocaleString("en-US")}function ue(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function ce(e,t,o){e.classList.add("pnb-folded");let n=a("button","pnb-fold",t),s=()=>{let r=e.classList.contains(
"pnb-folded");h(n,r?`show all ${le(o)} characters`:"show less"),x(n,"aria-expanded",String(!r))};n.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),s()}),s()}var J=/^\s*(?:```|~~~)/,de=/^(#{1,6})\s+(.*)$/,z=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Me=/^\s*\d/,F=/^>\s?(.*)$/,$e=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,
Ne=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;function Y(e){return Ne.
test(e)}function Z(e,t){let o=t.split(`
`);for(let n=0;n<o.length;)n=Re(e,o,n)}function Re(e,t,o){let n=t[o]??"";if(!n.trim())return o+1;if(J.test(n))
return Se(e,t,o+1);let s=de.exec(n);if(s)return Q(a("div","pnb-heading",e),s[2]??""),o+1;if(z.test(n))return Ce(
e,t,o);if(F.test(n)){let[l,m]=pe(t,o,F);return Z(a("blockquote","",e),l.join(`
`)),m}let r=a("p","",e),c=o,d=[];for(;c<t.length;c++){let l=t[c]??"",m=!l.trim()||J.test(l)||de.test(l)||z.test(
l);if(c>o&&(m||F.test(l)))break;d.push(l)}return Q(r,d.join(`
`)),c}function Se(e,t,o){let n=o;for(;n<t.length&&!J.test(t[n]??"");)n++;return p("pre","",t.slice(o,n).join(`\

`),e),n+1}function Ce(e,t,o){let n=a(Me.test(t[o]??"")?"ol":"ul","",e),[s,r]=pe(t,o,z);for(let c of s)Q(a("li",
"",n),c);return r}function pe(e,t,o){let n=[],s=t;for(;s<e.length;s++){let r=o.exec(e[s]??"");if(!r)break;n.push(
r[1]??"")}return[n,s]}function Q(e,t){let o=0;for(let n of t.matchAll($e)){e.append(t.slice(o,n.index));let[s,
,r,c,d,l,m,v]=n;r!==void 0?p("code","",r,e):c??d?p("strong","",c??d??"",e):l?p("em","",l,e):(p("span","pnb-lin\
ked",m??"",e),v&&p("span","pnb-muted",` (${v})`,e)),o=n.index+s.length}e.append(t.slice(o))}var Oe=900,fe=16,He=80,je=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Pe=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],De=/^[A-Za-z0-9+/=\s]{60,}$/,Ve=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ge(e){return e?JSON.parse(e):void 0}function Be(e){let t=C(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(n=>C(n)&&typeof n.role=="string"&&"content"in n)?t:null}function Ie(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function O(e,t){let o=Be(t);o?Ue(e,o):typeof t=="string"?Ke(e,t):Array.isArray(t)?Fe(e,t):
C(t)?Je(e,t):p("span",we(t)?"pnb-muted":"",ye(t),e)}function Ke(e,t){let o=Ge(t);if(o){let c=a("img","pnb-image",e);c.src=o,c.alt="image in the value";return}let n=Ie(
t);if(n!==void 0){me(e,JSON.stringify(n,null,2));return}if(t.includes(`
`)&&Ve.test(t)&&!Y(t)){me(e,t);return}let s=a("div","pnb-long",e),r=p("div","pnb-text",t||"(empty)",s);t||r.classList.
add("pnb-muted"),r.dir="auto",be(r,s,t),Y(t)&&qe(e,s,t)}function Ge(e){if(je.test(e))return e;let t=Pe.find(([
o])=>o.test(e))?.[1];return t&&De.test(e)?`data:image/${t};base64,${e}`:null}function qe(e,t,o){let n=a("div",
"pnb-markdown",e);n.dir="auto",f(n,!1);let s=L(e,"lay out Markdown",()=>{n.childElementCount||Z(n,o);let r=R(n);
f(t,!r),h(s,r?"show as written":"lay out Markdown")});s.className="pnb-fold"}function me(e,t){let o=a("div","p\
nb-long",e),n=p("div","pnb-text pnb-mono",t,o);n.dir="auto",be(n,o,t)}function be(e,t,o){(o.length>Oe||o.split(
`
`,fe+1).length>fe)&&ce(e,t,o.length)}function Ue(e,t){let o=a("div","pnb-chat",e);for(let{role:n,content:s}of t){
let r=a("div","pnb-turn",o);r.dataset.role=n,p("div","pnb-muted pnb-small",n,r).dir="auto";for(let c of _e(s))
O(r,c)}}function _e(e){return Array.isArray(e)?e.map(t=>{if(!C(t))return t;if(typeof t.text=="string")return t.
text;let o=C(t.image_url)?t.image_url.url:t.image_url;return typeof o=="string"?o:t}):[e]}function Fe(e,t){let o=t.
map(r=>ze(r)?ye(r):null),n=o.join(", ");if(o.every(r=>r!==null)&&n.length<=He){p("span","pnb-text",t.length?n:
"(empty list)",e).dir="auto";return}let s=a("ol","pnb-items",e);for(let r of t)O(a("li","",s),r)}function Je(e,t){
let o=Object.entries(t);if(!o.length){p("span","pnb-muted","(empty)",e);return}let n=a("dl","pnb-object",e);for(let[
s,r]of o)p("dt","pnb-muted",s,n).dir="auto",O(a("dd","",n),r)}function C(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function ze(e){return typeof e!="object"||e===null}function we(e){return e==null}function ye(e){
return we(e)?"none":typeof e=="number"?ue(e):String(e)}var Qe=600;function he(e,t){let o=a("div","pnb-label-row",e);return o.dataset.pair=String(t),o.tabIndex=0,o.setAttribute(
"role","region"),o.ariaLabel="Row to label",{update(n){if(o.replaceChildren(),f(o,n!==null),!!n){B(a("div","pn\
b-label-part",o),n.inputs);for(let s of n.outputs)B(a("div","pnb-label-part",o),[s]);o.scrollTop=0}},text:()=>[
...o.querySelectorAll("h4")].map(n=>`${n.textContent}: ${n.nextElementSibling?.textContent??""}.`).join(" ").slice(
0,Qe)}}function B(e,t){for(let{name:o,value:n}of t)p("h4","pnb-muted",o,e).dir="auto",O(a("div","pnb-label-val\
ue",e),ge(n))}var Ye=300,Ze=3e3,xe="Not saved: the kernel has ended. Run the cell again to go on; earlier answers are stored\
.",We={question:"",name:"",rubric:"",version:"",annotator:"",pair:!1,labels:[],note:"n"};function Xe({model:e,
el:t}){let o=V(e.get("setup"))??We,n=a("section","pnb pnb-label",t);n.ariaLabel=`Labelling: ${o.question}`,n.tabIndex=
0;let s=et(n,o),r=he(n,o.pair),c=a("div","pnb-label-expected",n);f(c,!1);let d=a("div","pnb-label-done",n);f(d,
!1);let l=a("div","pnb-label-answers",n);l.setAttribute("role","group"),l.ariaLabel="Labels";let m=o.labels.map(
({label:i,shown:w,keys:E})=>{let M=_(l,E,w,()=>q({act:"label",label:i}));return{label:i,button:M}});a("span","\
pnb-grow",l);let v=a("span","pnb-label-tags",l),u=a("div","",n),g=ae({note:u,tags:v},()=>n.focus({preventScroll:!0}),
()=>{b?.answered&&N("Not saved yet: press a label to store note and tags with it.")}),y=a("div","pnb-label-mor\
e",n),k=[["u","undo","undo"],["s","skip","skip"],[o.note,"note","note"],["t","tag","tag"],["e","expected","exp\
ected"],["←","back","back"],["→","next","forward"]].map(([i,w,E])=>({act:E,button:_(y,[i],w,()=>q({act:E}))})),
A=k.find(({act:i})=>i==="expected")?.button;a("span","pnb-grow",y);let T=a("span","pnb-label-status pnb-small",
y),H=L(y,"try again",()=>b===null&&S({type:"row",place:-1}));f(H,!1);let j=oe(n,y,[[o.labels.flatMap(({keys:i})=>i),
"give a label"],[["S"],"skip"],[["U"],"undo"],[[o.note.toUpperCase()],"note"],[["T"],"tag"],[["E"],"expected v\
alue"],[["←","→"],"row before, row after"],[["?"],"these keys"]]),P=a("div","pnb-heard",n);P.setAttribute(
"role","status");let b=null,$=0,I=0,W=!1,K=[],N=(i,w=!1)=>{h(T,i),x(T,"data-tone",w?"bad":null)},X=()=>{for(let i of K)
clearTimeout(i);K=[]},G=i=>{W=i,x(n,"aria-busy",String(i)),X();for(let{button:w}of[...m,...k])x(w,"aria-disabl\
ed",i?"true":null);i&&(K=[setTimeout(()=>N("saving…"),Ye),setTimeout(()=>{N("Not saved yet: waiting for the \
kernel. If it was restarted, run the cell again; earlier answers are stored.",!0)},Ze)])},S=i=>{if(!W){I+=1,G(
!0);try{e.send({...i,request:I})}catch{G(!1),N(xe,!0),h(P,xe)}}},ee=i=>{i>=0&&i<$&&S({type:"row",place:i})},te=i=>{
b&&S({type:"label",place:b.place,label:i,note:g.note,tags:g.tags})},ke=()=>{let i=R(c);A&&x(A,"aria-expanded",
String(i))},q=i=>{switch(i.act){case"label":return te(i.label);case"skip":return te(null);case"undo":return S(
{type:"undo"});case"note":return b&&g.openNote();case"tag":return b&&g.openTag();case"expected":return b?.expected.
length?ke():void 0;case"back":return ee((b?.place??$)-1);case"forward":return ee((b?.place??-1)+1);case"help":
return j()}},Ee=(i,w)=>{b=i,$=w.total,s.update(b,w),r.update(b),c.replaceChildren(),b&&B(c,b.expected.map(E=>({
...E,name:`expected ${E.name}`}))),b?.expected.length||f(c,!1),f(l,b!==null),A&&f(A,!!b?.expected.length),g.update(
b,w.tags);for(let{label:E,button:M}of m)x(M,"aria-pressed",String(b?.answered===!0&&b.label===E));f(d,b===null),
h(d,`All ${$} rows have an answer. In Python: experiment.agreement(judge, "${o.name}") and experiment.correcte\
d(judge, "${o.name}").`)},ve=re(e,i=>{if(i.request!==I)return;let{row:w,reached:E,saved:M,error:D}=i;if(G(!1),
f(H,!!D&&b===null),D){N(D,!0),h(P,D);return}let Le=E.trouble!=="";Ee(w,E),N(E.trouble||M,Le);let Ae=w?`Row ${w.
place+1} of ${$}.`:`All ${$} rows have an answer.`;h(P,`${M?`${M}. `:""}${Ae} ${w?r.text():""}`)});return n.addEventListener(
"focusin",({target:i})=>{i instanceof Element&&U(i)}),n.addEventListener("keydown",i=>{if(i.ctrlKey||i.metaKey||
i.altKey)return;let w=ie(i.key,o);w&&(i.preventDefault(),i.stopPropagation(),i.repeat||q(w))}),S({type:"row",place:-1}),
()=>{X(),ve()}}function et(e,t){let{question:o,name:n,rubric:s,version:r,annotator:c}=t,d=a("div","pnb-label-h\
ead",e);p("strong","",o,d).dir="auto";let l=[n,c,r&&`rubric ${r}`].filter(Boolean);p("span","pnb-muted",l.join(
" · "),d).dir="auto";let m=a("span","pnb-muted",d);a("span","pnb-grow",d);let v=a("span","pnb-muted",d),u=a("\
div","pnb-label-track",e);u.setAttribute("role","progressbar"),u.ariaLabel="Rows labelled";let g=a("div","",u),
y=a("div","pnb-label-warning pnb-small",e);if(s){let k=a("details","pnb-label-rubric",e);k.open=!0,p("summary",
"pnb-muted pnb-small","rubric",k),p("div","pnb-text",s,k).dir="auto"}return{update(k,{labelled:A,total:T,width:H,
warning:j}){h(m,k?`row ${k.place+1} of ${T}`:""),h(v,[`${A} of ${T} labelled`,H].filter(Boolean).join(": ")),u.
ariaValueMin="0",u.ariaValueMax=String(T),u.ariaValueNow=String(A),g.style.width=`${T?100*A/T:0}%`,h(y,j),f(y,
j!=="")}}}var Dt=se(Xe);export{Dt as default};
