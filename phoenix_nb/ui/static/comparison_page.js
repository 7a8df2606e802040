/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Re="http://www.w3.org/2000/svg";function l(t,e,n){let r=document.createElement(t);return e&&(r.className=e),
n?.append(r),r}function f(t,e,n,r){let s=l(t,e,r);return s.textContent=n,s}function P(t,e,n){let r=document.createElementNS(
Re,t);for(let[s,o]of Object.entries(e))r.setAttribute(s,String(o));return n?.append(r),r}function E(t,e){t.textContent!==
e&&(t.textContent=e)}function U(t,e){E(t,e),v(t,"title",e)}function v(t,e,n){t.getAttribute(e)!==n&&(n===null?
t.removeAttribute(e):t.setAttribute(e,n))}function C(t,e){t.hidden===e&&(t.hidden=!e)}function R(t){t.setAttribute("data-lm-suppress-shortcuts","true")}
function Pe(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:document.activeElement}function G(t,e){
e.contains(Pe(t))&&t.focus({preventScroll:!0})}function K(t,e){let n=[];return r=>{for(;n.length<r.length;)n.push(
e(t));for(;n.length>r.length;)n.pop()?.root.remove();r.forEach((s,o)=>{n[o]?.update(s,o)})}}function N(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function j(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function $e(t,e,n){let r=Math.floor(t/n),s=Math.floor(Math.max(t,e-1)/n);return Array.from({length:s-r+1},(o,a)=>r+
a)}function W(t,e,n,r){let s=new Map,o=new Set,a=0,c=0,i=null,p=!1,u=N(t,m=>{m.type!=="page"||m.request<c||(i=
m.matched,p=!1,m.rows.forEach((b,h)=>{s.set(m.start+h,{position:m.positions[h]??0,cells:b})}),n(m))});return{get matched(){
return i},get busy(){return p},reset(){s=new Map,o=new Set,c=a+1,p=!0},row:m=>s.get(m),want(m,b){for(let h of $e(
m,b,r)){if(o.has(h))continue;o.add(h),a+=1;let[g,y]=[h*r,(h+1)*r];t.send(e({type:"page",request:a,start:g,stop:y}))}},
dispose:u}}var De={"-":"del","+":"ins","=":"span"};function D(t,e){t.replaceChildren();for(let[n,r]of e)f(De[n],"",r,t)}function z(t,e){
let n=e?.error?"failed":e?.absent?"absent":null;v(t,"data-state",n),n===null?D(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function O(t,e){let n=l("span","pnb-mark",t),s=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;f("span","",s,n).dir="auto";let o=[e.sign,e.change].
filter(Boolean).join(" ");o&&(f("span","pnb-sign",` ${o}`,n).dataset.tone=e.tone),e.repetitions&&f("span","pnb\
-muted",` (${e.repetitions})`,n)}function q(t,{lead:e,changes:n}){if(!n.length){f("div","pnb-changes pnb-muted",e.changed,t);return}let r=l("de\
tails","pnb-changes",t);f("summary","",e.changed,r);let s=l("dl","",r);for(let{variant:o,name:a,pieces:c,code:i}of n){
f("dt","pnb-muted",`${o} · ${a}`,s).dir="auto";let p=l("dd",i?"pnb-text pnb-code":"pnb-text",s);p.dir="auto",
D(p,c)}}function Ne(t,e,n){return t*e+(n&&t>n.after?n.height:0)}function Oe(t,e,n,r=null){let s=He(t,n.row,r),o=Math.max(
0,s-n.above);return[o,Math.max(o,Math.min(e,s+n.visible+n.below))]}function He(t,e,n){let r=Math.floor(t/e);return!n||
r<=n.after?r:Math.max(n.after,Math.floor((t-n.height)/e))}function Ie(t,e,n,r,s){let o=t*s;return Math.min(o,Math.
max(e,o+s+r-n))}function Qe(t,e,n,r){let o={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r,Home:-n,End:n,j:1,k:-1}[t];
return o===void 0||!n?null:Math.min(n-1,Math.max(0,e+o))}var Ke="input, textarea, select, [contenteditable]";function Ve(t,e){
let{key:n,target:r}=t;return t.ctrlKey||t.metaKey||t.altKey||n==="Tab"||r instanceof Element&&r.matches(Ke)?!1:
!(r instanceof Node&&e?.contains(r))||["j","k","Escape","?","/"].includes(n)}var _e=0;function J(t){let{scroll:e}=t,
n=`pnb-list-${++_e}`;e.tabIndex=0,e.setAttribute("role",t.panel?"treegrid":"grid");let r=l("div","pnb-space",e);
r.setAttribute("role","rowgroup");let s=[],o=-1,a=-1,c=0,{panel:i}=t;i&&r.append(i);let p=()=>i&&a>=0?{after:a,
height:i.offsetHeight}:null,u=d=>{for(Math.abs(d-c)>=s.length&&(c=d);c<d;c++){let x=s.shift();x&&(r.insertBefore(
x.root,i??null),s.push(x))}for(;c>d;c--){let x=s.pop();x&&(r.prepend(x.root),s.unshift(x))}},m=()=>{let d=t.measure(),
x=p(),[w,S]=Oe(e.scrollTop,t.expected(),d,x);for(t.want(w,Math.max(S,1)),r.style.height=`${t.count()*d.row+(x?.
height??0)}px`,i&&(i.style.top=`${(a+1)*d.row}px`),u(w);s.length<S-w;){let M=t.create(r,g);i&&r.insertBefore(M.
root,i),s.push(M)}let A=Math.min(S,t.count());s.forEach((M,Q)=>{let L=w+Q;C(M.root,L<A),v(M.root,"id",L<A?`${n}\
-${L}`:null),!(L>=A)&&(M.root.style.top=`${Ne(L,d.row,x)}px`,v(M.root,"aria-selected",String(L===o)),v(M.root,
"aria-rowindex",String(L+2)),i&&v(M.root,"aria-expanded",String(L===a)),M.update(L))});let $=o>=w&&o<A;v(e,"ar\
ia-activedescendant",$?`${n}-${o}`:null),v(e,"aria-rowcount",String(t.count()+1)),t.drawn()},b=d=>{let{row:x}=t.
measure();o=Math.min(t.count()-1,Math.max(0,d));let w=p(),S=w&&o>w.after?w.height:0;t.want(o,o+1);let{scrollTop:A,
clientHeight:$}=e;return e.scrollTop=Ie(o,A-S,$,t.head,x)+S,m(),o},h=d=>{o=d,m()},g=d=>{h(d),t.open(d)},y=!1;e.
addEventListener("scroll",()=>{y||(y=!0,requestAnimationFrame(()=>{y=!1,m()}))}),e.addEventListener("keydown",
d=>{if(!Ve(d,i))return;let x=Qe(d.key,o,t.count(),t.measure().visible);if(d.key==="Enter"&&d.target===e&&t.count()>
0)t.open(b(Math.max(0,o)));else if(x!==null)b(x),t.moved?.(o);else if(!t.key?.(d))return;d.preventDefault(),d.
stopPropagation()});let T=new ResizeObserver(()=>{a>=0&&m()});return i&&T.observe(i),{update:m,mark:h,choose:b,
expand(d){a=d,i&&C(i,d>=0),m()},reveal(){if(a<0||!i)return;m();let{row:d}=t.measure(),x=(a+1)*d+i.offsetHeight+
t.head,w=Math.min(a*d,x-e.clientHeight);(e.scrollTop<w||e.scrollTop>a*d)&&(e.scrollTop=w)},rebuild(){for(let{root:d}of s)
d.remove();s.length=0,m()},restart(){e.scrollTop=0,o=-1,a=-1,i&&C(i,!1),m()},get chosen(){return o},dispose:()=>T.
disconnect()}}function Y(t,e,{typical:n,evaluators:r}){let s=(Math.max(205,(t||900)/(e+1))-20)/7.2,o=Math.min(6,Math.max(3,Math.
ceil(n/s))),a=Math.ceil((r.length+1)*20/s),c=17*Math.min(3,Math.max(1,a)),i=Math.floor(s*(o-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,i)),tall:20+19*o+c,marks:c}}var Fe=660,Z=36;function ee(t,e,n,r,s,o){let a=l("div","pnb-scroll pnb-examples",t);a.ariaLabel="Examples side\
 by side",R(a);let c=Ue(a,e),i=100,p=4,u=()=>Y(a.clientWidth,n().columns.length,e),m=J({scroll:a,head:Z,measure:()=>({
row:i,visible:p,above:2,below:3}),count:()=>r.matched??0,expected:()=>r.matched??p,want:r.want,create:(y,T)=>Ge(
y,r,n,T),open:o,key:y=>{let T={ArrowLeft:-205,ArrowRight:205}[y.key];return T!==void 0&&a.scrollBy({left:T}),T!==
void 0},drawn:()=>{let y=Math.max(1,r.matched??p);a.style.height=`${Math.min(p,y)*i+Z}px`,C(b,r.matched===0&&!r.
busy),E(b,Be(n()))}}),b=l("div","pnb-empty pnb-muted",a),h=()=>{let y=u();s(y.limit),i=y.tall,p=Math.max(2,Math.
floor(Fe/i)),a.style.setProperty("--pnb-tall",`${i}px`),a.style.setProperty("--pnb-marks",`${y.marks}px`),c(n().
columns),m.restart()},g=new ResizeObserver(()=>{if(!a.clientWidth||u().limit===n().limit)return;let{chosen:y}=m;
r.reset(),h(),m.mark(y)});return g.observe(a),{update:m.update,choose:m.choose,mark:m.mark,expand:m.expand,rebuild:m.
rebuild,restart:h,get chosen(){return m.chosen},reveal:m.reveal,replace(y){C(a,y),y&&(m.choose(Math.max(0,m.chosen)),
a.focus({preventScroll:!0}))},dispose(){g.disconnect(),m.dispose()}}}function Be({search:t,show:e}){return t?"\
No examples match. Change the search.":`No ${e==="all"?"examples":e}.`}function Ue(t,e){let n=l("div","pnb-exa\
mple pnb-header",t);n.setAttribute("role","row"),f("span","pnb-muted","example",n).setAttribute("role","column\
header");let r=K(l("div","pnb-cells",n),s=>{let o=l("span","",s);o.setAttribute("role","columnheader"),o.dir="\
auto";let a=l("strong","",o),c=l("span","pnb-muted",o);return{root:o,update(i){E(a,e.variants[i]??""),v(o,"tit\
le",e.names[i]??null),E(c,i===e.baseline?" baseline":"")}}});return s=>{t.style.setProperty("--pnb-count",String(
s.length)),r(s)}}function Ge(t,e,n,r){let s=l("div","pnb-example",t);s.setAttribute("role","row");let o=0,a;s.
addEventListener("click",()=>{String(s.ownerDocument.getSelection()??"").trim()||r(o)});let c=l("div","pnb-ask\
ed",s);c.setAttribute("role","gridcell");let i=l("div","pnb-muted pnb-small pnb-line",c),p=l("div","pnb-previe\
w",c),u=l("div","pnb-wanted",c);for(let b of[i,p,u])b.dir="auto";let m=K(l("div","pnb-cells",s),je);return{root:s,
update(b){o=b;let h=e.row(b);if(h&&h===a)return;a=h;let g=h?.cells;E(i,g?.id??"…"),v(i,"title",g?.id??null),
E(p,g?.input??""),E(u,g?.expected?`expected ${g.expected}`:""),C(u,!!g?.expected),m(g?.cells??n().columns.map(
()=>null))}}}function je(t){let e=l("div","pnb-cell",t);e.setAttribute("role","gridcell");let n=l("div","pnb-p\
review",e);n.dir="auto";let r=l("div","pnb-marks",e);return{root:e,update(s){z(n,s),r.replaceChildren();for(let o of s?.
marks??[])O(r,o);s?.rewritten&&f("span","pnb-muted","≠ rewritten",r),r.title=r.textContent??""}}}function k(t){return Math.round(t).toLocaleString("en-US")}function H(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var te=["variant","mean","difference","95 % interval of the difference"],We=["p (adj.)","n","wins / losses / t\
ies"],ze=te.length+1,V=130;function ne(t,e,n){let r=l("div","pnb-figures",t);if(r.tabIndex=0,r.setAttribute("r\
ole","region"),r.ariaLabel="Figures",R(r),!e.figures.length)return()=>{};let s=l("table","",r);qe(l("tr","",l(
"thead","",s)));let o=l("tbody","",s),a=e.figures.map((c,i)=>{let p=e.figures[i-1]?.place[0]!==c.place[0];return p&&
Je(o,c.figures),{line:c,row:Ye(o,c,p,n)}});return c=>{for(let{line:i,row:p}of a){let u=i.place[0]===c.evaluator&&
i.place[1]===c.variant;v(p,"aria-current",u?"true":null)}}}function qe(t){for(let n of te)f("th","",n,t).scope=
"col";let e=l("th","",t);e.scope="col",oe(e,We)}function Je(t,{evaluator:e,note:n}){let r=re(l("th","pnb-group",
l("tr","",t)));r.scope="rowgroup",f("strong","",H(e),r),n&&f("span","pnb-muted pnb-small",` ${n}`,r)}function Ye(t,{
place:[e,n],figures:r},s,o){let a=l("tr",s?"pnb-first":"",t);Xe(a,r);let c=[r.left_out,r.advice].filter(Boolean).
join(" · ");if(c){let i=l("td","pnb-aside pnb-muted pnb-small",l("tr","",t));re(i).textContent=c}return r.is_baseline||
(a.classList.add("pnb-pick"),a.addEventListener("click",()=>o({evaluator:e,variant:n}))),a}function re(t){return t.
colSpan=ze,t.dir="auto",t}function oe(t,e){let n=l("div","pnb-counted",t);for(let r of e)f("span","",r,n)}function Xe(t,e){
let n=l("th","",t);n.scope="row",n.dir="auto",n.title=e.name,e.is_baseline?f("span","",H(e.variant),n):f("butt\
on","pnb-name",H(e.variant),n).type="button",e.is_baseline&&f("span","pnb-muted"," baseline",n),f("td","pnb-nu\
mber",e.mean,t);let r=l("div","pnb-run-on",l("td","",t));r.dataset.tone=e.tone,f("span","pnb-number",e.difference,
r),f("span","",e.conclusion,r);let s=l("div","pnb-run-on pnb-interval",l("td","",t));e.bar&&Ze(s,e,e.bar),f("s\
pan","pnb-muted pnb-small",e.interval,s),oe(l("td","",t),[e.p,e.n,e.outcomes])}function Ze(t,e,n){let r=`${e.difference}\
, ${e.interval}`,s={viewBox:`0 0 ${V} 18`,role:"img","aria-label":r},o=P("svg",s,t);o.dataset.tone=e.tone;let a=m=>V/
100*m,[c,i,p]=[a(n.zero),a(n.low),a(n.high)];P("rect",{x:0,y:8.5,width:V,height:1,class:"pnb-scale"},o),P("rec\
t",{x:c-.5,y:0,width:1,height:18,class:"pnb-zero"},o);let u=Math.max(1,p-i);P("rect",{x:i,y:7.5,width:u,height:3,
class:"pnb-span"},o),P("circle",{cx:a(n.middle),cy:9,r:4,class:"pnb-span"},o)}function se(t,e,n,r){let s=l("input","",t);s.type="search",s.placeholder=e,s.ariaLabel="Search",s.maxLength=500;
let o;return s.addEventListener("input",()=>{clearTimeout(o),o=setTimeout(()=>r(s.value),n)}),{clear(){clearTimeout(
o),s.value=""}}}function ae(t,e,n,r){let s=l("select","",t);s.ariaLabel=e,R(s);for(let[o,a]of n)f("option","",
a,s).value=o;return s.addEventListener("change",()=>{let o=n.find(([a])=>a===s.value);o&&r(o[0])}),s}function I(t,e,n){let r=f("button","",e,t);return r.type="button",r.addEventListener("click",n),r}function ie(t,e,n,r){let s=l("details","pnb-columns",t),o=l("summary","",s),a=l("div","pnb-list",s),c=p=>E(o,`${p.
length} of ${e.variants.length} variants side by side`),i=e.order.map(p=>{let u=l("label","",a),m=l("input","",
u);m.type="checkbox",m.checked=n.includes(p);let b=p===e.baseline?" (baseline)":"";return f("span","",`${e.variants[p]??
""}${b}`,u).dir="auto",m.addEventListener("change",()=>{let h=i.filter(({input:g})=>g.checked).map(({index:g})=>g);
if(!h.length){m.checked=!0;return}c(h),r({columns:h})}),{input:m,index:p}});c(n)}var le=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],ce=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],pe={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function me({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var et=100;function ue(t,e,n,r){let s=l("div","pnb-filters",t),o=l("span","pnb-kinds",s);o.setAttribute("role",
"group"),o.ariaLabel="Examples shown";let a=le.map(([u,m])=>{let b=l("button","pnb-kind",o);f("span","",`${m} `,
b);let h=l("b","",b);return b.addEventListener("click",()=>r({show:u,sort:pe[u]})),{chip:b,count:h,show:u}});se(
s,"Search inputs and outputs",et,u=>r({search:u}));let c=l("span","pnb-muted pnb-count",s);c.setAttribute("rol\
e","status");let i=l("div","pnb-filters pnb-choices",t),p=tt(i,e,r);return e.variants.length>2&&ie(i,e,n.columns,
r),{update(u){for(let m of p)m(u);for(let{chip:m,show:b}of a)v(m,"aria-pressed",String(b===u.show));E(c,"…")},
count({counts:u,matched:m}){for(let b of a)E(b.count,k(u[b.show]));E(c,`${k(m)} of ${k(e.total)} examples`)}}}
function tt(t,e,n){let r=[],s=(i,p,u,m,b)=>{if(u.length<2)return;let h=l("label","",t);f("span","pnb-muted",i,
h);let g=ae(h,p,u,y=>n(b(y)));r.push(y=>{g.value=m(y)})},o=i=>i.map((p,u)=>[String(u),p]),a=o(e.variants).filter(
([i])=>i!==String(e.baseline)),c=a.length>1?[["any","any variant"],...a]:a;return s("on","Evaluator",o(e.evaluators),
({evaluator:i})=>String(i),i=>({evaluator:Number(i)})),s("of","Variant",c,({variant:i})=>String(i??"any"),i=>({
variant:i==="any"?null:Number(i)})),s("sorted by","Order",ce,({sort:i})=>i,i=>({sort:i})),s("diff against","Co\
mpared with",e.against,({against:i})=>i,i=>({against:i})),r}function de(t,e){let n=l("header","pnb-claims",t),r=(o,a)=>{let c=f("div",o,a,n);return c.dir="auto",c};r("pnb\
-claim",e.claim);let s=[e.detail,e.advice].filter(Boolean).join("; ");s&&r("pnb-muted",s);for(let o of e.trade_offs){
let a=f("span","pnb-sign","▼ ");a.dataset.tone="bad",r("",o).prepend(a)}for(let o of e.notes)r("",` ${o}`).prepend(
f("strong","","Note:"));r("pnb-muted pnb-small",e.scope)}function fe(t,e,n){t.classList.add("pnb-folded");let r=l("button","pnb-fold",e),s=()=>{let o=t.classList.contains(
"pnb-folded");E(r,o?`show all ${k(n)} characters`:"show less"),v(r,"aria-expanded",String(!o))};r.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),s()}),s()}var nt=2e3;function be(t,e){t.replaceChildren();let n=l("dl","pnb-fields",t);for(let[s,o]of e.fields)f("dt","p\
nb-muted",s,n).dir="auto",_(l("dd","",n),[["=",o]]);let r=l("div","pnb-variants",t);for(let s of e.variants)rt(
l("section","",r),s)}function rt(t,e){let n=f("h4","",e.name,t);n.dir="auto",e.baseline&&f("span","pnb-muted",
" baseline",n);let r=l("div","pnb-marks",t);for(let o of e.marks)O(r,o);e.runs.length||f("div","pnb-muted","no\
t run",t);let s=e.runs.length>1;for(let o of e.runs)ot(l("div","pnb-run",t),o,s);e.more&&f("div","pnb-muted",`\
and ${k(e.more)} further repetitions`,t)}function ot(t,e,n){let r=[n?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),s=f("div","pnb-muted pnb-small",r.join(" · "),t);he(s,e.trace,r.length>
0),C(s,!!s.textContent),e.error?st(t,e):_(t,e.pieces);for(let o of e.evaluations)(n||o.explanation||o.metadata||
o.error||o.trace)&&at(l("div","pnb-evaluation",t),o)}function he(t,e,n){e&&(f("span","",n?" · trace ":"trace ",
t),f("span","pnb-trace",e,t).title=e)}function st(t,{error:e,traceback:n}){let r=l(n?"details":"div","pnb-erro\
r",t),s=l(n?"summary":"div","",r);f("span","pnb-sign","✗ ",s).dataset.tone="bad",f("span","",e,s),n&&f("pre",
"",n,r)}function at(t,e){let n=l("div","",t);n.dir="auto",f("strong","",e.evaluator,n),f("span","",e.error?` ✗\
 ${e.error}`:` ${e.text}`,n),he(l("span","pnb-muted pnb-small",n),e.trace,!0);for(let r of[e.explanation,e.metadata])
r&&_(l("div","pnb-muted",t),[["=",r]])}function _(t,e){let n=l("div","pnb-text",t);n.dir="auto",D(n,e);let r=e.
reduce((s,[,o])=>s+o.length,0);r>nt&&fe(n,t,r),r||(n.textContent="empty")}var it={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function ge(t,e,n,r,s){let o=l("div","pnb-opened",t);o.tabIndex=0,
R(o),C(o,!1);let a=l("div","pnb-openbar",o);I(a,"‹ back to the list",()=>y.close());let c=l("strong","pnb-li\
ne",a);c.dir="auto",l("span","pnb-grow",a),f("span","pnb-muted pnb-small","J next · K previous · Esc back",a);
let i=I(a,"↑",()=>T(-1));i.ariaLabel="Previous example";let p=I(a,"↓",()=>T(1));p.ariaLabel="Next example";
let u=l("div","pnb-content",o);u.tabIndex=0;let m=0,b=0,h=-1,g=N(e,d=>{d.type!=="detail"||d.request!==m||(G(o,
u),be(u,d.example),u.scrollTop=0)}),y={open(d){let x=r.row(d);if(h=x?-1:d,!x)return;let w=o.hidden;b=d,C(o,!0),
w&&s.replace(!1);let S=r.matched??0;U(c,`${x.cells.id} · ${k(d+1)} of ${k(S)}`),i.disabled=d<=0,p.disabled=d>=
S-1,m+=1;let{evaluator:A,variant:$,against:M}=n(),{position:Q}=x;e.send({type:"detail",request:m,position:Q,evaluator:A,
variant:$,against:M}),w&&o.focus({preventScroll:!0})},arrived(){h>=0&&y.open(h)},close(){h=-1,!o.hidden&&(C(o,
!1),s.replace(!0))},dispose:g},T=d=>{let x=b+d;x<0||x>=(r.matched??0)||(b=s.choose(x),y.open(x))};return o.addEventListener(
"keydown",d=>{if(d.ctrlKey||d.metaKey||d.altKey)return;let x=it[d.key];if(d.key==="Escape")y.close();else if(x)
T(x);else return;d.preventDefault(),d.stopPropagation()}),y}var lt=10;function xe({model:t,el:e}){let n=j(t.get("setup"));if(!n)return()=>{};let r=l("section","pnb pnb-ex\
plore pnb-compare",e);r.setAttribute("aria-label","Comparison");let s=me(n),o=()=>s,a=W(t,g=>({...g,query:s}),
g=>{p.count(g),b.update(),h.arrived()},lt),c=g=>{s={...s,...g},p.update(s),i(s),h.close(),a.reset(),b.restart()};
de(r,n.lead);let i=ne(r,n,c);q(r,n);let p=ue(r,n,s,c),b=ee(r,n,o,a,g=>{s={...s,limit:g}},g=>h.open(g)),h=ge(r,
t,o,a,b);return p.update(s),i(s),b.restart(),()=>{a.dispose(),h.dispose(),b.dispose()}}var ct=/(^|\s)\S{0,20}$/,pt=/^\S{0,20}(\s|$)/;function ye(t,e,n){let{limit:r=320,columns:s=[],against:o="basel\
ine"}=n,a=i=>(t?.fields??[]).filter(([p])=>p.startsWith(i)).map(([,p])=>p).join(" · "),c=(i,p)=>ve([["=",i]],
p).map(([,u])=>u).join("");return{position:e,id:t?.id??"",input:c(a("input"),r),expected:c(a("expected"),r/2),
cells:s.map(i=>mt(t,i,o,r))}}function mt(t,e,n,r){let s=t?.variants.find(c=>c.place===e),o=s?.runs??[],a=o.find(
({error:c})=>!c);return{pieces:a?ve(F(a.pieces,n),r):[],rewritten:a?.rewritten??!1,error:a?"":o[0]?.error??"",
absent:!o.length,marks:s?.marks??[]}}function F(t,e){return e!=="nothing"?t:t.filter(([n])=>n!=="-").map(([,n])=>[
"=",n])}function ve(t,e){let n=t.reduce((i,[,p])=>i+p.length,0);if(n<=e)return t;let r=Math.floor(e*.6),s=n-(e-
r),o=[],a=0,c=!1;for(let[i,p]of t){let u=a+p.length;u<=r?o.push([i,p]):a<r&&o.push([i,p.slice(0,r-a).replace(ct,
"$1")]),!c&&u>r&&(o.push(["="," … "]),c=!0),a>=s?o.push([i,p]):u>s&&o.push([i,p.slice(s-a).replace(pt,"$1")]),
a=u}return o}function we(t,e,n=null){let r=[];for(let o=0;o<t;o++)e.every(a=>a(o))&&r.push(o);if(!n)return r;let s=new Map(
r.map(o=>[o,n(o)??Number.POSITIVE_INFINITY]));return r.sort((o,a)=>{let[c,i]=[s.get(o)??0,s.get(a)??0];return c<
i?-1:c>i?1:o-a})}function Ee(t,e){return n=>t.some(r=>e.includes(r[n]??"·"))}function Ce(t,e){let n=B(e.trim());
if(!n)return()=>!0;let r=t();return s=>r[s]?.includes(n)??!1}function B(t){return t.toLowerCase().toUpperCase()}var ut={regressions:"l",improvements:"w",disagreements:"wlc"};function Te(t){let e=null,n=()=>(e??=t.examples.
map(dt),e);return{find:r=>we(t.examples.length,[ft(t,r),Ce(n,r.search??"")],bt(t,r))}}function dt({id:t,fields:e,
variants:n}){let r=[t,...e.map(([,s])=>s)];for(let{runs:s}of n)for(let{error:o,pieces:a}of s){r.push(o);for(let[
c,i]of a)c!=="-"&&r.push(i)}return B(r.join(`
`))}function ft(t,e){let{show:n="all",evaluator:r=0}=e;if(n==="errors")return a=>t.failed[a]??!1;let s=ut[n];if(s===
void 0)return()=>!0;let o=Me(t,e).map(a=>t.outcomes[r]?.[a]??"");return Ee(o,s)}function Me({setup:t},{variant:e=null}){
return e===null?t.order.filter(n=>n!==t.baseline):[e]}function bt(t,e){let{sort:n="example",evaluator:r=0}=e,s=(n===
"score"?t.scores:t.differences)[r];if(n==="example"||!s)return null;let o=Me(t,e).map(i=>s[i]??[]),a=t.signs[r]??
1,c={score:i=>Math.min(...i),size:i=>-Math.max(...i.map(Math.abs)),loss:i=>Math.min(...i.map(p=>a*p)),gain:i=>-Math.
max(...i.map(p=>a*p))};return i=>{let p=o.map(u=>u[i]??null).filter(u=>u!==null);return p.length?c[n](p):null}}function ke(t){let e=new Set,n=new TextEncoder().encode(JSON.stringify(t.setup)),r=Te(t),s=o=>o.type==="page"?
ht(t,o,r):gt(t,o);return{get:()=>new DataView(n.buffer),on:(o,a)=>e.add(a),off:(o,a)=>e.delete(a),send(o){let a=s(
o);queueMicrotask(()=>{for(let c of e)c(a)})}}}function ht(t,{request:e,query:n,start:r,stop:s},o){let a=o.find(
n),c=m=>o.find({...n,show:m,sort:"example",search:""}).length,i={all:c("all"),regressions:c("regressions"),improvements:c(
"improvements"),disagreements:c("disagreements"),errors:c("errors")},p=a.slice(r,s),u=p.map(m=>ye(t.examples[m],
m,n));return{type:"page",request:e,matched:a.length,counts:i,start:r,positions:p,rows:u}}function gt(t,e){let{
position:n,request:r,variant:s,against:o="baseline"}=e,a=t.examples[n]??xt,c=({baseline:p,place:u})=>p?0:u===s?
1:2,i=[...a.variants].sort((p,u)=>c(p)-c(u)).map(p=>({...p,runs:p.runs.map(u=>({...u,pieces:F(u.pieces,o)}))}));
return{type:"detail",request:r,example:{...a,variants:i}}}var xt={position:0,id:"",fields:[],variants:[]};var Se=document.getElementById("pnb-data"),Le=document.getElementById("pnb-static"),Ae=document.getElementById(
"pnb-view");if(Se&&Le&&Ae){let t=JSON.parse(Se.textContent??"");xe({model:ke(t),el:Ae}),Le.hidden=!0}
