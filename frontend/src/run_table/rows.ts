// The runs, of which only those in sight are elements, the groups between them, and the run that is open.

import { createButton } from "../shared/controls";
import { keepKeys, make, makeText, setAttribute, setTitledText, show } from "../shared/dom";
import { whole } from "../shared/format";
import type { Group, Head, RunsPage } from "../shared/messages.generated";
import type { Source } from "../shared/paging";
import { createVirtualList, type RowPart, type VirtualList } from "../shared/virtual_list";

/** The cells of one run: texts, or what failed in place of one. */
export type Cells = RunsPage["rows"][number];

const ROW = 30;
const VISIBLE = 18;
const MEASURE = { row: ROW, visible: VISIBLE, above: 6, below: 8 };

export interface RowsOptions {
  readonly source: Source<Cells>;
  readonly panel: HTMLElement;
  /** How many rows there are until the kernel says so. */
  readonly total: number;
  columns(): readonly Head[];
  group(index: number): Group | undefined;
  open(index: number): void;
  moved(index: number): void;
  fold(group: Group): void;
  key(event: KeyboardEvent): boolean;
  clear(): void;
  drawn(): void;
}

export function createRows(scroll: HTMLElement, options: RowsOptions): VirtualList {
  keepKeys(scroll);
  const { source, total, panel } = options;
  const count = () => source.matched ?? total;
  const list = createVirtualList({
    scroll,
    panel,
    head: ROW,
    measure: () => MEASURE,
    count,
    expected: count,
    want: source.want,
    create: (space, choose) => createRow(space, options, choose),
    open: (index) => {
      const group = options.group(index);
      if (group) options.fold(group);
      else options.open(index);
    },
    moved: options.moved,
    key: options.key,
    drawn: () => {
      const rows = Math.min(VISIBLE, Math.max(2, count())) * ROW + ROW;
      scroll.style.height = `${panel.hidden ? rows + 2 : (VISIBLE + 1) * ROW}px`;
      show(empty, count() === 0 && !source.busy);
      options.drawn();
    },
  });
  const empty = make("div", "pnb-empty");
  scroll.after(empty);
  makeText("span", "pnb-muted", "No runs match.", empty);
  createButton(empty, "Clear filters", options.clear);
  return list;
}

function createRow(
  space: HTMLElement,
  { source, columns, group }: RowsOptions,
  choose: (index: number) => void,
): RowPart {
  const root = make("div", "pnb-row", space);
  root.setAttribute("role", "row");
  let at = 0;
  root.addEventListener("click", () => {
    // A click opens; the end of marking some text to copy it does not.
    if (!String(root.ownerDocument.getSelection() ?? "").trim()) choose(at);
  });
  const cells = columns().map(({ numeric }) => {
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
      const heading = group(index);
      setAttribute(root, "data-group", heading ? "" : null);
      const values = heading ? titled(heading) : (source.row(index)?.cells ?? []);
      cells.forEach((cell, column) => {
        const value = values[column] ?? "";
        const failed = typeof value !== "string";
        setTitledText(cell, failed ? `✗ ${value.failed}` : value);
        const bad = failed || value.startsWith("✗ ");
        setAttribute(cell, "data-tone", bad ? "bad" : null);
      });
    },
  };
}

/** The heading of a group: what its runs have in common, how many they are, and their means. */
function titled({ value, count, folded, cells }: Group): readonly string[] {
  const [, ...means] = cells;
  const runs = `${whole(count)} ${count === 1 ? "run" : "runs"}`;
  return [
    `${folded ? "▸" : "▾"} ${value || "(none)"} · ${runs}`,
    ...means.map((mean) => mean && `mean ${mean}`),
  ];
}
