// Kinds of place × forms of contact, side by side, and what was answered in a line each; in the order in which they come: here
// nothing is sorted. Not here: which there are, and their words (Python).

import { h } from "../base/base.js";
import { note } from "./told.js";

/**
 * @typedef {{caption: string, places: string, forms: {value: string, word: string}[],
 *   rows: {word: string, counts: Record<string, number>, note?: string}[]}} Table
 * @typedef {{name: string, title: string, said: string, note: string}} Said */

/** A number where somebody saw it. On a phone a kind of place has its forms in a line, each by its word: a reader of the screen
 * hears the word there too, since a table that is laid out otherwise may be none to it.
 * @param {Table} table */
export function seenTable({ caption, places, forms, rows }) {
  const cell = ({ value, word }, count) =>
    h("td", { "data-form": value }, count ? [h("span", { class: "blrs-form" }, `${word}\u00a0`), String(count)] : "");
  const row = (one) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, one.word, one.note ? note(` ${one.note}`, "span") : null),
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
    them.map(({ name, title, said, note: why }) =>
      h("div", { "data-question": name }, h("dt", {}, title), h("dd", {}, said, why ? ` (${why})` : null))
    ),
  );
