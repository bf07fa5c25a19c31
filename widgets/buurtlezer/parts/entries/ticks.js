// A tick on a card: one field of its entry that is so or not so, with the day of it. Not here: cards and their form.

import { h, newestOf } from "../base/base.js";
import { today } from "../base/today.js";

/** `of(entry)` gives the tick of a card, null where cards have none; `clear()` forgets what is under way. */
export function ticks(model, keeper) {
  const newest = newestOf(model);
  const here = new Map(); // entry → what was ticked here, until the store's own answer has come

  async function tick(entry, isSo) {
    const { field, day } = model.get("tick");
    here.set(entry.entry_id, isSo);
    const content = { ...newest(entry, entry.content), [field]: isSo, ...(day ? { [day]: isSo ? today() : null } : {}) };
    const outcome = await keeper.send({ entry_id: entry.entry_id, base_seq: entry.seq, content });
    if (outcome.status === "refused") here.delete(entry.entry_id);
  }
  function of(entry) {
    const { field, word } = model.get("tick");
    if (!field) return null;
    const stored = Boolean(entry.content[field]);
    if (here.get(entry.entry_id) === stored) here.delete(entry.entry_id);
    const box = h("input", {
      type: "checkbox",
      checked: here.get(entry.entry_id) ?? stored,
      disabled: !keeper.isOpen(),
      on: { change: () => tick(entry, box.checked) },
    });
    const words = h("span", {}, word, h("span", { class: "bl-hidden" }, `: ${entry.title}`));
    return h("label", { class: "bl-entries-tick" }, box, words);
  }
  return { of, clear: () => here.clear() };
}
