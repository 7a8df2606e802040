// One run with everything there is of it.

import { createButton } from "../shared/controls";
import { holdFocus, keepKeys, make, makeText, show } from "../shared/dom";
import { fold } from "../shared/fold";
import type { AnswerToRuns, AskOfRuns } from "../shared/messages.generated";
import { listen, type Model } from "../shared/model";

/** Characters and lines up to which a text does not fold. */
const LONG = 600;
const TALL = 12;

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

export interface Detail {
  open(position: number): void;
  close(): void;
  shown(): boolean;
  /** Set what J, K and Esc do while the focus is in here. */
  keys(move: (step: number) => void, leave: () => void): void;
  dispose(): void;
}

export function createDetail(root: Element, model: Model<AskOfRuns, AnswerToRuns>): Detail {
  const box = make("div", "pnb-detail", root);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.ariaLabel = "The run that is open";
  keepKeys(box);
  show(box, false);
  const close = () => show(box, false);
  let move = (_step: number) => {};
  let leave = () => {};
  const quit = () => {
    close();
    leave();
  };
  const button = createButton(box, "✕", quit);
  button.className = "pnb-close";
  button.ariaLabel = "Close the run";
  const list = make("dl", "", box);
  list.tabIndex = 0;
  let request = 0;
  const dispose = listen(model, (message) => {
    if (message.type !== "detail" || message.request !== request) return;
    holdFocus(box, list);
    list.replaceChildren();
    for (const [name, text] of message.fields) writeField(list, name, text);
    list.scrollTop = 0;
  });
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (event.key === "Escape") quit();
    else if (step) move(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    open(position) {
      show(box, true);
      request += 1;
      model.send({ type: "detail", request, position });
    },
    close,
    shown: () => !box.hidden,
    keys(moves, leaves) {
      [move, leave] = [moves, leaves];
    },
    dispose,
  };
}

function writeField(list: Element, name: string, text: string): void {
  makeText("dt", "pnb-muted", name, list);
  const value = make("dd", "", list);
  const content = makeText("div", "pnb-text", text, value);
  content.dir = "auto";
  if (text.length > LONG || text.split("\n", TALL + 1).length > TALL)
    fold(content, value, text.length);
}
