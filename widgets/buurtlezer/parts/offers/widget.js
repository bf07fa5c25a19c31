// Proposals: a treasure beside something that is missing or looked for, with reasons. Nothing happens before somebody says so.

import { h, newId, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { toldTo } from "../base/tells.js";

function render({ model: synced, el }) {
  const byMessage = toldTo(synced, { offers: [] });
  const { model } = byMessage;
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const list = h("ul", { class: "blof-list" });
  const empty = h("div", { class: "blof-empty" });
  const back = h("button", { type: "button", class: "bl-quiet", on: { click: bringBack } });
  el.append(
    h(
      "div",
      { class: "bl-part bl-offers", "data-part": model.get("name") },
      h("div", { class: "bl-card bl-stack" }, empty, list, h("div", { class: "bl-row" }, back), status.element),
    ),
  );
  let aside = new Set(); // of this page: nobody is told what one did not take up
  let busy = new Set();

  async function take(offer) {
    if (busy.has(offer.id)) return;
    busy.add(offer.id);
    await keeper.send({ entry_id: newId(), base_seq: 0, content: offer.action });
    busy.delete(offer.id);
    draw();
    focus(offer.id);
  }
  function putAside(offer) {
    const shown = visible();
    const next = shown[shown.indexOf(offer) + 1] ?? shown[shown.indexOf(offer) - 1];
    aside.add(offer.id);
    draw();
    if (next) focus(next.id);
    else back.focus({ preventScroll: true });
  }
  function bringBack() {
    aside.clear();
    draw();
    list.querySelector("h4")?.focus({ preventScroll: true });
  }
  function focus(id) {
    /** @type {HTMLElement | null} */
    const title = list.querySelector(`[data-offer="${CSS.escape(id)}"] h4`);
    title?.focus({ preventScroll: true });
  }
  const visible = () => model.get("offers").filter(({ id }) => !aside.has(id));
  function row(offer) {
    const about = h("span", { class: "bl-hidden" }, `: ${offer.treasure} – ${offer.beside}`);
    return h(
      "li",
      { class: "blof-offer", "data-offer": offer.id },
      h(
        "h4",
        { tabindex: "-1" },
        h("span", { class: "blof-treasure" }, offer.treasure),
        h("span", { class: "blof-beside" }, offer.beside),
      ),
      h("p", { class: "bl-small bl-muted" }, t(model, "why")),
      h("ul", { class: "blof-why" }, offer.why.map((words) => h("li", {}, words))),
      offer.listed ? h("p", { class: "blof-listed" }, t(model, "listed")) : h(
        "div",
        { class: "bl-row" },
        h("button", { type: "button", on: { click: () => take(offer) } }, t(model, "take"), about),
        h(
          "button",
          { type: "button", class: "bl-quiet", on: { click: () => putAside(offer) } },
          t(model, "aside"),
          about.cloneNode(true),
        ),
      ),
    );
  }
  function draw() {
    const focused = list.contains(document.activeElement) ? document.activeElement.closest("[data-offer]") : null;
    list.replaceChildren(...visible().map(row));
    const none = model.get("offers").length === 0;
    const { lead = "", links = [] } = none ? model.get("empty") : {};
    empty.replaceChildren(
      h("p", {}, lead),
      h("ul", {}, links.map(({ words, href }) => h("li", {}, h("a", { href }, words)))),
    );
    empty.hidden = !none;
    back.textContent = t(model, "back");
    back.hidden = aside.size === 0;
    if (focused) focus(/** @type {HTMLElement} */ (focused).dataset.offer);
  }
  const stop = onTraits(model, ["offers", "empty", "labels", "ready"], draw);
  keeper.onOtherLogbook(() => {
    aside = new Set();
    busy = new Set();
    draw();
  });
  draw();
  byMessage.ask();
  return () => {
    byMessage.stop();
    stop();
    keeper.stop();
  };
}

export default { render };
