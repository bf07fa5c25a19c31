// The buttons above the canvas: around whom, which sectors, canvas or list, names, steps, tidying. Not here: what they do.

import { h, t } from "../base/base.js";

/** @param {any} view see widget.js */
export function barOf(view) {
  const { model, does, state, truth } = view;
  const element = h("div", { class: "bln-bar" });
  const set = (fields) => () => view.set(fields);
  const button = (words, run, at, more = {}) =>
    h("button", { type: "button", "data-at": at, on: { click: run }, ...more }, words);
  const toggle = (words, on, run, at) => button(words, run, at, { "aria-pressed": on ? "true" : "false" });
  const choice = (words, options) => h("div", { class: "bln-choice", role: "group", "aria-label": words }, ...options);
  const word = (words) => h("span", { class: "bln-word" }, words);
  const sign = (shape) => h("span", { "aria-hidden": "true" }, shape);

  function draw() {
    const centres = ["me", "organisation"].filter((centre) => centre in model.get("layouts"));
    const several = (words, name, values, wordOf) =>
      choice(
        words,
        values.map((value) => toggle(wordOf(value), state[name] === value, set({ [name]: value }), `${name} ${value}`)),
      );
    view.keepingFocus(element, [
      h(
        "div",
        { class: "bl-row" },
        centres.length > 1 ? several(t(model, "centre"), "centre", centres, (value) => t(model, `centre.${value}`)) : null,
        several(t(model, "as"), "as", ["canvas", "list"], (value) => t(model, `as.${value}`)),
        several(t(model, "sectors"), "kind", ["domains", "holders"], (value) => t(model, `sectors.${value}`)),
      ),
      h(
        "div",
        { class: "bl-row" },
        button([sign("↶ "), word(t(model, "undo"))], () => does.turn("back"), "undo", { disabled: !truth.steps.back }),
        button([sign("↷ "), word(t(model, "redo"))], () => does.turn("forth"), "redo", { disabled: !truth.steps.forth }),
        state.as === "canvas" ? button(t(model, "tidy"), () => does.tidy(), "tidy") : null,
        state.as === "canvas"
          ? toggle(t(model, "tie"), state.tying, () => (state.tying ? view.cancelTie() : view.startTie()), "tying")
          : null,
        toggle(t(model, "without_names"), !state.names, set({ names: !state.names }), "names"),
      ),
    ]);
  }
  return { element, draw };
}
