/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function s(e,t,o){let n=document.createElement(e);return t&&(n.className=t),o?.append(n),n}function l(e,t,o,n){
let i=s(e,t,n);return i.textContent=o,i}function h(e,t){e.textContent!==t&&(e.textContent=t)}function x(e,t,o){e.getAttribute(t)!==o&&(o===null?e.removeAttribute(t):e.setAttribute(t,o))}function N(e){return e.
hidden=!e.hidden,!e.hidden}function p(e,t){e.hidden===t&&(e.hidden=!t)}function q(e){e.setAttribute("data-lm-s\
uppress-shortcuts","true")}function te(e,t){let o=[];return n=>{for(;o.length<n.length;)o.push(t(e));for(;o.length>n.length;)o.pop()?.root.
remove();n.forEach((i,r)=>{o[r]?.update(i,r)})}}function T(e,t,o){let n=l("button","",t,e);return n.type="button",n.addEventListener("click",o),n}function ne(e,t,o){let n=s("div","pnb-keys",e);p(n,!1);for(let[d,m]of o){let u=s("span","",n);for(let g of d)l(
"kbd","",g,u);l("span","pnb-muted",m,u)}let i=()=>x(r,"aria-expanded",String(N(n))),r=T(t,"",i);return l("kbd",
"","?",r),r.append(" keys"),x(r,"aria-expanded","false"),i}function oe(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function re(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function se(e,t,o){let n=[],i=[],r=s("textarea","pnb-label-note",e.note);r.ariaLabel="Note",r.placeholder="Wha\
t is wrong, in your own words. Esc goes back to the labels.",r.maxLength=2e4,r.addEventListener("keydown",c=>{
c.stopPropagation(),(c.key==="Escape"||c.key==="Enter"&&(c.ctrlKey||c.metaKey))&&(c.preventDefault(),p(r,r.value!==
""),t())}),r.addEventListener("input",o);let d=s("span","pnb-label-tags",e.tags),m=te(d,c=>{let y="",k=T(c,"",
()=>v(y));return k.dir="auto",{root:k,update(w){y=w,h(k,w),x(k,"aria-pressed",String(n.includes(w)))}}}),u=s("\
input","",e.tags);u.type="text",u.ariaLabel="Tag",u.placeholder="tag, then Enter",u.maxLength=200,p(u,!1),u.addEventListener(
"keydown",c=>{if(c.stopPropagation(),c.key!=="Enter"&&c.key!=="Escape")return;c.preventDefault();let y=u.value.
trim();u.value="",p(u,!1),c.key==="Enter"&&y&&!n.includes(y)&&v(y),t()});let g=()=>m([...new Set([...i,...n])]),
v=c=>{n=n.includes(c)?n.filter(y=>y!==c):[...n,c],g(),o()};return{update(c,y){n=c?.tags??[],i=y,r.value=c?.note??
"",p(r,r.value!==""),g()},get note(){return r.value},get tags(){return n},openNote(){p(r,!0),r.focus()},openTag(){
p(u,!0),u.focus()}}}function B(e,t,o,n){let i=T(e,"",n);for(let r of t)l("kbd","",r,i).ariaHidden="true";return l(
"span","",o,i).dir="auto",t.length&&x(i,"aria-keyshortcuts",t.join(" ")),i}function ie(e,{labels:t,note:o}){let n=e.length===1?e.toLowerCase():e,i=t.find(({keys:r})=>r.includes(n));if(i)
return{act:"label",label:i.label};if(n===o||n==="m")return{act:"note"};switch(n){case"s":return{act:"skip"};case"\
u":return{act:"undo"};case"t":return{act:"tag"};case"e":return{act:"expected"};case"ArrowLeft":return{act:"bac\
k"};case"ArrowRight":return{act:"forward"};case"f":return{act:"finish"};case"?":return{act:"help"};default:return null}}function ae(e){return Math.round(e).toLocaleString("en-US")}function le(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function ue(e,t,o){e.classList.add("pnb-folded");let n=s("button","pnb-fold",t),i=()=>{let r=e.classList.contains(
"pnb-folded");h(n,r?`show all ${ae(o)} characters`:"show less"),x(n,"aria-expanded",String(!r))};n.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),i()}),i()}var _=/^\s*(?:```|~~~)/,ce=/^(#{1,6})\s+(.*)$/,F=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Te=/^\s*\d/,U=/^>\s?(.*)$/,Ae=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,
Me=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;function z(e){return Me.
test(e)}function Q(e,t){let o=t.split(`
`);for(let n=0;n<o.length;)n=$e(e,o,n)}function $e(e,t,o){let n=t[o]??"";if(!n.trim())return o+1;if(_.test(n))
return Ne(e,t,o+1);let i=ce.exec(n);if(i)return J(s("div","pnb-heading",e),i[2]??""),o+1;if(F.test(n))return Re(
e,t,o);if(U.test(n)){let[u,g]=de(t,o,U);return Q(s("blockquote","",e),u.join(`
`)),g}let r=s("p","",e),d=o,m=[];for(;d<t.length;d++){let u=t[d]??"",g=!u.trim()||_.test(u)||ce.test(u)||F.test(
u);if(d>o&&(g||U.test(u)))break;m.push(u)}return J(r,m.join(`
`)),d}function Ne(e,t,o){let n=o;for(;n<t.length&&!_.test(t[n]??"");)n++;return l("pre","",t.slice(o,n).join(`\

`),e),n+1}function Re(e,t,o){let n=s(Te.test(t[o]??"")?"ol":"ul","",e),[i,r]=de(t,o,F);for(let d of i)J(s("li",
"",n),d);return r}function de(e,t,o){let n=[],i=t;for(;i<e.length;i++){let r=o.exec(e[i]??"");if(!r)break;n.push(
r[1]??"")}return[n,i]}function J(e,t){let o=0;for(let n of t.matchAll(Ae)){e.append(t.slice(o,n.index));let[i,
,r,d,m,u,g,v]=n;r!==void 0?l("code","",r,e):d??m?l("strong","",d??m??"",e):u?l("em","",u,e):(l("span","pnb-lin\
ked",g??"",e),v&&l("span","pnb-muted",` (${v})`,e)),o=n.index+i.length}e.append(t.slice(o))}var Se=900,pe=16,Oe=80,Ce=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,He=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],je=/^[A-Za-z0-9+/=\s]{60,}$/,De=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function me(e){return e?JSON.parse(e):void 0}function Pe(e){let t=C(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(n=>C(n)&&typeof n.role=="string"&&"content"in n)?t:null}function Be(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function H(e,t){let o=Pe(t);o?Ge(e,o):typeof t=="string"?Ie(e,t):Array.isArray(t)?Ue(e,t):
C(t)?_e(e,t):l("span",be(t)?"pnb-muted":"",we(t),e)}function Ie(e,t){let o=Ve(t);if(o){let d=s("img","pnb-image",e);d.src=o,d.alt="image in the value";return}let n=Be(
t);if(n!==void 0){fe(e,JSON.stringify(n,null,2));return}if(t.includes(`
`)&&De.test(t)&&!z(t)){fe(e,t);return}let i=s("div","pnb-long",e),r=l("div","pnb-text",t||"(empty)",i);t||r.classList.
add("pnb-muted"),r.dir="auto",ge(r,i,t),z(t)&&Ke(e,i,t)}function Ve(e){if(Ce.test(e))return e;let t=He.find(([
o])=>o.test(e))?.[1];return t&&je.test(e)?`data:image/${t};base64,${e}`:null}function Ke(e,t,o){let n=s("div",
"pnb-markdown",e);n.dir="auto",p(n,!1);let i=T(e,"lay out Markdown",()=>{n.childElementCount||Q(n,o);let r=N(n);
p(t,!r),h(i,r?"show as written":"lay out Markdown")});i.className="pnb-fold"}function fe(e,t){let o=s("div","p\
nb-long",e),n=l("div","pnb-text pnb-mono",t,o);n.dir="auto",ge(n,o,t)}function ge(e,t,o){(o.length>Se||o.split(
`
`,pe+1).length>pe)&&ue(e,t,o.length)}function Ge(e,t){let o=s("div","pnb-chat",e);for(let{role:n,content:i}of t){
let r=s("div","pnb-turn",o);r.dataset.role=n,l("div","pnb-muted pnb-small",n,r).dir="auto";for(let d of qe(i))
H(r,d)}}function qe(e){return Array.isArray(e)?e.map(t=>{if(!C(t))return t;if(typeof t.text=="string")return t.
text;let o=C(t.image_url)?t.image_url.url:t.image_url;return typeof o=="string"?o:t}):[e]}function Ue(e,t){let o=t.
map(r=>Fe(r)?we(r):null),n=o.join(", ");if(o.every(r=>r!==null)&&n.length<=Oe){l("span","pnb-text",t.length?n:
"(empty list)",e).dir="auto";return}let i=s("ol","pnb-items",e);for(let r of t)H(s("li","",i),r)}function _e(e,t){
let o=Object.entries(t);if(!o.length){l("span","pnb-muted","(empty)",e);return}let n=s("dl","pnb-object",e);for(let[
i,r]of o)l("dt","pnb-muted",i,n).dir="auto",H(s("dd","",n),r)}function C(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Fe(e){return typeof e!="object"||e===null}function be(e){return e==null}function we(e){
return be(e)?"none":typeof e=="number"?le(e):String(e)}var Je=600;function ye(e,t){let o=s("div","pnb-label-row",e);return o.dataset.pair=String(t),o.tabIndex=0,o.setAttribute(
"role","region"),o.ariaLabel="Row to label",{update(n){if(o.replaceChildren(),p(o,n!==null),!!n){I(s("div","pn\
b-label-part",o),n.inputs);for(let i of n.outputs)I(s("div","pnb-label-part",o),[i]);o.scrollTop=0}},text:()=>[
...o.querySelectorAll("h4")].map(n=>`${n.textContent}: ${n.nextElementSibling?.textContent??""}.`).join(" ").slice(
0,Je)}}function I(e,t){for(let{name:o,value:n}of t)l("h4","pnb-muted",o,e).dir="auto",H(s("div","pnb-label-val\
ue",e),me(n))}var ze=300,Qe=3e3;function Ye({model:e}){e.send({type:"seen"})}var Ze={question:"",name:"",rubric:"",version:"",
annotator:"",pair:!1,finish:!1,labels:[],note:"n"};function We({model:e,el:t}){let o=re(e.get("setup"))??Ze,n=s(
"section","pnb pnb-label",t);n.ariaLabel=`Labelling: ${o.question}`,n.tabIndex=0;let i=Xe(n,o),r=ye(n,o.pair),
d=s("div","pnb-label-expected",n);p(d,!1);let m=s("div","pnb-label-done",n);p(m,!1);let u=s("div","",m);o.finish&&
B(m,["f"],"finish: keep this as it is",()=>D({act:"finish"}));let g=s("div","pnb-label-answers",n);g.setAttribute(
"role","group"),g.ariaLabel="Labels";let v=o.labels.map(({label:a,shown:b,keys:E})=>{let M=B(g,E,b,()=>D({act:"\
label",label:a}));return{label:a,button:M}});s("span","pnb-grow",g);let c=s("span","pnb-label-tags",g),y=s("di\
v","",n),k=se({note:y,tags:c},()=>n.focus({preventScroll:!0}),()=>{f?.answered&&S("Not saved yet: press a labe\
l to store note and tags with it.")}),w=s("div","pnb-label-more",n),$=[["u","undo","undo"],["s","skip","skip"],
[o.note,"note","note"],["t","tag","tag"],["e","expected","expected"],["←","back","back"],["→","next","forw\
ard"]].map(([a,b,E])=>({act:E,button:B(w,[a],b,()=>D({act:E}))})),L=$.find(({act:a})=>a==="expected")?.button;
s("span","pnb-grow",w);let j=s("span","pnb-label-status pnb-small",w),R=T(w,"try again",()=>f===null&&O({type:"\
row",place:-1}));p(R,!1);let he=ne(n,w,[[o.labels.flatMap(({keys:a})=>a),"give a label"],[["S"],"skip"],[["U"],
"undo"],[[o.note.toUpperCase()],"note"],[["T"],"tag"],[["E"],"expected value"],[["←","→"],"row before, row\
 after"],[["?"],"these keys"]]),V=s("div","pnb-heard",n);V.setAttribute("role","status");let f=null,A=0,K=0,Y=!1,
G=[],S=(a,b=!1)=>{h(j,a),x(j,"data-tone",b?"bad":null)},Z=()=>{for(let a of G)clearTimeout(a);G=[]},W=a=>{Y=a,
x(n,"aria-busy",String(a)),Z();for(let{button:b}of[...v,...$])x(b,"aria-disabled",a?"true":null);a&&(G=[setTimeout(
()=>S("saving…"),ze),setTimeout(()=>{S("Not saved yet: waiting for the kernel. If it was restarted, run the \
cell again; earlier answers are stored.",!0)},Qe)])},O=a=>{Y||(K+=1,W(!0),e.send({...a,request:K}))},X=a=>{a>=
0&&a<A&&O({type:"row",place:a})},ee=a=>{f&&O({type:"label",place:f.place,label:a,note:k.note,tags:k.tags})},xe=()=>{
let a=N(d);L&&x(L,"aria-expanded",String(a))},D=a=>{switch(a.act){case"label":return ee(a.label);case"skip":return ee(
null);case"undo":return O({type:"undo"});case"note":return f&&k.openNote();case"tag":return f&&k.openTag();case"\
expected":return f?.expected.length?xe():void 0;case"back":return X((f?.place??A)-1);case"forward":return X((f?.
place??-1)+1);case"finish":return f===null&&A>0&&o.finish?e.send({type:"finish"}):void 0;case"help":return he()}},
ke=(a,b)=>{f=a,A=b.total,i.update(f,b),r.update(f),d.replaceChildren(),f&&I(d,f.expected.map(E=>({...E,name:`e\
xpected ${E.name}`}))),f?.expected.length||p(d,!1),p(g,f!==null),L&&p(L,!!f?.expected.length),k.update(f,b.tags);
for(let{label:E,button:M}of v)x(M,"aria-pressed",String(f?.answered===!0&&f.label===E));p(m,f===null),h(u,`All\
 ${A} rows have an answer. In Python: experiment.agreement(judge, "${o.name}") and experiment.corrected(judge,\
 "${o.name}").`)},Ee=oe(e,a=>{if(a.request!==K)return;let{row:b,reached:E,saved:M,error:P}=a;if(W(!1),p(R,!!P&&
f===null),P){S(P,!0),h(V,P);return}let ve=E.trouble!=="";ke(b,E),S(E.trouble||M,ve);let Le=b?`Row ${b.place+1}\
 of ${A}.`:`All ${A} rows have an answer.`;h(V,`${M?`${M}. `:""}${Le} ${b?r.text():""}`)});return n.addEventListener(
"focusin",({target:a})=>{a instanceof Element&&q(a)}),n.addEventListener("keydown",a=>{if(a.ctrlKey||a.metaKey||
a.altKey)return;let b=ie(a.key,o);b&&(a.preventDefault(),a.stopPropagation(),a.repeat||D(b))}),O({type:"row",place:-1}),
()=>{Z(),Ee()}}function Xe(e,t){let{question:o,name:n,rubric:i,version:r,annotator:d}=t,m=s("div","pnb-label-h\
ead",e);l("strong","",o,m).dir="auto";let u=[n,d,r&&`rubric ${r}`].filter(Boolean);l("span","pnb-muted",u.join(
" · "),m).dir="auto";let g=s("span","pnb-muted",m);s("span","pnb-grow",m);let v=s("span","pnb-muted",m),c=s("\
div","pnb-label-track",e);c.setAttribute("role","progressbar"),c.ariaLabel="Rows labelled";let y=s("div","",c),
k=s("div","pnb-label-warning pnb-small",e);if(i){let w=s("details","pnb-label-rubric",e);w.open=!0,l("summary",
"pnb-muted pnb-small","rubric",w),l("div","pnb-text",i,w).dir="auto"}return{update(w,{labelled:$,total:L,width:j,
warning:R}){h(g,w?`row ${w.place+1} of ${L}`:""),h(v,[`${$} of ${L} labelled`,j].filter(Boolean).join(": ")),c.
ariaValueMin="0",c.ariaValueMax=String(L),c.ariaValueNow=String($),y.style.width=`${L?100*$/L:0}%`,h(k,R),p(k,
R!=="")}}}var Ct={initialize:Ye,render:We};export{Ct as default};
