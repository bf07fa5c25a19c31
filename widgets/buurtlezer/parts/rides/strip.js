// A way as a strip of pictograms, minutes and badges, and its legs as sentences. Not here: which ways there are (ways.js).

import { h, t } from "../base/base.js";
import { pictogram } from "./pictograms.js";
import { badgeColours } from "./readable.js";

/** @typedef {{mode: string, minutes: number, line: string, words: string, colour: string, shape: [number, number][]}} Leg */

/** What stands in a strip: on foot the minutes, else the line; a walk of a minute or less between two vehicles is no piece.
 * @param {Leg[]} legs */
export const piecesOf = (legs) =>
  legs.filter(({ mode, minutes }, at) => mode !== "foot" || minutes > 1 || at === 0 || at === legs.length - 1).map((leg) => ({
    mode: leg.mode,
    badge: leg.mode === "foot" ? "" : leg.line,
    minutes: leg.mode === "foot" ? leg.minutes : 0,
    colour: leg.colour,
  }));

/** The badge of a line, in its colour. */
export function lineBadge(line, colour, mode) {
  const { fill, ink } = badgeColours(colour, mode);
  return h("span", { class: "blr-badge", style: { background: fill, color: ink } }, line);
}

/** The strip: a picture, whose words are those of the legs.
 * @param {any} model
 * @param {Leg[]} legs */
export const strip = (model, legs) =>
  h(
    "span",
    { class: "blr-strip", "aria-hidden": "true" },
    piecesOf(legs).map(({ mode, badge, minutes, colour }) =>
      h(
        "span",
        { class: "blr-piece" },
        pictogram(mode),
        badge ? lineBadge(badge, colour, mode) : null,
        minutes ? h("span", { class: "blr-piece-minutes" }, t(model, "minutes", { n: minutes })) : null,
      )
    ),
  );

/** The legs as a list, each with its pictogram and its sentence.
 * @param {any} model
 * @param {Leg[]} legs */
export const legList = (model, legs) =>
  h(
    "ol",
    { class: "blr-legs" },
    legs.map(({ mode, minutes, line, words, colour }) =>
      h(
        "li",
        { "data-mode": mode },
        pictogram(mode),
        line ? h("span", { "aria-hidden": "true" }, lineBadge(line, colour, mode)) : h("span", {}),
        h("span", { class: "blr-leg-words" }, words),
        h("span", { class: "blr-leg-minutes" }, t(model, "minutes", { n: minutes })),
      )
    ),
  );
