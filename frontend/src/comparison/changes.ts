// The differences between the variants.

import { make, makeText } from "../shared/dom";
import type { ComparisonSetup } from "../shared/messages.generated";
import { writePieces } from "../shared/pieces";

export function createChanges(root: Element, { lead, changes }: ComparisonSetup): void {
  if (!changes.length) {
    makeText("div", "pnb-changes pnb-muted", lead.changed, root);
    return;
  }
  const box = make("details", "pnb-changes", root);
  makeText("summary", "", lead.changed, box);
  const list = make("dl", "", box);
  for (const { variant, name, pieces, code } of changes) {
    makeText("dt", "pnb-muted", `${variant} · ${name}`, list).dir = "auto";
    const value = make("dd", code ? "pnb-text pnb-code" : "pnb-text", list);
    value.dir = "auto";
    writePieces(value, pieces);
  }
}
