// Which names stand beside their marks, and where, so that no two touch and none covers a mark. Not here: drawing them (scene.js).

import { takenRoom } from "../map/taken.js";

/** @import { Point } from "./geometry.js" */
/** @typedef {{key: string, x: number, y: number, radius: number, words: string, first: number}} Named `first`: who comes first, 0 before 1 */
/** @typedef {(words: string, size: number, weight?: number) => number} Measure */

const MOST = 160;
const LONGEST = 26;
export const SIZE = 13;

/** Shortened by what a reader sees as letters. @param {string} words */
export function short(words, longest = LONGEST) {
  if (words.length <= longest) return words;
  const letters = "Segmenter" in Intl
    ? Array.from(new Intl.Segmenter().segment(words), ({ segment }) => segment)
    : Array.from(words);
  return letters.length <= longest ? words : `${letters.slice(0, longest - 1).join("").trimEnd()}…`;
}

/** Where each name stands: its side of the mark, of those that found room.
 * @param {Named[]} marks in pixels @param {Measure} measure @param {[number, number]} size
 * @returns {Map<string, {dx: number, dy: number, words: string}>} */
export function namesBeside(marks, measure, [width, height], taken = takenRoom()) {
  const inView = marks.filter(({ x, y }) => x > -20 && y > -20 && x < width + 20 && y < height + 20);
  for (const { x, y, radius } of inView) taken.take([x - radius, y - radius, x + radius, y + radius]);
  const found = new Map();
  const order = inView.filter(({ words }) => words).sort((one, other) => one.first - other.first);
  for (const { key, x, y, radius, words: whole } of order) {
    if (found.size >= MOST) break;
    const words = short(whole);
    const half = measure(words, SIZE) / 2 + 2;
    const off = radius + SIZE * 0.5 + 4;
    const places = [[0, off], [0, -off], [half + radius + 2, 0], [-half - radius - 2, 0]];
    for (const [dx, dy] of places) {
      const box = [x + dx - half, y + dy - SIZE * 0.55, x + dx + half, y + dy + SIZE * 0.55];
      if (box[0] < 0 || box[2] > width || box[1] < 0 || box[3] > height || !taken.free(box)) continue;
      taken.take(box);
      found.set(key, { dx, dy, words });
      break;
    }
  }
  return found;
}
