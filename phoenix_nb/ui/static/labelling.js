/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function i(e,t,o){let n=document.createElement(e);return t&&(n.className=t),o?.append(n),n}function f(e,t,o,n){
let s=i(e,t,n);return s.textContent=o,s}function x(e,t){e.textContent!==t&&(e.textContent=t)}function E(e,t,o){e.getAttribute(t)!==o&&(o===null?e.removeAttribute(t):e.setAttribute(t,o))}function I(e){return e.
hidden=!e.hidden,!e.hidden}function p(e,t){e.hidden===t&&(e.hidden=!t)}function q(e){e.setAttribute("data-lm-s\
uppress-shortcuts","true")}function ae(e,t){let o=[];return n=>{for(;o.length<n.length;)o.push(t(e));for(;o.length>n.length;)o.pop()?.root.
remove();n.forEach((s,r)=>{o[r]?.update(s,r)})}}function L(e,t,o){let n=f("button","",t,e);return n.type="button",n.addEventListener("click",o),n}function le(e,t,o){let n=i("div","pnb-keys",e);p(n,!1);for(let[u,d]of o){let l=i("span","",n);for(let g of u)f(
"kbd","",g,l);f("span","pnb-muted",d,l)}let s=()=>E(r,"aria-expanded",String(I(n))),r=L(t,"",s);return f("kbd",
"","?",r),r.append(" keys"),E(r,"aria-expanded","false"),s}function ue(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function V(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function ce(e){return{render:e,initialize({model:t}){let o=V(t.get("place"));if(!o)return()=>{};let n=new Map,
s=()=>[...n].filter(([g])=>!g.isConnected),r=()=>{let g=s(),v=document.querySelectorAll(`[data-pnb-place="${o}\
"]`);for(let c of v){if(n.has(c))continue;let[b,h]=g.shift()??[c,Se(t,e)];n.delete(b),n.set(c,h),h.put(c)}for(let[
c,b]of g)n.delete(c),b.drop()},u=0,d=new MutationObserver(()=>{if(s().length)return r();u||=requestAnimationFrame(
()=>{u=0,r()})}),l=()=>{d.disconnect(),cancelAnimationFrame(u);for(let g of n.values())g.drop();n.clear()};return t.
on("comm_live_update",l),d.observe(document.body,{childList:!0,subtree:!0}),r(),l}}}function Se(e,t){let o=document.
createElement("div"),n=[],s=null,r=({target:d})=>{s=d instanceof HTMLElement&&o.contains(d)?d:null};document.addEventListener(
"focusin",r);let u=null;return{put(d){n=[...d.children].filter(l=>l instanceof HTMLElement);for(let l of n)l.hidden=
!0;d.append(o),u??=t({model:e,el:o}),s?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",r),u?.(),o.remove();for(let d of n)d.hidden=!1}}}function de(e,t,o){let n=[],s=[],r=i("textarea","pnb-label-note",e.note);r.ariaLabel="Note",r.placeholder="Wha\
t is wrong, in your own words. Esc goes back to the labels.",r.maxLength=2e4,r.addEventListener("keydown",c=>{
c.stopPropagation(),(c.key==="Escape"||c.key==="Enter"&&(c.ctrlKey||c.metaKey))&&(c.preventDefault(),p(r,r.value!==
""),t())}),r.addEventListener("input",o);let u=i("span","pnb-label-tags",e.tags),d=ae(u,c=>{let b="",h=L(c,"",
()=>v(b));return h.dir="auto",{root:h,update(k){b=k,x(h,k),E(h,"aria-pressed",String(n.includes(k)))}}}),l=i("\
input","",e.tags);l.type="text",l.ariaLabel="Tag",l.placeholder="tag, then Enter",l.maxLength=200,p(l,!1),l.addEventListener(
"keydown",c=>{if(c.stopPropagation(),c.key!=="Enter"&&c.key!=="Escape")return;c.preventDefault();let b=l.value.
trim();l.value="",p(l,!1),c.key==="Enter"&&b&&!n.includes(b)&&v(b),t()});let g=()=>d([...new Set([...s,...n])]),
v=c=>{n=n.includes(c)?n.filter(b=>b!==c):[...n,c],g(),o()};return{update(c,b){n=c?.tags??[],s=b,r.value=c?.note??
"",p(r,r.value!==""),g()},get note(){return r.value},get tags(){return n},openNote(){p(r,!0),r.focus()},openTag(){
p(l,!0),l.focus()}}}function U(e,t,o,n){let s=L(e,"",n);for(let r of t)f("kbd","",r,s).ariaHidden="true";return f(
"span","",o,s).dir="auto",t.length&&E(s,"aria-keyshortcuts",t.join(" ")),s}function fe(e,{labels:t,note:o}){let n=e.length===1?e.toLowerCase():e,s=t.find(({keys:r})=>r.includes(n));if(s)
return{act:"label",label:s.label};if(n===o||n==="m")return{act:"note"};switch(n){case"s":return{act:"skip"};case"\
u":return{act:"undo"};case"t":return{act:"tag"};case"e":return{act:"expected"};case"ArrowLeft":return{act:"bac\
k"};case"ArrowRight":return{act:"forward"};case"?":return{act:"help"};default:return null}}function F({labelled:e,total:t}){return e===t?`All ${t} rows have a label.`:`No row is left; ${e} of ${t} have\
 a label.`}function pe(e){let t=i("div","",e),o="";return{update(n){p(t,n!==""),!(!n||n===o)&&(o=n,t.replaceChildren(),
i("div","",t).dataset.pnbPlace=n)},press(n){if(t.hidden)return!1;let s=CSS.escape(n.toLowerCase()),r=t.querySelector(
`[aria-keyshortcuts="${s}"]`);return r?.click(),r!==null}}}function me(e){return Math.round(e).toLocaleString("en-US")}function ge(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function be(e,t,o){e.classList.add("pnb-folded");let n=i("button","pnb-fold",t),s=()=>{let r=e.classList.contains(
"pnb-folded");x(n,r?`show all ${me(o)} characters`:"show less"),E(n,"aria-expanded",String(!r))};n.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),s()}),s()}var z=/^\s*(?:```|~~~)/,ye=/^(#{1,6})\s+(.*)$/,W=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Ce=/^\s*\d/,J=/^>\s?(.*)$/,Oe=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,
He=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;function Y(e){return He.
test(e)}function Z(e,t){let o=t.split(`
`);for(let n=0;n<o.length;)n=Pe(e,o,n)}function Pe(e,t,o){let n=t[o]??"";if(!n.trim())return o+1;if(z.test(n))
return je(e,t,o+1);let s=ye.exec(n);if(s)return Q(i("div","pnb-heading",e),s[2]??""),o+1;if(W.test(n))return Ie(
e,t,o);if(J.test(n)){let[l,g]=we(t,o,J);return Z(i("blockquote","",e),l.join(`
`)),g}let r=i("p","",e),u=o,d=[];for(;u<t.length;u++){let l=t[u]??"",g=!l.trim()||z.test(l)||ye.test(l)||W.test(
l);if(u>o&&(g||J.test(l)))break;d.push(l)}return Q(r,d.join(`
`)),u}function je(e,t,o){let n=o;for(;n<t.length&&!z.test(t[n]??"");)n++;return f("pre","",t.slice(o,n).join(`\

`),e),n+1}function Ie(e,t,o){let n=i(Ce.test(t[o]??"")?"ol":"ul","",e),[s,r]=we(t,o,W);for(let u of s)Q(i("li",
"",n),u);return r}function we(e,t,o){let n=[],s=t;for(;s<e.length;s++){let r=o.exec(e[s]??"");if(!r)break;n.push(
r[1]??"")}return[n,s]}function Q(e,t){let o=0;for(let n of t.matchAll(Oe)){e.append(t.slice(o,n.index));let[s,
,r,u,d,l,g,v]=n;r!==void 0?f("code","",r,e):u??d?f("strong","",u??d??"",e):l?f("em","",l,e):(f("span","pnb-lin\
ked",g??"",e),v&&f("span","pnb-muted",` (${v})`,e)),o=n.index+s.length}e.append(t.slice(o))}var Ve=900,he=16,De=80,Be=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,_e=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Ge=/^[A-Za-z0-9+/=\s]{60,}$/,Ke=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ke(e){return e?JSON.parse(e):void 0}function qe(e){let t=R(e)?e:{},o=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(o)||!o.length)return null;let{system:n}=t,s=X(n)?o:[{role:"system",content:n},...o];return s.
every(u=>R(u)&&typeof u.role=="string"&&"content"in u)?s:null}function Ue(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function S(e,t){let o=qe(
t);o?Qe(e,o):typeof t=="string"?Fe(e,t):Array.isArray(t)?Ze(e,t):R(t)?Xe(e,t):f("span",X(t)?"pnb-muted":"",ve(
t),e)}function Fe(e,t){let o=Je(t);if(o){let u=i("img","pnb-image",e);u.src=o,u.alt="image in the value";return}let n=Ue(
t);if(n!==void 0){xe(e,JSON.stringify(n,null,2));return}if(t.includes(`
`)&&Ke.test(t)&&!Y(t)){xe(e,t);return}let s=i("div","pnb-long",e),r=f("div","pnb-text",t||"(empty)",s);t||r.classList.
add("pnb-muted"),r.dir="auto",Ee(r,s,t),Y(t)&&ze(e,s,t)}function Je(e){if(Be.test(e))return e;let t=_e.find(([
o])=>o.test(e))?.[1];return t&&Ge.test(e)?`data:image/${t};base64,${e}`:null}function ze(e,t,o){let n=i("div",
"pnb-markdown",e);n.dir="auto",p(n,!1);let s=L(e,"lay out Markdown",()=>{n.childElementCount||Z(n,o);let r=I(n);
p(t,!r),x(s,r?"show as written":"lay out Markdown")});s.className="pnb-fold"}function xe(e,t){let o=i("div","p\
nb-long",e),n=f("div","pnb-text pnb-mono",t,o);n.dir="auto",Ee(n,o,t)}function Ee(e,t,o){We(o)&&be(e,t,o.length)}
function We(e){return e.length>Ve||e.split(`
`,he+1).length>he}function Qe(e,t){let o=i("div","pnb-chat",e);for(let{role:n,content:s}of t){let r=i("div","p\
nb-turn",o);r.dataset.role=n,f("div","pnb-muted pnb-small",n,r).dir="auto";for(let u of Ye(s))S(r,u)}}function Ye(e){
return Array.isArray(e)?e.map(t=>{if(!R(t))return t;if(typeof t.text=="string")return t.text;let o=R(t.image_url)?
t.image_url.url:t.image_url;return typeof o=="string"?o:t}):[e]}function Ze(e,t){let o=t.map(r=>et(r)?ve(r):null),
n=o.join(", ");if(o.every(r=>r!==null)&&n.length<=De){f("span","pnb-text",t.length?n:"(empty list)",e).dir="au\
to";return}let s=i("ol","pnb-items",e);for(let r of t)S(i("li","",s),r)}function Xe(e,t){let o=Object.entries(
t);if(!o.length){f("span","pnb-muted","(empty)",e);return}let n=i("dl","pnb-object",e);for(let[s,r]of o)f("dt",
"pnb-muted",s,n).dir="auto",S(i("dd","",n),r)}function R(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}function et(e){return typeof e!="object"||e===null}function X(e){return e==null}function ve(e){return X(e)?
"none":typeof e=="number"?ge(e):String(e)}var tt=600;function Ae(e,t){let o=i("div","pnb-label-row",e);return o.dataset.pair=String(t),o.tabIndex=0,o.setAttribute(
"role","region"),o.ariaLabel="Row to label",{update(n){if(o.replaceChildren(),p(o,n!==null),!!n){D(i("div","pn\
b-label-part",o),n.inputs);for(let s of n.outputs)D(i("div","pnb-label-part",o),[s]);o.scrollTop=0}},text:()=>[
...o.querySelectorAll("h4")].map(n=>`${n.textContent}: ${n.nextElementSibling?.textContent??""}.`).join(" ").slice(
0,tt)}}function D(e,t){for(let{name:o,value:n}of t)f("h4","pnb-muted",o,e).dir="auto",S(i("div","pnb-label-val\
ue",e),ke(n))}var nt=300,ot=3e3,Le="Not saved: the kernel has ended. Run the cell again to go on; earlier answers are stored\
.",rt=["skip","note","tag","forward"],st={question:"",name:"",rubric:"",version:"",annotator:"",pair:!1,labels:[],
note:"n",next:""};function it({model:e,el:t}){let o=V(e.get("setup"))??st,n=i("section","pnb pnb-label",t);n.ariaLabel=
`Labelling: ${o.question}`,n.tabIndex=0;let s=at(n,o),r=Ae(n,o.pair),u=i("div","pnb-label-expected",n);p(u,!1);
let d=i("div","pnb-label-done",n);p(d,!1);let l=i("div","pnb-label-answers",n);l.setAttribute("role","group"),
l.ariaLabel="Labels";let g=o.labels.map(({label:a,shown:y,keys:w})=>{let A=U(l,w,y,()=>K({act:"label",label:a}));
return{label:a,button:A}});i("span","pnb-grow",l);let v=i("span","pnb-label-tags",l),c=i("div","",n),b=de({note:c,
tags:v},()=>n.focus({preventScroll:!0}),()=>{m?.answered&&$("Not saved yet: press a label to store note and ta\
gs with it.")}),h=i("div","pnb-label-more",n),k=[["u","undo","undo"],["s","skip","skip"],[o.note,"note","note"],
["t","tag","tag"],["e","expected","expected"],["←","back","back"],["→","next","forward"]].map(([a,y,w])=>({
act:w,button:U(h,[a],y,()=>K({act:w}))})),T=k.find(({act:a})=>a==="expected")?.button;i("span","pnb-grow",h);let M=i(
"span","pnb-label-status pnb-small",h),C=L(h,"try again",()=>m===null&&N({type:"row",place:-1}));p(C,!1);let O=le(
n,h,[[o.labels.flatMap(({keys:a})=>a),"give a label"],[["S"],"skip"],[["U"],"undo"],[[o.note.toUpperCase()],"n\
ote"],[["T"],"tag"],[["E"],"expected value"],[["←","→"],"row before, row after"],[["?"],"these keys"]]),ee=pe(
t),H=i("div","pnb-heard",n);H.setAttribute("role","status");let m=null,P=0,B=0,te=!1,_=[],$=(a,y=!1)=>{x(M,a),
E(M,"data-tone",y?"bad":null)},ne=()=>{for(let a of _)clearTimeout(a);_=[]},G=a=>{te=a,E(n,"aria-busy",String(
a)),ne();for(let{button:y}of[...g,...k])E(y,"aria-disabled",a?"true":null);a&&(_=[setTimeout(()=>$("saving…"),
nt),setTimeout(()=>{$("Not saved yet: waiting for the kernel. If it was restarted, run the cell again; earlier\
 answers are stored.",!0)},ot)])},N=a=>{if(!te){B+=1,G(!0);try{e.send({...a,request:B})}catch{G(!1),$(Le,!0),x(
H,Le)}}},oe=a=>{a>=0&&a<P&&N({type:"row",place:a})},re=a=>{m&&N({type:"label",place:m.place,label:a,note:b.note,
tags:b.tags})},se=()=>!u.hidden,ie=a=>{p(u,a),T&&E(T,"aria-expanded",String(a))},K=a=>{switch(a.act){case"labe\
l":return re(a.label);case"skip":return re(null);case"undo":return N({type:"undo"});case"note":return m&&b.openNote();case"\
tag":return m&&b.openTag();case"expected":return m?.expected.length?ie(!se()):void 0;case"back":return oe((m?.
place??P)-1);case"forward":return oe((m?.place??-1)+1);case"help":return O()}},Te=(a,y)=>{ie(se()&&a!==null&&a.
place===m?.place),m=a,P=y.total,s.update(m,y),r.update(m),u.replaceChildren(),m&&D(u,m.expected.map(w=>({...w,
name:`expected ${w.name}`}))),p(l,m!==null),T&&p(T,!!m?.expected.length);for(let{act:w,button:A}of k)rt.includes(
w)&&p(A,m!==null);b.update(m,y.tags);for(let{label:w,button:A}of g)E(A,"aria-pressed",String(m?.answered===!0&&
m.label===w));p(d,m===null),x(d,`${F(y)} Next, in Python: ${o.next}.`)},Me=ue(e,a=>{if(a.request!==B)return;let{
row:y,reached:w,saved:A,error:j}=a;if(G(!1),p(C,!!j&&m===null),j){$(j,!0),x(H,j);return}let $e=w.trouble!=="",
Ne=m!==null&&y===null;Te(y,w),Ne&&n.scrollIntoView({block:"nearest"}),ee.update(w.steps),$(w.trouble||A,$e);let Re=y?
`Row ${y.place+1} of ${P}.`:F(w);x(H,`${A?`${A}. `:""}${Re} ${y?r.text():""}`)});return n.addEventListener("fo\
cusin",({target:a})=>{a instanceof Element&&q(a)}),n.addEventListener("keydown",a=>{if(a.ctrlKey||a.metaKey||a.
altKey)return;let y=fe(a.key,o),w=!a.repeat&&ee.press(a.key);!y&&!w||(a.preventDefault(),a.stopPropagation(),y&&
!w&&!a.repeat&&K(y))}),N({type:"row",place:-1}),()=>{ne(),Me()}}function at(e,t){let{question:o,name:n,rubric:s,
version:r,annotator:u}=t,d=i("div","pnb-label-head",e);f("strong","",o,d).dir="auto";let l=[n,u,r&&`rubric ${r}`].
filter(Boolean);f("span","pnb-muted",l.join(" · "),d).dir="auto";let g=i("span","pnb-muted",d);i("span","pnb-\
grow",d);let v=i("span","pnb-muted",d),c=i("div","pnb-label-track",e);c.setAttribute("role","progressbar"),c.ariaLabel=
"Rows labelled";let b=i("div","",c),h=i("div","pnb-label-warning pnb-small",e);if(s){let k=i("details","pnb-la\
bel-rubric",e);k.open=!0,f("summary","pnb-muted pnb-small","rubric",k),f("div","pnb-text",s,k).dir="auto"}return{
update(k,{labelled:T,total:M,width:C,warning:O}){x(g,k?`row ${k.place+1} of ${M}`:""),x(v,[`${T} of ${M} label\
led`,C].filter(Boolean).join(": ")),c.ariaValueMin="0",c.ariaValueMax=String(M),c.ariaValueNow=String(T),b.style.
width=`${M?100*T/M:0}%`,x(h,O),p(h,O!=="")}}}var Qt=ce(it);export{Qt as default};
