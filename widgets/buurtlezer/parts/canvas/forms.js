// The drawing of each form: which outline, which colour. A form is told by its outline and by its letter, never by colour alone.

/** @import { Point } from "./geometry.js" */

const round = (count, radius = 1, middle = /** @type {Point} */ ([0, 0]), from = 0, turn = 2 * Math.PI) =>
  Array.from({ length: count }, (_, i) => {
    const angle = from + (i * turn) / (turn > 6.28 ? count : count - 1);
    return /** @type {Point} */ ([middle[0] + Math.cos(angle) * radius, middle[1] + Math.sin(angle) * radius]);
  });

const HALF = Math.PI / 2;

/** Outlines around 0, 0 (y downwards); null is a circle. All have about the same surface. @type {Record<string, Point[] |
 * null>} */
const OUTLINES = {
  person: null,
  group: [...round(9, 0.8, [0.45, 0], -HALF, Math.PI), ...round(9, 0.8, [-0.45, 0], HALF, Math.PI)],
  function: [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]],
  organisation: [[-0.93, -0.93], [0.93, -0.93], [0.93, 0.93], [-0.93, 0.93]],
  self_organisation: [
    ...round(5, 0.45, [0.52, 0.52], 0, HALF),
    ...round(5, 0.45, [-0.52, 0.52], HALF, HALF),
    ...round(5, 0.45, [-0.52, -0.52], 2 * HALF, HALF),
    ...round(5, 0.45, [0.52, -0.52], 3 * HALF, HALF),
  ],
  initiative: [[0, -1.25], [1.3, 0.95], [-1.3, 0.95]],
  public_service: [[0, -1.2], [1.1, -0.4], [1.1, 0.95], [-1.1, 0.95], [-1.1, -0.4]],
  business: round(6, 1.12),
  place: [...round(13, 0.88, [0, -0.2], Math.PI * 0.85, Math.PI * 1.3), [0, 1.35]],
  medium: [[-1.1, -0.95], [1.1, -0.95], [1.1, 0.6], [0.1, 0.6], [-0.5, 1.2], [-0.5, 0.6], [-1.1, 0.6]],
};

const INK = "#1b2a33";
const COLOURS = {
  person: INK,
  group: INK,
  function: INK,
  organisation: "#6b3fa0",
  public_service: "#6b3fa0",
  business: "#6b3fa0",
  self_organisation: "#1b6e45",
  initiative: "#1b6e45",
  place: "#005f73",
  medium: "#005f73",
};

/** @param {string} form @returns {{outline: Point[] | null, colour: string}} */
export const drawingOf = (form) => ({ outline: OUTLINES[form] ?? null, colour: COLOURS[form] ?? INK });

/** The same, in pixels. @param {Point[]} outline @param {Point} at @param {number} size */
export const outlineAt = (outline, [x, y], size) =>
  outline.map(([dx, dy]) => /** @type {Point} */ ([x + dx * size, y + dy * size]));
