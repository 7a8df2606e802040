// @ts-check
// What a comparison says: the claim, the table of figures with its intervals, and what was changed.

const HEADS = [["evaluator", "", "evaluator"], ["variant", "", ""], ["mean", "number", "mean"], ["difference", "number", ""], ["", "", ""], ["95 % interval of the difference", "", ""], ["p (Holm)", "number", "rest"], ["wins / losses / ties", "number", "rest"], ["n", "number", "rest"]];

/** @param {Element} root @param {any} lead */
function createLead(root, lead) {
  const box = make("header", "pnb-claims", root);
  const line = (/** @type {string} */ name, /** @type {string} */ text) => {
    const part = make("div", name, box);
    part.dir = "auto";
    part.textContent = text;
    return part;
  };
  line("pnb-claim", lead.claim);
  const facts = [lead.detail, lead.advice].filter(Boolean).join("; ");
  if (facts) line("pnb-muted", facts);
  for (const text of lead.trade_offs) {
    const part = line("", text);
    const sign = make("span", "pnb-sign");
    sign.dataset.tone = "bad";
    sign.textContent = "▼ ";
    part.prepend(sign);
  }
  for (const text of lead.notes) {
    const part = line("", ` ${text}`);
    const word = make("strong", "");
    word.textContent = "Note:";
    part.prepend(word);
  }
  line("pnb-muted pnb-small", lead.scope);
}

/**
 * The table of figures; a line of it chooses what is looked through below.
 * @param {Element} root @param {any} setup @param {Asked} query @param {() => void} apply
 */
function createFigures(root, setup, query, apply) {
  const box = make("div", "pnb-figures", root);
  if (!setup.figures.length) return { update: () => {} };
  const table = make("table", "", box);
  const head = make("tr", "", make("thead", "", table));
  for (const [title, kind, part] of HEADS) {
    const cell = make("th", "", head);
    cell.textContent = title;
    cell.dataset.kind = kind;
    cell.dataset.part = part;
  }
  const body = make("tbody", "", table);
  const lines = setup.figures.map((/** @type {any} */ one, /** @type {number} */ index) => {
    const first = index === 0 || setup.figures[index - 1].place[0] !== one.place[0];
    if (first) {
      // Where room is short, the evaluator's name stands above its lines rather than beside them.
      const title = /** @type {HTMLTableCellElement} */ (make("td", "", make("tr", "pnb-group", body)));
      title.colSpan = 8;
      said(title, "strong", one.evaluator, one.note);
    }
    const row = make("tr", "", body);
    if (first) {
      const cell = make("td", "pnb-evaluator", row);
      /** @type {HTMLTableCellElement} */ (cell).rowSpan = setup.variants.length;
      said(cell, "strong", one.evaluator, one.note);
    }
    createFigure(row, one);
    if (!one.is_baseline) {
      row.classList.add("pnb-pick");
      row.addEventListener("click", () => {
        [query.evaluator, query.variant] = one.place;
        apply();
      });
    }
    return row;
  });
  return {
    update() {
      lines.forEach((/** @type {Element} */ row, /** @type {number} */ index) => {
        const [evaluator, variant] = setup.figures[index].place;
        mark(row, "aria-selected", evaluator === query.evaluator && variant === query.variant ? "true" : null);
      });
    },
  };
}

/** @param {HTMLElement} row @param {any} one */
function createFigure(row, one) {
  const cell = (/** @type {string} */ kind, /** @type {string} */ text, note = "") => {
    const made = make("td", "", row);
    made.dataset.kind = kind;
    said(made, "span", text, note);
    return made;
  };
  const variant = cell("variant", one.variant);
  variant.title = one.name;
  if (one.is_baseline) make("span", "pnb-muted", variant).textContent = " baseline";
  cell("number", one.mean).dataset.part = "mean";
  cell("number", one.difference).dataset.tone = one.tone;
  cell("verdict", one.said).dataset.tone = one.tone;
  const interval = make("td", "", row);
  interval.dataset.kind = "interval";
  const line = make("div", "pnb-interval", interval);
  if (one.bar) createBar(line, one);
  make("span", one.bar ? "pnb-muted pnb-small" : "pnb-muted pnb-small pnb-wrap", line).textContent = one.interval;
  for (const text of [one.left_out, one.advice]) if (text) make("div", "pnb-muted pnb-small pnb-wrap", interval).textContent = text;
  for (const text of [one.p, one.outcomes, one.n]) cell("number", text).dataset.part = "rest";
}

/** @param {HTMLElement} cell @param {string} name @param {string} text @param {string} note */
function said(cell, name, text, note) {
  cell.dir = "auto";
  make(name, "", cell).textContent = text;
  if (note) make("div", "pnb-muted pnb-small pnb-wrap", cell).textContent = note;
}

/** @param {Element} parent @param {any} one */
function createBar(parent, one) {
  const picture = draw("svg", { viewBox: "0 0 130 18", role: "img", "aria-label": `${one.difference}, ${one.interval}` }, parent);
  mark(picture, "data-tone", one.tone);
  const [zero, low, middle, high] = ["zero", "low", "middle", "high"].map((name) => 1.3 * one.bar[name]);
  draw("rect", { x: 0, y: 8.5, width: 130, height: 1, class: "pnb-scale" }, picture);
  draw("rect", { x: zero - 0.5, y: 0, width: 1, height: 18, class: "pnb-zero" }, picture);
  draw("rect", { x: low, y: 7.5, width: Math.max(1, high - low), height: 3, class: "pnb-span" }, picture);
  draw("circle", { cx: middle, cy: 9, r: 4, class: "pnb-span" }, picture);
}

/** @param {Element} root @param {any} setup */
function createChanges(root, setup) {
  if (!setup.changes.length) {
    make("div", "pnb-changes pnb-muted", root).textContent = setup.lead.changed;
    return;
  }
  const box = make("details", "pnb-changes", root);
  make("summary", "", box).textContent = setup.lead.changed;
  const list = make("dl", "", box);
  for (const { variant, name, pieces, code } of setup.changes) {
    const term = make("dt", "pnb-muted", list);
    term.dir = "auto";
    term.textContent = `${variant} · ${name}`;
    const value = make("dd", code ? "pnb-text pnb-code" : "pnb-text", list);
    value.dir = "auto";
    write(value, pieces);
  }
}

/**
 * Write a text as it differs from another.
 * @param {Element} parent @param {[string, string][]} pieces
 */
function write(parent, pieces) {
  parent.replaceChildren();
  for (const [code, text] of pieces) {
    const part = make(code === "-" ? "del" : code === "+" ? "ins" : "span", "", parent);
    part.textContent = text;
  }
}
