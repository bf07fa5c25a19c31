// What is said of a skill: by the store, or by a press whose answer is still to come. Pure. Not here: sending it (widget.js).

/** @typedef {{can: boolean, learn: boolean}} Said */

/** What stands of each skill now.
 * @param {{content: any}[]} entries
 * @param {Map<string, Said>} pressed what was pressed here and is not answered yet
 * @returns {(skill: string) => Said} */
export function saidOf(entries, pressed) {
  const stored = new Map(entries.map(({ content }) => [content.skill, content]));
  return (skill) => {
    const { can = false, learn = false } = pressed.get(skill) ?? stored.get(skill) ?? {};
    return { can, learn };
  };
}

/** One switch turned over.
 * @param {Said} said
 * @param {"can" | "learn"} which
 * @returns {Said} */
export const turned = (said, which) => ({ ...said, [which]: !said[which] });

/** What was pressed and does not stand in the store yet.
 * @param {{content: any}[]} entries
 * @param {Map<string, Said>} pressed
 * @returns {Map<string, Said>} */
export function stillToCome(entries, pressed) {
  const stored = saidOf(entries, new Map());
  return new Map([...pressed].filter(([skill, { can, learn }]) => stored(skill).can !== can || stored(skill).learn !== learn));
}
