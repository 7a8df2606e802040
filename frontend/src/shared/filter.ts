// Which rows are shown, and in which order: the filters that a query holds, and the engine that applies
// filters to rows that the browser itself holds.

import type { NumberRange } from "./messages.generated";

/** Whether a row, known by its index, is shown. */
export type Test = (index: number) => boolean;

/** The value that a row is ordered by; rows without one (null) come last. */
export type Key = (index: number) => number | null;

/** Find the rows of `count` that pass all tests, ordered by `key`, and by their index where that ties. */
export function find(count: number, tests: readonly Test[], key: Key | null = null): number[] {
  const matching: number[] = [];
  for (let index = 0; index < count; index++)
    if (tests.every((test) => test(index))) matching.push(index);
  if (!key) return matching;
  const keys = new Map(matching.map((index) => [index, key(index) ?? Number.POSITIVE_INFINITY]));
  return matching.sort((first, second) => {
    const [left, right] = [keys.get(first) ?? 0, keys.get(second) ?? 0];
    return left < right ? -1 : left > right ? 1 : first - second;
  });
}

/** Rows one of whose letters, in any of some columns, is wanted. */
export function hasLetter(columns: readonly string[], wanted: string): Test {
  return (index) => columns.some((column) => wanted.includes(column[index] ?? "·"));
}

/**
 * Rows that a text occurs in, in any case. The texts of the rows must be `searchable`; they are asked for
 * only if there is something to look for.
 */
export function contains(texts: () => readonly string[], text: string): Test {
  const wanted = searchable(text.trim());
  if (!wanted) return () => true;
  const all = texts();
  return (index) => all[index]?.includes(wanted) ?? false;
}

/** A text as searches compare it: without case, so that "STRASSE" is matching in "Straße". */
export function searchable(text: string): string {
  return text.toLowerCase().toUpperCase();
}

/** Set the filter of a column, in place of the one that it had. */
export function withFilter<Filter extends { readonly column: string }>(
  filters: readonly Filter[],
  filter: Filter,
): Filter[] {
  return [...withoutFilter(filters, filter.column), filter];
}

/** Take the filter of a column away. */
export function withoutFilter<Filter extends { readonly column: string }>(
  filters: readonly Filter[],
  column: string,
): Filter[] {
  return filters.filter((filter) => filter.column !== column);
}

/** Set the range of a column; one that is open at both ends is taken away. */
export function withRange(
  ranges: readonly NumberRange[],
  column: string,
  low: number | null,
  high: number | null,
): NumberRange[] {
  if (low === null && high === null) return withoutFilter(ranges, column);
  return withFilter(ranges, { column, low, high });
}
