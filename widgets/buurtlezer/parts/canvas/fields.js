// What one chooses from in the panels: one of several, ticks, who holds it. Not here: of what (panel.js, ties.js).

import { h, t } from "../base/base.js";

/** Pressed or not, one of several. `at` keeps the focus when all is drawn anew. */
export const choice = (words, on, run, at) =>
  h("button", { type: "button", "aria-pressed": on ? "true" : "false", "data-at": at, on: { click: run } }, words);
export const group = (title, cls, ...buttons) =>
  h("fieldset", { class: cls }, h("legend", {}, title), h("div", { class: "bl-row" }, ...buttons));

/** Ticks of several; nothing is lost of what this page has no word for. */
export function ticks(options, chosen, changed, at) {
  return h(
    "div",
    { class: "bln-ticks" },
    options.map(({ value, label }) =>
      h(
        "label",
        {},
        h("input", {
          type: "checkbox",
          checked: chosen.includes(value),
          "data-at": `${at} ${value}`,
          on: {
            change: (event) =>
              changed(event.currentTarget.checked ? [...chosen, value].sort() : chosen.filter((one) => one !== value)),
          },
        }),
        h("span", {}, label),
      )
    ),
  );
}

export const holdersOf = (view, holders, changed, at) =>
  h(
    "details",
    {
      class: "bln-held",
      open: view.opened.has(at),
      on: { toggle: (event) => view.opened[event.currentTarget.open ? "add" : "delete"](at) },
    },
    h(
      "summary",
      { "data-at": at },
      t(view.model, "holders"),
      holders.length ? ` ${holders.map((holder) => view.word("holder", holder)).join(", ")}` : "",
    ),
    ticks(view.model.get("choices").holder ?? [], holders, changed, at),
  );
