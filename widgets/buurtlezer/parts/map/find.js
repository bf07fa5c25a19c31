// Finding a place on a map: a button, and over the map a field. It moves the map and stores nothing, and no server hears what was
// typed. Not here: how a name is found (search.js), what is drawn (ground.js).

import { h, t } from "../base/base.js";
import { icon } from "./controls.js";
import { districtOf, farFrom, kindWords, searchable, spotCombobox } from "./search.js";
import { toLonLat } from "./topology.js";

const NEAR = 16;
const NEAR_STREET = 15.5;
const AREAS = ["district", "park", "municipality"];

/** `announce`: says something to a screen reader. Gives the button and what lies over the map. */
export function findOnMap({ L, map, model, geography, announce }) {
  const mark = L.layerGroup().addTo(map);
  const spots = searchable(geography.spots);
  const field = spotCombobox({
    model,
    spots: () => spots,
    kinds: kindWords(model),
    onPick: show,
    onEscape: () => close(true),
    label: t(model, "find.label"),
    offered: () => true,
    near: districtOf(geography),
    far: () => farFrom(map),
  });
  const button = h("button", {
    type: "button",
    class: "blm-mapbutton blm-findbutton",
    title: t(model, "find.label"),
    "aria-label": t(model, "find.label"),
    "aria-expanded": "false",
    on: { click: () => over.hidden ? open() : close(true) },
  }, icon("find"));
  const shut = h("button", {
    type: "button",
    class: "blm-mapbutton",
    title: t(model, "find.close"),
    "aria-label": t(model, "find.close"),
    on: { click: () => close(true) },
  }, icon("remove"));
  const over = h(
    "div",
    { class: "blm-find leaflet-control", role: "search", "aria-label": t(model, "find.label"), hidden: true },
    [
      field.element,
      shut,
    ],
  );
  L.DomEvent.disableClickPropagation(over);
  L.DomEvent.disableScrollPropagation(over);

  function open() {
    mark.clearLayers();
    over.hidden = false;
    button.setAttribute("aria-expanded", "true");
    field.input.focus({ preventScroll: true });
  }
  function close(back) {
    over.hidden = true;
    button.setAttribute("aria-expanded", "false");
    field.empty();
    if (back) button.focus({ preventScroll: true });
  }
  function show(one) {
    mark.clearLayers();
    const around = AREAS.includes(one.kind) ? boundsOf(one.id) : null;
    if (around) map.fitBounds(around, { padding: [24, 24], animate: false });
    else {
      map.setView([one.lat, one.lon], one.kind === "street" ? NEAR_STREET : NEAR, { animate: false });
      map.getContainer().classList.remove("blm-named");
      mark.addLayer(L.marker([one.lat, one.lon], { interactive: false, keyboard: false, icon: ring(one.name) }));
    }
    announce(t(model, "find.shown", { name: one.name }));
    close(true); // it would lie over what is drawn now
  }
  function ring(name) {
    const element = h("div", { class: "blm-foundmark" }, h("b", {}), h("span", {}, name));
    return L.divIcon({ className: "", html: element, iconSize: [0, 0] });
  }
  /** What a district or a municipality takes of the map; null for a park that is neither. */
  function boundsOf(id) {
    const code = id.slice(id.indexOf(":") + 1);
    const boxes = [...geography.topology.sectors.values()].filter((sector) => geography.units[sector.code]?.includes(code))
      .map(({ box }) => box);
    if (!boxes.length) return null;
    const corner = (at, pick) => pick(...boxes.map((box) => box[at]));
    const [west, south] = toLonLat(corner(0, Math.min), corner(3, Math.max));
    const [east, north] = toLonLat(corner(2, Math.max), corner(1, Math.min));
    return [[south, west], [north, east]];
  }
  // The name goes as soon as a hand is on the map, the ring with the next search or another tool.
  map.getContainer().addEventListener("pointerdown", () => map.getContainer().classList.add("blm-named"));
  return { button, element: over, forget: () => mark.clearLayers() };
}
