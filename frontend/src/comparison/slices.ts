// Where the difference lies: slices of the examples as a table with their intervals; a click on one filters.

import { type Filter, toggled } from "../run_table/query";
import { createSelect } from "../shared/controls";
import { make, makeText, setAttribute, show } from "../shared/dom";
import type {
  AnswerToComparison,
  AskOfComparison,
  ComparisonSetup,
  SliceLine,
  SlicesAnswer,
} from "../shared/messages.generated";
import { type Cleanup, listen, type Model } from "../shared/model";
import type { Focus } from "./focus";
import { drawInterval } from "./interval";

const HEADS = ["slice", "n", "difference", "95 % interval", "from the rest", "p", "could show"];

export interface SlicesView {
  /** Ask anew if another evaluator or variant is looked at; show which slices are filtered by. */
  update(filters: readonly Filter[]): void;
  dispose: Cleanup;
}

export function createSlices(
  root: Element,
  setup: ComparisonSetup,
  model: Model<AskOfComparison, AnswerToComparison>,
  focus: () => Focus,
  filters: () => readonly Filter[],
  choose: (filters: readonly Filter[]) => void,
): SlicesView {
  const box = make("details", "pnb-changes pnb-slices", root);
  show(box, setup.slices.length > 0 && setup.evaluators.length > 0);
  const head = makeText("summary", "", "Slices: where the difference lies", box);
  const bar = make("label", "pnb-small", box);
  makeText("span", "pnb-muted", "by ", bar);
  let by = setup.slices[0] ?? "";
  let request = 0;
  let asked = "";
  let buttons: { button: HTMLButtonElement; filter: Filter }[] = [];
  const content = make("div", "");
  const ask = () => {
    const { evaluator, variant } = focus();
    const question = JSON.stringify([by, evaluator, variant]);
    if (!box.open || question === asked) return;
    asked = question;
    request += 1;
    buttons = [];
    content.replaceChildren();
    makeText("div", "pnb-muted", "Comparing the slices…", content);
    model.send({ type: "slices", request, by, evaluator, variant });
  };
  const options = setup.slices.map((key) => [key, key] as const);
  createSelect(bar, "Slice by", options, (key) => {
    by = key;
    ask();
  });
  box.append(content);
  const mark = (chosen: readonly Filter[]) => {
    for (const { button, filter } of buttons)
      setAttribute(button, "aria-pressed", String(chosen.some(({ text }) => text === filter.text)));
  };
  const dispose = listen(model, (message) => {
    if (message.type !== "slices" || message.request !== request) return;
    head.title = message.claim;
    buttons = drawSlices(content, by, message, (filter) => choose(toggled(filters(), filter)));
    mark(filters());
  });
  box.addEventListener("toggle", ask);
  return {
    update(chosen) {
      ask();
      mark(chosen);
    },
    dispose,
  };
}

function drawSlices(
  content: HTMLElement,
  by: string,
  { claim, note, lines }: SlicesAnswer,
  choose: (filter: Filter) => void,
) {
  content.replaceChildren();
  makeText("div", "pnb-sentence", claim, content).dir = "auto";
  if (!lines.length) return [];
  const scroll = make("div", "pnb-figures", content);
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.ariaLabel = "Slices";
  const table = make("table", "", scroll);
  const head = make("tr", "", make("thead", "", table));
  for (const title of HEADS) makeText("th", "", title, head).scope = "col";
  const body = make("tbody", "", table);
  const buttons = lines.flatMap((line) => drawLine(make("tr", "", body), by, line, choose));
  makeText("div", "pnb-muted pnb-small", note, content);
  return buttons;
}

function drawLine(row: Element, by: string, line: SliceLine, choose: (filter: Filter) => void) {
  const name = line.variant ? `${line.variant} · ${line.name}` : line.name;
  const first = make("th", "", row);
  first.scope = "row";
  first.dir = "auto";
  const buttons: { button: HTMLButtonElement; filter: Filter }[] = [];
  if (line.where) {
    const filter = { about: `slice ${by}`, text: `${by}: ${line.name}`, where: line.where };
    const button = makeText("button", "pnb-name", name, first);
    button.type = "button";
    row.classList.add("pnb-pick");
    row.addEventListener("click", () => choose(filter));
    buttons.push({ button, filter });
  } else makeText("span", "", name, first);
  if (line.status) makeText("div", "pnb-muted pnb-small", line.status, first);
  makeText("td", "pnb-number", line.n, row);
  makeText("td", "pnb-number", line.difference, row);
  const interval = make("div", "pnb-run-on pnb-interval", make("td", "", row));
  if (line.bar) drawInterval(interval, `${line.name}: ${line.interval}`, line.tone, line.bar);
  makeText("span", "pnb-muted pnb-small", line.interval, interval);
  const gap = makeText("td", "pnb-number", line.gap, row);
  gap.dataset.tone = line.tone;
  makeText("td", "pnb-number", line.p, row);
  makeText("td", "pnb-number", line.detectable, row);
  return buttons;
}
