import { describe, expect, test } from "vitest";
import { looksLikeMarkdown } from "../src/shared/markdown";
import { embedded, messagesOf, parsed, pictureOf } from "../src/shared/value";

describe("pictureOf", () => {
  const bytes = (beginning: string) => beginning + "A".repeat(80);

  test.each([
    [bytes("iVBORw0KGgo"), "png"],
    [bytes("/9j/"), "jpeg"],
    [bytes("R0lGODlh"), "gif"],
    [bytes("UklGRiQAAABXRUJQ"), "webp"],
  ])("bytes that begin as %s are a picture", (text, kind) => {
    expect(pictureOf(text)).toBe(`data:image/${kind};base64,${text}`);
  });

  test("an address that holds a picture is one, and nothing that is loaded from elsewhere", () => {
    const address = `data:image/png;base64,${bytes("")}`;
    expect(pictureOf(address)).toBe(address);
    expect(pictureOf("https://example.org/a.png")).toBeNull();
    expect(pictureOf(`data:image/svg+xml;base64,${bytes("")}`)).toBeNull();
  });

  test("words that begin alike are words", () => {
    expect(
      pictureOf("iVBORw0KGgo is how a PNG begins, in base64, as everybody knows by now."),
    ).toBeNull();
    expect(pictureOf("/9j/")).toBeNull();
  });
});

describe("messagesOf", () => {
  const turns = [{ role: "user", content: "Hi" }];
  test("messages are found in a list, and where a request holds them", () => {
    expect(messagesOf(turns)).toEqual(turns);
    expect(messagesOf({ model: "m", messages: turns })).toEqual(turns);
  });
  test.each([[[]], [[{ role: "user" }]], ["text"], [null], [{ role: "user", content: "Hi" }]])(
    "%j is no conversation",
    (value) => {
      expect(messagesOf(value)).toBeNull();
    },
  );
});

test("only an object or a list in a text is taken for JSON", () => {
  expect(embedded('{"a": 1}')).toEqual({ a: 1 });
  for (const text of ["4711", "null", "{not json}", '"text"', ""])
    expect(embedded(text)).toBeUndefined();
  expect(parsed("")).toBeUndefined();
});

test("plain sentences are not taken for Markdown", () => {
  expect(looksLikeMarkdown("It costs $5 * 3, then 6.")).toBe(false);
  expect(looksLikeMarkdown("# Heading\n\n* one **bold** item")).toBe(true);
});
