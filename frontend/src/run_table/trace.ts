// The trace of a run: a waterfall of its steps, each of which opens, and what was said.

import { draw, make, makeText, show } from "../shared/dom";
import type { MessageText, StepText, TraceText } from "../shared/messages.generated";

/** Messages up to which a conversation is open at once. */
const FEW = 12;

/** Show the steps of a run; nothing where nothing was traced. */
export function fillTrace(parent: HTMLElement, { facts, steps, messages, left }: TraceText): void {
  show(parent, Boolean(steps.length));
  if (!steps.length) return;
  const head = makeText("h4", "", "trace", parent);
  makeText("span", "pnb-muted", ` · ${facts.join(" · ")}`, head);
  const list = make("div", "pnb-steps", parent);
  for (const step of steps) fillStep(make("details", "pnb-step", list), step);
  if (messages.length) fillConversation(make("details", "", parent), messages, left);
}

function fillStep(box: HTMLDetailsElement, step: StepText): void {
  const line = make("summary", "", box);
  const name = make("span", "pnb-step-name", line);
  name.dir = "auto";
  name.style.paddingInlineStart = `${12 * step.depth}px`;
  if (step.failed) makeText("span", "pnb-sign", "✗ ", name).dataset.tone = "bad";
  makeText("span", "", step.name, name);
  const aside = [step.kind, step.aside].filter(Boolean).join(" ");
  if (aside) makeText("span", "pnb-muted pnb-small", ` ${aside}`, name);
  drawBar(line, step);
  makeText("span", "pnb-muted pnb-small pnb-step-time", step.lasted, line);
  if (step.facts.length) makeText("div", "pnb-muted pnb-small", step.facts.join(" · "), box);
  for (const { name: label, text } of step.values) {
    makeText("div", "pnb-muted pnb-small", label, box);
    makeText("div", "pnb-text pnb-small", text, box).dir = "auto";
  }
  if (!step.facts.length && !step.values.length)
    makeText("div", "pnb-muted pnb-small", "Nothing else was recorded of it.", box);
}

function drawBar(line: Element, { begin, width, failed, lasted }: StepText): void {
  const frame = { viewBox: "0 0 100 8", preserveAspectRatio: "none", role: "img" };
  const bar = draw("svg", { ...frame, class: "pnb-step-bar", "aria-label": lasted }, line);
  draw("rect", { class: "pnb-step-track", x: 0, y: 0, width: 100, height: 8 }, bar);
  const tone = failed ? "bad" : "good";
  draw(
    "rect",
    { class: "pnb-step-mark", "data-tone": tone, x: begin, y: 0, width, height: 8 },
    bar,
  );
}

function fillConversation(
  box: HTMLDetailsElement,
  messages: readonly MessageText[],
  left: string,
): void {
  box.open = messages.length <= FEW;
  makeText("summary", "", "conversation", box);
  for (const { role, text, calls } of messages) {
    const line = make("div", "pnb-message", box);
    makeText("span", "pnb-muted pnb-small", role === "assistant" ? "model" : role, line);
    const said = make("div", "", line);
    if (text) makeText("div", "pnb-text", text, said).dir = "auto";
    for (const call of calls) makeText("code", "pnb-text", call, said).dir = "auto";
  }
  if (left) makeText("div", "pnb-muted pnb-small", left, box);
}
