// @ts-check
// The live view of runs under way. It draws one snapshot after the other, keeps every element it has
// made, and tells the kernel what was clicked. Between snapshots it lets the clock run on.

/** @typedef {any} Snapshot as `phoenix_nb.ui.snapshot` makes it */

const SEGMENTS = ["done", "failed", "running", "waiting"];
// Pixels of the names and runs of a board, and of each of its evaluators; with more of them it scrolls.
const LEAST = 250, LEAST_COLUMN = 74;
const MOST_CALLS = 1024;
// The same words as in `ui/messages.py`.
const NO_CONCURRENCY = "Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it adapt.";
const STATES = { starting: "starting", running: "● running", paused: "❚❚ paused", stopping: "◌ stopping", finished: "ended" };

/**
 * Tell the kernel that there is a front end, which it cannot find out otherwise; see `ui/cells.py`.
 * @param {{model: any}} context
 */
function initialize({ model }) {
  model.send({ type: "seen" });
}

/** @param {{model: any, el: HTMLElement}} context */
function render({ model, el }) {
  const root = make("section", "pnb", el);
  root.setAttribute("aria-label", "Experiment progress");
  const send = (/** @type {object} */ message) => model.send(message);
  const parts = [
    createHead(root, send, model), createProgress(root), createBoard(root, send), createTiles(root),
    createRecent(root), createErrors(root, send, model),
  ];
  /** @type {Snapshot} */
  let snapshot = null;
  let arrived = 0;
  const update = () => {
    if (!snapshot) return;
    const passed = snapshot.state === "finished" ? 0 : (performance.now() - arrived) / 1000;
    for (const part of parts) part.update(snapshot, passed);
  };
  const receive = () => {
    snapshot = decode(model.get("snapshot"));
    arrived = performance.now();
    update();
  };
  receive();
  model.on("change:snapshot", receive);
  const clock = setInterval(update, 1000);
  return () => {
    clearInterval(clock);
    model.off("change:snapshot", receive);
    for (const part of parts) part.dispose?.();
  };
}

/**
 * @param {Element} root
 * @param {(message: object) => void} send
 * @param {any} model
 */
function createHead(root, send, model) {
  const head = make("div", "pnb-head", root);
  const title = make("span", "pnb-title pnb-line", head);
  title.dir = "auto";
  const state = make("span", "pnb-small", head);
  state.setAttribute("role", "status");
  const origin = make("span", "pnb-origin pnb-muted pnb-line", head);
  origin.dir = "auto";
  const controls = make("div", "pnb-controls", head);
  const width = createConcurrency(controls, head, send, model);
  const retry = createButton(controls, "Retry failed", () => send({ type: "retry_failed" }));
  const pause = createButton(controls, "Pause", () => send({ type: paused ? "resume" : "pause" }));
  const stop = createButton(controls, "Stop", () => send({ type: "stop" }));
  let paused = false;
  return {
    /** @param {Snapshot} snapshot */
    update(snapshot) {
      say(title, snapshot.title, true);
      say(state, STATES[/** @type {"running"} */ (snapshot.state)] ?? snapshot.state);
      say(origin, snapshot.origin, true);
      const going = snapshot.state === "running" || snapshot.state === "paused";
      paused = snapshot.state === "paused";
      show(controls, snapshot.interactive);
      width.update(snapshot, going);
      retry.update("Retry failed", going && snapshot.tasks.failed > 0, snapshot.tasks.failed);
      pause.update(paused ? "Resume" : "Pause", going, snapshot.state);
      stop.update("Stop", going, snapshot.state);
    },
    dispose: width.dispose,
  };
}

/**
 * A button that is busy from the click until what it asked for shows, or three seconds have passed.
 * @param {Element} parent
 * @param {string} label
 * @param {() => void} act
 */
