// @ts-check
// What tables share: rows that the kernel hands out by the chunk, and long texts that fold.

/**
 * Rows by their place in the result, fetched a chunk at a time.
 * @param {any} model @param {object} query what is asked for; sent as it stands
 * @param {(message: any) => void} arrived @param {number} size rows of a chunk
 */
function createSource(model, query, arrived, size) {
  /** @type {Map<number, any>} */
  let rows = new Map();
  /** @type {Set<number>} */
  let asked = new Set();
  let request = 0, first = 0;
  const source = {
    /** @type {number | null} */
    matched: null,
    busy: false,
    reset() {
      rows = new Map();
      asked = new Set();
      first = request + 1;
      source.busy = true;
    },
    /** @param {number} index */
    row: (index) => rows.get(index),
    /** @param {number} start @param {number} stop */
    want(start, stop) {
      const last = Math.floor(Math.max(start, stop - 1) / size);
      for (let chunk = Math.floor(start / size); chunk <= last; chunk++) {
        if (asked.has(chunk)) continue;
        asked.add(chunk);
        model.send({ type: "page", request: ++request, query, start: chunk * size, stop: (chunk + 1) * size });
      }
    },
    dispose: () => model.off("msg:custom", receive),
  };
  const receive = (/** @type {any} */ message) => {
    // An answer to an earlier query comes too late.
    if (message?.type !== "page" || message.request < first) return;
    source.matched = message.matched;
    source.busy = false;
    message.rows.forEach((/** @type {any} */ cells, /** @type {number} */ index) =>
      rows.set(message.start + index, { position: message.positions[index], cells }));
    arrived(message);
  };
  model.on("msg:custom", receive);
  return source;
}

/** @param {HTMLElement} content @param {Element} parent @param {number} length */
function fold(content, parent, length) {
  content.classList.add("pnb-folded");
  const button = make("button", "pnb-fold", parent);
  const update = () => {
    const folded = content.classList.contains("pnb-folded");
    say(button, folded ? `show all ${whole(length)} characters` : "show less");
    mark(button, "aria-expanded", String(!folded));
  };
  button.addEventListener("click", () => {
    content.classList.toggle("pnb-folded");
    update();
  });
  update();
}
