import { describe, expect, test } from "vitest";
import { layout } from "../src/run_table/layout";
import { NEW_QUERY, sorted } from "../src/run_table/query";

describe("sorted", () => {
  test("a column goes upwards, then downwards, then back to the order of the runs", () => {
    let query = NEW_QUERY;
    const seen = [1, 2, 3].map(() => {
      query = { ...query, ...sorted(query, "c1") };
      return [query.sort, query.descending];
    });
    expect(seen).toEqual([
      ["c1", false],
      ["c1", true],
      [null, false],
    ]);
  });

  test("another column begins upwards", () => {
    const query = { ...NEW_QUERY, sort: "c1", descending: true };
    expect(sorted(query, "c2")).toEqual({ sort: "c2", descending: false });
  });
});

describe("layout", () => {
  test("rows are as wide as the least that their columns need", () => {
    const { columns, width } = layout([{ letters: 1 }, { letters: 40 }]);
    expect(columns).toBe("minmax(56px, 4fr) minmax(304px, 43fr)");
    expect(width).toBe("372px");
  });
});
