// The fields of a card that is opened, by kind, in the sections that they stand in. Not here: the form (opened.js), a consent,
// which is four answers or none (../consent/consent.js).

import { t } from "../base/base.js";
import { ringPicture } from "./rings.js";
import { kindOf, titleOf } from "./told.js";

const NAME = { key_person: "called", organisation: "name", public_function: "function" };
const LONG = 1000;

/** The words that one chooses from. */
export const offered = (model, name) => model.get("choices")[name] || [];

/** The name of the field that says what a card is called.
 * @param {string} kind of the entry */
export const nameOf = (kind) => NAME[kind];

/** The three rings as large choices. */
export const ringField = (model) => ({
  name: "ring",
  type: "choice",
  label: t(model, "form.ring"),
  options: [1, 2, 3].map((value) => ({
    value,
    label: t(model, `ring.${value}`),
    hint: t(model, `ring.${value}_hint`),
    picture: ringPicture(value),
  })),
});

/** Which form of organisation, and whether it wants to be found. */
export const formFields = (model) => [
  { name: "form", type: "choice", label: t(model, "form.form"), options: offered(model, "form") },
  {
    name: "findable",
    type: "choice",
    label: t(model, "form.findable"),
    help: t(model, "form.findable_help"),
    options: offered(model, "findable"),
    optional: true,
  },
];

/** Cards that one may get there by: all others.
 * @param {{ref: string, content: any}[]} cards
 * @param {string} [ref] of the card itself */
export const viaOptions = (cards, ref = "") =>
  cards.filter((card) => card.ref !== ref).map((card) => ({ value: card.ref, label: titleOf(card.content) }));

/** All fields of a card: {section name: [field]}, in the order of the page.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{ref: string, content: any}} card
 * @param {{ref: string, content: any}[]} cards
 * @returns {Record<string, any[]>} */
export function sections(model, card, cards) {
  const [kind, is] = [card.content.kind, kindOf(card.content)];
  const word = (name, type, more = {}) => ({
    name,
    type,
    label: t(model, `form.${name}`),
    help: `form.${name}_help` in model.get("labels") ? t(model, `form.${name}_help`) : "",
    max_length: type === "longtext" ? LONG : 200,
    optional: true,
    ...more,
  });
  const chosen = (name, from, type = "choices") => word(name, type, { options: offered(model, from) });
  const called = { label: t(model, `form.called.${is}`), help: t(model, `form.called_help.${is}`), max_length: 120 };
  const by = offered(model, "by").filter(({ value }) => value !== "group");
  const who = [
    word(nameOf(kind), "text", { ...called, optional: false }),
    is === "person" ? word("by", "choice", { options: by, optional: false }) : null,
    ...(kind === "organisation" ? formFields(model) : []),
    kind === "public_function" ? word("several_hold_it", "choice", several(model)) : null,
    { ...ringField(model), optional: false },
    word("via", "select", { options: viaOptions(cards, card.ref) }),
  ].filter(Boolean);
  const opens = [word("opens", "longtext"), chosen("opens_for", "group")];
  const place = [
    chosen("where", "where", "choice"),
    chosen("domain", "domain", "choice"),
    chosen("holders", "holder"),
    chosen("asked", "asked", "choice"),
  ];
  if (kind === "organisation") return { who, opens, place };
  if (kind === "public_function") return { who, place };
  return {
    opens: [...opens, word("opens_example", "longtext")],
    guards: [word("guards", "longtext"), chosen("grounds", "ground"), word("protects", "longtext"), word("told_by", "text")],
    traits: [chosen("traits", "trait")],
    carries: [chosen("burden", "burden", "choice"), word("we_ask", "longtext"), word("we_give", "longtext")],
    place,
    who,
  };
}

const several = (model) => ({
  label: t(model, "form.several"),
  help: t(model, "form.several_help"),
  options: offered(model, "several"),
});
