// Conclusions: the cards in the order of the report, or one of them opened in their place. Here: what stands where, and what follows
// when anything changes.

import { h, newestOf, newId, onTraits, statusLine, t } from "../base/base.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { onErased } from "../walk/erasing.js";
import { moved } from "./change.js";
import { conclusionList } from "./list.js";
import { openedConclusion } from "./opened.js";

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const newest = newestOf(model);
  const add = h("button", { type: "button", class: "bl-primary", on: { click: () => open(newId()) } });
  const removed = removedRow(keeper, () => t(model, "undo"), () => add.focus({ preventScroll: true }));
  const legRemoved = removedRow(keeper, () => t(model, "undo"), () => opened?.focus());
  const first = h("p", { class: "bl-notice blco-first", "data-tone": "info", role: "status" });
  const list = conclusionList(model, {
    open: (entryId) => open(entryId),
    remove: (card) => removed.remove(card, t(model, "removed", { title: card.title })),
    share: (card, to) =>
      keeper.send({ entry_id: card.entry_id, base_seq: card.seq, content: { ...newest(card, card.content), visibility: to } }),
    move,
  });
  const all = h("div", { class: "bl-stack" }, first, list.element, h("div", { class: "bl-row" }, add), removed.element);
  const main = h("div", { class: "bl-card bl-stack" });
  const root = h("div", { class: "bl-part bl-conclusions", "data-part": model.get("name") }, main, status.element);
  el.append(root);
  let opened = null;
  let shown = "";
  let wasThere = false;

  const cardOf = (entryId) => model.get("cards").find((card) => card.entry_id === entryId);

  function open(entryId) {
    close();
    removed.clear();
    legRemoved.clear();
    status.clear();
    shown = entryId;
    wasThere = Boolean(cardOf(entryId));
    opened = openedConclusion(model, {
      entryId,
      card: () => cardOf(entryId),
      newest,
      keeper,
      status,
      leave: shut,
      removed: legRemoved,
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
  async function move(card, by) {
    const { entry_id: id, seq, content } = model.get("order");
    const now = newest({ entry_id: id }, content);
    const ids = model.get("cards").map((one) => one.entry_id);
    const chosen = moved(now.chosen ?? [], ids, card.entry_id, by);
    const outcome = await keeper.send({ entry_id: id, base_seq: seq, template: {}, content: { ...now, chosen } });
    if (outcome.status !== "saved") return;
    draw();
    list.focusMove(card.entry_id, by);
    status.say("saved", t(model, "moved", { n: chosen.indexOf(card.entry_id) + 1 }));
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
    first.textContent = model.get("first");
    first.hidden = !model.get("first");
    if (!opened) list.draw();
    const wanted = opened?.element ?? all;
    if (main.firstElementChild !== wanted) main.replaceChildren(wanted);
    opened?.draw();
  }
  function anew() {
    close();
    draw();
  }
  const stops = [
    onTraits(model, ["cards", "order", "first", "ready"], draw),
    onTraits(model, ["labels", "sentence", "legs", "rest", "pictures"], anew),
    onErased(model, ({ ids }) => ids.includes(shown) && opened?.clear()),
    keeper.stop,
  ];
  keeper.onOtherLogbook(() => {
    opened?.clear();
    removed.clear();
    anew();
  });
  draw();
  return () => {
    close();
    stops.forEach((stop) => stop());
  };
}

export default { render };
