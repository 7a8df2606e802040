// @ts-check
// A table of runs. The kernel sorts and filters; here are the rows in sight, some more above and below,
// and what was asked for.

/**
 * @typedef {{column: string, low: number | null, high: number | null}} Range
 * @typedef {{text: string, errors: string, ranges: Range[], labels: {column: string, label: string}[],
 *   sort: string | null, descending: boolean}} Query
 */

const ROW = 30, VISIBLE = 14;
const LETTER = 7, PADDING = 24, NARROWEST = 56;

/** @param {{model: any, el: HTMLElement}} context */
function render({ model, el }) {
  const setup = decode(model.get("setup")) ?? { title: "", origin: "", columns: [], total: 0, tiles: [] };
  const root = make("section", "pnb pnb-explore", el);
  root.setAttribute("aria-label", setup.title ? `Runs of ${setup.title}` : "Runs");
  createTitle(root, setup);
  /** @type {Query} */
  const query = { text: "", errors: "all", ranges: [], labels: [], sort: null, descending: false };
  const source = createSource(model, query, () => body.update(), 100);
  const apply = () => {
    filters.update();
    head.update();
    detail.close();
    source.reset();
    body.update(true);
  };

  const tiles = make("div", "pnb-tiles", root);
  arrange(tiles, setup.tiles.length);
  each(tiles, setup.tiles, (parent) => createTile(parent, (tile, filter) => {
    const { score, label } = /** @type {any} */ (tile).columns;
    if (filter.label !== undefined) addLabel(query, label, filter.label);
    else addRange(query, score, filter.low ?? null, filter.high ?? null);
    apply();
  }));
  const filters = createFilters(root, query, setup, source, apply);
  const scroll = make("div", "pnb-scroll", root);
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "grid");
  keepKeys(scroll);
  measureColumns(scroll, setup.columns);
  const head = createHeader(scroll, query, setup.columns, apply);
  const detail = createDetail(root, model);
  const body = createBody(scroll, setup, source, filters, detail);
  filters.update();
  head.update();
  body.update(true);
  return () => {
    source.dispose();
    detail.dispose();
  };
}

/** @param {Element} root @param {any} setup */
function createTitle(root, setup) {
  const head = make("div", "pnb-head", root);
  for (const [text, name] of [[setup.title, "pnb-title"], [setup.origin, "pnb-muted pnb-small"]]) {
    const part = make("span", name, head);
    part.dir = "auto";
    part.textContent = text;
  }
  show(head, Boolean(setup.title));
}

/**
 * As much room for each column as most of its cells need, more where there is more; rows and the header
 * are as wide as all of them, so that the table scrolls when they do not fit.
 * @param {HTMLElement} scroll @param {any[]} columns
 */
function measureColumns(scroll, columns) {
  const least = columns.map((one) => Math.max(NARROWEST, one.letters * LETTER + PADDING));
  scroll.style.setProperty("--pnb-columns", columns.map((one, index) => `minmax(${least[index]}px, ${one.letters + 3}fr)`).join(" "));
  scroll.style.setProperty("--pnb-width", `${least.reduce((sum, width) => sum + width, 12)}px`);
}

/** @param {Query} query @param {string} column @param {string} label */
function addLabel(query, column, label) {
  query.labels = [...query.labels.filter((one) => one.column !== column), { column, label }];
}

/** @param {Query} query @param {string} column @param {number | null} low @param {number | null} high */
function addRange(query, column, low, high) {
  query.ranges = query.ranges.filter((one) => one.column !== column);
  if (low !== null || high !== null) query.ranges.push({ column, low, high });
}

/**
 * @param {Element} root @param {Query} query @param {any} setup @param {any} source @param {() => void} apply
 */
