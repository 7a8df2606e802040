// Experiments in rows, with a box before each: those that are chosen can be compared.

import { make, makeText, setText } from "../shared/dom";
import type {
  AnswerOfStage,
  AskOfLeaderboard,
  LeaderboardRow,
  LeaderboardSetup,
} from "../shared/messages.generated";
import { type Cleanup, type Context, decode } from "../shared/model";
import { placed } from "../shared/place";
import { createStage } from "../shared/stage";

const NOTHING: LeaderboardSetup = { title: "", columns: [], scored: [0, 0], rows: [] };

function render({ model, el }: Context<AskOfLeaderboard, AnswerOfStage>): Cleanup {
  const setup = decode<LeaderboardSetup>(model.get("setup")) ?? NOTHING;
  const root = make("section", "pnb pnb-leaderboard", el);
  root.ariaLabel = setup.title;
  const head = make("div", "pnb-head", root);
  makeText("span", "pnb-title", setup.title, head).dir = "auto";
  const compare = makeText("button", "", "Compare", head);
  compare.type = "button";
  const hint = makeText("span", "pnb-muted pnb-small", "", head);
  const chosen = new Set<number>();
  const update = () => {
    const few = chosen.size < 2;
    compare.ariaDisabled = few ? "true" : null;
    setText(hint, few ? "choose two or more to compare" : `${chosen.size} chosen`);
  };
  const scroll = make("div", "pnb-leaderboard-scroll", root);
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.ariaLabel = "Table of experiments";
  const table = make("table", "", scroll);
  const titles = make("tr", "", make("thead", "", table));
  make("td", "", titles);
  setup.columns.forEach((title, place) => {
    const head = makeText("th", classOf(place, setup.scored), title, titles);
    head.scope = "col";
    head.title = title;
  });
  const body = make("tbody", "", table);
  setup.rows.forEach((row, place) => {
    createRow(body, row, setup.scored, (on) => {
      if (on) chosen.add(place);
      else chosen.delete(place);
      update();
      model.send({ type: "choose", rows: [...chosen].sort((a, b) => a - b) });
    });
  });
  const stage = createStage(root, model);
  compare.addEventListener("click", () => {
    if (chosen.size < 2) return;
    stage.asked();
    model.send({ type: "compare", rows: [...chosen].sort((a, b) => a - b) });
  });
  update();
  return stage.end;
}

function createRow(
  body: Element,
  row: LeaderboardRow,
  scored: LeaderboardSetup["scored"],
  choose: (on: boolean) => void,
): void {
  const line = make("tr", "", body);
  const box = make("input", "", make("td", "", line));
  box.type = "checkbox";
  box.ariaLabel = row.name;
  box.addEventListener("change", () => choose(box.checked));
  row.cells.forEach((text, place) => {
    const cell = makeText(place ? "td" : "th", classOf(place, scored), text, line);
    if (!place && cell instanceof HTMLTableCellElement) cell.scope = "row";
    cell.dir = "auto";
    cell.title = text;
  });
}

/** Scores have two lines, and what changed as many as it takes. */
function classOf(place: number, [first, end]: LeaderboardSetup["scored"]): string {
  if (place && place < first) return "pnb-changed";
  return place >= first && place < end ? "pnb-scored" : "";
}

export default placed(render);
