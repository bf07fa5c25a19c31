// A way as a strip of pictograms, minutes and badges, and its legs as sentences. Not here: which ways there are (ways.js).

import { h, t } from "../base/base.js";
import { pictogram } from "./pictograms.js";
import { badgeColours } from "./readable.js";

/** @typedef {{mode: string, minutes: number, line: string, words: string, colour: string, shape: [number, number][],
 *   others?: {line: string, colour: string}[]}} Leg */

/** The lines of a leg, each with its colour: any of them goes the way. None on foot.
 * @param {Leg} leg */
export const linesOf = ({ mode, line, colour, others = [] }) => mode === "foot" || !line ? [] : [{ line, colour }, ...others];

/** What stands in a strip: on foot the minutes, else the line; a walk of a minute or less between two vehicles is no piece.
 * @param {Leg[]} legs */
export const piecesOf = (legs) =>
  legs.filter(({ mode, minutes }, at) => mode !== "foot" || minutes > 1 || at === 0 || at === legs.length - 1).map((leg) => ({
    mode: leg.mode,
    badges: linesOf(leg),
    minutes: leg.mode === "foot" ? leg.minutes : 0,
  }));

/** The badge of a line, in its colour. */
export function lineBadge(line, colour, mode) {
  const { fill, ink } = badgeColours(colour, mode);
  return h("span", { class: "blr-badge", style: { background: fill, color: ink } }, line);
}

/** The badges of lines of which any goes the way, one against the other. */
export const lineBadges = (lines, mode) =>
  h("span", { class: "blr-badges" }, lines.map(({ line, colour }) => lineBadge(line, colour, mode)));

/** The strip: a picture, whose words are those of the legs.
 * @param {any} model
 * @param {Leg[]} legs */
export const strip = (model, legs) =>
  h(
    "span",
    { class: "blr-strip", "aria-hidden": "true" },
    piecesOf(legs).map(({ mode, badges, minutes }) =>
      h(
        "span",
        { class: "blr-piece" },
        pictogram(mode),
        badges.length ? lineBadges(badges, mode) : null,
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
    legs.map((leg) =>
      h(
        "li",
        { "data-mode": leg.mode },
        pictogram(leg.mode),
        h("span", { "aria-hidden": "true" }, lineBadges(linesOf(leg), leg.mode)),
        h("span", { class: "blr-leg-words" }, leg.words),
        h("span", { class: "blr-leg-minutes" }, t(model, "minutes", { n: leg.minutes })),
      )
    ),
  );
