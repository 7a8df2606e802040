// @ts-check
// A comparison to look through: the figures, filters, examples side by side, one of them opened. The
// kernel (or, in a page of its own, what the page holds) filters, sorts and compares texts.

/**
 * @typedef {{show: string, evaluator: number, variant: number | null, sort: string, search: string,
 *   against: string, columns: number[], limit: number}} Asked
 */

const LINE = 19, MARK = 17, MOST_LINES = 6, MOST_MARKS = 3, VERDICT = 20, LETTER = 7.2, COLUMN = 205, HEIGHT = 660;
const SHOWS = [["regressions", "Regressions"], ["improvements", "Improvements"], ["disagreements", "Disagreements"], ["errors", "Errors"], ["all", "All"]];
const SORTS = [["loss", "largest loss first"], ["gain", "largest gain first"], ["size", "largest difference first"], ["score", "lowest score first"], ["example", "order of the dataset"]];
const SUITED = { regressions: "loss", improvements: "gain", disagreements: "size", errors: "example", all: "example" };

/** @param {{model: any, el: HTMLElement}} context */
function render({ model, el }) {
  const setup = decode(model.get("setup"));
  const root = make("section", "pnb pnb-explore pnb-compare", el);
  root.setAttribute("aria-label", "Comparison");
  /** @type {Asked} */
  const query = { ...setup.query };
  const source = createSource(model, query, (message) => {
    filters.count(message.counts);
    body.update();
    opened.arrived();
  }, 10);
  const apply = () => {
    filters.update();
    table.update();
    opened.close();
    source.reset();
    body.update(true);
  };
  createLead(root, setup.lead);
  const table = createFigures(root, setup, query, apply);
  createChanges(root, setup);
  const filters = createFilters(root, setup, query, source, apply);
  const body = createExamples(root, setup, query, source, (index) => opened.open(index));
  const opened = createOpened(root, model, setup, query, source, body);
  filters.update();
  table.update();
  body.update(true);
  return () => {
    source.dispose();
    opened.dispose();
    body.dispose();
  };
}

/**
 * @param {Element} root @param {any} setup @param {Asked} query @param {any} source @param {() => void} apply
 */
function createFilters(root, setup, query, source, apply) {
  const bar = make("div", "pnb-filters", root);
  const kinds = make("span", "pnb-kinds", bar);
  kinds.setAttribute("role", "group");
  kinds.ariaLabel = "Examples shown";
  const chips = SHOWS.map(([show, text]) => {
    const chip = make("button", "pnb-kind", kinds);
    make("span", "", chip).textContent = text;
    const count = make("b", "", chip);
    chip.addEventListener("click", () => {
      query.sort = SUITED[/** @type {"all"} */ (show)];
      query.show = show;
      apply();
    });
    return { chip, count, show };
  });
  const search = /** @type {HTMLInputElement} */ (make("input", "", bar));
  Object.assign(search, { type: "search", placeholder: "Search inputs and outputs", ariaLabel: "Search", maxLength: 500 });
  let timer = 0;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      query.search = search.value;
      apply();
    }, 100);
  });
  const count = make("span", "pnb-muted pnb-count", bar);
  count.setAttribute("role", "status");
  const choices = createChoices(make("div", "pnb-filters pnb-choices", root), setup, query, apply);
  return {
    update() {
      choices();
      for (const { chip, show } of chips) mark(chip, "aria-pressed", String(show === query.show));
      say(count, "…");
    },
    /** @param {Record<string, number>} counts */
    count(counts) {
      for (const one of chips) say(one.count, whole(counts[one.show]));
      const found = source.matched ?? 0;
      say(count, `${whole(found)} of ${whole(setup.total)} examples`);
    },
  };
}

