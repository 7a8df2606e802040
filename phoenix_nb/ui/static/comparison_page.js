/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var nn="http://www.w3.org/2000/svg";function u(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let s=u(e,t,o);return s.textContent=n,s}function U(e,t,n){let o=document.createElementNS(
nn,e);for(let[s,r]of Object.entries(t))o.setAttribute(s,String(r));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function Y(e,t){L(e,t),C(e,"title",t)}function C(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function re(e){return e.hidden=!e.hidden,!e.hidden}function A(e,t){e.
hidden===t&&(e.hidden=!t)}function V(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function on(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Re(e,t){t.contains(
on(e))&&e.focus({preventScroll:!0})}function Oe(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((s,r)=>{n[r]?.update(s,r)})}}function H(e){return Math.round(e).toLocaleString("en-US")}function Ne(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function se(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function He(e,t,n,o){let s=u("input","",e);s.type="search",s.placeholder=t,s.ariaLabel="Search",s.maxLength=500;
let r;return s.addEventListener("input",()=>{clearTimeout(r),r=setTimeout(()=>o(s.value),n)}),{clear(){clearTimeout(
r),s.value=""}}}function D(e,t,n,o){let s=u("select","",e);s.ariaLabel=t,V(s);for(let[r,i]of n)p("option","",i,
s).value=r;return s.addEventListener("change",()=>{let r=n.find(([i])=>i===s.value);r&&o(r[0])}),s}function O(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Pe(e,t,n){let o=u("div","pnb-keys",e);A(o,!1);for(let[i,l]of n){let a=u("span","",o);for(let c of i)p(
"kbd","",c,a);p("span","pnb-muted",l,a)}let s=()=>C(r,"aria-expanded",String(re(o))),r=O(t,"",s);return p("kbd",
"","?",r),r.append(" keys"),C(r,"aria-expanded","false"),s}function G(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Fe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function rn(e,t,n){let o=Math.floor(e/n),s=Math.floor(Math.max(e,t-1)/n);return Array.from({length:s-o+1},(r,i)=>o+
i)}function Ve(e,t,n,o){let s=new Map,r=new Set,i=0,l=0,a=null,c=!1,d=G(e,m=>{m.type!=="page"||m.request<l||(a=
m.matched,c=!1,m.rows.forEach((f,b)=>{s.set(m.start+b,{position:m.positions[b]??0,cells:f})}),n(m))});return{get matched(){
return a},get busy(){return c},reset(){s=new Map,r=new Set,l=i+1,c=!0},refresh(){r=new Set,l=i+1},row:m=>s.get(
m),want(m,f){for(let b of rn(m,f,o)){if(r.has(b))continue;r.add(b),i+=1;let[v,g]=[b*o,(b+1)*o];e.send(t({type:"\
page",request:i,start:v,stop:g}))}},dispose:d}}function De(e,t,n,o){let s=u("details","pnb-more",e),r=u("summary","",s),i=u("div","pnb-list",s),l=t.slice(1).
map(c=>{let d=u("label","",i),m=u("input","",d);return m.type="checkbox",p("span","",c.title,d).dir="auto",m.addEventListener(
"change",()=>{o(l.filter(f=>f.input.checked).map(f=>f.column.key)),a()}),{input:m,column:c}}),a=()=>{let c=new Set(
n().map(({key:d})=>d));for(let{input:d,column:m}of l)d.checked=c.has(m.key);L(r,`columns ${c.size} of ${t.length}`)};
return O(i,"as at first",()=>{o(null),a()}),a(),a}function Ie(e,t,n){let o=[["","no groups"],...t.map(({key:s,
title:r})=>[s,`group by ${r}`])];D(e,"Group by",o,s=>n(s||null))}var Ke="phoenix_nb.columns";var sn={shown:null,widths:{}};function j({names:e,title:t}){return e[0]??t}function fe(e,{shown:t}){let n=s=>t?.
includes(j(s))??s.shown,o=!e.some(s=>s.variant!==null&&n(s));return e.filter((s,r)=>r===0||(s.variant!==null&&
o?s.shown:n(s)))}function Ge(e,{widths:t}){let n=e.map((r,i)=>t[j(r)]??Math.max(56,r.letters*7+24)+(i?0:24)),o=e.
map((r,i)=>j(r)in t?`${n[i]}px`:`minmax(${n[i]}px, ${r.letters+3}fr)`),s=n.reduce((r,i)=>r+i,12);return{columns:o.
join(" "),width:`${s}px`}}function _e(e,t,n){let{[t]:o,...s}=e.widths;return n===null?{...e,widths:s}:{...e,widths:{
...s,[t]:Math.max(56,Math.round(n))}}}function Be({memory:e}){return We()[e]??sn}function je({memory:e},t){let{
[e]:n,...o}=We(),s=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ke,JSON.stringify(Object.fromEntries(
s)))}catch{}}function We(){try{let e=JSON.parse(localStorage.getItem(Ke)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var an=2;function Ue(e,t,n,o,s,r){let i=u("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,A(i,!1);let l=null,a=0,c=()=>{if(!l)return;a+=1;let{expected:f,output:b}=l;o.send({type:"confusion",request:a,
query:s(),expected:f,output:b})},d=f=>{l=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,A(i,f!==null),c()};
n.length>an?cn(t,n,d):ln(t,n,d);let m=G(o,f=>{f.type!=="confusion"||f.request!==a||!l||un(i,l,f,r)});return{update:c,
dispose:m}}function ln(e,t,n){let o=null,s=t.map(r=>{let i=O(e,`confusion: ${r.title}`,()=>{o=o===r?null:r,n(o);
for(let l of s)C(l.button,"aria-expanded",String(l.pair===o))});return C(i,"aria-expanded","false"),{button:i,
pair:r}})}function cn(e,t,n){let o=t.map(({title:r},i)=>[String(i),r]);D(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],r=>n(r?t[Number(r)]??null:null))}function un(e,t,{confusion:{expected:n,output:o,counts:s}},r){
e.replaceChildren();let i=u("table","",e);L(u("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let l=u("tr","",u("thead","",i));u("td","",l);for(let c of o)ze(u("th","",l),c,"col");let a=u("t\
body","",i);n.forEach((c,d)=>{let m=u("tr","",a);ze(u("th","",m),c,"row");let f=s[d]??[],b=f.reduce((v,g)=>v+g,
0);o.forEach((v,g)=>{let E=f[g]??0,h=u("td","",m);if(h.dataset.right=String(c===v),h.style.setProperty("--pnb-\
share",String(b?E/b:0)),!E){p("span","pnb-muted","·",h);return}let w=O(h,H(E),()=>r([Qe(t.expected,"expected",
c),Qe(t.output,"came out",v)]));w.ariaLabel=`${H(E)} expected ${c||"nothing"}, came out ${v||"nothing"}`})})}function ze(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function Qe(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var P=class extends Error{constructor(n,o){super(n);this.at=o}at},X=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
dn=new Set(["and","or","not","in","is","contains","true","false","missing"]),pn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},mn=40,fn=3;function qe(e,t){
try{let n=bn(e);return n.length===1?{condition:null}:{condition:wn(n,t)()}}catch(n){if(n instanceof P)return{error:n.
message,at:n.at};throw n}}function bn(e){let t=[];for(X.lastIndex=0;e.slice(X.lastIndex).trim();){let n=e.slice(
X.lastIndex),o=X.lastIndex+n.length-n.trimStart().length,{groups:s}=X.exec(e)??{};if(!s)throw gn(e,o);t.push({
...hn(s),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function gn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new P("A closing quotation mark is missing.",t):new P(`${n} mea\
ns nothing here.`,t)}function hn(e){let{number:t,quoted:n,name:o,sign:s=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:yn(s)};let r=o.
toLowerCase();return dn.has(r)?{kind:"sign",text:r}:{kind:"name",text:o}}function yn(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function wn(e,t){let n=0,o=0,s={kind:"end",text:"",at:0},r=()=>e[n]??e.at(-1)??s,i=()=>e[n-
1]?.text??"",l=x=>r().kind==="sign"&&r().text===x,a=x=>l(x)?(n+=1,!0):!1,c=()=>{let x=[d()];for(;a("or");)x.push(
d());return x.length===1&&x[0]?x[0]:{some:x}},d=()=>{let x=[m()];for(;a("and");)x.push(m());return x.length===
1&&x[0]?x[0]:{every:x}},m=()=>{if(o+=1,o>mn)throw new P("Too many parentheses.",r().at);try{if(a("not"))return{
negated:m()};let x=r().at;if(!a("("))return f();let T=c();if(!a(")"))throw new P("A closing parenthesis is mis\
sing.",x);return T}finally{o-=1}},f=()=>{let x=r();if(x.kind==="text"&&e[n+1]?.text==="in")return n+=2,S(h("in"),
"contains",x.text);let T=h(i());if(a("is"))return b(a("not"),v(T));let k=a("not");return b(k,a("in")?E(T):g(T,
k))},b=(x,T)=>x?{negated:T}:T,v=x=>{let{at:T}=r();if(a("missing"))return S(x,"missing",null);throw new P("Afte\
r “is” comes “missing” or “not missing”.",T)},g=(x,T)=>{let k=r(),M=k.kind==="sign"?pn[k.text]:void 0;
if(M!==void 0)return n+=1,S(x,M,w(k.text,x));if((k.kind==="end"||["and","or",")"].includes(k.text))&&!T)return S(
x,"==",!0);let F=`After ${be(x)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new P(F,k.at)},E=x=>{
let T=r().at;if(!a("[")&&!a("("))throw new P(`After “in” comes a list: ${be(x)} in ["a", "b"].`,T);let k=[];
do k.push(S(x,"==",w("in",x)));while(a(","));if(!a("]")&&!a(")"))throw new P("The list is not closed: ] is mis\
sing.",T);return{some:k}},h=x=>{let T=r();if(T.kind!=="name"){let k=x?` after “${x}”`:"",M=T.kind==="end"?
"":`, not ${T.text}`;throw new P(`The name of a column is wanted${k}${M}.`,T.at)}return n+=1,T},w=(x,T)=>{let k=r();
if(n+=1,k.kind==="number")return Number(k.text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text===
"true")return!0;if(k.kind==="sign"&&k.text==="false")return!1;if(k.kind==="name"){let M=`${be(T)} ${x} "${k.text}\
"`;throw new P(`Text stands in quotation marks: ${M}.`,k.at)}throw new P(`A number or a text in quotation mark\
s is wanted after ${x}.`,k.at)},S=(x,T,k)=>({column:xn(x,k,t),operator:T,value:k});return()=>{let x=c(),{kind:T,
text:k,at:M}=r();if(T==="end")return x;throw new P(`Between two conditions stands “and” or “or”, not ${k}\
.`,M)}}function be({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function xn({text:e,
at:t},n,o){let s=o.filter(({title:c,names:d})=>c===e||d.includes(e)),i=s.find(({numeric:c})=>c===(typeof n=="n\
umber"))??s[0];if(i)return i.key;let l=En(e,o),a=l?`Did you mean ${l}?`:`There are ${vn(o)}.`;throw new P(`The\
re is no column ${e}. ${a}`,t)}function vn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function En(e,t){let n=null,o=Math.min(fn,Math.ceil(e.length/2))+1;for(let{title:s,
names:r}of t)for(let i of[s,...r]){let l=kn(e.toLowerCase(),i.toLowerCase(),o);l<o&&([n,o]=[i,l])}return n}function kn(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(s,r)=>r);for(let s=1;s<=e.length;s++){
let r=[s];for(let i=1;i<=t.length;i++){let l=(o[i-1]??0)+ +(e[s-1]!==t[i-1]);r.push(Math.min(l,(o[i]??0)+1,(r[i-
1]??0)+1))}o=r}return Math.min(n,o[t.length]??n)}var q={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function ie({
filters:e,expression:t,...n}){let o=e.map(s=>s.where);return{...n,where:t?[...o,t]:o}}function Je(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Z(e,t){
let n=e.filter(({about:s})=>s!==t.about);return e.some(({about:s,text:r})=>s===t.about&&r===t.text)?n:[...n,t]}var Tn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,Xe=150,Ye=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function Ze(e,t,n,o){let{setup:s}=t,r=u("div","pnb-filters",
e),i=Sn(r,s,o),l=An(r,s,f=>o({expression:f})),a=He(r,"Search any text",Xe,f=>o({text:f}));$n(r,s,f=>o({filters:Z(
n().filters,f)}));let c=u("span","pnb-muted pnb-count",r);c.setAttribute("role","status");let d=u("div","pnb-f\
ilters pnb-chips",e),m=Oe(d,f=>Mn(f,n,o));return{update({show:f,filters:b}){for(let{button:v,kind:g}of i)C(v,"\
aria-pressed",String(g===f));m(b),A(d,b.length>0)},clear(){a.clear(),l.clear();let{text:f,show:b,filters:v,expression:g}=q;
o({text:f,show:b,filters:v,expression:g})},count:f=>L(c,Cn(f,t,n())),counted(f){f.forEach((b,v)=>{let g=i[v];g&&
L(g.count,H(b))})},focus:l.focus}}function Sn(e,{kinds:t},n){let o=u("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:s,title:r,count:i})=>{let l=O(o,"",()=>n({show:s}));l.className=
"pnb-kind",p("span","",`${r} `,l);let a=p("b","",H(i),l);return{button:l,kind:s,count:a}})}function Cn(e,{setup:{
total:t},noun:n,order:o},s){if(e===null)return"…";let r=e===t?"":` of ${H(t)}`;return`${H(e)}${r} ${n[t===1?
0:1]}${o?.(s)??""}`}function Mn(e,t,n){let o=u("button","pnb-chip",e),s=null;return o.addEventListener("click",
()=>{s&&n({filters:Z(t().filters,s)})}),{root:o,update(r){s=r,L(o,`${r.text} ✕`),C(o,"aria-label",`remove th\
e filter ${r.text}`)}}}function An(e,{columns:t},n){let o=u("span","pnb-expression",e),s=u("input","",o);s.type=
"text",s.spellcheck=!1,s.autocomplete="off",s.maxLength=500,s.placeholder=Ln(t),s.ariaLabel="Filter by an expr\
ession",V(s);let r=u("span","pnb-error-words",o);r.setAttribute("role","status");let i,l=()=>{let c=qe(s.value,
t),d="error"in c?c.error:"";L(r,d),C(s,"aria-invalid",d?"true":null),"condition"in c&&n(c.condition)},a=()=>{clearTimeout(
i),i=setTimeout(l,Xe)};return s.addEventListener("input",a),s.addEventListener("keydown",c=>{c.stopPropagation(),
c.key==="Enter"&&(clearTimeout(i),l())}),{clear(){clearTimeout(i),s.value="",L(r,""),C(s,"aria-invalid",null)},
focus:()=>s.focus()}}function Ln(e){let t=e.map(r=>{let i=[r.title,...r.names].filter(l=>Tn.test(l));return{head:r,
name:i.sort((l,a)=>l.length-a.length)[0]}}),n=t.find(({head:r,name:i})=>r.role==="score"&&i)?.name,o=t.find(({
head:r,name:i})=>r.role==="input"&&!r.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function $n(e,{columns:t},n){let o=u("details","pnb-more",e);p("summary","","＋ f\
ilter",o);let s=u("div","pnb-list",o),r=t.map(d=>[d.key,d.title]),i=D(s,"Column",r,()=>{}),l=D(s,"Comparison",
Ye,()=>{A(a,l.value!=="missing")}),a=u("input","",s);a.type="text",a.maxLength=200,a.ariaLabel="Value",a.placeholder=
"value",V(a);let c=()=>{let d=t.find(({key:h})=>h===i.value),m=Ye.find(([h])=>h===l.value);if(!d||!m)return;let[
f,b]=m,v=a.value.trim();if(!v&&f!=="missing"){a.focus();return}let g=f==="missing"?null:Rn(v,d.numeric),E=f===
"missing"?`${d.title} ${b}`:`${d.title} ${b} ${v}`;n({about:`${d.key} ${f}`,text:E,where:{column:d.key,operator:f,
value:g}})};O(s,"Add",c),a.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&c()})}function Rn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var et=20;function tt(e,t){let{view:n,change:o,resize:s}=t,r=u("div","pnb-row pnb-header",e);r.setAttribute("r\
ole","row"),r.setAttribute("aria-rowindex","1");let i=[],l=({sort:a,descending:c})=>{for(let{head:d,button:m,column:f}of i){
let b=a===f.key;Y(m,(b?c?"↓ ":"↑ ":"")+f.title),C(d,"aria-sort",b?c?"descending":"ascending":"none")}};return{
height:()=>r.offsetHeight,update:l,rebuild(a){r.replaceChildren(),i=a.map(c=>{let d=u("span","",r);d.setAttribute(
"role","columnheader"),C(d,"data-numeric",c.numeric?"":null);let m=O(d,"",()=>o(Je(n(),c.key)));m.dir="auto",V(
m);let f=b=>s(j(c),b);return m.addEventListener("keydown",b=>{let v={ArrowLeft:-et,ArrowRight:et}[b.key];!b.shiftKey||
v===void 0||(f(d.offsetWidth+v),b.preventDefault(),b.stopPropagation())}),t.title?.(c,d),On(d,f),{head:d,button:m,
column:c}}),l(n())}}}function On(e,t){let n=u("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",s=>{o={x:s.clientX,width:e.
offsetWidth},n.setPointerCapture(s.pointerId),s.preventDefault()}),n.addEventListener("pointermove",s=>{o&&t(o.
width+s.clientX-o.x)});for(let s of["pointerup","pointercancel"])n.addEventListener(s,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function nt(e,[t],n,o){let s=u("div","pnb-panel");s.setAttribute("role","row");let r=u("div","pnb-detail",s);r.
setAttribute("role","gridcell"),r.tabIndex=-1,V(r),A(s,!1);let i=u("div","pnb-openbar",r),l=u("strong","",i);l.
dir="auto";let a=u("span","pnb-muted pnb-small",i),c=u("span","pnb-muted pnb-small",i);c.dir="auto";let d=u("s\
pan","pnb-muted pnb-small pnb-line",i);u("span","pnb-grow",i);for(let[f,b,v]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let g=O(i,f,v);g.ariaLabel=b,V(g)}let m=u("div","pnb\
-content",r);return{panel:s,fill(f,b){Re(e,m),L(l,f.title),L(c,(f.facts??[]).join(" · ")),d.replaceChildren(),
f.trace&&(p("span","","trace ",d),p("code","",f.trace,d).title=f.trace),m.replaceChildren(),b(m)},place:f=>L(a,
f)}}function Nn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Hn(e,t,n,o=null){let s=Pn(e,n.row,o),r=Math.max(
0,s-n.above);return[r,Math.max(r,Math.min(t,s+n.visible+n.below))]}function Pn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Fn(e,t,n,o,s){let r=e*s;return Math.min(r,Math.
max(t,r+s+o-n))}function Vn(e,t,n,o){let r={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return r===void 0||!n?null:Math.min(n-1,Math.max(0,t+r))}var Dn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function In(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Dn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Kn=0;function ot(e){
let{scroll:t}=e,n=`pnb-list-${++Kn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=u("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let s=[],r=-1,i=-1,l=0,{panel:a}=e;a&&o.append(a);let c=()=>a&&
i>=0?{after:i,height:a.offsetHeight}:null,d=h=>{for(Math.abs(h-l)>=s.length&&(l=h);l<h;l++){let w=s.shift();w&&
(o.insertBefore(w.root,a??null),s.push(w))}for(;l>h;l--){let w=s.pop();w&&(o.prepend(w.root),s.unshift(w))}},m=()=>{
let h=e.measure(),w=c(),[S,x]=Hn(t.scrollTop,e.expected(),h,w);for(e.want(S,Math.max(x,1)),o.style.height=`${e.
count()*h.row+(w?.height??0)}px`,a&&(a.style.top=`${(i+1)*h.row}px`),d(S);s.length<x-S;){let M=e.create(o,v);a&&
o.insertBefore(M.root,a),s.push(M)}let T=Math.min(x,e.count());s.forEach((M,R)=>{let F=S+R;A(M.root,F<T),C(M.root,
"id",F<T?`${n}-${F}`:null),!(F>=T)&&(M.root.style.top=`${Nn(F,h.row,w)}px`,C(M.root,"aria-selected",String(F===
r)),C(M.root,"aria-rowindex",String(F+2)),a&&C(M.root,"aria-expanded",String(F===i)),M.update(F))});let k=r>=S&&
r<T;C(t,"aria-activedescendant",k?`${n}-${r}`:null),C(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=h=>{
let{row:w}=e.measure();r=Math.min(e.count()-1,Math.max(0,h));let S=c(),x=S&&r>S.after?S.height:0;e.want(r,r+1);
let{scrollTop:T,clientHeight:k}=t;return t.scrollTop=Fn(r,T-x,k,e.head(),w)+x,m(),r},b=h=>{r=h,m()},v=h=>{b(h),
e.open(h)},g=!1;t.addEventListener("scroll",()=>{g||(g=!0,requestAnimationFrame(()=>{g=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!In(h,a))return;let w=Vn(h.key,r,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(f(Math.max(0,r)));else if(w!==null)f(w),e.moved?.(r);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let E=new ResizeObserver(()=>{i>=0&&m()});return a&&E.observe(a),{update:m,mark:b,choose:f,
expand(h){i=h,a&&A(a,h>=0),m()},reveal(){if(i<0||!a)return;m();let{row:h}=e.measure(),w=(i+1)*h+a.offsetHeight+
e.head(),S=Math.min(i*h,w-t.clientHeight);(t.scrollTop<S||t.scrollTop>i*h)&&(t.scrollTop=S)},rebuild(){for(let{
root:h}of s)h.remove();s.length=0,m()},restart(){t.scrollTop=0,r=-1,i=-1,a&&A(a,!1),m()},get chosen(){return r},
dispose:()=>E.disconnect()}}var Gn={"-":"del","+":"ins","=":"span"};function ee(e,t){e.replaceChildren();for(let[n,o]of t)p(Gn[n],"",o,e)}
function rt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;C(e,"data-state",n),n===null?ee(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function ae(e,t){let n=u("span","pnb-mark",e),s=t.text.startsWith("✓")||
t.text.startsWith("✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;p("span","",s,n).dir="auto";let r=[
t.sign,t.change].filter(Boolean).join(" ");r&&(p("span","pnb-sign",` ${r}`,n).dataset.tone=t.tone),t.repetitions&&
p("span","pnb-muted",` (${t.repetitions})`,n)}function ge(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";Y(e,n),
C(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function st(e,t){e.classList.add("pnb-cell");let n=u("div","\
pnb-preview",e);n.dir="auto";let o=u("div","pnb-marks",e),s;return r=>{let i=typeof r=="object"&&"pieces"in r?
r:null;if(i!==s){s=i,rt(n,i),o.replaceChildren();for(let l of i?.marks??[])t.has(l.evaluator)||ae(o,l);i?.rewritten&&
p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function it(e){e.classList.add("pnb-asked");
let t=u("div","pnb-muted pnb-small pnb-line",e),n=u("div","pnb-preview",e),o=u("div","pnb-wanted",e);for(let s of[
t,n,o])s.dir="auto";return s=>{let r=typeof s=="object"&&"input"in s?s:{id:"…",input:"",expected:""};Y(t,r.id),
L(n,r.input),L(o,r.expected?`expected ${r.expected}`:""),A(o,r.expected!=="")}}var _n=30,le={row:_n,visible:18,above:6,below:8};function at(e,t){V(e);let{source:n,total:o,panel:s,noun:r}=t,
i=()=>n.matched??o,l=ot({scroll:e,panel:s,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(c,d)=>Bn(
c,t,d),open:c=>{let d=t.group(c);d?t.fold(d):t.open(c)},moved:t.moved,key:t.key,drawn:()=>{let{row:c,visible:d}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(d,Math.max(m,i()))*c+t.head();e.style.height=`${s.hidden?f+2:Math.max(
f,d*c+t.head())}px`,A(a,i()===0&&!n.busy),t.drawn()}}),a=u("div","pnb-empty");return e.after(a),p("span","pnb-\
muted",`No ${r[1]} match.`,a),O(a,"Clear filters",t.clear),l}function Bn(e,{source:t,columns:n,group:o,noun:s,
hidden:r,selection:i,tall:l},a){let c=u("div","pnb-row",e);c.setAttribute("role","row");let d=0;c.addEventListener(
"click",()=>{String(c.ownerDocument.getSelection()??"").trim()||a(d)});let m=u("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",g=>g.stopPropagation()),m.addEventListener("change",()=>{let g=t.
row(d);g&&i.toggle(g.position)});let f=u("span","pnb-heading-of-group");f.dir="auto";let b=n().map((g,E)=>{let h=u(
"div","",c);if(h.setAttribute("role","gridcell"),C(h,"data-numeric",g.numeric?"":null),E>0)return{cell:h,draw:jn(
h,g,r)};h.append(m,f);let w=u("div","pnb-first",h);return{cell:w,draw:l?it(w):ge(w)}}),v=[];return{root:c,update(g){
d=g;let E=o(g),h=t.row(g),w=h!==void 0&&i.has(h.position),S=[g,E,h,w];if(h&&S.every((M,R)=>M===v[R]))return;v=
S,C(c,"data-group",E?"":null),A(m,!E),A(f,!!E);let x=b[0];x&&A(x.cell,!E),L(f,E?Wn(E,s):""),m.checked=w,C(c,"d\
ata-picked",m.checked?"":null);let k=E?.cells.map(M=>M&&`mean ${M}`)??h?.cells??[];b.forEach(({draw:M},R)=>{M(
k[R])}),m.ariaLabel=`select ${s[0]} ${g+1}`}}}function jn(e,t,n){return t.variant===null?ge(e):st(e,n)}function Wn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${H(t)} ${o[t===1?0:1]}`}function lt(e,t,n,o){let s=new Set,r=u("div","pnb-filters pnb-picked",e);A(r,!1);let i=p("strong","","",r);i.setAttribute(
"role","status");let l=u("span","pnb-muted pnb-small",r);l.append("in Python: "),p("code","","view.selected",l),
l.append(", where view is what explore() returned");let a=()=>{n({type:"select",positions:[...s]}),L(i,`${H(s.
size)} ${t[s.size===1?0:1]} selected`),A(r,s.size>0),o()};return O(r,"Clear",()=>{s.clear(),a()}),{bar:r,has:c=>s.
has(c),toggle(c){s.delete(c)||s.add(c),a()},get positions(){return[...s]}}}var zn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function ct(e,t,n){let{setup:o,noun:s}=n,r=n.view??q,i=Be(o),l=fe(
o.columns,i),a=null,c=-1,d=-1,m=0,f=null,b=new Map,v=()=>n.query?.(r)??ie(r),g=Ve(t,y=>({...y,query:v(),columns:l.
map(({key:$})=>$)}),y=>{a=y.runs;for(let $ of y.groups)b.set($.place,$);w.counted(y.counts),n.arrived?.(y),N.update(),
d>=0&&oe(d)},n.chunk),E=()=>{b.clear(),g.reset()},h=y=>{n.changed?.(y,{...r,...y}),r={...r,...y},w.update(r),J.
update(r),T.update(),c=d=-1,E(),K(),N.restart()},w=Ze(e,n,()=>r,h),S=u("div","pnb-filters pnb-choices",e);n.choices?.(
S),Ie(S,o.columns,y=>h({group:y,folded:[]}));let x=De(S,o.columns,()=>l,y=>{let $=o.columns.filter(({key:I})=>y?.
includes(I));F({...i,shown:y&&$.map(j)}),l=fe(o.columns,i),E(),J.rebuild(l),K(),N.rebuild()}),T=Ue(e,u("span",
"pnb-kinds",S),o.pairs,t,v,y=>h({filters:y.reduce(Qn,r.filters)}));u("span","pnb-grow",S);let k=Pe(e,S,[...zn,
...n.keys??[]]),M=lt(e,s,t.send.bind(t),()=>N.update()),R=u("div","pnb-scroll",e);R.ariaLabel=n.label;let F=y=>{
i=y,je(o,i)},Ae=()=>n.measure?.(l)??le,K=()=>{let{columns:y,width:$}=Ge(l,i);R.style.setProperty("--pnb-column\
s",y),R.style.setProperty("--pnb-width",$),R.style.setProperty("--pnb-tall",`${Ae().row}px`),R.setAttribute("a\
ria-colcount",String(l.length))},J=tt(R,{view:()=>r,change:h,resize:(y,$)=>{F(_e(i,y,$)),K()},title:n.title}),
de=()=>{c=d=-1,N.expand(-1),R.focus({preventScroll:!0})},oe=y=>{let $=g.row(y);d=$?-1:y,!(!$||$.position<0)&&(c=
y,f=null,me.place(`${H(y+1)} of ${H(g.matched??0)}`),N.expand(y),m+=1,t.send(n.ask(m,$.position)))},pe=()=>{let y=f&&
n.open(f);y&&(me.fill(y.title,y.draw),N.reveal())},Zt=G(t,y=>{y.type!=="detail"||y.request!==m||(f=y,pe())}),Le=y=>{
let $=N.chosen+y;for(;b.has($);)$+=y;$>=0&&$<(g.matched??0)&&oe(N.choose($))},en=()=>{let y=g.row(N.chosen);y&&
y.position>=0&&M.toggle(y.position)},me=nt(R,s,Le,de),N=at(R,{source:g,panel:me.panel,noun:s,total:o.total,hidden:n.
hidden??new Set,selection:M,tall:n.measure!==void 0,head:J.height,measure:Ae,columns:()=>l,group:y=>b.get(y),open:y=>y===
c?de():oe(y),moved:y=>{d=-1,!(c<0)&&(b.has(y)?Le(Math.sign(y-c)||1):oe(y))},fold:({key:y,folded:$})=>{let I=r.
folded.filter(tn=>tn!==y);r={...r,folded:$?I:[...I,y]},c=d=-1,E(),N.expand(-1)},key:({key:y})=>{if(y==="Escape"&&
(c>=0||d>=0))de();else if(y==="x")en();else if(y==="?")k();else if(y==="/")w.focus();else return c>=0&&(n.key?.(
y)??!1);return!0},clear:w.clear,drawn:()=>w.count(g.busy?null:a??o.total)}),$e=new ResizeObserver(()=>{if(R.style.
setProperty("--pnb-sight",`${R.clientWidth}px`),!R.clientWidth||!n.resized?.(l,R.clientWidth))return;let{chosen:y}=N;
E(),K(),N.rebuild(),N.mark(y)});return $e.observe(R),n.resized?.(l,R.clientWidth),w.update(r),J.rebuild(l),K(),
N.restart(),{selection:M,scroll:R,view:()=>r,change:h,reload(){n.changed?.({},r),E(),K(),N.rebuild(),pe()},redraw(){
K(),N.rebuild(),pe()},refresh(y){let $=i.shown?[]:y.filter(I=>!l.includes(I));if(!$.length){g.refresh(),N.update();
return}l=o.columns.filter(I=>l.includes(I)||$.includes(I)),x(),E(),J.rebuild(l),K(),N.rebuild()},dispose:()=>{
g.dispose(),Zt(),T.dispose(),N.dispose(),$e.disconnect()}}}function Qn(e,t){return[...e.filter(({about:n})=>n!==
t.about),t]}function ut(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=u("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let s=u("dl","",o);for(let{variant:r,name:i,pieces:l,code:a}of n){
p("dt","pnb-muted",`${r} · ${i}`,s).dir="auto";let c=u("dd",a?"pnb-text pnb-code":"pnb-text",s);c.dir="auto",
ee(c,l)}}function dt(e,t,n){e.classList.add("pnb-folded");let o=u("button","pnb-fold",t),s=()=>{let r=e.classList.contains(
"pnb-folded");L(o,r?`show all ${H(n)} characters`:"show less"),C(o,"aria-expanded",String(!r))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),s()}),s()}var ye=/^\s*(?:```|~~~)/,pt=/^(#{1,6})\s+(.*)$/,we=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Un=/^\s*\d/,he=/^>\s?(.*)$/,
qn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Jn=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function ve(e){return Jn.test(e)}function Ee(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Yn(e,n,o)}function Yn(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(ye.test(o))
return Xn(e,t,n+1);let s=pt.exec(o);if(s)return xe(u("div","pnb-heading",e),s[2]??""),n+1;if(we.test(o))return Zn(
e,t,n);if(he.test(o)){let[a,c]=mt(t,n,he);return Ee(u("blockquote","",e),a.join(`
`)),c}let r=u("p","",e),i=n,l=[];for(;i<t.length;i++){let a=t[i]??"",c=!a.trim()||ye.test(a)||pt.test(a)||we.test(
a);if(i>n&&(c||he.test(a)))break;l.push(a)}return xe(r,l.join(`
`)),i}function Xn(e,t,n){let o=n;for(;o<t.length&&!ye.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function Zn(e,t,n){let o=u(Un.test(t[n]??"")?"ol":"ul","",e),[s,r]=mt(t,n,we);for(let i of s)xe(u("l\
i","",o),i);return r}function mt(e,t,n){let o=[],s=t;for(;s<e.length;s++){let r=n.exec(e[s]??"");if(!r)break;o.
push(r[1]??"")}return[o,s]}function xe(e,t){let n=0;for(let o of t.matchAll(qn)){e.append(t.slice(n,o.index));
let[s,,r,i,l,a,c,d]=o;r!==void 0?p("code","",r,e):i??l?p("strong","",i??l??"",e):a?p("em","",a,e):(p("span","p\
nb-linked",c??"",e),d&&p("span","pnb-muted",` (${d})`,e)),n=o.index+s.length}e.append(t.slice(n))}var eo=900,ft=16,to=80,no=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,oo=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],ro=/^[A-Za-z0-9+/=\s]{60,}$/,so=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ne(e){return e?JSON.parse(e):void 0}function bt(e){let t=te(e)&&Array.isArray(e.messages)?e.messages:
e;return!Array.isArray(t)||!t.length?null:t.every(o=>te(o)&&typeof o.role=="string"&&"content"in o)?t:null}function gt(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function _(e,t){let n=bt(t);n?yt(e,n):typeof t=="string"?io(e,t):Array.isArray(t)?uo(e,t):
te(t)?po(e,t):p("span",wt(t)?"pnb-muted":"",xt(t),e)}function Te(e,t){let n=gt(t),o=bt(n);o?yt(e,o):ke(e,n===void 0?
t:JSON.stringify(n,null,2))}function io(e,t){let n=ao(t);if(n){let i=u("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=gt(t);if(o!==void 0){ke(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&so.test(t)&&!ve(t)){ke(e,t);return}let s=u("div","pnb-long",e),r=p("div","pnb-text",t||"(empty)",s);t||r.classList.
add("pnb-muted"),r.dir="auto",ht(r,s,t),ve(t)&&lo(e,s,t)}function ao(e){if(no.test(e))return e;let t=oo.find(([
n])=>n.test(e))?.[1];return t&&ro.test(e)?`data:image/${t};base64,${e}`:null}function lo(e,t,n){let o=u("div",
"pnb-markdown",e);o.dir="auto",A(o,!1);let s=O(e,"lay out Markdown",()=>{o.childElementCount||Ee(o,n);let r=re(
o);A(t,!r),L(s,r?"show as written":"lay out Markdown")});s.className="pnb-fold"}function ke(e,t){let n=u("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",ht(o,n,t)}function ht(e,t,n){(n.length>eo||n.split(
`
`,ft+1).length>ft)&&dt(e,t,n.length)}function yt(e,t){let n=u("div","pnb-chat",e);for(let{role:o,content:s}of t){
let r=u("div","pnb-turn",n);r.dataset.role=o,p("div","pnb-muted pnb-small",o,r).dir="auto";for(let i of co(s))
_(r,i)}}function co(e){return Array.isArray(e)?e.map(t=>{if(!te(t))return t;if(typeof t.text=="string")return t.
text;let n=te(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function uo(e,t){let n=t.
map(r=>mo(r)?xt(r):null),o=n.join(", ");if(n.every(r=>r!==null)&&o.length<=to){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let s=u("ol","pnb-items",e);for(let r of t)_(u("li","",s),r)}function po(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=u("dl","pnb-object",e);for(let[
s,r]of n)p("dt","pnb-muted",s,o).dir="auto",_(u("dd","",o),r)}function te(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function mo(e){return typeof e!="object"||e===null}function wt(e){return e==null}function xt(e){
return wt(e)?"none":typeof e=="number"?Ne(e):String(e)}function Et(e,t,n="expected"){let o=u("div","pnb-run-parts",e),s=u("section","",o);t.error&&fo(s,"the task fai\
led",t.error,t.traceback),bo(s,t,n);let r=u("section","",o);Eo(r,t.verdicts);let i=u("section","",o);Co(i,t);let l=u(
"section","pnb-rest",o);W(l,"input",t.inputs),W(l,"metadata",t.metadata)}function B(e,t,n=[]){let o=p("h4","",
t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" · ")}`,o),o}function fo(e,t,n,o){B(e,
t).dataset.tone="bad";let s=u(o?"details":"div","pnb-error",e),r=u(o?"summary":"div","",s);p("span","pnb-sign",
"✗ ",r).dataset.tone="bad",p("span","",n,r).dir="auto",o&&p("pre","",o,s)}function bo(e,t,n){let{fields:o,sides:s,
heading:r}=go(t,n);o.length&&B(e,r);let i=u("div","pnb-diff",e);for(let l of o)vo(u("div","pnb-field",i),l,s)}
function go({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:xo,heading:"expected"};if(o==="baselin\
e"&&t.length)return{fields:t,sides:wo,heading:"output against the baseline"};let s=o==="nothing"?e.flatMap(ho):
e,i=s.some(({expected:l})=>l)?"output against expected":"output";return{fields:s,sides:yo,heading:i}}function ho(e){
return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var yo={old:"expected",same:"✓ as expected"},
wo={old:"baseline",same:"= as the baseline"},xo={old:"expected",same:""};function vo(e,t,n){let{name:o,state:s,
output:r,expected:i,pieces:l}=t,a=u("div","pnb-muted pnb-small",e);p("span","",o,a).dir="auto";let c=n.same?"✗\
 missing":"",d={same:n.same,missing:c,extra:"",changed:""}[s];if(d&&p("span","pnb-small",`${o?" ":""}${d}`,a),
A(a,!!a.textContent),l.length){let m=u("div","pnb-text",e);m.dir="auto",ee(m,l);return}s==="changed"?(vt(e,n.old,
"pnb-gone",i),vt(e,"output","pnb-new",r)):_(e,ne(r||i))}function vt(e,t,n,o){let s=u("div",`pnb-side ${n}`,e);
p("span","pnb-muted pnb-small",t,s),_(u("div","",s),ne(o))}function Eo(e,t){t.length&&B(e,"evaluations");for(let n of t)
ko(u("div","pnb-verdict",e),n)}function ko(e,t){let{error:n,explanation:o,metadata:s,trace:r}=t;To(e,t),o&&(p(
"div","pnb-text pnb-small",o,e).dir="auto"),n&&So(e,n,t.traceback),s&&_(e,ne(s)),r&&p("div","pnb-muted pnb-sma\
ll",`trace ${r}`,e)}function To(e,{name:t,kind:n,error:o,text:s,tone:r,facts:i}){let l=u("div","",e);l.dir="au\
to",p("span","",t,l);let a=r&&!/^[✓✗]/u.test(s)?{good:"✓ ",bad:"✗ "}[r]:"",c=p("strong","",` ${o?"✗ fa\
iled":`${a}${s}`}`,l);(o||r)&&(c.dataset.tone=o?"bad":r);let d=n==="CODE"?[]:[n,...i];d.length&&p("span","pnb-\
muted pnb-small",` ${d.join(" · ")}`,l)}function So(e,t,n){let o=u(n?"details":"div","pnb-error pnb-small",e);
p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function Co(e,{exchanges:t,attempts:n,remedy:o}){t.forEach(
(s,r)=>{Mo(e,s,s.prompt===t[r-1]?.prompt)}),o&&(B(e,"prompt and raw reply"),p("div","pnb-muted",o,e)),n.length&&
B(e,"attempts that failed");for(let s of n)p("div","pnb-text pnb-small",s,e).dir="auto"}function Mo(e,t,n){let{
title:o,facts:s,failed:r,prompt:i,reply:l,cut:a}=t;B(e,`prompt · ${o}`),i&&n?p("div","pnb-muted","the same as\
 before",e):i?Te(u("div","pnb-sent",e),i):p("div","pnb-muted","not kept",e),B(e,r?"raw reply · the attempt fai\
led":"raw reply",s),l?Te(u("div","pnb-sent",e),l):p("div","pnb-muted",r?"none came, or it was not kept":"not k\
ept",e),a&&p("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function W(e,t,n){if(!n.length)return;
B(e,t);let o=u("dl","pnb-object",e);for(let s of n)p("dt","pnb-muted",s.name,o).dir="auto",_(u("dd","",o),ne(s.
value))}function kt(e,t,n,o){let s=u("div","pnb-variants",e);for(let a of t.variants)Ao(u("section","",s),a,n,o);let r=u(
"section","pnb-rest",e);W(r,"input",t.inputs),W(r,"metadata",t.metadata);let l=t.variants.flatMap(a=>a.runs).find(
a=>a.remedy)?.remedy;l&&p("div","pnb-muted pnb-small pnb-remedy",l,r)}function Ao(e,{name:t,baseline:n,marks:o,
runs:s,more:r},i,l){let a=p("h3","",t,e);a.dir="auto",n&&p("span","pnb-muted"," baseline",a);let c=u("div","pn\
b-marks",e);for(let d of o)l.has(d.evaluator)||ae(c,d);s.length||p("div","pnb-muted","not run",e);for(let d of s){
let m=u("div","pnb-run",e),f=[s.length>1?d.title:"",...d.facts].filter(Boolean).join(" · ");f&&(p("div","pnb-\
muted pnb-small",f,m).dir="auto"),d.trace&&(p("div","pnb-muted pnb-small pnb-line",`trace ${d.trace}`,m).title=
d.trace);let b=d.verdicts.filter(v=>!l.has(v.name));Et(m,{...d,verdicts:b,remedy:""},i)}r&&p("div","pnb-muted",
`and ${H(r)} further repetitions`,e)}var Tt=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function St(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:s})=>s.tone==="rest")}))}function Ct(e,t){
if(t==="given")return e;let n=({lines:s})=>Math.min(...s.map(({p:r})=>r??1)),o=(s,r)=>t==="name"?s.name.localeCompare(
r.name):n(s)-n(r);return[...e].sort(o)}function Mt(e,t){let n=e.filter(({quiet:o,evaluator:s})=>o&&s!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Se=130;function ce(e,t,n,o){let s={viewBox:`0 0 ${Se} 18`,role:"img","aria-label":t},r=U("svg",s,e);r.dataset.
tone=n;let i=m=>Se/100*m,[l,a,c]=[i(o.zero),i(o.low),i(o.high)];U("rect",{x:0,y:8.5,width:Se,height:1,class:"p\
nb-scale"},r),U("rect",{x:l-.5,y:0,width:1,height:18,class:"pnb-zero"},r);let d=Math.max(1,c-a);U("rect",{x:a,
y:7.5,width:d,height:3,class:"pnb-span"},r),U("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},r)}var At=["variant","mean","difference","95 % interval of the difference"],Lo=["p (adj.)","n","wins / losses / t\
ies"],$o=At.length+1;function Lt(e,t,n,o,s){if(!t.figures.length)return()=>{};let r=St(t.figures),i=Mt(r,t.query.
evaluator??0),l="given",a=!1,c=u("div","pnb-filters pnb-choices pnb-evaluators",e);A(c,r.length>1);let d=u("di\
v","pnb-figures",e);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Figures",V(d);let m=u("table","",
d);Oo(u("tr","",u("thead","",m)));let f=r.map(E=>({group:E,...No(m,E,o)})),b=u("tbody","",m),v=O(Ce(u("td","",
u("tr","",b))),"",()=>{a=!a,g()});v.className="pnb-name";let g=()=>{let E=Ct(r,l),h=k=>!n.has(k.name),w=r.filter(
k=>i.has(k.evaluator)&&h(k)),S=({evaluator:k})=>Number(i.has(k)),x=[...E].sort((k,M)=>S(k)-S(M));for(let k of x){
let{body:M}=f.find(R=>R.group===k)??{};M&&(i.has(k.evaluator)?m.append(M):m.insertBefore(M,b),A(M,h(k)&&(a||!i.
has(k.evaluator))))}A(b,w.length>0);let T=w.length===1?"evaluator shows":"evaluators show";L(v,`${a?"▾":"▸"}\
 ${w.length} ${T} no difference`),C(v,"aria-expanded",String(a))};return D(c,"Figures in this order",Tt,E=>{l=
E,g()}),Ro(c,r,n,()=>{g(),s()}),g(),({evaluator:E,variant:h})=>{i.has(E)&&!a&&(a=!0,g());for(let{rows:w}of f)for(let{
line:S,row:x}of w){let T=S.place[0]===E&&S.place[1]===h;C(x,"aria-current",T?"true":null)}}}function Ro(e,t,n,o){
let s=u("details","pnb-more",e),r=u("summary","",s),i=()=>L(r,`evaluators ${t.length-n.size} of ${t.length}`),
l=u("div","pnb-list",s);for(let{name:a}of t){let c=u("label","",l),d=u("input","",c);d.type="checkbox",d.checked=
!0,p("span","",a,c).dir="auto",d.addEventListener("change",()=>{d.checked?n.delete(a):n.add(a),i(),o()})}i()}function Oo(e){
for(let n of At)p("th","",n,e).scope="col";let t=u("th","",e);t.scope="col",$t(t,Lo)}function No(e,{lines:t},n){
let o=u("tbody","",e),s=t[0]?.figures,r=Ce(u("th","pnb-group",u("tr","",o)));r.scope="rowgroup",p("strong","",
se(s?.evaluator??""),r),s?.note&&p("span","pnb-muted pnb-small",` ${s.note}`,r);let i=t.map((l,a)=>({line:l,row:Ho(
o,l,a===0,n)}));return{body:o,rows:i}}function Ho(e,{place:[t,n],figures:o},s,r){let i=u("tr",s?"pnb-first":"",
e);Po(i,o);let l=[o.left_out,o.advice].filter(Boolean).join(" · ");if(l){let a=u("td","pnb-aside pnb-muted pn\
b-small",u("tr","",e));Ce(a).textContent=l}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>r({evaluator:t,variant:n}))),i}function Ce(e){return e.colSpan=$o,e.dir="auto",e}function $t(e,t){
let n=u("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function Po(e,t){let n=u("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",se(t.variant),n):p("button","pnb-name",se(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=u("div",
"pnb-run-on",u("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let s=u("div","pnb-run-on pnb-interval",u("td","",e)),r=`${t.difference}, ${t.interval}`;t.bar&&ce(s,r,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,s),$t(u("td","",e),[t.p,t.n,t.outcomes])}var Fo=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],Vo={regressions:"loss",improvements:"gain",disagreements:"\
size",errors:"example",all:"example"};function Rt({query:e}){return{evaluator:e.evaluator??0,variant:e.variant??
null,order:null,against:e.against??"baseline",limit:320,short:!1}}function Ot({order:e},{show:t}){return e??Vo[t]??
"example"}function Nt(e,t){let{evaluator:n,variant:o,against:s,limit:r}=t,i=e.show;return{...ie(e),show:i,evaluator:n,
variant:o,against:s,limit:r,order:Ot(t,e)}}function Ht(e,t,n){let o=[],s=(c,d,m,f,b)=>{if(m.length<2)return;let v=u(
"label","",e);p("span","pnb-muted",c,v);let g=D(v,d,m,E=>n(b(E)));o.push((E,h)=>{g.value=f(E,h)})},r=c=>c.map(
(d,m)=>[String(m),d]),i=r(t.variants).filter(([c])=>c!==String(t.baseline));s("on","Evaluator",r(t.evaluators),
({evaluator:c})=>String(c),c=>({evaluator:Number(c)})),s("of","Variant",i.length>1?[["any","any variant"],...i]:
i,({variant:c})=>String(c??"any"),c=>({variant:c==="any"?null:Number(c)})),s("sorted by","Order",Fo,Do,c=>({order:c})),
s("diff against","Compared with",t.against,({against:c})=>c,c=>({against:c}));let l=O(e,"short rows",()=>n({short:!a})),
a=!1;return(c,d)=>{for(let m of o)m(c,d);a=c.short,C(l,"aria-pressed",String(a))}}function Do(e,t){return t.sort===
null?Ot(e,t):""}function Pt(e,t){let n=u("header","pnb-claims",e),o=(r,i)=>{let l=p("div",r,i,n);return l.dir="auto",l};o("pnb\
-claim",t.claim);let s=[t.detail,t.advice].filter(Boolean).join("; ");s&&o("pnb-muted",s);for(let r of t.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",r).prepend(i)}for(let r of t.notes)o("",` ${r}`).prepend(
p("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Me(e,t,{typical:n,evaluators:o}){let s=(Math.max(205,(e||900)/(t+1))-20)/7.2,r=Math.min(6,Math.max(3,
Math.ceil(n/s))),i=Math.ceil((o.length+1)*20/s),l=17*Math.min(3,Math.max(1,i)),a=Math.floor(s*(r-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,a)),tall:20+19*r+l,marks:l}}var Io=660;function Ft({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Io/e)),above:2,below:3}}function Vt({variants:e,names:t,prompts:n,baseline:o},s){let r=!1,i=new Set,l=a=>{if(r!==a){r=a;for(let c of i)
c.isConnected?c.open=r:i.delete(c);s()}};return({variant:a},c)=>{if(a===null)return;let d=c.querySelector("but\
ton");d&&(d.title=t[a]??"",d.dataset.name=e[a]??"");let m=n[a]??[],f=u("div","pnb-given",c);if(a===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let b=u("details","",f);p("summary","",m.map(({name:g})=>g).join(",\
 "),b).dir="auto";let v=u("div","pnb-prompt",b);v.tabIndex=0,v.setAttribute("role","region"),v.ariaLabel=`What\
 ${t[a]??""} was given`,W(v,"",m),b.open=r,i.add(b),b.addEventListener("toggle",()=>l(b.open))}}function Dt(e,{race:t}){if(!t)return;let n=u("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=u(
"div","pnb-lanes",n);for(let{variant:s,ran:r,words:i,stopped:l}of t.lines){p("span","pnb-lane-name",s,o).dir="\
auto";let a=u("span","pnb-bar-track",o),c=u("span","pnb-bar-fill",a);l&&(c.dataset.tone="rest"),c.style.width=
`${100*r}%`,p("span","pnb-small",`${l?"■ ":""}${i}`,o)}for(let s of t.reasons)p("p","pnb-small",s,n).dir="au\
to"}var Ko=["slice","n","difference","95 % interval","from the rest","p","could show",""];function It(e,t,n,o,s,r){
let i=u("details","pnb-changes pnb-slices",e);A(i,t.slices.length>0&&t.evaluators.length>0);let l=p("summary",
"","Slices: where the difference lies",i),a=u("label","pnb-small",i);p("span","pnb-muted","by ",a);let c=t.slices[0]??
"",d=0,m="",f=[],b=u("div",""),v=()=>{let{evaluator:w,variant:S}=o(),x=JSON.stringify([c,w,S]);!i.open||x===m||
(m=x,d+=1,f=[],b.replaceChildren(),p("div","pnb-muted","Comparing the slices…",b),n.send({type:"slices",request:d,
by:c,evaluator:w,variant:S}))},g=t.slices.map(w=>[w,w]);D(a,"Slice by",g,w=>{c=w,v()}),i.append(b);let E=w=>{for(let{
button:S,filter:x}of f)C(S,"aria-pressed",String(w.some(({text:T})=>T===x.text)))},h=G(n,w=>{w.type!=="slices"||
w.request!==d||(l.title=w.claim,f=Go(b,c,w,S=>r(Z(s(),S))),E(s()))});return i.addEventListener("toggle",v),{update(w){
v(),E(w)},dispose:h}}function Go(e,t,{claim:n,note:o,lines:s},r){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!s.length)return[];let i=u("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let l=u("table","",i),a=u("tr","",u("thead","",l));for(let m of Ko)m?p("th","",m,a).scope=
"col":u("td","",a);let c=u("tbody","",l),d=s.flatMap(m=>_o(u("tr","",c),t,m,r));return p("div","pnb-muted pnb-\
small",o,e),d}function _o(e,t,n,o){let s=n.variant?`${n.variant} · ${n.name}`:n.name,r=u("th","",e);r.scope="\
row",r.dir="auto";let i=[];if(n.where){let c={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},d=p("bu\
tton","pnb-name",s,r);d.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(c)),i.push(
{button:d,filter:c})}else p("span","",s,r);p("td","pnb-number",n.n,e),p("td","pnb-number",n.difference,e);let l=u(
"div","pnb-run-on pnb-interval",u("td","",e));n.bar&&ce(l,`${n.name}: ${n.interval}`,n.tone,n.bar),p("span","p\
nb-muted pnb-small",n.interval,l);let a=p("td","pnb-number",n.gap,e);return a.dataset.tone=n.tone,p("td","pnb-\
number",n.p,e),p("td","pnb-number",n.detectable,e),p("td","pnb-muted pnb-small",n.status,e),i}var Bo=10;function Kt({model:e,el:t}){let n=Fe(e.get("setup"));if(!n)return()=>{};let o=u("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let s=Rt(n),r=Me(0,n.order.length,n),i=new Set,
l={...q,show:n.query.show??"all"},a=()=>!s.short&&!b?.view().group,c=g=>{s={...s,...g},g.against!==void 0||g.short!==
void 0?b?.reload():b?.change(g.order?{sort:null}:{})};Pt(o,n.lead);let d=Lt(o,n,i,c,()=>b?.redraw());ut(o,n),Dt(
o,n);let m=It(o,n,e,()=>s,()=>b?.view().filters??[],g=>b?.change({filters:g,show:"all"})),f=()=>{},b=null,v=g=>{
f(s,g),d(s),m.update(g.filters),o.toggleAttribute("data-short",s.short||g.group!==null)};return b=ct(o,e,{setup:n,
noun:["example","examples"],label:"Examples side by side",chunk:Bo,view:l,hidden:i,query:g=>Nt(g,s),choices:g=>{
f=Ht(g,n,c)},changed:(g,E)=>{g.show&&(s={...s,order:null}),v(E)},measure:()=>a()?Ft(r):le,title:Vt(n,()=>b?.redraw()),
resized:(g,E)=>{r=Me(E,g.filter(({variant:w})=>w!==null).length,n);let h=r.limit!==s.limit;return s={...s,limit:r.
limit},o.style.setProperty("--pnb-marks",`${r.marks}px`),h},ask:(g,E)=>{let{evaluator:h,variant:w}=s;return{type:"\
detail",request:g,position:E,evaluator:h,variant:w}},open:g=>{if(!("example"in g))return null;let{example:E}=g;
return{title:E,draw:h=>kt(h,E,s.against,i)}}}),v(l),()=>{m.dispose(),b?.dispose()}}function Gt(e,t,n=null){let o=[];for(let r=0;r<e;r++)t.every(i=>i(r))&&o.push(r);if(!n)return o;let s=new Map(
o.map(r=>[r,n(r)??Number.POSITIVE_INFINITY]));return o.sort((r,i)=>{let[l,a]=[s.get(r)??0,s.get(i)??0];return l<
a?-1:l>a?1:r-i})}function _t(e,t){return n=>e.some(o=>t.includes(o[n]??"·"))}function Bt(e,t){let n=z(t.trim());
if(!n)return()=>!0;let o=e();return s=>o[s]?.includes(n)??!1}function z(e){return e.toLowerCase().toUpperCase()}var jo={regressions:"l",improvements:"w",disagreements:"wlc"};function Qt(e){let{columns:t}=e.setup,n=new Map(
t.map(({key:l},a)=>[l,a])),o=l=>e.values[n.get(l)??-1],s=null,r=()=>(s??=e.examples.map((l,a)=>Uo(t,e.values,a)),
s),i=l=>{let a=[jt(e,l),...(l.where??[]).map(f=>ue(f,o)),Bt(r,l.text??"")],c=zo(t,l),d=c&&o(c.key),m=Gt(e.examples.
length,a,d?null:qo(e,l));return d?Qo(m,d,l.descending??!1):m};return{count:l=>e.examples.reduce((a,c,d)=>a+Number(
jt(e,l)(d)),0),find(l){let a=i(l),c=l.group?o(l.group):void 0;return c?Wo(a,c,l.folded??[]):{rows:a,groups:[],
examples:a.length}}}}function Wo(e,t,n){let o=new Map;for(let l of e){let a=Q(t[l]??null).slice(0,200);o.set(a,
[...o.get(a)??[],l])}let r=[...o.keys()].sort((l,a)=>l&&a?l.localeCompare(a):+!l-+!a).map(l=>({value:l,key:l,count:o.
get(l)?.length??0,folded:n.includes(l)}));return{rows:r.flatMap(({key:l,folded:a},c)=>[-1-c,...a?[]:o.get(l)??
[]]),groups:r,examples:e.length}}function zo(e,{sort:t=null,evaluator:n=0}){let o=e.find(({key:i})=>i===t);if(!o||
o.variant===null)return o;let{variant:s}=o,r=e.filter(i=>i.judged?.[0]===n&&i.judged[1]===s);return r.find(({role:i})=>i===
"score")??r[0]??o}function Qo(e,t,n){let o=n?-1:1,s=r=>t[r]??null;return[...e].sort((r,i)=>{let[l,a]=[s(r),s(i)];
if(l===null||a===null)return+(l===null)-+(a===null);let[c,d]=typeof l=="number"&&typeof a=="number"?[l,a]:[z(Q(
l)),z(Q(a))];return o*(c<d?-1:c>d?1:0)})}function Uo(e,t,n){let o=e.map(({numeric:s},r)=>s?"":Q(t[r]?.[n]??null));
return z(o.join(`
`))}function jt(e,t){let{show:n="all",evaluator:o=0}=t;if(n==="errors")return i=>e.failed[i]??!1;let s=jo[n];if(s===
void 0)return()=>!0;let r=Ut(e,t).map(i=>e.outcomes[o]?.[i]??"");return _t(r,s)}function Ut({setup:e},{variant:t=null}){
return t===null?e.order.filter(n=>n!==e.baseline):[t]}function qo(e,t){let{order:n="example",evaluator:o=0}=t,
s=(n==="score"?e.scores:e.differences)[o];if(n==="example"||!s)return null;let r=Ut(e,t).map(a=>s[a]??[]),i=e.
signs[o]??1,l={score:a=>Math.min(...a),size:a=>-Math.max(...a.map(Math.abs)),loss:a=>Math.min(...a.map(c=>i*c)),
gain:a=>-Math.max(...a.map(c=>i*c))};return a=>{let c=r.map(d=>d[a]??null).filter(d=>d!==null);return c.length?
l[n](c):null}}function ue(e,t){if("every"in e){let r=e.every.map(i=>ue(i,t));return i=>r.every(l=>l(i))}if("so\
me"in e){let r=e.some.map(i=>ue(i,t));return i=>r.some(l=>l(i))}if("negated"in e){let r=ue(e.negated,t);return i=>!r(
i)}let n=t(e.column);if(!n)return()=>!1;let{operator:o,value:s=null}=e;return r=>Jo(n[r]??null,o,s)}function Jo(e,t,n){
return t==="missing"?e===null:t==="contains"?z(Q(e)).includes(z(String(n))):e===null?!1:t==="=="?zt(e,n):t==="\
!="?!zt(e,n):typeof n=="string"?Wt(Q(e),t,n):typeof e!="string"&&Wt(Number(e),t,Number(n))}function Wt(e,t,n){
return t==="<"?e<n:t==="<="?e<=n:t===">"?e>n:e>=n}function zt(e,t){return typeof t=="string"?Q(e)===t:typeof t==
"boolean"&&typeof e=="string"?e.toLowerCase()===String(t):typeof e!="string"&&Number(e)===Number(t)}function Q(e){
return e===null?"":String(e)}function qt(e){let t=new Set,n=new TextEncoder().encode(JSON.stringify(e.setup)),o=Qt(e),s=r=>r.type==="page"?
Yo(e,r,o):r.type==="detail"?Zo(e,r):null;return{get:()=>new DataView(n.buffer),on:(r,i)=>t.add(i),off:(r,i)=>t.
delete(i),send(r){let i=s(r);i&&queueMicrotask(()=>{for(let l of t)l(i)})}}}function Yo(e,{request:t,query:n,columns:o,
start:s,stop:r},i){let{rows:l,groups:a,examples:c}=i.find(n),d=l.slice(s,r),m=e.setup.against.findIndex(([b])=>b===
n.against),f=b=>o.map(v=>Xo(e,v,b,Math.max(0,m)));return{type:"page",request:t,matched:l.length,runs:c,counts:e.
setup.kinds.map(({show:b})=>i.count({...n,show:b})),start:s,positions:d,rows:d.map(b=>b<0?[]:f(b)),groups:d.flatMap(
(b,v)=>{let g=a[-1-b];return g?[{...g,place:s+v,cells:[]}]:[]})}}function Xo(e,t,n,o){let s=e.setup.columns.findIndex(
l=>l.key===t),r=e.setup.columns[s];if(s===0)return e.asked[n]??"";if(r&&r.variant!==null)return e.outputs[o]?.[n]?.[r.
variant]??"";let i=e.values[s]?.[n]??null;return typeof i=="number"?i.toLocaleString("en-US",{maximumFractionDigits:3}):
String(i??"").slice(0,160)}function Zo(e,t){let{position:n,request:o,variant:s=null}=t,r=e.examples[n]??er,i=({
baseline:a,place:c})=>a?0:c===s?1:2,l=[...r.variants].sort((a,c)=>i(a)-i(c));return{type:"detail",request:o,example:{
...r,variants:l}}}var er={title:"",inputs:[],metadata:[],variants:[]};var Jt=document.getElementById("pnb-data"),Yt=document.getElementById("pnb-static"),Xt=document.getElementById(
"pnb-view");if(Jt&&Yt&&Xt){let e=JSON.parse(Jt.textContent??"");Kt({model:qt(e),el:Xt}),Yt.hidden=!0}