function createFilters(root, query, setup, source, apply) {
  const bar = make("div", "pnb-filters", root);
  const search = /** @type {HTMLInputElement} */ (make("input", "", bar));
  Object.assign(search, { type: "search", placeholder: "Search inputs, outputs, errors", ariaLabel: "Search", maxLength: 500 });
  let timer = 0;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      query.text = search.value;
      apply();
    }, 200);
  });
  const errors = /** @type {HTMLSelectElement} */ (make("select", "", bar));
  errors.ariaLabel = "Runs shown";
  keepKeys(errors);
  for (const [value, text] of [["all", "all runs"], ["failed", "✗ with an error"], ["succeeded", "✓ without error"]])
    /** @type {HTMLOptionElement} */ (Object.assign(make("option", "", errors), { value })).textContent = text;
  errors.addEventListener("change", () => {
    query.errors = errors.value;
    apply();
  });
  const numeric = setup.columns.filter((/** @type {any} */ one) => one.numeric);
  if (numeric.length) createRange(bar, numeric, query, apply);
  const chips = make("span", "pnb-chips", bar);
  const count = make("span", "pnb-muted pnb-count", bar);
  count.setAttribute("role", "status");
  const titles = new Map(setup.columns.map((/** @type {any} */ one) => [one.key, one.title]));
  const title = (/** @type {string} */ key) => titles.get(key) ?? key;
  const remove = (/** @type {any} */ filter) => {
    query.ranges = query.ranges.filter((one) => one !== filter);
    query.labels = query.labels.filter((one) => one !== filter);
    apply();
  };
  return {
    update() {
      const active = [
        ...query.ranges.map((one) => ({ filter: one, text: `${title(one.column)} ${span(one)}` })),
        ...query.labels.map((one) => ({ filter: one, text: `${title(one.column)} = ${one.label}` })),
      ];
      each(chips, active, (parent) => {
        const chip = make("button", "pnb-chip", parent);
        /** @type {any} */
        let current;
        chip.addEventListener("click", () => remove(current));
        return {
          root: chip,
          update({ filter, text }) {
            current = filter;
            say(chip, `${text} ✕`);
            mark(chip, "aria-label", `remove the filter ${text}`);
          },
        };
      });
    },
    clear() {
      clearTimeout(timer);
      search.value = "";
      errors.value = "all";
      Object.assign(query, { text: "", errors: "all", ranges: [], labels: [] });
      apply();
    },
    count() {
      const found = source.matched ?? setup.total;
      say(count, source.busy ? "…" : found === setup.total ? `${whole(found)} runs` : `${whole(found)} of ${whole(setup.total)} runs`);
    },
  };
}

/** @param {Range} range */
function span({ low, high }) {
  const short = (/** @type {number} */ value) => Number(value.toPrecision(4));
  if (low === null) return `≤ ${short(high ?? 0)}`;
  if (high === null) return `≥ ${short(low)}`;
  return low === high ? `= ${short(low)}` : `${short(low)} to ${short(high)}`;
}

/** @param {Element} bar @param {any[]} columns @param {Query} query @param {() => void} apply */
function createRange(bar, columns, query, apply) {
  const box = make("span", "pnb-range", bar);
  const column = /** @type {HTMLSelectElement} */ (make("select", "", box));
  column.ariaLabel = "Column of the range";
  keepKeys(column);
  for (const one of columns)
    /** @type {HTMLOptionElement} */ (Object.assign(make("option", "", column), { value: one.key })).textContent = one.title;
  const [low, high] = ["from", "to"].map((text) => {
    const input = /** @type {HTMLInputElement} */ (make("input", "", box));
    Object.assign(input, { type: "number", step: "any", placeholder: text, ariaLabel: text });
    commitOnEnter(input);
    return input;
  });
  const read = (/** @type {HTMLInputElement} */ input) => (input.value === "" ? null : input.valueAsNumber);
  const change = () => {
    addRange(query, column.value, read(low), read(high));
    apply();
  };
  low.addEventListener("change", change);
  high.addEventListener("change", change);
  column.addEventListener("change", () => {
    low.value = high.value = "";
  });
}

/** @param {Element} scroll @param {Query} query @param {any[]} columns @param {() => void} apply */
function createHeader(scroll, query, columns, apply) {
  const line = make("div", "pnb-row pnb-header", scroll);
  line.setAttribute("role", "row");
  const cells = columns.map((column) => {
    const head = make("span", "", line);
    head.setAttribute("role", "columnheader");
    mark(head, "data-numeric", column.numeric ? "" : null);
    const cell = make("button", "", head);
    cell.dir = "auto";
    keepKeys(cell);
    cell.addEventListener("click", () => {
      if (query.sort !== column.key) Object.assign(query, { sort: column.key, descending: false });
      else if (!query.descending) query.descending = true;
      else Object.assign(query, { sort: null, descending: false });
      apply();
    });
    return { head, cell };
  });
  return {
    update() {
      columns.forEach((column, index) => {
        const sorted = query.sort === column.key;
        say(cells[index].cell, (sorted ? (query.descending ? "↓ " : "↑ ") : "") + column.title, true);
        mark(cells[index].head, "aria-sort", sorted ? (query.descending ? "descending" : "ascending") : "none");
      });
    },
  };
}

