// The box that shows and sets how many calls are in flight.

import { focused, make, makeText, setAttribute } from "../shared/dom";
import type { Ask, Snapshot } from "../shared/messages.generated";

const MOST = 1024;

export function createConcurrency(parent: Element, send: (message: Ask) => void) {
  const label = make("label", "", parent);
  makeText("span", "pnb-muted", "concurrency", label);
  const input = make("input", "", label);
  Object.assign(input, { type: "number", min: "1", max: String(MOST), step: "1" });
  input.addEventListener("change", () => {
    const value = Math.round(input.valueAsNumber);
    send({ type: "set_concurrency", concurrency: value >= 1 ? Math.min(value, MOST) : null });
    input.blur();
  });
  return (snapshot: Snapshot, going: boolean) => {
    input.disabled = !going;
    const title = snapshot.ceiling
      ? `calls at once now; ${snapshot.ceiling} at most. Empty: adapts by itself`
      : "calls at once";
    setAttribute(input, "title", title);
    if (focused(input) !== input)
      input.value = snapshot.concurrency === null ? "" : String(snapshot.concurrency);
  };
}
