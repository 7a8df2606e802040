/* Built from frontend/src by frontend/build.mjs. Do not edit. */
function H(t,e){return t.on("msg:custom",e),()=>t.off("msg:custom",e)}function O(t){if(!t?.byteLength)return null;
let e=new Uint8Array(t.buffer,t.byteOffset,t.byteLength);return JSON.parse(new TextDecoder().decode(e))}function U(t){return{render:t,initialize({model:e}){let r=O(e.get("place"));if(!r)return()=>{};let n=new Map,o=m=>{
n.get(m)?.(),n.delete(m)},a=()=>{for(let f of n.keys())f.isConnected||o(f);let m=document.querySelectorAll(`[d\
ata-pnb-place="${r}"]`);for(let f of m)n.has(f)||n.set(f,xe(f,e,t))},s=0,p=new MutationObserver(()=>{s||=requestAnimationFrame(
()=>{s=0,a()})}),l=()=>{p.disconnect(),cancelAnimationFrame(s);for(let m of n.keys())o(m)};return e.on("comm_l\
ive_update",l),p.observe(document.body,{childList:!0,subtree:!0}),a(),l}}}function xe(t,e,r){let n=[...t.children].
filter(s=>s instanceof HTMLElement),o=document.createElement("div");for(let s of n)s.hidden=!0;t.append(o);let a=r(
{model:e,el:o});return()=>{a(),o.remove();for(let s of n)s.hidden=!1}}var ye="http://www.w3.org/2000/svg";function i(t,e,r){let n=document.createElement(t);return e&&(n.className=e),
r?.append(n),n}function d(t,e,r,n){let o=i(t,e,n);return o.textContent=r,o}function R(t,e,r){let n=document.createElementNS(
ye,t);for(let[o,a]of Object.entries(e))n.setAttribute(o,String(a));return r?.append(n),n}function E(t,e){t.textContent!==
e&&(t.textContent=e)}function B(t,e){E(t,e),v(t,"title",e)}function v(t,e,r){t.getAttribute(e)!==r&&(r===null?
t.removeAttribute(e):t.setAttribute(e,r))}function M(t,e){t.hidden===e&&(t.hidden=!e)}function $(t){t.setAttribute("data-lm-suppress-shortcuts","true")}
function ve(t){let e=t.getRootNode();return e instanceof ShadowRoot?e.activeElement:document.activeElement}function G(t,e){
e.contains(ve(t))&&t.focus({preventScroll:!0})}function F(t,e){let r=[];return n=>{for(;r.length<n.length;)r.push(
e(t));for(;r.length>n.length;)r.pop()?.root.remove();n.forEach((o,a)=>{r[a]?.update(o,a)})}}function we(t,e,r){let n=Math.floor(t/r),o=Math.floor(Math.max(t,e-1)/r);return Array.from({length:o-n+1},(a,s)=>n+
s)}function q(t,e,r,n){let o=new Map,a=new Set,s=0,p=0,l=null,m=!1,f=H(t,c=>{c.type!=="page"||c.request<p||(l=
c.matched,m=!1,c.rows.forEach((b,h)=>{o.set(c.start+h,{position:c.positions[h]??0,cells:b})}),r(c))});return{get matched(){
return l},get busy(){return m},reset(){o=new Map,a=new Set,p=s+1,m=!0},row:c=>o.get(c),want(c,b){for(let h of we(
c,b,n)){if(a.has(h))continue;a.add(h),s+=1;let[g,y]=[h*n,(h+1)*n];t.send(e({type:"page",request:s,start:g,stop:y}))}},
dispose:f}}var Ee={"-":"del","+":"ins","=":"span"};function N(t,e){t.replaceChildren();for(let[r,n]of e)d(Ee[r],"",n,t)}function j(t,e){
let r=e?.error?"failed":e?.absent?"absent":null;v(t,"data-state",r),r===null?N(t,e?.pieces??[]):t.textContent=
e?.error||"not run"}function D(t,e){let r=i("span","pnb-mark",t),o=e.text.startsWith("✓")||e.text.startsWith(
"✗")?`${e.text} ${e.evaluator}`:`${e.evaluator} ${e.text}`;d("span","",o,r).dir="auto";let a=[e.sign,e.change].
filter(Boolean).join(" ");a&&(d("span","pnb-sign",` ${a}`,r).dataset.tone=e.tone),e.repetitions&&d("span","pnb\
-muted",` (${e.repetitions})`,r)}function W(t,{lead:e,changes:r}){if(!r.length){d("div","pnb-changes pnb-muted",e.changed,t);return}let n=i("de\
tails","pnb-changes",t);d("summary","",e.changed,n);let o=i("dl","",n);for(let{variant:a,name:s,pieces:p,code:l}of r){
d("dt","pnb-muted",`${a} · ${s}`,o).dir="auto";let m=i("dd",l?"pnb-text pnb-code":"pnb-text",o);m.dir="auto",
N(m,p)}}function Me(t,e,r){return t*e+(r&&t>r.after?r.height:0)}function ke(t,e,r,n=null){let o=Ce(t,r.row,n),a=Math.max(
0,o-r.above);return[a,Math.max(a,Math.min(e,o+r.visible+r.below))]}function Ce(t,e,r){let n=Math.floor(t/e);return!r||
n<=r.after?n:Math.max(r.after,Math.floor((t-r.height)/e))}function Te(t,e,r,n,o){let a=t*o;return Math.min(a,Math.
max(e,a+o+n-r))}function Se(t,e,r,n){let a={ArrowDown:1,ArrowUp:-1,PageDown:n,PageUp:-n,Home:-r,End:r,j:1,k:-1}[t];
return a===void 0||!r?null:Math.min(r-1,Math.max(0,e+a))}var Ae="input, textarea, select, [contenteditable]";function Le(t,e){
let{key:r,target:n}=t;return t.ctrlKey||t.metaKey||t.altKey||r==="Tab"||n instanceof Element&&n.matches(Ae)?!1:
!(n instanceof Node&&e?.contains(n))||["j","k","Escape","?","/"].includes(r)}var $e=0;function z(t){let{scroll:e}=t,
r=`pnb-list-${++$e}`;e.tabIndex=0,e.setAttribute("role",t.panel?"treegrid":"grid");let n=i("div","pnb-space",e);
n.setAttribute("role","rowgroup");let o=[],a=-1,s=-1,p=0,{panel:l}=t;l&&n.append(l);let m=()=>l&&s>=0?{after:s,
height:l.offsetHeight}:null,f=u=>{for(Math.abs(u-p)>=o.length&&(p=u);p<u;p++){let x=o.shift();x&&(n.insertBefore(
x.root,l??null),o.push(x))}for(;p>u;p--){let x=o.pop();x&&(n.prepend(x.root),o.unshift(x))}},c=()=>{let u=t.measure(),
x=m(),[w,S]=ke(e.scrollTop,t.expected(),u,x);for(t.want(w,Math.max(S,1)),n.style.height=`${t.count()*u.row+(x?.
height??0)}px`,l&&(l.style.top=`${(s+1)*u.row}px`),f(w);o.length<S-w;){let C=t.create(n,g);l&&n.insertBefore(C.
root,l),o.push(C)}let L=Math.min(S,t.count());o.forEach((C,V)=>{let A=w+V;M(C.root,A<L),v(C.root,"id",A<L?`${r}\
-${A}`:null),!(A>=L)&&(C.root.style.top=`${Me(A,u.row,x)}px`,v(C.root,"aria-selected",String(A===a)),v(C.root,
"aria-rowindex",String(A+2)),l&&v(C.root,"aria-expanded",String(A===s)),C.update(A))});let P=a>=w&&a<L;v(e,"ar\
ia-activedescendant",P?`${r}-${a}`:null),v(e,"aria-rowcount",String(t.count()+1)),t.drawn()},b=u=>{let{row:x}=t.
measure();a=Math.min(t.count()-1,Math.max(0,u));let w=m(),S=w&&a>w.after?w.height:0;t.want(a,a+1);let{scrollTop:L,
clientHeight:P}=e;return e.scrollTop=Te(a,L-S,P,t.head,x)+S,c(),a},h=u=>{a=u,c()},g=u=>{h(u),t.open(u)},y=!1;e.
addEventListener("scroll",()=>{y||(y=!0,requestAnimationFrame(()=>{y=!1,c()}))}),e.addEventListener("keydown",
u=>{if(!Le(u,l))return;let x=Se(u.key,a,t.count(),t.measure().visible);if(u.key==="Enter"&&u.target===e&&t.count()>
0)t.open(b(Math.max(0,a)));else if(x!==null)b(x),t.moved?.(a);else if(!t.key?.(u))return;u.preventDefault(),u.
stopPropagation()});let k=new ResizeObserver(()=>{s>=0&&c()});return l&&k.observe(l),{update:c,mark:h,choose:b,
expand(u){s=u,l&&M(l,u>=0),c()},reveal(){if(s<0||!l)return;c();let{row:u}=t.measure(),x=(s+1)*u+l.offsetHeight+
t.head,w=Math.min(s*u,x-e.clientHeight);(e.scrollTop<w||e.scrollTop>s*u)&&(e.scrollTop=w)},rebuild(){for(let{root:u}of o)
u.remove();o.length=0,c()},restart(){e.scrollTop=0,a=-1,s=-1,l&&M(l,!1),c()},get chosen(){return a},dispose:()=>k.
disconnect()}}function J(t,e,{typical:r,evaluators:n}){let o=(Math.max(205,(t||900)/(e+1))-20)/7.2,a=Math.min(6,Math.max(3,Math.
ceil(r/o))),s=Math.ceil((n.length+1)*20/o),p=17*Math.min(3,Math.max(1,s)),l=Math.floor(o*(a-.5)/20)*20;return{
limit:Math.min(1e3,Math.max(60,l)),tall:20+19*a+p,marks:p}}var Re=660,X=36;function Z(t,e,r,n,o,a){let s=i("div","pnb-scroll pnb-examples",t);s.ariaLabel="Examples side \
by side",$(s);let p=Ne(s,e),l=100,m=4,f=()=>J(s.clientWidth,r().columns.length,e),c=z({scroll:s,head:X,measure:()=>({
row:l,visible:m,above:2,below:3}),count:()=>n.matched??0,expected:()=>n.matched??m,want:n.want,create:(y,k)=>He(
y,n,r,k),open:a,key:y=>{let k={ArrowLeft:-205,ArrowRight:205}[y.key];return k!==void 0&&s.scrollBy({left:k}),k!==
void 0},drawn:()=>{let y=Math.max(1,n.matched??m);s.style.height=`${Math.min(m,y)*l+X}px`,M(b,n.matched===0&&!n.
busy),E(b,Pe(r()))}}),b=i("div","pnb-empty pnb-muted",s),h=()=>{let y=f();o(y.limit),l=y.tall,m=Math.max(2,Math.
floor(Re/l)),s.style.setProperty("--pnb-tall",`${l}px`),s.style.setProperty("--pnb-marks",`${y.marks}px`),p(r().
columns),c.restart()},g=new ResizeObserver(()=>{if(!s.clientWidth||f().limit===r().limit)return;let{chosen:y}=c;
n.reset(),h(),c.mark(y)});return g.observe(s),{update:c.update,choose:c.choose,mark:c.mark,expand:c.expand,rebuild:c.
rebuild,restart:h,get chosen(){return c.chosen},reveal:c.reveal,replace(y){M(s,y),y&&(c.choose(Math.max(0,c.chosen)),
s.focus({preventScroll:!0}))},dispose(){g.disconnect(),c.dispose()}}}function Pe({search:t,show:e}){return t?"\
No examples match. Change the search.":`No ${e==="all"?"examples":e}.`}function Ne(t,e){let r=i("div","pnb-exa\
mple pnb-header",t);r.setAttribute("role","row"),d("span","pnb-muted","example",r).setAttribute("role","column\
header");let n=F(i("div","pnb-cells",r),o=>{let a=i("span","",o);a.setAttribute("role","columnheader"),a.dir="\
auto";let s=i("strong","",a),p=i("span","pnb-muted",a);return{root:a,update(l){E(s,e.variants[l]??""),v(a,"tit\
le",e.names[l]??null),E(p,l===e.baseline?" baseline":"")}}});return o=>{t.style.setProperty("--pnb-count",String(
o.length)),n(o)}}function He(t,e,r,n){let o=i("div","pnb-example",t);o.setAttribute("role","row");let a=0,s;o.
addEventListener("click",()=>{String(o.ownerDocument.getSelection()??"").trim()||n(a)});let p=i("div","pnb-ask\
ed",o);p.setAttribute("role","gridcell");let l=i("div","pnb-muted pnb-small pnb-line",p),m=i("div","pnb-previe\
w",p),f=i("div","pnb-wanted",p);for(let b of[l,m,f])b.dir="auto";let c=F(i("div","pnb-cells",o),Oe);return{root:o,
update(b){a=b;let h=e.row(b);if(h&&h===s)return;s=h;let g=h?.cells;E(l,g?.id??"…"),v(l,"title",g?.id??null),
E(m,g?.input??""),E(f,g?.expected?`expected ${g.expected}`:""),M(f,!!g?.expected),c(g?.cells??r().columns.map(
()=>null))}}}function Oe(t){let e=i("div","pnb-cell",t);e.setAttribute("role","gridcell");let r=i("div","pnb-p\
review",e);r.dir="auto";let n=i("div","pnb-marks",e);return{root:e,update(o){j(r,o),n.replaceChildren();for(let a of o?.
marks??[])D(n,a);o?.rewritten&&d("span","pnb-muted","≠ rewritten",n),n.title=n.textContent??""}}}function T(t){return Math.round(t).toLocaleString("en-US")}function I(t){return t.replace(/([_\-./:])(?=\p{L})/gu,"$1​")}var ee=["variant","mean","difference","95 % interval of the difference"],De=["p (adj.)","n","wins / losses / t\
ies"],Ie=ee.length+1,K=130;function te(t,e,r){let n=i("div","pnb-figures",t);if(n.tabIndex=0,n.setAttribute("r\
ole","region"),n.ariaLabel="Figures",$(n),!e.figures.length)return()=>{};let o=i("table","",n);Qe(i("tr","",i(
"thead","",o)));let a=i("tbody","",o),s=e.figures.map((p,l)=>{let m=e.figures[l-1]?.place[0]!==p.place[0];return m&&
Ve(a,p.figures),{line:p,row:Fe(a,p,m,r)}});return p=>{for(let{line:l,row:m}of s){let f=l.place[0]===p.evaluator&&
l.place[1]===p.variant;v(m,"aria-current",f?"true":null)}}}function Qe(t){for(let r of ee)d("th","",r,t).scope=
"col";let e=i("th","",t);e.scope="col",re(e,De)}function Ve(t,{evaluator:e,note:r}){let n=ne(i("th","pnb-group",
i("tr","",t)));n.scope="rowgroup",d("strong","",I(e),n),r&&d("span","pnb-muted pnb-small",` ${r}`,n)}function Fe(t,{
place:[e,r],figures:n},o,a){let s=i("tr",o?"pnb-first":"",t);Ke(s,n);let p=[n.left_out,n.advice].filter(Boolean).
join(" · ");if(p){let l=i("td","pnb-aside pnb-muted pnb-small",i("tr","",t));ne(l).textContent=p}return n.is_baseline||
(s.classList.add("pnb-pick"),s.addEventListener("click",()=>a({evaluator:e,variant:r}))),s}function ne(t){return t.
colSpan=Ie,t.dir="auto",t}function re(t,e){let r=i("div","pnb-counted",t);for(let n of e)d("span","",n,r)}function Ke(t,e){
let r=i("th","",t);r.scope="row",r.dir="auto",r.title=e.name,e.is_baseline?d("span","",I(e.variant),r):d("butt\
on","pnb-name",I(e.variant),r).type="button",e.is_baseline&&d("span","pnb-muted"," baseline",r),d("td","pnb-nu\
mber",e.mean,t);let n=i("div","pnb-run-on",i("td","",t));n.dataset.tone=e.tone,d("span","pnb-number",e.difference,
n),d("span","",e.conclusion,n);let o=i("div","pnb-run-on pnb-interval",i("td","",t));e.bar&&_e(o,e,e.bar),d("s\
pan","pnb-muted pnb-small",e.interval,o),re(i("td","",t),[e.p,e.n,e.outcomes])}function _e(t,e,r){let n=`${e.difference}\
, ${e.interval}`,o={viewBox:`0 0 ${K} 18`,role:"img","aria-label":n},a=R("svg",o,t);a.dataset.tone=e.tone;let s=c=>K/
100*c,[p,l,m]=[s(r.zero),s(r.low),s(r.high)];R("rect",{x:0,y:8.5,width:K,height:1,class:"pnb-scale"},a),R("rec\
t",{x:p-.5,y:0,width:1,height:18,class:"pnb-zero"},a);let f=Math.max(1,m-l);R("rect",{x:l,y:7.5,width:f,height:3,
class:"pnb-span"},a),R("circle",{cx:s(r.middle),cy:9,r:4,class:"pnb-span"},a)}function oe(t,e,r,n){let o=i("input","",t);o.type="search",o.placeholder=e,o.ariaLabel="Search",o.maxLength=500;
let a;return o.addEventListener("input",()=>{clearTimeout(a),a=setTimeout(()=>n(o.value),r)}),{clear(){clearTimeout(
a),o.value=""}}}function ae(t,e,r,n){let o=i("select","",t);o.ariaLabel=e,$(o);for(let[a,s]of r)d("option","",
s,o).value=a;return o.addEventListener("change",()=>{let a=r.find(([s])=>s===o.value);a&&n(a[0])}),o}function Q(t,e,r){let n=d("button","",e,t);return n.type="button",n.addEventListener("click",r),n}function se(t,e,r,n){let o=i("details","pnb-columns",t),a=i("summary","",o),s=i("div","pnb-list",o),p=m=>E(a,`${m.
length} of ${e.variants.length} variants side by side`),l=e.order.map(m=>{let f=i("label","",s),c=i("input","",
f);c.type="checkbox",c.checked=r.includes(m);let b=m===e.baseline?" (baseline)":"";return d("span","",`${e.variants[m]??
""}${b}`,f).dir="auto",c.addEventListener("change",()=>{let h=l.filter(({input:g})=>g.checked).map(({index:g})=>g);
if(!h.length){c.checked=!0;return}p(h),n({columns:h})}),{input:c,index:m}});p(r)}var ie=[["regressions","Regressions"],["improvements","Improvements"],["disagreements","Disagreements"],["erro\
rs","Errors"],["all","All"]],le=[["loss","largest loss first"],["gain","largest gain first"],["size","largest \
difference first"],["score","lowest score first"],["example","order of the dataset"]],ce={regressions:"loss",improvements:"\
gain",disagreements:"size",errors:"example",all:"example"};function pe({query:t}){return{show:"all",evaluator:0,
variant:null,sort:"example",search:"",against:"baseline",columns:[],limit:320,...t}}var Ue=100;function ue(t,e,r,n){let o=i("div","pnb-filters",t),a=i("span","pnb-kinds",o);a.setAttribute("role",
"group"),a.ariaLabel="Examples shown";let s=ie.map(([f,c])=>{let b=i("button","pnb-kind",a);d("span","",`${c} `,
b);let h=i("b","",b);return b.addEventListener("click",()=>n({show:f,sort:ce[f]})),{chip:b,count:h,show:f}});oe(
o,"Search inputs and outputs",Ue,f=>n({search:f}));let p=i("span","pnb-muted pnb-count",o);p.setAttribute("rol\
e","status");let l=i("div","pnb-filters pnb-choices",t),m=Be(l,e,n);return e.variants.length>2&&se(l,e,r.columns,
n),{update(f){for(let c of m)c(f);for(let{chip:c,show:b}of s)v(c,"aria-pressed",String(b===f.show));E(p,"…")},
count({counts:f,matched:c}){for(let b of s)E(b.count,T(f[b.show]));E(p,`${T(c)} of ${T(e.total)} examples`)}}}
function Be(t,e,r){let n=[],o=(l,m,f,c,b)=>{if(f.length<2)return;let h=i("label","",t);d("span","pnb-muted",l,
h);let g=ae(h,m,f,y=>r(b(y)));n.push(y=>{g.value=c(y)})},a=l=>l.map((m,f)=>[String(f),m]),s=a(e.variants).filter(
([l])=>l!==String(e.baseline)),p=s.length>1?[["any","any variant"],...s]:s;return o("on","Evaluator",a(e.evaluators),
({evaluator:l})=>String(l),l=>({evaluator:Number(l)})),o("of","Variant",p,({variant:l})=>String(l??"any"),l=>({
variant:l==="any"?null:Number(l)})),o("sorted by","Order",le,({sort:l})=>l,l=>({sort:l})),o("diff against","Co\
mpared with",e.against,({against:l})=>l,l=>({against:l})),n}function me(t,e){let r=i("header","pnb-claims",t),n=(a,s)=>{let p=d("div",a,s,r);return p.dir="auto",p};n("pnb\
-claim",e.claim);let o=[e.detail,e.advice].filter(Boolean).join("; ");o&&n("pnb-muted",o);for(let a of e.trade_offs){
let s=d("span","pnb-sign","▼ ");s.dataset.tone="bad",n("",a).prepend(s)}for(let a of e.notes)n("",` ${a}`).prepend(
d("strong","","Note:"));n("pnb-muted pnb-small",e.scope)}function de(t,e,r){t.classList.add("pnb-folded");let n=i("button","pnb-fold",e),o=()=>{let a=t.classList.contains(
"pnb-folded");E(n,a?`show all ${T(r)} characters`:"show less"),v(n,"aria-expanded",String(!a))};n.addEventListener(
"click",()=>{t.classList.toggle("pnb-folded"),o()}),o()}var Ge=2e3;function fe(t,e){t.replaceChildren();let r=i("dl","pnb-fields",t);for(let[o,a]of e.fields)d("dt","p\
nb-muted",o,r).dir="auto",_(i("dd","",r),[["=",a]]);let n=i("div","pnb-variants",t);for(let o of e.variants)qe(
i("section","",n),o)}function qe(t,e){let r=d("h4","",e.name,t);r.dir="auto",e.baseline&&d("span","pnb-muted",
" baseline",r);let n=i("div","pnb-marks",t);for(let a of e.marks)D(n,a);e.runs.length||d("div","pnb-muted","no\
t run",t);let o=e.runs.length>1;for(let a of e.runs)je(i("div","pnb-run",t),a,o);e.more&&d("div","pnb-muted",`\
and ${T(e.more)} further repetitions`,t)}function je(t,e,r){let n=[r?`repetition ${e.repetition}`:"",...e.facts,
e.note?`≠ ${e.note}`:""].filter(Boolean),o=d("div","pnb-muted pnb-small",n.join(" · "),t);be(o,e.trace,n.length>
0),M(o,!!o.textContent),e.error?We(t,e):_(t,e.pieces);for(let a of e.evaluations)(r||a.explanation||a.metadata||
a.error||a.trace)&&ze(i("div","pnb-evaluation",t),a)}function be(t,e,r){e&&(d("span","",r?" · trace ":"trace ",
t),d("span","pnb-trace",e,t).title=e)}function We(t,{error:e,traceback:r}){let n=i(r?"details":"div","pnb-erro\
r",t),o=i(r?"summary":"div","",n);d("span","pnb-sign","✗ ",o).dataset.tone="bad",d("span","",e,o),r&&d("pre",
"",r,n)}function ze(t,e){let r=i("div","",t);r.dir="auto",d("strong","",e.evaluator,r),d("span","",e.error?` ✗\
 ${e.error}`:` ${e.text}`,r),be(i("span","pnb-muted pnb-small",r),e.trace,!0);for(let n of[e.explanation,e.metadata])
n&&_(i("div","pnb-muted",t),[["=",n]])}function _(t,e){let r=i("div","pnb-text",t);r.dir="auto",N(r,e);let n=e.
reduce((o,[,a])=>o+a.length,0);n>Ge&&de(r,t,n),n||(r.textContent="empty")}var Je={j:1,ArrowRight:1,k:-1,ArrowLeft:-1};function he(t,e,r,n,o){let a=i("div","pnb-opened",t);a.tabIndex=0,
$(a),M(a,!1);let s=i("div","pnb-openbar",a);Q(s,"‹ back to the list",()=>y.close());let p=i("strong","pnb-li\
ne",s);p.dir="auto",i("span","pnb-grow",s),d("span","pnb-muted pnb-small","J next · K previous · Esc back",s);
let l=Q(s,"↑",()=>k(-1));l.ariaLabel="Previous example";let m=Q(s,"↓",()=>k(1));m.ariaLabel="Next example";
let f=i("div","pnb-content",a);f.tabIndex=0;let c=0,b=0,h=-1,g=H(e,u=>{u.type!=="detail"||u.request!==c||(G(a,
f),fe(f,u.example),f.scrollTop=0)}),y={open(u){let x=n.row(u);if(h=x?-1:u,!x)return;let w=a.hidden;b=u,M(a,!0),
w&&o.replace(!1);let S=n.matched??0;B(p,`${x.cells.id} · ${T(u+1)} of ${T(S)}`),l.disabled=u<=0,m.disabled=u>=
S-1,c+=1;let{evaluator:L,variant:P,against:C}=r(),{position:V}=x;e.send({type:"detail",request:c,position:V,evaluator:L,
variant:P,against:C}),w&&a.focus({preventScroll:!0})},arrived(){h>=0&&y.open(h)},close(){h=-1,!a.hidden&&(M(a,
!1),o.replace(!0))},dispose:g},k=u=>{let x=b+u;x<0||x>=(n.matched??0)||(b=o.choose(x),y.open(x))};return a.addEventListener(
"keydown",u=>{if(u.ctrlKey||u.metaKey||u.altKey)return;let x=Je[u.key];if(u.key==="Escape")y.close();else if(x)
k(x);else return;u.preventDefault(),u.stopPropagation()}),y}var Ye=10;function ge({model:t,el:e}){let r=O(t.get("setup"));if(!r)return()=>{};let n=i("section","pnb pnb-ex\
plore pnb-compare",e);n.setAttribute("aria-label","Comparison");let o=pe(r),a=()=>o,s=q(t,g=>({...g,query:o}),
g=>{m.count(g),b.update(),h.arrived()},Ye),p=g=>{o={...o,...g},m.update(o),l(o),h.close(),s.reset(),b.restart()};
me(n,r.lead);let l=te(n,r,p);W(n,r);let m=ue(n,r,o,p),b=Z(n,r,a,s,g=>{o={...o,limit:g}},g=>h.open(g)),h=he(n,t,
a,s,b);return m.update(o),l(o),b.restart(),()=>{s.dispose(),h.dispose(),b.dispose()}}var ln=U(ge);export{ln as default};
