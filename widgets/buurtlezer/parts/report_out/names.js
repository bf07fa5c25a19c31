// Names for a first page, as they were typed: one a line. Pure. They are kept nowhere. Not here: how many are allowed (Python
// says it too), the box (widget.js).

/** @param {string} typed @returns {string[]} */
export const namesOf = (typed) => typed.split("\n").map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean);

export const MOST = 60;
