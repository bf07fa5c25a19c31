// The map that people know (streets, water, green, rail): asked of the server once the ground is drawn and the page is idle, and
// decoded into flat arrays, once for all maps of a page. Not here: how it is drawn (basemapmarks.js), the names along streets
// (streetnames.js), what the file is made of (../scripts).

import { beside } from "../scripts/beside.js";
import { toPlane } from "./topology.js";

export const BASEMAP = "ground.json";
const VERSION = 1;
const SOON = 4000; // ms: a page that is never idle gets its streets too
const NEIGHBOURS = 2; // pixels of the plane (some 200 m) between two parts of one street

/**
 * Lines are pairs of places in `xy`: from the first point to the one after the last. Boxes are [west, north, east, south], in
 * pixels of the plane from the geography's origin.
 * @typedef {{nl: string, fr: string, lines: number[], box: number[], metres?: number, whole?: number, kind?: string, m2?: number,
 *   at?: number[], parts?: number}} Feature
 * @typedef {{xy: Float32Array, streets: Feature[], water: Feature[], waterways: Feature[], green: Feature[], rail: Feature[]}}
 * Basemap
 */

/** All arcs as points of the plane, one after the other, and where each begins. */
function decodeArcs({ scale: [sx, sy], translate: [west, south], arcs }, [ox, oy]) {
  const starts = new Uint32Array(arcs.length + 1);
  const xy = [];
  arcs.forEach((arc, i) => {
    if (arc.length < 4 || arc.length % 2) throw new Error(`arc ${i} has ${arc.length} numbers`);
    let [x, y] = [0, 0];
    for (let k = 0; k < arc.length; k += 2) {
      const [px, py] = toPlane(west + (x += arc[k]) * sx, south + (y += arc[k + 1]) * sy);
      if (!Number.isFinite(px + py)) throw new Error(`arc ${i} is not made of numbers`);
      xy.push(px - ox, py - oy);
    }
    starts[i + 1] = xy.length / 2;
  });
  return { xy, starts };
}

/** A reader of lines: an arc by itself is a line as it lies there, several are joined behind all arcs. */
function lineReader(xy, starts) {
  const joined = (numbers) => {
    const from = xy.length / 2;
    numbers.forEach((number, n) => {
      const arc = number < 0 ? ~number : number;
      const [first, end] = [starts[arc], starts[arc + 1]];
      for (let k = n ? 1 : 0; k < end - first; k += 1) { // the shared end of two arcs stands once
        const at = 2 * (number < 0 ? end - 1 - k : first + k);
        xy.push(xy[at], xy[at + 1]);
      }
    });
    return [from, xy.length / 2];
  };
  return (numbers) => {
    if (!numbers.length || !numbers.every((number) => Number.isInteger(number) && starts[(number < 0 ? ~number : number) + 1])) {
      throw new Error(`no such arcs: ${numbers}`);
    }
    return numbers.length === 1 && numbers[0] >= 0 ? [starts[numbers[0]], starts[numbers[0] + 1]] : joined(numbers);
  };
}

function boxOf(xy, lines) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let n = 0; n < lines.length; n += 2) {
    for (let k = 2 * lines[n]; k < 2 * lines[n + 1]; k += 2) {
      box[0] = Math.min(box[0], xy[k]);
      box[1] = Math.min(box[1], xy[k + 1]);
      box[2] = Math.max(box[2], xy[k]);
      box[3] = Math.max(box[3], xy[k + 1]);
    }
  }
  return box;
}

export const touches = (a, b, margin = 0) =>
  a[0] <= b[2] + margin && b[0] <= a[2] + margin && a[1] <= b[3] + margin && b[1] <= a[3] + margin;

/** How long a street is with what goes on under the same name next to it, in another municipality: that makes it a main one. */
function measureWhole(streets) {
  const named = new Map();
  for (const street of streets) {
    const name = `${street.nl}\n${street.fr}`;
    if (!named.has(name)) named.set(name, []);
    named.get(name).push(street);
  }
  for (const group of named.values()) {
    for (const street of group) {
      street.whole = group.reduce((sum, other) => sum + (touches(street.box, other.box, NEIGHBOURS) ? other.metres : 0), 0);
    }
  }
}

/** The file's text as a basemap. Throws where it is cut off, of another version or otherwise not what is written here.
 * @returns {Basemap} */
export function readBasemap(text, origin) {
  const file = JSON.parse(text);
  if (file?.version !== VERSION) throw new Error(`version ${file?.version} of the basemap, ${VERSION} is read here`);
  const { xy, starts } = decodeArcs(file, origin);
  const line = lineReader(xy, starts);
  const feature = (lines, { nl = "", fr = nl }) => {
    if (typeof nl !== "string" || typeof fr !== "string") throw new Error("a name that is no text");
    return { nl, fr, lines, box: boxOf(xy, lines) };
  };
  const lined = (one) => feature(one.arcs.flatMap(line), one);
  const filled = (one) => feature(one.arcs.flatMap((polygon) => polygon.flatMap(line)), one);
  const basemap = {
    streets: file.streets.map((one) => ({ ...lined(one), metres: one.m })).sort((a, b) => b.metres - a.metres),
    water: file.water.map(filled),
    waterways: file.waterways.map(lined),
    green: file.green.map((one) => {
      const [x, y] = toPlane(...one.at);
      return { ...filled(one), kind: one.kind, m2: one.m2, at: [x - origin[0], y - origin[1]] };
    }).sort((a, b) => b.m2 - a.m2),
    rail: file.rail.map(lined),
  };
  measureWhole(basemap.streets);
  return { ...basemap, xy: Float32Array.from(xy) };
}

const idle = () =>
  new Promise((resolve) => {
    if (globalThis.requestIdleCallback) requestIdleCallback(resolve, { timeout: SOON });
    else setTimeout(resolve, 300);
  });

/** Whether there is a server to ask: a part may stand alone, in a test. */
export const canAsk = () => Boolean(beside(BASEMAP));

async function fetched(origin) {
  await idle();
  const address = beside(BASEMAP);
  const answer = await fetch(address, /** @type {RequestInit} */ ({ priority: "low" }));
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  const text = await answer.text();
  await idle();
  return readBasemap(text, origin);
}

const asked = new WeakMap();

/** The basemap under a geography; null where it cannot be had now: then the next map asks again.
 * @returns {Promise<Basemap | null>} */
export function basemapOf(geography) {
  if (!asked.has(geography)) {
    asked.set(
      geography,
      fetched(geography.origin).catch(() => { // no line, or not the file that this script reads: the map says so
        asked.delete(geography);
        return null;
      }),
    );
  }
  return asked.get(geography);
}
