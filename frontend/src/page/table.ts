// The examples that a page holds, filtered, grouped and ordered as the kernel would; see `RunTable.find`.

import { contains, find, hasLetter, type Key, searchable, type Test } from "../shared/filter";
import type {
  ComparisonData,
  Condition,
  Constant,
  ExampleQuery,
  Group,
  Head,
  Operator,
  Show,
} from "../shared/messages.generated";

/** Outcomes that each filter shows; see `ComparisonData.outcomes`. */
const OUTCOMES: Readonly<Partial<Record<Show, string>>> = {
  regressions: "l",
  improvements: "w",
  disagreements: "wlc",
};

type Value = string | number | boolean | null;
type Columns = readonly (readonly (number | null)[])[];

/** The rows that answer a query: positions, and negative numbers for the headings of groups. */
export interface Found {
  readonly rows: readonly number[];
  readonly groups: readonly Omit<Group, "place" | "cells">[];
  readonly examples: number;
}

export function createTable(data: ComparisonData) {
  const { columns } = data.setup;
  const places = new Map(columns.map(({ key }, place) => [key, place]));
  const valuesOf = (key: string) => data.values[places.get(key) ?? -1];
  let texts: string[] | null = null;
  const all = () => {
    texts ??= data.examples.map((_, at) => wordsOf(columns, data.values, at));
    return texts;
  };
  const match = (query: ExampleQuery): number[] => {
    const tests = [
      shown(data, query),
      ...(query.where ?? []).map((condition) => passes(condition, valuesOf)),
      contains(all, query.text ?? ""),
    ];
    const column = sorting(columns, query);
    const values = column && valuesOf(column.key);
    const rows = find(data.examples.length, tests, values ? null : keyOf(data, query));
    return values ? sorted(rows, values, query.descending ?? false) : rows;
  };
  return {
    count: (query: ExampleQuery) =>
      data.examples.reduce((sum, _, at) => sum + Number(shown(data, query)(at)), 0),
    find(query: ExampleQuery): Found {
      const rows = match(query);
      const values = query.group ? valuesOf(query.group) : undefined;
      if (!values) return { rows, groups: [], examples: rows.length };
      const role = columns[places.get(query.group ?? "") ?? -1]?.role;
      return inGroups(rows, values, query.folded ?? [], role === "error");
    },
  };
}

function inGroups(
  rows: readonly number[],
  values: readonly Value[],
  folded: readonly string[],
  errors: boolean,
): Found {
  const members = new Map<string, number[]>();
  for (const at of rows) {
    const text = textOf(values[at] ?? null);
    // Of errors, all of one type of exception.
    const key = errors ? (text.split(":")[0] ?? "") : text.slice(0, 200);
    members.set(key, [...(members.get(key) ?? []), at]);
  }
  const keys = [...members.keys()].sort((left, right) =>
    left && right ? left.localeCompare(right) : Number(!left) - Number(!right),
  );
  const groups = keys.map((key) => ({
    value: key,
    key,
    count: members.get(key)?.length ?? 0,
    folded: folded.includes(key),
  }));
  const listed = groups.flatMap(({ key, folded }, place) => [
    -1 - place,
    ...(folded ? [] : (members.get(key) ?? [])),
  ]);
  return { rows: listed, groups, examples: rows.length };
}

/** The column that is sorted by: a variant goes by what the evaluator gave it. */
function sorting(columns: readonly Head[], { sort = null, evaluator = 0 }: ExampleQuery) {
  const column = columns.find(({ key }) => key === sort);
  if (!column || column.variant === null) return column;
  const { variant } = column;
  const given = columns.filter((one) => one.judged?.[0] === evaluator && one.judged[1] === variant);
  return given.find(({ role }) => role === "score") ?? given[0] ?? column;
}

function sorted(rows: readonly number[], values: readonly Value[], descending: boolean): number[] {
  const sign = descending ? -1 : 1;
  const known = (at: number) => values[at] ?? null;
  return [...rows].sort((left, right) => {
    const [one, other] = [known(left), known(right)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const [a, b] =
      typeof one === "number" && typeof other === "number"
        ? [one, other]
        : [searchable(textOf(one)), searchable(textOf(other))];
    return sign * (a < b ? -1 : a > b ? 1 : 0);
  });
}

/** Everything of an example that can be searched for. */
function wordsOf(
  columns: readonly Head[],
  values: readonly (readonly Value[])[],
  at: number,
): string {
  const parts = columns.map(({ numeric }, place) =>
    numeric ? "" : textOf(values[place]?.[at] ?? null),
  );
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

function keyOf(data: ComparisonData, query: ExampleQuery): Key | null {
  const { order: by = "example", evaluator = 0 } = query;
  const table: Columns | undefined = (by === "score" ? data.scores : data.differences)[evaluator];
  if (by === "example" || !table) return null;
  const columns = meant(data, query).map((variant) => table[variant] ?? []);
  const sign = data.signs[evaluator] ?? 1;
  const keys: Record<typeof by, (values: number[]) => number> = {
    score: (values) => Math.min(...values),
    size: (values) => -Math.max(...values.map(Math.abs)),
    loss: (values) => Math.min(...values.map((value) => sign * value)),
    gain: (values) => -Math.max(...values.map((value) => sign * value)),
  };
  return (index) => {
    const values = columns.map((column) => column[index] ?? null).filter((value) => value !== null);
    return values.length ? keys[by](values) : null;
  };
}

/** Whether a row fulfils a condition; see `phoenix_nb/ui/run_table/condition.py`. */
export function passes(
  condition: Condition,
  valuesOf: (key: string) => readonly Value[] | undefined,
): Test {
  if ("every" in condition) {
    const parts = condition.every.map((part) => passes(part, valuesOf));
    return (at) => parts.every((part) => part(at));
  }
  if ("some" in condition) {
    const parts = condition.some.map((part) => passes(part, valuesOf));
    return (at) => parts.some((part) => part(at));
  }
  if ("negated" in condition) {
    const part = passes(condition.negated, valuesOf);
    return (at) => !part(at);
  }
  const values = valuesOf(condition.column);
  if (!values) return () => false;
  const { operator, value = null, other = null } = condition;
  if (other !== null) {
    const others = valuesOf(other);
    return (at) => {
      const wanted = others?.[at] ?? null;
      return wanted !== null && holds(values[at] ?? null, operator, wanted);
    };
  }
  return (at) => holds(values[at] ?? null, operator, value);
}

function holds(value: Value, operator: Operator, wanted: Constant): boolean {
  if (operator === "missing") return value === null;
  if (operator === "contains")
    return searchable(textOf(value)).includes(searchable(String(wanted)));
  if (value === null) return false;
  if (operator === "==") return equal(value, wanted);
  if (operator === "!=") return !equal(value, wanted);
  if (typeof wanted === "string") return ordersAs(textOf(value), operator, wanted);
  return typeof value !== "string" && ordersAs(Number(value), operator, Number(wanted));
}

function ordersAs<Kind extends string | number>(
  value: Kind,
  operator: Operator,
  wanted: Kind,
): boolean {
  if (operator === "<") return value < wanted;
  if (operator === "<=") return value <= wanted;
  return operator === ">" ? value > wanted : value >= wanted;
}

function equal(value: Value, wanted: Constant): boolean {
  if (typeof wanted === "string") return textOf(value) === wanted;
  // The label of a check that answers yes or no.
  if (typeof wanted === "boolean" && typeof value === "string")
    return value.toLowerCase() === String(wanted);
  return typeof value !== "string" && Number(value) === Number(wanted);
}

function textOf(value: Value): string {
  return value === null ? "" : String(value);
}
