// Tags as people type them: pieces of text that stand between commas, each once.

/** The tags after some text has been entered, which may hold several. */
export function withTags(tags: readonly string[], entered: string): string[] {
  const pieces = entered.split(",").map((piece) => piece.trim().replace(/\s+/gu, " "));
  return [...new Set([...tags, ...pieces.filter(Boolean)])];
}

export function without(tags: readonly string[], tag: string): string[] {
  return tags.filter((other) => other !== tag);
}

/** When something was noted: the time alone if it was today. */
export function moment(iso: string, now: Date): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "";
  const time = at.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
  return at.toDateString() === now.toDateString()
    ? time
    : `${at.toLocaleDateString(undefined, { day: "numeric", month: "short", year: "numeric" })}, ${time}`;
}
