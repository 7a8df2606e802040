// The runs, of which only those in sight are elements.

import { createButton } from "../shared/controls";
import { keepKeys, make, makeText, setAttribute, setTitledText, show } from "../shared/dom";
import type { Head, RunsPage, RunsSetup } from "../shared/messages.generated";
import type { Source } from "../shared/paging";
import { createVirtualList, type RowPart, type VirtualList } from "../shared/virtual_list";
import type { Detail } from "./detail";
import type { Filters } from "./filters";
import { layout } from "./layout";

/** The cells of one run: texts, or what failed in place of one. */
export type Cells = RunsPage["rows"][number];

const ROW = 30;
const VISIBLE = 14;
const MEASURE = { row: ROW, visible: VISIBLE, above: 6, below: 8 };

export function createRows(
  scroll: HTMLElement,
  setup: RunsSetup,
  source: Source<Cells>,
  filters: Filters,
  detail: Detail,
): VirtualList {
  keepKeys(scroll);
  const { columns, width } = layout(setup.columns);
  scroll.style.setProperty("--pnb-columns", columns);
  scroll.style.setProperty("--pnb-width", width);
  scroll.style.height = `${Math.min(VISIBLE, Math.max(2, setup.total) + 1) * ROW + ROW}px`;
  const count = () => source.matched ?? setup.total;
  const open = (index: number) => {
    const run = source.row(index);
    if (run) detail.open(run.position);
  };
  const list = createVirtualList({
    scroll,
    head: ROW,
    measure: () => MEASURE,
    count,
    expected: count,
    want: source.want,
    create: (space, choose) => createRow(space, setup.columns, source, choose),
    open,
    moved: (index) => {
      if (detail.shown()) open(index);
    },
    key: (event) => {
      if (event.key === "Escape") detail.close();
      return event.key === "Escape";
    },
    drawn: () => {
      show(empty, count() === 0 && !source.busy);
      filters.count(source.busy ? null : count());
    },
  });
  const empty = make("div", "pnb-empty pnb-muted", scroll);
  makeText("span", "", "No runs match these filters.", empty);
  createButton(empty, "Clear filters", filters.clear);
  const move = (step: number) => {
    if (count()) open(list.choose(list.chosen + step));
  };
  detail.keys(move, () => scroll.focus({ preventScroll: true }));
  return list;
}

function createRow(
  space: HTMLElement,
  columns: readonly Head[],
  source: Source<Cells>,
  choose: (index: number) => void,
): RowPart {
  const root = make("div", "pnb-row", space);
  root.setAttribute("role", "row");
  let at = 0;
  root.addEventListener("click", () => choose(at));
  const cells = columns.map(({ numeric }) => {
    const cell = make("span", "", root);
    cell.setAttribute("role", "gridcell");
    setAttribute(cell, "data-numeric", numeric ? "" : null);
    cell.dir = "auto";
    return cell;
  });
  return {
    root,
    update(index) {
      at = index;
      const values = source.row(index)?.cells ?? [];
      cells.forEach((cell, column) => {
        const value = values[column] ?? "";
        const failed = typeof value !== "string";
        setTitledText(cell, failed ? `✗ ${value.failed}` : value);
        setAttribute(cell, "data-failed", failed ? "" : null);
      });
    },
  };
}