function createButton(parent, label, act) {
  const root = /** @type {HTMLButtonElement} */ (make("button", "", parent));
  root.type = "button";
  root.textContent = label;
  /** @type {unknown} */
  let seen, clicked, until = 0;
  root.addEventListener("click", () => {
    clicked = seen;
    until = performance.now() + 3000;
    root.disabled = true;
    act();
  });
  return {
    root,
    /** @param {string} text @param {boolean} possible @param {unknown} fact what a click will change */
    update(text, possible, fact) {
      seen = fact;
      say(root, text);
      root.disabled = !possible || (performance.now() < until && fact === clicked);
    },
  };
}

/**
 * How many calls are in flight: a number, or "auto". What is neither changes nothing and says so.
 * @param {Element} parent
 * @param {Element} head where it says so
 * @param {(message: object) => void} send
 * @param {any} model
 */
function createConcurrency(parent, head, send, model) {
  const label = make("label", "", parent);
  make("span", "pnb-muted", label).textContent = "concurrency";
  const input = /** @type {HTMLInputElement} */ (make("input", "", label));
  Object.assign(input, { type: "number", min: "1", max: String(MOST_CALLS), step: "1" });
  commitOnEnter(input);
  const auto = /** @type {HTMLButtonElement} */ (make("button", "pnb-auto", parent));
  auto.type = "button";
  auto.textContent = "auto";
  const refused = make("div", "pnb-refused", head);
  refused.setAttribute("role", "alert");
  show(refused, false);
  let current = "";
  const refuse = (/** @type {string} */ text) => {
    say(refused, text);
    show(refused, text !== "");
    mark(input, "aria-invalid", text ? "true" : null);
  };
  const ask = (/** @type {number | "auto"} */ concurrency) => {
    refuse("");
    send({ type: "set_concurrency", concurrency });
  };
  input.addEventListener("change", () => {
    const value = input.valueAsNumber;
    if (Number.isInteger(value) && value >= 1 && value <= MOST_CALLS) ask(value);
    else {
      refuse(NO_CONCURRENCY);
      input.value = current;
    }
    input.blur();
  });
  auto.addEventListener("click", () => ask(auto.getAttribute("aria-pressed") === "true" && current ? Number(current) : "auto"));
  const receive = (/** @type {any} */ message) => {
    if (message?.type === "refused") refuse(message.text);
  };
  model.on("msg:custom", receive);
  return {
    /** @param {Snapshot} snapshot @param {boolean} going */
    update(snapshot, going) {
      input.disabled = auto.disabled = !going;
      current = snapshot.concurrency === null ? "" : String(snapshot.concurrency);
      mark(auto, "aria-pressed", String(snapshot.adaptive));
      mark(auto, "title", snapshot.adaptive ? "adapts by itself; press to keep the number as it is" : "let the number adapt by itself");
      mark(input, "title", snapshot.adaptive && snapshot.ceiling ? `calls at once now; ${snapshot.ceiling} at most` : "calls at once");
      const { activeElement } = /** @type {Document} */ (input.getRootNode());
      if (document.activeElement !== input && activeElement !== input) input.value = current;
    },
    dispose: () => model.off("msg:custom", receive),
  };
}

/** @param {Element} parent */
function createTrack(parent) {
  const root = make("div", "pnb-track", parent);
  root.setAttribute("role", "progressbar");
  root.setAttribute("aria-label", "runs");
  root.setAttribute("aria-valuemin", "0");
  const segments = SEGMENTS.map((what) => {
    const segment = make("span", "pnb-segment", root);
    segment.dataset.what = what;
    return segment;
  });
  return {
    /** @param {any} flow */
    update(flow) {
      const counts = [flow.done, flow.failed, flow.running, flow.retrying + flow.throttled];
      const total = Math.max(1, flow.planned, counts.reduce((sum, count) => sum + count, 0));
      counts.forEach((count, index) => {
        const share = `${((100 * count) / total).toFixed(2)}%`;
        if (segments[index].style.width !== share) segments[index].style.width = share;
        show(segments[index], count > 0);
      });
      mark(root, "aria-valuenow", String(flow.done + flow.failed));
      mark(root, "aria-valuemax", String(flow.planned));
      mark(root, "aria-valuetext", `${whole(flow.done)} of ${whole(flow.planned)} done, ${whole(flow.failed)} failed`);
    },
  };
}

