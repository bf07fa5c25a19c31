// Names under single marks of a canvas, as far as they find room. Not here: the marks.

import { FONT } from "./lettering.js";

const LONGEST = 28; // signs

/** @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number, cell: {places: {name: string}[], below?: number}}[]} drawn those with a ring have it `below`
 * @param {[number, number]} frame where it begins and ends, in pixels of the canvas
 * @param {number} radius of a mark */
export function drawNames(context, drawn, [west, east], radius) {
  const taken = drawn.map(({ x, y }) => [x - radius, y - radius, x + radius, y + radius]); // no name lies over these, or another
  context.font = `600 13px ${FONT}`;
  context.lineWidth = 3.5;
  for (const { x: middle, y, cell } of drawn) {
    if (cell.places.length > 1) continue;
    const signs = [...cell.places[0].name];
    const name = signs.length > LONGEST ? `${signs.slice(0, LONGEST - 2).join("")}…` : signs.join("");
    const below = cell.below ?? radius;
    const half = context.measureText(name).width / 2;
    // Not cut by the frame.
    const x = middle > west && middle < east ? Math.min(Math.max(middle, west + half + 6), east - half - 6) : middle;
    const box = [x - half - 3, y + below + 1, x + half + 3, y + below + 20];
    if (taken.some((other) => box[2] > other[0] && box[0] < other[2] && box[3] > other[1] && box[1] < other[3])) continue;
    taken.push(box);
    context.strokeStyle = "rgba(255, 255, 255, 0.92)";
    context.strokeText(name, x, y + below + 11);
    context.fillStyle = "#1b2a33";
    context.fillText(name, x, y + below + 11);
  }
}
