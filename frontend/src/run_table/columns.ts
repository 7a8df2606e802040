// Which columns are shown and how wide they are; the browser remembers both for each dataset.

import type { Head, TableSetup } from "../shared/messages.generated";

/** Pixels. */
const LETTER = 7;
const PADDING = 24;
const NARROWEST = 56;
const MARGIN = 12;
/** Room for the box that selects a row, in the first column. */
const TICK = 24;
const STORE = "phoenix_nb.columns";
/** Datasets whose columns are remembered. */
const MOST = 50;

export interface Kept {
  /** The headings of the columns that were chosen; null for those shown at first. */
  readonly shown: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
}

const NOTHING: Kept = { shown: null, widths: {} };

/** A column by the name that stays the same from one experiment to the next. */
export function headingOf({ names, title }: Pick<Head, "names" | "title">): string {
  return names[0] ?? title;
}

/** The columns that are shown: the first one, which says which row it is, and those that were chosen. */
export function chosenColumns(columns: readonly Head[], { shown }: Kept): readonly Head[] {
  const isChosen = (column: Head) => shown?.includes(headingOf(column)) ?? column.shown;
  // Another comparison of the dataset has variants of its own: those shown at first, until some are chosen.
  const others = !columns.some((column) => column.variant !== null && isChosen(column));
  return columns.filter(
    (column, place) =>
      place === 0 || (column.variant !== null && others ? column.shown : isChosen(column)),
  );
}

/** As much room for each column as was chosen, or as most of its cells need and more where there is more. */
export function layout(
  columns: readonly Pick<Head, "letters" | "names" | "title">[],
  { widths }: Kept,
): { readonly columns: string; readonly width: string } {
  const least = columns.map(
    (column, place) =>
      widths[headingOf(column)] ??
      Math.max(NARROWEST, column.letters * LETTER + PADDING) + (place ? 0 : TICK),
  );
  const tracks = columns.map((column, index) =>
    headingOf(column) in widths
      ? `${least[index]}px`
      : `minmax(${least[index]}px, ${column.letters + 3}fr)`,
  );
  const width = least.reduce((sum, pixels) => sum + pixels, MARGIN);
  return { columns: tracks.join(" "), width: `${width}px` };
}

/** Give a column a width; null gives it back to the layout. */
export function resized(kept: Kept, heading: string, width: number | null): Kept {
  const { [heading]: _, ...others } = kept.widths;
  if (width === null) return { ...kept, widths: others };
  return { ...kept, widths: { ...others, [heading]: Math.max(NARROWEST, Math.round(width)) } };
}

export function recall({ memory }: Pick<TableSetup, "memory">): Kept {
  return all()[memory] ?? NOTHING;
}

export function remember({ memory }: Pick<TableSetup, "memory">, kept: Kept): void {
  const { [memory]: _, ...others } = all();
  const entries = [...Object.entries(others), [memory, kept] as const].slice(-MOST);
  try {
    localStorage.setItem(STORE, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // Storage may be full, or forbidden to pages of this kind: then the choice lasts as long as the view.
  }
}

function all(): Readonly<Record<string, Kept>> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    return typeof read === "object" && read !== null ? (read as Record<string, Kept>) : {};
  } catch {
    return {};
  }
}
