// The tile of one evaluator: a figure, what it is over, and a chart that grows.

import {
  createList,
  draw,
  make,
  type Part,
  setAttribute,
  setText,
  setTitledText,
  show,
} from "./dom";
import { figure, percent, whole } from "./format";
import { binRange, histogram, position, tileColumns } from "./geometry";
import type { Bar, Tile } from "./messages.generated";

/** What a click on a bar or a bin chooses. */
export type Choice = { readonly label: string } | { readonly low: number; readonly high: number };

const WIDTH = 300;
const HEIGHT = 56;
const BETTER: Readonly<Record<string, string>> = {
  maximize: "higher is better",
  minimize: "lower is better",
};

/** Set how many columns tiles have at most. */
export function arrange(box: HTMLElement, tiles: number): void {
  const columns = String(tileColumns(tiles));
  if (box.style.getPropertyValue("--pnb-columns") !== columns)
    box.style.setProperty("--pnb-columns", columns);
}

/** What a tile calls when a bar or a bin is clicked, and whether one is chosen. */
export interface Chooser {
  choose(choice: Choice): void;
  chosen(choice: Choice): boolean;
}

/** Make a tile. With a chooser, its bars can be clicked. */
export function createTile(parent: Element, chooser?: Chooser): Part<Tile> {
  const root = make("div", "pnb-tile", parent);
  const head = make("div", "pnb-line", root);
  const name = make("strong", "", head);
  name.dir = "auto";
  const kind = make("span", "pnb-muted", head);
  const lead = make("div", "pnb-lead", root);
  const value = make("span", "pnb-figure", lead);
  value.dir = "auto";
  const detail = make("span", "", lead);
  const words = make("div", "pnb-muted pnb-note", root);
  const interval = make("div", "", words);
  const note = make("div", "", words);
  const picture = make("div", "pnb-picture", root);
  let latest: Tile | null = null;
  const choiceOf = (bar: Bar) => (latest && bar.key !== null ? barChoice(latest, bar.key) : null);
  const picker = chooser && createPicker(chooser, choiceOf);
  const bars = createList(make("div", "pnb-bars", picture), (box) => createBar(box, picker));
  const bins = createHistogram(picture, chooser);
  return {
    root,
    update(tile) {
      latest = tile;
      setText(name, tile.name);
      const better = tile.direction === null ? undefined : BETTER[tile.direction];
      const kinds = [tile.kind === "CODE" ? "" : tile.kind, better].filter(Boolean);
      setText(kind, kinds.join(" · "));
      setAttribute(head, "title", [tile.name, ...kinds].join(" · "));
      setTitledText(value, tile.figure);
      setText(detail, tile.detail);
      setText(interval, tile.interval);
      setText(note, tile.note);
      bars(tile.chart.bars);
      bins(tile);
    },
  };
}

function barChoice(tile: Tile, key: string): Choice {
  const value = Number(key);
  const numeric = key !== "" && !Number.isNaN(value) && tile.mean !== null;
  return numeric ? { low: value, high: value } : { label: key };
}

/** A chooser of the items of one chart. */
interface Picker<Item> {
  pick(item: Item): void;
  picked(item: Item): boolean;
}

function createPicker<Item>(
  { choose, chosen }: Chooser,
  choiceOf: (item: Item) => Choice | null,
): Picker<Item> {
  return {
    pick(item) {
      const choice = choiceOf(item);
      if (choice) choose(choice);
    },
    picked(item) {
      const choice = choiceOf(item);
      return choice !== null && chosen(choice);
    },
  };
}

