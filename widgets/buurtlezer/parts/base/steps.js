// Steps back and forth over what was made on this page, of this page only; the store keeps the whole history. Pure.

const MOST = 200;
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** @template T @param {T} first what is there now */
export function stepsFrom(first) {
  let steps = [first];
  let at = 0;
  return {
    get now() {
      return steps[at];
    },
    get canGoBack() {
      return at > 0;
    },
    get canGoForth() {
      return at + 1 < steps.length;
    },
    /** A finished gesture; what one had gone back over is gone. False where nothing is otherwise. @param {T} next */
    make(next) {
      if (same(next, steps[at])) return false;
      steps = [...steps.slice(0, at + 1), next].slice(-MOST);
      at = steps.length - 1;
      return true;
    },
    /** Whether there was a step to go to. */
    back: () => at > 0 && (at--, true),
    forth: () => at + 1 < steps.length && (at++, true),
    /** The same step as the store gives it back: rounded, mended. @param {T} stored */
    confirm: (stored) => void (steps[at] = stored),
    /** Another page or logbook: what one could go back to is no longer what is here. @param {T} other */
    begin(other) {
      [steps, at] = [[other], 0];
    },
    /** Take what is stored where it is otherwise than what is here. Whether it was. @param {T} stored */
    take(stored) {
      if (same(stored, steps[at])) return false;
      [steps, at] = [[stored], 0];
      return true;
    },
  };
}
