// Values as people read them: objects as keys and values, chat messages as a conversation, code and JSON
// in a fixed pitch, images where they travel with the value, numbers in plain digits.

import { createButton } from "./controls";
import { flip, make, makeText, setText, show } from "./dom";
import { fold } from "./fold";
import { digits } from "./format";
import { looksLikeMarkdown, writeMarkdown } from "./markdown";
import { saidIn } from "./reply";

/** Characters and lines up to which a text does not fold. */
const LONG = 900;
const TALL = 16;
/** Characters up to which the items of a list stand in one line. */
const SHORT = 80;
/** Only pictures made of pixels: others can hold programs or load something. */
const RASTER = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/;
/** How the bytes of such pictures begin, in base64. */
const BEGINNINGS = [
  [/^iVBORw0KGgo/, "png"],
  [/^\/9j\//, "jpeg"],
  [/^R0lGOD[dl]h/, "gif"],
  [/^UklGR.{7}RUJQ/, "webp"],
] as const;
const BASE64 = /^[A-Za-z0-9+/=\s]{60,}$/;
const CODE =
  /^\s*(?:def |class |function |const |let |var |#include|SELECT |public |<\?|<!DOCTYPE|<[a-z][^>]*>)|[;{}]\s*$/im;

interface Message {
  readonly role: string;
  readonly content: unknown;
}

/** Read JSON text that the kernel has made; "" stands for no value. */
export function parsed(json: string): unknown {
  return json ? JSON.parse(json) : undefined;
}

/** The chat messages that a value is; null if it is something else. */
export function messagesOf(value: unknown): readonly Message[] | null {
  const request = isObject(value) ? value : {};
  const turns = Array.isArray(request.messages) ? request.messages : value;
  if (!Array.isArray(turns) || !turns.length) return null;
  // Some providers take what the system says beside the messages.
  const { system } = request;
  const list = isNothing(system) ? turns : [{ role: "system", content: system }, ...turns];
  const messages = list.every(
    (item) => isObject(item) && typeof item.role === "string" && "content" in item,
  );
  return messages ? list : null;
}

/** Read a text that holds an object or a list as JSON; undefined if it holds none. */
export function embedded(text: string): unknown {
  if (!/^\s*[[{]/.test(text) || !/[\]}]\s*$/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Write any JSON value. */
export function writeValue(parent: Element, value: unknown): void {
  const messages = messagesOf(value);
  if (messages) writeConversation(parent, messages);
  else if (typeof value === "string") writeText(parent, value);
  else if (Array.isArray(value)) writeList(parent, value);
  else if (isObject(value)) writeObject(parent, value);
  else makeText("span", isNothing(value) ? "pnb-muted" : "", plainly(value), parent);
}

/** Write what was sent to a model or came back: messages as a conversation, JSON indented, the rest as it is. */
export function writeRaw(parent: Element, text: string): void {
  const value = embedded(text);
  const messages = messagesOf(value);
  if (messages) writeConversation(parent, messages);
  else writeCode(parent, value === undefined ? text : JSON.stringify(value, null, 2));
}

/** Write what a model replied: what it said as people read it, and the whole of the reply folded below. */
export function writeReply(parent: Element, text: string): void {
  const said = saidIn(embedded(text));
  if (!said) {
    writeRaw(parent, text);
    return;
  }
  for (const words of said) writeText(parent, words);
  const whole = make("details", "pnb-whole", parent);
  makeText("summary", "pnb-muted pnb-small", "the whole reply as JSON", whole);
  writeRaw(whole, text);
}

/** Write a text; with a button that lays it out where it is Markdown. */
export function writeText(parent: Element, text: string): void {
  const address = pictureOf(text);
  if (address) {
    const picture = make("img", "pnb-image", parent);
    picture.src = address;
    picture.alt = "image in the value";
    return;
  }
  const value = embedded(text);
  if (value !== undefined) {
    writeCode(parent, JSON.stringify(value, null, 2));
    return;
  }
  if (text.includes("\n") && CODE.test(text) && !looksLikeMarkdown(text)) {
    writeCode(parent, text);
    return;
  }
  const plain = make("div", "pnb-long", parent);
  const content = makeText("div", "pnb-text", text || "(empty)", plain);
  if (!text) content.classList.add("pnb-muted");
  content.dir = "auto";
  folding(content, plain, text);
  if (looksLikeMarkdown(text)) offerMarkdown(parent, plain, text);
}

/** The address of a picture that travels with the value: its own, or one made of its bytes. */
export function pictureOf(text: string): string | null {
  if (RASTER.test(text)) return text;
  const kind = BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1];
  return kind && BASE64.test(text) ? `data:image/${kind};base64,${text}` : null;
}

function offerMarkdown(parent: Element, plain: HTMLElement, text: string): void {
  const laid = make("div", "pnb-markdown", parent);
  laid.dir = "auto";
  show(laid, false);
  const button = createButton(parent, "lay out Markdown", () => {
    if (!laid.childElementCount) writeMarkdown(laid, text);
    const shown = flip(laid);
    show(plain, !shown);
    setText(button, shown ? "show as written" : "lay out Markdown");
  });
  button.className = "pnb-fold";
}

function writeCode(parent: Element, text: string): void {
  const box = make("div", "pnb-long", parent);
  const content = makeText("div", "pnb-text pnb-mono", text, box);
  content.dir = "auto";
  folding(content, box, text);
}

/** Fold what shows a text, with a button behind it that unfolds it, if the text is long. */
export function folding(content: HTMLElement, parent: Element, text: string): void {
  if (isLong(text)) fold(content, parent, text.length);
}

/** Whether a text is too long to be shown whole among others. */
export function isLong(text: string): boolean {
  return text.length > LONG || text.split("\n", TALL + 1).length > TALL;
}

function writeConversation(parent: Element, messages: readonly Message[]): void {
  const box = make("div", "pnb-chat", parent);
  for (const { role, content } of messages) {
    const turn = make("div", "pnb-turn", box);
    turn.dataset.role = role;
    makeText("div", "pnb-muted pnb-small", role, turn).dir = "auto";
    for (const part of partsOf(content)) writeValue(turn, part);
  }
}

/** A message's content: a text, or parts that may be texts or pictures. */
function partsOf(content: unknown): readonly unknown[] {
  if (!Array.isArray(content)) return [content];
  return content.map((part: unknown) => {
    if (!isObject(part)) return part;
    if (typeof part.text === "string") return part.text;
    const image = isObject(part.image_url) ? part.image_url.url : part.image_url;
    return typeof image === "string" ? image : part;
  });
}

function writeList(parent: Element, items: readonly unknown[]): void {
  const texts = items.map((item) => (isPlain(item) ? plainly(item) : null));
  const line = texts.join(", ");
  if (texts.every((text) => text !== null) && line.length <= SHORT) {
    makeText("span", "pnb-text", items.length ? line : "(empty list)", parent).dir = "auto";
    return;
  }
  const list = make("ol", "pnb-items", parent);
  for (const item of items) writeValue(make("li", "", list), item);
}

function writeObject(parent: Element, value: Readonly<Record<string, unknown>>): void {
  const entries = Object.entries(value);
  if (!entries.length) {
    makeText("span", "pnb-muted", "(empty)", parent);
    return;
  }
  const list = make("dl", "pnb-object", parent);
  for (const [key, part] of entries) {
    makeText("dt", "pnb-muted", key, list).dir = "auto";
    writeValue(make("dd", "", list), part);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

function plainly(value: unknown): string {
  if (isNothing(value)) return "none";
  return typeof value === "number" ? digits(value) : String(value);
}