function createBar(parent: Element, picker?: Picker<Bar>): Part<Bar> {
  const root = make(picker ? "button" : "div", "pnb-bar", parent);
  const label = make("span", "pnb-bar-label", root);
  label.dir = "auto";
  const fill = make("span", "pnb-bar-fill", make("span", "pnb-bar-track", root));
  const count = make("span", "pnb-bar-count", root);
  let current: Bar | null = null;
  if (picker) root.addEventListener("click", () => current && picker.pick(current));
  return {
    root,
    update(bar) {
      current = bar;
      setTitledText(label, bar.label);
      fill.style.width = `${Math.max(100 * bar.share, bar.count ? 0.7 : 0)}%`;
      setAttribute(fill, "data-tone", bar.tone);
      setText(count, `${whole(bar.count)} · ${percent(bar.share)}`);
      if (!picker) return;
      setAttribute(root, "title", `show the ${whole(bar.count)} runs`);
      setAttribute(root, "aria-pressed", String(picker.picked(bar)));
    },
  };
}

function createHistogram(parent: Element, chooser?: Chooser): (tile: Tile) => void {
  const root = make("div", "pnb-histogram", parent);
  // A picture has no parts; bins that can be clicked are parts of a group.
  const role = chooser ? "group" : "img";
  const size = { viewBox: `0 0 ${WIDTH} ${HEIGHT + 1}`, preserveAspectRatio: "none", role };
  const picture = draw("svg", size, root);
  const band = draw("rect", { class: "pnb-band", y: 0, height: HEIGHT }, picture);
  let latest: Tile | null = null;
  const choiceOf = (index: number) => {
    const { bins, low, high } = latest?.chart ?? { bins: [], low: 0, high: 0 };
    return binRange(index, bins.length, low, high);
  };
  const picker = chooser && createPicker(chooser, choiceOf);
  const group = draw("g", { class: "pnb-bins" }, picture);
  const columns = createList(group, (box) => createBin(box, picker));
  const mean = draw("rect", { class: "pnb-mean", y: 0, height: HEIGHT, width: 1.6 }, picture);
  draw("rect", { class: "pnb-axis", y: HEIGHT, height: 1, width: WIDTH }, picture);
  const ends = make("div", "pnb-ends pnb-muted", root);
  const first = make("span", "", ends);
  const middle = make("span", "pnb-middle", ends);
  const last = make("span", "", ends);
  return (tile) => {
    latest = tile;
    const { bins, low, high } = tile.chart;
    show(root, bins.length > 0);
    if (!bins.length) return;
    const place = (value: number) => position(value, low, high) * WIDTH;
    const places = histogram(bins, WIDTH, HEIGHT);
    columns(bins.map((count, index) => ({ count, ...(places[index] ?? EMPTY) })));
    const [from, to] = tile.ci ?? [0, 0];
    setAttribute(band, "x", place(from).toFixed(2));
    setAttribute(band, "width", tile.ci ? Math.max(1, place(to) - place(from)).toFixed(2) : "0");
    setAttribute(mean, "x", (place(tile.mean ?? 0) - 0.8).toFixed(2));
    setAttribute(picture, "aria-label", `Histogram from ${low} to ${high}: ${bins.join(", ")}`);
    setText(first, figure(low));
    setText(last, figure(high));
    setText(middle, "mean");
    const share = 100 * position(tile.mean ?? 0, low, high);
    middle.style.left = `${Math.min(84, Math.max(16, share)).toFixed(1)}%`;
  };
}

const EMPTY = { x: 0, y: 0, width: 0, height: 0 };

function createBin(
  parent: Element,
  picker?: Picker<number>,
): Part<{ count: number } & typeof EMPTY> {
  const root = draw("rect", { class: "pnb-bin" }, parent);
  let at = 0;
  if (picker) {
    setAttribute(root, "tabindex", "0");
    setAttribute(root, "role", "button");
    root.addEventListener("click", () => picker.pick(at));
    root.addEventListener("keydown", (event) => {
      if (event.key === "Enter") picker.pick(at);
    });
  }
  return {
    root,
    update({ count, ...place }, index) {
      at = index;
      for (const [name, value] of Object.entries(place)) setAttribute(root, name, value.toFixed(2));
      if (!picker) return;
      setAttribute(root, "aria-label", `${whole(count)} runs`);
      setAttribute(root, "aria-pressed", String(picker.picked(at)));
    },
  };
}
