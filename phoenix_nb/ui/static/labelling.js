/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function s(e,t,o){let n=document.createElement(e);return t&&(n.className=t),o?.append(n),n}function l(e,t,o,n){
let i=s(e,t,n);return i.textContent=o,i}function h(e,t){e.textContent!==t&&(e.textContent=t)}function x(e,t,o){e.getAttribute(t)!==o&&(o===null?e.removeAttribute(t):e.setAttribute(t,o))}function N(e){return e.
hidden=!e.hidden,!e.hidden}function p(e,t){e.hidden===t&&(e.hidden=!t)}function G(e){e.setAttribute("data-lm-s\
uppress-shortcuts","true")}function te(e,t){let o=[];return n=>{for(;o.length<n.length;)o.push(t(e));for(;o.length>n.length;)o.pop()?.root.
remove();n.forEach((i,r)=>{o[r]?.update(i,r)})}}function T(e,t,o){let n=l("button","",t,e);return n.type="button",n.addEventListener("click",o),n}function ne(e,t,o){let n=s("div","pnb-keys",e);p(n,!1);for(let[d,m]of o){let u=s("span","",n);for(let g of d)l(
"kbd","",g,u);l("span","pnb-muted",m,u)}let i=()=>x(r,"aria-expanded",String(N(n))),r=T(t,"",i);return l("kbd",
"","?",r),r.append(" keys"),x(r,"aria-expanded","false"),i}function oe(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function re(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function se(e,t,o){let n=[],i=[],r=s("textarea","pnb-label-note",e.note);r.ariaLabel="Note",r.placeholder="Wha\
t is wrong, in your own words. Esc goes back to the labels.",r.maxLength=2e4,r.addEventListener("keydown",c=>{
c.stopPropagation(),(c.key==="Escape"||c.key==="Enter"&&(c.ctrlKey||c.metaKey))&&(c.preventDefault(),p(r,r.value!==
""),t())}),r.addEventListener("input",o);let d=s("span","pnb-label-tags",e.tags),m=te(d,c=>{let w="",k=T(c,"",
()=>v(w));return k.dir="auto",{root:k,update(y){w=y,h(k,y),x(k,"aria-pressed",String(n.includes(y)))}}}),u=s("\
input","",e.tags);u.type="text",u.ariaLabel="Tag",u.placeholder="tag, then Enter",u.maxLength=200,p(u,!1),u.addEventListener(
"keydown",c=>{if(c.stopPropagation(),c.key!=="Enter"&&c.key!=="Escape")return;c.preventDefault();let w=u.value.
trim();u.value="",p(u,!1),c.key==="Enter"&&w&&!n.includes(w)&&v(w),t()});let g=()=>m([...new Set([...i,...n])]),
v=c=>{n=n.includes(c)?n.filter(w=>w!==c):[...n,c],g(),o()};return{update(c,w){n=c?.tags??[],i=w,r.value=c?.note??
"",p(r,r.value!==""),g()},get note(){return r.value},get tags(){return n},openNote(){p(r,!0),r.focus()},openTag(){
p(u,!0),u.focus()}}}function I(e,t,o,n){let i=T(e,"",n);for(let r of t)l("kbd","",r,i).ariaHidden="true";return l(
"span","",o,i).dir="auto",t.length&&x(i,"aria-keyshortcuts",t.join(" ")),i}function ie(e,{labels:t,note:o}){let n=e.length===1?e.toLowerCase():e,i=t.find(({keys:r})=>r.includes(n));if(i)
return{act:"label",label:i.label};if(n===o||n==="m")return{act:"note"};switch(n){case"s":return{act:"skip"};case"\
u":return{act:"undo"};case"t":return{act:"tag"};case"e":return{act:"expected"};case"ArrowLeft":return{act:"bac\
k"};case"ArrowRight":return{act:"forward"};case"f":return{act:"finish"};case"?":return{act:"help"};default:return null}}function ae(e){return Math.round(e).toLocaleString("en-US")}function le(e,t,o){e.classList.add("pnb-folded");let n=s("button","pnb-fold",t),i=()=>{let r=e.classList.contains(
"pnb-folded");h(n,r?`show all ${ae(o)} characters`:"show less"),x(n,"aria-expanded",String(!r))};n.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),i()}),i()}var F=/^\s*(?:```|~~~)/,ue=/^(#{1,6})\s+(.*)$/,U=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Le=/^\s*\d/,_=/^>\s?(.*)$/,Te=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,
Ae=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;function z(e){return Ae.
test(e)}function Q(e,t){let o=t.split(`
`);for(let n=0;n<o.length;)n=Me(e,o,n)}function Me(e,t,o){let n=t[o]??"";if(!n.trim())return o+1;if(F.test(n))
return $e(e,t,o+1);let i=ue.exec(n);if(i)return J(s("div","pnb-heading",e),i[2]??""),o+1;if(U.test(n))return Ne(
e,t,o);if(_.test(n)){let[u,g]=ce(t,o,_);return Q(s("blockquote","",e),u.join(`
`)),g}let r=s("p","",e),d=o,m=[];for(;d<t.length;d++){let u=t[d]??"",g=!u.trim()||F.test(u)||ue.test(u)||U.test(
u);if(d>o&&(g||_.test(u)))break;m.push(u)}return J(r,m.join(`
`)),d}function $e(e,t,o){let n=o;for(;n<t.length&&!F.test(t[n]??"");)n++;return l("pre","",t.slice(o,n).join(`\

`),e),n+1}function Ne(e,t,o){let n=s(Le.test(t[o]??"")?"ol":"ul","",e),[i,r]=ce(t,o,U);for(let d of i)J(s("li",
"",n),d);return r}function ce(e,t,o){let n=[],i=t;for(;i<e.length;i++){let r=o.exec(e[i]??"");if(!r)break;n.push(
r[1]??"")}return[n,i]}function J(e,t){let o=0;for(let n of t.matchAll(Te)){e.append(t.slice(o,n.index));let[i,
,r,d,m,u,g,v]=n;r!==void 0?l("code","",r,e):d??m?l("strong","",d??m??"",e):u?l("em","",u,e):(l("span","pnb-lin\
ked",g??"",e),v&&l("span","pnb-muted",` (${v})`,e)),o=n.index+i.length}e.append(t.slice(o))}var Re=900,de=16,Se=80,Oe=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Ce=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function fe(e){return e?JSON.parse(e):void 0}function He(e){return e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:12})}
function Pe(e){let t=C(e)&&Array.isArray(e.messages)?e.messages:e;return!Array.isArray(t)||!t.length?null:t.every(
n=>C(n)&&typeof n.role=="string"&&"content"in n)?t:null}function je(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function H(e,t){let o=Pe(
t);o?Be(e,o):typeof t=="string"?De(e,t):Array.isArray(t)?Ke(e,t):C(t)?qe(e,t):l("span",ge(t)?"pnb-muted":"",be(
t),e)}function De(e,t){if(Oe.test(t)){let r=s("img","pnb-image",e);r.src=t,r.alt="image in the value";return}let o=je(
t);if(o!==void 0){pe(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&Ce.test(t)&&!z(t)){pe(e,t);return}let n=s("div","pnb-long",e),i=l("div","pnb-text",t||"(empty)",n);t||i.classList.
add("pnb-muted"),i.dir="auto",me(i,n,t),z(t)&&Ie(e,n,t)}function Ie(e,t,o){let n=s("div","pnb-markdown",e);n.dir=
"auto",p(n,!1);let i=T(e,"lay out Markdown",()=>{n.childElementCount||Q(n,o);let r=N(n);p(t,!r),h(i,r?"show as\
 written":"lay out Markdown")});i.className="pnb-fold"}function pe(e,t){let o=s("div","pnb-long",e),n=l("div",
"pnb-text pnb-mono",t,o);n.dir="auto",me(n,o,t)}function me(e,t,o){(o.length>Re||o.split(`
`,de+1).length>de)&&le(e,t,o.length)}function Be(e,t){let o=s("div","pnb-chat",e);for(let{role:n,content:i}of t){
let r=s("div","pnb-turn",o);r.dataset.role=n,l("div","pnb-muted pnb-small",n,r).dir="auto";for(let d of Ve(i))
H(r,d)}}function Ve(e){return Array.isArray(e)?e.map(t=>{if(!C(t))return t;if(typeof t.text=="string")return t.
text;let o=C(t.image_url)?t.image_url.url:t.image_url;return typeof o=="string"?o:t}):[e]}function Ke(e,t){let o=t.
map(r=>Ge(r)?be(r):null),n=o.join(", ");if(o.every(r=>r!==null)&&n.length<=Se){l("span","pnb-text",t.length?n:
"(empty list)",e).dir="auto";return}let i=s("ol","pnb-items",e);for(let r of t)H(s("li","",i),r)}function qe(e,t){
let o=Object.entries(t);if(!o.length){l("span","pnb-muted","(empty)",e);return}let n=s("dl","pnb-object",e);for(let[
i,r]of o)l("dt","pnb-muted",i,n).dir="auto",H(s("dd","",n),r)}function C(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Ge(e){return typeof e!="object"||e===null}function ge(e){return e==null}function be(e){
return ge(e)?"none":typeof e=="number"?He(e):String(e)}var _e=600;function ye(e,t){let o=s("div","pnb-label-row",e);return o.dataset.pair=String(t),o.tabIndex=0,o.setAttribute(
"role","region"),o.ariaLabel="Row to label",{update(n){if(o.replaceChildren(),p(o,n!==null),!!n){B(s("div","pn\
b-label-part",o),n.inputs);for(let i of n.outputs)B(s("div","pnb-label-part",o),[i]);o.scrollTop=0}},text:()=>[
...o.querySelectorAll("h4")].map(n=>`${n.textContent}: ${n.nextElementSibling?.textContent??""}.`).join(" ").slice(
0,_e)}}function B(e,t){for(let{name:o,value:n}of t)l("h4","pnb-muted",o,e).dir="auto",H(s("div","pnb-label-val\
ue",e),fe(n))}var Fe=300,Ue=3e3;function Je({model:e}){e.send({type:"seen"})}var ze={question:"",name:"",rubric:"",version:"",
annotator:"",pair:!1,finish:!1,labels:[],note:"n"};function Qe({model:e,el:t}){let o=re(e.get("setup"))??ze,n=s(
"section","pnb pnb-label",t);n.ariaLabel=`Labelling: ${o.question}`,n.tabIndex=0;let i=Ye(n,o),r=ye(n,o.pair),
d=s("div","pnb-label-expected",n);p(d,!1);let m=s("div","pnb-label-done",n);p(m,!1);let u=s("div","",m);o.finish&&
I(m,["f"],"finish: keep this as it is",()=>j({act:"finish"}));let g=s("div","pnb-label-answers",n);g.setAttribute(
"role","group"),g.ariaLabel="Labels";let v=o.labels.map(({label:a,shown:b,keys:E})=>{let M=I(g,E,b,()=>j({act:"\
label",label:a}));return{label:a,button:M}});s("span","pnb-grow",g);let c=s("span","pnb-label-tags",g),w=s("di\
v","",n),k=se({note:w,tags:c},()=>n.focus({preventScroll:!0}),()=>{f?.answered&&S("Not saved yet: press a labe\
l to store note and tags with it.")}),y=s("div","pnb-label-more",n),$=[["u","undo","undo"],["s","skip","skip"],
[o.note,"note","note"],["t","tag","tag"],["e","expected","expected"],["←","back","back"],["→","next","forw\
ard"]].map(([a,b,E])=>({act:E,button:I(y,[a],b,()=>j({act:E}))})),L=$.find(({act:a})=>a==="expected")?.button;
s("span","pnb-grow",y);let P=s("span","pnb-label-status pnb-small",y),R=T(y,"try again",()=>f===null&&O({type:"\
row",place:-1}));p(R,!1);let we=ne(n,y,[[o.labels.flatMap(({keys:a})=>a),"give a label"],[["S"],"skip"],[["U"],
"undo"],[[o.note.toUpperCase()],"note"],[["T"],"tag"],[["E"],"expected value"],[["←","→"],"row before, row\
 after"],[["?"],"these keys"]]),V=s("div","pnb-heard",n);V.setAttribute("role","status");let f=null,A=0,K=0,Y=!1,
q=[],S=(a,b=!1)=>{h(P,a),x(P,"data-tone",b?"bad":null)},W=()=>{for(let a of q)clearTimeout(a);q=[]},Z=a=>{Y=a,
x(n,"aria-busy",String(a)),W();for(let{button:b}of[...v,...$])x(b,"aria-disabled",a?"true":null);a&&(q=[setTimeout(
()=>S("saving…"),Fe),setTimeout(()=>{S("Not saved yet: waiting for the kernel. If it was restarted, run the \
cell again; earlier answers are stored.",!0)},Ue)])},O=a=>{Y||(K+=1,Z(!0),e.send({...a,request:K}))},X=a=>{a>=
0&&a<A&&O({type:"row",place:a})},ee=a=>{f&&O({type:"label",place:f.place,label:a,note:k.note,tags:k.tags})},he=()=>{
let a=N(d);L&&x(L,"aria-expanded",String(a))},j=a=>{switch(a.act){case"label":return ee(a.label);case"skip":return ee(
null);case"undo":return O({type:"undo"});case"note":return f&&k.openNote();case"tag":return f&&k.openTag();case"\
expected":return f?.expected.length?he():void 0;case"back":return X((f?.place??A)-1);case"forward":return X((f?.
place??-1)+1);case"finish":return f===null&&A>0&&o.finish?e.send({type:"finish"}):void 0;case"help":return we()}},
xe=(a,b)=>{f=a,A=b.total,i.update(f,b),r.update(f),d.replaceChildren(),f&&B(d,f.expected.map(E=>({...E,name:`e\
xpected ${E.name}`}))),f?.expected.length||p(d,!1),p(g,f!==null),L&&p(L,!!f?.expected.length),k.update(f,b.tags);
for(let{label:E,button:M}of v)x(M,"aria-pressed",String(f?.answered===!0&&f.label===E));p(m,f===null),h(u,`All\
 ${A} rows have an answer. In Python: experiment.agreement(judge, "${o.name}") and experiment.corrected(judge,\
 "${o.name}").`)},ke=oe(e,a=>{if(a.request!==K)return;let{row:b,reached:E,saved:M,error:D}=a;if(Z(!1),p(R,!!D&&
f===null),D){S(D,!0),h(V,D);return}let Ee=E.trouble!=="";xe(b,E),S(E.trouble||M,Ee);let ve=b?`Row ${b.place+1}\
 of ${A}.`:`All ${A} rows have an answer.`;h(V,`${M?`${M}. `:""}${ve} ${b?r.text():""}`)});return n.addEventListener(
"focusin",({target:a})=>{a instanceof Element&&G(a)}),n.addEventListener("keydown",a=>{if(a.ctrlKey||a.metaKey||
a.altKey)return;let b=ie(a.key,o);b&&(a.preventDefault(),a.stopPropagation(),a.repeat||j(b))}),O({type:"row",place:-1}),
()=>{W(),ke()}}function Ye(e,t){let{question:o,name:n,rubric:i,version:r,annotator:d}=t,m=s("div","pnb-label-h\
ead",e);l("strong","",o,m).dir="auto";let u=[n,d,r&&`rubric ${r}`].filter(Boolean);l("span","pnb-muted",u.join(
" · "),m).dir="auto";let g=s("span","pnb-muted",m);s("span","pnb-grow",m);let v=s("span","pnb-muted",m),c=s("\
div","pnb-label-track",e);c.setAttribute("role","progressbar"),c.ariaLabel="Rows labelled";let w=s("div","",c),
k=s("div","pnb-label-warning pnb-small",e);if(i){let y=s("details","pnb-label-rubric",e);y.open=!0,l("summary",
"pnb-muted pnb-small","rubric",y),l("div","pnb-text",i,y).dir="auto"}return{update(y,{labelled:$,total:L,width:P,
warning:R}){h(g,y?`row ${y.place+1} of ${L}`:""),h(v,[`${$} of ${L} labelled`,P].filter(Boolean).join(": ")),c.
ariaValueMin="0",c.ariaValueMax=String(L),c.ariaValueNow=String($),w.style.width=`${L?100*$/L:0}%`,h(k,R),p(k,
R!=="")}}}var Nt={initialize:Je,render:Qe};export{Nt as default};
