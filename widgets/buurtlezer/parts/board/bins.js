// The pile of cards and the bins.

import { elementId, h, t } from "../base/base.js";
import { cardElement } from "./cards.js";

export function pileElement(board) {
  const { model } = board;
  const stay = board.several && !board.isPlane;
  const cards = model.get("cards").filter((card) => stay || !board.placed[card.id]);
  const title = model.get("cards").length ? t(model, stay ? "cards" : "pile", { count: cards.length }) : t(model, "no_cards");
  return h(
    "section",
    { class: "bl-board-pile", "data-bin": "", "data-aim": board.target === "" ? "yes" : null, "aria-label": title },
    h("p", { class: "bl-muted bl-small" }, cards.length || !model.get("cards").length ? title : t(model, "all_placed")),
    h(
      "div",
      { class: "bl-board-cards" },
      cards.map((card) => cardElement(board, card)),
    ),
  );
}

export function binsElement(board) {
  return h("div", { class: "bl-board-bins" }, board.bins.map((bin) => binElement(board, bin)));
}

function binElement(board, bin) {
  const { model } = board;
  const titleId = elementId("bin");
  const cards = model.get("cards").filter((card) => board.placed[card.id]?.includes(bin.id));
  return h(
    "section",
    {
      class: "bl-board-bin",
      "data-bin": bin.id,
      "data-aim": board.target === bin.id ? "yes" : null,
      "aria-labelledby": titleId,
      on: { click: (event) => event.target.closest("button, summary, a") || board.tapBin(bin.id) },
    },
    h("h4", { id: titleId }, bin.title),
    bin.hint ? h("p", { class: "bl-muted bl-small" }, bin.hint) : null,
    cards.length
      ? cards.map((card) => (board.several ? slip(board, card, bin) : cardElement(board, card)))
      : h("p", { class: "bl-board-empty bl-small" }, board.held ? t(model, "drop_here") : t(model, "empty")),
  );
}

/** A card that also stays in the pile: its title, and a way out of this bin. */
function slip(board, card, bin) {
  return h(
    "div",
    { class: "bl-board-slip" },
    h("span", {}, card.title),
    h("button", {
      type: "button",
      class: "bl-quiet",
      "aria-label": t(board.model, "take_out", { card: card.title, bin: bin.title }),
      on: { click: () => board.takeOut(card.id, bin.id) },
    }, "✕"),
  );
}
