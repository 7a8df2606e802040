// The query of the table.

import type { Query } from "../shared/messages.generated";

export type RunQuery = Required<Query>;

export const NEW_QUERY: RunQuery = {
  text: "",
  errors: "all",
  ranges: [],
  labels: [],
  sort: null,
  descending: false,
};

/** Sort by a column: upwards, then downwards, then not at all. */
export function sorted(query: RunQuery, column: string): Pick<RunQuery, "sort" | "descending"> {
  if (query.sort !== column) return { sort: column, descending: false };
  return query.descending ? { sort: null, descending: false } : { sort: column, descending: true };
}
