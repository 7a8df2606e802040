/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Ae="http://www.w3.org/2000/svg";function l(t,e,n){let r=document.createElement(t);return e&&(r.className=e),
n?.append(r),r}function d(t,e,n,r){let o=l(t,e,r);return o.textContent=n,o}function S(t,e,n){let r=document.createElementNS(
Ae,t);for(let[o,s]of Object.entries(e))r.setAttribute(o,String(s));return n?.append(r),r}function v(t,e){t.textContent!==
e&&(t.textContent=e)}function F(t,e){v(t,e),w(t,"title",e)}function w(t,e,n){t.getAttribute(e)!==n&&(n===null?
t.removeAttribute(e):t.setAttribute(e,n))}function C(t,e){t.hidden===e&&(t.hidden=!e)}function M(t){t.setAttribute(
"data-lm-suppress-shortcuts","true")}function Re(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:
document.activeElement}function K(t,e){e.contains(Re(t))&&t.focus({preventScroll:!0})}function P(t,e){let n=[];
return r=>{for(;n.length<r.length;)n.push(e(t));for(;n.length>r.length;)n.pop()?.root.remove();r.forEach((o,s)=>{
n[s]?.update(o,s)})}}function L(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function V(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function Pe(t,e,n){let r=Math.floor(t/n),o=Math.floor(Math.max(t,e-1)/n);return Array.from({length:o-r+1},(s,a)=>r+
a)}function _(t,e,n,r){let o=new Map,s=new Set,a=0,c=0,i=null,m=!1,p=L(t,u=>{u.type!=="page"||u.request<c||(i=
u.matched,m=!1,u.rows.forEach((f,b)=>{o.set(u.start+b,{position:u.positions[b]??0,cells:f})}),n(u))});return{get matched(){
return i},get busy(){return m},reset(){o=new Map,s=new Set,c=a+1,m=!0},row:u=>o.get(u),want(u,f){for(let b of Pe(
u,f,r)){if(s.has(b))continue;s.add(b),a+=1;let[h,g]=[b*r,(b+1)*r];t.send({type:"page",request:a,query:e(),start:h,
stop:g})}},dispose:p}}var $e={"-":"del","+":"ins","=":"span"};function k(t,e){t.replaceChildren();for(let[n,r]of e)d($e[n],"",r,t)}function U(t,e){
let n=e?.error?"failed":e?.absent?"absent":null;w(t,"data-state",n),n===null?k(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function A(t,e){let n=l("span","pnb-mark",t),o=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;d("span","",o,n).dir="auto";let s=[e.sign,e.change].
filter(Boolean).join(" ");s&&(d("span","pnb-sign",` ${s}`,n).dataset.tone=e.tone),e.repetitions&&d("span","pnb\
-muted",` (${e.repetitions})`,n)}function B(t,{lead:e,changes:n}){if(!n.length){d("div","pnb-changes pnb-muted",e.changed,t);return}let r=l("de\
tails","pnb-changes",t);d("summary","",e.changed,r);let o=l("dl","",r);for(let{variant:s,name:a,pieces:c,code:i}of n){
d("dt","pnb-muted",`${s} · ${a}`,o).dir="auto";let m=l("dd",i?"pnb-text pnb-code":"pnb-text",o);m.dir="auto",
k(m,c)}}function De(t,e,n){let r=Math.floor(t/n.row),o=Math.max(0,r-n.above);return[o,Math.max(o,Math.min(e,r+n.visible+
n.below))]}function Ne(t,e,n,r,o){let s=t*o;return Math.min(s,Math.max(e,s+o+r-n))}function Oe(t,e,n,r){let s={
ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r,Home:-n,End:n,j:1,k:-1}[t];return s===void 0||!n?null:Math.min(n-1,
Math.max(0,e+s))}function j(t){let{scroll:e}=t;e.tabIndex=0,e.setAttribute("role","grid");let n=l("div","pnb-s\
pace",e),r=[],o=-1,s=()=>{let p=t.measure(),[u,f]=De(e.scrollTop,t.expected(),p);for(t.want(u,Math.max(f,1)),n.
style.height=`${t.count()*p.row}px`;r.length<f-u;)r.push(t.create(n,i));let b=Math.min(f,t.count());r.forEach(
(h,g)=>{let y=u+g;C(h.root,y<b),!(y>=b)&&(h.root.style.top=`${y*p.row}px`,w(h.root,"aria-selected",y===o?"true":
null),w(h.root,"aria-rowindex",String(y+2)),h.update(y))}),t.drawn()},a=p=>{let{row:u}=t.measure();return o=Math.
min(t.count()-1,Math.max(0,p)),t.want(o,o+1),e.scrollTop=Ne(o,e.scrollTop,e.clientHeight,t.head,u),s(),o},c=p=>{
o=p,s()},i=p=>{c(p),t.open(p)},m=!1;return e.addEventListener("scroll",()=>{m||(m=!0,requestAnimationFrame(()=>{
m=!1,s()}))}),e.addEventListener("keydown",p=>{if(p.ctrlKey||p.metaKey||p.altKey||p.key==="Tab")return;let u=Oe(
p.key,o,t.count(),t.measure().visible);if(p.key==="Enter"&&p.target===e&&t.count()>0)t.open(a(Math.max(0,o)));else if(u!==
null)a(u),t.moved?.(o);else if(!t.key?.(p))return;p.preventDefault(),p.stopPropagation()}),{update:s,mark:c,choose:a,
restart(){e.scrollTop=0,o=-1,s()},get chosen(){return o}}}function G(t,e,{typical:n,evaluators:r}){let o=(Math.max(205,(t||900)/(e+1))-20)/7.2,s=Math.min(6,Math.max(3,Math.
ceil(n/o))),a=Math.ceil((r.length+1)*20/o),c=17*Math.min(3,Math.max(1,a)),i=Math.floor(o*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,i)),tall:20+19*s+c,marks:c}}var Ie=660,q=36;function z(t,e,n,r,o,s){let a=l("div","pnb-scroll pnb-examples",t);a.ariaLabel="Examples side \
by side",M(a);let c=He(a,e),i=100,m=4,p=()=>G(a.clientWidth,n().columns.length,e),u=j({scroll:a,head:q,measure:()=>({
row:i,visible:m,above:2,below:3}),count:()=>r.matched??0,expected:()=>r.matched??m,want:r.want,create:(g,y)=>Fe(
g,r,n,y),open:s,key:g=>{let y={ArrowLeft:-205,ArrowRight:205}[g.key];return y!==void 0&&a.scrollBy({left:y}),y!==
void 0},drawn:()=>{let g=Math.max(1,r.matched??m);a.style.height=`${Math.min(m,g)*i+q}px`,C(f,r.matched===0&&!r.
busy),v(f,Qe(n()))}}),f=l("div","pnb-empty pnb-muted",a),b=()=>{let g=p();o(g.limit),i=g.tall,m=Math.max(2,Math.
floor(Ie/i)),a.style.setProperty("--pnb-tall",`${i}px`),a.style.setProperty("--pnb-marks",`${g.marks}px`),c(n().
columns),u.restart()},h=new ResizeObserver(()=>{if(!a.clientWidth||p().limit===n().limit)return;let{chosen:g}=u;
r.reset(),b(),u.mark(g)});return h.observe(a),{update:u.update,choose:u.choose,mark:u.mark,restart:b,get chosen(){
return u.chosen},reveal(g){C(a,g),g&&(u.choose(Math.max(0,u.chosen)),a.focus({preventScroll:!0}))},dispose:()=>h.
disconnect()}}function Qe({search:t,show:e}){return t?"No examples match. Change the search.":`No ${e==="all"?
"examples":e}.`}function He(t,e){let n=l("div","pnb-example pnb-header",t);n.setAttribute("role","row"),d("spa\
n","pnb-muted","example",n).setAttribute("role","columnheader");let r=P(l("div","pnb-cells",n),o=>{let s=l("sp\
an","",o);s.setAttribute("role","columnheader"),s.dir="auto";let a=l("strong","",s),c=l("span","pnb-muted",s);
return{root:s,update(i){v(a,e.variants[i]??""),w(s,"title",e.names[i]??null),v(c,i===e.baseline?" baseline":"")}}});
return o=>{t.style.setProperty("--pnb-count",String(o.length)),r(o)}}function Fe(t,e,n,r){let o=l("div","pnb-e\
xample",t);o.setAttribute("role","row");let s=0,a;o.addEventListener("click",()=>{String(o.ownerDocument.getSelection()??
"").trim()||r(s)});let c=l("div","pnb-given",o);c.setAttribute("role","gridcell");let i=l("div","pnb-muted pnb\
-small pnb-line",c),m=l("div","pnb-preview",c),p=l("div","pnb-wanted",c);for(let f of[i,m,p])f.dir="auto";let u=P(
l("div","pnb-cells",o),Ke);return{root:o,update(f){s=f;let b=e.row(f);if(b&&b===a)return;a=b;let h=b?.cells;v(
i,h?.id??"…"),w(i,"title",h?.id??null),v(m,h?.input??""),v(p,h?.expected?`expected ${h.expected}`:""),C(p,!!h?.
expected),u(h?.cells??n().columns.map(()=>null))}}}function Ke(t){let e=l("div","pnb-cell",t);e.setAttribute("\
role","gridcell");let n=l("div","pnb-preview",e);n.dir="auto";let r=l("div","pnb-marks",e);return{root:e,update(o){
U(n,o),r.replaceChildren();for(let s of o?.marks??[])A(r,s);o?.rewritten&&d("span","pnb-muted","≠ rewritten",
r),r.title=r.textContent??""}}}function T(t){return Math.round(t).toLocaleString("en-US")}function $(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var J=["variant","mean","difference","95 % interval of the difference"],Ve=["p (Holm)","n","wins / losses / ti\
es"],_e=J.length+1,D=130;function Y(t,e,n){let r=l("div","pnb-figures",t);if(r.tabIndex=0,r.setAttribute("role",
"region"),r.ariaLabel="Figures",M(r),!e.figures.length)return()=>{};let o=l("table","",r);Ue(l("tr","",l("thea\
d","",o)));let s=l("tbody","",o),a=e.figures.map((c,i)=>{let m=e.figures[i-1]?.place[0]!==c.place[0];return m&&
Be(s,c.figures),{line:c,row:je(s,c,m,n)}});return c=>{for(let{line:i,row:m}of a){let p=i.place[0]===c.evaluator&&
i.place[1]===c.variant;w(m,"aria-selected",p?"true":null)}}}function Ue(t){for(let n of J)d("th","",n,t).scope=
"col";let e=l("th","",t);e.scope="col",Z(e,Ve)}function Be(t,{evaluator:e,note:n}){let r=X(l("th","pnb-group",
l("tr","",t)));r.scope="rowgroup",d("strong","",$(e),r),n&&d("span","pnb-muted pnb-small",` ${n}`,r)}function je(t,{
place:[e,n],figures:r},o,s){let a=l("tr",o?"pnb-first":"",t);Ge(a,r);let c=[r.left_out,r.advice].filter(Boolean).
join(" · ");if(c){let i=l("td","pnb-aside pnb-muted pnb-small",l("tr","",t));X(i).textContent=c}return r.is_baseline||
(a.classList.add("pnb-pick"),a.addEventListener("click",()=>s({evaluator:e,variant:n}))),a}function X(t){return t.
colSpan=_e,t.dir="auto",t}function Z(t,e){let n=l("div","pnb-counted",t);for(let r of e)d("span","",r,n)}function Ge(t,e){
let n=l("th","",t);n.scope="row",n.dir="auto",n.title=e.name,d("span","",$(e.variant),n),e.is_baseline&&d("spa\
n","pnb-muted"," baseline",n),d("td","pnb-number",e.mean,t);let r=l("div","pnb-run-on",l("td","",t));r.dataset.
tone=e.tone,d("span","pnb-number",e.difference,r),d("span","",e.said,r);let o=l("div","pnb-run-on pnb-interval",
l("td","",t));e.bar&&We(o,e,e.bar),d("span","pnb-muted pnb-small",e.interval,o),Z(l("td","",t),[e.p,e.n,e.outcomes])}
function We(t,e,n){let r=`${e.difference}, ${e.interval}`,o={viewBox:`0 0 ${D} 18`,role:"img","aria-label":r},
s=S("svg",o,t);s.dataset.tone=e.tone;let a=u=>D/100*u,[c,i,m]=[a(n.zero),a(n.low),a(n.high)];S("rect",{x:0,y:8.5,
width:D,height:1,class:"pnb-scale"},s),S("rect",{x:c-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let p=Math.
max(1,m-i);S("rect",{x:i,y:7.5,width:p,height:3,class:"pnb-span"},s),S("circle",{cx:a(n.middle),cy:9,r:4,class:"\
pnb-span"},s)}function ee(t,e,n,r){let o=l("input","",t);o.type="search",o.placeholder=e,o.ariaLabel="Search",o.maxLength=500;
let s;return o.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>r(o.value),n)}),{clear(){clearTimeout(
s),o.value=""}}}function te(t,e,n,r){let o=l("select","",t);o.ariaLabel=e,M(o);for(let[s,a]of n)d("option","",
a,o).value=s;return o.addEventListener("change",()=>{let s=n.find(([a])=>a===o.value);s&&r(s[0])}),o}function R(t,e,n){let r=d("button","",e,t);return r.type="button",r.addEventListener("click",n),r}function ne(t,e,n,r){let o=l("details","pnb-columns",t),s=l("summary","",o),a=l("div","pnb-list",o),c=m=>v(s,`${m.
length} of ${e.variants.length} variants side by side`),i=e.order.map(m=>{let p=l("label","",a),u=l("input","",
p);u.type="checkbox",u.checked=n.includes(m);let f=m===e.baseline?" (baseline)":"";return d("span","",`${e.variants[m]??
""}${f}`,p).dir="auto",u.addEventListener("change",()=>{let b=i.filter(h=>h.input.checked).map(h=>h.index);if(!b.
length){u.checked=!0;return}c(b),r({columns:b})}),{input:u,index:m}});c(n)}var re=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],oe=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],se={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function ae({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var qe=100;function ie(t,e,n,r){let o=l("div","pnb-filters",t),s=l("span","pnb-kinds",o);s.setAttribute("role",
"group"),s.ariaLabel="Examples shown";let a=re.map(([p,u])=>{let f=l("button","pnb-kind",s);d("span","",u,f);let b=l(
"b","",f);return f.addEventListener("click",()=>r({show:p,sort:se[p]})),{chip:f,count:b,show:p}});ee(o,"Search\
 inputs and outputs",qe,p=>r({search:p}));let c=l("span","pnb-muted pnb-count",o);c.setAttribute("role","statu\
s");let i=l("div","pnb-filters pnb-choices",t),m=ze(i,e,r);return e.variants.length>2&&ne(i,e,n.columns,r),{update(p){
for(let u of m)u(p);for(let{chip:u,show:f}of a)w(u,"aria-pressed",String(f===p.show));v(c,"…")},count({counts:p,
matched:u}){for(let f of a)v(f.count,T(p[f.show]));v(c,`${T(u)} of ${T(e.total)} examples`)}}}function ze(t,e,n){
let r=[],o=(i,m,p,u,f)=>{if(p.length<2)return;let b=l("label","",t);d("span","pnb-muted",i,b);let h=te(b,m,p,g=>n(
f(g)));r.push(g=>{h.value=u(g)})},s=i=>i.map((m,p)=>[String(p),m]),a=s(e.variants).filter(([i])=>i!==String(e.
baseline)),c=a.length>1?[["any","any variant"],...a]:a;return o("on","Evaluator",s(e.evaluators),({evaluator:i})=>String(
i),i=>({evaluator:Number(i)})),o("of","Variant",c,({variant:i})=>String(i??"any"),i=>({variant:i==="any"?null:
Number(i)})),o("sorted by","Order",oe,({sort:i})=>i,i=>({sort:i})),o("diff against","Compared with",e.against,
({against:i})=>i,i=>({against:i})),r}function le(t,e){let n=l("header","pnb-claims",t),r=(s,a)=>{let c=d("div",s,a,n);return c.dir="auto",c};r("pnb\
-claim",e.claim);let o=[e.detail,e.advice].filter(Boolean).join("; ");o&&r("pnb-muted",o);for(let s of e.trade_offs){
let a=d("span","pnb-sign","▼ ");a.dataset.tone="bad",r("",s).prepend(a)}for(let s of e.notes)r("",` ${s}`).prepend(
d("strong","","Note:"));r("pnb-muted pnb-small",e.scope)}function ce(t,e,n){t.classList.add("pnb-folded");let r=l("button","pnb-fold",e),o=()=>{let s=t.classList.contains(
"pnb-folded");v(r,s?`show all ${T(n)} characters`:"show less"),w(r,"aria-expanded",String(!s))};r.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),o()}),o()}var Je=2e3;function me(t,e){t.replaceChildren();let n=l("dl","pnb-fields",t);for(let[o,s]of e.fields)d("dt","p\
nb-muted",o,n).dir="auto",N(l("dd","",n),[["=",s]]);let r=l("div","pnb-variants",t);for(let o of e.variants)Ye(
l("section","",r),o)}function Ye(t,e){let n=d("h4","",e.name,t);n.dir="auto",e.baseline&&d("span","pnb-muted",
" baseline",n);let r=l("div","pnb-marks",t);for(let s of e.marks)A(r,s);e.runs.length||d("div","pnb-muted","no\
t run",t);let o=e.runs.length>1;for(let s of e.runs)Xe(l("div","pnb-run",t),s,o);e.more&&d("div","pnb-muted",`\
and ${T(e.more)} further repetitions`,t)}function Xe(t,e,n){let r=[n?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),o=d("div","pnb-muted pnb-small",r.join(" · "),t);pe(o,e.trace,r.length>
0),C(o,!!o.textContent),e.error?Ze(t,e):N(t,e.pieces);for(let s of e.evaluations)(n||s.explanation||s.metadata||
s.error||s.trace)&&et(l("div","pnb-judged",t),s)}function pe(t,e,n){e&&(d("span","",n?" · trace ":"trace ",t),
d("span","pnb-trace",e,t).title=e)}function Ze(t,{error:e,traceback:n}){let r=l(n?"details":"div","pnb-error",
t),o=l(n?"summary":"div","",r);d("span","pnb-sign","✗ ",o).dataset.tone="bad",d("span","",e,o),n&&d("pre","",
n,r)}function et(t,e){let n=l("div","",t);n.dir="auto",d("strong","",e.evaluator,n),d("span","",e.error?` ✗ ${e.
error}`:` ${e.text}`,n),pe(l("span","pnb-muted pnb-small",n),e.trace,!0);for(let r of[e.explanation,e.metadata])
r&&N(l("div","pnb-muted",t),[["=",r]])}function N(t,e){let n=l("div","pnb-text",t);n.dir="auto",k(n,e);let r=e.
reduce((o,[,s])=>o+s.length,0);r>Je&&ce(n,t,r),r||(n.textContent="empty")}var tt={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function ue(t,e,n,r,o){let s=l("div","pnb-opened",t);s.tabIndex=0,
M(s),C(s,!1);let a=l("div","pnb-openbar",s);R(a,"‹ back to the list",()=>g.close());let c=l("strong","pnb-li\
ne",a);c.dir="auto",l("span","pnb-grow",a),d("span","pnb-muted pnb-small","J next · K previous · Esc back",a);
let i=R(a,"↑",()=>y(-1));i.ariaLabel="Previous example";let m=R(a,"↓",()=>y(1));m.ariaLabel="Next example";
let p=l("div","pnb-content",s);p.tabIndex=0;let u=0,f=0,b=-1,h=L(e,x=>{x.type!=="detail"||x.request!==u||(K(s,
p),me(p,x.example),p.scrollTop=0)}),g={open(x){let E=r.row(x);if(b=E?-1:x,!E)return;let Q=s.hidden;f=x,C(s,!0),
Q&&o.reveal(!1);let H=r.matched??0;F(c,`${E.cells.id} · ${T(x+1)} of ${T(H)}`),i.disabled=x<=0,m.disabled=x>=
H-1,u+=1;let{evaluator:Me,variant:Se,against:ke}=n(),{position:Le}=E;e.send({type:"detail",request:u,position:Le,
evaluator:Me,variant:Se,against:ke}),Q&&s.focus({preventScroll:!0})},arrived(){b>=0&&g.open(b)},close(){b=-1,!s.
hidden&&(C(s,!1),o.reveal(!0))},dispose:h},y=x=>{let E=f+x;E<0||E>=(r.matched??0)||(f=o.choose(E),g.open(E))};
return s.addEventListener("keydown",x=>{if(x.ctrlKey||x.metaKey||x.altKey)return;let E=tt[x.key];if(x.key==="E\
scape")g.close();else if(E)y(E);else return;x.preventDefault(),x.stopPropagation()}),g}var nt=10;function de({model:t,el:e}){let n=V(t.get("setup"));if(!n)return()=>{};let r=l("section","pnb pnb-ex\
plore pnb-compare",e);r.setAttribute("aria-label","Comparison");let o=ae(n),s=()=>o,a=_(t,s,h=>{m.count(h),f.update(),
b.arrived()},nt),c=h=>{o={...o,...h},m.update(o),i(o),b.close(),a.reset(),f.restart()};le(r,n.lead);let i=Y(r,
n,c);B(r,n);let m=ie(r,n,o,c),f=z(r,n,s,a,h=>{o={...o,limit:h}},h=>b.open(h)),b=ue(r,t,s,a,f);return m.update(
o),i(o),f.restart(),()=>{a.dispose(),b.dispose(),f.dispose()}}var rt=/(^|\s)\S{0,20}$/,ot=/^\S{0,20}(\s|$)/;function fe(t,e,n){let{limit:r=320,columns:o=[],against:s="basel\
ine"}=n,a=i=>(t?.fields??[]).filter(([m])=>m.startsWith(i)).map(([,m])=>m).join(" · "),c=(i,m)=>be([["=",i]],
m).map(([,p])=>p).join("");return{position:e,id:t?.id??"",input:c(a("input"),r),expected:c(a("expected"),r/2),
cells:o.map(i=>st(t,i,s,r))}}function st(t,e,n,r){let o=t?.variants.find(c=>c.place===e),s=o?.runs??[],a=s.find(
c=>!c.error);return{pieces:a?be(O(a.pieces,n),r):[],rewritten:a?.rewritten??!1,error:a?"":s[0]?.error??"",absent:!s.
length,marks:o?.marks??[]}}function O(t,e){return e!=="nothing"?t:t.filter(([n])=>n!=="-").map(([,n])=>["=",n])}
function be(t,e){let n=t.reduce((i,[,m])=>i+m.length,0);if(n<=e)return t;let r=Math.floor(e*.6),o=n-(e-r),s=[],
a=0,c=!1;for(let[i,m]of t){let p=a+m.length;p<=r?s.push([i,m]):a<r&&s.push([i,m.slice(0,r-a).replace(rt,"$1")]),
!c&&p>r&&(s.push(["="," … "]),c=!0),a>=o?s.push([i,m]):p>o&&s.push([i,m.slice(o-a).replace(ot,"$1")]),a=p}return s}function he(t,e,n=null){let r=[];for(let s=0;s<t;s++)e.every(a=>a(s))&&r.push(s);if(!n)return r;let o=new Map(
r.map(s=>[s,n(s)??Number.POSITIVE_INFINITY]));return r.sort((s,a)=>{let[c,i]=[o.get(s)??0,o.get(a)??0];return c<
i?-1:c>i?1:s-a})}function ge(t,e){return n=>t.some(r=>e.includes(r[n]??"·"))}function xe(t,e){let n=I(e.trim());
if(!n)return()=>!0;let r=t();return o=>r[o]?.includes(n)??!1}function I(t){return t.toLowerCase().toUpperCase()}var at={regressions:"l",improvements:"w",disagreements:"wlc"};function ye(t){let e=null,n=()=>(e??=t.examples.
map(it),e);return{find:r=>he(t.examples.length,[lt(t,r),xe(n,r.search??"")],ct(t,r))}}function it({id:t,fields:e,
variants:n}){let r=[t,...e.map(([,o])=>o)];for(let{runs:o}of n)for(let{error:s,pieces:a}of o){r.push(s);for(let[
c,i]of a)c!=="-"&&r.push(i)}return I(r.join(`
`))}function lt(t,e){let{show:n="all",evaluator:r=0}=e;if(n==="errors")return a=>t.failed[a]??!1;let o=at[n];if(o===
void 0)return()=>!0;let s=ve(t,e).map(a=>t.outcomes[r]?.[a]??"");return ge(s,o)}function ve({setup:t},{variant:e=null}){
return e===null?t.order.filter(n=>n!==t.baseline):[e]}function ct(t,e){let{sort:n="example",evaluator:r=0}=e,o=(n===
"score"?t.scores:t.differences)[r];if(n==="example"||!o)return null;let s=ve(t,e).map(i=>o[i]??[]),a=t.signs[r]??
1,c={score:i=>Math.min(...i),size:i=>-Math.max(...i.map(Math.abs)),loss:i=>Math.min(...i.map(m=>a*m)),gain:i=>-Math.
max(...i.map(m=>a*m))};return i=>{let m=s.map(p=>p[i]??null).filter(p=>p!==null);return m.length?c[n](m):null}}function we(t){let e=new Set,n=new TextEncoder().encode(JSON.stringify(t.setup)),r=ye(t),o=s=>s.type==="page"?
mt(t,s,r):pt(t,s);return{get:()=>new DataView(n.buffer),on:(s,a)=>e.add(a),off:(s,a)=>e.delete(a),send(s){let a=o(
s);queueMicrotask(()=>{for(let c of e)c(a)})}}}function mt(t,{request:e,query:n,start:r,stop:o},s){let a=s.find(
n),c=u=>s.find({...n,show:u,sort:"example",search:""}).length,i={all:c("all"),regressions:c("regressions"),improvements:c(
"improvements"),disagreements:c("disagreements"),errors:c("errors")},m=a.slice(r,o),p=m.map(u=>fe(t.examples[u],
u,n));return{type:"page",request:e,matched:a.length,counts:i,start:r,positions:m,rows:p}}function pt(t,e){let{
position:n,request:r,variant:o,against:s="baseline"}=e,a=t.examples[n]??ut,c=m=>m.baseline?0:m.place===o?1:2,i=[
...a.variants].sort((m,p)=>c(m)-c(p)).map(m=>({...m,runs:m.runs.map(p=>({...p,pieces:O(p.pieces,s)}))}));return{
type:"detail",request:r,example:{...a,variants:i}}}var ut={position:0,id:"",fields:[],variants:[]};var Ee=document.getElementById("pnb-data"),Ce=document.getElementById("pnb-static"),Te=document.getElementById(
"pnb-view");if(Ee&&Ce&&Te){let t=JSON.parse(Ee.textContent??"");de({model:we(t),el:Te}),Ce.hidden=!0}
