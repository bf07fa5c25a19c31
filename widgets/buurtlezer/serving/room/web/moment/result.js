// What the room says, after one's own answer: bars with counts, or marks on the map. Never who.

import { h } from "../../../../parts/base/base.js";
import { picture } from "../../../../parts/base/picture.js";
import { onGround, spotMap } from "./spot_map.js";
import { page, t } from "../../../../parts/light/words.js";

const inLanguage = (words, language) => words[language] || words[page.language] || words[Object.keys(words)[0]];

export function drawResult(room, language) {
  const { moment, result } = room.state;
  if (!moment.shown || !result) return null;
  if (!result.enough) {
    const now = t(`now.${result.lacks ?? "voices"}`, { voices: result.voices });
    return h("p", { class: "not-enough" }, t("result.not_enough", { minimum: result.minimum, now }));
  }
  const heading = h("h2", {}, t("result.title"));
  const total = h(
    "p",
    { class: "bl-muted bl-small" },
    t("result.voices", { voices: result.voices }),
    result.passed ? ` · ${t("result.passed", { passed: result.passed })}` : "",
  );
  return h(
    "section",
    { class: "result" },
    heading,
    moment.form === "spot" ? spots(room, language) : bars(moment, result, language),
    total,
    result.waiting ? h("p", { class: "bl-muted bl-small" }, t("waiting", { count: result.waiting })) : null,
  );
}

function bar(paths, label, language, voices, all) {
  return h(
    "li",
    {},
    h(
      "span",
      { class: "bar-head" },
      picture(paths, "small"),
      h("span", { lang: language, dir: "auto", class: "bar-label" }, label),
      h("strong", {}, t("result.count", { voices, all })),
    ),
    h("span", { class: "bar", "aria-hidden": "true" }, h("span", { style: { width: `${all ? (100 * voices) / all : 0}%` } })),
  );
}

const bars = (moment, result, language) =>
  h(
    "ul",
    { class: "bars" },
    moment.options.map((option) =>
      bar(
        moment.pictures[option.picture],
        inLanguage(option.label, language),
        language,
        result.options.find((one) => one.value === option.value)?.voices ?? 0,
        result.voices,
      )
    ),
  );

function spots({ state: { moment, result }, own }, language) {
  const known = moment.spots.map((spot) => ({ ...spot, voices: result.spots.find((one) => one.id === spot.id)?.voices ?? 0 }));
  const list = known.length
    ? h(
      "ul",
      { class: "bars" },
      known.map((spot) =>
        bar(moment.pictures[spot.picture], inLanguage(spot.label, language), language, spot.voices, result.voices)
      ),
    )
    : null;
  const marks = [...result.spots.filter((one) => one.id === undefined), ...known.filter((one) => one.voices)];
  const place = h("div", { class: "map-place" });
  onGround(
    (drawn) => place.append(spotMap(drawn, { marks, pin: own.spot && !own.spot.id ? own.spot : null })),
    () => place.remove(),
  ); // the list says it too
  return [list, place];
}
