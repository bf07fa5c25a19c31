// The services part: a map with marks, and beside it the list or one service. Here: what it is made of, and what follows when
// anything changes. Not here: what stands beside the map (panel.js), which part of it is in sight (sight.js).

import { h, onTraits, statusLine, t } from "../base/base.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { toldTo } from "../base/tells.js";
import { mapButtons } from "../map/controls.js";
import { findOnMap } from "../map/find.js";
import { recogniseGestures } from "../map/gestures.js";
import { fingersHint, hostGround } from "../map/host.js";
import { gapPattern, othersLayer } from "../map/shapes.js";
import { categoryFilter } from "./filter.js";
import { mapKey } from "./key.js";
import { onMap } from "./known.js";
import { servicesLayer } from "./markers.js";
import { servicesPanel } from "./panel.js";
import { sight } from "./sight.js";
import { startMark } from "./start.js";
import { TOLD, toldBy } from "./told.js";

async function renderServices({ model: synced, el }) {
  const byMessage = toldTo(synced, { over: {} });
  const { model } = byMessage;
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

  const told = toldBy(model);
  const filter = categoryFilter(model, () => drawMarks());
  const panel = servicesPanel(model, { L, map, geography, keeper, status, remove, known: told.known, shown });
  const marks = servicesLayer(L, { chosen: panel.opened });
  const others = othersLayer(L, map, geography);
  const start = startMark(model, L, map);
  const inSight = sight(model, { L, map, geography, container, others }, told.known);
  const buttons = mapButtons(L, map, model, geography, inSight.area);
  const spoken = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const find = findOnMap({ L, map, model, geography, announce: (words) => (spoken.textContent = words) });
  buttons.element.prepend(find.button);
  const key = mapKey(model);

  el.replaceChildren(
    h(
      "div",
      { class: "bls-sides" },
      h("div", { class: "bls-map" }, filter.element, frameElement, ...key.elements),
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
    const one = told.known().find(({ ref }) => ref === panel.opened());
    if (one?.at) inSight.show(one);
  }
  function drawMarks() {
    marks.show(onMap(told.known(), told.categoryOf(), filter.chosen(), panel.opened()));
    key.draw(told.known());
    start.draw();
  }
  function redraw() {
    if (told.learn()) filter.offer(told.known(), told.categoryOf());
    drawMarks();
    panel.draw();
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
    if (inSight.nearer(here)) return;
    panel.close(false);
    panel.only(here);
  }
  const hand = { onHold: () => {}, onOneFinger: twoFingers.show };
  const stopGestures = recogniseGestures(map, () => ({ mode: "tap", tap }), hand);
  const sized = new ResizeObserver(() => inSight.fit());
  sized.observe(container);
  const draw = () => {
    drawArea();
    redraw();
    inSight.fit();
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
    inSight.forget();
    removed.clear();
    draw();
  });
  draw();
  byMessage.ask();
  return () => {
    byMessage.stop();
    panel.leaveForm();
    stops.forEach((stop) => stop());
    view.remove();
  };
}

export default { render: renderServices };
