// Long things folded: a view under its title, a scene under its own, and what was asked of fewer under a last one. What somebody
// opened stays open when the numbers change. Not here: what stands in a fold.

import { h } from "../base/base.js";
import { scene } from "../scene/drawing.js";
import { question } from "./readings.js";
import { quotes } from "./told.js";

/** @import { Drawn, Read } from "./readings.js" */

const FIRST = ["good", "can_stop"]; // what everybody is asked

/** `fold(name, summary, …content)`: one that remembers. */
export function remembering() {
  const open = new Set();
  return (name, summary, ...content) =>
    h(
      "details",
      {
        class: "blrs-fold",
        "data-fold": name,
        open: open.has(name),
        on: { toggle: ({ currentTarget: it }) => it.open ? open.add(name) : open.delete(name) },
      },
      h("summary", {}, summary),
      ...content,
    );
}

/** Scenes, each folded under its title.
 * @param {ReturnType<typeof remembering>} fold
 * @param {Read[]} them
 * @param {string} more the word above what is folded within
 * @param {Drawn} drawn */
export function foldedScenes(fold, them, more, { scenes, pictures }) {
  const asked = (some) => h("div", { class: "blrs-asked" }, some.map((one) => question(one, pictures)));
  const card = (one) => {
    const rest = one.asked.filter(({ name }) => !FIRST.includes(name));
    return h(
      "li",
      { "data-name": one.name },
      fold(
        `scene/${one.name}`,
        h("h4", {}, one.title),
        h("div", { class: "blrs-drawing" }, scene(one.name, "", scenes)),
        asked(one.asked.filter(({ name }) => FIRST.includes(name))),
        one.told.length > 0 && quotes(one.told),
        rest.length > 0 && fold(`scene/${one.name}/more`, more, asked(rest)),
      ),
    );
  };
  return h("ul", { class: "blrs-scenes blrs-folded" }, them.map(card));
}
