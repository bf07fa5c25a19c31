// A room’s network and gates in words; and pairs of names that may be the same: a person decides.
// Not here: deciding (base/same_pairs.js), what is alike (Python's side).

import { h, onTraits, statusLine, t } from "../base/base.js";
import { samePairs } from "../base/same_pairs.js";
import { saving } from "../base/saving.js";
import { toldTo } from "../base/tells.js";

function render({ model: synced, el }) {
  const byMessage = toldTo(synced, { lists: [], pairs: [] });
  const { model } = byMessage;
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const cards = samePairs(model, keeper, { beside: { kind: "same_actor", visibility: "workshop" } });
  const lists = h("div", { class: "bl-stack" });
  const [title, why] = [h("h4", {}), h("p", { class: "bl-small bl-muted" })];
  const doubles = h("div", { class: "bl-card" }, title, why, cards.element); // it stays, and the focus in it
  el.append(
    h(
      "div",
      { class: "bl-part bl-groupnet", "data-part": model.get("name") },
      h("div", { class: "bl-stack" }, lists, doubles),
      status.element,
    ),
  );

  const drawList = ({ title, items, note }) =>
    h(
      "section",
      {},
      h("h4", {}, title),
      items.length
        ? h("ul", {}, ...items.map((one) => h("li", {}, one.text, one.note ? h("small", { class: "bl-muted" }, one.note) : null)))
        : null,
      note ? h("p", { class: "bl-small bl-muted" }, note) : null,
    );
  function draw() {
    const [told, pairs, empty] = [model.get("lists"), model.get("pairs"), model.get("empty")];
    const shown = [];
    if (empty) shown.push(h("div", { class: "bl-card" }, h("p", { class: "bl-muted" }, empty)));
    if (told.length) {
      const whose = h("p", { class: "bl-whose bl-small" }, t(model, "whose"));
      shown.push(h("div", { class: "bl-card" }, whose, h("div", { class: "blgn-lists" }, ...told.map(drawList))));
    }
    lists.replaceChildren(...shown);
    lists.hidden = !shown.length;
    doubles.hidden = !pairs.length;
    [title.textContent, why.textContent] = [t(model, "doubles"), t(model, "doubles_why")];
    cards.show(pairs);
  }
  const stop = onTraits(model, ["lists", "pairs", "empty", "labels", "ready"], draw);
  keeper.onOtherLogbook(() => {
    cards.forget();
    draw();
  });
  draw();
  byMessage.ask();
  return () => {
    stop();
    keeper.stop();
    byMessage.stop();
  };
}

export default { render };
