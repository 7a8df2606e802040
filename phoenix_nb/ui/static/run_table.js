/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var un="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function f(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function _(e,t,n){let o=document.createElementNS(
un,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function C(e,t){e.textContent!==
t&&(e.textContent=t)}function q(e,t){C(e,t),v(e,"title",t)}function v(e,t,n){e.getAttribute(t)!==n&&(n===null?e.removeAttribute(t):
e.setAttribute(t,n))}function z(e){return e.hidden=!e.hidden,!e.hidden}function M(e,t){e.hidden===t&&(e.hidden=
!t)}function H(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function pn(e){let t=e.getRootNode();return t instanceof
ShadowRoot?t.activeElement:document.activeElement}function Ve(e,t){t.contains(pn(e))&&e.focus({preventScroll:!0})}
function X(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.length>o.length;)n.pop()?.root.
remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function V(e){return Math.round(e).toLocaleString("en-US")}function U(e){return we(Number(e.toPrecision(4)))}function we(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Be(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function Ke(e,t){
return e===null?t===null?"":`≤ ${U(t)}`:t===null?`≥ ${U(e)}`:e===t?`= ${U(e)}`:`${U(e)} to ${U(t)}`}function Q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function ue(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function _e(e){return{render:e,initialize({model:t}){let n=ue(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),u=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let m of u){if(o.has(m))continue;let[p,b]=d.shift()??[m,mn(t,e)];o.delete(p),o.set(m,b),b.put(m)}for(let[
m,p]of d)o.delete(m),p.drop()},i=0,a=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),c=()=>{a.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",c),a.observe(document.body,{childList:!0,subtree:!0}),s(),c}}}function mn(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:a})=>{r=a instanceof HTMLElement&&n.contains(a)?a:null};document.addEventListener(
"focusin",s);let i=null;return{put(a){o=[...a.children].filter(c=>c instanceof HTMLElement);for(let c of o)c.hidden=
!0;a.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let a of o)a.hidden=!1}}}function xe(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function je(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function Ge(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let a=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-a,width:r-1.5,height:a}})}function qe(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var pe=300,se=56,fn={maximize:"higher is better",minimize:"lower is better"};function We(e,t){let n=String(je(
t));e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function ze(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),a=l("span","pnb-figure",i);a.dir="auto";let c=l("span","",i),d=l("div","pnb-muted pnb-note",
n),u=l("div","",d),m=l("div","",d),p=l("div","pnb-picture",n),b=null,S=t&&Ue(t,h=>b&&h.key!==null?bn(b,h.key):
null),O=X(l("div","pnb-bars",p),h=>gn(h,S)),y=hn(p,t);return{root:n,update(h){b=h,C(r,h.name);let A=h.direction===
null?void 0:fn[h.direction],T=[h.kind==="CODE"?"":h.kind,A].filter(Boolean);C(s,T.join(" · ")),v(o,"title",[h.
name,...T].join(" · ")),q(a,h.figure),C(c,h.detail),C(u,h.interval),C(m,h.note),O(h.chart.bars),y(h)}}}function bn(e,t){
let n=Number(t);return t!==""&&!Number.isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function Ue({choose:e,
chosen:t},n){return{pick(o){let r=n(o);r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function gn(e,t){
let n=l(t?"button":"div","pnb-bar",e),o=l("span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",
l("span","pnb-bar-track",n)),s=l("span","pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&
t.pick(i)),{root:n,update(a){i=a,q(o,a.label),r.style.width=`${Math.max(100*a.share,a.count?.7:0)}%`,v(r,"data\
-tone",a.tone),C(s,`${V(a.count)} · ${Be(a.share)}`),t&&(v(n,"title",`show the ${V(a.count)} runs`),v(n,"aria\
-pressed",String(t.picked(a))))}}}function hn(e,t){let n=l("div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`\
0 0 ${pe} ${se+1}`,preserveAspectRatio:"none",role:o},s=_("svg",r,n),i=_("rect",{class:"pnb-band",y:0,height:se},
s),a=null,d=t&&Ue(t,y=>{let{bins:h,low:A,high:T}=a?.chart??{bins:[],low:0,high:0};return qe(y,h.length,A,T)}),
u=_("g",{class:"pnb-bins"},s),m=X(u,y=>wn(y,d)),p=_("rect",{class:"pnb-mean",y:0,height:se,width:1.6},s);_("re\
ct",{class:"pnb-axis",y:se,height:1,width:pe},s);let b=l("div","pnb-ends pnb-muted",n),k=l("span","",b),S=l("s\
pan","pnb-middle",b),O=l("span","",b);return y=>{a=y;let{bins:h,low:A,high:T}=y.chart;if(M(n,h.length>0),!h.length)
return;let g=D=>xe(D,A,T)*pe,E=Ge(h,pe,se);m(h.map((D,P)=>({count:D,...E[P]??yn})));let[x,N]=y.ci??[0,0];v(i,"\
x",g(x).toFixed(2)),v(i,"width",y.ci?Math.max(1,g(N)-g(x)).toFixed(2):"0"),v(p,"x",(g(y.mean??0)-.8).toFixed(2)),
v(s,"aria-label",`Histogram from ${A} to ${T}: ${h.join(", ")}`),C(k,U(A)),C(O,U(T)),C(S,"mean");let L=100*xe(
y.mean??0,A,T);S.style.left=`${Math.min(84,Math.max(16,L)).toFixed(1)}%`}}var yn={x:0,y:0,width:0,height:0};function wn(e,t){
let n=_("rect",{class:"pnb-bin"},e),o=0;return t&&(v(n,"tabindex","0"),v(n,"role","button"),n.addEventListener(
"click",()=>t.pick(o)),n.addEventListener("keydown",r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,
...s},i){o=i;for(let[a,c]of Object.entries(s))v(n,a,c.toFixed(2));t&&(v(n,"aria-label",`${V(r)} runs`),v(n,"ar\
ia-pressed",String(t.picked(o))))}}}function Qe(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function Z(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,H(r);for(let[s,i]of n)f("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function R(e,t,n){let o=f("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Je(e,t,n){let o=l("div","pnb-keys",e);M(o,!1);for(let[i,a]of n){let c=l("span","",o);for(let d of i)f(
"kbd","",d,c);f("span","pnb-muted",a,c)}let r=()=>v(s,"aria-expanded",String(z(o))),s=R(t,"",r);return f("kbd",
"","?",s),s.append(" keys"),v(s,"aria-expanded","false"),r}function xn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Ye(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,c=null,d=!1,u=Q(e,m=>{m.type!=="page"||m.request<a||(c=
m.matched,d=!1,m.rows.forEach((p,b)=>{r.set(m.start+b,{position:m.positions[b]??0,cells:p})}),n(m))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,s=new Set,a=i+1,d=!0},refresh(){s=new Set,a=i+1},row:m=>r.get(
m),want(m,p){for(let b of xn(m,p,o)){if(s.has(b))continue;s.add(b),i+=1;let[k,S]=[b*o,(b+1)*o];e.send(t({type:"\
page",request:i,start:k,stop:S}))}},dispose:u}}function Xe(e,t,n,o){let r=l("details","pnb-more",e),s=l("summary","",r),i=l("div","pnb-list",r),a=t.slice(1).
map(d=>{let u=l("label","",i),m=l("input","",u);return m.type="checkbox",f("span","",d.title,u).dir="auto",m.addEventListener(
"change",()=>{o(a.filter(p=>p.input.checked).map(p=>p.column.key)),c()}),{input:m,column:d}}),c=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of a)u.checked=d.has(m.key);C(s,`columns ${d.size} of ${t.length}`)};
return R(i,"as at first",()=>{o(null),c()}),c(),c}function Ze(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];Z(e,"Group by",o,r=>n(r||null))}var et="phoenix_nb.columns";var vn={shown:null,widths:{}};function ee({names:e,title:t}){return e[0]??t}function ve(e,{shown:t}){let n=r=>t?.
includes(ee(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function tt(e,{widths:t}){let n=e.map((s,i)=>t[ee(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),
o=e.map((s,i)=>ee(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function nt(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function ot({memory:e}){return st()[e]??vn}function rt({memory:e},t){let{
[e]:n,...o}=st(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(et,JSON.stringify(Object.fromEntries(
r)))}catch{}}function st(){try{let e=JSON.parse(localStorage.getItem(et)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var kn=2;function lt(e,t,n,o,r,s){let i=l("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,M(i,!1);let a=null,c=0,d=()=>{if(!a)return;c+=1;let{expected:p,output:b}=a;o.send({type:"confusion",request:c,
query:r(),expected:p,output:b})},u=p=>{a=p,i.ariaLabel=p?`Confusion matrix of ${p.title}`:null,M(i,p!==null),d()};
n.length>kn?Tn(t,n,u):En(t,n,u);let m=Q(o,p=>{p.type!=="confusion"||p.request!==c||!a||An(i,a,p,s)});return{update:d,
dispose:m}}function En(e,t,n){let o=null,r=t.map(s=>{let i=R(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)v(a.button,"aria-expanded",String(a.pair===o))});return v(i,"aria-expanded","false"),{button:i,
pair:s}})}function Tn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);Z(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function An(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=l("table","",e);C(l("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=l("tr","",l("thead","",i));l("td","",a);for(let d of o)it(l("th","",a),d,"col");let c=l("t\
body","",i);n.forEach((d,u)=>{let m=l("tr","",c);it(l("th","",m),d,"row");let p=r[u]??[],b=p.reduce((k,S)=>k+S,
0);o.forEach((k,S)=>{let O=p[S]??0,y=l("td","",m);if(y.dataset.right=String(d===k),y.style.setProperty("--pnb-\
share",String(b?O/b:0)),!O){f("span","pnb-muted","·",y);return}let h=R(y,V(O),()=>s([at(t.expected,"expected",
d),at(t.output,"came out",k)]));h.ariaLabel=`${V(O)} expected ${d||"nothing"}, came out ${k||"nothing"}`})})}function it(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function at(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var B=class extends Error{constructor(n,o){super(n);this.at=o}at},ie=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Mn=new Set(["and","or","not","in","is","contains","true","false","missing"]),Sn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Cn=40,$n=3;function ke(e,t){
try{let n=Ln(e);return n.length===1?{condition:null}:{condition:Pn(n,t)()}}catch(n){if(n instanceof B)return{error:n.
message,at:n.at};throw n}}function Ln(e){let t=[];for(ie.lastIndex=0;e.slice(ie.lastIndex).trim();){let n=e.slice(
ie.lastIndex),o=ie.lastIndex+n.length-n.trimStart().length,{groups:r}=ie.exec(e)??{};if(!r)throw Rn(e,o);t.push(
{...Nn(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Rn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new B("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new B("Put the whole name of the column in backticks.",t):new B(`${n} means nothing here.`,t)}function Nn(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:On(r)};let s=o.toLowerCase();return Mn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function On(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function Pn(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",a=g=>s().kind==="sign"&&
s().text===g,c=g=>a(g)?(n+=1,!0):!1,d=()=>{let g=[u()];for(;c("or");)g.push(u());return g.length===1&&g[0]?g[0]:
{some:g}},u=()=>{let g=[m()];for(;c("and");)g.push(m());return g.length===1&&g[0]?g[0]:{every:g}},m=()=>{if(o+=
1,o>Cn)throw new B("Too many parentheses.",s().at);try{if(c("not"))return{negated:m()};let g=s().at;if(!c("("))
return p();let E=d();if(!c(")"))throw new B("A closing parenthesis is missing.",g);return E}finally{o-=1}},p=()=>{
let g=s();if(g.kind==="text"&&e[n+1]?.text==="in")return n+=2,T(y("in"),"contains",g.text);let E=y(i());if(c("\
is"))return b(c("not"),k(E));let x=c("not");return b(x,c("in")?O(E):S(E,x))},b=(g,E)=>g?{negated:E}:E,k=g=>{let{
at:E}=s();if(c("missing"))return T(g,"missing",null);throw new B("After “is” comes “missing” or “not missing”.",
E)},S=(g,E)=>{let x=s(),N=x.kind==="sign"?Sn[x.text]:void 0;if(N!==void 0)return n+=1,A(g,N)??T(g,N,h(x.text,g));
if((x.kind==="end"||["and","or",")"].includes(x.text))&&!E)return T(g,"==",!0);let D=`After ${te(g)} comes ==,\
 !=, <, >, in, contains or “is missing”.`;throw new B(D,x.at)},O=g=>{let E=s().at;if(!c("[")&&!c("("))throw new B(
`After “in” comes a list: ${te(g)} in ["a", "b"].`,E);let x=[];do x.push(T(g,"==",h("in",g)));while(c(","));
if(!c("]")&&!c(")"))throw new B("The list is not closed: ] is missing.",E);return{some:x}},y=g=>{let E=s();if(E.
kind!=="name"){let x=g?` after “${g}”`:"",N=E.kind==="end"?"":`, not ${ct(E)}`;throw new B(`The name of a \
column is wanted${x}${N}.`,E.at)}return n+=1,E},h=(g,E)=>{let x=s();if(n+=1,x.kind==="number")return Number(x.
text);if(x.kind==="text")return x.text;if(x.kind==="sign"&&x.text==="true")return!0;if(x.kind==="sign"&&x.text===
"false")return!1;if(x.kind==="name"){let N=`${te(E)} ${g} "${x.text}"`;throw new B(`Text stands in quotation m\
arks: ${N}.`,x.at)}throw new B(`A number or a text in quotation marks is wanted after ${g}.`,x.at)},A=(g,E)=>{
let x=s();if(x.kind!=="name"||!t.some(P=>ft(P,x.text)))return null;n+=1;let N=!["==","!=","contains"].includes(
E),[L,D]=[g,x].map(P=>dt(P,N?0:null,t));if(!L||!D)return null;if(N&&L.numeric!==D.numeric){let[P,$]=L.numeric?
[g,x]:[x,g],K=`${te(P)} is a number and ${te($)} is not: compare them with == or !=.`;throw new B(K,x.at)}return{
column:L.key,operator:E,value:null,other:D.key}},T=(g,E,x)=>{let{key:N,numeric:L}=dt(g,x,t);if(L&&typeof x=="s\
tring"&&E!=="contains"){let D=`${te(g)} is a number: compare it with one, as in ${te(g)} >= 1.`;throw new B(D,
g.at)}return{column:N,operator:E,value:x}};return()=>{let g=d(),E=s();if(E.kind==="end")return g;let x=`Betwee\
n two conditions stands “and” or “or”, not ${ct(E)}.`;throw new B(x,E.at)}}function ct({kind:e,text:t}){
return e!=="text"?t:t.trim()?`the text "${t}"`:"an empty text"}function te({text:e}){return mt(e)}function mt(e){
return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function dt({text:e,at:t},n,o){let r=o.filter(c=>ft(
c,e)),s=r.find(({title:c})=>c===e),i=s?r.filter(c=>ut(c,s,e)):Hn(r),[a]=i;if(!a){let c=Fn(e,o),d=c?`Did you me\
an ${c}?`:`There are ${Dn(o)}.`;throw new B(`There is no column ${e}. ${d}`,t)}if(i.some(c=>!ut(c,a,e))){let c=i.
slice(0,3).map(({title:d})=>mt(d));throw new B(`${e} is ambiguous: write ${c.join(" or ")}.`,t)}return i.find(
({numeric:c})=>c===(typeof n=="number"))??a}function ft({title:e,names:t},n){return e===n||t.includes(n)}function ut(e,t,n){
let o=e.names.includes(n)&&t.names.includes(n);return e===t||o&&pt(e)&&pt(t)}function pt({role:e}){return e===
"score"||e==="label"}function Hn(e){let t=e.filter(({role:n})=>n!=="explanation"&&n!=="difference");return t.length?
t:e}function Dn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":
"")}function Fn(e,t){let n=null,o=Math.min($n,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[
r,...s]){let a=In(e.toLowerCase(),i.toLowerCase(),o);a<o&&([n,o]=[i,a])}return n}function In(e,t,n){if(Math.abs(
e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[
r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+
1))}o=s}return Math.min(n,o[t.length]??n)}var re={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function bt({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function gt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ae(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function ht(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var Vn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,wt=150,yt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function xt(e,t,n,o){let{setup:r}=t,s=l("div","pnb-filters",
e),i=Bn(s,r,o),a=jn(s,r,p=>o({expression:p})),c=Qe(s,"Search any text",wt,p=>o({text:p}));qn(s,r,p=>o({filters:ae(
n().filters,p)}));let d=l("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=l("div","pnb-f\
ilters pnb-chips",e),m=X(u,p=>_n(p,n,o));return{update({show:p,filters:b}){for(let{button:k,title:S,kind:O,words:y}of i)
v(k,"aria-pressed",String(O===p)),C(S,`${t.kind?.(O)??y} `);m(b),M(u,b.length>0)},clear(){c.clear(),a.clear();
let{text:p,show:b,filters:k,expression:S}=re;o({text:p,show:b,filters:k,expression:S})},count:p=>C(d,Kn(p,t,n())),
counted(p){p.forEach((b,k)=>{let S=i[k];S&&C(S.count,V(b))})},focus:a.focus}}function Bn(e,{kinds:t},n){let o=l(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let a=R(o,"",()=>n({show:r}));a.className="pnb-kind";let c=f("span","",`${s} `,a),d=f("b","",V(i),a);return{button:a,
title:c,kind:r,words:s,count:d}})}function Kn(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${V(t)}`;return`${V(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function _n(e,t,n){let o=l("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:ae(t().filters,r)})}),{root:o,update(s){r=
s,C(o,`${s.text} ✕`),v(o,"aria-label",`remove the filter ${s.text}`)}}}function jn(e,{columns:t},n){let o=l(
"span","pnb-expression",e),r=l("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=Gn(t),r.ariaLabel="Filter by an expression",H(r);let s=l("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,a=()=>{let d=ke(r.value,t),u="error"in d?d.error:"";C(s,u),v(r,"aria-invalid",u?"true":
null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(i),i=setTimeout(a,wt)};return r.addEventListener("i\
nput",c),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),a())}),{clear(){
clearTimeout(i),r.value="",C(s,""),v(r,"aria-invalid",null)},focus:()=>r.focus()}}function Gn(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(a=>Vn.test(a)&&"condition"in ke(`${a} is missing`,e));return{head:s,name:i.sort(
(a,c)=>a.length-c.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.
role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||
"attempts > 1"}function qn(e,{columns:t},n){let o=l("details","pnb-more",e);f("summary","pnb-plus","+ filter",
o);let r=l("div","pnb-list",o),s=t.map(u=>[u.key,u.title]),i=Z(r,"Column",s,()=>{}),a=Z(r,"Comparison",yt,()=>{
M(c,a.value!=="missing")}),c=l("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder="\
value",H(c);let d=()=>{let u=t.find(({key:y})=>y===i.value),m=yt.find(([y])=>y===a.value);if(!u||!m)return;let[
p,b]=m,k=c.value.trim();if(!k&&p!=="missing"){c.focus();return}let S=p==="missing"?null:Wn(k,u.numeric),O=p===
"missing"?`${u.title} ${b}`:`${u.title} ${b} ${k}`;n({about:`${u.key} ${p}`,text:O,where:{column:u.key,operator:p,
value:S}})};R(r,"Add",d),c.addEventListener("keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function Wn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var vt=20;function kt(e,t){let{view:n,change:o,resize:r}=t,s=l("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:c,descending:d})=>{for(let{head:u,button:m,column:p}of i){
let b=c===p.key;q(m,(b?d?"↓ ":"↑ ":"")+p.title),v(u,"aria-sort",b?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(c){s.replaceChildren(),i=c.map(d=>{let u=l("span","",s);u.setAttribute(
"role","columnheader"),v(u,"data-numeric",d.numeric?"":null);let m=R(u,"",()=>o(gt(n(),d.key)));m.dir="auto",H(
m);let p=b=>r(ee(d),b);return m.addEventListener("keydown",b=>{let k={ArrowLeft:-vt,ArrowRight:vt}[b.key];!b.shiftKey||
k===void 0||(p(u.offsetWidth+k),b.preventDefault(),b.stopPropagation())}),t.title?.(d,u),zn(u,p),{head:u,button:m,
column:d}}),a(n())}}}function zn(e,t){let n=l("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function Et(e,[t],n,o){let r=l("div","pnb-panel");r.setAttribute("role","row");let s=l("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,H(s),M(r,!1);let i=l("div","pnb-openbar",s),a=l("strong","",i);a.
dir="auto";let c=l("span","pnb-muted pnb-small",i),d=l("span","pnb-muted pnb-small",i);d.dir="auto";let u=l("s\
pan","pnb-muted pnb-small pnb-line",i);l("span","pnb-grow",i);let m=l("span","pnb-openers",i);for(let[b,k,S]of[
["↑",`Previous ${t}`,()=>n(-1)],["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let O=R(m,b,S);O.ariaLabel=
k,H(O)}let p=l("div","pnb-content",s);return{panel:r,fill(b,k){Ve(e,p),C(a,b.title),C(d,(b.facts??[]).join(" ·\
 ")),u.replaceChildren(),b.trace&&(f("span","","trace ",u),f("code","",b.trace,u).title=b.trace),p.replaceChildren(),
k(p)},place:b=>C(c,b)}}function Un(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Qn(e,t,n,o=null){let r=Jn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function Jn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Yn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function Xn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Zn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function eo(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Zn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var to=0;function Tt(e){
let{scroll:t}=e,n=`pnb-list-${++to}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=l("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
i>=0?{after:i,height:c.offsetHeight}:null,u=y=>{for(Math.abs(y-a)>=r.length&&(a=y);a<y;a++){let h=r.shift();h&&
(o.insertBefore(h.root,c??null),r.push(h))}for(;a>y;a--){let h=r.pop();h&&(o.prepend(h.root),r.unshift(h))}},m=()=>{
let y=e.measure(),h=d(),[A,T]=Qn(t.scrollTop,e.expected(),y,h);for(e.want(A,Math.max(T,1)),o.style.height=`${e.
count()*y.row+(h?.height??0)}px`,c&&(c.style.top=`${(i+1)*y.row}px`),u(A);r.length<T-A;){let x=e.create(o,k);c&&
o.insertBefore(x.root,c),r.push(x)}let g=Math.min(T,e.count());r.forEach((x,N)=>{let L=A+N;M(x.root,L<g),v(x.root,
"id",L<g?`${n}-${L}`:null),!(L>=g)&&(x.root.style.top=`${Un(L,y.row,h)}px`,v(x.root,"aria-selected",String(L===
s)),v(x.root,"aria-rowindex",String(L+2)),c&&v(x.root,"aria-expanded",String(L===i)),x.update(L))});let E=s>=A&&
s<g;v(t,"aria-activedescendant",E?`${n}-${s}`:null),v(t,"aria-rowcount",String(e.count()+1)),e.drawn()},p=y=>{
let{row:h}=e.measure();s=Math.min(e.count()-1,Math.max(0,y));let A=d(),T=A&&s>A.after?A.height:0;e.want(s,s+1);
let{scrollTop:g,clientHeight:E}=t;return t.scrollTop=Yn(s,g-T,E,e.head(),h)+T,m(),s},b=y=>{s=y,m()},k=y=>{b(y),
e.open(y)},S=!1;t.addEventListener("scroll",()=>{S||(S=!0,requestAnimationFrame(()=>{S=!1,m()}))}),t.addEventListener(
"keydown",y=>{if(!eo(y,c))return;let h=Xn(y.key,s,e.count(),e.measure().visible);if(y.key==="Enter"&&y.target===
t&&e.count()>0)e.open(p(Math.max(0,s)));else if(h!==null)p(h),e.moved?.(s);else if(!e.key?.(y))return;y.preventDefault(),
y.stopPropagation()});let O=new ResizeObserver(()=>{i>=0&&m()});return c&&O.observe(c),{update:m,mark:b,choose:p,
expand(y){i=y,c&&M(c,y>=0),m()},reveal(){if(i<0||!c)return;m();let{row:y}=e.measure(),h=(i+1)*y+c.offsetHeight+
e.head(),A=Math.min(i*y,h-t.clientHeight);(t.scrollTop<A||t.scrollTop>i*y)&&(t.scrollTop=A)},rebuild(){for(let{
root:y}of r)y.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,c&&M(c,!1),m()},get chosen(){return s},
dispose:()=>O.disconnect()}}var no={"-":"del","+":"ins","=":"span"};function Ee(e,t){e.replaceChildren();for(let[n,o]of t)f(no[n],"",o,e)}
function At(e,t){let n=t?.error?"failed":t?.absent?"absent":null;v(e,"data-state",n),n===null?Ee(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function Mt(e,t){let n=l("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;f("span","",r,n).dir="auto",o||(f("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(f("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&f("span","pnb-muted",` (${t.repetitions})`,n)}var oo=1.5;function $t(e,t){let n=e.findIndex(s=>typeof s=="object"&&"failed"in s);if(n<1)return null;let o=Ct(
e,n+1),r={of:n,first:n,length:1+o};if(t[n]?.role==="output")for(let s=n+1+o;s<e.length;s++){let i=Ct(e,s),c=St(
t.slice(s,s+i))>=oo*St(t.slice(n,n+r.length));i>r.length&&c&&(r={of:n,first:s,length:i})}return r.length>1?r:null}
function St(e){return e.reduce((t,n)=>t+n.letters,0)}function Ct(e,t){let n=e.findIndex((o,r)=>r>=t&&o!=="");return(n<
0?e.length:n)-t}function Te(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:
"";q(e,n),v(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function Lt(e,t){e.classList.add("pnb-cell");let n=l(
"div","pnb-preview",e);n.dir="auto";let o=l("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"piece\
s"in s?s:null;if(i!==r){r=i,At(n,i),o.replaceChildren();for(let a of i?.marks??[])t.has(a.evaluator)||Mt(o,a);
i?.rewritten&&f("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function Rt(e){e.classList.add(
"pnb-asked");let t=l("div","pnb-muted pnb-small pnb-line",e),n=l("div","pnb-preview",e),o=l("div","pnb-wanted",
e);for(let r of[t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};
q(t,s.id),C(n,s.input),C(o,s.expected?`expected ${s.expected}`:""),M(o,s.expected!=="")}}var ro=30,Nt={row:ro,visible:18,above:6,below:8};function Ot(e,t){H(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=Tt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>so(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,p=Math.min(u,Math.max(m,i()))*d+t.head(),b=Math.max(2,e.offsetHeight-e.clientHeight);
e.style.height=`${r.hidden?p+b:Math.max(p,u*d+t.head())}px`,M(c,i()===0&&!n.busy),t.drawn()}}),c=l("div","pnb-\
empty");return e.after(c),f("span","pnb-muted",`No ${s[1]} match.`,c),R(c,"Clear filters",t.clear),a}function so(e,{
source:t,columns:n,group:o,noun:r,hidden:s,selection:i,tall:a},c){let d=l("div","pnb-row",e);d.setAttribute("r\
ole","row");let u=0;d.addEventListener("click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(u)});
let m=l("input","pnb-tick");m.type="checkbox",m.tabIndex=-1,m.addEventListener("click",h=>h.stopPropagation()),
m.addEventListener("change",()=>{let h=t.row(u);h&&i.toggle(h.position)});let p=l("span","pnb-heading-of-group");
p.dir="auto";let b=n().map((h,A)=>{let T=l("div","",d);if(T.setAttribute("role","gridcell"),v(T,"data-numeric",
h.numeric?"":null),A>0)return{cell:T,column:h,draw:io(T,h,s)};T.append(m,p);let g=l("div","pnb-first",T);return{
cell:g,column:h,draw:a?Rt(g):Te(g)}}),k=b.map(({column:h})=>h),S=null,O=h=>{if(!S&&!h)return;S=h;let{of:A=0,first:T=0,
length:g=1}=h??{},E=b[A]?.cell,x=E?.textContent??"";E&&h&&A!==T&&C(E,"✗ failed"),b.slice(1).forEach(({cell:L,
column:D},P)=>{let $=P+1,K=$===T;L.style.gridColumn=K?`span ${g}`:"",v(L,"aria-colspan",K?String(g):null),v(L,
"data-numeric",D.numeric&&!K?"":null),M(L,$<=T||$>=T+g)});let N=T?b[T]?.cell:void 0;N&&(q(N,x),v(N,"data-tone",
"bad"))},y=[];return{root:d,update(h){u=h;let A=o(h),T=t.row(h),g=T!==void 0&&i.has(T.position),E=[h,A,T,g];if(T&&
E.every((L,D)=>L===y[D]))return;y=E,v(d,"data-group",A?"":null),M(m,!A),M(p,!!A);let x=b[0];x&&M(x.cell,!A),C(
p,A?ao(A,r):""),m.checked=g,v(d,"data-picked",m.checked?"":null);let N=A?.cells??T?.cells??[];b.forEach(({draw:L},D)=>{
L(N[D])}),O($t(N,k)),m.ariaLabel=`select ${r[0]} ${h+1}`}}}function io(e,t,n){return t.variant===null?Te(e):Lt(
e,n)}function ao({value:e,count:t,folded:n,cells:o},r){let s=`${V(t)} ${r[t===1?0:1]}`,i=o.some(Boolean)?" · m\
eans":"";return`${n?"▸":"▾"} ${e||"(none)"} · ${s}${i}`}function Pt(e,t,n,o){let r=new Set,s=l("div","pnb-filters pnb-picked",e);M(s,!1);let i=f("strong","","",s);i.setAttribute(
"role","status");let a=l("span","pnb-muted pnb-small",s);a.append("in Python: "),f("code","","view.selected",a),
a.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),C(i,`${V(r.
size)} ${t[r.size===1?0:1]} selected`),M(s,r.size>0),o()};return R(s,"Clear",()=>{r.clear(),c()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var lo=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Ht(e,t,n){let{setup:o,noun:r}=n,s=n.view??re,i=ot(o),a=ve(
o.columns,i),c=null,d=-1,u=-1,m=0,p=0,b=!1,k=null,S=new Map,O=()=>n.query?.(s)??bt(s),y=Ye(t,w=>({...w,query:O(),
columns:a.map(({key:F})=>F),edition:p}),w=>{c=w.runs;for(let F of w.groups)S.set(F.place,F);g.counted(w.counts),
n.arrived?.(w),I.update(),u>=0&&de(u)},n.chunk),h=()=>{b&&(b=!1,p+=1,S.clear(),y.refresh())},A=()=>{h(),S.clear(),
y.reset()},T=w=>{n.changed?.(w,{...s,...w}),s={...s,...w},g.update(s),G.update(s),N.update(),d=u=-1,A(),j(),I.
restart()},g=xt(e,n,()=>s,T),E=l("div","pnb-filters pnb-choices",e);n.choices?.(E),Ze(E,o.columns,w=>T({group:w,
folded:[]}));let x=Xe(E,o.columns,()=>a,w=>{let F=o.columns.filter(({key:oe})=>w?.includes(oe));$({...i,shown:w&&
F.map(ee)}),a=ve(o.columns,i),A(),G.rebuild(a),j(),I.rebuild()}),N=lt(e,l("span","pnb-kinds",E),o.pairs,t,O,w=>T(
{filters:w.reduce(co,s.filters)}));l("span","pnb-grow",E);let L=Je(e,E,[...lo,...n.keys??[]]),D=Pt(e,r,t.send.
bind(t),()=>I.update()),P=l("div","pnb-scroll",e);P.ariaLabel=n.label;let $=w=>{i=w,rt(o,i)},K=()=>n.measure?.(
a)??Nt,j=()=>{let{columns:w,width:F}=tt(a,i);P.style.setProperty("--pnb-columns",w),P.style.setProperty("--pnb\
-width",F),P.style.setProperty("--pnb-tall",`${K().row}px`),P.setAttribute("aria-colcount",String(a.length))},
G=kt(P,{view:()=>s,change:T,resize:(w,F)=>{$(nt(i,w,F)),j()},title:n.title}),W=()=>{d=u=-1,h(),I.expand(-1),P.
focus({preventScroll:!0})},de=w=>{let F=y.row(w);u=F?-1:w,!(!F||F.position<0)&&(d=w,k=null,ye.place(`${V(w+1)}\
 of ${V(y.matched??0)}`),I.expand(w),m+=1,t.send(n.ask(m,F.position)))},he=()=>{let w=k&&n.open(k);w&&(ye.fill(
w.title,w.draw),I.reveal())},ln=Q(t,w=>{w.type!=="detail"||w.request!==m||(k=w,he())}),Fe=w=>{let F=I.chosen+w;
for(;S.has(F);)F+=w;F>=0&&F<(y.matched??0)&&de(I.choose(F))},cn=()=>{let w=y.row(I.choose(Math.max(0,I.chosen)));
w&&w.position>=0&&D.toggle(w.position)},ye=Et(P,r,Fe,W),I=Ot(P,{source:y,panel:ye.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:D,tall:n.measure!==void 0,head:G.height,measure:K,columns:()=>a,group:w=>S.get(w),open:w=>w===
d?W():de(w),moved:w=>{u=-1,!(d<0)&&(S.has(w)?Fe(Math.sign(w-d)||1):de(w))},fold:({key:w,folded:F})=>{let oe=s.
folded.filter(dn=>dn!==w);s={...s,folded:F?oe:[...oe,w]},d=u=-1,A(),I.expand(-1)},key:({key:w})=>{if(w==="Esca\
pe"&&(d>=0||u>=0))W();else if(w==="x")cn();else if(w==="?")L();else if(w==="/")g.focus();else return d>=0&&(n.
key?.(w)??!1);return!0},clear:g.clear,drawn:()=>g.count(y.busy?null:c??o.total)}),Ie=new ResizeObserver(()=>{if(P.
style.setProperty("--pnb-sight",`${P.clientWidth}px`),!P.clientWidth||!n.resized?.(a,P.clientWidth))return;let{
chosen:w}=I;A(),j(),I.rebuild(),I.mark(w)});return Ie.observe(P),n.resized?.(a,P.clientWidth),g.update(s),G.rebuild(
a),j(),I.restart(),{selection:D,scroll:P,view:()=>s,change:T,reload(){n.changed?.({},s),A(),j(),I.rebuild(),he()},
redraw(){j(),I.rebuild(),he()},refresh(w){b=!0;let F=i.shown?[]:w.filter(oe=>!a.includes(oe));if(!F.length){y.
refresh(),I.update();return}a=[...a,...F],x(),A(),G.rebuild(a),j(),I.rebuild()},dispose:()=>{y.dispose(),ln(),
N.dispose(),I.dispose(),Ie.disconnect()}}}function co(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function me(e){let t=l("div","pnb-said",e),n=l("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=l("div","pnb-code",t),r=l("pre","",o);r.tabIndex=0,H(r);let s=R(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>C(s,"Copied"),a):a()});return H(
s),M(t,!1),{say(i,a,c=!1){C(n,i),v(n,"data-tone",c?"bad":null),C(r,a),C(s,"Copy"),M(o,a!==""),M(t,i!=="")}}}var uo=1500;function Ae(e,t){let n=0,o=new Map,r=Q(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,uo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var fe="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Dt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Ft(e,t){return e.filter(n=>n!==t)}function It(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var po=1e3,mo=1e4,fo="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Bt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,a,c="")=>{let{
variant:d,position:u}=a,m=`${d} ${u}`,p=r.get(m)??a.notes,b=0,k=l("section","pnb-notes",i);k.ariaLabel=c?`Note\
s on ${c}`:"Notes";let S=l("div","pnb-notes-line",k),O=["up","down"].map($=>go(S,$,()=>D({thumbs:p.thumbs===$?
"none":$}))),y=yo(S,$=>D({tags:$})),h=wo(S,$=>D({note:$})),A=l("div","pnb-notes-line pnb-small",k),T=l("span",
"pnb-muted pnb-saved",A);T.setAttribute("role","status"),T.dir="auto";let g=R(A,"Undo",()=>D({undo:!0}));H(g),
l("span","pnb-grow",A);let E=xo(k,A,p,($,K)=>n(a,$,K)),x=()=>{for(let{button:$,thumb:K}of O)v($,"aria-pressed",
String(p.thumbs===K));y.update(p),h.update(p.note),M(g,p.at!==""),M(k,p.writable||p.at!=="")},N=($,K=!1)=>{C(T,
$),v(T,"data-tone",K?"bad":null)},L=$=>{$&&r.set(m,$)},D=$=>{b+=1;let K=b,j=p;p={...p,...bo($)},x(),N("Saving \
…"),e.ask(G=>({type:"annotate",request:G,position:u,variant:d,note:null,tags:null,thumbs:null,undo:!1,...$}),
({notes:G,error:W})=>{L(G),K===b&&(p=G??{...j,note:p.note},x(),N(W?`Not saved: ${W}`:Vt(p),W!==""),W||t())},()=>K===
b&&N(fe,!0))},P=$=>()=>D({thumbs:p.thumbs===$?"none":$});o??={n:h.focus,t:y.focus,"+":P("up"),"-":P("down")};for(let $ of k.
querySelectorAll("button, input, textarea"))p.writable||$.setAttribute("disabled","");x(),E.update(p),N(Vt(p))},
clear(){o=null},key(i){let a=o?.[i];return a?.(),a!==void 0}}}function bo({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Vt({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,It(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function go(e,t,n){let o=R(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,H(o);let r=_("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return _("path",{d:fo,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var ho=0;function yo(e,t){let n=l("span","pnb-tags",e),o=l("span",
"pnb-tags",n),r=l("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
H(r);let s=l("datalist","",n);s.id=`pnb-tags-${++ho}`,r.setAttribute("list",s.id);let i=[],a=()=>{let c=Dt(i,r.
value);r.value="",c.length>i.length&&t(c)};return r.addEventListener("change",a),r.addEventListener("keydown",
c=>{Me(c,r)||(c.stopPropagation(),c.key==="Enter"||c.key===","?(c.preventDefault(),a()):c.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(c){i=c.tags,o.replaceChildren();for(let d of i){
let u=R(o,`${d} ✕`,()=>{t(Ft(i,d)),r.focus()});u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the t\
ag ${d}`,H(u)}s.replaceChildren();for(let d of c.known)l("option","",s).value=d}}}function wo(e,t){let n=l("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=mo,n.rows=1,n.dir=
"auto",H(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,po)}),n.addEventListener("blur",s),n.addEventListener("keydown",a=>{if(Me(a,n))return s();a.
stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.
value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(i)}}}function Me(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function xo(e,t,{
expected:n},o){let r=R(t,"Correct expected…",()=>{let u=z(s);v(r,"aria-expanded",String(u)),u&&i.focus()});v(
r,"aria-expanded","false"),H(r);let s=l("div","pnb-form",e);M(s,!1);let i=l("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",H(i),i.addEventListener("keydown",u=>{Me(u,i)||u.stopPropagation()});let a=l("div","pn\
b-notes-line",s),c=me(s),d=R(a,"Make a new version",()=>{c.say("Saving …",""),o(i.value,c.say)});return H(d),
f("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:u,writable:m}){M(r,m&&u!==
"")}}}function be(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(fe,"",!0))}function Kt(e,t,n,o){let r=l("div","pnb-f\
orm pnb-actions");e.append(r);let s=l("div","pnb-notes-line",r);M(s,!1);let[i,a]=[["split","hard"],["dataset",
"this one"]].map(([m,p])=>{let b=l("label","",s);f("span","",m,b);let k=l("input","",b);return k.type="text",k.
placeholder=p,k.maxLength=200,k.dir="auto",H(k),k.addEventListener("keydown",S=>{S.stopPropagation(),S.key==="\
Enter"&&(S.preventDefault(),c.click())}),k}),c=R(s,"Add",()=>{d.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:a?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),be(t,n(),{action:"add",...m},
d.say)}),d=me(r),u=R(e,"Add to dataset…",()=>{let m=z(s);v(u,"aria-expanded",String(m)),d.say("",""),m&&i?.focus()});
v(u,"aria-expanded","false");for(let m of[c,u])H(m);if(o){let m=R(e,"Run again…",()=>{M(s,!1),v(u,"aria-expa\
nded","false"),be(t,n(),{action:"again"},d.say)});H(m)}e.append(r)}var _t=[[["N"],"note on the open run"],[["T"],"tag it"],[["+","−"],"thumb up, down"]],jt=new Set(["thumbs","\
tags","note"]);function Gt(e,t){let n=Ae(e,r=>r.type==="annotated"),o=Ae(e,r=>r.type==="acted");return{notes:Bt(
{annotating:n,saved:t,correct:({variant:r,position:s},i,a)=>be(o,[s],{action:"correct",variant:r,expected:i},a)}),
actions({selection:r},s){Kt(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function qt(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");C(o,s?`show all ${V(n)} characters`:"show less"),v(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Ce=/^\s*(?:```|~~~)/,Wt=/^(#{1,6})\s+(.*)$/,$e=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,vo=/^\s*\d/,Se=/^>\s?(.*)$/,
ko=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Eo=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Re(e){return Eo.test(e)}function Ne(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=To(e,n,o)}function To(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Ce.test(o))
return Ao(e,t,n+1);let r=Wt.exec(o);if(r)return Le(l("div","pnb-heading",e),r[2]??""),n+1;if($e.test(o))return Mo(
e,t,n);if(Se.test(o)){let[c,d]=zt(t,n,Se);return Ne(l("blockquote","",e),c.join(`
`)),d}let s=l("p","",e),i=n,a=[];for(;i<t.length;i++){let c=t[i]??"",d=!c.trim()||Ce.test(c)||Wt.test(c)||$e.test(
c);if(i>n&&(d||Se.test(c)))break;a.push(c)}return Le(s,a.join(`
`)),i}function Ao(e,t,n){let o=n;for(;o<t.length&&!Ce.test(t[o]??"");)o++;return f("pre","",t.slice(n,o).join(
`
`),e),o+1}function Mo(e,t,n){let o=l(vo.test(t[n]??"")?"ol":"ul","",e),[r,s]=zt(t,n,$e);for(let i of r)Le(l("l\
i","",o),i);return s}function zt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Le(e,t){let n=0;for(let o of t.matchAll(ko)){e.append(t.slice(n,o.index));
let[r,,s,i,a,c,d,u]=o;s!==void 0?f("code","",s,e):i??a?f("strong","",i??a??"",e):c?f("em","",c,e):(f("span","p\
nb-linked",d??"",e),u&&f("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}function Qt(e){let n=(ne(e)?So(e):null)?.flatMap(Oe)??[];return n.length?n:null}function So(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:ne(r)&&ne(r.message)?[r.message]:ne(s)&&
typeof s.role=="string"?[s]:null}function Oe(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(Oe);if(!ne(e))return[];let t=ne(e.function)?e.function:e.functionCall??e.toolUse;if(ne(t))
return[Ut(t)];if(e.type==="tool_use"||e.type==="function_call")return[Ut(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:a}=e;return[n,o,r,s,i,a].flatMap(Oe)}function Ut({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function ne(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var Co=900,Jt=16,$o=80,Lo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Ro=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],No=/^[A-Za-z0-9+/=\s]{60,}$/,Oo=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ce(e){return e?JSON.parse(e):void 0}function Yt(e){let t=le(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=De(o)?n:[{role:"system",content:o},...n];return r.
every(i=>le(i)&&typeof i.role=="string"&&"content"in i)?r:null}function He(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function J(e,t){let n=Yt(
t);n?tn(e,n):typeof t=="string"?Zt(e,t):Array.isArray(t)?Fo(e,t):le(t)?Io(e,t):f("span",De(t)?"pnb-muted":"",nn(
t),e)}function ge(e,t){let n=He(t),o=Yt(n);o?tn(e,o):Pe(e,n===void 0?t:JSON.stringify(n,null,2))}function Xt(e,t){
let n=Qt(He(t));if(!n){ge(e,t);return}for(let r of n)Zt(e,r);let o=l("details","pnb-whole",e);f("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),ge(o,t)}function Zt(e,t){let n=Po(t);if(n){let i=l("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=He(t);if(o!==void 0){Pe(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&Oo.test(t)&&!Re(t)){Pe(e,t);return}let r=l("div","pnb-long",e),s=f("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",en(s,r,t),Re(t)&&Ho(e,r,t)}function Po(e){if(Lo.test(e))return e;let t=Ro.find(([
n])=>n.test(e))?.[1];return t&&No.test(e)?`data:image/${t};base64,${e}`:null}function Ho(e,t,n){let o=l("div",
"pnb-markdown",e);o.dir="auto",M(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||Ne(o,n);let s=z(
o);M(t,!s),C(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Pe(e,t){let n=l("div",
"pnb-long",e),o=f("div","pnb-text pnb-mono",t,n);o.dir="auto",en(o,n,t)}function en(e,t,n){(n.length>Co||n.split(
`
`,Jt+1).length>Jt)&&qt(e,t,n.length)}function tn(e,t){let n=l("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=l("div","pnb-turn",n);s.dataset.role=o,f("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Do(r))
J(s,i)}}function Do(e){return Array.isArray(e)?e.map(t=>{if(!le(t))return t;if(typeof t.text=="string")return t.
text;let n=le(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function Fo(e,t){let n=t.
map(s=>Vo(s)?nn(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=$o){f("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=l("ol","pnb-items",e);for(let s of t)J(l("li","",r),s)}function Io(e,t){
let n=Object.entries(t);if(!n.length){f("span","pnb-muted","(empty)",e);return}let o=l("dl","pnb-object",e);for(let[
r,s]of n)f("dt","pnb-muted",r,o).dir="auto",J(l("dd","",o),s)}function le(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Vo(e){return typeof e!="object"||e===null}function De(e){return e==null}function nn(e){
return De(e)?"none":typeof e=="number"?we(e):String(e)}var Bo=12;function on(e,{facts:t,steps:n,messages:o,left:r}){if(M(e,!!n.length),!n.length)return;let s=f("h4",
"","trace",e);f("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=l("div","pnb-steps",e);for(let a of n)Ko(l(
"details","pnb-step",i),a);o.length&&jo(l("details","",e),o,r)}function Ko(e,t){let n=l("summary","",e),o=l("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(f("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),f("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&f("\
span","pnb-muted pnb-small",` ${r}`,o),_o(n,t),f("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&f("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)f("div","pnb-m\
uted pnb-small",s,e),f("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&f("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function _o(e,{begin:t,width:n,failed:o,lasted:r}){
let i=_("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);_("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),_("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function jo(e,t,n){e.open=t.length<=Bo,f("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=l("div","pnb-message",e);f("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=l("div","",i);r&&(f("div","pnb-text",r,a).dir="auto");for(let c of s)f("code","pnb-t\
ext",c,a).dir="auto"}n&&f("div","pnb-muted pnb-small",n,e)}function an(e,t,n="expected"){let o=l("div","pnb-run-parts",e),r=l("section","",o);t.error&&Go(r,"the task fai\
led",t.error,t.traceback),qo(r,t,n),Xo(l("section","",o),t.evaluations);let s=l("section","",o);nr(s,t),on(l("\
section","pnb-rest",o),t.steps);let i=l("section","pnb-rest",o);sn(i,"input",t.inputs),sn(i,"metadata",t.metadata)}
function Y(e,t,n=[]){let o=f("h4","",t,e);return o.dir="auto",n.length&&f("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Go(e,t,n,o){Y(e,t).dataset.tone="bad";let r=l(o?"details":"div","pnb-error",e),s=l(o?"summ\
ary":"div","",r);f("span","pnb-sign","✗ ",s).dataset.tone="bad",f("span","",n,s).dir="auto",o&&f("pre","",o,
r)}function qo(e,t,n){let{fields:o,sides:r,heading:s}=Wo(t,n);o.length&&Y(e,s);let i=l("div","pnb-diff",e);for(let a of o){
let c=l("div","pnb-field",i);c.dataset.against=r.old,Yo(c,a,r)}}function Wo({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:Jo,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:Qo,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(zo):e,i=r.some(({expected:a})=>a)?"output against exp\
ected":"output";return{fields:r,sides:Uo,heading:i}}function zo(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var Uo={old:"expected",same:"✓ as expected"},Qo={old:"baseline",same:"= as the baseline"},Jo={
old:"expected",same:""};function Yo(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:a}=t,c=l("div","pnb-m\
uted pnb-small",e);f("span","",o,c).dir="auto";let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",
changed:""}[r];if(u&&f("span","pnb-small",`${o?" ":""}${u}`,c),M(c,!!c.textContent),a.length){let m=l("div","p\
nb-text",e);m.dir="auto",Ee(m,a);return}r==="changed"?(rn(e,n.old,"pnb-gone",i),rn(e,"output","pnb-new",s)):J(
e,ce(s||i))}function rn(e,t,n,o){let r=l("div",`pnb-side ${n}`,e);f("span","pnb-muted pnb-small",t,r),J(l("div",
"",r),ce(o))}function Xo(e,t){t.length&&Y(e,"evaluations");for(let n of t)Zo(l("div","pnb-evaluation",e),n)}function Zo(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;er(e,t),o&&(f("div","pnb-text pnb-small",o,e).dir="auto"),n&&tr(
e,n,t.traceback),r&&J(e,ce(r)),s&&e.setAttribute("title",`trace ${s}`)}function er(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let a=l("div","",e);a.dir="auto",f("span","",t,a);let c=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=f("strong","",` ${o?"✗ failed":`${c}${r}`}`,a);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n===
"CODE"?[]:[n,...i];u.length&&f("span","pnb-muted pnb-small",` ${u.join(" · ")}`,a)}function tr(e,t,n){let o=l(
n?"details":"div","pnb-error pnb-small",e);f(n?"summary":"div","",t,o).dir="auto",n&&f("pre","",n,o)}function nr(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{or(e,r,r.prompt===t[s-1]?.prompt)}),o&&(Y(e,"prompt and ra\
w reply"),f("div","pnb-muted",o,e)),n.length&&Y(e,"attempts that failed");for(let r of n)f("div","pnb-text pnb\
-small",r,e).dir="auto"}function or(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:c}=t;Y(e,`prompt \
· ${o}`),i&&n?f("div","pnb-muted","the same as before",e):i?ge(l("div","pnb-sent",e),i):f("div","pnb-muted","\
not kept",e),Y(e,s?"raw reply · the attempt failed":"raw reply",r),a?Xt(l("div","pnb-sent",e),a):f("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),c&&f("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function sn(e,t,n){if(!n.length)return;Y(e,t);let o=l("dl","pnb-object",e);for(let r of n)f("dt",
"pnb-muted",r.name,o).dir="auto",J(l("dd","",o),ce(r.value))}var rr=50,sr={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,show:"all",pairs:[],tiles:[],editable:!1};
function ir({model:e,el:t}){let n=ue(e.get("setup"))??sr,o=l("section","pnb pnb-explore",t);o.setAttribute("ar\
ia-label",n.title?`Runs of ${n.title}`:"Runs"),lr(o,n);let r=()=>i.view().filters,s=ar(o,n,r,d=>i.change({filters:ae(
r(),d)})),i=Ht(o,e,{setup:n,view:{...re,show:n.show},noun:["run","runs"],label:"Runs",chunk:rr,order:({sort:d})=>d?
"":" · worst first",arrived:()=>s(n.tiles),ask:(d,u)=>({type:"detail",request:d,position:u}),keys:_t,key:d=>c.
notes.key(d),open:d=>"run"in d?{title:d.run,draw:u=>{c.notes.clear();let{notes:m,position:p}=d;m&&c.notes.fill(
u,{variant:0,position:p,notes:m}),an(u,d.run)}}:null}),a=n.columns.filter(({role:d})=>jt.has(d)),c=Gt(e,()=>i.
refresh(a));return n.editable&&c.actions(i,!0),s(n.tiles),()=>{c.dispose(),i.dispose()}}function ar(e,t,n,o){let r=new Map(
t.columns.map(({key:d,title:u})=>[d,u])),s=({score:d,label:u},m)=>{let p="label"in m?u:d;if(!p)return null;let b=r.
get(p)??p;if("label"in m){let O={column:p,operator:"==",value:m.label};return{about:`${p} ==`,text:`${b} is ${m.
label}`,where:O}}let{low:k,high:S}=m;return{about:`${p} range`,text:`${b} ${Ke(k,S)}`,where:ht(p,k,S)}},i=d=>n().
some(({about:u,text:m})=>u===d?.about&&m===d.text),a=l("details","pnb-charts",e);M(a,t.tiles.length>0),f("summ\
ary","","Scores",a);let c=l("div","pnb-tiles",a);return We(c,t.tiles.length),X(c,d=>{let u={},m=ze(d,{choose:p=>{
let b=s(u,p);b&&o(b)},chosen:p=>i(s(u,p))});return{root:m.root,update(p,b){u=p.columns,m.update(p.tile,b)}}})}
function lr(e,{title:t,origin:n}){let o=l("div","pnb-head",e);f("span","pnb-title",t,o).dir="auto",f("span","p\
nb-muted pnb-small",n,o).dir="auto",M(o,t!=="")}var Ai=_e(ir);export{Ai as default};
