// The table of figures with its intervals; a line of it chooses what is looked through below.

import { draw, keepKeys, make, makeText, setAttribute } from "../shared/dom";
import { breakable } from "../shared/format";
import type {
  ComparisonSetup,
  FigureLine,
  Figures,
  IntervalBar,
} from "../shared/messages.generated";
import type { ComparisonQuery } from "./query";

const HEADS = ["variant", "mean", "difference", "95 % interval of the difference"];
const COUNTS = ["p (adj.)", "n", "wins / losses / ties"];
const COLUMNS = HEADS.length + 1;
/** Pixels of the picture of an interval. */
const WIDTH = 130;

export function createFigures(
  root: Element,
  setup: ComparisonSetup,
  change: (changed: Partial<ComparisonQuery>) => void,
): (query: ComparisonQuery) => void {
  const box = make("div", "pnb-figures", root);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.ariaLabel = "Figures";
  keepKeys(box);
  if (!setup.figures.length) return () => {};
  const table = make("table", "", box);
  createHead(make("tr", "", make("thead", "", table)));
  const body = make("tbody", "", table);
  const rows = setup.figures.map((line, index) => {
    const first = setup.figures[index - 1]?.place[0] !== line.place[0];
    if (first) createGroup(body, line.figures);
    return { line, row: createRow(body, line, first, change) };
  });
  return (query) => {
    for (const { line, row } of rows) {
      const chosen = line.place[0] === query.evaluator && line.place[1] === query.variant;
      setAttribute(row, "aria-current", chosen ? "true" : null);
    }
  };
}

function createHead(head: Element): void {
  for (const title of HEADS) makeText("th", "", title, head).scope = "col";
  const last = make("th", "", head);
  last.scope = "col";
  createCounts(last, COUNTS);
}

function createGroup(body: Element, { evaluator, note }: Figures): void {
  const title = across(make("th", "pnb-group", make("tr", "", body)));
  title.scope = "rowgroup";
  makeText("strong", "", breakable(evaluator), title);
  if (note) makeText("span", "pnb-muted pnb-small", ` ${note}`, title);
}

function createRow(
  body: Element,
  { place: [evaluator, variant], figures }: FigureLine,
  first: boolean,
  change: (changed: Partial<ComparisonQuery>) => void,
): Element {
  const row = make("tr", first ? "pnb-first" : "", body);
  fillRow(row, figures);
  const aside = [figures.left_out, figures.advice].filter(Boolean).join(" · ");
  if (aside) {
    const cell = make("td", "pnb-aside pnb-muted pnb-small", make("tr", "", body));
    across(cell).textContent = aside;
  }
  if (!figures.is_baseline) {
    row.classList.add("pnb-pick");
    row.addEventListener("click", () => change({ evaluator, variant }));
  }
  return row;
}

/** Make a cell as wide as the table. */
function across(cell: HTMLTableCellElement): HTMLTableCellElement {
  cell.colSpan = COLUMNS;
  cell.dir = "auto";
  return cell;
}

/** Put three figures where there is room for them: in a line, or the last one below the others. */
function createCounts(cell: Element, texts: readonly string[]): void {
  const line = make("div", "pnb-counted", cell);
  for (const text of texts) makeText("span", "", text, line);
}

function fillRow(row: Element, figures: Figures): void {
  const variant = make("th", "", row);
  variant.scope = "row";
  variant.dir = "auto";
  variant.title = figures.name;
  if (figures.is_baseline) makeText("span", "", breakable(figures.variant), variant);
  // A click on the row chooses it; so does its button, which keys can reach.
  else makeText("button", "pnb-name", breakable(figures.variant), variant).type = "button";
  if (figures.is_baseline) makeText("span", "pnb-muted", " baseline", variant);
  makeText("td", "pnb-number", figures.mean, row);
  const difference = make("div", "pnb-run-on", make("td", "", row));
  difference.dataset.tone = figures.tone;
  makeText("span", "pnb-number", figures.difference, difference);
  makeText("span", "", figures.conclusion, difference);
  const interval = make("div", "pnb-run-on pnb-interval", make("td", "", row));
  if (figures.bar) drawInterval(interval, figures, figures.bar);
  makeText("span", "pnb-muted pnb-small", figures.interval, interval);
  createCounts(make("td", "", row), [figures.p, figures.n, figures.outcomes]);
}

function drawInterval(parent: Element, figures: Figures, bar: IntervalBar): void {
  const label = `${figures.difference}, ${figures.interval}`;
  const size = { viewBox: `0 0 ${WIDTH} 18`, role: "img", "aria-label": label };
  const picture = draw("svg", size, parent);
  picture.dataset.tone = figures.tone;
  const place = (share: number) => (WIDTH / 100) * share;
  const [zero, low, high] = [place(bar.zero), place(bar.low), place(bar.high)];
  draw("rect", { x: 0, y: 8.5, width: WIDTH, height: 1, class: "pnb-scale" }, picture);
  draw("rect", { x: zero - 0.5, y: 0, width: 1, height: 18, class: "pnb-zero" }, picture);
  const width = Math.max(1, high - low);
  draw("rect", { x: low, y: 7.5, width, height: 3, class: "pnb-span" }, picture);
  draw("circle", { cx: place(bar.middle), cy: 9, r: 4, class: "pnb-span" }, picture);
}
