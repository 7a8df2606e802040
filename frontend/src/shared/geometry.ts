// Where the parts of charts lie. No element is touched here.

/** Numbers kept between 0 and 1: where `value` lies from `low` to `high`. */
export function position(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
}

/** The columns that tiles have at most, so that no row is left with a single one; see `.pnb-tiles`. */
export function tileColumns(tiles: number): number {
  if (tiles <= 4) return Math.max(1, tiles);
  return [5, 6, 9].includes(tiles) ? 3 : 4;
}

/** One column of a histogram. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The columns of a histogram that is `width` by `height`; what is not empty can be seen. */
export function histogram(bins: readonly number[], width: number, height: number): Column[] {
  const tallest = Math.max(1, ...bins);
  const step = width / bins.length;
  return bins.map((count, index) => {
    const tall = count ? Math.max(1.5, (count / tallest) * (height - 4)) : 0;
    return { x: index * step, y: height - tall, width: step - 1.5, height: tall };
  });
}

/** The scores that one bin holds. A score on the edge belongs to the bin above it, except at the very end. */
export function binRange(
  index: number,
  bins: number,
  low: number,
  high: number,
): { low: number; high: number } {
  const width = (high - low) / bins;
  const end = index === bins - 1 ? high : low + (index + 1) * width * (1 - 1e-9);
  return { low: low + index * width, high: end };
}

/** The shares of a track, in hundredths of its width. What is counted twice, or unplanned, fits as well. */
export function shares(counts: readonly number[], planned: number): number[] {
  const counted = counts.reduce((sum, count) => sum + count, 0);
  const total = Math.max(1, planned, counted);
  return counts.map((count) => (100 * count) / total);
}
