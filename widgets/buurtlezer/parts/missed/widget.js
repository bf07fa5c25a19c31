// What a room misses: cards, and a map with the same numbers. A mark of which only the surroundings are known is dashed. It is
// only read. Not here: one's own (parts/gaps), the wall (views/gaps/wall.js).

import { h, onTraits, t } from "../base/base.js";
import { mapButtons } from "../map/controls.js";
import { hostGround } from "../map/host.js";
import { gapPattern, othersLayer } from "../map/shapes.js";

/**
 * @typedef {{title: string, note: string, waiting: string, lines: {label: string, text: string}[], quotes: string[],
 *   marks: {at: [number, number], coarse: boolean}[]}} Card
 */

async function renderMissed({ model, el }) {
  el.classList.add("bl-part", "bl-map", "bl-missed", "blm");
  el.dataset.part = model.get("name");
  const frameElement = h("div", { class: "blm-frame" });
  const mapped = h("div", { class: "bl-missed-map" }, frameElement);
  const panel = h("div", { class: "bl-missed-panel" });
  const body = h("div", { class: "bl-missed-body" }, mapped, panel);
  el.append(body);
  const { view, map, L, geography, ground, container } = await hostGround(model, frameElement);
  const marks = L.layerGroup().addTo(map);
  const others = othersLayer(L, map, geography);
  /** @returns {Card[]} */
  const cards = () => model.get("cards");
  const placed = () => cards().flatMap((card, i) => card.marks.map((mark) => ({ ...mark, number: i + 1 })));
  const bounds = () => L.latLngBounds(placed().map(({ at }) => [at[1], at[0]])).extend(others.all());
  frameElement.append(mapButtons(L, map, model, geography, bounds).element, gapPattern());
  ground.addTo(map);

  function draw() {
    const shown = cards();
    mapped.hidden = !placed().length;
    body.classList.toggle("bl-missed-alone", mapped.hidden);
    marks.clearLayers();
    placed().forEach(({ at, coarse, number }) => marks.addLayer(mark(at, coarse, number)));
    panel.replaceChildren(
      shown.length ? h("ol", { class: "bl-missed-cards" }, shown.map(card)) : h("p", { class: "bl-notice" }, model.get("empty")),
      ...model.get("notes").map((note) => h("p", { class: "bl-small bl-muted" }, note)),
    );
  }
  /**
   * @param {Card} gap
   * @param {number} index */
  const card = ({ title, note, waiting, lines, quotes }, index) =>
    h(
      "li",
      {},
      h("h4", {}, h("b", { "aria-hidden": "true" }, index + 1), title),
      note ? h("p", { class: "bl-missed-note" }, note) : null,
      lines.length
        ? h(
          "dl",
          {},
          lines.map(({ label, text }) => h("div", {}, h("dt", { class: "bl-small bl-muted" }, label), h("dd", {}, text))),
        )
        : null,
      quotes.map((text) => h("blockquote", {}, text)),
      waiting ? h("p", { class: "bl-small bl-muted bl-missed-waiting" }, waiting) : null,
    );
  const mark = (at, coarse, number) =>
    L.marker([at[1], at[0]], {
      interactive: false,
      keyboard: false,
      icon: L.divIcon({
        className: `bl-missed-mark${coarse ? " bl-missed-around" : ""}`,
        html: String(number),
        iconSize: [32, 32],
      }),
    });

  let fitted = "";
  function fit() {
    if (!container.clientWidth) return; // in a closed fold, or nothing lies on it; it is fitted when it is there
    map.invalidateSize({ animate: false });
    const all = bounds();
    const now = all.isValid() ? all.toBBoxString() : "whole";
    if (fitted === now) return;
    fitted = now;
    map.fitBounds(all.isValid() ? all : geography.bounds, { padding: [36, 36], maxZoom: 16, animate: false });
  }
  function drawArea() {
    const area = model.get("area");
    const there = area.geometry || area.sectors;
    others.draw(there ? [{ id: "mine", role: "mine", name: "", dashed: false, ...area }] : [], true, false);
    fit();
  }
  const sized = new ResizeObserver(() => fit());
  sized.observe(container);
  const stop = onTraits(model, ["cards", "empty", "notes", "labels"], () => {
    draw();
    fit();
  });
  const stopArea = onTraits(model, ["area"], drawArea);
  container.setAttribute("aria-label", t(model, "map"));
  draw();
  drawArea();
  return () => {
    stop();
    stopArea();
    sized.disconnect();
    view.remove();
  };
}

export default { render: renderMissed };
