// Notes on the rows that are opened and acts on the rows that are selected, for every view of rows.

import type { Keys } from "../shared/keys_help";
import type { AskAct, AskAnnotate, Role } from "../shared/messages.generated";
import type { Cleanup, Model } from "../shared/model";
import type { Answer, Browser } from "./browser";
import { createRowNotes, type RowNotes } from "./row_notes";
import { createSaving } from "./saving";
import { act, createSelectionActions } from "./selection_actions";

/** Keys while a row is open. */
export const NOTE_KEYS: Keys = [
  [["N"], "note on the open run"],
  [["T"], "tag it"],
  [["+", "−"], "thumb up, down"],
];
/** What is noted on a run. */
export const NOTED: ReadonlySet<Role> = new Set<Role>(["thumbs", "tags", "note"]);

export interface Noting {
  readonly notes: RowNotes;
  /** Put buttons into the line of what is selected; `again` is whether rows are runs. */
  actions(browser: Browser, again: boolean): void;
  readonly dispose: Cleanup;
}

/** Make the notes of a view; `saved` is called once something is saved. */
export function createNoting(
  model: Model<AskAct | AskAnnotate, Answer>,
  saved: () => void,
): Noting {
  const annotating = createSaving(model, (message) => message.type === "annotated");
  const acting = createSaving(model, (message) => message.type === "acted");
  return {
    notes: createRowNotes({
      annotating,
      saved,
      correct: ({ variant, position }, expected, say) =>
        act(acting, [position], { action: "correct", variant, expected }, say),
    }),
    actions({ selection }, again) {
      createSelectionActions(selection.bar, acting, () => selection.positions, again);
    },
    dispose() {
      annotating.dispose();
      acting.dispose();
    },
  };
}
