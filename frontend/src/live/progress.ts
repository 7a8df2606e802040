// The counts, the times and the status line.

import { make, setAttribute, setSentence, setText, setTitledText, show } from "../shared/dom";
import { duration, rate, whole } from "../shared/format";
import type { LimitLine, Snapshot } from "../shared/messages.generated";
import { createTrack } from "./track";

/** Seconds for which a limit must be closed to be mentioned. */
const WORTH_MENTIONING = 0.5;

/** Draw the counts of a snapshot that came `passed` seconds ago. */
export function createProgress(root: Element): (snapshot: Snapshot, passed: number) => void {
  const box = make("div", "pnb-progress", root);
  const track = createTrack(box);
  const counts = make("div", "pnb-facts", box);
  const done = createFact(counts, "done");
  const failed = createFact(counts, "failed");
  const running = createFact(counts, "running");
  const waiting = createFact(counts, "waiting");
  const left = createFact(counts, "left");
  const details = make("div", "pnb-facts pnb-details", box);
  const [elapsed, speed, evaluations, latency, spent, workers, held] = [
    createFact(details),
    createFact(details),
    createFact(details),
    createFact(details),
    createFact(details),
    createFact(details),
    createFact(details),
  ];
  const limits = make("div", "pnb-limits", box);
  const status = make("div", "pnb-status", box);
  return (snapshot, passed) => {
    const { tasks } = snapshot;
    track(tasks);
    done(whole(tasks.done), tasks.planned ? ` of ${whole(tasks.planned)} done` : " done");
    failed(whole(tasks.failed), " failed", !tasks.failed);
    running(whole(tasks.running), " running", !tasks.running);
    const wait = waitingWords(snapshot);
    waiting(whole(wait.count), ` ${wait.words}`, !wait.count);
    elapsed("", duration(snapshot.elapsed + (snapshot.state === "paused" ? 0 : passed)));
    speed("", snapshot.state === "paused" ? "" : speedWords(snapshot));
    evaluations("", evaluationWords(snapshot));
    latency("", snapshot.latency);
    spent("", snapshot.spent);
    workers("", snapshot.workers);
    held("", snapshot.held_back);
    showLimits(limits, snapshot, passed);
    // While nothing new is started, the end cannot be estimated.
    const known = snapshot.eta !== null && snapshot.state !== "paused";
    const rest = Math.max(1, (snapshot.eta ?? 0) - passed);
    left(known ? `≈ ${duration(rest, true)} left` : "", "");
    const closed = snapshot.closed - passed;
    const limited =
      closed > WORTH_MENTIONING ? `The limit lets nothing through for ${duration(closed)}.` : "";
    const words = [limited, snapshot.status].filter(Boolean).join(" ");
    setSentence(status, words);
    setAttribute(status, "title", words);
    setAttribute(status, "data-tone", snapshot.tone || (limited ? "wait" : null));
  };
}

/** Draw a line for each limit: what binds, how much is left, and when more comes. */
function showLimits(box: HTMLElement, { limits }: Snapshot, passed: number): void {
  while (box.children.length > limits.length) box.lastElementChild?.remove();
  limits.forEach((limit, place) => {
    const line = box.children[place] ?? make("div", "pnb-limit", box);
    setTitledText(line, limitWords(limit, passed));
  });
  show(box, limits.length > 0);
}

/** A limit in words, `passed` seconds after they were written. */
export function limitWords({ text, back }: LimitLine, passed: number): string {
  const rest = back - passed;
  return rest > WORTH_MENTIONING ? `${text} · more in ${duration(rest, true)}` : text;
}

/** What runs and evaluations wait for, and how many do. */
export function waitingWords({ tasks, evaluations }: Pick<Snapshot, "tasks" | "evaluations">): {
  count: number;
  words: string;
} {
  const held = tasks.throttled + evaluations.throttled;
  const again = tasks.retrying + evaluations.retrying;
  if (!held) return { count: again, words: again ? "to be retried" : "waiting" };
  const more = again ? `, ${whole(again)} to be retried` : "";
  return { count: held, words: `waiting for the limit${more}` };
}

function evaluationWords({ evaluations }: Snapshot): string {
  if (!evaluations.planned) return "";
  const due = evaluations.planned - evaluations.skipped;
  return `${whole(evaluations.done + evaluations.failed)} of ${whole(due)} evaluations`;
}

function speedWords(snapshot: Snapshot): string {
  if (snapshot.rate === null) return "";
  const allowed = snapshot.limit_rate === null ? "" : ` of ~${rate(snapshot.limit_rate)} allowed`;
  return rate(snapshot.rate) + allowed;
}

/** Make a fact: a number that stands out, and words. It is hidden while it has neither. */
function createFact(row: Element, what?: string) {
  const element = make("span", "pnb-fact", row);
  if (what) element.dataset.what = what;
  const number = make("b", "", element);
  const words = make("span", "", element);
  return (value: string, text: string, empty = false) => {
    setText(number, value);
    setText(words, text);
    setAttribute(element, "data-empty", empty ? "true" : null);
    show(element, value !== "" || text !== "");
  };
}
