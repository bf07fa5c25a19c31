// What cards come to, in kinds and plain facts: what each is, whether what it guards is a guess, whether it may be told at all.
// Pure. Not here: how they are drawn (list.js, rings.js), Python's own word on all of it (model/).

/** @import { Content } from "../base/types.d.ts" */

const ASKED_FIRST = ["self_organisation", "initiative"];
const UNLISTED = ["not_asked", "no"];

/** `person`, `group`, `organisation` or `public_function`.
 * @param {Content} content */
export const kindOf = ({ kind, by }) => (kind === "key_person" ? (by === "group" ? "group" : "person") : kind);

/** What it is called.
 * @param {Content} content
 * @returns {string} */
export const titleOf = (content) => content.called ?? content.name ?? content.function ?? "";

/** Whether what it guards is nobody's word yet.
 * @param {Content} content */
export const isSupposed = ({ guards, grounds, told_by: toldBy, voice }) =>
  Boolean(guards || grounds?.length) && (!toldBy || voice === "supposed");

/** Whether anybody but its author may ever read of it, as far as the card itself can say.
 * @param {Content} content */
export function mayBeTold(content) {
  if (content.kind === "organisation") {
    const { form = "organisation", findable = "public" } = content;
    return !UNLISTED.includes(findable) && (!ASKED_FIRST.includes(form) || findable === "agreed");
  }
  return content.kind === "public_function" &&
    (content.several_hold_it === true || Boolean(content.consent?.uses?.includes("room")));
}

/** Whether this form of organisation is asked first.
 * @param {string | undefined} form */
export const isAskedFirst = (form) => ASKED_FIRST.includes(form ?? "");

/** Whether it is to be asked if an organisation wants to be found: of some forms always, of any where somebody did not say yes.
 * @param {{form?: string, findable?: string}} said */
export const isToBeAsked = ({ form, findable }) => isAskedFirst(form) || UNLISTED.includes(findable ?? "");

/** A card as it may be stored: what may not be told goes back to private; a form that is asked first was not asked until
 * somebody says so, and any other hangs out its sign unless somebody said otherwise.
 * @param {Content} content
 * @returns {Content} */
export function sound(content) {
  const mended = { ...content };
  if (mended.kind === "organisation") {
    const hangsOut = isAskedFirst(mended.form) ? "not_asked" : "public";
    mended.findable = !mended.findable || mended.findable === "public" ? hangsOut : mended.findable;
  }
  // Who said so is no guess any more.
  if (mended.kind === "key_person" && mended.told_by && mended.voice === "supposed") mended.voice = "told";
  mended.visibility = mayBeTold(mended) ? (mended.visibility ?? "private") : "private";
  return mended;
}

/** Cards that count for one round of these questions.
 * @param {{content: Content}[]} cards
 * @param {string} mode */
export function ofRound(cards, mode) {
  if (mode === "list") return [];
  return cards.filter(({ content }) => Boolean(content.generator) === (mode === "generators"));
}

/** How many cards stand in each ring.
 * @param {{content: Content}[]} cards */
export const inRings = (cards) => [1, 2, 3].map((ring) => cards.filter(({ content }) => (content.ring ?? 2) === ring).length);

/** What a new card says, from what was asked in few words.
 * @param {{what: string, called: string, form?: string, findable?: string, ring?: number}} said
 * @param {{via: string, generator: string}} beside
 * @returns {Content} */
export function begun({ what, called, form, findable, ring }, { via, generator }) {
  const drawn = { ring: ring ?? 2, ...(via && { via }), ...(generator && { generator }) };
  if (what === "organisation") {
    // What was answered to a question that is hidden again was not said.
    return sound({ kind: "organisation", name: called, form, ...(isAskedFirst(form) && { findable }), ...drawn });
  }
  return sound({ kind: "key_person", called, ...(what === "group" && { by: "group" }), ...drawn });
}
