// A table of runs. The kernel sorts and filters; here are the rows in sight, some more above and below,
// and what was asked for.

import { createList, make, makeText, show } from "../shared/dom";
import { withFilter, withRange } from "../shared/filter";
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
    detail.close();
    source.reset();
    rows.restart();
  };
  const choose = ({ score, label }: EvaluationKeys, choice: Choice) => {
    if ("label" in choice) {
      if (label) change({ labels: withFilter(query.labels, { column: label, ...choice }) });
    } else if (score) {
      change({ ranges: withRange(query.ranges, score, choice.low, choice.high) });
    }
  };
  const tiles = make("div", "pnb-tiles", root);
  arrange(tiles, setup.tiles.length);
  createList<RunsTile>(tiles, (parent) => {
    let columns: EvaluationKeys = {};
    const part = createTile(parent, (choice) => choose(columns, choice));
    return {
      root: part.root,
      update(item, index) {
        columns = item.columns;
        part.update(item.tile, index);
      },
    };
  })(setup.tiles);
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
