// The line of filters, with a chip for each that is set.

import { createNumber, createSearch, createSelect } from "../shared/controls";
import { createList, make, setAttribute, setText } from "../shared/dom";
import { withoutFilter, withRange } from "../shared/filter";
import { interval, whole } from "../shared/format";
import type { Head, RunsSetup } from "../shared/messages.generated";
import { NEW_QUERY, type RunQuery } from "./query";

type Change = (changed: Partial<RunQuery>) => void;

const TYPING_MS = 200;
const SHOWN = [
  ["all", "all runs"],
  ["failed", "✗ with an error"],
  ["succeeded", "✓ without error"],
] as const;

export interface Filters {
  update(query: RunQuery): void;
  /** Remove every filter; the order stays. */
  clear(): void;
  /** Show how many runs match; null while that is not known. */
  count(matched: number | null): void;
}

export function createFilters(
  root: Element,
  setup: RunsSetup,
  query: () => RunQuery,
  change: Change,
): Filters {
  const bar = make("div", "pnb-filters", root);
  const search = createSearch(bar, "Search inputs, outputs, errors", TYPING_MS, (text) =>
    change({ text }),
  );
  const errors = createSelect(bar, "Runs shown", SHOWN, (chosen) => change({ errors: chosen }));
  const numeric = setup.columns.filter((column) => column.numeric);
  if (numeric.length) createRange(bar, numeric, query, change);
  const chips = createList(make("span", "pnb-chips", bar), createChip);
  const count = make("span", "pnb-muted pnb-count", bar);
  count.setAttribute("role", "status");
  const titles = new Map(setup.columns.map((column) => [column.key, column.title]));
  const title = (key: string) => titles.get(key) ?? key;
  return {
    update: ({ ranges, labels }) =>
      chips([
        ...ranges.map(({ column, low, high }) => ({
          text: `${title(column)} ${interval(low ?? null, high ?? null)}`,
          remove: () => change({ ranges: withoutFilter(query().ranges, column) }),
        })),
        ...labels.map(({ column, label }) => ({
          text: `${title(column)} = ${label}`,
          remove: () => change({ labels: withoutFilter(query().labels, column) }),
        })),
      ]),
    clear() {
      search.clear();
      errors.value = NEW_QUERY.errors;
      const { text, ranges, labels } = NEW_QUERY;
      change({ text, errors: NEW_QUERY.errors, ranges, labels });
    },
    count: (matched) => setText(count, countWords(matched, setup.total)),
  };
}

function countWords(matched: number | null, total: number): string {
  if (matched === null) return "…";
  const of = matched === total ? "" : ` of ${whole(total)}`;
  return `${whole(matched)}${of} runs`;
}

function createChip(parent: Element) {
  const root = make("button", "pnb-chip", parent);
  let remove = () => {};
  root.addEventListener("click", () => remove());
  return {
    root,
    update(chip: { readonly text: string; readonly remove: () => void }) {
      remove = chip.remove;
      setText(root, `${chip.text} ✕`);
      setAttribute(root, "aria-label", `remove the filter ${chip.text}`);
    },
  };
}

function createRange(
  bar: Element,
  columns: readonly Head[],
  query: () => RunQuery,
  change: Change,
): void {
  const box = make("span", "pnb-range", bar);
  const options = columns.map((column) => [column.key, column.title] as const);
  const select = createSelect(box, "Column of the range", options, () => {
    low.value = high.value = "";
  });
  const input = (text: string) => {
    const end = createNumber(box, { step: "any", placeholder: text }, apply);
    end.ariaLabel = text;
    return end;
  };
  const read = (end: HTMLInputElement) => (end.value === "" ? null : end.valueAsNumber);
  const apply = () =>
    change({ ranges: withRange(query().ranges, select.value, read(low), read(high)) });
  const [low, high] = [input("from"), input("to")];
}
