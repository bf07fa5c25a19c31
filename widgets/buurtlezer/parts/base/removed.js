// What was just removed, and the button that brings it back: one row, for the last thing only.

import { h } from "./base.js";

/**
 * @param {{send: (act: import("./types.d.ts").Act) => Promise<import("./types.d.ts").Outcome>}} keeper
 * @param {() => string} word of the button
 * @param {() => void} [broughtBack] where the focus goes then
 */
export function removedRow(keeper, word, broughtBack = () => {}) {
  const element = h("div", { class: "bl-row" });
  const clear = () => element.replaceChildren();
  /** Say what was done, with the button that undoes it.
   * @param {string} sentence
   * @param {() => Promise<any>} back */
  function offer(sentence, back) {
    const bringBack = async () => {
      clear();
      await back();
      broughtBack();
    };
    const undo = h("button", { type: "button", on: { click: bringBack } }, word());
    element.replaceChildren(h("span", { role: "status" }, sentence), undo);
    undo.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }
  return {
    element,
    clear,
    offer,
    /** Remove an entry, as it is known here; then say so.
     * @param {{entry_id: string, seq: number}} entry
     * @param {string} sentence */
    async remove({ entry_id, seq }, sentence) {
      clear();
      const outcome = await keeper.send({ action: "delete", entry_id, base_seq: seq });
      if (outcome.status !== "saved") return;
      offer(sentence, () => keeper.send({ action: "undo", entry_id }));
    },
  };
}
