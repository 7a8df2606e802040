/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Kt="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function W(e,t,n){let o=document.createElementNS(
Kt,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function C(e,t){e.textContent!==
t&&(e.textContent=t)}function Q(e,t){C(e,t),M(e,"title",t)}function M(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function ne(e){return e.hidden=!e.hidden,!e.hidden}function L(e,t){e.
hidden===t&&(e.hidden=!t)}function V(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function _t(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Le(e,t){t.contains(
_t(e))&&e.focus({preventScroll:!0})}function Ce(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function H(e){return Math.round(e).toLocaleString("en-US")}function $e(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function oe(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Re(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function I(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,V(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function O(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Oe(e,t,n){let o=a("div","pnb-keys",e);L(o,!1);for(let[i,d]of n){let l=a("span","",o);for(let c of i)p(
"kbd","",c,l);p("span","pnb-muted",d,l)}let r=()=>M(s,"aria-expanded",String(ne(o))),s=O(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),M(s,"aria-expanded","false"),r}function K(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Ne(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Bt(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function He(e,t,n,o){let r=new Map,s=new Set,i=0,d=0,l=null,c=!1,u=K(e,m=>{m.type!=="page"||m.request<d||(l=
m.matched,c=!1,m.rows.forEach((f,g)=>{r.set(m.start+g,{position:m.positions[g]??0,cells:f})}),n(m))});return{get matched(){
return l},get busy(){return c},reset(){r=new Map,s=new Set,d=i+1,c=!0},refresh(){s=new Set,d=i+1},row:m=>r.get(
m),want(m,f){for(let g of Bt(m,f,o)){if(s.has(g))continue;s.add(g),i+=1;let[E,b]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:E,stop:b}))}},dispose:u}}function Pe(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=a("div","pnb-list",r),d=t.slice(1).
map(c=>{let u=a("label","",i),m=a("input","",u);return m.type="checkbox",p("span","",c.title,u).dir="auto",m.addEventListener(
"change",()=>{o(d.filter(f=>f.input.checked).map(f=>f.column.key)),l()}),{input:m,column:c}}),l=()=>{let c=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of d)u.checked=c.has(m.key);C(s,`columns ${c.size} of ${t.length}`)};
return O(i,"as at first",()=>{o(null),l()}),l(),l}function Fe(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];I(e,"Group by",o,r=>n(r||null))}var Ve="phoenix_nb.columns";var jt={shown:null,widths:{}};function j({names:e,title:t}){return e[0]??t}function ue(e,{shown:t}){let n=r=>t?.
includes(j(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function Ie(e,{widths:t}){let n=e.map((s,i)=>t[j(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>j(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function De(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function Ge({memory:e}){return _e()[e]??jt}function Ke({memory:e},t){let{
[e]:n,...o}=_e(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ve,JSON.stringify(Object.fromEntries(
r)))}catch{}}function _e(){try{let e=JSON.parse(localStorage.getItem(Ve)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var qt=2;function qe(e,t,n,o,r,s){let i=a("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,L(i,!1);let d=null,l=0,c=()=>{if(!d)return;l+=1;let{expected:f,output:g}=d;o.send({type:"confusion",request:l,
query:r(),expected:f,output:g})},u=f=>{d=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,L(i,f!==null),c()};
n.length>qt?zt(t,n,u):Wt(t,n,u);let m=K(o,f=>{f.type!=="confusion"||f.request!==l||!d||Ut(i,d,f,s)});return{update:c,
dispose:m}}function Wt(e,t,n){let o=null,r=t.map(s=>{let i=O(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let d of r)M(d.button,"aria-expanded",String(d.pair===o))});return M(i,"aria-expanded","false"),{button:i,
pair:s}})}function zt(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);I(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Ut(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=a("table","",e);C(a("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let d=a("tr","",a("thead","",i));a("td","",d);for(let c of o)Be(a("th","",d),c,"col");let l=a("t\
body","",i);n.forEach((c,u)=>{let m=a("tr","",l);Be(a("th","",m),c,"row");let f=r[u]??[],g=f.reduce((E,b)=>E+b,
0);o.forEach((E,b)=>{let x=f[b]??0,h=a("td","",m);if(h.dataset.right=String(c===E),h.style.setProperty("--pnb-\
share",String(g?x/g:0)),!x){p("span","pnb-muted","·",h);return}let w=O(h,H(x),()=>s([je(t.expected,"expected",
c),je(t.output,"came out",E)]));w.ariaLabel=`${H(x)} expected ${c||"nothing"}, came out ${E||"nothing"}`})})}function Be(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function je(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var P=class extends Error{constructor(n,o){super(n);this.at=o}at},J=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Qt=new Set(["and","or","not","in","is","contains","true","false","missing"]),Jt={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Yt=40,Xt=3;function We(e,t){
try{let n=Zt(e);return n.length===1?{condition:null}:{condition:on(n,t)()}}catch(n){if(n instanceof P)return{error:n.
message,at:n.at};throw n}}function Zt(e){let t=[];for(J.lastIndex=0;e.slice(J.lastIndex).trim();){let n=e.slice(
J.lastIndex),o=J.lastIndex+n.length-n.trimStart().length,{groups:r}=J.exec(e)??{};if(!r)throw en(e,o);t.push({
...tn(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function en(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new P("A closing quotation mark is missing.",t):new P(`${n} mea\
ns nothing here.`,t)}function tn(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:nn(r)};let s=o.
toLowerCase();return Qt.has(s)?{kind:"sign",text:s}:{kind:"name",text:o}}function nn(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function on(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-
1]?.text??"",d=v=>s().kind==="sign"&&s().text===v,l=v=>d(v)?(n+=1,!0):!1,c=()=>{let v=[u()];for(;l("or");)v.push(
u());return v.length===1&&v[0]?v[0]:{some:v}},u=()=>{let v=[m()];for(;l("and");)v.push(m());return v.length===
1&&v[0]?v[0]:{every:v}},m=()=>{if(o+=1,o>Yt)throw new P("Too many parentheses.",s().at);try{if(l("not"))return{
negated:m()};let v=s().at;if(!l("("))return f();let T=c();if(!l(")"))throw new P("A closing parenthesis is mis\
sing.",v);return T}finally{o-=1}},f=()=>{let v=s();if(v.kind==="text"&&e[n+1]?.text==="in")return n+=2,S(h("in"),
"contains",v.text);let T=h(i());if(l("is"))return g(l("not"),E(T));let k=l("not");return g(k,l("in")?x(T):b(T,
k))},g=(v,T)=>v?{negated:T}:T,E=v=>{let{at:T}=s();if(l("missing"))return S(v,"missing",null);throw new P("Afte\
r “is” comes “missing” or “not missing”.",T)},b=(v,T)=>{let k=s(),A=k.kind==="sign"?Jt[k.text]:void 0;
if(A!==void 0)return n+=1,S(v,A,w(k.text,v));if((k.kind==="end"||["and","or",")"].includes(k.text))&&!T)return S(
v,"==",!0);let F=`After ${pe(v)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new P(F,k.at)},x=v=>{
let T=s().at;if(!l("[")&&!l("("))throw new P(`After “in” comes a list: ${pe(v)} in ["a", "b"].`,T);let k=[];
do k.push(S(v,"==",w("in",v)));while(l(","));if(!l("]")&&!l(")"))throw new P("The list is not closed: ] is mis\
sing.",T);return{some:k}},h=v=>{let T=s();if(T.kind!=="name"){let k=v?` after “${v}”`:"",A=T.kind==="end"?
"":`, not ${T.text}`;throw new P(`The name of a column is wanted${k}${A}.`,T.at)}return n+=1,T},w=(v,T)=>{let k=s();
if(n+=1,k.kind==="number")return Number(k.text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text===
"true")return!0;if(k.kind==="sign"&&k.text==="false")return!1;if(k.kind==="name"){let A=`${pe(T)} ${v} "${k.text}\
"`;throw new P(`Text stands in quotation marks: ${A}.`,k.at)}throw new P(`A number or a text in quotation mark\
s is wanted after ${v}.`,k.at)},S=(v,T,k)=>({column:rn(v,k,t),operator:T,value:k});return()=>{let v=c(),{kind:T,
text:k,at:A}=s();if(T==="end")return v;throw new P(`Between two conditions stands “and” or “or”, not ${k}\
.`,A)}}function pe({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function rn({text:e,
at:t},n,o){let r=o.filter(({title:c,names:u})=>c===e||u.includes(e)),i=r.find(({numeric:c})=>c===(typeof n=="n\
umber"))??r[0];if(i)return i.key;let d=an(e,o),l=d?`Did you mean ${d}?`:`There are ${sn(o)}.`;throw new P(`The\
re is no column ${e}. ${l}`,t)}function sn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function an(e,t){let n=null,o=Math.min(Xt,Math.ceil(e.length/2))+1;for(let{title:r,
names:s}of t)for(let i of[r,...s]){let d=ln(e.toLowerCase(),i.toLowerCase(),o);d<o&&([n,o]=[i,d])}return n}function ln(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){
let s=[r];for(let i=1;i<=t.length;i++){let d=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(d,(o[i]??0)+1,(s[i-
1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var z={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function re({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function ze(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Y(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var cn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,Qe=150,Ue=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function Je(e,t,n,o){let{setup:r}=t,s=a("div","pnb-filters",
e),i=dn(s,r,o),d=mn(s,r,f=>o({expression:f})),l=Re(s,"Search any text",Qe,f=>o({text:f}));bn(s,r,f=>o({filters:Y(
n().filters,f)}));let c=a("span","pnb-muted pnb-count",s);c.setAttribute("role","status");let u=a("div","pnb-f\
ilters pnb-chips",e),m=Ce(u,f=>pn(f,n,o));return{update({show:f,filters:g}){for(let{button:E,kind:b}of i)M(E,"\
aria-pressed",String(b===f));m(g),L(u,g.length>0)},clear(){l.clear(),d.clear();let{text:f,show:g,filters:E,expression:b}=z;
o({text:f,show:g,filters:E,expression:b})},count:f=>C(c,un(f,t,n())),counted(f){f.forEach((g,E)=>{let b=i[E];b&&
C(b.count,H(g))})},focus:d.focus}}function dn(e,{kinds:t},n){let o=a("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{let d=O(o,"",()=>n({show:r}));d.className=
"pnb-kind",p("span","",`${s} `,d);let l=p("b","",H(i),d);return{button:d,kind:r,count:l}})}function un(e,{setup:{
total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===t?"":` of ${H(t)}`;return`${H(e)}${s} ${n[t===1?
0:1]}${o?.(r)??""}`}function pn(e,t,n){let o=a("button","pnb-chip",e),r=null;return o.addEventListener("click",
()=>{r&&n({filters:Y(t().filters,r)})}),{root:o,update(s){r=s,C(o,`${s.text} ✕`),M(o,"aria-label",`remove th\
e filter ${s.text}`)}}}function mn(e,{columns:t},n){let o=a("span","pnb-expression",e),r=a("input","",o);r.type=
"text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,r.placeholder=fn(t),r.ariaLabel="Filter by an expr\
ession",V(r);let s=a("span","pnb-error-words",o);s.setAttribute("role","status");let i,d=()=>{let c=We(r.value,
t),u="error"in c?c.error:"";C(s,u),M(r,"aria-invalid",u?"true":null),"condition"in c&&n(c.condition)},l=()=>{clearTimeout(
i),i=setTimeout(d,Qe)};return r.addEventListener("input",l),r.addEventListener("keydown",c=>{c.stopPropagation(),
c.key==="Enter"&&(clearTimeout(i),d())}),{clear(){clearTimeout(i),r.value="",C(s,""),M(r,"aria-invalid",null)},
focus:()=>r.focus()}}function fn(e){let t=e.map(s=>{let i=[s.title,...s.names].filter(d=>cn.test(d));return{head:s,
name:i.sort((d,l)=>d.length-l.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({
head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function bn(e,{columns:t},n){let o=a("details","pnb-more",e);p("summary","","＋ f\
ilter",o);let r=a("div","pnb-list",o),s=t.map(u=>[u.key,u.title]),i=I(r,"Column",s,()=>{}),d=I(r,"Comparison",
Ue,()=>{L(l,d.value!=="missing")}),l=a("input","",r);l.type="text",l.maxLength=200,l.ariaLabel="Value",l.placeholder=
"value",V(l);let c=()=>{let u=t.find(({key:h})=>h===i.value),m=Ue.find(([h])=>h===d.value);if(!u||!m)return;let[
f,g]=m,E=l.value.trim();if(!E&&f!=="missing"){l.focus();return}let b=f==="missing"?null:gn(E,u.numeric),x=f===
"missing"?`${u.title} ${g}`:`${u.title} ${g} ${E}`;n({about:`${u.key} ${f}`,text:x,where:{column:u.key,operator:f,
value:b}})};O(r,"Add",c),l.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&c()})}function gn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Ye=20;function Xe(e,t){let{view:n,change:o,resize:r}=t,s=a("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],d=({sort:l,descending:c})=>{for(let{head:u,button:m,column:f}of i){
let g=l===f.key;Q(m,(g?c?"↓ ":"↑ ":"")+f.title),M(u,"aria-sort",g?c?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:d,rebuild(l){s.replaceChildren(),i=l.map(c=>{let u=a("span","",s);u.setAttribute(
"role","columnheader"),M(u,"data-numeric",c.numeric?"":null);let m=O(u,"",()=>o(ze(n(),c.key)));m.dir="auto",V(
m);let f=g=>r(j(c),g);return m.addEventListener("keydown",g=>{let E={ArrowLeft:-Ye,ArrowRight:Ye}[g.key];!g.shiftKey||
E===void 0||(f(u.offsetWidth+E),g.preventDefault(),g.stopPropagation())}),t.title?.(c,u),hn(u,f),{head:u,button:m,
column:c}}),d(n())}}}function hn(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function Ze(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let s=a("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,V(s),L(r,!1);let i=a("div","pnb-openbar",s),d=a("strong","",i);d.
dir="auto";let l=a("span","pnb-muted pnb-small",i),c=a("span","pnb-muted pnb-small",i);c.dir="auto";let u=a("s\
pan","pnb-muted pnb-small pnb-line",i);a("span","pnb-grow",i);for(let[f,g,E]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let b=O(i,f,E);b.ariaLabel=g,V(b)}let m=a("div","pnb\
-content",s);return{panel:r,fill(f,g){Le(e,m),C(d,f.title),C(c,(f.facts??[]).join(" · ")),u.replaceChildren(),
f.trace&&(p("span","","trace ",u),p("code","",f.trace,u).title=f.trace),m.replaceChildren(),g(m)},place:f=>C(l,
f)}}function yn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function wn(e,t,n,o=null){let r=vn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function vn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function xn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function En(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var kn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Tn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(kn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Sn=0;function et(e){
let{scroll:t}=e,n=`pnb-list-${++Sn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=a("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,d=0,{panel:l}=e;l&&o.append(l);let c=()=>l&&
i>=0?{after:i,height:l.offsetHeight}:null,u=h=>{for(Math.abs(h-d)>=r.length&&(d=h);d<h;d++){let w=r.shift();w&&
(o.insertBefore(w.root,l??null),r.push(w))}for(;d>h;d--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},m=()=>{
let h=e.measure(),w=c(),[S,v]=wn(t.scrollTop,e.expected(),h,w);for(e.want(S,Math.max(v,1)),o.style.height=`${e.
count()*h.row+(w?.height??0)}px`,l&&(l.style.top=`${(i+1)*h.row}px`),u(S);r.length<v-S;){let A=e.create(o,E);l&&
o.insertBefore(A.root,l),r.push(A)}let T=Math.min(v,e.count());r.forEach((A,R)=>{let F=S+R;L(A.root,F<T),M(A.root,
"id",F<T?`${n}-${F}`:null),!(F>=T)&&(A.root.style.top=`${yn(F,h.row,w)}px`,M(A.root,"aria-selected",String(F===
s)),M(A.root,"aria-rowindex",String(F+2)),l&&M(A.root,"aria-expanded",String(F===i)),A.update(F))});let k=s>=S&&
s<T;M(t,"aria-activedescendant",k?`${n}-${s}`:null),M(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=h=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,h));let S=c(),v=S&&s>S.after?S.height:0;e.want(s,s+1);
let{scrollTop:T,clientHeight:k}=t;return t.scrollTop=xn(s,T-v,k,e.head(),w)+v,m(),s},g=h=>{s=h,m()},E=h=>{g(h),
e.open(h)},b=!1;t.addEventListener("scroll",()=>{b||(b=!0,requestAnimationFrame(()=>{b=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!Tn(h,l))return;let w=En(h.key,s,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(w!==null)f(w),e.moved?.(s);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let x=new ResizeObserver(()=>{i>=0&&m()});return l&&x.observe(l),{update:m,mark:g,choose:f,
expand(h){i=h,l&&L(l,h>=0),m()},reveal(){if(i<0||!l)return;m();let{row:h}=e.measure(),w=(i+1)*h+l.offsetHeight+
e.head(),S=Math.min(i*h,w-t.clientHeight);(t.scrollTop<S||t.scrollTop>i*h)&&(t.scrollTop=S)},rebuild(){for(let{
root:h}of r)h.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,l&&L(l,!1),m()},get chosen(){return s},
dispose:()=>x.disconnect()}}var Mn={"-":"del","+":"ins","=":"span"};function X(e,t){e.replaceChildren();for(let[n,o]of t)p(Mn[n],"",o,e)}function tt(e,t){
let n=t?.error?"failed":t?.absent?"absent":null;M(e,"data-state",n),n===null?X(e,t?.pieces??[]):e.textContent=
t?.error||"not run"}function se(e,t){let n=a("span","pnb-mark",e),r=t.text.startsWith("✓")||t.text.startsWith(
"✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;p("span","",r,n).dir="auto";let s=[t.sign,t.change].
filter(Boolean).join(" ");s&&(p("span","pnb-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb\
-muted",` (${t.repetitions})`,n)}function me(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";Q(e,n),
M(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function nt(e,t){e.classList.add("pnb-cell");let n=a("div","\
pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,tt(n,i),o.replaceChildren();for(let d of i?.marks??[])t.has(d.evaluator)||se(o,d);i?.rewritten&&
p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function ot(e){e.classList.add("pnb-asked");
let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-preview",e),o=a("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};Q(t,s.id),
C(n,s.input),C(o,s.expected?`expected ${s.expected}`:""),L(o,s.expected!=="")}}var An=30,ie={row:An,visible:18,above:6,below:8};function rt(e,t){V(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,d=et({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(c,u)=>Ln(
c,t,u),open:c=>{let u=t.group(c);u?t.fold(u):t.open(c)},moved:t.moved,key:t.key,drawn:()=>{let{row:c,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(u,Math.max(m,i()))*c+t.head();e.style.height=`${r.hidden?f+2:Math.max(
f,u*c+t.head())}px`,L(l,i()===0&&!n.busy),t.drawn()}}),l=a("div","pnb-empty");return e.after(l),p("span","pnb-\
muted",`No ${s[1]} match.`,l),O(l,"Clear filters",t.clear),d}function Ln(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:d},l){let c=a("div","pnb-row",e);c.setAttribute("role","row");let u=0;c.addEventListener(
"click",()=>{String(c.ownerDocument.getSelection()??"").trim()||l(u)});let m=a("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",b=>b.stopPropagation()),m.addEventListener("change",()=>{let b=t.
row(u);b&&i.toggle(b.position)});let f=a("span","pnb-heading-of-group");f.dir="auto";let g=n().map((b,x)=>{let h=a(
"div","",c);if(h.setAttribute("role","gridcell"),M(h,"data-numeric",b.numeric?"":null),x>0)return{cell:h,draw:Cn(
h,b,s)};h.append(m,f);let w=a("div","pnb-first",h);return{cell:w,draw:d?ot(w):me(w)}}),E=[];return{root:c,update(b){
u=b;let x=o(b),h=t.row(b),w=h!==void 0&&i.has(h.position),S=[b,x,h,w];if(h&&S.every((A,R)=>A===E[R]))return;E=
S,M(c,"data-group",x?"":null),L(m,!x),L(f,!!x);let v=g[0];v&&L(v.cell,!x),C(f,x?$n(x,r):""),m.checked=w,M(c,"d\
ata-picked",m.checked?"":null);let k=x?.cells.map(A=>A&&`mean ${A}`)??h?.cells??[];g.forEach(({draw:A},R)=>{A(
k[R])}),m.ariaLabel=`select ${r[0]} ${b+1}`}}}function Cn(e,t,n){return t.variant===null?me(e):nt(e,n)}function $n({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${H(t)} ${o[t===1?0:1]}`}function st(e,t,n,o){let r=new Set,s=a("div","pnb-filters pnb-picked",e);L(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let d=a("span","pnb-muted pnb-small",s);d.append("in Python: "),p("code","","view.selected",d),
d.append(", where view is what explore() returned");let l=()=>{n({type:"select",positions:[...r]}),C(i,`${H(r.
size)} ${t[r.size===1?0:1]} selected`),L(s,r.size>0),o()};return O(s,"Clear",()=>{r.clear(),l()}),{bar:s,has:c=>r.
has(c),toggle(c){r.delete(c)||r.add(c),l()},get positions(){return[...r]}}}var Rn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function it(e,t,n){let{setup:o,noun:r}=n,s=n.view??z,i=Ge(o),d=ue(
o.columns,i),l=null,c=-1,u=-1,m=0,f=null,g=new Map,E=()=>n.query?.(s)??re(s),b=He(t,y=>({...y,query:E(),columns:d.
map(({key:$})=>$)}),y=>{l=y.runs;for(let $ of y.groups)g.set($.place,$);w.counted(y.counts),n.arrived?.(y),N.update(),
u>=0&&te(u)},n.chunk),x=()=>{g.clear(),b.reset()},h=y=>{n.changed?.(y,{...s,...y}),s={...s,...y},w.update(s),U.
update(s),T.update(),c=u=-1,x(),G(),N.restart()},w=Je(e,n,()=>s,h),S=a("div","pnb-filters pnb-choices",e);n.choices?.(
S),Fe(S,o.columns,y=>h({group:y,folded:[]}));let v=Pe(S,o.columns,()=>d,y=>{let $=o.columns.filter(({key:D})=>y?.
includes(D));F({...i,shown:y&&$.map(j)}),d=ue(o.columns,i),x(),U.rebuild(d),G(),N.rebuild()}),T=qe(e,a("span",
"pnb-kinds",S),o.pairs,t,E,y=>h({filters:y.reduce(On,s.filters)}));a("span","pnb-grow",S);let k=Oe(e,S,[...Rn,
...n.keys??[]]),A=st(e,r,t.send.bind(t),()=>N.update()),R=a("div","pnb-scroll",e);R.ariaLabel=n.label;let F=y=>{
i=y,Ke(o,i)},Se=()=>n.measure?.(d)??ie,G=()=>{let{columns:y,width:$}=Ie(d,i);R.style.setProperty("--pnb-column\
s",y),R.style.setProperty("--pnb-width",$),R.style.setProperty("--pnb-tall",`${Se().row}px`),R.setAttribute("a\
ria-colcount",String(d.length))},U=Xe(R,{view:()=>s,change:h,resize:(y,$)=>{F(De(i,y,$)),G()},title:n.title}),
le=()=>{c=u=-1,N.expand(-1),R.focus({preventScroll:!0})},te=y=>{let $=b.row(y);u=$?-1:y,!(!$||$.position<0)&&(c=
y,f=null,de.place(`${H(y+1)} of ${H(b.matched??0)}`),N.expand(y),m+=1,t.send(n.ask(m,$.position)))},ce=()=>{let y=f&&
n.open(f);y&&(de.fill(y.title,y.draw),N.reveal())},It=K(t,y=>{y.type!=="detail"||y.request!==m||(f=y,ce())}),Me=y=>{
let $=N.chosen+y;for(;g.has($);)$+=y;$>=0&&$<(b.matched??0)&&te(N.choose($))},Dt=()=>{let y=b.row(N.chosen);y&&
y.position>=0&&A.toggle(y.position)},de=Ze(R,r,Me,le),N=rt(R,{source:b,panel:de.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:A,tall:n.measure!==void 0,head:U.height,measure:Se,columns:()=>d,group:y=>g.get(y),open:y=>y===
c?le():te(y),moved:y=>{u=-1,!(c<0)&&(g.has(y)?Me(Math.sign(y-c)||1):te(y))},fold:({key:y,folded:$})=>{let D=s.
folded.filter(Gt=>Gt!==y);s={...s,folded:$?D:[...D,y]},c=u=-1,x(),N.expand(-1)},key:({key:y})=>{if(y==="Escape"&&
(c>=0||u>=0))le();else if(y==="x")Dt();else if(y==="?")k();else if(y==="/")w.focus();else return c>=0&&(n.key?.(
y)??!1);return!0},clear:w.clear,drawn:()=>w.count(b.busy?null:l??o.total)}),Ae=new ResizeObserver(()=>{if(R.style.
setProperty("--pnb-sight",`${R.clientWidth}px`),!R.clientWidth||!n.resized?.(d,R.clientWidth))return;let{chosen:y}=N;
x(),G(),N.rebuild(),N.mark(y)});return Ae.observe(R),n.resized?.(d,R.clientWidth),w.update(s),U.rebuild(d),G(),
N.restart(),{selection:A,scroll:R,view:()=>s,change:h,reload(){n.changed?.({},s),x(),G(),N.rebuild(),ce()},redraw(){
G(),N.rebuild(),ce()},refresh(y){let $=i.shown?[]:y.filter(D=>!d.includes(D));if(!$.length){b.refresh(),N.update();
return}d=o.columns.filter(D=>d.includes(D)||$.includes(D)),v(),x(),U.rebuild(d),G(),N.rebuild()},dispose:()=>{
b.dispose(),It(),T.dispose(),N.dispose(),Ae.disconnect()}}}function On(e,t){return[...e.filter(({about:n})=>n!==
t.about),t]}function at(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=a("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=a("dl","",o);for(let{variant:s,name:i,pieces:d,code:l}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let c=a("dd",l?"pnb-text pnb-code":"pnb-text",r);c.dir="auto",
X(c,d)}}function lt(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");C(o,s?`show all ${H(n)} characters`:"show less"),M(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var be=/^\s*(?:```|~~~)/,ct=/^(#{1,6})\s+(.*)$/,ge=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Nn=/^\s*\d/,fe=/^>\s?(.*)$/,
Hn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Pn=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function ye(e){return Pn.test(e)}function we(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Fn(e,n,o)}function Fn(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(be.test(o))
return Vn(e,t,n+1);let r=ct.exec(o);if(r)return he(a("div","pnb-heading",e),r[2]??""),n+1;if(ge.test(o))return In(
e,t,n);if(fe.test(o)){let[l,c]=dt(t,n,fe);return we(a("blockquote","",e),l.join(`
`)),c}let s=a("p","",e),i=n,d=[];for(;i<t.length;i++){let l=t[i]??"",c=!l.trim()||be.test(l)||ct.test(l)||ge.test(
l);if(i>n&&(c||fe.test(l)))break;d.push(l)}return he(s,d.join(`
`)),i}function Vn(e,t,n){let o=n;for(;o<t.length&&!be.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function In(e,t,n){let o=a(Nn.test(t[n]??"")?"ol":"ul","",e),[r,s]=dt(t,n,ge);for(let i of r)he(a("l\
i","",o),i);return s}function dt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function he(e,t){let n=0;for(let o of t.matchAll(Hn)){e.append(t.slice(n,o.index));
let[r,,s,i,d,l,c,u]=o;s!==void 0?p("code","",s,e):i??d?p("strong","",i??d??"",e):l?p("em","",l,e):(p("span","p\
nb-linked",c??"",e),u&&p("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}var Dn=900,ut=16,Gn=80,Kn=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,_n=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Bn=/^[A-Za-z0-9+/=\s]{60,}$/,jn=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ee(e){return e?JSON.parse(e):void 0}function pt(e){let t=Z(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(o=>Z(o)&&typeof o.role=="string"&&"content"in o)?t:null}function mt(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function _(e,t){let n=pt(t);n?bt(e,n):typeof t=="string"?qn(e,t):Array.isArray(t)?Qn(e,t):
Z(t)?Jn(e,t):p("span",gt(t)?"pnb-muted":"",ht(t),e)}function xe(e,t){let n=mt(t),o=pt(n);o?bt(e,o):ve(e,n===void 0?
t:JSON.stringify(n,null,2))}function qn(e,t){let n=Wn(t);if(n){let i=a("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=mt(t);if(o!==void 0){ve(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&jn.test(t)&&!ye(t)){ve(e,t);return}let r=a("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",ft(s,r,t),ye(t)&&zn(e,r,t)}function Wn(e){if(Kn.test(e))return e;let t=_n.find(([
n])=>n.test(e))?.[1];return t&&Bn.test(e)?`data:image/${t};base64,${e}`:null}function zn(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",L(o,!1);let r=O(e,"lay out Markdown",()=>{o.childElementCount||we(o,n);let s=ne(
o);L(t,!s),C(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function ve(e,t){let n=a("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",ft(o,n,t)}function ft(e,t,n){(n.length>Dn||n.split(
`
`,ut+1).length>ut)&&lt(e,t,n.length)}function bt(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=a("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Un(r))
_(s,i)}}function Un(e){return Array.isArray(e)?e.map(t=>{if(!Z(t))return t;if(typeof t.text=="string")return t.
text;let n=Z(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Qn(e,t){let n=t.
map(s=>Yn(s)?ht(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Gn){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let s of t)_(a("li","",r),s)}function Jn(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",_(a("dd","",o),s)}function Z(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Yn(e){return typeof e!="object"||e===null}function gt(e){return e==null}function ht(e){
return gt(e)?"none":typeof e=="number"?$e(e):String(e)}function wt(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&Xn(r,"the task fai\
led",t.error,t.traceback),Zn(r,t,n);let s=a("section","",o);io(s,t.verdicts);let i=a("section","",o);uo(i,t);let d=a(
"section","pnb-rest",o);q(d,"input",t.inputs),q(d,"metadata",t.metadata)}function B(e,t,n=[]){let o=p("h4","",
t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" · ")}`,o),o}function Xn(e,t,n,o){B(e,
t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),s=a(o?"summary":"div","",r);p("span","pnb-sign",
"✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre","",o,r)}function Zn(e,t,n){let{fields:o,sides:r,
heading:s}=eo(t,n);o.length&&B(e,s);let i=a("div","pnb-diff",e);for(let d of o)so(a("div","pnb-field",i),d,r)}
function eo({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:ro,heading:"expected"};if(o==="baselin\
e"&&t.length)return{fields:t,sides:oo,heading:"output against the baseline"};let r=o==="nothing"?e.flatMap(to):
e,i=r.some(({expected:d})=>d)?"output against expected":"output";return{fields:r,sides:no,heading:i}}function to(e){
return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var no={old:"expected",same:"✓ as expected"},
oo={old:"baseline",same:"= as the baseline"},ro={old:"expected",same:""};function so(e,t,n){let{name:o,state:r,
output:s,expected:i,pieces:d}=t,l=a("div","pnb-muted pnb-small",e);p("span","",o,l).dir="auto";let c=n.same?"✗\
 missing":"",u={same:n.same,missing:c,extra:"",changed:""}[r];if(u&&p("span","pnb-small",`${o?" ":""}${u}`,l),
L(l,!!l.textContent),d.length){let m=a("div","pnb-text",e);m.dir="auto",X(m,d);return}r==="changed"?(yt(e,n.old,
"pnb-gone",i),yt(e,"output","pnb-new",s)):_(e,ee(s||i))}function yt(e,t,n,o){let r=a("div",`pnb-side ${n}`,e);
p("span","pnb-muted pnb-small",t,r),_(a("div","",r),ee(o))}function io(e,t){t.length&&B(e,"evaluations");for(let n of t)
ao(a("div","pnb-verdict",e),n)}function ao(e,t){let{error:n,explanation:o,metadata:r,trace:s}=t;lo(e,t),o&&(p(
"div","pnb-text pnb-small",o,e).dir="auto"),n&&co(e,n,t.traceback),r&&_(e,ee(r)),s&&p("div","pnb-muted pnb-sma\
ll",`trace ${s}`,e)}function lo(e,{name:t,kind:n,error:o,text:r,tone:s,facts:i}){let d=a("div","",e);d.dir="au\
to",p("span","",t,d);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[s]:"",c=p("strong","",` ${o?"✗ fa\
iled":`${l}${r}`}`,d);(o||s)&&(c.dataset.tone=o?"bad":s);let u=n==="CODE"?[]:[n,...i];u.length&&p("span","pnb-\
muted pnb-small",` ${u.join(" · ")}`,d)}function co(e,t,n){let o=a(n?"details":"div","pnb-error pnb-small",e);
p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function uo(e,{exchanges:t,attempts:n,remedy:o}){t.forEach(
(r,s)=>{po(e,r,r.prompt===t[s-1]?.prompt)}),o&&(B(e,"prompt and raw reply"),p("div","pnb-muted",o,e)),n.length&&
B(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb-small",r,e).dir="auto"}function po(e,t,n){let{
title:o,facts:r,failed:s,prompt:i,reply:d,cut:l}=t;B(e,`prompt · ${o}`),i&&n?p("div","pnb-muted","the same as\
 before",e):i?xe(a("div","pnb-sent",e),i):p("div","pnb-muted","not kept",e),B(e,s?"raw reply · the attempt fai\
led":"raw reply",r),d?xe(a("div","pnb-sent",e),d):p("div","pnb-muted",s?"none came, or it was not kept":"not k\
ept",e),l&&p("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function q(e,t,n){if(!n.length)return;
B(e,t);let o=a("dl","pnb-object",e);for(let r of n)p("dt","pnb-muted",r.name,o).dir="auto",_(a("dd","",o),ee(r.
value))}function vt(e,t,n,o){let r=a("div","pnb-variants",e);for(let l of t.variants)mo(a("section","",r),l,n,o);let s=a(
"section","pnb-rest",e);q(s,"input",t.inputs),q(s,"metadata",t.metadata);let d=t.variants.flatMap(l=>l.runs).find(
l=>l.remedy)?.remedy;d&&p("div","pnb-muted pnb-small pnb-remedy",d,s)}function mo(e,{name:t,baseline:n,marks:o,
runs:r,more:s},i,d){let l=p("h3","",t,e);l.dir="auto",n&&p("span","pnb-muted"," baseline",l);let c=a("div","pn\
b-marks",e);for(let u of o)d.has(u.evaluator)||se(c,u);r.length||p("div","pnb-muted","not run",e);for(let u of r){
let m=a("div","pnb-run",e),f=[r.length>1?u.title:"",...u.facts].filter(Boolean).join(" · ");f&&(p("div","pnb-\
muted pnb-small",f,m).dir="auto"),u.trace&&(p("div","pnb-muted pnb-small pnb-line",`trace ${u.trace}`,m).title=
u.trace);let g=u.verdicts.filter(E=>!d.has(E.name));wt(m,{...u,verdicts:g,remedy:""},i)}s&&p("div","pnb-muted",
`and ${H(s)} further repetitions`,e)}var xt=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function Et(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function kt(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function Tt(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Ee=130;function ae(e,t,n,o){let r={viewBox:`0 0 ${Ee} 18`,role:"img","aria-label":t},s=W("svg",r,e);s.dataset.
tone=n;let i=m=>Ee/100*m,[d,l,c]=[i(o.zero),i(o.low),i(o.high)];W("rect",{x:0,y:8.5,width:Ee,height:1,class:"p\
nb-scale"},s),W("rect",{x:d-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let u=Math.max(1,c-l);W("rect",{x:l,
y:7.5,width:u,height:3,class:"pnb-span"},s),W("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var St=["variant","mean","difference","95 % interval of the difference"],fo=["p (adj.)","n","wins / losses / t\
ies"],bo=St.length+1;function Mt(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=Et(t.figures),i=Tt(s,t.query.
evaluator??0),d="given",l=!1,c=a("div","pnb-filters pnb-choices pnb-evaluators",e);L(c,s.length>1);let u=a("di\
v","pnb-figures",e);u.tabIndex=0,u.setAttribute("role","region"),u.ariaLabel="Figures",V(u);let m=a("table","",
u);ho(a("tr","",a("thead","",m)));let f=s.map(x=>({group:x,...yo(m,x,o)})),g=a("tbody","",m),E=O(ke(a("td","",
a("tr","",g))),"",()=>{l=!l,b()});E.className="pnb-name";let b=()=>{let x=kt(s,d),h=k=>!n.has(k.name),w=s.filter(
k=>i.has(k.evaluator)&&h(k)),S=({evaluator:k})=>Number(i.has(k)),v=[...x].sort((k,A)=>S(k)-S(A));for(let k of v){
let{body:A}=f.find(R=>R.group===k)??{};A&&(i.has(k.evaluator)?m.append(A):m.insertBefore(A,g),L(A,h(k)&&(l||!i.
has(k.evaluator))))}L(g,w.length>0);let T=w.length===1?"evaluator shows":"evaluators show";C(E,`${l?"▾":"▸"}\
 ${w.length} ${T} no difference`),M(E,"aria-expanded",String(l))};return I(c,"Figures in this order",xt,x=>{d=
x,b()}),go(c,s,n,()=>{b(),r()}),b(),({evaluator:x,variant:h})=>{i.has(x)&&!l&&(l=!0,b());for(let{rows:w}of f)for(let{
line:S,row:v}of w){let T=S.place[0]===x&&S.place[1]===h;M(v,"aria-current",T?"true":null)}}}function go(e,t,n,o){
let r=a("details","pnb-more",e),s=a("summary","",r),i=()=>C(s,`evaluators ${t.length-n.size} of ${t.length}`),
d=a("div","pnb-list",r);for(let{name:l}of t){let c=a("label","",d),u=a("input","",c);u.type="checkbox",u.checked=
!0,p("span","",l,c).dir="auto",u.addEventListener("change",()=>{u.checked?n.delete(l):n.add(l),i(),o()})}i()}function ho(e){
for(let n of St)p("th","",n,e).scope="col";let t=a("th","",e);t.scope="col",At(t,fo)}function yo(e,{lines:t},n){
let o=a("tbody","",e),r=t[0]?.figures,s=ke(a("th","pnb-group",a("tr","",o)));s.scope="rowgroup",p("strong","",
oe(r?.evaluator??""),s),r?.note&&p("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((d,l)=>({line:d,row:wo(
o,d,l===0,n)}));return{body:o,rows:i}}function wo(e,{place:[t,n],figures:o},r,s){let i=a("tr",r?"pnb-first":"",
e);vo(i,o);let d=[o.left_out,o.advice].filter(Boolean).join(" · ");if(d){let l=a("td","pnb-aside pnb-muted pn\
b-small",a("tr","",e));ke(l).textContent=d}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function ke(e){return e.colSpan=bo,e.dir="auto",e}function At(e,t){
let n=a("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function vo(e,t){let n=a("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",oe(t.variant),n):p("button","pnb-name",oe(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=a("div",
"pnb-run-on",a("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let r=a("div","pnb-run-on pnb-interval",a("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&ae(r,s,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,r),At(a("td","",e),[t.p,t.n,t.outcomes])}var xo=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],Eo={regressions:"loss",improvements:"gain",disagreements:"\
size",errors:"example",all:"example"};function Lt({query:e}){return{evaluator:e.evaluator??0,variant:e.variant??
null,order:null,against:e.against??"baseline",limit:320,short:!1}}function Ct({order:e},{show:t}){return e??Eo[t]??
"example"}function $t(e,t){let{evaluator:n,variant:o,against:r,limit:s}=t,i=e.show;return{...re(e),show:i,evaluator:n,
variant:o,against:r,limit:s,order:Ct(t,e)}}function Rt(e,t,n){let o=[],r=(c,u,m,f,g)=>{if(m.length<2)return;let E=a(
"label","",e);p("span","pnb-muted",c,E);let b=I(E,u,m,x=>n(g(x)));o.push((x,h)=>{b.value=f(x,h)})},s=c=>c.map(
(u,m)=>[String(m),u]),i=s(t.variants).filter(([c])=>c!==String(t.baseline));r("on","Evaluator",s(t.evaluators),
({evaluator:c})=>String(c),c=>({evaluator:Number(c)})),r("of","Variant",i.length>1?[["any","any variant"],...i]:
i,({variant:c})=>String(c??"any"),c=>({variant:c==="any"?null:Number(c)})),r("sorted by","Order",xo,ko,c=>({order:c})),
r("diff against","Compared with",t.against,({against:c})=>c,c=>({against:c}));let d=O(e,"short rows",()=>n({short:!l})),
l=!1;return(c,u)=>{for(let m of o)m(c,u);l=c.short,M(d,"aria-pressed",String(l))}}function ko(e,t){return t.sort===
null?Ct(e,t):""}function Ot(e,t){let n=a("header","pnb-claims",e),o=(s,i)=>{let d=p("div",s,i,n);return d.dir="auto",d};o("pnb\
-claim",t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(
p("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Te(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),d=17*Math.min(3,Math.max(1,i)),l=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*s+d,marks:d}}var To=660;function Nt({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(To/e)),above:2,below:3}}function Ht({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,d=l=>{if(s!==l){s=l;for(let c of i)
c.isConnected?c.open=s:i.delete(c);r()}};return({variant:l},c)=>{if(l===null)return;let u=c.querySelector("but\
ton");u&&(u.title=t[l]??"",u.dataset.name=e[l]??"");let m=n[l]??[],f=a("div","pnb-given",c);if(l===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let g=a("details","",f);p("summary","",m.map(({name:b})=>b).join(",\
 "),g).dir="auto";let E=a("div","pnb-prompt",g);E.tabIndex=0,E.setAttribute("role","region"),E.ariaLabel=`What\
 ${t[l]??""} was given`,q(E,"",m),g.open=s,i.add(g),g.addEventListener("toggle",()=>d(g.open))}}function Pt(e,{race:t}){if(!t)return;let n=a("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=a(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:d}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let l=a("span","pnb-bar-track",o),c=a("span","pnb-bar-fill",l);d&&(c.dataset.tone="rest"),c.style.width=
`${100*s}%`,p("span","pnb-small",`${d?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var So=["slice","n","difference","95 % interval","from the rest","p","could show",""];function Ft(e,t,n,o,r,s){
let i=a("details","pnb-changes pnb-slices",e);L(i,t.slices.length>0&&t.evaluators.length>0);let d=p("summary",
"","Slices: where the difference lies",i),l=a("label","pnb-small",i);p("span","pnb-muted","by ",l);let c=t.slices[0]??
"",u=0,m="",f=[],g=a("div",""),E=()=>{let{evaluator:w,variant:S}=o(),v=JSON.stringify([c,w,S]);!i.open||v===m||
(m=v,u+=1,f=[],g.replaceChildren(),p("div","pnb-muted","Comparing the slices…",g),n.send({type:"slices",request:u,
by:c,evaluator:w,variant:S}))},b=t.slices.map(w=>[w,w]);I(l,"Slice by",b,w=>{c=w,E()}),i.append(g);let x=w=>{for(let{
button:S,filter:v}of f)M(S,"aria-pressed",String(w.some(({text:T})=>T===v.text)))},h=K(n,w=>{w.type!=="slices"||
w.request!==u||(d.title=w.claim,f=Mo(g,c,w,S=>s(Y(r(),S))),x(r()))});return i.addEventListener("toggle",E),{update(w){
E(),x(w)},dispose:h}}function Mo(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=a("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let d=a("table","",i),l=a("tr","",a("thead","",d));for(let m of So)m?p("th","",m,l).scope=
"col":a("td","",l);let c=a("tbody","",d),u=r.flatMap(m=>Ao(a("tr","",c),t,m,s));return p("div","pnb-muted pnb-\
small",o,e),u}function Ao(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=a("th","",e);s.scope="\
row",s.dir="auto";let i=[];if(n.where){let c={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},u=p("bu\
tton","pnb-name",r,s);u.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(c)),i.push(
{button:u,filter:c})}else p("span","",r,s);p("td","pnb-number",n.n,e),p("td","pnb-number",n.difference,e);let d=a(
"div","pnb-run-on pnb-interval",a("td","",e));n.bar&&ae(d,`${n.name}: ${n.interval}`,n.tone,n.bar),p("span","p\
nb-muted pnb-small",n.interval,d);let l=p("td","pnb-number",n.gap,e);return l.dataset.tone=n.tone,p("td","pnb-\
number",n.p,e),p("td","pnb-number",n.detectable,e),p("td","pnb-muted pnb-small",n.status,e),i}var Lo=10;function Vt({model:e,el:t}){let n=Ne(e.get("setup"));if(!n)return()=>{};let o=a("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=Lt(n),s=Te(0,n.order.length,n),i=new Set,
d={...z,show:n.query.show??"all"},l=()=>!r.short&&!g?.view().group,c=b=>{r={...r,...b},b.against!==void 0||b.short!==
void 0?g?.reload():g?.change(b.order?{sort:null}:{})};Ot(o,n.lead);let u=Mt(o,n,i,c,()=>g?.redraw());at(o,n),Pt(
o,n);let m=Ft(o,n,e,()=>r,()=>g?.view().filters??[],b=>g?.change({filters:b,show:"all"})),f=()=>{},g=null,E=b=>{
f(r,b),u(r),m.update(b.filters),o.toggleAttribute("data-short",r.short||b.group!==null)};return g=it(o,e,{setup:n,
noun:["example","examples"],label:"Examples side by side",chunk:Lo,view:d,hidden:i,query:b=>$t(b,r),choices:b=>{
f=Rt(b,n,c)},changed:(b,x)=>{b.show&&(r={...r,order:null}),E(x)},measure:()=>l()?Nt(s):ie,title:Ht(n,()=>g?.redraw()),
resized:(b,x)=>{s=Te(x,b.filter(({variant:w})=>w!==null).length,n);let h=s.limit!==r.limit;return r={...r,limit:s.
limit},o.style.setProperty("--pnb-marks",`${s.marks}px`),h},ask:(b,x)=>{let{evaluator:h,variant:w}=r;return{type:"\
detail",request:b,position:x,evaluator:h,variant:w}},open:b=>{if(!("example"in b))return null;let{example:x}=b;
return{title:x,draw:h=>vt(h,x,r.against,i)}}}),E(d),()=>{m.dispose(),g?.dispose()}}var ei={render:Vt};export{ei as default};
