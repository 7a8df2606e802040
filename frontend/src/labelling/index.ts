// One row at a time: read it, press a key, read the next one. The kernel has stored an answer before the next
// row is shown.

import { createButton } from "../shared/controls";
import { keepKeys, make, makeText, setAttribute, setText, show } from "../shared/dom";
import { createKeysHelp } from "../shared/keys_help";
import type {
  AnswerToLabelling,
  AskOfLabelling,
  LabellingSetup,
  Reached,
  RowToLabel,
} from "../shared/messages.generated";
import { type Cleanup, type Context, decode, listen } from "../shared/model";
import { placed } from "../shared/place";
import { createDraft, keyButton } from "./draft";
import { type Act, actOf } from "./keys";
import { createNext, endWords } from "./next";
import { createRow, fill } from "./row";

/** Milliseconds until the wait for the kernel is shown, and until it is explained. */
const PATIENCE = 300;
const LONG = 3000;
const GONE =
  "Not saved: the kernel has ended. Run the cell again to go on; earlier answers are stored.";

/** What can be done only where a row is shown. */
const OF_A_ROW: readonly string[] = ["skip", "note", "tag", "forward"];

const NOTHING: LabellingSetup = {
  question: "",
  name: "",
  rubric: "",
  version: "",
  annotator: "",
  pair: false,
  labels: [],
  note: "n",
  next: "",
};

/** Each question without the number that its answer will have. */
type Unnumbered<Ask> = Ask extends AskOfLabelling ? Omit<Ask, "request"> : never;

function render({ model, el }: Context<AskOfLabelling, AnswerToLabelling>): Cleanup {
  const setup = decode<LabellingSetup>(model.get("setup")) ?? NOTHING;
  const root = make("section", "pnb pnb-label", el);
  root.ariaLabel = `Labelling: ${setup.question}`;
  root.tabIndex = 0;
  const head = createHead(root, setup);
  const view = createRow(root, setup.pair);
  const expected = make("div", "pnb-label-expected", root);
  show(expected, false);
  const done = make("div", "pnb-label-done", root);
  show(done, false);

  const answers = make("div", "pnb-label-answers", root);
  answers.setAttribute("role", "group");
  answers.ariaLabel = "Labels";
  const buttons = setup.labels.map(({ label, shown, keys }) => {
    const button = keyButton(answers, keys, shown, () => perform({ act: "label", label }));
    return { label, button };
  });
  make("span", "pnb-grow", answers);
  const tagsPlace = make("span", "pnb-label-tags", answers);
  const notePlace = make("div", "", root);
  const draft = createDraft(
    { note: notePlace, tags: tagsPlace },
    () => root.focus({ preventScroll: true }),
    () => {
      if (row?.answered) say("Not saved yet: press a label to store note and tags with it.");
    },
  );
  const more = make("div", "pnb-label-more", root);
  const others = (
    [
      ["u", "undo", "undo"],
      ["s", "skip", "skip"],
      [setup.note, "note", "note"],
      ["t", "tag", "tag"],
      ["e", "expected", "expected"],
      ["←", "back", "back"],
      ["→", "next", "forward"],
    ] as const
  ).map(([key, name, act]) => ({
    act,
    button: keyButton(more, [key], name, () => perform({ act })),
  }));
  const expectedButton = others.find(({ act }) => act === "expected")?.button;
  make("span", "pnb-grow", more);
  const status = make("span", "pnb-label-status pnb-small", more);
  const again = createButton(
    more,
    "try again",
    () => row === null && ask({ type: "row", place: -1 }),
  );
  show(again, false);
  const help = createKeysHelp(root, more, [
    [setup.labels.flatMap(({ keys }) => keys), "give a label"],
    [["S"], "skip"],
    [["U"], "undo"],
    [[setup.note.toUpperCase()], "note"],
    [["T"], "tag"],
    [["E"], "expected value"],
    [["←", "→"], "row before, row after"],
    [["?"], "these keys"],
  ]);
  const next = createNext(el);
  const heard = make("div", "pnb-heard", root);
  heard.setAttribute("role", "status");

  let row: RowToLabel | null = null;
  let total = 0;
  let request = 0;
  let busy = false;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const say = (text: string, bad = false) => {
    setText(status, text);
    setAttribute(status, "data-tone", bad ? "bad" : null);
  };
  const settle = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const wait = (waiting: boolean) => {
    busy = waiting;
    setAttribute(root, "aria-busy", String(waiting));
    settle();
    for (const { button } of [...buttons, ...others])
      setAttribute(button, "aria-disabled", waiting ? "true" : null);
    if (!waiting) return;
    timers = [
      setTimeout(() => say("saving…"), PATIENCE),
      setTimeout(() => {
        say(
          "Not saved yet: waiting for the kernel. If it was restarted, run the cell again; earlier answers are stored.",
          true,
        );
      }, LONG),
    ];
  };
  const ask = (question: Unnumbered<AskOfLabelling>) => {
    if (busy) return;
    request += 1;
    wait(true);
    try {
      model.send({ ...question, request });
    } catch {
      // The kernel that the widget belongs to has ended.
      wait(false);
      say(GONE, true);
      setText(heard, GONE);
    }
  };
  const go = (place: number) => {
    if (place >= 0 && place < total) ask({ type: "row", place });
  };
  const answer = (label: string | null) => {
    if (!row) return;
    ask({ type: "label", place: row.place, label, note: draft.note, tags: draft.tags });
  };
  const expanded = () => !expected.hidden;
  const showExpected = (shown: boolean) => {
    show(expected, shown);
    if (expectedButton) setAttribute(expectedButton, "aria-expanded", String(shown));
  };
  const perform = (what: Act) => {
    switch (what.act) {
      case "label":
        return answer(what.label);
      case "skip":
        return answer(null);
      case "undo":
        return ask({ type: "undo" });
      case "note":
        return row && draft.openNote();
      case "tag":
        return row && draft.openTag();
      case "expected":
        return row?.expected.length ? showExpected(!expanded()) : undefined;
      case "back":
        return go((row?.place ?? total) - 1);
      case "forward":
        return go((row?.place ?? -1) + 1);
      case "help":
        return help();
    }
  };
  const update = (following: RowToLabel | null, reached: Reached) => {
    // Each row begins with it folded away: who sees it first reads the output by it.
    showExpected(expanded() && following !== null && following.place === row?.place);
    row = following;
    total = reached.total;
    head.update(row, reached);
    view.update(row);
    expected.replaceChildren();
    if (row)
      fill(
        expected,
        row.expected.map((block) => ({ ...block, name: `expected ${block.name}` })),
      );
    show(answers, row !== null);
    if (expectedButton) show(expectedButton, Boolean(row?.expected.length));
    for (const { act, button } of others) if (OF_A_ROW.includes(act)) show(button, row !== null);
    draft.update(row, reached.tags);
    for (const { label, button } of buttons)
      setAttribute(button, "aria-pressed", String(row?.answered === true && row.label === label));
    show(done, row === null);
    setText(done, `${endWords(reached)} Next, in Python: ${setup.next}.`);
  };
  const dispose = listen(model, (message) => {
    if (message.request !== request) return;
    const { row: following, reached, saved, error } = message;
    wait(false);
    show(again, Boolean(error) && row === null);
    if (error) {
      say(error, true);
      setText(heard, error);
      return;
    }
    const tone = reached.trouble !== "";
    const last = row !== null && following === null;
    update(following, reached);
    // Without a row the panel is much lower, and would be left above what the reader sees.
    if (last) root.scrollIntoView({ block: "nearest" });
    next.update(reached.steps);
    say(reached.trouble || saved, tone);
    const where = following ? `Row ${following.place + 1} of ${total}.` : endWords(reached);
    setText(heard, `${saved ? `${saved}. ` : ""}${where} ${following ? view.text() : ""}`);
  });
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element) keepKeys(target);
  });
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const what = actOf(event.key, setup);
    const taken = !event.repeat && next.press(event.key);
    if (!what && !taken) return;
    event.preventDefault();
    event.stopPropagation();
    if (what && !taken && !event.repeat) perform(what);
  });
  ask({ type: "row", place: -1 });
  return () => {
    settle();
    dispose();
  };
}

