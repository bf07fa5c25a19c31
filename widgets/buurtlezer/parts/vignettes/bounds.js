// What bounds a contact, as a form asks it: of each bound whether it is clear, or missing, or nothing; and as an entry keeps
// it: those that are clear, and those that are missing. Pure. Not here: which bounds there are (Python), the form (scene.js).

const START = "bound_";
const SAID = ["good_for_one", "good_for_other", "can_stop", "reason", "patterns", "meanings", "turned", "after_turn"];

/** The name of a bound's field.
 * @param {string} bound */
export const fieldOf = (bound) => `${START}${bound}`;

/** An entry as the form shows it.
 * @param {import("../base/types.d.ts").Content} content */
export function flat(content) {
  const { bounds = [], missing = [], ...rest } = content;
  const named = (some, answer) => Object.fromEntries(some.map((bound) => [fieldOf(bound), answer]));
  return { ...rest, ...named(missing, "missing"), ...named(bounds, "clear") };
}

/** What the form shows, as an entry keeps it.
 * @param {Record<string, any>} words */
export function whole(words) {
  const asked = Object.entries(words).filter(([name]) => name.startsWith(START));
  const of = (answer) => asked.filter(([, given]) => given === answer).map(([name]) => name.slice(START.length)).sort();
  const rest = Object.fromEntries(Object.entries(words).filter(([name]) => !name.startsWith(START)));
  const [bounds, missing] = [of("clear"), of("missing")];
  return { ...rest, ...(bounds.length ? { bounds } : {}), ...(missing.length ? { missing } : {}) };
}

/** Whether somebody looked at both sides of the scene, or said something of it: only then it is turned.
 * @param {import("../base/types.d.ts").Content} content */
export function isAnswered(content) {
  return Boolean(content.reason) || ["good_for_one", "good_for_other", "can_stop"].every((name) => Boolean(content[name]));
}

/** Whether an entry says more than a form asks: then it is no empty one when all that is asked was emptied.
 * @param {import("../base/types.d.ts").Content} content
 * @param {string[]} asked names of the form's fields */
export function saysMore(content, asked) {
  const said = Object.entries(flat(content)).filter(([name]) => SAID.includes(name) || name.startsWith(START));
  return said.some(([name, value]) => !asked.includes(name) && (Array.isArray(value) ? value.length > 0 : Boolean(value)));
}
