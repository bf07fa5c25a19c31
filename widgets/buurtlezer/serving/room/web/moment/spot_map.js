// A map for one tap: the municipalities as outlines, water and green, some names, and spots. Drawn from /room/ground.json, which
// is asked for once and kept by the browser. What was tapped stands on a nearer part of it, with streets.

import { h } from "../../../../parts/base/base.js";
import { boxOf, frameOf } from "../../../../parts/light/frame.js";
import { near, nearDrawing } from "../../../../parts/light/near_map.js";
import { at, page, t } from "../../../../parts/light/words.js";

let asked = null;
let known = null;
/** Call `drawn(ground)` once it is here, at once if it is; `lost(error)` when it does not come. */
export function onGround(drawn, lost) {
  if (known) return drawn(known);
  if (!asked) {
    asked = fetch(`${at("room/ground.json")}?lang=${page.language}`, { credentials: "omit" }).then((answer) => answer.json());
    asked.then((ground) => (known = ground), () => (asked = null));
  }
  asked.then(drawn, lost);
}

/** @returns {[number, number]} */
const toUnits = (ground, { lon, lat }) => {
  const [west, south, east, north] = ground.box;
  return [((lon - west) / (east - west)) * ground.size[0], ((north - lat) / (north - south)) * ground.size[1]];
};
const toDegrees = (ground, x, y) => {
  const [west, south, east, north] = ground.box;
  return { lon: west + (x / ground.size[0]) * (east - west), lat: north - (y / ground.size[1]) * (north - south) };
};

const LEAST = 160; // units: three kilometres around what was tapped, of which a finger is not that sure

/** `marks`: [{lon, lat, voices}] or one pin; `tapped({lon, lat})` when it can be answered, then on the whole. */
export function spotMap(ground, { marks = [], pin = null, tapped = null }) {
  const [wide, high] = ground.size;
  const spots = [...marks, ...(pin ? [pin] : [])].map((spot) => toUnits(ground, spot));
  const frame = frameOf(tapped ? [] : spots, ground.size, LEAST);
  const scale = frame[2] / wide;
  const isNear = scale < 0.5;
  const isIn = ([x, y]) => x > frame[0] && x < frame[0] + frame[2] && y > frame[1] && y < frame[1] + frame[3];
  // As large as on the whole map, wherever it stands.
  /** @param {number[]} at @param {...Node} drawn */
  const standing = ([x, y], ...drawn) => h("g", { transform: `translate(${x} ${y}) scale(${scale})` }, ...drawn);
  const below = h("g", {}, ground.layers.map(({ kind, d }) => h("path", { d, class: `room-layer-${kind}` })));
  const streets = h("g", {});
  const stops = ground.stops.filter(({ x, y }) => isIn([x, y]));
  const named = isNear ? stops.filter(({ name, x, y }) => [-8, 8].every((one) => isIn([x + one * name.length * scale, y]))) : [];
  const free = ([x, y]) =>
    isIn([x, y]) && spots.every((spot) => Math.hypot(spot[0] - x, spot[1] - y) > 55 * scale) &&
    named.every((stop) => Math.abs(stop.x - x) > 9 * stop.name.length * scale || Math.abs(stop.y - 14 * scale - y) > 34 * scale);
  const box = isNear && boxOf(ground, frame);
  if (box) {
    near(box).then((piece) => {
      if (!piece) return; // the ground of the Region stays
      const drawn = nearDrawing(piece, (degrees) => toUnits(ground, { lon: degrees[0], lat: degrees[1] }), free);
      below.replaceChildren(drawn.below);
      streets.replaceChildren(drawn.names);
    });
  }
  const names = isNear ? [] : ground.places.filter((place) => place.shown);
  const most = Math.max(1, ...marks.map((mark) => mark.voices));
  const drawing = h(
    "svg",
    {
      viewBox: frame.join(" "),
      class: `ground${tapped ? " ground-open" : ""}`,
      role: "img",
      "aria-label": tapped ? t("map.tap") : t("map.picture"),
    },
    ground.places.map((place) => h("path", { d: place.path, class: "ground-place" })),
    below,
    ground.places.map((place) => h("path", { d: place.path, class: "ground-border" })),
    streets,
    stops.map(({ x, y }) => standing([x, y], h("circle", { r: isNear ? 7 : 5, class: "ground-stop" }))),
    named.map(({ x, y, name }) => standing([x, y], h("text", { y: -14, class: "ground-stop-name" }, name))),
    names.map((place) => h("text", { x: place.label, y: place.y, class: "ground-name" }, place.name)),
    standing(
      [frame[0] + frame[2], frame[1] + frame[3]],
      h("text", { x: -12, y: -12, class: "ground-source" }, "© OpenStreetMap"),
    ),
    marks.map((mark) =>
      standing(
        toUnits(ground, mark),
        h(
          "g",
          { class: "ground-mark" },
          h("circle", { r: 14 + 26 * Math.sqrt(mark.voices / most) }),
          mark.voices > 1 ? h("text", { y: 10 }, String(mark.voices)) : null,
        ),
      )
    ),
    pin ? standing(toUnits(ground, pin), h("g", { class: "ground-pin" }, h("circle", { r: 16 }))) : null,
  );
  if (tapped) {
    drawing.addEventListener("click", (event) => {
      const box = drawing.getBoundingClientRect();
      tapped(toDegrees(ground, ((event.clientX - box.left) / box.width) * wide, ((event.clientY - box.top) / box.height) * high));
    });
  }
  return drawing;
}

const chosenHere = { open: false, place: "" }; // a screen that is drawn anew does not take away what somebody is choosing

/** The same answer without a finger on the map: a list of places with names. */
export function placeList(ground, chosen) {
  const options = [
    ...ground.places.map((one) => ({ ...one, group: "map.municipalities" })),
    ...ground.stops.map((one) => ({ ...one, group: "map.stops" })),
  ];
  const groups = ["map.municipalities", "map.stops"].map((group) =>
    h(
      "optgroup",
      { label: t(group) },
      options.map((one, index) => (one.group === group ? h("option", { value: index }, one.name) : null)),
    )
  );
  const list = h(
    "select",
    { id: "place-list", "data-place": "place-list", on: { change: () => (chosenHere.place = list.value) } },
    h("option", { value: "" }, t("map.choose")),
    groups,
  );
  list.value = chosenHere.place;
  const button = h("button", {
    type: "button",
    "data-place": "place-answer",
    on: { click: () => list.value && chosen(toDegrees(ground, options[list.value].x, options[list.value].y)) },
  }, t("map.answer"));
  const fold = h(
    "details",
    { class: "fold", open: chosenHere.open, on: { toggle: () => (chosenHere.open = fold.open) } },
    h("summary", { "data-place": "place-fold" }, t("map.list")),
    h("label", { for: "place-list", class: "bl-hidden" }, t("map.list")),
    h("div", { class: "bl-stack" }, list, button),
  );
  return fold;
}