function createHead(
  root: Element,
  setup: LabellingSetup,
): { update(row: RowToLabel | null, reached: Reached): void } {
  const { question, name, rubric, version, annotator } = setup;
  const head = make("div", "pnb-label-head", root);
  makeText("strong", "", question, head).dir = "auto";
  const facts = [name, annotator, version && `rubric ${version}`].filter(Boolean);
  makeText("span", "pnb-muted", facts.join(" · "), head).dir = "auto";
  const place = make("span", "pnb-muted", head);
  make("span", "pnb-grow", head);
  const width = make("span", "pnb-muted", head);
  const track = make("div", "pnb-label-track", root);
  track.setAttribute("role", "progressbar");
  track.ariaLabel = "Rows labelled";
  const filled = make("div", "", track);
  const warning = make("div", "pnb-label-warning pnb-small", root);
  if (rubric) {
    const box = make("details", "pnb-label-rubric", root);
    box.open = true;
    makeText("summary", "pnb-muted pnb-small", "rubric", box);
    makeText("div", "pnb-text", rubric, box).dir = "auto";
  }
  return {
    update(row, { labelled, total, width: reached, warning: why }) {
      setText(place, row ? `row ${row.place + 1} of ${total}` : "");
      setText(width, [`${labelled} of ${total} labelled`, reached].filter(Boolean).join(": "));
      track.ariaValueMin = "0";
      track.ariaValueMax = String(total);
      track.ariaValueNow = String(labelled);
      filled.style.width = `${total ? (100 * labelled) / total : 0}%`;
      setText(warning, why);
      show(warning, why !== "");
    },
  };
}

export default placed(render);
