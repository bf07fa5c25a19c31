// The tiles that one taps: all kinds of place, or all forms of contact, side by side. A tile stays the same element while its
// word does, so that the focus stays too. Not here: what a tap does (widget.js).

import { h } from "../base/base.js";
import { arranged } from "../base/arranged.js";
import { picture } from "../base/picture.js";

/** Returns {element, draw(asks, options, isOpen, chosen)}. */
export function tileGrid() {
  const element = h("ul", { class: "blen-grid" });
  /** @type {Map<string, {item: HTMLElement, button: HTMLButtonElement}>} */
  let made = new Map();

  /** @param {import("./seen.js").Option} option @param {(value: string) => void} chosen */
  function tile({ value, label, picture: paths }, chosen) {
    const button = h(
      "button",
      { type: "button", class: "blen-tile", "data-value": value, on: { click: () => chosen(value) } },
      picture(paths, "blen-picture"),
      h("span", {}, label),
    );
    return { item: h("li", {}, button), button };
  }
  return {
    element,
    /** `asks`: "place" or "form"; forms say more, and stand in fewer columns, never in one.
     * @param {"place" | "form"} asks
     * @param {import("./seen.js").Option[]} options
     * @param {boolean} isOpen
     * @param {(value: string) => void} chosen */
    draw(asks, options, isOpen, chosen) {
      const of = (one) => JSON.stringify([asks, one]);
      made = new Map(options.map((one) => [of(one), made.get(of(one)) ?? tile(one, chosen)]));
      for (const { button } of made.values()) button.disabled = !isOpen;
      element.dataset.asks = asks;
      arranged(element, [...made.values()].map(({ item }) => item));
    },
  };
}
