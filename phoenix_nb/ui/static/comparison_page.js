/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Sn="http://www.w3.org/2000/svg";function c(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=c(e,t,o);return r.textContent=n,r}function K(e,t,n){let o=document.createElementNS(
Sn,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function re(e,t){L(e,t),S(e,"title",t)}function S(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function Q(e){return e.hidden=!e.hidden,!e.hidden}function M(e,t){e.
hidden===t&&(e.hidden=!t)}function $(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function Mn(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function je(e,t){t.contains(
Mn(e))&&e.focus({preventScroll:!0})}function We(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function F(e){return Math.round(e).toLocaleString("en-US")}function qe(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function de(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Ue(e,t,n,o){let r=c("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function B(e,t,n,o){let r=c("select","",e);r.ariaLabel=t,$(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function R(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function ze(e,t,n){let o=c("div","pnb-keys",e);M(o,!1);for(let[i,a]of n){let l=c("span","",o);for(let u of i)p(
"kbd","",u,l);p("span","pnb-muted",a,l)}let r=()=>S(s,"aria-expanded",String(Q(o))),s=R(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),S(s,"aria-expanded","false"),r}function W(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Qe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Cn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Je(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,l=null,u=!1,d=W(e,f=>{f.type!=="page"||f.request<a||(l=
f.matched,u=!1,f.rows.forEach((m,b)=>{r.set(f.start+b,{position:f.positions[b]??0,cells:m})}),n(f))});return{get matched(){
return l},get busy(){return u},reset(){r=new Map,s=new Set,a=i+1,u=!0},refresh(){s=new Set,a=i+1},row:f=>r.get(
f),want(f,m){for(let b of Cn(f,m,o)){if(s.has(b))continue;s.add(b),i+=1;let[h,v]=[b*o,(b+1)*o];e.send(t({type:"\
page",request:i,start:h,stop:v}))}},dispose:d}}function Ye(e,t,n,o){let r=c("details","pnb-more",e),s=c("summary","",r),i=c("div","pnb-list",r),a=t.slice(1).
map(u=>{let d=c("label","",i),f=c("input","",d);return f.type="checkbox",p("span","",u.title,d).dir="auto",f.addEventListener(
"change",()=>{o(a.filter(m=>m.input.checked).map(m=>m.column.key)),l()}),{input:f,column:u}}),l=()=>{let u=new Set(
n().map(({key:d})=>d));for(let{input:d,column:f}of a)d.checked=u.has(f.key);L(s,`columns ${u.size} of ${t.length}`)};
return R(i,"as at first",()=>{o(null),l()}),l(),l}function Xe(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];B(e,"Group by",o,r=>n(r||null))}var Ze="phoenix_nb.columns";var Ln={shown:null,widths:{}};function X({names:e,title:t}){return e[0]??t}function Ee(e,{shown:t}){let n=r=>t?.
includes(X(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function et(e,{widths:t}){let n=e.map((s,i)=>t[X(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>X(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function tt(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function nt({memory:e}){return rt()[e]??Ln}function ot({memory:e},t){let{
[e]:n,...o}=rt(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ze,JSON.stringify(Object.fromEntries(
r)))}catch{}}function rt(){try{let e=JSON.parse(localStorage.getItem(Ze)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var Rn=2;function at(e,t,n,o,r,s){let i=c("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,M(i,!1);let a=null,l=0,u=()=>{if(!a)return;l+=1;let{expected:m,output:b}=a;o.send({type:"confusion",request:l,
query:r(),expected:m,output:b})},d=m=>{a=m,i.ariaLabel=m?`Confusion matrix of ${m.title}`:null,M(i,m!==null),u()};
n.length>Rn?Nn(t,n,d):$n(t,n,d);let f=W(o,m=>{m.type!=="confusion"||m.request!==l||!a||On(i,a,m,s)});return{update:u,
dispose:f}}function $n(e,t,n){let o=null,r=t.map(s=>{let i=R(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)S(a.button,"aria-expanded",String(a.pair===o))});return S(i,"aria-expanded","false"),{button:i,
pair:s}})}function Nn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);B(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function On(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=c("table","",e);L(c("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=c("tr","",c("thead","",i));c("td","",a);for(let u of o)st(c("th","",a),u,"col");let l=c("t\
body","",i);n.forEach((u,d)=>{let f=c("tr","",l);st(c("th","",f),u,"row");let m=r[d]??[],b=m.reduce((h,v)=>h+v,
0);o.forEach((h,v)=>{let y=m[v]??0,g=c("td","",f);if(g.dataset.right=String(u===h),g.style.setProperty("--pnb-\
share",String(b?y/b:0)),!y){p("span","pnb-muted","·",g);return}let x=R(g,F(y),()=>s([it(t.expected,"expected",
u),it(t.output,"came out",h)]));x.ariaLabel=`${F(y)} expected ${u||"nothing"}, came out ${h||"nothing"}`})})}function st(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function it(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var V=class extends Error{constructor(n,o){super(n);this.at=o}at},se=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Pn=new Set(["and","or","not","in","is","contains","true","false","missing"]),Hn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Fn=40,Vn=3;function lt(e,t){
try{let n=Dn(e);return n.length===1?{condition:null}:{condition:_n(n,t)()}}catch(n){if(n instanceof V)return{error:n.
message,at:n.at};throw n}}function Dn(e){let t=[];for(se.lastIndex=0;e.slice(se.lastIndex).trim();){let n=e.slice(
se.lastIndex),o=se.lastIndex+n.length-n.trimStart().length,{groups:r}=se.exec(e)??{};if(!r)throw In(e,o);t.push(
{...Kn(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function In(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new V("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new V("Put the whole name of the column in backticks.",t):new V(`${n} means nothing here.`,t)}function Kn(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Bn(r)};let s=o.toLowerCase();return Pn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function Bn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function _n(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",a=w=>s().kind==="sign"&&
s().text===w,l=w=>a(w)?(n+=1,!0):!1,u=()=>{let w=[d()];for(;l("or");)w.push(d());return w.length===1&&w[0]?w[0]:
{some:w}},d=()=>{let w=[f()];for(;l("and");)w.push(f());return w.length===1&&w[0]?w[0]:{every:w}},f=()=>{if(o+=
1,o>Fn)throw new V("Too many parentheses.",s().at);try{if(l("not"))return{negated:f()};let w=s().at;if(!l("("))
return m();let T=u();if(!l(")"))throw new V("A closing parenthesis is missing.",w);return T}finally{o-=1}},m=()=>{
let w=s();if(w.kind==="text"&&e[n+1]?.text==="in")return n+=2,A(g("in"),"contains",w.text);let T=g(i());if(l("\
is"))return b(l("not"),h(T));let E=l("not");return b(E,l("in")?y(T):v(T,E))},b=(w,T)=>w?{negated:T}:T,h=w=>{let{
at:T}=s();if(l("missing"))return A(w,"missing",null);throw new V("After “is” comes “missing” or “not missing”.",
T)},v=(w,T)=>{let E=s(),C=E.kind==="sign"?Hn[E.text]:void 0;if(C!==void 0)return n+=1,A(w,C,x(E.text,w));if((E.
kind==="end"||["and","or",")"].includes(E.text))&&!T)return A(w,"==",!0);let I=`After ${Te(w)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new V(I,E.at)},y=w=>{let T=s().at;if(!l("[")&&!l("("))throw new V(
`After “in” comes a list: ${Te(w)} in ["a", "b"].`,T);let E=[];do E.push(A(w,"==",x("in",w)));while(l(","));
if(!l("]")&&!l(")"))throw new V("The list is not closed: ] is missing.",T);return{some:E}},g=w=>{let T=s();if(T.
kind!=="name"){let E=w?` after “${w}”`:"",C=T.kind==="end"?"":`, not ${T.text}`;throw new V(`The name of a\
 column is wanted${E}${C}.`,T.at)}return n+=1,T},x=(w,T)=>{let E=s();if(n+=1,E.kind==="number")return Number(E.
text);if(E.kind==="text")return E.text;if(E.kind==="sign"&&E.text==="true")return!0;if(E.kind==="sign"&&E.text===
"false")return!1;if(E.kind==="name"){let C=`${Te(T)} ${w} "${E.text}"`;throw new V(`Text stands in quotation m\
arks: ${C}.`,E.at)}throw new V(`A number or a text in quotation marks is wanted after ${w}.`,E.at)},A=(w,T,E)=>({
column:Gn(w,E,t),operator:T,value:E});return()=>{let w=u(),{kind:T,text:E,at:C}=s();if(T==="end")return w;throw new V(
`Between two conditions stands “and” or “or”, not ${E}.`,C)}}function Te({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function Gn({text:e,at:t},n,o){let r=o.filter(({title:u,names:d})=>u===e||d.includes(e)),
i=r.find(({numeric:u})=>u===(typeof n=="number"))??r[0];if(i)return i.key;let a=Wn(e,o),l=a?`Did you mean ${a}\
?`:`There are ${jn(o)}.`;throw new V(`There is no column ${e}. ${l}`,t)}function jn(e){let t=e.slice(0,6).map(
({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function Wn(e,t){let n=null,o=Math.min(
Vn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let a=qn(e.toLowerCase(),i.toLowerCase(),
o);a<o&&([n,o]=[i,a])}return n}function qn(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from(
{length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??
0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var oe={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function pe({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function ct(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ie(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var Un=/^[\p{L}_][\p{L}\p{N}_.]*$/u,dt=150,ut=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function pt(e,t,n,o){let{setup:r}=t,s=c("div","pnb-filters",
e),i=zn(s,r,o),a=Yn(s,r,m=>o({expression:m})),l=Ue(s,"Search any text",dt,m=>o({text:m}));Zn(s,r,m=>o({filters:ie(
n().filters,m)}));let u=c("span","pnb-muted pnb-count",s);u.setAttribute("role","status");let d=c("div","pnb-f\
ilters pnb-chips",e),f=We(d,m=>Jn(m,n,o));return{update({show:m,filters:b}){for(let{button:h,title:v,kind:y,words:g}of i)
S(h,"aria-pressed",String(y===m)),L(v,`${t.kind?.(y)??g} `);f(b),M(d,b.length>0)},clear(){l.clear(),a.clear();
let{text:m,show:b,filters:h,expression:v}=oe;o({text:m,show:b,filters:h,expression:v})},count:m=>L(u,Qn(m,t,n())),
counted(m){m.forEach((b,h)=>{let v=i[h];v&&L(v.count,F(b))})},focus:a.focus}}function zn(e,{kinds:t},n){let o=c(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let a=R(o,"",()=>n({show:r}));a.className="pnb-kind";let l=p("span","",`${s} `,a),u=p("b","",F(i),a);return{button:a,
title:l,kind:r,words:s,count:u}})}function Qn(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${F(t)}`;return`${F(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function Jn(e,t,n){let o=c("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:ie(t().filters,r)})}),{root:o,update(s){r=
s,L(o,`${s.text} ✕`),S(o,"aria-label",`remove the filter ${s.text}`)}}}function Yn(e,{columns:t},n){let o=c(
"span","pnb-expression",e),r=c("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=Xn(t),r.ariaLabel="Filter by an expression",$(r);let s=c("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,a=()=>{let u=lt(r.value,t),d="error"in u?u.error:"";L(s,d),S(r,"aria-invalid",d?"true":
null),"condition"in u&&n(u.condition)},l=()=>{clearTimeout(i),i=setTimeout(a,dt)};return r.addEventListener("i\
nput",l),r.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&(clearTimeout(i),a())}),{clear(){
clearTimeout(i),r.value="",L(s,""),S(r,"aria-invalid",null)},focus:()=>r.focus()}}function Xn(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(a=>Un.test(a));return{head:s,name:i.sort((a,l)=>a.length-l.length)[0]}}),n=t.
find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.
name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function Zn(e,{
columns:t},n){let o=c("details","pnb-more",e);p("summary","pnb-plus","＋ filter",o);let r=c("div","pnb-list",
o),s=t.map(d=>[d.key,d.title]),i=B(r,"Column",s,()=>{}),a=B(r,"Comparison",ut,()=>{M(l,a.value!=="missing")}),
l=c("input","",r);l.type="text",l.maxLength=200,l.ariaLabel="Value",l.placeholder="value",$(l);let u=()=>{let d=t.
find(({key:g})=>g===i.value),f=ut.find(([g])=>g===a.value);if(!d||!f)return;let[m,b]=f,h=l.value.trim();if(!h&&
m!=="missing"){l.focus();return}let v=m==="missing"?null:eo(h,d.numeric),y=m==="missing"?`${d.title} ${b}`:`${d.
title} ${b} ${h}`;n({about:`${d.key} ${m}`,text:y,where:{column:d.key,operator:m,value:v}})};R(r,"Add",u),l.addEventListener(
"keydown",d=>{d.stopPropagation(),d.key==="Enter"&&u()})}function eo(e,t){let n=Number(e.replace("−","-"));return t&&
!Number.isNaN(n)?n:e}var mt=20;function ft(e,t){let{view:n,change:o,resize:r}=t,s=c("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:l,descending:u})=>{for(let{head:d,button:f,column:m}of i){
let b=l===m.key;re(f,(b?u?"↓ ":"↑ ":"")+m.title),S(d,"aria-sort",b?u?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(l){s.replaceChildren(),i=l.map(u=>{let d=c("span","",s);d.setAttribute(
"role","columnheader"),S(d,"data-numeric",u.numeric?"":null);let f=R(d,"",()=>o(ct(n(),u.key)));f.dir="auto",$(
f);let m=b=>r(X(u),b);return f.addEventListener("keydown",b=>{let h={ArrowLeft:-mt,ArrowRight:mt}[b.key];!b.shiftKey||
h===void 0||(m(d.offsetWidth+h),b.preventDefault(),b.stopPropagation())}),t.title?.(u,d),to(d,m),{head:d,button:f,
column:u}}),a(n())}}}function to(e,t){let n=c("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function gt(e,[t],n,o){let r=c("div","pnb-panel");r.setAttribute("role","row");let s=c("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,$(s),M(r,!1);let i=c("div","pnb-openbar",s),a=c("strong","",i);a.
dir="auto";let l=c("span","pnb-muted pnb-small",i),u=c("span","pnb-muted pnb-small",i);u.dir="auto";let d=c("s\
pan","pnb-muted pnb-small pnb-line",i);c("span","pnb-grow",i);for(let[m,b,h]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let v=R(i,m,h);v.ariaLabel=b,$(v)}let f=c("div","pnb\
-content",s);return{panel:r,fill(m,b){je(e,f),L(a,m.title),L(u,(m.facts??[]).join(" · ")),d.replaceChildren(),
m.trace&&(p("span","","trace ",d),p("code","",m.trace,d).title=m.trace),f.replaceChildren(),b(f)},place:m=>L(l,
m)}}function no(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function oo(e,t,n,o=null){let r=ro(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function ro(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function so(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function io(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var ao="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function lo(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(ao)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var co=0;function bt(e){
let{scroll:t}=e,n=`pnb-list-${++co}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=c("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:l}=e;l&&o.append(l);let u=()=>l&&
i>=0?{after:i,height:l.offsetHeight}:null,d=g=>{for(Math.abs(g-a)>=r.length&&(a=g);a<g;a++){let x=r.shift();x&&
(o.insertBefore(x.root,l??null),r.push(x))}for(;a>g;a--){let x=r.pop();x&&(o.prepend(x.root),r.unshift(x))}},f=()=>{
let g=e.measure(),x=u(),[A,w]=oo(t.scrollTop,e.expected(),g,x);for(e.want(A,Math.max(w,1)),o.style.height=`${e.
count()*g.row+(x?.height??0)}px`,l&&(l.style.top=`${(i+1)*g.row}px`),d(A);r.length<w-A;){let C=e.create(o,h);l&&
o.insertBefore(C.root,l),r.push(C)}let T=Math.min(w,e.count());r.forEach((C,D)=>{let I=A+D;M(C.root,I<T),S(C.root,
"id",I<T?`${n}-${I}`:null),!(I>=T)&&(C.root.style.top=`${no(I,g.row,x)}px`,S(C.root,"aria-selected",String(I===
s)),S(C.root,"aria-rowindex",String(I+2)),l&&S(C.root,"aria-expanded",String(I===i)),C.update(I))});let E=s>=A&&
s<T;S(t,"aria-activedescendant",E?`${n}-${s}`:null),S(t,"aria-rowcount",String(e.count()+1)),e.drawn()},m=g=>{
let{row:x}=e.measure();s=Math.min(e.count()-1,Math.max(0,g));let A=u(),w=A&&s>A.after?A.height:0;e.want(s,s+1);
let{scrollTop:T,clientHeight:E}=t;return t.scrollTop=so(s,T-w,E,e.head(),x)+w,f(),s},b=g=>{s=g,f()},h=g=>{b(g),
e.open(g)},v=!1;t.addEventListener("scroll",()=>{v||(v=!0,requestAnimationFrame(()=>{v=!1,f()}))}),t.addEventListener(
"keydown",g=>{if(!lo(g,l))return;let x=io(g.key,s,e.count(),e.measure().visible);if(g.key==="Enter"&&g.target===
t&&e.count()>0)e.open(m(Math.max(0,s)));else if(x!==null)m(x),e.moved?.(s);else if(!e.key?.(g))return;g.preventDefault(),
g.stopPropagation()});let y=new ResizeObserver(()=>{i>=0&&f()});return l&&y.observe(l),{update:f,mark:b,choose:m,
expand(g){i=g,l&&M(l,g>=0),f()},reveal(){if(i<0||!l)return;f();let{row:g}=e.measure(),x=(i+1)*g+l.offsetHeight+
e.head(),A=Math.min(i*g,x-t.clientHeight);(t.scrollTop<A||t.scrollTop>i*g)&&(t.scrollTop=A)},rebuild(){for(let{
root:g}of r)g.remove();r.length=0,f()},restart(){t.scrollTop=0,s=-1,i=-1,l&&M(l,!1),f()},get chosen(){return s},
dispose:()=>y.disconnect()}}var uo={"-":"del","+":"ins","=":"span"};function ae(e,t){e.replaceChildren();for(let[n,o]of t)p(uo[n],"",o,e)}
function ht(e,t){let n=t?.error?"failed":t?.absent?"absent":null;S(e,"data-state",n),n===null?ae(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function me(e,t){let n=c("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;p("span","",r,n).dir="auto",o||(p("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(p("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb-muted",` (${t.repetitions})`,n)}function Ae(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";re(e,
n),S(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function yt(e,t){e.classList.add("pnb-cell");let n=c("div",
"pnb-preview",e);n.dir="auto";let o=c("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,ht(n,i),o.replaceChildren();for(let a of i?.marks??[])t.has(a.evaluator)||me(o,a);i?.rewritten&&
p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function wt(e){e.classList.add("pnb-asked");
let t=c("div","pnb-muted pnb-small pnb-line",e),n=c("div","pnb-preview",e),o=c("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};re(t,s.
id),L(n,s.input),L(o,s.expected?`expected ${s.expected}`:""),M(o,s.expected!=="")}}var po=30,fe={row:po,visible:18,above:6,below:8};function vt(e,t){$(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=bt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(u,d)=>mo(
u,t,d),open:u=>{let d=t.group(u);d?t.fold(d):t.open(u)},moved:t.moved,key:t.key,drawn:()=>{let{row:u,visible:d}=t.
measure(),f=n.busy||i()>0?2:0,m=Math.min(d,Math.max(f,i()))*u+t.head();e.style.height=`${r.hidden?m+2:Math.max(
m,d*u+t.head())}px`,M(l,i()===0&&!n.busy),t.drawn()}}),l=c("div","pnb-empty");return e.after(l),p("span","pnb-\
muted",`No ${s[1]} match.`,l),R(l,"Clear filters",t.clear),a}function mo(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:a},l){let u=c("div","pnb-row",e);u.setAttribute("role","row");let d=0;u.addEventListener(
"click",()=>{String(u.ownerDocument.getSelection()??"").trim()||l(d)});let f=c("input","pnb-tick");f.type="che\
ckbox",f.tabIndex=-1,f.addEventListener("click",v=>v.stopPropagation()),f.addEventListener("change",()=>{let v=t.
row(d);v&&i.toggle(v.position)});let m=c("span","pnb-heading-of-group");m.dir="auto";let b=n().map((v,y)=>{let g=c(
"div","",u);if(g.setAttribute("role","gridcell"),S(g,"data-numeric",v.numeric?"":null),y>0)return{cell:g,draw:fo(
g,v,s)};g.append(f,m);let x=c("div","pnb-first",g);return{cell:x,draw:a?wt(x):Ae(x)}}),h=[];return{root:u,update(v){
d=v;let y=o(v),g=t.row(v),x=g!==void 0&&i.has(g.position),A=[v,y,g,x];if(g&&A.every((C,D)=>C===h[D]))return;h=
A,S(u,"data-group",y?"":null),M(f,!y),M(m,!!y);let w=b[0];w&&M(w.cell,!y),L(m,y?go(y,r):""),f.checked=x,S(u,"d\
ata-picked",f.checked?"":null);let E=y?.cells.map(C=>C&&`mean ${C}`)??g?.cells??[];b.forEach(({draw:C},D)=>{C(
E[D])}),f.ariaLabel=`select ${r[0]} ${v+1}`}}}function fo(e,t,n){return t.variant===null?Ae(e):yt(e,n)}function go({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${F(t)} ${o[t===1?0:1]}`}function xt(e,t,n,o){let r=new Set,s=c("div","pnb-filters pnb-picked",e);M(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let a=c("span","pnb-muted pnb-small",s);a.append("in Python: "),p("code","","view.selected",a),
a.append(", where view is what explore() returned");let l=()=>{n({type:"select",positions:[...r]}),L(i,`${F(r.
size)} ${t[r.size===1?0:1]} selected`),M(s,r.size>0),o()};return R(s,"Clear",()=>{r.clear(),l()}),{bar:s,has:u=>r.
has(u),toggle(u){r.delete(u)||r.add(u),l()},get positions(){return[...r]}}}var bo=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function kt(e,t,n){let{setup:o,noun:r}=n,s=n.view??oe,i=nt(o),a=Ee(
o.columns,i),l=null,u=-1,d=-1,f=0,m=0,b=!1,h=null,v=new Map,y=()=>n.query?.(s)??pe(s),g=Je(t,k=>({...k,query:y(),
columns:a.map(({key:O})=>O),edition:m}),k=>{l=k.runs;for(let O of k.groups)v.set(O.place,O);T.counted(k.counts),
n.arrived?.(k),P.update(),d>=0&&ue(d)},n.chunk),x=()=>{b&&(b=!1,m+=1,v.clear(),g.refresh())},A=()=>{x(),v.clear(),
g.reset()},w=k=>{n.changed?.(k,{...s,...k}),s={...s,...k},T.update(s),j.update(s),D.update(),u=d=-1,A(),G(),P.
restart()},T=pt(e,n,()=>s,w),E=c("div","pnb-filters pnb-choices",e);n.choices?.(E),Xe(E,o.columns,k=>w({group:k,
folded:[]}));let C=Ye(E,o.columns,()=>a,k=>{let O=o.columns.filter(({key:U})=>k?.includes(U));N({...i,shown:k&&
O.map(X)}),a=Ee(o.columns,i),A(),j.rebuild(a),G(),P.rebuild()}),D=at(e,c("span","pnb-kinds",E),o.pairs,t,y,k=>w(
{filters:k.reduce(ho,s.filters)}));c("span","pnb-grow",E);let I=ze(e,E,[...bo,...n.keys??[]]),q=xt(e,r,t.send.
bind(t),()=>P.update()),H=c("div","pnb-scroll",e);H.ariaLabel=n.label;let N=k=>{i=k,ot(o,i)},_=()=>n.measure?.(
a)??fe,G=()=>{let{columns:k,width:O}=et(a,i);H.style.setProperty("--pnb-columns",k),H.style.setProperty("--pnb\
-width",O),H.style.setProperty("--pnb-tall",`${_().row}px`),H.setAttribute("aria-colcount",String(a.length))},
j=ft(H,{view:()=>s,change:w,resize:(k,O)=>{N(tt(i,k,O)),G()},title:n.title}),z=()=>{u=d=-1,x(),P.expand(-1),H.
focus({preventScroll:!0})},ue=k=>{let O=g.row(k);d=O?-1:k,!(!O||O.position<0)&&(u=k,h=null,ke.place(`${F(k+1)}\
 of ${F(g.matched??0)}`),P.expand(k),f+=1,t.send(n.ask(f,O.position)))},xe=()=>{let k=h&&n.open(h);k&&(ke.fill(
k.title,k.draw),P.reveal())},En=W(t,k=>{k.type!=="detail"||k.request!==f||(h=k,xe())}),_e=k=>{let O=P.chosen+k;
for(;v.has(O);)O+=k;O>=0&&O<(g.matched??0)&&ue(P.choose(O))},Tn=()=>{let k=g.row(P.choose(Math.max(0,P.chosen)));
k&&k.position>=0&&q.toggle(k.position)},ke=gt(H,r,_e,z),P=vt(H,{source:g,panel:ke.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:q,tall:n.measure!==void 0,head:j.height,measure:_,columns:()=>a,group:k=>v.get(k),open:k=>k===
u?z():ue(k),moved:k=>{d=-1,!(u<0)&&(v.has(k)?_e(Math.sign(k-u)||1):ue(k))},fold:({key:k,folded:O})=>{let U=s.folded.
filter(An=>An!==k);s={...s,folded:O?U:[...U,k]},u=d=-1,A(),P.expand(-1)},key:({key:k})=>{if(k==="Escape"&&(u>=
0||d>=0))z();else if(k==="x")Tn();else if(k==="?")I();else if(k==="/")T.focus();else return u>=0&&(n.key?.(k)??
!1);return!0},clear:T.clear,drawn:()=>T.count(g.busy?null:l??o.total)}),Ge=new ResizeObserver(()=>{if(H.style.
setProperty("--pnb-sight",`${H.clientWidth}px`),!H.clientWidth||!n.resized?.(a,H.clientWidth))return;let{chosen:k}=P;
A(),G(),P.rebuild(),P.mark(k)});return Ge.observe(H),n.resized?.(a,H.clientWidth),T.update(s),j.rebuild(a),G(),
P.restart(),{selection:q,scroll:H,view:()=>s,change:w,reload(){n.changed?.({},s),A(),G(),P.rebuild(),xe()},redraw(){
G(),P.rebuild(),xe()},refresh(k){b=!0;let O=i.shown?[]:k.filter(U=>!a.includes(U));if(!O.length){g.refresh(),P.
update();return}a=o.columns.filter(U=>a.includes(U)||O.includes(U)),C(),A(),j.rebuild(a),G(),P.rebuild()},dispose:()=>{
g.dispose(),En(),D.dispose(),P.dispose(),Ge.disconnect()}}}function ho(e,t){return[...e.filter(({about:n})=>n!==
t.about),t]}function ge(e){let t=c("div","pnb-said",e),n=c("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=c("div","pnb-code",t),r=c("pre","",o);r.tabIndex=0,$(r);let s=R(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>L(s,"Copied"),a):a()});return $(
s),M(t,!1),{say(i,a,l=!1){L(n,i),S(n,"data-tone",l?"bad":null),L(r,a),L(s,"Copy"),M(o,a!==""),M(t,i!=="")}}}var yo=1500;function Se(e,t){let n=0,o=new Map,r=W(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,yo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var be="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Et(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Tt(e,t){return e.filter(n=>n!==t)}function At(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var wo=1e3,vo=1e4,xo="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Mt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,a,l="")=>{let{
variant:u,position:d}=a,f=`${u} ${d}`,m=r.get(f)??a.notes,b=0,h=c("section","pnb-notes",i);h.ariaLabel=l?`Note\
s on ${l}`:"Notes";let v=c("div","pnb-notes-line",h),y=["up","down"].map(N=>Eo(v,N,()=>q({thumbs:m.thumbs===N?
"none":N}))),g=Ao(v,N=>q({tags:N})),x=So(v,N=>q({note:N})),A=c("div","pnb-notes-line pnb-small",h),w=c("span",
"pnb-muted pnb-saved",A);w.setAttribute("role","status"),w.dir="auto";let T=R(A,"Undo",()=>q({undo:!0}));$(T),
c("span","pnb-grow",A);let E=Mo(h,A,m,(N,_)=>n(a,N,_)),C=()=>{for(let{button:N,thumb:_}of y)S(N,"aria-pressed",
String(m.thumbs===_));g.update(m),x.update(m.note),M(T,m.at!==""),M(h,m.writable||m.at!=="")},D=(N,_=!1)=>{L(w,
N),S(w,"data-tone",_?"bad":null)},I=N=>{N&&r.set(f,N)},q=N=>{b+=1;let _=b,G=m;m={...m,...ko(N)},C(),D("Saving \
…"),e.ask(j=>({type:"annotate",request:j,position:d,variant:u,note:null,tags:null,thumbs:null,undo:!1,...N}),
({notes:j,error:z})=>{I(j),_===b&&(m=j??{...G,note:m.note},C(),D(z?`Not saved: ${z}`:St(m),z!==""),z||t())},()=>_===
b&&D(be,!0))},H=N=>()=>q({thumbs:m.thumbs===N?"none":N});o??={n:x.focus,t:g.focus,"+":H("up"),"-":H("down")};for(let N of h.
querySelectorAll("button, input, textarea"))m.writable||N.setAttribute("disabled","");C(),E.update(m),D(St(m))},
clear(){o=null},key(i){let a=o?.[i];return a?.(),a!==void 0}}}function ko({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function St({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,At(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function Eo(e,t,n){let o=R(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,$(o);let r=K("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return K("path",{d:xo,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var To=0;function Ao(e,t){let n=c("span","pnb-tags",e),o=c("span",
"pnb-tags",n),r=c("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
$(r);let s=c("datalist","",n);s.id=`pnb-tags-${++To}`,r.setAttribute("list",s.id);let i=[],a=()=>{let l=Et(i,r.
value);r.value="",l.length>i.length&&t(l)};return r.addEventListener("change",a),r.addEventListener("keydown",
l=>{Me(l,r)||(l.stopPropagation(),l.key==="Enter"||l.key===","?(l.preventDefault(),a()):l.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(l){i=l.tags,o.replaceChildren();for(let u of i){
let d=R(o,`${u} ✕`,()=>{t(Tt(i,u)),r.focus()});d.className="pnb-chip",d.dir="auto",d.ariaLabel=`remove the t\
ag ${u}`,$(d)}s.replaceChildren();for(let u of l.known)c("option","",s).value=u}}}function So(e,t){let n=c("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=vo,n.rows=1,n.dir=
"auto",$(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,wo)}),n.addEventListener("blur",s),n.addEventListener("keydown",a=>{if(Me(a,n))return s();a.
stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.
value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(i)}}}function Me(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function Mo(e,t,{
expected:n},o){let r=R(t,"Correct expected…",()=>{let d=Q(s);S(r,"aria-expanded",String(d)),d&&i.focus()});S(
r,"aria-expanded","false"),$(r);let s=c("div","pnb-form",e);M(s,!1);let i=c("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",$(i),i.addEventListener("keydown",d=>{Me(d,i)||d.stopPropagation()});let a=c("div","pn\
b-notes-line",s),l=ge(s),u=R(a,"Make a new version",()=>{l.say("Saving …",""),o(i.value,l.say)});return $(u),
p("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:d,writable:f}){M(r,f&&d!==
"")}}}function he(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(be,"",!0))}function Ct(e,t,n,o){let r=c("div","pnb-f\
orm pnb-actions");e.append(r);let s=c("div","pnb-notes-line",r);M(s,!1);let[i,a]=[["split","hard"],["dataset",
"this one"]].map(([f,m])=>{let b=c("label","",s);p("span","",f,b);let h=c("input","",b);return h.type="text",h.
placeholder=m,h.maxLength=200,h.dir="auto",$(h),h.addEventListener("keydown",v=>{v.stopPropagation(),v.key==="\
Enter"&&(v.preventDefault(),l.click())}),h}),l=R(s,"Add",()=>{u.say("Saving …","");let f={split:i?.value.trim()??
"",dataset:a?.value.trim()??""};!f.split&&!f.dataset&&(f.split=i?.placeholder??""),he(t,n(),{action:"add",...f},
u.say)}),u=ge(r),d=R(e,"Add to dataset…",()=>{let f=Q(s);S(d,"aria-expanded",String(f)),u.say("",""),f&&i?.focus()});
S(d,"aria-expanded","false");for(let f of[l,d])$(f);if(o){let f=R(e,"Run again…",()=>{M(s,!1),S(d,"aria-expa\
nded","false"),he(t,n(),{action:"again"},u.say)});$(f)}e.append(r)}function Lt(e,t){let n=Se(e,r=>r.type==="annotated"),o=Se(e,r=>r.type==="acted");return{notes:Mt({annotating:n,
saved:t,correct:({variant:r,position:s},i,a)=>he(o,[s],{action:"correct",variant:r,expected:i},a)}),actions({selection:r},s){
Ct(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Rt(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=c("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=c("dl","",o);for(let{variant:s,name:i,pieces:a,code:l}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let u=c("dd",l?"pnb-text pnb-code":"pnb-text",r);u.dir="auto",
ae(u,a)}}function $t(e,t,n){e.classList.add("pnb-folded");let o=c("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");L(o,s?`show all ${F(n)} characters`:"show less"),S(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Le=/^\s*(?:```|~~~)/,Nt=/^(#{1,6})\s+(.*)$/,Re=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Co=/^\s*\d/,Ce=/^>\s?(.*)$/,
Lo=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Ro=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Ne(e){return Ro.test(e)}function Oe(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=$o(e,n,o)}function $o(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Le.test(o))
return No(e,t,n+1);let r=Nt.exec(o);if(r)return $e(c("div","pnb-heading",e),r[2]??""),n+1;if(Re.test(o))return Oo(
e,t,n);if(Ce.test(o)){let[l,u]=Ot(t,n,Ce);return Oe(c("blockquote","",e),l.join(`
`)),u}let s=c("p","",e),i=n,a=[];for(;i<t.length;i++){let l=t[i]??"",u=!l.trim()||Le.test(l)||Nt.test(l)||Re.test(
l);if(i>n&&(u||Ce.test(l)))break;a.push(l)}return $e(s,a.join(`
`)),i}function No(e,t,n){let o=n;for(;o<t.length&&!Le.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function Oo(e,t,n){let o=c(Co.test(t[n]??"")?"ol":"ul","",e),[r,s]=Ot(t,n,Re);for(let i of r)$e(c("l\
i","",o),i);return s}function Ot(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function $e(e,t){let n=0;for(let o of t.matchAll(Lo)){e.append(t.slice(n,o.index));
let[r,,s,i,a,l,u,d]=o;s!==void 0?p("code","",s,e):i??a?p("strong","",i??a??"",e):l?p("em","",l,e):(p("span","p\
nb-linked",u??"",e),d&&p("span","pnb-muted",` (${d})`,e)),n=o.index+r.length}e.append(t.slice(n))}function Ht(e){let n=(Z(e)?Po(e):null)?.flatMap(Pe)??[];return n.length?n:null}function Po(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:Z(r)&&Z(r.message)?[r.message]:Z(s)&&typeof s.
role=="string"?[s]:null}function Pe(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(e))return e.
flatMap(Pe);if(!Z(e))return[];let t=Z(e.function)?e.function:e.functionCall??e.toolUse;if(Z(t))return[Pt(t)];if(e.
type==="tool_use"||e.type==="function_call")return[Pt(e)];let{message:n,content:o,parts:r,text:s,refusal:i,tool_calls:a}=e;
return[n,o,r,s,i,a].flatMap(Pe)}function Pt({name:e,arguments:t,input:n,args:o}){let r=t??n??o??{};return`${String(
e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function Z(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}var Ho=900,Ft=16,Fo=80,Vo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Do=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Io=/^[A-Za-z0-9+/=\s]{60,}$/,Ko=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ce(e){return e?JSON.parse(e):void 0}function Vt(e){let t=le(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=Ve(o)?n:[{role:"system",content:o},...n];return r.
every(i=>le(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Fe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function J(e,t){let n=Vt(
t);n?Bt(e,n):typeof t=="string"?It(e,t):Array.isArray(t)?jo(e,t):le(t)?Wo(e,t):p("span",Ve(t)?"pnb-muted":"",_t(
t),e)}function ye(e,t){let n=Fe(t),o=Vt(n);o?Bt(e,o):He(e,n===void 0?t:JSON.stringify(n,null,2))}function Dt(e,t){
let n=Ht(Fe(t));if(!n){ye(e,t);return}for(let r of n)It(e,r);let o=c("details","pnb-whole",e);p("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),ye(o,t)}function It(e,t){let n=Bo(t);if(n){let i=c("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Fe(t);if(o!==void 0){He(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&Ko.test(t)&&!Ne(t)){He(e,t);return}let r=c("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",Kt(s,r,t),Ne(t)&&_o(e,r,t)}function Bo(e){if(Vo.test(e))return e;let t=Do.find(([
n])=>n.test(e))?.[1];return t&&Io.test(e)?`data:image/${t};base64,${e}`:null}function _o(e,t,n){let o=c("div",
"pnb-markdown",e);o.dir="auto",M(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||Oe(o,n);let s=Q(
o);M(t,!s),L(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function He(e,t){let n=c("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",Kt(o,n,t)}function Kt(e,t,n){(n.length>Ho||n.split(
`
`,Ft+1).length>Ft)&&$t(e,t,n.length)}function Bt(e,t){let n=c("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=c("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Go(r))
J(s,i)}}function Go(e){return Array.isArray(e)?e.map(t=>{if(!le(t))return t;if(typeof t.text=="string")return t.
text;let n=le(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function jo(e,t){let n=t.
map(s=>qo(s)?_t(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Fo){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=c("ol","pnb-items",e);for(let s of t)J(c("li","",r),s)}function Wo(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=c("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",J(c("dd","",o),s)}function le(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function qo(e){return typeof e!="object"||e===null}function Ve(e){return e==null}function _t(e){
return Ve(e)?"none":typeof e=="number"?qe(e):String(e)}var Uo=12;function Gt(e,{facts:t,steps:n,messages:o,left:r}){if(M(e,!!n.length),!n.length)return;let s=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=c("div","pnb-steps",e);for(let a of n)zo(c(
"details","pnb-step",i),a);o.length&&Jo(c("details","",e),o,r)}function zo(e,t){let n=c("summary","",e),o=c("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&p("\
span","pnb-muted pnb-small",` ${r}`,o),Qo(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)p("div","pnb-m\
uted pnb-small",s,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function Qo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=K("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);K("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),K("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function Jo(e,t,n){e.open=t.length<=Uo,p("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=c("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=c("div","",i);r&&(p("div","pnb-text",r,a).dir="auto");for(let l of s)p("code","pnb-t\
ext",l,a).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function Wt(e,t,n="expected"){let o=c("div","pnb-run-parts",e),r=c("section","",o);t.error&&Yo(r,"the task fai\
led",t.error,t.traceback),Xo(r,t,n);let s=c("section","",o);sr(s,t.verdicts);let i=c("section","",o);cr(i,t),Gt(
c("section","pnb-rest",o),t.steps);let a=c("section","pnb-rest",o);ee(a,"input",t.inputs),ee(a,"metadata",t.metadata)}
function Y(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Yo(e,t,n,o){Y(e,t).dataset.tone="bad";let r=c(o?"details":"div","pnb-error",e),s=c(o?"summ\
ary":"div","",r);p("span","pnb-sign","✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre","",o,
r)}function Xo(e,t,n){let{fields:o,sides:r,heading:s}=Zo(t,n);o.length&&Y(e,s);let i=c("div","pnb-diff",e);for(let a of o){
let l=c("div","pnb-field",i);l.dataset.against=r.old,rr(l,a,r)}}function Zo({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:or,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:nr,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(er):e,i=r.some(({expected:a})=>a)?"output against exp\
ected":"output";return{fields:r,sides:tr,heading:i}}function er(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var tr={old:"expected",same:"✓ as expected"},nr={old:"baseline",same:"= as the baseline"},or={
old:"expected",same:""};function rr(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:a}=t,l=c("div","pnb-m\
uted pnb-small",e);p("span","",o,l).dir="auto";let u=n.same?"✗ missing":"",d={same:n.same,missing:u,extra:"",
changed:""}[r];if(d&&p("span","pnb-small",`${o?" ":""}${d}`,l),M(l,!!l.textContent),a.length){let f=c("div","p\
nb-text",e);f.dir="auto",ae(f,a);return}r==="changed"?(jt(e,n.old,"pnb-gone",i),jt(e,"output","pnb-new",s)):J(
e,ce(s||i))}function jt(e,t,n,o){let r=c("div",`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,r),J(c("div",
"",r),ce(o))}function sr(e,t){t.length&&Y(e,"evaluations");for(let n of t)ir(c("div","pnb-verdict",e),n)}function ir(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;ar(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&lr(
e,n,t.traceback),r&&J(e,ce(r)),s&&e.setAttribute("title",`trace ${s}`)}function ar(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let a=c("div","",e);a.dir="auto",p("span","",t,a);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",u=p("strong","",` ${o?"✗ failed":`${l}${r}`}`,a);(o||s)&&(u.dataset.tone=o?"bad":s);let d=n===
"CODE"?[]:[n,...i];d.length&&p("span","pnb-muted pnb-small",` ${d.join(" · ")}`,a)}function lr(e,t,n){let o=c(
n?"details":"div","pnb-error pnb-small",e);p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function cr(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{ur(e,r,r.prompt===t[s-1]?.prompt)}),o&&(Y(e,"prompt and ra\
w reply"),p("div","pnb-muted",o,e)),n.length&&Y(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb\
-small",r,e).dir="auto"}function ur(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:l}=t;Y(e,`prompt \
· ${o}`),i&&n?p("div","pnb-muted","the same as before",e):i?ye(c("div","pnb-sent",e),i):p("div","pnb-muted","\
not kept",e),Y(e,s?"raw reply · the attempt failed":"raw reply",r),a?Dt(c("div","pnb-sent",e),a):p("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),l&&p("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function ee(e,t,n){if(!n.length)return;Y(e,t);let o=c("dl","pnb-object",e);for(let r of n)p("dt",
"pnb-muted",r.name,o).dir="auto",J(c("dd","",o),ce(r.value))}function qt(e,t,n,o,r){let s=c("div","pnb-variants",e),i=t.variants.map(d=>[d,c("section","",s)]);for(let[d,f]of i.
sort(([m],[b])=>+m.baseline-+b.baseline))dr(f,d,n,o,r);let a=c("section","pnb-rest",e);ee(a,"input",t.inputs),
ee(a,"metadata",t.metadata);let u=t.variants.flatMap(d=>d.runs).find(d=>d.remedy)?.remedy;u&&p("div","pnb-mute\
d pnb-small pnb-remedy",u,a)}function dr(e,{name:t,baseline:n,marks:o,runs:r,noted:s,more:i},a,l,u){let d=p("h\
3","",t,e);d.dir="auto",n&&p("span","pnb-muted"," baseline",d);let f=c("div","pnb-marks",e);for(let m of o)l.has(
m.evaluator)||me(f,m);r.length||p("div","pnb-muted","not run",e),r.forEach((m,b)=>{let h=c("div","pnb-run",e),
v=[r.length>1?m.title:"",...m.facts].filter(Boolean).join(" · ");v&&(p("div","pnb-muted pnb-small",v,h).dir="\
auto"),m.trace&&(p("div","pnb-muted pnb-small pnb-line",`trace ${m.trace}`,h).title=m.trace);let y=m.verdicts.
filter(x=>!l.has(x.name)),g=s[b];g&&u(h,g,r.length>1?`${t}, ${m.title}`:t),Wt(h,{...m,verdicts:y,remedy:""},a)}),
i&&p("div","pnb-muted",`and ${F(i)} further repetitions`,e)}var Ut=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function zt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function Qt(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function Jt(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var De=130;function we(e,t,n,o){let r={viewBox:`0 0 ${De} 18`,role:"img","aria-label":t},s=K("svg",r,e);s.dataset.
tone=n;let i=f=>De/100*f,[a,l,u]=[i(o.zero),i(o.low),i(o.high)];K("rect",{x:0,y:8.5,width:De,height:1,class:"p\
nb-scale"},s),K("rect",{x:a-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let d=Math.max(1,u-l);K("rect",{x:l,
y:7.5,width:d,height:3,class:"pnb-span"},s),K("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var Yt=["variant","mean","difference","95 % interval of the difference"],pr=["p (adj.)","n","wins / losses / t\
ies"],mr=Yt.length+1;function Xt(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=zt(t.figures),i=Jt(s,t.query.
evaluator??0),a="given",l=!1,u=c("div","pnb-filters pnb-choices pnb-evaluators",e);M(u,s.length>1);let d=c("di\
v","pnb-figures",e);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Figures",$(d);let f=c("table","",
d);gr(c("tr","",c("thead","",f)));let m=s.map(y=>({group:y,...br(f,y,o)})),b=c("tbody","",f),h=R(Ie(c("td","",
c("tr","",b))),"",()=>{l=!l,v()});h.className="pnb-name";let v=()=>{let y=Qt(s,a),g=E=>!n.has(E.name),x=s.filter(
E=>i.has(E.evaluator)&&g(E)),A=({evaluator:E})=>Number(i.has(E)),w=[...y].sort((E,C)=>A(E)-A(C));for(let E of w){
let{body:C}=m.find(D=>D.group===E)??{};C&&(i.has(E.evaluator)?f.append(C):f.insertBefore(C,b),M(C,g(E)&&(l||!i.
has(E.evaluator))))}M(b,x.length>0);let T=x.length===1?"evaluator shows":"evaluators show";L(h,`${l?"▾":"▸"}\
 ${x.length} ${T} no difference`),S(h,"aria-expanded",String(l))};return B(u,"Figures in this order",Ut,y=>{a=
y,v()}),fr(u,s,n,()=>{v(),r()}),v(),({evaluator:y,variant:g})=>{i.has(y)&&!l&&(l=!0,v());for(let{rows:x}of m)for(let{
line:A,row:w}of x){let T=A.place[0]===y&&A.place[1]===g;S(w,"aria-current",T?"true":null)}}}function fr(e,t,n,o){
let r=c("details","pnb-more",e),s=c("summary","",r),i=()=>L(s,`evaluators ${t.length-n.size} of ${t.length}`),
a=c("div","pnb-list",r);for(let{name:l}of t){let u=c("label","",a),d=c("input","",u);d.type="checkbox",d.checked=
!0,p("span","",l,u).dir="auto",d.addEventListener("change",()=>{d.checked?n.delete(l):n.add(l),i(),o()})}i()}function gr(e){
for(let n of Yt)p("th","",n,e).scope="col";let t=c("th","",e);t.scope="col",Zt(t,pr)}function br(e,{lines:t},n){
let o=c("tbody","",e),r=t[0]?.figures,s=Ie(c("th","pnb-group",c("tr","",o)));s.scope="rowgroup",p("strong","",
de(r?.evaluator??""),s),r?.note&&p("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((a,l)=>({line:a,row:hr(
o,a,l===0,n)}));return{body:o,rows:i}}function hr(e,{place:[t,n],figures:o},r,s){let i=c("tr",r?"pnb-first":"",
e);yr(i,o);let a=[o.left_out,o.advice].filter(Boolean).join(" · ");if(a){let l=c("td","pnb-aside pnb-muted pn\
b-small",c("tr","",e));Ie(l).textContent=a}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function Ie(e){return e.colSpan=mr,e.dir="auto",e}function Zt(e,t){
let n=c("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function yr(e,t){let n=c("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",de(t.variant),n):p("button","pnb-name",de(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=c("div",
"pnb-run-on",c("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let r=c("div","pnb-run-on pnb-interval",c("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&we(r,s,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,r),Zt(c("td","",e),[t.p,t.n,t.outcomes])}var wr=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],vr={loss:"largest fall first",gain:"largest rise \
first",regressions:"Lower",improvements:"Higher"};function Ke({undirected:e},{evaluator:t},n){return e[t]?vr[n]:
void 0}var xr={regressions:"loss",improvements:"gain",disagreements:"size",errors:"example",all:"example"};function en({
query:e}){return{evaluator:e.evaluator??0,variant:e.variant??null,order:null,against:e.against??"baseline",limit:320,
short:!1}}function tn({order:e},{show:t}){return e??xr[t]??"example"}function nn(e,t){let{evaluator:n,variant:o,
against:r,limit:s}=t,i=e.show;return{...pe(e),show:i,evaluator:n,variant:o,against:r,limit:s,order:tn(t,e)}}function on(e,t,n){
let o=[],r=(u,d,f,m,b)=>{if(f.length<2)return;let h=c("label","",e);p("span","pnb-muted",u,h);let v=B(h,d,f,y=>n(
b(y)));o.push((y,g)=>{v.value=m(y,g);for(let[x,[A,w]]of f.entries()){let T=v.options[x];T&&L(T,Ke(t,y,A)??w)}})},
s=u=>u.map((d,f)=>[String(f),d]),i=s(t.variants).filter(([u])=>u!==String(t.baseline));r("on","Evaluator",s(t.
evaluators),({evaluator:u})=>String(u),u=>({evaluator:Number(u)})),r("of","Variant",i.length>1?[["any","any va\
riant"],...i]:i,({variant:u})=>String(u??"any"),u=>({variant:u==="any"?null:Number(u)})),r("sorted by","Order",
wr,kr,u=>({order:u})),r("diff against","Compared with",t.against,({against:u})=>u,u=>({against:u}));let a=R(e,
"short rows",()=>n({short:!l})),l=!1;return(u,d)=>{for(let f of o)f(u,d);l=u.short,S(a,"aria-pressed",String(l))}}
function kr(e,t){return t.sort===null?tn(e,t):""}function rn(e,t){let n=c("header","pnb-claims",e),o=(s,i)=>{let a=p("div",s,i,n);return a.dir="auto",a};o("pnb\
-claim",t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(
p("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Be(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),a=17*Math.min(3,Math.max(1,i)),l=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*s+a,marks:a}}var Er=660;function sn({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Er/e)),above:2,below:3}}function an({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,a=l=>{if(s!==l){s=l;for(let u of i)
u.isConnected?u.open=s:i.delete(u);r()}};return({variant:l},u)=>{if(l===null)return;let d=u.querySelector("but\
ton");d&&(d.title=t[l]??"",d.dataset.name=e[l]??"");let f=n[l]??[],m=c("div","pnb-given",u);if(l===o&&p("span",
"pnb-muted","baseline",m),!f.length)return;let b=c("details","",m);p("summary","",f.map(({name:v})=>v).join(",\
 "),b).dir="auto";let h=c("div","pnb-prompt",b);h.tabIndex=0,h.setAttribute("role","region"),h.ariaLabel=`What\
 ${t[l]??""} was given`,ee(h,"",f),b.open=s,i.add(b),b.addEventListener("toggle",()=>a(b.open))}}function ln(e,{race:t}){if(!t)return;let n=c("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=c(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:a}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let l=c("span","pnb-bar-track",o),u=c("span","pnb-bar-fill",l);a&&(u.dataset.tone="rest"),u.style.width=
`${100*s}%`,p("span","pnb-small",`${a?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var Tr=["slice","n","difference","95 % interval","from the rest","p","could show"];function cn(e,t,n,o,r,s){let i=c(
"details","pnb-changes pnb-slices",e);M(i,t.slices.length>0&&t.evaluators.length>0);let a=p("summary","","Slic\
es: where the difference lies",i),l=c("label","pnb-small",i);p("span","pnb-muted","by ",l);let u=t.slices[0]??
"",d=0,f="",m=[],b=c("div",""),h=()=>{let{evaluator:x,variant:A}=o(),w=JSON.stringify([u,x,A]);!i.open||w===f||
(f=w,d+=1,m=[],b.replaceChildren(),p("div","pnb-muted","Comparing the slices…",b),n.send({type:"slices",request:d,
by:u,evaluator:x,variant:A}))},v=t.slices.map(x=>[x,x]);B(l,"Slice by",v,x=>{u=x,h()}),i.append(b);let y=x=>{for(let{
button:A,filter:w}of m)S(A,"aria-pressed",String(x.some(({text:T})=>T===w.text)))},g=W(n,x=>{x.type!=="slices"||
x.request!==d||(a.title=x.claim,m=Ar(b,u,x,A=>s(ie(r(),A))),y(r()))});return i.addEventListener("toggle",h),{update(x){
h(),y(x)},dispose:g}}function Ar(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=c("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let a=c("table","",i),l=c("tr","",c("thead","",a));for(let f of Tr)p("th","",f,l).scope="\
col";let u=c("tbody","",a),d=r.flatMap(f=>Sr(c("tr","",u),t,f,s));return p("div","pnb-muted pnb-small",o,e),d}
function Sr(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=c("th","",e);s.scope="row",s.dir="au\
to";let i=[];if(n.where){let u={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},d=p("button","pnb-nam\
e",r,s);d.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(u)),i.push({button:d,filter:u})}else
p("span","",r,s);n.status&&p("div","pnb-muted pnb-small",n.status,s),p("td","pnb-number",n.n,e),p("td","pnb-nu\
mber",n.difference,e);let a=c("div","pnb-run-on pnb-interval",c("td","",e));n.bar&&we(a,`${n.name}: ${n.interval}`,
n.tone,n.bar),p("span","pnb-muted pnb-small",n.interval,a);let l=p("td","pnb-number",n.gap,e);return l.dataset.
tone=n.tone,p("td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),i}var Mr=10;function un({model:e,el:t}){let n=Qe(e.get("setup"));if(!n)return()=>{};let o=c("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=en(n),s=Be(0,n.order.length,n),i=new Set,
a={...oe,show:n.query.show??"all"},l=()=>!r.short&&!h?.view().group,u=y=>{r={...r,...y},y.against!==void 0||y.
short!==void 0?h?.reload():h?.change(y.order?{sort:null}:{})},d=Lt(e,()=>h?.refresh([]));rn(o,n.lead);let f=Xt(
o,n,i,u,()=>h?.redraw());Rt(o,n),ln(o,n);let m=cn(o,n,e,()=>r,()=>h?.view().filters??[],y=>h?.change({filters:y,
show:"all"})),b=()=>{},h=null,v=y=>{b(r,y),f(r),m.update(y.filters),o.toggleAttribute("data-short",r.short||y.
group!==null)};return h=kt(o,e,{setup:n,noun:["example","examples"],label:"Examples side by side",chunk:Mr,view:a,
hidden:i,kind:y=>Ke(n,r,y),query:y=>nn(y,r),choices:y=>{b=on(y,n,u)},changed:(y,g)=>{y.show&&(r={...r,order:null}),
v(g)},measure:()=>l()?sn(s):fe,title:an(n,()=>h?.redraw()),resized:(y,g)=>{s=Be(g,y.filter(({variant:A})=>A!==
null).length,n);let x=s.limit!==r.limit;return r={...r,limit:s.limit},o.style.setProperty("--pnb-marks",`${s.marks}\
px`),x},ask:(y,g)=>{let{evaluator:x,variant:A}=r;return{type:"detail",request:y,position:g,evaluator:x,variant:A}},
keys:[[["N","T","+","−"],"note, tag, thumb on the first variant beside the baseline"]],key:d.notes.key,open:y=>{
if(!("example"in y))return null;let{example:g}=y;return{title:g,draw:x=>{d.notes.clear(),qt(x,g,r.against,i,d.
notes.fill)}}}}),v(a),n.editable&&d.actions(h,!1),()=>{d.dispose(),m.dispose(),h?.dispose()}}function dn(e,t,n=null){let o=[];for(let s=0;s<e;s++)t.every(i=>i(s))&&o.push(s);if(!n)return o;let r=new Map(
o.map(s=>[s,n(s)??Number.POSITIVE_INFINITY]));return o.sort((s,i)=>{let[a,l]=[r.get(s)??0,r.get(i)??0];return a<
l?-1:a>l?1:s-i})}function pn(e,t){return n=>e.some(o=>t.includes(o[n]??"·"))}function mn(e,t){let n=te(t.trim());
if(!n)return()=>!0;let o=e();return r=>o[r]?.includes(n)??!1}function te(e){return e.toLowerCase().toUpperCase()}var Cr={regressions:"l",improvements:"w",disagreements:"wlc"};function hn(e){let{columns:t}=e.setup,n=new Map(
t.map(({key:a},l)=>[a,l])),o=a=>e.values[n.get(a)??-1],r=null,s=()=>(r??=e.examples.map((a,l)=>Nr(t,e.values,l)),
r),i=a=>{let l=[fn(e,a),...(a.where??[]).map(m=>ve(m,o)),mn(s,a.text??"")],u=Rr(t,a),d=u&&o(u.key),f=dn(e.examples.
length,l,d?null:Or(e,a));return d?$r(f,d,a.descending??!1):f};return{count:a=>e.examples.reduce((l,u,d)=>l+Number(
fn(e,a)(d)),0),find(a){let l=i(a),u=a.group?o(a.group):void 0;return u?Lr(l,u,a.folded??[]):{rows:l,groups:[],
examples:l.length}}}}function Lr(e,t,n){let o=new Map;for(let a of e){let l=ne(t[a]??null).slice(0,200);o.set(
l,[...o.get(l)??[],a])}let s=[...o.keys()].sort((a,l)=>a&&l?a.localeCompare(l):+!a-+!l).map(a=>({value:a,key:a,
count:o.get(a)?.length??0,folded:n.includes(a)}));return{rows:s.flatMap(({key:a,folded:l},u)=>[-1-u,...l?[]:o.
get(a)??[]]),groups:s,examples:e.length}}function Rr(e,{sort:t=null,evaluator:n=0}){let o=e.find(({key:i})=>i===
t);if(!o||o.variant===null)return o;let{variant:r}=o,s=e.filter(i=>i.judged?.[0]===n&&i.judged[1]===r);return s.
find(({role:i})=>i==="score")??s[0]??o}function $r(e,t,n){let o=n?-1:1,r=s=>t[s]??null;return[...e].sort((s,i)=>{
let[a,l]=[r(s),r(i)];if(a===null||l===null)return+(a===null)-+(l===null);let[u,d]=typeof a=="number"&&typeof l==
"number"?[a,l]:[te(ne(a)),te(ne(l))];return o*(u<d?-1:u>d?1:0)})}function Nr(e,t,n){let o=e.map(({numeric:r},s)=>r?
"":ne(t[s]?.[n]??null));return te(o.join(`
`))}function fn(e,t){let{show:n="all",evaluator:o=0}=t;if(n==="errors")return i=>e.failed[i]??!1;let r=Cr[n];if(r===
void 0)return()=>!0;let s=yn(e,t).map(i=>e.outcomes[o]?.[i]??"");return pn(s,r)}function yn({setup:e},{variant:t=null}){
return t===null?e.order.filter(n=>n!==e.baseline):[t]}function Or(e,t){let{order:n="example",evaluator:o=0}=t,
r=(n==="score"?e.scores:e.differences)[o];if(n==="example"||!r)return null;let s=yn(e,t).map(l=>r[l]??[]),i=e.
signs[o]??1,a={score:l=>Math.min(...l),size:l=>-Math.max(...l.map(Math.abs)),loss:l=>Math.min(...l.map(u=>i*u)),
gain:l=>-Math.max(...l.map(u=>i*u))};return l=>{let u=s.map(d=>d[l]??null).filter(d=>d!==null);return u.length?
a[n](u):null}}function ve(e,t){if("every"in e){let s=e.every.map(i=>ve(i,t));return i=>s.every(a=>a(i))}if("so\
me"in e){let s=e.some.map(i=>ve(i,t));return i=>s.some(a=>a(i))}if("negated"in e){let s=ve(e.negated,t);return i=>!s(
i)}let n=t(e.column);if(!n)return()=>!1;let{operator:o,value:r=null}=e;return s=>Pr(n[s]??null,o,r)}function Pr(e,t,n){
return t==="missing"?e===null:t==="contains"?te(ne(e)).includes(te(String(n))):e===null?!1:t==="=="?bn(e,n):t===
"!="?!bn(e,n):typeof n=="string"?gn(ne(e),t,n):typeof e!="string"&&gn(Number(e),t,Number(n))}function gn(e,t,n){
return t==="<"?e<n:t==="<="?e<=n:t===">"?e>n:e>=n}function bn(e,t){return typeof t=="string"?ne(e)===t:typeof t==
"boolean"&&typeof e=="string"?e.toLowerCase()===String(t):typeof e!="string"&&Number(e)===Number(t)}function ne(e){
return e===null?"":String(e)}function wn(e){let t=new Set,n=new TextEncoder().encode(JSON.stringify(e.setup)),o=hn(e),r=s=>s.type==="page"?
Hr(e,s,o):s.type==="detail"?Vr(e,s):null;return{get:()=>new DataView(n.buffer),on:(s,i)=>t.add(i),off:(s,i)=>t.
delete(i),send(s){let i=r(s);i&&queueMicrotask(()=>{for(let a of t)a(i)})}}}function Hr(e,{request:t,query:n,columns:o,
start:r,stop:s},i){let{rows:a,groups:l,examples:u}=i.find(n),d=a.slice(r,s),f=e.setup.against.findIndex(([b])=>b===
n.against),m=b=>o.map(h=>Fr(e,h,b,Math.max(0,f)));return{type:"page",request:t,matched:a.length,runs:u,counts:e.
setup.kinds.map(({show:b})=>i.count({...n,show:b})),start:r,positions:d,rows:d.map(b=>b<0?[]:m(b)),groups:d.flatMap(
(b,h)=>{let v=l[-1-b];return v?[{...v,place:r+h,cells:[]}]:[]})}}function Fr(e,t,n,o){let r=e.setup.columns.findIndex(
a=>a.key===t),s=e.setup.columns[r];if(r===0)return e.asked[n]??"";if(s&&s.variant!==null)return e.outputs[o]?.[n]?.[s.
variant]??"";let i=e.values[r]?.[n]??null;return typeof i=="number"?i.toLocaleString("en-US",{maximumFractionDigits:3}):
String(i??"").slice(0,160)}function Vr(e,t){let{position:n,request:o,variant:r=null}=t,s=e.examples[n]??Dr,i=({
baseline:l,place:u})=>l?0:u===r?1:2,a=[...s.variants].sort((l,u)=>i(l)-i(u));return{type:"detail",request:o,example:{
...s,variants:a}}}var Dr={title:"",inputs:[],metadata:[],variants:[]};var vn=document.getElementById("pnb-data"),xn=document.getElementById("pnb-static"),kn=document.getElementById(
"pnb-view");if(vn&&xn&&kn){let e=JSON.parse(vn.textContent??"");un({model:wn(e),el:kn}),xn.hidden=!0}
