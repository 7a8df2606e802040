// Search boxes and selects, as every view has them.

import { keepKeys, make, makeText } from "./dom";

/** A search box. `clear` empties it without a search; `search` is called once the typing has paused for `delay` milliseconds. */
export function createSearch(
  parent: Element,
  placeholder: string,
  delay: number,
  search: (text: string) => void,
): { clear(): void } {
  const input = make("input", "", parent);
  input.type = "search";
  input.placeholder = placeholder;
  input.ariaLabel = "Search";
  input.maxLength = 500;
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(input.value), delay);
  });
  return {
    clear() {
      clearTimeout(timer);
      input.value = "";
    },
  };
}

/** A select. Options are values and the texts that stand for them. */
export function createSelect<Value extends string>(
  parent: Element,
  label: string,
  options: readonly (readonly [Value, string])[],
  choose: (value: Value) => void,
): HTMLSelectElement {
  const select = make("select", "", parent);
  select.ariaLabel = label;
  keepKeys(select);
  for (const [value, text] of options) makeText("option", "", text, select).value = value;
  select.addEventListener("change", () => {
    const chosen = options.find(([value]) => value === select.value);
    if (chosen) choose(chosen[0]);
  });
  return select;
}

/** A box for a number. `commit` is called when a number has been entered, by Enter too. */
export function createNumber(
  parent: Element,
  attributes: Readonly<Partial<Pick<HTMLInputElement, "min" | "max" | "step" | "placeholder">>>,
  commit: () => void,
): HTMLInputElement {
  const input = make("input", "", parent);
  Object.assign(input, { type: "number", ...attributes });
  input.addEventListener("change", commit);
  // JupyterLab takes the key, and with it the browser's own change event.
  keepKeys(input);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    input.blur();
  });
  return input;
}

/** A button. */
export function createButton(parent: Element, text: string, act: () => void): HTMLButtonElement {
  const button = makeText("button", "", text, parent);
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}
