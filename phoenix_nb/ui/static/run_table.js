/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var ln="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function f(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function _(e,t,n){let o=document.createElementNS(
ln,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function S(e,t){e.textContent!==
t&&(e.textContent=t)}function j(e,t){S(e,t),k(e,"title",t)}function k(e,t,n){e.getAttribute(t)!==n&&(n===null?e.removeAttribute(t):
e.setAttribute(t,n))}function z(e){return e.hidden=!e.hidden,!e.hidden}function M(e,t){e.hidden===t&&(e.hidden=
!t)}function N(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function cn(e){let t=e.getRootNode();return t instanceof
ShadowRoot?t.activeElement:document.activeElement}function Fe(e,t){t.contains(cn(e))&&e.focus({preventScroll:!0})}
function X(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.
remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function I(e){return Math.round(e).toLocaleString("en-US")}function U(e){return we(Number(e.toPrecision(4)))}function we(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Ie(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function Be(e,t){
return e===null?t===null?"":`≤ ${U(t)}`:t===null?`≥ ${U(e)}`:e===t?`= ${U(e)}`:`${U(e)} to ${U(t)}`}function Q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function ue(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Ke(e){return{render:e,initialize({model:t}){let n=ue(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),u=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let m of u){if(o.has(m))continue;let[p,g]=d.shift()??[m,dn(t,e)];o.delete(p),o.set(m,g),g.put(m)}for(let[
m,p]of d)o.delete(m),p.drop()},i=0,a=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),c=()=>{a.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",c),a.observe(document.body,{childList:!0,subtree:!0}),s(),c}}}function dn(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:a})=>{r=a instanceof HTMLElement&&n.contains(a)?a:null};document.addEventListener(
"focusin",s);let i=null;return{put(a){o=[...a.children].filter(c=>c instanceof HTMLElement);for(let c of o)c.hidden=
!0;a.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let a of o)a.hidden=!1}}}function xe(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function _e(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function je(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let a=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-a,width:r-1.5,height:a}})}function Ge(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var pe=300,re=56,un={maximize:"higher is better",minimize:"lower is better"};function qe(e,t){let n=String(_e(
t));e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function We(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),a=l("span","pnb-figure",i);a.dir="auto";let c=l("span","",i),d=l("div","pnb-muted pnb-note",
n),u=l("div","",d),m=l("div","",d),p=l("div","pnb-picture",n),g=null,A=t&&ze(t,h=>g&&h.key!==null?pn(g,h.key):
null),O=X(l("div","pnb-bars",p),h=>mn(h,A)),y=fn(p,t);return{root:n,update(h){g=h,j(r,h.name);let T=h.direction===
null?void 0:un[h.direction];S(s,[h.kind==="CODE"?"":h.kind,T].filter(Boolean).join(" · ")),j(a,h.figure),S(c,
h.detail),S(u,h.interval),S(m,h.note),O(h.chart.bars),y(h)}}}function pn(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function ze({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function mn(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&t.pick(i)),{root:n,update(a){i=a,j(o,a.label),
r.style.width=`${Math.max(100*a.share,a.count?.7:0)}%`,k(r,"data-tone",a.tone),S(s,`${I(a.count)} · ${Ie(a.share)}`),
t&&(k(n,"title",`show the ${I(a.count)} runs`),k(n,"aria-pressed",String(t.picked(a))))}}}function fn(e,t){let n=l(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${pe} ${re+1}`,preserveAspectRatio:"none",role:o},s=_(
"svg",r,n),i=_("rect",{class:"pnb-band",y:0,height:re},s),a=null,d=t&&ze(t,y=>{let{bins:h,low:T,high:b}=a?.chart??
{bins:[],low:0,high:0};return Ge(y,h.length,T,b)}),u=_("g",{class:"pnb-bins"},s),m=X(u,y=>gn(y,d)),p=_("rect",
{class:"pnb-mean",y:0,height:re,width:1.6},s);_("rect",{class:"pnb-axis",y:re,height:1,width:pe},s);let g=l("d\
iv","pnb-ends pnb-muted",n),E=l("span","",g),A=l("span","pnb-middle",g),O=l("span","",g);return y=>{a=y;let{bins:h,
low:T,high:b}=y.chart;if(M(n,h.length>0),!h.length)return;let x=V=>xe(V,T,b)*pe,v=je(h,pe,re);m(h.map((V,P)=>({
count:V,...v[P]??bn})));let[C,D]=y.ci??[0,0];k(i,"x",x(C).toFixed(2)),k(i,"width",y.ci?Math.max(1,x(D)-x(C)).toFixed(
2):"0"),k(p,"x",(x(y.mean??0)-.8).toFixed(2)),k(s,"aria-label",`Histogram from ${T} to ${b}: ${h.join(", ")}`),
S(E,U(T)),S(O,U(b)),S(A,"mean");let L=100*xe(y.mean??0,T,b);A.style.left=`${Math.min(84,Math.max(16,L)).toFixed(
1)}%`}}var bn={x:0,y:0,width:0,height:0};function gn(e,t){let n=_("rect",{class:"pnb-bin"},e),o=0;return t&&(k(
n,"tabindex","0"),k(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},i){o=i;for(let[a,c]of Object.entries(s))k(n,a,
c.toFixed(2));t&&(k(n,"aria-label",`${I(r)} runs`),k(n,"aria-pressed",String(t.picked(o))))}}}function Ue(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function Z(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,N(r);for(let[s,i]of n)f("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function $(e,t,n){let o=f("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Qe(e,t,n){let o=l("div","pnb-keys",e);M(o,!1);for(let[i,a]of n){let c=l("span","",o);for(let d of i)f(
"kbd","",d,c);f("span","pnb-muted",a,c)}let r=()=>k(s,"aria-expanded",String(z(o))),s=$(t,"",r);return f("kbd",
"","?",s),s.append(" keys"),k(s,"aria-expanded","false"),r}function hn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Je(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,c=null,d=!1,u=Q(e,m=>{m.type!=="page"||m.request<a||(c=
m.matched,d=!1,m.rows.forEach((p,g)=>{r.set(m.start+g,{position:m.positions[g]??0,cells:p})}),n(m))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,s=new Set,a=i+1,d=!0},refresh(){s=new Set,a=i+1},row:m=>r.get(
m),want(m,p){for(let g of hn(m,p,o)){if(s.has(g))continue;s.add(g),i+=1;let[E,A]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:E,stop:A}))}},dispose:u}}function Ye(e,t,n,o){let r=l("details","pnb-more",e),s=l("summary","",r),i=l("div","pnb-list",r),a=t.slice(1).
map(d=>{let u=l("label","",i),m=l("input","",u);return m.type="checkbox",f("span","",d.title,u).dir="auto",m.addEventListener(
"change",()=>{o(a.filter(p=>p.input.checked).map(p=>p.column.key)),c()}),{input:m,column:d}}),c=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of a)u.checked=d.has(m.key);S(s,`columns ${d.size} of ${t.length}`)};
return $(i,"as at first",()=>{o(null),c()}),c(),c}function Xe(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];Z(e,"Group by",o,r=>n(r||null))}var Ze="phoenix_nb.columns";var yn={shown:null,widths:{}};function ee({names:e,title:t}){return e[0]??t}function ve(e,{shown:t}){let n=r=>t?.
includes(ee(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function et(e,{widths:t}){let n=e.map((s,i)=>t[ee(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),
o=e.map((s,i)=>ee(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function tt(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function nt({memory:e}){return rt()[e]??yn}function ot({memory:e},t){let{
[e]:n,...o}=rt(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ze,JSON.stringify(Object.fromEntries(
r)))}catch{}}function rt(){try{let e=JSON.parse(localStorage.getItem(Ze)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var wn=2;function at(e,t,n,o,r,s){let i=l("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,M(i,!1);let a=null,c=0,d=()=>{if(!a)return;c+=1;let{expected:p,output:g}=a;o.send({type:"confusion",request:c,
query:r(),expected:p,output:g})},u=p=>{a=p,i.ariaLabel=p?`Confusion matrix of ${p.title}`:null,M(i,p!==null),d()};
n.length>wn?vn(t,n,u):xn(t,n,u);let m=Q(o,p=>{p.type!=="confusion"||p.request!==c||!a||kn(i,a,p,s)});return{update:d,
dispose:m}}function xn(e,t,n){let o=null,r=t.map(s=>{let i=$(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)k(a.button,"aria-expanded",String(a.pair===o))});return k(i,"aria-expanded","false"),{button:i,
pair:s}})}function vn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);Z(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function kn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=l("table","",e);S(l("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=l("tr","",l("thead","",i));l("td","",a);for(let d of o)st(l("th","",a),d,"col");let c=l("t\
body","",i);n.forEach((d,u)=>{let m=l("tr","",c);st(l("th","",m),d,"row");let p=r[u]??[],g=p.reduce((E,A)=>E+A,
0);o.forEach((E,A)=>{let O=p[A]??0,y=l("td","",m);if(y.dataset.right=String(d===E),y.style.setProperty("--pnb-\
share",String(g?O/g:0)),!O){f("span","pnb-muted","·",y);return}let h=$(y,I(O),()=>s([it(t.expected,"expected",
d),it(t.output,"came out",E)]));h.ariaLabel=`${I(O)} expected ${d||"nothing"}, came out ${E||"nothing"}`})})}function st(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function it(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var B=class extends Error{constructor(n,o){super(n);this.at=o}at},se=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
En=new Set(["and","or","not","in","is","contains","true","false","missing"]),Tn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},An=40,Mn=3;function dt(e,t){
try{let n=Sn(e);return n.length===1?{condition:null}:{condition:Rn(n,t)()}}catch(n){if(n instanceof B)return{error:n.
message,at:n.at};throw n}}function Sn(e){let t=[];for(se.lastIndex=0;e.slice(se.lastIndex).trim();){let n=e.slice(
se.lastIndex),o=se.lastIndex+n.length-n.trimStart().length,{groups:r}=se.exec(e)??{};if(!r)throw Cn(e,o);t.push(
{...$n(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Cn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new B("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new B("Put the whole name of the column in backticks.",t):new B(`${n} means nothing here.`,t)}function $n(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Ln(r)};let s=o.toLowerCase();return En.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function Ln(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function Rn(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",a=b=>s().kind==="sign"&&
s().text===b,c=b=>a(b)?(n+=1,!0):!1,d=()=>{let b=[u()];for(;c("or");)b.push(u());return b.length===1&&b[0]?b[0]:
{some:b}},u=()=>{let b=[m()];for(;c("and");)b.push(m());return b.length===1&&b[0]?b[0]:{every:b}},m=()=>{if(o+=
1,o>An)throw new B("Too many parentheses.",s().at);try{if(c("not"))return{negated:m()};let b=s().at;if(!c("("))
return p();let x=d();if(!c(")"))throw new B("A closing parenthesis is missing.",b);return x}finally{o-=1}},p=()=>{
let b=s();if(b.kind==="text"&&e[n+1]?.text==="in")return n+=2,T(y("in"),"contains",b.text);let x=y(i());if(c("\
is"))return g(c("not"),E(x));let v=c("not");return g(v,c("in")?O(x):A(x,v))},g=(b,x)=>b?{negated:x}:x,E=b=>{let{
at:x}=s();if(c("missing"))return T(b,"missing",null);throw new B("After “is” comes “missing” or “not missing”.",
x)},A=(b,x)=>{let v=s(),C=v.kind==="sign"?Tn[v.text]:void 0;if(C!==void 0)return n+=1,T(b,C,h(v.text,b));if((v.
kind==="end"||["and","or",")"].includes(v.text))&&!x)return T(b,"==",!0);let L=`After ${ie(b)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new B(L,v.at)},O=b=>{let x=s().at;if(!c("[")&&!c("("))throw new B(
`After “in” comes a list: ${ie(b)} in ["a", "b"].`,x);let v=[];do v.push(T(b,"==",h("in",b)));while(c(","));
if(!c("]")&&!c(")"))throw new B("The list is not closed: ] is missing.",x);return{some:v}},y=b=>{let x=s();if(x.
kind!=="name"){let v=b?` after “${b}”`:"",C=x.kind==="end"?"":`, not ${x.text}`;throw new B(`The name of a\
 column is wanted${v}${C}.`,x.at)}return n+=1,x},h=(b,x)=>{let v=s();if(n+=1,v.kind==="number")return Number(v.
text);if(v.kind==="text")return v.text;if(v.kind==="sign"&&v.text==="true")return!0;if(v.kind==="sign"&&v.text===
"false")return!1;if(v.kind==="name"){if(t.find(({title:L,names:V})=>L===v.text||V.includes(v.text))){let L=`Tw\
o columns cannot be compared, and ${v.text} is one: write a number or a text in quotation marks after ${b}.`;throw new B(
L,v.at)}let D=`${ie(x)} ${b} "${v.text}"`;throw new B(`Text stands in quotation marks: ${D}.`,v.at)}throw new B(
`A number or a text in quotation marks is wanted after ${b}.`,v.at)},T=(b,x,v)=>{let{key:C,numeric:D}=Nn(b,v,t);
if(D&&typeof v=="string"&&x!=="contains"){let L=`${ie(b)} is a number: compare it with one, as in ${ie(b)} >= \
1.`;throw new B(L,b.at)}return{column:C,operator:x,value:v}};return()=>{let b=d(),{kind:x,text:v,at:C}=s();if(x===
"end")return b;throw new B(`Between two conditions stands “and” or “or”, not ${v}.`,C)}}function ie({text:e}){
return ut(e)}function ut(e){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function Nn({text:e,
at:t},n,o){let r=o.filter(({title:c,names:d})=>c===e||d.includes(e)),s=r.find(({title:c})=>c===e),i=s?r.filter(
c=>lt(c,s,e)):On(r),[a]=i;if(!a){let c=Hn(e,o),d=c?`Did you mean ${c}?`:`There are ${Pn(o)}.`;throw new B(`The\
re is no column ${e}. ${d}`,t)}if(i.some(c=>!lt(c,a,e))){let c=i.slice(0,3).map(({title:d})=>ut(d));throw new B(
`${e} is ambiguous: write ${c.join(" or ")}.`,t)}return i.find(({numeric:c})=>c===(typeof n=="number"))??a}function lt(e,t,n){
let o=e.names.includes(n)&&t.names.includes(n);return e===t||o&&ct(e)&&ct(t)}function ct({role:e}){return e===
"score"||e==="label"}function On(e){let t=e.filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?
t:e}function Pn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":
"")}function Hn(e,t){let n=null,o=Math.min(Mn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[
r,...s]){let a=Vn(e.toLowerCase(),i.toLowerCase(),o);a<o&&([n,o]=[i,a])}return n}function Vn(e,t,n){if(Math.abs(
e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[
r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+
1))}o=s}return Math.min(n,o[t.length]??n)}var oe={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function pt({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function mt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ae(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function ft(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var Dn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,gt=150,bt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function ht(e,t,n,o){let{setup:r}=t,s=l("div","pnb-filters",
e),i=Fn(s,r,o),a=Kn(s,r,p=>o({expression:p})),c=Ue(s,"Search any text",gt,p=>o({text:p}));jn(s,r,p=>o({filters:ae(
n().filters,p)}));let d=l("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=l("div","pnb-f\
ilters pnb-chips",e),m=X(u,p=>Bn(p,n,o));return{update({show:p,filters:g}){for(let{button:E,title:A,kind:O,words:y}of i)
k(E,"aria-pressed",String(O===p)),S(A,`${t.kind?.(O)??y} `);m(g),M(u,g.length>0)},clear(){c.clear(),a.clear();
let{text:p,show:g,filters:E,expression:A}=oe;o({text:p,show:g,filters:E,expression:A})},count:p=>S(d,In(p,t,n())),
counted(p){p.forEach((g,E)=>{let A=i[E];A&&S(A.count,I(g))})},focus:a.focus}}function Fn(e,{kinds:t},n){let o=l(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let a=$(o,"",()=>n({show:r}));a.className="pnb-kind";let c=f("span","",`${s} `,a),d=f("b","",I(i),a);return{button:a,
title:c,kind:r,words:s,count:d}})}function In(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${I(t)}`;return`${I(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function Bn(e,t,n){let o=l("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:ae(t().filters,r)})}),{root:o,update(s){r=
s,S(o,`${s.text} ✕`),k(o,"aria-label",`remove the filter ${s.text}`)}}}function Kn(e,{columns:t},n){let o=l(
"span","pnb-expression",e),r=l("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=_n(t),r.ariaLabel="Filter by an expression",N(r);let s=l("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,a=()=>{let d=dt(r.value,t),u="error"in d?d.error:"";S(s,u),k(r,"aria-invalid",u?"true":
null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(i),i=setTimeout(a,gt)};return r.addEventListener("i\
nput",c),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),a())}),{clear(){
clearTimeout(i),r.value="",S(s,""),k(r,"aria-invalid",null)},focus:()=>r.focus()}}function _n(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(a=>Dn.test(a));return{head:s,name:i.sort((a,c)=>a.length-c.length)[0]}}),n=t.
find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.
name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function jn(e,{
columns:t},n){let o=l("details","pnb-more",e);f("summary","pnb-plus","＋ filter",o);let r=l("div","pnb-list",
o),s=t.map(u=>[u.key,u.title]),i=Z(r,"Column",s,()=>{}),a=Z(r,"Comparison",bt,()=>{M(c,a.value!=="missing")}),
c=l("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder="value",N(c);let d=()=>{let u=t.
find(({key:y})=>y===i.value),m=bt.find(([y])=>y===a.value);if(!u||!m)return;let[p,g]=m,E=c.value.trim();if(!E&&
p!=="missing"){c.focus();return}let A=p==="missing"?null:Gn(E,u.numeric),O=p==="missing"?`${u.title} ${g}`:`${u.
title} ${g} ${E}`;n({about:`${u.key} ${p}`,text:O,where:{column:u.key,operator:p,value:A}})};$(r,"Add",d),c.addEventListener(
"keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function Gn(e,t){let n=Number(e.replace("−","-"));return t&&
!Number.isNaN(n)?n:e}var yt=20;function wt(e,t){let{view:n,change:o,resize:r}=t,s=l("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:c,descending:d})=>{for(let{head:u,button:m,column:p}of i){
let g=c===p.key;j(m,(g?d?"↓ ":"↑ ":"")+p.title),k(u,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(c){s.replaceChildren(),i=c.map(d=>{let u=l("span","",s);u.setAttribute(
"role","columnheader"),k(u,"data-numeric",d.numeric?"":null);let m=$(u,"",()=>o(mt(n(),d.key)));m.dir="auto",N(
m);let p=g=>r(ee(d),g);return m.addEventListener("keydown",g=>{let E={ArrowLeft:-yt,ArrowRight:yt}[g.key];!g.shiftKey||
E===void 0||(p(u.offsetWidth+E),g.preventDefault(),g.stopPropagation())}),t.title?.(d,u),qn(u,p),{head:u,button:m,
column:d}}),a(n())}}}function qn(e,t){let n=l("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function xt(e,[t],n,o){let r=l("div","pnb-panel");r.setAttribute("role","row");let s=l("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,N(s),M(r,!1);let i=l("div","pnb-openbar",s),a=l("strong","",i);a.
dir="auto";let c=l("span","pnb-muted pnb-small",i),d=l("span","pnb-muted pnb-small",i);d.dir="auto";let u=l("s\
pan","pnb-muted pnb-small pnb-line",i);l("span","pnb-grow",i);for(let[p,g,E]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let A=$(i,p,E);A.ariaLabel=g,N(A)}let m=l("div","pnb\
-content",s);return{panel:r,fill(p,g){Fe(e,m),S(a,p.title),S(d,(p.facts??[]).join(" · ")),u.replaceChildren(),
p.trace&&(f("span","","trace ",u),f("code","",p.trace,u).title=p.trace),m.replaceChildren(),g(m)},place:p=>S(c,
p)}}function Wn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function zn(e,t,n,o=null){let r=Un(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function Un(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Qn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function Jn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Yn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Xn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Yn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Zn=0;function vt(e){
let{scroll:t}=e,n=`pnb-list-${++Zn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=l("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
i>=0?{after:i,height:c.offsetHeight}:null,u=y=>{for(Math.abs(y-a)>=r.length&&(a=y);a<y;a++){let h=r.shift();h&&
(o.insertBefore(h.root,c??null),r.push(h))}for(;a>y;a--){let h=r.pop();h&&(o.prepend(h.root),r.unshift(h))}},m=()=>{
let y=e.measure(),h=d(),[T,b]=zn(t.scrollTop,e.expected(),y,h);for(e.want(T,Math.max(b,1)),o.style.height=`${e.
count()*y.row+(h?.height??0)}px`,c&&(c.style.top=`${(i+1)*y.row}px`),u(T);r.length<b-T;){let C=e.create(o,E);c&&
o.insertBefore(C.root,c),r.push(C)}let x=Math.min(b,e.count());r.forEach((C,D)=>{let L=T+D;M(C.root,L<x),k(C.root,
"id",L<x?`${n}-${L}`:null),!(L>=x)&&(C.root.style.top=`${Wn(L,y.row,h)}px`,k(C.root,"aria-selected",String(L===
s)),k(C.root,"aria-rowindex",String(L+2)),c&&k(C.root,"aria-expanded",String(L===i)),C.update(L))});let v=s>=T&&
s<x;k(t,"aria-activedescendant",v?`${n}-${s}`:null),k(t,"aria-rowcount",String(e.count()+1)),e.drawn()},p=y=>{
let{row:h}=e.measure();s=Math.min(e.count()-1,Math.max(0,y));let T=d(),b=T&&s>T.after?T.height:0;e.want(s,s+1);
let{scrollTop:x,clientHeight:v}=t;return t.scrollTop=Qn(s,x-b,v,e.head(),h)+b,m(),s},g=y=>{s=y,m()},E=y=>{g(y),
e.open(y)},A=!1;t.addEventListener("scroll",()=>{A||(A=!0,requestAnimationFrame(()=>{A=!1,m()}))}),t.addEventListener(
"keydown",y=>{if(!Xn(y,c))return;let h=Jn(y.key,s,e.count(),e.measure().visible);if(y.key==="Enter"&&y.target===
t&&e.count()>0)e.open(p(Math.max(0,s)));else if(h!==null)p(h),e.moved?.(s);else if(!e.key?.(y))return;y.preventDefault(),
y.stopPropagation()});let O=new ResizeObserver(()=>{i>=0&&m()});return c&&O.observe(c),{update:m,mark:g,choose:p,
expand(y){i=y,c&&M(c,y>=0),m()},reveal(){if(i<0||!c)return;m();let{row:y}=e.measure(),h=(i+1)*y+c.offsetHeight+
e.head(),T=Math.min(i*y,h-t.clientHeight);(t.scrollTop<T||t.scrollTop>i*y)&&(t.scrollTop=T)},rebuild(){for(let{
root:y}of r)y.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,c&&M(c,!1),m()},get chosen(){return s},
dispose:()=>O.disconnect()}}var eo={"-":"del","+":"ins","=":"span"};function ke(e,t){e.replaceChildren();for(let[n,o]of t)f(eo[n],"",o,e)}
function kt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;k(e,"data-state",n),n===null?ke(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function Et(e,t){let n=l("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;f("span","",r,n).dir="auto",o||(f("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(f("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&f("span","pnb-muted",` (${t.repetitions})`,n)}var to=1.5;function Mt(e,t){let n=e.findIndex(s=>typeof s=="object"&&"failed"in s);if(n<1)return null;let o=At(
e,n+1),r={of:n,first:n,length:1+o};if(t[n]?.role==="output")for(let s=n+1+o;s<e.length;s++){let i=At(e,s),c=Tt(
t.slice(s,s+i))>=to*Tt(t.slice(n,n+r.length));i>r.length&&c&&(r={of:n,first:s,length:i})}return r.length>1?r:null}
function Tt(e){return e.reduce((t,n)=>t+n.letters,0)}function At(e,t){let n=e.findIndex((o,r)=>r>=t&&o!=="");return(n<
0?e.length:n)-t}function Ee(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:
"";j(e,n),k(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function St(e,t){e.classList.add("pnb-cell");let n=l(
"div","pnb-preview",e);n.dir="auto";let o=l("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"piece\
s"in s?s:null;if(i!==r){r=i,kt(n,i),o.replaceChildren();for(let a of i?.marks??[])t.has(a.evaluator)||Et(o,a);
i?.rewritten&&f("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function Ct(e){e.classList.add(
"pnb-asked");let t=l("div","pnb-muted pnb-small pnb-line",e),n=l("div","pnb-preview",e),o=l("div","pnb-wanted",
e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};
j(t,s.id),S(n,s.input),S(o,s.expected?`expected ${s.expected}`:""),M(o,s.expected!=="")}}var no=30,$t={row:no,visible:18,above:6,below:8};function Lt(e,t){N(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=vt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>oo(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,p=Math.min(u,Math.max(m,i()))*d+t.head();e.style.height=`${r.hidden?p+2:Math.max(
p,u*d+t.head())}px`,M(c,i()===0&&!n.busy),t.drawn()}}),c=l("div","pnb-empty");return e.after(c),f("span","pnb-\
muted",`No ${s[1]} match.`,c),$(c,"Clear filters",t.clear),a}function oo(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:a},c){let d=l("div","pnb-row",e);d.setAttribute("role","row");let u=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(u)});let m=l("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",h=>h.stopPropagation()),m.addEventListener("change",()=>{let h=t.
row(u);h&&i.toggle(h.position)});let p=l("span","pnb-heading-of-group");p.dir="auto";let g=n().map((h,T)=>{let b=l(
"div","",d);if(b.setAttribute("role","gridcell"),k(b,"data-numeric",h.numeric?"":null),T>0)return{cell:b,column:h,
draw:ro(b,h,s)};b.append(m,p);let x=l("div","pnb-first",b);return{cell:x,column:h,draw:a?Ct(x):Ee(x)}}),E=g.map(
({column:h})=>h),A=null,O=h=>{if(!A&&!h)return;A=h;let{of:T=0,first:b=0,length:x=1}=h??{},v=g[T]?.cell,C=v?.textContent??
"";v&&h&&T!==b&&S(v,"✗ failed"),g.slice(1).forEach(({cell:L,column:V},P)=>{let R=P+1,K=R===b;L.style.gridColumn=
K?`span ${x}`:"",k(L,"aria-colspan",K?String(x):null),k(L,"data-numeric",V.numeric&&!K?"":null),M(L,R<=b||R>=b+
x)});let D=b?g[b]?.cell:void 0;D&&(j(D,C),k(D,"data-tone","bad"))},y=[];return{root:d,update(h){u=h;let T=o(h),
b=t.row(h),x=b!==void 0&&i.has(b.position),v=[h,T,b,x];if(b&&v.every((V,P)=>V===y[P]))return;y=v,k(d,"data-gro\
up",T?"":null),M(m,!T),M(p,!!T);let C=g[0];C&&M(C.cell,!T),S(p,T?so(T,r):""),m.checked=x,k(d,"data-picked",m.checked?
"":null);let L=T?.cells.map(V=>V&&`mean ${V}`)??b?.cells??[];g.forEach(({draw:V},P)=>{V(L[P])}),O(Mt(L,E)),m.ariaLabel=
`select ${r[0]} ${h+1}`}}}function ro(e,t,n){return t.variant===null?Ee(e):St(e,n)}function so({value:e,count:t,
folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${I(t)} ${o[t===1?0:1]}`}function Rt(e,t,n,o){let r=new Set,s=l("div","pnb-filters pnb-picked",e);M(s,!1);let i=f("strong","","",s);i.setAttribute(
"role","status");let a=l("span","pnb-muted pnb-small",s);a.append("in Python: "),f("code","","view.selected",a),
a.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),S(i,`${I(r.
size)} ${t[r.size===1?0:1]} selected`),M(s,r.size>0),o()};return $(s,"Clear",()=>{r.clear(),c()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var io=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Nt(e,t,n){let{setup:o,noun:r}=n,s=n.view??oe,i=nt(o),a=ve(
o.columns,i),c=null,d=-1,u=-1,m=0,p=0,g=!1,E=null,A=new Map,O=()=>n.query?.(s)??pt(s),y=Je(t,w=>({...w,query:O(),
columns:a.map(({key:H})=>H),edition:p}),w=>{c=w.runs;for(let H of w.groups)A.set(H.place,H);x.counted(w.counts),
n.arrived?.(w),F.update(),u>=0&&de(u)},n.chunk),h=()=>{g&&(g=!1,p+=1,A.clear(),y.refresh())},T=()=>{h(),A.clear(),
y.reset()},b=w=>{n.changed?.(w,{...s,...w}),s={...s,...w},x.update(s),q.update(s),D.update(),d=u=-1,T(),G(),F.
restart()},x=ht(e,n,()=>s,b),v=l("div","pnb-filters pnb-choices",e);n.choices?.(v),Xe(v,o.columns,w=>b({group:w,
folded:[]}));let C=Ye(v,o.columns,()=>a,w=>{let H=o.columns.filter(({key:ne})=>w?.includes(ne));R({...i,shown:w&&
H.map(ee)}),a=ve(o.columns,i),T(),q.rebuild(a),G(),F.rebuild()}),D=at(e,l("span","pnb-kinds",v),o.pairs,t,O,w=>b(
{filters:w.reduce(ao,s.filters)}));l("span","pnb-grow",v);let L=Qe(e,v,[...io,...n.keys??[]]),V=Rt(e,r,t.send.
bind(t),()=>F.update()),P=l("div","pnb-scroll",e);P.ariaLabel=n.label;let R=w=>{i=w,ot(o,i)},K=()=>n.measure?.(
a)??$t,G=()=>{let{columns:w,width:H}=et(a,i);P.style.setProperty("--pnb-columns",w),P.style.setProperty("--pnb\
-width",H),P.style.setProperty("--pnb-tall",`${K().row}px`),P.setAttribute("aria-colcount",String(a.length))},
q=wt(P,{view:()=>s,change:b,resize:(w,H)=>{R(tt(i,w,H)),G()},title:n.title}),W=()=>{d=u=-1,h(),F.expand(-1),P.
focus({preventScroll:!0})},de=w=>{let H=y.row(w);u=H?-1:w,!(!H||H.position<0)&&(d=w,E=null,ye.place(`${I(w+1)}\
 of ${I(y.matched??0)}`),F.expand(w),m+=1,t.send(n.ask(m,H.position)))},he=()=>{let w=E&&n.open(E);w&&(ye.fill(
w.title,w.draw),F.reveal())},rn=Q(t,w=>{w.type!=="detail"||w.request!==m||(E=w,he())}),Ve=w=>{let H=F.chosen+w;
for(;A.has(H);)H+=w;H>=0&&H<(y.matched??0)&&de(F.choose(H))},sn=()=>{let w=y.row(F.choose(Math.max(0,F.chosen)));
w&&w.position>=0&&V.toggle(w.position)},ye=xt(P,r,Ve,W),F=Lt(P,{source:y,panel:ye.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:V,tall:n.measure!==void 0,head:q.height,measure:K,columns:()=>a,group:w=>A.get(w),open:w=>w===
d?W():de(w),moved:w=>{u=-1,!(d<0)&&(A.has(w)?Ve(Math.sign(w-d)||1):de(w))},fold:({key:w,folded:H})=>{let ne=s.
folded.filter(an=>an!==w);s={...s,folded:H?ne:[...ne,w]},d=u=-1,T(),F.expand(-1)},key:({key:w})=>{if(w==="Esca\
pe"&&(d>=0||u>=0))W();else if(w==="x")sn();else if(w==="?")L();else if(w==="/")x.focus();else return d>=0&&(n.
key?.(w)??!1);return!0},clear:x.clear,drawn:()=>x.count(y.busy?null:c??o.total)}),De=new ResizeObserver(()=>{if(P.
style.setProperty("--pnb-sight",`${P.clientWidth}px`),!P.clientWidth||!n.resized?.(a,P.clientWidth))return;let{
chosen:w}=F;T(),G(),F.rebuild(),F.mark(w)});return De.observe(P),n.resized?.(a,P.clientWidth),x.update(s),q.rebuild(
a),G(),F.restart(),{selection:V,scroll:P,view:()=>s,change:b,reload(){n.changed?.({},s),T(),G(),F.rebuild(),he()},
redraw(){G(),F.rebuild(),he()},refresh(w){g=!0;let H=i.shown?[]:w.filter(ne=>!a.includes(ne));if(!H.length){y.
refresh(),F.update();return}a=[...a,...H],C(),T(),q.rebuild(a),G(),F.rebuild()},dispose:()=>{y.dispose(),rn(),
D.dispose(),F.dispose(),De.disconnect()}}}function ao(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function me(e){let t=l("div","pnb-said",e),n=l("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=l("div","pnb-code",t),r=l("pre","",o);r.tabIndex=0,N(r);let s=$(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>S(s,"Copied"),a):a()});return N(
s),M(t,!1),{say(i,a,c=!1){S(n,i),k(n,"data-tone",c?"bad":null),S(r,a),S(s,"Copy"),M(o,a!==""),M(t,i!=="")}}}var lo=1500;function Te(e,t){let n=0,o=new Map,r=Q(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,lo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var fe="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Ot(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Pt(e,t){return e.filter(n=>n!==t)}function Ht(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var co=1e3,uo=1e4,po="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Dt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,a,c="")=>{let{
variant:d,position:u}=a,m=`${d} ${u}`,p=r.get(m)??a.notes,g=0,E=l("section","pnb-notes",i);E.ariaLabel=c?`Note\
s on ${c}`:"Notes";let A=l("div","pnb-notes-line",E),O=["up","down"].map(R=>fo(A,R,()=>V({thumbs:p.thumbs===R?
"none":R}))),y=go(A,R=>V({tags:R})),h=ho(A,R=>V({note:R})),T=l("div","pnb-notes-line pnb-small",E),b=l("span",
"pnb-muted pnb-saved",T);b.setAttribute("role","status"),b.dir="auto";let x=$(T,"Undo",()=>V({undo:!0}));N(x),
l("span","pnb-grow",T);let v=yo(E,T,p,(R,K)=>n(a,R,K)),C=()=>{for(let{button:R,thumb:K}of O)k(R,"aria-pressed",
String(p.thumbs===K));y.update(p),h.update(p.note),M(x,p.at!==""),M(E,p.writable||p.at!=="")},D=(R,K=!1)=>{S(b,
R),k(b,"data-tone",K?"bad":null)},L=R=>{R&&r.set(m,R)},V=R=>{g+=1;let K=g,G=p;p={...p,...mo(R)},C(),D("Saving \
…"),e.ask(q=>({type:"annotate",request:q,position:u,variant:d,note:null,tags:null,thumbs:null,undo:!1,...R}),
({notes:q,error:W})=>{L(q),K===g&&(p=q??{...G,note:p.note},C(),D(W?`Not saved: ${W}`:Vt(p),W!==""),W||t())},()=>K===
g&&D(fe,!0))},P=R=>()=>V({thumbs:p.thumbs===R?"none":R});o??={n:h.focus,t:y.focus,"+":P("up"),"-":P("down")};for(let R of E.
querySelectorAll("button, input, textarea"))p.writable||R.setAttribute("disabled","");C(),v.update(p),D(Vt(p))},
clear(){o=null},key(i){let a=o?.[i];return a?.(),a!==void 0}}}function mo({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Vt({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Ht(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function fo(e,t,n){let o=$(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,N(o);let r=_("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return _("path",{d:po,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var bo=0;function go(e,t){let n=l("span","pnb-tags",e),o=l("span",
"pnb-tags",n),r=l("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
N(r);let s=l("datalist","",n);s.id=`pnb-tags-${++bo}`,r.setAttribute("list",s.id);let i=[],a=()=>{let c=Ot(i,r.
value);r.value="",c.length>i.length&&t(c)};return r.addEventListener("change",a),r.addEventListener("keydown",
c=>{Ae(c,r)||(c.stopPropagation(),c.key==="Enter"||c.key===","?(c.preventDefault(),a()):c.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(c){i=c.tags,o.replaceChildren();for(let d of i){
let u=$(o,`${d} ✕`,()=>{t(Pt(i,d)),r.focus()});u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the t\
ag ${d}`,N(u)}s.replaceChildren();for(let d of c.known)l("option","",s).value=d}}}function ho(e,t){let n=l("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=uo,n.rows=1,n.dir=
"auto",N(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,co)}),n.addEventListener("blur",s),n.addEventListener("keydown",a=>{if(Ae(a,n))return s();a.
stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.
value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(i)}}}function Ae(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function yo(e,t,{
expected:n},o){let r=$(t,"Correct expected…",()=>{let u=z(s);k(r,"aria-expanded",String(u)),u&&i.focus()});k(
r,"aria-expanded","false"),N(r);let s=l("div","pnb-form",e);M(s,!1);let i=l("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",N(i),i.addEventListener("keydown",u=>{Ae(u,i)||u.stopPropagation()});let a=l("div","pn\
b-notes-line",s),c=me(s),d=$(a,"Make a new version",()=>{c.say("Saving …",""),o(i.value,c.say)});return N(d),
f("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:u,writable:m}){M(r,m&&u!==
"")}}}function be(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(fe,"",!0))}function Ft(e,t,n,o){let r=l("div","pnb-f\
orm pnb-actions");e.append(r);let s=l("div","pnb-notes-line",r);M(s,!1);let[i,a]=[["split","hard"],["dataset",
"this one"]].map(([m,p])=>{let g=l("label","",s);f("span","",m,g);let E=l("input","",g);return E.type="text",E.
placeholder=p,E.maxLength=200,E.dir="auto",N(E),E.addEventListener("keydown",A=>{A.stopPropagation(),A.key==="\
Enter"&&(A.preventDefault(),c.click())}),E}),c=$(s,"Add",()=>{d.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:a?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),be(t,n(),{action:"add",...m},
d.say)}),d=me(r),u=$(e,"Add to dataset…",()=>{let m=z(s);k(u,"aria-expanded",String(m)),d.say("",""),m&&i?.focus()});
k(u,"aria-expanded","false");for(let m of[c,u])N(m);if(o){let m=$(e,"Run again…",()=>{M(s,!1),k(u,"aria-expa\
nded","false"),be(t,n(),{action:"again"},d.say)});N(m)}e.append(r)}var It=[[["N"],"note on the open run"],[["T"],"tag it"],[["+","−"],"thumb up, down"]],Bt=new Set(["thumbs","\
tags","note"]);function Kt(e,t){let n=Te(e,r=>r.type==="annotated"),o=Te(e,r=>r.type==="acted");return{notes:Dt(
{annotating:n,saved:t,correct:({variant:r,position:s},i,a)=>be(o,[s],{action:"correct",variant:r,expected:i},a)}),
actions({selection:r},s){Ft(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function _t(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");S(o,s?`show all ${I(n)} characters`:"show less"),k(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Se=/^\s*(?:```|~~~)/,jt=/^(#{1,6})\s+(.*)$/,Ce=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,wo=/^\s*\d/,Me=/^>\s?(.*)$/,
xo=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,vo=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Le(e){return vo.test(e)}function Re(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=ko(e,n,o)}function ko(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Se.test(o))
return Eo(e,t,n+1);let r=jt.exec(o);if(r)return $e(l("div","pnb-heading",e),r[2]??""),n+1;if(Ce.test(o))return To(
e,t,n);if(Me.test(o)){let[c,d]=Gt(t,n,Me);return Re(l("blockquote","",e),c.join(`
`)),d}let s=l("p","",e),i=n,a=[];for(;i<t.length;i++){let c=t[i]??"",d=!c.trim()||Se.test(c)||jt.test(c)||Ce.test(
c);if(i>n&&(d||Me.test(c)))break;a.push(c)}return $e(s,a.join(`
`)),i}function Eo(e,t,n){let o=n;for(;o<t.length&&!Se.test(t[o]??"");)o++;return f("pre","",t.slice(n,o).join(
`
`),e),o+1}function To(e,t,n){let o=l(wo.test(t[n]??"")?"ol":"ul","",e),[r,s]=Gt(t,n,Ce);for(let i of r)$e(l("l\
i","",o),i);return s}function Gt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function $e(e,t){let n=0;for(let o of t.matchAll(xo)){e.append(t.slice(n,o.index));
let[r,,s,i,a,c,d,u]=o;s!==void 0?f("code","",s,e):i??a?f("strong","",i??a??"",e):c?f("em","",c,e):(f("span","p\
nb-linked",d??"",e),u&&f("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}function Wt(e){let n=(te(e)?Ao(e):null)?.flatMap(Ne)??[];return n.length?n:null}function Ao(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:te(r)&&te(r.message)?[r.message]:te(s)&&
typeof s.role=="string"?[s]:null}function Ne(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(Ne);if(!te(e))return[];let t=te(e.function)?e.function:e.functionCall??e.toolUse;if(te(t))
return[qt(t)];if(e.type==="tool_use"||e.type==="function_call")return[qt(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:a}=e;return[n,o,r,s,i,a].flatMap(Ne)}function qt({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function te(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var Mo=900,zt=16,So=80,Co=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,$o=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Lo=/^[A-Za-z0-9+/=\s]{60,}$/,Ro=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ce(e){return e?JSON.parse(e):void 0}function Ut(e){let t=le(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=He(o)?n:[{role:"system",content:o},...n];return r.
every(i=>le(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Pe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function J(e,t){let n=Ut(
t);n?Xt(e,n):typeof t=="string"?Jt(e,t):Array.isArray(t)?Ho(e,t):le(t)?Vo(e,t):f("span",He(t)?"pnb-muted":"",Zt(
t),e)}function ge(e,t){let n=Pe(t),o=Ut(n);o?Xt(e,o):Oe(e,n===void 0?t:JSON.stringify(n,null,2))}function Qt(e,t){
let n=Wt(Pe(t));if(!n){ge(e,t);return}for(let r of n)Jt(e,r);let o=l("details","pnb-whole",e);f("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),ge(o,t)}function Jt(e,t){let n=No(t);if(n){let i=l("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Pe(t);if(o!==void 0){Oe(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&Ro.test(t)&&!Le(t)){Oe(e,t);return}let r=l("div","pnb-long",e),s=f("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",Yt(s,r,t),Le(t)&&Oo(e,r,t)}function No(e){if(Co.test(e))return e;let t=$o.find(([
n])=>n.test(e))?.[1];return t&&Lo.test(e)?`data:image/${t};base64,${e}`:null}function Oo(e,t,n){let o=l("div",
"pnb-markdown",e);o.dir="auto",M(o,!1);let r=$(e,"lay out Markdown",()=>{o.childElementCount||Re(o,n);let s=z(
o);M(t,!s),S(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Oe(e,t){let n=l("div",
"pnb-long",e),o=f("div","pnb-text pnb-mono",t,n);o.dir="auto",Yt(o,n,t)}function Yt(e,t,n){(n.length>Mo||n.split(
`
`,zt+1).length>zt)&&_t(e,t,n.length)}function Xt(e,t){let n=l("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=l("div","pnb-turn",n);s.dataset.role=o,f("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Po(r))
J(s,i)}}function Po(e){return Array.isArray(e)?e.map(t=>{if(!le(t))return t;if(typeof t.text=="string")return t.
text;let n=le(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Ho(e,t){let n=t.
map(s=>Do(s)?Zt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=So){f("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=l("ol","pnb-items",e);for(let s of t)J(l("li","",r),s)}function Vo(e,t){
let n=Object.entries(t);if(!n.length){f("span","pnb-muted","(empty)",e);return}let o=l("dl","pnb-object",e);for(let[
r,s]of n)f("dt","pnb-muted",r,o).dir="auto",J(l("dd","",o),s)}function le(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Do(e){return typeof e!="object"||e===null}function He(e){return e==null}function Zt(e){
return He(e)?"none":typeof e=="number"?we(e):String(e)}var Fo=12;function en(e,{facts:t,steps:n,messages:o,left:r}){if(M(e,!!n.length),!n.length)return;let s=f("h4",
"","trace",e);f("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=l("div","pnb-steps",e);for(let a of n)Io(l(
"details","pnb-step",i),a);o.length&&Ko(l("details","",e),o,r)}function Io(e,t){let n=l("summary","",e),o=l("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(f("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),f("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&f("\
span","pnb-muted pnb-small",` ${r}`,o),Bo(n,t),f("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&f("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)f("div","pnb-m\
uted pnb-small",s,e),f("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&f("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function Bo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=_("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);_("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),_("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function Ko(e,t,n){e.open=t.length<=Fo,f("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=l("div","pnb-message",e);f("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=l("div","",i);r&&(f("div","pnb-text",r,a).dir="auto");for(let c of s)f("code","pnb-t\
ext",c,a).dir="auto"}n&&f("div","pnb-muted pnb-small",n,e)}function on(e,t,n="expected"){let o=l("div","pnb-run-parts",e),r=l("section","",o);t.error&&_o(r,"the task fai\
led",t.error,t.traceback),jo(r,t,n);let s=l("section","",o);Jo(s,t.verdicts);let i=l("section","",o);er(i,t),en(
l("section","pnb-rest",o),t.steps);let a=l("section","pnb-rest",o);nn(a,"input",t.inputs),nn(a,"metadata",t.metadata)}
function Y(e,t,n=[]){let o=f("h4","",t,e);return o.dir="auto",n.length&&f("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function _o(e,t,n,o){Y(e,t).dataset.tone="bad";let r=l(o?"details":"div","pnb-error",e),s=l(o?"summ\
ary":"div","",r);f("span","pnb-sign","✗ ",s).dataset.tone="bad",f("span","",n,s).dir="auto",o&&f("pre","",o,
r)}function jo(e,t,n){let{fields:o,sides:r,heading:s}=Go(t,n);o.length&&Y(e,s);let i=l("div","pnb-diff",e);for(let a of o){
let c=l("div","pnb-field",i);c.dataset.against=r.old,Qo(c,a,r)}}function Go({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:Uo,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:zo,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(qo):e,i=r.some(({expected:a})=>a)?"output against exp\
ected":"output";return{fields:r,sides:Wo,heading:i}}function qo(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var Wo={old:"expected",same:"✓ as expected"},zo={old:"baseline",same:"= as the baseline"},Uo={
old:"expected",same:""};function Qo(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:a}=t,c=l("div","pnb-m\
uted pnb-small",e);f("span","",o,c).dir="auto";let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",
changed:""}[r];if(u&&f("span","pnb-small",`${o?" ":""}${u}`,c),M(c,!!c.textContent),a.length){let m=l("div","p\
nb-text",e);m.dir="auto",ke(m,a);return}r==="changed"?(tn(e,n.old,"pnb-gone",i),tn(e,"output","pnb-new",s)):J(
e,ce(s||i))}function tn(e,t,n,o){let r=l("div",`pnb-side ${n}`,e);f("span","pnb-muted pnb-small",t,r),J(l("div",
"",r),ce(o))}function Jo(e,t){t.length&&Y(e,"evaluations");for(let n of t)Yo(l("div","pnb-verdict",e),n)}function Yo(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;Xo(e,t),o&&(f("div","pnb-text pnb-small",o,e).dir="auto"),n&&Zo(
e,n,t.traceback),r&&J(e,ce(r)),s&&e.setAttribute("title",`trace ${s}`)}function Xo(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let a=l("div","",e);a.dir="auto",f("span","",t,a);let c=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=f("strong","",` ${o?"✗ failed":`${c}${r}`}`,a);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n===
"CODE"?[]:[n,...i];u.length&&f("span","pnb-muted pnb-small",` ${u.join(" · ")}`,a)}function Zo(e,t,n){let o=l(
n?"details":"div","pnb-error pnb-small",e);f(n?"summary":"div","",t,o).dir="auto",n&&f("pre","",n,o)}function er(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{tr(e,r,r.prompt===t[s-1]?.prompt)}),o&&(Y(e,"prompt and ra\
w reply"),f("div","pnb-muted",o,e)),n.length&&Y(e,"attempts that failed");for(let r of n)f("div","pnb-text pnb\
-small",r,e).dir="auto"}function tr(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:c}=t;Y(e,`prompt \
· ${o}`),i&&n?f("div","pnb-muted","the same as before",e):i?ge(l("div","pnb-sent",e),i):f("div","pnb-muted","\
not kept",e),Y(e,s?"raw reply · the attempt failed":"raw reply",r),a?Qt(l("div","pnb-sent",e),a):f("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),c&&f("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function nn(e,t,n){if(!n.length)return;Y(e,t);let o=l("dl","pnb-object",e);for(let r of n)f("dt",
"pnb-muted",r.name,o).dir="auto",J(l("dd","",o),ce(r.value))}var nr=50,or={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,show:"all",pairs:[],tiles:[],editable:!1};
function rr({model:e,el:t}){let n=ue(e.get("setup"))??or,o=l("section","pnb pnb-explore",t);o.setAttribute("ar\
ia-label",n.title?`Runs of ${n.title}`:"Runs"),ir(o,n);let r=()=>i.view().filters,s=sr(o,n,r,d=>i.change({filters:ae(
r(),d)})),i=Nt(o,e,{setup:n,view:{...oe,show:n.show},noun:["run","runs"],label:"Runs",chunk:nr,order:({sort:d})=>d?
"":" · worst first",arrived:()=>s(n.tiles),ask:(d,u)=>({type:"detail",request:d,position:u}),keys:It,key:d=>c.
notes.key(d),open:d=>"run"in d?{title:d.run,draw:u=>{c.notes.clear();let{notes:m,position:p}=d;m&&c.notes.fill(
u,{variant:0,position:p,notes:m}),on(u,d.run)}}:null}),a=n.columns.filter(({role:d})=>Bt.has(d)),c=Kt(e,()=>i.
refresh(a));return n.editable&&c.actions(i,!0),s(n.tiles),()=>{c.dispose(),i.dispose()}}function sr(e,t,n,o){let r=new Map(
t.columns.map(({key:d,title:u})=>[d,u])),s=({score:d,label:u},m)=>{let p="label"in m?u:d;if(!p)return null;let g=r.
get(p)??p;if("label"in m){let O={column:p,operator:"==",value:m.label};return{about:`${p} ==`,text:`${g} is ${m.
label}`,where:O}}let{low:E,high:A}=m;return{about:`${p} range`,text:`${g} ${Be(E,A)}`,where:ft(p,E,A)}},i=d=>n().
some(({about:u,text:m})=>u===d?.about&&m===d.text),a=l("details","pnb-charts",e);M(a,t.tiles.length>0),f("summ\
ary","","Scores",a);let c=l("div","pnb-tiles",a);return qe(c,t.tiles.length),X(c,d=>{let u={},m=We(d,{choose:p=>{
let g=s(u,p);g&&o(g)},chosen:p=>i(s(u,p))});return{root:m.root,update(p,g){u=p.columns,m.update(p.tile,g)}}})}
function ir(e,{title:t,origin:n}){let o=l("div","pnb-head",e);f("span","pnb-title",t,o).dir="auto",f("span","p\
nb-muted pnb-small",n,o).dir="auto",M(o,t!=="")}var Ei=Ke(rr);export{Ei as default};
