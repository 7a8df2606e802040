/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var tn="http://www.w3.org/2000/svg";function u(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let s=u(e,t,o);return s.textContent=n,s}function Q(e,t,n){let o=document.createElementNS(
tn,e);for(let[s,r]of Object.entries(t))o.setAttribute(s,String(r));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function q(e,t){L(e,t),M(e,"title",t)}function M(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function re(e){return e.hidden=!e.hidden,!e.hidden}function A(e,t){e.
hidden===t&&(e.hidden=!t)}function F(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function nn(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function $e(e,t){t.contains(
nn(e))&&e.focus({preventScroll:!0})}function Re(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));
for(;n.length>o.length;)n.pop()?.root.remove();o.forEach((s,r)=>{n[r]?.update(s,r)})}}function O(e){return Math.round(e).toLocaleString("en-US")}function Oe(e){let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(
t)===0?String(e):t}function se(e){return e.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}function Ne(e,t,n,o){let s=u("input","",e);s.type="search",s.placeholder=t,s.ariaLabel="Search",s.maxLength=500;
let r;return s.addEventListener("input",()=>{clearTimeout(r),r=setTimeout(()=>o(s.value),n)}),{clear(){clearTimeout(
r),s.value=""}}}function V(e,t,n,o){let s=u("select","",e);s.ariaLabel=t,F(s);for(let[r,i]of n)p("option","",i,
s).value=r;return s.addEventListener("change",()=>{let r=n.find(([i])=>i===s.value);r&&o(r[0])}),s}function $(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function He(e,t,n){let o=u("div","pnb-keys",e);A(o,!1);for(let[i,l]of n){let a=u("span","",o);for(let c of i)p(
"kbd","",c,a);p("span","pnb-muted",l,a)}let s=()=>M(r,"aria-expanded",String(re(o))),r=$(t,"",s);return p("kbd",
"","?",r),r.append(" keys"),M(r,"aria-expanded","false"),s}function I(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Pe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function on(e,t,n){let o=Math.floor(e/n),s=Math.floor(Math.max(e,t-1)/n);return Array.from({length:s-o+1},(r,i)=>o+
i)}function Fe(e,t,n,o){let s=new Map,r=new Set,i=0,l=0,a=null,c=!1,d=I(e,m=>{m.type!=="page"||m.request<l||(a=
m.matched,c=!1,m.rows.forEach((f,b)=>{s.set(m.start+b,{position:m.positions[b]??0,cells:f})}),n(m))});return{get matched(){
return a},get busy(){return c},reset(){s=new Map,r=new Set,l=i+1,c=!0},row:m=>s.get(m),want(m,f){for(let b of on(
m,f,o)){if(r.has(b))continue;r.add(b),i+=1;let[v,g]=[b*o,(b+1)*o];e.send(t({type:"page",request:i,start:v,stop:g}))}},
dispose:d}}function Ve(e,t,n,o){let s=u("details","pnb-more",e),r=u("summary","",s),i=u("div","pnb-list",s),l=t.slice(1).
map(c=>{let d=u("label","",i),m=u("input","",d);return m.type="checkbox",p("span","",c.title,d).dir="auto",m.addEventListener(
"change",()=>{o(l.filter(f=>f.input.checked).map(f=>f.column.key)),a()}),{input:m,column:c}}),a=()=>{let c=new Set(
n().map(({key:d})=>d));for(let{input:d,column:m}of l)d.checked=c.has(m.key);L(r,`columns ${c.size} of ${t.length}`)};
$(i,"as at first",()=>{o(null),a()}),a()}function De(e,t,n){let o=[["","no groups"],...t.map(({key:s,title:r})=>[
s,`group by ${r}`])];V(e,"Group by",o,s=>n(s||null))}var Ie="phoenix_nb.columns";var rn={shown:null,widths:{}};function B({names:e,title:t}){return e[0]??t}function fe(e,{shown:t}){let n=s=>t?.
includes(B(s))??s.shown,o=!e.some(s=>s.variant!==null&&n(s));return e.filter((s,r)=>r===0||(s.variant!==null&&
o?s.shown:n(s)))}function Ke(e,{widths:t}){let n=e.map((r,i)=>t[B(r)]??Math.max(56,r.letters*7+24)+(i?0:24)),o=e.
map((r,i)=>B(r)in t?`${n[i]}px`:`minmax(${n[i]}px, ${r.letters+3}fr)`),s=n.reduce((r,i)=>r+i,12);return{columns:o.
join(" "),width:`${s}px`}}function Ge(e,t,n){let{[t]:o,...s}=e.widths;return n===null?{...e,widths:s}:{...e,widths:{
...s,[t]:Math.max(56,Math.round(n))}}}function _e({memory:e}){return je()[e]??rn}function Be({memory:e},t){let{
[e]:n,...o}=je(),s=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ie,JSON.stringify(Object.fromEntries(
s)))}catch{}}function je(){try{let e=JSON.parse(localStorage.getItem(Ie)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var sn=2;function Qe(e,t,n,o,s,r){let i=u("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,A(i,!1);let l=null,a=0,c=()=>{if(!l)return;a+=1;let{expected:f,output:b}=l;o.send({type:"confusion",request:a,
query:s(),expected:f,output:b})},d=f=>{l=f,i.ariaLabel=f?`Confusion matrix of ${f.title}`:null,A(i,f!==null),c()};
n.length>sn?ln(t,n,d):an(t,n,d);let m=I(o,f=>{f.type!=="confusion"||f.request!==a||!l||cn(i,l,f,r)});return{update:c,
dispose:m}}function an(e,t,n){let o=null,s=t.map(r=>{let i=$(e,`confusion: ${r.title}`,()=>{o=o===r?null:r,n(o);
for(let l of s)M(l.button,"aria-expanded",String(l.pair===o))});return M(i,"aria-expanded","false"),{button:i,
pair:r}})}function ln(e,t,n){let o=t.map(({title:r},i)=>[String(i),r]);V(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],r=>n(r?t[Number(r)]??null:null))}function cn(e,t,{confusion:{expected:n,output:o,counts:s}},r){
e.replaceChildren();let i=u("table","",e);L(u("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let l=u("tr","",u("thead","",i));u("td","",l);for(let c of o)We(u("th","",l),c,"col");let a=u("t\
body","",i);n.forEach((c,d)=>{let m=u("tr","",a);We(u("th","",m),c,"row");let f=s[d]??[],b=f.reduce((v,g)=>v+g,
0);o.forEach((v,g)=>{let k=f[g]??0,h=u("td","",m);if(h.dataset.right=String(c===v),h.style.setProperty("--pnb-\
share",String(b?k/b:0)),!k){p("span","pnb-muted","·",h);return}let w=$(h,O(k),()=>r([ze(t.expected,"expected",
c),ze(t.output,"came out",v)]));w.ariaLabel=`${O(k)} expected ${c||"nothing"}, came out ${v||"nothing"}`})})}function We(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function ze(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var H=class extends Error{constructor(n,o){super(n);this.at=o}at},J=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
un=new Set(["and","or","not","in","is","contains","true","false","missing"]),dn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},pn=40,mn=3;function Ue(e,t){
try{let n=fn(e);return n.length===1?{condition:null}:{condition:yn(n,t)()}}catch(n){if(n instanceof H)return{error:n.
message,at:n.at};throw n}}function fn(e){let t=[];for(J.lastIndex=0;e.slice(J.lastIndex).trim();){let n=e.slice(
J.lastIndex),o=J.lastIndex+n.length-n.trimStart().length,{groups:s}=J.exec(e)??{};if(!s)throw bn(e,o);t.push({
...gn(s),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function bn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new H("A closing quotation mark is missing.",t):new H(`${n} mea\
ns nothing here.`,t)}function gn(e){let{number:t,quoted:n,name:o,sign:s=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:hn(s)};let r=o.
toLowerCase();return un.has(r)?{kind:"sign",text:r}:{kind:"name",text:o}}function hn(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function yn(e,t){let n=0,o=0,s={kind:"end",text:"",at:0},r=()=>e[n]??e.at(-1)??s,i=()=>e[n-
1]?.text??"",l=y=>r().kind==="sign"&&r().text===y,a=y=>l(y)?(n+=1,!0):!1,c=()=>{let y=[d()];for(;a("or");)y.push(
d());return y.length===1&&y[0]?y[0]:{some:y}},d=()=>{let y=[m()];for(;a("and");)y.push(m());return y.length===
1&&y[0]?y[0]:{every:y}},m=()=>{if(o+=1,o>pn)throw new H("Too many parentheses.",r().at);try{if(a("not"))return{
negated:m()};let y=r().at;if(!a("("))return f();let S=c();if(!a(")"))throw new H("A closing parenthesis is mis\
sing.",y);return S}finally{o-=1}},f=()=>{let y=r();if(y.kind==="text"&&e[n+1]?.text==="in")return n+=2,C(h("in"),
"contains",y.text);let S=h(i());if(a("is"))return b(a("not"),v(S));let E=a("not");return b(E,a("in")?k(S):g(S,
E))},b=(y,S)=>y?{negated:S}:S,v=y=>{let{at:S}=r();if(a("missing"))return C(y,"missing",null);throw new H("Afte\
r “is” comes “missing” or “not missing”.",S)},g=(y,S)=>{let E=r(),T=E.kind==="sign"?dn[E.text]:void 0;
if(T!==void 0)return n+=1,C(y,T,w(E.text,y));if((E.kind==="end"||["and","or",")"].includes(E.text))&&!S)return C(
y,"==",!0);let P=`After ${be(y)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new H(P,E.at)},k=y=>{
let S=r().at;if(!a("[")&&!a("("))throw new H(`After “in” comes a list: ${be(y)} in ["a", "b"].`,S);let E=[];
do E.push(C(y,"==",w("in",y)));while(a(","));if(!a("]")&&!a(")"))throw new H("The list is not closed: ] is mis\
sing.",S);return{some:E}},h=y=>{let S=r();if(S.kind!=="name"){let E=y?` after “${y}”`:"",T=S.kind==="end"?
"":`, not ${S.text}`;throw new H(`The name of a column is wanted${E}${T}.`,S.at)}return n+=1,S},w=(y,S)=>{let E=r();
if(n+=1,E.kind==="number")return Number(E.text);if(E.kind==="text")return E.text;if(E.kind==="sign"&&E.text===
"true")return!0;if(E.kind==="sign"&&E.text==="false")return!1;if(E.kind==="name"){let T=`${be(S)} ${y} "${E.text}\
"`;throw new H(`Text stands in quotation marks: ${T}.`,E.at)}throw new H(`A number or a text in quotation mark\
s is wanted after ${y}.`,E.at)},C=(y,S,E)=>({column:wn(y,E,t),operator:S,value:E});return()=>{let y=c(),{kind:S,
text:E,at:T}=r();if(S==="end")return y;throw new H(`Between two conditions stands “and” or “or”, not ${E}\
.`,T)}}function be({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function wn({text:e,
at:t},n,o){let s=o.filter(({title:c,names:d})=>c===e||d.includes(e)),i=s.find(({numeric:c})=>c===(typeof n=="n\
umber"))??s[0];if(i)return i.key;let l=vn(e,o),a=l?`Did you mean ${l}?`:`There are ${xn(o)}.`;throw new H(`The\
re is no column ${e}. ${a}`,t)}function xn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function vn(e,t){let n=null,o=Math.min(mn,Math.ceil(e.length/2))+1;for(let{title:s,
names:r}of t)for(let i of[s,...r]){let l=En(e.toLowerCase(),i.toLowerCase(),o);l<o&&([n,o]=[i,l])}return n}function En(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(s,r)=>r);for(let s=1;s<=e.length;s++){
let r=[s];for(let i=1;i<=t.length;i++){let l=(o[i-1]??0)+ +(e[s-1]!==t[i-1]);r.push(Math.min(l,(o[i]??0)+1,(r[i-
1]??0)+1))}o=r}return Math.min(n,o[t.length]??n)}var U={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function ie({
filters:e,expression:t,...n}){let o=e.map(s=>s.where);return{...n,where:t?[...o,t]:o}}function qe(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Y(e,t){
let n=e.filter(({about:s})=>s!==t.about);return e.some(({about:s,text:r})=>s===t.about&&r===t.text)?n:[...n,t]}var kn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,Ye=150,Je=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function Xe(e,t,n,o){let{setup:s}=t,r=u("div","pnb-filters",
e),i=Tn(r,s,o),l=Mn(r,s,f=>o({expression:f})),a=Ne(r,"Search any text",Ye,f=>o({text:f}));Ln(r,s,f=>o({filters:Y(
n().filters,f)}));let c=u("span","pnb-muted pnb-count",r);c.setAttribute("role","status");let d=u("div","pnb-f\
ilters pnb-chips",e),m=Re(d,f=>Cn(f,n,o));return{update({show:f,filters:b}){for(let{button:v,kind:g}of i)M(v,"\
aria-pressed",String(g===f));m(b),A(d,b.length>0)},clear(){a.clear(),l.clear();let{text:f,show:b,filters:v,expression:g}=U;
o({text:f,show:b,filters:v,expression:g})},count:f=>L(c,Sn(f,t,n())),counted(f){f.forEach((b,v)=>{let g=i[v];g&&
L(g.count,O(b))})},focus:l.focus}}function Tn(e,{kinds:t},n){let o=u("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:s,title:r,count:i})=>{let l=$(o,"",()=>n({show:s}));l.className=
"pnb-kind",p("span","",`${r} `,l);let a=p("b","",O(i),l);return{button:l,kind:s,count:a}})}function Sn(e,{setup:{
total:t},noun:n,order:o},s){if(e===null)return"…";let r=e===t?"":` of ${O(t)}`;return`${O(e)}${r} ${n[t===1?
0:1]}${o?.(s)??""}`}function Cn(e,t,n){let o=u("button","pnb-chip",e),s=null;return o.addEventListener("click",
()=>{s&&n({filters:Y(t().filters,s)})}),{root:o,update(r){s=r,L(o,`${r.text} ✕`),M(o,"aria-label",`remove th\
e filter ${r.text}`)}}}function Mn(e,{columns:t},n){let o=u("span","pnb-expression",e),s=u("input","",o);s.type=
"text",s.spellcheck=!1,s.autocomplete="off",s.maxLength=500,s.placeholder=An(t),s.ariaLabel="Filter by an expr\
ession",F(s);let r=u("span","pnb-error-words",o);r.setAttribute("role","status");let i,l=()=>{let c=Ue(s.value,
t),d="error"in c?c.error:"";L(r,d),M(s,"aria-invalid",d?"true":null),"condition"in c&&n(c.condition)},a=()=>{clearTimeout(
i),i=setTimeout(l,Ye)};return s.addEventListener("input",a),s.addEventListener("keydown",c=>{c.stopPropagation(),
c.key==="Enter"&&(clearTimeout(i),l())}),{clear(){clearTimeout(i),s.value="",L(r,""),M(s,"aria-invalid",null)},
focus:()=>s.focus()}}function An(e){let t=e.map(r=>{let i=[r.title,...r.names].filter(l=>kn.test(l));return{head:r,
name:i.sort((l,a)=>l.length-a.length)[0]}}),n=t.find(({head:r,name:i})=>r.role==="score"&&i)?.name,o=t.find(({
head:r,name:i})=>r.role==="input"&&!r.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function Ln(e,{columns:t},n){let o=u("details","pnb-more",e);p("summary","","＋ f\
ilter",o);let s=u("div","pnb-list",o),r=t.map(d=>[d.key,d.title]),i=V(s,"Column",r,()=>{}),l=V(s,"Comparison",
Je,()=>{A(a,l.value!=="missing")}),a=u("input","",s);a.type="text",a.maxLength=200,a.ariaLabel="Value",a.placeholder=
"value",F(a);let c=()=>{let d=t.find(({key:h})=>h===i.value),m=Je.find(([h])=>h===l.value);if(!d||!m)return;let[
f,b]=m,v=a.value.trim();if(!v&&f!=="missing"){a.focus();return}let g=f==="missing"?null:$n(v,d.numeric),k=f===
"missing"?`${d.title} ${b}`:`${d.title} ${b} ${v}`;n({about:`${d.key} ${f}`,text:k,where:{column:d.key,operator:f,
value:g}})};$(s,"Add",c),a.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&c()})}function $n(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Ze=20;function et(e,t){let{view:n,change:o,resize:s}=t,r=u("div","pnb-row pnb-header",e);r.setAttribute("r\
ole","row"),r.setAttribute("aria-rowindex","1");let i=[],l=({sort:a,descending:c})=>{for(let{head:d,button:m,column:f}of i){
let b=a===f.key;q(m,(b?c?"↓ ":"↑ ":"")+f.title),M(d,"aria-sort",b?c?"descending":"ascending":"none")}};return{
height:()=>r.offsetHeight,update:l,rebuild(a){r.replaceChildren(),i=a.map(c=>{let d=u("span","",r);d.setAttribute(
"role","columnheader"),M(d,"data-numeric",c.numeric?"":null);let m=$(d,"",()=>o(qe(n(),c.key)));m.dir="auto",F(
m);let f=b=>s(B(c),b);return m.addEventListener("keydown",b=>{let v={ArrowLeft:-Ze,ArrowRight:Ze}[b.key];!b.shiftKey||
v===void 0||(f(d.offsetWidth+v),b.preventDefault(),b.stopPropagation())}),t.title?.(c,d),Rn(d,f),{head:d,button:m,
column:c}}),l(n())}}}function Rn(e,t){let n=u("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",s=>{o={x:s.clientX,width:e.
offsetWidth},n.setPointerCapture(s.pointerId),s.preventDefault()}),n.addEventListener("pointermove",s=>{o&&t(o.
width+s.clientX-o.x)});for(let s of["pointerup","pointercancel"])n.addEventListener(s,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function tt(e,[t],n,o){let s=u("div","pnb-panel");s.setAttribute("role","row");let r=u("div","pnb-detail",s);r.
setAttribute("role","gridcell"),r.tabIndex=-1,F(r),A(s,!1);let i=u("div","pnb-openbar",r),l=u("strong","",i);l.
dir="auto";let a=u("span","pnb-muted pnb-small",i),c=u("span","pnb-muted pnb-small",i);c.dir="auto";let d=u("s\
pan","pnb-muted pnb-small pnb-line",i);u("span","pnb-grow",i);for(let[f,b,v]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let g=$(i,f,v);g.ariaLabel=b,F(g)}let m=u("div","pnb\
-content",r);return{panel:s,fill(f,b){$e(e,m),L(l,f.title),L(c,(f.facts??[]).join(" · ")),d.replaceChildren(),
f.trace&&(p("span","","trace ",d),p("code","",f.trace,d).title=f.trace),m.replaceChildren(),b(m)},place:f=>L(a,
f)}}function On(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Nn(e,t,n,o=null){let s=Hn(e,n.row,o),r=Math.max(
0,s-n.above);return[r,Math.max(r,Math.min(t,s+n.visible+n.below))]}function Hn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Pn(e,t,n,o,s){let r=e*s;return Math.min(r,Math.
max(t,r+s+o-n))}function Fn(e,t,n,o){let r={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return r===void 0||!n?null:Math.min(n-1,Math.max(0,t+r))}var Vn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Dn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Vn)?!1:!(o instanceof Node&&t?.contains(o))||["j","k","x","Escape","?","/"].includes(n)}var In=0;
function nt(e){let{scroll:t}=e,n=`pnb-list-${++In}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"gri\
d");let o=u("div","pnb-space",t);o.setAttribute("role","rowgroup");let s=[],r=-1,i=-1,l=0,{panel:a}=e;a&&o.append(
a);let c=()=>a&&i>=0?{after:i,height:a.offsetHeight}:null,d=h=>{for(Math.abs(h-l)>=s.length&&(l=h);l<h;l++){let w=s.
shift();w&&(o.insertBefore(w.root,a??null),s.push(w))}for(;l>h;l--){let w=s.pop();w&&(o.prepend(w.root),s.unshift(
w))}},m=()=>{let h=e.measure(),w=c(),[C,y]=Nn(t.scrollTop,e.expected(),h,w);for(e.want(C,Math.max(y,1)),o.style.
height=`${e.count()*h.row+(w?.height??0)}px`,a&&(a.style.top=`${(i+1)*h.row}px`),d(C);s.length<y-C;){let T=e.create(
o,v);a&&o.insertBefore(T.root,a),s.push(T)}let S=Math.min(y,e.count());s.forEach((T,D)=>{let P=C+D;A(T.root,P<
S),M(T.root,"id",P<S?`${n}-${P}`:null),!(P>=S)&&(T.root.style.top=`${On(P,h.row,w)}px`,M(T.root,"aria-selected",
String(P===r)),M(T.root,"aria-rowindex",String(P+2)),a&&M(T.root,"aria-expanded",String(P===i)),T.update(P))});
let E=r>=C&&r<S;M(t,"aria-activedescendant",E?`${n}-${r}`:null),M(t,"aria-rowcount",String(e.count()+1)),e.drawn()},
f=h=>{let{row:w}=e.measure();r=Math.min(e.count()-1,Math.max(0,h));let C=c(),y=C&&r>C.after?C.height:0;e.want(
r,r+1);let{scrollTop:S,clientHeight:E}=t;return t.scrollTop=Pn(r,S-y,E,e.head(),w)+y,m(),r},b=h=>{r=h,m()},v=h=>{
b(h),e.open(h)},g=!1;t.addEventListener("scroll",()=>{g||(g=!0,requestAnimationFrame(()=>{g=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!Dn(h,a))return;let w=Fn(h.key,r,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(f(Math.max(0,r)));else if(w!==null)f(w),e.moved?.(r);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let k=new ResizeObserver(()=>{i>=0&&m()});return a&&k.observe(a),{update:m,mark:b,choose:f,
expand(h){i=h,a&&A(a,h>=0),m()},reveal(){if(i<0||!a)return;m();let{row:h}=e.measure(),w=(i+1)*h+a.offsetHeight+
e.head(),C=Math.min(i*h,w-t.clientHeight);(t.scrollTop<C||t.scrollTop>i*h)&&(t.scrollTop=C)},rebuild(){for(let{
root:h}of s)h.remove();s.length=0,m()},restart(){t.scrollTop=0,r=-1,i=-1,a&&A(a,!1),m()},get chosen(){return r},
dispose:()=>k.disconnect()}}var Kn={"-":"del","+":"ins","=":"span"};function X(e,t){e.replaceChildren();for(let[n,o]of t)p(Kn[n],"",o,e)}function ot(e,t){
let n=t?.error?"failed":t?.absent?"absent":null;M(e,"data-state",n),n===null?X(e,t?.pieces??[]):e.textContent=
t?.error||"not run"}function ae(e,t){let n=u("span","pnb-mark",e),s=t.text.startsWith("✓")||t.text.startsWith(
"✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;p("span","",s,n).dir="auto";let r=[t.sign,t.change].
filter(Boolean).join(" ");r&&(p("span","pnb-sign",` ${r}`,n).dataset.tone=t.tone),t.repetitions&&p("span","pnb\
-muted",` (${t.repetitions})`,n)}function ge(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";q(e,n),
M(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function rt(e,t){e.classList.add("pnb-cell");let n=u("div","\
pnb-preview",e);n.dir="auto";let o=u("div","pnb-marks",e),s;return r=>{let i=typeof r=="object"&&"pieces"in r?
r:null;if(i!==s){s=i,ot(n,i),o.replaceChildren();for(let l of i?.marks??[])t.has(l.evaluator)||ae(o,l);i?.rewritten&&
p("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function st(e){e.classList.add("pnb-asked");
let t=u("div","pnb-muted pnb-small pnb-line",e),n=u("div","pnb-preview",e),o=u("div","pnb-wanted",e);for(let s of[
t,n,o])s.dir="auto";return s=>{let r=typeof s=="object"&&"input"in s?s:{id:"…",input:"",expected:""};q(t,r.id),
L(n,r.input),L(o,r.expected?`expected ${r.expected}`:""),A(o,r.expected!=="")}}var Gn=30,le={row:Gn,visible:18,above:6,below:8};function it(e,t){F(e);let{source:n,total:o,panel:s,noun:r}=t,
i=()=>n.matched??o,l=nt({scroll:e,panel:s,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(c,d)=>_n(
c,t,d),open:c=>{let d=t.group(c);d?t.fold(d):t.open(c)},moved:t.moved,key:t.key,drawn:()=>{let{row:c,visible:d}=t.
measure(),m=n.busy||i()>0?2:0,f=Math.min(d,Math.max(m,i()))*c+t.head();e.style.height=`${s.hidden?f+2:Math.max(
f,d*c+t.head())}px`,A(a,i()===0&&!n.busy),t.drawn()}}),a=u("div","pnb-empty");return e.after(a),p("span","pnb-\
muted",`No ${r[1]} match.`,a),$(a,"Clear filters",t.clear),l}function _n(e,{source:t,columns:n,group:o,noun:s,
hidden:r,selection:i,tall:l},a){let c=u("div","pnb-row",e);c.setAttribute("role","row");let d=0;c.addEventListener(
"click",()=>{String(c.ownerDocument.getSelection()??"").trim()||a(d)});let m=u("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",g=>g.stopPropagation()),m.addEventListener("change",()=>{let g=t.
row(d);g&&i.toggle(g.position)});let f=u("span","pnb-heading-of-group");f.dir="auto";let b=n().map((g,k)=>{let h=u(
"div","",c);if(h.setAttribute("role","gridcell"),M(h,"data-numeric",g.numeric?"":null),k>0)return{cell:h,draw:Bn(
h,g,r)};h.append(m,f);let w=u("div","pnb-first",h);return{cell:w,draw:l?st(w):ge(w)}}),v=[];return{root:c,update(g){
d=g;let k=o(g),h=t.row(g),w=h!==void 0&&i.has(h.position),C=[g,k,h,w];if(h&&C.every((T,D)=>T===v[D]))return;v=
C,M(c,"data-group",k?"":null),A(m,!k),A(f,!!k);let y=b[0];y&&A(y.cell,!k),L(f,k?jn(k,s):""),m.checked=w,M(c,"d\
ata-picked",m.checked?"":null);let E=k?.cells.map(T=>T&&`mean ${T}`)??h?.cells??[];b.forEach(({draw:T},D)=>{T(
E[D])}),m.ariaLabel=`select ${s[0]} ${g+1}`}}}function Bn(e,t,n){return t.variant===null?ge(e):rt(e,n)}function jn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${O(t)} ${o[t===1?0:1]}`}function at(e,t,n,o){let s=new Set,r=u("div","pnb-filters pnb-picked",e);A(r,!1);let i=p("strong","","",r);i.setAttribute(
"role","status");let l=u("span","pnb-muted pnb-small",r);l.append("in Python: "),p("code","","view.selected",l),
l.append(", where view is what explore() returned");let a=()=>{n({type:"select",positions:[...s]}),L(i,`${O(s.
size)} ${t[s.size===1?0:1]} selected`),A(r,s.size>0),o()};return $(r,"Clear",()=>{s.clear(),a()}),{bar:r,has:c=>s.
has(c),toggle(c){s.delete(c)||s.add(c),a()},get positions(){return[...s]}}}var Wn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function lt(e,t,n){let{setup:o,noun:s}=n,r=n.view??U,i=_e(o),l=fe(
o.columns,i),a=null,c=-1,d=-1,m=0,f=null,b=new Map,v=()=>n.query?.(r)??ie(r),g=Fe(t,x=>({...x,query:v(),columns:l.
map(({key:R})=>R)}),x=>{a=x.runs;for(let R of x.groups)b.set(R.place,R);w.counted(x.counts),n.arrived?.(x),N.update(),
d>=0&&ne(d)},n.chunk),k=()=>{b.clear(),g.reset()},h=x=>{n.changed?.(x,{...r,...x}),r={...r,...x},w.update(r),te.
update(r),y.update(),c=d=-1,k(),_(),N.restart()},w=Xe(e,n,()=>r,h),C=u("div","pnb-filters pnb-choices",e);n.choices?.(
C),De(C,o.columns,x=>h({group:x,folded:[]})),Ve(C,o.columns,()=>l,x=>{let R=o.columns.filter(({key:oe})=>x?.includes(
oe));D({...i,shown:x&&R.map(B)}),l=fe(o.columns,i),k(),te.rebuild(l),_(),N.rebuild()});let y=Qe(e,u("span","pn\
b-kinds",C),o.pairs,t,v,x=>h({filters:x.reduce(zn,r.filters)}));u("span","pnb-grow",C);let S=He(e,C,Wn),E=at(e,
s,t.send.bind(t),()=>N.update()),T=u("div","pnb-scroll",e);T.ariaLabel=n.label;let D=x=>{i=x,Be(o,i)},P=()=>n.
measure?.(l)??le,_=()=>{let{columns:x,width:R}=Ke(l,i);T.style.setProperty("--pnb-columns",x),T.style.setProperty(
"--pnb-width",R),T.style.setProperty("--pnb-tall",`${P().row}px`),T.setAttribute("aria-colcount",String(l.length))},
te=et(T,{view:()=>r,change:h,resize:(x,R)=>{D(Ge(i,x,R)),_()},title:n.title}),de=()=>{c=d=-1,N.expand(-1),T.focus(
{preventScroll:!0})},ne=x=>{let R=g.row(x);d=R?-1:x,!(!R||R.position<0)&&(c=x,f=null,me.place(`${O(x+1)} of ${O(
g.matched??0)}`),N.expand(x),m+=1,t.send(n.ask(m,R.position)))},pe=()=>{let x=f&&n.open(f);x&&(me.fill(x.title,
x.draw),N.reveal())},Xt=I(t,x=>{x.type!=="detail"||x.request!==m||(f=x,pe())}),Ae=x=>{let R=N.chosen+x;for(;b.
has(R);)R+=x;R>=0&&R<(g.matched??0)&&ne(N.choose(R))},Zt=()=>{let x=g.row(N.chosen);x&&x.position>=0&&E.toggle(
x.position)},me=tt(T,s,Ae,de),N=it(T,{source:g,panel:me.panel,noun:s,total:o.total,hidden:n.hidden??new Set,selection:E,
tall:n.measure!==void 0,head:te.height,measure:P,columns:()=>l,group:x=>b.get(x),open:x=>x===c?de():ne(x),moved:x=>{
d=-1,!(c<0)&&(b.has(x)?Ae(Math.sign(x-c)||1):ne(x))},fold:({key:x,folded:R})=>{let oe=r.folded.filter(en=>en!==
x);r={...r,folded:R?oe:[...oe,x]},c=d=-1,k(),N.expand(-1)},key:({key:x})=>{if(x==="Escape"&&(c>=0||d>=0))de();else if(x===
"x")Zt();else if(x==="?")S();else if(x==="/")w.focus();else return!1;return!0},clear:w.clear,drawn:()=>w.count(
g.busy?null:a??o.total)}),Le=new ResizeObserver(()=>{if(T.style.setProperty("--pnb-sight",`${T.clientWidth}px`),
!T.clientWidth||!n.resized?.(l,T.clientWidth))return;let{chosen:x}=N;k(),_(),N.rebuild(),N.mark(x)});return Le.
observe(T),n.resized?.(l,T.clientWidth),w.update(r),te.rebuild(l),_(),N.restart(),{selection:E,scroll:T,view:()=>r,
change:h,reload(){n.changed?.({},r),k(),_(),N.rebuild(),pe()},redraw(){_(),N.rebuild(),pe()},dispose:()=>{g.dispose(),
Xt(),y.dispose(),N.dispose(),Le.disconnect()}}}function zn(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function ct(e,{lead:t,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",t.changed,e);return}let o=u("d\
etails","pnb-changes",e);p("summary","",t.changed,o);let s=u("dl","",o);for(let{variant:r,name:i,pieces:l,code:a}of n){
p("dt","pnb-muted",`${r} · ${i}`,s).dir="auto";let c=u("dd",a?"pnb-text pnb-code":"pnb-text",s);c.dir="auto",
X(c,l)}}function ut(e,t,n){e.classList.add("pnb-folded");let o=u("button","pnb-fold",t),s=()=>{let r=e.classList.contains(
"pnb-folded");L(o,r?`show all ${O(n)} characters`:"show less"),M(o,"aria-expanded",String(!r))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),s()}),s()}var ye=/^\s*(?:```|~~~)/,dt=/^(#{1,6})\s+(.*)$/,we=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Qn=/^\s*\d/,he=/^>\s?(.*)$/,
Un=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,qn=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function ve(e){return qn.test(e)}function Ee(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Jn(e,n,o)}function Jn(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(ye.test(o))
return Yn(e,t,n+1);let s=dt.exec(o);if(s)return xe(u("div","pnb-heading",e),s[2]??""),n+1;if(we.test(o))return Xn(
e,t,n);if(he.test(o)){let[a,c]=pt(t,n,he);return Ee(u("blockquote","",e),a.join(`
`)),c}let r=u("p","",e),i=n,l=[];for(;i<t.length;i++){let a=t[i]??"",c=!a.trim()||ye.test(a)||dt.test(a)||we.test(
a);if(i>n&&(c||he.test(a)))break;l.push(a)}return xe(r,l.join(`
`)),i}function Yn(e,t,n){let o=n;for(;o<t.length&&!ye.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function Xn(e,t,n){let o=u(Qn.test(t[n]??"")?"ol":"ul","",e),[s,r]=pt(t,n,we);for(let i of s)xe(u("l\
i","",o),i);return r}function pt(e,t,n){let o=[],s=t;for(;s<e.length;s++){let r=n.exec(e[s]??"");if(!r)break;o.
push(r[1]??"")}return[o,s]}function xe(e,t){let n=0;for(let o of t.matchAll(Un)){e.append(t.slice(n,o.index));
let[s,,r,i,l,a,c,d]=o;r!==void 0?p("code","",r,e):i??l?p("strong","",i??l??"",e):a?p("em","",a,e):(p("span","p\
nb-linked",c??"",e),d&&p("span","pnb-muted",` (${d})`,e)),n=o.index+s.length}e.append(t.slice(n))}var Zn=900,mt=16,eo=80,to=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,no=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],oo=/^[A-Za-z0-9+/=\s]{60,}$/,ro=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ee(e){return e?JSON.parse(e):void 0}function ft(e){let t=Z(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(o=>Z(o)&&typeof o.role=="string"&&"content"in o)?t:null}function bt(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function K(e,t){let n=ft(t);n?ht(e,n):typeof t=="string"?so(e,t):Array.isArray(t)?co(e,t):
Z(t)?uo(e,t):p("span",yt(t)?"pnb-muted":"",wt(t),e)}function Te(e,t){let n=bt(t),o=ft(n);o?ht(e,o):ke(e,n===void 0?
t:JSON.stringify(n,null,2))}function so(e,t){let n=io(t);if(n){let i=u("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=bt(t);if(o!==void 0){ke(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&ro.test(t)&&!ve(t)){ke(e,t);return}let s=u("div","pnb-long",e),r=p("div","pnb-text",t||"(empty)",s);t||r.classList.
add("pnb-muted"),r.dir="auto",gt(r,s,t),ve(t)&&ao(e,s,t)}function io(e){if(to.test(e))return e;let t=no.find(([
n])=>n.test(e))?.[1];return t&&oo.test(e)?`data:image/${t};base64,${e}`:null}function ao(e,t,n){let o=u("div",
"pnb-markdown",e);o.dir="auto",A(o,!1);let s=$(e,"lay out Markdown",()=>{o.childElementCount||Ee(o,n);let r=re(
o);A(t,!r),L(s,r?"show as written":"lay out Markdown")});s.className="pnb-fold"}function ke(e,t){let n=u("div",
"pnb-long",e),o=p("div","pnb-text pnb-mono",t,n);o.dir="auto",gt(o,n,t)}function gt(e,t,n){(n.length>Zn||n.split(
`
`,mt+1).length>mt)&&ut(e,t,n.length)}function ht(e,t){let n=u("div","pnb-chat",e);for(let{role:o,content:s}of t){
let r=u("div","pnb-turn",n);r.dataset.role=o,p("div","pnb-muted pnb-small",o,r).dir="auto";for(let i of lo(s))
K(r,i)}}function lo(e){return Array.isArray(e)?e.map(t=>{if(!Z(t))return t;if(typeof t.text=="string")return t.
text;let n=Z(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function co(e,t){let n=t.
map(r=>po(r)?wt(r):null),o=n.join(", ");if(n.every(r=>r!==null)&&o.length<=eo){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let s=u("ol","pnb-items",e);for(let r of t)K(u("li","",s),r)}function uo(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=u("dl","pnb-object",e);for(let[
s,r]of n)p("dt","pnb-muted",s,o).dir="auto",K(u("dd","",o),r)}function Z(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function po(e){return typeof e!="object"||e===null}function yt(e){return e==null}function wt(e){
return yt(e)?"none":typeof e=="number"?Oe(e):String(e)}function vt(e,t,n="expected"){let o=u("div","pnb-run-parts",e),s=u("section","",o);t.error&&mo(s,"the task fai\
led",t.error,t.traceback),fo(s,t,n);let r=u("section","",o);vo(r,t.verdicts);let i=u("section","",o);So(i,t);let l=u(
"section","pnb-rest",o);j(l,"input",t.inputs),j(l,"metadata",t.metadata)}function G(e,t,n=[]){let o=p("h4","",
t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.join(" · ")}`,o),o}function mo(e,t,n,o){G(e,
t).dataset.tone="bad";let s=u(o?"details":"div","pnb-error",e),r=u(o?"summary":"div","",s);p("span","pnb-sign",
"✗ ",r).dataset.tone="bad",p("span","",n,r).dir="auto",o&&p("pre","",o,s)}function fo(e,t,n){let{fields:o,sides:s,
heading:r}=bo(t,n);o.length&&G(e,r);let i=u("div","pnb-diff",e);for(let l of o)xo(u("div","pnb-field",i),l,s)}
function bo({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:wo,heading:"expected"};if(o==="baselin\
e"&&t.length)return{fields:t,sides:yo,heading:"output against the baseline"};let s=o==="nothing"?e.flatMap(go):
e,i=s.some(({expected:l})=>l)?"output against expected":"output";return{fields:s,sides:ho,heading:i}}function go(e){
return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var ho={old:"expected",same:"✓ as expected"},
yo={old:"baseline",same:"= as the baseline"},wo={old:"expected",same:""};function xo(e,t,n){let{name:o,state:s,
output:r,expected:i,pieces:l}=t,a=u("div","pnb-muted pnb-small",e);p("span","",o,a).dir="auto";let c=n.same?"✗\
 missing":"",d={same:n.same,missing:c,extra:"",changed:""}[s];if(d&&p("span","pnb-small",`${o?" ":""}${d}`,a),
A(a,!!a.textContent),l.length){let m=u("div","pnb-text",e);m.dir="auto",X(m,l);return}s==="changed"?(xt(e,n.old,
"pnb-gone",i),xt(e,"output","pnb-new",r)):K(e,ee(r||i))}function xt(e,t,n,o){let s=u("div",`pnb-side ${n}`,e);
p("span","pnb-muted pnb-small",t,s),K(u("div","",s),ee(o))}function vo(e,t){t.length&&G(e,"evaluations");for(let n of t)
Eo(u("div","pnb-verdict",e),n)}function Eo(e,t){let{error:n,explanation:o,metadata:s,trace:r}=t;ko(e,t),o&&(p(
"div","pnb-text pnb-small",o,e).dir="auto"),n&&To(e,n,t.traceback),s&&K(e,ee(s)),r&&p("div","pnb-muted pnb-sma\
ll",`trace ${r}`,e)}function ko(e,{name:t,kind:n,error:o,text:s,tone:r,facts:i}){let l=u("div","",e);l.dir="au\
to",p("span","",t,l);let a=r&&!/^[✓✗]/u.test(s)?{good:"✓ ",bad:"✗ "}[r]:"",c=p("strong","",` ${o?"✗ fa\
iled":`${a}${s}`}`,l);(o||r)&&(c.dataset.tone=o?"bad":r);let d=n==="CODE"?[]:[n,...i];d.length&&p("span","pnb-\
muted pnb-small",` ${d.join(" · ")}`,l)}function To(e,t,n){let o=u(n?"details":"div","pnb-error pnb-small",e);
p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function So(e,{exchanges:t,attempts:n,remedy:o}){t.forEach(
(s,r)=>{Co(e,s,s.prompt===t[r-1]?.prompt)}),o&&(G(e,"prompt and raw reply"),p("div","pnb-muted",o,e)),n.length&&
G(e,"attempts that failed");for(let s of n)p("div","pnb-text pnb-small",s,e).dir="auto"}function Co(e,t,n){let{
title:o,facts:s,failed:r,prompt:i,reply:l,cut:a}=t;G(e,`prompt · ${o}`),i&&n?p("div","pnb-muted","the same as\
 before",e):i?Te(u("div","pnb-sent",e),i):p("div","pnb-muted","not kept",e),G(e,r?"raw reply · the attempt fai\
led":"raw reply",s),l?Te(u("div","pnb-sent",e),l):p("div","pnb-muted",r?"none came, or it was not kept":"not k\
ept",e),a&&p("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function j(e,t,n){if(!n.length)return;
G(e,t);let o=u("dl","pnb-object",e);for(let s of n)p("dt","pnb-muted",s.name,o).dir="auto",K(u("dd","",o),ee(s.
value))}function Et(e,t,n,o){let s=u("div","pnb-variants",e);for(let a of t.variants)Mo(u("section","",s),a,n,o);let r=u(
"section","pnb-rest",e);j(r,"input",t.inputs),j(r,"metadata",t.metadata);let l=t.variants.flatMap(a=>a.runs).find(
a=>a.remedy)?.remedy;l&&p("div","pnb-muted pnb-small pnb-remedy",l,r)}function Mo(e,{name:t,baseline:n,marks:o,
runs:s,more:r},i,l){let a=p("h3","",t,e);a.dir="auto",n&&p("span","pnb-muted"," baseline",a);let c=u("div","pn\
b-marks",e);for(let d of o)l.has(d.evaluator)||ae(c,d);s.length||p("div","pnb-muted","not run",e);for(let d of s){
let m=u("div","pnb-run",e),f=[s.length>1?d.title:"",...d.facts].filter(Boolean).join(" · ");f&&(p("div","pnb-\
muted pnb-small",f,m).dir="auto"),d.trace&&(p("div","pnb-muted pnb-small pnb-line",`trace ${d.trace}`,m).title=
d.trace);let b=d.verdicts.filter(v=>!l.has(v.name));vt(m,{...d,verdicts:b,remedy:""},i)}r&&p("div","pnb-muted",
`and ${O(r)} further repetitions`,e)}var kt=[["given","in their order"],["clearest","clearest first"],["name","by name"]];function Tt(e){let t=new Map;for(let n of e){let[o]=n.place;t.set(o,[...t.get(o)??[],n])}return[...t].map(([n,
o])=>({evaluator:n,name:o[0]?.figures.evaluator??"",lines:o,quiet:o.every(({figures:s})=>s.tone==="rest")}))}function St(e,t){
if(t==="given")return e;let n=({lines:s})=>Math.min(...s.map(({p:r})=>r??1)),o=(s,r)=>t==="name"?s.name.localeCompare(
r.name):n(s)-n(r);return[...e].sort(o)}function Ct(e,t){let n=e.filter(({quiet:o,evaluator:s})=>o&&s!==t);return new Set(
e.length<3?[]:n.map(({evaluator:o})=>o))}var Se=130;function ce(e,t,n,o){let s={viewBox:`0 0 ${Se} 18`,role:"img","aria-label":t},r=Q("svg",s,e);r.dataset.
tone=n;let i=m=>Se/100*m,[l,a,c]=[i(o.zero),i(o.low),i(o.high)];Q("rect",{x:0,y:8.5,width:Se,height:1,class:"p\
nb-scale"},r),Q("rect",{x:l-.5,y:0,width:1,height:18,class:"pnb-zero"},r);let d=Math.max(1,c-a);Q("rect",{x:a,
y:7.5,width:d,height:3,class:"pnb-span"},r),Q("circle",{cx:i(o.middle),cy:9,r:4,class:"pnb-span"},r)}var Mt=["variant","mean","difference","95 % interval of the difference"],Ao=["p (adj.)","n","wins / losses / t\
ies"],Lo=Mt.length+1;function At(e,t,n,o,s){if(!t.figures.length)return()=>{};let r=Tt(t.figures),i=Ct(r,t.query.
evaluator??0),l="given",a=!1,c=u("div","pnb-filters pnb-choices pnb-evaluators",e);A(c,r.length>1);let d=u("di\
v","pnb-figures",e);d.tabIndex=0,d.setAttribute("role","region"),d.ariaLabel="Figures",F(d);let m=u("table","",
d);Ro(u("tr","",u("thead","",m)));let f=r.map(k=>({group:k,...Oo(m,k,o)})),b=u("tbody","",m),v=$(Ce(u("td","",
u("tr","",b))),"",()=>{a=!a,g()});v.className="pnb-name";let g=()=>{let k=St(r,l),h=E=>!n.has(E.name),w=r.filter(
E=>i.has(E.evaluator)&&h(E)),C=({evaluator:E})=>Number(i.has(E)),y=[...k].sort((E,T)=>C(E)-C(T));for(let E of y){
let{body:T}=f.find(D=>D.group===E)??{};T&&(i.has(E.evaluator)?m.append(T):m.insertBefore(T,b),A(T,h(E)&&(a||!i.
has(E.evaluator))))}A(b,w.length>0);let S=w.length===1?"evaluator shows":"evaluators show";L(v,`${a?"▾":"▸"}\
 ${w.length} ${S} no difference`),M(v,"aria-expanded",String(a))};return V(c,"Figures in this order",kt,k=>{l=
k,g()}),$o(c,r,n,()=>{g(),s()}),g(),({evaluator:k,variant:h})=>{i.has(k)&&!a&&(a=!0,g());for(let{rows:w}of f)for(let{
line:C,row:y}of w){let S=C.place[0]===k&&C.place[1]===h;M(y,"aria-current",S?"true":null)}}}function $o(e,t,n,o){
let s=u("details","pnb-more",e),r=u("summary","",s),i=()=>L(r,`evaluators ${t.length-n.size} of ${t.length}`),
l=u("div","pnb-list",s);for(let{name:a}of t){let c=u("label","",l),d=u("input","",c);d.type="checkbox",d.checked=
!0,p("span","",a,c).dir="auto",d.addEventListener("change",()=>{d.checked?n.delete(a):n.add(a),i(),o()})}i()}function Ro(e){
for(let n of Mt)p("th","",n,e).scope="col";let t=u("th","",e);t.scope="col",Lt(t,Ao)}function Oo(e,{lines:t},n){
let o=u("tbody","",e),s=t[0]?.figures,r=Ce(u("th","pnb-group",u("tr","",o)));r.scope="rowgroup",p("strong","",
se(s?.evaluator??""),r),s?.note&&p("span","pnb-muted pnb-small",` ${s.note}`,r);let i=t.map((l,a)=>({line:l,row:No(
o,l,a===0,n)}));return{body:o,rows:i}}function No(e,{place:[t,n],figures:o},s,r){let i=u("tr",s?"pnb-first":"",
e);Ho(i,o);let l=[o.left_out,o.advice].filter(Boolean).join(" · ");if(l){let a=u("td","pnb-aside pnb-muted pn\
b-small",u("tr","",e));Ce(a).textContent=l}return o.is_baseline||(i.classList.add("pnb-pick"),i.addEventListener(
"click",()=>r({evaluator:t,variant:n}))),i}function Ce(e){return e.colSpan=Lo,e.dir="auto",e}function Lt(e,t){
let n=u("div","pnb-counted",e);for(let o of t)p("span","",o,n)}function Ho(e,t){let n=u("th","",e);n.scope="ro\
w",n.dir="auto",n.title=t.name,t.is_baseline?p("span","",se(t.variant),n):p("button","pnb-name",se(t.variant),
n).type="button",t.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-number",t.mean,e);let o=u("div",
"pnb-run-on",u("td","",e));o.dataset.tone=t.tone,p("span","pnb-number",t.difference,o),p("span","",t.conclusion,
o);let s=u("div","pnb-run-on pnb-interval",u("td","",e)),r=`${t.difference}, ${t.interval}`;t.bar&&ce(s,r,t.tone,
t.bar),p("span","pnb-muted pnb-small",t.interval,s),Lt(u("td","",e),[t.p,t.n,t.outcomes])}var Po=[["loss","largest loss first"],["gain","largest gain first"],["size","largest difference first"],["scor\
e","lowest score first"],["example","order of the dataset"]],Fo={regressions:"loss",improvements:"gain",disagreements:"\
size",errors:"example",all:"example"};function $t({query:e}){return{evaluator:e.evaluator??0,variant:e.variant??
null,order:null,against:e.against??"baseline",limit:320,short:!1}}function Rt({order:e},{show:t}){return e??Fo[t]??
"example"}function Ot(e,t){let{evaluator:n,variant:o,against:s,limit:r}=t,i=e.show;return{...ie(e),show:i,evaluator:n,
variant:o,against:s,limit:r,order:Rt(t,e)}}function Nt(e,t,n){let o=[],s=(c,d,m,f,b)=>{if(m.length<2)return;let v=u(
"label","",e);p("span","pnb-muted",c,v);let g=V(v,d,m,k=>n(b(k)));o.push((k,h)=>{g.value=f(k,h)})},r=c=>c.map(
(d,m)=>[String(m),d]),i=r(t.variants).filter(([c])=>c!==String(t.baseline));s("on","Evaluator",r(t.evaluators),
({evaluator:c})=>String(c),c=>({evaluator:Number(c)})),s("of","Variant",i.length>1?[["any","any variant"],...i]:
i,({variant:c})=>String(c??"any"),c=>({variant:c==="any"?null:Number(c)})),s("sorted by","Order",Po,Vo,c=>({order:c})),
s("diff against","Compared with",t.against,({against:c})=>c,c=>({against:c}));let l=$(e,"short rows",()=>n({short:!a})),
a=!1;return(c,d)=>{for(let m of o)m(c,d);a=c.short,M(l,"aria-pressed",String(a))}}function Vo(e,t){return t.sort===
null?Rt(e,t):""}function Ht(e,t){let n=u("header","pnb-claims",e),o=(r,i)=>{let l=p("div",r,i,n);return l.dir="auto",l};o("pnb\
-claim",t.claim);let s=[t.detail,t.advice].filter(Boolean).join("; ");s&&o("pnb-muted",s);for(let r of t.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",o("",r).prepend(i)}for(let r of t.notes)o("",` ${r}`).prepend(
p("strong","","Note:"));o("pnb-muted pnb-small",t.scope)}function Me(e,t,{typical:n,evaluators:o}){let s=(Math.max(205,(e||900)/(t+1))-20)/7.2,r=Math.min(6,Math.max(3,
Math.ceil(n/s))),i=Math.ceil((o.length+1)*20/s),l=17*Math.min(3,Math.max(1,i)),a=Math.floor(s*(r-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,a)),tall:20+19*r+l,marks:l}}var Do=660;function Pt({tall:e}){return{row:e,visible:Math.
max(2,Math.floor(Do/e)),above:2,below:3}}function Ft({variants:e,names:t,prompts:n,baseline:o},s){let r=!1,i=new Set,l=a=>{if(r!==a){r=a;for(let c of i)
c.isConnected?c.open=r:i.delete(c);s()}};return({variant:a},c)=>{if(a===null)return;let d=c.querySelector("but\
ton");d&&(d.title=t[a]??"",d.dataset.name=e[a]??"");let m=n[a]??[],f=u("div","pnb-given",c);if(a===o&&p("span",
"pnb-muted","baseline",f),!m.length)return;let b=u("details","",f);p("summary","",m.map(({name:g})=>g).join(",\
 "),b).dir="auto";let v=u("div","pnb-prompt",b);v.tabIndex=0,v.setAttribute("role","region"),v.ariaLabel=`What\
 ${t[a]??""} was given`,j(v,"",m),b.open=r,i.add(b),b.addEventListener("toggle",()=>l(b.open))}}function Vt(e,{race:t}){if(!t)return;let n=u("details","pnb-changes pnb-race",e);p("summary","",t.claim,n);let o=u(
"div","pnb-lanes",n);for(let{variant:s,ran:r,words:i,stopped:l}of t.lines){p("span","pnb-lane-name",s,o).dir="\
auto";let a=u("span","pnb-bar-track",o),c=u("span","pnb-bar-fill",a);l&&(c.dataset.tone="rest"),c.style.width=
`${100*r}%`,p("span","pnb-small",`${l?"■ ":""}${i}`,o)}for(let s of t.reasons)p("p","pnb-small",s,n).dir="au\
to"}var Io=["slice","n","difference","95 % interval","from the rest","p","could show",""];function Dt(e,t,n,o,s,r){
let i=u("details","pnb-changes pnb-slices",e);A(i,t.slices.length>0&&t.evaluators.length>0);let l=p("summary",
"","Slices: where the difference lies",i),a=u("label","pnb-small",i);p("span","pnb-muted","by ",a);let c=t.slices[0]??
"",d=0,m="",f=[],b=u("div",""),v=()=>{let{evaluator:w,variant:C}=o(),y=JSON.stringify([c,w,C]);!i.open||y===m||
(m=y,d+=1,f=[],b.replaceChildren(),p("div","pnb-muted","Comparing the slices…",b),n.send({type:"slices",request:d,
by:c,evaluator:w,variant:C}))},g=t.slices.map(w=>[w,w]);V(a,"Slice by",g,w=>{c=w,v()}),i.append(b);let k=w=>{for(let{
button:C,filter:y}of f)M(C,"aria-pressed",String(w.some(({text:S})=>S===y.text)))},h=I(n,w=>{w.type!=="slices"||
w.request!==d||(l.title=w.claim,f=Ko(b,c,w,C=>r(Y(s(),C))),k(s()))});return i.addEventListener("toggle",v),{update(w){
v(),k(w)},dispose:h}}function Ko(e,t,{claim:n,note:o,lines:s},r){if(e.replaceChildren(),p("div","pnb-sentence",
n,e).dir="auto",!s.length)return[];let i=u("div","pnb-figures",e);i.tabIndex=0,i.setAttribute("role","region"),
i.ariaLabel="Slices";let l=u("table","",i),a=u("tr","",u("thead","",l));for(let m of Io)m?p("th","",m,a).scope=
"col":u("td","",a);let c=u("tbody","",l),d=s.flatMap(m=>Go(u("tr","",c),t,m,r));return p("div","pnb-muted pnb-\
small",o,e),d}function Go(e,t,n,o){let s=n.variant?`${n.variant} · ${n.name}`:n.name,r=u("th","",e);r.scope="\
row",r.dir="auto";let i=[];if(n.where){let c={about:`slice ${t}`,text:`${t}: ${n.name}`,where:n.where},d=p("bu\
tton","pnb-name",s,r);d.type="button",e.classList.add("pnb-pick"),e.addEventListener("click",()=>o(c)),i.push(
{button:d,filter:c})}else p("span","",s,r);p("td","pnb-number",n.n,e),p("td","pnb-number",n.difference,e);let l=u(
"div","pnb-run-on pnb-interval",u("td","",e));n.bar&&ce(l,`${n.name}: ${n.interval}`,n.tone,n.bar),p("span","p\
nb-muted pnb-small",n.interval,l);let a=p("td","pnb-number",n.gap,e);return a.dataset.tone=n.tone,p("td","pnb-\
number",n.p,e),p("td","pnb-number",n.detectable,e),p("td","pnb-muted pnb-small",n.status,e),i}var _o=10;function It({model:e,el:t}){let n=Pe(e.get("setup"));if(!n)return()=>{};let o=u("section","pnb pnb-e\
xplore pnb-compare",t);o.setAttribute("aria-label","Comparison");let s=$t(n),r=Me(0,n.order.length,n),i=new Set,
l={...U,show:n.query.show??"all"},a=()=>!s.short&&!b?.view().group,c=g=>{s={...s,...g},g.against!==void 0||g.short!==
void 0?b?.reload():b?.change(g.order?{sort:null}:{})};Ht(o,n.lead);let d=At(o,n,i,c,()=>b?.redraw());ct(o,n),Vt(
o,n);let m=Dt(o,n,e,()=>s,()=>b?.view().filters??[],g=>b?.change({filters:g,show:"all"})),f=()=>{},b=null,v=g=>{
f(s,g),d(s),m.update(g.filters),o.toggleAttribute("data-short",s.short||g.group!==null)};return b=lt(o,e,{setup:n,
noun:["example","examples"],label:"Examples side by side",chunk:_o,view:l,hidden:i,query:g=>Ot(g,s),choices:g=>{
f=Nt(g,n,c)},changed:(g,k)=>{g.show&&(s={...s,order:null}),v(k)},measure:()=>a()?Pt(r):le,title:Ft(n,()=>b?.redraw()),
resized:(g,k)=>{r=Me(k,g.filter(({variant:w})=>w!==null).length,n);let h=r.limit!==s.limit;return s={...s,limit:r.
limit},o.style.setProperty("--pnb-marks",`${r.marks}px`),h},ask:(g,k)=>{let{evaluator:h,variant:w}=s;return{type:"\
detail",request:g,position:k,evaluator:h,variant:w}},open:g=>{if(!("example"in g))return null;let{example:k}=g;
return{title:k,draw:h=>Et(h,k,s.against,i)}}}),v(l),()=>{m.dispose(),b?.dispose()}}function Kt(e,t,n=null){let o=[];for(let r=0;r<e;r++)t.every(i=>i(r))&&o.push(r);if(!n)return o;let s=new Map(
o.map(r=>[r,n(r)??Number.POSITIVE_INFINITY]));return o.sort((r,i)=>{let[l,a]=[s.get(r)??0,s.get(i)??0];return l<
a?-1:l>a?1:r-i})}function Gt(e,t){return n=>e.some(o=>t.includes(o[n]??"·"))}function _t(e,t){let n=W(t.trim());
if(!n)return()=>!0;let o=e();return s=>o[s]?.includes(n)??!1}function W(e){return e.toLowerCase().toUpperCase()}var Bo={regressions:"l",improvements:"w",disagreements:"wlc"};function zt(e){let{columns:t}=e.setup,n=new Map(
t.map(({key:l},a)=>[l,a])),o=l=>e.values[n.get(l)??-1],s=null,r=()=>(s??=e.examples.map((l,a)=>Qo(t,e.values,a)),
s),i=l=>{let a=[Bt(e,l),...(l.where??[]).map(f=>ue(f,o)),_t(r,l.text??"")],c=Wo(t,l),d=c&&o(c.key),m=Kt(e.examples.
length,a,d?null:Uo(e,l));return d?zo(m,d,l.descending??!1):m};return{count:l=>e.examples.reduce((a,c,d)=>a+Number(
Bt(e,l)(d)),0),find(l){let a=i(l),c=l.group?o(l.group):void 0;return c?jo(a,c,l.folded??[]):{rows:a,groups:[],
examples:a.length}}}}function jo(e,t,n){let o=new Map;for(let l of e){let a=z(t[l]??null).slice(0,200);o.set(a,
[...o.get(a)??[],l])}let r=[...o.keys()].sort((l,a)=>l&&a?l.localeCompare(a):+!l-+!a).map(l=>({value:l,key:l,count:o.
get(l)?.length??0,folded:n.includes(l)}));return{rows:r.flatMap(({key:l,folded:a},c)=>[-1-c,...a?[]:o.get(l)??
[]]),groups:r,examples:e.length}}function Wo(e,{sort:t=null,evaluator:n=0}){let o=e.find(({key:i})=>i===t);if(!o||
o.variant===null)return o;let{variant:s}=o,r=e.filter(i=>i.judged?.[0]===n&&i.judged[1]===s);return r.find(({role:i})=>i===
"score")??r[0]??o}function zo(e,t,n){let o=n?-1:1,s=r=>t[r]??null;return[...e].sort((r,i)=>{let[l,a]=[s(r),s(i)];
if(l===null||a===null)return+(l===null)-+(a===null);let[c,d]=typeof l=="number"&&typeof a=="number"?[l,a]:[W(z(
l)),W(z(a))];return o*(c<d?-1:c>d?1:0)})}function Qo(e,t,n){let o=e.map(({numeric:s},r)=>s?"":z(t[r]?.[n]??null));
return W(o.join(`
`))}function Bt(e,t){let{show:n="all",evaluator:o=0}=t;if(n==="errors")return i=>e.failed[i]??!1;let s=Bo[n];if(s===
void 0)return()=>!0;let r=Qt(e,t).map(i=>e.outcomes[o]?.[i]??"");return Gt(r,s)}function Qt({setup:e},{variant:t=null}){
return t===null?e.order.filter(n=>n!==e.baseline):[t]}function Uo(e,t){let{order:n="example",evaluator:o=0}=t,
s=(n==="score"?e.scores:e.differences)[o];if(n==="example"||!s)return null;let r=Qt(e,t).map(a=>s[a]??[]),i=e.
signs[o]??1,l={score:a=>Math.min(...a),size:a=>-Math.max(...a.map(Math.abs)),loss:a=>Math.min(...a.map(c=>i*c)),
gain:a=>-Math.max(...a.map(c=>i*c))};return a=>{let c=r.map(d=>d[a]??null).filter(d=>d!==null);return c.length?
l[n](c):null}}function ue(e,t){if("every"in e){let r=e.every.map(i=>ue(i,t));return i=>r.every(l=>l(i))}if("so\
me"in e){let r=e.some.map(i=>ue(i,t));return i=>r.some(l=>l(i))}if("negated"in e){let r=ue(e.negated,t);return i=>!r(
i)}let n=t(e.column);if(!n)return()=>!1;let{operator:o,value:s=null}=e;return r=>qo(n[r]??null,o,s)}function qo(e,t,n){
return t==="missing"?e===null:t==="contains"?W(z(e)).includes(W(String(n))):e===null?!1:t==="=="?Wt(e,n):t==="\
!="?!Wt(e,n):typeof n=="string"?jt(z(e),t,n):typeof e!="string"&&jt(Number(e),t,Number(n))}function jt(e,t,n){
return t==="<"?e<n:t==="<="?e<=n:t===">"?e>n:e>=n}function Wt(e,t){return typeof t=="string"?z(e)===t:typeof t==
"boolean"&&typeof e=="string"?e.toLowerCase()===String(t):typeof e!="string"&&Number(e)===Number(t)}function z(e){
return e===null?"":String(e)}function Ut(e){let t=new Set,n=new TextEncoder().encode(JSON.stringify(e.setup)),o=zt(e),s=r=>r.type==="page"?
Jo(e,r,o):r.type==="detail"?Xo(e,r):null;return{get:()=>new DataView(n.buffer),on:(r,i)=>t.add(i),off:(r,i)=>t.
delete(i),send(r){let i=s(r);i&&queueMicrotask(()=>{for(let l of t)l(i)})}}}function Jo(e,{request:t,query:n,columns:o,
start:s,stop:r},i){let{rows:l,groups:a,examples:c}=i.find(n),d=l.slice(s,r),m=e.setup.against.findIndex(([b])=>b===
n.against),f=b=>o.map(v=>Yo(e,v,b,Math.max(0,m)));return{type:"page",request:t,matched:l.length,runs:c,counts:e.
setup.kinds.map(({show:b})=>i.count({...n,show:b})),start:s,positions:d,rows:d.map(b=>b<0?[]:f(b)),groups:d.flatMap(
(b,v)=>{let g=a[-1-b];return g?[{...g,place:s+v,cells:[]}]:[]})}}function Yo(e,t,n,o){let s=e.setup.columns.findIndex(
l=>l.key===t),r=e.setup.columns[s];if(s===0)return e.asked[n]??"";if(r&&r.variant!==null)return e.outputs[o]?.[n]?.[r.
variant]??"";let i=e.values[s]?.[n]??null;return typeof i=="number"?i.toLocaleString("en-US",{maximumFractionDigits:3}):
String(i??"").slice(0,160)}function Xo(e,t){let{position:n,request:o,variant:s=null}=t,r=e.examples[n]??Zo,i=({
baseline:a,place:c})=>a?0:c===s?1:2,l=[...r.variants].sort((a,c)=>i(a)-i(c));return{type:"detail",request:o,example:{
...r,variants:l}}}var Zo={title:"",inputs:[],metadata:[],variants:[]};var qt=document.getElementById("pnb-data"),Jt=document.getElementById("pnb-static"),Yt=document.getElementById(
"pnb-view");if(qt&&Jt&&Yt){let e=JSON.parse(qt.textContent??"");It({model:Ut(e),el:Yt}),Jt.hidden=!0}
