// What the room answered to one moment: bars with words and numbers, or dots on the map. Used by the trainer's and the
// projector's page. Below the minimum of voices it says so, and nothing else.

import { h } from "./house.js";
import { ground, mapDrawing } from "./group_map.js";
import { picture } from "./drawing.js";
import { page, t } from "./words.js";

/** Words in the page's language, or the first there are. */
export const words = (said) => said?.[page.language] ?? said?.nl ?? Object.values(said ?? {})[0] ?? "";

/** `result` as steps/room/answers_view.py makes it; `pictures` = {name: paths}. */
export function answers(moment, result, pictures) {
  if (!result) return h("p", { class: "bl-muted" }, t("answers.none"));
  if (!result.enough) return h("p", { class: "bl-muted" }, t("answers.few", { minimum: result.minimum }));
  const passed = result.passed > 0 && h("p", { class: "bl-muted" }, t("answers.passed", { count: result.passed }));
  return h("div", { class: "room-answers" }, moment.form === "spot" ? spots(moment, result) : bars(moment, result, pictures), passed);
}

function bars(moment, result, pictures) {
  const most = Math.max(1, ...result.options.map((option) => option.voices));
  return h(
    "ul",
    { class: "room-bars" },
    moment.options.map((option) => {
      const { voices } = result.options.find((one) => one.value === option.value) ?? { voices: 0 };
      const bar = h("span", { class: "room-bar", style: { width: `${(100 * voices) / most}%` } });
      return h("li", {}, h("span", { class: "room-bar-name" }, picture(pictures[option.picture]), h("span", {}, words(option.label))), h("span", { class: "room-bar-track", "aria-hidden": "true" }, bar), h("strong", {}, String(voices)));
    }),
  );
}

function spots(moment, result) {
  const known = new Map(moment.spots.map((spot) => [spot.id, spot]));
  const dots = result.spots.map((spot) => ({ lon: spot.lon, lat: spot.lat, ...known.get(spot.id), voices: spot.voices, label: spot.id ? `${words(known.get(spot.id)?.label)}: ${spot.voices}` : String(spot.voices) }));
  const place = h("div", { class: "room-map-place" });
  const placed = dots.filter((dot) => typeof dot.lon === "number");
  ground().then((base) => place.replaceChildren(base ? mapDrawing(base, { dots: placed, label: t("answers.map", { count: placed.length }) }) : h("p", {}, t("answers.no_map"))));
  const list = result.spots.filter((spot) => spot.id).map((spot) => h("li", {}, `${words(known.get(spot.id)?.label)}: `, h("strong", {}, String(spot.voices))));
  return [place, list.length > 0 && h("ul", { class: "room-spots" }, list)];
}
