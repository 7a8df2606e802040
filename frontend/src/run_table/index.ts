// Runs to look through, wrong and failed ones first. The kernel filters, sorts and groups; the browser
// holds the view and the rows in sight, with some more above and below.

import { createList, make, makeText, show } from "../shared/dom";
import { interval } from "../shared/format";
import { createKeysHelp, type Keys } from "../shared/keys_help";
import type {
  AnswerToRuns,
  AskOfRuns,
  EvaluationKeys,
  Group,
  RunsPage,
  RunsSetup,
  RunsTile,
} from "../shared/messages.generated";
import { type Cleanup, type Context, decode } from "../shared/model";
import { createSource } from "../shared/paging";
import { placed } from "../shared/place";
import { arrange, type Choice, createTile } from "../shared/tile";
import { createColumnChoice, createGrouping } from "./choice";
import { chosenColumns, headingOf, layout, recall, remember, resized } from "./columns";
import { createConfusion } from "./confusion";
import { createFilters } from "./filters";
import { createHeader } from "./header";
import { createOpened } from "./opened";
import { type Filter, NEW_VIEW, queryOf, toggled, type View, within } from "./query";
import { type Cells, createRows } from "./rows";

/** Runs that are fetched at once. */
const CHUNK = 100;
const KEYS: Keys = [
  [["J", "↓"], "next"],
  [["K", "↑"], "previous"],
  [["Enter"], "open"],
  [["Esc"], "close"],
  [["Home", "End"], "first, last"],
  [["/"], "filter by an expression"],
  [["Shift ←", "Shift →"], "on a title: narrower, wider"],
  [["?"], "these keys"],
];

const NOTHING: RunsSetup = {
  title: "",
  origin: "",
  memory: "",
  columns: [],
  counts: { all: 0, wrong: 0, failed: 0 },
  show: "all",
  pairs: [],
  tiles: [],
};

function render({ model, el }: Context<AskOfRuns, AnswerToRuns>): Cleanup {
  const setup = decode<RunsSetup>(model.get("setup")) ?? NOTHING;
  const root = make("section", "pnb pnb-explore", el);
  root.setAttribute("aria-label", setup.title ? `Runs of ${setup.title}` : "Runs");
  createTitle(root, setup);
  let view: View = { ...NEW_VIEW, show: setup.show };
  let kept = recall(setup);
  let columns = chosenColumns(setup.columns, kept);
  let runs: number | null = null;
  let openAt = -1;
  const groups = new Map<number, Group>();
  const source = createSource<AskOfRuns, Cells, RunsPage>(
    model,
    (page) => ({ ...page, query: queryOf(view), columns: columns.map(({ key }) => key) }),
    (page) => {
      runs = page.runs;
      for (const group of page.groups) groups.set(group.place, group);
      list.update();
    },
    CHUNK,
  );
  const fetch = () => {
    groups.clear();
    source.reset();
  };
  const change = (changed: Partial<View>) => {
    view = { ...view, ...changed };
    filters.update(view);
    header.update(view);
    charts(setup.tiles);
    confusion.update();
    openAt = -1;
    fetch();
    list.restart();
  };
  const choose = (filter: Filter) => change({ filters: toggled(view.filters, filter) });

  const filters = createFilters(root, setup, () => view, change);
  const bar = make("div", "pnb-filters pnb-choices", root);
  createGrouping(bar, setup.columns, (group) => change({ group, folded: [] }));
  createColumnChoice(
    bar,
    setup.columns,
    () => columns,
    (keys) => {
      const chosen = setup.columns.filter(({ key }) => keys?.includes(key));
      keep({ ...kept, shown: keys && chosen.map(headingOf) });
      columns = chosenColumns(setup.columns, kept);
      fetch();
      header.rebuild(columns);
      measure();
      list.rebuild();
    },
  );
  const choices = make("span", "pnb-kinds", bar);
  const confusion = createConfusion(
    root,
    choices,
    setup.pairs,
    model,
    () => queryOf(view),
    (chosen) => change({ filters: chosen.reduce<readonly Filter[]>(withFilter, view.filters) }),
  );
  const charts = createCharts(root, setup, () => view.filters, choose);
  make("span", "pnb-grow", bar);
  const help = createKeysHelp(root, bar, KEYS);

  const scroll = make("div", "pnb-scroll", root);
  scroll.ariaLabel = "Runs";
  const keep = (changed: typeof kept) => {
    kept = changed;
    remember(setup, kept);
  };
  const measure = () => {
    const { columns: tracks, width } = layout(columns, kept);
    scroll.style.setProperty("--pnb-columns", tracks);
    scroll.style.setProperty("--pnb-width", width);
    scroll.setAttribute("aria-colcount", String(columns.length));
  };
  const header = createHeader(
    scroll,
    () => view,
    change,
    (heading, width) => {
      keep(resized(kept, heading, width));
      measure();
    },
  );
  const close = () => {
    openAt = -1;
    list.expand(-1);
    scroll.focus({ preventScroll: true });
  };
  const open = (index: number) => {
    const row = source.row(index);
    if (!row || row.position < 0) return;
    openAt = index;
    list.expand(index);
    opened.open(row.position);
  };
  /** Go to the next run; the headings of groups are passed over. */
  const move = (step: number) => {
    let next = list.chosen + step;
    while (groups.has(next)) next += step;
    if (next >= 0 && next < (source.matched ?? 0)) open(list.choose(next));
  };
  const opened = createOpened(model, scroll, move, close, () => list.reveal());
  const list = createRows(scroll, {
    source,
    panel: opened.panel,
    total: setup.counts.all,
    columns: () => columns,
    group: (index) => groups.get(index),
    open: (index) => (index === openAt ? close() : open(index)),
    moved: (index) => {
      if (openAt < 0) return;
      if (groups.has(index)) move(Math.sign(index - openAt) || 1);
      else open(index);
    },
    fold: ({ key, folded }) => {
      const others = view.folded.filter((other) => other !== key);
      view = { ...view, folded: folded ? others : [...others, key] };
      openAt = -1;
      fetch();
      list.expand(-1);
    },
    key: ({ key }) => {
      if (key === "Escape" && openAt >= 0) close();
      else if (key === "?") help();
      else if (key === "/") filters.focus();
      else return false;
      return true;
    },
    clear: filters.clear,
    drawn: () => filters.count(source.busy ? null : (runs ?? setup.counts.all)),
  });
  const watch = new ResizeObserver(() => {
    scroll.style.setProperty("--pnb-sight", `${scroll.clientWidth}px`);
  });
  watch.observe(scroll);
  filters.update(view);
  header.rebuild(columns);
  measure();
  list.restart();
  return () => {
    source.dispose();
    opened.dispose();
    confusion.dispose();
    list.dispose();
    watch.disconnect();
  };
}

