// What becomes of a conclusion when a leg is written or removed, an entry taken or let go; of the report's choice when one is moved.
// Pure: what is given stays as it is. Not here: acts (widget.js, opened.js).

const IDS = { figure: "figure_ids", seen: "seen_ids", heard: "heard_ids" };

/** @typedef {import("../base/types.d.ts").Content} Content */

/** With a leg at a place; behind the last one it is new.
 * @param {Content} content
 * @param {number} at
 * @param {Record<string, unknown>} leg
 * @returns {Content} */
export function withLeg(content, at, leg) {
  const legs = content.legs ?? [];
  return { ...content, legs: [...legs.slice(0, at), leg, ...legs.slice(at + 1)] };
}

/** @param {Content} content
 * @param {number} at
 * @returns {Content} */
export const withoutLeg = (content, at) => ({ ...content, legs: (content.legs ?? []).filter((_, other) => other !== at) });

/** With an entry that it rests on. A leg begins with what is known of it, unless one of that form and source is there: then it is the
 * same leg.
 * @param {Content} content
 * @param {{entry_id: string, leg: Record<string, any>}} offer
 * @param {number} most legs
 * @returns {{content: Content, at: number}} `at`: the leg that it belongs to, or -1 where there is no room for one */
export function taken(content, { entry_id: id, leg }, most) {
  const field = IDS[leg.form];
  const named = { ...content, [field]: [...(content[field] ?? []).filter((one) => one !== id), id] };
  const legs = content.legs ?? [];
  const same = leg.source
    ? legs.findIndex((one) =>
      one.form === leg.form && (one.source ?? "").trim().toLowerCase() === leg.source.trim().toLowerCase()
    )
    : -1;
  if (same >= 0) return { content: named, at: same };
  if (legs.length >= most) return { content: named, at: -1 };
  return { content: withLeg(named, legs.length, leg), at: legs.length };
}

/** With an entry that says otherwise: so there is a counter-voice.
 * @param {Content} content
 * @param {string} id
 * @returns {Content} */
export const takenAgainst = (content, id) => ({
  ...content,
  counter: "found",
  counter_ids: [...(content.counter_ids ?? []).filter((one) => one !== id), id],
});

/** Without an entry that it rests on, or that says otherwise; its legs stay as they were written.
 * @param {Content} content
 * @param {string} form "figure", "seen", "heard", or "against"
 * @param {string} id
 * @returns {Content} */
export function letGo(content, form, id) {
  const field = IDS[form] ?? "counter_ids";
  return { ...content, [field]: (content[field] ?? []).filter((one) => one !== id) };
}

/** What is chosen for the report, with one conclusion moved by so many places among the others.
 * @param {string[]} chosen
 * @param {string[]} ids of all conclusions, as they stand now
 * @param {string} id
 * @param {number} by
 * @returns {string[]} */
export function moved(chosen, ids, id, by) {
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(from + by, 0), ids.length - 1);
  const rest = ids.filter((one) => one !== id);
  const order = [...rest.slice(0, to), id, ...rest.slice(to)];
  return [...order, ...chosen.filter((one) => !ids.includes(one))];
}
