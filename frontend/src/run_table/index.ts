// A table of runs. The kernel sorts and filters; here are the rows in sight, some more above and below,
// and what was asked for.

import { createList, make } from "../shared/dom";
import { withFilter, withRange } from "../shared/filter";
import type {
  AnswerToRuns,
  AskOfRuns,
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
import { createRows } from "./rows";

/** Runs that are fetched at once. */
const CHUNK = 100;

function render({ model, el }: Context<AskOfRuns, AnswerToRuns>): Cleanup {
  const setup = decode<RunsSetup>(model.get("setup")) ?? { columns: [], total: 0, tiles: [] };
  const root = make("section", "pnb pnb-explore", el);
  root.setAttribute("aria-label", "Runs");
  let query = NEW_QUERY;
  const source = createSource<RunQuery, readonly string[], RunsPage>(
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
  const choose = (key: string, choice: Choice) => {
    if ("label" in choice) {
      const label = { column: `${key}.label`, label: choice.label };
      change({ labels: withFilter(query.labels, label) });
    } else change({ ranges: withRange(query.ranges, `${key}.score`, choice.low, choice.high) });
  };
  const tiles = make("div", "pnb-tiles", root);
  arrange(tiles, setup.tiles.length);
  createList<RunsTile>(tiles, (parent) => {
    let key = "";
    const part = createTile(parent, (choice) => choose(key, choice));
    return {
      root: part.root,
      update(item, index) {
        key = item.key;
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

export default { render };
