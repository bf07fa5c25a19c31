// Between what is stored and what a person is busy with. Goes before the script of a part that both shows and writes an entry.

/** Sends a part's acts, and calls `show()` when the stored value may be shown: never while an act of ours is under way, so
 * that an answer to the first of two quick gestures does not undo the second one on screen. */
function saving(model, status, show) {
  let underWay = 0;
  let generation = 0; // an answer for a logbook that was open before counts no more
  const showStored = () => underWay === 0 && show();
  const sayNotice = () => {
    const { tone, sentence } = model.get("notice") ?? {};
    if (sentence) status.say(tone ?? "info", sentence);
  };
  const stops = [onTraits(model, ["value", "seq", "ready"], showStored), onTraits(model, ["notice"], sayNotice)];
  sayNotice();
  return {
    stop: () => stops.forEach((stop) => stop()),
    onOtherLogbook: (changed) => stops.push(otherLogbook(model, () => { underWay = 0; generation += 1; status.clear(); changed(); })),
    /** Whether it is known which logbook is open. A part without a channel stands alone and is always open. */
    isOpen: () => model.get("ready") || !model.get("channel"),
    async send(act) {
      const of = generation;
      underWay += 1;
      let outcome;
      try {
        outcome = await status.follow(act);
      } finally {
        if (of === generation) underWay -= 1;
      }
      if (of !== generation) return { ...outcome, status: "queued" };
      // The ack may come before the value that goes with it; then the value's own arrival shows it.
      if (outcome.seq && model.get("seq") >= outcome.seq) showStored();
      return outcome;
    },
  };
}
