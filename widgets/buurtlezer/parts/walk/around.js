// What is shown before a walk begins, and when it is over.

import { h, t } from "../base/base.js";
import { walkMap } from "./mapped.js";

export function beforeWalk(model, eyes) {
  const walk = model.get("walk");
  const digits = (walk.call ?? "").replace(/[^\d+]/g, "");
  return [
    h("h3", { tabindex: -1 }, walk.name || t(model, "title")),
    walk.meet_at ? h("p", {}, h("strong", {}, t(model, "meet_at")), " ", walk.meet_at) : null,
    walk.call
      ? h(
        "p",
        {},
        h("strong", {}, t(model, "call")),
        " ",
        digits.length > 2 ? h("a", { href: `tel:${digits}`, class: "bl-walk-call" }, walk.call) : walk.call,
      )
      : null,
    h(
      "div",
      { class: "bl-walk-two" },
      walkMap(model.get("ground"), t(model, "map")),
      h("ol", { class: "bl-walk-list" }, walk.stops.map((stop) => h("li", {}, stop.name))),
    ),
    eyes,
    h(
      "ul",
      { class: "bl-walk-rules" },
      ["daylight", "pocket", "nobody", "open"].map((rule) => h("li", {}, t(model, `rule.${rule}`))),
    ),
  ];
}

export function afterWalk(model, skipped) {
  return [
    h("h3", { tabindex: -1 }, t(model, "done.title")),
    h("p", {}, t(model, "done.text")),
    skipped.length ? h("p", { class: "bl-muted" }, t(model, "done.skipped", { count: skipped.length })) : null,
    h("p", {}, t(model, "done.pay")),
  ];
}
