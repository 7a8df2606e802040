// One run with everything there is of it.

import { createButton } from "../shared/controls";
import { make, makeText, show } from "../shared/dom";
import { fold } from "../shared/fold";
import type { AnswerToRuns, AskOfRuns } from "../shared/messages.generated";
import { listen, type Model } from "../shared/model";

/** Characters and lines of a text up to which it stands there in whole. */
const LONG = 600;
const TALL = 12;

export interface Detail {
  open(position: number): void;
  close(): void;
  shown(): boolean;
  dispose(): void;
}

export function createDetail(root: Element, model: Model<AskOfRuns, AnswerToRuns>): Detail {
  const box = make("div", "pnb-detail", root);
  show(box, false);
  const close = () => show(box, false);
  const button = createButton(box, "✕", close);
  button.className = "pnb-close";
  button.ariaLabel = "Close the run";
  const list = make("dl", "", box);
  let request = 0;
  const dispose = listen(model, (message) => {
    if (message.type !== "detail" || message.request !== request) return;
    list.replaceChildren();
    for (const [name, text] of message.fields) {
      makeText("dt", "pnb-muted", name, list);
      const value = make("dd", "", list);
      const content = makeText("div", "pnb-text", text, value);
      content.dir = "auto";
      if (text.length > LONG || text.split("\n", TALL + 1).length > TALL)
        fold(content, value, text.length);
    }
    list.scrollTop = 0;
  });
  return {
    open(position) {
      show(box, true);
      request += 1;
      model.send({ type: "detail", request, position });
    },
    close,
    shown: () => !box.hidden,
    dispose,
  };
}
