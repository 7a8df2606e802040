// What came out against what was expected, as a table of counts; a click on a count shows its runs.

import { createButton } from "../shared/controls";
import { make, makeText, setAttribute, setText, show } from "../shared/dom";
import { whole } from "../shared/format";
import type {
  AnswerToRuns,
  AskOfRuns,
  Condition,
  ConfusionAnswer,
  Pair,
  Query,
} from "../shared/messages.generated";
import { type Cleanup, listen, type Model } from "../shared/model";
import type { Filter } from "./query";

export interface ConfusionView {
  /** Count anew: the query has changed. */
  update(): void;
  dispose: Cleanup;
}

export function createConfusion(
  root: Element,
  bar: Element,
  pairs: readonly Pair[],
  model: Model<AskOfRuns, AnswerToRuns>,
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
  const buttons = pairs.map((pair) => {
    const button = createButton(bar, `confusion: ${pair.title}`, () => {
      shown = shown === pair ? null : pair;
      box.ariaLabel = `Confusion matrix of ${pair.title}`;
      show(box, shown !== null);
      for (const each of buttons)
        setAttribute(each.button, "aria-expanded", String(each.pair === shown));
      ask();
    });
    setAttribute(button, "aria-expanded", "false");
    return { button, pair };
  });
  const dispose = listen(model, (message) => {
    if (message.type !== "confusion" || message.request !== request || !shown) return;
    draw(box, shown, message, choose);
  });
  return { update: ask, dispose };
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
