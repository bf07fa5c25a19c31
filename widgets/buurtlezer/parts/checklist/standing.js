// At which point one is, while the list of points may change. Pure.

import { firstOpen } from "./answers.js";

/** @import { Point } from "./answers.js" */

/** @param {() => Point[]} points as they are now
 * @param {(point: Point) => boolean} isGiven */
export function standing(points, isGiven) {
  /** @type {string | null} */
  let at = null; // the point by its reference, "" at the end, null before it is known where one is
  let listed = ""; // the points that were there last
  const current = () => points().find(({ ref }) => ref === at);
  return {
    at: () => at,
    current,
    /** Which point it is; their count where one is past them. */
    number() {
      const found = points().findIndex(({ ref }) => ref === at);
      return found < 0 ? points().length : found;
    },
    /** To a point by its number; past the last is the end. @param {number} number */
    go: (number) => void (at = points()[number]?.ref ?? ""),
    /** Begin where there is something to answer, and again where the list is another. */
    settle() {
      const refs = points().map(({ ref }) => ref).join(" ");
      if (refs !== listed && !current()) at = null; // another area: what one stood at is asked about no more
      listed = refs;
      if (at === null && refs) at = points()[firstOpen(points(), isGiven)]?.ref ?? "";
    },
    /** Another logbook is open. */
    forget: () => void (at = null),
  };
}
