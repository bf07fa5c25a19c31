// What a list calls its services, and which of our kinds that is: a proposal, changed once for each category.

import { elementId, h, t } from "../base/base.js";

const SHOWN = 8; // of the largest categories; the others are in a fold

/** Options of a select: one's own name first, then our kinds by group. */
function options(model, kinds, chosen) {
  const groups = new Map();
  for (const kind of kinds) groups.set(kind.group, [...(groups.get(kind.group) ?? []), kind]);
  const one = ({ value, label }) => h("option", { value, selected: value === chosen }, label);
  return [
    h("option", { value: "", selected: chosen === "" }, t(model, "as_it_is")),
    ...[...groups].map(([label, listed]) => h("optgroup", { label }, listed.map(one))),
  ];
}

/** The categories of `found`. Gives {element, kinds() → a kind for each category in their order, "" for none, byTitle()}. */
export function categoryRows(model, found, typed, changed) {
  const rows = found.categories.map((category) => {
    const id = elementId("category");
    const chosen = typed?.byTitle?.[category.title] ?? category.kind;
    const select = h("select", { id, on: { change: changed } }, options(model, found.kinds, chosen));
    const element = h(
      "li",
      { class: "bl-service-list-category" },
      h(
        "label",
        { for: id },
        h("span", { class: "bl-service-list-called" }, category.title || t(model, "no_category")),
        " ",
        h("span", { class: "bl-muted bl-small" }, category.rows),
      ),
      select,
    );
    return { category, select, element };
  });
  const list = (listed) => h("ul", { class: "bl-service-list-categories" }, listed.map(({ element }) => element));
  const more = rows.slice(SHOWN);
  const element = h(
    "section",
    {},
    h("h5", { class: "bl-upload-which" }, t(model, "categories")),
    h("p", { class: "bl-muted bl-small" }, t(model, "categories_why")),
    list(rows.slice(0, SHOWN)),
    more.length ? h("details", {}, h("summary", {}, t(model, "more_categories", { n: more.length })), list(more)) : null,
  );
  return {
    element,
    kinds: () => rows.map(({ select }) => select.value),
    byTitle: () => Object.fromEntries(rows.map(({ category, select }) => [category.title, select.value])),
  };
}
