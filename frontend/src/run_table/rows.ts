// The runs, of which only those in sight are elements.

import { keepKeys, make, makeText, setTitledText, show } from "../shared/dom";
import type { Column, ColumnKind, RunsSetup } from "../shared/messages.generated";
import type { Source } from "../shared/paging";
import { createVirtualList, type RowPart, type VirtualList } from "../shared/virtual_list";
import type { Detail } from "./detail";
import type { Filters } from "./filters";

const ROW = 30;
const VISIBLE = 14;
const MEASURE = { row: ROW, visible: VISIBLE, above: 6, below: 8 };
const WIDTHS: Readonly<Record<ColumnKind, string>> = {
  id: "minmax(70px, 0.7fr)",
  text: "minmax(140px, 3fr)",
  error: "minmax(90px, 1.4fr)",
  score: "minmax(88px, 0.8fr)",
  label: "minmax(88px, 0.9fr)",
  seconds: "minmax(76px, 0.6fr)",
  count: "minmax(76px, 0.5fr)",
};

export function createRows(
  scroll: HTMLElement,
  setup: RunsSetup,
  source: Source<readonly string[]>,
  filters: Filters,
  detail: Detail,
): VirtualList {
  keepKeys(scroll);
  const widths = setup.columns.map((column) => WIDTHS[column.kind]).join(" ");
  scroll.style.setProperty("--pnb-columns", widths);
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
  const empty = makeText("div", "pnb-empty pnb-muted", "No runs match these filters.", scroll);
  return list;
}

function createRow(
  space: HTMLElement,
  columns: readonly Column[],
  source: Source<readonly string[]>,
  choose: (index: number) => void,
): RowPart {
  const root = make("div", "pnb-row", space);
  root.setAttribute("role", "row");
  let at = 0;
  root.addEventListener("click", () => choose(at));
  const cells = columns.map(({ kind }) => {
    const cell = make("span", "", root);
    cell.setAttribute("role", "gridcell");
    cell.dataset.kind = kind;
    cell.dir = "auto";
    return { cell, sign: kind === "error" ? "✗ " : "" };
  });
  return {
    root,
    update(index) {
      at = index;
      const texts = source.row(index)?.cells ?? [];
      cells.forEach(({ cell, sign }, column) => {
        const text = texts[column] ?? "";
        setTitledText(cell, text && sign + text);
      });
    },
  };
}
