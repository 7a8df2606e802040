/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var on="http://www.w3.org/2000/svg";function c(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let s=c(e,t,o);return s.textContent=n,s}function I(e,t,n){let o=document.createElementNS(
on,e);for(let[s,r]of Object.entries(t))o.setAttribute(s,String(r));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function Y(e,t){L(e,t),M(e,"title",t)}function M(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function re(e){return e.hidden=!e.hidden,!e.hidden}function A(e,t){e.
hidden===t&&(e.hidden=!t)}function V(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function rn(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Re(e,t){t.contains(
rn(e))&&e.focus({preventScroll:!0})}function Oe(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((s,r)=>{n[r]?.update(s,r)})}}function H(e){return Math.round(e).toLocaleString("en-US")}function Ne(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function se(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function He(e,t,n,o){let s=c("input","",e);s.type="search",s.placeholder=t,s.ariaLabel="Search",s.maxLength=500;
let r;return s.addEventListener("input",()=>{clearTimeout(r),r=setTimeout(()=>o(s.value),n)}),{clear(){clearTimeout(
r),s.value=""}}}function D(e,t,n,o){let s=c("select","",e);s.ariaLabel=t,V(s);for(let[r,i]of n)p("option","",i,
s).value=r;return s.addEventListener("change",()=>{let r=n.find(([i])=>i===s.value);r&&o(r[0])}),s}function O(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Pe(e,t,n){let o=c("div","pnb-keys",e);A(o,!1);for(let[i,l]of n){let a=c("span","",o);for(let u of i)p(
"kbd","",u,a);p("span","pnb-muted",l,a)}let s=()=>M(r,"aria-expanded",String(re(o))),r=O(t,"",s);return p("kbd",
"","?",r),r.append(" keys"),M(r,"aria-expanded","false"),s}function _(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Fe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function sn(e,t,n){let o=Math.floor(e/n),s=Math.floor(Math.max(e,t-1)/n);return Array.from({length:s-o+1},(r,i)=>o+
i)}function Ve(e,t,n,o){let s=new Map,r=new Set,i=0,l=0,a=null,u=!1,d=_(e,m=>{m.type!=="page"||m.request<l||(a=
m.matched,u=!1,m.rows.forEach((f,b)=>{s.set(m.start+b,{position:m.positions[b]??0,cells:f})}),n(m))});return{get matched(){
return a},get busy(){return u},reset(){s=new Map,r=new Set,l=i+1,u=!0},refresh(){r=new Set,l=i+1},row:m=>s.get(
m),want(m,f){for(let b of sn(m,f,o)){if(r.has(b))continue;r.add(b),i+=1;let[v,g]=[b*o,(b+1)*o];e.send(t({type:"\
page",request:i,start:v,stop:g}))}},dispose:d}}function De(e,t,n,o){let s=c("details","pnb-more",e),r=c("summary","",s),i=c("div","pnb-list",s),l=t.slice(1).
map(u=>{let d=c("label","",i),m=c("input","",d);return m.type="checkbox",p("span","",u.title,d).dir="auto",m.addEventListener(
"change",()=>{o(l.filter(f=>f.input.checked).map(f=>f.column.key)),a()}),{input:m,column:u}}),a=()=>{let u=new Set(
n().map(({key:d})=>d));for(let{input:d,column:m}of l)d.checked=u.has(m.key);L(r,`columns ${u.size} of ${t.length}`)};
return O(i,"as at first",()=>{o(null),a()}),a(),a}function Ie(e,t,n){let o=[["","no groups"],...t.map(({key:s,
title:r})=>[s,`group by ${r}`])];D(e,"Group by",o,s=>n(s||null))}var Ke="phoenix_nb.columns";var an={shown:null,widths:{}};function W({names:e,title:t}){return e[0]??t}function fe(e,{shown:t}){let n=s=>t?.
includes(W(s))??s.shown,o=!e.some(s=>s.variant!==null&&n(s));return e.filter((s,r)=>r===0||(s.variant!==null&&
o?s.shown:n(s)))}function Ge(e,{widths:t}){let n=e.map((r,i)=>t[W(r)]??Math.max(56,r.letters*7+24)+(i?0:24)),o=e.
map((r,i)=>W(r)in t?`${n[i]}px`:`minmax(${n[i]}px, ${r.letters+3}fr)`),s=n.reduce((r,i)=>r+i,12);return{columns:o.
join(" "),width:`${s}px`}}function _e(e,t,n){let{[t]:o,...s}=e.widths;return n===null?{...e,widths:s}:{...e,widths:{
...s,[t]:Math.max(56,Math.round(n))}}}function Be({memory:e}){return We()[e]??an}function je({memory:e},t){let{
[e]:n,...o}=We(),s=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ke,JSON.stringify(Object.fromEntries(
s)))}catch{}}function We(){try{let e=JSON.parse(localStorage.getItem(Ke)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var ln=2;function Ue(e,t,n,o,s,r){let i=c("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,A(i,!1);let l=null,a=0,u=()=>{if(!l)return;a+=1;let{expected:f,output:b}=l;o.send({type:"confusion",request:a,
query:s(),expected:f,output:b})},d=f=>{l=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,A(i,f!==null),u()};
n.length>ln?un(t,n,d):cn(t,n,d);let m=_(o,f=>{f.type!=="confusion"||f.request!==a||!l||dn(i,l,f,r)});return{update:u,
dispose:m}}function cn(e,t,n){let o=null,s=t.map(r=>{let i=O(e,`confusion: ${r.title}`,()=>{o=o===r?null:r,n(o);
for(let l of s)M(l.button,"aria-expanded",String(l.pair===o))});return M(i,"aria-expanded","false"),{button:i,
pair:r}})}function un(e,t,n){let o=t.map(({title:r},i)=>[String(i),r]);D(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],r=>n(r?t[Number(r)]??null:null))}function dn(e,t,{confusion:{expected:n,output:o,counts:s}},r){
e.replaceChildren();let i=c("table","",e);L(c("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let l=c("tr","",c("thead","",i));c("td","",l);for(let u of o)ze(c("th","",l),u,"col");let a=c("t\
body","",i);n.forEach((u,d)=>{let m=c("tr","",a);ze(c("th","",m),u,"row");let f=s[d]??[],b=f.reduce((v,g)=>v+g,
0);o.forEach((v,g)=>{let E=f[g]??0,h=c("td","",m);if(h.dataset.right=String(u===v),h.style.setProperty("--pnb-\
share",String(b?E/b:0)),!E){p("span","pnb-muted","·",h);return}let w=O(h,H(E),()=>r([Qe(t.expected,"expected",
u),Qe(t.output,"came out",v)]));w.ariaLabel=`${H(E)} expected ${u||"nothing"}, came out ${v||"nothing"}`})})}function ze(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function Qe(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var P=class extends Error{constructor(n,o){super(n);this.at=o}at},X=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
pn=new Set(["and","or","not","in","is","contains","true","false","missing"]),mn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},fn=40,bn=3;function qe(e,t){
try{let n=gn(e);return n.length===1?{condition:null}:{condition:xn(n,t)()}}catch(n){if(n instanceof P)return{error:n.
message,at:n.at};throw n}}function gn(e){let t=[];for(X.lastIndex=0;e.slice(X.lastIndex).trim();){let n=e.slice(
X.lastIndex),o=X.lastIndex+n.length-n.trimStart().length,{groups:s}=X.exec(e)??{};if(!s)throw hn(e,o);t.push({
...yn(s),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function hn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new P("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new P("Put the whole name of the column in backticks.",t):new P(`${n} means nothing here.`,t)}function yn(e){
let{number:t,quoted:n,name:o,sign:s=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:wn(s)};let r=o.toLowerCase();return pn.has(r)?{kind:"s\
ign",text:r}:{kind:"name",text:o}}function wn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function xn(e,t){
let n=0,o=0,s={kind:"end",text:"",at:0},r=()=>e[n]??e.at(-1)??s,i=()=>e[n-1]?.text??"",l=x=>r().kind==="sign"&&
r().text===x,a=x=>l(x)?(n+=1,!0):!1,u=()=>{let x=[d()];for(;a("or");)x.push(d());return x.length===1&&x[0]?x[0]:
{some:x}},d=()=>{let x=[m()];for(;a("and");)x.push(m());return x.length===1&&x[0]?x[0]:{every:x}},m=()=>{if(o+=
1,o>fn)throw new P("Too many parentheses.",r().at);try{if(a("not"))return{negated:m()};let x=r().at;if(!a("("))
return f();let T=u();if(!a(")"))throw new P("A closing parenthesis is missing.",x);return T}finally{o-=1}},f=()=>{
let x=r();if(x.kind==="text"&&e[n+1]?.text==="in")return n+=2,S(h("in"),"contains",x.text);let T=h(i());if(a("\
is"))return b(a("not"),v(T));let k=a("not");return b(k,a("in")?E(T):g(T,k))},b=(x,T)=>x?{negated:T}:T,v=x=>{let{
at:T}=r();if(a("missing"))return S(x,"missing",null);throw new P("After “is” comes “missing” or “not missing”.",
T)},g=(x,T)=>{let k=r(),C=k.kind==="sign"?mn[k.text]:void 0;if(C!==void 0)return n+=1,S(x,C,w(k.text,x));if((k.
kind==="end"||["and","or",")"].includes(k.text))&&!T)return S(x,"==",!0);let F=`After ${be(x)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new P(F,k.at)},E=x=>{let T=r().at;if(!a("[")&&!a("("))throw new P(
`After “in” comes a list: ${be(x)} in ["a", "b"].`,T);let k=[];do k.push(S(x,"==",w("in",x)));while(a(","));
if(!a("]")&&!a(")"))throw new P("The list is not closed: ] is missing.",T);return{some:k}},h=x=>{let T=r();if(T.
kind!=="name"){let k=x?` after “${x}”`:"",C=T.kind==="end"?"":`, not ${T.text}`;throw new P(`The name of a\
 column is wanted${k}${C}.`,T.at)}return n+=1,T},w=(x,T)=>{let k=r();if(n+=1,k.kind==="number")return Number(k.
text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text==="true")return!0;if(k.kind==="sign"&&k.text===
"false")return!1;if(k.kind==="name"){let C=`${be(T)} ${x} "${k.text}"`;throw new P(`Text stands in quotation m\
arks: ${C}.`,k.at)}throw new P(`A number or a text in quotation marks is wanted after ${x}.`,k.at)},S=(x,T,k)=>({
column:vn(x,k,t),operator:T,value:k});return()=>{let x=u(),{kind:T,text:k,at:C}=r();if(T==="end")return x;throw new P(
`Between two conditions stands “and” or “or”, not ${k}.`,C)}}function be({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function vn({text:e,at:t},n,o){let s=o.filter(({title:u,names:d})=>u===e||d.includes(e)),
i=s.find(({numeric:u})=>u===(typeof n=="number"))??s[0];if(i)return i.key;let l=kn(e,o),a=l?`Did you mean ${l}\
?`:`There are ${En(o)}.`;throw new P(`There is no column ${e}. ${a}`,t)}function En(e){let t=e.slice(0,6).map(
({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function kn(e,t){let n=null,o=Math.min(
bn,Math.ceil(e.length/2))+1;for(let{title:s,names:r}of t)for(let i of[s,...r]){let l=Tn(e.toLowerCase(),i.toLowerCase(),
o);l<o&&([n,o]=[i,l])}return n}function Tn(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from(
{length:t.length+1},(s,r)=>r);for(let s=1;s<=e.length;s++){let r=[s];for(let i=1;i<=t.length;i++){let l=(o[i-1]??
0)+ +(e[s-1]!==t[i-1]);r.push(Math.min(l,(o[i]??0)+1,(r[i-1]??0)+1))}o=r}return Math.min(n,o[t.length]??n)}var q={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function ie({
filters:e,expression:t,...n}){let o=e.map(s=>s.where);return{...n,where:t?[...o,t]:o}}function Je(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Z(e,t){
let n=e.filter(({about:s})=>s!==t.about);return e.some(({about:s,text:r})=>s===t.about&&r===t.text)?n:[...n,t]}var Sn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,Xe=150,Ye=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function Ze(e,t,n,o){let{setup:s}=t,r=c("div","pnb-filters",
e),i=Mn(r,s,o),l=Ln(r,s,f=>o({expression:f})),a=He(r,"Search any text",Xe,f=>o({text:f}));Rn(r,s,f=>o({filters:Z(
n().filters,f)}));let u=c("span","pnb-muted pnb-count",r);u.setAttribute("role","status");let d=c("div","pnb-f\
ilters pnb-chips",e),m=Oe(d,f=>An(f,n,o));return{update({show:f,filters:b}){for(let{button:v,kind:g}of i)M(v,"\
aria-pressed",String(g===f));m(b),A(d,b.length>0)},clear(){a.clear(),l.clear();let{text:f,show:b,filters:v,expression:g}=q;
o({text:f,show:b,filters:v,expression:g})},count:f=>L(u,Cn(f,t,n())),counted(f){f.forEach((b,v)=>{let g=i[v];g&&
L(g.count,H(b))})},focus:l.focus}}function Mn(e,{kinds:t},n){let o=c("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:s,title:r,count:i})=>{let l=O(o,"",()=>n({show:s}));l.className=
"pnb-kind",p("span","",`${r} `,l);let a=p("b","",H(i),l);return{button:l,kind:s,count:a}})}function Cn(e,{setup:{
total:t},noun:n,order:o},s){if(e===null)return"…";let r=e===t?"":` of ${H(t)}`;return`${H(e)}${r} ${n[t===1?
0:1]}${o?.(s)??""}`}function An(e,t,n){let o=c("button","pnb-chip",e),s=null;return o.addEventListener("click",
()=>{s&&n({filters:Z(t().filters,s)})}),{root:o,update(r){s=r,L(o,`${r.text} ✕`),M(o,"aria-label",`remove th\
e filter ${r.text}`)}}}function Ln(e,{columns:t},n){let o=c("span","pnb-expression",e),s=c("input","",o);s.type=
"text",s.spellcheck=!1,s.autocomplete="off",s.maxLength=500,s.placeholder=$n(t),s.ariaLabel="Filter by an expr\
ession",V(s);let r=c("span","pnb-error-words",o);r.setAttribute("role","status");let i,l=()=>{let u=qe(s.value,
t),d="error"in u?u.error:"";L(r,d),M(s,"aria-invalid",d?"true":null),"condition"in u&&n(u.condition)},a=()=>{clearTimeout(
i),i=setTimeout(l,Xe)};return s.addEventListener("input",a),s.addEventListener("keydown",u=>{u.stopPropagation(),
u.key==="Enter"&&(clearTimeout(i),l())}),{clear(){clearTimeout(i),s.value="",L(r,""),M(s,"aria-invalid",null)},
focus:()=>s.focus()}}function $n(e){let t=e.map(r=>{let i=[r.title,...r.names].filter(l=>Sn.test(l));return{head:r,
name:i.sort((l,a)=>l.length-a.length)[0]}}),n=t.find(({head:r,name:i})=>r.role==="score"&&i)?.name,o=t.find(({
head:r,name:i})=>r.role==="input"&&!r.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function Rn(e,{columns:t},n){let o=c("details","pnb-more",e);p("summary","","＋ f\
ilter",o);let s=c("div","pnb-list",o),r=t.map(d=>[d.key,d.title]),i=D(s,"Column",r,()=>{}),l=D(s,"Comparison",
Ye,()=>{A(a,l.value!=="missing")}),a=c("input","",s);a.type="text",a.maxLength=200,a.ariaLabel="Value",a.placeholder=
"value",V(a);let u=()=>{let d=t.find(({key:h})=>h===i.value),m=Ye.find(([h])=>h===l.value);if(!d||!m)return;let[
f,b]=m,v=a.value.trim();if(!v&&f!=="missing"){a.focus();return}let g=f==="missing"?null:On(v,d.numeric),E=f===
"missing"?`${d.title} ${b}`:`${d.title} ${b} ${v}`;n({about:`${d.key} ${f}`,text:E,where:{column:d.key,operator:f,
value:g}})};O(s,"Add",u),a.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&u()})}function On(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var et=20;function tt(e,t){let{view:n,change:o,resize:s}=t,r=c("div","pnb-row pnb-header",e);r.setAttribute("r\
ole","row"),r.setAttribute("aria-rowindex","1");let i=[],l=({sort:a,descending:u})=>{for(let{head:d,button:m,column:f}of i){
let b=a===f.key;Y(m,(b?u?"↓ ":"↑ ":"")+f.title),M(d,"aria-sort",b?u?"descending":"ascending":"none")}};return{
height:()=>r.offsetHeight,update:l,rebuild(a){r.replaceChildren(),i=a.map(u=>{let d=c("span","",r);d.setAttribute(
"role","columnheader"),M(d,"data-numeric",u.numeric?"":null);let m=O(d,"",()=>o(Je(n(),u.key)));m.dir="auto",V(
m);let f=b=>s(W(u),b);return m.addEventListener("keydown",b=>{let v={ArrowLeft:-et,ArrowRight:et}[b.key];!b.shiftKey||
v===void 0||(f(d.offsetWidth+v),b.preventDefault(),b.stopPropagation())}),t.title?.(u,d),Nn(d,f),{head:d,button:m,
column:u}}),l(n())}}}function Nn(e,t){let n=c("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",s=>{o={x:s.clientX,width:e.
offsetWidth},n.setPointerCapture(s.pointerId),s.preventDefault()}),n.addEventListener("pointermove",s=>{o&&t(o.
width+s.clientX-o.x)});for(let s of["pointerup","pointercancel"])n.addEventListener(s,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function nt(e,[t],n,o){let s=c("div","pnb-panel");s.setAttribute("role","row");let r=c("div","pnb-detail",s);r.
setAttribute("role","gridcell"),r.tabIndex=-1,V(r),A(s,!1);let i=c("div","pnb-openbar",r),l=c("strong","",i);l.
dir="auto";let a=c("span","pnb-muted pnb-small",i),u=c("span","pnb-muted pnb-small",i);u.dir="auto";let d=c("s\
pan","pnb-muted pnb-small pnb-line",i);c("span","pnb-grow",i);for(let[f,b,v]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let g=O(i,f,v);g.ariaLabel=b,V(g)}let m=c("div","pnb\
-content",r);return{panel:s,fill(f,b){Re(e,m),L(l,f.title),L(u,(f.facts??[]).join(" · ")),d.replaceChildren(),
f.trace&&(p("span","","trace ",d),p("code","",f.trace,d).title=f.trace),m.replaceChildren(),b(m)},place:f=>L(a,
f)}}function Hn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Pn(e,t,n,o=null){let s=Fn(e,n.row,o),r=Math.max(
0,s-n.above);return[r,Math.max(r,Math.min(t,s+n.visible+n.below))]}function Fn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Vn(e,t,n,o,s){let r=e*s;return Math.min(r,Math.
max(t,r+s+o-n))}function Dn(e,t,n,o){let r={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return r===void 0||!n?null:Math.min(n-1,Math.max(0,t+r))}var In="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Kn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(In)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Gn=0;function ot(e){
let{scroll:t}=e,n=`pnb-list-${++Gn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=c("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let s=[],r=-1,i=-1,l=0,{panel:a}=e;a&&o.append(a);let u=()=>a&&
i>=0?{after:i,height:a.offsetHeight}:null,d=h=>{for(Math.abs(h-l)>=s.length&&(l=h);l<h;l++){let w=s.shift();w&&
(o.insertBefore(w.root,a??null),s.push(w))}for(;l>h;l--){let w=s.pop();w&&(o.prepend(w.root),s.unshift(w))}},m=()=>{
let h=e.measure(),w=u(),[S,x]=Pn(t.scrollTop,e.expected(),h,w);for(e.want(S,Math.max(x,1)),o.style.height=`${e.
count()*h.row+(w?.height??0)}px`,a&&(a.style.top=`${(i+1)*h.row}px`),d(S);s.length<x-S;){let C=e.create(o,v);a&&
o.insertBefore(C.root,a),s.push(C)}let T=Math.min(x,e.count());s.forEach((C,R)=>{let F=S+R;A(C.root,F<T),M(C.root,
"id",F<T?`${n}-${F}`:null),!(F>=T)&&(C.root.style.top=`${Hn(F,h.row,w)}px`,M(C.root,"aria-selected",String(F===
r)),M(C.root,"aria-rowindex",String(F+2)),a&&M(C.root,"aria-expanded",String(F===i)),C.update(F))});let k=r>=S&&
r<T;M(t,"aria-activedescendant",k?`${n}-${r}`:null),M(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=h=>{
let{row:w}=e.measure();r=Math.min(e.count()-1,Math.max(0,h));let S=u(),x=S&&r>S.after?S.height:0;e.want(r,r+1);
let{scrollTop:T,clientHeight:k}=t;return t.scrollTop=Vn(r,T-x,k,e.head(),w)+x,m(),r},b=h=>{r=h,m()},v=h=>{b(h),
e.open(h)},g=!1;t.addEventListener("scroll",()=>{g||(g=!0,requestAnimationFrame(()=>{g=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!Kn(h,a))return;let w=Dn(h.key,r,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(f(Math.max(0,r)));else if(w!==null)f(w),e.moved?.(r);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let E=new ResizeObserver(()=>{i>=0&&m()});return a&&E.observe(a),{update:m,mark:b,choose:f,
expand(h){i=h,a&&A(a,h>=0),m()},reveal(){if(i<0||!a)return;m();let{row:h}=e.measure(),w=(i+1)*h+a.offsetHeight+
e.head(),S=Math.min(i*h,w-t.clientHeight);(t.scrollTop<S||t.scrollTop>i*h)&&(t.scrollTop=S)},rebuild(){for(let{
root:h}of s)h.remove();s.length=0,m()},restart(){t.scrollTop=0,r=-1,i=-1,a&&A(a,!1),m()},get chosen(){return r},
dispose:()=>E.disconnect()}}var _n={"-":"del","+":"ins","=":"span"};function ee(e,t){e.replaceChildren();for(let[n,o]of t)p(_n[n],"",o,e)}
function rt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;M(e,"data-state",n),n===null?ee(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function ae(e,t){let n=c("span","pnb-mark",e),s=t.text.startsWith("✓")||
t.text.startsWith("✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;p("span","",s,n).dir="auto";let r=[
t.sign,t.change].filter(Boolean).join(" ");r&&(p("span","pnb-sign",` ${r}`,n).dataset.tone=t.tone),t.repetitions&&
p("span","pnb-muted",` (${t.repetitions})`,n)}function ge(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";Y(e,n),
M(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function st(e,t){e.classList.add("pnb-cell");let n=c("div","\
pnb-preview",e);n.dir="auto";let o=c("div","pnb-marks",e),s;return r=>{let i=typeof r=="object"&&"pieces"in r?
r:null;if(i!==s){s=i,rt(n,i),o.replaceChildren();for(let l of i?.marks??[])t.has(l.evaluator)||ae(o,l);i?.rewritten&&
p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function it(e){e.classList.add("pnb-asked");
let t=c("div","pnb-muted pnb-small pnb-line",e),n=c("div","pnb-preview",e),o=c("div","pnb-wanted",e);for(let s of[
t,n,o])s.dir="auto";return s=>{let r=typeof s=="object"&&"input"in s?s:{id:"…",input:"",expected:""};Y(t,r.id),
L(n,r.input),L(o,r.expected?`expected ${r.expected}`:""),A(o,r.expected!=="")}}var Bn=30,le={row:Bn,visible:18,above:6,below:8};function at(e,t){V(e);let{source:n,total:o,panel:s,noun:r}=t,
i=()=>n.matched??o,l=ot({scroll:e,panel:s,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(u,d)=>jn(
u,t,d),open:u=>{let d=t.group(u);d?t.fold(d):t.open(u)},moved:t.moved,key:t.key,drawn:()=>{let{row:u,visible:d}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(d,Math.max(m,i()))*u+t.head();e.style.height=`${s.hidden?f+2:Math.max(
f,d*u+t.head())}px`,A(a,i()===0&&!n.busy),t.drawn()}}),a=c("div","pnb-empty");return e.after(a),p("span","pnb-\
muted",`No ${r[1]} match.`,a),O(a,"Clear filters",t.clear),l}function jn(e,{source:t,columns:n,group:o,noun:s,
hidden:r,selection:i,tall:l},a){let u=c("div","pnb-row",e);u.setAttribute("role","row");let d=0;u.addEventListener(
"click",()=>{String(u.ownerDocument.getSelection()??"").trim()||a(d)});let m=c("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",g=>g.stopPropagation()),m.addEventListener("change",()=>{let g=t.
row(d);g&&i.toggle(g.position)});let f=c("span","pnb-heading-of-group");f.dir="auto";let b=n().map((g,E)=>{let h=c(
"div","",u);if(h.setAttribute("role","gridcell"),M(h,"data-numeric",g.numeric?"":null),E>0)return{cell:h,draw:Wn(
h,g,r)};h.append(m,f);let w=c("div","pnb-first",h);return{cell:w,draw:l?it(w):ge(w)}}),v=[];return{root:u,update(g){
d=g;let E=o(g),h=t.row(g),w=h!==void 0&&i.has(h.position),S=[g,E,h,w];if(h&&S.every((C,R)=>C===v[R]))return;v=
S,M(u,"data-group",E?"":null),A(m,!E),A(f,!!E);let x=b[0];x&&A(x.cell,!E),L(f,E?zn(E,s):""),m.checked=w,M(u,"d\
ata-picked",m.checked?"":null);let k=E?.cells.map(C=>C&&`mean ${C}`)??h?.cells??[];b.forEach(({draw:C},R)=>{C(
k[R])}),m.ariaLabel=`select ${s[0]} ${g+1}`}}}function Wn(e,t,n){return t.variant===null?ge(e):st(e,n)}function zn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${H(t)} ${o[t===1?0:1]}`}function lt(e,t,n,o){let s=new Set,r=c("div","pnb-filters pnb-picked",e);A(r,!1);let i=p("strong","","",r);i.setAttribute(
"role","status");let l=c("span","pnb-muted pnb-small",r);l.append("in Python: "),p("code","","view.selected",l),
l.append(", where view is what explore() returned");let a=()=>{n({type:"select",positions:[...s]}),L(i,`${H(s.
size)} ${t[s.size===1?0:1]} selected`),A(r,s.size>0),o()};return O(r,"Clear",()=>{s.clear(),a()}),{bar:r,has:u=>s.
has(u),toggle(u){s.delete(u)||s.add(u),a()},get positions(){return[...s]}}}var Qn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function ct(e,t,n){let{setup:o,noun:s}=n,r=n.view??q,i=Be(o),l=fe(
o.columns,i),a=null,u=-1,d=-1,m=0,f=null,b=new Map,v=()=>n.query?.(r)??ie(r),g=Ve(t,y=>({...y,query:v(),columns:l.
map(({key:$})=>$)}),y=>{a=y.runs;for(let $ of y.groups)b.set($.place,$);w.counted(y.counts),n.arrived?.(y),N.update(),
d>=0&&oe(d)},n.chunk),E=()=>{b.clear(),g.reset()},h=y=>{n.changed?.(y,{...r,...y}),r={...r,...y},w.update(r),J.
update(r),T.update(),u=d=-1,E(),G(),N.restart()},w=Ze(e,n,()=>r,h),S=c("div","pnb-filters pnb-choices",e);n.choices?.(
S),Ie(S,o.columns,y=>h({group:y,folded:[]}));let x=De(S,o.columns,()=>l,y=>{let $=o.columns.filter(({key:K})=>y?.
includes(K));F({...i,shown:y&&$.map(W)}),l=fe(o.columns,i),E(),J.rebuild(l),G(),N.rebuild()}),T=Ue(e,c("span",
"pnb-kinds",S),o.pairs,t,v,y=>h({filters:y.reduce(Un,r.filters)}));c("span","pnb-grow",S);let k=Pe(e,S,[...Qn,
...n.keys??[]]),C=lt(e,s,t.send.bind(t),()=>N.update()),R=c("div","pnb-scroll",e);R.ariaLabel=n.label;let F=y=>{
i=y,je(o,i)},Ae=()=>n.measure?.(l)??le,G=()=>{let{columns:y,width:$}=Ge(l,i);R.style.setProperty("--pnb-column\
s",y),R.style.setProperty("--pnb-width",$),R.style.setProperty("--pnb-tall",`${Ae().row}px`),R.setAttribute("a\
ria-colcount",String(l.length))},J=tt(R,{view:()=>r,change:h,resize:(y,$)=>{F(_e(i,y,$)),G()},title:n.title}),
de=()=>{u=d=-1,N.expand(-1),R.focus({preventScroll:!0})},oe=y=>{let $=g.row(y);d=$?-1:y,!(!$||$.position<0)&&(u=
y,f=null,me.place(`${H(y+1)} of ${H(g.matched??0)}`),N.expand(y),m+=1,t.send(n.ask(m,$.position)))},pe=()=>{let y=f&&
n.open(f);y&&(me.fill(y.title,y.draw),N.reveal())},en=_(t,y=>{y.type!=="detail"||y.request!==m||(f=y,pe())}),Le=y=>{
let $=N.chosen+y;for(;b.has($);)$+=y;$>=0&&$<(g.matched??0)&&oe(N.choose($))},tn=()=>{let y=g.row(N.choose(Math.
max(0,N.chosen)));y&&y.position>=0&&C.toggle(y.position)},me=nt(R,s,Le,de),N=at(R,{source:g,panel:me.panel,noun:s,
total:o.total,hidden:n.hidden??new Set,selection:C,tall:n.measure!==void 0,head:J.height,measure:Ae,columns:()=>l,
group:y=>b.get(y),open:y=>y===u?de():oe(y),moved:y=>{d=-1,!(u<0)&&(b.has(y)?Le(Math.sign(y-u)||1):oe(y))},fold:({
key:y,folded:$})=>{let K=r.folded.filter(nn=>nn!==y);r={...r,folded:$?K:[...K,y]},u=d=-1,E(),N.expand(-1)},key:({
key:y})=>{if(y==="Escape"&&(u>=0||d>=0))de();else if(y==="x")tn();else if(y==="?")k();else if(y==="/")w.focus();else
return u>=0&&(n.key?.(y)??!1);return!0},clear:w.clear,drawn:()=>w.count(g.busy?null:a??o.total)}),$e=new ResizeObserver(
()=>{if(R.style.setProperty("--pnb-sight",`${R.clientWidth}px`),!R.clientWidth||!n.resized?.(l,R.clientWidth))
return;let{chosen:y}=N;E(),G(),N.rebuild(),N.mark(y)});return $e.observe(R),n.resized?.(l,R.clientWidth),w.update(
r),J.rebuild(l),G(),N.restart(),{selection:C,scroll:R,view:()=>r,change:h,reload(){n.changed?.({},r),E(),G(),N.
rebuild(),pe()},redraw(){G(),N.rebuild(),pe()},refresh(y){let $=i.shown?[]:y.filter(K=>!l.includes(K));if(!$.length){
g.refresh(),N.update();return}l=o.columns.filter(K=>l.includes(K)||$.includes(K)),x(),E(),J.rebuild(l),G(),N.rebuild()},
dispose:()=>{g.dispose(),en(),T.dispose(),N.dispose(),$e.disconnect()}}}function Un(e,t){return[...e.filter(({
about:n})=>n!==t.about),t]}function ut(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=c("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let s=c("dl","",o);for(let{variant:r,name:i,pieces:l,code:a}of n){
p("dt","pnb-muted",`${r} · ${i}`,s).dir="auto";let u=c("dd",a?"pnb-text pnb-code":"pnb-text",s);u.dir="auto",
ee(u,l)}}function dt(e,t,n){e.classList.add("pnb-folded");let o=c("button","pnb-fold",t),s=()=>{let r=e.classList.contains(
"pnb-folded");L(o,r?`show all ${H(n)} characters`:"show less"),M(o,"aria-expanded",String(!r))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),s()}),s()}var ye=/^\s*(?:```|~~~)/,pt=/^(#{1,6})\s+(.*)$/,we=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,qn=/^\s*\d/,he=/^>\s?(.*)$/,
Jn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Yn=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function ve(e){return Yn.test(e)}function Ee(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Xn(e,n,o)}function Xn(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(ye.test(o))
return Zn(e,t,n+1);let s=pt.exec(o);if(s)return xe(c("div","pnb-heading",e),s[2]??""),n+1;if(we.test(o))return eo(
e,t,n);if(he.test(o)){let[a,u]=mt(t,n,he);return Ee(c("blockquote","",e),a.join(`
`)),u}let r=c("p","",e),i=n,l=[];for(;i<t.length;i++){let a=t[i]??"",u=!a.trim()||ye.test(a)||pt.test(a)||we.test(
a);if(i>n&&(u||he.test(a)))break;l.push(a)}return xe(r,l.join(`
`)),i}function Zn(e,t,n){let o=n;for(;o<t.length&&!ye.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function eo(e,t,n){let o=c(qn.test(t[n]??"")?"ol":"ul","",e),[s,r]=mt(t,n,we);for(let i of s)xe(c("l\
i","",o),i);return r}function mt(e,t,n){let o=[],s=t;for(;s<e.length;s++){let r=n.exec(e[s]??"");if(!r)break;o.
push(r[1]??"")}return[o,s]}function xe(e,t){let n=0;for(let o of t.matchAll(Jn)){e.append(t.slice(n,o.index));
let[s,,r,i,l,a,u,d]=o;r!==void 0?p("code","",r,e):i??l?p("strong","",i??l??"",e):a?p("em","",a,e):(p("span","p\
nb-linked",u??"",e),d&&p("span","pnb-muted",` (${d})`,e)),n=o.index+s.length}e.append(t.slice(n))}var to=900,ft=16,no=80,oo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,ro=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],so=/^[A-Za-z0-9+/=\s]{60,}$/,io=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ne(e){return e?JSON.parse(e):void 0}function bt(e){let t=te(e)&&Array.isArray(e.messages)?e.messages:
e;return!Array.isArray(t)||!t.length?null:t.every(o=>te(o)&&typeof o.role=="string"&&"content"in o)?t:null}function gt(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function B(e,t){let n=bt(t);n?yt(e,n):typeof t=="string"?ao(e,t):Array.isArray(t)?po(e,t):
te(t)?mo(e,t):p("span",wt(t)?"pnb-muted":"",xt(t),e)}function Te(e,t){let n=gt(t),o=bt(n);o?yt(e,o):ke(e,n===void 0?
t:JSON.stringify(n,null,2))}function ao(e,t){let n=lo(t);if(n){let i=c("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=gt(t);if(o!==void 0){ke(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&io.test(t)&&!ve(t)){ke(e,t);return}let s=c("div","pnb-long",e),r=p("div","pnb-text",t||"(empty)",s);t||r.classList.
add("pnb-muted"),r.dir="auto",ht(r,s,t),ve(t)&&co(e,s,t)}function lo(e){if(oo.test(e))return e;let t=ro.find(([
n])=>n.test(e))?.[1];return t&&so.test(e)?`data:image/${t};base64,${e}`:null}function co(e,t,n){let o=c("div",
"pnb-markdown",e);o.dir="auto",A(o,!1);let s=O(e,"lay out Markdown",()=>{o.childElementCount||Ee(o,n);let r=re(
o);A(t,!r),L(s,r?"show as written":"lay out Markdown")});s.className="pnb-fold"}function ke(e,t){let n=c("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",ht(o,n,t)}function ht(e,t,n){(n.length>to||n.split(
`
`,ft+1).length>ft)&&dt(e,t,n.length)}function yt(e,t){let n=c("div","pnb-chat",e);for(let{role:o,content:s}of t){
let r=c("div","pnb-turn",n);r.dataset.role=o,p("div","pnb-muted pnb-small",o,r).dir="auto";for(let i of uo(s))
B(r,i)}}function uo(e){return Array.isArray(e)?e.map(t=>{if(!te(t))return t;if(typeof t.text=="string")return t.
text;let n=te(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function po(e,t){let n=t.
map(r=>fo(r)?xt(r):null),o=n.join(", ");if(n.every(r=>r!==null)&&o.length<=no){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let s=c("ol","pnb-items",e);for(let r of t)B(c("li","",s),r)}function mo(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=c("dl","pnb-object",e);for(let[
s,r]of n)p("dt","pnb-muted",s,o).dir="auto",B(c("dd","",o),r)}function te(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function fo(e){return typeof e!="object"||e===null}function wt(e){return e==null}function xt(e){
return wt(e)?"none":typeof e=="number"?Ne(e):String(e)}var bo=12;function vt(e,{facts:t,steps:n,messages:o,left:s}){if(A(e,!!n.length),!n.length)return;let r=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,r);let i=c("div","pnb-steps",e);for(let l of n)go(c(
"details","pnb-step",i),l);o.length&&yo(c("details","",e),o,s)}function go(e,t){let n=c("summary","",e),o=c("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let s=[t.kind,t.aside].filter(Boolean).join(" ");s&&p("\
span","pnb-muted pnb-small",` ${s}`,o),ho(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:r,text:i}of t.values)p("div","pnb-m\
uted pnb-small",r,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function ho(e,{begin:t,width:n,failed:o,lasted:s}){
let i=I("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":s},
e);I("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),I("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function yo(e,t,n){e.open=t.length<=bo,p("summary","","conversation",
e);for(let{role:o,text:s,calls:r}of t){let i=c("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let l=c("div","",i);s&&(p("div","pnb-text",s,l).dir="auto");for(let a of r)p("code","pnb-t\
ext",a,l).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function kt(e,t,n="expected"){let o=c("div","pnb-run-parts",e),s=c("section","",o);t.error&&wo(s,"the task fai\
led",t.error,t.traceback),xo(s,t,n);let r=c("section","",o);Co(r,t.verdicts);let i=c("section","",o);Ro(i,t),vt(
c("section","pnb-rest",o),t.steps);let l=c("section","pnb-rest",o);z(l,"input",t.inputs),z(l,"metadata",t.metadata)}
function j(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function wo(e,t,n,o){j(e,t).dataset.tone="bad";let s=c(o?"details":"div","pnb-error",e),r=c(o?"summ\
ary":"div","",s);p("span","pnb-sign","✗ ",r).dataset.tone="bad",p("span","",n,r).dir="auto",o&&p("pre","",o,
s)}function xo(e,t,n){let{fields:o,sides:s,heading:r}=vo(t,n);o.length&&j(e,r);let i=c("div","pnb-diff",e);for(let l of o){
let a=c("div","pnb-field",i);a.dataset.against=s.old,Mo(a,l,s)}}function vo({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:So,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:To,heading:"out\
put against the baseline"};let s=o==="nothing"?e.flatMap(Eo):e,i=s.some(({expected:l})=>l)?"output against exp\
ected":"output";return{fields:s,sides:ko,heading:i}}function Eo(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var ko={old:"expected",same:"✓ as expected"},To={old:"baseline",same:"= as the baseline"},So={
old:"expected",same:""};function Mo(e,t,n){let{name:o,state:s,output:r,expected:i,pieces:l}=t,a=c("div","pnb-m\
uted pnb-small",e);p("span","",o,a).dir="auto";let u=n.same?"✗ missing":"",d={same:n.same,missing:u,extra:"",
changed:""}[s];if(d&&p("span","pnb-small",`${o?" ":""}${d}`,a),A(a,!!a.textContent),l.length){let m=c("div","p\
nb-text",e);m.dir="auto",ee(m,l);return}s==="changed"?(Et(e,n.old,"pnb-gone",i),Et(e,"output","pnb-new",r)):B(
e,ne(r||i))}function Et(e,t,n,o){let s=c("div",`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,s),B(c("div",
"",s),ne(o))}function Co(e,t){t.length&&j(e,"evaluations");for(let n of t)Ao(c("div","pnb-verdict",e),n)}function Ao(e,t){
let{error:n,explanation:o,metadata:s,trace:r}=t;Lo(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&$o(
e,n,t.traceback),s&&B(e,ne(s)),r&&e.setAttribute("title",`trace ${r}`)}function Lo(e,{name:t,kind:n,error:o,text:s,
tone:r,facts:i}){let l=c("div","",e);l.dir="auto",p("span","",t,l);let a=r&&!/^[✓✗]/u.test(s)?{good:"✓ ",
bad:"✗ "}[r]:"",u=p("strong","",` ${o?"✗ failed":`${a}${s}`}`,l);(o||r)&&(u.dataset.tone=o?"bad":r);let d=n===
"CODE"?[]:[n,...i];d.length&&p("span","pnb-muted pnb-small",` ${d.join(" · ")}`,l)}function $o(e,t,n){let o=c(
n?"details":"div","pnb-error pnb-small",e);p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function Ro(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((s,r)=>{Oo(e,s,s.prompt===t[r-1]?.prompt)}),o&&(j(e,"prompt and ra\
w reply"),p("div","pnb-muted",o,e)),n.length&&j(e,"attempts that failed");for(let s of n)p("div","pnb-text pnb\
-small",s,e).dir="auto"}function Oo(e,t,n){let{title:o,facts:s,failed:r,prompt:i,reply:l,cut:a}=t;j(e,`prompt \
· ${o}`),i&&n?p("div","pnb-muted","the same as before",e):i?Te(c("div","pnb-sent",e),i):p("div","pnb-muted","\
not kept",e),j(e,r?"raw reply · the attempt failed":"raw reply",s),l?Te(c("div","pnb-sent",e),l):p("div","pnb\
-muted",r?"none came, or it was not kept":"not kept",e),a&&p("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function z(e,t,n){if(!n.length)return;j(e,t);let o=c("dl","pnb-object",e);for(let s of n)p("dt",
"pnb-muted",s.name,o).dir="auto",B(c("dd","",o),ne(s.value))}function Tt(e,t,n,o){let s=c("div","pnb-variants",e);for(let a of t.variants)No(c("section","",s),a,n,o);let r=c(
"section","pnb-rest",e);z(r,"input",t.inputs),z(r,"metadata",t.metadata);let l=t.variants.flatMap(a=>a.runs).find(
a=>a.remedy)?.remedy;l&&p("div","pnb-muted pnb-small pnb-remedy",l,r)}function No(e,{name:t,baseline:n,marks:o,
runs:s,more:r},i,l){let a=p("h3","",t,e);a.dir="auto",n&&p("span","pnb-muted"," baseline",a);let u=c("div","pn\
b-marks",e);for(let d of o)l.has(d.evaluator)||ae(u,d);s.length||p("div","pnb-muted","not run",e);for(let d of s){
let m=c("div","pnb-run",e),f=[s.length>1?d.title:"",...d.facts].filter(Boolean).join(" · ");f&&(p("div","pnb-\
muted pnb-small",f,m).dir="auto"),d.trace&&(p("div","pnb-muted pnb-small pnb-line",`trace ${d.trace}`,m).title=
d.trace);let b=d.verdicts.filter(v=>!l.has(v.name));kt(m,{...d,verdicts:b,remedy:""},i)}r&&p("div","pnb-muted",
`and ${H(r)} further repetitions`,e)}var St=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function Mt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:s})=>s.tone==="rest")}))}function Ct(e,t){
if(t==="given")return e;let n=({lines:s})=>Math.min(...s.map(({p:r})=>r??1)),o=(s,r)=>t==="name"?s.name.localeCompare(
r.name):n(s)-n(r);return[...e].sort(o)}function At(e,t){let n=e.filter(({quiet:o,evaluator:s})=>o&&s!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Se=130;function ce(e,t,n,o){let s={viewBox:`0 0 ${Se} 18`,role:"img","aria-label":t},r=I("svg",s,e);r.dataset.
tone=n;let i=m=>Se/100*m,[l,a,u]=[i(o.zero),i(o.low),i(o.high)];I("rect",{x:0,y:8.5,width:Se,height:1,class:"p\
nb-scale"},r),I("rect",{x:l-.5,y:0,width:1,height:18,class:"pnb-zero"},r);let d=Math.max(1,u-a);I("rect",{x:a,
y:7.5,width:d,height:3,class:"pnb-span"},r),I("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},r)}var Lt=["variant","mean","difference","95 % interval of the difference"],Ho=["p (adj.)","n","wins / losses / t\
ies"],Po=Lt.length+1;function $t(e,t,n,o,s){if(!t.figures.length)return()=>{};let r=Mt(t.figures),i=At(r,t.query.
evaluator??0),l="given",a=!1,u=c("div","pnb-filters pnb-choices pnb-evaluators",e);A(u,r.length>1);let d=c("di\
v","pnb-figures",e);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Figures",V(d);let m=c("table","",
d);Vo(c("tr","",c("thead","",m)));let f=r.map(E=>({group:E,...Do(m,E,o)})),b=c("tbody","",m),v=O(Me(c("td","",
c("tr","",b))),"",()=>{a=!a,g()});v.className="pnb-name";let g=()=>{let E=Ct(r,l),h=k=>!n.has(k.name),w=r.filter(
k=>i.has(k.evaluator)&&h(k)),S=({evaluator:k})=>Number(i.has(k)),x=[...E].sort((k,C)=>S(k)-S(C));for(let k of x){
let{body:C}=f.find(R=>R.group===k)??{};C&&(i.has(k.evaluator)?m.append(C):m.insertBefore(C,b),A(C,h(k)&&(a||!i.
has(k.evaluator))))}A(b,w.length>0);let T=w.length===1?"evaluator shows":"evaluators show";L(v,`${a?"▾":"▸"}\
 ${w.length} ${T} no difference`),M(v,"aria-expanded",String(a))};return D(u,"Figures in this order",St,E=>{l=
E,g()}),Fo(u,r,n,()=>{g(),s()}),g(),({evaluator:E,variant:h})=>{i.has(E)&&!a&&(a=!0,g());for(let{rows:w}of f)for(let{
line:S,row:x}of w){let T=S.place[0]===E&&S.place[1]===h;M(x,"aria-current",T?"true":null)}}}function Fo(e,t,n,o){
let s=c("details","pnb-more",e),r=c("summary","",s),i=()=>L(r,`evaluators ${t.length-n.size} of ${t.length}`),
l=c("div","pnb-list",s);for(let{name:a}of t){let u=c("label","",l),d=c("input","",u);d.type="checkbox",d.checked=
!0,p("span","",a,u).dir="auto",d.addEventListener("change",()=>{d.checked?n.delete(a):n.add(a),i(),o()})}i()}function Vo(e){
for(let n of Lt)p("th","",n,e).scope="col";let t=c("th","",e);t.scope="col",Rt(t,Ho)}function Do(e,{lines:t},n){
let o=c("tbody","",e),s=t[0]?.figures,r=Me(c("th","pnb-group",c("tr","",o)));r.scope="rowgroup",p("strong","",
se(s?.evaluator??""),r),s?.note&&p("span","pnb-muted pnb-small",` ${s.note}`,r);let i=t.map((l,a)=>({line:l,row:Io(
o,l,a===0,n)}));return{body:o,rows:i}}function Io(e,{place:[t,n],figures:o},s,r){let i=c("tr",s?"pnb-first":"",
e);Ko(i,o);let l=[o.left_out,o.advice].filter(Boolean).join(" · ");if(l){let a=c("td","pnb-aside pnb-muted pn\
b-small",c("tr","",e));Me(a).textContent=l}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>r({evaluator:t,variant:n}))),i}function Me(e){return e.colSpan=Po,e.dir="auto",e}function Rt(e,t){
let n=c("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function Ko(e,t){let n=c("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",se(t.variant),n):p("button","pnb-name",se(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=c("div",
"pnb-run-on",c("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let s=c("div","pnb-run-on pnb-interval",c("td","",e)),r=`${t.difference}, ${t.interval}`;t.bar&&ce(s,r,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,s),Rt(c("td","",e),[t.p,t.n,t.outcomes])}var Go=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],_o={regressions:"loss",improvements:"gain",disagreements:"\
size",errors:"example",all:"example"};function Ot({query:e}){return{evaluator:e.evaluator??0,variant:e.variant??
null,order:null,against:e.against??"baseline",limit:320,short:!1}}function Nt({order:e},{show:t}){return e??_o[t]??
"example"}function Ht(e,t){let{evaluator:n,variant:o,against:s,limit:r}=t,i=e.show;return{...ie(e),show:i,evaluator:n,
variant:o,against:s,limit:r,order:Nt(t,e)}}function Pt(e,t,n){let o=[],s=(u,d,m,f,b)=>{if(m.length<2)return;let v=c(
"label","",e);p("span","pnb-muted",u,v);let g=D(v,d,m,E=>n(b(E)));o.push((E,h)=>{g.value=f(E,h)})},r=u=>u.map(
(d,m)=>[String(m),d]),i=r(t.variants).filter(([u])=>u!==String(t.baseline));s("on","Evaluator",r(t.evaluators),
({evaluator:u})=>String(u),u=>({evaluator:Number(u)})),s("of","Variant",i.length>1?[["any","any variant"],...i]:
i,({variant:u})=>String(u??"any"),u=>({variant:u==="any"?null:Number(u)})),s("sorted by","Order",Go,Bo,u=>({order:u})),
s("diff against","Compared with",t.against,({against:u})=>u,u=>({against:u}));let l=O(e,"short rows",()=>n({short:!a})),
a=!1;return(u,d)=>{for(let m of o)m(u,d);a=u.short,M(l,"aria-pressed",String(a))}}function Bo(e,t){return t.sort===
null?Nt(e,t):""}function Ft(e,t){let n=c("header","pnb-claims",e),o=(r,i)=>{let l=p("div",r,i,n);return l.dir="auto",l};o("pnb\
-claim",t.claim);let s=[t.detail,t.advice].filter(Boolean).join("; ");s&&o("pnb-muted",s);for(let r of t.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",r).prepend(i)}for(let r of t.notes)o("",` ${r}`).prepend(
p("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Ce(e,t,{typical:n,evaluators:o}){let s=(Math.max(205,(e||900)/(t+1))-20)/7.2,r=Math.min(6,Math.max(3,
Math.ceil(n/s))),i=Math.ceil((o.length+1)*20/s),l=17*Math.min(3,Math.max(1,i)),a=Math.floor(s*(r-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,a)),tall:20+19*r+l,marks:l}}var jo=660;function Vt({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(jo/e)),above:2,below:3}}function Dt({variants:e,names:t,prompts:n,baseline:o},s){let r=!1,i=new Set,l=a=>{if(r!==a){r=a;for(let u of i)
u.isConnected?u.open=r:i.delete(u);s()}};return({variant:a},u)=>{if(a===null)return;let d=u.querySelector("but\
ton");d&&(d.title=t[a]??"",d.dataset.name=e[a]??"");let m=n[a]??[],f=c("div","pnb-given",u);if(a===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let b=c("details","",f);p("summary","",m.map(({name:g})=>g).join(",\
 "),b).dir="auto";let v=c("div","pnb-prompt",b);v.tabIndex=0,v.setAttribute("role","region"),v.ariaLabel=`What\
 ${t[a]??""} was given`,z(v,"",m),b.open=r,i.add(b),b.addEventListener("toggle",()=>l(b.open))}}function It(e,{race:t}){if(!t)return;let n=c("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=c(
"div","pnb-lanes",n);for(let{variant:s,ran:r,words:i,stopped:l}of t.lines){p("span","pnb-lane-name",s,o).dir="\
auto";let a=c("span","pnb-bar-track",o),u=c("span","pnb-bar-fill",a);l&&(u.dataset.tone="rest"),u.style.width=
`${100*r}%`,p("span","pnb-small",`${l?"■ ":""}${i}`,o)}for(let s of t.reasons)p("p","pnb-small",s,n).dir="au\
to"}var Wo=["slice","n","difference","95 % interval","from the rest","p","could show",""];function Kt(e,t,n,o,s,r){
let i=c("details","pnb-changes pnb-slices",e);A(i,t.slices.length>0&&t.evaluators.length>0);let l=p("summary",
"","Slices: where the difference lies",i),a=c("label","pnb-small",i);p("span","pnb-muted","by ",a);let u=t.slices[0]??
"",d=0,m="",f=[],b=c("div",""),v=()=>{let{evaluator:w,variant:S}=o(),x=JSON.stringify([u,w,S]);!i.open||x===m||
(m=x,d+=1,f=[],b.replaceChildren(),p("div","pnb-muted","Comparing the slices…",b),n.send({type:"slices",request:d,
by:u,evaluator:w,variant:S}))},g=t.slices.map(w=>[w,w]);D(a,"Slice by",g,w=>{u=w,v()}),i.append(b);let E=w=>{for(let{
button:S,filter:x}of f)M(S,"aria-pressed",String(w.some(({text:T})=>T===x.text)))},h=_(n,w=>{w.type!=="slices"||
w.request!==d||(l.title=w.claim,f=zo(b,u,w,S=>r(Z(s(),S))),E(s()))});return i.addEventListener("toggle",v),{update(w){
v(),E(w)},dispose:h}}function zo(e,t,{claim:n,note:o,lines:s},r){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!s.length)return[];let i=c("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let l=c("table","",i),a=c("tr","",c("thead","",l));for(let m of Wo)m?p("th","",m,a).scope=
"col":c("td","",a);let u=c("tbody","",l),d=s.flatMap(m=>Qo(c("tr","",u),t,m,r));return p("div","pnb-muted pnb-\
small",o,e),d}function Qo(e,t,n,o){let s=n.variant?`${n.variant} · ${n.name}`:n.name,r=c("th","",e);r.scope="\
row",r.dir="auto";let i=[];if(n.where){let u={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},d=p("bu\
tton","pnb-name",s,r);d.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(u)),i.push(
{button:d,filter:u})}else p("span","",s,r);p("td","pnb-number",n.n,e),p("td","pnb-number",n.difference,e);let l=c(
"div","pnb-run-on pnb-interval",c("td","",e));n.bar&&ce(l,`${n.name}: ${n.interval}`,n.tone,n.bar),p("span","p\
nb-muted pnb-small",n.interval,l);let a=p("td","pnb-number",n.gap,e);return a.dataset.tone=n.tone,p("td","pnb-\
number",n.p,e),p("td","pnb-number",n.detectable,e),p("td","pnb-muted pnb-small",n.status,e),i}var Uo=10;function Gt({model:e,el:t}){let n=Fe(e.get("setup"));if(!n)return()=>{};let o=c("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let s=Ot(n),r=Ce(0,n.order.length,n),i=new Set,
l={...q,show:n.query.show??"all"},a=()=>!s.short&&!b?.view().group,u=g=>{s={...s,...g},g.against!==void 0||g.short!==
void 0?b?.reload():b?.change(g.order?{sort:null}:{})};Ft(o,n.lead);let d=$t(o,n,i,u,()=>b?.redraw());ut(o,n),It(
o,n);let m=Kt(o,n,e,()=>s,()=>b?.view().filters??[],g=>b?.change({filters:g,show:"all"})),f=()=>{},b=null,v=g=>{
f(s,g),d(s),m.update(g.filters),o.toggleAttribute("data-short",s.short||g.group!==null)};return b=ct(o,e,{setup:n,
noun:["example","examples"],label:"Examples side by side",chunk:Uo,view:l,hidden:i,query:g=>Ht(g,s),choices:g=>{
f=Pt(g,n,u)},changed:(g,E)=>{g.show&&(s={...s,order:null}),v(E)},measure:()=>a()?Vt(r):le,title:Dt(n,()=>b?.redraw()),
resized:(g,E)=>{r=Ce(E,g.filter(({variant:w})=>w!==null).length,n);let h=r.limit!==s.limit;return s={...s,limit:r.
limit},o.style.setProperty("--pnb-marks",`${r.marks}px`),h},ask:(g,E)=>{let{evaluator:h,variant:w}=s;return{type:"\
detail",request:g,position:E,evaluator:h,variant:w}},open:g=>{if(!("example"in g))return null;let{example:E}=g;
return{title:E,draw:h=>Tt(h,E,s.against,i)}}}),v(l),()=>{m.dispose(),b?.dispose()}}function _t(e,t,n=null){let o=[];for(let r=0;r<e;r++)t.every(i=>i(r))&&o.push(r);if(!n)return o;let s=new Map(
o.map(r=>[r,n(r)??Number.POSITIVE_INFINITY]));return o.sort((r,i)=>{let[l,a]=[s.get(r)??0,s.get(i)??0];return l<
a?-1:l>a?1:r-i})}function Bt(e,t){return n=>e.some(o=>t.includes(o[n]??"·"))}function jt(e,t){let n=Q(t.trim());
if(!n)return()=>!0;let o=e();return s=>o[s]?.includes(n)??!1}function Q(e){return e.toLowerCase().toUpperCase()}var qo={regressions:"l",improvements:"w",disagreements:"wlc"};function Ut(e){let{columns:t}=e.setup,n=new Map(
t.map(({key:l},a)=>[l,a])),o=l=>e.values[n.get(l)??-1],s=null,r=()=>(s??=e.examples.map((l,a)=>Zo(t,e.values,a)),
s),i=l=>{let a=[Wt(e,l),...(l.where??[]).map(f=>ue(f,o)),jt(r,l.text??"")],u=Yo(t,l),d=u&&o(u.key),m=_t(e.examples.
length,a,d?null:er(e,l));return d?Xo(m,d,l.descending??!1):m};return{count:l=>e.examples.reduce((a,u,d)=>a+Number(
Wt(e,l)(d)),0),find(l){let a=i(l),u=l.group?o(l.group):void 0;return u?Jo(a,u,l.folded??[]):{rows:a,groups:[],
examples:a.length}}}}function Jo(e,t,n){let o=new Map;for(let l of e){let a=U(t[l]??null).slice(0,200);o.set(a,
[...o.get(a)??[],l])}let r=[...o.keys()].sort((l,a)=>l&&a?l.localeCompare(a):+!l-+!a).map(l=>({value:l,key:l,count:o.
get(l)?.length??0,folded:n.includes(l)}));return{rows:r.flatMap(({key:l,folded:a},u)=>[-1-u,...a?[]:o.get(l)??
[]]),groups:r,examples:e.length}}function Yo(e,{sort:t=null,evaluator:n=0}){let o=e.find(({key:i})=>i===t);if(!o||
o.variant===null)return o;let{variant:s}=o,r=e.filter(i=>i.judged?.[0]===n&&i.judged[1]===s);return r.find(({role:i})=>i===
"score")??r[0]??o}function Xo(e,t,n){let o=n?-1:1,s=r=>t[r]??null;return[...e].sort((r,i)=>{let[l,a]=[s(r),s(i)];
if(l===null||a===null)return+(l===null)-+(a===null);let[u,d]=typeof l=="number"&&typeof a=="number"?[l,a]:[Q(U(
l)),Q(U(a))];return o*(u<d?-1:u>d?1:0)})}function Zo(e,t,n){let o=e.map(({numeric:s},r)=>s?"":U(t[r]?.[n]??null));
return Q(o.join(`
`))}function Wt(e,t){let{show:n="all",evaluator:o=0}=t;if(n==="errors")return i=>e.failed[i]??!1;let s=qo[n];if(s===
void 0)return()=>!0;let r=qt(e,t).map(i=>e.outcomes[o]?.[i]??"");return Bt(r,s)}function qt({setup:e},{variant:t=null}){
return t===null?e.order.filter(n=>n!==e.baseline):[t]}function er(e,t){let{order:n="example",evaluator:o=0}=t,
s=(n==="score"?e.scores:e.differences)[o];if(n==="example"||!s)return null;let r=qt(e,t).map(a=>s[a]??[]),i=e.
signs[o]??1,l={score:a=>Math.min(...a),size:a=>-Math.max(...a.map(Math.abs)),loss:a=>Math.min(...a.map(u=>i*u)),
gain:a=>-Math.max(...a.map(u=>i*u))};return a=>{let u=r.map(d=>d[a]??null).filter(d=>d!==null);return u.length?
l[n](u):null}}function ue(e,t){if("every"in e){let r=e.every.map(i=>ue(i,t));return i=>r.every(l=>l(i))}if("so\
me"in e){let r=e.some.map(i=>ue(i,t));return i=>r.some(l=>l(i))}if("negated"in e){let r=ue(e.negated,t);return i=>!r(
i)}let n=t(e.column);if(!n)return()=>!1;let{operator:o,value:s=null}=e;return r=>tr(n[r]??null,o,s)}function tr(e,t,n){
return t==="missing"?e===null:t==="contains"?Q(U(e)).includes(Q(String(n))):e===null?!1:t==="=="?Qt(e,n):t==="\
!="?!Qt(e,n):typeof n=="string"?zt(U(e),t,n):typeof e!="string"&&zt(Number(e),t,Number(n))}function zt(e,t,n){
return t==="<"?e<n:t==="<="?e<=n:t===">"?e>n:e>=n}function Qt(e,t){return typeof t=="string"?U(e)===t:typeof t==
"boolean"&&typeof e=="string"?e.toLowerCase()===String(t):typeof e!="string"&&Number(e)===Number(t)}function U(e){
return e===null?"":String(e)}function Jt(e){let t=new Set,n=new TextEncoder().encode(JSON.stringify(e.setup)),o=Ut(e),s=r=>r.type==="page"?
nr(e,r,o):r.type==="detail"?rr(e,r):null;return{get:()=>new DataView(n.buffer),on:(r,i)=>t.add(i),off:(r,i)=>t.
delete(i),send(r){let i=s(r);i&&queueMicrotask(()=>{for(let l of t)l(i)})}}}function nr(e,{request:t,query:n,columns:o,
start:s,stop:r},i){let{rows:l,groups:a,examples:u}=i.find(n),d=l.slice(s,r),m=e.setup.against.findIndex(([b])=>b===
n.against),f=b=>o.map(v=>or(e,v,b,Math.max(0,m)));return{type:"page",request:t,matched:l.length,runs:u,counts:e.
setup.kinds.map(({show:b})=>i.count({...n,show:b})),start:s,positions:d,rows:d.map(b=>b<0?[]:f(b)),groups:d.flatMap(
(b,v)=>{let g=a[-1-b];return g?[{...g,place:s+v,cells:[]}]:[]})}}function or(e,t,n,o){let s=e.setup.columns.findIndex(
l=>l.key===t),r=e.setup.columns[s];if(s===0)return e.asked[n]??"";if(r&&r.variant!==null)return e.outputs[o]?.[n]?.[r.
variant]??"";let i=e.values[s]?.[n]??null;return typeof i=="number"?i.toLocaleString("en-US",{maximumFractionDigits:3}):
String(i??"").slice(0,160)}function rr(e,t){let{position:n,request:o,variant:s=null}=t,r=e.examples[n]??sr,i=({
baseline:a,place:u})=>a?0:u===s?1:2,l=[...r.variants].sort((a,u)=>i(a)-i(u));return{type:"detail",request:o,example:{
...r,variants:l}}}var sr={title:"",inputs:[],metadata:[],variants:[]};var Yt=document.getElementById("pnb-data"),Xt=document.getElementById("pnb-static"),Zt=document.getElementById(
"pnb-view");if(Yt&&Xt&&Zt){let e=JSON.parse(Yt.textContent??"");Gt({model:Jt(e),el:Zt}),Xt.hidden=!0}
