// Markdown as elements: headings, lists, quotes, code and emphasis. Nothing of it is HTML, nothing is
// loaded, and links are their text with the address behind it, so that neither can lie.

import { make, makeText } from "./dom";

const FENCE = /^\s*(?:```|~~~)/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/;
const ORDERED = /^\s*\d/;
const QUOTE = /^>\s?(.*)$/;
const MARKED =
  /(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(?!\s)(.+?)\*|!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu;
const LIKELY =
  /^(?:#{1,6}\s|\s*[-*+]\s|\s*\d+[.)]\s|>\s|\s*```)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)/m;

/** Whether a text looks as if it was written in Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return LIKELY.test(text);
}

/** Write a text in Markdown. */
export function writeMarkdown(parent: Element, text: string): void {
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; ) at = block(parent, lines, at);
}

/** Write the block that begins at a line; return the line behind it. */
function block(parent: Element, lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  if (!line.trim()) return at + 1;
  if (FENCE.test(line)) return fenced(parent, lines, at + 1);
  const heading = HEADING.exec(line);
  if (heading) {
    inline(make("div", "pnb-heading", parent), heading[2] ?? "");
    return at + 1;
  }
  if (ITEM.test(line)) return listed(parent, lines, at);
  if (QUOTE.test(line)) {
    const [quoted, next] = run(lines, at, QUOTE);
    writeMarkdown(make("blockquote", "", parent), quoted.join("\n"));
    return next;
  }
  const paragraph = make("p", "", parent);
  let next = at;
  const parts: string[] = [];
  for (; next < lines.length; next++) {
    const part = lines[next] ?? "";
    const other = !part.trim() || FENCE.test(part) || HEADING.test(part) || ITEM.test(part);
    if (next > at && (other || QUOTE.test(part))) break;
    parts.push(part);
  }
  inline(paragraph, parts.join("\n"));
  return next;
}

function fenced(parent: Element, lines: readonly string[], at: number): number {
  let end = at;
  while (end < lines.length && !FENCE.test(lines[end] ?? "")) end++;
  makeText("pre", "", lines.slice(at, end).join("\n"), parent);
  return end + 1;
}

function listed(parent: Element, lines: readonly string[], at: number): number {
  const list = make(ORDERED.test(lines[at] ?? "") ? "ol" : "ul", "", parent);
  const [items, next] = run(lines, at, ITEM);
  for (const item of items) inline(make("li", "", list), item);
  return next;
}

/** The lines from `at` on that fit a pattern, without its marks, and the line behind them. */
function run(lines: readonly string[], at: number, pattern: RegExp): [string[], number] {
  const parts: string[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const fitting = pattern.exec(lines[next] ?? "");
    if (!fitting) break;
    parts.push(fitting[1] ?? "");
  }
  return [parts, next];
}

function inline(parent: Element, text: string): void {
  let at = 0;
  for (const found of text.matchAll(MARKED)) {
    parent.append(text.slice(at, found.index));
    const [whole, , code, strong, also, slanted, label, address] = found;
    if (code !== undefined) makeText("code", "", code, parent);
    else if (strong ?? also) makeText("strong", "", strong ?? also ?? "", parent);
    else if (slanted) makeText("em", "", slanted, parent);
    else {
      makeText("span", "pnb-linked", label ?? "", parent);
      if (address) makeText("span", "pnb-muted", ` (${address})`, parent);
    }
    at = found.index + whole.length;
  }
  parent.append(text.slice(at));
}
