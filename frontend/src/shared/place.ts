// A view that is drawn into a place which the static form of an output keeps for it. What is saved with the
// notebook is the static form alone: where no kernel answers, it is simply what one sees.

import { type Cleanup, type Context, decode, type Model } from "./model";

/** The two ways in which a widget is drawn: as an output of its own, and into places. */
export interface Placed<Ask, Answer> {
  render(context: Context<Ask, Answer>): Cleanup;
  initialize(context: { readonly model: Model<Ask, Answer> }): Cleanup;
}

/** Draw a view wherever its place appears in the page, for as long as the kernel holds its model. */
export function placed<Ask, Answer>(
  render: (context: Context<Ask, Answer>) => Cleanup,
): Placed<Ask, Answer> {
  return {
    render,
    initialize({ model }) {
      const place = decode<string>(model.get("place"));
      if (!place) return () => undefined;
      const drawn = new Map<HTMLElement, Cleanup>();
      const drop = (spot: HTMLElement) => {
        drawn.get(spot)?.();
        drawn.delete(spot);
      };
      const look = () => {
        for (const spot of drawn.keys()) if (!spot.isConnected) drop(spot);
        const spots = document.querySelectorAll<HTMLElement>(`[data-pnb-place="${place}"]`);
        for (const spot of spots) if (!drawn.has(spot)) drawn.set(spot, draw(spot, model, render));
      };
      let due = 0;
      const observer = new MutationObserver(() => {
        due ||= requestAnimationFrame(() => {
          due = 0;
          look();
        });
      });
      const end = () => {
        observer.disconnect();
        cancelAnimationFrame(due);
        for (const spot of drawn.keys()) drop(spot);
      };
      // A kernel that is restarted or shut down forgets its models, and the browser keeps them: what nobody
      // answers must not look alive.
      model.on("comm_live_update", end);
      observer.observe(document.body, { childList: true, subtree: true });
      look();
      return end;
    },
  };
}

/** Draw the view in a place, with the static form out of sight; undone by the function that is returned. */
function draw<Ask, Answer>(
  spot: HTMLElement,
  model: Model<Ask, Answer>,
  render: (context: Context<Ask, Answer>) => Cleanup,
): Cleanup {
  const still = [...spot.children].filter((child) => child instanceof HTMLElement);
  const el = document.createElement("div");
  for (const child of still) child.hidden = true;
  spot.append(el);
  const cleanup = render({ model, el });
  return () => {
    cleanup();
    el.remove();
    for (const child of still) child.hidden = false;
  };
}
