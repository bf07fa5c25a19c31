// What is said of a question: through which glasses, how it stands, how far the answer has come. Pure.

import { t } from "../base/base.js";

/** Hours that one may ask about, in the order in which they are shown. */
export const HOURS = ["morning", "day", "evening", "saturday", "sunday", "sunday_evening"];
/** Of each hour its day, and the part of that day. */
const WHEN = {
  morning: ["tuesday", "morning"],
  day: ["tuesday", "afternoon"],
  evening: ["tuesday", "evening"],
  saturday: ["saturday", "afternoon"],
  sunday: ["sunday", "afternoon"],
  sunday_evening: ["sunday", "evening"],
};
/** How fast somebody walks. */
export const WALKS = ["slower", "usual", "brisk"];
/** States in which somebody waits. */
const PENDING = ["waiting", "working"];

/** @typedef {{hour: string, walk: string, few: boolean, step_free: boolean}} Side */
/** @typedef {{state: string, turn: number, place: number, share: number, words: string}} Standing */

/** What is asked at first: a Tuesday morning at a usual pace; of two that are compared the second walks slower.
 * @param {number} which
 * @returns {Side} */
export const firstSide = (which) => ({ hour: HOURS[0], walk: which ? "slower" : "usual", few: false, step_free: false });

/** An hour as its day, and the part of that day.
 * @param {any} model
 * @param {string} hour */
export function hourSaid(model, hour) {
  const [day, part] = WHEN[hour];
  return [t(model, `weekday.${day}`), t(model, `daypart.${part}`)];
}

/** The glasses of a side on one line.
 * @param {any} model
 * @param {Side} side */
export const glassesSaid = (model, { walk, few, step_free: stepFree }) =>
  [t(model, `walk.${walk}`), few ? t(model, "few.yes") : t(model, "few.no"), stepFree && t(model, "step_free.short")]
    .filter(Boolean).join(" · ");

/** Whether somebody waits for an answer.
 * @param {Standing} standing */
export const isPending = ({ state }) => PENDING.includes(state);

/** How a question stands, in words; empty where there is nothing to wait for.
 * @param {any} model
 * @param {Standing} standing */
export function standingSaid(model, { state, place, share, words }) {
  if (state === "refused") return words || t(model, "standing.refused");
  if (state === "working" && words) return words; // the network is made ready
  if (state === "working") return t(model, "standing.working", { n: Math.floor(share * 100) });
  if (state !== "waiting") return "";
  return place === 0
    ? t(model, "standing.next")
    : place === 1
    ? t(model, "standing.one")
    : t(model, "standing.many", { n: place });
}

/** What a screen reader hears of it: the place, and of what is worked on only the quarters.
 * @param {any} model
 * @param {Standing} standing */
export const standingSpoken = (model, standing) =>
  standing.state === "working"
    ? standingSaid(model, { ...standing, share: Math.floor(standing.share * 4) / 4 })
    : standingSaid(model, standing);
