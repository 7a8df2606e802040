// What each variant was given, folded away at the head of its column; all of them unfold together.

import { fillBlocks } from "../run_table/run";
import { make, makeText } from "../shared/dom";
import type { ComparisonSetup, Head } from "../shared/messages.generated";

export function createPrompts(
  { variants, names, prompts, baseline }: ComparisonSetup,
  changed: () => void,
): (column: Head, head: HTMLElement) => void {
  let open = false;
  const boxes = new Set<HTMLDetailsElement>();
  const toggle = (wanted: boolean) => {
    if (open === wanted) return;
    open = wanted;
    for (const box of boxes) {
      if (box.isConnected) box.open = open;
      else boxes.delete(box);
    }
    changed();
  };
  return ({ variant }, head) => {
    if (variant === null) return;
    const button = head.querySelector("button");
    if (button) {
      button.title = names[variant] ?? "";
      button.dataset.name = variants[variant] ?? "";
    }
    const given = prompts[variant] ?? [];
    const line = make("div", "pnb-given", head);
    if (variant === baseline) makeText("span", "pnb-muted", "baseline", line);
    if (!given.length) return;
    const box = make("details", "", line);
    makeText("summary", "", given.map(({ name }) => name).join(", "), box).dir = "auto";
    const list = make("div", "pnb-prompt", box);
    list.tabIndex = 0;
    list.setAttribute("role", "region");
    list.ariaLabel = `What ${names[variant] ?? ""} was given`;
    fillBlocks(list, "", given);
    box.open = open;
    boxes.add(box);
    box.addEventListener("toggle", () => toggle(box.open));
  };
}
