// What a click opens below it, and what is said while the kernel does not answer.

import { make, makeText, setText, show } from "./dom";
import type { AnswerOfStage } from "./messages.generated";
import { type Cleanup, listen, type Model } from "./model";

/** Milliseconds after which a click that got no answer is explained. */
const PATIENCE = 600;
const WAITING =
  "Waiting for the kernel. If a cell is running, this opens once it has ended; if the kernel has been " +
  "restarted, run this cell again.";

/** Make the stage of a view. `asked` notes that a question is under way. */
export function createStage<Ask>(
  root: Element,
  model: Model<Ask, AnswerOfStage>,
  answered: () => void = () => undefined,
): { asked(): void; end: Cleanup } {
  const words = makeText("div", "pnb-stage-words", "", root);
  words.setAttribute("role", "status");
  const box = make("div", "pnb-stage", root);
  show(words, false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    clearTimeout(timer);
    setText(words, text);
    show(words, text !== "");
  };
  const stop = listen(model, (answer) => {
    say(answer.words);
    if (answer.place !== null) {
      box.replaceChildren();
      make("div", "", box).dataset.pnbPlace = answer.place;
    }
    answered();
  });
  return {
    asked() {
      clearTimeout(timer);
      timer = setTimeout(() => say(WAITING), PATIENCE);
    },
    end() {
      clearTimeout(timer);
      stop();
    },
  };
}
