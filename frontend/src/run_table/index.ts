// The runs of an experiment to look through, wrong and failed ones first.

import { createList, make, makeText, show } from "../shared/dom";
import { interval } from "../shared/format";
import type {
  AnswerToRuns,
  AskOfRuns,
  EvaluationKeys,
  RunsSetup,
  RunsTile,
} from "../shared/messages.generated";
import { type Cleanup, type Context, decode } from "../shared/model";
import { placed } from "../shared/place";
import { arrange, type Choice, createTile } from "../shared/tile";
import { createBrowser, type RowModel } from "./browser";
import { createNoting, NOTE_KEYS, NOTED } from "./noting";
import { type Filter, NEW_VIEW, toggled, within } from "./query";
import { fillRun } from "./run";

/** Runs that are fetched at once. */
const CHUNK = 50;
const NOTHING: RunsSetup = {
  title: "",
  origin: "",
  memory: "",
  columns: [],
  kinds: [],
  total: 0,
  show: "all",
  pairs: [],
  tiles: [],
  editable: false,
};

function render({ model, el }: Context<AskOfRuns, AnswerToRuns>): Cleanup {
  const setup = decode<RunsSetup>(model.get("setup")) ?? NOTHING;
  const root = make("section", "pnb pnb-explore", el);
  root.setAttribute("aria-label", setup.title ? `Runs of ${setup.title}` : "Runs");
  createTitle(root, setup);
  // Without evaluations and failures no run is worse than another.
  const ranked = setup.kinds.length > 1 || setup.tiles.length > 0;
  const filters = () => browser.view().filters;
  const charts = createCharts(root, setup, filters, (filter) =>
    browser.change({ filters: toggled(filters(), filter) }),
  );
  const browser = createBrowser(root, model as RowModel, {
    setup,
    view: { ...NEW_VIEW, show: setup.show },
    noun: ["run", "runs"],
    label: "Runs",
    chunk: CHUNK,
    order: ({ sort }) => (sort || !ranked ? "" : " · worst first"),
    arrived: () => charts(setup.tiles),
    ask: (request, position) => ({ type: "detail", request, position }),
    keys: NOTE_KEYS,
    key: (key) => noting.notes.key(key),
    open: (answer) =>
      "run" in answer
        ? {
            title: answer.run,
            draw: (content) => {
              noting.notes.clear();
              const { notes, position } = answer;
              if (notes) noting.notes.fill(content, { variant: 0, position, notes });
              fillRun(content, answer.run);
            },
          }
        : null,
  });
  const noted = setup.columns.filter(({ role }) => NOTED.has(role));
  const noting = createNoting(model as RowModel, () => browser.refresh(noted));
  if (setup.editable) noting.actions(browser, true);
  charts(setup.tiles);
  return () => {
    noting.dispose();
    browser.dispose();
  };
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
  return createList<RunsTile>(tiles, (parent) => {
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
}

function createTitle(root: Element, { title, origin }: RunsSetup): void {
  const head = make("div", "pnb-head", root);
  makeText("span", "pnb-title", title, head).dir = "auto";
  makeText("span", "pnb-muted pnb-small", origin, head).dir = "auto";
  show(head, title !== "");
}

export default placed(render);
