import { expect, test } from "vitest";
import { standing } from "../src/live/standing";
import type { Snapshot } from "../src/shared/messages.generated";

const RUNNING = {
  state: "running",
  interactive: true,
  eta: 40,
  status: "28 run: the prompt changed.",
  resume: 'pnb.resume_experiment("exp_1", task, evaluators)',
  tone: "",
  tasks: { planned: 150, done: 27, failed: 1, running: 8, retrying: 1, throttled: 2 },
  evaluations: { planned: 150, done: 27, failed: 0, running: 1, retrying: 0, throttled: 0 },
  board: { rows: [{ state: "running", outcome: "", tasks: { done: 27, running: 8 } }] },
} as unknown as Snapshot;

test("while snapshots come, the clock runs on between them", () => {
  expect(standing(RUNNING, 2, false)).toEqual([RUNNING, 2]);
});

test("a silent kernel is said to be silent, and nothing is estimated or offered", () => {
  const [shown, passed] = standing(RUNNING, 12, false);
  expect(passed).toBe(0);
  expect(shown.status).toContain("No news from the kernel for 12 s");
  expect([shown.interactive, shown.eta]).toEqual([false, null]);
});

test("a kernel that is gone leaves the call that goes on", () => {
  const [shown] = standing(RUNNING, 1, true);
  expect(shown.status).toContain("restarted");
  expect(shown.status).toContain('pnb.resume_experiment("exp_1", task, evaluators) does the rest.');
  expect(shown.state).toBe("finished");
  const nothing = { running: 0, retrying: 0, throttled: 0 };
  expect(shown.tasks).toMatchObject({ done: 27, failed: 1, ...nothing });
  expect(shown.evaluations).toMatchObject(nothing);
  expect(shown.board?.rows[0]).toMatchObject({ outcome: "ended", tasks: nothing });
  const [rehearsal] = standing({ ...RUNNING, resume: "" }, 1, true);
  expect(rehearsal.status).toContain("A rehearsal is not stored: run the cell again.");
});

test("a kernel that went before anything was made says so, and what to do", () => {
  const [shown] = standing({ ...RUNNING, state: "starting", resume: "" } as Snapshot, 1, true);
  expect(shown.status).toContain("nothing had been made yet: run the cell again.");
  expect(shown.status).not.toContain("stored");
});

test("what has ended stays as it ended", () => {
  const ended = { ...RUNNING, state: "finished" } as Snapshot;
  expect(standing(ended, 500, true)).toEqual([ended, 0]);
});
