// What a cell shows: a short text, an output with its evaluations, or what an example asks.

import { make, makeText, setAttribute, setText, setTitledText, show } from "../shared/dom";
import type { AnyCell, AskedCell, Cell, Head } from "../shared/messages.generated";
import { writeMark, writeOutput } from "../shared/pieces";

export type Draw = (value: AnyCell | undefined) => void;

/** How many times the room of its own cell an error must find elsewhere to be written there. */
const MORE_ROOM = 1.5;
/** Letters with which an error says enough in its own cell, where it is seen without scrolling. */
const ENOUGH = 24;

/** Where an error has more room than in its own cell, `of`: the first cell, and how many it takes. */
export interface Stretch {
  readonly of: number;
  readonly first: number;
  readonly length: number;
}

/**
 * Find the empty cells that the error of a row is written across: those beside it, or, of a task that
 * failed, the most that stand side by side, since its evaluations are all empty.
 */
export function stretchOf(
  cells: readonly AnyCell[],
  columns: readonly Pick<Head, "role" | "letters">[],
): Stretch | null {
  const of = cells.findIndex((cell) => typeof cell === "object" && "failed" in cell);
  if (of < 1) return null;
  const beside = emptyFrom(cells, of + 1);
  let best: Stretch = { of, first: of, length: 1 + beside };
  const own = sum(columns.slice(of, of + best.length));
  if (columns[of]?.role === "output" && own < ENOUGH)
    for (let first = of + 1 + beside; first < cells.length; first++) {
      const length = emptyFrom(cells, first);
      const letters = sum(columns.slice(first, first + length));
      const wider = letters >= MORE_ROOM * sum(columns.slice(of, of + best.length));
      if (length > best.length && wider) best = { of, first, length };
    }
  return best.length > 1 ? best : null;
}

function sum(columns: readonly Pick<Head, "letters">[]): number {
  return columns.reduce((letters, column) => letters + column.letters, 0);
}

/** Count the empty cells from a place on. */
function emptyFrom(cells: readonly AnyCell[], first: number): number {
  const end = cells.findIndex((cell, place) => place >= first && cell !== "");
  return (end < 0 ? cells.length : end) - first;
}

/** Show a text, or what failed in place of one. */
export function createText(root: HTMLElement): Draw {
  root.dir = "auto";
  return (value = "") => {
    const text = typeof value === "string" ? value : "failed" in value ? `✗ ${value.failed}` : "";
    setTitledText(root, text);
    setAttribute(root, "data-tone", text.startsWith("✗ ") ? "bad" : null);
  };
}

/** Show the output of a variant, as it differs, above its evaluations; those of `hidden` are left out. */
export function createOutput(root: HTMLElement, hidden: ReadonlySet<string>): Draw {
  root.classList.add("pnb-cell");
  const text = make("div", "pnb-preview", root);
  text.dir = "auto";
  const marks = make("div", "pnb-marks", root);
  let shown: Cell | null | undefined;
  return (value) => {
    const cell = typeof value === "object" && "pieces" in value ? value : null;
    if (cell === shown) return;
    shown = cell;
    writeOutput(text, cell);
    marks.replaceChildren();
    for (const mark of cell?.marks ?? []) if (!hidden.has(mark.evaluator)) writeMark(marks, mark);
    if (cell?.rewritten) makeText("span", "pnb-muted", "≠ rewritten", marks);
    marks.title = marks.textContent ?? "";
  };
}

/** Show an example: its id, what it asks, what is expected. */
export function createAsked(root: HTMLElement): Draw {
  root.classList.add("pnb-asked");
  const id = make("div", "pnb-muted pnb-small pnb-line", root);
  const input = make("div", "pnb-preview", root);
  const expected = make("div", "pnb-wanted", root);
  for (const part of [id, input, expected]) part.dir = "auto";
  return (value) => {
    const asked: AskedCell =
      typeof value === "object" && "input" in value ? value : { id: "…", input: "", expected: "" };
    setTitledText(id, asked.id);
    setText(input, asked.input);
    setText(expected, asked.expected ? `expected ${asked.expected}` : "");
    show(expected, asked.expected !== "");
  };
}
