// A list of any length of which only the rows in sight are elements, moved by keys and by scrolling.

import { make, setAttribute, show } from "./dom";

/** How a list is measured: pixels of one row, and how many rows are in sight and kept around them. */
export interface Measure {
  readonly row: number;
  readonly visible: number;
  readonly above: number;
  readonly below: number;
}

/** Room below a row, for what is opened there. */
export interface Gap {
  readonly after: number;
  readonly height: number;
}

/** The pixel that a row begins at. */
export function topOf(index: number, row: number, gap: Gap | null): number {
  return index * row + (gap && index > gap.after ? gap.height : 0);
}

/** The rows that are elements while the list is scrolled to `top`: from the first up to the second. */
export function range(
  top: number,
  count: number,
  measure: Measure,
  gap: Gap | null = null,
): [number, number] {
  const first = rowAt(top, measure.row, gap);
  const start = Math.max(0, first - measure.above);
  return [start, Math.max(start, Math.min(count, first + measure.visible + measure.below))];
}

/** The row at a pixel; what is opened counts to the row above it. */
function rowAt(pixel: number, row: number, gap: Gap | null): number {
  const index = Math.floor(pixel / row);
  if (!gap || index <= gap.after) return index;
  return Math.max(gap.after, Math.floor((pixel - gap.height) / row));
}

/** Where to scroll to, from `top`, so that a row is in sight below `head` pixels of headings. */
export function follow(
  index: number,
  top: number,
  height: number,
  head: number,
  row: number,
): number {
  const above = index * row;
  return Math.min(above, Math.max(top, above + row + head - height));
}

/** The row that a key leads to; null if it leads nowhere. */
export function moved(key: string, chosen: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
    j: 1,
    k: -1,
  };
  const step = steps[key];
  if (step === undefined || !count) return null;
  return Math.min(count - 1, Math.max(0, chosen + step));
}

/** One element of the pool, which stands for one row after the other. */
export interface RowPart {
  readonly root: HTMLElement;
  /** Show the row with this index. */
  update(index: number): void;
}

export interface VirtualList {
  /** Draw the rows in sight anew. */
  update(): void;
  /** Begin at the top, with no row chosen. */
  restart(): void;
  /** Mark a row as chosen; the list stays where it is. */
  mark(index: number): void;
  /** Choose a row and scroll to it; the list draws itself anew. */
  choose(index: number): number;
  /** Open the panel below a row, or close it (-1). The list draws itself anew. */
  expand(index: number): void;
  /** Scroll what is open into sight, as far as it fits. */
  reveal(): void;
  /** Make the elements of all rows anew: there are other columns. */
  rebuild(): void;
  readonly chosen: number;
  dispose(): void;
}

export interface ListOptions {
  /** What scrolls; it has the keys. */
  readonly scroll: HTMLElement;
  /** Pixels of the headings that stay in sight above the rows. */
  head(): number;
  measure(): Measure;
  /** How many rows there are. */
  count(): number;
  /** How many there may be until that is known. */
  expected(): number;
  /** Request rows. */
  want(start: number, stop: number): void;
  create(space: HTMLElement, open: (index: number) => void): RowPart;
  /** Called with a row that was clicked, or chosen with Enter. */
  open(index: number): void;
  /** Called with a row that a key has led to. */
  moved?(index: number): void;
  /** Called with a key that the list does not use; returns whether it was handled. */
  key?(event: KeyboardEvent): boolean;
  /** Called after each drawing. */
  drawn(): void;
  /** What opens below a row, in the list itself. */
  readonly panel?: HTMLElement;
}

/** What takes letters itself. */
const TYPED = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/** Whether a key is for the list: not one that is typed, nor one that scrolls what is opened. */
function ours(event: KeyboardEvent, panel: HTMLElement | undefined): boolean {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || key === "Tab") return false;
  if (target instanceof Element && target.matches(TYPED)) return false;
  const inside = target instanceof Node && panel?.contains(target);
  // Inside what is opened, letters and signs are commands, and all other keys are the browser's own.
  return !inside || key === "Escape" || (key.length === 1 && key !== " ");
}

/** Lists made so far: the rows of each have ids of their own. */
let lists = 0;

