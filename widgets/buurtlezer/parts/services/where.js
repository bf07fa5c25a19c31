// Where something is: tapped on the map, found by name, only its street, or nowhere on a map. All are full answers.

import { h, t } from "../base/base.js";
import { choiceRow } from "../map/controls.js";
import { districtOf, kindWords, searchable, spotCombobox } from "../map/search.js";
import { pinIcon } from "../map/shapes.js";
import { tapHint } from "../map/tap_hint.js";

const NEAR = 14;
const NEAR_STREET = 15.5;

/** @typedef {{location: {lon: number, lat: number} | null, street: string, name?: string}} Where */

/** `modes`: some of "tap", "name", "none"; without "none" a street is where one looks, and the point is tapped.
 * @param {any} model
 * @param {{L: any, map: any, geography: any}} context
 * @param {{modes: string[], question: string, begun: Where | null, onChange?: (where: Where) => void}} how */
export function whereChoice(model, { L, map, geography }, { modes, question, begun, onChange = () => {} }) {
  let where = begun;
  let mode = null;
  const pin = L.layerGroup().addTo(map);
  const hint = tapHint(model, map);
  const said = h("p", { class: "bl-small bls-where-said", role: "status", "aria-live": "polite" });
  const inTheMiddle = () => take([map.getCenter().lng, map.getCenter().lat]);
  const middle = h("button", { type: "button", on: { click: inTheMiddle } }, t(model, "where.middle"));
  const combobox = spotCombobox({
    model,
    spots: () => searchable(geography.spots),
    kinds: kindWords(model),
    onPick: pick,
    near: districtOf(geography),
    label: t(model, modes.includes("none") ? "where.search_street" : "where.search"),
  });
  const panels = {
    tap: h("div", {}, h("p", { class: "bl-small" }, t(model, "where.tap_hint")), middle),
    name: combobox.element,
    none: h("p", { class: "bl-small" }, t(model, "where.none_hint")),
  };
  const panel = h("div", { class: "bls-where-panel" });
  const words = {
    tap: ["tap", t(model, "where.tap")],
    name: ["find", t(model, "where.name")],
    none: ["remove", t(model, "where.none")],
  };
  const row = choiceRow(question, modes.map((one) => [one, ...words[one]]), choose, "blm-tools bls-where");

  function choose(next) {
    mode = next;
    row.press(next);
    panel.replaceChildren(panels[next]);
    if (next === "none") set({ location: null, street: "" });
    if (next === "name") combobox.input.focus({ preventScroll: true });
    map.getContainer().classList.toggle("blm-tapping", next === "tap");
    hint.show(next === "tap" && !where?.location);
    if (next === "tap") map.getContainer().scrollIntoView({ block: "nearest" }); // on a phone it is above the form
  }
  function pick(spot) {
    if (spot.kind === "street") {
      map.setView([spot.lat, spot.lon], NEAR_STREET, { animate: false });
      if (modes.includes("none")) return set({ location: null, street: spot.id, name: spot.name });
      choose("tap");
      said.textContent = t(model, "where.said_look", { name: spot.name });
      return;
    }
    set({ location: { lon: spot.lon, lat: spot.lat }, street: "", name: spot.name });
    map.setView([spot.lat, spot.lon], Math.max(map.getZoom(), 15), { animate: false });
  }
  /** Five decimals of a degree: about a metre. */
  function take([lon, lat]) {
    set({ location: { lon: Math.round(lon * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 }, street: "" });
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
      const { lat, lon } = where.location;
      pin.addLayer(L.marker([lat, lon], { interactive: false, keyboard: false, icon: pinIcon(L) }));
    }
    said.textContent = !where
      ? ""
      : where.street
      ? t(model, "where.said_street", { name: where.name ?? "" })
      : !where.location
      ? t(model, "where.said_none")
      : where.name
      ? t(model, "where.said_name", { name: where.name })
      : t(model, "where.said_point");
  }
  draw();
  return {
    element: h("div", { class: "bls-where-choice" }, h("h4", {}, question), row.element, panel, said),
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
