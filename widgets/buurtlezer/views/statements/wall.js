// Five statements on the wall: where the room stood before and after, as dots on a line. Not here: its words (wall.py), drawing
// them (parts/room_scenes/standing.js).

import { h } from "../../parts/base/base.js";
import { said } from "../../parts/light/wall.js";
import { standing } from "../../parts/room_scenes/standing.js";

/** @import { Standing } from "../../parts/room_scenes/standing.js" */

/** @param {{people: string, notes: string[], items: Standing[], ends: string[]}} content */
export function wall({ people, notes, items, ends }) {
  const beside = [people, ...notes].filter(Boolean).join(" · ");
  return h("div", { class: "wall-statements" }, standing(items, ends), beside && said(beside));
}
