// Draws places of two maps on a canvas over the ground, and one such mark beside a word. Not here: how a look is told from
// another, what is one mark (side_looks.js).

import { h } from "../base/base.js";
import { FONT } from "./lettering.js";
import { drawNames } from "./marknames.js";
import { marksLayer } from "./marks_layer.js";
import { LOOKS, marksOf, RADIUS } from "./side_looks.js";

const INK = "#1b2a33";

function outline(context, x, y, form, radius) {
  context.beginPath();
  if (form === "round") context.arc(x, y, radius, 0, 7);
  else context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
}

function drawForms(context, x, y, look, { radius, dashed }) {
  const { forms, line, fill } = LOOKS[look];
  context.setLineDash(dashed ? [5, 4] : []);
  for (const [nth, form] of forms.entries()) {
    outline(context, x, y, form, nth ? radius - 3.5 : form === "square" ? radius - 1 : radius);
    context.fillStyle = fill;
    if (!nth) context.fill();
    context.lineWidth = nth ? 1.5 : form === "round" ? 3 : 2.2;
    context.strokeStyle = line;
    context.stroke();
  }
  context.setLineDash([]);
}

function write(context, x, y, words, size) {
  context.font = `700 ${size}px ${FONT}`;
  context.fillStyle = INK;
  context.fillText(words, x, y + 1);
}

/** A pictogram of 24 by 24 in the middle of a mark. */
function drawPicture(context, x, y, paths) {
  context.save();
  context.translate(x - 8.4, y - 8.4);
  context.scale(0.7, 0.7);
  context.lineWidth = 2;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.strokeStyle = INK;
  for (const path of paths) context.stroke(new Path2D(path));
  context.restore();
}

function drawMark(context, { look, places, chosen }, x, y) {
  const [place] = places;
  const several = places.length > 1;
  const radius = several ? Math.min(22, RADIUS + 2 + Math.log2(places.length)) : RADIUS;
  drawForms(context, x, y, look, { radius, dashed: !several && place.dashed });
  const sign = LOOKS[look].sign;
  if (several) write(context, x, y, String(places.length), 13);
  else if (place.paths?.length && !sign) drawPicture(context, x, y, place.paths);
  else write(context, x, y, sign || (place.dashed ? "?" : "·"), sign ? 17 : 15);
  if (!several && place.shut) drawShut(context, x + RADIUS, y - RADIUS);
  if (!chosen) return;
  context.beginPath();
  context.arc(x, y, RADIUS + 8, 0, 7);
  context.lineWidth = 3.5;
  context.strokeStyle = INK;
  context.stroke();
}

/** A closed eye at the corner of a mark. */
function drawShut(context, x, y) {
  outline(context, x, y, "round", 8);
  context.fillStyle = INK;
  context.fill();
  context.strokeStyle = "#ffffff";
  context.lineWidth = 1.6;
  context.beginPath();
  context.arc(x, y - 3.5, 5, 0.15 * Math.PI, 0.85 * Math.PI);
  context.moveTo(x, y + 1.5);
  context.lineTo(x, y + 4);
  context.stroke();
}

/** The Leaflet layer in a pane that is there; it shows
 * `{key, name, at: [lon, lat], look, dashed?, shut?, paths?}`.
 * @param {any} L
 * @param {string} pane
 * @param {() => Set<string>} chosen keys of places that stand out */
export const sideMarks = (L, pane, chosen) =>
  marksLayer(L, pane, "blm-side-marks", {
    gather: (project, places) =>
      marksOf(project, places, chosen()).map((mark) => ({ ...mark, below: mark.chosen ? RADIUS + 9 : RADIUS })),
    paint(context, laid, across) {
      for (const { cell, x, y } of laid) drawMark(context, cell, x, y);
      drawNames(context, laid, across, RADIUS);
    },
  });

/** The same mark beside a word.
 * @param {string} look one of LOOKS
 * @param {{dashed?: boolean, shut?: boolean, words?: string}} [more] */
export function miniMark(look, { dashed = false, words = "" } = {}) {
  const { forms, line, fill, sign } = LOOKS[look];
  const shape = (form, nth) => {
    const stroke = { fill: nth ? "none" : fill, stroke: line, "stroke-width": nth ? 1 : 2 };
    const dash = { "stroke-dasharray": dashed ? "4 3" : null };
    return form === "round"
      ? h("circle", { cx: 12, cy: 12, r: nth ? 8 : 9.5, ...stroke, ...dash })
      : h("rect", { x: 2.5, y: 2.5, width: 19, height: 19, ...stroke, ...dash });
  };
  const written = words || sign || (dashed ? "?" : "");
  return h(
    "svg",
    { class: "blm-mini-mark", viewBox: "0 0 24 24", width: 24, height: 24, "aria-hidden": "true", focusable: "false" },
    forms.map(shape),
    written ? h("text", { x: 12, y: 16.5, "text-anchor": "middle", fill: INK }, written) : null,
  );
}
