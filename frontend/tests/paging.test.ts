import { describe, expect, test } from "vitest";
import { type AskPage, chunks, createSource, type Page } from "../src/shared/paging";

describe("chunks", () => {
  test.each([
    [0, 1, [0]],
    [0, 10, [0]],
    [0, 11, [0, 1]],
    [25, 41, [2, 3, 4]],
    [7, 7, [0]],
  ])("rows %d to %d", (start, stop, expected) => {
    expect(chunks(start, stop, 10)).toEqual(expected);
  });
});

type Ask = AskPage & { readonly query: string };

function connected() {
  const sent: Ask[] = [];
  const listeners = new Set<(message: Page<string>) => void>();
  let query = "first";
  const source = createSource<Ask, string, Page<string>>(
    {
      get: () => undefined,
      send: (message) => sent.push(message),
      on: (_event, listener) => listeners.add(listener),
      off: (_event, listener) => listeners.delete(listener),
    },
    (page) => ({ ...page, query }),
    () => {},
    10,
  );
  const answer = ({ request, start }: Ask, rows: readonly string[]) => {
    const positions = rows.map((_, index) => 100 + start + index);
    for (const listener of listeners)
      listener({ type: "page", request, matched: 12, start, positions, rows });
  };
  const ask = (text: string) => {
    query = text;
    source.reset();
  };
  return { source, sent, answer, ask, listeners };
}

describe("source", () => {
  test("rows are asked for once, by the chunk", () => {
    const { source, sent } = connected();
    source.want(0, 15);
    source.want(3, 12);
    expect(sent.map(({ start, stop }) => [start, stop])).toEqual([
      [0, 10],
      [10, 20],
    ]);
  });

  test("rows are known by their place and by their position", () => {
    const { source, sent, answer } = connected();
    source.want(0, 1);
    for (const question of sent) answer(question, ["a", "b"]);
    expect(source.row(1)).toEqual({ position: 101, cells: "b" });
    expect(source.matched).toBe(12);
  });

  test("answers to an earlier query come too late", () => {
    const { source, sent, answer, ask } = connected();
    source.want(0, 1);
    ask("second");
    source.want(0, 1);
    const [early, late] = sent;
    if (!early || !late) throw new Error("not asked");
    answer(early, ["old"]);
    expect(source.row(0)).toBeUndefined();
    expect(source.busy).toBe(true);
    answer(late, ["new"]);
    expect(source.row(0)?.cells).toBe("new");
    expect(late.query).toBe("second");
    expect(source.busy).toBe(false);
  });

  test("a source that is disposed of does not listen", () => {
    const { source, listeners } = connected();
    source.dispose();
    expect(listeners.size).toBe(0);
  });
});
