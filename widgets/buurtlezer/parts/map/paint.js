// Draws marks and names on a canvas. Not here: which (groundmarks.js, labels.js).

import { fontOf, ROW } from "./lettering.js";

const ROUNDED = 6; // pixels: nobody sees how the corners of a narrower line are made, and round ones cost twice as much
const MIDDLE = 0.56; // from the top of a row to the middle of its letters, in sizes of its letters

/** A small tile to hatch with, in screen pixels. */
function hatchTile(kind, colour, ratio) {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 10 * ratio;
  const context = tile.getContext("2d");
  context.scale(ratio, ratio);
  context.strokeStyle = context.fillStyle = colour;
  context.beginPath();
  if (kind === "dots") {
    for (const [x, y] of [[2.5, 2.5], [7.5, 7.5]]) {
      context.roundRect ? context.roundRect(x - 0.9, y - 0.9, 1.8, 1.8, 0.9) : context.rect(x - 0.7, y - 0.7, 1.4, 1.4);
    }
  }
  if (kind === "fine") {
    for (const k of [-10, -5, 0, 5, 10]) {
      context.moveTo(k, 10);
      context.lineTo(k + 10, 0);
    }
  }
  if (kind === "lines") {
    for (const k of [-10, 0, 10]) {
      context.moveTo(k, 10);
      context.lineTo(k + 10, 0);
    }
  }
  if (kind === "crosses") {
    context.moveTo(5, 2.5);
    context.lineTo(5, 7.5);
    context.moveTo(2.5, 5);
    context.lineTo(7.5, 5);
  }
  if (kind === "dots") context.fill();
  else context.stroke();
  return tile;
}

export function drawMarks(context, marks, scale, ratio) {
  for (const mark of marks) {
    if (mark.fill) {
      context.fillStyle = mark.fill;
      context.fill(mark.path, mark.evenodd ? "evenodd" : "nonzero");
    }
    if (mark.pattern) {
      const pattern = context.createPattern(hatchTile(mark.pattern, mark.hatch, ratio), "repeat");
      pattern.setTransform(new DOMMatrix().scale(1 / (scale * ratio)));
      context.fillStyle = pattern;
      context.fill(mark.path);
    }
    if (mark.stroke) {
      context.strokeStyle = mark.stroke;
      context.lineWidth = mark.width / scale;
      context.lineJoin = mark.width < ROUNDED ? "bevel" : "round";
      context.lineCap = mark.round && mark.width >= ROUNDED ? "round" : "butt";
      context.setLineDash((mark.dash ?? []).map((length) => length / scale));
      context.stroke(mark.path);
    }
  }
}

export function drawLabels(context, labels) {
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const { dot, rows, letters, x, y, top, angle, px, look } of labels) {
    if (dot) {
      context.beginPath();
      context.arc(x, y, dot, 0, 7);
      context.fillStyle = "#ffffff";
      context.fill();
      context.lineWidth = 1.6;
      context.strokeStyle = look.colour;
      context.stroke();
      continue;
    }
    context.font = fontOf(look, px);
    if ("letterSpacing" in context) context.letterSpacing = `${look.spacing ?? 0}px`;
    context.strokeStyle = "rgba(255, 255, 255, 0.9)";
    context.fillStyle = look.colour;
    context.lineWidth = 3.5;
    if (top !== undefined) {
      write(context, rows, x, top, px);
      continue;
    }
    const own = context.getTransform();
    if (letters) {
      for (const method of ["strokeText", "fillText"]) { // no letter's halo over the letter before it
        for (const one of letters) {
          context.setTransform(own);
          context.translate(one.x, one.y);
          context.rotate(one.angle);
          context[method](one.letter, 0, -px * MIDDLE);
        }
      }
    } else {
      context.translate(x, y);
      context.rotate(angle);
      write(context, rows, 0, -px * (MIDDLE + ((rows.length - 1) * ROW) / 2), px);
    }
    context.setTransform(own);
  }
}

function write(context, rows, x, top, px) {
  rows.forEach((row, i) => {
    context.strokeText(row, x, top + i * px * ROW);
    context.fillText(row, x, top + i * px * ROW);
  });
}
