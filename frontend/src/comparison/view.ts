// A comparison to look through: the figures, filters, examples side by side, one of them opened. The
// kernel answers its questions, or a page that holds the data.

import { make } from "../shared/dom";
import type {
  AnswerToComparison,
  AskOfComparison,
  ComparisonSetup,
  ExamplesPage,
  Row,
} from "../shared/messages.generated";
import { type Cleanup, type Context, decode } from "../shared/model";
import { createSource } from "../shared/paging";
import { createChanges } from "./changes";
import { createExamples } from "./examples";
import { createFigures } from "./figures";
import { createFilters } from "./filters";
import { createLead } from "./lead";
import { createOpened } from "./opened";
import { type ComparisonQuery, firstQuery } from "./query";

/** Examples that are fetched at once. */
const CHUNK = 10;

export function render({ model, el }: Context<AskOfComparison, AnswerToComparison>): Cleanup {
  const setup = decode<ComparisonSetup>(model.get("setup"));
  if (!setup) return () => {};
  const root = make("section", "pnb pnb-explore pnb-compare", el);
  root.setAttribute("aria-label", "Comparison");
  let query = firstQuery(setup);
  const asked = () => query;
  const source = createSource<AskOfComparison, Row, ExamplesPage>(
    model,
    (page) => ({ ...page, query }),
    (page) => {
      filters.count(page);
      examples.update();
      opened.arrived();
    },
    CHUNK,
  );
  const change = (changed: Partial<ComparisonQuery>) => {
    query = { ...query, ...changed };
    filters.update(query);
    figures(query);
    opened.close();
    source.reset();
    examples.restart();
  };
  createLead(root, setup.lead);
  const figures = createFigures(root, setup, change);
  createChanges(root, setup);
  const filters = createFilters(root, setup, query, change);
  const setLimit = (limit: number) => {
    query = { ...query, limit };
  };
  const open = (index: number) => opened.open(index);
  const examples = createExamples(root, setup, asked, source, setLimit, open);
  const opened = createOpened(root, model, asked, source, examples);
  filters.update(query);
  figures(query);
  examples.restart();
  return () => {
    source.dispose();
    opened.dispose();
    examples.dispose();
  };
}
