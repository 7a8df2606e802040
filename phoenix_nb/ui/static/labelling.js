/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function a(e,t,r){let n=document.createElement(e);return t&&(n.className=t),r?.append(n),n}function u(e,t,r,n){
let s=a(e,t,n);return s.textContent=r,s}function y(e,t){e.textContent!==t&&(e.textContent=t)}function h(e,t,r){e.getAttribute(t)!==r&&(r===null?e.removeAttribute(t):e.setAttribute(t,r))}function N(e){return e.
hidden=!e.hidden,!e.hidden}function p(e,t){e.hidden===t&&(e.hidden=!t)}function q(e){e.setAttribute("data-lm-s\
uppress-shortcuts","true")}function te(e,t){let r=[];return n=>{for(;r.length<n.length;)r.push(t(e));for(;r.length>n.length;)r.pop()?.root.
remove();n.forEach((s,o)=>{r[o]?.update(s,o)})}}function L(e,t,r){let n=u("button","",t,e);return n.type="button",n.addEventListener("click",r),n}function ne(e,t,r){let n=a("div","pnb-keys",e);p(n,!1);for(let[d,m]of r){let l=a("span","",n);for(let w of d)u(
"kbd","",w,l);u("span","pnb-muted",m,l)}let s=()=>h(o,"aria-expanded",String(N(n))),o=L(t,"",s);return u("kbd",
"","?",o),o.append(" keys"),h(o,"aria-expanded","false"),s}function re(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function oe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function se(e,t,r){let n=[],s=[],o=a("textarea","pnb-label-note",e.note);o.ariaLabel="Note",o.placeholder="Wha\
t is wrong, in your own words. Esc goes back to the labels.",o.maxLength=2e4,o.addEventListener("keydown",c=>{
c.stopPropagation(),(c.key==="Escape"||c.key==="Enter"&&(c.ctrlKey||c.metaKey))&&(c.preventDefault(),p(o,o.value!==
""),t())}),o.addEventListener("input",r);let d=a("span","pnb-label-tags",e.tags),m=te(d,c=>{let b="",x=L(c,"",
()=>v(b));return x.dir="auto",{root:x,update(k){b=k,y(x,k),h(x,"aria-pressed",String(n.includes(k)))}}}),l=a("\
input","",e.tags);l.type="text",l.ariaLabel="Tag",l.placeholder="tag, then Enter",l.maxLength=200,p(l,!1),l.addEventListener(
"keydown",c=>{if(c.stopPropagation(),c.key!=="Enter"&&c.key!=="Escape")return;c.preventDefault();let b=l.value.
trim();l.value="",p(l,!1),c.key==="Enter"&&b&&!n.includes(b)&&v(b),t()});let w=()=>m([...new Set([...s,...n])]),
v=c=>{n=n.includes(c)?n.filter(b=>b!==c):[...n,c],w(),r()};return{update(c,b){n=c?.tags??[],s=b,o.value=c?.note??
"",p(o,o.value!==""),w()},get note(){return o.value},get tags(){return n},openNote(){p(o,!0),o.focus()},openTag(){
p(l,!0),l.focus()}}}function G(e,t,r,n){let s=L(e,"",n);for(let o of t)u("kbd","",o,s).ariaHidden="true";return u(
"span","",r,s).dir="auto",t.length&&h(s,"aria-keyshortcuts",t.join(" ")),s}function ae(e,{labels:t,note:r}){let n=e.length===1?e.toLowerCase():e,s=t.find(({keys:o})=>o.includes(n));if(s)
return{act:"label",label:s.label};if(n===r||n==="m")return{act:"note"};switch(n){case"s":return{act:"skip"};case"\
u":return{act:"undo"};case"t":return{act:"tag"};case"e":return{act:"expected"};case"ArrowLeft":return{act:"bac\
k"};case"ArrowRight":return{act:"forward"};case"?":return{act:"help"};default:return null}}function ie(e){return Math.round(e).toLocaleString("en-US")}function le(e,t,r){e.classList.add("pnb-folded");let n=a("button","pnb-fold",t),s=()=>{let o=e.classList.contains(
"pnb-folded");y(n,o?`show all ${ie(r)} characters`:"show less"),h(n,"aria-expanded",String(!o))};n.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),s()}),s()}var F=/^\s*(?:```|~~~)/,ue=/^(#{1,6})\s+(.*)$/,U=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,ve=/^\s*\d/,_=/^>\s?(.*)$/,Le=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,
Te=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;function Q(e){return Te.
test(e)}function z(e,t){let r=t.split(`
`);for(let n=0;n<r.length;)n=Ae(e,r,n)}function Ae(e,t,r){let n=t[r]??"";if(!n.trim())return r+1;if(F.test(n))
return Me(e,t,r+1);let s=ue.exec(n);if(s)return J(a("div","pnb-heading",e),s[2]??""),r+1;if(U.test(n))return $e(
e,t,r);if(_.test(n)){let[l,w]=ce(t,r,_);return z(a("blockquote","",e),l.join(`
`)),w}let o=a("p","",e),d=r,m=[];for(;d<t.length;d++){let l=t[d]??"",w=!l.trim()||F.test(l)||ue.test(l)||U.test(
l);if(d>r&&(w||_.test(l)))break;m.push(l)}return J(o,m.join(`
`)),d}function Me(e,t,r){let n=r;for(;n<t.length&&!F.test(t[n]??"");)n++;return u("pre","",t.slice(r,n).join(`\

`),e),n+1}function $e(e,t,r){let n=a(ve.test(t[r]??"")?"ol":"ul","",e),[s,o]=ce(t,r,U);for(let d of s)J(a("li",
"",n),d);return o}function ce(e,t,r){let n=[],s=t;for(;s<e.length;s++){let o=r.exec(e[s]??"");if(!o)break;n.push(
o[1]??"")}return[n,s]}function J(e,t){let r=0;for(let n of t.matchAll(Le)){e.append(t.slice(r,n.index));let[s,
,o,d,m,l,w,v]=n;o!==void 0?u("code","",o,e):d??m?u("strong","",d??m??"",e):l?u("em","",l,e):(u("span","pnb-lin\
ked",w??"",e),v&&u("span","pnb-muted",` (${v})`,e)),r=n.index+s.length}e.append(t.slice(r))}var Ne=900,de=16,Re=80,Se=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Oe=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function fe(e){return e?JSON.parse(e):void 0}function Ce(e){return e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:12})}
function He(e){let t=O(e)&&Array.isArray(e.messages)?e.messages:e;return!Array.isArray(t)||!t.length?null:t.every(
n=>O(n)&&typeof n.role=="string"&&"content"in n)?t:null}function Pe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function C(e,t){let r=He(
t);r?Ie(e,r):typeof t=="string"?je(e,t):Array.isArray(t)?Ve(e,t):O(t)?Ke(e,t):u("span",ge(t)?"pnb-muted":"",be(
t),e)}function je(e,t){if(Se.test(t)){let o=a("img","pnb-image",e);o.src=t,o.alt="image in the value";return}let r=Pe(
t);if(r!==void 0){pe(e,JSON.stringify(r,null,2));return}if(t.includes(`
`)&&Oe.test(t)&&!Q(t)){pe(e,t);return}let n=a("div","pnb-long",e),s=u("div","pnb-text",t||"(empty)",n);t||s.classList.
add("pnb-muted"),s.dir="auto",me(s,n,t),Q(t)&&De(e,n,t)}function De(e,t,r){let n=a("div","pnb-markdown",e);n.dir=
"auto",p(n,!1);let s=L(e,"lay out Markdown",()=>{n.childElementCount||z(n,r);let o=N(n);p(t,!o),y(s,o?"show as\
 written":"lay out Markdown")});s.className="pnb-fold"}function pe(e,t){let r=a("div","pnb-long",e),n=u("div",
"pnb-text pnb-mono",t,r);n.dir="auto",me(n,r,t)}function me(e,t,r){(r.length>Ne||r.split(`
`,de+1).length>de)&&le(e,t,r.length)}function Ie(e,t){let r=a("div","pnb-chat",e);for(let{role:n,content:s}of t){
let o=a("div","pnb-turn",r);o.dataset.role=n,u("div","pnb-muted pnb-small",n,o).dir="auto";for(let d of Be(s))
C(o,d)}}function Be(e){return Array.isArray(e)?e.map(t=>{if(!O(t))return t;if(typeof t.text=="string")return t.
text;let r=O(t.image_url)?t.image_url.url:t.image_url;return typeof r=="string"?r:t}):[e]}function Ve(e,t){let r=t.
map(o=>qe(o)?be(o):null),n=r.join(", ");if(r.every(o=>o!==null)&&n.length<=Re){u("span","pnb-text",t.length?n:
"(empty list)",e).dir="auto";return}let s=a("ol","pnb-items",e);for(let o of t)C(a("li","",s),o)}function Ke(e,t){
let r=Object.entries(t);if(!r.length){u("span","pnb-muted","(empty)",e);return}let n=a("dl","pnb-object",e);for(let[
s,o]of r)u("dt","pnb-muted",s,n).dir="auto",C(a("dd","",n),o)}function O(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function qe(e){return typeof e!="object"||e===null}function ge(e){return e==null}function be(e){
return ge(e)?"none":typeof e=="number"?Ce(e):String(e)}function we(e,t){let r=a("div","pnb-label-row",e);return r.dataset.pair=String(t),r.tabIndex=0,r.setAttribute(
"role","region"),r.ariaLabel="Row to label",{update(n){if(r.replaceChildren(),p(r,n!==null),!!n){D(a("div","pn\
b-label-part",r),n.inputs);for(let s of n.outputs)D(a("div","pnb-label-part",r),[s]);r.scrollTop=0}},text:()=>r.
textContent.slice(0,600)}}function D(e,t){for(let{name:r,value:n}of t)u("h4","pnb-muted",r,e).dir="auto",C(a("\
div","pnb-label-value",e),fe(n))}var Ge=300,_e=3e3,Fe={question:"",name:"",rubric:"",version:"",annotator:"",pair:!1,labels:[],note:"n"};function Ue({
model:e,el:t}){let r=oe(e.get("setup"))??Fe,n=a("section","pnb pnb-label",t);n.ariaLabel=`Labelling: ${r.question}`,
n.tabIndex=0;let s=Je(n,r),o=we(n,r.pair),d=a("div","pnb-label-expected",n);p(d,!1);let m=a("div","pnb-label-d\
one",n);p(m,!1);let l=a("div","pnb-label-answers",n);l.setAttribute("role","group"),l.ariaLabel="Labels";let w=r.
labels.map(({label:i,shown:g,keys:E})=>{let M=G(l,E,g,()=>K({act:"label",label:i}));return{label:i,button:M}});
a("span","pnb-grow",l);let v=a("span","pnb-label-tags",l),c=a("div","",n),b=se({note:c,tags:v},()=>n.focus({preventScroll:!0}),
()=>{f?.answered&&R("Not saved yet: press a label to store note and tags with it.")}),x=a("div","pnb-label-mor\
e",n),k=[["u","undo","undo"],["s","skip","skip"],[r.note,"note","note"],["t","tag","tag"],["e","expected","exp\
ected"],["←","back","back"],["→","next","forward"]].map(([i,g,E])=>({act:E,button:G(x,[i],g,()=>K({act:E}))})),
T=k.find(({act:i})=>i==="expected")?.button;a("span","pnb-grow",x);let A=a("span","pnb-label-status pnb-small",
x),H=L(x,"try again",()=>f===null&&S({type:"row",place:-1}));p(H,!1);let P=ne(n,x,[[r.labels.flatMap(({keys:i})=>i),
"give a label"],[["S"],"skip"],[["U"],"undo"],[[r.note.toUpperCase()],"note"],[["T"],"tag"],[["E"],"expected v\
alue"],[["←","→"],"row before, row after"],[["?"],"these keys"]]),I=a("div","pnb-heard",n);I.setAttribute(
"role","status");let f=null,$=0,B=0,Y=!1,V=[],R=(i,g=!1)=>{y(A,i),h(A,"data-tone",g?"bad":null)},W=()=>{for(let i of V)
clearTimeout(i);V=[]},Z=i=>{Y=i,h(n,"aria-busy",String(i)),W();for(let{button:g}of[...w,...k])h(g,"aria-disabl\
ed",i?"true":null);i&&(V=[setTimeout(()=>R("saving…"),Ge),setTimeout(()=>{R("Not saved yet: waiting for the \
kernel. If it was restarted, run the cell again; earlier answers are stored.",!0)},_e)])},S=i=>{Y||(B+=1,Z(!0),
e.send({...i,request:B}))},X=i=>{i>=0&&i<$&&S({type:"row",place:i})},ee=i=>{f&&S({type:"label",place:f.place,label:i,
note:b.note,tags:b.tags})},ye=()=>{let i=N(d);T&&h(T,"aria-expanded",String(i))},K=i=>{switch(i.act){case"labe\
l":return ee(i.label);case"skip":return ee(null);case"undo":return S({type:"undo"});case"note":return f&&b.openNote();case"\
tag":return f&&b.openTag();case"expected":return f?.expected.length?ye():void 0;case"back":return X((f?.place??
$)-1);case"forward":return X((f?.place??-1)+1);case"help":return P()}},he=(i,g)=>{f=i,$=g.total,s.update(f,g),
o.update(f),d.replaceChildren(),f&&D(d,f.expected.map(E=>({...E,name:`expected ${E.name}`}))),f?.expected.length||
p(d,!1),p(l,f!==null),T&&p(T,!!f?.expected.length),b.update(f,g.tags);for(let{label:E,button:M}of w)h(M,"aria-\
pressed",String(f?.answered===!0&&f.label===E));p(m,f===null),y(m,`All ${$} rows have an answer. In Python: ex\
periment.agreement(judge, "${r.name}") and experiment.corrected(judge, "${r.name}").`)},xe=re(e,i=>{if(i.request!==
B)return;let{row:g,reached:E,saved:M,error:j}=i;if(Z(!1),p(H,!!j&&f===null),j){R(j,!0),y(I,j);return}let ke=E.
trouble!=="";he(g,E),R(E.trouble||M,ke);let Ee=g?`Row ${g.place+1} of ${$}.`:`All ${$} rows have an answer.`;y(
I,`${M?`${M}. `:""}${Ee} ${g?o.text():""}`)});return n.addEventListener("focusin",({target:i})=>{i instanceof Element&&
q(i)}),n.addEventListener("keydown",i=>{if(i.ctrlKey||i.metaKey||i.altKey)return;let g=ae(i.key,r);g&&(i.preventDefault(),
i.stopPropagation(),i.repeat||K(g))}),S({type:"row",place:-1}),()=>{W(),xe()}}function Je(e,t){let{question:r,
name:n,rubric:s,version:o,annotator:d}=t,m=a("div","pnb-label-head",e);u("strong","",r,m).dir="auto";let l=[n,
d,o&&`rubric ${o}`].filter(Boolean);u("span","pnb-muted",l.join(" · "),m).dir="auto";let w=a("span","pnb-mute\
d",m);a("span","pnb-grow",m);let v=a("span","pnb-muted",m),c=a("div","pnb-label-track",e);c.setAttribute("role",
"progressbar"),c.ariaLabel="Rows labelled";let b=a("div","",c),x=a("div","pnb-label-warning pnb-small",e);if(s){
let k=a("details","pnb-label-rubric",e);k.open=!0,u("summary","pnb-muted pnb-small","rubric",k),u("div","pnb-t\
ext",s,k).dir="auto"}return{update(k,{labelled:T,total:A,width:H,warning:P}){y(w,k?`row ${k.place+1} of ${A}`:
""),y(v,[`${T} of ${A} labelled`,H].filter(Boolean).join(": ")),c.ariaValueMin="0",c.ariaValueMax=String(A),c.
ariaValueNow=String(T),b.style.width=`${A?100*T/A:0}%`,y(x,P),p(x,P!=="")}}}var At={render:Ue};export{At as default};
