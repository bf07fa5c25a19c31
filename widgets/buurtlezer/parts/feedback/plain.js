// How long the sentences of a text are. Counted, never judged: no score comes of it. Not here: what is said about it (widget.js).

const END = /[.!?…؟।。]+(?=\s|$)|\n+/u;

/** Sentences, and the words of the longest one.
 * @param {string} text */
export function measured(text) {
  const lengths = text.split(END).map((one) => one.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length).filter(
    Boolean,
  );
  return { sentences: lengths.length, longest: Math.max(0, ...lengths) };
}

/** Words in a sentence that is still read at one go. */
export const EASY = 15;

/** What to say of a text: keys of words, each with its values; nothing of an empty one.
 * @param {string} text
 * @param {number} most sentences that fit in the box */
export function advice(text, most) {
  const { sentences, longest } = measured(text);
  if (!sentences) return [];
  /** @type {{key: string, values: Record<string, number>}[]} */
  const said = [{ key: "plain.count", values: { n: sentences, longest } }];
  if (longest > EASY) said.push({ key: "plain.long", values: {} });
  if (sentences > most) said.push({ key: "plain.many", values: { most } });
  return said;
}
