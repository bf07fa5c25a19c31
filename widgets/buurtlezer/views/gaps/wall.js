// What is missing, on the wall: cards with a number, and the map with the same numbers. A mark of which only the surroundings are
// known is dashed. Not here: which of it stands here, and its words (wall.py).

import { h } from "../../parts/base/base.js";
import { apart } from "../../parts/base/apart.js";
import { ground, mapDrawing } from "../../parts/light/group_map.js";
import { few, said } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

const LEAST = 60; // units of the map: a kilometre
const WHOLE = 3; // cards that stand below each other with all that they say

/**
 * @typedef {{lon: number, lat: number, coarse: boolean}} Mark
 * @typedef {{name: string, people: string, answers: string[], whom: {gain: boolean, head: string, who: string}[], quote: string,
 *   everywhere: boolean, marks: Mark[]}} Card
 */

/** @param {{minimum: number, cards: Card[], more: string, unread: string}} content */
export function wall({ minimum, cards, more, unread }) {
  if (!cards.length) return h("div", { class: "wall-say" }, unread && said(unread), few(minimum));
  const notes = [more, unread].filter(Boolean);
  const placed = cards.some(({ marks }) => marks.length);
  const all = !placed && cards.every(({ everywhere }) => everywhere);
  return h(
    "div",
    { class: ["wall-gaps", cards.length > WHOLE && "wall-gaps-many", !placed && "wall-gaps-alone"].filter(Boolean).join(" ") },
    h(
      "div",
      { class: "wall-say" },
      placed ? map(cards) : said(t(all ? "gaps.all_everywhere" : "gaps.not_on_map")),
      notes.length > 0 && h("p", { class: "wall-gaps-note" }, notes.join(" ")),
    ),
    h("ol", { class: "wall-gap-cards" }, cards.map((one, index) => card(all ? { ...one, everywhere: false } : one, index))),
  );
}

/**
 * @param {Card} gap
 * @param {number} index */
function card({ name, people, answers, whom, quote, everywhere }, index) {
  return h(
    "li",
    {},
    h(
      "h2",
      {},
      h("span", { class: "wall-number" }, String(index + 1)),
      h("span", {}, name, everywhere && h("small", {}, ` ${t("gaps.everywhere")}`)),
    ),
    people && h("p", { class: "wall-gap-people" }, people),
    answers.map((line, at) => line && h("p", { class: at > 0 ? "wall-gap-met" : "" }, line)),
    whom.map(({ gain, head, who }) =>
      h("p", {}, h("strong", { class: gain ? "wall-gain" : "wall-loss" }, `${gain ? "+" : "−"} ${head}`), ` ${who}`)
    ),
    quote && h("q", {}, quote),
  );
}

/** @param {Card[]} cards */
function map(cards) {
  const marks = cards.flatMap(({ marks: own, name }, index) => own.map((mark) => ({ ...mark, name, number: index + 1 })));
  const place = h("div", { class: "room-map-place wall-map" });
  const label = t("gaps.map");
  ground().then((base) =>
    place.replaceChildren(
      base ? mapDrawing(base, { marks, over: numbers, label, letters: 1.7, least: LEAST }) : h("p", {}, t("answers.no_map")),
    )
  );
  return place;
}

function numbers(marks, scale) {
  const radius = 44 * scale;
  return apart(marks, radius * 2.3).map(({ at, to: [x, y], number, name, coarse }) =>
    h(
      "g",
      { class: "wall-gap-mark" },
      h("title", {}, name),
      h("line", { x1: at[0], y1: at[1], x2: x, y2: y, "stroke-width": 3 * scale }),
      coarse &&
        h("circle", {
          cx: x,
          cy: y,
          r: radius * 1.35,
          class: "wall-gap-around",
          "stroke-width": 4 * scale,
          "stroke-dasharray": `${10 * scale} ${8 * scale}`,
        }),
      h("circle", { cx: x, cy: y, r: radius, class: "wall-badge", "stroke-width": 4 * scale }),
      h("text", {
        x,
        y: y + 20 * scale,
        "text-anchor": "middle",
        "font-size": 58 * scale,
        class: "wall-badge-number",
      }, String(number)),
    )
  );
}
