// The cards of a network: questions above, the list with its rings below, or one card opened in their place. Here: what stands
// where, and what follows when anything changes.

import { h, heed, newestOf, onTraits, statusLine, t } from "../base/base.js";
import { hideNames, nameless, onNameless } from "../base/nameless.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { toldTo } from "../base/tells.js";
import { unfold } from "../base/unfold.js";
import { asking } from "./ask.js";
import { cardList, plainOf } from "./list.js";
import { openedCard } from "./opened.js";
import { ofRound, titleOf } from "./told.js";
import { backOver } from "./turning.js";

function render({ model: synced, el }) {
  const byMessage = toldTo(synced, { cards: [] });
  const { model } = byMessage;
  const root = h("div", { class: "bl-part bl-keycards", "data-part": model.get("name") });
  el.append(root);
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const newest = newestOf(model);
  const removed = removedRow(keeper, () => t(model, "undo"), () => list.focus());
  const main = h("div", { class: "bl-card bl-stack" });
  const hiding = h("input", { type: "checkbox", on: { change: () => hideNames(hiding.checked) } });
  const hidingWords = h("span", {});
  const hidingNote = h("p", { class: "bl-notice" });
  const switchRow = h("div", { class: "blk-switch" }, h("label", {}, hiding, " ", hidingWords), hidingNote);
  root.append(switchRow, main, removed.element, status.element);
  let opened = null;
  let ref = ""; // of the card that is open, or that was

  const cards = () => model.get("cards");
  const cardOf = (wanted) => cards().find((card) => card.ref === wanted);
  const listed = () => model.get("mode") === "generators" ? ofRound(cards(), "generators") : cards();
  const share = (card, to) => {
    const content = { ...newest(card, card.content), visibility: to };
    return keeper.send({ content, entry_id: card.entry_id, base_seq: card.seq });
  };
  const made = () => [
    asking(model, { cards, open, isOpen: keeper.isOpen, shown: () => list.focus() }),
    cardList(model, {
      cards: listed,
      allCards: cards,
      cardOf,
      open,
      share,
      remove: (card) =>
        removed.remove(card, t(model, "removed", { title: nameless() ? plainOf(model, card, cards()) : titleOf(card.content) })),
    }),
  ];
  let [ask, list] = /** @type {[any, any]} */ (made());

  function open(wanted) {
    const now = cardOf(wanted);
    if (!now || nameless()) return hidingNote.scrollIntoView({ block: "nearest" });
    close();
    removed.clear();
    status.clear();
    ref = wanted;
    let last = now; // it may be gone already while the form is left
    opened = openedCard(model, {
      card: () => (last = cardOf(wanted) ?? last),
      cards,
      newest,
      keeper,
      close: shut,
      share,
      turned(acts) {
        shut();
        removed.offer(t(model, "turn.done"), async () => {
          for (const act of backOver(acts)) await keeper.send(act);
        });
      },
    });
    main.replaceChildren(opened.element);
    opened.focus();
  }
  function close() {
    opened?.leave();
    opened?.stop();
    opened = null;
  }
  /** Back to all cards, at the one that was open. */
  function shut() {
    close();
    draw();
    list.focus(ref);
  }
  function draw() {
    if (opened && !cardOf(ref)) close(); // it was removed elsewhere, or turned into something else
    hiding.checked = nameless();
    hidingWords.textContent = t(model, "without_names");
    hidingNote.textContent = t(model, "without_names_note");
    hidingNote.hidden = !nameless();
    if (nameless()) {
      list.draw();
      return main.replaceChildren(list.element); // what is being typed is kept, out of sight
    }
    if (opened) return showOpened();
    ask.draw();
    list.draw();
    const shown = [ask.element, list.element];
    if (shown.some((node, i) => main.children[i] !== node)) main.replaceChildren(...shown);
  }
  function showOpened() {
    if (main.firstChild !== opened.element) main.replaceChildren(opened.element);
    opened.draw();
  }
  function anew() {
    close();
    ask.stop();
    [ask, list] = made();
    draw();
  }
  const openFrom = (wanted) => {
    if (!cardOf(wanted)) return;
    unfold(root); // where names are hidden, it says so instead
    open(wanted);
    root.scrollIntoView({ block: "start" });
  };
  const hear = (message) => message?.type === "open" && openFrom(message.ref);
  model.on("msg:custom", hear);
  const stops = [
    onTraits(model, ["cards", "ready", "most", "today"], draw),
    onTraits(model, ["labels", "choices", "pictures", "mode", "turns"], anew),
    heed(model, "card", ({ part, ref: wanted }) => part === model.get("name") && openFrom(wanted)),
    onNameless(() => (removed.clear(), status.clear(), draw())),
    () => model.off("msg:custom", hear),
    keeper.stop,
  ];
  keeper.onOtherLogbook(() => {
    opened?.clear();
    removed.clear();
    anew();
  });
  draw();
  byMessage.ask();
  return () => {
    byMessage.stop();
    close();
    ask.stop();
    stops.forEach((stop) => stop());
  };
}

export default { render };
