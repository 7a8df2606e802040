// Which variants stand side by side.

import { make, makeText, setText } from "../shared/dom";
import type { ComparisonSetup } from "../shared/messages.generated";
import type { ComparisonQuery } from "./query";

export function createColumns(
  line: Element,
  setup: ComparisonSetup,
  first: readonly number[],
  change: (changed: Partial<ComparisonQuery>) => void,
): void {
  const box = make("details", "pnb-columns", line);
  const title = make("summary", "", box);
  const list = make("div", "pnb-list", box);
  const count = (columns: readonly number[]) =>
    setText(title, `${columns.length} of ${setup.variants.length} variants side by side`);
  const inputs = setup.order.map((index) => {
    const label = make("label", "", list);
    const input = make("input", "", label);
    input.type = "checkbox";
    input.checked = first.includes(index);
    const baseline = index === setup.baseline ? " (baseline)" : "";
    makeText("span", "", `${setup.variants[index] ?? ""}${baseline}`, label).dir = "auto";
    input.addEventListener("change", () => {
      const columns = inputs.filter(({ input }) => input.checked).map(({ index }) => index);
      // One column at least: an empty table would show nothing to come back to.
      if (!columns.length) {
        input.checked = true;
        return;
      }
      count(columns);
      change({ columns });
    });
    return { input, index };
  });
  count(first);
}
