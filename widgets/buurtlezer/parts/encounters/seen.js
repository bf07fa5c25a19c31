// What was seen, without a page: which entry is of a form and a kind of place, and what stands together. Both come in the
// alphabet of whoever reads and stay so; nothing here counts. Not here: drawing (list.js), who sees it (base/shared_together.js).

/** @typedef {{value: string, label: string, picture?: string[]}} Option */
/** @typedef {{entry_id: string, seq: number, content: Record<string, any>, sharing?: Record<string, string>}} Entry */

/** The entry of a kind of place and a form, if there is one.
 * @param {Entry[]} entries
 * @param {string} kind
 * @param {string} form */
export const entryOf = (entries, kind, form) =>
  entries.find(({ content }) => content.place_kind === kind && content.form === form) ?? null;

/** Each kind of place where something was seen, with its forms side by side, in the order of the options.
 * @param {Entry[]} entries
 * @param {Option[]} kinds
 * @param {Option[]} forms
 * @returns {{kind: Option, forms: {form: Option, entry: Entry}[]}[]} */
export function gathered(entries, kinds, forms) {
  const rows = kinds.map((kind) => ({
    kind,
    forms: forms.flatMap((form) => {
      const entry = entryOf(entries, kind.value, form.value);
      return entry ? [{ form, entry }] : [];
    }),
  }));
  return rows.filter((row) => row.forms.length);
}
