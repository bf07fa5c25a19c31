// Where a mark stands on a line from 0 to 10, and what a key or a tap does to it. Pure; null is no mark. Not here: the line
// (line.js), what a mark may be (`model.weighing`, which these ends are held against).

export const LEAST = 0;
export const MOST = 10;
const MIDDLE = 5;
const FIRST = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Enter", " "];

/** What a key makes of the mark; undefined where the browser's own way holds. The first arrow puts the mark in the middle:
 * nothing stood there before, so there is nothing to move.
 * @param {string} key
 * @param {number | null} now
 * @returns {number | undefined} */
export function keyed(key, now) {
  if (/^[0-9]$/.test(key)) return Number(key);
  if (now !== null) return undefined;
  if (key === "Home") return LEAST;
  if (key === "End") return MOST;
  return FIRST.includes(key) ? MIDDLE : undefined;
}

/** The mark nearest to a tap. `thumb` is how wide the mark itself is: its middle never leaves the line.
 * @param {number} x from the left of the line
 * @param {number} width
 * @param {number} thumb */
export function tapped(x, width, thumb) {
  const part = (x - thumb / 2) / Math.max(1, width - thumb);
  return Math.min(MOST, Math.max(LEAST, Math.round(LEAST + part * (MOST - LEAST))));
}

/** How far along the line a mark stands, as a look has it: 0 to 1.
 * @param {number} value */
export const along = (value) => (value - LEAST) / (MOST - LEAST);
