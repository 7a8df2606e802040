// How tall rows are for texts of the usual length, and how many letters of them fit.

import type { ComparisonSetup } from "../shared/messages.generated";
import type { Measure } from "../shared/virtual_list";

/** Pixels. */
export const COLUMN = 205;
const LINE = 19;
const MARK = 17;
const LETTER = 7.2;
const PADDING = 20;
/** Width that is assumed until the view is laid out. */
const USUAL_WIDTH = 900;

const MOST_LINES = 6;
const LEAST_LINES = 3;
const MOST_MARKS = 3;
/** Letters of one mark, about. */
const MARK_LETTERS = 20;
/** Letters are asked for in steps, so that a slightly other width does not ask for other texts. */
const STEP = 20;

export interface Fit {
  /** Letters of one text. */
  readonly limit: number;
  /** Pixels of one row, and of the marks in it. */
  readonly tall: number;
  readonly marks: number;
}

export function measure(
  width: number,
  columns: number,
  { typical, evaluators }: Pick<ComparisonSetup, "typical" | "evaluators">,
): Fit {
  const letters = (Math.max(COLUMN, (width || USUAL_WIDTH) / (columns + 1)) - PADDING) / LETTER;
  const lines = Math.min(MOST_LINES, Math.max(LEAST_LINES, Math.ceil(typical / letters)));
  // A line for about so many letters of marks; one at least, for what else stands there.
  const wanted = Math.ceil(((evaluators.length + 1) * MARK_LETTERS) / letters);
  const marks = MARK * Math.min(MOST_MARKS, Math.max(1, wanted));
  const limit = Math.floor((letters * (lines - 0.5)) / STEP) * STEP;
  return {
    limit: Math.min(1000, Math.max(60, limit)),
    tall: PADDING + LINE * lines + marks,
    marks,
  };
}

/** Pixels that rows take together before they scroll. */
const HEIGHT = 660;

/** How a list of such rows is measured. */
export function tallRows({ tall }: Pick<Fit, "tall">): Measure {
  return { row: tall, visible: Math.max(2, Math.floor(HEIGHT / tall)), above: 2, below: 3 };
}
