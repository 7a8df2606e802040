// The tiles of a single experiment's evaluators.

import { createList, make, setText, show } from "../shared/dom";
import type { Snapshot } from "../shared/messages.generated";
import { arrange, createTile } from "../shared/tile";

export function createTiles(root: Element): (snapshot: Snapshot) => void {
  const box = make("div", "pnb-tiles", root);
  const tiles = createList(box, (parent) => createTile(parent));
  const more = make("div", "pnb-muted pnb-small pnb-unshown", root);
  return (snapshot) => {
    arrange(box, snapshot.tiles.length);
    tiles(snapshot.tiles);
    show(box, snapshot.tiles.length > 0);
    show(more, snapshot.more_tiles > 0);
    setText(more, `and ${snapshot.more_tiles} more evaluators, shown at the end`);
  };
}
