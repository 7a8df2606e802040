/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Bt="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function b(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function I(e,t,n){let o=document.createElementNS(
Bt,e);for(let[r,i]of Object.entries(t))o.setAttribute(r,String(i));return n?.append(o),o}function L(e,t){e.textContent!==
t&&(e.textContent=t)}function G(e,t){L(e,t),v(e,"title",t)}function v(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function _(e){return e.hidden=!e.hidden,!e.hidden}function A(e,t){e.
hidden===t&&(e.hidden=!t)}function N(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function Gt(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Ce(e,t){t.contains(
Gt(e))&&e.focus({preventScroll:!0})}function U(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.
length>o.length;)n.pop()?.root.remove();o.forEach((r,i)=>{n[i]?.update(r,i)})}}function O(e){return Math.round(e).toLocaleString("en-US")}function j(e){return pe(Number(e.toPrecision(4)))}function pe(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Re(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function Ne(e,t){
return e===null?t===null?"":`≤ ${j(t)}`:t===null?`≥ ${j(e)}`:e===t?`= ${j(e)}`:`${j(e)} to ${j(t)}`}function q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Pe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function me(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function Oe(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function He(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((i,s)=>{let l=i?Math.max(
1.5,i/o*(n-4)):0;return{x:s*r,y:n-l,width:r-1.5,height:l}})}function Ve(e,t,n,o){let r=(o-n)/t,i=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:i}}var re=300,X=56,_t={maximize:"higher is better",minimize:"lower is better"};function De(e,t){let n=String(Oe(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function Ke(e,t){let n=a(
"div","pnb-tile",e),o=a("div","pnb-line",n),r=a("strong","",o);r.dir="auto";let i=a("span","pnb-muted",o),s=a(
"div","pnb-lead",n),l=a("span","pnb-figure",s);l.dir="auto";let c=a("span","",s),d=a("div","pnb-muted pnb-note",
n),p=a("div","",d),u=a("div","",d),m=a("div","pnb-picture",n),g=null,x=t&&Fe(t,w=>g&&w.key!==null?jt(g,w.key):
null),$=U(a("div","pnb-bars",m),w=>qt(w,x)),f=Wt(m,t);return{root:n,update(w){g=w,G(r,w.name);let M=w.direction===
null?void 0:_t[w.direction];L(i,[w.kind==="CODE"?"":w.kind,M].filter(Boolean).join(" · ")),G(l,w.figure),L(c,
w.detail),L(p,w.interval),L(u,w.note),$(w.chart.bars),f(w)}}}function jt(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function Fe({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function qt(e,t){let n=a(t?"button":"div","pnb-bar",e),o=a(
"span","pnb-bar-label",n);o.dir="auto";let r=a("span","pnb-bar-fill",a("span","pnb-bar-track",n)),i=a("span","\
pnb-bar-count",n),s=null;return t&&n.addEventListener("click",()=>s&&t.pick(s)),{root:n,update(l){s=l,G(o,l.label),
r.style.width=`${Math.max(100*l.share,l.count?.7:0)}%`,v(r,"data-tone",l.tone),L(i,`${O(l.count)} · ${Re(l.share)}`),
t&&(v(n,"title",`show the ${O(l.count)} runs`),v(n,"aria-pressed",String(t.picked(l))))}}}function Wt(e,t){let n=a(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${re} ${X+1}`,preserveAspectRatio:"none",role:o},i=I(
"svg",r,n),s=I("rect",{class:"pnb-band",y:0,height:X},i),l=null,d=t&&Fe(t,f=>{let{bins:w,low:M,high:h}=l?.chart??
{bins:[],low:0,high:0};return Ve(f,w.length,M,h)}),p=I("g",{class:"pnb-bins"},i),u=U(p,f=>Ut(f,d)),m=I("rect",
{class:"pnb-mean",y:0,height:X,width:1.6},i);I("rect",{class:"pnb-axis",y:X,height:1,width:re},i);let g=a("div",
"pnb-ends pnb-muted",n),E=a("span","",g),x=a("span","pnb-middle",g),$=a("span","",g);return f=>{l=f;let{bins:w,
low:M,high:h}=f.chart;if(A(n,w.length>0),!w.length)return;let T=F=>me(F,M,h)*re,S=He(w,re,X);u(w.map((F,K)=>({
count:F,...S[K]??zt})));let[k,C]=f.ci??[0,0];v(s,"x",T(k).toFixed(2)),v(s,"width",f.ci?Math.max(1,T(C)-T(k)).toFixed(
2):"0"),v(m,"x",(T(f.mean??0)-.8).toFixed(2)),v(i,"aria-label",`Histogram from ${M} to ${h}: ${w.join(", ")}`),
L(E,j(M)),L($,j(h)),L(x,"mean");let V=100*me(f.mean??0,M,h);x.style.left=`${Math.min(84,Math.max(16,V)).toFixed(
1)}%`}}var zt={x:0,y:0,width:0,height:0};function Ut(e,t){let n=I("rect",{class:"pnb-bin"},e),o=0;return t&&(v(
n,"tabindex","0"),v(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...i},s){o=s;for(let[l,c]of Object.entries(i))v(n,l,
c.toFixed(2));t&&(v(n,"aria-label",`${O(r)} runs`),v(n,"aria-pressed",String(t.picked(o))))}}}function Ie(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let i;return r.addEventListener("input",()=>{clearTimeout(i),i=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
i),r.value=""}}}function Q(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,N(r);for(let[i,s]of n)b("option","",s,
r).value=i;return r.addEventListener("change",()=>{let i=n.find(([s])=>s===r.value);i&&o(i[0])}),r}function R(e,t,n){let o=b("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Be(e,t,n){let o=a("div","pnb-keys",e);A(o,!1);for(let[s,l]of n){let c=a("span","",o);for(let d of s)b(
"kbd","",d,c);b("span","pnb-muted",l,c)}let r=()=>v(i,"aria-expanded",String(_(o))),i=R(t,"",r);return b("kbd",
"","?",i),i.append(" keys"),v(i,"aria-expanded","false"),r}function Qt(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(i,s)=>o+
s)}function Ge(e,t,n,o){let r=new Map,i=new Set,s=0,l=0,c=null,d=!1,p=q(e,u=>{u.type!=="page"||u.request<l||(c=
u.matched,d=!1,u.rows.forEach((m,g)=>{r.set(u.start+g,{position:u.positions[g]??0,cells:m})}),n(u))});return{get matched(){
return c},get busy(){return d},reset(){r=new Map,i=new Set,l=s+1,d=!0},refresh(){i=new Set,l=s+1},row:u=>r.get(
u),want(u,m){for(let g of Qt(u,m,o)){if(i.has(g))continue;i.add(g),s+=1;let[E,x]=[g*o,(g+1)*o];e.send(t({type:"\
page",request:s,start:E,stop:x}))}},dispose:p}}function _e(e,t,n,o){let r=a("details","pnb-more",e),i=a("summary","",r),s=a("div","pnb-list",r),l=t.slice(1).
map(d=>{let p=a("label","",s),u=a("input","",p);return u.type="checkbox",b("span","",d.title,p).dir="auto",u.addEventListener(
"change",()=>{o(l.filter(m=>m.input.checked).map(m=>m.column.key)),c()}),{input:u,column:d}}),c=()=>{let d=new Set(
n().map(({key:p})=>p));for(let{input:p,column:u}of l)p.checked=d.has(u.key);L(i,`columns ${d.size} of ${t.length}`)};
return R(s,"as at first",()=>{o(null),c()}),c(),c}function je(e,t,n){let o=[["","no groups"],...t.map(({key:r,
title:i})=>[r,`group by ${i}`])];Q(e,"Group by",o,r=>n(r||null))}var qe="phoenix_nb.columns";var Jt={shown:null,widths:{}};function J({names:e,title:t}){return e[0]??t}function fe(e,{shown:t}){let n=r=>t?.
includes(J(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,i)=>i===0||(r.variant!==null&&
o?r.shown:n(r)))}function We(e,{widths:t}){let n=e.map((i,s)=>t[J(i)]??Math.max(56,i.letters*7+24)+(s?0:24)),o=e.
map((i,s)=>J(i)in t?`${n[s]}px`:`minmax(${n[s]}px, ${i.letters+3}fr)`),r=n.reduce((i,s)=>i+s,12);return{columns:o.
join(" "),width:`${r}px`}}function ze(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function Ue({memory:e}){return Je()[e]??Jt}function Qe({memory:e},t){let{
[e]:n,...o}=Je(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(qe,JSON.stringify(Object.fromEntries(
r)))}catch{}}function Je(){try{let e=JSON.parse(localStorage.getItem(qe)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var Yt=2;function Ze(e,t,n,o,r,i){let s=a("div","pnb-confusion",e);s.setAttribute("role","region"),s.tabIndex=
0,A(s,!1);let l=null,c=0,d=()=>{if(!l)return;c+=1;let{expected:m,output:g}=l;o.send({type:"confusion",request:c,
query:r(),expected:m,output:g})},p=m=>{l=m,s.ariaLabel=m?`Confusion matrix of ${m.title}`:null,A(s,m!==null),d()};
n.length>Yt?Zt(t,n,p):Xt(t,n,p);let u=q(o,m=>{m.type!=="confusion"||m.request!==c||!l||en(s,l,m,i)});return{update:d,
dispose:u}}function Xt(e,t,n){let o=null,r=t.map(i=>{let s=R(e,`confusion: ${i.title}`,()=>{o=o===i?null:i,n(o);
for(let l of r)v(l.button,"aria-expanded",String(l.pair===o))});return v(s,"aria-expanded","false"),{button:s,
pair:i}})}function Zt(e,t,n){let o=t.map(({title:i},s)=>[String(s),i]);Q(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],i=>n(i?t[Number(i)]??null:null))}function en(e,t,{confusion:{expected:n,output:o,counts:r}},i){
e.replaceChildren();let s=a("table","",e);L(a("caption","pnb-muted pnb-small",s),"rows: expected · columns: wh\
at came out");let l=a("tr","",a("thead","",s));a("td","",l);for(let d of o)Ye(a("th","",l),d,"col");let c=a("t\
body","",s);n.forEach((d,p)=>{let u=a("tr","",c);Ye(a("th","",u),d,"row");let m=r[p]??[],g=m.reduce((E,x)=>E+x,
0);o.forEach((E,x)=>{let $=m[x]??0,f=a("td","",u);if(f.dataset.right=String(d===E),f.style.setProperty("--pnb-\
share",String(g?$/g:0)),!$){b("span","pnb-muted","·",f);return}let w=R(f,O($),()=>i([Xe(t.expected,"expected",
d),Xe(t.output,"came out",E)]));w.ariaLabel=`${O($)} expected ${d||"nothing"}, came out ${E||"nothing"}`})})}function Ye(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function Xe(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var D=class extends Error{constructor(n,o){super(n);this.at=o}at},Z=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
tn=new Set(["and","or","not","in","is","contains","true","false","missing"]),nn={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},on=40,rn=3;function et(e,t){
try{let n=sn(e);return n.length===1?{condition:null}:{condition:dn(n,t)()}}catch(n){if(n instanceof D)return{error:n.
message,at:n.at};throw n}}function sn(e){let t=[];for(Z.lastIndex=0;e.slice(Z.lastIndex).trim();){let n=e.slice(
Z.lastIndex),o=Z.lastIndex+n.length-n.trimStart().length,{groups:r}=Z.exec(e)??{};if(!r)throw an(e,o);t.push({
...ln(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function an(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new D("A closing quotation mark is missing.",t):new D(`${n} mea\
ns nothing here.`,t)}function ln(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:cn(r)};let i=o.
toLowerCase();return tn.has(i)?{kind:"sign",text:i}:{kind:"name",text:o}}function cn(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function dn(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},i=()=>e[n]??e.at(-1)??r,s=()=>e[n-
1]?.text??"",l=h=>i().kind==="sign"&&i().text===h,c=h=>l(h)?(n+=1,!0):!1,d=()=>{let h=[p()];for(;c("or");)h.push(
p());return h.length===1&&h[0]?h[0]:{some:h}},p=()=>{let h=[u()];for(;c("and");)h.push(u());return h.length===
1&&h[0]?h[0]:{every:h}},u=()=>{if(o+=1,o>on)throw new D("Too many parentheses.",i().at);try{if(c("not"))return{
negated:u()};let h=i().at;if(!c("("))return m();let T=d();if(!c(")"))throw new D("A closing parenthesis is mis\
sing.",h);return T}finally{o-=1}},m=()=>{let h=i();if(h.kind==="text"&&e[n+1]?.text==="in")return n+=2,M(f("in"),
"contains",h.text);let T=f(s());if(c("is"))return g(c("not"),E(T));let S=c("not");return g(S,c("in")?$(T):x(T,
S))},g=(h,T)=>h?{negated:T}:T,E=h=>{let{at:T}=i();if(c("missing"))return M(h,"missing",null);throw new D("Afte\
r “is” comes “missing” or “not missing”.",T)},x=(h,T)=>{let S=i(),k=S.kind==="sign"?nn[S.text]:void 0;
if(k!==void 0)return n+=1,M(h,k,w(S.text,h));if((S.kind==="end"||["and","or",")"].includes(S.text))&&!T)return M(
h,"==",!0);let V=`After ${be(h)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new D(V,S.at)},$=h=>{
let T=i().at;if(!c("[")&&!c("("))throw new D(`After “in” comes a list: ${be(h)} in ["a", "b"].`,T);let S=[];
do S.push(M(h,"==",w("in",h)));while(c(","));if(!c("]")&&!c(")"))throw new D("The list is not closed: ] is mis\
sing.",T);return{some:S}},f=h=>{let T=i();if(T.kind!=="name"){let S=h?` after “${h}”`:"",k=T.kind==="end"?
"":`, not ${T.text}`;throw new D(`The name of a column is wanted${S}${k}.`,T.at)}return n+=1,T},w=(h,T)=>{let S=i();
if(n+=1,S.kind==="number")return Number(S.text);if(S.kind==="text")return S.text;if(S.kind==="sign"&&S.text===
"true")return!0;if(S.kind==="sign"&&S.text==="false")return!1;if(S.kind==="name"){let k=`${be(T)} ${h} "${S.text}\
"`;throw new D(`Text stands in quotation marks: ${k}.`,S.at)}throw new D(`A number or a text in quotation mark\
s is wanted after ${h}.`,S.at)},M=(h,T,S)=>({column:un(h,S,t),operator:T,value:S});return()=>{let h=d(),{kind:T,
text:S,at:k}=i();if(T==="end")return h;throw new D(`Between two conditions stands “and” or “or”, not ${S}\
.`,k)}}function be({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function un({text:e,
at:t},n,o){let r=o.filter(({title:d,names:p})=>d===e||p.includes(e)),s=r.find(({numeric:d})=>d===(typeof n=="n\
umber"))??r[0];if(s)return s.key;let l=mn(e,o),c=l?`Did you mean ${l}?`:`There are ${pn(o)}.`;throw new D(`The\
re is no column ${e}. ${c}`,t)}function pn(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function mn(e,t){let n=null,o=Math.min(rn,Math.ceil(e.length/2))+1;for(let{title:r,
names:i}of t)for(let s of[r,...i]){let l=fn(e.toLowerCase(),s.toLowerCase(),o);l<o&&([n,o]=[s,l])}return n}function fn(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,i)=>i);for(let r=1;r<=e.length;r++){
let i=[r];for(let s=1;s<=t.length;s++){let l=(o[s-1]??0)+ +(e[r-1]!==t[s-1]);i.push(Math.min(l,(o[s]??0)+1,(i[s-
1]??0)+1))}o=i}return Math.min(n,o[t.length]??n)}var ie={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function tt({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function nt(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function ee(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:i})=>r===t.about&&i===t.text)?n:[...n,t]}
function ot(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var bn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,it=150,rt=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function st(e,t,n,o){let{setup:r}=t,i=a("div","pnb-filters",
e),s=gn(i,r,o),l=wn(i,r,m=>o({expression:m})),c=Ie(i,"Search any text",it,m=>o({text:m}));vn(i,r,m=>o({filters:ee(
n().filters,m)}));let d=a("span","pnb-muted pnb-count",i);d.setAttribute("role","status");let p=a("div","pnb-f\
ilters pnb-chips",e),u=U(p,m=>yn(m,n,o));return{update({show:m,filters:g}){for(let{button:E,kind:x}of s)v(E,"a\
ria-pressed",String(x===m));u(g),A(p,g.length>0)},clear(){c.clear(),l.clear();let{text:m,show:g,filters:E,expression:x}=ie;
o({text:m,show:g,filters:E,expression:x})},count:m=>L(d,hn(m,t,n())),counted(m){m.forEach((g,E)=>{let x=s[E];x&&
L(x.count,O(g))})},focus:l.focus}}function gn(e,{kinds:t},n){let o=a("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:i,count:s})=>{let l=R(o,"",()=>n({show:r}));l.className=
"pnb-kind",b("span","",`${i} `,l);let c=b("b","",O(s),l);return{button:l,kind:r,count:c}})}function hn(e,{setup:{
total:t},noun:n,order:o},r){if(e===null)return"…";let i=e===t?"":` of ${O(t)}`;return`${O(e)}${i} ${n[t===1?
0:1]}${o?.(r)??""}`}function yn(e,t,n){let o=a("button","pnb-chip",e),r=null;return o.addEventListener("click",
()=>{r&&n({filters:ee(t().filters,r)})}),{root:o,update(i){r=i,L(o,`${i.text} ✕`),v(o,"aria-label",`remove t\
he filter ${i.text}`)}}}function wn(e,{columns:t},n){let o=a("span","pnb-expression",e),r=a("input","",o);r.type=
"text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,r.placeholder=xn(t),r.ariaLabel="Filter by an expr\
ession",N(r);let i=a("span","pnb-error-words",o);i.setAttribute("role","status");let s,l=()=>{let d=et(r.value,
t),p="error"in d?d.error:"";L(i,p),v(r,"aria-invalid",p?"true":null),"condition"in d&&n(d.condition)},c=()=>{clearTimeout(
s),s=setTimeout(l,it)};return r.addEventListener("input",c),r.addEventListener("keydown",d=>{d.stopPropagation(),
d.key==="Enter"&&(clearTimeout(s),l())}),{clear(){clearTimeout(s),r.value="",L(i,""),v(r,"aria-invalid",null)},
focus:()=>r.focus()}}function xn(e){let t=e.map(i=>{let s=[i.title,...i.names].filter(l=>bn.test(l));return{head:i,
name:s.sort((l,c)=>l.length-c.length)[0]}}),n=t.find(({head:i,name:s})=>i.role==="score"&&s)?.name,o=t.find(({
head:i,name:s})=>i.role==="input"&&!i.numeric&&s)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function vn(e,{columns:t},n){let o=a("details","pnb-more",e);b("summary","","＋ f\
ilter",o);let r=a("div","pnb-list",o),i=t.map(p=>[p.key,p.title]),s=Q(r,"Column",i,()=>{}),l=Q(r,"Comparison",
rt,()=>{A(c,l.value!=="missing")}),c=a("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder=
"value",N(c);let d=()=>{let p=t.find(({key:f})=>f===s.value),u=rt.find(([f])=>f===l.value);if(!p||!u)return;let[
m,g]=u,E=c.value.trim();if(!E&&m!=="missing"){c.focus();return}let x=m==="missing"?null:kn(E,p.numeric),$=m===
"missing"?`${p.title} ${g}`:`${p.title} ${g} ${E}`;n({about:`${p.key} ${m}`,text:$,where:{column:p.key,operator:m,
value:x}})};R(r,"Add",d),c.addEventListener("keydown",p=>{p.stopPropagation(),p.key==="Enter"&&d()})}function kn(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var at=20;function lt(e,t){let{view:n,change:o,resize:r}=t,i=a("div","pnb-row pnb-header",e);i.setAttribute("r\
ole","row"),i.setAttribute("aria-rowindex","1");let s=[],l=({sort:c,descending:d})=>{for(let{head:p,button:u,column:m}of s){
let g=c===m.key;G(u,(g?d?"↓ ":"↑ ":"")+m.title),v(p,"aria-sort",g?d?"descending":"ascending":"none")}};return{
height:()=>i.offsetHeight,update:l,rebuild(c){i.replaceChildren(),s=c.map(d=>{let p=a("span","",i);p.setAttribute(
"role","columnheader"),v(p,"data-numeric",d.numeric?"":null);let u=R(p,"",()=>o(nt(n(),d.key)));u.dir="auto",N(
u);let m=g=>r(J(d),g);return u.addEventListener("keydown",g=>{let E={ArrowLeft:-at,ArrowRight:at}[g.key];!g.shiftKey||
E===void 0||(m(p.offsetWidth+E),g.preventDefault(),g.stopPropagation())}),t.title?.(d,p),En(p,m),{head:p,button:u,
column:d}}),l(n())}}}function En(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function ct(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let i=a("div","pnb-detail",r);i.
setAttribute("role","gridcell"),i.tabIndex=-1,N(i),A(r,!1);let s=a("div","pnb-openbar",i),l=a("strong","",s);l.
dir="auto";let c=a("span","pnb-muted pnb-small",s),d=a("span","pnb-muted pnb-small",s);d.dir="auto";let p=a("s\
pan","pnb-muted pnb-small pnb-line",s);a("span","pnb-grow",s);for(let[m,g,E]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let x=R(s,m,E);x.ariaLabel=g,N(x)}let u=a("div","pnb\
-content",i);return{panel:r,fill(m,g){Ce(e,u),L(l,m.title),L(d,(m.facts??[]).join(" · ")),p.replaceChildren(),
m.trace&&(b("span","","trace ",p),b("code","",m.trace,p).title=m.trace),u.replaceChildren(),g(u)},place:m=>L(c,
m)}}function Tn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function An(e,t,n,o=null){let r=Sn(e,n.row,o),i=Math.max(
0,r-n.above);return[i,Math.max(i,Math.min(t,r+n.visible+n.below))]}function Sn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Mn(e,t,n,o,r){let i=e*r;return Math.min(i,Math.
max(t,i+r+o-n))}function Ln(e,t,n,o){let i={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return i===void 0||!n?null:Math.min(n-1,Math.max(0,t+i))}var $n="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function Cn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches($n)?!1:!(o instanceof Node&&t?.contains(o))||n==="Escape"||n.length===1&&n!==" "}var Rn=0;function dt(e){
let{scroll:t}=e,n=`pnb-list-${++Rn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=a("di\
v","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],i=-1,s=-1,l=0,{panel:c}=e;c&&o.append(c);let d=()=>c&&
s>=0?{after:s,height:c.offsetHeight}:null,p=f=>{for(Math.abs(f-l)>=r.length&&(l=f);l<f;l++){let w=r.shift();w&&
(o.insertBefore(w.root,c??null),r.push(w))}for(;l>f;l--){let w=r.pop();w&&(o.prepend(w.root),r.unshift(w))}},u=()=>{
let f=e.measure(),w=d(),[M,h]=An(t.scrollTop,e.expected(),f,w);for(e.want(M,Math.max(h,1)),o.style.height=`${e.
count()*f.row+(w?.height??0)}px`,c&&(c.style.top=`${(s+1)*f.row}px`),p(M);r.length<h-M;){let k=e.create(o,E);c&&
o.insertBefore(k.root,c),r.push(k)}let T=Math.min(h,e.count());r.forEach((k,C)=>{let V=M+C;A(k.root,V<T),v(k.root,
"id",V<T?`${n}-${V}`:null),!(V>=T)&&(k.root.style.top=`${Tn(V,f.row,w)}px`,v(k.root,"aria-selected",String(V===
i)),v(k.root,"aria-rowindex",String(V+2)),c&&v(k.root,"aria-expanded",String(V===s)),k.update(V))});let S=i>=M&&
i<T;v(t,"aria-activedescendant",S?`${n}-${i}`:null),v(t,"aria-rowcount",String(e.count()+1)),e.drawn()},m=f=>{
let{row:w}=e.measure();i=Math.min(e.count()-1,Math.max(0,f));let M=d(),h=M&&i>M.after?M.height:0;e.want(i,i+1);
let{scrollTop:T,clientHeight:S}=t;return t.scrollTop=Mn(i,T-h,S,e.head(),w)+h,u(),i},g=f=>{i=f,u()},E=f=>{g(f),
e.open(f)},x=!1;t.addEventListener("scroll",()=>{x||(x=!0,requestAnimationFrame(()=>{x=!1,u()}))}),t.addEventListener(
"keydown",f=>{if(!Cn(f,c))return;let w=Ln(f.key,i,e.count(),e.measure().visible);if(f.key==="Enter"&&f.target===
t&&e.count()>0)e.open(m(Math.max(0,i)));else if(w!==null)m(w),e.moved?.(i);else if(!e.key?.(f))return;f.preventDefault(),
f.stopPropagation()});let $=new ResizeObserver(()=>{s>=0&&u()});return c&&$.observe(c),{update:u,mark:g,choose:m,
expand(f){s=f,c&&A(c,f>=0),u()},reveal(){if(s<0||!c)return;u();let{row:f}=e.measure(),w=(s+1)*f+c.offsetHeight+
e.head(),M=Math.min(s*f,w-t.clientHeight);(t.scrollTop<M||t.scrollTop>s*f)&&(t.scrollTop=M)},rebuild(){for(let{
root:f}of r)f.remove();r.length=0,u()},restart(){t.scrollTop=0,i=-1,s=-1,c&&A(c,!1),u()},get chosen(){return i},
dispose:()=>$.disconnect()}}var Nn={"-":"del","+":"ins","=":"span"};function ge(e,t){e.replaceChildren();for(let[n,o]of t)b(Nn[n],"",o,e)}
function ut(e,t){let n=t?.error?"failed":t?.absent?"absent":null;v(e,"data-state",n),n===null?ge(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function pt(e,t){let n=a("span","pnb-mark",e),r=t.text.startsWith("✓")||
t.text.startsWith("✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;b("span","",r,n).dir="auto";let i=[
t.sign,t.change].filter(Boolean).join(" ");i&&(b("span","pnb-sign",` ${i}`,n).dataset.tone=t.tone),t.repetitions&&
b("span","pnb-muted",` (${t.repetitions})`,n)}function he(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";G(e,n),
v(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function mt(e,t){e.classList.add("pnb-cell");let n=a("div","\
pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return i=>{let s=typeof i=="object"&&"pieces"in i?
i:null;if(s!==r){r=s,ut(n,s),o.replaceChildren();for(let l of s?.marks??[])t.has(l.evaluator)||pt(o,l);s?.rewritten&&
b("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function ft(e){e.classList.add("pnb-asked");
let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-preview",e),o=a("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let i=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};G(t,i.id),
L(n,i.input),L(o,i.expected?`expected ${i.expected}`:""),A(o,i.expected!=="")}}var Pn=30,bt={row:Pn,visible:18,above:6,below:8};function gt(e,t){N(e);let{source:n,total:o,panel:r,noun:i}=t,
s=()=>n.matched??o,l=dt({scroll:e,panel:r,head:t.head,measure:t.measure,count:s,expected:s,want:n.want,create:(d,p)=>On(
d,t,p),open:d=>{let p=t.group(d);p?t.fold(p):t.open(d)},moved:t.moved,key:t.key,drawn:()=>{let{row:d,visible:p}=t.
measure(),u=n.busy||s()>0?2:0,m=Math.min(p,Math.max(u,s()))*d+t.head();e.style.height=`${r.hidden?m+2:Math.max(
m,p*d+t.head())}px`,A(c,s()===0&&!n.busy),t.drawn()}}),c=a("div","pnb-empty");return e.after(c),b("span","pnb-\
muted",`No ${i[1]} match.`,c),R(c,"Clear filters",t.clear),l}function On(e,{source:t,columns:n,group:o,noun:r,
hidden:i,selection:s,tall:l},c){let d=a("div","pnb-row",e);d.setAttribute("role","row");let p=0;d.addEventListener(
"click",()=>{String(d.ownerDocument.getSelection()??"").trim()||c(p)});let u=a("input","pnb-tick");u.type="che\
ckbox",u.tabIndex=-1,u.addEventListener("click",x=>x.stopPropagation()),u.addEventListener("change",()=>{let x=t.
row(p);x&&s.toggle(x.position)});let m=a("span","pnb-heading-of-group");m.dir="auto";let g=n().map((x,$)=>{let f=a(
"div","",d);if(f.setAttribute("role","gridcell"),v(f,"data-numeric",x.numeric?"":null),$>0)return{cell:f,draw:Hn(
f,x,i)};f.append(u,m);let w=a("div","pnb-first",f);return{cell:w,draw:l?ft(w):he(w)}}),E=[];return{root:d,update(x){
p=x;let $=o(x),f=t.row(x),w=f!==void 0&&s.has(f.position),M=[x,$,f,w];if(f&&M.every((k,C)=>k===E[C]))return;E=
M,v(d,"data-group",$?"":null),A(u,!$),A(m,!!$);let h=g[0];h&&A(h.cell,!$),L(m,$?Vn($,r):""),u.checked=w,v(d,"d\
ata-picked",u.checked?"":null);let S=$?.cells.map(k=>k&&`mean ${k}`)??f?.cells??[];g.forEach(({draw:k},C)=>{k(
S[C])}),u.ariaLabel=`select ${r[0]} ${x+1}`}}}function Hn(e,t,n){return t.variant===null?he(e):mt(e,n)}function Vn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${O(t)} ${o[t===1?0:1]}`}function ht(e,t,n,o){let r=new Set,i=a("div","pnb-filters pnb-picked",e);A(i,!1);let s=b("strong","","",i);s.setAttribute(
"role","status");let l=a("span","pnb-muted pnb-small",i);l.append("in Python: "),b("code","","view.selected",l),
l.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),L(s,`${O(r.
size)} ${t[r.size===1?0:1]} selected`),A(i,r.size>0),o()};return R(i,"Clear",()=>{r.clear(),c()}),{bar:i,has:d=>r.
has(d),toggle(d){r.delete(d)||r.add(d),c()},get positions(){return[...r]}}}var Dn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function yt(e,t,n){let{setup:o,noun:r}=n,i=n.view??ie,s=Ue(o),l=fe(
o.columns,s),c=null,d=-1,p=-1,u=0,m=null,g=new Map,E=()=>n.query?.(i)??tt(i),x=Ge(t,y=>({...y,query:E(),columns:l.
map(({key:P})=>P)}),y=>{c=y.runs;for(let P of y.groups)g.set(P.place,P);w.counted(y.counts),n.arrived?.(y),H.update(),
p>=0&&oe(p)},n.chunk),$=()=>{g.clear(),x.reset()},f=y=>{n.changed?.(y,{...i,...y}),i={...i,...y},w.update(i),Y.
update(i),T.update(),d=p=-1,$(),K(),H.restart()},w=st(e,n,()=>i,f),M=a("div","pnb-filters pnb-choices",e);n.choices?.(
M),je(M,o.columns,y=>f({group:y,folded:[]}));let h=_e(M,o.columns,()=>l,y=>{let P=o.columns.filter(({key:B})=>y?.
includes(B));V({...s,shown:y&&P.map(J)}),l=fe(o.columns,s),$(),Y.rebuild(l),K(),H.rebuild()}),T=Ze(e,a("span",
"pnb-kinds",M),o.pairs,t,E,y=>f({filters:y.reduce(Kn,i.filters)}));a("span","pnb-grow",M);let S=Be(e,M,[...Dn,
...n.keys??[]]),k=ht(e,r,t.send.bind(t),()=>H.update()),C=a("div","pnb-scroll",e);C.ariaLabel=n.label;let V=y=>{
s=y,Qe(o,s)},F=()=>n.measure?.(l)??bt,K=()=>{let{columns:y,width:P}=We(l,s);C.style.setProperty("--pnb-columns",
y),C.style.setProperty("--pnb-width",P),C.style.setProperty("--pnb-tall",`${F().row}px`),C.setAttribute("aria-\
colcount",String(l.length))},Y=lt(C,{view:()=>i,change:f,resize:(y,P)=>{V(ze(s,y,P)),K()},title:n.title}),ce=()=>{
d=p=-1,H.expand(-1),C.focus({preventScroll:!0})},oe=y=>{let P=x.row(y);p=P?-1:y,!(!P||P.position<0)&&(d=y,m=null,
ue.place(`${O(y+1)} of ${O(x.matched??0)}`),H.expand(y),u+=1,t.send(n.ask(u,P.position)))},de=()=>{let y=m&&n.
open(m);y&&(ue.fill(y.title,y.draw),H.reveal())},Kt=q(t,y=>{y.type!=="detail"||y.request!==u||(m=y,de())}),Le=y=>{
let P=H.chosen+y;for(;g.has(P);)P+=y;P>=0&&P<(x.matched??0)&&oe(H.choose(P))},Ft=()=>{let y=x.row(H.chosen);y&&
y.position>=0&&k.toggle(y.position)},ue=ct(C,r,Le,ce),H=gt(C,{source:x,panel:ue.panel,noun:r,total:o.total,hidden:n.
hidden??new Set,selection:k,tall:n.measure!==void 0,head:Y.height,measure:F,columns:()=>l,group:y=>g.get(y),open:y=>y===
d?ce():oe(y),moved:y=>{p=-1,!(d<0)&&(g.has(y)?Le(Math.sign(y-d)||1):oe(y))},fold:({key:y,folded:P})=>{let B=i.
folded.filter(It=>It!==y);i={...i,folded:P?B:[...B,y]},d=p=-1,$(),H.expand(-1)},key:({key:y})=>{if(y==="Escape"&&
(d>=0||p>=0))ce();else if(y==="x")Ft();else if(y==="?")S();else if(y==="/")w.focus();else return d>=0&&(n.key?.(
y)??!1);return!0},clear:w.clear,drawn:()=>w.count(x.busy?null:c??o.total)}),$e=new ResizeObserver(()=>{if(C.style.
setProperty("--pnb-sight",`${C.clientWidth}px`),!C.clientWidth||!n.resized?.(l,C.clientWidth))return;let{chosen:y}=H;
$(),K(),H.rebuild(),H.mark(y)});return $e.observe(C),n.resized?.(l,C.clientWidth),w.update(i),Y.rebuild(l),K(),
H.restart(),{selection:k,scroll:C,view:()=>i,change:f,reload(){n.changed?.({},i),$(),K(),H.rebuild(),de()},redraw(){
K(),H.rebuild(),de()},refresh(y){let P=s.shown?[]:y.filter(B=>!l.includes(B));if(!P.length){x.refresh(),H.update();
return}l=o.columns.filter(B=>l.includes(B)||P.includes(B)),h(),$(),Y.rebuild(l),K(),H.rebuild()},dispose:()=>{
x.dispose(),Kt(),T.dispose(),H.dispose(),$e.disconnect()}}}function Kn(e,t){return[...e.filter(({about:n})=>n!==
t.about),t]}function se(e){let t=a("div","pnb-said",e),n=a("div","pnb-small",t);n.setAttribute("role","status"),n.dir="aut\
o";let o=a("div","pnb-code",t),r=a("pre","",o);r.tabIndex=0,N(r);let i=R(o,"Copy",()=>{let{clipboard:s}=navigator,
l=()=>getSelection()?.selectAllChildren(r);s?s.writeText(r.textContent??"").then(()=>L(i,"Copied"),l):l()});return N(
i),A(t,!1),{say(s,l,c=!1){L(n,s),v(n,"data-tone",c?"bad":null),L(r,l),L(i,"Copy"),A(o,l!==""),A(t,s!=="")}}}var Fn=1500;function ye(e,t){let n=0,o=new Map,r=q(e,i=>{if(!t(i))return;let s=o.get(i.request);s&&(o.delete(i.
request),clearTimeout(s.timer),s.done(i))});return{ask(i,s,l){n+=1,o.set(n,{done:s,timer:setTimeout(l,Fn)}),e.
send(i(n))},dispose(){for(let{timer:i}of o.values())clearTimeout(i);o.clear(),r()}}}var ae="Not saved yet: the\
 kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";function wt(e,t){let n=t.split(",").map(o=>o.trim().replace(/\s+/gu," "));return[...new Set([...e,...n.filter(
Boolean)])]}function xt(e,t){return e.filter(n=>n!==t)}function vt(e,t){let n=new Date(e);if(Number.isNaN(n.getTime()))
return"";let o=n.toLocaleTimeString(void 0,{hour:"2-digit",minute:"2-digit"});return n.toDateString()===t.toDateString()?
o:`${n.toLocaleDateString(void 0,{day:"numeric",month:"short",year:"numeric"})}, ${o}`}var In=1e3,Bn=1e4,Gn="M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 \
1.2-1.4 1.2H6z";function Et({annotating:e,saved:t,correct:n}){let o={};return{fill:(i,s,l)=>{let c=l,d=0,p=a("\
section","pnb-notes",i);p.ariaLabel="Notes";let u=a("div","pnb-notes-line",p),m=["up","down"].map(k=>jn(u,k,()=>T(
{thumbs:c.thumbs===k?"none":k}))),g=Wn(u,k=>T({tags:k})),E=zn(u,k=>T({note:k})),x=a("div","pnb-notes-line pnb-\
small",p),$=a("span","pnb-muted pnb-saved",x);$.setAttribute("role","status"),$.dir="auto";let f=R(x,"Undo",()=>T(
{undo:!0}));N(f),a("span","pnb-grow",x);let w=Un(p,x,c,(k,C)=>n(s,k,C)),M=()=>{for(let{button:k,thumb:C}of m)v(
k,"aria-pressed",String(c.thumbs===C));g.update(c),E.update(c.note),A(f,c.at!==""),A(p,c.writable||c.at!=="")},
h=(k,C=!1)=>{L($,k),v($,"data-tone",C?"bad":null)},T=k=>{d+=1;let C=d,V=c;c={...c,..._n(k)},M(),h("Saving …"),
e.ask(F=>({type:"annotate",request:F,position:s,note:null,tags:null,thumbs:null,undo:!1,...k}),({notes:F,error:K})=>{
C===d&&(c=F??{...V,note:c.note},M(),h(K?`Not saved: ${K}`:kt(c),K!==""),K||t())},()=>C===d&&h(ae,!0))},S=k=>()=>T(
{thumbs:c.thumbs===k?"none":k});o={n:E.focus,t:g.focus,"+":S("up"),"-":S("down")};for(let k of p.querySelectorAll(
"button, input, textarea"))c.writable||k.setAttribute("disabled","");M(),w.update(c),h(kt(c))},key(i){let s=o[i];
return s?.(),s!==void 0}}}function _n({note:e,tags:t,thumbs:n}){return{...e==null?{}:{note:e},...t==null?{}:{tags:[
...t]},...n==null?{}:{thumbs:n==="none"?"":n}}}function kt({at:e,annotator:t,writable:n}){return n?e?["Saved",
t,vt(e,new Date)].filter(Boolean).join(" · "):"Saved as you write.":"Notes need a store: this experiment is n\
ot connected to one."}function jn(e,t,n){let o=R(e,"",n);o.className="pnb-thumb",o.ariaLabel=`Thumb ${t}`,o.title=
`Thumb ${t} (${t==="up"?"+":"−"})`,o.dataset.thumb=t,N(o);let r=I("svg",{viewBox:"0 0 16 16",width:15,height:15,
"aria-hidden":"true"},o);return I("path",{d:Gn,...t==="down"?{transform:"rotate(180 8 8)"}:{}},r),{button:o,thumb:t}}
var qn=0;function Wn(e,t){let n=a("span","pnb-tags",e),o=a("span","pnb-tags",n),r=a("input","",n);r.type="text",
r.placeholder="add a tag",r.ariaLabel="Add a tag",r.maxLength=100,N(r);let i=a("datalist","",n);i.id=`pnb-tags\
-${++qn}`,r.setAttribute("list",i.id);let s=[],l=()=>{let c=wt(s,r.value);r.value="",c.length>s.length&&t(c)};
return r.addEventListener("change",l),r.addEventListener("keydown",c=>{we(c,r)||(c.stopPropagation(),c.key==="\
Enter"||c.key===","?(c.preventDefault(),l()):c.key==="Backspace"&&!r.value&&s.length&&t(s.slice(0,-1)))}),{focus:()=>r.
focus(),update(c){s=c.tags,o.replaceChildren();for(let d of s){let p=R(o,`${d} ✕`,()=>{t(xt(s,d)),r.focus()});
p.className="pnb-chip",p.dir="auto",p.ariaLabel=`remove the tag ${d}`,N(p)}i.replaceChildren();for(let d of c.
known)a("option","",i).value=d}}}function zn(e,t){let n=a("textarea","pnb-note-text",e);n.placeholder="A note \
on this row",n.ariaLabel="Note",n.maxLength=Bn,n.rows=1,n.dir="auto",N(n);let o="",r,i=()=>{clearTimeout(r),n.
value!==o&&(o=n.value,t(n.value))},s=()=>{n.style.height="auto",n.scrollHeight&&(n.style.height=`${n.scrollHeight+
2}px`)};return n.addEventListener("input",()=>{s(),clearTimeout(r),r=setTimeout(i,In)}),n.addEventListener("bl\
ur",i),n.addEventListener("keydown",l=>{if(we(l,n))return i();l.stopPropagation(),!(l.key!=="Enter"||l.shiftKey)&&
(l.preventDefault(),i())}),{focus:()=>n.focus(),update(l){(n.value===o||!n.value)&&(n.value=l),o=l,requestAnimationFrame(
s)}}}function we(e,t){return e.key!=="Escape"?!1:(e.preventDefault(),e.stopPropagation(),t.closest(".pnb-detai\
l")?.focus({preventScroll:!0}),!0)}function Un(e,t,{expected:n},o){let r=R(t,"Correct expected…",()=>{let p=_(
i);v(r,"aria-expanded",String(p)),p&&s.focus()});v(r,"aria-expanded","false"),N(r);let i=a("div","pnb-form",e);
A(i,!1);let s=a("textarea","pnb-mono",i);s.ariaLabel="Expected value",s.value=n,s.rows=Math.min(12,n.split(`
`).length),s.dir="auto",N(s),s.addEventListener("keydown",p=>{we(p,s)||p.stopPropagation()});let l=a("div","pn\
b-notes-line",i),c=se(i),d=R(l,"Make a new version",()=>{c.say("Saving …",""),o(s.value,c.say)});return N(d),
b("span","pnb-muted pnb-small","the dataset as it is now stays",l),{update({expected:p,writable:u}){A(r,u&&p!==
"")}}}function Tt(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let i=e.classList.contains(
"pnb-folded");L(o,i?`show all ${O(n)} characters`:"show less"),v(o,"aria-expanded",String(!i))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var ve=/^\s*(?:```|~~~)/,At=/^(#{1,6})\s+(.*)$/,ke=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Qn=/^\s*\d/,xe=/^>\s?(.*)$/,
Jn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Yn=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function Te(e){return Yn.test(e)}function Ae(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Xn(e,n,o)}function Xn(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(ve.test(o))
return Zn(e,t,n+1);let r=At.exec(o);if(r)return Ee(a("div","pnb-heading",e),r[2]??""),n+1;if(ke.test(o))return eo(
e,t,n);if(xe.test(o)){let[c,d]=St(t,n,xe);return Ae(a("blockquote","",e),c.join(`
`)),d}let i=a("p","",e),s=n,l=[];for(;s<t.length;s++){let c=t[s]??"",d=!c.trim()||ve.test(c)||At.test(c)||ke.test(
c);if(s>n&&(d||xe.test(c)))break;l.push(c)}return Ee(i,l.join(`
`)),s}function Zn(e,t,n){let o=n;for(;o<t.length&&!ve.test(t[o]??"");)o++;return b("pre","",t.slice(n,o).join(
`
`),e),o+1}function eo(e,t,n){let o=a(Qn.test(t[n]??"")?"ol":"ul","",e),[r,i]=St(t,n,ke);for(let s of r)Ee(a("l\
i","",o),s);return i}function St(e,t,n){let o=[],r=t;for(;r<e.length;r++){let i=n.exec(e[r]??"");if(!i)break;o.
push(i[1]??"")}return[o,r]}function Ee(e,t){let n=0;for(let o of t.matchAll(Jn)){e.append(t.slice(n,o.index));
let[r,,i,s,l,c,d,p]=o;i!==void 0?b("code","",i,e):s??l?b("strong","",s??l??"",e):c?b("em","",c,e):(b("span","p\
nb-linked",d??"",e),p&&b("span","pnb-muted",` (${p})`,e)),n=o.index+r.length}e.append(t.slice(n))}var to=900,Mt=16,no=80,oo=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,ro=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],io=/^[A-Za-z0-9+/=\s]{60,}$/,so=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function ne(e){return e?JSON.parse(e):void 0}function Lt(e){let t=te(e)&&Array.isArray(e.messages)?e.messages:
e;return!Array.isArray(t)||!t.length?null:t.every(o=>te(o)&&typeof o.role=="string"&&"content"in o)?t:null}function $t(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function W(e,t){let n=Lt(t);n?Rt(e,n):typeof t=="string"?ao(e,t):Array.isArray(t)?po(e,t):
te(t)?mo(e,t):b("span",Nt(t)?"pnb-muted":"",Pt(t),e)}function Me(e,t){let n=$t(t),o=Lt(n);o?Rt(e,o):Se(e,n===void 0?
t:JSON.stringify(n,null,2))}function ao(e,t){let n=lo(t);if(n){let s=a("img","pnb-image",e);s.src=n,s.alt="ima\
ge in the value";return}let o=$t(t);if(o!==void 0){Se(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&so.test(t)&&!Te(t)){Se(e,t);return}let r=a("div","pnb-long",e),i=b("div","pnb-text",t||"(empty)",r);t||i.classList.
add("pnb-muted"),i.dir="auto",Ct(i,r,t),Te(t)&&co(e,r,t)}function lo(e){if(oo.test(e))return e;let t=ro.find(([
n])=>n.test(e))?.[1];return t&&io.test(e)?`data:image/${t};base64,${e}`:null}function co(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",A(o,!1);let r=R(e,"lay out Markdown",()=>{o.childElementCount||Ae(o,n);let i=_(
o);A(t,!i),L(r,i?"show as written":"lay out Markdown")});r.className="pnb-fold"}function Se(e,t){let n=a("div",
"pnb-long",e),o=b("div","pnb-text pnb-mono",t,n);o.dir="auto",Ct(o,n,t)}function Ct(e,t,n){(n.length>to||n.split(
`
`,Mt+1).length>Mt)&&Tt(e,t,n.length)}function Rt(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let i=a("div","pnb-turn",n);i.dataset.role=o,b("div","pnb-muted pnb-small",o,i).dir="auto";for(let s of uo(r))
W(i,s)}}function uo(e){return Array.isArray(e)?e.map(t=>{if(!te(t))return t;if(typeof t.text=="string")return t.
text;let n=te(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function po(e,t){let n=t.
map(i=>fo(i)?Pt(i):null),o=n.join(", ");if(n.every(i=>i!==null)&&o.length<=no){b("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let i of t)W(a("li","",r),i)}function mo(e,t){
let n=Object.entries(t);if(!n.length){b("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,i]of n)b("dt","pnb-muted",r,o).dir="auto",W(a("dd","",o),i)}function te(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function fo(e){return typeof e!="object"||e===null}function Nt(e){return e==null}function Pt(e){
return Nt(e)?"none":typeof e=="number"?pe(e):String(e)}function Vt(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&bo(r,"the task fai\
led",t.error,t.traceback),go(r,t,n);let i=a("section","",o);Eo(i,t.verdicts);let s=a("section","",o);Mo(s,t);let l=a(
"section","pnb-rest",o);Ht(l,"input",t.inputs),Ht(l,"metadata",t.metadata)}function z(e,t,n=[]){let o=b("h4","",
t,e);return o.dir="auto",n.length&&b("span","pnb-muted",` · ${n.join(" · ")}`,o),o}function bo(e,t,n,o){z(e,
t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),i=a(o?"summary":"div","",r);b("span","pnb-sign",
"✗ ",i).dataset.tone="bad",b("span","",n,i).dir="auto",o&&b("pre","",o,r)}function go(e,t,n){let{fields:o,sides:r,
heading:i}=ho(t,n);o.length&&z(e,i);let s=a("div","pnb-diff",e);for(let l of o)ko(a("div","pnb-field",s),l,r)}
function ho({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:vo,heading:"expected"};if(o==="baselin\
e"&&t.length)return{fields:t,sides:xo,heading:"output against the baseline"};let r=o==="nothing"?e.flatMap(yo):
e,s=r.some(({expected:l})=>l)?"output against expected":"output";return{fields:r,sides:wo,heading:s}}function yo(e){
return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var wo={old:"expected",same:"✓ as expected"},
xo={old:"baseline",same:"= as the baseline"},vo={old:"expected",same:""};function ko(e,t,n){let{name:o,state:r,
output:i,expected:s,pieces:l}=t,c=a("div","pnb-muted pnb-small",e);b("span","",o,c).dir="auto";let d=n.same?"✗\
 missing":"",p={same:n.same,missing:d,extra:"",changed:""}[r];if(p&&b("span","pnb-small",`${o?" ":""}${p}`,c),
A(c,!!c.textContent),l.length){let u=a("div","pnb-text",e);u.dir="auto",ge(u,l);return}r==="changed"?(Ot(e,n.old,
"pnb-gone",s),Ot(e,"output","pnb-new",i)):W(e,ne(i||s))}function Ot(e,t,n,o){let r=a("div",`pnb-side ${n}`,e);
b("span","pnb-muted pnb-small",t,r),W(a("div","",r),ne(o))}function Eo(e,t){t.length&&z(e,"evaluations");for(let n of t)
To(a("div","pnb-verdict",e),n)}function To(e,t){let{error:n,explanation:o,metadata:r,trace:i}=t;Ao(e,t),o&&(b(
"div","pnb-text pnb-small",o,e).dir="auto"),n&&So(e,n,t.traceback),r&&W(e,ne(r)),i&&b("div","pnb-muted pnb-sma\
ll",`trace ${i}`,e)}function Ao(e,{name:t,kind:n,error:o,text:r,tone:i,facts:s}){let l=a("div","",e);l.dir="au\
to",b("span","",t,l);let c=i&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[i]:"",d=b("strong","",` ${o?"✗ fa\
iled":`${c}${r}`}`,l);(o||i)&&(d.dataset.tone=o?"bad":i);let p=n==="CODE"?[]:[n,...s];p.length&&b("span","pnb-\
muted pnb-small",` ${p.join(" · ")}`,l)}function So(e,t,n){let o=a(n?"details":"div","pnb-error pnb-small",e);
b(n?"summary":"div","",t,o).dir="auto",n&&b("pre","",n,o)}function Mo(e,{exchanges:t,attempts:n,remedy:o}){t.forEach(
(r,i)=>{Lo(e,r,r.prompt===t[i-1]?.prompt)}),o&&(z(e,"prompt and raw reply"),b("div","pnb-muted",o,e)),n.length&&
z(e,"attempts that failed");for(let r of n)b("div","pnb-text pnb-small",r,e).dir="auto"}function Lo(e,t,n){let{
title:o,facts:r,failed:i,prompt:s,reply:l,cut:c}=t;z(e,`prompt · ${o}`),s&&n?b("div","pnb-muted","the same as\
 before",e):s?Me(a("div","pnb-sent",e),s):b("div","pnb-muted","not kept",e),z(e,i?"raw reply · the attempt fai\
led":"raw reply",r),l?Me(a("div","pnb-sent",e),l):b("div","pnb-muted",i?"none came, or it was not kept":"not k\
ept",e),c&&b("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function Ht(e,t,n){if(!n.length)return;
z(e,t);let o=a("dl","pnb-object",e);for(let r of n)b("dt","pnb-muted",r.name,o).dir="auto",W(a("dd","",o),ne(r.
value))}function le(e,t,n,o){e.ask(r=>({type:"act",request:r,positions:[...t],split:"",dataset:"",expected:"",...n}),({
words:r,code:i,error:s})=>o(s||r,i,s!==""),()=>o(ae,"",!0))}function Dt(e,t,n){let o=a("div","pnb-form pnb-act\
ions");e.append(o);let r=a("div","pnb-notes-line",o);A(r,!1);let[i,s]=[["split","hard"],["dataset","this one"]].
map(([u,m])=>{let g=a("label","",r);b("span","",u,g);let E=a("input","",g);return E.type="text",E.placeholder=
m,E.maxLength=200,E.dir="auto",N(E),E.addEventListener("keydown",x=>{x.stopPropagation(),x.key==="Enter"&&(x.preventDefault(),
l.click())}),E}),l=R(r,"Add",()=>{c.say("Saving …","");let u={split:i?.value.trim()??"",dataset:s?.value.trim()??
""};!u.split&&!u.dataset&&(u.split=i?.placeholder??""),le(t,n(),{action:"add",...u},c.say)}),c=se(o),d=R(e,"Ad\
d to dataset…",()=>{let u=_(r);v(d,"aria-expanded",String(u)),c.say("",""),u&&i?.focus()});v(d,"aria-expande\
d","false");let p=R(e,"Run again…",()=>{A(r,!1),v(d,"aria-expanded","false"),le(t,n(),{action:"again"},c.say)});
e.append(o);for(let u of[l,d,p])N(u)}var $o=50,Co=[[["N"],"note on the open run"],[["T"],"tag it"],[["+","−"],"thumb up, down"]],Ro=new Set(["thu\
mbs","tags","note"]),No={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,pairs:[],tiles:[],editable:!1};
function Po({model:e,el:t}){let n=Pe(e.get("setup"))??No,o=a("section","pnb pnb-explore",t);o.setAttribute("ar\
ia-label",n.title?`Runs of ${n.title}`:"Runs"),Ho(o,n);let r=()=>s.view().filters,i=Oo(o,n,r,u=>s.change({filters:ee(
r(),u)})),s=yt(o,e,{setup:n,noun:["run","runs"],label:"Runs",chunk:$o,order:({sort:u})=>u?"":" · worst first",
arrived:()=>i(n.tiles),ask:(u,m)=>({type:"detail",request:u,position:m}),keys:Co,key:u=>p.key(u),open:u=>"run"in
u?{title:u.run,draw:m=>{u.notes&&p.fill(m,u.position,u.notes),Vt(m,u.run)}}:null}),l=n.columns.filter(({role:u})=>Ro.
has(u)),c=ye(e,u=>u.type==="annotated"),d=ye(e,u=>u.type==="acted"),p=Et({annotating:c,saved:()=>s.refresh(l),
correct:(u,m,g)=>le(d,[u],{action:"correct",expected:m},g)});return n.editable&&Dt(s.selection.bar,d,()=>s.selection.
positions),i(n.tiles),()=>{c.dispose(),d.dispose(),s.dispose()}}function Oo(e,t,n,o){let r=new Map(t.columns.map(
({key:d,title:p})=>[d,p])),i=({score:d,label:p},u)=>{let m="label"in u?p:d;if(!m)return null;let g=r.get(m)??m;
if("label"in u){let $={column:m,operator:"==",value:u.label};return{about:`${m} ==`,text:`${g} is ${u.label}`,
where:$}}let{low:E,high:x}=u;return{about:`${m} range`,text:`${g} ${Ne(E,x)}`,where:ot(m,E,x)}},s=d=>n().some(
({about:p,text:u})=>p===d?.about&&u===d.text),l=a("details","pnb-charts",e);A(l,t.tiles.length>0),b("summary",
"","Scores",l);let c=a("div","pnb-tiles",l);return De(c,t.tiles.length),U(c,d=>{let p={},u=Ke(d,{choose:m=>{let g=i(
p,m);g&&o(g)},chosen:m=>s(i(p,m))});return{root:u.root,update(m,g){p=m.columns,u.update(m.tile,g)}}})}function Ho(e,{
title:t,origin:n}){let o=a("div","pnb-head",e);b("span","pnb-title",t,o).dir="auto",b("span","pnb-muted pnb-sm\
all",n,o).dir="auto",A(o,t!=="")}var Gi={render:Po};export{Gi as default};
