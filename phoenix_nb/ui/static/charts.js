// @ts-check
// The tile of one evaluator: a figure, what it is over, and a chart that grows.

/**
 * @typedef {{label: string, count: number, share: number, tone: string, key: string | null}} Bar
 * @typedef {{bars: Bar[], bins: number[], low: number, high: number}} Chart
 * @typedef {{name: string, kind: string, direction: string | null, figure: string, detail: string,
 *   interval: string, note: string, chart: Chart, mean: number | null, ci: number[] | null}} Tile
 * @typedef {(tile: Tile, filter: {label?: string, low?: number, high?: number}) => void} Pick
 */

const BINS_WIDTH = 300, BINS_HEIGHT = 56;

/**
 * Say how many columns tiles have at most, so that no row is left with a single one; see `.pnb-tiles`.
 * @param {HTMLElement} box
 * @param {number} tiles
 */
function arrange(box, tiles) {
  const columns = tiles <= 4 ? Math.max(1, tiles) : [5, 6, 9].includes(tiles) ? 3 : 4;
  if (box.style.getPropertyValue("--pnb-columns") !== String(columns))
    box.style.setProperty("--pnb-columns", String(columns));
}

/** @param {number} share */
function percent(share) {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return "< 1 %";
  if (rounded === 100 && share < 1) return "> 99 %";
  return `${rounded} %`;
}

/**
 * @param {Element} parent
 * @param {Pick} [pick] called when a bar is chosen
 */
function createTile(parent, pick) {
  const root = make("div", "pnb-tile", parent);
  const head = make("div", "pnb-line", root);
  const name = make("strong", "", head);
  name.dir = "auto";
  const kind = make("span", "pnb-muted", head);
  const lead = make("div", "pnb-lead", root);
  const figure = make("span", "pnb-figure", lead);
  figure.dir = "auto";
  const detail = make("span", "", lead);
  const words = make("div", "pnb-muted pnb-note", root);
  const interval = make("div", "", words), note = make("div", "", words);
  const picture = make("div", "pnb-picture", root);
  const bars = make("div", "pnb-bars", picture);
  const histogram = createHistogram(picture, pick);
  /** @type {Tile} */
  let latest;
  const choose = pick && ((/** @type {Bar} */ bar) => pick(latest, filterOf(latest, bar)));
  return {
    root,
    /** @param {Tile} tile */
    update(tile) {
      latest = tile;
      say(name, tile.name, true);
      const better = { maximize: "higher is better", minimize: "lower is better" };
      const marks = tile.kind === "CODE" ? [] : [tile.kind];
      if (tile.direction) marks.push(better[/** @type {"maximize"} */ (tile.direction)] ?? "");
      say(kind, marks.join(" · "));
      say(figure, tile.figure, true);
      say(detail, tile.detail);
      say(interval, tile.interval);
      say(note, tile.note);
      each(bars, tile.chart.bars, (parent) => createBar(parent, choose));
      histogram.update(tile);
    },
  };
}

/**
 * @param {Tile} tile
 * @param {Bar} bar
 */
function filterOf(tile, bar) {
  const value = Number(bar.key);
  const numeric = bar.key !== "" && !Number.isNaN(value) && tile.mean !== null;
  return numeric ? { low: value, high: value } : { label: bar.key ?? "" };
}

/**
 * @param {Element} parent
 * @param {(bar: Bar) => void} [pick]
 */
function createBar(parent, pick) {
  const root = make(pick ? "button" : "div", "pnb-bar", parent);
  const label = make("span", "pnb-bar-label", root);
  label.dir = "auto";
  const track = make("span", "pnb-bar-track", root);
  const fill = make("span", "pnb-bar-fill", track);
  const count = make("span", "pnb-bar-count", root);
  /** @type {Bar | null} */
  let current = null;
  if (pick) root.addEventListener("click", () => current && current.key !== null && pick(current));
  return {
    root,
    /** @param {Bar} bar */
    update(bar) {
      current = bar;
      say(label, bar.label, true);
      fill.style.width = `${Math.max(100 * bar.share, bar.count ? 0.7 : 0)}%`;
      mark(fill, "data-tone", bar.tone);
      say(count, `${whole(bar.count)} · ${percent(bar.share)}`);
      if (pick) mark(root, "title", `show the ${whole(bar.count)} runs`);
    },
  };
}

