import { describe, expect, test } from "vitest";
import { measure } from "../src/comparison/measure";

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
