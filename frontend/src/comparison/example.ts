// Everything there is of one example: every repetition, evaluation, explanation and trace.

import { make, makeText, show } from "../shared/dom";
import { fold } from "../shared/fold";
import { whole } from "../shared/format";
import type {
  EvaluationDetail,
  ExampleDetail,
  Pieces,
  RunDetail,
  VariantDetail,
} from "../shared/messages.generated";
import { writeMark, writePieces } from "../shared/pieces";

/** Characters of a text up to which it does not fold. */
const LONG = 2000;

export function fillExample(content: Element, example: ExampleDetail): void {
  content.replaceChildren();
  const fields = make("dl", "pnb-fields", content);
  for (const [name, text] of example.fields) {
    makeText("dt", "pnb-muted", name, fields).dir = "auto";
    writeText(make("dd", "", fields), [["=", text]]);
  }
  const grid = make("div", "pnb-variants", content);
  for (const variant of example.variants) fillVariant(make("section", "", grid), variant);
}

function fillVariant(box: Element, variant: VariantDetail): void {
  const head = makeText("h4", "", variant.name, box);
  head.dir = "auto";
  if (variant.baseline) makeText("span", "pnb-muted", " baseline", head);
  const marks = make("div", "pnb-marks", box);
  for (const mark of variant.marks) writeMark(marks, mark);
  if (!variant.runs.length) makeText("div", "pnb-muted", "not run", box);
  const repeated = variant.runs.length > 1;
  for (const run of variant.runs) fillRun(make("div", "pnb-run", box), run, repeated);
  if (variant.more)
    makeText("div", "pnb-muted", `and ${whole(variant.more)} further repetitions`, box);
}

function fillRun(box: Element, run: RunDetail, repeated: boolean): void {
  const facts = [
    repeated ? `repetition ${run.repetition}` : "",
    ...run.facts,
    run.note ? `≠ ${run.note}` : "",
  ].filter(Boolean);
  const line = makeText("div", "pnb-muted pnb-small", facts.join(" · "), box);
  writeTrace(line, run.trace, facts.length > 0);
  show(line, Boolean(line.textContent));
  if (run.error) fillError(box, run);
  else writeText(box, run.pieces);
  // One evaluation without a word of explanation stands above already.
  for (const evaluation of run.evaluations)
    if (
      repeated ||
      evaluation.explanation ||
      evaluation.metadata ||
      evaluation.error ||
      evaluation.trace
    )
      fillEvaluation(make("div", "pnb-evaluation", box), evaluation);
}

/** Write a trace's id, cut by the style sheet only: marked and copied it is whole. */
function writeTrace(line: Element, trace: string, behind: boolean): void {
  if (!trace) return;
  makeText("span", "", behind ? " · trace " : "trace ", line);
  makeText("span", "pnb-trace", trace, line).title = trace;
}

function fillError(box: Element, { error, traceback }: RunDetail): void {
  const details = make(traceback ? "details" : "div", "pnb-error", box);
  const summary = make(traceback ? "summary" : "div", "", details);
  makeText("span", "pnb-sign", "✗ ", summary).dataset.tone = "bad";
  makeText("span", "", error, summary);
  if (traceback) makeText("pre", "", traceback, details);
}

function fillEvaluation(box: Element, evaluation: EvaluationDetail): void {
  const head = make("div", "", box);
  head.dir = "auto";
  makeText("strong", "", evaluation.evaluator, head);
  makeText("span", "", evaluation.error ? ` ✗ ${evaluation.error}` : ` ${evaluation.text}`, head);
  writeTrace(make("span", "pnb-muted pnb-small", head), evaluation.trace, true);
  for (const text of [evaluation.explanation, evaluation.metadata])
    if (text) writeText(make("div", "pnb-muted", box), [["=", text]]);
}

function writeText(parent: Element, pieces: Pieces): void {
  const text = make("div", "pnb-text", parent);
  text.dir = "auto";
  writePieces(text, pieces);
  const length = pieces.reduce((sum, [, part]) => sum + part.length, 0);
  if (length > LONG) fold(text, parent, length);
  if (!length) text.textContent = "empty";
}
