import { describe, expect, test } from "vitest";
import { ends, withoutComparison } from "../src/page/rows";
import { createSearch } from "../src/page/search";
import type { ComparisonData, ExampleDetail, Pieces } from "../src/shared/messages.generated";

function example(id: string, output: Pieces): ExampleDetail {
  const run = {
    repetition: 1,
    pieces: output,
    rewritten: false,
    note: "",
    facts: [],
    trace: "",
    error: "",
    traceback: "",
    evaluations: [],
  };
  const variant = { place: 1, name: "b", baseline: false, marks: [], runs: [run], more: 0 };
  return { position: 0, id, fields: [["input", `what is ${id}?`]], variants: [variant] };
}

const DATA: ComparisonData = {
  setup: {
    lead: {
      claim: "",
      detail: "",
      advice: "",
      tone: "rest",
      trade_offs: [],
      notes: [],
      scope: "",
      changed: "",
    },
    figures: [],
    variants: ["a", "b"],
    names: ["a", "b"],
    baseline: 0,
    evaluators: ["correct"],
    order: [0, 1],
    against: [],
    changes: [],
    total: 4,
    typical: 0,
    query: {},
  },
  examples: [
    example("q-0", [["=", "yes"]]),
    example("q-1", [
      ["-", "gone"],
      ["+", "New"],
    ]),
    example("q-2", []),
    example("q-3", []),
  ],
  scores: [
    [
      [1, 1, 0, null],
      [0, 1, 1, null],
    ],
  ],
  differences: [
    [
      [0, 0, 0, null],
      [-1, 0, 1, null],
    ],
  ],
  outcomes: [["----", "ltw-"]],
  failed: [false, false, false, true],
  signs: [1],
};
const search = createSearch(DATA);

test.each([
  [{ show: "all" }, [0, 1, 2, 3]],
  [{ show: "regressions" }, [0]],
  [{ show: "improvements" }, [2]],
  [{ show: "disagreements" }, [0, 2]],
  [{ show: "errors" }, [3]],
  [{ search: "NEW" }, [1]],
  [{ search: "gone" }, []],
  [{ sort: "loss" }, [0, 1, 2, 3]],
  [{ sort: "gain" }, [2, 1, 0, 3]],
  [{ sort: "size" }, [0, 2, 1, 3]],
  [{ sort: "score" }, [0, 1, 2, 3]],
  [{ evaluator: 7, show: "regressions" }, []],
] as const)("%j finds %j", (query, expected) => {
  expect(search.find(query)).toEqual(expected);
});

describe("ends", () => {
  test("a short text stays as it is", () => {
    const pieces: Pieces = [["=", "short"]];
    expect(ends(pieces, 5)).toBe(pieces);
  });

  test("of a long text the beginning and the end stay, in whole words", () => {
    const text = `${"word ".repeat(40)}and the answer is 42`;
    const kept = ends([["=", text]], 60)
      .map(([, part]) => part)
      .join("");
    expect(kept).toMatch(/^(word )+ … .*answer is 42$/);
    expect(kept.length).toBeLessThanOrEqual(63);
  });

  test("what is kept of a difference is still marked", () => {
    const pieces: Pieces = [
      ["-", "a".repeat(50)],
      ["+", "b".repeat(50)],
    ];
    expect(ends(pieces, 40).map(([code]) => code)).toEqual(["-", "=", "+"]);
  });
});

test("compared with nothing, a text is what there is, unmarked", () => {
  const pieces: Pieces = [
    ["=", "It is "],
    ["-", "70"],
    ["+", "65"],
  ];
  expect(withoutComparison(pieces, "nothing")).toEqual([
    ["=", "It is "],
    ["=", "65"],
  ]);
  expect(withoutComparison(pieces, "baseline")).toBe(pieces);
});
