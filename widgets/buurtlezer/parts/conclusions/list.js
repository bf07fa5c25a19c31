// Conclusions as cards, in the order of the report: what each says, how it stands, what changes; the buttons that open, move
// and remove it. Not here: one of them opened (opened.js).

import { h, t } from "../base/base.js";
import { shareButton } from "../base/sharing.js";
import { helps, standing } from "./standing.js";

/** `run` = {open(entryId), remove(card), move(card, by), share(card, to)}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} run */
export function conclusionList(model, run) {
  const empty = h("div", { class: "blco-empty" });
  const list = h("ol", { class: "blco-cards" });
  const element = h("div", {}, empty, list);

  function card(one, at, all) {
    const small = (word, click, more = {}) =>
      h(
        "button",
        { type: "button", class: "bl-quiet bl-small", on: { click }, ...more },
        word,
        h("span", { class: "bl-hidden" }, `: ${one.title}`),
      );
    const step = (by, sign, word) =>
      h(
        "button",
        {
          type: "button",
          class: "bl-quiet",
          "data-move": String(by),
          disabled: at + by < 0 || at + by >= all.length,
          on: { click: () => run.move(one, by) },
        },
        h("span", { "aria-hidden": "true" }, sign),
        h("span", { class: "bl-hidden" }, `${t(model, word)}: ${one.title}`),
      );
    const said = one.legs.flatMap((leg) =>
      leg.items.filter(({ begun }) => !begun).map(({ text }) => ({ label: leg.word, text }))
    );
    return h(
      "li",
      { class: "blco-card", "data-entry": one.entry_id, "data-standing": one.standing },
      h("h4", { tabindex: "-1" }, one.title),
      standing(model, one),
      h(
        "dl",
        {},
        [...said, ...one.lines].map(({ label, text }) =>
          h("div", {}, h("dt", { class: "bl-small bl-muted" }, label), h("dd", {}, text))
        ),
      ),
      helps(model, one),
      h(
        "div",
        { class: "bl-row" },
        small(t(model, "open"), () => run.open(one.entry_id), { "data-does": "open" }),
        small(t(model, "remove"), () => run.remove(one)),
        ...(all.length > 1 ? [step(-1, "↑", "earlier"), step(1, "↓", "later")] : []),
      ),
      shareButton(one, { share: run.share }),
    );
  }
  return {
    element,
    /** At the title of a card; false where it is not there.
     * @param {string} entryId */
    focus(entryId) {
      /** @type {HTMLElement | null} */
      const title = list.querySelector(`[data-entry="${CSS.escape(entryId)}"] h4`);
      title?.focus({ preventScroll: true });
      title?.scrollIntoView({ block: "nearest" });
      return Boolean(title);
    },
    /** At the button that moved a card, or at the other one where it stands at the end.
     * @param {string} entryId
     * @param {number} by */
    focusMove(entryId, by) {
      const open = [...list.querySelectorAll(`[data-entry="${CSS.escape(entryId)}"] [data-move]:not([disabled])`)];
      const same = open.find((one) => /** @type {HTMLElement} */ (one).dataset.move === String(by));
      /** @type {HTMLElement} */ (same ?? open[0])?.focus({ preventScroll: true });
    },
    draw() {
      const focused = list.contains(document.activeElement) ? document.activeElement : null;
      const entryId = focused?.closest("li[data-entry]")?.getAttribute("data-entry") ?? "";
      const within = (id) => [...list.querySelectorAll(`[data-entry="${CSS.escape(id)}"] :is(h4, button)`)];
      const at = focused ? within(entryId).indexOf(focused) : -1;
      const cards = model.get("cards");
      const known = model.get("ready") || !model.get("channel");
      list.replaceChildren(...cards.map(card));
      empty.hidden = cards.length > 0;
      empty.replaceChildren(
        ...(known
          ? [
            h("p", {}, t(model, "empty")),
            h("blockquote", {}, t(model, "example")),
            h("p", { class: "bl-muted" }, t(model, "example_note")),
          ]
          : [h("p", { class: "bl-muted" }, t(model, "opening"))]),
      );
      if (!focused) return;
      const same = /** @type {HTMLElement[]} */ (within(entryId));
      const there = same[at] ?? same[0];
      // At the end of the row one can only go back: the focus stays with the one that was moved.
      const other = same.find((one) => one.dataset.move && !(/** @type {HTMLButtonElement} */ (one).disabled));
      (there?.matches("[disabled]") ? other : there)?.focus({ preventScroll: true });
    },
  };
}
