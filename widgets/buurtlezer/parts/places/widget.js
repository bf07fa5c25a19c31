// The places part: a map with markers, and beside it the list or one place. Here: the map, and what follows when anything
// changes.

import { h, onTraits, statusLine, t } from "../base/base.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { mapButtons } from "../map/controls.js";
import { findOnMap } from "../map/find.js";
import { recogniseGestures } from "../map/gestures.js";
import { fingersHint, hostGround } from "../map/host.js";
import { gapPattern, othersLayer } from "../map/shapes.js";
import { filterRow } from "./filter.js";
import { lostMeanings } from "./lost.js";
import { markersLayer, MOOD, MOOD_SIGN } from "./markers.js";
import { placesPanel } from "./panel.js";
import { faceWord, moodOf, sidesOf } from "./sides.js";
import { placesOf } from "./told.js";

async function renderPlaces({ model, el }) {
  el.classList.add("bl-part", "bl-map", "bl-places", "blm", "blp");
  el.dataset.part = model.get("name");
  const status = statusLine(model);
  const keeper = saving(model, status, () => {});
  const frameElement = h("div", { class: "blm-frame" });
  const twoFingers = fingersHint(model);
  const removed = removedRow(keeper, () => t(model, "undo"));
  el.append(frameElement);
  const { view, map, L, geography, ground, container } = await hostGround(model, frameElement);
  map.createPane("places").style.zIndex = 420;
  map.getPane("places").style.pointerEvents = "none";
  const located = () => placesOf(model).filter(({ at }) => at);

  const filter = filterRow(model, redraw);
  const looks = new Map(); // what a marker shows, kept between two drawings of the same places
  const look = (place) => {
    if (!looks.has(place.ref)) {
      const { group } = filter.chosen;
      // Too few is not nobody.
      const spoke = !group || sidesOf(model, place, { group }).length > 0 || group in (place.room?.groups ?? {});
      looks.set(place.ref, { mood: moodOf(sidesOf(model, place, filter.chosen)), silent: !spoke });
    }
    return looks.get(place.ref);
  };
  const panel = placesPanel(model, { L, map, geography, keeper, status, filter, remove, shown });
  const lost = lostMeanings(model, { keeper, remove });
  const markers = markersLayer(L, { look, chosen: panel.opened });
  const buttons = mapButtons(L, map, model, geography, () => L.latLngBounds(located().map(({ at }) => [at[1], at[0]])));
  const spoken = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const find = findOnMap({ L, map, model, geography, announce: (words) => (spoken.textContent = words) });
  buttons.element.prepend(find.button);
  const key = h("ul", { class: "blm-legend blp-legend" });
  const others = othersLayer(L, map, geography);

  el.replaceChildren(
    filter.element,
    h("div", { class: "blp-body" }, h("div", { class: "blp-map" }, frameElement, key), panel.element),
    removed.element,
    lost.element,
    status.element,
  );
  frameElement.append(buttons.element, find.element, spoken, twoFingers.element, gapPattern());
  ground.addTo(map);
  markers.addTo(map);

  function remove(entry, title) {
    removed.remove(entry, t(model, "undo.removed", { name: title }));
  }
  /** Another place is open, or none: the map shows which, and comes to it. */
  function shown() {
    removed.clear();
    redraw();
    const place = located().find(({ ref }) => ref === panel.opened());
    if (place && !map.getBounds().pad(-0.05).contains([place.at[1], place.at[0]])) {
      map.setView([place.at[1], place.at[0]], Math.max(map.getZoom(), 13.5), { animate: false });
    }
  }
  function redraw() {
    looks.clear();
    filter.offer(placesOf(model));
    markers.show(located());
    drawKey();
    lost.draw();
    panel.draw();
  }
  function drawKey() {
    const item = (value, words) =>
      h(
        "li",
        {},
        h(
          "span",
          { class: "blp-mini", "aria-hidden": "true", style: { "--mood": MOOD[value] ?? "#fff" } },
          MOOD_SIGN[value] ?? value,
        ),
        words,
      );
    key.replaceChildren(
      item(-2, faceWord(model, -2)),
      item(2, faceWord(model, 2)),
      item("≠", t(model, "key.opposed")),
      h("li", {}, h("span", { class: "blp-mini blp-dashed", "aria-hidden": "true" }), t(model, "key.supposed")),
      filter.chosen.group
        ? h("li", {}, h("span", { class: "blp-mini blp-dotted", "aria-hidden": "true" }), t(model, "key.silent"))
        : "",
    );
  }

  let fitted = ""; // to the places, or while there are none, to the whole
  function fit() {
    if (!container.clientWidth) return;
    map.invalidateSize({ animate: false });
    const bounds = L.latLngBounds(located().map(({ at }) => [at[1], at[0]])).extend(others.all());
    if (fitted && (fitted !== "whole" || !bounds.isValid())) return;
    fitted = bounds.isValid() ? "places" : "whole";
    map.fitBounds(bounds.isValid() ? bounds : geography.bounds, { padding: [36, 36], maxZoom: 15, animate: false });
  }
  function drawArea() {
    const area = model.get("area");
    others.draw(
      area.geometry || area.sectors ? [{ id: "mine", role: "mine", name: "", dashed: false, ...area }] : [],
      true,
      false,
    );
  }
  function tap(point) {
    if (panel.tap(point)) return;
    const here = markers.at(point);
    if (here.length === 1) panel.openPlace(here[0].ref);
    if (here.length < 2) return;
    const bounds = L.latLngBounds(here.map(({ at }) => [at[1], at[0]]));
    if (map.getZoom() < 17 && bounds.getNorthEast().distanceTo(bounds.getSouthWest()) > 8) {
      map.fitBounds(bounds, { padding: [60, 60], maxZoom: 17, animate: false });
    } else {
      panel.close(false);
      panel.only(here);
    }
  }
  const stopGestures = recogniseGestures(map, () => ({ mode: "tap", tap }), { onHold: () => {}, onOneFinger: twoFingers.show });
  const sized = new ResizeObserver(() => fit());
  sized.observe(container);
  const draw = () => {
    redraw();
    fit();
  };
  const stops = [
    onTraits(model, ["_told", "_since", "lost", "choices", "labels", "ready"], draw),
    onTraits(model, ["area"], () => {
      drawArea();
      fit();
    }),
    stopGestures,
    () => sized.disconnect(),
    keeper.stop,
  ];
  keeper.onOtherLogbook(() => {
    panel.reset();
    fitted = "";
    removed.clear();
    draw();
  });
  drawArea();
  draw();
  return () => {
    panel.leaveForm();
    stops.forEach((stop) => stop());
    view.remove();
  };
}

export default { render: renderPlaces };
