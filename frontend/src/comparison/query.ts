// The query of the examples of a comparison.

import type { ComparisonSetup, ExampleQuery, Show, Sort } from "../shared/messages.generated";

export type ComparisonQuery = Required<ExampleQuery>;

export const SHOWS = [
  ["regressions", "Regressions"],
  ["improvements", "Improvements"],
  ["disagreements", "Disagreements"],
  ["errors", "Errors"],
  ["all", "All"],
] as const satisfies readonly (readonly [Show, string])[];

export const SORTS = [
  ["loss", "largest loss first"],
  ["gain", "largest gain first"],
  ["size", "largest difference first"],
  ["score", "lowest score first"],
  ["example", "order of the dataset"],
] as const satisfies readonly (readonly [Sort, string])[];

/** The order that suits what is shown. */
export const SUITED: Readonly<Record<Show, Sort>> = {
  regressions: "loss",
  improvements: "gain",
  disagreements: "size",
  errors: "example",
  all: "example",
};

/** The first query; the kernel has chosen it. */
export function firstQuery({ query }: ComparisonSetup): ComparisonQuery {
  return {
    show: "all",
    evaluator: 0,
    variant: null,
    sort: "example",
    search: "",
    against: "baseline",
    columns: [],
    limit: 320,
    ...query,
  };
}
