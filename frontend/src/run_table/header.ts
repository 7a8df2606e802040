// The titles of the columns; a click sorts.

import { make, setAttribute, setTitledText } from "../shared/dom";
import type { Column } from "../shared/messages.generated";
import { type RunQuery, sorted } from "./query";

export function createHeader(
  scroll: Element,
  columns: readonly Column[],
  query: () => RunQuery,
  change: (changed: Partial<RunQuery>) => void,
): (query: RunQuery) => void {
  const line = make("div", "pnb-row pnb-header", scroll);
  line.setAttribute("role", "row");
  const titles = columns.map((column) => {
    const cell = make("button", "", line);
    cell.setAttribute("role", "columnheader");
    cell.dataset.kind = column.kind;
    cell.dir = "auto";
    cell.addEventListener("click", () => change(sorted(query(), column.key)));
    return { cell, column };
  });
  return ({ sort, descending }) => {
    for (const { cell, column } of titles) {
      const chosen = sort === column.key;
      setTitledText(cell, (chosen ? (descending ? "↓ " : "↑ ") : "") + column.title);
      const order = descending ? "descending" : "ascending";
      setAttribute(cell, "aria-sort", chosen ? order : "none");
    }
  };
}
