// The table of figures with its intervals; a line of it chooses what is looked through below.

import { createButton, createSelect } from "../shared/controls";
import { keepKeys, make, makeText, setAttribute, setText, show } from "../shared/dom";
import { breakable } from "../shared/format";
import type { ComparisonSetup, FigureLine, Figures } from "../shared/messages.generated";
import {
  EVALUATOR_ORDERS,
  type EvaluatorGroup,
  type EvaluatorOrder,
  foldable,
  foldedWords,
  grouped,
  ordered,
} from "./evaluators";
import type { Focus } from "./focus";
import { drawInterval } from "./interval";

const HEADS = ["variant", "mean", "difference", "95 % interval of the difference"];
const COUNTS = ["p (adj.)", "n", "wins / losses / ties"];
const COLUMNS = HEADS.length + 1;

type Change = (changed: Partial<Focus>) => void;

export function createFigures(
  root: Element,
  setup: ComparisonSetup,
  hidden: Set<string>,
  change: Change,
  redraw: () => void,
): (focus: Focus) => void {
  if (!setup.figures.length) return () => {};
  const groups = grouped(setup.figures);
  const folds = foldable(groups, setup.query.evaluator ?? 0);
  let order: EvaluatorOrder = "given";
  let open = false;
  const bar = make("div", "pnb-filters pnb-choices pnb-evaluators", root);
  show(bar, groups.length > 1);
  const box = make("div", "pnb-figures", root);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.ariaLabel = "Figures";
  keepKeys(box);
  const table = make("table", "", box);
  createHead(make("tr", "", make("thead", "", table)));
  const bodies = groups.map((group) => ({ group, ...createGroup(table, group, change) }));
  const more = make("tbody", "", table);
  const toggle = createButton(createAcross(make("td", "", make("tr", "", more))), "", () => {
    open = !open;
    update();
  });
  toggle.className = "pnb-name";
  const update = () => {
    const places = ordered(groups, order);
    const shown = (group: EvaluatorGroup) => !hidden.has(group.name);
    const folded = groups.filter((group) => folds.has(group.evaluator) && shown(group));
    const rank = ({ evaluator }: EvaluatorGroup) => Number(folds.has(evaluator));
    const sorted = [...places].sort((left, right) => rank(left) - rank(right));
    for (const group of sorted) {
      const { body } = bodies.find((one) => one.group === group) ?? {};
      if (!body) continue;
      // What folds stands below the line that unfolds it.
      if (folds.has(group.evaluator)) table.append(body);
      else table.insertBefore(body, more);
      show(body, shown(group) && (open || !folds.has(group.evaluator)));
    }
    show(more, folded.length > 0);
    setText(toggle, `${open ? "▾" : "▸"} ${foldedWords(folded)}`);
    setAttribute(toggle, "aria-expanded", String(open));
  };
  createSelect(bar, "Figures in this order", EVALUATOR_ORDERS, (chosen) => {
    order = chosen;
    update();
  });
  createHiding(bar, groups, hidden, () => {
    update();
    redraw();
  });
  update();
  return ({ evaluator, variant }) => {
    // An evaluator that is looked at is in sight.
    if (folds.has(evaluator) && !open) {
      open = true;
      update();
    }
    for (const { rows } of bodies)
      for (const { line, row } of rows) {
        const chosen = line.place[0] === evaluator && line.place[1] === variant;
        setAttribute(row, "aria-current", chosen ? "true" : null);
      }
  };
}

/** Make the list in which evaluators are shown or hidden, in the figures and in every cell. */
function createHiding(
  bar: Element,
  groups: readonly EvaluatorGroup[],
  hidden: Set<string>,
  changed: () => void,
): void {
  const box = make("details", "pnb-more", bar);
  const title = make("summary", "", box);
  const count = () =>
    setText(title, `evaluators ${groups.length - hidden.size} of ${groups.length}`);
  const list = make("div", "pnb-list", box);
  for (const { name } of groups) {
    const label = make("label", "", list);
    const input = make("input", "", label);
    input.type = "checkbox";
    input.checked = true;
    makeText("span", "", name, label).dir = "auto";
    input.addEventListener("change", () => {
      if (input.checked) hidden.delete(name);
      else hidden.add(name);
      count();
      changed();
    });
  }
  count();
}

function createHead(head: Element): void {
  for (const title of HEADS) makeText("th", "", title, head).scope = "col";
  const last = make("th", "", head);
  last.scope = "col";
  createCounts(last, COUNTS);
}

function createGroup(table: Element, { lines }: EvaluatorGroup, change: Change) {
  const body = make("tbody", "", table);
  const first = lines[0]?.figures;
  const cell = make("th", "pnb-group", make("tr", "", body));
  cell.scope = "rowgroup";
  const title = createAcross(cell);
  makeText("strong", "", breakable(first?.evaluator ?? ""), title);
  if (first?.note) makeText("span", "pnb-muted pnb-small", ` ${first.note}`, title);
  const rows = lines.map((line, at) => ({ line, row: createRow(body, line, at === 0, change) }));
  return { body, rows };
}

function createRow(
  body: Element,
  { place: [evaluator, variant], figures }: FigureLine,
  first: boolean,
  change: Change,
): Element {
  const row = make("tr", first ? "pnb-first" : "", body);
  fillRow(row, figures);
  const aside = [figures.left_out, figures.advice].filter(Boolean).join(" · ");
  if (aside) {
    const remark = createAcross(make("td", "pnb-aside pnb-small", make("tr", "", body)));
    remark.classList.add("pnb-muted");
    remark.textContent = aside;
  }
  if (!figures.is_baseline) {
    row.classList.add("pnb-pick");
    row.addEventListener("click", () => change({ evaluator, variant }));
  }
  return row;
}

/** Make a cell as wide as the table, and the part of it that stays in sight. */
function createAcross(cell: HTMLTableCellElement): HTMLElement {
  cell.colSpan = COLUMNS;
  cell.dir = "auto";
  return make("div", "pnb-across", cell);
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
  makeText("span", "pnb-difference", figures.difference, difference);
  makeText("span", "", figures.conclusion, difference);
  const interval = make("div", "pnb-run-on pnb-interval", make("td", "", row));
  const label = `${figures.difference}, ${figures.interval}`;
  if (figures.bar) drawInterval(interval, label, figures.tone, figures.bar);
  makeText("span", "pnb-muted pnb-small", figures.interval, interval);
  createCounts(make("td", "", row), [figures.p, figures.n, figures.outcomes]);
}
