import { describe, expect, test } from "vitest";
import { contains, find, hasLetter, searchable } from "../src/shared/filter";

describe("find", () => {
  test("rows pass all tests", () => {
    const even = (index: number) => index % 2 === 0;
    const late = (index: number) => index > 2;
    expect(find(8, [even, late])).toEqual([4, 6]);
  });

  test("no test lets every row through, in its place", () => {
    expect(find(3, [])).toEqual([0, 1, 2]);
  });

  test("equal keys keep their places, and no key comes last", () => {
    const keys = [2, null, 1, 2, null, 1];
    expect(find(6, [], (index) => keys[index] ?? null)).toEqual([2, 5, 0, 3, 1, 4]);
  });
});

describe("contains", () => {
  const texts = () => ["What is Q-0007?", "in der Straße", "Σίσυφος"].map(searchable);

  test.each([
    ["  q-0007 ", [0]],
    ["STRASSE", [1]],
    ["ΣΊΣΥΦΟΣ", [2]],
    ["nowhere", []],
  ])("case and the space around it do not matter: %s", (text, expected) => {
    expect(find(3, [contains(texts, text)])).toEqual(expected);
  });

  test("an empty search does not even read the texts", () => {
    const unread = () => {
      throw new Error("read");
    };
    expect(find(2, [contains(unread, "  ")])).toEqual([0, 1]);
  });
});

test("a letter in any column is enough, and rows beyond a column have none", () => {
  expect(find(4, [hasLetter(["w--", "-l-"], "wl")])).toEqual([0, 1]);
});
