// The lines of filters: kinds of runs, a search, an expression, filters by column with a chip for each.

import { createButton, createSearch, createSelect } from "../shared/controls";
import { createList, keepKeys, make, makeText, setAttribute, setText, show } from "../shared/dom";
import { readExpression } from "../shared/expression";
import { whole } from "../shared/format";
import type { Constant, Operator, TableSetup } from "../shared/messages.generated";
import { type Filter, NEW_VIEW, toggled, type View } from "./query";
import type { Noun } from "./rows";

type Change = (changed: Partial<View>) => void;

/** A name that needs no quotation marks in an expression. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const TYPING_MS = 150;
const OPERATORS = [
  ["==", "is"],
  ["!=", "is not"],
  ["contains", "contains"],
  [">=", "at least"],
  ["<=", "at most"],
  ["missing", "is missing"],
] as const satisfies readonly (readonly [Operator, string])[];

export interface Filters {
  update(view: View): void;
  /** Remove every filter; order and groups stay. */
  clear(): void;
  /** Show how many rows match; null while that is not known. */
  count(matched: number | null): void;
  /** Show how many rows there are of each kind, if that has changed. */
  counted(counts: readonly number[]): void;
  /** Put the cursor into the expression. */
  focus(): void;
}

export interface FiltersOptions {
  readonly setup: TableSetup;
  readonly noun: Noun;
  /** Another title for a kind of rows, as things stand. */
  kind?(show: string): string | undefined;
  /** Words behind the count. */
  order?(view: View): string;
}

export function createFilters(
  root: Element,
  options: FiltersOptions,
  view: () => View,
  change: Change,
): Filters {
  const { setup } = options;
  const bar = make("div", "pnb-filters", root);
  const kinds = createKinds(bar, setup, change);
  const expression = createExpression(bar, setup, (read) => change({ expression: read }));
  const search = createSearch(bar, "Search any text", TYPING_MS, (text) => change({ text }));
  createByColumn(bar, setup, (filter) => change({ filters: toggled(view().filters, filter) }));
  const count = make("span", "pnb-muted pnb-count", bar);
  count.setAttribute("role", "status");
  const line = make("div", "pnb-filters pnb-chips", root);
  const chips = createList(line, (parent) => createChip(parent, view, change));
  return {
    update({ show: chosen, filters }) {
      for (const { button, title, kind, words } of kinds) {
        setAttribute(button, "aria-pressed", String(kind === chosen));
        setText(title, `${options.kind?.(kind) ?? words} `);
      }
      chips(filters);
      show(line, filters.length > 0);
    },
    clear() {
      search.clear();
      expression.clear();
      const { text, show: all, filters, expression: none } = NEW_VIEW;
      change({ text, show: all, filters, expression: none });
    },
    count: (matched) => setText(count, countWords(matched, options, view())),
    counted(counts) {
      counts.forEach((number, place) => {
        const kind = kinds[place];
        if (kind) setText(kind.count, whole(number));
      });
    },
    focus: expression.focus,
  };
}

function createKinds(bar: Element, { kinds }: TableSetup, change: Change) {
  const box = make("span", "pnb-kinds", bar);
  box.setAttribute("role", "group");
  box.ariaLabel = "Kinds shown";
  return kinds.map(({ show: kind, title: words, count: number }) => {
    const button = createButton(box, "", () => change({ show: kind as View["show"] }));
    button.className = "pnb-kind";
    const title = makeText("span", "", `${words} `, button);
    const count = makeText("b", "", whole(number), button);
    return { button, title, kind, words, count };
  });
}

function countWords(
  matched: number | null,
  { setup: { total }, noun, order }: FiltersOptions,
  view: View,
): string {
  if (matched === null) return "…";
  const of = matched === total ? "" : ` of ${whole(total)}`;
  return `${whole(matched)}${of} ${noun[total === 1 ? 0 : 1]}${order?.(view) ?? ""}`;
}

