// The cards as a calm list, with the rings beside it. In the order they were made, which says nothing; no card counts more than
// another. Not here: one card (opened.js).

import { h, t } from "../base/base.js";
import { nameless } from "../base/nameless.js";
import { shareButton } from "../base/sharing.js";
import { stands } from "../consent/agreed.js";
import { offered } from "./fields.js";
import { mark, ringsDrawing, SHAPES } from "./rings.js";
import { isSupposed, kindOf, mayBeTold, titleOf } from "./told.js";

/** What stands under the name of a card: [[words, tone]].
 * @param {import("../base/types.d.ts").Model} model
 * @param {{content: any}} card
 * @param {(ref: string) => any} cardOf
 * @returns {[string, string][]} */
export function linesOf(model, { content }, cardOf) {
  const word = (name, value) => offered(model, name).find((one) => one.value === value)?.label ?? "";
  const form = content.kind === "organisation" ? word("form", content.form ?? "organisation") : "";
  const via = content.via ? cardOf(content.via) : null;
  const first = [
    form || t(model, `kind.${kindOf(content)}`),
    t(model, `ring.${content.ring ?? 2}`),
    via ? t(model, "list.via", { title: titleOf(via.content) }) : "",
  ].filter(Boolean).join(" · ");
  const guarded = content.guards || (content.grounds ?? []).map((one) => word("ground", one)).join(", ");
  const guards = isSupposed(content) ? "list.guards_supposed" : "list.guards";
  return /** @type {[string, string][]} */ ([
    [first, "kind"],
    content.opens ? [t(model, "list.opens", { what: content.opens }), "opens"] : null,
    guarded ? [t(model, guards, { what: guarded }), isSupposed(content) ? "supposed" : "guards"] : null,
    content.burden === "yes" ? [t(model, "list.carries"), "carries"] : null,
    content.kind === "organisation" && !mayBeTold(content)
      ? [t(model, content.findable === "no" ? "list.not_found" : "list.not_asked"), "unlisted"]
      : null,
    stands(content.consent, model.get("today")) === "ended" ? [t(model, "list.ended"), "ended"] : null,
  ].filter(Boolean));
}

/** What a card is called on a screen that others see.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} card
 * @param {any[]} all
 * @returns {string} */
export const plainOf = (model, { ref, content }, all) =>
  `${t(model, `kind.${kindOf(content)}`)} ${all.findIndex((one) => one.ref === ref) + 1}`;

/** `cards()`: those that stand in the list; `cardOf(ref)`: any; `open`, `remove`, `share(card, to)`.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} given */
export function cardList(model, { cards, allCards = cards, cardOf, open, remove, share }) {
  const title = h("h4", { tabindex: "-1" }, t(model, "list.title"));
  const alone = h("p", { class: "bl-small bl-muted" }, t(model, "alone"));
  const empty = h("p", { class: "bl-muted" }, t(model, "list.empty"));
  const list = h("ol", { class: "blk-list" });
  const picture = h("div", { class: "blk-picture-side" });
  const element = h(
    "section",
    { class: "blk-cards" },
    title,
    alone,
    empty,
    h("div", { class: "blk-sides" }, picture, list),
  );

  function row(card, i) {
    const hidden = nameless(); // what was typed may hold a name too: then only what was chosen stands here
    const name = hidden ? plainOf(model, card, allCards()) : titleOf(card.content);
    const lines = hidden ? [[t(model, `ring.${card.content.ring ?? 2}`), "kind"]] : linesOf(model, card, cardOf);
    return h(
      "li",
      { "data-ref": card.ref },
      mark(card, i + 1),
      h(
        "div",
        { class: "blk-row" },
        h(
          "button",
          { type: "button", class: "bl-quiet blk-name", on: { click: () => open(card.ref) } },
          h("span", { class: "bl-hidden" }, `${t(model, "list.open")}: `),
          name,
        ),
        lines.map(([words, tone]) => h("p", { class: "bl-small", "data-tone": tone }, words)),
        shareButton(card, { share }),
      ),
      h(
        "button",
        { type: "button", class: "bl-quiet bl-small blk-remove", on: { click: () => remove(card) } },
        t(model, "remove"),
        h("span", { class: "bl-hidden" }, `: ${name}`),
      ),
    );
  }
  return {
    element,
    focus(ref = "") {
      /** @type {HTMLElement} */
      const button = list.querySelector(`[data-ref="${CSS.escape(ref)}"] .blk-name`);
      (button ?? title).focus({ preventScroll: true });
      (button ?? title).scrollIntoView({ block: "nearest" });
    },
    draw() {
      const all = cards();
      const focused = list.contains(document.activeElement) ? document.activeElement : null;
      const [ref, at] = [
        focused?.closest("li")?.dataset.ref,
        focused && [...focused.closest("li").querySelectorAll("button")].indexOf(/** @type {any} */ (focused)),
      ];
      list.replaceChildren(...all.map(row));
      if (ref) {
        const buttons = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(`[data-ref="${CSS.escape(ref)}"] button`));
        (buttons[at] ?? title).focus({ preventScroll: true });
      }
      empty.textContent = t(model, model.get("cards").length ? "list.empty_here" : "list.empty");
      empty.hidden = all.length > 0;
      picture.hidden = !all.length;
      alone.hidden = !all.some(({ content }) => content.kind === "key_person");
      const kinds = Object.keys(SHAPES).filter((kind) => all.some(({ content }) => kindOf(content) === kind));
      const key = kinds.map((kind) => t(model, `rings.key.${kind}`)).join(" · ");
      picture.replaceChildren(ringsDrawing(model, all), h("p", { class: "bl-small bl-muted" }, key));
    },
  };
}
