// What is asked: from where, where to or for what, when, through which glasses; of one side, or of two beside each other. Not
// here: sending it and waiting (waiting.js).

import { elementId, h, t } from "../base/base.js";
import { endField, startField } from "./ends.js";
import { glassesOf } from "./glasses.js";
import { nearField } from "./near.js";

const LETTERS = ["A", "B"];

/** What a side is called: by Python, or a letter. */
export const titleOf = (model, which) => model.get("titles")[which] || t(model, "side", { letter: LETTERS[which] });

/** Gives {element, draw, to, go, tap, focus, hold, forget, stop}. `ask(question)` is called when nothing lacks.
 * @param {any} model
 * @param {any} context
 * @param {{asks: "ride" | "bands", ask: (question: any) => void, changed: () => void}} how */
export function askForm(model, context, { asks, ask, changed }) {
  const count = model.get("sides");
  const alone = () => points.forEach((point) => point.close());
  const lacks = h("p", { class: "bl-small blr-lacks", role: "status", "aria-live": "polite" });
  const moved = () => {
    lacks.textContent = "";
    changed();
  };
  const starts = Array.from({ length: count }, (_, side) => startField(model, context, { side, alone }));
  const glasses = Array.from({ length: count }, (_, side) => glassesOf(model, side, moved));
  const end = asks === "ride" ? endField(model, context, { alone, changed: moved }) : null;
  const kind = asks === "bands" ? kindField(model, moved) : null;
  const near = end && count === 1 ? nearField(model, onNear) : null;
  const points = end ? [...starts, end] : starts;
  const button = h("button", { type: "button", class: "bl-primary", on: { click: onAsk } });
  const sideOf = (which) =>
    h(
      "section",
      { class: "blr-side", "data-side": which },
      h("h4", {}, titleOf(model, which)),
      starts[which].element,
      glasses[which].element,
    );
  const one = count === 1;
  const element = h(
    "div",
    { class: "blr-form" },
    one ? starts[0].element : null,
    end?.element,
    near?.element,
    one ? glasses[0].element : h("div", { class: "blr-two" }, starts.map((_, which) => sideOf(which))),
    kind?.element,
    h("div", { class: "blr-ask" }, button, lacks),
  );

  const fromNowhere = () => starts.findIndex((_, side) => !model.get("starts")[side]?.at);
  function onAsk() {
    const nowhere = fromNowhere() >= 0;
    lacks.textContent = nowhere ? t(model, "lacks.start") : end && !end.value() ? t(model, "lacks.end") : "";
    if (!lacks.textContent) ask(question());
  }
  function onNear() {
    lacks.textContent = fromNowhere() >= 0 ? t(model, "lacks.start") : "";
    if (!lacks.textContent) ask({ sides: glasses.map((one) => one.value()), kind: near.value() });
  }
  function question() {
    const sides = glasses.map((one) => one.value());
    if (!end) return { sides, kind: kind?.value() ?? "" };
    const { lon, lat, name, ref } = end.value();
    return { sides, to: { lon, lat, name, ref } };
  }
  const from = () => model.get("starts").map(({ at }) => at ?? null);
  again(false);
  function again(on) {
    button.textContent = t(model, on ? `again.${asks}` : `ask.${asks}`);
  }
  return {
    element,
    /** What would be asked now, to compare with what was: of a place or of a kind, as that one was. */
    sameAs(before) {
      const of = before.to || !end ? (end && !end.value() ? null : question()) : { sides: glasses.map((one) => one.value()) };
      return of && { ...of, kind: before.to || !end ? of.kind : near?.value(), from: from() };
    },
    /** The answer that is shown is of another question than the one that is chosen now. */
    again,
    draw() {
      points.forEach((point) => point.draw());
      kind?.draw();
      near?.draw();
    },
    /** Go there, and ask how. */
    go(to) {
      end.take(to);
      onAsk();
    },
    to: () => end?.value() ?? null,
    tap: (point) => points.some((one) => one.tap(point)),
    focus: () => button.focus({ preventScroll: true }),
    hold(on) {
      button.disabled = on;
      near?.hold(on);
    },
    /** Another logbook is open. */
    forget: () => points.forEach((point) => point.forget()),
    stop() {
      points.forEach((point) => point.stop());
      glasses.forEach((one) => one.stop());
    },
  };
}

/** What is looked for within reach: a kind of service, or what Python tells where none is chosen. */
function kindField(model, changed) {
  const id = elementId("kind");
  const select = h("select", { id, on: { change: changed } });
  const element = h("div", { class: "blr-kind" }, h("label", { for: id }, t(model, "kind_wanted")), select);
  let shown = "";
  return {
    element,
    value: () => select.value,
    draw() {
      const kinds = model.get("kinds");
      element.hidden = !kinds.length;
      if (shown === JSON.stringify(kinds)) return;
      shown = JSON.stringify(kinds);
      const before = select.value;
      select.replaceChildren(
        h("option", { value: "" }, t(model, "kind_any")),
        ...kinds.map(({ value, label }) => h("option", { value }, label)),
      );
      if (kinds.some(({ value }) => value === before)) select.value = before;
    },
  };
}
