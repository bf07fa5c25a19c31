// One's places of 06 that could stand on this map: a fold of which only what is opened is made.

import { h, t } from "../base/base.js";
import { untaken } from "./seen.js";

const AT_ONCE = 20;
const MORE = 100;

/** @param {any} model @param {(other: any) => void} take */
export function takingFold(model, take) {
  let most = AT_ONCE;
  let drawn = "";
  const words = h("span", {});
  const body = h("div", { class: "blsm-others" });
  const element = h("details", { class: "blsm-take", on: { toggle: fill } }, h("summary", {}, words), body);
  const left = () => untaken(model.get("others"), model.get("places"));

  function more() {
    most += MORE;
    fill();
  }
  function fill() {
    if (!element.open) return body.replaceChildren();
    const others = left();
    const row = (other) =>
      h(
        "li",
        {},
        h("span", { class: "blsm-name" }, other.name),
        h(
          "button",
          { type: "button", on: { click: () => take(other) } },
          t(model, "take.word"),
          h("span", { class: "bl-hidden" }, `: ${other.name}`),
        ),
      );
    body.replaceChildren(
      h("ul", { class: "blsm-list" }, others.slice(0, most).map(row)),
      ...(others.length > most
        ? [
          h(
            "button",
            { type: "button", class: "bl-quiet", on: { click: more } },
            t(model, "list.more", { count: others.length - most }),
          ),
        ]
        : []),
    );
  }
  return {
    element,
    draw() {
      const others = left();
      const now = JSON.stringify(others);
      if (now === drawn) return;
      drawn = now;
      element.hidden = !others.length;
      words.textContent = t(model, "take.title", { count: others.length });
      fill();
    },
  };
}
