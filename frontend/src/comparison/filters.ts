// Which examples are shown, in which order, and what stands side by side.

import { createSearch, createSelect } from "../shared/controls";
import { make, makeText, setAttribute, setText } from "../shared/dom";
import { whole } from "../shared/format";
import type { ComparisonSetup, ExamplesPage } from "../shared/messages.generated";
import { createColumns } from "./columns";
import { type ComparisonQuery, SHOWS, SORTS, SUITED } from "./query";

type Change = (changed: Partial<ComparisonQuery>) => void;

const TYPING_MS = 100;

export function createFilters(
  root: Element,
  setup: ComparisonSetup,
  query: ComparisonQuery,
  change: Change,
) {
  const bar = make("div", "pnb-filters", root);
  const kinds = make("span", "pnb-kinds", bar);
  kinds.setAttribute("role", "group");
  kinds.ariaLabel = "Examples shown";
  const chips = SHOWS.map(([show, text]) => {
    const chip = make("button", "pnb-kind", kinds);
    makeText("span", "", `${text} `, chip);
    const count = make("b", "", chip);
    chip.addEventListener("click", () => change({ show, sort: SUITED[show] }));
    return { chip, count, show };
  });
  createSearch(bar, "Search inputs and outputs", TYPING_MS, (search) => change({ search }));
  const count = make("span", "pnb-muted pnb-count", bar);
  count.setAttribute("role", "status");
  const line = make("div", "pnb-filters pnb-choices", root);
  const choices = createChoices(line, setup, change);
  if (setup.variants.length > 2) createColumns(line, setup, query.columns, change);
  return {
    update(asked: ComparisonQuery) {
      for (const choice of choices) choice(asked);
      for (const { chip, show } of chips)
        setAttribute(chip, "aria-pressed", String(show === asked.show));
      setText(count, "…");
    },
    count({ counts, matched }: ExamplesPage) {
      for (const chip of chips) setText(chip.count, whole(counts[chip.show]));
      setText(count, `${whole(matched)} of ${whole(setup.total)} examples`);
    },
  };
}

/** Make the selects, and return what shows in each what is asked. */
function createChoices(
  line: Element,
  setup: ComparisonSetup,
  change: Change,
): ((query: ComparisonQuery) => void)[] {
  const shown: ((query: ComparisonQuery) => void)[] = [];
  const choose = <Value extends string>(
    label: string,
    title: string,
    options: readonly (readonly [Value, string])[],
    read: (query: ComparisonQuery) => Value,
    write: (value: Value) => Partial<ComparisonQuery>,
  ) => {
    if (options.length < 2) return;
    const box = make("label", "", line);
    makeText("span", "pnb-muted", label, box);
    const select = createSelect(box, title, options, (value) => change(write(value)));
    shown.push((query) => {
      select.value = read(query);
    });
  };
  const places = (names: readonly string[]) =>
    names.map((name, index) => [String(index), name] as const);
  const others = places(setup.variants).filter(([index]) => index !== String(setup.baseline));
  const variants = others.length > 1 ? [["any", "any variant"] as const, ...others] : others;
  choose(
    "on",
    "Evaluator",
    places(setup.evaluators),
    ({ evaluator }) => String(evaluator),
    (value) => ({ evaluator: Number(value) }),
  );
  choose(
    "of",
    "Variant",
    variants,
    ({ variant }) => String(variant ?? "any"),
    (value) => ({ variant: value === "any" ? null : Number(value) }),
  );
  choose(
    "sorted by",
    "Order",
    SORTS,
    ({ sort }) => sort,
    (sort) => ({ sort }),
  );
  choose(
    "diff against",
    "Compared with",
    setup.against,
    ({ against }) => against,
    (against) => ({ against }),
  );
  return shown;
}
