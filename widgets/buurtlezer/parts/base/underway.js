// Acts that have left and are not answered, of the logbook that is open now. Not here: what is sent (base.js), what is shown of
// it.

export function actsUnderWay() {
  let count = 0;
  let generation = 0; // an answer for a logbook that was open before counts no more
  let newest = 0;
  return {
    get any() {
      return count > 0;
    },
    /** The highest number that the store gave one of them. */
    get newest() {
      return newest;
    },
    /** Another logbook is open. */
    forget() {
      generation += 1;
      [count, newest] = [0, 0];
    },
    /** Send one. Gives what became of it, and whether its logbook is still the one that is open.
     * @param {() => Promise<import("./types.d.ts").Outcome>} send */
    async follow(send) {
      const of = generation;
      count += 1;
      try {
        const outcome = await send();
        if (of === generation && outcome.status === "saved") newest = Math.max(newest, outcome.seq ?? 0);
        return { outcome, here: of === generation };
      } finally {
        if (of === generation) count -= 1;
      }
    },
  };
}
