// Meanings of places that are not there any more: they are kept, and can be given to another place or removed.

import { elementId, h, t } from "../base/base.js";
import { groupWord } from "./sides.js";
import { placesOf } from "./told.js";

export function lostMeanings(model, { keeper, remove }) {
  const element = h("div", {});
  let drawn = "";

  function given(meaning) {
    const id = elementId("move");
    const select = h(
      "select",
      {
        id,
        on: {
          change: () =>
            select.value &&
            keeper.send({
              content: { ...meaning.content, place: select.value },
              entry_id: meaning.entry_id,
              base_seq: meaning.seq,
            }),
        },
      },
      h("option", { value: "" }, t(model, "lost.choose")),
      placesOf(model).slice(0, 300).map((place) => h("option", { value: place.ref }, place.name)),
    );
    return h(
      "li",
      {},
      h("span", {}, [groupWord(model, meaning.content), meaning.content.why].filter(Boolean).join(": ")),
      h(
        "div",
        { class: "bl-row" },
        h("label", { for: id, class: "bl-small" }, t(model, "lost.move")),
        select,
        h("button", {
          type: "button",
          class: "bl-quiet bl-small",
          on: { click: () => remove(meaning, groupWord(model, meaning.content)) },
        }, t(model, "remove")),
      ),
    );
  }
  return {
    element,
    draw() {
      const lost = model.get("lost");
      const now = JSON.stringify([lost, lost.length ? placesOf(model).map(({ ref, name }) => [ref, name]) : []]);
      if (now === drawn) return; // a list that is open stays open
      drawn = now;
      element.replaceChildren(
        ...(lost.length
          ? [
            h(
              "details",
              { class: "blp-more", open: true },
              h("summary", {}, t(model, "lost.title", { count: lost.length })),
              h("p", { class: "bl-small" }, t(model, "lost.why")),
              h("ul", { class: "blp-lost" }, lost.map(given)),
            ),
          ]
          : []),
      );
    },
  };
}
