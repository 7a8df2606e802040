// A model that answers as the kernel would, from the data that a page holds.

import type {
  AnswerToComparison,
  AnyCell,
  AskExample,
  AskExamples,
  AskOfComparison,
  ComparisonData,
  OpenedExample,
  Show,
} from "../shared/messages.generated";
import type { Model } from "../shared/model";
import { createTable } from "./table";

type Listener = (message: AnswerToComparison) => void;

export function createLocalModel(data: ComparisonData): Model<AskOfComparison, AnswerToComparison> {
  const listeners = new Set<Listener>();
  const bytes = new TextEncoder().encode(JSON.stringify(data.setup));
  const table = createTable(data);
  const answer = (question: AskOfComparison): AnswerToComparison | null => {
    if (question.type === "page") return page(data, question, table);
    return question.type === "detail" ? example(data, question) : null;
  };
  return {
    get: () => new DataView(bytes.buffer),
    on: (_event, listener) => listeners.add(listener),
    off: (_event, listener) => listeners.delete(listener),
    send(question) {
      const answered = answer(question);
      if (!answered) return;
      // An answer never arrives before `send` has returned; a kernel's does not either.
      queueMicrotask(() => {
        for (const listener of listeners) listener(answered);
      });
    },
  };
}

function page(
  data: ComparisonData,
  { request, query, columns, start, stop }: AskExamples,
  table: ReturnType<typeof createTable>,
): AnswerToComparison {
  const { rows, groups, examples } = table.find(query);
  const positions = rows.slice(start, stop);
  const against = data.setup.against.findIndex(([choice]) => choice === query.against);
  const cells = (at: number) => columns.map((key) => cellOf(data, key, at, Math.max(0, against)));
  return {
    type: "page",
    request,
    matched: rows.length,
    runs: examples,
    counts: data.setup.kinds.map(({ show }) => table.count({ ...query, show: show as Show })),
    start,
    positions,
    rows: positions.map((at) => (at < 0 ? [] : cells(at))),
    groups: positions.flatMap((at, place) => {
      const group = groups[-1 - at];
      return group ? [{ ...group, place: start + place, cells: [] }] : [];
    }),
  };
}

function cellOf(data: ComparisonData, key: string, at: number, against: number): AnyCell {
  const place = data.setup.columns.findIndex((column) => column.key === key);
  const column = data.setup.columns[place];
  if (place === 0) return data.asked[at] ?? "";
  if (column && column.variant !== null) return data.outputs[against]?.[at]?.[column.variant] ?? "";
  const value = data.values[place]?.[at] ?? null;
  return typeof value === "number"
    ? value.toLocaleString("en-US", { maximumFractionDigits: 3 })
    : String(value ?? "").slice(0, 160);
}

/** Return an example, the baseline first, then the variant that is looked at. */
function example(data: ComparisonData, question: AskExample): AnswerToComparison {
  const { position, request, variant = null } = question;
  const whole: OpenedExample = data.examples[position] ?? NOTHING;
  const rank = ({ baseline, place }: OpenedExample["variants"][number]) =>
    baseline ? 0 : place === variant ? 1 : 2;
  const variants = [...whole.variants].sort((left, right) => rank(left) - rank(right));
  return { type: "detail", request, example: { ...whole, variants } };
}

const NOTHING: OpenedExample = { title: "", inputs: [], metadata: [], variants: [] };
