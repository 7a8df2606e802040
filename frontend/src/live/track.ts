// A bar of how many runs are in each state.

import { make, setAttribute, show } from "../shared/dom";
import { whole } from "../shared/format";
import { shares } from "../shared/geometry";
import type { Track } from "../shared/messages.generated";

export function createTrack(parent: Element): (flow: Track) => void {
  const root = make("div", "pnb-track", parent);
  root.setAttribute("role", "progressbar");
  root.setAttribute("aria-label", "runs");
  root.setAttribute("aria-valuemin", "0");
  const segments = ["done", "failed", "running", "waiting"].map((what) => {
    const segment = make("span", "pnb-segment", root);
    segment.dataset.what = what;
    return segment;
  });
  return ({ planned, done, failed, running, retrying, throttled }) => {
    const widths = shares([done, failed, running, retrying + throttled], planned);
    segments.forEach((segment, index) => {
      const width = widths[index] ?? 0;
      const share = `${width.toFixed(2)}%`;
      if (segment.style.width !== share) segment.style.width = share;
      show(segment, width > 0);
    });
    setAttribute(root, "aria-valuenow", String(done + failed));
    setAttribute(root, "aria-valuemax", String(planned));
    const words = `${whole(done)} of ${whole(planned)} done, ${whole(failed)} failed`;
    setAttribute(root, "aria-valuetext", words);
  };
}
