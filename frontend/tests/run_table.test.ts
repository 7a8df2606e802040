import { describe, expect, test } from "vitest";
import { stretchOf } from "../src/run_table/cells";
import { chosenColumns, layout, resized } from "../src/run_table/columns";
import { type Filter, NEW_VIEW, queryOf, sorted, toggled } from "../src/run_table/query";
import type { Head, Role } from "../src/shared/messages.generated";

const NOTHING = { shown: null, widths: {} };

describe("sorted", () => {
  test("a column goes upwards, then downwards, then back to the worst first", () => {
    let view = NEW_VIEW;
    const seen = [1, 2, 3].map(() => {
      view = { ...view, ...sorted(view, "c1") };
      return [view.sort, view.descending];
    });
    expect(seen).toEqual([
      ["c1", false],
      ["c1", true],
      [null, false],
    ]);
  });

  test("another column begins upwards", () => {
    const view = { ...NEW_VIEW, sort: "c1", descending: true };
    expect(sorted(view, "c2")).toEqual({ sort: "c2", descending: false });
  });
});

describe("filters", () => {
  const filter = (value: string): Filter => ({
    about: "c1",
    text: `tone is ${value}`,
    where: { column: "c1", operator: "==", value },
  });

  test("another one about the same takes its place, the same one again is taken away", () => {
    expect(toggled([filter("curt")], filter("calm"))).toEqual([filter("calm")]);
    expect(toggled([filter("curt")], filter("curt"))).toEqual([]);
  });

  test("chips and the expression hold together", () => {
    const expression = { column: "c2", operator: "<", value: 1 } as const;
    const query = queryOf({ ...NEW_VIEW, filters: [filter("curt")], expression });
    expect(query.where).toEqual([filter("curt").where, expression]);
  });
});

describe("columns", () => {
  const head = (name: string, letters: number, shown = true): Head => ({
    key: name,
    title: name,
    names: [name],
    role: "input",
    numeric: false,
    letters,
    shown,
    variant: null,
    judged: null,
  });
  const heads = [head("example", 1), head("output", 40), head("trace", 9, false)];
  const names = (columns: readonly Head[]) => columns.map(({ key }) => key);

  test("rows are as wide as the least that their columns need", () => {
    const { columns, width } = layout(heads.slice(0, 2), NOTHING);
    expect(columns).toBe("minmax(80px, 4fr) minmax(304px, 43fr)");
    expect(width).toBe("396px");
  });

  test("a column keeps the width that it was given, until that is undone", () => {
    const kept = resized(NOTHING, "output", 200.4);
    expect(layout(heads.slice(0, 2), kept).columns).toBe("minmax(80px, 4fr) 200px");
    expect(resized(kept, "output", null)).toEqual(NOTHING);
    expect(resized(NOTHING, "output", 3).widths).toEqual({ output: 56 });
  });

  test("variants that another comparison did not have are shown as at first", () => {
    const variants = heads.map((column, place) => ({
      ...column,
      variant: place ? place - 1 : null,
    }));
    const kept = { shown: ["another variant"], widths: {} };
    expect(names(chosenColumns(variants, kept))).toEqual(["example", "output"]);
  });

  test("the first column stays whatever is chosen", () => {
    expect(names(chosenColumns(heads, NOTHING))).toEqual(["example", "output"]);
    expect(names(chosenColumns(heads, { shown: ["trace"], widths: {} }))).toEqual([
      "example",
      "trace",
    ]);
  });
});

describe("the error of a failed run is written across empty cells", () => {
  const roles = (...names: Role[]) => names.map((role) => ({ role, letters: 8 }));
  const columns = roles("example", "output", "expected", "score", "label", "input", "tokens");
  const failed = { failed: "KeyError: 'x'" };

  test.each([
    ["the evaluations of a failed task", ["m1", failed, "a", "", "", "hi", ""], [3, 2]],
    ["cells beside it", ["m1", failed, "", "", "b", "hi", ""], [1, 3]],
    ["none, if none are side by side", ["m1", failed, "a", "", "b", "hi", ""], null],
    ["of an evaluator, only those beside it", ["m1", "x", "a", failed, "b", "", ""], null],
    ["an evaluator's own", ["m1", "x", "a", failed, "", "hi", ""], [3, 2]],
    ["nothing, where nothing failed", ["m1", "x", "", "", "", "hi", ""], null],
  ] as const)("%s", (_, cells, expected) => {
    const stretch = stretchOf(cells, columns);
    expect(stretch && [stretch.first, stretch.length]).toEqual(expected);
  });

  test("nowhere else, if its own cell has as much room", () => {
    const wide = columns.map((column, place) =>
      place === 1 ? { ...column, letters: 12 } : column,
    );
    expect(stretchOf(["m1", failed, "a", "", "", "hi", ""], wide)).toBeNull();
  });

  test("nowhere else, if it can be read in its own cell: the room may be out of sight", () => {
    const letters = columns.map((column, place) => ({ ...column, letters: place === 1 ? 30 : 40 }));
    expect(stretchOf(["m1", failed, "a", "", "", "hi", ""], letters)).toBeNull();
  });
});
