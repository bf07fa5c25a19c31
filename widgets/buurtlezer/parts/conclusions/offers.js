// What in one's own logbook may speak for a conclusion or against it, each with why it is offered; a press takes it. Where nothing was
// found it says so. Not here: what is found (Python), what becomes of the conclusion (change.js).

import { h, t } from "../base/base.js";

/** `side`: "for" or "against"; `take(offer)`. Returns {element, draw}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{side: string, card: () => any, take: (offer: any) => void}} given */
export function offersFold(model, { side, card, take }) {
  const summary = h("summary", {});
  const body = h("div", { class: "blco-offers" });
  const element = h("details", { class: "blco-fold", "data-side": side }, summary, body);
  let drawn = "";
  return {
    element,
    draw() {
      const { [side]: found, supposed } = card()?.offers ?? { [side]: { items: [], more: "" }, supposed: "" };
      summary.textContent = `${t(model, `${side}.title`)}${found.items.length ? ` (${found.items.length})` : ""}`;
      const now = JSON.stringify([found, supposed, model.get("labels")]);
      if (now === drawn) return;
      drawn = now;
      const focused = body.contains(document.activeElement);
      body.replaceChildren(
        ...(found.items.length
          ? [h("ul", {}, found.items.map(offer))]
          : [h("p", { class: "bl-muted" }, t(model, `${side}.none`))]),
        ...(found.more ? [h("p", { class: "bl-muted bl-small" }, found.more)] : []),
        ...(side === "for" && supposed ? [h("p", { class: "bl-small blco-supposed" }, supposed)] : []),
      );
      if (focused) summary.focus({ preventScroll: true });
    },
  };
  function offer(one) {
    return h(
      "li",
      {},
      h("p", {}, one.label),
      h("p", { class: "bl-small bl-muted" }, one.because.join(" · ")),
      side === "for" ? h("p", { class: "bl-small bl-muted" }, one.as) : null,
      h(
        "button",
        { type: "button", class: "bl-small", on: { click: () => take(one) } },
        t(model, `take.${side}`),
        h("span", { class: "bl-hidden" }, `: ${one.label}`),
      ),
    );
  }
}
