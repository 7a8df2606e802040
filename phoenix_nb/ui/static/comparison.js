/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function W(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function ue(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Ue(e){return{render:e,initialize({model:t}){let n=ue(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),u=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let m of u){if(o.has(m))continue;let[f,h]=d.shift()??[m,An(t,e)];o.delete(f),o.set(m,h),h.put(m)}for(let[
m,f]of d)o.delete(m),f.drop()},i=0,c=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),l=()=>{c.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",l),c.observe(document.body,{childList:!0,subtree:!0}),s(),l}}}function An(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:c})=>{r=c instanceof HTMLElement&&n.contains(c)?c:null};document.addEventListener(
"focusin",s);let i=null;return{put(c){o=[...c.children].filter(l=>l instanceof HTMLElement);for(let l of o)l.hidden=
!0;c.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let c of o)c.hidden=!1}}}var Sn="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function K(e,t,n){let o=document.createElementNS(
Sn,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function C(e,t){e.textContent!==
t&&(e.textContent=t)}var Mn=/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s._-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;
function Ln(e){return e.split(Mn)}function pe(e,t){e.dir="ltr",e.textContent!==t&&(e.replaceChildren(),Ln(t).forEach(
(n,o)=>{o%2?p("bdi","",n,e):e.append(n)}))}function Y(e,t){C(e,t),M(e,"title",t)}function M(e,t,n){e.getAttribute(
t)!==n&&(n===null?e.removeAttribute(t):e.setAttribute(t,n))}function U(e){return e.hidden=!e.hidden,!e.hidden}
function L(e,t){e.hidden===t&&(e.hidden=!t)}function O(e){e.setAttribute("data-lm-suppress-shortcuts","true")}
function Cn(e){let t=e.getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Qe(e,t){
t.contains(Cn(e))&&e.focus({preventScroll:!0})}function Je(e,t){let n=[];return o=>{for(;n.length<o.length;)n.
push(t(e));for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function _(e){return Math.round(e).toLocaleString("en-US")}function Ye(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function me(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Xe(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function G(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,O(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function $(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Ze(e,t,n){let o=a("div","pnb-keys",e);L(o,!1);for(let[i,c]of n){let l=a("span","",o);for(let d of i)p(
"kbd","",d,l);p("span","pnb-muted",c,l)}let r=()=>M(s,"aria-expanded",String(U(o))),s=$(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),M(s,"aria-expanded","false"),r}function $n(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function et(e,t,n,o){let r=new Map,s=new Set,i=0,c=0,l=null,d=!1,u=W(e,m=>{m.type!=="page"||m.request<c||(l=
m.matched,d=!1,m.rows.forEach((f,h)=>{r.set(m.start+h,{position:m.positions[h]??0,cells:f})}),n(m))});return{get matched(){
return l},get busy(){return d},reset(){r=new Map,s=new Set,c=i+1,d=!0},refresh(){s=new Set,c=i+1},row:m=>r.get(
m),want(m,f){for(let h of $n(m,f,o)){if(s.has(h))continue;s.add(h),i+=1;let[g,E]=[h*o,(h+1)*o];e.send(t({type:"\
page",request:i,start:g,stop:E}))}},dispose:u}}function tt(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=a("div","pnb-list",r),c=t.slice(1).
map(d=>{let u=a("label","",i),m=a("input","",u);return m.type="checkbox",p("span","",d.title,u).dir="auto",m.addEventListener(
"change",()=>{o(c.filter(f=>f.input.checked).map(f=>f.column.key)),l()}),{input:m,column:d}}),l=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of c)u.checked=d.has(m.key);C(s,`columns ${d.size} of ${t.length}`)};
return $(i,"as at first",()=>{o(null),l()}),l(),l}function nt(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];G(e,"Group by",o,r=>n(r||null))}var ot="phoenix_nb.columns";var Rn={shown:null,widths:{}};function X({names:e,title:t}){return e[0]??t}function Te(e,{shown:t}){let n=r=>t?.
includes(X(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function rt(e,{widths:t}){let n=e.map((s,i)=>t[X(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>X(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function st(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function it({memory:e}){return lt()[e]??Rn}function at({memory:e},t){let{
[e]:n,...o}=lt(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(ot,JSON.stringify(Object.fromEntries(
r)))}catch{}}function lt(){try{let e=JSON.parse(localStorage.getItem(ot)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var Nn=2;function ut(e,t,n,o,r,s){let i=a("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,L(i,!1);let c=null,l=0,d=()=>{if(!c)return;l+=1;let{expected:f,output:h}=c;o.send({type:"confusion",request:l,
query:r(),expected:f,output:h})},u=f=>{c=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,L(i,f!==null),d()};
n.length>Nn?Hn(t,n,u):On(t,n,u);let m=W(o,f=>{f.type!=="confusion"||f.request!==l||!c||Pn(i,c,f,s)});return{update:d,
dispose:m}}function On(e,t,n){let o=null,r=t.map(s=>{let i=$(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let c of r)M(c.button,"aria-expanded",String(c.pair===o))});return M(i,"aria-expanded","false"),{button:i,
pair:s}})}function Hn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);G(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Pn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=a("table","",e);C(a("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let c=a("tr","",a("thead","",i));a("td","",c);for(let d of o)ct(a("th","",c),d,"col");let l=a("t\
body","",i);n.forEach((d,u)=>{let m=a("tr","",l);ct(a("th","",m),d,"row");let f=r[u]??[],h=f.reduce((g,E)=>g+E,
0);o.forEach((g,E)=>{let v=f[E]??0,y=a("td","",m);if(y.dataset.right=String(d===g),y.style.setProperty("--pnb-\
share",String(h?v/h:0)),!v){p("span","pnb-muted","·",y);return}let w=$(y,_(v),()=>s([dt(t.expected,"expected",
d),dt(t.output,"came out",g)]));w.ariaLabel=`${_(v)} expected ${d||"nothing"}, came out ${g||"nothing"}`})})}function ct(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function dt(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var I=class extends Error{constructor(n,o){super(n);this.at=o}at},re=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Fn=new Set(["and","or","not","in","is","contains","true","false","missing"]),Vn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Dn=new Set(["error","\
explanation","thumbs","tags","note","trace"]),In=40,_n=3;function Se(e,t){try{let n=Bn(e);return n.length===1?
{condition:null}:{condition:qn(n,t)()}}catch(n){if(n instanceof I)return{error:n.message,at:n.at};throw n}}function Bn(e){
let t=[];for(re.lastIndex=0;e.slice(re.lastIndex).trim();){let n=e.slice(re.lastIndex),o=re.lastIndex+n.length-
n.trimStart().length,{groups:r}=re.exec(e)??{};if(!r)throw Kn(e,o);t.push({...Gn(r),at:o})}return t.push({kind:"\
end",text:"",at:e.length}),t}function Kn(e,t){let n=String.fromCodePoint(e.codePointAt(t)??32);if("\"'`".includes(
n))return new I("A closing quotation mark is missing.",t);if(n==="."&&e[t-1]==="`")return new I("Put the whole\
 name of the column in backticks.",t);let o=/^\p{N}[\p{L}\p{N}_.]*/u.exec(e.slice(t))?.[0]??n;return new I(`${o}\
 means nothing here.`,t)}function Gn(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"n\
umber",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:jn(r)};let s=o.
toLowerCase();return Fn.has(s)?{kind:"sign",text:s}:{kind:"name",text:o}}function jn(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function qn(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-
1]?.text??"",c=b=>s().kind==="sign"&&s().text===b,l=b=>c(b)?(n+=1,!0):!1,d=()=>{let b=[u()];for(;l("or");)b.push(
u());return b.length===1&&b[0]?b[0]:{some:b}},u=()=>{let b=[m()];for(;l("and");)b.push(m());return b.length===
1&&b[0]?b[0]:{every:b}},m=()=>{if(o+=1,o>In)throw new I("Too many parentheses.",s().at);try{if(l("not"))return{
negated:m()};let b=s().at;if(!l("("))return f();let A=d();if(!l(")"))throw new I("A closing parenthesis is mis\
sing.",b);return A}finally{o-=1}},f=()=>{let b=s();if(b.kind==="text"&&e[n+1]?.text==="in")return n+=2,S(y("in"),
"contains",b.text);let A=y(i());if(l("is"))return h(l("not"),g(A));let k=l("not");return h(k,l("in")?v(A):E(A,
k))},h=(b,A)=>b?{negated:A}:A,g=b=>{let{at:A}=s();if(l("missing"))return S(b,"missing",null);throw new I("Afte\
r “is” comes “missing” or “not missing”.",A)},E=(b,A)=>{let k=s(),H=k.kind==="sign"?Vn[k.text]:void 0;
if(H!==void 0)return n+=1,T(b,H)??S(b,H,w(k.text,b));if((k.kind==="end"||["and","or",")"].includes(k.text))&&!A)
return Dn.has(Ae(b,!0,t).role)?{negated:S(b,"missing",null)}:S(b,"==",!0);let V=`After ${Z(b)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new I(V,k.at)},v=b=>{let A=s().at;if(!l("[")&&!l("("))throw new I(
`After “in” comes a list: ${Z(b)} in ["a", "b"].`,A);let k=[];do k.push(S(b,"==",w("in",b)));while(l(","));
if(!l("]")&&!l(")"))throw new I("The list is not closed: ] is missing.",A);return{some:k}},y=b=>{let A=s();if(A.
kind!=="name"){let k=b?` after “${b}”`:"",H=A.kind==="end"?"":`, not ${pt(A)}`;throw new I(`The name of a \
column is wanted${k}${H}.`,A.at)}return n+=1,A},w=(b,A)=>{let k=s();if(n+=1,k.kind==="number")return Number(k.
text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text==="true")return!0;if(k.kind==="sign"&&k.text===
"false")return!1;if(k.kind==="name"){let H=`${Z(A)} ${b} "${k.text}"`;throw new I(`Text stands in quotation ma\
rks: ${H}.`,k.at)}throw new I(`A number or a text in quotation marks is wanted after ${b}.`,k.at)},T=(b,A)=>{let k=s();
if(k.kind!=="name"||!t.some(P=>gt(P,k.text)))return null;n+=1;let H=!["==","!=","contains"].includes(A),[N,V]=[
b,k].map(P=>Ae(P,H?0:null,t));if(!N||!V)return null;if(H&&N.numeric!==V.numeric){let[P,R]=N.numeric?[b,k]:[k,b],
B=`${Z(P)} is a number and ${Z(R)} is not: compare them with == or !=.`;throw new I(B,k.at)}return{column:N.key,
operator:A,value:null,other:V.key}},S=(b,A,k)=>{let{key:H,numeric:N}=Ae(b,k,t);if(N&&typeof k=="string"&&A!=="\
contains"){let V=`${Z(b)} is a number: compare it with one, as in ${Z(b)} >= 1.`;throw new I(V,b.at)}return{column:H,
operator:A,value:k}};return()=>{let b=d(),A=s();if(A.kind==="end")return b;let k=`Between two conditions stand\
s “and” or “or”, not ${pt(A)}.`;throw new I(k,A.at)}}function pt({kind:e,text:t}){return e!=="text"?t:
t.trim()?`the text "${t}"`:"an empty text"}function Z({text:e}){return bt(e)}function bt(e){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function Ae({text:e,at:t},n,o){let r=o.filter(l=>gt(l,e)),s=r.find(({title:l})=>l===e),i=s?
r.filter(l=>mt(l,s,e)):Wn(r),[c]=i;if(!c){let l=Un(e,o),d=l?`Did you mean ${l}?`:`There are ${zn(o)}.`;throw new I(
`There is no column ${e}. ${d}`,t)}if(i.some(l=>!mt(l,c,e))){let l=i.slice(0,3).map(({title:d})=>bt(d));throw new I(
`${e} is ambiguous: write ${l.join(" or ")}.`,t)}return i.find(({numeric:l})=>l===(typeof n=="number"))??c}function gt({
title:e,names:t},n){return e===n||t.includes(n)}function mt(e,t,n){let o=e.names.includes(n)&&t.names.includes(
n);return e===t||o&&ft(e)&&ft(t)}function ft({role:e}){return e==="score"||e==="label"}function Wn(e){let t=e.
filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?t:e}function zn(e){let t=e.slice(0,6).
map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function Un(e,t){let n=null,o=Math.
min(_n,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let c=Qn(e.toLowerCase(),i.
toLowerCase(),o);c<o&&([n,o]=[i,c])}return n}function Qn(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.
from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let c=(o[i-
1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(c,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var oe={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function fe({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function ht(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function se(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var Jn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,wt=150,yt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function vt(e,t,n,o){let{setup:r}=t,s=a("div","pnb-filters",
e),i=Yn(s,r,o),c=eo(s,r,f=>o({expression:f})),l=Xe(s,"Search any text",wt,f=>o({text:f}));no(s,r,f=>o({filters:se(
n().filters,f)}));let d=a("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=a("div","pnb-f\
ilters pnb-chips",e),m=Je(u,f=>Zn(f,n,o));return{update({show:f,filters:h}){for(let{button:g,title:E,kind:v,words:y}of i)
M(g,"aria-pressed",String(v===f)),C(E,`${t.kind?.(v)??y} `);m(h),L(u,h.length>0)},clear(){l.clear(),c.clear();
let{text:f,show:h,filters:g,expression:E}=oe;o({text:f,show:h,filters:g,expression:E})},count:f=>C(d,Xn(f,t,n())),
counted(f){f.forEach((h,g)=>{let E=i[g];E&&C(E.count,_(h))})},focus:c.focus}}function Yn(e,{kinds:t},n){let o=a(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let c=$(o,"",()=>n({show:r}));c.className="pnb-kind";let l=p("span","",`${s} `,c),d=p("b","",_(i),c);return{button:c,
title:l,kind:r,words:s,count:d}})}function Xn(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${_(t)}`;return`${_(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function Zn(e,t,n){let o=a("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:se(t().filters,r)})}),{root:o,update(s){r=
s,C(o,`${s.text} ✕`),M(o,"aria-label",`remove the filter ${s.text}`)}}}function eo(e,{columns:t},n){let o=a(
"span","pnb-expression",e),r=a("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=to(t),r.ariaLabel="Filter by an expression",O(r);let s=a("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,c=()=>{let d=Se(r.value,t),u="error"in d?d.error:"";C(s,u),M(r,"aria-invalid",u?"true":
null),"condition"in d&&n(d.condition)},l=()=>{clearTimeout(i),i=setTimeout(c,wt)};return r.addEventListener("i\
nput",l),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),c())}),{clear(){
clearTimeout(i),r.value="",C(s,""),M(r,"aria-invalid",null)},focus:()=>r.focus()}}function to(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(c=>Jn.test(c)&&"condition"in Se(`${c} is missing`,e));return{head:s,name:i.sort(
(c,l)=>c.length-l.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.
role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||
"attempts > 1"}function no(e,{columns:t},n){let o=a("details","pnb-more",e);p("summary","pnb-plus","+ filter",
o);let r=a("div","pnb-list",o),s=t.map(u=>[u.key,u.title]),i=G(r,"Column",s,()=>{}),c=G(r,"Comparison",yt,()=>{
L(l,c.value!=="missing")}),l=a("input","",r);l.type="text",l.maxLength=200,l.ariaLabel="Value",l.placeholder="\
value",O(l);let d=()=>{let u=t.find(({key:y})=>y===i.value),m=yt.find(([y])=>y===c.value);if(!u||!m)return;let[
f,h]=m,g=l.value.trim();if(!g&&f!=="missing"){l.focus();return}let E=f==="missing"?null:oo(g,u.numeric),v=f===
"missing"?`${u.title} ${h}`:`${u.title} ${h} ${g}`;n({about:`${u.key} ${f}`,text:v,where:{column:u.key,operator:f,
value:E}})};$(r,"Add",d),l.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function oo(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var xt=20;function kt(e,t){let{view:n,change:o,resize:r}=t,s=a("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],c=({sort:l,descending:d})=>{for(let{head:u,button:m,column:f}of i){
let h=l===f.key;Y(m,(h?d?"↓ ":"↑ ":"")+f.title),M(u,"aria-sort",h?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:c,rebuild(l){s.replaceChildren(),i=l.map(d=>{let u=a("span","",s);u.setAttribute(
"role","columnheader"),M(u,"data-numeric",d.numeric?"":null);let m=$(u,"",()=>o(ht(n(),d.key)));m.dir="auto",O(
m);let f=h=>r(X(d),h);return m.addEventListener("keydown",h=>{let g={ArrowLeft:-xt,ArrowRight:xt}[h.key];!h.shiftKey||
g===void 0||(f(u.offsetWidth+g),h.preventDefault(),h.stopPropagation())}),t.title?.(d,u),ro(u,f),{head:u,button:m,
column:d}}),c(n())}}}function ro(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function Et(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let s=a("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,O(s),L(r,!1);let i=a("div","pnb-openbar",s),c=a("div","pnb-known",
i),l=a("strong","",c);l.dir="auto";let d=a("span","pnb-muted pnb-small",c),u=a("span","pnb-muted pnb-small",c);
u.dir="auto";let m=a("span","pnb-muted pnb-small pnb-line",c),f=a("span","pnb-openers",i);for(let[g,E,v]of[["↑",
`Previous ${t}`,()=>n(-1)],["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let y=$(f,g,v);y.ariaLabel=
E,O(y)}let h=a("div","pnb-content",s);return{panel:r,fill(g,E){Qe(e,h),C(l,g.title),C(u,(g.facts??[]).join(" ·\
 ")),m.replaceChildren(),g.trace&&(p("span","","trace ",m),p("code","",g.trace,m).title=g.trace),h.replaceChildren(),
E(h)},place:g=>C(d,g)}}function so(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function io(e,t,n,o=null){let r=ao(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function ao(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function lo(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function co(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var uo="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function po(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(uo)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var mo=0;function Tt(e){
let{scroll:t}=e,n=`pnb-list-${++mo}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=a("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,c=0,{panel:l}=e;l&&o.append(l);let d=()=>l&&
i>=0?{after:i,height:l.offsetHeight}:null,u=y=>{for(Math.abs(y-c)>=r.length&&(c=y);c<y;c++){let w=r.shift();w&&
(o.insertBefore(w.root,l??null),r.push(w))}for(;c>y;c--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},m=()=>{
let y=e.measure(),w=d(),[T,S]=io(t.scrollTop,e.expected(),y,w);for(e.want(T,Math.max(S,1)),o.style.height=`${e.
count()*y.row+(w?.height??0)}px`,l&&(l.style.top=`${(i+1)*y.row}px`),u(T);r.length<S-T;){let k=e.create(o,g);l&&
o.insertBefore(k.root,l),r.push(k)}let b=Math.min(S,e.count());r.forEach((k,H)=>{let N=T+H;L(k.root,N<b),M(k.root,
"id",N<b?`${n}-${N}`:null),!(N>=b)&&(k.root.style.top=`${so(N,y.row,w)}px`,M(k.root,"aria-selected",String(N===
s)),M(k.root,"aria-rowindex",String(N+2)),l&&M(k.root,"aria-expanded",String(N===i)),k.update(N))});let A=s>=T&&
s<b;M(t,"aria-activedescendant",A?`${n}-${s}`:null),M(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=y=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,y));let T=d(),S=T&&s>T.after?T.height:0;e.want(s,s+1);
let{scrollTop:b,clientHeight:A}=t;return t.scrollTop=lo(s,b-S,A,e.head(),w)+S,m(),s},h=y=>{s=y,m()},g=y=>{h(y),
e.open(y)},E=!1;t.addEventListener("scroll",()=>{E||(E=!0,requestAnimationFrame(()=>{E=!1,m()}))}),t.addEventListener(
"keydown",y=>{if(!po(y,l))return;let w=co(y.key,s,e.count(),e.measure().visible);if(y.key==="Enter"&&y.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(w!==null)f(w),e.moved?.(s);else if(!e.key?.(y))return;y.preventDefault(),
y.stopPropagation()});let v=new ResizeObserver(()=>{i>=0&&m()});return l&&v.observe(l),{update:m,mark:h,choose:f,
expand(y){i=y,l&&L(l,y>=0),m()},reveal(){if(i<0||!l)return;m();let{row:y}=e.measure(),w=(i+1)*y+l.offsetHeight+
e.head(),T=Math.min(i*y,w-t.clientHeight);(t.scrollTop<T||t.scrollTop>i*y)&&(t.scrollTop=T)},rebuild(){for(let{
root:y}of r)y.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,l&&L(l,!1),m()},get chosen(){return s},
dispose:()=>v.disconnect()}}var fo={"-":"del","+":"ins","=":"span"};function ie(e,t){e.replaceChildren();for(let[n,o]of t)p(fo[n],"",o,e)}
function At(e,t){let n=t?.error?"failed":t?.absent?"absent":null;M(e,"data-state",n),n===null?ie(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function be(e,t){let n=a("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;p("span","",r,n).dir="auto",o||(p("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(p("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb-muted",` (${t.repetitions})`,n)}var bo=1.5,go=24;function Mt(e,t){let n=e.findIndex(i=>typeof i=="object"&&"failed"in i);if(n<1)return null;let o=St(
e,n+1),r={of:n,first:n,length:1+o},s=Me(t.slice(n,n+r.length));if(t[n]?.role==="output"&&s<go)for(let i=n+1+o;i<
e.length;i++){let c=St(e,i),d=Me(t.slice(i,i+c))>=bo*Me(t.slice(n,n+r.length));c>r.length&&d&&(r={of:n,first:i,
length:c})}return r.length>1?r:null}function Me(e){return e.reduce((t,n)=>t+n.letters,0)}function St(e,t){let n=e.
findIndex((o,r)=>r>=t&&o!=="");return(n<0?e.length:n)-t}function Le(e){return e.dir="auto",(t="")=>{let n=typeof t==
"string"?t:"failed"in t?`✗ ${t.failed}`:"";Y(e,n),M(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function Lt(e,t){
e.classList.add("pnb-cell");let n=a("div","pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return s=>{
let i=typeof s=="object"&&"pieces"in s?s:null;if(i!==r){r=i,At(n,i),o.replaceChildren();for(let c of i?.marks??
[])t.has(c.evaluator)||be(o,c);i?.rewritten&&p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}
function Ct(e){e.classList.add("pnb-asked");let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-pre\
view",e),o=a("div","pnb-wanted",e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"inpu\
t"in r?r:{id:"…",input:"",expected:""};Y(t,s.id),C(n,s.input),C(o,s.expected?`expected ${s.expected}`:""),L(
o,s.expected!=="")}}var ho=30,ge={row:ho,visible:18,above:6,below:8};function $t(e,t){O(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,c=Tt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>yo(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(u,Math.max(m,i()))*d+t.head(),h=Math.max(2,e.offsetHeight-e.clientHeight);
e.style.height=`${r.hidden?f+h:Math.max(f,u*d+t.head())}px`,L(l,i()===0&&!n.busy),t.drawn()}}),l=a("div","pnb-\
empty");return e.after(l),p("span","pnb-muted",`No ${s[1]} match.`,l),$(l,"Clear filters",t.clear),c}function yo(e,{
source:t,columns:n,group:o,noun:r,hidden:s,selection:i,tall:c},l){let d=a("div","pnb-row",e);d.setAttribute("r\
ole","row");let u=0;d.addEventListener("click",()=>{String(d.ownerDocument.getSelection()??"").trim()||l(u)});
let m=a("input","pnb-tick");m.type="checkbox",m.tabIndex=-1,m.addEventListener("click",w=>w.stopPropagation()),
m.addEventListener("change",()=>{let w=t.row(u);w&&i.toggle(w.position)});let f=a("span","pnb-heading-of-group");
f.dir="auto";let h=n().map((w,T)=>{let S=a("div","",d);if(S.setAttribute("role","gridcell"),M(S,"data-numeric",
w.numeric?"":null),T>0)return{cell:S,column:w,draw:wo(S,w,s)};S.append(m,f);let b=a("div","pnb-first",S);return{
cell:b,column:w,draw:c?Ct(b):Le(b)}}),g=h.map(({column:w})=>w),E=null,v=w=>{if(!E&&!w)return;E=w;let{of:T=0,first:S=0,
length:b=1}=w??{},A=h[T]?.cell,k=A?.textContent??"";A&&w&&T!==S&&C(A,"✗ failed"),h.slice(1).forEach(({cell:N,
column:V},P)=>{let R=P+1,B=R===S;N.style.gridColumn=B?`span ${b}`:"",M(N,"aria-colspan",B?String(b):null),M(N,
"data-numeric",V.numeric&&!B?"":null),L(N,R<=S||R>=S+b)});let H=S?h[S]?.cell:void 0;H&&(Y(H,k),M(H,"data-tone",
"bad"))},y=[];return{root:d,update(w){u=w;let T=o(w),S=t.row(w),b=S!==void 0&&i.has(S.position),A=[w,T,S,b];if(S&&
A.every((N,V)=>N===y[V]))return;y=A,M(d,"data-group",T?"":null),L(m,!T),L(f,!!T);let k=h[0];k&&L(k.cell,!T),C(
f,T?vo(T,r):""),m.checked=b,M(d,"data-picked",m.checked?"":null);let H=T?.cells??S?.cells??[];h.forEach(({draw:N},V)=>{
N(H[V])}),v(Mt(H,g)),m.ariaLabel=`select ${r[0]} ${w+1}`}}}function wo(e,t,n){return t.variant===null?Le(e):Lt(
e,n)}function vo({value:e,count:t,folded:n,cells:o},r){let s=`${_(t)} ${r[t===1?0:1]}`,i=o.some(Boolean)?" · m\
eans":"";return`${n?"▸":"▾"} ${e||"(none)"} · ${s}${i}`}function Rt(e,t,n,o){let r=new Set,s=a("div","pnb-filters pnb-picked",e);L(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let c=a("span","pnb-muted pnb-small",s);c.append("in Python: "),p("code","","view.selected",c),
c.append(", where view is what explore() returned");let l=()=>{n({type:"select",positions:[...r]}),C(i,`${_(r.
size)} ${t[r.size===1?0:1]} selected`),L(s,r.size>0),o()};return $(s,"Clear",()=>{r.clear(),l()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),l()},get positions(){return[...r]}}}var xo=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Nt(e,t,n){let{setup:o,noun:r}=n,s=n.view??oe,i=it(o),c=Te(
o.columns,i),l=null,d=-1,u=-1,m=0,f=0,h=!1,g=null,E=new Map,v=()=>n.query?.(s)??fe(s),y=et(t,x=>({...x,query:v(),
columns:c.map(({key:F})=>F),edition:f}),x=>{l=x.runs;for(let F of x.groups)E.set(F.place,F);b.counted(x.counts),
n.arrived?.(x),D.update(),u>=0&&de(u)},n.chunk),w=()=>{h&&(h=!1,f+=1,E.clear(),y.refresh())},T=()=>{w(),E.clear(),
y.reset()},S=x=>{n.changed?.(x,{...s,...x}),s={...s,...x},b.update(s),q.update(s),H.update(),d=u=-1,T(),j(),D.
restart()},b=vt(e,n,()=>s,S),A=a("div","pnb-filters pnb-choices",e);n.choices?.(A),nt(A,o.columns,x=>S({group:x,
folded:[]}));let k=tt(A,o.columns,()=>c,x=>{let F=o.columns.filter(({key:ne})=>x?.includes(ne));R({...i,shown:x&&
F.map(X)}),c=Te(o.columns,i),T(),q.rebuild(c),j(),D.rebuild()}),H=ut(e,a("span","pnb-kinds",A),o.pairs,t,v,x=>S(
{filters:x.reduce(ko,s.filters)}));a("span","pnb-grow",A);let N=Ze(e,A,[...xo,...n.keys??[]]),V=Rt(e,r,t.send.
bind(t),()=>D.update()),P=a("div","pnb-scroll",e);P.ariaLabel=n.label;let R=x=>{i=x,at(o,i)},B=()=>n.measure?.(
c)??ge,j=()=>{let{columns:x,width:F}=rt(c,i);P.style.setProperty("--pnb-columns",x),P.style.setProperty("--pnb\
-width",F),P.style.setProperty("--pnb-tall",`${B().row}px`),P.setAttribute("aria-colcount",String(c.length))},
q=kt(P,{view:()=>s,change:S,resize:(x,F)=>{R(st(i,x,F)),j()},title:n.title}),z=()=>{d=u=-1,w(),D.expand(-1),P.
focus({preventScroll:!0})},de=x=>{let F=y.row(x);u=F?-1:x,!(!F||F.position<0)&&(d=x,g=null,Ee.place(`${_(x+1)}\
 of ${_(y.matched??0)}`),D.expand(x),m+=1,t.send(n.ask(m,F.position)))},ke=()=>{let x=g&&n.open(g);x&&(Ee.fill(
x.title,x.draw),D.reveal())},kn=W(t,x=>{x.type!=="detail"||x.request!==m||(g=x,ke())}),We=x=>{let F=D.chosen+x;
for(;E.has(F);)F+=x;F>=0&&F<(y.matched??0)&&de(D.choose(F))},En=()=>{let x=y.row(D.choose(Math.max(0,D.chosen)));
x&&x.position>=0&&V.toggle(x.position)},Ee=Et(P,r,We,z),D=$t(P,{source:y,panel:Ee.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:V,tall:n.measure!==void 0,head:q.height,measure:B,columns:()=>c,group:x=>E.get(x),open:x=>x===
d?z():de(x),moved:x=>{u=-1,!(d<0)&&(E.has(x)?We(Math.sign(x-d)||1):de(x))},fold:({key:x,folded:F})=>{let ne=s.
folded.filter(Tn=>Tn!==x);s={...s,folded:F?ne:[...ne,x]},d=u=-1,T(),D.expand(-1)},key:({key:x})=>{if(x==="Esca\
pe"&&(d>=0||u>=0))z();else if(x==="x")En();else if(x==="?")N();else if(x==="/")b.focus();else return d>=0&&(n.
key?.(x)??!1);return!0},clear:b.clear,drawn:()=>b.count(y.busy?null:l??o.total)}),ze=new ResizeObserver(()=>{if(P.
style.setProperty("--pnb-sight",`${P.clientWidth}px`),!P.clientWidth||!n.resized?.(c,P.clientWidth))return;let{
chosen:x}=D;T(),j(),D.rebuild(),D.mark(x)});return ze.observe(P),n.resized?.(c,P.clientWidth),b.update(s),q.rebuild(
c),j(),D.restart(),{selection:V,scroll:P,view:()=>s,change:S,reload(){n.changed?.({},s),T(),j(),D.rebuild(),ke()},
redraw(){j(),D.rebuild(),ke()},refresh(x){h=!0;let F=i.shown?[]:x.filter(ne=>!c.includes(ne));if(!F.length){y.
refresh(),D.update();return}c=[...c,...F],k(),T(),q.rebuild(c),j(),D.rebuild()},dispose:()=>{y.dispose(),kn(),
H.dispose(),D.dispose(),ze.disconnect()}}}function ko(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function he(e){let t=a("div","pnb-said",e),n=a("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=a("div","pnb-code",t),r=a("pre","",o);r.tabIndex=0,O(r);let s=$(o,"Copy",()=>{let{clipboard:i}=navigator,
c=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>C(s,"Copied"),c):c()});return O(
s),L(t,!1),{say(i,c,l=!1){C(n,i),M(n,"data-tone",l?"bad":null),C(r,c),C(s,"Copy"),L(o,c!==""),L(t,i!=="")}}}var Eo=1500;function Ce(e,t){let n=0,o=new Map,r=W(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,c){n+=1,o.set(n,{done:i,timer:setTimeout(c,Eo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var ye="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Ot(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Ht(e,t){return e.filter(n=>n!==t)}function Pt(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var To=1e3,Ao=1e4,So="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Vt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,c,l="")=>{let{
variant:d,position:u}=c,m=`${d} ${u}`,f=r.get(m)??c.notes,h=0,g=a("section","pnb-notes",i);g.ariaLabel=l?`Note\
s on ${l}`:"Notes";let E=a("div","pnb-notes-line",g),v=["up","down"].map(R=>Lo(E,R,()=>V({thumbs:f.thumbs===R?
"none":R}))),y=$o(E,R=>V({tags:R})),w=Ro(E,R=>V({note:R})),T=a("div","pnb-notes-line pnb-small",g),S=a("span",
"pnb-muted pnb-saved",T);S.setAttribute("role","status"),S.dir="auto";let b=$(T,"Undo",()=>V({undo:!0}));O(b),
a("span","pnb-grow",T);let A=No(g,T,f,(R,B)=>n(c,R,B)),k=()=>{for(let{button:R,thumb:B}of v)M(R,"aria-pressed",
String(f.thumbs===B));y.update(f),w.update(f.note),L(b,f.at!==""),L(g,f.writable||f.at!=="")},H=(R,B=!1)=>{C(S,
R),M(S,"data-tone",B?"bad":null)},N=R=>{R&&r.set(m,R)},V=R=>{h+=1;let B=h,j=f;f={...f,...Mo(R)},k(),H("Saving \
…"),e.ask(q=>({type:"annotate",request:q,position:u,variant:d,note:null,tags:null,thumbs:null,undo:!1,...R}),
({notes:q,error:z})=>{N(q),B===h&&(f=q??{...j,note:f.note},k(),H(z?`Not saved: ${z}`:Ft(f),z!==""),z||t())},()=>B===
h&&H(ye,!0))},P=R=>()=>V({thumbs:f.thumbs===R?"none":R});o??={n:w.focus,t:y.focus,"+":P("up"),"-":P("down")};for(let R of g.
querySelectorAll("button, input, textarea"))f.writable||R.setAttribute("disabled","");k(),A.update(f),H(Ft(f))},
clear(){o=null},key(i){let c=o?.[i];return c?.(),c!==void 0}}}function Mo({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Ft({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Pt(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function Lo(e,t,n){let o=$(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,O(o);let r=K("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return K("path",{d:So,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var Co=0;function $o(e,t){let n=a("span","pnb-tags",e),o=a("span",
"pnb-tags",n),r=a("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
O(r);let s=a("datalist","",n);s.id=`pnb-tags-${++Co}`,r.setAttribute("list",s.id);let i=[],c=()=>{let l=Ot(i,r.
value);r.value="",l.length>i.length&&t(l)};return r.addEventListener("change",c),r.addEventListener("keydown",
l=>{$e(l,r)||(l.stopPropagation(),l.key==="Enter"||l.key===","?(l.preventDefault(),c()):l.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(l){i=l.tags,o.replaceChildren();for(let d of i){
let u=$(o,`${d} ✕`,()=>{t(Ht(i,d)),r.focus()});u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the t\
ag ${d}`,O(u)}s.replaceChildren();for(let d of l.known)a("option","",s).value=d}}}function Ro(e,t){let n=a("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=Ao,n.rows=1,n.dir=
"auto",O(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,To)}),n.addEventListener("blur",s),n.addEventListener("keydown",c=>{if($e(c,n))return s();c.
stopPropagation(),!(c.key!=="Enter"||c.shiftKey)&&(c.preventDefault(),s())}),{focus:()=>n.focus(),update(c){(n.
value===o||!n.value)&&(n.value=c),o=c,requestAnimationFrame(i)}}}function $e(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function No(e,t,{
expected:n},o){let r=$(t,"Correct expected…",()=>{let u=U(s);M(r,"aria-expanded",String(u)),u&&i.focus()});M(
r,"aria-expanded","false"),O(r);let s=a("div","pnb-form",e);L(s,!1);let i=a("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",O(i),i.addEventListener("keydown",u=>{$e(u,i)||u.stopPropagation()});let c=a("div","pn\
b-notes-line",s),l=he(s),d=$(c,"Make a new version",()=>{l.say("Saving …",""),o(i.value,l.say)});return O(d),
p("span","pnb-muted pnb-small","the dataset as it is now stays",c),{update({expected:u,writable:m}){L(r,m&&u!==
"")}}}function we(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(ye,"",!0))}function Dt(e,t,n,o){let r=a("div","pnb-f\
orm pnb-actions");e.append(r);let s=a("div","pnb-notes-line",r);L(s,!1);let[i,c]=[["split","hard"],["dataset",
"this one"]].map(([m,f])=>{let h=a("label","",s);p("span","",m,h);let g=a("input","",h);return g.type="text",g.
placeholder=f,g.maxLength=200,g.dir="auto",O(g),g.addEventListener("keydown",E=>{E.stopPropagation(),E.key==="\
Enter"&&(E.preventDefault(),l.click())}),g}),l=$(s,"Add",()=>{d.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:c?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),we(t,n(),{action:"add",...m},
d.say)}),d=he(r),u=$(e,"Add to dataset…",()=>{let m=U(s);M(u,"aria-expanded",String(m)),d.say("",""),m&&i?.focus()});
M(u,"aria-expanded","false");for(let m of[l,u])O(m);if(o){let m=$(e,"Run again…",()=>{L(s,!1),M(u,"aria-expa\
nded","false"),we(t,n(),{action:"again"},d.say)});O(m)}e.append(r)}function It(e,t){let n=Ce(e,r=>r.type==="annotated"),o=Ce(e,r=>r.type==="acted");return{notes:Vt({annotating:n,
saved:t,correct:({variant:r,position:s},i,c)=>we(o,[s],{action:"correct",variant:r,expected:i},c)}),actions({selection:r},s){
Dt(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function _t(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=a("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=a("dl","",o);for(let{variant:s,name:i,pieces:c,code:l}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let d=a("dd",l?"pnb-text pnb-code":"pnb-text",r);d.dir="auto",
ie(d,c)}}function Bt(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");C(o,s?`show all ${_(n)} characters`:"show less"),M(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Ne=/^\s*(?:```|~~~)/,Kt=/^(#{1,6})\s+(.*)$/,Oe=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Oo=/^\s*\d/,Re=/^>\s?(.*)$/,
Ho=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Po=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Pe(e){return Po.test(e)}function Fe(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Fo(e,n,o)}function Fo(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Ne.test(o))
return Vo(e,t,n+1);let r=Kt.exec(o);if(r)return He(a("div","pnb-heading",e),r[2]??""),n+1;if(Oe.test(o))return Do(
e,t,n);if(Re.test(o)){let[l,d]=Gt(t,n,Re);return Fe(a("blockquote","",e),l.join(`
`)),d}let s=a("p","",e),i=n,c=[];for(;i<t.length;i++){let l=t[i]??"",d=!l.trim()||Ne.test(l)||Kt.test(l)||Oe.test(
l);if(i>n&&(d||Re.test(l)))break;c.push(l)}return He(s,c.join(`
`)),i}function Vo(e,t,n){let o=n;for(;o<t.length&&!Ne.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function Do(e,t,n){let o=a(Oo.test(t[n]??"")?"ol":"ul","",e),[r,s]=Gt(t,n,Oe);for(let i of r)He(a("l\
i","",o),i);return s}function Gt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function He(e,t){let n=0;for(let o of t.matchAll(Ho)){e.append(t.slice(n,o.index));
let[r,,s,i,c,l,d,u]=o;s!==void 0?p("code","",s,e):i??c?p("strong","",i??c??"",e):l?p("em","",l,e):(p("span","p\
nb-linked",d??"",e),u&&p("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}function qt(e){let n=(ee(e)?Io(e):null)?.flatMap(Ve)??[];return n.length?n:null}function Io(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:ee(r)&&ee(r.message)?[r.message]:ee(s)&&
typeof s.role=="string"?[s]:null}function Ve(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(Ve);if(!ee(e))return[];let t=ee(e.function)?e.function:e.functionCall??e.toolUse;if(ee(t))
return[jt(t)];if(e.type==="tool_use"||e.type==="function_call")return[jt(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:c}=e;return[n,o,r,s,i,c].flatMap(Ve)}function jt({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function ee(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var _o=900,Wt=16,Bo=80,Ko=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Go=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],jo=/^[A-Za-z0-9+/=\s]{60,}$/,qo=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function le(e){return e?JSON.parse(e):void 0}function zt(e){let t=ae(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=Be(o)?n:[{role:"system",content:o},...n];return r.
every(i=>ae(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Ie(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function Q(e,t){let n=zt(
t);n?Jt(e,n):typeof t=="string"?Qt(e,t):Array.isArray(t)?Qo(e,t):ae(t)?Jo(e,t):p("span",Be(t)?"pnb-muted":"",Yt(
t),e)}function ve(e,t){let n=Ie(t),o=zt(n);o?Jt(e,o):De(e,n===void 0?t:JSON.stringify(n,null,2))}function Ut(e,t){
let n=qt(Ie(t));if(!n){ve(e,t);return}for(let r of n)Qt(e,r);let o=a("details","pnb-whole",e);p("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),ve(o,t)}function Qt(e,t){let n=Wo(t);if(n){let i=a("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Ie(t);if(o!==void 0){De(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&qo.test(t)&&!Pe(t)){De(e,t);return}let r=a("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",ce(s,r,t),Pe(t)&&zo(e,r,t)}function Wo(e){if(Ko.test(e))return e;let t=Go.find(([
n])=>n.test(e))?.[1];return t&&jo.test(e)?`data:image/${t};base64,${e}`:null}function zo(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",L(o,!1);let r=$(e,"lay out Markdown",()=>{o.childElementCount||Fe(o,n);let s=U(
o);L(t,!s),C(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function De(e,t){let n=a("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",ce(o,n,t)}function ce(e,t,n){_e(n)&&Bt(e,t,n.length)}
function _e(e){return e.length>_o||e.split(`
`,Wt+1).length>Wt}function Jt(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){let s=a("div","p\
nb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Uo(r))Q(s,i)}}function Uo(e){
return Array.isArray(e)?e.map(t=>{if(!ae(t))return t;if(typeof t.text=="string")return t.text;let n=ae(t.image_url)?
t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Qo(e,t){let n=t.map(s=>Yo(s)?Yt(s):null),
o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Bo){p("span","pnb-text",t.length?o:"(empty list)",e).dir="au\
to";return}let r=a("ol","pnb-items",e);for(let s of t)Q(a("li","",r),s)}function Jo(e,t){let n=Object.entries(
t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[r,s]of n)p("dt",
"pnb-muted",r,o).dir="auto",Q(a("dd","",o),s)}function ae(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}function Yo(e){return typeof e!="object"||e===null}function Be(e){return e==null}function Yt(e){return Be(e)?
"none":typeof e=="number"?Ye(e):String(e)}var Xo=12;function Xt(e,{facts:t,steps:n,messages:o,left:r}){if(L(e,!!n.length),!n.length)return;let s=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=a("div","pnb-steps",e);for(let c of n)Zo(a(
"details","pnb-step",i),c);o.length&&tr(a("details","",e),o,r)}function Zo(e,t){let n=a("summary","",e),o=a("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&p("\
span","pnb-muted pnb-small",` ${r}`,o),er(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)p("div","pnb-m\
uted pnb-small",s,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function er(e,{begin:t,width:n,failed:o,lasted:r}){
let i=K("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);K("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),K("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function tr(e,t,n){e.open=t.length<=Xo,p("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=a("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let c=a("div","",i);r&&(p("div","pnb-text",r,c).dir="auto");for(let l of s)p("code","pnb-t\
ext",l,c).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function en(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&nr(r,"the task fai\
led",t.error,t.traceback),or(r,t,n),dr(a("section","",o),t.evaluations);let s=a("section","",o);fr(s,t),Xt(a("\
section","pnb-rest",o),t.steps);let i=a("section","pnb-rest",o);te(i,"input",t.inputs),te(i,"metadata",t.metadata)}
function J(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function nr(e,t,n,o){J(e,t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),s=tn(r,n,o),
i=p("span","pnb-sign","✗ ");i.dataset.tone="bad",s.prepend(i)}function or(e,t,n){let{fields:o,sides:r,heading:s}=rr(
t,n);o.length&&J(e,s);let i=a("div","pnb-diff",e);for(let c of o){let l=a("div","pnb-field",i);l.dataset.against=
r.old,cr(l,c,r)}}function rr({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:lr,heading:"expected"};
if(o==="baseline"&&t.length)return{fields:t,sides:ar,heading:"output against the baseline"};let r=o==="nothing"?
e.flatMap(sr):e,i=r.some(({expected:c})=>c)?"output against expected":"output";return{fields:r,sides:ir,heading:i}}
function sr(e){return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var ir={old:"expected",same:"✓ \
as expected"},ar={old:"baseline",same:"= as the baseline"},lr={old:"expected",same:""};function cr(e,t,n){let{
name:o,state:r,output:s,expected:i,pieces:c}=t,l=a("div","pnb-muted pnb-small",e);p("span","",o,l).dir="auto";
let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",changed:""}[r];if(u&&p("span","pnb-small",`${o?
" ":""}${u}`,l),L(l,!!l.textContent),c.length){let m=a("div","pnb-text",e);m.dir="auto",ie(m,c);return}r==="ch\
anged"?(Zt(e,n.old,"pnb-gone",i),Zt(e,"output","pnb-new",s)):Q(e,le(s||i))}function Zt(e,t,n,o){let r=a("div",
`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,r),Q(a("div","",r),le(o))}function dr(e,t){t.length&&J(e,"\
evaluations");for(let n of t)ur(a("div","pnb-evaluation",e),n)}function ur(e,t){let{error:n,explanation:o,metadata:r,
trace:s}=t;pr(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&mr(e,n,t.traceback),r&&Q(e,le(r)),s&&e.
setAttribute("title",`trace ${s}`)}function pr(e,{name:t,kind:n,error:o,text:r,tone:s,facts:i}){let c=a("div",
"",e);c.dir="auto",p("span","",t,c);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[s]:"",d=p("strong",
"",` ${o?"✗ failed":`${l}${r}`}`,c);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n==="CODE"?[]:[n,...i];u.length&&
p("span","pnb-muted pnb-small",` ${u.join(" · ")}`,c)}function mr(e,t,n){let o=a(n?"details":"div","pnb-error\
 pnb-small",e);tn(o,t,n)}function tn(e,t,n){let o=a(n?"summary":"div","",e);return p("span","",t,o).dir="auto",
n?_e(t)&&o.classList.add("pnb-folded"):ce(o,e,t),n&&p("pre","",n,e),o}function fr(e,{exchanges:t,attempts:n,remedy:o}){
t.forEach((r,s)=>{br(e,r,r.prompt===t[s-1]?.prompt)}),o&&(J(e,"prompt and raw reply"),p("div","pnb-muted",o,e)),
n.length&&J(e,"attempts that failed");for(let r of n){let s=p("div","pnb-text pnb-small",r,e);s.dir="auto",ce(
s,e,r)}}function br(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:c,cut:l}=t;J(e,`prompt · ${o}`),i&&n?p(
"div","pnb-muted","the same as before",e):i?ve(a("div","pnb-sent",e),i):p("div","pnb-muted","not kept",e),J(e,
s?"raw reply · the attempt failed":"raw reply",r),c?Ut(a("div","pnb-sent",e),c):p("div","pnb-muted",s?"none c\
ame, or it was not kept":"not kept",e),l&&p("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function te(e,t,n){
if(!n.length)return;J(e,t);let o=a("dl","pnb-object",e);for(let r of n)p("dt","pnb-muted",r.name,o).dir="auto",
Q(a("dd","",o),le(r.value))}function nn(e,t,n,o,r){let s=a("div","pnb-variants",e),i=t.variants.map(u=>[u,a("section","",s)]);for(let[u,m]of i.
sort(([f],[h])=>+f.baseline-+h.baseline))gr(m,u,n,o,r);let c=a("section","pnb-rest",e);te(c,"input",t.inputs),
te(c,"metadata",t.metadata);let d=t.variants.flatMap(u=>u.runs).find(u=>u.remedy)?.remedy;d&&p("div","pnb-mute\
d pnb-small pnb-remedy",d,c)}function gr(e,{name:t,baseline:n,marks:o,runs:r,noted:s,more:i},c,l,d){let u=a("h\
3","",e);pe(u,t),n&&p("span","pnb-muted"," baseline",u);let m=a("div","pnb-marks",e);for(let f of o)l.has(f.evaluator)||
be(m,f);r.length||p("div","pnb-muted","not run",e),r.forEach((f,h)=>{let g=a("div","pnb-run",e),E=[r.length>1?
f.title:"",...f.facts].filter(Boolean).join(" · ");E&&(p("div","pnb-muted pnb-small",E,g).dir="auto"),f.trace&&
(p("div","pnb-muted pnb-small pnb-line",`trace ${f.trace}`,g).title=f.trace);let v=f.evaluations.filter(w=>!l.
has(w.name)),y=s[h];y&&d(g,y,r.length>1?`${t}, ${f.title}`:t),en(g,{...f,evaluations:v,remedy:""},c)}),i&&p("d\
iv","pnb-muted",`and ${_(i)} further repetitions`,e)}var on=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function rn(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest"),apart:o.
every(({figures:r})=>r.is_baseline||r.n==="0")}))}function sn(e){let t=e.filter(r=>r.apart).length,n=e.length-
t,o=n?[`${n} ${n===1?"evaluator shows":"evaluators show"} no difference`]:[];return t&&o.push(`${t}${n?"":t===
1?" evaluator":" evaluators"} cannot be compared`),o.join(", ")}function an(e,t){if(t==="given")return e;let n=({
lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(s.name):n(r)-n(s);return[
...e].sort(o)}function ln(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(e.length<3?[]:
n.map(({evaluator:o})=>o))}var Ke=130;function xe(e,t,n,o){let r={viewBox:`0 0 ${Ke} 18`,role:"img","aria-label":t},s=K("svg",r,e);s.dataset.
tone=n;let i=m=>Ke/100*m,[c,l,d]=[i(o.zero),i(o.low),i(o.high)];K("rect",{x:0,y:8.5,width:Ke,height:1,class:"p\
nb-scale"},s),K("rect",{x:c-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let u=Math.max(1,d-l);K("rect",{x:l,
y:7.5,width:u,height:3,class:"pnb-span"},s),K("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var cn=["variant","mean","difference","95 % interval of the difference"],hr=["p (adj.)","n","wins / losses / t\
ies"],yr=cn.length+1;function dn(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=rn(t.figures),i=ln(s,t.query.
evaluator??0),c="given",l=!1,d=a("div","pnb-filters pnb-choices pnb-evaluators",e);L(d,s.length>1);let u=a("di\
v","pnb-figures",e);u.tabIndex=0,u.setAttribute("role","region"),u.ariaLabel="Figures",O(u);let m=a("table","",
u);vr(a("tr","",a("thead","",m)));let f=s.map(v=>({group:v,...xr(m,v,o)})),h=a("tbody","",m),g=$(Ge(a("td","",
a("tr","",h))),"",()=>{l=!l,E()});g.className="pnb-name";let E=()=>{let v=an(s,c),y=b=>!n.has(b.name),w=s.filter(
b=>i.has(b.evaluator)&&y(b)),T=({evaluator:b})=>Number(i.has(b)),S=[...v].sort((b,A)=>T(b)-T(A));for(let b of S){
let{body:A}=f.find(k=>k.group===b)??{};A&&(i.has(b.evaluator)?m.append(A):m.insertBefore(A,h),L(A,y(b)&&(l||!i.
has(b.evaluator))))}L(h,w.length>0),C(g,`${l?"▾":"▸"} ${sn(w)}`),M(g,"aria-expanded",String(l))};return G(
d,"Figures in this order",on,v=>{c=v,E()}),wr(d,s,n,()=>{E(),r()}),E(),({evaluator:v,variant:y})=>{i.has(v)&&!l&&
(l=!0,E());for(let{rows:w}of f)for(let{line:T,row:S}of w){let b=T.place[0]===v&&T.place[1]===y;M(S,"aria-curre\
nt",b?"true":null)}}}function wr(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=()=>C(s,`evalu\
ators ${t.length-n.size} of ${t.length}`),c=a("div","pnb-list",r);for(let{name:l}of t){let d=a("label","",c),u=a(
"input","",d);u.type="checkbox",u.checked=!0,p("span","",l,d).dir="auto",u.addEventListener("change",()=>{u.checked?
n.delete(l):n.add(l),i(),o()})}i()}function vr(e){for(let n of cn)p("th","",n,e).scope="col";let t=a("th","",e);
t.scope="col",un(t,hr)}function xr(e,{lines:t},n){let o=a("tbody","",e),r=t[0]?.figures,s=a("th","pnb-group",a(
"tr","",o));s.scope="rowgroup";let i=Ge(s);p("strong","",me(r?.evaluator??""),i),r?.note&&p("span","pnb-muted \
pnb-small",` ${r.note}`,i);let c=t.map((l,d)=>({line:l,row:kr(o,l,d===0,n)}));return{body:o,rows:c}}function kr(e,{
place:[t,n],figures:o},r,s){let i=a("tr",r?"pnb-first":"",e);Er(i,o);let c=[o.left_out,o.advice].filter(Boolean).
join(" · ");if(c){let l=Ge(a("td","pnb-aside pnb-small",a("tr","",e)));l.classList.add("pnb-muted"),l.textContent=
c}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener("click",()=>s({evaluator:t,variant:n}))),
i}function Ge(e){return e.colSpan=yr,e.dir="auto",a("div","pnb-across",e)}function un(e,t){let n=a("div","pnb-\
counted",e);for(let o of t)p("span","",o,n)}function Er(e,t){let n=a("th","",e);n.scope="row",n.dir="auto",n.title=
t.name,t.is_baseline?p("span","",me(t.variant),n):p("button","pnb-name",me(t.variant),n).type="button",t.is_baseline&&
p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=a("div","pnb-run-on",a("td","",e));o.dataset.
tone=t.tone,p("span","pnb-difference",t.difference,o),p("span","",t.conclusion,o);let r=a("div","pnb-run-on pn\
b-interval",a("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&xe(r,s,t.tone,t.bar),p("span","pnb-muted p\
nb-small",t.interval,r),un(a("td","",e),[t.p,t.n,t.outcomes])}var Tr=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],Ar={loss:"largest fall first",gain:"largest rise \
first",regressions:"Lower",improvements:"Higher"};function je({undirected:e},{evaluator:t},n){return e[t]?Ar[n]:
void 0}var Sr={regressions:"loss",improvements:"gain",disagreements:"size",errors:"example",all:"example"};function pn({
query:e}){return{evaluator:e.evaluator??0,variant:e.variant??null,order:null,against:e.against??"baseline",limit:320,
short:!1}}function mn({order:e},{show:t}){return e??Sr[t]??"example"}function fn(e,t){let{evaluator:n,variant:o,
against:r,limit:s}=t,i=e.show;return{...fe(e),show:i,evaluator:n,variant:o,against:r,limit:s,order:mn(t,e)}}function bn(e,t,n){
let o=[],r=(d,u,m,f,h)=>{if(m.length<2)return;let g=a("label","",e);p("span","pnb-muted",d,g);let E=G(g,u,m,v=>n(
h(v)));o.push((v,y)=>{E.value=f(v,y);for(let[w,[T,S]]of m.entries()){let b=E.options[w];b&&C(b,je(t,v,T)??S)}})},
s=d=>d.map((u,m)=>[String(m),u]),i=s(t.variants).filter(([d])=>d!==String(t.baseline));r("on","Evaluator",s(t.
evaluators),({evaluator:d})=>String(d),d=>({evaluator:Number(d)})),r("of","Variant",i.length>1?[["any","any va\
riant"],...i]:i,({variant:d})=>String(d??"any"),d=>({variant:d==="any"?null:Number(d)})),r("sorted by","Order",
Tr,Mr,d=>({order:d})),r("diff against","Compared with",t.against,({against:d})=>d,d=>({against:d}));let c=$(e,
"short rows",()=>n({short:!l})),l=!1;return(d,u)=>{for(let m of o)m(d,u);l=d.short,M(c,"aria-pressed",String(l))}}
function Mr(e,t){return t.sort===null?mn(e,t):""}function gn(e,t){let n=a("header","pnb-claims",e),o=(s,i)=>{let c=a("div",s,n);return pe(c,i),c};o("pnb-claim",
t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){let i=p(
"span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(p(
"strong","","Note:"));t.resume&&p("code","",t.resume,o("pnb-small","Resume: ")),o("pnb-muted pnb-small",t.scope)}function qe(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),c=17*Math.min(3,Math.max(1,i)),l=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*s+c,marks:c}}var Lr=660;function hn({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Lr/e)),above:2,below:3}}function yn({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,c=l=>{if(s!==l){s=l;for(let d of i)
d.isConnected?d.open=s:i.delete(d);r()}};return({variant:l},d)=>{if(l===null)return;let u=d.querySelector("but\
ton");u&&(u.title=t[l]??"",u.dataset.name=e[l]??"");let m=n[l]??[],f=a("div","pnb-given",d);if(l===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let h=a("details","",f);p("summary","",m.map(({name:E})=>E).join(",\
 "),h).dir="auto";let g=a("div","pnb-prompt",h);g.tabIndex=0,g.setAttribute("role","region"),g.ariaLabel=`What\
 ${t[l]??""} was given`,te(g,"",m),h.open=s,i.add(h),h.addEventListener("toggle",()=>c(h.open))}}function wn(e,{race:t}){if(!t)return;let n=a("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=a(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:c}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let l=a("span","pnb-bar-track",o),d=a("span","pnb-bar-fill",l);c&&(d.dataset.tone="rest"),d.style.width=
`${100*s}%`,p("span","pnb-small",`${c?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var Cr=["slice","n","difference","95 % interval","from the rest","p","could show"];function vn(e,t,n,o,r,s){let i=a(
"details","pnb-changes pnb-slices",e);L(i,t.slices.length>0&&t.evaluators.length>0);let c=p("summary","","Slic\
es: where the difference lies",i),l=a("label","pnb-small",i);p("span","pnb-muted","by ",l);let d=t.slices[0]??
"",u=0,m="",f=[],h=a("div",""),g=()=>{let{evaluator:w,variant:T}=o(),S=JSON.stringify([d,w,T]);!i.open||S===m||
(m=S,u+=1,f=[],h.replaceChildren(),p("div","pnb-muted","Comparing the slices…",h),n.send({type:"slices",request:u,
by:d,evaluator:w,variant:T}))},E=t.slices.map(w=>[w,w]);G(l,"Slice by",E,w=>{d=w,g()}),i.append(h);let v=w=>{for(let{
button:T,filter:S}of f)M(T,"aria-pressed",String(w.some(({text:b})=>b===S.text)))},y=W(n,w=>{w.type!=="slices"||
w.request!==u||(c.title=w.claim,f=$r(h,d,w,T=>s(se(r(),T))),v(r()))});return i.addEventListener("toggle",g),{update(w){
g(),v(w)},dispose:y}}function $r(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=a("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let c=a("table","",i),l=a("tr","",a("thead","",c));for(let m of Cr)p("th","",m,l).scope="\
col";let d=a("tbody","",c),u=r.flatMap(m=>Rr(a("tr","",d),t,m,s));return p("div","pnb-muted pnb-small",o,e),u}
function Rr(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=a("th","",e);s.scope="row",s.dir="au\
to";let i=[];if(n.where){let d={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},u=p("button","pnb-nam\
e",r,s);u.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(d)),i.push({button:u,filter:d})}else
p("span","",r,s);n.status&&p("div","pnb-muted pnb-small",n.status,s),p("td","pnb-number",n.n,e),p("td","pnb-nu\
mber",n.difference,e);let c=a("div","pnb-run-on pnb-interval",a("td","",e));n.bar&&xe(c,`${n.name}: ${n.interval}`,
n.tone,n.bar),p("span","pnb-muted pnb-small",n.interval,c);let l=p("td","pnb-number",n.gap,e);return l.dataset.
tone=n.tone,p("td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),i}var Nr=10;function xn({model:e,el:t}){let n=ue(e.get("setup"));if(!n)return()=>{};let o=a("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=pn(n),s=qe(0,n.order.length,n),i=new Set,
c={...oe,show:n.query.show??"all"},l=()=>!r.short&&!g?.view().group,d=v=>{r={...r,...v},v.against!==void 0||v.
short!==void 0?g?.reload():g?.change(v.order?{sort:null}:{})},u=It(e,()=>g?.refresh([]));gn(o,n.lead);let m=dn(
o,n,i,d,()=>g?.redraw());_t(o,n),wn(o,n);let f=vn(o,n,e,()=>r,()=>g?.view().filters??[],v=>g?.change({filters:v,
show:"all"})),h=()=>{},g=null,E=v=>{h(r,v),m(r),f.update(v.filters),o.toggleAttribute("data-short",r.short||v.
group!==null),g&&(g.scroll.dataset.against=r.against)};return g=Nt(o,e,{setup:n,noun:["example","examples"],label:"\
Examples side by side",chunk:Nr,view:c,hidden:i,kind:v=>je(n,r,v),query:v=>fn(v,r),choices:v=>{h=bn(v,n,d)},changed:(v,y)=>{
v.show&&(r={...r,order:null}),E(y)},measure:()=>l()?hn(s):ge,title:yn(n,()=>g?.redraw()),resized:(v,y)=>{s=qe(
y,v.filter(({variant:T})=>T!==null).length,n);let w=s.limit!==r.limit;return r={...r,limit:s.limit},o.style.setProperty(
"--pnb-marks",`${s.marks}px`),w},ask:(v,y)=>{let{evaluator:w,variant:T}=r;return{type:"detail",request:v,position:y,
evaluator:w,variant:T}},keys:[[["N","T","+","−"],"note, tag, thumb on the first variant beside the baseline"]],
key:u.notes.key,open:v=>{if(!("example"in v))return null;let{example:y}=v;return{title:y,draw:w=>{u.notes.clear(),
nn(w,y,r.against,i,u.notes.fill)}}}}),E(c),n.editable&&u.actions(g,!1),()=>{u.dispose(),f.dispose(),g?.dispose()}}var Ha=Ue(xn);export{Ha as default};