/** @param {Element} root */
function createProgress(root) {
  const box = make("div", "pnb-progress", root);
  const track = createTrack(box);
  const counts = make("div", "pnb-facts", box);
  const details = make("div", "pnb-facts pnb-details", box);
  const fact = (/** @type {string | null} */ what, row = details) => {
    const element = make("span", "pnb-fact", row);
    if (what) element.dataset.what = what;
    const number = make("b", "", element);
    const words = make("span", "", element);
    return (/** @type {number | string} */ value, /** @type {string} */ text, empty = false) => {
      say(number, typeof value === "number" ? whole(value) : value);
      say(words, text);
      mark(element, "data-empty", empty ? "true" : null);
      show(element, value !== "" || text !== "");
    };
  };
  const done = fact("done", counts), failed = fact("failed", counts);
  const running = fact("running", counts), waiting = fact("waiting", counts), left = fact("left", counts);
  const elapsed = fact(null), rate = fact(null), evaluations = fact(null);
  const latency = fact(null), spent = fact(null), held_back = fact(null);
  const status = make("div", "pnb-status", box);
  status.dir = "auto";
  return {
    /** @param {Snapshot} snapshot @param {number} passed seconds since the snapshot came */
    update(snapshot, passed) {
      const { tasks, evaluations: verdicts } = snapshot;
      track.update(tasks);
      done(tasks.done, tasks.planned ? ` of ${whole(tasks.planned)} done` : " done");
      failed(tasks.failed, " failed", !tasks.failed);
      running(tasks.running, " running", !tasks.running);
      const held = tasks.throttled + verdicts.throttled, again = tasks.retrying + verdicts.retrying;
      const words = held ? ` waiting for the limit${again ? `, ${whole(again)} to be retried` : ""}` : again ? " to be retried" : " waiting";
      waiting(held || again, words, !held && !again);
      const due = verdicts.planned - verdicts.skipped;
      evaluations("", verdicts.planned ? `${whole(verdicts.done + verdicts.failed)} of ${whole(due)} evaluations` : "");
      rate("", snapshot.rate === null ? "" : perSecond(snapshot.rate) + (snapshot.limit_rate === null ? "" : ` of ~${perSecond(snapshot.limit_rate)} allowed`));
      latency("", snapshot.latency);
      spent("", snapshot.spent);
      elapsed("", duration(snapshot.elapsed + passed));
      held_back("", snapshot.held_back);
      // While nothing is started, nothing can be said of when it will be over.
      const known = snapshot.eta !== null && snapshot.state !== "paused";
      left(known ? `≈ ${duration(Math.max(1, snapshot.eta - passed), true)} left` : "", "");
      const closed = snapshot.closed - passed;
      const limited = closed > 0.5 ? `The limit lets nothing through for ${duration(closed)}.` : "";
      say(status, [limited, snapshot.status].filter(Boolean).join(" "), true);
      mark(status, "data-tone", snapshot.tone || (limited ? "wait" : null));
    },
  };
}

/** @param {Element} root */
function createTiles(root) {
  const box = make("div", "pnb-tiles", root);
  const more = make("div", "pnb-muted pnb-small pnb-more", root);
  return {
    /** @param {Snapshot} snapshot */
    update(snapshot) {
      arrange(box, snapshot.tiles.length);
      each(box, snapshot.tiles, (parent) => createTile(parent));
      show(box, snapshot.tiles.length > 0);
      show(more, snapshot.more_tiles > 0);
      say(more, `and ${snapshot.more_tiles} more evaluators, shown at the end`);
    },
  };
}

/**
 * Variants in rows, evaluators in columns.
 * @param {Element} root
 * @param {(message: object) => void} send
 */
