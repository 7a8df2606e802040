// @ts-check
// A table of runs. The kernel sorts and filters; here are the rows in sight, some more above and below,
// and what was asked for.

/**
 * @typedef {{column: string, low: number | null, high: number | null}} Range
 * @typedef {{text: string, errors: string, ranges: Range[], labels: {column: string, label: string}[],
 *   sort: string | null, descending: boolean}} Query
 */

const ROW = 30, VISIBLE = 14;
const WIDTHS = { id: "minmax(70px, 0.7fr)", text: "minmax(140px, 3fr)", error: "minmax(90px, 1.4fr)", score: "minmax(88px, 0.8fr)", label: "minmax(88px, 0.9fr)", seconds: "minmax(76px, 0.6fr)", count: "minmax(76px, 0.5fr)" };

/** @param {{model: any, el: HTMLElement}} context */
function render({ model, el }) {
  const setup = decode(model.get("setup")) ?? { columns: [], total: 0, tiles: [] };
  const root = make("section", "pnb pnb-explore", el);
  root.setAttribute("aria-label", "Runs");
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
    const key = /** @type {any} */ (tile).key;
    if (filter.label !== undefined) addLabel(query, `${key}.label`, filter.label);
    else addRange(query, `${key}.score`, filter.low ?? null, filter.high ?? null);
    apply();
  }));
  const filters = createFilters(root, query, setup, source, apply);
  const scroll = make("div", "pnb-scroll", root);
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "grid");
  keepKeys(scroll);
  scroll.style.setProperty("--pnb-columns", setup.columns.map((/** @type {any} */ one) => WIDTHS[/** @type {"id"} */ (one.kind)]).join(" "));
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
  const numeric = setup.columns.filter((/** @type {any} */ one) => ["score", "seconds", "count"].includes(one.kind));
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
    const cell = make("button", "", line);
    cell.setAttribute("role", "columnheader");
    cell.dataset.kind = column.kind;
    cell.dir = "auto";
    cell.addEventListener("click", () => {
      if (query.sort !== column.key) Object.assign(query, { sort: column.key, descending: false });
      else if (!query.descending) query.descending = true;
      else Object.assign(query, { sort: null, descending: false });
      apply();
    });
    return cell;
  });
  return {
    update() {
      columns.forEach((column, index) => {
        const sorted = query.sort === column.key;
        say(cells[index], (sorted ? (query.descending ? "↓ " : "↑ ") : "") + column.title, true);
        mark(cells[index], "aria-sort", sorted ? (query.descending ? "descending" : "ascending") : "none");
      });
    },
  };
}

/** @param {HTMLElement} scroll @param {any} setup @param {any} source @param {any} filters @param {any} detail */
function createBody(scroll, setup, source, filters, detail) {
  const space = make("div", "pnb-space", scroll);
  const empty = make("div", "pnb-empty pnb-muted", scroll);
  empty.textContent = "No run is like that.";
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
  scroll.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: VISIBLE, PageUp: -VISIBLE }[event.key];
    if (event.key === "Escape") detail.close();
    else if (event.key === "Enter" && event.target === scroll) choose(Math.max(0, chosen));
    else if (!step || !total()) return;
    else {
      chosen = Math.min(total() - 1, Math.max(0, chosen + step));
      const above = chosen * ROW, below = above + 2 * ROW - scroll.clientHeight;
      scroll.scrollTop = Math.min(above, Math.max(scroll.scrollTop, below));
      update();
      if (detail.shown()) choose(chosen);
    }
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
    cell.dataset.kind = column.kind;
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
        const text = row ? row.cells[column] : "";
        say(cell, columns[column].kind === "error" && text ? `✗ ${text}` : text, true);
      });
    },
  };
}

/** @param {Element} root @param {any} model */
function createDetail(root, model) {
  const box = make("div", "pnb-detail", root);
  show(box, false);
  const close = make("button", "pnb-close", box);
  close.textContent = "✕";
  close.ariaLabel = "Close the run";
  const list = make("dl", "", box);
  let request = 0;
  const receive = (/** @type {any} */ message) => {
    if (message?.type !== "detail" || message.request !== request) return;
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
  close.addEventListener("click", hide);
  return {
    /** @param {{position: number}} row */
    open(row) {
      show(box, true);
      model.send({ type: "detail", request: ++request, position: row.position });
    },
    close: hide,
    shown: () => !box.hidden,
    dispose: () => model.off("msg:custom", receive),
  };
}

export default { render };
