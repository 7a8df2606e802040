// The examples side by side, of which only those in sight are elements.

import { createList, keepKeys, make, makeText, setAttribute, setText, show } from "../shared/dom";
import type { Cell, ComparisonSetup, Row } from "../shared/messages.generated";
import type { Placed, Source } from "../shared/paging";
import { writeMark, writeOutput } from "../shared/pieces";
import { createVirtualList, type RowPart, type VirtualList } from "../shared/virtual_list";
import { COLUMN, measure } from "./measure";
import type { ComparisonQuery } from "./query";

const HEIGHT = 660;
const HEAD = 36;

export interface Examples extends VirtualList {
  /** Show the list again, or hide it while an example is opened. */
  replace(visible: boolean): void;
}

export function createExamples(
  root: Element,
  setup: ComparisonSetup,
  query: () => ComparisonQuery,
  source: Source<Row>,
  setLimit: (limit: number) => void,
  open: (index: number) => void,
): Examples {
  const scroll = make("div", "pnb-scroll pnb-examples", root);
  scroll.ariaLabel = "Examples side by side";
  keepKeys(scroll);
  const head = createHeads(scroll, setup);
  let tall = 100;
  let seen = 4;
  const measured = () => measure(scroll.clientWidth, query().columns.length, setup);
  const list = createVirtualList({
    scroll,
    head: HEAD,
    measure: () => ({ row: tall, visible: seen, above: 2, below: 3 }),
    count: () => source.matched ?? 0,
    expected: () => source.matched ?? seen,
    want: source.want,
    create: (space, choose) => createExample(space, source, query, choose),
    open,
    key: (event) => {
      const step = { ArrowLeft: -COLUMN, ArrowRight: COLUMN }[event.key];
      if (step !== undefined) scroll.scrollBy({ left: step });
      return step !== undefined;
    },
    drawn: () => {
      const known = Math.max(1, source.matched ?? seen);
      scroll.style.height = `${Math.min(seen, known) * tall + HEAD}px`;
      show(empty, source.matched === 0 && !source.busy);
      setText(empty, emptyWords(query()));
    },
  });
  const empty = make("div", "pnb-empty pnb-muted", scroll);
  const restart = () => {
    const fitted = measured();
    setLimit(fitted.limit);
    tall = fitted.tall;
    seen = Math.max(2, Math.floor(HEIGHT / tall));
    scroll.style.setProperty("--pnb-tall", `${tall}px`);
    scroll.style.setProperty("--pnb-marks", `${fitted.marks}px`);
    head(query().columns);
    list.restart();
  };
  const watch = new ResizeObserver(() => {
    // Cells hold as many letters as fit; others are asked for when the width has really changed.
    if (!scroll.clientWidth || measured().limit === query().limit) return;
    const { chosen } = list;
    source.reset();
    restart();
    list.mark(chosen);
  });
  watch.observe(scroll);
  return {
    update: list.update,
    choose: list.choose,
    mark: list.mark,
    expand: list.expand,
    rebuild: list.rebuild,
    restart,
    get chosen() {
      return list.chosen;
    },
    reveal: list.reveal,
    replace(visible) {
      show(scroll, visible);
      if (!visible) return;
      list.choose(Math.max(0, list.chosen));
      scroll.focus({ preventScroll: true });
    },
    dispose() {
      watch.disconnect();
      list.dispose();
    },
  };
}

function emptyWords({ search, show: shown }: ComparisonQuery): string {
  if (search) return "No examples match. Change the search.";
  return `No ${shown === "all" ? "examples" : shown}.`;
}

function createHeads(scroll: HTMLElement, setup: ComparisonSetup) {
  const line = make("div", "pnb-example pnb-header", scroll);
  line.setAttribute("role", "row");
  makeText("span", "pnb-muted", "example", line).setAttribute("role", "columnheader");
  const heads = createList<number>(make("div", "pnb-cells", line), (parent) => {
    const root = make("span", "", parent);
    root.setAttribute("role", "columnheader");
    root.dir = "auto";
    const name = make("strong", "", root);
    const role = make("span", "pnb-muted", root);
    return {
      root,
      update(index) {
        setText(name, setup.variants[index] ?? "");
        setAttribute(root, "title", setup.names[index] ?? null);
        setText(role, index === setup.baseline ? " baseline" : "");
      },
    };
  });
  return (columns: readonly number[]) => {
    scroll.style.setProperty("--pnb-count", String(columns.length));
    heads(columns);
  };
}

function createExample(
  space: Element,
  source: Source<Row>,
  query: () => ComparisonQuery,
  open: (index: number) => void,
): RowPart {
  const root = make("div", "pnb-example", space);
  root.setAttribute("role", "row");
  let at = 0;
  let shown: Placed<Row> | undefined;
  root.addEventListener("click", () => {
    // A click opens; the end of marking some text to copy it does not.
    if (!String(root.ownerDocument.getSelection() ?? "").trim()) open(at);
  });
  const first = make("div", "pnb-asked", root);
  first.setAttribute("role", "gridcell");
  const id = make("div", "pnb-muted pnb-small pnb-line", first);
  const input = make("div", "pnb-preview", first);
  const expected = make("div", "pnb-wanted", first);
  for (const part of [id, input, expected]) part.dir = "auto";
  const cells = createList<Cell | null>(make("div", "pnb-cells", root), createCell);
  return {
    root,
    update(index) {
      at = index;
      const row = source.row(index);
      if (row && row === shown) return;
      shown = row;
      const example = row?.cells;
      setText(id, example?.id ?? "…");
      setAttribute(id, "title", example?.id ?? null);
      setText(input, example?.input ?? "");
      setText(expected, example?.expected ? `expected ${example.expected}` : "");
      show(expected, Boolean(example?.expected));
      cells(example?.cells ?? query().columns.map(() => null));
    },
  };
}

function createCell(parent: Element) {
  const root = make("div", "pnb-cell", parent);
  root.setAttribute("role", "gridcell");
  const text = make("div", "pnb-preview", root);
  text.dir = "auto";
  const marks = make("div", "pnb-marks", root);
  return {
    root,
    update(cell: Cell | null) {
      writeOutput(text, cell);
      marks.replaceChildren();
      for (const mark of cell?.marks ?? []) writeMark(marks, mark);
      if (cell?.rewritten) makeText("span", "pnb-muted", "≠ rewritten", marks);
      marks.title = marks.textContent ?? "";
    },
  };
}
