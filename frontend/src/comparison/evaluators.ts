// The evaluators of a comparison: which stand in the table of figures, in which order, and which fold.

import type { FigureLine } from "../shared/messages.generated";

export interface EvaluatorGroup {
  readonly evaluator: number;
  readonly name: string;
  readonly lines: readonly FigureLine[];
  /** Whether no variant shows a difference. */
  readonly quiet: boolean;
  /** Whether no variant has an example that the baseline has a score for, too. */
  readonly apart: boolean;
}

export type EvaluatorOrder = "given" | "clearest" | "name";

export const EVALUATOR_ORDERS = [
  ["given", "in their order"],
  ["clearest", "clearest first"],
  ["name", "by name"],
] as const satisfies readonly (readonly [EvaluatorOrder, string])[];

/** Evaluators from which those without a difference fold. */
const MANY = 3;

/** The lines of each evaluator. */
export function grouped(lines: readonly FigureLine[]): EvaluatorGroup[] {
  const groups = new Map<number, FigureLine[]>();
  for (const line of lines) {
    const [evaluator] = line.place;
    groups.set(evaluator, [...(groups.get(evaluator) ?? []), line]);
  }
  return [...groups].map(([evaluator, of]) => ({
    evaluator,
    name: of[0]?.figures.evaluator ?? "",
    lines: of,
    quiet: of.every(({ figures }) => figures.tone === "rest"),
    apart: of.every(({ figures }) => figures.is_baseline || figures.n === "0"),
  }));
}

/** What the evaluators that fold away have in common; see `figures_table.py`. */
export function foldedWords(groups: readonly EvaluatorGroup[]): string {
  const apart = groups.filter((group) => group.apart).length;
  const same = groups.length - apart;
  const words = same
    ? [`${same} ${same === 1 ? "evaluator shows" : "evaluators show"} no difference`]
    : [];
  if (apart)
    words.push(
      `${apart}${same ? "" : apart === 1 ? " evaluator" : " evaluators"} cannot be compared`,
    );
  return words.join(", ");
}

/** Put evaluators into an order. */
export function ordered(
  groups: readonly EvaluatorGroup[],
  order: EvaluatorOrder,
): readonly EvaluatorGroup[] {
  if (order === "given") return groups;
  const least = ({ lines }: EvaluatorGroup) => Math.min(...lines.map(({ p }) => p ?? 1));
  const compare = (left: EvaluatorGroup, right: EvaluatorGroup) =>
    order === "name" ? left.name.localeCompare(right.name) : least(left) - least(right);
  return [...groups].sort(compare);
}

/** Which evaluators fold away: those that show no difference, except the one that is looked at first. */
export function foldable(groups: readonly EvaluatorGroup[], first: number): ReadonlySet<number> {
  const quiet = groups.filter(({ quiet, evaluator }) => quiet && evaluator !== first);
  return new Set(groups.length < MANY ? [] : quiet.map(({ evaluator }) => evaluator));
}
