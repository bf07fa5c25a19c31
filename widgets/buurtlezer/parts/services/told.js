// What Python told a page of services. Read anew only when it changed: thousands stay as they are while somebody opens one. Not
// here: how one is read (known.js).

import { knownOf } from "./known.js";

/** The traits that tell of services. */
export const TOLD = ["services", "own", "categories", "by_name", "said"];

/** @param {{get: (name: string) => any}} model */
export function toldBy(model) {
  let read = [];
  /** @type {import("./known.js").Known[]} */
  let known = [];
  /** @type {Map<string, string>} */
  let categoryOf = new Map();
  return {
    known: () => known,
    /** The name of its category, by kind. */
    categoryOf: () => categoryOf,
    /** Read what was told since; false where nothing was. */
    learn() {
      const now = TOLD.map((name) => model.get(name));
      if (now.every((one, i) => one === read[i])) return false;
      read = now;
      known = knownOf(/** @type {any} */ (Object.fromEntries(TOLD.map((name, i) => [name, now[i]]))));
      categoryOf = new Map(model.get("categories").flatMap(({ name, kinds }) => kinds.map(({ kind }) => [kind, name])));
      return true;
    },
  };
}
