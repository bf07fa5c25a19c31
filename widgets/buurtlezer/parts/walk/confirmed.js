// What cannot be undone is asked about once more.

import { h, t } from "../base/base.js";

/** A button that asks once more before it does what cannot be undone. */
export function confirmed(model, { word, sure, yes, name = "" }) {
  const place = h("div", { class: "bl-row bl-confirmed" });
  const calm = () =>
    place.replaceChildren(
      h("button", { type: "button", class: "bl-danger", "aria-label": name || null, on: { click: ask } }, word),
    );
  function ask() {
    const go = h("button", {
      type: "button",
      class: "bl-danger",
      on: {
        click: () => {
          calm();
          yes();
        },
      },
    }, t(model, "erase.yes"));
    place.replaceChildren(
      h("p", { role: "alert" }, sure),
      go,
      h("button", {
        type: "button",
        on: {
          click: () => {
            calm();
            /** @type {HTMLElement} */ (place.firstChild).focus();
          },
        },
      }, t(model, "erase.no")),
    );
    go.focus();
  }
  calm();
  return place;
}
