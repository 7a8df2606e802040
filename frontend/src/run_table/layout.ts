// How much room each column gets.

import type { Head } from "../shared/messages.generated";

/** Pixels. */
const LETTER = 7;
const PADDING = 24;
const NARROWEST = 56;
const MARGIN = 12;

/**
 * As much room for each column as most of its cells need, more where there is more; rows and the header
 * are as wide as all of them, so that the table scrolls when they do not fit.
 */
export function layout(columns: readonly Pick<Head, "letters">[]): {
  readonly columns: string;
  readonly width: string;
} {
  const least = columns.map(({ letters }) => Math.max(NARROWEST, letters * LETTER + PADDING));
  const tracks = columns.map(({ letters }, index) => `minmax(${least[index]}px, ${letters + 3}fr)`);
  const width = least.reduce((sum, pixels) => sum + pixels, MARGIN);
  return { columns: tracks.join(" "), width: `${width}px` };
}
