/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Qt="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function f(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function B(e,t,n){let o=document.createElementNS(
Qt,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function q(e,t){L(e,t),v(e,"title",t)}function v(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function W(e){return e.hidden=!e.hidden,!e.hidden}function A(e,t){e.
hidden===t&&(e.hidden=!t)}function N(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function Jt(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function He(e,t){t.contains(
Jt(e))&&e.focus({preventScroll:!0})}function Y(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.
length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function V(e){return Math.round(e).toLocaleString("en-US")}function z(e){return ge(Number(e.toPrecision(4)))}function ge(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Oe(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function Ve(e,t){
return e===null?t===null?"":`≤ ${z(t)}`:t===null?`≥ ${z(e)}`:e===t?`= ${z(e)}`:`${z(e)} to ${z(t)}`}function U(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function le(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function De(e){return{render:e,initialize({model:t}){let n=le(t.get("place"));if(!n)return()=>{};let o=new Map,
r=()=>[...o].filter(([d])=>!d.isConnected),s=()=>{let d=r(),p=document.querySelectorAll(`[data-pnb-place="${n}\
"]`);for(let u of p){if(o.has(u))continue;let[m,g]=d.shift()??[u,Yt(t,e)];o.delete(m),o.set(u,g),g.put(u)}for(let[
u,m]of d)o.delete(u),m.drop()},i=0,a=new MutationObserver(()=>{if(r().length)return s();i||=requestAnimationFrame(
()=>{i=0,s()})}),c=()=>{a.disconnect(),cancelAnimationFrame(i);for(let d of o.values())d.drop();o.clear()};return t.
on("comm_live_update",c),a.observe(document.body,{childList:!0,subtree:!0}),s(),c}}}function Yt(e,t){let n=document.
createElement("div"),o=[],r=null,s=({target:a})=>{r=a instanceof HTMLElement&&n.contains(a)?a:null};document.addEventListener(
"focusin",s);let i=null;return{put(a){o=[...a.children].filter(c=>c instanceof HTMLElement);for(let c of o)c.hidden=
!0;a.append(n),i??=t({model:e,el:n}),r?.focus({preventScroll:!0})},drop(){document.removeEventListener("focusi\
n",s),i?.(),n.remove();for(let a of o)a.hidden=!1}}}function he(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function Be(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function Fe(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let a=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-a,width:r-1.5,height:a}})}function Ke(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var ce=300,te=56,Xt={maximize:"higher is better",minimize:"lower is better"};function Ie(e,t){let n=String(Be(
t));e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function _e(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),a=l("span","pnb-figure",i);a.dir="auto";let c=l("span","",i),d=l("div","pnb-muted pnb-note",
n),p=l("div","",d),u=l("div","",d),m=l("div","pnb-picture",n),g=null,x=t&&je(t,y=>g&&y.key!==null?Zt(g,y.key):
null),$=Y(l("div","pnb-bars",m),y=>en(y,x)),b=tn(m,t);return{root:n,update(y){g=y,q(r,y.name);let M=y.direction===
null?void 0:Xt[y.direction];L(s,[y.kind==="CODE"?"":y.kind,M].filter(Boolean).join(" · ")),q(a,y.figure),L(c,
y.detail),L(p,y.interval),L(u,y.note),$(y.chart.bars),b(y)}}}function Zt(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function je({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function en(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&t.pick(i)),{root:n,update(a){i=a,q(o,a.label),
r.style.width=`${Math.max(100*a.share,a.count?.7:0)}%`,v(r,"data-tone",a.tone),L(s,`${V(a.count)} · ${Oe(a.share)}`),
t&&(v(n,"title",`show the ${V(a.count)} runs`),v(n,"aria-pressed",String(t.picked(a))))}}}function tn(e,t){let n=l(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${ce} ${te+1}`,preserveAspectRatio:"none",role:o},s=B(
"svg",r,n),i=B("rect",{class:"pnb-band",y:0,height:te},s),a=null,d=t&&je(t,b=>{let{bins:y,low:M,high:h}=a?.chart??
{bins:[],low:0,high:0};return Ke(b,y.length,M,h)}),p=B("g",{class:"pnb-bins"},s),u=Y(p,b=>on(b,d)),m=B("rect",
{class:"pnb-mean",y:0,height:te,width:1.6},s);B("rect",{class:"pnb-axis",y:te,height:1,width:ce},s);let g=l("d\
iv","pnb-ends pnb-muted",n),k=l("span","",g),x=l("span","pnb-middle",g),$=l("span","",g);return b=>{a=b;let{bins:y,
low:M,high:h}=b.chart;if(A(n,y.length>0),!y.length)return;let T=_=>he(_,M,h)*ce,E=Fe(y,ce,te);u(y.map((_,S)=>({
count:_,...E[S]??nn})));let[C,F]=b.ci??[0,0];v(i,"x",T(C).toFixed(2)),v(i,"width",b.ci?Math.max(1,T(F)-T(C)).toFixed(
2):"0"),v(m,"x",(T(b.mean??0)-.8).toFixed(2)),v(s,"aria-label",`Histogram from ${M} to ${h}: ${y.join(", ")}`),
L(k,z(M)),L($,z(h)),L(x,"mean");let H=100*he(b.mean??0,M,h);x.style.left=`${Math.min(84,Math.max(16,H)).toFixed(
1)}%`}}var nn={x:0,y:0,width:0,height:0};function on(e,t){let n=B("rect",{class:"pnb-bin"},e),o=0;return t&&(v(
n,"tabindex","0"),v(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},i){o=i;for(let[a,c]of Object.entries(s))v(n,a,
c.toFixed(2));t&&(v(n,"aria-label",`${V(r)} runs`),v(n,"aria-pressed",String(t.picked(o))))}}}function Ge(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function X(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,N(r);for(let[s,i]of n)f("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function R(e,t,n){let o=f("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function qe(e,t,n){let o=l("div","pnb-keys",e);A(o,!1);for(let[i,a]of n){let c=l("span","",o);for(let d of i)f(
"kbd","",d,c);f("span","pnb-muted",a,c)}let r=()=>v(s,"aria-expanded",String(W(o))),s=R(t,"",r);return f("kbd",
"","?",s),s.append(" keys"),v(s,"aria-expanded","false"),r}function rn(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function We(e,t,n,o){let r=new Map,s=new Set,i=0,a=0,c=null,d=!1,p=U(e,u=>{u.type!=="page"||u.request<a||(c=
u.matched,d=!1,u.rows.forEach((m,g)=>{r.set(u.start+g,{position:u.positions[g]??0,cells:m})}),n(u))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,s=new Set,a=i+1,d=!0},refresh(){s=new Set,a=i+1},row:u=>r.get(
u),want(u,m){for(let g of rn(u,m,o)){if(s.has(g))continue;s.add(g),i+=1;let[k,x]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:i,start:k,stop:x}))}},dispose:p}}function ze(e,t,n,o){let r=l("details","pnb-more",e),s=l("summary","",r),i=l("div","pnb-list",r),a=t.slice(1).
map(d=>{let p=l("label","",i),u=l("input","",p);return u.type="checkbox",f("span","",d.title,p).dir="auto",u.addEventListener(
"change",()=>{o(a.filter(m=>m.input.checked).map(m=>m.column.key)),c()}),{input:u,column:d}}),c=()=>{let d=new Set(
n().map(({key:p})=>p));for(let{input:p,column:u}of a)p.checked=d.has(u.key);L(s,`columns ${d.size} of ${t.length}`)};
return R(i,"as at first",()=>{o(null),c()}),c(),c}function Ue(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:s})=>[r,`group by ${s}`])];X(e,"Group by",o,r=>n(r||null))}var Qe="phoenix_nb.columns";var sn={shown:null,widths:{}};function Z({names:e,title:t}){return e[0]??t}function we(e,{shown:t}){let n=r=>t?.
includes(Z(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,s)=>s===0||(r.variant!==null&&
o?r.shown:n(r)))}function Je(e,{widths:t}){let n=e.map((s,i)=>t[Z(s)]??Math.max(56,s.letters*7+24)+(i?0:24)),o=e.
map((s,i)=>Z(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+i,12);return{columns:o.
join(" "),width:`${r}px`}}function Ye(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function Xe({memory:e}){return et()[e]??sn}function Ze({memory:e},t){let{
[e]:n,...o}=et(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(Qe,JSON.stringify(Object.fromEntries(
r)))}catch{}}function et(){try{let e=JSON.parse(localStorage.getItem(Qe)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var an=2;function ot(e,t,n,o,r,s){let i=l("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=
0,A(i,!1);let a=null,c=0,d=()=>{if(!a)return;c+=1;let{expected:m,output:g}=a;o.send({type:"confusion",request:c,
query:r(),expected:m,output:g})},p=m=>{a=m,i.ariaLabel=m?`Confusion matrix of ${m.title}`:null,A(i,m!==null),d()};
n.length>an?cn(t,n,p):ln(t,n,p);let u=U(o,m=>{m.type!=="confusion"||m.request!==c||!a||dn(i,a,m,s)});return{update:d,
dispose:u}}function ln(e,t,n){let o=null,r=t.map(s=>{let i=R(e,`confusion: ${s.title}`,()=>{o=o===s?null:s,n(o);
for(let a of r)v(a.button,"aria-expanded",String(a.pair===o))});return v(i,"aria-expanded","false"),{button:i,
pair:s}})}function cn(e,t,n){let o=t.map(({title:s},i)=>[String(i),s]);X(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],s=>n(s?t[Number(s)]??null:null))}function dn(e,t,{confusion:{expected:n,output:o,counts:r}},s){
e.replaceChildren();let i=l("table","",e);L(l("caption","pnb-muted pnb-small",i),"rows: expected · columns: wh\
at came out");let a=l("tr","",l("thead","",i));l("td","",a);for(let d of o)tt(l("th","",a),d,"col");let c=l("t\
body","",i);n.forEach((d,p)=>{let u=l("tr","",c);tt(l("th","",u),d,"row");let m=r[p]??[],g=m.reduce((k,x)=>k+x,
0);o.forEach((k,x)=>{let $=m[x]??0,b=l("td","",u);if(b.dataset.right=String(d===k),b.style.setProperty("--pnb-\
share",String(g?$/g:0)),!$){f("span","pnb-muted","·",b);return}let y=R(b,V($),()=>s([nt(t.expected,"expected",
d),nt(t.output,"came out",k)]));y.ariaLabel=`${V($)} expected ${d||"nothing"}, came out ${k||"nothing"}`})})}function tt(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function nt(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var D=class extends Error{constructor(n,o){super(n);this.at=o}at},ne=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
un=new Set(["and","or","not","in","is","contains","true","false","missing"]),pn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},mn=40,fn=3;function rt(e,t){
try{let n=bn(e);return n.length===1?{condition:null}:{condition:yn(n,t)()}}catch(n){if(n instanceof D)return{error:n.
message,at:n.at};throw n}}function bn(e){let t=[];for(ne.lastIndex=0;e.slice(ne.lastIndex).trim();){let n=e.slice(
ne.lastIndex),o=ne.lastIndex+n.length-n.trimStart().length,{groups:r}=ne.exec(e)??{};if(!r)throw gn(e,o);t.push(
{...hn(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function gn(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new D("A closing quotation mark is missing.",t):n==="."&&e[t-1]===
"`"?new D("Put the whole name of the column in backticks.",t):new D(`${n} means nothing here.`,t)}function hn(e){
let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"number",text:t.replace("−","-")};if(n?.
startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{kind:"text",text:n.slice(1,-1).replace(
/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:wn(r)};let s=o.toLowerCase();return un.has(s)?{kind:"s\
ign",text:s}:{kind:"name",text:o}}function wn(e){return{"&&":"and","||":"or","!":"not"}[e]??e}function yn(e,t){
let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-1]?.text??"",a=h=>s().kind==="sign"&&
s().text===h,c=h=>a(h)?(n+=1,!0):!1,d=()=>{let h=[p()];for(;c("or");)h.push(p());return h.length===1&&h[0]?h[0]:
{some:h}},p=()=>{let h=[u()];for(;c("and");)h.push(u());return h.length===1&&h[0]?h[0]:{every:h}},u=()=>{if(o+=
1,o>mn)throw new D("Too many parentheses.",s().at);try{if(c("not"))return{negated:u()};let h=s().at;if(!c("("))
return m();let T=d();if(!c(")"))throw new D("A closing parenthesis is missing.",h);return T}finally{o-=1}},m=()=>{
let h=s();if(h.kind==="text"&&e[n+1]?.text==="in")return n+=2,M(b("in"),"contains",h.text);let T=b(i());if(c("\
is"))return g(c("not"),k(T));let E=c("not");return g(E,c("in")?$(T):x(T,E))},g=(h,T)=>h?{negated:T}:T,k=h=>{let{
at:T}=s();if(c("missing"))return M(h,"missing",null);throw new D("After “is” comes “missing” or “not missing”.",
T)},x=(h,T)=>{let E=s(),C=E.kind==="sign"?pn[E.text]:void 0;if(C!==void 0)return n+=1,M(h,C,y(E.text,h));if((E.
kind==="end"||["and","or",")"].includes(E.text))&&!T)return M(h,"==",!0);let H=`After ${ye(h)} comes ==, !=, <\
, >, in, contains or “is missing”.`;throw new D(H,E.at)},$=h=>{let T=s().at;if(!c("[")&&!c("("))throw new D(
`After “in” comes a list: ${ye(h)} in ["a", "b"].`,T);let E=[];do E.push(M(h,"==",y("in",h)));while(c(","));
if(!c("]")&&!c(")"))throw new D("The list is not closed: ] is missing.",T);return{some:E}},b=h=>{let T=s();if(T.
kind!=="name"){let E=h?` after “${h}”`:"",C=T.kind==="end"?"":`, not ${T.text}`;throw new D(`The name of a\
 column is wanted${E}${C}.`,T.at)}return n+=1,T},y=(h,T)=>{let E=s();if(n+=1,E.kind==="number")return Number(E.
text);if(E.kind==="text")return E.text;if(E.kind==="sign"&&E.text==="true")return!0;if(E.kind==="sign"&&E.text===
"false")return!1;if(E.kind==="name"){let C=`${ye(T)} ${h} "${E.text}"`;throw new D(`Text stands in quotation m\
arks: ${C}.`,E.at)}throw new D(`A number or a text in quotation marks is wanted after ${h}.`,E.at)},M=(h,T,E)=>({
column:xn(h,E,t),operator:T,value:E});return()=>{let h=d(),{kind:T,text:E,at:C}=s();if(T==="end")return h;throw new D(
`Between two conditions stands “and” or “or”, not ${E}.`,C)}}function ye({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.
test(e)?e:`\`${e}\``}function xn({text:e,at:t},n,o){let r=o.filter(({title:d,names:p})=>d===e||p.includes(e)),
i=r.find(({numeric:d})=>d===(typeof n=="number"))??r[0];if(i)return i.key;let a=kn(e,o),c=a?`Did you mean ${a}\
?`:`There are ${vn(o)}.`;throw new D(`There is no column ${e}. ${c}`,t)}function vn(e){let t=e.slice(0,6).map(
({title:n})=>n);return t.join(", ")+(e.length>t.length?" and others":"")}function kn(e,t){let n=null,o=Math.min(
fn,Math.ceil(e.length/2))+1;for(let{title:r,names:s}of t)for(let i of[r,...s]){let a=En(e.toLowerCase(),i.toLowerCase(),
o);a<o&&([n,o]=[i,a])}return n}function En(e,t,n){if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from(
{length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=t.length;i++){let a=(o[i-1]??
0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(a,(o[i]??0)+1,(s[i-1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var ee={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function st({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function it(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function oe(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function at(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var Tn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,ct=150,lt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function dt(e,t,n,o){let{setup:r}=t,s=l("div","pnb-filters",
e),i=An(s,r,o),a=Ln(s,r,m=>o({expression:m})),c=Ge(s,"Search any text",ct,m=>o({text:m}));$n(s,r,m=>o({filters:oe(
n().filters,m)}));let d=l("span","pnb-muted pnb-count",s);d.setAttribute("role","status");let p=l("div","pnb-f\
ilters pnb-chips",e),u=Y(p,m=>Sn(m,n,o));return{update({show:m,filters:g}){for(let{button:k,kind:x}of i)v(k,"a\
ria-pressed",String(x===m));u(g),A(p,g.length>0)},clear(){c.clear(),a.clear();let{text:m,show:g,filters:k,expression:x}=ee;
o({text:m,show:g,filters:k,expression:x})},count:m=>L(d,Mn(m,t,n())),counted(m){m.forEach((g,k)=>{let x=i[k];x&&
L(x.count,V(g))})},focus:a.focus}}function An(e,{kinds:t},n){let o=l("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:s,count:i})=>{let a=R(o,"",()=>n({show:r}));a.className=
"pnb-kind",f("span","",`${s} `,a);let c=f("b","",V(i),a);return{button:a,kind:r,count:c}})}function Mn(e,{setup:{
total:t},noun:n,order:o},r){if(e===null)return"…";let s=e===t?"":` of ${V(t)}`;return`${V(e)}${s} ${n[t===1?
0:1]}${o?.(r)??""}`}function Sn(e,t,n){let o=l("button","pnb-chip",e),r=null;return o.addEventListener("click",
()=>{r&&n({filters:oe(t().filters,r)})}),{root:o,update(s){r=s,L(o,`${s.text} ✕`),v(o,"aria-label",`remove t\
he filter ${s.text}`)}}}function Ln(e,{columns:t},n){let o=l("span","pnb-expression",e),r=l("input","",o);r.type=
"text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,r.placeholder=Cn(t),r.ariaLabel="Filter by an expr\
ession",N(r);let s=l("span","pnb-error-words",o);s.setAttribute("role","status");let i,a=()=>{let d=rt(r.value,
t),p="error"in d?d.error:"";L(s,p),v(r,"aria-invalid",p?"true":null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(
i),i=setTimeout(a,ct)};return r.addEventListener("input",c),r.addEventListener("keydown",d=>{d.stopPropagation(),
d.key==="Enter"&&(clearTimeout(i),a())}),{clear(){clearTimeout(i),r.value="",L(s,""),v(r,"aria-invalid",null)},
focus:()=>r.focus()}}function Cn(e){let t=e.map(s=>{let i=[s.title,...s.names].filter(a=>Tn.test(a));return{head:s,
name:i.sort((a,c)=>a.length-c.length)[0]}}),n=t.find(({head:s,name:i})=>s.role==="score"&&i)?.name,o=t.find(({
head:s,name:i})=>s.role==="input"&&!s.numeric&&i)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function $n(e,{columns:t},n){let o=l("details","pnb-more",e);f("summary","","＋ f\
ilter",o);let r=l("div","pnb-list",o),s=t.map(p=>[p.key,p.title]),i=X(r,"Column",s,()=>{}),a=X(r,"Comparison",
lt,()=>{A(c,a.value!=="missing")}),c=l("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder=
"value",N(c);let d=()=>{let p=t.find(({key:b})=>b===i.value),u=lt.find(([b])=>b===a.value);if(!p||!u)return;let[
m,g]=u,k=c.value.trim();if(!k&&m!=="missing"){c.focus();return}let x=m==="missing"?null:Rn(k,p.numeric),$=m===
"missing"?`${p.title} ${g}`:`${p.title} ${g} ${k}`;n({about:`${p.key} ${m}`,text:$,where:{column:p.key,operator:m,
value:x}})};R(r,"Add",d),c.addEventListener("keydown",p=>{p.stopPropagation(),p.key==="Enter"&&d()})}function Rn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var ut=20;function pt(e,t){let{view:n,change:o,resize:r}=t,s=l("div","pnb-row pnb-header",e);s.setAttribute("r\
ole","row"),s.setAttribute("aria-rowindex","1");let i=[],a=({sort:c,descending:d})=>{for(let{head:p,button:u,column:m}of i){
let g=c===m.key;q(u,(g?d?"↓ ":"↑ ":"")+m.title),v(p,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>s.offsetHeight,update:a,rebuild(c){s.replaceChildren(),i=c.map(d=>{let p=l("span","",s);p.setAttribute(
"role","columnheader"),v(p,"data-numeric",d.numeric?"":null);let u=R(p,"",()=>o(it(n(),d.key)));u.dir="auto",N(
u);let m=g=>r(Z(d),g);return u.addEventListener("keydown",g=>{let k={ArrowLeft:-ut,ArrowRight:ut}[g.key];!g.shiftKey||
k===void 0||(m(p.offsetWidth+k),g.preventDefault(),g.stopPropagation())}),t.title?.(d,p),Nn(p,m),{head:p,button:u,
column:d}}),a(n())}}}function Nn(e,t){let n=l("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function mt(e,[t],n,o){let r=l("div","pnb-panel");r.setAttribute("role","row");let s=l("div","pnb-detail",r);s.
setAttribute("role","gridcell"),s.tabIndex=-1,N(s),A(r,!1);let i=l("div","pnb-openbar",s),a=l("strong","",i);a.
dir="auto";let c=l("span","pnb-muted pnb-small",i),d=l("span","pnb-muted pnb-small",i);d.dir="auto";let p=l("s\
pan","pnb-muted pnb-small pnb-line",i);l("span","pnb-grow",i);for(let[m,g,k]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let x=R(i,m,k);x.ariaLabel=g,N(x)}let u=l("div","pnb\
-content",s);return{panel:r,fill(m,g){He(e,u),L(a,m.title),L(d,(m.facts??[]).join(" · ")),p.replaceChildren(),
m.trace&&(f("span","","trace ",p),f("code","",m.trace,p).title=m.trace),u.replaceChildren(),g(u)},place:m=>L(c,
m)}}function Pn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Hn(e,t,n,o=null){let r=On(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function On(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Vn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function Dn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Bn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Fn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(Bn)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Kn=0;function ft(e){
let{scroll:t}=e,n=`pnb-list-${++Kn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=l("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,a=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
i>=0?{after:i,height:c.offsetHeight}:null,p=b=>{for(Math.abs(b-a)>=r.length&&(a=b);a<b;a++){let y=r.shift();y&&
(o.insertBefore(y.root,c??null),r.push(y))}for(;a>b;a--){let y=r.pop();y&&(o.prepend(y.root),r.unshift(y))}},u=()=>{
let b=e.measure(),y=d(),[M,h]=Hn(t.scrollTop,e.expected(),b,y);for(e.want(M,Math.max(h,1)),o.style.height=`${e.
count()*b.row+(y?.height??0)}px`,c&&(c.style.top=`${(i+1)*b.row}px`),p(M);r.length<h-M;){let C=e.create(o,k);c&&
o.insertBefore(C.root,c),r.push(C)}let T=Math.min(h,e.count());r.forEach((C,F)=>{let H=M+F;A(C.root,H<T),v(C.root,
"id",H<T?`${n}-${H}`:null),!(H>=T)&&(C.root.style.top=`${Pn(H,b.row,y)}px`,v(C.root,"aria-selected",String(H===
s)),v(C.root,"aria-rowindex",String(H+2)),c&&v(C.root,"aria-expanded",String(H===i)),C.update(H))});let E=s>=M&&
s<T;v(t,"aria-activedescendant",E?`${n}-${s}`:null),v(t,"aria-rowcount",String(e.count()+1)),e.drawn()},m=b=>{
let{row:y}=e.measure();s=Math.min(e.count()-1,Math.max(0,b));let M=d(),h=M&&s>M.after?M.height:0;e.want(s,s+1);
let{scrollTop:T,clientHeight:E}=t;return t.scrollTop=Vn(s,T-h,E,e.head(),y)+h,u(),s},g=b=>{s=b,u()},k=b=>{g(b),
e.open(b)},x=!1;t.addEventListener("scroll",()=>{x||(x=!0,requestAnimationFrame(()=>{x=!1,u()}))}),t.addEventListener(
"keydown",b=>{if(!Fn(b,c))return;let y=Dn(b.key,s,e.count(),e.measure().visible);if(b.key==="Enter"&&b.target===
t&&e.count()>0)e.open(m(Math.max(0,s)));else if(y!==null)m(y),e.moved?.(s);else if(!e.key?.(b))return;b.preventDefault(),
b.stopPropagation()});let $=new ResizeObserver(()=>{i>=0&&u()});return c&&$.observe(c),{update:u,mark:g,choose:m,
expand(b){i=b,c&&A(c,b>=0),u()},reveal(){if(i<0||!c)return;u();let{row:b}=e.measure(),y=(i+1)*b+c.offsetHeight+
e.head(),M=Math.min(i*b,y-t.clientHeight);(t.scrollTop<M||t.scrollTop>i*b)&&(t.scrollTop=M)},rebuild(){for(let{
root:b}of r)b.remove();r.length=0,u()},restart(){t.scrollTop=0,s=-1,i=-1,c&&A(c,!1),u()},get chosen(){return s},
dispose:()=>$.disconnect()}}var In={"-":"del","+":"ins","=":"span"};function xe(e,t){e.replaceChildren();for(let[n,o]of t)f(In[n],"",o,e)}
function bt(e,t){let n=t?.error?"failed":t?.absent?"absent":null;v(e,"data-state",n),n===null?xe(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function gt(e,t){let n=l("span","pnb-mark",e),r=t.text.startsWith("✓")||
t.text.startsWith("✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;f("span","",r,n).dir="auto";let s=[
t.sign,t.change].filter(Boolean).join(" ");s&&(f("span","pnb-sign",` ${s}`,n).dataset.tone=t.tone),t.repetitions&&
f("span","pnb-muted",` (${t.repetitions})`,n)}function ve(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";q(e,n),
v(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function ht(e,t){e.classList.add("pnb-cell");let n=l("div","\
pnb-preview",e);n.dir="auto";let o=l("div","pnb-marks",e),r;return s=>{let i=typeof s=="object"&&"pieces"in s?
s:null;if(i!==r){r=i,bt(n,i),o.replaceChildren();for(let a of i?.marks??[])t.has(a.evaluator)||gt(o,a);i?.rewritten&&
f("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function wt(e){e.classList.add("pnb-asked");
let t=l("div","pnb-muted pnb-small pnb-line",e),n=l("div","pnb-preview",e),o=l("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let s=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};q(t,s.id),
L(n,s.input),L(o,s.expected?`expected ${s.expected}`:""),A(o,s.expected!=="")}}var _n=30,yt={row:_n,visible:18,above:6,below:8};function xt(e,t){N(e);let{source:n,total:o,panel:r,noun:s}=t,
i=()=>n.matched??o,a=ft({scroll:e,panel:r,head:t.head,measure:t.measure,count:i,expected:i,want:n.want,create:(d,p)=>jn(
d,t,p),open:d=>{let p=t.group(d);p?t.fold(p):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:p}=t.
measure(),u=n.busy||i()>0?2:0,m=Math.min(p,Math.max(u,i()))*d+t.head();e.style.height=`${r.hidden?m+2:Math.max(
m,p*d+t.head())}px`,A(c,i()===0&&!n.busy),t.drawn()}}),c=l("div","pnb-empty");return e.after(c),f("span","pnb-\
muted",`No ${s[1]} match.`,c),R(c,"Clear filters",t.clear),a}function jn(e,{source:t,columns:n,group:o,noun:r,
hidden:s,selection:i,tall:a},c){let d=l("div","pnb-row",e);d.setAttribute("role","row");let p=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(p)});let u=l("input","pnb-tick");u.type="che\
ckbox",u.tabIndex=-1,u.addEventListener("click",x=>x.stopPropagation()),u.addEventListener("change",()=>{let x=t.
row(p);x&&i.toggle(x.position)});let m=l("span","pnb-heading-of-group");m.dir="auto";let g=n().map((x,$)=>{let b=l(
"div","",d);if(b.setAttribute("role","gridcell"),v(b,"data-numeric",x.numeric?"":null),$>0)return{cell:b,draw:Gn(
b,x,s)};b.append(u,m);let y=l("div","pnb-first",b);return{cell:y,draw:a?wt(y):ve(y)}}),k=[];return{root:d,update(x){
p=x;let $=o(x),b=t.row(x),y=b!==void 0&&i.has(b.position),M=[x,$,b,y];if(b&&M.every((C,F)=>C===k[F]))return;k=
M,v(d,"data-group",$?"":null),A(u,!$),A(m,!!$);let h=g[0];h&&A(h.cell,!$),L(m,$?qn($,r):""),u.checked=y,v(d,"d\
ata-picked",u.checked?"":null);let E=$?.cells.map(C=>C&&`mean ${C}`)??b?.cells??[];g.forEach(({draw:C},F)=>{C(
E[F])}),u.ariaLabel=`select ${r[0]} ${x+1}`}}}function Gn(e,t,n){return t.variant===null?ve(e):ht(e,n)}function qn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${V(t)} ${o[t===1?0:1]}`}function vt(e,t,n,o){let r=new Set,s=l("div","pnb-filters pnb-picked",e);A(s,!1);let i=f("strong","","",s);i.setAttribute(
"role","status");let a=l("span","pnb-muted pnb-small",s);a.append("in Python: "),f("code","","view.selected",a),
a.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),L(i,`${V(r.
size)} ${t[r.size===1?0:1]} selected`),A(s,r.size>0),o()};return R(s,"Clear",()=>{r.clear(),c()}),{bar:s,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var Wn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function kt(e,t,n){let{setup:o,noun:r}=n,s=n.view??ee,i=Xe(o),a=we(
o.columns,i),c=null,d=-1,p=-1,u=0,m=0,g=!1,k=null,x=new Map,$=()=>n.query?.(s)??st(s),b=We(t,w=>({...w,query:$(),
columns:a.map(({key:P})=>P),edition:m}),w=>{c=w.runs;for(let P of w.groups)x.set(P.place,P);T.counted(w.counts),
n.arrived?.(w),O.update(),p>=0&&ae(p)},n.chunk),y=()=>{g&&(g=!1,m+=1,x.clear(),b.refresh())},M=()=>{y(),x.clear(),
b.reset()},h=w=>{n.changed?.(w,{...s,...w}),s={...s,...w},T.update(s),j.update(s),F.update(),d=p=-1,M(),K(),O.
restart()},T=dt(e,n,()=>s,h),E=l("div","pnb-filters pnb-choices",e);n.choices?.(E),Ue(E,o.columns,w=>h({group:w,
folded:[]}));let C=ze(E,o.columns,()=>a,w=>{let P=o.columns.filter(({key:G})=>w?.includes(G));I({...i,shown:w&&
P.map(Z)}),a=we(o.columns,i),M(),j.rebuild(a),K(),O.rebuild()}),F=ot(e,l("span","pnb-kinds",E),o.pairs,t,$,w=>h(
{filters:w.reduce(zn,s.filters)}));l("span","pnb-grow",E);let H=qe(e,E,[...Wn,...n.keys??[]]),_=vt(e,r,t.send.
bind(t),()=>O.update()),S=l("div","pnb-scroll",e);S.ariaLabel=n.label;let I=w=>{i=w,Ze(o,i)},ie=()=>n.measure?.(
a)??yt,K=()=>{let{columns:w,width:P}=Je(a,i);S.style.setProperty("--pnb-columns",w),S.style.setProperty("--pnb\
-width",P),S.style.setProperty("--pnb-tall",`${ie().row}px`),S.setAttribute("aria-colcount",String(a.length))},
j=pt(S,{view:()=>s,change:h,resize:(w,P)=>{I(Ye(i,w,P)),K()},title:n.title}),me=()=>{d=p=-1,y(),O.expand(-1),S.
focus({preventScroll:!0})},ae=w=>{let P=b.row(w);p=P?-1:w,!(!P||P.position<0)&&(d=w,k=null,be.place(`${V(w+1)}\
 of ${V(b.matched??0)}`),O.expand(w),u+=1,t.send(n.ask(u,P.position)))},fe=()=>{let w=k&&n.open(k);w&&(be.fill(
w.title,w.draw),O.reveal())},Wt=U(t,w=>{w.type!=="detail"||w.request!==u||(k=w,fe())}),Ne=w=>{let P=O.chosen+w;
for(;x.has(P);)P+=w;P>=0&&P<(b.matched??0)&&ae(O.choose(P))},zt=()=>{let w=b.row(O.choose(Math.max(0,O.chosen)));
w&&w.position>=0&&_.toggle(w.position)},be=mt(S,r,Ne,me),O=xt(S,{source:b,panel:be.panel,noun:r,total:o.total,
hidden:n.hidden??new Set,selection:_,tall:n.measure!==void 0,head:j.height,measure:ie,columns:()=>a,group:w=>x.
get(w),open:w=>w===d?me():ae(w),moved:w=>{p=-1,!(d<0)&&(x.has(w)?Ne(Math.sign(w-d)||1):ae(w))},fold:({key:w,folded:P})=>{
let G=s.folded.filter(Ut=>Ut!==w);s={...s,folded:P?G:[...G,w]},d=p=-1,M(),O.expand(-1)},key:({key:w})=>{if(w===
"Escape"&&(d>=0||p>=0))me();else if(w==="x")zt();else if(w==="?")H();else if(w==="/")T.focus();else return d>=
0&&(n.key?.(w)??!1);return!0},clear:T.clear,drawn:()=>T.count(b.busy?null:c??o.total)}),Pe=new ResizeObserver(
()=>{if(S.style.setProperty("--pnb-sight",`${S.clientWidth}px`),!S.clientWidth||!n.resized?.(a,S.clientWidth))
return;let{chosen:w}=O;M(),K(),O.rebuild(),O.mark(w)});return Pe.observe(S),n.resized?.(a,S.clientWidth),T.update(
s),j.rebuild(a),K(),O.restart(),{selection:_,scroll:S,view:()=>s,change:h,reload(){n.changed?.({},s),M(),K(),O.
rebuild(),fe()},redraw(){K(),O.rebuild(),fe()},refresh(w){g=!0;let P=i.shown?[]:w.filter(G=>!a.includes(G));if(!P.
length){b.refresh(),O.update();return}a=o.columns.filter(G=>a.includes(G)||P.includes(G)),C(),M(),j.rebuild(a),
K(),O.rebuild()},dispose:()=>{b.dispose(),Wt(),F.dispose(),O.dispose(),Pe.disconnect()}}}function zn(e,t){return[
...e.filter(({about:n})=>n!==t.about),t]}function de(e){let t=l("div","pnb-said",e),n=l("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=l("div","pnb-code",t),r=l("pre","",o);r.tabIndex=0,N(r);let s=R(o,"Copy",()=>{let{clipboard:i}=navigator,
a=()=>getSelection()?.selectAllChildren(r);i?i.writeText(r.textContent??"").then(()=>L(s,"Copied"),a):a()});return N(
s),A(t,!1),{say(i,a,c=!1){L(n,i),v(n,"data-tone",c?"bad":null),L(r,a),L(s,"Copy"),A(o,a!==""),A(t,i!=="")}}}var Un=1500;function ke(e,t){let n=0,o=new Map,r=U(e,s=>{if(!t(s))return;let i=o.get(s.request);i&&(o.delete(s.
request),clearTimeout(i.timer),i.done(s))});return{ask(s,i,a){n+=1,o.set(n,{done:i,timer:setTimeout(a,Un)}),e.
send(s(n))},dispose(){for(let{timer:s}of o.values())clearTimeout(s);o.clear(),r()}}}var ue="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function Et(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function Tt(e,t){return e.filter(n=>n!==t)}function At(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var Qn=1e3,Jn=1e4,Yn="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function St({annotating:e,saved:t,correct:n}){let o=null,r=new Map;return{fill:(i,a)=>{let{variant:c,
position:d}=a,p=`${c} ${d}`,u=r.get(p)??a.notes,m=0,g=l("section","pnb-notes",i);g.ariaLabel="Notes";let k=l("\
div","pnb-notes-line",g),x=["up","down"].map(S=>Zn(k,S,()=>H({thumbs:u.thumbs===S?"none":S}))),$=to(k,S=>H({tags:S})),
b=no(k,S=>H({note:S})),y=l("div","pnb-notes-line pnb-small",g),M=l("span","pnb-muted pnb-saved",y);M.setAttribute(
"role","status"),M.dir="auto";let h=R(y,"Undo",()=>H({undo:!0}));N(h),l("span","pnb-grow",y);let T=oo(g,y,u,(S,I)=>n(
a,S,I)),E=()=>{for(let{button:S,thumb:I}of x)v(S,"aria-pressed",String(u.thumbs===I));$.update(u),b.update(u.note),
A(h,u.at!==""),A(g,u.writable||u.at!=="")},C=(S,I=!1)=>{L(M,S),v(M,"data-tone",I?"bad":null)},F=S=>{S&&r.set(p,
S)},H=S=>{m+=1;let I=m,ie=u;u={...u,...Xn(S)},E(),C("Saving …"),e.ask(K=>({type:"annotate",request:K,position:d,
variant:c,note:null,tags:null,thumbs:null,undo:!1,...S}),({notes:K,error:j})=>{F(K),I===m&&(u=K??{...ie,note:u.
note},E(),C(j?`Not saved: ${j}`:Mt(u),j!==""),j||t())},()=>I===m&&C(ue,!0))},_=S=>()=>H({thumbs:u.thumbs===S?"\
none":S});o??={n:b.focus,t:$.focus,"+":_("up"),"-":_("down")};for(let S of g.querySelectorAll("button, input, \
textarea"))u.writable||S.setAttribute("disabled","");E(),T.update(u),C(Mt(u))},clear(){o=null},key(i){let a=o?.[i];
return a?.(),a!==void 0}}}function Xn({note:e,tags:t,thumbs:n}){return{...e==null?{}:{note:e},...t==null?{}:{tags:[
...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function Mt({at:e,annotator:t,writable:n}){return n?e?["Saved",
t,At(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes need a store: this experiment is n\
ot connected to one."}function Zn(e,t,n){let o=R(e,"",n);o.className="pnb-thumb",o.ariaLabel=`Thumb ${t}`,o.title=
`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,N(o);let r=B("svg",{viewBox:"0 0 16 16",width:15,height:15,
"aria-hidden":"true"},o);return B("path",{d:Yn,...t==="down"?{transform:"rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}
var eo=0;function to(e,t){let n=l("span","pnb-tags",e),o=l("span","pnb-tags",n),r=l("input","",n);r.type="text",
r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,N(r);let s=l("datalist","",n);s.id=`pnb-tags\
-${++eo}`,r.setAttribute("list",s.id);let i=[],a=()=>{let c=Et(i,r.value);r.value="",c.length>i.length&&t(c)};
return r.addEventListener("change",a),r.addEventListener("keydown",c=>{Ee(c,r)||(c.stopPropagation(),c.key==="\
Enter"||c.key===","?(c.preventDefault(),a()):c.key==="Backspace"&&!r.value&&i.length&&t(i.slice(0,-1)))}),{focus:()=>r.
focus(),update(c){i=c.tags,o.replaceChildren();for(let d of i){let p=R(o,`${d} ✕`,()=>{t(Tt(i,d)),r.focus()});
p.className="pnb-chip",p.dir="auto",p.ariaLabel=`remove the tag ${d}`,N(p)}s.replaceChildren();for(let d of c.
known)l("option","",s).value=d}}}function no(e,t){let n=l("textarea","pnb-note-text",e);n.placeholder="A note \
on this row",n.ariaLabel="Note",n.maxLength=Jn,n.rows=1,n.dir="auto",N(n);let o="",r,s=()=>{clearTimeout(r),n.
value!==o&&(o=n.value,t(n.value))},i=()=>{n.style.height="auto",n.scrollHeight&&(n.style.height=`${n.scrollHeight+
2}px`)};return n.addEventListener("input",()=>{i(),clearTimeout(r),r=setTimeout(s,Qn)}),n.addEventListener("bl\
ur",s),n.addEventListener("keydown",a=>{if(Ee(a,n))return s();a.stopPropagation(),!(a.key!=="Enter"||a.shiftKey)&&
(a.preventDefault(),s())}),{focus:()=>n.focus(),update(a){(n.value===o||!n.value)&&(n.value=a),o=a,requestAnimationFrame(
i)}}}function Ee(e,t){return e.key!=="Escape"?!1:(e.preventDefault(),e.stopPropagation(),t.closest(".pnb-detai\
l")?.focus({preventScroll:!0}),!0)}function oo(e,t,{expected:n},o){let r=R(t,"Correct expected…",()=>{let p=W(
s);v(r,"aria-expanded",String(p)),p&&i.focus()});v(r,"aria-expanded","false"),N(r);let s=l("div","pnb-form",e);
A(s,!1);let i=l("textarea","pnb-mono",s);i.ariaLabel="Expected value",i.value=n,i.rows=Math.min(12,n.split(`
`).length),i.dir="auto",N(i),i.addEventListener("keydown",p=>{Ee(p,i)||p.stopPropagation()});let a=l("div","pn\
b-notes-line",s),c=de(s),d=R(a,"Make a new version",()=>{c.say("Saving …",""),o(i.value,c.say)});return N(d),
f("span","pnb-muted pnb-small","the dataset as it is now stays",a),{update({expected:p,writable:u}){A(r,u&&p!==
"")}}}function pe(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",variant:0,
...n}),({words:r,code:s,error:i})=>o(i||r,s,i!==""),()=>o(ue,"",!0))}function Lt(e,t,n,o){let r=l("div","pnb-f\
orm pnb-actions");e.append(r);let s=l("div","pnb-notes-line",r);A(s,!1);let[i,a]=[["split","hard"],["dataset",
"this one"]].map(([u,m])=>{let g=l("label","",s);f("span","",u,g);let k=l("input","",g);return k.type="text",k.
placeholder=m,k.maxLength=200,k.dir="auto",N(k),k.addEventListener("keydown",x=>{x.stopPropagation(),x.key==="\
Enter"&&(x.preventDefault(),c.click())}),k}),c=R(s,"Add",()=>{d.say("Saving …","");let u={split:i?.value.trim()??
"",dataset:a?.value.trim()??""};!u.split&&!u.dataset&&(u.split=i?.placeholder??""),pe(t,n(),{action:"add",...u},
d.say)}),d=de(r),p=R(e,"Add to dataset…",()=>{let u=W(s);v(p,"aria-expanded",String(u)),d.say("",""),u&&i?.focus()});
v(p,"aria-expanded","false");for(let u of[c,p])N(u);if(o){let u=R(e,"Run again…",()=>{A(s,!1),v(p,"aria-expa\
nded","false"),pe(t,n(),{action:"again"},d.say)});N(u)}e.append(r)}var Ct=[[["N"],"note on the open run"],[["T"],"tag it"],[["+","−"],"thumb up, down"]],$t=new Set(["thumbs","\
tags","note"]);function Rt(e,t){let n=ke(e,r=>r.type==="annotated"),o=ke(e,r=>r.type==="acted");return{notes:St(
{annotating:n,saved:t,correct:({variant:r,position:s},i,a)=>pe(o,[s],{action:"correct",variant:r,expected:i},a)}),
actions({selection:r},s){Lt(r.bar,o,()=>r.positions,s)},dispose(){n.dispose(),o.dispose()}}}function Nt(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");L(o,s?`show all ${V(n)} characters`:"show less"),v(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var Ae=/^\s*(?:```|~~~)/,Pt=/^(#{1,6})\s+(.*)$/,Me=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,ro=/^\s*\d/,Te=/^>\s?(.*)$/,
so=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,io=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Le(e){return io.test(e)}function Ce(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=ao(e,n,o)}function ao(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(Ae.test(o))
return lo(e,t,n+1);let r=Pt.exec(o);if(r)return Se(l("div","pnb-heading",e),r[2]??""),n+1;if(Me.test(o))return co(
e,t,n);if(Te.test(o)){let[c,d]=Ht(t,n,Te);return Ce(l("blockquote","",e),c.join(`
`)),d}let s=l("p","",e),i=n,a=[];for(;i<t.length;i++){let c=t[i]??"",d=!c.trim()||Ae.test(c)||Pt.test(c)||Me.test(
c);if(i>n&&(d||Te.test(c)))break;a.push(c)}return Se(s,a.join(`
`)),i}function lo(e,t,n){let o=n;for(;o<t.length&&!Ae.test(t[o]??"");)o++;return f("pre","",t.slice(n,o).join(
`
`),e),o+1}function co(e,t,n){let o=l(ro.test(t[n]??"")?"ol":"ul","",e),[r,s]=Ht(t,n,Me);for(let i of r)Se(l("l\
i","",o),i);return s}function Ht(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function Se(e,t){let n=0;for(let o of t.matchAll(so)){e.append(t.slice(n,o.index));
let[r,,s,i,a,c,d,p]=o;s!==void 0?f("code","",s,e):i??a?f("strong","",i??a??"",e):c?f("em","",c,e):(f("span","p\
nb-linked",d??"",e),p&&f("span","pnb-muted",` (${p})`,e)),n=o.index+r.length}e.append(t.slice(n))}var uo=900,Ot=16,po=80,mo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,fo=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],bo=/^[A-Za-z0-9+/=\s]{60,}$/,go=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function se(e){return e?JSON.parse(e):void 0}function Vt(e){let t=re(e)&&Array.isArray(e.messages)?e.messages:
e;return!Array.isArray(t)||!t.length?null:t.every(o=>re(o)&&typeof o.role=="string"&&"content"in o)?t:null}function Dt(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function Q(e,t){let n=Vt(t);n?Ft(e,n):typeof t=="string"?ho(e,t):Array.isArray(t)?vo(e,t):
re(t)?ko(e,t):f("span",Kt(t)?"pnb-muted":"",It(t),e)}function Re(e,t){let n=Dt(t),o=Vt(n);o?Ft(e,o):$e(e,n===void 0?
t:JSON.stringify(n,null,2))}function ho(e,t){let n=wo(t);if(n){let i=l("img","pnb-image",e);i.src=n,i.alt="ima\
ge in the value";return}let o=Dt(t);if(o!==void 0){$e(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&go.test(t)&&!Le(t)){$e(e,t);return}let r=l("div","pnb-long",e),s=f("div","pnb-text",t||"(empty)",r);t||s.classList.
add("pnb-muted"),s.dir="auto",Bt(s,r,t),Le(t)&&yo(e,r,t)}function wo(e){if(mo.test(e))return e;let t=fo.find(([
n])=>n.test(e))?.[1];return t&&bo.test(e)?`data:image/${t};base64,${e}`:null}function yo(e,t,n){let o=l("div",
"pnb-markdown",e);o.dir="auto",A(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||Ce(o,n);let s=W(
o);A(t,!s),L(r,s?"show as written":"lay out Markdown")});r.className="pnb-fold"}function $e(e,t){let n=l("div",
"pnb-long",e),o=f("div","pnb-text pnb-mono",t,n);o.dir="auto",Bt(o,n,t)}function Bt(e,t,n){(n.length>uo||n.split(
`
`,Ot+1).length>Ot)&&Nt(e,t,n.length)}function Ft(e,t){let n=l("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=l("div","pnb-turn",n);s.dataset.role=o,f("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of xo(r))
Q(s,i)}}function xo(e){return Array.isArray(e)?e.map(t=>{if(!re(t))return t;if(typeof t.text=="string")return t.
text;let n=re(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function vo(e,t){let n=t.
map(s=>Eo(s)?It(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=po){f("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=l("ol","pnb-items",e);for(let s of t)Q(l("li","",r),s)}function ko(e,t){
let n=Object.entries(t);if(!n.length){f("span","pnb-muted","(empty)",e);return}let o=l("dl","pnb-object",e);for(let[
r,s]of n)f("dt","pnb-muted",r,o).dir="auto",Q(l("dd","",o),s)}function re(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function Eo(e){return typeof e!="object"||e===null}function Kt(e){return e==null}function It(e){
return Kt(e)?"none":typeof e=="number"?ge(e):String(e)}var To=12;function _t(e,{facts:t,steps:n,messages:o,left:r}){if(A(e,!!n.length),!n.length)return;let s=f("h4",
"","trace",e);f("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=l("div","pnb-steps",e);for(let a of n)Ao(l(
"details","pnb-step",i),a);o.length&&So(l("details","",e),o,r)}function Ao(e,t){let n=l("summary","",e),o=l("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(f("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),f("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&f("\
span","pnb-muted pnb-small",` ${r}`,o),Mo(n,t),f("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&f("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)f("div","pnb-m\
uted pnb-small",s,e),f("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&f("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function Mo(e,{begin:t,width:n,failed:o,lasted:r}){
let i=B("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);B("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),B("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function So(e,t,n){e.open=t.length<=To,f("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=l("div","pnb-message",e);f("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let a=l("div","",i);r&&(f("div","pnb-text",r,a).dir="auto");for(let c of s)f("code","pnb-t\
ext",c,a).dir="auto"}n&&f("div","pnb-muted pnb-small",n,e)}function qt(e,t,n="expected"){let o=l("div","pnb-run-parts",e),r=l("section","",o);t.error&&Lo(r,"the task fai\
led",t.error,t.traceback),Co(r,t,n);let s=l("section","",o);Vo(s,t.verdicts);let i=l("section","",o);Ko(i,t),_t(
l("section","pnb-rest",o),t.steps);let a=l("section","pnb-rest",o);Gt(a,"input",t.inputs),Gt(a,"metadata",t.metadata)}
function J(e,t,n=[]){let o=f("h4","",t,e);return o.dir="auto",n.length&&f("span","pnb-muted",` · ${n.join(" ·\
 ")}`,o),o}function Lo(e,t,n,o){J(e,t).dataset.tone="bad";let r=l(o?"details":"div","pnb-error",e),s=l(o?"summ\
ary":"div","",r);f("span","pnb-sign","✗ ",s).dataset.tone="bad",f("span","",n,s).dir="auto",o&&f("pre","",o,
r)}function Co(e,t,n){let{fields:o,sides:r,heading:s}=$o(t,n);o.length&&J(e,s);let i=l("div","pnb-diff",e);for(let a of o){
let c=l("div","pnb-field",i);c.dataset.against=r.old,Oo(c,a,r)}}function $o({fields:e,baseline:t,error:n},o){if(n)
return{fields:e,sides:Ho,heading:"expected"};if(o==="baseline"&&t.length)return{fields:t,sides:Po,heading:"out\
put against the baseline"};let r=o==="nothing"?e.flatMap(Ro):e,i=r.some(({expected:a})=>a)?"output against exp\
ected":"output";return{fields:r,sides:No,heading:i}}function Ro(e){return e.output?[{...e,state:"extra",expected:"",
pieces:[]}]:[]}var No={old:"expected",same:"✓ as expected"},Po={old:"baseline",same:"= as the baseline"},Ho={
old:"expected",same:""};function Oo(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:a}=t,c=l("div","pnb-m\
uted pnb-small",e);f("span","",o,c).dir="auto";let d=n.same?"✗ missing":"",p={same:n.same,missing:d,extra:"",
changed:""}[r];if(p&&f("span","pnb-small",`${o?" ":""}${p}`,c),A(c,!!c.textContent),a.length){let u=l("div","p\
nb-text",e);u.dir="auto",xe(u,a);return}r==="changed"?(jt(e,n.old,"pnb-gone",i),jt(e,"output","pnb-new",s)):Q(
e,se(s||i))}function jt(e,t,n,o){let r=l("div",`pnb-side ${n}`,e);f("span","pnb-muted pnb-small",t,r),Q(l("div",
"",r),se(o))}function Vo(e,t){t.length&&J(e,"evaluations");for(let n of t)Do(l("div","pnb-verdict",e),n)}function Do(e,t){
let{error:n,explanation:o,metadata:r,trace:s}=t;Bo(e,t),o&&(f("div","pnb-text pnb-small",o,e).dir="auto"),n&&Fo(
e,n,t.traceback),r&&Q(e,se(r)),s&&e.setAttribute("title",`trace ${s}`)}function Bo(e,{name:t,kind:n,error:o,text:r,
tone:s,facts:i}){let a=l("div","",e);a.dir="auto",f("span","",t,a);let c=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",
bad:"✗ "}[s]:"",d=f("strong","",` ${o?"✗ failed":`${c}${r}`}`,a);(o||s)&&(d.dataset.tone=o?"bad":s);let p=n===
"CODE"?[]:[n,...i];p.length&&f("span","pnb-muted pnb-small",` ${p.join(" · ")}`,a)}function Fo(e,t,n){let o=l(
n?"details":"div","pnb-error pnb-small",e);f(n?"summary":"div","",t,o).dir="auto",n&&f("pre","",n,o)}function Ko(e,{
exchanges:t,attempts:n,remedy:o}){t.forEach((r,s)=>{Io(e,r,r.prompt===t[s-1]?.prompt)}),o&&(J(e,"prompt and ra\
w reply"),f("div","pnb-muted",o,e)),n.length&&J(e,"attempts that failed");for(let r of n)f("div","pnb-text pnb\
-small",r,e).dir="auto"}function Io(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:a,cut:c}=t;J(e,`prompt \
· ${o}`),i&&n?f("div","pnb-muted","the same as before",e):i?Re(l("div","pnb-sent",e),i):f("div","pnb-muted","\
not kept",e),J(e,s?"raw reply · the attempt failed":"raw reply",r),a?Re(l("div","pnb-sent",e),a):f("div","pnb\
-muted",s?"none came, or it was not kept":"not kept",e),c&&f("div","pnb-muted pnb-small","cut: longer than wha\
t is kept",e)}function Gt(e,t,n){if(!n.length)return;J(e,t);let o=l("dl","pnb-object",e);for(let r of n)f("dt",
"pnb-muted",r.name,o).dir="auto",Q(l("dd","",o),se(r.value))}var _o=50,jo={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,show:"all",pairs:[],tiles:[],editable:!1};
function Go({model:e,el:t}){let n=le(e.get("setup"))??jo,o=l("section","pnb pnb-explore",t);o.setAttribute("ar\
ia-label",n.title?`Runs of ${n.title}`:"Runs"),Wo(o,n);let r=()=>i.view().filters,s=qo(o,n,r,d=>i.change({filters:oe(
r(),d)})),i=kt(o,e,{setup:n,view:{...ee,show:n.show},noun:["run","runs"],label:"Runs",chunk:_o,order:({sort:d})=>d?
"":" · worst first",arrived:()=>s(n.tiles),ask:(d,p)=>({type:"detail",request:d,position:p}),keys:Ct,key:d=>c.
notes.key(d),open:d=>"run"in d?{title:d.run,draw:p=>{c.notes.clear();let{notes:u,position:m}=d;u&&c.notes.fill(
p,{variant:0,position:m,notes:u}),qt(p,d.run)}}:null}),a=n.columns.filter(({role:d})=>$t.has(d)),c=Rt(e,()=>i.
refresh(a));return n.editable&&c.actions(i,!0),s(n.tiles),()=>{c.dispose(),i.dispose()}}function qo(e,t,n,o){let r=new Map(
t.columns.map(({key:d,title:p})=>[d,p])),s=({score:d,label:p},u)=>{let m="label"in u?p:d;if(!m)return null;let g=r.
get(m)??m;if("label"in u){let $={column:m,operator:"==",value:u.label};return{about:`${m} ==`,text:`${g} is ${u.
label}`,where:$}}let{low:k,high:x}=u;return{about:`${m} range`,text:`${g} ${Ve(k,x)}`,where:at(m,k,x)}},i=d=>n().
some(({about:p,text:u})=>p===d?.about&&u===d.text),a=l("details","pnb-charts",e);A(a,t.tiles.length>0),f("summ\
ary","","Scores",a);let c=l("div","pnb-tiles",a);return Ie(c,t.tiles.length),Y(c,d=>{let p={},u=_e(d,{choose:m=>{
let g=s(p,m);g&&o(g)},chosen:m=>i(s(p,m))});return{root:u.root,update(m,g){p=m.columns,u.update(m.tile,g)}}})}
function Wo(e,{title:t,origin:n}){let o=l("div","pnb-head",e);f("span","pnb-title",t,o).dir="auto",f("span","p\
nb-muted pnb-small",n,o).dir="auto",A(o,t!=="")}var ai=De(Go);export{ai as default};
