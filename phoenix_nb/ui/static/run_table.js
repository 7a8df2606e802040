/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var jt="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function f(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function B(e,t,n){let o=document.createElementNS(
jt,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function _(e,t){L(e,t),v(e,"title",t)}function v(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function j(e){return e.hidden=!e.hidden,!e.hidden}function A(e,t){e.
hidden===t&&(e.hidden=!t)}function N(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function Gt(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Re(e,t){t.contains(
Gt(e))&&e.focus({preventScroll:!0})}function U(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.
length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function O(e){return Math.round(e).toLocaleString("en-US")}function G(e){return me(Number(e.toPrecision(4)))}function me(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Ne(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function Pe(e,t){
return e===null?t===null?"":`≤ ${G(t)}`:t===null?`≥ ${G(e)}`:e===t?`= ${G(e)}`:`${G(e)} to ${G(t)}`}function q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function se(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function He(e){return{render:e,initialize({model:t}){let n=se(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),p=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let u of p){if(o.has(u))continue;let[m,g]=d.shift()??[u,qt(t,e)];o.delete(m),o.set(u,g),g.put(u)}for(let[
u,m]of d)o.delete(u),m.drop()},i=0,a=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),c=()=>{a.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",c),a.observe(document.body,{childList:!0,subtree:!0}),s(),c}}}function qt(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:a})=>{r=a instanceof HTMLElement&&n.contains(a)?a:null};document.addEventListener(
"focusin",s);let i=null;return{put(a){o=[...a.children].filter(c=>c instanceof HTMLElement);for(let c of o)c.hidden=
!0;a.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let a of o)a.hidden=!1}}}function fe(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function Oe(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function Ve(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let a=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-a,width:r-1.5,height:a}})}function De(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var ie=300,Z=56,Wt={maximize:"higher is better",minimize:"lower is better"};function Fe(e,t){let n=String(Oe(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function Be(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),a=l("span","pnb-figure",i);a.dir="auto";let c=l("span","",i),d=l("div","pnb-muted pnb-note",
n),p=l("div","",d),u=l("div","",d),m=l("div","pnb-picture",n),g=null,x=t&&Ke(t,w=>g&&w.key!==null?zt(g,w.key):
null),C=U(l("div","pnb-bars",m),w=>Ut(w,x)),b=Qt(m,t);return{root:n,update(w){g=w,_(r,w.name);let S=w.direction===
null?void 0:Wt[w.direction];L(s,[w.kind==="CODE"?"":w.kind,S].filter(Boolean).join(" · ")),_(a,w.figure),L(c,
w.detail),L(p,w.interval),L(u,w.note),C(w.chart.bars),b(w)}}}function zt(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function Ke({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function Ut(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&t.pick(i)),{root:n,update(a){i=a,_(o,a.label),
r.style.width=`${Math.max(100*a.share,a.count?.7:0)}%`,v(r,"data-tone",a.tone),L(s,`${O(a.count)} · ${Ne(a.share)}`),
t&&(v(n,"title",`show the ${O(a.count)} runs`),v(n,"aria-pressed",String(t.picked(a))))}}}function Qt(e,t){let n=l(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${ie} ${Z+1}`,preserveAspectRatio:"none",role:o},s=B(
"svg",r,n),i=B("rect",{class:"pnb-band",y:0,height:Z},s),a=null,d=t&&Ke(t,b=>{let{bins:w,low:S,high:h}=a?.chart??
{bins:[],low:0,high:0};return De(b,w.length,S,h)}),p=B("g",{class:"pnb-bins"},s),u=U(p,b=>Yt(b,d)),m=B("rect",
{class:"pnb-mean",y:0,height:Z,width:1.6},s);B("rect",{class:"pnb-axis",y:Z,height:1,width:ie},s);let g=l("div",
"pnb-ends pnb-muted",n),E=l("span","",g),x=l("span","pnb-middle",g),C=l("span","",g);return b=>{a=b;let{bins:w,
low:S,high:h}=b.chart;if(A(n,w.length>0),!w.length)return;let T=K=>fe(K,S,h)*ie,M=Ve(w,ie,Z);u(w.map((K,F)=>({
count:K,...M[F]??Jt})));let[k,$]=b.ci??[0,0];v(i,"x",T(k).toFixed(2)),v(i,"width",b.ci?Math.max(1,T($)-T(k)).toFixed(
2):"0"),v(m,"x",(T(b.mean??0)-.8).toFixed(2)),v(s,"aria-label",`Histogram from ${S} to ${h}: ${w.join(", ")}`),
L(E,G(S)),L(C,G(h)),L(x,"mean");let V=100*fe(b.mean??0,S,h);x.style.left=`${Math.min(84,Math.max(16,V)).toFixed(
1)}%`}}var Jt={x:0,y:0,width:0,height:0};function Yt(e,t){let n=B("rect",{class:"pnb-bin"},e),o=0;return t&&(v(
n,"tabindex","0"),v(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},i){o=i;for(let[a,c]of Object.entries(s))v(n,a,
c.toFixed(2));t&&(v(n,"aria-label",`${O(r)} runs`),v(n,"aria-pressed",String(t.picked(o))))}}}function Ie(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function Q(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,N(r);for(let[s,i]of n)f("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function R(e,t,n){let o=f("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function _e(e,t,n){let o=l("div","pnb-keys",e);A(o,!1);for(let[i,a]of n){let c=l("span","",o);for(let d of i)f(
"kbd","",d,c);f("span","pnb-muted",a,c)}let r=()=>v(s,"aria-expanded",String(j(o))),s=R(t,"",r);return f("kbd",
"","?",s),s.append(" keys"),v(s,"aria-expanded","false"),r}function Xt(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function je(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,c=null,d=!1,p=q(e,u=>{u.type!=="page"||u.request<a||(c=
u.matched,d=!1,u.rows.forEach((m,g)=>{r.set(u.start+g,{position:u.positions[g]??0,cells:m})}),n(u))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,s=new Set,a=i+1,d=!0},refresh(){s=new Set,a=i+1},row:u=>r.get(
u),want(u,m){for(let g of Xt(u,m,o)){if(s.has(g))continue;s.add(g),i+=1;let[E,x]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:E,stop:x}))}},dispose:p}}function Ge(e,t,n,o){let r=l("details","pnb-more",e),s=l("summary","",r),i=l("div","pnb-list",r),a=t.slice(1).
map(d=>{let p=l("label","",i),u=l("input","",p);return u.type="checkbox",f("span","",d.title,p).dir="auto",u.addEventListener(
"change",()=>{o(a.filter(m=>m.input.checked).map(m=>m.column.key)),c()}),{input:u,column:d}}),c=()=>{let d=new Set(
n().map(({key:p})=>p));for(let{input:p,column:u}of a)p.checked=d.has(u.key);L(s,`columns ${d.size} of ${t.length}`)};
return R(i,"as at first",()=>{o(null),c()}),c(),c}function qe(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];Q(e,"Group by",o,r=>n(r||null))}var We="phoenix_nb.columns";var Zt={shown:null,widths:{}};function J({names:e,title:t}){return e[0]??t}function be(e,{shown:t}){let n=r=>t?.
includes(J(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function ze(e,{widths:t}){let n=e.map((s,i)=>t[J(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>J(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function Ue(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function Qe({memory:e}){return Ye()[e]??Zt}function Je({memory:e},t){let{
[e]:n,...o}=Ye(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(We,JSON.stringify(Object.fromEntries(
r)))}catch{}}function Ye(){try{let e=JSON.parse(localStorage.getItem(We)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var en=2;function et(e,t,n,o,r,s){let i=l("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,A(i,!1);let a=null,c=0,d=()=>{if(!a)return;c+=1;let{expected:m,output:g}=a;o.send({type:"confusion",request:c,
query:r(),expected:m,output:g})},p=m=>{a=m,i.ariaLabel=m?`Confusion matrix of ${m.title}`:null,A(i,m!==null),d()};
n.length>en?nn(t,n,p):tn(t,n,p);let u=q(o,m=>{m.type!=="confusion"||m.request!==c||!a||on(i,a,m,s)});return{update:d,
dispose:u}}function tn(e,t,n){let o=null,r=t.map(s=>{let i=R(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)v(a.button,"aria-expanded",String(a.pair===o))});return v(i,"aria-expanded","false"),{button:i,
pair:s}})}function nn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);Q(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function on(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=l("table","",e);L(l("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=l("tr","",l("thead","",i));l("td","",a);for(let d of o)Xe(l("th","",a),d,"col");let c=l("t\
body","",i);n.forEach((d,p)=>{let u=l("tr","",c);Xe(l("th","",u),d,"row");let m=r[p]??[],g=m.reduce((E,x)=>E+x,
0);o.forEach((E,x)=>{let C=m[x]??0,b=l("td","",u);if(b.dataset.right=String(d===E),b.style.setProperty("--pnb-\
share",String(g?C/g:0)),!C){f("span","pnb-muted","·",b);return}let w=R(b,O(C),()=>s([Ze(t.expected,"expected",
d),Ze(t.output,"came out",E)]));w.ariaLabel=`${O(C)} expected ${d||"nothing"}, came out ${E||"nothing"}`})})}function Xe(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function Ze(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var D=class extends Error{constructor(n,o){super(n);this.at=o}at},ee=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
rn=new Set(["and","or","not","in","is","contains","true","false","missing"]),sn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},an=40,ln=3;function tt(e,t){
try{let n=cn(e);return n.length===1?{condition:null}:{condition:mn(n,t)()}}catch(n){if(n instanceof D)return{error:n.
message,at:n.at};throw n}}function cn(e){let t=[];for(ee.lastIndex=0;e.slice(ee.lastIndex).trim();){let n=e.slice(
ee.lastIndex),o=ee.lastIndex+n.length-n.trimStart().length,{groups:r}=ee.exec(e)??{};if(!r)throw dn(e,o);t.push(
{...un(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function dn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new D("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new D("Put the whole name of the column in backticks.",t):new D(`${n} means nothing here.`,t)}function un(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:pn(r)};let s=o.toLowerCase();return rn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function pn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function mn(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",a=h=>s().kind==="sign"&&
s().text===h,c=h=>a(h)?(n+=1,!0):!1,d=()=>{let h=[p()];for(;c("or");)h.push(p());return h.length===1&&h[0]?h[0]:
{some:h}},p=()=>{let h=[u()];for(;c("and");)h.push(u());return h.length===1&&h[0]?h[0]:{every:h}},u=()=>{if(o+=
1,o>an)throw new D("Too many parentheses.",s().at);try{if(c("not"))return{negated:u()};let h=s().at;if(!c("("))
return m();let T=d();if(!c(")"))throw new D("A closing parenthesis is missing.",h);return T}finally{o-=1}},m=()=>{
let h=s();if(h.kind==="text"&&e[n+1]?.text==="in")return n+=2,S(b("in"),"contains",h.text);let T=b(i());if(c("\
is"))return g(c("not"),E(T));let M=c("not");return g(M,c("in")?C(T):x(T,M))},g=(h,T)=>h?{negated:T}:T,E=h=>{let{
at:T}=s();if(c("missing"))return S(h,"missing",null);throw new D("After “is” comes “missing” or “not missing”.",
T)},x=(h,T)=>{let M=s(),k=M.kind==="sign"?sn[M.text]:void 0;if(k!==void 0)return n+=1,S(h,k,w(M.text,h));if((M.
kind==="end"||["and","or",")"].includes(M.text))&&!T)return S(h,"==",!0);let V=`After ${ge(h)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new D(V,M.at)},C=h=>{let T=s().at;if(!c("[")&&!c("("))throw new D(
`After “in” comes a list: ${ge(h)} in ["a", "b"].`,T);let M=[];do M.push(S(h,"==",w("in",h)));while(c(","));
if(!c("]")&&!c(")"))throw new D("The list is not closed: ] is missing.",T);return{some:M}},b=h=>{let T=s();if(T.
kind!=="name"){let M=h?` after “${h}”`:"",k=T.kind==="end"?"":`, not ${T.text}`;throw new D(`The name of a\
 column is wanted${M}${k}.`,T.at)}return n+=1,T},w=(h,T)=>{let M=s();if(n+=1,M.kind==="number")return Number(M.
text);if(M.kind==="text")return M.text;if(M.kind==="sign"&&M.text==="true")return!0;if(M.kind==="sign"&&M.text===
"false")return!1;if(M.kind==="name"){let k=`${ge(T)} ${h} "${M.text}"`;throw new D(`Text stands in quotation m\
arks: ${k}.`,M.at)}throw new D(`A number or a text in quotation marks is wanted after ${h}.`,M.at)},S=(h,T,M)=>({
column:fn(h,M,t),operator:T,value:M});return()=>{let h=d(),{kind:T,text:M,at:k}=s();if(T==="end")return h;throw new D(
`Between two conditions stands “and” or “or”, not ${M}.`,k)}}function ge({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function fn({text:e,at:t},n,o){let r=o.filter(({title:d,names:p})=>d===e||p.includes(e)),
i=r.find(({numeric:d})=>d===(typeof n=="number"))??r[0];if(i)return i.key;let a=gn(e,o),c=a?`Did you mean ${a}\
?`:`There are ${bn(o)}.`;throw new D(`There is no column ${e}. ${c}`,t)}function bn(e){let t=e.slice(0,6).map(
({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function gn(e,t){let n=null,o=Math.min(
ln,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let a=hn(e.toLowerCase(),i.toLowerCase(),
o);a<o&&([n,o]=[i,a])}return n}function hn(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from(
{length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??
0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var Y={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function nt({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function ot(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function te(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function rt(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var yn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,it=150,st=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function at(e,t,n,o){let{setup:r}=t,s=l("div","pnb-filters",
e),i=wn(s,r,o),a=kn(s,r,m=>o({expression:m})),c=Ie(s,"Search any text",it,m=>o({text:m}));Tn(s,r,m=>o({filters:te(
n().filters,m)}));let d=l("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let p=l("div","pnb-f\
ilters pnb-chips",e),u=U(p,m=>vn(m,n,o));return{update({show:m,filters:g}){for(let{button:E,kind:x}of i)v(E,"a\
ria-pressed",String(x===m));u(g),A(p,g.length>0)},clear(){c.clear(),a.clear();let{text:m,show:g,filters:E,expression:x}=Y;
o({text:m,show:g,filters:E,expression:x})},count:m=>L(d,xn(m,t,n())),counted(m){m.forEach((g,E)=>{let x=i[E];x&&
L(x.count,O(g))})},focus:a.focus}}function wn(e,{kinds:t},n){let o=l("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{let a=R(o,"",()=>n({show:r}));a.className=
"pnb-kind",f("span","",`${s} `,a);let c=f("b","",O(i),a);return{button:a,kind:r,count:c}})}function xn(e,{setup:{
total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===t?"":` of ${O(t)}`;return`${O(e)}${s} ${n[t===1?
0:1]}${o?.(r)??""}`}function vn(e,t,n){let o=l("button","pnb-chip",e),r=null;return o.addEventListener("click",
()=>{r&&n({filters:te(t().filters,r)})}),{root:o,update(s){r=s,L(o,`${s.text} ✕`),v(o,"aria-label",`remove t\
he filter ${s.text}`)}}}function kn(e,{columns:t},n){let o=l("span","pnb-expression",e),r=l("input","",o);r.type=
"text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,r.placeholder=En(t),r.ariaLabel="Filter by an expr\
ession",N(r);let s=l("span","pnb-error-words",o);s.setAttribute("role","status");let i,a=()=>{let d=tt(r.value,
t),p="error"in d?d.error:"";L(s,p),v(r,"aria-invalid",p?"true":null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(
i),i=setTimeout(a,it)};return r.addEventListener("input",c),r.addEventListener("keydown",d=>{d.stopPropagation(),
d.key==="Enter"&&(clearTimeout(i),a())}),{clear(){clearTimeout(i),r.value="",L(s,""),v(r,"aria-invalid",null)},
focus:()=>r.focus()}}function En(e){let t=e.map(s=>{let i=[s.title,...s.names].filter(a=>yn.test(a));return{head:s,
name:i.sort((a,c)=>a.length-c.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({
head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function Tn(e,{columns:t},n){let o=l("details","pnb-more",e);f("summary","","＋ f\
ilter",o);let r=l("div","pnb-list",o),s=t.map(p=>[p.key,p.title]),i=Q(r,"Column",s,()=>{}),a=Q(r,"Comparison",
st,()=>{A(c,a.value!=="missing")}),c=l("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder=
"value",N(c);let d=()=>{let p=t.find(({key:b})=>b===i.value),u=st.find(([b])=>b===a.value);if(!p||!u)return;let[
m,g]=u,E=c.value.trim();if(!E&&m!=="missing"){c.focus();return}let x=m==="missing"?null:An(E,p.numeric),C=m===
"missing"?`${p.title} ${g}`:`${p.title} ${g} ${E}`;n({about:`${p.key} ${m}`,text:C,where:{column:p.key,operator:m,
value:x}})};R(r,"Add",d),c.addEventListener("keydown",p=>{p.stopPropagation(),p.key==="Enter"&&d()})}function An(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var lt=20;function ct(e,t){let{view:n,change:o,resize:r}=t,s=l("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:c,descending:d})=>{for(let{head:p,button:u,column:m}of i){
let g=c===m.key;_(u,(g?d?"↓ ":"↑ ":"")+m.title),v(p,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(c){s.replaceChildren(),i=c.map(d=>{let p=l("span","",s);p.setAttribute(
"role","columnheader"),v(p,"data-numeric",d.numeric?"":null);let u=R(p,"",()=>o(ot(n(),d.key)));u.dir="auto",N(
u);let m=g=>r(J(d),g);return u.addEventListener("keydown",g=>{let E={ArrowLeft:-lt,ArrowRight:lt}[g.key];!g.shiftKey||
E===void 0||(m(p.offsetWidth+E),g.preventDefault(),g.stopPropagation())}),t.title?.(d,p),Mn(p,m),{head:p,button:u,
column:d}}),a(n())}}}function Mn(e,t){let n=l("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function dt(e,[t],n,o){let r=l("div","pnb-panel");r.setAttribute("role","row");let s=l("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,N(s),A(r,!1);let i=l("div","pnb-openbar",s),a=l("strong","",i);a.
dir="auto";let c=l("span","pnb-muted pnb-small",i),d=l("span","pnb-muted pnb-small",i);d.dir="auto";let p=l("s\
pan","pnb-muted pnb-small pnb-line",i);l("span","pnb-grow",i);for(let[m,g,E]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let x=R(i,m,E);x.ariaLabel=g,N(x)}let u=l("div","pnb\
-content",s);return{panel:r,fill(m,g){Re(e,u),L(a,m.title),L(d,(m.facts??[]).join(" · ")),p.replaceChildren(),
m.trace&&(f("span","","trace ",p),f("code","",m.trace,p).title=m.trace),u.replaceChildren(),g(u)},place:m=>L(c,
m)}}function Sn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Ln(e,t,n,o=null){let r=Cn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function Cn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function $n(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function Rn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Nn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Pn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Nn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Hn=0;function ut(e){
let{scroll:t}=e,n=`pnb-list-${++Hn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=l("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
i>=0?{after:i,height:c.offsetHeight}:null,p=b=>{for(Math.abs(b-a)>=r.length&&(a=b);a<b;a++){let w=r.shift();w&&
(o.insertBefore(w.root,c??null),r.push(w))}for(;a>b;a--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},u=()=>{
let b=e.measure(),w=d(),[S,h]=Ln(t.scrollTop,e.expected(),b,w);for(e.want(S,Math.max(h,1)),o.style.height=`${e.
count()*b.row+(w?.height??0)}px`,c&&(c.style.top=`${(i+1)*b.row}px`),p(S);r.length<h-S;){let k=e.create(o,E);c&&
o.insertBefore(k.root,c),r.push(k)}let T=Math.min(h,e.count());r.forEach((k,$)=>{let V=S+$;A(k.root,V<T),v(k.root,
"id",V<T?`${n}-${V}`:null),!(V>=T)&&(k.root.style.top=`${Sn(V,b.row,w)}px`,v(k.root,"aria-selected",String(V===
s)),v(k.root,"aria-rowindex",String(V+2)),c&&v(k.root,"aria-expanded",String(V===i)),k.update(V))});let M=s>=S&&
s<T;v(t,"aria-activedescendant",M?`${n}-${s}`:null),v(t,"aria-rowcount",String(e.count()+1)),e.drawn()},m=b=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,b));let S=d(),h=S&&s>S.after?S.height:0;e.want(s,s+1);
let{scrollTop:T,clientHeight:M}=t;return t.scrollTop=$n(s,T-h,M,e.head(),w)+h,u(),s},g=b=>{s=b,u()},E=b=>{g(b),
e.open(b)},x=!1;t.addEventListener("scroll",()=>{x||(x=!0,requestAnimationFrame(()=>{x=!1,u()}))}),t.addEventListener(
"keydown",b=>{if(!Pn(b,c))return;let w=Rn(b.key,s,e.count(),e.measure().visible);if(b.key==="Enter"&&b.target===
t&&e.count()>0)e.open(m(Math.max(0,s)));else if(w!==null)m(w),e.moved?.(s);else if(!e.key?.(b))return;b.preventDefault(),
b.stopPropagation()});let C=new ResizeObserver(()=>{i>=0&&u()});return c&&C.observe(c),{update:u,mark:g,choose:m,
expand(b){i=b,c&&A(c,b>=0),u()},reveal(){if(i<0||!c)return;u();let{row:b}=e.measure(),w=(i+1)*b+c.offsetHeight+
e.head(),S=Math.min(i*b,w-t.clientHeight);(t.scrollTop<S||t.scrollTop>i*b)&&(t.scrollTop=S)},rebuild(){for(let{
root:b}of r)b.remove();r.length=0,u()},restart(){t.scrollTop=0,s=-1,i=-1,c&&A(c,!1),u()},get chosen(){return s},
dispose:()=>C.disconnect()}}var On={"-":"del","+":"ins","=":"span"};function he(e,t){e.replaceChildren();for(let[n,o]of t)f(On[n],"",o,e)}
function pt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;v(e,"data-state",n),n===null?he(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function mt(e,t){let n=l("span","pnb-mark",e),r=t.text.startsWith("✓")||
t.text.startsWith("✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;f("span","",r,n).dir="auto";let s=[
t.sign,t.change].filter(Boolean).join(" ");s&&(f("span","pnb-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&
f("span","pnb-muted",` (${t.repetitions})`,n)}function ye(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";_(e,n),
v(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function ft(e,t){e.classList.add("pnb-cell");let n=l("div","\
pnb-preview",e);n.dir="auto";let o=l("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,pt(n,i),o.replaceChildren();for(let a of i?.marks??[])t.has(a.evaluator)||mt(o,a);i?.rewritten&&
f("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function bt(e){e.classList.add("pnb-asked");
let t=l("div","pnb-muted pnb-small pnb-line",e),n=l("div","pnb-preview",e),o=l("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};_(t,s.id),
L(n,s.input),L(o,s.expected?`expected ${s.expected}`:""),A(o,s.expected!=="")}}var Vn=30,gt={row:Vn,visible:18,above:6,below:8};function ht(e,t){N(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=ut({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,p)=>Dn(
d,t,p),open:d=>{let p=t.group(d);p?t.fold(p):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:p}=t.
measure(),u=n.busy||i()>0?2:0,m=Math.min(p,Math.max(u,i()))*d+t.head();e.style.height=`${r.hidden?m+2:Math.max(
m,p*d+t.head())}px`,A(c,i()===0&&!n.busy),t.drawn()}}),c=l("div","pnb-empty");return e.after(c),f("span","pnb-\
muted",`No ${s[1]} match.`,c),R(c,"Clear filters",t.clear),a}function Dn(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:a},c){let d=l("div","pnb-row",e);d.setAttribute("role","row");let p=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(p)});let u=l("input","pnb-tick");u.type="che\
ckbox",u.tabIndex=-1,u.addEventListener("click",x=>x.stopPropagation()),u.addEventListener("change",()=>{let x=t.
row(p);x&&i.toggle(x.position)});let m=l("span","pnb-heading-of-group");m.dir="auto";let g=n().map((x,C)=>{let b=l(
"div","",d);if(b.setAttribute("role","gridcell"),v(b,"data-numeric",x.numeric?"":null),C>0)return{cell:b,draw:Fn(
b,x,s)};b.append(u,m);let w=l("div","pnb-first",b);return{cell:w,draw:a?bt(w):ye(w)}}),E=[];return{root:d,update(x){
p=x;let C=o(x),b=t.row(x),w=b!==void 0&&i.has(b.position),S=[x,C,b,w];if(b&&S.every((k,$)=>k===E[$]))return;E=
S,v(d,"data-group",C?"":null),A(u,!C),A(m,!!C);let h=g[0];h&&A(h.cell,!C),L(m,C?Bn(C,r):""),u.checked=w,v(d,"d\
ata-picked",u.checked?"":null);let M=C?.cells.map(k=>k&&`mean ${k}`)??b?.cells??[];g.forEach(({draw:k},$)=>{k(
M[$])}),u.ariaLabel=`select ${r[0]} ${x+1}`}}}function Fn(e,t,n){return t.variant===null?ye(e):ft(e,n)}function Bn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${O(t)} ${o[t===1?0:1]}`}function yt(e,t,n,o){let r=new Set,s=l("div","pnb-filters pnb-picked",e);A(s,!1);let i=f("strong","","",s);i.setAttribute(
"role","status");let a=l("span","pnb-muted pnb-small",s);a.append("in Python: "),f("code","","view.selected",a),
a.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),L(i,`${O(r.
size)} ${t[r.size===1?0:1]} selected`),A(s,r.size>0),o()};return R(s,"Clear",()=>{r.clear(),c()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var Kn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function wt(e,t,n){let{setup:o,noun:r}=n,s=n.view??Y,i=Qe(o),a=be(
o.columns,i),c=null,d=-1,p=-1,u=0,m=null,g=new Map,E=()=>n.query?.(s)??nt(s),x=je(t,y=>({...y,query:E(),columns:a.
map(({key:P})=>P)}),y=>{c=y.runs;for(let P of y.groups)g.set(P.place,P);w.counted(y.counts),n.arrived?.(y),H.update(),
p>=0&&re(p)},n.chunk),C=()=>{g.clear(),x.reset()},b=y=>{n.changed?.(y,{...s,...y}),s={...s,...y},w.update(s),X.
update(s),T.update(),d=p=-1,C(),F(),H.restart()},w=at(e,n,()=>s,b),S=l("div","pnb-filters pnb-choices",e);n.choices?.(
S),qe(S,o.columns,y=>b({group:y,folded:[]}));let h=Ge(S,o.columns,()=>a,y=>{let P=o.columns.filter(({key:I})=>y?.
includes(I));V({...i,shown:y&&P.map(J)}),a=be(o.columns,i),C(),X.rebuild(a),F(),H.rebuild()}),T=et(e,l("span",
"pnb-kinds",S),o.pairs,t,E,y=>b({filters:y.reduce(In,s.filters)}));l("span","pnb-grow",S);let M=_e(e,S,[...Kn,
...n.keys??[]]),k=yt(e,r,t.send.bind(t),()=>H.update()),$=l("div","pnb-scroll",e);$.ariaLabel=n.label;let V=y=>{
i=y,Je(o,i)},K=()=>n.measure?.(a)??gt,F=()=>{let{columns:y,width:P}=ze(a,i);$.style.setProperty("--pnb-columns",
y),$.style.setProperty("--pnb-width",P),$.style.setProperty("--pnb-tall",`${K().row}px`),$.setAttribute("aria-\
colcount",String(a.length))},X=ct($,{view:()=>s,change:b,resize:(y,P)=>{V(Ue(i,y,P)),F()},title:n.title}),de=()=>{
d=p=-1,H.expand(-1),$.focus({preventScroll:!0})},re=y=>{let P=x.row(y);p=P?-1:y,!(!P||P.position<0)&&(d=y,m=null,
pe.place(`${O(y+1)} of ${O(x.matched??0)}`),H.expand(y),u+=1,t.send(n.ask(u,P.position)))},ue=()=>{let y=m&&n.
open(m);y&&(pe.fill(y.title,y.draw),H.reveal())},Kt=q(t,y=>{y.type!=="detail"||y.request!==u||(m=y,ue())}),Ce=y=>{
let P=H.chosen+y;for(;g.has(P);)P+=y;P>=0&&P<(x.matched??0)&&re(H.choose(P))},It=()=>{let y=x.row(H.choose(Math.
max(0,H.chosen)));y&&y.position>=0&&k.toggle(y.position)},pe=dt($,r,Ce,de),H=ht($,{source:x,panel:pe.panel,noun:r,
total:o.total,hidden:n.hidden??new Set,selection:k,tall:n.measure!==void 0,head:X.height,measure:K,columns:()=>a,
group:y=>g.get(y),open:y=>y===d?de():re(y),moved:y=>{p=-1,!(d<0)&&(g.has(y)?Ce(Math.sign(y-d)||1):re(y))},fold:({
key:y,folded:P})=>{let I=s.folded.filter(_t=>_t!==y);s={...s,folded:P?I:[...I,y]},d=p=-1,C(),H.expand(-1)},key:({
key:y})=>{if(y==="Escape"&&(d>=0||p>=0))de();else if(y==="x")It();else if(y==="?")M();else if(y==="/")w.focus();else
return d>=0&&(n.key?.(y)??!1);return!0},clear:w.clear,drawn:()=>w.count(x.busy?null:c??o.total)}),$e=new ResizeObserver(
()=>{if($.style.setProperty("--pnb-sight",`${$.clientWidth}px`),!$.clientWidth||!n.resized?.(a,$.clientWidth))
return;let{chosen:y}=H;C(),F(),H.rebuild(),H.mark(y)});return $e.observe($),n.resized?.(a,$.clientWidth),w.update(
s),X.rebuild(a),F(),H.restart(),{selection:k,scroll:$,view:()=>s,change:b,reload(){n.changed?.({},s),C(),F(),H.
rebuild(),ue()},redraw(){F(),H.rebuild(),ue()},refresh(y){let P=i.shown?[]:y.filter(I=>!a.includes(I));if(!P.length){
x.refresh(),H.update();return}a=o.columns.filter(I=>a.includes(I)||P.includes(I)),h(),C(),X.rebuild(a),F(),H.rebuild()},
dispose:()=>{x.dispose(),Kt(),T.dispose(),H.dispose(),$e.disconnect()}}}function In(e,t){return[...e.filter(({
about:n})=>n!==t.about),t]}function ae(e){let t=l("div","pnb-said",e),n=l("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=l("div","pnb-code",t),r=l("pre","",o);r.tabIndex=0,N(r);let s=R(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>L(s,"Copied"),a):a()});return N(
s),A(t,!1),{say(i,a,c=!1){L(n,i),v(n,"data-tone",c?"bad":null),L(r,a),L(s,"Copy"),A(o,a!==""),A(t,i!=="")}}}var _n=1500;function we(e,t){let n=0,o=new Map,r=q(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,_n)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var le="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function xt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function vt(e,t){return e.filter(n=>n!==t)}function kt(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var jn=1e3,Gn=1e4,qn="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Tt({annotating:e,saved:t,correct:n}){let o={};return{fill:(s,i,a)=>{let c=a,d=0,p=l("\
section","pnb-notes",s);p.ariaLabel="Notes";let u=l("div","pnb-notes-line",p),m=["up","down"].map(k=>zn(u,k,()=>T(
{thumbs:c.thumbs===k?"none":k}))),g=Qn(u,k=>T({tags:k})),E=Jn(u,k=>T({note:k})),x=l("div","pnb-notes-line pnb-\
small",p),C=l("span","pnb-muted pnb-saved",x);C.setAttribute("role","status"),C.dir="auto";let b=R(x,"Undo",()=>T(
{undo:!0}));N(b),l("span","pnb-grow",x);let w=Yn(p,x,c,(k,$)=>n(i,k,$)),S=()=>{for(let{button:k,thumb:$}of m)v(
k,"aria-pressed",String(c.thumbs===$));g.update(c),E.update(c.note),A(b,c.at!==""),A(p,c.writable||c.at!=="")},
h=(k,$=!1)=>{L(C,k),v(C,"data-tone",$?"bad":null)},T=k=>{d+=1;let $=d,V=c;c={...c,...Wn(k)},S(),h("Saving …"),
e.ask(K=>({type:"annotate",request:K,position:i,note:null,tags:null,thumbs:null,undo:!1,...k}),({notes:K,error:F})=>{
$===d&&(c=K??{...V,note:c.note},S(),h(F?`Not saved: ${F}`:Et(c),F!==""),F||t())},()=>$===d&&h(le,!0))},M=k=>()=>T(
{thumbs:c.thumbs===k?"none":k});o={n:E.focus,t:g.focus,"+":M("up"),"-":M("down")};for(let k of p.querySelectorAll(
"button, input, textarea"))c.writable||k.setAttribute("disabled","");S(),w.update(c),h(Et(c))},key(s){let i=o[s];
return i?.(),i!==void 0}}}function Wn({note:e,tags:t,thumbs:n}){return{...e==null?{}:{note:e},...t==null?{}:{tags:[
...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Et({at:e,annotator:t,writable:n}){return n?e?["Saved",
t,kt(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes need a store: this experiment is n\
ot connected to one."}function zn(e,t,n){let o=R(e,"",n);o.className="pnb-thumb",o.ariaLabel=`Thumb ${t}`,o.title=
`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,N(o);let r=B("svg",{viewBox:"0 0 16 16",width:15,height:15,
"aria-hidden":"true"},o);return B("path",{d:qn,...t==="down"?{transform:"rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}
var Un=0;function Qn(e,t){let n=l("span","pnb-tags",e),o=l("span","pnb-tags",n),r=l("input","",n);r.type="text",
r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,N(r);let s=l("datalist","",n);s.id=`pnb-tags\
-${++Un}`,r.setAttribute("list",s.id);let i=[],a=()=>{let c=xt(i,r.value);r.value="",c.length>i.length&&t(c)};
return r.addEventListener("change",a),r.addEventListener("keydown",c=>{xe(c,r)||(c.stopPropagation(),c.key==="\
Enter"||c.key===","?(c.preventDefault(),a()):c.key==="Backspace"&&!r.value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.
focus(),update(c){i=c.tags,o.replaceChildren();for(let d of i){let p=R(o,`${d} ✕`,()=>{t(vt(i,d)),r.focus()});
p.className="pnb-chip",p.dir="auto",p.ariaLabel=`remove the tag ${d}`,N(p)}s.replaceChildren();for(let d of c.
known)l("option","",s).value=d}}}function Jn(e,t){let n=l("textarea","pnb-note-text",e);n.placeholder="A note \
on this row",n.ariaLabel="Note",n.maxLength=Gn,n.rows=1,n.dir="auto",N(n);let o="",r,s=()=>{clearTimeout(r),n.
value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",n.scrollHeight&&(n.style.height=`${n.scrollHeight+
2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(r),r=setTimeout(s,jn)}),n.addEventListener("bl\
ur",s),n.addEventListener("keydown",a=>{if(xe(a,n))return s();a.stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&
(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(
i)}}}function xe(e,t){return e.key!=="Escape"?!1:(e.preventDefault(),e.stopPropagation(),t.closest(".pnb-detai\
l")?.focus({preventScroll:!0}),!0)}function Yn(e,t,{expected:n},o){let r=R(t,"Correct expected…",()=>{let p=j(
s);v(r,"aria-expanded",String(p)),p&&i.focus()});v(r,"aria-expanded","false"),N(r);let s=l("div","pnb-form",e);
A(s,!1);let i=l("textarea","pnb-mono",s);i.ariaLabel="Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",N(i),i.addEventListener("keydown",p=>{xe(p,i)||p.stopPropagation()});let a=l("div","pn\
b-notes-line",s),c=ae(s),d=R(a,"Make a new version",()=>{c.say("Saving …",""),o(i.value,c.say)});return N(d),
f("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:p,writable:u}){A(r,u&&p!==
"")}}}function At(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");L(o,s?`show all ${O(n)} characters`:"show less"),v(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var ke=/^\s*(?:```|~~~)/,Mt=/^(#{1,6})\s+(.*)$/,Ee=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Xn=/^\s*\d/,ve=/^>\s?(.*)$/,
Zn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,eo=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Ae(e){return eo.test(e)}function Me(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=to(e,n,o)}function to(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(ke.test(o))
return no(e,t,n+1);let r=Mt.exec(o);if(r)return Te(l("div","pnb-heading",e),r[2]??""),n+1;if(Ee.test(o))return oo(
e,t,n);if(ve.test(o)){let[c,d]=St(t,n,ve);return Me(l("blockquote","",e),c.join(`
`)),d}let s=l("p","",e),i=n,a=[];for(;i<t.length;i++){let c=t[i]??"",d=!c.trim()||ke.test(c)||Mt.test(c)||Ee.test(
c);if(i>n&&(d||ve.test(c)))break;a.push(c)}return Te(s,a.join(`
`)),i}function no(e,t,n){let o=n;for(;o<t.length&&!ke.test(t[o]??"");)o++;return f("pre","",t.slice(n,o).join(
`
`),e),o+1}function oo(e,t,n){let o=l(Xn.test(t[n]??"")?"ol":"ul","",e),[r,s]=St(t,n,Ee);for(let i of r)Te(l("l\
i","",o),i);return s}function St(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Te(e,t){let n=0;for(let o of t.matchAll(Zn)){e.append(t.slice(n,o.index));
let[r,,s,i,a,c,d,p]=o;s!==void 0?f("code","",s,e):i??a?f("strong","",i??a??"",e):c?f("em","",c,e):(f("span","p\
nb-linked",d??"",e),p&&f("span","pnb-muted",` (${p})`,e)),n=o.index+r.length}e.append(t.slice(n))}var ro=900,Lt=16,so=80,io=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,ao=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],lo=/^[A-Za-z0-9+/=\s]{60,}$/,co=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function oe(e){return e?JSON.parse(e):void 0}function Ct(e){let t=ne(e)&&Array.isArray(e.messages)?e.messages:
e;return!Array.isArray(t)||!t.length?null:t.every(o=>ne(o)&&typeof o.role=="string"&&"content"in o)?t:null}function $t(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function W(e,t){let n=Ct(t);n?Nt(e,n):typeof t=="string"?uo(e,t):Array.isArray(t)?bo(e,t):
ne(t)?go(e,t):f("span",Pt(t)?"pnb-muted":"",Ht(t),e)}function Le(e,t){let n=$t(t),o=Ct(n);o?Nt(e,o):Se(e,n===void 0?
t:JSON.stringify(n,null,2))}function uo(e,t){let n=po(t);if(n){let i=l("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=$t(t);if(o!==void 0){Se(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&co.test(t)&&!Ae(t)){Se(e,t);return}let r=l("div","pnb-long",e),s=f("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",Rt(s,r,t),Ae(t)&&mo(e,r,t)}function po(e){if(io.test(e))return e;let t=ao.find(([
n])=>n.test(e))?.[1];return t&&lo.test(e)?`data:image/${t};base64,${e}`:null}function mo(e,t,n){let o=l("div",
"pnb-markdown",e);o.dir="auto",A(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||Me(o,n);let s=j(
o);A(t,!s),L(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Se(e,t){let n=l("div",
"pnb-long",e),o=f("div","pnb-text pnb-mono",t,n);o.dir="auto",Rt(o,n,t)}function Rt(e,t,n){(n.length>ro||n.split(
`
`,Lt+1).length>Lt)&&At(e,t,n.length)}function Nt(e,t){let n=l("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=l("div","pnb-turn",n);s.dataset.role=o,f("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of fo(r))
W(s,i)}}function fo(e){return Array.isArray(e)?e.map(t=>{if(!ne(t))return t;if(typeof t.text=="string")return t.
text;let n=ne(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function bo(e,t){let n=t.
map(s=>ho(s)?Ht(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=so){f("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=l("ol","pnb-items",e);for(let s of t)W(l("li","",r),s)}function go(e,t){
let n=Object.entries(t);if(!n.length){f("span","pnb-muted","(empty)",e);return}let o=l("dl","pnb-object",e);for(let[
r,s]of n)f("dt","pnb-muted",r,o).dir="auto",W(l("dd","",o),s)}function ne(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function ho(e){return typeof e!="object"||e===null}function Pt(e){return e==null}function Ht(e){
return Pt(e)?"none":typeof e=="number"?me(e):String(e)}var yo=12;function Ot(e,{facts:t,steps:n,messages:o,left:r}){if(A(e,!!n.length),!n.length)return;let s=f("h4",
"","trace",e);f("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=l("div","pnb-steps",e);for(let a of n)wo(l(
"details","pnb-step",i),a);o.length&&vo(l("details","",e),o,r)}function wo(e,t){let n=l("summary","",e),o=l("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(f("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),f("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&f("\
span","pnb-muted pnb-small",` ${r}`,o),xo(n,t),f("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&f("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)f("div","pnb-m\
uted pnb-small",s,e),f("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&f("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function xo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=B("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);B("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),B("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function vo(e,t,n){e.open=t.length<=yo,f("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=l("div","pnb-message",e);f("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=l("div","",i);r&&(f("div","pnb-text",r,a).dir="auto");for(let c of s)f("code","pnb-t\
ext",c,a).dir="auto"}n&&f("div","pnb-muted pnb-small",n,e)}function Ft(e,t,n="expected"){let o=l("div","pnb-run-parts",e),r=l("section","",o);t.error&&ko(r,"the task fai\
led",t.error,t.traceback),Eo(r,t,n);let s=l("section","",o);$o(s,t.verdicts);let i=l("section","",o);Ho(i,t),Ot(
l("section","pnb-rest",o),t.steps);let a=l("section","pnb-rest",o);Dt(a,"input",t.inputs),Dt(a,"metadata",t.metadata)}
function z(e,t,n=[]){let o=f("h4","",t,e);return o.dir="auto",n.length&&f("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function ko(e,t,n,o){z(e,t).dataset.tone="bad";let r=l(o?"details":"div","pnb-error",e),s=l(o?"summ\
ary":"div","",r);f("span","pnb-sign","✗ ",s).dataset.tone="bad",f("span","",n,s).dir="auto",o&&f("pre","",o,
r)}function Eo(e,t,n){let{fields:o,sides:r,heading:s}=To(t,n);o.length&&z(e,s);let i=l("div","pnb-diff",e);for(let a of o){
let c=l("div","pnb-field",i);c.dataset.against=r.old,Co(c,a,r)}}function To({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:Lo,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:So,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(Ao):e,i=r.some(({expected:a})=>a)?"output against exp\
ected":"output";return{fields:r,sides:Mo,heading:i}}function Ao(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var Mo={old:"expected",same:"✓ as expected"},So={old:"baseline",same:"= as the baseline"},Lo={
old:"expected",same:""};function Co(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:a}=t,c=l("div","pnb-m\
uted pnb-small",e);f("span","",o,c).dir="auto";let d=n.same?"✗ missing":"",p={same:n.same,missing:d,extra:"",
changed:""}[r];if(p&&f("span","pnb-small",`${o?" ":""}${p}`,c),A(c,!!c.textContent),a.length){let u=l("div","p\
nb-text",e);u.dir="auto",he(u,a);return}r==="changed"?(Vt(e,n.old,"pnb-gone",i),Vt(e,"output","pnb-new",s)):W(
e,oe(s||i))}function Vt(e,t,n,o){let r=l("div",`pnb-side ${n}`,e);f("span","pnb-muted pnb-small",t,r),W(l("div",
"",r),oe(o))}function $o(e,t){t.length&&z(e,"evaluations");for(let n of t)Ro(l("div","pnb-verdict",e),n)}function Ro(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;No(e,t),o&&(f("div","pnb-text pnb-small",o,e).dir="auto"),n&&Po(
e,n,t.traceback),r&&W(e,oe(r)),s&&e.setAttribute("title",`trace ${s}`)}function No(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let a=l("div","",e);a.dir="auto",f("span","",t,a);let c=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=f("strong","",` ${o?"✗ failed":`${c}${r}`}`,a);(o||s)&&(d.dataset.tone=o?"bad":s);let p=n===
"CODE"?[]:[n,...i];p.length&&f("span","pnb-muted pnb-small",` ${p.join(" · ")}`,a)}function Po(e,t,n){let o=l(
n?"details":"div","pnb-error pnb-small",e);f(n?"summary":"div","",t,o).dir="auto",n&&f("pre","",n,o)}function Ho(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{Oo(e,r,r.prompt===t[s-1]?.prompt)}),o&&(z(e,"prompt and ra\
w reply"),f("div","pnb-muted",o,e)),n.length&&z(e,"attempts that failed");for(let r of n)f("div","pnb-text pnb\
-small",r,e).dir="auto"}function Oo(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:c}=t;z(e,`prompt \
· ${o}`),i&&n?f("div","pnb-muted","the same as before",e):i?Le(l("div","pnb-sent",e),i):f("div","pnb-muted","\
not kept",e),z(e,s?"raw reply · the attempt failed":"raw reply",r),a?Le(l("div","pnb-sent",e),a):f("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),c&&f("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function Dt(e,t,n){if(!n.length)return;z(e,t);let o=l("dl","pnb-object",e);for(let r of n)f("dt",
"pnb-muted",r.name,o).dir="auto",W(l("dd","",o),oe(r.value))}function ce(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",...n}),({
words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(le,"",!0))}function Bt(e,t,n){let o=l("div","pnb-form pnb-act\
ions");e.append(o);let r=l("div","pnb-notes-line",o);A(r,!1);let[s,i]=[["split","hard"],["dataset","this one"]].
map(([u,m])=>{let g=l("label","",r);f("span","",u,g);let E=l("input","",g);return E.type="text",E.placeholder=
m,E.maxLength=200,E.dir="auto",N(E),E.addEventListener("keydown",x=>{x.stopPropagation(),x.key==="Enter"&&(x.preventDefault(),
a.click())}),E}),a=R(r,"Add",()=>{c.say("Saving …","");let u={split:s?.value.trim()??"",dataset:i?.value.trim()??
""};!u.split&&!u.dataset&&(u.split=s?.placeholder??""),ce(t,n(),{action:"add",...u},c.say)}),c=ae(o),d=R(e,"Ad\
d to dataset…",()=>{let u=j(r);v(d,"aria-expanded",String(u)),c.say("",""),u&&s?.focus()});v(d,"aria-expande\
d","false");let p=R(e,"Run again…",()=>{A(r,!1),v(d,"aria-expanded","false"),ce(t,n(),{action:"again"},c.say)});
e.append(o);for(let u of[a,d,p])N(u)}var Vo=50,Do=[[["N"],"note on the open run"],[["T"],"tag it"],[["+","−"],"thumb up, down"]],Fo=new Set(["thu\
mbs","tags","note"]),Bo={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,show:"all",pairs:[],tiles:[],
editable:!1};function Ko({model:e,el:t}){let n=se(e.get("setup"))??Bo,o=l("section","pnb pnb-explore",t);o.setAttribute(
"aria-label",n.title?`Runs of ${n.title}`:"Runs"),_o(o,n);let r=()=>i.view().filters,s=Io(o,n,r,u=>i.change({filters:te(
r(),u)})),i=wt(o,e,{setup:n,view:{...Y,show:n.show},noun:["run","runs"],label:"Runs",chunk:Vo,order:({sort:u})=>u?
"":" · worst first",arrived:()=>s(n.tiles),ask:(u,m)=>({type:"detail",request:u,position:m}),keys:Do,key:u=>p.
key(u),open:u=>"run"in u?{title:u.run,draw:m=>{u.notes&&p.fill(m,u.position,u.notes),Ft(m,u.run)}}:null}),a=n.
columns.filter(({role:u})=>Fo.has(u)),c=we(e,u=>u.type==="annotated"),d=we(e,u=>u.type==="acted"),p=Tt({annotating:c,
saved:()=>i.refresh(a),correct:(u,m,g)=>ce(d,[u],{action:"correct",expected:m},g)});return n.editable&&Bt(i.selection.
bar,d,()=>i.selection.positions),s(n.tiles),()=>{c.dispose(),d.dispose(),i.dispose()}}function Io(e,t,n,o){let r=new Map(
t.columns.map(({key:d,title:p})=>[d,p])),s=({score:d,label:p},u)=>{let m="label"in u?p:d;if(!m)return null;let g=r.
get(m)??m;if("label"in u){let C={column:m,operator:"==",value:u.label};return{about:`${m} ==`,text:`${g} is ${u.
label}`,where:C}}let{low:E,high:x}=u;return{about:`${m} range`,text:`${g} ${Pe(E,x)}`,where:rt(m,E,x)}},i=d=>n().
some(({about:p,text:u})=>p===d?.about&&u===d.text),a=l("details","pnb-charts",e);A(a,t.tiles.length>0),f("summ\
ary","","Scores",a);let c=l("div","pnb-tiles",a);return Fe(c,t.tiles.length),U(c,d=>{let p={},u=Be(d,{choose:m=>{
let g=s(p,m);g&&o(g)},chosen:m=>i(s(p,m))});return{root:u.root,update(m,g){p=m.columns,u.update(m.tile,g)}}})}
function _o(e,{title:t,origin:n}){let o=l("div","pnb-head",e);f("span","pnb-title",t,o).dir="auto",f("span","p\
nb-muted pnb-small",n,o).dir="auto",A(o,t!=="")}var ti=He(Ko);export{ti as default};
