/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var mn="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function f(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function _(e,t,n){let o=document.createElementNS(
mn,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function q(e,t){L(e,t),k(e,"title",t)}function k(e,t,n){e.getAttribute(t)!==n&&(n===null?e.removeAttribute(t):
e.setAttribute(t,n))}function z(e){return e.hidden=!e.hidden,!e.hidden}function S(e,t){e.hidden===t&&(e.hidden=
!t)}function P(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function fn(e){let t=e.getRootNode();return t instanceof
ShadowRoot?t.activeElement:document.activeElement}function je(e,t){t.contains(fn(e))&&e.focus({preventScroll:!0})}
function X(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.
remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function V(e){return Math.round(e).toLocaleString("en-US")}function U(e){return xe(Number(e.toPrecision(4)))}function xe(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Ge(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function qe(e,t){
return e===null?t===null?"":`≤ ${U(t)}`:t===null?`≥ ${U(e)}`:e===t?`= ${U(e)}`:`${U(e)} to ${U(t)}`}function Q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function pe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function We(e){return{render:e,initialize({model:t}){let n=pe(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),u=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let p of u){if(o.has(p))continue;let[m,g]=d.shift()??[p,bn(t,e)];o.delete(m),o.set(p,g),g.put(p)}for(let[
p,m]of d)o.delete(p),m.drop()},i=0,a=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),c=()=>{a.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",c),a.observe(document.body,{childList:!0,subtree:!0}),s(),c}}}function bn(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:a})=>{r=a instanceof HTMLElement&&n.contains(a)?a:null};document.addEventListener(
"focusin",s);let i=null;return{put(a){o=[...a.children].filter(c=>c instanceof HTMLElement);for(let c of o)c.hidden=
!0;a.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let a of o)a.hidden=!1}}}function ve(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function ze(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function Ue(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let a=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-a,width:r-1.5,height:a}})}function Qe(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var me=300,se=56,gn={maximize:"higher is better",minimize:"lower is better"};function Je(e,t){let n=String(ze(
t));e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function Ye(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),a=l("span","pnb-figure",i);a.dir="auto";let c=l("span","",i),d=l("div","pnb-muted pnb-note",
n),u=l("div","",d),p=l("div","",d),m=l("div","pnb-picture",n),g=null,A=t&&Xe(t,y=>g&&y.key!==null?hn(g,y.key):
null),O=X(l("div","pnb-bars",m),y=>yn(y,A)),h=wn(m,t);return{root:n,update(y){g=y,L(r,y.name);let M=y.direction===
null?void 0:gn[y.direction],T=[y.kind==="CODE"?"":y.kind,M].filter(Boolean);L(s,T.join(" · ")),k(o,"title",[y.
name,...T].join(" · ")),q(a,y.figure),L(c,y.detail),L(u,y.interval),L(p,y.note),O(y.chart.bars),h(y)}}}function hn(e,t){
let n=Number(t);return t!==""&&!Number.isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function Xe({choose:e,
chosen:t},n){return{pick(o){let r=n(o);r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function yn(e,t){
let n=l(t?"button":"div","pnb-bar",e),o=l("span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",
l("span","pnb-bar-track",n)),s=l("span","pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&
t.pick(i)),{root:n,update(a){i=a,q(o,a.label),r.style.width=`${Math.max(100*a.share,a.count?.7:0)}%`,k(r,"data\
-tone",a.tone),L(s,`${V(a.count)} · ${Ge(a.share)}`),t&&(k(n,"title",`show the ${V(a.count)} runs`),k(n,"aria\
-pressed",String(t.picked(a))))}}}function wn(e,t){let n=l("div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`\
0 0 ${me} ${se+1}`,preserveAspectRatio:"none",role:o},s=_("svg",r,n),i=_("rect",{class:"pnb-band",y:0,height:se},
s),a=null,d=t&&Xe(t,h=>{let{bins:y,low:M,high:T}=a?.chart??{bins:[],low:0,high:0};return Qe(h,y.length,M,T)}),
u=_("g",{class:"pnb-bins"},s),p=X(u,h=>vn(h,d)),m=_("rect",{class:"pnb-mean",y:0,height:se,width:1.6},s);_("re\
ct",{class:"pnb-axis",y:se,height:1,width:me},s);let g=l("div","pnb-ends pnb-muted",n),v=l("span","",g),A=l("s\
pan","pnb-middle",g),O=l("span","",g);return h=>{a=h;let{bins:y,low:M,high:T}=h.chart;if(S(n,y.length>0),!y.length)
return;let b=D=>ve(D,M,T)*me,E=Ue(y,me,se);p(y.map((D,H)=>({count:D,...E[H]??xn})));let[x,N]=h.ci??[0,0];k(i,"\
x",b(x).toFixed(2)),k(i,"width",h.ci?Math.max(1,b(N)-b(x)).toFixed(2):"0"),k(m,"x",(b(h.mean??0)-.8).toFixed(2)),
k(s,"aria-label",`Histogram from ${M} to ${T}: ${y.join(", ")}`),L(v,U(M)),L(O,U(T)),L(A,"mean");let $=100*ve(
h.mean??0,M,T);A.style.left=`${Math.min(84,Math.max(16,$)).toFixed(1)}%`}}var xn={x:0,y:0,width:0,height:0};function vn(e,t){
let n=_("rect",{class:"pnb-bin"},e),o=0;return t&&(k(n,"tabindex","0"),k(n,"role","button"),n.addEventListener(
"click",()=>t.pick(o)),n.addEventListener("keydown",r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,
...s},i){o=i;for(let[a,c]of Object.entries(s))k(n,a,c.toFixed(2));t&&(k(n,"aria-label",`${V(r)} runs`),k(n,"ar\
ia-pressed",String(t.picked(o))))}}}function Ze(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function Z(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,P(r);for(let[s,i]of n)f("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function R(e,t,n){let o=f("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function et(e,t,n){let o=l("div","pnb-keys",e);S(o,!1);for(let[i,a]of n){let c=l("span","",o);for(let d of i)f(
"kbd","",d,c);f("span","pnb-muted",a,c)}let r=()=>k(s,"aria-expanded",String(z(o))),s=R(t,"",r);return f("kbd",
"","?",s),s.append(" keys"),k(s,"aria-expanded","false"),r}function kn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function tt(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,c=null,d=!1,u=Q(e,p=>{p.type!=="page"||p.request<a||(c=
p.matched,d=!1,p.rows.forEach((m,g)=>{r.set(p.start+g,{position:p.positions[g]??0,cells:m})}),n(p))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,s=new Set,a=i+1,d=!0},refresh(){s=new Set,a=i+1},row:p=>r.get(
p),want(p,m){for(let g of kn(p,m,o)){if(s.has(g))continue;s.add(g),i+=1;let[v,A]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:v,stop:A}))}},dispose:u}}function nt(e,t,n,o){let r=l("details","pnb-more",e),s=l("summary","",r),i=l("div","pnb-list",r),a=t.slice(1).
map(d=>{let u=l("label","",i),p=l("input","",u);return p.type="checkbox",f("span","",d.title,u).dir="auto",p.addEventListener(
"change",()=>{o(a.filter(m=>m.input.checked).map(m=>m.column.key)),c()}),{input:p,column:d}}),c=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:p}of a)u.checked=d.has(p.key);L(s,`columns ${d.size} of ${t.length}`)};
return R(i,"as at first",()=>{o(null),c()}),c(),c}function ot(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];Z(e,"Group by",o,r=>n(r||null))}var rt="phoenix_nb.columns";var En={shown:null,widths:{}};function ee({names:e,title:t}){return e[0]??t}function ke(e,{shown:t}){let n=r=>t?.
includes(ee(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function st(e,{widths:t}){let n=e.map((s,i)=>t[ee(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),
o=e.map((s,i)=>ee(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function it(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function at({memory:e}){return ct()[e]??En}function lt({memory:e},t){let{
[e]:n,...o}=ct(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(rt,JSON.stringify(Object.fromEntries(
r)))}catch{}}function ct(){try{let e=JSON.parse(localStorage.getItem(rt)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var Tn=2;function pt(e,t,n,o,r,s){let i=l("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,S(i,!1);let a=null,c=0,d=()=>{if(!a)return;c+=1;let{expected:m,output:g}=a;o.send({type:"confusion",request:c,
query:r(),expected:m,output:g})},u=m=>{a=m,i.ariaLabel=m?`Confusion matrix of ${m.title}`:null,S(i,m!==null),d()};
n.length>Tn?Mn(t,n,u):An(t,n,u);let p=Q(o,m=>{m.type!=="confusion"||m.request!==c||!a||Sn(i,a,m,s)});return{update:d,
dispose:p}}function An(e,t,n){let o=null,r=t.map(s=>{let i=R(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)k(a.button,"aria-expanded",String(a.pair===o))});return k(i,"aria-expanded","false"),{button:i,
pair:s}})}function Mn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);Z(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function Sn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=l("table","",e);L(l("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=l("tr","",l("thead","",i));l("td","",a);for(let d of o)dt(l("th","",a),d,"col");let c=l("t\
body","",i);n.forEach((d,u)=>{let p=l("tr","",c);dt(l("th","",p),d,"row");let m=r[u]??[],g=m.reduce((v,A)=>v+A,
0);o.forEach((v,A)=>{let O=m[A]??0,h=l("td","",p);if(h.dataset.right=String(d===v),h.style.setProperty("--pnb-\
share",String(g?O/g:0)),!O){f("span","pnb-muted","·",h);return}let y=R(h,V(O),()=>s([ut(t.expected,"expected",
d),ut(t.output,"came out",v)]));y.ariaLabel=`${V(O)} expected ${d||"nothing"}, came out ${v||"nothing"}`})})}function dt(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function ut(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var B=class extends Error{constructor(n,o){super(n);this.at=o}at},ie=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Ln=new Set(["and","or","not","in","is","contains","true","false","missing"]),Cn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},$n=new Set(["error","\
explanation","thumbs","tags","note","trace"]),Rn=40,Nn=3;function Te(e,t){try{let n=On(e);return n.length===1?
{condition:null}:{condition:Fn(n,t)()}}catch(n){if(n instanceof B)return{error:n.message,at:n.at};throw n}}function On(e){
let t=[];for(ie.lastIndex=0;e.slice(ie.lastIndex).trim();){let n=e.slice(ie.lastIndex),o=ie.lastIndex+n.length-
n.trimStart().length,{groups:r}=ie.exec(e)??{};if(!r)throw Hn(e,o);t.push({...Pn(r),at:o})}return t.push({kind:"\
end",text:"",at:e.length}),t}function Hn(e,t){let n=String.fromCodePoint(e.codePointAt(t)??32);if("\"'`".includes(
n))return new B("A closing quotation mark is missing.",t);if(n==="."&&e[t-1]==="`")return new B("Put the whole\
 name of the column in backticks.",t);let o=/^\p{N}[\p{L}\p{N}_.]*/u.exec(e.slice(t))?.[0]??n;return new B(`${o}\
 means nothing here.`,t)}function Pn(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"n\
umber",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Dn(r)};let s=o.
toLowerCase();return Ln.has(s)?{kind:"sign",text:s}:{kind:"name",text:o}}function Dn(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function Fn(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-
1]?.text??"",a=b=>s().kind==="sign"&&s().text===b,c=b=>a(b)?(n+=1,!0):!1,d=()=>{let b=[u()];for(;c("or");)b.push(
u());return b.length===1&&b[0]?b[0]:{some:b}},u=()=>{let b=[p()];for(;c("and");)b.push(p());return b.length===
1&&b[0]?b[0]:{every:b}},p=()=>{if(o+=1,o>Rn)throw new B("Too many parentheses.",s().at);try{if(c("not"))return{
negated:p()};let b=s().at;if(!c("("))return m();let E=d();if(!c(")"))throw new B("A closing parenthesis is mis\
sing.",b);return E}finally{o-=1}},m=()=>{let b=s();if(b.kind==="text"&&e[n+1]?.text==="in")return n+=2,T(h("in"),
"contains",b.text);let E=h(i());if(c("is"))return g(c("not"),v(E));let x=c("not");return g(x,c("in")?O(E):A(E,
x))},g=(b,E)=>b?{negated:E}:E,v=b=>{let{at:E}=s();if(c("missing"))return T(b,"missing",null);throw new B("Afte\
r “is” comes “missing” or “not missing”.",E)},A=(b,E)=>{let x=s(),N=x.kind==="sign"?Cn[x.text]:void 0;
if(N!==void 0)return n+=1,M(b,N)??T(b,N,y(x.text,b));if((x.kind==="end"||["and","or",")"].includes(x.text))&&!E)
return $n.has(Ee(b,!0,t).role)?{negated:T(b,"missing",null)}:T(b,"==",!0);let D=`After ${te(b)} comes ==, !=, \
<, >, in, contains or “is missing”.`;throw new B(D,x.at)},O=b=>{let E=s().at;if(!c("[")&&!c("("))throw new B(
`After “in” comes a list: ${te(b)} in ["a", "b"].`,E);let x=[];do x.push(T(b,"==",y("in",b)));while(c(","));
if(!c("]")&&!c(")"))throw new B("The list is not closed: ] is missing.",E);return{some:x}},h=b=>{let E=s();if(E.
kind!=="name"){let x=b?` after “${b}”`:"",N=E.kind==="end"?"":`, not ${mt(E)}`;throw new B(`The name of a \
column is wanted${x}${N}.`,E.at)}return n+=1,E},y=(b,E)=>{let x=s();if(n+=1,x.kind==="number")return Number(x.
text);if(x.kind==="text")return x.text;if(x.kind==="sign"&&x.text==="true")return!0;if(x.kind==="sign"&&x.text===
"false")return!1;if(x.kind==="name"){let N=`${te(E)} ${b} "${x.text}"`;throw new B(`Text stands in quotation m\
arks: ${N}.`,x.at)}throw new B(`A number or a text in quotation marks is wanted after ${b}.`,x.at)},M=(b,E)=>{
let x=s();if(x.kind!=="name"||!t.some(H=>ht(H,x.text)))return null;n+=1;let N=!["==","!=","contains"].includes(
E),[$,D]=[b,x].map(H=>Ee(H,N?0:null,t));if(!$||!D)return null;if(N&&$.numeric!==D.numeric){let[H,C]=$.numeric?
[b,x]:[x,b],K=`${te(H)} is a number and ${te(C)} is not: compare them with == or !=.`;throw new B(K,x.at)}return{
column:$.key,operator:E,value:null,other:D.key}},T=(b,E,x)=>{let{key:N,numeric:$}=Ee(b,x,t);if($&&typeof x=="s\
tring"&&E!=="contains"){let D=`${te(b)} is a number: compare it with one, as in ${te(b)} >= 1.`;throw new B(D,
b.at)}return{column:N,operator:E,value:x}};return()=>{let b=d(),E=s();if(E.kind==="end")return b;let x=`Betwee\
n two conditions stands “and” or “or”, not ${mt(E)}.`;throw new B(x,E.at)}}function mt({kind:e,text:t}){
return e!=="text"?t:t.trim()?`the text "${t}"`:"an empty text"}function te({text:e}){return gt(e)}function gt(e){
return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function Ee({text:e,at:t},n,o){let r=o.filter(c=>ht(
c,e)),s=r.find(({title:c})=>c===e),i=s?r.filter(c=>ft(c,s,e)):In(r),[a]=i;if(!a){let c=Bn(e,o),d=c?`Did you me\
an ${c}?`:`There are ${Vn(o)}.`;throw new B(`There is no column ${e}. ${d}`,t)}if(i.some(c=>!ft(c,a,e))){let c=i.
slice(0,3).map(({title:d})=>gt(d));throw new B(`${e} is ambiguous: write ${c.join(" or ")}.`,t)}return i.find(
({numeric:c})=>c===(typeof n=="number"))??a}function ht({title:e,names:t},n){return e===n||t.includes(n)}function ft(e,t,n){
let o=e.names.includes(n)&&t.names.includes(n);return e===t||o&&bt(e)&&bt(t)}function bt({role:e}){return e===
"score"||e==="label"}function In(e){let t=e.filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?
t:e}function Vn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":
"")}function Bn(e,t){let n=null,o=Math.min(Nn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[
r,...s]){let a=Kn(e.toLowerCase(),i.toLowerCase(),o);a<o&&([n,o]=[i,a])}return n}function Kn(e,t,n){if(Math.abs(
e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[
r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+
1))}o=s}return Math.min(n,o[t.length]??n)}var re={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function yt({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function wt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ae(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function xt(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var _n=/^[\p{L}_][\p{L}\p{N}_.]*$/u,kt=150,vt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function Et(e,t,n,o){let{setup:r}=t,s=l("div","pnb-filters",
e),i=jn(s,r,o),a=Wn(s,r,m=>o({expression:m})),c=Ze(s,"Search any text",kt,m=>o({text:m}));Un(s,r,m=>o({filters:ae(
n().filters,m)}));let d=l("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=l("div","pnb-f\
ilters pnb-chips",e),p=X(u,m=>qn(m,n,o));return{update({show:m,filters:g}){for(let{button:v,title:A,kind:O,words:h}of i)
k(v,"aria-pressed",String(O===m)),L(A,`${t.kind?.(O)??h} `);p(g),S(u,g.length>0)},clear(){c.clear(),a.clear();
let{text:m,show:g,filters:v,expression:A}=re;o({text:m,show:g,filters:v,expression:A})},count:m=>L(d,Gn(m,t,n())),
counted(m){m.forEach((g,v)=>{let A=i[v];A&&L(A.count,V(g))})},focus:a.focus}}function jn(e,{kinds:t},n){let o=l(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let a=R(o,"",()=>n({show:r}));a.className="pnb-kind";let c=f("span","",`${s} `,a),d=f("b","",V(i),a);return{button:a,
title:c,kind:r,words:s,count:d}})}function Gn(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${V(t)}`;return`${V(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function qn(e,t,n){let o=l("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:ae(t().filters,r)})}),{root:o,update(s){r=
s,L(o,`${s.text} ✕`),k(o,"aria-label",`remove the filter ${s.text}`)}}}function Wn(e,{columns:t},n){let o=l(
"span","pnb-expression",e),r=l("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=zn(t),r.ariaLabel="Filter by an expression",P(r);let s=l("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,a=()=>{let d=Te(r.value,t),u="error"in d?d.error:"";L(s,u),k(r,"aria-invalid",u?"true":
null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(i),i=setTimeout(a,kt)};return r.addEventListener("i\
nput",c),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),a())}),{clear(){
clearTimeout(i),r.value="",L(s,""),k(r,"aria-invalid",null)},focus:()=>r.focus()}}function zn(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(a=>_n.test(a)&&"condition"in Te(`${a} is missing`,e));return{head:s,name:i.sort(
(a,c)=>a.length-c.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.
role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||
"attempts > 1"}function Un(e,{columns:t},n){let o=l("details","pnb-more",e);f("summary","pnb-plus","+ filter",
o);let r=l("div","pnb-list",o),s=t.map(u=>[u.key,u.title]),i=Z(r,"Column",s,()=>{}),a=Z(r,"Comparison",vt,()=>{
S(c,a.value!=="missing")}),c=l("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder="\
value",P(c);let d=()=>{let u=t.find(({key:h})=>h===i.value),p=vt.find(([h])=>h===a.value);if(!u||!p)return;let[
m,g]=p,v=c.value.trim();if(!v&&m!=="missing"){c.focus();return}let A=m==="missing"?null:Qn(v,u.numeric),O=m===
"missing"?`${u.title} ${g}`:`${u.title} ${g} ${v}`;n({about:`${u.key} ${m}`,text:O,where:{column:u.key,operator:m,
value:A}})};R(r,"Add",d),c.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function Qn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Tt=20;function At(e,t){let{view:n,change:o,resize:r}=t,s=l("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:c,descending:d})=>{for(let{head:u,button:p,column:m}of i){
let g=c===m.key;q(p,(g?d?"↓ ":"↑ ":"")+m.title),k(u,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(c){s.replaceChildren(),i=c.map(d=>{let u=l("span","",s);u.setAttribute(
"role","columnheader"),k(u,"data-numeric",d.numeric?"":null);let p=R(u,"",()=>o(wt(n(),d.key)));p.dir="auto",P(
p);let m=g=>r(ee(d),g);return p.addEventListener("keydown",g=>{let v={ArrowLeft:-Tt,ArrowRight:Tt}[g.key];!g.shiftKey||
v===void 0||(m(u.offsetWidth+v),g.preventDefault(),g.stopPropagation())}),t.title?.(d,u),Jn(u,m),{head:u,button:p,
column:d}}),a(n())}}}function Jn(e,t){let n=l("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function Mt(e,[t],n,o){let r=l("div","pnb-panel");r.setAttribute("role","row");let s=l("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,P(s),S(r,!1);let i=l("div","pnb-openbar",s),a=l("div","pnb-known",
i),c=l("strong","",a);c.dir="auto";let d=l("span","pnb-muted pnb-small",a),u=l("span","pnb-muted pnb-small",a);
u.dir="auto";let p=l("span","pnb-muted pnb-small pnb-line",a),m=l("span","pnb-openers",i);for(let[v,A,O]of[["↑",
`Previous ${t}`,()=>n(-1)],["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let h=R(m,v,O);h.ariaLabel=
A,P(h)}let g=l("div","pnb-content",s);return{panel:r,fill(v,A){je(e,g),L(c,v.title),L(u,(v.facts??[]).join(" ·\
 ")),p.replaceChildren(),v.trace&&(f("span","","trace ",p),f("code","",v.trace,p).title=v.trace),g.replaceChildren(),
A(g)},place:v=>L(d,v)}}function Yn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Xn(e,t,n,o=null){let r=Zn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function Zn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function eo(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function to(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var no="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function oo(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(no)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var ro=0;function St(e){
let{scroll:t}=e,n=`pnb-list-${++ro}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=l("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
i>=0?{after:i,height:c.offsetHeight}:null,u=h=>{for(Math.abs(h-a)>=r.length&&(a=h);a<h;a++){let y=r.shift();y&&
(o.insertBefore(y.root,c??null),r.push(y))}for(;a>h;a--){let y=r.pop();y&&(o.prepend(y.root),r.unshift(y))}},p=()=>{
let h=e.measure(),y=d(),[M,T]=Xn(t.scrollTop,e.expected(),h,y);for(e.want(M,Math.max(T,1)),o.style.height=`${e.
count()*h.row+(y?.height??0)}px`,c&&(c.style.top=`${(i+1)*h.row}px`),u(M);r.length<T-M;){let x=e.create(o,v);c&&
o.insertBefore(x.root,c),r.push(x)}let b=Math.min(T,e.count());r.forEach((x,N)=>{let $=M+N;S(x.root,$<b),k(x.root,
"id",$<b?`${n}-${$}`:null),!($>=b)&&(x.root.style.top=`${Yn($,h.row,y)}px`,k(x.root,"aria-selected",String($===
s)),k(x.root,"aria-rowindex",String($+2)),c&&k(x.root,"aria-expanded",String($===i)),x.update($))});let E=s>=M&&
s<b;k(t,"aria-activedescendant",E?`${n}-${s}`:null),k(t,"aria-rowcount",String(e.count()+1)),e.drawn()},m=h=>{
let{row:y}=e.measure();s=Math.min(e.count()-1,Math.max(0,h));let M=d(),T=M&&s>M.after?M.height:0;e.want(s,s+1);
let{scrollTop:b,clientHeight:E}=t;return t.scrollTop=eo(s,b-T,E,e.head(),y)+T,p(),s},g=h=>{s=h,p()},v=h=>{g(h),
e.open(h)},A=!1;t.addEventListener("scroll",()=>{A||(A=!0,requestAnimationFrame(()=>{A=!1,p()}))}),t.addEventListener(
"keydown",h=>{if(!oo(h,c))return;let y=to(h.key,s,e.count(),e.measure().visible);if(h.key==="Enter"&&h.target===
t&&e.count()>0)e.open(m(Math.max(0,s)));else if(y!==null)m(y),e.moved?.(s);else if(!e.key?.(h))return;h.preventDefault(),
h.stopPropagation()});let O=new ResizeObserver(()=>{i>=0&&p()});return c&&O.observe(c),{update:p,mark:g,choose:m,
expand(h){i=h,c&&S(c,h>=0),p()},reveal(){if(i<0||!c)return;p();let{row:h}=e.measure(),y=(i+1)*h+c.offsetHeight+
e.head(),M=Math.min(i*h,y-t.clientHeight);(t.scrollTop<M||t.scrollTop>i*h)&&(t.scrollTop=M)},rebuild(){for(let{
root:h}of r)h.remove();r.length=0,p()},restart(){t.scrollTop=0,s=-1,i=-1,c&&S(c,!1),p()},get chosen(){return s},
dispose:()=>O.disconnect()}}var so={"-":"del","+":"ins","=":"span"};function Ae(e,t){e.replaceChildren();for(let[n,o]of t)f(so[n],"",o,e)}
function Lt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;k(e,"data-state",n),n===null?Ae(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function Ct(e,t){let n=l("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;f("span","",r,n).dir="auto",o||(f("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(f("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&f("span","pnb-muted",` (${t.repetitions})`,n)}var io=1.5,ao=24;function Rt(e,t){let n=e.findIndex(i=>typeof i=="object"&&"failed"in i);if(n<1)return null;let o=$t(
e,n+1),r={of:n,first:n,length:1+o},s=Me(t.slice(n,n+r.length));if(t[n]?.role==="output"&&s<ao)for(let i=n+1+o;i<
e.length;i++){let a=$t(e,i),d=Me(t.slice(i,i+a))>=io*Me(t.slice(n,n+r.length));a>r.length&&d&&(r={of:n,first:i,
length:a})}return r.length>1?r:null}function Me(e){return e.reduce((t,n)=>t+n.letters,0)}function $t(e,t){let n=e.
findIndex((o,r)=>r>=t&&o!=="");return(n<0?e.length:n)-t}function Se(e){return e.dir="auto",(t="")=>{let n=typeof t==
"string"?t:"failed"in t?`✗ ${t.failed}`:"";q(e,n),k(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function Nt(e,t){
e.classList.add("pnb-cell");let n=l("div","pnb-preview",e);n.dir="auto";let o=l("div","pnb-marks",e),r;return s=>{
let i=typeof s=="object"&&"pieces"in s?s:null;if(i!==r){r=i,Lt(n,i),o.replaceChildren();for(let a of i?.marks??
[])t.has(a.evaluator)||Ct(o,a);i?.rewritten&&f("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}
function Ot(e){e.classList.add("pnb-asked");let t=l("div","pnb-muted pnb-small pnb-line",e),n=l("div","pnb-pre\
view",e),o=l("div","pnb-wanted",e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"inpu\
t"in r?r:{id:"…",input:"",expected:""};q(t,s.id),L(n,s.input),L(o,s.expected?`expected ${s.expected}`:""),S(
o,s.expected!=="")}}var lo=30,Ht={row:lo,visible:18,above:6,below:8};function Pt(e,t){P(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=St({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>co(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),p=n.busy||i()>0?2:0,m=Math.min(u,Math.max(p,i()))*d+t.head(),g=Math.max(2,e.offsetHeight-e.clientHeight);
e.style.height=`${r.hidden?m+g:Math.max(m,u*d+t.head())}px`,S(c,i()===0&&!n.busy),t.drawn()}}),c=l("div","pnb-\
empty");return e.after(c),f("span","pnb-muted",`No ${s[1]} match.`,c),R(c,"Clear filters",t.clear),a}function co(e,{
source:t,columns:n,group:o,noun:r,hidden:s,selection:i,tall:a},c){let d=l("div","pnb-row",e);d.setAttribute("r\
ole","row");let u=0;d.addEventListener("click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(u)});
let p=l("input","pnb-tick");p.type="checkbox",p.tabIndex=-1,p.addEventListener("click",y=>y.stopPropagation()),
p.addEventListener("change",()=>{let y=t.row(u);y&&i.toggle(y.position)});let m=l("span","pnb-heading-of-group");
m.dir="auto";let g=n().map((y,M)=>{let T=l("div","",d);if(T.setAttribute("role","gridcell"),k(T,"data-numeric",
y.numeric?"":null),M>0)return{cell:T,column:y,draw:uo(T,y,s)};T.append(p,m);let b=l("div","pnb-first",T);return{
cell:b,column:y,draw:a?Ot(b):Se(b)}}),v=g.map(({column:y})=>y),A=null,O=y=>{if(!A&&!y)return;A=y;let{of:M=0,first:T=0,
length:b=1}=y??{},E=g[M]?.cell,x=E?.textContent??"";E&&y&&M!==T&&L(E,"✗ failed"),g.slice(1).forEach(({cell:$,
column:D},H)=>{let C=H+1,K=C===T;$.style.gridColumn=K?`span ${b}`:"",k($,"aria-colspan",K?String(b):null),k($,
"data-numeric",D.numeric&&!K?"":null),S($,C<=T||C>=T+b)});let N=T?g[T]?.cell:void 0;N&&(q(N,x),k(N,"data-tone",
"bad"))},h=[];return{root:d,update(y){u=y;let M=o(y),T=t.row(y),b=T!==void 0&&i.has(T.position),E=[y,M,T,b];if(T&&
E.every(($,D)=>$===h[D]))return;h=E,k(d,"data-group",M?"":null),S(p,!M),S(m,!!M);let x=g[0];x&&S(x.cell,!M),L(
m,M?po(M,r):""),p.checked=b,k(d,"data-picked",p.checked?"":null);let N=M?.cells??T?.cells??[];g.forEach(({draw:$},D)=>{
$(N[D])}),O(Rt(N,v)),p.ariaLabel=`select ${r[0]} ${y+1}`}}}function uo(e,t,n){return t.variant===null?Se(e):Nt(
e,n)}function po({value:e,count:t,folded:n,cells:o},r){let s=`${V(t)} ${r[t===1?0:1]}`,i=o.some(Boolean)?" · m\
eans":"";return`${n?"▸":"▾"} ${e||"(none)"} · ${s}${i}`}function Dt(e,t,n,o){let r=new Set,s=l("div","pnb-filters pnb-picked",e);S(s,!1);let i=f("strong","","",s);i.setAttribute(
"role","status");let a=l("span","pnb-muted pnb-small",s);a.append("in Python: "),f("code","","view.selected",a),
a.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),L(i,`${V(r.
size)} ${t[r.size===1?0:1]} selected`),S(s,r.size>0),o()};return R(s,"Clear",()=>{r.clear(),c()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var mo=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Ft(e,t,n){let{setup:o,noun:r}=n,s=n.view??re,i=at(o),a=ke(
o.columns,i),c=null,d=-1,u=-1,p=0,m=0,g=!1,v=null,A=new Map,O=()=>n.query?.(s)??yt(s),h=tt(t,w=>({...w,query:O(),
columns:a.map(({key:F})=>F),edition:m}),w=>{c=w.runs;for(let F of w.groups)A.set(F.place,F);b.counted(w.counts),
n.arrived?.(w),I.update(),u>=0&&ue(u)},n.chunk),y=()=>{g&&(g=!1,m+=1,A.clear(),h.refresh())},M=()=>{y(),A.clear(),
h.reset()},T=w=>{n.changed?.(w,{...s,...w}),s={...s,...w},b.update(s),G.update(s),N.update(),d=u=-1,M(),j(),I.
restart()},b=Et(e,n,()=>s,T),E=l("div","pnb-filters pnb-choices",e);n.choices?.(E),ot(E,o.columns,w=>T({group:w,
folded:[]}));let x=nt(E,o.columns,()=>a,w=>{let F=o.columns.filter(({key:oe})=>w?.includes(oe));C({...i,shown:w&&
F.map(ee)}),a=ke(o.columns,i),M(),G.rebuild(a),j(),I.rebuild()}),N=pt(e,l("span","pnb-kinds",E),o.pairs,t,O,w=>T(
{filters:w.reduce(fo,s.filters)}));l("span","pnb-grow",E);let $=et(e,E,[...mo,...n.keys??[]]),D=Dt(e,r,t.send.
bind(t),()=>I.update()),H=l("div","pnb-scroll",e);H.ariaLabel=n.label;let C=w=>{i=w,lt(o,i)},K=()=>n.measure?.(
a)??Ht,j=()=>{let{columns:w,width:F}=st(a,i);H.style.setProperty("--pnb-columns",w),H.style.setProperty("--pnb\
-width",F),H.style.setProperty("--pnb-tall",`${K().row}px`),H.setAttribute("aria-colcount",String(a.length))},
G=At(H,{view:()=>s,change:T,resize:(w,F)=>{C(it(i,w,F)),j()},title:n.title}),W=()=>{d=u=-1,y(),I.expand(-1),H.
focus({preventScroll:!0})},ue=w=>{let F=h.row(w);u=F?-1:w,!(!F||F.position<0)&&(d=w,v=null,we.place(`${V(w+1)}\
 of ${V(h.matched??0)}`),I.expand(w),p+=1,t.send(n.ask(p,F.position)))},ye=()=>{let w=v&&n.open(v);w&&(we.fill(
w.title,w.draw),I.reveal())},dn=Q(t,w=>{w.type!=="detail"||w.request!==p||(v=w,ye())}),Ke=w=>{let F=I.chosen+w;
for(;A.has(F);)F+=w;F>=0&&F<(h.matched??0)&&ue(I.choose(F))},un=()=>{let w=h.row(I.choose(Math.max(0,I.chosen)));
w&&w.position>=0&&D.toggle(w.position)},we=Mt(H,r,Ke,W),I=Pt(H,{source:h,panel:we.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:D,tall:n.measure!==void 0,head:G.height,measure:K,columns:()=>a,group:w=>A.get(w),open:w=>w===
d?W():ue(w),moved:w=>{u=-1,!(d<0)&&(A.has(w)?Ke(Math.sign(w-d)||1):ue(w))},fold:({key:w,folded:F})=>{let oe=s.
folded.filter(pn=>pn!==w);s={...s,folded:F?oe:[...oe,w]},d=u=-1,M(),I.expand(-1)},key:({key:w})=>{if(w==="Esca\
pe"&&(d>=0||u>=0))W();else if(w==="x")un();else if(w==="?")$();else if(w==="/")b.focus();else return d>=0&&(n.
key?.(w)??!1);return!0},clear:b.clear,drawn:()=>b.count(h.busy?null:c??o.total)}),_e=new ResizeObserver(()=>{if(H.
style.setProperty("--pnb-sight",`${H.clientWidth}px`),!H.clientWidth||!n.resized?.(a,H.clientWidth))return;let{
chosen:w}=I;M(),j(),I.rebuild(),I.mark(w)});return _e.observe(H),n.resized?.(a,H.clientWidth),b.update(s),G.rebuild(
a),j(),I.restart(),{selection:D,scroll:H,view:()=>s,change:T,reload(){n.changed?.({},s),M(),j(),I.rebuild(),ye()},
redraw(){j(),I.rebuild(),ye()},refresh(w){g=!0;let F=i.shown?[]:w.filter(oe=>!a.includes(oe));if(!F.length){h.
refresh(),I.update();return}a=[...a,...F],x(),M(),G.rebuild(a),j(),I.rebuild()},dispose:()=>{h.dispose(),dn(),
N.dispose(),I.dispose(),_e.disconnect()}}}function fo(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function fe(e){let t=l("div","pnb-said",e),n=l("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=l("div","pnb-code",t),r=l("pre","",o);r.tabIndex=0,P(r);let s=R(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>L(s,"Copied"),a):a()});return P(
s),S(t,!1),{say(i,a,c=!1){L(n,i),k(n,"data-tone",c?"bad":null),L(r,a),L(s,"Copy"),S(o,a!==""),S(t,i!=="")}}}var bo=1500;function Le(e,t){let n=0,o=new Map,r=Q(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,bo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var be="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function It(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Vt(e,t){return e.filter(n=>n!==t)}function Bt(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var go=1e3,ho=1e4,yo="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function _t({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,a,c="")=>{let{
variant:d,position:u}=a,p=`${d} ${u}`,m=r.get(p)??a.notes,g=0,v=l("section","pnb-notes",i);v.ariaLabel=c?`Note\
s on ${c}`:"Notes";let A=l("div","pnb-notes-line",v),O=["up","down"].map(C=>xo(A,C,()=>D({thumbs:m.thumbs===C?
"none":C}))),h=ko(A,C=>D({tags:C})),y=Eo(A,C=>D({note:C})),M=l("div","pnb-notes-line pnb-small",v),T=l("span",
"pnb-muted pnb-saved",M);T.setAttribute("role","status"),T.dir="auto";let b=R(M,"Undo",()=>D({undo:!0}));P(b),
l("span","pnb-grow",M);let E=To(v,M,m,(C,K)=>n(a,C,K)),x=()=>{for(let{button:C,thumb:K}of O)k(C,"aria-pressed",
String(m.thumbs===K));h.update(m),y.update(m.note),S(b,m.at!==""),S(v,m.writable||m.at!=="")},N=(C,K=!1)=>{L(T,
C),k(T,"data-tone",K?"bad":null)},$=C=>{C&&r.set(p,C)},D=C=>{g+=1;let K=g,j=m;m={...m,...wo(C)},x(),N("Saving \
…"),e.ask(G=>({type:"annotate",request:G,position:u,variant:d,note:null,tags:null,thumbs:null,undo:!1,...C}),
({notes:G,error:W})=>{$(G),K===g&&(m=G??{...j,note:m.note},x(),N(W?`Not saved: ${W}`:Kt(m),W!==""),W||t())},()=>K===
g&&N(be,!0))},H=C=>()=>D({thumbs:m.thumbs===C?"none":C});o??={n:y.focus,t:h.focus,"+":H("up"),"-":H("down")};for(let C of v.
querySelectorAll("button, input, textarea"))m.writable||C.setAttribute("disabled","");x(),E.update(m),N(Kt(m))},
clear(){o=null},key(i){let a=o?.[i];return a?.(),a!==void 0}}}function wo({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Kt({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Bt(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function xo(e,t,n){let o=R(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,P(o);let r=_("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return _("path",{d:yo,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var vo=0;function ko(e,t){let n=l("span","pnb-tags",e),o=l("span",
"pnb-tags",n),r=l("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
P(r);let s=l("datalist","",n);s.id=`pnb-tags-${++vo}`,r.setAttribute("list",s.id);let i=[],a=()=>{let c=It(i,r.
value);r.value="",c.length>i.length&&t(c)};return r.addEventListener("change",a),r.addEventListener("keydown",
c=>{Ce(c,r)||(c.stopPropagation(),c.key==="Enter"||c.key===","?(c.preventDefault(),a()):c.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(c){i=c.tags,o.replaceChildren();for(let d of i){
let u=R(o,`${d} ✕`,()=>{t(Vt(i,d)),r.focus()});u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the t\
ag ${d}`,P(u)}s.replaceChildren();for(let d of c.known)l("option","",s).value=d}}}function Eo(e,t){let n=l("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=ho,n.rows=1,n.dir=
"auto",P(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,go)}),n.addEventListener("blur",s),n.addEventListener("keydown",a=>{if(Ce(a,n))return s();a.
stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.
value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(i)}}}function Ce(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function To(e,t,{
expected:n},o){let r=R(t,"Correct expected…",()=>{let u=z(s);k(r,"aria-expanded",String(u)),u&&i.focus()});k(
r,"aria-expanded","false"),P(r);let s=l("div","pnb-form",e);S(s,!1);let i=l("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",P(i),i.addEventListener("keydown",u=>{Ce(u,i)||u.stopPropagation()});let a=l("div","pn\
b-notes-line",s),c=fe(s),d=R(a,"Make a new version",()=>{c.say("Saving …",""),o(i.value,c.say)});return P(d),
f("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:u,writable:p}){S(r,p&&u!==
"")}}}function ge(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(be,"",!0))}function jt(e,t,n,o){let r=l("div","pnb-f\
orm pnb-actions");e.append(r);let s=l("div","pnb-notes-line",r);S(s,!1);let[i,a]=[["split","hard"],["dataset",
"this one"]].map(([p,m])=>{let g=l("label","",s);f("span","",p,g);let v=l("input","",g);return v.type="text",v.
placeholder=m,v.maxLength=200,v.dir="auto",P(v),v.addEventListener("keydown",A=>{A.stopPropagation(),A.key==="\
Enter"&&(A.preventDefault(),c.click())}),v}),c=R(s,"Add",()=>{d.say("Saving …","");let p={split:i?.value.trim()??
"",dataset:a?.value.trim()??""};!p.split&&!p.dataset&&(p.split=i?.placeholder??""),ge(t,n(),{action:"add",...p},
d.say)}),d=fe(r),u=R(e,"Add to dataset…",()=>{let p=z(s);k(u,"aria-expanded",String(p)),d.say("",""),p&&i?.focus()});
k(u,"aria-expanded","false");for(let p of[c,u])P(p);if(o){let p=R(e,"Run again…",()=>{S(s,!1),k(u,"aria-expa\
nded","false"),ge(t,n(),{action:"again"},d.say)});P(p)}e.append(r)}var Gt=[[["N"],"note on the open run"],[["T"],"tag it"],[["+","−"],"thumb up, down"]],qt=new Set(["thumbs","\
tags","note"]);function Wt(e,t){let n=Le(e,r=>r.type==="annotated"),o=Le(e,r=>r.type==="acted");return{notes:_t(
{annotating:n,saved:t,correct:({variant:r,position:s},i,a)=>ge(o,[s],{action:"correct",variant:r,expected:i},a)}),
actions({selection:r},s){jt(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function zt(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");L(o,s?`show all ${V(n)} characters`:"show less"),k(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Re=/^\s*(?:```|~~~)/,Ut=/^(#{1,6})\s+(.*)$/,Ne=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Ao=/^\s*\d/,$e=/^>\s?(.*)$/,
Mo=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,So=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function He(e){return So.test(e)}function Pe(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Lo(e,n,o)}function Lo(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Re.test(o))
return Co(e,t,n+1);let r=Ut.exec(o);if(r)return Oe(l("div","pnb-heading",e),r[2]??""),n+1;if(Ne.test(o))return $o(
e,t,n);if($e.test(o)){let[c,d]=Qt(t,n,$e);return Pe(l("blockquote","",e),c.join(`
`)),d}let s=l("p","",e),i=n,a=[];for(;i<t.length;i++){let c=t[i]??"",d=!c.trim()||Re.test(c)||Ut.test(c)||Ne.test(
c);if(i>n&&(d||$e.test(c)))break;a.push(c)}return Oe(s,a.join(`
`)),i}function Co(e,t,n){let o=n;for(;o<t.length&&!Re.test(t[o]??"");)o++;return f("pre","",t.slice(n,o).join(
`
`),e),o+1}function $o(e,t,n){let o=l(Ao.test(t[n]??"")?"ol":"ul","",e),[r,s]=Qt(t,n,Ne);for(let i of r)Oe(l("l\
i","",o),i);return s}function Qt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Oe(e,t){let n=0;for(let o of t.matchAll(Mo)){e.append(t.slice(n,o.index));
let[r,,s,i,a,c,d,u]=o;s!==void 0?f("code","",s,e):i??a?f("strong","",i??a??"",e):c?f("em","",c,e):(f("span","p\
nb-linked",d??"",e),u&&f("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}function Yt(e){let n=(ne(e)?Ro(e):null)?.flatMap(De)??[];return n.length?n:null}function Ro(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:ne(r)&&ne(r.message)?[r.message]:ne(s)&&
typeof s.role=="string"?[s]:null}function De(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(De);if(!ne(e))return[];let t=ne(e.function)?e.function:e.functionCall??e.toolUse;if(ne(t))
return[Jt(t)];if(e.type==="tool_use"||e.type==="function_call")return[Jt(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:a}=e;return[n,o,r,s,i,a].flatMap(De)}function Jt({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function ne(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var No=900,Xt=16,Oo=80,Ho=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Po=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Do=/^[A-Za-z0-9+/=\s]{60,}$/,Fo=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ce(e){return e?JSON.parse(e):void 0}function Zt(e){let t=le(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=Be(o)?n:[{role:"system",content:o},...n];return r.
every(i=>le(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Ie(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function J(e,t){let n=Zt(
t);n?nn(e,n):typeof t=="string"?tn(e,t):Array.isArray(t)?Ko(e,t):le(t)?_o(e,t):f("span",Be(t)?"pnb-muted":"",on(
t),e)}function he(e,t){let n=Ie(t),o=Zt(n);o?nn(e,o):Fe(e,n===void 0?t:JSON.stringify(n,null,2))}function en(e,t){
let n=Yt(Ie(t));if(!n){he(e,t);return}for(let r of n)tn(e,r);let o=l("details","pnb-whole",e);f("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),he(o,t)}function tn(e,t){let n=Io(t);if(n){let i=l("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Ie(t);if(o!==void 0){Fe(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&Fo.test(t)&&!He(t)){Fe(e,t);return}let r=l("div","pnb-long",e),s=f("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",de(s,r,t),He(t)&&Vo(e,r,t)}function Io(e){if(Ho.test(e))return e;let t=Po.find(([
n])=>n.test(e))?.[1];return t&&Do.test(e)?`data:image/${t};base64,${e}`:null}function Vo(e,t,n){let o=l("div",
"pnb-markdown",e);o.dir="auto",S(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||Pe(o,n);let s=z(
o);S(t,!s),L(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Fe(e,t){let n=l("div",
"pnb-long",e),o=f("div","pnb-text pnb-mono",t,n);o.dir="auto",de(o,n,t)}function de(e,t,n){Ve(n)&&zt(e,t,n.length)}
function Ve(e){return e.length>No||e.split(`
`,Xt+1).length>Xt}function nn(e,t){let n=l("div","pnb-chat",e);for(let{role:o,content:r}of t){let s=l("div","p\
nb-turn",n);s.dataset.role=o,f("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Bo(r))J(s,i)}}function Bo(e){
return Array.isArray(e)?e.map(t=>{if(!le(t))return t;if(typeof t.text=="string")return t.text;let n=le(t.image_url)?
t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Ko(e,t){let n=t.map(s=>jo(s)?on(s):null),
o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=Oo){f("span","pnb-text",t.length?o:"(empty list)",e).dir="au\
to";return}let r=l("ol","pnb-items",e);for(let s of t)J(l("li","",r),s)}function _o(e,t){let n=Object.entries(
t);if(!n.length){f("span","pnb-muted","(empty)",e);return}let o=l("dl","pnb-object",e);for(let[r,s]of n)f("dt",
"pnb-muted",r,o).dir="auto",J(l("dd","",o),s)}function le(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}function jo(e){return typeof e!="object"||e===null}function Be(e){return e==null}function on(e){return Be(e)?
"none":typeof e=="number"?xe(e):String(e)}var Go=12;function rn(e,{facts:t,steps:n,messages:o,left:r}){if(S(e,!!n.length),!n.length)return;let s=f("h4",
"","trace",e);f("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=l("div","pnb-steps",e);for(let a of n)qo(l(
"details","pnb-step",i),a);o.length&&zo(l("details","",e),o,r)}function qo(e,t){let n=l("summary","",e),o=l("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(f("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),f("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&f("\
span","pnb-muted pnb-small",` ${r}`,o),Wo(n,t),f("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&f("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)f("div","pnb-m\
uted pnb-small",s,e),f("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&f("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function Wo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=_("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);_("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),_("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function zo(e,t,n){e.open=t.length<=Go,f("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=l("div","pnb-message",e);f("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=l("div","",i);r&&(f("div","pnb-text",r,a).dir="auto");for(let c of s)f("code","pnb-t\
ext",c,a).dir="auto"}n&&f("div","pnb-muted pnb-small",n,e)}function ln(e,t,n="expected"){let o=l("div","pnb-run-parts",e),r=l("section","",o);t.error&&Uo(r,"the task fai\
led",t.error,t.traceback),Qo(r,t,n),nr(l("section","",o),t.evaluations);let s=l("section","",o);ir(s,t),rn(l("\
section","pnb-rest",o),t.steps);let i=l("section","pnb-rest",o);an(i,"input",t.inputs),an(i,"metadata",t.metadata)}
function Y(e,t,n=[]){let o=f("h4","",t,e);return o.dir="auto",n.length&&f("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Uo(e,t,n,o){Y(e,t).dataset.tone="bad";let r=l(o?"details":"div","pnb-error",e),s=cn(r,n,o),
i=f("span","pnb-sign","✗ ");i.dataset.tone="bad",s.prepend(i)}function Qo(e,t,n){let{fields:o,sides:r,heading:s}=Jo(
t,n);o.length&&Y(e,s);let i=l("div","pnb-diff",e);for(let a of o){let c=l("div","pnb-field",i);c.dataset.against=
r.old,tr(c,a,r)}}function Jo({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:er,heading:"expected"};
if(o==="baseline"&&t.length)return{fields:t,sides:Zo,heading:"output against the baseline"};let r=o==="nothing"?
e.flatMap(Yo):e,i=r.some(({expected:a})=>a)?"output against expected":"output";return{fields:r,sides:Xo,heading:i}}
function Yo(e){return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var Xo={old:"expected",same:"✓ \
as expected"},Zo={old:"baseline",same:"= as the baseline"},er={old:"expected",same:""};function tr(e,t,n){let{
name:o,state:r,output:s,expected:i,pieces:a}=t,c=l("div","pnb-muted pnb-small",e);f("span","",o,c).dir="auto";
let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",changed:""}[r];if(u&&f("span","pnb-small",`${o?
" ":""}${u}`,c),S(c,!!c.textContent),a.length){let p=l("div","pnb-text",e);p.dir="auto",Ae(p,a);return}r==="ch\
anged"?(sn(e,n.old,"pnb-gone",i),sn(e,"output","pnb-new",s)):J(e,ce(s||i))}function sn(e,t,n,o){let r=l("div",
`pnb-side ${n}`,e);f("span","pnb-muted pnb-small",t,r),J(l("div","",r),ce(o))}function nr(e,t){t.length&&Y(e,"\
evaluations");for(let n of t)or(l("div","pnb-evaluation",e),n)}function or(e,t){let{error:n,explanation:o,metadata:r,
trace:s}=t;rr(e,t),o&&(f("div","pnb-text pnb-small",o,e).dir="auto"),n&&sr(e,n,t.traceback),r&&J(e,ce(r)),s&&e.
setAttribute("title",`trace ${s}`)}function rr(e,{name:t,kind:n,error:o,text:r,tone:s,facts:i}){let a=l("div",
"",e);a.dir="auto",f("span","",t,a);let c=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[s]:"",d=f("strong",
"",` ${o?"✗ failed":`${c}${r}`}`,a);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n==="CODE"?[]:[n,...i];u.length&&
f("span","pnb-muted pnb-small",` ${u.join(" · ")}`,a)}function sr(e,t,n){let o=l(n?"details":"div","pnb-error\
 pnb-small",e);cn(o,t,n)}function cn(e,t,n){let o=l(n?"summary":"div","",e);return f("span","",t,o).dir="auto",
n?Ve(t)&&o.classList.add("pnb-folded"):de(o,e,t),n&&f("pre","",n,e),o}function ir(e,{exchanges:t,attempts:n,remedy:o}){
t.forEach((r,s)=>{ar(e,r,r.prompt===t[s-1]?.prompt)}),o&&(Y(e,"prompt and raw reply"),f("div","pnb-muted",o,e)),
n.length&&Y(e,"attempts that failed");for(let r of n){let s=f("div","pnb-text pnb-small",r,e);s.dir="auto",de(
s,e,r)}}function ar(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:c}=t;Y(e,`prompt · ${o}`),i&&n?f(
"div","pnb-muted","the same as before",e):i?he(l("div","pnb-sent",e),i):f("div","pnb-muted","not kept",e),Y(e,
s?"raw reply · the attempt failed":"raw reply",r),a?en(l("div","pnb-sent",e),a):f("div","pnb-muted",s?"none c\
ame, or it was not kept":"not kept",e),c&&f("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function an(e,t,n){
if(!n.length)return;Y(e,t);let o=l("dl","pnb-object",e);for(let r of n)f("dt","pnb-muted",r.name,o).dir="auto",
J(l("dd","",o),ce(r.value))}var lr=50,cr={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,show:"all",pairs:[],tiles:[],editable:!1};
function dr({model:e,el:t}){let n=pe(e.get("setup"))??cr,o=l("section","pnb pnb-explore",t);o.setAttribute("ar\
ia-label",n.title?`Runs of ${n.title}`:"Runs"),pr(o,n);let r=n.kinds.length>1||n.tiles.length>0,s=()=>a.view().
filters,i=ur(o,n,s,u=>a.change({filters:ae(s(),u)})),a=Ft(o,e,{setup:n,view:{...re,show:n.show},noun:["run","r\
uns"],label:"Runs",chunk:lr,order:({sort:u})=>u||!r?"":" · worst first",arrived:()=>i(n.tiles),ask:(u,p)=>({type:"\
detail",request:u,position:p}),keys:Gt,key:u=>d.notes.key(u),open:u=>"run"in u?{title:u.run,draw:p=>{d.notes.clear();
let{notes:m,position:g}=u;m&&d.notes.fill(p,{variant:0,position:g,notes:m}),ln(p,u.run)}}:null}),c=n.columns.filter(
({role:u})=>qt.has(u)),d=Wt(e,()=>a.refresh(c));return n.editable&&d.actions(a,!0),i(n.tiles),()=>{d.dispose(),
a.dispose()}}function ur(e,t,n,o){let r=new Map(t.columns.map(({key:d,title:u})=>[d,u])),s=({score:d,label:u},p)=>{
let m="label"in p?u:d;if(!m)return null;let g=r.get(m)??m;if("label"in p){let O={column:m,operator:"==",value:p.
label};return{about:`${m} ==`,text:`${g} is ${p.label}`,where:O}}let{low:v,high:A}=p;return{about:`${m} range`,
text:`${g} ${qe(v,A)}`,where:xt(m,v,A)}},i=d=>n().some(({about:u,text:p})=>u===d?.about&&p===d.text),a=l("deta\
ils","pnb-charts",e);S(a,t.tiles.length>0),f("summary","","Scores",a);let c=l("div","pnb-tiles",a);return Je(c,
t.tiles.length),X(c,d=>{let u={},p=Ye(d,{choose:m=>{let g=s(u,m);g&&o(g)},chosen:m=>i(s(u,m))});return{root:p.
root,update(m,g){u=m.columns,p.update(m.tile,g)}}})}function pr(e,{title:t,origin:n}){let o=l("div","pnb-head",
e);f("span","pnb-title",t,o).dir="auto",f("span","pnb-muted pnb-small",n,o).dir="auto",S(o,t!=="")}var Ci=We(dr);export{Ci as default};
