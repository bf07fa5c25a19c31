// Which of three ways of looking: side by side, one over the other, or what differs. Native radio buttons, so that arrows go
// from one to the next.

import { elementId, h, t } from "../base/base.js";

export const VIEWS = ["beside", "swipe", "difference"];

/** @param {any} model @param {(view: string) => void} changed */
export function viewChoice(model, changed) {
  const group = elementId("view");
  const option = (view, nth) =>
    h(
      "label",
      {},
      h("input", { type: "radio", name: group, value: view, checked: !nth, on: { change: () => changed(view) } }),
      h("span", {}, t(model, `view.${view}`)),
    );
  return h(
    "fieldset",
    { class: "bltm-views" },
    h("legend", { class: "bl-hidden" }, t(model, "view.label")),
    h("div", { class: "bltm-segments" }, VIEWS.map(option)),
  );
}
