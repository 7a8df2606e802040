// The row to label: what went in beside what came out, without judges, scores or variants.

import { make, makeText, show } from "../shared/dom";
import type { Block, RowToLabel } from "../shared/messages.generated";
import { parsed, writeValue } from "../shared/value";

/** Characters of a text that takes one line of half a panel. */
const BRIEF = 40;
/** Characters of a row that a screen reader is told at once; the rest is read in place. */
const HEARD = 600;

export interface RowView {
  /** Show a row; null hides it. */
  update(row: RowToLabel | null): void;
  /** The row as a screen reader hears it. */
  text(): string;
}

export function createRow(parent: Element, pair: boolean): RowView {
  const box = make("div", "pnb-label-row", parent);
  box.dataset.pair = String(pair);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.ariaLabel = "Row to label";
  return {
    update(row) {
      box.replaceChildren();
      show(box, row !== null);
      if (!row) return;
      fill(make("div", "pnb-label-part", box), row.inputs);
      for (const block of row.outputs) fill(make("div", "pnb-label-part", box), [block]);
      box.scrollTop = 0;
    },
    text: () =>
      [...box.querySelectorAll("h4, .pnb-label-brief > dt")]
        .map((name) => `${name.textContent}: ${name.nextElementSibling?.textContent ?? ""}.`)
        .join(" ")
        .slice(0, HEARD),
  };
}

/** Write named values, one below the other; brief ones that follow each other share a box. */
export function fill(parent: Element, blocks: readonly Block[]): void {
  for (const run of runsOf(blocks)) {
    if (run.length > 1) {
      const list = make("dl", "pnb-label-value pnb-label-brief", parent);
      for (const { name, value } of run) {
        makeText("dt", "pnb-muted", name, list).dir = "auto";
        writeValue(make("dd", "", list), parsed(value));
      }
      continue;
    }
    for (const { name, value } of run) {
      makeText("h4", "pnb-muted", name, parent).dir = "auto";
      writeValue(make("div", "pnb-label-value", parent), parsed(value));
    }
  }
}

/** Take together what is brief and follows each other; anything else stands alone. */
export function runsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  let before = false;
  for (const block of blocks) {
    const brief = isBrief(parsed(block.value));
    const last = runs.at(-1);
    if (brief && before && last) last.push(block);
    else runs.push([block]);
    before = brief;
  }
  return runs;
}

function isBrief(value: unknown): boolean {
  if (typeof value === "string") return value.length <= BRIEF && !value.includes("\n");
  return typeof value !== "object" || value === null;
}
