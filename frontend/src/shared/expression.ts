// Filters as people type them: `label_match == 0 and channel == "chat"`. An expression is read into a tree
// of conditions, never run; what cannot be read is said in words.

import type { Compare, Condition, Constant, Head, Operator } from "./messages.generated";

/** A column as expressions see it. */
export type Named = Pick<Head, "key" | "title" | "names" | "numeric" | "role">;

/** A tree of conditions; null if there is nothing to read; or what is wrong, and where. */
export type Reading =
  | { readonly condition: Condition | null }
  | { readonly error: string; readonly at: number };

type Kind = "name" | "text" | "number" | "sign" | "end";
interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly at: number;
}

class Unreadable extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const TOKEN =
  /\s*(?:(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\p{L}_]))|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.]*)*)|(?<sign>==|!=|<=|>=|&&|\|\||[=<>()[\],!≤≥≠]))/uy;
const WORDS = new Set(["and", "or", "not", "in", "is", "contains", "true", "false", "missing"]);
const SIGNS: Readonly<Record<string, Operator>> = {
  "=": "==",
  "==": "==",
  "≠": "!=",
  "!=": "!=",
  "<": "<",
  "<=": "<=",
  "≤": "<=",
  ">": ">",
  ">=": ">=",
  "≥": ">=",
  contains: "contains",
};
/** What a run has or has not, and what is never true or 1: `error` asks whether there is one. */
const PRESENT: ReadonlySet<string> = new Set([
  "error",
  "explanation",
  "thumbs",
  "tags",
  "note",
  "trace",
]);
/** Parentheses within parentheses; nobody types more. */
const DEEPEST = 40;
/** Slips of the finger up to which a name is taken for another. */
const SLIPS = 3;

/** Read an expression on some columns. */
export function readExpression(text: string, columns: readonly Named[]): Reading {
  try {
    const tokens = split(text);
    if (tokens.length === 1) return { condition: null };
    return { condition: createReader(tokens, columns)() };
  } catch (error) {
    if (error instanceof Unreadable) return { error: error.message, at: error.at };
    throw error;
  }
}

function split(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim()) {
    const rest = text.slice(TOKEN.lastIndex);
    const at = TOKEN.lastIndex + rest.length - rest.trimStart().length;
    const { groups } = TOKEN.exec(text) ?? {};
    if (!groups) throw unknown(text, at);
    tokens.push({ ...tokenOf(groups), at });
  }
  tokens.push({ kind: "end", text: "", at: text.length });
  return tokens;
}

function unknown(text: string, at: number): Unreadable {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 32);
  if (`"'\``.includes(letter)) return new Unreadable("A closing quotation mark is missing.", at);
  if (letter === "." && text[at - 1] === "`")
    return new Unreadable("Put the whole name of the column in backticks.", at);
  const word = /^\p{N}[\p{L}\p{N}_.]*/u.exec(text.slice(at))?.[0] ?? letter; // as 2ms
  return new Unreadable(`${word} means nothing here.`, at);
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Omit<Token, "at"> {
  const { number, quoted, name, sign = "" } = groups;
  if (number !== undefined) return { kind: "number", text: number.replace("−", "-") };
  if (quoted?.startsWith("`")) return { kind: "name", text: quoted.slice(1, -1) };
  if (quoted !== undefined)
    return { kind: "text", text: quoted.slice(1, -1).replace(/\\(.)/gsu, "$1") };
  if (name === undefined) return { kind: "sign", text: aliased(sign) };
  const word = name.toLowerCase();
  return WORDS.has(word) ? { kind: "sign", text: word } : { kind: "name", text: name };
}

function aliased(sign: string): string {
  return { "&&": "and", "||": "or", "!": "not" }[sign] ?? sign;
}

