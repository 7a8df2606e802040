// The picture of an interval: a line with a point on it, and where zero is.

import { draw } from "../shared/dom";
import type { IntervalBar, Tone } from "../shared/messages.generated";

/** Pixels of the picture. */
const WIDTH = 130;

export function drawInterval(parent: Element, label: string, tone: Tone, bar: IntervalBar): void {
  const size = { viewBox: `0 0 ${WIDTH} 18`, role: "img", "aria-label": label };
  const picture = draw("svg", size, parent);
  picture.dataset.tone = tone;
  const place = (share: number) => (WIDTH / 100) * share;
  const [zero, low, high] = [place(bar.zero), place(bar.low), place(bar.high)];
  draw("rect", { x: 0, y: 8.5, width: WIDTH, height: 1, class: "pnb-scale" }, picture);
  draw("rect", { x: zero - 0.5, y: 0, width: 1, height: 18, class: "pnb-zero" }, picture);
  const width = Math.max(1, high - low);
  draw("rect", { x: low, y: 7.5, width, height: 3, class: "pnb-span" }, picture);
  draw("circle", { cx: place(bar.middle), cy: 9, r: 4, class: "pnb-span" }, picture);
}
