// The board of several experiments: variants in rows, evaluators in columns.

import { createList, holdFocus, make, type Part, setAttribute, setText, show } from "../shared/dom";
import { breakable, whole } from "../shared/format";
import type {
  Ask,
  BoardCell,
  BoardColumn,
  BoardRow,
  Snapshot,
  Track,
} from "../shared/messages.generated";
import { createAction } from "./actions";
import { createBoardCell } from "./board_cell";
import { createTrack } from "./track";

// Pixels of the names and runs of a board, and of each of its evaluators; with more of them it scrolls.
const LEAST = 250;
const LEAST_COLUMN = 74;
// With many evaluators, names and runs have what they need and no more, and no word of a title is broken.
const MANY = 7;
const LEAST_OF_MANY = 340;
const PADDING = 14;
const CHARACTER = 7.2;
const MOST_COLUMN = 150;

interface Line {
  readonly row: BoardRow;
  readonly columns: readonly BoardColumn[];
  readonly interactive: boolean;
}

export function createBoard(root: Element, send: (message: Ask) => void) {
  const box = make("div", "pnb-board", root);
  const table = make("table", "", box);
  const head = createList(make("tr", "", make("thead", "", table)), createHeading);
  const body = createList<Line>(make("tbody", "", table), (parent) => createRow(parent, send));
  const more = make("div", "pnb-unshown pnb-muted pnb-small", root);
  return ({ board, interactive }: Snapshot) => {
    show(box, board !== null);
    const left = [
      board?.more_rows && moreOf(board.more_rows, "variant"),
      board?.more_columns && moreOf(board.more_columns, "evaluator"),
    ].filter(Boolean);
    setText(more, left.length ? `and ${left.join(" and ")}, shown at the end` : "");
    show(more, left.length > 0);
    if (!board) return;
    const { columns, rows } = board;
    const many = columns.length >= MANY;
    setAttribute(box, "data-many", many ? "" : null);
    table.style.minWidth = many
      ? `${LEAST_OF_MANY + columnWidth(columns) * columns.length}px`
      : `${LEAST + LEAST_COLUMN * columns.length}px`;
    head([{ short: "variant" }, { short: "runs" }, ...columns]);
    body(rows.map((row) => ({ row, columns, interactive })));
  };
}

/** Pixels in which the longest word of all titles has room. */
function columnWidth(columns: readonly BoardColumn[]): number {
  const words = columns.flatMap(({ short }) => breakable(short).split(/[\s\u200b]/u));
  const longest = Math.max(...words.map((word) => word.length));
  return Math.min(MOST_COLUMN, Math.max(LEAST_COLUMN, PADDING + CHARACTER * longest));
}

function moreOf(count: number, noun: string): string {
  return `${count} more ${noun}${count === 1 ? "" : "s"}`;
}

function createHeading(parent: Element): Part<{ readonly short: string; readonly name?: string }> {
  const cell = make("th", "", parent);
  cell.setAttribute("scope", "col");
  cell.dir = "auto";
  return {
    root: cell,
    update({ short, name }) {
      setText(cell, breakable(short));
      setAttribute(cell, "title", name ?? null);
    },
  };
}

function createRow(parent: Element, send: (message: Ask) => void): Part<Line> {
  const root = make("tr", "", parent);
  const heading = make("th", "", root);
  heading.setAttribute("scope", "row");
  const name = make("strong", "", heading);
  name.dir = "auto";
  const runs = make("td", "", root);
  runs.tabIndex = -1;
  const track = createTrack(runs);
  const line = make("div", "pnb-runs", runs);
  const words = make("span", "pnb-muted pnb-small", line);
  let id = "";
  const stop = createAction(line, "Stop", () => send({ type: "stop", experiment_id: id }));
  const ended = make("span", "pnb-muted pnb-small", line);
  const cells = createList<{ cell: BoardCell | null; column: BoardColumn }>(root, createBoardCell);
  return {
    root,
    update({ row, columns, interactive }) {
      id = row.id;
      const going = row.state === "running";
      setText(name, row.short);
      setAttribute(name, "title", row.name);
      setAttribute(stop.root, "aria-label", `Stop ${row.name}`);
      track(row.tasks);
      setText(words, countWords(row.tasks));
      cells(columns.map((column, index) => ({ cell: row.cells[index] ?? null, column })));
      if (!interactive || !going) holdFocus(runs, stop.root);
      show(stop.root, interactive && going);
      stop.update("Stop", going, row.state);
      setText(ended, row.outcome || row.state);
      show(ended, !(interactive && going));
    },
  };
}

/** How many runs are done, in words that are not torn from their numbers. */
function countWords({ done, planned, failed }: Track): string {
  const words = `${whole(done)}\u00a0of\u00a0${whole(planned)} done`;
  return failed ? `${words} · ${whole(failed)}\u00a0failed` : words;
}
