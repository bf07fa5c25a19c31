// What a room read in scenes, as cards: the drawing, for whom it is good, who can stop; here nothing is sorted. Not here: which
// scenes, and their words (Python), one scene's drawing (../scene).

import { h } from "../base/base.js";
import { picture } from "../base/picture.js";
import { scene } from "../scene/drawing.js";
import { body } from "../vignettes/signs.js";
import { quotes } from "./told.js";

/** @import { Scenes } from "../base/types.d.ts" */
/**
 * @typedef {{value: string, word: string, pictures: string[], count: number}} Row
 * @typedef {{name: string, title: string, rows: Row[], note: string}} Asked
 * @typedef {{name: string, title: string, asked: Asked[], told: string[]}} Read
 * @typedef {{scenes: Scenes, pictures: Record<string, string[]>}} Drawn that came along, by name */

/** @param {Read[]} them
 * @param {string} heading the tag of a title
 * @param {Drawn} drawn */
export function readScenes(them, heading, { scenes, pictures }) {
  const card = (one) =>
    h(
      "li",
      { "data-name": one.name },
      h(heading, {}, one.title),
      h("div", { class: "blrs-drawing" }, scene(one.name, "", scenes)),
      h("div", { class: "blrs-asked" }, one.asked.map((asked) => question(asked, pictures))),
      one.told.length > 0 && quotes(one.told),
    );
  return h("ul", { class: "blrs-scenes" }, them.map(card));
}

/** @param {Asked} asked
 * @param {Record<string, string[]>} pictures */
export function question({ name, title, rows, note }, pictures) {
  const row = ({ value, word, pictures: signs, count }) =>
    h(
      "li",
      { "data-value": value },
      signs.length > 0 && h("span", { class: "blrs-signs" }, signs.map((sign, at) => signOf(pictures[sign], signs.length, at))),
      h("span", { class: "blrs-word" }, word),
      h("b", {}, `\u00a0${count}`),
    );
  return h(
    "div",
    { class: "blrs-question", "data-question": name },
    h("p", { class: "blrs-title" }, title),
    h("ul", {}, rows.map(row)),
    note && h("p", { class: "blrs-note" }, note),
  );
}

/** A pictogram; of two, each has a body, so that one sees whose face it is. */
const signOf = (paths, many, at) =>
  h("span", { class: "blrs-sign" }, picture(paths), many === 2 ? body(at === 0 ? "one" : "other") : null);
