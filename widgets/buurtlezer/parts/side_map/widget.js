// One of the two maps: a map with its places, and beside it the list, one place or a form. Here: what it is made of, and what
// follows when anything changes. Not here: what stands beside the map (panel.js), the lock (lock.js).

import { h, onTraits, statusLine, t } from "../base/base.js";
import { toldInPart } from "../base/in_part.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { CLEAR, mapButtons } from "../map/controls.js";
import { findOnMap } from "../map/find.js";
import { recogniseGestures } from "../map/gestures.js";
import { fingersHint, hostGround } from "../map/host.js";
import { gapPattern, othersLayer } from "../map/shapes.js";
import { sideMarks } from "../map/side_marks.js";
import { sideKey } from "./key.js";
import { lockBox } from "./lock.js";
import { sidePanel } from "./panel.js";
import { marksOf } from "./seen.js";

const TOLD = { places: [], others: [], around: [] };
const FOLLOWED = ["places", "others", "around", "choices", "lock", "in_room", "keeps_back", "labels", "ready"];

async function renderSideMap({ model: synced, el }) {
  const told = toldInPart(synced, TOLD);
  const { model } = told;
  el.classList.add("bl-part", "bl-map", "bl-side-map", "blm", "blsm");
  el.dataset.part = model.get("name");
  el.dataset.side = model.get("side");
  const status = statusLine(model);
  const keeper = saving(model, status, () => {});
  const frameElement = h("div", { class: "blm-frame" });
  const twoFingers = fingersHint(model);
  const removed = removedRow(keeper, () => t(model, "undo"), () => panel.draw());
  el.append(frameElement);
  const { view, map, L, geography, ground, container } = await hostGround(model, frameElement);
  map.createPane("places").style.zIndex = 420;
  map.getPane("places").style.pointerEvents = "none";
  container.setAttribute("aria-label", t(model, `map.${model.get("side")}`));

  const marks = sideMarks(L, "places", () => new Set([panel.opened()].filter(Boolean)));
  const panel = sidePanel(model, { L, map, geography, keeper, status, remove, shown, stands: () => lock.focus() });
  const lock = lockBox(model, { ...panel, set: setLock, isOpen: keeper.isOpen });
  const others = othersLayer(L, map, geography);
  const located = () => model.get("places").filter(({ content }) => content.location);
  const boundsOf = (places) => L.latLngBounds(places.map(({ content: { location } }) => [location.lat, location.lon]));
  const buttons = mapButtons(L, map, model, geography, () => boundsOf(located()));
  const spoken = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const find = findOnMap({ L, map, model, geography, announce: (words) => (spoken.textContent = words) });
  buttons.element.prepend(find.button);
  const key = sideKey(model);

  el.replaceChildren(
    h("div", { class: "blsm-sides" }, h("div", { class: "blsm-map" }, frameElement, key.element), panel.element),
    removed.element,
    status.element,
    lock.element,
  );
  frameElement.append(buttons.element, find.element, spoken, twoFingers.element, gapPattern());
  ground.addTo(map);
  marks.addTo(map);

  function remove(place, name) {
    panel.close(false);
    removed.remove(place, t(model, "undo.removed", { name }));
  }
  /** In its slot, so two tabs set the same one. */
  function setLock() {
    const { slot, content, closes } = model.get("lock");
    if (closes) panel.close(false);
    keeper.send({ slot, base_seq: 0, content });
  }
  /** Another place is open, or none: the map shows which, and comes to it. */
  function shown() {
    removed.clear();
    redraw();
    const place = located().find((one) => one.key === panel.opened());
    if (place && !map.getBounds().pad(-0.05).contains(boundsOf([place]))) {
      map.setView(boundsOf([place]).getCenter(), Math.max(map.getZoom(), 13.5), { animate: false });
    }
  }
  function redraw() {
    const pictures = Object.fromEntries((model.get("choices").sense ?? []).map(({ value, picture = [] }) => [value, picture]));
    marks.show(marksOf(model.get("places"), model.get("side"), pictures));
    key.draw();
    lock.draw();
    panel.draw();
  }
  let fitted = ""; // to the area and the places, or while there are none, to the whole
  function fit() {
    if (!container.clientWidth) return;
    map.invalidateSize({ animate: false });
    const own = boundsOf(located()).extend(others.all());
    const bounds = own.isValid() ? own : L.latLngBounds(model.get("around").map(([lon, lat]) => [lat, lon]));
    if (fitted && (fitted !== "whole" || !bounds.isValid())) return;
    fitted = bounds.isValid() ? "places" : "whole";
    const there = bounds.isValid();
    map.fitBounds(there ? bounds : geography.bounds, { ...(there && CLEAR), maxZoom: 15, animate: false });
  }
  function drawArea() {
    const area = model.get("area");
    const mine = { id: "mine", role: "mine", name: "", dashed: false, ...area };
    others.draw(area.geometry || area.sectors ? [mine] : [], true, false);
  }
  function tap(point) {
    if (panel.tap(point)) return;
    const here = marks.at(point);
    if (here.length === 1) panel.openPlace(here[0].key);
    if (here.length < 2) return;
    const bounds = L.latLngBounds(here.map(({ at }) => [at[1], at[0]]));
    if (map.getZoom() < 17 && bounds.getNorthEast().distanceTo(bounds.getSouthWest()) > 8) {
      return map.fitBounds(bounds, { ...CLEAR, maxZoom: 17, animate: false });
    }
    panel.close(false);
    panel.only(here.map((one) => one.key));
  }
  const hand = { onHold: () => {}, onOneFinger: twoFingers.show };
  const stopGestures = recogniseGestures(map, () => ({ mode: "tap", tap }), hand);
  const sized = new ResizeObserver(() => fit());
  sized.observe(container);
  const draw = () => {
    redraw();
    fit();
  };
  const stops = [
    onTraits(model, FOLLOWED, draw),
    onTraits(model, ["area"], () => {
      drawArea();
      fit();
    }),
    stopGestures,
    () => sized.disconnect(),
    keeper.stop,
    told.stop,
  ];
  keeper.onOtherLogbook(() => {
    panel.reset();
    fitted = "";
    removed.clear();
    draw();
  });
  drawArea();
  draw();
  told.ask();
  return () => {
    panel.leaveForm();
    stops.forEach((stop) => stop());
    view.remove();
  };
}

export default { render: renderSideMap };
