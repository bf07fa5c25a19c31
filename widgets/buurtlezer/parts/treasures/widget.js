// Treasures: the list of cards, or one of them opened in its place. Here: what stands where, and what follows when anything
// changes.

import { h, heed, newestOf, newId, onTraits, statusLine, t } from "../base/base.js";
import { toldInPart } from "../base/in_part.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { unfold } from "../base/unfold.js";
import { treasureList } from "./list.js";
import { openedTreasure } from "./opened.js";

function render({ model: synced, el }) {
  const byMessage = toldInPart(synced, { cards: [], takes: [], spots: [] });
  const { model } = byMessage;
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const newest = newestOf(model);
  const add = h("button", { type: "button", class: "bl-primary", on: { click: () => open(newId()) } });
  const removed = removedRow(keeper, () => t(model, "undo"), () => add.focus({ preventScroll: true }));
  const gone = h("p", { class: "bl-notice bltr-gone", role: "status", tabindex: "-1", hidden: true });
  const list = treasureList(model, {
    open: (entryId, field) => open(entryId, {}, field),
    remove: (card) => removed.remove(card, t(model, "removed", { title: card.title })),
    share: (card, to) =>
      keeper.send({ entry_id: card.entry_id, base_seq: card.seq, content: { ...newest(card, card.content), visibility: to } }),
    toList: (card) => keeper.send({ entry_id: newId(), base_seq: 0, content: card.step }),
  });
  const all = h("div", { class: "bl-stack" }, gone, list.element, h("div", { class: "bl-row" }, add), removed.element);
  const main = h("div", { class: "bl-card bl-stack" });
  const root = h("div", { class: "bl-part bl-map blm blp bl-treasures", "data-part": model.get("name") }, main, status.element);
  el.append(root);
  let opened = null;
  let shown = ""; // the entry that is open, or that was
  let wasThere = false;

  const cardOf = (entryId) => model.get("cards").find((card) => card.entry_id === entryId);

  /** At the step in which a field stands, else at the first one. */
  function open(entryId, begins = {}, field = "") {
    close();
    removed.clear();
    status.clear();
    gone.hidden = true;
    shown = entryId;
    wasThere = Boolean(cardOf(entryId));
    opened = openedTreasure(model, {
      entryId,
      card: () => cardOf(entryId),
      begins: { ...begins },
      field,
      newest,
      keeper,
      leave: shut,
      gone: isGone,
      taken: (content) => open(entryId, content),
    });
    draw();
    opened.focus();
  }
  function close() {
    opened?.stop();
    opened = null;
  }
  /** Back to all cards, at the one that was open. */
  function shut() {
    close();
    draw();
    if (!list.focus(shown)) add.focus({ preventScroll: true });
  }
  function isGone() {
    close();
    status.clear();
    gone.textContent = t(model, "withdraw.done");
    gone.hidden = false;
    draw();
    gone.focus({ preventScroll: true });
    gone.scrollIntoView({ block: "nearest" });
  }
  function draw() {
    const there = Boolean(cardOf(shown));
    if (opened && wasThere && !there) { // removed elsewhere
      opened.clear();
      close();
    }
    wasThere = wasThere || there;
    add.textContent = t(model, model.get("cards").length ? "add_more" : "add");
    add.disabled = !keeper.isOpen();
    if (!opened) list.draw();
    const wanted = opened?.element ?? all;
    if (main.firstElementChild !== wanted) main.replaceChildren(wanted);
    opened?.draw();
  }
  /** Another part of the page begins a new one here. */
  function asked({ part, content }) {
    if (part !== model.get("name")) return;
    unfold(root);
    open(newId(), content);
    root.scrollIntoView({ block: "start" });
  }
  const stops = [
    onTraits(model, ["cards", "ready", "today"], draw),
    onTraits(model, ["labels", "fields", "steps", "more", "choices", "pictures"], () => {
      close();
      draw();
    }),
    heed(model, "add", asked),
    keeper.stop,
  ];
  keeper.onOtherLogbook(() => {
    opened?.clear();
    close();
    removed.clear();
    gone.hidden = true;
    draw();
  });
  draw();
  byMessage.ask();
  return () => {
    byMessage.stop();
    close();
    stops.forEach((stop) => stop());
  };
}

export default { render };