/** @param {Element} line @param {any} setup @param {Asked} query @param {() => void} apply */
function createChoices(line, setup, query, apply) {
  /** @type {(() => void)[]} */
  const updates = [];
  const choose = (/** @type {string} */ label, /** @type {string} */ title, /** @type {any[][]} */ options, /** @type {() => any} */ read, /** @type {(value: string) => void} */ write) => {
    if (options.length < 2) return;
    const box = make("label", "", line);
    make("span", "pnb-muted", box).textContent = label;
    const select = /** @type {HTMLSelectElement} */ (make("select", "", box));
    select.ariaLabel = title;
    keepKeys(select);
    for (const [value, text] of options)
      /** @type {HTMLOptionElement} */ (Object.assign(make("option", "", select), { value: String(value) })).textContent = text;
    select.addEventListener("change", () => {
      write(select.value);
      apply();
    });
    updates.push(() => { select.value = String(read()); });
  };
  const others = setup.variants.map((/** @type {string} */ name, /** @type {number} */ index) => [index, name]).filter((/** @type {any[]} */ one) => one[0] !== setup.baseline);
  choose("on", "Evaluator", setup.evaluators.map((/** @type {string} */ name, /** @type {number} */ index) => [index, name]), () => query.evaluator, (value) => { query.evaluator = Number(value); });
  choose("of", "Variant", [...(others.length > 1 ? [["any", "any variant"]] : []), ...others], () => query.variant ?? "any", (value) => { query.variant = value === "any" ? null : Number(value); });
  choose("sorted by", "Order", SORTS, () => query.sort, (value) => { query.sort = value; });
  choose("diff against", "Compared with", setup.against, () => query.against, (value) => { query.against = value; });
  if (setup.variants.length > 2) createColumns(line, setup, query, apply);
  return () => updates.forEach((update) => update());
}

/**
 * Which variants stand side by side.
 * @param {Element} line @param {any} setup @param {Asked} query @param {() => void} apply
 */
function createColumns(line, setup, query, apply) {
  const box = make("details", "pnb-columns", line);
  const title = make("summary", "", box);
  const list = make("div", "pnb-list", box);
  const update = () => say(title, `${query.columns.length} of ${setup.variants.length} variants side by side`);
  for (const index of setup.order) {
    const label = make("label", "", list);
    const input = /** @type {HTMLInputElement} */ (Object.assign(make("input", "", label), { type: "checkbox", checked: query.columns.includes(index) }));
    const name = make("span", "", label);
    name.dir = "auto";
    name.textContent = setup.variants[index] + (index === setup.baseline ? " (baseline)" : "");
    input.addEventListener("change", () => {
      const chosen = setup.order.filter((/** @type {number} */ one) => one === index ? input.checked : query.columns.includes(one));
      // One column at least: an empty table would show nothing to come back to.
      if (!chosen.length) input.checked = true;
      else query.columns = chosen;
      update();
      apply();
    });
  }
  update();
}

/**
 * The examples, of which only those in sight are elements.
 * @param {Element} root @param {any} setup @param {Asked} query @param {any} source @param {(index: number) => void} open
 */
