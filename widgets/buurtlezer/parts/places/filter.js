// Whose meaning, and when: two rows of choices above the map. What is chosen is the page's own and is not kept.

import { elementId, h, t } from "../base/base.js";
import { wordOf } from "./sides.js";

export function filterRow(model, changed) {
  const chosen = { group: "", time: "" };
  const make = (name, choice, words, all) => {
    const id = elementId(name);
    const select = h("select", {
      id,
      on: {
        change: () => {
          chosen[name] = select.value;
          changed();
        },
      },
    });
    const element = h("div", { class: "blp-filter" }, h("label", { for: id }, words), select);
    let filled = null;
    const fill = (values) => {
      if (filled === values.join()) return; // a list that is open stays open
      filled = values.join();
      const kept = values.includes(chosen[name]) ? chosen[name] : "";
      chosen[name] = kept;
      select.replaceChildren(
        h("option", { value: "" }, all),
        ...values.map((value) => h("option", { value, selected: value === kept }, wordOf(model, choice, value))),
      );
      element.hidden = !values.length;
    };
    return { element, fill };
  };
  const groups = make("group", "group", t(model, "filter.group"), t(model, "filter.everybody"));
  const times = make("time", "daypart", t(model, "filter.time"), t(model, "filter.any_time"));
  return {
    element: h("div", { class: "blp-filters" }, groups.element, times.element),
    chosen,
    /** Only what occurs can be chosen. */
    offer(places) {
      const [named, timed] = [new Set(), new Set()];
      for (const place of places) {
        for (const { content } of place.meanings) {
          named.add(content.group);
          for (const time of content.times ?? []) timed.add(time);
        }
        for (const [group, said] of Object.entries(place.room?.groups ?? {})) {
          if (!said.enough) continue;
          named.add(group);
          for (const time of Object.keys(said.times ?? {})) timed.add(time);
        }
      }
      const inOrder = (choice, found) =>
        (model.get("choices")[choice] ?? []).map(({ value }) => value).filter((value) => found.has(value));
      groups.fill(inOrder("group", named));
      times.fill(inOrder("daypart", timed));
    },
  };
}
