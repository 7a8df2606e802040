// How many calls are in flight: a number, or "auto". Anything else is refused in words.

import { createButton, createNumber } from "../shared/controls";
import { focused, make, makeText, setAttribute, setText, show } from "../shared/dom";
import { type Ask, MOST_CALLS, NO_CONCURRENCY, type Snapshot } from "../shared/messages.generated";

/** Make the box inside `parent`; a refusal stands below, in `head`. */
export function createConcurrency(parent: Element, head: Element, send: (message: Ask) => void) {
  const label = make("label", "", parent);
  makeText("span", "pnb-muted", "concurrency", label);
  const limits = { min: "1", max: String(MOST_CALLS), step: "1" };
  const input = createNumber(label, limits, () => {
    const value = input.valueAsNumber;
    if (isConcurrency(value)) ask(value);
    else {
      refuse(NO_CONCURRENCY);
      input.value = text();
    }
    input.blur();
  });
  const refused = make("div", "pnb-refused");
  refused.setAttribute("role", "alert");
  show(refused, false);
  let current: number | null = null;
  let adaptive = false;
  const refuse = (text: string) => {
    setText(refused, text);
    show(refused, text !== "");
    setAttribute(input, "aria-invalid", text ? "true" : null);
  };
  const ask = (concurrency: number | "auto") => {
    refuse("");
    send({ type: "set_concurrency", concurrency });
  };
  const text = () => (current === null ? "" : String(current));
  const auto = createButton(parent, "auto", () => ask(adaptive && current ? current : "auto"));
  auto.className = "pnb-auto";
  head.append(refused);
  return {
    refuse,
    update(snapshot: Snapshot, going: boolean) {
      ({ concurrency: current, adaptive } = snapshot);
      input.disabled = auto.disabled = !going;
      setAttribute(auto, "aria-pressed", String(adaptive));
      const effect = adaptive
        ? "adapts by itself; press to keep the number as it is"
        : "let the number adapt by itself";
      setAttribute(auto, "title", effect);
      const most = adaptive && snapshot.ceiling ? ` now; ${snapshot.ceiling} at most` : "";
      setAttribute(input, "title", `calls at once${most}`);
      if (focused(input) !== input) input.value = text();
    },
  };
}

/** Whether a number can be the number of calls in flight. */
export function isConcurrency(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MOST_CALLS;
}
