// Questions that change something: each is answered, or it is said that the answer is late. A kernel that is
// busy has them in its queue and answers when it is free; one that has gone never does.

import { type Cleanup, listen, type Model } from "../shared/model";

/** Milliseconds after which a person is told that nothing has been heard yet. */
const LATE_MS = 1500;

interface Answered {
  readonly request: number;
}

export interface Saving<Ask, Answer> {
  /** Ask; `late` is called if no answer comes soon, `done` whenever it comes. */
  ask(message: (request: number) => Ask, done: (answer: Answer) => void, late: () => void): void;
  readonly dispose: Cleanup;
}

/** `isAnswer` picks the answers to these questions out of all messages. */
export function createSaving<Ask, Answers, Answer extends Answers & Answered>(
  model: Model<Ask, Answers>,
  isAnswer: (message: Answers) => message is Answer,
): Saving<Ask, Answer> {
  let last = 0;
  const open = new Map<
    number,
    { done(answer: Answer): void; timer: ReturnType<typeof setTimeout> }
  >();
  const dispose = listen(model, (message: Answers) => {
    if (!isAnswer(message)) return;
    const waiting = open.get(message.request);
    if (!waiting) return;
    open.delete(message.request);
    clearTimeout(waiting.timer);
    waiting.done(message);
  });
  return {
    ask(message, done, late) {
      last += 1;
      open.set(last, { done, timer: setTimeout(late, LATE_MS) });
      model.send(message(last));
    },
    dispose() {
      for (const { timer } of open.values()) clearTimeout(timer);
      open.clear();
      dispose();
    },
  };
}

export const LATE =
  "Not saved yet: the kernel is busy, and saves it when it is free. If it was restarted, run this cell again.";
