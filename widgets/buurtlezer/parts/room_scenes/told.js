// What stands with several of these drawings: words of people that everybody may read, and a small note. Not here: the drawings.

import { h } from "../base/base.js";

/** @param {string[]} them */
export const quotes = (them) => h("ul", { class: "blrs-quotes" }, them.map((one) => h("li", {}, one)));

/** Nothing for no words.
 * @param {string | undefined} words
 * @param {string} [tag] */
export const note = (words, tag = "p") => (words ? h(tag, { class: "blrs-note" }, words) : null);