function createExamples(root, setup, query, source, open) {
  const scroll = make("div", "pnb-scroll pnb-examples", root);
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "grid");
  scroll.ariaLabel = "Examples side by side";
  keepKeys(scroll);
  const head = createHeads(scroll, setup, query);
  const space = make("div", "pnb-space", scroll);
  const empty = make("div", "pnb-empty pnb-muted", scroll);
  /** @type {any[]} */
  const pool = [];
  let chosen = -1, waiting = false, tall = 100, seen = 4;
  const total = () => source.matched ?? 0;
  const body = {
    update(fresh = false) {
      if (fresh) {
        scroll.scrollTop = 0;
        chosen = -1;
        const fits = measure(scroll.clientWidth, query.columns.length, setup);
        [query.limit, tall] = [fits.limit, fits.tall];
        seen = Math.max(2, Math.floor(HEIGHT / tall));
        scroll.style.setProperty("--pnb-tall", `${tall}px`);
        scroll.style.setProperty("--pnb-marks", `${fits.marks}px`);
        head();
      }
      const known = source.matched ?? seen;
      const top = Math.floor(scroll.scrollTop / tall);
      const start = Math.max(0, top - 2), stop = Math.min(known, top + seen + 3);
      source.want(start, Math.max(stop, 1));
      space.style.height = `${total() * tall}px`;
      scroll.style.height = `${Math.min(seen, Math.max(1, known)) * tall + 36}px`;
      while (pool.length < stop - start) pool.push(createExample(space, (index) => { chosen = index; open(index); }));
      pool.forEach((line, index) => {
        const at = start + index;
        line.update(at, at < Math.min(stop, total()) ? source.row(at) ?? null : undefined, chosen, query, tall);
      });
      show(empty, source.matched === 0 && !source.busy);
      say(empty, query.search ? "No examples match. Change the search." : `No ${query.show === "all" ? "examples" : query.show}.`);
    },
    /** @param {number} index */
    choose(index) {
      chosen = Math.min(total() - 1, Math.max(0, index));
      // The list cannot scroll there while an opened example hides it.
      source.want(chosen, chosen + 1);
      const above = chosen * tall, below = above + tall + 36 - scroll.clientHeight;
      scroll.scrollTop = Math.min(above, Math.max(scroll.scrollTop, below));
      body.update();
      return chosen;
    },
    chosen: () => chosen,
    /** @param {boolean} visible */
    reveal(visible) {
      show(scroll, visible);
      if (visible) {
        body.choose(Math.max(0, chosen));
        scroll.focus({ preventScroll: true });
      }
    },
    dispose: () => watch.disconnect(),
  };
  scroll.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      body.update();
    });
  });
  scroll.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab") return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: seen, PageUp: -seen, Home: -Infinity, End: Infinity }[event.key];
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") scroll.scrollBy({ left: event.key === "ArrowRight" ? COLUMN : -COLUMN });
    else if (event.key === "Enter" && total()) open(body.choose(Math.max(0, chosen)));
    else if (step !== undefined && total()) body.choose(step === -Infinity ? 0 : step === Infinity ? total() - 1 : chosen + step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const watch = new ResizeObserver(() => {
    // Cells hold as many letters as fit; others are asked for when the width has really changed.
    if (scroll.clientWidth && measure(scroll.clientWidth, query.columns.length, setup).limit !== query.limit) {
      const at = chosen;
      source.reset();
      body.update(true);
      chosen = at;
    }
  });
  watch.observe(scroll);
  return body;
}

/**
 * How tall rows are for texts of the usual length, and how many letters fit a cell of them; in steps, so
 * that a slightly other width does not ask for other texts.
 * @param {number} width @param {number} columns @param {any} setup
 */
function measure(width, columns, setup) {
  const letters = (Math.max(COLUMN, (width || 900) / (columns + 1)) - 20) / LETTER;
  const lines = Math.min(MOST_LINES, Math.max(3, Math.ceil(setup.typical / letters)));
  // A line for about so many letters of verdicts; one at least, for what else is said there.
  const marks = MARK * Math.min(MOST_MARKS, Math.max(1, Math.ceil(((setup.evaluators.length + 1) * VERDICT) / letters)));
  const limit = Math.floor((letters * (lines - 0.5)) / 20) * 20;
  return { limit: Math.min(1000, Math.max(60, limit)), tall: 20 + LINE * lines + marks, marks };
}

