// The words of sectors: along the outer edge, and where that is out of view, within it, over all else. Pure. Not here: rings and
// sectors themselves (ground.js).

import { boxesAlong, takenRoom } from "../map/taken.js";
import { RINGS } from "./geometry.js";

/** @import { Camera } from "./camera.js" */
/** @import { Point } from "./geometry.js" */
/** @import { Box } from "../map/taken.js" */
/** @import { View, Words } from "./scene.js" */

const MUTED = "#55656f";
const WORDS = 12.5;
const SMALLEST = 8.5;
const EDGE = 10; // pixels between words and the edge of the view
const SAMPLES = [0.5, 0.3, 0.7, 0.1, 0.9]; // of a sector's width: its middle first
const ALONG = [1, 0.85, 0.7, 0.5, 0.3];
const ENOUGH = 40; // pixels of a sector that are seen
const NARROW = 560; // below it the buttons stand under the drawing
const BUTTONS = [160, 60]; // pixels of those at the lower right

/** In at most two rows, each as wide as there is room. @param {string} words @param {(row: string) => number} wide */
export function rowsOf(words, room, wide) {
  if (wide(words) <= room) return [words];
  const parts = words.split(" ");
  let best = null;
  for (let i = 1; i < parts.length; i += 1) {
    const rows = [parts.slice(0, i).join(" "), parts.slice(i).join(" ")];
    const most = Math.max(...rows.map(wide));
    if (!best || most < best.most) best = { rows, most };
  }
  return best?.rows ?? [words];
}

/** Readable from below on the lower half; those that are in view. @param {View} view @returns {Words[]} */
export const sectorWords = (view) => view.sectors.flatMap((_, i) => outside(view, i));

/** Those whose place along the outer edge is out of view, where their sector is seen.
 * @param {View} view @param {Box[]} marks what they rather do not cover @returns {Words[]} */
export function nearWords(view, marks) {
  const [open, taken] = [takenRoom(), takenRoom()];
  const { measure, sectors, size: [width, height] } = view;
  for (const { x, y, words, size, angle = 0, weight } of sectorWords(view)) {
    boxesAlong(x, y, angle, measure(words, size, weight), size).forEach(taken.take);
  }
  if (width > NARROW) taken.take([width - BUTTONS[0], height - BUTTONS[1], width, height]);
  marks.forEach(open.take);
  return sectors.flatMap((_, i) => (outside(view, i).length ? [] : inside(view, i, open, taken)));
}

/** @param {View} view @param {number} i of the sector @returns {Words[]} none where they would be out of view */
function outside({ camera, sectors, measure, size: [width, height] }, i) {
  const room = (2 * Math.PI * 1.03 * camera.scale) / sectors.length - 6;
  const angle = ((i + 0.5) * 2 * Math.PI) / sectors.length;
  const lower = Math.cos(angle) < -0.05;
  const rows = rowsOf(sectors[i], room, (row) => measure(row, WORDS, 600));
  const most = Math.max(1, ...rows.map((row) => measure(row, WORDS, 600)));
  const size = Math.max(SMALLEST, Math.min(WORDS, (WORDS * room) / most));
  const [cx, cy] = along(camera, angle, camera.scale + 10);
  const half = Math.min(most, room) / 2;
  const [wide, high] = [half * Math.abs(Math.cos(angle)), half * Math.abs(Math.sin(angle))];
  if (cx < wide || cy < high || cx > width - wide || cy > height - high) return [];
  return (lower ? rows : rows.reverse()).map((words, at) => {
    const [x, y] = along(camera, angle, camera.scale + 10 + at * (size + 2));
    return { t: "words", x, y, words, size, fill: MUTED, weight: 600, angle: lower ? angle + Math.PI : angle };
  });
}

/** As far out as the sector is seen; nothing where it is not seen, or where other words stand.
 * @param {View} view @param {number} i @param {ReturnType<typeof takenRoom>} open @param {ReturnType<typeof takenRoom>} taken
 * @returns {Words[]} */
function inside({ camera, sectors, measure, size: [width, height] }, i, open, taken) {
  const words = sectors[i];
  const half = measure(words, WORDS, 600) / 2 + 4;
  if (2 * (half + EDGE) > width) return [];
  const rays = SAMPLES.map((part) => seenOf(camera, ((i + part) * 2 * Math.PI) / sectors.length, [width, height]))
    .filter((ray) => ray && ray.to - ray.from > ENOUGH);
  const places = rays.flatMap((ray) =>
    ALONG.map((part) => {
      const [px, py] = along(camera, ray.angle, ray.from + (ray.to - ray.from) * part);
      const x = Math.min(Math.max(px, half + EDGE), width - half - EDGE);
      const y = Math.min(Math.max(py, EDGE + 6), height - EDGE - 6);
      return { x, y, box: /** @type {Box} */ ([x - half, y - 8, x + half, y + 8]) };
    })
  ).filter(({ box }) => taken.free(box));
  const place = places.find(({ box }) => open.free(box)) ?? places[0];
  if (!place) return [];
  taken.take(place.box);
  return [{ t: "words", x: place.x, y: place.y, words, size: WORDS, fill: MUTED, weight: 600, halo: true }];
}

/** From where to where a ray from the middle is seen, in pixels; null where it is not.
 * @param {Camera} camera @param {number} angle @param {[number, number]} size */
function seenOf(camera, angle, [width, height]) {
  let [from, to] = [RINGS[0][0] * camera.scale, camera.scale];
  for (const [start, by, most] of [[camera.x, Math.sin(angle), width], [camera.y, -Math.cos(angle), height]]) {
    if (Math.abs(by) < 1e-9) {
      if (start < 0 || start > most) return null;
      continue;
    }
    const [one, other] = [-start / by, (most - start) / by];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from < to ? { angle, from, to } : null;
}

/** @param {Camera} camera @param {number} angle @param {number} away @returns {Point} */
const along = (camera, angle, away) => [camera.x + Math.sin(angle) * away, camera.y - Math.cos(angle) * away];
