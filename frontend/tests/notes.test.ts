import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSaving } from "../src/run_table/saving";
import { moment, without, withTags } from "../src/run_table/tags";
import type { Model } from "../src/shared/model";

describe("tags", () => {
  it("are split at commas, trimmed, and each there once", () => {
    expect(withTags(["a"], " b , a,, c  d ")).toEqual(["a", "b", "c d"]);
    expect(withTags(["a"], "  ")).toEqual(["a"]);
  });
  it("are taken away by name", () => {
    expect(without(["a", "b"], "a")).toEqual(["b"]);
  });
});

describe("moment", () => {
  const now = new Date(2026, 5, 1, 12, 0);
  it("is a time today, and a date before", () => {
    expect(moment(new Date(2026, 5, 1, 9, 5).toISOString(), now)).not.toContain("2026");
    expect(moment(new Date(2026, 4, 31, 9, 5).toISOString(), now)).toContain("2026");
  });
  it("is nothing where there is none", () => {
    expect(moment("", now)).toBe("");
  });
});

type Ask = { readonly request: number };
type Answer = { readonly type: "saved" | "page"; readonly request: number };

function fake() {
  const listeners = new Set<(answer: Answer) => void>();
  const sent: Ask[] = [];
  const model: Model<Ask, Answer> = {
    get: () => undefined,
    send: (message) => sent.push(message),
    on: (_, listener) => listeners.add(listener),
    off: (_, listener) => listeners.delete(listener),
  };
  const answer = (message: Answer) => {
    for (const listener of listeners) listener(message);
  };
  return { model, sent, answer, listeners };
}

const isSaved = (answer: Answer): answer is Answer => answer.type === "saved";

describe("saving", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("hands each answer to its own question", () => {
    const { model, answer } = fake();
    const saving = createSaving(model, isSaved);
    const [first, second] = [vi.fn(), vi.fn()];
    saving.ask((request) => ({ request }), first, vi.fn());
    saving.ask((request) => ({ request }), second, vi.fn());
    answer({ type: "page", request: 1 });
    expect(first).not.toHaveBeenCalled();
    answer({ type: "saved", request: 2 });
    expect(second).toHaveBeenCalledOnce();
    expect(first).not.toHaveBeenCalled();
  });

  it("says that an answer is late, and takes it when it comes", () => {
    const { model, answer } = fake();
    const saving = createSaving(model, isSaved);
    const [done, late] = [vi.fn(), vi.fn()];
    saving.ask((request) => ({ request }), done, late);
    vi.advanceTimersByTime(5000);
    expect(late).toHaveBeenCalledOnce();
    answer({ type: "saved", request: 1 });
    expect(done).toHaveBeenCalledOnce();
  });

  it("says nothing once it is over", () => {
    const { model, listeners } = fake();
    const saving = createSaving(model, isSaved);
    const late = vi.fn();
    saving.ask((request) => ({ request }), vi.fn(), late);
    saving.dispose();
    vi.advanceTimersByTime(5000);
    expect(late).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });
});
