// A map for one tap: the municipalities as outlines, some names, and spots. Drawn from /room/ground.json, which is asked for
// once and kept by the browser.

import { h } from "../../../../parts/base/base.js";
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

const toUnits = (ground, { lon, lat }) => {
  const [west, south, east, north] = ground.box;
  return [((lon - west) / (east - west)) * ground.size[0], ((north - lat) / (north - south)) * ground.size[1]];
};
const toDegrees = (ground, x, y) => {
  const [west, south, east, north] = ground.box;
  return { lon: west + (x / ground.size[0]) * (east - west), lat: north - (y / ground.size[1]) * (north - south) };
};

/** `marks`: [{lon, lat, voices}] or one pin; `tapped({lon, lat})` when it can be answered. */
export function spotMap(ground, { marks = [], pin = null, tapped = null }) {
  const [wide, high] = ground.size;
  const shapes = ground.places.map((place) => h("path", { d: place.path, class: "ground-place" }));
  const layers = ground.layers.map(({ kind, d }) => h("path", { d, class: `ground-${kind}` }));
  const borders = ground.places.map((place) => h("path", { d: place.path, class: "ground-border" }));
  const source = h("text", { x: wide - 12, y: high - 12, class: "ground-source" }, "© OpenStreetMap");
  const names = ground.places.filter((place) => place.shown).map((place) =>
    h("text", { x: place.label, y: place.y, class: "ground-name" }, place.name)
  );
  const stops = ground.stops.map((stop) => h("circle", { cx: stop.x, cy: stop.y, r: 5, class: "ground-stop" }));
  const most = Math.max(1, ...marks.map((mark) => mark.voices));
  const circles = marks.map((mark) => {
    const [x, y] = toUnits(ground, mark);
    const group = h("g", { class: "ground-mark" }, h("circle", { cx: x, cy: y, r: 14 + 26 * Math.sqrt(mark.voices / most) }));
    if (mark.voices > 1) group.append(h("text", { x, y: y + 10 }, String(mark.voices)));
    return group;
  });
  const pins = pin
    ? [h("g", { class: "ground-pin" }, h("circle", { cx: toUnits(ground, pin)[0], cy: toUnits(ground, pin)[1], r: 16 }))]
    : [];
  const drawing = h(
    "svg",
    {
      viewBox: `0 0 ${wide} ${high}`,
      class: `ground${tapped ? " ground-open" : ""}`,
      role: "img",
      "aria-label": tapped ? t("map.tap") : t("map.picture"),
    },
    shapes,
    layers,
    borders,
    stops,
    names,
    source,
    circles,
    pins,
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
