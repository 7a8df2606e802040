// What came out against what was expected, as a table of counts; a click on a count shows its runs.

import { createButton, createSelect } from "../shared/controls";
import { make, makeText, setAttribute, setText, show } from "../shared/dom";
import { whole } from "../shared/format";
import type { Condition, ConfusionAnswer, Pair, Query } from "../shared/messages.generated";
import { type Cleanup, listen } from "../shared/model";
import type { RowModel } from "./browser";
import type { Filter } from "./query";

/** Pairs up to which each has a button. */
const MOST_BUTTONS = 2;

export interface ConfusionView {
  /** Count anew: the query has changed. */
  update(): void;
  dispose: Cleanup;
}

export function createConfusion(
  root: Element,
  bar: Element,
  pairs: readonly Pair[],
  model: RowModel,
  query: () => Query,
  choose: (filters: readonly Filter[]) => void,
): ConfusionView {
  const box = make("div", "pnb-confusion", root);
  box.setAttribute("role", "region");
  box.tabIndex = 0;
  show(box, false);
  let shown: Pair | null = null;
  let request = 0;
  const ask = () => {
    if (!shown) return;
    request += 1;
    const { expected, output } = shown;
    model.send({ type: "confusion", request, query: query(), expected, output });
  };
  const choosePair = (pair: Pair | null) => {
    shown = pair;
    box.ariaLabel = pair ? `Confusion matrix of ${pair.title}` : null;
    show(box, pair !== null);
    ask();
  };
  if (pairs.length > MOST_BUTTONS) createPairs(bar, pairs, choosePair);
  else createToggles(bar, pairs, choosePair);
  const dispose = listen(model, (message) => {
    if (message.type !== "confusion" || message.request !== request || !shown) return;
    draw(box, shown, message, choose);
  });
  return { update: ask, dispose };
}

/** A button for each pair; a second click on one closes its matrix. */
function createToggles(
  bar: Element,
  pairs: readonly Pair[],
  choose: (pair: Pair | null) => void,
): void {
  let shown: Pair | null = null;
  const buttons = pairs.map((pair) => {
    const button = createButton(bar, `confusion: ${pair.title}`, () => {
      shown = shown === pair ? null : pair;
      choose(shown);
      for (const each of buttons)
        setAttribute(each.button, "aria-expanded", String(each.pair === shown));
    });
    setAttribute(button, "aria-expanded", "false");
    return { button, pair };
  });
}

/** One choice among many pairs. */
function createPairs(
  bar: Element,
  pairs: readonly Pair[],
  choose: (pair: Pair | null) => void,
): void {
  const options = pairs.map(({ title }, place) => [String(place), title] as const);
  const none = ["", "no confusion matrix"] as const;
  createSelect(bar, "Confusion matrix", [none, ...options], (value) =>
    choose(value ? (pairs[Number(value)] ?? null) : null),
  );
}

function draw(
  box: Element,
  pair: Pair,
  { confusion: { expected, output, counts } }: ConfusionAnswer,
  choose: (filters: readonly Filter[]) => void,
): void {
  box.replaceChildren();
  const table = make("table", "", box);
  setText(make("caption", "pnb-muted pnb-small", table), "rows: expected · columns: what came out");
  const head = make("tr", "", make("thead", "", table));
  make("td", "", head);
  for (const name of output) titled(make("th", "", head), name, "col");
  const body = make("tbody", "", table);
  expected.forEach((wanted, row) => {
    const line = make("tr", "", body);
    titled(make("th", "", line), wanted, "row");
    const all = counts[row] ?? [];
    const total = all.reduce((sum, count) => sum + count, 0);
    output.forEach((given, column) => {
      const count = all[column] ?? 0;
      const cell = make("td", "", line);
      cell.dataset.right = String(wanted === given);
      cell.style.setProperty("--pnb-share", String(total ? count / total : 0));
      if (!count) {
        makeText("span", "pnb-muted", "·", cell);
        return;
      }
      const button = createButton(cell, whole(count), () =>
        choose([is(pair.expected, "expected", wanted), is(pair.output, "came out", given)]),
      );
      button.ariaLabel = `${whole(count)} expected ${wanted || "nothing"}, came out ${given || "nothing"}`;
    });
  });
}

function titled(cell: HTMLTableCellElement, name: string, scope: string): void {
  cell.scope = scope;
  cell.dir = "auto";
  cell.textContent = name || "(none)";
}

function is(column: string, word: string, value: string): Filter {
  const where: Condition = value
    ? { column, operator: "==", value }
    : { column, operator: "missing", value: null };
  return { about: `${column} ==`, text: `${word} ${value || "(none)"}`, where };
}
