// Rows by their place in the result, which the kernel sends in chunks.

import { listen, type Model } from "./model";

/** A question for some rows, which a view adds its query to, and the answer to it. */
export interface AskPage {
  readonly type: "page";
  readonly request: number;
  readonly start: number;
  readonly stop: number;
}
export interface Page<Row> {
  readonly type: "page";
  readonly request: number;
  readonly matched: number;
  readonly start: number;
  readonly positions: readonly number[];
  readonly rows: readonly Row[];
}

/** A row, and its place among all there are, whatever the query. */
export interface Placed<Row> {
  readonly position: number;
  readonly cells: Row;
}

export interface Source<Row> {
  /** How many rows match the query; null until that is known. */
  readonly matched: number | null;
  /** Whether the first answer to the query is still on its way. */
  readonly busy: boolean;
  /** Forget all rows: the query has changed. */
  reset(): void;
  /** Ask for all rows again, and keep those there are until they come: their values have changed. */
  refresh(): void;
  row(index: number): Placed<Row> | undefined;
  /** Ask for the rows from `start` up to `stop` that have not been asked for. */
  want(start: number, stop: number): void;
  dispose(): void;
}

/** The chunks of `size` rows that hold the rows from `start` up to `stop`. */
export function chunks(start: number, stop: number, size: number): number[] {
  const first = Math.floor(start / size);
  const last = Math.floor(Math.max(start, stop - 1) / size);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Answers that are about something else. */
type Other = "detail" | "confusion" | "slices" | "annotated" | "acted";

/** Make a source of rows. `ask` adds the query to a question, as it is when the question is sent. */
export function createSource<Ask, Row, Answer extends Page<Row>>(
  model: Model<Ask, Answer | { readonly type: Other }>,
  ask: (page: AskPage) => Ask,
  arrived: (page: Answer) => void,
  size: number,
): Source<Row> {
  let rows = new Map<number, Placed<Row>>();
  let asked = new Set<number>();
  let request = 0;
  let first = 0;
  let matched: number | null = null;
  let busy = false;
  const dispose = listen(model, (message) => {
    // An answer to an earlier query comes too late.
    if (message.type !== "page" || message.request < first) return;
    matched = message.matched;
    busy = false;
    message.rows.forEach((cells, index) => {
      rows.set(message.start + index, { position: message.positions[index] ?? 0, cells });
    });
    arrived(message);
  });
  return {
    get matched() {
      return matched;
    },
    get busy() {
      return busy;
    },
    reset() {
      rows = new Map();
      asked = new Set();
      first = request + 1;
      busy = true;
    },
    refresh() {
      asked = new Set();
      first = request + 1;
    },
    row: (index) => rows.get(index),
    want(start, stop) {
      for (const chunk of chunks(start, stop, size)) {
        if (asked.has(chunk)) continue;
        asked.add(chunk);
        request += 1;
        const [from, to] = [chunk * size, (chunk + 1) * size];
        model.send(ask({ type: "page", request, start: from, stop: to }));
      }
    },
    dispose,
  };
}
