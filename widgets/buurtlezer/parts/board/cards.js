// One card: its head picks it up, and while it is held it asks where it belongs.

import { elementId, h, t } from "../base/base.js";
import { draggable } from "./drag.js";

/** A card in the pile or in a bin. `board` is the controller of widget.js. */
export function cardElement(board, card) {
  const held = board.held === card.id;
  const headId = elementId("card");
  const head = h(
    "button",
    {
      type: "button",
      class: "bl-board-head",
      id: headId,
      "data-card": card.id,
      "aria-pressed": held ? "true" : "false",
      "aria-describedby": board.hintId,
      on: { click: (event) => board.press(card.id, event.detail === 0), keydown: (event) => board.key(card.id, event) },
    },
    h(
      "span",
      { class: "bl-board-words" },
      h("span", { class: "bl-board-title" }, card.title),
      card.text ? h("span", { class: "bl-board-text" }, card.text) : null,
    ),
    h("span", { class: "bl-handle", "aria-hidden": "true" }, "⠿"),
  );
  const element = h(
    "article",
    { class: "bl-board-card", "data-held": held ? "yes" : null, "aria-labelledby": headId },
    head,
    whereItLies(board, card),
    held ? chooser(board, card) : null,
    feedback(board, card),
  );
  draggable(head, {
    ghost: () => h("div", { class: "bl-part" }, h("div", { class: "bl-board-card bl-board-flying" }, card.title)),
    over: (x, y) => board.aim(board.targetAt(x, y)),
    drop: (x, y) => board.dropAt(card.id, x, y),
    end: () => board.aim(null),
  });
  return element;
}

/** In which bins a card lies that stays in the pile because it may be in several. */
function whereItLies(board, card) {
  if (!board.several || board.isPlane) return null;
  const bins = board.bins.filter((bin) => board.placed[card.id]?.includes(bin.id));
  if (!bins.length) return null;
  return h(
    "p",
    { class: "bl-board-where bl-small" },
    t(board.model, "lies_in", { bins: bins.map((bin) => bin.title).join(", ") }),
  );
}

/** The simple way: buttons under the card that is held, at hand on a phone and for a screen reader. */
export function chooser(board, card) {
  const { model, placed } = board;
  const inside = (bin) => (placed[card.id] ?? []).includes(bin.id);
  return h(
    "div",
    { class: "bl-board-chooser", role: "group", "aria-label": t(model, "where_for", { card: card.title }) },
    h("p", { class: "bl-small" }, board.isPlane ? t(model, "tap_plane") : t(model, "where")),
    h(
      "div",
      { class: "bl-row" },
      board.isPlane ? null : board.bins.map((bin) =>
        h("button", {
          type: "button",
          "aria-pressed": inside(bin) ? "true" : "false",
          on: { click: () => board.drop(card.id, bin.id) },
        }, bin.title)
      ),
      placed[card.id]
        ? h("button", { type: "button", on: { click: () => board.drop(card.id, "") } }, t(model, "put_back"))
        : null,
      h("button", { type: "button", class: "bl-quiet", on: { click: () => board.cancel() } }, t(model, "cancel")),
    ),
  );
}

/** Reasons, not marks: what one may think of this choice. Opened by who wants it. */
function feedback(board, card) {
  const reasons = board.model.get("feedback")[card.id] ?? {};
  const said = board.bins.filter((bin) => !board.isPlane && board.placed[card.id]?.includes(bin.id) && reasons[bin.id]);
  if (!said.length) return null;
  const details = h(
    "details",
    { class: "bl-board-feedback", open: board.opened.has(card.id) },
    h("summary", {}, t(board.model, "think")),
    said.map((bin) => h("p", {}, h("strong", {}, `${bin.title}: `), reasons[bin.id])),
  );
  details.addEventListener("toggle", () => (details.open ? board.opened.add(card.id) : board.opened.delete(card.id)));
  return details;
}
