// Note and tags of the row on show: they are stored with its label.

import { createButton } from "../shared/controls";
import { createList, make, makeText, setAttribute, setText, show } from "../shared/dom";
import type { RowToLabel } from "../shared/messages.generated";

export interface Draft {
  update(row: RowToLabel | null, known: readonly string[]): void;
  readonly note: string;
  readonly tags: readonly string[];
  openNote(): void;
  openTag(): void;
}

interface Places {
  readonly note: Element;
  readonly tags: Element;
}

/** Return what has been written; `leave` gives the keys back to the view, `changed` hears of each change. */
export function createDraft(places: Places, leave: () => void, changed: () => void): Draft {
  let tags: readonly string[] = [];
  let known: readonly string[] = [];
  const note = make("textarea", "pnb-label-note", places.note);
  note.ariaLabel = "Note";
  note.placeholder = "What is wrong, in your own words. Esc goes back to the labels.";
  note.maxLength = 20000;
  note.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      show(note, note.value !== "");
      leave();
    }
  });
  note.addEventListener("input", changed);

  const chips = make("span", "pnb-label-tags", places.tags);
  const list = createList<string>(chips, (parent) => {
    let tag = "";
    const button = createButton(parent, "", () => toggle(tag));
    button.dir = "auto";
    return {
      root: button,
      update(item) {
        tag = item;
        setText(button, item);
        setAttribute(button, "aria-pressed", String(tags.includes(item)));
      },
    };
  });
  const input = make("input", "", places.tags);
  input.type = "text";
  input.ariaLabel = "Tag";
  input.placeholder = "tag, then Enter";
  input.maxLength = 200;
  show(input, false);
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    const tag = input.value.trim();
    input.value = "";
    show(input, false);
    if (event.key === "Enter" && tag && !tags.includes(tag)) toggle(tag);
    leave();
  });

  const update = () => list([...new Set([...known, ...tags])]);
  const toggle = (tag: string) => {
    tags = tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag];
    update();
    changed();
  };
  return {
    update(row, everyTag) {
      tags = row?.tags ?? [];
      known = everyTag;
      note.value = row?.note ?? "";
      show(note, note.value !== "");
      update();
    },
    get note() {
      return note.value;
    },
    get tags() {
      return tags;
    },
    openNote() {
      show(note, true);
      note.focus();
    },
    openTag() {
      show(input, true);
      input.focus();
    },
  };
}

/** Make a button whose keys stand before its name. */
export function keyButton(
  parent: Element,
  keys: readonly string[],
  name: string,
  act: () => void,
): HTMLButtonElement {
  const button = createButton(parent, "", act);
  for (const key of keys) makeText("kbd", "", key, button).ariaHidden = "true";
  makeText("span", "", name, button).dir = "auto";
  if (keys.length) setAttribute(button, "aria-keyshortcuts", keys.join(" "));
  return button;
}
