/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var ge="http://www.w3.org/2000/svg";function s(t,e,n){let r=document.createElement(t);return e&&(r.className=e),
n?.append(r),r}function m(t,e,n,r){let o=s(t,e,r);return o.textContent=n,o}function $(t,e,n){let r=document.createElementNS(
ge,t);for(let[o,a]of Object.entries(e))r.setAttribute(o,String(a));return n?.append(r),r}function E(t,e){t.textContent!==
e&&(t.textContent=e)}function _(t,e){E(t,e),v(t,"title",e)}function v(t,e,n){t.getAttribute(e)!==n&&(n===null?
t.removeAttribute(e):t.setAttribute(e,n))}function M(t,e){t.hidden===e&&(t.hidden=!e)}function R(t){t.setAttribute("data-lm-suppress-shortcuts","true")}
function xe(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:document.activeElement}function U(t,e){
e.contains(xe(t))&&t.focus({preventScroll:!0})}function V(t,e){let n=[];return r=>{for(;n.length<r.length;)n.push(
e(t));for(;n.length>r.length;)n.pop()?.root.remove();r.forEach((o,a)=>{n[a]?.update(o,a)})}}function H(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function B(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function ye(t,e,n){let r=Math.floor(t/n),o=Math.floor(Math.max(t,e-1)/n);return Array.from({length:o-r+1},(a,l)=>r+
l)}function G(t,e,n,r){let o=new Map,a=new Set,l=0,p=0,i=null,d=!1,f=H(t,c=>{c.type!=="page"||c.request<p||(i=
c.matched,d=!1,c.rows.forEach((b,h)=>{o.set(c.start+h,{position:c.positions[h]??0,cells:b})}),n(c))});return{get matched(){
return i},get busy(){return d},reset(){o=new Map,a=new Set,p=l+1,d=!0},row:c=>o.get(c),want(c,b){for(let h of ye(
c,b,r)){if(a.has(h))continue;a.add(h),l+=1;let[g,y]=[h*r,(h+1)*r];t.send(e({type:"page",request:l,start:g,stop:y}))}},
dispose:f}}var ve={"-":"del","+":"ins","=":"span"};function N(t,e){t.replaceChildren();for(let[n,r]of e)m(ve[n],"",r,t)}function q(t,e){
let n=e?.error?"failed":e?.absent?"absent":null;v(t,"data-state",n),n===null?N(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function D(t,e){let n=s("span","pnb-mark",t),o=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;m("span","",o,n).dir="auto";let a=[e.sign,e.change].
filter(Boolean).join(" ");a&&(m("span","pnb-sign",` ${a}`,n).dataset.tone=e.tone),e.repetitions&&m("span","pnb\
-muted",` (${e.repetitions})`,n)}function j(t,{lead:e,changes:n}){if(!n.length){m("div","pnb-changes pnb-muted",e.changed,t);return}let r=s("de\
tails","pnb-changes",t);m("summary","",e.changed,r);let o=s("dl","",r);for(let{variant:a,name:l,pieces:p,code:i}of n){
m("dt","pnb-muted",`${a} · ${l}`,o).dir="auto";let d=s("dd",i?"pnb-text pnb-code":"pnb-text",o);d.dir="auto",
N(d,p)}}function we(t,e,n){return t*e+(n&&t>n.after?n.height:0)}function Ee(t,e,n,r=null){let o=Me(t,n.row,r),a=Math.max(
0,o-n.above);return[a,Math.max(a,Math.min(e,o+n.visible+n.below))]}function Me(t,e,n){let r=Math.floor(t/e);return!n||
r<=n.after?r:Math.max(n.after,Math.floor((t-n.height)/e))}function ke(t,e,n,r,o){let a=t*o;return Math.min(a,Math.
max(e,a+o+r-n))}function Se(t,e,n,r){let a={ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r,Home:-n,End:n,j:1,k:-1}[t];
return a===void 0||!n?null:Math.min(n-1,Math.max(0,e+a))}var Te="input, textarea, select, [contenteditable]";function Ce(t,e){
let{key:n,target:r}=t;return t.ctrlKey||t.metaKey||t.altKey||n==="Tab"||r instanceof Element&&r.matches(Te)?!1:
!(r instanceof Node&&e?.contains(r))||["j","k","Escape","?","/"].includes(n)}var Le=0;function W(t){let{scroll:e}=t,
n=`pnb-list-${++Le}`;e.tabIndex=0,e.setAttribute("role",t.panel?"treegrid":"grid");let r=s("div","pnb-space",e);
r.setAttribute("role","rowgroup");let o=[],a=-1,l=-1,p=0,{panel:i}=t;i&&r.append(i);let d=()=>i&&l>=0?{after:l,
height:i.offsetHeight}:null,f=u=>{for(Math.abs(u-p)>=o.length&&(p=u);p<u;p++){let x=o.shift();x&&(r.insertBefore(
x.root,i??null),o.push(x))}for(;p>u;p--){let x=o.pop();x&&(r.prepend(x.root),o.unshift(x))}},c=()=>{let u=t.measure(),
x=d(),[w,C]=Ee(e.scrollTop,t.expected(),u,x);for(t.want(w,Math.max(C,1)),r.style.height=`${t.count()*u.row+(x?.
height??0)}px`,i&&(i.style.top=`${(l+1)*u.row}px`),f(w);o.length<C-w;){let S=t.create(r,g);i&&r.insertBefore(S.
root,i),o.push(S)}let A=Math.min(C,t.count());o.forEach((S,Q)=>{let L=w+Q;M(S.root,L<A),v(S.root,"id",L<A?`${n}\
-${L}`:null),!(L>=A)&&(S.root.style.top=`${we(L,u.row,x)}px`,v(S.root,"aria-selected",String(L===a)),v(S.root,
"aria-rowindex",String(L+2)),i&&v(S.root,"aria-expanded",String(L===l)),S.update(L))});let P=a>=w&&a<A;v(e,"ar\
ia-activedescendant",P?`${n}-${a}`:null),v(e,"aria-rowcount",String(t.count()+1)),t.drawn()},b=u=>{let{row:x}=t.
measure();a=Math.min(t.count()-1,Math.max(0,u));let w=d(),C=w&&a>w.after?w.height:0;t.want(a,a+1);let{scrollTop:A,
clientHeight:P}=e;return e.scrollTop=ke(a,A-C,P,t.head,x)+C,c(),a},h=u=>{a=u,c()},g=u=>{h(u),t.open(u)},y=!1;e.
addEventListener("scroll",()=>{y||(y=!0,requestAnimationFrame(()=>{y=!1,c()}))}),e.addEventListener("keydown",
u=>{if(!Ce(u,i))return;let x=Se(u.key,a,t.count(),t.measure().visible);if(u.key==="Enter"&&u.target===e&&t.count()>
0)t.open(b(Math.max(0,a)));else if(x!==null)b(x),t.moved?.(a);else if(!t.key?.(u))return;u.preventDefault(),u.
stopPropagation()});let k=new ResizeObserver(()=>{l>=0&&c()});return i&&k.observe(i),{update:c,mark:h,choose:b,
expand(u){l=u,i&&M(i,u>=0),c()},reveal(){if(l<0||!i)return;c();let{row:u}=t.measure(),x=(l+1)*u+i.offsetHeight+
t.head,w=Math.min(l*u,x-e.clientHeight);(e.scrollTop<w||e.scrollTop>l*u)&&(e.scrollTop=w)},rebuild(){for(let{root:u}of o)
u.remove();o.length=0,c()},restart(){e.scrollTop=0,a=-1,l=-1,i&&M(i,!1),c()},get chosen(){return a},dispose:()=>k.
disconnect()}}function z(t,e,{typical:n,evaluators:r}){let o=(Math.max(205,(t||900)/(e+1))-20)/7.2,a=Math.min(6,Math.max(3,Math.
ceil(n/o))),l=Math.ceil((r.length+1)*20/o),p=17*Math.min(3,Math.max(1,l)),i=Math.floor(o*(a-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,i)),tall:20+19*a+p,marks:p}}var Ae=660,Y=36;function X(t,e,n,r,o,a){let l=s("div","pnb-scroll pnb-examples",t);l.ariaLabel="Examples side \
by side",R(l);let p=$e(l,e),i=100,d=4,f=()=>z(l.clientWidth,n().columns.length,e),c=W({scroll:l,head:Y,measure:()=>({
row:i,visible:d,above:2,below:3}),count:()=>r.matched??0,expected:()=>r.matched??d,want:r.want,create:(y,k)=>Pe(
y,r,n,k),open:a,key:y=>{let k={ArrowLeft:-205,ArrowRight:205}[y.key];return k!==void 0&&l.scrollBy({left:k}),k!==
void 0},drawn:()=>{let y=Math.max(1,r.matched??d);l.style.height=`${Math.min(d,y)*i+Y}px`,M(b,r.matched===0&&!r.
busy),E(b,Re(n()))}}),b=s("div","pnb-empty pnb-muted",l),h=()=>{let y=f();o(y.limit),i=y.tall,d=Math.max(2,Math.
floor(Ae/i)),l.style.setProperty("--pnb-tall",`${i}px`),l.style.setProperty("--pnb-marks",`${y.marks}px`),p(n().
columns),c.restart()},g=new ResizeObserver(()=>{if(!l.clientWidth||f().limit===n().limit)return;let{chosen:y}=c;
r.reset(),h(),c.mark(y)});return g.observe(l),{update:c.update,choose:c.choose,mark:c.mark,expand:c.expand,rebuild:c.
rebuild,restart:h,get chosen(){return c.chosen},reveal:c.reveal,replace(y){M(l,y),y&&(c.choose(Math.max(0,c.chosen)),
l.focus({preventScroll:!0}))},dispose(){g.disconnect(),c.dispose()}}}function Re({search:t,show:e}){return t?"\
No examples match. Change the search.":`No ${e==="all"?"examples":e}.`}function $e(t,e){let n=s("div","pnb-exa\
mple pnb-header",t);n.setAttribute("role","row"),m("span","pnb-muted","example",n).setAttribute("role","column\
header");let r=V(s("div","pnb-cells",n),o=>{let a=s("span","",o);a.setAttribute("role","columnheader"),a.dir="\
auto";let l=s("strong","",a),p=s("span","pnb-muted",a);return{root:a,update(i){E(l,e.variants[i]??""),v(a,"tit\
le",e.names[i]??null),E(p,i===e.baseline?" baseline":"")}}});return o=>{t.style.setProperty("--pnb-count",String(
o.length)),r(o)}}function Pe(t,e,n,r){let o=s("div","pnb-example",t);o.setAttribute("role","row");let a=0,l;o.
addEventListener("click",()=>{String(o.ownerDocument.getSelection()??"").trim()||r(a)});let p=s("div","pnb-ask\
ed",o);p.setAttribute("role","gridcell");let i=s("div","pnb-muted pnb-small pnb-line",p),d=s("div","pnb-previe\
w",p),f=s("div","pnb-wanted",p);for(let b of[i,d,f])b.dir="auto";let c=V(s("div","pnb-cells",o),Ne);return{root:o,
update(b){a=b;let h=e.row(b);if(h&&h===l)return;l=h;let g=h?.cells;E(i,g?.id??"…"),v(i,"title",g?.id??null),
E(d,g?.input??""),E(f,g?.expected?`expected ${g.expected}`:""),M(f,!!g?.expected),c(g?.cells??n().columns.map(
()=>null))}}}function Ne(t){let e=s("div","pnb-cell",t);e.setAttribute("role","gridcell");let n=s("div","pnb-p\
review",e);n.dir="auto";let r=s("div","pnb-marks",e);return{root:e,update(o){q(n,o),r.replaceChildren();for(let a of o?.
marks??[])D(r,a);o?.rewritten&&m("span","pnb-muted","≠ rewritten",r),r.title=r.textContent??""}}}function T(t){return Math.round(t).toLocaleString("en-US")}function O(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var Z=["variant","mean","difference","95 % interval of the difference"],He=["p (adj.)","n","wins / losses / ti\
es"],De=Z.length+1,K=130;function ee(t,e,n){let r=s("div","pnb-figures",t);if(r.tabIndex=0,r.setAttribute("rol\
e","region"),r.ariaLabel="Figures",R(r),!e.figures.length)return()=>{};let o=s("table","",r);Oe(s("tr","",s("t\
head","",o)));let a=s("tbody","",o),l=e.figures.map((p,i)=>{let d=e.figures[i-1]?.place[0]!==p.place[0];return d&&
Ie(a,p.figures),{line:p,row:Qe(a,p,d,n)}});return p=>{for(let{line:i,row:d}of l){let f=i.place[0]===p.evaluator&&
i.place[1]===p.variant;v(d,"aria-current",f?"true":null)}}}function Oe(t){for(let n of Z)m("th","",n,t).scope=
"col";let e=s("th","",t);e.scope="col",ne(e,He)}function Ie(t,{evaluator:e,note:n}){let r=te(s("th","pnb-group",
s("tr","",t)));r.scope="rowgroup",m("strong","",O(e),r),n&&m("span","pnb-muted pnb-small",` ${n}`,r)}function Qe(t,{
place:[e,n],figures:r},o,a){let l=s("tr",o?"pnb-first":"",t);Ve(l,r);let p=[r.left_out,r.advice].filter(Boolean).
join(" · ");if(p){let i=s("td","pnb-aside pnb-muted pnb-small",s("tr","",t));te(i).textContent=p}return r.is_baseline||
(l.classList.add("pnb-pick"),l.addEventListener("click",()=>a({evaluator:e,variant:n}))),l}function te(t){return t.
colSpan=De,t.dir="auto",t}function ne(t,e){let n=s("div","pnb-counted",t);for(let r of e)m("span","",r,n)}function Ve(t,e){
let n=s("th","",t);n.scope="row",n.dir="auto",n.title=e.name,e.is_baseline?m("span","",O(e.variant),n):m("butt\
on","pnb-name",O(e.variant),n).type="button",e.is_baseline&&m("span","pnb-muted"," baseline",n),m("td","pnb-nu\
mber",e.mean,t);let r=s("div","pnb-run-on",s("td","",t));r.dataset.tone=e.tone,m("span","pnb-number",e.difference,
r),m("span","",e.conclusion,r);let o=s("div","pnb-run-on pnb-interval",s("td","",t));e.bar&&Ke(o,e,e.bar),m("s\
pan","pnb-muted pnb-small",e.interval,o),ne(s("td","",t),[e.p,e.n,e.outcomes])}function Ke(t,e,n){let r=`${e.difference}\
, ${e.interval}`,o={viewBox:`0 0 ${K} 18`,role:"img","aria-label":r},a=$("svg",o,t);a.dataset.tone=e.tone;let l=c=>K/
100*c,[p,i,d]=[l(n.zero),l(n.low),l(n.high)];$("rect",{x:0,y:8.5,width:K,height:1,class:"pnb-scale"},a),$("rec\
t",{x:p-.5,y:0,width:1,height:18,class:"pnb-zero"},a);let f=Math.max(1,d-i);$("rect",{x:i,y:7.5,width:f,height:3,
class:"pnb-span"},a),$("circle",{cx:l(n.middle),cy:9,r:4,class:"pnb-span"},a)}function re(t,e,n,r){let o=s("input","",t);o.type="search",o.placeholder=e,o.ariaLabel="Search",o.maxLength=500;
let a;return o.addEventListener("input",()=>{clearTimeout(a),a=setTimeout(()=>r(o.value),n)}),{clear(){clearTimeout(
a),o.value=""}}}function oe(t,e,n,r){let o=s("select","",t);o.ariaLabel=e,R(o);for(let[a,l]of n)m("option","",
l,o).value=a;return o.addEventListener("change",()=>{let a=n.find(([l])=>l===o.value);a&&r(a[0])}),o}function I(t,e,n){let r=m("button","",e,t);return r.type="button",r.addEventListener("click",n),r}function ae(t,e,n,r){let o=s("details","pnb-columns",t),a=s("summary","",o),l=s("div","pnb-list",o),p=d=>E(a,`${d.
length} of ${e.variants.length} variants side by side`),i=e.order.map(d=>{let f=s("label","",l),c=s("input","",
f);c.type="checkbox",c.checked=n.includes(d);let b=d===e.baseline?" (baseline)":"";return m("span","",`${e.variants[d]??
""}${b}`,f).dir="auto",c.addEventListener("change",()=>{let h=i.filter(({input:g})=>g.checked).map(({index:g})=>g);
if(!h.length){c.checked=!0;return}p(h),r({columns:h})}),{input:c,index:d}});p(n)}var se=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],ie=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],le={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function ce({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var Fe=100;function pe(t,e,n,r){let o=s("div","pnb-filters",t),a=s("span","pnb-kinds",o);a.setAttribute("role",
"group"),a.ariaLabel="Examples shown";let l=se.map(([f,c])=>{let b=s("button","pnb-kind",a);m("span","",`${c} `,
b);let h=s("b","",b);return b.addEventListener("click",()=>r({show:f,sort:le[f]})),{chip:b,count:h,show:f}});re(
o,"Search inputs and outputs",Fe,f=>r({search:f}));let p=s("span","pnb-muted pnb-count",o);p.setAttribute("rol\
e","status");let i=s("div","pnb-filters pnb-choices",t),d=_e(i,e,r);return e.variants.length>2&&ae(i,e,n.columns,
r),{update(f){for(let c of d)c(f);for(let{chip:c,show:b}of l)v(c,"aria-pressed",String(b===f.show));E(p,"…")},
count({counts:f,matched:c}){for(let b of l)E(b.count,T(f[b.show]));E(p,`${T(c)} of ${T(e.total)} examples`)}}}
function _e(t,e,n){let r=[],o=(i,d,f,c,b)=>{if(f.length<2)return;let h=s("label","",t);m("span","pnb-muted",i,
h);let g=oe(h,d,f,y=>n(b(y)));r.push(y=>{g.value=c(y)})},a=i=>i.map((d,f)=>[String(f),d]),l=a(e.variants).filter(
([i])=>i!==String(e.baseline)),p=l.length>1?[["any","any variant"],...l]:l;return o("on","Evaluator",a(e.evaluators),
({evaluator:i})=>String(i),i=>({evaluator:Number(i)})),o("of","Variant",p,({variant:i})=>String(i??"any"),i=>({
variant:i==="any"?null:Number(i)})),o("sorted by","Order",ie,({sort:i})=>i,i=>({sort:i})),o("diff against","Co\
mpared with",e.against,({against:i})=>i,i=>({against:i})),r}function ue(t,e){let n=s("header","pnb-claims",t),r=(a,l)=>{let p=m("div",a,l,n);return p.dir="auto",p};r("pnb\
-claim",e.claim);let o=[e.detail,e.advice].filter(Boolean).join("; ");o&&r("pnb-muted",o);for(let a of e.trade_offs){
let l=m("span","pnb-sign","▼ ");l.dataset.tone="bad",r("",a).prepend(l)}for(let a of e.notes)r("",` ${a}`).prepend(
m("strong","","Note:"));r("pnb-muted pnb-small",e.scope)}function me(t,e,n){t.classList.add("pnb-folded");let r=s("button","pnb-fold",e),o=()=>{let a=t.classList.contains(
"pnb-folded");E(r,a?`show all ${T(n)} characters`:"show less"),v(r,"aria-expanded",String(!a))};r.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),o()}),o()}var Ue=2e3;function de(t,e){t.replaceChildren();let n=s("dl","pnb-fields",t);for(let[o,a]of e.fields)m("dt","p\
nb-muted",o,n).dir="auto",F(s("dd","",n),[["=",a]]);let r=s("div","pnb-variants",t);for(let o of e.variants)Be(
s("section","",r),o)}function Be(t,e){let n=m("h4","",e.name,t);n.dir="auto",e.baseline&&m("span","pnb-muted",
" baseline",n);let r=s("div","pnb-marks",t);for(let a of e.marks)D(r,a);e.runs.length||m("div","pnb-muted","no\
t run",t);let o=e.runs.length>1;for(let a of e.runs)Ge(s("div","pnb-run",t),a,o);e.more&&m("div","pnb-muted",`\
and ${T(e.more)} further repetitions`,t)}function Ge(t,e,n){let r=[n?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),o=m("div","pnb-muted pnb-small",r.join(" · "),t);fe(o,e.trace,r.length>
0),M(o,!!o.textContent),e.error?qe(t,e):F(t,e.pieces);for(let a of e.evaluations)(n||a.explanation||a.metadata||
a.error||a.trace)&&je(s("div","pnb-evaluation",t),a)}function fe(t,e,n){e&&(m("span","",n?" · trace ":"trace ",
t),m("span","pnb-trace",e,t).title=e)}function qe(t,{error:e,traceback:n}){let r=s(n?"details":"div","pnb-erro\
r",t),o=s(n?"summary":"div","",r);m("span","pnb-sign","✗ ",o).dataset.tone="bad",m("span","",e,o),n&&m("pre",
"",n,r)}function je(t,e){let n=s("div","",t);n.dir="auto",m("strong","",e.evaluator,n),m("span","",e.error?` ✗\
 ${e.error}`:` ${e.text}`,n),fe(s("span","pnb-muted pnb-small",n),e.trace,!0);for(let r of[e.explanation,e.metadata])
r&&F(s("div","pnb-muted",t),[["=",r]])}function F(t,e){let n=s("div","pnb-text",t);n.dir="auto",N(n,e);let r=e.
reduce((o,[,a])=>o+a.length,0);r>Ue&&me(n,t,r),r||(n.textContent="empty")}var We={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function be(t,e,n,r,o){let a=s("div","pnb-opened",t);a.tabIndex=0,
R(a),M(a,!1);let l=s("div","pnb-openbar",a);I(l,"‹ back to the list",()=>y.close());let p=s("strong","pnb-li\
ne",l);p.dir="auto",s("span","pnb-grow",l),m("span","pnb-muted pnb-small","J next · K previous · Esc back",l);
let i=I(l,"↑",()=>k(-1));i.ariaLabel="Previous example";let d=I(l,"↓",()=>k(1));d.ariaLabel="Next example";
let f=s("div","pnb-content",a);f.tabIndex=0;let c=0,b=0,h=-1,g=H(e,u=>{u.type!=="detail"||u.request!==c||(U(a,
f),de(f,u.example),f.scrollTop=0)}),y={open(u){let x=r.row(u);if(h=x?-1:u,!x)return;let w=a.hidden;b=u,M(a,!0),
w&&o.replace(!1);let C=r.matched??0;_(p,`${x.cells.id} · ${T(u+1)} of ${T(C)}`),i.disabled=u<=0,d.disabled=u>=
C-1,c+=1;let{evaluator:A,variant:P,against:S}=n(),{position:Q}=x;e.send({type:"detail",request:c,position:Q,evaluator:A,
variant:P,against:S}),w&&a.focus({preventScroll:!0})},arrived(){h>=0&&y.open(h)},close(){h=-1,!a.hidden&&(M(a,
!1),o.replace(!0))},dispose:g},k=u=>{let x=b+u;x<0||x>=(r.matched??0)||(b=o.choose(x),y.open(x))};return a.addEventListener(
"keydown",u=>{if(u.ctrlKey||u.metaKey||u.altKey)return;let x=We[u.key];if(u.key==="Escape")y.close();else if(x)
k(x);else return;u.preventDefault(),u.stopPropagation()}),y}var ze=10;function he({model:t,el:e}){let n=B(t.get("setup"));if(!n)return()=>{};let r=s("section","pnb pnb-ex\
plore pnb-compare",e);r.setAttribute("aria-label","Comparison");let o=ce(n),a=()=>o,l=G(t,g=>({...g,query:o}),
g=>{d.count(g),b.update(),h.arrived()},ze),p=g=>{o={...o,...g},d.update(o),i(o),h.close(),l.reset(),b.restart()};
ue(r,n.lead);let i=ee(r,n,p);j(r,n);let d=pe(r,n,o,p),b=X(r,n,a,l,g=>{o={...o,limit:g}},g=>h.open(g)),h=be(r,t,
a,l,b);return d.update(o),i(o),b.restart(),()=>{l.dispose(),h.dispose(),b.dispose()}}var nn={render:he};export{nn as default};
