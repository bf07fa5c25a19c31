// What is missing: a map with what lies at a point, and beside it the cards or the form. Here: the map, and what follows when
// anything changes.

import { channelFor, h, onTraits, statusLine, t } from "../base/base.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { mapButtons } from "../map/controls.js";
import { findOnMap } from "../map/find.js";
import { recogniseGestures } from "../map/gestures.js";
import { fingersHint, hostGround } from "../map/host.js";
import { gapPattern, othersLayer } from "../map/shapes.js";
import { gapCard } from "./cards.js";
import { gapForm } from "./form.js";

const NEAR = 15;

async function renderGaps({ model, el }) {
  el.classList.add("bl-part", "bl-map", "bl-gaps", "blm", "blp", "blg");
  el.dataset.part = model.get("name");
  const status = statusLine(model);
  const keeper = saving(model, status, () => {}); // what is stored comes with the gaps, and there is no map yet
  const frameElement = h("div", { class: "blm-frame" });
  const twoFingers = fingersHint(model);
  const add = h("button", { type: "button", class: "bl-primary blp-add", on: { click: () => open(null) } }, t(model, "add"));
  const empty = h("p", { class: "bl-notice" }, t(model, "empty"));
  const list = h("ul", { class: "blg-cards" });
  const panel = h("div", { class: "blp-panel" });
  const removed = removedRow(keeper, () => t(model, "undo"), () => add.focus({ preventScroll: true }));
  el.append(
    h("div", { class: "blp-body" }, h("div", { class: "blp-map" }, frameElement), panel),
    removed.element,
    status.element,
  );
  const { view, map, L, geography, ground, container } = await hostGround(model, frameElement);
  const marks = L.layerGroup().addTo(map);
  const others = othersLayer(L, map, geography);
  const spoken = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const find = findOnMap({ L, map, model, geography, announce: (words) => (spoken.textContent = words) });
  const buttons = mapButtons(L, map, model, geography, () => bounds());
  buttons.element.prepend(find.button);
  frameElement.append(buttons.element, find.element, spoken, twoFingers.element, gapPattern());
  ground.addTo(map);

  let form = null;
  let changing = ""; // the entry that is being changed, by its id
  const gaps = () => model.get("gaps");
  const bounds = () => L.latLngBounds(gaps().filter(({ at }) => at).map(({ at }) => [at[1], at[0]])).extend(others.all());
  const run = {
    change: open,
    remove: (gap) => removed.remove(gap, t(model, "removed", { title: gap.title })),
    share: (gap, to) => keeper.send({ content: { ...gap.content, visibility: to }, entry_id: gap.entry_id, base_seq: gap.seq }),
    look({ at }) {
      map.setView([at[1], at[0]], Math.max(map.getZoom(), NEAR), { animate: false });
      container.scrollIntoView({ block: "nearest" });
    },
    async action({ entry_id, title }) {
      const channel = await channelFor(model.get("channel")).promise;
      channel.announce("add", { part: model.get("actions"), content: { what: title, from_entry: entry_id } });
    },
  };

  function open(gap) {
    close();
    changing = gap?.entry_id ?? "";
    form = gapForm(model, {
      gap,
      context: { L, map, geography },
      cancel: () => leave(changing),
      unchanged: () => gap && leave(gap.entry_id),
      saved: (outcome) => {
        status.say(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
        leave(outcome.entry_id);
      },
    });
    const title = h("h3", { tabindex: "-1" }, t(model, gap ? "form.change_title" : "form.add_title"));
    panel.replaceChildren(
      h(
        "section",
        { class: "blp-detail" },
        title,
        h("p", { class: "bl-small blp-caution" }, t(model, "form.caution")),
        form.element,
      ),
    );
    removed.clear();
    panel.scrollIntoView({ block: "nearest" });
    title.focus({ preventScroll: true });
  }
  function close() {
    form?.stop();
    form = null;
    changing = "";
  }
  /** Back to the cards, at the one that was written. */
  function leave(entryId) {
    close();
    draw();
    /** @type {HTMLElement} */
    const card = list.querySelector(`[data-entry="${CSS.escape(entryId)}"] h4`) ?? add;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }
  function draw() {
    if (changing && !gaps().some(({ entry_id }) => entry_id === changing)) close(); // it was removed elsewhere
    marks.clearLayers();
    gaps().forEach(({ at }, i) => at && marks.addLayer(mark(at, i + 1)));
    if (form) return; // what is being written stays
    add.disabled = !keeper.isOpen();
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const [card, at] = [
      focused?.closest("li")?.dataset.entry,
      focused && [...list.querySelectorAll("h4, button")].indexOf(focused),
    ];
    list.replaceChildren(...gaps().map((gap, i) => gapCard(model, gap, i + 1, run)));
    if (card) /** @type {HTMLElement} */ (list.querySelectorAll("h4, button")[at])?.focus({ preventScroll: true });
    const shown = [add, gaps().length ? list : empty];
    if (shown.some((node, i) => panel.children[i] !== node)) panel.replaceChildren(...shown);
  }
  const mark = (at, number) =>
    L.marker([at[1], at[0]], {
      interactive: false,
      keyboard: false,
      icon: L.divIcon({ className: "blg-mark", html: String(number), iconSize: [30, 30] }),
    });

  let fitted = "";
  function fit() {
    if (!container.clientWidth) return; // in a closed fold; it is fitted when that opens
    map.invalidateSize({ animate: false });
    const all = bounds();
    const now = all.isValid() ? "there" : "whole";
    if (fitted === now || fitted === "there") return;
    fitted = now;
    map.fitBounds(all.isValid() ? all : geography.bounds, { padding: [36, 36], maxZoom: 16, animate: false });
  }
  function drawArea() {
    const area = model.get("area");
    const there = area.geometry || area.sectors;
    others.draw(there ? [{ id: "mine", role: "mine", name: "", dashed: false, ...area }] : [], true, false);
    fitted = fitted === "there" ? "" : fitted; // another area: come to it
    fit();
  }
  const gestures = { mode: "tap", tap: (point) => form?.tap(point) };
  const stopGestures = recogniseGestures(map, () => gestures, { onHold: () => {}, onOneFinger: twoFingers.show });
  const sized = new ResizeObserver(() => fit());
  sized.observe(container);
  const stops = [
    onTraits(model, ["gaps", "fields", "actions", "labels", "ready"], () => {
      draw();
      fit();
    }),
    onTraits(model, ["area"], drawArea),
    stopGestures,
    () => sized.disconnect(),
    keeper.stop,
  ];
  keeper.onOtherLogbook(() => {
    close();
    fitted = "";
    removed.clear();
    draw();
    fit();
  });
  drawArea();
  draw();
  return () => {
    close();
    stops.forEach((stop) => stop());
    view.remove();
  };
}

export default { render: renderGaps };
