// A table of runs. The kernel sorts and filters; the browser holds the query and the rows in sight, with
// some more above and below.

import { createList, make, makeText, show } from "../shared/dom";
import { withFilter, withoutFilter, withRange } from "../shared/filter";
import type {
  AnswerToRuns,
  AskOfRuns,
  EvaluationKeys,
  RunsPage,
  RunsSetup,
  RunsTile,
} from "../shared/messages.generated";
import { type Cleanup, type Context, decode } from "../shared/model";
import { createSource } from "../shared/paging";
import { arrange, type Choice, createTile } from "../shared/tile";
import { createDetail } from "./detail";
import { createFilters } from "./filters";
import { createHeader } from "./header";
import { NEW_QUERY, type RunQuery } from "./query";
import { type Cells, createRows } from "./rows";

/** Runs that are fetched at once. */
const CHUNK = 100;

const NOTHING: RunsSetup = { title: "", origin: "", columns: [], total: 0, tiles: [] };

function render({ model, el }: Context<AskOfRuns, AnswerToRuns>): Cleanup {
  const setup = decode<RunsSetup>(model.get("setup")) ?? NOTHING;
  const root = make("section", "pnb pnb-explore", el);
  root.setAttribute("aria-label", setup.title ? `Runs of ${setup.title}` : "Runs");
  createTitle(root, setup);
  let query = NEW_QUERY;
  const source = createSource<RunQuery, Cells, RunsPage>(
    model,
    () => query,
    () => rows.update(),
    CHUNK,
  );
  const change = (changed: Partial<RunQuery>) => {
    query = { ...query, ...changed };
    filters.update(query);
    head(query);
    charts(setup.tiles);
    detail.close();
    source.reset();
    rows.restart();
  };
  const chosen = ({ score, label }: EvaluationKeys, choice: Choice) =>
    "label" in choice
      ? query.labels.some((filter) => filter.column === label && filter.label === choice.label)
      : query.ranges.some(
          ({ column, low, high }) => column === score && low === choice.low && high === choice.high,
        );
  // A second click on a bar removes its filter.
  const choose = (keys: EvaluationKeys, choice: Choice) => {
    const { score, label } = keys;
    const again = chosen(keys, choice);
    if ("label" in choice) {
      if (!label) return;
      const filter = { column: label, ...choice };
      const { labels } = query;
      change({ labels: again ? withoutFilter(labels, label) : withFilter(labels, filter) });
    } else if (score) {
      const [low, high] = again ? [null, null] : [choice.low, choice.high];
      change({ ranges: withRange(query.ranges, score, low, high) });
    }
  };
  const tiles = make("div", "pnb-tiles", root);
  arrange(tiles, setup.tiles.length);
  const charts = createList<RunsTile>(tiles, (parent) => {
    let columns: EvaluationKeys = {};
    const part = createTile(parent, {
      choose: (choice) => choose(columns, choice),
      chosen: (choice) => chosen(columns, choice),
    });
    return {
      root: part.root,
      update(item, index) {
        columns = item.columns;
        part.update(item.tile, index);
      },
    };
  });
  charts(setup.tiles);
  const filters = createFilters(root, setup, () => query, change);
  const scroll = make("div", "pnb-scroll", root);
  const head = createHeader(scroll, setup.columns, () => query, change);
  const detail = createDetail(root, model);
  const rows = createRows(scroll, setup, source, filters, detail);
  filters.update(query);
  head(query);
  rows.restart();
  return () => {
    source.dispose();
    detail.dispose();
  };
}

function createTitle(root: Element, { title, origin }: RunsSetup): void {
  const head = make("div", "pnb-head", root);
  makeText("span", "pnb-title", title, head).dir = "auto";
  makeText("span", "pnb-muted pnb-small", origin, head).dir = "auto";
  show(head, title !== "");
}

export default { render };
