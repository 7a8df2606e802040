// The row that is open, in place below its row and as wide as the table.

import { createButton } from "../shared/controls";
import { holdFocus, keepKeys, make, makeText, setText, show } from "../shared/dom";
import type { Noun } from "./rows";

/** What stands above an opened row. */
export interface Title {
  readonly title: string;
  readonly facts?: readonly string[];
  readonly trace?: string;
}

export interface Opened {
  /** What stands in the list. */
  readonly panel: HTMLElement;
  /** Show a row: its title, and what `draw` writes. */
  fill(title: Title, draw: (content: Element) => void): void;
  /** Say which row of how many it is. */
  place(words: string): void;
}

export function createOpened(
  scroll: HTMLElement,
  [noun]: Noun,
  move: (step: number) => void,
  close: () => void,
): Opened {
  const panel = make("div", "pnb-panel");
  panel.setAttribute("role", "row");
  const cell = make("div", "pnb-detail", panel);
  cell.setAttribute("role", "gridcell");
  cell.tabIndex = -1;
  keepKeys(cell);
  show(panel, false);
  const bar = make("div", "pnb-openbar", cell);
  const known = make("div", "pnb-known", bar);
  const name = make("strong", "", known);
  name.dir = "auto";
  const place = make("span", "pnb-muted pnb-small", known);
  const facts = make("span", "pnb-muted pnb-small", known);
  facts.dir = "auto";
  const trace = make("span", "pnb-muted pnb-small pnb-line", known);
  const buttons = make("span", "pnb-openers", bar);
  for (const [sign, label, act] of [
    ["↑", `Previous ${noun}`, () => move(-1)],
    ["↓", `Next ${noun}`, () => move(1)],
    ["✕", `Close the ${noun}`, close],
  ] as const) {
    const button = createButton(buttons, sign, act);
    button.ariaLabel = label;
    keepKeys(button);
  }
  const content = make("div", "pnb-content", cell);
  return {
    panel,
    fill(head, draw) {
      holdFocus(scroll, content);
      setText(name, head.title);
      setText(facts, (head.facts ?? []).join(" · "));
      trace.replaceChildren();
      if (head.trace) {
        makeText("span", "", "trace ", trace);
        makeText("code", "", head.trace, trace).title = head.trace;
      }
      content.replaceChildren();
      draw(content);
    },
    place: (words) => setText(place, words),
  };
}
