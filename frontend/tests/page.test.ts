import { describe, expect, test } from "vitest";
import { createLocalModel } from "../src/page/local_model";
import { createTable, passes } from "../src/page/table";
import type {
  AnswerToComparison,
  AskOfComparison,
  Cell,
  ComparisonData,
  Condition,
  Head,
} from "../src/shared/messages.generated";

function head(key: string, of: Partial<Head> = {}): Head {
  const bare = { names: [key], role: "input", numeric: false, letters: 9, shown: true } as const;
  return { key, title: key, ...bare, variant: null, judged: null, ...of };
}

function cell(text: string): Cell {
  return { pieces: [["=", text]], rewritten: false, error: "", absent: false, marks: [] };
}

const OUTPUTS = ["yes", "New", "", "no"];
const DATA: ComparisonData = {
  setup: {
    title: "",
    origin: "",
    memory: "",
    columns: [
      head("c0", { role: "example" }),
      head("c1", { variant: 0 }),
      head("c2", { variant: 1 }),
      head("c3", { role: "score", numeric: true, judged: [0, 1] }),
      head("c4"),
    ],
    kinds: ["regressions", "improvements", "disagreements", "errors", "all"].map((show) => ({
      show,
      title: show,
      count: 0,
    })),
    total: 4,
    pairs: [],
    lead: {
      claim: "",
      detail: "",
      advice: "",
      tone: "rest",
      trade_offs: [],
      notes: [],
      resume: "",
      scope: "",
      changed: "",
    },
    figures: [],
    variants: ["a", "b"],
    names: ["a", "b"],
    prompts: [],
    baseline: 0,
    evaluators: ["correct"],
    undirected: [false],
    order: [0, 1],
    against: [
      ["baseline", "the baseline"],
      ["nothing", "nothing"],
    ],
    changes: [],
    race: null,
    slices: [],
    typical: 0,
    editable: false,
    query: {},
  },
  examples: OUTPUTS.map((_, at) => ({
    title: `q-${at}`,
    inputs: [],
    metadata: [],
    variants: [1, 0].map((place) => ({
      place,
      name: "ab"[place] ?? "",
      baseline: place === 0,
      marks: [],
      runs: [],
      noted: [],
      more: 0,
    })),
  })),
  asked: OUTPUTS.map((_, at) => ({ id: `q-${at}`, input: `what is q-${at}?`, expected: "" })),
  outputs: [
    OUTPUTS.map((text) => [cell(`was ${text}`), cell(text)]),
    OUTPUTS.map((text) => [cell(text), cell(text)]),
  ],
  values: [
    ["q-0", "q-1", "q-2", "q-3"],
    ["x", "x", "x", "x"],
    OUTPUTS,
    [0, 1, 1, null],
    ["chat", "mail", "chat", null],
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
const table = createTable(DATA);

test.each([
  [{ show: "all" }, [0, 1, 2, 3]],
  [{ show: "regressions" }, [0]],
  [{ show: "improvements" }, [2]],
  [{ show: "disagreements" }, [0, 2]],
  [{ show: "errors" }, [3]],
  [{ text: "NEW" }, [1]],
  [{ text: "nowhere" }, []],
  [{ order: "loss" }, [0, 1, 2, 3]],
  [{ order: "gain" }, [2, 1, 0, 3]],
  [{ order: "size" }, [0, 2, 1, 3]],
  [{ order: "score" }, [0, 1, 2, 3]],
  [{ evaluator: 7, show: "regressions" }, []],
  [{ sort: "c0", descending: true }, [3, 2, 1, 0]],
  [{ sort: "c3", descending: true }, [1, 2, 0, 3]],
  [{ sort: "c2", descending: true }, [1, 2, 0, 3]],
  [{ where: [{ column: "c4", operator: "==", value: "chat" }] }, [0, 2]],
  [{ where: [{ column: "no such", operator: "missing" }] }, []],
  [{ group: "c4" }, [-1, 0, 2, -2, 1, -3, 3]],
  [{ group: "c4", folded: ["chat", ""] }, [-1, -2, 1, -3]],
] as const)("%j finds %j", (query, expected) => {
  expect(table.find(query).rows).toEqual(expected);
});

describe("conditions", () => {
  const columns: Readonly<Record<string, readonly (string | number | boolean | null)[]>> = {
    n: [1, 2.5, null],
    t: ["True", "chat", ""],
    b: [true, false, null],
  };
  const n = (operator: string, value: unknown) => ({ column: "n", operator, value }) as Condition;
  const t = (operator: string, value: unknown) => ({ column: "t", operator, value }) as Condition;

  test.each([
    [n("==", 1), [0]],
    [n("!=", 1), [1]],
    [n(">=", 1), [0, 1]],
    [n("<", 2), [0]],
    [n("missing", null), [2]],
    [t("contains", "HA"), [1]],
    [t("==", true), [0]],
    [t(">", "a"), [1]],
    [t("<", 5), []],
    [{ column: "b", operator: "==", value: 1 }, [0]],
    [{ ...n("==", null), other: "b" }, [0]],
    [{ ...n("!=", null), other: "b" }, [1]],
    [{ ...n("==", null), other: "no such" }, []],
    [{ negated: n("==", 1) }, [1, 2]],
    [{ some: [n("==", 1), t("==", "chat")] }, [0, 1]],
    [{ every: [n(">", 0), n("<", 2)] }, [0]],
  ] as const)("%j holds for %j", (condition, expected) => {
    const test = passes(condition as Condition, (key) => columns[key]);
    expect([0, 1, 2].filter(test)).toEqual(expected);
  });
});

describe("the page answers as the kernel does", () => {
  const ask = async (question: AskOfComparison): Promise<AnswerToComparison | null> => {
    const model = createLocalModel(DATA);
    let answered: AnswerToComparison | null = null;
    model.on("msg:custom", (answer) => {
      answered = answer;
    });
    model.send(question);
    expect(answered).toBeNull();
    await Promise.resolve();
    return answered;
  };
  const page = {
    type: "page",
    request: 3,
    columns: ["c0", "c2", "c4"],
    start: 0,
    stop: 2,
  } as const;

  test("with the cells of the columns that are asked for, and the counts of every kind", async () => {
    const query = { sort: "c0", descending: true, against: "nothing" } as const;
    expect(await ask({ ...page, query })).toEqual({
      type: "page",
      request: 3,
      matched: 4,
      runs: 4,
      counts: [1, 1, 2, 1, 4],
      start: 0,
      positions: [3, 2],
      rows: [
        [DATA.asked[3], cell("no"), ""],
        [DATA.asked[2], cell(""), "chat"],
      ],
      groups: [],
    });
  });

  test("with the headings of groups in their places", async () => {
    expect(await ask({ ...page, start: 3, stop: 6, query: { group: "c4" } })).toMatchObject({
      matched: 7,
      runs: 4,
      positions: [-2, 1, -3],
      groups: [
        { place: 3, value: "mail", count: 1 },
        { place: 5, value: "", count: 1 },
      ],
    });
  });

  test("with an example, the baseline first", async () => {
    const answer = await ask({ type: "detail", request: 1, position: 2, variant: 1 });
    const names =
      answer?.type === "detail" && "example" in answer
        ? answer.example.variants.map(({ name }) => name)
        : [];
    expect(names).toEqual(["a", "b"]);
  });

  test("and not at all where only a kernel can", async () => {
    expect(await ask({ type: "slices", request: 1, by: "channel" })).toBeNull();
    expect(await ask({ type: "select", positions: [1] })).toBeNull();
  });
});
