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

const FEW = 5; // of the places that fit as typed, under which slips are forgiven too

/** @typedef {(one: any) => number} Far */

/** The best `most` of a list of `searched` and `names` (plain). First what is called so, then what begins so, then what has a
 * word that begins with each word typed, then what is meant by its kind or its town (`kindWord`, `townWords`: plain), then what
 * fits but for one slip, then what holds it inside a word; of those that fit alike in the order that `order` tells (a number, 0
 * first), then the nearest (`far`: a number), else as they stood. Slips are forgiven where few fit; those of an order of `apart`
 * or more do not count for that: there are too many of them. Where nothing is found, numbers (of houses, of post) are left out.
 * @param {any[]} list
 * @param {string} typed
 * @param {{order: (one: any) => number, apart: number, most: number, far?: Far}} how */
export function best(list, typed, how) {
  const words = wordsOf(typed).slice(0, MOST_WORDS);
  if (!words.length) return list.slice(0, how.most);
  const found = bestOf(list, words, how);
  const named = words.filter((word) => !/^\d+[a-z]?$/.test(word));
  return found.length || !named.length || named.length === words.length ? found : bestOf(list, named, how);
}

const MOST_WORDS = 12; // a text that was pasted is no name

const nowhere = /** @type {Far} */ (() => 0);

function bestOf(list, words, { order, apart, most, far = nowhere }) {
  const whole = words.join(" ");
  const fits = [];
  for (const one of list) {
    const fit = fitOf(one, words, whole);
    if (fit !== null) fits.push({ one, fit, rank: order(one), slip: 0 });
  }
  if (fits.filter(({ fit, rank }) => fit <= WORDS && rank < apart).length < FEW) {
    const seen = new Set(fits.map(({ one }) => one));
    for (const one of list) {
      const slip = seen.has(one) ? null : slippedRank(one.searched, words);
      if (slip !== null) fits.push({ one, fit: slip < OTHER_LETTER ? SLIP : FAR_SLIP, rank: order(one), slip });
    }
  }
  fits.sort((a, b) => a.fit - b.fit || a.rank - b.rank || a.slip - b.slip || far(a.one) - far(b.one));
  const room = Math.max(Math.ceil(most / 3), most - fits.filter(({ rank }) => rank < apart).length);
  let many = 0; // a chain with a hundred shops hides no street
  return fits.filter(({ rank }) => rank < apart || many++ < room).slice(0, most).map(({ one }) => one);
}

const [CALLED, BEGINS, WORDS, ABOUT, SLIP, FAR_SLIP, INSIDE] = [0, 1, 2, 3, 4, 5, 6];
const OTHER_LETTER = 2;

function fitOf({ searched, names, kindWord = "", townWords = "" }, words, whole) {
  if (!holds(searched, words)) return isMeant(searched, kindWord, townWords, words) ? ABOUT : null;
  if (names.includes(whole)) return CALLED;
  if (names.some((name) => name.startsWith(whole))) return BEGINS;
  return words.every((word) => ` ${searched}`.includes(` ${word}`)) ? WORDS : INSIDE;
}

/** Whether each word begins one of its name, its kind or its town, and not all of them the town: "delhaize molenbeek",
 * "apotheek". */
function isMeant(searched, kindWord, townWords, words) {
  if (!kindWord && !townWords) return false;
  const begins = (text, word) => word.length >= SHORTEST && ` ${text}`.includes(` ${word}`);
  const ofIt = (word) => begins(searched, word) || begins(kindWord, word);
  return words.every((word) => ofIt(word) || begins(townWords, word)) && words.some(ofIt);
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

/** Whether a word may begin there but for a slip: its first two letters tell, and most places in a text are not it. */
function mayBegin(searched, from, word) {
  const [first, second] = [searched[from], searched[from + 1]];
  return first === word[0] || first === word[1] || second === word[0] || second === word[1];
}

/** How well a text fits words of which one has a slip, at the beginning of a word there: 0 is best, and from `OTHER_LETTER` on
 * that word begins with another letter, on which hardly anybody slips; null where it does not fit. */
function slippedRank(searched, words) {
  let wrong = "";
  for (const word of words) {
    if (searched.includes(word)) continue;
    if (wrong) return null;
    wrong = word;
  }
  if (wrong.length < SHORTEST) return null;
  let rank = null;
  for (let from = 0; from >= 0; from = searched.indexOf(" ", from) + 1 || -1) {
    if (!mayBegin(searched, from, wrong) || !slips(searched.slice(from, from + wrong.length + 1), wrong)) continue;
    const here = (searched[from] === wrong[0] ? 0 : OTHER_LETTER) + (from === 0 ? 0 : 1);
    rank = Math.min(rank ?? here, here);
  }
  return rank;
}

/** Those that fit but for one slip in one word, best first, else as they stood. */
function nearly(list, words) {
  return list.map((one) => ({ one, rank: slippedRank(one.searched, words) })).filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}
