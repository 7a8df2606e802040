/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function s(e,t,o){let n=document.createElement(e);return t&&(n.className=t),o?.append(n),n}function l(e,t,o,n){
let a=s(e,t,n);return a.textContent=o,a}function w(e,t){e.textContent!==t&&(e.textContent=t)}function x(e,t,o){e.getAttribute(t)!==o&&(o===null?e.removeAttribute(t):e.setAttribute(t,o))}function R(e){return e.
hidden=!e.hidden,!e.hidden}function p(e,t){e.hidden===t&&(e.hidden=!t)}function _(e){e.setAttribute("data-lm-s\
uppress-shortcuts","true")}function te(e,t){let o=[];return n=>{for(;o.length<n.length;)o.push(t(e));for(;o.length>n.length;)o.pop()?.root.
remove();n.forEach((a,r)=>{o[r]?.update(a,r)})}}function T(e,t,o){let n=l("button","",t,e);return n.type="button",n.addEventListener("click",o),n}function ne(e,t,o){let n=s("div","pnb-keys",e);p(n,!1);for(let[d,m]of o){let u=s("span","",n);for(let g of d)l(
"kbd","",g,u);l("span","pnb-muted",m,u)}let a=()=>x(r,"aria-expanded",String(R(n))),r=T(t,"",a);return l("kbd",
"","?",r),r.append(" keys"),x(r,"aria-expanded","false"),a}function oe(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function re(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function se(e,t,o){let n=[],a=[],r=s("textarea","pnb-label-note",e.note);r.ariaLabel="Note",r.placeholder="Wha\
t is wrong, in your own words. Esc goes back to the labels.",r.maxLength=2e4,r.addEventListener("keydown",c=>{
c.stopPropagation(),(c.key==="Escape"||c.key==="Enter"&&(c.ctrlKey||c.metaKey))&&(c.preventDefault(),p(r,r.value!==
""),t())}),r.addEventListener("input",o);let d=s("span","pnb-label-tags",e.tags),m=te(d,c=>{let h="",k=T(c,"",
()=>v(h));return k.dir="auto",{root:k,update(y){h=y,w(k,y),x(k,"aria-pressed",String(n.includes(y)))}}}),u=s("\
input","",e.tags);u.type="text",u.ariaLabel="Tag",u.placeholder="tag, then Enter",u.maxLength=200,p(u,!1),u.addEventListener(
"keydown",c=>{if(c.stopPropagation(),c.key!=="Enter"&&c.key!=="Escape")return;c.preventDefault();let h=u.value.
trim();u.value="",p(u,!1),c.key==="Enter"&&h&&!n.includes(h)&&v(h),t()});let g=()=>m([...new Set([...a,...n])]),
v=c=>{n=n.includes(c)?n.filter(h=>h!==c):[...n,c],g(),o()};return{update(c,h){n=c?.tags??[],a=h,r.value=c?.note??
"",p(r,r.value!==""),g()},get note(){return r.value},get tags(){return n},openNote(){p(r,!0),r.focus()},openTag(){
p(u,!0),u.focus()}}}function B(e,t,o,n){let a=T(e,"",n);for(let r of t)l("kbd","",r,a).ariaHidden="true";return l(
"span","",o,a).dir="auto",t.length&&x(a,"aria-keyshortcuts",t.join(" ")),a}function ae(e,{labels:t,note:o}){let n=e.length===1?e.toLowerCase():e,a=t.find(({keys:r})=>r.includes(n));if(a)
return{act:"label",label:a.label};if(n===o||n==="m")return{act:"note"};switch(n){case"s":return{act:"skip"};case"\
u":return{act:"undo"};case"t":return{act:"tag"};case"e":return{act:"expected"};case"ArrowLeft":return{act:"bac\
k"};case"ArrowRight":return{act:"forward"};case"f":return{act:"finish"};case"?":return{act:"help"};default:return null}}function ie(e){return Math.round(e).toLocaleString("en-US")}function le(e,t,o){e.classList.add("pnb-folded");let n=s("button","pnb-fold",t),a=()=>{let r=e.classList.contains(
"pnb-folded");w(n,r?`show all ${ie(o)} characters`:"show less"),x(n,"aria-expanded",String(!r))};n.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),a()}),a()}var U=/^\s*(?:```|~~~)/,ue=/^(#{1,6})\s+(.*)$/,J=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Te=/^\s*\d/,F=/^>\s?(.*)$/,Ae=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,
Me=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;function Q(e){return Me.
test(e)}function Y(e,t){let o=t.split(`
`);for(let n=0;n<o.length;)n=$e(e,o,n)}function $e(e,t,o){let n=t[o]??"";if(!n.trim())return o+1;if(U.test(n))
return Ne(e,t,o+1);let a=ue.exec(n);if(a)return z(s("div","pnb-heading",e),a[2]??""),o+1;if(J.test(n))return Re(
e,t,o);if(F.test(n)){let[u,g]=ce(t,o,F);return Y(s("blockquote","",e),u.join(`
`)),g}let r=s("p","",e),d=o,m=[];for(;d<t.length;d++){let u=t[d]??"",g=!u.trim()||U.test(u)||ue.test(u)||J.test(
u);if(d>o&&(g||F.test(u)))break;m.push(u)}return z(r,m.join(`
`)),d}function Ne(e,t,o){let n=o;for(;n<t.length&&!U.test(t[n]??"");)n++;return l("pre","",t.slice(o,n).join(`\

`),e),n+1}function Re(e,t,o){let n=s(Te.test(t[o]??"")?"ol":"ul","",e),[a,r]=ce(t,o,J);for(let d of a)z(s("li",
"",n),d);return r}function ce(e,t,o){let n=[],a=t;for(;a<e.length;a++){let r=o.exec(e[a]??"");if(!r)break;n.push(
r[1]??"")}return[n,a]}function z(e,t){let o=0;for(let n of t.matchAll(Ae)){e.append(t.slice(o,n.index));let[a,
,r,d,m,u,g,v]=n;r!==void 0?l("code","",r,e):d??m?l("strong","",d??m??"",e):u?l("em","",u,e):(l("span","pnb-lin\
ked",g??"",e),v&&l("span","pnb-muted",` (${v})`,e)),o=n.index+a.length}e.append(t.slice(o))}var Se=900,de=16,Oe=80,Ce=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,He=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function fe(e){return e?JSON.parse(e):void 0}function Pe(e){return e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:12})}
function je(e){let t=C(e)&&Array.isArray(e.messages)?e.messages:e;return!Array.isArray(t)||!t.length?null:t.every(
n=>C(n)&&typeof n.role=="string"&&"content"in n)?t:null}function De(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function H(e,t){let o=je(
t);o?Ve(e,o):typeof t=="string"?Ie(e,t):Array.isArray(t)?qe(e,t):C(t)?Ge(e,t):l("span",ge(t)?"pnb-muted":"",be(
t),e)}function Ie(e,t){if(Ce.test(t)){let r=s("img","pnb-image",e);r.src=t,r.alt="image in the value";return}let o=De(
t);if(o!==void 0){pe(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&He.test(t)&&!Q(t)){pe(e,t);return}let n=s("div","pnb-long",e),a=l("div","pnb-text",t||"(empty)",n);t||a.classList.
add("pnb-muted"),a.dir="auto",me(a,n,t),Q(t)&&Be(e,n,t)}function Be(e,t,o){let n=s("div","pnb-markdown",e);n.dir=
"auto",p(n,!1);let a=T(e,"lay out Markdown",()=>{n.childElementCount||Y(n,o);let r=R(n);p(t,!r),w(a,r?"show as\
 written":"lay out Markdown")});a.className="pnb-fold"}function pe(e,t){let o=s("div","pnb-long",e),n=l("div",
"pnb-text pnb-mono",t,o);n.dir="auto",me(n,o,t)}function me(e,t,o){(o.length>Se||o.split(`
`,de+1).length>de)&&le(e,t,o.length)}function Ve(e,t){let o=s("div","pnb-chat",e);for(let{role:n,content:a}of t){
let r=s("div","pnb-turn",o);r.dataset.role=n,l("div","pnb-muted pnb-small",n,r).dir="auto";for(let d of Ke(a))
H(r,d)}}function Ke(e){return Array.isArray(e)?e.map(t=>{if(!C(t))return t;if(typeof t.text=="string")return t.
text;let o=C(t.image_url)?t.image_url.url:t.image_url;return typeof o=="string"?o:t}):[e]}function qe(e,t){let o=t.
map(r=>_e(r)?be(r):null),n=o.join(", ");if(o.every(r=>r!==null)&&n.length<=Oe){l("span","pnb-text",t.length?n:
"(empty list)",e).dir="auto";return}let a=s("ol","pnb-items",e);for(let r of t)H(s("li","",a),r)}function Ge(e,t){
let o=Object.entries(t);if(!o.length){l("span","pnb-muted","(empty)",e);return}let n=s("dl","pnb-object",e);for(let[
a,r]of o)l("dt","pnb-muted",a,n).dir="auto",H(s("dd","",n),r)}function C(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function _e(e){return typeof e!="object"||e===null}function ge(e){return e==null}function be(e){
return ge(e)?"none":typeof e=="number"?Pe(e):String(e)}var Fe=600;function ye(e,t){let o=s("div","pnb-label-row",e);return o.dataset.pair=String(t),o.tabIndex=0,o.setAttribute(
"role","region"),o.ariaLabel="Row to label",{update(n){if(o.replaceChildren(),p(o,n!==null),!!n){V(s("div","pn\
b-label-part",o),n.inputs);for(let a of n.outputs)V(s("div","pnb-label-part",o),[a]);o.scrollTop=0}},text:()=>[
...o.querySelectorAll("h4")].map(n=>`${n.textContent}: ${n.nextElementSibling?.textContent??""}.`).join(" ").slice(
0,Fe)}}function V(e,t){for(let{name:o,value:n}of t)l("h4","pnb-muted",o,e).dir="auto",H(s("div","pnb-label-val\
ue",e),fe(n))}var Ue=300,Je=3e3,we="Not saved: the kernel has ended. Run the cell again to go on; earlier answers are stored\
.";function ze({model:e}){e.send({type:"seen"})}var Qe={question:"",name:"",rubric:"",version:"",annotator:"",
pair:!1,finish:!1,labels:[],note:"n"};function Ye({model:e,el:t}){let o=re(e.get("setup"))??Qe,n=s("section","\
pnb pnb-label",t);n.ariaLabel=`Labelling: ${o.question}`,n.tabIndex=0;let a=We(n,o),r=ye(n,o.pair),d=s("div","\
pnb-label-expected",n);p(d,!1);let m=s("div","pnb-label-done",n);p(m,!1);let u=s("div","",m);o.finish&&B(m,["f"],
"finish: keep this as it is",()=>D({act:"finish"}));let g=s("div","pnb-label-answers",n);g.setAttribute("role",
"group"),g.ariaLabel="Labels";let v=o.labels.map(({label:i,shown:b,keys:E})=>{let M=B(g,E,b,()=>D({act:"label",
label:i}));return{label:i,button:M}});s("span","pnb-grow",g);let c=s("span","pnb-label-tags",g),h=s("div","",n),
k=se({note:h,tags:c},()=>n.focus({preventScroll:!0}),()=>{f?.answered&&N("Not saved yet: press a label to stor\
e note and tags with it.")}),y=s("div","pnb-label-more",n),$=[["u","undo","undo"],["s","skip","skip"],[o.note,
"note","note"],["t","tag","tag"],["e","expected","expected"],["←","back","back"],["→","next","forward"]].map(
([i,b,E])=>({act:E,button:B(y,[i],b,()=>D({act:E}))})),L=$.find(({act:i})=>i==="expected")?.button;s("span","p\
nb-grow",y);let P=s("span","pnb-label-status pnb-small",y),S=T(y,"try again",()=>f===null&&O({type:"row",place:-1}));
p(S,!1);let he=ne(n,y,[[o.labels.flatMap(({keys:i})=>i),"give a label"],[["S"],"skip"],[["U"],"undo"],[[o.note.
toUpperCase()],"note"],[["T"],"tag"],[["E"],"expected value"],[["←","→"],"row before, row after"],[["?"],"\
these keys"]]),j=s("div","pnb-heard",n);j.setAttribute("role","status");let f=null,A=0,K=0,W=!1,q=[],N=(i,b=!1)=>{
w(P,i),x(P,"data-tone",b?"bad":null)},Z=()=>{for(let i of q)clearTimeout(i);q=[]},G=i=>{W=i,x(n,"aria-busy",String(
i)),Z();for(let{button:b}of[...v,...$])x(b,"aria-disabled",i?"true":null);i&&(q=[setTimeout(()=>N("saving…"),
Ue),setTimeout(()=>{N("Not saved yet: waiting for the kernel. If it was restarted, run the cell again; earlier\
 answers are stored.",!0)},Je)])},O=i=>{if(!W){K+=1,G(!0);try{e.send({...i,request:K})}catch{G(!1),N(we,!0),w(
j,we)}}},X=i=>{i>=0&&i<A&&O({type:"row",place:i})},ee=i=>{f&&O({type:"label",place:f.place,label:i,note:k.note,
tags:k.tags})},xe=()=>{let i=R(d);L&&x(L,"aria-expanded",String(i))},D=i=>{switch(i.act){case"label":return ee(
i.label);case"skip":return ee(null);case"undo":return O({type:"undo"});case"note":return f&&k.openNote();case"\
tag":return f&&k.openTag();case"expected":return f?.expected.length?xe():void 0;case"back":return X((f?.place??
A)-1);case"forward":return X((f?.place??-1)+1);case"finish":return f===null&&A>0&&o.finish?e.send({type:"finis\
h"}):void 0;case"help":return he()}},ke=(i,b)=>{f=i,A=b.total,a.update(f,b),r.update(f),d.replaceChildren(),f&&
V(d,f.expected.map(E=>({...E,name:`expected ${E.name}`}))),f?.expected.length||p(d,!1),p(g,f!==null),L&&p(L,!!f?.
expected.length),k.update(f,b.tags);for(let{label:E,button:M}of v)x(M,"aria-pressed",String(f?.answered===!0&&
f.label===E));p(m,f===null),w(u,`All ${A} rows have an answer. In Python: experiment.agreement(judge, "${o.name}\
") and experiment.corrected(judge, "${o.name}").`)},Ee=oe(e,i=>{if(i.request!==K)return;let{row:b,reached:E,saved:M,
error:I}=i;if(G(!1),p(S,!!I&&f===null),I){N(I,!0),w(j,I);return}let ve=E.trouble!=="";ke(b,E),N(E.trouble||M,ve);
let Le=b?`Row ${b.place+1} of ${A}.`:`All ${A} rows have an answer.`;w(j,`${M?`${M}. `:""}${Le} ${b?r.text():""}`)});
return n.addEventListener("focusin",({target:i})=>{i instanceof Element&&_(i)}),n.addEventListener("keydown",i=>{
if(i.ctrlKey||i.metaKey||i.altKey)return;let b=ae(i.key,o);b&&(i.preventDefault(),i.stopPropagation(),i.repeat||
D(b))}),O({type:"row",place:-1}),()=>{Z(),Ee()}}function We(e,t){let{question:o,name:n,rubric:a,version:r,annotator:d}=t,
m=s("div","pnb-label-head",e);l("strong","",o,m).dir="auto";let u=[n,d,r&&`rubric ${r}`].filter(Boolean);l("sp\
an","pnb-muted",u.join(" · "),m).dir="auto";let g=s("span","pnb-muted",m);s("span","pnb-grow",m);let v=s("spa\
n","pnb-muted",m),c=s("div","pnb-label-track",e);c.setAttribute("role","progressbar"),c.ariaLabel="Rows labell\
ed";let h=s("div","",c),k=s("div","pnb-label-warning pnb-small",e);if(a){let y=s("details","pnb-label-rubric",
e);y.open=!0,l("summary","pnb-muted pnb-small","rubric",y),l("div","pnb-text",a,y).dir="auto"}return{update(y,{
labelled:$,total:L,width:P,warning:S}){w(g,y?`row ${y.place+1} of ${L}`:""),w(v,[`${$} of ${L} labelled`,P].filter(
Boolean).join(": ")),c.ariaValueMin="0",c.ariaValueMax=String(L),c.ariaValueNow=String($),h.style.width=`${L?100*
$/L:0}%`,w(k,S),p(k,S!=="")}}}var Rt={initialize:ze,render:Ye};export{Rt as default};