function withFilter(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  return [...filters.filter(({ about }) => about !== filter.about), filter];
}

/** The charts of the evaluators, folded away; a bar of one is a filter, and a second click removes it. */
function createCharts(
  root: Element,
  setup: RunsSetup,
  filters: () => readonly Filter[],
  choose: (filter: Filter) => void,
): (tiles: readonly RunsTile[]) => void {
  const titles = new Map(setup.columns.map(({ key, title }) => [key, title]));
  const filterOf = ({ score, label }: EvaluationKeys, choice: Choice): Filter | null => {
    const key = "label" in choice ? label : score;
    if (!key) return null;
    const name = titles.get(key) ?? key;
    if ("label" in choice) {
      const where = { column: key, operator: "==", value: choice.label } as const;
      return { about: `${key} ==`, text: `${name} is ${choice.label}`, where };
    }
    const { low, high } = choice;
    return {
      about: `${key} range`,
      text: `${name} ${interval(low, high)}`,
      where: within(key, low, high),
    };
  };
  const isChosen = (filter: Filter | null) =>
    filters().some(({ about, text }) => about === filter?.about && text === filter.text);
  const box = make("details", "pnb-charts", root);
  show(box, setup.tiles.length > 0);
  makeText("summary", "", "Scores", box);
  const tiles = make("div", "pnb-tiles", box);
  arrange(tiles, setup.tiles.length);
  const charts = createList<RunsTile>(tiles, (parent) => {
    let keys: EvaluationKeys = {};
    const part = createTile(parent, {
      choose: (choice) => {
        const filter = filterOf(keys, choice);
        if (filter) choose(filter);
      },
      chosen: (choice) => isChosen(filterOf(keys, choice)),
    });
    return {
      root: part.root,
      update(item, index) {
        keys = item.columns;
        part.update(item.tile, index);
      },
    };
  });
  charts(setup.tiles);
  return charts;
}

function createTitle(root: Element, { title, origin }: RunsSetup): void {
  const head = make("div", "pnb-head", root);
  makeText("span", "pnb-title", title, head).dir = "auto";
  makeText("span", "pnb-muted pnb-small", origin, head).dir = "auto";
  show(head, title !== "");
}

export default placed(render);
