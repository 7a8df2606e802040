// Title, state and buttons.

import { make, setText, setTitledText, show } from "../shared/dom";
import type { Ask, Snapshot, State } from "../shared/messages.generated";
import { createAction } from "./actions";
import { createConcurrency } from "./concurrency";

const STATES: Readonly<Record<State, string>> = {
  starting: "starting",
  running: "● running",
  paused: "❚❚ paused",
  stopping: "◌ stopping",
  finished: "ended",
};

export function createHead(root: Element, send: (message: Ask) => void) {
  const head = make("div", "pnb-head", root);
  const title = make("span", "pnb-title pnb-line", head);
  title.dir = "auto";
  const state = make("span", "pnb-small", head);
  state.setAttribute("role", "status");
  const origin = make("span", "pnb-origin pnb-muted pnb-line", head);
  origin.dir = "auto";
  const controls = make("div", "pnb-controls", head);
  const concurrency = createConcurrency(controls, head, send);
  let paused = false;
  const retry = createAction(controls, "Retry failed", () => send({ type: "retry_failed" }));
  const pause = createAction(controls, "Pause", () => send({ type: paused ? "resume" : "pause" }));
  const stop = createAction(controls, "Stop", () => send({ type: "stop" }));
  const update = (snapshot: Snapshot) => {
    setTitledText(title, snapshot.title);
    setText(state, STATES[snapshot.state]);
    setTitledText(origin, snapshot.origin);
    paused = snapshot.state === "paused";
    const going = paused || snapshot.state === "running";
    show(controls, snapshot.interactive);
    concurrency.update(snapshot, going);
    retry.update("Retry failed", going && snapshot.tasks.failed > 0, snapshot.tasks.failed);
    pause.update(paused ? "Resume" : "Pause", going, snapshot.state);
    stop.update("Stop", going, snapshot.state);
  };
  return { update, refuse: concurrency.refuse };
}
