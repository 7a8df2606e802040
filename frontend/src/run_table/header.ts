// The titles of the columns: a click sorts, the edge between two makes one wider or narrower.

import { createButton } from "../shared/controls";
import { keepKeys, make, setAttribute, setTitledText } from "../shared/dom";
import type { Head } from "../shared/messages.generated";
import { headingOf } from "./columns";
import { sorted, type View } from "./query";

/** Pixels by which a key makes a column wider. */
const STEP = 20;

export interface HeaderOptions {
  view(): View;
  change(changed: Partial<View>): void;
  /** Give a column a width; null gives it back to the layout. */
  resize(heading: string, width: number | null): void;
  /** Write what stands below the title of a column. */
  title?: ((column: Head, head: HTMLElement) => void) | undefined;
}

export interface Header {
  /** Pixels of the titles. */
  height(): number;
  /** Show these columns. */
  rebuild(columns: readonly Head[]): void;
  update(view: View): void;
}

export function createHeader(scroll: Element, options: HeaderOptions): Header {
  const { view, change, resize } = options;
  const line = make("div", "pnb-row pnb-header", scroll);
  line.setAttribute("role", "row");
  line.setAttribute("aria-rowindex", "1");
  let titles: { head: HTMLElement; button: HTMLElement; column: Head }[] = [];
  const update = ({ sort, descending }: View) => {
    for (const { head, button, column } of titles) {
      const chosen = sort === column.key;
      setTitledText(button, (chosen ? (descending ? "↓ " : "↑ ") : "") + column.title);
      const order = descending ? "descending" : "ascending";
      setAttribute(head, "aria-sort", chosen ? order : "none");
    }
  };
  return {
    height: () => line.offsetHeight,
    update,
    rebuild(columns) {
      line.replaceChildren();
      titles = columns.map((column) => {
        const head = make("span", "", line);
        head.setAttribute("role", "columnheader");
        setAttribute(head, "data-numeric", column.numeric ? "" : null);
        const button = createButton(head, "", () => change(sorted(view(), column.key)));
        button.dir = "auto";
        keepKeys(button);
        const set = (width: number | null) => resize(headingOf(column), width);
        button.addEventListener("keydown", (event) => {
          const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
          if (!event.shiftKey || step === undefined) return;
          set(head.offsetWidth + step);
          event.preventDefault();
          event.stopPropagation();
        });
        options.title?.(column, head);
        createGrip(head, set);
        return { head, button, column };
      });
      update(view());
    },
  };
}

function createGrip(head: HTMLElement, set: (width: number | null) => void): void {
  const grip = make("span", "pnb-grip", head);
  grip.title = "Drag to resize; double-click to undo";
  grip.setAttribute("aria-hidden", "true");
  let from: { x: number; width: number } | null = null;
  grip.addEventListener("pointerdown", (event) => {
    from = { x: event.clientX, width: head.offsetWidth };
    grip.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  grip.addEventListener("pointermove", (event) => {
    if (from) set(from.width + event.clientX - from.x);
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    grip.addEventListener(end, () => {
      from = null;
    });
  grip.addEventListener("dblclick", () => set(null));
}
