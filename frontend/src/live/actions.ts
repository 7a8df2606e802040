// Buttons that ask the kernel for something.

import { createButton } from "../shared/controls";
import { setText } from "../shared/dom";

/** How long a button stays busy if nothing shows what it asked for. */
const PATIENCE_MS = 3000;

export interface Action {
  readonly root: HTMLButtonElement;
  /** Show the button. `fact` is what a click will change. */
  update(text: string, possible: boolean, fact: unknown): void;
}

/** Make a button that is busy from the click until what it asked for shows, or three seconds have passed. */
export function createAction(parent: Element, label: string, act: () => void): Action {
  let seen: unknown;
  let clicked: unknown;
  let until = 0;
  const root = createButton(parent, label, () => {
    clicked = seen;
    until = performance.now() + PATIENCE_MS;
    root.disabled = true;
    act();
  });
  return {
    root,
    update(text, possible, fact) {
      seen = fact;
      setText(root, text);
      root.disabled = !possible || (performance.now() < until && fact === clicked);
    },
  };
}
