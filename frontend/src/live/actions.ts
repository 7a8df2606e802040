// Buttons that send the kernel a question.

import { createButton } from "../shared/controls";
import { setAttribute, setText } from "../shared/dom";

/** How long a button stays busy if nothing shows what it asked for. */
const PATIENCE_MS = 3000;

export interface Action {
  readonly root: HTMLButtonElement;
  /** Show the button. `fact` is what a click will change. */
  update(text: string, possible: boolean, fact: unknown): void;
}

/**
 * Make a button that is busy from the click until what it asked for shows, or three seconds have passed.
 * A busy button takes no clicks but keeps the focus, which `disabled` would drop to the page.
 */
export function createAction(parent: Element, label: string, act: () => void): Action {
  let seen: unknown;
  let clicked: unknown;
  let until = 0;
  const isDisabled = () => root.getAttribute("aria-disabled") === "true";
  const setDisabled = (disabled: boolean) =>
    setAttribute(root, "aria-disabled", disabled ? "true" : null);
  const root = createButton(parent, label, () => {
    if (isDisabled()) return;
    clicked = seen;
    until = performance.now() + PATIENCE_MS;
    setDisabled(true);
    act();
  });
  return {
    root,
    update(text, possible, fact) {
      seen = fact;
      setText(root, text);
      setDisabled(!possible || (performance.now() < until && fact === clicked));
    },
  };
}
