// Meeting places on the wall: between organised and spontaneous, hard and easy to walk into, drawn as a notebook draws them
// (parts/board). Not here: which of them stand here (wall.py).

import { h } from "../../parts/base/base.js";
import { endOf, laid } from "../../parts/board/laid.js";
import { few, said } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

const [ACROSS, UP] = [["organised", "spontaneous"], ["hard", "easy"]];
const HIGH = 640; // a wall is wider than it is high

export function wall({ minimum, told, places }) {
  if (!places.length) return h("div", { class: "wall-say" }, told > 0 && said(t("board.told", { count: told })), few(minimum));
  const words = (ends) => ends.map((end) => t(`board.${end}`));
  return laid(places.map((place) => ({ ...place, where: where(place) })), {
    x: words(ACROSS),
    y: words(UP),
    label: t("board.map", { count: places.length }),
    high: HIGH,
  });
}

function where({ x, y }) {
  const ends = [ACROSS[endOf(x)], UP[endOf(y)]].map((end) => t(`board.${end ?? "between"}`));
  return ends.filter((one, at, all) => all.indexOf(one) === at).join(", ");
}
