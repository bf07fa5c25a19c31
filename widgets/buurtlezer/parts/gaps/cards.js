// What is missing as cards: what, for whom, and what it comes to in words; changed, removed, shared. In the order they were made,
// which says nothing.

import { h, t } from "../base/base.js";
import { shareButton } from "../base/sharing.js";

/** `run` = {change(gap), remove(gap), share(gap, to), action(gap), look(gap)}. */
export function gapCard(model, gap, number, run) {
  const small = (word, does) =>
    h(
      "button",
      { type: "button", class: "bl-quiet bl-small", on: { click: () => does(gap) } },
      word,
      h("span", { class: "bl-hidden" }, `: ${gap.title}`),
    );
  const { name, word } = gap.weight;
  const sharing = shareButton(gap, { share: run.share });
  return h(
    "li",
    { class: "blg-card", "data-entry": gap.entry_id },
    h("h4", { tabindex: "-1" }, gap.at ? h("b", { class: "blg-number", "aria-hidden": "true" }, number) : null, gap.title),
    word ? h("p", { class: "blg-weight", "data-weight": name }, h("b", {}, word)) : null,
    h(
      "dl",
      {},
      gap.lines.filter(({ text }) => text).map(({ label, text }) =>
        h(
          "div",
          {},
          h("dt", { class: label ? "bl-small bl-muted" : "bl-hidden" }, label || t(model, "card.note")),
          h("dd", {}, text),
        )
      ),
    ),
    h(
      "div",
      { class: "bl-row" },
      small(t(model, "change"), run.change),
      small(t(model, "remove"), run.remove),
      gap.at ? small(t(model, "look"), run.look) : null,
      model.get("actions") ? small(t(model, "action"), run.action) : null,
      model.get("elsewhere")
        ? h(
          "a",
          { class: "blg-elsewhere", href: model.get("elsewhere") },
          t(model, "elsewhere"),
          h("span", { class: "bl-hidden" }, `: ${gap.title}`),
        )
        : null,
    ),
    sharing ? h("div", { class: "bl-row" }, sharing) : null,
  );
}
