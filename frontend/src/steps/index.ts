// The next steps of a finished card, as buttons; what they open stands below them.

import { make, makeText } from "../shared/dom";
import type { AnswerOfStage, AskStep, StepsSetup } from "../shared/messages.generated";
import { type Cleanup, type Context, decode } from "../shared/model";
import { placed } from "../shared/place";
import { createStage } from "../shared/stage";

const NOTHING: StepsSetup = { steps: [] };

function render({ model, el }: Context<AskStep, AnswerOfStage>): Cleanup {
  const { steps } = decode<StepsSetup>(model.get("setup")) ?? NOTHING;
  const root = make("section", "pnb pnb-steps", el);
  root.ariaLabel = "Next steps";
  const row = make("div", "pnb-steps-row", root);
  const stage = createStage(root, model);
  for (const step of steps) {
    const button = make("button", "", row);
    button.type = "button";
    if (step.shortcut) {
      makeText("kbd", "", step.shortcut, button).ariaHidden = "true";
      button.setAttribute("aria-keyshortcuts", step.shortcut);
    }
    makeText("span", "", step.label, button);
    button.title = step.title;
    button.addEventListener("click", () => {
      stage.asked();
      model.send({ type: "step", key: step.key });
    });
  }
  return stage.end;
}

export default placed(render);
