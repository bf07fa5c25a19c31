// The walk on the wall: stops by how many people saw something there. What they wrote is not on the wall.

import { h } from "../../parts/base/base.js";
import { bars } from "../../parts/light/bars.js";
import { few, MOST_ROWS, said } from "../../parts/light/wall.js";
import { page, t } from "../../parts/light/words.js";

export function wall({ stops, minimum }) {
  const enough = stops.filter((stop) => stop.enough).slice(0, MOST_ROWS);
  if (!enough.length) return few(minimum);
  return h(
    "div",
    { class: "wall-say" },
    said(t("walk.words")),
    bars(enough.map(({ name, voices }) => ({ name: name[page.language] ?? name.nl, voices }))),
  );
}
