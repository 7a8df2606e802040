/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Rt="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function b(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function j(e,t,n){let o=document.createElementNS(
Rt,e);for(let[r,i]of Object.entries(t))o.setAttribute(r,String(i));return n?.append(o),o}function A(e,t){e.textContent!==
t&&(e.textContent=t)}function D(e,t){A(e,t),k(e,"title",t)}function k(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function ne(e){return e.hidden=!e.hidden,!e.hidden}function R(e,t){e.
hidden===t&&(e.hidden=!t)}function V(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function St(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function Te(e,t){t.contains(
St(e))&&e.focus({preventScroll:!0})}function _(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.
length>o.length;)n.pop()?.root.remove();o.forEach((r,i)=>{n[i]?.update(r,i)})}}function L(e){return Math.round(e).toLocaleString("en-US")}function K(e){return le(Number(e.toPrecision(4)))}function le(e){
let t=e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:20});return e!==0&&Number(t)===0?String(e):
t}function Me(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function $e(e,t){
return e===null?t===null?"":`≤ ${K(t)}`:t===null?`≥ ${K(e)}`:e===t?`= ${K(e)}`:`${K(e)} to ${K(t)}`}function Q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Ae(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function ce(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function Ce(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function Re(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((i,s)=>{let l=i?Math.max(
1.5,i/o*(n-4)):0;return{x:s*r,y:n-l,width:r-1.5,height:l}})}function Se(e,t,n,o){let r=(o-n)/t,i=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:i}}var oe=300,U=56,Lt={maximize:"higher is better",minimize:"lower is better"};function Le(e,t){let n=String(Ce(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function Oe(e,t){let n=a(
"div","pnb-tile",e),o=a("div","pnb-line",n),r=a("strong","",o);r.dir="auto";let i=a("span","pnb-muted",o),s=a(
"div","pnb-lead",n),l=a("span","pnb-figure",s);l.dir="auto";let c=a("span","",s),u=a("div","pnb-muted pnb-note",
n),p=a("div","",u),m=a("div","",u),d=a("div","pnb-picture",n),g=null,x=t&&Pe(t,h=>g&&h.key!==null?Ot(g,h.key):
null),C=_(a("div","pnb-bars",d),h=>Pt(h,x)),f=Nt(d,t);return{root:n,update(h){g=h,D(r,h.name);let $=h.direction===
null?void 0:Lt[h.direction];A(i,[h.kind==="CODE"?"":h.kind,$].filter(Boolean).join(" · ")),D(l,h.figure),A(c,
h.detail),A(p,h.interval),A(m,h.note),C(h.chart.bars),f(h)}}}function Ot(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function Pe({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function Pt(e,t){let n=a(t?"button":"div","pnb-bar",e),o=a(
"span","pnb-bar-label",n);o.dir="auto";let r=a("span","pnb-bar-fill",a("span","pnb-bar-track",n)),i=a("span","\
pnb-bar-count",n),s=null;return t&&n.addEventListener("click",()=>s&&t.pick(s)),{root:n,update(l){s=l,D(o,l.label),
r.style.width=`${Math.max(100*l.share,l.count?.7:0)}%`,k(r,"data-tone",l.tone),A(i,`${L(l.count)} · ${Me(l.share)}`),
t&&(k(n,"title",`show the ${L(l.count)} runs`),k(n,"aria-pressed",String(t.picked(l))))}}}function Nt(e,t){let n=a(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${oe} ${U+1}`,preserveAspectRatio:"none",role:o},i=j(
"svg",r,n),s=j("rect",{class:"pnb-band",y:0,height:U},i),l=null,u=t&&Pe(t,f=>{let{bins:h,low:$,high:y}=l?.chart??
{bins:[],low:0,high:0};return Se(f,h.length,$,y)}),p=j("g",{class:"pnb-bins"},i),m=_(p,f=>Vt(f,u)),d=j("rect",
{class:"pnb-mean",y:0,height:U,width:1.6},i);j("rect",{class:"pnb-axis",y:U,height:1,width:oe},i);let g=a("div",
"pnb-ends pnb-muted",n),M=a("span","",g),x=a("span","pnb-middle",g),C=a("span","",g);return f=>{l=f;let{bins:h,
low:$,high:y}=f.chart;if(R(n,h.length>0),!h.length)return;let T=I=>ce(I,$,y)*oe,E=Re(h,oe,U);m(h.map((I,z)=>({
count:I,...E[z]??Ht})));let[v,F]=f.ci??[0,0];k(s,"x",T(v).toFixed(2)),k(s,"width",f.ci?Math.max(1,T(F)-T(v)).toFixed(
2):"0"),k(d,"x",(T(f.mean??0)-.8).toFixed(2)),k(i,"aria-label",`Histogram from ${$} to ${y}: ${h.join(", ")}`),
A(M,K($)),A(C,K(y)),A(x,"mean");let N=100*ce(f.mean??0,$,y);x.style.left=`${Math.min(84,Math.max(16,N)).toFixed(
1)}%`}}var Ht={x:0,y:0,width:0,height:0};function Vt(e,t){let n=j("rect",{class:"pnb-bin"},e),o=0;return t&&(k(
n,"tabindex","0"),k(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...i},s){o=s;for(let[l,c]of Object.entries(i))k(n,l,
c.toFixed(2));t&&(k(n,"aria-label",`${L(r)} runs`),k(n,"aria-pressed",String(t.picked(o))))}}}function Ne(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let i;return r.addEventListener("input",()=>{clearTimeout(i),i=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
i),r.value=""}}}function q(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,V(r);for(let[i,s]of n)b("option","",s,
r).value=i;return r.addEventListener("change",()=>{let i=n.find(([s])=>s===r.value);i&&o(i[0])}),r}function O(e,t,n){let o=b("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function He(e,t,n){let o=a("div","pnb-keys",e);R(o,!1);for(let[s,l]of n){let c=a("span","",o);for(let u of s)b(
"kbd","",u,c);b("span","pnb-muted",l,c)}let r=()=>k(i,"aria-expanded",String(ne(o))),i=O(t,"",r);return b("kbd",
"","?",i),i.append(" keys"),k(i,"aria-expanded","false"),r}function Ft(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(i,s)=>o+
s)}function Ve(e,t,n,o){let r=new Map,i=new Set,s=0,l=0,c=null,u=!1,p=Q(e,m=>{m.type!=="page"||m.request<l||(c=
m.matched,u=!1,m.rows.forEach((d,g)=>{r.set(m.start+g,{position:m.positions[g]??0,cells:d})}),n(m))});return{get matched(){
return c},get busy(){return u},reset(){r=new Map,i=new Set,l=s+1,u=!0},row:m=>r.get(m),want(m,d){for(let g of Ft(
m,d,o)){if(i.has(g))continue;i.add(g),s+=1;let[M,x]=[g*o,(g+1)*o];e.send(t({type:"page",request:s,start:M,stop:x}))}},
dispose:p}}function Fe(e,t,n,o){let r=a("details","pnb-more",e),i=a("summary","",r),s=a("div","pnb-list",r),l=t.slice(1).
map(u=>{let p=a("label","",s),m=a("input","",p);return m.type="checkbox",b("span","",u.title,p).dir="auto",m.addEventListener(
"change",()=>{o(l.filter(d=>d.input.checked).map(d=>d.column.key)),c()}),{input:m,column:u}}),c=()=>{let u=new Set(
n().map(({key:p})=>p));for(let{input:p,column:m}of l)p.checked=u.has(m.key);A(i,`columns ${u.size} of ${t.length}`)};
O(s,"as at first",()=>{o(null),c()}),c()}function Ie(e,t,n){let o=[["","no groups"],...t.map(({key:r,title:i})=>[
r,`group by ${i}`])];q(e,"Group by",o,r=>n(r||null))}var De="phoenix_nb.columns";var It={shown:null,widths:{}};function W({names:e,title:t}){return e[0]??t}function ue(e,{shown:t}){let n=r=>t?.
includes(W(r))??r.shown,o=!e.some(r=>r.variant!==null&&n(r));return e.filter((r,i)=>i===0||(r.variant!==null&&
o?r.shown:n(r)))}function Ke(e,{widths:t}){let n=e.map((i,s)=>t[W(i)]??Math.max(56,i.letters*7+24)+(s?0:24)),o=e.
map((i,s)=>W(i)in t?`${n[s]}px`:`minmax(${n[s]}px, ${i.letters+3}fr)`),r=n.reduce((i,s)=>i+s,12);return{columns:o.
join(" "),width:`${r}px`}}function Be(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{...e,widths:r}:{...e,widths:{
...r,[t]:Math.max(56,Math.round(n))}}}function Ge({memory:e}){return _e()[e]??It}function je({memory:e},t){let{
[e]:n,...o}=_e(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(De,JSON.stringify(Object.fromEntries(
r)))}catch{}}function _e(){try{let e=JSON.parse(localStorage.getItem(De)??"{}");return typeof e=="object"&&e!==
null?e:{}}catch{return{}}}var Dt=2;function ze(e,t,n,o,r,i){let s=a("div","pnb-confusion",e);s.setAttribute("role","region"),s.tabIndex=
0,R(s,!1);let l=null,c=0,u=()=>{if(!l)return;c+=1;let{expected:d,output:g}=l;o.send({type:"confusion",request:c,
query:r(),expected:d,output:g})},p=d=>{l=d,s.ariaLabel=d?`Confusion matrix of ${d.title}`:null,R(s,d!==null),u()};
n.length>Dt?Bt(t,n,p):Kt(t,n,p);let m=Q(o,d=>{d.type!=="confusion"||d.request!==c||!l||Gt(s,l,d,i)});return{update:u,
dispose:m}}function Kt(e,t,n){let o=null,r=t.map(i=>{let s=O(e,`confusion: ${i.title}`,()=>{o=o===i?null:i,n(o);
for(let l of r)k(l.button,"aria-expanded",String(l.pair===o))});return k(s,"aria-expanded","false"),{button:s,
pair:i}})}function Bt(e,t,n){let o=t.map(({title:i},s)=>[String(s),i]);q(e,"Confusion matrix",[["","no confusi\
on matrix"],...o],i=>n(i?t[Number(i)]??null:null))}function Gt(e,t,{confusion:{expected:n,output:o,counts:r}},i){
e.replaceChildren();let s=a("table","",e);A(a("caption","pnb-muted pnb-small",s),"rows: expected · columns: wh\
at came out");let l=a("tr","",a("thead","",s));a("td","",l);for(let u of o)qe(a("th","",l),u,"col");let c=a("t\
body","",s);n.forEach((u,p)=>{let m=a("tr","",c);qe(a("th","",m),u,"row");let d=r[p]??[],g=d.reduce((M,x)=>M+x,
0);o.forEach((M,x)=>{let C=d[x]??0,f=a("td","",m);if(f.dataset.right=String(u===M),f.style.setProperty("--pnb-\
share",String(g?C/g:0)),!C){b("span","pnb-muted","·",f);return}let h=O(f,L(C),()=>i([We(t.expected,"expected",
u),We(t.output,"came out",M)]));h.ariaLabel=`${L(C)} expected ${u||"nothing"}, came out ${M||"nothing"}`})})}function qe(e,t,n){
e.scope=n,e.dir="auto",e.textContent=t||"(none)"}function We(e,t,n){let o=n?{column:e,operator:"==",value:n}:{
column:e,operator:"missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var H=class extends Error{constructor(n,o){super(n);this.at=o}at},J=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
jt=new Set(["and","or","not","in","is","contains","true","false","missing"]),_t={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},qt=40,Wt=3;function Qe(e,t){
try{let n=zt(e);return n.length===1?{condition:null}:{condition:Yt(n,t)()}}catch(n){if(n instanceof H)return{error:n.
message,at:n.at};throw n}}function zt(e){let t=[];for(J.lastIndex=0;e.slice(J.lastIndex).trim();){let n=e.slice(
J.lastIndex),o=J.lastIndex+n.length-n.trimStart().length,{groups:r}=J.exec(e)??{};if(!r)throw Qt(e,o);t.push({
...Ut(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Qt(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new H("A closing quotation mark is missing.",t):new H(`${n} mea\
ns nothing here.`,t)}function Ut(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Jt(r)};let i=o.
toLowerCase();return jt.has(i)?{kind:"sign",text:i}:{kind:"name",text:o}}function Jt(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function Yt(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},i=()=>e[n]??e.at(-1)??r,s=()=>e[n-
1]?.text??"",l=y=>i().kind==="sign"&&i().text===y,c=y=>l(y)?(n+=1,!0):!1,u=()=>{let y=[p()];for(;c("or");)y.push(
p());return y.length===1&&y[0]?y[0]:{some:y}},p=()=>{let y=[m()];for(;c("and");)y.push(m());return y.length===
1&&y[0]?y[0]:{every:y}},m=()=>{if(o+=1,o>qt)throw new H("Too many parentheses.",i().at);try{if(c("not"))return{
negated:m()};let y=i().at;if(!c("("))return d();let T=u();if(!c(")"))throw new H("A closing parenthesis is mis\
sing.",y);return T}finally{o-=1}},d=()=>{let y=i();if(y.kind==="text"&&e[n+1]?.text==="in")return n+=2,$(f("in"),
"contains",y.text);let T=f(s());if(c("is"))return g(c("not"),M(T));let E=c("not");return g(E,c("in")?C(T):x(T,
E))},g=(y,T)=>y?{negated:T}:T,M=y=>{let{at:T}=i();if(c("missing"))return $(y,"missing",null);throw new H("Afte\
r “is” comes “missing” or “not missing”.",T)},x=(y,T)=>{let E=i(),v=E.kind==="sign"?_t[E.text]:void 0;
if(v!==void 0)return n+=1,$(y,v,h(E.text,y));if((E.kind==="end"||["and","or",")"].includes(E.text))&&!T)return $(
y,"==",!0);let N=`After ${de(y)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new H(N,E.at)},C=y=>{
let T=i().at;if(!c("[")&&!c("("))throw new H(`After “in” comes a list: ${de(y)} in ["a", "b"].`,T);let E=[];
do E.push($(y,"==",h("in",y)));while(c(","));if(!c("]")&&!c(")"))throw new H("The list is not closed: ] is mis\
sing.",T);return{some:E}},f=y=>{let T=i();if(T.kind!=="name"){let E=y?` after “${y}”`:"",v=T.kind==="end"?
"":`, not ${T.text}`;throw new H(`The name of a column is wanted${E}${v}.`,T.at)}return n+=1,T},h=(y,T)=>{let E=i();
if(n+=1,E.kind==="number")return Number(E.text);if(E.kind==="text")return E.text;if(E.kind==="sign"&&E.text===
"true")return!0;if(E.kind==="sign"&&E.text==="false")return!1;if(E.kind==="name"){let v=`${de(T)} ${y} "${E.text}\
"`;throw new H(`Text stands in quotation marks: ${v}.`,E.at)}throw new H(`A number or a text in quotation mark\
s is wanted after ${y}.`,E.at)},$=(y,T,E)=>({column:Xt(y,E,t),operator:T,value:E});return()=>{let y=u(),{kind:T,
text:E,at:v}=i();if(T==="end")return y;throw new H(`Between two conditions stands “and” or “or”, not ${E}\
.`,v)}}function de({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function Xt({text:e,
at:t},n,o){let r=o.filter(({title:u,names:p})=>u===e||p.includes(e)),s=r.find(({numeric:u})=>u===(typeof n=="n\
umber"))??r[0];if(s)return s.key;let l=en(e,o),c=l?`Did you mean ${l}?`:`There are ${Zt(o)}.`;throw new H(`The\
re is no column ${e}. ${c}`,t)}function Zt(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function en(e,t){let n=null,o=Math.min(Wt,Math.ceil(e.length/2))+1;for(let{title:r,
names:i}of t)for(let s of[r,...i]){let l=tn(e.toLowerCase(),s.toLowerCase(),o);l<o&&([n,o]=[s,l])}return n}function tn(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,i)=>i);for(let r=1;r<=e.length;r++){
let i=[r];for(let s=1;s<=t.length;s++){let l=(o[s-1]??0)+ +(e[r-1]!==t[s-1]);i.push(Math.min(l,(o[s]??0)+1,(i[s-
1]??0)+1))}o=i}return Math.min(n,o[t.length]??n)}var re={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function Ue({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function Je(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Y(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:i})=>r===t.about&&i===t.text)?n:[...n,t]}
function Ye(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var nn=/^[\p{L}_][\p{L}\p{N}_.]*$/u,Ze=150,Xe=[["==","is"],["!=","is not"],["contains","contains"],[">=","at l\
east"],["<=","at most"],["missing","is missing"]];function et(e,t,n,o){let{setup:r}=t,i=a("div","pnb-filters",
e),s=on(i,r,o),l=an(i,r,d=>o({expression:d})),c=Ne(i,"Search any text",Ze,d=>o({text:d}));cn(i,r,d=>o({filters:Y(
n().filters,d)}));let u=a("span","pnb-muted pnb-count",i);u.setAttribute("role","status");let p=a("div","pnb-f\
ilters pnb-chips",e),m=_(p,d=>sn(d,n,o));return{update({show:d,filters:g}){for(let{button:M,kind:x}of s)k(M,"a\
ria-pressed",String(x===d));m(g),R(p,g.length>0)},clear(){c.clear(),l.clear();let{text:d,show:g,filters:M,expression:x}=re;
o({text:d,show:g,filters:M,expression:x})},count:d=>A(u,rn(d,t,n())),counted(d){d.forEach((g,M)=>{let x=s[M];x&&
A(x.count,L(g))})},focus:l.focus}}function on(e,{kinds:t},n){let o=a("span","pnb-kinds",e);return o.setAttribute(
"role","group"),o.ariaLabel="Kinds shown",t.map(({show:r,title:i,count:s})=>{let l=O(o,"",()=>n({show:r}));l.className=
"pnb-kind",b("span","",`${i} `,l);let c=b("b","",L(s),l);return{button:l,kind:r,count:c}})}function rn(e,{setup:{
total:t},noun:n,order:o},r){if(e===null)return"…";let i=e===t?"":` of ${L(t)}`;return`${L(e)}${i} ${n[t===1?
0:1]}${o?.(r)??""}`}function sn(e,t,n){let o=a("button","pnb-chip",e),r=null;return o.addEventListener("click",
()=>{r&&n({filters:Y(t().filters,r)})}),{root:o,update(i){r=i,A(o,`${i.text} ✕`),k(o,"aria-label",`remove th\
e filter ${i.text}`)}}}function an(e,{columns:t},n){let o=a("span","pnb-expression",e),r=a("input","",o);r.type=
"text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=500,r.placeholder=ln(t),r.ariaLabel="Filter by an expr\
ession",V(r);let i=a("span","pnb-error-words",o);i.setAttribute("role","status");let s,l=()=>{let u=Qe(r.value,
t),p="error"in u?u.error:"";A(i,p),k(r,"aria-invalid",p?"true":null),"condition"in u&&n(u.condition)},c=()=>{clearTimeout(
s),s=setTimeout(l,Ze)};return r.addEventListener("input",c),r.addEventListener("keydown",u=>{u.stopPropagation(),
u.key==="Enter"&&(clearTimeout(s),l())}),{clear(){clearTimeout(s),r.value="",A(i,""),k(r,"aria-invalid",null)},
focus:()=>r.focus()}}function ln(e){let t=e.map(i=>{let s=[i.title,...i.names].filter(l=>nn.test(l));return{head:i,
name:s.sort((l,c)=>l.length-c.length)[0]}}),n=t.find(({head:i,name:s})=>i.role==="score"&&s)?.name,o=t.find(({
head:i,name:s})=>i.role==="input"&&!i.numeric&&s)?.name;return[n?`${n} < 1`:"",o?`"…" in ${o}`:""].filter(Boolean).
join(" and ")||"attempts > 1"}function cn(e,{columns:t},n){let o=a("details","pnb-more",e);b("summary","","＋ f\
ilter",o);let r=a("div","pnb-list",o),i=t.map(p=>[p.key,p.title]),s=q(r,"Column",i,()=>{}),l=q(r,"Comparison",
Xe,()=>{R(c,l.value!=="missing")}),c=a("input","",r);c.type="text",c.maxLength=200,c.ariaLabel="Value",c.placeholder=
"value",V(c);let u=()=>{let p=t.find(({key:f})=>f===s.value),m=Xe.find(([f])=>f===l.value);if(!p||!m)return;let[
d,g]=m,M=c.value.trim();if(!M&&d!=="missing"){c.focus();return}let x=d==="missing"?null:un(M,p.numeric),C=d===
"missing"?`${p.title} ${g}`:`${p.title} ${g} ${M}`;n({about:`${p.key} ${d}`,text:C,where:{column:p.key,operator:d,
value:x}})};O(r,"Add",u),c.addEventListener("keydown",p=>{p.stopPropagation(),p.key==="Enter"&&u()})}function un(e,t){
let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var tt=20;function nt(e,t){let{view:n,change:o,resize:r}=t,i=a("div","pnb-row pnb-header",e);i.setAttribute("r\
ole","row"),i.setAttribute("aria-rowindex","1");let s=[],l=({sort:c,descending:u})=>{for(let{head:p,button:m,column:d}of s){
let g=c===d.key;D(m,(g?u?"↓ ":"↑ ":"")+d.title),k(p,"aria-sort",g?u?"descending":"ascending":"none")}};return{
height:()=>i.offsetHeight,update:l,rebuild(c){i.replaceChildren(),s=c.map(u=>{let p=a("span","",i);p.setAttribute(
"role","columnheader"),k(p,"data-numeric",u.numeric?"":null);let m=O(p,"",()=>o(Je(n(),u.key)));m.dir="auto",V(
m);let d=g=>r(W(u),g);return m.addEventListener("keydown",g=>{let M={ArrowLeft:-tt,ArrowRight:tt}[g.key];!g.shiftKey||
M===void 0||(d(p.offsetWidth+M),g.preventDefault(),g.stopPropagation())}),t.title?.(u,p),dn(p,d),{head:p,button:m,
column:u}}),l(n())}}}function dn(e,t){let n=a("span","pnb-grip",e);n.title="Drag to resize; double-click to un\
do",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener("pointerdown",r=>{o={x:r.clientX,width:e.
offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.addEventListener("pointermove",r=>{o&&t(o.
width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(r,()=>{o=null});n.addEventListener(
"dblclick",()=>t(null))}function ot(e,[t],n,o){let r=a("div","pnb-panel");r.setAttribute("role","row");let i=a("div","pnb-detail",r);i.
setAttribute("role","gridcell"),i.tabIndex=-1,V(i),R(r,!1);let s=a("div","pnb-openbar",i),l=a("strong","",s);l.
dir="auto";let c=a("span","pnb-muted pnb-small",s),u=a("span","pnb-muted pnb-small",s);u.dir="auto";let p=a("s\
pan","pnb-muted pnb-small pnb-line",s);a("span","pnb-grow",s);for(let[d,g,M]of[["↑",`Previous ${t}`,()=>n(-1)],
["↓",`Next ${t}`,()=>n(1)],["✕",`Close the ${t}`,o]]){let x=O(s,d,M);x.ariaLabel=g,V(x)}let m=a("div","pnb\
-content",i);return{panel:r,fill(d,g){Te(e,m),A(l,d.title),A(u,(d.facts??[]).join(" · ")),p.replaceChildren(),
d.trace&&(b("span","","trace ",p),b("code","",d.trace,p).title=d.trace),m.replaceChildren(),g(m)},place:d=>A(c,
d)}}function pn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function mn(e,t,n,o=null){let r=fn(e,n.row,o),i=Math.max(
0,r-n.above);return[i,Math.max(i,Math.min(t,r+n.visible+n.below))]}function fn(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function bn(e,t,n,o,r){let i=e*r;return Math.min(i,Math.
max(t,i+r+o-n))}function gn(e,t,n,o){let i={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return i===void 0||!n?null:Math.min(n-1,Math.max(0,t+i))}var hn="input:not([type=checkbox]), textarea, select,\
 [contenteditable]";function yn(e,t){let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof
Element&&o.matches(hn)?!1:!(o instanceof Node&&t?.contains(o))||["j","k","x","Escape","?","/"].includes(n)}var wn=0;
function rt(e){let{scroll:t}=e,n=`pnb-list-${++wn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"gri\
d");let o=a("div","pnb-space",t);o.setAttribute("role","rowgroup");let r=[],i=-1,s=-1,l=0,{panel:c}=e;c&&o.append(
c);let u=()=>c&&s>=0?{after:s,height:c.offsetHeight}:null,p=f=>{for(Math.abs(f-l)>=r.length&&(l=f);l<f;l++){let h=r.
shift();h&&(o.insertBefore(h.root,c??null),r.push(h))}for(;l>f;l--){let h=r.pop();h&&(o.prepend(h.root),r.unshift(
h))}},m=()=>{let f=e.measure(),h=u(),[$,y]=mn(t.scrollTop,e.expected(),f,h);for(e.want($,Math.max(y,1)),o.style.
height=`${e.count()*f.row+(h?.height??0)}px`,c&&(c.style.top=`${(s+1)*f.row}px`),p($);r.length<y-$;){let v=e.create(
o,M);c&&o.insertBefore(v.root,c),r.push(v)}let T=Math.min(y,e.count());r.forEach((v,F)=>{let N=$+F;R(v.root,N<
T),k(v.root,"id",N<T?`${n}-${N}`:null),!(N>=T)&&(v.root.style.top=`${pn(N,f.row,h)}px`,k(v.root,"aria-selected",
String(N===i)),k(v.root,"aria-rowindex",String(N+2)),c&&k(v.root,"aria-expanded",String(N===s)),v.update(N))});
let E=i>=$&&i<T;k(t,"aria-activedescendant",E?`${n}-${i}`:null),k(t,"aria-rowcount",String(e.count()+1)),e.drawn()},
d=f=>{let{row:h}=e.measure();i=Math.min(e.count()-1,Math.max(0,f));let $=u(),y=$&&i>$.after?$.height:0;e.want(
i,i+1);let{scrollTop:T,clientHeight:E}=t;return t.scrollTop=bn(i,T-y,E,e.head(),h)+y,m(),i},g=f=>{i=f,m()},M=f=>{
g(f),e.open(f)},x=!1;t.addEventListener("scroll",()=>{x||(x=!0,requestAnimationFrame(()=>{x=!1,m()}))}),t.addEventListener(
"keydown",f=>{if(!yn(f,c))return;let h=gn(f.key,i,e.count(),e.measure().visible);if(f.key==="Enter"&&f.target===
t&&e.count()>0)e.open(d(Math.max(0,i)));else if(h!==null)d(h),e.moved?.(i);else if(!e.key?.(f))return;f.preventDefault(),
f.stopPropagation()});let C=new ResizeObserver(()=>{s>=0&&m()});return c&&C.observe(c),{update:m,mark:g,choose:d,
expand(f){s=f,c&&R(c,f>=0),m()},reveal(){if(s<0||!c)return;m();let{row:f}=e.measure(),h=(s+1)*f+c.offsetHeight+
e.head(),$=Math.min(s*f,h-t.clientHeight);(t.scrollTop<$||t.scrollTop>s*f)&&(t.scrollTop=$)},rebuild(){for(let{
root:f}of r)f.remove();r.length=0,m()},restart(){t.scrollTop=0,i=-1,s=-1,c&&R(c,!1),m()},get chosen(){return i},
dispose:()=>C.disconnect()}}var xn={"-":"del","+":"ins","=":"span"};function pe(e,t){e.replaceChildren();for(let[n,o]of t)b(xn[n],"",o,e)}
function it(e,t){let n=t?.error?"failed":t?.absent?"absent":null;k(e,"data-state",n),n===null?pe(e,t?.pieces??
[]):e.textContent=t?.error||"not run"}function st(e,t){let n=a("span","pnb-mark",e),r=t.text.startsWith("✓")||
t.text.startsWith("✗")?`${t.text} ${t.evaluator}`:`${t.evaluator} ${t.text}`;b("span","",r,n).dir="auto";let i=[
t.sign,t.change].filter(Boolean).join(" ");i&&(b("span","pnb-sign",` ${i}`,n).dataset.tone=t.tone),t.repetitions&&
b("span","pnb-muted",` (${t.repetitions})`,n)}function me(e){return e.dir="auto",(t="")=>{let n=typeof t=="string"?t:"failed"in t?`✗ ${t.failed}`:"";D(e,n),
k(e,"data-tone",n.startsWith("✗ ")?"bad":null)}}function at(e,t){e.classList.add("pnb-cell");let n=a("div","\
pnb-preview",e);n.dir="auto";let o=a("div","pnb-marks",e),r;return i=>{let s=typeof i=="object"&&"pieces"in i?
i:null;if(s!==r){r=s,it(n,s),o.replaceChildren();for(let l of s?.marks??[])t.has(l.evaluator)||st(o,l);s?.rewritten&&
b("span","pnb-muted","≠ rewritten",o),o.title=o.textContent??""}}}function lt(e){e.classList.add("pnb-asked");
let t=a("div","pnb-muted pnb-small pnb-line",e),n=a("div","pnb-preview",e),o=a("div","pnb-wanted",e);for(let r of[
t,n,o])r.dir="auto";return r=>{let i=typeof r=="object"&&"input"in r?r:{id:"…",input:"",expected:""};D(t,i.id),
A(n,i.input),A(o,i.expected?`expected ${i.expected}`:""),R(o,i.expected!=="")}}var vn=30,ct={row:vn,visible:18,above:6,below:8};function ut(e,t){V(e);let{source:n,total:o,panel:r,noun:i}=t,
s=()=>n.matched??o,l=rt({scroll:e,panel:r,head:t.head,measure:t.measure,count:s,expected:s,want:n.want,create:(u,p)=>kn(
u,t,p),open:u=>{let p=t.group(u);p?t.fold(p):t.open(u)},moved:t.moved,key:t.key,drawn:()=>{let{row:u,visible:p}=t.
measure(),m=n.busy||s()>0?2:0,d=Math.min(p,Math.max(m,s()))*u+t.head();e.style.height=`${r.hidden?d+2:Math.max(
d,p*u+t.head())}px`,R(c,s()===0&&!n.busy),t.drawn()}}),c=a("div","pnb-empty");return e.after(c),b("span","pnb-\
muted",`No ${i[1]} match.`,c),O(c,"Clear filters",t.clear),l}function kn(e,{source:t,columns:n,group:o,noun:r,
hidden:i,selection:s,tall:l},c){let u=a("div","pnb-row",e);u.setAttribute("role","row");let p=0;u.addEventListener(
"click",()=>{String(u.ownerDocument.getSelection()??"").trim()||c(p)});let m=a("input","pnb-tick");m.type="che\
ckbox",m.tabIndex=-1,m.addEventListener("click",x=>x.stopPropagation()),m.addEventListener("change",()=>{let x=t.
row(p);x&&s.toggle(x.position)});let d=a("span","pnb-heading-of-group");d.dir="auto";let g=n().map((x,C)=>{let f=a(
"div","",u);if(f.setAttribute("role","gridcell"),k(f,"data-numeric",x.numeric?"":null),C>0)return{cell:f,draw:En(
f,x,i)};f.append(m,d);let h=a("div","pnb-first",f);return{cell:h,draw:l?lt(h):me(h)}}),M=[];return{root:u,update(x){
p=x;let C=o(x),f=t.row(x),h=f!==void 0&&s.has(f.position),$=[x,C,f,h];if(f&&$.every((v,F)=>v===M[F]))return;M=
$,k(u,"data-group",C?"":null),R(m,!C),R(d,!!C);let y=g[0];y&&R(y.cell,!C),A(d,C?Tn(C,r):""),m.checked=h,k(u,"d\
ata-picked",m.checked?"":null);let E=C?.cells.map(v=>v&&`mean ${v}`)??f?.cells??[];g.forEach(({draw:v},F)=>{v(
E[F])}),m.ariaLabel=`select ${r[0]} ${x+1}`}}}function En(e,t,n){return t.variant===null?me(e):at(e,n)}function Tn({
value:e,count:t,folded:n},o){return`${n?"▸":"▾"} ${e||"(none)"} · ${L(t)} ${o[t===1?0:1]}`}function dt(e,t,n,o){let r=new Set,i=a("div","pnb-filters pnb-picked",e);R(i,!1);let s=b("strong","","",i);s.setAttribute(
"role","status");let l=a("span","pnb-muted pnb-small",i);l.append("in Python: "),b("code","","view.selected",l),
l.append(", where view is what explore() returned");let c=()=>{n({type:"select",positions:[...r]}),A(s,`${L(r.
size)} ${t[r.size===1?0:1]} selected`),R(i,r.size>0),o()};return O(i,"Clear",()=>{r.clear(),c()}),{bar:i,has:u=>r.
has(u),toggle(u){r.delete(u)||r.add(u),c()},get positions(){return[...r]}}}var Mn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["X"],"select for \
Python"],[["Home","End"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a tit\
le: narrower, wider"],[["?"],"these keys"]];function pt(e,t,n){let{setup:o,noun:r}=n,i=n.view??re,s=Ge(o),l=ue(
o.columns,s),c=null,u=-1,p=-1,m=0,d=null,g=new Map,M=()=>n.query?.(i)??Ue(i),x=Ve(t,w=>({...w,query:M(),columns:l.
map(({key:S})=>S)}),w=>{c=w.runs;for(let S of w.groups)g.set(S.place,S);h.counted(w.counts),n.arrived?.(w),P.update(),
p>=0&&ee(p)},n.chunk),C=()=>{g.clear(),x.reset()},f=w=>{n.changed?.(w,{...i,...w}),i={...i,...w},h.update(i),z.
update(i),y.update(),u=p=-1,C(),I(),P.restart()},h=et(e,n,()=>i,f),$=a("div","pnb-filters pnb-choices",e);n.choices?.(
$),Ie($,o.columns,w=>f({group:w,folded:[]})),Fe($,o.columns,()=>l,w=>{let S=o.columns.filter(({key:te})=>w?.includes(
te));F({...s,shown:w&&S.map(W)}),l=ue(o.columns,s),C(),z.rebuild(l),I(),P.rebuild()});let y=ze(e,a("span","pnb\
-kinds",$),o.pairs,t,M,w=>f({filters:w.reduce($n,i.filters)}));a("span","pnb-grow",$);let T=He(e,$,Mn),E=dt(e,
r,t.send.bind(t),()=>P.update()),v=a("div","pnb-scroll",e);v.ariaLabel=n.label;let F=w=>{s=w,je(o,s)},N=()=>n.
measure?.(l)??ct,I=()=>{let{columns:w,width:S}=Ke(l,s);v.style.setProperty("--pnb-columns",w),v.style.setProperty(
"--pnb-width",S),v.style.setProperty("--pnb-tall",`${N().row}px`),v.setAttribute("aria-colcount",String(l.length))},
z=nt(v,{view:()=>i,change:f,resize:(w,S)=>{F(Be(s,w,S)),I()},title:n.title}),ie=()=>{u=p=-1,P.expand(-1),v.focus(
{preventScroll:!0})},ee=w=>{let S=x.row(w);p=S?-1:w,!(!S||S.position<0)&&(u=w,d=null,ae.place(`${L(w+1)} of ${L(
x.matched??0)}`),P.expand(w),m+=1,t.send(n.ask(m,S.position)))},se=()=>{let w=d&&n.open(d);w&&(ae.fill(w.title,
w.draw),P.reveal())},$t=Q(t,w=>{w.type!=="detail"||w.request!==m||(d=w,se())}),ke=w=>{let S=P.chosen+w;for(;g.
has(S);)S+=w;S>=0&&S<(x.matched??0)&&ee(P.choose(S))},At=()=>{let w=x.row(P.chosen);w&&w.position>=0&&E.toggle(
w.position)},ae=ot(v,r,ke,ie),P=ut(v,{source:x,panel:ae.panel,noun:r,total:o.total,hidden:n.hidden??new Set,selection:E,
tall:n.measure!==void 0,head:z.height,measure:N,columns:()=>l,group:w=>g.get(w),open:w=>w===u?ie():ee(w),moved:w=>{
p=-1,!(u<0)&&(g.has(w)?ke(Math.sign(w-u)||1):ee(w))},fold:({key:w,folded:S})=>{let te=i.folded.filter(Ct=>Ct!==
w);i={...i,folded:S?te:[...te,w]},u=p=-1,C(),P.expand(-1)},key:({key:w})=>{if(w==="Escape"&&(u>=0||p>=0))ie();else if(w===
"x")At();else if(w==="?")T();else if(w==="/")h.focus();else return!1;return!0},clear:h.clear,drawn:()=>h.count(
x.busy?null:c??o.total)}),Ee=new ResizeObserver(()=>{if(v.style.setProperty("--pnb-sight",`${v.clientWidth}px`),
!v.clientWidth||!n.resized?.(l,v.clientWidth))return;let{chosen:w}=P;C(),I(),P.rebuild(),P.mark(w)});return Ee.
observe(v),n.resized?.(l,v.clientWidth),h.update(i),z.rebuild(l),I(),P.restart(),{selection:E,scroll:v,view:()=>i,
change:f,reload(){n.changed?.({},i),C(),I(),P.rebuild(),se()},redraw(){I(),P.rebuild(),se()},dispose:()=>{x.dispose(),
$t(),y.dispose(),P.dispose(),Ee.disconnect()}}}function $n(e,t){return[...e.filter(({about:n})=>n!==t.about),t]}function mt(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let i=e.classList.contains(
"pnb-folded");A(o,i?`show all ${L(n)} characters`:"show less"),k(o,"aria-expanded",String(!i))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var be=/^\s*(?:```|~~~)/,ft=/^(#{1,6})\s+(.*)$/,ge=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,An=/^\s*\d/,fe=/^>\s?(.*)$/,
Cn=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Rn=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function ye(e){return Rn.test(e)}function we(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Sn(e,n,o)}function Sn(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(be.test(o))
return Ln(e,t,n+1);let r=ft.exec(o);if(r)return he(a("div","pnb-heading",e),r[2]??""),n+1;if(ge.test(o))return On(
e,t,n);if(fe.test(o)){let[c,u]=bt(t,n,fe);return we(a("blockquote","",e),c.join(`
`)),u}let i=a("p","",e),s=n,l=[];for(;s<t.length;s++){let c=t[s]??"",u=!c.trim()||be.test(c)||ft.test(c)||ge.test(
c);if(s>n&&(u||fe.test(c)))break;l.push(c)}return he(i,l.join(`
`)),s}function Ln(e,t,n){let o=n;for(;o<t.length&&!be.test(t[o]??"");)o++;return b("pre","",t.slice(n,o).join(
`
`),e),o+1}function On(e,t,n){let o=a(An.test(t[n]??"")?"ol":"ul","",e),[r,i]=bt(t,n,ge);for(let s of r)he(a("l\
i","",o),s);return i}function bt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let i=n.exec(e[r]??"");if(!i)break;o.
push(i[1]??"")}return[o,r]}function he(e,t){let n=0;for(let o of t.matchAll(Cn)){e.append(t.slice(n,o.index));
let[r,,i,s,l,c,u,p]=o;i!==void 0?b("code","",i,e):s??l?b("strong","",s??l??"",e):c?b("em","",c,e):(b("span","p\
nb-linked",u??"",e),p&&b("span","pnb-muted",` (${p})`,e)),n=o.index+r.length}e.append(t.slice(n))}var Pn=900,gt=16,Nn=80,Hn=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,Vn=[[/^iVBORw0KGgo/,
"png"],[/^\/9j\//,"jpeg"],[/^R0lGOD[dl]h/,"gif"],[/^UklGR.{7}RUJQ/,"webp"]],Fn=/^[A-Za-z0-9+/=\s]{60,}$/,In=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function Z(e){return e?JSON.parse(e):void 0}function ht(e){let t=X(e)&&Array.isArray(e.messages)?e.messages:e;
return!Array.isArray(t)||!t.length?null:t.every(o=>X(o)&&typeof o.role=="string"&&"content"in o)?t:null}function yt(e){
if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:
void 0}catch{return}}function B(e,t){let n=ht(t);n?xt(e,n):typeof t=="string"?Dn(e,t):Array.isArray(t)?jn(e,t):
X(t)?_n(e,t):b("span",vt(t)?"pnb-muted":"",kt(t),e)}function ve(e,t){let n=yt(t),o=ht(n);o?xt(e,o):xe(e,n===void 0?
t:JSON.stringify(n,null,2))}function Dn(e,t){let n=Kn(t);if(n){let s=a("img","pnb-image",e);s.src=n,s.alt="ima\
ge in the value";return}let o=yt(t);if(o!==void 0){xe(e,JSON.stringify(o,null,2));return}if(t.includes(`
`)&&In.test(t)&&!ye(t)){xe(e,t);return}let r=a("div","pnb-long",e),i=b("div","pnb-text",t||"(empty)",r);t||i.classList.
add("pnb-muted"),i.dir="auto",wt(i,r,t),ye(t)&&Bn(e,r,t)}function Kn(e){if(Hn.test(e))return e;let t=Vn.find(([
n])=>n.test(e))?.[1];return t&&Fn.test(e)?`data:image/${t};base64,${e}`:null}function Bn(e,t,n){let o=a("div",
"pnb-markdown",e);o.dir="auto",R(o,!1);let r=O(e,"lay out Markdown",()=>{o.childElementCount||we(o,n);let i=ne(
o);R(t,!i),A(r,i?"show as written":"lay out Markdown")});r.className="pnb-fold"}function xe(e,t){let n=a("div",
"pnb-long",e),o=b("div","pnb-text pnb-mono",t,n);o.dir="auto",wt(o,n,t)}function wt(e,t,n){(n.length>Pn||n.split(
`
`,gt+1).length>gt)&&mt(e,t,n.length)}function xt(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let i=a("div","pnb-turn",n);i.dataset.role=o,b("div","pnb-muted pnb-small",o,i).dir="auto";for(let s of Gn(r))
B(i,s)}}function Gn(e){return Array.isArray(e)?e.map(t=>{if(!X(t))return t;if(typeof t.text=="string")return t.
text;let n=X(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function jn(e,t){let n=t.
map(i=>qn(i)?kt(i):null),o=n.join(", ");if(n.every(i=>i!==null)&&o.length<=Nn){b("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let i of t)B(a("li","",r),i)}function _n(e,t){
let n=Object.entries(t);if(!n.length){b("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,i]of n)b("dt","pnb-muted",r,o).dir="auto",B(a("dd","",o),i)}function X(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function qn(e){return typeof e!="object"||e===null}function vt(e){return e==null}function kt(e){
return vt(e)?"none":typeof e=="number"?le(e):String(e)}function Mt(e,t,n="expected"){let o=a("div","pnb-run-parts",e),r=a("section","",o);t.error&&Wn(r,"the task fai\
led",t.error,t.traceback),zn(r,t,n);let i=a("section","",o);eo(i,t.verdicts);let s=a("section","",o);ro(s,t);let l=a(
"section","pnb-rest",o);Tt(l,"input",t.inputs),Tt(l,"metadata",t.metadata)}function G(e,t,n=[]){let o=b("h4","",
t,e);return o.dir="auto",n.length&&b("span","pnb-muted",` · ${n.join(" · ")}`,o),o}function Wn(e,t,n,o){G(e,
t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),i=a(o?"summary":"div","",r);b("span","pnb-sign",
"✗ ",i).dataset.tone="bad",b("span","",n,i).dir="auto",o&&b("pre","",o,r)}function zn(e,t,n){let{fields:o,sides:r,
heading:i}=Qn(t,n);o.length&&G(e,i);let s=a("div","pnb-diff",e);for(let l of o)Zn(a("div","pnb-field",s),l,r)}
function Qn({fields:e,baseline:t,error:n},o){if(n)return{fields:e,sides:Xn,heading:"expected"};if(o==="baselin\
e"&&t.length)return{fields:t,sides:Yn,heading:"output against the baseline"};let r=o==="nothing"?e.flatMap(Un):
e,s=r.some(({expected:l})=>l)?"output against expected":"output";return{fields:r,sides:Jn,heading:s}}function Un(e){
return e.output?[{...e,state:"extra",expected:"",pieces:[]}]:[]}var Jn={old:"expected",same:"✓ as expected"},
Yn={old:"baseline",same:"= as the baseline"},Xn={old:"expected",same:""};function Zn(e,t,n){let{name:o,state:r,
output:i,expected:s,pieces:l}=t,c=a("div","pnb-muted pnb-small",e);b("span","",o,c).dir="auto";let u=n.same?"✗\
 missing":"",p={same:n.same,missing:u,extra:"",changed:""}[r];if(p&&b("span","pnb-small",`${o?" ":""}${p}`,c),
R(c,!!c.textContent),l.length){let m=a("div","pnb-text",e);m.dir="auto",pe(m,l);return}r==="changed"?(Et(e,n.old,
"pnb-gone",s),Et(e,"output","pnb-new",i)):B(e,Z(i||s))}function Et(e,t,n,o){let r=a("div",`pnb-side ${n}`,e);b(
"span","pnb-muted pnb-small",t,r),B(a("div","",r),Z(o))}function eo(e,t){t.length&&G(e,"evaluations");for(let n of t)
to(a("div","pnb-verdict",e),n)}function to(e,t){let{error:n,explanation:o,metadata:r,trace:i}=t;no(e,t),o&&(b(
"div","pnb-text pnb-small",o,e).dir="auto"),n&&oo(e,n,t.traceback),r&&B(e,Z(r)),i&&b("div","pnb-muted pnb-smal\
l",`trace ${i}`,e)}function no(e,{name:t,kind:n,error:o,text:r,tone:i,facts:s}){let l=a("div","",e);l.dir="aut\
o",b("span","",t,l);let c=i&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[i]:"",u=b("strong","",` ${o?"✗ fai\
led":`${c}${r}`}`,l);(o||i)&&(u.dataset.tone=o?"bad":i);let p=n==="CODE"?[]:[n,...s];p.length&&b("span","pnb-m\
uted pnb-small",` ${p.join(" · ")}`,l)}function oo(e,t,n){let o=a(n?"details":"div","pnb-error pnb-small",e);
b(n?"summary":"div","",t,o).dir="auto",n&&b("pre","",n,o)}function ro(e,{exchanges:t,attempts:n,remedy:o}){t.forEach(
(r,i)=>{io(e,r,r.prompt===t[i-1]?.prompt)}),o&&(G(e,"prompt and raw reply"),b("div","pnb-muted",o,e)),n.length&&
G(e,"attempts that failed");for(let r of n)b("div","pnb-text pnb-small",r,e).dir="auto"}function io(e,t,n){let{
title:o,facts:r,failed:i,prompt:s,reply:l,cut:c}=t;G(e,`prompt · ${o}`),s&&n?b("div","pnb-muted","the same as\
 before",e):s?ve(a("div","pnb-sent",e),s):b("div","pnb-muted","not kept",e),G(e,i?"raw reply · the attempt fai\
led":"raw reply",r),l?ve(a("div","pnb-sent",e),l):b("div","pnb-muted",i?"none came, or it was not kept":"not k\
ept",e),c&&b("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function Tt(e,t,n){if(!n.length)return;
G(e,t);let o=a("dl","pnb-object",e);for(let r of n)b("dt","pnb-muted",r.name,o).dir="auto",B(a("dd","",o),Z(r.
value))}var so=50,ao={title:"",origin:"",memory:"",columns:[],kinds:[],total:0,pairs:[],tiles:[]};function lo({model:e,
el:t}){let n=Ae(e.get("setup"))??ao,o=a("section","pnb pnb-explore",t);o.setAttribute("aria-label",n.title?`Ru\
ns of ${n.title}`:"Runs"),uo(o,n);let r=()=>s.view().filters,i=co(o,n,r,l=>s.change({filters:Y(r(),l)})),s=pt(
o,e,{setup:n,noun:["run","runs"],label:"Runs",chunk:so,order:({sort:l})=>l?"":" · worst first",arrived:()=>i(
n.tiles),ask:(l,c)=>({type:"detail",request:l,position:c}),open:l=>"run"in l?{title:l.run,draw:c=>Mt(c,l.run)}:
null});return i(n.tiles),s.dispose}function co(e,t,n,o){let r=new Map(t.columns.map(({key:u,title:p})=>[u,p])),
i=({score:u,label:p},m)=>{let d="label"in m?p:u;if(!d)return null;let g=r.get(d)??d;if("label"in m){let C={column:d,
operator:"==",value:m.label};return{about:`${d} ==`,text:`${g} is ${m.label}`,where:C}}let{low:M,high:x}=m;return{
about:`${d} range`,text:`${g} ${$e(M,x)}`,where:Ye(d,M,x)}},s=u=>n().some(({about:p,text:m})=>p===u?.about&&m===
u.text),l=a("details","pnb-charts",e);R(l,t.tiles.length>0),b("summary","","Scores",l);let c=a("div","pnb-tile\
s",l);return Le(c,t.tiles.length),_(c,u=>{let p={},m=Oe(u,{choose:d=>{let g=i(p,d);g&&o(g)},chosen:d=>s(i(p,d))});
return{root:m.root,update(d,g){p=d.columns,m.update(d.tile,g)}}})}function uo(e,{title:t,origin:n}){let o=a("d\
iv","pnb-head",e);b("span","pnb-title",t,o).dir="auto",b("span","pnb-muted pnb-small",n,o).dir="auto",R(o,t!==
"")}var Xr={render:lo};export{Xr as default};
