// Five arguments as cards, each with the limits that tables add. Not here: which may be read, and their words (Python).

import { h } from "../base/base.js";
import { note } from "./told.js";

/** @typedef {{name: string, title: string, people: string, told: {limit: string, left_alone: string}[], more: string}} Limits */

/** @param {Limits[]} them
 * @param {string} heading the tag of a title
 * @param {string} nobody what is said where nobody wrote a limit */
export function limits(them, heading, nobody) {
  const limit = ({ limit: words, left_alone: alone }) => h("li", {}, h("p", {}, words), note(alone));
  const card = ({ name, title, people, told, more }) =>
    h(
      "li",
      { "data-name": name },
      h(heading, {}, title),
      told.length > 0 && h("ul", { class: "blrs-quotes" }, told.map(limit)),
      note([more, people || nobody].filter(Boolean).join(" · ")),
    );
  return h("ul", { class: "blrs-limits" }, them.map(card));
}
