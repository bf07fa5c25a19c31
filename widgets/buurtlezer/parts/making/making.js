// Buttons that give a file: asked of the kernel, and given to the person by the browser.

import { askKernel } from "../base/asking.js";
import { h, t } from "../base/base.js";
import { giveBytes } from "../base/giving.js";

/** A button for each of `ways` ([{what, word, primary?}]), and a line that says what became of it. `before()` is waited for: what
 * was typed is kept first. */
export function making(model, ways, before = async () => {}) {
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const say = (tone, sentence) => {
    said.dataset.tone = tone;
    said.textContent = sentence;
  };
  async function give(what) {
    say("sending", t(model, "making"));
    await before();
    const found = await askKernel(model, { type: "make", what });
    if (!found) return say("warning", t(model, "late"));
    if (found.answer.type === "refused") return say("refused", found.answer.sentence || t(model, "late"));
    giveBytes(found.answer.name, found.answer.mime, found.buffers[0]);
    return say("saved", t(model, "given", { name: found.answer.name }));
  }
  const buttons = ways.map(({ what, word, primary }) =>
    h(
      "button",
      { type: "button", class: primary ? "bl-primary" : null, "data-makes": what, on: { click: () => give(what) } },
      word,
    )
  );
  return { element: h("div", { class: "bl-stack" }, h("div", { class: "bl-row" }, buttons), said) };
}
