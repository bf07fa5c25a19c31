// The map of rides: the ground, the area, where sides begin and where to. Not here: what is drawn of an answer (bands.js,
// lines.js).

import { t } from "../base/base.js";
import { mapButtons } from "../map/controls.js";
import { recogniseGestures } from "../map/gestures.js";
import { fingersHint, hostGround } from "../map/host.js";
import { gapPattern, othersLayer, pinIcon } from "../map/shapes.js";
import { startMark } from "./ends.js";

/** @typedef {{lon: number, lat: number}} To */

/** Hosts the map in a frame: {element, context, draw, show, tapped, stop}. `to()` is where to, or null.
 * @param {any} model
 * @param {HTMLElement} frame
 * @param {() => To | null} to */
export async function ridesMap(model, frame, to) {
  const { view, map, L, geography, ground, container } = await hostGround(model, frame);
  const twoFingers = fingersHint(model);
  const others = othersLayer(L, map, geography);
  map.createPane("ends").style.zIndex = "440";
  const ends = L.layerGroup().addTo(map);
  let answered = L.latLngBounds([]); // what is shown of an answer
  /** @type {(point: [number, number]) => void} */
  let tapped = () => {};
  const around = () => {
    const bounds = L.latLngBounds([]).extend(others.all());
    for (const { at } of model.get("starts")) if (at) bounds.extend([at[1], at[0]]);
    const end = to();
    if (end) bounds.extend([end.lat, end.lon]);
    return answered.isValid() ? answered : bounds;
  };
  frame.append(mapButtons(L, map, model, geography, around).element, twoFingers.element, gapPattern());
  ground.addTo(map);
  container.setAttribute("aria-label", t(model, "map_name"));

  const mark = (lon, lat, icon) =>
    ends.addLayer(L.marker([lat, lon], { pane: "ends", interactive: false, keyboard: false, icon }));
  const fromIcon = (side) => L.divIcon({ className: "blr-on-map", html: startMark(model, side), iconSize: [24, 24] });
  function drawEnds() {
    ends.clearLayers();
    const seen = new Set();
    for (const [side, { at }] of model.get("starts").entries()) {
      if (!at || seen.has(String(at))) continue; // two with one start are one mark
      seen.add(String(at));
      mark(at[0], at[1], fromIcon(side));
    }
    const end = to();
    if (end) mark(end.lon, end.lat, pinIcon(L));
  }
  function drawArea() {
    const area = model.get("area");
    const there = area.geometry || area.sectors;
    others.draw(there ? [{ id: "mine", role: "mine", name: "", dashed: false, ...area }] : [], true, false);
  }

  let fitted = "";
  /** What there is to see comes in sight, once. */
  function fit() {
    if (!container.clientWidth) return; // in a closed fold: when it is there
    map.invalidateSize({ animate: false });
    const bounds = around();
    const now = bounds.isValid() ? bounds.toBBoxString() : "whole";
    if (fitted === now) return;
    fitted = now;
    map.fitBounds(bounds.isValid() ? bounds : geography.bounds, { padding: [36, 36], maxZoom: 15, animate: false });
  }
  const stopGestures = recogniseGestures(map, () => ({ mode: "tap", tap: (point) => tapped(point) }), {
    onHold: () => {},
    onOneFinger: twoFingers.show,
  });
  const sized = new ResizeObserver(fit);
  sized.observe(container);
  return {
    context: { L, map, geography },
    draw() {
      drawArea();
      drawEnds();
      fit();
    },
    /** What an answer covers comes in sight. */
    show(bounds) {
      answered = bounds;
      fit();
    },
    onTap: (listener) => (tapped = listener),
    stop() {
      stopGestures();
      sized.disconnect();
      view.remove();
    },
  };
}