function createReader(tokens: readonly Token[], columns: readonly Named[]): () => Condition {
  let place = 0;
  let depth = 0;
  const end: Token = { kind: "end", text: "", at: 0 };
  const next = () => tokens[place] ?? tokens.at(-1) ?? end;
  const before = () => tokens[place - 1]?.text ?? "";
  const is = (text: string) => next().kind === "sign" && next().text === text;
  const take = (text: string) => {
    if (!is(text)) return false;
    place += 1;
    return true;
  };
  const either = (): Condition => {
    const some = [both()];
    while (take("or")) some.push(both());
    return some.length === 1 && some[0] ? some[0] : { some };
  };
  const both = (): Condition => {
    const every = [one()];
    while (take("and")) every.push(one());
    return every.length === 1 && every[0] ? every[0] : { every };
  };
  const one = (): Condition => {
    depth += 1;
    if (depth > DEEPEST) throw new Unreadable("Too many parentheses.", next().at);
    try {
      if (take("not")) return { negated: one() };
      const opened = next().at;
      if (!take("(")) return comparison();
      const inner = either();
      if (!take(")")) throw new Unreadable("A closing parenthesis is missing.", opened);
      return inner;
    } finally {
      depth -= 1;
    }
  };
  const comparison = (): Condition => {
    const token = next();
    if (token.kind === "text" && tokens[place + 1]?.text === "in") {
      place += 2;
      return compare(name("in"), "contains", token.text);
    }
    const column = name(before());
    if (take("is")) return negatable(take("not"), missing(column));
    const negated = take("not");
    return negatable(negated, take("in") ? list(column) : compared(column, negated));
  };
  const negatable = (negated: boolean, condition: Condition): Condition =>
    negated ? { negated: condition } : condition;
  const missing = (column: Token): Condition => {
    const { at } = next();
    if (take("missing")) return compare(column, "missing", null);
    throw new Unreadable("After “is” comes “missing” or “not missing”.", at);
  };
  const compared = (column: Token, negated: boolean): Condition => {
    const sign = next();
    const operator = sign.kind === "sign" ? SIGNS[sign.text] : undefined;
    if (operator !== undefined) {
      place += 1;
      return against(column, operator) ?? compare(column, operator, constant(sign.text, column));
    }
    // A name by itself: its value is true, or 1; what is never either is there at all.
    const ends = sign.kind === "end" || ["and", "or", ")"].includes(sign.text);
    if (ends && !negated)
      return PRESENT.has(resolve(column, true, columns).role)
        ? { negated: compare(column, "missing", null) }
        : compare(column, "==", true);
    const words = `After ${shown(column)} comes ==, !=, <, >, in, contains or “is missing”.`;
    throw new Unreadable(words, sign.at);
  };
  const list = (column: Token): Condition => {
    const opened = next().at;
    if (!take("[") && !take("("))
      throw new Unreadable(`After “in” comes a list: ${shown(column)} in ["a", "b"].`, opened);
    const some: Condition[] = [];
    do some.push(compare(column, "==", constant("in", column)));
    while (take(","));
    if (!take("]") && !take(")"))
      throw new Unreadable("The list is not closed: ] is missing.", opened);
    return { some };
  };
  const name = (after: string): Token => {
    const token = next();
    if (token.kind !== "name") {
      const where = after ? ` after “${after}”` : "";
      const what = token.kind === "end" ? "" : `, not ${described(token)}`;
      throw new Unreadable(`The name of a column is wanted${where}${what}.`, token.at);
    }
    place += 1;
    return token;
  };
  const constant = (after: string, column: Token): Constant => {
    const token = next();
    place += 1;
    if (token.kind === "number") return Number(token.text);
    if (token.kind === "text") return token.text;
    if (token.kind === "sign" && token.text === "true") return true;
    if (token.kind === "sign" && token.text === "false") return false;
    if (token.kind === "name") {
      const example = `${shown(column)} ${after} "${token.text}"`;
      throw new Unreadable(`Text stands in quotation marks: ${example}.`, token.at);
    }
    throw new Unreadable(
      `A number or a text in quotation marks is wanted after ${after}.`,
      token.at,
    );
  };
  /** Another column to compare with, if that is what comes next. */
  const against = (column: Token, operator: Operator): Compare | null => {
    const token = next();
    if (token.kind !== "name" || !columns.some((known) => isNamed(known, token.text))) return null;
    place += 1;
    const orders = !["==", "!=", "contains"].includes(operator);
    const [left, right] = [column, token].map((part) => resolve(part, orders ? 0 : null, columns));
    if (!left || !right) return null;
    if (orders && left.numeric !== right.numeric) {
      const [number, text] = left.numeric ? [column, token] : [token, column];
      const words = `${shown(number)} is a number and ${shown(text)} is not: compare them with == or !=.`;
      throw new Unreadable(words, token.at);
    }
    return { column: left.key, operator, value: null, other: right.key };
  };
  const compare = (column: Token, operator: Operator, value: Constant): Compare => {
    const { key, numeric } = resolve(column, value, columns);
    if (numeric && typeof value === "string" && operator !== "contains") {
      const words = `${shown(column)} is a number: compare it with one, as in ${shown(column)} >= 1.`;
      throw new Unreadable(words, column.at);
    }
    return { column: key, operator, value };
  };
  return () => {
    const condition = either();
    const token = next();
    if (token.kind === "end") return condition;
    const words = `Between two conditions stands “and” or “or”, not ${described(token)}.`;
    throw new Unreadable(words, token.at);
  };
}

