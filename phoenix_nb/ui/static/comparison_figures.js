// @ts-check
// What a comparison says: the claim, the table of figures with its intervals, and what was changed.

const HEADS = ["variant", "mean", "difference", "95 % interval of the difference"];
const COUNTS = ["p (Holm)", "n", "wins / losses / ties"];

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
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.ariaLabel = "Figures";
  keepKeys(box);
  if (!setup.figures.length) return { update: () => {} };
  const table = make("table", "", box);
  const head = make("tr", "", make("thead", "", table));
  for (const title of [...HEADS, ""]) {
    const cell = make("th", "", head);
    cell.setAttribute("scope", "col");
    if (title) cell.textContent = title;
    else counted(cell, COUNTS);
  }
  const body = make("tbody", "", table);
  const lines = setup.figures.map((/** @type {any} */ one, /** @type {number} */ index) => {
    const first = index === 0 || setup.figures[index - 1].place[0] !== one.place[0];
    if (first) {
      const title = across(body, "th", "pnb-group");
      title.setAttribute("scope", "rowgroup");
      make("strong", "", title).textContent = breakable(one.evaluator);
      if (one.note) make("span", "pnb-muted pnb-small", title).textContent = ` ${one.note}`;
    }
    const row = make("tr", first ? "pnb-first" : "", body);
    createFigure(row, one);
    const aside = [one.left_out, one.advice].filter(Boolean).join(" · ");
    if (aside) across(body, "td", "pnb-aside pnb-muted pnb-small").textContent = aside;
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

/**
 * Make a cell as wide as the table.
 * @param {HTMLElement} body @param {string} name @param {string} kind
 */
function across(body, name, kind) {
  const cell = /** @type {HTMLTableCellElement} */ (make(name, kind, make("tr", "", body)));
  cell.colSpan = HEADS.length + 1;
  cell.dir = "auto";
  return cell;
}

/**
 * Put three figures where there is room for them: in a line, or the last one below the others.
 * @param {HTMLElement} cell @param {string[]} texts
 */
function counted(cell, texts) {
  const line = make("div", "pnb-counted", cell);
  for (const text of texts) make("span", "", line).textContent = text;
}

/** @param {HTMLElement} row @param {any} one */
function createFigure(row, one) {
  const variant = make("th", "", row);
  variant.setAttribute("scope", "row");
  variant.dir = "auto";
  variant.title = one.name;
  make("span", "", variant).textContent = breakable(one.variant);
  if (one.is_baseline) make("span", "pnb-muted", variant).textContent = " baseline";
  make("td", "pnb-number", row).textContent = one.mean;
  const difference = make("div", "pnb-run-on", make("td", "", row));
  difference.dataset.tone = one.tone;
  make("span", "pnb-number", difference).textContent = one.difference;
  make("span", "", difference).textContent = one.said;
  const interval = make("div", "pnb-run-on pnb-interval", make("td", "", row));
  if (one.bar) createBar(interval, one);
  make("span", "pnb-muted pnb-small", interval).textContent = one.interval;
  counted(make("td", "", row), [one.p, one.n, one.outcomes]);
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
