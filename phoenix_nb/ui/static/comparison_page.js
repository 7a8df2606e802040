/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var Ae="http://www.w3.org/2000/svg";function l(t,e,r){let n=document.createElement(t);return e&&(n.className=e),
r?.append(n),n}function f(t,e,r,n){let s=l(t,e,n);return s.textContent=r,s}function k(t,e,r){let n=document.createElementNS(
Ae,t);for(let[s,o]of Object.entries(e))n.setAttribute(s,String(o));return r?.append(n),n}function w(t,e){t.textContent!==
e&&(t.textContent=e)}function F(t,e){w(t,e),v(t,"title",e)}function v(t,e,r){t.getAttribute(e)!==r&&(r===null?
t.removeAttribute(e):t.setAttribute(e,r))}function C(t,e){t.hidden===e&&(t.hidden=!e)}function T(t){t.setAttribute(
"data-lm-suppress-shortcuts","true")}function Re(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:
document.activeElement}function K(t,e){e.contains(Re(t))&&t.focus({preventScroll:!0})}function N(t,e){let r=[];
return n=>{for(;r.length<n.length;)r.push(e(t));for(;r.length>n.length;)r.pop()?.root.remove();n.forEach((s,o)=>{
r[o]?.update(s,o)})}}function R(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function V(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function Pe(t,e,r){let n=Math.floor(t/r),s=Math.floor(Math.max(t,e-1)/r);return Array.from({length:s-n+1},(o,a)=>n+
a)}function _(t,e,r,n){let s=new Map,o=new Set,a=0,c=0,i=null,m=!1,u=R(t,d=>{d.type!=="page"||d.request<c||(i=
d.matched,m=!1,d.rows.forEach((h,p)=>{s.set(d.start+p,{position:d.positions[p]??0,cells:h})}),r(d))});return{get matched(){
return i},get busy(){return m},reset(){s=new Map,o=new Set,c=a+1,m=!0},row:d=>s.get(d),want(d,h){for(let p of Pe(
d,h,n)){if(o.has(p))continue;o.add(p),a+=1;let[b,g]=[p*n,(p+1)*n];t.send({type:"page",request:a,query:e(),start:b,
stop:g})}},dispose:u}}var $e={"-":"del","+":"ins","=":"span"};function L(t,e){t.replaceChildren();for(let[r,n]of e)f($e[r],"",n,t)}function U(t,e){
let r=e?.error?"failed":e?.absent?"absent":null;v(t,"data-state",r),r===null?L(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function P(t,e){let r=l("span","pnb-mark",t),s=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;f("span","",s,r).dir="auto";let o=[e.sign,e.change].
filter(Boolean).join(" ");o&&(f("span","pnb-sign",` ${o}`,r).dataset.tone=e.tone),e.repetitions&&f("span","pnb\
-muted",` (${e.repetitions})`,r)}function B(t,{lead:e,changes:r}){if(!r.length){f("div","pnb-changes pnb-muted",e.changed,t);return}let n=l("de\
tails","pnb-changes",t);f("summary","",e.changed,n);let s=l("dl","",n);for(let{variant:o,name:a,pieces:c,code:i}of r){
f("dt","pnb-muted",`${o} · ${a}`,s).dir="auto";let m=l("dd",i?"pnb-text pnb-code":"pnb-text",s);m.dir="auto",
L(m,c)}}function De(t,e,r){let n=Math.floor(t/r.row),s=Math.max(0,n-r.above);return[s,Math.max(s,Math.min(e,n+r.visible+
r.below))]}function Ne(t,e,r,n,s){let o=t*s;return Math.min(o,Math.max(e,o+s+n-r))}function Oe(t,e,r,n){let o={
ArrowDown:1,ArrowUp:-1,PageDown:n,PageUp:-n,Home:-r,End:r,j:1,k:-1}[t];return o===void 0||!r?null:Math.min(r-1,
Math.max(0,e+o))}var Ie=0;function j(t){let{scroll:e}=t,r=`pnb-list-${++Ie}`;e.tabIndex=0,e.setAttribute("role",
"grid");let n=l("div","pnb-space",e);n.setAttribute("role","rowgroup");let s=[],o=-1,a=0,c=p=>{for(Math.abs(p-
a)>=s.length&&(a=p);a<p;a++){let b=s.shift();b&&(n.append(b.root),s.push(b))}for(;a>p;a--){let b=s.pop();b&&(n.
prepend(b.root),s.unshift(b))}},i=()=>{let p=t.measure(),[b,g]=De(e.scrollTop,t.expected(),p);for(t.want(b,Math.
max(g,1)),n.style.height=`${t.count()*p.row}px`,c(b);s.length<g-b;)s.push(t.create(n,d));let E=Math.min(g,t.count());
s.forEach((y,A)=>{let S=b+A;C(y.root,S<E),v(y.root,"id",S<E?`${r}-${S}`:null),!(S>=E)&&(y.root.style.top=`${S*
p.row}px`,v(y.root,"aria-selected",String(S===o)),v(y.root,"aria-rowindex",String(S+2)),y.update(S))});let x=o>=
b&&o<E;v(e,"aria-activedescendant",x?`${r}-${o}`:null),v(e,"aria-rowcount",String(t.count()+1)),t.drawn()},m=p=>{
let{row:b}=t.measure();return o=Math.min(t.count()-1,Math.max(0,p)),t.want(o,o+1),e.scrollTop=Ne(o,e.scrollTop,
e.clientHeight,t.head,b),i(),o},u=p=>{o=p,i()},d=p=>{u(p),t.open(p)},h=!1;return e.addEventListener("scroll",()=>{
h||(h=!0,requestAnimationFrame(()=>{h=!1,i()}))}),e.addEventListener("keydown",p=>{if(p.ctrlKey||p.metaKey||p.
altKey||p.key==="Tab")return;let b=Oe(p.key,o,t.count(),t.measure().visible);if(p.key==="Enter"&&p.target===e&&
t.count()>0)t.open(m(Math.max(0,o)));else if(b!==null)m(b),t.moved?.(o);else if(!t.key?.(p))return;p.preventDefault(),
p.stopPropagation()}),{update:i,mark:u,choose:m,restart(){e.scrollTop=0,o=-1,i()},get chosen(){return o}}}function G(t,e,{typical:r,evaluators:n}){let s=(Math.max(205,(t||900)/(e+1))-20)/7.2,o=Math.min(6,Math.max(3,Math.
ceil(r/s))),a=Math.ceil((n.length+1)*20/s),c=17*Math.min(3,Math.max(1,a)),i=Math.floor(s*(o-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,i)),tall:20+19*o+c,marks:c}}var Qe=660,q=36;function z(t,e,r,n,s,o){let a=l("div","pnb-scroll pnb-examples",t);a.ariaLabel="Examples side \
by side",T(a);let c=Fe(a,e),i=100,m=4,u=()=>G(a.clientWidth,r().columns.length,e),d=j({scroll:a,head:q,measure:()=>({
row:i,visible:m,above:2,below:3}),count:()=>n.matched??0,expected:()=>n.matched??m,want:n.want,create:(g,E)=>Ke(
g,n,r,E),open:o,key:g=>{let E={ArrowLeft:-205,ArrowRight:205}[g.key];return E!==void 0&&a.scrollBy({left:E}),E!==
void 0},drawn:()=>{let g=Math.max(1,n.matched??m);a.style.height=`${Math.min(m,g)*i+q}px`,C(h,n.matched===0&&!n.
busy),w(h,He(r()))}}),h=l("div","pnb-empty pnb-muted",a),p=()=>{let g=u();s(g.limit),i=g.tall,m=Math.max(2,Math.
floor(Qe/i)),a.style.setProperty("--pnb-tall",`${i}px`),a.style.setProperty("--pnb-marks",`${g.marks}px`),c(r().
columns),d.restart()},b=new ResizeObserver(()=>{if(!a.clientWidth||u().limit===r().limit)return;let{chosen:g}=d;
n.reset(),p(),d.mark(g)});return b.observe(a),{update:d.update,choose:d.choose,mark:d.mark,restart:p,get chosen(){
return d.chosen},reveal(g){C(a,g),g&&(d.choose(Math.max(0,d.chosen)),a.focus({preventScroll:!0}))},dispose:()=>b.
disconnect()}}function He({search:t,show:e}){return t?"No examples match. Change the search.":`No ${e==="all"?
"examples":e}.`}function Fe(t,e){let r=l("div","pnb-example pnb-header",t);r.setAttribute("role","row"),f("spa\
n","pnb-muted","example",r).setAttribute("role","columnheader");let n=N(l("div","pnb-cells",r),s=>{let o=l("sp\
an","",s);o.setAttribute("role","columnheader"),o.dir="auto";let a=l("strong","",o),c=l("span","pnb-muted",o);
return{root:o,update(i){w(a,e.variants[i]??""),v(o,"title",e.names[i]??null),w(c,i===e.baseline?" baseline":"")}}});
return s=>{t.style.setProperty("--pnb-count",String(s.length)),n(s)}}function Ke(t,e,r,n){let s=l("div","pnb-e\
xample",t);s.setAttribute("role","row");let o=0,a;s.addEventListener("click",()=>{String(s.ownerDocument.getSelection()??
"").trim()||n(o)});let c=l("div","pnb-asked",s);c.setAttribute("role","gridcell");let i=l("div","pnb-muted pnb\
-small pnb-line",c),m=l("div","pnb-preview",c),u=l("div","pnb-wanted",c);for(let h of[i,m,u])h.dir="auto";let d=N(
l("div","pnb-cells",s),Ve);return{root:s,update(h){o=h;let p=e.row(h);if(p&&p===a)return;a=p;let b=p?.cells;w(
i,b?.id??"…"),v(i,"title",b?.id??null),w(m,b?.input??""),w(u,b?.expected?`expected ${b.expected}`:""),C(u,!!b?.
expected),d(b?.cells??r().columns.map(()=>null))}}}function Ve(t){let e=l("div","pnb-cell",t);e.setAttribute("\
role","gridcell");let r=l("div","pnb-preview",e);r.dir="auto";let n=l("div","pnb-marks",e);return{root:e,update(s){
U(r,s),n.replaceChildren();for(let o of s?.marks??[])P(n,o);s?.rewritten&&f("span","pnb-muted","≠ rewritten",
n),n.title=n.textContent??""}}}function M(t){return Math.round(t).toLocaleString("en-US")}function $(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var J=["variant","mean","difference","95 % interval of the difference"],_e=["p (Holm)","n","wins / losses / ti\
es"],Ue=J.length+1,O=130;function Y(t,e,r){let n=l("div","pnb-figures",t);if(n.tabIndex=0,n.setAttribute("role",
"region"),n.ariaLabel="Figures",T(n),!e.figures.length)return()=>{};let s=l("table","",n);Be(l("tr","",l("thea\
d","",s)));let o=l("tbody","",s),a=e.figures.map((c,i)=>{let m=e.figures[i-1]?.place[0]!==c.place[0];return m&&
je(o,c.figures),{line:c,row:Ge(o,c,m,r)}});return c=>{for(let{line:i,row:m}of a){let u=i.place[0]===c.evaluator&&
i.place[1]===c.variant;v(m,"aria-current",u?"true":null)}}}function Be(t){for(let r of J)f("th","",r,t).scope=
"col";let e=l("th","",t);e.scope="col",Z(e,_e)}function je(t,{evaluator:e,note:r}){let n=X(l("th","pnb-group",
l("tr","",t)));n.scope="rowgroup",f("strong","",$(e),n),r&&f("span","pnb-muted pnb-small",` ${r}`,n)}function Ge(t,{
place:[e,r],figures:n},s,o){let a=l("tr",s?"pnb-first":"",t);We(a,n);let c=[n.left_out,n.advice].filter(Boolean).
join(" · ");if(c){let i=l("td","pnb-aside pnb-muted pnb-small",l("tr","",t));X(i).textContent=c}return n.is_baseline||
(a.classList.add("pnb-pick"),a.addEventListener("click",()=>o({evaluator:e,variant:r}))),a}function X(t){return t.
colSpan=Ue,t.dir="auto",t}function Z(t,e){let r=l("div","pnb-counted",t);for(let n of e)f("span","",n,r)}function We(t,e){
let r=l("th","",t);r.scope="row",r.dir="auto",r.title=e.name,e.is_baseline?f("span","",$(e.variant),r):f("butt\
on","pnb-name",$(e.variant),r).type="button",e.is_baseline&&f("span","pnb-muted"," baseline",r),f("td","pnb-nu\
mber",e.mean,t);let n=l("div","pnb-run-on",l("td","",t));n.dataset.tone=e.tone,f("span","pnb-number",e.difference,
n),f("span","",e.conclusion,n);let s=l("div","pnb-run-on pnb-interval",l("td","",t));e.bar&&qe(s,e,e.bar),f("s\
pan","pnb-muted pnb-small",e.interval,s),Z(l("td","",t),[e.p,e.n,e.outcomes])}function qe(t,e,r){let n=`${e.difference}\
, ${e.interval}`,s={viewBox:`0 0 ${O} 18`,role:"img","aria-label":n},o=k("svg",s,t);o.dataset.tone=e.tone;let a=d=>O/
100*d,[c,i,m]=[a(r.zero),a(r.low),a(r.high)];k("rect",{x:0,y:8.5,width:O,height:1,class:"pnb-scale"},o),k("rec\
t",{x:c-.5,y:0,width:1,height:18,class:"pnb-zero"},o);let u=Math.max(1,m-i);k("rect",{x:i,y:7.5,width:u,height:3,
class:"pnb-span"},o),k("circle",{cx:a(r.middle),cy:9,r:4,class:"pnb-span"},o)}function ee(t,e,r,n){let s=l("input","",t);s.type="search",s.placeholder=e,s.ariaLabel="Search",s.maxLength=500;
let o;return s.addEventListener("input",()=>{clearTimeout(o),o=setTimeout(()=>n(s.value),r)}),{clear(){clearTimeout(
o),s.value=""}}}function te(t,e,r,n){let s=l("select","",t);s.ariaLabel=e,T(s);for(let[o,a]of r)f("option","",
a,s).value=o;return s.addEventListener("change",()=>{let o=r.find(([a])=>a===s.value);o&&n(o[0])}),s}function D(t,e,r){let n=f("button","",e,t);return n.type="button",n.addEventListener("click",r),n}function ne(t,e,r,n){let s=l("details","pnb-columns",t),o=l("summary","",s),a=l("div","pnb-list",s),c=m=>w(o,`${m.
length} of ${e.variants.length} variants side by side`),i=e.order.map(m=>{let u=l("label","",a),d=l("input","",
u);d.type="checkbox",d.checked=r.includes(m);let h=m===e.baseline?" (baseline)":"";return f("span","",`${e.variants[m]??
""}${h}`,u).dir="auto",d.addEventListener("change",()=>{let p=i.filter(({input:b})=>b.checked).map(({index:b})=>b);
if(!p.length){d.checked=!0;return}c(p),n({columns:p})}),{input:d,index:m}});c(r)}var re=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],oe=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],se={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function ae({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var ze=100;function ie(t,e,r,n){let s=l("div","pnb-filters",t),o=l("span","pnb-kinds",s);o.setAttribute("role",
"group"),o.ariaLabel="Examples shown";let a=re.map(([u,d])=>{let h=l("button","pnb-kind",o);f("span","",d,h);let p=l(
"b","",h);return h.addEventListener("click",()=>n({show:u,sort:se[u]})),{chip:h,count:p,show:u}});ee(s,"Search\
 inputs and outputs",ze,u=>n({search:u}));let c=l("span","pnb-muted pnb-count",s);c.setAttribute("role","statu\
s");let i=l("div","pnb-filters pnb-choices",t),m=Je(i,e,n);return e.variants.length>2&&ne(i,e,r.columns,n),{update(u){
for(let d of m)d(u);for(let{chip:d,show:h}of a)v(d,"aria-pressed",String(h===u.show));w(c,"…")},count({counts:u,
matched:d}){for(let h of a)w(h.count,M(u[h.show]));w(c,`${M(d)} of ${M(e.total)} examples`)}}}function Je(t,e,r){
let n=[],s=(i,m,u,d,h)=>{if(u.length<2)return;let p=l("label","",t);f("span","pnb-muted",i,p);let b=te(p,m,u,g=>r(
h(g)));n.push(g=>{b.value=d(g)})},o=i=>i.map((m,u)=>[String(u),m]),a=o(e.variants).filter(([i])=>i!==String(e.
baseline)),c=a.length>1?[["any","any variant"],...a]:a;return s("on","Evaluator",o(e.evaluators),({evaluator:i})=>String(
i),i=>({evaluator:Number(i)})),s("of","Variant",c,({variant:i})=>String(i??"any"),i=>({variant:i==="any"?null:
Number(i)})),s("sorted by","Order",oe,({sort:i})=>i,i=>({sort:i})),s("diff against","Compared with",e.against,
({against:i})=>i,i=>({against:i})),n}function le(t,e){let r=l("header","pnb-claims",t),n=(o,a)=>{let c=f("div",o,a,r);return c.dir="auto",c};n("pnb\
-claim",e.claim);let s=[e.detail,e.advice].filter(Boolean).join("; ");s&&n("pnb-muted",s);for(let o of e.trade_offs){
let a=f("span","pnb-sign","▼ ");a.dataset.tone="bad",n("",o).prepend(a)}for(let o of e.notes)n("",` ${o}`).prepend(
f("strong","","Note:"));n("pnb-muted pnb-small",e.scope)}function ce(t,e,r){t.classList.add("pnb-folded");let n=l("button","pnb-fold",e),s=()=>{let o=t.classList.contains(
"pnb-folded");w(n,o?`show all ${M(r)} characters`:"show less"),v(n,"aria-expanded",String(!o))};n.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),s()}),s()}var Ye=2e3;function me(t,e){t.replaceChildren();let r=l("dl","pnb-fields",t);for(let[s,o]of e.fields)f("dt","p\
nb-muted",s,r).dir="auto",I(l("dd","",r),[["=",o]]);let n=l("div","pnb-variants",t);for(let s of e.variants)Xe(
l("section","",n),s)}function Xe(t,e){let r=f("h4","",e.name,t);r.dir="auto",e.baseline&&f("span","pnb-muted",
" baseline",r);let n=l("div","pnb-marks",t);for(let o of e.marks)P(n,o);e.runs.length||f("div","pnb-muted","no\
t run",t);let s=e.runs.length>1;for(let o of e.runs)Ze(l("div","pnb-run",t),o,s);e.more&&f("div","pnb-muted",`\
and ${M(e.more)} further repetitions`,t)}function Ze(t,e,r){let n=[r?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),s=f("div","pnb-muted pnb-small",n.join(" · "),t);pe(s,e.trace,n.length>
0),C(s,!!s.textContent),e.error?et(t,e):I(t,e.pieces);for(let o of e.evaluations)(r||o.explanation||o.metadata||
o.error||o.trace)&&tt(l("div","pnb-evaluation",t),o)}function pe(t,e,r){e&&(f("span","",r?" · trace ":"trace ",
t),f("span","pnb-trace",e,t).title=e)}function et(t,{error:e,traceback:r}){let n=l(r?"details":"div","pnb-erro\
r",t),s=l(r?"summary":"div","",n);f("span","pnb-sign","✗ ",s).dataset.tone="bad",f("span","",e,s),r&&f("pre",
"",r,n)}function tt(t,e){let r=l("div","",t);r.dir="auto",f("strong","",e.evaluator,r),f("span","",e.error?` ✗\
 ${e.error}`:` ${e.text}`,r),pe(l("span","pnb-muted pnb-small",r),e.trace,!0);for(let n of[e.explanation,e.metadata])
n&&I(l("div","pnb-muted",t),[["=",n]])}function I(t,e){let r=l("div","pnb-text",t);r.dir="auto",L(r,e);let n=e.
reduce((s,[,o])=>s+o.length,0);n>Ye&&ce(r,t,n),n||(r.textContent="empty")}var nt={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function ue(t,e,r,n,s){let o=l("div","pnb-opened",t);o.tabIndex=0,
T(o),C(o,!1);let a=l("div","pnb-openbar",o);D(a,"‹ back to the list",()=>g.close());let c=l("strong","pnb-li\
ne",a);c.dir="auto",l("span","pnb-grow",a),f("span","pnb-muted pnb-small","J next · K previous · Esc back",a);
let i=D(a,"↑",()=>E(-1));i.ariaLabel="Previous example";let m=D(a,"↓",()=>E(1));m.ariaLabel="Next example";
let u=l("div","pnb-content",o);u.tabIndex=0;let d=0,h=0,p=-1,b=R(e,x=>{x.type!=="detail"||x.request!==d||(K(o,
u),me(u,x.example),u.scrollTop=0)}),g={open(x){let y=n.row(x);if(p=y?-1:x,!y)return;let A=o.hidden;h=x,C(o,!0),
A&&s.reveal(!1);let S=n.matched??0;F(c,`${y.cells.id} · ${M(x+1)} of ${M(S)}`),i.disabled=x<=0,m.disabled=x>=
S-1,d+=1;let{evaluator:Me,variant:Te,against:ke}=r(),{position:Le}=y;e.send({type:"detail",request:d,position:Le,
evaluator:Me,variant:Te,against:ke}),A&&o.focus({preventScroll:!0})},arrived(){p>=0&&g.open(p)},close(){p=-1,!o.
hidden&&(C(o,!1),s.reveal(!0))},dispose:b},E=x=>{let y=h+x;y<0||y>=(n.matched??0)||(h=s.choose(y),g.open(y))};
return o.addEventListener("keydown",x=>{if(x.ctrlKey||x.metaKey||x.altKey)return;let y=nt[x.key];if(x.key==="E\
scape")g.close();else if(y)E(y);else return;x.preventDefault(),x.stopPropagation()}),g}var rt=10;function de({model:t,el:e}){let r=V(t.get("setup"));if(!r)return()=>{};let n=l("section","pnb pnb-ex\
plore pnb-compare",e);n.setAttribute("aria-label","Comparison");let s=ae(r),o=()=>s,a=_(t,o,b=>{m.count(b),h.update(),
p.arrived()},rt),c=b=>{s={...s,...b},m.update(s),i(s),p.close(),a.reset(),h.restart()};le(n,r.lead);let i=Y(n,
r,c);B(n,r);let m=ie(n,r,s,c),h=z(n,r,o,a,b=>{s={...s,limit:b}},b=>p.open(b)),p=ue(n,t,o,a,h);return m.update(
s),i(s),h.restart(),()=>{a.dispose(),p.dispose(),h.dispose()}}var ot=/(^|\s)\S{0,20}$/,st=/^\S{0,20}(\s|$)/;function fe(t,e,r){let{limit:n=320,columns:s=[],against:o="basel\
ine"}=r,a=i=>(t?.fields??[]).filter(([m])=>m.startsWith(i)).map(([,m])=>m).join(" · "),c=(i,m)=>be([["=",i]],
m).map(([,u])=>u).join("");return{position:e,id:t?.id??"",input:c(a("input"),n),expected:c(a("expected"),n/2),
cells:s.map(i=>at(t,i,o,n))}}function at(t,e,r,n){let s=t?.variants.find(c=>c.place===e),o=s?.runs??[],a=o.find(
({error:c})=>!c);return{pieces:a?be(Q(a.pieces,r),n):[],rewritten:a?.rewritten??!1,error:a?"":o[0]?.error??"",
absent:!o.length,marks:s?.marks??[]}}function Q(t,e){return e!=="nothing"?t:t.filter(([r])=>r!=="-").map(([,r])=>[
"=",r])}function be(t,e){let r=t.reduce((i,[,m])=>i+m.length,0);if(r<=e)return t;let n=Math.floor(e*.6),s=r-(e-
n),o=[],a=0,c=!1;for(let[i,m]of t){let u=a+m.length;u<=n?o.push([i,m]):a<n&&o.push([i,m.slice(0,n-a).replace(ot,
"$1")]),!c&&u>n&&(o.push(["="," … "]),c=!0),a>=s?o.push([i,m]):u>s&&o.push([i,m.slice(s-a).replace(st,"$1")]),
a=u}return o}function he(t,e,r=null){let n=[];for(let o=0;o<t;o++)e.every(a=>a(o))&&n.push(o);if(!r)return n;let s=new Map(
n.map(o=>[o,r(o)??Number.POSITIVE_INFINITY]));return n.sort((o,a)=>{let[c,i]=[s.get(o)??0,s.get(a)??0];return c<
i?-1:c>i?1:o-a})}function ge(t,e){return r=>t.some(n=>e.includes(n[r]??"·"))}function xe(t,e){let r=H(e.trim());
if(!r)return()=>!0;let n=t();return s=>n[s]?.includes(r)??!1}function H(t){return t.toLowerCase().toUpperCase()}var it={regressions:"l",improvements:"w",disagreements:"wlc"};function ye(t){let e=null,r=()=>(e??=t.examples.
map(lt),e);return{find:n=>he(t.examples.length,[ct(t,n),xe(r,n.search??"")],mt(t,n))}}function lt({id:t,fields:e,
variants:r}){let n=[t,...e.map(([,s])=>s)];for(let{runs:s}of r)for(let{error:o,pieces:a}of s){n.push(o);for(let[
c,i]of a)c!=="-"&&n.push(i)}return H(n.join(`
`))}function ct(t,e){let{show:r="all",evaluator:n=0}=e;if(r==="errors")return a=>t.failed[a]??!1;let s=it[r];if(s===
void 0)return()=>!0;let o=ve(t,e).map(a=>t.outcomes[n]?.[a]??"");return ge(o,s)}function ve({setup:t},{variant:e=null}){
return e===null?t.order.filter(r=>r!==t.baseline):[e]}function mt(t,e){let{sort:r="example",evaluator:n=0}=e,s=(r===
"score"?t.scores:t.differences)[n];if(r==="example"||!s)return null;let o=ve(t,e).map(i=>s[i]??[]),a=t.signs[n]??
1,c={score:i=>Math.min(...i),size:i=>-Math.max(...i.map(Math.abs)),loss:i=>Math.min(...i.map(m=>a*m)),gain:i=>-Math.
max(...i.map(m=>a*m))};return i=>{let m=o.map(u=>u[i]??null).filter(u=>u!==null);return m.length?c[r](m):null}}function we(t){let e=new Set,r=new TextEncoder().encode(JSON.stringify(t.setup)),n=ye(t),s=o=>o.type==="page"?
pt(t,o,n):ut(t,o);return{get:()=>new DataView(r.buffer),on:(o,a)=>e.add(a),off:(o,a)=>e.delete(a),send(o){let a=s(
o);queueMicrotask(()=>{for(let c of e)c(a)})}}}function pt(t,{request:e,query:r,start:n,stop:s},o){let a=o.find(
r),c=d=>o.find({...r,show:d,sort:"example",search:""}).length,i={all:c("all"),regressions:c("regressions"),improvements:c(
"improvements"),disagreements:c("disagreements"),errors:c("errors")},m=a.slice(n,s),u=m.map(d=>fe(t.examples[d],
d,r));return{type:"page",request:e,matched:a.length,counts:i,start:n,positions:m,rows:u}}function ut(t,e){let{
position:r,request:n,variant:s,against:o="baseline"}=e,a=t.examples[r]??dt,c=({baseline:m,place:u})=>m?0:u===s?
1:2,i=[...a.variants].sort((m,u)=>c(m)-c(u)).map(m=>({...m,runs:m.runs.map(u=>({...u,pieces:Q(u.pieces,o)}))}));
return{type:"detail",request:n,example:{...a,variants:i}}}var dt={position:0,id:"",fields:[],variants:[]};var Ee=document.getElementById("pnb-data"),Ce=document.getElementById("pnb-static"),Se=document.getElementById(
"pnb-view");if(Ee&&Ce&&Se){let t=JSON.parse(Ee.textContent??"");de({model:we(t),el:Se}),Ce.hidden=!0}
