// Finding by name: what is compared, and in which order what was found stands. Pure.

/** Letters without marks and hyphens, so that "etang" finds "Étangs" and "sint jans" finds "Sint-Jans". */
export const plain = (words) =>
  words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(
    /[-–/’']/g,
    " ",
  ).replace(/\s+/g, " ").trim();

/** What was typed, as words to look for. */
export const wordsOf = (typed) => plain(typed).split(" ").filter(Boolean);

/** Whether a text that is `plain` holds all of the words. */
export const holds = (searched, words) => words.every((word) => searched.includes(word));

/** Those whose `searched` (plain) holds all that was typed. First what begins with the first word, then what has a word that
 * begins so, else as they stood. Where nothing holds it, what fits but for one slip. Nothing typed: all, as they stood. */
export function matching(list, typed) {
  const words = wordsOf(typed);
  if (!words.length) return [...list];
  const rank = ({ searched }) => (searched.startsWith(words[0]) ? 0 : ` ${searched}`.includes(` ${words[0]}`) ? 1 : 2);
  const found = list.filter(({ searched }) => holds(searched, words)).sort((a, b) => rank(a) - rank(b));
  return found.length ? found : nearly(list, words);
}

const SHORTEST = 3; // with fewer letters and a slip among them, all begins so

/** Whether a text begins with a word but for one slip: a letter too much, too few, another one, or two that changed places.
 * The first letter that differs is where it is. */
export function slips(text, word) {
  let at = 0;
  while (at < word.length && text[at] === word[at]) at++;
  if (at === word.length) return true;
  const rest = word.slice(at + 1);
  return text.startsWith(rest, at + 1) || text.startsWith(rest, at) || text.startsWith(word.slice(at), at + 1) ||
    (at + 1 < word.length && text[at] === word[at + 1] && text[at + 1] === word[at] &&
      text.startsWith(word.slice(at + 2), at + 2));
}

/** Where in a plain text words begin. */
function beginnings(searched) {
  const found = [0];
  for (let at = searched.indexOf(" "); at >= 0; at = searched.indexOf(" ", at + 1)) found.push(at + 1);
  return found;
}

/** How well a text fits words of which one has a slip, at the beginning of a word there: 0 is best; null where it does not. */
function slippedRank(searched, words) {
  const wrong = words.filter((word) => !searched.includes(word));
  if (wrong.length !== 1 || wrong[0].length < SHORTEST) return null;
  const at = beginnings(searched).filter((from) => slips(searched.slice(from, from + wrong[0].length + 1), wrong[0]));
  if (!at.length) return null;
  const sameLetter = at.filter((from) => searched[from] === wrong[0][0]); // hardly anybody slips on the first one
  return (sameLetter.length ? 0 : 2) + ((sameLetter.length ? sameLetter : at)[0] === 0 ? 0 : 1);
}

/** Those that fit but for one slip in one word, best first, else as they stood. */
function nearly(list, words) {
  return list.map((one) => ({ one, rank: slippedRank(one.searched, words) })).filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}
