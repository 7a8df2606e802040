import { describe, expect, test } from "vitest";
import { looksLikeMarkdown } from "../src/shared/markdown";
import { digits, embedded, messagesOf, parsed } from "../src/shared/value";

describe("digits", () => {
  test.each([
    [4711, "4711"],
    [1, "1"],
    [0.000484, "0.000484"],
    [1e21, "1000000000000000000000"],
    [-2.5, "-2.5"],
  ])("%d is written %s", (value, text) => {
    expect(digits(value)).toBe(text);
  });
});

describe("messagesOf", () => {
  const turns = [{ role: "user", content: "Hi" }];
  test("messages are found in a list, and where a request holds them", () => {
    expect(messagesOf(turns)).toEqual(turns);
    expect(messagesOf({ model: "m", messages: turns })).toEqual(turns);
  });
  test.each([[[]], [[{ role: "user" }]], ["text"], [null], [{ role: "user", content: "Hi" }]])(
    "%j is no conversation",
    (value) => {
      expect(messagesOf(value)).toBeNull();
    },
  );
});

test("only an object or a list in a text is taken for JSON", () => {
  expect(embedded('{"a": 1}')).toEqual({ a: 1 });
  for (const text of ["4711", "null", "{not json}", '"text"', ""])
    expect(embedded(text)).toBeUndefined();
  expect(parsed("")).toBeUndefined();
});

test("plain sentences are not taken for Markdown", () => {
  expect(looksLikeMarkdown("It costs $5 * 3, then 6.")).toBe(false);
  expect(looksLikeMarkdown("# Heading\n\n* one **bold** item")).toBe(true);
});
