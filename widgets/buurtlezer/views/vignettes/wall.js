// Scenes on the wall: the drawing large, a face for each of the two, the door, and how many people chose each. Not here: which
// scenes stand here, and their words (wall.py), drawing them (parts/room_scenes/readings.js).

import { h } from "../../parts/base/base.js";
import { said } from "../../parts/light/wall.js";
import { readScenes } from "../../parts/room_scenes/readings.js";

/** @import { Read } from "../../parts/room_scenes/readings.js" */

/** @param {{people: string, asks: string, items: Read[], more: string, unread: string, later: string}} content */
export function wall({ people, asks, items, more, unread, later }, { pictures, scenes }) {
  const beside = [people, more, unread, later].filter(Boolean).join(" · ");
  return h(
    "div",
    { class: "wall-scenes", "data-count": String(items.length) },
    asks && said(asks),
    readScenes(items, "h2", { scenes, pictures }),
    beside && said(beside),
  );
}
