// A model that answers as the kernel would, from the data that a page holds.

import type {
  AnswerToComparison,
  AskExample,
  AskExamples,
  AskOfComparison,
  ComparisonData,
  Counts,
  ExampleDetail,
  Show,
} from "../shared/messages.generated";
import type { Model } from "../shared/model";
import { rowOf, withoutComparison } from "./rows";
import { createSearch } from "./search";

type Listener = (message: AnswerToComparison) => void;

export function createLocalModel(data: ComparisonData): Model<AskOfComparison, AnswerToComparison> {
  const listeners = new Set<Listener>();
  const bytes = new TextEncoder().encode(JSON.stringify(data.setup));
  const search = createSearch(data);
  const answer = (question: AskOfComparison) =>
    question.type === "page" ? page(data, question, search) : example(data, question);
  return {
    get: () => new DataView(bytes.buffer),
    on: (_event, listener) => listeners.add(listener),
    off: (_event, listener) => listeners.delete(listener),
    send(question) {
      const answered = answer(question);
      // An answer never arrives before `send` has returned; a kernel's does not either.
      queueMicrotask(() => {
        for (const listener of listeners) listener(answered);
      });
    },
  };
}

function page(
  data: ComparisonData,
  { request, query, start, stop }: AskExamples,
  search: ReturnType<typeof createSearch>,
): AnswerToComparison {
  const matching = search.find(query);
  const count = (show: Show) => search.find({ ...query, show, sort: "example", search: "" }).length;
  const counts: Counts = {
    all: count("all"),
    regressions: count("regressions"),
    improvements: count("improvements"),
    disagreements: count("disagreements"),
    errors: count("errors"),
  };
  const positions = matching.slice(start, stop);
  const rows = positions.map((position) => rowOf(data.examples[position], position, query));
  return { type: "page", request, matched: matching.length, counts, start, positions, rows };
}

/** Return an example, the baseline first, then the variant that is looked at. */
function example(data: ComparisonData, question: AskExample): AnswerToComparison {
  const { position, request, variant, against = "baseline" } = question;
  const whole = data.examples[position] ?? NOTHING;
  const rank = ({ baseline, place }: ExampleDetail["variants"][number]) =>
    baseline ? 0 : place === variant ? 1 : 2;
  const variants = [...whole.variants]
    .sort((left, right) => rank(left) - rank(right))
    .map((detail) => ({
      ...detail,
      runs: detail.runs.map((run) => ({ ...run, pieces: withoutComparison(run.pieces, against) })),
    }));
  return { type: "detail", request, example: { ...whole, variants } };
}

const NOTHING: ExampleDetail = { position: 0, id: "", fields: [], variants: [] };