/** Make a list inside `options.scroll`. Screen readers learn the chosen row from its id. */
export function createVirtualList(options: ListOptions): VirtualList {
  const { scroll } = options;
  const id = `pnb-list-${++lists}`;
  scroll.tabIndex = 0;
  scroll.setAttribute("role", options.panel ? "treegrid" : "grid");
  const space = make("div", "pnb-space", scroll);
  space.setAttribute("role", "rowgroup");
  const pool: RowPart[] = [];
  let chosen = -1;
  let opened = -1;
  let first = 0;
  const { panel } = options;
  if (panel) space.append(panel);
  const gap = (): Gap | null =>
    panel && opened >= 0 ? { after: opened, height: panel.offsetHeight } : null;
  // A row keeps its element while it is in sight, so that a click which scrolling overtakes still meets
  // the row that was aimed at: only the elements that have left at one end go to the other.
  const turn = (start: number) => {
    if (Math.abs(start - first) >= pool.length) first = start;
    for (; first < start; first++) {
      const part = pool.shift();
      if (!part) continue;
      space.insertBefore(part.root, panel ?? null);
      pool.push(part);
    }
    for (; first > start; first--) {
      const part = pool.pop();
      if (!part) continue;
      space.prepend(part.root);
      pool.unshift(part);
    }
  };
  const update = () => {
    const measure = options.measure();
    const room = gap();
    const [start, stop] = range(scroll.scrollTop, options.expected(), measure, room);
    options.want(start, Math.max(stop, 1));
    space.style.height = `${options.count() * measure.row + (room?.height ?? 0)}px`;
    if (panel) panel.style.top = `${(opened + 1) * measure.row}px`;
    turn(start);
    while (pool.length < stop - start) {
      const part = options.create(space, open);
      // The panel stays where it is: to be moved would cost what is in it the focus.
      if (panel) space.insertBefore(part.root, panel);
      pool.push(part);
    }
    const end = Math.min(stop, options.count());
    pool.forEach((part, place) => {
      const index = start + place;
      show(part.root, index < end);
      setAttribute(part.root, "id", index < end ? `${id}-${index}` : null);
      if (index >= end) return;
      part.root.style.top = `${topOf(index, measure.row, room)}px`;
      setAttribute(part.root, "aria-selected", String(index === chosen));
      setAttribute(part.root, "aria-rowindex", String(index + 2));
      if (panel) setAttribute(part.root, "aria-expanded", String(index === opened));
      part.update(index);
    });
    const inSight = chosen >= start && chosen < end;
    setAttribute(scroll, "aria-activedescendant", inSight ? `${id}-${chosen}` : null);
    setAttribute(scroll, "aria-rowcount", String(options.count() + 1));
    options.drawn();
  };
  const choose = (index: number) => {
    const { row } = options.measure();
    chosen = Math.min(options.count() - 1, Math.max(0, index));
    const room = gap();
    const shift = room && chosen > room.after ? room.height : 0;
    // The list cannot scroll there while something stands in its place.
    options.want(chosen, chosen + 1);
    const { scrollTop, clientHeight } = scroll;
    scroll.scrollTop = follow(chosen, scrollTop - shift, clientHeight, options.head(), row) + shift;
    update();
    return chosen;
  };
  const mark = (index: number) => {
    chosen = index;
    update();
  };
  const open = (index: number) => {
    mark(index);
    options.open(index);
  };
  let waiting = false;
  scroll.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  });
  scroll.addEventListener("keydown", (event) => {
    if (!ours(event, panel)) return;
    const next = moved(event.key, chosen, options.count(), options.measure().visible);
    const opens = event.key === "Enter" && event.target === scroll && options.count() > 0;
    if (opens) options.open(choose(Math.max(0, chosen)));
    else if (next !== null) {
      choose(next);
      options.moved?.(chosen);
    } else if (!options.key?.(event)) return;
    // JupyterLab would take these keys for its own cells.
    event.preventDefault();
    event.stopPropagation();
  });
  const watch = new ResizeObserver(() => {
    if (opened >= 0) update();
  });
  if (panel) watch.observe(panel);
  return {
    update,
    mark,
    choose,
    expand(index) {
      opened = index;
      if (panel) show(panel, index >= 0);
      update();
    },
    reveal() {
      if (opened < 0 || !panel) return;
      update();
      const { row } = options.measure();
      const bottom = (opened + 1) * row + panel.offsetHeight + options.head();
      const needed = Math.min(opened * row, bottom - scroll.clientHeight);
      if (scroll.scrollTop < needed || scroll.scrollTop > opened * row) scroll.scrollTop = needed;
    },
    rebuild() {
      for (const { root } of pool) root.remove();
      pool.length = 0;
      update();
    },
    restart() {
      scroll.scrollTop = 0;
      chosen = -1;
      opened = -1;
      if (panel) show(panel, false);
      update();
    },
    get chosen() {
      return chosen;
    },
    dispose: () => watch.disconnect(),
  };
}
