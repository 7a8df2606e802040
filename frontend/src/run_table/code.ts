// A sentence, and code that goes into a cell.

import { createButton } from "../shared/controls";
import { keepKeys, make, setAttribute, setText, show } from "../shared/dom";

export interface Said {
  /** Say what came of something; with the code to go on with, if there is any. */
  readonly say: (words: string, code: string, bad?: boolean) => void;
}

export function createCode(parent: Element): Said {
  const root = make("div", "pnb-said", parent);
  const words = make("div", "pnb-small", root);
  words.setAttribute("role", "status");
  words.dir = "auto";
  const box = make("div", "pnb-code", root);
  const code = make("pre", "", box);
  code.tabIndex = 0;
  keepKeys(code);
  const copy = createButton(box, "Copy", () => {
    const { clipboard } = navigator;
    // Pages of some front ends may not use the clipboard: there the code is marked, to be copied by key.
    const mark = () => getSelection()?.selectAllChildren(code);
    if (clipboard)
      clipboard.writeText(code.textContent ?? "").then(() => setText(copy, "Copied"), mark);
    else mark();
  });
  keepKeys(copy);
  show(root, false);
  return {
    say(text, lines, bad = false) {
      setText(words, text);
      setAttribute(words, "data-tone", bad ? "bad" : null);
      setText(code, lines);
      setText(copy, "Copy");
      show(box, lines !== "");
      show(root, text !== "");
    },
  };
}
