// Between what is stored and what a person is busy with. For a part that both shows and writes an entry.

import { onTraits, otherLogbook } from "./base.js";
import { actsUnderWay } from "./underway.js";

/** Sends a part's acts, and calls `show()` when the stored value may be shown: never while an act of ours is under way, so
 * that an answer to the first of two quick gestures does not undo the second one on screen. */
export function saving(model, status, show) {
  const acts = actsUnderWay();
  /** Acts are numbered; of an entry in a slot it is known which of them a value goes with (0: of none, it was erased). */
  const isOlder = () => Boolean(model.get("slot")) && model.get("seq") > 0 && model.get("seq") < acts.newest;
  const showStored = () => !acts.any && !isOlder() && show();
  const sayNotice = () => {
    const { tone, sentence } = model.get("notice") ?? {};
    if (sentence) status.say(tone ?? "info", sentence);
  };
  const stops = [onTraits(model, ["value", "seq", "ready"], showStored), onTraits(model, ["notice"], sayNotice)];
  sayNotice();
  return {
    stop: () => stops.forEach((stop) => stop()),
    onOtherLogbook: (changed) =>
      stops.push(otherLogbook(model, () => {
        acts.forget();
        status.clear();
        changed();
      })),
    /** Whether it is known which logbook is open. A part without a channel stands alone and is always open. */
    isOpen: () => model.get("ready") || !model.get("channel"),
    /** @param {import("./types.d.ts").Act} act @returns {Promise<import("./types.d.ts").Outcome>} */
    async send(act) {
      const { outcome, here } = await acts.follow(() => status.follow(act));
      if (!here) return { ...outcome, status: "queued" };
      // The ack may come before the value that goes with it; then the value's own arrival shows it.
      if (outcome.seq && model.get("seq") >= outcome.seq) showStored();
      return outcome;
    },
  };
}
