// A comparison to look through: the figures that decide, and below them the row browser over its examples.
// The kernel answers its questions, or a page that holds the data.

import { createBrowser, type RowModel } from "../run_table/browser";
import { createNoting } from "../run_table/noting";
import { NEW_VIEW, type View } from "../run_table/query";
import { SHORT_ROWS } from "../run_table/rows";
import { make } from "../shared/dom";
import type {
  AnswerToComparison,
  AskOfComparison,
  ComparisonSetup,
} from "../shared/messages.generated";
import { type Cleanup, type Context, decode } from "../shared/model";
import { createChanges } from "./changes";
import { fillExample } from "./example";
import { createFigures } from "./figures";
import { createFocus, exampleQuery, type Focus, firstFocus, neutral } from "./focus";
import { createLead } from "./lead";
import { type Fit, measure, tallRows } from "./measure";
import { createPrompts } from "./prompts";
import { createRace } from "./race";
import { createSlices } from "./slices";

/** Examples that are fetched at once. */
const CHUNK = 10;

export function render({ model, el }: Context<AskOfComparison, AnswerToComparison>): Cleanup {
  const setup = decode<ComparisonSetup>(model.get("setup"));
  if (!setup) return () => {};
  const root = make("section", "pnb pnb-explore pnb-compare", el);
  root.setAttribute("aria-label", "Comparison");
  let focus = firstFocus(setup);
  let fit: Fit = measure(0, setup.order.length, setup);
  const hidden = new Set<string>();
  const first: View = { ...NEW_VIEW, show: setup.query.show ?? "all" };
  const matrix = () => !focus.short && !browser?.view().group;
  const change = (changed: Partial<Focus>) => {
    focus = { ...focus, ...changed };
    // Another text to compare with, or other rows, change nothing about which examples are shown.
    if (changed.against !== undefined || changed.short !== undefined) browser?.reload();
    // A column that is sorted by gives way to an order.
    else browser?.change(changed.order ? { sort: null } : {});
  };
  const noting = createNoting(model as RowModel, () => browser?.refresh([]));
  createLead(root, setup.lead);
  const figures = createFigures(root, setup, hidden, change, () => browser?.redraw());
  createChanges(root, setup);
  createRace(root, setup);
  const slices = createSlices(
    root,
    setup,
    model,
    () => focus,
    () => browser?.view().filters ?? [],
    (filters) => browser?.change({ filters, show: "all" }),
  );
  let update: (focus: Focus, view: View) => void = () => {};
  let browser: ReturnType<typeof createBrowser> | null = null;
  const refresh = (view: View) => {
    update(focus, view);
    figures(focus);
    slices.update(view.filters);
    root.toggleAttribute("data-short", focus.short || view.group !== null);
    if (browser) browser.scroll.dataset.against = focus.against;
  };
  browser = createBrowser(root, model as RowModel, {
    setup,
    noun: ["example", "examples"],
    label: "Examples side by side",
    chunk: CHUNK,
    view: first,
    hidden,
    kind: (show) => neutral(setup, focus, show),
    query: (view) => exampleQuery(view, focus),
    choices: (bar) => {
      update = createFocus(bar, setup, change);
    },
    changed: (changed, view) => {
      if (changed.show) focus = { ...focus, order: null };
      refresh(view);
    },
    measure: () => (matrix() ? tallRows(fit) : SHORT_ROWS),
    title: createPrompts(setup, () => browser?.redraw()),
    resized: (columns, width) => {
      fit = measure(width, columns.filter(({ variant }) => variant !== null).length, setup);
      const other = fit.limit !== focus.limit;
      focus = { ...focus, limit: fit.limit };
      root.style.setProperty("--pnb-marks", `${fit.marks}px`);
      return other;
    },
    ask: (request, position) => {
      const { evaluator, variant } = focus;
      return { type: "detail", request, position, evaluator, variant };
    },
    keys: [[["N", "T", "+", "−"], "note, tag, thumb on the first variant beside the baseline"]],
    key: noting.notes.key,
    open: (answer) => {
      if (!("example" in answer)) return null;
      const { example } = answer;
      return {
        title: example,
        draw: (content) => {
          noting.notes.clear();
          fillExample(content, example, focus.against, hidden, noting.notes.fill);
        },
      };
    },
  });
  refresh(first);
  if (setup.editable) noting.actions(browser, false);
  return () => {
    noting.dispose();
    slices.dispose();
    browser?.dispose();
  };
}
