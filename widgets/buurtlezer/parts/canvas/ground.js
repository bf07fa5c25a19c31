// Rings and sectors, as what is to be drawn. Pure. Not here: words of sectors (sectorwords.js), who stands on them (scene.js).

import { toPixel } from "./camera.js";
import { boundsOf, pointAt, RINGS } from "./geometry.js";
import { sectorWords } from "./sectorwords.js";

/** @import { Drawn, View, Words } from "./scene.js" */
/** @import { Cell, Point } from "./geometry.js" */

const FILLS = ["#efebe0", "#f7f5ee", "#ffffff"];
const LINE = "#ddd8cb";
const MUTED = "#55656f";
const SMALL = 11;

/** @param {View} view @returns {Drawn[]} */
export function groundOf(view) {
  const { camera, sectors } = view;
  const [x, y] = toPixel(camera, [0, 0]);
  /** @type {Drawn[]} */
  const drawn = [2, 1, 0].map((ring) => ({
    t: "circle",
    x,
    y,
    r: RINGS[ring][1] * camera.scale,
    fill: FILLS[ring],
    stroke: "#c9c3b3",
    width: 1,
  }));
  drawn.push(...bareOf(view));
  const spokes = sectors.flatMap((_, i) => {
    const angle = (i * 2 * Math.PI) / sectors.length;
    return [...toPixel(camera, pointAt(angle, RINGS[0][0])), ...toPixel(camera, pointAt(angle, 1))];
  });
  if (sectors.length > 1) drawn.push({ t: "lines", segments: spokes, stroke: LINE, width: 1.2 });
  return [...drawn, ...sectorWords(view)];
}

/** The cell over which something hangs. @param {View} view @returns {Drawn[]} */
export function bareOf({ camera, sectors, aimed }) {
  if (!aimed) return [];
  const points = wedge(aimed, sectors.length).map((at) => toPixel(camera, at));
  return [{ t: "shape", points, fill: "rgba(0, 95, 115, 0.14)", stroke: "#005f73", width: 2 }];
}

/** The outline of a cell. @param {Cell} cell @param {number} sectors @returns {Point[]} */
export function wedge(cell, sectors) {
  const { inner, outer, from, to } = boundsOf(cell, sectors);
  const angles = Array.from({ length: 13 }, (_, i) => from + ((to - from) * i) / 12);
  return [...angles.map((angle) => pointAt(angle, outer)), ...angles.reverse().map((angle) => pointAt(angle, inner))];
}

/** How near each ring is, on the line upwards: shown where there is room for it once all names stand. With the room it takes.
 * @param {View} view @returns {{name: string, word: Words, box: [number, number, number, number]}[]} */
export function ringWords({ camera, rings, measure }) {
  return rings.flatMap((words, ring) => {
    const [inner, outer] = RINGS[ring];
    if ((outer - inner) * camera.scale < 26) return [];
    const [x, y] = toPixel(camera, [0, outer]);
    const half = measure(words, SMALL) / 2 + 4;
    /** @type {Words} */
    const word = { t: "words", x, y: y + 10.5, words, size: SMALL, fill: MUTED, halo: true };
    return [{
      name: `ring ${ring}`,
      word,
      box: /** @type {[number, number, number, number]} */ ([x - half, y + 3, x + half, y + 18]),
    }];
  });
}
