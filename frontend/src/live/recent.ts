// The latest runs.

import {
  createList,
  make,
  type Part,
  setAttribute,
  setText,
  setTitledText,
  show,
} from "../shared/dom";
import type { Latest, LatestCell, LatestKind } from "../shared/messages.generated";

interface Field extends LatestCell {
  readonly kind: LatestKind | undefined;
}

export function createRecent(root: Element): (latest: Latest) => void {
  const box = make("div", "pnb-recent", root);
  const table = make("table", "pnb-strip", box);
  const head = createList(make("tr", "", make("thead", "", table)), createHeading);
  const body = createList(make("tbody", "", table), createRow);
  const left = make("div", "pnb-left pnb-muted pnb-small", box);
  return ({ columns, rows, more }) => {
    show(box, rows.length > 0);
    show(left, more > 0);
    setText(
      left,
      `and ${more} more ${more === 1 ? "evaluation" : "evaluations"}, shown at the end`,
    );
    head(columns);
    body(rows.map((row) => row.map((cell, index) => ({ ...cell, kind: columns[index]?.[1] }))));
  };
}

function createHeading(parent: Element): Part<readonly [string, LatestKind]> {
  const cell = make("th", "", parent);
  cell.setAttribute("scope", "col");
  cell.dir = "auto";
  return {
    root: cell,
    update([text, kind]) {
      setTitledText(cell, text);
      setAttribute(cell, "data-column", kind);
    },
  };
}

function createRow(parent: Element): Part<readonly Field[]> {
  const root = make("tr", "", parent);
  return { root, update: createList(root, createField) };
}

function createField(parent: Element): Part<Field> {
  const cell = make("td", "", parent);
  cell.dir = "auto";
  return {
    root: cell,
    update({ text, kind, failed, muted }) {
      setTitledText(cell, text);
      setAttribute(cell, "data-column", kind ?? null);
      setAttribute(cell, "class", failed ? "pnb-failed" : muted ? "pnb-muted" : null);
    },
  };
}
