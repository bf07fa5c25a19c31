// What stands under the map: what its marks mean, and whose lists they are of.

import { h, t } from "../base/base.js";
import { miniMark } from "./list.js";

/** The sources of what is shown, in one line; empty where there is none.
 * @param {string} source
 * @param {{title: string, source: string}[]} lists that were brought */
export const sourceLine = (source, lists) =>
  [source, ...lists.map(({ title, source: from }) => [title, from].filter(Boolean).join(", "))].filter(Boolean).join(" · ");

export function mapKey(model) {
  const marks = h("ul", { class: "blm-legend bls-key" });
  const source = h("p", { class: "bl-small bl-muted bls-source" });
  const item = (look, words) => h("li", {}, miniMark(look), words);
  return {
    elements: [marks, source],
    /** Only of what is there. @param {import("./known.js").Known[]} known */
    draw(known) {
      marks.replaceChildren(
        item("pack", t(model, "key.pack")),
        ...(known.some(({ list }) => list) ? [item("list", t(model, "key.list"))] : []),
        ...(known.some(({ mine }) => mine) ? [item("own", t(model, "key.own"))] : []),
        h("li", {}, h("span", { class: "bls-mini bls-several", "aria-hidden": "true" }, "3"), t(model, "key.several")),
        model.get("start").at
          ? h("li", {}, h("span", { class: "bls-mini bls-pin", "aria-hidden": "true" }), t(model, "key.start"))
          : "",
      );
      source.textContent = sourceLine(model.get("source"), model.get("services").lists ?? []);
    },
  };
}
