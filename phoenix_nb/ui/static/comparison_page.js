/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var en="http://www.w3.org/2000/svg";function u(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let s=u(e,t,o);return s.textContent=n,s}function z(e,t,n){let o=document.createElementNS(
en,e);for(let[s,r]of Object.entries(t))o.setAttribute(s,String(r));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function U(e,t){L(e,t),M(e,"title",t)}function M(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function re(e){return e.hidden=!e.hidden,!e.hidden}function A(e,t){e.
hidden===t&&(e.hidden=!t)}function F(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function tn(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function $e(e,t){t.contains(
tn(e))&&e.focus({preventScroll:!0})}function Re(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((s,r)=>{n[r]?.update(s,r)})}}function O(e){return Math.round(e).toLocaleString("en-US")}function se(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Oe(e,t,n,o){let s=u("input","",e);s.type="search",s.placeholder=t,s.ariaLabel="Search",s.maxLength=500;
let r;return s.addEventListener("input",()=>{clearTimeout(r),r=setTimeout(()=>o(s.value),n)}),{clear(){clearTimeout(
r),s.value=""}}}function V(e,t,n,o){let s=u("select","",e);s.ariaLabel=t,F(s);for(let[r,i]of n)p("option","",i,
s).value=r;return s.addEventListener("change",()=>{let r=n.find(([i])=>i===s.value);r&&o(r[0])}),s}function $(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Ne(e,t,n){let o=u("div","pnb-keys",e);A(o,!1);for(let[i,l]of n){let a=u("span","",o);for(let c of i)p(
"kbd","",c,a);p("span","pnb-muted",l,a)}let s=()=>M(r,"aria-expanded",String(re(o))),r=$(t,"",s);return p("kbd",
"","?",r),r.append(" keys"),M(r,"aria-expanded","false"),s}function D(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function He(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function nn(e,t,n){let o=Math.floor(e/n),s=Math.floor(Math.max(e,t-1)/n);return Array.from({length:s-o+1},(r,i)=>o+
i)}function Pe(e,t,n,o){let s=new Map,r=new Set,i=0,l=0,a=null,c=!1,d=D(e,m=>{m.type!=="page"||m.request<l||(a=
m.matched,c=!1,m.rows.forEach((f,b)=>{s.set(m.start+b,{position:m.positions[b]??0,cells:f})}),n(m))});return{get matched(){
return a},get busy(){return c},reset(){s=new Map,r=new Set,l=i+1,c=!0},row:m=>s.get(m),want(m,f){for(let b of nn(
m,f,o)){if(r.has(b))continue;r.add(b),i+=1;let[w,g]=[b*o,(b+1)*o];e.send(t({type:"page",request:i,start:w,stop:g}))}},
dispose:d}}function Fe(e,t,n,o){let s=u("details","pnb-more",e),r=u("summary","",s),i=u("div","pnb-list",s),l=t.slice(1).
map(c=>{let d=u("label","",i),m=u("input","",d);return m.type="checkbox",p("span","",c.title,d).dir="auto",m.addEventListener(
"change",()=>{o(l.filter(f=>f.input.checked).map(f=>f.column.key)),a()}),{input:m,column:c}}),a=()=>{let c=new Set(
n().map(({key:d})=>d));for(let{input:d,column:m}of l)d.checked=c.has(m.key);L(r,`columns ${c.size} of ${t.length}`)};
$(i,"as at first",()=>{o(null),a()}),a()}function Ve(e,t,n){let o=[["","no groups"],...t.map(({key:s,title:r})=>[
s,`group by ${r}`])];V(e,"Group by",o,s=>n(s||null))}var De="phoenix_nb.columns";var on={shown:null,widths:{}};function B({names:e,title:t}){return e[0]??t}function fe(e,{shown:t}){let n=s=>t?.
includes(B(s))??s.shown,o=!e.some(s=>s.variant!==null&&n(s));return e.filter((s,r)=>r===0||(s.variant!==null&&
o?s.shown:n(s)))}function Ie(e,{widths:t}){let n=e.map((r,i)=>t[B(r)]??Math.max(56,r.letters*7+24)+(i?0:24)),o=e.
map((r,i)=>B(r)in t?`${n[i]}px`:`minmax(${n[i]}px, ${r.letters+3}fr)`),s=n.reduce((r,i)=>r+i,12);return{columns:o.
join(" "),width:`${s}px`}}function Ke(e,t,n){let{[t]:o,...s}=e.widths;return n===null?{...e,widths:s}:{...e,widths:{
...s,[t]:Math.max(56,Math.round(n))}}}function _e({memory:e}){return Be()[e]??on}function Ge({memory:e},t){let{
[e]:n,...o}=Be(),s=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(De,JSON.stringify(Object.fromEntries(
s)))}catch{}}function Be(){try{let e=JSON.parse(localStorage.getItem(De)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var rn=2;function qe(e,t,n,o,s,r){let i=u("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,A(i,!1);let l=null,a=0,c=()=>{if(!l)return;a+=1;let{expected:f,output:b}=l;o.send({type:"confusion",request:a,
query:s(),expected:f,output:b})},d=f=>{l=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,A(i,f!==null),c()};
n.length>rn?an(t,n,d):sn(t,n,d);let m=D(o,f=>{f.type!=="confusion"||f.request!==a||!l||ln(i,l,f,r)});return{update:c,
dispose:m}}function sn(e,t,n){let o=null,s=t.map(r=>{let i=$(e,`confusion: ${r.title}`,()=>{o=o===r?null:r,n(o);
for(let l of s)M(l.button,"aria-expanded",String(l.pair===o))});return M(i,"aria-expanded","false"),{button:i,
pair:r}})}function an(e,t,n){let o=t.map(({title:r},i)=>[String(i),r]);V(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],r=>n(r?t[Number(r)]??null:null))}function ln(e,t,{confusion:{expected:n,output:o,counts:s}},r){
e.replaceChildren();let i=u("table","",e);L(u("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let l=u("tr","",u("thead","",i));u("td","",l);for(let c of o)je(u("th","",l),c,"col");let a=u("t\
body","",i);n.forEach((c,d)=>{let m=u("tr","",a);je(u("th","",m),c,"row");let f=s[d]??[],b=f.reduce((w,g)=>w+g,
0);o.forEach((w,g)=>{let E=f[g]??0,h=u("td","",m);if(h.dataset.right=String(c===w),h.style.setProperty("--pnb-\
share",String(b?E/b:0)),!E){p("span","pnb-muted","·",h);return}let v=$(h,O(E),()=>r([We(t.expected,"expected",
c),We(t.output,"came out",w)]));v.ariaLabel=`${O(E)} expected ${c||"nothing"}, came out ${w||"nothing"}`})})}function je(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function We(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var H=class extends Error{constructor(n,o){super(n);this.at=o}at},J=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
cn=new Set(["and","or","not","in","is","contains","true","false","missing"]),un={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},dn=40,pn=3;function ze(e,t){
try{let n=mn(e);return n.length===1?{condition:null}:{condition:hn(n,t)()}}catch(n){if(n instanceof H)return{error:n.
message,at:n.at};throw n}}function mn(e){let t=[];for(J.lastIndex=0;e.slice(J.lastIndex).trim();){let n=e.slice(
J.lastIndex),o=J.lastIndex+n.length-n.trimStart().length,{groups:s}=J.exec(e)??{};if(!s)throw fn(e,o);t.push({
...bn(s),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function fn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new H("A closing quotation mark is missing.",t):new H(`${n} mea\
ns nothing here.`,t)}function bn(e){let{number:t,quoted:n,name:o,sign:s=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:gn(s)};let r=o.
toLowerCase();return cn.has(r)?{kind:"sign",text:r}:{kind:"name",text:o}}function gn(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function hn(e,t){let n=0,o=0,s={kind:"end",text:"",at:0},r=()=>e[n]??e.at(-1)??s,i=()=>e[n-
1]?.text??"",l=y=>r().kind==="sign"&&r().text===y,a=y=>l(y)?(n+=1,!0):!1,c=()=>{let y=[d()];for(;a("or");)y.push(
d());return y.length===1&&y[0]?y[0]:{some:y}},d=()=>{let y=[m()];for(;a("and");)y.push(m());return y.length===
1&&y[0]?y[0]:{every:y}},m=()=>{if(o+=1,o>dn)throw new H("Too many parentheses.",r().at);try{if(a("not"))return{
negated:m()};let y=r().at;if(!a("("))return f();let T=c();if(!a(")"))throw new H("A closing parenthesis is mis\
sing.",y);return T}finally{o-=1}},f=()=>{let y=r();if(y.kind==="text"&&e[n+1]?.text==="in")return n+=2,C(h("in"),
"contains",y.text);let T=h(i());if(a("is"))return b(a("not"),w(T));let k=a("not");return b(k,a("in")?E(T):g(T,
k))},b=(y,T)=>y?{negated:T}:T,w=y=>{let{at:T}=r();if(a("missing"))return C(y,"missing",null);throw new H("Afte\
r “is” comes “missing” or “not missing”.",T)},g=(y,T)=>{let k=r(),S=k.kind==="sign"?un[k.text]:void 0;
if(S!==void 0)return n+=1,C(y,S,v(k.text,y));if((k.kind==="end"||["and","or",")"].includes(k.text))&&!T)return C(
y,"==",!0);let P=`After ${be(y)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new H(P,k.at)},E=y=>{
let T=r().at;if(!a("[")&&!a("("))throw new H(`After “in” comes a list: ${be(y)} in ["a", "b"].`,T);let k=[];
do k.push(C(y,"==",v("in",y)));while(a(","));if(!a("]")&&!a(")"))throw new H("The list is not closed: ] is mis\
sing.",T);return{some:k}},h=y=>{let T=r();if(T.kind!=="name"){let k=y?` after “${y}”`:"",S=T.kind==="end"?
"":`, not ${T.text}`;throw new H(`The name of a column is wanted${k}${S}.`,T.at)}return n+=1,T},v=(y,T)=>{let k=r();
if(n+=1,k.kind==="number")return Number(k.text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text===
"true")return!0;if(k.kind==="sign"&&k.text==="false")return!1;if(k.kind==="name"){let S=`${be(T)} ${y} "${k.text}\
"`;throw new H(`Text stands in quotation marks: ${S}.`,k.at)}throw new H(`A number or a text in quotation mark\
s is wanted after ${y}.`,k.at)},C=(y,T,k)=>({column:yn(y,k,t),operator:T,value:k});return()=>{let y=c(),{kind:T,
text:k,at:S}=r();if(T==="end")return y;throw new H(`Between two conditions stands “and” or “or”, not ${k}\
.`,S)}}function be({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function yn({text:e,
at:t},n,o){let s=o.filter(({title:c,names:d})=>c===e||d.includes(e)),i=s.find(({numeric:c})=>c===(typeof n=="n\
umber"))??s[0];if(i)return i.key;let l=xn(e,o),a=l?`Did you mean ${l}?`:`There are ${wn(o)}.`;throw new H(`The\
re is no column ${e}. ${a}`,t)}function wn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function xn(e,t){let n=null,o=Math.min(pn,Math.ceil(e.length/2))+1;for(let{title:s,
names:r}of t)for(let i of[s,...r]){let l=vn(e.toLowerCase(),i.toLowerCase(),o);l<o&&([n,o]=[i,l])}return n}function vn(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(s,r)=>r);for(let s=1;s<=e.length;s++){
let r=[s];for(let i=1;i<=t.length;i++){let l=(o[i-1]??0)+ +(e[s-1]!==t[i-1]);r.push(Math.min(l,(o[i]??0)+1,(r[i-
1]??0)+1))}o=r}return Math.min(n,o[t.length]??n)}var Q={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function ie({
filters:e,expression:t,...n}){let o=e.map(s=>s.where);return{...n,where:t?[...o,t]:o}}function Qe(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Y(e,t){
let n=e.filter(({about:s})=>s!==t.about);return e.some(({about:s,text:r})=>s===t.about&&r===t.text)?n:[...n,t]}var Je=150,Ue=[["==","is"],["!=","is not"],["contains","contains"],[">=","at least"],["<=","at most"],["missin\
g","is missing"]];function Ye(e,t,n,o){let{setup:s}=t,r=u("div","pnb-filters",e),i=En(r,s,o),l=Sn(r,s,f=>o({expression:f})),
a=Oe(r,"Search any text",Je,f=>o({text:f}));Mn(r,s,f=>o({filters:Y(n().filters,f)}));let c=u("span","pnb-muted\
 pnb-count",r);c.setAttribute("role","status");let d=u("div","pnb-filters pnb-chips",e),m=Re(d,f=>Tn(f,n,o));return{
update({show:f,filters:b}){for(let{button:w,kind:g}of i)M(w,"aria-pressed",String(g===f));m(b),A(d,b.length>0)},
clear(){a.clear(),l.clear();let{text:f,show:b,filters:w,expression:g}=Q;o({text:f,show:b,filters:w,expression:g})},
count:f=>L(c,kn(f,t,n())),counted(f){f.forEach((b,w)=>{let g=i[w];g&&L(g.count,O(b))})},focus:l.focus}}function En(e,{
kinds:t},n){let o=u("span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(
({show:s,title:r,count:i})=>{let l=$(o,"",()=>n({show:s}));l.className="pnb-kind",p("span","",`${r} `,l);let a=p(
"b","",O(i),l);return{button:l,kind:s,count:a}})}function kn(e,{setup:{total:t},noun:n,order:o},s){if(e===null)
return"…";let r=e===t?"":` of ${O(t)}`;return`${O(e)}${r} ${n[t===1?0:1]}${o?.(s)??""}`}function Tn(e,t,n){let o=u(
"button","pnb-chip",e),s=null;return o.addEventListener("click",()=>{s&&n({filters:Y(t().filters,s)})}),{root:o,
update(r){s=r,L(o,`${r.text} ✕`),M(o,"aria-label",`remove the filter ${r.text}`)}}}function Sn(e,{columns:t},n){
let o=u("span","pnb-expression",e),s=u("input","",o);s.type="text",s.spellcheck=!1,s.autocomplete="off",s.maxLength=
500,s.placeholder=Cn(t),s.ariaLabel="Filter by an expression",F(s);let r=u("span","pnb-error-words",o);r.setAttribute(
"role","status");let i,l=()=>{let c=ze(s.value,t),d="error"in c?c.error:"";L(r,d),M(s,"aria-invalid",d?"true":
null),"condition"in c&&n(c.condition)},a=()=>{clearTimeout(i),i=setTimeout(l,Je)};return s.addEventListener("i\
nput",a),s.addEventListener("keydown",c=>{c.stopPropagation(),c.key==="Enter"&&(clearTimeout(i),l())}),{clear(){
clearTimeout(i),s.value="",L(r,""),M(s,"aria-invalid",null)},focus:()=>s.focus()}}function Cn(e){let t=({title:r})=>/^[\p{L}_][\p{L}\p{N}_.]*$/u.
test(r),n=e.find(r=>r.role==="score"&&t(r)),o=e.find(r=>r.role==="input"&&!r.numeric&&t(r));return[n?`${n.title}\
 < 1`:"",o?`"…" in ${o.title}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function Mn(e,{columns:t},n){
let o=u("details","pnb-more",e);p("summary","","＋ filter",o);let s=u("div","pnb-list",o),r=t.map(d=>[d.key,d.
title]),i=V(s,"Column",r,()=>{}),l=V(s,"Comparison",Ue,()=>{A(a,l.value!=="missing")}),a=u("input","",s);a.type=
"text",a.maxLength=200,a.ariaLabel="Value",a.placeholder="value",F(a);let c=()=>{let d=t.find(({key:h})=>h===i.
value),m=Ue.find(([h])=>h===l.value);if(!d||!m)return;let[f,b]=m,w=a.value.trim();if(!w&&f!=="missing"){a.focus();
return}let g=f==="missing"?null:An(w,d.numeric),E=f==="missing"?`${d.title} ${b}`:`${d.title} ${b} ${w}`;n({about:`${d.
key} ${f}`,text:E,where:{column:d.key,operator:f,value:g}})};$(s,"Add",c),a.addEventListener("keydown",d=>{d.stopPropagation(),
d.key==="Enter"&&c()})}function An(e,t){let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Xe=20;function Ze(e,t){let{view:n,change:o,resize:s}=t,r=u("div","pnb-row pnb-header",e);r.setAttribute("r\
ole","row"),r.setAttribute("aria-rowindex","1");let i=[],l=({sort:a,descending:c})=>{for(let{head:d,button:m,column:f}of i){
let b=a===f.key;U(m,(b?c?"↓ ":"↑ ":"")+f.title),M(d,"aria-sort",b?c?"descending":"ascending":"none")}};return{
height:()=>r.offsetHeight,update:l,rebuild(a){r.replaceChildren(),i=a.map(c=>{let d=u("span","",r);d.setAttribute(
"role","columnheader"),M(d,"data-numeric",c.numeric?"":null);let m=$(d,"",()=>o(Qe(n(),c.key)));m.dir="auto",F(
m);let f=b=>s(B(c),b);return m.addEventListener("keydown",b=>{let w={ArrowLeft:-Xe,ArrowRight:Xe}[b.key];!b.shiftKey||
w===void 0||(f(d.offsetWidth+w),b.preventDefault(),b.stopPropagation())}),t.title?.(c,d),Ln(d,f),{head:d,button:m,
column:c}}),l(n())}}}function Ln(e,t){let n=u("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",s=>{o={x:s.clientX,width:e.
offsetWidth},n.setPointerCapture(s.pointerId),s.preventDefault()}),n.addEventListener("pointermove",s=>{o&&t(o.
width+s.clientX-o.x)});for(let s of["pointerup","pointercancel"])n.addEventListener(s,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function et(e,[t],n,o){let s=u("div","pnb-panel");s.setAttribute("role","row");let r=u("div","pnb-detail",s);r.
setAttribute("role","gridcell"),r.tabIndex=-1,F(r),A(s,!1);let i=u("div","pnb-openbar",r),l=u("strong","",i);l.
dir="auto";let a=u("span","pnb-muted pnb-small",i),c=u("span","pnb-muted pnb-small",i);c.dir="auto";let d=u("s\
pan","pnb-muted pnb-small pnb-line",i);u("span","pnb-grow",i);for(let[f,b,w]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let g=$(i,f,w);g.ariaLabel=b,F(g)}let m=u("div","pnb\
-content",r);return{panel:s,fill(f,b){$e(e,m),L(l,f.title),L(c,(f.facts??[]).join(" · ")),d.replaceChildren(),
f.trace&&(p("span","","trace ",d),p("code","",f.trace,d).title=f.trace),m.replaceChildren(),b(m)},place:f=>L(a,
f)}}function $n(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Rn(e,t,n,o=null){let s=On(e,n.row,o),r=Math.max(
0,s-n.above);return[r,Math.max(r,Math.min(t,s+n.visible+n.below))]}function On(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Nn(e,t,n,o,s){let r=e*s;return Math.min(r,Math.
max(t,r+s+o-n))}function Hn(e,t,n,o){let r={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return r===void 0||!n?null:Math.min(n-1,Math.max(0,t+r))}var Pn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Fn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Pn)?!1:!(o instanceof Node&&t?.contains(o))||["j","k","x","Escape","?","/"].includes(n)}var Vn=0;
function tt(e){let{scroll:t}=e,n=`pnb-list-${++Vn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"gri\
d");let o=u("div","pnb-space",t);o.setAttribute("role","rowgroup");let s=[],r=-1,i=-1,l=0,{panel:a}=e;a&&o.append(
a);let c=()=>a&&i>=0?{after:i,height:a.offsetHeight}:null,d=h=>{for(Math.abs(h-l)>=s.length&&(l=h);l<h;l++){let v=s.
shift();v&&(o.insertBefore(v.root,a??null),s.push(v))}for(;l>h;l--){let v=s.pop();v&&(o.prepend(v.root),s.unshift(
v))}},m=()=>{let h=e.measure(),v=c(),[C,y]=Rn(t.scrollTop,e.expected(),h,v);for(e.want(C,Math.max(y,1)),o.style.
height=`${e.count()*h.row+(v?.height??0)}px`,a&&(a.style.top=`${(i+1)*h.row}px`),d(C);s.length<y-C;){let S=e.create(
o,w);a&&o.insertBefore(S.root,a),s.push(S)}let T=Math.min(y,e.count());s.forEach((S,_)=>{let P=C+_;A(S.root,P<
T),M(S.root,"id",P<T?`${n}-${P}`:null),!(P>=T)&&(S.root.style.top=`${$n(P,h.row,v)}px`,M(S.root,"aria-selected",
String(P===r)),M(S.root,"aria-rowindex",String(P+2)),a&&M(S.root,"aria-expanded",String(P===i)),S.update(P))});
let k=r>=C&&r<T;M(t,"aria-activedescendant",k?`${n}-${r}`:null),M(t,"aria-rowcount",String(e.count()+1)),e.drawn()},
f=h=>{let{row:v}=e.measure();r=Math.min(e.count()-1,Math.max(0,h));let C=c(),y=C&&r>C.after?C.height:0;e.want(
r,r+1);let{scrollTop:T,clientHeight:k}=t;return t.scrollTop=Nn(r,T-y,k,e.head(),v)+y,m(),r},b=h=>{r=h,m()},w=h=>{
b(h),e.open(h)},g=!1;t.addEventListener("scroll",()=>{g||(g=!0,requestAnimationFrame(()=>{g=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!Fn(h,a))return;let v=Hn(h.key,r,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(f(Math.max(0,r)));else if(v!==null)f(v),e.moved?.(r);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let E=new ResizeObserver(()=>{i>=0&&m()});return a&&E.observe(a),{update:m,mark:b,choose:f,
expand(h){i=h,a&&A(a,h>=0),m()},reveal(){if(i<0||!a)return;m();let{row:h}=e.measure(),v=(i+1)*h+a.offsetHeight+
e.head(),C=Math.min(i*h,v-t.clientHeight);(t.scrollTop<C||t.scrollTop>i*h)&&(t.scrollTop=C)},rebuild(){for(let{
root:h}of s)h.remove();s.length=0,m()},restart(){t.scrollTop=0,r=-1,i=-1,a&&A(a,!1),m()},get chosen(){return r},
dispose:()=>E.disconnect()}}var Dn={"-":"del","+":"ins","=":"span"};function X(e,t){e.replaceChildren();for(let[n,o]of t)p(Dn[n],"",o,e)}function nt(e,t){
let n=t?.error?"failed":t?.absent?"absent":null;M(e,"data-state",n),n===null?X(e,t?.pieces??[]):e.textContent=
t?.error||"not run"}function ae(e,t){let n=u("span","pnb-mark",e),s=t.text.startsWith("✓")||t.text.startsWith(
"✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;p("span","",s,n).dir="auto";let r=[t.sign,t.change].
filter(Boolean).join(" ");r&&(p("span","pnb-sign",` ${r}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb\
-muted",` (${t.repetitions})`,n)}function ge(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";U(e,n),
M(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function ot(e,t){e.classList.add("pnb-cell");let n=u("div","\
pnb-preview",e);n.dir="auto";let o=u("div","pnb-marks",e),s;return r=>{let i=typeof r=="object"&&"pieces"in r?
r:null;if(i!==s){s=i,nt(n,i),o.replaceChildren();for(let l of i?.marks??[])t.has(l.evaluator)||ae(o,l);i?.rewritten&&
p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function rt(e){e.classList.add("pnb-asked");
let t=u("div","pnb-muted pnb-small pnb-line",e),n=u("div","pnb-preview",e),o=u("div","pnb-wanted",e);for(let s of[
t,n,o])s.dir="auto";return s=>{let r=typeof s=="object"&&"input"in s?s:{id:"…",input:"",expected:""};U(t,r.id),
L(n,r.input),L(o,r.expected?`expected ${r.expected}`:""),A(o,r.expected!=="")}}var In=30,le={row:In,visible:18,above:6,below:8};function st(e,t){F(e);let{source:n,total:o,panel:s,noun:r}=t,
i=()=>n.matched??o,l=tt({scroll:e,panel:s,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(c,d)=>Kn(
c,t,d),open:c=>{let d=t.group(c);d?t.fold(d):t.open(c)},moved:t.moved,key:t.key,drawn:()=>{let{row:c,visible:d}=t.
measure(),m=Math.min(2,d),f=Math.min(d,Math.max(m,i()))*c+t.head();e.style.height=`${s.hidden?f+2:Math.max(f,d*
c+t.head())}px`,A(a,i()===0&&!n.busy),t.drawn()}}),a=u("div","pnb-empty");return e.after(a),p("span","pnb-mute\
d",`No ${r[1]} match.`,a),$(a,"Clear filters",t.clear),l}function Kn(e,{source:t,columns:n,group:o,noun:s,hidden:r,
selection:i,tall:l},a){let c=u("div","pnb-row",e);c.setAttribute("role","row");let d=0;c.addEventListener("cli\
ck",()=>{String(c.ownerDocument.getSelection()??"").trim()||a(d)});let m=u("input","pnb-tick");m.type="checkbo\
x",m.tabIndex=-1,m.addEventListener("click",w=>w.stopPropagation()),m.addEventListener("change",()=>{let w=t.row(
d);w&&i.toggle(w.position)});let f=u("span","pnb-heading-of-group");f.dir="auto";let b=n().map((w,g)=>{let E=u(
"div","",c);if(E.setAttribute("role","gridcell"),M(E,"data-numeric",w.numeric?"":null),g>0)return{cell:E,draw:_n(
E,w,r)};E.append(m,f);let h=u("div","pnb-first",E);return{cell:h,draw:l?rt(h):ge(h)}});return{root:c,update(w){
d=w;let g=o(w),E=t.row(w);M(c,"data-group",g?"":null),A(m,!g),A(f,!!g);let h=b[0];h&&A(h.cell,!g),L(f,g?Gn(g,s):
""),m.checked=E!==void 0&&i.has(E.position),M(c,"data-picked",m.checked?"":null);let C=g?.cells.map(y=>y&&`mea\
n ${y}`)??E?.cells??[];b.forEach(({draw:y},T)=>{y(C[T])}),m.ariaLabel=`select ${s[0]} ${w+1}`}}}function _n(e,t,n){
return t.variant===null?ge(e):ot(e,n)}function Gn({value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"\
(none)"} · ${O(t)} ${o[t===1?0:1]}`}function it(e,t,n,o){let s=new Set,r=u("div","pnb-filters pnb-picked",e);A(r,!1);let i=p("strong","","",r);i.setAttribute(
"role","status");let l=u("span","pnb-muted pnb-small",r);l.append("in Python: "),p("code","","view.selected",l),
l.append(", where view is what explore() returned");let a=()=>{n({type:"select",positions:[...s]}),L(i,`${O(s.
size)} ${t[s.size===1?0:1]} selected`),A(r,s.size>0),o()};return $(r,"Clear",()=>{s.clear(),a()}),{bar:r,has:c=>s.
has(c),toggle(c){s.delete(c)||s.add(c),a()},get positions(){return[...s]}}}var Bn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function at(e,t,n){let{setup:o,noun:s}=n,r=n.view??Q,i=_e(o),l=fe(
o.columns,i),a=null,c=-1,d=-1,m=0,f=null,b=new Map,w=()=>n.query?.(r)??ie(r),g=Pe(t,x=>({...x,query:w(),columns:l.
map(({key:R})=>R)}),x=>{a=x.runs;for(let R of x.groups)b.set(R.place,R);v.counted(x.counts),n.arrived?.(x),N.update(),
d>=0&&ne(d)},n.chunk),E=()=>{b.clear(),g.reset()},h=x=>{n.changed?.(x,{...r,...x}),r={...r,...x},v.update(r),te.
update(r),y.update(),c=d=-1,E(),G(),N.restart()},v=Ye(e,n,()=>r,h),C=u("div","pnb-filters pnb-choices",e);n.choices?.(
C),Ve(C,o.columns,x=>h({group:x,folded:[]})),Fe(C,o.columns,()=>l,x=>{let R=o.columns.filter(({key:oe})=>x?.includes(
oe));_({...i,shown:x&&R.map(B)}),l=fe(o.columns,i),E(),te.rebuild(l),G(),N.rebuild()});let y=qe(e,u("span","pn\
b-kinds",C),o.pairs,t,w,x=>h({filters:x.reduce(jn,r.filters)}));u("span","pnb-grow",C);let T=Ne(e,C,Bn),k=it(e,
s,t.send.bind(t),()=>N.update()),S=u("div","pnb-scroll",e);S.ariaLabel=n.label;let _=x=>{i=x,Ge(o,i)},P=()=>n.
measure?.(l)??le,G=()=>{let{columns:x,width:R}=Ie(l,i);S.style.setProperty("--pnb-columns",x),S.style.setProperty(
"--pnb-width",R),S.style.setProperty("--pnb-tall",`${P().row}px`),S.setAttribute("aria-colcount",String(l.length))},
te=Ze(S,{view:()=>r,change:h,resize:(x,R)=>{_(Ke(i,x,R)),G()},title:n.title}),de=()=>{c=d=-1,N.expand(-1),S.focus(
{preventScroll:!0})},ne=x=>{let R=g.row(x);d=R?-1:x,!(!R||R.position<0)&&(c=x,f=null,me.place(`${O(x+1)} of ${O(
g.matched??0)}`),N.expand(x),m+=1,t.send(n.ask(m,R.position)))},pe=()=>{let x=f&&n.open(f);x&&(me.fill(x.title,
x.draw),N.reveal())},Yt=D(t,x=>{x.type!=="detail"||x.request!==m||(f=x,pe())}),Ae=x=>{let R=N.chosen+x;for(;b.
has(R);)R+=x;R>=0&&R<(g.matched??0)&&ne(N.choose(R))},Xt=()=>{let x=g.row(N.chosen);x&&x.position>=0&&k.toggle(
x.position)},me=et(S,s,Ae,de),N=st(S,{source:g,panel:me.panel,noun:s,total:o.total,hidden:n.hidden??new Set,selection:k,
tall:n.measure!==void 0,head:te.height,measure:P,columns:()=>l,group:x=>b.get(x),open:x=>x===c?de():ne(x),moved:x=>{
d=-1,!(c<0)&&(b.has(x)?Ae(Math.sign(x-c)||1):ne(x))},fold:({key:x,folded:R})=>{let oe=r.folded.filter(Zt=>Zt!==
x);r={...r,folded:R?oe:[...oe,x]},c=d=-1,E(),N.expand(-1)},key:({key:x})=>{if(x==="Escape"&&(c>=0||d>=0))de();else if(x===
"x")Xt();else if(x==="?")T();else if(x==="/")v.focus();else return!1;return!0},clear:v.clear,drawn:()=>v.count(
g.busy?null:a??o.total)}),Le=new ResizeObserver(()=>{if(S.style.setProperty("--pnb-sight",`${S.clientWidth}px`),
!S.clientWidth||!n.resized?.(l,S.clientWidth))return;let{chosen:x}=N;E(),G(),N.rebuild(),N.mark(x)});return Le.
observe(S),n.resized?.(l,S.clientWidth),v.update(r),te.rebuild(l),G(),N.restart(),{selection:k,scroll:S,view:()=>r,
change:h,reload(){n.changed?.({},r),E(),G(),N.rebuild(),pe()},redraw(){G(),N.rebuild(),pe()},dispose:()=>{g.dispose(),
Yt(),y.dispose(),N.dispose(),Le.disconnect()}}}function jn(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function lt(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=u("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let s=u("dl","",o);for(let{variant:r,name:i,pieces:l,code:a}of n){
p("dt","pnb-muted",`${r} · ${i}`,s).dir="auto";let c=u("dd",a?"pnb-text pnb-code":"pnb-text",s);c.dir="auto",
X(c,l)}}function ct(e,t,n){e.classList.add("pnb-folded");let o=u("button","pnb-fold",t),s=()=>{let r=e.classList.contains(
"pnb-folded");L(o,r?`show all ${O(n)} characters`:"show less"),M(o,"aria-expanded",String(!r))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),s()}),s()}var ye=/^\s*(?:```|~~~)/,ut=/^(#{1,6})\s+(.*)$/,we=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Wn=/^\s*\d/,he=/^>\s?(.*)$/,
qn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,zn=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function ve(e){return zn.test(e)}function Ee(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Qn(e,n,o)}function Qn(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(ye.test(o))
return Un(e,t,n+1);let s=ut.exec(o);if(s)return xe(u("div","pnb-heading",e),s[2]??""),n+1;if(we.test(o))return Jn(
e,t,n);if(he.test(o)){let[a,c]=dt(t,n,he);return Ee(u("blockquote","",e),a.join(`
`)),c}let r=u("p","",e),i=n,l=[];for(;i<t.length;i++){let a=t[i]??"",c=!a.trim()||ye.test(a)||ut.test(a)||we.test(
a);if(i>n&&(c||he.test(a)))break;l.push(a)}return xe(r,l.join(`
`)),i}function Un(e,t,n){let o=n;for(;o<t.length&&!ye.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function Jn(e,t,n){let o=u(Wn.test(t[n]??"")?"ol":"ul","",e),[s,r]=dt(t,n,we);for(let i of s)xe(u("l\
i","",o),i);return r}function dt(e,t,n){let o=[],s=t;for(;s<e.length;s++){let r=n.exec(e[s]??"");if(!r)break;o.
push(r[1]??"")}return[o,s]}function xe(e,t){let n=0;for(let o of t.matchAll(qn)){e.append(t.slice(n,o.index));
let[s,,r,i,l,a,c,d]=o;r!==void 0?p("code","",r,e):i??l?p("strong","",i??l??"",e):a?p("em","",a,e):(p("span","p\
nb-linked",c??"",e),d&&p("span","pnb-muted",` (${d})`,e)),n=o.index+s.length}e.append(t.slice(n))}var Yn=900,pt=16,Xn=80,Zn=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,eo=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ee(e){return e?JSON.parse(e):void 0}function to(e){return e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:12})}
function mt(e){let t=Z(e)&&Array.isArray(e.messages)?e.messages:e;return!Array.isArray(t)||!t.length?null:t.every(
o=>Z(o)&&typeof o.role=="string"&&"content"in o)?t:null}function ft(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function I(e,t){let n=mt(
t);n?gt(e,n):typeof t=="string"?no(e,t):Array.isArray(t)?so(e,t):Z(t)?io(e,t):p("span",ht(t)?"pnb-muted":"",yt(
t),e)}function Te(e,t){let n=ft(t),o=mt(n);o?gt(e,o):ke(e,n===void 0?t:JSON.stringify(n,null,2))}function no(e,t){
if(Zn.test(t)){let r=u("img","pnb-image",e);r.src=t,r.alt="image in the value";return}let n=ft(t);if(n!==void 0){
ke(e,JSON.stringify(n,null,2));return}if(t.includes(`
`)&&eo.test(t)&&!ve(t)){ke(e,t);return}let o=u("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",o);t||s.classList.
add("pnb-muted"),s.dir="auto",bt(s,o,t),ve(t)&&oo(e,o,t)}function oo(e,t,n){let o=u("div","pnb-markdown",e);o.
dir="auto",A(o,!1);let s=$(e,"lay out Markdown",()=>{o.childElementCount||Ee(o,n);let r=re(o);A(t,!r),L(s,r?"s\
how as written":"lay out Markdown")});s.className="pnb-fold"}function ke(e,t){let n=u("div","pnb-long",e),o=p(
"div","pnb-text pnb-mono",t,n);o.dir="auto",bt(o,n,t)}function bt(e,t,n){(n.length>Yn||n.split(`
`,pt+1).length>pt)&&ct(e,t,n.length)}function gt(e,t){let n=u("div","pnb-chat",e);for(let{role:o,content:s}of t){
let r=u("div","pnb-turn",n);r.dataset.role=o,p("div","pnb-muted pnb-small",o,r).dir="auto";for(let i of ro(s))
I(r,i)}}function ro(e){return Array.isArray(e)?e.map(t=>{if(!Z(t))return t;if(typeof t.text=="string")return t.
text;let n=Z(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function so(e,t){let n=t.
map(r=>ao(r)?yt(r):null),o=n.join(", ");if(n.every(r=>r!==null)&&o.length<=Xn){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let s=u("ol","pnb-items",e);for(let r of t)I(u("li","",s),r)}function io(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=u("dl","pnb-object",e);for(let[
s,r]of n)p("dt","pnb-muted",s,o).dir="auto",I(u("dd","",o),r)}function Z(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function ao(e){return typeof e!="object"||e===null}function ht(e){return e==null}function yt(e){
return ht(e)?"none":typeof e=="number"?to(e):String(e)}function xt(e,t,n="expected"){let o=u("div","pnb-run-parts",e),s=u("section","",o);t.error&&lo(s,"the task fai\
led",t.error,t.traceback),co(s,t,n);let r=u("section","",o);ho(r,t.verdicts);let i=u("section","",o);vo(i,t);let l=u(
"section","pnb-rest",o);j(l,"input",t.inputs),j(l,"metadata",t.metadata)}function K(e,t,n=[]){let o=p("h4","",
t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" · ")}`,o),o}function lo(e,t,n,o){K(e,
t).dataset.tone="bad";let s=u(o?"details":"div","pnb-error",e),r=u(o?"summary":"div","",s);p("span","pnb-sign",
"✗ ",r).dataset.tone="bad",p("span","",n,r).dir="auto",o&&p("pre","",o,s)}function co(e,t,n){let{fields:o,sides:s,
heading:r}=uo(t,n);o.length&&K(e,r);let i=u("div","pnb-diff",e);for(let l of o)go(u("div","pnb-field",i),l,s)}
function uo({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:bo,heading:"expected"};if(o==="baselin\
e"&&t.length)return{fields:t,sides:fo,heading:"output against the baseline"};let s=o==="nothing"?e.flatMap(po):
e,i=s.some(({expected:l})=>l)?"output against expected":"output";return{fields:s,sides:mo,heading:i}}function po(e){
return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var mo={old:"expected",same:"✓ as expected"},
fo={old:"baseline",same:"= as the baseline"},bo={old:"expected",same:""};function go(e,t,n){let{name:o,state:s,
output:r,expected:i,pieces:l}=t,a=u("div","pnb-muted pnb-small",e);p("span","",o,a).dir="auto";let c=n.same?"✗\
 missing":"",d={same:n.same,missing:c,extra:"",changed:""}[s];if(d&&p("span","pnb-small",`${o?" ":""}${d}`,a),
A(a,!!a.textContent),l.length){let m=u("div","pnb-text",e);m.dir="auto",X(m,l);return}s==="changed"?(wt(e,n.old,
"pnb-gone",i),wt(e,"output","pnb-new",r)):I(e,ee(r||i))}function wt(e,t,n,o){let s=u("div",`pnb-side ${n}`,e);
p("span","pnb-muted pnb-small",t,s),I(u("div","",s),ee(o))}function ho(e,t){t.length&&K(e,"evaluations");for(let n of t)
yo(u("div","pnb-verdict",e),n)}function yo(e,t){let{error:n,explanation:o,metadata:s,trace:r}=t;wo(e,t),o&&(p(
"div","pnb-text pnb-small",o,e).dir="auto"),n&&xo(e,n,t.traceback),s&&I(e,ee(s)),r&&p("div","pnb-muted pnb-sma\
ll",`trace ${r}`,e)}function wo(e,{name:t,kind:n,error:o,text:s,tone:r,facts:i}){let l=u("div","",e);l.dir="au\
to",p("span","",t,l);let a=r&&!/^[✓✗]/u.test(s)?{good:"✓ ",bad:"✗ "}[r]:"",c=p("strong","",` ${o?"✗ fa\
iled":`${a}${s}`}`,l);(o||r)&&(c.dataset.tone=o?"bad":r);let d=n==="CODE"?[]:[n,...i];d.length&&p("span","pnb-\
muted pnb-small",` ${d.join(" · ")}`,l)}function xo(e,t,n){let o=u(n?"details":"div","pnb-error pnb-small",e);
p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function vo(e,{exchanges:t,attempts:n,remedy:o}){t.forEach(
(s,r)=>{Eo(e,s,s.prompt===t[r-1]?.prompt)}),o&&(K(e,"prompt and raw reply"),p("div","pnb-muted",o,e)),n.length&&
K(e,"attempts that failed");for(let s of n)p("div","pnb-text pnb-small",s,e).dir="auto"}function Eo(e,t,n){let{
title:o,facts:s,failed:r,prompt:i,reply:l,cut:a}=t;K(e,`prompt · ${o}`),i&&n?p("div","pnb-muted","the same as\
 before",e):i?Te(u("div","pnb-sent",e),i):p("div","pnb-muted","not kept",e),K(e,r?"raw reply · the attempt fai\
led":"raw reply",s),l?Te(u("div","pnb-sent",e),l):p("div","pnb-muted",r?"none came, or it was not kept":"not k\
ept",e),a&&p("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function j(e,t,n){if(!n.length)return;
K(e,t);let o=u("dl","pnb-object",e);for(let s of n)p("dt","pnb-muted",s.name,o).dir="auto",I(u("dd","",o),ee(s.
value))}function vt(e,t,n,o){let s=u("div","pnb-variants",e);for(let i of t.variants)ko(u("section","",s),i,n,o);let r=u(
"section","pnb-rest",e);j(r,"input",t.inputs),j(r,"metadata",t.metadata)}function ko(e,{name:t,baseline:n,marks:o,
runs:s,more:r},i,l){let a=p("h3","",t,e);a.dir="auto",n&&p("span","pnb-muted"," baseline",a);let c=u("div","pn\
b-marks",e);for(let d of o)l.has(d.evaluator)||ae(c,d);s.length||p("div","pnb-muted","not run",e);for(let d of s){
let m=u("div","pnb-run",e),f=[s.length>1?d.title:"",...d.facts].filter(Boolean).join(" · ");f&&(p("div","pnb-\
muted pnb-small",f,m).dir="auto"),d.trace&&(p("div","pnb-muted pnb-small pnb-line",`trace ${d.trace}`,m).title=
d.trace);let b=d.verdicts.filter(w=>!l.has(w.name));xt(m,{...d,verdicts:b},i)}r&&p("div","pnb-muted",`and ${O(
r)} further repetitions`,e)}var Et=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function kt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:s})=>s.tone==="rest")}))}function Tt(e,t){
if(t==="given")return e;let n=({lines:s})=>Math.min(...s.map(({p:r})=>r??1)),o=(s,r)=>t==="name"?s.name.localeCompare(
r.name):n(s)-n(r);return[...e].sort(o)}function St(e,t){let n=e.filter(({quiet:o,evaluator:s})=>o&&s!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Se=130;function ce(e,t,n,o){let s={viewBox:`0 0 ${Se} 18`,role:"img","aria-label":t},r=z("svg",s,e);r.dataset.
tone=n;let i=m=>Se/100*m,[l,a,c]=[i(o.zero),i(o.low),i(o.high)];z("rect",{x:0,y:8.5,width:Se,height:1,class:"p\
nb-scale"},r),z("rect",{x:l-.5,y:0,width:1,height:18,class:"pnb-zero"},r);let d=Math.max(1,c-a);z("rect",{x:a,
y:7.5,width:d,height:3,class:"pnb-span"},r),z("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},r)}var Ct=["variant","mean","difference","95 % interval of the difference"],To=["p (adj.)","n","wins / losses / t\
ies"],So=Ct.length+1;function Mt(e,t,n,o,s){if(!t.figures.length)return()=>{};let r=kt(t.figures),i=St(r,t.query.
evaluator??0),l="given",a=!1,c=u("div","pnb-filters pnb-choices pnb-evaluators",e);A(c,r.length>1);let d=u("di\
v","pnb-figures",e);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Figures",F(d);let m=u("table","",
d);Mo(u("tr","",u("thead","",m)));let f=r.map(E=>({group:E,...Ao(m,E,o)})),b=u("tbody","",m),w=$(Ce(u("td","",
u("tr","",b))),"",()=>{a=!a,g()});w.className="pnb-name";let g=()=>{let E=Tt(r,l),h=k=>!n.has(k.name),v=r.filter(
k=>i.has(k.evaluator)&&h(k)),C=({evaluator:k})=>Number(i.has(k)),y=[...E].sort((k,S)=>C(k)-C(S));for(let k of y){
let{body:S}=f.find(_=>_.group===k)??{};S&&(i.has(k.evaluator)?m.append(S):m.insertBefore(S,b),A(S,h(k)&&(a||!i.
has(k.evaluator))))}A(b,v.length>0);let T=v.length===1?"evaluator shows":"evaluators show";L(w,`${a?"▾":"▸"}\
 ${v.length} ${T} no difference`),M(w,"aria-expanded",String(a))};return V(c,"Figures in this order",Et,E=>{l=
E,g()}),Co(c,r,n,()=>{g(),s()}),g(),({evaluator:E,variant:h})=>{i.has(E)&&!a&&(a=!0,g());for(let{rows:v}of f)for(let{
line:C,row:y}of v){let T=C.place[0]===E&&C.place[1]===h;M(y,"aria-current",T?"true":null)}}}function Co(e,t,n,o){
let s=u("details","pnb-more",e),r=u("summary","",s),i=()=>L(r,`evaluators ${t.length-n.size} of ${t.length}`),
l=u("div","pnb-list",s);for(let{name:a}of t){let c=u("label","",l),d=u("input","",c);d.type="checkbox",d.checked=
!0,p("span","",a,c).dir="auto",d.addEventListener("change",()=>{d.checked?n.delete(a):n.add(a),i(),o()})}i()}function Mo(e){
for(let n of Ct)p("th","",n,e).scope="col";let t=u("th","",e);t.scope="col",At(t,To)}function Ao(e,{lines:t},n){
let o=u("tbody","",e),s=t[0]?.figures,r=Ce(u("th","pnb-group",u("tr","",o)));r.scope="rowgroup",p("strong","",
se(s?.evaluator??""),r),s?.note&&p("span","pnb-muted pnb-small",` ${s.note}`,r);let i=t.map((l,a)=>({line:l,row:Lo(
o,l,a===0,n)}));return{body:o,rows:i}}function Lo(e,{place:[t,n],figures:o},s,r){let i=u("tr",s?"pnb-first":"",
e);$o(i,o);let l=[o.left_out,o.advice].filter(Boolean).join(" · ");if(l){let a=u("td","pnb-aside pnb-muted pn\
b-small",u("tr","",e));Ce(a).textContent=l}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>r({evaluator:t,variant:n}))),i}function Ce(e){return e.colSpan=So,e.dir="auto",e}function At(e,t){
let n=u("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function $o(e,t){let n=u("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",se(t.variant),n):p("button","pnb-name",se(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=u("div",
"pnb-run-on",u("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let s=u("div","pnb-run-on pnb-interval",u("td","",e)),r=`${t.difference}, ${t.interval}`;t.bar&&ce(s,r,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,s),At(u("td","",e),[t.p,t.n,t.outcomes])}var Ro=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],Oo={regressions:"loss",improvements:"gain",disagreements:"\
size",errors:"example",all:"example"};function Lt({query:e}){return{evaluator:e.evaluator??0,variant:e.variant??
null,order:null,against:e.against??"baseline",limit:320,short:!1}}function $t({order:e},{show:t}){return e??Oo[t]??
"example"}function Rt(e,t){let{evaluator:n,variant:o,against:s,limit:r}=t,i=e.show;return{...ie(e),show:i,evaluator:n,
variant:o,against:s,limit:r,order:$t(t,e)}}function Ot(e,t,n){let o=[],s=(c,d,m,f,b)=>{if(m.length<2)return;let w=u(
"label","",e);p("span","pnb-muted",c,w);let g=V(w,d,m,E=>n(b(E)));o.push((E,h)=>{g.value=f(E,h)})},r=c=>c.map(
(d,m)=>[String(m),d]),i=r(t.variants).filter(([c])=>c!==String(t.baseline));s("on","Evaluator",r(t.evaluators),
({evaluator:c})=>String(c),c=>({evaluator:Number(c)})),s("of","Variant",i.length>1?[["any","any variant"],...i]:
i,({variant:c})=>String(c??"any"),c=>({variant:c==="any"?null:Number(c)})),s("sorted by","Order",Ro,No,c=>({order:c})),
s("diff against","Compared with",t.against,({against:c})=>c,c=>({against:c}));let l=$(e,"short rows",()=>n({short:!a})),
a=!1;return(c,d)=>{for(let m of o)m(c,d);a=c.short,M(l,"aria-pressed",String(a))}}function No(e,t){return t.sort===
null?$t(e,t):""}function Nt(e,t){let n=u("header","pnb-claims",e),o=(r,i)=>{let l=p("div",r,i,n);return l.dir="auto",l};o("pnb\
-claim",t.claim);let s=[t.detail,t.advice].filter(Boolean).join("; ");s&&o("pnb-muted",s);for(let r of t.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",r).prepend(i)}for(let r of t.notes)o("",` ${r}`).prepend(
p("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Me(e,t,{typical:n,evaluators:o}){let s=(Math.max(205,(e||900)/(t+1))-20)/7.2,r=Math.min(6,Math.max(3,
Math.ceil(n/s))),i=Math.ceil((o.length+1)*20/s),l=17*Math.min(3,Math.max(1,i)),a=Math.floor(s*(r-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,a)),tall:20+19*r+l,marks:l}}var Ho=660;function Ht({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Ho/e)),above:2,below:3}}function Pt({variants:e,names:t,prompts:n,baseline:o},s){let r=!1,i=new Set,l=a=>{if(r!==a){r=a;for(let c of i)
c.isConnected?c.open=r:i.delete(c);s()}};return({variant:a},c)=>{if(a===null)return;let d=c.querySelector("but\
ton");d&&(d.title=t[a]??"",d.dataset.name=e[a]??"");let m=n[a]??[],f=u("div","pnb-given",c);if(a===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let b=u("details","",f);p("summary","",m.map(({name:g})=>g).join(",\
 "),b).dir="auto";let w=u("div","pnb-prompt",b);w.tabIndex=0,w.setAttribute("role","region"),w.ariaLabel=`What\
 ${t[a]??""} was given`,j(w,"",m),b.open=r,i.add(b),b.addEventListener("toggle",()=>l(b.open))}}function Ft(e,{race:t}){if(!t)return;let n=u("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=u(
"div","pnb-lanes",n);for(let{variant:s,ran:r,words:i,stopped:l}of t.lines){p("span","pnb-lane-name",s,o).dir="\
auto";let a=u("span","pnb-bar-track",o),c=u("span","pnb-bar-fill",a);l&&(c.dataset.tone="rest"),c.style.width=
`${100*r}%`,p("span","pnb-small",`${l?"■ ":""}${i}`,o)}for(let s of t.reasons)p("p","pnb-small",s,n).dir="au\
to"}var Po=["slice","n","difference","95 % interval","from the rest","p","could show",""];function Vt(e,t,n,o,s,r){
let i=u("details","pnb-changes pnb-slices",e);A(i,t.slices.length>0&&t.evaluators.length>0);let l=p("summary",
"","Slices: where the difference lies",i),a=u("label","pnb-small",i);p("span","pnb-muted","by ",a);let c=t.slices[0]??
"",d=0,m="",f=[],b=()=>{let{evaluator:v,variant:C}=o(),y=JSON.stringify([c,v,C]);!i.open||y===m||(m=y,d+=1,n.send(
{type:"slices",request:d,by:c,evaluator:v,variant:C}))},w=t.slices.map(v=>[v,v]);V(a,"Slice by",w,v=>{c=v,b()});
let g=u("div","",i),E=v=>{for(let{button:C,filter:y}of f)M(C,"aria-pressed",String(v.some(({text:T})=>T===y.text)))},
h=D(n,v=>{v.type!=="slices"||v.request!==d||(l.title=v.claim,f=Fo(g,c,v,C=>r(Y(s(),C))),E(s()))});return i.addEventListener(
"toggle",b),{update(v){b(),E(v)},dispose:h}}function Fo(e,t,{claim:n,note:o,lines:s},r){if(e.replaceChildren(),
p("div","pnb-sentence",n,e).dir="auto",!s.length)return[];let i=u("div","pnb-figures",e);i.tabIndex=0,i.setAttribute(
"role","region"),i.ariaLabel="Slices";let l=u("table","",i),a=u("tr","",u("thead","",l));for(let m of Po)m?p("\
th","",m,a).scope="col":u("td","",a);let c=u("tbody","",l),d=s.flatMap(m=>Vo(u("tr","",c),t,m,r));return p("di\
v","pnb-muted pnb-small",o,e),d}function Vo(e,t,n,o){let s=n.variant?`${n.variant} · ${n.name}`:n.name,r=u("t\
h","",e);r.scope="row",r.dir="auto";let i=[];if(n.where){let c={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.
where},d=p("button","pnb-name",s,r);d.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(
c)),i.push({button:d,filter:c})}else p("span","",s,r);p("td","pnb-number",n.n,e),p("td","pnb-number",n.difference,
e);let l=u("div","pnb-run-on pnb-interval",u("td","",e));n.bar&&ce(l,`${n.name}: ${n.interval}`,n.tone,n.bar),
p("span","pnb-muted pnb-small",n.interval,l);let a=p("td","pnb-number",n.gap,e);return a.dataset.tone=n.tone,p(
"td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),p("td","pnb-muted pnb-small",n.status,e),i}var Do=10;function Dt({model:e,el:t}){let n=He(e.get("setup"));if(!n)return()=>{};let o=u("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let s=Lt(n),r=Me(0,n.order.length,n),i=new Set,
l={...Q,show:n.query.show??"all"},a=()=>!s.short&&!b?.view().group,c=g=>{s={...s,...g},g.against!==void 0||g.short!==
void 0?b?.reload():b?.change(g.order?{sort:null}:{})};Nt(o,n.lead);let d=Mt(o,n,i,c,()=>b?.redraw());lt(o,n),Ft(
o,n);let m=Vt(o,n,e,()=>s,()=>b?.view().filters??[],g=>b?.change({filters:g,show:"all"})),f=()=>{},b=null,w=g=>{
f(s,g),d(s),m.update(g.filters),o.toggleAttribute("data-short",s.short||g.group!==null)};return b=at(o,e,{setup:n,
noun:["example","examples"],label:"Examples side by side",chunk:Do,view:l,hidden:i,query:g=>Rt(g,s),choices:g=>{
f=Ot(g,n,c)},changed:(g,E)=>{g.show&&(s={...s,order:null}),w(E)},measure:()=>a()?Ht(r):le,title:Pt(n,()=>b?.redraw()),
resized:(g,E)=>{r=Me(E,g.filter(({variant:v})=>v!==null).length,n);let h=r.limit!==s.limit;return s={...s,limit:r.
limit},o.style.setProperty("--pnb-marks",`${r.marks}px`),h},ask:(g,E)=>{let{evaluator:h,variant:v}=s;return{type:"\
detail",request:g,position:E,evaluator:h,variant:v}},open:g=>{if(!("example"in g))return null;let{example:E}=g;
return{title:E,draw:h=>vt(h,E,s.against,i)}}}),w(l),()=>{m.dispose(),b?.dispose()}}function It(e,t,n=null){let o=[];for(let r=0;r<e;r++)t.every(i=>i(r))&&o.push(r);if(!n)return o;let s=new Map(
o.map(r=>[r,n(r)??Number.POSITIVE_INFINITY]));return o.sort((r,i)=>{let[l,a]=[s.get(r)??0,s.get(i)??0];return l<
a?-1:l>a?1:r-i})}function Kt(e,t){return n=>e.some(o=>t.includes(o[n]??"·"))}function _t(e,t){let n=W(t.trim());
if(!n)return()=>!0;let o=e();return s=>o[s]?.includes(n)??!1}function W(e){return e.toLowerCase().toUpperCase()}var Io={regressions:"l",improvements:"w",disagreements:"wlc"};function Wt(e){let{columns:t}=e.setup,n=new Map(
t.map(({key:l},a)=>[l,a])),o=l=>e.values[n.get(l)??-1],s=null,r=()=>(s??=e.examples.map((l,a)=>Bo(t,e.values,a)),
s),i=l=>{let a=[Gt(e,l),...(l.where??[]).map(f=>ue(f,o)),_t(r,l.text??"")],c=_o(t,l),d=c&&o(c.key),m=It(e.examples.
length,a,d?null:jo(e,l));return d?Go(m,d,l.descending??!1):m};return{count:l=>e.examples.reduce((a,c,d)=>a+Number(
Gt(e,l)(d)),0),find(l){let a=i(l),c=l.group?o(l.group):void 0;return c?Ko(a,c,l.folded??[]):{rows:a,groups:[],
examples:a.length}}}}function Ko(e,t,n){let o=new Map;for(let l of e){let a=q(t[l]??null).slice(0,200);o.set(a,
[...o.get(a)??[],l])}let r=[...o.keys()].sort((l,a)=>l&&a?l.localeCompare(a):+!l-+!a).map(l=>({value:l,key:l,count:o.
get(l)?.length??0,folded:n.includes(l)}));return{rows:r.flatMap(({key:l,folded:a},c)=>[-1-c,...a?[]:o.get(l)??
[]]),groups:r,examples:e.length}}function _o(e,{sort:t=null,evaluator:n=0}){let o=e.find(({key:i})=>i===t);if(!o||
o.variant===null)return o;let{variant:s}=o,r=e.filter(i=>i.judged?.[0]===n&&i.judged[1]===s);return r.find(({role:i})=>i===
"score")??r[0]??o}function Go(e,t,n){let o=n?-1:1,s=r=>t[r]??null;return[...e].sort((r,i)=>{let[l,a]=[s(r),s(i)];
if(l===null||a===null)return+(l===null)-+(a===null);let[c,d]=typeof l=="number"&&typeof a=="number"?[l,a]:[W(q(
l)),W(q(a))];return o*(c<d?-1:c>d?1:0)})}function Bo(e,t,n){let o=e.map(({numeric:s},r)=>s?"":q(t[r]?.[n]??null));
return W(o.join(`
`))}function Gt(e,t){let{show:n="all",evaluator:o=0}=t;if(n==="errors")return i=>e.failed[i]??!1;let s=Io[n];if(s===
void 0)return()=>!0;let r=qt(e,t).map(i=>e.outcomes[o]?.[i]??"");return Kt(r,s)}function qt({setup:e},{variant:t=null}){
return t===null?e.order.filter(n=>n!==e.baseline):[t]}function jo(e,t){let{order:n="example",evaluator:o=0}=t,
s=(n==="score"?e.scores:e.differences)[o];if(n==="example"||!s)return null;let r=qt(e,t).map(a=>s[a]??[]),i=e.
signs[o]??1,l={score:a=>Math.min(...a),size:a=>-Math.max(...a.map(Math.abs)),loss:a=>Math.min(...a.map(c=>i*c)),
gain:a=>-Math.max(...a.map(c=>i*c))};return a=>{let c=r.map(d=>d[a]??null).filter(d=>d!==null);return c.length?
l[n](c):null}}function ue(e,t){if("every"in e){let r=e.every.map(i=>ue(i,t));return i=>r.every(l=>l(i))}if("so\
me"in e){let r=e.some.map(i=>ue(i,t));return i=>r.some(l=>l(i))}if("negated"in e){let r=ue(e.negated,t);return i=>!r(
i)}let n=t(e.column);if(!n)return()=>!1;let{operator:o,value:s=null}=e;return r=>Wo(n[r]??null,o,s)}function Wo(e,t,n){
return t==="missing"?e===null:t==="contains"?W(q(e)).includes(W(String(n))):e===null?!1:t==="=="?jt(e,n):t==="\
!="?!jt(e,n):typeof n=="string"?Bt(q(e),t,n):typeof e!="string"&&Bt(Number(e),t,Number(n))}function Bt(e,t,n){
return t==="<"?e<n:t==="<="?e<=n:t===">"?e>n:e>=n}function jt(e,t){return typeof t=="string"?q(e)===t:typeof t==
"boolean"&&typeof e=="string"?e.toLowerCase()===String(t):typeof e!="string"&&Number(e)===Number(t)}function q(e){
return e===null?"":String(e)}function zt(e){let t=new Set,n=new TextEncoder().encode(JSON.stringify(e.setup)),o=Wt(e),s=r=>r.type==="page"?
qo(e,r,o):r.type==="detail"?Qo(e,r):null;return{get:()=>new DataView(n.buffer),on:(r,i)=>t.add(i),off:(r,i)=>t.
delete(i),send(r){let i=s(r);i&&queueMicrotask(()=>{for(let l of t)l(i)})}}}function qo(e,{request:t,query:n,columns:o,
start:s,stop:r},i){let{rows:l,groups:a,examples:c}=i.find(n),d=l.slice(s,r),m=e.setup.against.findIndex(([b])=>b===
n.against),f=b=>o.map(w=>zo(e,w,b,Math.max(0,m)));return{type:"page",request:t,matched:l.length,runs:c,counts:e.
setup.kinds.map(({show:b})=>i.count({...n,show:b})),start:s,positions:d,rows:d.map(b=>b<0?[]:f(b)),groups:d.flatMap(
(b,w)=>{let g=a[-1-b];return g?[{...g,place:s+w,cells:[]}]:[]})}}function zo(e,t,n,o){let s=e.setup.columns.findIndex(
l=>l.key===t),r=e.setup.columns[s];if(s===0)return e.asked[n]??"";if(r&&r.variant!==null)return e.outputs[o]?.[n]?.[r.
variant]??"";let i=e.values[s]?.[n]??null;return typeof i=="number"?i.toLocaleString("en-US",{maximumFractionDigits:3}):
String(i??"").slice(0,160)}function Qo(e,t){let{position:n,request:o,variant:s=null}=t,r=e.examples[n]??Uo,i=({
baseline:a,place:c})=>a?0:c===s?1:2,l=[...r.variants].sort((a,c)=>i(a)-i(c));return{type:"detail",request:o,example:{
...r,variants:l}}}var Uo={title:"",inputs:[],metadata:[],variants:[]};var Qt=document.getElementById("pnb-data"),Ut=document.getElementById("pnb-static"),Jt=document.getElementById(
"pnb-view");if(Qt&&Ut&&Jt){let e=JSON.parse(Qt.textContent??"");Dt({model:zt(e),el:Jt}),Ut.hidden=!0}
