// What is answered of each point, as far as this page knows: what waits in the outbox, what was just stored, what Python told.
// Pure but for the channel that is handed in. Not here: the form (point.js).

/** @import { Content } from "../base/types.d.ts" */
/** @typedef {{ref: string, slot: string, seq: number, content: Content}} Point */

export function openAnswers(channel) {
  /** @type {Map<string, {seq: number, content: Content}>} */
  const made = new Map(); // slot → what the store took on this page

  /** The last act of a slot that waits on this device. */
  function waiting(slot) {
    if (channel.state?.example) return null;
    const key = channel.device?.current()?.key;
    const of = (channel.pending?.() ?? []).filter(({ item, logbook }) => logbook.key === key && item.act.slot === slot);
    return of.length ? of[of.length - 1].item.act : null;
  }
  /** The newest content of a point's answer; empty where there is none.
   * @param {Point} point
   * @returns {Content} */
  function of(point) {
    const act = waiting(point.slot);
    if (act) return act.action === "write" ? act.content : {};
    const known = made.get(point.slot);
    return known && known.seq > point.seq ? known.content : point.content;
  }
  return {
    of,
    /** @param {Point} point */
    isGiven: (point) => Boolean(of(point).answer),
    /** The store took it. @param {string} slot @param {number} seq @param {Content} content */
    stored: (slot, seq, content) => void made.set(slot, { seq, content }),
    /** Another logbook is open. */
    forget: () => made.clear(),
  };
}

/** Where one goes on: the first point without an answer, or past the last.
 * @param {Point[]} points
 * @param {(point: Point) => boolean} isGiven */
export function firstOpen(points, isGiven) {
  const found = points.findIndex((point) => !isGiven(point));
  return found < 0 ? points.length : found;
}

/** Whether an answer and the list of today say different things, so that it is worth another look. One of that kind by another
 * name contradicts nobody, and who does not know says nothing.
 * @param {string} answer
 * @param {string} found */
export function disagrees(answer, found) {
  if (answer === "there") return found === "other" || found === "none";
  return (answer === "gone" || answer === "other") && found === "same";
}

/** The fields of the form from an entry; what it does not say is undefined. @param {Content} content */
export function asFields({ answer, evidence = [], seen_on: seenOn, now, lost_by: lostBy = [], lost }) {
  const known = ["told", "seen"].find((one) => evidence.includes(one));
  return {
    answer,
    known,
    seen_on: seenOn || undefined,
    now: now || undefined,
    lost_by: lostBy.length ? lostBy : undefined,
    lost: lost || undefined,
  };
}

/** The entry from the fields of the form: what belongs to another answer is not said.
 * @param {string} ref
 * @param {ReturnType<typeof asFields>} fields
 * @returns {Content} */
export function asEntry(ref, { answer, known, seen_on: seenOn, now, lost_by: lostBy, lost }) {
  const isKnown = answer !== "unknown";
  return {
    service: ref,
    answer,
    voice: isKnown && known === "told" ? "told" : "own",
    evidence: isKnown && known ? [known] : [],
    seen_on: isKnown ? (seenOn ?? null) : null,
    now: answer === "other" ? (now ?? "") : "",
    lost_by: answer === "gone" ? (lostBy ?? []) : [],
    lost: answer === "gone" ? (lost ?? "") : "",
  };
}
