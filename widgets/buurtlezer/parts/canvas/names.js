// Which names stand beside their marks, and where, so that no two touch and none covers a mark. Not here: drawing them
// (scene.js).

import { takenRoom } from "../map/taken.js";

/** @import { Point } from "./geometry.js" */
/** @typedef {{key: string, x: number, y: number, radius: number, words: string, first: number}} Named `first`: who comes
 * first, 0 before 1 */
/** @typedef {(words: string, size: number, weight?: number) => number} Measure */

const MOST = 160;
const LONGEST = 26;
const SHORTER = [LONGEST, 17, 11];
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
 * @param {Named[]} marks in pixels @param {Measure} measure @param {[number, number]} size @param {ReturnType<typeof
 * takenRoom>} [taken] @returns {Map<string, {dx: number, dy: number, words: string}>} */
export function namesBeside(marks, measure, [width, height], taken = takenRoom()) {
  const inView = marks.filter(({ x, y }) => x > -20 && y > -20 && x < width + 20 && y < height + 20);
  for (const { x, y, radius } of inView) taken.take([x - radius, y - radius, x + radius, y + radius]);
  const found = new Map();
  const order = inView.filter(({ words }) => words).sort((one, other) => one.first - other.first);
  for (const { key, x, y, radius, words: whole, first } of order) {
    if (found.size >= MOST) break;
    // Where the whole name finds no room, its beginning may: who looks closer sees the rest.
    const tries = SHORTER.filter((longest, at) => !at || longest < whole.length);
    for (const longest of tries) {
      const place = placeOf(short(whole, longest), [x, y], radius);
      if (!place) continue;
      found.set(key, place);
      break;
    }
    // The chosen one has its name whatever it covers.
    if (first === 0 && !found.has(key)) found.set(key, { dx: 0, dy: radius + SIZE * 0.5 + 4, words: short(whole) });
  }
  return found;

  function placeOf(words, [x, y], radius) {
    const half = measure(words, SIZE) / 2 + 2;
    const off = radius + SIZE * 0.5 + 4;
    for (const [dx, dy] of [[0, off], [0, -off], [half + radius + 2, 0], [-half - radius - 2, 0]]) {
      const box = [x + dx - half, y + dy - SIZE * 0.55, x + dx + half, y + dy + SIZE * 0.55];
      if (box[0] < 0 || box[2] > width || box[1] < 0 || box[3] > height || !taken.free(box)) continue;
      taken.take(box);
      return { dx, dy, words };
    }
    return null;
  }
}
