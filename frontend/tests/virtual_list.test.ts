import { describe, expect, test } from "vitest";
import { follow, moved, range, topOf } from "../src/shared/virtual_list";

const MEASURE = { row: 30, visible: 14, above: 6, below: 8 };

describe("range", () => {
  test.each([
    ["the top", 0, 1000, [0, 22]],
    ["the middle", 3000, 1000, [94, 122]],
    ["the end", 29_580, 1000, [980, 1000]],
    ["a short list", 0, 3, [0, 3]],
    ["an empty list", 0, 0, [0, 0]],
  ])("at %s", (_place, top, count, expected) => {
    expect(range(top, count, MEASURE)).toEqual(expected);
  });

  test("a list that has become shorter than it is scrolled has no negative rows", () => {
    const [start, stop] = range(30_000, 5, MEASURE);
    expect(stop).toBeGreaterThanOrEqual(start);
  });

  test("every row in sight is an element wherever the list is scrolled", () => {
    for (let top = 0; top <= 3000; top += 7) {
      const [start, stop] = range(top, 110, MEASURE);
      expect(start * MEASURE.row).toBeLessThanOrEqual(top);
      expect(stop * MEASURE.row).toBeGreaterThanOrEqual(Math.min(top + 14 * 30, 110 * 30));
    }
  });
});

describe("what is open below a row", () => {
  const gap = { after: 10, height: 400 };

  test("moves the rows behind it down", () => {
    expect([10, 11].map((index) => topOf(index, 30, gap))).toEqual([300, 730]);
  });

  test("every row in sight is an element wherever the list is scrolled", () => {
    for (let top = 0; top <= 3000; top += 7) {
      const [start, stop] = range(top, 110, MEASURE, gap);
      expect(topOf(start, 30, gap)).toBeLessThanOrEqual(top);
      expect(topOf(stop, 30, gap)).toBeGreaterThanOrEqual(
        Math.min(top + 14 * 30, topOf(110, 30, gap)),
      );
    }
  });
});

describe("follow", () => {
  test.each([
    ["above", 2, 300, 60],
    ["below", 30, 0, 30 * 30 + 60 - 450],
    ["in sight already", 5, 30, 30],
  ])("scrolls to a row %s", (_place, index, top, expected) => {
    expect(follow(index, top, 450, 30, 30)).toBe(expected);
  });
});

describe("moved", () => {
  test.each([
    ["ArrowDown", -1, 0],
    ["j", 3, 4],
    ["k", 3, 2],
    ["ArrowUp", 0, 0],
    ["PageDown", 3, 13],
    ["Home", 50, 0],
    ["End", 0, 99],
    ["j", 99, 99],
    ["x", 3, null],
  ])("%s from row %d leads to %s", (key, chosen, expected) => {
    expect(moved(key, chosen, 100, 10)).toBe(expected);
  });

  test("an empty list has nowhere to go", () => {
    expect(moved("j", -1, 0, 10)).toBeNull();
  });
});
