// Reading a class map: the district under a finger or mouse, and all districts as a table. Colours and words are `classes.js`.

import { elementId, h, t } from "../base/base.js";
import { classOf, classSwatch, classWords } from "./classes.js";
import { holds, plain, wordsOf } from "../base/found.js";
import { toLatLng } from "./shapes.js";
import { toPlane } from "./topology.js";

/** A tool for a map that is only read: says which district is here and what its class is. It makes nothing. */
export function districtReader({ L, map, model, geography, announce }) {
  const hint = t(model, "classes.hint");
  const element = h("p", { class: "blm-reading" }, hint);
  const lines = [["#ffffff", 5], ["#1b2a33", 2]].map(([color, weight]) =>
    L.polyline([], { interactive: false, color, weight, className: "blm-under" })
  );
  let here = null;

  function districtAt([x, y]) {
    const { lat, lng } = map.containerPointToLatLng([x, y]);
    return geography.units[geography.topology.sectorAt(...toPlane(lng, lat))]?.[0] ?? null;
  }
  const words = (code) => classWords(model, classOf(model.get("classes"), code));

  function show(code) {
    here = code;
    const border = code
      ? geography.topology.outline(geography.districts().get(code).sectors).map((arc) => arc.map(toLatLng))
      : [];
    for (const line of lines) line.setLatLngs(border);
    element.replaceChildren(
      ...(code
        ? [
          classSwatch(classOf(model.get("classes"), code), model.get("class_legend").labels?.length),
          h("span", {}, h("b", {}, geography.nameOf(code)), words(code)),
        ]
        : [hint]),
    );
  }

  return {
    element,
    mode: "move",
    enter: () => lines.forEach((line) => line.addTo(map)),
    leave() {
      show(null);
      lines.forEach((line) => line.remove());
    },
    redraw: () => here && show(here),
    hover(point) {
      const code = point && districtAt(point);
      if (code !== here) show(code);
    },
    tap(point) {
      show(districtAt(point));
      if (here) announce(`${geography.nameOf(here)}: ${words(here)}`);
    },
  };
}

/** The same map as a table, by name: no order of more and less. Its rows are made when it is opened. */
export function districtTable({ model, geography }) {
  const names = [...geography.districts().keys()].map((code) => ({ code, name: geography.nameOf(code) }));
  names.sort((a, b) => a.name.localeCompare(b.name, model.get("language")));
  const [id, titleId] = [elementId("search"), elementId("title")];
  const search = h("input", { type: "search", id, autocomplete: "off", on: { input: () => draw() } });
  const count = h("p", { class: "bl-muted bl-small", role: "status", "aria-live": "polite" });
  const caption = h("caption", { id: titleId });
  const rows = h("tbody", {});
  const table = h(
    "table",
    {},
    caption,
    h(
      "thead",
      {},
      h("tr", {}, h("th", { scope: "col" }, t(model, "classes.district")), h("th", { scope: "col" }, t(model, "classes.class"))),
    ),
    rows,
  );
  const element = h(
    "details",
    { class: "blm-list blm-districtlist", on: { toggle: () => draw() } },
    h("summary", {}, t(model, "classes.list")),
    h("label", { for: id }, t(model, "classes.search")),
    search,
    count,
    h("div", { class: "blm-found", role: "region", tabindex: "0", "aria-labelledby": titleId }, table),
  );

  function draw() {
    if (!element.open || element.hidden) return;
    const [classes, { title = "", labels = [] }] = [model.get("classes"), model.get("class_legend")];
    const words = wordsOf(search.value);
    const found = names.filter(({ name }) => holds(plain(name), words));
    caption.textContent = title;
    count.textContent = words.length ? t(model, "list.found", { count: found.length }) : "";
    rows.replaceChildren(...found.map(({ code, name }) => {
      const value = classOf(classes, code);
      return h(
        "tr",
        {},
        h("th", { scope: "row" }, name),
        h("td", {}, classSwatch(value, labels.length), classWords(model, value)),
      );
    }));
  }
  return { element, redraw: draw };
}
