// What of a comparison is looked at: which evaluator, which variant, in which order, against what.

import { queryOf, type View } from "../run_table/query";
import { createButton, createSelect } from "../shared/controls";
import { make, makeText, setAttribute, setText } from "../shared/dom";
import type {
  Against,
  ComparisonSetup,
  ExampleQuery,
  Show,
  Sort,
} from "../shared/messages.generated";

export interface Focus {
  readonly evaluator: number;
  /** Null for any variant but the baseline. */
  readonly variant: number | null;
  /** Null for the order that suits what is shown. */
  readonly order: Sort | null;
  readonly against: Against;
  /** Letters of one text. */
  readonly limit: number;
  /** Whether a row is one line. */
  readonly short: boolean;
}

export const ORDERS = [
  ["loss", "largest loss first"],
  ["gain", "largest gain first"],
  ["size", "largest difference first"],
  ["score", "lowest score first"],
  ["example", "order of the dataset"],
] as const satisfies readonly (readonly [Sort, string])[];

/** What losses and gains are called where no end of the scores is the better one. */
const UNDIRECTED: Readonly<Record<string, string>> = {
  loss: "largest fall first",
  gain: "largest rise first",
  regressions: "Lower",
  improvements: "Higher",
};

/** Other words for a kind of examples or an order, where those that are usual would judge. */
export function neutral(
  { undirected }: Pick<ComparisonSetup, "undirected">,
  { evaluator }: Pick<Focus, "evaluator">,
  word: string,
): string | undefined {
  return undirected[evaluator] ? UNDIRECTED[word] : undefined;
}

const SUITED: Readonly<Record<Show, Sort>> = {
  regressions: "loss",
  improvements: "gain",
  disagreements: "size",
  errors: "example",
  all: "example",
};

/** The first focus; the kernel has chosen it. */
export function firstFocus({ query }: Pick<ComparisonSetup, "query">): Focus {
  return {
    evaluator: query.evaluator ?? 0,
    variant: query.variant ?? null,
    order: null,
    against: query.against ?? "baseline",
    limit: 320,
    short: false,
  };
}

export function orderOf({ order }: Pick<Focus, "order">, { show }: Pick<View, "show">): Sort {
  return order ?? SUITED[show as Show] ?? "example";
}

/** The query that a view and a focus ask the kernel. */
export function exampleQuery(view: View, focus: Focus): ExampleQuery {
  const { evaluator, variant, against, limit } = focus;
  const show = view.show as Show;
  return {
    ...queryOf(view),
    show,
    evaluator,
    variant,
    against,
    limit,
    order: orderOf(focus, view),
  };
}

/** Make the choices, and return what shows in each what is looked at. */
export function createFocus(
  bar: Element,
  setup: ComparisonSetup,
  change: (changed: Partial<Focus>) => void,
): (focus: Focus, view: View) => void {
  const shown: ((focus: Focus, view: View) => void)[] = [];
  const choose = <Value extends string>(
    label: string,
    title: string,
    options: readonly (readonly [Value, string])[],
    read: (focus: Focus, view: View) => string,
    write: (value: Value) => Partial<Focus>,
  ) => {
    if (options.length < 2) return;
    const box = make("label", "", bar);
    makeText("span", "pnb-muted", label, box);
    const select = createSelect(box, title, options, (value) => change(write(value)));
    shown.push((focus, view) => {
      select.value = read(focus, view);
      for (const [place, [value, words]] of options.entries()) {
        const option = select.options[place];
        if (option) setText(option, neutral(setup, focus, value) ?? words);
      }
    });
  };
  const places = (names: readonly string[]) =>
    names.map((name, index) => [String(index), name] as const);
  const others = places(setup.variants).filter(([index]) => index !== String(setup.baseline));
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
    others.length > 1 ? [["any", "any variant"] as const, ...others] : others,
    ({ variant }) => String(variant ?? "any"),
    (value) => ({ variant: value === "any" ? null : Number(value) }),
  );
  choose("sorted by", "Order", ORDERS, orderOrColumn, (order) => ({ order }));
  choose(
    "diff against",
    "Compared with",
    setup.against,
    ({ against }) => against,
    (against) => ({ against }),
  );
  const short = createButton(bar, "short rows", () => change({ short: !isShort }));
  let isShort = false;
  return (focus, view) => {
    for (const update of shown) update(focus, view);
    isShort = focus.short;
    setAttribute(short, "aria-pressed", String(isShort));
  };
}

/** The order that is shown as chosen: none where a column is sorted by. */
function orderOrColumn(focus: Focus, view: View): string {
  return view.sort === null ? orderOf(focus, view) : "";
}