function createChip(parent: Element, view: () => View, change: Change) {
  const root = make("button", "pnb-chip", parent);
  let shown: Filter | null = null;
  root.addEventListener("click", () => {
    if (shown) change({ filters: toggled(view().filters, shown) });
  });
  return {
    root,
    update(filter: Filter) {
      shown = filter;
      setText(root, `${filter.text} ✕`);
      setAttribute(root, "aria-label", `remove the filter ${filter.text}`);
    },
  };
}

function createExpression(
  bar: Element,
  { columns }: TableSetup,
  apply: (condition: View["expression"]) => void,
) {
  const box = make("span", "pnb-expression", bar);
  const input = make("input", "", box);
  input.type = "text";
  input.spellcheck = false;
  input.autocomplete = "off";
  input.maxLength = 500;
  input.placeholder = example(columns);
  input.ariaLabel = "Filter by an expression";
  keepKeys(input);
  const words = make("span", "pnb-error-words", box);
  words.setAttribute("role", "status");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    const reading = readExpression(input.value, columns);
    const error = "error" in reading ? reading.error : "";
    setText(words, error);
    setAttribute(input, "aria-invalid", error ? "true" : null);
    if ("condition" in reading) apply(reading.condition);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(read, TYPING_MS);
  };
  input.addEventListener("input", later);
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key !== "Enter") return;
    clearTimeout(timer);
    read();
  });
  return {
    clear() {
      clearTimeout(timer);
      input.value = "";
      setText(words, "");
      setAttribute(input, "aria-invalid", null);
    },
    focus: () => input.focus(),
  };
}

/** An expression that the columns there are would understand. */
function example(columns: TableSetup["columns"]): string {
  const named = columns.map((head) => {
    const names = [head.title, ...head.names].filter(
      (name) => PLAIN.test(name) && "condition" in readExpression(`${name} is missing`, columns),
    );
    return { head, name: names.sort((left, right) => left.length - right.length)[0] };
  });
  const score = named.find(({ head, name }) => head.role === "score" && name)?.name;
  const input = named.find(
    ({ head, name }) => head.role === "input" && !head.numeric && name,
  )?.name;
  const parts = [score ? `${score} < 1` : "", input ? `"…" in ${input}` : ""];
  return parts.filter(Boolean).join(" and ") || "attempts > 1";
}

function createByColumn(
  bar: Element,
  { columns }: TableSetup,
  add: (filter: Filter) => void,
): void {
  const box = make("details", "pnb-more", bar);
  makeText("summary", "pnb-plus", "+ filter", box);
  const form = make("div", "pnb-list", box);
  const options = columns.map((column) => [column.key, column.title] as const);
  const column = createSelect(form, "Column", options, () => {});
  const operator = createSelect(form, "Comparison", OPERATORS, () => {
    show(input, operator.value !== "missing");
  });
  const input = make("input", "", form);
  input.type = "text";
  input.maxLength = 200;
  input.ariaLabel = "Value";
  input.placeholder = "value";
  keepKeys(input);
  const apply = () => {
    const head = columns.find(({ key }) => key === column.value);
    const chosen = OPERATORS.find(([value]) => value === operator.value);
    if (!head || !chosen) return;
    const [sign, word] = chosen;
    const typed = input.value.trim();
    if (!typed && sign !== "missing") {
      input.focus();
      return;
    }
    const value: Constant = sign === "missing" ? null : constant(typed, head.numeric);
    const text = sign === "missing" ? `${head.title} ${word}` : `${head.title} ${word} ${typed}`;
    add({ about: `${head.key} ${sign}`, text, where: { column: head.key, operator: sign, value } });
  };
  createButton(form, "Add", apply);
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter") apply();
  });
}

function constant(typed: string, numeric: boolean): Constant {
  const number = Number(typed.replace("−", "-"));
  return numeric && !Number.isNaN(number) ? number : typed;
}
