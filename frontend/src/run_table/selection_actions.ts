// What is done with selected rows: put them into a dataset, run them again.

import { createButton } from "../shared/controls";
import { flip, keepKeys, make, makeText, setAttribute, show } from "../shared/dom";
import type { ActedAnswer, AskAct } from "../shared/messages.generated";
import { createCode } from "./code";
import { LATE, type Saving } from "./saving";

type Acting = Saving<AskAct, ActedAnswer>;
type Action = Pick<AskAct, "action"> &
  Partial<Pick<AskAct, "split" | "dataset" | "expected" | "variant">>;

/** Ask the kernel to act on rows, and say what came of it. */
export function act(
  acting: Acting,
  positions: readonly number[],
  action: Action,
  say: (words: string, code: string, bad?: boolean) => void,
): void {
  acting.ask(
    (request) => ({
      type: "act",
      request,
      positions: [...positions],
      split: "",
      dataset: "",
      expected: "",
      variant: 0,
      ...action,
    }),
    ({ words, code, error }) => say(error || words, code, error !== ""),
    () => say(LATE, "", true),
  );
}

/** Put the buttons into the line of the selection, and what they open below it; `again` is for runs alone. */
export function createSelectionActions(
  bar: HTMLElement,
  acting: Acting,
  positions: () => readonly number[],
  again: boolean,
): void {
  const below = make("div", "pnb-form pnb-actions");
  bar.append(below);
  const form = make("div", "pnb-notes-line", below);
  show(form, false);
  const [split, dataset] = (
    [
      ["split", "hard"],
      ["dataset", "this one"],
    ] as const
  ).map(([name, placeholder]) => {
    const label = make("label", "", form);
    makeText("span", "", name, label);
    const input = make("input", "", label);
    input.type = "text";
    input.placeholder = placeholder;
    input.maxLength = 200;
    input.dir = "auto";
    keepKeys(input);
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key !== "Enter") return;
      event.preventDefault();
      add.click();
    });
    return input;
  });
  const add = createButton(form, "Add", () => {
    said.say("Saving …", "");
    // An empty box means what it shows.
    const named = { split: split?.value.trim() ?? "", dataset: dataset?.value.trim() ?? "" };
    if (!named.split && !named.dataset) named.split = split?.placeholder ?? "";
    act(acting, positions(), { action: "add", ...named }, said.say);
  });
  const said = createCode(below);
  const opener = createButton(bar, "Add to dataset…", () => {
    const open = flip(form);
    setAttribute(opener, "aria-expanded", String(open));
    said.say("", "");
    if (open) split?.focus();
  });
  setAttribute(opener, "aria-expanded", "false");
  for (const button of [add, opener]) keepKeys(button);
  if (again) {
    const button = createButton(bar, "Run again…", () => {
      show(form, false);
      setAttribute(opener, "aria-expanded", "false");
      act(acting, positions(), { action: "again" }, said.say);
    });
    keepKeys(button);
  }
  bar.append(below);
}
