// Texts as they differ from others, and their evaluations.

import { make, makeText, setAttribute } from "./dom";
import type { Cell, Code, Mark, Pieces } from "./messages.generated";

const ELEMENTS = { "-": "del", "+": "ins", "=": "span" } as const satisfies Record<Code, string>;

/** Write a text as it differs from another. */
export function writePieces(parent: Element, pieces: Pieces): void {
  parent.replaceChildren();
  for (const [code, text] of pieces) makeText(ELEMENTS[code], "", text, parent);
}

/** Write the output of one variant, or why there is none; null while it is on its way. */
export function writeOutput(text: Element, cell: Cell | null): void {
  const state = cell?.error ? "failed" : cell?.absent ? "absent" : null;
  setAttribute(text, "data-state", state);
  if (state === null) writePieces(text, cell?.pieces ?? []);
  else text.textContent = cell?.error || "not run";
}

/** Write one evaluation, in short. */
export function writeMark(parent: Element, mark: Mark): void {
  const box = make("span", "pnb-mark", parent);
  const ticked = mark.text.startsWith("✓") || mark.text.startsWith("✗");
  // The name is what may be cut, and stands first.
  const name = ticked ? `${mark.text} ${mark.evaluator}` : mark.evaluator;
  makeText("span", "", name, box).dir = "auto";
  if (!ticked) makeText("span", "pnb-mark-value", ` ${mark.text}`, box).dir = "auto";
  const change = [mark.sign, mark.change].filter(Boolean).join(" ");
  if (change) makeText("span", "pnb-sign", ` ${change}`, box).dataset.tone = mark.tone;
  if (mark.repetitions) makeText("span", "pnb-muted", ` (${mark.repetitions})`, box);
}
