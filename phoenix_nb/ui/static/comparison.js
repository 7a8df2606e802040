/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function G(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function ne(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Ce(e){return{render:e,initialize({model:t}){let n=ne(t.get("place"));if(!n)return()=>{};let o=new Map,
r=c=>{o.get(c)?.(),o.delete(c)},s=()=>{for(let u of o.keys())u.isConnected||r(u);let c=document.querySelectorAll(
`[data-pnb-place="${n}"]`);for(let u of c)o.has(u)||o.set(u,Kt(u,t,e))},i=0,d=new MutationObserver(()=>{i||=requestAnimationFrame(
()=>{i=0,s()})}),l=()=>{d.disconnect(),cancelAnimationFrame(i);for(let c of o.keys())r(c)};return t.on("comm_l\
ive_update",l),d.observe(document.body,{childList:!0,subtree:!0}),s(),l}}}function Kt(e,t,n){let o=[...e.children].
filter(i=>i instanceof HTMLElement),r=document.createElement("div");for(let i of o)i.hidden=!0;e.append(r);let s=n(
{model:t,el:r});return()=>{s(),r.remove();for(let i of o)i.hidden=!1}}var Bt="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function W(e,t,n){let o=document.createElementNS(
Bt,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function C(e,t){e.textContent!==
t&&(e.textContent=t)}function Q(e,t){C(e,t),A(e,"title",t)}function A(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function oe(e){return e.hidden=!e.hidden,!e.hidden}function M(e,t){e.
hidden===t&&(e.hidden=!t)}function V(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function qt(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function $e(e,t){t.contains(
qt(e))&&e.focus({preventScroll:!0})}function Re(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function N(e){return Math.round(e).toLocaleString("en-US")}function Oe(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function re(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function He(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function I(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,V(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function R(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Ne(e,t,n){let o=a("div","pnb-keys",e);M(o,!1);for(let[i,d]of n){let l=a("span","",o);for(let c of i)p(
"kbd","",c,l);p("span","pnb-muted",d,l)}let r=()=>A(s,"aria-expanded",String(oe(o))),s=R(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),A(s,"aria-expanded","false"),r}function jt(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Pe(e,t,n,o){let r=new Map,s=new Set,i=0,d=0,l=null,c=!1,u=G(e,m=>{m.type!=="page"||m.request<d||(l=
m.matched,c=!1,m.rows.forEach((f,b)=>{r.set(m.start+b,{position:m.positions[b]??0,cells:f})}),n(m))});return{get matched(){
return l},get busy(){return c},reset(){r=new Map,s=new Set,d=i+1,c=!0},refresh(){s=new Set,d=i+1},row:m=>r.get(
m),want(m,f){for(let b of jt(m,f,o)){if(s.has(b))continue;s.add(b),i+=1;let[x,g]=[b*o,(b+1)*o];e.send(t({type:"\
page",request:i,start:x,stop:g}))}},dispose:u}}function Fe(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=a("div","pnb-list",r),d=t.slice(1).
map(c=>{let u=a("label","",i),m=a("input","",u);return m.type="checkbox",p("span","",c.title,u).dir="auto",m.addEventListener(
"change",()=>{o(d.filter(f=>f.input.checked).map(f=>f.column.key)),l()}),{input:m,column:c}}),l=()=>{let c=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of d)u.checked=c.has(m.key);C(s,`columns ${c.size} of ${t.length}`)};
return R(i,"as at first",()=>{o(null),l()}),l(),l}function Ve(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];I(e,"Group by",o,r=>n(r||null))}var Ie="phoenix_nb.columns";var Wt={shown:null,widths:{}};function q({names:e,title:t}){return e[0]??t}function pe(e,{shown:t}){let n=r=>t?.
includes(q(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function De(e,{widths:t}){let n=e.map((s,i)=>t[q(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>q(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function _e(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function Ge({memory:e}){return Be()[e]??Wt}function Ke({memory:e},t){let{
[e]:n,...o}=Be(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ie,JSON.stringify(Object.fromEntries(
r)))}catch{}}function Be(){try{let e=JSON.parse(localStorage.getItem(Ie)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var zt=2;function We(e,t,n,o,r,s){let i=a("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,M(i,!1);let d=null,l=0,c=()=>{if(!d)return;l+=1;let{expected:f,output:b}=d;o.send({type:"confusion",request:l,
query:r(),expected:f,output:b})},u=f=>{d=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,M(i,f!==null),c()};
n.length>zt?Qt(t,n,u):Ut(t,n,u);let m=G(o,f=>{f.type!=="confusion"||f.request!==l||!d||Jt(i,d,f,s)});return{update:c,
dispose:m}}function Ut(e,t,n){let o=null,r=t.map(s=>{let i=R(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let d of r)A(d.button,"aria-expanded",String(d.pair===o))});return A(i,"aria-expanded","false"),{button:i,
pair:s}})}function Qt(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);I(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Jt(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=a("table","",e);C(a("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let d=a("tr","",a("thead","",i));a("td","",d);for(let c of o)qe(a("th","",d),c,"col");let l=a("t\
body","",i);n.forEach((c,u)=>{let m=a("tr","",l);qe(a("th","",m),c,"row");let f=r[u]??[],b=f.reduce((x,g)=>x+g,
0);o.forEach((x,g)=>{let E=f[g]??0,h=a("td","",m);if(h.dataset.right=String(c===x),h.style.setProperty("--pnb-\
share",String(b?E/b:0)),!E){p("span","pnb-muted","·",h);return}let v=R(h,N(E),()=>s([je(t.expected,"expected",
c),je(t.output,"came out",x)]));v.ariaLabel=`${N(E)} expected ${c||"nothing"}, came out ${x||"nothing"}`})})}function qe(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function je(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var P=class extends Error{constructor(n,o){super(n);this.at=o}at},J=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Yt=new Set(["and","or","not","in","is","contains","true","false","missing"]),Xt={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Zt=40,en=3;function ze(e,t){
try{let n=tn(e);return n.length===1?{condition:null}:{condition:sn(n,t)()}}catch(n){if(n instanceof P)return{error:n.
message,at:n.at};throw n}}function tn(e){let t=[];for(J.lastIndex=0;e.slice(J.lastIndex).trim();){let n=e.slice(
J.lastIndex),o=J.lastIndex+n.length-n.trimStart().length,{groups:r}=J.exec(e)??{};if(!r)throw nn(e,o);t.push({
...on(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function nn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new P("A closing quotation mark is missing.",t):new P(`${n} mea\
ns nothing here.`,t)}function on(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:rn(r)};let s=o.
toLowerCase();return Yt.has(s)?{kind:"sign",text:s}:{kind:"name",text:o}}function rn(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function sn(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-
1]?.text??"",d=y=>s().kind==="sign"&&s().text===y,l=y=>d(y)?(n+=1,!0):!1,c=()=>{let y=[u()];for(;l("or");)y.push(
u());return y.length===1&&y[0]?y[0]:{some:y}},u=()=>{let y=[m()];for(;l("and");)y.push(m());return y.length===
1&&y[0]?y[0]:{every:y}},m=()=>{if(o+=1,o>Zt)throw new P("Too many parentheses.",s().at);try{if(l("not"))return{
negated:m()};let y=s().at;if(!l("("))return f();let T=c();if(!l(")"))throw new P("A closing parenthesis is mis\
sing.",y);return T}finally{o-=1}},f=()=>{let y=s();if(y.kind==="text"&&e[n+1]?.text==="in")return n+=2,S(h("in"),
"contains",y.text);let T=h(i());if(l("is"))return b(l("not"),x(T));let k=l("not");return b(k,l("in")?E(T):g(T,
k))},b=(y,T)=>y?{negated:T}:T,x=y=>{let{at:T}=s();if(l("missing"))return S(y,"missing",null);throw new P("Afte\
r “is” comes “missing” or “not missing”.",T)},g=(y,T)=>{let k=s(),L=k.kind==="sign"?Xt[k.text]:void 0;
if(L!==void 0)return n+=1,S(y,L,v(k.text,y));if((k.kind==="end"||["and","or",")"].includes(k.text))&&!T)return S(
y,"==",!0);let F=`After ${me(y)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new P(F,k.at)},E=y=>{
let T=s().at;if(!l("[")&&!l("("))throw new P(`After “in” comes a list: ${me(y)} in ["a", "b"].`,T);let k=[];
do k.push(S(y,"==",v("in",y)));while(l(","));if(!l("]")&&!l(")"))throw new P("The list is not closed: ] is mis\
sing.",T);return{some:k}},h=y=>{let T=s();if(T.kind!=="name"){let k=y?` after “${y}”`:"",L=T.kind==="end"?
"":`, not ${T.text}`;throw new P(`The name of a column is wanted${k}${L}.`,T.at)}return n+=1,T},v=(y,T)=>{let k=s();
if(n+=1,k.kind==="number")return Number(k.text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text===
"true")return!0;if(k.kind==="sign"&&k.text==="false")return!1;if(k.kind==="name"){let L=`${me(T)} ${y} "${k.text}\
"`;throw new P(`Text stands in quotation marks: ${L}.`,k.at)}throw new P(`A number or a text in quotation mark\
s is wanted after ${y}.`,k.at)},S=(y,T,k)=>({column:an(y,k,t),operator:T,value:k});return()=>{let y=c(),{kind:T,
text:k,at:L}=s();if(T==="end")return y;throw new P(`Between two conditions stands “and” or “or”, not ${k}\
.`,L)}}function me({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function an({text:e,
at:t},n,o){let r=o.filter(({title:c,names:u})=>c===e||u.includes(e)),i=r.find(({numeric:c})=>c===(typeof n=="n\
umber"))??r[0];if(i)return i.key;let d=cn(e,o),l=d?`Did you mean ${d}?`:`There are ${ln(o)}.`;throw new P(`The\
re is no column ${e}. ${l}`,t)}function ln(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function cn(e,t){let n=null,o=Math.min(en,Math.ceil(e.length/2))+1;for(let{title:r,
names:s}of t)for(let i of[r,...s]){let d=dn(e.toLowerCase(),i.toLowerCase(),o);d<o&&([n,o]=[i,d])}return n}function dn(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){
let s=[r];for(let i=1;i<=t.length;i++){let d=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(d,(o[i]??0)+1,(s[i-
1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var z={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function se({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function Ue(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Y(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var un=/^[\p{L}_][\p{L}\p{N}_.]*$/u,Je=150,Qe=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function Ye(e,t,n,o){let{setup:r}=t,s=a("div","pnb-filters",
e),i=pn(s,r,o),d=bn(s,r,f=>o({expression:f})),l=He(s,"Search any text",Je,f=>o({text:f}));hn(s,r,f=>o({filters:Y(
n().filters,f)}));let c=a("span","pnb-muted pnb-count",s);c.setAttribute("role","status");let u=a("div","pnb-f\
ilters pnb-chips",e),m=Re(u,f=>fn(f,n,o));return{update({show:f,filters:b}){for(let{button:x,kind:g}of i)A(x,"\
aria-pressed",String(g===f));m(b),M(u,b.length>0)},clear(){l.clear(),d.clear();let{text:f,show:b,filters:x,expression:g}=z;
o({text:f,show:b,filters:x,expression:g})},count:f=>C(c,mn(f,t,n())),counted(f){f.forEach((b,x)=>{let g=i[x];g&&
C(g.count,N(b))})},focus:d.focus}}function pn(e,{kinds:t},n){let o=a("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{let d=R(o,"",()=>n({show:r}));d.className=
"pnb-kind",p("span","",`${s} `,d);let l=p("b","",N(i),d);return{button:d,kind:r,count:l}})}function mn(e,{setup:{
total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===t?"":` of ${N(t)}`;return`${N(e)}${s} ${n[t===1?
0:1]}${o?.(r)??""}`}function fn(e,t,n){let o=a("button","pnb-chip",e),r=null;return o.addEventListener("click",
()=>{r&&n({filters:Y(t().filters,r)})}),{root:o,update(s){r=s,C(o,`${s.text} ✕`),A(o,"aria-label",`remove th\
e filter ${s.text}`)}}}function bn(e,{columns:t},n){let o=a("span","pnb-expression",e),r=a("input","",o);r.type=
"text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,r.placeholder=gn(t),r.ariaLabel="Filter by an expr\
ession",V(r);let s=a("span","pnb-error-words",o);s.setAttribute("role","status");let i,d=()=>{let c=ze(r.value,
t),u="error"in c?c.error:"";C(s,u),A(r,"aria-invalid",u?"true":null),"condition"in c&&n(c.condition)},l=()=>{clearTimeout(
i),i=setTimeout(d,Je)};return r.addEventListener("input",l),r.addEventListener("keydown",c=>{c.stopPropagation(),
c.key==="Enter"&&(clearTimeout(i),d())}),{clear(){clearTimeout(i),r.value="",C(s,""),A(r,"aria-invalid",null)},
focus:()=>r.focus()}}function gn(e){let t=e.map(s=>{let i=[s.title,...s.names].filter(d=>un.test(d));return{head:s,
name:i.sort((d,l)=>d.length-l.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({
head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function hn(e,{columns:t},n){let o=a("details","pnb-more",e);p("summary","","＋ f\
ilter",o);let r=a("div","pnb-list",o),s=t.map(u=>[u.key,u.title]),i=I(r,"Column",s,()=>{}),d=I(r,"Comparison",
Qe,()=>{M(l,d.value!=="missing")}),l=a("input","",r);l.type="text",l.maxLength=200,l.ariaLabel="Value",l.placeholder=
"value",V(l);let c=()=>{let u=t.find(({key:h})=>h===i.value),m=Qe.find(([h])=>h===d.value);if(!u||!m)return;let[
f,b]=m,x=l.value.trim();if(!x&&f!=="missing"){l.focus();return}let g=f==="missing"?null:yn(x,u.numeric),E=f===
"missing"?`${u.title} ${b}`:`${u.title} ${b} ${x}`;n({about:`${u.key} ${f}`,text:E,where:{column:u.key,operator:f,
value:g}})};R(r,"Add",c),l.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&c()})}function yn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Xe=20;function Ze(e,t){let{view:n,change:o,resize:r}=t,s=a("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],d=({sort:l,descending:c})=>{for(let{head:u,button:m,column:f}of i){
let b=l===f.key;Q(m,(b?c?"↓ ":"↑ ":"")+f.title),A(u,"aria-sort",b?c?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:d,rebuild(l){s.replaceChildren(),i=l.map(c=>{let u=a("span","",s);u.setAttribute(
"role","columnheader"),A(u,"data-numeric",c.numeric?"":null);let m=R(u,"",()=>o(Ue(n(),c.key)));m.dir="auto",V(
m);let f=b=>r(q(c),b);return m.addEventListener("keydown",b=>{let x={ArrowLeft:-Xe,ArrowRight:Xe}[b.key];!b.shiftKey||
x===void 0||(f(u.offsetWidth+x),b.preventDefault(),b.stopPropagation())}),t.title?.(c,u),wn(u,f),{head:u,button:m,
column:c}}),d(n())}}}function wn(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function et(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let s=a("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,V(s),M(r,!1);let i=a("div","pnb-openbar",s),d=a("strong","",i);d.
dir="auto";let l=a("span","pnb-muted pnb-small",i),c=a("span","pnb-muted pnb-small",i);c.dir="auto";let u=a("s\
pan","pnb-muted pnb-small pnb-line",i);a("span","pnb-grow",i);for(let[f,b,x]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let g=R(i,f,x);g.ariaLabel=b,V(g)}let m=a("div","pnb\
-content",s);return{panel:r,fill(f,b){$e(e,m),C(d,f.title),C(c,(f.facts??[]).join(" · ")),u.replaceChildren(),
f.trace&&(p("span","","trace ",u),p("code","",f.trace,u).title=f.trace),m.replaceChildren(),b(m)},place:f=>C(l,
f)}}function xn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function vn(e,t,n,o=null){let r=En(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function En(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function kn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function Tn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Sn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function An(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Sn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Mn=0;function tt(e){
let{scroll:t}=e,n=`pnb-list-${++Mn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=a("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,d=0,{panel:l}=e;l&&o.append(l);let c=()=>l&&
i>=0?{after:i,height:l.offsetHeight}:null,u=h=>{for(Math.abs(h-d)>=r.length&&(d=h);d<h;d++){let v=r.shift();v&&
(o.insertBefore(v.root,l??null),r.push(v))}for(;d>h;d--){let v=r.pop();v&&(o.prepend(v.root),r.unshift(v))}},m=()=>{
let h=e.measure(),v=c(),[S,y]=vn(t.scrollTop,e.expected(),h,v);for(e.want(S,Math.max(y,1)),o.style.height=`${e.
count()*h.row+(v?.height??0)}px`,l&&(l.style.top=`${(i+1)*h.row}px`),u(S);r.length<y-S;){let L=e.create(o,x);l&&
o.insertBefore(L.root,l),r.push(L)}let T=Math.min(y,e.count());r.forEach((L,O)=>{let F=S+O;M(L.root,F<T),A(L.root,
"id",F<T?`${n}-${F}`:null),!(F>=T)&&(L.root.style.top=`${xn(F,h.row,v)}px`,A(L.root,"aria-selected",String(F===
s)),A(L.root,"aria-rowindex",String(F+2)),l&&A(L.root,"aria-expanded",String(F===i)),L.update(F))});let k=s>=S&&
s<T;A(t,"aria-activedescendant",k?`${n}-${s}`:null),A(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=h=>{
let{row:v}=e.measure();s=Math.min(e.count()-1,Math.max(0,h));let S=c(),y=S&&s>S.after?S.height:0;e.want(s,s+1);
let{scrollTop:T,clientHeight:k}=t;return t.scrollTop=kn(s,T-y,k,e.head(),v)+y,m(),s},b=h=>{s=h,m()},x=h=>{b(h),
e.open(h)},g=!1;t.addEventListener("scroll",()=>{g||(g=!0,requestAnimationFrame(()=>{g=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!An(h,l))return;let v=Tn(h.key,s,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(v!==null)f(v),e.moved?.(s);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let E=new ResizeObserver(()=>{i>=0&&m()});return l&&E.observe(l),{update:m,mark:b,choose:f,
expand(h){i=h,l&&M(l,h>=0),m()},reveal(){if(i<0||!l)return;m();let{row:h}=e.measure(),v=(i+1)*h+l.offsetHeight+
e.head(),S=Math.min(i*h,v-t.clientHeight);(t.scrollTop<S||t.scrollTop>i*h)&&(t.scrollTop=S)},rebuild(){for(let{
root:h}of r)h.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,l&&M(l,!1),m()},get chosen(){return s},
dispose:()=>E.disconnect()}}var Ln={"-":"del","+":"ins","=":"span"};function X(e,t){e.replaceChildren();for(let[n,o]of t)p(Ln[n],"",o,e)}function nt(e,t){
let n=t?.error?"failed":t?.absent?"absent":null;A(e,"data-state",n),n===null?X(e,t?.pieces??[]):e.textContent=
t?.error||"not run"}function ie(e,t){let n=a("span","pnb-mark",e),r=t.text.startsWith("✓")||t.text.startsWith(
"✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;p("span","",r,n).dir="auto";let s=[t.sign,t.change].
filter(Boolean).join(" ");s&&(p("span","pnb-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb\
-muted",` (${t.repetitions})`,n)}function fe(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";Q(e,n),
A(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function ot(e,t){e.classList.add("pnb-cell");let n=a("div","\
pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,nt(n,i),o.replaceChildren();for(let d of i?.marks??[])t.has(d.evaluator)||ie(o,d);i?.rewritten&&
p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function rt(e){e.classList.add("pnb-asked");
let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-preview",e),o=a("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};Q(t,s.id),
C(n,s.input),C(o,s.expected?`expected ${s.expected}`:""),M(o,s.expected!=="")}}var Cn=30,ae={row:Cn,visible:18,above:6,below:8};function st(e,t){V(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,d=tt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(c,u)=>$n(
c,t,u),open:c=>{let u=t.group(c);u?t.fold(u):t.open(c)},moved:t.moved,key:t.key,drawn:()=>{let{row:c,visible:u}=t.
measure(),m=Math.min(2,u),f=Math.min(u,Math.max(m,i()))*c+t.head();e.style.height=`${r.hidden?f+2:Math.max(f,u*
c+t.head())}px`,M(l,i()===0&&!n.busy),t.drawn()}}),l=a("div","pnb-empty");return e.after(l),p("span","pnb-mute\
d",`No ${s[1]} match.`,l),R(l,"Clear filters",t.clear),d}function $n(e,{source:t,columns:n,group:o,noun:r,hidden:s,
selection:i,tall:d},l){let c=a("div","pnb-row",e);c.setAttribute("role","row");let u=0;c.addEventListener("cli\
ck",()=>{String(c.ownerDocument.getSelection()??"").trim()||l(u)});let m=a("input","pnb-tick");m.type="checkbo\
x",m.tabIndex=-1,m.addEventListener("click",x=>x.stopPropagation()),m.addEventListener("change",()=>{let x=t.row(
u);x&&i.toggle(x.position)});let f=a("span","pnb-heading-of-group");f.dir="auto";let b=n().map((x,g)=>{let E=a(
"div","",c);if(E.setAttribute("role","gridcell"),A(E,"data-numeric",x.numeric?"":null),g>0)return{cell:E,draw:Rn(
E,x,s)};E.append(m,f);let h=a("div","pnb-first",E);return{cell:h,draw:d?rt(h):fe(h)}});return{root:c,update(x){
u=x;let g=o(x),E=t.row(x);A(c,"data-group",g?"":null),M(m,!g),M(f,!!g);let h=b[0];h&&M(h.cell,!g),C(f,g?On(g,r):
""),m.checked=E!==void 0&&i.has(E.position),A(c,"data-picked",m.checked?"":null);let S=g?.cells.map(y=>y&&`mea\
n ${y}`)??E?.cells??[];b.forEach(({draw:y},T)=>{y(S[T])}),m.ariaLabel=`select ${r[0]} ${x+1}`}}}function Rn(e,t,n){
return t.variant===null?fe(e):ot(e,n)}function On({value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"\
(none)"} · ${N(t)} ${o[t===1?0:1]}`}function it(e,t,n,o){let r=new Set,s=a("div","pnb-filters pnb-picked",e);M(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let d=a("span","pnb-muted pnb-small",s);d.append("in Python: "),p("code","","view.selected",d),
d.append(", where view is what explore() returned");let l=()=>{n({type:"select",positions:[...r]}),C(i,`${N(r.
size)} ${t[r.size===1?0:1]} selected`),M(s,r.size>0),o()};return R(s,"Clear",()=>{r.clear(),l()}),{bar:s,has:c=>r.
has(c),toggle(c){r.delete(c)||r.add(c),l()},get positions(){return[...r]}}}var Hn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function at(e,t,n){let{setup:o,noun:r}=n,s=n.view??z,i=Ge(o),d=pe(
o.columns,i),l=null,c=-1,u=-1,m=0,f=null,b=new Map,x=()=>n.query?.(s)??se(s),g=Pe(t,w=>({...w,query:x(),columns:d.
map(({key:$})=>$)}),w=>{l=w.runs;for(let $ of w.groups)b.set($.place,$);v.counted(w.counts),n.arrived?.(w),H.update(),
u>=0&&te(u)},n.chunk),E=()=>{b.clear(),g.reset()},h=w=>{n.changed?.(w,{...s,...w}),s={...s,...w},v.update(s),U.
update(s),T.update(),c=u=-1,E(),_(),H.restart()},v=Ye(e,n,()=>s,h),S=a("div","pnb-filters pnb-choices",e);n.choices?.(
S),Ve(S,o.columns,w=>h({group:w,folded:[]}));let y=Fe(S,o.columns,()=>d,w=>{let $=o.columns.filter(({key:D})=>w?.
includes(D));F({...i,shown:w&&$.map(q)}),d=pe(o.columns,i),E(),U.rebuild(d),_(),H.rebuild()}),T=We(e,a("span",
"pnb-kinds",S),o.pairs,t,x,w=>h({filters:w.reduce(Nn,s.filters)}));a("span","pnb-grow",S);let k=Ne(e,S,[...Hn,
...n.keys??[]]),L=it(e,r,t.send.bind(t),()=>H.update()),O=a("div","pnb-scroll",e);O.ariaLabel=n.label;let F=w=>{
i=w,Ke(o,i)},Ae=()=>n.measure?.(d)??ae,_=()=>{let{columns:w,width:$}=De(d,i);O.style.setProperty("--pnb-column\
s",w),O.style.setProperty("--pnb-width",$),O.style.setProperty("--pnb-tall",`${Ae().row}px`),O.setAttribute("a\
ria-colcount",String(d.length))},U=Ze(O,{view:()=>s,change:h,resize:(w,$)=>{F(_e(i,w,$)),_()},title:n.title}),
ce=()=>{c=u=-1,H.expand(-1),O.focus({preventScroll:!0})},te=w=>{let $=g.row(w);u=$?-1:w,!(!$||$.position<0)&&(c=
w,f=null,ue.place(`${N(w+1)} of ${N(g.matched??0)}`),H.expand(w),m+=1,t.send(n.ask(m,$.position)))},de=()=>{let w=f&&
n.open(f);w&&(ue.fill(w.title,w.draw),H.reveal())},Dt=G(t,w=>{w.type!=="detail"||w.request!==m||(f=w,de())}),Me=w=>{
let $=H.chosen+w;for(;b.has($);)$+=w;$>=0&&$<(g.matched??0)&&te(H.choose($))},_t=()=>{let w=g.row(H.chosen);w&&
w.position>=0&&L.toggle(w.position)},ue=et(O,r,Me,ce),H=st(O,{source:g,panel:ue.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:L,tall:n.measure!==void 0,head:U.height,measure:Ae,columns:()=>d,group:w=>b.get(w),open:w=>w===
c?ce():te(w),moved:w=>{u=-1,!(c<0)&&(b.has(w)?Me(Math.sign(w-c)||1):te(w))},fold:({key:w,folded:$})=>{let D=s.
folded.filter(Gt=>Gt!==w);s={...s,folded:$?D:[...D,w]},c=u=-1,E(),H.expand(-1)},key:({key:w})=>{if(w==="Escape"&&
(c>=0||u>=0))ce();else if(w==="x")_t();else if(w==="?")k();else if(w==="/")v.focus();else return c>=0&&(n.key?.(
w)??!1);return!0},clear:v.clear,drawn:()=>v.count(g.busy?null:l??o.total)}),Le=new ResizeObserver(()=>{if(O.style.
setProperty("--pnb-sight",`${O.clientWidth}px`),!O.clientWidth||!n.resized?.(d,O.clientWidth))return;let{chosen:w}=H;
E(),_(),H.rebuild(),H.mark(w)});return Le.observe(O),n.resized?.(d,O.clientWidth),v.update(s),U.rebuild(d),_(),
H.restart(),{selection:L,scroll:O,view:()=>s,change:h,reload(){n.changed?.({},s),E(),_(),H.rebuild(),de()},redraw(){
_(),H.rebuild(),de()},refresh(w){let $=i.shown?[]:w.filter(D=>!d.includes(D));if(!$.length){g.refresh(),H.update();
return}d=o.columns.filter(D=>d.includes(D)||$.includes(D)),y(),E(),U.rebuild(d),_(),H.rebuild()},dispose:()=>{
g.dispose(),Dt(),T.dispose(),H.dispose(),Le.disconnect()}}}function Nn(e,t){return[...e.filter(({about:n})=>n!==
t.about),t]}function lt(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=a("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=a("dl","",o);for(let{variant:s,name:i,pieces:d,code:l}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let c=a("dd",l?"pnb-text pnb-code":"pnb-text",r);c.dir="auto",
X(c,d)}}function ct(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");C(o,s?`show all ${N(n)} characters`:"show less"),A(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var ge=/^\s*(?:```|~~~)/,dt=/^(#{1,6})\s+(.*)$/,he=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Pn=/^\s*\d/,be=/^>\s?(.*)$/,
Fn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Vn=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function we(e){return Vn.test(e)}function xe(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=In(e,n,o)}function In(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(ge.test(o))
return Dn(e,t,n+1);let r=dt.exec(o);if(r)return ye(a("div","pnb-heading",e),r[2]??""),n+1;if(he.test(o))return _n(
e,t,n);if(be.test(o)){let[l,c]=ut(t,n,be);return xe(a("blockquote","",e),l.join(`
`)),c}let s=a("p","",e),i=n,d=[];for(;i<t.length;i++){let l=t[i]??"",c=!l.trim()||ge.test(l)||dt.test(l)||he.test(
l);if(i>n&&(c||be.test(l)))break;d.push(l)}return ye(s,d.join(`
`)),i}function Dn(e,t,n){let o=n;for(;o<t.length&&!ge.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function _n(e,t,n){let o=a(Pn.test(t[n]??"")?"ol":"ul","",e),[r,s]=ut(t,n,he);for(let i of r)ye(a("l\
i","",o),i);return s}function ut(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function ye(e,t){let n=0;for(let o of t.matchAll(Fn)){e.append(t.slice(n,o.index));
let[r,,s,i,d,l,c,u]=o;s!==void 0?p("code","",s,e):i??d?p("strong","",i??d??"",e):l?p("em","",l,e):(p("span","p\
nb-linked",c??"",e),u&&p("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}var Gn=900,pt=16,Kn=80,Bn=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,qn=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],jn=/^[A-Za-z0-9+/=\s]{60,}$/,Wn=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ee(e){return e?JSON.parse(e):void 0}function mt(e){let t=Z(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(o=>Z(o)&&typeof o.role=="string"&&"content"in o)?t:null}function ft(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function K(e,t){let n=mt(t);n?gt(e,n):typeof t=="string"?zn(e,t):Array.isArray(t)?Yn(e,t):
Z(t)?Xn(e,t):p("span",ht(t)?"pnb-muted":"",yt(t),e)}function Ee(e,t){let n=ft(t),o=mt(n);o?gt(e,o):ve(e,n===void 0?
t:JSON.stringify(n,null,2))}function zn(e,t){let n=Un(t);if(n){let i=a("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=ft(t);if(o!==void 0){ve(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&Wn.test(t)&&!we(t)){ve(e,t);return}let r=a("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",bt(s,r,t),we(t)&&Qn(e,r,t)}function Un(e){if(Bn.test(e))return e;let t=qn.find(([
n])=>n.test(e))?.[1];return t&&jn.test(e)?`data:image/${t};base64,${e}`:null}function Qn(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",M(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||xe(o,n);let s=oe(
o);M(t,!s),C(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function ve(e,t){let n=a("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",bt(o,n,t)}function bt(e,t,n){(n.length>Gn||n.split(
`
`,pt+1).length>pt)&&ct(e,t,n.length)}function gt(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=a("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Jn(r))
K(s,i)}}function Jn(e){return Array.isArray(e)?e.map(t=>{if(!Z(t))return t;if(typeof t.text=="string")return t.
text;let n=Z(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Yn(e,t){let n=t.
map(s=>Zn(s)?yt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Kn){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let s of t)K(a("li","",r),s)}function Xn(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",K(a("dd","",o),s)}function Z(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Zn(e){return typeof e!="object"||e===null}function ht(e){return e==null}function yt(e){
return ht(e)?"none":typeof e=="number"?Oe(e):String(e)}function xt(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&eo(r,"the task fai\
led",t.error,t.traceback),to(r,t,n);let s=a("section","",o);lo(s,t.verdicts);let i=a("section","",o);mo(i,t);let d=a(
"section","pnb-rest",o);j(d,"input",t.inputs),j(d,"metadata",t.metadata)}function B(e,t,n=[]){let o=p("h4","",
t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" · ")}`,o),o}function eo(e,t,n,o){B(e,
t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),s=a(o?"summary":"div","",r);p("span","pnb-sign",
"✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre","",o,r)}function to(e,t,n){let{fields:o,sides:r,
heading:s}=no(t,n);o.length&&B(e,s);let i=a("div","pnb-diff",e);for(let d of o)ao(a("div","pnb-field",i),d,r)}
function no({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:io,heading:"expected"};if(o==="baselin\
e"&&t.length)return{fields:t,sides:so,heading:"output against the baseline"};let r=o==="nothing"?e.flatMap(oo):
e,i=r.some(({expected:d})=>d)?"output against expected":"output";return{fields:r,sides:ro,heading:i}}function oo(e){
return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var ro={old:"expected",same:"✓ as expected"},
so={old:"baseline",same:"= as the baseline"},io={old:"expected",same:""};function ao(e,t,n){let{name:o,state:r,
output:s,expected:i,pieces:d}=t,l=a("div","pnb-muted pnb-small",e);p("span","",o,l).dir="auto";let c=n.same?"✗\
 missing":"",u={same:n.same,missing:c,extra:"",changed:""}[r];if(u&&p("span","pnb-small",`${o?" ":""}${u}`,l),
M(l,!!l.textContent),d.length){let m=a("div","pnb-text",e);m.dir="auto",X(m,d);return}r==="changed"?(wt(e,n.old,
"pnb-gone",i),wt(e,"output","pnb-new",s)):K(e,ee(s||i))}function wt(e,t,n,o){let r=a("div",`pnb-side ${n}`,e);
p("span","pnb-muted pnb-small",t,r),K(a("div","",r),ee(o))}function lo(e,t){t.length&&B(e,"evaluations");for(let n of t)
co(a("div","pnb-verdict",e),n)}function co(e,t){let{error:n,explanation:o,metadata:r,trace:s}=t;uo(e,t),o&&(p(
"div","pnb-text pnb-small",o,e).dir="auto"),n&&po(e,n,t.traceback),r&&K(e,ee(r)),s&&p("div","pnb-muted pnb-sma\
ll",`trace ${s}`,e)}function uo(e,{name:t,kind:n,error:o,text:r,tone:s,facts:i}){let d=a("div","",e);d.dir="au\
to",p("span","",t,d);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[s]:"",c=p("strong","",` ${o?"✗ fa\
iled":`${l}${r}`}`,d);(o||s)&&(c.dataset.tone=o?"bad":s);let u=n==="CODE"?[]:[n,...i];u.length&&p("span","pnb-\
muted pnb-small",` ${u.join(" · ")}`,d)}function po(e,t,n){let o=a(n?"details":"div","pnb-error pnb-small",e);
p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function mo(e,{exchanges:t,attempts:n,remedy:o}){t.forEach(
(r,s)=>{fo(e,r,r.prompt===t[s-1]?.prompt)}),o&&(B(e,"prompt and raw reply"),p("div","pnb-muted",o,e)),n.length&&
B(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb-small",r,e).dir="auto"}function fo(e,t,n){let{
title:o,facts:r,failed:s,prompt:i,reply:d,cut:l}=t;B(e,`prompt · ${o}`),i&&n?p("div","pnb-muted","the same as\
 before",e):i?Ee(a("div","pnb-sent",e),i):p("div","pnb-muted","not kept",e),B(e,s?"raw reply · the attempt fai\
led":"raw reply",r),d?Ee(a("div","pnb-sent",e),d):p("div","pnb-muted",s?"none came, or it was not kept":"not k\
ept",e),l&&p("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function j(e,t,n){if(!n.length)return;
B(e,t);let o=a("dl","pnb-object",e);for(let r of n)p("dt","pnb-muted",r.name,o).dir="auto",K(a("dd","",o),ee(r.
value))}function vt(e,t,n,o){let r=a("div","pnb-variants",e);for(let i of t.variants)bo(a("section","",r),i,n,o);let s=a(
"section","pnb-rest",e);j(s,"input",t.inputs),j(s,"metadata",t.metadata)}function bo(e,{name:t,baseline:n,marks:o,
runs:r,more:s},i,d){let l=p("h3","",t,e);l.dir="auto",n&&p("span","pnb-muted"," baseline",l);let c=a("div","pn\
b-marks",e);for(let u of o)d.has(u.evaluator)||ie(c,u);r.length||p("div","pnb-muted","not run",e);for(let u of r){
let m=a("div","pnb-run",e),f=[r.length>1?u.title:"",...u.facts].filter(Boolean).join(" · ");f&&(p("div","pnb-\
muted pnb-small",f,m).dir="auto"),u.trace&&(p("div","pnb-muted pnb-small pnb-line",`trace ${u.trace}`,m).title=
u.trace);let b=u.verdicts.filter(x=>!d.has(x.name));xt(m,{...u,verdicts:b},i)}s&&p("div","pnb-muted",`and ${N(
s)} further repetitions`,e)}var Et=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function kt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function Tt(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function St(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var ke=130;function le(e,t,n,o){let r={viewBox:`0 0 ${ke} 18`,role:"img","aria-label":t},s=W("svg",r,e);s.dataset.
tone=n;let i=m=>ke/100*m,[d,l,c]=[i(o.zero),i(o.low),i(o.high)];W("rect",{x:0,y:8.5,width:ke,height:1,class:"p\
nb-scale"},s),W("rect",{x:d-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let u=Math.max(1,c-l);W("rect",{x:l,
y:7.5,width:u,height:3,class:"pnb-span"},s),W("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var At=["variant","mean","difference","95 % interval of the difference"],go=["p (adj.)","n","wins / losses / t\
ies"],ho=At.length+1;function Mt(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=kt(t.figures),i=St(s,t.query.
evaluator??0),d="given",l=!1,c=a("div","pnb-filters pnb-choices pnb-evaluators",e);M(c,s.length>1);let u=a("di\
v","pnb-figures",e);u.tabIndex=0,u.setAttribute("role","region"),u.ariaLabel="Figures",V(u);let m=a("table","",
u);wo(a("tr","",a("thead","",m)));let f=s.map(E=>({group:E,...xo(m,E,o)})),b=a("tbody","",m),x=R(Te(a("td","",
a("tr","",b))),"",()=>{l=!l,g()});x.className="pnb-name";let g=()=>{let E=Tt(s,d),h=k=>!n.has(k.name),v=s.filter(
k=>i.has(k.evaluator)&&h(k)),S=({evaluator:k})=>Number(i.has(k)),y=[...E].sort((k,L)=>S(k)-S(L));for(let k of y){
let{body:L}=f.find(O=>O.group===k)??{};L&&(i.has(k.evaluator)?m.append(L):m.insertBefore(L,b),M(L,h(k)&&(l||!i.
has(k.evaluator))))}M(b,v.length>0);let T=v.length===1?"evaluator shows":"evaluators show";C(x,`${l?"▾":"▸"}\
 ${v.length} ${T} no difference`),A(x,"aria-expanded",String(l))};return I(c,"Figures in this order",Et,E=>{d=
E,g()}),yo(c,s,n,()=>{g(),r()}),g(),({evaluator:E,variant:h})=>{i.has(E)&&!l&&(l=!0,g());for(let{rows:v}of f)for(let{
line:S,row:y}of v){let T=S.place[0]===E&&S.place[1]===h;A(y,"aria-current",T?"true":null)}}}function yo(e,t,n,o){
let r=a("details","pnb-more",e),s=a("summary","",r),i=()=>C(s,`evaluators ${t.length-n.size} of ${t.length}`),
d=a("div","pnb-list",r);for(let{name:l}of t){let c=a("label","",d),u=a("input","",c);u.type="checkbox",u.checked=
!0,p("span","",l,c).dir="auto",u.addEventListener("change",()=>{u.checked?n.delete(l):n.add(l),i(),o()})}i()}function wo(e){
for(let n of At)p("th","",n,e).scope="col";let t=a("th","",e);t.scope="col",Lt(t,go)}function xo(e,{lines:t},n){
let o=a("tbody","",e),r=t[0]?.figures,s=Te(a("th","pnb-group",a("tr","",o)));s.scope="rowgroup",p("strong","",
re(r?.evaluator??""),s),r?.note&&p("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((d,l)=>({line:d,row:vo(
o,d,l===0,n)}));return{body:o,rows:i}}function vo(e,{place:[t,n],figures:o},r,s){let i=a("tr",r?"pnb-first":"",
e);Eo(i,o);let d=[o.left_out,o.advice].filter(Boolean).join(" · ");if(d){let l=a("td","pnb-aside pnb-muted pn\
b-small",a("tr","",e));Te(l).textContent=d}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function Te(e){return e.colSpan=ho,e.dir="auto",e}function Lt(e,t){
let n=a("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function Eo(e,t){let n=a("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",re(t.variant),n):p("button","pnb-name",re(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=a("div",
"pnb-run-on",a("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let r=a("div","pnb-run-on pnb-interval",a("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&le(r,s,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,r),Lt(a("td","",e),[t.p,t.n,t.outcomes])}var ko=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],To={regressions:"loss",improvements:"gain",disagreements:"\
size",errors:"example",all:"example"};function Ct({query:e}){return{evaluator:e.evaluator??0,variant:e.variant??
null,order:null,against:e.against??"baseline",limit:320,short:!1}}function $t({order:e},{show:t}){return e??To[t]??
"example"}function Rt(e,t){let{evaluator:n,variant:o,against:r,limit:s}=t,i=e.show;return{...se(e),show:i,evaluator:n,
variant:o,against:r,limit:s,order:$t(t,e)}}function Ot(e,t,n){let o=[],r=(c,u,m,f,b)=>{if(m.length<2)return;let x=a(
"label","",e);p("span","pnb-muted",c,x);let g=I(x,u,m,E=>n(b(E)));o.push((E,h)=>{g.value=f(E,h)})},s=c=>c.map(
(u,m)=>[String(m),u]),i=s(t.variants).filter(([c])=>c!==String(t.baseline));r("on","Evaluator",s(t.evaluators),
({evaluator:c})=>String(c),c=>({evaluator:Number(c)})),r("of","Variant",i.length>1?[["any","any variant"],...i]:
i,({variant:c})=>String(c??"any"),c=>({variant:c==="any"?null:Number(c)})),r("sorted by","Order",ko,So,c=>({order:c})),
r("diff against","Compared with",t.against,({against:c})=>c,c=>({against:c}));let d=R(e,"short rows",()=>n({short:!l})),
l=!1;return(c,u)=>{for(let m of o)m(c,u);l=c.short,A(d,"aria-pressed",String(l))}}function So(e,t){return t.sort===
null?$t(e,t):""}function Ht(e,t){let n=a("header","pnb-claims",e),o=(s,i)=>{let d=p("div",s,i,n);return d.dir="auto",d};o("pnb\
-claim",t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(
p("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Se(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),d=17*Math.min(3,Math.max(1,i)),l=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*s+d,marks:d}}var Ao=660;function Nt({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Ao/e)),above:2,below:3}}function Pt({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,d=l=>{if(s!==l){s=l;for(let c of i)
c.isConnected?c.open=s:i.delete(c);r()}};return({variant:l},c)=>{if(l===null)return;let u=c.querySelector("but\
ton");u&&(u.title=t[l]??"",u.dataset.name=e[l]??"");let m=n[l]??[],f=a("div","pnb-given",c);if(l===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let b=a("details","",f);p("summary","",m.map(({name:g})=>g).join(",\
 "),b).dir="auto";let x=a("div","pnb-prompt",b);x.tabIndex=0,x.setAttribute("role","region"),x.ariaLabel=`What\
 ${t[l]??""} was given`,j(x,"",m),b.open=s,i.add(b),b.addEventListener("toggle",()=>d(b.open))}}function Ft(e,{race:t}){if(!t)return;let n=a("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=a(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:d}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let l=a("span","pnb-bar-track",o),c=a("span","pnb-bar-fill",l);d&&(c.dataset.tone="rest"),c.style.width=
`${100*s}%`,p("span","pnb-small",`${d?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var Mo=["slice","n","difference","95 % interval","from the rest","p","could show",""];function Vt(e,t,n,o,r,s){
let i=a("details","pnb-changes pnb-slices",e);M(i,t.slices.length>0&&t.evaluators.length>0);let d=p("summary",
"","Slices: where the difference lies",i),l=a("label","pnb-small",i);p("span","pnb-muted","by ",l);let c=t.slices[0]??
"",u=0,m="",f=[],b=()=>{let{evaluator:v,variant:S}=o(),y=JSON.stringify([c,v,S]);!i.open||y===m||(m=y,u+=1,n.send(
{type:"slices",request:u,by:c,evaluator:v,variant:S}))},x=t.slices.map(v=>[v,v]);I(l,"Slice by",x,v=>{c=v,b()});
let g=a("div","",i),E=v=>{for(let{button:S,filter:y}of f)A(S,"aria-pressed",String(v.some(({text:T})=>T===y.text)))},
h=G(n,v=>{v.type!=="slices"||v.request!==u||(d.title=v.claim,f=Lo(g,c,v,S=>s(Y(r(),S))),E(r()))});return i.addEventListener(
"toggle",b),{update(v){b(),E(v)},dispose:h}}function Lo(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),
p("div","pnb-sentence",n,e).dir="auto",!r.length)return[];let i=a("div","pnb-figures",e);i.tabIndex=0,i.setAttribute(
"role","region"),i.ariaLabel="Slices";let d=a("table","",i),l=a("tr","",a("thead","",d));for(let m of Mo)m?p("\
th","",m,l).scope="col":a("td","",l);let c=a("tbody","",d),u=r.flatMap(m=>Co(a("tr","",c),t,m,s));return p("di\
v","pnb-muted pnb-small",o,e),u}function Co(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=a("t\
h","",e);s.scope="row",s.dir="auto";let i=[];if(n.where){let c={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.
where},u=p("button","pnb-name",r,s);u.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(
c)),i.push({button:u,filter:c})}else p("span","",r,s);p("td","pnb-number",n.n,e),p("td","pnb-number",n.difference,
e);let d=a("div","pnb-run-on pnb-interval",a("td","",e));n.bar&&le(d,`${n.name}: ${n.interval}`,n.tone,n.bar),
p("span","pnb-muted pnb-small",n.interval,d);let l=p("td","pnb-number",n.gap,e);return l.dataset.tone=n.tone,p(
"td","pnb-number",n.p,e),p("td","pnb-number",n.detectable,e),p("td","pnb-muted pnb-small",n.status,e),i}var $o=10;function It({model:e,el:t}){let n=ne(e.get("setup"));if(!n)return()=>{};let o=a("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=Ct(n),s=Se(0,n.order.length,n),i=new Set,
d={...z,show:n.query.show??"all"},l=()=>!r.short&&!b?.view().group,c=g=>{r={...r,...g},g.against!==void 0||g.short!==
void 0?b?.reload():b?.change(g.order?{sort:null}:{})};Ht(o,n.lead);let u=Mt(o,n,i,c,()=>b?.redraw());lt(o,n),Ft(
o,n);let m=Vt(o,n,e,()=>r,()=>b?.view().filters??[],g=>b?.change({filters:g,show:"all"})),f=()=>{},b=null,x=g=>{
f(r,g),u(r),m.update(g.filters),o.toggleAttribute("data-short",r.short||g.group!==null)};return b=at(o,e,{setup:n,
noun:["example","examples"],label:"Examples side by side",chunk:$o,view:d,hidden:i,query:g=>Rt(g,r),choices:g=>{
f=Ot(g,n,c)},changed:(g,E)=>{g.show&&(r={...r,order:null}),x(E)},measure:()=>l()?Nt(s):ae,title:Pt(n,()=>b?.redraw()),
resized:(g,E)=>{s=Se(E,g.filter(({variant:v})=>v!==null).length,n);let h=s.limit!==r.limit;return r={...r,limit:s.
limit},o.style.setProperty("--pnb-marks",`${s.marks}px`),h},ask:(g,E)=>{let{evaluator:h,variant:v}=r;return{type:"\
detail",request:g,position:E,evaluator:h,variant:v}},open:g=>{if(!("example"in g))return null;let{example:E}=g;
return{title:E,draw:h=>vt(h,E,r.against,i)}}}),x(d),()=>{m.dispose(),b?.dispose()}}var si=Ce(It);export{si as default};
