// Which category stands on the map: a choice among those that have something there. Not here: what a choice leaves (known.js).

import { elementId, h, t } from "../base/base.js";
import { OTHER } from "./known.js";

/** The categories that have something on a map, in their order; what is of no kind of ours comes last.
 * @param {import("./known.js").Known[]} known
 * @param {{name: string}[]} categories
 * @param {Map<string, string>} categoryOf by kind
 * @returns {string[]} their names */
export function onOffer(known, categories, categoryOf) {
  const there = new Set(known.filter(({ at, hidden }) => at && !hidden).map(({ kind }) => categoryOf.get(kind) ?? OTHER));
  return [...categories.map(({ name }) => name), OTHER].filter((name) => there.has(name));
}

/** The choice; `changed()` is called when somebody chose. */
export function categoryFilter(model, changed) {
  const id = elementId("filter");
  const select = h("select", { id, on: { change: changed } });
  const element = h("div", { class: "bls-filter" }, h("label", { for: id }, t(model, "filter")), select);
  return {
    element,
    /** The name of a category, empty: all. */
    chosen: () => select.value,
    offer(known, categoryOf) {
      const categories = model.get("categories");
      const labels = new Map(categories.map(({ name, label }) => [name, label]));
      const names = onOffer(known, categories, categoryOf);
      const chosen = names.includes(select.value) ? select.value : "";
      select.replaceChildren(
        h("option", { value: "" }, t(model, "filter.all")),
        ...names.map((name) => h("option", { value: name }, labels.get(name) ?? t(model, "list.other"))),
      );
      select.value = chosen;
      element.hidden = names.length < 2;
    },
  };
}
