// What is noted on the row that is open: a thumb, tags, a note. Everything is saved as it is written.

import { createButton } from "../shared/controls";
import { draw, flip, keepKeys, make, makeText, setAttribute, setText, show } from "../shared/dom";
import type {
  AnnotatedAnswer,
  AskAnnotate,
  NotedRow,
  NotesText,
} from "../shared/messages.generated";
import { createCode } from "./code";
import { LATE, type Saving } from "./saving";
import { moment, without, withTags } from "./tags";

type Thumb = "up" | "down";
type Change = Partial<Pick<AskAnnotate, "note" | "tags" | "thumbs" | "undo">>;
/** Milliseconds of silence after which what has been typed is saved. */
const PAUSE_MS = 1000;
const MOST = 10_000;
const UP =
  "M2 8h2.5v6H2zM6 8l2.6-5.6c1.3 0 1.9.8 1.9 2V6.6h2.7c.8 0 1.4.7 1.3 1.5l-.8 4.7c-.1.7-.7 1.2-1.4 1.2H6z";

export interface RowNotes {
  /** Forget the rows that were shown: another one is opened. */
  clear(): void;
  /**
   * Show the notes of a row at the end of `content`; `whose` tells it from others. Keys are for the row that
   * is shown first.
   */
  fill(content: Element, row: NotedRow, whose?: string): void;
  /** Act on a key; returns whether it was one of these. */
  key(key: string): boolean;
}

export interface NotesParts {
  readonly annotating: Saving<AskAnnotate, AnnotatedAnswer>;
  /** Called once something is saved. */
  saved(): void;
  /** Correct what is expected of a row. */
  correct(row: NotedRow, expected: string, say: (words: string, code: string) => void): void;
}

/** Make what shows notes: those of one run, or of all runs of an example. */
export function createRowNotes({ annotating, saved, correct }: NotesParts): RowNotes {
  let keys: Readonly<Record<string, () => void>> | null = null;
  /** What was saved since the row was read: it may be drawn anew. */
  const latest = new Map<string, NotesText>();
  const fill = (content: Element, row: NotedRow, whose = "") => {
    const { variant, position } = row;
    const id = `${variant} ${position}`;
    let notes = latest.get(id) ?? row.notes;
    /** What is being said of the last change; older answers say nothing any more. */
    let change = 0;
    const box = make("section", "pnb-notes", content);
    box.ariaLabel = whose ? `Notes on ${whose}` : "Notes";
    const line = make("div", "pnb-notes-line", box);
    const thumbs = (["up", "down"] as const).map((thumb) =>
      createThumb(line, thumb, () => save({ thumbs: notes.thumbs === thumb ? "none" : thumb })),
    );
    const tags = createTags(line, (changed) => save({ tags: changed }));
    const note = createNote(line, (text) => save({ note: text }));
    const below = make("div", "pnb-notes-line pnb-small", box);
    const state = make("span", "pnb-muted pnb-saved", below);
    state.setAttribute("role", "status");
    state.dir = "auto";
    const undo = createButton(below, "Undo", () => save({ undo: true }));
    keepKeys(undo);
    make("span", "pnb-grow", below);
    const form = createCorrection(box, below, notes, (text, say) => correct(row, text, say));
    const update = () => {
      for (const { button, thumb } of thumbs)
        setAttribute(button, "aria-pressed", String(notes.thumbs === thumb));
      tags.update(notes);
      note.update(notes.note);
      show(undo, notes.at !== "");
      show(box, notes.writable || notes.at !== "");
    };
    const say = (words: string, bad = false) => {
      setText(state, words);
      setAttribute(state, "data-tone", bad ? "bad" : null);
    };
    const keep = (stored: NotesText | null) => {
      if (stored) latest.set(id, stored);
    };
    const save = (changed: Change) => {
      change += 1;
      const mine = change;
      // The newest change is drawn at once; one that is refused is drawn back.
      const before = notes;
      notes = { ...notes, ...drawn(changed) };
      update();
      say("Saving …");
      annotating.ask(
        (request) => ({
          type: "annotate",
          request,
          position,
          variant,
          note: null,
          tags: null,
          thumbs: null,
          undo: false,
          ...changed,
        }),
        ({ notes: stored, error }) => {
          keep(stored);
          if (mine !== change) return;
          // What could not be saved stays in the box, to be saved again; nothing else is as it seemed.
          notes = stored ?? { ...before, note: notes.note };
          update();
          say(error ? `Not saved: ${error}` : words(notes), error !== "");
          if (!error) saved();
        },
        () => mine === change && say(LATE, true),
      );
    };
    const thumb = (which: Thumb) => () => save({ thumbs: notes.thumbs === which ? "none" : which });
    keys ??= { n: note.focus, t: tags.focus, "+": thumb("up"), "-": thumb("down") };
    for (const element of box.querySelectorAll("button, input, textarea"))
      if (!notes.writable) element.setAttribute("disabled", "");
    update();
    form.update(notes);
    say(words(notes));
  };
  return {
    fill,
    clear() {
      keys = null;
    },
    key(key) {
      const act = keys?.[key];
      act?.();
      return act !== undefined;
    },
  };
}

/** What a change looks like before it is saved. */
function drawn({ note, tags, thumbs }: Change): Partial<NotesText> {
  return {
    ...(note == null ? {} : { note }),
    ...(tags == null ? {} : { tags: [...tags] }),
    ...(thumbs == null ? {} : { thumbs: thumbs === "none" ? "" : thumbs }),
  };
}

