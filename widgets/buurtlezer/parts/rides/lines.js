// Ways on the map: on foot dotted, a line in its colour with its badge. Of two sides the second one's are dashed. Not here: which
// way is open (ways.js).

import { badgeColours } from "./readable.js";
import { lineBadges, linesOf } from "./strip.js";

/** Gives {draw}: `draw(ways)` shows one way of each side (null: none), and gives what they cover.
 * @param {{L: any, map: any}} context */
export function linesLayer({ L, map }) {
  map.createPane("rides").style.zIndex = "430";
  map.getPane("rides").style.pointerEvents = "none";
  // Of their own: Leaflet orders marks by where they lie, and lines would hide some.
  map.createPane("ridebadges").style.zIndex = "435";
  const group = L.layerGroup().addTo(map);
  const line = (points, look) =>
    group.addLayer(L.polyline(points, { interactive: false, pane: "rides", lineJoin: "round", lineCap: "round", ...look }));

  function leg(told, dashed) {
    const { mode, colour, shape } = told;
    const points = shape.map(([lon, lat]) => [lat, lon]);
    if (points.length < 2) return points;
    if (mode === "foot") {
      line(points, { color: "#ffffff", weight: 7, opacity: 0.9 });
      line(points, { color: "#1b2a33", weight: 4, dashArray: "0.1 8", className: "blr-line-foot" });
      return points;
    }
    const { fill } = badgeColours(colour, mode);
    line(points, { color: "#ffffff", weight: 9, opacity: 0.95 });
    line(points, { color: "#1b2a33", weight: 6.5, opacity: 1 }); // a light line has an edge
    line(points, { color: fill, weight: 4.5, className: "blr-line" });
    if (dashed) line(points, { color: "#ffffff", weight: 2, dashArray: "2 9" });
    const lines = linesOf(told);
    if (lines.length) badge(points[Math.floor(points.length / 2)], lineBadges(lines, mode));
    return points;
  }
  function badge(at, html) {
    const icon = L.divIcon({ className: "blr-line-badge", html, iconSize: [0, 0] });
    group.addLayer(L.marker(at, { pane: "ridebadges", interactive: false, keyboard: false, icon }));
  }
  return {
    draw(ways) {
      group.clearLayers();
      const covered = L.latLngBounds([]);
      for (const [side, way] of ways.entries()) {
        for (const one of way?.legs ?? []) for (const point of leg(one, side > 0)) covered.extend(point);
      }
      return covered;
    },
  };
}
