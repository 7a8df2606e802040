// What comes once every row has an answer: buttons that the kernel makes, in a place of theirs.

import { make, show } from "../shared/dom";
import type { Reached } from "../shared/messages.generated";

/** What is said when no row is left: a row that was skipped has no label. */
export function endWords({ labelled, total }: Pick<Reached, "labelled" | "total">): string {
  if (labelled === total) return `All ${total} rows have a label.`;
  return `No row is left; ${labelled} of ${total} have a label.`;
}

/** Make the place. It stands beside the panel: keys pressed in what is opened there are not the panel's. */
export function createNext(parent: Element): {
  /** Show the buttons of a place; hide them if it is empty. */
  update(place: string): void;
  /** Take the step that a key stands for; whether there is one. */
  press(key: string): boolean;
} {
  const box = make("div", "", parent);
  let shown = "";
  return {
    update(place) {
      show(box, place !== "");
      if (!place || place === shown) return;
      shown = place;
      box.replaceChildren();
      make("div", "", box).dataset.pnbPlace = place;
    },
    press(key) {
      if (box.hidden) return false;
      const name = CSS.escape(key.toLowerCase());
      const step = box.querySelector<HTMLElement>(`[aria-keyshortcuts="${name}"]`);
      step?.click();
      return step !== null;
    },
  };
}
