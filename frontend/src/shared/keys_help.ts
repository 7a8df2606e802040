// The list of keys, which `?` and a button show.

import { createButton } from "./controls";
import { flip, make, makeText, setAttribute, show } from "./dom";

export type Keys = readonly (readonly [keys: readonly string[], what: string])[];

/** Make the button in `bar` and the list below it in `root`; return what shows and hides the list. */
export function createKeysHelp(root: Element, bar: Element, keys: Keys): () => void {
  const box = make("div", "pnb-keys", root);
  show(box, false);
  for (const [names, what] of keys) {
    const line = make("span", "", box);
    for (const name of names) makeText("kbd", "", name, line);
    makeText("span", "pnb-muted", what, line);
  }
  const toggle = () => setAttribute(button, "aria-expanded", String(flip(box)));
  const button = createButton(bar, "", toggle);
  makeText("kbd", "", "?", button);
  button.append(" keys");
  setAttribute(button, "aria-expanded", "false");
  return toggle;
}
