// The cards in a list, in the order they were made, which says nothing: what each is, what it still lacks, and its first step,
// which one press puts on the list of things to do. Not here: one card as a form (opened.js).

import { h, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { shareButton } from "../base/sharing.js";
import { stands } from "../consent/agreed.js";
import { lacking } from "./told.js";

const FEW = 4; // lines of a card; many cards with all they say would be screens long

/** `open(entryId, field)` at the step that this field stands in, `remove(card)`, `share(card, to)`, `toList(card)`.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} run */
export function treasureList(model, { open, remove, share, toList }) {
  const empty = h("p", { class: "bl-muted" });
  const list = h("ul", { class: "bltr-cards" });
  const element = h("div", { class: "bltr-list" }, empty, list);

  const facts = (lines) =>
    h(
      "dl",
      {},
      lines.map(({ label, text }) => h("div", {}, h("dt", { class: "bl-small bl-muted" }, label), h("dd", {}, text))),
    );
  function card(one) {
    const small = (word, click, more = {}) =>
      h(
        "button",
        { type: "button", class: "bl-quiet bl-small", on: { click }, ...more },
        word,
        h("span", { class: "bl-hidden" }, `: ${one.title}`),
      );
    const is = one.lacks.length === 0;
    const ended = stands(one.content.consent, model.get("today")) === "ended";
    return h(
      "li",
      { class: "bltr-card", "data-entry": one.entry_id, "data-is": String(is) },
      picture(model.get("pictures")[one.content.form], "bltr-picture"),
      h(
        "div",
        { class: "bltr-body" },
        h("h4", { tabindex: "-1" }, one.title),
        h("p", { class: "bltr-state" }, t(model, is ? "is_treasure" : "not_yet", { lacks: one.lacks.join(", ") })),
        is ? h("p", { class: "bltr-first" }, one.first) : null,
        facts(one.lines.slice(0, FEW)),
        one.lines.length > FEW
          ? h("details", { class: "bltr-rest" }, h("summary", {}, t(model, "show_all")), facts(one.lines.slice(FEW)))
          : null,
        ended ? h("p", { class: "bl-notice", "data-tone": "warning" }, t(model, "ended")) : null,
        h(
          "div",
          { class: "bl-row" },
          is && !one.listed
            ? h("button", { type: "button", class: "bltr-act", on: { click: () => toList(one) } }, t(model, "to_list"))
            : null,
          is && one.listed ? h("span", { class: "bltr-listed" }, t(model, "listed")) : null,
          small(t(model, is ? "change" : "go_on"), () => open(one.entry_id, lacking(one.content)[0]), { "data-does": "open" }),
          small(t(model, "remove"), () => remove(one)),
        ),
        shareButton(one, { share }),
      ),
    );
  }
  return {
    element,
    focus(entryId) {
      /** @type {HTMLElement | null} */
      const title = list.querySelector(`[data-entry="${CSS.escape(entryId)}"] h4`);
      title?.focus({ preventScroll: true });
      title?.scrollIntoView({ block: "nearest" });
      return Boolean(title);
    },
    draw() {
      const focused = list.contains(document.activeElement) ? document.activeElement : null;
      const entryId = focused?.closest("li")?.dataset.entry ?? "";
      const at = focused
        ? [...focused.closest("li").querySelectorAll("h4, button, summary")].indexOf(/** @type {any} */ (focused))
        : -1;
      const cards = model.get("cards");
      const unfolded = [...list.querySelectorAll("details[open]")].map((one) => one.closest("li").dataset.entry);
      list.replaceChildren(...cards.map(card));
      for (const id of unfolded) {
        list.querySelector(`[data-entry="${CSS.escape(id)}"] details`)?.setAttribute("open", "");
      }
      empty.textContent = t(model, "empty");
      empty.hidden = cards.length > 0;
      if (!focused) return;
      const same = /** @type {NodeListOf<HTMLElement>} */ (
        list.querySelectorAll(`[data-entry="${CSS.escape(entryId)}"] :is(h4, button, summary)`)
      );
      (same[at] ?? same[0])?.focus({ preventScroll: true });
    },
  };
}
