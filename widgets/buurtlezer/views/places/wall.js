// Places on the wall: where two groups say other things of one place, both voices side by side, and where nobody of a group told
// that they come. A face is a sign and a colour, never a colour alone. Not here: which of them stand here (wall.py).

import { h } from "../../parts/base/base.js";
import { apart } from "../../parts/base/apart.js";
import { ground, mapDrawing } from "../../parts/light/group_map.js";
import { FACE, few, said, VALUES } from "../../parts/light/wall.js";
import { page, t } from "../../parts/light/words.js";

const SIGN = { "-2": "−−", "-1": "−", 0: "0", 1: "+", 2: "++" };
const LEAST = 60; // units of the map: a kilometre

const sign = (face) => (face === null ? "±" : SIGN[face]);
const isDouble = (face) => Math.abs(face) > 1;
const tone = (face) => `wall-face wall-face-${face === null ? "divided" : FACE[face]}`;
const word = (face) => (face === null ? t("places.both_ways") : t(`face.${FACE[face]}`).toLocaleLowerCase(page.language));

export function wall({ minimum, told, contrasts, marks, silent, alike }) {
  const unheard = silent.length > 0 &&
    h(
      "section",
      { class: "wall-silent" },
      h("h2", {}, t("places.silent")),
      h("p", { class: "wall-silent-note" }, t("places.silent_note")),
      h("ul", {}, silent.map(nobody)),
    );
  if (!contrasts.length) {
    const words = alike ? t("places.alike") : t("places.no_pair");
    return h(
      "div",
      { class: "wall-say" },
      told > 0 && said(t("places.told", { count: told })),
      said(words),
      !alike && few(minimum),
      unheard,
    );
  }
  return h(
    "div",
    { class: "wall-places" },
    h("div", { class: "wall-say" }, map(contrasts, marks), unheard),
    h("ol", { class: "wall-contrasts" }, contrasts.map(contrast)),
  );
}

function contrast({ name, kind, sides, coarse }, index) {
  const about = [
    name.toLocaleLowerCase(page.language).includes(kind.toLocaleLowerCase(page.language)) ? "" : kind,
    coarse ? t("places.around") : "",
  ].filter(Boolean).join(", ");
  return h(
    "li",
    {},
    h(
      "h2",
      {},
      h("span", { class: "wall-number" }, String(index + 1)),
      h("span", {}, name, about && h("small", {}, ` ${about}`)),
    ),
    h("div", { class: "wall-sides" }, sides.map(side)),
  );
}

function side({ group, voices, face, feelings, why }) {
  const most = Math.max(1, ...VALUES.map((value) => feelings[value]));
  const column = (value) =>
    h(
      "div",
      { class: feelings[value] ? "" : "wall-none" },
      h("span", { class: "wall-count" }, feelings[value] ? String(feelings[value]) : ""),
      h("span", { class: tone(value), style: { height: `${(100 * feelings[value]) / most}%` } }),
      h("span", { class: "wall-sign" }, SIGN[value]),
    );
  return h(
    "section",
    {},
    h(
      "h3",
      { "aria-label": t("places.side", { group, face: word(face), count: voices }) },
      h("span", { class: `${tone(face)}${isDouble(face) ? " wall-double" : ""}`, "aria-hidden": "true" }, sign(face)),
      h("span", {}, group),
    ),
    h("div", {
      class: "wall-columns",
      role: "img",
      "aria-label": VALUES.map((value) => `${t(`face.${FACE[value]}`)}: ${feelings[value]}`).join(", "),
    }, VALUES.map(column)),
    why.length > 0 && h("div", { class: "wall-why" }, why.map((reason) => h("q", {}, reason))),
  );
}

const nobody = ({ group, places: names, more }) =>
  h("li", {}, h("strong", {}, group), names.join(" · "), more > 0 && ` ${t("places.more", { count: more })}`);

/** The pairs on the map: two half faces each, those that stand beside it with their number. */
function map(contrasts, others) {
  const numbered = contrasts.map(({ sides, ...one }, index) => ({
    ...one,
    faces: sides.map(({ face }) => face),
    number: index + 1,
  }));
  const placed = [...numbered, ...others].filter(({ lon }) => lon !== null);
  if (!placed.length) return said(t("places.not_on_map"));
  const place = h("div", { class: "room-map-place wall-map" });
  const label = t("places.map", { count: placed.length });
  ground().then((base) =>
    place.replaceChildren(
      base
        ? mapDrawing(base, { marks: placed, over: halves, label, letters: 1.7, least: LEAST })
        : h("p", {}, t("answers.no_map")),
    )
  );
  return place;
}

function halves(marks, scale) {
  const radius = 78 * scale;
  return apart(marks, radius * 2.5).map(({ at, to: [x, y], faces, number, name }) => {
    const half = (turn) => `M${x} ${y - radius}A${radius} ${radius} 0 0 ${turn} ${x} ${y + radius}Z`;
    const text = (left, top, size, words, cls) =>
      h("text", { x: left, y: top, "text-anchor": "middle", "font-size": size * scale, class: cls }, words);
    const drawn = faces.flatMap((
      face,
      index,
    ) => [
      h("path", { d: half(index), class: tone(face), "stroke-width": 4 * scale }),
      text(x + (index ? 1 : -1) * radius * 0.48, y + 19 * scale, isDouble(face) ? 46 : 54, sign(face), "wall-half-sign"),
    ]);
    const badge = number &&
      [
        h("circle", { cx: x, cy: y - radius, r: 40 * scale, class: "wall-badge", "stroke-width": 4 * scale }),
        text(x, y - radius + 19 * scale, 54, String(number), "wall-badge-number"),
      ];
    return h(
      "g",
      { class: "wall-half" },
      h("title", {}, name),
      h("line", { x1: at[0], y1: at[1], x2: x, y2: y, class: "wall-half-line", "stroke-width": 3 * scale }),
      drawn,
      badge,
    );
  });
}
