/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function j(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function ce(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Ke(e){return{render:e,initialize({model:t}){let n=ce(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),u=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let m of u){if(o.has(m))continue;let[f,g]=d.shift()??[m,pn(t,e)];o.delete(f),o.set(m,g),g.put(m)}for(let[
m,f]of d)o.delete(m),f.drop()},i=0,l=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),c=()=>{l.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",c),l.observe(document.body,{childList:!0,subtree:!0}),s(),c}}}function pn(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:l})=>{r=l instanceof HTMLElement&&n.contains(l)?l:null};document.addEventListener(
"focusin",s);let i=null;return{put(l){o=[...l.children].filter(c=>c instanceof HTMLElement);for(let c of o)c.hidden=
!0;l.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let l of o)l.hidden=!1}}}var mn="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function B(e,t,n){let o=document.createElementNS(
mn,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function C(e,t){e.textContent!==
t&&(e.textContent=t)}function ne(e,t){C(e,t),S(e,"title",t)}function S(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function Q(e){return e.hidden=!e.hidden,!e.hidden}function M(e,t){e.
hidden===t&&(e.hidden=!t)}function $(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function fn(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Ge(e,t){t.contains(
fn(e))&&e.focus({preventScroll:!0})}function qe(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function F(e){return Math.round(e).toLocaleString("en-US")}function je(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function de(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function We(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function _(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,$(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function R(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function ze(e,t,n){let o=a("div","pnb-keys",e);M(o,!1);for(let[i,l]of n){let c=a("span","",o);for(let d of i)p(
"kbd","",d,c);p("span","pnb-muted",l,c)}let r=()=>S(s,"aria-expanded",String(Q(o))),s=R(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),S(s,"aria-expanded","false"),r}function bn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Ue(e,t,n,o){let r=new Map,s=new Set,i=0,l=0,c=null,d=!1,u=j(e,m=>{m.type!=="page"||m.request<l||(c=
m.matched,d=!1,m.rows.forEach((f,g)=>{r.set(m.start+g,{position:m.positions[g]??0,cells:f})}),n(m))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,s=new Set,l=i+1,d=!0},refresh(){s=new Set,l=i+1},row:m=>r.get(
m),want(m,f){for(let g of bn(m,f,o)){if(s.has(g))continue;s.add(g),i+=1;let[h,v]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:h,stop:v}))}},dispose:u}}function Qe(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=a("div","pnb-list",r),l=t.slice(1).
map(d=>{let u=a("label","",i),m=a("input","",u);return m.type="checkbox",p("span","",d.title,u).dir="auto",m.addEventListener(
"change",()=>{o(l.filter(f=>f.input.checked).map(f=>f.column.key)),c()}),{input:m,column:d}}),c=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of l)u.checked=d.has(m.key);C(s,`columns ${d.size} of ${t.length}`)};
return R(i,"as at first",()=>{o(null),c()}),c(),c}function Je(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];_(e,"Group by",o,r=>n(r||null))}var Ye="phoenix_nb.columns";var gn={shown:null,widths:{}};function X({names:e,title:t}){return e[0]??t}function xe(e,{shown:t}){let n=r=>t?.
includes(X(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function Xe(e,{widths:t}){let n=e.map((s,i)=>t[X(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>X(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function Ze(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function et({memory:e}){return nt()[e]??gn}function tt({memory:e},t){let{
[e]:n,...o}=nt(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ye,JSON.stringify(Object.fromEntries(
r)))}catch{}}function nt(){try{let e=JSON.parse(localStorage.getItem(Ye)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var hn=2;function st(e,t,n,o,r,s){let i=a("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,M(i,!1);let l=null,c=0,d=()=>{if(!l)return;c+=1;let{expected:f,output:g}=l;o.send({type:"confusion",request:c,
query:r(),expected:f,output:g})},u=f=>{l=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,M(i,f!==null),d()};
n.length>hn?wn(t,n,u):yn(t,n,u);let m=j(o,f=>{f.type!=="confusion"||f.request!==c||!l||vn(i,l,f,s)});return{update:d,
dispose:m}}function yn(e,t,n){let o=null,r=t.map(s=>{let i=R(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let l of r)S(l.button,"aria-expanded",String(l.pair===o))});return S(i,"aria-expanded","false"),{button:i,
pair:s}})}function wn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);_(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function vn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=a("table","",e);C(a("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let l=a("tr","",a("thead","",i));a("td","",l);for(let d of o)ot(a("th","",l),d,"col");let c=a("t\
body","",i);n.forEach((d,u)=>{let m=a("tr","",c);ot(a("th","",m),d,"row");let f=r[u]??[],g=f.reduce((h,v)=>h+v,
0);o.forEach((h,v)=>{let y=f[v]??0,b=a("td","",m);if(b.dataset.right=String(d===h),b.style.setProperty("--pnb-\
share",String(g?y/g:0)),!y){p("span","pnb-muted","·",b);return}let x=R(b,F(y),()=>s([rt(t.expected,"expected",
d),rt(t.output,"came out",h)]));x.ariaLabel=`${F(y)} expected ${d||"nothing"}, came out ${h||"nothing"}`})})}function ot(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function rt(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var V=class extends Error{constructor(n,o){super(n);this.at=o}at},oe=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
xn=new Set(["and","or","not","in","is","contains","true","false","missing"]),kn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},En=40,Tn=3;function it(e,t){
try{let n=An(e);return n.length===1?{condition:null}:{condition:Cn(n,t)()}}catch(n){if(n instanceof V)return{error:n.
message,at:n.at};throw n}}function An(e){let t=[];for(oe.lastIndex=0;e.slice(oe.lastIndex).trim();){let n=e.slice(
oe.lastIndex),o=oe.lastIndex+n.length-n.trimStart().length,{groups:r}=oe.exec(e)??{};if(!r)throw Sn(e,o);t.push(
{...Mn(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Sn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new V("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new V("Put the whole name of the column in backticks.",t):new V(`${n} means nothing here.`,t)}function Mn(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Ln(r)};let s=o.toLowerCase();return xn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function Ln(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function Cn(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",l=w=>s().kind==="sign"&&
s().text===w,c=w=>l(w)?(n+=1,!0):!1,d=()=>{let w=[u()];for(;c("or");)w.push(u());return w.length===1&&w[0]?w[0]:
{some:w}},u=()=>{let w=[m()];for(;c("and");)w.push(m());return w.length===1&&w[0]?w[0]:{every:w}},m=()=>{if(o+=
1,o>En)throw new V("Too many parentheses.",s().at);try{if(c("not"))return{negated:m()};let w=s().at;if(!c("("))
return f();let T=d();if(!c(")"))throw new V("A closing parenthesis is missing.",w);return T}finally{o-=1}},f=()=>{
let w=s();if(w.kind==="text"&&e[n+1]?.text==="in")return n+=2,A(b("in"),"contains",w.text);let T=b(i());if(c("\
is"))return g(c("not"),h(T));let E=c("not");return g(E,c("in")?y(T):v(T,E))},g=(w,T)=>w?{negated:T}:T,h=w=>{let{
at:T}=s();if(c("missing"))return A(w,"missing",null);throw new V("After “is” comes “missing” or “not missing”.",
T)},v=(w,T)=>{let E=s(),L=E.kind==="sign"?kn[E.text]:void 0;if(L!==void 0)return n+=1,A(w,L,x(E.text,w));if((E.
kind==="end"||["and","or",")"].includes(E.text))&&!T)return A(w,"==",!0);let I=`After ${ke(w)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new V(I,E.at)},y=w=>{let T=s().at;if(!c("[")&&!c("("))throw new V(
`After “in” comes a list: ${ke(w)} in ["a", "b"].`,T);let E=[];do E.push(A(w,"==",x("in",w)));while(c(","));
if(!c("]")&&!c(")"))throw new V("The list is not closed: ] is missing.",T);return{some:E}},b=w=>{let T=s();if(T.
kind!=="name"){let E=w?` after “${w}”`:"",L=T.kind==="end"?"":`, not ${T.text}`;throw new V(`The name of a\
 column is wanted${E}${L}.`,T.at)}return n+=1,T},x=(w,T)=>{let E=s();if(n+=1,E.kind==="number")return Number(E.
text);if(E.kind==="text")return E.text;if(E.kind==="sign"&&E.text==="true")return!0;if(E.kind==="sign"&&E.text===
"false")return!1;if(E.kind==="name"){let L=`${ke(T)} ${w} "${E.text}"`;throw new V(`Text stands in quotation m\
arks: ${L}.`,E.at)}throw new V(`A number or a text in quotation marks is wanted after ${w}.`,E.at)},A=(w,T,E)=>({
column:Rn(w,E,t),operator:T,value:E});return()=>{let w=d(),{kind:T,text:E,at:L}=s();if(T==="end")return w;throw new V(
`Between two conditions stands “and” or “or”, not ${E}.`,L)}}function ke({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function Rn({text:e,at:t},n,o){let r=o.filter(({title:d,names:u})=>d===e||u.includes(e)),
i=r.find(({numeric:d})=>d===(typeof n=="number"))??r[0];if(i)return i.key;let l=Nn(e,o),c=l?`Did you mean ${l}\
?`:`There are ${$n(o)}.`;throw new V(`There is no column ${e}. ${c}`,t)}function $n(e){let t=e.slice(0,6).map(
({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function Nn(e,t){let n=null,o=Math.min(
Tn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let l=On(e.toLowerCase(),i.toLowerCase(),
o);l<o&&([n,o]=[i,l])}return n}function On(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from(
{length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let l=(o[i-1]??
0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(l,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var te={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function ue({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function at(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function re(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var Pn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,ct=150,lt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function dt(e,t,n,o){let{setup:r}=t,s=a("div","pnb-filters",
e),i=Hn(s,r,o),l=Dn(s,r,f=>o({expression:f})),c=We(s,"Search any text",ct,f=>o({text:f}));Bn(s,r,f=>o({filters:re(
n().filters,f)}));let d=a("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=a("div","pnb-f\
ilters pnb-chips",e),m=qe(u,f=>Vn(f,n,o));return{update({show:f,filters:g}){for(let{button:h,title:v,kind:y,words:b}of i)
S(h,"aria-pressed",String(y===f)),C(v,`${t.kind?.(y)??b} `);m(g),M(u,g.length>0)},clear(){c.clear(),l.clear();
let{text:f,show:g,filters:h,expression:v}=te;o({text:f,show:g,filters:h,expression:v})},count:f=>C(d,Fn(f,t,n())),
counted(f){f.forEach((g,h)=>{let v=i[h];v&&C(v.count,F(g))})},focus:l.focus}}function Hn(e,{kinds:t},n){let o=a(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let l=R(o,"",()=>n({show:r}));l.className="pnb-kind";let c=p("span","",`${s} `,l),d=p("b","",F(i),l);return{button:l,
title:c,kind:r,words:s,count:d}})}function Fn(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${F(t)}`;return`${F(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function Vn(e,t,n){let o=a("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:re(t().filters,r)})}),{root:o,update(s){r=
s,C(o,`${s.text} ✕`),S(o,"aria-label",`remove the filter ${s.text}`)}}}function Dn(e,{columns:t},n){let o=a(
"span","pnb-expression",e),r=a("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=In(t),r.ariaLabel="Filter by an expression",$(r);let s=a("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,l=()=>{let d=it(r.value,t),u="error"in d?d.error:"";C(s,u),S(r,"aria-invalid",u?"true":
null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(i),i=setTimeout(l,ct)};return r.addEventListener("i\
nput",c),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),l())}),{clear(){
clearTimeout(i),r.value="",C(s,""),S(r,"aria-invalid",null)},focus:()=>r.focus()}}function In(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(l=>Pn.test(l));return{head:s,name:i.sort((l,c)=>l.length-c.length)[0]}}),n=t.
find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.
name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function Bn(e,{
columns:t},n){let o=a("details","pnb-more",e);p("summary","pnb-plus","＋ filter",o);let r=a("div","pnb-list",
o),s=t.map(u=>[u.key,u.title]),i=_(r,"Column",s,()=>{}),l=_(r,"Comparison",lt,()=>{M(c,l.value!=="missing")}),
c=a("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder="value",$(c);let d=()=>{let u=t.
find(({key:b})=>b===i.value),m=lt.find(([b])=>b===l.value);if(!u||!m)return;let[f,g]=m,h=c.value.trim();if(!h&&
f!=="missing"){c.focus();return}let v=f==="missing"?null:_n(h,u.numeric),y=f==="missing"?`${u.title} ${g}`:`${u.
title} ${g} ${h}`;n({about:`${u.key} ${f}`,text:y,where:{column:u.key,operator:f,value:v}})};R(r,"Add",d),c.addEventListener(
"keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function _n(e,t){let n=Number(e.replace("−","-"));return t&&
!Number.isNaN(n)?n:e}var ut=20;function pt(e,t){let{view:n,change:o,resize:r}=t,s=a("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],l=({sort:c,descending:d})=>{for(let{head:u,button:m,column:f}of i){
let g=c===f.key;ne(m,(g?d?"↓ ":"↑ ":"")+f.title),S(u,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:l,rebuild(c){s.replaceChildren(),i=c.map(d=>{let u=a("span","",s);u.setAttribute(
"role","columnheader"),S(u,"data-numeric",d.numeric?"":null);let m=R(u,"",()=>o(at(n(),d.key)));m.dir="auto",$(
m);let f=g=>r(X(d),g);return m.addEventListener("keydown",g=>{let h={ArrowLeft:-ut,ArrowRight:ut}[g.key];!g.shiftKey||
h===void 0||(f(u.offsetWidth+h),g.preventDefault(),g.stopPropagation())}),t.title?.(d,u),Kn(u,f),{head:u,button:m,
column:d}}),l(n())}}}function Kn(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function mt(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let s=a("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,$(s),M(r,!1);let i=a("div","pnb-openbar",s),l=a("strong","",i);l.
dir="auto";let c=a("span","pnb-muted pnb-small",i),d=a("span","pnb-muted pnb-small",i);d.dir="auto";let u=a("s\
pan","pnb-muted pnb-small pnb-line",i);a("span","pnb-grow",i);for(let[f,g,h]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let v=R(i,f,h);v.ariaLabel=g,$(v)}let m=a("div","pnb\
-content",s);return{panel:r,fill(f,g){Ge(e,m),C(l,f.title),C(d,(f.facts??[]).join(" · ")),u.replaceChildren(),
f.trace&&(p("span","","trace ",u),p("code","",f.trace,u).title=f.trace),m.replaceChildren(),g(m)},place:f=>C(c,
f)}}function Gn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function qn(e,t,n,o=null){let r=jn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function jn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Wn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function zn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Un="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Qn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Un)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Jn=0;function ft(e){
let{scroll:t}=e,n=`pnb-list-${++Jn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=a("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,l=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
i>=0?{after:i,height:c.offsetHeight}:null,u=b=>{for(Math.abs(b-l)>=r.length&&(l=b);l<b;l++){let x=r.shift();x&&
(o.insertBefore(x.root,c??null),r.push(x))}for(;l>b;l--){let x=r.pop();x&&(o.prepend(x.root),r.unshift(x))}},m=()=>{
let b=e.measure(),x=d(),[A,w]=qn(t.scrollTop,e.expected(),b,x);for(e.want(A,Math.max(w,1)),o.style.height=`${e.
count()*b.row+(x?.height??0)}px`,c&&(c.style.top=`${(i+1)*b.row}px`),u(A);r.length<w-A;){let L=e.create(o,h);c&&
o.insertBefore(L.root,c),r.push(L)}let T=Math.min(w,e.count());r.forEach((L,D)=>{let I=A+D;M(L.root,I<T),S(L.root,
"id",I<T?`${n}-${I}`:null),!(I>=T)&&(L.root.style.top=`${Gn(I,b.row,x)}px`,S(L.root,"aria-selected",String(I===
s)),S(L.root,"aria-rowindex",String(I+2)),c&&S(L.root,"aria-expanded",String(I===i)),L.update(I))});let E=s>=A&&
s<T;S(t,"aria-activedescendant",E?`${n}-${s}`:null),S(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=b=>{
let{row:x}=e.measure();s=Math.min(e.count()-1,Math.max(0,b));let A=d(),w=A&&s>A.after?A.height:0;e.want(s,s+1);
let{scrollTop:T,clientHeight:E}=t;return t.scrollTop=Wn(s,T-w,E,e.head(),x)+w,m(),s},g=b=>{s=b,m()},h=b=>{g(b),
e.open(b)},v=!1;t.addEventListener("scroll",()=>{v||(v=!0,requestAnimationFrame(()=>{v=!1,m()}))}),t.addEventListener(
"keydown",b=>{if(!Qn(b,c))return;let x=zn(b.key,s,e.count(),e.measure().visible);if(b.key==="Enter"&&b.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(x!==null)f(x),e.moved?.(s);else if(!e.key?.(b))return;b.preventDefault(),
b.stopPropagation()});let y=new ResizeObserver(()=>{i>=0&&m()});return c&&y.observe(c),{update:m,mark:g,choose:f,
expand(b){i=b,c&&M(c,b>=0),m()},reveal(){if(i<0||!c)return;m();let{row:b}=e.measure(),x=(i+1)*b+c.offsetHeight+
e.head(),A=Math.min(i*b,x-t.clientHeight);(t.scrollTop<A||t.scrollTop>i*b)&&(t.scrollTop=A)},rebuild(){for(let{
root:b}of r)b.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,c&&M(c,!1),m()},get chosen(){return s},
dispose:()=>y.disconnect()}}var Yn={"-":"del","+":"ins","=":"span"};function se(e,t){e.replaceChildren();for(let[n,o]of t)p(Yn[n],"",o,e)}
function bt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;S(e,"data-state",n),n===null?se(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function pe(e,t){let n=a("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;p("span","",r,n).dir="auto",o||(p("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(p("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb-muted",` (${t.repetitions})`,n)}function Ee(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";ne(e,
n),S(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function gt(e,t){e.classList.add("pnb-cell");let n=a("div",
"pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,bt(n,i),o.replaceChildren();for(let l of i?.marks??[])t.has(l.evaluator)||pe(o,l);i?.rewritten&&
p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function ht(e){e.classList.add("pnb-asked");
let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-preview",e),o=a("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};ne(t,s.
id),C(n,s.input),C(o,s.expected?`expected ${s.expected}`:""),M(o,s.expected!=="")}}var Xn=30,me={row:Xn,visible:18,above:6,below:8};function yt(e,t){$(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,l=ft({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>Zn(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(u,Math.max(m,i()))*d+t.head();e.style.height=`${r.hidden?f+2:Math.max(
f,u*d+t.head())}px`,M(c,i()===0&&!n.busy),t.drawn()}}),c=a("div","pnb-empty");return e.after(c),p("span","pnb-\
muted",`No ${s[1]} match.`,c),R(c,"Clear filters",t.clear),l}function Zn(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:l},c){let d=a("div","pnb-row",e);d.setAttribute("role","row");let u=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(u)});let m=a("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",v=>v.stopPropagation()),m.addEventListener("change",()=>{let v=t.
row(u);v&&i.toggle(v.position)});let f=a("span","pnb-heading-of-group");f.dir="auto";let g=n().map((v,y)=>{let b=a(
"div","",d);if(b.setAttribute("role","gridcell"),S(b,"data-numeric",v.numeric?"":null),y>0)return{cell:b,draw:eo(
b,v,s)};b.append(m,f);let x=a("div","pnb-first",b);return{cell:x,draw:l?ht(x):Ee(x)}}),h=[];return{root:d,update(v){
u=v;let y=o(v),b=t.row(v),x=b!==void 0&&i.has(b.position),A=[v,y,b,x];if(b&&A.every((L,D)=>L===h[D]))return;h=
A,S(d,"data-group",y?"":null),M(m,!y),M(f,!!y);let w=g[0];w&&M(w.cell,!y),C(f,y?to(y,r):""),m.checked=x,S(d,"d\
ata-picked",m.checked?"":null);let E=y?.cells.map(L=>L&&`mean ${L}`)??b?.cells??[];g.forEach(({draw:L},D)=>{L(
E[D])}),m.ariaLabel=`select ${r[0]} ${v+1}`}}}function eo(e,t,n){return t.variant===null?Ee(e):gt(e,n)}function to({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${F(t)} ${o[t===1?0:1]}`}function wt(e,t,n,o){let r=new Set,s=a("div","pnb-filters pnb-picked",e);M(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let l=a("span","pnb-muted pnb-small",s);l.append("in Python: "),p("code","","view.selected",l),
l.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),C(i,`${F(r.
size)} ${t[r.size===1?0:1]} selected`),M(s,r.size>0),o()};return R(s,"Clear",()=>{r.clear(),c()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var no=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function vt(e,t,n){let{setup:o,noun:r}=n,s=n.view??te,i=et(o),l=xe(
o.columns,i),c=null,d=-1,u=-1,m=0,f=0,g=!1,h=null,v=new Map,y=()=>n.query?.(s)??ue(s),b=Ue(t,k=>({...k,query:y(),
columns:l.map(({key:O})=>O),edition:f}),k=>{c=k.runs;for(let O of k.groups)v.set(O.place,O);T.counted(k.counts),
n.arrived?.(k),P.update(),u>=0&&le(u)},n.chunk),x=()=>{g&&(g=!1,f+=1,v.clear(),b.refresh())},A=()=>{x(),v.clear(),
b.reset()},w=k=>{n.changed?.(k,{...s,...k}),s={...s,...k},T.update(s),q.update(s),D.update(),d=u=-1,A(),G(),P.
restart()},T=dt(e,n,()=>s,w),E=a("div","pnb-filters pnb-choices",e);n.choices?.(E),Je(E,o.columns,k=>w({group:k,
folded:[]}));let L=Qe(E,o.columns,()=>l,k=>{let O=o.columns.filter(({key:z})=>k?.includes(z));N({...i,shown:k&&
O.map(X)}),l=xe(o.columns,i),A(),q.rebuild(l),G(),P.rebuild()}),D=st(e,a("span","pnb-kinds",E),o.pairs,t,y,k=>w(
{filters:k.reduce(oo,s.filters)}));a("span","pnb-grow",E);let I=ze(e,E,[...no,...n.keys??[]]),W=wt(e,r,t.send.
bind(t),()=>P.update()),H=a("div","pnb-scroll",e);H.ariaLabel=n.label;let N=k=>{i=k,tt(o,i)},K=()=>n.measure?.(
l)??me,G=()=>{let{columns:k,width:O}=Xe(l,i);H.style.setProperty("--pnb-columns",k),H.style.setProperty("--pnb\
-width",O),H.style.setProperty("--pnb-tall",`${K().row}px`),H.setAttribute("aria-colcount",String(l.length))},
q=pt(H,{view:()=>s,change:w,resize:(k,O)=>{N(Ze(i,k,O)),G()},title:n.title}),U=()=>{d=u=-1,x(),P.expand(-1),H.
focus({preventScroll:!0})},le=k=>{let O=b.row(k);u=O?-1:k,!(!O||O.position<0)&&(d=k,h=null,ve.place(`${F(k+1)}\
 of ${F(b.matched??0)}`),P.expand(k),m+=1,t.send(n.ask(m,O.position)))},we=()=>{let k=h&&n.open(h);k&&(ve.fill(
k.title,k.draw),P.reveal())},cn=j(t,k=>{k.type!=="detail"||k.request!==m||(h=k,we())}),Be=k=>{let O=P.chosen+k;
for(;v.has(O);)O+=k;O>=0&&O<(b.matched??0)&&le(P.choose(O))},dn=()=>{let k=b.row(P.choose(Math.max(0,P.chosen)));
k&&k.position>=0&&W.toggle(k.position)},ve=mt(H,r,Be,U),P=yt(H,{source:b,panel:ve.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:W,tall:n.measure!==void 0,head:q.height,measure:K,columns:()=>l,group:k=>v.get(k),open:k=>k===
d?U():le(k),moved:k=>{u=-1,!(d<0)&&(v.has(k)?Be(Math.sign(k-d)||1):le(k))},fold:({key:k,folded:O})=>{let z=s.folded.
filter(un=>un!==k);s={...s,folded:O?z:[...z,k]},d=u=-1,A(),P.expand(-1)},key:({key:k})=>{if(k==="Escape"&&(d>=
0||u>=0))U();else if(k==="x")dn();else if(k==="?")I();else if(k==="/")T.focus();else return d>=0&&(n.key?.(k)??
!1);return!0},clear:T.clear,drawn:()=>T.count(b.busy?null:c??o.total)}),_e=new ResizeObserver(()=>{if(H.style.
setProperty("--pnb-sight",`${H.clientWidth}px`),!H.clientWidth||!n.resized?.(l,H.clientWidth))return;let{chosen:k}=P;
A(),G(),P.rebuild(),P.mark(k)});return _e.observe(H),n.resized?.(l,H.clientWidth),T.update(s),q.rebuild(l),G(),
P.restart(),{selection:W,scroll:H,view:()=>s,change:w,reload(){n.changed?.({},s),A(),G(),P.rebuild(),we()},redraw(){
G(),P.rebuild(),we()},refresh(k){g=!0;let O=i.shown?[]:k.filter(z=>!l.includes(z));if(!O.length){b.refresh(),P.
update();return}l=o.columns.filter(z=>l.includes(z)||O.includes(z)),L(),A(),q.rebuild(l),G(),P.rebuild()},dispose:()=>{
b.dispose(),cn(),D.dispose(),P.dispose(),_e.disconnect()}}}function oo(e,t){return[...e.filter(({about:n})=>n!==
t.about),t]}function fe(e){let t=a("div","pnb-said",e),n=a("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=a("div","pnb-code",t),r=a("pre","",o);r.tabIndex=0,$(r);let s=R(o,"Copy",()=>{let{clipboard:i}=navigator,
l=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>C(s,"Copied"),l):l()});return $(
s),M(t,!1),{say(i,l,c=!1){C(n,i),S(n,"data-tone",c?"bad":null),C(r,l),C(s,"Copy"),M(o,l!==""),M(t,i!=="")}}}var ro=1500;function Te(e,t){let n=0,o=new Map,r=j(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,l){n+=1,o.set(n,{done:i,timer:setTimeout(l,ro)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var be="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function xt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function kt(e,t){return e.filter(n=>n!==t)}function Et(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var so=1e3,io=1e4,ao="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function At({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,l,c="")=>{let{
variant:d,position:u}=l,m=`${d} ${u}`,f=r.get(m)??l.notes,g=0,h=a("section","pnb-notes",i);h.ariaLabel=c?`Note\
s on ${c}`:"Notes";let v=a("div","pnb-notes-line",h),y=["up","down"].map(N=>co(v,N,()=>W({thumbs:f.thumbs===N?
"none":N}))),b=po(v,N=>W({tags:N})),x=mo(v,N=>W({note:N})),A=a("div","pnb-notes-line pnb-small",h),w=a("span",
"pnb-muted pnb-saved",A);w.setAttribute("role","status"),w.dir="auto";let T=R(A,"Undo",()=>W({undo:!0}));$(T),
a("span","pnb-grow",A);let E=fo(h,A,f,(N,K)=>n(l,N,K)),L=()=>{for(let{button:N,thumb:K}of y)S(N,"aria-pressed",
String(f.thumbs===K));b.update(f),x.update(f.note),M(T,f.at!==""),M(h,f.writable||f.at!=="")},D=(N,K=!1)=>{C(w,
N),S(w,"data-tone",K?"bad":null)},I=N=>{N&&r.set(m,N)},W=N=>{g+=1;let K=g,G=f;f={...f,...lo(N)},L(),D("Saving \
…"),e.ask(q=>({type:"annotate",request:q,position:u,variant:d,note:null,tags:null,thumbs:null,undo:!1,...N}),
({notes:q,error:U})=>{I(q),K===g&&(f=q??{...G,note:f.note},L(),D(U?`Not saved: ${U}`:Tt(f),U!==""),U||t())},()=>K===
g&&D(be,!0))},H=N=>()=>W({thumbs:f.thumbs===N?"none":N});o??={n:x.focus,t:b.focus,"+":H("up"),"-":H("down")};for(let N of h.
querySelectorAll("button, input, textarea"))f.writable||N.setAttribute("disabled","");L(),E.update(f),D(Tt(f))},
clear(){o=null},key(i){let l=o?.[i];return l?.(),l!==void 0}}}function lo({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Tt({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Et(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function co(e,t,n){let o=R(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,$(o);let r=B("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return B("path",{d:ao,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var uo=0;function po(e,t){let n=a("span","pnb-tags",e),o=a("span",
"pnb-tags",n),r=a("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
$(r);let s=a("datalist","",n);s.id=`pnb-tags-${++uo}`,r.setAttribute("list",s.id);let i=[],l=()=>{let c=xt(i,r.
value);r.value="",c.length>i.length&&t(c)};return r.addEventListener("change",l),r.addEventListener("keydown",
c=>{Ae(c,r)||(c.stopPropagation(),c.key==="Enter"||c.key===","?(c.preventDefault(),l()):c.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(c){i=c.tags,o.replaceChildren();for(let d of i){
let u=R(o,`${d} ✕`,()=>{t(kt(i,d)),r.focus()});u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the t\
ag ${d}`,$(u)}s.replaceChildren();for(let d of c.known)a("option","",s).value=d}}}function mo(e,t){let n=a("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=io,n.rows=1,n.dir=
"auto",$(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,so)}),n.addEventListener("blur",s),n.addEventListener("keydown",l=>{if(Ae(l,n))return s();l.
stopPropagation(),!(l.key!=="Enter"||l.shiftKey)&&(l.preventDefault(),s())}),{focus:()=>n.focus(),update(l){(n.
value===o||!n.value)&&(n.value=l),o=l,requestAnimationFrame(i)}}}function Ae(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function fo(e,t,{
expected:n},o){let r=R(t,"Correct expected…",()=>{let u=Q(s);S(r,"aria-expanded",String(u)),u&&i.focus()});S(
r,"aria-expanded","false"),$(r);let s=a("div","pnb-form",e);M(s,!1);let i=a("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",$(i),i.addEventListener("keydown",u=>{Ae(u,i)||u.stopPropagation()});let l=a("div","pn\
b-notes-line",s),c=fe(s),d=R(l,"Make a new version",()=>{c.say("Saving …",""),o(i.value,c.say)});return $(d),
p("span","pnb-muted pnb-small","the dataset as it is now stays",l),{update({expected:u,writable:m}){M(r,m&&u!==
"")}}}function ge(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(be,"",!0))}function St(e,t,n,o){let r=a("div","pnb-f\
orm pnb-actions");e.append(r);let s=a("div","pnb-notes-line",r);M(s,!1);let[i,l]=[["split","hard"],["dataset",
"this one"]].map(([m,f])=>{let g=a("label","",s);p("span","",m,g);let h=a("input","",g);return h.type="text",h.
placeholder=f,h.maxLength=200,h.dir="auto",$(h),h.addEventListener("keydown",v=>{v.stopPropagation(),v.key==="\
Enter"&&(v.preventDefault(),c.click())}),h}),c=R(s,"Add",()=>{d.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:l?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),ge(t,n(),{action:"add",...m},
d.say)}),d=fe(r),u=R(e,"Add to dataset…",()=>{let m=Q(s);S(u,"aria-expanded",String(m)),d.say("",""),m&&i?.focus()});
S(u,"aria-expanded","false");for(let m of[c,u])$(m);if(o){let m=R(e,"Run again…",()=>{M(s,!1),S(u,"aria-expa\
nded","false"),ge(t,n(),{action:"again"},d.say)});$(m)}e.append(r)}function Mt(e,t){let n=Te(e,r=>r.type==="annotated"),o=Te(e,r=>r.type==="acted");return{notes:At({annotating:n,
saved:t,correct:({variant:r,position:s},i,l)=>ge(o,[s],{action:"correct",variant:r,expected:i},l)}),actions({selection:r},s){
St(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Lt(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=a("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=a("dl","",o);for(let{variant:s,name:i,pieces:l,code:c}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let d=a("dd",c?"pnb-text pnb-code":"pnb-text",r);d.dir="auto",
se(d,l)}}function Ct(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");C(o,s?`show all ${F(n)} characters`:"show less"),S(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Me=/^\s*(?:```|~~~)/,Rt=/^(#{1,6})\s+(.*)$/,Le=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,bo=/^\s*\d/,Se=/^>\s?(.*)$/,
go=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,ho=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Re(e){return ho.test(e)}function $e(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=yo(e,n,o)}function yo(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Me.test(o))
return wo(e,t,n+1);let r=Rt.exec(o);if(r)return Ce(a("div","pnb-heading",e),r[2]??""),n+1;if(Le.test(o))return vo(
e,t,n);if(Se.test(o)){let[c,d]=$t(t,n,Se);return $e(a("blockquote","",e),c.join(`
`)),d}let s=a("p","",e),i=n,l=[];for(;i<t.length;i++){let c=t[i]??"",d=!c.trim()||Me.test(c)||Rt.test(c)||Le.test(
c);if(i>n&&(d||Se.test(c)))break;l.push(c)}return Ce(s,l.join(`
`)),i}function wo(e,t,n){let o=n;for(;o<t.length&&!Me.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function vo(e,t,n){let o=a(bo.test(t[n]??"")?"ol":"ul","",e),[r,s]=$t(t,n,Le);for(let i of r)Ce(a("l\
i","",o),i);return s}function $t(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Ce(e,t){let n=0;for(let o of t.matchAll(go)){e.append(t.slice(n,o.index));
let[r,,s,i,l,c,d,u]=o;s!==void 0?p("code","",s,e):i??l?p("strong","",i??l??"",e):c?p("em","",c,e):(p("span","p\
nb-linked",d??"",e),u&&p("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}function Ot(e){let n=(Z(e)?xo(e):null)?.flatMap(Ne)??[];return n.length?n:null}function xo(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:Z(r)&&Z(r.message)?[r.message]:Z(s)&&typeof s.
role=="string"?[s]:null}function Ne(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(e))return e.
flatMap(Ne);if(!Z(e))return[];let t=Z(e.function)?e.function:e.functionCall??e.toolUse;if(Z(t))return[Nt(t)];if(e.
type==="tool_use"||e.type==="function_call")return[Nt(e)];let{message:n,content:o,parts:r,text:s,refusal:i,tool_calls:l}=e;
return[n,o,r,s,i,l].flatMap(Ne)}function Nt({name:e,arguments:t,input:n,args:o}){let r=t??n??o??{};return`${String(
e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function Z(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}var ko=900,Pt=16,Eo=80,To=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Ao=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],So=/^[A-Za-z0-9+/=\s]{60,}$/,Mo=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ae(e){return e?JSON.parse(e):void 0}function Ht(e){let t=ie(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=He(o)?n:[{role:"system",content:o},...n];return r.
every(i=>ie(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Pe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function J(e,t){let n=Ht(
t);n?It(e,n):typeof t=="string"?Vt(e,t):Array.isArray(t)?$o(e,t):ie(t)?No(e,t):p("span",He(t)?"pnb-muted":"",Bt(
t),e)}function he(e,t){let n=Pe(t),o=Ht(n);o?It(e,o):Oe(e,n===void 0?t:JSON.stringify(n,null,2))}function Ft(e,t){
let n=Ot(Pe(t));if(!n){he(e,t);return}for(let r of n)Vt(e,r);let o=a("details","pnb-whole",e);p("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),he(o,t)}function Vt(e,t){let n=Lo(t);if(n){let i=a("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Pe(t);if(o!==void 0){Oe(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&Mo.test(t)&&!Re(t)){Oe(e,t);return}let r=a("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",Dt(s,r,t),Re(t)&&Co(e,r,t)}function Lo(e){if(To.test(e))return e;let t=Ao.find(([
n])=>n.test(e))?.[1];return t&&So.test(e)?`data:image/${t};base64,${e}`:null}function Co(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",M(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||$e(o,n);let s=Q(
o);M(t,!s),C(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Oe(e,t){let n=a("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",Dt(o,n,t)}function Dt(e,t,n){(n.length>ko||n.split(
`
`,Pt+1).length>Pt)&&Ct(e,t,n.length)}function It(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=a("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Ro(r))
J(s,i)}}function Ro(e){return Array.isArray(e)?e.map(t=>{if(!ie(t))return t;if(typeof t.text=="string")return t.
text;let n=ie(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function $o(e,t){let n=t.
map(s=>Oo(s)?Bt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Eo){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let s of t)J(a("li","",r),s)}function No(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",J(a("dd","",o),s)}function ie(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Oo(e){return typeof e!="object"||e===null}function He(e){return e==null}function Bt(e){
return He(e)?"none":typeof e=="number"?je(e):String(e)}var Po=12;function _t(e,{facts:t,steps:n,messages:o,left:r}){if(M(e,!!n.length),!n.length)return;let s=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=a("div","pnb-steps",e);for(let l of n)Ho(a(
"details","pnb-step",i),l);o.length&&Vo(a("details","",e),o,r)}function Ho(e,t){let n=a("summary","",e),o=a("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&p("\
span","pnb-muted pnb-small",` ${r}`,o),Fo(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)p("div","pnb-m\
uted pnb-small",s,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function Fo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=B("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);B("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),B("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function Vo(e,t,n){e.open=t.length<=Po,p("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=a("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let l=a("div","",i);r&&(p("div","pnb-text",r,l).dir="auto");for(let c of s)p("code","pnb-t\
ext",c,l).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function Gt(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&Do(r,"the task fai\
led",t.error,t.traceback),Io(r,t,n);let s=a("section","",o);Wo(s,t.verdicts);let i=a("section","",o);Jo(i,t),_t(
a("section","pnb-rest",o),t.steps);let l=a("section","pnb-rest",o);ee(l,"input",t.inputs),ee(l,"metadata",t.metadata)}
function Y(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Do(e,t,n,o){Y(e,t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),s=a(o?"summ\
ary":"div","",r);p("span","pnb-sign","✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre","",o,
r)}function Io(e,t,n){let{fields:o,sides:r,heading:s}=Bo(t,n);o.length&&Y(e,s);let i=a("div","pnb-diff",e);for(let l of o){
let c=a("div","pnb-field",i);c.dataset.against=r.old,jo(c,l,r)}}function Bo({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:qo,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:Go,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(_o):e,i=r.some(({expected:l})=>l)?"output against exp\
ected":"output";return{fields:r,sides:Ko,heading:i}}function _o(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var Ko={old:"expected",same:"✓ as expected"},Go={old:"baseline",same:"= as the baseline"},qo={
old:"expected",same:""};function jo(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:l}=t,c=a("div","pnb-m\
uted pnb-small",e);p("span","",o,c).dir="auto";let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",
changed:""}[r];if(u&&p("span","pnb-small",`${o?" ":""}${u}`,c),M(c,!!c.textContent),l.length){let m=a("div","p\
nb-text",e);m.dir="auto",se(m,l);return}r==="changed"?(Kt(e,n.old,"pnb-gone",i),Kt(e,"output","pnb-new",s)):J(
e,ae(s||i))}function Kt(e,t,n,o){let r=a("div",`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,r),J(a("div",
"",r),ae(o))}function Wo(e,t){t.length&&Y(e,"evaluations");for(let n of t)zo(a("div","pnb-verdict",e),n)}function zo(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;Uo(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&Qo(
e,n,t.traceback),r&&J(e,ae(r)),s&&e.setAttribute("title",`trace ${s}`)}function Uo(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let l=a("div","",e);l.dir="auto",p("span","",t,l);let c=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=p("strong","",` ${o?"✗ failed":`${c}${r}`}`,l);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n===
"CODE"?[]:[n,...i];u.length&&p("span","pnb-muted pnb-small",` ${u.join(" · ")}`,l)}function Qo(e,t,n){let o=a(
n?"details":"div","pnb-error pnb-small",e);p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function Jo(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{Yo(e,r,r.prompt===t[s-1]?.prompt)}),o&&(Y(e,"prompt and ra\
w reply"),p("div","pnb-muted",o,e)),n.length&&Y(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb\
-small",r,e).dir="auto"}function Yo(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:l,cut:c}=t;Y(e,`prompt \
· ${o}`),i&&n?p("div","pnb-muted","the same as before",e):i?he(a("div","pnb-sent",e),i):p("div","pnb-muted","\
not kept",e),Y(e,s?"raw reply · the attempt failed":"raw reply",r),l?Ft(a("div","pnb-sent",e),l):p("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),c&&p("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function ee(e,t,n){if(!n.length)return;Y(e,t);let o=a("dl","pnb-object",e);for(let r of n)p("dt",
"pnb-muted",r.name,o).dir="auto",J(a("dd","",o),ae(r.value))}function qt(e,t,n,o,r){let s=a("div","pnb-variants",e),i=t.variants.map(u=>[u,a("section","",s)]);for(let[u,m]of i.
sort(([f],[g])=>+f.baseline-+g.baseline))Xo(m,u,n,o,r);let l=a("section","pnb-rest",e);ee(l,"input",t.inputs),
ee(l,"metadata",t.metadata);let d=t.variants.flatMap(u=>u.runs).find(u=>u.remedy)?.remedy;d&&p("div","pnb-mute\
d pnb-small pnb-remedy",d,l)}function Xo(e,{name:t,baseline:n,marks:o,runs:r,noted:s,more:i},l,c,d){let u=p("h\
3","",t,e);u.dir="auto",n&&p("span","pnb-muted"," baseline",u);let m=a("div","pnb-marks",e);for(let f of o)c.has(
f.evaluator)||pe(m,f);r.length||p("div","pnb-muted","not run",e),r.forEach((f,g)=>{let h=a("div","pnb-run",e),
v=[r.length>1?f.title:"",...f.facts].filter(Boolean).join(" · ");v&&(p("div","pnb-muted pnb-small",v,h).dir="\
auto"),f.trace&&(p("div","pnb-muted pnb-small pnb-line",`trace ${f.trace}`,h).title=f.trace);let y=f.verdicts.
filter(x=>!c.has(x.name)),b=s[g];b&&d(h,b,r.length>1?`${t}, ${f.title}`:t),Gt(h,{...f,verdicts:y,remedy:""},l)}),
i&&p("div","pnb-muted",`and ${F(i)} further repetitions`,e)}var jt=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function Wt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function zt(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function Ut(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Fe=130;function ye(e,t,n,o){let r={viewBox:`0 0 ${Fe} 18`,role:"img","aria-label":t},s=B("svg",r,e);s.dataset.
tone=n;let i=m=>Fe/100*m,[l,c,d]=[i(o.zero),i(o.low),i(o.high)];B("rect",{x:0,y:8.5,width:Fe,height:1,class:"p\
nb-scale"},s),B("rect",{x:l-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let u=Math.max(1,d-c);B("rect",{x:c,
y:7.5,width:u,height:3,class:"pnb-span"},s),B("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var Qt=["variant","mean","difference","95 % interval of the difference"],Zo=["p (adj.)","n","wins / losses / t\
ies"],er=Qt.length+1;function Jt(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=Wt(t.figures),i=Ut(s,t.query.
evaluator??0),l="given",c=!1,d=a("div","pnb-filters pnb-choices pnb-evaluators",e);M(d,s.length>1);let u=a("di\
v","pnb-figures",e);u.tabIndex=0,u.setAttribute("role","region"),u.ariaLabel="Figures",$(u);let m=a("table","",
u);nr(a("tr","",a("thead","",m)));let f=s.map(y=>({group:y,...or(m,y,o)})),g=a("tbody","",m),h=R(Ve(a("td","",
a("tr","",g))),"",()=>{c=!c,v()});h.className="pnb-name";let v=()=>{let y=zt(s,l),b=E=>!n.has(E.name),x=s.filter(
E=>i.has(E.evaluator)&&b(E)),A=({evaluator:E})=>Number(i.has(E)),w=[...y].sort((E,L)=>A(E)-A(L));for(let E of w){
let{body:L}=f.find(D=>D.group===E)??{};L&&(i.has(E.evaluator)?m.append(L):m.insertBefore(L,g),M(L,b(E)&&(c||!i.
has(E.evaluator))))}M(g,x.length>0);let T=x.length===1?"evaluator shows":"evaluators show";C(h,`${c?"▾":"▸"}\
 ${x.length} ${T} no difference`),S(h,"aria-expanded",String(c))};return _(d,"Figures in this order",jt,y=>{l=
y,v()}),tr(d,s,n,()=>{v(),r()}),v(),({evaluator:y,variant:b})=>{i.has(y)&&!c&&(c=!0,v());for(let{rows:x}of f)for(let{
line:A,row:w}of x){let T=A.place[0]===y&&A.place[1]===b;S(w,"aria-current",T?"true":null)}}}function tr(e,t,n,o){
let r=a("details","pnb-more",e),s=a("summary","",r),i=()=>C(s,`evaluators ${t.length-n.size} of ${t.length}`),
l=a("div","pnb-list",r);for(let{name:c}of t){let d=a("label","",l),u=a("input","",d);u.type="checkbox",u.checked=
!0,p("span","",c,d).dir="auto",u.addEventListener("change",()=>{u.checked?n.delete(c):n.add(c),i(),o()})}i()}function nr(e){
for(let n of Qt)p("th","",n,e).scope="col";let t=a("th","",e);t.scope="col",Yt(t,Zo)}function or(e,{lines:t},n){
let o=a("tbody","",e),r=t[0]?.figures,s=Ve(a("th","pnb-group",a("tr","",o)));s.scope="rowgroup",p("strong","",
de(r?.evaluator??""),s),r?.note&&p("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((l,c)=>({line:l,row:rr(
o,l,c===0,n)}));return{body:o,rows:i}}function rr(e,{place:[t,n],figures:o},r,s){let i=a("tr",r?"pnb-first":"",
e);sr(i,o);let l=[o.left_out,o.advice].filter(Boolean).join(" · ");if(l){let c=a("td","pnb-aside pnb-muted pn\
b-small",a("tr","",e));Ve(c).textContent=l}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function Ve(e){return e.colSpan=er,e.dir="auto",e}function Yt(e,t){
let n=a("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function sr(e,t){let n=a("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",de(t.variant),n):p("button","pnb-name",de(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=a("div",
"pnb-run-on",a("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let r=a("div","pnb-run-on pnb-interval",a("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&ye(r,s,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,r),Yt(a("td","",e),[t.p,t.n,t.outcomes])}var ir=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],ar={loss:"largest fall first",gain:"largest rise \
first",regressions:"Lower",improvements:"Higher"};function De({undirected:e},{evaluator:t},n){return e[t]?ar[n]:
void 0}var lr={regressions:"loss",improvements:"gain",disagreements:"size",errors:"example",all:"example"};function Xt({
query:e}){return{evaluator:e.evaluator??0,variant:e.variant??null,order:null,against:e.against??"baseline",limit:320,
short:!1}}function Zt({order:e},{show:t}){return e??lr[t]??"example"}function en(e,t){let{evaluator:n,variant:o,
against:r,limit:s}=t,i=e.show;return{...ue(e),show:i,evaluator:n,variant:o,against:r,limit:s,order:Zt(t,e)}}function tn(e,t,n){
let o=[],r=(d,u,m,f,g)=>{if(m.length<2)return;let h=a("label","",e);p("span","pnb-muted",d,h);let v=_(h,u,m,y=>n(
g(y)));o.push((y,b)=>{v.value=f(y,b);for(let[x,[A,w]]of m.entries()){let T=v.options[x];T&&C(T,De(t,y,A)??w)}})},
s=d=>d.map((u,m)=>[String(m),u]),i=s(t.variants).filter(([d])=>d!==String(t.baseline));r("on","Evaluator",s(t.
evaluators),({evaluator:d})=>String(d),d=>({evaluator:Number(d)})),r("of","Variant",i.length>1?[["any","any va\
riant"],...i]:i,({variant:d})=>String(d??"any"),d=>({variant:d==="any"?null:Number(d)})),r("sorted by","Order",
ir,cr,d=>({order:d})),r("diff against","Compared with",t.against,({against:d})=>d,d=>({against:d}));let l=R(e,
"short rows",()=>n({short:!c})),c=!1;return(d,u)=>{for(let m of o)m(d,u);c=d.short,S(l,"aria-pressed",String(c))}}
function cr(e,t){return t.sort===null?Zt(e,t):""}function nn(e,t){let n=a("header","pnb-claims",e),o=(s,i)=>{let l=p("div",s,i,n);return l.dir="auto",l};o("pnb\
-claim",t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(
p("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Ie(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),l=17*Math.min(3,Math.max(1,i)),c=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,c)),tall:20+19*s+l,marks:l}}var dr=660;function on({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(dr/e)),above:2,below:3}}function rn({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,l=c=>{if(s!==c){s=c;for(let d of i)
d.isConnected?d.open=s:i.delete(d);r()}};return({variant:c},d)=>{if(c===null)return;let u=d.querySelector("but\
ton");u&&(u.title=t[c]??"",u.dataset.name=e[c]??"");let m=n[c]??[],f=a("div","pnb-given",d);if(c===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let g=a("details","",f);p("summary","",m.map(({name:v})=>v).join(",\
 "),g).dir="auto";let h=a("div","pnb-prompt",g);h.tabIndex=0,h.setAttribute("role","region"),h.ariaLabel=`What\
 ${t[c]??""} was given`,ee(h,"",m),g.open=s,i.add(g),g.addEventListener("toggle",()=>l(g.open))}}function sn(e,{race:t}){if(!t)return;let n=a("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=a(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:l}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let c=a("span","pnb-bar-track",o),d=a("span","pnb-bar-fill",c);l&&(d.dataset.tone="rest"),d.style.width=
`${100*s}%`,p("span","pnb-small",`${l?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var ur=["slice","n","difference","95 % interval","from the rest","p","could show"];function an(e,t,n,o,r,s){let i=a(
"details","pnb-changes pnb-slices",e);M(i,t.slices.length>0&&t.evaluators.length>0);let l=p("summary","","Slic\
es: where the difference lies",i),c=a("label","pnb-small",i);p("span","pnb-muted","by ",c);let d=t.slices[0]??
"",u=0,m="",f=[],g=a("div",""),h=()=>{let{evaluator:x,variant:A}=o(),w=JSON.stringify([d,x,A]);!i.open||w===m||
(m=w,u+=1,f=[],g.replaceChildren(),p("div","pnb-muted","Comparing the slices…",g),n.send({type:"slices",request:u,
by:d,evaluator:x,variant:A}))},v=t.slices.map(x=>[x,x]);_(c,"Slice by",v,x=>{d=x,h()}),i.append(g);let y=x=>{for(let{
button:A,filter:w}of f)S(A,"aria-pressed",String(x.some(({text:T})=>T===w.text)))},b=j(n,x=>{x.type!=="slices"||
x.request!==u||(l.title=x.claim,f=pr(g,d,x,A=>s(re(r(),A))),y(r()))});return i.addEventListener("toggle",h),{update(x){
h(),y(x)},dispose:b}}function pr(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=a("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let l=a("table","",i),c=a("tr","",a("thead","",l));for(let m of ur)p("th","",m,c).scope="\
col";let d=a("tbody","",l),u=r.flatMap(m=>mr(a("tr","",d),t,m,s));return p("div","pnb-muted pnb-small",o,e),u}
function mr(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=a("th","",e);s.scope="row",s.dir="au\
to";let i=[];if(n.where){let d={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},u=p("button","pnb-nam\
e",r,s);u.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(d)),i.push({button:u,filter:d})}else
p("span","",r,s);n.status&&p("div","pnb-muted pnb-small",n.status,s),p("td","pnb-number",n.n,e),p("td","pnb-nu\
mber",n.difference,e);let l=a("div","pnb-run-on pnb-interval",a("td","",e));n.bar&&ye(l,`${n.name}: ${n.interval}`,
n.tone,n.bar),p("span","pnb-muted pnb-small",n.interval,l);let c=p("td","pnb-number",n.gap,e);return c.dataset.
tone=n.tone,p("td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),i}var fr=10;function ln({model:e,el:t}){let n=ce(e.get("setup"));if(!n)return()=>{};let o=a("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=Xt(n),s=Ie(0,n.order.length,n),i=new Set,
l={...te,show:n.query.show??"all"},c=()=>!r.short&&!h?.view().group,d=y=>{r={...r,...y},y.against!==void 0||y.
short!==void 0?h?.reload():h?.change(y.order?{sort:null}:{})},u=Mt(e,()=>h?.refresh([]));nn(o,n.lead);let m=Jt(
o,n,i,d,()=>h?.redraw());Lt(o,n),sn(o,n);let f=an(o,n,e,()=>r,()=>h?.view().filters??[],y=>h?.change({filters:y,
show:"all"})),g=()=>{},h=null,v=y=>{g(r,y),m(r),f.update(y.filters),o.toggleAttribute("data-short",r.short||y.
group!==null)};return h=vt(o,e,{setup:n,noun:["example","examples"],label:"Examples side by side",chunk:fr,view:l,
hidden:i,kind:y=>De(n,r,y),query:y=>en(y,r),choices:y=>{g=tn(y,n,d)},changed:(y,b)=>{y.show&&(r={...r,order:null}),
v(b)},measure:()=>c()?on(s):me,title:rn(n,()=>h?.redraw()),resized:(y,b)=>{s=Ie(b,y.filter(({variant:A})=>A!==
null).length,n);let x=s.limit!==r.limit;return r={...r,limit:s.limit},o.style.setProperty("--pnb-marks",`${s.marks}\
px`),x},ask:(y,b)=>{let{evaluator:x,variant:A}=r;return{type:"detail",request:y,position:b,evaluator:x,variant:A}},
keys:[[["N","T","+","−"],"note, tag, thumb on the first variant beside the baseline"]],key:u.notes.key,open:y=>{
if(!("example"in y))return null;let{example:b}=y;return{title:b,draw:x=>{u.notes.clear(),qt(x,b,r.against,i,u.
notes.fill)}}}}),v(l),n.editable&&u.actions(h,!1),()=>{u.dispose(),f.dispose(),h?.dispose()}}var ga=Ke(ln);export{ga as default};
