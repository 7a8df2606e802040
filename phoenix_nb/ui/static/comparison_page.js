// @ts-check
// A comparison in a page of its own: what the kernel would answer is answered from what the page holds.

/** @param {any} data */
function createLocalModel(data) {
  /** @type {Set<(message: any) => void>} */
  const listeners = new Set();
  const bytes = new TextEncoder().encode(JSON.stringify(data.setup));
  /** @type {string[] | null} */
  let texts = null;
  const search = () => (texts ??= data.examples.map((/** @type {any} */ one) => wordsOf(one)));
  return {
    get: () => new DataView(bytes.buffer),
    on: (/** @type {string} */ _event, /** @type {(message: any) => void} */ listener) => listeners.add(listener),
    off: (/** @type {string} */ _event, /** @type {(message: any) => void} */ listener) => listeners.delete(listener),
    /** @param {any} message */
    send(message) {
      const answer = message.type === "page" ? page(data, message, search) : opened(data, message);
      // As if it had come from a kernel: never before the question has been asked to its end.
      queueMicrotask(() => listeners.forEach((listener) => listener(answer)));
    },
  };
}

/** @param {any} example */
function wordsOf(example) {
  const parts = [example.id, ...example.fields.map((/** @type {any} */ field) => field[1])];
  for (const { runs } of example.variants)
    for (const run of runs) parts.push(run.error, ...run.pieces.filter((/** @type {any} */ one) => one[0] !== "-").map((/** @type {any} */ one) => one[1]));
  return parts.join("\n").toLowerCase();
}

/** @param {any} data @param {any} message @param {() => string[]} search */
function page(data, message, search) {
  const { query } = message;
  const found = find(data, query, search);
  const counts = Object.fromEntries(SHOWS.map(([show]) => [show, chosen(data, { ...query, show }).length]));
  const positions = found.slice(message.start, message.stop);
  const rows = positions.map((index) => short(data, data.examples[index], query));
  return { type: "page", request: message.request, matched: found.length, counts, start: message.start, positions, rows };
}

/** @param {any} data @param {any} message */
function opened(data, message) {
  const example = data.examples[message.position];
  const rank = (/** @type {any} */ one) => (one.baseline ? 0 : one.place === message.variant ? 1 : 2);
  const variants = [...example.variants].sort((one, other) => rank(one) - rank(other)).map((variant) => ({
    ...variant,
    runs: variant.runs.map((/** @type {any} */ run) => ({ ...run, pieces: against(run.pieces, message.against) })),
  }));
  return { type: "detail", request: message.request, example: { ...example, variants } };
}

/** @param {[string, string][]} pieces @param {string} wanted @returns {[string, string][]} */
function against(pieces, wanted) {
  return wanted === "nothing" ? pieces.filter(([code]) => code !== "-").map(([, text]) => ["=", text]) : pieces;
}

/** @param {any} data @param {any} query @returns {number[]} the variants meant */
function meant(data, query) {
  return query.variant !== null ? [query.variant] : data.setup.order.filter((/** @type {number} */ one) => one !== data.setup.baseline);
}

/** @param {any} data @param {any} query @returns {number[]} */
function chosen(data, query) {
  const all = data.examples.map((/** @type {any} */ _one, /** @type {number} */ index) => index);
  if (query.show === "all") return all;
  if (query.show === "errors") return all.filter((/** @type {number} */ index) => data.failed[index]);
  const wanted = { regressions: "l", improvements: "w", disagreements: "wlc" }[/** @type {"regressions"} */ (query.show)];
  const columns = meant(data, query).map((variant) => data.outcomes[query.evaluator]?.[variant] ?? "");
  return all.filter((/** @type {number} */ index) => columns.some((column) => column[index] && wanted.includes(column[index])));
}

/** @param {any} data @param {any} query @param {() => string[]} search */
function find(data, query, search) {
  let found = chosen(data, query);
  const wanted = query.search.trim().toLowerCase();
  if (wanted) {
    const texts = search();
    found = found.filter((index) => texts[index].includes(wanted));
  }
  const source = (query.sort === "score" ? data.scores : data.differences)[query.evaluator];
  if (query.sort === "example" || !source) return found;
  const columns = meant(data, query).map((variant) => source[variant]);
  const sign = data.signs[query.evaluator];
  const key = (/** @type {number} */ index) => {
    const values = columns.map((column) => column[index]).filter((value) => value !== null);
    if (!values.length) return Infinity;
    if (query.sort === "score") return Math.min(...values);
    if (query.sort === "size") return -Math.max(...values.map(Math.abs));
    const gains = values.map((value) => sign * value);
    return query.sort === "loss" ? Math.min(...gains) : -Math.max(...gains);
  };
  const keys = new Map(found.map((index) => [index, key(index)]));
  return found.sort((one, other) => {
    const left = keys.get(one) ?? 0, right = keys.get(other) ?? 0;
    return left < right ? -1 : left > right ? 1 : one - other;
  });
}

/** @param {any} data @param {any} example @param {any} query */
function short(data, example, query) {
  const texts = (/** @type {string} */ name) => example.fields.filter((/** @type {any} */ one) => one[0].startsWith(name)).map((/** @type {any} */ one) => one[1]).join(" · ");
  const variants = new Map(example.variants.map((/** @type {any} */ one) => [one.place, one]));
  return {
    id: example.id,
    input: ends([["=", texts("input")]], query.limit).map((one) => one[1]).join(""),
    expected: ends([["=", texts("expected")]], query.limit / 2).map((one) => one[1]).join(""),
    cells: query.columns.map((/** @type {number} */ place) => {
      const { runs, marks } = variants.get(place);
      const run = runs.find((/** @type {any} */ one) => !one.error);
      return { pieces: run ? ends(against(run.pieces, query.against), query.limit) : [], rewritten: Boolean(run?.rewritten), error: run ? "" : runs[0]?.error ?? "", absent: !runs.length, marks };
    }),
  };
}

/**
 * Keep about `limit` letters: the beginning, and the end, where answers stand.
 * @param {[string, string][]} pieces @param {number} limit @returns {[string, string][]}
 */
function ends(pieces, limit) {
  const size = pieces.reduce((sum, [, text]) => sum + text.length, 0);
  if (size <= limit) return pieces;
  const head = Math.floor(limit * 0.6), tail = size - Math.floor(limit * 0.4);
  /** @type {[string, string][]} */
  const kept = [];
  let at = 0, cut = false;
  for (const [code, text] of pieces) {
    // A word is rather left out than cut.
    if (at + text.length <= head) kept.push([code, text]);
    else if (at < head) kept.push([code, text.slice(0, head - at).replace(/(^|\s)\S{0,20}$/, "$1")]);
    if (!cut && at + text.length > head) {
      kept.push(["=", " … "]);
      cut = true;
    }
    if (at >= tail) kept.push([code, text]);
    else if (at + text.length > tail) kept.push([code, text.slice(tail - at).replace(/^\S{0,20}(\s|$)/, "$1")]);
    at += text.length;
  }
  return kept;
}

const holder = document.getElementById("pnb-data"), still = document.getElementById("pnb-static"), place = document.getElementById("pnb-view");
if (holder && still && place) {
  render({ model: createLocalModel(JSON.parse(holder.textContent ?? "")), el: place });
  still.hidden = true;
}
