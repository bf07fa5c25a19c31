// Where a place is: tapped on the map, found by name, or nowhere on a map. All three are full answers.

import { h, t } from "../base/base.js";
import { choiceRow } from "../map/controls.js";
import { districtOf, farFrom, kindWords, searchable, spotCombobox } from "../map/search.js";
import { pinIcon } from "../map/shapes.js";
import { tapHint } from "../map/tap_hint.js";

const NEAR = 14;
const NEAR_STREET = 15.5;

/** `onChange(where)`: {location: {lon, lat} | null, spot, name?}. `context` = {L, map, geography}.
 * `noneIcon`: of the answer without a point, which is nowhere, or everywhere. */
export function whereChoice(model, { L, map, geography }, onChange, begun, noneIcon = "remove") {
  let where = begun;
  let mode = begun ? (begun.location ? "tap" : "none") : null;
  const pin = L.layerGroup().addTo(map);
  const hint = tapHint(model, map);
  const said = h("p", { class: "bl-small blp-where-said", role: "status", "aria-live": "polite" });
  const middle = h(
    "button",
    { type: "button", on: { click: () => take([map.getCenter().lng, map.getCenter().lat]) } },
    t(model, "where.middle"),
  );
  const kinds = kindWords(model);
  const combobox = spotCombobox({
    model,
    spots: () => searchable(geography.spots),
    kinds,
    onPick: pick,
    near: districtOf(geography),
    far: () => farFrom(map),
    label: t(model, "where.search"),
  });
  const panels = {
    tap: h("div", {}, h("p", { class: "bl-small" }, t(model, "where.tap_hint")), middle),
    name: combobox.element,
    none: h("p", { class: "bl-small" }, t(model, "where.none_hint")),
  };
  const place = h("div", { class: "blp-where-panel" });
  const row = choiceRow(
    t(model, "where.question"),
    [["tap", "tap", t(model, "where.tap")], ["name", "spots", t(model, "where.name")], [
      "none",
      noneIcon,
      t(model, "where.none"),
    ]],
    choose,
    "blm-tools blp-where",
  );

  function choose(next) {
    mode = next;
    row.press(next);
    place.replaceChildren(panels[next]);
    if (next === "none") set({ location: null, spot: "" });
    if (next === "name") combobox.input.focus({ preventScroll: true });
    map.getContainer().classList.toggle("blm-tapping", next === "tap");
    hint.show(next === "tap" && !where?.location);
    if (next === "tap") map.getContainer().scrollIntoView({ block: "nearest" }); // on a phone it is above the form
  }
  function pick(spot) {
    if (spot.kind === "street") { // it says where to look; the place itself is somewhere along it
      choose("tap");
      map.setView([spot.lat, spot.lon], NEAR_STREET, { animate: false });
      said.textContent = t(model, "where.said_street", { name: spot.name });
      return;
    }
    const exact = spot.kind !== "district" && spot.kind !== "municipality";
    set({ location: { lon: spot.lon, lat: spot.lat }, spot: spot.id, name: spot.name, kind: spot.kind });
    map.setView([spot.lat, spot.lon], Math.max(map.getZoom(), exact ? 15 : 13.5), { animate: false });
  }
  /** Five decimals of a degree: about a metre. */
  function take([lon, lat]) {
    set({ location: { lon: Math.round(lon * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 }, spot: "" });
  }
  function set(next) {
    where = next;
    draw();
    onChange(next);
  }
  function draw() {
    pin.clearLayers();
    hint.show(mode === "tap" && !where?.location);
    if (where?.location) {
      pin.addLayer(
        L.marker([where.location.lat, where.location.lon], {
          interactive: false,
          keyboard: false,
          icon: pinIcon(L),
        }),
      );
    }
    said.textContent = !where
      ? ""
      : !where.location
      ? t(model, "where.said_none")
      : where.name
      ? t(model, "where.said_name", { name: where.name })
      : t(model, "where.said_point");
  }
  if (mode) {
    row.press(mode);
    place.replaceChildren(panels[mode]);
  }
  draw();
  return {
    element: h("div", { class: "blp-where-choice" }, h("h4", {}, t(model, "where.question")), row.element, place, said),
    value: () => where,
    /** A tap on the map; true when it was meant for this. */
    tap([x, y]) {
      if (mode !== "tap") return false;
      const { lat, lng } = map.containerPointToLatLng([x, y]);
      take([lng, lat]);
      if (map.getZoom() < NEAR) { // a finger covers a whole district: come nearer, and let it be put right
        map.setView([lat, lng], NEAR + 0.75, { animate: false });
        said.textContent = t(model, "where.said_again");
      }
      return true;
    },
    stop() {
      pin.remove();
      hint.show(false);
      map.getContainer().classList.remove("blm-tapping");
    },
  };
}
