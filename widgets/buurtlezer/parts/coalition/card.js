// One party of a coalition as a card: what it says, and the buttons that change, move and remove it. Not here: acts (widget.js).

import { h, t } from "../base/base.js";

/** `run` = {change(at), remove(at), move(at, by)}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{party: Record<string, any>, lines: {label: string, text: string}[], at: number, of: number}} shown
 * @param {{change: (at: number) => void, remove: (at: number) => void, move: (at: number, by: number) => void}} run */
export function partyCard(model, { party, lines, at, of }, run) {
  const named = (words) => [words, h("span", { class: "bl-hidden" }, `: ${party.who}`)];
  const step = (by, sign, word) =>
    h(
      "button",
      {
        type: "button",
        class: "bl-quiet",
        "data-move": String(by),
        disabled: at + by < 0 || at + by >= of,
        on: { click: () => run.move(at, by) },
      },
      h("span", { "aria-hidden": "true" }, sign),
      h("span", { class: "bl-hidden" }, `${t(model, word)}: ${party.who}`),
    );
  return h(
    "li",
    { class: "blcl-party" },
    h("h5", { tabindex: "-1" }, party.who),
    h(
      "dl",
      {},
      lines.filter(({ text }) => text).map(({ label, text }) =>
        h("div", {}, h("dt", { class: "bl-small bl-muted" }, label), h("dd", {}, text))
      ),
    ),
    h(
      "div",
      { class: "bl-row" },
      h("button", { type: "button", class: "bl-quiet bl-small", on: { click: () => run.change(at) } }, named(t(model, "change"))),
      h("button", { type: "button", class: "bl-quiet bl-small", on: { click: () => run.remove(at) } }, named(t(model, "remove"))),
      ...(of > 1 ? [step(-1, "↑", "earlier"), step(1, "↓", "later")] : []),
    ),
  );
}
