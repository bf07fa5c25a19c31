// How places of two maps look: a form and a line for whose map a place stands on, and for how both differ. Pure. Not here:
// drawing them on a map (side_marks.js), the words beside them (each part).

import { gathered } from "./gathered.js";

export const RADIUS = 13;
const CELL = 52; // pixels; places of one look that fall in one cell of the grid are drawn as one
const APART = 17; // half of how far marks with a number stay from each other

/** Whose map by form and colour, and one way of drawing both at once.
 * @type {Record<string, {forms: string[], line: string, fill: string, sign: string}>} */
export const LOOKS = {
  citizen: { forms: ["round"], line: "#1b6e45", fill: "#e3f1e9", sign: "" },
  organisation: { forms: ["square"], line: "#6b3fa0", fill: "#efe7f7", sign: "" },
  theirs: { forms: ["round"], line: "#1b6e45", fill: "#e3f1e9", sign: "" },
  ours: { forms: ["square"], line: "#6b3fa0", fill: "#efe7f7", sign: "" },
  both: { forms: ["square", "round"], line: "#1b2a33", fill: "#ffffff", sign: "=" },
  other: { forms: ["square", "round"], line: "#1b2a33", fill: "#fbe9c0", sign: "≠" },
};

/** @typedef {{key: string, name: string, at: [number, number], look: string, dashed?: boolean, shut?: boolean,
 *   paths?: string[]}} Place */
/** @typedef {{look: string, places: Place[], x: number, y: number, chosen: boolean}} Mark */

/** Marks of a map, what is chosen last and by itself. Looks are gathered apart: three of one are not lost among thousands of
 * another.
 * @param {(at: [number, number]) => {x: number, y: number}} project
 * @param {Place[]} places
 * @param {Set<string>} chosen keys
 * @returns {Mark[]} */
export function marksOf(project, places, chosen) {
  /** @type {Map<string, Place[]>} */
  const byLook = new Map();
  /** @type {Mark[]} */
  const alone = [];
  for (const place of places) {
    if (chosen.has(place.key)) alone.push({ look: place.look, places: [place], ...project(place.at), chosen: true });
    else if (byLook.has(place.look)) byLook.get(place.look).push(place);
    else byLook.set(place.look, [place]);
  }
  const found = [...byLook].flatMap(([look, those]) =>
    gathered(project, those, { cell: CELL, radius: APART }).map((cell) => (
      /** @type {Mark} */ ({ look, ...cell, chosen: false })
    ))
  );
  // The fewer of a look there are, the later it is drawn, over the others.
  const many = (mark) => byLook.get(mark.look).length;
  return [...found.sort((one, other) => many(other) - many(one)), ...alone];
}
