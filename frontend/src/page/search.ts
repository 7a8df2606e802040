// Which examples match a query, and in which order; as `ComparisonReport.rows` finds them.

import { contains, find, hasLetter, type Key, searchable, type Test } from "../shared/filter";
import type {
  ComparisonData,
  ExampleDetail,
  ExampleQuery,
  Show,
} from "../shared/messages.generated";

/** Outcomes that each filter shows; see `ComparisonData.outcomes`. */
const OUTCOMES: Readonly<Partial<Record<Show, string>>> = {
  regressions: "l",
  improvements: "w",
  disagreements: "wlc",
};

type Columns = readonly (readonly (number | null)[])[];

export function createSearch(data: ComparisonData) {
  let texts: string[] | null = null;
  const all = () => {
    texts ??= data.examples.map(wordsOf);
    return texts;
  };
  return {
    find: (query: ExampleQuery): number[] =>
      find(
        data.examples.length,
        [shown(data, query), contains(all, query.search ?? "")],
        order(data, query),
      ),
  };
}

/** Everything of an example that can be searched for; of differences, the text that there is. */
function wordsOf({ id, fields, variants }: ExampleDetail): string {
  const parts = [id, ...fields.map(([, text]) => text)];
  for (const { runs } of variants)
    for (const { error, pieces } of runs) {
      parts.push(error);
      for (const [code, text] of pieces) if (code !== "-") parts.push(text);
    }
  return searchable(parts.join("\n"));
}

function shown(data: ComparisonData, query: ExampleQuery): Test {
  const { show = "all", evaluator = 0 } = query;
  if (show === "errors") return (index) => data.failed[index] ?? false;
  const wanted = OUTCOMES[show];
  if (wanted === undefined) return () => true;
  const columns = meant(data, query).map((variant) => data.outcomes[evaluator]?.[variant] ?? "");
  return hasLetter(columns, wanted);
}

/** The variants that a query is about. */
function meant({ setup }: ComparisonData, { variant = null }: ExampleQuery): readonly number[] {
  return variant === null ? setup.order.filter((place) => place !== setup.baseline) : [variant];
}

function order(data: ComparisonData, query: ExampleQuery): Key | null {
  const { sort = "example", evaluator = 0 } = query;
  const table: Columns | undefined = (sort === "score" ? data.scores : data.differences)[evaluator];
  if (sort === "example" || !table) return null;
  const columns = meant(data, query).map((variant) => table[variant] ?? []);
  const sign = data.signs[evaluator] ?? 1;
  const keys: Record<typeof sort, (values: number[]) => number> = {
    score: (values) => Math.min(...values),
    size: (values) => -Math.max(...values.map(Math.abs)),
    loss: (values) => Math.min(...values.map((value) => sign * value)),
    gain: (values) => -Math.max(...values.map((value) => sign * value)),
  };
  return (index) => {
    const values = columns.map((column) => column[index] ?? null).filter((value) => value !== null);
    return values.length ? keys[sort](values) : null;
  };
}
