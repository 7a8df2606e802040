// A list of any length of which only the rows in sight are elements, moved by keys and by scrolling.

import { make, setAttribute, show } from "./dom";

/** How a list is measured: pixels of one row, and how many rows are in sight and kept around them. */
export interface Measure {
  readonly row: number;
  readonly visible: number;
  readonly above: number;
  readonly below: number;
}

/** The rows that are elements while the list is scrolled to `top`: from the first up to the second. */
export function range(top: number, count: number, measure: Measure): [number, number] {
  const first = Math.floor(top / measure.row);
  const start = Math.max(0, first - measure.above);
  return [start, Math.max(start, Math.min(count, first + measure.visible + measure.below))];
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
  readonly chosen: number;
}

export interface ListOptions {
  /** What scrolls; it has the keys. */
  readonly scroll: HTMLElement;
  /** Pixels of the headings that stay in sight above the rows. */
  readonly head: number;
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
}

/** Lists made so far: the rows of each have ids of their own. */
let lists = 0;

/** Make a list inside `options.scroll`. Screen readers learn the chosen row from its id. */
export function createVirtualList(options: ListOptions): VirtualList {
  const { scroll } = options;
  const id = `pnb-list-${++lists}`;
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "grid");
  const space = make("div", "pnb-space", scroll);
  space.setAttribute("role", "rowgroup");
  const pool: RowPart[] = [];
  let chosen = -1;
  let first = 0;
  // A row keeps its element while it is in sight, so that a click which scrolling overtakes still meets
  // the row that was aimed at: only the elements that have left at one end go to the other.
  const turn = (start: number) => {
    if (Math.abs(start - first) >= pool.length) first = start;
    for (; first < start; first++) {
      const part = pool.shift();
      if (!part) continue;
      space.append(part.root);
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
    const [start, stop] = range(scroll.scrollTop, options.expected(), measure);
    options.want(start, Math.max(stop, 1));
    space.style.height = `${options.count() * measure.row}px`;
    turn(start);
    while (pool.length < stop - start) pool.push(options.create(space, open));
    const end = Math.min(stop, options.count());
    pool.forEach((part, place) => {
      const index = start + place;
      show(part.root, index < end);
      setAttribute(part.root, "id", index < end ? `${id}-${index}` : null);
      if (index >= end) return;
      part.root.style.top = `${index * measure.row}px`;
      setAttribute(part.root, "aria-selected", String(index === chosen));
      setAttribute(part.root, "aria-rowindex", String(index + 2));
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
    // The list cannot scroll there while something stands in its place.
    options.want(chosen, chosen + 1);
    scroll.scrollTop = follow(chosen, scroll.scrollTop, scroll.clientHeight, options.head, row);
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
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab") return;
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
  return {
    update,
    mark,
    choose,
    restart() {
      scroll.scrollTop = 0;
      chosen = -1;
      update();
    },
    get chosen() {
      return chosen;
    },
  };
}
