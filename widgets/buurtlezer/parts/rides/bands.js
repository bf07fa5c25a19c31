// Bands of minutes on the map: of one side as areas from dark to light, of two as a line each with what both reach hatched. Not
// here: their colours (ramp.js), what lies in them (within.js).

import { h, t } from "../base/base.js";
import { colourOf, drawnBands, topOf } from "./ramp.js";

const ROOMY = 500; // pixels; on a phone points would cover the bands, and the list has them

/** Lines of two sides: the second is dashed too, for who does not see the colour. */
export const SIDE_LINES = [{ color: "#005f73", dashArray: undefined }, { color: "#a3195b", dashArray: "9 6" }];

/** What the lines of two sides are, and that what both reach is hatched.
 * @param {any} model
 * @param {string[]} titles */
export function sidesKey(model, titles) {
  const swatch = (shape) =>
    h("svg", { class: "blm-swatch", viewBox: "0 0 34 16", width: 34, height: 16, "aria-hidden": "true" }, shape);
  const line = ({ color, dashArray }) =>
    h("path", { d: "M1 8h32", stroke: color, "stroke-width": 3, "stroke-dasharray": dashArray, fill: "none" });
  const hatched = h("rect", { x: 1, y: 1, width: 32, height: 14, rx: 3, fill: "url(#blm-gap-hatch)", stroke: "#b9b2a1" });
  return h(
    "ul",
    { class: "blm-legend blr-key" },
    titles.map((title, side) => h("li", {}, swatch(line(SIDE_LINES[side])), title)),
    h("li", {}, swatch(hatched), t(model, "key.both")),
  );
}

/** Gives {draw}. `draw(answer, minutes, items)` shows what is reached within so many minutes, and gives what that covers.
 * @param {{L: any, map: any}} context */
export function bandsLayer({ L, map }) {
  const pane = map.createPane("bands");
  pane.style.zIndex = "380";
  map.createPane("bandmarks").style.zIndex = "410";
  map.createPane("bandnumbers").style.zIndex = "412";
  map.getPane("bandmarks").style.pointerEvents = "none";
  const group = L.layerGroup().addTo(map);
  const shape = (geometry, style) => {
    const layer = L.geoJSON(geometry, { interactive: false, pane: "bands", style: { lineJoin: "round", ...style } });
    group.addLayer(layer);
    return layer.getBounds();
  };

  function one(bands, minutes) {
    const covered = L.latLngBounds([]);
    for (const band of drawnBands(bands, minutes)) {
      const last = band.minutes === minutes;
      const line = { color: last ? "#1b2a33" : "#ffffff", weight: last ? 2.5 : 1.5, opacity: 1 };
      covered.extend(
        shape(band.geometry, { ...line, fillColor: colourOf(band.minutes), fillOpacity: 0.62, className: "blr-band" }),
      );
      number(band);
    }
    return covered;
  }
  function number({ minutes, geometry }) {
    const [lon, lat] = topOf(geometry);
    const icon = L.divIcon({ className: "blr-minutes", html: h("span", {}, minutes), iconSize: [0, 0] });
    group.addLayer(L.marker([lat, lon], { pane: "bandnumbers", interactive: false, keyboard: false, icon }));
  }
  function two(answer, minutes) {
    const covered = L.latLngBounds([]);
    const geometryOf = (bands) => bands.find((band) => band.minutes === minutes)?.geometry;
    const both = geometryOf(answer.both ?? []);
    if (both) shape(both, { stroke: false, fillColor: "url(#blm-gap-hatch)", fillOpacity: 0.55, className: "blr-both" });
    for (const [side, { bands }] of answer.sides.entries()) {
      const geometry = geometryOf(bands);
      if (!geometry) continue;
      const look = SIDE_LINES[side];
      shape(geometry, { fill: false, color: "#ffffff", weight: 6, opacity: 0.85 });
      covered.extend(
        shape(geometry, { ...look, weight: 3, fillColor: look.color, fillOpacity: 0.12, className: "blr-side-line" }),
      );
    }
    return covered;
  }
  function point([lon, lat]) {
    const look = { radius: 5, color: "#fff", weight: 1.5, fillColor: "#1b2a33", fillOpacity: 1, interactive: false };
    group.addLayer(L.circleMarker([lat, lon], { ...look, pane: "bandmarks" }));
  }
  return {
    draw(answer, minutes, points) {
      group.clearLayers();
      if (!answer.sides) return L.latLngBounds([]);
      const covered = answer.sides.length === 1 ? one(answer.sides[0].bands, minutes) : two(answer, minutes);
      if (map.getContainer().clientWidth >= ROOMY) points.forEach(point);
      return covered;
    },
  };
}
