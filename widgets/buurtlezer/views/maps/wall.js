// Two maps on the wall, residents' first, in one frame: each kind of difference has a shape of its own, colours only help. Not
// here: which places stand here, and their words (wall.py), the ground (parts/light/group_map.js).

import { apart } from "../../parts/base/apart.js";
import { h } from "../../parts/base/base.js";
import { ground, mapDrawing, shapeOf } from "../../parts/light/group_map.js";
import { said } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

/**
 * @typedef {{word: string, names: {name: string, class: string}[], left: string}} Elsewhere
 * @typedef {{name: string, lon: number, lat: number, class: string}} Placed
 * @typedef {{side: string, title: string, label: string, places: Placed[], left: string, elsewhere: Elsewhere | null,
 *   empty: string}} Side
 * @typedef {{nothing?: string, sides?: Side[], classes?: {class: string, word: string}[], meanings?: string[],
 *   elsewhere?: Elsewhere | null,
 *   apart?: string, questions?: {class: string, text: string}[]}} Content */

const LEAST = 60; // units of the map: a kilometre
const SIZE = 30;

/** @type {Record<string, (x: number, y: number, r: number) => string>} A path around a point. */
const SHAPES = {
  theirs: (x, y, r) => `M${x - r} ${y}A${r} ${r} 0 0 0 ${x + r} ${y}A${r} ${r} 0 0 0 ${x - r} ${y}Z`,
  ours: (x, y, r) => `M${x - r} ${y - r}H${x + r}V${y + r}H${x - r}Z`,
  both: (x, y, r) => `M${x} ${y - 1.35 * r}L${x + 1.35 * r} ${y}L${x} ${y + 1.35 * r}L${x - 1.35 * r} ${y}Z`,
  other: (x, y, r) => `M${x} ${y - 1.35 * r}L${x + 1.4 * r} ${y + r}H${x - 1.4 * r}Z`,
};

/** @param {Content} content */
export function wall({ nothing, sides = [], elsewhere, classes = [], meanings = [], apart: contested, questions = [] }) {
  if (nothing) return said(nothing);
  const all = sides.flatMap(({ side, places }) => places.map((one) => ({ ...one, side })));
  return h(
    "div",
    { class: "wall-maps" },
    h("div", { class: "wall-maps-two" }, sides.map((side) => map(side, all, sides.some(({ left }) => left)))),
    elsewhere && nowhere(elsewhere, true),
    h(
      "ul",
      { class: "wall-maps-classes" },
      classes.map((one) => h("li", { "data-class": one.class }, sign(one.class), one.word)),
    ),
    meanings.map((words) => h("p", { class: "wall-maps-line" }, words)),
    contested && h("p", { class: "wall-maps-line" }, contested),
    h(
      "ul",
      { class: "wall-maps-questions" },
      questions.map((one) => h("li", { "data-class": one.class }, one.class !== "nobody" && sign(one.class), one.text)),
    ),
  );
}

/** The shape of a kind by itself. */
const sign = (kind) =>
  h(
    "svg",
    { class: "wall-maps-sign", viewBox: "0 0 32 32", "aria-hidden": "true" },
    h("path", { d: SHAPES[kind](16, 16, 9.5), class: `wall-maps-mark wall-maps-${kind}`, "stroke-width": 2.5 }),
  );

/** One map; `all` are the places of both, so that both show the same piece of ground, equally large where one has words `below`.
 * @param {Side} one @param {(Placed & {side: string})[]} all @param {boolean} below */
function map({ side, title, label, left, elsewhere, empty }, all, below) {
  const place = h("div", { class: "room-map-place wall-map" });
  if (all.length) {
    ground().then((base) =>
      place.replaceChildren(
        base
          ? mapDrawing(base, {
            marks: all,
            over: (marks, scale) => marked(marks.filter((mark) => mark.side === side), scale),
            label,
            letters: 1.7,
            least: LEAST,
            shape: shapeOf(place),
          })
          : h("p", {}, t("answers.no_map")),
      )
    );
  }
  return h(
    "section",
    { "data-side": side },
    h("h2", {}, title),
    empty && h("p", { class: "wall-maps-line" }, empty),
    all.length > 0 && place,
    below && h("p", { class: "wall-maps-line" }, left || "\u00a0"),
    elsewhere && nowhere(elsewhere, false),
  );
}

/** Names without a place, each with its shape; by themselves they are the picture.
 * @param {Elsewhere} one @param {boolean} small */
const nowhere = ({ word, names, left }, small) =>
  h(
    "div",
    { class: `wall-maps-nowhere${small ? "" : " wall-maps-only"}` },
    !small && h("p", { class: "wall-maps-line" }, word),
    h(
      "ul",
      {},
      small && h("li", {}, word),
      names.map((one) => h("li", { "data-class": one.class }, sign(one.class), h("span", {}, one.name))),
      left && h("li", {}, left),
    ),
  );

/** Shapes, each with its name where there is room for it. */
function marked(marks, scale) {
  const [radius, size] = [SIZE * scale, 40 * scale];
  const moved = apart(marks, radius * 2.4);
  const taken = moved.map(({ to: [x, y] }) => [x - radius, y - radius, x + radius, y + radius]);
  const meets = (box) => taken.some((one) => one[0] < box[2] && box[0] < one[2] && one[1] < box[3] && box[1] < one[3]);
  const lowest = Math.max(...moved.map(({ to }) => to[1]));
  const names = moved.map(({ to: [x, y], name }) => {
    const wide = name.length * size * 0.54;
    const beside = radius * 1.6;
    const under = [x, y + 2.25 * radius + size * 0.2, "middle", x - wide / 2];
    const over = [x, y - 1.6 * radius, "middle", x - wide / 2];
    const right = [x + beside, y + size * 0.35, "start", x + beside];
    const left = [x - beside, y + size * 0.35, "end", x - beside - wide];
    // At the lower edge a name stands above: below is where the map ends, and whose it is.
    const found = (y > lowest - 2 * size ? [over, right, left] : [under, over, right, left])
      .map(([at, line, anchor, from]) => ({ at, line, anchor, box: [from, line - size * 0.8, from + wide, line + size * 0.2] }))
      .find(({ box }) => !meets(box));
    if (!found) return null;
    taken.push(found.box);
    return h(
      "text",
      { x: found.at, y: found.line, "text-anchor": found.anchor, "font-size": size, class: "wall-maps-name" },
      name,
    );
  });
  return [
    ...moved.map(({ at, to: [x, y], name, class: kind }) =>
      h(
        "g",
        { "data-class": kind },
        h("title", {}, name),
        h("line", { x1: at[0], y1: at[1], x2: x, y2: y, class: "wall-maps-to", "stroke-width": 3 * scale }),
        h("path", { d: SHAPES[kind](x, y, radius), class: `wall-maps-mark wall-maps-${kind}`, "stroke-width": 6 * scale }),
      )
    ),
    ...names.filter(Boolean),
  ];
}
