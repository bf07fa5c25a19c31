// From where walking is counted: the line over the list, the mark on the map, and the choice of another start. Not here: what is
// counted from it (Python does), how a point is chosen (where.js).

import { h, t } from "../base/base.js";
import { pinIcon } from "../map/shapes.js";
import { whereChoice } from "./where.js";

/** The line that says from where; `open()` is called for another start. */
export function startLine(model, open) {
  const from = h("span", {});
  const other = h(
    "button",
    { type: "button", class: "bl-quiet bl-small", "data-key": "start", on: { click: open } },
    t(model, "start.other"),
  );
  const middle = h(
    "button",
    { type: "button", class: "bl-quiet bl-small", on: { click: () => model.send({ type: "start" }) } },
    t(model, "start.middle"),
  );
  return {
    element: h("div", { class: "bls-start bl-small" }, from, other, middle),
    draw() {
      const { words, chosen } = model.get("start");
      from.textContent = words ? t(model, "start.line", { from: words }) : "";
      middle.hidden = !chosen;
    },
    focus: () => other.focus({ preventScroll: true }),
  };
}

/** The mark on the map, under those of services: what is open is never hidden by it. */
export function startMark(model, L, map) {
  map.createPane("start").style.zIndex = 415;
  const layer = L.layerGroup().addTo(map);
  return {
    draw() {
      const { at } = model.get("start");
      layer.clearLayers();
      if (at) layer.addLayer(L.marker([at[1], at[0]], { pane: "start", interactive: false, keyboard: false, icon: pinIcon(L) }));
    },
  };
}

/** The choice of another start: {title, nodes, where}. `done()` is called when it is taken, or left.
 * @param {any} model
 * @param {{L: any, map: any, geography: any}} context
 * @param {() => void} done */
export function startChoice(model, context, done) {
  const onTake = () => {
    const { location, name = "" } = where.value();
    model.send({ type: "start", ...location, name });
    done();
  };
  const take = h(
    "button",
    { type: "button", class: "bl-primary", disabled: true, on: { click: onTake } },
    t(model, "start.take"),
  );
  const where = whereChoice(model, context, {
    modes: ["tap", "name"],
    question: t(model, "start.question"),
    begun: null,
    onChange: () => (take.disabled = false),
  });
  const cancel = h("button", { type: "button", class: "bl-quiet", on: { click: done } }, t(model, "cancel"));
  const nodes = [
    where.element,
    h("p", { class: "bl-small bl-muted" }, t(model, "start.not_kept")),
    h("div", { class: "bl-row" }, take, cancel),
  ];
  return { title: t(model, "start.title"), nodes, where };
}