function words({ at, annotator, writable }: NotesText): string {
  if (!writable) return "Notes need a store: this experiment is not connected to one.";
  if (!at) return "Saved as you write.";
  return ["Saved", annotator, moment(at, new Date())].filter(Boolean).join(" · ");
}

function createThumb(parent: Element, thumb: Thumb, act: () => void) {
  const button = createButton(parent, "", act);
  button.className = "pnb-thumb";
  button.ariaLabel = `Thumb ${thumb}`;
  button.title = `Thumb ${thumb} (${thumb === "up" ? "+" : "−"})`;
  button.dataset.thumb = thumb;
  keepKeys(button);
  const picture = draw(
    "svg",
    { viewBox: "0 0 16 16", width: 15, height: 15, "aria-hidden": "true" },
    button,
  );
  draw("path", { d: UP, ...(thumb === "down" ? { transform: "rotate(180 8 8)" } : {}) }, picture);
  return { button, thumb };
}

let lists = 0;

function createTags(parent: Element, change: (tags: readonly string[]) => void) {
  const box = make("span", "pnb-tags", parent);
  const chips = make("span", "pnb-tags", box);
  const input = make("input", "", box);
  input.type = "text";
  input.placeholder = "add a tag";
  input.ariaLabel = "Add a tag";
  input.maxLength = 100;
  keepKeys(input);
  const known = make("datalist", "", box);
  known.id = `pnb-tags-${++lists}`;
  input.setAttribute("list", known.id);
  let tags: readonly string[] = [];
  const enter = () => {
    const changed = withTags(tags, input.value);
    input.value = "";
    if (changed.length > tags.length) change(changed);
  };
  input.addEventListener("change", enter);
  input.addEventListener("keydown", (event) => {
    if (leaves(event, input)) return;
    event.stopPropagation();
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      enter();
    } else if (event.key === "Backspace" && !input.value && tags.length) {
      change(tags.slice(0, -1));
    }
  });
  return {
    focus: () => input.focus(),
    update(notes: NotesText) {
      tags = notes.tags;
      chips.replaceChildren();
      for (const tag of tags) {
        const chip = createButton(chips, `${tag} ✕`, () => {
          change(without(tags, tag));
          input.focus();
        });
        chip.className = "pnb-chip";
        chip.dir = "auto";
        chip.ariaLabel = `remove the tag ${tag}`;
        keepKeys(chip);
      }
      known.replaceChildren();
      for (const tag of notes.known) make("option", "", known).value = tag;
    },
  };
}

function createNote(parent: Element, change: (text: string) => void) {
  const input = make("textarea", "pnb-note-text", parent);
  input.placeholder = "A note on this row";
  input.ariaLabel = "Note";
  input.maxLength = MOST;
  input.rows = 1;
  input.dir = "auto";
  keepKeys(input);
  let stored = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const commit = () => {
    clearTimeout(timer);
    if (input.value === stored) return;
    stored = input.value;
    change(input.value);
  };
  const grow = () => {
    input.style.height = "auto";
    if (input.scrollHeight) input.style.height = `${input.scrollHeight + 2}px`;
  };
  input.addEventListener("input", () => {
    grow();
    clearTimeout(timer);
    timer = setTimeout(commit, PAUSE_MS);
  });
  input.addEventListener("blur", commit);
  input.addEventListener("keydown", (event) => {
    if (leaves(event, input)) return commit();
    event.stopPropagation();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    commit();
  });
  return {
    focus: () => input.focus(),
    update(text: string) {
      // What is being typed is not taken away by an answer to what was typed before.
      if (input.value === stored || !input.value) input.value = text;
      stored = text;
      requestAnimationFrame(grow);
    },
  };
}

/** Esc goes back to the row, from where J and K go on. */
function leaves(event: KeyboardEvent, input: HTMLElement): boolean {
  if (event.key !== "Escape") return false;
  event.preventDefault();
  event.stopPropagation();
  input.closest<HTMLElement>(".pnb-detail")?.focus({ preventScroll: true });
  return true;
}

/** A button in `bar`, and the box in `parent` that it opens. */
function createCorrection(
  parent: Element,
  bar: Element,
  { expected }: NotesText,
  correct: (text: string, say: (words: string, code: string) => void) => void,
) {
  const toggle = createButton(bar, "Correct expected…", () => {
    const open = flip(form);
    setAttribute(toggle, "aria-expanded", String(open));
    if (open) input.focus();
  });
  setAttribute(toggle, "aria-expanded", "false");
  keepKeys(toggle);
  const form = make("div", "pnb-form", parent);
  show(form, false);
  const input = make("textarea", "pnb-mono", form);
  input.ariaLabel = "Expected value";
  input.value = expected;
  input.rows = Math.min(12, expected.split("\n").length);
  input.dir = "auto";
  keepKeys(input);
  input.addEventListener("keydown", (event) => {
    if (!leaves(event, input)) event.stopPropagation();
  });
  const line = make("div", "pnb-notes-line", form);
  const said = createCode(form);
  const save = createButton(line, "Make a new version", () => {
    said.say("Saving …", "");
    correct(input.value, said.say);
  });
  keepKeys(save);
  makeText("span", "pnb-muted pnb-small", "the dataset as it is now stays", line);
  return {
    update({ expected: text, writable }: NotesText) {
      show(toggle, writable && text !== "");
    },
  };
}
