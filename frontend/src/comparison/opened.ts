// One example at full width, in place of the list, and the way to the next.

import { createButton } from "../shared/controls";
import { holdFocus, keepKeys, make, makeText, setTitledText, show } from "../shared/dom";
import { whole } from "../shared/format";
import type { AnswerToComparison, AskOfComparison, Row } from "../shared/messages.generated";
import { listen, type Model } from "../shared/model";
import type { Source } from "../shared/paging";
import { fillExample } from "./example";
import type { Examples } from "./examples";
import type { ComparisonQuery } from "./query";

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 };

export function createOpened(
  root: Element,
  model: Model<AskOfComparison, AnswerToComparison>,
  query: () => ComparisonQuery,
  source: Source<Row>,
  list: Examples,
) {
  const box = make("div", "pnb-opened", root);
  box.tabIndex = 0;
  keepKeys(box);
  show(box, false);
  const bar = make("div", "pnb-openbar", box);
  createButton(bar, "‹ back to the list", () => opened.close());
  const place = make("strong", "pnb-line", bar);
  place.dir = "auto";
  make("span", "pnb-grow", bar);
  makeText("span", "pnb-muted pnb-small", "J next · K previous · Esc back", bar);
  const previous = createButton(bar, "↑", () => move(-1));
  previous.ariaLabel = "Previous example";
  const next = createButton(bar, "↓", () => move(1));
  next.ariaLabel = "Next example";
  const content = make("div", "pnb-content", box);
  content.tabIndex = 0;
  let request = 0;
  let at = 0;
  let awaited = -1;
  const dispose = listen(model, (message) => {
    if (message.type !== "detail" || message.request !== request) return;
    holdFocus(box, content);
    fillExample(content, message.example);
    content.scrollTop = 0;
  });
  const opened = {
    open(index: number) {
      const row = source.row(index);
      // A row that is still on its way opens when it is there.
      awaited = row ? -1 : index;
      if (!row) return;
      const fresh = box.hidden;
      at = index;
      show(box, true);
      if (fresh) list.replace(false);
      const count = source.matched ?? 0;
      setTitledText(place, `${row.cells.id} · ${whole(index + 1)} of ${whole(count)}`);
      previous.disabled = index <= 0;
      next.disabled = index >= count - 1;
      request += 1;
      const { evaluator, variant, against } = query();
      const { position } = row;
      model.send({ type: "detail", request, position, evaluator, variant, against });
      if (fresh) box.focus({ preventScroll: true });
    },
    /** Open the example that was on its way. */
    arrived() {
      if (awaited >= 0) opened.open(awaited);
    },
    close() {
      awaited = -1;
      if (box.hidden) return;
      show(box, false);
      list.replace(true);
    },
    dispose,
  };
  const move = (step: number) => {
    const index = at + step;
    if (index < 0 || index >= (source.matched ?? 0)) return;
    at = list.choose(index);
    opened.open(index);
  };
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (event.key === "Escape") opened.close();
    else if (step) move(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return opened;
}
