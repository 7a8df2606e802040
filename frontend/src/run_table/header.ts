// The titles of the columns; a click sorts.

import { createButton } from "../shared/controls";
import { keepKeys, make, setAttribute, setTitledText } from "../shared/dom";
import type { Head } from "../shared/messages.generated";
import { type RunQuery, sorted } from "./query";

export function createHeader(
  scroll: Element,
  columns: readonly Head[],
  query: () => RunQuery,
  change: (changed: Partial<RunQuery>) => void,
): (query: RunQuery) => void {
  const line = make("div", "pnb-row pnb-header", scroll);
  line.setAttribute("role", "row");
  const titles = columns.map((column) => {
    const head = make("span", "", line);
    head.setAttribute("role", "columnheader");
    setAttribute(head, "data-numeric", column.numeric ? "" : null);
    const button = createButton(head, "", () => change(sorted(query(), column.key)));
    button.dir = "auto";
    keepKeys(button);
    return { head, button, column };
  });
  return ({ sort, descending }) => {
    for (const { head, button, column } of titles) {
      const chosen = sort === column.key;
      setTitledText(button, (chosen ? (descending ? "↓ " : "↑ ") : "") + column.title);
      const order = descending ? "descending" : "ascending";
      setAttribute(head, "aria-sort", chosen ? order : "none");
    }
  };
}