function createBoard(root, send) {
  const box = make("div", "pnb-board", root);
  const table = make("table", "", box);
  const head = make("tr", "", make("thead", "", table));
  const body = make("tbody", "", table);
  const more = make("div", "pnb-more pnb-muted pnb-small", root);
  const heading = (/** @type {Element} */ parent) => {
    const cell = make("th", "", parent);
    cell.setAttribute("scope", "col");
    cell.dir = "auto";
    return {
      root: cell,
      update(/** @type {any} */ one) {
        say(cell, breakable(one.short));
        mark(cell, "title", one.name ?? null);
      },
    };
  };
  return {
    /** @param {Snapshot} snapshot */
    update(snapshot) {
      show(box, snapshot.board !== null);
      const { columns = [], rows = [], more_rows = 0, more_columns = 0 } = snapshot.board ?? {};
      const left = [more_rows && `${more_rows} more variants`, more_columns && `${more_columns} more evaluators`];
      say(more, left.some(Boolean) ? `and ${left.filter(Boolean).join(" and ")}, shown at the end` : "");
      show(more, left.some(Boolean));
      if (!snapshot.board) return;
      table.style.minWidth = `${LEAST + LEAST_COLUMN * columns.length}px`;
      each(head, [{ short: "variant" }, { short: "runs" }, ...columns], heading);
      each(body, rows, (parent) => createRow(parent, send));
      rows.forEach((/** @type {any} */ row, /** @type {number} */ index) => {
        /** @type {any} */ (body).parts[index].cells(row, columns, snapshot);
      });
    },
  };
}

/**
 * @param {Element} parent
 * @param {(message: object) => void} send
 */
function createRow(parent, send) {
  const root = make("tr", "", parent);
  const heading = make("th", "", root);
  heading.setAttribute("scope", "row");
  const name = make("strong", "", heading);
  name.dir = "auto";
  const runs = make("td", "", root);
  const track = createTrack(runs);
  const line = make("div", "pnb-runs", runs);
  const words = make("span", "pnb-muted pnb-small", line);
  let id = "";
  const stop = createButton(line, "Stop", () => send({ type: "stop", experiment_id: id }));
  const ended = make("span", "pnb-muted pnb-small", line);
  /** @type {ReturnType<typeof createCell>[]} */
  const cells = [];
  return {
    root,
    /** @param {any} row */
    update(row) {
      id = row.id;
      say(name, row.short);
      mark(name, "title", row.name);
      mark(stop.root, "aria-label", `Stop ${row.name}`);
      track.update(row.tasks);
      const { done, planned, failed } = row.tasks;
      say(words, `${whole(done)} of ${whole(planned)} done${failed ? ` · ${whole(failed)} failed` : ""}`.replace(/(\d) (of|failed)/g, "$1\u00a0$2"));
    },
    /** @param {any} row @param {any[]} columns @param {Snapshot} snapshot */
    cells(row, columns, snapshot) {
      while (cells.length < columns.length) cells.push(createCell(root));
      columns.forEach((column, index) => cells[index].update(row.cells[index], column));
      show(stop.root, snapshot.interactive && row.state === "running");
      stop.update("Stop", row.state === "running", row.state);
      say(ended, row.outcome || row.state);
      show(ended, row.state !== "running" || !snapshot.interactive);
    },
  };
}

/** @param {Element} parent */
function createCell(parent) {
  const root = make("td", "", parent);
  const figure = make("span", "", root);
  const picture = draw("svg", { viewBox: "0 0 90 10", "aria-hidden": "true" }, root);
  draw("line", { class: "pnb-scale", x1: 0, x2: 90, y1: 5, y2: 5 }, picture);
  const whisker = draw("line", { class: "pnb-whisker", y1: 5, y2: 5 }, picture);
  const dot = draw("circle", { class: "pnb-dot", cy: 5, r: 3.5 }, picture);
  return {
    root,
    /** @param {any} cell @param {{low: number, high: number}} column */
    update(cell, column) {
      const [text, mean, low = mean, high = mean] = cell ?? ["–"];
      say(figure, text);
      mark(root, "title", low === high ? null : `95 % CI ${low} to ${high}`);
      mark(picture, "visibility", mean === undefined ? "hidden" : null);
      if (mean === undefined) return;
      const place = (/** @type {number} */ value) =>
        (4 + 82 * Math.min(1, Math.max(0, (value - column.low) / (column.high - column.low || 1)))).toFixed(1);
      mark(dot, "cx", place(mean));
      mark(whisker, "x1", place(low));
      mark(whisker, "x2", place(high));
    },
  };
}

