// A nearer piece of the light map: streets with names, green, water and rail, asked for by a box on a coarse grid, so that many
// maps ask for the same and the address tells little of what is shown. Not here: which part is shown (group_map).

import { h } from "../base/base.js";
import { at, page } from "./words.js";

/**
 * @typedef {{kind: string, d: string}} Layer
 * @typedef {{box: [number, number, number, number], size: [number, number], layers: Layer[], letter: number,
 *   names: {kind: string, name: string, x: number, y: number, angle?: number}[]}} Near
 */

const KEPT = 12;
const TIMES = 5; // asked for, before the ground of the Region stays
/** @type {Map<string, Promise<Near | null>>} */
const asked = new Map();

/** The answer; where others of this address came first, asked for again when the server says, a few times. */
async function answered(address) {
  for (let time = 1;; time++) {
    const answer = await fetch(address, { credentials: "omit" });
    if (answer.status !== 429 || time === TIMES) return answer;
    const seconds = Number(answer.headers.get("Retry-After")) || 5;
    // Not all at the same moment: those who were refused together would be refused again.
    await new Promise((go) => setTimeout(go, seconds * 1000 * (1 + Math.random())));
  }
}

/** The piece, maybe later than the map; null when it does not come, and it is asked for again another time. `of` says
 * around whose answers it lies: a browser may keep a group's, and nobody's own. */
export function near(box, of = "one") {
  const known = asked.get(box);
  if (known) return known;
  const coming = answered(`${at("room/near.json")}?lang=${page.language}&box=${box}&of=${of}`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null)
    .then((found) => (found || asked.delete(box), found));
  asked.set(box, coming);
  if (asked.size > KEPT) asked.delete(asked.keys().next().value);
  return coming;
}

/** A piece drawn where it lies: what lies below, and the names above it. `units` makes units of degrees; `free([x, y])`: no other
 * name stands there; `least` is how high its letters are at least, in the same units: what is larger leaves less room for others.
 * @param {Near} piece @returns {{below: Node, names: Node}} */
export function nearDrawing({ box: [west, south, east, north], size, layers, letter: given, names }, units, free, least = 0) {
  const [left, top] = units([west, north]);
  const [right, bottom] = units([east, south]);
  const [wide, high] = [(right - left) / size[0], (bottom - top) / size[1]];
  const letter = Math.max(given, least / (1.8 * high));
  const written = [];
  const isFree = ({ name, x, y, angle = 0 }) => {
    const turn = (angle * Math.PI) / 180;
    const along = [...name, ""].map((_, index) => {
      const far = (index - name.length / 2) * letter;
      return [x + far * Math.cos(turn), y + far * Math.sin(turn)];
    });
    const clear = along.every((point) =>
      written.every((other) => Math.hypot(point[0] - other[0], point[1] - other[1]) > letter * 2)
    );
    if (!clear || !along.every((point) => free([left + point[0] * wide, top + point[1] * high]))) return false;
    written.push(...along);
    return true;
  };
  const placed = { class: "room-near", transform: `translate(${left} ${top}) scale(${wide} ${high})` };
  const texts = names.filter(isFree).map(({ kind, name, x, y, angle = 0 }) =>
    h("text", {
      x,
      y: y + letter * 0.6,
      class: `room-near-${kind}`,
      "text-anchor": "middle",
      "font-size": letter * 1.8,
      transform: `rotate(${angle} ${x} ${y})`,
    }, name)
  );
  return {
    below: h("g", placed, layers.map(({ kind, d }) => h("path", { d, class: `room-layer-${kind}` }))),
    names: h("g", placed, texts),
  };
}
