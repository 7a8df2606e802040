// What the table shows: which runs, in which order and groups.

import type { Condition, Query, Show, Shown } from "../shared/messages.generated";

/** A filter that has a chip: in words, and as what the kernel tests. */
export interface Filter {
  /** What it is about; a second filter about the same takes its place. */
  readonly about: string;
  readonly text: string;
  readonly where: Condition;
}

export interface View {
  readonly text: string;
  readonly show: Shown | Show;
  readonly filters: readonly Filter[];
  /** What has been typed as an expression, read. */
  readonly expression: Condition | null;
  readonly sort: string | null;
  readonly descending: boolean;
  readonly group: string | null;
  readonly folded: readonly string[];
}

export const NEW_VIEW: View = {
  text: "",
  show: "all",
  filters: [],
  expression: null,
  sort: null,
  descending: false,
  group: null,
  folded: [],
};

/** The query that a view asks the kernel. */
export function queryOf({ filters, expression, ...rest }: View): Query {
  const where = filters.map((filter) => filter.where);
  // Each view shows kinds of its own; the kernel refuses others.
  return { ...(rest as Query), where: expression ? [...where, expression] : where };
}

/** Sort by a column: upwards, then downwards, then by what should be read first. */
export function sorted(view: View, column: string): Pick<View, "sort" | "descending"> {
  if (view.sort !== column) return { sort: column, descending: false };
  return view.descending ? { sort: null, descending: false } : { sort: column, descending: true };
}

/** Set a filter, in place of the one about the same; the same one again takes it away. */
export function toggled(filters: readonly Filter[], filter: Filter): Filter[] {
  const others = filters.filter(({ about }) => about !== filter.about);
  const again = filters.some(({ about, text }) => about === filter.about && text === filter.text);
  return again ? others : [...others, filter];
}

/** Numbers from one end to another. */
export function within(column: string, low: number, high: number): Condition {
  return {
    every: [
      { column, operator: ">=", value: low },
      { column, operator: "<=", value: high },
    ],
  };
}
