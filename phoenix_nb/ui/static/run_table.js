/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var an="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function f(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function K(e,t,n){let o=document.createElementNS(
an,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function S(e,t){e.textContent!==
t&&(e.textContent=t)}function j(e,t){S(e,t),v(e,"title",t)}function v(e,t,n){e.getAttribute(t)!==n&&(n===null?e.removeAttribute(t):
e.setAttribute(t,n))}function U(e){return e.hidden=!e.hidden,!e.hidden}function M(e,t){e.hidden===t&&(e.hidden=
!t)}function P(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function ln(e){let t=e.getRootNode();return t instanceof
ShadowRoot?t.activeElement:document.activeElement}function Fe(e,t){t.contains(ln(e))&&e.focus({preventScroll:!0})}
function Z(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.
remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function I(e){return Math.round(e).toLocaleString("en-US")}function Q(e){return we(Number(e.toPrecision(4)))}function we(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Ie(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function Be(e,t){
return e===null?t===null?"":`≤ ${Q(t)}`:t===null?`≥ ${Q(e)}`:e===t?`= ${Q(e)}`:`${Q(e)} to ${Q(t)}`}function J(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function ue(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Ke(e){return{render:e,initialize({model:t}){let n=ue(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),u=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let m of u){if(o.has(m))continue;let[p,g]=d.shift()??[m,cn(t,e)];o.delete(p),o.set(m,g),g.put(m)}for(let[
m,p]of d)o.delete(m),p.drop()},i=0,a=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),c=()=>{a.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",c),a.observe(document.body,{childList:!0,subtree:!0}),s(),c}}}function cn(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:a})=>{r=a instanceof HTMLElement&&n.contains(a)?a:null};document.addEventListener(
"focusin",s);let i=null;return{put(a){o=[...a.children].filter(c=>c instanceof HTMLElement);for(let c of o)c.hidden=
!0;a.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let a of o)a.hidden=!1}}}function xe(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function _e(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function je(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let a=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-a,width:r-1.5,height:a}})}function Ge(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var pe=300,re=56,dn={maximize:"higher is better",minimize:"lower is better"};function qe(e,t){let n=String(_e(
t));e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function We(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),a=l("span","pnb-figure",i);a.dir="auto";let c=l("span","",i),d=l("div","pnb-muted pnb-note",
n),u=l("div","",d),m=l("div","",d),p=l("div","pnb-picture",n),g=null,A=t&&ze(t,y=>g&&y.key!==null?un(g,y.key):
null),O=Z(l("div","pnb-bars",p),y=>pn(y,A)),h=mn(p,t);return{root:n,update(y){g=y,j(r,y.name);let T=y.direction===
null?void 0:dn[y.direction];S(s,[y.kind==="CODE"?"":y.kind,T].filter(Boolean).join(" · ")),j(a,y.figure),S(c,
y.detail),S(u,y.interval),S(m,y.note),O(y.chart.bars),h(y)}}}function un(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function ze({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function pn(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&t.pick(i)),{root:n,update(a){i=a,j(o,a.label),
r.style.width=`${Math.max(100*a.share,a.count?.7:0)}%`,v(r,"data-tone",a.tone),S(s,`${I(a.count)} · ${Ie(a.share)}`),
t&&(v(n,"title",`show the ${I(a.count)} runs`),v(n,"aria-pressed",String(t.picked(a))))}}}function mn(e,t){let n=l(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${pe} ${re+1}`,preserveAspectRatio:"none",role:o},s=K(
"svg",r,n),i=K("rect",{class:"pnb-band",y:0,height:re},s),a=null,d=t&&ze(t,h=>{let{bins:y,low:T,high:b}=a?.chart??
{bins:[],low:0,high:0};return Ge(h,y.length,T,b)}),u=K("g",{class:"pnb-bins"},s),m=Z(u,h=>bn(h,d)),p=K("rect",
{class:"pnb-mean",y:0,height:re,width:1.6},s);K("rect",{class:"pnb-axis",y:re,height:1,width:pe},s);let g=l("d\
iv","pnb-ends pnb-muted",n),E=l("span","",g),A=l("span","pnb-middle",g),O=l("span","",g);return h=>{a=h;let{bins:y,
low:T,high:b}=h.chart;if(M(n,y.length>0),!y.length)return;let x=V=>xe(V,T,b)*pe,k=je(y,pe,re);m(y.map((V,R)=>({
count:V,...k[R]??fn})));let[C,D]=h.ci??[0,0];v(i,"x",x(C).toFixed(2)),v(i,"width",h.ci?Math.max(1,x(D)-x(C)).toFixed(
2):"0"),v(p,"x",(x(h.mean??0)-.8).toFixed(2)),v(s,"aria-label",`Histogram from ${T} to ${b}: ${y.join(", ")}`),
S(E,Q(T)),S(O,Q(b)),S(A,"mean");let N=100*xe(h.mean??0,T,b);A.style.left=`${Math.min(84,Math.max(16,N)).toFixed(
1)}%`}}var fn={x:0,y:0,width:0,height:0};function bn(e,t){let n=K("rect",{class:"pnb-bin"},e),o=0;return t&&(v(
n,"tabindex","0"),v(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},i){o=i;for(let[a,c]of Object.entries(s))v(n,a,
c.toFixed(2));t&&(v(n,"aria-label",`${I(r)} runs`),v(n,"aria-pressed",String(t.picked(o))))}}}function Ue(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function ee(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,P(r);for(let[s,i]of n)f("option","",
i,r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function $(e,t,n){let o=f("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Qe(e,t,n){let o=l("div","pnb-keys",e);M(o,!1);for(let[i,a]of n){let c=l("span","",o);for(let d of i)f(
"kbd","",d,c);f("span","pnb-muted",a,c)}let r=()=>v(s,"aria-expanded",String(U(o))),s=$(t,"",r);return f("kbd",
"","?",s),s.append(" keys"),v(s,"aria-expanded","false"),r}function gn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Je(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,c=null,d=!1,u=J(e,m=>{m.type!=="page"||m.request<a||(c=
m.matched,d=!1,m.rows.forEach((p,g)=>{r.set(m.start+g,{position:m.positions[g]??0,cells:p})}),n(m))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,s=new Set,a=i+1,d=!0},refresh(){s=new Set,a=i+1},row:m=>r.get(
m),want(m,p){for(let g of gn(m,p,o)){if(s.has(g))continue;s.add(g),i+=1;let[E,A]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:E,stop:A}))}},dispose:u}}function Ye(e,t,n,o){let r=l("details","pnb-more",e),s=l("summary","",r),i=l("div","pnb-list",r),a=t.slice(1).
map(d=>{let u=l("label","",i),m=l("input","",u);return m.type="checkbox",f("span","",d.title,u).dir="auto",m.addEventListener(
"change",()=>{o(a.filter(p=>p.input.checked).map(p=>p.column.key)),c()}),{input:m,column:d}}),c=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of a)u.checked=d.has(m.key);S(s,`columns ${d.size} of ${t.length}`)};
return $(i,"as at first",()=>{o(null),c()}),c(),c}function Xe(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];ee(e,"Group by",o,r=>n(r||null))}var Ze="phoenix_nb.columns";var hn={shown:null,widths:{}};function te({names:e,title:t}){return e[0]??t}function ve(e,{shown:t}){let n=r=>t?.
includes(te(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function et(e,{widths:t}){let n=e.map((s,i)=>t[te(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),
o=e.map((s,i)=>te(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function tt(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function nt({memory:e}){return rt()[e]??hn}function ot({memory:e},t){let{
[e]:n,...o}=rt(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ze,JSON.stringify(Object.fromEntries(
r)))}catch{}}function rt(){try{let e=JSON.parse(localStorage.getItem(Ze)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var yn=2;function at(e,t,n,o,r,s){let i=l("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,M(i,!1);let a=null,c=0,d=()=>{if(!a)return;c+=1;let{expected:p,output:g}=a;o.send({type:"confusion",request:c,
query:r(),expected:p,output:g})},u=p=>{a=p,i.ariaLabel=p?`Confusion matrix of ${p.title}`:null,M(i,p!==null),d()};
n.length>yn?xn(t,n,u):wn(t,n,u);let m=J(o,p=>{p.type!=="confusion"||p.request!==c||!a||vn(i,a,p,s)});return{update:d,
dispose:m}}function wn(e,t,n){let o=null,r=t.map(s=>{let i=$(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)v(a.button,"aria-expanded",String(a.pair===o))});return v(i,"aria-expanded","false"),{button:i,
pair:s}})}function xn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);ee(e,"Confusion matrix",[["","no confus\
ion matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function vn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=l("table","",e);S(l("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=l("tr","",l("thead","",i));l("td","",a);for(let d of o)st(l("th","",a),d,"col");let c=l("t\
body","",i);n.forEach((d,u)=>{let m=l("tr","",c);st(l("th","",m),d,"row");let p=r[u]??[],g=p.reduce((E,A)=>E+A,
0);o.forEach((E,A)=>{let O=p[A]??0,h=l("td","",m);if(h.dataset.right=String(d===E),h.style.setProperty("--pnb-\
share",String(g?O/g:0)),!O){f("span","pnb-muted","·",h);return}let y=$(h,I(O),()=>s([it(t.expected,"expected",
d),it(t.output,"came out",E)]));y.ariaLabel=`${I(O)} expected ${d||"nothing"}, came out ${E||"nothing"}`})})}function st(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function it(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var B=class extends Error{constructor(n,o){super(n);this.at=o}at},se=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
kn=new Set(["and","or","not","in","is","contains","true","false","missing"]),En={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Tn=40,An=3;function dt(e,t){
try{let n=Mn(e);return n.length===1?{condition:null}:{condition:Ln(n,t)()}}catch(n){if(n instanceof B)return{error:n.
message,at:n.at};throw n}}function Mn(e){let t=[];for(se.lastIndex=0;e.slice(se.lastIndex).trim();){let n=e.slice(
se.lastIndex),o=se.lastIndex+n.length-n.trimStart().length,{groups:r}=se.exec(e)??{};if(!r)throw Sn(e,o);t.push(
{...Cn(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Sn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new B("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new B("Put the whole name of the column in backticks.",t):new B(`${n} means nothing here.`,t)}function Cn(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:$n(r)};let s=o.toLowerCase();return kn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function $n(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function Ln(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",a=b=>s().kind==="sign"&&
s().text===b,c=b=>a(b)?(n+=1,!0):!1,d=()=>{let b=[u()];for(;c("or");)b.push(u());return b.length===1&&b[0]?b[0]:
{some:b}},u=()=>{let b=[m()];for(;c("and");)b.push(m());return b.length===1&&b[0]?b[0]:{every:b}},m=()=>{if(o+=
1,o>Tn)throw new B("Too many parentheses.",s().at);try{if(c("not"))return{negated:m()};let b=s().at;if(!c("("))
return p();let x=d();if(!c(")"))throw new B("A closing parenthesis is missing.",b);return x}finally{o-=1}},p=()=>{
let b=s();if(b.kind==="text"&&e[n+1]?.text==="in")return n+=2,T(h("in"),"contains",b.text);let x=h(i());if(c("\
is"))return g(c("not"),E(x));let k=c("not");return g(k,c("in")?O(x):A(x,k))},g=(b,x)=>b?{negated:x}:x,E=b=>{let{
at:x}=s();if(c("missing"))return T(b,"missing",null);throw new B("After “is” comes “missing” or “not missing”.",
x)},A=(b,x)=>{let k=s(),C=k.kind==="sign"?En[k.text]:void 0;if(C!==void 0)return n+=1,T(b,C,y(k.text,b));if((k.
kind==="end"||["and","or",")"].includes(k.text))&&!x)return T(b,"==",!0);let N=`After ${ie(b)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new B(N,k.at)},O=b=>{let x=s().at;if(!c("[")&&!c("("))throw new B(
`After “in” comes a list: ${ie(b)} in ["a", "b"].`,x);let k=[];do k.push(T(b,"==",y("in",b)));while(c(","));
if(!c("]")&&!c(")"))throw new B("The list is not closed: ] is missing.",x);return{some:k}},h=b=>{let x=s();if(x.
kind!=="name"){let k=b?` after “${b}”`:"",C=x.kind==="end"?"":`, not ${x.text}`;throw new B(`The name of a\
 column is wanted${k}${C}.`,x.at)}return n+=1,x},y=(b,x)=>{let k=s();if(n+=1,k.kind==="number")return Number(k.
text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text==="true")return!0;if(k.kind==="sign"&&k.text===
"false")return!1;if(k.kind==="name"){if(t.find(({title:N,names:V})=>N===k.text||V.includes(k.text))){let N=`Tw\
o columns cannot be compared, and ${k.text} is one: write a number or a text in quotation marks after ${b}.`;throw new B(
N,k.at)}let D=`${ie(x)} ${b} "${k.text}"`;throw new B(`Text stands in quotation marks: ${D}.`,k.at)}throw new B(
`A number or a text in quotation marks is wanted after ${b}.`,k.at)},T=(b,x,k)=>{let{key:C,numeric:D}=Rn(b,k,t);
if(D&&typeof k=="string"&&x!=="contains"){let N=`${ie(b)} is a number: compare it with one, as in ${ie(b)} >= \
1.`;throw new B(N,b.at)}return{column:C,operator:x,value:k}};return()=>{let b=d(),{kind:x,text:k,at:C}=s();if(x===
"end")return b;throw new B(`Between two conditions stands “and” or “or”, not ${k}.`,C)}}function ie({text:e}){
return ut(e)}function ut(e){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function Rn({text:e,
at:t},n,o){let r=o.filter(({title:c,names:d})=>c===e||d.includes(e)),s=r.find(({title:c})=>c===e),i=s?r.filter(
c=>lt(c,s,e)):Nn(r),[a]=i;if(!a){let c=On(e,o),d=c?`Did you mean ${c}?`:`There are ${Pn(o)}.`;throw new B(`The\
re is no column ${e}. ${d}`,t)}if(i.some(c=>!lt(c,a,e))){let c=i.slice(0,3).map(({title:d})=>ut(d));throw new B(
`${e} is ambiguous: write ${c.join(" or ")}.`,t)}return i.find(({numeric:c})=>c===(typeof n=="number"))??a}function lt(e,t,n){
let o=e.names.includes(n)&&t.names.includes(n);return e===t||o&&ct(e)&&ct(t)}function ct({role:e}){return e===
"score"||e==="label"}function Nn(e){let t=e.filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?
t:e}function Pn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":
"")}function On(e,t){let n=null,o=Math.min(An,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[
r,...s]){let a=Hn(e.toLowerCase(),i.toLowerCase(),o);a<o&&([n,o]=[i,a])}return n}function Hn(e,t,n){if(Math.abs(
e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[
r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+
1))}o=s}return Math.min(n,o[t.length]??n)}var oe={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function pt({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function mt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ae(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function ft(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var Vn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,gt=150,bt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function ht(e,t,n,o){let{setup:r}=t,s=l("div","pnb-filters",
e),i=Dn(s,r,o),a=Bn(s,r,p=>o({expression:p})),c=Ue(s,"Search any text",gt,p=>o({text:p}));_n(s,r,p=>o({filters:ae(
n().filters,p)}));let d=l("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=l("div","pnb-f\
ilters pnb-chips",e),m=Z(u,p=>In(p,n,o));return{update({show:p,filters:g}){for(let{button:E,title:A,kind:O,words:h}of i)
v(E,"aria-pressed",String(O===p)),S(A,`${t.kind?.(O)??h} `);m(g),M(u,g.length>0)},clear(){c.clear(),a.clear();
let{text:p,show:g,filters:E,expression:A}=oe;o({text:p,show:g,filters:E,expression:A})},count:p=>S(d,Fn(p,t,n())),
counted(p){p.forEach((g,E)=>{let A=i[E];A&&S(A.count,I(g))})},focus:a.focus}}function Dn(e,{kinds:t},n){let o=l(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let a=$(o,"",()=>n({show:r}));a.className="pnb-kind";let c=f("span","",`${s} `,a),d=f("b","",I(i),a);return{button:a,
title:c,kind:r,words:s,count:d}})}function Fn(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${I(t)}`;return`${I(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function In(e,t,n){let o=l("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:ae(t().filters,r)})}),{root:o,update(s){r=
s,S(o,`${s.text} ✕`),v(o,"aria-label",`remove the filter ${s.text}`)}}}function Bn(e,{columns:t},n){let o=l(
"span","pnb-expression",e),r=l("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=Kn(t),r.ariaLabel="Filter by an expression",P(r);let s=l("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,a=()=>{let d=dt(r.value,t),u="error"in d?d.error:"";S(s,u),v(r,"aria-invalid",u?"true":
null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(i),i=setTimeout(a,gt)};return r.addEventListener("i\
nput",c),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),a())}),{clear(){
clearTimeout(i),r.value="",S(s,""),v(r,"aria-invalid",null)},focus:()=>r.focus()}}function Kn(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(a=>Vn.test(a));return{head:s,name:i.sort((a,c)=>a.length-c.length)[0]}}),n=t.
find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.
name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function _n(e,{
columns:t},n){let o=l("details","pnb-more",e);f("summary","pnb-plus","＋ filter",o);let r=l("div","pnb-list",
o),s=t.map(u=>[u.key,u.title]),i=ee(r,"Column",s,()=>{}),a=ee(r,"Comparison",bt,()=>{M(c,a.value!=="missing")}),
c=l("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder="value",P(c);let d=()=>{let u=t.
find(({key:h})=>h===i.value),m=bt.find(([h])=>h===a.value);if(!u||!m)return;let[p,g]=m,E=c.value.trim();if(!E&&
p!=="missing"){c.focus();return}let A=p==="missing"?null:jn(E,u.numeric),O=p==="missing"?`${u.title} ${g}`:`${u.
title} ${g} ${E}`;n({about:`${u.key} ${p}`,text:O,where:{column:u.key,operator:p,value:A}})};$(r,"Add",d),c.addEventListener(
"keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function jn(e,t){let n=Number(e.replace("−","-"));return t&&
!Number.isNaN(n)?n:e}var yt=20;function wt(e,t){let{view:n,change:o,resize:r}=t,s=l("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:c,descending:d})=>{for(let{head:u,button:m,column:p}of i){
let g=c===p.key;j(m,(g?d?"↓ ":"↑ ":"")+p.title),v(u,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(c){s.replaceChildren(),i=c.map(d=>{let u=l("span","",s);u.setAttribute(
"role","columnheader"),v(u,"data-numeric",d.numeric?"":null);let m=$(u,"",()=>o(mt(n(),d.key)));m.dir="auto",P(
m);let p=g=>r(te(d),g);return m.addEventListener("keydown",g=>{let E={ArrowLeft:-yt,ArrowRight:yt}[g.key];!g.shiftKey||
E===void 0||(p(u.offsetWidth+E),g.preventDefault(),g.stopPropagation())}),t.title?.(d,u),Gn(u,p),{head:u,button:m,
column:d}}),a(n())}}}function Gn(e,t){let n=l("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function xt(e,[t],n,o){let r=l("div","pnb-panel");r.setAttribute("role","row");let s=l("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,P(s),M(r,!1);let i=l("div","pnb-openbar",s),a=l("strong","",i);a.
dir="auto";let c=l("span","pnb-muted pnb-small",i),d=l("span","pnb-muted pnb-small",i);d.dir="auto";let u=l("s\
pan","pnb-muted pnb-small pnb-line",i);l("span","pnb-grow",i);for(let[p,g,E]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let A=$(i,p,E);A.ariaLabel=g,P(A)}let m=l("div","pnb\
-content",s);return{panel:r,fill(p,g){Fe(e,m),S(a,p.title),S(d,(p.facts??[]).join(" · ")),u.replaceChildren(),
p.trace&&(f("span","","trace ",u),f("code","",p.trace,u).title=p.trace),m.replaceChildren(),g(m)},place:p=>S(c,
p)}}function qn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Wn(e,t,n,o=null){let r=zn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function zn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Un(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function Qn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Jn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Yn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Jn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Xn=0;function vt(e){
let{scroll:t}=e,n=`pnb-list-${++Xn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=l("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
i>=0?{after:i,height:c.offsetHeight}:null,u=h=>{for(Math.abs(h-a)>=r.length&&(a=h);a<h;a++){let y=r.shift();y&&
(o.insertBefore(y.root,c??null),r.push(y))}for(;a>h;a--){let y=r.pop();y&&(o.prepend(y.root),r.unshift(y))}},m=()=>{
let h=e.measure(),y=d(),[T,b]=Wn(t.scrollTop,e.expected(),h,y);for(e.want(T,Math.max(b,1)),o.style.height=`${e.
count()*h.row+(y?.height??0)}px`,c&&(c.style.top=`${(i+1)*h.row}px`),u(T);r.length<b-T;){let C=e.create(o,E);c&&
o.insertBefore(C.root,c),r.push(C)}let x=Math.min(b,e.count());r.forEach((C,D)=>{let N=T+D;M(C.root,N<x),v(C.root,
"id",N<x?`${n}-${N}`:null),!(N>=x)&&(C.root.style.top=`${qn(N,h.row,y)}px`,v(C.root,"aria-selected",String(N===
s)),v(C.root,"aria-rowindex",String(N+2)),c&&v(C.root,"aria-expanded",String(N===i)),C.update(N))});let k=s>=T&&
s<x;v(t,"aria-activedescendant",k?`${n}-${s}`:null),v(t,"aria-rowcount",String(e.count()+1)),e.drawn()},p=h=>{
let{row:y}=e.measure();s=Math.min(e.count()-1,Math.max(0,h));let T=d(),b=T&&s>T.after?T.height:0;e.want(s,s+1);
let{scrollTop:x,clientHeight:k}=t;return t.scrollTop=Un(s,x-b,k,e.head(),y)+b,m(),s},g=h=>{s=h,m()},E=h=>{g(h),
e.open(h)},A=!1;t.addEventListener("scroll",()=>{A||(A=!0,requestAnimationFrame(()=>{A=!1,m()}))}),t.addEventListener(
"keydown",h=>{if(!Yn(h,c))return;let y=Qn(h.key,s,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(p(Math.max(0,s)));else if(y!==null)p(y),e.moved?.(s);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let O=new ResizeObserver(()=>{i>=0&&m()});return c&&O.observe(c),{update:m,mark:g,choose:p,
expand(h){i=h,c&&M(c,h>=0),m()},reveal(){if(i<0||!c)return;m();let{row:h}=e.measure(),y=(i+1)*h+c.offsetHeight+
e.head(),T=Math.min(i*h,y-t.clientHeight);(t.scrollTop<T||t.scrollTop>i*h)&&(t.scrollTop=T)},rebuild(){for(let{
root:h}of r)h.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,c&&M(c,!1),m()},get chosen(){return s},
dispose:()=>O.disconnect()}}var Zn={"-":"del","+":"ins","=":"span"};function ke(e,t){e.replaceChildren();for(let[n,o]of t)f(Zn[n],"",o,e)}
function kt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;v(e,"data-state",n),n===null?ke(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function Et(e,t){let n=l("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;f("span","",r,n).dir="auto",o||(f("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(f("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&f("span","pnb-muted",` (${t.repetitions})`,n)}function At(e,t){let n=e.findIndex(s=>typeof s=="object"&&"failed"in s);if(n<1)return null;let o=Tt(e,n+1),r={
of:n,first:n,length:1+o};if(t[n]?.role==="output")for(let s=n+1+o;s<e.length;s++){let i=Tt(e,s);i>r.length&&(r=
{of:n,first:s,length:i})}return r.length>1?r:null}function Tt(e,t){let n=e.findIndex((o,r)=>r>=t&&o!=="");return(n<
0?e.length:n)-t}function Ee(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:
"";j(e,n),v(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function Mt(e,t){e.classList.add("pnb-cell");let n=l(
"div","pnb-preview",e);n.dir="auto";let o=l("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"piece\
s"in s?s:null;if(i!==r){r=i,kt(n,i),o.replaceChildren();for(let a of i?.marks??[])t.has(a.evaluator)||Et(o,a);
i?.rewritten&&f("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function St(e){e.classList.add(
"pnb-asked");let t=l("div","pnb-muted pnb-small pnb-line",e),n=l("div","pnb-preview",e),o=l("div","pnb-wanted",
e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};
j(t,s.id),S(n,s.input),S(o,s.expected?`expected ${s.expected}`:""),M(o,s.expected!=="")}}var eo=30,Ct={row:eo,visible:18,above:6,below:8};function $t(e,t){P(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=vt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>to(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,p=Math.min(u,Math.max(m,i()))*d+t.head();e.style.height=`${r.hidden?p+2:Math.max(
p,u*d+t.head())}px`,M(c,i()===0&&!n.busy),t.drawn()}}),c=l("div","pnb-empty");return e.after(c),f("span","pnb-\
muted",`No ${s[1]} match.`,c),$(c,"Clear filters",t.clear),a}function to(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:a},c){let d=l("div","pnb-row",e);d.setAttribute("role","row");let u=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(u)});let m=l("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",y=>y.stopPropagation()),m.addEventListener("change",()=>{let y=t.
row(u);y&&i.toggle(y.position)});let p=l("span","pnb-heading-of-group");p.dir="auto";let g=n().map((y,T)=>{let b=l(
"div","",d);if(b.setAttribute("role","gridcell"),v(b,"data-numeric",y.numeric?"":null),T>0)return{cell:b,column:y,
draw:no(b,y,s)};b.append(m,p);let x=l("div","pnb-first",b);return{cell:x,column:y,draw:a?St(x):Ee(x)}}),E=g.map(
({column:y})=>y),A=null,O=y=>{if(!A&&!y)return;A=y;let{of:T=0,first:b=0,length:x=1}=y??{},k=g[T]?.cell.textContent??
"";g.slice(1).forEach(({cell:D,column:N},V)=>{let R=V+1,L=R===b;D.style.gridColumn=L?`span ${x}`:"",v(D,"aria-\
colspan",L?String(x):null),v(D,"data-numeric",N.numeric&&!L?"":null),M(D,R<=b||R>=b+x)});let C=b?g[b]?.cell:void 0;
C&&(j(C,k),v(C,"data-tone","bad"))},h=[];return{root:d,update(y){u=y;let T=o(y),b=t.row(y),x=b!==void 0&&i.has(
b.position),k=[y,T,b,x];if(b&&k.every((V,R)=>V===h[R]))return;h=k,v(d,"data-group",T?"":null),M(m,!T),M(p,!!T);
let C=g[0];C&&M(C.cell,!T),S(p,T?oo(T,r):""),m.checked=x,v(d,"data-picked",m.checked?"":null);let N=T?.cells.map(
V=>V&&`mean ${V}`)??b?.cells??[];g.forEach(({draw:V},R)=>{V(N[R])}),O(At(N,E)),m.ariaLabel=`select ${r[0]} ${y+
1}`}}}function no(e,t,n){return t.variant===null?Ee(e):Mt(e,n)}function oo({value:e,count:t,folded:n},o){return`${n?
"▸":"▾"} ${e||"(none)"} · ${I(t)} ${o[t===1?0:1]}`}function Lt(e,t,n,o){let r=new Set,s=l("div","pnb-filters pnb-picked",e);M(s,!1);let i=f("strong","","",s);i.setAttribute(
"role","status");let a=l("span","pnb-muted pnb-small",s);a.append("in Python: "),f("code","","view.selected",a),
a.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),S(i,`${I(r.
size)} ${t[r.size===1?0:1]} selected`),M(s,r.size>0),o()};return $(s,"Clear",()=>{r.clear(),c()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var ro=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Rt(e,t,n){let{setup:o,noun:r}=n,s=n.view??oe,i=nt(o),a=ve(
o.columns,i),c=null,d=-1,u=-1,m=0,p=0,g=!1,E=null,A=new Map,O=()=>n.query?.(s)??pt(s),h=Je(t,w=>({...w,query:O(),
columns:a.map(({key:H})=>H),edition:p}),w=>{c=w.runs;for(let H of w.groups)A.set(H.place,H);x.counted(w.counts),
n.arrived?.(w),F.update(),u>=0&&de(u)},n.chunk),y=()=>{g&&(g=!1,p+=1,A.clear(),h.refresh())},T=()=>{y(),A.clear(),
h.reset()},b=w=>{n.changed?.(w,{...s,...w}),s={...s,...w},x.update(s),q.update(s),D.update(),d=u=-1,T(),G(),F.
restart()},x=ht(e,n,()=>s,b),k=l("div","pnb-filters pnb-choices",e);n.choices?.(k),Xe(k,o.columns,w=>b({group:w,
folded:[]}));let C=Ye(k,o.columns,()=>a,w=>{let H=o.columns.filter(({key:W})=>w?.includes(W));L({...i,shown:w&&
H.map(te)}),a=ve(o.columns,i),T(),q.rebuild(a),G(),F.rebuild()}),D=at(e,l("span","pnb-kinds",k),o.pairs,t,O,w=>b(
{filters:w.reduce(so,s.filters)}));l("span","pnb-grow",k);let N=Qe(e,k,[...ro,...n.keys??[]]),V=Lt(e,r,t.send.
bind(t),()=>F.update()),R=l("div","pnb-scroll",e);R.ariaLabel=n.label;let L=w=>{i=w,ot(o,i)},_=()=>n.measure?.(
a)??Ct,G=()=>{let{columns:w,width:H}=et(a,i);R.style.setProperty("--pnb-columns",w),R.style.setProperty("--pnb\
-width",H),R.style.setProperty("--pnb-tall",`${_().row}px`),R.setAttribute("aria-colcount",String(a.length))},
q=wt(R,{view:()=>s,change:b,resize:(w,H)=>{L(tt(i,w,H)),G()},title:n.title}),z=()=>{d=u=-1,y(),F.expand(-1),R.
focus({preventScroll:!0})},de=w=>{let H=h.row(w);u=H?-1:w,!(!H||H.position<0)&&(d=w,E=null,ye.place(`${I(w+1)}\
 of ${I(h.matched??0)}`),F.expand(w),m+=1,t.send(n.ask(m,H.position)))},he=()=>{let w=E&&n.open(E);w&&(ye.fill(
w.title,w.draw),F.reveal())},on=J(t,w=>{w.type!=="detail"||w.request!==m||(E=w,he())}),Ve=w=>{let H=F.chosen+w;
for(;A.has(H);)H+=w;H>=0&&H<(h.matched??0)&&de(F.choose(H))},rn=()=>{let w=h.row(F.choose(Math.max(0,F.chosen)));
w&&w.position>=0&&V.toggle(w.position)},ye=xt(R,r,Ve,z),F=$t(R,{source:h,panel:ye.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:V,tall:n.measure!==void 0,head:q.height,measure:_,columns:()=>a,group:w=>A.get(w),open:w=>w===
d?z():de(w),moved:w=>{u=-1,!(d<0)&&(A.has(w)?Ve(Math.sign(w-d)||1):de(w))},fold:({key:w,folded:H})=>{let W=s.folded.
filter(sn=>sn!==w);s={...s,folded:H?W:[...W,w]},d=u=-1,T(),F.expand(-1)},key:({key:w})=>{if(w==="Escape"&&(d>=
0||u>=0))z();else if(w==="x")rn();else if(w==="?")N();else if(w==="/")x.focus();else return d>=0&&(n.key?.(w)??
!1);return!0},clear:x.clear,drawn:()=>x.count(h.busy?null:c??o.total)}),De=new ResizeObserver(()=>{if(R.style.
setProperty("--pnb-sight",`${R.clientWidth}px`),!R.clientWidth||!n.resized?.(a,R.clientWidth))return;let{chosen:w}=F;
T(),G(),F.rebuild(),F.mark(w)});return De.observe(R),n.resized?.(a,R.clientWidth),x.update(s),q.rebuild(a),G(),
F.restart(),{selection:V,scroll:R,view:()=>s,change:b,reload(){n.changed?.({},s),T(),G(),F.rebuild(),he()},redraw(){
G(),F.rebuild(),he()},refresh(w){g=!0;let H=i.shown?[]:w.filter(W=>!a.includes(W));if(!H.length){h.refresh(),F.
update();return}a=o.columns.filter(W=>a.includes(W)||H.includes(W)),C(),T(),q.rebuild(a),G(),F.rebuild()},dispose:()=>{
h.dispose(),on(),D.dispose(),F.dispose(),De.disconnect()}}}function so(e,t){return[...e.filter(({about:n})=>n!==
t.about),t]}function me(e){let t=l("div","pnb-said",e),n=l("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=l("div","pnb-code",t),r=l("pre","",o);r.tabIndex=0,P(r);let s=$(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>S(s,"Copied"),a):a()});return P(
s),M(t,!1),{say(i,a,c=!1){S(n,i),v(n,"data-tone",c?"bad":null),S(r,a),S(s,"Copy"),M(o,a!==""),M(t,i!=="")}}}var io=1500;function Te(e,t){let n=0,o=new Map,r=J(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,io)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var fe="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Nt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Pt(e,t){return e.filter(n=>n!==t)}function Ot(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var ao=1e3,lo=1e4,co="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Vt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,a,c="")=>{let{
variant:d,position:u}=a,m=`${d} ${u}`,p=r.get(m)??a.notes,g=0,E=l("section","pnb-notes",i);E.ariaLabel=c?`Note\
s on ${c}`:"Notes";let A=l("div","pnb-notes-line",E),O=["up","down"].map(L=>po(A,L,()=>V({thumbs:p.thumbs===L?
"none":L}))),h=fo(A,L=>V({tags:L})),y=bo(A,L=>V({note:L})),T=l("div","pnb-notes-line pnb-small",E),b=l("span",
"pnb-muted pnb-saved",T);b.setAttribute("role","status"),b.dir="auto";let x=$(T,"Undo",()=>V({undo:!0}));P(x),
l("span","pnb-grow",T);let k=go(E,T,p,(L,_)=>n(a,L,_)),C=()=>{for(let{button:L,thumb:_}of O)v(L,"aria-pressed",
String(p.thumbs===_));h.update(p),y.update(p.note),M(x,p.at!==""),M(E,p.writable||p.at!=="")},D=(L,_=!1)=>{S(b,
L),v(b,"data-tone",_?"bad":null)},N=L=>{L&&r.set(m,L)},V=L=>{g+=1;let _=g,G=p;p={...p,...uo(L)},C(),D("Saving \
…"),e.ask(q=>({type:"annotate",request:q,position:u,variant:d,note:null,tags:null,thumbs:null,undo:!1,...L}),
({notes:q,error:z})=>{N(q),_===g&&(p=q??{...G,note:p.note},C(),D(z?`Not saved: ${z}`:Ht(p),z!==""),z||t())},()=>_===
g&&D(fe,!0))},R=L=>()=>V({thumbs:p.thumbs===L?"none":L});o??={n:y.focus,t:h.focus,"+":R("up"),"-":R("down")};for(let L of E.
querySelectorAll("button, input, textarea"))p.writable||L.setAttribute("disabled","");C(),k.update(p),D(Ht(p))},
clear(){o=null},key(i){let a=o?.[i];return a?.(),a!==void 0}}}function uo({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Ht({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Ot(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function po(e,t,n){let o=$(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,P(o);let r=K("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return K("path",{d:co,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var mo=0;function fo(e,t){let n=l("span","pnb-tags",e),o=l("span",
"pnb-tags",n),r=l("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
P(r);let s=l("datalist","",n);s.id=`pnb-tags-${++mo}`,r.setAttribute("list",s.id);let i=[],a=()=>{let c=Nt(i,r.
value);r.value="",c.length>i.length&&t(c)};return r.addEventListener("change",a),r.addEventListener("keydown",
c=>{Ae(c,r)||(c.stopPropagation(),c.key==="Enter"||c.key===","?(c.preventDefault(),a()):c.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(c){i=c.tags,o.replaceChildren();for(let d of i){
let u=$(o,`${d} ✕`,()=>{t(Pt(i,d)),r.focus()});u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the t\
ag ${d}`,P(u)}s.replaceChildren();for(let d of c.known)l("option","",s).value=d}}}function bo(e,t){let n=l("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=lo,n.rows=1,n.dir=
"auto",P(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,ao)}),n.addEventListener("blur",s),n.addEventListener("keydown",a=>{if(Ae(a,n))return s();a.
stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.
value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(i)}}}function Ae(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function go(e,t,{
expected:n},o){let r=$(t,"Correct expected…",()=>{let u=U(s);v(r,"aria-expanded",String(u)),u&&i.focus()});v(
r,"aria-expanded","false"),P(r);let s=l("div","pnb-form",e);M(s,!1);let i=l("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",P(i),i.addEventListener("keydown",u=>{Ae(u,i)||u.stopPropagation()});let a=l("div","pn\
b-notes-line",s),c=me(s),d=$(a,"Make a new version",()=>{c.say("Saving …",""),o(i.value,c.say)});return P(d),
f("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:u,writable:m}){M(r,m&&u!==
"")}}}function be(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(fe,"",!0))}function Dt(e,t,n,o){let r=l("div","pnb-f\
orm pnb-actions");e.append(r);let s=l("div","pnb-notes-line",r);M(s,!1);let[i,a]=[["split","hard"],["dataset",
"this one"]].map(([m,p])=>{let g=l("label","",s);f("span","",m,g);let E=l("input","",g);return E.type="text",E.
placeholder=p,E.maxLength=200,E.dir="auto",P(E),E.addEventListener("keydown",A=>{A.stopPropagation(),A.key==="\
Enter"&&(A.preventDefault(),c.click())}),E}),c=$(s,"Add",()=>{d.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:a?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),be(t,n(),{action:"add",...m},
d.say)}),d=me(r),u=$(e,"Add to dataset…",()=>{let m=U(s);v(u,"aria-expanded",String(m)),d.say("",""),m&&i?.focus()});
v(u,"aria-expanded","false");for(let m of[c,u])P(m);if(o){let m=$(e,"Run again…",()=>{M(s,!1),v(u,"aria-expa\
nded","false"),be(t,n(),{action:"again"},d.say)});P(m)}e.append(r)}var Ft=[[["N"],"note on the open run"],[["T"],"tag it"],[["+","−"],"thumb up, down"]],It=new Set(["thumbs","\
tags","note"]);function Bt(e,t){let n=Te(e,r=>r.type==="annotated"),o=Te(e,r=>r.type==="acted");return{notes:Vt(
{annotating:n,saved:t,correct:({variant:r,position:s},i,a)=>be(o,[s],{action:"correct",variant:r,expected:i},a)}),
actions({selection:r},s){Dt(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Kt(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");S(o,s?`show all ${I(n)} characters`:"show less"),v(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Se=/^\s*(?:```|~~~)/,_t=/^(#{1,6})\s+(.*)$/,Ce=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,ho=/^\s*\d/,Me=/^>\s?(.*)$/,
yo=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,wo=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Le(e){return wo.test(e)}function Re(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=xo(e,n,o)}function xo(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Se.test(o))
return vo(e,t,n+1);let r=_t.exec(o);if(r)return $e(l("div","pnb-heading",e),r[2]??""),n+1;if(Ce.test(o))return ko(
e,t,n);if(Me.test(o)){let[c,d]=jt(t,n,Me);return Re(l("blockquote","",e),c.join(`
`)),d}let s=l("p","",e),i=n,a=[];for(;i<t.length;i++){let c=t[i]??"",d=!c.trim()||Se.test(c)||_t.test(c)||Ce.test(
c);if(i>n&&(d||Me.test(c)))break;a.push(c)}return $e(s,a.join(`
`)),i}function vo(e,t,n){let o=n;for(;o<t.length&&!Se.test(t[o]??"");)o++;return f("pre","",t.slice(n,o).join(
`
`),e),o+1}function ko(e,t,n){let o=l(ho.test(t[n]??"")?"ol":"ul","",e),[r,s]=jt(t,n,Ce);for(let i of r)$e(l("l\
i","",o),i);return s}function jt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function $e(e,t){let n=0;for(let o of t.matchAll(yo)){e.append(t.slice(n,o.index));
let[r,,s,i,a,c,d,u]=o;s!==void 0?f("code","",s,e):i??a?f("strong","",i??a??"",e):c?f("em","",c,e):(f("span","p\
nb-linked",d??"",e),u&&f("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}function qt(e){let n=(ne(e)?Eo(e):null)?.flatMap(Ne)??[];return n.length?n:null}function Eo(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:ne(r)&&ne(r.message)?[r.message]:ne(s)&&
typeof s.role=="string"?[s]:null}function Ne(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(Ne);if(!ne(e))return[];let t=ne(e.function)?e.function:e.functionCall??e.toolUse;if(ne(t))
return[Gt(t)];if(e.type==="tool_use"||e.type==="function_call")return[Gt(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:a}=e;return[n,o,r,s,i,a].flatMap(Ne)}function Gt({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function ne(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var To=900,Wt=16,Ao=80,Mo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,So=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Co=/^[A-Za-z0-9+/=\s]{60,}$/,$o=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ce(e){return e?JSON.parse(e):void 0}function zt(e){let t=le(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=He(o)?n:[{role:"system",content:o},...n];return r.
every(i=>le(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Oe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function Y(e,t){let n=zt(
t);n?Yt(e,n):typeof t=="string"?Qt(e,t):Array.isArray(t)?Po(e,t):le(t)?Oo(e,t):f("span",He(t)?"pnb-muted":"",Xt(
t),e)}function ge(e,t){let n=Oe(t),o=zt(n);o?Yt(e,o):Pe(e,n===void 0?t:JSON.stringify(n,null,2))}function Ut(e,t){
let n=qt(Oe(t));if(!n){ge(e,t);return}for(let r of n)Qt(e,r);let o=l("details","pnb-whole",e);f("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),ge(o,t)}function Qt(e,t){let n=Lo(t);if(n){let i=l("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Oe(t);if(o!==void 0){Pe(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&$o.test(t)&&!Le(t)){Pe(e,t);return}let r=l("div","pnb-long",e),s=f("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",Jt(s,r,t),Le(t)&&Ro(e,r,t)}function Lo(e){if(Mo.test(e))return e;let t=So.find(([
n])=>n.test(e))?.[1];return t&&Co.test(e)?`data:image/${t};base64,${e}`:null}function Ro(e,t,n){let o=l("div",
"pnb-markdown",e);o.dir="auto",M(o,!1);let r=$(e,"lay out Markdown",()=>{o.childElementCount||Re(o,n);let s=U(
o);M(t,!s),S(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Pe(e,t){let n=l("div",
"pnb-long",e),o=f("div","pnb-text pnb-mono",t,n);o.dir="auto",Jt(o,n,t)}function Jt(e,t,n){(n.length>To||n.split(
`
`,Wt+1).length>Wt)&&Kt(e,t,n.length)}function Yt(e,t){let n=l("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=l("div","pnb-turn",n);s.dataset.role=o,f("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of No(r))
Y(s,i)}}function No(e){return Array.isArray(e)?e.map(t=>{if(!le(t))return t;if(typeof t.text=="string")return t.
text;let n=le(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Po(e,t){let n=t.
map(s=>Ho(s)?Xt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Ao){f("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=l("ol","pnb-items",e);for(let s of t)Y(l("li","",r),s)}function Oo(e,t){
let n=Object.entries(t);if(!n.length){f("span","pnb-muted","(empty)",e);return}let o=l("dl","pnb-object",e);for(let[
r,s]of n)f("dt","pnb-muted",r,o).dir="auto",Y(l("dd","",o),s)}function le(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Ho(e){return typeof e!="object"||e===null}function He(e){return e==null}function Xt(e){
return He(e)?"none":typeof e=="number"?we(e):String(e)}var Vo=12;function Zt(e,{facts:t,steps:n,messages:o,left:r}){if(M(e,!!n.length),!n.length)return;let s=f("h4",
"","trace",e);f("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=l("div","pnb-steps",e);for(let a of n)Do(l(
"details","pnb-step",i),a);o.length&&Io(l("details","",e),o,r)}function Do(e,t){let n=l("summary","",e),o=l("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(f("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),f("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&f("\
span","pnb-muted pnb-small",` ${r}`,o),Fo(n,t),f("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&f("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)f("div","pnb-m\
uted pnb-small",s,e),f("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&f("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function Fo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=K("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);K("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),K("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function Io(e,t,n){e.open=t.length<=Vo,f("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=l("div","pnb-message",e);f("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=l("div","",i);r&&(f("div","pnb-text",r,a).dir="auto");for(let c of s)f("code","pnb-t\
ext",c,a).dir="auto"}n&&f("div","pnb-muted pnb-small",n,e)}function nn(e,t,n="expected"){let o=l("div","pnb-run-parts",e),r=l("section","",o);t.error&&Bo(r,"the task fai\
led",t.error,t.traceback),Ko(r,t,n);let s=l("section","",o);Uo(s,t.verdicts);let i=l("section","",o);Xo(i,t),Zt(
l("section","pnb-rest",o),t.steps);let a=l("section","pnb-rest",o);tn(a,"input",t.inputs),tn(a,"metadata",t.metadata)}
function X(e,t,n=[]){let o=f("h4","",t,e);return o.dir="auto",n.length&&f("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Bo(e,t,n,o){X(e,t).dataset.tone="bad";let r=l(o?"details":"div","pnb-error",e),s=l(o?"summ\
ary":"div","",r);f("span","pnb-sign","✗ ",s).dataset.tone="bad",f("span","",n,s).dir="auto",o&&f("pre","",o,
r)}function Ko(e,t,n){let{fields:o,sides:r,heading:s}=_o(t,n);o.length&&X(e,s);let i=l("div","pnb-diff",e);for(let a of o){
let c=l("div","pnb-field",i);c.dataset.against=r.old,zo(c,a,r)}}function _o({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:Wo,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:qo,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(jo):e,i=r.some(({expected:a})=>a)?"output against exp\
ected":"output";return{fields:r,sides:Go,heading:i}}function jo(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var Go={old:"expected",same:"✓ as expected"},qo={old:"baseline",same:"= as the baseline"},Wo={
old:"expected",same:""};function zo(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:a}=t,c=l("div","pnb-m\
uted pnb-small",e);f("span","",o,c).dir="auto";let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",
changed:""}[r];if(u&&f("span","pnb-small",`${o?" ":""}${u}`,c),M(c,!!c.textContent),a.length){let m=l("div","p\
nb-text",e);m.dir="auto",ke(m,a);return}r==="changed"?(en(e,n.old,"pnb-gone",i),en(e,"output","pnb-new",s)):Y(
e,ce(s||i))}function en(e,t,n,o){let r=l("div",`pnb-side ${n}`,e);f("span","pnb-muted pnb-small",t,r),Y(l("div",
"",r),ce(o))}function Uo(e,t){t.length&&X(e,"evaluations");for(let n of t)Qo(l("div","pnb-verdict",e),n)}function Qo(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;Jo(e,t),o&&(f("div","pnb-text pnb-small",o,e).dir="auto"),n&&Yo(
e,n,t.traceback),r&&Y(e,ce(r)),s&&e.setAttribute("title",`trace ${s}`)}function Jo(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let a=l("div","",e);a.dir="auto",f("span","",t,a);let c=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=f("strong","",` ${o?"✗ failed":`${c}${r}`}`,a);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n===
"CODE"?[]:[n,...i];u.length&&f("span","pnb-muted pnb-small",` ${u.join(" · ")}`,a)}function Yo(e,t,n){let o=l(
n?"details":"div","pnb-error pnb-small",e);f(n?"summary":"div","",t,o).dir="auto",n&&f("pre","",n,o)}function Xo(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{Zo(e,r,r.prompt===t[s-1]?.prompt)}),o&&(X(e,"prompt and ra\
w reply"),f("div","pnb-muted",o,e)),n.length&&X(e,"attempts that failed");for(let r of n)f("div","pnb-text pnb\
-small",r,e).dir="auto"}function Zo(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:c}=t;X(e,`prompt \
· ${o}`),i&&n?f("div","pnb-muted","the same as before",e):i?ge(l("div","pnb-sent",e),i):f("div","pnb-muted","\
not kept",e),X(e,s?"raw reply · the attempt failed":"raw reply",r),a?Ut(l("div","pnb-sent",e),a):f("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),c&&f("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function tn(e,t,n){if(!n.length)return;X(e,t);let o=l("dl","pnb-object",e);for(let r of n)f("dt",
"pnb-muted",r.name,o).dir="auto",Y(l("dd","",o),ce(r.value))}var er=50,tr={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,show:"all",pairs:[],tiles:[],editable:!1};
function nr({model:e,el:t}){let n=ue(e.get("setup"))??tr,o=l("section","pnb pnb-explore",t);o.setAttribute("ar\
ia-label",n.title?`Runs of ${n.title}`:"Runs"),rr(o,n);let r=()=>i.view().filters,s=or(o,n,r,d=>i.change({filters:ae(
r(),d)})),i=Rt(o,e,{setup:n,view:{...oe,show:n.show},noun:["run","runs"],label:"Runs",chunk:er,order:({sort:d})=>d?
"":" · worst first",arrived:()=>s(n.tiles),ask:(d,u)=>({type:"detail",request:d,position:u}),keys:Ft,key:d=>c.
notes.key(d),open:d=>"run"in d?{title:d.run,draw:u=>{c.notes.clear();let{notes:m,position:p}=d;m&&c.notes.fill(
u,{variant:0,position:p,notes:m}),nn(u,d.run)}}:null}),a=n.columns.filter(({role:d})=>It.has(d)),c=Bt(e,()=>i.
refresh(a));return n.editable&&c.actions(i,!0),s(n.tiles),()=>{c.dispose(),i.dispose()}}function or(e,t,n,o){let r=new Map(
t.columns.map(({key:d,title:u})=>[d,u])),s=({score:d,label:u},m)=>{let p="label"in m?u:d;if(!p)return null;let g=r.
get(p)??p;if("label"in m){let O={column:p,operator:"==",value:m.label};return{about:`${p} ==`,text:`${g} is ${m.
label}`,where:O}}let{low:E,high:A}=m;return{about:`${p} range`,text:`${g} ${Be(E,A)}`,where:ft(p,E,A)}},i=d=>n().
some(({about:u,text:m})=>u===d?.about&&m===d.text),a=l("details","pnb-charts",e);M(a,t.tiles.length>0),f("summ\
ary","","Scores",a);let c=l("div","pnb-tiles",a);return qe(c,t.tiles.length),Z(c,d=>{let u={},m=We(d,{choose:p=>{
let g=s(u,p);g&&o(g)},chosen:p=>i(s(u,p))});return{root:m.root,update(p,g){u=p.columns,m.update(p.tile,g)}}})}
function rr(e,{title:t,origin:n}){let o=l("div","pnb-head",e);f("span","pnb-title",t,o).dir="auto",f("span","p\
nb-muted pnb-small",n,o).dir="auto",M(o,t!=="")}var vi=Ke(nr);export{vi as default};
