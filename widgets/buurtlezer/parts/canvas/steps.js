// What was done on this canvas, step by step, each with what it was before and after; so that a step back changes what the step
// changed and no more, whatever was written since by another part. Pure. Not here: sending (truth.js).

/** Fields before and after; of an entry that comes or goes, its whole content or null.
 * @typedef {{of: "node", id: string, before: object, after: object}
 *   | {of: "entry", id: string, before: object | null, after: object | null}
 *   | {of: "pins", centre: string, before: Record<string, any>, after: Record<string, any>}
 *   | {of: "laid", name: string, before: Map<string, any>, after: Map<string, any>}} Change */
/** @typedef {{id: number, said: string, changes: Change[]}} Step */

const MOST = 200;

export function stepsOf() {
  let past = /** @type {Step[]} */ ([]);
  let future = /** @type {Step[]} */ ([]);
  let count = 0;
  return {
    get back() {
      return past.at(-1) ?? null;
    },
    get forth() {
      return future.at(-1) ?? null;
    },
    /** @param {string} said @param {Change[]} changes @returns {Step} */
    make(said, changes) {
      const step = { id: count += 1, said, changes };
      past = [...past, step].slice(-MOST);
      future = [];
      return step;
    },
    goBack() {
      const step = past.pop();
      if (step) future.push(step);
      return step ?? null;
    },
    goForth() {
      const step = future.pop();
      if (step) past.push(step);
      return step ?? null;
    },
    /** It could not be done after all. @param {number} id */
    forget(id) {
      past = past.filter((step) => step.id !== id);
      future = future.filter((step) => step.id !== id);
    },
    begin() {
      [past, future] = [[], []];
    },
  };
}
