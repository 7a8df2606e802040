// What a key does while a row is on show.

import type { LabellingSetup } from "../shared/messages.generated";

export type Act =
  | { readonly act: "label"; readonly label: string }
  | {
      readonly act: "skip" | "undo" | "note" | "tag" | "expected" | "back" | "forward" | "help";
    };

/** Return what a key does; null for one that does nothing. */
export function actOf(key: string, { labels, note }: LabellingSetup): Act | null {
  const small = key.length === 1 ? key.toLowerCase() : key;
  const chosen = labels.find(({ keys }) => keys.includes(small));
  if (chosen) return { act: "label", label: chosen.label };
  if (small === note || small === "m") return { act: "note" };
  switch (small) {
    case "s":
      return { act: "skip" };
    case "u":
      return { act: "undo" };
    case "t":
      return { act: "tag" };
    case "e":
      return { act: "expected" };
    case "ArrowLeft":
      return { act: "back" };
    case "ArrowRight":
      return { act: "forward" };
    case "?":
      return { act: "help" };
    default:
      return null;
  }
}
