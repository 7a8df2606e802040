/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function W(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function de(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Ge(e){return{render:e,initialize({model:t}){let n=de(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),u=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let m of u){if(o.has(m))continue;let[f,g]=d.shift()??[m,wn(t,e)];o.delete(f),o.set(m,g),g.put(m)}for(let[
m,f]of d)o.delete(m),f.drop()},i=0,c=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),l=()=>{c.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",l),c.observe(document.body,{childList:!0,subtree:!0}),s(),l}}}function wn(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:c})=>{r=c instanceof HTMLElement&&n.contains(c)?c:null};document.addEventListener(
"focusin",s);let i=null;return{put(c){o=[...c.children].filter(l=>l instanceof HTMLElement);for(let l of o)l.hidden=
!0;c.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let c of o)c.hidden=!1}}}var vn="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function K(e,t,n){let o=document.createElementNS(
vn,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}var xn=/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s._-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;
function kn(e){return e.split(xn)}function ue(e,t){e.dir="ltr",e.textContent!==t&&(e.replaceChildren(),kn(t).forEach(
(n,o)=>{o%2?p("bdi","",n,e):e.append(n)}))}function Y(e,t){L(e,t),S(e,"title",t)}function S(e,t,n){e.getAttribute(
t)!==n&&(n===null?e.removeAttribute(t):e.setAttribute(t,n))}function U(e){return e.hidden=!e.hidden,!e.hidden}
function M(e,t){e.hidden===t&&(e.hidden=!t)}function N(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function En(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function qe(e,t){
t.contains(En(e))&&e.focus({preventScroll:!0})}function je(e,t){let n=[];return o=>{for(;n.length<o.length;)n.
push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function _(e){return Math.round(e).toLocaleString("en-US")}function We(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function pe(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function ze(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function G(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,N(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function $(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Ue(e,t,n){let o=a("div","pnb-keys",e);M(o,!1);for(let[i,c]of n){let l=a("span","",o);for(let d of i)p(
"kbd","",d,l);p("span","pnb-muted",c,l)}let r=()=>S(s,"aria-expanded",String(U(o))),s=$(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),S(s,"aria-expanded","false"),r}function Tn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Qe(e,t,n,o){let r=new Map,s=new Set,i=0,c=0,l=null,d=!1,u=W(e,m=>{m.type!=="page"||m.request<c||(l=
m.matched,d=!1,m.rows.forEach((f,g)=>{r.set(m.start+g,{position:m.positions[g]??0,cells:f})}),n(m))});return{get matched(){
return l},get busy(){return d},reset(){r=new Map,s=new Set,c=i+1,d=!0},refresh(){s=new Set,c=i+1},row:m=>r.get(
m),want(m,f){for(let g of Tn(m,f,o)){if(s.has(g))continue;s.add(g),i+=1;let[w,A]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:w,stop:A}))}},dispose:u}}function Je(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=a("div","pnb-list",r),c=t.slice(1).
map(d=>{let u=a("label","",i),m=a("input","",u);return m.type="checkbox",p("span","",d.title,u).dir="auto",m.addEventListener(
"change",()=>{o(c.filter(f=>f.input.checked).map(f=>f.column.key)),l()}),{input:m,column:d}}),l=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of c)u.checked=d.has(m.key);L(s,`columns ${d.size} of ${t.length}`)};
return $(i,"as at first",()=>{o(null),l()}),l(),l}function Ye(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];G(e,"Group by",o,r=>n(r||null))}var Xe="phoenix_nb.columns";var An={shown:null,widths:{}};function X({names:e,title:t}){return e[0]??t}function Ee(e,{shown:t}){let n=r=>t?.
includes(X(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function Ze(e,{widths:t}){let n=e.map((s,i)=>t[X(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>X(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function et(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function tt({memory:e}){return ot()[e]??An}function nt({memory:e},t){let{
[e]:n,...o}=ot(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Xe,JSON.stringify(Object.fromEntries(
r)))}catch{}}function ot(){try{let e=JSON.parse(localStorage.getItem(Xe)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var Sn=2;function it(e,t,n,o,r,s){let i=a("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,M(i,!1);let c=null,l=0,d=()=>{if(!c)return;l+=1;let{expected:f,output:g}=c;o.send({type:"confusion",request:l,
query:r(),expected:f,output:g})},u=f=>{c=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,M(i,f!==null),d()};
n.length>Sn?Ln(t,n,u):Mn(t,n,u);let m=W(o,f=>{f.type!=="confusion"||f.request!==l||!c||Cn(i,c,f,s)});return{update:d,
dispose:m}}function Mn(e,t,n){let o=null,r=t.map(s=>{let i=$(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let c of r)S(c.button,"aria-expanded",String(c.pair===o))});return S(i,"aria-expanded","false"),{button:i,
pair:s}})}function Ln(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);G(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Cn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=a("table","",e);L(a("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let c=a("tr","",a("thead","",i));a("td","",c);for(let d of o)rt(a("th","",c),d,"col");let l=a("t\
body","",i);n.forEach((d,u)=>{let m=a("tr","",l);rt(a("th","",m),d,"row");let f=r[u]??[],g=f.reduce((w,A)=>w+A,
0);o.forEach((w,A)=>{let x=f[A]??0,h=a("td","",m);if(h.dataset.right=String(d===w),h.style.setProperty("--pnb-\
share",String(g?x/g:0)),!x){p("span","pnb-muted","·",h);return}let y=$(h,_(x),()=>s([st(t.expected,"expected",
d),st(t.output,"came out",w)]));y.ariaLabel=`${_(x)} expected ${d||"nothing"}, came out ${w||"nothing"}`})})}function rt(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function st(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var I=class extends Error{constructor(n,o){super(n);this.at=o}at},oe=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
$n=new Set(["and","or","not","in","is","contains","true","false","missing"]),Rn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Nn=40,On=3;function ct(e,t){
try{let n=Hn(e);return n.length===1?{condition:null}:{condition:Dn(n,t)()}}catch(n){if(n instanceof I)return{error:n.
message,at:n.at};throw n}}function Hn(e){let t=[];for(oe.lastIndex=0;e.slice(oe.lastIndex).trim();){let n=e.slice(
oe.lastIndex),o=oe.lastIndex+n.length-n.trimStart().length,{groups:r}=oe.exec(e)??{};if(!r)throw Pn(e,o);t.push(
{...Fn(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Pn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new I("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new I("Put the whole name of the column in backticks.",t):new I(`${n} means nothing here.`,t)}function Fn(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Vn(r)};let s=o.toLowerCase();return $n.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function Vn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function Dn(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",c=b=>s().kind==="sign"&&
s().text===b,l=b=>c(b)?(n+=1,!0):!1,d=()=>{let b=[u()];for(;l("or");)b.push(u());return b.length===1&&b[0]?b[0]:
{some:b}},u=()=>{let b=[m()];for(;l("and");)b.push(m());return b.length===1&&b[0]?b[0]:{every:b}},m=()=>{if(o+=
1,o>Nn)throw new I("Too many parentheses.",s().at);try{if(l("not"))return{negated:m()};let b=s().at;if(!l("("))
return f();let E=d();if(!l(")"))throw new I("A closing parenthesis is missing.",b);return E}finally{o-=1}},f=()=>{
let b=s();if(b.kind==="text"&&e[n+1]?.text==="in")return n+=2,T(h("in"),"contains",b.text);let E=h(i());if(l("\
is"))return g(l("not"),w(E));let v=l("not");return g(v,l("in")?x(E):A(E,v))},g=(b,E)=>b?{negated:E}:E,w=b=>{let{
at:E}=s();if(l("missing"))return T(b,"missing",null);throw new I("After “is” comes “missing” or “not missing”.",
E)},A=(b,E)=>{let v=s(),C=v.kind==="sign"?Rn[v.text]:void 0;if(C!==void 0)return n+=1,T(b,C,y(v.text,b));if((v.
kind==="end"||["and","or",")"].includes(v.text))&&!E)return T(b,"==",!0);let O=`After ${re(b)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new I(O,v.at)},x=b=>{let E=s().at;if(!l("[")&&!l("("))throw new I(
`After “in” comes a list: ${re(b)} in ["a", "b"].`,E);let v=[];do v.push(T(b,"==",y("in",b)));while(l(","));
if(!l("]")&&!l(")"))throw new I("The list is not closed: ] is missing.",E);return{some:v}},h=b=>{let E=s();if(E.
kind!=="name"){let v=b?` after “${b}”`:"",C=E.kind==="end"?"":`, not ${E.text}`;throw new I(`The name of a\
 column is wanted${v}${C}.`,E.at)}return n+=1,E},y=(b,E)=>{let v=s();if(n+=1,v.kind==="number")return Number(v.
text);if(v.kind==="text")return v.text;if(v.kind==="sign"&&v.text==="true")return!0;if(v.kind==="sign"&&v.text===
"false")return!1;if(v.kind==="name"){if(t.find(({title:O,names:D})=>O===v.text||D.includes(v.text))){let O=`Tw\
o columns cannot be compared, and ${v.text} is one: write a number or a text in quotation marks after ${b}.`;throw new I(
O,v.at)}let F=`${re(E)} ${b} "${v.text}"`;throw new I(`Text stands in quotation marks: ${F}.`,v.at)}throw new I(
`A number or a text in quotation marks is wanted after ${b}.`,v.at)},T=(b,E,v)=>{let{key:C,numeric:F}=In(b,v,t);
if(F&&typeof v=="string"&&E!=="contains"){let O=`${re(b)} is a number: compare it with one, as in ${re(b)} >= \
1.`;throw new I(O,b.at)}return{column:C,operator:E,value:v}};return()=>{let b=d(),{kind:E,text:v,at:C}=s();if(E===
"end")return b;throw new I(`Between two conditions stands “and” or “or”, not ${v}.`,C)}}function re({text:e}){
return dt(e)}function dt(e){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function In({text:e,
at:t},n,o){let r=o.filter(({title:l,names:d})=>l===e||d.includes(e)),s=r.find(({title:l})=>l===e),i=s?r.filter(
l=>at(l,s,e)):_n(r),[c]=i;if(!c){let l=Kn(e,o),d=l?`Did you mean ${l}?`:`There are ${Bn(o)}.`;throw new I(`The\
re is no column ${e}. ${d}`,t)}if(i.some(l=>!at(l,c,e))){let l=i.slice(0,3).map(({title:d})=>dt(d));throw new I(
`${e} is ambiguous: write ${l.join(" or ")}.`,t)}return i.find(({numeric:l})=>l===(typeof n=="number"))??c}function at(e,t,n){
let o=e.names.includes(n)&&t.names.includes(n);return e===t||o&&lt(e)&&lt(t)}function lt({role:e}){return e===
"score"||e==="label"}function _n(e){let t=e.filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?
t:e}function Bn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":
"")}function Kn(e,t){let n=null,o=Math.min(On,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[
r,...s]){let c=Gn(e.toLowerCase(),i.toLowerCase(),o);c<o&&([n,o]=[i,c])}return n}function Gn(e,t,n){if(Math.abs(
e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[
r];for(let i=1;i<=t.length;i++){let c=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(c,(o[i]??0)+1,(s[i-1]??0)+
1))}o=s}return Math.min(n,o[t.length]??n)}var ne={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function me({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function ut(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function se(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var qn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,mt=150,pt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function ft(e,t,n,o){let{setup:r}=t,s=a("div","pnb-filters",
e),i=jn(s,r,o),c=Un(s,r,f=>o({expression:f})),l=ze(s,"Search any text",mt,f=>o({text:f}));Jn(s,r,f=>o({filters:se(
n().filters,f)}));let d=a("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=a("div","pnb-f\
ilters pnb-chips",e),m=je(u,f=>zn(f,n,o));return{update({show:f,filters:g}){for(let{button:w,title:A,kind:x,words:h}of i)
S(w,"aria-pressed",String(x===f)),L(A,`${t.kind?.(x)??h} `);m(g),M(u,g.length>0)},clear(){l.clear(),c.clear();
let{text:f,show:g,filters:w,expression:A}=ne;o({text:f,show:g,filters:w,expression:A})},count:f=>L(d,Wn(f,t,n())),
counted(f){f.forEach((g,w)=>{let A=i[w];A&&L(A.count,_(g))})},focus:c.focus}}function jn(e,{kinds:t},n){let o=a(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let c=$(o,"",()=>n({show:r}));c.className="pnb-kind";let l=p("span","",`${s} `,c),d=p("b","",_(i),c);return{button:c,
title:l,kind:r,words:s,count:d}})}function Wn(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${_(t)}`;return`${_(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function zn(e,t,n){let o=a("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:se(t().filters,r)})}),{root:o,update(s){r=
s,L(o,`${s.text} ✕`),S(o,"aria-label",`remove the filter ${s.text}`)}}}function Un(e,{columns:t},n){let o=a(
"span","pnb-expression",e),r=a("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=Qn(t),r.ariaLabel="Filter by an expression",N(r);let s=a("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,c=()=>{let d=ct(r.value,t),u="error"in d?d.error:"";L(s,u),S(r,"aria-invalid",u?"true":
null),"condition"in d&&n(d.condition)},l=()=>{clearTimeout(i),i=setTimeout(c,mt)};return r.addEventListener("i\
nput",l),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),c())}),{clear(){
clearTimeout(i),r.value="",L(s,""),S(r,"aria-invalid",null)},focus:()=>r.focus()}}function Qn(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(c=>qn.test(c));return{head:s,name:i.sort((c,l)=>c.length-l.length)[0]}}),n=t.
find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.
name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function Jn(e,{
columns:t},n){let o=a("details","pnb-more",e);p("summary","pnb-plus","＋ filter",o);let r=a("div","pnb-list",
o),s=t.map(u=>[u.key,u.title]),i=G(r,"Column",s,()=>{}),c=G(r,"Comparison",pt,()=>{M(l,c.value!=="missing")}),
l=a("input","",r);l.type="text",l.maxLength=200,l.ariaLabel="Value",l.placeholder="value",N(l);let d=()=>{let u=t.
find(({key:h})=>h===i.value),m=pt.find(([h])=>h===c.value);if(!u||!m)return;let[f,g]=m,w=l.value.trim();if(!w&&
f!=="missing"){l.focus();return}let A=f==="missing"?null:Yn(w,u.numeric),x=f==="missing"?`${u.title} ${g}`:`${u.
title} ${g} ${w}`;n({about:`${u.key} ${f}`,text:x,where:{column:u.key,operator:f,value:A}})};$(r,"Add",d),l.addEventListener(
"keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function Yn(e,t){let n=Number(e.replace("−","-"));return t&&
!Number.isNaN(n)?n:e}var bt=20;function gt(e,t){let{view:n,change:o,resize:r}=t,s=a("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],c=({sort:l,descending:d})=>{for(let{head:u,button:m,column:f}of i){
let g=l===f.key;Y(m,(g?d?"↓ ":"↑ ":"")+f.title),S(u,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:c,rebuild(l){s.replaceChildren(),i=l.map(d=>{let u=a("span","",s);u.setAttribute(
"role","columnheader"),S(u,"data-numeric",d.numeric?"":null);let m=$(u,"",()=>o(ut(n(),d.key)));m.dir="auto",N(
m);let f=g=>r(X(d),g);return m.addEventListener("keydown",g=>{let w={ArrowLeft:-bt,ArrowRight:bt}[g.key];!g.shiftKey||
w===void 0||(f(u.offsetWidth+w),g.preventDefault(),g.stopPropagation())}),t.title?.(d,u),Xn(u,f),{head:u,button:m,
column:d}}),c(n())}}}function Xn(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function ht(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let s=a("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,N(s),M(r,!1);let i=a("div","pnb-openbar",s),c=a("strong","",i);c.
dir="auto";let l=a("span","pnb-muted pnb-small",i),d=a("span","pnb-muted pnb-small",i);d.dir="auto";let u=a("s\
pan","pnb-muted pnb-small pnb-line",i);a("span","pnb-grow",i);for(let[f,g,w]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let A=$(i,f,w);A.ariaLabel=g,N(A)}let m=a("div","pnb\
-content",s);return{panel:r,fill(f,g){qe(e,m),L(c,f.title),L(d,(f.facts??[]).join(" · ")),u.replaceChildren(),
f.trace&&(p("span","","trace ",u),p("code","",f.trace,u).title=f.trace),m.replaceChildren(),g(m)},place:f=>L(l,
f)}}function Zn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function eo(e,t,n,o=null){let r=to(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function to(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function no(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function oo(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var ro="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function so(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(ro)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var io=0;function yt(e){
let{scroll:t}=e,n=`pnb-list-${++io}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=a("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,c=0,{panel:l}=e;l&&o.append(l);let d=()=>l&&
i>=0?{after:i,height:l.offsetHeight}:null,u=h=>{for(Math.abs(h-c)>=r.length&&(c=h);c<h;c++){let y=r.shift();y&&
(o.insertBefore(y.root,l??null),r.push(y))}for(;c>h;c--){let y=r.pop();y&&(o.prepend(y.root),r.unshift(y))}},m=()=>{
let h=e.measure(),y=d(),[T,b]=eo(t.scrollTop,e.expected(),h,y);for(e.want(T,Math.max(b,1)),o.style.height=`${e.
count()*h.row+(y?.height??0)}px`,l&&(l.style.top=`${(i+1)*h.row}px`),u(T);r.length<b-T;){let C=e.create(o,w);l&&
o.insertBefore(C.root,l),r.push(C)}let E=Math.min(b,e.count());r.forEach((C,F)=>{let O=T+F;M(C.root,O<E),S(C.root,
"id",O<E?`${n}-${O}`:null),!(O>=E)&&(C.root.style.top=`${Zn(O,h.row,y)}px`,S(C.root,"aria-selected",String(O===
s)),S(C.root,"aria-rowindex",String(O+2)),l&&S(C.root,"aria-expanded",String(O===i)),C.update(O))});let v=s>=T&&
s<E;S(t,"aria-activedescendant",v?`${n}-${s}`:null),S(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=h=>{
let{row:y}=e.measure();s=Math.min(e.count()-1,Math.max(0,h));let T=d(),b=T&&s>T.after?T.height:0;e.want(s,s+1);
let{scrollTop:E,clientHeight:v}=t;return t.scrollTop=no(s,E-b,v,e.head(),y)+b,m(),s},g=h=>{s=h,m()},w=h=>{g(h),
e.open(h)},A=!1;t.addEventListener("scroll",()=>{A||(A=!0,requestAnimationFrame(()=>{A=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!so(h,l))return;let y=oo(h.key,s,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(y!==null)f(y),e.moved?.(s);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let x=new ResizeObserver(()=>{i>=0&&m()});return l&&x.observe(l),{update:m,mark:g,choose:f,
expand(h){i=h,l&&M(l,h>=0),m()},reveal(){if(i<0||!l)return;m();let{row:h}=e.measure(),y=(i+1)*h+l.offsetHeight+
e.head(),T=Math.min(i*h,y-t.clientHeight);(t.scrollTop<T||t.scrollTop>i*h)&&(t.scrollTop=T)},rebuild(){for(let{
root:h}of r)h.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,l&&M(l,!1),m()},get chosen(){return s},
dispose:()=>x.disconnect()}}var ao={"-":"del","+":"ins","=":"span"};function ie(e,t){e.replaceChildren();for(let[n,o]of t)p(ao[n],"",o,e)}
function wt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;S(e,"data-state",n),n===null?ie(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function fe(e,t){let n=a("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;p("span","",r,n).dir="auto",o||(p("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(p("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb-muted",` (${t.repetitions})`,n)}var lo=1.5;function kt(e,t){let n=e.findIndex(s=>typeof s=="object"&&"failed"in s);if(n<1)return null;let o=xt(
e,n+1),r={of:n,first:n,length:1+o};if(t[n]?.role==="output")for(let s=n+1+o;s<e.length;s++){let i=xt(e,s),l=vt(
t.slice(s,s+i))>=lo*vt(t.slice(n,n+r.length));i>r.length&&l&&(r={of:n,first:s,length:i})}return r.length>1?r:null}
function vt(e){return e.reduce((t,n)=>t+n.letters,0)}function xt(e,t){let n=e.findIndex((o,r)=>r>=t&&o!=="");return(n<
0?e.length:n)-t}function Te(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:
"";Y(e,n),S(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function Et(e,t){e.classList.add("pnb-cell");let n=a(
"div","pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"piece\
s"in s?s:null;if(i!==r){r=i,wt(n,i),o.replaceChildren();for(let c of i?.marks??[])t.has(c.evaluator)||fe(o,c);
i?.rewritten&&p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function Tt(e){e.classList.add(
"pnb-asked");let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-preview",e),o=a("div","pnb-wanted",
e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};
Y(t,s.id),L(n,s.input),L(o,s.expected?`expected ${s.expected}`:""),M(o,s.expected!=="")}}var co=30,be={row:co,visible:18,above:6,below:8};function At(e,t){N(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,c=yt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>uo(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(u,Math.max(m,i()))*d+t.head();e.style.height=`${r.hidden?f+2:Math.max(
f,u*d+t.head())}px`,M(l,i()===0&&!n.busy),t.drawn()}}),l=a("div","pnb-empty");return e.after(l),p("span","pnb-\
muted",`No ${s[1]} match.`,l),$(l,"Clear filters",t.clear),c}function uo(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:c},l){let d=a("div","pnb-row",e);d.setAttribute("role","row");let u=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||l(u)});let m=a("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",y=>y.stopPropagation()),m.addEventListener("change",()=>{let y=t.
row(u);y&&i.toggle(y.position)});let f=a("span","pnb-heading-of-group");f.dir="auto";let g=n().map((y,T)=>{let b=a(
"div","",d);if(b.setAttribute("role","gridcell"),S(b,"data-numeric",y.numeric?"":null),T>0)return{cell:b,column:y,
draw:po(b,y,s)};b.append(m,f);let E=a("div","pnb-first",b);return{cell:E,column:y,draw:c?Tt(E):Te(E)}}),w=g.map(
({column:y})=>y),A=null,x=y=>{if(!A&&!y)return;A=y;let{of:T=0,first:b=0,length:E=1}=y??{},v=g[T]?.cell,C=v?.textContent??
"";v&&y&&T!==b&&L(v,"✗ failed"),g.slice(1).forEach(({cell:O,column:D},P)=>{let R=P+1,B=R===b;O.style.gridColumn=
B?`span ${E}`:"",S(O,"aria-colspan",B?String(E):null),S(O,"data-numeric",D.numeric&&!B?"":null),M(O,R<=b||R>=b+
E)});let F=b?g[b]?.cell:void 0;F&&(Y(F,C),S(F,"data-tone","bad"))},h=[];return{root:d,update(y){u=y;let T=o(y),
b=t.row(y),E=b!==void 0&&i.has(b.position),v=[y,T,b,E];if(b&&v.every((D,P)=>D===h[P]))return;h=v,S(d,"data-gro\
up",T?"":null),M(m,!T),M(f,!!T);let C=g[0];C&&M(C.cell,!T),L(f,T?mo(T,r):""),m.checked=E,S(d,"data-picked",m.checked?
"":null);let O=T?.cells.map(D=>D&&`mean ${D}`)??b?.cells??[];g.forEach(({draw:D},P)=>{D(O[P])}),x(kt(O,w)),m.ariaLabel=
`select ${r[0]} ${y+1}`}}}function po(e,t,n){return t.variant===null?Te(e):Et(e,n)}function mo({value:e,count:t,
folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${_(t)} ${o[t===1?0:1]}`}function St(e,t,n,o){let r=new Set,s=a("div","pnb-filters pnb-picked",e);M(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let c=a("span","pnb-muted pnb-small",s);c.append("in Python: "),p("code","","view.selected",c),
c.append(", where view is what explore() returned");let l=()=>{n({type:"select",positions:[...r]}),L(i,`${_(r.
size)} ${t[r.size===1?0:1]} selected`),M(s,r.size>0),o()};return $(s,"Clear",()=>{r.clear(),l()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),l()},get positions(){return[...r]}}}var fo=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Mt(e,t,n){let{setup:o,noun:r}=n,s=n.view??ne,i=tt(o),c=Ee(
o.columns,i),l=null,d=-1,u=-1,m=0,f=0,g=!1,w=null,A=new Map,x=()=>n.query?.(s)??me(s),h=Qe(t,k=>({...k,query:x(),
columns:c.map(({key:H})=>H),edition:f}),k=>{l=k.runs;for(let H of k.groups)A.set(H.place,H);E.counted(k.counts),
n.arrived?.(k),V.update(),u>=0&&ce(u)},n.chunk),y=()=>{g&&(g=!1,f+=1,A.clear(),h.refresh())},T=()=>{y(),A.clear(),
h.reset()},b=k=>{n.changed?.(k,{...s,...k}),s={...s,...k},E.update(s),j.update(s),F.update(),d=u=-1,T(),q(),V.
restart()},E=ft(e,n,()=>s,b),v=a("div","pnb-filters pnb-choices",e);n.choices?.(v),Ye(v,o.columns,k=>b({group:k,
folded:[]}));let C=Je(v,o.columns,()=>c,k=>{let H=o.columns.filter(({key:te})=>k?.includes(te));R({...i,shown:k&&
H.map(X)}),c=Ee(o.columns,i),T(),j.rebuild(c),q(),V.rebuild()}),F=it(e,a("span","pnb-kinds",v),o.pairs,t,x,k=>b(
{filters:k.reduce(bo,s.filters)}));a("span","pnb-grow",v);let O=Ue(e,v,[...fo,...n.keys??[]]),D=St(e,r,t.send.
bind(t),()=>V.update()),P=a("div","pnb-scroll",e);P.ariaLabel=n.label;let R=k=>{i=k,nt(o,i)},B=()=>n.measure?.(
c)??be,q=()=>{let{columns:k,width:H}=Ze(c,i);P.style.setProperty("--pnb-columns",k),P.style.setProperty("--pnb\
-width",H),P.style.setProperty("--pnb-tall",`${B().row}px`),P.setAttribute("aria-colcount",String(c.length))},
j=gt(P,{view:()=>s,change:b,resize:(k,H)=>{R(et(i,k,H)),q()},title:n.title}),z=()=>{d=u=-1,y(),V.expand(-1),P.
focus({preventScroll:!0})},ce=k=>{let H=h.row(k);u=H?-1:k,!(!H||H.position<0)&&(d=k,w=null,ke.place(`${_(k+1)}\
 of ${_(h.matched??0)}`),V.expand(k),m+=1,t.send(n.ask(m,H.position)))},xe=()=>{let k=w&&n.open(w);k&&(ke.fill(
k.title,k.draw),V.reveal())},gn=W(t,k=>{k.type!=="detail"||k.request!==m||(w=k,xe())}),Be=k=>{let H=V.chosen+k;
for(;A.has(H);)H+=k;H>=0&&H<(h.matched??0)&&ce(V.choose(H))},hn=()=>{let k=h.row(V.choose(Math.max(0,V.chosen)));
k&&k.position>=0&&D.toggle(k.position)},ke=ht(P,r,Be,z),V=At(P,{source:h,panel:ke.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:D,tall:n.measure!==void 0,head:j.height,measure:B,columns:()=>c,group:k=>A.get(k),open:k=>k===
d?z():ce(k),moved:k=>{u=-1,!(d<0)&&(A.has(k)?Be(Math.sign(k-d)||1):ce(k))},fold:({key:k,folded:H})=>{let te=s.
folded.filter(yn=>yn!==k);s={...s,folded:H?te:[...te,k]},d=u=-1,T(),V.expand(-1)},key:({key:k})=>{if(k==="Esca\
pe"&&(d>=0||u>=0))z();else if(k==="x")hn();else if(k==="?")O();else if(k==="/")E.focus();else return d>=0&&(n.
key?.(k)??!1);return!0},clear:E.clear,drawn:()=>E.count(h.busy?null:l??o.total)}),Ke=new ResizeObserver(()=>{if(P.
style.setProperty("--pnb-sight",`${P.clientWidth}px`),!P.clientWidth||!n.resized?.(c,P.clientWidth))return;let{
chosen:k}=V;T(),q(),V.rebuild(),V.mark(k)});return Ke.observe(P),n.resized?.(c,P.clientWidth),E.update(s),j.rebuild(
c),q(),V.restart(),{selection:D,scroll:P,view:()=>s,change:b,reload(){n.changed?.({},s),T(),q(),V.rebuild(),xe()},
redraw(){q(),V.rebuild(),xe()},refresh(k){g=!0;let H=i.shown?[]:k.filter(te=>!c.includes(te));if(!H.length){h.
refresh(),V.update();return}c=[...c,...H],C(),T(),j.rebuild(c),q(),V.rebuild()},dispose:()=>{h.dispose(),gn(),
F.dispose(),V.dispose(),Ke.disconnect()}}}function bo(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function ge(e){let t=a("div","pnb-said",e),n=a("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=a("div","pnb-code",t),r=a("pre","",o);r.tabIndex=0,N(r);let s=$(o,"Copy",()=>{let{clipboard:i}=navigator,
c=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>L(s,"Copied"),c):c()});return N(
s),M(t,!1),{say(i,c,l=!1){L(n,i),S(n,"data-tone",l?"bad":null),L(r,c),L(s,"Copy"),M(o,c!==""),M(t,i!=="")}}}var go=1500;function Ae(e,t){let n=0,o=new Map,r=W(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,c){n+=1,o.set(n,{done:i,timer:setTimeout(c,go)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var he="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Lt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Ct(e,t){return e.filter(n=>n!==t)}function $t(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var ho=1e3,yo=1e4,wo="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Nt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,c,l="")=>{let{
variant:d,position:u}=c,m=`${d} ${u}`,f=r.get(m)??c.notes,g=0,w=a("section","pnb-notes",i);w.ariaLabel=l?`Note\
s on ${l}`:"Notes";let A=a("div","pnb-notes-line",w),x=["up","down"].map(R=>xo(A,R,()=>D({thumbs:f.thumbs===R?
"none":R}))),h=Eo(A,R=>D({tags:R})),y=To(A,R=>D({note:R})),T=a("div","pnb-notes-line pnb-small",w),b=a("span",
"pnb-muted pnb-saved",T);b.setAttribute("role","status"),b.dir="auto";let E=$(T,"Undo",()=>D({undo:!0}));N(E),
a("span","pnb-grow",T);let v=Ao(w,T,f,(R,B)=>n(c,R,B)),C=()=>{for(let{button:R,thumb:B}of x)S(R,"aria-pressed",
String(f.thumbs===B));h.update(f),y.update(f.note),M(E,f.at!==""),M(w,f.writable||f.at!=="")},F=(R,B=!1)=>{L(b,
R),S(b,"data-tone",B?"bad":null)},O=R=>{R&&r.set(m,R)},D=R=>{g+=1;let B=g,q=f;f={...f,...vo(R)},C(),F("Saving \
…"),e.ask(j=>({type:"annotate",request:j,position:u,variant:d,note:null,tags:null,thumbs:null,undo:!1,...R}),
({notes:j,error:z})=>{O(j),B===g&&(f=j??{...q,note:f.note},C(),F(z?`Not saved: ${z}`:Rt(f),z!==""),z||t())},()=>B===
g&&F(he,!0))},P=R=>()=>D({thumbs:f.thumbs===R?"none":R});o??={n:y.focus,t:h.focus,"+":P("up"),"-":P("down")};for(let R of w.
querySelectorAll("button, input, textarea"))f.writable||R.setAttribute("disabled","");C(),v.update(f),F(Rt(f))},
clear(){o=null},key(i){let c=o?.[i];return c?.(),c!==void 0}}}function vo({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Rt({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,$t(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function xo(e,t,n){let o=$(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,N(o);let r=K("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return K("path",{d:wo,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var ko=0;function Eo(e,t){let n=a("span","pnb-tags",e),o=a("span",
"pnb-tags",n),r=a("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
N(r);let s=a("datalist","",n);s.id=`pnb-tags-${++ko}`,r.setAttribute("list",s.id);let i=[],c=()=>{let l=Lt(i,r.
value);r.value="",l.length>i.length&&t(l)};return r.addEventListener("change",c),r.addEventListener("keydown",
l=>{Se(l,r)||(l.stopPropagation(),l.key==="Enter"||l.key===","?(l.preventDefault(),c()):l.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(l){i=l.tags,o.replaceChildren();for(let d of i){
let u=$(o,`${d} ✕`,()=>{t(Ct(i,d)),r.focus()});u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the t\
ag ${d}`,N(u)}s.replaceChildren();for(let d of l.known)a("option","",s).value=d}}}function To(e,t){let n=a("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=yo,n.rows=1,n.dir=
"auto",N(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,ho)}),n.addEventListener("blur",s),n.addEventListener("keydown",c=>{if(Se(c,n))return s();c.
stopPropagation(),!(c.key!=="Enter"||c.shiftKey)&&(c.preventDefault(),s())}),{focus:()=>n.focus(),update(c){(n.
value===o||!n.value)&&(n.value=c),o=c,requestAnimationFrame(i)}}}function Se(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function Ao(e,t,{
expected:n},o){let r=$(t,"Correct expected…",()=>{let u=U(s);S(r,"aria-expanded",String(u)),u&&i.focus()});S(
r,"aria-expanded","false"),N(r);let s=a("div","pnb-form",e);M(s,!1);let i=a("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",N(i),i.addEventListener("keydown",u=>{Se(u,i)||u.stopPropagation()});let c=a("div","pn\
b-notes-line",s),l=ge(s),d=$(c,"Make a new version",()=>{l.say("Saving …",""),o(i.value,l.say)});return N(d),
p("span","pnb-muted pnb-small","the dataset as it is now stays",c),{update({expected:u,writable:m}){M(r,m&&u!==
"")}}}function ye(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(he,"",!0))}function Ot(e,t,n,o){let r=a("div","pnb-f\
orm pnb-actions");e.append(r);let s=a("div","pnb-notes-line",r);M(s,!1);let[i,c]=[["split","hard"],["dataset",
"this one"]].map(([m,f])=>{let g=a("label","",s);p("span","",m,g);let w=a("input","",g);return w.type="text",w.
placeholder=f,w.maxLength=200,w.dir="auto",N(w),w.addEventListener("keydown",A=>{A.stopPropagation(),A.key==="\
Enter"&&(A.preventDefault(),l.click())}),w}),l=$(s,"Add",()=>{d.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:c?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),ye(t,n(),{action:"add",...m},
d.say)}),d=ge(r),u=$(e,"Add to dataset…",()=>{let m=U(s);S(u,"aria-expanded",String(m)),d.say("",""),m&&i?.focus()});
S(u,"aria-expanded","false");for(let m of[l,u])N(m);if(o){let m=$(e,"Run again…",()=>{M(s,!1),S(u,"aria-expa\
nded","false"),ye(t,n(),{action:"again"},d.say)});N(m)}e.append(r)}function Ht(e,t){let n=Ae(e,r=>r.type==="annotated"),o=Ae(e,r=>r.type==="acted");return{notes:Nt({annotating:n,
saved:t,correct:({variant:r,position:s},i,c)=>ye(o,[s],{action:"correct",variant:r,expected:i},c)}),actions({selection:r},s){
Ot(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Pt(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=a("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=a("dl","",o);for(let{variant:s,name:i,pieces:c,code:l}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let d=a("dd",l?"pnb-text pnb-code":"pnb-text",r);d.dir="auto",
ie(d,c)}}function Ft(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");L(o,s?`show all ${_(n)} characters`:"show less"),S(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Le=/^\s*(?:```|~~~)/,Vt=/^(#{1,6})\s+(.*)$/,Ce=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,So=/^\s*\d/,Me=/^>\s?(.*)$/,
Mo=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Lo=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Re(e){return Lo.test(e)}function Ne(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Co(e,n,o)}function Co(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Le.test(o))
return $o(e,t,n+1);let r=Vt.exec(o);if(r)return $e(a("div","pnb-heading",e),r[2]??""),n+1;if(Ce.test(o))return Ro(
e,t,n);if(Me.test(o)){let[l,d]=Dt(t,n,Me);return Ne(a("blockquote","",e),l.join(`
`)),d}let s=a("p","",e),i=n,c=[];for(;i<t.length;i++){let l=t[i]??"",d=!l.trim()||Le.test(l)||Vt.test(l)||Ce.test(
l);if(i>n&&(d||Me.test(l)))break;c.push(l)}return $e(s,c.join(`
`)),i}function $o(e,t,n){let o=n;for(;o<t.length&&!Le.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function Ro(e,t,n){let o=a(So.test(t[n]??"")?"ol":"ul","",e),[r,s]=Dt(t,n,Ce);for(let i of r)$e(a("l\
i","",o),i);return s}function Dt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function $e(e,t){let n=0;for(let o of t.matchAll(Mo)){e.append(t.slice(n,o.index));
let[r,,s,i,c,l,d,u]=o;s!==void 0?p("code","",s,e):i??c?p("strong","",i??c??"",e):l?p("em","",l,e):(p("span","p\
nb-linked",d??"",e),u&&p("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}function _t(e){let n=(Z(e)?No(e):null)?.flatMap(Oe)??[];return n.length?n:null}function No(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:Z(r)&&Z(r.message)?[r.message]:Z(s)&&typeof s.
role=="string"?[s]:null}function Oe(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(e))return e.
flatMap(Oe);if(!Z(e))return[];let t=Z(e.function)?e.function:e.functionCall??e.toolUse;if(Z(t))return[It(t)];if(e.
type==="tool_use"||e.type==="function_call")return[It(e)];let{message:n,content:o,parts:r,text:s,refusal:i,tool_calls:c}=e;
return[n,o,r,s,i,c].flatMap(Oe)}function It({name:e,arguments:t,input:n,args:o}){let r=t??n??o??{};return`${String(
e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function Z(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}var Oo=900,Bt=16,Ho=80,Po=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Fo=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Vo=/^[A-Za-z0-9+/=\s]{60,}$/,Do=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function le(e){return e?JSON.parse(e):void 0}function Kt(e){let t=ae(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=Fe(o)?n:[{role:"system",content:o},...n];return r.
every(i=>ae(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Pe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function Q(e,t){let n=Kt(
t);n?Wt(e,n):typeof t=="string"?qt(e,t):Array.isArray(t)?Ko(e,t):ae(t)?Go(e,t):p("span",Fe(t)?"pnb-muted":"",zt(
t),e)}function we(e,t){let n=Pe(t),o=Kt(n);o?Wt(e,o):He(e,n===void 0?t:JSON.stringify(n,null,2))}function Gt(e,t){
let n=_t(Pe(t));if(!n){we(e,t);return}for(let r of n)qt(e,r);let o=a("details","pnb-whole",e);p("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),we(o,t)}function qt(e,t){let n=Io(t);if(n){let i=a("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Pe(t);if(o!==void 0){He(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&Do.test(t)&&!Re(t)){He(e,t);return}let r=a("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",jt(s,r,t),Re(t)&&_o(e,r,t)}function Io(e){if(Po.test(e))return e;let t=Fo.find(([
n])=>n.test(e))?.[1];return t&&Vo.test(e)?`data:image/${t};base64,${e}`:null}function _o(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",M(o,!1);let r=$(e,"lay out Markdown",()=>{o.childElementCount||Ne(o,n);let s=U(
o);M(t,!s),L(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function He(e,t){let n=a("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",jt(o,n,t)}function jt(e,t,n){(n.length>Oo||n.split(
`
`,Bt+1).length>Bt)&&Ft(e,t,n.length)}function Wt(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=a("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Bo(r))
Q(s,i)}}function Bo(e){return Array.isArray(e)?e.map(t=>{if(!ae(t))return t;if(typeof t.text=="string")return t.
text;let n=ae(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Ko(e,t){let n=t.
map(s=>qo(s)?zt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Ho){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let s of t)Q(a("li","",r),s)}function Go(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",Q(a("dd","",o),s)}function ae(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function qo(e){return typeof e!="object"||e===null}function Fe(e){return e==null}function zt(e){
return Fe(e)?"none":typeof e=="number"?We(e):String(e)}var jo=12;function Ut(e,{facts:t,steps:n,messages:o,left:r}){if(M(e,!!n.length),!n.length)return;let s=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=a("div","pnb-steps",e);for(let c of n)Wo(a(
"details","pnb-step",i),c);o.length&&Uo(a("details","",e),o,r)}function Wo(e,t){let n=a("summary","",e),o=a("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&p("\
span","pnb-muted pnb-small",` ${r}`,o),zo(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)p("div","pnb-m\
uted pnb-small",s,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function zo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=K("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);K("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),K("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function Uo(e,t,n){e.open=t.length<=jo,p("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=a("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let c=a("div","",i);r&&(p("div","pnb-text",r,c).dir="auto");for(let l of s)p("code","pnb-t\
ext",l,c).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function Jt(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&Qo(r,"the task fai\
led",t.error,t.traceback),Jo(r,t,n);let s=a("section","",o);or(s,t.verdicts);let i=a("section","",o);ar(i,t),Ut(
a("section","pnb-rest",o),t.steps);let c=a("section","pnb-rest",o);ee(c,"input",t.inputs),ee(c,"metadata",t.metadata)}
function J(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Qo(e,t,n,o){J(e,t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),s=a(o?"summ\
ary":"div","",r);p("span","pnb-sign","✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre","",o,
r)}function Jo(e,t,n){let{fields:o,sides:r,heading:s}=Yo(t,n);o.length&&J(e,s);let i=a("div","pnb-diff",e);for(let c of o){
let l=a("div","pnb-field",i);l.dataset.against=r.old,nr(l,c,r)}}function Yo({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:tr,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:er,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(Xo):e,i=r.some(({expected:c})=>c)?"output against exp\
ected":"output";return{fields:r,sides:Zo,heading:i}}function Xo(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var Zo={old:"expected",same:"✓ as expected"},er={old:"baseline",same:"= as the baseline"},tr={
old:"expected",same:""};function nr(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:c}=t,l=a("div","pnb-m\
uted pnb-small",e);p("span","",o,l).dir="auto";let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",
changed:""}[r];if(u&&p("span","pnb-small",`${o?" ":""}${u}`,l),M(l,!!l.textContent),c.length){let m=a("div","p\
nb-text",e);m.dir="auto",ie(m,c);return}r==="changed"?(Qt(e,n.old,"pnb-gone",i),Qt(e,"output","pnb-new",s)):Q(
e,le(s||i))}function Qt(e,t,n,o){let r=a("div",`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,r),Q(a("div",
"",r),le(o))}function or(e,t){t.length&&J(e,"evaluations");for(let n of t)rr(a("div","pnb-verdict",e),n)}function rr(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;sr(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&ir(
e,n,t.traceback),r&&Q(e,le(r)),s&&e.setAttribute("title",`trace ${s}`)}function sr(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let c=a("div","",e);c.dir="auto",p("span","",t,c);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=p("strong","",` ${o?"✗ failed":`${l}${r}`}`,c);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n===
"CODE"?[]:[n,...i];u.length&&p("span","pnb-muted pnb-small",` ${u.join(" · ")}`,c)}function ir(e,t,n){let o=a(
n?"details":"div","pnb-error pnb-small",e);p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function ar(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{lr(e,r,r.prompt===t[s-1]?.prompt)}),o&&(J(e,"prompt and ra\
w reply"),p("div","pnb-muted",o,e)),n.length&&J(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb\
-small",r,e).dir="auto"}function lr(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:c,cut:l}=t;J(e,`prompt \
· ${o}`),i&&n?p("div","pnb-muted","the same as before",e):i?we(a("div","pnb-sent",e),i):p("div","pnb-muted","\
not kept",e),J(e,s?"raw reply · the attempt failed":"raw reply",r),c?Gt(a("div","pnb-sent",e),c):p("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),l&&p("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function ee(e,t,n){if(!n.length)return;J(e,t);let o=a("dl","pnb-object",e);for(let r of n)p("dt",
"pnb-muted",r.name,o).dir="auto",Q(a("dd","",o),le(r.value))}function Yt(e,t,n,o,r){let s=a("div","pnb-variants",e),i=t.variants.map(u=>[u,a("section","",s)]);for(let[u,m]of i.
sort(([f],[g])=>+f.baseline-+g.baseline))cr(m,u,n,o,r);let c=a("section","pnb-rest",e);ee(c,"input",t.inputs),
ee(c,"metadata",t.metadata);let d=t.variants.flatMap(u=>u.runs).find(u=>u.remedy)?.remedy;d&&p("div","pnb-mute\
d pnb-small pnb-remedy",d,c)}function cr(e,{name:t,baseline:n,marks:o,runs:r,noted:s,more:i},c,l,d){let u=a("h\
3","",e);ue(u,t),n&&p("span","pnb-muted"," baseline",u);let m=a("div","pnb-marks",e);for(let f of o)l.has(f.evaluator)||
fe(m,f);r.length||p("div","pnb-muted","not run",e),r.forEach((f,g)=>{let w=a("div","pnb-run",e),A=[r.length>1?
f.title:"",...f.facts].filter(Boolean).join(" · ");A&&(p("div","pnb-muted pnb-small",A,w).dir="auto"),f.trace&&
(p("div","pnb-muted pnb-small pnb-line",`trace ${f.trace}`,w).title=f.trace);let x=f.verdicts.filter(y=>!l.has(
y.name)),h=s[g];h&&d(w,h,r.length>1?`${t}, ${f.title}`:t),Jt(w,{...f,verdicts:x,remedy:""},c)}),i&&p("div","pn\
b-muted",`and ${_(i)} further repetitions`,e)}var Xt=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function Zt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function en(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function tn(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Ve=130;function ve(e,t,n,o){let r={viewBox:`0 0 ${Ve} 18`,role:"img","aria-label":t},s=K("svg",r,e);s.dataset.
tone=n;let i=m=>Ve/100*m,[c,l,d]=[i(o.zero),i(o.low),i(o.high)];K("rect",{x:0,y:8.5,width:Ve,height:1,class:"p\
nb-scale"},s),K("rect",{x:c-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let u=Math.max(1,d-l);K("rect",{x:l,
y:7.5,width:u,height:3,class:"pnb-span"},s),K("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var nn=["variant","mean","difference","95 % interval of the difference"],dr=["p (adj.)","n","wins / losses / t\
ies"],ur=nn.length+1;function on(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=Zt(t.figures),i=tn(s,t.query.
evaluator??0),c="given",l=!1,d=a("div","pnb-filters pnb-choices pnb-evaluators",e);M(d,s.length>1);let u=a("di\
v","pnb-figures",e);u.tabIndex=0,u.setAttribute("role","region"),u.ariaLabel="Figures",N(u);let m=a("table","",
u);mr(a("tr","",a("thead","",m)));let f=s.map(x=>({group:x,...fr(m,x,o)})),g=a("tbody","",m),w=$(De(a("td","",
a("tr","",g))),"",()=>{l=!l,A()});w.className="pnb-name";let A=()=>{let x=en(s,c),h=v=>!n.has(v.name),y=s.filter(
v=>i.has(v.evaluator)&&h(v)),T=({evaluator:v})=>Number(i.has(v)),b=[...x].sort((v,C)=>T(v)-T(C));for(let v of b){
let{body:C}=f.find(F=>F.group===v)??{};C&&(i.has(v.evaluator)?m.append(C):m.insertBefore(C,g),M(C,h(v)&&(l||!i.
has(v.evaluator))))}M(g,y.length>0);let E=y.length===1?"evaluator shows":"evaluators show";L(w,`${l?"▾":"▸"}\
 ${y.length} ${E} no difference`),S(w,"aria-expanded",String(l))};return G(d,"Figures in this order",Xt,x=>{c=
x,A()}),pr(d,s,n,()=>{A(),r()}),A(),({evaluator:x,variant:h})=>{i.has(x)&&!l&&(l=!0,A());for(let{rows:y}of f)for(let{
line:T,row:b}of y){let E=T.place[0]===x&&T.place[1]===h;S(b,"aria-current",E?"true":null)}}}function pr(e,t,n,o){
let r=a("details","pnb-more",e),s=a("summary","",r),i=()=>L(s,`evaluators ${t.length-n.size} of ${t.length}`),
c=a("div","pnb-list",r);for(let{name:l}of t){let d=a("label","",c),u=a("input","",d);u.type="checkbox",u.checked=
!0,p("span","",l,d).dir="auto",u.addEventListener("change",()=>{u.checked?n.delete(l):n.add(l),i(),o()})}i()}function mr(e){
for(let n of nn)p("th","",n,e).scope="col";let t=a("th","",e);t.scope="col",rn(t,dr)}function fr(e,{lines:t},n){
let o=a("tbody","",e),r=t[0]?.figures,s=De(a("th","pnb-group",a("tr","",o)));s.scope="rowgroup",p("strong","",
pe(r?.evaluator??""),s),r?.note&&p("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((c,l)=>({line:c,row:br(
o,c,l===0,n)}));return{body:o,rows:i}}function br(e,{place:[t,n],figures:o},r,s){let i=a("tr",r?"pnb-first":"",
e);gr(i,o);let c=[o.left_out,o.advice].filter(Boolean).join(" · ");if(c){let l=a("td","pnb-aside pnb-muted pn\
b-small",a("tr","",e));De(l).textContent=c}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function De(e){return e.colSpan=ur,e.dir="auto",e}function rn(e,t){
let n=a("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function gr(e,t){let n=a("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",pe(t.variant),n):p("button","pnb-name",pe(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=a("div",
"pnb-run-on",a("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let r=a("div","pnb-run-on pnb-interval",a("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&ve(r,s,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,r),rn(a("td","",e),[t.p,t.n,t.outcomes])}var hr=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],yr={loss:"largest fall first",gain:"largest rise \
first",regressions:"Lower",improvements:"Higher"};function Ie({undirected:e},{evaluator:t},n){return e[t]?yr[n]:
void 0}var wr={regressions:"loss",improvements:"gain",disagreements:"size",errors:"example",all:"example"};function sn({
query:e}){return{evaluator:e.evaluator??0,variant:e.variant??null,order:null,against:e.against??"baseline",limit:320,
short:!1}}function an({order:e},{show:t}){return e??wr[t]??"example"}function ln(e,t){let{evaluator:n,variant:o,
against:r,limit:s}=t,i=e.show;return{...me(e),show:i,evaluator:n,variant:o,against:r,limit:s,order:an(t,e)}}function cn(e,t,n){
let o=[],r=(d,u,m,f,g)=>{if(m.length<2)return;let w=a("label","",e);p("span","pnb-muted",d,w);let A=G(w,u,m,x=>n(
g(x)));o.push((x,h)=>{A.value=f(x,h);for(let[y,[T,b]]of m.entries()){let E=A.options[y];E&&L(E,Ie(t,x,T)??b)}})},
s=d=>d.map((u,m)=>[String(m),u]),i=s(t.variants).filter(([d])=>d!==String(t.baseline));r("on","Evaluator",s(t.
evaluators),({evaluator:d})=>String(d),d=>({evaluator:Number(d)})),r("of","Variant",i.length>1?[["any","any va\
riant"],...i]:i,({variant:d})=>String(d??"any"),d=>({variant:d==="any"?null:Number(d)})),r("sorted by","Order",
hr,vr,d=>({order:d})),r("diff against","Compared with",t.against,({against:d})=>d,d=>({against:d}));let c=$(e,
"short rows",()=>n({short:!l})),l=!1;return(d,u)=>{for(let m of o)m(d,u);l=d.short,S(c,"aria-pressed",String(l))}}
function vr(e,t){return t.sort===null?an(e,t):""}function dn(e,t){let n=a("header","pnb-claims",e),o=(s,i)=>{let c=a("div",s,n);return ue(c,i),c};o("pnb-claim",
t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){let i=p(
"span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(p(
"strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function _e(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),c=17*Math.min(3,Math.max(1,i)),l=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*s+c,marks:c}}var xr=660;function un({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(xr/e)),above:2,below:3}}function pn({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,c=l=>{if(s!==l){s=l;for(let d of i)
d.isConnected?d.open=s:i.delete(d);r()}};return({variant:l},d)=>{if(l===null)return;let u=d.querySelector("but\
ton");u&&(u.title=t[l]??"",u.dataset.name=e[l]??"");let m=n[l]??[],f=a("div","pnb-given",d);if(l===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let g=a("details","",f);p("summary","",m.map(({name:A})=>A).join(",\
 "),g).dir="auto";let w=a("div","pnb-prompt",g);w.tabIndex=0,w.setAttribute("role","region"),w.ariaLabel=`What\
 ${t[l]??""} was given`,ee(w,"",m),g.open=s,i.add(g),g.addEventListener("toggle",()=>c(g.open))}}function mn(e,{race:t}){if(!t)return;let n=a("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=a(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:c}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let l=a("span","pnb-bar-track",o),d=a("span","pnb-bar-fill",l);c&&(d.dataset.tone="rest"),d.style.width=
`${100*s}%`,p("span","pnb-small",`${c?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var kr=["slice","n","difference","95 % interval","from the rest","p","could show"];function fn(e,t,n,o,r,s){let i=a(
"details","pnb-changes pnb-slices",e);M(i,t.slices.length>0&&t.evaluators.length>0);let c=p("summary","","Slic\
es: where the difference lies",i),l=a("label","pnb-small",i);p("span","pnb-muted","by ",l);let d=t.slices[0]??
"",u=0,m="",f=[],g=a("div",""),w=()=>{let{evaluator:y,variant:T}=o(),b=JSON.stringify([d,y,T]);!i.open||b===m||
(m=b,u+=1,f=[],g.replaceChildren(),p("div","pnb-muted","Comparing the slices…",g),n.send({type:"slices",request:u,
by:d,evaluator:y,variant:T}))},A=t.slices.map(y=>[y,y]);G(l,"Slice by",A,y=>{d=y,w()}),i.append(g);let x=y=>{for(let{
button:T,filter:b}of f)S(T,"aria-pressed",String(y.some(({text:E})=>E===b.text)))},h=W(n,y=>{y.type!=="slices"||
y.request!==u||(c.title=y.claim,f=Er(g,d,y,T=>s(se(r(),T))),x(r()))});return i.addEventListener("toggle",w),{update(y){
w(),x(y)},dispose:h}}function Er(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=a("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let c=a("table","",i),l=a("tr","",a("thead","",c));for(let m of kr)p("th","",m,l).scope="\
col";let d=a("tbody","",c),u=r.flatMap(m=>Tr(a("tr","",d),t,m,s));return p("div","pnb-muted pnb-small",o,e),u}
function Tr(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=a("th","",e);s.scope="row",s.dir="au\
to";let i=[];if(n.where){let d={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},u=p("button","pnb-nam\
e",r,s);u.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(d)),i.push({button:u,filter:d})}else
p("span","",r,s);n.status&&p("div","pnb-muted pnb-small",n.status,s),p("td","pnb-number",n.n,e),p("td","pnb-nu\
mber",n.difference,e);let c=a("div","pnb-run-on pnb-interval",a("td","",e));n.bar&&ve(c,`${n.name}: ${n.interval}`,
n.tone,n.bar),p("span","pnb-muted pnb-small",n.interval,c);let l=p("td","pnb-number",n.gap,e);return l.dataset.
tone=n.tone,p("td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),i}var Ar=10;function bn({model:e,el:t}){let n=de(e.get("setup"));if(!n)return()=>{};let o=a("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=sn(n),s=_e(0,n.order.length,n),i=new Set,
c={...ne,show:n.query.show??"all"},l=()=>!r.short&&!w?.view().group,d=x=>{r={...r,...x},x.against!==void 0||x.
short!==void 0?w?.reload():w?.change(x.order?{sort:null}:{})},u=Ht(e,()=>w?.refresh([]));dn(o,n.lead);let m=on(
o,n,i,d,()=>w?.redraw());Pt(o,n),mn(o,n);let f=fn(o,n,e,()=>r,()=>w?.view().filters??[],x=>w?.change({filters:x,
show:"all"})),g=()=>{},w=null,A=x=>{g(r,x),m(r),f.update(x.filters),o.toggleAttribute("data-short",r.short||x.
group!==null),w&&(w.scroll.dataset.against=r.against)};return w=Mt(o,e,{setup:n,noun:["example","examples"],label:"\
Examples side by side",chunk:Ar,view:c,hidden:i,kind:x=>Ie(n,r,x),query:x=>ln(x,r),choices:x=>{g=cn(x,n,d)},changed:(x,h)=>{
x.show&&(r={...r,order:null}),A(h)},measure:()=>l()?un(s):be,title:pn(n,()=>w?.redraw()),resized:(x,h)=>{s=_e(
h,x.filter(({variant:T})=>T!==null).length,n);let y=s.limit!==r.limit;return r={...r,limit:s.limit},o.style.setProperty(
"--pnb-marks",`${s.marks}px`),y},ask:(x,h)=>{let{evaluator:y,variant:T}=r;return{type:"detail",request:x,position:h,
evaluator:y,variant:T}},keys:[[["N","T","+","−"],"note, tag, thumb on the first variant beside the baseline"]],
key:u.notes.key,open:x=>{if(!("example"in x))return null;let{example:h}=x;return{title:h,draw:y=>{u.notes.clear(),
Yt(y,h,r.against,i,u.notes.fill)}}}}),A(c),n.editable&&u.actions(w,!1),()=>{u.dispose(),f.dispose(),w?.dispose()}}var Ma=Ge(bn);export{Ma as default};
