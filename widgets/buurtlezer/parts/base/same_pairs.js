// Pairs that may be the same: a person decides, and that person takes it back. Not here: what is alike and what a decision does
// (Python's side), what else stands on a pair's card (its part).

import { h, newId, t } from "./base.js";

/** @import { Content, Model } from "./types.d.ts" */

/** @typedef {{one: string, other: string, names: string[], said: string, mine: string, entry_id: string, seq: number,
 *   reasons?: string[], places?: string[], sides?: string[]}} Pair */

/** Cards of pairs, each with *the same*, *not the same* and *take back*.
 * @param {Model} model
 * @param {{isOpen: () => boolean, send: (act: any) => Promise<any>}} keeper
 * @param {{beside?: Content, later?: boolean, more?: (pair: Pair) => Node[],
 *   whose?: (pair: Pair, nth: number) => Node | null}} given `beside`: what each decision holds
 *   besides; `later`: a pair may be put off, for as long as the page is open; `more`: what else stands on its card;
 *   `whose`: what stands after a name */
export function samePairs(model, keeper, { beside = {}, later = false, more = () => [], whose = () => null }) {
  const element = h("div", { class: "bl-same-pairs" });
  const put = new Set(); // pairs that were put off
  const seen = new Map(); // pair → which of all it was: an answer moves none, so that nothing slides under a finger
  const keyOf = ({ one, other }) => `${one} ${other}`;
  let pairs = [];

  const decide = (pair, verdict) => {
    put.delete(keyOf(pair));
    const content = { ...beside, one: pair.one, other: pair.other, verdict };
    keeper.send({ entry_id: pair.entry_id || newId(), base_seq: pair.seq, content });
  };
  const takeBack = (pair) => keeper.send({ action: "delete", entry_id: pair.entry_id, base_seq: pair.seq });
  /** Put off, or taken up again: the focus goes on to what stands there then. */
  const putOff = (pair, off) => {
    off ? put.add(keyOf(pair)) : put.delete(keyOf(pair));
    draw();
    /** @type {HTMLElement | null} */
    const next = element.querySelector(off ? "button, summary" : `[data-pair="${CSS.escape(keyOf(pair))}"] button`);
    next?.focus({ preventScroll: true });
  };

  function card(pair) {
    const both = pair.names.join(" · ");
    const button = (name, word, run, pressed = null) =>
      h(
        "button",
        { type: "button", "data-does": name, disabled: !keeper.isOpen(), "aria-pressed": pressed, on: { click: run } },
        word,
        h("span", { class: "bl-hidden" }, `: ${both}`),
      );
    const off = put.has(keyOf(pair));
    return h(
      "li",
      { "data-pair": keyOf(pair) },
      h(
        "p",
        { class: "bl-same-names" },
        h("span", { class: "bl-same-name" }, h("b", {}, pair.names[0]), whose(pair, 0)),
        h(
          "span",
          { class: "bl-same-name" },
          h("span", { class: "bl-muted" }, t(model, "and")),
          h("b", {}, pair.names[1]),
          whose(pair, 1),
        ),
      ),
      pair.reasons?.length
        ? h("ul", { class: "bl-same-reasons bl-small bl-muted" }, pair.reasons.map((one) => h("li", {}, one)))
        : null,
      more(pair),
      h(
        "div",
        { class: "bl-row" },
        button("same", t(model, "same"), () => decide(pair, "same"), String(pair.mine === "same")),
        button("different", t(model, "different"), () => decide(pair, "different"), String(pair.mine === "different")),
        pair.mine ? button("back", t(model, "take_back"), () => takeBack(pair)) : null,
        later && !pair.mine ? button("later", t(model, off ? "pairs.now" : "pairs.later"), () => putOff(pair, !off)) : null,
      ),
      pair.said ? h("p", { class: "bl-small bl-muted" }, pair.said) : null,
    );
  }
  const list = (those) => h("ul", { class: "bl-same-list" }, those.map(card));
  function draw() {
    /** @type {HTMLElement | null} */
    const focused = element.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
    const [at, does] = [focused?.closest("[data-pair]")?.getAttribute("data-pair"), focused?.dataset.does];
    const opened = element.querySelector("details")?.open ?? false;
    const off = pairs.filter((pair) => put.has(keyOf(pair)));
    const on = pairs.filter((pair) => !put.has(keyOf(pair)));
    element.replaceChildren(
      ...(on.length ? [list(on)] : []),
      ...(off.length
        ? [h("details", { open: opened }, h("summary", {}, t(model, "pairs.put_off", { count: off.length })), list(off))]
        : []),
    );
    if (!at) return;
    const there = element.querySelector(`[data-pair="${CSS.escape(at)}"]`);
    /** @type {HTMLElement | null} */
    const again = there?.querySelector(`[data-does="${does}"]`) ?? there?.querySelector("button") ??
      element.querySelector("button");
    again?.focus({ preventScroll: true });
  }
  return {
    element,
    /** @param {Pair[]} next */
    show(next) {
      for (const pair of next) if (!seen.has(keyOf(pair))) seen.set(keyOf(pair), seen.size);
      pairs = [...next].sort((one, other) => seen.get(keyOf(one)) - seen.get(keyOf(other)));
      draw();
    },
    /** Another logbook is open. */
    forget() {
      put.clear();
      seen.clear();
    },
  };
}