/** @param {HTMLElement} scroll @param {any} setup @param {any} source @param {any} filters @param {any} detail */
function createBody(scroll, setup, source, filters, detail) {
  const space = make("div", "pnb-space", scroll);
  const empty = make("div", "pnb-empty pnb-muted", scroll);
  make("span", "", empty).textContent = "No runs match.";
  const clear = make("button", "", empty);
  clear.textContent = "Clear filters";
  clear.addEventListener("click", () => filters.clear());
  /** @type {any[]} */
  const pool = [];
  let chosen = -1;
  const total = () => source.matched ?? setup.total;
  const update = (fresh = false) => {
    if (fresh) {
      scroll.scrollTop = 0;
      chosen = -1;
    }
    const top = Math.floor(scroll.scrollTop / ROW);
    const start = Math.max(0, top - 6), stop = Math.min(total(), top + VISIBLE + 8);
    source.want(start, Math.max(stop, 1));
    space.style.height = `${total() * ROW}px`;
    scroll.style.height = `${Math.min(VISIBLE, Math.max(2, setup.total) + 1) * ROW + ROW}px`;
    while (pool.length < stop - start) pool.push(createGridRow(space, setup.columns, (index) => choose(index)));
    pool.forEach((line, index) => line.update(start + index, start + index < stop ? source.row(start + index) : null, start + index < stop, chosen));
    show(empty, total() === 0 && !source.busy);
    filters.count();
  };
  const choose = (/** @type {number} */ index) => {
    const row = source.row(index);
    if (!row) return;
    chosen = index;
    update();
    detail.open(row);
  };
  let waiting = false;
  scroll.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  });
  const move = (/** @type {number} */ step) => {
    if (!total()) return;
    chosen = Math.min(total() - 1, Math.max(0, chosen + step));
    const above = chosen * ROW, below = above + 2 * ROW - scroll.clientHeight;
    scroll.scrollTop = Math.min(above, Math.max(scroll.scrollTop, below));
    update();
    if (detail.shown()) choose(chosen);
  };
  detail.keys(move, () => scroll.focus({ preventScroll: true }));
  scroll.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: VISIBLE, PageUp: -VISIBLE }[event.key];
    if (event.key === "Escape") detail.close();
    else if (event.key === "Enter" && event.target === scroll) choose(Math.max(0, chosen));
    else if (!step) return;
    else move(step);
    // JupyterLab would take these keys for its own cells.
    event.preventDefault();
    event.stopPropagation();
  });
  return { update };
}

/** @param {Element} space @param {any[]} columns @param {(index: number) => void} choose */
function createGridRow(space, columns, choose) {
  const root = make("div", "pnb-row", space);
  root.setAttribute("role", "row");
  let at = 0;
  root.addEventListener("click", () => choose(at));
  const cells = columns.map((column) => {
    const cell = make("span", "", root);
    cell.setAttribute("role", "gridcell");
    mark(cell, "data-numeric", column.numeric ? "" : null);
    cell.dir = "auto";
    return cell;
  });
  return {
    /** @param {number} index @param {any} row @param {boolean} visible @param {number} chosen */
    update(index, row, visible, chosen) {
      at = index;
      show(root, visible);
      if (!visible) return;
      root.style.transform = `translateY(${index * ROW}px)`;
      mark(root, "aria-selected", index === chosen ? "true" : null);
      mark(root, "aria-rowindex", String(index + 2));
      cells.forEach((cell, column) => {
        const { failed, text = failed ? `✗ ${failed}` : "" } = cellOf(row?.cells[column]);
        say(cell, text, true);
        mark(cell, "data-failed", failed ? "" : null);
      });
    },
  };
}

/**
 * A cell is a text, or says what failed instead of giving one.
 * @param {string | {failed: string} | undefined} cell
 * @returns {{failed?: string, text?: string}}
 */
function cellOf(cell) {
  return typeof cell === "string" ? { text: cell } : cell ?? {};
}

/** @param {Element} root @param {any} model */
function createDetail(root, model) {
  const box = make("div", "pnb-detail", root);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.ariaLabel = "The run that is open";
  keepKeys(box);
  show(box, false);
  const close = make("button", "pnb-close", box);
  close.textContent = "✕";
  close.ariaLabel = "Close the run";
  const list = make("dl", "", box);
  let request = 0;
  const receive = (/** @type {any} */ message) => {
    if (message?.type !== "detail" || message.request !== request) return;
    holdFocus(box, list);
    list.replaceChildren();
    for (const [name, text] of message.fields) {
      make("dt", "pnb-muted", list).textContent = name;
      const value = make("dd", "", list);
      const content = make("div", "pnb-text", value);
      content.dir = "auto";
      content.textContent = text;
      if (text.length > 600 || text.split("\n", 13).length > 12) fold(content, value, text.length);
    }
    list.scrollTop = 0;
  };
  model.on("msg:custom", receive);
  const hide = () => show(box, false);
  return {
    /** @param {{position: number}} row */
    open(row) {
      show(box, true);
      model.send({ type: "detail", request: ++request, position: row.position });
    },
    close: hide,
    /**
     * Go from run to run, and back to the table, from wherever the focus is in here.
     * @param {(step: number) => void} move @param {() => void} leave
     */
    keys(move, leave) {
      const quit = () => {
        hide();
        leave();
      };
      close.addEventListener("click", quit);
      box.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const step = { j: 1, k: -1 }[event.key];
        if (event.key === "Escape") quit();
        else if (step) move(step);
        else return;
        event.preventDefault();
        event.stopPropagation();
      });
    },
    shown: () => !box.hidden,
    dispose: () => model.off("msg:custom", receive),
  };
}

export default { render };
