// Rows to look through: filters, an expression, groups, columns, one row opened in place, rows picked for
// Python. The kernel filters, sorts and groups; the browser holds the view and the rows in sight, with some
// more above and below. Experiments and comparisons are both read with this.

import { make } from "../shared/dom";
import { whole } from "../shared/format";
import { createKeysHelp, type Keys } from "../shared/keys_help";
import type {
  AnswerToComparison,
  AnswerToRuns,
  AskOfComparison,
  AskOfRuns,
  ExampleQuery,
  Group,
  Head,
  Query,
  RunsPage,
  TableSetup,
} from "../shared/messages.generated";
import { type Cleanup, listen, type Model } from "../shared/model";
import { createSource } from "../shared/paging";
import type { Measure } from "../shared/virtual_list";
import { createColumnChoice, createGrouping } from "./choice";
import { chosenColumns, headingOf, layout, recall, remember, resized } from "./columns";
import { createConfusion } from "./confusion";
import { createFilters } from "./filters";
import { createHeader } from "./header";
import { createOpened, type Title } from "./opened";
import { type Filter, NEW_VIEW, queryOf, type View } from "./query";
import { type Cells, createRows, type Noun, SHORT_ROWS } from "./rows";
import { createSelection, type Selection } from "./selection";

export type Answer = AnswerToRuns | AnswerToComparison;
export type RowModel = Model<AskOfRuns | AskOfComparison, Answer>;
export type DetailAnswer = Extract<Answer, { readonly type: "detail" }>;

const KEYS: Keys = [
  [["J", "↓"], "next"],
  [["K", "↑"], "previous"],
  [["Enter"], "open"],
  [["Esc"], "close"],
  [["X"], "select for Python"],
  [["Home", "End"], "first, last"],
  [["/"], "filter by an expression"],
  [["Shift ←", "Shift →"], "on a title: narrower, wider"],
  [["?"], "these keys"],
];

export interface BrowserParts {
  readonly setup: TableSetup;
  readonly noun: Noun;
  /** The name of the list, for screen readers. */
  readonly label: string;
  /** Rows that are fetched at once. */
  readonly chunk: number;
  /** The view to begin with. */
  readonly view?: View;
  /** Evaluators that are left out of cells. */
  readonly hidden?: ReadonlySet<string>;
  /** What is asked besides the view's own query. */
  query?(view: View): Query | ExampleQuery;
  /** Another title for a kind of rows, as things stand. */
  kind?(show: string): string | undefined;
  /** Words behind the count of rows. */
  order?(view: View): string;
  /** Further choices, beside those of groups and columns. */
  choices?(bar: Element): void;
  /** Called before anything is drawn anew. */
  changed?(changed: Partial<View>, view: View): void;
  /** Called with each page. */
  arrived?(page: RunsPage): void;
  measure?(columns: readonly Head[]): Measure;
  /** What stands in the title of a column below its button. */
  title?(column: Head, head: HTMLElement): void;
  /** Called when the list has another width. */
  resized?(columns: readonly Head[], width: number): boolean;
  /** Further keys, for the list of them. */
  readonly keys?: Keys;
  /** Called with a key while a row is open; returns whether it was one of these. */
  key?(key: string): boolean;
  ask(request: number, position: number): AskOfRuns | AskOfComparison;
  open(answer: DetailAnswer): { title: Title; draw(content: Element): void } | null;
}

export interface Browser {
  readonly selection: Selection;
  readonly scroll: HTMLElement;
  view(): View;
  change(changed: Partial<View>): void;
  /** Ask for the cells anew; what is open stays open. */
  reload(): void;
  /** Draw the rows anew, and what is open; nothing is asked of the kernel. */
  redraw(): void;
  /**
   * Ask for the cells anew, whose values have changed; what is open stays as it is, and which rows match is
   * asked once it is closed. `more` are columns to show as well, unless columns were chosen.
   */
  refresh(more: readonly Head[]): void;
  readonly dispose: Cleanup;
}