/** @param {HTMLElement} scroll @param {any} setup @param {Asked} query */
function createHeads(scroll, setup, query) {
  const line = make("div", "pnb-example pnb-header", scroll);
  line.setAttribute("role", "row");
  const first = make("span", "pnb-muted", line);
  first.textContent = "example";
  first.setAttribute("role", "columnheader");
  const rest = make("div", "pnb-cells", line);
  return () => {
    scroll.style.setProperty("--pnb-count", String(query.columns.length));
    each(rest, query.columns, (parent) => {
      const cell = make("span", "", parent);
      cell.setAttribute("role", "columnheader");
      cell.dir = "auto";
      const name = make("strong", "", cell), role = make("span", "pnb-muted", cell);
      return {
        root: cell,
        update(index) {
          say(name, setup.variants[index]);
          mark(cell, "title", setup.names[index]);
          say(role, index === setup.baseline ? " baseline" : "");
        },
      };
    });
  };
}

/** @param {Element} space @param {(index: number) => void} open */
function createExample(space, open) {
  const root = make("div", "pnb-example", space);
  root.setAttribute("role", "row");
  let at = 0;
  /** @type {any} */
  let shown;
  root.addEventListener("click", () => {
    // A click opens; the end of marking some text to copy it does not.
    if (!String(root.ownerDocument.getSelection() ?? "").trim()) open(at);
  });
  const first = make("div", "pnb-given", root);
  first.setAttribute("role", "gridcell");
  const id = make("div", "pnb-muted pnb-small pnb-line", first), input = make("div", "pnb-preview", first);
  const expected = make("div", "pnb-wanted", first);
  for (const one of [id, input, expected]) one.dir = "auto";
  const cells = make("div", "pnb-cells", root);
  return {
    /** @param {number} index @param {any} row undefined if there is none, null if it is on its way @param {number} chosen @param {Asked} query @param {number} tall */
    update(index, row, chosen, query, tall) {
      at = index;
      show(root, row !== undefined);
      if (row === undefined) return;
      root.style.top = `${index * tall}px`;
      mark(root, "aria-selected", index === chosen ? "true" : null);
      mark(root, "aria-rowindex", String(index + 2));
      if (row && row === shown) return;
      shown = row;
      const { cells: one } = row ?? { cells: { id: "…", input: "", expected: "", cells: [] } };
      say(id, one.id, true);
      say(input, one.input);
      say(expected, one.expected ? `expected ${one.expected}` : "");
      show(expected, Boolean(one.expected));
      each(cells, row ? one.cells : query.columns.map(() => null), createCell);
    },
  };
}

/** @param {Element} parent */
function createCell(parent) {
  const root = make("div", "pnb-cell", parent);
  root.setAttribute("role", "gridcell");
  const text = make("div", "pnb-preview", root), marks = make("div", "pnb-marks", root);
  text.dir = "auto";
  return {
    root,
    /** @param {any} cell */
    update(cell) {
      writeOutput(text, cell);
      marks.replaceChildren();
      for (const one of cell?.marks ?? []) writeMark(marks, one);
      if (cell?.rewritten) make("span", "pnb-muted", marks).textContent = "≠ rewritten";
      marks.title = marks.textContent ?? "";
    },
  };
}

/** @param {HTMLElement} text @param {any} cell */
function writeOutput(text, cell) {
  mark(text, "data-state", cell?.error ? "failed" : cell?.absent ? "absent" : null);
  if (!cell) text.textContent = "";
  else if (cell.error) text.textContent = cell.error;
  else if (cell.absent) text.textContent = "not run";
  else write(text, cell.pieces);
}

/** @param {Element} parent @param {any} one */
function writeMark(parent, one) {
  const box = make("span", "pnb-mark", parent);
  const ticked = one.text.startsWith("✓") || one.text.startsWith("✗");
  const word = make("span", "", box);
  word.textContent = ticked ? `${one.text} ${one.evaluator}` : `${one.evaluator} ${one.text}`;
  word.dir = "auto";
  const change = [one.sign, one.change].filter(Boolean).join(" ");
  if (change) {
    const sign = make("span", "pnb-sign", box);
    sign.dataset.tone = one.tone;
    sign.textContent = ` ${change}`;
  }
  if (one.repetitions) make("span", "pnb-muted", box).textContent = ` (${one.repetitions})`;
}
