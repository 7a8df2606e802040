// Examples in short, as the kernel would cut them.

import type {
  Against,
  Cell,
  ExampleDetail,
  ExampleQuery,
  Pieces,
  Row,
} from "../shared/messages.generated";

/** Share of the letters that the beginning of a text has; its end has the others. */
const HEAD = 0.6;
/** Up to twenty letters of a word are left out rather than cut. */
const CUT_BEHIND = /(^|\s)\S{0,20}$/;
const CUT_BEFORE = /^\S{0,20}(\s|$)/;

export function rowOf(
  example: ExampleDetail | undefined,
  position: number,
  query: ExampleQuery,
): Row {
  const { limit = 320, columns = [], against = "baseline" } = query;
  const texts = (name: string) =>
    (example?.fields ?? [])
      .filter(([field]) => field.startsWith(name))
      .map(([, text]) => text)
      .join(" · ");
  const short = (text: string, letters: number) =>
    ends([["=", text]], letters)
      .map(([, part]) => part)
      .join("");
  return {
    position,
    id: example?.id ?? "",
    input: short(texts("input"), limit),
    expected: short(texts("expected"), limit / 2),
    cells: columns.map((place) => cellOf(example, place, against, limit)),
  };
}

function cellOf(
  example: ExampleDetail | undefined,
  place: number,
  against: Against,
  limit: number,
): Cell {
  const variant = example?.variants.find((candidate) => candidate.place === place);
  const runs = variant?.runs ?? [];
  const run = runs.find(({ error }) => !error);
  return {
    pieces: run ? ends(withoutComparison(run.pieces, against), limit) : [],
    rewritten: run?.rewritten ?? false,
    error: run ? "" : (runs[0]?.error ?? ""),
    absent: !runs.length,
    marks: variant?.marks ?? [],
  };
}

/** The pieces as they are, or as a plain text where outputs are compared with nothing. */
export function withoutComparison(pieces: Pieces, against: Against): Pieces {
  if (against !== "nothing") return pieces;
  return pieces.filter(([code]) => code !== "-").map(([, text]) => ["=", text] as const);
}

/** Keep about `limit` letters: the beginning, and the end, where answers stand. */
export function ends(pieces: Pieces, limit: number): Pieces {
  const size = pieces.reduce((sum, [, text]) => sum + text.length, 0);
  if (size <= limit) return pieces;
  const head = Math.floor(limit * HEAD);
  const tail = size - (limit - head);
  const kept: Pieces[number][] = [];
  let at = 0;
  let cut = false;
  for (const [code, text] of pieces) {
    const stop = at + text.length;
    if (stop <= head) kept.push([code, text]);
    else if (at < head) kept.push([code, text.slice(0, head - at).replace(CUT_BEHIND, "$1")]);
    if (!cut && stop > head) {
      kept.push(["=", " … "]);
      cut = true;
    }
    if (at >= tail) kept.push([code, text]);
    else if (stop > tail) kept.push([code, text.slice(tail - at).replace(CUT_BEFORE, "$1")]);
    at = stop;
  }
  return kept;
}
