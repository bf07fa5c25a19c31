// A scene onto a canvas. Not here: what is drawn (scene.js).

import { FONT } from "../map/lettering.js";

/** @import { Drawn, Lines, Words } from "./scene.js" */

const fonts = new Map();
/** A text's font; the browser reads each anew, so that few are told. */
function fontOf(size, weight = 400) {
  const rounded = Math.round(size * 2) / 2;
  const name = `${weight} ${rounded}`;
  if (!fonts.has(name)) fonts.set(name, `${weight} ${rounded}px ${FONT}`);
  return fonts.get(name);
}

/** How wide words are; each is measured once. @param {CanvasRenderingContext2D} context */
export function measuring(context) {
  const known = new Map();
  return (words, size, weight = 400) => {
    const name = `${weight} ${words}`;
    if (!known.has(name)) {
      if (known.size > 5000) known.clear();
      context.font = fontOf(20, weight);
      known.set(name, context.measureText(words).width / 20);
    }
    return known.get(name) * size;
  };
}

/** @param {CanvasRenderingContext2D} context @param {Drawn[]} drawn */
export function paint(context, drawn) {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const one of drawn) {
    if (one.t === "lines") paintLines(context, one);
    else if (one.t === "words") paintWords(context, one);
    else {
      context.beginPath();
      if (one.t === "circle") context.arc(one.x, one.y, one.r, 0, 2 * Math.PI);
      else one.points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
      context.closePath();
      if (one.fill) {
        context.fillStyle = one.fill;
        context.fill();
      }
      if (one.stroke) {
        context.strokeStyle = one.stroke;
        context.lineWidth = one.width ?? 1;
        context.stroke();
      }
    }
  }
}

/** @param {CanvasRenderingContext2D} context @param {Lines} one */
function paintLines(context, { segments, stroke, width, dash, faint = 1 }) {
  context.beginPath();
  for (let i = 0; i < segments.length; i += 4) {
    context.moveTo(segments[i], segments[i + 1]);
    context.lineTo(segments[i + 2], segments[i + 3]);
  }
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.globalAlpha = faint;
  if (dash) context.setLineDash(dash);
  context.stroke();
  if (dash) context.setLineDash([]);
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {Words} one */
function paintWords(context, { x, y, words, size, fill, weight, angle, halo }) {
  context.font = fontOf(size, weight);
  if (angle) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
  }
  const [atX, atY] = angle ? [0, 0] : [x, y];
  if (halo) {
    context.strokeStyle = "rgba(255, 255, 255, 0.9)";
    context.lineWidth = 3;
    context.strokeText(words, atX, atY);
  }
  context.fillStyle = fill;
  context.fillText(words, atX, atY);
  if (angle) context.restore();
}
