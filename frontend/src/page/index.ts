// A comparison in a page of its own, which holds its data: no kernel, no network.

import { render } from "../comparison/view";
import type { ComparisonData } from "../shared/messages.generated";
import { createLocalModel } from "./local_model";

const data = document.getElementById("pnb-data");
const still = document.getElementById("pnb-static");
const place = document.getElementById("pnb-view");
if (data && still && place) {
  const held = JSON.parse(data.textContent ?? "") as ComparisonData;
  render({ model: createLocalModel(held), el: place });
  still.hidden = true;
}
