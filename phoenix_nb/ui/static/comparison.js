/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Gt="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function q(e,t,n){let o=document.createElementNS(
Gt,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function C(e,t){e.textContent!==
t&&(e.textContent=t)}function z(e,t){C(e,t),A(e,"title",t)}function A(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function ne(e){return e.hidden=!e.hidden,!e.hidden}function L(e,t){e.
hidden===t&&(e.hidden=!t)}function F(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function _t(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Ae(e,t){t.contains(
_t(e))&&e.focus({preventScroll:!0})}function Le(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function O(e){return Math.round(e).toLocaleString("en-US")}function Ce(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function oe(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function $e(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function V(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,F(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function $(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Re(e,t,n){let o=a("div","pnb-keys",e);L(o,!1);for(let[i,d]of n){let l=a("span","",o);for(let c of i)p(
"kbd","",c,l);p("span","pnb-muted",d,l)}let r=()=>A(s,"aria-expanded",String(ne(o))),s=$(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),A(s,"aria-expanded","false"),r}function D(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Oe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Kt(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Ne(e,t,n,o){let r=new Map,s=new Set,i=0,d=0,l=null,c=!1,u=D(e,m=>{m.type!=="page"||m.request<d||(l=
m.matched,c=!1,m.rows.forEach((f,g)=>{r.set(m.start+g,{position:m.positions[g]??0,cells:f})}),n(m))});return{get matched(){
return l},get busy(){return c},reset(){r=new Map,s=new Set,d=i+1,c=!0},row:m=>r.get(m),want(m,f){for(let g of Kt(
m,f,o)){if(s.has(g))continue;s.add(g),i+=1;let[E,b]=[g*o,(g+1)*o];e.send(t({type:"page",request:i,start:E,stop:b}))}},
dispose:u}}function Pe(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=a("div","pnb-list",r),d=t.slice(1).
map(c=>{let u=a("label","",i),m=a("input","",u);return m.type="checkbox",p("span","",c.title,u).dir="auto",m.addEventListener(
"change",()=>{o(d.filter(f=>f.input.checked).map(f=>f.column.key)),l()}),{input:m,column:c}}),l=()=>{let c=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of d)u.checked=c.has(m.key);C(s,`columns ${c.size} of ${t.length}`)};
$(i,"as at first",()=>{o(null),l()}),l()}function He(e,t,n){let o=[["","no groups"],...t.map(({key:r,title:s})=>[
r,`group by ${s}`])];V(e,"Group by",o,r=>n(r||null))}var Fe="phoenix_nb.columns";var Bt={shown:null,widths:{}};function B({names:e,title:t}){return e[0]??t}function ue(e,{shown:t}){let n=r=>t?.
includes(B(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function Ve(e,{widths:t}){let n=e.map((s,i)=>t[B(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>B(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function Ie(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function De({memory:e}){return _e()[e]??Bt}function Ge({memory:e},t){let{
[e]:n,...o}=_e(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Fe,JSON.stringify(Object.fromEntries(
r)))}catch{}}function _e(){try{let e=JSON.parse(localStorage.getItem(Fe)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var jt=2;function je(e,t,n,o,r,s){let i=a("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,L(i,!1);let d=null,l=0,c=()=>{if(!d)return;l+=1;let{expected:f,output:g}=d;o.send({type:"confusion",request:l,
query:r(),expected:f,output:g})},u=f=>{d=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,L(i,f!==null),c()};
n.length>jt?Wt(t,n,u):qt(t,n,u);let m=D(o,f=>{f.type!=="confusion"||f.request!==l||!d||zt(i,d,f,s)});return{update:c,
dispose:m}}function qt(e,t,n){let o=null,r=t.map(s=>{let i=$(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let d of r)A(d.button,"aria-expanded",String(d.pair===o))});return A(i,"aria-expanded","false"),{button:i,
pair:s}})}function Wt(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);V(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function zt(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=a("table","",e);C(a("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let d=a("tr","",a("thead","",i));a("td","",d);for(let c of o)Ke(a("th","",d),c,"col");let l=a("t\
body","",i);n.forEach((c,u)=>{let m=a("tr","",l);Ke(a("th","",m),c,"row");let f=r[u]??[],g=f.reduce((E,b)=>E+b,
0);o.forEach((E,b)=>{let k=f[b]??0,h=a("td","",m);if(h.dataset.right=String(c===E),h.style.setProperty("--pnb-\
share",String(g?k/g:0)),!k){p("span","pnb-muted","·",h);return}let w=$(h,O(k),()=>s([Be(t.expected,"expected",
c),Be(t.output,"came out",E)]));w.ariaLabel=`${O(k)} expected ${c||"nothing"}, came out ${E||"nothing"}`})})}function Ke(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function Be(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var P=class extends Error{constructor(n,o){super(n);this.at=o}at},U=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Ut=new Set(["and","or","not","in","is","contains","true","false","missing"]),Qt={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Jt=40,Yt=3;function qe(e,t){
try{let n=Xt(e);return n.length===1?{condition:null}:{condition:nn(n,t)()}}catch(n){if(n instanceof P)return{error:n.
message,at:n.at};throw n}}function Xt(e){let t=[];for(U.lastIndex=0;e.slice(U.lastIndex).trim();){let n=e.slice(
U.lastIndex),o=U.lastIndex+n.length-n.trimStart().length,{groups:r}=U.exec(e)??{};if(!r)throw Zt(e,o);t.push({
...en(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Zt(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new P("A closing quotation mark is missing.",t):new P(`${n} mea\
ns nothing here.`,t)}function en(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:tn(r)};let s=o.
toLowerCase();return Ut.has(s)?{kind:"sign",text:s}:{kind:"name",text:o}}function tn(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function nn(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-
1]?.text??"",d=y=>s().kind==="sign"&&s().text===y,l=y=>d(y)?(n+=1,!0):!1,c=()=>{let y=[u()];for(;l("or");)y.push(
u());return y.length===1&&y[0]?y[0]:{some:y}},u=()=>{let y=[m()];for(;l("and");)y.push(m());return y.length===
1&&y[0]?y[0]:{every:y}},m=()=>{if(o+=1,o>Jt)throw new P("Too many parentheses.",s().at);try{if(l("not"))return{
negated:m()};let y=s().at;if(!l("("))return f();let S=c();if(!l(")"))throw new P("A closing parenthesis is mis\
sing.",y);return S}finally{o-=1}},f=()=>{let y=s();if(y.kind==="text"&&e[n+1]?.text==="in")return n+=2,M(h("in"),
"contains",y.text);let S=h(i());if(l("is"))return g(l("not"),E(S));let x=l("not");return g(x,l("in")?k(S):b(S,
x))},g=(y,S)=>y?{negated:S}:S,E=y=>{let{at:S}=s();if(l("missing"))return M(y,"missing",null);throw new P("Afte\
r “is” comes “missing” or “not missing”.",S)},b=(y,S)=>{let x=s(),T=x.kind==="sign"?Qt[x.text]:void 0;
if(T!==void 0)return n+=1,M(y,T,w(x.text,y));if((x.kind==="end"||["and","or",")"].includes(x.text))&&!S)return M(
y,"==",!0);let H=`After ${pe(y)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new P(H,x.at)},k=y=>{
let S=s().at;if(!l("[")&&!l("("))throw new P(`After “in” comes a list: ${pe(y)} in ["a", "b"].`,S);let x=[];
do x.push(M(y,"==",w("in",y)));while(l(","));if(!l("]")&&!l(")"))throw new P("The list is not closed: ] is mis\
sing.",S);return{some:x}},h=y=>{let S=s();if(S.kind!=="name"){let x=y?` after “${y}”`:"",T=S.kind==="end"?
"":`, not ${S.text}`;throw new P(`The name of a column is wanted${x}${T}.`,S.at)}return n+=1,S},w=(y,S)=>{let x=s();
if(n+=1,x.kind==="number")return Number(x.text);if(x.kind==="text")return x.text;if(x.kind==="sign"&&x.text===
"true")return!0;if(x.kind==="sign"&&x.text==="false")return!1;if(x.kind==="name"){let T=`${pe(S)} ${y} "${x.text}\
"`;throw new P(`Text stands in quotation marks: ${T}.`,x.at)}throw new P(`A number or a text in quotation mark\
s is wanted after ${y}.`,x.at)},M=(y,S,x)=>({column:on(y,x,t),operator:S,value:x});return()=>{let y=c(),{kind:S,
text:x,at:T}=s();if(S==="end")return y;throw new P(`Between two conditions stands “and” or “or”, not ${x}\
.`,T)}}function pe({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function on({text:e,
at:t},n,o){let r=o.filter(({title:c,names:u})=>c===e||u.includes(e)),i=r.find(({numeric:c})=>c===(typeof n=="n\
umber"))??r[0];if(i)return i.key;let d=sn(e,o),l=d?`Did you mean ${d}?`:`There are ${rn(o)}.`;throw new P(`The\
re is no column ${e}. ${l}`,t)}function rn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function sn(e,t){let n=null,o=Math.min(Yt,Math.ceil(e.length/2))+1;for(let{title:r,
names:s}of t)for(let i of[r,...s]){let d=an(e.toLowerCase(),i.toLowerCase(),o);d<o&&([n,o]=[i,d])}return n}function an(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){
let s=[r];for(let i=1;i<=t.length;i++){let d=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(d,(o[i]??0)+1,(s[i-
1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var W={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function re({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function We(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Q(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}var ln=/^[\p{L}_][\p{L}\p{N}_.]*$/u,Ue=150,ze=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function Qe(e,t,n,o){let{setup:r}=t,s=a("div","pnb-filters",
e),i=cn(s,r,o),d=pn(s,r,f=>o({expression:f})),l=$e(s,"Search any text",Ue,f=>o({text:f}));fn(s,r,f=>o({filters:Q(
n().filters,f)}));let c=a("span","pnb-muted pnb-count",s);c.setAttribute("role","status");let u=a("div","pnb-f\
ilters pnb-chips",e),m=Le(u,f=>un(f,n,o));return{update({show:f,filters:g}){for(let{button:E,kind:b}of i)A(E,"\
aria-pressed",String(b===f));m(g),L(u,g.length>0)},clear(){l.clear(),d.clear();let{text:f,show:g,filters:E,expression:b}=W;
o({text:f,show:g,filters:E,expression:b})},count:f=>C(c,dn(f,t,n())),counted(f){f.forEach((g,E)=>{let b=i[E];b&&
C(b.count,O(g))})},focus:d.focus}}function cn(e,{kinds:t},n){let o=a("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{let d=$(o,"",()=>n({show:r}));d.className=
"pnb-kind",p("span","",`${s} `,d);let l=p("b","",O(i),d);return{button:d,kind:r,count:l}})}function dn(e,{setup:{
total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===t?"":` of ${O(t)}`;return`${O(e)}${s} ${n[t===1?
0:1]}${o?.(r)??""}`}function un(e,t,n){let o=a("button","pnb-chip",e),r=null;return o.addEventListener("click",
()=>{r&&n({filters:Q(t().filters,r)})}),{root:o,update(s){r=s,C(o,`${s.text} ✕`),A(o,"aria-label",`remove th\
e filter ${s.text}`)}}}function pn(e,{columns:t},n){let o=a("span","pnb-expression",e),r=a("input","",o);r.type=
"text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,r.placeholder=mn(t),r.ariaLabel="Filter by an expr\
ession",F(r);let s=a("span","pnb-error-words",o);s.setAttribute("role","status");let i,d=()=>{let c=qe(r.value,
t),u="error"in c?c.error:"";C(s,u),A(r,"aria-invalid",u?"true":null),"condition"in c&&n(c.condition)},l=()=>{clearTimeout(
i),i=setTimeout(d,Ue)};return r.addEventListener("input",l),r.addEventListener("keydown",c=>{c.stopPropagation(),
c.key==="Enter"&&(clearTimeout(i),d())}),{clear(){clearTimeout(i),r.value="",C(s,""),A(r,"aria-invalid",null)},
focus:()=>r.focus()}}function mn(e){let t=e.map(s=>{let i=[s.title,...s.names].filter(d=>ln.test(d));return{head:s,
name:i.sort((d,l)=>d.length-l.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({
head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function fn(e,{columns:t},n){let o=a("details","pnb-more",e);p("summary","","＋ f\
ilter",o);let r=a("div","pnb-list",o),s=t.map(u=>[u.key,u.title]),i=V(r,"Column",s,()=>{}),d=V(r,"Comparison",
ze,()=>{L(l,d.value!=="missing")}),l=a("input","",r);l.type="text",l.maxLength=200,l.ariaLabel="Value",l.placeholder=
"value",F(l);let c=()=>{let u=t.find(({key:h})=>h===i.value),m=ze.find(([h])=>h===d.value);if(!u||!m)return;let[
f,g]=m,E=l.value.trim();if(!E&&f!=="missing"){l.focus();return}let b=f==="missing"?null:bn(E,u.numeric),k=f===
"missing"?`${u.title} ${g}`:`${u.title} ${g} ${E}`;n({about:`${u.key} ${f}`,text:k,where:{column:u.key,operator:f,
value:b}})};$(r,"Add",c),l.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&c()})}function bn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Je=20;function Ye(e,t){let{view:n,change:o,resize:r}=t,s=a("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],d=({sort:l,descending:c})=>{for(let{head:u,button:m,column:f}of i){
let g=l===f.key;z(m,(g?c?"↓ ":"↑ ":"")+f.title),A(u,"aria-sort",g?c?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:d,rebuild(l){s.replaceChildren(),i=l.map(c=>{let u=a("span","",s);u.setAttribute(
"role","columnheader"),A(u,"data-numeric",c.numeric?"":null);let m=$(u,"",()=>o(We(n(),c.key)));m.dir="auto",F(
m);let f=g=>r(B(c),g);return m.addEventListener("keydown",g=>{let E={ArrowLeft:-Je,ArrowRight:Je}[g.key];!g.shiftKey||
E===void 0||(f(u.offsetWidth+E),g.preventDefault(),g.stopPropagation())}),t.title?.(c,u),gn(u,f),{head:u,button:m,
column:c}}),d(n())}}}function gn(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function Xe(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let s=a("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,F(s),L(r,!1);let i=a("div","pnb-openbar",s),d=a("strong","",i);d.
dir="auto";let l=a("span","pnb-muted pnb-small",i),c=a("span","pnb-muted pnb-small",i);c.dir="auto";let u=a("s\
pan","pnb-muted pnb-small pnb-line",i);a("span","pnb-grow",i);for(let[f,g,E]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let b=$(i,f,E);b.ariaLabel=g,F(b)}let m=a("div","pnb\
-content",s);return{panel:r,fill(f,g){Ae(e,m),C(d,f.title),C(c,(f.facts??[]).join(" · ")),u.replaceChildren(),
f.trace&&(p("span","","trace ",u),p("code","",f.trace,u).title=f.trace),m.replaceChildren(),g(m)},place:f=>C(l,
f)}}function hn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function yn(e,t,n,o=null){let r=wn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function wn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function vn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function xn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var En="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function kn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(En)?!1:!(o instanceof Node&&t?.contains(o))||["j","k","x","Escape","?","/"].includes(n)}var Tn=0;
function Ze(e){let{scroll:t}=e,n=`pnb-list-${++Tn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"gri\
d");let o=a("div","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,d=0,{panel:l}=e;l&&o.append(
l);let c=()=>l&&i>=0?{after:i,height:l.offsetHeight}:null,u=h=>{for(Math.abs(h-d)>=r.length&&(d=h);d<h;d++){let w=r.
shift();w&&(o.insertBefore(w.root,l??null),r.push(w))}for(;d>h;d--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(
w))}},m=()=>{let h=e.measure(),w=c(),[M,y]=yn(t.scrollTop,e.expected(),h,w);for(e.want(M,Math.max(y,1)),o.style.
height=`${e.count()*h.row+(w?.height??0)}px`,l&&(l.style.top=`${(i+1)*h.row}px`),u(M);r.length<y-M;){let T=e.create(
o,E);l&&o.insertBefore(T.root,l),r.push(T)}let S=Math.min(y,e.count());r.forEach((T,I)=>{let H=M+I;L(T.root,H<
S),A(T.root,"id",H<S?`${n}-${H}`:null),!(H>=S)&&(T.root.style.top=`${hn(H,h.row,w)}px`,A(T.root,"aria-selected",
String(H===s)),A(T.root,"aria-rowindex",String(H+2)),l&&A(T.root,"aria-expanded",String(H===i)),T.update(H))});
let x=s>=M&&s<S;A(t,"aria-activedescendant",x?`${n}-${s}`:null),A(t,"aria-rowcount",String(e.count()+1)),e.drawn()},
f=h=>{let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,h));let M=c(),y=M&&s>M.after?M.height:0;e.want(
s,s+1);let{scrollTop:S,clientHeight:x}=t;return t.scrollTop=vn(s,S-y,x,e.head(),w)+y,m(),s},g=h=>{s=h,m()},E=h=>{
g(h),e.open(h)},b=!1;t.addEventListener("scroll",()=>{b||(b=!0,requestAnimationFrame(()=>{b=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!kn(h,l))return;let w=xn(h.key,s,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(f(Math.max(0,s)));else if(w!==null)f(w),e.moved?.(s);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let k=new ResizeObserver(()=>{i>=0&&m()});return l&&k.observe(l),{update:m,mark:g,choose:f,
expand(h){i=h,l&&L(l,h>=0),m()},reveal(){if(i<0||!l)return;m();let{row:h}=e.measure(),w=(i+1)*h+l.offsetHeight+
e.head(),M=Math.min(i*h,w-t.clientHeight);(t.scrollTop<M||t.scrollTop>i*h)&&(t.scrollTop=M)},rebuild(){for(let{
root:h}of r)h.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,l&&L(l,!1),m()},get chosen(){return s},
dispose:()=>k.disconnect()}}var Sn={"-":"del","+":"ins","=":"span"};function J(e,t){e.replaceChildren();for(let[n,o]of t)p(Sn[n],"",o,e)}function et(e,t){
let n=t?.error?"failed":t?.absent?"absent":null;A(e,"data-state",n),n===null?J(e,t?.pieces??[]):e.textContent=
t?.error||"not run"}function se(e,t){let n=a("span","pnb-mark",e),r=t.text.startsWith("✓")||t.text.startsWith(
"✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;p("span","",r,n).dir="auto";let s=[t.sign,t.change].
filter(Boolean).join(" ");s&&(p("span","pnb-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb\
-muted",` (${t.repetitions})`,n)}function me(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";z(e,n),
A(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function tt(e,t){e.classList.add("pnb-cell");let n=a("div","\
pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,et(n,i),o.replaceChildren();for(let d of i?.marks??[])t.has(d.evaluator)||se(o,d);i?.rewritten&&
p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function nt(e){e.classList.add("pnb-asked");
let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-preview",e),o=a("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};z(t,s.id),
C(n,s.input),C(o,s.expected?`expected ${s.expected}`:""),L(o,s.expected!=="")}}var Mn=30,ie={row:Mn,visible:18,above:6,below:8};function ot(e,t){F(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,d=Ze({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(c,u)=>An(
c,t,u),open:c=>{let u=t.group(c);u?t.fold(u):t.open(c)},moved:t.moved,key:t.key,drawn:()=>{let{row:c,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(u,Math.max(m,i()))*c+t.head();e.style.height=`${r.hidden?f+2:Math.max(
f,u*c+t.head())}px`,L(l,i()===0&&!n.busy),t.drawn()}}),l=a("div","pnb-empty");return e.after(l),p("span","pnb-\
muted",`No ${s[1]} match.`,l),$(l,"Clear filters",t.clear),d}function An(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:d},l){let c=a("div","pnb-row",e);c.setAttribute("role","row");let u=0;c.addEventListener(
"click",()=>{String(c.ownerDocument.getSelection()??"").trim()||l(u)});let m=a("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",b=>b.stopPropagation()),m.addEventListener("change",()=>{let b=t.
row(u);b&&i.toggle(b.position)});let f=a("span","pnb-heading-of-group");f.dir="auto";let g=n().map((b,k)=>{let h=a(
"div","",c);if(h.setAttribute("role","gridcell"),A(h,"data-numeric",b.numeric?"":null),k>0)return{cell:h,draw:Ln(
h,b,s)};h.append(m,f);let w=a("div","pnb-first",h);return{cell:w,draw:d?nt(w):me(w)}}),E=[];return{root:c,update(b){
u=b;let k=o(b),h=t.row(b),w=h!==void 0&&i.has(h.position),M=[b,k,h,w];if(h&&M.every((T,I)=>T===E[I]))return;E=
M,A(c,"data-group",k?"":null),L(m,!k),L(f,!!k);let y=g[0];y&&L(y.cell,!k),C(f,k?Cn(k,r):""),m.checked=w,A(c,"d\
ata-picked",m.checked?"":null);let x=k?.cells.map(T=>T&&`mean ${T}`)??h?.cells??[];g.forEach(({draw:T},I)=>{T(
x[I])}),m.ariaLabel=`select ${r[0]} ${b+1}`}}}function Ln(e,t,n){return t.variant===null?me(e):tt(e,n)}function Cn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${O(t)} ${o[t===1?0:1]}`}function rt(e,t,n,o){let r=new Set,s=a("div","pnb-filters pnb-picked",e);L(s,!1);let i=p("strong","","",s);i.setAttribute(
"role","status");let d=a("span","pnb-muted pnb-small",s);d.append("in Python: "),p("code","","view.selected",d),
d.append(", where view is what explore() returned");let l=()=>{n({type:"select",positions:[...r]}),C(i,`${O(r.
size)} ${t[r.size===1?0:1]} selected`),L(s,r.size>0),o()};return $(s,"Clear",()=>{r.clear(),l()}),{bar:s,has:c=>r.
has(c),toggle(c){r.delete(c)||r.add(c),l()},get positions(){return[...r]}}}var $n=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function st(e,t,n){let{setup:o,noun:r}=n,s=n.view??W,i=De(o),d=ue(
o.columns,i),l=null,c=-1,u=-1,m=0,f=null,g=new Map,E=()=>n.query?.(s)??re(s),b=Ne(t,v=>({...v,query:E(),columns:d.
map(({key:R})=>R)}),v=>{l=v.runs;for(let R of v.groups)g.set(R.place,R);w.counted(v.counts),n.arrived?.(v),N.update(),
u>=0&&ee(u)},n.chunk),k=()=>{g.clear(),b.reset()},h=v=>{n.changed?.(v,{...s,...v}),s={...s,...v},w.update(s),Z.
update(s),y.update(),c=u=-1,k(),K(),N.restart()},w=Qe(e,n,()=>s,h),M=a("div","pnb-filters pnb-choices",e);n.choices?.(
M),He(M,o.columns,v=>h({group:v,folded:[]})),Pe(M,o.columns,()=>d,v=>{let R=o.columns.filter(({key:te})=>v?.includes(
te));I({...i,shown:v&&R.map(B)}),d=ue(o.columns,i),k(),Z.rebuild(d),K(),N.rebuild()});let y=je(e,a("span","pnb\
-kinds",M),o.pairs,t,E,v=>h({filters:v.reduce(Rn,s.filters)}));a("span","pnb-grow",M);let S=Re(e,M,$n),x=rt(e,
r,t.send.bind(t),()=>N.update()),T=a("div","pnb-scroll",e);T.ariaLabel=n.label;let I=v=>{i=v,Ge(o,i)},H=()=>n.
measure?.(d)??ie,K=()=>{let{columns:v,width:R}=Ve(d,i);T.style.setProperty("--pnb-columns",v),T.style.setProperty(
"--pnb-width",R),T.style.setProperty("--pnb-tall",`${H().row}px`),T.setAttribute("aria-colcount",String(d.length))},
Z=Ye(T,{view:()=>s,change:h,resize:(v,R)=>{I(Ie(i,v,R)),K()},title:n.title}),le=()=>{c=u=-1,N.expand(-1),T.focus(
{preventScroll:!0})},ee=v=>{let R=b.row(v);u=R?-1:v,!(!R||R.position<0)&&(c=v,f=null,de.place(`${O(v+1)} of ${O(
b.matched??0)}`),N.expand(v),m+=1,t.send(n.ask(m,R.position)))},ce=()=>{let v=f&&n.open(f);v&&(de.fill(v.title,
v.draw),N.reveal())},Vt=D(t,v=>{v.type!=="detail"||v.request!==m||(f=v,ce())}),Se=v=>{let R=N.chosen+v;for(;g.
has(R);)R+=v;R>=0&&R<(b.matched??0)&&ee(N.choose(R))},It=()=>{let v=b.row(N.chosen);v&&v.position>=0&&x.toggle(
v.position)},de=Xe(T,r,Se,le),N=ot(T,{source:b,panel:de.panel,noun:r,total:o.total,hidden:n.hidden??new Set,selection:x,
tall:n.measure!==void 0,head:Z.height,measure:H,columns:()=>d,group:v=>g.get(v),open:v=>v===c?le():ee(v),moved:v=>{
u=-1,!(c<0)&&(g.has(v)?Se(Math.sign(v-c)||1):ee(v))},fold:({key:v,folded:R})=>{let te=s.folded.filter(Dt=>Dt!==
v);s={...s,folded:R?te:[...te,v]},c=u=-1,k(),N.expand(-1)},key:({key:v})=>{if(v==="Escape"&&(c>=0||u>=0))le();else if(v===
"x")It();else if(v==="?")S();else if(v==="/")w.focus();else return!1;return!0},clear:w.clear,drawn:()=>w.count(
b.busy?null:l??o.total)}),Me=new ResizeObserver(()=>{if(T.style.setProperty("--pnb-sight",`${T.clientWidth}px`),
!T.clientWidth||!n.resized?.(d,T.clientWidth))return;let{chosen:v}=N;k(),K(),N.rebuild(),N.mark(v)});return Me.
observe(T),n.resized?.(d,T.clientWidth),w.update(s),Z.rebuild(d),K(),N.restart(),{selection:x,scroll:T,view:()=>s,
change:h,reload(){n.changed?.({},s),k(),K(),N.rebuild(),ce()},redraw(){K(),N.rebuild(),ce()},dispose:()=>{b.dispose(),
Vt(),y.dispose(),N.dispose(),Me.disconnect()}}}function Rn(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function it(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=a("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let r=a("dl","",o);for(let{variant:s,name:i,pieces:d,code:l}of n){
p("dt","pnb-muted",`${s} · ${i}`,r).dir="auto";let c=a("dd",l?"pnb-text pnb-code":"pnb-text",r);c.dir="auto",
J(c,d)}}function at(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");C(o,s?`show all ${O(n)} characters`:"show less"),A(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var be=/^\s*(?:```|~~~)/,lt=/^(#{1,6})\s+(.*)$/,ge=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,On=/^\s*\d/,fe=/^>\s?(.*)$/,
Nn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Pn=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function ye(e){return Pn.test(e)}function we(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Hn(e,n,o)}function Hn(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(be.test(o))
return Fn(e,t,n+1);let r=lt.exec(o);if(r)return he(a("div","pnb-heading",e),r[2]??""),n+1;if(ge.test(o))return Vn(
e,t,n);if(fe.test(o)){let[l,c]=ct(t,n,fe);return we(a("blockquote","",e),l.join(`
`)),c}let s=a("p","",e),i=n,d=[];for(;i<t.length;i++){let l=t[i]??"",c=!l.trim()||be.test(l)||lt.test(l)||ge.test(
l);if(i>n&&(c||fe.test(l)))break;d.push(l)}return he(s,d.join(`
`)),i}function Fn(e,t,n){let o=n;for(;o<t.length&&!be.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function Vn(e,t,n){let o=a(On.test(t[n]??"")?"ol":"ul","",e),[r,s]=ct(t,n,ge);for(let i of r)he(a("l\
i","",o),i);return s}function ct(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function he(e,t){let n=0;for(let o of t.matchAll(Nn)){e.append(t.slice(n,o.index));
let[r,,s,i,d,l,c,u]=o;s!==void 0?p("code","",s,e):i??d?p("strong","",i??d??"",e):l?p("em","",l,e):(p("span","p\
nb-linked",c??"",e),u&&p("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}var In=900,dt=16,Dn=80,Gn=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,_n=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Kn=/^[A-Za-z0-9+/=\s]{60,}$/,Bn=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function X(e){return e?JSON.parse(e):void 0}function ut(e){let t=Y(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(o=>Y(o)&&typeof o.role=="string"&&"content"in o)?t:null}function pt(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function G(e,t){let n=ut(t);n?ft(e,n):typeof t=="string"?jn(e,t):Array.isArray(t)?Un(e,t):
Y(t)?Qn(e,t):p("span",bt(t)?"pnb-muted":"",gt(t),e)}function xe(e,t){let n=pt(t),o=ut(n);o?ft(e,o):ve(e,n===void 0?
t:JSON.stringify(n,null,2))}function jn(e,t){let n=qn(t);if(n){let i=a("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=pt(t);if(o!==void 0){ve(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&Bn.test(t)&&!ye(t)){ve(e,t);return}let r=a("div","pnb-long",e),s=p("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",mt(s,r,t),ye(t)&&Wn(e,r,t)}function qn(e){if(Gn.test(e))return e;let t=_n.find(([
n])=>n.test(e))?.[1];return t&&Kn.test(e)?`data:image/${t};base64,${e}`:null}function Wn(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",L(o,!1);let r=$(e,"lay out Markdown",()=>{o.childElementCount||we(o,n);let s=ne(
o);L(t,!s),C(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function ve(e,t){let n=a("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",mt(o,n,t)}function mt(e,t,n){(n.length>In||n.split(
`
`,dt+1).length>dt)&&at(e,t,n.length)}function ft(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=a("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of zn(r))
G(s,i)}}function zn(e){return Array.isArray(e)?e.map(t=>{if(!Y(t))return t;if(typeof t.text=="string")return t.
text;let n=Y(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Un(e,t){let n=t.
map(s=>Jn(s)?gt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Dn){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let s of t)G(a("li","",r),s)}function Qn(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",G(a("dd","",o),s)}function Y(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Jn(e){return typeof e!="object"||e===null}function bt(e){return e==null}function gt(e){
return bt(e)?"none":typeof e=="number"?Ce(e):String(e)}function yt(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&Yn(r,"the task fai\
led",t.error,t.traceback),Xn(r,t,n);let s=a("section","",o);so(s,t.verdicts);let i=a("section","",o);co(i,t);let d=a(
"section","pnb-rest",o);j(d,"input",t.inputs),j(d,"metadata",t.metadata)}function _(e,t,n=[]){let o=p("h4","",
t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" · ")}`,o),o}function Yn(e,t,n,o){_(e,
t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),s=a(o?"summary":"div","",r);p("span","pnb-sign",
"✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre","",o,r)}function Xn(e,t,n){let{fields:o,sides:r,
heading:s}=Zn(t,n);o.length&&_(e,s);let i=a("div","pnb-diff",e);for(let d of o)ro(a("div","pnb-field",i),d,r)}
function Zn({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:oo,heading:"expected"};if(o==="baselin\
e"&&t.length)return{fields:t,sides:no,heading:"output against the baseline"};let r=o==="nothing"?e.flatMap(eo):
e,i=r.some(({expected:d})=>d)?"output against expected":"output";return{fields:r,sides:to,heading:i}}function eo(e){
return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var to={old:"expected",same:"✓ as expected"},
no={old:"baseline",same:"= as the baseline"},oo={old:"expected",same:""};function ro(e,t,n){let{name:o,state:r,
output:s,expected:i,pieces:d}=t,l=a("div","pnb-muted pnb-small",e);p("span","",o,l).dir="auto";let c=n.same?"✗\
 missing":"",u={same:n.same,missing:c,extra:"",changed:""}[r];if(u&&p("span","pnb-small",`${o?" ":""}${u}`,l),
L(l,!!l.textContent),d.length){let m=a("div","pnb-text",e);m.dir="auto",J(m,d);return}r==="changed"?(ht(e,n.old,
"pnb-gone",i),ht(e,"output","pnb-new",s)):G(e,X(s||i))}function ht(e,t,n,o){let r=a("div",`pnb-side ${n}`,e);p(
"span","pnb-muted pnb-small",t,r),G(a("div","",r),X(o))}function so(e,t){t.length&&_(e,"evaluations");for(let n of t)
io(a("div","pnb-verdict",e),n)}function io(e,t){let{error:n,explanation:o,metadata:r,trace:s}=t;ao(e,t),o&&(p(
"div","pnb-text pnb-small",o,e).dir="auto"),n&&lo(e,n,t.traceback),r&&G(e,X(r)),s&&p("div","pnb-muted pnb-smal\
l",`trace ${s}`,e)}function ao(e,{name:t,kind:n,error:o,text:r,tone:s,facts:i}){let d=a("div","",e);d.dir="aut\
o",p("span","",t,d);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[s]:"",c=p("strong","",` ${o?"✗ fai\
led":`${l}${r}`}`,d);(o||s)&&(c.dataset.tone=o?"bad":s);let u=n==="CODE"?[]:[n,...i];u.length&&p("span","pnb-m\
uted pnb-small",` ${u.join(" · ")}`,d)}function lo(e,t,n){let o=a(n?"details":"div","pnb-error pnb-small",e);
p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function co(e,{exchanges:t,attempts:n,remedy:o}){t.forEach(
(r,s)=>{uo(e,r,r.prompt===t[s-1]?.prompt)}),o&&(_(e,"prompt and raw reply"),p("div","pnb-muted",o,e)),n.length&&
_(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb-small",r,e).dir="auto"}function uo(e,t,n){let{
title:o,facts:r,failed:s,prompt:i,reply:d,cut:l}=t;_(e,`prompt · ${o}`),i&&n?p("div","pnb-muted","the same as\
 before",e):i?xe(a("div","pnb-sent",e),i):p("div","pnb-muted","not kept",e),_(e,s?"raw reply · the attempt fai\
led":"raw reply",r),d?xe(a("div","pnb-sent",e),d):p("div","pnb-muted",s?"none came, or it was not kept":"not k\
ept",e),l&&p("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function j(e,t,n){if(!n.length)return;
_(e,t);let o=a("dl","pnb-object",e);for(let r of n)p("dt","pnb-muted",r.name,o).dir="auto",G(a("dd","",o),X(r.
value))}function wt(e,t,n,o){let r=a("div","pnb-variants",e);for(let l of t.variants)po(a("section","",r),l,n,o);let s=a(
"section","pnb-rest",e);j(s,"input",t.inputs),j(s,"metadata",t.metadata);let d=t.variants.flatMap(l=>l.runs).find(
l=>l.remedy)?.remedy;d&&p("div","pnb-muted pnb-small pnb-remedy",d,s)}function po(e,{name:t,baseline:n,marks:o,
runs:r,more:s},i,d){let l=p("h3","",t,e);l.dir="auto",n&&p("span","pnb-muted"," baseline",l);let c=a("div","pn\
b-marks",e);for(let u of o)d.has(u.evaluator)||se(c,u);r.length||p("div","pnb-muted","not run",e);for(let u of r){
let m=a("div","pnb-run",e),f=[r.length>1?u.title:"",...u.facts].filter(Boolean).join(" · ");f&&(p("div","pnb-\
muted pnb-small",f,m).dir="auto"),u.trace&&(p("div","pnb-muted pnb-small pnb-line",`trace ${u.trace}`,m).title=
u.trace);let g=u.verdicts.filter(E=>!d.has(E.name));yt(m,{...u,verdicts:g,remedy:""},i)}s&&p("div","pnb-muted",
`and ${O(s)} further repetitions`,e)}var vt=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function xt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:r})=>r.tone==="rest")}))}function Et(e,t){
if(t==="given")return e;let n=({lines:r})=>Math.min(...r.map(({p:s})=>s??1)),o=(r,s)=>t==="name"?r.name.localeCompare(
s.name):n(r)-n(s);return[...e].sort(o)}function kt(e,t){let n=e.filter(({quiet:o,evaluator:r})=>o&&r!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Ee=130;function ae(e,t,n,o){let r={viewBox:`0 0 ${Ee} 18`,role:"img","aria-label":t},s=q("svg",r,e);s.dataset.
tone=n;let i=m=>Ee/100*m,[d,l,c]=[i(o.zero),i(o.low),i(o.high)];q("rect",{x:0,y:8.5,width:Ee,height:1,class:"p\
nb-scale"},s),q("rect",{x:d-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let u=Math.max(1,c-l);q("rect",{x:l,
y:7.5,width:u,height:3,class:"pnb-span"},s),q("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},s)}var Tt=["variant","mean","difference","95 % interval of the difference"],mo=["p (adj.)","n","wins / losses / t\
ies"],fo=Tt.length+1;function St(e,t,n,o,r){if(!t.figures.length)return()=>{};let s=xt(t.figures),i=kt(s,t.query.
evaluator??0),d="given",l=!1,c=a("div","pnb-filters pnb-choices pnb-evaluators",e);L(c,s.length>1);let u=a("di\
v","pnb-figures",e);u.tabIndex=0,u.setAttribute("role","region"),u.ariaLabel="Figures",F(u);let m=a("table","",
u);go(a("tr","",a("thead","",m)));let f=s.map(k=>({group:k,...ho(m,k,o)})),g=a("tbody","",m),E=$(ke(a("td","",
a("tr","",g))),"",()=>{l=!l,b()});E.className="pnb-name";let b=()=>{let k=Et(s,d),h=x=>!n.has(x.name),w=s.filter(
x=>i.has(x.evaluator)&&h(x)),M=({evaluator:x})=>Number(i.has(x)),y=[...k].sort((x,T)=>M(x)-M(T));for(let x of y){
let{body:T}=f.find(I=>I.group===x)??{};T&&(i.has(x.evaluator)?m.append(T):m.insertBefore(T,g),L(T,h(x)&&(l||!i.
has(x.evaluator))))}L(g,w.length>0);let S=w.length===1?"evaluator shows":"evaluators show";C(E,`${l?"▾":"▸"}\
 ${w.length} ${S} no difference`),A(E,"aria-expanded",String(l))};return V(c,"Figures in this order",vt,k=>{d=
k,b()}),bo(c,s,n,()=>{b(),r()}),b(),({evaluator:k,variant:h})=>{i.has(k)&&!l&&(l=!0,b());for(let{rows:w}of f)for(let{
line:M,row:y}of w){let S=M.place[0]===k&&M.place[1]===h;A(y,"aria-current",S?"true":null)}}}function bo(e,t,n,o){
let r=a("details","pnb-more",e),s=a("summary","",r),i=()=>C(s,`evaluators ${t.length-n.size} of ${t.length}`),
d=a("div","pnb-list",r);for(let{name:l}of t){let c=a("label","",d),u=a("input","",c);u.type="checkbox",u.checked=
!0,p("span","",l,c).dir="auto",u.addEventListener("change",()=>{u.checked?n.delete(l):n.add(l),i(),o()})}i()}function go(e){
for(let n of Tt)p("th","",n,e).scope="col";let t=a("th","",e);t.scope="col",Mt(t,mo)}function ho(e,{lines:t},n){
let o=a("tbody","",e),r=t[0]?.figures,s=ke(a("th","pnb-group",a("tr","",o)));s.scope="rowgroup",p("strong","",
oe(r?.evaluator??""),s),r?.note&&p("span","pnb-muted pnb-small",` ${r.note}`,s);let i=t.map((d,l)=>({line:d,row:yo(
o,d,l===0,n)}));return{body:o,rows:i}}function yo(e,{place:[t,n],figures:o},r,s){let i=a("tr",r?"pnb-first":"",
e);wo(i,o);let d=[o.left_out,o.advice].filter(Boolean).join(" · ");if(d){let l=a("td","pnb-aside pnb-muted pn\
b-small",a("tr","",e));ke(l).textContent=d}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>s({evaluator:t,variant:n}))),i}function ke(e){return e.colSpan=fo,e.dir="auto",e}function Mt(e,t){
let n=a("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function wo(e,t){let n=a("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",oe(t.variant),n):p("button","pnb-name",oe(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=a("div",
"pnb-run-on",a("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let r=a("div","pnb-run-on pnb-interval",a("td","",e)),s=`${t.difference}, ${t.interval}`;t.bar&&ae(r,s,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,r),Mt(a("td","",e),[t.p,t.n,t.outcomes])}var vo=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],xo={regressions:"loss",improvements:"gain",disagreements:"\
size",errors:"example",all:"example"};function At({query:e}){return{evaluator:e.evaluator??0,variant:e.variant??
null,order:null,against:e.against??"baseline",limit:320,short:!1}}function Lt({order:e},{show:t}){return e??xo[t]??
"example"}function Ct(e,t){let{evaluator:n,variant:o,against:r,limit:s}=t,i=e.show;return{...re(e),show:i,evaluator:n,
variant:o,against:r,limit:s,order:Lt(t,e)}}function $t(e,t,n){let o=[],r=(c,u,m,f,g)=>{if(m.length<2)return;let E=a(
"label","",e);p("span","pnb-muted",c,E);let b=V(E,u,m,k=>n(g(k)));o.push((k,h)=>{b.value=f(k,h)})},s=c=>c.map(
(u,m)=>[String(m),u]),i=s(t.variants).filter(([c])=>c!==String(t.baseline));r("on","Evaluator",s(t.evaluators),
({evaluator:c})=>String(c),c=>({evaluator:Number(c)})),r("of","Variant",i.length>1?[["any","any variant"],...i]:
i,({variant:c})=>String(c??"any"),c=>({variant:c==="any"?null:Number(c)})),r("sorted by","Order",vo,Eo,c=>({order:c})),
r("diff against","Compared with",t.against,({against:c})=>c,c=>({against:c}));let d=$(e,"short rows",()=>n({short:!l})),
l=!1;return(c,u)=>{for(let m of o)m(c,u);l=c.short,A(d,"aria-pressed",String(l))}}function Eo(e,t){return t.sort===
null?Lt(e,t):""}function Rt(e,t){let n=a("header","pnb-claims",e),o=(s,i)=>{let d=p("div",s,i,n);return d.dir="auto",d};o("pnb\
-claim",t.claim);let r=[t.detail,t.advice].filter(Boolean).join("; ");r&&o("pnb-muted",r);for(let s of t.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",s).prepend(i)}for(let s of t.notes)o("",` ${s}`).prepend(
p("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Te(e,t,{typical:n,evaluators:o}){let r=(Math.max(205,(e||900)/(t+1))-20)/7.2,s=Math.min(6,Math.max(3,
Math.ceil(n/r))),i=Math.ceil((o.length+1)*20/r),d=17*Math.min(3,Math.max(1,i)),l=Math.floor(r*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*s+d,marks:d}}var ko=660;function Ot({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(ko/e)),above:2,below:3}}function Nt({variants:e,names:t,prompts:n,baseline:o},r){let s=!1,i=new Set,d=l=>{if(s!==l){s=l;for(let c of i)
c.isConnected?c.open=s:i.delete(c);r()}};return({variant:l},c)=>{if(l===null)return;let u=c.querySelector("but\
ton");u&&(u.title=t[l]??"",u.dataset.name=e[l]??"");let m=n[l]??[],f=a("div","pnb-given",c);if(l===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let g=a("details","",f);p("summary","",m.map(({name:b})=>b).join(",\
 "),g).dir="auto";let E=a("div","pnb-prompt",g);E.tabIndex=0,E.setAttribute("role","region"),E.ariaLabel=`What\
 ${t[l]??""} was given`,j(E,"",m),g.open=s,i.add(g),g.addEventListener("toggle",()=>d(g.open))}}function Pt(e,{race:t}){if(!t)return;let n=a("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=a(
"div","pnb-lanes",n);for(let{variant:r,ran:s,words:i,stopped:d}of t.lines){p("span","pnb-lane-name",r,o).dir="\
auto";let l=a("span","pnb-bar-track",o),c=a("span","pnb-bar-fill",l);d&&(c.dataset.tone="rest"),c.style.width=
`${100*s}%`,p("span","pnb-small",`${d?"■ ":""}${i}`,o)}for(let r of t.reasons)p("p","pnb-small",r,n).dir="au\
to"}var To=["slice","n","difference","95 % interval","from the rest","p","could show",""];function Ht(e,t,n,o,r,s){
let i=a("details","pnb-changes pnb-slices",e);L(i,t.slices.length>0&&t.evaluators.length>0);let d=p("summary",
"","Slices: where the difference lies",i),l=a("label","pnb-small",i);p("span","pnb-muted","by ",l);let c=t.slices[0]??
"",u=0,m="",f=[],g=a("div",""),E=()=>{let{evaluator:w,variant:M}=o(),y=JSON.stringify([c,w,M]);!i.open||y===m||
(m=y,u+=1,f=[],g.replaceChildren(),p("div","pnb-muted","Comparing the slices…",g),n.send({type:"slices",request:u,
by:c,evaluator:w,variant:M}))},b=t.slices.map(w=>[w,w]);V(l,"Slice by",b,w=>{c=w,E()}),i.append(g);let k=w=>{for(let{
button:M,filter:y}of f)A(M,"aria-pressed",String(w.some(({text:S})=>S===y.text)))},h=D(n,w=>{w.type!=="slices"||
w.request!==u||(d.title=w.claim,f=So(g,c,w,M=>s(Q(r(),M))),k(r()))});return i.addEventListener("toggle",E),{update(w){
E(),k(w)},dispose:h}}function So(e,t,{claim:n,note:o,lines:r},s){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!r.length)return[];let i=a("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let d=a("table","",i),l=a("tr","",a("thead","",d));for(let m of To)m?p("th","",m,l).scope=
"col":a("td","",l);let c=a("tbody","",d),u=r.flatMap(m=>Mo(a("tr","",c),t,m,s));return p("div","pnb-muted pnb-\
small",o,e),u}function Mo(e,t,n,o){let r=n.variant?`${n.variant} · ${n.name}`:n.name,s=a("th","",e);s.scope="\
row",s.dir="auto";let i=[];if(n.where){let c={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},u=p("bu\
tton","pnb-name",r,s);u.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(c)),i.push(
{button:u,filter:c})}else p("span","",r,s);p("td","pnb-number",n.n,e),p("td","pnb-number",n.difference,e);let d=a(
"div","pnb-run-on pnb-interval",a("td","",e));n.bar&&ae(d,`${n.name}: ${n.interval}`,n.tone,n.bar),p("span","p\
nb-muted pnb-small",n.interval,d);let l=p("td","pnb-number",n.gap,e);return l.dataset.tone=n.tone,p("td","pnb-\
number",n.p,e),p("td","pnb-number",n.detectable,e),p("td","pnb-muted pnb-small",n.status,e),i}var Ao=10;function Ft({model:e,el:t}){let n=Oe(e.get("setup"));if(!n)return()=>{};let o=a("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let r=At(n),s=Te(0,n.order.length,n),i=new Set,
d={...W,show:n.query.show??"all"},l=()=>!r.short&&!g?.view().group,c=b=>{r={...r,...b},b.against!==void 0||b.short!==
void 0?g?.reload():g?.change(b.order?{sort:null}:{})};Rt(o,n.lead);let u=St(o,n,i,c,()=>g?.redraw());it(o,n),Pt(
o,n);let m=Ht(o,n,e,()=>r,()=>g?.view().filters??[],b=>g?.change({filters:b,show:"all"})),f=()=>{},g=null,E=b=>{
f(r,b),u(r),m.update(b.filters),o.toggleAttribute("data-short",r.short||b.group!==null)};return g=st(o,e,{setup:n,
noun:["example","examples"],label:"Examples side by side",chunk:Ao,view:d,hidden:i,query:b=>Ct(b,r),choices:b=>{
f=$t(b,n,c)},changed:(b,k)=>{b.show&&(r={...r,order:null}),E(k)},measure:()=>l()?Ot(s):ie,title:Nt(n,()=>g?.redraw()),
resized:(b,k)=>{s=Te(k,b.filter(({variant:w})=>w!==null).length,n);let h=s.limit!==r.limit;return r={...r,limit:s.
limit},o.style.setProperty("--pnb-marks",`${s.marks}px`),h},ask:(b,k)=>{let{evaluator:h,variant:w}=r;return{type:"\
detail",request:b,position:k,evaluator:h,variant:w}},open:b=>{if(!("example"in b))return null;let{example:k}=b;
return{title:k,draw:h=>wt(h,k,r.against,i)}}}),E(d),()=>{m.dispose(),g?.dispose()}}var Zs={render:Ft};export{Zs as default};
