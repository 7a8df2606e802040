/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var tn="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function f(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function B(e,t,n){let o=document.createElementNS(
tn,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function q(e,t){L(e,t),v(e,"title",t)}function v(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function W(e){return e.hidden=!e.hidden,!e.hidden}function A(e,t){e.
hidden===t&&(e.hidden=!t)}function N(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function nn(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Be(e,t){t.contains(
nn(e))&&e.focus({preventScroll:!0})}function Y(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.
length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function V(e){return Math.round(e).toLocaleString("en-US")}function z(e){return ye(Number(e.toPrecision(4)))}function ye(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Fe(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function Ie(e,t){
return e===null?t===null?"":`≤ ${z(t)}`:t===null?`≥ ${z(e)}`:e===t?`= ${z(e)}`:`${z(e)} to ${z(t)}`}function U(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function ce(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function Ke(e){return{render:e,initialize({model:t}){let n=ce(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),p=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let u of p){if(o.has(u))continue;let[m,g]=d.shift()??[u,on(t,e)];o.delete(m),o.set(u,g),g.put(u)}for(let[
u,m]of d)o.delete(u),m.drop()},i=0,a=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),c=()=>{a.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",c),a.observe(document.body,{childList:!0,subtree:!0}),s(),c}}}function on(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:a})=>{r=a instanceof HTMLElement&&n.contains(a)?a:null};document.addEventListener(
"focusin",s);let i=null;return{put(a){o=[...a.children].filter(c=>c instanceof HTMLElement);for(let c of o)c.hidden=
!0;a.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let a of o)a.hidden=!1}}}function we(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function _e(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function je(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let a=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-a,width:r-1.5,height:a}})}function Ge(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var de=300,ne=56,rn={maximize:"higher is better",minimize:"lower is better"};function qe(e,t){let n=String(_e(
t));e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function We(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),a=l("span","pnb-figure",i);a.dir="auto";let c=l("span","",i),d=l("div","pnb-muted pnb-note",
n),p=l("div","",d),u=l("div","",d),m=l("div","pnb-picture",n),g=null,x=t&&ze(t,w=>g&&w.key!==null?sn(g,w.key):
null),C=Y(l("div","pnb-bars",m),w=>an(w,x)),b=ln(m,t);return{root:n,update(w){g=w,q(r,w.name);let M=w.direction===
null?void 0:rn[w.direction];L(s,[w.kind==="CODE"?"":w.kind,M].filter(Boolean).join(" · ")),q(a,w.figure),L(c,
w.detail),L(p,w.interval),L(u,w.note),C(w.chart.bars),b(w)}}}function sn(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function ze({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function an(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&t.pick(i)),{root:n,update(a){i=a,q(o,a.label),
r.style.width=`${Math.max(100*a.share,a.count?.7:0)}%`,v(r,"data-tone",a.tone),L(s,`${V(a.count)} · ${Fe(a.share)}`),
t&&(v(n,"title",`show the ${V(a.count)} runs`),v(n,"aria-pressed",String(t.picked(a))))}}}function ln(e,t){let n=l(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${de} ${ne+1}`,preserveAspectRatio:"none",role:o},s=B(
"svg",r,n),i=B("rect",{class:"pnb-band",y:0,height:ne},s),a=null,d=t&&ze(t,b=>{let{bins:w,low:M,high:h}=a?.chart??
{bins:[],low:0,high:0};return Ge(b,w.length,M,h)}),p=B("g",{class:"pnb-bins"},s),u=Y(p,b=>dn(b,d)),m=B("rect",
{class:"pnb-mean",y:0,height:ne,width:1.6},s);B("rect",{class:"pnb-axis",y:ne,height:1,width:de},s);let g=l("d\
iv","pnb-ends pnb-muted",n),k=l("span","",g),x=l("span","pnb-middle",g),C=l("span","",g);return b=>{a=b;let{bins:w,
low:M,high:h}=b.chart;if(A(n,w.length>0),!w.length)return;let T=_=>we(_,M,h)*de,E=je(w,de,ne);u(w.map((_,S)=>({
count:_,...E[S]??cn})));let[$,F]=b.ci??[0,0];v(i,"x",T($).toFixed(2)),v(i,"width",b.ci?Math.max(1,T(F)-T($)).toFixed(
2):"0"),v(m,"x",(T(b.mean??0)-.8).toFixed(2)),v(s,"aria-label",`Histogram from ${M} to ${h}: ${w.join(", ")}`),
L(k,z(M)),L(C,z(h)),L(x,"mean");let O=100*we(b.mean??0,M,h);x.style.left=`${Math.min(84,Math.max(16,O)).toFixed(
1)}%`}}var cn={x:0,y:0,width:0,height:0};function dn(e,t){let n=B("rect",{class:"pnb-bin"},e),o=0;return t&&(v(
n,"tabindex","0"),v(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},i){o=i;for(let[a,c]of Object.entries(s))v(n,a,
c.toFixed(2));t&&(v(n,"aria-label",`${V(r)} runs`),v(n,"aria-pressed",String(t.picked(o))))}}}function Ue(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function X(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,N(r);for(let[s,i]of n)f("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function R(e,t,n){let o=f("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Qe(e,t,n){let o=l("div","pnb-keys",e);A(o,!1);for(let[i,a]of n){let c=l("span","",o);for(let d of i)f(
"kbd","",d,c);f("span","pnb-muted",a,c)}let r=()=>v(s,"aria-expanded",String(W(o))),s=R(t,"",r);return f("kbd",
"","?",s),s.append(" keys"),v(s,"aria-expanded","false"),r}function un(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Je(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,c=null,d=!1,p=U(e,u=>{u.type!=="page"||u.request<a||(c=
u.matched,d=!1,u.rows.forEach((m,g)=>{r.set(u.start+g,{position:u.positions[g]??0,cells:m})}),n(u))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,s=new Set,a=i+1,d=!0},refresh(){s=new Set,a=i+1},row:u=>r.get(
u),want(u,m){for(let g of un(u,m,o)){if(s.has(g))continue;s.add(g),i+=1;let[k,x]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:k,stop:x}))}},dispose:p}}function Ye(e,t,n,o){let r=l("details","pnb-more",e),s=l("summary","",r),i=l("div","pnb-list",r),a=t.slice(1).
map(d=>{let p=l("label","",i),u=l("input","",p);return u.type="checkbox",f("span","",d.title,p).dir="auto",u.addEventListener(
"change",()=>{o(a.filter(m=>m.input.checked).map(m=>m.column.key)),c()}),{input:u,column:d}}),c=()=>{let d=new Set(
n().map(({key:p})=>p));for(let{input:p,column:u}of a)p.checked=d.has(u.key);L(s,`columns ${d.size} of ${t.length}`)};
return R(i,"as at first",()=>{o(null),c()}),c(),c}function Xe(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];X(e,"Group by",o,r=>n(r||null))}var Ze="phoenix_nb.columns";var pn={shown:null,widths:{}};function Z({names:e,title:t}){return e[0]??t}function xe(e,{shown:t}){let n=r=>t?.
includes(Z(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function et(e,{widths:t}){let n=e.map((s,i)=>t[Z(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>Z(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function tt(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function nt({memory:e}){return rt()[e]??pn}function ot({memory:e},t){let{
[e]:n,...o}=rt(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Ze,JSON.stringify(Object.fromEntries(
r)))}catch{}}function rt(){try{let e=JSON.parse(localStorage.getItem(Ze)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var mn=2;function at(e,t,n,o,r,s){let i=l("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,A(i,!1);let a=null,c=0,d=()=>{if(!a)return;c+=1;let{expected:m,output:g}=a;o.send({type:"confusion",request:c,
query:r(),expected:m,output:g})},p=m=>{a=m,i.ariaLabel=m?`Confusion matrix of ${m.title}`:null,A(i,m!==null),d()};
n.length>mn?bn(t,n,p):fn(t,n,p);let u=U(o,m=>{m.type!=="confusion"||m.request!==c||!a||gn(i,a,m,s)});return{update:d,
dispose:u}}function fn(e,t,n){let o=null,r=t.map(s=>{let i=R(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)v(a.button,"aria-expanded",String(a.pair===o))});return v(i,"aria-expanded","false"),{button:i,
pair:s}})}function bn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);X(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function gn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=l("table","",e);L(l("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=l("tr","",l("thead","",i));l("td","",a);for(let d of o)st(l("th","",a),d,"col");let c=l("t\
body","",i);n.forEach((d,p)=>{let u=l("tr","",c);st(l("th","",u),d,"row");let m=r[p]??[],g=m.reduce((k,x)=>k+x,
0);o.forEach((k,x)=>{let C=m[x]??0,b=l("td","",u);if(b.dataset.right=String(d===k),b.style.setProperty("--pnb-\
share",String(g?C/g:0)),!C){f("span","pnb-muted","·",b);return}let w=R(b,V(C),()=>s([it(t.expected,"expected",
d),it(t.output,"came out",k)]));w.ariaLabel=`${V(C)} expected ${d||"nothing"}, came out ${k||"nothing"}`})})}function st(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function it(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var D=class extends Error{constructor(n,o){super(n);this.at=o}at},oe=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
hn=new Set(["and","or","not","in","is","contains","true","false","missing"]),yn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},wn=40,xn=3;function lt(e,t){
try{let n=vn(e);return n.length===1?{condition:null}:{condition:An(n,t)()}}catch(n){if(n instanceof D)return{error:n.
message,at:n.at};throw n}}function vn(e){let t=[];for(oe.lastIndex=0;e.slice(oe.lastIndex).trim();){let n=e.slice(
oe.lastIndex),o=oe.lastIndex+n.length-n.trimStart().length,{groups:r}=oe.exec(e)??{};if(!r)throw kn(e,o);t.push(
{...En(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function kn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new D("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new D("Put the whole name of the column in backticks.",t):new D(`${n} means nothing here.`,t)}function En(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Tn(r)};let s=o.toLowerCase();return hn.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function Tn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function An(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",a=h=>s().kind==="sign"&&
s().text===h,c=h=>a(h)?(n+=1,!0):!1,d=()=>{let h=[p()];for(;c("or");)h.push(p());return h.length===1&&h[0]?h[0]:
{some:h}},p=()=>{let h=[u()];for(;c("and");)h.push(u());return h.length===1&&h[0]?h[0]:{every:h}},u=()=>{if(o+=
1,o>wn)throw new D("Too many parentheses.",s().at);try{if(c("not"))return{negated:u()};let h=s().at;if(!c("("))
return m();let T=d();if(!c(")"))throw new D("A closing parenthesis is missing.",h);return T}finally{o-=1}},m=()=>{
let h=s();if(h.kind==="text"&&e[n+1]?.text==="in")return n+=2,M(b("in"),"contains",h.text);let T=b(i());if(c("\
is"))return g(c("not"),k(T));let E=c("not");return g(E,c("in")?C(T):x(T,E))},g=(h,T)=>h?{negated:T}:T,k=h=>{let{
at:T}=s();if(c("missing"))return M(h,"missing",null);throw new D("After “is” comes “missing” or “not missing”.",
T)},x=(h,T)=>{let E=s(),$=E.kind==="sign"?yn[E.text]:void 0;if($!==void 0)return n+=1,M(h,$,w(E.text,h));if((E.
kind==="end"||["and","or",")"].includes(E.text))&&!T)return M(h,"==",!0);let O=`After ${ve(h)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new D(O,E.at)},C=h=>{let T=s().at;if(!c("[")&&!c("("))throw new D(
`After “in” comes a list: ${ve(h)} in ["a", "b"].`,T);let E=[];do E.push(M(h,"==",w("in",h)));while(c(","));
if(!c("]")&&!c(")"))throw new D("The list is not closed: ] is missing.",T);return{some:E}},b=h=>{let T=s();if(T.
kind!=="name"){let E=h?` after “${h}”`:"",$=T.kind==="end"?"":`, not ${T.text}`;throw new D(`The name of a\
 column is wanted${E}${$}.`,T.at)}return n+=1,T},w=(h,T)=>{let E=s();if(n+=1,E.kind==="number")return Number(E.
text);if(E.kind==="text")return E.text;if(E.kind==="sign"&&E.text==="true")return!0;if(E.kind==="sign"&&E.text===
"false")return!1;if(E.kind==="name"){let $=`${ve(T)} ${h} "${E.text}"`;throw new D(`Text stands in quotation m\
arks: ${$}.`,E.at)}throw new D(`A number or a text in quotation marks is wanted after ${h}.`,E.at)},M=(h,T,E)=>({
column:Mn(h,E,t),operator:T,value:E});return()=>{let h=d(),{kind:T,text:E,at:$}=s();if(T==="end")return h;throw new D(
`Between two conditions stands “and” or “or”, not ${E}.`,$)}}function ve({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function Mn({text:e,at:t},n,o){let r=o.filter(({title:d,names:p})=>d===e||p.includes(e)),
i=r.find(({numeric:d})=>d===(typeof n=="number"))??r[0];if(i)return i.key;let a=Ln(e,o),c=a?`Did you mean ${a}\
?`:`There are ${Sn(o)}.`;throw new D(`There is no column ${e}. ${c}`,t)}function Sn(e){let t=e.slice(0,6).map(
({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function Ln(e,t){let n=null,o=Math.min(
xn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let a=Cn(e.toLowerCase(),i.toLowerCase(),
o);a<o&&([n,o]=[i,a])}return n}function Cn(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from(
{length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??
0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var te={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function ct({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function dt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function re(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function ut(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var $n=/^[\p{L}_][\p{L}\p{N}_.]*$/u,mt=150,pt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function ft(e,t,n,o){let{setup:r}=t,s=l("div","pnb-filters",
e),i=Rn(s,r,o),a=On(s,r,m=>o({expression:m})),c=Ue(s,"Search any text",mt,m=>o({text:m}));Vn(s,r,m=>o({filters:re(
n().filters,m)}));let d=l("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let p=l("div","pnb-f\
ilters pnb-chips",e),u=Y(p,m=>Pn(m,n,o));return{update({show:m,filters:g}){for(let{button:k,title:x,kind:C,words:b}of i)
v(k,"aria-pressed",String(C===m)),L(x,`${t.kind?.(C)??b} `);u(g),A(p,g.length>0)},clear(){c.clear(),a.clear();
let{text:m,show:g,filters:k,expression:x}=te;o({text:m,show:g,filters:k,expression:x})},count:m=>L(d,Nn(m,t,n())),
counted(m){m.forEach((g,k)=>{let x=i[k];x&&L(x.count,V(g))})},focus:a.focus}}function Rn(e,{kinds:t},n){let o=l(
"span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{
let a=R(o,"",()=>n({show:r}));a.className="pnb-kind";let c=f("span","",`${s} `,a),d=f("b","",V(i),a);return{button:a,
title:c,kind:r,words:s,count:d}})}function Nn(e,{setup:{total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===
t?"":` of ${V(t)}`;return`${V(e)}${s} ${n[t===1?0:1]}${o?.(r)??""}`}function Pn(e,t,n){let o=l("button","pnb-c\
hip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:re(t().filters,r)})}),{root:o,update(s){r=
s,L(o,`${s.text} ✕`),v(o,"aria-label",`remove the filter ${s.text}`)}}}function On(e,{columns:t},n){let o=l(
"span","pnb-expression",e),r=l("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,
r.placeholder=Hn(t),r.ariaLabel="Filter by an expression",N(r);let s=l("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,a=()=>{let d=lt(r.value,t),p="error"in d?d.error:"";L(s,p),v(r,"aria-invalid",p?"true":
null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(i),i=setTimeout(a,mt)};return r.addEventListener("i\
nput",c),r.addEventListener("keydown",d=>{d.stopPropagation(),d.key==="Enter"&&(clearTimeout(i),a())}),{clear(){
clearTimeout(i),r.value="",L(s,""),v(r,"aria-invalid",null)},focus:()=>r.focus()}}function Hn(e){let t=e.map(s=>{
let i=[s.title,...s.names].filter(a=>$n.test(a));return{head:s,name:i.sort((a,c)=>a.length-c.length)[0]}}),n=t.
find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.
name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function Vn(e,{
columns:t},n){let o=l("details","pnb-more",e);f("summary","","＋ filter",o);let r=l("div","pnb-list",o),s=t.map(
p=>[p.key,p.title]),i=X(r,"Column",s,()=>{}),a=X(r,"Comparison",pt,()=>{A(c,a.value!=="missing")}),c=l("input",
"",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder="value",N(c);let d=()=>{let p=t.find(({key:b})=>b===
i.value),u=pt.find(([b])=>b===a.value);if(!p||!u)return;let[m,g]=u,k=c.value.trim();if(!k&&m!=="missing"){c.focus();
return}let x=m==="missing"?null:Dn(k,p.numeric),C=m==="missing"?`${p.title} ${g}`:`${p.title} ${g} ${k}`;n({about:`${p.
key} ${m}`,text:C,where:{column:p.key,operator:m,value:x}})};R(r,"Add",d),c.addEventListener("keydown",p=>{p.stopPropagation(),
p.key==="Enter"&&d()})}function Dn(e,t){let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var bt=20;function gt(e,t){let{view:n,change:o,resize:r}=t,s=l("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:c,descending:d})=>{for(let{head:p,button:u,column:m}of i){
let g=c===m.key;q(u,(g?d?"↓ ":"↑ ":"")+m.title),v(p,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(c){s.replaceChildren(),i=c.map(d=>{let p=l("span","",s);p.setAttribute(
"role","columnheader"),v(p,"data-numeric",d.numeric?"":null);let u=R(p,"",()=>o(dt(n(),d.key)));u.dir="auto",N(
u);let m=g=>r(Z(d),g);return u.addEventListener("keydown",g=>{let k={ArrowLeft:-bt,ArrowRight:bt}[g.key];!g.shiftKey||
k===void 0||(m(p.offsetWidth+k),g.preventDefault(),g.stopPropagation())}),t.title?.(d,p),Bn(p,m),{head:p,button:u,
column:d}}),a(n())}}}function Bn(e,t){let n=l("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function ht(e,[t],n,o){let r=l("div","pnb-panel");r.setAttribute("role","row");let s=l("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,N(s),A(r,!1);let i=l("div","pnb-openbar",s),a=l("strong","",i);a.
dir="auto";let c=l("span","pnb-muted pnb-small",i),d=l("span","pnb-muted pnb-small",i);d.dir="auto";let p=l("s\
pan","pnb-muted pnb-small pnb-line",i);l("span","pnb-grow",i);for(let[m,g,k]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let x=R(i,m,k);x.ariaLabel=g,N(x)}let u=l("div","pnb\
-content",s);return{panel:r,fill(m,g){Be(e,u),L(a,m.title),L(d,(m.facts??[]).join(" · ")),p.replaceChildren(),
m.trace&&(f("span","","trace ",p),f("code","",m.trace,p).title=m.trace),u.replaceChildren(),g(u)},place:m=>L(c,
m)}}function Fn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function In(e,t,n,o=null){let r=Kn(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function Kn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function _n(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function jn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Gn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function qn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Gn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Wn=0;function yt(e){
let{scroll:t}=e,n=`pnb-list-${++Wn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=l("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
i>=0?{after:i,height:c.offsetHeight}:null,p=b=>{for(Math.abs(b-a)>=r.length&&(a=b);a<b;a++){let w=r.shift();w&&
(o.insertBefore(w.root,c??null),r.push(w))}for(;a>b;a--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},u=()=>{
let b=e.measure(),w=d(),[M,h]=In(t.scrollTop,e.expected(),b,w);for(e.want(M,Math.max(h,1)),o.style.height=`${e.
count()*b.row+(w?.height??0)}px`,c&&(c.style.top=`${(i+1)*b.row}px`),p(M);r.length<h-M;){let $=e.create(o,k);c&&
o.insertBefore($.root,c),r.push($)}let T=Math.min(h,e.count());r.forEach(($,F)=>{let O=M+F;A($.root,O<T),v($.root,
"id",O<T?`${n}-${O}`:null),!(O>=T)&&($.root.style.top=`${Fn(O,b.row,w)}px`,v($.root,"aria-selected",String(O===
s)),v($.root,"aria-rowindex",String(O+2)),c&&v($.root,"aria-expanded",String(O===i)),$.update(O))});let E=s>=M&&
s<T;v(t,"aria-activedescendant",E?`${n}-${s}`:null),v(t,"aria-rowcount",String(e.count()+1)),e.drawn()},m=b=>{
let{row:w}=e.measure();s=Math.min(e.count()-1,Math.max(0,b));let M=d(),h=M&&s>M.after?M.height:0;e.want(s,s+1);
let{scrollTop:T,clientHeight:E}=t;return t.scrollTop=_n(s,T-h,E,e.head(),w)+h,u(),s},g=b=>{s=b,u()},k=b=>{g(b),
e.open(b)},x=!1;t.addEventListener("scroll",()=>{x||(x=!0,requestAnimationFrame(()=>{x=!1,u()}))}),t.addEventListener(
"keydown",b=>{if(!qn(b,c))return;let w=jn(b.key,s,e.count(),e.measure().visible);if(b.key==="Enter"&&b.target===
t&&e.count()>0)e.open(m(Math.max(0,s)));else if(w!==null)m(w),e.moved?.(s);else if(!e.key?.(b))return;b.preventDefault(),
b.stopPropagation()});let C=new ResizeObserver(()=>{i>=0&&u()});return c&&C.observe(c),{update:u,mark:g,choose:m,
expand(b){i=b,c&&A(c,b>=0),u()},reveal(){if(i<0||!c)return;u();let{row:b}=e.measure(),w=(i+1)*b+c.offsetHeight+
e.head(),M=Math.min(i*b,w-t.clientHeight);(t.scrollTop<M||t.scrollTop>i*b)&&(t.scrollTop=M)},rebuild(){for(let{
root:b}of r)b.remove();r.length=0,u()},restart(){t.scrollTop=0,s=-1,i=-1,c&&A(c,!1),u()},get chosen(){return s},
dispose:()=>C.disconnect()}}var zn={"-":"del","+":"ins","=":"span"};function ke(e,t){e.replaceChildren();for(let[n,o]of t)f(zn[n],"",o,e)}
function wt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;v(e,"data-state",n),n===null?ke(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function xt(e,t){let n=l("span","pnb-mark",e),r=t.text.startsWith("✓")||
t.text.startsWith("✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;f("span","",r,n).dir="auto";let s=[
t.sign,t.change].filter(Boolean).join(" ");s&&(f("span","pnb-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&
f("span","pnb-muted",` (${t.repetitions})`,n)}function Ee(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";q(e,n),
v(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function vt(e,t){e.classList.add("pnb-cell");let n=l("div","\
pnb-preview",e);n.dir="auto";let o=l("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,wt(n,i),o.replaceChildren();for(let a of i?.marks??[])t.has(a.evaluator)||xt(o,a);i?.rewritten&&
f("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function kt(e){e.classList.add("pnb-asked");
let t=l("div","pnb-muted pnb-small pnb-line",e),n=l("div","pnb-preview",e),o=l("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};q(t,s.id),
L(n,s.input),L(o,s.expected?`expected ${s.expected}`:""),A(o,s.expected!=="")}}var Un=30,Et={row:Un,visible:18,above:6,below:8};function Tt(e,t){N(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=yt({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,p)=>Qn(
d,t,p),open:d=>{let p=t.group(d);p?t.fold(p):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:p}=t.
measure(),u=n.busy||i()>0?2:0,m=Math.min(p,Math.max(u,i()))*d+t.head();e.style.height=`${r.hidden?m+2:Math.max(
m,p*d+t.head())}px`,A(c,i()===0&&!n.busy),t.drawn()}}),c=l("div","pnb-empty");return e.after(c),f("span","pnb-\
muted",`No ${s[1]} match.`,c),R(c,"Clear filters",t.clear),a}function Qn(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:a},c){let d=l("div","pnb-row",e);d.setAttribute("role","row");let p=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(p)});let u=l("input","pnb-tick");u.type="che\
ckbox",u.tabIndex=-1,u.addEventListener("click",x=>x.stopPropagation()),u.addEventListener("change",()=>{let x=t.
row(p);x&&i.toggle(x.position)});let m=l("span","pnb-heading-of-group");m.dir="auto";let g=n().map((x,C)=>{let b=l(
"div","",d);if(b.setAttribute("role","gridcell"),v(b,"data-numeric",x.numeric?"":null),C>0)return{cell:b,draw:Jn(
b,x,s)};b.append(u,m);let w=l("div","pnb-first",b);return{cell:w,draw:a?kt(w):Ee(w)}}),k=[];return{root:d,update(x){
p=x;let C=o(x),b=t.row(x),w=b!==void 0&&i.has(b.position),M=[x,C,b,w];if(b&&M.every(($,F)=>$===k[F]))return;k=
M,v(d,"data-group",C?"":null),A(u,!C),A(m,!!C);let h=g[0];h&&A(h.cell,!C),L(m,C?Yn(C,r):""),u.checked=w,v(d,"d\
ata-picked",u.checked?"":null);let E=C?.cells.map($=>$&&`mean ${$}`)??b?.cells??[];g.forEach(({draw:$},F)=>{$(
E[F])}),u.ariaLabel=`select ${r[0]} ${x+1}`}}}function Jn(e,t,n){return t.variant===null?Ee(e):vt(e,n)}function Yn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${V(t)} ${o[t===1?0:1]}`}function At(e,t,n,o){let r=new Set,s=l("div","pnb-filters pnb-picked",e);A(s,!1);let i=f("strong","","",s);i.setAttribute(
"role","status");let a=l("span","pnb-muted pnb-small",s);a.append("in Python: "),f("code","","view.selected",a),
a.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),L(i,`${V(r.
size)} ${t[r.size===1?0:1]} selected`),A(s,r.size>0),o()};return R(s,"Clear",()=>{r.clear(),c()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var Xn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function Mt(e,t,n){let{setup:o,noun:r}=n,s=n.view??te,i=nt(o),a=xe(
o.columns,i),c=null,d=-1,p=-1,u=0,m=0,g=!1,k=null,x=new Map,C=()=>n.query?.(s)??ct(s),b=Je(t,y=>({...y,query:C(),
columns:a.map(({key:P})=>P),edition:m}),y=>{c=y.runs;for(let P of y.groups)x.set(P.place,P);T.counted(y.counts),
n.arrived?.(y),H.update(),p>=0&&le(p)},n.chunk),w=()=>{g&&(g=!1,m+=1,x.clear(),b.refresh())},M=()=>{w(),x.clear(),
b.reset()},h=y=>{n.changed?.(y,{...s,...y}),s={...s,...y},T.update(s),j.update(s),F.update(),d=p=-1,M(),I(),H.
restart()},T=ft(e,n,()=>s,h),E=l("div","pnb-filters pnb-choices",e);n.choices?.(E),Xe(E,o.columns,y=>h({group:y,
folded:[]}));let $=Ye(E,o.columns,()=>a,y=>{let P=o.columns.filter(({key:G})=>y?.includes(G));K({...i,shown:y&&
P.map(Z)}),a=xe(o.columns,i),M(),j.rebuild(a),I(),H.rebuild()}),F=at(e,l("span","pnb-kinds",E),o.pairs,t,C,y=>h(
{filters:y.reduce(Zn,s.filters)}));l("span","pnb-grow",E);let O=Qe(e,E,[...Xn,...n.keys??[]]),_=At(e,r,t.send.
bind(t),()=>H.update()),S=l("div","pnb-scroll",e);S.ariaLabel=n.label;let K=y=>{i=y,ot(o,i)},ae=()=>n.measure?.(
a)??Et,I=()=>{let{columns:y,width:P}=et(a,i);S.style.setProperty("--pnb-columns",y),S.style.setProperty("--pnb\
-width",P),S.style.setProperty("--pnb-tall",`${ae().row}px`),S.setAttribute("aria-colcount",String(a.length))},
j=gt(S,{view:()=>s,change:h,resize:(y,P)=>{K(tt(i,y,P)),I()},title:n.title}),be=()=>{d=p=-1,w(),H.expand(-1),S.
focus({preventScroll:!0})},le=y=>{let P=b.row(y);p=P?-1:y,!(!P||P.position<0)&&(d=y,k=null,he.place(`${V(y+1)}\
 of ${V(b.matched??0)}`),H.expand(y),u+=1,t.send(n.ask(u,P.position)))},ge=()=>{let y=k&&n.open(k);y&&(he.fill(
y.title,y.draw),H.reveal())},Xt=U(t,y=>{y.type!=="detail"||y.request!==u||(k=y,ge())}),Ve=y=>{let P=H.chosen+y;
for(;x.has(P);)P+=y;P>=0&&P<(b.matched??0)&&le(H.choose(P))},Zt=()=>{let y=b.row(H.choose(Math.max(0,H.chosen)));
y&&y.position>=0&&_.toggle(y.position)},he=ht(S,r,Ve,be),H=Tt(S,{source:b,panel:he.panel,noun:r,total:o.total,
hidden:n.hidden??new Set,selection:_,tall:n.measure!==void 0,head:j.height,measure:ae,columns:()=>a,group:y=>x.
get(y),open:y=>y===d?be():le(y),moved:y=>{p=-1,!(d<0)&&(x.has(y)?Ve(Math.sign(y-d)||1):le(y))},fold:({key:y,folded:P})=>{
let G=s.folded.filter(en=>en!==y);s={...s,folded:P?G:[...G,y]},d=p=-1,M(),H.expand(-1)},key:({key:y})=>{if(y===
"Escape"&&(d>=0||p>=0))be();else if(y==="x")Zt();else if(y==="?")O();else if(y==="/")T.focus();else return d>=
0&&(n.key?.(y)??!1);return!0},clear:T.clear,drawn:()=>T.count(b.busy?null:c??o.total)}),De=new ResizeObserver(
()=>{if(S.style.setProperty("--pnb-sight",`${S.clientWidth}px`),!S.clientWidth||!n.resized?.(a,S.clientWidth))
return;let{chosen:y}=H;M(),I(),H.rebuild(),H.mark(y)});return De.observe(S),n.resized?.(a,S.clientWidth),T.update(
s),j.rebuild(a),I(),H.restart(),{selection:_,scroll:S,view:()=>s,change:h,reload(){n.changed?.({},s),M(),I(),H.
rebuild(),ge()},redraw(){I(),H.rebuild(),ge()},refresh(y){g=!0;let P=i.shown?[]:y.filter(G=>!a.includes(G));if(!P.
length){b.refresh(),H.update();return}a=o.columns.filter(G=>a.includes(G)||P.includes(G)),$(),M(),j.rebuild(a),
I(),H.rebuild()},dispose:()=>{b.dispose(),Xt(),F.dispose(),H.dispose(),De.disconnect()}}}function Zn(e,t){return[
...e.filter(({about:n})=>n!==t.about),t]}function ue(e){let t=l("div","pnb-said",e),n=l("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=l("div","pnb-code",t),r=l("pre","",o);r.tabIndex=0,N(r);let s=R(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>L(s,"Copied"),a):a()});return N(
s),A(t,!1),{say(i,a,c=!1){L(n,i),v(n,"data-tone",c?"bad":null),L(r,a),L(s,"Copy"),A(o,a!==""),A(t,i!=="")}}}var eo=1500;function Te(e,t){let n=0,o=new Map,r=U(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,eo)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var pe="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function St(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Lt(e,t){return e.filter(n=>n!==t)}function Ct(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var to=1e3,no=1e4,oo="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Rt({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,a)=>{let{variant:c,
position:d}=a,p=`${c} ${d}`,u=r.get(p)??a.notes,m=0,g=l("section","pnb-notes",i);g.ariaLabel="Notes";let k=l("\
div","pnb-notes-line",g),x=["up","down"].map(S=>so(k,S,()=>O({thumbs:u.thumbs===S?"none":S}))),C=ao(k,S=>O({tags:S})),
b=lo(k,S=>O({note:S})),w=l("div","pnb-notes-line pnb-small",g),M=l("span","pnb-muted pnb-saved",w);M.setAttribute(
"role","status"),M.dir="auto";let h=R(w,"Undo",()=>O({undo:!0}));N(h),l("span","pnb-grow",w);let T=co(g,w,u,(S,K)=>n(
a,S,K)),E=()=>{for(let{button:S,thumb:K}of x)v(S,"aria-pressed",String(u.thumbs===K));C.update(u),b.update(u.note),
A(h,u.at!==""),A(g,u.writable||u.at!=="")},$=(S,K=!1)=>{L(M,S),v(M,"data-tone",K?"bad":null)},F=S=>{S&&r.set(p,
S)},O=S=>{m+=1;let K=m,ae=u;u={...u,...ro(S)},E(),$("Saving …"),e.ask(I=>({type:"annotate",request:I,position:d,
variant:c,note:null,tags:null,thumbs:null,undo:!1,...S}),({notes:I,error:j})=>{F(I),K===m&&(u=I??{...ae,note:u.
note},E(),$(j?`Not saved: ${j}`:$t(u),j!==""),j||t())},()=>K===m&&$(pe,!0))},_=S=>()=>O({thumbs:u.thumbs===S?"\
none":S});o??={n:b.focus,t:C.focus,"+":_("up"),"-":_("down")};for(let S of g.querySelectorAll("button, input, \
textarea"))u.writable||S.setAttribute("disabled","");E(),T.update(u),$($t(u))},clear(){o=null},key(i){let a=o?.[i];
return a?.(),a!==void 0}}}function ro({note:e,tags:t,thumbs:n}){return{...e==null?{}:{note:e},...t==null?{}:{tags:[
...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function $t({at:e,annotator:t,writable:n}){return n?e?["Saved",
t,Ct(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes need a store: this experiment is n\
ot connected to one."}function so(e,t,n){let o=R(e,"",n);o.className="pnb-thumb",o.ariaLabel=`Thumb ${t}`,o.title=
`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,N(o);let r=B("svg",{viewBox:"0 0 16 16",width:15,height:15,
"aria-hidden":"true"},o);return B("path",{d:oo,...t==="down"?{transform:"rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}
var io=0;function ao(e,t){let n=l("span","pnb-tags",e),o=l("span","pnb-tags",n),r=l("input","",n);r.type="text",
r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,N(r);let s=l("datalist","",n);s.id=`pnb-tags\
-${++io}`,r.setAttribute("list",s.id);let i=[],a=()=>{let c=St(i,r.value);r.value="",c.length>i.length&&t(c)};
return r.addEventListener("change",a),r.addEventListener("keydown",c=>{Ae(c,r)||(c.stopPropagation(),c.key==="\
Enter"||c.key===","?(c.preventDefault(),a()):c.key==="Backspace"&&!r.value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.
focus(),update(c){i=c.tags,o.replaceChildren();for(let d of i){let p=R(o,`${d} ✕`,()=>{t(Lt(i,d)),r.focus()});
p.className="pnb-chip",p.dir="auto",p.ariaLabel=`remove the tag ${d}`,N(p)}s.replaceChildren();for(let d of c.
known)l("option","",s).value=d}}}function lo(e,t){let n=l("textarea","pnb-note-text",e);n.placeholder="A note \
on this row",n.ariaLabel="Note",n.maxLength=no,n.rows=1,n.dir="auto",N(n);let o="",r,s=()=>{clearTimeout(r),n.
value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",n.scrollHeight&&(n.style.height=`${n.scrollHeight+
2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(r),r=setTimeout(s,to)}),n.addEventListener("bl\
ur",s),n.addEventListener("keydown",a=>{if(Ae(a,n))return s();a.stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&
(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(
i)}}}function Ae(e,t){return e.key!=="Escape"?!1:(e.preventDefault(),e.stopPropagation(),t.closest(".pnb-detai\
l")?.focus({preventScroll:!0}),!0)}function co(e,t,{expected:n},o){let r=R(t,"Correct expected…",()=>{let p=W(
s);v(r,"aria-expanded",String(p)),p&&i.focus()});v(r,"aria-expanded","false"),N(r);let s=l("div","pnb-form",e);
A(s,!1);let i=l("textarea","pnb-mono",s);i.ariaLabel="Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",N(i),i.addEventListener("keydown",p=>{Ae(p,i)||p.stopPropagation()});let a=l("div","pn\
b-notes-line",s),c=ue(s),d=R(a,"Make a new version",()=>{c.say("Saving …",""),o(i.value,c.say)});return N(d),
f("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:p,writable:u}){A(r,u&&p!==
"")}}}function me(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(pe,"",!0))}function Nt(e,t,n,o){let r=l("div","pnb-f\
orm pnb-actions");e.append(r);let s=l("div","pnb-notes-line",r);A(s,!1);let[i,a]=[["split","hard"],["dataset",
"this one"]].map(([u,m])=>{let g=l("label","",s);f("span","",u,g);let k=l("input","",g);return k.type="text",k.
placeholder=m,k.maxLength=200,k.dir="auto",N(k),k.addEventListener("keydown",x=>{x.stopPropagation(),x.key==="\
Enter"&&(x.preventDefault(),c.click())}),k}),c=R(s,"Add",()=>{d.say("Saving …","");let u={split:i?.value.trim()??
"",dataset:a?.value.trim()??""};!u.split&&!u.dataset&&(u.split=i?.placeholder??""),me(t,n(),{action:"add",...u},
d.say)}),d=ue(r),p=R(e,"Add to dataset…",()=>{let u=W(s);v(p,"aria-expanded",String(u)),d.say("",""),u&&i?.focus()});
v(p,"aria-expanded","false");for(let u of[c,p])N(u);if(o){let u=R(e,"Run again…",()=>{A(s,!1),v(p,"aria-expa\
nded","false"),me(t,n(),{action:"again"},d.say)});N(u)}e.append(r)}var Pt=[[["N"],"note on the open run"],[["T"],"tag it"],[["+","−"],"thumb up, down"]],Ot=new Set(["thumbs","\
tags","note"]);function Ht(e,t){let n=Te(e,r=>r.type==="annotated"),o=Te(e,r=>r.type==="acted");return{notes:Rt(
{annotating:n,saved:t,correct:({variant:r,position:s},i,a)=>me(o,[s],{action:"correct",variant:r,expected:i},a)}),
actions({selection:r},s){Nt(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Vt(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");L(o,s?`show all ${V(n)} characters`:"show less"),v(o,"aria-expanded",String(!s))};o.addEventListener(
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
let[r,,s,i,a,c,d,p]=o;s!==void 0?f("code","",s,e):i??a?f("strong","",i??a??"",e):c?f("em","",c,e):(f("span","p\
nb-linked",d??"",e),p&&f("span","pnb-muted",` (${p})`,e)),n=o.index+r.length}e.append(t.slice(n))}function It(e){let n=(ee(e)?ho(e):null)?.flatMap(Ne)??[];return n.length?n:null}function ho(e){let{choices:t,candidates:n,
content:o,output:r,message:s}=e;return Array.isArray(t)?t:Array.isArray(n)?n:Array.isArray(o)&&(e.role==="assi\
stant"||e.type==="message")?o:Array.isArray(r)&&e.object==="response"?r:ee(r)&&ee(r.message)?[r.message]:ee(s)&&
typeof s.role=="string"?[s]:null}function Ne(e){if(typeof e=="string")return e.trim()?[e]:[];if(Array.isArray(
e))return e.flatMap(Ne);if(!ee(e))return[];let t=ee(e.function)?e.function:e.functionCall??e.toolUse;if(ee(t))
return[Ft(t)];if(e.type==="tool_use"||e.type==="function_call")return[Ft(e)];let{message:n,content:o,parts:r,text:s,
refusal:i,tool_calls:a}=e;return[n,o,r,s,i,a].flatMap(Ne)}function Ft({name:e,arguments:t,input:n,args:o}){let r=t??
n??o??{};return`${String(e)}(${typeof r=="string"?r:JSON.stringify(r)})`}function ee(e){return typeof e=="obje\
ct"&&e!==null&&!Array.isArray(e)}var yo=900,Kt=16,wo=80,xo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,vo=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],ko=/^[A-Za-z0-9+/=\s]{60,}$/,Eo=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ie(e){return e?JSON.parse(e):void 0}function _t(e){let t=se(e)?e:{},n=Array.isArray(t.messages)?t.messages:
e;if(!Array.isArray(n)||!n.length)return null;let{system:o}=t,r=He(o)?n:[{role:"system",content:o},...n];return r.
every(i=>se(i)&&typeof i.role=="string"&&"content"in i)?r:null}function Oe(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function Q(e,t){let n=_t(
t);n?Wt(e,n):typeof t=="string"?Gt(e,t):Array.isArray(t)?So(e,t):se(t)?Lo(e,t):f("span",He(t)?"pnb-muted":"",zt(
t),e)}function fe(e,t){let n=Oe(t),o=_t(n);o?Wt(e,o):Pe(e,n===void 0?t:JSON.stringify(n,null,2))}function jt(e,t){
let n=It(Oe(t));if(!n){fe(e,t);return}for(let r of n)Gt(e,r);let o=l("details","pnb-whole",e);f("summary","pnb\
-muted pnb-small","the whole reply as JSON",o),fe(o,t)}function Gt(e,t){let n=To(t);if(n){let i=l("img","pnb-i\
mage",e);i.src=n,i.alt="image in the value";return}let o=Oe(t);if(o!==void 0){Pe(e,JSON.stringify(o,null,2));return}
if(t.includes(`
`)&&Eo.test(t)&&!$e(t)){Pe(e,t);return}let r=l("div","pnb-long",e),s=f("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",qt(s,r,t),$e(t)&&Ao(e,r,t)}function To(e){if(xo.test(e))return e;let t=vo.find(([
n])=>n.test(e))?.[1];return t&&ko.test(e)?`data:image/${t};base64,${e}`:null}function Ao(e,t,n){let o=l("div",
"pnb-markdown",e);o.dir="auto",A(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||Re(o,n);let s=W(
o);A(t,!s),L(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Pe(e,t){let n=l("div",
"pnb-long",e),o=f("div","pnb-text pnb-mono",t,n);o.dir="auto",qt(o,n,t)}function qt(e,t,n){(n.length>yo||n.split(
`
`,Kt+1).length>Kt)&&Vt(e,t,n.length)}function Wt(e,t){let n=l("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=l("div","pnb-turn",n);s.dataset.role=o,f("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of Mo(r))
Q(s,i)}}function Mo(e){return Array.isArray(e)?e.map(t=>{if(!se(t))return t;if(typeof t.text=="string")return t.
text;let n=se(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function So(e,t){let n=t.
map(s=>Co(s)?zt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=wo){f("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=l("ol","pnb-items",e);for(let s of t)Q(l("li","",r),s)}function Lo(e,t){
let n=Object.entries(t);if(!n.length){f("span","pnb-muted","(empty)",e);return}let o=l("dl","pnb-object",e);for(let[
r,s]of n)f("dt","pnb-muted",r,o).dir="auto",Q(l("dd","",o),s)}function se(e){return typeof e=="object"&&e!==null&&
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
let i=B("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);B("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),B("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function Po(e,t,n){e.open=t.length<=$o,f("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=l("div","pnb-message",e);f("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=l("div","",i);r&&(f("div","pnb-text",r,a).dir="auto");for(let c of s)f("code","pnb-t\
ext",c,a).dir="auto"}n&&f("div","pnb-muted pnb-small",n,e)}function Yt(e,t,n="expected"){let o=l("div","pnb-run-parts",e),r=l("section","",o);t.error&&Oo(r,"the task fai\
led",t.error,t.traceback),Ho(r,t,n);let s=l("section","",o);_o(s,t.verdicts);let i=l("section","",o);Wo(i,t),Ut(
l("section","pnb-rest",o),t.steps);let a=l("section","pnb-rest",o);Jt(a,"input",t.inputs),Jt(a,"metadata",t.metadata)}
function J(e,t,n=[]){let o=f("h4","",t,e);return o.dir="auto",n.length&&f("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Oo(e,t,n,o){J(e,t).dataset.tone="bad";let r=l(o?"details":"div","pnb-error",e),s=l(o?"summ\
ary":"div","",r);f("span","pnb-sign","✗ ",s).dataset.tone="bad",f("span","",n,s).dir="auto",o&&f("pre","",o,
r)}function Ho(e,t,n){let{fields:o,sides:r,heading:s}=Vo(t,n);o.length&&J(e,s);let i=l("div","pnb-diff",e);for(let a of o){
let c=l("div","pnb-field",i);c.dataset.against=r.old,Ko(c,a,r)}}function Vo({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:Io,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:Fo,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(Do):e,i=r.some(({expected:a})=>a)?"output against exp\
ected":"output";return{fields:r,sides:Bo,heading:i}}function Do(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var Bo={old:"expected",same:"✓ as expected"},Fo={old:"baseline",same:"= as the baseline"},Io={
old:"expected",same:""};function Ko(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:a}=t,c=l("div","pnb-m\
uted pnb-small",e);f("span","",o,c).dir="auto";let d=n.same?"✗ missing":"",p={same:n.same,missing:d,extra:"",
changed:""}[r];if(p&&f("span","pnb-small",`${o?" ":""}${p}`,c),A(c,!!c.textContent),a.length){let u=l("div","p\
nb-text",e);u.dir="auto",ke(u,a);return}r==="changed"?(Qt(e,n.old,"pnb-gone",i),Qt(e,"output","pnb-new",s)):Q(
e,ie(s||i))}function Qt(e,t,n,o){let r=l("div",`pnb-side ${n}`,e);f("span","pnb-muted pnb-small",t,r),Q(l("div",
"",r),ie(o))}function _o(e,t){t.length&&J(e,"evaluations");for(let n of t)jo(l("div","pnb-verdict",e),n)}function jo(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;Go(e,t),o&&(f("div","pnb-text pnb-small",o,e).dir="auto"),n&&qo(
e,n,t.traceback),r&&Q(e,ie(r)),s&&e.setAttribute("title",`trace ${s}`)}function Go(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let a=l("div","",e);a.dir="auto",f("span","",t,a);let c=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=f("strong","",` ${o?"✗ failed":`${c}${r}`}`,a);(o||s)&&(d.dataset.tone=o?"bad":s);let p=n===
"CODE"?[]:[n,...i];p.length&&f("span","pnb-muted pnb-small",` ${p.join(" · ")}`,a)}function qo(e,t,n){let o=l(
n?"details":"div","pnb-error pnb-small",e);f(n?"summary":"div","",t,o).dir="auto",n&&f("pre","",n,o)}function Wo(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{zo(e,r,r.prompt===t[s-1]?.prompt)}),o&&(J(e,"prompt and ra\
w reply"),f("div","pnb-muted",o,e)),n.length&&J(e,"attempts that failed");for(let r of n)f("div","pnb-text pnb\
-small",r,e).dir="auto"}function zo(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:c}=t;J(e,`prompt \
· ${o}`),i&&n?f("div","pnb-muted","the same as before",e):i?fe(l("div","pnb-sent",e),i):f("div","pnb-muted","\
not kept",e),J(e,s?"raw reply · the attempt failed":"raw reply",r),a?jt(l("div","pnb-sent",e),a):f("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),c&&f("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function Jt(e,t,n){if(!n.length)return;J(e,t);let o=l("dl","pnb-object",e);for(let r of n)f("dt",
"pnb-muted",r.name,o).dir="auto",Q(l("dd","",o),ie(r.value))}var Uo=50,Qo={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,show:"all",pairs:[],tiles:[],editable:!1};
function Jo({model:e,el:t}){let n=ce(e.get("setup"))??Qo,o=l("section","pnb pnb-explore",t);o.setAttribute("ar\
ia-label",n.title?`Runs of ${n.title}`:"Runs"),Xo(o,n);let r=()=>i.view().filters,s=Yo(o,n,r,d=>i.change({filters:re(
r(),d)})),i=Mt(o,e,{setup:n,view:{...te,show:n.show},noun:["run","runs"],label:"Runs",chunk:Uo,order:({sort:d})=>d?
"":" · worst first",arrived:()=>s(n.tiles),ask:(d,p)=>({type:"detail",request:d,position:p}),keys:Pt,key:d=>c.
notes.key(d),open:d=>"run"in d?{title:d.run,draw:p=>{c.notes.clear();let{notes:u,position:m}=d;u&&c.notes.fill(
p,{variant:0,position:m,notes:u}),Yt(p,d.run)}}:null}),a=n.columns.filter(({role:d})=>Ot.has(d)),c=Ht(e,()=>i.
refresh(a));return n.editable&&c.actions(i,!0),s(n.tiles),()=>{c.dispose(),i.dispose()}}function Yo(e,t,n,o){let r=new Map(
t.columns.map(({key:d,title:p})=>[d,p])),s=({score:d,label:p},u)=>{let m="label"in u?p:d;if(!m)return null;let g=r.
get(m)??m;if("label"in u){let C={column:m,operator:"==",value:u.label};return{about:`${m} ==`,text:`${g} is ${u.
label}`,where:C}}let{low:k,high:x}=u;return{about:`${m} range`,text:`${g} ${Ie(k,x)}`,where:ut(m,k,x)}},i=d=>n().
some(({about:p,text:u})=>p===d?.about&&u===d.text),a=l("details","pnb-charts",e);A(a,t.tiles.length>0),f("summ\
ary","","Scores",a);let c=l("div","pnb-tiles",a);return qe(c,t.tiles.length),Y(c,d=>{let p={},u=We(d,{choose:m=>{
let g=s(p,m);g&&o(g)},chosen:m=>i(s(p,m))});return{root:u.root,update(m,g){p=m.columns,u.update(m.tile,g)}}})}
function Xo(e,{title:t,origin:n}){let o=l("div","pnb-head",e);f("span","pnb-title",t,o).dir="auto",f("span","p\
nb-muted pnb-small",n,o).dir="auto",A(o,t!=="")}var bi=Ke(Jo);export{bi as default};
