// What a room read, weighed and saw, drawn alike in a notebook and on the wall (views/vignettes/wall.js and its neighbours); who
// shows it gives the words, already in their order: here nothing is sorted. Not here: one scene's drawing (../scene).

import { h } from "../base/base.js";
import { picture } from "../base/picture.js";
import { scene } from "../scene/drawing.js";

/** @import { Scenes } from "../base/types.d.ts" */
/**
 * @typedef {{value: string, word: string, pictures: string[], count: number}} Row
 * @typedef {{name: string, title: string, rows: Row[], note: string}} Asked
 * @typedef {{name: string, title: string, asked: Asked[], told: string[]}} Read
 * @typedef {{when: string, label: string, dots: {value: number, count: number}[], said: string, note: string}} Line
 * @typedef {{name: string, text: string, lines: Line[], moved: string[], note: string}} Standing
 * @typedef {{caption: string, places: string, forms: {value: string, word: string}[],
 *   rows: {word: string, counts: Record<string, number>, note?: string}[]}} Table
 * @typedef {{name: string, title: string, said: string, note: string}} Said
 * @typedef {{name: string, title: string, people: string, told: {limit: string, left_alone: string}[], more: string}} Limits */

const MOST = 10; // the end of the line

/** Scenes as cards: drawing, questions, reasons.
 * @param {Read[]} them
 * @param {string} heading the tag of a title
 * @param {{scenes: Scenes, pictures: Record<string, string[]>}} drawn that came along, by name */
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
function question({ name, title, rows, note }, pictures) {
  const row = ({ value, word, pictures: signs, count }) =>
    h(
      "li",
      { "data-value": value },
      signs.length > 0 &&
        h("span", { class: "blrs-signs" }, signs.map((sign) => h("span", { class: "blrs-sign" }, picture(pictures[sign])))),
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

/** What people wrote that everybody may read. @param {string[]} them */
export const quotes = (them) => h("ul", { class: "blrs-quotes" }, them.map((one) => h("li", {}, one)));

/** The five lines: where a room stood before and after, as dots that are larger where more people stand. No middle is drawn.
 * @param {Standing[]} them
 * @param {string[]} ends words of 0 and of 10 */
export function standing(them, ends) {
  const most = Math.max(1, ...them.flatMap(({ lines }) => lines.flatMap(({ dots }) => dots.map(({ count }) => count))));
  const one = ({ name, text, lines, moved, note }) =>
    h(
      "li",
      { "data-name": name },
      h("p", { class: "blrs-statement" }, text),
      h("div", { class: "blrs-lines" }, lines.map((line) => lineOf(line, most))),
      (moved.length > 0 || note) && h("p", { class: "blrs-moved" }, moved.join(" · ") || note),
    );
  return h(
    "div",
    { class: "blrs-standing" },
    h(
      "p",
      { class: "blrs-ends" },
      h("span", {}, `0\u00a0= ${ends[0]}`),
      h("span", {}, `10\u00a0= ${ends[1]}`),
    ),
    h("ul", {}, them.map(one)),
  );
}

/** @param {Line} line
 * @param {number} most people on one dot of all */
function lineOf({ when, label, dots, said, note }, most) {
  const dot = ({ value, count }) =>
    h("span", { style: { "--at": value / MOST, "--size": Math.sqrt(count / most) }, "data-value": String(value) }, String(count));
  return h(
    "div",
    { class: "blrs-line", "data-when": when },
    h("span", { class: "blrs-when" }, label),
    dots.length > 0
      ? [h("span", { class: "blrs-track", "aria-hidden": "true" }, dots.map(dot)), h("span", { class: "bl-hidden" }, `: ${said}`)]
      : null,
    note && h("span", { class: "blrs-note" }, note),
  );
}

/** Kinds of place × forms of contact: a number where somebody saw it. @param {Table} table */
export function seenTable({ caption, places, forms, rows }) {
  const cell = ({ value, word }, count) =>
    h(
      "td",
      { "data-form": value },
      count ? [h("span", { class: "blrs-form", "aria-hidden": "true" }, `${word}\u00a0`), String(count)] : "",
    );
  const row = (one) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, one.word, one.note ? h("span", { class: "blrs-note" }, ` ${one.note}`) : null),
      forms.map((form) => cell(form, one.counts[form.value])),
    );
  return h(
    "table",
    { class: "blrs-seen" },
    h("caption", { class: "bl-hidden" }, caption),
    h(
      "thead",
      {},
      h("tr", {}, h("th", { scope: "col" }, places), forms.map(({ word }) => h("th", { scope: "col" }, word))),
    ),
    h("tbody", {}, rows.map(row)),
  );
}

/** Questions with what was answered in a line each. @param {Said[]} them */
export const saidLines = (them) =>
  h(
    "dl",
    { class: "blrs-said" },
    them.map(({ name, title, said, note }) =>
      h("div", { "data-question": name }, h("dt", {}, title), h("dd", {}, said, note ? ` (${note})` : null))
    ),
  );

/** Five arguments as cards, each with its limits.
 * @param {Limits[]} them
 * @param {string} heading the tag of a title
 * @param {string} nobody what is said where nobody wrote a limit */
export function limits(them, heading, nobody) {
  const limit = ({ limit: words, left_alone: alone }) =>
    h("li", {}, h("p", {}, words), alone && h("p", { class: "blrs-note" }, alone));
  const card = ({ name, title, people, told, more }) =>
    h(
      "li",
      { "data-name": name },
      h(heading, {}, title),
      told.length > 0 && h("ul", { class: "blrs-quotes" }, told.map(limit)),
      h("p", { class: "blrs-note" }, [more, people || nobody].filter(Boolean).join(" · ")),
    );
  return h("ul", { class: "blrs-limits" }, them.map(card));
}
