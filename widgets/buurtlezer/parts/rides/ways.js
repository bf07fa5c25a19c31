// The answer about one ride: how long as a band, on foot beside it, and the ways to get there, of which one is open and on the
// map. Not here: the strip of a way (strip.js), the map (lines.js), keeping it (keep.js).

import { h, t } from "../base/base.js";
import { legList, strip } from "./strip.js";

/** @typedef {{words: string, often: string, changes: string, waits?: string, legs: import("./strip.js").Leg[]}} Way */
/** @typedef {{title: string, at: [number, number], words: string, on_foot: string, ways: Way[], ride: any,
 *   notes: string[]}} Side */

/** Gives {element, focus, opened}. `onOpen()` is called when another way is open.
 * @param {any} model
 * @param {Side} side
 * @param {{which: number, titled: string, onOpen: () => void}} how */
export function sideAnswer(model, side, { which, titled, onOpen }) {
  let opened = 0;
  const head = h("h3", { class: "blr-band-words", tabindex: "-1" }, side.words);
  const folds = side.ways.map((way, index) => wayFold(model, way, index === 0));
  folds.forEach((fold, index) =>
    fold.addEventListener("toggle", () => {
      if (!fold.open || opened === index) return;
      opened = index;
      folds.forEach((other, at) => at !== index && (other.open = false));
      onOpen();
    })
  );
  const element = h(
    "section",
    { class: "blr-answer-side", "data-side": which },
    titled ? h("p", { class: "blr-side-name" }, titled) : null,
    head,
    side.on_foot ? h("p", { class: "bl-muted blr-on-foot" }, side.on_foot) : null,
    folds.length > 1 ? h("p", { class: "bl-small bl-muted" }, t(model, "ways", { n: folds.length })) : null,
    folds,
    side.notes.map((note) => h("p", { class: "bl-small bl-muted" }, note)),
  );
  return { element, focus: () => head.focus({ preventScroll: true }), opened: () => side.ways[opened] ?? null };
}

/** @param {any} model
 * @param {Way} way
 * @param {boolean} open */
function wayFold(model, { words, often, changes, legs, waits = "" }, open) {
  const said = [words, changes, often].filter(Boolean).join(" · ");
  return h(
    "details",
    { class: "blr-way", open },
    h("summary", {}, strip(model, legs), h("span", { class: "blr-way-said" }, said)),
    legList(model, legs),
    waits ? h("p", { class: "bl-small bl-muted blr-waits" }, waits) : null,
  );
}
