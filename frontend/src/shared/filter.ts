// Which rows are shown, and in which order, where the browser itself holds them.

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
