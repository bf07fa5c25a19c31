// Finding a known spot or a street by name. Not here: the field itself (../base/combobox.js), what is compared
// (../base/found.js), where streets come from (streets.js).

import { t } from "../base/base.js";
import { combobox } from "../base/combobox.js";
import { matching, plain } from "../base/found.js";
import { streetsIn } from "./streets.js";

const MOST_SUGGESTED = 40;

/** Spots as they are searched: the name in the other language too. Of those that fit as well, the shorter name comes first. */
export const searchable = (spots) =>
  spots.map((spot) => ({ ...spot, searched: plain([spot.name, spot.also].filter(Boolean).join(" ")) }))
    .sort((a, b) => a.name.length - b.name.length);

export function kindWords(model) {
  return {
    metro: t(model, "kind.metro"),
    tram: t(model, "kind.tram"),
    bus: t(model, "kind.bus"),
    station: t(model, "kind.station"),
    street: t(model, "kind.street"),
    park: t(model, "kind.park"),
    market: t(model, "kind.market"),
    square: t(model, "kind.square"),
    district: t(model, "kind.district"),
    municipality: t(model, "kind.municipality"),
    other: t(model, "kind.other"),
  };
}

/** The best of all; those that are known come before streets that fit as well. */
export const foundAmong = (spots, streets, typed) => matching(spots.concat(streets), typed).slice(0, MOST_SUGGESTED);

/** `streets`: a function that promises streets in the words of a language; by default those of the server. */
export function spotCombobox({ model, spots, kinds, onPick, label = t(model, "spots.search"), streets = streetsIn }) {
  let named = [];
  let asked = null;
  const field = combobox({
    label,
    words: {
      list: t(model, "spots.suggestions"),
      hint: t(model, "spots.placeholder"),
      nothing: t(model, "spots.nothing"),
      found: (count) => t(model, "spots.found", { count }),
    },
    find: (typed) => foundAmong(spots(), named, typed),
    shown: ({ name, kind, town }) => [name, [kinds[kind] ?? kinds.other, town].filter(Boolean).join(" · ")],
    onPick,
    kind: "blm-combobox bl-over",
  });
  field.input.addEventListener("focus", async () => {
    if (asked) return;
    asked = streets(model.get("language"));
    named = searchable(await asked);
    if (named.length) field.again();
    else asked = null;
  });
  return field;
}
