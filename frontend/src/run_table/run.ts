// One run in whole: what was sent and came back, what was expected of it, and what evaluators made of it.

import { make, makeText, show } from "../shared/dom";
import type {
  Against,
  Block,
  EvaluationText,
  ExchangeText,
  FieldDiff,
  OpenedRun,
} from "../shared/messages.generated";
import { writePieces } from "../shared/pieces";
import { folding, isLong, parsed, writeRaw, writeReply, writeValue } from "../shared/value";
import { fillTrace } from "./trace";

/** Show a run. */
export function fillRun(content: Element, run: OpenedRun, against: Against = "expected"): void {
  const grid = make("div", "pnb-run-parts", content);
  const middle = make("section", "", grid);
  if (run.error) fillError(middle, "the task failed", run.error, run.traceback);
  fillFields(middle, run, against);
  fillEvaluations(make("section", "", grid), run.evaluations);
  const sent = make("section", "", grid);
  fillExchanges(sent, run);
  fillTrace(make("section", "pnb-rest", grid), run.steps);
  const rest = make("section", "pnb-rest", grid);
  fillBlocks(rest, "input", run.inputs);
  fillBlocks(rest, "metadata", run.metadata);
}

function title(parent: Element, text: string, facts: readonly string[] = []): HTMLElement {
  const head = makeText("h4", "", text, parent);
  head.dir = "auto";
  if (facts.length) makeText("span", "pnb-muted", ` · ${facts.join(" · ")}`, head);
  return head;
}

function fillError(parent: Element, what: string, error: string, traceback: string): void {
  title(parent, what).dataset.tone = "bad";
  const box = make(traceback ? "details" : "div", "pnb-error", parent);
  const line = writeError(box, error, traceback);
  const sign = makeText("span", "pnb-sign", "✗ ");
  sign.dataset.tone = "bad";
  line.prepend(sign);
}

function fillFields(parent: Element, run: OpenedRun, against: Against): void {
  const { fields, sides, heading } = heldAgainst(run, against);
  if (fields.length) title(parent, heading);
  const list = make("div", "pnb-diff", parent);
  for (const field of fields) {
    const box = make("div", "pnb-field", list);
    box.dataset.against = sides.old;
    fillField(box, field, sides);
  }
}

/** What an output is shown beside. */
function heldAgainst({ fields, baseline, error }: OpenedRun, against: Against) {
  if (error) return { fields, sides: FAILED, heading: "expected" };
  if (against === "baseline" && baseline.length)
    return { fields: baseline, sides: BASELINE, heading: "output against the baseline" };
  const shown = against === "nothing" ? fields.flatMap(alone) : fields;
  const compared = shown.some(({ expected }) => expected);
  const heading = compared ? "output against expected" : "output";
  return { fields: shown, sides: EXPECTED, heading };
}

/** A field by itself. */
function alone(field: FieldDiff): readonly FieldDiff[] {
  return field.output ? [{ ...field, state: "extra", expected: "", pieces: [] }] : [];
}

/** How the two sides of a field are called. */
interface Sides {
  readonly old: string;
  readonly same: string;
}
const EXPECTED: Sides = { old: "expected", same: "✓ as expected" };
const BASELINE: Sides = { old: "baseline", same: "= as the baseline" };
const FAILED: Sides = { old: "expected", same: "" };

function fillField(box: Element, field: FieldDiff, sides: Sides): void {
  const { name, state, output, expected, pieces } = field;
  const head = make("div", "pnb-muted pnb-small", box);
  makeText("span", "", name, head).dir = "auto";
  const missing = sides.same ? "✗ missing" : "";
  const words = { same: sides.same, missing, extra: "", changed: "" }[state];
  if (words) makeText("span", "pnb-small", `${name ? " " : ""}${words}`, head);
  show(head, Boolean(head.textContent));
  if (pieces.length) {
    const text = make("div", "pnb-text", box);
    text.dir = "auto";
    writePieces(text, pieces);
    return;
  }
  if (state === "changed") {
    writeSide(box, sides.old, "pnb-gone", expected);
    writeSide(box, "output", "pnb-new", output);
  } else writeValue(box, parsed(output || expected));
}

