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
      const drawn = new Map<HTMLElement, View>();
      const lost = () => [...drawn].filter(([spot]) => !spot.isConnected);
      const look = () => {
        const left = lost();
        const spots = document.querySelectorAll<HTMLElement>(`[data-pnb-place="${place}"]`);
        for (const spot of spots) {
          if (drawn.has(spot)) continue;
          const [old, view] = left.shift() ?? [spot, createView(model, render)];
          drawn.delete(old);
          drawn.set(spot, view);
          view.put(spot);
        }
        for (const [spot, view] of left) {
          drawn.delete(spot);
          view.drop();
        }
      };
      let due = 0;
      const observer = new MutationObserver(() => {
        // An output that was written again has lost the keyboard; nobody's next key may go elsewhere.
        if (lost().length) return look();
        due ||= requestAnimationFrame(() => {
          due = 0;
          look();
        });
      });
      const end = () => {
        observer.disconnect();
        cancelAnimationFrame(due);
        for (const view of drawn.values()) view.drop();
        drawn.clear();
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

/** A view that can be put into a place. */
interface View {
  /** Put it into a place, with the static form there out of sight, and with the keyboard if it had that. */
  put(spot: HTMLElement): void;
  /** End it, with the static form in sight again. */
  drop(): void;
}

function createView<Ask, Answer>(
  model: Model<Ask, Answer>,
  render: (context: Context<Ask, Answer>) => Cleanup,
): View {
  const el = document.createElement("div");
  let still: HTMLElement[] = [];
  let focused: HTMLElement | null = null;
  const follow = ({ target }: Event) => {
    focused = target instanceof HTMLElement && el.contains(target) ? target : null;
  };
  document.addEventListener("focusin", follow);
  let cleanup: Cleanup | null = null;
  return {
    put(spot) {
      still = [...spot.children].filter((child) => child instanceof HTMLElement);
      for (const child of still) child.hidden = true;
      spot.append(el);
      cleanup ??= render({ model, el });
      focused?.focus({ preventScroll: true });
    },
    drop() {
      document.removeEventListener("focusin", follow);
      cleanup?.();
      el.remove();
      for (const child of still) child.hidden = false;
    },
  };
}
