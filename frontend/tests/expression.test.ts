import { describe, expect, test } from "vitest";
import { type Named, readExpression } from "../src/shared/expression";

const column = (key: string, title: string, numeric = false, ...names: string[]): Named => ({
  key,
  title,
  names,
  numeric,
  role: "input",
});
const evaluated = (key: string, name: string, role: "score" | "label", title: string): Named => ({
  ...column(key, title, role === "score", `${name}.${role}`, name),
  role,
});
const COLUMNS = [
  evaluated("c0", "label_match", "score", "label_match.score"),
  evaluated("c1", "label_match", "label", "label_match"),
  column("c2", "channel", false, "input.channel"),
  column("c3", "output.label", false, "label"),
  column("c4", "the reply's tone", false),
  column("c5", "latency", true),
  column("c6", "返金", true),
  { ...column("c7", "error"), role: "error" as const },
];
const compare = (name: string, operator: string, value: unknown) => ({
  column: name,
  operator,
  value,
});

describe("an expression is read", () => {
  test.each([
    [
      'label_match == 0 and channel == "chat"',
      { every: [compare("c0", "==", 0), compare("c2", "==", "chat")] },
    ],
    ['label_match == "False"', compare("c1", "==", "False")],
    ["label_match", compare("c1", "==", true)],
    ["not label_match", { negated: compare("c1", "==", true) }],
    ["latency>=-1.5e2", compare("c5", ">=", -150)],
    ["error", { negated: compare("c7", "missing", null) }],
    ["not error", { negated: { negated: compare("c7", "missing", null) } }],
    ["input.channel = 'it\\'s'", compare("c2", "==", "it's")],
    ['`the reply\'s tone` != "a"', compare("c4", "!=", "a")],
    ['"refund" in label', compare("c3", "contains", "refund")],
    ['label not contains "x"', { negated: compare("c3", "contains", "x") }],
    ["latency is missing", compare("c5", "missing", null)],
    ["latency is not missing", { negated: compare("c5", "missing", null) }],
    ['label in ["a", "b"]', { some: [compare("c3", "==", "a"), compare("c3", "==", "b")] }],
    ["返金 ≥ 3", compare("c6", ">=", 3)],
    [
      "latency > 1 or latency < 0 and label_match == 1",
      {
        some: [compare("c5", ">", 1), { every: [compare("c5", "<", 0), compare("c0", "==", 1)] }],
      },
    ],
    [
      "(latency > 1 or latency < 0) && label_match == 1",
      {
        every: [{ some: [compare("c5", ">", 1), compare("c5", "<", 0)] }, compare("c0", "==", 1)],
      },
    ],
  ])("%s", (text, condition) => {
    expect(readExpression(text, COLUMNS)).toEqual({ condition });
  });

  test("nothing is no filter", () => {
    expect(readExpression("  ", COLUMNS)).toEqual({ condition: null });
  });
});

describe("a name means one column, whatever it is compared with", () => {
  const output = column("o", "output.price", true, "output.price", "price");
  const input = column("i", "input.price", false, "input.price", "price");
  const score = evaluated("s", "price", "score", "price.score");
  const label = evaluated("l", "price", "label", "price");
  const explanation = column("e", "price.explanation", false, "price.explanation", "price");

  test.each([
    ["price == 0", compare("s", "==", 0)],
    ["price.score == 0", compare("s", "==", 0)],
    ["price == False", compare("l", "==", false)],
    ["not price", { negated: compare("l", "==", true) }],
    ["output.price == 0", compare("o", "==", 0)],
    ["price.explanation is missing", compare("e", "missing", null)],
  ])("%s", (text, condition) => {
    const columns = [output, score, label, { ...explanation, role: "explanation" as const }];
    expect(readExpression(text, columns)).toEqual({ condition });
  });

  test.each(["price == 0", "price", "price is missing", 'price contains "a"'])(
    "%s is refused where no title says which",
    (text) => {
      const columns = [output, score, input];
      const reading = readExpression(text, columns);
      expect("error" in reading && reading.error).toContain(
        "price is ambiguous: write output.price or price.score or input.price.",
      );
    },
  );
});

test("two columns are compared row by row", () => {
  const beside = { ...compare("c2", "==", null), other: "c3" };
  expect(readExpression("channel == label", COLUMNS)).toEqual({ condition: beside });
  expect(readExpression("not channel == label and latency > 1", COLUMNS)).toEqual({
    condition: { every: [{ negated: beside }, compare("c5", ">", 1)] },
  });
});

describe("what cannot be read is said in words", () => {
  test.each([
    ["chanel == 1", "Did you mean channel?", 0],
    ["zzzzzzzz == 1", "There are label_match", 0],
    ["channel == chat", 'channel == "chat"', 11],
    ["channel ==", "wanted after ==", 10],
    ['channel == "chat', "closing quotation mark", 11],
    ["(latency > 1", "closing parenthesis", 0],
    ["latency > 1 channel", "“and” or “or”", 12],
    ["latency 5", "After latency comes", 8],
    ["and", "name of a column", 0],
    ['""', "not an empty text.", 0],
    ['"chat"', 'not the text "chat".', 0],
    ['latency > 1 ""', "“or”, not an empty text.", 12],
    ['latency > "a"', "latency is a number", 0],
    ["channel > latency", "latency is a number and channel is not", 10],
    ["latency > 1 and", "after “and”", 15],
    ["latency in 5", "comes a list", 11],
    ["latency is big", "missing", 11],
    ["latency > $", "means nothing", 10],
    ["latency > 2ms", "2ms means nothing", 10],
    ["(".repeat(500), "Too many parentheses", 40],
    ["not ".repeat(500), "Too many parentheses", 160],
  ])("%s", (text, words, at) => {
    const reading = readExpression(text, COLUMNS);
    expect(reading).toMatchObject({ at });
    expect("error" in reading && reading.error).toContain(words);
  });

  test("no prefix of an expression throws", () => {
    const text =
      'not (label_match == 0 and "a" in label) or channel in ["x", \'y\'] and latency is not missing';
    for (let length = 0; length <= text.length; length++)
      expect(readExpression(text.slice(0, length), COLUMNS)).toBeDefined();
  });

  test("the names of an object's own properties are no columns", () => {
    for (const name of ["__proto__", "constructor", "toString"])
      expect(readExpression(`${name} == 1`, COLUMNS)).toHaveProperty("error");
  });
});
