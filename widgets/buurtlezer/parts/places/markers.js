// Draws places on a canvas over the ground: thousands of them without a node each. Near ones are one circle with a number.
// Leaflet moves the canvas while fingers move; it is drawn again when they rest.

import { canvasLayer } from "../map/canvas.js";
import { gathered } from "../map/gathered.js";
import { FONT } from "../map/lettering.js";
import { drawNames } from "../map/marknames.js";

const CELL = 56; // pixels; places that fall in one cell of the grid are drawn as one
const RADIUS = 15;
const TAP = 26;
export const MOOD = { "-2": "#e66101", "-1": "#fdb863", 0: "#f7f7f7", 1: "#b2abd2", 2: "#8073ac" };
export const MOOD_SIGN = { "-2": "−−", "-1": "−", 0: "0", 1: "+", 2: "++" };

function drawMood(context, x, y, { values, supposed, opposed }, silent) {
  const slices = values.length || 1;
  for (let i = 0; i < slices; i += 1) {
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, RADIUS, Math.PI * (1 + (2 * i) / slices), Math.PI * (1 + (2 * (i + 1)) / slices));
    context.fillStyle = values.length ? MOOD[values[i]] : "#ffffff";
    context.fill();
  }
  context.beginPath();
  context.arc(x, y, RADIUS, 0, 7);
  context.lineWidth = 1.8;
  context.setLineDash(supposed ? [4, 3] : silent ? [1.5, 4] : []);
  context.strokeStyle = silent ? "#55656f" : "#1b2a33";
  context.stroke();
  context.setLineDash([]);
  const sign = opposed ? "≠" : values.length ? MOOD_SIGN[values[values.length - 1]] : silent ? "" : "·";
  if (values.length > 1) {
    context.beginPath();
    context.arc(x, y, 9, 0, 7);
    context.fillStyle = "#ffffff";
    context.fill();
  }
  // The darkest colours carry white badly and ink well: a white edge under the sign keeps it readable on all five.
  context.font = `700 ${opposed ? 17 : 15}px ${FONT}`;
  context.lineWidth = 3;
  context.strokeStyle = "rgba(255, 255, 255, 0.85)";
  context.strokeText(sign, x, y + 1);
  context.fillStyle = "#1b2a33";
  context.fillText(sign, x, y + 1);
}

function drawCrowd(context, x, y, count, opposed) {
  const radius = Math.min(26, 16 + Math.log2(count) * 1.4);
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.fillStyle = "#ffffff";
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = "#1b2a33";
  context.stroke();
  context.font = `700 14px ${FONT}`;
  context.fillStyle = "#1b2a33";
  context.fillText(String(count), x, y + (opposed ? -3 : 1));
  if (opposed) context.fillText("≠", x, y + 11);
  return radius;
}

/** The Leaflet layer. `look(place)` → {mood, silent}; `chosen()` → the ref of the place that is open. */
export function markersLayer(L, { look, chosen }) {
  return canvasLayer(L, "places", "blm-ground blp-markers", {
    places: [],
    drawn: [],
    show(places) {
      this.places = places;
      if (this._map && this._bounds) this.draw();
    },
    draw() {
      const clean = this.clean();
      if (!clean) return;
      const { _map: map } = this;
      const { context, size, ratio } = clean;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.lineJoin = "round";
      const origin = map.getPixelOrigin().add(this._bounds.min);
      const zoom = map.getZoom();
      const project = ([lon, lat]) => map.project([lat, lon], zoom);
      this.drawn = gathered(project, this.places, { cell: CELL, radius: RADIUS })
        .map((cell) => ({ cell, x: cell.x - origin.x, y: cell.y - origin.y }))
        .filter(({ x, y }) => x > -30 && y > -30 && x < size.x + 30 && y < size.y + 30);
      for (const { cell, x, y } of this.drawn) {
        const open = cell.places.some(({ ref }) => ref === chosen());
        if (cell.places.length > 1) {
          drawCrowd(
            context,
            x,
            y,
            cell.places.length,
            cell.places.some((place) => look(place).mood.opposed),
          );
        } else {
          const { mood, silent } = look(cell.places[0]);
          drawMood(context, x, y, mood, silent);
        }
        if (!open) continue;
        context.beginPath();
        context.arc(x, y, RADIUS + 5, 0, 7);
        context.lineWidth = 3.5;
        context.strokeStyle = "#005f73";
        context.stroke();
      }
      const west = map.containerPointToLayerPoint([0, 0]).x - this._bounds.min.x;
      drawNames(context, this.drawn, this.drawn.map(({ x, y }) => [x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS]), [
        west,
        west + map.getSize().x,
      ], RADIUS);
    },
    /** The places under a point of the map's frame; empty beside them. */
    at([x, y]) {
      const offset = this._map.containerPointToLayerPoint([x, y]).subtract(this._bounds.min);
      const near = this.drawn.map((one) => ({ ...one, far: Math.hypot(one.x - offset.x, one.y - offset.y) })).filter(({ far }) =>
        far < TAP
      ).sort((one, other) => one.far - other.far);
      return near.length ? near[0].cell.places : [];
    },
  });
}
