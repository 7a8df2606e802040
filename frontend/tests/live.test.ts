import { expect, test } from "vitest";
import { isConcurrency } from "../src/live/concurrency";
import { limitWords, waitingWords } from "../src/live/progress";
import type { Flow } from "../src/shared/messages.generated";

const NONE: Flow = {
  planned: 0,
  reused: 0,
  done: 0,
  failed: 0,
  skipped: 0,
  running: 0,
  retrying: 0,
  throttled: 0,
};

test.each([
  [{}, {}, 0, "waiting"],
  [{ retrying: 2 }, { retrying: 1 }, 3, "to be retried"],
  [{ throttled: 1 }, { throttled: 4 }, 5, "waiting for the limit"],
  [{ throttled: 1, retrying: 2 }, {}, 1, "waiting for the limit, 2 to be retried"],
])("tasks %j and evaluations %j wait", (tasks, evaluations, count, words) => {
  const flows = { tasks: { ...NONE, ...tasks }, evaluations: { ...NONE, ...evaluations } };
  expect(waitingWords(flows)).toEqual({ count, words });
});

test.each([
  [1, true],
  [1024, true],
  [0, false],
  [-3, false],
  [2.5, false],
  [1025, false],
  [Number.NaN, false],
])("%d calls at once: %s (FINDINGS U3)", (value, possible) => {
  expect(isConcurrency(value)).toBe(possible);
});

test.each([
  [12.2, 0, "tokens bind · more in 12 s"],
  [12.2, 12, "tokens bind"],
  [0, 0, "tokens bind"],
])("a limit that comes back in %d s is told after %d s as %s", (back, passed, words) => {
  expect(limitWords({ text: "tokens bind", back }, passed)).toBe(words);
});
