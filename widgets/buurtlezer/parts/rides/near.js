// What is missing nearby, elsewhere: the question for the nearest of it, and those that were found, of which one becomes where
// to. Not here: how long it takes to each (Python says), the ride to one (ways.js).

import { elementId, h, t } from "../base/base.js";

/** The question: for which gap. Gives {element, draw, value}.
 * @param {any} model
 * @param {() => void} ask */
export function nearField(model, ask) {
  const id = elementId("missing");
  const select = h("select", { id });
  const button = h("button", { type: "button", on: { click: ask } }, t(model, "near.ask"));
  const element = h(
    "div",
    { class: "blr-kind" },
    h("label", { for: id }, t(model, "near.for")),
    h("div", { class: "bl-row" }, select, button),
  );
  let shown = "";
  return {
    element,
    value: () => select.value,
    hold: (on) => (button.disabled = on),
    draw() {
      const kinds = model.get("kinds");
      element.hidden = !kinds.length;
      if (shown === JSON.stringify(kinds)) return;
      shown = JSON.stringify(kinds);
      const before = select.value;
      select.replaceChildren(...kinds.map(({ value, label }) => h("option", { value }, label)));
      if (kinds.some(({ value }) => value === before)) select.value = before;
    },
  };
}

/** Those that were found: {element, focus}. `take(to)` is called for the one that is chosen.
 * @param {any} model
 * @param {{title: string, note: string, items: {name: string, word: string, lon: number, lat: number, kind: string,
 *   personal: boolean, gap: string}[]}} near
 * @param {(to: import("./picker.js").Taken) => void} take */
export function nearList(model, { title, items, note }, take) {
  const heading = h("h3", { class: "blr-near-title", tabindex: "-1" }, title);
  const choose = ({ lon, lat, name, kind, personal, gap }) => take({ lon, lat, name, ref: "", kind, personal, gap });
  const line = (one) =>
    h(
      "li",
      {},
      h("span", {}, h("b", {}, one.name), " · ", one.word),
      h(
        "button",
        { type: "button", on: { click: () => choose(one) } },
        t(model, "ask.ride"),
        h("span", { class: "bl-hidden" }, `: ${one.name}`),
      ),
    );
  return {
    element: h(
      "section",
      { class: "blr-answer-side blr-near" },
      heading,
      items.length ? h("ol", {}, items.map(line)) : null,
      h("p", { class: "bl-small bl-muted" }, note),
    ),
    focus: () => heading.focus({ preventScroll: true }),
  };
}
