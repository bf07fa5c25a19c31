// Cards in three rings around the middle, as a small picture: by number and shape, never by name. Where a mark stands within its
// ring says nothing. Not here: the list that says the same in words (list.js), the canvas.

import { h, t } from "../base/base.js";
import { apart } from "../base/apart.js";
import { inRings, isSupposed, kindOf } from "./told.js";

const SIZE = 300;
const MIDDLE = SIZE / 2;
const RADII = [48, 88, 130];
const TURN = 2.39996; // the golden angle: cards that follow each other do not lie on a line
const AWAY = 25;

const circleOf = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** Paths of a pictogram: three rings, and a mark on one of them.
 * @param {number} ring
 * @returns {string[]} */
export function ringPicture(ring) {
  const radii = [2.8, 6, 9.2];
  return [...radii.map((r) => circleOf(12, 12, r)), ...[0.5, 1.1, 1.7].map((r) => circleOf(12 + radii[ring - 1], 12, r))];
}

/** Where each card stands: [{ref, at: [x, y], to: [x, y]}], in their order. Pure.
 * @param {{ref: string, content: any}[]} cards */
export function placed(cards) {
  const marks = cards.map(({ ref, content }, index) => {
    const [radius, angle] = [RADII[(content.ring ?? 2) - 1], index * TURN - Math.PI / 2];
    return { ref, at: [MIDDLE + radius * Math.cos(angle), MIDDLE + radius * Math.sin(angle)] };
  });
  return apart(marks, AWAY, [SIZE, SIZE]);
}

/** How each kind of card is drawn, around a point, in the order of the key. */
export const SHAPES = {
  person: ([x, y]) => [h("circle", { cx: x, cy: y, r: 12 })],
  group: ([x, y]) => [h("circle", { cx: x + 4, cy: y, r: 11 }), h("circle", { cx: x - 2, cy: y, r: 11 })],
  organisation: ([x, y]) => [h("rect", { x: x - 11, y: y - 11, width: 22, height: 22, rx: 3 })],
  public_function: ([x, y]) => [h("path", { d: `M${x} ${y - 14}L${x + 14} ${y}L${x} ${y + 14}L${x - 14} ${y}Z` })],
};

/** The shape of a card's mark, small, for its line in the list.
 * @param {{content: any}} card
 * @param {number} number */
export function mark({ content }, number) {
  return h(
    "svg",
    { viewBox: "0 0 34 30", class: "blk-mark", "aria-hidden": "true", "data-kind": kindOf(content) },
    ...SHAPES[kindOf(content)]([17, 15]),
    h("text", { x: kindOf(content) === "group" ? 15 : 17, y: 20, "text-anchor": "middle" }, number),
  );
}

/** @param {import("../base/types.d.ts").Model} model
 * @param {{ref: string, content: any}[]} cards */
export function ringsDrawing(model, cards) {
  const spots = placed(cards);
  const at = new Map(spots.map(({ ref, to }) => [ref, to]));
  const [near, between, far] = inRings(cards);
  const lines = cards.map(({ ref, content }) => {
    const [[x1, y1], [x2, y2]] = [at.get(content.via) ?? [MIDDLE, MIDDLE], at.get(ref)];
    return h("line", { x1, y1, x2, y2, class: "blk-line" });
  });
  const marks = cards.map(({ ref, content }, i) =>
    h(
      "g",
      { class: "blk-dot", "data-kind": kindOf(content), "data-supposed": isSupposed(content) || null },
      ...SHAPES[kindOf(content)](at.get(ref)),
      h(
        "text",
        { x: at.get(ref)[0] - (kindOf(content) === "group" ? 2 : 0), y: at.get(ref)[1] + 5, "text-anchor": "middle" },
        i + 1,
      ),
    )
  );
  return h(
    "svg",
    {
      viewBox: `0 0 ${SIZE} ${SIZE}`,
      class: "blk-rings",
      role: "img",
      "aria-label": t(model, "rings.alt", { near, between, far }),
    },
    RADII.map((r) => h("circle", { cx: MIDDLE, cy: MIDDLE, r, class: "blk-ring" })),
    ...lines,
    h("circle", { cx: MIDDLE, cy: MIDDLE, r: 17, class: "blk-middle" }),
    h("text", { x: MIDDLE, y: MIDDLE + 5, "text-anchor": "middle", class: "blk-me" }, t(model, "rings.me")),
    ...marks,
  );
}
