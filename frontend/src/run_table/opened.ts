// The run that is open, in place below its row and as wide as the table.

import { createButton } from "../shared/controls";
import { holdFocus, keepKeys, make, makeText, setText, show } from "../shared/dom";
import type { AnswerToRuns, AskOfRuns } from "../shared/messages.generated";
import { type Cleanup, listen, type Model } from "../shared/model";
import { fillRun } from "./run";

export interface Opened {
  /** What stands in the list. */
  readonly panel: HTMLElement;
  open(position: number): void;
  dispose: Cleanup;
}

export function createOpened(
  model: Model<AskOfRuns, AnswerToRuns>,
  scroll: HTMLElement,
  move: (step: number) => void,
  close: () => void,
  filled: () => void,
): Opened {
  const panel = make("div", "pnb-panel");
  panel.setAttribute("role", "row");
  const cell = make("div", "pnb-detail", panel);
  cell.setAttribute("role", "gridcell");
  cell.tabIndex = -1;
  keepKeys(cell);
  show(panel, false);
  const bar = make("div", "pnb-openbar", cell);
  const name = make("strong", "", bar);
  name.dir = "auto";
  const facts = make("span", "pnb-muted pnb-small", bar);
  facts.dir = "auto";
  const trace = make("span", "pnb-muted pnb-small pnb-line", bar);
  make("span", "pnb-grow", bar);
  for (const [sign, label, act] of [
    ["↑", "Previous run", () => move(-1)],
    ["↓", "Next run", () => move(1)],
    ["✕", "Close the run", close],
  ] as const) {
    const button = createButton(bar, sign, act);
    button.ariaLabel = label;
    keepKeys(button);
  }
  const content = make("div", "pnb-content", cell);
  let request = 0;
  const dispose = listen(model, (message) => {
    if (message.type !== "detail" || message.request !== request) return;
    holdFocus(scroll, content);
    const { run } = message;
    setText(name, run.title);
    setText(facts, run.facts.join(" · "));
    trace.replaceChildren();
    if (run.trace) {
      makeText("span", "", "trace ", trace);
      makeText("code", "", run.trace, trace).title = run.trace;
    }
    fillRun(content, run);
    filled();
  });
  return {
    panel,
    open(position) {
      request += 1;
      model.send({ type: "detail", request, position });
    },
    dispose,
  };
}
