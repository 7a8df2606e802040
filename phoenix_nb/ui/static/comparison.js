/* Built from frontend/src by frontend/build.mjs. Do not edit. */
var he="http://www.w3.org/2000/svg";function s(t,e,n){let r=document.createElement(t);return e&&(r.className=e),
n?.append(r),r}function p(t,e,n,r){let o=s(t,e,r);return o.textContent=n,o}function T(t,e,n){let r=document.createElementNS(
he,t);for(let[o,a]of Object.entries(e))r.setAttribute(o,String(a));return n?.append(r),r}function w(t,e){t.textContent!==
e&&(t.textContent=e)}function I(t,e){w(t,e),v(t,"title",e)}function v(t,e,n){t.getAttribute(e)!==n&&(n===null?
t.removeAttribute(e):t.setAttribute(e,n))}function M(t,e){t.hidden===e&&(t.hidden=!e)}function k(t){t.setAttribute(
"data-lm-suppress-shortcuts","true")}function ge(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:
document.activeElement}function O(t,e){e.contains(ge(t))&&t.focus({preventScroll:!0})}function Q(t,e){let n=[];
return r=>{for(;n.length<r.length;)n.push(e(t));for(;n.length>r.length;)n.pop()?.root.remove();r.forEach((o,a)=>{
n[a]?.update(o,a)})}}function R(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function V(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function ye(t,e,n){let r=Math.floor(t/n),o=Math.floor(Math.max(t,e-1)/n);return Array.from({length:o-r+1},(a,i)=>r+
i)}function K(t,e,n,r){let o=new Map,a=new Set,i=0,m=0,l=null,f=!1,b=R(t,u=>{u.type!=="page"||u.request<m||(l=
u.matched,f=!1,u.rows.forEach((h,c)=>{o.set(u.start+c,{position:u.positions[c]??0,cells:h})}),n(u))});return{get matched(){
return l},get busy(){return f},reset(){o=new Map,a=new Set,m=i+1,f=!0},row:u=>o.get(u),want(u,h){for(let c of ye(
u,h,r)){if(a.has(c))continue;a.add(c),i+=1;let[d,g]=[c*r,(c+1)*r];t.send({type:"page",request:i,query:e(),start:d,
stop:g})}},dispose:b}}var xe={"-":"del","+":"ins","=":"span"};function L(t,e){t.replaceChildren();for(let[n,r]of e)p(xe[n],"",r,t)}function F(t,e){
let n=e?.error?"failed":e?.absent?"absent":null;v(t,"data-state",n),n===null?L(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function $(t,e){let n=s("span","pnb-mark",t),o=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;p("span","",o,n).dir="auto";let a=[e.sign,e.change].
filter(Boolean).join(" ");a&&(p("span","pnb-sign",` ${a}`,n).dataset.tone=e.tone),e.repetitions&&p("span","pnb\
-muted",` (${e.repetitions})`,n)}function _(t,{lead:e,changes:n}){if(!n.length){p("div","pnb-changes pnb-muted",e.changed,t);return}let r=s("de\
tails","pnb-changes",t);p("summary","",e.changed,r);let o=s("dl","",r);for(let{variant:a,name:i,pieces:m,code:l}of n){
p("dt","pnb-muted",`${a} · ${i}`,o).dir="auto";let f=s("dd",l?"pnb-text pnb-code":"pnb-text",o);f.dir="auto",
L(f,m)}}function ve(t,e,n){let r=Math.floor(t/n.row),o=Math.max(0,r-n.above);return[o,Math.max(o,Math.min(e,r+n.visible+
n.below))]}function we(t,e,n,r,o){let a=t*o;return Math.min(a,Math.max(e,a+o+r-n))}function Ee(t,e,n,r){let a={
ArrowDown:1,ArrowUp:-1,PageDown:r,PageUp:-r,Home:-n,End:n,j:1,k:-1}[t];return a===void 0||!n?null:Math.min(n-1,
Math.max(0,e+a))}var Me=0;function U(t){let{scroll:e}=t,n=`pnb-list-${++Me}`;e.tabIndex=0,e.setAttribute("role",
"grid");let r=s("div","pnb-space",e);r.setAttribute("role","rowgroup");let o=[],a=-1,i=0,m=c=>{for(Math.abs(c-
i)>=o.length&&(i=c);i<c;i++){let d=o.shift();d&&(r.append(d.root),o.push(d))}for(;i>c;i--){let d=o.pop();d&&(r.
prepend(d.root),o.unshift(d))}},l=()=>{let c=t.measure(),[d,g]=ve(e.scrollTop,t.expected(),c);for(t.want(d,Math.
max(g,1)),r.style.height=`${t.count()*c.row}px`,m(d);o.length<g-d;)o.push(t.create(r,u));let E=Math.min(g,t.count());
o.forEach((x,A)=>{let S=d+A;M(x.root,S<E),v(x.root,"id",S<E?`${n}-${S}`:null),!(S>=E)&&(x.root.style.top=`${S*
c.row}px`,v(x.root,"aria-selected",String(S===a)),v(x.root,"aria-rowindex",String(S+2)),x.update(S))});let y=a>=
d&&a<E;v(e,"aria-activedescendant",y?`${n}-${a}`:null),v(e,"aria-rowcount",String(t.count()+1)),t.drawn()},f=c=>{
let{row:d}=t.measure();return a=Math.min(t.count()-1,Math.max(0,c)),t.want(a,a+1),e.scrollTop=we(a,e.scrollTop,
e.clientHeight,t.head,d),l(),a},b=c=>{a=c,l()},u=c=>{b(c),t.open(c)},h=!1;return e.addEventListener("scroll",()=>{
h||(h=!0,requestAnimationFrame(()=>{h=!1,l()}))}),e.addEventListener("keydown",c=>{if(c.ctrlKey||c.metaKey||c.
altKey||c.key==="Tab")return;let d=Ee(c.key,a,t.count(),t.measure().visible);if(c.key==="Enter"&&c.target===e&&
t.count()>0)t.open(f(Math.max(0,a)));else if(d!==null)f(d),t.moved?.(a);else if(!t.key?.(c))return;c.preventDefault(),
c.stopPropagation()}),{update:l,mark:b,choose:f,restart(){e.scrollTop=0,a=-1,l()},get chosen(){return a}}}function q(t,e,{typical:n,evaluators:r}){let o=(Math.max(205,(t||900)/(e+1))-20)/7.2,a=Math.min(6,Math.max(3,Math.
ceil(n/o))),i=Math.ceil((r.length+1)*20/o),m=17*Math.min(3,Math.max(1,i)),l=Math.floor(o*(a-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*a+m,marks:m}}var Se=660,G=36;function W(t,e,n,r,o,a){let i=s("div","pnb-scroll pnb-examples",t);i.ariaLabel="Examples side \
by side",k(i);let m=ke(i,e),l=100,f=4,b=()=>q(i.clientWidth,n().columns.length,e),u=U({scroll:i,head:G,measure:()=>({
row:l,visible:f,above:2,below:3}),count:()=>r.matched??0,expected:()=>r.matched??f,want:r.want,create:(g,E)=>Te(
g,r,n,E),open:a,key:g=>{let E={ArrowLeft:-205,ArrowRight:205}[g.key];return E!==void 0&&i.scrollBy({left:E}),E!==
void 0},drawn:()=>{let g=Math.max(1,r.matched??f);i.style.height=`${Math.min(f,g)*l+G}px`,M(h,r.matched===0&&!r.
busy),w(h,Ce(n()))}}),h=s("div","pnb-empty pnb-muted",i),c=()=>{let g=b();o(g.limit),l=g.tall,f=Math.max(2,Math.
floor(Se/l)),i.style.setProperty("--pnb-tall",`${l}px`),i.style.setProperty("--pnb-marks",`${g.marks}px`),m(n().
columns),u.restart()},d=new ResizeObserver(()=>{if(!i.clientWidth||b().limit===n().limit)return;let{chosen:g}=u;
r.reset(),c(),u.mark(g)});return d.observe(i),{update:u.update,choose:u.choose,mark:u.mark,restart:c,get chosen(){
return u.chosen},reveal(g){M(i,g),g&&(u.choose(Math.max(0,u.chosen)),i.focus({preventScroll:!0}))},dispose:()=>d.
disconnect()}}function Ce({search:t,show:e}){return t?"No examples match. Change the search.":`No ${e==="all"?
"examples":e}.`}function ke(t,e){let n=s("div","pnb-example pnb-header",t);n.setAttribute("role","row"),p("spa\
n","pnb-muted","example",n).setAttribute("role","columnheader");let r=Q(s("div","pnb-cells",n),o=>{let a=s("sp\
an","",o);a.setAttribute("role","columnheader"),a.dir="auto";let i=s("strong","",a),m=s("span","pnb-muted",a);
return{root:a,update(l){w(i,e.variants[l]??""),v(a,"title",e.names[l]??null),w(m,l===e.baseline?" baseline":"")}}});
return o=>{t.style.setProperty("--pnb-count",String(o.length)),r(o)}}function Te(t,e,n,r){let o=s("div","pnb-e\
xample",t);o.setAttribute("role","row");let a=0,i;o.addEventListener("click",()=>{String(o.ownerDocument.getSelection()??
"").trim()||r(a)});let m=s("div","pnb-asked",o);m.setAttribute("role","gridcell");let l=s("div","pnb-muted pnb\
-small pnb-line",m),f=s("div","pnb-preview",m),b=s("div","pnb-wanted",m);for(let h of[l,f,b])h.dir="auto";let u=Q(
s("div","pnb-cells",o),Le);return{root:o,update(h){a=h;let c=e.row(h);if(c&&c===i)return;i=c;let d=c?.cells;w(
l,d?.id??"…"),v(l,"title",d?.id??null),w(f,d?.input??""),w(b,d?.expected?`expected ${d.expected}`:""),M(b,!!d?.
expected),u(d?.cells??n().columns.map(()=>null))}}}function Le(t){let e=s("div","pnb-cell",t);e.setAttribute("\
role","gridcell");let n=s("div","pnb-preview",e);n.dir="auto";let r=s("div","pnb-marks",e);return{root:e,update(o){
F(n,o),r.replaceChildren();for(let a of o?.marks??[])$(r,a);o?.rewritten&&p("span","pnb-muted","≠ rewritten",
r),r.title=r.textContent??""}}}function C(t){return Math.round(t).toLocaleString("en-US")}function P(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var j=["variant","mean","difference","95 % interval of the difference"],Ae=["p (Holm)","n","wins / losses / ti\
es"],Re=j.length+1,H=130;function z(t,e,n){let r=s("div","pnb-figures",t);if(r.tabIndex=0,r.setAttribute("role",
"region"),r.ariaLabel="Figures",k(r),!e.figures.length)return()=>{};let o=s("table","",r);$e(s("tr","",s("thea\
d","",o)));let a=s("tbody","",o),i=e.figures.map((m,l)=>{let f=e.figures[l-1]?.place[0]!==m.place[0];return f&&
Pe(a,m.figures),{line:m,row:Ne(a,m,f,n)}});return m=>{for(let{line:l,row:f}of i){let b=l.place[0]===m.evaluator&&
l.place[1]===m.variant;v(f,"aria-current",b?"true":null)}}}function $e(t){for(let n of j)p("th","",n,t).scope=
"col";let e=s("th","",t);e.scope="col",Y(e,Ae)}function Pe(t,{evaluator:e,note:n}){let r=J(s("th","pnb-group",
s("tr","",t)));r.scope="rowgroup",p("strong","",P(e),r),n&&p("span","pnb-muted pnb-small",` ${n}`,r)}function Ne(t,{
place:[e,n],figures:r},o,a){let i=s("tr",o?"pnb-first":"",t);Qe(i,r);let m=[r.left_out,r.advice].filter(Boolean).
join(" · ");if(m){let l=s("td","pnb-aside pnb-muted pnb-small",s("tr","",t));J(l).textContent=m}return r.is_baseline||
(i.classList.add("pnb-pick"),i.addEventListener("click",()=>a({evaluator:e,variant:n}))),i}function J(t){return t.
colSpan=Re,t.dir="auto",t}function Y(t,e){let n=s("div","pnb-counted",t);for(let r of e)p("span","",r,n)}function Qe(t,e){
let n=s("th","",t);n.scope="row",n.dir="auto",n.title=e.name,e.is_baseline?p("span","",P(e.variant),n):p("butt\
on","pnb-name",P(e.variant),n).type="button",e.is_baseline&&p("span","pnb-muted"," baseline",n),p("td","pnb-nu\
mber",e.mean,t);let r=s("div","pnb-run-on",s("td","",t));r.dataset.tone=e.tone,p("span","pnb-number",e.difference,
r),p("span","",e.conclusion,r);let o=s("div","pnb-run-on pnb-interval",s("td","",t));e.bar&&He(o,e,e.bar),p("s\
pan","pnb-muted pnb-small",e.interval,o),Y(s("td","",t),[e.p,e.n,e.outcomes])}function He(t,e,n){let r=`${e.difference}\
, ${e.interval}`,o={viewBox:`0 0 ${H} 18`,role:"img","aria-label":r},a=T("svg",o,t);a.dataset.tone=e.tone;let i=u=>H/
100*u,[m,l,f]=[i(n.zero),i(n.low),i(n.high)];T("rect",{x:0,y:8.5,width:H,height:1,class:"pnb-scale"},a),T("rec\
t",{x:m-.5,y:0,width:1,height:18,class:"pnb-zero"},a);let b=Math.max(1,f-l);T("rect",{x:l,y:7.5,width:b,height:3,
class:"pnb-span"},a),T("circle",{cx:i(n.middle),cy:9,r:4,class:"pnb-span"},a)}function X(t,e,n,r){let o=s("input","",t);o.type="search",o.placeholder=e,o.ariaLabel="Search",o.maxLength=500;
let a;return o.addEventListener("input",()=>{clearTimeout(a),a=setTimeout(()=>r(o.value),n)}),{clear(){clearTimeout(
a),o.value=""}}}function Z(t,e,n,r){let o=s("select","",t);o.ariaLabel=e,k(o);for(let[a,i]of n)p("option","",i,
o).value=a;return o.addEventListener("change",()=>{let a=n.find(([i])=>i===o.value);a&&r(a[0])}),o}function N(t,e,n){let r=p("button","",e,t);return r.type="button",r.addEventListener("click",n),r}function ee(t,e,n,r){let o=s("details","pnb-columns",t),a=s("summary","",o),i=s("div","pnb-list",o),m=f=>w(a,`${f.
length} of ${e.variants.length} variants side by side`),l=e.order.map(f=>{let b=s("label","",i),u=s("input","",
b);u.type="checkbox",u.checked=n.includes(f);let h=f===e.baseline?" (baseline)":"";return p("span","",`${e.variants[f]??
""}${h}`,b).dir="auto",u.addEventListener("change",()=>{let c=l.filter(({input:d})=>d.checked).map(({index:d})=>d);
if(!c.length){u.checked=!0;return}m(c),r({columns:c})}),{input:u,index:f}});m(n)}var te=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],ne=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],re={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function oe({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var De=100;function ae(t,e,n,r){let o=s("div","pnb-filters",t),a=s("span","pnb-kinds",o);a.setAttribute("role",
"group"),a.ariaLabel="Examples shown";let i=te.map(([b,u])=>{let h=s("button","pnb-kind",a);p("span","",u,h);let c=s(
"b","",h);return h.addEventListener("click",()=>r({show:b,sort:re[b]})),{chip:h,count:c,show:b}});X(o,"Search \
inputs and outputs",De,b=>r({search:b}));let m=s("span","pnb-muted pnb-count",o);m.setAttribute("role","status");
let l=s("div","pnb-filters pnb-choices",t),f=Ie(l,e,r);return e.variants.length>2&&ee(l,e,n.columns,r),{update(b){
for(let u of f)u(b);for(let{chip:u,show:h}of i)v(u,"aria-pressed",String(h===b.show));w(m,"…")},count({counts:b,
matched:u}){for(let h of i)w(h.count,C(b[h.show]));w(m,`${C(u)} of ${C(e.total)} examples`)}}}function Ie(t,e,n){
let r=[],o=(l,f,b,u,h)=>{if(b.length<2)return;let c=s("label","",t);p("span","pnb-muted",l,c);let d=Z(c,f,b,g=>n(
h(g)));r.push(g=>{d.value=u(g)})},a=l=>l.map((f,b)=>[String(b),f]),i=a(e.variants).filter(([l])=>l!==String(e.
baseline)),m=i.length>1?[["any","any variant"],...i]:i;return o("on","Evaluator",a(e.evaluators),({evaluator:l})=>String(
l),l=>({evaluator:Number(l)})),o("of","Variant",m,({variant:l})=>String(l??"any"),l=>({variant:l==="any"?null:
Number(l)})),o("sorted by","Order",ne,({sort:l})=>l,l=>({sort:l})),o("diff against","Compared with",e.against,
({against:l})=>l,l=>({against:l})),r}function se(t,e){let n=s("header","pnb-claims",t),r=(a,i)=>{let m=p("div",a,i,n);return m.dir="auto",m};r("pnb\
-claim",e.claim);let o=[e.detail,e.advice].filter(Boolean).join("; ");o&&r("pnb-muted",o);for(let a of e.trade_offs){
let i=p("span","pnb-sign","▼ ");i.dataset.tone="bad",r("",a).prepend(i)}for(let a of e.notes)r("",` ${a}`).prepend(
p("strong","","Note:"));r("pnb-muted pnb-small",e.scope)}function ie(t,e,n){t.classList.add("pnb-folded");let r=s("button","pnb-fold",e),o=()=>{let a=t.classList.contains(
"pnb-folded");w(r,a?`show all ${C(n)} characters`:"show less"),v(r,"aria-expanded",String(!a))};r.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),o()}),o()}var Oe=2e3;function le(t,e){t.replaceChildren();let n=s("dl","pnb-fields",t);for(let[o,a]of e.fields)p("dt","p\
nb-muted",o,n).dir="auto",D(s("dd","",n),[["=",a]]);let r=s("div","pnb-variants",t);for(let o of e.variants)Ve(
s("section","",r),o)}function Ve(t,e){let n=p("h4","",e.name,t);n.dir="auto",e.baseline&&p("span","pnb-muted",
" baseline",n);let r=s("div","pnb-marks",t);for(let a of e.marks)$(r,a);e.runs.length||p("div","pnb-muted","no\
t run",t);let o=e.runs.length>1;for(let a of e.runs)Ke(s("div","pnb-run",t),a,o);e.more&&p("div","pnb-muted",`\
and ${C(e.more)} further repetitions`,t)}function Ke(t,e,n){let r=[n?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),o=p("div","pnb-muted pnb-small",r.join(" · "),t);ce(o,e.trace,r.length>
0),M(o,!!o.textContent),e.error?Fe(t,e):D(t,e.pieces);for(let a of e.evaluations)(n||a.explanation||a.metadata||
a.error||a.trace)&&_e(s("div","pnb-evaluation",t),a)}function ce(t,e,n){e&&(p("span","",n?" · trace ":"trace ",
t),p("span","pnb-trace",e,t).title=e)}function Fe(t,{error:e,traceback:n}){let r=s(n?"details":"div","pnb-erro\
r",t),o=s(n?"summary":"div","",r);p("span","pnb-sign","✗ ",o).dataset.tone="bad",p("span","",e,o),n&&p("pre",
"",n,r)}function _e(t,e){let n=s("div","",t);n.dir="auto",p("strong","",e.evaluator,n),p("span","",e.error?` ✗\
 ${e.error}`:` ${e.text}`,n),ce(s("span","pnb-muted pnb-small",n),e.trace,!0);for(let r of[e.explanation,e.metadata])
r&&D(s("div","pnb-muted",t),[["=",r]])}function D(t,e){let n=s("div","pnb-text",t);n.dir="auto",L(n,e);let r=e.
reduce((o,[,a])=>o+a.length,0);r>Oe&&ie(n,t,r),r||(n.textContent="empty")}var Ue={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function pe(t,e,n,r,o){let a=s("div","pnb-opened",t);a.tabIndex=0,
k(a),M(a,!1);let i=s("div","pnb-openbar",a);N(i,"‹ back to the list",()=>g.close());let m=s("strong","pnb-li\
ne",i);m.dir="auto",s("span","pnb-grow",i),p("span","pnb-muted pnb-small","J next · K previous · Esc back",i);
let l=N(i,"↑",()=>E(-1));l.ariaLabel="Previous example";let f=N(i,"↓",()=>E(1));f.ariaLabel="Next example";
let b=s("div","pnb-content",a);b.tabIndex=0;let u=0,h=0,c=-1,d=R(e,y=>{y.type!=="detail"||y.request!==u||(O(a,
b),le(b,y.example),b.scrollTop=0)}),g={open(y){let x=r.row(y);if(c=x?-1:y,!x)return;let A=a.hidden;h=y,M(a,!0),
A&&o.reveal(!1);let S=r.matched??0;I(m,`${x.cells.id} · ${C(y+1)} of ${C(S)}`),l.disabled=y<=0,f.disabled=y>=
S-1,u+=1;let{evaluator:ue,variant:de,against:fe}=n(),{position:be}=x;e.send({type:"detail",request:u,position:be,
evaluator:ue,variant:de,against:fe}),A&&a.focus({preventScroll:!0})},arrived(){c>=0&&g.open(c)},close(){c=-1,!a.
hidden&&(M(a,!1),o.reveal(!0))},dispose:d},E=y=>{let x=h+y;x<0||x>=(r.matched??0)||(h=o.choose(x),g.open(x))};
return a.addEventListener("keydown",y=>{if(y.ctrlKey||y.metaKey||y.altKey)return;let x=Ue[y.key];if(y.key==="E\
scape")g.close();else if(x)E(x);else return;y.preventDefault(),y.stopPropagation()}),g}var qe=10;function me({model:t,el:e}){let n=V(t.get("setup"));if(!n)return()=>{};let r=s("section","pnb pnb-ex\
plore pnb-compare",e);r.setAttribute("aria-label","Comparison");let o=oe(n),a=()=>o,i=K(t,a,d=>{f.count(d),h.update(),
c.arrived()},qe),m=d=>{o={...o,...d},f.update(o),l(o),c.close(),i.reset(),h.restart()};se(r,n.lead);let l=z(r,
n,m);_(r,n);let f=ae(r,n,o,m),h=W(r,n,a,i,d=>{o={...o,limit:d}},d=>c.open(d)),c=pe(r,t,a,i,h);return f.update(
o),l(o),h.restart(),()=>{i.dispose(),c.dispose(),h.dispose()}}var Yt={render:me};export{Yt as default};
