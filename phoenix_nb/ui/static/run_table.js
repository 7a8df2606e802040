/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var gt="http://www.w3.org/2000/svg";function a(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function p(e,t,n,o){let r=a(e,t,o);return r.textContent=n,r}function V(e,t,n){let o=document.createElementNS(
gt,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function C(e,t){e.textContent!==
t&&(e.textContent=t)}function K(e,t){C(e,t),E(e,"title",t)}function E(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function ne(e){return e.hidden=!e.hidden,!e.hidden}function $(e,t){e.
hidden===t&&(e.hidden=!t)}function H(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function ht(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function we(e,t){t.contains(
ht(e))&&e.focus({preventScroll:!0})}function G(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.
length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function N(e){return Math.round(e).toLocaleString("en-US")}function B(e){return String(Number(e.toPrecision(4)))}
function xe(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function ve(e,t){
return e===null?t===null?"":`≤ ${B(t)}`:t===null?`≥ ${B(e)}`:e===t?`= ${B(e)}`:`${B(e)} to ${B(t)}`}function ke(e,t,n,o){let r=a("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function J(e,t,n,o){let r=a("select","",e);r.ariaLabel=t,H(r);for(let[s,i]of n)p("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function S(e,t,n){let o=p("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Ee(e,t,n){let o=a("div","pnb-keys",e);$(o,!1);for(let[i,u]of n){let l=a("span","",o);for(let c of i)p(
"kbd","",c,l);p("span","pnb-muted",u,l)}let r=()=>E(s,"aria-expanded",String(ne(o))),s=S(t,"",r);return p("kbd",
"","?",s),s.append(" keys"),E(s,"aria-expanded","false"),r}function q(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function Te(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function yt(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Me(e,t,n,o){let r=new Map,s=new Set,i=0,u=0,l=null,c=!1,m=q(e,d=>{d.type!=="page"||d.request<u||(l=
d.matched,c=!1,d.rows.forEach((f,h)=>{r.set(d.start+h,{position:d.positions[h]??0,cells:f})}),n(d))});return{get matched(){
return l},get busy(){return c},reset(){r=new Map,s=new Set,u=i+1,c=!0},row:d=>r.get(d),want(d,f){for(let h of yt(
d,f,o)){if(s.has(h))continue;s.add(h),i+=1;let[w,T]=[h*o,(h+1)*o];e.send(t({type:"page",request:i,start:w,stop:T}))}},
dispose:m}}function se(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function $e(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function Re(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let u=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-u,width:r-1.5,height:u}})}function Ce(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var oe=300,U=56,wt={maximize:"higher is better",minimize:"lower is better"};function Le(e,t){let n=String($e(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function Ae(e,t){let n=a(
"div","pnb-tile",e),o=a("div","pnb-line",n),r=a("strong","",o);r.dir="auto";let s=a("span","pnb-muted",o),i=a(
"div","pnb-lead",n),u=a("span","pnb-figure",i);u.dir="auto";let l=a("span","",i),c=a("div","pnb-muted pnb-note",
n),m=a("div","",c),d=a("div","",c),f=a("div","pnb-picture",n),h=null,T=t&&Se(t,y=>h&&y.key!==null?xt(h,y.key):
null),L=G(a("div","pnb-bars",f),y=>vt(y,T)),g=kt(f,t);return{root:n,update(y){h=y,K(r,y.name);let M=y.direction===
null?void 0:wt[y.direction];C(s,[y.kind==="CODE"?"":y.kind,M].filter(Boolean).join(" · ")),K(u,y.figure),C(l,
y.detail),C(m,y.interval),C(d,y.note),L(y.chart.bars),g(y)}}}function xt(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function Se({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function vt(e,t){let n=a(t?"button":"div","pnb-bar",e),o=a(
"span","pnb-bar-label",n);o.dir="auto";let r=a("span","pnb-bar-fill",a("span","pnb-bar-track",n)),s=a("span","\
pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&t.pick(i)),{root:n,update(u){i=u,K(o,u.label),
r.style.width=`${Math.max(100*u.share,u.count?.7:0)}%`,E(r,"data-tone",u.tone),C(s,`${N(u.count)} · ${xe(u.share)}`),
t&&(E(n,"title",`show the ${N(u.count)} runs`),E(n,"aria-pressed",String(t.picked(u))))}}}function kt(e,t){let n=a(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${oe} ${U+1}`,preserveAspectRatio:"none",role:o},s=V(
"svg",r,n),i=V("rect",{class:"pnb-band",y:0,height:U},s),u=null,c=t&&Se(t,g=>{let{bins:y,low:M,high:b}=u?.chart??
{bins:[],low:0,high:0};return Ce(g,y.length,M,b)}),m=V("g",{class:"pnb-bins"},s),d=G(m,g=>Tt(g,c)),f=V("rect",
{class:"pnb-mean",y:0,height:U,width:1.6},s);V("rect",{class:"pnb-axis",y:U,height:1,width:oe},s);let h=a("div",
"pnb-ends pnb-muted",n),w=a("span","",h),T=a("span","pnb-middle",h),L=a("span","",h);return g=>{u=g;let{bins:y,
low:M,high:b}=g.chart;if($(n,y.length>0),!y.length)return;let v=W=>se(W,M,b)*oe,k=Re(y,oe,U);d(y.map((W,z)=>({
count:W,...k[z]??Et})));let[R,I]=g.ci??[0,0];E(i,"x",v(R).toFixed(2)),E(i,"width",g.ci?Math.max(1,v(I)-v(R)).toFixed(
2):"0"),E(f,"x",(v(g.mean??0)-.8).toFixed(2)),E(s,"aria-label",`Histogram from ${M} to ${b}: ${y.join(", ")}`),
C(w,B(M)),C(L,B(b)),C(T,"mean");let O=100*se(g.mean??0,M,b);T.style.left=`${Math.min(84,Math.max(16,O)).toFixed(
1)}%`}}var Et={x:0,y:0,width:0,height:0};function Tt(e,t){let n=V("rect",{class:"pnb-bin"},e),o=0;return t&&(E(
n,"tabindex","0"),E(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},i){o=i;for(let[u,l]of Object.entries(s))E(n,u,
l.toFixed(2));t&&(E(n,"aria-label",`${N(r)} runs`),E(n,"aria-pressed",String(t.picked(o))))}}}function Oe(e,t,n,o){let r=a("details","pnb-more",e),s=a("summary","",r),i=a("div","pnb-list",r),u=t.slice(1).
map(c=>{let m=a("label","",i),d=a("input","",m);return d.type="checkbox",p("span","",c.title,m).dir="auto",d.addEventListener(
"change",()=>{o(u.filter(f=>f.input.checked).map(f=>f.column.key)),l()}),{input:d,column:c}}),l=()=>{let c=new Set(
n().map(({key:m})=>m));for(let{input:m,column:d}of u)m.checked=c.has(d.key);C(s,`columns ${c.size} of ${t.length}`)};
S(i,"as at first",()=>{o(null),l()}),l()}function Pe(e,t,n){let o=[["","no groups"],...t.map(({key:r,title:s})=>[
r,`group by ${s}`])];J(e,"Group by",o,r=>n(r||null))}var Ne="phoenix_nb.columns";var Mt={shown:null,widths:{}};function _({names:e,title:t}){return e[0]??t}function ie(e,{shown:t}){return e.filter(
(o,r)=>r===0||t?r===0||t?.includes(_(o)):o.shown)}function He(e,{widths:t}){let n=e.map(s=>t[_(s)]??Math.max(56,
s.letters*7+24)),o=e.map((s,i)=>_(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+
i,12);return{columns:o.join(" "),width:`${r}px`}}function Fe(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{
...e,widths:r}:{...e,widths:{...r,[t]:Math.max(56,Math.round(n))}}}function Ve({memory:e}){return Ke()[e]??Mt}
function Ie({memory:e},t){let{[e]:n,...o}=Ke(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(
Ne,JSON.stringify(Object.fromEntries(r)))}catch{}}function Ke(){try{let e=JSON.parse(localStorage.getItem(Ne)??
"{}");return typeof e=="object"&&e!==null?e:{}}catch{return{}}}function je(e,t,n,o,r,s){let i=a("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=0,$(i,!1);
let u=null,l=0,c=()=>{if(!u)return;l+=1;let{expected:f,output:h}=u;o.send({type:"confusion",request:l,query:r(),
expected:f,output:h})},m=n.map(f=>{let h=S(t,`confusion: ${f.title}`,()=>{u=u===f?null:f,i.ariaLabel=`Confusio\
n matrix of ${f.title}`,$(i,u!==null);for(let w of m)E(w.button,"aria-expanded",String(w.pair===u));c()});return E(
h,"aria-expanded","false"),{button:h,pair:f}}),d=q(o,f=>{f.type!=="confusion"||f.request!==l||!u||$t(i,u,f,s)});
return{update:c,dispose:d}}function $t(e,t,{confusion:{expected:n,output:o,counts:r}},s){e.replaceChildren();let i=a(
"table","",e);C(a("caption","pnb-muted pnb-small",i),"rows: expected · columns: what came out");let u=a("tr",
"",a("thead","",i));a("td","",u);for(let c of o)Be(a("th","",u),c,"col");let l=a("tbody","",i);n.forEach((c,m)=>{
let d=a("tr","",l);Be(a("th","",d),c,"row");let f=r[m]??[],h=f.reduce((w,T)=>w+T,0);o.forEach((w,T)=>{let L=f[T]??
0,g=a("td","",d);if(g.dataset.right=String(c===w),g.style.setProperty("--pnb-share",String(h?L/h:0)),!L){p("sp\
an","pnb-muted","·",g);return}let y=S(g,N(L),()=>s([De(t.expected,"expected",c),De(t.output,"came out",w)]));
y.ariaLabel=`${N(L)} expected ${c||"nothing"}, came out ${w||"nothing"}`})})}function Be(e,t,n){e.scope=n,e.dir=
"auto",e.textContent=t||"(none)"}function De(e,t,n){let o=n?{column:e,operator:"==",value:n}:{column:e,operator:"\
missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var P=class extends Error{constructor(n,o){super(n);this.at=o}at},Y=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Rt=new Set(["and","or","not","in","is","contains","true","false","missing"]),Ct={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Lt=40,At=3;function Ge(e,t){
try{let n=St(e);return n.length===1?{condition:null}:{condition:Ht(n,t)()}}catch(n){if(n instanceof P)return{error:n.
message,at:n.at};throw n}}function St(e){let t=[];for(Y.lastIndex=0;e.slice(Y.lastIndex).trim();){let n=e.slice(
Y.lastIndex),o=Y.lastIndex+n.length-n.trimStart().length,{groups:r}=Y.exec(e)??{};if(!r)throw Ot(e,o);t.push({
...Pt(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Ot(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new P("A closing quotation mark is missing.",t):new P(`${n} mea\
ns nothing here.`,t)}function Pt(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Nt(r)};let s=o.
toLowerCase();return Rt.has(s)?{kind:"sign",text:s}:{kind:"name",text:o}}function Nt(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function Ht(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-
1]?.text??"",u=b=>s().kind==="sign"&&s().text===b,l=b=>u(b)?(n+=1,!0):!1,c=()=>{let b=[m()];for(;l("or");)b.push(
m());return b.length===1&&b[0]?b[0]:{some:b}},m=()=>{let b=[d()];for(;l("and");)b.push(d());return b.length===
1&&b[0]?b[0]:{every:b}},d=()=>{if(o+=1,o>Lt)throw new P("Too many parentheses.",s().at);try{if(l("not"))return{
negated:d()};let b=s().at;if(!l("("))return f();let v=c();if(!l(")"))throw new P("A closing parenthesis is mis\
sing.",b);return v}finally{o-=1}},f=()=>{let b=s();if(b.kind==="text"&&e[n+1]?.text==="in")return n+=2,M(g("in"),
"contains",b.text);let v=g(i());if(l("is"))return h(l("not"),w(v));let k=l("not");return h(k,l("in")?L(v):T(v,
k))},h=(b,v)=>b?{negated:v}:v,w=b=>{let{at:v}=s();if(l("missing"))return M(b,"missing",null);throw new P("Afte\
r “is” comes “missing” or “not missing”.",v)},T=(b,v)=>{let k=s(),R=k.kind==="sign"?Ct[k.text]:void 0;
if(R!==void 0)return n+=1,M(b,R,y(k.text,b));if((k.kind==="end"||["and","or",")"].includes(k.text))&&!v)return M(
b,"==",!0);let O=`After ${ae(b)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new P(O,k.at)},L=b=>{
let v=s().at;if(!l("[")&&!l("("))throw new P(`After “in” comes a list: ${ae(b)} in ["a", "b"].`,v);let k=[];
do k.push(M(b,"==",y("in",b)));while(l(","));if(!l("]")&&!l(")"))throw new P("The list is not closed: ] is mis\
sing.",v);return{some:k}},g=b=>{let v=s();if(v.kind!=="name"){let k=b?` after “${b}”`:"",R=v.kind==="end"?
"":`, not ${v.text}`;throw new P(`The name of a column is wanted${k}${R}.`,v.at)}return n+=1,v},y=(b,v)=>{let k=s();
if(n+=1,k.kind==="number")return Number(k.text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text===
"true")return!0;if(k.kind==="sign"&&k.text==="false")return!1;if(k.kind==="name"){let R=`${ae(v)} ${b} "${k.text}\
"`;throw new P(`Text stands in quotation marks: ${R}.`,k.at)}throw new P(`A number or a text in quotation mark\
s is wanted after ${b}.`,k.at)},M=(b,v,k)=>({column:Ft(b,k,t),operator:v,value:k});return()=>{let b=c(),{kind:v,
text:k,at:R}=s();if(v==="end")return b;throw new P(`Between two conditions stands “and” or “or”, not ${k}\
.`,R)}}function ae({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function Ft({text:e,
at:t},n,o){let r=o.filter(({title:c,names:m})=>c===e||m.includes(e)),i=r.find(({numeric:c})=>c===(typeof n=="n\
umber"))??r[0];if(i)return i.key;let u=It(e,o),l=u?`Did you mean ${u}?`:`There are ${Vt(o)}.`;throw new P(`The\
re is no column ${e}. ${l}`,t)}function Vt(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function It(e,t){let n=null,o=Math.min(At,Math.ceil(e.length/2))+1;for(let{title:r,
names:s}of t)for(let i of[r,...s]){let u=Kt(e.toLowerCase(),i.toLowerCase(),o);u<o&&([n,o]=[i,u])}return n}function Kt(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){
let s=[r];for(let i=1;i<=t.length;i++){let u=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(u,(o[i]??0)+1,(s[i-
1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var re={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function le({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function _e(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Q(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function We(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var ze=150,Bt=[["failed","Failed"],["wrong","Wrong"],["all","All"]],qe=[["==","is"],["!=","is not"],["contains",
"contains"],[">=","at least"],["<=","at most"],["missing","is missing"]];function Je(e,t,n,o){let r=a("div","p\
nb-filters",e),s=Dt(r,t,o),i=_t(r,t,d=>o({expression:d})),u=ke(r,"Search any text",ze,d=>o({text:d}));qt(r,t,d=>o(
{filters:Q(n().filters,d)}));let l=a("span","pnb-muted pnb-count",r);l.setAttribute("role","status");let c=a("\
div","pnb-filters pnb-chips",e),m=G(c,d=>Gt(d,n,o));return{update({show:d,filters:f}){for(let{button:h,kind:w}of s)
E(h,"aria-pressed",String(w===d));m(f),$(c,f.length>0)},clear(){u.clear(),i.clear();let{text:d,show:f,filters:h,
expression:w}=re;o({text:d,show:f,filters:h,expression:w})},count:d=>C(l,jt(d,t.counts.all,n())),focus:i.focus}}
function Dt(e,{counts:t},n){let o=a("span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="R\
uns shown",Bt.filter(([r])=>r==="all"||t[r]).map(([r,s])=>{let i=S(o,"",()=>n({show:r}));return i.className="p\
nb-kind",p("span","",`${s} `,i),p("b","",N(t[r]),i),{button:i,kind:r}})}function jt(e,t,{sort:n}){if(e===null)
return"…";let o=e===t?"":` of ${N(t)}`;return`${N(e)}${o} ${t===1?"run":"runs"}${n?"":" · worst first"}`}function Gt(e,t,n){
let o=a("button","pnb-chip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:Q(t().filters,r)})}),
{root:o,update(s){r=s,C(o,`${s.text} ✕`),E(o,"aria-label",`remove the filter ${s.text}`)}}}function _t(e,{columns:t},n){
let o=a("span","pnb-expression",e),r=a("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=
500,r.placeholder=Wt(t),r.ariaLabel="Filter by an expression",H(r);let s=a("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,u=()=>{let c=Ge(r.value,t),m="error"in c?c.error:"";C(s,m),E(r,"aria-invalid",m?"true":
null),"condition"in c&&n(c.condition)},l=()=>{clearTimeout(i),i=setTimeout(u,ze)};return r.addEventListener("i\
nput",l),r.addEventListener("keydown",c=>{c.stopPropagation(),c.key==="Enter"&&(clearTimeout(i),u())}),{clear(){
clearTimeout(i),r.value="",C(s,""),E(r,"aria-invalid",null)},focus:()=>r.focus()}}function Wt(e){let t=({title:s})=>/^[\p{L}_][\p{L}\p{N}_.]*$/u.
test(s),n=e.find(s=>s.role==="score"&&t(s)),o=e.find(s=>s.role==="input"&&!s.numeric&&t(s));return[n?`${n.title}\
 < 1`:"",o?`"…" in ${o.title}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function qt(e,{columns:t},n){
let o=a("details","pnb-more",e);p("summary","","＋ filter",o);let r=a("div","pnb-list",o),s=t.map(m=>[m.key,m.
title]),i=J(r,"Column",s,()=>{}),u=J(r,"Comparison",qe,()=>{$(l,u.value!=="missing")}),l=a("input","",r);l.type=
"text",l.maxLength=200,l.ariaLabel="Value",l.placeholder="value",H(l);let c=()=>{let m=t.find(({key:g})=>g===i.
value),d=qe.find(([g])=>g===u.value);if(!m||!d)return;let[f,h]=d,w=l.value.trim();if(!w&&f!=="missing"){l.focus();
return}let T=f==="missing"?null:zt(w,m.numeric),L=f==="missing"?`${m.title} ${h}`:`${m.title} ${h} ${w}`;n({about:`${m.
key} ${f}`,text:L,where:{column:m.key,operator:f,value:T}})};S(r,"Add",c),l.addEventListener("keydown",m=>{m.stopPropagation(),
m.key==="Enter"&&c()})}function zt(e,t){let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Ue=20;function Ye(e,t,n,o){let r=a("div","pnb-row pnb-header",e);r.setAttribute("role","row"),r.setAttribute(
"aria-rowindex","1");let s=[],i=({sort:u,descending:l})=>{for(let{head:c,button:m,column:d}of s){let f=u===d.key;
K(m,(f?l?"↓ ":"↑ ":"")+d.title),E(c,"aria-sort",f?l?"descending":"ascending":"none")}};return{update:i,rebuild(u){
r.replaceChildren(),s=u.map(l=>{let c=a("span","",r);c.setAttribute("role","columnheader"),E(c,"data-numeric",
l.numeric?"":null);let m=S(c,"",()=>n(_e(t(),l.key)));m.dir="auto",H(m);let d=f=>o(_(l),f);return m.addEventListener(
"keydown",f=>{let h={ArrowLeft:-Ue,ArrowRight:Ue}[f.key];!f.shiftKey||h===void 0||(d(c.offsetWidth+h),f.preventDefault(),
f.stopPropagation())}),Jt(c,d),{head:c,button:m,column:l}}),i(t())}}}function Jt(e,t){let n=a("span","pnb-grip",
e);n.title="Drag to resize; double-click to undo",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener(
"pointerdown",r=>{o={x:r.clientX,width:e.offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.
addEventListener("pointermove",r=>{o&&t(o.width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(
r,()=>{o=null});n.addEventListener("dblclick",()=>t(null))}var Ut={"-":"del","+":"ins","=":"span"};function Qe(e,t){e.replaceChildren();for(let[n,o]of t)p(Ut[n],"",o,e)}function Xe(e,t,n){e.classList.add("pnb-folded");let o=a("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");C(o,s?`show all ${N(n)} characters`:"show less"),E(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var ce=/^\s*(?:```|~~~)/,Ze=/^(#{1,6})\s+(.*)$/,de=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Yt=/^\s*\d/,ue=/^>\s?(.*)$/,
Qt=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Xt=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function me(e){return Xt.test(e)}function fe(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=Zt(e,n,o)}function Zt(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(ce.test(o))
return en(e,t,n+1);let r=Ze.exec(o);if(r)return pe(a("div","pnb-heading",e),r[2]??""),n+1;if(de.test(o))return tn(
e,t,n);if(ue.test(o)){let[l,c]=et(t,n,ue);return fe(a("blockquote","",e),l.join(`
`)),c}let s=a("p","",e),i=n,u=[];for(;i<t.length;i++){let l=t[i]??"",c=!l.trim()||ce.test(l)||Ze.test(l)||de.test(
l);if(i>n&&(c||ue.test(l)))break;u.push(l)}return pe(s,u.join(`
`)),i}function en(e,t,n){let o=n;for(;o<t.length&&!ce.test(t[o]??"");)o++;return p("pre","",t.slice(n,o).join(
`
`),e),o+1}function tn(e,t,n){let o=a(Yt.test(t[n]??"")?"ol":"ul","",e),[r,s]=et(t,n,de);for(let i of r)pe(a("l\
i","",o),i);return s}function et(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function pe(e,t){let n=0;for(let o of t.matchAll(Qt)){e.append(t.slice(n,o.index));
let[r,,s,i,u,l,c,m]=o;s!==void 0?p("code","",s,e):i??u?p("strong","",i??u??"",e):l?p("em","",l,e):(p("span","p\
nb-linked",c??"",e),m&&p("span","pnb-muted",` (${m})`,e)),n=o.index+r.length}e.append(t.slice(n))}var nn=900,tt=16,on=80,rn=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,sn=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function Z(e){return e?JSON.parse(e):void 0}function an(e){return e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:12})}
function nt(e){let t=X(e)&&Array.isArray(e.messages)?e.messages:e;return!Array.isArray(t)||!t.length?null:t.every(
o=>X(o)&&typeof o.role=="string"&&"content"in o)?t:null}function ot(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function D(e,t){let n=nt(
t);n?st(e,n):typeof t=="string"?ln(e,t):Array.isArray(t)?dn(e,t):X(t)?pn(e,t):p("span",it(t)?"pnb-muted":"",at(
t),e)}function ge(e,t){let n=ot(t),o=nt(n);o?st(e,o):be(e,n===void 0?t:JSON.stringify(n,null,2))}function ln(e,t){
if(rn.test(t)){let s=a("img","pnb-image",e);s.src=t,s.alt="image in the value";return}let n=ot(t);if(n!==void 0){
be(e,JSON.stringify(n,null,2));return}if(t.includes(`
`)&&sn.test(t)&&!me(t)){be(e,t);return}let o=a("div","pnb-long",e),r=p("div","pnb-text",t||"(empty)",o);t||r.classList.
add("pnb-muted"),r.dir="auto",rt(r,o,t),me(t)&&un(e,o,t)}function un(e,t,n){let o=a("div","pnb-markdown",e);o.
dir="auto",$(o,!1);let r=S(e,"lay out Markdown",()=>{o.childElementCount||fe(o,n);let s=ne(o);$(t,!s),C(r,s?"s\
how as written":"lay out Markdown")});r.className="pnb-fold"}function be(e,t){let n=a("div","pnb-long",e),o=p(
"div","pnb-text pnb-mono",t,n);o.dir="auto",rt(o,n,t)}function rt(e,t,n){(n.length>nn||n.split(`
`,tt+1).length>tt)&&Xe(e,t,n.length)}function st(e,t){let n=a("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=a("div","pnb-turn",n);s.dataset.role=o,p("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of cn(r))
D(s,i)}}function cn(e){return Array.isArray(e)?e.map(t=>{if(!X(t))return t;if(typeof t.text=="string")return t.
text;let n=X(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function dn(e,t){let n=t.
map(s=>mn(s)?at(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=on){p("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=a("ol","pnb-items",e);for(let s of t)D(a("li","",r),s)}function pn(e,t){
let n=Object.entries(t);if(!n.length){p("span","pnb-muted","(empty)",e);return}let o=a("dl","pnb-object",e);for(let[
r,s]of n)p("dt","pnb-muted",r,o).dir="auto",D(a("dd","",o),s)}function X(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function mn(e){return typeof e!="object"||e===null}function it(e){return e==null}function at(e){
return it(e)?"none":typeof e=="number"?an(e):String(e)}var fn=12;function lt(e,{facts:t,steps:n,messages:o,left:r}){if($(e,!!n.length),!n.length)return;let s=p("h4",
"","trace",e);p("span","pnb-muted",` · ${t.join(" · ")}`,s);let i=a("div","pnb-steps",e);for(let u of n)bn(a(
"details","pnb-step",i),u);o.length&&hn(a("details","",e),o,r)}function bn(e,t){let n=a("summary","",e),o=a("s\
pan","pnb-step-name",n);o.dir="auto",o.style.paddingInlineStart=`${12*t.depth}px`,t.failed&&(p("span","pnb-sig\
n","✗ ",o).dataset.tone="bad"),p("span","",t.name,o);let r=[t.kind,t.aside].filter(Boolean).join(" ");r&&p("\
span","pnb-muted pnb-small",` ${r}`,o),gn(n,t),p("span","pnb-muted pnb-small pnb-step-time",t.lasted,n),t.facts.
length&&p("div","pnb-muted pnb-small",t.facts.join(" · "),e);for(let{name:s,text:i}of t.values)p("div","pnb-m\
uted pnb-small",s,e),p("div","pnb-text pnb-small",i,e).dir="auto";!t.facts.length&&!t.values.length&&p("div","\
pnb-muted pnb-small","Nothing else was recorded of it.",e)}function gn(e,{begin:t,width:n,failed:o,lasted:r}){
let i=V("svg",{...{viewBox:"0 0 100 8",preserveAspectRatio:"none",role:"img"},class:"pnb-step-bar","aria-label":r},
e);V("rect",{class:"pnb-step-track",x:0,y:0,width:100,height:8},i),V("rect",{class:"pnb-step-mark","data-tone":o?
"bad":"good",x:t,y:0,width:n,height:8},i)}function hn(e,t,n){e.open=t.length<=fn,p("summary","","conversation",
e);for(let{role:o,text:r,calls:s}of t){let i=a("div","pnb-message",e);p("span","pnb-muted pnb-small",o==="assi\
stant"?"model":o,i);let u=a("div","",i);r&&(p("div","pnb-text",r,u).dir="auto");for(let l of s)p("code","pnb-t\
ext",l,u).dir="auto"}n&&p("div","pnb-muted pnb-small",n,e)}function dt(e,t){e.replaceChildren();let n=a("div","pnb-run-parts",e),o=a("section","",n);t.error&&yn(o,"the t\
ask failed",t.error,t.traceback),wn(o,t);let r=a("section","",n);kn(r,t.verdicts);let s=a("section","",n);$n(s,
t),lt(a("section","pnb-rest",n),t.steps);let i=a("section","pnb-rest",n);ct(i,"input",t.inputs),ct(i,"metadata",
t.metadata)}function j(e,t,n=[]){let o=p("h4","",t,e);return o.dir="auto",n.length&&p("span","pnb-muted",` · ${n.
join(" · ")}`,o),o}function yn(e,t,n,o){j(e,t).dataset.tone="bad";let r=a(o?"details":"div","pnb-error",e),s=a(
o?"summary":"div","",r);p("span","pnb-sign","✗ ",s).dataset.tone="bad",p("span","",n,s).dir="auto",o&&p("pre",
"",o,r)}function wn(e,{fields:t,error:n}){let o=t.some(({expected:s})=>s);t.length&&j(e,n?"expected":o?"output\
 against expected":"output");let r=a("div","pnb-diff",e);for(let s of t)vn(a("div","pnb-field",r),s,!!n)}var xn={
same:"✓ as expected",missing:"✗ missing",extra:"",changed:""};function vn(e,t,n){let{name:o,state:r,output:s,
expected:i,pieces:u}=t,l=a("div","pnb-muted pnb-small",e);p("span","",o,l).dir="auto";let c=n?"":xn[r];if(c&&p(
"span","pnb-small",`${o?" ":""}${c}`,l),$(l,!!l.textContent),u.length){let m=a("div","pnb-text",e);m.dir="auto",
Qe(m,u);return}r==="changed"?(ut(e,"expected","pnb-gone",i),ut(e,"output","pnb-new",s)):D(e,Z(s||i))}function ut(e,t,n,o){
let r=a("div",`pnb-side ${n}`,e);p("span","pnb-muted pnb-small",t,r),D(a("div","",r),Z(o))}function kn(e,t){t.
length&&j(e,"evaluations");for(let n of t)En(a("div","pnb-verdict",e),n)}function En(e,t){let{error:n,explanation:o,
metadata:r,trace:s}=t;Tn(e,t),o&&(p("div","pnb-text pnb-small",o,e).dir="auto"),n&&Mn(e,n,t.traceback),r&&D(e,
Z(r)),s&&p("div","pnb-muted pnb-small",`trace ${s}`,e)}function Tn(e,{name:t,kind:n,error:o,text:r,tone:s,facts:i}){
let u=a("div","",e);u.dir="auto",p("span","",t,u);let l=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[s]:"",
c=p("strong","",` ${o?"✗ failed":`${l}${r}`}`,u);(o||s)&&(c.dataset.tone=o?"bad":s);let m=n==="CODE"?[]:[n,...i];
m.length&&p("span","pnb-muted pnb-small",` ${m.join(" · ")}`,u)}function Mn(e,t,n){let o=a(n?"details":"div",
"pnb-error pnb-small",e);p(n?"summary":"div","",t,o).dir="auto",n&&p("pre","",n,o)}function $n(e,{exchanges:t,
attempts:n,remedy:o}){t.forEach((r,s)=>{Rn(e,r,r.prompt===t[s-1]?.prompt)}),o&&(j(e,"prompt and raw reply"),p(
"div","pnb-muted",o,e)),n.length&&j(e,"attempts that failed");for(let r of n)p("div","pnb-text pnb-small",r,e).
dir="auto"}function Rn(e,t,n){let{title:o,facts:r,failed:s,prompt:i,reply:u,cut:l}=t;j(e,`prompt · ${o}`),i&&
n?p("div","pnb-muted","the same as before",e):i?ge(a("div","pnb-sent",e),i):p("div","pnb-muted","not kept",e),
j(e,s?"raw reply · the attempt failed":"raw reply",r),u?ge(a("div","pnb-sent",e),u):p("div","pnb-muted",s?"no\
ne came, or it was not kept":"not kept",e),l&&p("div","pnb-muted pnb-small","cut: longer than what is kept",e)}
function ct(e,t,n){if(!n.length)return;j(e,t);let o=a("dl","pnb-object",e);for(let r of n)p("dt","pnb-muted",r.
name,o).dir="auto",D(a("dd","",o),Z(r.value))}function pt(e,t,n,o,r){let s=a("div","pnb-panel");s.setAttribute("role","row");let i=a("div","pnb-detail",s);i.
setAttribute("role","gridcell"),i.tabIndex=-1,H(i),$(s,!1);let u=a("div","pnb-openbar",i),l=a("strong","",u);l.
dir="auto";let c=a("span","pnb-muted pnb-small",u);c.dir="auto";let m=a("span","pnb-muted pnb-small pnb-line",
u);a("span","pnb-grow",u);for(let[w,T,L]of[["↑","Previous run",()=>n(-1)],["↓","Next run",()=>n(1)],["✕",
"Close the run",o]]){let g=S(u,w,L);g.ariaLabel=T,H(g)}let d=a("div","pnb-content",i),f=0,h=q(e,w=>{if(w.type!==
"detail"||w.request!==f)return;we(t,d);let{run:T}=w;C(l,T.title),C(c,T.facts.join(" · ")),m.replaceChildren(),
T.trace&&(p("span","","trace ",m),p("code","",T.trace,m).title=T.trace),dt(d,T),r()});return{panel:s,open(w){f+=
1,e.send({type:"detail",request:f,position:w})},dispose:h}}function Cn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function Ln(e,t,n,o=null){let r=An(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function An(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Sn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function On(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Pn="input, textarea, select, [contenteditable]";function Nn(e,t){
let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof Element&&o.matches(Pn)?!1:
!(o instanceof Node&&t?.contains(o))||["j","k","Escape","?","/"].includes(n)}var Hn=0;function mt(e){let{scroll:t}=e,
n=`pnb-list-${++Hn}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=a("div","pnb-space",t);
o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,u=0,{panel:l}=e;l&&o.append(l);let c=()=>l&&i>=0?{after:i,
height:l.offsetHeight}:null,m=g=>{for(Math.abs(g-u)>=r.length&&(u=g);u<g;u++){let y=r.shift();y&&(o.insertBefore(
y.root,l??null),r.push(y))}for(;u>g;u--){let y=r.pop();y&&(o.prepend(y.root),r.unshift(y))}},d=()=>{let g=e.measure(),
y=c(),[M,b]=Ln(t.scrollTop,e.expected(),g,y);for(e.want(M,Math.max(b,1)),o.style.height=`${e.count()*g.row+(y?.
height??0)}px`,l&&(l.style.top=`${(i+1)*g.row}px`),m(M);r.length<b-M;){let R=e.create(o,w);l&&o.insertBefore(R.
root,l),r.push(R)}let v=Math.min(b,e.count());r.forEach((R,I)=>{let O=M+I;$(R.root,O<v),E(R.root,"id",O<v?`${n}\
-${O}`:null),!(O>=v)&&(R.root.style.top=`${Cn(O,g.row,y)}px`,E(R.root,"aria-selected",String(O===s)),E(R.root,
"aria-rowindex",String(O+2)),l&&E(R.root,"aria-expanded",String(O===i)),R.update(O))});let k=s>=M&&s<v;E(t,"ar\
ia-activedescendant",k?`${n}-${s}`:null),E(t,"aria-rowcount",String(e.count()+1)),e.drawn()},f=g=>{let{row:y}=e.
measure();s=Math.min(e.count()-1,Math.max(0,g));let M=c(),b=M&&s>M.after?M.height:0;e.want(s,s+1);let{scrollTop:v,
clientHeight:k}=t;return t.scrollTop=Sn(s,v-b,k,e.head,y)+b,d(),s},h=g=>{s=g,d()},w=g=>{h(g),e.open(g)},T=!1;t.
addEventListener("scroll",()=>{T||(T=!0,requestAnimationFrame(()=>{T=!1,d()}))}),t.addEventListener("keydown",
g=>{if(!Nn(g,l))return;let y=On(g.key,s,e.count(),e.measure().visible);if(g.key==="Enter"&&g.target===t&&e.count()>
0)e.open(f(Math.max(0,s)));else if(y!==null)f(y),e.moved?.(s);else if(!e.key?.(g))return;g.preventDefault(),g.
stopPropagation()});let L=new ResizeObserver(()=>{i>=0&&d()});return l&&L.observe(l),{update:d,mark:h,choose:f,
expand(g){i=g,l&&$(l,g>=0),d()},reveal(){if(i<0||!l)return;d();let{row:g}=e.measure(),y=(i+1)*g+l.offsetHeight+
e.head,M=Math.min(i*g,y-t.clientHeight);(t.scrollTop<M||t.scrollTop>i*g)&&(t.scrollTop=M)},rebuild(){for(let{root:g}of r)
g.remove();r.length=0,d()},restart(){t.scrollTop=0,s=-1,i=-1,l&&$(l,!1),d()},get chosen(){return s},dispose:()=>L.
disconnect()}}var ee=30,he=18,Fn={row:ee,visible:he,above:6,below:8};function ft(e,t){H(e);let{source:n,total:o,panel:r}=t,s=()=>n.
matched??o,i=mt({scroll:e,panel:r,head:ee,measure:()=>Fn,count:s,expected:s,want:n.want,create:(l,c)=>Vn(l,t,c),
open:l=>{let c=t.group(l);c?t.fold(c):t.open(l)},moved:t.moved,key:t.key,drawn:()=>{let l=Math.min(he,Math.max(
2,s()))*ee+ee;e.style.height=`${r.hidden?l+2:(he+1)*ee}px`,$(u,s()===0&&!n.busy),t.drawn()}}),u=a("div","pnb-e\
mpty");return e.after(u),p("span","pnb-muted","No runs match.",u),S(u,"Clear filters",t.clear),i}function Vn(e,{
source:t,columns:n,group:o},r){let s=a("div","pnb-row",e);s.setAttribute("role","row");let i=0;s.addEventListener(
"click",()=>{String(s.ownerDocument.getSelection()??"").trim()||r(i)});let u=n().map(({numeric:l})=>{let c=a("\
span","",s);return c.setAttribute("role","gridcell"),E(c,"data-numeric",l?"":null),c.dir="auto",c});return{root:s,
update(l){i=l;let c=o(l);E(s,"data-group",c?"":null);let m=c?In(c):t.row(l)?.cells??[];u.forEach((d,f)=>{let h=m[f]??
"",w=typeof h!="string";K(d,w?`✗ ${h.failed}`:h);let T=w||h.startsWith("✗ ");E(d,"data-tone",T?"bad":null)})}}}
function In({value:e,count:t,folded:n,cells:o}){let[,...r]=o,s=`${N(t)} ${t===1?"run":"runs"}`;return[`${n?"▸":
"▾"} ${e||"(none)"} · ${s}`,...r.map(i=>i&&`mean ${i}`)]}var Kn=100,Bn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["Home","En\
d"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a title: narrower, wider"],
[["?"],"these keys"]],Dn={title:"",origin:"",memory:"",columns:[],counts:{all:0,wrong:0,failed:0},pairs:[],tiles:[]};
function jn({model:e,el:t}){let n=Te(e.get("setup"))??Dn,o=a("section","pnb pnb-explore",t);o.setAttribute("ar\
ia-label",n.title?`Runs of ${n.title}`:"Runs"),Wn(o,n);let r=re,s=Ve(n),i=ie(n.columns,s),u=null,l=-1,c=new Map,
m=Me(e,x=>({...x,query:le(r),columns:i.map(({key:A})=>A)}),x=>{u=x.runs;for(let A of x.groups)c.set(A.place,A);
F.update()},Kn),d=()=>{c.clear(),m.reset()},f=x=>{r={...r,...x},w.update(r),R.update(r),y(n.tiles),g.update(),
l=-1,d(),F.restart()},h=x=>f({filters:Q(r.filters,x)}),w=Je(o,n,()=>r,f),T=a("div","pnb-filters pnb-choices",o);
Pe(T,n.columns,x=>f({group:x,folded:[]})),Oe(T,n.columns,()=>i,x=>{let A=n.columns.filter(({key:te})=>x?.includes(
te));v({...s,shown:x&&A.map(_)}),i=ie(n.columns,s),d(),R.rebuild(i),k(),F.rebuild()});let L=a("span","pnb-kind\
s",T),g=je(o,L,n.pairs,e,()=>le(r),x=>f({filters:x.reduce(Gn,r.filters)})),y=_n(o,n,()=>r.filters,h);a("span",
"pnb-grow",T);let M=Ee(o,T,Bn),b=a("div","pnb-scroll",o);b.ariaLabel="Runs";let v=x=>{s=x,Ie(n,s)},k=()=>{let{
columns:x,width:A}=He(i,s);b.style.setProperty("--pnb-columns",x),b.style.setProperty("--pnb-width",A),b.setAttribute(
"aria-colcount",String(i.length))},R=Ye(b,()=>r,f,(x,A)=>{v(Fe(s,x,A)),k()}),I=()=>{l=-1,F.expand(-1),b.focus(
{preventScroll:!0})},O=x=>{let A=m.row(x);!A||A.position<0||(l=x,F.expand(x),z.open(A.position))},W=x=>{let A=F.
chosen+x;for(;c.has(A);)A+=x;A>=0&&A<(m.matched??0)&&O(F.choose(A))},z=pt(e,b,W,I,()=>F.reveal()),F=ft(b,{source:m,
panel:z.panel,total:n.counts.all,columns:()=>i,group:x=>c.get(x),open:x=>x===l?I():O(x),moved:x=>{l<0||(c.has(
x)?W(Math.sign(x-l)||1):O(x))},fold:({key:x,folded:A})=>{let te=r.folded.filter(bt=>bt!==x);r={...r,folded:A?te:
[...te,x]},l=-1,d(),F.expand(-1)},key:({key:x})=>{if(x==="Escape"&&l>=0)I();else if(x==="?")M();else if(x==="/")
w.focus();else return!1;return!0},clear:w.clear,drawn:()=>w.count(m.busy?null:u??n.counts.all)}),ye=new ResizeObserver(
()=>{b.style.setProperty("--pnb-sight",`${b.clientWidth}px`)});return ye.observe(b),w.update(r),R.rebuild(i),k(),
F.restart(),()=>{m.dispose(),z.dispose(),g.dispose(),F.dispose(),ye.disconnect()}}function Gn(e,t){return[...e.
filter(({about:n})=>n!==t.about),t]}function _n(e,t,n,o){let r=new Map(t.columns.map(({key:m,title:d})=>[m,d])),
s=({score:m,label:d},f)=>{let h="label"in f?d:m;if(!h)return null;let w=r.get(h)??h;if("label"in f){let g={column:h,
operator:"==",value:f.label};return{about:`${h} ==`,text:`${w} is ${f.label}`,where:g}}let{low:T,high:L}=f;return{
about:`${h} range`,text:`${w} ${ve(T,L)}`,where:We(h,T,L)}},i=m=>n().some(({about:d,text:f})=>d===m?.about&&f===
m.text),u=a("details","pnb-charts",e);$(u,t.tiles.length>0),p("summary","","Scores",u);let l=a("div","pnb-tile\
s",u);Le(l,t.tiles.length);let c=G(l,m=>{let d={},f=Ae(m,{choose:h=>{let w=s(d,h);w&&o(w)},chosen:h=>i(s(d,h))});
return{root:f.root,update(h,w){d=h.columns,f.update(h.tile,w)}}});return c(t.tiles),c}function Wn(e,{title:t,origin:n}){
let o=a("div","pnb-head",e);p("span","pnb-title",t,o).dir="auto",p("span","pnb-muted pnb-small",n,o).dir="auto",
$(o,t!=="")}var vr={render:jn};export{vr as default};
