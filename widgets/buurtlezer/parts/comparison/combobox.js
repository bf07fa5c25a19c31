// A district or municipality by name. Not here: the field itself (../base/combobox.js), what is compared (../base/found.js).

import { t } from "../base/base.js";
import { combobox } from "../base/combobox.js";
import { holds, matching, plain, wordsOf } from "../base/found.js";

/** What stands beside a name: its kind, and the other language's name where that is what was typed. */
const besideName = ({ name, also, kind }, typed) => (holds(plain(name), wordsOf(typed)) ? kind : `${also} · ${kind}`);

/**
 * @param {import("../base/types.d.ts").Model} model
 * @param {object} given
 * @param {() => any[]} given.places [{unit, code, name, also, kind, searched}] by name; all are offered before anything is typed
 * @param {string} given.label
 * @param {(place: any) => void} given.onPick
 * @param {() => void} [given.onEscape]
 */
export function placeCombobox(model, { label, places, onPick, onEscape }) {
  return combobox({
    label,
    words: {
      list: t(model, "found_places"),
      hint: t(model, "search_hint"),
      nothing: () => t(model, "nothing_found"),
      found: (count) => t(model, "found", { count }),
    },
    find: (typed) => matching(places(), typed),
    shown: (place, typed) => [place.name, besideName(place, typed)],
    onPick,
    onEscape,
    before: true,
    kind: "blc-combobox",
  });
}
