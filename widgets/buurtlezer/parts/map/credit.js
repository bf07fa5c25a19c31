// Whose the map is, in its corner, and one quiet sentence where its streets did not come.

import { h, t } from "../base/base.js";

const COPYRIGHT = "https://www.openstreetmap.org/copyright"; // opened by who presses it, by nothing else

export function mapCredit(model) {
  const link = h(
    "a",
    { href: COPYRIGHT, target: "_blank", rel: "noopener noreferrer", title: t(model, "map.credit") },
    "© OpenStreetMap",
  );
  const element = h("div", { class: "blm-credit" });
  return {
    element,
    /** Shown as long as its streets are. */
    show: (shown) => element.replaceChildren(...(shown ? [link] : [])),
    missing: () => element.replaceChildren(h("span", { role: "status" }, t(model, "map.no_streets"))),
  };
}
