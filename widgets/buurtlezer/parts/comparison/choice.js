// What is chosen: reading it from an entry, changing it, naming it. Pure; nothing of a screen.

import { t } from "../base/base.js";
import { plain } from "../base/found.js";

export const MOST_BESIDE = 3;

export const keyOf = ({ unit, code }) => `${unit}:${code ?? ""}`;
export const only = ({ unit, code }) => ({ unit, code: code ?? "" });

/** What an entry, or else the default, has chosen: {area, against}. */
export function chosenIn(value, fallback) {
  const from = value?.area ? value : fallback;
  return { area: from?.area ? only(from.area) : null, against: (from?.against ?? []).map(only) };
}

/** Another area to look at. What stood beside it and is now looked at itself is no comparison any more. */
export function withArea({ against }, area) {
  return { area: only(area), against: against.filter((one) => keyOf(one) !== keyOf(area)) };
}

/** With or without one area beside it; null when there are enough already. */
export function withBeside({ area, against }, one, wanted) {
  const others = against.filter((each) => keyOf(each) !== keyOf(one));
  if (!wanted) return { area, against: others };
  return others.length < MOST_BESIDE ? { area, against: [...others, only(one)] } : null;
}

/** The name of an area as it stands in a sentence. */
export function nameInSentence(model, { unit, code }) {
  const words = {
    own: t(model, "said.own"),
    group: t(model, "said.group"),
    sectors: t(model, "said.sectors"),
    region: t(model, "said.region"),
  };
  return words[unit] ?? placeOf(model, { unit, code })?.name ?? code;
}

export const placeOf = (model, { unit, code }) => model.get("places")[unit]?.find((one) => one.code === code);

/** All places of some kinds by name, ready to be searched. */
export function searchable(model, kinds) {
  const words = { district: t(model, "kind.district"), municipality: t(model, "kind.municipality") };
  return kinds.flatMap((unit) =>
    (model.get("places")[unit] ?? []).map(({ code, name, also }) => ({
      unit,
      code,
      name,
      also,
      kind: words[unit],
      searched: plain([name, also].filter(Boolean).join(" ")),
    }))
  )
    .sort((a, b) => a.name.localeCompare(b.name, model.get("language")));
}

/** Said aloud after each change: what one looks at, and beside what. */
export function summaryOf(model, { area, against }) {
  if (!area) return t(model, "summary_none");
  const list = new Intl.ListFormat(model.get("language"), { type: "conjunction" });
  const [looked, beside] = [nameInSentence(model, area), list.format(against.map((one) => nameInSentence(model, one)))];
  if (!model.get("beside")) return t(model, "summary_only", { area: looked });
  return against.length ? t(model, "summary", { area: looked, others: beside }) : t(model, "summary_alone", { area: looked });
}
