/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function s(e,t,r){let n=document.createElement(e);return t&&(n.className=t),r?.append(n),n}function l(e,t,r,n){
let i=s(e,t,n);return i.textContent=r,i}function y(e,t){e.textContent!==t&&(e.textContent=t)}function x(e,t,r){e.getAttribute(t)!==r&&(r===null?e.removeAttribute(t):e.setAttribute(t,r))}function R(e){return e.
hidden=!e.hidden,!e.hidden}function p(e,t){e.hidden===t&&(e.hidden=!t)}function U(e){e.setAttribute("data-lm-s\
uppress-shortcuts","true")}function te(e,t){let r=[];return n=>{for(;r.length<n.length;)r.push(t(e));for(;r.length>n.length;)r.pop()?.root.
remove();n.forEach((i,o)=>{r[o]?.update(i,o)})}}function T(e,t,r){let n=l("button","",t,e);return n.type="button",n.addEventListener("click",r),n}function ne(e,t,r){let n=s("div","pnb-keys",e);p(n,!1);for(let[d,m]of r){let u=s("span","",n);for(let g of d)l(
"kbd","",g,u);l("span","pnb-muted",m,u)}let i=()=>x(o,"aria-expanded",String(R(n))),o=T(t,"",i);return l("kbd",
"","?",o),o.append(" keys"),x(o,"aria-expanded","false"),i}function re(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function oe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function se(e,t,r){let n=[],i=[],o=s("textarea","pnb-label-note",e.note);o.ariaLabel="Note",o.placeholder="Wha\
t is wrong, in your own words. Esc goes back to the labels.",o.maxLength=2e4,o.addEventListener("keydown",c=>{
c.stopPropagation(),(c.key==="Escape"||c.key==="Enter"&&(c.ctrlKey||c.metaKey))&&(c.preventDefault(),p(o,o.value!==
""),t())}),o.addEventListener("input",r);let d=s("span","pnb-label-tags",e.tags),m=te(d,c=>{let h="",k=T(c,"",
()=>v(h));return k.dir="auto",{root:k,update(w){h=w,y(k,w),x(k,"aria-pressed",String(n.includes(w)))}}}),u=s("\
input","",e.tags);u.type="text",u.ariaLabel="Tag",u.placeholder="tag, then Enter",u.maxLength=200,p(u,!1),u.addEventListener(
"keydown",c=>{if(c.stopPropagation(),c.key!=="Enter"&&c.key!=="Escape")return;c.preventDefault();let h=u.value.
trim();u.value="",p(u,!1),c.key==="Enter"&&h&&!n.includes(h)&&v(h),t()});let g=()=>m([...new Set([...i,...n])]),
v=c=>{n=n.includes(c)?n.filter(h=>h!==c):[...n,c],g(),r()};return{update(c,h){n=c?.tags??[],i=h,o.value=c?.note??
"",p(o,o.value!==""),g()},get note(){return o.value},get tags(){return n},openNote(){p(o,!0),o.focus()},openTag(){
p(u,!0),u.focus()}}}function I(e,t,r,n){let i=T(e,"",n);for(let o of t)l("kbd","",o,i).ariaHidden="true";return l(
"span","",r,i).dir="auto",t.length&&x(i,"aria-keyshortcuts",t.join(" ")),i}function ie(e,{labels:t,note:r}){let n=e.length===1?e.toLowerCase():e,i=t.find(({keys:o})=>o.includes(n));if(i)
return{act:"label",label:i.label};if(n===r||n==="m")return{act:"note"};switch(n){case"s":return{act:"skip"};case"\
u":return{act:"undo"};case"t":return{act:"tag"};case"e":return{act:"expected"};case"ArrowLeft":return{act:"bac\
k"};case"ArrowRight":return{act:"forward"};case"f":return{act:"finish"};case"?":return{act:"help"};default:return null}}function ae(e){return Math.round(e).toLocaleString("en-US")}function le(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function ue(e,t,r){e.classList.add("pnb-folded");let n=s("button","pnb-fold",t),i=()=>{let o=e.classList.contains(
"pnb-folded");y(n,o?`show all ${ae(r)} characters`:"show less"),x(n,"aria-expanded",String(!o))};n.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),i()}),i()}var F=/^\s*(?:```|~~~)/,ce=/^(#{1,6})\s+(.*)$/,J=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Ae=/^\s*\d/,_=/^>\s?(.*)$/,Me=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,
$e=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;function Q(e){return $e.
test(e)}function Y(e,t){let r=t.split(`
`);for(let n=0;n<r.length;)n=Ne(e,r,n)}function Ne(e,t,r){let n=t[r]??"";if(!n.trim())return r+1;if(F.test(n))
return Re(e,t,r+1);let i=ce.exec(n);if(i)return z(s("div","pnb-heading",e),i[2]??""),r+1;if(J.test(n))return Se(
e,t,r);if(_.test(n)){let[u,g]=de(t,r,_);return Y(s("blockquote","",e),u.join(`
`)),g}let o=s("p","",e),d=r,m=[];for(;d<t.length;d++){let u=t[d]??"",g=!u.trim()||F.test(u)||ce.test(u)||J.test(
u);if(d>r&&(g||_.test(u)))break;m.push(u)}return z(o,m.join(`
`)),d}function Re(e,t,r){let n=r;for(;n<t.length&&!F.test(t[n]??"");)n++;return l("pre","",t.slice(r,n).join(`\

`),e),n+1}function Se(e,t,r){let n=s(Ae.test(t[r]??"")?"ol":"ul","",e),[i,o]=de(t,r,J);for(let d of i)z(s("li",
"",n),d);return o}function de(e,t,r){let n=[],i=t;for(;i<e.length;i++){let o=r.exec(e[i]??"");if(!o)break;n.push(
o[1]??"")}return[n,i]}function z(e,t){let r=0;for(let n of t.matchAll(Me)){e.append(t.slice(r,n.index));let[i,
,o,d,m,u,g,v]=n;o!==void 0?l("code","",o,e):d??m?l("strong","",d??m??"",e):u?l("em","",u,e):(l("span","pnb-lin\
ked",g??"",e),v&&l("span","pnb-muted",` (${v})`,e)),r=n.index+i.length}e.append(t.slice(r))}var Oe=900,pe=16,Ce=80,He=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,je=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],De=/^[A-Za-z0-9+/=\s]{60,}$/,Pe=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function me(e){return e?JSON.parse(e):void 0}function Be(e){let t=C(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(n=>C(n)&&typeof n.role=="string"&&"content"in n)?t:null}function Ie(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function H(e,t){let r=Be(t);r?qe(e,r):typeof t=="string"?Ve(e,t):Array.isArray(t)?_e(e,t):
C(t)?Fe(e,t):l("span",be(t)?"pnb-muted":"",we(t),e)}function Ve(e,t){let r=Ke(t);if(r){let d=s("img","pnb-image",e);d.src=r,d.alt="image in the value";return}let n=Ie(
t);if(n!==void 0){fe(e,JSON.stringify(n,null,2));return}if(t.includes(`
`)&&Pe.test(t)&&!Q(t)){fe(e,t);return}let i=s("div","pnb-long",e),o=l("div","pnb-text",t||"(empty)",i);t||o.classList.
add("pnb-muted"),o.dir="auto",ge(o,i,t),Q(t)&&Ge(e,i,t)}function Ke(e){if(He.test(e))return e;let t=je.find(([
r])=>r.test(e))?.[1];return t&&De.test(e)?`data:image/${t};base64,${e}`:null}function Ge(e,t,r){let n=s("div",
"pnb-markdown",e);n.dir="auto",p(n,!1);let i=T(e,"lay out Markdown",()=>{n.childElementCount||Y(n,r);let o=R(n);
p(t,!o),y(i,o?"show as written":"lay out Markdown")});i.className="pnb-fold"}function fe(e,t){let r=s("div","p\
nb-long",e),n=l("div","pnb-text pnb-mono",t,r);n.dir="auto",ge(n,r,t)}function ge(e,t,r){(r.length>Oe||r.split(
`
`,pe+1).length>pe)&&ue(e,t,r.length)}function qe(e,t){let r=s("div","pnb-chat",e);for(let{role:n,content:i}of t){
let o=s("div","pnb-turn",r);o.dataset.role=n,l("div","pnb-muted pnb-small",n,o).dir="auto";for(let d of Ue(i))
H(o,d)}}function Ue(e){return Array.isArray(e)?e.map(t=>{if(!C(t))return t;if(typeof t.text=="string")return t.
text;let r=C(t.image_url)?t.image_url.url:t.image_url;return typeof r=="string"?r:t}):[e]}function _e(e,t){let r=t.
map(o=>Je(o)?we(o):null),n=r.join(", ");if(r.every(o=>o!==null)&&n.length<=Ce){l("span","pnb-text",t.length?n:
"(empty list)",e).dir="auto";return}let i=s("ol","pnb-items",e);for(let o of t)H(s("li","",i),o)}function Fe(e,t){
let r=Object.entries(t);if(!r.length){l("span","pnb-muted","(empty)",e);return}let n=s("dl","pnb-object",e);for(let[
i,o]of r)l("dt","pnb-muted",i,n).dir="auto",H(s("dd","",n),o)}function C(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Je(e){return typeof e!="object"||e===null}function be(e){return e==null}function we(e){
return be(e)?"none":typeof e=="number"?le(e):String(e)}var ze=600;function ye(e,t){let r=s("div","pnb-label-row",e);return r.dataset.pair=String(t),r.tabIndex=0,r.setAttribute(
"role","region"),r.ariaLabel="Row to label",{update(n){if(r.replaceChildren(),p(r,n!==null),!!n){V(s("div","pn\
b-label-part",r),n.inputs);for(let i of n.outputs)V(s("div","pnb-label-part",r),[i]);r.scrollTop=0}},text:()=>[
...r.querySelectorAll("h4")].map(n=>`${n.textContent}: ${n.nextElementSibling?.textContent??""}.`).join(" ").slice(
0,ze)}}function V(e,t){for(let{name:r,value:n}of t)l("h4","pnb-muted",r,e).dir="auto",H(s("div","pnb-label-val\
ue",e),me(n))}var Qe=300,Ye=3e3,he="Not saved: the kernel has ended. Run the cell again to go on; earlier answers are stored\
.";function Ze({model:e}){e.send({type:"seen"})}var We={question:"",name:"",rubric:"",version:"",annotator:"",
pair:!1,finish:!1,labels:[],note:"n"};function Xe({model:e,el:t}){let r=oe(e.get("setup"))??We,n=s("section","\
pnb pnb-label",t);n.ariaLabel=`Labelling: ${r.question}`,n.tabIndex=0;let i=et(n,r),o=ye(n,r.pair),d=s("div","\
pnb-label-expected",n);p(d,!1);let m=s("div","pnb-label-done",n);p(m,!1);let u=s("div","",m);r.finish&&I(m,["f"],
"finish: keep this as it is",()=>P({act:"finish"}));let g=s("div","pnb-label-answers",n);g.setAttribute("role",
"group"),g.ariaLabel="Labels";let v=r.labels.map(({label:a,shown:b,keys:E})=>{let M=I(g,E,b,()=>P({act:"label",
label:a}));return{label:a,button:M}});s("span","pnb-grow",g);let c=s("span","pnb-label-tags",g),h=s("div","",n),
k=se({note:h,tags:c},()=>n.focus({preventScroll:!0}),()=>{f?.answered&&N("Not saved yet: press a label to stor\
e note and tags with it.")}),w=s("div","pnb-label-more",n),$=[["u","undo","undo"],["s","skip","skip"],[r.note,
"note","note"],["t","tag","tag"],["e","expected","expected"],["←","back","back"],["→","next","forward"]].map(
([a,b,E])=>({act:E,button:I(w,[a],b,()=>P({act:E}))})),L=$.find(({act:a})=>a==="expected")?.button;s("span","p\
nb-grow",w);let j=s("span","pnb-label-status pnb-small",w),S=T(w,"try again",()=>f===null&&O({type:"row",place:-1}));
p(S,!1);let xe=ne(n,w,[[r.labels.flatMap(({keys:a})=>a),"give a label"],[["S"],"skip"],[["U"],"undo"],[[r.note.
toUpperCase()],"note"],[["T"],"tag"],[["E"],"expected value"],[["←","→"],"row before, row after"],[["?"],"\
these keys"]]),D=s("div","pnb-heard",n);D.setAttribute("role","status");let f=null,A=0,K=0,Z=!1,G=[],N=(a,b=!1)=>{
y(j,a),x(j,"data-tone",b?"bad":null)},W=()=>{for(let a of G)clearTimeout(a);G=[]},q=a=>{Z=a,x(n,"aria-busy",String(
a)),W();for(let{button:b}of[...v,...$])x(b,"aria-disabled",a?"true":null);a&&(G=[setTimeout(()=>N("saving…"),
Qe),setTimeout(()=>{N("Not saved yet: waiting for the kernel. If it was restarted, run the cell again; earlier\
 answers are stored.",!0)},Ye)])},O=a=>{if(!Z){K+=1,q(!0);try{e.send({...a,request:K})}catch{q(!1),N(he,!0),y(
D,he)}}},X=a=>{a>=0&&a<A&&O({type:"row",place:a})},ee=a=>{f&&O({type:"label",place:f.place,label:a,note:k.note,
tags:k.tags})},ke=()=>{let a=R(d);L&&x(L,"aria-expanded",String(a))},P=a=>{switch(a.act){case"label":return ee(
a.label);case"skip":return ee(null);case"undo":return O({type:"undo"});case"note":return f&&k.openNote();case"\
tag":return f&&k.openTag();case"expected":return f?.expected.length?ke():void 0;case"back":return X((f?.place??
A)-1);case"forward":return X((f?.place??-1)+1);case"finish":return f===null&&A>0&&r.finish?e.send({type:"finis\
h"}):void 0;case"help":return xe()}},Ee=(a,b)=>{f=a,A=b.total,i.update(f,b),o.update(f),d.replaceChildren(),f&&
V(d,f.expected.map(E=>({...E,name:`expected ${E.name}`}))),f?.expected.length||p(d,!1),p(g,f!==null),L&&p(L,!!f?.
expected.length),k.update(f,b.tags);for(let{label:E,button:M}of v)x(M,"aria-pressed",String(f?.answered===!0&&
f.label===E));p(m,f===null),y(u,`All ${A} rows have an answer. In Python: experiment.agreement(judge, "${r.name}\
") and experiment.corrected(judge, "${r.name}").`)},ve=re(e,a=>{if(a.request!==K)return;let{row:b,reached:E,saved:M,
error:B}=a;if(q(!1),p(S,!!B&&f===null),B){N(B,!0),y(D,B);return}let Le=E.trouble!=="";Ee(b,E),N(E.trouble||M,Le);
let Te=b?`Row ${b.place+1} of ${A}.`:`All ${A} rows have an answer.`;y(D,`${M?`${M}. `:""}${Te} ${b?o.text():""}`)});
return n.addEventListener("focusin",({target:a})=>{a instanceof Element&&U(a)}),n.addEventListener("keydown",a=>{
if(a.ctrlKey||a.metaKey||a.altKey)return;let b=ie(a.key,r);b&&(a.preventDefault(),a.stopPropagation(),a.repeat||
P(b))}),O({type:"row",place:-1}),()=>{W(),ve()}}function et(e,t){let{question:r,name:n,rubric:i,version:o,annotator:d}=t,
m=s("div","pnb-label-head",e);l("strong","",r,m).dir="auto";let u=[n,d,o&&`rubric ${o}`].filter(Boolean);l("sp\
an","pnb-muted",u.join(" · "),m).dir="auto";let g=s("span","pnb-muted",m);s("span","pnb-grow",m);let v=s("spa\
n","pnb-muted",m),c=s("div","pnb-label-track",e);c.setAttribute("role","progressbar"),c.ariaLabel="Rows labell\
ed";let h=s("div","",c),k=s("div","pnb-label-warning pnb-small",e);if(i){let w=s("details","pnb-label-rubric",
e);w.open=!0,l("summary","pnb-muted pnb-small","rubric",w),l("div","pnb-text",i,w).dir="auto"}return{update(w,{
labelled:$,total:L,width:j,warning:S}){y(g,w?`row ${w.place+1} of ${L}`:""),y(v,[`${$} of ${L} labelled`,j].filter(
Boolean).join(": ")),c.ariaValueMin="0",c.ariaValueMax=String(L),c.ariaValueNow=String($),h.style.width=`${L?100*
$/L:0}%`,y(k,S),p(k,S!=="")}}}var Ht={initialize:Ze,render:Xe};export{Ht as default};
