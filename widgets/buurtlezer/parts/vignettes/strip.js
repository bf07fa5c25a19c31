// All scenes as small drawings, to take a few of. What one said something of has a sign and a word; nothing counts them. Not
// here: the scene that is open (scene.js).

import { h, t } from "../base/base.js";
import { scene } from "../scene/drawing.js";

/** `open(name)` opens a scene. Returns {element, draw(scenes, opened, answered), focus(name)}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {(name: string) => void} open */
export function sceneStrip(model, open) {
  const element = h("ul", { class: "blvi-strip" });
  const made = new Map();

  function card({ name, title }) {
    const sign = h(
      "span",
      { class: "blvi-sign bl-small", hidden: true },
      h("span", { "aria-hidden": "true" }, "✓ "),
      t(model, "yours"),
    );
    const button = h(
      "button",
      { type: "button", class: "blvi-card", "data-scene": name, on: { click: () => open(name) } },
      scene(name, "", model.get("drawings")),
      h("span", { class: "blvi-title" }, title),
      sign,
    );
    element.append(h("li", {}, button));
    made.set(name, { button, sign });
  }
  return {
    element,
    /** @param {any[]} scenes @param {string} opened @param {(one: any) => boolean} answered */
    draw(scenes, opened, answered) {
      if (scenes.some(({ name }) => !made.has(name))) {
        element.replaceChildren();
        made.clear();
        scenes.forEach(card);
      }
      for (const one of scenes) {
        const { button, sign } = made.get(one.name);
        sign.hidden = !answered(one);
        if (one.name === opened) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      }
    },
    /** @param {string} name */
    focus: (name) => made.get(name)?.button.focus(),
  };
}