function writeSide(box: Element, word: string, name: string, json: string): void {
  const side = make("div", `pnb-side ${name}`, box);
  makeText("span", "pnb-muted pnb-small", word, side);
  writeValue(make("div", "", side), parsed(json));
}

function fillEvaluations(parent: Element, evaluations: readonly EvaluationText[]): void {
  if (evaluations.length) title(parent, "evaluations");
  for (const evaluation of evaluations)
    fillEvaluation(make("div", "pnb-evaluation", parent), evaluation);
}

function fillEvaluation(box: Element, evaluation: EvaluationText): void {
  const { error, explanation, metadata, trace } = evaluation;
  fillResult(box, evaluation);
  if (explanation) makeText("div", "pnb-text pnb-small", explanation, box).dir = "auto";
  if (error) fillTraceback(box, error, evaluation.traceback);
  if (metadata) writeValue(box, parsed(metadata));
  if (trace) box.setAttribute("title", `trace ${trace}`);
}

function fillResult(box: Element, { name, kind, error, text, tone, facts }: EvaluationText): void {
  const head = make("div", "", box);
  head.dir = "auto";
  makeText("span", "", name, head);
  const sign = tone && !/^[✓✗]/u.test(text) ? { good: "✓ ", bad: "✗ " }[tone] : "";
  const result = makeText("strong", "", ` ${error ? "✗ failed" : `${sign}${text}`}`, head);
  if (error || tone) result.dataset.tone = error ? "bad" : tone;
  const aside = kind === "CODE" ? [] : [kind, ...facts];
  if (aside.length) makeText("span", "pnb-muted pnb-small", ` ${aside.join(" · ")}`, head);
}

function fillTraceback(parent: Element, error: string, traceback: string): void {
  const box = make(traceback ? "details" : "div", "pnb-error pnb-small", parent);
  writeError(box, error, traceback);
}

/** Write an error, which its traceback opens below; a long one is folded until then. */
function writeError(box: HTMLElement, error: string, traceback: string): HTMLElement {
  const line = make(traceback ? "summary" : "div", "", box);
  makeText("span", "", error, line).dir = "auto";
  if (!traceback) folding(line, box, error);
  else if (isLong(error)) line.classList.add("pnb-folded");
  if (traceback) makeText("pre", "", traceback, box);
  return line;
}

function fillExchanges(parent: Element, { exchanges, attempts, remedy }: OpenedRun): void {
  exchanges.forEach((exchange, place) => {
    fillExchange(parent, exchange, exchange.prompt === exchanges[place - 1]?.prompt);
  });
  if (remedy) {
    title(parent, "prompt and raw reply");
    makeText("div", "pnb-muted", remedy, parent);
  }
  if (attempts.length) title(parent, "attempts that failed");
  for (const attempt of attempts) {
    const text = makeText("div", "pnb-text pnb-small", attempt, parent);
    text.dir = "auto";
    folding(text, parent, attempt);
  }
}

function fillExchange(parent: Element, exchange: ExchangeText, repeated: boolean): void {
  const { title: whose, facts, failed, prompt, reply, cut } = exchange;
  title(parent, `prompt · ${whose}`);
  if (prompt && repeated) makeText("div", "pnb-muted", "the same as before", parent);
  else if (prompt) writeRaw(make("div", "pnb-sent", parent), prompt);
  else makeText("div", "pnb-muted", "not kept", parent);
  title(parent, failed ? "raw reply · the attempt failed" : "raw reply", facts);
  if (reply) writeReply(make("div", "pnb-sent", parent), reply);
  else makeText("div", "pnb-muted", failed ? "none came, or it was not kept" : "not kept", parent);
  if (cut) makeText("div", "pnb-muted pnb-small", "cut: longer than what is kept", parent);
}

/** Write named values below a heading. */
export function fillBlocks(parent: Element, name: string, blocks: readonly Block[]): void {
  if (!blocks.length) return;
  title(parent, name);
  const list = make("dl", "pnb-object", parent);
  for (const block of blocks) {
    makeText("dt", "pnb-muted", block.name, list).dir = "auto";
    writeValue(make("dd", "", list), parsed(block.value));
  }
}
