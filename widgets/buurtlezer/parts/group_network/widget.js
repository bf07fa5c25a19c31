// A room’s network and gates in words; and pairs of names that may be the same: a person decides, and that person takes it back.
// Not here: what is alike and what a decision does (Python's side).

import { h, newId, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { toldTo } from "../base/tells.js";

/** @typedef {{one: string, other: string, names: string[], said: string, mine: string, entry_id: string, seq: number}} Pair */

function render({ model: synced, el }) {
  const byMessage = toldTo(synced, { lists: [], pairs: [] });
  const { model } = byMessage;
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const body = h("div", { class: "bl-stack" });
  el.append(h("div", { class: "bl-part bl-groupnet", "data-part": model.get("name") }, body, status.element));

  /** @param {Pair} pair @param {string} verdict */
  async function decide(pair, verdict) {
    const content = {
      ...model.get("template"),
      kind: "same_actor",
      visibility: "workshop",
      one: pair.one,
      other: pair.other,
      verdict,
    };
    await keeper.send({ entry_id: pair.entry_id || newId(), base_seq: pair.seq, content });
  }
  /** @param {Pair} pair */
  const takeBack = (pair) => keeper.send({ action: "delete", entry_id: pair.entry_id, base_seq: pair.seq });

  /** @param {Pair} pair */
  function drawPair(pair) {
    const both = pair.names.join(" · ");
    const button = (word, run, pressed = null) =>
      h(
        "button",
        { type: "button", disabled: !keeper.isOpen(), "aria-pressed": pressed, on: { click: run } },
        word,
        h("span", { class: "bl-hidden" }, `: ${both}`),
      );
    return h(
      "li",
      {},
      h(
        "p",
        { class: "blgn-names" },
        h("b", {}, pair.names[0]),
        h("span", { class: "bl-muted" }, t(model, "and")),
        h("b", {}, pair.names[1]),
      ),
      pair.said ? h("p", { class: "bl-small bl-muted" }, pair.said) : null,
      h(
        "div",
        { class: "bl-row" },
        button(t(model, "same"), () => decide(pair, "same"), String(pair.mine === "same")),
        button(t(model, "different"), () => decide(pair, "different"), String(pair.mine === "different")),
        pair.mine ? button(t(model, "take_back"), () => takeBack(pair)) : null,
      ),
    );
  }
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
    const [lists, pairs, empty] = [model.get("lists"), model.get("pairs"), model.get("empty")];
    const shown = [];
    if (empty) shown.push(h("div", { class: "bl-card" }, h("p", { class: "bl-muted" }, empty)));
    if (lists.length) {
      const whose = h("p", { class: "bl-whose bl-small" }, t(model, "whose"));
      shown.push(h("div", { class: "bl-card" }, whose, h("div", { class: "blgn-lists" }, ...lists.map(drawList))));
    }
    if (pairs.length) {
      const head = [h("h4", {}, t(model, "doubles")), h("p", { class: "bl-small bl-muted" }, t(model, "doubles_why"))];
      shown.push(h("div", { class: "bl-card" }, ...head, h("ul", { class: "blgn-pairs" }, ...pairs.map(drawPair))));
    }
    body.replaceChildren(...shown);
  }
  const stop = onTraits(model, ["lists", "pairs", "empty", "labels", "ready"], draw);
  keeper.onOtherLogbook(draw);
  draw();
  byMessage.ask();
  return () => {
    stop();
    keeper.stop();
    byMessage.stop();
  };
}

export default { render };
