/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var _n="http://www.w3.org/2000/svg";function c(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=c(e,t,o);return r.textContent=n,r}function B(e,t,n){let o=document.createElementNS(
_n,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}var Kn=/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s._-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;
function Bn(e){return e.split(Kn)}function me(e,t){e.dir="ltr",e.textContent!==t&&(e.replaceChildren(),Bn(t).forEach(
(n,o)=>{o%2?p("bdi","",n,e):e.append(n)}))}function Y(e,t){L(e,t),M(e,"title",t)}function M(e,t,n){e.getAttribute(
t)!==n&&(n===null?e.removeAttribute(t):e.setAttribute(t,n))}function z(e){return e.hidden=!e.hidden,!e.hidden}
function C(e,t){e.hidden===t&&(e.hidden=!t)}function O(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function Gn(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Je(e,t){
t.contains(Gn(e))&&e.focus({preventScroll:!0})}function Ye(e,t){let n=[];return o=>{for(;n.length<o.length;)n.
push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function _(e){return Math.round(e).toLocaleString("en-US")}function Xe(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function fe(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Ze(e,t,n,o){let r=c("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function G(e,t,n,o){let r=c("select","",e);r.ariaLabel=t,O(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function $(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function et(e,t,n){let o=c("div","pnb-keys",e);C(o,!1);for(let[i,l]of n){let a=c("span","",o);for(let u of i)p(
"kbd","",u,a);p("span","pnb-muted",l,a)}let r=()=>M(s,"aria-expanded",String(z(o))),s=$(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),M(s,"aria-expanded","false"),r}function U(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function tt(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function jn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function nt(e,t,n,o){let r=new Map,s=new Set,i=0,l=0,a=null,u=!1,d=U(e,m=>{m.type!=="page"||m.request<l||(a=
m.matched,u=!1,m.rows.forEach((f,b)=>{r.set(m.start+b,{position:m.positions[b]??0,cells:f})}),n(m))});return{get matched(){
return a},get busy(){return u},reset(){r=new Map,s=new Set,l=i+1,u=!0},refresh(){s=new Set,l=i+1},row:m=>r.get(
m),want(m,f){for(let b of jn(m,f,o)){if(s.has(b))continue;s.add(b),i+=1;let[h,k]=[b*o,(b+1)*o];e.send(t({type:"\
page",request:i,start:h,stop:k}))}},dispose:d}}function ot(e,t,n,o){let r=c("details","pnb-more",e),s=c("summary","",r),i=c("div","pnb-list",r),l=t.slice(1).
map(u=>{let d=c("label","",i),m=c("input","",d);return m.type="checkbox",p("span","",u.title,d).dir="auto",m.addEventListener(
"change",()=>{o(l.filter(f=>f.input.checked).map(f=>f.column.key)),a()}),{input:m,column:u}}),a=()=>{let u=new Set(
n().map(({key:d})=>d));for(let{input:d,column:m}of l)d.checked=u.has(m.key);L(s,`columns ${u.size} of ${t.length}`)};
return $(i,"as at first",()=>{o(null),a()}),a(),a}function rt(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];G(e,"Group by",o,r=>n(r||null))}var st="phoenix_nb.columns";var Wn={shown:null,widths:{}};function X({names:e,title:t}){return e[0]??t}function Ae(e,{shown:t}){let n=r=>t?.
includes(X(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function it(e,{widths:t}){let n=e.map((s,i)=>t[X(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>X(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function at(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function lt({memory:e}){return ut()[e]??Wn}function ct({memory:e},t){let{
[e]:n,...o}=ut(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(st,JSON.stringify(Object.fromEntries(
r)))}catch{}}function ut(){try{let e=JSON.parse(localStorage.getItem(st)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var Un=2;function mt(e,t,n,o,r,s){let i=c("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,C(i,!1);let l=null,a=0,u=()=>{if(!l)return;a+=1;let{expected:f,output:b}=l;o.send({type:"confusion",request:a,
query:r(),expected:f,output:b})},d=f=>{l=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,C(i,f!==null),u()};
n.length>Un?zn(t,n,d):qn(t,n,d);let m=U(o,f=>{f.type!=="confusion"||f.request!==a||!l||Qn(i,l,f,s)});return{update:u,
dispose:m}}function qn(e,t,n){let o=null,r=t.map(s=>{let i=$(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let l of r)M(l.button,"aria-expanded",String(l.pair===o))});return M(i,"aria-expanded","false"),{button:i,
pair:s}})}function zn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);G(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Qn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=c("table","",e);L(c("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let l=c("tr","",c("thead","",i));c("td","",l);for(let u of o)dt(c("th","",l),u,"col");let a=c("t\
body","",i);n.forEach((u,d)=>{let m=c("tr","",a);dt(c("th","",m),u,"row");let f=r[d]??[],b=f.reduce((h,k)=>h+k,
0);o.forEach((h,k)=>{let v=f[k]??0,y=c("td","",m);if(y.dataset.right=String(u===h),y.style.setProperty("--pnb-\
share",String(b?v/b:0)),!v){p("span","pnb-muted","·",y);return}let w=$(y,_(v),()=>s([pt(t.expected,"expected",
u),pt(t.output,"came out",h)]));w.ariaLabel=`${_(v)} expected ${u||"nothing"}, came out ${h||"nothing"}`})})}function dt(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function pt(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var I=class extends Error{constructor(n,o){super(n);this.at=o}at},ie=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Jn=new Set(["and","or","not","in","is","contains","true","false","missing"]),Yn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Xn=new Set(["error","\
explanation","thumbs","tags","note","trace"]),Zn=40,eo=3;function Ce(e,t){try{let n=to(e);return n.length===1?
{condition:null}:{condition:so(n,t)()}}catch(n){if(n instanceof I)return{error:n.message,at:n.at};throw n}}function to(e){
let t=[];for(ie.lastIndex=0;e.slice(ie.lastIndex).trim();){let n=e.slice(ie.lastIndex),o=ie.lastIndex+n.length-
n.trimStart().length,{groups:r}=ie.exec(e)??{};if(!r)throw no(e,o);t.push({...oo(r),at:o})}return t.push({kind:"\
end",text:"",at:e.length}),t}function no(e,t){let n=String.fromCodePoint(e.codePointAt(t)??32);if("\"'`".includes(
n))return new I("A closing quotation mark is missing.",t);if(n==="."&&e[t-1]==="`")return new I("Put the whole\
 name of the column in backticks.",t);let o=/^\p{N}[\p{L}\p{N}_.]*/u.exec(e.slice(t))?.[0]??n;return new I(`${o}\
 means nothing here.`,t)}function oo(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"n\
umber",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:ro(r)};let s=o.
toLowerCase();return Jn.has(s)?{kind:"sign",text:s}:{kind:"name",text:o}}function ro(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function so(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-
1]?.text??"",l=g=>s().kind==="sign"&&s().text===g,a=g=>l(g)?(n+=1,!0):!1,u=()=>{let g=[d()];for(;a("or");)g.push(
d());return g.length===1&&g[0]?g[0]:{some:g}},d=()=>{let g=[m()];for(;a("and");)g.push(m());return g.length===
1&&g[0]?g[0]:{every:g}},m=()=>{if(o+=1,o>Zn)throw new I("Too many parentheses.",s().at);try{if(a("not"))return{
negated:m()};let g=s().at;if(!a("("))return f();let S=u();if(!a(")"))throw new I("A closing parenthesis is mis\
sing.",g);return S}finally{o-=1}},f=()=>{let g=s();if(g.kind==="text"&&e[n+1]?.text==="in")return n+=2,A(y("in"),
"contains",g.text);let S=y(i());if(a("is"))return b(a("not"),h(S));let E=a("not");return b(E,a("in")?v(S):k(S,
E))},b=(g,S)=>g?{negated:S}:S,h=g=>{let{at:S}=s();if(a("missing"))return A(g,"missing",null);throw new I("Afte\
r “is” comes “missing” or “not missing”.",S)},k=(g,S)=>{let E=s(),H=E.kind==="sign"?Yn[E.text]:void 0;
if(H!==void 0)return n+=1,T(g,H)??A(g,H,w(E.text,g));if((E.kind==="end"||["and","or",")"].includes(E.text))&&!S)
return Xn.has(Me(g,!0,t).role)?{negated:A(g,"missing",null)}:A(g,"==",!0);let D=`After ${Z(g)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new I(D,E.at)},v=g=>{let S=s().at;if(!a("[")&&!a("("))throw new I(
`After “in” comes a list: ${Z(g)} in ["a", "b"].`,S);let E=[];do E.push(A(g,"==",w("in",g)));while(a(","));
if(!a("]")&&!a(")"))throw new I("The list is not closed: ] is missing.",S);return{some:E}},y=g=>{let S=s();if(S.
kind!=="name"){let E=g?` after “${g}”`:"",H=S.kind==="end"?"":`, not ${ft(S)}`;throw new I(`The name of a \
column is wanted${E}${H}.`,S.at)}return n+=1,S},w=(g,S)=>{let E=s();if(n+=1,E.kind==="number")return Number(E.
text);if(E.kind==="text")return E.text;if(E.kind==="sign"&&E.text==="true")return!0;if(E.kind==="sign"&&E.text===
"false")return!1;if(E.kind==="name"){let H=`${Z(S)} ${g} "${E.text}"`;throw new I(`Text stands in quotation ma\
rks: ${H}.`,E.at)}throw new I(`A number or a text in quotation marks is wanted after ${g}.`,E.at)},T=(g,S)=>{let E=s();
if(E.kind!=="name"||!t.some(P=>yt(P,E.text)))return null;n+=1;let H=!["==","!=","contains"].includes(S),[R,D]=[
g,E].map(P=>Me(P,H?0:null,t));if(!R||!D)return null;if(H&&R.numeric!==D.numeric){let[P,N]=R.numeric?[g,E]:[E,g],
K=`${Z(P)} is a number and ${Z(N)} is not: compare them with == or !=.`;throw new I(K,E.at)}return{column:R.key,
operator:S,value:null,other:D.key}},A=(g,S,E)=>{let{key:H,numeric:R}=Me(g,E,t);if(R&&typeof E=="string"&&S!=="\
contains"){let D=`${Z(g)} is a number: compare it with one, as in ${Z(g)} >= 1.`;throw new I(D,g.at)}return{column:H,
operator:S,value:E}};return()=>{let g=u(),S=s();if(S.kind==="end")return g;let E=`Between two conditions stand\
s “and” or “or”, not ${ft(S)}.`;throw new I(E,S.at)}}function ft({kind:e,text:t}){return e!=="text"?t:
t.trim()?`the text "${t}"`:"an empty text"}function Z({text:e}){return ht(e)}function ht(e){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function Me({text:e,at:t},n,o){let r=o.filter(a=>yt(a,e)),s=r.find(({title:a})=>a===e),i=s?
r.filter(a=>gt(a,s,e)):io(r),[l]=i;if(!l){let a=lo(e,o),u=a?`Did you mean ${a}?`:`There are ${ao(o)}.`;throw new I(
`There is no column ${e}. ${u}`,t)}if(i.some(a=>!gt(a,l,e))){let a=i.slice(0,3).map(({title:u})=>ht(u));throw new I(
`${e} is ambiguous: write ${a.join(" or ")}.`,t)}return i.find(({numeric:a})=>a===(typeof n=="number"))??l}function yt({
title:e,names:t},n){return e===n||t.includes(n)}function gt(e,t,n){let o=e.names.includes(n)&&t.names.includes(
n);return e===t||o&&bt(e)&&bt(t)}function bt({role:e}){return e==="score"||e==="label"}function io(e){let t=e.
filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?t:e}function ao(e){let t=e.slice(0,6).
map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function lo(e,t){let n=null,o=Math.
min(eo,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let l=co(e.toLowerCase(),i.
toLowerCase(),o);l<o&&([n,o]=[i,l])}return n}function co(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.
from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let l=(o[i-
1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(l,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var se={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function ge({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function wt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ae(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var uo=/^[\p{L}_][\p{L}\p{N}_.]*$/u,xt=150,vt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function kt(e,t,n,o){let{setup:r}=t,s=c("div","pnb-filters",
e),i=po(s,r,o),l=go(s,r,f=>o({expression:f})),a=Ze(s,"Search any text",xt,f=>o({text:f}));ho(s,r,f=>o({filters:ae(
n().filters,f)}));let u=c("span","pnb-muted pnb-count",s);u.setAttribute("role","status");let d=c("div","pnb-f\
ilters pnb-chips",e),m=Ye(d,f=>fo(f,n,o));return{update({show:f,filters:b}){for(let{button:h,title:k,kind:v,words:y}of i)
M(h,"aria-pressed",String(v===f)),L(k,`${t.kind?.(v)??y} `);m(b),C(d,b.length>0)},clear(){a.clear(),l.clear();
let{text:f,show:b,filters:h,expression:k}=se;o({text:f,show:b,filters:h,expression:k})},count:f=>L(u,mo(f,t,n())),
counted(f){f.forEach((b,h)=>{let k=i[h];k&&L(k.count,_(b))})},focus:l.focus}}function po(e,{kinds:t},n){let o=c(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let l=$(o,"",()=>n({show:r}));l.className="pnb-kind";let a=p("span","",`${s} `,l),u=p("b","",_(i),l);return{button:l,
title:a,kind:r,words:s,count:u}})}function mo(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${_(t)}`;return`${_(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function fo(e,t,n){let o=c("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:ae(t().filters,r)})}),{root:o,update(s){r=
s,L(o,`${s.text} ✕`),M(o,"aria-label",`remove the filter ${s.text}`)}}}function go(e,{columns:t},n){let o=c(
"span","pnb-expression",e),r=c("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=bo(t),r.ariaLabel="Filter by an expression",O(r);let s=c("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,l=()=>{let u=Ce(r.value,t),d="error"in u?u.error:"";L(s,d),M(r,"aria-invalid",d?"true":
null),"condition"in u&&n(u.condition)},a=()=>{clearTimeout(i),i=setTimeout(l,xt)};return r.addEventListener("i\
nput",a),r.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&(clearTimeout(i),l())}),{clear(){
clearTimeout(i),r.value="",L(s,""),M(r,"aria-invalid",null)},focus:()=>r.focus()}}function bo(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(l=>uo.test(l)&&"condition"in Ce(`${l} is missing`,e));return{head:s,name:i.sort(
(l,a)=>l.length-a.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.
role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||
"attempts > 1"}function ho(e,{columns:t},n){let o=c("details","pnb-more",e);p("summary","pnb-plus","+ filter",
o);let r=c("div","pnb-list",o),s=t.map(d=>[d.key,d.title]),i=G(r,"Column",s,()=>{}),l=G(r,"Comparison",vt,()=>{
C(a,l.value!=="missing")}),a=c("input","",r);a.type="text",a.maxLength=200,a.ariaLabel="Value",a.placeholder="\
value",O(a);let u=()=>{let d=t.find(({key:y})=>y===i.value),m=vt.find(([y])=>y===l.value);if(!d||!m)return;let[
f,b]=m,h=a.value.trim();if(!h&&f!=="missing"){a.focus();return}let k=f==="missing"?null:yo(h,d.numeric),v=f===
"missing"?`${d.title} ${b}`:`${d.title} ${b} ${h}`;n({about:`${d.key} ${f}`,text:v,where:{column:d.key,operator:f,
value:k}})};$(r,"Add",u),a.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&u()})}function yo(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Et=20;function Tt(e,t){let{view:n,change:o,resize:r}=t,s=c("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],l=({sort:a,descending:u})=>{for(let{head:d,button:m,column:f}of i){
let b=a===f.key;Y(m,(b?u?"↓ ":"↑ ":"")+f.title),M(d,"aria-sort",b?u?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:l,rebuild(a){s.replaceChildren(),i=a.map(u=>{let d=c("span","",s);d.setAttribute(
"role","columnheader"),M(d,"data-numeric",u.numeric?"":null);let m=$(d,"",()=>o(wt(n(),u.key)));m.dir="auto",O(
m);let f=b=>r(X(u),b);return m.addEventListener("keydown",b=>{let h={ArrowLeft:-Et,ArrowRight:Et}[b.key];!b.shiftKey||
h===void 0||(f(d.offsetWidth+h),b.preventDefault(),b.stopPropagation())}),t.title?.(u,d),wo(d,f),{head:d,button:m,
column:u}}),l(n())}}}function wo(e,t){let n=c("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function St(e,[t],n,o){let r=c("div","pnb-panel");r.setAttribute("role","row");let s=c("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,O(s),C(r,!1);let i=c("div","pnb-openbar",s),l=c("div","pnb-known",
i),a=c("strong","",l);a.dir="auto";let u=c("span","pnb-muted pnb-small",l),d=c("span","pnb-muted pnb-small",l);
d.dir="auto";let m=c("span","pnb-muted pnb-small pnb-line",l),f=c("span","pnb-openers",i);for(let[h,k,v]of[["↑",
`Previous ${t}`,()=>n(-1)],["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let y=$(f,h,v);y.ariaLabel=
k,O(y)}let b=c("div","pnb-content",s);return{panel:r,fill(h,k){Je(e,b),L(a,h.title),L(d,(h.facts??[]).join(" ·\
 ")),m.replaceChildren(),h.trace&&(p("span","","trace ",m),p("code","",h.trace,m).title=h.trace),b.replaceChildren(),
k(b)},place:h=>L(u,h)}}function vo(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function xo(e,t,n,o=null){let r=ko(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function ko(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Eo(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function To(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var So="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Ao(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(So)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Mo=0;function At(e){
let{scroll:t}=e,n=`pnb-list-${++Mo}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=c("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,l=0,{panel:a}=e;a&&o.append(a);let u=()=>a&&
i>=0?{after:i,height:a.offsetHeight}:null,d=y=>{for(Math.abs(y-l)>=r.length&&(l=y);l<y;l++){let w=r.shift();w&&
(o.insertBefore(w.root,a??null),r.push(w))}for(;l>y;l--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},m=()=>{
let y=e.measure(),w=u(),[T,A]=xo(t.scrollTop,e.expected(),y,w);for(e.want(T,Math.max(A,1)),o.style.height=`${e.
count()*y.row+(w?.height??0)}px`,a&&(a.style.top=`${(i+1)*y.row}px`),d(T);r.length<A-T;){let E=e.create(o,h);a&&
o.insertBefore(E.root,a),r.push(E)}let g=Math.min(A,e.count());r.forEach((E,H)=>{let R=T+H;C(E.root,R<g),M(E.root,
"id",R<g?`${n}-${R}`:null),!(R>=g)&&(E.root.style.top=`${vo(R,y.row,w)}px`,M(E.root,"aria-selected",String(R===
s)),M(E.root,"aria-rowindex",String(R+2)),a&&M(E.root,"aria-expanded",String(R===i)),E.update(R))});let S=s>=T&&
s<g;M(t,"aria-activedescendant",S?`${n}-${s}`:null),M(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=y=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,y));let T=u(),A=T&&s>T.after?T.height:0;e.want(s,s+1);
let{scrollTop:g,clientHeight:S}=t;return t.scrollTop=Eo(s,g-A,S,e.head(),w)+A,m(),s},b=y=>{s=y,m()},h=y=>{b(y),
e.open(y)},k=!1;t.addEventListener("scroll",()=>{k||(k=!0,requestAnimationFrame(()=>{k=!1,m()}))}),t.addEventListener(
"keydown",y=>{if(!Ao(y,a))return;let w=To(y.key,s,e.count(),e.measure().visible);if(y.key==="Enter"&&y.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(w!==null)f(w),e.moved?.(s);else if(!e.key?.(y))return;y.preventDefault(),
y.stopPropagation()});let v=new ResizeObserver(()=>{i>=0&&m()});return a&&v.observe(a),{update:m,mark:b,choose:f,
expand(y){i=y,a&&C(a,y>=0),m()},reveal(){if(i<0||!a)return;m();let{row:y}=e.measure(),w=(i+1)*y+a.offsetHeight+
e.head(),T=Math.min(i*y,w-t.clientHeight);(t.scrollTop<T||t.scrollTop>i*y)&&(t.scrollTop=T)},rebuild(){for(let{
root:y}of r)y.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,a&&C(a,!1),m()},get chosen(){return s},
dispose:()=>v.disconnect()}}var Co={"-":"del","+":"ins","=":"span"};function le(e,t){e.replaceChildren();for(let[n,o]of t)p(Co[n],"",o,e)}
function Mt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;M(e,"data-state",n),n===null?le(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function be(e,t){let n=c("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;p("span","",r,n).dir="auto",o||(p("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(p("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb-muted",` (${t.repetitions})`,n)}var Lo=1.5,$o=24;function Lt(e,t){let n=e.findIndex(i=>typeof i=="object"&&"failed"in i);if(n<1)return null;let o=Ct(
e,n+1),r={of:n,first:n,length:1+o},s=Le(t.slice(n,n+r.length));if(t[n]?.role==="output"&&s<$o)for(let i=n+1+o;i<
e.length;i++){let l=Ct(e,i),u=Le(t.slice(i,i+l))>=Lo*Le(t.slice(n,n+r.length));l>r.length&&u&&(r={of:n,first:i,
length:l})}return r.length>1?r:null}function Le(e){return e.reduce((t,n)=>t+n.letters,0)}function Ct(e,t){let n=e.
findIndex((o,r)=>r>=t&&o!=="");return(n<0?e.length:n)-t}function $e(e){return e.dir="auto",(t="")=>{let n=typeof t==
"string"?t:"failed"in t?`✗ ${t.failed}`:"";Y(e,n),M(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function $t(e,t){
e.classList.add("pnb-cell");let n=c("div","pnb-preview",e);n.dir="auto";let o=c("div","pnb-marks",e),r;return s=>{
let i=typeof s=="object"&&"pieces"in s?s:null;if(i!==r){r=i,Mt(n,i),o.replaceChildren();for(let l of i?.marks??
[])t.has(l.evaluator)||be(o,l);i?.rewritten&&p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}
function Nt(e){e.classList.add("pnb-asked");let t=c("div","pnb-muted pnb-small pnb-line",e),n=c("div","pnb-pre\
view",e),o=c("div","pnb-wanted",e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"inpu\
t"in r?r:{id:"…",input:"",expected:""};Y(t,s.id),L(n,s.input),L(o,s.expected?`expected ${s.expected}`:""),C(
o,s.expected!=="")}}var No=30,he={row:No,visible:18,above:6,below:8};function Rt(e,t){O(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,l=At({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(u,d)=>Ro(
u,t,d),open:u=>{let d=t.group(u);d?t.fold(d):t.open(u)},moved:t.moved,key:t.key,drawn:()=>{let{row:u,visible:d}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(d,Math.max(m,i()))*u+t.head(),b=Math.max(2,e.offsetHeight-e.clientHeight);
e.style.height=`${r.hidden?f+b:Math.max(f,d*u+t.head())}px`,C(a,i()===0&&!n.busy),t.drawn()}}),a=c("div","pnb-\
empty");return e.after(a),p("span","pnb-muted",`No ${s[1]} match.`,a),$(a,"Clear filters",t.clear),l}function Ro(e,{
source:t,columns:n,group:o,noun:r,hidden:s,selection:i,tall:l},a){let u=c("div","pnb-row",e);u.setAttribute("r\
ole","row");let d=0;u.addEventListener("click",()=>{String(u.ownerDocument.getSelection()??"").trim()||a(d)});
let m=c("input","pnb-tick");m.type="checkbox",m.tabIndex=-1,m.addEventListener("click",w=>w.stopPropagation()),
m.addEventListener("change",()=>{let w=t.row(d);w&&i.toggle(w.position)});let f=c("span","pnb-heading-of-group");
f.dir="auto";let b=n().map((w,T)=>{let A=c("div","",u);if(A.setAttribute("role","gridcell"),M(A,"data-numeric",
w.numeric?"":null),T>0)return{cell:A,column:w,draw:Oo(A,w,s)};A.append(m,f);let g=c("div","pnb-first",A);return{
cell:g,column:w,draw:l?Nt(g):$e(g)}}),h=b.map(({column:w})=>w),k=null,v=w=>{if(!k&&!w)return;k=w;let{of:T=0,first:A=0,
length:g=1}=w??{},S=b[T]?.cell,E=S?.textContent??"";S&&w&&T!==A&&L(S,"✗ failed"),b.slice(1).forEach(({cell:R,
column:D},P)=>{let N=P+1,K=N===A;R.style.gridColumn=K?`span ${g}`:"",M(R,"aria-colspan",K?String(g):null),M(R,
"data-numeric",D.numeric&&!K?"":null),C(R,N<=A||N>=A+g)});let H=A?b[A]?.cell:void 0;H&&(Y(H,E),M(H,"data-tone",
"bad"))},y=[];return{root:u,update(w){d=w;let T=o(w),A=t.row(w),g=A!==void 0&&i.has(A.position),S=[w,T,A,g];if(A&&
S.every((R,D)=>R===y[D]))return;y=S,M(u,"data-group",T?"":null),C(m,!T),C(f,!!T);let E=b[0];E&&C(E.cell,!T),L(
f,T?Ho(T,r):""),m.checked=g,M(u,"data-picked",m.checked?"":null);let H=T?.cells??A?.cells??[];b.forEach(({draw:R},D)=>{
R(H[D])}),v(Lt(H,h)),m.ariaLabel=`select ${r[0]} ${w+1}`}}}function Oo(e,t,n){return t.variant===null?$e(e):$t(
e,n)}function Ho({value:e,count:t,folded:n,cells:o},r){let s=`${_(t)} ${r[t===1?0:1]}`,i=o.some(Boolean)?" · m\
eans":"";return`${n?"▸":"▾"} ${e||"(none)"} · ${s}${i}`}function Ot(e,t,n,o){let r=new Set,s=c("div","pnb-filters pnb-picked",e);C(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let l=c("span","pnb-muted pnb-small",s);l.append("in Python: "),p("code","","view.selected",l),
l.append(", where view is what explore() returned");let a=()=>{n({type:"select",positions:[...r]}),L(i,`${_(r.
size)} ${t[r.size===1?0:1]} selected`),C(s,r.size>0),o()};return $(s,"Clear",()=>{r.clear(),a()}),{bar:s,has:u=>r.
has(u),toggle(u){r.delete(u)||r.add(u),a()},get positions(){return[...r]}}}var Po=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Ht(e,t,n){let{setup:o,noun:r}=n,s=n.view??se,i=lt(o),l=Ae(
o.columns,i),a=null,u=-1,d=-1,m=0,f=0,b=!1,h=null,k=new Map,v=()=>n.query?.(s)??ge(s),y=nt(t,x=>({...x,query:v(),
columns:l.map(({key:F})=>F),edition:f}),x=>{a=x.runs;for(let F of x.groups)k.set(F.place,F);g.counted(x.counts),
n.arrived?.(x),V.update(),d>=0&&pe(d)},n.chunk),w=()=>{b&&(b=!1,f+=1,k.clear(),y.refresh())},T=()=>{w(),k.clear(),
y.reset()},A=x=>{n.changed?.(x,{...s,...x}),s={...s,...x},g.update(s),W.update(s),H.update(),u=d=-1,T(),j(),V.
restart()},g=kt(e,n,()=>s,A),S=c("div","pnb-filters pnb-choices",e);n.choices?.(S),rt(S,o.columns,x=>A({group:x,
folded:[]}));let E=ot(S,o.columns,()=>l,x=>{let F=o.columns.filter(({key:re})=>x?.includes(re));N({...i,shown:x&&
F.map(X)}),l=Ae(o.columns,i),T(),W.rebuild(l),j(),V.rebuild()}),H=mt(e,c("span","pnb-kinds",S),o.pairs,t,v,x=>A(
{filters:x.reduce(Fo,s.filters)}));c("span","pnb-grow",S);let R=et(e,S,[...Po,...n.keys??[]]),D=Ot(e,r,t.send.
bind(t),()=>V.update()),P=c("div","pnb-scroll",e);P.ariaLabel=n.label;let N=x=>{i=x,ct(o,i)},K=()=>n.measure?.(
l)??he,j=()=>{let{columns:x,width:F}=it(l,i);P.style.setProperty("--pnb-columns",x),P.style.setProperty("--pnb\
-width",F),P.style.setProperty("--pnb-tall",`${K().row}px`),P.setAttribute("aria-colcount",String(l.length))},
W=Tt(P,{view:()=>s,change:A,resize:(x,F)=>{N(at(i,x,F)),j()},title:n.title}),q=()=>{u=d=-1,w(),V.expand(-1),P.
focus({preventScroll:!0})},pe=x=>{let F=y.row(x);d=F?-1:x,!(!F||F.position<0)&&(u=x,h=null,Se.place(`${_(x+1)}\
 of ${_(y.matched??0)}`),V.expand(x),m+=1,t.send(n.ask(m,F.position)))},Te=()=>{let x=h&&n.open(h);x&&(Se.fill(
x.title,x.draw),V.reveal())},Dn=U(t,x=>{x.type!=="detail"||x.request!==m||(h=x,Te())}),ze=x=>{let F=V.chosen+x;
for(;k.has(F);)F+=x;F>=0&&F<(y.matched??0)&&pe(V.choose(F))},Vn=()=>{let x=y.row(V.choose(Math.max(0,V.chosen)));
x&&x.position>=0&&D.toggle(x.position)},Se=St(P,r,ze,q),V=Rt(P,{source:y,panel:Se.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:D,tall:n.measure!==void 0,head:W.height,measure:K,columns:()=>l,group:x=>k.get(x),open:x=>x===
u?q():pe(x),moved:x=>{d=-1,!(u<0)&&(k.has(x)?ze(Math.sign(x-u)||1):pe(x))},fold:({key:x,folded:F})=>{let re=s.
folded.filter(In=>In!==x);s={...s,folded:F?re:[...re,x]},u=d=-1,T(),V.expand(-1)},key:({key:x})=>{if(x==="Esca\
pe"&&(u>=0||d>=0))q();else if(x==="x")Vn();else if(x==="?")R();else if(x==="/")g.focus();else return u>=0&&(n.
key?.(x)??!1);return!0},clear:g.clear,drawn:()=>g.count(y.busy?null:a??o.total)}),Qe=new ResizeObserver(()=>{if(P.
style.setProperty("--pnb-sight",`${P.clientWidth}px`),!P.clientWidth||!n.resized?.(l,P.clientWidth))return;let{
chosen:x}=V;T(),j(),V.rebuild(),V.mark(x)});return Qe.observe(P),n.resized?.(l,P.clientWidth),g.update(s),W.rebuild(
l),j(),V.restart(),{selection:D,scroll:P,view:()=>s,change:A,reload(){n.changed?.({},s),T(),j(),V.rebuild(),Te()},
redraw(){j(),V.rebuild(),Te()},refresh(x){b=!0;let F=i.shown?[]:x.filter(re=>!l.includes(re));if(!F.length){y.
refresh(),V.update();return}l=[...l,...F],E(),T(),W.rebuild(l),j(),V.rebuild()},dispose:()=>{y.dispose(),Dn(),
H.dispose(),V.dispose(),Qe.disconnect()}}}function Fo(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function ye(e){let t=c("div","pnb-said",e),n=c("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=c("div","pnb-code",t),r=c("pre","",o);r.tabIndex=0,O(r);let s=$(o,"Copy",()=>{let{clipboard:i}=navigator,
l=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>L(s,"Copied"),l):l()});return O(
s),C(t,!1),{say(i,l,a=!1){L(n,i),M(n,"data-tone",a?"bad":null),L(r,l),L(s,"Copy"),C(o,l!==""),C(t,i!=="")}}}var Do=1500;function Ne(e,t){let n=0,o=new Map,r=U(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,l){n+=1,o.set(n,{done:i,timer:setTimeout(l,Do)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var we="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Pt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Ft(e,t){return e.filter(n=>n!==t)}function Dt(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var Vo=1e3,Io=1e4,_o="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function It({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,l,a="")=>{let{
variant:u,position:d}=l,m=`${u} ${d}`,f=r.get(m)??l.notes,b=0,h=c("section","pnb-notes",i);h.ariaLabel=a?`Note\
s on ${a}`:"Notes";let k=c("div","pnb-notes-line",h),v=["up","down"].map(N=>Bo(k,N,()=>D({thumbs:f.thumbs===N?
"none":N}))),y=jo(k,N=>D({tags:N})),w=Wo(k,N=>D({note:N})),T=c("div","pnb-notes-line pnb-small",h),A=c("span",
"pnb-muted pnb-saved",T);A.setAttribute("role","status"),A.dir="auto";let g=$(T,"Undo",()=>D({undo:!0}));O(g),
c("span","pnb-grow",T);let S=Uo(h,T,f,(N,K)=>n(l,N,K)),E=()=>{for(let{button:N,thumb:K}of v)M(N,"aria-pressed",
String(f.thumbs===K));y.update(f),w.update(f.note),C(g,f.at!==""),C(h,f.writable||f.at!=="")},H=(N,K=!1)=>{L(A,
N),M(A,"data-tone",K?"bad":null)},R=N=>{N&&r.set(m,N)},D=N=>{b+=1;let K=b,j=f;f={...f,...Ko(N)},E(),H("Saving \
…"),e.ask(W=>({type:"annotate",request:W,position:d,variant:u,note:null,tags:null,thumbs:null,undo:!1,...N}),
({notes:W,error:q})=>{R(W),K===b&&(f=W??{...j,note:f.note},E(),H(q?`Not saved: ${q}`:Vt(f),q!==""),q||t())},()=>K===
b&&H(we,!0))},P=N=>()=>D({thumbs:f.thumbs===N?"none":N});o??={n:w.focus,t:y.focus,"+":P("up"),"-":P("down")};for(let N of h.
querySelectorAll("button, input, textarea"))f.writable||N.setAttribute("disabled","");E(),S.update(f),H(Vt(f))},
clear(){o=null},key(i){let l=o?.[i];return l?.(),l!==void 0}}}function Ko({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Vt({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Dt(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function Bo(e,t,n){let o=$(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,O(o);let r=B("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return B("path",{d:_o,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var Go=0;function jo(e,t){let n=c("span","pnb-tags",e),o=c("span",
"pnb-tags",n),r=c("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
O(r);let s=c("datalist","",n);s.id=`pnb-tags-${++Go}`,r.setAttribute("list",s.id);let i=[],l=()=>{let a=Pt(i,r.
value);r.value="",a.length>i.length&&t(a)};return r.addEventListener("change",l),r.addEventListener("keydown",
a=>{Re(a,r)||(a.stopPropagation(),a.key==="Enter"||a.key===","?(a.preventDefault(),l()):a.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(a){i=a.tags,o.replaceChildren();for(let u of i){
let d=$(o,`${u} ✕`,()=>{t(Ft(i,u)),r.focus()});d.className="pnb-chip",d.dir="auto",d.ariaLabel=`remove the t\
ag ${u}`,O(d)}s.replaceChildren();for(let u of a.known)c("option","",s).value=u}}}function Wo(e,t){let n=c("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=Io,n.rows=1,n.dir=
"auto",O(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,Vo)}),n.addEventListener("blur",s),n.addEventListener("keydown",l=>{if(Re(l,n))return s();l.
stopPropagation(),!(l.key!=="Enter"||l.shiftKey)&&(l.preventDefault(),s())}),{focus:()=>n.focus(),update(l){(n.
value===o||!n.value)&&(n.value=l),o=l,requestAnimationFrame(i)}}}function Re(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function Uo(e,t,{
expected:n},o){let r=$(t,"Correct expected…",()=>{let d=z(s);M(r,"aria-expanded",String(d)),d&&i.focus()});M(
r,"aria-expanded","false"),O(r);let s=c("div","pnb-form",e);C(s,!1);let i=c("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",O(i),i.addEventListener("keydown",d=>{Re(d,i)||d.stopPropagation()});let l=c("div","pn\
b-notes-line",s),a=ye(s),u=$(l,"Make a new version",()=>{a.say("Saving …",""),o(i.value,a.say)});return O(u),
p("span","pnb-muted pnb-small","the dataset as it is now stays",l),{update({expected:d,writable:m}){C(r,m&&d!==
"")}}}function ve(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(we,"",!0))}function _t(e,t,n,o){let r=c("div","pnb-f\
orm pnb-actions");e.append(r);let s=c("div","pnb-notes-line",r);C(s,!1);let[i,l]=[["split","hard"],["dataset",
"this one"]].map(([m,f])=>{let b=c("label","",s);p("span","",m,b);let h=c("input","",b);return h.type="text",h.
placeholder=f,h.maxLength=200,h.dir="auto",O(h),h.addEventListener("keydown",k=>{k.stopPropagation(),k.key==="\
Enter"&&(k.preventDefault(),a.click())}),h}),a=$(s,"Add",()=>{u.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:l?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),ve(t,n(),{action:"add",...m},
u.say)}),u=ye(r),d=$(e,"Add to dataset…",()=>{let m=z(s);M(d,"aria-expanded",String(m)),u.say("",""),m&&i?.focus()});
M(d,"aria-expanded","false");for(let m of[a,d])O(m);if(o){let m=$(e,"Run again…",()=>{C(s,!1),M(d,"aria-expa\
nded","false"),ve(t,n(),{action:"again"},u.say)});O(m)}e.append(r)}function Kt(e,t){let n=Ne(e,r=>r.type==="annotated"),o=Ne(e,r=>r.type==="acted");return{notes:It({annotating:n,
saved:t,correct:({variant:r,position:s},i,l)=>ve(o,[s],{action:"correct",variant:r,expected:i},l)}),actions({selection:r},s){
_t(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Bt(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=c("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=c("dl","",o);for(let{variant:s,name:i,pieces:l,code:a}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let u=c("dd",a?"pnb-text pnb-code":"pnb-text",r);u.dir="auto",
le(u,l)}}function Gt(e,t,n){e.classList.add("pnb-folded");let o=c("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");L(o,s?`show all ${_(n)} characters`:"show less"),M(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var He=/^\s*(?:```|~~~)/,jt=/^(#{1,6})\s+(.*)$/,Pe=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,qo=/^\s*\d/,Oe=/^>\s?(.*)$/,
zo=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Qo=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function De(e){return Qo.test(e)}function Ve(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Jo(e,n,o)}function Jo(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(He.test(o))
return Yo(e,t,n+1);let r=jt.exec(o);if(r)return Fe(c("div","pnb-heading",e),r[2]??""),n+1;if(Pe.test(o))return Xo(
e,t,n);if(Oe.test(o)){let[a,u]=Wt(t,n,Oe);return Ve(c("blockquote","",e),a.join(`
`)),u}let s=c("p","",e),i=n,l=[];for(;i<t.length;i++){let a=t[i]??"",u=!a.trim()||He.test(a)||jt.test(a)||Pe.test(
a);if(i>n&&(u||Oe.test(a)))break;l.push(a)}return Fe(s,l.join(`
`)),i}function Yo(e,t,n){let o=n;for(;o<t.length&&!He.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function Xo(e,t,n){let o=c(qo.test(t[n]??"")?"ol":"ul","",e),[r,s]=Wt(t,n,Pe);for(let i of r)Fe(c("l\
i","",o),i);return s}function Wt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Fe(e,t){let n=0;for(let o of t.matchAll(zo)){e.append(t.slice(n,o.index));
let[r,,s,i,l,a,u,d]=o;s!==void 0?p("code","",s,e):i??l?p("strong","",i??l??"",e):a?p("em","",a,e):(p("span","p\
nb-linked",u??"",e),d&&p("span","pnb-muted",` (${d})`,e)),n=o.index+r.length}e.append(t.slice(n))}function qt(e){let n=(ee(e)?Zo(e):null)?.flatMap(Ie)??[];return n.length?n:null}function Zo(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:ee(r)&&ee(r.message)?[r.message]:ee(s)&&
typeof s.role=="string"?[s]:null}function Ie(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(Ie);if(!ee(e))return[];let t=ee(e.function)?e.function:e.functionCall??e.toolUse;if(ee(t))
return[Ut(t)];if(e.type==="tool_use"||e.type==="function_call")return[Ut(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:l}=e;return[n,o,r,s,i,l].flatMap(Ie)}function Ut({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function ee(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var er=900,zt=16,tr=80,nr=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,or=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],rr=/^[A-Za-z0-9+/=\s]{60,}$/,sr=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ue(e){return e?JSON.parse(e):void 0}function Qt(e){let t=ce(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=Ge(o)?n:[{role:"system",content:o},...n];return r.
every(i=>ce(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Ke(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function Q(e,t){let n=Qt(
t);n?Xt(e,n):typeof t=="string"?Yt(e,t):Array.isArray(t)?cr(e,t):ce(t)?ur(e,t):p("span",Ge(t)?"pnb-muted":"",Zt(
t),e)}function xe(e,t){let n=Ke(t),o=Qt(n);o?Xt(e,o):_e(e,n===void 0?t:JSON.stringify(n,null,2))}function Jt(e,t){
let n=qt(Ke(t));if(!n){xe(e,t);return}for(let r of n)Yt(e,r);let o=c("details","pnb-whole",e);p("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),xe(o,t)}function Yt(e,t){let n=ir(t);if(n){let i=c("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Ke(t);if(o!==void 0){_e(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&sr.test(t)&&!De(t)){_e(e,t);return}let r=c("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",de(s,r,t),De(t)&&ar(e,r,t)}function ir(e){if(nr.test(e))return e;let t=or.find(([
n])=>n.test(e))?.[1];return t&&rr.test(e)?`data:image/${t};base64,${e}`:null}function ar(e,t,n){let o=c("div",
"pnb-markdown",e);o.dir="auto",C(o,!1);let r=$(e,"lay out Markdown",()=>{o.childElementCount||Ve(o,n);let s=z(
o);C(t,!s),L(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function _e(e,t){let n=c("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",de(o,n,t)}function de(e,t,n){Be(n)&&Gt(e,t,n.length)}
function Be(e){return e.length>er||e.split(`
`,zt+1).length>zt}function Xt(e,t){let n=c("div","pnb-chat",e);for(let{role:o,content:r}of t){let s=c("div","p\
nb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of lr(r))Q(s,i)}}function lr(e){
return Array.isArray(e)?e.map(t=>{if(!ce(t))return t;if(typeof t.text=="string")return t.text;let n=ce(t.image_url)?
t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function cr(e,t){let n=t.map(s=>dr(s)?Zt(s):null),
o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=tr){p("span","pnb-text",t.length?o:"(empty list)",e).dir="au\
to";return}let r=c("ol","pnb-items",e);for(let s of t)Q(c("li","",r),s)}function ur(e,t){let n=Object.entries(
t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=c("dl","pnb-object",e);for(let[r,s]of n)p("dt",
"pnb-muted",r,o).dir="auto",Q(c("dd","",o),s)}function ce(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}function dr(e){return typeof e!="object"||e===null}function Ge(e){return e==null}function Zt(e){return Ge(e)?
"none":typeof e=="number"?Xe(e):String(e)}var pr=12;function en(e,{facts:t,steps:n,messages:o,left:r}){if(C(e,!!n.length),!n.length)return;let s=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=c("div","pnb-steps",e);for(let l of n)mr(c(
"details","pnb-step",i),l);o.length&&gr(c("details","",e),o,r)}function mr(e,t){let n=c("summary","",e),o=c("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&p("\
span","pnb-muted pnb-small",` ${r}`,o),fr(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)p("div","pnb-m\
uted pnb-small",s,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function fr(e,{begin:t,width:n,failed:o,lasted:r}){
let i=B("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);B("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),B("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function gr(e,t,n){e.open=t.length<=pr,p("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=c("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let l=c("div","",i);r&&(p("div","pnb-text",r,l).dir="auto");for(let a of s)p("code","pnb-t\
ext",a,l).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function nn(e,t,n="expected"){let o=c("div","pnb-run-parts",e),r=c("section","",o);t.error&&br(r,"the task fai\
led",t.error,t.traceback),hr(r,t,n),Tr(c("section","",o),t.evaluations);let s=c("section","",o);Cr(s,t),en(c("\
section","pnb-rest",o),t.steps);let i=c("section","pnb-rest",o);te(i,"input",t.inputs),te(i,"metadata",t.metadata)}
function J(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function br(e,t,n,o){J(e,t).dataset.tone="bad";let r=c(o?"details":"div","pnb-error",e),s=on(r,n,o),
i=p("span","pnb-sign","✗ ");i.dataset.tone="bad",s.prepend(i)}function hr(e,t,n){let{fields:o,sides:r,heading:s}=yr(
t,n);o.length&&J(e,s);let i=c("div","pnb-diff",e);for(let l of o){let a=c("div","pnb-field",i);a.dataset.against=
r.old,Er(a,l,r)}}function yr({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:kr,heading:"expected"};
if(o==="baseline"&&t.length)return{fields:t,sides:xr,heading:"output against the baseline"};let r=o==="nothing"?
e.flatMap(wr):e,i=r.some(({expected:l})=>l)?"output against expected":"output";return{fields:r,sides:vr,heading:i}}
function wr(e){return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var vr={old:"expected",same:"✓ \
as expected"},xr={old:"baseline",same:"= as the baseline"},kr={old:"expected",same:""};function Er(e,t,n){let{
name:o,state:r,output:s,expected:i,pieces:l}=t,a=c("div","pnb-muted pnb-small",e);p("span","",o,a).dir="auto";
let u=n.same?"✗ missing":"",d={same:n.same,missing:u,extra:"",changed:""}[r];if(d&&p("span","pnb-small",`${o?
" ":""}${d}`,a),C(a,!!a.textContent),l.length){let m=c("div","pnb-text",e);m.dir="auto",le(m,l);return}r==="ch\
anged"?(tn(e,n.old,"pnb-gone",i),tn(e,"output","pnb-new",s)):Q(e,ue(s||i))}function tn(e,t,n,o){let r=c("div",
`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,r),Q(c("div","",r),ue(o))}function Tr(e,t){t.length&&J(e,"\
evaluations");for(let n of t)Sr(c("div","pnb-evaluation",e),n)}function Sr(e,t){let{error:n,explanation:o,metadata:r,
trace:s}=t;Ar(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&Mr(e,n,t.traceback),r&&Q(e,ue(r)),s&&e.
setAttribute("title",`trace ${s}`)}function Ar(e,{name:t,kind:n,error:o,text:r,tone:s,facts:i}){let l=c("div",
"",e);l.dir="auto",p("span","",t,l);let a=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[s]:"",u=p("strong",
"",` ${o?"✗ failed":`${a}${r}`}`,l);(o||s)&&(u.dataset.tone=o?"bad":s);let d=n==="CODE"?[]:[n,...i];d.length&&
p("span","pnb-muted pnb-small",` ${d.join(" · ")}`,l)}function Mr(e,t,n){let o=c(n?"details":"div","pnb-error\
 pnb-small",e);on(o,t,n)}function on(e,t,n){let o=c(n?"summary":"div","",e);return p("span","",t,o).dir="auto",
n?Be(t)&&o.classList.add("pnb-folded"):de(o,e,t),n&&p("pre","",n,e),o}function Cr(e,{exchanges:t,attempts:n,remedy:o}){
t.forEach((r,s)=>{Lr(e,r,r.prompt===t[s-1]?.prompt)}),o&&(J(e,"prompt and raw reply"),p("div","pnb-muted",o,e)),
n.length&&J(e,"attempts that failed");for(let r of n){let s=p("div","pnb-text pnb-small",r,e);s.dir="auto",de(
s,e,r)}}function Lr(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:l,cut:a}=t;J(e,`prompt · ${o}`),i&&n?p(
"div","pnb-muted","the same as before",e):i?xe(c("div","pnb-sent",e),i):p("div","pnb-muted","not kept",e),J(e,
s?"raw reply · the attempt failed":"raw reply",r),l?Jt(c("div","pnb-sent",e),l):p("div","pnb-muted",s?"none c\
ame, or it was not kept":"not kept",e),a&&p("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function te(e,t,n){
if(!n.length)return;J(e,t);let o=c("dl","pnb-object",e);for(let r of n)p("dt","pnb-muted",r.name,o).dir="auto",
Q(c("dd","",o),ue(r.value))}function rn(e,t,n,o,r){let s=c("div","pnb-variants",e),i=t.variants.map(d=>[d,c("section","",s)]);for(let[d,m]of i.
sort(([f],[b])=>+f.baseline-+b.baseline))$r(m,d,n,o,r);let l=c("section","pnb-rest",e);te(l,"input",t.inputs),
te(l,"metadata",t.metadata);let u=t.variants.flatMap(d=>d.runs).find(d=>d.remedy)?.remedy;u&&p("div","pnb-mute\
d pnb-small pnb-remedy",u,l)}function $r(e,{name:t,baseline:n,marks:o,runs:r,noted:s,more:i},l,a,u){let d=c("h\
3","",e);me(d,t),n&&p("span","pnb-muted"," baseline",d);let m=c("div","pnb-marks",e);for(let f of o)a.has(f.evaluator)||
be(m,f);r.length||p("div","pnb-muted","not run",e),r.forEach((f,b)=>{let h=c("div","pnb-run",e),k=[r.length>1?
f.title:"",...f.facts].filter(Boolean).join(" · ");k&&(p("div","pnb-muted pnb-small",k,h).dir="auto"),f.trace&&
(p("div","pnb-muted pnb-small pnb-line",`trace ${f.trace}`,h).title=f.trace);let v=f.evaluations.filter(w=>!a.
has(w.name)),y=s[b];y&&u(h,y,r.length>1?`${t}, ${f.title}`:t),nn(h,{...f,evaluations:v,remedy:""},l)}),i&&p("d\
iv","pnb-muted",`and ${_(i)} further repetitions`,e)}var sn=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function an(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest"),apart:o.
every(({figures:r})=>r.is_baseline||r.n==="0")}))}function ln(e){let t=e.filter(r=>r.apart).length,n=e.length-
t,o=n?[`${n} ${n===1?"evaluator shows":"evaluators show"} no difference`]:[];return t&&o.push(`${t}${n?"":t===
1?" evaluator":" evaluators"} cannot be compared`),o.join(", ")}function cn(e,t){if(t==="given")return e;let n=({
lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(s.name):n(r)-n(s);return[
...e].sort(o)}function un(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(e.length<3?[]:
n.map(({evaluator:o})=>o))}var je=130;function ke(e,t,n,o){let r={viewBox:`0 0 ${je} 18`,role:"img","aria-label":t},s=B("svg",r,e);s.dataset.
tone=n;let i=m=>je/100*m,[l,a,u]=[i(o.zero),i(o.low),i(o.high)];B("rect",{x:0,y:8.5,width:je,height:1,class:"p\
nb-scale"},s),B("rect",{x:l-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let d=Math.max(1,u-a);B("rect",{x:a,
y:7.5,width:d,height:3,class:"pnb-span"},s),B("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var dn=["variant","mean","difference","95 % interval of the difference"],Nr=["p (adj.)","n","wins / losses / t\
ies"],Rr=dn.length+1;function pn(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=an(t.figures),i=un(s,t.query.
evaluator??0),l="given",a=!1,u=c("div","pnb-filters pnb-choices pnb-evaluators",e);C(u,s.length>1);let d=c("di\
v","pnb-figures",e);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Figures",O(d);let m=c("table","",
d);Hr(c("tr","",c("thead","",m)));let f=s.map(v=>({group:v,...Pr(m,v,o)})),b=c("tbody","",m),h=$(We(c("td","",
c("tr","",b))),"",()=>{a=!a,k()});h.className="pnb-name";let k=()=>{let v=cn(s,l),y=g=>!n.has(g.name),w=s.filter(
g=>i.has(g.evaluator)&&y(g)),T=({evaluator:g})=>Number(i.has(g)),A=[...v].sort((g,S)=>T(g)-T(S));for(let g of A){
let{body:S}=f.find(E=>E.group===g)??{};S&&(i.has(g.evaluator)?m.append(S):m.insertBefore(S,b),C(S,y(g)&&(a||!i.
has(g.evaluator))))}C(b,w.length>0),L(h,`${a?"▾":"▸"} ${ln(w)}`),M(h,"aria-expanded",String(a))};return G(
u,"Figures in this order",sn,v=>{l=v,k()}),Or(u,s,n,()=>{k(),r()}),k(),({evaluator:v,variant:y})=>{i.has(v)&&!a&&
(a=!0,k());for(let{rows:w}of f)for(let{line:T,row:A}of w){let g=T.place[0]===v&&T.place[1]===y;M(A,"aria-curre\
nt",g?"true":null)}}}function Or(e,t,n,o){let r=c("details","pnb-more",e),s=c("summary","",r),i=()=>L(s,`evalu\
ators ${t.length-n.size} of ${t.length}`),l=c("div","pnb-list",r);for(let{name:a}of t){let u=c("label","",l),d=c(
"input","",u);d.type="checkbox",d.checked=!0,p("span","",a,u).dir="auto",d.addEventListener("change",()=>{d.checked?
n.delete(a):n.add(a),i(),o()})}i()}function Hr(e){for(let n of dn)p("th","",n,e).scope="col";let t=c("th","",e);
t.scope="col",mn(t,Nr)}function Pr(e,{lines:t},n){let o=c("tbody","",e),r=t[0]?.figures,s=c("th","pnb-group",c(
"tr","",o));s.scope="rowgroup";let i=We(s);p("strong","",fe(r?.evaluator??""),i),r?.note&&p("span","pnb-muted \
pnb-small",` ${r.note}`,i);let l=t.map((a,u)=>({line:a,row:Fr(o,a,u===0,n)}));return{body:o,rows:l}}function Fr(e,{
place:[t,n],figures:o},r,s){let i=c("tr",r?"pnb-first":"",e);Dr(i,o);let l=[o.left_out,o.advice].filter(Boolean).
join(" · ");if(l){let a=We(c("td","pnb-aside pnb-small",c("tr","",e)));a.classList.add("pnb-muted"),a.textContent=
l}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener("click",()=>s({evaluator:t,variant:n}))),
i}function We(e){return e.colSpan=Rr,e.dir="auto",c("div","pnb-across",e)}function mn(e,t){let n=c("div","pnb-\
counted",e);for(let o of t)p("span","",o,n)}function Dr(e,t){let n=c("th","",e);n.scope="row",n.dir="auto",n.title=
t.name,t.is_baseline?p("span","",fe(t.variant),n):p("button","pnb-name",fe(t.variant),n).type="button",t.is_baseline&&
p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=c("div","pnb-run-on",c("td","",e));o.dataset.
tone=t.tone,p("span","pnb-difference",t.difference,o),p("span","",t.conclusion,o);let r=c("div","pnb-run-on pn\
b-interval",c("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&ke(r,s,t.tone,t.bar),p("span","pnb-muted p\
nb-small",t.interval,r),mn(c("td","",e),[t.p,t.n,t.outcomes])}var Vr=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],Ir={loss:"largest fall first",gain:"largest rise \
first",regressions:"Lower",improvements:"Higher"};function Ue({undirected:e},{evaluator:t},n){return e[t]?Ir[n]:
void 0}var _r={regressions:"loss",improvements:"gain",disagreements:"size",errors:"example",all:"example"};function fn({
query:e}){return{evaluator:e.evaluator??0,variant:e.variant??null,order:null,against:e.against??"baseline",limit:320,
short:!1}}function gn({order:e},{show:t}){return e??_r[t]??"example"}function bn(e,t){let{evaluator:n,variant:o,
against:r,limit:s}=t,i=e.show;return{...ge(e),show:i,evaluator:n,variant:o,against:r,limit:s,order:gn(t,e)}}function hn(e,t,n){
let o=[],r=(u,d,m,f,b)=>{if(m.length<2)return;let h=c("label","",e);p("span","pnb-muted",u,h);let k=G(h,d,m,v=>n(
b(v)));o.push((v,y)=>{k.value=f(v,y);for(let[w,[T,A]]of m.entries()){let g=k.options[w];g&&L(g,Ue(t,v,T)??A)}})},
s=u=>u.map((d,m)=>[String(m),d]),i=s(t.variants).filter(([u])=>u!==String(t.baseline));r("on","Evaluator",s(t.
evaluators),({evaluator:u})=>String(u),u=>({evaluator:Number(u)})),r("of","Variant",i.length>1?[["any","any va\
riant"],...i]:i,({variant:u})=>String(u??"any"),u=>({variant:u==="any"?null:Number(u)})),r("sorted by","Order",
Vr,Kr,u=>({order:u})),r("diff against","Compared with",t.against,({against:u})=>u,u=>({against:u}));let l=$(e,
"short rows",()=>n({short:!a})),a=!1;return(u,d)=>{for(let m of o)m(u,d);a=u.short,M(l,"aria-pressed",String(a))}}
function Kr(e,t){return t.sort===null?gn(e,t):""}function yn(e,t){let n=c("header","pnb-claims",e),o=(s,i)=>{let l=c("div",s,n);return me(l,i),l};o("pnb-claim",
t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){let i=p(
"span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(p(
"strong","","Note:"));t.resume&&p("code","",t.resume,o("pnb-small","Resume: ")),o("pnb-muted pnb-small",t.scope)}function qe(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),l=17*Math.min(3,Math.max(1,i)),a=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,a)),tall:20+19*s+l,marks:l}}var Br=660;function wn({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Br/e)),above:2,below:3}}function vn({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,l=a=>{if(s!==a){s=a;for(let u of i)
u.isConnected?u.open=s:i.delete(u);r()}};return({variant:a},u)=>{if(a===null)return;let d=u.querySelector("but\
ton");d&&(d.title=t[a]??"",d.dataset.name=e[a]??"");let m=n[a]??[],f=c("div","pnb-given",u);if(a===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let b=c("details","",f);p("summary","",m.map(({name:k})=>k).join(",\
 "),b).dir="auto";let h=c("div","pnb-prompt",b);h.tabIndex=0,h.setAttribute("role","region"),h.ariaLabel=`What\
 ${t[a]??""} was given`,te(h,"",m),b.open=s,i.add(b),b.addEventListener("toggle",()=>l(b.open))}}function xn(e,{race:t}){if(!t)return;let n=c("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=c(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:l}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let a=c("span","pnb-bar-track",o),u=c("span","pnb-bar-fill",a);l&&(u.dataset.tone="rest"),u.style.width=
`${100*s}%`,p("span","pnb-small",`${l?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var Gr=["slice","n","difference","95 % interval","from the rest","p","could show"];function kn(e,t,n,o,r,s){let i=c(
"details","pnb-changes pnb-slices",e);C(i,t.slices.length>0&&t.evaluators.length>0);let l=p("summary","","Slic\
es: where the difference lies",i),a=c("label","pnb-small",i);p("span","pnb-muted","by ",a);let u=t.slices[0]??
"",d=0,m="",f=[],b=c("div",""),h=()=>{let{evaluator:w,variant:T}=o(),A=JSON.stringify([u,w,T]);!i.open||A===m||
(m=A,d+=1,f=[],b.replaceChildren(),p("div","pnb-muted","Comparing the slices…",b),n.send({type:"slices",request:d,
by:u,evaluator:w,variant:T}))},k=t.slices.map(w=>[w,w]);G(a,"Slice by",k,w=>{u=w,h()}),i.append(b);let v=w=>{for(let{
button:T,filter:A}of f)M(T,"aria-pressed",String(w.some(({text:g})=>g===A.text)))},y=U(n,w=>{w.type!=="slices"||
w.request!==d||(l.title=w.claim,f=jr(b,u,w,T=>s(ae(r(),T))),v(r()))});return i.addEventListener("toggle",h),{update(w){
h(),v(w)},dispose:y}}function jr(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=c("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let l=c("table","",i),a=c("tr","",c("thead","",l));for(let m of Gr)p("th","",m,a).scope="\
col";let u=c("tbody","",l),d=r.flatMap(m=>Wr(c("tr","",u),t,m,s));return p("div","pnb-muted pnb-small",o,e),d}
function Wr(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=c("th","",e);s.scope="row",s.dir="au\
to";let i=[];if(n.where){let u={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},d=p("button","pnb-nam\
e",r,s);d.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(u)),i.push({button:d,filter:u})}else
p("span","",r,s);n.status&&p("div","pnb-muted pnb-small",n.status,s),p("td","pnb-number",n.n,e),p("td","pnb-nu\
mber",n.difference,e);let l=c("div","pnb-run-on pnb-interval",c("td","",e));n.bar&&ke(l,`${n.name}: ${n.interval}`,
n.tone,n.bar),p("span","pnb-muted pnb-small",n.interval,l);let a=p("td","pnb-number",n.gap,e);return a.dataset.
tone=n.tone,p("td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),i}var Ur=10;function En({model:e,el:t}){let n=tt(e.get("setup"));if(!n)return()=>{};let o=c("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=fn(n),s=qe(0,n.order.length,n),i=new Set,
l={...se,show:n.query.show??"all"},a=()=>!r.short&&!h?.view().group,u=v=>{r={...r,...v},v.against!==void 0||v.
short!==void 0?h?.reload():h?.change(v.order?{sort:null}:{})},d=Kt(e,()=>h?.refresh([]));yn(o,n.lead);let m=pn(
o,n,i,u,()=>h?.redraw());Bt(o,n),xn(o,n);let f=kn(o,n,e,()=>r,()=>h?.view().filters??[],v=>h?.change({filters:v,
show:"all"})),b=()=>{},h=null,k=v=>{b(r,v),m(r),f.update(v.filters),o.toggleAttribute("data-short",r.short||v.
group!==null),h&&(h.scroll.dataset.against=r.against)};return h=Ht(o,e,{setup:n,noun:["example","examples"],label:"\
Examples side by side",chunk:Ur,view:l,hidden:i,kind:v=>Ue(n,r,v),query:v=>bn(v,r),choices:v=>{b=hn(v,n,u)},changed:(v,y)=>{
v.show&&(r={...r,order:null}),k(y)},measure:()=>a()?wn(s):he,title:vn(n,()=>h?.redraw()),resized:(v,y)=>{s=qe(
y,v.filter(({variant:T})=>T!==null).length,n);let w=s.limit!==r.limit;return r={...r,limit:s.limit},o.style.setProperty(
"--pnb-marks",`${s.marks}px`),w},ask:(v,y)=>{let{evaluator:w,variant:T}=r;return{type:"detail",request:v,position:y,
evaluator:w,variant:T}},keys:[[["N","T","+","−"],"note, tag, thumb on the first variant beside the baseline"]],
key:d.notes.key,open:v=>{if(!("example"in v))return null;let{example:y}=v;return{title:y,draw:w=>{d.notes.clear(),
rn(w,y,r.against,i,d.notes.fill)}}}}),k(l),n.editable&&d.actions(h,!1),()=>{d.dispose(),f.dispose(),h?.dispose()}}function Tn(e,t,n=null){let o=[];for(let s=0;s<e;s++)t.every(i=>i(s))&&o.push(s);if(!n)return o;let r=new Map(
o.map(s=>[s,n(s)??Number.POSITIVE_INFINITY]));return o.sort((s,i)=>{let[l,a]=[r.get(s)??0,r.get(i)??0];return l<
a?-1:l>a?1:s-i})}function Sn(e,t){return n=>e.some(o=>t.includes(o[n]??"·"))}function An(e,t){let n=ne(t.trim());
if(!n)return()=>!0;let o=e();return r=>o[r]?.includes(n)??!1}function ne(e){return e.toLowerCase().toUpperCase()}var qr={regressions:"l",improvements:"w",disagreements:"wlc"};function Nn(e){let{columns:t}=e.setup,n=new Map(
t.map(({key:l},a)=>[l,a])),o=l=>e.values[n.get(l)??-1],r=null,s=()=>(r??=e.examples.map((l,a)=>Yr(t,e.values,a)),
r),i=l=>{let a=[Mn(e,l),...(l.where??[]).map(f=>Ee(f,o)),An(s,l.text??"")],u=Qr(t,l),d=u&&o(u.key),m=Tn(e.examples.
length,a,d?null:Xr(e,l));return d?Jr(m,d,l.descending??!1):m};return{count:l=>e.examples.reduce((a,u,d)=>a+Number(
Mn(e,l)(d)),0),find(l){let a=i(l),u=l.group?o(l.group):void 0;if(!u)return{rows:a,groups:[],examples:a.length};
let d=t[n.get(l.group??"")??-1]?.role;return zr(a,u,l.folded??[],d==="error")}}}function zr(e,t,n,o){let r=new Map;
for(let a of e){let u=oe(t[a]??null),d=o?u.split(":")[0]??"":u.slice(0,200);r.set(d,[...r.get(d)??[],a])}let i=[
...r.keys()].sort((a,u)=>a&&u?a.localeCompare(u):+!a-+!u).map(a=>({value:a,key:a,count:r.get(a)?.length??0,folded:n.
includes(a)}));return{rows:i.flatMap(({key:a,folded:u},d)=>[-1-d,...u?[]:r.get(a)??[]]),groups:i,examples:e.length}}
function Qr(e,{sort:t=null,evaluator:n=0}){let o=e.find(({key:i})=>i===t);if(!o||o.variant===null)return o;let{
variant:r}=o,s=e.filter(i=>i.judged?.[0]===n&&i.judged[1]===r);return s.find(({role:i})=>i==="score")??s[0]??o}
function Jr(e,t,n){let o=n?-1:1,r=s=>t[s]??null;return[...e].sort((s,i)=>{let[l,a]=[r(s),r(i)];if(l===null||a===
null)return+(l===null)-+(a===null);let[u,d]=typeof l=="number"&&typeof a=="number"?[l,a]:[ne(oe(l)),ne(oe(a))];
return o*(u<d?-1:u>d?1:0)})}function Yr(e,t,n){let o=e.map(({numeric:r},s)=>r?"":oe(t[s]?.[n]??null));return ne(
o.join(`
`))}function Mn(e,t){let{show:n="all",evaluator:o=0}=t;if(n==="errors")return i=>e.failed[i]??!1;let r=qr[n];if(r===
void 0)return()=>!0;let s=Rn(e,t).map(i=>e.outcomes[o]?.[i]??"");return Sn(s,r)}function Rn({setup:e},{variant:t=null}){
return t===null?e.order.filter(n=>n!==e.baseline):[t]}function Xr(e,t){let{order:n="example",evaluator:o=0}=t,
r=(n==="score"?e.scores:e.differences)[o];if(n==="example"||!r)return null;let s=Rn(e,t).map(a=>r[a]??[]),i=e.
signs[o]??1,l={score:a=>Math.min(...a),size:a=>-Math.max(...a.map(Math.abs)),loss:a=>Math.min(...a.map(u=>i*u)),
gain:a=>-Math.max(...a.map(u=>i*u))};return a=>{let u=s.map(d=>d[a]??null).filter(d=>d!==null);return u.length?
l[n](u):null}}function Ee(e,t){if("every"in e){let i=e.every.map(l=>Ee(l,t));return l=>i.every(a=>a(l))}if("so\
me"in e){let i=e.some.map(l=>Ee(l,t));return l=>i.some(a=>a(l))}if("negated"in e){let i=Ee(e.negated,t);return l=>!i(
l)}let n=t(e.column);if(!n)return()=>!1;let{operator:o,value:r=null,other:s=null}=e;if(s!==null){let i=t(s);return l=>{
let a=i?.[l]??null;return a!==null&&Cn(n[l]??null,o,a)}}return i=>Cn(n[i]??null,o,r)}function Cn(e,t,n){return t===
"missing"?e===null:t==="contains"?ne(oe(e)).includes(ne(String(n))):e===null?!1:t==="=="?$n(e,n):t==="!="?!$n(
e,n):typeof n=="string"?Ln(oe(e),t,n):typeof e!="string"&&Ln(Number(e),t,Number(n))}function Ln(e,t,n){return t===
"<"?e<n:t==="<="?e<=n:t===">"?e>n:e>=n}function $n(e,t){return typeof t=="string"?oe(e)===t:typeof t=="boolean"&&
typeof e=="string"?e.toLowerCase()===String(t):typeof e!="string"&&Number(e)===Number(t)}function oe(e){return e===
null?"":String(e)}function On(e){let t=new Set,n=new TextEncoder().encode(JSON.stringify(e.setup)),o=Nn(e),r=s=>s.type==="page"?
Zr(e,s,o):s.type==="detail"?ts(e,s):null;return{get:()=>new DataView(n.buffer),on:(s,i)=>t.add(i),off:(s,i)=>t.
delete(i),send(s){let i=r(s);i&&queueMicrotask(()=>{for(let l of t)l(i)})}}}function Zr(e,{request:t,query:n,columns:o,
start:r,stop:s},i){let{rows:l,groups:a,examples:u}=i.find(n),d=l.slice(r,s),m=e.setup.against.findIndex(([b])=>b===
n.against),f=b=>o.map(h=>es(e,h,b,Math.max(0,m)));return{type:"page",request:t,matched:l.length,runs:u,counts:e.
setup.kinds.map(({show:b})=>i.count({...n,show:b})),start:r,positions:d,rows:d.map(b=>b<0?[]:f(b)),groups:d.flatMap(
(b,h)=>{let k=a[-1-b];return k?[{...k,place:r+h,cells:[]}]:[]})}}function es(e,t,n,o){let r=e.setup.columns.findIndex(
l=>l.key===t),s=e.setup.columns[r];if(r===0)return e.asked[n]??"";if(s&&s.variant!==null)return e.outputs[o]?.[n]?.[s.
variant]??"";let i=e.values[r]?.[n]??null;return typeof i=="number"?i.toLocaleString("en-US",{maximumFractionDigits:3}):
String(i??"").slice(0,160)}function ts(e,t){let{position:n,request:o,variant:r=null}=t,s=e.examples[n]??ns,i=({
baseline:a,place:u})=>a?0:u===r?1:2,l=[...s.variants].sort((a,u)=>i(a)-i(u));return{type:"detail",request:o,example:{
...s,variants:l}}}var ns={title:"",inputs:[],metadata:[],variants:[]};var Hn=document.getElementById("pnb-data"),Pn=document.getElementById("pnb-static"),Fn=document.getElementById(
"pnb-view");if(Hn&&Pn&&Fn){let e=JSON.parse(Hn.textContent??"");En({model:On(e),el:Fn}),Pn.hidden=!0}
