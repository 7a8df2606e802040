/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var he="http://www.w3.org/2000/svg";function s(t,e,n){let r=document.createElement(t);return e&&(r.className=e),
n?.append(r),r}function m(t,e,n,r){let o=s(t,e,r);return o.textContent=n,o}function k(t,e,n){let r=document.createElementNS(
he,t);for(let[o,a]of Object.entries(e))r.setAttribute(o,String(a));return n?.append(r),r}function E(t,e){t.textContent!==
e&&(t.textContent=e)}function I(t,e){E(t,e),v(t,"title",e)}function v(t,e,n){t.getAttribute(e)!==n&&(n===null?
t.removeAttribute(e):t.setAttribute(e,n))}function S(t,e){t.hidden===e&&(t.hidden=!e)}function C(t){t.setAttribute(
"data-lm-suppress-shortcuts","true")}function ge(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:
document.activeElement}function O(t,e){e.contains(ge(t))&&t.focus({preventScroll:!0})}function P(t,e){let n=[];
return r=>{for(;n.length<r.length;)n.push(e(t));for(;n.length>r.length;)n.pop()?.root.remove();r.forEach((o,a)=>{
n[a]?.update(o,a)})}}function L(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function V(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function ye(t,e,n){let r=Math.floor(t/n),o=Math.floor(Math.max(t,e-1)/n);return Array.from({length:o-r+1},(a,i)=>r+
i)}function K(t,e,n,r){let o=new Map,a=new Set,i=0,p=0,c=null,d=!1,f=L(t,l=>{l.type!=="page"||l.request<p||(c=
l.matched,d=!1,l.rows.forEach((u,b)=>{o.set(l.start+b,{position:l.positions[b]??0,cells:u})}),n(l))});return{get matched(){
return c},get busy(){return d},reset(){o=new Map,a=new Set,p=i+1,d=!0},row:l=>o.get(l),want(l,u){for(let b of ye(
l,u,r)){if(a.has(b))continue;a.add(b),i+=1;let[h,g]=[b*r,(b+1)*r];t.send({type:"page",request:i,query:e(),start:h,
stop:g})}},dispose:f}}var xe={"-":"del","+":"ins","=":"span"};function T(t,e){t.replaceChildren();for(let[n,r]of e)m(xe[n],"",r,t)}function F(t,e){
let n=e?.error?"failed":e?.absent?"absent":null;v(t,"data-state",n),n===null?T(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function A(t,e){let n=s("span","pnb-mark",t),o=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;m("span","",o,n).dir="auto";let a=[e.sign,e.change].
filter(Boolean).join(" ");a&&(m("span","pnb-sign",` ${a}`,n).dataset.tone=e.tone),e.repetitions&&m("span","pnb\
-muted",` (${e.repetitions})`,n)}function _(t,{lead:e,changes:n}){if(!n.length){m("div","pnb-changes pnb-muted",e.changed,t);return}let r=s("de\
tails","pnb-changes",t);m("summary","",e.changed,r);let o=s("dl","",r);for(let{variant:a,name:i,pieces:p,code:c}of n){
m("dt","pnb-muted",`${a} · ${i}`,o).dir="auto";let d=s("dd",c?"pnb-text pnb-code":"pnb-text",o);d.dir="auto",
T(d,p)}}function ve(t,e,n){let r=Math.floor(t/n.row),o=Math.max(0,r-n.above);return[o,Math.max(o,Math.min(e,r+n.visible+
n.below))]}function we(t,e,n,r,o){let a=t*o;return Math.min(a,Math.max(e,a+o+r-n))}function Ee(t,e,n,r){let a={
ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r,Home:-n,End:n,j:1,k:-1}[t];return a===void 0||!n?null:Math.min(n-1,
Math.max(0,e+a))}var Se=0;function U(t){let{scroll:e}=t,n=`pnb-list-${++Se}`;e.tabIndex=0,e.setAttribute("role",
"grid");let r=s("div","pnb-space",e);r.setAttribute("role","rowgroup");let o=[],a=-1,i=()=>{let l=t.measure(),
[u,b]=ve(e.scrollTop,t.expected(),l);for(t.want(u,Math.max(b,1)),r.style.height=`${t.count()*l.row}px`;o.length<
b-u;)o.push(t.create(r,d));let h=Math.min(b,t.count());o.forEach((w,y)=>{let x=u+y;S(w.root,x<h),v(w.root,"id",
x<h?`${n}-${x}`:null),!(x>=h)&&(w.root.style.top=`${x*l.row}px`,v(w.root,"aria-selected",String(x===a)),v(w.root,
"aria-rowindex",String(x+2)),w.update(x))});let g=a>=u&&a<h;v(e,"aria-activedescendant",g?`${n}-${a}`:null),v(
e,"aria-rowcount",String(t.count()+1)),t.drawn()},p=l=>{let{row:u}=t.measure();return a=Math.min(t.count()-1,Math.
max(0,l)),t.want(a,a+1),e.scrollTop=we(a,e.scrollTop,e.clientHeight,t.head,u),i(),a},c=l=>{a=l,i()},d=l=>{c(l),
t.open(l)},f=!1;return e.addEventListener("scroll",()=>{f||(f=!0,requestAnimationFrame(()=>{f=!1,i()}))}),e.addEventListener(
"keydown",l=>{if(l.ctrlKey||l.metaKey||l.altKey||l.key==="Tab")return;let u=Ee(l.key,a,t.count(),t.measure().visible);
if(l.key==="Enter"&&l.target===e&&t.count()>0)t.open(p(Math.max(0,a)));else if(u!==null)p(u),t.moved?.(a);else if(!t.
key?.(l))return;l.preventDefault(),l.stopPropagation()}),{update:i,mark:c,choose:p,restart(){e.scrollTop=0,a=-1,
i()},get chosen(){return a}}}function q(t,e,{typical:n,evaluators:r}){let o=(Math.max(205,(t||900)/(e+1))-20)/7.2,a=Math.min(6,Math.max(3,Math.
ceil(n/o))),i=Math.ceil((r.length+1)*20/o),p=17*Math.min(3,Math.max(1,i)),c=Math.floor(o*(a-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,c)),tall:20+19*a+p,marks:p}}var Me=660,G=36;function W(t,e,n,r,o,a){let i=s("div","pnb-scroll pnb-examples",t);i.ariaLabel="Examples side \
by side",C(i);let p=ke(i,e),c=100,d=4,f=()=>q(i.clientWidth,n().columns.length,e),l=U({scroll:i,head:G,measure:()=>({
row:c,visible:d,above:2,below:3}),count:()=>r.matched??0,expected:()=>r.matched??d,want:r.want,create:(g,w)=>Te(
g,r,n,w),open:a,key:g=>{let w={ArrowLeft:-205,ArrowRight:205}[g.key];return w!==void 0&&i.scrollBy({left:w}),w!==
void 0},drawn:()=>{let g=Math.max(1,r.matched??d);i.style.height=`${Math.min(d,g)*c+G}px`,S(u,r.matched===0&&!r.
busy),E(u,Ce(n()))}}),u=s("div","pnb-empty pnb-muted",i),b=()=>{let g=f();o(g.limit),c=g.tall,d=Math.max(2,Math.
floor(Me/c)),i.style.setProperty("--pnb-tall",`${c}px`),i.style.setProperty("--pnb-marks",`${g.marks}px`),p(n().
columns),l.restart()},h=new ResizeObserver(()=>{if(!i.clientWidth||f().limit===n().limit)return;let{chosen:g}=l;
r.reset(),b(),l.mark(g)});return h.observe(i),{update:l.update,choose:l.choose,mark:l.mark,restart:b,get chosen(){
return l.chosen},reveal(g){S(i,g),g&&(l.choose(Math.max(0,l.chosen)),i.focus({preventScroll:!0}))},dispose:()=>h.
disconnect()}}function Ce({search:t,show:e}){return t?"No examples match. Change the search.":`No ${e==="all"?
"examples":e}.`}function ke(t,e){let n=s("div","pnb-example pnb-header",t);n.setAttribute("role","row"),m("spa\
n","pnb-muted","example",n).setAttribute("role","columnheader");let r=P(s("div","pnb-cells",n),o=>{let a=s("sp\
an","",o);a.setAttribute("role","columnheader"),a.dir="auto";let i=s("strong","",a),p=s("span","pnb-muted",a);
return{root:a,update(c){E(i,e.variants[c]??""),v(a,"title",e.names[c]??null),E(p,c===e.baseline?" baseline":"")}}});
return o=>{t.style.setProperty("--pnb-count",String(o.length)),r(o)}}function Te(t,e,n,r){let o=s("div","pnb-e\
xample",t);o.setAttribute("role","row");let a=0,i;o.addEventListener("click",()=>{String(o.ownerDocument.getSelection()??
"").trim()||r(a)});let p=s("div","pnb-asked",o);p.setAttribute("role","gridcell");let c=s("div","pnb-muted pnb\
-small pnb-line",p),d=s("div","pnb-preview",p),f=s("div","pnb-wanted",p);for(let u of[c,d,f])u.dir="auto";let l=P(
s("div","pnb-cells",o),Le);return{root:o,update(u){a=u;let b=e.row(u);if(b&&b===i)return;i=b;let h=b?.cells;E(
c,h?.id??"…"),v(c,"title",h?.id??null),E(d,h?.input??""),E(f,h?.expected?`expected ${h.expected}`:""),S(f,!!h?.
expected),l(h?.cells??n().columns.map(()=>null))}}}function Le(t){let e=s("div","pnb-cell",t);e.setAttribute("\
role","gridcell");let n=s("div","pnb-preview",e);n.dir="auto";let r=s("div","pnb-marks",e);return{root:e,update(o){
F(n,o),r.replaceChildren();for(let a of o?.marks??[])A(r,a);o?.rewritten&&m("span","pnb-muted","≠ rewritten",
r),r.title=r.textContent??""}}}function M(t){return Math.round(t).toLocaleString("en-US")}function R(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var j=["variant","mean","difference","95 % interval of the difference"],Ae=["p (adj.)","n","wins / losses / ti\
es"],Re=j.length+1,N=130;function z(t,e,n){let r=s("div","pnb-figures",t);if(r.tabIndex=0,r.setAttribute("role",
"region"),r.ariaLabel="Figures",C(r),!e.figures.length)return()=>{};let o=s("table","",r);$e(s("tr","",s("thea\
d","",o)));let a=s("tbody","",o),i=e.figures.map((p,c)=>{let d=e.figures[c-1]?.place[0]!==p.place[0];return d&&
Pe(a,p.figures),{line:p,row:Ne(a,p,d,n)}});return p=>{for(let{line:c,row:d}of i){let f=c.place[0]===p.evaluator&&
c.place[1]===p.variant;v(d,"aria-current",f?"true":null)}}}function $e(t){for(let n of j)m("th","",n,t).scope=
"col";let e=s("th","",t);e.scope="col",Y(e,Ae)}function Pe(t,{evaluator:e,note:n}){let r=J(s("th","pnb-group",
s("tr","",t)));r.scope="rowgroup",m("strong","",R(e),r),n&&m("span","pnb-muted pnb-small",` ${n}`,r)}function Ne(t,{
place:[e,n],figures:r},o,a){let i=s("tr",o?"pnb-first":"",t);Qe(i,r);let p=[r.left_out,r.advice].filter(Boolean).
join(" · ");if(p){let c=s("td","pnb-aside pnb-muted pnb-small",s("tr","",t));J(c).textContent=p}return r.is_baseline||
(i.classList.add("pnb-pick"),i.addEventListener("click",()=>a({evaluator:e,variant:n}))),i}function J(t){return t.
colSpan=Re,t.dir="auto",t}function Y(t,e){let n=s("div","pnb-counted",t);for(let r of e)m("span","",r,n)}function Qe(t,e){
let n=s("th","",t);n.scope="row",n.dir="auto",n.title=e.name,e.is_baseline?m("span","",R(e.variant),n):m("butt\
on","pnb-name",R(e.variant),n).type="button",e.is_baseline&&m("span","pnb-muted"," baseline",n),m("td","pnb-nu\
mber",e.mean,t);let r=s("div","pnb-run-on",s("td","",t));r.dataset.tone=e.tone,m("span","pnb-number",e.difference,
r),m("span","",e.conclusion,r);let o=s("div","pnb-run-on pnb-interval",s("td","",t));e.bar&&He(o,e,e.bar),m("s\
pan","pnb-muted pnb-small",e.interval,o),Y(s("td","",t),[e.p,e.n,e.outcomes])}function He(t,e,n){let r=`${e.difference}\
, ${e.interval}`,o={viewBox:`0 0 ${N} 18`,role:"img","aria-label":r},a=k("svg",o,t);a.dataset.tone=e.tone;let i=l=>N/
100*l,[p,c,d]=[i(n.zero),i(n.low),i(n.high)];k("rect",{x:0,y:8.5,width:N,height:1,class:"pnb-scale"},a),k("rec\
t",{x:p-.5,y:0,width:1,height:18,class:"pnb-zero"},a);let f=Math.max(1,d-c);k("rect",{x:c,y:7.5,width:f,height:3,
class:"pnb-span"},a),k("circle",{cx:i(n.middle),cy:9,r:4,class:"pnb-span"},a)}function X(t,e,n,r){let o=s("input","",t);o.type="search",o.placeholder=e,o.ariaLabel="Search",o.maxLength=500;
let a;return o.addEventListener("input",()=>{clearTimeout(a),a=setTimeout(()=>r(o.value),n)}),{clear(){clearTimeout(
a),o.value=""}}}function Z(t,e,n,r){let o=s("select","",t);o.ariaLabel=e,C(o);for(let[a,i]of n)m("option","",i,
o).value=a;return o.addEventListener("change",()=>{let a=n.find(([i])=>i===o.value);a&&r(a[0])}),o}function $(t,e,n){let r=m("button","",e,t);return r.type="button",r.addEventListener("click",n),r}function ee(t,e,n,r){let o=s("details","pnb-columns",t),a=s("summary","",o),i=s("div","pnb-list",o),p=d=>E(a,`${d.
length} of ${e.variants.length} variants side by side`),c=e.order.map(d=>{let f=s("label","",i),l=s("input","",
f);l.type="checkbox",l.checked=n.includes(d);let u=d===e.baseline?" (baseline)":"";return m("span","",`${e.variants[d]??
""}${u}`,f).dir="auto",l.addEventListener("change",()=>{let b=c.filter(({input:h})=>h.checked).map(({index:h})=>h);
if(!b.length){l.checked=!0;return}p(b),r({columns:b})}),{input:l,index:d}});p(n)}var te=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],ne=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],re={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function oe({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var De=100;function ae(t,e,n,r){let o=s("div","pnb-filters",t),a=s("span","pnb-kinds",o);a.setAttribute("role",
"group"),a.ariaLabel="Examples shown";let i=te.map(([f,l])=>{let u=s("button","pnb-kind",a);m("span","",l,u);let b=s(
"b","",u);return u.addEventListener("click",()=>r({show:f,sort:re[f]})),{chip:u,count:b,show:f}});X(o,"Search \
inputs and outputs",De,f=>r({search:f}));let p=s("span","pnb-muted pnb-count",o);p.setAttribute("role","status");
let c=s("div","pnb-filters pnb-choices",t),d=Ie(c,e,r);return e.variants.length>2&&ee(c,e,n.columns,r),{update(f){
for(let l of d)l(f);for(let{chip:l,show:u}of i)v(l,"aria-pressed",String(u===f.show));E(p,"…")},count({counts:f,
matched:l}){for(let u of i)E(u.count,M(f[u.show]));E(p,`${M(l)} of ${M(e.total)} examples`)}}}function Ie(t,e,n){
let r=[],o=(c,d,f,l,u)=>{if(f.length<2)return;let b=s("label","",t);m("span","pnb-muted",c,b);let h=Z(b,d,f,g=>n(
u(g)));r.push(g=>{h.value=l(g)})},a=c=>c.map((d,f)=>[String(f),d]),i=a(e.variants).filter(([c])=>c!==String(e.
baseline)),p=i.length>1?[["any","any variant"],...i]:i;return o("on","Evaluator",a(e.evaluators),({evaluator:c})=>String(
c),c=>({evaluator:Number(c)})),o("of","Variant",p,({variant:c})=>String(c??"any"),c=>({variant:c==="any"?null:
Number(c)})),o("sorted by","Order",ne,({sort:c})=>c,c=>({sort:c})),o("diff against","Compared with",e.against,
({against:c})=>c,c=>({against:c})),r}function se(t,e){let n=s("header","pnb-claims",t),r=(a,i)=>{let p=m("div",a,i,n);return p.dir="auto",p};r("pnb\
-claim",e.claim);let o=[e.detail,e.advice].filter(Boolean).join("; ");o&&r("pnb-muted",o);for(let a of e.trade_offs){
let i=m("span","pnb-sign","▼ ");i.dataset.tone="bad",r("",a).prepend(i)}for(let a of e.notes)r("",` ${a}`).prepend(
m("strong","","Note:"));r("pnb-muted pnb-small",e.scope)}function ie(t,e,n){t.classList.add("pnb-folded");let r=s("button","pnb-fold",e),o=()=>{let a=t.classList.contains(
"pnb-folded");E(r,a?`show all ${M(n)} characters`:"show less"),v(r,"aria-expanded",String(!a))};r.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),o()}),o()}var Oe=2e3;function le(t,e){t.replaceChildren();let n=s("dl","pnb-fields",t);for(let[o,a]of e.fields)m("dt","p\
nb-muted",o,n).dir="auto",Q(s("dd","",n),[["=",a]]);let r=s("div","pnb-variants",t);for(let o of e.variants)Ve(
s("section","",r),o)}function Ve(t,e){let n=m("h4","",e.name,t);n.dir="auto",e.baseline&&m("span","pnb-muted",
" baseline",n);let r=s("div","pnb-marks",t);for(let a of e.marks)A(r,a);e.runs.length||m("div","pnb-muted","no\
t run",t);let o=e.runs.length>1;for(let a of e.runs)Ke(s("div","pnb-run",t),a,o);e.more&&m("div","pnb-muted",`\
and ${M(e.more)} further repetitions`,t)}function Ke(t,e,n){let r=[n?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),o=m("div","pnb-muted pnb-small",r.join(" · "),t);ce(o,e.trace,r.length>
0),S(o,!!o.textContent),e.error?Fe(t,e):Q(t,e.pieces);for(let a of e.evaluations)(n||a.explanation||a.metadata||
a.error||a.trace)&&_e(s("div","pnb-evaluation",t),a)}function ce(t,e,n){e&&(m("span","",n?" · trace ":"trace ",
t),m("span","pnb-trace",e,t).title=e)}function Fe(t,{error:e,traceback:n}){let r=s(n?"details":"div","pnb-erro\
r",t),o=s(n?"summary":"div","",r);m("span","pnb-sign","✗ ",o).dataset.tone="bad",m("span","",e,o),n&&m("pre",
"",n,r)}function _e(t,e){let n=s("div","",t);n.dir="auto",m("strong","",e.evaluator,n),m("span","",e.error?` ✗\
 ${e.error}`:` ${e.text}`,n),ce(s("span","pnb-muted pnb-small",n),e.trace,!0);for(let r of[e.explanation,e.metadata])
r&&Q(s("div","pnb-muted",t),[["=",r]])}function Q(t,e){let n=s("div","pnb-text",t);n.dir="auto",T(n,e);let r=e.
reduce((o,[,a])=>o+a.length,0);r>Oe&&ie(n,t,r),r||(n.textContent="empty")}var Ue={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function me(t,e,n,r,o){let a=s("div","pnb-opened",t);a.tabIndex=0,
C(a),S(a,!1);let i=s("div","pnb-openbar",a);$(i,"‹ back to the list",()=>g.close());let p=s("strong","pnb-li\
ne",i);p.dir="auto",s("span","pnb-grow",i),m("span","pnb-muted pnb-small","J next · K previous · Esc back",i);
let c=$(i,"↑",()=>w(-1));c.ariaLabel="Previous example";let d=$(i,"↓",()=>w(1));d.ariaLabel="Next example";
let f=s("div","pnb-content",a);f.tabIndex=0;let l=0,u=0,b=-1,h=L(e,y=>{y.type!=="detail"||y.request!==l||(O(a,
f),le(f,y.example),f.scrollTop=0)}),g={open(y){let x=r.row(y);if(b=x?-1:y,!x)return;let H=a.hidden;u=y,S(a,!0),
H&&o.reveal(!1);let D=r.matched??0;I(p,`${x.cells.id} · ${M(y+1)} of ${M(D)}`),c.disabled=y<=0,d.disabled=y>=
D-1,l+=1;let{evaluator:ue,variant:de,against:fe}=n(),{position:be}=x;e.send({type:"detail",request:l,position:be,
evaluator:ue,variant:de,against:fe}),H&&a.focus({preventScroll:!0})},arrived(){b>=0&&g.open(b)},close(){b=-1,!a.
hidden&&(S(a,!1),o.reveal(!0))},dispose:h},w=y=>{let x=u+y;x<0||x>=(r.matched??0)||(u=o.choose(x),g.open(x))};
return a.addEventListener("keydown",y=>{if(y.ctrlKey||y.metaKey||y.altKey)return;let x=Ue[y.key];if(y.key==="E\
scape")g.close();else if(x)w(x);else return;y.preventDefault(),y.stopPropagation()}),g}var qe=10;function pe({model:t,el:e}){let n=V(t.get("setup"));if(!n)return()=>{};let r=s("section","pnb pnb-ex\
plore pnb-compare",e);r.setAttribute("aria-label","Comparison");let o=oe(n),a=()=>o,i=K(t,a,h=>{d.count(h),u.update(),
b.arrived()},qe),p=h=>{o={...o,...h},d.update(o),c(o),b.close(),i.reset(),u.restart()};se(r,n.lead);let c=z(r,
n,p);_(r,n);let d=ae(r,n,o,p),u=W(r,n,a,i,h=>{o={...o,limit:h}},h=>b.open(h)),b=me(r,t,a,i,u);return d.update(
o),c(o),u.restart(),()=>{i.dispose(),b.dispose(),u.dispose()}}var Yt={render:pe};export{Yt as default};
