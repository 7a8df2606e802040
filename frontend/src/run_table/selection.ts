// Rows that are picked to go on with in Python: `view.selected`. They are known by their positions, so
// that they stay picked whatever is filtered or sorted.

import { createButton } from "../shared/controls";
import { make, makeText, setText, show } from "../shared/dom";
import { whole } from "../shared/format";
import type { AskSelection } from "../shared/messages.generated";

export interface Selection {
  /** The line that is shown while anything is picked; buttons that act on it have their place there. */
  readonly bar: HTMLElement;
  has(position: number): boolean;
  /** Pick a row, or put it back. */
  toggle(position: number): void;
  readonly positions: readonly number[];
}

export function createSelection(
  root: Element,
  noun: readonly [one: string, many: string],
  send: (message: AskSelection) => void,
  changed: () => void,
): Selection {
  const picked = new Set<number>();
  const bar = make("div", "pnb-filters pnb-picked", root);
  show(bar, false);
  const count = makeText("strong", "", "", bar);
  count.setAttribute("role", "status");
  const words = make("span", "pnb-muted pnb-small", bar);
  words.append("in Python: ");
  makeText("code", "", "view.selected", words);
  words.append(", where view is what explore() returned");
  const update = () => {
    send({ type: "select", positions: [...picked] });
    setText(count, `${whole(picked.size)} ${noun[picked.size === 1 ? 0 : 1]} selected`);
    show(bar, picked.size > 0);
    changed();
  };
  createButton(bar, "Clear", () => {
    picked.clear();
    update();
  });
  return {
    bar,
    has: (position) => picked.has(position),
    toggle(position) {
      if (!picked.delete(position)) picked.add(position);
      update();
    },
    get positions() {
      return [...picked];
    },
  };
}
