// The services part: a map with marks, and beside it the list or one service. Here: the map, and what follows when anything
// changes.

import { elementId, h, onTraits, statusLine, t } from "../base/base.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { mapButtons } from "../map/controls.js";
import { findOnMap } from "../map/find.js";
import { recogniseGestures } from "../map/gestures.js";
import { fingersHint, hostGround } from "../map/host.js";
import { gapPattern, othersLayer, pinIcon } from "../map/shapes.js";
import { knownOf, onMap, OTHER } from "./known.js";
import { miniMark } from "./list.js";
import { servicesLayer } from "./markers.js";
import { servicesPanel } from "./panel.js";

const TOLD = ["services", "own", "categories", "by_name", "said", "left"];

async function renderServices({ model, el }) {
  el.classList.add("bl-part", "bl-map", "bl-services", "blm", "bls");
  el.dataset.part = model.get("name");
  const status = statusLine(model);
  const keeper = saving(model, status, () => {});
  const frameElement = h("div", { class: "blm-frame" });
  const twoFingers = fingersHint(model);
  const removed = removedRow(keeper, () => t(model, "undo"));
  el.append(frameElement);
  const { view, map, L, geography, ground, container } = await hostGround(model, frameElement);
  map.createPane("services").style.zIndex = 420;
  map.getPane("services").style.pointerEvents = "none";
  map.createPane("start").style.zIndex = 415; // under the marks: what is open is never hidden by it

  let known = [];
  let categoryOf = new Map();
  const filterId = elementId("filter");
  const filter = h("select", { id: filterId, on: { change: () => drawMarks() } });
  const filterRow = h("div", { class: "bls-filter" }, h("label", { for: filterId }, t(model, "filter")), filter);
  const panel = servicesPanel(model, { L, map, geography, keeper, status, remove, known: () => known, shown });
  const marks = servicesLayer(L, { chosen: panel.opened });
  const others = othersLayer(L, map, geography);
  const start = L.layerGroup().addTo(map);
  const boundsOf = (list) => L.latLngBounds(list.filter(({ at }) => at).map(({ at }) => [at[1], at[0]]));
  const buttons = mapButtons(L, map, model, geography, () => L.latLngBounds([]).extend(others.all()));
  const spoken = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const find = findOnMap({ L, map, model, geography, announce: (words) => (spoken.textContent = words) });
  buttons.element.prepend(find.button);
  const key = h("ul", { class: "blm-legend bls-key" });
  const source = h("p", { class: "bl-small bl-muted bls-source" });

  el.replaceChildren(
    h(
      "div",
      { class: "bls-sides" },
      h("div", { class: "bls-map" }, filterRow, frameElement, key, source),
      panel.element,
    ),
    removed.element,
    status.element,
  );
  frameElement.append(buttons.element, find.element, spoken, twoFingers.element, gapPattern());
  ground.addTo(map);
  marks.addTo(map);

  function remove(entry, name) {
    removed.remove(entry, t(model, "undo.removed", { name }));
  }
  /** Another service is open, or none: the map shows which, and comes to it. */
  function shown() {
    removed.clear();
    redraw();
    const one = known.find(({ ref }) => ref === panel.opened());
    if (one?.at && !map.getBounds().pad(-0.05).contains([one.at[1], one.at[0]])) {
      map.setView([one.at[1], one.at[0]], Math.max(map.getZoom(), 15), { animate: false });
    }
  }
  /** Only what changed is read anew: thousands of services stay as they are while somebody opens one. */
  let read = [];
  function learn() {
    const now = TOLD.map((name) => model.get(name));
    if (now.every((one, i) => one === read[i])) return;
    read = now;
    known = knownOf(/** @type {any} */ (Object.fromEntries(TOLD.map((name, i) => [name, now[i]]))));
    categoryOf = new Map(model.get("categories").flatMap(({ name, kinds }) => kinds.map(({ kind }) => [kind, name])));
    offer();
  }
  function offer() {
    const there = new Set(known.filter(({ at, hidden }) => at && !hidden).map(({ kind }) => categoryOf.get(kind) ?? OTHER));
    const labels = new Map(model.get("categories").map(({ name, label }) => [name, label]));
    const names = [...labels.keys(), OTHER].filter((name) => there.has(name));
    const chosen = names.includes(filter.value) ? filter.value : "";
    filter.replaceChildren(
      h("option", { value: "" }, t(model, "filter.all")),
      ...names.map((name) => h("option", { value: name }, labels.get(name) ?? t(model, "list.other"))),
    );
    filter.value = chosen;
    filterRow.hidden = names.length < 2;
  }
  function drawMarks() {
    marks.show(onMap(known, categoryOf, filter.value, panel.opened()));
    const lists = known.some(({ list }) => list);
    const item = (look, words) => h("li", {}, miniMark(look), words);
    key.replaceChildren(
      item("pack", t(model, "key.pack")),
      ...(lists ? [item("list", t(model, "key.list"))] : []),
      ...(known.some(({ mine }) => mine) ? [item("own", t(model, "key.own"))] : []),
      h("li", {}, h("span", { class: "bls-mini bls-several", "aria-hidden": "true" }, "3"), t(model, "key.several")),
      model.get("start").at
        ? h("li", {}, h("span", { class: "bls-mini bls-pin", "aria-hidden": "true" }), t(model, "key.start"))
        : "",
    );
    const { at } = model.get("start");
    start.clearLayers();
    if (at) start.addLayer(L.marker([at[1], at[0]], { pane: "start", interactive: false, keyboard: false, icon: pinIcon(L) }));
    source.textContent = [
      model.get("source"),
      ...(model.get("services").lists ?? []).map(({ title, source: from }) => [title, from].filter(Boolean).join(", ")),
    ].filter(Boolean).join(" · ");
  }
  function redraw() {
    learn();
    drawMarks();
    panel.draw();
  }

  let fitted = ""; // to the area, or while there is none, to what there is
  function fit() {
    if (!container.clientWidth) return;
    map.invalidateSize({ animate: false });
    const bounds = L.latLngBounds([]).extend(others.all());
    const now = bounds.isValid() ? JSON.stringify(model.get("area")) : "whole";
    if (fitted === now) return;
    fitted = now;
    const some = bounds.isValid() ? bounds : boundsOf(known);
    map.fitBounds(some.isValid() ? some : geography.bounds, { padding: [24, 24], maxZoom: 16, animate: false });
  }
  function drawArea() {
    const area = model.get("area");
    others.draw(area.geometry || area.sectors ? [{ id: "mine", role: "mine", dashed: false, ...area }] : [], true, false);
  }
  function tap(point) {
    if (panel.tap(point)) return;
    const here = marks.at(point);
    if (here.length === 1) panel.openService(here[0].ref);
    if (here.length < 2) return;
    const bounds = boundsOf(here);
    if (map.getZoom() < 17 && bounds.getNorthEast().distanceTo(bounds.getSouthWest()) > 8) {
      map.fitBounds(bounds, { padding: [60, 60], maxZoom: 17, animate: false });
    } else {
      panel.close(false);
      panel.only(here);
    }
  }
  const hand = { onHold: () => {}, onOneFinger: twoFingers.show };
  const stopGestures = recogniseGestures(map, () => ({ mode: "tap", tap }), hand);
  const sized = new ResizeObserver(() => fit());
  sized.observe(container);
  const draw = () => {
    drawArea();
    redraw();
    fit();
  };
  let asked = false;
  /** Python sets several traits at once: drawn once for all of them. */
  const soon = () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      draw();
    });
  };
  const stops = [
    onTraits(model, [...TOLD, "area", "missing", "start", "slots", "choices", "labels", "source", "ready"], soon),
    stopGestures,
    () => sized.disconnect(),
    keeper.stop,
  ];
  keeper.onOtherLogbook(() => {
    panel.reset();
    fitted = "";
    removed.clear();
    draw();
  });
  draw();
  return () => {
    panel.leaveForm();
    stops.forEach((stop) => stop());
    view.remove();
  };
}

export default { render: renderServices };
