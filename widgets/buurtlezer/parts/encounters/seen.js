// What was seen, without a page: kinds of place and forms by the alphabet, which entry is of both, how it stands with sharing.
// Nothing here counts. Not here: drawing (widget.js).

/** @typedef {{value: string, label: string, picture?: string[]}} Option */
/** @typedef {{entry_id: string, seq: number, content: Record<string, any>, sharing?: Record<string, string>}} Entry */

/** By the alphabet of the reader's language: never in an order of ours.
 * @template {Option} T
 * @param {T[]} options
 * @param {string} language
 * @returns {T[]} */
export function byAlphabet(options, language) {
  const collator = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  return [...options].sort((one, other) => collator.compare(one.label, other.label));
}

/** The entry of a kind of place and a form, if there is one.
 * @param {Entry[]} entries
 * @param {string} kind
 * @param {string} form */
export const entryOf = (entries, kind, form) =>
  entries.find(({ content }) => content.place_kind === kind && content.form === form) ?? null;

/** Each kind of place where something was seen, with its forms side by side.
 * @param {Entry[]} entries
 * @param {Option[]} kinds
 * @param {Option[]} forms
 * @param {string} language
 * @returns {{kind: Option, forms: {form: Option, entry: Entry}[]}[]} */
export function gathered(entries, kinds, forms, language) {
  const rows = byAlphabet(kinds, language).map((kind) => ({
    kind,
    forms: byAlphabet(forms, language).flatMap((form) => {
      const entry = entryOf(entries, kind.value, form.value);
      return entry ? [{ form, entry }] : [];
    }),
  }));
  return rows.filter((row) => row.forms.length);
}

/** The one line for all of them: that of what can still be shared, or else of what can be taken back. `some`: part is shared.
 * @param {Entry[]} entries
 * @returns {{line: Record<string, string>, which: Entry[], some: boolean} | null} null where nobody is to be told */
export function sharingOf(entries) {
  const told = entries.filter(({ sharing }) => sharing?.seen);
  if (!told.length) return null;
  const back = told.filter(({ sharing }) => sharing?.to === "private");
  const open = told.filter(({ sharing }) => sharing?.word && sharing.to !== "private");
  const which = open.length ? open : back;
  return { line: (which[0] ?? told[0]).sharing ?? {}, which, some: Boolean(back.length) && back.length < told.length };
}
