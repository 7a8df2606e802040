/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function G(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function ne(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Ce(e){return{render:e,initialize({model:t}){let n=ne(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),p=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let m of p){if(o.has(m))continue;let[f,b]=d.shift()??[m,Kt(t,e)];o.delete(f),o.set(m,b),b.put(m)}for(let[
m,f]of d)o.delete(m),f.drop()},i=0,c=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),l=()=>{c.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",l),c.observe(document.body,{childList:!0,subtree:!0}),s(),l}}}function Kt(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:c})=>{r=c instanceof HTMLElement&&n.contains(c)?c:null};document.addEventListener(
"focusin",s);let i=null;return{put(c){o=[...c.children].filter(l=>l instanceof HTMLElement);for(let l of o)l.hidden=
!0;c.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let c of o)c.hidden=!1}}}var jt="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function u(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function D(e,t,n){let o=document.createElementNS(
jt,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function C(e,t){e.textContent!==
t&&(e.textContent=t)}function Q(e,t){C(e,t),M(e,"title",t)}function M(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function oe(e){return e.hidden=!e.hidden,!e.hidden}function L(e,t){e.
hidden===t&&(e.hidden=!t)}function V(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function qt(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function $e(e,t){t.contains(
qt(e))&&e.focus({preventScroll:!0})}function Re(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function N(e){return Math.round(e).toLocaleString("en-US")}function Oe(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function re(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function He(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function I(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,V(r);for(let[s,i]of n)u("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function O(e,t,n){let o=u("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Ne(e,t,n){let o=a("div","pnb-keys",e);L(o,!1);for(let[i,c]of n){let l=a("span","",o);for(let d of i)u(
"kbd","",d,l);u("span","pnb-muted",c,l)}let r=()=>M(s,"aria-expanded",String(oe(o))),s=O(t,"",r);return u("kbd",
"","?",s),s.append(" keys"),M(s,"aria-expanded","false"),r}function Wt(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Pe(e,t,n,o){let r=new Map,s=new Set,i=0,c=0,l=null,d=!1,p=G(e,m=>{m.type!=="page"||m.request<c||(l=
m.matched,d=!1,m.rows.forEach((f,b)=>{r.set(m.start+b,{position:m.positions[b]??0,cells:f})}),n(m))});return{get matched(){
return l},get busy(){return d},reset(){r=new Map,s=new Set,c=i+1,d=!0},refresh(){s=new Set,c=i+1},row:m=>r.get(
m),want(m,f){for(let b of Wt(m,f,o)){if(s.has(b))continue;s.add(b),i+=1;let[E,g]=[b*o,(b+1)*o];e.send(t({type:"\
page",request:i,start:E,stop:g}))}},dispose:p}}function Fe(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=a("div","pnb-list",r),c=t.slice(1).
map(d=>{let p=a("label","",i),m=a("input","",p);return m.type="checkbox",u("span","",d.title,p).dir="auto",m.addEventListener(
"change",()=>{o(c.filter(f=>f.input.checked).map(f=>f.column.key)),l()}),{input:m,column:d}}),l=()=>{let d=new Set(
n().map(({key:p})=>p));for(let{input:p,column:m}of c)p.checked=d.has(m.key);C(s,`columns ${d.size} of ${t.length}`)};
return O(i,"as at first",()=>{o(null),l()}),l(),l}function Ve(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];I(e,"Group by",o,r=>n(r||null))}var Ie="phoenix_nb.columns";var zt={shown:null,widths:{}};function q({names:e,title:t}){return e[0]??t}function pe(e,{shown:t}){let n=r=>t?.
includes(q(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function De(e,{widths:t}){let n=e.map((s,i)=>t[q(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>q(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function _e(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function Be({memory:e}){return Ke()[e]??zt}function Ge({memory:e},t){let{
[e]:n,...o}=Ke(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ie,JSON.stringify(Object.fromEntries(
r)))}catch{}}function Ke(){try{let e=JSON.parse(localStorage.getItem(Ie)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var Ut=2;function We(e,t,n,o,r,s){let i=a("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,L(i,!1);let c=null,l=0,d=()=>{if(!c)return;l+=1;let{expected:f,output:b}=c;o.send({type:"confusion",request:l,
query:r(),expected:f,output:b})},p=f=>{c=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,L(i,f!==null),d()};
n.length>Ut?Jt(t,n,p):Qt(t,n,p);let m=G(o,f=>{f.type!=="confusion"||f.request!==l||!c||Yt(i,c,f,s)});return{update:d,
dispose:m}}function Qt(e,t,n){let o=null,r=t.map(s=>{let i=O(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let c of r)M(c.button,"aria-expanded",String(c.pair===o))});return M(i,"aria-expanded","false"),{button:i,
pair:s}})}function Jt(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);I(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Yt(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=a("table","",e);C(a("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let c=a("tr","",a("thead","",i));a("td","",c);for(let d of o)je(a("th","",c),d,"col");let l=a("t\
body","",i);n.forEach((d,p)=>{let m=a("tr","",l);je(a("th","",m),d,"row");let f=r[p]??[],b=f.reduce((E,g)=>E+g,
0);o.forEach((E,g)=>{let x=f[g]??0,h=a("td","",m);if(h.dataset.right=String(d===E),h.style.setProperty("--pnb-\
share",String(b?x/b:0)),!x){u("span","pnb-muted","·",h);return}let w=O(h,N(x),()=>s([qe(t.expected,"expected",
d),qe(t.output,"came out",E)]));w.ariaLabel=`${N(x)} expected ${d||"nothing"}, came out ${E||"nothing"}`})})}function je(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function qe(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var P=class extends Error{constructor(n,o){super(n);this.at=o}at},J=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Xt=new Set(["and","or","not","in","is","contains","true","false","missing"]),Zt={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},en=40,tn=3;function ze(e,t){
try{let n=nn(e);return n.length===1?{condition:null}:{condition:an(n,t)()}}catch(n){if(n instanceof P)return{error:n.
message,at:n.at};throw n}}function nn(e){let t=[];for(J.lastIndex=0;e.slice(J.lastIndex).trim();){let n=e.slice(
J.lastIndex),o=J.lastIndex+n.length-n.trimStart().length,{groups:r}=J.exec(e)??{};if(!r)throw on(e,o);t.push({
...rn(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function on(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new P("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new P("Put the whole name of the column in backticks.",t):new P(`${n} means nothing here.`,t)}function rn(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:sn(r)};let s=o.toLowerCase();return Xt.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function sn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function an(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",c=v=>s().kind==="sign"&&
s().text===v,l=v=>c(v)?(n+=1,!0):!1,d=()=>{let v=[p()];for(;l("or");)v.push(p());return v.length===1&&v[0]?v[0]:
{some:v}},p=()=>{let v=[m()];for(;l("and");)v.push(m());return v.length===1&&v[0]?v[0]:{every:v}},m=()=>{if(o+=
1,o>en)throw new P("Too many parentheses.",s().at);try{if(l("not"))return{negated:m()};let v=s().at;if(!l("("))
return f();let T=d();if(!l(")"))throw new P("A closing parenthesis is missing.",v);return T}finally{o-=1}},f=()=>{
let v=s();if(v.kind==="text"&&e[n+1]?.text==="in")return n+=2,S(h("in"),"contains",v.text);let T=h(i());if(l("\
is"))return b(l("not"),E(T));let k=l("not");return b(k,l("in")?x(T):g(T,k))},b=(v,T)=>v?{negated:T}:T,E=v=>{let{
at:T}=s();if(l("missing"))return S(v,"missing",null);throw new P("After “is” comes “missing” or “not missing”.",
T)},g=(v,T)=>{let k=s(),A=k.kind==="sign"?Zt[k.text]:void 0;if(A!==void 0)return n+=1,S(v,A,w(k.text,v));if((k.
kind==="end"||["and","or",")"].includes(k.text))&&!T)return S(v,"==",!0);let F=`After ${me(v)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new P(F,k.at)},x=v=>{let T=s().at;if(!l("[")&&!l("("))throw new P(
`After “in” comes a list: ${me(v)} in ["a", "b"].`,T);let k=[];do k.push(S(v,"==",w("in",v)));while(l(","));
if(!l("]")&&!l(")"))throw new P("The list is not closed: ] is missing.",T);return{some:k}},h=v=>{let T=s();if(T.
kind!=="name"){let k=v?` after “${v}”`:"",A=T.kind==="end"?"":`, not ${T.text}`;throw new P(`The name of a\
 column is wanted${k}${A}.`,T.at)}return n+=1,T},w=(v,T)=>{let k=s();if(n+=1,k.kind==="number")return Number(k.
text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text==="true")return!0;if(k.kind==="sign"&&k.text===
"false")return!1;if(k.kind==="name"){let A=`${me(T)} ${v} "${k.text}"`;throw new P(`Text stands in quotation m\
arks: ${A}.`,k.at)}throw new P(`A number or a text in quotation marks is wanted after ${v}.`,k.at)},S=(v,T,k)=>({
column:ln(v,k,t),operator:T,value:k});return()=>{let v=d(),{kind:T,text:k,at:A}=s();if(T==="end")return v;throw new P(
`Between two conditions stands “and” or “or”, not ${k}.`,A)}}function me({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function ln({text:e,at:t},n,o){let r=o.filter(({title:d,names:p})=>d===e||p.includes(e)),
i=r.find(({numeric:d})=>d===(typeof n=="number"))??r[0];if(i)return i.key;let c=dn(e,o),l=c?`Did you mean ${c}\
?`:`There are ${cn(o)}.`;throw new P(`There is no column ${e}. ${l}`,t)}function cn(e){let t=e.slice(0,6).map(
({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function dn(e,t){let n=null,o=Math.min(
tn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let c=un(e.toLowerCase(),i.toLowerCase(),
o);c<o&&([n,o]=[i,c])}return n}function un(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from(
{length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let c=(o[i-1]??
0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(c,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var z={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function se({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function Ue(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Y(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var pn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,Je=150,Qe=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function Ye(e,t,n,o){let{setup:r}=t,s=a("div","pnb-filters",
e),i=mn(s,r,o),c=gn(s,r,f=>o({expression:f})),l=He(s,"Search any text",Je,f=>o({text:f}));yn(s,r,f=>o({filters:Y(
n().filters,f)}));let d=a("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let p=a("div","pnb-f\
ilters pnb-chips",e),m=Re(p,f=>bn(f,n,o));return{update({show:f,filters:b}){for(let{button:E,kind:g}of i)M(E,"\
aria-pressed",String(g===f));m(b),L(p,b.length>0)},clear(){l.clear(),c.clear();let{text:f,show:b,filters:E,expression:g}=z;
o({text:f,show:b,filters:E,expression:g})},count:f=>C(d,fn(f,t,n())),counted(f){f.forEach((b,E)=>{let g=i[E];g&&
C(g.count,N(b))})},focus:c.focus}}function mn(e,{kinds:t},n){let o=a("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{let c=O(o,"",()=>n({show:r}));c.className=
"pnb-kind",u("span","",`${s} `,c);let l=u("b","",N(i),c);return{button:c,kind:r,count:l}})}function fn(e,{setup:{
total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===t?"":` of ${N(t)}`;return`${N(e)}${s} ${n[t===1?
0:1]}${o?.(r)??""}`}function bn(e,t,n){let o=a("button","pnb-chip",e),r=null;return o.addEventListener("click",
()=>{r&&n({filters:Y(t().filters,r)})}),{root:o,update(s){r=s,C(o,`${s.text} ✕`),M(o,"aria-label",`remove th\
e filter ${s.text}`)}}}function gn(e,{columns:t},n){let o=a("span","pnb-expression",e),r=a("input","",o);r.type=
"text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,r.placeholder=hn(t),r.ariaLabel="Filter by an expr\
ession",V(r);let s=a("span","pnb-error-words",o);s.setAttribute("role","status");let i,c=()=>{let d=ze(r.value,
t),p="error"in d?d.error:"";C(s,p),M(r,"aria-invalid",p?"true":null),"condition"in d&&n(d.condition)},l=()=>{clearTimeout(
i),i=setTimeout(c,Je)};return r.addEventListener("input",l),r.addEventListener("keydown",d=>{d.stopPropagation(),
d.key==="Enter"&&(clearTimeout(i),c())}),{clear(){clearTimeout(i),r.value="",C(s,""),M(r,"aria-invalid",null)},
focus:()=>r.focus()}}function hn(e){let t=e.map(s=>{let i=[s.title,...s.names].filter(c=>pn.test(c));return{head:s,
name:i.sort((c,l)=>c.length-l.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({
head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function yn(e,{columns:t},n){let o=a("details","pnb-more",e);u("summary","","＋ f\
ilter",o);let r=a("div","pnb-list",o),s=t.map(p=>[p.key,p.title]),i=I(r,"Column",s,()=>{}),c=I(r,"Comparison",
Qe,()=>{L(l,c.value!=="missing")}),l=a("input","",r);l.type="text",l.maxLength=200,l.ariaLabel="Value",l.placeholder=
"value",V(l);let d=()=>{let p=t.find(({key:h})=>h===i.value),m=Qe.find(([h])=>h===c.value);if(!p||!m)return;let[
f,b]=m,E=l.value.trim();if(!E&&f!=="missing"){l.focus();return}let g=f==="missing"?null:wn(E,p.numeric),x=f===
"missing"?`${p.title} ${b}`:`${p.title} ${b} ${E}`;n({about:`${p.key} ${f}`,text:x,where:{column:p.key,operator:f,
value:g}})};O(r,"Add",d),l.addEventListener("keydown",p=>{p.stopPropagation(),p.key==="Enter"&&d()})}function wn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Xe=20;function Ze(e,t){let{view:n,change:o,resize:r}=t,s=a("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],c=({sort:l,descending:d})=>{for(let{head:p,button:m,column:f}of i){
let b=l===f.key;Q(m,(b?d?"↓ ":"↑ ":"")+f.title),M(p,"aria-sort",b?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:c,rebuild(l){s.replaceChildren(),i=l.map(d=>{let p=a("span","",s);p.setAttribute(
"role","columnheader"),M(p,"data-numeric",d.numeric?"":null);let m=O(p,"",()=>o(Ue(n(),d.key)));m.dir="auto",V(
m);let f=b=>r(q(d),b);return m.addEventListener("keydown",b=>{let E={ArrowLeft:-Xe,ArrowRight:Xe}[b.key];!b.shiftKey||
E===void 0||(f(p.offsetWidth+E),b.preventDefault(),b.stopPropagation())}),t.title?.(d,p),vn(p,f),{head:p,button:m,
column:d}}),c(n())}}}function vn(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function et(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let s=a("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,V(s),L(r,!1);let i=a("div","pnb-openbar",s),c=a("strong","",i);c.
dir="auto";let l=a("span","pnb-muted pnb-small",i),d=a("span","pnb-muted pnb-small",i);d.dir="auto";let p=a("s\
pan","pnb-muted pnb-small pnb-line",i);a("span","pnb-grow",i);for(let[f,b,E]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let g=O(i,f,E);g.ariaLabel=b,V(g)}let m=a("div","pnb\
-content",s);return{panel:r,fill(f,b){$e(e,m),C(c,f.title),C(d,(f.facts??[]).join(" · ")),p.replaceChildren(),
f.trace&&(u("span","","trace ",p),u("code","",f.trace,p).title=f.trace),m.replaceChildren(),b(m)},place:f=>C(l,
f)}}function xn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function En(e,t,n,o=null){let r=kn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function kn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Tn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function Sn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Mn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function An(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Mn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Ln=0;function tt(e){
let{scroll:t}=e,n=`pnb-list-${++Ln}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=a("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,c=0,{panel:l}=e;l&&o.append(l);let d=()=>l&&
i>=0?{after:i,height:l.offsetHeight}:null,p=h=>{for(Math.abs(h-c)>=r.length&&(c=h);c<h;c++){let w=r.shift();w&&
(o.insertBefore(w.root,l??null),r.push(w))}for(;c>h;c--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},m=()=>{
let h=e.measure(),w=d(),[S,v]=En(t.scrollTop,e.expected(),h,w);for(e.want(S,Math.max(v,1)),o.style.height=`${e.
count()*h.row+(w?.height??0)}px`,l&&(l.style.top=`${(i+1)*h.row}px`),p(S);r.length<v-S;){let A=e.create(o,E);l&&
o.insertBefore(A.root,l),r.push(A)}let T=Math.min(v,e.count());r.forEach((A,R)=>{let F=S+R;L(A.root,F<T),M(A.root,
"id",F<T?`${n}-${F}`:null),!(F>=T)&&(A.root.style.top=`${xn(F,h.row,w)}px`,M(A.root,"aria-selected",String(F===
s)),M(A.root,"aria-rowindex",String(F+2)),l&&M(A.root,"aria-expanded",String(F===i)),A.update(F))});let k=s>=S&&
s<T;M(t,"aria-activedescendant",k?`${n}-${s}`:null),M(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=h=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,h));let S=d(),v=S&&s>S.after?S.height:0;e.want(s,s+1);
let{scrollTop:T,clientHeight:k}=t;return t.scrollTop=Tn(s,T-v,k,e.head(),w)+v,m(),s},b=h=>{s=h,m()},E=h=>{b(h),
e.open(h)},g=!1;t.addEventListener("scroll",()=>{g||(g=!0,requestAnimationFrame(()=>{g=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!An(h,l))return;let w=Sn(h.key,s,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(w!==null)f(w),e.moved?.(s);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let x=new ResizeObserver(()=>{i>=0&&m()});return l&&x.observe(l),{update:m,mark:b,choose:f,
expand(h){i=h,l&&L(l,h>=0),m()},reveal(){if(i<0||!l)return;m();let{row:h}=e.measure(),w=(i+1)*h+l.offsetHeight+
e.head(),S=Math.min(i*h,w-t.clientHeight);(t.scrollTop<S||t.scrollTop>i*h)&&(t.scrollTop=S)},rebuild(){for(let{
root:h}of r)h.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,l&&L(l,!1),m()},get chosen(){return s},
dispose:()=>x.disconnect()}}var Cn={"-":"del","+":"ins","=":"span"};function X(e,t){e.replaceChildren();for(let[n,o]of t)u(Cn[n],"",o,e)}function nt(e,t){
let n=t?.error?"failed":t?.absent?"absent":null;M(e,"data-state",n),n===null?X(e,t?.pieces??[]):e.textContent=
t?.error||"not run"}function ie(e,t){let n=a("span","pnb-mark",e),r=t.text.startsWith("✓")||t.text.startsWith(
"✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;u("span","",r,n).dir="auto";let s=[t.sign,t.change].
filter(Boolean).join(" ");s&&(u("span","pnb-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&u("span","pnb\
-muted",` (${t.repetitions})`,n)}function fe(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";Q(e,n),
M(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function ot(e,t){e.classList.add("pnb-cell");let n=a("div","\
pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,nt(n,i),o.replaceChildren();for(let c of i?.marks??[])t.has(c.evaluator)||ie(o,c);i?.rewritten&&
u("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function rt(e){e.classList.add("pnb-asked");
let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-preview",e),o=a("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};Q(t,s.id),
C(n,s.input),C(o,s.expected?`expected ${s.expected}`:""),L(o,s.expected!=="")}}var $n=30,ae={row:$n,visible:18,above:6,below:8};function st(e,t){V(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,c=tt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,p)=>Rn(
d,t,p),open:d=>{let p=t.group(d);p?t.fold(p):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:p}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(p,Math.max(m,i()))*d+t.head();e.style.height=`${r.hidden?f+2:Math.max(
f,p*d+t.head())}px`,L(l,i()===0&&!n.busy),t.drawn()}}),l=a("div","pnb-empty");return e.after(l),u("span","pnb-\
muted",`No ${s[1]} match.`,l),O(l,"Clear filters",t.clear),c}function Rn(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:c},l){let d=a("div","pnb-row",e);d.setAttribute("role","row");let p=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||l(p)});let m=a("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",g=>g.stopPropagation()),m.addEventListener("change",()=>{let g=t.
row(p);g&&i.toggle(g.position)});let f=a("span","pnb-heading-of-group");f.dir="auto";let b=n().map((g,x)=>{let h=a(
"div","",d);if(h.setAttribute("role","gridcell"),M(h,"data-numeric",g.numeric?"":null),x>0)return{cell:h,draw:On(
h,g,s)};h.append(m,f);let w=a("div","pnb-first",h);return{cell:w,draw:c?rt(w):fe(w)}}),E=[];return{root:d,update(g){
p=g;let x=o(g),h=t.row(g),w=h!==void 0&&i.has(h.position),S=[g,x,h,w];if(h&&S.every((A,R)=>A===E[R]))return;E=
S,M(d,"data-group",x?"":null),L(m,!x),L(f,!!x);let v=b[0];v&&L(v.cell,!x),C(f,x?Hn(x,r):""),m.checked=w,M(d,"d\
ata-picked",m.checked?"":null);let k=x?.cells.map(A=>A&&`mean ${A}`)??h?.cells??[];b.forEach(({draw:A},R)=>{A(
k[R])}),m.ariaLabel=`select ${r[0]} ${g+1}`}}}function On(e,t,n){return t.variant===null?fe(e):ot(e,n)}function Hn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${N(t)} ${o[t===1?0:1]}`}function it(e,t,n,o){let r=new Set,s=a("div","pnb-filters pnb-picked",e);L(s,!1);let i=u("strong","","",s);i.setAttribute(
"role","status");let c=a("span","pnb-muted pnb-small",s);c.append("in Python: "),u("code","","view.selected",c),
c.append(", where view is what explore() returned");let l=()=>{n({type:"select",positions:[...r]}),C(i,`${N(r.
size)} ${t[r.size===1?0:1]} selected`),L(s,r.size>0),o()};return O(s,"Clear",()=>{r.clear(),l()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),l()},get positions(){return[...r]}}}var Nn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function at(e,t,n){let{setup:o,noun:r}=n,s=n.view??z,i=Be(o),c=pe(
o.columns,i),l=null,d=-1,p=-1,m=0,f=null,b=new Map,E=()=>n.query?.(s)??se(s),g=Pe(t,y=>({...y,query:E(),columns:c.
map(({key:$})=>$)}),y=>{l=y.runs;for(let $ of y.groups)b.set($.place,$);w.counted(y.counts),n.arrived?.(y),H.update(),
p>=0&&te(p)},n.chunk),x=()=>{b.clear(),g.reset()},h=y=>{n.changed?.(y,{...s,...y}),s={...s,...y},w.update(s),U.
update(s),T.update(),d=p=-1,x(),B(),H.restart()},w=Ye(e,n,()=>s,h),S=a("div","pnb-filters pnb-choices",e);n.choices?.(
S),Ve(S,o.columns,y=>h({group:y,folded:[]}));let v=Fe(S,o.columns,()=>c,y=>{let $=o.columns.filter(({key:_})=>y?.
includes(_));F({...i,shown:y&&$.map(q)}),c=pe(o.columns,i),x(),U.rebuild(c),B(),H.rebuild()}),T=We(e,a("span",
"pnb-kinds",S),o.pairs,t,E,y=>h({filters:y.reduce(Pn,s.filters)}));a("span","pnb-grow",S);let k=Ne(e,S,[...Nn,
...n.keys??[]]),A=it(e,r,t.send.bind(t),()=>H.update()),R=a("div","pnb-scroll",e);R.ariaLabel=n.label;let F=y=>{
i=y,Ge(o,i)},Me=()=>n.measure?.(c)??ae,B=()=>{let{columns:y,width:$}=De(c,i);R.style.setProperty("--pnb-column\
s",y),R.style.setProperty("--pnb-width",$),R.style.setProperty("--pnb-tall",`${Me().row}px`),R.setAttribute("a\
ria-colcount",String(c.length))},U=Ze(R,{view:()=>s,change:h,resize:(y,$)=>{F(_e(i,y,$)),B()},title:n.title}),
ce=()=>{d=p=-1,H.expand(-1),R.focus({preventScroll:!0})},te=y=>{let $=g.row(y);p=$?-1:y,!(!$||$.position<0)&&(d=
y,f=null,ue.place(`${N(y+1)} of ${N(g.matched??0)}`),H.expand(y),m+=1,t.send(n.ask(m,$.position)))},de=()=>{let y=f&&
n.open(f);y&&(ue.fill(y.title,y.draw),H.reveal())},_t=G(t,y=>{y.type!=="detail"||y.request!==m||(f=y,de())}),Ae=y=>{
let $=H.chosen+y;for(;b.has($);)$+=y;$>=0&&$<(g.matched??0)&&te(H.choose($))},Bt=()=>{let y=g.row(H.choose(Math.
max(0,H.chosen)));y&&y.position>=0&&A.toggle(y.position)},ue=et(R,r,Ae,ce),H=st(R,{source:g,panel:ue.panel,noun:r,
total:o.total,hidden:n.hidden??new Set,selection:A,tall:n.measure!==void 0,head:U.height,measure:Me,columns:()=>c,
group:y=>b.get(y),open:y=>y===d?ce():te(y),moved:y=>{p=-1,!(d<0)&&(b.has(y)?Ae(Math.sign(y-d)||1):te(y))},fold:({
key:y,folded:$})=>{let _=s.folded.filter(Gt=>Gt!==y);s={...s,folded:$?_:[..._,y]},d=p=-1,x(),H.expand(-1)},key:({
key:y})=>{if(y==="Escape"&&(d>=0||p>=0))ce();else if(y==="x")Bt();else if(y==="?")k();else if(y==="/")w.focus();else
return d>=0&&(n.key?.(y)??!1);return!0},clear:w.clear,drawn:()=>w.count(g.busy?null:l??o.total)}),Le=new ResizeObserver(
()=>{if(R.style.setProperty("--pnb-sight",`${R.clientWidth}px`),!R.clientWidth||!n.resized?.(c,R.clientWidth))
return;let{chosen:y}=H;x(),B(),H.rebuild(),H.mark(y)});return Le.observe(R),n.resized?.(c,R.clientWidth),w.update(
s),U.rebuild(c),B(),H.restart(),{selection:A,scroll:R,view:()=>s,change:h,reload(){n.changed?.({},s),x(),B(),H.
rebuild(),de()},redraw(){B(),H.rebuild(),de()},refresh(y){let $=i.shown?[]:y.filter(_=>!c.includes(_));if(!$.length){
g.refresh(),H.update();return}c=o.columns.filter(_=>c.includes(_)||$.includes(_)),v(),x(),U.rebuild(c),B(),H.rebuild()},
dispose:()=>{g.dispose(),_t(),T.dispose(),H.dispose(),Le.disconnect()}}}function Pn(e,t){return[...e.filter(({
about:n})=>n!==t.about),t]}function lt(e,{lead:t,changes:n}){if(!n.length){u("div","pnb-changes pnb-muted",t.changed,e);return}let o=a("d\
etails","pnb-changes",e);u("summary","",t.changed,o);let r=a("dl","",o);for(let{variant:s,name:i,pieces:c,code:l}of n){
u("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let d=a("dd",l?"pnb-text pnb-code":"pnb-text",r);d.dir="auto",
X(d,c)}}function ct(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");C(o,s?`show all ${N(n)} characters`:"show less"),M(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var ge=/^\s*(?:```|~~~)/,dt=/^(#{1,6})\s+(.*)$/,he=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Fn=/^\s*\d/,be=/^>\s?(.*)$/,
Vn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,In=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function we(e){return In.test(e)}function ve(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Dn(e,n,o)}function Dn(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(ge.test(o))
return _n(e,t,n+1);let r=dt.exec(o);if(r)return ye(a("div","pnb-heading",e),r[2]??""),n+1;if(he.test(o))return Bn(
e,t,n);if(be.test(o)){let[l,d]=ut(t,n,be);return ve(a("blockquote","",e),l.join(`
`)),d}let s=a("p","",e),i=n,c=[];for(;i<t.length;i++){let l=t[i]??"",d=!l.trim()||ge.test(l)||dt.test(l)||he.test(
l);if(i>n&&(d||be.test(l)))break;c.push(l)}return ye(s,c.join(`
`)),i}function _n(e,t,n){let o=n;for(;o<t.length&&!ge.test(t[o]??"");)o++;return u("pre","",t.slice(n,o).join(
`
`),e),o+1}function Bn(e,t,n){let o=a(Fn.test(t[n]??"")?"ol":"ul","",e),[r,s]=ut(t,n,he);for(let i of r)ye(a("l\
i","",o),i);return s}function ut(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function ye(e,t){let n=0;for(let o of t.matchAll(Vn)){e.append(t.slice(n,o.index));
let[r,,s,i,c,l,d,p]=o;s!==void 0?u("code","",s,e):i??c?u("strong","",i??c??"",e):l?u("em","",l,e):(u("span","p\
nb-linked",d??"",e),p&&u("span","pnb-muted",` (${p})`,e)),n=o.index+r.length}e.append(t.slice(n))}var Gn=900,pt=16,Kn=80,jn=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,qn=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Wn=/^[A-Za-z0-9+/=\s]{60,}$/,zn=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ee(e){return e?JSON.parse(e):void 0}function mt(e){let t=Z(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(o=>Z(o)&&typeof o.role=="string"&&"content"in o)?t:null}function ft(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function K(e,t){let n=mt(t);n?gt(e,n):typeof t=="string"?Un(e,t):Array.isArray(t)?Xn(e,t):
Z(t)?Zn(e,t):u("span",ht(t)?"pnb-muted":"",yt(t),e)}function Ee(e,t){let n=ft(t),o=mt(n);o?gt(e,o):xe(e,n===void 0?
t:JSON.stringify(n,null,2))}function Un(e,t){let n=Qn(t);if(n){let i=a("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=ft(t);if(o!==void 0){xe(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&zn.test(t)&&!we(t)){xe(e,t);return}let r=a("div","pnb-long",e),s=u("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",bt(s,r,t),we(t)&&Jn(e,r,t)}function Qn(e){if(jn.test(e))return e;let t=qn.find(([
n])=>n.test(e))?.[1];return t&&Wn.test(e)?`data:image/${t};base64,${e}`:null}function Jn(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",L(o,!1);let r=O(e,"lay out Markdown",()=>{o.childElementCount||ve(o,n);let s=oe(
o);L(t,!s),C(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function xe(e,t){let n=a("div",
"pnb-long",e),o=u("div","pnb-text pnb-mono",t,n);o.dir="auto",bt(o,n,t)}function bt(e,t,n){(n.length>Gn||n.split(
`
`,pt+1).length>pt)&&ct(e,t,n.length)}function gt(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=a("div","pnb-turn",n);s.dataset.role=o,u("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Yn(r))
K(s,i)}}function Yn(e){return Array.isArray(e)?e.map(t=>{if(!Z(t))return t;if(typeof t.text=="string")return t.
text;let n=Z(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Xn(e,t){let n=t.
map(s=>eo(s)?yt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Kn){u("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let s of t)K(a("li","",r),s)}function Zn(e,t){
let n=Object.entries(t);if(!n.length){u("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,s]of n)u("dt","pnb-muted",r,o).dir="auto",K(a("dd","",o),s)}function Z(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function eo(e){return typeof e!="object"||e===null}function ht(e){return e==null}function yt(e){
return ht(e)?"none":typeof e=="number"?Oe(e):String(e)}var to=12;function wt(e,{facts:t,steps:n,messages:o,left:r}){if(L(e,!!n.length),!n.length)return;let s=u("h4",
"","trace",e);u("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=a("div","pnb-steps",e);for(let c of n)no(a(
"details","pnb-step",i),c);o.length&&ro(a("details","",e),o,r)}function no(e,t){let n=a("summary","",e),o=a("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(u("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),u("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&u("\
span","pnb-muted pnb-small",` ${r}`,o),oo(n,t),u("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&u("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)u("div","pnb-m\
uted pnb-small",s,e),u("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&u("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function oo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=D("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);D("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),D("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function ro(e,t,n){e.open=t.length<=to,u("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=a("div","pnb-message",e);u("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let c=a("div","",i);r&&(u("div","pnb-text",r,c).dir="auto");for(let l of s)u("code","pnb-t\
ext",l,c).dir="auto"}n&&u("div","pnb-muted pnb-small",n,e)}function xt(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&so(r,"the task fai\
led",t.error,t.traceback),io(r,t,n);let s=a("section","",o);fo(s,t.verdicts);let i=a("section","",o);yo(i,t),wt(
a("section","pnb-rest",o),t.steps);let c=a("section","pnb-rest",o);W(c,"input",t.inputs),W(c,"metadata",t.metadata)}
function j(e,t,n=[]){let o=u("h4","",t,e);return o.dir="auto",n.length&&u("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function so(e,t,n,o){j(e,t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),s=a(o?"summ\
ary":"div","",r);u("span","pnb-sign","✗ ",s).dataset.tone="bad",u("span","",n,s).dir="auto",o&&u("pre","",o,
r)}function io(e,t,n){let{fields:o,sides:r,heading:s}=ao(t,n);o.length&&j(e,s);let i=a("div","pnb-diff",e);for(let c of o){
let l=a("div","pnb-field",i);l.dataset.against=r.old,mo(l,c,r)}}function ao({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:po,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:uo,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(lo):e,i=r.some(({expected:c})=>c)?"output against exp\
ected":"output";return{fields:r,sides:co,heading:i}}function lo(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var co={old:"expected",same:"✓ as expected"},uo={old:"baseline",same:"= as the baseline"},po={
old:"expected",same:""};function mo(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:c}=t,l=a("div","pnb-m\
uted pnb-small",e);u("span","",o,l).dir="auto";let d=n.same?"✗ missing":"",p={same:n.same,missing:d,extra:"",
changed:""}[r];if(p&&u("span","pnb-small",`${o?" ":""}${p}`,l),L(l,!!l.textContent),c.length){let m=a("div","p\
nb-text",e);m.dir="auto",X(m,c);return}r==="changed"?(vt(e,n.old,"pnb-gone",i),vt(e,"output","pnb-new",s)):K(e,
ee(s||i))}function vt(e,t,n,o){let r=a("div",`pnb-side ${n}`,e);u("span","pnb-muted pnb-small",t,r),K(a("div",
"",r),ee(o))}function fo(e,t){t.length&&j(e,"evaluations");for(let n of t)bo(a("div","pnb-verdict",e),n)}function bo(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;go(e,t),o&&(u("div","pnb-text pnb-small",o,e).dir="auto"),n&&ho(
e,n,t.traceback),r&&K(e,ee(r)),s&&e.setAttribute("title",`trace ${s}`)}function go(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let c=a("div","",e);c.dir="auto",u("span","",t,c);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=u("strong","",` ${o?"✗ failed":`${l}${r}`}`,c);(o||s)&&(d.dataset.tone=o?"bad":s);let p=n===
"CODE"?[]:[n,...i];p.length&&u("span","pnb-muted pnb-small",` ${p.join(" · ")}`,c)}function ho(e,t,n){let o=a(
n?"details":"div","pnb-error pnb-small",e);u(n?"summary":"div","",t,o).dir="auto",n&&u("pre","",n,o)}function yo(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{wo(e,r,r.prompt===t[s-1]?.prompt)}),o&&(j(e,"prompt and ra\
w reply"),u("div","pnb-muted",o,e)),n.length&&j(e,"attempts that failed");for(let r of n)u("div","pnb-text pnb\
-small",r,e).dir="auto"}function wo(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:c,cut:l}=t;j(e,`prompt \
· ${o}`),i&&n?u("div","pnb-muted","the same as before",e):i?Ee(a("div","pnb-sent",e),i):u("div","pnb-muted","\
not kept",e),j(e,s?"raw reply · the attempt failed":"raw reply",r),c?Ee(a("div","pnb-sent",e),c):u("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),l&&u("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function W(e,t,n){if(!n.length)return;j(e,t);let o=a("dl","pnb-object",e);for(let r of n)u("dt",
"pnb-muted",r.name,o).dir="auto",K(a("dd","",o),ee(r.value))}function Et(e,t,n,o){let r=a("div","pnb-variants",e);for(let l of t.variants)vo(a("section","",r),l,n,o);let s=a(
"section","pnb-rest",e);W(s,"input",t.inputs),W(s,"metadata",t.metadata);let c=t.variants.flatMap(l=>l.runs).find(
l=>l.remedy)?.remedy;c&&u("div","pnb-muted pnb-small pnb-remedy",c,s)}function vo(e,{name:t,baseline:n,marks:o,
runs:r,more:s},i,c){let l=u("h3","",t,e);l.dir="auto",n&&u("span","pnb-muted"," baseline",l);let d=a("div","pn\
b-marks",e);for(let p of o)c.has(p.evaluator)||ie(d,p);r.length||u("div","pnb-muted","not run",e);for(let p of r){
let m=a("div","pnb-run",e),f=[r.length>1?p.title:"",...p.facts].filter(Boolean).join(" · ");f&&(u("div","pnb-\
muted pnb-small",f,m).dir="auto"),p.trace&&(u("div","pnb-muted pnb-small pnb-line",`trace ${p.trace}`,m).title=
p.trace);let b=p.verdicts.filter(E=>!c.has(E.name));xt(m,{...p,verdicts:b,remedy:""},i)}s&&u("div","pnb-muted",
`and ${N(s)} further repetitions`,e)}var kt=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function Tt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function St(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function Mt(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var ke=130;function le(e,t,n,o){let r={viewBox:`0 0 ${ke} 18`,role:"img","aria-label":t},s=D("svg",r,e);s.dataset.
tone=n;let i=m=>ke/100*m,[c,l,d]=[i(o.zero),i(o.low),i(o.high)];D("rect",{x:0,y:8.5,width:ke,height:1,class:"p\
nb-scale"},s),D("rect",{x:c-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let p=Math.max(1,d-l);D("rect",{x:l,
y:7.5,width:p,height:3,class:"pnb-span"},s),D("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var At=["variant","mean","difference","95 % interval of the difference"],xo=["p (adj.)","n","wins / losses / t\
ies"],Eo=At.length+1;function Lt(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=Tt(t.figures),i=Mt(s,t.query.
evaluator??0),c="given",l=!1,d=a("div","pnb-filters pnb-choices pnb-evaluators",e);L(d,s.length>1);let p=a("di\
v","pnb-figures",e);p.tabIndex=0,p.setAttribute("role","region"),p.ariaLabel="Figures",V(p);let m=a("table","",
p);To(a("tr","",a("thead","",m)));let f=s.map(x=>({group:x,...So(m,x,o)})),b=a("tbody","",m),E=O(Te(a("td","",
a("tr","",b))),"",()=>{l=!l,g()});E.className="pnb-name";let g=()=>{let x=St(s,c),h=k=>!n.has(k.name),w=s.filter(
k=>i.has(k.evaluator)&&h(k)),S=({evaluator:k})=>Number(i.has(k)),v=[...x].sort((k,A)=>S(k)-S(A));for(let k of v){
let{body:A}=f.find(R=>R.group===k)??{};A&&(i.has(k.evaluator)?m.append(A):m.insertBefore(A,b),L(A,h(k)&&(l||!i.
has(k.evaluator))))}L(b,w.length>0);let T=w.length===1?"evaluator shows":"evaluators show";C(E,`${l?"▾":"▸"}\
 ${w.length} ${T} no difference`),M(E,"aria-expanded",String(l))};return I(d,"Figures in this order",kt,x=>{c=
x,g()}),ko(d,s,n,()=>{g(),r()}),g(),({evaluator:x,variant:h})=>{i.has(x)&&!l&&(l=!0,g());for(let{rows:w}of f)for(let{
line:S,row:v}of w){let T=S.place[0]===x&&S.place[1]===h;M(v,"aria-current",T?"true":null)}}}function ko(e,t,n,o){
let r=a("details","pnb-more",e),s=a("summary","",r),i=()=>C(s,`evaluators ${t.length-n.size} of ${t.length}`),
c=a("div","pnb-list",r);for(let{name:l}of t){let d=a("label","",c),p=a("input","",d);p.type="checkbox",p.checked=
!0,u("span","",l,d).dir="auto",p.addEventListener("change",()=>{p.checked?n.delete(l):n.add(l),i(),o()})}i()}function To(e){
for(let n of At)u("th","",n,e).scope="col";let t=a("th","",e);t.scope="col",Ct(t,xo)}function So(e,{lines:t},n){
let o=a("tbody","",e),r=t[0]?.figures,s=Te(a("th","pnb-group",a("tr","",o)));s.scope="rowgroup",u("strong","",
re(r?.evaluator??""),s),r?.note&&u("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((c,l)=>({line:c,row:Mo(
o,c,l===0,n)}));return{body:o,rows:i}}function Mo(e,{place:[t,n],figures:o},r,s){let i=a("tr",r?"pnb-first":"",
e);Ao(i,o);let c=[o.left_out,o.advice].filter(Boolean).join(" · ");if(c){let l=a("td","pnb-aside pnb-muted pn\
b-small",a("tr","",e));Te(l).textContent=c}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function Te(e){return e.colSpan=Eo,e.dir="auto",e}function Ct(e,t){
let n=a("div","pnb-counted",e);for(let o of t)u("span","",o,n)}function Ao(e,t){let n=a("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?u("span","",re(t.variant),n):u("button","pnb-name",re(t.variant),
n).type="button",t.is_baseline&&u("span","pnb-muted"," baseline",n),u("td","pnb-number",t.mean,e);let o=a("div",
"pnb-run-on",a("td","",e));o.dataset.tone=t.tone,u("span","pnb-number",t.difference,o),u("span","",t.conclusion,
o);let r=a("div","pnb-run-on pnb-interval",a("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&le(r,s,t.tone,
t.bar),u("span","pnb-muted pnb-small",t.interval,r),Ct(a("td","",e),[t.p,t.n,t.outcomes])}var Lo=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],Co={regressions:"loss",improvements:"gain",disagreements:"\
size",errors:"example",all:"example"};function $t({query:e}){return{evaluator:e.evaluator??0,variant:e.variant??
null,order:null,against:e.against??"baseline",limit:320,short:!1}}function Rt({order:e},{show:t}){return e??Co[t]??
"example"}function Ot(e,t){let{evaluator:n,variant:o,against:r,limit:s}=t,i=e.show;return{...se(e),show:i,evaluator:n,
variant:o,against:r,limit:s,order:Rt(t,e)}}function Ht(e,t,n){let o=[],r=(d,p,m,f,b)=>{if(m.length<2)return;let E=a(
"label","",e);u("span","pnb-muted",d,E);let g=I(E,p,m,x=>n(b(x)));o.push((x,h)=>{g.value=f(x,h)})},s=d=>d.map(
(p,m)=>[String(m),p]),i=s(t.variants).filter(([d])=>d!==String(t.baseline));r("on","Evaluator",s(t.evaluators),
({evaluator:d})=>String(d),d=>({evaluator:Number(d)})),r("of","Variant",i.length>1?[["any","any variant"],...i]:
i,({variant:d})=>String(d??"any"),d=>({variant:d==="any"?null:Number(d)})),r("sorted by","Order",Lo,$o,d=>({order:d})),
r("diff against","Compared with",t.against,({against:d})=>d,d=>({against:d}));let c=O(e,"short rows",()=>n({short:!l})),
l=!1;return(d,p)=>{for(let m of o)m(d,p);l=d.short,M(c,"aria-pressed",String(l))}}function $o(e,t){return t.sort===
null?Rt(e,t):""}function Nt(e,t){let n=a("header","pnb-claims",e),o=(s,i)=>{let c=u("div",s,i,n);return c.dir="auto",c};o("pnb\
-claim",t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){
let i=u("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(
u("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Se(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),c=17*Math.min(3,Math.max(1,i)),l=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*s+c,marks:c}}var Ro=660;function Pt({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Ro/e)),above:2,below:3}}function Ft({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,c=l=>{if(s!==l){s=l;for(let d of i)
d.isConnected?d.open=s:i.delete(d);r()}};return({variant:l},d)=>{if(l===null)return;let p=d.querySelector("but\
ton");p&&(p.title=t[l]??"",p.dataset.name=e[l]??"");let m=n[l]??[],f=a("div","pnb-given",d);if(l===o&&u("span",
"pnb-muted","baseline",f),!m.length)return;let b=a("details","",f);u("summary","",m.map(({name:g})=>g).join(",\
 "),b).dir="auto";let E=a("div","pnb-prompt",b);E.tabIndex=0,E.setAttribute("role","region"),E.ariaLabel=`What\
 ${t[l]??""} was given`,W(E,"",m),b.open=s,i.add(b),b.addEventListener("toggle",()=>c(b.open))}}function Vt(e,{race:t}){if(!t)return;let n=a("details","pnb-changes pnb-race",e);u("summary","",t.claim,n);let o=a(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:c}of t.lines){u("span","pnb-lane-name",r,o).dir="\
auto";let l=a("span","pnb-bar-track",o),d=a("span","pnb-bar-fill",l);c&&(d.dataset.tone="rest"),d.style.width=
`${100*s}%`,u("span","pnb-small",`${c?"■ ":""}${i}`,o)}for(let r of t.reasons)u("p","pnb-small",r,n).dir="au\
to"}var Oo=["slice","n","difference","95 % interval","from the rest","p","could show",""];function It(e,t,n,o,r,s){
let i=a("details","pnb-changes pnb-slices",e);L(i,t.slices.length>0&&t.evaluators.length>0);let c=u("summary",
"","Slices: where the difference lies",i),l=a("label","pnb-small",i);u("span","pnb-muted","by ",l);let d=t.slices[0]??
"",p=0,m="",f=[],b=a("div",""),E=()=>{let{evaluator:w,variant:S}=o(),v=JSON.stringify([d,w,S]);!i.open||v===m||
(m=v,p+=1,f=[],b.replaceChildren(),u("div","pnb-muted","Comparing the slices…",b),n.send({type:"slices",request:p,
by:d,evaluator:w,variant:S}))},g=t.slices.map(w=>[w,w]);I(l,"Slice by",g,w=>{d=w,E()}),i.append(b);let x=w=>{for(let{
button:S,filter:v}of f)M(S,"aria-pressed",String(w.some(({text:T})=>T===v.text)))},h=G(n,w=>{w.type!=="slices"||
w.request!==p||(c.title=w.claim,f=Ho(b,d,w,S=>s(Y(r(),S))),x(r()))});return i.addEventListener("toggle",E),{update(w){
E(),x(w)},dispose:h}}function Ho(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),u("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=a("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let c=a("table","",i),l=a("tr","",a("thead","",c));for(let m of Oo)m?u("th","",m,l).scope=
"col":a("td","",l);let d=a("tbody","",c),p=r.flatMap(m=>No(a("tr","",d),t,m,s));return u("div","pnb-muted pnb-\
small",o,e),p}function No(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=a("th","",e);s.scope="\
row",s.dir="auto";let i=[];if(n.where){let d={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},p=u("bu\
tton","pnb-name",r,s);p.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(d)),i.push(
{button:p,filter:d})}else u("span","",r,s);u("td","pnb-number",n.n,e),u("td","pnb-number",n.difference,e);let c=a(
"div","pnb-run-on pnb-interval",a("td","",e));n.bar&&le(c,`${n.name}: ${n.interval}`,n.tone,n.bar),u("span","p\
nb-muted pnb-small",n.interval,c);let l=u("td","pnb-number",n.gap,e);return l.dataset.tone=n.tone,u("td","pnb-\
number",n.p,e),u("td","pnb-number",n.detectable,e),u("td","pnb-muted pnb-small",n.status,e),i}var Po=10;function Dt({model:e,el:t}){let n=ne(e.get("setup"));if(!n)return()=>{};let o=a("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=$t(n),s=Se(0,n.order.length,n),i=new Set,
c={...z,show:n.query.show??"all"},l=()=>!r.short&&!b?.view().group,d=g=>{r={...r,...g},g.against!==void 0||g.short!==
void 0?b?.reload():b?.change(g.order?{sort:null}:{})};Nt(o,n.lead);let p=Lt(o,n,i,d,()=>b?.redraw());lt(o,n),Vt(
o,n);let m=It(o,n,e,()=>r,()=>b?.view().filters??[],g=>b?.change({filters:g,show:"all"})),f=()=>{},b=null,E=g=>{
f(r,g),p(r),m.update(g.filters),o.toggleAttribute("data-short",r.short||g.group!==null)};return b=at(o,e,{setup:n,
noun:["example","examples"],label:"Examples side by side",chunk:Po,view:c,hidden:i,query:g=>Ot(g,r),choices:g=>{
f=Ht(g,n,d)},changed:(g,x)=>{g.show&&(r={...r,order:null}),E(x)},measure:()=>l()?Pt(s):ae,title:Ft(n,()=>b?.redraw()),
resized:(g,x)=>{s=Se(x,g.filter(({variant:w})=>w!==null).length,n);let h=s.limit!==r.limit;return r={...r,limit:s.
limit},o.style.setProperty("--pnb-marks",`${s.marks}px`),h},ask:(g,x)=>{let{evaluator:h,variant:w}=r;return{type:"\
detail",request:g,position:x,evaluator:h,variant:w}},open:g=>{if(!("example"in g))return null;let{example:x}=g;
return{title:x,draw:h=>Et(h,x,r.against,i)}}}),E(c),()=>{m.dispose(),b?.dispose()}}var mi=Ce(Dt);export{mi as default};
