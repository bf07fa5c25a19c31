// What a treasure card comes to, in plain facts: what it lacks, whether anybody else may read it, how it may be stored. Pure. Not
// here: how it is drawn (list.js, opened.js), Python's own word on all of it (model/treasure.py).

/** @import { Content } from "../base/types.d.ts" */

const ASKED_FIRST = ["initiative", "network"];
const PERSON = "key_person";
const THREE = ["connect_with", "first_step", "by_when"];

/** What becomes of acts that follow each other: none is sent after one that was refused, and what waits for a line is all sent.
 * @param {string[]} ids
 * @param {(id: string) => Promise<{status: string}>} act
 * @returns {Promise<"saved" | "queued" | "refused">} */
export async function oneAfterTheOther(ids, act) {
  let waits = false;
  for (const id of ids) {
    const { status } = await act(id);
    if (status === "refused") return "refused";
    waits ||= status !== "saved";
  }
  return waits ? "queued" : "saved";
}

/** Names of what it still takes to be a treasure.
 * @param {Content} content */
export const lacking = (content) => THREE.filter((name) => !content[name]);

/** Whether somebody is to be asked before it is told to anybody.
 * @param {string | undefined} form */
export const isAskedFirst = (form) => form === PERSON || ASKED_FIRST.includes(form ?? "");

/** What its consent is asked as: the room never reads of a person.
 * @param {Content} content */
export const askedAs = ({ form }) => (form === PERSON ? PERSON : "treasure");

/** Whether anybody but its author may ever read it, as far as the card itself can say.
 * @param {Content} content */
export function mayBeTold({ form, findable, consent }) {
  if (form === PERSON) return false;
  const agreed = findable === "agreed" && Boolean(consent?.uses?.includes("room"));
  return agreed || (findable === "public" && !ASKED_FIRST.includes(form));
}

/** A card as it may be stored: with a consent it agreed; without, a shop hangs out its sign and a person was not asked, unless
 * somebody said otherwise; a person is not asked for the room; what may not be told goes back to private.
 * @param {Content} content
 * @returns {Content} */
export function sound(content) {
  const mended = { ...content };
  if (mended.form === PERSON && mended.consent) {
    const uses = mended.consent.uses.filter((use) => use !== "room");
    if (uses.length) mended.consent = { ...mended.consent, uses };
    else delete mended.consent;
  }
  if (mended.form !== PERSON) delete mended.key_person;
  if (mended.consent) mended.findable = "agreed";
  else if (isAskedFirst(mended.form)) mended.findable = mended.findable === "no" ? "no" : "not_asked";
  else if (!mended.findable || mended.findable === "agreed") mended.findable = "public";
  mended.visibility = mayBeTold(mended) ? (mended.visibility ?? "private") : "private";
  return mended;
}
