// The live view of runs under way. It draws one snapshot after the other, reuses every element it has
// made, and sends the kernel what was clicked. Between snapshots its clock runs on.

import { make } from "../shared/dom";
import type { Answer, Ask, Snapshot } from "../shared/messages.generated";
import { type Cleanup, type Context, decode, listen } from "../shared/model";
import { createBoard } from "./board";
import { createErrors } from "./errors";
import { createHead } from "./head";
import { createProgress } from "./progress";
import { createRecent } from "./recent";
import { standing } from "./standing";
import { createTiles } from "./tiles";

/** Notify the kernel that there is a front end, which it cannot find out otherwise; see `ui/shared/output_cells.py`. */
function initialize({ model }: Pick<Context<Ask, Answer>, "model">): void {
  model.send({ type: "seen" });
}

function render({ model, el }: Context<Ask, Answer>): Cleanup {
  const root = make("section", "pnb pnb-live", el);
  root.setAttribute("aria-label", "Experiment progress");
  const send = (message: Ask) => model.send(message);
  const head = createHead(root, send);
  const progress = createProgress(root);
  const board = createBoard(root, send);
  const tiles = createTiles(root);
  const recent = createRecent(root);
  const errors = createErrors(root, send);
  let snapshot: Snapshot | null = null;
  let arrived = 0;
  let gone = false;
  const update = () => {
    if (!snapshot) return;
    const [shown, passed] = standing(snapshot, (performance.now() - arrived) / 1000, gone);
    head.update(shown);
    progress(shown, passed);
    board(shown);
    tiles(shown);
    recent(shown.recent);
    errors.update(shown.errors);
  };
  const receive = () => {
    snapshot = decode<Snapshot>(model.get("snapshot"));
    arrived = performance.now();
    update();
  };
  const end = () => {
    gone = true;
    update();
  };
  receive();
  model.on("change:snapshot", receive);
  model.on("comm_live_update", end);
  const stopListening = listen(model, (answer) => {
    if (answer.type === "refused") head.refuse(answer.text);
    else errors.receive(answer);
  });
  const clock = setInterval(update, 1000);
  return () => {
    clearInterval(clock);
    model.off("change:snapshot", receive);
    model.off("comm_live_update", end);
    stopListening();
  };
}

export default { initialize, render };
