import { expect, test } from "vitest";
import { actOf } from "../src/labelling/keys";
import { endWords } from "../src/labelling/next";
import { runsOf } from "../src/labelling/row";
import type { LabellingSetup } from "../src/shared/messages.generated";

const setup: LabellingSetup = {
  question: "Is it right?",
  name: "human",
  rubric: "",
  version: "",
  annotator: "",
  pair: false,
  labels: [
    { label: "yes", shown: "yes", keys: ["1", "y"] },
    { label: "no", shown: "no", keys: ["2", "n"] },
  ],
  note: "m",
  next: "",
};

test("digits and first letters give labels, in either case", () => {
  for (const key of ["1", "y", "Y"])
    expect(actOf(key, setup)).toEqual({ act: "label", label: "yes" });
  expect(actOf("n", setup)).toEqual({ act: "label", label: "no" });
});

test("n opens the note where no label has it", () => {
  const labels = setup.labels.map((label) => ({ ...label, keys: label.keys.slice(0, 1) }));
  expect(actOf("n", { ...setup, labels, note: "n" })).toEqual({ act: "note" });
  expect(actOf("m", setup)).toEqual({ act: "note" });
});

test("other keys skip, undo, tag and move, and the rest do nothing", () => {
  const acts = ["s", "u", "t", "e", "ArrowLeft", "ArrowRight", "?"].map(
    (key) => actOf(key, setup)?.act,
  );
  expect(acts).toEqual(["skip", "undo", "tag", "expected", "back", "forward", "help"]);
  for (const key of ["d", "f", "x", "Enter", "Tab", "3"]) expect(actOf(key, setup)).toBeNull();
});

test("a row that was skipped is not said to have a label", () => {
  expect(endWords({ labelled: 4, total: 4 })).toBe("All 4 rows have a label.");
  expect(endWords({ labelled: 3, total: 4 })).toBe("No row is left; 3 of 4 have a label.");
});

test("brief values that follow each other share a box, and anything else stands alone", () => {
  const blocks = Object.entries({ q: "x".repeat(41), n: 1, ok: true, two: "a\nb", last: "short" });
  const runs = runsOf(blocks.map(([name, value]) => ({ name, value: JSON.stringify(value) })));
  const names = runs.map((run) => run.map(({ name }) => name));
  expect(names).toEqual([["q"], ["n", "ok"], ["two"], ["last"]]);
});
