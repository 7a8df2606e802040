import { describe, expect, test } from "vitest";
import {
  breakable,
  digits,
  duration,
  figure,
  interval,
  percent,
  rate,
  whole,
} from "../src/shared/format";

test.each([
  [0, "0"],
  [999.6, "1,000"],
  [1234567, "1,234,567"],
])("%d is counted as %s", (value, text) => {
  expect(whole(value)).toBe(text);
});

test.each([
  [0.123456, "0.1235"],
  [2, "2"],
  [1e-7, "0.0000001"],
  [1.5e21, "1500000000000000000000"],
  [12345.6, "12350"],
])("%d has four figures: %s", (value, text) => {
  expect(figure(value)).toBe(text);
});

test.each([
  [4711, "4711"],
  [1, "1"],
  [0.1, "0.1"],
  [0.000484, "0.000484"],
  [1e-15, "0.000000000000001"],
  [1e21, "1000000000000000000000"],
  [-2.5, "-2.5"],
])("%d is written %s", (value, text) => {
  expect(digits(value)).toBe(text);
});

test.each([
  [0, "0 %"],
  [0.001, "< 1 %"],
  [0.5, "50 %"],
  [0.999, "> 99 %"],
  [1, "100 %"],
])("a share of %d is %s", (share, text) => {
  expect(percent(share)).toBe(text);
});

test.each([
  [null, null, ""],
  [null, 0.5, "≤ 0.5"],
  [0.5, null, "≥ 0.5"],
  [1, 1, "= 1"],
  [0.25, 0.75, "0.25 to 0.75"],
])("from %s to %s is %s", (low, high, text) => {
  expect(interval(low, high)).toBe(text);
});

describe("duration", () => {
  test.each([
    [-3, "0 s"],
    [59.4, "59 s"],
    [59.6, "1 min"],
    [61, "1 min 1 s"],
    [3600, "1 h"],
    [3661, "1 h 1 min"],
  ])("of %d seconds is %s", (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });

  test("an estimate has no seconds from ten minutes on", () => {
    expect(duration(599, true)).toBe("9 min 59 s");
    expect(duration(615, true)).toBe("10 min");
  });
});

test.each([
  [1200, "1,200/s"],
  [2.55, "2.5/s"],
  [0.5, "30.0/min"],
  [0.001, "3.6/h"],
])("%d calls per second are %s", (perSecond, text) => {
  expect(rate(perSecond)).toBe(text);
});

test("names break where their words meet, and before letters only", () => {
  expect(breakable("a_b-c/d:é 1_2")).toBe("a_\u200bb-\u200bc/\u200bd:\u200bé 1_2");
});
