// The card of a treasure, typed in, only where it may be told. A key person stays with whoever wrote it. Not here: the other
// sheets, and sending it (paper.js).

import { h } from "../../../../parts/base/base.js";
import { entryOf, fieldsOf } from "./paper_fields.js";
import { choices } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

const KIND = "treasure";
const CONSENT = ["asked_by", "asked_on", "until"];

/** @returns {Record<string, any>} a card on which nothing stands */
export const blank = () => ({
  name: "",
  form: "",
  offers: "",
  widens: [],
  gets: "",
  findable: "",
  asked_by: "",
  asked_on: "",
  until: "",
  connect_with: "",
  first_step: "",
  by_when: "",
  voice: "",
});

/** Whether it says what it is called, of which kind it is, and that it may be found.
 * @param {Record<string, any>} said */
export const says = (said) =>
  Boolean(said.name && said.form && said.findable) && (said.findable !== "agreed" || CONSENT.every((field) => said[field]));

/** What was said of a consent goes into one field; of what everybody finds there is none.
 * @param {Record<string, any>} card */
export function contentsOf({ asked_by, asked_on, until, ...card }) {
  const consent = card.findable === "agreed" ? { consent: { asked_by, asked_on, until, uses: ["room"] } } : {};
  return [{ ...entryOf(KIND, card), ...consent }];
}

/** The fields; what is typed goes into `said`.
 * @param {Record<string, import("./paper_fields.js").Options>} offered
 * @param {Record<string, any>} said */
export function fields(offered, said) {
  const { line, one, many } = fieldsOf(KIND, said);
  const found = ["agreed", "public"].map((value) => [value, t(`paper.treasure.findable_${value}`)]);
  const take = (value) => (said.findable = value);
  return [
    h("p", { class: "bl-notice" }, t("paper.treasure.not_taken")),
    line("name"),
    one("form", offered.form),
    line("offers"),
    many("widens", offered.widens),
    line("gets"),
    choices(t("paper.treasure.findable"), found, said.findable, take, { name: "paper-findable" }),
    one("asked_by", offered.asked_by),
    line("asked_on", "date"),
    line("until", "date"),
    line("connect_with"),
    line("first_step"),
    line("by_when", "date"),
    one("voice", offered.voice.filter(({ value }) => value !== "supposed")), // the room's picture has no supposed treasure
  ];
}
