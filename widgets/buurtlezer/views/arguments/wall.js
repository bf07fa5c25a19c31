// Five arguments on the wall, each with the limits that tables add. Not here: which limits stand here, and their words (wall.py),
// drawing them (parts/room_scenes/limits.js).

import { h } from "../../parts/base/base.js";
import { said } from "../../parts/light/wall.js";
import { limits } from "../../parts/room_scenes/limits.js";

/** @param {{items: import("../../parts/room_scenes/limits.js").Limits[], nobody: string, unread: string}} content */
export function wall({ items, nobody, unread }) {
  return h("div", { class: "wall-arguments" }, limits(items, "h2", nobody), unread && said(unread));
}
