// The race that the variants were in: how far each of them ran, and why it was stopped.

import { make, makeText } from "../shared/dom";
import type { ComparisonSetup } from "../shared/messages.generated";

export function createRace(root: Element, { race }: ComparisonSetup): void {
  if (!race) return;
  const box = make("details", "pnb-changes pnb-race", root);
  makeText("summary", "", race.claim, box);
  const list = make("div", "pnb-lanes", box);
  for (const { variant, ran, words, stopped } of race.lines) {
    makeText("span", "pnb-lane-name", variant, list).dir = "auto";
    const track = make("span", "pnb-bar-track", list);
    const fill = make("span", "pnb-bar-fill", track);
    if (stopped) fill.dataset.tone = "rest";
    fill.style.width = `${100 * ran}%`;
    makeText("span", "pnb-small", `${stopped ? "■ " : ""}${words}`, list);
  }
  for (const reason of race.reasons) makeText("p", "pnb-small", reason, box).dir = "auto";
}
