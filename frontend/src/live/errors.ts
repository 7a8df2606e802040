// What failed, grouped; the traceback of a group is fetched when it is opened.

import { make, makeText, setAttribute, setText, show } from "../shared/dom";
import { whole } from "../shared/format";
import type { Ask, ErrorLine, TracebackText } from "../shared/messages.generated";

export function createErrors(root: Element, send: (message: Ask) => void) {
  const box = make("div", "pnb-errors", root);
  const groups = new Map<string, ReturnType<typeof createGroup>>();
  return {
    update(errors: readonly ErrorLine[]) {
      show(box, errors.length > 0);
      const keys = new Set(errors.map((error) => error.key));
      for (const [key, group] of groups) {
        if (keys.has(key)) continue;
        group.root.remove();
        groups.delete(key);
      }
      for (const error of errors) {
        const group = groups.get(error.key) ?? createGroup(box, error.key, send);
        groups.set(error.key, group);
        group.update(error);
      }
    },
    receive(message: TracebackText) {
      groups.get(message.key)?.receive(message.text);
    },
  };
}

function createGroup(parent: Element, key: string, send: (message: Ask) => void) {
  const root = make("details", "pnb-error", parent);
  const summary = make("summary", "", root);
  makeText("span", "pnb-sign", "✗ ", summary);
  const type = make("b", "", summary);
  type.dir = "auto";
  const where = make("span", "", summary);
  const message = make("span", "pnb-muted", summary);
  message.dir = "auto";
  const first = make("div", "pnb-muted pnb-small", root);
  const trace = makeText("pre", "", "…", root);
  trace.tabIndex = 0;
  let asked = false;
  root.addEventListener("toggle", () => {
    if (!root.open || asked) return;
    asked = true;
    send({ type: "traceback", key });
  });
  return {
    root,
    update(error: ErrorLine) {
      setText(type, error.type);
      setText(where, ` × ${whole(error.count)} in ${error.where}: `);
      setText(message, error.message);
      setAttribute(summary, "title", error.message);
      setText(first, error.example ? `first: example ${error.example}` : "");
    },
    receive: (text: string) => setText(trace, text || "No traceback was recorded."),
  };
}
