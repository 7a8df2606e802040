/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function a(e,t,o){let n=document.createElement(e);return t&&(n.className=t),o?.append(n),n}function u(e,t,o,n){
let s=a(e,t,n);return s.textContent=o,s}function y(e,t){e.textContent!==t&&(e.textContent=t)}function h(e,t,o){e.getAttribute(t)!==o&&(o===null?e.removeAttribute(t):e.setAttribute(t,o))}function N(e){return e.
hidden=!e.hidden,!e.hidden}function p(e,t){e.hidden===t&&(e.hidden=!t)}function G(e){e.setAttribute("data-lm-s\
uppress-shortcuts","true")}function te(e,t){let o=[];return n=>{for(;o.length<n.length;)o.push(t(e));for(;o.length>n.length;)o.pop()?.root.
remove();n.forEach((s,r)=>{o[r]?.update(s,r)})}}function L(e,t,o){let n=u("button","",t,e);return n.type="button",n.addEventListener("click",o),n}function ne(e,t,o){let n=a("div","pnb-keys",e);p(n,!1);for(let[d,m]of o){let l=a("span","",n);for(let w of d)u(
"kbd","",w,l);u("span","pnb-muted",m,l)}let s=()=>h(r,"aria-expanded",String(N(n))),r=L(t,"",s);return u("kbd",
"","?",r),r.append(" keys"),h(r,"aria-expanded","false"),s}function oe(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function re(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function se(e,t,o){let n=[],s=[],r=a("textarea","pnb-label-note",e.note);r.ariaLabel="Note",r.placeholder="Wha\
t is wrong, in your own words. Esc goes back to the labels.",r.maxLength=2e4,r.addEventListener("keydown",c=>{
c.stopPropagation(),(c.key==="Escape"||c.key==="Enter"&&(c.ctrlKey||c.metaKey))&&(c.preventDefault(),p(r,r.value!==
""),t())}),r.addEventListener("input",o);let d=a("span","pnb-label-tags",e.tags),m=te(d,c=>{let b="",x=L(c,"",
()=>v(b));return x.dir="auto",{root:x,update(k){b=k,y(x,k),h(x,"aria-pressed",String(n.includes(k)))}}}),l=a("\
input","",e.tags);l.type="text",l.ariaLabel="Tag",l.placeholder="tag, then Enter",l.maxLength=200,p(l,!1),l.addEventListener(
"keydown",c=>{if(c.stopPropagation(),c.key!=="Enter"&&c.key!=="Escape")return;c.preventDefault();let b=l.value.
trim();l.value="",p(l,!1),c.key==="Enter"&&b&&!n.includes(b)&&v(b),t()});let w=()=>m([...new Set([...s,...n])]),
v=c=>{n=n.includes(c)?n.filter(b=>b!==c):[...n,c],w(),o()};return{update(c,b){n=c?.tags??[],s=b,r.value=c?.note??
"",p(r,r.value!==""),w()},get note(){return r.value},get tags(){return n},openNote(){p(r,!0),r.focus()},openTag(){
p(l,!0),l.focus()}}}function q(e,t,o,n){let s=L(e,"",n);for(let r of t)u("kbd","",r,s).ariaHidden="true";return u(
"span","",o,s).dir="auto",t.length&&h(s,"aria-keyshortcuts",t.join(" ")),s}function ae(e,{labels:t,note:o}){let n=e.length===1?e.toLowerCase():e,s=t.find(({keys:r})=>r.includes(n));if(s)
return{act:"label",label:s.label};if(n===o||n==="m")return{act:"note"};switch(n){case"s":return{act:"skip"};case"\
u":return{act:"undo"};case"t":return{act:"tag"};case"e":return{act:"expected"};case"ArrowLeft":return{act:"bac\
k"};case"ArrowRight":return{act:"forward"};case"?":return{act:"help"};default:return null}}function ie(e){return Math.round(e).toLocaleString("en-US")}function le(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function ue(e,t,o){e.classList.add("pnb-folded");let n=a("button","pnb-fold",t),s=()=>{let r=e.classList.contains(
"pnb-folded");y(n,r?`show all ${ie(o)} characters`:"show less"),h(n,"aria-expanded",String(!r))};n.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),s()}),s()}var _=/^\s*(?:```|~~~)/,ce=/^(#{1,6})\s+(.*)$/,F=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Le=/^\s*\d/,U=/^>\s?(.*)$/,Te=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,
Ae=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;function Q(e){return Ae.
test(e)}function z(e,t){let o=t.split(`
`);for(let n=0;n<o.length;)n=Me(e,o,n)}function Me(e,t,o){let n=t[o]??"";if(!n.trim())return o+1;if(_.test(n))
return $e(e,t,o+1);let s=ce.exec(n);if(s)return J(a("div","pnb-heading",e),s[2]??""),o+1;if(F.test(n))return Ne(
e,t,o);if(U.test(n)){let[l,w]=de(t,o,U);return z(a("blockquote","",e),l.join(`
`)),w}let r=a("p","",e),d=o,m=[];for(;d<t.length;d++){let l=t[d]??"",w=!l.trim()||_.test(l)||ce.test(l)||F.test(
l);if(d>o&&(w||U.test(l)))break;m.push(l)}return J(r,m.join(`
`)),d}function $e(e,t,o){let n=o;for(;n<t.length&&!_.test(t[n]??"");)n++;return u("pre","",t.slice(o,n).join(`\

`),e),n+1}function Ne(e,t,o){let n=a(Le.test(t[o]??"")?"ol":"ul","",e),[s,r]=de(t,o,F);for(let d of s)J(a("li",
"",n),d);return r}function de(e,t,o){let n=[],s=t;for(;s<e.length;s++){let r=o.exec(e[s]??"");if(!r)break;n.push(
r[1]??"")}return[n,s]}function J(e,t){let o=0;for(let n of t.matchAll(Te)){e.append(t.slice(o,n.index));let[s,
,r,d,m,l,w,v]=n;r!==void 0?u("code","",r,e):d??m?u("strong","",d??m??"",e):l?u("em","",l,e):(u("span","pnb-lin\
ked",w??"",e),v&&u("span","pnb-muted",` (${v})`,e)),o=n.index+s.length}e.append(t.slice(o))}var Re=900,pe=16,Se=80,Oe=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Ce=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],He=/^[A-Za-z0-9+/=\s]{60,}$/,je=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function me(e){return e?JSON.parse(e):void 0}function De(e){let t=O(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(n=>O(n)&&typeof n.role=="string"&&"content"in n)?t:null}function Be(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function C(e,t){let o=De(t);o?Ke(e,o):typeof t=="string"?Ie(e,t):Array.isArray(t)?qe(e,t):
O(t)?Ue(e,t):u("span",be(t)?"pnb-muted":"",we(t),e)}function Ie(e,t){let o=Pe(t);if(o){let d=a("img","pnb-image",e);d.src=o,d.alt="image in the value";return}let n=Be(
t);if(n!==void 0){fe(e,JSON.stringify(n,null,2));return}if(t.includes(`
`)&&je.test(t)&&!Q(t)){fe(e,t);return}let s=a("div","pnb-long",e),r=u("div","pnb-text",t||"(empty)",s);t||r.classList.
add("pnb-muted"),r.dir="auto",ge(r,s,t),Q(t)&&Ve(e,s,t)}function Pe(e){if(Oe.test(e))return e;let t=Ce.find(([
o])=>o.test(e))?.[1];return t&&He.test(e)?`data:image/${t};base64,${e}`:null}function Ve(e,t,o){let n=a("div",
"pnb-markdown",e);n.dir="auto",p(n,!1);let s=L(e,"lay out Markdown",()=>{n.childElementCount||z(n,o);let r=N(n);
p(t,!r),y(s,r?"show as written":"lay out Markdown")});s.className="pnb-fold"}function fe(e,t){let o=a("div","p\
nb-long",e),n=u("div","pnb-text pnb-mono",t,o);n.dir="auto",ge(n,o,t)}function ge(e,t,o){(o.length>Re||o.split(
`
`,pe+1).length>pe)&&ue(e,t,o.length)}function Ke(e,t){let o=a("div","pnb-chat",e);for(let{role:n,content:s}of t){
let r=a("div","pnb-turn",o);r.dataset.role=n,u("div","pnb-muted pnb-small",n,r).dir="auto";for(let d of Ge(s))
C(r,d)}}function Ge(e){return Array.isArray(e)?e.map(t=>{if(!O(t))return t;if(typeof t.text=="string")return t.
text;let o=O(t.image_url)?t.image_url.url:t.image_url;return typeof o=="string"?o:t}):[e]}function qe(e,t){let o=t.
map(r=>_e(r)?we(r):null),n=o.join(", ");if(o.every(r=>r!==null)&&n.length<=Se){u("span","pnb-text",t.length?n:
"(empty list)",e).dir="auto";return}let s=a("ol","pnb-items",e);for(let r of t)C(a("li","",s),r)}function Ue(e,t){
let o=Object.entries(t);if(!o.length){u("span","pnb-muted","(empty)",e);return}let n=a("dl","pnb-object",e);for(let[
s,r]of o)u("dt","pnb-muted",s,n).dir="auto",C(a("dd","",n),r)}function O(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function _e(e){return typeof e!="object"||e===null}function be(e){return e==null}function we(e){
return be(e)?"none":typeof e=="number"?le(e):String(e)}var Fe=600;function ye(e,t){let o=a("div","pnb-label-row",e);return o.dataset.pair=String(t),o.tabIndex=0,o.setAttribute(
"role","region"),o.ariaLabel="Row to label",{update(n){if(o.replaceChildren(),p(o,n!==null),!!n){B(a("div","pn\
b-label-part",o),n.inputs);for(let s of n.outputs)B(a("div","pnb-label-part",o),[s]);o.scrollTop=0}},text:()=>[
...o.querySelectorAll("h4")].map(n=>`${n.textContent}: ${n.nextElementSibling?.textContent??""}.`).join(" ").slice(
0,Fe)}}function B(e,t){for(let{name:o,value:n}of t)u("h4","pnb-muted",o,e).dir="auto",C(a("div","pnb-label-val\
ue",e),me(n))}var Je=300,Qe=3e3,ze={question:"",name:"",rubric:"",version:"",annotator:"",pair:!1,labels:[],note:"n"};function Ye({
model:e,el:t}){let o=re(e.get("setup"))??ze,n=a("section","pnb pnb-label",t);n.ariaLabel=`Labelling: ${o.question}`,
n.tabIndex=0;let s=Ze(n,o),r=ye(n,o.pair),d=a("div","pnb-label-expected",n);p(d,!1);let m=a("div","pnb-label-d\
one",n);p(m,!1);let l=a("div","pnb-label-answers",n);l.setAttribute("role","group"),l.ariaLabel="Labels";let w=o.
labels.map(({label:i,shown:g,keys:E})=>{let M=q(l,E,g,()=>K({act:"label",label:i}));return{label:i,button:M}});
a("span","pnb-grow",l);let v=a("span","pnb-label-tags",l),c=a("div","",n),b=se({note:c,tags:v},()=>n.focus({preventScroll:!0}),
()=>{f?.answered&&R("Not saved yet: press a label to store note and tags with it.")}),x=a("div","pnb-label-mor\
e",n),k=[["u","undo","undo"],["s","skip","skip"],[o.note,"note","note"],["t","tag","tag"],["e","expected","exp\
ected"],["←","back","back"],["→","next","forward"]].map(([i,g,E])=>({act:E,button:q(x,[i],g,()=>K({act:E}))})),
T=k.find(({act:i})=>i==="expected")?.button;a("span","pnb-grow",x);let A=a("span","pnb-label-status pnb-small",
x),H=L(x,"try again",()=>f===null&&S({type:"row",place:-1}));p(H,!1);let j=ne(n,x,[[o.labels.flatMap(({keys:i})=>i),
"give a label"],[["S"],"skip"],[["U"],"undo"],[[o.note.toUpperCase()],"note"],[["T"],"tag"],[["E"],"expected v\
alue"],[["←","→"],"row before, row after"],[["?"],"these keys"]]),I=a("div","pnb-heard",n);I.setAttribute(
"role","status");let f=null,$=0,P=0,Y=!1,V=[],R=(i,g=!1)=>{y(A,i),h(A,"data-tone",g?"bad":null)},Z=()=>{for(let i of V)
clearTimeout(i);V=[]},W=i=>{Y=i,h(n,"aria-busy",String(i)),Z();for(let{button:g}of[...w,...k])h(g,"aria-disabl\
ed",i?"true":null);i&&(V=[setTimeout(()=>R("saving…"),Je),setTimeout(()=>{R("Not saved yet: waiting for the \
kernel. If it was restarted, run the cell again; earlier answers are stored.",!0)},Qe)])},S=i=>{Y||(P+=1,W(!0),
e.send({...i,request:P}))},X=i=>{i>=0&&i<$&&S({type:"row",place:i})},ee=i=>{f&&S({type:"label",place:f.place,label:i,
note:b.note,tags:b.tags})},he=()=>{let i=N(d);T&&h(T,"aria-expanded",String(i))},K=i=>{switch(i.act){case"labe\
l":return ee(i.label);case"skip":return ee(null);case"undo":return S({type:"undo"});case"note":return f&&b.openNote();case"\
tag":return f&&b.openTag();case"expected":return f?.expected.length?he():void 0;case"back":return X((f?.place??
$)-1);case"forward":return X((f?.place??-1)+1);case"help":return j()}},xe=(i,g)=>{f=i,$=g.total,s.update(f,g),
r.update(f),d.replaceChildren(),f&&B(d,f.expected.map(E=>({...E,name:`expected ${E.name}`}))),f?.expected.length||
p(d,!1),p(l,f!==null),T&&p(T,!!f?.expected.length),b.update(f,g.tags);for(let{label:E,button:M}of w)h(M,"aria-\
pressed",String(f?.answered===!0&&f.label===E));p(m,f===null),y(m,`All ${$} rows have an answer. In Python: ex\
periment.agreement(judge, "${o.name}") and experiment.corrected(judge, "${o.name}").`)},ke=oe(e,i=>{if(i.request!==
P)return;let{row:g,reached:E,saved:M,error:D}=i;if(W(!1),p(H,!!D&&f===null),D){R(D,!0),y(I,D);return}let Ee=E.
trouble!=="";xe(g,E),R(E.trouble||M,Ee);let ve=g?`Row ${g.place+1} of ${$}.`:`All ${$} rows have an answer.`;y(
I,`${M?`${M}. `:""}${ve} ${g?r.text():""}`)});return n.addEventListener("focusin",({target:i})=>{i instanceof Element&&
G(i)}),n.addEventListener("keydown",i=>{if(i.ctrlKey||i.metaKey||i.altKey)return;let g=ae(i.key,o);g&&(i.preventDefault(),
i.stopPropagation(),i.repeat||K(g))}),S({type:"row",place:-1}),()=>{Z(),ke()}}function Ze(e,t){let{question:o,
name:n,rubric:s,version:r,annotator:d}=t,m=a("div","pnb-label-head",e);u("strong","",o,m).dir="auto";let l=[n,
d,r&&`rubric ${r}`].filter(Boolean);u("span","pnb-muted",l.join(" · "),m).dir="auto";let w=a("span","pnb-mute\
d",m);a("span","pnb-grow",m);let v=a("span","pnb-muted",m),c=a("div","pnb-label-track",e);c.setAttribute("role",
"progressbar"),c.ariaLabel="Rows labelled";let b=a("div","",c),x=a("div","pnb-label-warning pnb-small",e);if(s){
let k=a("details","pnb-label-rubric",e);k.open=!0,u("summary","pnb-muted pnb-small","rubric",k),u("div","pnb-t\
ext",s,k).dir="auto"}return{update(k,{labelled:T,total:A,width:H,warning:j}){y(w,k?`row ${k.place+1} of ${A}`:
""),y(v,[`${T} of ${A} labelled`,H].filter(Boolean).join(": ")),c.ariaValueMin="0",c.ariaValueMax=String(A),c.
ariaValueNow=String(T),b.style.width=`${A?100*T/A:0}%`,y(x,j),p(x,j!=="")}}}var St={render:Ye};export{St as default};
