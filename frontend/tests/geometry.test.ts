import { describe, expect, test } from "vitest";
import { binRange, histogram, position, shares, tileColumns } from "../src/shared/geometry";

test.each([
  [0.5, 0, 1, 0.5],
  [-1, 0, 1, 0],
  [9, 0, 1, 1],
  [3, 3, 3, 0],
])("%d lies from %d to %d at %d", (value, low, high, expected) => {
  expect(position(value, low, high)).toBe(expected);
});

test("no row of up to twelve tiles has a single one, unless there is one in all", () => {
  for (let tiles = 2; tiles <= 12; tiles++) expect(tiles % tileColumns(tiles)).not.toBe(1);
  expect(tileColumns(0)).toBe(1);
});

describe("histogram", () => {
  test("columns fill the width and stand on the axis", () => {
    const columns = histogram([4, 0, 2], 300, 56);
    expect(columns.map(({ x }) => x)).toEqual([0, 100, 200]);
    expect(columns.map(({ height }) => height)).toEqual([52, 0, 26]);
    for (const { y, height } of columns) expect(y + height).toBe(56);
  });

  test("a single one among thousands can be seen", () => {
    expect(histogram([1, 100_000], 300, 56)[0]?.height).toBe(1.5);
  });
});

describe("binRange", () => {
  test("a score on an edge belongs to one bin only", () => {
    const first = binRange(0, 4, 0, 1);
    const second = binRange(1, 4, 0, 1);
    expect(first.high).toBeLessThan(second.low);
    expect(second.low).toBe(0.25);
  });

  test("the last bin holds the highest score", () => {
    expect(binRange(3, 4, 0, 1)).toEqual({ low: 0.75, high: 1 });
  });
});

describe("shares", () => {
  test("of a plan are hundredths of it", () => {
    expect(shares([50, 10, 5, 0], 200)).toEqual([25, 5, 2.5, 0]);
  });

  test("never need more room than there is", () => {
    const widths = shares([8, 4, 0, 0], 10);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
  });

  test("of nothing are nothing", () => {
    expect(shares([0, 0], 0)).toEqual([0, 0]);
  });
});
