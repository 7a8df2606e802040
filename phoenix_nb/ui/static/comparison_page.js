/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Ae="http://www.w3.org/2000/svg";function l(t,e,r){let n=document.createElement(t);return e&&(n.className=e),
r?.append(n),n}function d(t,e,r,n){let o=l(t,e,n);return o.textContent=r,o}function S(t,e,r){let n=document.createElementNS(
Ae,t);for(let[o,s]of Object.entries(e))n.setAttribute(o,String(s));return r?.append(n),n}function v(t,e){t.textContent!==
e&&(t.textContent=e)}function F(t,e){v(t,e),w(t,"title",e)}function w(t,e,r){t.getAttribute(e)!==r&&(r===null?
t.removeAttribute(e):t.setAttribute(e,r))}function C(t,e){t.hidden===e&&(t.hidden=!e)}function M(t){t.setAttribute(
"data-lm-suppress-shortcuts","true")}function Re(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:
document.activeElement}function K(t,e){e.contains(Re(t))&&t.focus({preventScroll:!0})}function P(t,e){let r=[];
return n=>{for(;r.length<n.length;)r.push(e(t));for(;r.length>n.length;)r.pop()?.root.remove();n.forEach((o,s)=>{
r[s]?.update(o,s)})}}function L(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function V(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function Pe(t,e,r){let n=Math.floor(t/r),o=Math.floor(Math.max(t,e-1)/r);return Array.from({length:o-n+1},(s,a)=>n+
a)}function _(t,e,r,n){let o=new Map,s=new Set,a=0,c=0,i=null,m=!1,p=L(t,u=>{u.type!=="page"||u.request<c||(i=
u.matched,m=!1,u.rows.forEach((f,b)=>{o.set(u.start+b,{position:u.positions[b]??0,cells:f})}),r(u))});return{get matched(){
return i},get busy(){return m},reset(){o=new Map,s=new Set,c=a+1,m=!0},row:u=>o.get(u),want(u,f){for(let b of Pe(
u,f,n)){if(s.has(b))continue;s.add(b),a+=1;let[h,g]=[b*n,(b+1)*n];t.send({type:"page",request:a,query:e(),start:h,
stop:g})}},dispose:p}}var $e={"-":"del","+":"ins","=":"span"};function k(t,e){t.replaceChildren();for(let[r,n]of e)d($e[r],"",n,t)}function U(t,e){
let r=e?.error?"failed":e?.absent?"absent":null;w(t,"data-state",r),r===null?k(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function A(t,e){let r=l("span","pnb-mark",t),o=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;d("span","",o,r).dir="auto";let s=[e.sign,e.change].
filter(Boolean).join(" ");s&&(d("span","pnb-sign",` ${s}`,r).dataset.tone=e.tone),e.repetitions&&d("span","pnb\
-muted",` (${e.repetitions})`,r)}function B(t,{lead:e,changes:r}){if(!r.length){d("div","pnb-changes pnb-muted",e.changed,t);return}let n=l("de\
tails","pnb-changes",t);d("summary","",e.changed,n);let o=l("dl","",n);for(let{variant:s,name:a,pieces:c,code:i}of r){
d("dt","pnb-muted",`${s} · ${a}`,o).dir="auto";let m=l("dd",i?"pnb-text pnb-code":"pnb-text",o);m.dir="auto",
k(m,c)}}function De(t,e,r){let n=Math.floor(t/r.row),o=Math.max(0,n-r.above);return[o,Math.max(o,Math.min(e,n+r.visible+
r.below))]}function Ne(t,e,r,n,o){let s=t*o;return Math.min(s,Math.max(e,s+o+n-r))}function Oe(t,e,r,n){let s={
ArrowDown:1,ArrowUp:-1,PageDown:n,PageUp:-n,Home:-r,End:r,j:1,k:-1}[t];return s===void 0||!r?null:Math.min(r-1,
Math.max(0,e+s))}function j(t){let{scroll:e}=t;e.tabIndex=0,e.setAttribute("role","grid");let r=l("div","pnb-s\
pace",e),n=[],o=-1,s=()=>{let p=t.measure(),[u,f]=De(e.scrollTop,t.expected(),p);for(t.want(u,Math.max(f,1)),r.
style.height=`${t.count()*p.row}px`;n.length<f-u;)n.push(t.create(r,i));let b=Math.min(f,t.count());n.forEach(
(h,g)=>{let y=u+g;C(h.root,y<b),!(y>=b)&&(h.root.style.top=`${y*p.row}px`,w(h.root,"aria-selected",y===o?"true":
null),w(h.root,"aria-rowindex",String(y+2)),h.update(y))}),t.drawn()},a=p=>{let{row:u}=t.measure();return o=Math.
min(t.count()-1,Math.max(0,p)),t.want(o,o+1),e.scrollTop=Ne(o,e.scrollTop,e.clientHeight,t.head,u),s(),o},c=p=>{
o=p,s()},i=p=>{c(p),t.open(p)},m=!1;return e.addEventListener("scroll",()=>{m||(m=!0,requestAnimationFrame(()=>{
m=!1,s()}))}),e.addEventListener("keydown",p=>{if(p.ctrlKey||p.metaKey||p.altKey||p.key==="Tab")return;let u=Oe(
p.key,o,t.count(),t.measure().visible);if(p.key==="Enter"&&p.target===e&&t.count()>0)t.open(a(Math.max(0,o)));else if(u!==
null)a(u),t.moved?.(o);else if(!t.key?.(p))return;p.preventDefault(),p.stopPropagation()}),{update:s,mark:c,choose:a,
restart(){e.scrollTop=0,o=-1,s()},get chosen(){return o}}}function G(t,e,{typical:r,evaluators:n}){let o=(Math.max(205,(t||900)/(e+1))-20)/7.2,s=Math.min(6,Math.max(3,Math.
ceil(r/o))),a=Math.ceil((n.length+1)*20/o),c=17*Math.min(3,Math.max(1,a)),i=Math.floor(o*(s-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,i)),tall:20+19*s+c,marks:c}}var Ie=660,q=36;function z(t,e,r,n,o,s){let a=l("div","pnb-scroll pnb-examples",t);a.ariaLabel="Examples side \
by side",M(a);let c=He(a,e),i=100,m=4,p=()=>G(a.clientWidth,r().columns.length,e),u=j({scroll:a,head:q,measure:()=>({
row:i,visible:m,above:2,below:3}),count:()=>n.matched??0,expected:()=>n.matched??m,want:n.want,create:(g,y)=>Fe(
g,n,r,y),open:s,key:g=>{let y={ArrowLeft:-205,ArrowRight:205}[g.key];return y!==void 0&&a.scrollBy({left:y}),y!==
void 0},drawn:()=>{let g=Math.max(1,n.matched??m);a.style.height=`${Math.min(m,g)*i+q}px`,C(f,n.matched===0&&!n.
busy),v(f,Qe(r()))}}),f=l("div","pnb-empty pnb-muted",a),b=()=>{let g=p();o(g.limit),i=g.tall,m=Math.max(2,Math.
floor(Ie/i)),a.style.setProperty("--pnb-tall",`${i}px`),a.style.setProperty("--pnb-marks",`${g.marks}px`),c(r().
columns),u.restart()},h=new ResizeObserver(()=>{if(!a.clientWidth||p().limit===r().limit)return;let{chosen:g}=u;
n.reset(),b(),u.mark(g)});return h.observe(a),{update:u.update,choose:u.choose,mark:u.mark,restart:b,get chosen(){
return u.chosen},reveal(g){C(a,g),g&&(u.choose(Math.max(0,u.chosen)),a.focus({preventScroll:!0}))},dispose:()=>h.
disconnect()}}function Qe({search:t,show:e}){return t?"No examples match. Change the search.":`No ${e==="all"?
"examples":e}.`}function He(t,e){let r=l("div","pnb-example pnb-header",t);r.setAttribute("role","row"),d("spa\
n","pnb-muted","example",r).setAttribute("role","columnheader");let n=P(l("div","pnb-cells",r),o=>{let s=l("sp\
an","",o);s.setAttribute("role","columnheader"),s.dir="auto";let a=l("strong","",s),c=l("span","pnb-muted",s);
return{root:s,update(i){v(a,e.variants[i]??""),w(s,"title",e.names[i]??null),v(c,i===e.baseline?" baseline":"")}}});
return o=>{t.style.setProperty("--pnb-count",String(o.length)),n(o)}}function Fe(t,e,r,n){let o=l("div","pnb-e\
xample",t);o.setAttribute("role","row");let s=0,a;o.addEventListener("click",()=>{String(o.ownerDocument.getSelection()??
"").trim()||n(s)});let c=l("div","pnb-given",o);c.setAttribute("role","gridcell");let i=l("div","pnb-muted pnb\
-small pnb-line",c),m=l("div","pnb-preview",c),p=l("div","pnb-wanted",c);for(let f of[i,m,p])f.dir="auto";let u=P(
l("div","pnb-cells",o),Ke);return{root:o,update(f){s=f;let b=e.row(f);if(b&&b===a)return;a=b;let h=b?.cells;v(
i,h?.id??"…"),w(i,"title",h?.id??null),v(m,h?.input??""),v(p,h?.expected?`expected ${h.expected}`:""),C(p,!!h?.
expected),u(h?.cells??r().columns.map(()=>null))}}}function Ke(t){let e=l("div","pnb-cell",t);e.setAttribute("\
role","gridcell");let r=l("div","pnb-preview",e);r.dir="auto";let n=l("div","pnb-marks",e);return{root:e,update(o){
U(r,o),n.replaceChildren();for(let s of o?.marks??[])A(n,s);o?.rewritten&&d("span","pnb-muted","≠ rewritten",
n),n.title=n.textContent??""}}}function T(t){return Math.round(t).toLocaleString("en-US")}function $(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var J=["variant","mean","difference","95 % interval of the difference"],Ve=["p (Holm)","n","wins / losses / ti\
es"],_e=J.length+1,D=130;function Y(t,e,r){let n=l("div","pnb-figures",t);if(n.tabIndex=0,n.setAttribute("role",
"region"),n.ariaLabel="Figures",M(n),!e.figures.length)return()=>{};let o=l("table","",n);Ue(l("tr","",l("thea\
d","",o)));let s=l("tbody","",o),a=e.figures.map((c,i)=>{let m=e.figures[i-1]?.place[0]!==c.place[0];return m&&
Be(s,c.figures),{line:c,row:je(s,c,m,r)}});return c=>{for(let{line:i,row:m}of a){let p=i.place[0]===c.evaluator&&
i.place[1]===c.variant;w(m,"aria-selected",p?"true":null)}}}function Ue(t){for(let r of J)d("th","",r,t).scope=
"col";let e=l("th","",t);e.scope="col",Z(e,Ve)}function Be(t,{evaluator:e,note:r}){let n=X(l("th","pnb-group",
l("tr","",t)));n.scope="rowgroup",d("strong","",$(e),n),r&&d("span","pnb-muted pnb-small",` ${r}`,n)}function je(t,{
place:[e,r],figures:n},o,s){let a=l("tr",o?"pnb-first":"",t);Ge(a,n);let c=[n.left_out,n.advice].filter(Boolean).
join(" · ");if(c){let i=l("td","pnb-aside pnb-muted pnb-small",l("tr","",t));X(i).textContent=c}return n.is_baseline||
(a.classList.add("pnb-pick"),a.addEventListener("click",()=>s({evaluator:e,variant:r}))),a}function X(t){return t.
colSpan=_e,t.dir="auto",t}function Z(t,e){let r=l("div","pnb-counted",t);for(let n of e)d("span","",n,r)}function Ge(t,e){
let r=l("th","",t);r.scope="row",r.dir="auto",r.title=e.name,d("span","",$(e.variant),r),e.is_baseline&&d("spa\
n","pnb-muted"," baseline",r),d("td","pnb-number",e.mean,t);let n=l("div","pnb-run-on",l("td","",t));n.dataset.
tone=e.tone,d("span","pnb-number",e.difference,n),d("span","",e.said,n);let o=l("div","pnb-run-on pnb-interval",
l("td","",t));e.bar&&We(o,e,e.bar),d("span","pnb-muted pnb-small",e.interval,o),Z(l("td","",t),[e.p,e.n,e.outcomes])}
function We(t,e,r){let n=`${e.difference}, ${e.interval}`,o={viewBox:`0 0 ${D} 18`,role:"img","aria-label":n},
s=S("svg",o,t);s.dataset.tone=e.tone;let a=u=>D/100*u,[c,i,m]=[a(r.zero),a(r.low),a(r.high)];S("rect",{x:0,y:8.5,
width:D,height:1,class:"pnb-scale"},s),S("rect",{x:c-.5,y:0,width:1,height:18,class:"pnb-zero"},s);let p=Math.
max(1,m-i);S("rect",{x:i,y:7.5,width:p,height:3,class:"pnb-span"},s),S("circle",{cx:a(r.middle),cy:9,r:4,class:"\
pnb-span"},s)}function ee(t,e,r,n){let o=l("input","",t);o.type="search",o.placeholder=e,o.ariaLabel="Search",o.maxLength=500;
let s;return o.addEventListener("input",()=>{clearTimeout(s),s=setTimeout(()=>n(o.value),r)}),{clear(){clearTimeout(
s),o.value=""}}}function te(t,e,r,n){let o=l("select","",t);o.ariaLabel=e,M(o);for(let[s,a]of r)d("option","",
a,o).value=s;return o.addEventListener("change",()=>{let s=r.find(([a])=>a===o.value);s&&n(s[0])}),o}function R(t,e,r){let n=d("button","",e,t);return n.type="button",n.addEventListener("click",r),n}function ne(t,e,r,n){let o=l("details","pnb-columns",t),s=l("summary","",o),a=l("div","pnb-list",o),c=m=>v(s,`${m.
length} of ${e.variants.length} variants side by side`),i=e.order.map(m=>{let p=l("label","",a),u=l("input","",
p);u.type="checkbox",u.checked=r.includes(m);let f=m===e.baseline?" (baseline)":"";return d("span","",`${e.variants[m]??
""}${f}`,p).dir="auto",u.addEventListener("change",()=>{let b=i.filter(h=>h.input.checked).map(h=>h.index);if(!b.
length){u.checked=!0;return}c(b),n({columns:b})}),{input:u,index:m}});c(r)}var re=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],oe=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],se={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function ae({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var qe=100;function ie(t,e,r,n){let o=l("div","pnb-filters",t),s=l("span","pnb-kinds",o);s.setAttribute("role",
"group"),s.ariaLabel="Examples shown";let a=re.map(([p,u])=>{let f=l("button","pnb-kind",s);d("span","",u,f);let b=l(
"b","",f);return f.addEventListener("click",()=>n({show:p,sort:se[p]})),{chip:f,count:b,show:p}});ee(o,"Search\
 inputs and outputs",qe,p=>n({search:p}));let c=l("span","pnb-muted pnb-count",o);c.setAttribute("role","statu\
s");let i=l("div","pnb-filters pnb-choices",t),m=ze(i,e,n);return e.variants.length>2&&ne(i,e,r.columns,n),{update(p){
for(let u of m)u(p);for(let{chip:u,show:f}of a)w(u,"aria-pressed",String(f===p.show));v(c,"…")},count({counts:p,
matched:u}){for(let f of a)v(f.count,T(p[f.show]));v(c,`${T(u)} of ${T(e.total)} examples`)}}}function ze(t,e,r){
let n=[],o=(i,m,p,u,f)=>{if(p.length<2)return;let b=l("label","",t);d("span","pnb-muted",i,b);let h=te(b,m,p,g=>r(
f(g)));n.push(g=>{h.value=u(g)})},s=i=>i.map((m,p)=>[String(p),m]),a=s(e.variants).filter(([i])=>i!==String(e.
baseline)),c=a.length>1?[["any","any variant"],...a]:a;return o("on","Evaluator",s(e.evaluators),({evaluator:i})=>String(
i),i=>({evaluator:Number(i)})),o("of","Variant",c,({variant:i})=>String(i??"any"),i=>({variant:i==="any"?null:
Number(i)})),o("sorted by","Order",oe,({sort:i})=>i,i=>({sort:i})),o("diff against","Compared with",e.against,
({against:i})=>i,i=>({against:i})),n}function le(t,e){let r=l("header","pnb-claims",t),n=(s,a)=>{let c=d("div",s,a,r);return c.dir="auto",c};n("pnb\
-claim",e.claim);let o=[e.detail,e.advice].filter(Boolean).join("; ");o&&n("pnb-muted",o);for(let s of e.trade_offs){
let a=d("span","pnb-sign","▼ ");a.dataset.tone="bad",n("",s).prepend(a)}for(let s of e.notes)n("",` ${s}`).prepend(
d("strong","","Note:"));n("pnb-muted pnb-small",e.scope)}function ce(t,e,r){t.classList.add("pnb-folded");let n=l("button","pnb-fold",e),o=()=>{let s=t.classList.contains(
"pnb-folded");v(n,s?`show all ${T(r)} characters`:"show less"),w(n,"aria-expanded",String(!s))};n.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),o()}),o()}var Je=2e3;function me(t,e){t.replaceChildren();let r=l("dl","pnb-fields",t);for(let[o,s]of e.fields)d("dt","p\
nb-muted",o,r).dir="auto",N(l("dd","",r),[["=",s]]);let n=l("div","pnb-variants",t);for(let o of e.variants)Ye(
l("section","",n),o)}function Ye(t,e){let r=d("h4","",e.name,t);r.dir="auto",e.baseline&&d("span","pnb-muted",
" baseline",r);let n=l("div","pnb-marks",t);for(let s of e.marks)A(n,s);e.runs.length||d("div","pnb-muted","no\
t run",t);let o=e.runs.length>1;for(let s of e.runs)Xe(l("div","pnb-run",t),s,o);e.more&&d("div","pnb-muted",`\
and ${T(e.more)} further repetitions`,t)}function Xe(t,e,r){let n=[r?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),o=d("div","pnb-muted pnb-small",n.join(" · "),t);pe(o,e.trace,n.length>
0),C(o,!!o.textContent),e.error?Ze(t,e):N(t,e.pieces);for(let s of e.evaluations)(r||s.explanation||s.metadata||
s.error||s.trace)&&et(l("div","pnb-judged",t),s)}function pe(t,e,r){e&&(d("span","",r?" · trace ":"trace ",t),
d("span","pnb-trace",e,t).title=e)}function Ze(t,{error:e,traceback:r}){let n=l(r?"details":"div","pnb-error",
t),o=l(r?"summary":"div","",n);d("span","pnb-sign","✗ ",o).dataset.tone="bad",d("span","",e,o),r&&d("pre","",
r,n)}function et(t,e){let r=l("div","",t);r.dir="auto",d("strong","",e.evaluator,r),d("span","",e.error?` ✗ ${e.
error}`:` ${e.text}`,r),pe(l("span","pnb-muted pnb-small",r),e.trace,!0);for(let n of[e.explanation,e.metadata])
n&&N(l("div","pnb-muted",t),[["=",n]])}function N(t,e){let r=l("div","pnb-text",t);r.dir="auto",k(r,e);let n=e.
reduce((o,[,s])=>o+s.length,0);n>Je&&ce(r,t,n),n||(r.textContent="empty")}var tt={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function ue(t,e,r,n,o){let s=l("div","pnb-opened",t);s.tabIndex=0,
M(s),C(s,!1);let a=l("div","pnb-openbar",s);R(a,"‹ back to the list",()=>g.close());let c=l("strong","pnb-li\
ne",a);c.dir="auto",l("span","pnb-grow",a),d("span","pnb-muted pnb-small","J next · K previous · Esc back",a);
let i=R(a,"↑",()=>y(-1));i.ariaLabel="Previous example";let m=R(a,"↓",()=>y(1));m.ariaLabel="Next example";
let p=l("div","pnb-content",s);p.tabIndex=0;let u=0,f=0,b=-1,h=L(e,x=>{x.type!=="detail"||x.request!==u||(K(s,
p),me(p,x.example),p.scrollTop=0)}),g={open(x){let E=n.row(x);if(!E)return;let Q=s.hidden;[f,b]=[x,-1],C(s,!0),
Q&&o.reveal(!1);let H=n.matched??0;F(c,`${E.cells.id} · ${T(x+1)} of ${T(H)}`),i.disabled=x<=0,m.disabled=x>=
H-1,u+=1;let{evaluator:Me,variant:Se,against:ke}=r(),{position:Le}=E;e.send({type:"detail",request:u,position:Le,
evaluator:Me,variant:Se,against:ke}),Q&&s.focus({preventScroll:!0})},arrived(){b>=0&&g.open(b)},close(){b=-1,!s.
hidden&&(C(s,!1),o.reveal(!0))},dispose:h},y=x=>{let E=f+x;E<0||E>=(n.matched??0)||(f=o.choose(E),n.row(E)?g.open(
E):b=E)};return s.addEventListener("keydown",x=>{if(x.ctrlKey||x.metaKey||x.altKey)return;let E=tt[x.key];if(x.
key==="Escape")g.close();else if(E)y(E);else return;x.preventDefault(),x.stopPropagation()}),g}var nt=10;function de({model:t,el:e}){let r=V(t.get("setup"));if(!r)return()=>{};let n=l("section","pnb pnb-ex\
plore pnb-compare",e);n.setAttribute("aria-label","Comparison");let o=ae(r),s=()=>o,a=_(t,s,h=>{m.count(h),f.update(),
b.arrived()},nt),c=h=>{o={...o,...h},m.update(o),i(o),b.close(),a.reset(),f.restart()};le(n,r.lead);let i=Y(n,
r,c);B(n,r);let m=ie(n,r,o,c),f=z(n,r,s,a,h=>{o={...o,limit:h}},h=>b.open(h)),b=ue(n,t,s,a,f);return m.update(
o),i(o),f.restart(),()=>{a.dispose(),b.dispose(),f.dispose()}}var rt=/(^|\s)\S{0,20}$/,ot=/^\S{0,20}(\s|$)/;function fe(t,e,r){let{limit:n=320,columns:o=[],against:s="basel\
ine"}=r,a=i=>(t?.fields??[]).filter(([m])=>m.startsWith(i)).map(([,m])=>m).join(" · "),c=(i,m)=>be([["=",i]],
m).map(([,p])=>p).join("");return{position:e,id:t?.id??"",input:c(a("input"),n),expected:c(a("expected"),n/2),
cells:o.map(i=>st(t,i,s,n))}}function st(t,e,r,n){let o=t?.variants.find(c=>c.place===e),s=o?.runs??[],a=s.find(
c=>!c.error);return{pieces:a?be(O(a.pieces,r),n):[],rewritten:a?.rewritten??!1,error:a?"":s[0]?.error??"",absent:!s.
length,marks:o?.marks??[]}}function O(t,e){return e!=="nothing"?t:t.filter(([r])=>r!=="-").map(([,r])=>["=",r])}
function be(t,e){let r=t.reduce((i,[,m])=>i+m.length,0);if(r<=e)return t;let n=Math.floor(e*.6),o=r-(e-n),s=[],
a=0,c=!1;for(let[i,m]of t){let p=a+m.length;p<=n?s.push([i,m]):a<n&&s.push([i,m.slice(0,n-a).replace(rt,"$1")]),
!c&&p>n&&(s.push(["="," … "]),c=!0),a>=o?s.push([i,m]):p>o&&s.push([i,m.slice(o-a).replace(ot,"$1")]),a=p}return s}function he(t,e,r=null){let n=[];for(let s=0;s<t;s++)e.every(a=>a(s))&&n.push(s);if(!r)return n;let o=new Map(
n.map(s=>[s,r(s)??Number.POSITIVE_INFINITY]));return n.sort((s,a)=>{let[c,i]=[o.get(s)??0,o.get(a)??0];return c<
i?-1:c>i?1:s-a})}function ge(t,e){return r=>t.some(n=>e.includes(n[r]??"·"))}function xe(t,e){let r=I(e.trim());
if(!r)return()=>!0;let n=t();return o=>n[o]?.includes(r)??!1}function I(t){return t.toLowerCase().toUpperCase()}var at={regressions:"l",improvements:"w",disagreements:"wlc"};function ye(t){let e=null,r=()=>(e??=t.examples.
map(it),e);return{find:n=>he(t.examples.length,[lt(t,n),xe(r,n.search??"")],ct(t,n))}}function it({id:t,fields:e,
variants:r}){let n=[t,...e.map(([,o])=>o)];for(let{runs:o}of r)for(let{error:s,pieces:a}of o){n.push(s);for(let[
c,i]of a)c!=="-"&&n.push(i)}return I(n.join(`
`))}function lt(t,e){let{show:r="all",evaluator:n=0}=e;if(r==="errors")return a=>t.failed[a]??!1;let o=at[r];if(o===
void 0)return()=>!0;let s=ve(t,e).map(a=>t.outcomes[n]?.[a]??"");return ge(s,o)}function ve({setup:t},{variant:e=null}){
return e===null?t.order.filter(r=>r!==t.baseline):[e]}function ct(t,e){let{sort:r="example",evaluator:n=0}=e,o=(r===
"score"?t.scores:t.differences)[n];if(r==="example"||!o)return null;let s=ve(t,e).map(i=>o[i]??[]),a=t.signs[n]??
1,c={score:i=>Math.min(...i),size:i=>-Math.max(...i.map(Math.abs)),loss:i=>Math.min(...i.map(m=>a*m)),gain:i=>-Math.
max(...i.map(m=>a*m))};return i=>{let m=s.map(p=>p[i]??null).filter(p=>p!==null);return m.length?c[r](m):null}}function we(t){let e=new Set,r=new TextEncoder().encode(JSON.stringify(t.setup)),n=ye(t),o=s=>s.type==="page"?
mt(t,s,n):pt(t,s);return{get:()=>new DataView(r.buffer),on:(s,a)=>e.add(a),off:(s,a)=>e.delete(a),send(s){let a=o(
s);queueMicrotask(()=>{for(let c of e)c(a)})}}}function mt(t,{request:e,query:r,start:n,stop:o},s){let a=s.find(
r),c=u=>s.find({...r,show:u,sort:"example",search:""}).length,i={all:c("all"),regressions:c("regressions"),improvements:c(
"improvements"),disagreements:c("disagreements"),errors:c("errors")},m=a.slice(n,o),p=m.map(u=>fe(t.examples[u],
u,r));return{type:"page",request:e,matched:a.length,counts:i,start:n,positions:m,rows:p}}function pt(t,e){let{
position:r,request:n,variant:o,against:s="baseline"}=e,a=t.examples[r]??ut,c=m=>m.baseline?0:m.place===o?1:2,i=[
...a.variants].sort((m,p)=>c(m)-c(p)).map(m=>({...m,runs:m.runs.map(p=>({...p,pieces:O(p.pieces,s)}))}));return{
type:"detail",request:n,example:{...a,variants:i}}}var ut={position:0,id:"",fields:[],variants:[]};var Ee=document.getElementById("pnb-data"),Ce=document.getElementById("pnb-static"),Te=document.getElementById(
"pnb-view");if(Ee&&Ce&&Te){let t=JSON.parse(Ee.textContent??"");de({model:we(t),el:Te}),Ce.hidden=!0}
