// What is true of a run when its kernel is silent: the last snapshot, with words about why nothing moves.

import { duration } from "../shared/format";
import type { Snapshot, Track } from "../shared/messages.generated";

/** Seconds of silence from which it is explained; while work goes on, a snapshot comes every second. */
const SILENT = 5;

/** The snapshot as it can be shown `passed` seconds after it came, and the seconds for which its clock runs on. */
export function standing(
  snapshot: Snapshot,
  passed: number,
  gone: boolean,
): readonly [Snapshot, number] {
  if (snapshot.state === "finished") return [snapshot, 0];
  if (gone) return [ended(snapshot), 0];
  if (passed < SILENT) return [snapshot, passed];
  const words = `No news from the kernel for ${duration(passed)}: a cell or a task keeps it busy, or it has ended.`;
  return [still(snapshot, words), 0];
}

/** What can be done about a run whose kernel is gone. */
function whatIsLeft({ resume, state }: Snapshot): string {
  if (resume) return `What had finished is stored. ${resume} does the rest.`;
  return state === "starting"
    ? "When it was last heard from, nothing had been made yet: run the cell again."
    : "A rehearsal is not stored: run the cell again.";
}

/** A run whose kernel is gone: it is over, and nothing of it runs or waits. */
function ended(snapshot: Snapshot): Snapshot {
  const words = `The kernel has ended or was restarted. ${whatIsLeft(snapshot)}`;
  const { tasks, evaluations, board } = snapshot;
  return {
    ...still(snapshot, words),
    state: "finished",
    tasks: over(tasks),
    evaluations: over(evaluations),
    rate: null,
    limit_rate: null,
    closed: 0,
    workers: "",
    limits: [],
    board: board && {
      ...board,
      rows: board.rows.map((row) => ({
        ...row,
        state: "finished",
        outcome: row.outcome || "ended",
        tasks: over(row.tasks),
      })),
    },
  };
}

function over<Counts extends Track>(counts: Counts): Counts {
  return { ...counts, running: 0, retrying: 0, throttled: 0 };
}

function still(snapshot: Snapshot, status: string): Snapshot {
  return { ...snapshot, interactive: false, eta: null, status, tone: "wait" };
}