/** What stands where it cannot, in words. */
function described({ kind, text }: Token): string {
  if (kind !== "text") return text;
  return text.trim() ? `the text "${text}"` : "an empty text";
}

function shown({ text }: Token): string {
  return written(text);
}

/** The name of a column as an expression has it: in backticks if it is more than one word. */
function written(text: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(text) ? text : `\`${text}\``;
}

/**
 * Find the column that is meant, whatever it is compared with: the one with that very title, else the only
 * one with that name. The score and the label of an evaluation share a name; a number, or true and false
 * where there is no label, goes to the score.
 */
function resolve({ text, at }: Token, value: Constant, columns: readonly Named[]): Named {
  const named = columns.filter((column) => isNamed(column, text));
  const titled = named.find(({ title }) => title === text);
  const meant = titled ? named.filter((column) => isSame(column, titled, text)) : sides(named);
  const [first] = meant;
  if (!first) {
    const near = nearest(text, columns);
    const remedy = near ? `Did you mean ${near}?` : `There are ${examples(columns)}.`;
    throw new Unreadable(`There is no column ${text}. ${remedy}`, at);
  }
  if (meant.some((column) => !isSame(column, first, text))) {
    const choices = meant.slice(0, 3).map(({ title }) => written(title));
    throw new Unreadable(`${text} is ambiguous: write ${choices.join(" or ")}.`, at);
  }
  return meant.find(({ numeric }) => numeric === (typeof value === "number")) ?? first;
}

function isNamed({ title, names }: Named, text: string): boolean {
  return title === text || names.includes(text);
}

/** Whether two columns are one thing to whoever writes `name`: the same, or an evaluation's score and label. */
function isSame(column: Named, other: Named, name: string): boolean {
  const given = column.names.includes(name) && other.names.includes(name);
  return column === other || (given && isEvaluated(column) && isEvaluated(other));
}

function isEvaluated({ role }: Named): boolean {
  return role === "score" || role === "label";
}

/** Of columns with one name, leave out the explanations of evaluations that are there themselves. */
function sides(named: readonly Named[]): readonly Named[] {
  const others = named.filter(({ role }) => role !== "explanation" && role !== "difference");
  return others.length ? others : named;
}

function examples(columns: readonly Named[]): string {
  const titles = columns.slice(0, 6).map(({ title }) => title);
  return titles.join(", ") + (columns.length > titles.length ? " and others" : "");
}

function nearest(text: string, columns: readonly Named[]): string | null {
  let best: string | null = null;
  let least = Math.min(SLIPS, Math.ceil(text.length / 2)) + 1;
  for (const { title, names } of columns)
    for (const name of [title, ...names]) {
      const slips = distance(text.toLowerCase(), name.toLowerCase(), least);
      if (slips < least) [best, least] = [name, slips];
    }
  return best;
}

/** How many letters must change to make one text the other; `most` if that many or more. */
function distance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) >= most) return most;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const fresh = [i];
    for (let j = 1; j <= right.length; j++) {
      const changed = (row[j - 1] ?? 0) + Number(left[i - 1] !== right[j - 1]);
      fresh.push(Math.min(changed, (row[j] ?? 0) + 1, (fresh[j - 1] ?? 0) + 1));
    }
    row = fresh;
  }
  return Math.min(most, row[right.length] ?? most);
}
