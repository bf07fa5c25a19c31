// All places of both maps as a list, by how both differ: folded, and only what is opened is made. It is the equal of the maps.

import { h, t } from "../base/base.js";
import { miniMark } from "../map/side_marks.js";
import { bothSaid } from "./said.js";
import { byClass } from "./seen.js";

const AT_ONCE = 20;
const MORE = 100;

/** @param {any} model
 * @param {{show: (key: string) => void}} does `show`: where it lies, on the maps */
export function differenceList(model, { show }) {
  const element = h("div", { class: "bltm-list" });
  const opened = new Set(); // classes that are unfolded
  const shown = new Map(); // how many rows, by class

  const row = (place) =>
    h(
      "li",
      { class: "bltm-row", "data-key": place.key },
      h(
        "div",
        { class: "bltm-head" },
        h("h5", {}, place.name),
        place.at
          ? h(
            "button",
            { type: "button", class: "bl-quiet bl-small", on: { click: () => show(place.key) } },
            t(model, "show"),
            h("span", { class: "bl-hidden" }, `: ${place.name}`),
          )
          : null,
      ),
      bothSaid(model, place),
    );
  function rows(name, places) {
    const most = shown.get(name) ?? AT_ONCE;
    const more = () => {
      shown.set(name, most + MORE);
      box.replaceWith(rows(name, places));
    };
    const box = h(
      "div",
      {},
      places.length ? h("ul", {}, places.slice(0, most).map(row)) : h("p", { class: "bl-muted" }, t(model, `none.${name}`)),
      places.length > most
        ? h(
          "button",
          { type: "button", class: "bl-quiet", on: { click: more } },
          t(model, "more", { count: places.length - most }),
        )
        : null,
    );
    return box;
  }
  function fold([name, places]) {
    const key = name || "uncounted";
    const body = h("div", { class: "bltm-body" });
    const node = h(
      "details",
      { class: "bltm-fold", "data-class": key, open: opened.has(key) },
      h(
        "summary",
        {},
        name ? miniMark(name) : miniMark("citizen", { dashed: true }),
        h("span", { class: "bltm-class" }, t(model, `class.${key}`)),
        h("span", { class: "bl-muted" }, String(places.length)),
      ),
      body,
    );
    const look = () => {
      if (node.open) opened.add(key);
      else opened.delete(key);
      if (node.open && !body.childNodes.length) {
        body.append(h("p", { class: "bl-small" }, t(model, `why.${key}`)), rows(key, places));
      }
    };
    node.addEventListener("toggle", look);
    if (node.open) look();
    return node;
  }
  return {
    element,
    /** @param {import("./seen.js").Place[]} places */
    draw: (places) => element.replaceChildren(...byClass(places, model.get("language")).map(fold)),
  };
}
