/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var tn="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function f(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function I(e,t,n){let o=document.createElementNS(
tn,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function S(e,t){e.textContent!==
t&&(e.textContent=t)}function W(e,t){S(e,t),k(e,"title",t)}function k(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function U(e){return e.hidden=!e.hidden,!e.hidden}function A(e,t){e.
hidden===t&&(e.hidden=!t)}function R(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function nn(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Be(e,t){t.contains(
nn(e))&&e.focus({preventScroll:!0})}function Z(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.
length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function V(e){return Math.round(e).toLocaleString("en-US")}function Q(e){return ye(Number(e.toPrecision(4)))}function ye(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Fe(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function Ie(e,t){
return e===null?t===null?"":`≤ ${Q(t)}`:t===null?`≥ ${Q(e)}`:e===t?`= ${Q(e)}`:`${Q(e)} to ${Q(t)}`}function J(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function de(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Ke(e){return{render:e,initialize({model:t}){let n=de(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),u=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let m of u){if(o.has(m))continue;let[p,g]=d.shift()??[m,on(t,e)];o.delete(p),o.set(m,g),g.put(m)}for(let[
m,p]of d)o.delete(m),p.drop()},i=0,a=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),c=()=>{a.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",c),a.observe(document.body,{childList:!0,subtree:!0}),s(),c}}}function on(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:a})=>{r=a instanceof HTMLElement&&n.contains(a)?a:null};document.addEventListener(
"focusin",s);let i=null;return{put(a){o=[...a.children].filter(c=>c instanceof HTMLElement);for(let c of o)c.hidden=
!0;a.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let a of o)a.hidden=!1}}}function we(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function _e(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function je(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let a=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-a,width:r-1.5,height:a}})}function Ge(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var ue=300,re=56,rn={maximize:"higher is better",minimize:"lower is better"};function qe(e,t){let n=String(_e(
t));e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function We(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),a=l("span","pnb-figure",i);a.dir="auto";let c=l("span","",i),d=l("div","pnb-muted pnb-note",
n),u=l("div","",d),m=l("div","",d),p=l("div","pnb-picture",n),g=null,x=t&&ze(t,w=>g&&w.key!==null?sn(g,w.key):
null),L=Z(l("div","pnb-bars",p),w=>an(w,x)),b=ln(p,t);return{root:n,update(w){g=w,W(r,w.name);let M=w.direction===
null?void 0:rn[w.direction];S(s,[w.kind==="CODE"?"":w.kind,M].filter(Boolean).join(" · ")),W(a,w.figure),S(c,
w.detail),S(u,w.interval),S(m,w.note),L(w.chart.bars),b(w)}}}function sn(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function ze({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function an(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&t.pick(i)),{root:n,update(a){i=a,W(o,a.label),
r.style.width=`${Math.max(100*a.share,a.count?.7:0)}%`,k(r,"data-tone",a.tone),S(s,`${V(a.count)} · ${Fe(a.share)}`),
t&&(k(n,"title",`show the ${V(a.count)} runs`),k(n,"aria-pressed",String(t.picked(a))))}}}function ln(e,t){let n=l(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${ue} ${re+1}`,preserveAspectRatio:"none",role:o},s=I(
"svg",r,n),i=I("rect",{class:"pnb-band",y:0,height:re},s),a=null,d=t&&ze(t,b=>{let{bins:w,low:M,high:h}=a?.chart??
{bins:[],low:0,high:0};return Ge(b,w.length,M,h)}),u=I("g",{class:"pnb-bins"},s),m=Z(u,b=>dn(b,d)),p=I("rect",
{class:"pnb-mean",y:0,height:re,width:1.6},s);I("rect",{class:"pnb-axis",y:re,height:1,width:ue},s);let g=l("d\
iv","pnb-ends pnb-muted",n),v=l("span","",g),x=l("span","pnb-middle",g),L=l("span","",g);return b=>{a=b;let{bins:w,
low:M,high:h}=b.chart;if(A(n,w.length>0),!w.length)return;let E=K=>we(K,M,h)*ue,T=je(w,ue,re);m(w.map((K,O)=>({
count:K,...T[O]??cn})));let[C,F]=b.ci??[0,0];k(i,"x",E(C).toFixed(2)),k(i,"width",b.ci?Math.max(1,E(F)-E(C)).toFixed(
2):"0"),k(p,"x",(E(b.mean??0)-.8).toFixed(2)),k(s,"aria-label",`Histogram from ${M} to ${h}: ${w.join(", ")}`),
S(v,Q(M)),S(L,Q(h)),S(x,"mean");let D=100*we(b.mean??0,M,h);x.style.left=`${Math.min(84,Math.max(16,D)).toFixed(
1)}%`}}var cn={x:0,y:0,width:0,height:0};function dn(e,t){let n=I("rect",{class:"pnb-bin"},e),o=0;return t&&(k(
n,"tabindex","0"),k(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},i){o=i;for(let[a,c]of Object.entries(s))k(n,a,
c.toFixed(2));t&&(k(n,"aria-label",`${V(r)} runs`),k(n,"aria-pressed",String(t.picked(o))))}}}function Ue(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function ee(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,R(r);for(let[s,i]of n)f("option","",
i,r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function $(e,t,n){let o=f("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Qe(e,t,n){let o=l("div","pnb-keys",e);A(o,!1);for(let[i,a]of n){let c=l("span","",o);for(let d of i)f(
"kbd","",d,c);f("span","pnb-muted",a,c)}let r=()=>k(s,"aria-expanded",String(U(o))),s=$(t,"",r);return f("kbd",
"","?",s),s.append(" keys"),k(s,"aria-expanded","false"),r}function un(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Je(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,c=null,d=!1,u=J(e,m=>{m.type!=="page"||m.request<a||(c=
m.matched,d=!1,m.rows.forEach((p,g)=>{r.set(m.start+g,{position:m.positions[g]??0,cells:p})}),n(m))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,s=new Set,a=i+1,d=!0},refresh(){s=new Set,a=i+1},row:m=>r.get(
m),want(m,p){for(let g of un(m,p,o)){if(s.has(g))continue;s.add(g),i+=1;let[v,x]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:v,stop:x}))}},dispose:u}}function Ye(e,t,n,o){let r=l("details","pnb-more",e),s=l("summary","",r),i=l("div","pnb-list",r),a=t.slice(1).
map(d=>{let u=l("label","",i),m=l("input","",u);return m.type="checkbox",f("span","",d.title,u).dir="auto",m.addEventListener(
"change",()=>{o(a.filter(p=>p.input.checked).map(p=>p.column.key)),c()}),{input:m,column:d}}),c=()=>{let d=new Set(
n().map(({key:u})=>u));for(let{input:u,column:m}of a)u.checked=d.has(m.key);S(s,`columns ${d.size} of ${t.length}`)};
return $(i,"as at first",()=>{o(null),c()}),c(),c}function Xe(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];ee(e,"Group by",o,r=>n(r||null))}var Ze="phoenix_nb.columns";var pn={shown:null,widths:{}};function te({names:e,title:t}){return e[0]??t}function xe(e,{shown:t}){let n=r=>t?.
includes(te(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function et(e,{widths:t}){let n=e.map((s,i)=>t[te(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),
o=e.map((s,i)=>te(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function tt(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function nt({memory:e}){return rt()[e]??pn}function ot({memory:e},t){let{
[e]:n,...o}=rt(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ze,JSON.stringify(Object.fromEntries(
r)))}catch{}}function rt(){try{let e=JSON.parse(localStorage.getItem(Ze)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var mn=2;function at(e,t,n,o,r,s){let i=l("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,A(i,!1);let a=null,c=0,d=()=>{if(!a)return;c+=1;let{expected:p,output:g}=a;o.send({type:"confusion",request:c,
query:r(),expected:p,output:g})},u=p=>{a=p,i.ariaLabel=p?`Confusion matrix of ${p.title}`:null,A(i,p!==null),d()};
n.length>mn?bn(t,n,u):fn(t,n,u);let m=J(o,p=>{p.type!=="confusion"||p.request!==c||!a||gn(i,a,p,s)});return{update:d,
dispose:m}}function fn(e,t,n){let o=null,r=t.map(s=>{let i=$(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)k(a.button,"aria-expanded",String(a.pair===o))});return k(i,"aria-expanded","false"),{button:i,
pair:s}})}function bn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);ee(e,"Confusion matrix",[["","no confus\
ion matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function gn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=l("table","",e);S(l("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=l("tr","",l("thead","",i));l("td","",a);for(let d of o)st(l("th","",a),d,"col");let c=l("t\
body","",i);n.forEach((d,u)=>{let m=l("tr","",c);st(l("th","",m),d,"row");let p=r[u]??[],g=p.reduce((v,x)=>v+x,
0);o.forEach((v,x)=>{let L=p[x]??0,b=l("td","",m);if(b.dataset.right=String(d===v),b.style.setProperty("--pnb-\
share",String(g?L/g:0)),!L){f("span","pnb-muted","·",b);return}let w=$(b,V(L),()=>s([it(t.expected,"expected",
d),it(t.output,"came out",v)]));w.ariaLabel=`${V(L)} expected ${d||"nothing"}, came out ${v||"nothing"}`})})}function st(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function it(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var B=class extends Error{constructor(n,o){super(n);this.at=o}at},se=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
hn=new Set(["and","or","not","in","is","contains","true","false","missing"]),yn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},wn=40,xn=3;function lt(e,t){
try{let n=vn(e);return n.length===1?{condition:null}:{condition:An(n,t)()}}catch(n){if(n instanceof B)return{error:n.
message,at:n.at};throw n}}function vn(e){let t=[];for(se.lastIndex=0;e.slice(se.lastIndex).trim();){let n=e.slice(
se.lastIndex),o=se.lastIndex+n.length-n.trimStart().length,{groups:r}=se.exec(e)??{};if(!r)throw kn(e,o);t.push(
{...En(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function kn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new B("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new B("Put the whole name of the column in backticks.",t):new B(`${n} means nothing here.`,t)}function En(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Tn(r)};let s=o.toLowerCase();return hn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function Tn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function An(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",a=h=>s().kind==="sign"&&
s().text===h,c=h=>a(h)?(n+=1,!0):!1,d=()=>{let h=[u()];for(;c("or");)h.push(u());return h.length===1&&h[0]?h[0]:
{some:h}},u=()=>{let h=[m()];for(;c("and");)h.push(m());return h.length===1&&h[0]?h[0]:{every:h}},m=()=>{if(o+=
1,o>wn)throw new B("Too many parentheses.",s().at);try{if(c("not"))return{negated:m()};let h=s().at;if(!c("("))
return p();let E=d();if(!c(")"))throw new B("A closing parenthesis is missing.",h);return E}finally{o-=1}},p=()=>{
let h=s();if(h.kind==="text"&&e[n+1]?.text==="in")return n+=2,M(b("in"),"contains",h.text);let E=b(i());if(c("\
is"))return g(c("not"),v(E));let T=c("not");return g(T,c("in")?L(E):x(E,T))},g=(h,E)=>h?{negated:E}:E,v=h=>{let{
at:E}=s();if(c("missing"))return M(h,"missing",null);throw new B("After “is” comes “missing” or “not missing”.",
E)},x=(h,E)=>{let T=s(),C=T.kind==="sign"?yn[T.text]:void 0;if(C!==void 0)return n+=1,M(h,C,w(T.text,h));if((T.
kind==="end"||["and","or",")"].includes(T.text))&&!E)return M(h,"==",!0);let D=`After ${ve(h)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new B(D,T.at)},L=h=>{let E=s().at;if(!c("[")&&!c("("))throw new B(
`After “in” comes a list: ${ve(h)} in ["a", "b"].`,E);let T=[];do T.push(M(h,"==",w("in",h)));while(c(","));
if(!c("]")&&!c(")"))throw new B("The list is not closed: ] is missing.",E);return{some:T}},b=h=>{let E=s();if(E.
kind!=="name"){let T=h?` after “${h}”`:"",C=E.kind==="end"?"":`, not ${E.text}`;throw new B(`The name of a\
 column is wanted${T}${C}.`,E.at)}return n+=1,E},w=(h,E)=>{let T=s();if(n+=1,T.kind==="number")return Number(T.
text);if(T.kind==="text")return T.text;if(T.kind==="sign"&&T.text==="true")return!0;if(T.kind==="sign"&&T.text===
"false")return!1;if(T.kind==="name"){let C=`${ve(E)} ${h} "${T.text}"`;throw new B(`Text stands in quotation m\
arks: ${C}.`,T.at)}throw new B(`A number or a text in quotation marks is wanted after ${h}.`,T.at)},M=(h,E,T)=>({
column:Mn(h,T,t),operator:E,value:T});return()=>{let h=d(),{kind:E,text:T,at:C}=s();if(E==="end")return h;throw new B(
`Between two conditions stands “and” or “or”, not ${T}.`,C)}}function ve({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function Mn({text:e,at:t},n,o){let r=o.filter(({title:d,names:u})=>d===e||u.includes(e)),
i=r.find(({numeric:d})=>d===(typeof n=="number"))??r[0];if(i)return i.key;let a=Ln(e,o),c=a?`Did you mean ${a}\
?`:`There are ${Sn(o)}.`;throw new B(`There is no column ${e}. ${c}`,t)}function Sn(e){let t=e.slice(0,6).map(
({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function Ln(e,t){let n=null,o=Math.min(
xn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let a=Cn(e.toLowerCase(),i.toLowerCase(),
o);a<o&&([n,o]=[i,a])}return n}function Cn(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from(
{length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??
0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var oe={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function ct({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function dt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ie(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function ut(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var $n=/^[\p{L}_][\p{L}\p{N}_.]*$/u,mt=150,pt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function ft(e,t,n,o){let{setup:r}=t,s=l("div","pnb-filters",
e),i=Rn(s,r,o),a=On(s,r,p=>o({expression:p})),c=Ue(s,"Search any text",mt,p=>o({text:p}));Vn(s,r,p=>o({filters:ie(
n().filters,p)}));let d=l("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let u=l("div","pnb-f\
ilters pnb-chips",e),m=Z(u,p=>Pn(p,n,o));return{update({show:p,filters:g}){for(let{button:v,title:x,kind:L,words:b}of i)
k(v,"aria-pressed",String(L===p)),S(x,`${t.kind?.(L)??b} `);m(g),A(u,g.length>0)},clear(){c.clear(),a.clear();
let{text:p,show:g,filters:v,expression:x}=oe;o({text:p,show:g,filters:v,expression:x})},count:p=>S(d,Nn(p,t,n())),
counted(p){p.forEach((g,v)=>{let x=i[v];x&&S(x.count,V(g))})},focus:a.focus}}function Rn(e,{kinds:t},n){let o=l(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let a=$(o,"",()=>n({show:r}));a.className="pnb-kind";let c=f("span","",`${s} `,a),d=f("b","",V(i),a);return{button:a,
title:c,kind:r,words:s,count:d}})}function Nn(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${V(t)}`;return`${V(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function Pn(e,t,n){let o=l("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:ie(t().filters,r)})}),{root:o,update(s){r=
s,S(o,`${s.text} ✕`),k(o,"aria-label",`remove the filter ${s.text}`)}}}function On(e,{columns:t},n){let o=l(
"span","pnb-expression",e),r=l("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=Hn(t),r.ariaLabel="Filter by an expression",R(r);let s=l("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,a=()=>{let d=lt(r.value,t),u="error"in d?d.error:"";S(s,u),k(r,"aria-invalid",u?"true":
null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(i),i=setTimeout(a,mt)};return r.addEventListener("i\
nput",c),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),a())}),{clear(){
clearTimeout(i),r.value="",S(s,""),k(r,"aria-invalid",null)},focus:()=>r.focus()}}function Hn(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(a=>$n.test(a));return{head:s,name:i.sort((a,c)=>a.length-c.length)[0]}}),n=t.
find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.
name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function Vn(e,{
columns:t},n){let o=l("details","pnb-more",e);f("summary","pnb-plus","＋ filter",o);let r=l("div","pnb-list",
o),s=t.map(u=>[u.key,u.title]),i=ee(r,"Column",s,()=>{}),a=ee(r,"Comparison",pt,()=>{A(c,a.value!=="missing")}),
c=l("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder="value",R(c);let d=()=>{let u=t.
find(({key:b})=>b===i.value),m=pt.find(([b])=>b===a.value);if(!u||!m)return;let[p,g]=m,v=c.value.trim();if(!v&&
p!=="missing"){c.focus();return}let x=p==="missing"?null:Dn(v,u.numeric),L=p==="missing"?`${u.title} ${g}`:`${u.
title} ${g} ${v}`;n({about:`${u.key} ${p}`,text:L,where:{column:u.key,operator:p,value:x}})};$(r,"Add",d),c.addEventListener(
"keydown",u=>{u.stopPropagation(),u.key==="Enter"&&d()})}function Dn(e,t){let n=Number(e.replace("−","-"));return t&&
!Number.isNaN(n)?n:e}var bt=20;function gt(e,t){let{view:n,change:o,resize:r}=t,s=l("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:c,descending:d})=>{for(let{head:u,button:m,column:p}of i){
let g=c===p.key;W(m,(g?d?"↓ ":"↑ ":"")+p.title),k(u,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(c){s.replaceChildren(),i=c.map(d=>{let u=l("span","",s);u.setAttribute(
"role","columnheader"),k(u,"data-numeric",d.numeric?"":null);let m=$(u,"",()=>o(dt(n(),d.key)));m.dir="auto",R(
m);let p=g=>r(te(d),g);return m.addEventListener("keydown",g=>{let v={ArrowLeft:-bt,ArrowRight:bt}[g.key];!g.shiftKey||
v===void 0||(p(u.offsetWidth+v),g.preventDefault(),g.stopPropagation())}),t.title?.(d,u),Bn(u,p),{head:u,button:m,
column:d}}),a(n())}}}function Bn(e,t){let n=l("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function ht(e,[t],n,o){let r=l("div","pnb-panel");r.setAttribute("role","row");let s=l("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,R(s),A(r,!1);let i=l("div","pnb-openbar",s),a=l("strong","",i);a.
dir="auto";let c=l("span","pnb-muted pnb-small",i),d=l("span","pnb-muted pnb-small",i);d.dir="auto";let u=l("s\
pan","pnb-muted pnb-small pnb-line",i);l("span","pnb-grow",i);for(let[p,g,v]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let x=$(i,p,v);x.ariaLabel=g,R(x)}let m=l("div","pnb\
-content",s);return{panel:r,fill(p,g){Be(e,m),S(a,p.title),S(d,(p.facts??[]).join(" · ")),u.replaceChildren(),
p.trace&&(f("span","","trace ",u),f("code","",p.trace,u).title=p.trace),m.replaceChildren(),g(m)},place:p=>S(c,
p)}}function Fn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function In(e,t,n,o=null){let r=Kn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function Kn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function _n(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function jn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Gn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function qn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Gn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Wn=0;function yt(e){
let{scroll:t}=e,n=`pnb-list-${++Wn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=l("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
i>=0?{after:i,height:c.offsetHeight}:null,u=b=>{for(Math.abs(b-a)>=r.length&&(a=b);a<b;a++){let w=r.shift();w&&
(o.insertBefore(w.root,c??null),r.push(w))}for(;a>b;a--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},m=()=>{
let b=e.measure(),w=d(),[M,h]=In(t.scrollTop,e.expected(),b,w);for(e.want(M,Math.max(h,1)),o.style.height=`${e.
count()*b.row+(w?.height??0)}px`,c&&(c.style.top=`${(i+1)*b.row}px`),u(M);r.length<h-M;){let C=e.create(o,v);c&&
o.insertBefore(C.root,c),r.push(C)}let E=Math.min(h,e.count());r.forEach((C,F)=>{let D=M+F;A(C.root,D<E),k(C.root,
"id",D<E?`${n}-${D}`:null),!(D>=E)&&(C.root.style.top=`${Fn(D,b.row,w)}px`,k(C.root,"aria-selected",String(D===
s)),k(C.root,"aria-rowindex",String(D+2)),c&&k(C.root,"aria-expanded",String(D===i)),C.update(D))});let T=s>=M&&
s<E;k(t,"aria-activedescendant",T?`${n}-${s}`:null),k(t,"aria-rowcount",String(e.count()+1)),e.drawn()},p=b=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,b));let M=d(),h=M&&s>M.after?M.height:0;e.want(s,s+1);
let{scrollTop:E,clientHeight:T}=t;return t.scrollTop=_n(s,E-h,T,e.head(),w)+h,m(),s},g=b=>{s=b,m()},v=b=>{g(b),
e.open(b)},x=!1;t.addEventListener("scroll",()=>{x||(x=!0,requestAnimationFrame(()=>{x=!1,m()}))}),t.addEventListener(
"keydown",b=>{if(!qn(b,c))return;let w=jn(b.key,s,e.count(),e.measure().visible);if(b.key==="Enter"&&b.target===
t&&e.count()>0)e.open(p(Math.max(0,s)));else if(w!==null)p(w),e.moved?.(s);else if(!e.key?.(b))return;b.preventDefault(),
b.stopPropagation()});let L=new ResizeObserver(()=>{i>=0&&m()});return c&&L.observe(c),{update:m,mark:g,choose:p,
expand(b){i=b,c&&A(c,b>=0),m()},reveal(){if(i<0||!c)return;m();let{row:b}=e.measure(),w=(i+1)*b+c.offsetHeight+
e.head(),M=Math.min(i*b,w-t.clientHeight);(t.scrollTop<M||t.scrollTop>i*b)&&(t.scrollTop=M)},rebuild(){for(let{
root:b}of r)b.remove();r.length=0,m()},restart(){t.scrollTop=0,s=-1,i=-1,c&&A(c,!1),m()},get chosen(){return s},
dispose:()=>L.disconnect()}}var zn={"-":"del","+":"ins","=":"span"};function ke(e,t){e.replaceChildren();for(let[n,o]of t)f(zn[n],"",o,e)}
function wt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;k(e,"data-state",n),n===null?ke(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function xt(e,t){let n=l("span","pnb-mark",e),o=t.text.startsWith("✓")||
t.text.startsWith("✗"),r=o?`${t.text} ${t.evaluator}`:t.evaluator;f("span","",r,n).dir="auto",o||(f("span","\
pnb-mark-value",` ${t.text}`,n).dir="auto");let s=[t.sign,t.change].filter(Boolean).join(" ");s&&(f("span","pn\
b-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&f("span","pnb-muted",` (${t.repetitions})`,n)}function Ee(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";W(e,n),
k(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function vt(e,t){e.classList.add("pnb-cell");let n=l("div","\
pnb-preview",e);n.dir="auto";let o=l("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,wt(n,i),o.replaceChildren();for(let a of i?.marks??[])t.has(a.evaluator)||xt(o,a);i?.rewritten&&
f("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function kt(e){e.classList.add("pnb-asked");
let t=l("div","pnb-muted pnb-small pnb-line",e),n=l("div","pnb-preview",e),o=l("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};W(t,s.id),
S(n,s.input),S(o,s.expected?`expected ${s.expected}`:""),A(o,s.expected!=="")}}var Un=30,Et={row:Un,visible:18,above:6,below:8};function Tt(e,t){R(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=yt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,u)=>Qn(
d,t,u),open:d=>{let u=t.group(d);u?t.fold(u):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:u}=t.
measure(),m=n.busy||i()>0?2:0,p=Math.min(u,Math.max(m,i()))*d+t.head();e.style.height=`${r.hidden?p+2:Math.max(
p,u*d+t.head())}px`,A(c,i()===0&&!n.busy),t.drawn()}}),c=l("div","pnb-empty");return e.after(c),f("span","pnb-\
muted",`No ${s[1]} match.`,c),$(c,"Clear filters",t.clear),a}function Qn(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:a},c){let d=l("div","pnb-row",e);d.setAttribute("role","row");let u=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(u)});let m=l("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",x=>x.stopPropagation()),m.addEventListener("change",()=>{let x=t.
row(u);x&&i.toggle(x.position)});let p=l("span","pnb-heading-of-group");p.dir="auto";let g=n().map((x,L)=>{let b=l(
"div","",d);if(b.setAttribute("role","gridcell"),k(b,"data-numeric",x.numeric?"":null),L>0)return{cell:b,draw:Jn(
b,x,s)};b.append(m,p);let w=l("div","pnb-first",b);return{cell:w,draw:a?kt(w):Ee(w)}}),v=[];return{root:d,update(x){
u=x;let L=o(x),b=t.row(x),w=b!==void 0&&i.has(b.position),M=[x,L,b,w];if(b&&M.every((C,F)=>C===v[F]))return;v=
M,k(d,"data-group",L?"":null),A(m,!L),A(p,!!L);let h=g[0];h&&A(h.cell,!L),S(p,L?Yn(L,r):""),m.checked=w,k(d,"d\
ata-picked",m.checked?"":null);let T=L?.cells.map(C=>C&&`mean ${C}`)??b?.cells??[];g.forEach(({draw:C},F)=>{C(
T[F])}),m.ariaLabel=`select ${r[0]} ${x+1}`}}}function Jn(e,t,n){return t.variant===null?Ee(e):vt(e,n)}function Yn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${V(t)} ${o[t===1?0:1]}`}function At(e,t,n,o){let r=new Set,s=l("div","pnb-filters pnb-picked",e);A(s,!1);let i=f("strong","","",s);i.setAttribute(
"role","status");let a=l("span","pnb-muted pnb-small",s);a.append("in Python: "),f("code","","view.selected",a),
a.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),S(i,`${V(r.
size)} ${t[r.size===1?0:1]} selected`),A(s,r.size>0),o()};return $(s,"Clear",()=>{r.clear(),c()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var Xn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Mt(e,t,n){let{setup:o,noun:r}=n,s=n.view??oe,i=nt(o),a=xe(
o.columns,i),c=null,d=-1,u=-1,m=0,p=0,g=!1,v=null,x=new Map,L=()=>n.query?.(s)??ct(s),b=Je(t,y=>({...y,query:L(),
columns:a.map(({key:P})=>P),edition:p}),y=>{c=y.runs;for(let P of y.groups)x.set(P.place,P);E.counted(y.counts),
n.arrived?.(y),H.update(),u>=0&&ce(u)},n.chunk),w=()=>{g&&(g=!1,p+=1,x.clear(),b.refresh())},M=()=>{w(),x.clear(),
b.reset()},h=y=>{n.changed?.(y,{...s,...y}),s={...s,...y},E.update(s),G.update(s),F.update(),d=u=-1,M(),j(),H.
restart()},E=ft(e,n,()=>s,h),T=l("div","pnb-filters pnb-choices",e);n.choices?.(T),Xe(T,o.columns,y=>h({group:y,
folded:[]}));let C=Ye(T,o.columns,()=>a,y=>{let P=o.columns.filter(({key:q})=>y?.includes(q));N({...i,shown:y&&
P.map(te)}),a=xe(o.columns,i),M(),G.rebuild(a),j(),H.rebuild()}),F=at(e,l("span","pnb-kinds",T),o.pairs,t,L,y=>h(
{filters:y.reduce(Zn,s.filters)}));l("span","pnb-grow",T);let D=Qe(e,T,[...Xn,...n.keys??[]]),K=At(e,r,t.send.
bind(t),()=>H.update()),O=l("div","pnb-scroll",e);O.ariaLabel=n.label;let N=y=>{i=y,ot(o,i)},_=()=>n.measure?.(
a)??Et,j=()=>{let{columns:y,width:P}=et(a,i);O.style.setProperty("--pnb-columns",y),O.style.setProperty("--pnb\
-width",P),O.style.setProperty("--pnb-tall",`${_().row}px`),O.setAttribute("aria-colcount",String(a.length))},
G=gt(O,{view:()=>s,change:h,resize:(y,P)=>{N(tt(i,y,P)),j()},title:n.title}),z=()=>{d=u=-1,w(),H.expand(-1),O.
focus({preventScroll:!0})},ce=y=>{let P=b.row(y);u=P?-1:y,!(!P||P.position<0)&&(d=y,v=null,he.place(`${V(y+1)}\
 of ${V(b.matched??0)}`),H.expand(y),m+=1,t.send(n.ask(m,P.position)))},ge=()=>{let y=v&&n.open(v);y&&(he.fill(
y.title,y.draw),H.reveal())},Xt=J(t,y=>{y.type!=="detail"||y.request!==m||(v=y,ge())}),Ve=y=>{let P=H.chosen+y;
for(;x.has(P);)P+=y;P>=0&&P<(b.matched??0)&&ce(H.choose(P))},Zt=()=>{let y=b.row(H.choose(Math.max(0,H.chosen)));
y&&y.position>=0&&K.toggle(y.position)},he=ht(O,r,Ve,z),H=Tt(O,{source:b,panel:he.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:K,tall:n.measure!==void 0,head:G.height,measure:_,columns:()=>a,group:y=>x.get(y),open:y=>y===
d?z():ce(y),moved:y=>{u=-1,!(d<0)&&(x.has(y)?Ve(Math.sign(y-d)||1):ce(y))},fold:({key:y,folded:P})=>{let q=s.folded.
filter(en=>en!==y);s={...s,folded:P?q:[...q,y]},d=u=-1,M(),H.expand(-1)},key:({key:y})=>{if(y==="Escape"&&(d>=
0||u>=0))z();else if(y==="x")Zt();else if(y==="?")D();else if(y==="/")E.focus();else return d>=0&&(n.key?.(y)??
!1);return!0},clear:E.clear,drawn:()=>E.count(b.busy?null:c??o.total)}),De=new ResizeObserver(()=>{if(O.style.
setProperty("--pnb-sight",`${O.clientWidth}px`),!O.clientWidth||!n.resized?.(a,O.clientWidth))return;let{chosen:y}=H;
M(),j(),H.rebuild(),H.mark(y)});return De.observe(O),n.resized?.(a,O.clientWidth),E.update(s),G.rebuild(a),j(),
H.restart(),{selection:K,scroll:O,view:()=>s,change:h,reload(){n.changed?.({},s),M(),j(),H.rebuild(),ge()},redraw(){
j(),H.rebuild(),ge()},refresh(y){g=!0;let P=i.shown?[]:y.filter(q=>!a.includes(q));if(!P.length){b.refresh(),H.
update();return}a=o.columns.filter(q=>a.includes(q)||P.includes(q)),C(),M(),G.rebuild(a),j(),H.rebuild()},dispose:()=>{
b.dispose(),Xt(),F.dispose(),H.dispose(),De.disconnect()}}}function Zn(e,t){return[...e.filter(({about:n})=>n!==
t.about),t]}function pe(e){let t=l("div","pnb-said",e),n=l("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=l("div","pnb-code",t),r=l("pre","",o);r.tabIndex=0,R(r);let s=$(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>S(s,"Copied"),a):a()});return R(
s),A(t,!1),{say(i,a,c=!1){S(n,i),k(n,"data-tone",c?"bad":null),S(r,a),S(s,"Copy"),A(o,a!==""),A(t,i!=="")}}}var eo=1500;function Te(e,t){let n=0,o=new Map,r=J(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,eo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var me="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function St(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Lt(e,t){return e.filter(n=>n!==t)}function Ct(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var to=1e3,no=1e4,oo="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Rt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,a,c="")=>{let{
variant:d,position:u}=a,m=`${d} ${u}`,p=r.get(m)??a.notes,g=0,v=l("section","pnb-notes",i);v.ariaLabel=c?`Note\
s on ${c}`:"Notes";let x=l("div","pnb-notes-line",v),L=["up","down"].map(N=>so(x,N,()=>K({thumbs:p.thumbs===N?
"none":N}))),b=ao(x,N=>K({tags:N})),w=lo(x,N=>K({note:N})),M=l("div","pnb-notes-line pnb-small",v),h=l("span",
"pnb-muted pnb-saved",M);h.setAttribute("role","status"),h.dir="auto";let E=$(M,"Undo",()=>K({undo:!0}));R(E),
l("span","pnb-grow",M);let T=co(v,M,p,(N,_)=>n(a,N,_)),C=()=>{for(let{button:N,thumb:_}of L)k(N,"aria-pressed",
String(p.thumbs===_));b.update(p),w.update(p.note),A(E,p.at!==""),A(v,p.writable||p.at!=="")},F=(N,_=!1)=>{S(h,
N),k(h,"data-tone",_?"bad":null)},D=N=>{N&&r.set(m,N)},K=N=>{g+=1;let _=g,j=p;p={...p,...ro(N)},C(),F("Saving \
…"),e.ask(G=>({type:"annotate",request:G,position:u,variant:d,note:null,tags:null,thumbs:null,undo:!1,...N}),
({notes:G,error:z})=>{D(G),_===g&&(p=G??{...j,note:p.note},C(),F(z?`Not saved: ${z}`:$t(p),z!==""),z||t())},()=>_===
g&&F(me,!0))},O=N=>()=>K({thumbs:p.thumbs===N?"none":N});o??={n:w.focus,t:b.focus,"+":O("up"),"-":O("down")};for(let N of v.
querySelectorAll("button, input, textarea"))p.writable||N.setAttribute("disabled","");C(),T.update(p),F($t(p))},
clear(){o=null},key(i){let a=o?.[i];return a?.(),a!==void 0}}}function ro({note:e,tags:t,thumbs:n}){return{...e==
null?{}:{note:e},...t==null?{}:{tags:[...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function $t({at:e,annotator:t,
writable:n}){return n?e?["Saved",t,Ct(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes n\
eed a store: this experiment is not connected to one."}function so(e,t,n){let o=$(e,"",n);o.className="pnb-thu\
mb",o.ariaLabel=`Thumb ${t}`,o.title=`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,R(o);let r=I("svg",
{viewBox:"0 0 16 16",width:15,height:15,"aria-hidden":"true"},o);return I("path",{d:oo,...t==="down"?{transform:"\
rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}var io=0;function ao(e,t){let n=l("span","pnb-tags",e),o=l("span",
"pnb-tags",n),r=l("input","",n);r.type="text",r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,
R(r);let s=l("datalist","",n);s.id=`pnb-tags-${++io}`,r.setAttribute("list",s.id);let i=[],a=()=>{let c=St(i,r.
value);r.value="",c.length>i.length&&t(c)};return r.addEventListener("change",a),r.addEventListener("keydown",
c=>{Ae(c,r)||(c.stopPropagation(),c.key==="Enter"||c.key===","?(c.preventDefault(),a()):c.key==="Backspace"&&!r.
value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.focus(),update(c){i=c.tags,o.replaceChildren();for(let d of i){
let u=$(o,`${d} ✕`,()=>{t(Lt(i,d)),r.focus()});u.className="pnb-chip",u.dir="auto",u.ariaLabel=`remove the t\
ag ${d}`,R(u)}s.replaceChildren();for(let d of c.known)l("option","",s).value=d}}}function lo(e,t){let n=l("te\
xtarea","pnb-note-text",e);n.placeholder="A note on this row",n.ariaLabel="Note",n.maxLength=no,n.rows=1,n.dir=
"auto",R(n);let o="",r,s=()=>{clearTimeout(r),n.value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",
n.scrollHeight&&(n.style.height=`${n.scrollHeight+2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(
r),r=setTimeout(s,to)}),n.addEventListener("blur",s),n.addEventListener("keydown",a=>{if(Ae(a,n))return s();a.
stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.
value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(i)}}}function Ae(e,t){return e.key!=="Escape"?!1:(e.
preventDefault(),e.stopPropagation(),t.closest(".pnb-detail")?.focus({preventScroll:!0}),!0)}function co(e,t,{
expected:n},o){let r=$(t,"Correct expected…",()=>{let u=U(s);k(r,"aria-expanded",String(u)),u&&i.focus()});k(
r,"aria-expanded","false"),R(r);let s=l("div","pnb-form",e);A(s,!1);let i=l("textarea","pnb-mono",s);i.ariaLabel=
"Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",R(i),i.addEventListener("keydown",u=>{Ae(u,i)||u.stopPropagation()});let a=l("div","pn\
b-notes-line",s),c=pe(s),d=$(a,"Make a new version",()=>{c.say("Saving …",""),o(i.value,c.say)});return R(d),
f("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:u,writable:m}){A(r,m&&u!==
"")}}}function fe(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(me,"",!0))}function Nt(e,t,n,o){let r=l("div","pnb-f\
orm pnb-actions");e.append(r);let s=l("div","pnb-notes-line",r);A(s,!1);let[i,a]=[["split","hard"],["dataset",
"this one"]].map(([m,p])=>{let g=l("label","",s);f("span","",m,g);let v=l("input","",g);return v.type="text",v.
placeholder=p,v.maxLength=200,v.dir="auto",R(v),v.addEventListener("keydown",x=>{x.stopPropagation(),x.key==="\
Enter"&&(x.preventDefault(),c.click())}),v}),c=$(s,"Add",()=>{d.say("Saving …","");let m={split:i?.value.trim()??
"",dataset:a?.value.trim()??""};!m.split&&!m.dataset&&(m.split=i?.placeholder??""),fe(t,n(),{action:"add",...m},
d.say)}),d=pe(r),u=$(e,"Add to dataset…",()=>{let m=U(s);k(u,"aria-expanded",String(m)),d.say("",""),m&&i?.focus()});
k(u,"aria-expanded","false");for(let m of[c,u])R(m);if(o){let m=$(e,"Run again…",()=>{A(s,!1),k(u,"aria-expa\
nded","false"),fe(t,n(),{action:"again"},d.say)});R(m)}e.append(r)}var Pt=[[["N"],"note on the open run"],[["T"],"tag it"],[["+","−"],"thumb up, down"]],Ot=new Set(["thumbs","\
tags","note"]);function Ht(e,t){let n=Te(e,r=>r.type==="annotated"),o=Te(e,r=>r.type==="acted");return{notes:Rt(
{annotating:n,saved:t,correct:({variant:r,position:s},i,a)=>fe(o,[s],{action:"correct",variant:r,expected:i},a)}),
actions({selection:r},s){Nt(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Vt(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");S(o,s?`show all ${V(n)} characters`:"show less"),k(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Se=/^\s*(?:```|~~~)/,Dt=/^(#{1,6})\s+(.*)$/,Le=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,uo=/^\s*\d/,Me=/^>\s?(.*)$/,
po=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,mo=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function $e(e){return mo.test(e)}function Re(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=fo(e,n,o)}function fo(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Se.test(o))
return bo(e,t,n+1);let r=Dt.exec(o);if(r)return Ce(l("div","pnb-heading",e),r[2]??""),n+1;if(Le.test(o))return go(
e,t,n);if(Me.test(o)){let[c,d]=Bt(t,n,Me);return Re(l("blockquote","",e),c.join(`
`)),d}let s=l("p","",e),i=n,a=[];for(;i<t.length;i++){let c=t[i]??"",d=!c.trim()||Se.test(c)||Dt.test(c)||Le.test(
c);if(i>n&&(d||Me.test(c)))break;a.push(c)}return Ce(s,a.join(`
`)),i}function bo(e,t,n){let o=n;for(;o<t.length&&!Se.test(t[o]??"");)o++;return f("pre","",t.slice(n,o).join(
`
`),e),o+1}function go(e,t,n){let o=l(uo.test(t[n]??"")?"ol":"ul","",e),[r,s]=Bt(t,n,Le);for(let i of r)Ce(l("l\
i","",o),i);return s}function Bt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Ce(e,t){let n=0;for(let o of t.matchAll(po)){e.append(t.slice(n,o.index));
let[r,,s,i,a,c,d,u]=o;s!==void 0?f("code","",s,e):i??a?f("strong","",i??a??"",e):c?f("em","",c,e):(f("span","p\
nb-linked",d??"",e),u&&f("span","pnb-muted",` (${u})`,e)),n=o.index+r.length}e.append(t.slice(n))}function It(e){let n=(ne(e)?ho(e):null)?.flatMap(Ne)??[];return n.length?n:null}function ho(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:ne(r)&&ne(r.message)?[r.message]:ne(s)&&
typeof s.role=="string"?[s]:null}function Ne(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(Ne);if(!ne(e))return[];let t=ne(e.function)?e.function:e.functionCall??e.toolUse;if(ne(t))
return[Ft(t)];if(e.type==="tool_use"||e.type==="function_call")return[Ft(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:a}=e;return[n,o,r,s,i,a].flatMap(Ne)}function Ft({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function ne(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var yo=900,Kt=16,wo=80,xo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,vo=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],ko=/^[A-Za-z0-9+/=\s]{60,}$/,Eo=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function le(e){return e?JSON.parse(e):void 0}function _t(e){let t=ae(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=He(o)?n:[{role:"system",content:o},...n];return r.
every(i=>ae(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Oe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function Y(e,t){let n=_t(
t);n?Wt(e,n):typeof t=="string"?Gt(e,t):Array.isArray(t)?So(e,t):ae(t)?Lo(e,t):f("span",He(t)?"pnb-muted":"",zt(
t),e)}function be(e,t){let n=Oe(t),o=_t(n);o?Wt(e,o):Pe(e,n===void 0?t:JSON.stringify(n,null,2))}function jt(e,t){
let n=It(Oe(t));if(!n){be(e,t);return}for(let r of n)Gt(e,r);let o=l("details","pnb-whole",e);f("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),be(o,t)}function Gt(e,t){let n=To(t);if(n){let i=l("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Oe(t);if(o!==void 0){Pe(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&Eo.test(t)&&!$e(t)){Pe(e,t);return}let r=l("div","pnb-long",e),s=f("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",qt(s,r,t),$e(t)&&Ao(e,r,t)}function To(e){if(xo.test(e))return e;let t=vo.find(([
n])=>n.test(e))?.[1];return t&&ko.test(e)?`data:image/${t};base64,${e}`:null}function Ao(e,t,n){let o=l("div",
"pnb-markdown",e);o.dir="auto",A(o,!1);let r=$(e,"lay out Markdown",()=>{o.childElementCount||Re(o,n);let s=U(
o);A(t,!s),S(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Pe(e,t){let n=l("div",
"pnb-long",e),o=f("div","pnb-text pnb-mono",t,n);o.dir="auto",qt(o,n,t)}function qt(e,t,n){(n.length>yo||n.split(
`
`,Kt+1).length>Kt)&&Vt(e,t,n.length)}function Wt(e,t){let n=l("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=l("div","pnb-turn",n);s.dataset.role=o,f("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Mo(r))
Y(s,i)}}function Mo(e){return Array.isArray(e)?e.map(t=>{if(!ae(t))return t;if(typeof t.text=="string")return t.
text;let n=ae(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function So(e,t){let n=t.
map(s=>Co(s)?zt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=wo){f("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=l("ol","pnb-items",e);for(let s of t)Y(l("li","",r),s)}function Lo(e,t){
let n=Object.entries(t);if(!n.length){f("span","pnb-muted","(empty)",e);return}let o=l("dl","pnb-object",e);for(let[
r,s]of n)f("dt","pnb-muted",r,o).dir="auto",Y(l("dd","",o),s)}function ae(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Co(e){return typeof e!="object"||e===null}function He(e){return e==null}function zt(e){
return He(e)?"none":typeof e=="number"?ye(e):String(e)}var $o=12;function Ut(e,{facts:t,steps:n,messages:o,left:r}){if(A(e,!!n.length),!n.length)return;let s=f("h4",
"","trace",e);f("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=l("div","pnb-steps",e);for(let a of n)Ro(l(
"details","pnb-step",i),a);o.length&&Po(l("details","",e),o,r)}function Ro(e,t){let n=l("summary","",e),o=l("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(f("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),f("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&f("\
span","pnb-muted pnb-small",` ${r}`,o),No(n,t),f("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&f("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)f("div","pnb-m\
uted pnb-small",s,e),f("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&f("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function No(e,{begin:t,width:n,failed:o,lasted:r}){
let i=I("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);I("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),I("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function Po(e,t,n){e.open=t.length<=$o,f("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=l("div","pnb-message",e);f("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=l("div","",i);r&&(f("div","pnb-text",r,a).dir="auto");for(let c of s)f("code","pnb-t\
ext",c,a).dir="auto"}n&&f("div","pnb-muted pnb-small",n,e)}function Yt(e,t,n="expected"){let o=l("div","pnb-run-parts",e),r=l("section","",o);t.error&&Oo(r,"the task fai\
led",t.error,t.traceback),Ho(r,t,n);let s=l("section","",o);_o(s,t.verdicts);let i=l("section","",o);Wo(i,t),Ut(
l("section","pnb-rest",o),t.steps);let a=l("section","pnb-rest",o);Jt(a,"input",t.inputs),Jt(a,"metadata",t.metadata)}
function X(e,t,n=[]){let o=f("h4","",t,e);return o.dir="auto",n.length&&f("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Oo(e,t,n,o){X(e,t).dataset.tone="bad";let r=l(o?"details":"div","pnb-error",e),s=l(o?"summ\
ary":"div","",r);f("span","pnb-sign","✗ ",s).dataset.tone="bad",f("span","",n,s).dir="auto",o&&f("pre","",o,
r)}function Ho(e,t,n){let{fields:o,sides:r,heading:s}=Vo(t,n);o.length&&X(e,s);let i=l("div","pnb-diff",e);for(let a of o){
let c=l("div","pnb-field",i);c.dataset.against=r.old,Ko(c,a,r)}}function Vo({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:Io,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:Fo,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(Do):e,i=r.some(({expected:a})=>a)?"output against exp\
ected":"output";return{fields:r,sides:Bo,heading:i}}function Do(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var Bo={old:"expected",same:"✓ as expected"},Fo={old:"baseline",same:"= as the baseline"},Io={
old:"expected",same:""};function Ko(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:a}=t,c=l("div","pnb-m\
uted pnb-small",e);f("span","",o,c).dir="auto";let d=n.same?"✗ missing":"",u={same:n.same,missing:d,extra:"",
changed:""}[r];if(u&&f("span","pnb-small",`${o?" ":""}${u}`,c),A(c,!!c.textContent),a.length){let m=l("div","p\
nb-text",e);m.dir="auto",ke(m,a);return}r==="changed"?(Qt(e,n.old,"pnb-gone",i),Qt(e,"output","pnb-new",s)):Y(
e,le(s||i))}function Qt(e,t,n,o){let r=l("div",`pnb-side ${n}`,e);f("span","pnb-muted pnb-small",t,r),Y(l("div",
"",r),le(o))}function _o(e,t){t.length&&X(e,"evaluations");for(let n of t)jo(l("div","pnb-verdict",e),n)}function jo(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;Go(e,t),o&&(f("div","pnb-text pnb-small",o,e).dir="auto"),n&&qo(
e,n,t.traceback),r&&Y(e,le(r)),s&&e.setAttribute("title",`trace ${s}`)}function Go(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let a=l("div","",e);a.dir="auto",f("span","",t,a);let c=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=f("strong","",` ${o?"✗ failed":`${c}${r}`}`,a);(o||s)&&(d.dataset.tone=o?"bad":s);let u=n===
"CODE"?[]:[n,...i];u.length&&f("span","pnb-muted pnb-small",` ${u.join(" · ")}`,a)}function qo(e,t,n){let o=l(
n?"details":"div","pnb-error pnb-small",e);f(n?"summary":"div","",t,o).dir="auto",n&&f("pre","",n,o)}function Wo(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{zo(e,r,r.prompt===t[s-1]?.prompt)}),o&&(X(e,"prompt and ra\
w reply"),f("div","pnb-muted",o,e)),n.length&&X(e,"attempts that failed");for(let r of n)f("div","pnb-text pnb\
-small",r,e).dir="auto"}function zo(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:c}=t;X(e,`prompt \
· ${o}`),i&&n?f("div","pnb-muted","the same as before",e):i?be(l("div","pnb-sent",e),i):f("div","pnb-muted","\
not kept",e),X(e,s?"raw reply · the attempt failed":"raw reply",r),a?jt(l("div","pnb-sent",e),a):f("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),c&&f("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function Jt(e,t,n){if(!n.length)return;X(e,t);let o=l("dl","pnb-object",e);for(let r of n)f("dt",
"pnb-muted",r.name,o).dir="auto",Y(l("dd","",o),le(r.value))}var Uo=50,Qo={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,show:"all",pairs:[],tiles:[],editable:!1};
function Jo({model:e,el:t}){let n=de(e.get("setup"))??Qo,o=l("section","pnb pnb-explore",t);o.setAttribute("ar\
ia-label",n.title?`Runs of ${n.title}`:"Runs"),Xo(o,n);let r=()=>i.view().filters,s=Yo(o,n,r,d=>i.change({filters:ie(
r(),d)})),i=Mt(o,e,{setup:n,view:{...oe,show:n.show},noun:["run","runs"],label:"Runs",chunk:Uo,order:({sort:d})=>d?
"":" · worst first",arrived:()=>s(n.tiles),ask:(d,u)=>({type:"detail",request:d,position:u}),keys:Pt,key:d=>c.
notes.key(d),open:d=>"run"in d?{title:d.run,draw:u=>{c.notes.clear();let{notes:m,position:p}=d;m&&c.notes.fill(
u,{variant:0,position:p,notes:m}),Yt(u,d.run)}}:null}),a=n.columns.filter(({role:d})=>Ot.has(d)),c=Ht(e,()=>i.
refresh(a));return n.editable&&c.actions(i,!0),s(n.tiles),()=>{c.dispose(),i.dispose()}}function Yo(e,t,n,o){let r=new Map(
t.columns.map(({key:d,title:u})=>[d,u])),s=({score:d,label:u},m)=>{let p="label"in m?u:d;if(!p)return null;let g=r.
get(p)??p;if("label"in m){let L={column:p,operator:"==",value:m.label};return{about:`${p} ==`,text:`${g} is ${m.
label}`,where:L}}let{low:v,high:x}=m;return{about:`${p} range`,text:`${g} ${Ie(v,x)}`,where:ut(p,v,x)}},i=d=>n().
some(({about:u,text:m})=>u===d?.about&&m===d.text),a=l("details","pnb-charts",e);A(a,t.tiles.length>0),f("summ\
ary","","Scores",a);let c=l("div","pnb-tiles",a);return qe(c,t.tiles.length),Z(c,d=>{let u={},m=We(d,{choose:p=>{
let g=s(u,p);g&&o(g)},chosen:p=>i(s(u,p))});return{root:m.root,update(p,g){u=p.columns,m.update(p.tile,g)}}})}
function Xo(e,{title:t,origin:n}){let o=l("div","pnb-head",e);f("span","pnb-title",t,o).dir="auto",f("span","p\
nb-muted pnb-small",n,o).dir="auto",A(o,t!=="")}var bi=Ke(Jo);export{bi as default};
