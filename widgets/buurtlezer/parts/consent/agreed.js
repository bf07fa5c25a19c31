// A consent: what it still lacks, and how it stands on a day. All four or none. Pure. Not here: how it is asked (consent.js).

/** @typedef {{asked_by?: string, asked_on?: string, uses?: string[], until?: string}} Consent */

const FOUR = /** @type {("asked_by" | "asked_on" | "uses" | "until")[]} */ (["asked_by", "asked_on", "uses", "until"]);

/** Names of what is not said yet.
 * @param {Consent} said
 * @returns {string[]} */
export const lacking = (said) => FOUR.filter((name) => !said[name]?.length);

/** What is wrong with days that are there: `order` (it ends before it was asked), `future` (asked later than today), or "".
 * @param {Consent} said
 * @param {string} today */
export function wrong({ asked_on: on, until }, today) {
  if (on && today && on > today) return "future";
  return on && until && until < on ? "order" : "";
}

/** `none`, `holds`, or `ended`: it holds up to and including its last day.
 * @param {Consent | null | undefined} consent
 * @param {string} today */
export function stands(consent, today) {
  if (!consent || lacking(consent).length) return "none";
  return consent.until < today ? "ended" : "holds";
}

/** What a consent may be for: the group never reads the card of a person, so nobody is asked for that.
 * @template {{value: string}} T
 * @param {string} kind
 * @param {T[]} options
 * @returns {T[]} */
export const usesOf = (kind, options) => options.filter(({ value }) => kind !== "key_person" || value !== "room");
