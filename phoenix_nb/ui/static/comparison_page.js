/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Vn="http://www.w3.org/2000/svg";function c(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=c(e,t,o);return r.textContent=n,r}function B(e,t,n){let o=document.createElementNS(
Vn,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}var In=/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s._-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;
function _n(e){return e.split(In)}function pe(e,t){e.dir="ltr",e.textContent!==t&&(e.replaceChildren(),_n(t).forEach(
(n,o)=>{o%2?p("bdi","",n,e):e.append(n)}))}function Y(e,t){L(e,t),C(e,"title",t)}function C(e,t,n){e.getAttribute(
t)!==n&&(n===null?e.removeAttribute(t):e.setAttribute(t,n))}function z(e){return e.hidden=!e.hidden,!e.hidden}
function M(e,t){e.hidden===t&&(e.hidden=!t)}function O(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function Kn(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function qe(e,t){
t.contains(Kn(e))&&e.focus({preventScroll:!0})}function Ue(e,t){let n=[];return o=>{for(;n.length<o.length;)n.
push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function _(e){return Math.round(e).toLocaleString("en-US")}function ze(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function me(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Qe(e,t,n,o){let r=c("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function G(e,t,n,o){let r=c("select","",e);r.ariaLabel=t,O(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function $(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Je(e,t,n){let o=c("div","pnb-keys",e);M(o,!1);for(let[i,l]of n){let a=c("span","",o);for(let u of i)p(
"kbd","",u,a);p("span","pnb-muted",l,a)}let r=()=>C(s,"aria-expanded",String(z(o))),s=$(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),C(s,"aria-expanded","false"),r}function q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Ye(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Bn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Xe(e,t,n,o){let r=new Map,s=new Set,i=0,l=0,a=null,u=!1,d=q(e,m=>{m.type!=="page"||m.request<l||(a=
m.matched,u=!1,m.rows.forEach((f,g)=>{r.set(m.start+g,{position:m.positions[g]??0,cells:f})}),n(m))});return{get matched(){
return a},get busy(){return u},reset(){r=new Map,s=new Set,l=i+1,u=!0},refresh(){s=new Set,l=i+1},row:m=>r.get(
m),want(m,f){for(let g of Bn(m,f,o)){if(s.has(g))continue;s.add(g),i+=1;let[h,E]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:h,stop:E}))}},dispose:d}}function Ze(e,t,n,o){let r=c("details","pnb-more",e),s=c("summary","",r),i=c("div","pnb-list",r),l=t.slice(1).
map(u=>{let d=c("label","",i),m=c("input","",d);return m.type="checkbox",p("span","",u.title,d).dir="auto",m.addEventListener(
"change",()=>{o(l.filter(f=>f.input.checked).map(f=>f.column.key)),a()}),{input:m,column:u}}),a=()=>{let u=new Set(
n().map(({key:d})=>d));for(let{input:d,column:m}of l)d.checked=u.has(m.key);L(s,`columns ${u.size} of ${t.length}`)};
return $(i,"as at first",()=>{o(null),a()}),a(),a}function et(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];G(e,"Group by",o,r=>n(r||null))}var tt="phoenix_nb.columns";var Gn={shown:null,widths:{}};function X({names:e,title:t}){return e[0]??t}function Ae(e,{shown:t}){let n=r=>t?.
includes(X(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function nt(e,{widths:t}){let n=e.map((s,i)=>t[X(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>X(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function ot(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function rt({memory:e}){return it()[e]??Gn}function st({memory:e},t){let{
[e]:n,...o}=it(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(tt,JSON.stringify(Object.fromEntries(
r)))}catch{}}function it(){try{let e=JSON.parse(localStorage.getItem(tt)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var jn=2;function ct(e,t,n,o,r,s){let i=c("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,M(i,!1);let l=null,a=0,u=()=>{if(!l)return;a+=1;let{expected:f,output:g}=l;o.send({type:"confusion",request:a,
query:r(),expected:f,output:g})},d=f=>{l=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,M(i,f!==null),u()};
n.length>jn?qn(t,n,d):Wn(t,n,d);let m=q(o,f=>{f.type!=="confusion"||f.request!==a||!l||Un(i,l,f,s)});return{update:u,
dispose:m}}function Wn(e,t,n){let o=null,r=t.map(s=>{let i=$(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let l of r)C(l.button,"aria-expanded",String(l.pair===o))});return C(i,"aria-expanded","false"),{button:i,
pair:s}})}function qn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);G(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Un(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=c("table","",e);L(c("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let l=c("tr","",c("thead","",i));c("td","",l);for(let u of o)at(c("th","",l),u,"col");let a=c("t\
body","",i);n.forEach((u,d)=>{let m=c("tr","",a);at(c("th","",m),u,"row");let f=r[d]??[],g=f.reduce((h,E)=>h+E,
0);o.forEach((h,E)=>{let v=f[E]??0,y=c("td","",m);if(y.dataset.right=String(u===h),y.style.setProperty("--pnb-\
share",String(g?v/g:0)),!v){p("span","pnb-muted","·",y);return}let w=$(y,_(v),()=>s([lt(t.expected,"expected",
u),lt(t.output,"came out",h)]));w.ariaLabel=`${_(v)} expected ${u||"nothing"}, came out ${h||"nothing"}`})})}function at(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function lt(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var I=class extends Error{constructor(n,o){super(n);this.at=o}at},ie=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
zn=new Set(["and","or","not","in","is","contains","true","false","missing"]),Qn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Jn=40,Yn=3;function Se(e,t){
try{let n=Xn(e);return n.length===1?{condition:null}:{condition:no(n,t)()}}catch(n){if(n instanceof I)return{error:n.
message,at:n.at};throw n}}function Xn(e){let t=[];for(ie.lastIndex=0;e.slice(ie.lastIndex).trim();){let n=e.slice(
ie.lastIndex),o=ie.lastIndex+n.length-n.trimStart().length,{groups:r}=ie.exec(e)??{};if(!r)throw Zn(e,o);t.push(
{...eo(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Zn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new I("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new I("Put the whole name of the column in backticks.",t):new I(`${n} means nothing here.`,t)}function eo(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:to(r)};let s=o.toLowerCase();return zn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function to(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function no(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",l=b=>s().kind==="sign"&&
s().text===b,a=b=>l(b)?(n+=1,!0):!1,u=()=>{let b=[d()];for(;a("or");)b.push(d());return b.length===1&&b[0]?b[0]:
{some:b}},d=()=>{let b=[m()];for(;a("and");)b.push(m());return b.length===1&&b[0]?b[0]:{every:b}},m=()=>{if(o+=
1,o>Jn)throw new I("Too many parentheses.",s().at);try{if(a("not"))return{negated:m()};let b=s().at;if(!a("("))
return f();let A=u();if(!a(")"))throw new I("A closing parenthesis is missing.",b);return A}finally{o-=1}},f=()=>{
let b=s();if(b.kind==="text"&&e[n+1]?.text==="in")return n+=2,S(y("in"),"contains",b.text);let A=y(i());if(a("\
is"))return g(a("not"),h(A));let k=a("not");return g(k,a("in")?v(A):E(A,k))},g=(b,A)=>b?{negated:A}:A,h=b=>{let{
at:A}=s();if(a("missing"))return S(b,"missing",null);throw new I("After “is” comes “missing” or “not missing”.",
A)},E=(b,A)=>{let k=s(),H=k.kind==="sign"?Qn[k.text]:void 0;if(H!==void 0)return n+=1,T(b,H)??S(b,H,w(k.text,b));
if((k.kind==="end"||["and","or",")"].includes(k.text))&&!A)return S(b,"==",!0);let D=`After ${Z(b)} comes ==, \
!=, <, >, in, contains or “is missing”.`;throw new I(D,k.at)},v=b=>{let A=s().at;if(!a("[")&&!a("("))throw new I(
`After “in” comes a list: ${Z(b)} in ["a", "b"].`,A);let k=[];do k.push(S(b,"==",w("in",b)));while(a(","));
if(!a("]")&&!a(")"))throw new I("The list is not closed: ] is missing.",A);return{some:k}},y=b=>{let A=s();if(A.
kind!=="name"){let k=b?` after “${b}”`:"",H=A.kind==="end"?"":`, not ${ut(A)}`;throw new I(`The name of a \
column is wanted${k}${H}.`,A.at)}return n+=1,A},w=(b,A)=>{let k=s();if(n+=1,k.kind==="number")return Number(k.
text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text==="true")return!0;if(k.kind==="sign"&&k.text===
"false")return!1;if(k.kind==="name"){let H=`${Z(A)} ${b} "${k.text}"`;throw new I(`Text stands in quotation ma\
rks: ${H}.`,k.at)}throw new I(`A number or a text in quotation marks is wanted after ${b}.`,k.at)},T=(b,A)=>{let k=s();
if(k.kind!=="name"||!t.some(P=>gt(P,k.text)))return null;n+=1;let H=!["==","!=","contains"].includes(A),[N,D]=[
b,k].map(P=>dt(P,H?0:null,t));if(!N||!D)return null;if(H&&N.numeric!==D.numeric){let[P,R]=N.numeric?[b,k]:[k,b],
K=`${Z(P)} is a number and ${Z(R)} is not: compare them with == or !=.`;throw new I(K,k.at)}return{column:N.key,
operator:A,value:null,other:D.key}},S=(b,A,k)=>{let{key:H,numeric:N}=dt(b,k,t);if(N&&typeof k=="string"&&A!=="\
contains"){let D=`${Z(b)} is a number: compare it with one, as in ${Z(b)} >= 1.`;throw new I(D,b.at)}return{column:H,
operator:A,value:k}};return()=>{let b=u(),A=s();if(A.kind==="end")return b;let k=`Between two conditions stand\
s “and” or “or”, not ${ut(A)}.`;throw new I(k,A.at)}}function ut({kind:e,text:t}){return e!=="text"?t:
t.trim()?`the text "${t}"`:"an empty text"}function Z({text:e}){return ft(e)}function ft(e){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function dt({text:e,at:t},n,o){let r=o.filter(a=>gt(a,e)),s=r.find(({title:a})=>a===e),i=s?
r.filter(a=>pt(a,s,e)):oo(r),[l]=i;if(!l){let a=so(e,o),u=a?`Did you mean ${a}?`:`There are ${ro(o)}.`;throw new I(
`There is no column ${e}. ${u}`,t)}if(i.some(a=>!pt(a,l,e))){let a=i.slice(0,3).map(({title:u})=>ft(u));throw new I(
`${e} is ambiguous: write ${a.join(" or ")}.`,t)}return i.find(({numeric:a})=>a===(typeof n=="number"))??l}function gt({
title:e,names:t},n){return e===n||t.includes(n)}function pt(e,t,n){let o=e.names.includes(n)&&t.names.includes(
n);return e===t||o&&mt(e)&&mt(t)}function mt({role:e}){return e==="score"||e==="label"}function oo(e){let t=e.
filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?t:e}function ro(e){let t=e.slice(0,6).
map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function so(e,t){let n=null,o=Math.
min(Yn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let l=io(e.toLowerCase(),i.
toLowerCase(),o);l<o&&([n,o]=[i,l])}return n}function io(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.
from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let l=(o[i-
1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(l,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var se={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function fe({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function bt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ae(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var ao=/^[\p{L}_][\p{L}\p{N}_.]*$/u,yt=150,ht=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function wt(e,t,n,o){let{setup:r}=t,s=c("div","pnb-filters",
e),i=lo(s,r,o),l=po(s,r,f=>o({expression:f})),a=Qe(s,"Search any text",yt,f=>o({text:f}));fo(s,r,f=>o({filters:ae(
n().filters,f)}));let u=c("span","pnb-muted pnb-count",s);u.setAttribute("role","status");let d=c("div","pnb-f\
ilters pnb-chips",e),m=Ue(d,f=>uo(f,n,o));return{update({show:f,filters:g}){for(let{button:h,title:E,kind:v,words:y}of i)
C(h,"aria-pressed",String(v===f)),L(E,`${t.kind?.(v)??y} `);m(g),M(d,g.length>0)},clear(){a.clear(),l.clear();
let{text:f,show:g,filters:h,expression:E}=se;o({text:f,show:g,filters:h,expression:E})},count:f=>L(u,co(f,t,n())),
counted(f){f.forEach((g,h)=>{let E=i[h];E&&L(E.count,_(g))})},focus:l.focus}}function lo(e,{kinds:t},n){let o=c(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let l=$(o,"",()=>n({show:r}));l.className="pnb-kind";let a=p("span","",`${s} `,l),u=p("b","",_(i),l);return{button:l,
title:a,kind:r,words:s,count:u}})}function co(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${_(t)}`;return`${_(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function uo(e,t,n){let o=c("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:ae(t().filters,r)})}),{root:o,update(s){r=
s,L(o,`${s.text} ✕`),C(o,"aria-label",`remove the filter ${s.text}`)}}}function po(e,{columns:t},n){let o=c(
"span","pnb-expression",e),r=c("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=mo(t),r.ariaLabel="Filter by an expression",O(r);let s=c("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,l=()=>{let u=Se(r.value,t),d="error"in u?u.error:"";L(s,d),C(r,"aria-invalid",d?"true":
null),"condition"in u&&n(u.condition)},a=()=>{clearTimeout(i),i=setTimeout(l,yt)};return r.addEventListener("i\
nput",a),r.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&(clearTimeout(i),l())}),{clear(){
clearTimeout(i),r.value="",L(s,""),C(r,"aria-invalid",null)},focus:()=>r.focus()}}function mo(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(l=>ao.test(l)&&"condition"in Se(`${l} is missing`,e));return{head:s,name:i.sort(
(l,a)=>l.length-a.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.
role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||
"attempts > 1"}function fo(e,{columns:t},n){let o=c("details","pnb-more",e);p("summary","pnb-plus","+ filter",
o);let r=c("div","pnb-list",o),s=t.map(d=>[d.key,d.title]),i=G(r,"Column",s,()=>{}),l=G(r,"Comparison",ht,()=>{
M(a,l.value!=="missing")}),a=c("input","",r);a.type="text",a.maxLength=200,a.ariaLabel="Value",a.placeholder="\
value",O(a);let u=()=>{let d=t.find(({key:y})=>y===i.value),m=ht.find(([y])=>y===l.value);if(!d||!m)return;let[
f,g]=m,h=a.value.trim();if(!h&&f!=="missing"){a.focus();return}let E=f==="missing"?null:go(h,d.numeric),v=f===
"missing"?`${d.title} ${g}`:`${d.title} ${g} ${h}`;n({about:`${d.key} ${f}`,text:v,where:{column:d.key,operator:f,
value:E}})};$(r,"Add",u),a.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&u()})}function go(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var vt=20;function xt(e,t){let{view:n,change:o,resize:r}=t,s=c("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],l=({sort:a,descending:u})=>{for(let{head:d,button:m,column:f}of i){
let g=a===f.key;Y(m,(g?u?"↓ ":"↑ ":"")+f.title),C(d,"aria-sort",g?u?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:l,rebuild(a){s.replaceChildren(),i=a.map(u=>{let d=c("span","",s);d.setAttribute(
"role","columnheader"),C(d,"data-numeric",u.numeric?"":null);let m=$(d,"",()=>o(bt(n(),u.key)));m.dir="auto",O(
m);let f=g=>r(X(u),g);return m.addEventListener("keydown",g=>{let h={ArrowLeft:-vt,ArrowRight:vt}[g.key];!g.shiftKey||
h===void 0||(f(d.offsetWidth+h),g.preventDefault(),g.stopPropagation())}),t.title?.(u,d),bo(d,f),{head:d,button:m,
column:u}}),l(n())}}}function bo(e,t){let n=c("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function kt(e,[t],n,o){let r=c("div","pnb-panel");r.setAttribute("role","row");let s=c("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,O(s),M(r,!1);let i=c("div","pnb-openbar",s),l=c("strong","",i);l.
dir="auto";let a=c("span","pnb-muted pnb-small",i),u=c("span","pnb-muted pnb-small",i);u.dir="auto";let d=c("s\
pan","pnb-muted pnb-small pnb-line",i);c("span","pnb-grow",i);let m=c("span","pnb-openers",i);for(let[g,h,E]of[
["↑",`Previous ${t}`,()=>n(-1)],["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let v=$(m,g,E);v.ariaLabel=
h,O(v)}let f=c("div","pnb-content",s);return{panel:r,fill(g,h){qe(e,f),L(l,g.title),L(u,(g.facts??[]).join(" ·\
 ")),d.replaceChildren(),g.trace&&(p("span","","trace ",d),p("code","",g.trace,d).title=g.trace),f.replaceChildren(),
h(f)},place:g=>L(a,g)}}function ho(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function yo(e,t,n,o=null){let r=wo(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function wo(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function vo(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function xo(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var ko="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Eo(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(ko)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var To=0;function Et(e){
let{scroll:t}=e,n=`pnb-list-${++To}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=c("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,l=0,{panel:a}=e;a&&o.append(a);let u=()=>a&&
i>=0?{after:i,height:a.offsetHeight}:null,d=y=>{for(Math.abs(y-l)>=r.length&&(l=y);l<y;l++){let w=r.shift();w&&
(o.insertBefore(w.root,a??null),r.push(w))}for(;l>y;l--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},m=()=>{
let y=e.measure(),w=u(),[T,S]=yo(t.scrollTop,e.expected(),y,w);for(e.want(T,Math.max(S,1)),o.style.height=`${e.
count()*y.row+(w?.height??0)}px`,a&&(a.style.top=`${(i+1)*y.row}px`),d(T);r.length<S-T;){let k=e.create(o,h);a&&
o.insertBefore(k.root,a),r.push(k)}let b=Math.min(S,e.count());r.forEach((k,H)=>{let N=T+H;M(k.root,N<b),C(k.root,
"id",N<b?`${n}-${N}`:null),!(N>=b)&&(k.root.style.top=`${ho(N,y.row,w)}px`,C(k.root,"aria-selected",String(N===
s)),C(k.root,"aria-rowindex",String(N+2)),a&&C(k.root,"aria-expanded",String(N===i)),k.update(N))});let A=s>=T&&
s<b;C(t,"aria-activedescendant",A?`${n}-${s}`:null),C(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=y=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,y));let T=u(),S=T&&s>T.after?T.height:0;e.want(s,s+1);
let{scrollTop:b,clientHeight:A}=t;return t.scrollTop=vo(s,b-S,A,e.head(),w)+S,m(),s},g=y=>{s=y,m()},h=y=>{g(y),
e.open(y)},E=!1;t.addEventListener("scroll",()=>{E||(E=!0,requestAnimationFrame(()=>{E=!1,m()}))}),t.addEventListener(
"keydown",y=>{if(!Eo(y,a))return;let w=xo(y.key,s,e.count(),e.measure().visible);if(y.key==="Enter"&&y.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(w!==null)f(w),e.moved?.(s);else if(!e.key?.(y))return;y.preventDefault(),
y.stopPropagation()});let v=new ResizeObserver(()=>{i>=0&&m()});return a&&v.observe(a),{update:m,mark:g,choose:f,
expand(y){i=y,a&&M(a,y>=0),m()},reveal(){if(i<0||!a)return;m();let{row:y}=e.measure(),w=(i+1)*y+a.offsetHeight+
e.head(),T=Math.min(i*y,w-t.clientHeight);(t.scrollTop<T||t.scrollTop>i*y)&&(t.scrollTop=T)},rebuild(){for(let{
root:y}of r)y.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,a&&M(a,!1),m()},get chosen(){return s},
dispose:()=>v.disconnect()}}var Ao={"-":"del","+":"ins","=":"span"};function le(e,t){e.replaceChildren();for(let[n,o]of t)p(Ao[n],"",o,e)}
function Tt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;C(e,"data-state",n),n===null?le(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function ge(e,t){let n=c("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;p("span","",r,n).dir="auto",o||(p("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(p("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb-muted",` (${t.repetitions})`,n)}var So=1.5;function Ct(e,t){let n=e.findIndex(s=>typeof s=="object"&&"failed"in s);if(n<1)return null;let o=St(
e,n+1),r={of:n,first:n,length:1+o};if(t[n]?.role==="output")for(let s=n+1+o;s<e.length;s++){let i=St(e,s),a=At(
t.slice(s,s+i))>=So*At(t.slice(n,n+r.length));i>r.length&&a&&(r={of:n,first:s,length:i})}return r.length>1?r:null}
function At(e){return e.reduce((t,n)=>t+n.letters,0)}function St(e,t){let n=e.findIndex((o,r)=>r>=t&&o!=="");return(n<
0?e.length:n)-t}function Ce(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:
"";Y(e,n),C(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function Mt(e,t){e.classList.add("pnb-cell");let n=c(
"div","pnb-preview",e);n.dir="auto";let o=c("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"piece\
s"in s?s:null;if(i!==r){r=i,Tt(n,i),o.replaceChildren();for(let l of i?.marks??[])t.has(l.evaluator)||ge(o,l);
i?.rewritten&&p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function Lt(e){e.classList.add(
"pnb-asked");let t=c("div","pnb-muted pnb-small pnb-line",e),n=c("div","pnb-preview",e),o=c("div","pnb-wanted",
e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};
Y(t,s.id),L(n,s.input),L(o,s.expected?`expected ${s.expected}`:""),M(o,s.expected!=="")}}var Co=30,be={row:Co,visible:18,above:6,below:8};function $t(e,t){O(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,l=Et({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(u,d)=>Mo(
u,t,d),open:u=>{let d=t.group(u);d?t.fold(d):t.open(u)},moved:t.moved,key:t.key,drawn:()=>{let{row:u,visible:d}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(d,Math.max(m,i()))*u+t.head(),g=Math.max(2,e.offsetHeight-e.clientHeight);
e.style.height=`${r.hidden?f+g:Math.max(f,d*u+t.head())}px`,M(a,i()===0&&!n.busy),t.drawn()}}),a=c("div","pnb-\
empty");return e.after(a),p("span","pnb-muted",`No ${s[1]} match.`,a),$(a,"Clear filters",t.clear),l}function Mo(e,{
source:t,columns:n,group:o,noun:r,hidden:s,selection:i,tall:l},a){let u=c("div","pnb-row",e);u.setAttribute("r\
ole","row");let d=0;u.addEventListener("click",()=>{String(u.ownerDocument.getSelection()??"").trim()||a(d)});
let m=c("input","pnb-tick");m.type="checkbox",m.tabIndex=-1,m.addEventListener("click",w=>w.stopPropagation()),
m.addEventListener("change",()=>{let w=t.row(d);w&&i.toggle(w.position)});let f=c("span","pnb-heading-of-group");
f.dir="auto";let g=n().map((w,T)=>{let S=c("div","",u);if(S.setAttribute("role","gridcell"),C(S,"data-numeric",
w.numeric?"":null),T>0)return{cell:S,column:w,draw:Lo(S,w,s)};S.append(m,f);let b=c("div","pnb-first",S);return{
cell:b,column:w,draw:l?Lt(b):Ce(b)}}),h=g.map(({column:w})=>w),E=null,v=w=>{if(!E&&!w)return;E=w;let{of:T=0,first:S=0,
length:b=1}=w??{},A=g[T]?.cell,k=A?.textContent??"";A&&w&&T!==S&&L(A,"✗ failed"),g.slice(1).forEach(({cell:N,
column:D},P)=>{let R=P+1,K=R===S;N.style.gridColumn=K?`span ${b}`:"",C(N,"aria-colspan",K?String(b):null),C(N,
"data-numeric",D.numeric&&!K?"":null),M(N,R<=S||R>=S+b)});let H=S?g[S]?.cell:void 0;H&&(Y(H,k),C(H,"data-tone",
"bad"))},y=[];return{root:u,update(w){d=w;let T=o(w),S=t.row(w),b=S!==void 0&&i.has(S.position),A=[w,T,S,b];if(S&&
A.every((N,D)=>N===y[D]))return;y=A,C(u,"data-group",T?"":null),M(m,!T),M(f,!!T);let k=g[0];k&&M(k.cell,!T),L(
f,T?$o(T,r):""),m.checked=b,C(u,"data-picked",m.checked?"":null);let H=T?.cells??S?.cells??[];g.forEach(({draw:N},D)=>{
N(H[D])}),v(Ct(H,h)),m.ariaLabel=`select ${r[0]} ${w+1}`}}}function Lo(e,t,n){return t.variant===null?Ce(e):Mt(
e,n)}function $o({value:e,count:t,folded:n,cells:o},r){let s=`${_(t)} ${r[t===1?0:1]}`,i=o.some(Boolean)?" · m\
eans":"";return`${n?"▸":"▾"} ${e||"(none)"} · ${s}${i}`}function Rt(e,t,n,o){let r=new Set,s=c("div","pnb-filters pnb-picked",e);M(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let l=c("span","pnb-muted pnb-small",s);l.append("in Python: "),p("code","","view.selected",l),
l.append(", where view is what explore() returned");let a=()=>{n({type:"select",positions:[...r]}),L(i,`${_(r.
size)} ${t[r.size===1?0:1]} selected`),M(s,r.size>0),o()};return $(s,"Clear",()=>{r.clear(),a()}),{bar:s,has:u=>r.
has(u),toggle(u){r.delete(u)||r.add(u),a()},get positions(){return[...r]}}}var Ro=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Nt(e,t,n){let{setup:o,noun:r}=n,s=n.view??se,i=rt(o),l=Ae(
o.columns,i),a=null,u=-1,d=-1,m=0,f=0,g=!1,h=null,E=new Map,v=()=>n.query?.(s)??fe(s),y=Xe(t,x=>({...x,query:v(),
columns:l.map(({key:F})=>F),edition:f}),x=>{a=x.runs;for(let F of x.groups)E.set(F.place,F);b.counted(x.counts),
n.arrived?.(x),V.update(),d>=0&&de(d)},n.chunk),w=()=>{g&&(g=!1,f+=1,E.clear(),y.refresh())},T=()=>{w(),E.clear(),
y.reset()},S=x=>{n.changed?.(x,{...s,...x}),s={...s,...x},b.update(s),W.update(s),H.update(),u=d=-1,T(),j(),V.
restart()},b=wt(e,n,()=>s,S),A=c("div","pnb-filters pnb-choices",e);n.choices?.(A),et(A,o.columns,x=>S({group:x,
folded:[]}));let k=Ze(A,o.columns,()=>l,x=>{let F=o.columns.filter(({key:re})=>x?.includes(re));R({...i,shown:x&&
F.map(X)}),l=Ae(o.columns,i),T(),W.rebuild(l),j(),V.rebuild()}),H=ct(e,c("span","pnb-kinds",A),o.pairs,t,v,x=>S(
{filters:x.reduce(No,s.filters)}));c("span","pnb-grow",A);let N=Je(e,A,[...Ro,...n.keys??[]]),D=Rt(e,r,t.send.
bind(t),()=>V.update()),P=c("div","pnb-scroll",e);P.ariaLabel=n.label;let R=x=>{i=x,st(o,i)},K=()=>n.measure?.(
l)??be,j=()=>{let{columns:x,width:F}=nt(l,i);P.style.setProperty("--pnb-columns",x),P.style.setProperty("--pnb\
-width",F),P.style.setProperty("--pnb-tall",`${K().row}px`),P.setAttribute("aria-colcount",String(l.length))},
W=xt(P,{view:()=>s,change:S,resize:(x,F)=>{R(ot(i,x,F)),j()},title:n.title}),U=()=>{u=d=-1,w(),V.expand(-1),P.
focus({preventScroll:!0})},de=x=>{let F=y.row(x);d=F?-1:x,!(!F||F.position<0)&&(u=x,h=null,Te.place(`${_(x+1)}\
 of ${_(y.matched??0)}`),V.expand(x),m+=1,t.send(n.ask(m,F.position)))},Ee=()=>{let x=h&&n.open(h);x&&(Te.fill(
x.title,x.draw),V.reveal())},Pn=q(t,x=>{x.type!=="detail"||x.request!==m||(h=x,Ee())}),je=x=>{let F=V.chosen+x;
for(;E.has(F);)F+=x;F>=0&&F<(y.matched??0)&&de(V.choose(F))},Fn=()=>{let x=y.row(V.choose(Math.max(0,V.chosen)));
x&&x.position>=0&&D.toggle(x.position)},Te=kt(P,r,je,U),V=$t(P,{source:y,panel:Te.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:D,tall:n.measure!==void 0,head:W.height,measure:K,columns:()=>l,group:x=>E.get(x),open:x=>x===
u?U():de(x),moved:x=>{d=-1,!(u<0)&&(E.has(x)?je(Math.sign(x-u)||1):de(x))},fold:({key:x,folded:F})=>{let re=s.
folded.filter(Dn=>Dn!==x);s={...s,folded:F?re:[...re,x]},u=d=-1,T(),V.expand(-1)},key:({key:x})=>{if(x==="Esca\
pe"&&(u>=0||d>=0))U();else if(x==="x")Fn();else if(x==="?")N();else if(x==="/")b.focus();else return u>=0&&(n.
key?.(x)??!1);return!0},clear:b.clear,drawn:()=>b.count(y.busy?null:a??o.total)}),We=new ResizeObserver(()=>{if(P.
style.setProperty("--pnb-sight",`${P.clientWidth}px`),!P.clientWidth||!n.resized?.(l,P.clientWidth))return;let{
chosen:x}=V;T(),j(),V.rebuild(),V.mark(x)});return We.observe(P),n.resized?.(l,P.clientWidth),b.update(s),W.rebuild(
l),j(),V.restart(),{selection:D,scroll:P,view:()=>s,change:S,reload(){n.changed?.({},s),T(),j(),V.rebuild(),Ee()},
redraw(){j(),V.rebuild(),Ee()},refresh(x){g=!0;let F=i.shown?[]:x.filter(re=>!l.includes(re));if(!F.length){y.
refresh(),V.update();return}l=[...l,...F],k(),T(),W.rebuild(l),j(),V.rebuild()},dispose:()=>{y.dispose(),Pn(),
H.dispose(),V.dispose(),We.disconnect()}}}function No(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function he(e){let t=c("div","pnb-said",e),n=c("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=c("div","pnb-code",t),r=c("pre","",o);r.tabIndex=0,O(r);let s=$(o,"Copy",()=>{let{clipboard:i}=navigator,
l=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>L(s,"Copied"),l):l()});return O(
s),M(t,!1),{say(i,l,a=!1){L(n,i),C(n,"data-tone",a?"bad":null),L(r,l),L(s,"Copy"),M(o,l!==""),M(t,i!=="")}}}var Oo=1500;function Me(e,t){let n=0,o=new Map,r=q(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,l){n+=1,o.set(n,{done:i,timer:setTimeout(l,Oo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var ye="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Ot(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Ht(e,t){return e.filter(n=>n!==t)}function Pt(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var Ho=1e3,Po=1e4,Fo="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Dt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,l,a="")=>{let{
variant:u,position:d}=l,m=`${u} ${d}`,f=r.get(m)??l.notes,g=0,h=c("section","pnb-notes",i);h.ariaLabel=a?`Note\
s on ${a}`:"Notes";let E=c("div","pnb-notes-line",h),v=["up","down"].map(R=>Vo(E,R,()=>D({thumbs:f.thumbs===R?
"none":R}))),y=_o(E,R=>D({tags:R})),w=Ko(E,R=>D({note:R})),T=c("div","pnb-notes-line pnb-small",h),S=c("span",
"pnb-muted pnb-saved",T);S.setAttribute("role","status"),S.dir="auto";let b=$(T,"Undo",()=>D({undo:!0}));O(b),
c("span","pnb-grow",T);let A=Bo(h,T,f,(R,K)=>n(l,R,K)),k=()=>{for(let{button:R,thumb:K}of v)C(R,"aria-pressed",
String(f.thumbs===K));y.update(f),w.update(f.note),M(b,f.at!==""),M(h,f.writable||f.at!=="")},H=(R,K=!1)=>{L(S,
R),C(S,"data-tone",K?"bad":null)},N=R=>{R&&r.set(m,R)},D=R=>{g+=1;let K=g,j=f;f={...f,...Do(R)},k(),H("Saving \
…"),e.ask(W=>({type:"annotate",request:W,position:d,variant:u,note:null,tags:null,thumbs:null,undo:!1,...R}),
({notes:W,error:U})=>{N(W),K===g&&(f=W??{...j,note:f.note},k(),H(U?`Not saved: ${U}`:Ft(f),U!==""),U||t())},()=>K===
g&&H(ye,!0))},P=R=>()=>D({thumbs:f.thumbs===R?"none":R});o??={n:w.focus,t:y.focus,"+":P("up"),"-":P("down")};for(let R of h.
querySelectorAll("button, input, textarea"))f.writable||R.setAttribute("disabled","");k(),A.update(f),H(Ft(f))},
clear(){o=null},key(i){let l=o?.[i];return l?.(),l!==void 0}}}function Do({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Ft({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Pt(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function Vo(e,t,n){let o=$(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,O(o);let r=B("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return B("path",{d:Fo,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var Io=0;function _o(e,t){let n=c("span","pnb-tags",e),o=c("span",
"pnb-tags",n),r=c("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
O(r);let s=c("datalist","",n);s.id=`pnb-tags-${++Io}`,r.setAttribute("list",s.id);let i=[],l=()=>{let a=Ot(i,r.
value);r.value="",a.length>i.length&&t(a)};return r.addEventListener("change",l),r.addEventListener("keydown",
a=>{Le(a,r)||(a.stopPropagation(),a.key==="Enter"||a.key===","?(a.preventDefault(),l()):a.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(a){i=a.tags,o.replaceChildren();for(let u of i){
let d=$(o,`${u} ✕`,()=>{t(Ht(i,u)),r.focus()});d.className="pnb-chip",d.dir="auto",d.ariaLabel=`remove the t\
ag ${u}`,O(d)}s.replaceChildren();for(let u of a.known)c("option","",s).value=u}}}function Ko(e,t){let n=c("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=Po,n.rows=1,n.dir=
"auto",O(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,Ho)}),n.addEventListener("blur",s),n.addEventListener("keydown",l=>{if(Le(l,n))return s();l.
stopPropagation(),!(l.key!=="Enter"||l.shiftKey)&&(l.preventDefault(),s())}),{focus:()=>n.focus(),update(l){(n.
value===o||!n.value)&&(n.value=l),o=l,requestAnimationFrame(i)}}}function Le(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function Bo(e,t,{
expected:n},o){let r=$(t,"Correct expected…",()=>{let d=z(s);C(r,"aria-expanded",String(d)),d&&i.focus()});C(
r,"aria-expanded","false"),O(r);let s=c("div","pnb-form",e);M(s,!1);let i=c("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",O(i),i.addEventListener("keydown",d=>{Le(d,i)||d.stopPropagation()});let l=c("div","pn\
b-notes-line",s),a=he(s),u=$(l,"Make a new version",()=>{a.say("Saving …",""),o(i.value,a.say)});return O(u),
p("span","pnb-muted pnb-small","the dataset as it is now stays",l),{update({expected:d,writable:m}){M(r,m&&d!==
"")}}}function we(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(ye,"",!0))}function Vt(e,t,n,o){let r=c("div","pnb-f\
orm pnb-actions");e.append(r);let s=c("div","pnb-notes-line",r);M(s,!1);let[i,l]=[["split","hard"],["dataset",
"this one"]].map(([m,f])=>{let g=c("label","",s);p("span","",m,g);let h=c("input","",g);return h.type="text",h.
placeholder=f,h.maxLength=200,h.dir="auto",O(h),h.addEventListener("keydown",E=>{E.stopPropagation(),E.key==="\
Enter"&&(E.preventDefault(),a.click())}),h}),a=$(s,"Add",()=>{u.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:l?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),we(t,n(),{action:"add",...m},
u.say)}),u=he(r),d=$(e,"Add to dataset…",()=>{let m=z(s);C(d,"aria-expanded",String(m)),u.say("",""),m&&i?.focus()});
C(d,"aria-expanded","false");for(let m of[a,d])O(m);if(o){let m=$(e,"Run again…",()=>{M(s,!1),C(d,"aria-expa\
nded","false"),we(t,n(),{action:"again"},u.say)});O(m)}e.append(r)}function It(e,t){let n=Me(e,r=>r.type==="annotated"),o=Me(e,r=>r.type==="acted");return{notes:Dt({annotating:n,
saved:t,correct:({variant:r,position:s},i,l)=>we(o,[s],{action:"correct",variant:r,expected:i},l)}),actions({selection:r},s){
Vt(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function _t(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=c("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=c("dl","",o);for(let{variant:s,name:i,pieces:l,code:a}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let u=c("dd",a?"pnb-text pnb-code":"pnb-text",r);u.dir="auto",
le(u,l)}}function Kt(e,t,n){e.classList.add("pnb-folded");let o=c("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");L(o,s?`show all ${_(n)} characters`:"show less"),C(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Re=/^\s*(?:```|~~~)/,Bt=/^(#{1,6})\s+(.*)$/,Ne=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Go=/^\s*\d/,$e=/^>\s?(.*)$/,
jo=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Wo=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function He(e){return Wo.test(e)}function Pe(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=qo(e,n,o)}function qo(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Re.test(o))
return Uo(e,t,n+1);let r=Bt.exec(o);if(r)return Oe(c("div","pnb-heading",e),r[2]??""),n+1;if(Ne.test(o))return zo(
e,t,n);if($e.test(o)){let[a,u]=Gt(t,n,$e);return Pe(c("blockquote","",e),a.join(`
`)),u}let s=c("p","",e),i=n,l=[];for(;i<t.length;i++){let a=t[i]??"",u=!a.trim()||Re.test(a)||Bt.test(a)||Ne.test(
a);if(i>n&&(u||$e.test(a)))break;l.push(a)}return Oe(s,l.join(`
`)),i}function Uo(e,t,n){let o=n;for(;o<t.length&&!Re.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function zo(e,t,n){let o=c(Go.test(t[n]??"")?"ol":"ul","",e),[r,s]=Gt(t,n,Ne);for(let i of r)Oe(c("l\
i","",o),i);return s}function Gt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Oe(e,t){let n=0;for(let o of t.matchAll(jo)){e.append(t.slice(n,o.index));
let[r,,s,i,l,a,u,d]=o;s!==void 0?p("code","",s,e):i??l?p("strong","",i??l??"",e):a?p("em","",a,e):(p("span","p\
nb-linked",u??"",e),d&&p("span","pnb-muted",` (${d})`,e)),n=o.index+r.length}e.append(t.slice(n))}function Wt(e){let n=(ee(e)?Qo(e):null)?.flatMap(Fe)??[];return n.length?n:null}function Qo(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:ee(r)&&ee(r.message)?[r.message]:ee(s)&&
typeof s.role=="string"?[s]:null}function Fe(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(Fe);if(!ee(e))return[];let t=ee(e.function)?e.function:e.functionCall??e.toolUse;if(ee(t))
return[jt(t)];if(e.type==="tool_use"||e.type==="function_call")return[jt(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:l}=e;return[n,o,r,s,i,l].flatMap(Fe)}function jt({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function ee(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var Jo=900,qt=16,Yo=80,Xo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Zo=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],er=/^[A-Za-z0-9+/=\s]{60,}$/,tr=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ue(e){return e?JSON.parse(e):void 0}function Ut(e){let t=ce(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=Ie(o)?n:[{role:"system",content:o},...n];return r.
every(i=>ce(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Ve(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function Q(e,t){let n=Ut(
t);n?Yt(e,n):typeof t=="string"?Qt(e,t):Array.isArray(t)?sr(e,t):ce(t)?ir(e,t):p("span",Ie(t)?"pnb-muted":"",Xt(
t),e)}function ve(e,t){let n=Ve(t),o=Ut(n);o?Yt(e,o):De(e,n===void 0?t:JSON.stringify(n,null,2))}function zt(e,t){
let n=Wt(Ve(t));if(!n){ve(e,t);return}for(let r of n)Qt(e,r);let o=c("details","pnb-whole",e);p("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),ve(o,t)}function Qt(e,t){let n=nr(t);if(n){let i=c("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Ve(t);if(o!==void 0){De(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&tr.test(t)&&!He(t)){De(e,t);return}let r=c("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",Jt(s,r,t),He(t)&&or(e,r,t)}function nr(e){if(Xo.test(e))return e;let t=Zo.find(([
n])=>n.test(e))?.[1];return t&&er.test(e)?`data:image/${t};base64,${e}`:null}function or(e,t,n){let o=c("div",
"pnb-markdown",e);o.dir="auto",M(o,!1);let r=$(e,"lay out Markdown",()=>{o.childElementCount||Pe(o,n);let s=z(
o);M(t,!s),L(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function De(e,t){let n=c("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",Jt(o,n,t)}function Jt(e,t,n){(n.length>Jo||n.split(
`
`,qt+1).length>qt)&&Kt(e,t,n.length)}function Yt(e,t){let n=c("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=c("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of rr(r))
Q(s,i)}}function rr(e){return Array.isArray(e)?e.map(t=>{if(!ce(t))return t;if(typeof t.text=="string")return t.
text;let n=ce(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function sr(e,t){let n=t.
map(s=>ar(s)?Xt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Yo){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=c("ol","pnb-items",e);for(let s of t)Q(c("li","",r),s)}function ir(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=c("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",Q(c("dd","",o),s)}function ce(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function ar(e){return typeof e!="object"||e===null}function Ie(e){return e==null}function Xt(e){
return Ie(e)?"none":typeof e=="number"?ze(e):String(e)}var lr=12;function Zt(e,{facts:t,steps:n,messages:o,left:r}){if(M(e,!!n.length),!n.length)return;let s=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=c("div","pnb-steps",e);for(let l of n)cr(c(
"details","pnb-step",i),l);o.length&&dr(c("details","",e),o,r)}function cr(e,t){let n=c("summary","",e),o=c("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&p("\
span","pnb-muted pnb-small",` ${r}`,o),ur(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)p("div","pnb-m\
uted pnb-small",s,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function ur(e,{begin:t,width:n,failed:o,lasted:r}){
let i=B("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);B("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),B("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function dr(e,t,n){e.open=t.length<=lr,p("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=c("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let l=c("div","",i);r&&(p("div","pnb-text",r,l).dir="auto");for(let a of s)p("code","pnb-t\
ext",a,l).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function tn(e,t,n="expected"){let o=c("div","pnb-run-parts",e),r=c("section","",o);t.error&&pr(r,"the task fai\
led",t.error,t.traceback),mr(r,t,n),vr(c("section","",o),t.evaluations);let s=c("section","",o);Tr(s,t),Zt(c("\
section","pnb-rest",o),t.steps);let i=c("section","pnb-rest",o);te(i,"input",t.inputs),te(i,"metadata",t.metadata)}
function J(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function pr(e,t,n,o){J(e,t).dataset.tone="bad";let r=c(o?"details":"div","pnb-error",e),s=c(o?"summ\
ary":"div","",r);p("span","pnb-sign","✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre","",o,
r)}function mr(e,t,n){let{fields:o,sides:r,heading:s}=fr(t,n);o.length&&J(e,s);let i=c("div","pnb-diff",e);for(let l of o){
let a=c("div","pnb-field",i);a.dataset.against=r.old,wr(a,l,r)}}function fr({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:yr,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:hr,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(gr):e,i=r.some(({expected:l})=>l)?"output against exp\
ected":"output";return{fields:r,sides:br,heading:i}}function gr(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var br={old:"expected",same:"✓ as expected"},hr={old:"baseline",same:"= as the baseline"},yr={
old:"expected",same:""};function wr(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:l}=t,a=c("div","pnb-m\
uted pnb-small",e);p("span","",o,a).dir="auto";let u=n.same?"✗ missing":"",d={same:n.same,missing:u,extra:"",
changed:""}[r];if(d&&p("span","pnb-small",`${o?" ":""}${d}`,a),M(a,!!a.textContent),l.length){let m=c("div","p\
nb-text",e);m.dir="auto",le(m,l);return}r==="changed"?(en(e,n.old,"pnb-gone",i),en(e,"output","pnb-new",s)):Q(
e,ue(s||i))}function en(e,t,n,o){let r=c("div",`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,r),Q(c("div",
"",r),ue(o))}function vr(e,t){t.length&&J(e,"evaluations");for(let n of t)xr(c("div","pnb-evaluation",e),n)}function xr(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;kr(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&Er(
e,n,t.traceback),r&&Q(e,ue(r)),s&&e.setAttribute("title",`trace ${s}`)}function kr(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let l=c("div","",e);l.dir="auto",p("span","",t,l);let a=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",u=p("strong","",` ${o?"✗ failed":`${a}${r}`}`,l);(o||s)&&(u.dataset.tone=o?"bad":s);let d=n===
"CODE"?[]:[n,...i];d.length&&p("span","pnb-muted pnb-small",` ${d.join(" · ")}`,l)}function Er(e,t,n){let o=c(
n?"details":"div","pnb-error pnb-small",e);p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function Tr(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{Ar(e,r,r.prompt===t[s-1]?.prompt)}),o&&(J(e,"prompt and ra\
w reply"),p("div","pnb-muted",o,e)),n.length&&J(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb\
-small",r,e).dir="auto"}function Ar(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:l,cut:a}=t;J(e,`prompt \
· ${o}`),i&&n?p("div","pnb-muted","the same as before",e):i?ve(c("div","pnb-sent",e),i):p("div","pnb-muted","\
not kept",e),J(e,s?"raw reply · the attempt failed":"raw reply",r),l?zt(c("div","pnb-sent",e),l):p("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),a&&p("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function te(e,t,n){if(!n.length)return;J(e,t);let o=c("dl","pnb-object",e);for(let r of n)p("dt",
"pnb-muted",r.name,o).dir="auto",Q(c("dd","",o),ue(r.value))}function nn(e,t,n,o,r){let s=c("div","pnb-variants",e),i=t.variants.map(d=>[d,c("section","",s)]);for(let[d,m]of i.
sort(([f],[g])=>+f.baseline-+g.baseline))Sr(m,d,n,o,r);let l=c("section","pnb-rest",e);te(l,"input",t.inputs),
te(l,"metadata",t.metadata);let u=t.variants.flatMap(d=>d.runs).find(d=>d.remedy)?.remedy;u&&p("div","pnb-mute\
d pnb-small pnb-remedy",u,l)}function Sr(e,{name:t,baseline:n,marks:o,runs:r,noted:s,more:i},l,a,u){let d=c("h\
3","",e);pe(d,t),n&&p("span","pnb-muted"," baseline",d);let m=c("div","pnb-marks",e);for(let f of o)a.has(f.evaluator)||
ge(m,f);r.length||p("div","pnb-muted","not run",e),r.forEach((f,g)=>{let h=c("div","pnb-run",e),E=[r.length>1?
f.title:"",...f.facts].filter(Boolean).join(" · ");E&&(p("div","pnb-muted pnb-small",E,h).dir="auto"),f.trace&&
(p("div","pnb-muted pnb-small pnb-line",`trace ${f.trace}`,h).title=f.trace);let v=f.evaluations.filter(w=>!a.
has(w.name)),y=s[g];y&&u(h,y,r.length>1?`${t}, ${f.title}`:t),tn(h,{...f,evaluations:v,remedy:""},l)}),i&&p("d\
iv","pnb-muted",`and ${_(i)} further repetitions`,e)}var on=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function rn(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest"),apart:o.
every(({figures:r})=>r.is_baseline||r.n==="0")}))}function sn(e){let t=e.filter(r=>r.apart).length,n=e.length-
t,o=n?[`${n} ${n===1?"evaluator shows":"evaluators show"} no difference`]:[];return t&&o.push(`${t}${n?"":t===
1?" evaluator":" evaluators"} cannot be compared`),o.join(", ")}function an(e,t){if(t==="given")return e;let n=({
lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(s.name):n(r)-n(s);return[
...e].sort(o)}function ln(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(e.length<3?[]:
n.map(({evaluator:o})=>o))}var _e=130;function xe(e,t,n,o){let r={viewBox:`0 0 ${_e} 18`,role:"img","aria-label":t},s=B("svg",r,e);s.dataset.
tone=n;let i=m=>_e/100*m,[l,a,u]=[i(o.zero),i(o.low),i(o.high)];B("rect",{x:0,y:8.5,width:_e,height:1,class:"p\
nb-scale"},s),B("rect",{x:l-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let d=Math.max(1,u-a);B("rect",{x:a,
y:7.5,width:d,height:3,class:"pnb-span"},s),B("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var cn=["variant","mean","difference","95 % interval of the difference"],Cr=["p (adj.)","n","wins / losses / t\
ies"],Mr=cn.length+1;function un(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=rn(t.figures),i=ln(s,t.query.
evaluator??0),l="given",a=!1,u=c("div","pnb-filters pnb-choices pnb-evaluators",e);M(u,s.length>1);let d=c("di\
v","pnb-figures",e);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Figures",O(d);let m=c("table","",
d);$r(c("tr","",c("thead","",m)));let f=s.map(v=>({group:v,...Rr(m,v,o)})),g=c("tbody","",m),h=$(Ke(c("td","",
c("tr","",g))),"",()=>{a=!a,E()});h.className="pnb-name";let E=()=>{let v=an(s,l),y=b=>!n.has(b.name),w=s.filter(
b=>i.has(b.evaluator)&&y(b)),T=({evaluator:b})=>Number(i.has(b)),S=[...v].sort((b,A)=>T(b)-T(A));for(let b of S){
let{body:A}=f.find(k=>k.group===b)??{};A&&(i.has(b.evaluator)?m.append(A):m.insertBefore(A,g),M(A,y(b)&&(a||!i.
has(b.evaluator))))}M(g,w.length>0),L(h,`${a?"▾":"▸"} ${sn(w)}`),C(h,"aria-expanded",String(a))};return G(
u,"Figures in this order",on,v=>{l=v,E()}),Lr(u,s,n,()=>{E(),r()}),E(),({evaluator:v,variant:y})=>{i.has(v)&&!a&&
(a=!0,E());for(let{rows:w}of f)for(let{line:T,row:S}of w){let b=T.place[0]===v&&T.place[1]===y;C(S,"aria-curre\
nt",b?"true":null)}}}function Lr(e,t,n,o){let r=c("details","pnb-more",e),s=c("summary","",r),i=()=>L(s,`evalu\
ators ${t.length-n.size} of ${t.length}`),l=c("div","pnb-list",r);for(let{name:a}of t){let u=c("label","",l),d=c(
"input","",u);d.type="checkbox",d.checked=!0,p("span","",a,u).dir="auto",d.addEventListener("change",()=>{d.checked?
n.delete(a):n.add(a),i(),o()})}i()}function $r(e){for(let n of cn)p("th","",n,e).scope="col";let t=c("th","",e);
t.scope="col",dn(t,Cr)}function Rr(e,{lines:t},n){let o=c("tbody","",e),r=t[0]?.figures,s=Ke(c("th","pnb-group",
c("tr","",o)));s.scope="rowgroup",p("strong","",me(r?.evaluator??""),s),r?.note&&p("span","pnb-muted pnb-small",
` ${r.note}`,s);let i=t.map((l,a)=>({line:l,row:Nr(o,l,a===0,n)}));return{body:o,rows:i}}function Nr(e,{place:[
t,n],figures:o},r,s){let i=c("tr",r?"pnb-first":"",e);Or(i,o);let l=[o.left_out,o.advice].filter(Boolean).join(
" · ");if(l){let a=c("td","pnb-aside pnb-muted pnb-small",c("tr","",e));Ke(a).textContent=l}return o.is_baseline||
(i.classList.add("pnb-pick"),i.addEventListener("click",()=>s({evaluator:t,variant:n}))),i}function Ke(e){return e.
colSpan=Mr,e.dir="auto",e}function dn(e,t){let n=c("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function Or(e,t){
let n=c("th","",e);n.scope="row",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",me(t.variant),n):p("but\
ton","pnb-name",me(t.variant),n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-\
number",t.mean,e);let o=c("div","pnb-run-on",c("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,
o),p("span","",t.conclusion,o);let r=c("div","pnb-run-on pnb-interval",c("td","",e)),s=`${t.difference}, ${t.interval}`;
t.bar&&xe(r,s,t.tone,t.bar),p("span","pnb-muted pnb-small",t.interval,r),dn(c("td","",e),[t.p,t.n,t.outcomes])}var Hr=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],Pr={loss:"largest fall first",gain:"largest rise \
first",regressions:"Lower",improvements:"Higher"};function Be({undirected:e},{evaluator:t},n){return e[t]?Pr[n]:
void 0}var Fr={regressions:"loss",improvements:"gain",disagreements:"size",errors:"example",all:"example"};function pn({
query:e}){return{evaluator:e.evaluator??0,variant:e.variant??null,order:null,against:e.against??"baseline",limit:320,
short:!1}}function mn({order:e},{show:t}){return e??Fr[t]??"example"}function fn(e,t){let{evaluator:n,variant:o,
against:r,limit:s}=t,i=e.show;return{...fe(e),show:i,evaluator:n,variant:o,against:r,limit:s,order:mn(t,e)}}function gn(e,t,n){
let o=[],r=(u,d,m,f,g)=>{if(m.length<2)return;let h=c("label","",e);p("span","pnb-muted",u,h);let E=G(h,d,m,v=>n(
g(v)));o.push((v,y)=>{E.value=f(v,y);for(let[w,[T,S]]of m.entries()){let b=E.options[w];b&&L(b,Be(t,v,T)??S)}})},
s=u=>u.map((d,m)=>[String(m),d]),i=s(t.variants).filter(([u])=>u!==String(t.baseline));r("on","Evaluator",s(t.
evaluators),({evaluator:u})=>String(u),u=>({evaluator:Number(u)})),r("of","Variant",i.length>1?[["any","any va\
riant"],...i]:i,({variant:u})=>String(u??"any"),u=>({variant:u==="any"?null:Number(u)})),r("sorted by","Order",
Hr,Dr,u=>({order:u})),r("diff against","Compared with",t.against,({against:u})=>u,u=>({against:u}));let l=$(e,
"short rows",()=>n({short:!a})),a=!1;return(u,d)=>{for(let m of o)m(u,d);a=u.short,C(l,"aria-pressed",String(a))}}
function Dr(e,t){return t.sort===null?mn(e,t):""}function bn(e,t){let n=c("header","pnb-claims",e),o=(s,i)=>{let l=c("div",s,n);return pe(l,i),l};o("pnb-claim",
t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){let i=p(
"span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(p(
"strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Ge(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),l=17*Math.min(3,Math.max(1,i)),a=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,a)),tall:20+19*s+l,marks:l}}var Vr=660;function hn({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Vr/e)),above:2,below:3}}function yn({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,l=a=>{if(s!==a){s=a;for(let u of i)
u.isConnected?u.open=s:i.delete(u);r()}};return({variant:a},u)=>{if(a===null)return;let d=u.querySelector("but\
ton");d&&(d.title=t[a]??"",d.dataset.name=e[a]??"");let m=n[a]??[],f=c("div","pnb-given",u);if(a===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let g=c("details","",f);p("summary","",m.map(({name:E})=>E).join(",\
 "),g).dir="auto";let h=c("div","pnb-prompt",g);h.tabIndex=0,h.setAttribute("role","region"),h.ariaLabel=`What\
 ${t[a]??""} was given`,te(h,"",m),g.open=s,i.add(g),g.addEventListener("toggle",()=>l(g.open))}}function wn(e,{race:t}){if(!t)return;let n=c("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=c(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:l}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let a=c("span","pnb-bar-track",o),u=c("span","pnb-bar-fill",a);l&&(u.dataset.tone="rest"),u.style.width=
`${100*s}%`,p("span","pnb-small",`${l?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var Ir=["slice","n","difference","95 % interval","from the rest","p","could show"];function vn(e,t,n,o,r,s){let i=c(
"details","pnb-changes pnb-slices",e);M(i,t.slices.length>0&&t.evaluators.length>0);let l=p("summary","","Slic\
es: where the difference lies",i),a=c("label","pnb-small",i);p("span","pnb-muted","by ",a);let u=t.slices[0]??
"",d=0,m="",f=[],g=c("div",""),h=()=>{let{evaluator:w,variant:T}=o(),S=JSON.stringify([u,w,T]);!i.open||S===m||
(m=S,d+=1,f=[],g.replaceChildren(),p("div","pnb-muted","Comparing the slices…",g),n.send({type:"slices",request:d,
by:u,evaluator:w,variant:T}))},E=t.slices.map(w=>[w,w]);G(a,"Slice by",E,w=>{u=w,h()}),i.append(g);let v=w=>{for(let{
button:T,filter:S}of f)C(T,"aria-pressed",String(w.some(({text:b})=>b===S.text)))},y=q(n,w=>{w.type!=="slices"||
w.request!==d||(l.title=w.claim,f=_r(g,u,w,T=>s(ae(r(),T))),v(r()))});return i.addEventListener("toggle",h),{update(w){
h(),v(w)},dispose:y}}function _r(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=c("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let l=c("table","",i),a=c("tr","",c("thead","",l));for(let m of Ir)p("th","",m,a).scope="\
col";let u=c("tbody","",l),d=r.flatMap(m=>Kr(c("tr","",u),t,m,s));return p("div","pnb-muted pnb-small",o,e),d}
function Kr(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=c("th","",e);s.scope="row",s.dir="au\
to";let i=[];if(n.where){let u={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},d=p("button","pnb-nam\
e",r,s);d.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(u)),i.push({button:d,filter:u})}else
p("span","",r,s);n.status&&p("div","pnb-muted pnb-small",n.status,s),p("td","pnb-number",n.n,e),p("td","pnb-nu\
mber",n.difference,e);let l=c("div","pnb-run-on pnb-interval",c("td","",e));n.bar&&xe(l,`${n.name}: ${n.interval}`,
n.tone,n.bar),p("span","pnb-muted pnb-small",n.interval,l);let a=p("td","pnb-number",n.gap,e);return a.dataset.
tone=n.tone,p("td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),i}var Br=10;function xn({model:e,el:t}){let n=Ye(e.get("setup"));if(!n)return()=>{};let o=c("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=pn(n),s=Ge(0,n.order.length,n),i=new Set,
l={...se,show:n.query.show??"all"},a=()=>!r.short&&!h?.view().group,u=v=>{r={...r,...v},v.against!==void 0||v.
short!==void 0?h?.reload():h?.change(v.order?{sort:null}:{})},d=It(e,()=>h?.refresh([]));bn(o,n.lead);let m=un(
o,n,i,u,()=>h?.redraw());_t(o,n),wn(o,n);let f=vn(o,n,e,()=>r,()=>h?.view().filters??[],v=>h?.change({filters:v,
show:"all"})),g=()=>{},h=null,E=v=>{g(r,v),m(r),f.update(v.filters),o.toggleAttribute("data-short",r.short||v.
group!==null),h&&(h.scroll.dataset.against=r.against)};return h=Nt(o,e,{setup:n,noun:["example","examples"],label:"\
Examples side by side",chunk:Br,view:l,hidden:i,kind:v=>Be(n,r,v),query:v=>fn(v,r),choices:v=>{g=gn(v,n,u)},changed:(v,y)=>{
v.show&&(r={...r,order:null}),E(y)},measure:()=>a()?hn(s):be,title:yn(n,()=>h?.redraw()),resized:(v,y)=>{s=Ge(
y,v.filter(({variant:T})=>T!==null).length,n);let w=s.limit!==r.limit;return r={...r,limit:s.limit},o.style.setProperty(
"--pnb-marks",`${s.marks}px`),w},ask:(v,y)=>{let{evaluator:w,variant:T}=r;return{type:"detail",request:v,position:y,
evaluator:w,variant:T}},keys:[[["N","T","+","−"],"note, tag, thumb on the first variant beside the baseline"]],
key:d.notes.key,open:v=>{if(!("example"in v))return null;let{example:y}=v;return{title:y,draw:w=>{d.notes.clear(),
nn(w,y,r.against,i,d.notes.fill)}}}}),E(l),n.editable&&d.actions(h,!1),()=>{d.dispose(),f.dispose(),h?.dispose()}}function kn(e,t,n=null){let o=[];for(let s=0;s<e;s++)t.every(i=>i(s))&&o.push(s);if(!n)return o;let r=new Map(
o.map(s=>[s,n(s)??Number.POSITIVE_INFINITY]));return o.sort((s,i)=>{let[l,a]=[r.get(s)??0,r.get(i)??0];return l<
a?-1:l>a?1:s-i})}function En(e,t){return n=>e.some(o=>t.includes(o[n]??"·"))}function Tn(e,t){let n=ne(t.trim());
if(!n)return()=>!0;let o=e();return r=>o[r]?.includes(n)??!1}function ne(e){return e.toLowerCase().toUpperCase()}var Gr={regressions:"l",improvements:"w",disagreements:"wlc"};function Ln(e){let{columns:t}=e.setup,n=new Map(
t.map(({key:l},a)=>[l,a])),o=l=>e.values[n.get(l)??-1],r=null,s=()=>(r??=e.examples.map((l,a)=>Ur(t,e.values,a)),
r),i=l=>{let a=[An(e,l),...(l.where??[]).map(f=>ke(f,o)),Tn(s,l.text??"")],u=Wr(t,l),d=u&&o(u.key),m=kn(e.examples.
length,a,d?null:zr(e,l));return d?qr(m,d,l.descending??!1):m};return{count:l=>e.examples.reduce((a,u,d)=>a+Number(
An(e,l)(d)),0),find(l){let a=i(l),u=l.group?o(l.group):void 0;if(!u)return{rows:a,groups:[],examples:a.length};
let d=t[n.get(l.group??"")??-1]?.role;return jr(a,u,l.folded??[],d==="error")}}}function jr(e,t,n,o){let r=new Map;
for(let a of e){let u=oe(t[a]??null),d=o?u.split(":")[0]??"":u.slice(0,200);r.set(d,[...r.get(d)??[],a])}let i=[
...r.keys()].sort((a,u)=>a&&u?a.localeCompare(u):+!a-+!u).map(a=>({value:a,key:a,count:r.get(a)?.length??0,folded:n.
includes(a)}));return{rows:i.flatMap(({key:a,folded:u},d)=>[-1-d,...u?[]:r.get(a)??[]]),groups:i,examples:e.length}}
function Wr(e,{sort:t=null,evaluator:n=0}){let o=e.find(({key:i})=>i===t);if(!o||o.variant===null)return o;let{
variant:r}=o,s=e.filter(i=>i.judged?.[0]===n&&i.judged[1]===r);return s.find(({role:i})=>i==="score")??s[0]??o}
function qr(e,t,n){let o=n?-1:1,r=s=>t[s]??null;return[...e].sort((s,i)=>{let[l,a]=[r(s),r(i)];if(l===null||a===
null)return+(l===null)-+(a===null);let[u,d]=typeof l=="number"&&typeof a=="number"?[l,a]:[ne(oe(l)),ne(oe(a))];
return o*(u<d?-1:u>d?1:0)})}function Ur(e,t,n){let o=e.map(({numeric:r},s)=>r?"":oe(t[s]?.[n]??null));return ne(
o.join(`
`))}function An(e,t){let{show:n="all",evaluator:o=0}=t;if(n==="errors")return i=>e.failed[i]??!1;let r=Gr[n];if(r===
void 0)return()=>!0;let s=$n(e,t).map(i=>e.outcomes[o]?.[i]??"");return En(s,r)}function $n({setup:e},{variant:t=null}){
return t===null?e.order.filter(n=>n!==e.baseline):[t]}function zr(e,t){let{order:n="example",evaluator:o=0}=t,
r=(n==="score"?e.scores:e.differences)[o];if(n==="example"||!r)return null;let s=$n(e,t).map(a=>r[a]??[]),i=e.
signs[o]??1,l={score:a=>Math.min(...a),size:a=>-Math.max(...a.map(Math.abs)),loss:a=>Math.min(...a.map(u=>i*u)),
gain:a=>-Math.max(...a.map(u=>i*u))};return a=>{let u=s.map(d=>d[a]??null).filter(d=>d!==null);return u.length?
l[n](u):null}}function ke(e,t){if("every"in e){let i=e.every.map(l=>ke(l,t));return l=>i.every(a=>a(l))}if("so\
me"in e){let i=e.some.map(l=>ke(l,t));return l=>i.some(a=>a(l))}if("negated"in e){let i=ke(e.negated,t);return l=>!i(
l)}let n=t(e.column);if(!n)return()=>!1;let{operator:o,value:r=null,other:s=null}=e;if(s!==null){let i=t(s);return l=>{
let a=i?.[l]??null;return a!==null&&Sn(n[l]??null,o,a)}}return i=>Sn(n[i]??null,o,r)}function Sn(e,t,n){return t===
"missing"?e===null:t==="contains"?ne(oe(e)).includes(ne(String(n))):e===null?!1:t==="=="?Mn(e,n):t==="!="?!Mn(
e,n):typeof n=="string"?Cn(oe(e),t,n):typeof e!="string"&&Cn(Number(e),t,Number(n))}function Cn(e,t,n){return t===
"<"?e<n:t==="<="?e<=n:t===">"?e>n:e>=n}function Mn(e,t){return typeof t=="string"?oe(e)===t:typeof t=="boolean"&&
typeof e=="string"?e.toLowerCase()===String(t):typeof e!="string"&&Number(e)===Number(t)}function oe(e){return e===
null?"":String(e)}function Rn(e){let t=new Set,n=new TextEncoder().encode(JSON.stringify(e.setup)),o=Ln(e),r=s=>s.type==="page"?
Qr(e,s,o):s.type==="detail"?Yr(e,s):null;return{get:()=>new DataView(n.buffer),on:(s,i)=>t.add(i),off:(s,i)=>t.
delete(i),send(s){let i=r(s);i&&queueMicrotask(()=>{for(let l of t)l(i)})}}}function Qr(e,{request:t,query:n,columns:o,
start:r,stop:s},i){let{rows:l,groups:a,examples:u}=i.find(n),d=l.slice(r,s),m=e.setup.against.findIndex(([g])=>g===
n.against),f=g=>o.map(h=>Jr(e,h,g,Math.max(0,m)));return{type:"page",request:t,matched:l.length,runs:u,counts:e.
setup.kinds.map(({show:g})=>i.count({...n,show:g})),start:r,positions:d,rows:d.map(g=>g<0?[]:f(g)),groups:d.flatMap(
(g,h)=>{let E=a[-1-g];return E?[{...E,place:r+h,cells:[]}]:[]})}}function Jr(e,t,n,o){let r=e.setup.columns.findIndex(
l=>l.key===t),s=e.setup.columns[r];if(r===0)return e.asked[n]??"";if(s&&s.variant!==null)return e.outputs[o]?.[n]?.[s.
variant]??"";let i=e.values[r]?.[n]??null;return typeof i=="number"?i.toLocaleString("en-US",{maximumFractionDigits:3}):
String(i??"").slice(0,160)}function Yr(e,t){let{position:n,request:o,variant:r=null}=t,s=e.examples[n]??Xr,i=({
baseline:a,place:u})=>a?0:u===r?1:2,l=[...s.variants].sort((a,u)=>i(a)-i(u));return{type:"detail",request:o,example:{
...s,variants:l}}}var Xr={title:"",inputs:[],metadata:[],variants:[]};var Nn=document.getElementById("pnb-data"),On=document.getElementById("pnb-static"),Hn=document.getElementById(
"pnb-view");if(Nn&&On&&Hn){let e=JSON.parse(Nn.textContent??"");xn({model:Rn(e),el:Hn}),On.hidden=!0}
