// Between what is stored and what a person is busy with. Goes before the script of a part that both shows and writes an entry.

/** Sends a part's acts, and calls `show()` when the stored value may be shown: never while an act of ours is under way, so
 * that an answer to the first of two quick gestures does not undo the second one on screen. */
function saving(model, status, show) {
  let underWay = 0;
  const showStored = () => underWay === 0 && show();
  const sayNotice = () => {
    const { tone, sentence } = model.get("notice") ?? {};
    if (sentence) status.say(tone ?? "info", sentence);
  };
  const stops = [onTraits(model, ["value", "seq", "ready"], showStored), onTraits(model, ["notice"], sayNotice)];
  sayNotice();
  return {
    stop: () => stops.forEach((stop) => stop()),
    /** Call `changed()` when another logbook is opened on this page, or the example. The first act makes a logbook: that is
     * still the same person, and no change. */
    async onOtherLogbook(changed) {
      if (!model.get("channel")) return;
      const channel = await channelFor(model.get("channel")).promise;
      const open = () => (channel.state?.example ? "example" : channel.device?.current()?.key);
      let before = open();
      const look = () => {
        const now = open();
        if (before && now !== before) changed();
        before = now;
      };
      stops.push(channel.listen?.(look) ?? (() => {}));
    },
    /** Whether it is known which logbook is open. A part without a channel stands alone and is always open. */
    isOpen: () => model.get("ready") || !model.get("channel"),
    async send(act) {
      underWay += 1;
      let outcome;
      try {
        outcome = await status.follow(act);
      } finally {
        underWay -= 1;
      }
      // The ack may come before the value that goes with it; then the value's own arrival shows it.
      if (outcome.seq && model.get("seq") >= outcome.seq) showStored();
      return outcome;
    },
  };
}
