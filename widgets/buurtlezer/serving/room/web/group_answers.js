// What the room answered to one moment: bars with words and numbers, or dots on the map. Used by the trainer's and the
// projector's page. Where they are not enough it says so, and nothing else.

import { h } from "../../../parts/base/base.js";
import { bars } from "../../../parts/light/bars.js";
import { ground, mapDrawing, shapeOf } from "../../../parts/light/group_map.js";
import { picture } from "../../../parts/base/picture.js";
import { fewWords, waiting } from "../../../parts/light/wall.js";
import { page, t } from "../../../parts/light/words.js";

/** Words in the page's language, or the first there are. */
export const words = (said) => said?.[page.language] ?? said?.nl ?? Object.values(said ?? {})[0] ?? "";

/** Who passed, and what waits for the next picture. */
export const notes = (result) =>
  [
    result.passed > 0 && t("answers.passed", { count: result.passed }),
    result.waiting > 0 && waiting(result),
  ].filter(Boolean).map((note) => h("p", { class: "bl-muted" }, note));

/** `result` as views/moment/answers.py makes it; `pictures` = {name: paths}; without notes where the page has another place for
 * them. */
export function answers(moment, result, pictures, noted = true) {
  if (!result) return h("p", { class: "bl-muted" }, t("answers.none"));
  if (!result.enough) return h("div", { class: "room-answers" }, h("p", { class: "bl-muted" }, fewWords(result.minimum, result)));
  return h(
    "div",
    { class: "room-answers" },
    moment.form === "spot" ? spots(moment, result) : voiced(moment, result, pictures),
    noted && notes(result),
  );
}

function voiced(moment, result, pictures) {
  const row = ({ value, picture: name, label }) => ({
    name: [picture(pictures[name]), h("span", {}, words(label))],
    voices: result.options.find((one) => one.value === value)?.voices ?? 0,
  });
  return bars(moment.options.map(row));
}

function spots(moment, result) {
  const known = new Map(moment.spots.map((spot) => [spot.id, spot]));
  const dots = result.spots.map((spot) => ({
    lon: spot.lon,
    lat: spot.lat,
    ...known.get(spot.id),
    voices: spot.voices,
    label: spot.id ? `${words(known.get(spot.id)?.label)}: ${spot.voices}` : String(spot.voices),
  }));
  const place = h("div", { class: "room-map-place" });
  const placed = dots.filter((dot) => typeof dot.lon === "number");
  ground().then((base) =>
    place.replaceChildren(
      base
        ? mapDrawing(base, { dots: placed, shape: shapeOf(place), label: t("answers.map", { count: placed.length }) })
        : h("p", {}, t("answers.no_map")),
    )
  );
  const list = result.spots.filter((spot) => spot.id).map((spot) =>
    h("li", {}, `${words(known.get(spot.id)?.label)}: `, h("strong", {}, String(spot.voices)))
  );
  return [place, list.length > 0 && h("ul", { class: "room-spots" }, list)];
}