/**
 * @param {Element} parent
 * @param {Pick} [pick]
 */
function createHistogram(parent, pick) {
  const root = make("div", "pnb-histogram", parent);
  const picture = draw("svg", {
    viewBox: `0 0 ${BINS_WIDTH} ${BINS_HEIGHT + 1}`, preserveAspectRatio: "none", role: "img",
  }, root);
  const band = draw("rect", { class: "pnb-band", y: 0, height: BINS_HEIGHT }, picture);
  const bins = draw("g", { class: "pnb-bins" }, picture);
  const mean = draw("rect", { class: "pnb-mean", y: 0, height: BINS_HEIGHT, width: 1.6 }, picture);
  draw("rect", { class: "pnb-axis", y: BINS_HEIGHT, height: 1, width: BINS_WIDTH }, picture);
  const ends = make("div", "pnb-ends pnb-muted", root);
  /** @type {Tile} */
  let latest;
  const low = make("span", "", ends), middle = make("span", "pnb-middle", ends), high = make("span", "", ends);
  return {
    root,
    /** @param {Tile} tile */
    update(tile) {
      const { chart } = (latest = tile);
      show(root, chart.bins.length > 0);
      if (!chart.bins.length) return;
      const tallest = Math.max(1, ...chart.bins), step = BINS_WIDTH / chart.bins.length;
      /** @param {number} value */
      const place = (value) =>
        Math.min(1, Math.max(0, (value - chart.low) / (chart.high - chart.low || 1))) * BINS_WIDTH;
      each(bins, chart.bins, (parent) => createBin(parent, () => latest, pick));
      Array.from(bins.children).forEach((bin, index) => {
        const count = chart.bins[index];
        const height = count ? Math.max(1.5, (count / tallest) * (BINS_HEIGHT - 4)) : 0;
        mark(bin, "x", (index * step).toFixed(2));
        mark(bin, "width", (step - 1.5).toFixed(2));
        mark(bin, "y", (BINS_HEIGHT - height).toFixed(2));
        mark(bin, "height", height.toFixed(2));
      });
      const ci = tile.ci ?? [0, 0];
      mark(band, "x", place(ci[0]).toFixed(2));
      mark(band, "width", tile.ci ? Math.max(1, place(ci[1]) - place(ci[0])).toFixed(2) : "0");
      mark(mean, "x", (place(tile.mean ?? 0) - 0.8).toFixed(2));
      mark(picture, "aria-label", `Histogram from ${chart.low} to ${chart.high}: ${chart.bins.join(", ")}`);
      say(low, String(Number(chart.low.toPrecision(4))));
      say(high, String(Number(chart.high.toPrecision(4))));
      say(middle, "mean");
      const share = (100 * place(tile.mean ?? 0)) / BINS_WIDTH;
      middle.style.left = `${Math.min(84, Math.max(16, share)).toFixed(1)}%`;
    },
  };
}

/**
 * @param {Element} parent
 * @param {() => Tile} tile
 * @param {Pick} [pick]
 */
function createBin(parent, tile, pick) {
  const root = draw("rect", { class: "pnb-bin" }, parent);
  let at = 0;
  const choose = () => {
    const { low, high, bins } = tile().chart, width = (high - low) / bins.length;
    // A score on the edge belongs to the bin above it, except at the very end.
    const end = at === bins.length - 1 ? high : low + (at + 1) * width * (1 - 1e-9);
    pick?.(tile(), { low: low + at * width, high: end });
  };
  if (pick) {
    mark(root, "tabindex", "0");
    mark(root, "role", "button");
    root.addEventListener("click", choose);
    root.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Enter") choose();
    });
  }
  return {
    root,
    /** @param {number} count @param {number} index */
    update(count, index) {
      at = index;
      if (pick) mark(root, "aria-label", `${count} runs`);
    },
  };
}
