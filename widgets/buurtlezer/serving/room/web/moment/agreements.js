// What a workshop is and what was agreed, to be read or heard: before joining, and again later.

import { h } from "../../../../parts/base/base.js";
import { t } from "../../../../parts/light/words.js";

const PROMISES = ["pass", "pseudonym", "names", "effect"];

const facts = (workshop) =>
  [
    ["who", workshop.organisation],
    ["area", workshop.area],
    ["purpose", workshop.purpose],
    ["afterwards", workshop.afterwards],
    ["back", workshop.back],
    ["contact", workshop.contact],
  ].filter(([, said]) => said);

export function agreementsList(workshop) {
  return [
    h(
      "ul",
      { class: "promises" },
      PROMISES.map((promise) => h("li", {}, t(`agree.${promise}`))),
      h("li", {}, t("agree.erased", { day: workshop.purge_day })),
    ),
    h("dl", { class: "facts" }, ...facts(workshop).map(([name, said]) => [h("dt", {}, t(`agree.${name}`)), h("dd", {}, said)])),
  ];
}

/** The same as one text, to be read aloud. */
export const agreementsText = (workshop) =>
  [
    workshop.title,
    ...PROMISES.map((promise) => t(`agree.${promise}`)),
    t("agree.erased", { day: workshop.purge_day }),
    ...facts(workshop).map(([name, said]) => `${t(`agree.${name}`)}: ${said}`),
  ].join(". ");
