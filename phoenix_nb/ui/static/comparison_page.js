/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var wn="http://www.w3.org/2000/svg";function c(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function m(e,t,n,o){let r=c(e,t,o);return r.textContent=n,r}function K(e,t,n){let o=document.createElementNS(
wn,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function R(e,t){e.textContent!==
t&&(e.textContent=t)}function te(e,t){R(e,t),S(e,"title",t)}function S(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function q(e){return e.hidden=!e.hidden,!e.hidden}function M(e,t){e.
hidden===t&&(e.hidden=!t)}function $(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function xn(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Ie(e,t){t.contains(
xn(e))&&e.focus({preventScroll:!0})}function Ke(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function F(e){return Math.round(e).toLocaleString("en-US")}function Be(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function ce(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function _e(e,t,n,o){let r=c("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function B(e,t,n,o){let r=c("select","",e);r.ariaLabel=t,$(r);for(let[s,i]of n)m("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function N(e,t,n){let o=m("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Ge(e,t,n){let o=c("div","pnb-keys",e);M(o,!1);for(let[i,a]of n){let l=c("span","",o);for(let d of i)m(
"kbd","",d,l);m("span","pnb-muted",a,l)}let r=()=>S(s,"aria-expanded",String(q(o))),s=N(t,"",r);return m("kbd",
"","?",s),s.append(" keys"),S(s,"aria-expanded","false"),r}function j(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function je(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function vn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function We(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,l=null,d=!1,u=j(e,p=>{p.type!=="page"||p.request<a||(l=
p.matched,d=!1,p.rows.forEach((f,b)=>{r.set(p.start+b,{position:p.positions[b]??0,cells:f})}),n(p))});return{get matched(){
return l},get busy(){return d},reset(){r=new Map,s=new Set,a=i+1,d=!0},refresh(){s=new Set,a=i+1},row:p=>r.get(
p),want(p,f){for(let b of vn(p,f,o)){if(s.has(b))continue;s.add(b),i+=1;let[h,y]=[b*o,(b+1)*o];e.send(t({type:"\
page",request:i,start:h,stop:y}))}},dispose:u}}function qe(e,t,n,o){let r=c("details","pnb-more",e),s=c("summary","",r),i=c("div","pnb-list",r),a=t.slice(1).
map(d=>{let u=c("label","",i),p=c("input","",u);return p.type="checkbox",m("span","",d.title,u).dir="auto",p.addEventListener(
"change",()=>{o(a.filter(f=>f.input.checked).map(f=>f.column.key)),l()}),{input:p,column:d}}),l=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:p}of a)u.checked=d.has(p.key);R(s,`columns ${d.size} of ${t.length}`)};
return N(i,"as at first",()=>{o(null),l()}),l(),l}function Ue(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];B(e,"Group by",o,r=>n(r||null))}var ze="phoenix_nb.columns";var kn={shown:null,widths:{}};function Q({names:e,title:t}){return e[0]??t}function ve(e,{shown:t}){let n=r=>t?.
includes(Q(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function Qe(e,{widths:t}){let n=e.map((s,i)=>t[Q(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>Q(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function Je(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function Ye({memory:e}){return Ze()[e]??kn}function Xe({memory:e},t){let{
[e]:n,...o}=Ze(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(ze,JSON.stringify(Object.fromEntries(
r)))}catch{}}function Ze(){try{let e=JSON.parse(localStorage.getItem(ze)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var En=2;function nt(e,t,n,o,r,s){let i=c("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,M(i,!1);let a=null,l=0,d=()=>{if(!a)return;l+=1;let{expected:f,output:b}=a;o.send({type:"confusion",request:l,
query:r(),expected:f,output:b})},u=f=>{a=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,M(i,f!==null),d()};
n.length>En?An(t,n,u):Tn(t,n,u);let p=j(o,f=>{f.type!=="confusion"||f.request!==l||!a||Sn(i,a,f,s)});return{update:d,
dispose:p}}function Tn(e,t,n){let o=null,r=t.map(s=>{let i=N(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)S(a.button,"aria-expanded",String(a.pair===o))});return S(i,"aria-expanded","false"),{button:i,
pair:s}})}function An(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);B(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Sn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=c("table","",e);R(c("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=c("tr","",c("thead","",i));c("td","",a);for(let d of o)et(c("th","",a),d,"col");let l=c("t\
body","",i);n.forEach((d,u)=>{let p=c("tr","",l);et(c("th","",p),d,"row");let f=r[u]??[],b=f.reduce((h,y)=>h+y,
0);o.forEach((h,y)=>{let w=f[y]??0,g=c("td","",p);if(g.dataset.right=String(d===h),g.style.setProperty("--pnb-\
share",String(b?w/b:0)),!w){m("span","pnb-muted","·",g);return}let v=N(g,F(w),()=>s([tt(t.expected,"expected",
d),tt(t.output,"came out",h)]));v.ariaLabel=`${F(w)} expected ${d||"nothing"}, came out ${h||"nothing"}`})})}function et(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function tt(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var V=class extends Error{constructor(n,o){super(n);this.at=o}at},ne=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Mn=new Set(["and","or","not","in","is","contains","true","false","missing"]),Cn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Ln=40,Rn=3;function ot(e,t){
try{let n=Nn(e);return n.length===1?{condition:null}:{condition:Hn(n,t)()}}catch(n){if(n instanceof V)return{error:n.
message,at:n.at};throw n}}function Nn(e){let t=[];for(ne.lastIndex=0;e.slice(ne.lastIndex).trim();){let n=e.slice(
ne.lastIndex),o=ne.lastIndex+n.length-n.trimStart().length,{groups:r}=ne.exec(e)??{};if(!r)throw $n(e,o);t.push(
{...On(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function $n(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new V("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new V("Put the whole name of the column in backticks.",t):new V(`${n} means nothing here.`,t)}function On(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Pn(r)};let s=o.toLowerCase();return Mn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function Pn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function Hn(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",a=x=>s().kind==="sign"&&
s().text===x,l=x=>a(x)?(n+=1,!0):!1,d=()=>{let x=[u()];for(;l("or");)x.push(u());return x.length===1&&x[0]?x[0]:
{some:x}},u=()=>{let x=[p()];for(;l("and");)x.push(p());return x.length===1&&x[0]?x[0]:{every:x}},p=()=>{if(o+=
1,o>Ln)throw new V("Too many parentheses.",s().at);try{if(l("not"))return{negated:p()};let x=s().at;if(!l("("))
return f();let A=d();if(!l(")"))throw new V("A closing parenthesis is missing.",x);return A}finally{o-=1}},f=()=>{
let x=s();if(x.kind==="text"&&e[n+1]?.text==="in")return n+=2,T(g("in"),"contains",x.text);let A=g(i());if(l("\
is"))return b(l("not"),h(A));let E=l("not");return b(E,l("in")?w(A):y(A,E))},b=(x,A)=>x?{negated:A}:A,h=x=>{let{
at:A}=s();if(l("missing"))return T(x,"missing",null);throw new V("After “is” comes “missing” or “not missing”.",
A)},y=(x,A)=>{let E=s(),L=E.kind==="sign"?Cn[E.text]:void 0;if(L!==void 0)return n+=1,T(x,L,v(E.text,x));if((E.
kind==="end"||["and","or",")"].includes(E.text))&&!A)return T(x,"==",!0);let H=`After ${ke(x)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new V(H,E.at)},w=x=>{let A=s().at;if(!l("[")&&!l("("))throw new V(
`After “in” comes a list: ${ke(x)} in ["a", "b"].`,A);let E=[];do E.push(T(x,"==",v("in",x)));while(l(","));
if(!l("]")&&!l(")"))throw new V("The list is not closed: ] is missing.",A);return{some:E}},g=x=>{let A=s();if(A.
kind!=="name"){let E=x?` after “${x}”`:"",L=A.kind==="end"?"":`, not ${A.text}`;throw new V(`The name of a\
 column is wanted${E}${L}.`,A.at)}return n+=1,A},v=(x,A)=>{let E=s();if(n+=1,E.kind==="number")return Number(E.
text);if(E.kind==="text")return E.text;if(E.kind==="sign"&&E.text==="true")return!0;if(E.kind==="sign"&&E.text===
"false")return!1;if(E.kind==="name"){let L=`${ke(A)} ${x} "${E.text}"`;throw new V(`Text stands in quotation m\
arks: ${L}.`,E.at)}throw new V(`A number or a text in quotation marks is wanted after ${x}.`,E.at)},T=(x,A,E)=>({
column:Fn(x,E,t),operator:A,value:E});return()=>{let x=d(),{kind:A,text:E,at:L}=s();if(A==="end")return x;throw new V(
`Between two conditions stands “and” or “or”, not ${E}.`,L)}}function ke({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function Fn({text:e,at:t},n,o){let r=o.filter(({title:d,names:u})=>d===e||u.includes(e)),
i=r.find(({numeric:d})=>d===(typeof n=="number"))??r[0];if(i)return i.key;let a=Dn(e,o),l=a?`Did you mean ${a}\
?`:`There are ${Vn(o)}.`;throw new V(`There is no column ${e}. ${l}`,t)}function Vn(e){let t=e.slice(0,6).map(
({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function Dn(e,t){let n=null,o=Math.min(
Rn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let a=In(e.toLowerCase(),i.toLowerCase(),
o);a<o&&([n,o]=[i,a])}return n}function In(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from(
{length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??
0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var ee={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function de({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function rt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function oe(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var Kn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,it=150,st=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function at(e,t,n,o){let{setup:r}=t,s=c("div","pnb-filters",
e),i=Bn(s,r,o),a=jn(s,r,f=>o({expression:f})),l=_e(s,"Search any text",it,f=>o({text:f}));qn(s,r,f=>o({filters:oe(
n().filters,f)}));let d=c("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=c("div","pnb-f\
ilters pnb-chips",e),p=Ke(u,f=>Gn(f,n,o));return{update({show:f,filters:b}){for(let{button:h,kind:y}of i)S(h,"\
aria-pressed",String(y===f));p(b),M(u,b.length>0)},clear(){l.clear(),a.clear();let{text:f,show:b,filters:h,expression:y}=ee;
o({text:f,show:b,filters:h,expression:y})},count:f=>R(d,_n(f,t,n())),counted(f){f.forEach((b,h)=>{let y=i[h];y&&
R(y.count,F(b))})},focus:a.focus}}function Bn(e,{kinds:t},n){let o=c("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{let a=N(o,"",()=>n({show:r}));a.className=
"pnb-kind",m("span","",`${s} `,a);let l=m("b","",F(i),a);return{button:a,kind:r,count:l}})}function _n(e,{setup:{
total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===t?"":` of ${F(t)}`;return`${F(e)}${s} ${n[t===1?
0:1]}${o?.(r)??""}`}function Gn(e,t,n){let o=c("button","pnb-chip",e),r=null;return o.addEventListener("click",
()=>{r&&n({filters:oe(t().filters,r)})}),{root:o,update(s){r=s,R(o,`${s.text} ✕`),S(o,"aria-label",`remove t\
he filter ${s.text}`)}}}function jn(e,{columns:t},n){let o=c("span","pnb-expression",e),r=c("input","",o);r.type=
"text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,r.placeholder=Wn(t),r.ariaLabel="Filter by an expr\
ession",$(r);let s=c("span","pnb-error-words",o);s.setAttribute("role","status");let i,a=()=>{let d=ot(r.value,
t),u="error"in d?d.error:"";R(s,u),S(r,"aria-invalid",u?"true":null),"condition"in d&&n(d.condition)},l=()=>{clearTimeout(
i),i=setTimeout(a,it)};return r.addEventListener("input",l),r.addEventListener("keydown",d=>{d.stopPropagation(),
d.key==="Enter"&&(clearTimeout(i),a())}),{clear(){clearTimeout(i),r.value="",R(s,""),S(r,"aria-invalid",null)},
focus:()=>r.focus()}}function Wn(e){let t=e.map(s=>{let i=[s.title,...s.names].filter(a=>Kn.test(a));return{head:s,
name:i.sort((a,l)=>a.length-l.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({
head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function qn(e,{columns:t},n){let o=c("details","pnb-more",e);m("summary","","＋ f\
ilter",o);let r=c("div","pnb-list",o),s=t.map(u=>[u.key,u.title]),i=B(r,"Column",s,()=>{}),a=B(r,"Comparison",
st,()=>{M(l,a.value!=="missing")}),l=c("input","",r);l.type="text",l.maxLength=200,l.ariaLabel="Value",l.placeholder=
"value",$(l);let d=()=>{let u=t.find(({key:g})=>g===i.value),p=st.find(([g])=>g===a.value);if(!u||!p)return;let[
f,b]=p,h=l.value.trim();if(!h&&f!=="missing"){l.focus();return}let y=f==="missing"?null:Un(h,u.numeric),w=f===
"missing"?`${u.title} ${b}`:`${u.title} ${b} ${h}`;n({about:`${u.key} ${f}`,text:w,where:{column:u.key,operator:f,
value:y}})};N(r,"Add",d),l.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function Un(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var lt=20;function ct(e,t){let{view:n,change:o,resize:r}=t,s=c("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:l,descending:d})=>{for(let{head:u,button:p,column:f}of i){
let b=l===f.key;te(p,(b?d?"↓ ":"↑ ":"")+f.title),S(u,"aria-sort",b?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(l){s.replaceChildren(),i=l.map(d=>{let u=c("span","",s);u.setAttribute(
"role","columnheader"),S(u,"data-numeric",d.numeric?"":null);let p=N(u,"",()=>o(rt(n(),d.key)));p.dir="auto",$(
p);let f=b=>r(Q(d),b);return p.addEventListener("keydown",b=>{let h={ArrowLeft:-lt,ArrowRight:lt}[b.key];!b.shiftKey||
h===void 0||(f(u.offsetWidth+h),b.preventDefault(),b.stopPropagation())}),t.title?.(d,u),zn(u,f),{head:u,button:p,
column:d}}),a(n())}}}function zn(e,t){let n=c("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function dt(e,[t],n,o){let r=c("div","pnb-panel");r.setAttribute("role","row");let s=c("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,$(s),M(r,!1);let i=c("div","pnb-openbar",s),a=c("strong","",i);a.
dir="auto";let l=c("span","pnb-muted pnb-small",i),d=c("span","pnb-muted pnb-small",i);d.dir="auto";let u=c("s\
pan","pnb-muted pnb-small pnb-line",i);c("span","pnb-grow",i);for(let[f,b,h]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let y=N(i,f,h);y.ariaLabel=b,$(y)}let p=c("div","pnb\
-content",s);return{panel:r,fill(f,b){Ie(e,p),R(a,f.title),R(d,(f.facts??[]).join(" · ")),u.replaceChildren(),
f.trace&&(m("span","","trace ",u),m("code","",f.trace,u).title=f.trace),p.replaceChildren(),b(p)},place:f=>R(l,
f)}}function Qn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Jn(e,t,n,o=null){let r=Yn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function Yn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Xn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function Zn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var eo="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function to(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(eo)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var no=0;function ut(e){
let{scroll:t}=e,n=`pnb-list-${++no}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=c("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:l}=e;l&&o.append(l);let d=()=>l&&
i>=0?{after:i,height:l.offsetHeight}:null,u=g=>{for(Math.abs(g-a)>=r.length&&(a=g);a<g;a++){let v=r.shift();v&&
(o.insertBefore(v.root,l??null),r.push(v))}for(;a>g;a--){let v=r.pop();v&&(o.prepend(v.root),r.unshift(v))}},p=()=>{
let g=e.measure(),v=d(),[T,x]=Jn(t.scrollTop,e.expected(),g,v);for(e.want(T,Math.max(x,1)),o.style.height=`${e.
count()*g.row+(v?.height??0)}px`,l&&(l.style.top=`${(i+1)*g.row}px`),u(T);r.length<x-T;){let L=e.create(o,h);l&&
o.insertBefore(L.root,l),r.push(L)}let A=Math.min(x,e.count());r.forEach((L,D)=>{let H=T+D;M(L.root,H<A),S(L.root,
"id",H<A?`${n}-${H}`:null),!(H>=A)&&(L.root.style.top=`${Qn(H,g.row,v)}px`,S(L.root,"aria-selected",String(H===
s)),S(L.root,"aria-rowindex",String(H+2)),l&&S(L.root,"aria-expanded",String(H===i)),L.update(H))});let E=s>=T&&
s<A;S(t,"aria-activedescendant",E?`${n}-${s}`:null),S(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=g=>{
let{row:v}=e.measure();s=Math.min(e.count()-1,Math.max(0,g));let T=d(),x=T&&s>T.after?T.height:0;e.want(s,s+1);
let{scrollTop:A,clientHeight:E}=t;return t.scrollTop=Xn(s,A-x,E,e.head(),v)+x,p(),s},b=g=>{s=g,p()},h=g=>{b(g),
e.open(g)},y=!1;t.addEventListener("scroll",()=>{y||(y=!0,requestAnimationFrame(()=>{y=!1,p()}))}),t.addEventListener(
"keydown",g=>{if(!to(g,l))return;let v=Zn(g.key,s,e.count(),e.measure().visible);if(g.key==="Enter"&&g.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(v!==null)f(v),e.moved?.(s);else if(!e.key?.(g))return;g.preventDefault(),
g.stopPropagation()});let w=new ResizeObserver(()=>{i>=0&&p()});return l&&w.observe(l),{update:p,mark:b,choose:f,
expand(g){i=g,l&&M(l,g>=0),p()},reveal(){if(i<0||!l)return;p();let{row:g}=e.measure(),v=(i+1)*g+l.offsetHeight+
e.head(),T=Math.min(i*g,v-t.clientHeight);(t.scrollTop<T||t.scrollTop>i*g)&&(t.scrollTop=T)},rebuild(){for(let{
root:g}of r)g.remove();r.length=0,p()},restart(){t.scrollTop=0,s=-1,i=-1,l&&M(l,!1),p()},get chosen(){return s},
dispose:()=>w.disconnect()}}var oo={"-":"del","+":"ins","=":"span"};function re(e,t){e.replaceChildren();for(let[n,o]of t)m(oo[n],"",o,e)}
function pt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;S(e,"data-state",n),n===null?re(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function ue(e,t){let n=c("span","pnb-mark",e),r=t.text.startsWith("✓")||
t.text.startsWith("✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;m("span","",r,n).dir="auto";let s=[
t.sign,t.change].filter(Boolean).join(" ");s&&(m("span","pnb-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&
m("span","pnb-muted",` (${t.repetitions})`,n)}function Ee(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";te(e,
n),S(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function mt(e,t){e.classList.add("pnb-cell");let n=c("div",
"pnb-preview",e);n.dir="auto";let o=c("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,pt(n,i),o.replaceChildren();for(let a of i?.marks??[])t.has(a.evaluator)||ue(o,a);i?.rewritten&&
m("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function ft(e){e.classList.add("pnb-asked");
let t=c("div","pnb-muted pnb-small pnb-line",e),n=c("div","pnb-preview",e),o=c("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};te(t,s.
id),R(n,s.input),R(o,s.expected?`expected ${s.expected}`:""),M(o,s.expected!=="")}}var ro=30,pe={row:ro,visible:18,above:6,below:8};function bt(e,t){$(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=ut({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>so(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),p=n.busy||i()>0?2:0,f=Math.min(u,Math.max(p,i()))*d+t.head();e.style.height=`${r.hidden?f+2:Math.max(
f,u*d+t.head())}px`,M(l,i()===0&&!n.busy),t.drawn()}}),l=c("div","pnb-empty");return e.after(l),m("span","pnb-\
muted",`No ${s[1]} match.`,l),N(l,"Clear filters",t.clear),a}function so(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:a},l){let d=c("div","pnb-row",e);d.setAttribute("role","row");let u=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||l(u)});let p=c("input","pnb-tick");p.type="che\
ckbox",p.tabIndex=-1,p.addEventListener("click",y=>y.stopPropagation()),p.addEventListener("change",()=>{let y=t.
row(u);y&&i.toggle(y.position)});let f=c("span","pnb-heading-of-group");f.dir="auto";let b=n().map((y,w)=>{let g=c(
"div","",d);if(g.setAttribute("role","gridcell"),S(g,"data-numeric",y.numeric?"":null),w>0)return{cell:g,draw:io(
g,y,s)};g.append(p,f);let v=c("div","pnb-first",g);return{cell:v,draw:a?ft(v):Ee(v)}}),h=[];return{root:d,update(y){
u=y;let w=o(y),g=t.row(y),v=g!==void 0&&i.has(g.position),T=[y,w,g,v];if(g&&T.every((L,D)=>L===h[D]))return;h=
T,S(d,"data-group",w?"":null),M(p,!w),M(f,!!w);let x=b[0];x&&M(x.cell,!w),R(f,w?ao(w,r):""),p.checked=v,S(d,"d\
ata-picked",p.checked?"":null);let E=w?.cells.map(L=>L&&`mean ${L}`)??g?.cells??[];b.forEach(({draw:L},D)=>{L(
E[D])}),p.ariaLabel=`select ${r[0]} ${y+1}`}}}function io(e,t,n){return t.variant===null?Ee(e):mt(e,n)}function ao({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${F(t)} ${o[t===1?0:1]}`}function gt(e,t,n,o){let r=new Set,s=c("div","pnb-filters pnb-picked",e);M(s,!1);let i=m("strong","","",s);i.setAttribute(
"role","status");let a=c("span","pnb-muted pnb-small",s);a.append("in Python: "),m("code","","view.selected",a),
a.append(", where view is what explore() returned");let l=()=>{n({type:"select",positions:[...r]}),R(i,`${F(r.
size)} ${t[r.size===1?0:1]} selected`),M(s,r.size>0),o()};return N(s,"Clear",()=>{r.clear(),l()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),l()},get positions(){return[...r]}}}var lo=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function ht(e,t,n){let{setup:o,noun:r}=n,s=n.view??ee,i=Ye(o),a=ve(
o.columns,i),l=null,d=-1,u=-1,p=0,f=0,b=!1,h=null,y=new Map,w=()=>n.query?.(s)??de(s),g=We(t,k=>({...k,query:w(),
columns:a.map(({key:O})=>O),edition:f}),k=>{l=k.runs;for(let O of k.groups)y.set(O.place,O);A.counted(k.counts),
n.arrived?.(k),P.update(),u>=0&&le(u)},n.chunk),v=()=>{b&&(b=!1,f+=1,y.clear(),g.refresh())},T=()=>{v(),y.clear(),
g.reset()},x=k=>{n.changed?.(k,{...s,...k}),s={...s,...k},A.update(s),G.update(s),D.update(),d=u=-1,T(),I(),P.
restart()},A=at(e,n,()=>s,x),E=c("div","pnb-filters pnb-choices",e);n.choices?.(E),Ue(E,o.columns,k=>x({group:k,
folded:[]}));let L=qe(E,o.columns,()=>a,k=>{let O=o.columns.filter(({key:W})=>k?.includes(W));_({...i,shown:k&&
O.map(Q)}),a=ve(o.columns,i),T(),G.rebuild(a),I(),P.rebuild()}),D=nt(e,c("span","pnb-kinds",E),o.pairs,t,w,k=>x(
{filters:k.reduce(co,s.filters)}));c("span","pnb-grow",E);let H=Ge(e,E,[...lo,...n.keys??[]]),Z=gt(e,r,t.send.
bind(t),()=>P.update()),C=c("div","pnb-scroll",e);C.ariaLabel=n.label;let _=k=>{i=k,Xe(o,i)},ae=()=>n.measure?.(
a)??pe,I=()=>{let{columns:k,width:O}=Qe(a,i);C.style.setProperty("--pnb-columns",k),C.style.setProperty("--pnb\
-width",O),C.style.setProperty("--pnb-tall",`${ae().row}px`),C.setAttribute("aria-colcount",String(a.length))},
G=ct(C,{view:()=>s,change:x,resize:(k,O)=>{_(Je(i,k,O)),I()},title:n.title}),ye=()=>{d=u=-1,v(),P.expand(-1),C.
focus({preventScroll:!0})},le=k=>{let O=g.row(k);u=O?-1:k,!(!O||O.position<0)&&(d=k,h=null,xe.place(`${F(k+1)}\
 of ${F(g.matched??0)}`),P.expand(k),p+=1,t.send(n.ask(p,O.position)))},we=()=>{let k=h&&n.open(h);k&&(xe.fill(
k.title,k.draw),P.reveal())},gn=j(t,k=>{k.type!=="detail"||k.request!==p||(h=k,we())}),Ve=k=>{let O=P.chosen+k;
for(;y.has(O);)O+=k;O>=0&&O<(g.matched??0)&&le(P.choose(O))},hn=()=>{let k=g.row(P.choose(Math.max(0,P.chosen)));
k&&k.position>=0&&Z.toggle(k.position)},xe=dt(C,r,Ve,ye),P=bt(C,{source:g,panel:xe.panel,noun:r,total:o.total,
hidden:n.hidden??new Set,selection:Z,tall:n.measure!==void 0,head:G.height,measure:ae,columns:()=>a,group:k=>y.
get(k),open:k=>k===d?ye():le(k),moved:k=>{u=-1,!(d<0)&&(y.has(k)?Ve(Math.sign(k-d)||1):le(k))},fold:({key:k,folded:O})=>{
let W=s.folded.filter(yn=>yn!==k);s={...s,folded:O?W:[...W,k]},d=u=-1,T(),P.expand(-1)},key:({key:k})=>{if(k===
"Escape"&&(d>=0||u>=0))ye();else if(k==="x")hn();else if(k==="?")H();else if(k==="/")A.focus();else return d>=
0&&(n.key?.(k)??!1);return!0},clear:A.clear,drawn:()=>A.count(g.busy?null:l??o.total)}),De=new ResizeObserver(
()=>{if(C.style.setProperty("--pnb-sight",`${C.clientWidth}px`),!C.clientWidth||!n.resized?.(a,C.clientWidth))
return;let{chosen:k}=P;T(),I(),P.rebuild(),P.mark(k)});return De.observe(C),n.resized?.(a,C.clientWidth),A.update(
s),G.rebuild(a),I(),P.restart(),{selection:Z,scroll:C,view:()=>s,change:x,reload(){n.changed?.({},s),T(),I(),P.
rebuild(),we()},redraw(){I(),P.rebuild(),we()},refresh(k){b=!0;let O=i.shown?[]:k.filter(W=>!a.includes(W));if(!O.
length){g.refresh(),P.update();return}a=o.columns.filter(W=>a.includes(W)||O.includes(W)),L(),T(),G.rebuild(a),
I(),P.rebuild()},dispose:()=>{g.dispose(),gn(),D.dispose(),P.dispose(),De.disconnect()}}}function co(e,t){return[
...e.filter(({about:n})=>n!==t.about),t]}function me(e){let t=c("div","pnb-said",e),n=c("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=c("div","pnb-code",t),r=c("pre","",o);r.tabIndex=0,$(r);let s=N(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>R(s,"Copied"),a):a()});return $(
s),M(t,!1),{say(i,a,l=!1){R(n,i),S(n,"data-tone",l?"bad":null),R(r,a),R(s,"Copy"),M(o,a!==""),M(t,i!=="")}}}var uo=1500;function Te(e,t){let n=0,o=new Map,r=j(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,uo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var fe="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function yt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function wt(e,t){return e.filter(n=>n!==t)}function xt(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var po=1e3,mo=1e4,fo="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function kt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,a)=>{let{variant:l,
position:d}=a,u=`${l} ${d}`,p=r.get(u)??a.notes,f=0,b=c("section","pnb-notes",i);b.ariaLabel="Notes";let h=c("\
div","pnb-notes-line",b),y=["up","down"].map(C=>go(h,C,()=>H({thumbs:p.thumbs===C?"none":C}))),w=yo(h,C=>H({tags:C})),
g=wo(h,C=>H({note:C})),v=c("div","pnb-notes-line pnb-small",b),T=c("span","pnb-muted pnb-saved",v);T.setAttribute(
"role","status"),T.dir="auto";let x=N(v,"Undo",()=>H({undo:!0}));$(x),c("span","pnb-grow",v);let A=xo(b,v,p,(C,_)=>n(
a,C,_)),E=()=>{for(let{button:C,thumb:_}of y)S(C,"aria-pressed",String(p.thumbs===_));w.update(p),g.update(p.note),
M(x,p.at!==""),M(b,p.writable||p.at!=="")},L=(C,_=!1)=>{R(T,C),S(T,"data-tone",_?"bad":null)},D=C=>{C&&r.set(u,
C)},H=C=>{f+=1;let _=f,ae=p;p={...p,...bo(C)},E(),L("Saving …"),e.ask(I=>({type:"annotate",request:I,position:d,
variant:l,note:null,tags:null,thumbs:null,undo:!1,...C}),({notes:I,error:G})=>{D(I),_===f&&(p=I??{...ae,note:p.
note},E(),L(G?`Not saved: ${G}`:vt(p),G!==""),G||t())},()=>_===f&&L(fe,!0))},Z=C=>()=>H({thumbs:p.thumbs===C?"\
none":C});o??={n:g.focus,t:w.focus,"+":Z("up"),"-":Z("down")};for(let C of b.querySelectorAll("button, input, \
textarea"))p.writable||C.setAttribute("disabled","");E(),A.update(p),L(vt(p))},clear(){o=null},key(i){let a=o?.[i];
return a?.(),a!==void 0}}}function bo({note:e,tags:t,thumbs:n}){return{...e==null?{}:{note:e},...t==null?{}:{tags:[
...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function vt({at:e,annotator:t,writable:n}){return n?e?["Saved",
t,xt(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes need a store: this experiment is n\
ot connected to one."}function go(e,t,n){let o=N(e,"",n);o.className="pnb-thumb",o.ariaLabel=`Thumb ${t}`,o.title=
`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,$(o);let r=K("svg",{viewBox:"0 0 16 16",width:15,height:15,
"aria-hidden":"true"},o);return K("path",{d:fo,...t==="down"?{transform:"rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}
var ho=0;function yo(e,t){let n=c("span","pnb-tags",e),o=c("span","pnb-tags",n),r=c("input","",n);r.type="text",
r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,$(r);let s=c("datalist","",n);s.id=`pnb-tags\
-${++ho}`,r.setAttribute("list",s.id);let i=[],a=()=>{let l=yt(i,r.value);r.value="",l.length>i.length&&t(l)};
return r.addEventListener("change",a),r.addEventListener("keydown",l=>{Ae(l,r)||(l.stopPropagation(),l.key==="\
Enter"||l.key===","?(l.preventDefault(),a()):l.key==="Backspace"&&!r.value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.
focus(),update(l){i=l.tags,o.replaceChildren();for(let d of i){let u=N(o,`${d} ✕`,()=>{t(wt(i,d)),r.focus()});
u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the tag ${d}`,$(u)}s.replaceChildren();for(let d of l.
known)c("option","",s).value=d}}}function wo(e,t){let n=c("textarea","pnb-note-text",e);n.placeholder="A note \
on this row",n.ariaLabel="Note",n.maxLength=mo,n.rows=1,n.dir="auto",$(n);let o="",r,s=()=>{clearTimeout(r),n.
value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",n.scrollHeight&&(n.style.height=`${n.scrollHeight+
2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(r),r=setTimeout(s,po)}),n.addEventListener("bl\
ur",s),n.addEventListener("keydown",a=>{if(Ae(a,n))return s();a.stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&
(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(
i)}}}function Ae(e,t){return e.key!=="Escape"?!1:(e.preventDefault(),e.stopPropagation(),t.closest(".pnb-detai\
l")?.focus({preventScroll:!0}),!0)}function xo(e,t,{expected:n},o){let r=N(t,"Correct expected…",()=>{let u=q(
s);S(r,"aria-expanded",String(u)),u&&i.focus()});S(r,"aria-expanded","false"),$(r);let s=c("div","pnb-form",e);
M(s,!1);let i=c("textarea","pnb-mono",s);i.ariaLabel="Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",$(i),i.addEventListener("keydown",u=>{Ae(u,i)||u.stopPropagation()});let a=c("div","pn\
b-notes-line",s),l=me(s),d=N(a,"Make a new version",()=>{l.say("Saving …",""),o(i.value,l.say)});return $(d),
m("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:u,writable:p}){M(r,p&&u!==
"")}}}function be(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(fe,"",!0))}function Et(e,t,n,o){let r=c("div","pnb-f\
orm pnb-actions");e.append(r);let s=c("div","pnb-notes-line",r);M(s,!1);let[i,a]=[["split","hard"],["dataset",
"this one"]].map(([p,f])=>{let b=c("label","",s);m("span","",p,b);let h=c("input","",b);return h.type="text",h.
placeholder=f,h.maxLength=200,h.dir="auto",$(h),h.addEventListener("keydown",y=>{y.stopPropagation(),y.key==="\
Enter"&&(y.preventDefault(),l.click())}),h}),l=N(s,"Add",()=>{d.say("Saving …","");let p={split:i?.value.trim()??
"",dataset:a?.value.trim()??""};!p.split&&!p.dataset&&(p.split=i?.placeholder??""),be(t,n(),{action:"add",...p},
d.say)}),d=me(r),u=N(e,"Add to dataset…",()=>{let p=q(s);S(u,"aria-expanded",String(p)),d.say("",""),p&&i?.focus()});
S(u,"aria-expanded","false");for(let p of[l,u])$(p);if(o){let p=N(e,"Run again…",()=>{M(s,!1),S(u,"aria-expa\
nded","false"),be(t,n(),{action:"again"},d.say)});$(p)}e.append(r)}function Tt(e,t){let n=Te(e,r=>r.type==="annotated"),o=Te(e,r=>r.type==="acted");return{notes:kt({annotating:n,
saved:t,correct:({variant:r,position:s},i,a)=>be(o,[s],{action:"correct",variant:r,expected:i},a)}),actions({selection:r},s){
Et(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function At(e,{lead:t,changes:n}){if(!n.length){m("div","pnb-changes pnb-muted",t.changed,e);return}let o=c("d\
etails","pnb-changes",e);m("summary","",t.changed,o);let r=c("dl","",o);for(let{variant:s,name:i,pieces:a,code:l}of n){
m("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let d=c("dd",l?"pnb-text pnb-code":"pnb-text",r);d.dir="auto",
re(d,a)}}function St(e,t,n){e.classList.add("pnb-folded");let o=c("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");R(o,s?`show all ${F(n)} characters`:"show less"),S(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Me=/^\s*(?:```|~~~)/,Mt=/^(#{1,6})\s+(.*)$/,Ce=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,vo=/^\s*\d/,Se=/^>\s?(.*)$/,
ko=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Eo=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Re(e){return Eo.test(e)}function Ne(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=To(e,n,o)}function To(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Me.test(o))
return Ao(e,t,n+1);let r=Mt.exec(o);if(r)return Le(c("div","pnb-heading",e),r[2]??""),n+1;if(Ce.test(o))return So(
e,t,n);if(Se.test(o)){let[l,d]=Ct(t,n,Se);return Ne(c("blockquote","",e),l.join(`
`)),d}let s=c("p","",e),i=n,a=[];for(;i<t.length;i++){let l=t[i]??"",d=!l.trim()||Me.test(l)||Mt.test(l)||Ce.test(
l);if(i>n&&(d||Se.test(l)))break;a.push(l)}return Le(s,a.join(`
`)),i}function Ao(e,t,n){let o=n;for(;o<t.length&&!Me.test(t[o]??"");)o++;return m("pre","",t.slice(n,o).join(
`
`),e),o+1}function So(e,t,n){let o=c(vo.test(t[n]??"")?"ol":"ul","",e),[r,s]=Ct(t,n,Ce);for(let i of r)Le(c("l\
i","",o),i);return s}function Ct(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Le(e,t){let n=0;for(let o of t.matchAll(ko)){e.append(t.slice(n,o.index));
let[r,,s,i,a,l,d,u]=o;s!==void 0?m("code","",s,e):i??a?m("strong","",i??a??"",e):l?m("em","",l,e):(m("span","p\
nb-linked",d??"",e),u&&m("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}var Mo=900,Lt=16,Co=80,Lo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Ro=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],No=/^[A-Za-z0-9+/=\s]{60,}$/,$o=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ie(e){return e?JSON.parse(e):void 0}function Rt(e){let t=se(e)&&Array.isArray(e.messages)?e.messages:
e;return!Array.isArray(t)||!t.length?null:t.every(o=>se(o)&&typeof o.role=="string"&&"content"in o)?t:null}function Nt(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function U(e,t){let n=Rt(t);n?Ot(e,n):typeof t=="string"?Oo(e,t):Array.isArray(t)?Vo(e,t):
se(t)?Do(e,t):m("span",Pt(t)?"pnb-muted":"",Ht(t),e)}function Oe(e,t){let n=Nt(t),o=Rt(n);o?Ot(e,o):$e(e,n===void 0?
t:JSON.stringify(n,null,2))}function Oo(e,t){let n=Po(t);if(n){let i=c("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=Nt(t);if(o!==void 0){$e(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&$o.test(t)&&!Re(t)){$e(e,t);return}let r=c("div","pnb-long",e),s=m("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",$t(s,r,t),Re(t)&&Ho(e,r,t)}function Po(e){if(Lo.test(e))return e;let t=Ro.find(([
n])=>n.test(e))?.[1];return t&&No.test(e)?`data:image/${t};base64,${e}`:null}function Ho(e,t,n){let o=c("div",
"pnb-markdown",e);o.dir="auto",M(o,!1);let r=N(e,"lay out Markdown",()=>{o.childElementCount||Ne(o,n);let s=q(
o);M(t,!s),R(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function $e(e,t){let n=c("div",
"pnb-long",e),o=m("div","pnb-text pnb-mono",t,n);o.dir="auto",$t(o,n,t)}function $t(e,t,n){(n.length>Mo||n.split(
`
`,Lt+1).length>Lt)&&St(e,t,n.length)}function Ot(e,t){let n=c("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=c("div","pnb-turn",n);s.dataset.role=o,m("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Fo(r))
U(s,i)}}function Fo(e){return Array.isArray(e)?e.map(t=>{if(!se(t))return t;if(typeof t.text=="string")return t.
text;let n=se(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Vo(e,t){let n=t.
map(s=>Io(s)?Ht(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Co){m("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=c("ol","pnb-items",e);for(let s of t)U(c("li","",r),s)}function Do(e,t){
let n=Object.entries(t);if(!n.length){m("span","pnb-muted","(empty)",e);return}let o=c("dl","pnb-object",e);for(let[
r,s]of n)m("dt","pnb-muted",r,o).dir="auto",U(c("dd","",o),s)}function se(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Io(e){return typeof e!="object"||e===null}function Pt(e){return e==null}function Ht(e){
return Pt(e)?"none":typeof e=="number"?Be(e):String(e)}var Ko=12;function Ft(e,{facts:t,steps:n,messages:o,left:r}){if(M(e,!!n.length),!n.length)return;let s=m("h4",
"","trace",e);m("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=c("div","pnb-steps",e);for(let a of n)Bo(c(
"details","pnb-step",i),a);o.length&&Go(c("details","",e),o,r)}function Bo(e,t){let n=c("summary","",e),o=c("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(m("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),m("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&m("\
span","pnb-muted pnb-small",` ${r}`,o),_o(n,t),m("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&m("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)m("div","pnb-m\
uted pnb-small",s,e),m("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&m("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function _o(e,{begin:t,width:n,failed:o,lasted:r}){
let i=K("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);K("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),K("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function Go(e,t,n){e.open=t.length<=Ko,m("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=c("div","pnb-message",e);m("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=c("div","",i);r&&(m("div","pnb-text",r,a).dir="auto");for(let l of s)m("code","pnb-t\
ext",l,a).dir="auto"}n&&m("div","pnb-muted pnb-small",n,e)}function Dt(e,t,n="expected"){let o=c("div","pnb-run-parts",e),r=c("section","",o);t.error&&jo(r,"the task fai\
led",t.error,t.traceback),Wo(r,t,n);let s=c("section","",o);Xo(s,t.verdicts);let i=c("section","",o);nr(i,t),Ft(
c("section","pnb-rest",o),t.steps);let a=c("section","pnb-rest",o);J(a,"input",t.inputs),J(a,"metadata",t.metadata)}
function z(e,t,n=[]){let o=m("h4","",t,e);return o.dir="auto",n.length&&m("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function jo(e,t,n,o){z(e,t).dataset.tone="bad";let r=c(o?"details":"div","pnb-error",e),s=c(o?"summ\
ary":"div","",r);m("span","pnb-sign","✗ ",s).dataset.tone="bad",m("span","",n,s).dir="auto",o&&m("pre","",o,
r)}function Wo(e,t,n){let{fields:o,sides:r,heading:s}=qo(t,n);o.length&&z(e,s);let i=c("div","pnb-diff",e);for(let a of o){
let l=c("div","pnb-field",i);l.dataset.against=r.old,Yo(l,a,r)}}function qo({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:Jo,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:Qo,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(Uo):e,i=r.some(({expected:a})=>a)?"output against exp\
ected":"output";return{fields:r,sides:zo,heading:i}}function Uo(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var zo={old:"expected",same:"✓ as expected"},Qo={old:"baseline",same:"= as the baseline"},Jo={
old:"expected",same:""};function Yo(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:a}=t,l=c("div","pnb-m\
uted pnb-small",e);m("span","",o,l).dir="auto";let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",
changed:""}[r];if(u&&m("span","pnb-small",`${o?" ":""}${u}`,l),M(l,!!l.textContent),a.length){let p=c("div","p\
nb-text",e);p.dir="auto",re(p,a);return}r==="changed"?(Vt(e,n.old,"pnb-gone",i),Vt(e,"output","pnb-new",s)):U(
e,ie(s||i))}function Vt(e,t,n,o){let r=c("div",`pnb-side ${n}`,e);m("span","pnb-muted pnb-small",t,r),U(c("div",
"",r),ie(o))}function Xo(e,t){t.length&&z(e,"evaluations");for(let n of t)Zo(c("div","pnb-verdict",e),n)}function Zo(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;er(e,t),o&&(m("div","pnb-text pnb-small",o,e).dir="auto"),n&&tr(
e,n,t.traceback),r&&U(e,ie(r)),s&&e.setAttribute("title",`trace ${s}`)}function er(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let a=c("div","",e);a.dir="auto",m("span","",t,a);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=m("strong","",` ${o?"✗ failed":`${l}${r}`}`,a);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n===
"CODE"?[]:[n,...i];u.length&&m("span","pnb-muted pnb-small",` ${u.join(" · ")}`,a)}function tr(e,t,n){let o=c(
n?"details":"div","pnb-error pnb-small",e);m(n?"summary":"div","",t,o).dir="auto",n&&m("pre","",n,o)}function nr(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{or(e,r,r.prompt===t[s-1]?.prompt)}),o&&(z(e,"prompt and ra\
w reply"),m("div","pnb-muted",o,e)),n.length&&z(e,"attempts that failed");for(let r of n)m("div","pnb-text pnb\
-small",r,e).dir="auto"}function or(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:l}=t;z(e,`prompt \
· ${o}`),i&&n?m("div","pnb-muted","the same as before",e):i?Oe(c("div","pnb-sent",e),i):m("div","pnb-muted","\
not kept",e),z(e,s?"raw reply · the attempt failed":"raw reply",r),a?Oe(c("div","pnb-sent",e),a):m("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),l&&m("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function J(e,t,n){if(!n.length)return;z(e,t);let o=c("dl","pnb-object",e);for(let r of n)m("dt",
"pnb-muted",r.name,o).dir="auto",U(c("dd","",o),ie(r.value))}function It(e,t,n,o,r){let s=c("div","pnb-variants",e),i=t.variants.map(u=>[u,c("section","",s)]);for(let[u,p]of i.
sort(([f],[b])=>+f.baseline-+b.baseline))rr(p,u,n,o,r);let a=c("section","pnb-rest",e);J(a,"input",t.inputs),J(
a,"metadata",t.metadata);let d=t.variants.flatMap(u=>u.runs).find(u=>u.remedy)?.remedy;d&&m("div","pnb-muted p\
nb-small pnb-remedy",d,a)}function rr(e,{name:t,baseline:n,marks:o,runs:r,noted:s,more:i},a,l,d){let u=m("h3",
"",t,e);u.dir="auto",n&&m("span","pnb-muted"," baseline",u);let p=c("div","pnb-marks",e);for(let f of o)l.has(
f.evaluator)||ue(p,f);r.length||m("div","pnb-muted","not run",e),r.forEach((f,b)=>{let h=c("div","pnb-run",e),
y=[r.length>1?f.title:"",...f.facts].filter(Boolean).join(" · ");y&&(m("div","pnb-muted pnb-small",y,h).dir="\
auto"),f.trace&&(m("div","pnb-muted pnb-small pnb-line",`trace ${f.trace}`,h).title=f.trace);let w=f.verdicts.
filter(v=>!l.has(v.name)),g=s[b];g&&d(h,g),Dt(h,{...f,verdicts:w,remedy:""},a)}),i&&m("div","pnb-muted",`and ${F(
i)} further repetitions`,e)}var Kt=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function Bt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function _t(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function Gt(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Pe=130;function ge(e,t,n,o){let r={viewBox:`0 0 ${Pe} 18`,role:"img","aria-label":t},s=K("svg",r,e);s.dataset.
tone=n;let i=p=>Pe/100*p,[a,l,d]=[i(o.zero),i(o.low),i(o.high)];K("rect",{x:0,y:8.5,width:Pe,height:1,class:"p\
nb-scale"},s),K("rect",{x:a-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let u=Math.max(1,d-l);K("rect",{x:l,
y:7.5,width:u,height:3,class:"pnb-span"},s),K("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var jt=["variant","mean","difference","95 % interval of the difference"],sr=["p (adj.)","n","wins / losses / t\
ies"],ir=jt.length+1;function Wt(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=Bt(t.figures),i=Gt(s,t.query.
evaluator??0),a="given",l=!1,d=c("div","pnb-filters pnb-choices pnb-evaluators",e);M(d,s.length>1);let u=c("di\
v","pnb-figures",e);u.tabIndex=0,u.setAttribute("role","region"),u.ariaLabel="Figures",$(u);let p=c("table","",
u);lr(c("tr","",c("thead","",p)));let f=s.map(w=>({group:w,...cr(p,w,o)})),b=c("tbody","",p),h=N(He(c("td","",
c("tr","",b))),"",()=>{l=!l,y()});h.className="pnb-name";let y=()=>{let w=_t(s,a),g=E=>!n.has(E.name),v=s.filter(
E=>i.has(E.evaluator)&&g(E)),T=({evaluator:E})=>Number(i.has(E)),x=[...w].sort((E,L)=>T(E)-T(L));for(let E of x){
let{body:L}=f.find(D=>D.group===E)??{};L&&(i.has(E.evaluator)?p.append(L):p.insertBefore(L,b),M(L,g(E)&&(l||!i.
has(E.evaluator))))}M(b,v.length>0);let A=v.length===1?"evaluator shows":"evaluators show";R(h,`${l?"▾":"▸"}\
 ${v.length} ${A} no difference`),S(h,"aria-expanded",String(l))};return B(d,"Figures in this order",Kt,w=>{a=
w,y()}),ar(d,s,n,()=>{y(),r()}),y(),({evaluator:w,variant:g})=>{i.has(w)&&!l&&(l=!0,y());for(let{rows:v}of f)for(let{
line:T,row:x}of v){let A=T.place[0]===w&&T.place[1]===g;S(x,"aria-current",A?"true":null)}}}function ar(e,t,n,o){
let r=c("details","pnb-more",e),s=c("summary","",r),i=()=>R(s,`evaluators ${t.length-n.size} of ${t.length}`),
a=c("div","pnb-list",r);for(let{name:l}of t){let d=c("label","",a),u=c("input","",d);u.type="checkbox",u.checked=
!0,m("span","",l,d).dir="auto",u.addEventListener("change",()=>{u.checked?n.delete(l):n.add(l),i(),o()})}i()}function lr(e){
for(let n of jt)m("th","",n,e).scope="col";let t=c("th","",e);t.scope="col",qt(t,sr)}function cr(e,{lines:t},n){
let o=c("tbody","",e),r=t[0]?.figures,s=He(c("th","pnb-group",c("tr","",o)));s.scope="rowgroup",m("strong","",
ce(r?.evaluator??""),s),r?.note&&m("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((a,l)=>({line:a,row:dr(
o,a,l===0,n)}));return{body:o,rows:i}}function dr(e,{place:[t,n],figures:o},r,s){let i=c("tr",r?"pnb-first":"",
e);ur(i,o);let a=[o.left_out,o.advice].filter(Boolean).join(" · ");if(a){let l=c("td","pnb-aside pnb-muted pn\
b-small",c("tr","",e));He(l).textContent=a}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function He(e){return e.colSpan=ir,e.dir="auto",e}function qt(e,t){
let n=c("div","pnb-counted",e);for(let o of t)m("span","",o,n)}function ur(e,t){let n=c("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?m("span","",ce(t.variant),n):m("button","pnb-name",ce(t.variant),
n).type="button",t.is_baseline&&m("span","pnb-muted"," baseline",n),m("td","pnb-number",t.mean,e);let o=c("div",
"pnb-run-on",c("td","",e));o.dataset.tone=t.tone,m("span","pnb-number",t.difference,o),m("span","",t.conclusion,
o);let r=c("div","pnb-run-on pnb-interval",c("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&ge(r,s,t.tone,
t.bar),m("span","pnb-muted pnb-small",t.interval,r),qt(c("td","",e),[t.p,t.n,t.outcomes])}var pr=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],mr={regressions:"loss",improvements:"gain",disagreements:"\
size",errors:"example",all:"example"};function Ut({query:e}){return{evaluator:e.evaluator??0,variant:e.variant??
null,order:null,against:e.against??"baseline",limit:320,short:!1}}function zt({order:e},{show:t}){return e??mr[t]??
"example"}function Qt(e,t){let{evaluator:n,variant:o,against:r,limit:s}=t,i=e.show;return{...de(e),show:i,evaluator:n,
variant:o,against:r,limit:s,order:zt(t,e)}}function Jt(e,t,n){let o=[],r=(d,u,p,f,b)=>{if(p.length<2)return;let h=c(
"label","",e);m("span","pnb-muted",d,h);let y=B(h,u,p,w=>n(b(w)));o.push((w,g)=>{y.value=f(w,g)})},s=d=>d.map(
(u,p)=>[String(p),u]),i=s(t.variants).filter(([d])=>d!==String(t.baseline));r("on","Evaluator",s(t.evaluators),
({evaluator:d})=>String(d),d=>({evaluator:Number(d)})),r("of","Variant",i.length>1?[["any","any variant"],...i]:
i,({variant:d})=>String(d??"any"),d=>({variant:d==="any"?null:Number(d)})),r("sorted by","Order",pr,fr,d=>({order:d})),
r("diff against","Compared with",t.against,({against:d})=>d,d=>({against:d}));let a=N(e,"short rows",()=>n({short:!l})),
l=!1;return(d,u)=>{for(let p of o)p(d,u);l=d.short,S(a,"aria-pressed",String(l))}}function fr(e,t){return t.sort===
null?zt(e,t):""}function Yt(e,t){let n=c("header","pnb-claims",e),o=(s,i)=>{let a=m("div",s,i,n);return a.dir="auto",a};o("pnb\
-claim",t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){
let i=m("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(
m("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Fe(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),a=17*Math.min(3,Math.max(1,i)),l=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*s+a,marks:a}}var br=660;function Xt({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(br/e)),above:2,below:3}}function Zt({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,a=l=>{if(s!==l){s=l;for(let d of i)
d.isConnected?d.open=s:i.delete(d);r()}};return({variant:l},d)=>{if(l===null)return;let u=d.querySelector("but\
ton");u&&(u.title=t[l]??"",u.dataset.name=e[l]??"");let p=n[l]??[],f=c("div","pnb-given",d);if(l===o&&m("span",
"pnb-muted","baseline",f),!p.length)return;let b=c("details","",f);m("summary","",p.map(({name:y})=>y).join(",\
 "),b).dir="auto";let h=c("div","pnb-prompt",b);h.tabIndex=0,h.setAttribute("role","region"),h.ariaLabel=`What\
 ${t[l]??""} was given`,J(h,"",p),b.open=s,i.add(b),b.addEventListener("toggle",()=>a(b.open))}}function en(e,{race:t}){if(!t)return;let n=c("details","pnb-changes pnb-race",e);m("summary","",t.claim,n);let o=c(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:a}of t.lines){m("span","pnb-lane-name",r,o).dir="\
auto";let l=c("span","pnb-bar-track",o),d=c("span","pnb-bar-fill",l);a&&(d.dataset.tone="rest"),d.style.width=
`${100*s}%`,m("span","pnb-small",`${a?"■ ":""}${i}`,o)}for(let r of t.reasons)m("p","pnb-small",r,n).dir="au\
to"}var gr=["slice","n","difference","95 % interval","from the rest","p","could show",""];function tn(e,t,n,o,r,s){
let i=c("details","pnb-changes pnb-slices",e);M(i,t.slices.length>0&&t.evaluators.length>0);let a=m("summary",
"","Slices: where the difference lies",i),l=c("label","pnb-small",i);m("span","pnb-muted","by ",l);let d=t.slices[0]??
"",u=0,p="",f=[],b=c("div",""),h=()=>{let{evaluator:v,variant:T}=o(),x=JSON.stringify([d,v,T]);!i.open||x===p||
(p=x,u+=1,f=[],b.replaceChildren(),m("div","pnb-muted","Comparing the slices…",b),n.send({type:"slices",request:u,
by:d,evaluator:v,variant:T}))},y=t.slices.map(v=>[v,v]);B(l,"Slice by",y,v=>{d=v,h()}),i.append(b);let w=v=>{for(let{
button:T,filter:x}of f)S(T,"aria-pressed",String(v.some(({text:A})=>A===x.text)))},g=j(n,v=>{v.type!=="slices"||
v.request!==u||(a.title=v.claim,f=hr(b,d,v,T=>s(oe(r(),T))),w(r()))});return i.addEventListener("toggle",h),{update(v){
h(),w(v)},dispose:g}}function hr(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),m("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=c("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let a=c("table","",i),l=c("tr","",c("thead","",a));for(let p of gr)p?m("th","",p,l).scope=
"col":c("td","",l);let d=c("tbody","",a),u=r.flatMap(p=>yr(c("tr","",d),t,p,s));return m("div","pnb-muted pnb-\
small",o,e),u}function yr(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=c("th","",e);s.scope="\
row",s.dir="auto";let i=[];if(n.where){let d={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},u=m("bu\
tton","pnb-name",r,s);u.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(d)),i.push(
{button:u,filter:d})}else m("span","",r,s);m("td","pnb-number",n.n,e),m("td","pnb-number",n.difference,e);let a=c(
"div","pnb-run-on pnb-interval",c("td","",e));n.bar&&ge(a,`${n.name}: ${n.interval}`,n.tone,n.bar),m("span","p\
nb-muted pnb-small",n.interval,a);let l=m("td","pnb-number",n.gap,e);return l.dataset.tone=n.tone,m("td","pnb-\
number",n.p,e),m("td","pnb-number",n.detectable,e),m("td","pnb-muted pnb-small",n.status,e),i}var wr=10;function nn({model:e,el:t}){let n=je(e.get("setup"));if(!n)return()=>{};let o=c("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=Ut(n),s=Fe(0,n.order.length,n),i=new Set,
a={...ee,show:n.query.show??"all"},l=()=>!r.short&&!h?.view().group,d=w=>{r={...r,...w},w.against!==void 0||w.
short!==void 0?h?.reload():h?.change(w.order?{sort:null}:{})},u=Tt(e,()=>h?.refresh([]));Yt(o,n.lead);let p=Wt(
o,n,i,d,()=>h?.redraw());At(o,n),en(o,n);let f=tn(o,n,e,()=>r,()=>h?.view().filters??[],w=>h?.change({filters:w,
show:"all"})),b=()=>{},h=null,y=w=>{b(r,w),p(r),f.update(w.filters),o.toggleAttribute("data-short",r.short||w.
group!==null)};return h=ht(o,e,{setup:n,noun:["example","examples"],label:"Examples side by side",chunk:wr,view:a,
hidden:i,query:w=>Qt(w,r),choices:w=>{b=Jt(w,n,d)},changed:(w,g)=>{w.show&&(r={...r,order:null}),y(g)},measure:()=>l()?
Xt(s):pe,title:Zt(n,()=>h?.redraw()),resized:(w,g)=>{s=Fe(g,w.filter(({variant:T})=>T!==null).length,n);let v=s.
limit!==r.limit;return r={...r,limit:s.limit},o.style.setProperty("--pnb-marks",`${s.marks}px`),v},ask:(w,g)=>{
let{evaluator:v,variant:T}=r;return{type:"detail",request:w,position:g,evaluator:v,variant:T}},keys:[[["N","T",
"+","−"],"note, tag, thumb on the first variant beside the baseline"]],key:u.notes.key,open:w=>{if(!("exampl\
e"in w))return null;let{example:g}=w;return{title:g,draw:v=>{u.notes.clear(),It(v,g,r.against,i,u.notes.fill)}}}}),
y(a),n.editable&&u.actions(h,!1),()=>{u.dispose(),f.dispose(),h?.dispose()}}function on(e,t,n=null){let o=[];for(let s=0;s<e;s++)t.every(i=>i(s))&&o.push(s);if(!n)return o;let r=new Map(
o.map(s=>[s,n(s)??Number.POSITIVE_INFINITY]));return o.sort((s,i)=>{let[a,l]=[r.get(s)??0,r.get(i)??0];return a<
l?-1:a>l?1:s-i})}function rn(e,t){return n=>e.some(o=>t.includes(o[n]??"·"))}function sn(e,t){let n=Y(t.trim());
if(!n)return()=>!0;let o=e();return r=>o[r]?.includes(n)??!1}function Y(e){return e.toLowerCase().toUpperCase()}var xr={regressions:"l",improvements:"w",disagreements:"wlc"};function dn(e){let{columns:t}=e.setup,n=new Map(
t.map(({key:a},l)=>[a,l])),o=a=>e.values[n.get(a)??-1],r=null,s=()=>(r??=e.examples.map((a,l)=>Tr(t,e.values,l)),
r),i=a=>{let l=[an(e,a),...(a.where??[]).map(f=>he(f,o)),sn(s,a.text??"")],d=kr(t,a),u=d&&o(d.key),p=on(e.examples.
length,l,u?null:Ar(e,a));return u?Er(p,u,a.descending??!1):p};return{count:a=>e.examples.reduce((l,d,u)=>l+Number(
an(e,a)(u)),0),find(a){let l=i(a),d=a.group?o(a.group):void 0;return d?vr(l,d,a.folded??[]):{rows:l,groups:[],
examples:l.length}}}}function vr(e,t,n){let o=new Map;for(let a of e){let l=X(t[a]??null).slice(0,200);o.set(l,
[...o.get(l)??[],a])}let s=[...o.keys()].sort((a,l)=>a&&l?a.localeCompare(l):+!a-+!l).map(a=>({value:a,key:a,count:o.
get(a)?.length??0,folded:n.includes(a)}));return{rows:s.flatMap(({key:a,folded:l},d)=>[-1-d,...l?[]:o.get(a)??
[]]),groups:s,examples:e.length}}function kr(e,{sort:t=null,evaluator:n=0}){let o=e.find(({key:i})=>i===t);if(!o||
o.variant===null)return o;let{variant:r}=o,s=e.filter(i=>i.judged?.[0]===n&&i.judged[1]===r);return s.find(({role:i})=>i===
"score")??s[0]??o}function Er(e,t,n){let o=n?-1:1,r=s=>t[s]??null;return[...e].sort((s,i)=>{let[a,l]=[r(s),r(i)];
if(a===null||l===null)return+(a===null)-+(l===null);let[d,u]=typeof a=="number"&&typeof l=="number"?[a,l]:[Y(X(
a)),Y(X(l))];return o*(d<u?-1:d>u?1:0)})}function Tr(e,t,n){let o=e.map(({numeric:r},s)=>r?"":X(t[s]?.[n]??null));
return Y(o.join(`
`))}function an(e,t){let{show:n="all",evaluator:o=0}=t;if(n==="errors")return i=>e.failed[i]??!1;let r=xr[n];if(r===
void 0)return()=>!0;let s=un(e,t).map(i=>e.outcomes[o]?.[i]??"");return rn(s,r)}function un({setup:e},{variant:t=null}){
return t===null?e.order.filter(n=>n!==e.baseline):[t]}function Ar(e,t){let{order:n="example",evaluator:o=0}=t,
r=(n==="score"?e.scores:e.differences)[o];if(n==="example"||!r)return null;let s=un(e,t).map(l=>r[l]??[]),i=e.
signs[o]??1,a={score:l=>Math.min(...l),size:l=>-Math.max(...l.map(Math.abs)),loss:l=>Math.min(...l.map(d=>i*d)),
gain:l=>-Math.max(...l.map(d=>i*d))};return l=>{let d=s.map(u=>u[l]??null).filter(u=>u!==null);return d.length?
a[n](d):null}}function he(e,t){if("every"in e){let s=e.every.map(i=>he(i,t));return i=>s.every(a=>a(i))}if("so\
me"in e){let s=e.some.map(i=>he(i,t));return i=>s.some(a=>a(i))}if("negated"in e){let s=he(e.negated,t);return i=>!s(
i)}let n=t(e.column);if(!n)return()=>!1;let{operator:o,value:r=null}=e;return s=>Sr(n[s]??null,o,r)}function Sr(e,t,n){
return t==="missing"?e===null:t==="contains"?Y(X(e)).includes(Y(String(n))):e===null?!1:t==="=="?cn(e,n):t==="\
!="?!cn(e,n):typeof n=="string"?ln(X(e),t,n):typeof e!="string"&&ln(Number(e),t,Number(n))}function ln(e,t,n){
return t==="<"?e<n:t==="<="?e<=n:t===">"?e>n:e>=n}function cn(e,t){return typeof t=="string"?X(e)===t:typeof t==
"boolean"&&typeof e=="string"?e.toLowerCase()===String(t):typeof e!="string"&&Number(e)===Number(t)}function X(e){
return e===null?"":String(e)}function pn(e){let t=new Set,n=new TextEncoder().encode(JSON.stringify(e.setup)),o=dn(e),r=s=>s.type==="page"?
Mr(e,s,o):s.type==="detail"?Lr(e,s):null;return{get:()=>new DataView(n.buffer),on:(s,i)=>t.add(i),off:(s,i)=>t.
delete(i),send(s){let i=r(s);i&&queueMicrotask(()=>{for(let a of t)a(i)})}}}function Mr(e,{request:t,query:n,columns:o,
start:r,stop:s},i){let{rows:a,groups:l,examples:d}=i.find(n),u=a.slice(r,s),p=e.setup.against.findIndex(([b])=>b===
n.against),f=b=>o.map(h=>Cr(e,h,b,Math.max(0,p)));return{type:"page",request:t,matched:a.length,runs:d,counts:e.
setup.kinds.map(({show:b})=>i.count({...n,show:b})),start:r,positions:u,rows:u.map(b=>b<0?[]:f(b)),groups:u.flatMap(
(b,h)=>{let y=l[-1-b];return y?[{...y,place:r+h,cells:[]}]:[]})}}function Cr(e,t,n,o){let r=e.setup.columns.findIndex(
a=>a.key===t),s=e.setup.columns[r];if(r===0)return e.asked[n]??"";if(s&&s.variant!==null)return e.outputs[o]?.[n]?.[s.
variant]??"";let i=e.values[r]?.[n]??null;return typeof i=="number"?i.toLocaleString("en-US",{maximumFractionDigits:3}):
String(i??"").slice(0,160)}function Lr(e,t){let{position:n,request:o,variant:r=null}=t,s=e.examples[n]??Rr,i=({
baseline:l,place:d})=>l?0:d===r?1:2,a=[...s.variants].sort((l,d)=>i(l)-i(d));return{type:"detail",request:o,example:{
...s,variants:a}}}var Rr={title:"",inputs:[],metadata:[],variants:[]};var mn=document.getElementById("pnb-data"),fn=document.getElementById("pnb-static"),bn=document.getElementById(
"pnb-view");if(mn&&fn&&bn){let e=JSON.parse(mn.textContent??"");nn({model:pn(e),el:bn}),fn.hidden=!0}
