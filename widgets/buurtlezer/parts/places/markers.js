// Draws places on a canvas over the ground: thousands of them without a node each. Near ones are one circle with a number.
// Leaflet moves the canvas while fingers move; it is drawn again when they rest.

import { gathered } from "../map/gathered.js";
import { FONT } from "../map/lettering.js";
import { drawNames } from "../map/marknames.js";
import { marksLayer } from "../map/marks_layer.js";

const CELL = 56; // pixels; places that fall in one cell of the grid are drawn as one
const RADIUS = 15;
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
export const markersLayer = (L, { look, chosen }) =>
  marksLayer(L, "places", "blp-markers", {
    gather: (project, places) => gathered(project, places, { cell: CELL, radius: RADIUS }),
    paint(context, laid, across) {
      for (const { cell, x, y } of laid) {
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
      drawNames(context, laid, across, RADIUS);
    },
  });
