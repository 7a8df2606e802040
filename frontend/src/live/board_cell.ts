// One evaluator on one variant: the figure, and where its mean and interval lie.

import { draw, make, type Part, setAttribute, setText } from "../shared/dom";
import { position } from "../shared/geometry";
import type { BoardCell, BoardColumn } from "../shared/messages.generated";

const WIDTH = 90;
const MARGIN = 4;

export function createBoardCell(
  parent: Element,
): Part<{ cell: BoardCell | null; column: BoardColumn }> {
  const root = make("td", "", parent);
  const figure = make("span", "", root);
  const picture = draw("svg", { viewBox: `0 0 ${WIDTH} 10`, "aria-hidden": "true" }, root);
  draw("line", { class: "pnb-scale", x1: 0, x2: WIDTH, y1: 5, y2: 5 }, picture);
  const whisker = draw("line", { class: "pnb-whisker", y1: 5, y2: 5 }, picture);
  const dot = draw("circle", { class: "pnb-dot", cy: 5, r: 3.5 }, picture);
  return {
    root,
    update({ cell, column }) {
      const [text, mean, low, high] = cell ?? ["–"];
      setText(figure, text);
      const known = low !== undefined && high !== undefined && low !== high;
      setAttribute(root, "title", known ? `95 % so far: ${low} to ${high}` : null);
      setAttribute(picture, "visibility", mean === undefined ? "hidden" : null);
      if (mean === undefined) return;
      const place = (value: number) =>
        (MARGIN + (WIDTH - 2 * MARGIN) * position(value, column.low, column.high)).toFixed(1);
      setAttribute(dot, "cx", place(mean));
      setAttribute(whisker, "x1", place(low ?? mean));
      setAttribute(whisker, "x2", place(high ?? mean));
    },
  };
}
