/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var gt="http://www.w3.org/2000/svg";function l(e,t,n){let o=document.createElement(e);return t&&(o.className=t),
n?.append(o),o}function h(e,t,n,o){let r=l(e,t,o);return r.textContent=n,r}function B(e,t,n){let o=document.createElementNS(
gt,e);for(let[r,s]of Object.entries(t))o.setAttribute(r,String(s));return n?.append(o),o}function $(e,t){e.textContent!==
t&&(e.textContent=t)}function I(e,t){$(e,t),E(e,"title",t)}function E(e,t,n){e.getAttribute(t)!==n&&(n===null?
e.removeAttribute(t):e.setAttribute(t,n))}function ne(e){return e.hidden=!e.hidden,!e.hidden}function R(e,t){e.
hidden===t&&(e.hidden=!t)}function H(e){e.setAttribute("data-lm-suppress-shortcuts","true")}function ht(e){let t=e.
getRootNode();return t instanceof ShadowRoot?t.activeElement:document.activeElement}function xe(e,t){t.contains(
ht(e))&&e.focus({preventScroll:!0})}function G(e,t){let n=[];return o=>{for(;n.length<o.length;)n.push(t(e));for(;n.
length>o.length;)n.pop()?.root.remove();o.forEach((r,s)=>{n[s]?.update(r,s)})}}function N(e){return Math.round(e).toLocaleString("en-US")}function K(e){return String(Number(e.toPrecision(4)))}
function ve(e){let t=Math.round(e*100);return t===0&&e>0?"< 1 %":t===100&&e<1?"> 99 %":`${t} %`}function ke(e,t){
return e===null?t===null?"":`≤ ${K(t)}`:t===null?`≥ ${K(e)}`:e===t?`= ${K(e)}`:`${K(e)} to ${K(t)}`}function Ee(e,t,n,o){let r=l("input","",e);r.type="search",r.placeholder=t,r.ariaLabel="Search",r.maxLength=500;
let s;return r.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>o(r.value),n)}),{clear(){clearTimeout(
s),r.value=""}}}function J(e,t,n,o){let r=l("select","",e);r.ariaLabel=t,H(r);for(let[s,i]of n)h("option","",i,
r).value=s;return r.addEventListener("change",()=>{let s=n.find(([i])=>i===r.value);s&&o(s[0])}),r}function S(e,t,n){let o=h("button","",t,e);return o.type="button",o.addEventListener("click",n),o}function Te(e,t,n){let o=l("div","pnb-keys",e);R(o,!1);for(let[i,u]of n){let a=l("span","",o);for(let c of i)h(
"kbd","",c,a);h("span","pnb-muted",u,a)}let r=()=>E(s,"aria-expanded",String(ne(o))),s=S(t,"",r);return h("kbd",
"","?",s),s.append(" keys"),E(s,"aria-expanded","false"),r}function W(e,t){return e.on("msg:custom",t),()=>e.off("msg:custom",t)}function oe(e){if(!e?.byteLength)return null;
let t=new Uint8Array(e.buffer,e.byteOffset,e.byteLength);return JSON.parse(new TextDecoder().decode(t))}function yt(e,t,n){let o=Math.floor(e/n),r=Math.floor(Math.max(e,t-1)/n);return Array.from({length:r-o+1},(s,i)=>o+
i)}function Me(e,t,n,o){let r=new Map,s=new Set,i=0,u=0,a=null,c=!1,d=W(e,p=>{p.type!=="page"||p.request<u||(a=
p.matched,c=!1,p.rows.forEach((m,g)=>{r.set(p.start+g,{position:p.positions[g]??0,cells:m})}),n(p))});return{get matched(){
return a},get busy(){return c},reset(){r=new Map,s=new Set,u=i+1,c=!0},row:p=>r.get(p),want(p,m){for(let g of yt(
p,m,o)){if(s.has(g))continue;s.add(g),i+=1;let[w,T]=[g*o,(g+1)*o];e.send(t({type:"page",request:i,start:w,stop:T}))}},
dispose:d}}function Ae(e){return{render:e,initialize({model:t}){let n=oe(t.get("place"));if(!n)return()=>{};let o=new Map,
r=c=>{o.get(c)?.(),o.delete(c)},s=()=>{for(let d of o.keys())d.isConnected||r(d);let c=document.querySelectorAll(
`[data-pnb-place="${n}"]`);for(let d of c)o.has(d)||o.set(d,wt(d,t,e))},i=0,u=new MutationObserver(()=>{i||=requestAnimationFrame(
()=>{i=0,s()})}),a=()=>{u.disconnect(),cancelAnimationFrame(i);for(let c of o.keys())r(c)};return t.on("comm_l\
ive_update",a),u.observe(document.body,{childList:!0,subtree:!0}),s(),a}}}function wt(e,t,n){let o=[...e.children].
filter(i=>i instanceof HTMLElement),r=document.createElement("div");for(let i of o)i.hidden=!0;e.append(r);let s=n(
{model:t,el:r});return()=>{s(),r.remove();for(let i of o)i.hidden=!1}}function ie(e,t,n){return Math.min(1,Math.max(0,(e-t)/(n-t||1)))}function $e(e){return e<=4?Math.max(1,e):[5,6,
9].includes(e)?3:4}function Re(e,t,n){let o=Math.max(1,...e),r=t/e.length;return e.map((s,i)=>{let u=s?Math.max(
1.5,s/o*(n-4)):0;return{x:i*r,y:n-u,width:r-1.5,height:u}})}function Ce(e,t,n,o){let r=(o-n)/t,s=e===t-1?o:n+(e+
1)*r*(1-1e-9);return{low:n+e*r,high:s}}var re=300,U=56,xt={maximize:"higher is better",minimize:"lower is better"};function Le(e,t){let n=String($e(t));
e.style.getPropertyValue("--pnb-columns")!==n&&e.style.setProperty("--pnb-columns",n)}function Se(e,t){let n=l(
"div","pnb-tile",e),o=l("div","pnb-line",n),r=l("strong","",o);r.dir="auto";let s=l("span","pnb-muted",o),i=l(
"div","pnb-lead",n),u=l("span","pnb-figure",i);u.dir="auto";let a=l("span","",i),c=l("div","pnb-muted pnb-note",
n),d=l("div","",c),p=l("div","",c),m=l("div","pnb-picture",n),g=null,T=t&&Oe(t,y=>g&&y.key!==null?vt(g,y.key):
null),C=G(l("div","pnb-bars",m),y=>kt(y,T)),b=Et(m,t);return{root:n,update(y){g=y,I(r,y.name);let M=y.direction===
null?void 0:xt[y.direction];$(s,[y.kind==="CODE"?"":y.kind,M].filter(Boolean).join(" · ")),I(u,y.figure),$(a,
y.detail),$(d,y.interval),$(p,y.note),C(y.chart.bars),b(y)}}}function vt(e,t){let n=Number(t);return t!==""&&!Number.
isNaN(n)&&e.mean!==null?{low:n,high:n}:{label:t}}function Oe({choose:e,chosen:t},n){return{pick(o){let r=n(o);
r&&e(r)},picked(o){let r=n(o);return r!==null&&t(r)}}}function kt(e,t){let n=l(t?"button":"div","pnb-bar",e),o=l(
"span","pnb-bar-label",n);o.dir="auto";let r=l("span","pnb-bar-fill",l("span","pnb-bar-track",n)),s=l("span","\
pnb-bar-count",n),i=null;return t&&n.addEventListener("click",()=>i&&t.pick(i)),{root:n,update(u){i=u,I(o,u.label),
r.style.width=`${Math.max(100*u.share,u.count?.7:0)}%`,E(r,"data-tone",u.tone),$(s,`${N(u.count)} · ${ve(u.share)}`),
t&&(E(n,"title",`show the ${N(u.count)} runs`),E(n,"aria-pressed",String(t.picked(u))))}}}function Et(e,t){let n=l(
"div","pnb-histogram",e),o=t?"group":"img",r={viewBox:`0 0 ${re} ${U+1}`,preserveAspectRatio:"none",role:o},s=B(
"svg",r,n),i=B("rect",{class:"pnb-band",y:0,height:U},s),u=null,c=t&&Oe(t,b=>{let{bins:y,low:M,high:f}=u?.chart??
{bins:[],low:0,high:0};return Ce(b,y.length,M,f)}),d=B("g",{class:"pnb-bins"},s),p=G(d,b=>Mt(b,c)),m=B("rect",
{class:"pnb-mean",y:0,height:U,width:1.6},s);B("rect",{class:"pnb-axis",y:U,height:1,width:re},s);let g=l("div",
"pnb-ends pnb-muted",n),w=l("span","",g),T=l("span","pnb-middle",g),C=l("span","",g);return b=>{u=b;let{bins:y,
low:M,high:f}=b.chart;if(R(n,y.length>0),!y.length)return;let v=q=>ie(q,M,f)*re,k=Re(y,re,U);p(y.map((q,z)=>({
count:q,...k[z]??Tt})));let[A,V]=b.ci??[0,0];E(i,"x",v(A).toFixed(2)),E(i,"width",b.ci?Math.max(1,v(V)-v(A)).toFixed(
2):"0"),E(m,"x",(v(b.mean??0)-.8).toFixed(2)),E(s,"aria-label",`Histogram from ${M} to ${f}: ${y.join(", ")}`),
$(w,K(M)),$(C,K(f)),$(T,"mean");let O=100*ie(b.mean??0,M,f);T.style.left=`${Math.min(84,Math.max(16,O)).toFixed(
1)}%`}}var Tt={x:0,y:0,width:0,height:0};function Mt(e,t){let n=B("rect",{class:"pnb-bin"},e),o=0;return t&&(E(
n,"tabindex","0"),E(n,"role","button"),n.addEventListener("click",()=>t.pick(o)),n.addEventListener("keydown",
r=>{r.key==="Enter"&&t.pick(o)})),{root:n,update({count:r,...s},i){o=i;for(let[u,a]of Object.entries(s))E(n,u,
a.toFixed(2));t&&(E(n,"aria-label",`${N(r)} runs`),E(n,"aria-pressed",String(t.picked(o))))}}}function Pe(e,t,n,o){let r=l("details","pnb-more",e),s=l("summary","",r),i=l("div","pnb-list",r),u=t.slice(1).
map(c=>{let d=l("label","",i),p=l("input","",d);return p.type="checkbox",h("span","",c.title,d).dir="auto",p.addEventListener(
"change",()=>{o(u.filter(m=>m.input.checked).map(m=>m.column.key)),a()}),{input:p,column:c}}),a=()=>{let c=new Set(
n().map(({key:d})=>d));for(let{input:d,column:p}of u)d.checked=c.has(p.key);$(s,`columns ${c.size} of ${t.length}`)};
S(i,"as at first",()=>{o(null),a()}),a()}function Ne(e,t,n){let o=[["","no groups"],...t.map(({key:r,title:s})=>[
r,`group by ${s}`])];J(e,"Group by",o,r=>n(r||null))}var He="phoenix_nb.columns";var At={shown:null,widths:{}};function _({names:e,title:t}){return e[0]??t}function ae(e,{shown:t}){return e.filter(
(o,r)=>r===0||t?r===0||t?.includes(_(o)):o.shown)}function Fe(e,{widths:t}){let n=e.map(s=>t[_(s)]??Math.max(56,
s.letters*7+24)),o=e.map((s,i)=>_(s)in t?`${n[i]}px`:`minmax(${n[i]}px, ${s.letters+3}fr)`),r=n.reduce((s,i)=>s+
i,12);return{columns:o.join(" "),width:`${r}px`}}function Ve(e,t,n){let{[t]:o,...r}=e.widths;return n===null?{
...e,widths:r}:{...e,widths:{...r,[t]:Math.max(56,Math.round(n))}}}function Ie({memory:e}){return De()[e]??At}
function Ke({memory:e},t){let{[e]:n,...o}=De(),r=[...Object.entries(o),[e,t]].slice(-50);try{localStorage.setItem(
He,JSON.stringify(Object.fromEntries(r)))}catch{}}function De(){try{let e=JSON.parse(localStorage.getItem(He)??
"{}");return typeof e=="object"&&e!==null?e:{}}catch{return{}}}function Ge(e,t,n,o,r,s){let i=l("div","pnb-confusion",e);i.setAttribute("role","region"),i.tabIndex=0,R(i,!1);
let u=null,a=0,c=()=>{if(!u)return;a+=1;let{expected:m,output:g}=u;o.send({type:"confusion",request:a,query:r(),
expected:m,output:g})},d=n.map(m=>{let g=S(t,`confusion: ${m.title}`,()=>{u=u===m?null:m,i.ariaLabel=`Confusio\
n matrix of ${m.title}`,R(i,u!==null);for(let w of d)E(w.button,"aria-expanded",String(w.pair===u));c()});return E(
g,"aria-expanded","false"),{button:g,pair:m}}),p=W(o,m=>{m.type!=="confusion"||m.request!==a||!u||$t(i,u,m,s)});
return{update:c,dispose:p}}function $t(e,t,{confusion:{expected:n,output:o,counts:r}},s){e.replaceChildren();let i=l(
"table","",e);$(l("caption","pnb-muted pnb-small",i),"rows: expected · columns: what came out");let u=l("tr",
"",l("thead","",i));l("td","",u);for(let c of o)je(l("th","",u),c,"col");let a=l("tbody","",i);n.forEach((c,d)=>{
let p=l("tr","",a);je(l("th","",p),c,"row");let m=r[d]??[],g=m.reduce((w,T)=>w+T,0);o.forEach((w,T)=>{let C=m[T]??
0,b=l("td","",p);if(b.dataset.right=String(c===w),b.style.setProperty("--pnb-share",String(g?C/g:0)),!C){h("sp\
an","pnb-muted","·",b);return}let y=S(b,N(C),()=>s([Be(t.expected,"expected",c),Be(t.output,"came out",w)]));
y.ariaLabel=`${N(C)} expected ${c||"nothing"}, came out ${w||"nothing"}`})})}function je(e,t,n){e.scope=n,e.dir=
"auto",e.textContent=t||"(none)"}function Be(e,t,n){let o=n?{column:e,operator:"==",value:n}:{column:e,operator:"\
missing",value:null};return{about:`${e} ==`,text:`${t} ${n||"(none)"}`,where:o}}var P=class extends Error{constructor(n,o){super(n);this.at=o}at},Y=/\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy,
Rt=new Set(["and","or","not","in","is","contains","true","false","missing"]),Ct={"=":"==","==":"==","≠":"!=",
"!=":"!=","<":"<","<=":"<=","≤":"<=",">":">",">=":">=","≥":">=",contains:"contains"},Lt=40,St=3;function _e(e,t){
try{let n=Ot(e);return n.length===1?{condition:null}:{condition:Ft(n,t)()}}catch(n){if(n instanceof P)return{error:n.
message,at:n.at};throw n}}function Ot(e){let t=[];for(Y.lastIndex=0;e.slice(Y.lastIndex).trim();){let n=e.slice(
Y.lastIndex),o=Y.lastIndex+n.length-n.trimStart().length,{groups:r}=Y.exec(e)??{};if(!r)throw Pt(e,o);t.push({
...Nt(r),at:o})}return t.push({kind:"end",text:"",at:e.length}),t}function Pt(e,t){let n=String.fromCodePoint(
e.codePointAt(t)??32);return"\"'`".includes(n)?new P("A closing quotation mark is missing.",t):new P(`${n} mea\
ns nothing here.`,t)}function Nt(e){let{number:t,quoted:n,name:o,sign:r=""}=e;if(t!==void 0)return{kind:"numbe\
r",text:t.replace("−","-")};if(n?.startsWith("`"))return{kind:"name",text:n.slice(1,-1)};if(n!==void 0)return{
kind:"text",text:n.slice(1,-1).replace(/\\(.)/gsu,"$1")};if(o===void 0)return{kind:"sign",text:Ht(r)};let s=o.
toLowerCase();return Rt.has(s)?{kind:"sign",text:s}:{kind:"name",text:o}}function Ht(e){return{"&&":"and","||":"\
or","!":"not"}[e]??e}function Ft(e,t){let n=0,o=0,r={kind:"end",text:"",at:0},s=()=>e[n]??e.at(-1)??r,i=()=>e[n-
1]?.text??"",u=f=>s().kind==="sign"&&s().text===f,a=f=>u(f)?(n+=1,!0):!1,c=()=>{let f=[d()];for(;a("or");)f.push(
d());return f.length===1&&f[0]?f[0]:{some:f}},d=()=>{let f=[p()];for(;a("and");)f.push(p());return f.length===
1&&f[0]?f[0]:{every:f}},p=()=>{if(o+=1,o>Lt)throw new P("Too many parentheses.",s().at);try{if(a("not"))return{
negated:p()};let f=s().at;if(!a("("))return m();let v=c();if(!a(")"))throw new P("A closing parenthesis is mis\
sing.",f);return v}finally{o-=1}},m=()=>{let f=s();if(f.kind==="text"&&e[n+1]?.text==="in")return n+=2,M(b("in"),
"contains",f.text);let v=b(i());if(a("is"))return g(a("not"),w(v));let k=a("not");return g(k,a("in")?C(v):T(v,
k))},g=(f,v)=>f?{negated:v}:v,w=f=>{let{at:v}=s();if(a("missing"))return M(f,"missing",null);throw new P("Afte\
r “is” comes “missing” or “not missing”.",v)},T=(f,v)=>{let k=s(),A=k.kind==="sign"?Ct[k.text]:void 0;
if(A!==void 0)return n+=1,M(f,A,y(k.text,f));if((k.kind==="end"||["and","or",")"].includes(k.text))&&!v)return M(
f,"==",!0);let O=`After ${le(f)} comes ==, !=, <, >, in, contains or “is missing”.`;throw new P(O,k.at)},C=f=>{
let v=s().at;if(!a("[")&&!a("("))throw new P(`After “in” comes a list: ${le(f)} in ["a", "b"].`,v);let k=[];
do k.push(M(f,"==",y("in",f)));while(a(","));if(!a("]")&&!a(")"))throw new P("The list is not closed: ] is mis\
sing.",v);return{some:k}},b=f=>{let v=s();if(v.kind!=="name"){let k=f?` after “${f}”`:"",A=v.kind==="end"?
"":`, not ${v.text}`;throw new P(`The name of a column is wanted${k}${A}.`,v.at)}return n+=1,v},y=(f,v)=>{let k=s();
if(n+=1,k.kind==="number")return Number(k.text);if(k.kind==="text")return k.text;if(k.kind==="sign"&&k.text===
"true")return!0;if(k.kind==="sign"&&k.text==="false")return!1;if(k.kind==="name"){let A=`${le(v)} ${f} "${k.text}\
"`;throw new P(`Text stands in quotation marks: ${A}.`,k.at)}throw new P(`A number or a text in quotation mark\
s is wanted after ${f}.`,k.at)},M=(f,v,k)=>({column:Vt(f,k,t),operator:v,value:k});return()=>{let f=c(),{kind:v,
text:k,at:A}=s();if(v==="end")return f;throw new P(`Between two conditions stands “and” or “or”, not ${k}\
.`,A)}}function le({text:e}){return/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(e)?e:`\`${e}\``}function Vt({text:e,
at:t},n,o){let r=o.filter(({title:c,names:d})=>c===e||d.includes(e)),i=r.find(({numeric:c})=>c===(typeof n=="n\
umber"))??r[0];if(i)return i.key;let u=Kt(e,o),a=u?`Did you mean ${u}?`:`There are ${It(o)}.`;throw new P(`The\
re is no column ${e}. ${a}`,t)}function It(e){let t=e.slice(0,6).map(({title:n})=>n);return t.join(", ")+(e.length>
t.length?" and others":"")}function Kt(e,t){let n=null,o=Math.min(St,Math.ceil(e.length/2))+1;for(let{title:r,
names:s}of t)for(let i of[r,...s]){let u=Dt(e.toLowerCase(),i.toLowerCase(),o);u<o&&([n,o]=[i,u])}return n}function Dt(e,t,n){
if(Math.abs(e.length-t.length)>=n)return n;let o=Array.from({length:t.length+1},(r,s)=>s);for(let r=1;r<=e.length;r++){
let s=[r];for(let i=1;i<=t.length;i++){let u=(o[i-1]??0)+ +(e[r-1]!==t[i-1]);s.push(Math.min(u,(o[i]??0)+1,(s[i-
1]??0)+1))}o=s}return Math.min(n,o[t.length]??n)}var se={text:"",show:"all",filters:[],expression:null,sort:null,descending:!1,group:null,folded:[]};function ue({
filters:e,expression:t,...n}){let o=e.map(r=>r.where);return{...n,where:t?[...o,t]:o}}function qe(e,t){return e.
sort!==t?{sort:t,descending:!1}:e.descending?{sort:null,descending:!1}:{sort:t,descending:!0}}function Q(e,t){
let n=e.filter(({about:r})=>r!==t.about);return e.some(({about:r,text:s})=>r===t.about&&s===t.text)?n:[...n,t]}
function We(e,t,n){return{every:[{column:e,operator:">=",value:t},{column:e,operator:"<=",value:n}]}}var Je=150,jt=[["failed","Failed"],["wrong","Wrong"],["all","All"]],ze=[["==","is"],["!=","is not"],["contains",
"contains"],[">=","at least"],["<=","at most"],["missing","is missing"]];function Ue(e,t,n,o){let r=l("div","p\
nb-filters",e),s=Bt(r,t,o),i=qt(r,t,p=>o({expression:p})),u=Ee(r,"Search any text",Je,p=>o({text:p}));zt(r,t,p=>o(
{filters:Q(n().filters,p)}));let a=l("span","pnb-muted pnb-count",r);a.setAttribute("role","status");let c=l("\
div","pnb-filters pnb-chips",e),d=G(c,p=>_t(p,n,o));return{update({show:p,filters:m}){for(let{button:g,kind:w}of s)
E(g,"aria-pressed",String(w===p));d(m),R(c,m.length>0)},clear(){u.clear(),i.clear();let{text:p,show:m,filters:g,
expression:w}=se;o({text:p,show:m,filters:g,expression:w})},count:p=>$(a,Gt(p,t.counts.all,n())),focus:i.focus}}
function Bt(e,{counts:t},n){let o=l("span","pnb-kinds",e);return o.setAttribute("role","group"),o.ariaLabel="R\
uns shown",jt.filter(([r])=>r==="all"||t[r]).map(([r,s])=>{let i=S(o,"",()=>n({show:r}));return i.className="p\
nb-kind",h("span","",`${s} `,i),h("b","",N(t[r]),i),{button:i,kind:r}})}function Gt(e,t,{sort:n}){if(e===null)
return"…";let o=e===t?"":` of ${N(t)}`;return`${N(e)}${o} ${t===1?"run":"runs"}${n?"":" · worst first"}`}function _t(e,t,n){
let o=l("button","pnb-chip",e),r=null;return o.addEventListener("click",()=>{r&&n({filters:Q(t().filters,r)})}),
{root:o,update(s){r=s,$(o,`${s.text} ✕`),E(o,"aria-label",`remove the filter ${s.text}`)}}}function qt(e,{columns:t},n){
let o=l("span","pnb-expression",e),r=l("input","",o);r.type="text",r.spellcheck=!1,r.autocomplete="off",r.maxLength=
500,r.placeholder=Wt(t),r.ariaLabel="Filter by an expression",H(r);let s=l("span","pnb-error-words",o);s.setAttribute(
"role","status");let i,u=()=>{let c=_e(r.value,t),d="error"in c?c.error:"";$(s,d),E(r,"aria-invalid",d?"true":
null),"condition"in c&&n(c.condition)},a=()=>{clearTimeout(i),i=setTimeout(u,Je)};return r.addEventListener("i\
nput",a),r.addEventListener("keydown",c=>{c.stopPropagation(),c.key==="Enter"&&(clearTimeout(i),u())}),{clear(){
clearTimeout(i),r.value="",$(s,""),E(r,"aria-invalid",null)},focus:()=>r.focus()}}function Wt(e){let t=({title:s})=>/^[\p{L}_][\p{L}\p{N}_.]*$/u.
test(s),n=e.find(s=>s.role==="score"&&t(s)),o=e.find(s=>s.role==="input"&&!s.numeric&&t(s));return[n?`${n.title}\
 < 1`:"",o?`"…" in ${o.title}`:""].filter(Boolean).join(" and ")||"attempts > 1"}function zt(e,{columns:t},n){
let o=l("details","pnb-more",e);h("summary","","＋ filter",o);let r=l("div","pnb-list",o),s=t.map(d=>[d.key,d.
title]),i=J(r,"Column",s,()=>{}),u=J(r,"Comparison",ze,()=>{R(a,u.value!=="missing")}),a=l("input","",r);a.type=
"text",a.maxLength=200,a.ariaLabel="Value",a.placeholder="value",H(a);let c=()=>{let d=t.find(({key:b})=>b===i.
value),p=ze.find(([b])=>b===u.value);if(!d||!p)return;let[m,g]=p,w=a.value.trim();if(!w&&m!=="missing"){a.focus();
return}let T=m==="missing"?null:Jt(w,d.numeric),C=m==="missing"?`${d.title} ${g}`:`${d.title} ${g} ${w}`;n({about:`${d.
key} ${m}`,text:C,where:{column:d.key,operator:m,value:T}})};S(r,"Add",c),a.addEventListener("keydown",d=>{d.stopPropagation(),
d.key==="Enter"&&c()})}function Jt(e,t){let n=Number(e.replace("−","-"));return t&&!Number.isNaN(n)?n:e}var Ye=20;function Qe(e,t,n,o){let r=l("div","pnb-row pnb-header",e);r.setAttribute("role","row"),r.setAttribute(
"aria-rowindex","1");let s=[],i=({sort:u,descending:a})=>{for(let{head:c,button:d,column:p}of s){let m=u===p.key;
I(d,(m?a?"↓ ":"↑ ":"")+p.title),E(c,"aria-sort",m?a?"descending":"ascending":"none")}};return{update:i,rebuild(u){
r.replaceChildren(),s=u.map(a=>{let c=l("span","",r);c.setAttribute("role","columnheader"),E(c,"data-numeric",
a.numeric?"":null);let d=S(c,"",()=>n(qe(t(),a.key)));d.dir="auto",H(d);let p=m=>o(_(a),m);return d.addEventListener(
"keydown",m=>{let g={ArrowLeft:-Ye,ArrowRight:Ye}[m.key];!m.shiftKey||g===void 0||(p(c.offsetWidth+g),m.preventDefault(),
m.stopPropagation())}),Ut(c,p),{head:c,button:d,column:a}}),i(t())}}}function Ut(e,t){let n=l("span","pnb-grip",
e);n.title="Drag to resize; double-click to undo",n.setAttribute("aria-hidden","true");let o=null;n.addEventListener(
"pointerdown",r=>{o={x:r.clientX,width:e.offsetWidth},n.setPointerCapture(r.pointerId),r.preventDefault()}),n.
addEventListener("pointermove",r=>{o&&t(o.width+r.clientX-o.x)});for(let r of["pointerup","pointercancel"])n.addEventListener(
r,()=>{o=null});n.addEventListener("dblclick",()=>t(null))}var Yt={"-":"del","+":"ins","=":"span"};function Xe(e,t){e.replaceChildren();for(let[n,o]of t)h(Yt[n],"",o,e)}function Ze(e,t,n){e.classList.add("pnb-folded");let o=l("button","pnb-fold",t),r=()=>{let s=e.classList.contains(
"pnb-folded");$(o,s?`show all ${N(n)} characters`:"show less"),E(o,"aria-expanded",String(!s))};o.addEventListener(
"click",()=>{e.classList.toggle("pnb-folded"),r()}),r()}var de=/^\s*(?:```|~~~)/,et=/^(#{1,6})\s+(.*)$/,pe=/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/,Qt=/^\s*\d/,ce=/^>\s?(.*)$/,
Xt=/(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu,Zt=/^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;
function fe(e){return Zt.test(e)}function be(e,t){let n=t.split(`
`);for(let o=0;o<n.length;)o=en(e,n,o)}function en(e,t,n){let o=t[n]??"";if(!o.trim())return n+1;if(de.test(o))
return tn(e,t,n+1);let r=et.exec(o);if(r)return me(l("div","pnb-heading",e),r[2]??""),n+1;if(pe.test(o))return nn(
e,t,n);if(ce.test(o)){let[a,c]=tt(t,n,ce);return be(l("blockquote","",e),a.join(`
`)),c}let s=l("p","",e),i=n,u=[];for(;i<t.length;i++){let a=t[i]??"",c=!a.trim()||de.test(a)||et.test(a)||pe.test(
a);if(i>n&&(c||ce.test(a)))break;u.push(a)}return me(s,u.join(`
`)),i}function tn(e,t,n){let o=n;for(;o<t.length&&!de.test(t[o]??"");)o++;return h("pre","",t.slice(n,o).join(
`
`),e),o+1}function nn(e,t,n){let o=l(Qt.test(t[n]??"")?"ol":"ul","",e),[r,s]=tt(t,n,pe);for(let i of r)me(l("l\
i","",o),i);return s}function tt(e,t,n){let o=[],r=t;for(;r<e.length;r++){let s=n.exec(e[r]??"");if(!s)break;o.
push(s[1]??"")}return[o,r]}function me(e,t){let n=0;for(let o of t.matchAll(Xt)){e.append(t.slice(n,o.index));
let[r,,s,i,u,a,c,d]=o;s!==void 0?h("code","",s,e):i??u?h("strong","",i??u??"",e):a?h("em","",a,e):(h("span","p\
nb-linked",c??"",e),d&&h("span","pnb-muted",` (${d})`,e)),n=o.index+r.length}e.append(t.slice(n))}var on=900,nt=16,rn=80,sn=/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/,an=/^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;
function Z(e){return e?JSON.parse(e):void 0}function ln(e){return e.toLocaleString("en-US",{useGrouping:!1,maximumFractionDigits:12})}
function ot(e){let t=X(e)&&Array.isArray(e.messages)?e.messages:e;return!Array.isArray(t)||!t.length?null:t.every(
o=>X(o)&&typeof o.role=="string"&&"content"in o)?t:null}function rt(e){if(!(!/^\s*[[{]/.test(e)||!/[\]}]\s*$/.
test(e)))try{let t=JSON.parse(e);return typeof t=="object"&&t!==null?t:void 0}catch{return}}function D(e,t){let n=ot(
t);n?it(e,n):typeof t=="string"?un(e,t):Array.isArray(t)?pn(e,t):X(t)?mn(e,t):h("span",at(t)?"pnb-muted":"",lt(
t),e)}function he(e,t){let n=rt(t),o=ot(n);o?it(e,o):ge(e,n===void 0?t:JSON.stringify(n,null,2))}function un(e,t){
if(sn.test(t)){let s=l("img","pnb-image",e);s.src=t,s.alt="image in the value";return}let n=rt(t);if(n!==void 0){
ge(e,JSON.stringify(n,null,2));return}if(t.includes(`
`)&&an.test(t)&&!fe(t)){ge(e,t);return}let o=l("div","pnb-long",e),r=h("div","pnb-text",t||"(empty)",o);t||r.classList.
add("pnb-muted"),r.dir="auto",st(r,o,t),fe(t)&&cn(e,o,t)}function cn(e,t,n){let o=l("div","pnb-markdown",e);o.
dir="auto",R(o,!1);let r=S(e,"lay out Markdown",()=>{o.childElementCount||be(o,n);let s=ne(o);R(t,!s),$(r,s?"s\
how as written":"lay out Markdown")});r.className="pnb-fold"}function ge(e,t){let n=l("div","pnb-long",e),o=h(
"div","pnb-text pnb-mono",t,n);o.dir="auto",st(o,n,t)}function st(e,t,n){(n.length>on||n.split(`
`,nt+1).length>nt)&&Ze(e,t,n.length)}function it(e,t){let n=l("div","pnb-chat",e);for(let{role:o,content:r}of t){
let s=l("div","pnb-turn",n);s.dataset.role=o,h("div","pnb-muted pnb-small",o,s).dir="auto";for(let i of dn(r))
D(s,i)}}function dn(e){return Array.isArray(e)?e.map(t=>{if(!X(t))return t;if(typeof t.text=="string")return t.
text;let n=X(t.image_url)?t.image_url.url:t.image_url;return typeof n=="string"?n:t}):[e]}function pn(e,t){let n=t.
map(s=>fn(s)?lt(s):null),o=n.join(", ");if(n.every(s=>s!==null)&&o.length<=rn){h("span","pnb-text",t.length?o:
"(empty list)",e).dir="auto";return}let r=l("ol","pnb-items",e);for(let s of t)D(l("li","",r),s)}function mn(e,t){
let n=Object.entries(t);if(!n.length){h("span","pnb-muted","(empty)",e);return}let o=l("dl","pnb-object",e);for(let[
r,s]of n)h("dt","pnb-muted",r,o).dir="auto",D(l("dd","",o),s)}function X(e){return typeof e=="object"&&e!==null&&
!Array.isArray(e)}function fn(e){return typeof e!="object"||e===null}function at(e){return e==null}function lt(e){
return at(e)?"none":typeof e=="number"?ln(e):String(e)}function dt(e,t){e.replaceChildren();let n=l("div","pnb-run-parts",e),o=l("section","",n);t.error&&bn(o,"the t\
ask failed",t.error,t.traceback),gn(o,t);let r=l("section","",n);wn(r,t.verdicts);let s=l("section","",n);En(s,
t);let i=l("section","pnb-rest",n);ct(i,"input",t.inputs),ct(i,"metadata",t.metadata)}function j(e,t,n=[]){let o=h(
"h4","",t,e);return o.dir="auto",n.length&&h("span","pnb-muted",` · ${n.join(" · ")}`,o),o}function bn(e,t,n,o){
j(e,t).dataset.tone="bad";let r=l(o?"details":"div","pnb-error",e),s=l(o?"summary":"div","",r);h("span","pnb-s\
ign","✗ ",s).dataset.tone="bad",h("span","",n,s).dir="auto",o&&h("pre","",o,r)}function gn(e,{fields:t,error:n}){
let o=t.some(({expected:s})=>s);t.length&&j(e,n?"expected":o?"output against expected":"output");let r=l("div",
"pnb-diff",e);for(let s of t)yn(l("div","pnb-field",r),s,!!n)}var hn={same:"✓ as expected",missing:"✗ missin\
g",extra:"",changed:""};function yn(e,t,n){let{name:o,state:r,output:s,expected:i,pieces:u}=t,a=l("div","pnb-m\
uted pnb-small",e);h("span","",o,a).dir="auto";let c=n?"":hn[r];if(c&&h("span","pnb-small",`${o?" ":""}${c}`,a),
R(a,!!a.textContent),u.length){let d=l("div","pnb-text",e);d.dir="auto",Xe(d,u);return}r==="changed"?(ut(e,"ex\
pected","pnb-gone",i),ut(e,"output","pnb-new",s)):D(e,Z(s||i))}function ut(e,t,n,o){let r=l("div",`pnb-side ${n}`,
e);h("span","pnb-muted pnb-small",t,r),D(l("div","",r),Z(o))}function wn(e,t){t.length&&j(e,"evaluations");for(let n of t)
xn(l("div","pnb-verdict",e),n)}function xn(e,t){let{error:n,explanation:o,metadata:r,trace:s}=t;vn(e,t),o&&(h(
"div","pnb-text pnb-small",o,e).dir="auto"),n&&kn(e,n,t.traceback),r&&D(e,Z(r)),s&&h("div","pnb-muted pnb-smal\
l",`trace ${s}`,e)}function vn(e,{name:t,kind:n,error:o,text:r,tone:s,facts:i}){let u=l("div","",e);u.dir="aut\
o",h("span","",t,u);let a=s&&!/^[✓✗]/u.test(r)?{good:"✓ ",bad:"✗ "}[s]:"",c=h("strong","",` ${o?"✗ fai\
led":`${a}${r}`}`,u);(o||s)&&(c.dataset.tone=o?"bad":s);let d=n==="CODE"?[]:[n,...i];d.length&&h("span","pnb-m\
uted pnb-small",` ${d.join(" · ")}`,u)}function kn(e,t,n){let o=l(n?"details":"div","pnb-error pnb-small",e);
h(n?"summary":"div","",t,o).dir="auto",n&&h("pre","",n,o)}function En(e,{exchanges:t,attempts:n,remedy:o}){t.forEach(
(r,s)=>{Tn(e,r,r.prompt===t[s-1]?.prompt)}),o&&(j(e,"prompt and raw reply"),h("div","pnb-muted",o,e)),n.length&&
j(e,"attempts that failed");for(let r of n)h("div","pnb-text pnb-small",r,e).dir="auto"}function Tn(e,t,n){let{
title:o,facts:r,failed:s,prompt:i,reply:u,cut:a}=t;j(e,`prompt · ${o}`),i&&n?h("div","pnb-muted","the same as\
 before",e):i?he(l("div","pnb-sent",e),i):h("div","pnb-muted","not kept",e),j(e,s?"raw reply · the attempt fai\
led":"raw reply",r),u?he(l("div","pnb-sent",e),u):h("div","pnb-muted",s?"none came, or it was not kept":"not k\
ept",e),a&&h("div","pnb-muted pnb-small","cut: longer than what is kept",e)}function ct(e,t,n){if(!n.length)return;
j(e,t);let o=l("dl","pnb-object",e);for(let r of n)h("dt","pnb-muted",r.name,o).dir="auto",D(l("dd","",o),Z(r.
value))}function pt(e,t,n,o,r){let s=l("div","pnb-panel");s.setAttribute("role","row");let i=l("div","pnb-detail",s);i.
setAttribute("role","gridcell"),i.tabIndex=-1,H(i),R(s,!1);let u=l("div","pnb-openbar",i),a=l("strong","",u);a.
dir="auto";let c=l("span","pnb-muted pnb-small",u);c.dir="auto";let d=l("span","pnb-muted pnb-small pnb-line",
u);l("span","pnb-grow",u);for(let[w,T,C]of[["↑","Previous run",()=>n(-1)],["↓","Next run",()=>n(1)],["✕",
"Close the run",o]]){let b=S(u,w,C);b.ariaLabel=T,H(b)}let p=l("div","pnb-content",i),m=0,g=W(e,w=>{if(w.type!==
"detail"||w.request!==m)return;xe(t,p);let{run:T}=w;$(a,T.title),$(c,T.facts.join(" · ")),d.replaceChildren(),
T.trace&&(h("span","","trace ",d),h("code","",T.trace,d).title=T.trace),dt(p,T),r()});return{panel:s,open(w){m+=
1,e.send({type:"detail",request:m,position:w})},dispose:g}}function Mn(e,t,n){return e*t+(n&&e>n.after?n.height:0)}function An(e,t,n,o=null){let r=$n(e,n.row,o),s=Math.max(
0,r-n.above);return[s,Math.max(s,Math.min(t,r+n.visible+n.below))]}function $n(e,t,n){let o=Math.floor(e/t);return!n||
o<=n.after?o:Math.max(n.after,Math.floor((e-n.height)/t))}function Rn(e,t,n,o,r){let s=e*r;return Math.min(s,Math.
max(t,s+r+o-n))}function Cn(e,t,n,o){let s={ArrowDown:1,ArrowUp:-1,PageDown:o,PageUp:-o,Home:-n,End:n,j:1,k:-1}[e];
return s===void 0||!n?null:Math.min(n-1,Math.max(0,t+s))}var Ln="input, textarea, select, [contenteditable]";function Sn(e,t){
let{key:n,target:o}=e;return e.ctrlKey||e.metaKey||e.altKey||n==="Tab"||o instanceof Element&&o.matches(Ln)?!1:
!(o instanceof Node&&t?.contains(o))||["j","k","Escape","?","/"].includes(n)}var On=0;function mt(e){let{scroll:t}=e,
n=`pnb-list-${++On}`;t.tabIndex=0,t.setAttribute("role",e.panel?"treegrid":"grid");let o=l("div","pnb-space",t);
o.setAttribute("role","rowgroup");let r=[],s=-1,i=-1,u=0,{panel:a}=e;a&&o.append(a);let c=()=>a&&i>=0?{after:i,
height:a.offsetHeight}:null,d=b=>{for(Math.abs(b-u)>=r.length&&(u=b);u<b;u++){let y=r.shift();y&&(o.insertBefore(
y.root,a??null),r.push(y))}for(;u>b;u--){let y=r.pop();y&&(o.prepend(y.root),r.unshift(y))}},p=()=>{let b=e.measure(),
y=c(),[M,f]=An(t.scrollTop,e.expected(),b,y);for(e.want(M,Math.max(f,1)),o.style.height=`${e.count()*b.row+(y?.
height??0)}px`,a&&(a.style.top=`${(i+1)*b.row}px`),d(M);r.length<f-M;){let A=e.create(o,w);a&&o.insertBefore(A.
root,a),r.push(A)}let v=Math.min(f,e.count());r.forEach((A,V)=>{let O=M+V;R(A.root,O<v),E(A.root,"id",O<v?`${n}\
-${O}`:null),!(O>=v)&&(A.root.style.top=`${Mn(O,b.row,y)}px`,E(A.root,"aria-selected",String(O===s)),E(A.root,
"aria-rowindex",String(O+2)),a&&E(A.root,"aria-expanded",String(O===i)),A.update(O))});let k=s>=M&&s<v;E(t,"ar\
ia-activedescendant",k?`${n}-${s}`:null),E(t,"aria-rowcount",String(e.count()+1)),e.drawn()},m=b=>{let{row:y}=e.
measure();s=Math.min(e.count()-1,Math.max(0,b));let M=c(),f=M&&s>M.after?M.height:0;e.want(s,s+1);let{scrollTop:v,
clientHeight:k}=t;return t.scrollTop=Rn(s,v-f,k,e.head,y)+f,p(),s},g=b=>{s=b,p()},w=b=>{g(b),e.open(b)},T=!1;t.
addEventListener("scroll",()=>{T||(T=!0,requestAnimationFrame(()=>{T=!1,p()}))}),t.addEventListener("keydown",
b=>{if(!Sn(b,a))return;let y=Cn(b.key,s,e.count(),e.measure().visible);if(b.key==="Enter"&&b.target===t&&e.count()>
0)e.open(m(Math.max(0,s)));else if(y!==null)m(y),e.moved?.(s);else if(!e.key?.(b))return;b.preventDefault(),b.
stopPropagation()});let C=new ResizeObserver(()=>{i>=0&&p()});return a&&C.observe(a),{update:p,mark:g,choose:m,
expand(b){i=b,a&&R(a,b>=0),p()},reveal(){if(i<0||!a)return;p();let{row:b}=e.measure(),y=(i+1)*b+a.offsetHeight+
e.head,M=Math.min(i*b,y-t.clientHeight);(t.scrollTop<M||t.scrollTop>i*b)&&(t.scrollTop=M)},rebuild(){for(let{root:b}of r)
b.remove();r.length=0,p()},restart(){t.scrollTop=0,s=-1,i=-1,a&&R(a,!1),p()},get chosen(){return s},dispose:()=>C.
disconnect()}}var ee=30,ye=18,Pn={row:ee,visible:ye,above:6,below:8};function ft(e,t){H(e);let{source:n,total:o,panel:r}=t,s=()=>n.
matched??o,i=mt({scroll:e,panel:r,head:ee,measure:()=>Pn,count:s,expected:s,want:n.want,create:(a,c)=>Nn(a,t,c),
open:a=>{let c=t.group(a);c?t.fold(c):t.open(a)},moved:t.moved,key:t.key,drawn:()=>{let a=Math.min(ye,Math.max(
2,s()))*ee+ee;e.style.height=`${r.hidden?a+2:(ye+1)*ee}px`,R(u,s()===0&&!n.busy),t.drawn()}}),u=l("div","pnb-e\
mpty");return e.after(u),h("span","pnb-muted","No runs match.",u),S(u,"Clear filters",t.clear),i}function Nn(e,{
source:t,columns:n,group:o},r){let s=l("div","pnb-row",e);s.setAttribute("role","row");let i=0;s.addEventListener(
"click",()=>{String(s.ownerDocument.getSelection()??"").trim()||r(i)});let u=n().map(({numeric:a})=>{let c=l("\
span","",s);return c.setAttribute("role","gridcell"),E(c,"data-numeric",a?"":null),c.dir="auto",c});return{root:s,
update(a){i=a;let c=o(a);E(s,"data-group",c?"":null);let d=c?Hn(c):t.row(a)?.cells??[];u.forEach((p,m)=>{let g=d[m]??
"",w=typeof g!="string";I(p,w?`✗ ${g.failed}`:g);let T=w||g.startsWith("✗ ");E(p,"data-tone",T?"bad":null)})}}}
function Hn({value:e,count:t,folded:n,cells:o}){let[,...r]=o,s=`${N(t)} ${t===1?"run":"runs"}`;return[`${n?"▸":
"▾"} ${e||"(none)"} · ${s}`,...r.map(i=>i&&`mean ${i}`)]}var Fn=100,Vn=[[["J","↓"],"next"],[["K","↑"],"previous"],[["Enter"],"open"],[["Esc"],"close"],[["Home","En\
d"],"first, last"],[["/"],"filter by an expression"],[["Shift ←","Shift →"],"on a title: narrower, wider"],
[["?"],"these keys"]],In={title:"",origin:"",memory:"",columns:[],counts:{all:0,wrong:0,failed:0},show:"all",pairs:[],
tiles:[]};function Kn({model:e,el:t}){let n=oe(e.get("setup"))??In,o=l("section","pnb pnb-explore",t);o.setAttribute(
"aria-label",n.title?`Runs of ${n.title}`:"Runs"),Bn(o,n);let r={...se,show:n.show},s=Ie(n),i=ae(n.columns,s),
u=null,a=-1,c=new Map,d=Me(e,x=>({...x,query:ue(r),columns:i.map(({key:L})=>L)}),x=>{u=x.runs;for(let L of x.groups)
c.set(L.place,L);F.update()},Fn),p=()=>{c.clear(),d.reset()},m=x=>{r={...r,...x},w.update(r),A.update(r),y(n.tiles),
b.update(),a=-1,p(),F.restart()},g=x=>m({filters:Q(r.filters,x)}),w=Ue(o,n,()=>r,m),T=l("div","pnb-filters pnb\
-choices",o);Ne(T,n.columns,x=>m({group:x,folded:[]})),Pe(T,n.columns,()=>i,x=>{let L=n.columns.filter(({key:te})=>x?.
includes(te));v({...s,shown:x&&L.map(_)}),i=ae(n.columns,s),p(),A.rebuild(i),k(),F.rebuild()});let C=l("span",
"pnb-kinds",T),b=Ge(o,C,n.pairs,e,()=>ue(r),x=>m({filters:x.reduce(Dn,r.filters)})),y=jn(o,n,()=>r.filters,g);
l("span","pnb-grow",T);let M=Te(o,T,Vn),f=l("div","pnb-scroll",o);f.ariaLabel="Runs";let v=x=>{s=x,Ke(n,s)},k=()=>{
let{columns:x,width:L}=Fe(i,s);f.style.setProperty("--pnb-columns",x),f.style.setProperty("--pnb-width",L),f.setAttribute(
"aria-colcount",String(i.length))},A=Qe(f,()=>r,m,(x,L)=>{v(Ve(s,x,L)),k()}),V=()=>{a=-1,F.expand(-1),f.focus(
{preventScroll:!0})},O=x=>{let L=d.row(x);!L||L.position<0||(a=x,F.expand(x),z.open(L.position))},q=x=>{let L=F.
chosen+x;for(;c.has(L);)L+=x;L>=0&&L<(d.matched??0)&&O(F.choose(L))},z=pt(e,f,q,V,()=>F.reveal()),F=ft(f,{source:d,
panel:z.panel,total:n.counts.all,columns:()=>i,group:x=>c.get(x),open:x=>x===a?V():O(x),moved:x=>{a<0||(c.has(
x)?q(Math.sign(x-a)||1):O(x))},fold:({key:x,folded:L})=>{let te=r.folded.filter(bt=>bt!==x);r={...r,folded:L?te:
[...te,x]},a=-1,p(),F.expand(-1)},key:({key:x})=>{if(x==="Escape"&&a>=0)V();else if(x==="?")M();else if(x==="/")
w.focus();else return!1;return!0},clear:w.clear,drawn:()=>w.count(d.busy?null:u??n.counts.all)}),we=new ResizeObserver(
()=>{f.style.setProperty("--pnb-sight",`${f.clientWidth}px`)});return we.observe(f),w.update(r),A.rebuild(i),k(),
F.restart(),()=>{d.dispose(),z.dispose(),b.dispose(),F.dispose(),we.disconnect()}}function Dn(e,t){return[...e.
filter(({about:n})=>n!==t.about),t]}function jn(e,t,n,o){let r=new Map(t.columns.map(({key:d,title:p})=>[d,p])),
s=({score:d,label:p},m)=>{let g="label"in m?p:d;if(!g)return null;let w=r.get(g)??g;if("label"in m){let b={column:g,
operator:"==",value:m.label};return{about:`${g} ==`,text:`${w} is ${m.label}`,where:b}}let{low:T,high:C}=m;return{
about:`${g} range`,text:`${w} ${ke(T,C)}`,where:We(g,T,C)}},i=d=>n().some(({about:p,text:m})=>p===d?.about&&m===
d.text),u=l("details","pnb-charts",e);R(u,t.tiles.length>0),h("summary","","Scores",u);let a=l("div","pnb-tile\
s",u);Le(a,t.tiles.length);let c=G(a,d=>{let p={},m=Se(d,{choose:g=>{let w=s(p,g);w&&o(w)},chosen:g=>i(s(p,g))});
return{root:m.root,update(g,w){p=g.columns,m.update(g.tile,w)}}});return c(t.tiles),c}function Bn(e,{title:t,origin:n}){
let o=l("div","pnb-head",e);h("span","pnb-title",t,o).dir="auto",h("span","pnb-muted pnb-small",n,o).dir="auto",
R(o,t!=="")}var yr=Ae(Kn);export{yr as default};
