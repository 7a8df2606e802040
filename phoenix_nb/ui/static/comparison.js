/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var he="http://www.w3.org/2000/svg";function s(t,e,n){let r=document.createElement(t);return e&&(r.className=e),
n?.append(r),r}function p(t,e,n,r){let o=s(t,e,r);return o.textContent=n,o}function k(t,e,n){let r=document.createElementNS(
he,t);for(let[o,a]of Object.entries(e))r.setAttribute(o,String(a));return n?.append(r),r}function v(t,e){t.textContent!==
e&&(t.textContent=e)}function I(t,e){v(t,e),w(t,"title",e)}function w(t,e,n){t.getAttribute(e)!==n&&(n===null?
t.removeAttribute(e):t.setAttribute(e,n))}function M(t,e){t.hidden===e&&(t.hidden=!e)}function S(t){t.setAttribute(
"data-lm-suppress-shortcuts","true")}function ge(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:
document.activeElement}function O(t,e){e.contains(ge(t))&&t.focus({preventScroll:!0})}function P(t,e){let n=[];
return r=>{for(;n.length<r.length;)n.push(e(t));for(;n.length>r.length;)n.pop()?.root.remove();r.forEach((o,a)=>{
n[a]?.update(o,a)})}}function L(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function V(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function ye(t,e,n){let r=Math.floor(t/n),o=Math.floor(Math.max(t,e-1)/n);return Array.from({length:o-r+1},(a,i)=>r+
i)}function K(t,e,n,r){let o=new Map,a=new Set,i=0,u=0,l=null,d=!1,c=L(t,m=>{m.type!=="page"||m.request<u||(l=
m.matched,d=!1,m.rows.forEach((f,b)=>{o.set(m.start+b,{position:m.positions[b]??0,cells:f})}),n(m))});return{get matched(){
return l},get busy(){return d},reset(){o=new Map,a=new Set,u=i+1,d=!0},row:m=>o.get(m),want(m,f){for(let b of ye(
m,f,r)){if(a.has(b))continue;a.add(b),i+=1;let[h,g]=[b*r,(b+1)*r];t.send({type:"page",request:i,query:e(),start:h,
stop:g})}},dispose:c}}var xe={"-":"del","+":"ins","=":"span"};function T(t,e){t.replaceChildren();for(let[n,r]of e)p(xe[n],"",r,t)}function F(t,e){
let n=e?.error?"failed":e?.absent?"absent":null;w(t,"data-state",n),n===null?T(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function A(t,e){let n=s("span","pnb-mark",t),o=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;p("span","",o,n).dir="auto";let a=[e.sign,e.change].
filter(Boolean).join(" ");a&&(p("span","pnb-sign",` ${a}`,n).dataset.tone=e.tone),e.repetitions&&p("span","pnb\
-muted",` (${e.repetitions})`,n)}function _(t,{lead:e,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",e.changed,t);return}let r=s("de\
tails","pnb-changes",t);p("summary","",e.changed,r);let o=s("dl","",r);for(let{variant:a,name:i,pieces:u,code:l}of n){
p("dt","pnb-muted",`${a} · ${i}`,o).dir="auto";let d=s("dd",l?"pnb-text pnb-code":"pnb-text",o);d.dir="auto",
T(d,u)}}function ve(t,e,n){let r=Math.floor(t/n.row),o=Math.max(0,r-n.above);return[o,Math.max(o,Math.min(e,r+n.visible+
n.below))]}function we(t,e,n,r,o){let a=t*o;return Math.min(a,Math.max(e,a+o+r-n))}function Ee(t,e,n,r){let a={
ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r,Home:-n,End:n,j:1,k:-1}[t];return a===void 0||!n?null:Math.min(n-1,
Math.max(0,e+a))}function U(t){let{scroll:e}=t;e.tabIndex=0,e.setAttribute("role","grid");let n=s("div","pnb-s\
pace",e),r=[],o=-1,a=()=>{let c=t.measure(),[m,f]=ve(e.scrollTop,t.expected(),c);for(t.want(m,Math.max(f,1)),n.
style.height=`${t.count()*c.row}px`;r.length<f-m;)r.push(t.create(n,l));let b=Math.min(f,t.count());r.forEach(
(h,g)=>{let x=m+g;M(h.root,x<b),!(x>=b)&&(h.root.style.top=`${x*c.row}px`,w(h.root,"aria-selected",x===o?"true":
null),w(h.root,"aria-rowindex",String(x+2)),h.update(x))}),t.drawn()},i=c=>{let{row:m}=t.measure();return o=Math.
min(t.count()-1,Math.max(0,c)),t.want(o,o+1),e.scrollTop=we(o,e.scrollTop,e.clientHeight,t.head,m),a(),o},u=c=>{
o=c,a()},l=c=>{u(c),t.open(c)},d=!1;return e.addEventListener("scroll",()=>{d||(d=!0,requestAnimationFrame(()=>{
d=!1,a()}))}),e.addEventListener("keydown",c=>{if(c.ctrlKey||c.metaKey||c.altKey||c.key==="Tab")return;let m=Ee(
c.key,o,t.count(),t.measure().visible);if(c.key==="Enter"&&c.target===e&&t.count()>0)t.open(i(Math.max(0,o)));else if(m!==
null)i(m),t.moved?.(o);else if(!t.key?.(c))return;c.preventDefault(),c.stopPropagation()}),{update:a,mark:u,choose:i,
restart(){e.scrollTop=0,o=-1,a()},get chosen(){return o}}}function q(t,e,{typical:n,evaluators:r}){let o=(Math.max(205,(t||900)/(e+1))-20)/7.2,a=Math.min(6,Math.max(3,Math.
ceil(n/o))),i=Math.ceil((r.length+1)*20/o),u=17*Math.min(3,Math.max(1,i)),l=Math.floor(o*(a-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*a+u,marks:u}}var Me=660,G=36;function W(t,e,n,r,o,a){let i=s("div","pnb-scroll pnb-examples",t);i.ariaLabel="Examples side \
by side",S(i);let u=Se(i,e),l=100,d=4,c=()=>q(i.clientWidth,n().columns.length,e),m=U({scroll:i,head:G,measure:()=>({
row:l,visible:d,above:2,below:3}),count:()=>r.matched??0,expected:()=>r.matched??d,want:r.want,create:(g,x)=>ke(
g,r,n,x),open:a,key:g=>{let x={ArrowLeft:-205,ArrowRight:205}[g.key];return x!==void 0&&i.scrollBy({left:x}),x!==
void 0},drawn:()=>{let g=Math.max(1,r.matched??d);i.style.height=`${Math.min(d,g)*l+G}px`,M(f,r.matched===0&&!r.
busy),v(f,Ce(n()))}}),f=s("div","pnb-empty pnb-muted",i),b=()=>{let g=c();o(g.limit),l=g.tall,d=Math.max(2,Math.
floor(Me/l)),i.style.setProperty("--pnb-tall",`${l}px`),i.style.setProperty("--pnb-marks",`${g.marks}px`),u(n().
columns),m.restart()},h=new ResizeObserver(()=>{if(!i.clientWidth||c().limit===n().limit)return;let{chosen:g}=m;
r.reset(),b(),m.mark(g)});return h.observe(i),{update:m.update,choose:m.choose,mark:m.mark,restart:b,get chosen(){
return m.chosen},reveal(g){M(i,g),g&&(m.choose(Math.max(0,m.chosen)),i.focus({preventScroll:!0}))},dispose:()=>h.
disconnect()}}function Ce({search:t,show:e}){return t?"No examples match. Change the search.":`No ${e==="all"?
"examples":e}.`}function Se(t,e){let n=s("div","pnb-example pnb-header",t);n.setAttribute("role","row"),p("spa\
n","pnb-muted","example",n).setAttribute("role","columnheader");let r=P(s("div","pnb-cells",n),o=>{let a=s("sp\
an","",o);a.setAttribute("role","columnheader"),a.dir="auto";let i=s("strong","",a),u=s("span","pnb-muted",a);
return{root:a,update(l){v(i,e.variants[l]??""),w(a,"title",e.names[l]??null),v(u,l===e.baseline?" baseline":"")}}});
return o=>{t.style.setProperty("--pnb-count",String(o.length)),r(o)}}function ke(t,e,n,r){let o=s("div","pnb-e\
xample",t);o.setAttribute("role","row");let a=0,i;o.addEventListener("click",()=>{String(o.ownerDocument.getSelection()??
"").trim()||r(a)});let u=s("div","pnb-given",o);u.setAttribute("role","gridcell");let l=s("div","pnb-muted pnb\
-small pnb-line",u),d=s("div","pnb-preview",u),c=s("div","pnb-wanted",u);for(let f of[l,d,c])f.dir="auto";let m=P(
s("div","pnb-cells",o),Te);return{root:o,update(f){a=f;let b=e.row(f);if(b&&b===i)return;i=b;let h=b?.cells;v(
l,h?.id??"…"),w(l,"title",h?.id??null),v(d,h?.input??""),v(c,h?.expected?`expected ${h.expected}`:""),M(c,!!h?.
expected),m(h?.cells??n().columns.map(()=>null))}}}function Te(t){let e=s("div","pnb-cell",t);e.setAttribute("\
role","gridcell");let n=s("div","pnb-preview",e);n.dir="auto";let r=s("div","pnb-marks",e);return{root:e,update(o){
F(n,o),r.replaceChildren();for(let a of o?.marks??[])A(r,a);o?.rewritten&&p("span","pnb-muted","≠ rewritten",
r),r.title=r.textContent??""}}}function C(t){return Math.round(t).toLocaleString("en-US")}function $(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var j=["variant","mean","difference","95 % interval of the difference"],Le=["p (Holm)","n","wins / losses / ti\
es"],Ae=j.length+1,N=130;function z(t,e,n){let r=s("div","pnb-figures",t);if(r.tabIndex=0,r.setAttribute("role",
"region"),r.ariaLabel="Figures",S(r),!e.figures.length)return()=>{};let o=s("table","",r);Re(s("tr","",s("thea\
d","",o)));let a=s("tbody","",o),i=e.figures.map((u,l)=>{let d=e.figures[l-1]?.place[0]!==u.place[0];return d&&
Pe(a,u.figures),{line:u,row:$e(a,u,d,n)}});return u=>{for(let{line:l,row:d}of i){let c=l.place[0]===u.evaluator&&
l.place[1]===u.variant;w(d,"aria-selected",c?"true":null)}}}function Re(t){for(let n of j)p("th","",n,t).scope=
"col";let e=s("th","",t);e.scope="col",Y(e,Le)}function Pe(t,{evaluator:e,note:n}){let r=J(s("th","pnb-group",
s("tr","",t)));r.scope="rowgroup",p("strong","",$(e),r),n&&p("span","pnb-muted pnb-small",` ${n}`,r)}function $e(t,{
place:[e,n],figures:r},o,a){let i=s("tr",o?"pnb-first":"",t);Ne(i,r);let u=[r.left_out,r.advice].filter(Boolean).
join(" · ");if(u){let l=s("td","pnb-aside pnb-muted pnb-small",s("tr","",t));J(l).textContent=u}return r.is_baseline||
(i.classList.add("pnb-pick"),i.addEventListener("click",()=>a({evaluator:e,variant:n}))),i}function J(t){return t.
colSpan=Ae,t.dir="auto",t}function Y(t,e){let n=s("div","pnb-counted",t);for(let r of e)p("span","",r,n)}function Ne(t,e){
let n=s("th","",t);n.scope="row",n.dir="auto",n.title=e.name,p("span","",$(e.variant),n),e.is_baseline&&p("spa\
n","pnb-muted"," baseline",n),p("td","pnb-number",e.mean,t);let r=s("div","pnb-run-on",s("td","",t));r.dataset.
tone=e.tone,p("span","pnb-number",e.difference,r),p("span","",e.said,r);let o=s("div","pnb-run-on pnb-interval",
s("td","",t));e.bar&&Qe(o,e,e.bar),p("span","pnb-muted pnb-small",e.interval,o),Y(s("td","",t),[e.p,e.n,e.outcomes])}
function Qe(t,e,n){let r=`${e.difference}, ${e.interval}`,o={viewBox:`0 0 ${N} 18`,role:"img","aria-label":r},
a=k("svg",o,t);a.dataset.tone=e.tone;let i=m=>N/100*m,[u,l,d]=[i(n.zero),i(n.low),i(n.high)];k("rect",{x:0,y:8.5,
width:N,height:1,class:"pnb-scale"},a),k("rect",{x:u-.5,y:0,width:1,height:18,class:"pnb-zero"},a);let c=Math.
max(1,d-l);k("rect",{x:l,y:7.5,width:c,height:3,class:"pnb-span"},a),k("circle",{cx:i(n.middle),cy:9,r:4,class:"\
pnb-span"},a)}function X(t,e,n,r){let o=s("input","",t);o.type="search",o.placeholder=e,o.ariaLabel="Search",o.maxLength=500;
let a;return o.addEventListener("input",()=>{clearTimeout(a),a=setTimeout(()=>r(o.value),n)}),{clear(){clearTimeout(
a),o.value=""}}}function Z(t,e,n,r){let o=s("select","",t);o.ariaLabel=e,S(o);for(let[a,i]of n)p("option","",i,
o).value=a;return o.addEventListener("change",()=>{let a=n.find(([i])=>i===o.value);a&&r(a[0])}),o}function R(t,e,n){let r=p("button","",e,t);return r.type="button",r.addEventListener("click",n),r}function ee(t,e,n,r){let o=s("details","pnb-columns",t),a=s("summary","",o),i=s("div","pnb-list",o),u=d=>v(a,`${d.
length} of ${e.variants.length} variants side by side`),l=e.order.map(d=>{let c=s("label","",i),m=s("input","",
c);m.type="checkbox",m.checked=n.includes(d);let f=d===e.baseline?" (baseline)":"";return p("span","",`${e.variants[d]??
""}${f}`,c).dir="auto",m.addEventListener("change",()=>{let b=l.filter(h=>h.input.checked).map(h=>h.index);if(!b.
length){m.checked=!0;return}u(b),r({columns:b})}),{input:m,index:d}});u(n)}var te=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],ne=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],re={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function oe({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var He=100;function ae(t,e,n,r){let o=s("div","pnb-filters",t),a=s("span","pnb-kinds",o);a.setAttribute("role",
"group"),a.ariaLabel="Examples shown";let i=te.map(([c,m])=>{let f=s("button","pnb-kind",a);p("span","",m,f);let b=s(
"b","",f);return f.addEventListener("click",()=>r({show:c,sort:re[c]})),{chip:f,count:b,show:c}});X(o,"Search \
inputs and outputs",He,c=>r({search:c}));let u=s("span","pnb-muted pnb-count",o);u.setAttribute("role","status");
let l=s("div","pnb-filters pnb-choices",t),d=De(l,e,r);return e.variants.length>2&&ee(l,e,n.columns,r),{update(c){
for(let m of d)m(c);for(let{chip:m,show:f}of i)w(m,"aria-pressed",String(f===c.show));v(u,"…")},count({counts:c,
matched:m}){for(let f of i)v(f.count,C(c[f.show]));v(u,`${C(m)} of ${C(e.total)} examples`)}}}function De(t,e,n){
let r=[],o=(l,d,c,m,f)=>{if(c.length<2)return;let b=s("label","",t);p("span","pnb-muted",l,b);let h=Z(b,d,c,g=>n(
f(g)));r.push(g=>{h.value=m(g)})},a=l=>l.map((d,c)=>[String(c),d]),i=a(e.variants).filter(([l])=>l!==String(e.
baseline)),u=i.length>1?[["any","any variant"],...i]:i;return o("on","Evaluator",a(e.evaluators),({evaluator:l})=>String(
l),l=>({evaluator:Number(l)})),o("of","Variant",u,({variant:l})=>String(l??"any"),l=>({variant:l==="any"?null:
Number(l)})),o("sorted by","Order",ne,({sort:l})=>l,l=>({sort:l})),o("diff against","Compared with",e.against,
({against:l})=>l,l=>({against:l})),r}function se(t,e){let n=s("header","pnb-claims",t),r=(a,i)=>{let u=p("div",a,i,n);return u.dir="auto",u};r("pnb\
-claim",e.claim);let o=[e.detail,e.advice].filter(Boolean).join("; ");o&&r("pnb-muted",o);for(let a of e.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",r("",a).prepend(i)}for(let a of e.notes)r("",` ${a}`).prepend(
p("strong","","Note:"));r("pnb-muted pnb-small",e.scope)}function ie(t,e,n){t.classList.add("pnb-folded");let r=s("button","pnb-fold",e),o=()=>{let a=t.classList.contains(
"pnb-folded");v(r,a?`show all ${C(n)} characters`:"show less"),w(r,"aria-expanded",String(!a))};r.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),o()}),o()}var Ie=2e3;function le(t,e){t.replaceChildren();let n=s("dl","pnb-fields",t);for(let[o,a]of e.fields)p("dt","p\
nb-muted",o,n).dir="auto",Q(s("dd","",n),[["=",a]]);let r=s("div","pnb-variants",t);for(let o of e.variants)Oe(
s("section","",r),o)}function Oe(t,e){let n=p("h4","",e.name,t);n.dir="auto",e.baseline&&p("span","pnb-muted",
" baseline",n);let r=s("div","pnb-marks",t);for(let a of e.marks)A(r,a);e.runs.length||p("div","pnb-muted","no\
t run",t);let o=e.runs.length>1;for(let a of e.runs)Ve(s("div","pnb-run",t),a,o);e.more&&p("div","pnb-muted",`\
and ${C(e.more)} further repetitions`,t)}function Ve(t,e,n){let r=[n?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),o=p("div","pnb-muted pnb-small",r.join(" · "),t);ce(o,e.trace,r.length>
0),M(o,!!o.textContent),e.error?Ke(t,e):Q(t,e.pieces);for(let a of e.evaluations)(n||a.explanation||a.metadata||
a.error||a.trace)&&Fe(s("div","pnb-judged",t),a)}function ce(t,e,n){e&&(p("span","",n?" · trace ":"trace ",t),
p("span","pnb-trace",e,t).title=e)}function Ke(t,{error:e,traceback:n}){let r=s(n?"details":"div","pnb-error",
t),o=s(n?"summary":"div","",r);p("span","pnb-sign","✗ ",o).dataset.tone="bad",p("span","",e,o),n&&p("pre","",
n,r)}function Fe(t,e){let n=s("div","",t);n.dir="auto",p("strong","",e.evaluator,n),p("span","",e.error?` ✗ ${e.
error}`:` ${e.text}`,n),ce(s("span","pnb-muted pnb-small",n),e.trace,!0);for(let r of[e.explanation,e.metadata])
r&&Q(s("div","pnb-muted",t),[["=",r]])}function Q(t,e){let n=s("div","pnb-text",t);n.dir="auto",T(n,e);let r=e.
reduce((o,[,a])=>o+a.length,0);r>Ie&&ie(n,t,r),r||(n.textContent="empty")}var _e={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function me(t,e,n,r,o){let a=s("div","pnb-opened",t);a.tabIndex=0,
S(a),M(a,!1);let i=s("div","pnb-openbar",a);R(i,"‹ back to the list",()=>g.close());let u=s("strong","pnb-li\
ne",i);u.dir="auto",s("span","pnb-grow",i),p("span","pnb-muted pnb-small","J next · K previous · Esc back",i);
let l=R(i,"↑",()=>x(-1));l.ariaLabel="Previous example";let d=R(i,"↓",()=>x(1));d.ariaLabel="Next example";
let c=s("div","pnb-content",a);c.tabIndex=0;let m=0,f=0,b=-1,h=L(e,y=>{y.type!=="detail"||y.request!==m||(O(a,
c),le(c,y.example),c.scrollTop=0)}),g={open(y){let E=r.row(y);if(b=E?-1:y,!E)return;let H=a.hidden;f=y,M(a,!0),
H&&o.reveal(!1);let D=r.matched??0;I(u,`${E.cells.id} · ${C(y+1)} of ${C(D)}`),l.disabled=y<=0,d.disabled=y>=
D-1,m+=1;let{evaluator:ue,variant:de,against:fe}=n(),{position:be}=E;e.send({type:"detail",request:m,position:be,
evaluator:ue,variant:de,against:fe}),H&&a.focus({preventScroll:!0})},arrived(){b>=0&&g.open(b)},close(){b=-1,!a.
hidden&&(M(a,!1),o.reveal(!0))},dispose:h},x=y=>{let E=f+y;E<0||E>=(r.matched??0)||(f=o.choose(E),g.open(E))};
return a.addEventListener("keydown",y=>{if(y.ctrlKey||y.metaKey||y.altKey)return;let E=_e[y.key];if(y.key==="E\
scape")g.close();else if(E)x(E);else return;y.preventDefault(),y.stopPropagation()}),g}var Ue=10;function pe({model:t,el:e}){let n=V(t.get("setup"));if(!n)return()=>{};let r=s("section","pnb pnb-ex\
plore pnb-compare",e);r.setAttribute("aria-label","Comparison");let o=oe(n),a=()=>o,i=K(t,a,h=>{d.count(h),f.update(),
b.arrived()},Ue),u=h=>{o={...o,...h},d.update(o),l(o),b.close(),i.reset(),f.restart()};se(r,n.lead);let l=z(r,
n,u);_(r,n);let d=ae(r,n,o,u),f=W(r,n,a,i,h=>{o={...o,limit:h}},h=>b.open(h)),b=me(r,t,a,i,f);return d.update(
o),l(o),f.restart(),()=>{i.dispose(),b.dispose(),f.dispose()}}var Jt={render:pe};export{Jt as default};
