// Five statements on the wall: where the room stood before and after, as dots on a line. Not here: its words (wall.py), drawing
// them (parts/room_scenes/standing.js).

import { h } from "../../parts/base/base.js";
import { said } from "../../parts/light/wall.js";
import { standing } from "../../parts/room_scenes/standing.js";

/** @param {{people: string, items: import("../../parts/room_scenes/standing.js").Standing[], ends: string[]}} content */
export function wall({ people, items, ends }) {
  return h("div", { class: "wall-statements" }, standing(items, ends), people && said(people));
}
