// Long texts that fold.

import { make, setAttribute, setText } from "./dom";
import { whole } from "./format";

/** Fold `content`, and put a button behind it that unfolds it. */
export function fold(content: HTMLElement, parent: Element, length: number): void {
  content.classList.add("pnb-folded");
  const button = make("button", "pnb-fold", parent);
  const update = () => {
    const folded = content.classList.contains("pnb-folded");
    setText(button, folded ? `show all ${whole(length)} characters` : "show less");
    setAttribute(button, "aria-expanded", String(!folded));
  };
  button.addEventListener("click", () => {
    content.classList.toggle("pnb-folded");
    update();
  });
  update();
}