export function createBrowser(root: HTMLElement, model: RowModel, parts: BrowserParts): Browser {
  const { setup, noun } = parts;
  let view = parts.view ?? NEW_VIEW;
  let kept = recall(setup);
  let columns = chosenColumns(setup.columns, kept);
  let rows: number | null = null;
  let openAt = -1;
  /** A row that is to be opened as soon as it is there. */
  let awaited = -1;
  let request = 0;
  /** Which state of the notes the rows were found in. */
  let edition = 0;
  let stale = false;
  let shown: DetailAnswer | null = null;
  const groups = new Map<number, Group>();
  // Which kinds of rows there are is the view's own matter; its kernel half knows the same.
  const query = () => (parts.query?.(view) ?? queryOf(view)) as Query;
  const source = createSource<AskOfRuns, Cells, RunsPage>(
    model,
    (page) => ({ ...page, query: query(), columns: columns.map(({ key }) => key), edition }),
    (page) => {
      rows = page.runs;
      for (const group of page.groups) groups.set(group.place, group);
      filters.counted(page.counts);
      parts.arrived?.(page);
      list.update();
      if (awaited >= 0) open(awaited);
    },
    parts.chunk,
  );
  /** Look for the rows anew if something was noted: those that are read stay until they are closed. */
  const renew = () => {
    if (!stale) return;
    stale = false;
    edition += 1;
    groups.clear();
    source.refresh();
  };
  const fetch = () => {
    renew();
    groups.clear();
    source.reset();
  };
  const change = (changed: Partial<View>) => {
    parts.changed?.(changed, { ...view, ...changed });
    view = { ...view, ...changed };
    filters.update(view);
    header.update(view);
    confusion.update();
    openAt = awaited = -1;
    fetch();
    arrange();
    list.restart();
  };
  const filters = createFilters(root, parts, () => view, change);
  const bar = make("div", "pnb-filters pnb-choices", root);
  parts.choices?.(bar);
  createGrouping(bar, setup.columns, (group) => change({ group, folded: [] }));
  const choice = createColumnChoice(
    bar,
    setup.columns,
    () => columns,
    (keys) => {
      const chosen = setup.columns.filter(({ key }) => keys?.includes(key));
      keep({ ...kept, shown: keys && chosen.map(headingOf) });
      columns = chosenColumns(setup.columns, kept);
      fetch();
      header.rebuild(columns);
      arrange();
      list.rebuild();
    },
  );
  const confusion = createConfusion(
    root,
    make("span", "pnb-kinds", bar),
    setup.pairs,
    model,
    query,
    (chosen) => change({ filters: chosen.reduce<readonly Filter[]>(withFilter, view.filters) }),
  );
  make("span", "pnb-grow", bar);
  const help = createKeysHelp(root, bar, [...KEYS, ...(parts.keys ?? [])]);
  const selection = createSelection(root, noun, model.send.bind(model), () => list.update());

  const scroll = make("div", "pnb-scroll", root);
  scroll.ariaLabel = parts.label;
  const keep = (changed: typeof kept) => {
    kept = changed;
    remember(setup, kept);
  };
  const measure = () => parts.measure?.(columns) ?? SHORT_ROWS;
  const arrange = () => {
    const { columns: tracks, width } = layout(columns, kept);
    scroll.style.setProperty("--pnb-columns", tracks);
    scroll.style.setProperty("--pnb-width", width);
    scroll.style.setProperty("--pnb-tall", `${measure().row}px`);
    scroll.setAttribute("aria-colcount", String(columns.length));
  };
  const header = createHeader(scroll, {
    view: () => view,
    change,
    resize: (heading, width) => {
      keep(resized(kept, heading, width));
      arrange();
    },
    title: parts.title,
  });
  const close = () => {
    openAt = awaited = -1;
    renew();
    list.expand(-1);
    scroll.focus({ preventScroll: true });
  };
  const open = (index: number) => {
    const row = source.row(index);
    // A row that is still on its way opens when it is there.
    awaited = row ? -1 : index;
    if (!row || row.position < 0) return;
    openAt = index;
    shown = null;
    opened.place(`${whole(index + 1)} of ${whole(source.matched ?? 0)}`);
    list.expand(index);
    request += 1;
    model.send(parts.ask(request, row.position));
  };
  const fill = () => {
    const content = shown && parts.open(shown);
    if (!content) return;
    opened.fill(content.title, content.draw);
    list.reveal();
  };
  const dispose = listen(model, (message) => {
    if (message.type !== "detail" || message.request !== request) return;
    shown = message;
    fill();
  });
  /** Go to the next row; the headings of groups are passed over. */
  const move = (step: number) => {
    let next = list.chosen + step;
    while (groups.has(next)) next += step;
    if (next >= 0 && next < (source.matched ?? 0)) open(list.choose(next));
  };
  const pick = () => {
    const row = source.row(list.choose(Math.max(0, list.chosen)));
    if (row && row.position >= 0) selection.toggle(row.position);
  };
  const opened = createOpened(scroll, noun, move, close);
  const list = createRows(scroll, {
    source,
    panel: opened.panel,
    noun,
    total: setup.total,
    hidden: parts.hidden ?? new Set(),
    selection,
    tall: parts.measure !== undefined,
    head: header.height,
    measure,
    columns: () => columns,
    group: (index) => groups.get(index),
    open: (index) => (index === openAt ? close() : open(index)),
    moved: (index) => {
      awaited = -1;
      if (openAt < 0) return;
      if (groups.has(index)) move(Math.sign(index - openAt) || 1);
      else open(index);
    },
    fold: ({ key, folded }) => {
      const others = view.folded.filter((other) => other !== key);
      view = { ...view, folded: folded ? others : [...others, key] };
      openAt = awaited = -1;
      fetch();
      list.expand(-1);
    },
    key: ({ key }) => {
      if (key === "Escape" && (openAt >= 0 || awaited >= 0)) close();
      else if (key === "x") pick();
      else if (key === "?") help();
      else if (key === "/") filters.focus();
      else return openAt >= 0 && (parts.key?.(key) ?? false);
      return true;
    },
    clear: filters.clear,
    drawn: () => filters.count(source.busy ? null : (rows ?? setup.total)),
  });
  const watch = new ResizeObserver(() => {
    scroll.style.setProperty("--pnb-sight", `${scroll.clientWidth}px`);
    if (!scroll.clientWidth || !parts.resized?.(columns, scroll.clientWidth)) return;
    const { chosen } = list;
    fetch();
    arrange();
    list.rebuild();
    list.mark(chosen);
  });
  watch.observe(scroll);
  parts.resized?.(columns, scroll.clientWidth);
  filters.update(view);
  header.rebuild(columns);
  arrange();
  list.restart();
  return {
    selection,
    scroll,
    view: () => view,
    change,
    reload() {
      parts.changed?.({}, view);
      fetch();
      arrange();
      list.rebuild();
      fill();
    },
    redraw() {
      arrange();
      list.rebuild();
      fill();
    },
    refresh(more) {
      stale = true;
      const fresh = kept.shown ? [] : more.filter((column) => !columns.includes(column));
      if (!fresh.length) {
        source.refresh();
        list.update();
        return;
      }
      // At the end: what is under the cursor stays there.
      columns = [...columns, ...fresh];
      choice();
      fetch();
      header.rebuild(columns);
      arrange();
      list.rebuild();
    },
    dispose: () => {
      source.dispose();
      dispose();
      confusion.dispose();
      list.dispose();
      watch.disconnect();
    },
  };
}

function withFilter(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  return [...filters.filter(({ about }) => about !== filter.about), filter];
}
