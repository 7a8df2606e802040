/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Ae="http://www.w3.org/2000/svg";function l(t,e,n){let r=document.createElement(t);return e&&(r.className=e),
n?.append(r),r}function d(t,e,n,r){let s=l(t,e,r);return s.textContent=n,s}function M(t,e,n){let r=document.createElementNS(
Ae,t);for(let[s,o]of Object.entries(e))r.setAttribute(s,String(o));return n?.append(r),r}function E(t,e){t.textContent!==
e&&(t.textContent=e)}function F(t,e){E(t,e),v(t,"title",e)}function v(t,e,n){t.getAttribute(e)!==n&&(n===null?
t.removeAttribute(e):t.setAttribute(e,n))}function C(t,e){t.hidden===e&&(t.hidden=!e)}function T(t){t.setAttribute(
"data-lm-suppress-shortcuts","true")}function Re(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:
document.activeElement}function K(t,e){e.contains(Re(t))&&t.focus({preventScroll:!0})}function $(t,e){let n=[];
return r=>{for(;n.length<r.length;)n.push(e(t));for(;n.length>r.length;)n.pop()?.root.remove();r.forEach((s,o)=>{
n[o]?.update(s,o)})}}function L(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function V(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function Pe(t,e,n){let r=Math.floor(t/n),s=Math.floor(Math.max(t,e-1)/n);return Array.from({length:s-r+1},(o,a)=>r+
a)}function _(t,e,n,r){let s=new Map,o=new Set,a=0,c=0,i=null,m=!1,u=L(t,p=>{p.type!=="page"||p.request<c||(i=
p.matched,m=!1,p.rows.forEach((f,b)=>{s.set(p.start+b,{position:p.positions[b]??0,cells:f})}),n(p))});return{get matched(){
return i},get busy(){return m},reset(){s=new Map,o=new Set,c=a+1,m=!0},row:p=>s.get(p),want(p,f){for(let b of Pe(
p,f,r)){if(o.has(b))continue;o.add(b),a+=1;let[h,g]=[b*r,(b+1)*r];t.send({type:"page",request:a,query:e(),start:h,
stop:g})}},dispose:u}}var $e={"-":"del","+":"ins","=":"span"};function k(t,e){t.replaceChildren();for(let[n,r]of e)d($e[n],"",r,t)}function U(t,e){
let n=e?.error?"failed":e?.absent?"absent":null;v(t,"data-state",n),n===null?k(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function A(t,e){let n=l("span","pnb-mark",t),s=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;d("span","",s,n).dir="auto";let o=[e.sign,e.change].
filter(Boolean).join(" ");o&&(d("span","pnb-sign",` ${o}`,n).dataset.tone=e.tone),e.repetitions&&d("span","pnb\
-muted",` (${e.repetitions})`,n)}function B(t,{lead:e,changes:n}){if(!n.length){d("div","pnb-changes pnb-muted",e.changed,t);return}let r=l("de\
tails","pnb-changes",t);d("summary","",e.changed,r);let s=l("dl","",r);for(let{variant:o,name:a,pieces:c,code:i}of n){
d("dt","pnb-muted",`${o} · ${a}`,s).dir="auto";let m=l("dd",i?"pnb-text pnb-code":"pnb-text",s);m.dir="auto",
k(m,c)}}function De(t,e,n){let r=Math.floor(t/n.row),s=Math.max(0,r-n.above);return[s,Math.max(s,Math.min(e,r+n.visible+
n.below))]}function Ne(t,e,n,r,s){let o=t*s;return Math.min(o,Math.max(e,o+s+r-n))}function Oe(t,e,n,r){let o={
ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r,Home:-n,End:n,j:1,k:-1}[t];return o===void 0||!n?null:Math.min(n-1,
Math.max(0,e+o))}var Ie=0;function j(t){let{scroll:e}=t,n=`pnb-list-${++Ie}`;e.tabIndex=0,e.setAttribute("role",
"grid");let r=l("div","pnb-space",e);r.setAttribute("role","rowgroup");let s=[],o=-1,a=()=>{let p=t.measure(),
[f,b]=De(e.scrollTop,t.expected(),p);for(t.want(f,Math.max(b,1)),r.style.height=`${t.count()*p.row}px`;s.length<
b-f;)s.push(t.create(r,m));let h=Math.min(b,t.count());s.forEach((w,x)=>{let y=f+x;C(w.root,y<h),v(w.root,"id",
y<h?`${n}-${y}`:null),!(y>=h)&&(w.root.style.top=`${y*p.row}px`,v(w.root,"aria-selected",String(y===o)),v(w.root,
"aria-rowindex",String(y+2)),w.update(y))});let g=o>=f&&o<h;v(e,"aria-activedescendant",g?`${n}-${o}`:null),v(
e,"aria-rowcount",String(t.count()+1)),t.drawn()},c=p=>{let{row:f}=t.measure();return o=Math.min(t.count()-1,Math.
max(0,p)),t.want(o,o+1),e.scrollTop=Ne(o,e.scrollTop,e.clientHeight,t.head,f),a(),o},i=p=>{o=p,a()},m=p=>{i(p),
t.open(p)},u=!1;return e.addEventListener("scroll",()=>{u||(u=!0,requestAnimationFrame(()=>{u=!1,a()}))}),e.addEventListener(
"keydown",p=>{if(p.ctrlKey||p.metaKey||p.altKey||p.key==="Tab")return;let f=Oe(p.key,o,t.count(),t.measure().visible);
if(p.key==="Enter"&&p.target===e&&t.count()>0)t.open(c(Math.max(0,o)));else if(f!==null)c(f),t.moved?.(o);else if(!t.
key?.(p))return;p.preventDefault(),p.stopPropagation()}),{update:a,mark:i,choose:c,restart(){e.scrollTop=0,o=-1,
a()},get chosen(){return o}}}function G(t,e,{typical:n,evaluators:r}){let s=(Math.max(205,(t||900)/(e+1))-20)/7.2,o=Math.min(6,Math.max(3,Math.
ceil(n/s))),a=Math.ceil((r.length+1)*20/s),c=17*Math.min(3,Math.max(1,a)),i=Math.floor(s*(o-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,i)),tall:20+19*o+c,marks:c}}var Qe=660,q=36;function z(t,e,n,r,s,o){let a=l("div","pnb-scroll pnb-examples",t);a.ariaLabel="Examples side \
by side",T(a);let c=Fe(a,e),i=100,m=4,u=()=>G(a.clientWidth,n().columns.length,e),p=j({scroll:a,head:q,measure:()=>({
row:i,visible:m,above:2,below:3}),count:()=>r.matched??0,expected:()=>r.matched??m,want:r.want,create:(g,w)=>Ke(
g,r,n,w),open:o,key:g=>{let w={ArrowLeft:-205,ArrowRight:205}[g.key];return w!==void 0&&a.scrollBy({left:w}),w!==
void 0},drawn:()=>{let g=Math.max(1,r.matched??m);a.style.height=`${Math.min(m,g)*i+q}px`,C(f,r.matched===0&&!r.
busy),E(f,He(n()))}}),f=l("div","pnb-empty pnb-muted",a),b=()=>{let g=u();s(g.limit),i=g.tall,m=Math.max(2,Math.
floor(Qe/i)),a.style.setProperty("--pnb-tall",`${i}px`),a.style.setProperty("--pnb-marks",`${g.marks}px`),c(n().
columns),p.restart()},h=new ResizeObserver(()=>{if(!a.clientWidth||u().limit===n().limit)return;let{chosen:g}=p;
r.reset(),b(),p.mark(g)});return h.observe(a),{update:p.update,choose:p.choose,mark:p.mark,restart:b,get chosen(){
return p.chosen},reveal(g){C(a,g),g&&(p.choose(Math.max(0,p.chosen)),a.focus({preventScroll:!0}))},dispose:()=>h.
disconnect()}}function He({search:t,show:e}){return t?"No examples match. Change the search.":`No ${e==="all"?
"examples":e}.`}function Fe(t,e){let n=l("div","pnb-example pnb-header",t);n.setAttribute("role","row"),d("spa\
n","pnb-muted","example",n).setAttribute("role","columnheader");let r=$(l("div","pnb-cells",n),s=>{let o=l("sp\
an","",s);o.setAttribute("role","columnheader"),o.dir="auto";let a=l("strong","",o),c=l("span","pnb-muted",o);
return{root:o,update(i){E(a,e.variants[i]??""),v(o,"title",e.names[i]??null),E(c,i===e.baseline?" baseline":"")}}});
return s=>{t.style.setProperty("--pnb-count",String(s.length)),r(s)}}function Ke(t,e,n,r){let s=l("div","pnb-e\
xample",t);s.setAttribute("role","row");let o=0,a;s.addEventListener("click",()=>{String(s.ownerDocument.getSelection()??
"").trim()||r(o)});let c=l("div","pnb-asked",s);c.setAttribute("role","gridcell");let i=l("div","pnb-muted pnb\
-small pnb-line",c),m=l("div","pnb-preview",c),u=l("div","pnb-wanted",c);for(let f of[i,m,u])f.dir="auto";let p=$(
l("div","pnb-cells",s),Ve);return{root:s,update(f){o=f;let b=e.row(f);if(b&&b===a)return;a=b;let h=b?.cells;E(
i,h?.id??"…"),v(i,"title",h?.id??null),E(m,h?.input??""),E(u,h?.expected?`expected ${h.expected}`:""),C(u,!!h?.
expected),p(h?.cells??n().columns.map(()=>null))}}}function Ve(t){let e=l("div","pnb-cell",t);e.setAttribute("\
role","gridcell");let n=l("div","pnb-preview",e);n.dir="auto";let r=l("div","pnb-marks",e);return{root:e,update(s){
U(n,s),r.replaceChildren();for(let o of s?.marks??[])A(r,o);s?.rewritten&&d("span","pnb-muted","≠ rewritten",
r),r.title=r.textContent??""}}}function S(t){return Math.round(t).toLocaleString("en-US")}function R(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var J=["variant","mean","difference","95 % interval of the difference"],_e=["p (adj.)","n","wins / losses / ti\
es"],Ue=J.length+1,D=130;function Y(t,e,n){let r=l("div","pnb-figures",t);if(r.tabIndex=0,r.setAttribute("role",
"region"),r.ariaLabel="Figures",T(r),!e.figures.length)return()=>{};let s=l("table","",r);Be(l("tr","",l("thea\
d","",s)));let o=l("tbody","",s),a=e.figures.map((c,i)=>{let m=e.figures[i-1]?.place[0]!==c.place[0];return m&&
je(o,c.figures),{line:c,row:Ge(o,c,m,n)}});return c=>{for(let{line:i,row:m}of a){let u=i.place[0]===c.evaluator&&
i.place[1]===c.variant;v(m,"aria-current",u?"true":null)}}}function Be(t){for(let n of J)d("th","",n,t).scope=
"col";let e=l("th","",t);e.scope="col",Z(e,_e)}function je(t,{evaluator:e,note:n}){let r=X(l("th","pnb-group",
l("tr","",t)));r.scope="rowgroup",d("strong","",R(e),r),n&&d("span","pnb-muted pnb-small",` ${n}`,r)}function Ge(t,{
place:[e,n],figures:r},s,o){let a=l("tr",s?"pnb-first":"",t);We(a,r);let c=[r.left_out,r.advice].filter(Boolean).
join(" · ");if(c){let i=l("td","pnb-aside pnb-muted pnb-small",l("tr","",t));X(i).textContent=c}return r.is_baseline||
(a.classList.add("pnb-pick"),a.addEventListener("click",()=>o({evaluator:e,variant:n}))),a}function X(t){return t.
colSpan=Ue,t.dir="auto",t}function Z(t,e){let n=l("div","pnb-counted",t);for(let r of e)d("span","",r,n)}function We(t,e){
let n=l("th","",t);n.scope="row",n.dir="auto",n.title=e.name,e.is_baseline?d("span","",R(e.variant),n):d("butt\
on","pnb-name",R(e.variant),n).type="button",e.is_baseline&&d("span","pnb-muted"," baseline",n),d("td","pnb-nu\
mber",e.mean,t);let r=l("div","pnb-run-on",l("td","",t));r.dataset.tone=e.tone,d("span","pnb-number",e.difference,
r),d("span","",e.conclusion,r);let s=l("div","pnb-run-on pnb-interval",l("td","",t));e.bar&&qe(s,e,e.bar),d("s\
pan","pnb-muted pnb-small",e.interval,s),Z(l("td","",t),[e.p,e.n,e.outcomes])}function qe(t,e,n){let r=`${e.difference}\
, ${e.interval}`,s={viewBox:`0 0 ${D} 18`,role:"img","aria-label":r},o=M("svg",s,t);o.dataset.tone=e.tone;let a=p=>D/
100*p,[c,i,m]=[a(n.zero),a(n.low),a(n.high)];M("rect",{x:0,y:8.5,width:D,height:1,class:"pnb-scale"},o),M("rec\
t",{x:c-.5,y:0,width:1,height:18,class:"pnb-zero"},o);let u=Math.max(1,m-i);M("rect",{x:i,y:7.5,width:u,height:3,
class:"pnb-span"},o),M("circle",{cx:a(n.middle),cy:9,r:4,class:"pnb-span"},o)}function ee(t,e,n,r){let s=l("input","",t);s.type="search",s.placeholder=e,s.ariaLabel="Search",s.maxLength=500;
let o;return s.addEventListener("input",()=>{clearTimeout(o),o=setTimeout(()=>r(s.value),n)}),{clear(){clearTimeout(
o),s.value=""}}}function te(t,e,n,r){let s=l("select","",t);s.ariaLabel=e,T(s);for(let[o,a]of n)d("option","",
a,s).value=o;return s.addEventListener("change",()=>{let o=n.find(([a])=>a===s.value);o&&r(o[0])}),s}function P(t,e,n){let r=d("button","",e,t);return r.type="button",r.addEventListener("click",n),r}function ne(t,e,n,r){let s=l("details","pnb-columns",t),o=l("summary","",s),a=l("div","pnb-list",s),c=m=>E(o,`${m.
length} of ${e.variants.length} variants side by side`),i=e.order.map(m=>{let u=l("label","",a),p=l("input","",
u);p.type="checkbox",p.checked=n.includes(m);let f=m===e.baseline?" (baseline)":"";return d("span","",`${e.variants[m]??
""}${f}`,u).dir="auto",p.addEventListener("change",()=>{let b=i.filter(({input:h})=>h.checked).map(({index:h})=>h);
if(!b.length){p.checked=!0;return}c(b),r({columns:b})}),{input:p,index:m}});c(n)}var re=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],oe=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],se={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function ae({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var ze=100;function ie(t,e,n,r){let s=l("div","pnb-filters",t),o=l("span","pnb-kinds",s);o.setAttribute("role",
"group"),o.ariaLabel="Examples shown";let a=re.map(([u,p])=>{let f=l("button","pnb-kind",o);d("span","",p,f);let b=l(
"b","",f);return f.addEventListener("click",()=>r({show:u,sort:se[u]})),{chip:f,count:b,show:u}});ee(s,"Search\
 inputs and outputs",ze,u=>r({search:u}));let c=l("span","pnb-muted pnb-count",s);c.setAttribute("role","statu\
s");let i=l("div","pnb-filters pnb-choices",t),m=Je(i,e,r);return e.variants.length>2&&ne(i,e,n.columns,r),{update(u){
for(let p of m)p(u);for(let{chip:p,show:f}of a)v(p,"aria-pressed",String(f===u.show));E(c,"…")},count({counts:u,
matched:p}){for(let f of a)E(f.count,S(u[f.show]));E(c,`${S(p)} of ${S(e.total)} examples`)}}}function Je(t,e,n){
let r=[],s=(i,m,u,p,f)=>{if(u.length<2)return;let b=l("label","",t);d("span","pnb-muted",i,b);let h=te(b,m,u,g=>n(
f(g)));r.push(g=>{h.value=p(g)})},o=i=>i.map((m,u)=>[String(u),m]),a=o(e.variants).filter(([i])=>i!==String(e.
baseline)),c=a.length>1?[["any","any variant"],...a]:a;return s("on","Evaluator",o(e.evaluators),({evaluator:i})=>String(
i),i=>({evaluator:Number(i)})),s("of","Variant",c,({variant:i})=>String(i??"any"),i=>({variant:i==="any"?null:
Number(i)})),s("sorted by","Order",oe,({sort:i})=>i,i=>({sort:i})),s("diff against","Compared with",e.against,
({against:i})=>i,i=>({against:i})),r}function le(t,e){let n=l("header","pnb-claims",t),r=(o,a)=>{let c=d("div",o,a,n);return c.dir="auto",c};r("pnb\
-claim",e.claim);let s=[e.detail,e.advice].filter(Boolean).join("; ");s&&r("pnb-muted",s);for(let o of e.trade_offs){
let a=d("span","pnb-sign","▼ ");a.dataset.tone="bad",r("",o).prepend(a)}for(let o of e.notes)r("",` ${o}`).prepend(
d("strong","","Note:"));r("pnb-muted pnb-small",e.scope)}function ce(t,e,n){t.classList.add("pnb-folded");let r=l("button","pnb-fold",e),s=()=>{let o=t.classList.contains(
"pnb-folded");E(r,o?`show all ${S(n)} characters`:"show less"),v(r,"aria-expanded",String(!o))};r.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),s()}),s()}var Ye=2e3;function me(t,e){t.replaceChildren();let n=l("dl","pnb-fields",t);for(let[s,o]of e.fields)d("dt","p\
nb-muted",s,n).dir="auto",N(l("dd","",n),[["=",o]]);let r=l("div","pnb-variants",t);for(let s of e.variants)Xe(
l("section","",r),s)}function Xe(t,e){let n=d("h4","",e.name,t);n.dir="auto",e.baseline&&d("span","pnb-muted",
" baseline",n);let r=l("div","pnb-marks",t);for(let o of e.marks)A(r,o);e.runs.length||d("div","pnb-muted","no\
t run",t);let s=e.runs.length>1;for(let o of e.runs)Ze(l("div","pnb-run",t),o,s);e.more&&d("div","pnb-muted",`\
and ${S(e.more)} further repetitions`,t)}function Ze(t,e,n){let r=[n?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),s=d("div","pnb-muted pnb-small",r.join(" · "),t);pe(s,e.trace,r.length>
0),C(s,!!s.textContent),e.error?et(t,e):N(t,e.pieces);for(let o of e.evaluations)(n||o.explanation||o.metadata||
o.error||o.trace)&&tt(l("div","pnb-evaluation",t),o)}function pe(t,e,n){e&&(d("span","",n?" · trace ":"trace ",
t),d("span","pnb-trace",e,t).title=e)}function et(t,{error:e,traceback:n}){let r=l(n?"details":"div","pnb-erro\
r",t),s=l(n?"summary":"div","",r);d("span","pnb-sign","✗ ",s).dataset.tone="bad",d("span","",e,s),n&&d("pre",
"",n,r)}function tt(t,e){let n=l("div","",t);n.dir="auto",d("strong","",e.evaluator,n),d("span","",e.error?` ✗\
 ${e.error}`:` ${e.text}`,n),pe(l("span","pnb-muted pnb-small",n),e.trace,!0);for(let r of[e.explanation,e.metadata])
r&&N(l("div","pnb-muted",t),[["=",r]])}function N(t,e){let n=l("div","pnb-text",t);n.dir="auto",k(n,e);let r=e.
reduce((s,[,o])=>s+o.length,0);r>Ye&&ce(n,t,r),r||(n.textContent="empty")}var nt={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function ue(t,e,n,r,s){let o=l("div","pnb-opened",t);o.tabIndex=0,
T(o),C(o,!1);let a=l("div","pnb-openbar",o);P(a,"‹ back to the list",()=>g.close());let c=l("strong","pnb-li\
ne",a);c.dir="auto",l("span","pnb-grow",a),d("span","pnb-muted pnb-small","J next · K previous · Esc back",a);
let i=P(a,"↑",()=>w(-1));i.ariaLabel="Previous example";let m=P(a,"↓",()=>w(1));m.ariaLabel="Next example";
let u=l("div","pnb-content",o);u.tabIndex=0;let p=0,f=0,b=-1,h=L(e,x=>{x.type!=="detail"||x.request!==p||(K(o,
u),me(u,x.example),u.scrollTop=0)}),g={open(x){let y=r.row(x);if(b=y?-1:x,!y)return;let Q=o.hidden;f=x,C(o,!0),
Q&&s.reveal(!1);let H=r.matched??0;F(c,`${y.cells.id} · ${S(x+1)} of ${S(H)}`),i.disabled=x<=0,m.disabled=x>=
H-1,p+=1;let{evaluator:Te,variant:Me,against:ke}=n(),{position:Le}=y;e.send({type:"detail",request:p,position:Le,
evaluator:Te,variant:Me,against:ke}),Q&&o.focus({preventScroll:!0})},arrived(){b>=0&&g.open(b)},close(){b=-1,!o.
hidden&&(C(o,!1),s.reveal(!0))},dispose:h},w=x=>{let y=f+x;y<0||y>=(r.matched??0)||(f=s.choose(y),g.open(y))};
return o.addEventListener("keydown",x=>{if(x.ctrlKey||x.metaKey||x.altKey)return;let y=nt[x.key];if(x.key==="E\
scape")g.close();else if(y)w(y);else return;x.preventDefault(),x.stopPropagation()}),g}var rt=10;function de({model:t,el:e}){let n=V(t.get("setup"));if(!n)return()=>{};let r=l("section","pnb pnb-ex\
plore pnb-compare",e);r.setAttribute("aria-label","Comparison");let s=ae(n),o=()=>s,a=_(t,o,h=>{m.count(h),f.update(),
b.arrived()},rt),c=h=>{s={...s,...h},m.update(s),i(s),b.close(),a.reset(),f.restart()};le(r,n.lead);let i=Y(r,
n,c);B(r,n);let m=ie(r,n,s,c),f=z(r,n,o,a,h=>{s={...s,limit:h}},h=>b.open(h)),b=ue(r,t,o,a,f);return m.update(
s),i(s),f.restart(),()=>{a.dispose(),b.dispose(),f.dispose()}}var ot=/(^|\s)\S{0,20}$/,st=/^\S{0,20}(\s|$)/;function fe(t,e,n){let{limit:r=320,columns:s=[],against:o="basel\
ine"}=n,a=i=>(t?.fields??[]).filter(([m])=>m.startsWith(i)).map(([,m])=>m).join(" · "),c=(i,m)=>be([["=",i]],
m).map(([,u])=>u).join("");return{position:e,id:t?.id??"",input:c(a("input"),r),expected:c(a("expected"),r/2),
cells:s.map(i=>at(t,i,o,r))}}function at(t,e,n,r){let s=t?.variants.find(c=>c.place===e),o=s?.runs??[],a=o.find(
({error:c})=>!c);return{pieces:a?be(O(a.pieces,n),r):[],rewritten:a?.rewritten??!1,error:a?"":o[0]?.error??"",
absent:!o.length,marks:s?.marks??[]}}function O(t,e){return e!=="nothing"?t:t.filter(([n])=>n!=="-").map(([,n])=>[
"=",n])}function be(t,e){let n=t.reduce((i,[,m])=>i+m.length,0);if(n<=e)return t;let r=Math.floor(e*.6),s=n-(e-
r),o=[],a=0,c=!1;for(let[i,m]of t){let u=a+m.length;u<=r?o.push([i,m]):a<r&&o.push([i,m.slice(0,r-a).replace(ot,
"$1")]),!c&&u>r&&(o.push(["="," … "]),c=!0),a>=s?o.push([i,m]):u>s&&o.push([i,m.slice(s-a).replace(st,"$1")]),
a=u}return o}function he(t,e,n=null){let r=[];for(let o=0;o<t;o++)e.every(a=>a(o))&&r.push(o);if(!n)return r;let s=new Map(
r.map(o=>[o,n(o)??Number.POSITIVE_INFINITY]));return r.sort((o,a)=>{let[c,i]=[s.get(o)??0,s.get(a)??0];return c<
i?-1:c>i?1:o-a})}function ge(t,e){return n=>t.some(r=>e.includes(r[n]??"·"))}function xe(t,e){let n=I(e.trim());
if(!n)return()=>!0;let r=t();return s=>r[s]?.includes(n)??!1}function I(t){return t.toLowerCase().toUpperCase()}var it={regressions:"l",improvements:"w",disagreements:"wlc"};function ye(t){let e=null,n=()=>(e??=t.examples.
map(lt),e);return{find:r=>he(t.examples.length,[ct(t,r),xe(n,r.search??"")],mt(t,r))}}function lt({id:t,fields:e,
variants:n}){let r=[t,...e.map(([,s])=>s)];for(let{runs:s}of n)for(let{error:o,pieces:a}of s){r.push(o);for(let[
c,i]of a)c!=="-"&&r.push(i)}return I(r.join(`
`))}function ct(t,e){let{show:n="all",evaluator:r=0}=e;if(n==="errors")return a=>t.failed[a]??!1;let s=it[n];if(s===
void 0)return()=>!0;let o=ve(t,e).map(a=>t.outcomes[r]?.[a]??"");return ge(o,s)}function ve({setup:t},{variant:e=null}){
return e===null?t.order.filter(n=>n!==t.baseline):[e]}function mt(t,e){let{sort:n="example",evaluator:r=0}=e,s=(n===
"score"?t.scores:t.differences)[r];if(n==="example"||!s)return null;let o=ve(t,e).map(i=>s[i]??[]),a=t.signs[r]??
1,c={score:i=>Math.min(...i),size:i=>-Math.max(...i.map(Math.abs)),loss:i=>Math.min(...i.map(m=>a*m)),gain:i=>-Math.
max(...i.map(m=>a*m))};return i=>{let m=o.map(u=>u[i]??null).filter(u=>u!==null);return m.length?c[n](m):null}}function we(t){let e=new Set,n=new TextEncoder().encode(JSON.stringify(t.setup)),r=ye(t),s=o=>o.type==="page"?
pt(t,o,r):ut(t,o);return{get:()=>new DataView(n.buffer),on:(o,a)=>e.add(a),off:(o,a)=>e.delete(a),send(o){let a=s(
o);queueMicrotask(()=>{for(let c of e)c(a)})}}}function pt(t,{request:e,query:n,start:r,stop:s},o){let a=o.find(
n),c=p=>o.find({...n,show:p,sort:"example",search:""}).length,i={all:c("all"),regressions:c("regressions"),improvements:c(
"improvements"),disagreements:c("disagreements"),errors:c("errors")},m=a.slice(r,s),u=m.map(p=>fe(t.examples[p],
p,n));return{type:"page",request:e,matched:a.length,counts:i,start:r,positions:m,rows:u}}function ut(t,e){let{
position:n,request:r,variant:s,against:o="baseline"}=e,a=t.examples[n]??dt,c=({baseline:m,place:u})=>m?0:u===s?
1:2,i=[...a.variants].sort((m,u)=>c(m)-c(u)).map(m=>({...m,runs:m.runs.map(u=>({...u,pieces:O(u.pieces,o)}))}));
return{type:"detail",request:r,example:{...a,variants:i}}}var dt={position:0,id:"",fields:[],variants:[]};var Ee=document.getElementById("pnb-data"),Ce=document.getElementById("pnb-static"),Se=document.getElementById(
"pnb-view");if(Ee&&Ce&&Se){let t=JSON.parse(Ee.textContent??"");de({model:we(t),el:Se}),Ce.hidden=!0}
