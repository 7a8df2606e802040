// Everything there is of one example: what it asks, and one column for each variant, run by run.

import { fillBlocks, fillRun } from "../run_table/run";
import { make, makeText, setSentence } from "../shared/dom";
import { whole } from "../shared/format";
import type { Against, NotedRow, OpenedExample, OpenedVariant } from "../shared/messages.generated";
import { writeMark } from "../shared/pieces";

export function fillExample(
  content: Element,
  example: OpenedExample,
  against: Against,
  hidden: ReadonlySet<string>,
  note: (content: Element, row: NotedRow, whose: string) => void,
): void {
  const grid = make("div", "pnb-variants", content);
  const parts = example.variants.map((variant) => [variant, make("section", "", grid)] as const);
  // Keys note on what is filled first: the variant that is looked at, rather than the baseline.
  for (const [variant, box] of parts.sort(([one], [other]) => +one.baseline - +other.baseline))
    fillVariant(box, variant, against, hidden, note);
  const asked = make("section", "pnb-rest", content);
  fillBlocks(asked, "input", example.inputs);
  fillBlocks(asked, "metadata", example.metadata);
  // How prompts are kept is the same for every run.
  const runs = example.variants.flatMap((variant) => variant.runs);
  const remedy = runs.find((run) => run.remedy)?.remedy;
  if (remedy) makeText("div", "pnb-muted pnb-small pnb-remedy", remedy, asked);
}

function fillVariant(
  box: Element,
  { name, baseline, marks, runs, noted, more }: OpenedVariant,
  against: Against,
  hidden: ReadonlySet<string>,
  note: (content: Element, row: NotedRow, whose: string) => void,
): void {
  const head = make("h3", "", box);
  setSentence(head, name);
  if (baseline) makeText("span", "pnb-muted", " baseline", head);
  const line = make("div", "pnb-marks", box);
  for (const mark of marks) if (!hidden.has(mark.evaluator)) writeMark(line, mark);
  if (!runs.length) makeText("div", "pnb-muted", "not run", box);
  runs.forEach((run, at) => {
    const part = make("div", "pnb-run", box);
    const facts = [runs.length > 1 ? run.title : "", ...run.facts].filter(Boolean).join(" · ");
    if (facts) makeText("div", "pnb-muted pnb-small", facts, part).dir = "auto";
    if (run.trace)
      makeText("div", "pnb-muted pnb-small pnb-line", `trace ${run.trace}`, part).title = run.trace;
    const evaluations = run.evaluations.filter((evaluation) => !hidden.has(evaluation.name));
    const row = noted[at];
    if (row) note(part, row, runs.length > 1 ? `${name}, ${run.title}` : name);
    fillRun(part, { ...run, evaluations, remedy: "" }, against);
  });
  if (more) makeText("div", "pnb-muted", `and ${whole(more)} further repetitions`, box);
}
