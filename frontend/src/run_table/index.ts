// The runs of an experiment to look through, wrong and failed ones first.

import { createList, make, makeText, show } from "../shared/dom";
import { interval } from "../shared/format";
import type { Keys } from "../shared/keys_help";
import type {
  AnswerToRuns,
  AskOfRuns,
  EvaluationKeys,
  Role,
  RunsSetup,
  RunsTile,
} from "../shared/messages.generated";
import { type Cleanup, type Context, decode } from "../shared/model";
import { placed } from "../shared/place";
import { arrange, type Choice, createTile } from "../shared/tile";
import { createBrowser, type RowModel } from "./browser";
import { type Filter, NEW_VIEW, toggled, within } from "./query";
import { createRowNotes } from "./row_notes";
import { fillRun } from "./run";
import { createSaving } from "./saving";
import { act, createSelectionActions } from "./selection_actions";

/** Runs that are fetched at once. */
const CHUNK = 50;
const NOTE_KEYS: Keys = [
  [["N"], "note on the open run"],
  [["T"], "tag it"],
  [["+", "−"], "thumb up, down"],
];
/** What is noted on a run. */
const NOTED: ReadonlySet<string> = new Set<Role>(["thumbs", "tags", "note"]);
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
    order: ({ sort }) => (sort ? "" : " · worst first"),
    arrived: () => charts(setup.tiles),
    ask: (request, position) => ({ type: "detail", request, position }),
    keys: NOTE_KEYS,
    key: (key) => notes.key(key),
    open: (answer) =>
      "run" in answer
        ? {
            title: answer.run,
            draw: (content) => {
              if (answer.notes) notes.fill(content, answer.position, answer.notes);
              fillRun(content, answer.run);
            },
          }
        : null,
  });
  const noted = setup.columns.filter(({ role }) => NOTED.has(role));
  const annotating = createSaving(model, (message) => message.type === "annotated");
  const acting = createSaving(model, (message) => message.type === "acted");
  const notes = createRowNotes({
    annotating,
    saved: () => browser.refresh(noted),
    correct: (position, expected, say) =>
      act(acting, [position], { action: "correct", expected }, say),
  });
  if (setup.editable)
    createSelectionActions(browser.selection.bar, acting, () => browser.selection.positions);
  charts(setup.tiles);
  return () => {
    annotating.dispose();
    acting.dispose();
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
