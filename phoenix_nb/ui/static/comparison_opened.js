// @ts-check
// One example of a comparison at full width: every repetition, verdict, explanation and trace.

/**
 * @param {Element} root @param {any} model @param {any} setup @param {any} query @param {any} source
 * @param {any} list what it stands in place of
 */
function createOpened(root, model, setup, query, source, list) {
  const box = make("div", "pnb-opened", root);
  box.tabIndex = 0;
  keepKeys(box);
  show(box, false);
  const bar = make("div", "pnb-openbar", box);
  const back = make("button", "", bar);
  back.textContent = "‹ back to the list";
  const place = make("strong", "pnb-line", bar);
  place.dir = "auto";
  make("span", "pnb-grow", bar);
  const hint = make("span", "pnb-muted pnb-small", bar);
  hint.textContent = "J next · K previous · Esc back";
  const [previous, next] = [["↑", "Previous example"], ["↓", "Next example"]].map(([text, label]) => {
    const button = /** @type {HTMLButtonElement} */ (make("button", "", bar));
    button.textContent = text;
    button.ariaLabel = label;
    return button;
  });
  const content = make("div", "pnb-content", box);
  content.tabIndex = 0;
  let request = 0, at = 0, awaited = -1;

  const receive = (/** @type {any} */ message) => {
    if (message?.type !== "detail" || message.request !== request) return;
    holdFocus(box, content);
    fill(content, message.example);
    content.scrollTop = 0;
  };
  model.on("msg:custom", receive);
  const opened = {
    /** @param {number} index */
    open(index) {
      const row = source.row(index);
      if (!row) return;
      const fresh = box.hidden;
      [at, awaited] = [index, -1];
      show(box, true);
      if (fresh) list.reveal(false);
      const count = source.matched ?? 0;
      say(place, `${row.cells.id} · ${whole(index + 1)} of ${whole(count)}`, true);
      previous.disabled = index <= 0;
      next.disabled = index >= count - 1;
      model.send({ type: "detail", request: ++request, position: row.position, evaluator: query.evaluator, variant: query.variant, against: query.against });
      if (fresh) box.focus({ preventScroll: true });
    },
    arrived() {
      if (awaited >= 0) opened.open(awaited);
    },
    close() {
      awaited = -1;
      if (box.hidden) return;
      show(box, false);
      list.reveal(true);
    },
    dispose: () => model.off("msg:custom", receive),
  };
  const move = (/** @type {number} */ step) => {
    const index = at + step;
    if (index < 0 || index >= (source.matched ?? 0)) return;
    at = index;
    list.choose(index);
    // A row that is still on its way opens when it is there.
    if (source.row(index)) opened.open(index);
    else awaited = index;
  };
  back.addEventListener("click", () => opened.close());
  previous.addEventListener("click", () => move(-1));
  next.addEventListener("click", () => move(1));
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") opened.close();
    else if (step) move(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return opened;
}

/** @param {HTMLElement} content @param {any} example */
function fill(content, example) {
  content.replaceChildren();
  const fields = make("dl", "pnb-fields", content);
  for (const [name, text] of example.fields) {
    const term = make("dt", "pnb-muted", fields);
    term.dir = "auto";
    term.textContent = name;
    longText(make("dd", "", fields), [["=", text]]);
  }
  const grid = make("div", "pnb-variants", content);
  for (const variant of example.variants) fillVariant(make("section", "", grid), variant);
}

/** @param {HTMLElement} box @param {any} variant */
function fillVariant(box, variant) {
  const head = make("h4", "", box);
  head.dir = "auto";
  head.textContent = variant.name;
  if (variant.baseline) make("span", "pnb-muted", head).textContent = " baseline";
  const marks = make("div", "pnb-marks", box);
  for (const one of variant.marks) writeMark(marks, one);
  if (!variant.runs.length) make("div", "pnb-muted", box).textContent = "not run";
  for (const run of variant.runs) fillRun(make("div", "pnb-run", box), run, variant.runs.length > 1);
  if (variant.more) make("div", "pnb-muted", box).textContent = `and ${whole(variant.more)} further repetitions`;
}

/** @param {HTMLElement} box @param {any} run @param {boolean} repeated */
function fillRun(box, run, repeated) {
  const facts = [...(repeated ? [`repetition ${run.repetition}`] : []), ...run.facts, ...(run.note ? [`≠ ${run.note}`] : [])];
  const line = make("div", "pnb-muted pnb-small", box);
  line.textContent = facts.join(" · ");
  fillTrace(line, run.trace);
  show(line, Boolean(line.textContent));
  if (run.error) fillError(box, run);
  else longText(box, run.pieces);
  // One verdict without a word of explanation stands above already.
  for (const one of run.judgements)
    if (repeated || one.explanation || one.metadata || one.error || one.trace) fillJudgement(make("div", "pnb-judged", box), one);
}

/**
 * A trace's id, cut by the style sheet only: marked and copied it is whole.
 * @param {HTMLElement} line @param {string} trace
 */
function fillTrace(line, trace) {
  if (!trace) return;
  make("span", "", line).textContent = line.textContent || line.tagName === "SPAN" ? " · trace " : "trace ";
  const id = make("span", "pnb-trace", line);
  id.textContent = id.title = trace;
}

/** @param {HTMLElement} box @param {any} run */
function fillError(box, run) {
  const details = make(run.traceback ? "details" : "div", "pnb-error", box);
  const summary = make(run.traceback ? "summary" : "div", "", details);
  const sign = make("span", "pnb-sign", summary);
  sign.dataset.tone = "bad";
  sign.textContent = "✗ ";
  make("span", "", summary).textContent = run.error;
  if (run.traceback) make("pre", "", details).textContent = run.traceback;
}

/** @param {HTMLElement} box @param {any} one */
function fillJudgement(box, one) {
  const head = make("div", "", box);
  head.dir = "auto";
  make("strong", "", head).textContent = one.evaluator;
  make("span", "", head).textContent = one.error ? ` ✗ ${one.error}` : ` ${one.text}`;
  fillTrace(make("span", "pnb-muted pnb-small", head), one.trace);
  for (const text of [one.explanation, one.metadata]) if (text) longText(make("div", "pnb-muted", box), [["=", text]]);
}

/** @param {HTMLElement} parent @param {[string, string][]} pieces */
function longText(parent, pieces) {
  const text = make("div", "pnb-text", parent);
  text.dir = "auto";
  write(text, pieces);
  const length = pieces.reduce((sum, [, part]) => sum + part.length, 0);
  if (length > 2000) fold(text, parent, length);
  if (!length) text.textContent = "empty";
}
