/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function i(e,t,o){let n=document.createElement(e);return t&&(n.className=t),o?.append(n),n}function d(e,t,o,n){
let s=i(e,t,n);return s.textContent=o,s}function k(e,t){e.textContent!==t&&(e.textContent=t)}function E(e,t,o){e.getAttribute(t)!==o&&(o===null?e.removeAttribute(t):e.setAttribute(t,o))}function I(e){return e.
hidden=!e.hidden,!e.hidden}function p(e,t){e.hidden===t&&(e.hidden=!t)}function F(e){e.setAttribute("data-lm-s\
uppress-shortcuts","true")}function le(e,t){let o=[];return n=>{for(;o.length<n.length;)o.push(t(e));for(;o.length>n.length;)o.pop()?.root.
remove();n.forEach((s,r)=>{o[r]?.update(s,r)})}}function L(e,t,o){let n=d("button","",t,e);return n.type="button",n.addEventListener("click",o),n}function ue(e,t,o){let n=i("div","pnb-keys",e);p(n,!1);for(let[u,f]of o){let l=i("span","",n);for(let b of u)d(
"kbd","",b,l);d("span","pnb-muted",f,l)}let s=()=>E(r,"aria-expanded",String(I(n))),r=L(t,"",s);return d("kbd",
"","?",r),r.append(" keys"),E(r,"aria-expanded","false"),s}function ce(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function P(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function de(e){return{render:e,initialize({model:t}){let o=P(t.get("place"));if(!o)return()=>{};let n=new Map,
s=()=>[...n].filter(([b])=>!b.isConnected),r=()=>{let b=s(),v=document.querySelectorAll(`[data-pnb-place="${o}\
"]`);for(let c of v){if(n.has(c))continue;let[g,h]=b.shift()??[c,Se(t,e)];n.delete(g),n.set(c,h),h.put(c)}for(let[
c,g]of b)n.delete(c),g.drop()},u=0,f=new MutationObserver(()=>{if(s().length)return r();u||=requestAnimationFrame(
()=>{u=0,r()})}),l=()=>{f.disconnect(),cancelAnimationFrame(u);for(let b of n.values())b.drop();n.clear()};return t.
on("comm_live_update",l),f.observe(document.body,{childList:!0,subtree:!0}),r(),l}}}function Se(e,t){let o=document.
createElement("div"),n=[],s=null,r=({target:f})=>{s=f instanceof HTMLElement&&o.contains(f)?f:null};document.addEventListener(
"focusin",r);let u=null;return{put(f){n=[...f.children].filter(l=>l instanceof HTMLElement);for(let l of n)l.hidden=
!0;f.append(o),u??=t({model:e,el:o}),s?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",r),u?.(),o.remove();for(let f of n)f.hidden=!1}}}function fe(e,t,o){let n=[],s=[],r=i("textarea","pnb-label-note",e.note);r.ariaLabel="Note",r.placeholder="Wha\
t is wrong, in your own words. Esc goes back to the labels.",r.maxLength=2e4,r.addEventListener("keydown",c=>{
c.stopPropagation(),(c.key==="Escape"||c.key==="Enter"&&(c.ctrlKey||c.metaKey))&&(c.preventDefault(),p(r,r.value!==
""),t())}),r.addEventListener("input",o);let u=i("span","pnb-label-tags",e.tags),f=le(u,c=>{let g="",h=L(c,"",
()=>v(g));return h.dir="auto",{root:h,update(x){g=x,k(h,x),E(h,"aria-pressed",String(n.includes(x)))}}}),l=i("\
input","",e.tags);l.type="text",l.ariaLabel="Tag",l.placeholder="tag, then Enter",l.maxLength=200,p(l,!1),l.addEventListener(
"keydown",c=>{if(c.stopPropagation(),c.key!=="Enter"&&c.key!=="Escape")return;c.preventDefault();let g=l.value.
trim();l.value="",p(l,!1),c.key==="Enter"&&g&&!n.includes(g)&&v(g),t()});let b=()=>f([...new Set([...s,...n])]),
v=c=>{n=n.includes(c)?n.filter(g=>g!==c):[...n,c],b(),o()};return{update(c,g){n=c?.tags??[],s=g,r.value=c?.note??
"",p(r,r.value!==""),b()},get note(){return r.value},get tags(){return n},openNote(){p(r,!0),r.focus()},openTag(){
p(l,!0),l.focus()}}}function U(e,t,o,n){let s=L(e,"",n);for(let r of t)d("kbd","",r,s).ariaHidden="true";return d(
"span","",o,s).dir="auto",t.length&&E(s,"aria-keyshortcuts",t.join(" ")),s}function pe(e,{labels:t,note:o}){let n=e.length===1?e.toLowerCase():e,s=t.find(({keys:r})=>r.includes(n));if(s)
return{act:"label",label:s.label};if(n===o||n==="m")return{act:"note"};switch(n){case"s":return{act:"skip"};case"\
u":return{act:"undo"};case"t":return{act:"tag"};case"e":return{act:"expected"};case"ArrowLeft":return{act:"bac\
k"};case"ArrowRight":return{act:"forward"};case"?":return{act:"help"};default:return null}}function J({labelled:e,total:t}){return e===t?`All ${t} rows have a label.`:`No row is left; ${e} of ${t} have\
 a label.`}function me(e){let t=i("div","",e),o="";return{update(n){p(t,n!==""),!(!n||n===o)&&(o=n,t.replaceChildren(),
i("div","",t).dataset.pnbPlace=n)},press(n){if(t.hidden)return!1;let s=CSS.escape(n.toLowerCase()),r=t.querySelector(
`[aria-keyshortcuts="${s}"]`);return r?.click(),r!==null}}}function be(e){return Math.round(e).toLocaleString("en-US")}function ge(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function ye(e,t,o){e.classList.add("pnb-folded");let n=i("button","pnb-fold",t),s=()=>{let r=e.classList.contains(
"pnb-folded");k(n,r?`show all ${be(o)} characters`:"show less"),E(n,"aria-expanded",String(!r))};n.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),s()}),s()}var W=/^\s*(?:```|~~~)/,we=/^(#{1,6})\s+(.*)$/,Q=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Oe=/^\s*\d/,z=/^>\s?(.*)$/,Ce=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,
He=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;function Z(e){return He.
test(e)}function X(e,t){let o=t.split(`
`);for(let n=0;n<o.length;)n=Be(e,o,n)}function Be(e,t,o){let n=t[o]??"";if(!n.trim())return o+1;if(W.test(n))
return je(e,t,o+1);let s=we.exec(n);if(s)return Y(i("div","pnb-heading",e),s[2]??""),o+1;if(Q.test(n))return Ie(
e,t,o);if(z.test(n)){let[l,b]=he(t,o,z);return X(i("blockquote","",e),l.join(`
`)),b}let r=i("p","",e),u=o,f=[];for(;u<t.length;u++){let l=t[u]??"",b=!l.trim()||W.test(l)||we.test(l)||Q.test(
l);if(u>o&&(b||z.test(l)))break;f.push(l)}return Y(r,f.join(`
`)),u}function je(e,t,o){let n=o;for(;n<t.length&&!W.test(t[n]??"");)n++;return d("pre","",t.slice(o,n).join(`\

`),e),n+1}function Ie(e,t,o){let n=i(Oe.test(t[o]??"")?"ol":"ul","",e),[s,r]=he(t,o,Q);for(let u of s)Y(i("li",
"",n),u);return r}function he(e,t,o){let n=[],s=t;for(;s<e.length;s++){let r=o.exec(e[s]??"");if(!r)break;n.push(
r[1]??"")}return[n,s]}function Y(e,t){let o=0;for(let n of t.matchAll(Ce)){e.append(t.slice(o,n.index));let[s,
,r,u,f,l,b,v]=n;r!==void 0?d("code","",r,e):u??f?d("strong","",u??f??"",e):l?d("em","",l,e):(d("span","pnb-lin\
ked",b??"",e),v&&d("span","pnb-muted",` (${v})`,e)),o=n.index+s.length}e.append(t.slice(o))}var Pe=900,ke=16,Ve=80,De=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,_e=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Ge=/^[A-Za-z0-9+/=\s]{60,}$/,Ke=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function V(e){return e?JSON.parse(e):void 0}function qe(e){let t=S(e)?e:{},o=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(o)||!o.length)return null;let{system:n}=t,s=ee(n)?o:[{role:"system",content:n},...o];return s.
every(u=>S(u)&&typeof u.role=="string"&&"content"in u)?s:null}function Fe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function N(e,t){let o=qe(
t);o?Qe(e,o):typeof t=="string"?Ue(e,t):Array.isArray(t)?Ze(e,t):S(t)?Xe(e,t):d("span",ee(t)?"pnb-muted":"",ve(
t),e)}function Ue(e,t){let o=Je(t);if(o){let u=i("img","pnb-image",e);u.src=o,u.alt="image in the value";return}let n=Fe(
t);if(n!==void 0){xe(e,JSON.stringify(n,null,2));return}if(t.includes(`
`)&&Ke.test(t)&&!Z(t)){xe(e,t);return}let s=i("div","pnb-long",e),r=d("div","pnb-text",t||"(empty)",s);t||r.classList.
add("pnb-muted"),r.dir="auto",Ee(r,s,t),Z(t)&&ze(e,s,t)}function Je(e){if(De.test(e))return e;let t=_e.find(([
o])=>o.test(e))?.[1];return t&&Ge.test(e)?`data:image/${t};base64,${e}`:null}function ze(e,t,o){let n=i("div",
"pnb-markdown",e);n.dir="auto",p(n,!1);let s=L(e,"lay out Markdown",()=>{n.childElementCount||X(n,o);let r=I(n);
p(t,!r),k(s,r?"show as written":"lay out Markdown")});s.className="pnb-fold"}function xe(e,t){let o=i("div","p\
nb-long",e),n=d("div","pnb-text pnb-mono",t,o);n.dir="auto",Ee(n,o,t)}function Ee(e,t,o){We(o)&&ye(e,t,o.length)}
function We(e){return e.length>Pe||e.split(`
`,ke+1).length>ke}function Qe(e,t){let o=i("div","pnb-chat",e);for(let{role:n,content:s}of t){let r=i("div","p\
nb-turn",o);r.dataset.role=n,d("div","pnb-muted pnb-small",n,r).dir="auto";for(let u of Ye(s))N(r,u)}}function Ye(e){
return Array.isArray(e)?e.map(t=>{if(!S(t))return t;if(typeof t.text=="string")return t.text;let o=S(t.image_url)?
t.image_url.url:t.image_url;return typeof o=="string"?o:t}):[e]}function Ze(e,t){let o=t.map(r=>et(r)?ve(r):null),
n=o.join(", ");if(o.every(r=>r!==null)&&n.length<=Ve){d("span","pnb-text",t.length?n:"(empty list)",e).dir="au\
to";return}let s=i("ol","pnb-items",e);for(let r of t)N(i("li","",s),r)}function Xe(e,t){let o=Object.entries(
t);if(!o.length){d("span","pnb-muted","(empty)",e);return}let n=i("dl","pnb-object",e);for(let[s,r]of o)d("dt",
"pnb-muted",s,n).dir="auto",N(i("dd","",n),r)}function S(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}function et(e){return typeof e!="object"||e===null}function ee(e){return e==null}function ve(e){return ee(e)?
"none":typeof e=="number"?ge(e):String(e)}var tt=40,nt=600;function Ae(e,t){let o=i("div","pnb-label-row",e);return o.dataset.pair=String(t),o.tabIndex=
0,o.setAttribute("role","region"),o.ariaLabel="Row to label",{update(n){if(o.replaceChildren(),p(o,n!==null),!!n){
D(i("div","pnb-label-part",o),n.inputs);for(let s of n.outputs)D(i("div","pnb-label-part",o),[s]);o.scrollTop=
0}},text:()=>[...o.querySelectorAll("h4, .pnb-label-brief > dt")].map(n=>`${n.textContent}: ${n.nextElementSibling?.
textContent??""}.`).join(" ").slice(0,nt)}}function D(e,t){for(let o of ot(t)){if(o.length>1){let n=i("dl","pn\
b-label-value pnb-label-brief",e);for(let{name:s,value:r}of o)d("dt","pnb-muted",s,n).dir="auto",N(i("dd","",n),
V(r));continue}for(let{name:n,value:s}of o)d("h4","pnb-muted",n,e).dir="auto",N(i("div","pnb-label-value",e),V(
s))}}function ot(e){let t=[],o=!1;for(let n of e){let s=rt(V(n.value)),r=t.at(-1);s&&o&&r?r.push(n):t.push([n]),
o=s}return t}function rt(e){return typeof e=="string"?e.length<=tt&&!e.includes(`
`):typeof e!="object"||e===null}var st=300,it=3e3,Le="Not saved: the kernel has ended. Run the cell again to go on; earlier answers are stored\
.",at=["skip","note","tag","forward"],lt={question:"",name:"",rubric:"",version:"",annotator:"",pair:!1,labels:[],
note:"n",next:""};function ut({model:e,el:t}){let o=P(e.get("setup"))??lt,n=i("section","pnb pnb-label",t);n.ariaLabel=
`Labelling: ${o.question}`,n.tabIndex=0;let s=ct(n,o),r=Ae(n,o.pair),u=i("div","pnb-label-expected",n);p(u,!1);
let f=i("div","pnb-label-done",n);p(f,!1);let l=i("div","pnb-label-answers",n);l.setAttribute("role","group"),
l.ariaLabel="Labels";let b=o.labels.map(({label:a,shown:y,keys:w})=>{let A=U(l,w,y,()=>q({act:"label",label:a}));
return{label:a,button:A}});i("span","pnb-grow",l);let v=i("span","pnb-label-tags",l),c=i("div","",n),g=fe({note:c,
tags:v},()=>n.focus({preventScroll:!0}),()=>{m?.answered&&$("Not saved yet: press a label to store note and ta\
gs with it.")}),h=i("div","pnb-label-more",n),x=[["u","undo","undo"],["s","skip","skip"],[o.note,"note","note"],
["t","tag","tag"],["e","expected","expected"],["←","back","back"],["→","next","forward"]].map(([a,y,w])=>({
act:w,button:U(h,[a],y,()=>q({act:w}))})),T=x.find(({act:a})=>a==="expected")?.button;i("span","pnb-grow",h);let M=i(
"span","pnb-label-status pnb-small",h),O=L(h,"try again",()=>m===null&&R({type:"row",place:-1}));p(O,!1);let C=ue(
n,h,[[o.labels.flatMap(({keys:a})=>a),"give a label"],[["S"],"skip"],[["U"],"undo"],[[o.note.toUpperCase()],"n\
ote"],[["T"],"tag"],[["E"],"expected value"],[["←","→"],"row before, row after"],[["?"],"these keys"]]),te=me(
t),H=i("div","pnb-heard",n);H.setAttribute("role","status");let m=null,B=0,_=0,ne=!1,G=[],$=(a,y=!1)=>{k(M,a),
E(M,"data-tone",y?"bad":null)},oe=()=>{for(let a of G)clearTimeout(a);G=[]},K=a=>{ne=a,E(n,"aria-busy",String(
a)),oe();for(let{button:y}of[...b,...x])E(y,"aria-disabled",a?"true":null);a&&(G=[setTimeout(()=>$("saving…"),
st),setTimeout(()=>{$("Not saved yet: waiting for the kernel. If it was restarted, run the cell again; earlier\
 answers are stored.",!0)},it)])},R=a=>{if(!ne){_+=1,K(!0);try{e.send({...a,request:_})}catch{K(!1),$(Le,!0),k(
H,Le)}}},re=a=>{a>=0&&a<B&&R({type:"row",place:a})},se=a=>{m&&R({type:"label",place:m.place,label:a,note:g.note,
tags:g.tags})},ie=()=>!u.hidden,ae=a=>{p(u,a),T&&E(T,"aria-expanded",String(a))},q=a=>{switch(a.act){case"labe\
l":return se(a.label);case"skip":return se(null);case"undo":return R({type:"undo"});case"note":return m&&g.openNote();case"\
tag":return m&&g.openTag();case"expected":return m?.expected.length?ae(!ie()):void 0;case"back":return re((m?.
place??B)-1);case"forward":return re((m?.place??-1)+1);case"help":return C()}},Te=(a,y)=>{ae(ie()&&a!==null&&a.
place===m?.place),m=a,B=y.total,s.update(m,y),r.update(m),u.replaceChildren(),m&&D(u,m.expected.map(w=>({...w,
name:`expected ${w.name}`}))),p(l,m!==null),T&&p(T,!!m?.expected.length);for(let{act:w,button:A}of x)at.includes(
w)&&p(A,m!==null);g.update(m,y.tags);for(let{label:w,button:A}of b)E(A,"aria-pressed",String(m?.answered===!0&&
m.label===w));p(f,m===null),k(f,`${J(y)} Next, in Python: ${o.next}.`)},Me=ce(e,a=>{if(a.request!==_)return;let{
row:y,reached:w,saved:A,error:j}=a;if(K(!1),p(O,!!j&&m===null),j){$(j,!0),k(H,j);return}let $e=w.trouble!=="",
Ne=m!==null&&y===null;Te(y,w),Ne&&n.scrollIntoView({block:"nearest"}),te.update(w.steps),$(w.trouble||A,$e);let Re=y?
`Row ${y.place+1} of ${B}.`:J(w);k(H,`${A?`${A}. `:""}${Re} ${y?r.text():""}`)});return n.addEventListener("fo\
cusin",({target:a})=>{a instanceof Element&&F(a)}),n.addEventListener("keydown",a=>{if(a.ctrlKey||a.metaKey||a.
altKey)return;let y=pe(a.key,o),w=!a.repeat&&te.press(a.key);!y&&!w||(a.preventDefault(),a.stopPropagation(),y&&
!w&&!a.repeat&&q(y))}),R({type:"row",place:-1}),()=>{oe(),Me()}}function ct(e,t){let{question:o,name:n,rubric:s,
version:r,annotator:u}=t,f=i("div","pnb-label-head",e);d("strong","",o,f).dir="auto";let l=[n,u,r&&`rubric ${r}`].
filter(Boolean);d("span","pnb-muted",l.join(" · "),f).dir="auto";let b=i("span","pnb-muted",f);i("span","pnb-\
grow",f);let v=i("span","pnb-muted",f),c=i("div","pnb-label-track",e);c.setAttribute("role","progressbar"),c.ariaLabel=
"Rows labelled";let g=i("div","",c),h=i("div","pnb-label-warning pnb-small",e);if(s){let x=i("details","pnb-la\
bel-rubric",e);x.open=!0,d("summary","pnb-muted pnb-small","rubric",x),d("div","pnb-text",s,x).dir="auto"}return{
update(x,{labelled:T,total:M,width:O,warning:C}){k(b,x?`row ${x.place+1} of ${M}`:""),k(v,[`${T} of ${M} label\
led`,O].filter(Boolean).join(": ")),c.ariaValueMin="0",c.ariaValueMax=String(M),c.ariaValueNow=String(T),g.style.
width=`${M?100*T/M:0}%`,k(h,C),p(h,C!=="")}}}var Xt=de(ut);export{Xt as default};