/** @param {Element} root */
function createRecent(root) {
  const box = make("div", "pnb-recent", root);
  const table = make("table", "pnb-strip", box);
  const head = make("tr", "", make("thead", "", table));
  const body = make("tbody", "", table);
  const heading = (/** @type {Element} */ parent) => {
    const cell = make("th", "", parent);
    cell.setAttribute("scope", "col");
    cell.dir = "auto";
    return {
      root: cell,
      update(/** @type {string[]} */ [text, column]) {
        say(cell, text, true);
        mark(cell, "data-column", column);
      },
    };
  };
  const field = (/** @type {Element} */ parent) => {
    const cell = make("td", "", parent);
    cell.dir = "auto";
    return {
      root: cell,
      update(/** @type {any} */ { text, column, failed, muted }) {
        say(cell, text, true);
        mark(cell, "data-column", column);
        mark(cell, "class", failed ? "pnb-failed" : muted ? "pnb-muted" : null);
      },
    };
  };
  return {
    /** @param {Snapshot} snapshot */
    update({ recent }) {
      show(box, recent.rows.length > 0);
      each(head, recent.columns, heading);
      each(body, recent.rows, (parent) => {
        const line = make("tr", "", parent);
        const update = (/** @type {any[]} */ row) =>
          each(line, row.map((one, index) => ({ ...one, column: recent.columns[index][1] })), field);
        return { root: line, update };
      });
    },
  };
}

/**
 * @param {Element} root
 * @param {(message: object) => void} send
 * @param {any} model
 */
function createErrors(root, send, model) {
  const box = make("div", "pnb-errors", root);
  /** @type {Map<string, ReturnType<typeof createError>>} */
  const open = new Map();
  const receive = (/** @type {any} */ message) => {
    if (message?.type === "traceback") open.get(message.key)?.receive(message.text);
  };
  model.on("msg:custom", receive);
  return {
    /** @param {Snapshot} snapshot */
    update({ errors }) {
      show(box, errors.length > 0);
      const keys = new Set(errors.map((/** @type {any} */ error) => error.key));
      for (const [key, part] of open)
        if (!keys.has(key)) {
          part.root.remove();
          open.delete(key);
        }
      for (const error of errors) {
        let part = open.get(error.key);
        if (!part) open.set(error.key, (part = createError(box, error.key, send)));
        part.update(error);
      }
    },
    dispose: () => model.off("msg:custom", receive),
  };
}

/**
 * @param {Element} parent
 * @param {string} key
 * @param {(message: object) => void} send
 */
function createError(parent, key, send) {
  const root = /** @type {HTMLDetailsElement} */ (make("details", "pnb-error", parent));
  const summary = make("summary", "", root);
  make("span", "pnb-sign", summary).textContent = "✗ ";
  const type = make("b", "", summary);
  type.dir = "auto";
  const where = make("span", "", summary);
  const message = make("span", "pnb-muted", summary);
  message.dir = "auto";
  const first = make("div", "pnb-muted pnb-small", root);
  const trace = make("pre", "", root);
  trace.textContent = "…";
  trace.tabIndex = 0;
  let asked = false;
  root.addEventListener("toggle", () => {
    if (!root.open || asked) return;
    asked = true;
    send({ type: "traceback", key });
  });
  return {
    root,
    /** @param {any} error */
    update(error) {
      say(type, error.type);
      say(where, ` × ${whole(error.count)} in ${error.where}: `);
      say(message, error.message);
      mark(summary, "title", error.message);
      say(first, error.example ? `first: example ${error.example}` : "");
    },
    /** @param {string} text */
    receive: (text) => say(trace, text || "no traceback was kept"),
  };
}

export default { initialize, render };
