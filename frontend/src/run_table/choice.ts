// Which columns are shown, and by which of them runs are put into groups.

import { createButton, createSelect } from "../shared/controls";
import { make, makeText, setText } from "../shared/dom";
import type { Head } from "../shared/messages.generated";

/** Make the choice of columns; returns what shows it anew. */
export function createColumnChoice(
  bar: Element,
  columns: readonly Head[],
  shown: () => readonly Head[],
  choose: (keys: readonly string[] | null) => void,
): () => void {
  const box = make("details", "pnb-more", bar);
  const title = make("summary", "", box);
  const list = make("div", "pnb-list", box);
  const inputs = columns.slice(1).map((column) => {
    const label = make("label", "", list);
    const input = make("input", "", label);
    input.type = "checkbox";
    makeText("span", "", column.title, label).dir = "auto";
    input.addEventListener("change", () => {
      choose(inputs.filter((each) => each.input.checked).map((each) => each.column.key));
      update();
    });
    return { input, column };
  });
  const update = () => {
    const keys = new Set(shown().map(({ key }) => key));
    for (const { input, column } of inputs) input.checked = keys.has(column.key);
    setText(title, `columns ${keys.size} of ${columns.length}`);
  };
  createButton(list, "as at first", () => {
    choose(null);
    update();
  });
  update();
  return update;
}

export function createGrouping(
  bar: Element,
  columns: readonly Head[],
  choose: (key: string | null) => void,
): void {
  const options = [
    ["", "no groups"] as const,
    ...columns.map(({ key, title }) => [key, `group by ${title}`] as const),
  ];
  createSelect(bar, "Group by", options, (key) => choose(key || null));
}
