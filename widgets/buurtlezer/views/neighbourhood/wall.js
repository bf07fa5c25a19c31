// Where the room's drawings agree, on the wall: bands on a light map, and how large each is. In a notebook they lie on the map
// that one draws on, which can be moved: another thing (parts/map).

import { h } from "../../parts/base/base.js";
import { ground, mapDrawing, shapeOf } from "../../parts/light/group_map.js";
import { few, number, said, waiting } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

const LEAST = 40; // units of the drawing: some 700 m, so that a small neighbourhood fills the map too

export function wall({ all, minimum, waiting: count }) {
  if (!all.enough) return few(minimum, all);
  const bands = [...all.bands].sort((one, other) => one.share - other.share).filter((band) => band.area.coordinates.length);
  const place = h("div", { class: "room-map-place wall-map" });
  const label = t("neighbourhood.map", { count: all.drawings });
  ground().then((base) =>
    place.replaceChildren(
      base
        ? mapDrawing(base, {
          areas: bands.map((band) => ({
            geometry: band.area,
            class: `wall-band-${band.share}`,
            title: t("neighbourhood.band", { share: band.share }),
            width: 3,
          })),
          label,
          letters: 1.7,
          least: LEAST,
          shape: shapeOf(place),
        })
        : h("p", {}, t("answers.no_map")),
    )
  );
  const key = (band) =>
    h(
      "li",
      {},
      h("span", { class: `wall-key wall-band-${band.share}`, "aria-hidden": "true" }),
      t("neighbourhood.band", { share: band.share }),
      " · ",
      h("strong", {}, t("neighbourhood.size", { size: number(band.km2, 2) })),
    );
  return h(
    "div",
    { class: "wall-two wall-agree" },
    place,
    h(
      "div",
      {},
      said(label),
      bands.length ? h("ul", { class: "wall-legend" }, bands.map(key)) : said(t("neighbourhood.nowhere")),
      count && said(waiting({ waiting: count })),
      all.none > 0 && said(t("neighbourhood.none", { count: all.none })),
    ),
  );
}
