// The rows, of which only those in sight are elements, the groups between them, and the row that is open.

import { createButton } from "../shared/controls";
import {
  keepKeys,
  make,
  makeText,
  setAttribute,
  setText,
  setTitledText,
  show,
} from "../shared/dom";
import { whole } from "../shared/format";
import type { Group, Head, RunsPage } from "../shared/messages.generated";
import type { Source } from "../shared/paging";
import {
  createVirtualList,
  type Measure,
  type RowPart,
  type VirtualList,
} from "../shared/virtual_list";
import { createAsked, createOutput, createText, type Draw, type Stretch, stretchOf } from "./cells";
import type { Selection } from "./selection";

/** The cells of one row. */
export type Cells = RunsPage["rows"][number];
export type Noun = readonly [one: string, many: string];

const ROW = 30;
export const SHORT_ROWS: Measure = { row: ROW, visible: 18, above: 6, below: 8 };

export interface RowsOptions {
  readonly source: Source<Cells>;
  readonly panel: HTMLElement;
  readonly noun: Noun;
  /** How many rows there are until the kernel says so. */
  readonly total: number;
  /** Evaluators that are left out of cells. */
  readonly hidden: ReadonlySet<string>;
  readonly selection: Selection;
  /** Whether rows are cells of a matrix, of several lines. */
  readonly tall: boolean;
  /** Pixels of the titles. */
  head(): number;
  measure(): Measure;
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
  const { source, total, panel, noun } = options;
  const count = () => source.matched ?? total;
  const list = createVirtualList({
    scroll,
    panel,
    head: options.head,
    measure: options.measure,
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
      const { row, visible } = options.measure();
      // While nothing is known yet there is room for some rows; where there are none, for none.
      const least = source.busy || count() > 0 ? 2 : 0;
      const rows = Math.min(visible, Math.max(least, count())) * row + options.head();
      // With the edge, and the bar that scrolls to columns further right, where it takes room of its own.
      const edges = Math.max(2, scroll.offsetHeight - scroll.clientHeight);
      scroll.style.height = `${panel.hidden ? rows + edges : Math.max(rows, visible * row + options.head())}px`;
      show(empty, count() === 0 && !source.busy);
      options.drawn();
    },
  });
  const empty = make("div", "pnb-empty");
  scroll.after(empty);
  makeText("span", "pnb-muted", `No ${noun[1]} match.`, empty);
  createButton(empty, "Clear filters", options.clear);
  return list;
}

function createRow(
  space: HTMLElement,
  { source, columns, group, noun, hidden, selection, tall }: RowsOptions,
  choose: (index: number) => void,
): RowPart {
  const root = make("div", "pnb-row", space);
  root.setAttribute("role", "row");
  let at = 0;
  root.addEventListener("click", () => {
    // A click opens; the end of marking some text to copy it does not.
    if (!String(root.ownerDocument.getSelection() ?? "").trim()) choose(at);
  });
  const tick = make("input", "pnb-tick");
  tick.type = "checkbox";
  tick.tabIndex = -1;
  tick.addEventListener("click", (event) => event.stopPropagation());
  tick.addEventListener("change", () => {
    const row = source.row(at);
    if (row) selection.toggle(row.position);
  });
  const heading = make("span", "pnb-heading-of-group");
  heading.dir = "auto";
  const cells = columns().map((column, place) => {
    const cell = make("div", "", root);
    cell.setAttribute("role", "gridcell");
    setAttribute(cell, "data-numeric", column.numeric ? "" : null);
    if (place > 0) return { cell, column, draw: createDraw(cell, column, hidden) };
    cell.append(tick, heading);
    const content = make("div", "pnb-first", cell);
    return { cell: content, column, draw: tall ? createAsked(content) : createText(content) };
  });
  const heads = cells.map(({ column }) => column);
  let stretch: Stretch | null = null;
  /** Write the error of a failed run across empty cells. */
  const spread = (wanted: Stretch | null) => {
    if (!stretch && !wanted) return;
    stretch = wanted;
    const { of = 0, first = 0, length = 1 } = wanted ?? {};
    const failed = cells[of]?.cell;
    const error = failed?.textContent ?? "";
    if (failed && wanted && of !== first) setText(failed, "✗ failed");
    cells.slice(1).forEach(({ cell, column }, index) => {
      const place = index + 1;
      const isError = place === first;
      cell.style.gridColumn = isError ? `span ${length}` : "";
      setAttribute(cell, "aria-colspan", isError ? String(length) : null);
      setAttribute(cell, "data-numeric", column.numeric && !isError ? "" : null);
      show(cell, place <= first || place >= first + length);
    });
    const target = first ? cells[first]?.cell : undefined;
    if (!target) return;
    setTitledText(target, error);
    setAttribute(target, "data-tone", "bad");
  };
  let drawn: readonly unknown[] = [];
  return {
    root,
    update(index) {
      at = index;
      const titled = group(index);
      const row = source.row(index);
      const picked = row !== undefined && selection.has(row.position);
      // Most rows in sight are the same from one frame to the next.
      const wanted = [index, titled, row, picked];
      if (row && wanted.every((part, place) => part === drawn[place])) return;
      drawn = wanted;
      setAttribute(root, "data-group", titled ? "" : null);
      show(tick, !titled);
      show(heading, Boolean(titled));
      const first = cells[0];
      if (first) show(first.cell, !titled);
      setText(heading, titled ? words(titled, noun) : "");
      tick.checked = picked;
      setAttribute(root, "data-picked", tick.checked ? "" : null);
      const values = titled?.cells ?? row?.cells ?? [];
      cells.forEach(({ draw }, place) => {
        draw(values[place]);
      });
      spread(stretchOf(values, heads));
      tick.ariaLabel = `select ${noun[0]} ${index + 1}`;
    },
  };
}

function createDraw(cell: HTMLElement, column: Head, hidden: ReadonlySet<string>): Draw {
  return column.variant === null ? createText(cell) : createOutput(cell, hidden);
}

/** The heading of a group: what its rows have in common, how many they are, and what stands beside it. */
function words({ value, count, folded, cells }: Group, noun: Noun): string {
  const many = `${whole(count)} ${noun[count === 1 ? 0 : 1]}`;
  const beside = cells.some(Boolean) ? " · means" : "";
  return `${folded ? "▸" : "▾"} ${value || "(none)"} · ${many}${beside}`;
}
