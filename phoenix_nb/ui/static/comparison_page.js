/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var On="http://www.w3.org/2000/svg";function c(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=c(e,t,o);return r.textContent=n,r}function B(e,t,n){let o=document.createElementNS(
On,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function M(e,t){e.textContent!==
t&&(e.textContent=t)}var Pn=/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s._-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;
function Hn(e){return e.split(Pn)}function pe(e,t){e.dir="ltr",e.textContent!==t&&(e.replaceChildren(),Hn(t).forEach(
(n,o)=>{o%2?p("bdi","",n,e):e.append(n)}))}function Y(e,t){M(e,t),S(e,"title",t)}function S(e,t,n){e.getAttribute(
t)!==n&&(n===null?e.removeAttribute(t):e.setAttribute(t,n))}function z(e){return e.hidden=!e.hidden,!e.hidden}
function C(e,t){e.hidden===t&&(e.hidden=!t)}function N(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function Fn(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function We(e,t){
t.contains(Fn(e))&&e.focus({preventScroll:!0})}function qe(e,t){let n=[];return o=>{for(;n.length<o.length;)n.
push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function _(e){return Math.round(e).toLocaleString("en-US")}function Ue(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function me(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function ze(e,t,n,o){let r=c("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function G(e,t,n,o){let r=c("select","",e);r.ariaLabel=t,N(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function R(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Qe(e,t,n){let o=c("div","pnb-keys",e);C(o,!1);for(let[i,l]of n){let a=c("span","",o);for(let u of i)p(
"kbd","",u,a);p("span","pnb-muted",l,a)}let r=()=>S(s,"aria-expanded",String(z(o))),s=R(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),S(s,"aria-expanded","false"),r}function q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Je(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Vn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Ye(e,t,n,o){let r=new Map,s=new Set,i=0,l=0,a=null,u=!1,d=q(e,f=>{f.type!=="page"||f.request<l||(a=
f.matched,u=!1,f.rows.forEach((m,g)=>{r.set(f.start+g,{position:f.positions[g]??0,cells:m})}),n(f))});return{get matched(){
return a},get busy(){return u},reset(){r=new Map,s=new Set,l=i+1,u=!0},refresh(){s=new Set,l=i+1},row:f=>r.get(
f),want(f,m){for(let g of Vn(f,m,o)){if(s.has(g))continue;s.add(g),i+=1;let[h,A]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:h,stop:A}))}},dispose:d}}function Xe(e,t,n,o){let r=c("details","pnb-more",e),s=c("summary","",r),i=c("div","pnb-list",r),l=t.slice(1).
map(u=>{let d=c("label","",i),f=c("input","",d);return f.type="checkbox",p("span","",u.title,d).dir="auto",f.addEventListener(
"change",()=>{o(l.filter(m=>m.input.checked).map(m=>m.column.key)),a()}),{input:f,column:u}}),a=()=>{let u=new Set(
n().map(({key:d})=>d));for(let{input:d,column:f}of l)d.checked=u.has(f.key);M(s,`columns ${u.size} of ${t.length}`)};
return R(i,"as at first",()=>{o(null),a()}),a(),a}function Ze(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];G(e,"Group by",o,r=>n(r||null))}var et="phoenix_nb.columns";var Dn={shown:null,widths:{}};function X({names:e,title:t}){return e[0]??t}function Ae(e,{shown:t}){let n=r=>t?.
includes(X(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function tt(e,{widths:t}){let n=e.map((s,i)=>t[X(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>X(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function nt(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function ot({memory:e}){return st()[e]??Dn}function rt({memory:e},t){let{
[e]:n,...o}=st(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(et,JSON.stringify(Object.fromEntries(
r)))}catch{}}function st(){try{let e=JSON.parse(localStorage.getItem(et)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var In=2;function lt(e,t,n,o,r,s){let i=c("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,C(i,!1);let l=null,a=0,u=()=>{if(!l)return;a+=1;let{expected:m,output:g}=l;o.send({type:"confusion",request:a,
query:r(),expected:m,output:g})},d=m=>{l=m,i.ariaLabel=m?`Confusion matrix of ${m.title}`:null,C(i,m!==null),u()};
n.length>In?Kn(t,n,d):_n(t,n,d);let f=q(o,m=>{m.type!=="confusion"||m.request!==a||!l||Bn(i,l,m,s)});return{update:u,
dispose:f}}function _n(e,t,n){let o=null,r=t.map(s=>{let i=R(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let l of r)S(l.button,"aria-expanded",String(l.pair===o))});return S(i,"aria-expanded","false"),{button:i,
pair:s}})}function Kn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);G(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Bn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=c("table","",e);M(c("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let l=c("tr","",c("thead","",i));c("td","",l);for(let u of o)it(c("th","",l),u,"col");let a=c("t\
body","",i);n.forEach((u,d)=>{let f=c("tr","",a);it(c("th","",f),u,"row");let m=r[d]??[],g=m.reduce((h,A)=>h+A,
0);o.forEach((h,A)=>{let v=m[A]??0,y=c("td","",f);if(y.dataset.right=String(u===h),y.style.setProperty("--pnb-\
share",String(g?v/g:0)),!v){p("span","pnb-muted","·",y);return}let w=R(y,_(v),()=>s([at(t.expected,"expected",
u),at(t.output,"came out",h)]));w.ariaLabel=`${_(v)} expected ${u||"nothing"}, came out ${h||"nothing"}`})})}function it(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function at(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var I=class extends Error{constructor(n,o){super(n);this.at=o}at},se=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Gn=new Set(["and","or","not","in","is","contains","true","false","missing"]),jn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Wn=40,qn=3;function dt(e,t){
try{let n=Un(e);return n.length===1?{condition:null}:{condition:Yn(n,t)()}}catch(n){if(n instanceof I)return{error:n.
message,at:n.at};throw n}}function Un(e){let t=[];for(se.lastIndex=0;e.slice(se.lastIndex).trim();){let n=e.slice(
se.lastIndex),o=se.lastIndex+n.length-n.trimStart().length,{groups:r}=se.exec(e)??{};if(!r)throw zn(e,o);t.push(
{...Qn(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function zn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new I("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new I("Put the whole name of the column in backticks.",t):new I(`${n} means nothing here.`,t)}function Qn(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Jn(r)};let s=o.toLowerCase();return Gn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function Jn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function Yn(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",l=b=>s().kind==="sign"&&
s().text===b,a=b=>l(b)?(n+=1,!0):!1,u=()=>{let b=[d()];for(;a("or");)b.push(d());return b.length===1&&b[0]?b[0]:
{some:b}},d=()=>{let b=[f()];for(;a("and");)b.push(f());return b.length===1&&b[0]?b[0]:{every:b}},f=()=>{if(o+=
1,o>Wn)throw new I("Too many parentheses.",s().at);try{if(a("not"))return{negated:f()};let b=s().at;if(!a("("))
return m();let E=u();if(!a(")"))throw new I("A closing parenthesis is missing.",b);return E}finally{o-=1}},m=()=>{
let b=s();if(b.kind==="text"&&e[n+1]?.text==="in")return n+=2,T(y("in"),"contains",b.text);let E=y(i());if(a("\
is"))return g(a("not"),h(E));let x=a("not");return g(x,a("in")?v(E):A(E,x))},g=(b,E)=>b?{negated:E}:E,h=b=>{let{
at:E}=s();if(a("missing"))return T(b,"missing",null);throw new I("After “is” comes “missing” or “not missing”.",
E)},A=(b,E)=>{let x=s(),L=x.kind==="sign"?jn[x.text]:void 0;if(L!==void 0)return n+=1,T(b,L,w(x.text,b));if((x.
kind==="end"||["and","or",")"].includes(x.text))&&!E)return T(b,"==",!0);let O=`After ${ie(b)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new I(O,x.at)},v=b=>{let E=s().at;if(!a("[")&&!a("("))throw new I(
`After “in” comes a list: ${ie(b)} in ["a", "b"].`,E);let x=[];do x.push(T(b,"==",w("in",b)));while(a(","));
if(!a("]")&&!a(")"))throw new I("The list is not closed: ] is missing.",E);return{some:x}},y=b=>{let E=s();if(E.
kind!=="name"){let x=b?` after “${b}”`:"",L=E.kind==="end"?"":`, not ${E.text}`;throw new I(`The name of a\
 column is wanted${x}${L}.`,E.at)}return n+=1,E},w=(b,E)=>{let x=s();if(n+=1,x.kind==="number")return Number(x.
text);if(x.kind==="text")return x.text;if(x.kind==="sign"&&x.text==="true")return!0;if(x.kind==="sign"&&x.text===
"false")return!1;if(x.kind==="name"){if(t.find(({title:O,names:D})=>O===x.text||D.includes(x.text))){let O=`Tw\
o columns cannot be compared, and ${x.text} is one: write a number or a text in quotation marks after ${b}.`;throw new I(
O,x.at)}let F=`${ie(E)} ${b} "${x.text}"`;throw new I(`Text stands in quotation marks: ${F}.`,x.at)}throw new I(
`A number or a text in quotation marks is wanted after ${b}.`,x.at)},T=(b,E,x)=>{let{key:L,numeric:F}=Xn(b,x,t);
if(F&&typeof x=="string"&&E!=="contains"){let O=`${ie(b)} is a number: compare it with one, as in ${ie(b)} >= \
1.`;throw new I(O,b.at)}return{column:L,operator:E,value:x}};return()=>{let b=u(),{kind:E,text:x,at:L}=s();if(E===
"end")return b;throw new I(`Between two conditions stands “and” or “or”, not ${x}.`,L)}}function ie({text:e}){
return pt(e)}function pt(e){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function Xn({text:e,
at:t},n,o){let r=o.filter(({title:a,names:u})=>a===e||u.includes(e)),s=r.find(({title:a})=>a===e),i=s?r.filter(
a=>ct(a,s,e)):Zn(r),[l]=i;if(!l){let a=to(e,o),u=a?`Did you mean ${a}?`:`There are ${eo(o)}.`;throw new I(`The\
re is no column ${e}. ${u}`,t)}if(i.some(a=>!ct(a,l,e))){let a=i.slice(0,3).map(({title:u})=>pt(u));throw new I(
`${e} is ambiguous: write ${a.join(" or ")}.`,t)}return i.find(({numeric:a})=>a===(typeof n=="number"))??l}function ct(e,t,n){
let o=e.names.includes(n)&&t.names.includes(n);return e===t||o&&ut(e)&&ut(t)}function ut({role:e}){return e===
"score"||e==="label"}function Zn(e){let t=e.filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?
t:e}function eo(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":
"")}function to(e,t){let n=null,o=Math.min(qn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[
r,...s]){let l=no(e.toLowerCase(),i.toLowerCase(),o);l<o&&([n,o]=[i,l])}return n}function no(e,t,n){if(Math.abs(
e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[
r];for(let i=1;i<=t.length;i++){let l=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(l,(o[i]??0)+1,(s[i-1]??0)+
1))}o=s}return Math.min(n,o[t.length]??n)}var re={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function fe({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function mt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ae(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var oo=/^[\p{L}_][\p{L}\p{N}_.]*$/u,gt=150,ft=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function bt(e,t,n,o){let{setup:r}=t,s=c("div","pnb-filters",
e),i=ro(s,r,o),l=ao(s,r,m=>o({expression:m})),a=ze(s,"Search any text",gt,m=>o({text:m}));co(s,r,m=>o({filters:ae(
n().filters,m)}));let u=c("span","pnb-muted pnb-count",s);u.setAttribute("role","status");let d=c("div","pnb-f\
ilters pnb-chips",e),f=qe(d,m=>io(m,n,o));return{update({show:m,filters:g}){for(let{button:h,title:A,kind:v,words:y}of i)
S(h,"aria-pressed",String(v===m)),M(A,`${t.kind?.(v)??y} `);f(g),C(d,g.length>0)},clear(){a.clear(),l.clear();
let{text:m,show:g,filters:h,expression:A}=re;o({text:m,show:g,filters:h,expression:A})},count:m=>M(u,so(m,t,n())),
counted(m){m.forEach((g,h)=>{let A=i[h];A&&M(A.count,_(g))})},focus:l.focus}}function ro(e,{kinds:t},n){let o=c(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let l=R(o,"",()=>n({show:r}));l.className="pnb-kind";let a=p("span","",`${s} `,l),u=p("b","",_(i),l);return{button:l,
title:a,kind:r,words:s,count:u}})}function so(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${_(t)}`;return`${_(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function io(e,t,n){let o=c("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:ae(t().filters,r)})}),{root:o,update(s){r=
s,M(o,`${s.text} ✕`),S(o,"aria-label",`remove the filter ${s.text}`)}}}function ao(e,{columns:t},n){let o=c(
"span","pnb-expression",e),r=c("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=lo(t),r.ariaLabel="Filter by an expression",N(r);let s=c("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,l=()=>{let u=dt(r.value,t),d="error"in u?u.error:"";M(s,d),S(r,"aria-invalid",d?"true":
null),"condition"in u&&n(u.condition)},a=()=>{clearTimeout(i),i=setTimeout(l,gt)};return r.addEventListener("i\
nput",a),r.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&(clearTimeout(i),l())}),{clear(){
clearTimeout(i),r.value="",M(s,""),S(r,"aria-invalid",null)},focus:()=>r.focus()}}function lo(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(l=>oo.test(l));return{head:s,name:i.sort((l,a)=>l.length-a.length)[0]}}),n=t.
find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.
name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function co(e,{
columns:t},n){let o=c("details","pnb-more",e);p("summary","pnb-plus","＋ filter",o);let r=c("div","pnb-list",
o),s=t.map(d=>[d.key,d.title]),i=G(r,"Column",s,()=>{}),l=G(r,"Comparison",ft,()=>{C(a,l.value!=="missing")}),
a=c("input","",r);a.type="text",a.maxLength=200,a.ariaLabel="Value",a.placeholder="value",N(a);let u=()=>{let d=t.
find(({key:y})=>y===i.value),f=ft.find(([y])=>y===l.value);if(!d||!f)return;let[m,g]=f,h=a.value.trim();if(!h&&
m!=="missing"){a.focus();return}let A=m==="missing"?null:uo(h,d.numeric),v=m==="missing"?`${d.title} ${g}`:`${d.
title} ${g} ${h}`;n({about:`${d.key} ${m}`,text:v,where:{column:d.key,operator:m,value:A}})};R(r,"Add",u),a.addEventListener(
"keydown",d=>{d.stopPropagation(),d.key==="Enter"&&u()})}function uo(e,t){let n=Number(e.replace("−","-"));return t&&
!Number.isNaN(n)?n:e}var ht=20;function yt(e,t){let{view:n,change:o,resize:r}=t,s=c("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],l=({sort:a,descending:u})=>{for(let{head:d,button:f,column:m}of i){
let g=a===m.key;Y(f,(g?u?"↓ ":"↑ ":"")+m.title),S(d,"aria-sort",g?u?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:l,rebuild(a){s.replaceChildren(),i=a.map(u=>{let d=c("span","",s);d.setAttribute(
"role","columnheader"),S(d,"data-numeric",u.numeric?"":null);let f=R(d,"",()=>o(mt(n(),u.key)));f.dir="auto",N(
f);let m=g=>r(X(u),g);return f.addEventListener("keydown",g=>{let h={ArrowLeft:-ht,ArrowRight:ht}[g.key];!g.shiftKey||
h===void 0||(m(d.offsetWidth+h),g.preventDefault(),g.stopPropagation())}),t.title?.(u,d),po(d,m),{head:d,button:f,
column:u}}),l(n())}}}function po(e,t){let n=c("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function wt(e,[t],n,o){let r=c("div","pnb-panel");r.setAttribute("role","row");let s=c("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,N(s),C(r,!1);let i=c("div","pnb-openbar",s),l=c("strong","",i);l.
dir="auto";let a=c("span","pnb-muted pnb-small",i),u=c("span","pnb-muted pnb-small",i);u.dir="auto";let d=c("s\
pan","pnb-muted pnb-small pnb-line",i);c("span","pnb-grow",i);for(let[m,g,h]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let A=R(i,m,h);A.ariaLabel=g,N(A)}let f=c("div","pnb\
-content",s);return{panel:r,fill(m,g){We(e,f),M(l,m.title),M(u,(m.facts??[]).join(" · ")),d.replaceChildren(),
m.trace&&(p("span","","trace ",d),p("code","",m.trace,d).title=m.trace),f.replaceChildren(),g(f)},place:m=>M(a,
m)}}function mo(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function fo(e,t,n,o=null){let r=go(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function go(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function bo(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function ho(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var yo="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function wo(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(yo)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var xo=0;function xt(e){
let{scroll:t}=e,n=`pnb-list-${++xo}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=c("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,l=0,{panel:a}=e;a&&o.append(a);let u=()=>a&&
i>=0?{after:i,height:a.offsetHeight}:null,d=y=>{for(Math.abs(y-l)>=r.length&&(l=y);l<y;l++){let w=r.shift();w&&
(o.insertBefore(w.root,a??null),r.push(w))}for(;l>y;l--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},f=()=>{
let y=e.measure(),w=u(),[T,b]=fo(t.scrollTop,e.expected(),y,w);for(e.want(T,Math.max(b,1)),o.style.height=`${e.
count()*y.row+(w?.height??0)}px`,a&&(a.style.top=`${(i+1)*y.row}px`),d(T);r.length<b-T;){let L=e.create(o,h);a&&
o.insertBefore(L.root,a),r.push(L)}let E=Math.min(b,e.count());r.forEach((L,F)=>{let O=T+F;C(L.root,O<E),S(L.root,
"id",O<E?`${n}-${O}`:null),!(O>=E)&&(L.root.style.top=`${mo(O,y.row,w)}px`,S(L.root,"aria-selected",String(O===
s)),S(L.root,"aria-rowindex",String(O+2)),a&&S(L.root,"aria-expanded",String(O===i)),L.update(O))});let x=s>=T&&
s<E;S(t,"aria-activedescendant",x?`${n}-${s}`:null),S(t,"aria-rowcount",String(e.count()+1)),e.drawn()},m=y=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,y));let T=u(),b=T&&s>T.after?T.height:0;e.want(s,s+1);
let{scrollTop:E,clientHeight:x}=t;return t.scrollTop=bo(s,E-b,x,e.head(),w)+b,f(),s},g=y=>{s=y,f()},h=y=>{g(y),
e.open(y)},A=!1;t.addEventListener("scroll",()=>{A||(A=!0,requestAnimationFrame(()=>{A=!1,f()}))}),t.addEventListener(
"keydown",y=>{if(!wo(y,a))return;let w=ho(y.key,s,e.count(),e.measure().visible);if(y.key==="Enter"&&y.target===
t&&e.count()>0)e.open(m(Math.max(0,s)));else if(w!==null)m(w),e.moved?.(s);else if(!e.key?.(y))return;y.preventDefault(),
y.stopPropagation()});let v=new ResizeObserver(()=>{i>=0&&f()});return a&&v.observe(a),{update:f,mark:g,choose:m,
expand(y){i=y,a&&C(a,y>=0),f()},reveal(){if(i<0||!a)return;f();let{row:y}=e.measure(),w=(i+1)*y+a.offsetHeight+
e.head(),T=Math.min(i*y,w-t.clientHeight);(t.scrollTop<T||t.scrollTop>i*y)&&(t.scrollTop=T)},rebuild(){for(let{
root:y}of r)y.remove();r.length=0,f()},restart(){t.scrollTop=0,s=-1,i=-1,a&&C(a,!1),f()},get chosen(){return s},
dispose:()=>v.disconnect()}}var vo={"-":"del","+":"ins","=":"span"};function le(e,t){e.replaceChildren();for(let[n,o]of t)p(vo[n],"",o,e)}
function vt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;S(e,"data-state",n),n===null?le(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function ge(e,t){let n=c("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;p("span","",r,n).dir="auto",o||(p("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(p("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb-muted",` (${t.repetitions})`,n)}var ko=1.5;function Tt(e,t){let n=e.findIndex(s=>typeof s=="object"&&"failed"in s);if(n<1)return null;let o=Et(
e,n+1),r={of:n,first:n,length:1+o};if(t[n]?.role==="output")for(let s=n+1+o;s<e.length;s++){let i=Et(e,s),a=kt(
t.slice(s,s+i))>=ko*kt(t.slice(n,n+r.length));i>r.length&&a&&(r={of:n,first:s,length:i})}return r.length>1?r:null}
function kt(e){return e.reduce((t,n)=>t+n.letters,0)}function Et(e,t){let n=e.findIndex((o,r)=>r>=t&&o!=="");return(n<
0?e.length:n)-t}function Se(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:
"";Y(e,n),S(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function At(e,t){e.classList.add("pnb-cell");let n=c(
"div","pnb-preview",e);n.dir="auto";let o=c("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"piece\
s"in s?s:null;if(i!==r){r=i,vt(n,i),o.replaceChildren();for(let l of i?.marks??[])t.has(l.evaluator)||ge(o,l);
i?.rewritten&&p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function St(e){e.classList.add(
"pnb-asked");let t=c("div","pnb-muted pnb-small pnb-line",e),n=c("div","pnb-preview",e),o=c("div","pnb-wanted",
e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};
Y(t,s.id),M(n,s.input),M(o,s.expected?`expected ${s.expected}`:""),C(o,s.expected!=="")}}var Eo=30,be={row:Eo,visible:18,above:6,below:8};function Ct(e,t){N(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,l=xt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(u,d)=>To(
u,t,d),open:u=>{let d=t.group(u);d?t.fold(d):t.open(u)},moved:t.moved,key:t.key,drawn:()=>{let{row:u,visible:d}=t.
measure(),f=n.busy||i()>0?2:0,m=Math.min(d,Math.max(f,i()))*u+t.head();e.style.height=`${r.hidden?m+2:Math.max(
m,d*u+t.head())}px`,C(a,i()===0&&!n.busy),t.drawn()}}),a=c("div","pnb-empty");return e.after(a),p("span","pnb-\
muted",`No ${s[1]} match.`,a),R(a,"Clear filters",t.clear),l}function To(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:l},a){let u=c("div","pnb-row",e);u.setAttribute("role","row");let d=0;u.addEventListener(
"click",()=>{String(u.ownerDocument.getSelection()??"").trim()||a(d)});let f=c("input","pnb-tick");f.type="che\
ckbox",f.tabIndex=-1,f.addEventListener("click",w=>w.stopPropagation()),f.addEventListener("change",()=>{let w=t.
row(d);w&&i.toggle(w.position)});let m=c("span","pnb-heading-of-group");m.dir="auto";let g=n().map((w,T)=>{let b=c(
"div","",u);if(b.setAttribute("role","gridcell"),S(b,"data-numeric",w.numeric?"":null),T>0)return{cell:b,column:w,
draw:Ao(b,w,s)};b.append(f,m);let E=c("div","pnb-first",b);return{cell:E,column:w,draw:l?St(E):Se(E)}}),h=g.map(
({column:w})=>w),A=null,v=w=>{if(!A&&!w)return;A=w;let{of:T=0,first:b=0,length:E=1}=w??{},x=g[T]?.cell,L=x?.textContent??
"";x&&w&&T!==b&&M(x,"✗ failed"),g.slice(1).forEach(({cell:O,column:D},H)=>{let $=H+1,K=$===b;O.style.gridColumn=
K?`span ${E}`:"",S(O,"aria-colspan",K?String(E):null),S(O,"data-numeric",D.numeric&&!K?"":null),C(O,$<=b||$>=b+
E)});let F=b?g[b]?.cell:void 0;F&&(Y(F,L),S(F,"data-tone","bad"))},y=[];return{root:u,update(w){d=w;let T=o(w),
b=t.row(w),E=b!==void 0&&i.has(b.position),x=[w,T,b,E];if(b&&x.every((D,H)=>D===y[H]))return;y=x,S(u,"data-gro\
up",T?"":null),C(f,!T),C(m,!!T);let L=g[0];L&&C(L.cell,!T),M(m,T?So(T,r):""),f.checked=E,S(u,"data-picked",f.checked?
"":null);let O=T?.cells.map(D=>D&&`mean ${D}`)??b?.cells??[];g.forEach(({draw:D},H)=>{D(O[H])}),v(Tt(O,h)),f.ariaLabel=
`select ${r[0]} ${w+1}`}}}function Ao(e,t,n){return t.variant===null?Se(e):At(e,n)}function So({value:e,count:t,
folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${_(t)} ${o[t===1?0:1]}`}function Mt(e,t,n,o){let r=new Set,s=c("div","pnb-filters pnb-picked",e);C(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let l=c("span","pnb-muted pnb-small",s);l.append("in Python: "),p("code","","view.selected",l),
l.append(", where view is what explore() returned");let a=()=>{n({type:"select",positions:[...r]}),M(i,`${_(r.
size)} ${t[r.size===1?0:1]} selected`),C(s,r.size>0),o()};return R(s,"Clear",()=>{r.clear(),a()}),{bar:s,has:u=>r.
has(u),toggle(u){r.delete(u)||r.add(u),a()},get positions(){return[...r]}}}var Co=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Lt(e,t,n){let{setup:o,noun:r}=n,s=n.view??re,i=ot(o),l=Ae(
o.columns,i),a=null,u=-1,d=-1,f=0,m=0,g=!1,h=null,A=new Map,v=()=>n.query?.(s)??fe(s),y=Ye(t,k=>({...k,query:v(),
columns:l.map(({key:P})=>P),edition:m}),k=>{a=k.runs;for(let P of k.groups)A.set(P.place,P);E.counted(k.counts),
n.arrived?.(k),V.update(),d>=0&&de(d)},n.chunk),w=()=>{g&&(g=!1,m+=1,A.clear(),y.refresh())},T=()=>{w(),A.clear(),
y.reset()},b=k=>{n.changed?.(k,{...s,...k}),s={...s,...k},E.update(s),W.update(s),F.update(),u=d=-1,T(),j(),V.
restart()},E=bt(e,n,()=>s,b),x=c("div","pnb-filters pnb-choices",e);n.choices?.(x),Ze(x,o.columns,k=>b({group:k,
folded:[]}));let L=Xe(x,o.columns,()=>l,k=>{let P=o.columns.filter(({key:oe})=>k?.includes(oe));$({...i,shown:k&&
P.map(X)}),l=Ae(o.columns,i),T(),W.rebuild(l),j(),V.rebuild()}),F=lt(e,c("span","pnb-kinds",x),o.pairs,t,v,k=>b(
{filters:k.reduce(Mo,s.filters)}));c("span","pnb-grow",x);let O=Qe(e,x,[...Co,...n.keys??[]]),D=Mt(e,r,t.send.
bind(t),()=>V.update()),H=c("div","pnb-scroll",e);H.ariaLabel=n.label;let $=k=>{i=k,rt(o,i)},K=()=>n.measure?.(
l)??be,j=()=>{let{columns:k,width:P}=tt(l,i);H.style.setProperty("--pnb-columns",k),H.style.setProperty("--pnb\
-width",P),H.style.setProperty("--pnb-tall",`${K().row}px`),H.setAttribute("aria-colcount",String(l.length))},
W=yt(H,{view:()=>s,change:b,resize:(k,P)=>{$(nt(i,k,P)),j()},title:n.title}),U=()=>{u=d=-1,w(),V.expand(-1),H.
focus({preventScroll:!0})},de=k=>{let P=y.row(k);d=P?-1:k,!(!P||P.position<0)&&(u=k,h=null,Te.place(`${_(k+1)}\
 of ${_(y.matched??0)}`),V.expand(k),f+=1,t.send(n.ask(f,P.position)))},Ee=()=>{let k=h&&n.open(h);k&&(Te.fill(
k.title,k.draw),V.reveal())},Rn=q(t,k=>{k.type!=="detail"||k.request!==f||(h=k,Ee())}),Ge=k=>{let P=V.chosen+k;
for(;A.has(P);)P+=k;P>=0&&P<(y.matched??0)&&de(V.choose(P))},$n=()=>{let k=y.row(V.choose(Math.max(0,V.chosen)));
k&&k.position>=0&&D.toggle(k.position)},Te=wt(H,r,Ge,U),V=Ct(H,{source:y,panel:Te.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:D,tall:n.measure!==void 0,head:W.height,measure:K,columns:()=>l,group:k=>A.get(k),open:k=>k===
u?U():de(k),moved:k=>{d=-1,!(u<0)&&(A.has(k)?Ge(Math.sign(k-u)||1):de(k))},fold:({key:k,folded:P})=>{let oe=s.
folded.filter(Nn=>Nn!==k);s={...s,folded:P?oe:[...oe,k]},u=d=-1,T(),V.expand(-1)},key:({key:k})=>{if(k==="Esca\
pe"&&(u>=0||d>=0))U();else if(k==="x")$n();else if(k==="?")O();else if(k==="/")E.focus();else return u>=0&&(n.
key?.(k)??!1);return!0},clear:E.clear,drawn:()=>E.count(y.busy?null:a??o.total)}),je=new ResizeObserver(()=>{if(H.
style.setProperty("--pnb-sight",`${H.clientWidth}px`),!H.clientWidth||!n.resized?.(l,H.clientWidth))return;let{
chosen:k}=V;T(),j(),V.rebuild(),V.mark(k)});return je.observe(H),n.resized?.(l,H.clientWidth),E.update(s),W.rebuild(
l),j(),V.restart(),{selection:D,scroll:H,view:()=>s,change:b,reload(){n.changed?.({},s),T(),j(),V.rebuild(),Ee()},
redraw(){j(),V.rebuild(),Ee()},refresh(k){g=!0;let P=i.shown?[]:k.filter(oe=>!l.includes(oe));if(!P.length){y.
refresh(),V.update();return}l=[...l,...P],L(),T(),W.rebuild(l),j(),V.rebuild()},dispose:()=>{y.dispose(),Rn(),
F.dispose(),V.dispose(),je.disconnect()}}}function Mo(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function he(e){let t=c("div","pnb-said",e),n=c("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=c("div","pnb-code",t),r=c("pre","",o);r.tabIndex=0,N(r);let s=R(o,"Copy",()=>{let{clipboard:i}=navigator,
l=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>M(s,"Copied"),l):l()});return N(
s),C(t,!1),{say(i,l,a=!1){M(n,i),S(n,"data-tone",a?"bad":null),M(r,l),M(s,"Copy"),C(o,l!==""),C(t,i!=="")}}}var Lo=1500;function Ce(e,t){let n=0,o=new Map,r=q(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,l){n+=1,o.set(n,{done:i,timer:setTimeout(l,Lo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var ye="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Rt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function $t(e,t){return e.filter(n=>n!==t)}function Nt(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var Ro=1e3,$o=1e4,No="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Pt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,l,a="")=>{let{
variant:u,position:d}=l,f=`${u} ${d}`,m=r.get(f)??l.notes,g=0,h=c("section","pnb-notes",i);h.ariaLabel=a?`Note\
s on ${a}`:"Notes";let A=c("div","pnb-notes-line",h),v=["up","down"].map($=>Po(A,$,()=>D({thumbs:m.thumbs===$?
"none":$}))),y=Fo(A,$=>D({tags:$})),w=Vo(A,$=>D({note:$})),T=c("div","pnb-notes-line pnb-small",h),b=c("span",
"pnb-muted pnb-saved",T);b.setAttribute("role","status"),b.dir="auto";let E=R(T,"Undo",()=>D({undo:!0}));N(E),
c("span","pnb-grow",T);let x=Do(h,T,m,($,K)=>n(l,$,K)),L=()=>{for(let{button:$,thumb:K}of v)S($,"aria-pressed",
String(m.thumbs===K));y.update(m),w.update(m.note),C(E,m.at!==""),C(h,m.writable||m.at!=="")},F=($,K=!1)=>{M(b,
$),S(b,"data-tone",K?"bad":null)},O=$=>{$&&r.set(f,$)},D=$=>{g+=1;let K=g,j=m;m={...m,...Oo($)},L(),F("Saving \
…"),e.ask(W=>({type:"annotate",request:W,position:d,variant:u,note:null,tags:null,thumbs:null,undo:!1,...$}),
({notes:W,error:U})=>{O(W),K===g&&(m=W??{...j,note:m.note},L(),F(U?`Not saved: ${U}`:Ot(m),U!==""),U||t())},()=>K===
g&&F(ye,!0))},H=$=>()=>D({thumbs:m.thumbs===$?"none":$});o??={n:w.focus,t:y.focus,"+":H("up"),"-":H("down")};for(let $ of h.
querySelectorAll("button, input, textarea"))m.writable||$.setAttribute("disabled","");L(),x.update(m),F(Ot(m))},
clear(){o=null},key(i){let l=o?.[i];return l?.(),l!==void 0}}}function Oo({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Ot({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Nt(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function Po(e,t,n){let o=R(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,N(o);let r=B("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return B("path",{d:No,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var Ho=0;function Fo(e,t){let n=c("span","pnb-tags",e),o=c("span",
"pnb-tags",n),r=c("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
N(r);let s=c("datalist","",n);s.id=`pnb-tags-${++Ho}`,r.setAttribute("list",s.id);let i=[],l=()=>{let a=Rt(i,r.
value);r.value="",a.length>i.length&&t(a)};return r.addEventListener("change",l),r.addEventListener("keydown",
a=>{Me(a,r)||(a.stopPropagation(),a.key==="Enter"||a.key===","?(a.preventDefault(),l()):a.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(a){i=a.tags,o.replaceChildren();for(let u of i){
let d=R(o,`${u} ✕`,()=>{t($t(i,u)),r.focus()});d.className="pnb-chip",d.dir="auto",d.ariaLabel=`remove the t\
ag ${u}`,N(d)}s.replaceChildren();for(let u of a.known)c("option","",s).value=u}}}function Vo(e,t){let n=c("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=$o,n.rows=1,n.dir=
"auto",N(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,Ro)}),n.addEventListener("blur",s),n.addEventListener("keydown",l=>{if(Me(l,n))return s();l.
stopPropagation(),!(l.key!=="Enter"||l.shiftKey)&&(l.preventDefault(),s())}),{focus:()=>n.focus(),update(l){(n.
value===o||!n.value)&&(n.value=l),o=l,requestAnimationFrame(i)}}}function Me(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function Do(e,t,{
expected:n},o){let r=R(t,"Correct expected…",()=>{let d=z(s);S(r,"aria-expanded",String(d)),d&&i.focus()});S(
r,"aria-expanded","false"),N(r);let s=c("div","pnb-form",e);C(s,!1);let i=c("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",N(i),i.addEventListener("keydown",d=>{Me(d,i)||d.stopPropagation()});let l=c("div","pn\
b-notes-line",s),a=he(s),u=R(l,"Make a new version",()=>{a.say("Saving …",""),o(i.value,a.say)});return N(u),
p("span","pnb-muted pnb-small","the dataset as it is now stays",l),{update({expected:d,writable:f}){C(r,f&&d!==
"")}}}function we(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(ye,"",!0))}function Ht(e,t,n,o){let r=c("div","pnb-f\
orm pnb-actions");e.append(r);let s=c("div","pnb-notes-line",r);C(s,!1);let[i,l]=[["split","hard"],["dataset",
"this one"]].map(([f,m])=>{let g=c("label","",s);p("span","",f,g);let h=c("input","",g);return h.type="text",h.
placeholder=m,h.maxLength=200,h.dir="auto",N(h),h.addEventListener("keydown",A=>{A.stopPropagation(),A.key==="\
Enter"&&(A.preventDefault(),a.click())}),h}),a=R(s,"Add",()=>{u.say("Saving …","");let f={split:i?.value.trim()??
"",dataset:l?.value.trim()??""};!f.split&&!f.dataset&&(f.split=i?.placeholder??""),we(t,n(),{action:"add",...f},
u.say)}),u=he(r),d=R(e,"Add to dataset…",()=>{let f=z(s);S(d,"aria-expanded",String(f)),u.say("",""),f&&i?.focus()});
S(d,"aria-expanded","false");for(let f of[a,d])N(f);if(o){let f=R(e,"Run again…",()=>{C(s,!1),S(d,"aria-expa\
nded","false"),we(t,n(),{action:"again"},u.say)});N(f)}e.append(r)}function Ft(e,t){let n=Ce(e,r=>r.type==="annotated"),o=Ce(e,r=>r.type==="acted");return{notes:Pt({annotating:n,
saved:t,correct:({variant:r,position:s},i,l)=>we(o,[s],{action:"correct",variant:r,expected:i},l)}),actions({selection:r},s){
Ht(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Vt(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=c("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=c("dl","",o);for(let{variant:s,name:i,pieces:l,code:a}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let u=c("dd",a?"pnb-text pnb-code":"pnb-text",r);u.dir="auto",
le(u,l)}}function Dt(e,t,n){e.classList.add("pnb-folded");let o=c("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");M(o,s?`show all ${_(n)} characters`:"show less"),S(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Re=/^\s*(?:```|~~~)/,It=/^(#{1,6})\s+(.*)$/,$e=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Io=/^\s*\d/,Le=/^>\s?(.*)$/,
_o=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Ko=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Oe(e){return Ko.test(e)}function Pe(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Bo(e,n,o)}function Bo(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Re.test(o))
return Go(e,t,n+1);let r=It.exec(o);if(r)return Ne(c("div","pnb-heading",e),r[2]??""),n+1;if($e.test(o))return jo(
e,t,n);if(Le.test(o)){let[a,u]=_t(t,n,Le);return Pe(c("blockquote","",e),a.join(`
`)),u}let s=c("p","",e),i=n,l=[];for(;i<t.length;i++){let a=t[i]??"",u=!a.trim()||Re.test(a)||It.test(a)||$e.test(
a);if(i>n&&(u||Le.test(a)))break;l.push(a)}return Ne(s,l.join(`
`)),i}function Go(e,t,n){let o=n;for(;o<t.length&&!Re.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function jo(e,t,n){let o=c(Io.test(t[n]??"")?"ol":"ul","",e),[r,s]=_t(t,n,$e);for(let i of r)Ne(c("l\
i","",o),i);return s}function _t(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Ne(e,t){let n=0;for(let o of t.matchAll(_o)){e.append(t.slice(n,o.index));
let[r,,s,i,l,a,u,d]=o;s!==void 0?p("code","",s,e):i??l?p("strong","",i??l??"",e):a?p("em","",a,e):(p("span","p\
nb-linked",u??"",e),d&&p("span","pnb-muted",` (${d})`,e)),n=o.index+r.length}e.append(t.slice(n))}function Bt(e){let n=(Z(e)?Wo(e):null)?.flatMap(He)??[];return n.length?n:null}function Wo(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:Z(r)&&Z(r.message)?[r.message]:Z(s)&&typeof s.
role=="string"?[s]:null}function He(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(e))return e.
flatMap(He);if(!Z(e))return[];let t=Z(e.function)?e.function:e.functionCall??e.toolUse;if(Z(t))return[Kt(t)];if(e.
type==="tool_use"||e.type==="function_call")return[Kt(e)];let{message:n,content:o,parts:r,text:s,refusal:i,tool_calls:l}=e;
return[n,o,r,s,i,l].flatMap(He)}function Kt({name:e,arguments:t,input:n,args:o}){let r=t??n??o??{};return`${String(
e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function Z(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}var qo=900,Gt=16,Uo=80,zo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Qo=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Jo=/^[A-Za-z0-9+/=\s]{60,}$/,Yo=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ue(e){return e?JSON.parse(e):void 0}function jt(e){let t=ce(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=De(o)?n:[{role:"system",content:o},...n];return r.
every(i=>ce(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Ve(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function Q(e,t){let n=jt(
t);n?zt(e,n):typeof t=="string"?qt(e,t):Array.isArray(t)?tr(e,t):ce(t)?nr(e,t):p("span",De(t)?"pnb-muted":"",Qt(
t),e)}function xe(e,t){let n=Ve(t),o=jt(n);o?zt(e,o):Fe(e,n===void 0?t:JSON.stringify(n,null,2))}function Wt(e,t){
let n=Bt(Ve(t));if(!n){xe(e,t);return}for(let r of n)qt(e,r);let o=c("details","pnb-whole",e);p("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),xe(o,t)}function qt(e,t){let n=Xo(t);if(n){let i=c("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Ve(t);if(o!==void 0){Fe(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&Yo.test(t)&&!Oe(t)){Fe(e,t);return}let r=c("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",Ut(s,r,t),Oe(t)&&Zo(e,r,t)}function Xo(e){if(zo.test(e))return e;let t=Qo.find(([
n])=>n.test(e))?.[1];return t&&Jo.test(e)?`data:image/${t};base64,${e}`:null}function Zo(e,t,n){let o=c("div",
"pnb-markdown",e);o.dir="auto",C(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||Pe(o,n);let s=z(
o);C(t,!s),M(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Fe(e,t){let n=c("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",Ut(o,n,t)}function Ut(e,t,n){(n.length>qo||n.split(
`
`,Gt+1).length>Gt)&&Dt(e,t,n.length)}function zt(e,t){let n=c("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=c("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of er(r))
Q(s,i)}}function er(e){return Array.isArray(e)?e.map(t=>{if(!ce(t))return t;if(typeof t.text=="string")return t.
text;let n=ce(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function tr(e,t){let n=t.
map(s=>or(s)?Qt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Uo){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=c("ol","pnb-items",e);for(let s of t)Q(c("li","",r),s)}function nr(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=c("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",Q(c("dd","",o),s)}function ce(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function or(e){return typeof e!="object"||e===null}function De(e){return e==null}function Qt(e){
return De(e)?"none":typeof e=="number"?Ue(e):String(e)}var rr=12;function Jt(e,{facts:t,steps:n,messages:o,left:r}){if(C(e,!!n.length),!n.length)return;let s=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=c("div","pnb-steps",e);for(let l of n)sr(c(
"details","pnb-step",i),l);o.length&&ar(c("details","",e),o,r)}function sr(e,t){let n=c("summary","",e),o=c("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&p("\
span","pnb-muted pnb-small",` ${r}`,o),ir(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)p("div","pnb-m\
uted pnb-small",s,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function ir(e,{begin:t,width:n,failed:o,lasted:r}){
let i=B("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);B("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),B("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function ar(e,t,n){e.open=t.length<=rr,p("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=c("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let l=c("div","",i);r&&(p("div","pnb-text",r,l).dir="auto");for(let a of s)p("code","pnb-t\
ext",a,l).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function Xt(e,t,n="expected"){let o=c("div","pnb-run-parts",e),r=c("section","",o);t.error&&lr(r,"the task fai\
led",t.error,t.traceback),cr(r,t,n);let s=c("section","",o);br(s,t.verdicts);let i=c("section","",o);xr(i,t),Jt(
c("section","pnb-rest",o),t.steps);let l=c("section","pnb-rest",o);ee(l,"input",t.inputs),ee(l,"metadata",t.metadata)}
function J(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function lr(e,t,n,o){J(e,t).dataset.tone="bad";let r=c(o?"details":"div","pnb-error",e),s=c(o?"summ\
ary":"div","",r);p("span","pnb-sign","✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre","",o,
r)}function cr(e,t,n){let{fields:o,sides:r,heading:s}=ur(t,n);o.length&&J(e,s);let i=c("div","pnb-diff",e);for(let l of o){
let a=c("div","pnb-field",i);a.dataset.against=r.old,gr(a,l,r)}}function ur({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:fr,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:mr,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(dr):e,i=r.some(({expected:l})=>l)?"output against exp\
ected":"output";return{fields:r,sides:pr,heading:i}}function dr(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var pr={old:"expected",same:"✓ as expected"},mr={old:"baseline",same:"= as the baseline"},fr={
old:"expected",same:""};function gr(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:l}=t,a=c("div","pnb-m\
uted pnb-small",e);p("span","",o,a).dir="auto";let u=n.same?"✗ missing":"",d={same:n.same,missing:u,extra:"",
changed:""}[r];if(d&&p("span","pnb-small",`${o?" ":""}${d}`,a),C(a,!!a.textContent),l.length){let f=c("div","p\
nb-text",e);f.dir="auto",le(f,l);return}r==="changed"?(Yt(e,n.old,"pnb-gone",i),Yt(e,"output","pnb-new",s)):Q(
e,ue(s||i))}function Yt(e,t,n,o){let r=c("div",`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,r),Q(c("div",
"",r),ue(o))}function br(e,t){t.length&&J(e,"evaluations");for(let n of t)hr(c("div","pnb-verdict",e),n)}function hr(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;yr(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&wr(
e,n,t.traceback),r&&Q(e,ue(r)),s&&e.setAttribute("title",`trace ${s}`)}function yr(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let l=c("div","",e);l.dir="auto",p("span","",t,l);let a=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",u=p("strong","",` ${o?"✗ failed":`${a}${r}`}`,l);(o||s)&&(u.dataset.tone=o?"bad":s);let d=n===
"CODE"?[]:[n,...i];d.length&&p("span","pnb-muted pnb-small",` ${d.join(" · ")}`,l)}function wr(e,t,n){let o=c(
n?"details":"div","pnb-error pnb-small",e);p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function xr(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{vr(e,r,r.prompt===t[s-1]?.prompt)}),o&&(J(e,"prompt and ra\
w reply"),p("div","pnb-muted",o,e)),n.length&&J(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb\
-small",r,e).dir="auto"}function vr(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:l,cut:a}=t;J(e,`prompt \
· ${o}`),i&&n?p("div","pnb-muted","the same as before",e):i?xe(c("div","pnb-sent",e),i):p("div","pnb-muted","\
not kept",e),J(e,s?"raw reply · the attempt failed":"raw reply",r),l?Wt(c("div","pnb-sent",e),l):p("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),a&&p("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function ee(e,t,n){if(!n.length)return;J(e,t);let o=c("dl","pnb-object",e);for(let r of n)p("dt",
"pnb-muted",r.name,o).dir="auto",Q(c("dd","",o),ue(r.value))}function Zt(e,t,n,o,r){let s=c("div","pnb-variants",e),i=t.variants.map(d=>[d,c("section","",s)]);for(let[d,f]of i.
sort(([m],[g])=>+m.baseline-+g.baseline))kr(f,d,n,o,r);let l=c("section","pnb-rest",e);ee(l,"input",t.inputs),
ee(l,"metadata",t.metadata);let u=t.variants.flatMap(d=>d.runs).find(d=>d.remedy)?.remedy;u&&p("div","pnb-mute\
d pnb-small pnb-remedy",u,l)}function kr(e,{name:t,baseline:n,marks:o,runs:r,noted:s,more:i},l,a,u){let d=c("h\
3","",e);pe(d,t),n&&p("span","pnb-muted"," baseline",d);let f=c("div","pnb-marks",e);for(let m of o)a.has(m.evaluator)||
ge(f,m);r.length||p("div","pnb-muted","not run",e),r.forEach((m,g)=>{let h=c("div","pnb-run",e),A=[r.length>1?
m.title:"",...m.facts].filter(Boolean).join(" · ");A&&(p("div","pnb-muted pnb-small",A,h).dir="auto"),m.trace&&
(p("div","pnb-muted pnb-small pnb-line",`trace ${m.trace}`,h).title=m.trace);let v=m.verdicts.filter(w=>!a.has(
w.name)),y=s[g];y&&u(h,y,r.length>1?`${t}, ${m.title}`:t),Xt(h,{...m,verdicts:v,remedy:""},l)}),i&&p("div","pn\
b-muted",`and ${_(i)} further repetitions`,e)}var en=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function tn(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function nn(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function on(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Ie=130;function ve(e,t,n,o){let r={viewBox:`0 0 ${Ie} 18`,role:"img","aria-label":t},s=B("svg",r,e);s.dataset.
tone=n;let i=f=>Ie/100*f,[l,a,u]=[i(o.zero),i(o.low),i(o.high)];B("rect",{x:0,y:8.5,width:Ie,height:1,class:"p\
nb-scale"},s),B("rect",{x:l-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let d=Math.max(1,u-a);B("rect",{x:a,
y:7.5,width:d,height:3,class:"pnb-span"},s),B("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var rn=["variant","mean","difference","95 % interval of the difference"],Er=["p (adj.)","n","wins / losses / t\
ies"],Tr=rn.length+1;function sn(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=tn(t.figures),i=on(s,t.query.
evaluator??0),l="given",a=!1,u=c("div","pnb-filters pnb-choices pnb-evaluators",e);C(u,s.length>1);let d=c("di\
v","pnb-figures",e);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Figures",N(d);let f=c("table","",
d);Sr(c("tr","",c("thead","",f)));let m=s.map(v=>({group:v,...Cr(f,v,o)})),g=c("tbody","",f),h=R(_e(c("td","",
c("tr","",g))),"",()=>{a=!a,A()});h.className="pnb-name";let A=()=>{let v=nn(s,l),y=x=>!n.has(x.name),w=s.filter(
x=>i.has(x.evaluator)&&y(x)),T=({evaluator:x})=>Number(i.has(x)),b=[...v].sort((x,L)=>T(x)-T(L));for(let x of b){
let{body:L}=m.find(F=>F.group===x)??{};L&&(i.has(x.evaluator)?f.append(L):f.insertBefore(L,g),C(L,y(x)&&(a||!i.
has(x.evaluator))))}C(g,w.length>0);let E=w.length===1?"evaluator shows":"evaluators show";M(h,`${a?"▾":"▸"}\
 ${w.length} ${E} no difference`),S(h,"aria-expanded",String(a))};return G(u,"Figures in this order",en,v=>{l=
v,A()}),Ar(u,s,n,()=>{A(),r()}),A(),({evaluator:v,variant:y})=>{i.has(v)&&!a&&(a=!0,A());for(let{rows:w}of m)for(let{
line:T,row:b}of w){let E=T.place[0]===v&&T.place[1]===y;S(b,"aria-current",E?"true":null)}}}function Ar(e,t,n,o){
let r=c("details","pnb-more",e),s=c("summary","",r),i=()=>M(s,`evaluators ${t.length-n.size} of ${t.length}`),
l=c("div","pnb-list",r);for(let{name:a}of t){let u=c("label","",l),d=c("input","",u);d.type="checkbox",d.checked=
!0,p("span","",a,u).dir="auto",d.addEventListener("change",()=>{d.checked?n.delete(a):n.add(a),i(),o()})}i()}function Sr(e){
for(let n of rn)p("th","",n,e).scope="col";let t=c("th","",e);t.scope="col",an(t,Er)}function Cr(e,{lines:t},n){
let o=c("tbody","",e),r=t[0]?.figures,s=_e(c("th","pnb-group",c("tr","",o)));s.scope="rowgroup",p("strong","",
me(r?.evaluator??""),s),r?.note&&p("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((l,a)=>({line:l,row:Mr(
o,l,a===0,n)}));return{body:o,rows:i}}function Mr(e,{place:[t,n],figures:o},r,s){let i=c("tr",r?"pnb-first":"",
e);Lr(i,o);let l=[o.left_out,o.advice].filter(Boolean).join(" · ");if(l){let a=c("td","pnb-aside pnb-muted pn\
b-small",c("tr","",e));_e(a).textContent=l}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function _e(e){return e.colSpan=Tr,e.dir="auto",e}function an(e,t){
let n=c("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function Lr(e,t){let n=c("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",me(t.variant),n):p("button","pnb-name",me(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=c("div",
"pnb-run-on",c("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let r=c("div","pnb-run-on pnb-interval",c("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&ve(r,s,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,r),an(c("td","",e),[t.p,t.n,t.outcomes])}var Rr=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],$r={loss:"largest fall first",gain:"largest rise \
first",regressions:"Lower",improvements:"Higher"};function Ke({undirected:e},{evaluator:t},n){return e[t]?$r[n]:
void 0}var Nr={regressions:"loss",improvements:"gain",disagreements:"size",errors:"example",all:"example"};function ln({
query:e}){return{evaluator:e.evaluator??0,variant:e.variant??null,order:null,against:e.against??"baseline",limit:320,
short:!1}}function cn({order:e},{show:t}){return e??Nr[t]??"example"}function un(e,t){let{evaluator:n,variant:o,
against:r,limit:s}=t,i=e.show;return{...fe(e),show:i,evaluator:n,variant:o,against:r,limit:s,order:cn(t,e)}}function dn(e,t,n){
let o=[],r=(u,d,f,m,g)=>{if(f.length<2)return;let h=c("label","",e);p("span","pnb-muted",u,h);let A=G(h,d,f,v=>n(
g(v)));o.push((v,y)=>{A.value=m(v,y);for(let[w,[T,b]]of f.entries()){let E=A.options[w];E&&M(E,Ke(t,v,T)??b)}})},
s=u=>u.map((d,f)=>[String(f),d]),i=s(t.variants).filter(([u])=>u!==String(t.baseline));r("on","Evaluator",s(t.
evaluators),({evaluator:u})=>String(u),u=>({evaluator:Number(u)})),r("of","Variant",i.length>1?[["any","any va\
riant"],...i]:i,({variant:u})=>String(u??"any"),u=>({variant:u==="any"?null:Number(u)})),r("sorted by","Order",
Rr,Or,u=>({order:u})),r("diff against","Compared with",t.against,({against:u})=>u,u=>({against:u}));let l=R(e,
"short rows",()=>n({short:!a})),a=!1;return(u,d)=>{for(let f of o)f(u,d);a=u.short,S(l,"aria-pressed",String(a))}}
function Or(e,t){return t.sort===null?cn(e,t):""}function pn(e,t){let n=c("header","pnb-claims",e),o=(s,i)=>{let l=c("div",s,n);return pe(l,i),l};o("pnb-claim",
t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){let i=p(
"span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(p(
"strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Be(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),l=17*Math.min(3,Math.max(1,i)),a=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,a)),tall:20+19*s+l,marks:l}}var Pr=660;function mn({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Pr/e)),above:2,below:3}}function fn({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,l=a=>{if(s!==a){s=a;for(let u of i)
u.isConnected?u.open=s:i.delete(u);r()}};return({variant:a},u)=>{if(a===null)return;let d=u.querySelector("but\
ton");d&&(d.title=t[a]??"",d.dataset.name=e[a]??"");let f=n[a]??[],m=c("div","pnb-given",u);if(a===o&&p("span",
"pnb-muted","baseline",m),!f.length)return;let g=c("details","",m);p("summary","",f.map(({name:A})=>A).join(",\
 "),g).dir="auto";let h=c("div","pnb-prompt",g);h.tabIndex=0,h.setAttribute("role","region"),h.ariaLabel=`What\
 ${t[a]??""} was given`,ee(h,"",f),g.open=s,i.add(g),g.addEventListener("toggle",()=>l(g.open))}}function gn(e,{race:t}){if(!t)return;let n=c("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=c(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:l}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let a=c("span","pnb-bar-track",o),u=c("span","pnb-bar-fill",a);l&&(u.dataset.tone="rest"),u.style.width=
`${100*s}%`,p("span","pnb-small",`${l?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var Hr=["slice","n","difference","95 % interval","from the rest","p","could show"];function bn(e,t,n,o,r,s){let i=c(
"details","pnb-changes pnb-slices",e);C(i,t.slices.length>0&&t.evaluators.length>0);let l=p("summary","","Slic\
es: where the difference lies",i),a=c("label","pnb-small",i);p("span","pnb-muted","by ",a);let u=t.slices[0]??
"",d=0,f="",m=[],g=c("div",""),h=()=>{let{evaluator:w,variant:T}=o(),b=JSON.stringify([u,w,T]);!i.open||b===f||
(f=b,d+=1,m=[],g.replaceChildren(),p("div","pnb-muted","Comparing the slices…",g),n.send({type:"slices",request:d,
by:u,evaluator:w,variant:T}))},A=t.slices.map(w=>[w,w]);G(a,"Slice by",A,w=>{u=w,h()}),i.append(g);let v=w=>{for(let{
button:T,filter:b}of m)S(T,"aria-pressed",String(w.some(({text:E})=>E===b.text)))},y=q(n,w=>{w.type!=="slices"||
w.request!==d||(l.title=w.claim,m=Fr(g,u,w,T=>s(ae(r(),T))),v(r()))});return i.addEventListener("toggle",h),{update(w){
h(),v(w)},dispose:y}}function Fr(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=c("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let l=c("table","",i),a=c("tr","",c("thead","",l));for(let f of Hr)p("th","",f,a).scope="\
col";let u=c("tbody","",l),d=r.flatMap(f=>Vr(c("tr","",u),t,f,s));return p("div","pnb-muted pnb-small",o,e),d}
function Vr(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=c("th","",e);s.scope="row",s.dir="au\
to";let i=[];if(n.where){let u={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},d=p("button","pnb-nam\
e",r,s);d.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(u)),i.push({button:d,filter:u})}else
p("span","",r,s);n.status&&p("div","pnb-muted pnb-small",n.status,s),p("td","pnb-number",n.n,e),p("td","pnb-nu\
mber",n.difference,e);let l=c("div","pnb-run-on pnb-interval",c("td","",e));n.bar&&ve(l,`${n.name}: ${n.interval}`,
n.tone,n.bar),p("span","pnb-muted pnb-small",n.interval,l);let a=p("td","pnb-number",n.gap,e);return a.dataset.
tone=n.tone,p("td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),i}var Dr=10;function hn({model:e,el:t}){let n=Je(e.get("setup"));if(!n)return()=>{};let o=c("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=ln(n),s=Be(0,n.order.length,n),i=new Set,
l={...re,show:n.query.show??"all"},a=()=>!r.short&&!h?.view().group,u=v=>{r={...r,...v},v.against!==void 0||v.
short!==void 0?h?.reload():h?.change(v.order?{sort:null}:{})},d=Ft(e,()=>h?.refresh([]));pn(o,n.lead);let f=sn(
o,n,i,u,()=>h?.redraw());Vt(o,n),gn(o,n);let m=bn(o,n,e,()=>r,()=>h?.view().filters??[],v=>h?.change({filters:v,
show:"all"})),g=()=>{},h=null,A=v=>{g(r,v),f(r),m.update(v.filters),o.toggleAttribute("data-short",r.short||v.
group!==null),h&&(h.scroll.dataset.against=r.against)};return h=Lt(o,e,{setup:n,noun:["example","examples"],label:"\
Examples side by side",chunk:Dr,view:l,hidden:i,kind:v=>Ke(n,r,v),query:v=>un(v,r),choices:v=>{g=dn(v,n,u)},changed:(v,y)=>{
v.show&&(r={...r,order:null}),A(y)},measure:()=>a()?mn(s):be,title:fn(n,()=>h?.redraw()),resized:(v,y)=>{s=Be(
y,v.filter(({variant:T})=>T!==null).length,n);let w=s.limit!==r.limit;return r={...r,limit:s.limit},o.style.setProperty(
"--pnb-marks",`${s.marks}px`),w},ask:(v,y)=>{let{evaluator:w,variant:T}=r;return{type:"detail",request:v,position:y,
evaluator:w,variant:T}},keys:[[["N","T","+","−"],"note, tag, thumb on the first variant beside the baseline"]],
key:d.notes.key,open:v=>{if(!("example"in v))return null;let{example:y}=v;return{title:y,draw:w=>{d.notes.clear(),
Zt(w,y,r.against,i,d.notes.fill)}}}}),A(l),n.editable&&d.actions(h,!1),()=>{d.dispose(),m.dispose(),h?.dispose()}}function yn(e,t,n=null){let o=[];for(let s=0;s<e;s++)t.every(i=>i(s))&&o.push(s);if(!n)return o;let r=new Map(
o.map(s=>[s,n(s)??Number.POSITIVE_INFINITY]));return o.sort((s,i)=>{let[l,a]=[r.get(s)??0,r.get(i)??0];return l<
a?-1:l>a?1:s-i})}function wn(e,t){return n=>e.some(o=>t.includes(o[n]??"·"))}function xn(e,t){let n=te(t.trim());
if(!n)return()=>!0;let o=e();return r=>o[r]?.includes(n)??!1}function te(e){return e.toLowerCase().toUpperCase()}var Ir={regressions:"l",improvements:"w",disagreements:"wlc"};function Tn(e){let{columns:t}=e.setup,n=new Map(
t.map(({key:l},a)=>[l,a])),o=l=>e.values[n.get(l)??-1],r=null,s=()=>(r??=e.examples.map((l,a)=>Gr(t,e.values,a)),
r),i=l=>{let a=[vn(e,l),...(l.where??[]).map(m=>ke(m,o)),xn(s,l.text??"")],u=Kr(t,l),d=u&&o(u.key),f=yn(e.examples.
length,a,d?null:jr(e,l));return d?Br(f,d,l.descending??!1):f};return{count:l=>e.examples.reduce((a,u,d)=>a+Number(
vn(e,l)(d)),0),find(l){let a=i(l),u=l.group?o(l.group):void 0;if(!u)return{rows:a,groups:[],examples:a.length};
let d=t[n.get(l.group??"")??-1]?.role;return _r(a,u,l.folded??[],d==="error")}}}function _r(e,t,n,o){let r=new Map;
for(let a of e){let u=ne(t[a]??null),d=o?u.split(":")[0]??"":u.slice(0,200);r.set(d,[...r.get(d)??[],a])}let i=[
...r.keys()].sort((a,u)=>a&&u?a.localeCompare(u):+!a-+!u).map(a=>({value:a,key:a,count:r.get(a)?.length??0,folded:n.
includes(a)}));return{rows:i.flatMap(({key:a,folded:u},d)=>[-1-d,...u?[]:r.get(a)??[]]),groups:i,examples:e.length}}
function Kr(e,{sort:t=null,evaluator:n=0}){let o=e.find(({key:i})=>i===t);if(!o||o.variant===null)return o;let{
variant:r}=o,s=e.filter(i=>i.judged?.[0]===n&&i.judged[1]===r);return s.find(({role:i})=>i==="score")??s[0]??o}
function Br(e,t,n){let o=n?-1:1,r=s=>t[s]??null;return[...e].sort((s,i)=>{let[l,a]=[r(s),r(i)];if(l===null||a===
null)return+(l===null)-+(a===null);let[u,d]=typeof l=="number"&&typeof a=="number"?[l,a]:[te(ne(l)),te(ne(a))];
return o*(u<d?-1:u>d?1:0)})}function Gr(e,t,n){let o=e.map(({numeric:r},s)=>r?"":ne(t[s]?.[n]??null));return te(
o.join(`
`))}function vn(e,t){let{show:n="all",evaluator:o=0}=t;if(n==="errors")return i=>e.failed[i]??!1;let r=Ir[n];if(r===
void 0)return()=>!0;let s=An(e,t).map(i=>e.outcomes[o]?.[i]??"");return wn(s,r)}function An({setup:e},{variant:t=null}){
return t===null?e.order.filter(n=>n!==e.baseline):[t]}function jr(e,t){let{order:n="example",evaluator:o=0}=t,
r=(n==="score"?e.scores:e.differences)[o];if(n==="example"||!r)return null;let s=An(e,t).map(a=>r[a]??[]),i=e.
signs[o]??1,l={score:a=>Math.min(...a),size:a=>-Math.max(...a.map(Math.abs)),loss:a=>Math.min(...a.map(u=>i*u)),
gain:a=>-Math.max(...a.map(u=>i*u))};return a=>{let u=s.map(d=>d[a]??null).filter(d=>d!==null);return u.length?
l[n](u):null}}function ke(e,t){if("every"in e){let s=e.every.map(i=>ke(i,t));return i=>s.every(l=>l(i))}if("so\
me"in e){let s=e.some.map(i=>ke(i,t));return i=>s.some(l=>l(i))}if("negated"in e){let s=ke(e.negated,t);return i=>!s(
i)}let n=t(e.column);if(!n)return()=>!1;let{operator:o,value:r=null}=e;return s=>Wr(n[s]??null,o,r)}function Wr(e,t,n){
return t==="missing"?e===null:t==="contains"?te(ne(e)).includes(te(String(n))):e===null?!1:t==="=="?En(e,n):t===
"!="?!En(e,n):typeof n=="string"?kn(ne(e),t,n):typeof e!="string"&&kn(Number(e),t,Number(n))}function kn(e,t,n){
return t==="<"?e<n:t==="<="?e<=n:t===">"?e>n:e>=n}function En(e,t){return typeof t=="string"?ne(e)===t:typeof t==
"boolean"&&typeof e=="string"?e.toLowerCase()===String(t):typeof e!="string"&&Number(e)===Number(t)}function ne(e){
return e===null?"":String(e)}function Sn(e){let t=new Set,n=new TextEncoder().encode(JSON.stringify(e.setup)),o=Tn(e),r=s=>s.type==="page"?
qr(e,s,o):s.type==="detail"?zr(e,s):null;return{get:()=>new DataView(n.buffer),on:(s,i)=>t.add(i),off:(s,i)=>t.
delete(i),send(s){let i=r(s);i&&queueMicrotask(()=>{for(let l of t)l(i)})}}}function qr(e,{request:t,query:n,columns:o,
start:r,stop:s},i){let{rows:l,groups:a,examples:u}=i.find(n),d=l.slice(r,s),f=e.setup.against.findIndex(([g])=>g===
n.against),m=g=>o.map(h=>Ur(e,h,g,Math.max(0,f)));return{type:"page",request:t,matched:l.length,runs:u,counts:e.
setup.kinds.map(({show:g})=>i.count({...n,show:g})),start:r,positions:d,rows:d.map(g=>g<0?[]:m(g)),groups:d.flatMap(
(g,h)=>{let A=a[-1-g];return A?[{...A,place:r+h,cells:[]}]:[]})}}function Ur(e,t,n,o){let r=e.setup.columns.findIndex(
l=>l.key===t),s=e.setup.columns[r];if(r===0)return e.asked[n]??"";if(s&&s.variant!==null)return e.outputs[o]?.[n]?.[s.
variant]??"";let i=e.values[r]?.[n]??null;return typeof i=="number"?i.toLocaleString("en-US",{maximumFractionDigits:3}):
String(i??"").slice(0,160)}function zr(e,t){let{position:n,request:o,variant:r=null}=t,s=e.examples[n]??Qr,i=({
baseline:a,place:u})=>a?0:u===r?1:2,l=[...s.variants].sort((a,u)=>i(a)-i(u));return{type:"detail",request:o,example:{
...s,variants:l}}}var Qr={title:"",inputs:[],metadata:[],variants:[]};var Cn=document.getElementById("pnb-data"),Mn=document.getElementById("pnb-static"),Ln=document.getElementById(
"pnb-view");if(Cn&&Mn&&Ln){let e=JSON.parse(Cn.textContent??"");hn({model:Sn(e),el:Ln}),Mn.hidden=!0}
