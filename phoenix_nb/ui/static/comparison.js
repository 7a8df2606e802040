/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function W(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function de(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function je(e){return{render:e,initialize({model:t}){let n=de(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),u=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let m of u){if(o.has(m))continue;let[f,b]=d.shift()??[m,kn(t,e)];o.delete(f),o.set(m,b),b.put(m)}for(let[
m,f]of d)o.delete(m),f.drop()},i=0,c=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),l=()=>{c.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",l),c.observe(document.body,{childList:!0,subtree:!0}),s(),l}}}function kn(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:c})=>{r=c instanceof HTMLElement&&n.contains(c)?c:null};document.addEventListener(
"focusin",s);let i=null;return{put(c){o=[...c.children].filter(l=>l instanceof HTMLElement);for(let l of o)l.hidden=
!0;c.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let c of o)c.hidden=!1}}}var En="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function K(e,t,n){let o=document.createElementNS(
En,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function C(e,t){e.textContent!==
t&&(e.textContent=t)}var Tn=/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s._-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;
function An(e){return e.split(Tn)}function ue(e,t){e.dir="ltr",e.textContent!==t&&(e.replaceChildren(),An(t).forEach(
(n,o)=>{o%2?p("bdi","",n,e):e.append(n)}))}function Y(e,t){C(e,t),M(e,"title",t)}function M(e,t,n){e.getAttribute(
t)!==n&&(n===null?e.removeAttribute(t):e.setAttribute(t,n))}function U(e){return e.hidden=!e.hidden,!e.hidden}
function L(e,t){e.hidden===t&&(e.hidden=!t)}function O(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function Sn(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function qe(e,t){
t.contains(Sn(e))&&e.focus({preventScroll:!0})}function We(e,t){let n=[];return o=>{for(;n.length<o.length;)n.
push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function _(e){return Math.round(e).toLocaleString("en-US")}function ze(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function pe(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Ue(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function G(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,O(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function $(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Qe(e,t,n){let o=a("div","pnb-keys",e);L(o,!1);for(let[i,c]of n){let l=a("span","",o);for(let d of i)p(
"kbd","",d,l);p("span","pnb-muted",c,l)}let r=()=>M(s,"aria-expanded",String(U(o))),s=$(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),M(s,"aria-expanded","false"),r}function Mn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Je(e,t,n,o){let r=new Map,s=new Set,i=0,c=0,l=null,d=!1,u=W(e,m=>{m.type!=="page"||m.request<c||(l=
m.matched,d=!1,m.rows.forEach((f,b)=>{r.set(m.start+b,{position:m.positions[b]??0,cells:f})}),n(m))});return{get matched(){
return l},get busy(){return d},reset(){r=new Map,s=new Set,c=i+1,d=!0},refresh(){s=new Set,c=i+1},row:m=>r.get(
m),want(m,f){for(let b of Mn(m,f,o)){if(s.has(b))continue;s.add(b),i+=1;let[h,A]=[b*o,(b+1)*o];e.send(t({type:"\
page",request:i,start:h,stop:A}))}},dispose:u}}function Ye(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=a("div","pnb-list",r),c=t.slice(1).
map(d=>{let u=a("label","",i),m=a("input","",u);return m.type="checkbox",p("span","",d.title,u).dir="auto",m.addEventListener(
"change",()=>{o(c.filter(f=>f.input.checked).map(f=>f.column.key)),l()}),{input:m,column:d}}),l=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of c)u.checked=d.has(m.key);C(s,`columns ${d.size} of ${t.length}`)};
return $(i,"as at first",()=>{o(null),l()}),l(),l}function Xe(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];G(e,"Group by",o,r=>n(r||null))}var Ze="phoenix_nb.columns";var Ln={shown:null,widths:{}};function X({names:e,title:t}){return e[0]??t}function Ee(e,{shown:t}){let n=r=>t?.
includes(X(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function et(e,{widths:t}){let n=e.map((s,i)=>t[X(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>X(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function tt(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function nt({memory:e}){return rt()[e]??Ln}function ot({memory:e},t){let{
[e]:n,...o}=rt(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ze,JSON.stringify(Object.fromEntries(
r)))}catch{}}function rt(){try{let e=JSON.parse(localStorage.getItem(Ze)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var Cn=2;function at(e,t,n,o,r,s){let i=a("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,L(i,!1);let c=null,l=0,d=()=>{if(!c)return;l+=1;let{expected:f,output:b}=c;o.send({type:"confusion",request:l,
query:r(),expected:f,output:b})},u=f=>{c=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,L(i,f!==null),d()};
n.length>Cn?Rn(t,n,u):$n(t,n,u);let m=W(o,f=>{f.type!=="confusion"||f.request!==l||!c||Nn(i,c,f,s)});return{update:d,
dispose:m}}function $n(e,t,n){let o=null,r=t.map(s=>{let i=$(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let c of r)M(c.button,"aria-expanded",String(c.pair===o))});return M(i,"aria-expanded","false"),{button:i,
pair:s}})}function Rn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);G(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Nn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=a("table","",e);C(a("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let c=a("tr","",a("thead","",i));a("td","",c);for(let d of o)st(a("th","",c),d,"col");let l=a("t\
body","",i);n.forEach((d,u)=>{let m=a("tr","",l);st(a("th","",m),d,"row");let f=r[u]??[],b=f.reduce((h,A)=>h+A,
0);o.forEach((h,A)=>{let v=f[A]??0,y=a("td","",m);if(y.dataset.right=String(d===h),y.style.setProperty("--pnb-\
share",String(b?v/b:0)),!v){p("span","pnb-muted","·",y);return}let w=$(y,_(v),()=>s([it(t.expected,"expected",
d),it(t.output,"came out",h)]));w.ariaLabel=`${_(v)} expected ${d||"nothing"}, came out ${h||"nothing"}`})})}function st(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function it(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var I=class extends Error{constructor(n,o){super(n);this.at=o}at},re=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
On=new Set(["and","or","not","in","is","contains","true","false","missing"]),Hn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Pn=40,Fn=3;function Te(e,t){
try{let n=Vn(e);return n.length===1?{condition:null}:{condition:Bn(n,t)()}}catch(n){if(n instanceof I)return{error:n.
message,at:n.at};throw n}}function Vn(e){let t=[];for(re.lastIndex=0;e.slice(re.lastIndex).trim();){let n=e.slice(
re.lastIndex),o=re.lastIndex+n.length-n.trimStart().length,{groups:r}=re.exec(e)??{};if(!r)throw Dn(e,o);t.push(
{...In(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Dn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new I("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new I("Put the whole name of the column in backticks.",t):new I(`${n} means nothing here.`,t)}function In(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:_n(r)};let s=o.toLowerCase();return On.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function _n(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function Bn(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",c=g=>s().kind==="sign"&&
s().text===g,l=g=>c(g)?(n+=1,!0):!1,d=()=>{let g=[u()];for(;l("or");)g.push(u());return g.length===1&&g[0]?g[0]:
{some:g}},u=()=>{let g=[m()];for(;l("and");)g.push(m());return g.length===1&&g[0]?g[0]:{every:g}},m=()=>{if(o+=
1,o>Pn)throw new I("Too many parentheses.",s().at);try{if(l("not"))return{negated:m()};let g=s().at;if(!l("("))
return f();let k=d();if(!l(")"))throw new I("A closing parenthesis is missing.",g);return k}finally{o-=1}},f=()=>{
let g=s();if(g.kind==="text"&&e[n+1]?.text==="in")return n+=2,S(y("in"),"contains",g.text);let k=y(i());if(l("\
is"))return b(l("not"),h(k));let x=l("not");return b(x,l("in")?v(k):A(k,x))},b=(g,k)=>g?{negated:k}:k,h=g=>{let{
at:k}=s();if(l("missing"))return S(g,"missing",null);throw new I("After “is” comes “missing” or “not missing”.",
k)},A=(g,k)=>{let x=s(),H=x.kind==="sign"?Hn[x.text]:void 0;if(H!==void 0)return n+=1,T(g,H)??S(g,H,w(x.text,g));
if((x.kind==="end"||["and","or",")"].includes(x.text))&&!k)return S(g,"==",!0);let F=`After ${Z(g)} comes ==, \
!=, <, >, in, contains or “is missing”.`;throw new I(F,x.at)},v=g=>{let k=s().at;if(!l("[")&&!l("("))throw new I(
`After “in” comes a list: ${Z(g)} in ["a", "b"].`,k);let x=[];do x.push(S(g,"==",w("in",g)));while(l(","));
if(!l("]")&&!l(")"))throw new I("The list is not closed: ] is missing.",k);return{some:x}},y=g=>{let k=s();if(k.
kind!=="name"){let x=g?` after “${g}”`:"",H=k.kind==="end"?"":`, not ${lt(k)}`;throw new I(`The name of a \
column is wanted${x}${H}.`,k.at)}return n+=1,k},w=(g,k)=>{let x=s();if(n+=1,x.kind==="number")return Number(x.
text);if(x.kind==="text")return x.text;if(x.kind==="sign"&&x.text==="true")return!0;if(x.kind==="sign"&&x.text===
"false")return!1;if(x.kind==="name"){let H=`${Z(k)} ${g} "${x.text}"`;throw new I(`Text stands in quotation ma\
rks: ${H}.`,x.at)}throw new I(`A number or a text in quotation marks is wanted after ${g}.`,x.at)},T=(g,k)=>{let x=s();
if(x.kind!=="name"||!t.some(N=>mt(N,x.text)))return null;n+=1;let H=!["==","!=","contains"].includes(k),[P,F]=[
g,x].map(N=>ct(N,H?0:null,t));if(!P||!F)return null;if(H&&P.numeric!==F.numeric){let[N,R]=P.numeric?[g,x]:[x,g],
B=`${Z(N)} is a number and ${Z(R)} is not: compare them with == or !=.`;throw new I(B,x.at)}return{column:P.key,
operator:k,value:null,other:F.key}},S=(g,k,x)=>{let{key:H,numeric:P}=ct(g,x,t);if(P&&typeof x=="string"&&k!=="\
contains"){let F=`${Z(g)} is a number: compare it with one, as in ${Z(g)} >= 1.`;throw new I(F,g.at)}return{column:H,
operator:k,value:x}};return()=>{let g=d(),k=s();if(k.kind==="end")return g;let x=`Between two conditions stand\
s “and” or “or”, not ${lt(k)}.`;throw new I(x,k.at)}}function lt({kind:e,text:t}){return e!=="text"?t:
t.trim()?`the text "${t}"`:"an empty text"}function Z({text:e}){return pt(e)}function pt(e){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function ct({text:e,at:t},n,o){let r=o.filter(l=>mt(l,e)),s=r.find(({title:l})=>l===e),i=s?
r.filter(l=>dt(l,s,e)):Kn(r),[c]=i;if(!c){let l=jn(e,o),d=l?`Did you mean ${l}?`:`There are ${Gn(o)}.`;throw new I(
`There is no column ${e}. ${d}`,t)}if(i.some(l=>!dt(l,c,e))){let l=i.slice(0,3).map(({title:d})=>pt(d));throw new I(
`${e} is ambiguous: write ${l.join(" or ")}.`,t)}return i.find(({numeric:l})=>l===(typeof n=="number"))??c}function mt({
title:e,names:t},n){return e===n||t.includes(n)}function dt(e,t,n){let o=e.names.includes(n)&&t.names.includes(
n);return e===t||o&&ut(e)&&ut(t)}function ut({role:e}){return e==="score"||e==="label"}function Kn(e){let t=e.
filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?t:e}function Gn(e){let t=e.slice(0,6).
map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function jn(e,t){let n=null,o=Math.
min(Fn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let c=qn(e.toLowerCase(),i.
toLowerCase(),o);c<o&&([n,o]=[i,c])}return n}function qn(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.
from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let c=(o[i-
1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(c,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var oe={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function me({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function ft(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function se(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var Wn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,gt=150,bt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function ht(e,t,n,o){let{setup:r}=t,s=a("div","pnb-filters",
e),i=zn(s,r,o),c=Jn(s,r,f=>o({expression:f})),l=Ue(s,"Search any text",gt,f=>o({text:f}));Xn(s,r,f=>o({filters:se(
n().filters,f)}));let d=a("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=a("div","pnb-f\
ilters pnb-chips",e),m=We(u,f=>Qn(f,n,o));return{update({show:f,filters:b}){for(let{button:h,title:A,kind:v,words:y}of i)
M(h,"aria-pressed",String(v===f)),C(A,`${t.kind?.(v)??y} `);m(b),L(u,b.length>0)},clear(){l.clear(),c.clear();
let{text:f,show:b,filters:h,expression:A}=oe;o({text:f,show:b,filters:h,expression:A})},count:f=>C(d,Un(f,t,n())),
counted(f){f.forEach((b,h)=>{let A=i[h];A&&C(A.count,_(b))})},focus:c.focus}}function zn(e,{kinds:t},n){let o=a(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let c=$(o,"",()=>n({show:r}));c.className="pnb-kind";let l=p("span","",`${s} `,c),d=p("b","",_(i),c);return{button:c,
title:l,kind:r,words:s,count:d}})}function Un(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${_(t)}`;return`${_(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function Qn(e,t,n){let o=a("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:se(t().filters,r)})}),{root:o,update(s){r=
s,C(o,`${s.text} ✕`),M(o,"aria-label",`remove the filter ${s.text}`)}}}function Jn(e,{columns:t},n){let o=a(
"span","pnb-expression",e),r=a("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=Yn(t),r.ariaLabel="Filter by an expression",O(r);let s=a("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,c=()=>{let d=Te(r.value,t),u="error"in d?d.error:"";C(s,u),M(r,"aria-invalid",u?"true":
null),"condition"in d&&n(d.condition)},l=()=>{clearTimeout(i),i=setTimeout(c,gt)};return r.addEventListener("i\
nput",l),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),c())}),{clear(){
clearTimeout(i),r.value="",C(s,""),M(r,"aria-invalid",null)},focus:()=>r.focus()}}function Yn(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(c=>Wn.test(c)&&"condition"in Te(`${c} is missing`,e));return{head:s,name:i.sort(
(c,l)=>c.length-l.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.
role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||
"attempts > 1"}function Xn(e,{columns:t},n){let o=a("details","pnb-more",e);p("summary","pnb-plus","＋ filter",
o);let r=a("div","pnb-list",o),s=t.map(u=>[u.key,u.title]),i=G(r,"Column",s,()=>{}),c=G(r,"Comparison",bt,()=>{
L(l,c.value!=="missing")}),l=a("input","",r);l.type="text",l.maxLength=200,l.ariaLabel="Value",l.placeholder="\
value",O(l);let d=()=>{let u=t.find(({key:y})=>y===i.value),m=bt.find(([y])=>y===c.value);if(!u||!m)return;let[
f,b]=m,h=l.value.trim();if(!h&&f!=="missing"){l.focus();return}let A=f==="missing"?null:Zn(h,u.numeric),v=f===
"missing"?`${u.title} ${b}`:`${u.title} ${b} ${h}`;n({about:`${u.key} ${f}`,text:v,where:{column:u.key,operator:f,
value:A}})};$(r,"Add",d),l.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function Zn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var yt=20;function wt(e,t){let{view:n,change:o,resize:r}=t,s=a("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],c=({sort:l,descending:d})=>{for(let{head:u,button:m,column:f}of i){
let b=l===f.key;Y(m,(b?d?"↓ ":"↑ ":"")+f.title),M(u,"aria-sort",b?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:c,rebuild(l){s.replaceChildren(),i=l.map(d=>{let u=a("span","",s);u.setAttribute(
"role","columnheader"),M(u,"data-numeric",d.numeric?"":null);let m=$(u,"",()=>o(ft(n(),d.key)));m.dir="auto",O(
m);let f=b=>r(X(d),b);return m.addEventListener("keydown",b=>{let h={ArrowLeft:-yt,ArrowRight:yt}[b.key];!b.shiftKey||
h===void 0||(f(u.offsetWidth+h),b.preventDefault(),b.stopPropagation())}),t.title?.(d,u),eo(u,f),{head:u,button:m,
column:d}}),c(n())}}}function eo(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function vt(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let s=a("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,O(s),L(r,!1);let i=a("div","pnb-openbar",s),c=a("strong","",i);c.
dir="auto";let l=a("span","pnb-muted pnb-small",i),d=a("span","pnb-muted pnb-small",i);d.dir="auto";let u=a("s\
pan","pnb-muted pnb-small pnb-line",i);a("span","pnb-grow",i);let m=a("span","pnb-openers",i);for(let[b,h,A]of[
["↑",`Previous ${t}`,()=>n(-1)],["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let v=$(m,b,A);v.ariaLabel=
h,O(v)}let f=a("div","pnb-content",s);return{panel:r,fill(b,h){qe(e,f),C(c,b.title),C(d,(b.facts??[]).join(" ·\
 ")),u.replaceChildren(),b.trace&&(p("span","","trace ",u),p("code","",b.trace,u).title=b.trace),f.replaceChildren(),
h(f)},place:b=>C(l,b)}}function to(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function no(e,t,n,o=null){let r=oo(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function oo(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function ro(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function so(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var io="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function ao(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(io)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var lo=0;function xt(e){
let{scroll:t}=e,n=`pnb-list-${++lo}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=a("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,c=0,{panel:l}=e;l&&o.append(l);let d=()=>l&&
i>=0?{after:i,height:l.offsetHeight}:null,u=y=>{for(Math.abs(y-c)>=r.length&&(c=y);c<y;c++){let w=r.shift();w&&
(o.insertBefore(w.root,l??null),r.push(w))}for(;c>y;c--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},m=()=>{
let y=e.measure(),w=d(),[T,S]=no(t.scrollTop,e.expected(),y,w);for(e.want(T,Math.max(S,1)),o.style.height=`${e.
count()*y.row+(w?.height??0)}px`,l&&(l.style.top=`${(i+1)*y.row}px`),u(T);r.length<S-T;){let x=e.create(o,h);l&&
o.insertBefore(x.root,l),r.push(x)}let g=Math.min(S,e.count());r.forEach((x,H)=>{let P=T+H;L(x.root,P<g),M(x.root,
"id",P<g?`${n}-${P}`:null),!(P>=g)&&(x.root.style.top=`${to(P,y.row,w)}px`,M(x.root,"aria-selected",String(P===
s)),M(x.root,"aria-rowindex",String(P+2)),l&&M(x.root,"aria-expanded",String(P===i)),x.update(P))});let k=s>=T&&
s<g;M(t,"aria-activedescendant",k?`${n}-${s}`:null),M(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=y=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,y));let T=d(),S=T&&s>T.after?T.height:0;e.want(s,s+1);
let{scrollTop:g,clientHeight:k}=t;return t.scrollTop=ro(s,g-S,k,e.head(),w)+S,m(),s},b=y=>{s=y,m()},h=y=>{b(y),
e.open(y)},A=!1;t.addEventListener("scroll",()=>{A||(A=!0,requestAnimationFrame(()=>{A=!1,m()}))}),t.addEventListener(
"keydown",y=>{if(!ao(y,l))return;let w=so(y.key,s,e.count(),e.measure().visible);if(y.key==="Enter"&&y.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(w!==null)f(w),e.moved?.(s);else if(!e.key?.(y))return;y.preventDefault(),
y.stopPropagation()});let v=new ResizeObserver(()=>{i>=0&&m()});return l&&v.observe(l),{update:m,mark:b,choose:f,
expand(y){i=y,l&&L(l,y>=0),m()},reveal(){if(i<0||!l)return;m();let{row:y}=e.measure(),w=(i+1)*y+l.offsetHeight+
e.head(),T=Math.min(i*y,w-t.clientHeight);(t.scrollTop<T||t.scrollTop>i*y)&&(t.scrollTop=T)},rebuild(){for(let{
root:y}of r)y.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,l&&L(l,!1),m()},get chosen(){return s},
dispose:()=>v.disconnect()}}var co={"-":"del","+":"ins","=":"span"};function ie(e,t){e.replaceChildren();for(let[n,o]of t)p(co[n],"",o,e)}
function kt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;M(e,"data-state",n),n===null?ie(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function fe(e,t){let n=a("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;p("span","",r,n).dir="auto",o||(p("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(p("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb-muted",` (${t.repetitions})`,n)}var uo=1.5;function At(e,t){let n=e.findIndex(s=>typeof s=="object"&&"failed"in s);if(n<1)return null;let o=Tt(
e,n+1),r={of:n,first:n,length:1+o};if(t[n]?.role==="output")for(let s=n+1+o;s<e.length;s++){let i=Tt(e,s),l=Et(
t.slice(s,s+i))>=uo*Et(t.slice(n,n+r.length));i>r.length&&l&&(r={of:n,first:s,length:i})}return r.length>1?r:null}
function Et(e){return e.reduce((t,n)=>t+n.letters,0)}function Tt(e,t){let n=e.findIndex((o,r)=>r>=t&&o!=="");return(n<
0?e.length:n)-t}function Ae(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:
"";Y(e,n),M(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function St(e,t){e.classList.add("pnb-cell");let n=a(
"div","pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"piece\
s"in s?s:null;if(i!==r){r=i,kt(n,i),o.replaceChildren();for(let c of i?.marks??[])t.has(c.evaluator)||fe(o,c);
i?.rewritten&&p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function Mt(e){e.classList.add(
"pnb-asked");let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-preview",e),o=a("div","pnb-wanted",
e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};
Y(t,s.id),C(n,s.input),C(o,s.expected?`expected ${s.expected}`:""),L(o,s.expected!=="")}}var po=30,be={row:po,visible:18,above:6,below:8};function Lt(e,t){O(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,c=xt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>mo(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(u,Math.max(m,i()))*d+t.head(),b=Math.max(2,e.offsetHeight-e.clientHeight);
e.style.height=`${r.hidden?f+b:Math.max(f,u*d+t.head())}px`,L(l,i()===0&&!n.busy),t.drawn()}}),l=a("div","pnb-\
empty");return e.after(l),p("span","pnb-muted",`No ${s[1]} match.`,l),$(l,"Clear filters",t.clear),c}function mo(e,{
source:t,columns:n,group:o,noun:r,hidden:s,selection:i,tall:c},l){let d=a("div","pnb-row",e);d.setAttribute("r\
ole","row");let u=0;d.addEventListener("click",()=>{String(d.ownerDocument.getSelection()??"").trim()||l(u)});
let m=a("input","pnb-tick");m.type="checkbox",m.tabIndex=-1,m.addEventListener("click",w=>w.stopPropagation()),
m.addEventListener("change",()=>{let w=t.row(u);w&&i.toggle(w.position)});let f=a("span","pnb-heading-of-group");
f.dir="auto";let b=n().map((w,T)=>{let S=a("div","",d);if(S.setAttribute("role","gridcell"),M(S,"data-numeric",
w.numeric?"":null),T>0)return{cell:S,column:w,draw:fo(S,w,s)};S.append(m,f);let g=a("div","pnb-first",S);return{
cell:g,column:w,draw:c?Mt(g):Ae(g)}}),h=b.map(({column:w})=>w),A=null,v=w=>{if(!A&&!w)return;A=w;let{of:T=0,first:S=0,
length:g=1}=w??{},k=b[T]?.cell,x=k?.textContent??"";k&&w&&T!==S&&C(k,"✗ failed"),b.slice(1).forEach(({cell:P,
column:F},N)=>{let R=N+1,B=R===S;P.style.gridColumn=B?`span ${g}`:"",M(P,"aria-colspan",B?String(g):null),M(P,
"data-numeric",F.numeric&&!B?"":null),L(P,R<=S||R>=S+g)});let H=S?b[S]?.cell:void 0;H&&(Y(H,x),M(H,"data-tone",
"bad"))},y=[];return{root:d,update(w){u=w;let T=o(w),S=t.row(w),g=S!==void 0&&i.has(S.position),k=[w,T,S,g];if(S&&
k.every((F,N)=>F===y[N]))return;y=k,M(d,"data-group",T?"":null),L(m,!T),L(f,!!T);let x=b[0];x&&L(x.cell,!T),C(
f,T?bo(T,r):""),m.checked=g,M(d,"data-picked",m.checked?"":null);let P=T?.cells.map(F=>F&&`mean ${F}`)??S?.cells??
[];b.forEach(({draw:F},N)=>{F(P[N])}),v(At(P,h)),m.ariaLabel=`select ${r[0]} ${w+1}`}}}function fo(e,t,n){return t.
variant===null?Ae(e):St(e,n)}function bo({value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} \
· ${_(t)} ${o[t===1?0:1]}`}function Ct(e,t,n,o){let r=new Set,s=a("div","pnb-filters pnb-picked",e);L(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let c=a("span","pnb-muted pnb-small",s);c.append("in Python: "),p("code","","view.selected",c),
c.append(", where view is what explore() returned");let l=()=>{n({type:"select",positions:[...r]}),C(i,`${_(r.
size)} ${t[r.size===1?0:1]} selected`),L(s,r.size>0),o()};return $(s,"Clear",()=>{r.clear(),l()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),l()},get positions(){return[...r]}}}var go=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function $t(e,t,n){let{setup:o,noun:r}=n,s=n.view??oe,i=nt(o),c=Ee(
o.columns,i),l=null,d=-1,u=-1,m=0,f=0,b=!1,h=null,A=new Map,v=()=>n.query?.(s)??me(s),y=Je(t,E=>({...E,query:v(),
columns:c.map(({key:V})=>V),edition:f}),E=>{l=E.runs;for(let V of E.groups)A.set(V.place,V);g.counted(E.counts),
n.arrived?.(E),D.update(),u>=0&&ce(u)},n.chunk),w=()=>{b&&(b=!1,f+=1,A.clear(),y.refresh())},T=()=>{w(),A.clear(),
y.reset()},S=E=>{n.changed?.(E,{...s,...E}),s={...s,...E},g.update(s),q.update(s),H.update(),d=u=-1,T(),j(),D.
restart()},g=ht(e,n,()=>s,S),k=a("div","pnb-filters pnb-choices",e);n.choices?.(k),Xe(k,o.columns,E=>S({group:E,
folded:[]}));let x=Ye(k,o.columns,()=>c,E=>{let V=o.columns.filter(({key:ne})=>E?.includes(ne));R({...i,shown:E&&
V.map(X)}),c=Ee(o.columns,i),T(),q.rebuild(c),j(),D.rebuild()}),H=at(e,a("span","pnb-kinds",k),o.pairs,t,v,E=>S(
{filters:E.reduce(ho,s.filters)}));a("span","pnb-grow",k);let P=Qe(e,k,[...go,...n.keys??[]]),F=Ct(e,r,t.send.
bind(t),()=>D.update()),N=a("div","pnb-scroll",e);N.ariaLabel=n.label;let R=E=>{i=E,ot(o,i)},B=()=>n.measure?.(
c)??be,j=()=>{let{columns:E,width:V}=et(c,i);N.style.setProperty("--pnb-columns",E),N.style.setProperty("--pnb\
-width",V),N.style.setProperty("--pnb-tall",`${B().row}px`),N.setAttribute("aria-colcount",String(c.length))},
q=wt(N,{view:()=>s,change:S,resize:(E,V)=>{R(tt(i,E,V)),j()},title:n.title}),z=()=>{d=u=-1,w(),D.expand(-1),N.
focus({preventScroll:!0})},ce=E=>{let V=y.row(E);u=V?-1:E,!(!V||V.position<0)&&(d=E,h=null,ke.place(`${_(E+1)}\
 of ${_(y.matched??0)}`),D.expand(E),m+=1,t.send(n.ask(m,V.position)))},xe=()=>{let E=h&&n.open(h);E&&(ke.fill(
E.title,E.draw),D.reveal())},wn=W(t,E=>{E.type!=="detail"||E.request!==m||(h=E,xe())}),Ke=E=>{let V=D.chosen+E;
for(;A.has(V);)V+=E;V>=0&&V<(y.matched??0)&&ce(D.choose(V))},vn=()=>{let E=y.row(D.choose(Math.max(0,D.chosen)));
E&&E.position>=0&&F.toggle(E.position)},ke=vt(N,r,Ke,z),D=Lt(N,{source:y,panel:ke.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:F,tall:n.measure!==void 0,head:q.height,measure:B,columns:()=>c,group:E=>A.get(E),open:E=>E===
d?z():ce(E),moved:E=>{u=-1,!(d<0)&&(A.has(E)?Ke(Math.sign(E-d)||1):ce(E))},fold:({key:E,folded:V})=>{let ne=s.
folded.filter(xn=>xn!==E);s={...s,folded:V?ne:[...ne,E]},d=u=-1,T(),D.expand(-1)},key:({key:E})=>{if(E==="Esca\
pe"&&(d>=0||u>=0))z();else if(E==="x")vn();else if(E==="?")P();else if(E==="/")g.focus();else return d>=0&&(n.
key?.(E)??!1);return!0},clear:g.clear,drawn:()=>g.count(y.busy?null:l??o.total)}),Ge=new ResizeObserver(()=>{if(N.
style.setProperty("--pnb-sight",`${N.clientWidth}px`),!N.clientWidth||!n.resized?.(c,N.clientWidth))return;let{
chosen:E}=D;T(),j(),D.rebuild(),D.mark(E)});return Ge.observe(N),n.resized?.(c,N.clientWidth),g.update(s),q.rebuild(
c),j(),D.restart(),{selection:F,scroll:N,view:()=>s,change:S,reload(){n.changed?.({},s),T(),j(),D.rebuild(),xe()},
redraw(){j(),D.rebuild(),xe()},refresh(E){b=!0;let V=i.shown?[]:E.filter(ne=>!c.includes(ne));if(!V.length){y.
refresh(),D.update();return}c=[...c,...V],x(),T(),q.rebuild(c),j(),D.rebuild()},dispose:()=>{y.dispose(),wn(),
H.dispose(),D.dispose(),Ge.disconnect()}}}function ho(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function ge(e){let t=a("div","pnb-said",e),n=a("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=a("div","pnb-code",t),r=a("pre","",o);r.tabIndex=0,O(r);let s=$(o,"Copy",()=>{let{clipboard:i}=navigator,
c=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>C(s,"Copied"),c):c()});return O(
s),L(t,!1),{say(i,c,l=!1){C(n,i),M(n,"data-tone",l?"bad":null),C(r,c),C(s,"Copy"),L(o,c!==""),L(t,i!=="")}}}var yo=1500;function Se(e,t){let n=0,o=new Map,r=W(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,c){n+=1,o.set(n,{done:i,timer:setTimeout(c,yo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var he="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Rt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Nt(e,t){return e.filter(n=>n!==t)}function Ot(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var wo=1e3,vo=1e4,xo="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Pt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,c,l="")=>{let{
variant:d,position:u}=c,m=`${d} ${u}`,f=r.get(m)??c.notes,b=0,h=a("section","pnb-notes",i);h.ariaLabel=l?`Note\
s on ${l}`:"Notes";let A=a("div","pnb-notes-line",h),v=["up","down"].map(R=>Eo(A,R,()=>F({thumbs:f.thumbs===R?
"none":R}))),y=Ao(A,R=>F({tags:R})),w=So(A,R=>F({note:R})),T=a("div","pnb-notes-line pnb-small",h),S=a("span",
"pnb-muted pnb-saved",T);S.setAttribute("role","status"),S.dir="auto";let g=$(T,"Undo",()=>F({undo:!0}));O(g),
a("span","pnb-grow",T);let k=Mo(h,T,f,(R,B)=>n(c,R,B)),x=()=>{for(let{button:R,thumb:B}of v)M(R,"aria-pressed",
String(f.thumbs===B));y.update(f),w.update(f.note),L(g,f.at!==""),L(h,f.writable||f.at!=="")},H=(R,B=!1)=>{C(S,
R),M(S,"data-tone",B?"bad":null)},P=R=>{R&&r.set(m,R)},F=R=>{b+=1;let B=b,j=f;f={...f,...ko(R)},x(),H("Saving \
…"),e.ask(q=>({type:"annotate",request:q,position:u,variant:d,note:null,tags:null,thumbs:null,undo:!1,...R}),
({notes:q,error:z})=>{P(q),B===b&&(f=q??{...j,note:f.note},x(),H(z?`Not saved: ${z}`:Ht(f),z!==""),z||t())},()=>B===
b&&H(he,!0))},N=R=>()=>F({thumbs:f.thumbs===R?"none":R});o??={n:w.focus,t:y.focus,"+":N("up"),"-":N("down")};for(let R of h.
querySelectorAll("button, input, textarea"))f.writable||R.setAttribute("disabled","");x(),k.update(f),H(Ht(f))},
clear(){o=null},key(i){let c=o?.[i];return c?.(),c!==void 0}}}function ko({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Ht({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Ot(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function Eo(e,t,n){let o=$(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,O(o);let r=K("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return K("path",{d:xo,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var To=0;function Ao(e,t){let n=a("span","pnb-tags",e),o=a("span",
"pnb-tags",n),r=a("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
O(r);let s=a("datalist","",n);s.id=`pnb-tags-${++To}`,r.setAttribute("list",s.id);let i=[],c=()=>{let l=Rt(i,r.
value);r.value="",l.length>i.length&&t(l)};return r.addEventListener("change",c),r.addEventListener("keydown",
l=>{Me(l,r)||(l.stopPropagation(),l.key==="Enter"||l.key===","?(l.preventDefault(),c()):l.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(l){i=l.tags,o.replaceChildren();for(let d of i){
let u=$(o,`${d} ✕`,()=>{t(Nt(i,d)),r.focus()});u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the t\
ag ${d}`,O(u)}s.replaceChildren();for(let d of l.known)a("option","",s).value=d}}}function So(e,t){let n=a("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=vo,n.rows=1,n.dir=
"auto",O(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,wo)}),n.addEventListener("blur",s),n.addEventListener("keydown",c=>{if(Me(c,n))return s();c.
stopPropagation(),!(c.key!=="Enter"||c.shiftKey)&&(c.preventDefault(),s())}),{focus:()=>n.focus(),update(c){(n.
value===o||!n.value)&&(n.value=c),o=c,requestAnimationFrame(i)}}}function Me(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function Mo(e,t,{
expected:n},o){let r=$(t,"Correct expected…",()=>{let u=U(s);M(r,"aria-expanded",String(u)),u&&i.focus()});M(
r,"aria-expanded","false"),O(r);let s=a("div","pnb-form",e);L(s,!1);let i=a("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",O(i),i.addEventListener("keydown",u=>{Me(u,i)||u.stopPropagation()});let c=a("div","pn\
b-notes-line",s),l=ge(s),d=$(c,"Make a new version",()=>{l.say("Saving …",""),o(i.value,l.say)});return O(d),
p("span","pnb-muted pnb-small","the dataset as it is now stays",c),{update({expected:u,writable:m}){L(r,m&&u!==
"")}}}function ye(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(he,"",!0))}function Ft(e,t,n,o){let r=a("div","pnb-f\
orm pnb-actions");e.append(r);let s=a("div","pnb-notes-line",r);L(s,!1);let[i,c]=[["split","hard"],["dataset",
"this one"]].map(([m,f])=>{let b=a("label","",s);p("span","",m,b);let h=a("input","",b);return h.type="text",h.
placeholder=f,h.maxLength=200,h.dir="auto",O(h),h.addEventListener("keydown",A=>{A.stopPropagation(),A.key==="\
Enter"&&(A.preventDefault(),l.click())}),h}),l=$(s,"Add",()=>{d.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:c?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),ye(t,n(),{action:"add",...m},
d.say)}),d=ge(r),u=$(e,"Add to dataset…",()=>{let m=U(s);M(u,"aria-expanded",String(m)),d.say("",""),m&&i?.focus()});
M(u,"aria-expanded","false");for(let m of[l,u])O(m);if(o){let m=$(e,"Run again…",()=>{L(s,!1),M(u,"aria-expa\
nded","false"),ye(t,n(),{action:"again"},d.say)});O(m)}e.append(r)}function Vt(e,t){let n=Se(e,r=>r.type==="annotated"),o=Se(e,r=>r.type==="acted");return{notes:Pt({annotating:n,
saved:t,correct:({variant:r,position:s},i,c)=>ye(o,[s],{action:"correct",variant:r,expected:i},c)}),actions({selection:r},s){
Ft(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Dt(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=a("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=a("dl","",o);for(let{variant:s,name:i,pieces:c,code:l}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let d=a("dd",l?"pnb-text pnb-code":"pnb-text",r);d.dir="auto",
ie(d,c)}}function It(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");C(o,s?`show all ${_(n)} characters`:"show less"),M(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Ce=/^\s*(?:```|~~~)/,_t=/^(#{1,6})\s+(.*)$/,$e=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Lo=/^\s*\d/,Le=/^>\s?(.*)$/,
Co=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,$o=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Ne(e){return $o.test(e)}function Oe(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Ro(e,n,o)}function Ro(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Ce.test(o))
return No(e,t,n+1);let r=_t.exec(o);if(r)return Re(a("div","pnb-heading",e),r[2]??""),n+1;if($e.test(o))return Oo(
e,t,n);if(Le.test(o)){let[l,d]=Bt(t,n,Le);return Oe(a("blockquote","",e),l.join(`
`)),d}let s=a("p","",e),i=n,c=[];for(;i<t.length;i++){let l=t[i]??"",d=!l.trim()||Ce.test(l)||_t.test(l)||$e.test(
l);if(i>n&&(d||Le.test(l)))break;c.push(l)}return Re(s,c.join(`
`)),i}function No(e,t,n){let o=n;for(;o<t.length&&!Ce.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function Oo(e,t,n){let o=a(Lo.test(t[n]??"")?"ol":"ul","",e),[r,s]=Bt(t,n,$e);for(let i of r)Re(a("l\
i","",o),i);return s}function Bt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Re(e,t){let n=0;for(let o of t.matchAll(Co)){e.append(t.slice(n,o.index));
let[r,,s,i,c,l,d,u]=o;s!==void 0?p("code","",s,e):i??c?p("strong","",i??c??"",e):l?p("em","",l,e):(p("span","p\
nb-linked",d??"",e),u&&p("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}function Gt(e){let n=(ee(e)?Ho(e):null)?.flatMap(He)??[];return n.length?n:null}function Ho(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:ee(r)&&ee(r.message)?[r.message]:ee(s)&&
typeof s.role=="string"?[s]:null}function He(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(He);if(!ee(e))return[];let t=ee(e.function)?e.function:e.functionCall??e.toolUse;if(ee(t))
return[Kt(t)];if(e.type==="tool_use"||e.type==="function_call")return[Kt(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:c}=e;return[n,o,r,s,i,c].flatMap(He)}function Kt({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function ee(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var Po=900,jt=16,Fo=80,Vo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Do=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Io=/^[A-Za-z0-9+/=\s]{60,}$/,_o=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function le(e){return e?JSON.parse(e):void 0}function qt(e){let t=ae(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=Ve(o)?n:[{role:"system",content:o},...n];return r.
every(i=>ae(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Fe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function Q(e,t){let n=qt(
t);n?Qt(e,n):typeof t=="string"?zt(e,t):Array.isArray(t)?jo(e,t):ae(t)?qo(e,t):p("span",Ve(t)?"pnb-muted":"",Jt(
t),e)}function we(e,t){let n=Fe(t),o=qt(n);o?Qt(e,o):Pe(e,n===void 0?t:JSON.stringify(n,null,2))}function Wt(e,t){
let n=Gt(Fe(t));if(!n){we(e,t);return}for(let r of n)zt(e,r);let o=a("details","pnb-whole",e);p("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),we(o,t)}function zt(e,t){let n=Bo(t);if(n){let i=a("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Fe(t);if(o!==void 0){Pe(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&_o.test(t)&&!Ne(t)){Pe(e,t);return}let r=a("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",Ut(s,r,t),Ne(t)&&Ko(e,r,t)}function Bo(e){if(Vo.test(e))return e;let t=Do.find(([
n])=>n.test(e))?.[1];return t&&Io.test(e)?`data:image/${t};base64,${e}`:null}function Ko(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",L(o,!1);let r=$(e,"lay out Markdown",()=>{o.childElementCount||Oe(o,n);let s=U(
o);L(t,!s),C(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Pe(e,t){let n=a("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",Ut(o,n,t)}function Ut(e,t,n){(n.length>Po||n.split(
`
`,jt+1).length>jt)&&It(e,t,n.length)}function Qt(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=a("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Go(r))
Q(s,i)}}function Go(e){return Array.isArray(e)?e.map(t=>{if(!ae(t))return t;if(typeof t.text=="string")return t.
text;let n=ae(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function jo(e,t){let n=t.
map(s=>Wo(s)?Jt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Fo){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let s of t)Q(a("li","",r),s)}function qo(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",Q(a("dd","",o),s)}function ae(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Wo(e){return typeof e!="object"||e===null}function Ve(e){return e==null}function Jt(e){
return Ve(e)?"none":typeof e=="number"?ze(e):String(e)}var zo=12;function Yt(e,{facts:t,steps:n,messages:o,left:r}){if(L(e,!!n.length),!n.length)return;let s=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=a("div","pnb-steps",e);for(let c of n)Uo(a(
"details","pnb-step",i),c);o.length&&Jo(a("details","",e),o,r)}function Uo(e,t){let n=a("summary","",e),o=a("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&p("\
span","pnb-muted pnb-small",` ${r}`,o),Qo(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)p("div","pnb-m\
uted pnb-small",s,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function Qo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=K("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);K("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),K("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function Jo(e,t,n){e.open=t.length<=zo,p("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=a("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let c=a("div","",i);r&&(p("div","pnb-text",r,c).dir="auto");for(let l of s)p("code","pnb-t\
ext",l,c).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function Zt(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&Yo(r,"the task fai\
led",t.error,t.traceback),Xo(r,t,n);let s=a("section","",o);sr(s,t.verdicts);let i=a("section","",o);cr(i,t),Yt(
a("section","pnb-rest",o),t.steps);let c=a("section","pnb-rest",o);te(c,"input",t.inputs),te(c,"metadata",t.metadata)}
function J(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Yo(e,t,n,o){J(e,t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),s=a(o?"summ\
ary":"div","",r);p("span","pnb-sign","✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre","",o,
r)}function Xo(e,t,n){let{fields:o,sides:r,heading:s}=Zo(t,n);o.length&&J(e,s);let i=a("div","pnb-diff",e);for(let c of o){
let l=a("div","pnb-field",i);l.dataset.against=r.old,rr(l,c,r)}}function Zo({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:or,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:nr,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(er):e,i=r.some(({expected:c})=>c)?"output against exp\
ected":"output";return{fields:r,sides:tr,heading:i}}function er(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var tr={old:"expected",same:"✓ as expected"},nr={old:"baseline",same:"= as the baseline"},or={
old:"expected",same:""};function rr(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:c}=t,l=a("div","pnb-m\
uted pnb-small",e);p("span","",o,l).dir="auto";let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",
changed:""}[r];if(u&&p("span","pnb-small",`${o?" ":""}${u}`,l),L(l,!!l.textContent),c.length){let m=a("div","p\
nb-text",e);m.dir="auto",ie(m,c);return}r==="changed"?(Xt(e,n.old,"pnb-gone",i),Xt(e,"output","pnb-new",s)):Q(
e,le(s||i))}function Xt(e,t,n,o){let r=a("div",`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,r),Q(a("div",
"",r),le(o))}function sr(e,t){t.length&&J(e,"evaluations");for(let n of t)ir(a("div","pnb-verdict",e),n)}function ir(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;ar(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&lr(
e,n,t.traceback),r&&Q(e,le(r)),s&&e.setAttribute("title",`trace ${s}`)}function ar(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let c=a("div","",e);c.dir="auto",p("span","",t,c);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=p("strong","",` ${o?"✗ failed":`${l}${r}`}`,c);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n===
"CODE"?[]:[n,...i];u.length&&p("span","pnb-muted pnb-small",` ${u.join(" · ")}`,c)}function lr(e,t,n){let o=a(
n?"details":"div","pnb-error pnb-small",e);p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function cr(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{dr(e,r,r.prompt===t[s-1]?.prompt)}),o&&(J(e,"prompt and ra\
w reply"),p("div","pnb-muted",o,e)),n.length&&J(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb\
-small",r,e).dir="auto"}function dr(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:c,cut:l}=t;J(e,`prompt \
· ${o}`),i&&n?p("div","pnb-muted","the same as before",e):i?we(a("div","pnb-sent",e),i):p("div","pnb-muted","\
not kept",e),J(e,s?"raw reply · the attempt failed":"raw reply",r),c?Wt(a("div","pnb-sent",e),c):p("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),l&&p("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function te(e,t,n){if(!n.length)return;J(e,t);let o=a("dl","pnb-object",e);for(let r of n)p("dt",
"pnb-muted",r.name,o).dir="auto",Q(a("dd","",o),le(r.value))}function en(e,t,n,o,r){let s=a("div","pnb-variants",e),i=t.variants.map(u=>[u,a("section","",s)]);for(let[u,m]of i.
sort(([f],[b])=>+f.baseline-+b.baseline))ur(m,u,n,o,r);let c=a("section","pnb-rest",e);te(c,"input",t.inputs),
te(c,"metadata",t.metadata);let d=t.variants.flatMap(u=>u.runs).find(u=>u.remedy)?.remedy;d&&p("div","pnb-mute\
d pnb-small pnb-remedy",d,c)}function ur(e,{name:t,baseline:n,marks:o,runs:r,noted:s,more:i},c,l,d){let u=a("h\
3","",e);ue(u,t),n&&p("span","pnb-muted"," baseline",u);let m=a("div","pnb-marks",e);for(let f of o)l.has(f.evaluator)||
fe(m,f);r.length||p("div","pnb-muted","not run",e),r.forEach((f,b)=>{let h=a("div","pnb-run",e),A=[r.length>1?
f.title:"",...f.facts].filter(Boolean).join(" · ");A&&(p("div","pnb-muted pnb-small",A,h).dir="auto"),f.trace&&
(p("div","pnb-muted pnb-small pnb-line",`trace ${f.trace}`,h).title=f.trace);let v=f.verdicts.filter(w=>!l.has(
w.name)),y=s[b];y&&d(h,y,r.length>1?`${t}, ${f.title}`:t),Zt(h,{...f,verdicts:v,remedy:""},c)}),i&&p("div","pn\
b-muted",`and ${_(i)} further repetitions`,e)}var tn=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function nn(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function on(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function rn(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var De=130;function ve(e,t,n,o){let r={viewBox:`0 0 ${De} 18`,role:"img","aria-label":t},s=K("svg",r,e);s.dataset.
tone=n;let i=m=>De/100*m,[c,l,d]=[i(o.zero),i(o.low),i(o.high)];K("rect",{x:0,y:8.5,width:De,height:1,class:"p\
nb-scale"},s),K("rect",{x:c-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let u=Math.max(1,d-l);K("rect",{x:l,
y:7.5,width:u,height:3,class:"pnb-span"},s),K("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var sn=["variant","mean","difference","95 % interval of the difference"],pr=["p (adj.)","n","wins / losses / t\
ies"],mr=sn.length+1;function an(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=nn(t.figures),i=rn(s,t.query.
evaluator??0),c="given",l=!1,d=a("div","pnb-filters pnb-choices pnb-evaluators",e);L(d,s.length>1);let u=a("di\
v","pnb-figures",e);u.tabIndex=0,u.setAttribute("role","region"),u.ariaLabel="Figures",O(u);let m=a("table","",
u);br(a("tr","",a("thead","",m)));let f=s.map(v=>({group:v,...gr(m,v,o)})),b=a("tbody","",m),h=$(Ie(a("td","",
a("tr","",b))),"",()=>{l=!l,A()});h.className="pnb-name";let A=()=>{let v=on(s,c),y=k=>!n.has(k.name),w=s.filter(
k=>i.has(k.evaluator)&&y(k)),T=({evaluator:k})=>Number(i.has(k)),S=[...v].sort((k,x)=>T(k)-T(x));for(let k of S){
let{body:x}=f.find(H=>H.group===k)??{};x&&(i.has(k.evaluator)?m.append(x):m.insertBefore(x,b),L(x,y(k)&&(l||!i.
has(k.evaluator))))}L(b,w.length>0);let g=w.length===1?"evaluator shows":"evaluators show";C(h,`${l?"▾":"▸"}\
 ${w.length} ${g} no difference`),M(h,"aria-expanded",String(l))};return G(d,"Figures in this order",tn,v=>{c=
v,A()}),fr(d,s,n,()=>{A(),r()}),A(),({evaluator:v,variant:y})=>{i.has(v)&&!l&&(l=!0,A());for(let{rows:w}of f)for(let{
line:T,row:S}of w){let g=T.place[0]===v&&T.place[1]===y;M(S,"aria-current",g?"true":null)}}}function fr(e,t,n,o){
let r=a("details","pnb-more",e),s=a("summary","",r),i=()=>C(s,`evaluators ${t.length-n.size} of ${t.length}`),
c=a("div","pnb-list",r);for(let{name:l}of t){let d=a("label","",c),u=a("input","",d);u.type="checkbox",u.checked=
!0,p("span","",l,d).dir="auto",u.addEventListener("change",()=>{u.checked?n.delete(l):n.add(l),i(),o()})}i()}function br(e){
for(let n of sn)p("th","",n,e).scope="col";let t=a("th","",e);t.scope="col",ln(t,pr)}function gr(e,{lines:t},n){
let o=a("tbody","",e),r=t[0]?.figures,s=Ie(a("th","pnb-group",a("tr","",o)));s.scope="rowgroup",p("strong","",
pe(r?.evaluator??""),s),r?.note&&p("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((c,l)=>({line:c,row:hr(
o,c,l===0,n)}));return{body:o,rows:i}}function hr(e,{place:[t,n],figures:o},r,s){let i=a("tr",r?"pnb-first":"",
e);yr(i,o);let c=[o.left_out,o.advice].filter(Boolean).join(" · ");if(c){let l=a("td","pnb-aside pnb-muted pn\
b-small",a("tr","",e));Ie(l).textContent=c}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function Ie(e){return e.colSpan=mr,e.dir="auto",e}function ln(e,t){
let n=a("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function yr(e,t){let n=a("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",pe(t.variant),n):p("button","pnb-name",pe(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=a("div",
"pnb-run-on",a("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let r=a("div","pnb-run-on pnb-interval",a("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&ve(r,s,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,r),ln(a("td","",e),[t.p,t.n,t.outcomes])}var wr=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],vr={loss:"largest fall first",gain:"largest rise \
first",regressions:"Lower",improvements:"Higher"};function _e({undirected:e},{evaluator:t},n){return e[t]?vr[n]:
void 0}var xr={regressions:"loss",improvements:"gain",disagreements:"size",errors:"example",all:"example"};function cn({
query:e}){return{evaluator:e.evaluator??0,variant:e.variant??null,order:null,against:e.against??"baseline",limit:320,
short:!1}}function dn({order:e},{show:t}){return e??xr[t]??"example"}function un(e,t){let{evaluator:n,variant:o,
against:r,limit:s}=t,i=e.show;return{...me(e),show:i,evaluator:n,variant:o,against:r,limit:s,order:dn(t,e)}}function pn(e,t,n){
let o=[],r=(d,u,m,f,b)=>{if(m.length<2)return;let h=a("label","",e);p("span","pnb-muted",d,h);let A=G(h,u,m,v=>n(
b(v)));o.push((v,y)=>{A.value=f(v,y);for(let[w,[T,S]]of m.entries()){let g=A.options[w];g&&C(g,_e(t,v,T)??S)}})},
s=d=>d.map((u,m)=>[String(m),u]),i=s(t.variants).filter(([d])=>d!==String(t.baseline));r("on","Evaluator",s(t.
evaluators),({evaluator:d})=>String(d),d=>({evaluator:Number(d)})),r("of","Variant",i.length>1?[["any","any va\
riant"],...i]:i,({variant:d})=>String(d??"any"),d=>({variant:d==="any"?null:Number(d)})),r("sorted by","Order",
wr,kr,d=>({order:d})),r("diff against","Compared with",t.against,({against:d})=>d,d=>({against:d}));let c=$(e,
"short rows",()=>n({short:!l})),l=!1;return(d,u)=>{for(let m of o)m(d,u);l=d.short,M(c,"aria-pressed",String(l))}}
function kr(e,t){return t.sort===null?dn(e,t):""}function mn(e,t){let n=a("header","pnb-claims",e),o=(s,i)=>{let c=a("div",s,n);return ue(c,i),c};o("pnb-claim",
t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){let i=p(
"span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(p(
"strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Be(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),c=17*Math.min(3,Math.max(1,i)),l=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*s+c,marks:c}}var Er=660;function fn({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Er/e)),above:2,below:3}}function bn({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,c=l=>{if(s!==l){s=l;for(let d of i)
d.isConnected?d.open=s:i.delete(d);r()}};return({variant:l},d)=>{if(l===null)return;let u=d.querySelector("but\
ton");u&&(u.title=t[l]??"",u.dataset.name=e[l]??"");let m=n[l]??[],f=a("div","pnb-given",d);if(l===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let b=a("details","",f);p("summary","",m.map(({name:A})=>A).join(",\
 "),b).dir="auto";let h=a("div","pnb-prompt",b);h.tabIndex=0,h.setAttribute("role","region"),h.ariaLabel=`What\
 ${t[l]??""} was given`,te(h,"",m),b.open=s,i.add(b),b.addEventListener("toggle",()=>c(b.open))}}function gn(e,{race:t}){if(!t)return;let n=a("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=a(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:c}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let l=a("span","pnb-bar-track",o),d=a("span","pnb-bar-fill",l);c&&(d.dataset.tone="rest"),d.style.width=
`${100*s}%`,p("span","pnb-small",`${c?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var Tr=["slice","n","difference","95 % interval","from the rest","p","could show"];function hn(e,t,n,o,r,s){let i=a(
"details","pnb-changes pnb-slices",e);L(i,t.slices.length>0&&t.evaluators.length>0);let c=p("summary","","Slic\
es: where the difference lies",i),l=a("label","pnb-small",i);p("span","pnb-muted","by ",l);let d=t.slices[0]??
"",u=0,m="",f=[],b=a("div",""),h=()=>{let{evaluator:w,variant:T}=o(),S=JSON.stringify([d,w,T]);!i.open||S===m||
(m=S,u+=1,f=[],b.replaceChildren(),p("div","pnb-muted","Comparing the slices…",b),n.send({type:"slices",request:u,
by:d,evaluator:w,variant:T}))},A=t.slices.map(w=>[w,w]);G(l,"Slice by",A,w=>{d=w,h()}),i.append(b);let v=w=>{for(let{
button:T,filter:S}of f)M(T,"aria-pressed",String(w.some(({text:g})=>g===S.text)))},y=W(n,w=>{w.type!=="slices"||
w.request!==u||(c.title=w.claim,f=Ar(b,d,w,T=>s(se(r(),T))),v(r()))});return i.addEventListener("toggle",h),{update(w){
h(),v(w)},dispose:y}}function Ar(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=a("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let c=a("table","",i),l=a("tr","",a("thead","",c));for(let m of Tr)p("th","",m,l).scope="\
col";let d=a("tbody","",c),u=r.flatMap(m=>Sr(a("tr","",d),t,m,s));return p("div","pnb-muted pnb-small",o,e),u}
function Sr(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=a("th","",e);s.scope="row",s.dir="au\
to";let i=[];if(n.where){let d={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},u=p("button","pnb-nam\
e",r,s);u.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(d)),i.push({button:u,filter:d})}else
p("span","",r,s);n.status&&p("div","pnb-muted pnb-small",n.status,s),p("td","pnb-number",n.n,e),p("td","pnb-nu\
mber",n.difference,e);let c=a("div","pnb-run-on pnb-interval",a("td","",e));n.bar&&ve(c,`${n.name}: ${n.interval}`,
n.tone,n.bar),p("span","pnb-muted pnb-small",n.interval,c);let l=p("td","pnb-number",n.gap,e);return l.dataset.
tone=n.tone,p("td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),i}var Mr=10;function yn({model:e,el:t}){let n=de(e.get("setup"));if(!n)return()=>{};let o=a("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=cn(n),s=Be(0,n.order.length,n),i=new Set,
c={...oe,show:n.query.show??"all"},l=()=>!r.short&&!h?.view().group,d=v=>{r={...r,...v},v.against!==void 0||v.
short!==void 0?h?.reload():h?.change(v.order?{sort:null}:{})},u=Vt(e,()=>h?.refresh([]));mn(o,n.lead);let m=an(
o,n,i,d,()=>h?.redraw());Dt(o,n),gn(o,n);let f=hn(o,n,e,()=>r,()=>h?.view().filters??[],v=>h?.change({filters:v,
show:"all"})),b=()=>{},h=null,A=v=>{b(r,v),m(r),f.update(v.filters),o.toggleAttribute("data-short",r.short||v.
group!==null),h&&(h.scroll.dataset.against=r.against)};return h=$t(o,e,{setup:n,noun:["example","examples"],label:"\
Examples side by side",chunk:Mr,view:c,hidden:i,kind:v=>_e(n,r,v),query:v=>un(v,r),choices:v=>{b=pn(v,n,d)},changed:(v,y)=>{
v.show&&(r={...r,order:null}),A(y)},measure:()=>l()?fn(s):be,title:bn(n,()=>h?.redraw()),resized:(v,y)=>{s=Be(
y,v.filter(({variant:T})=>T!==null).length,n);let w=s.limit!==r.limit;return r={...r,limit:s.limit},o.style.setProperty(
"--pnb-marks",`${s.marks}px`),w},ask:(v,y)=>{let{evaluator:w,variant:T}=r;return{type:"detail",request:v,position:y,
evaluator:w,variant:T}},keys:[[["N","T","+","−"],"note, tag, thumb on the first variant beside the baseline"]],
key:u.notes.key,open:v=>{if(!("example"in v))return null;let{example:y}=v;return{title:y,draw:w=>{u.notes.clear(),
en(w,y,r.against,i,u.notes.fill)}}}}),A(c),n.editable&&u.actions(h,!1),()=>{u.dispose(),f.dispose(),h?.dispose()}}var Ca=je(yn);export{Ca as default};
