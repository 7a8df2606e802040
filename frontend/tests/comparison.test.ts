import { describe, expect, test } from "vitest";
import { foldable, foldedWords, grouped, ordered } from "../src/comparison/evaluators";
import { exampleQuery, firstFocus, orderOf } from "../src/comparison/focus";
import { measure, tallRows } from "../src/comparison/measure";
import { NEW_VIEW } from "../src/run_table/query";
import { atNames } from "../src/shared/dom";
import type { FigureLine, Figures, Tone } from "../src/shared/messages.generated";

const SETUP = { typical: 200, evaluators: ["correct", "length", "tone"] };

describe("measure", () => {
  test("a slightly other width asks for the same texts", () => {
    expect(measure(1200, 3, SETUP).limit).toBe(measure(1203, 3, SETUP).limit);
  });

  test("more columns leave room for fewer letters, and never for none", () => {
    const limits = [1, 2, 4, 12].map((columns) => measure(1200, columns, SETUP).limit);
    expect(limits).toEqual([...limits].sort((one, other) => other - one));
    expect(Math.min(...limits)).toBeGreaterThanOrEqual(60);
  });

  test("rows are between three and six lines of text tall", () => {
    const heights = [0, 100_000].map((typical) => {
      const { tall, marks } = measure(1200, 2, { ...SETUP, typical });
      return (tall - marks - 20) / 19;
    });
    expect(heights).toEqual([3, 6]);
  });

  test("a view that is not laid out yet is taken for one of a usual width", () => {
    expect(measure(0, 2, SETUP)).toEqual(measure(900, 2, SETUP));
  });
});

describe("tallRows", () => {
  test("the list is as tall whatever its rows are, and at least two rows are in sight", () => {
    expect(tallRows({ tall: 110 }).visible).toBe(6);
    expect(tallRows({ tall: 500 }).visible).toBe(2);
  });
});

describe("focus", () => {
  const focus = firstFocus({ query: { evaluator: 1, variant: 2 } });

  test("the order suits what is shown until another one is chosen", () => {
    expect(orderOf(focus, { show: "regressions" })).toBe("loss");
    expect(orderOf(focus, { show: "all" })).toBe("example");
    expect(orderOf({ ...focus, order: "gain" }, { show: "regressions" })).toBe("gain");
  });

  test("the kernel is asked for what the view and the focus say together", () => {
    const view = { ...NEW_VIEW, show: "regressions", text: "x", group: "c3" } as const;
    expect(exampleQuery(view, focus)).toMatchObject({
      show: "regressions",
      text: "x",
      group: "c3",
      evaluator: 1,
      variant: 2,
      order: "loss",
      against: "baseline",
    });
  });
});

describe("evaluators", () => {
  const line = (evaluator: number, name: string, tone: Tone, p: number | null): FigureLine => ({
    place: [evaluator, 1],
    figures: { evaluator: name, tone } as Figures,
    p,
  });
  const lines = [
    line(0, "tone", "rest", 0.9),
    line(1, "correct", "good", 0.001),
    line(2, "brief", "rest", 0.4),
    line(2, "brief", "bad", 0.01),
    line(3, "polite", "rest", null),
  ];
  const groups = grouped(lines);
  const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name);

  test("the lines of one stand together, and it is quiet if none shows a difference", () => {
    expect(groups.map(({ name, quiet, lines }) => [name, quiet, lines.length])).toEqual([
      ["tone", true, 1],
      ["correct", false, 1],
      ["brief", false, 2],
      ["polite", true, 1],
    ]);
  });

  test.each([
    ["given", ["tone", "correct", "brief", "polite"]],
    ["clearest", ["correct", "brief", "tone", "polite"]],
    ["name", ["brief", "correct", "polite", "tone"]],
  ] as const)("%s puts them into order", (order, expected) => {
    expect(names(ordered(groups, order))).toEqual(expected);
  });

  test("quiet ones fold, but for the first that is looked at, and none where there are few", () => {
    expect([...foldable(groups, 1)]).toEqual([0, 3]);
    expect([...foldable(groups, 0)]).toEqual([3]);
    expect([...foldable(groups.slice(0, 2), 1)]).toEqual([]);
  });

  test("what has nothing to compare is not called the same", () => {
    const none = (evaluator: number) => {
      const { place, figures, p } = line(evaluator, "helpful", "rest", null);
      return { place, figures: { ...figures, n: "0" }, p };
    };
    const words = (...of: FigureLine[]) => foldedWords(grouped(of));
    const same = line(0, "tone", "rest", 0.9);
    expect(words(same)).toBe("1 evaluator shows no difference");
    expect(words(none(1), none(2))).toBe("2 evaluators cannot be compared");
    expect(words(same, none(1))).toBe("1 evaluator shows no difference, 1 cannot be compared");
  });
});

test.each([
  ["terse is worse than careful", ["terse is worse than careful"]],
  ["طويل is worse by 25 points", ["", "طويل", " is worse by 25 points"]],
  ["16 of سؤال طويل-جدا: 4 failed", ["16 of ", "سؤال طويل-جدا", ": 4 failed"]],
  ["שלום, v2", ["", "שלום", ", v2"]],
])("%s is split at names from right to left", (text, parts) => {
  expect(atNames(text)).toEqual(parts);
});
