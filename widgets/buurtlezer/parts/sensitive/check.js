// Running the rules over a text in the browser, exactly as check.py does in Python. The text goes nowhere.

const patternCache = new Map();

/** A compiled rule, or null where this browser cannot read the pattern: a question less, never a page that fails. */
function compiled(rule) {
  const key = `${rule.flags}/${rule.pattern}`;
  if (!patternCache.has(key)) {
    try {
      patternCache.set(key, new RegExp(rule.pattern, `gu${rule.flags}`));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      patternCache.set(key, null);
    }
  }
  return patternCache.get(key);
}

/** Where a pattern is found as whole words: [[start, end], …]. `\b` knows no accented letters. */
function spansOf(rule, text, letters) {
  const pattern = compiled(rule);
  const spans = [];
  if (!pattern) return spans;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const start = match[1] === undefined ? match.index : end - match[1].length;
    const whole = end > start && !letters.test(text[start - 1] ?? "") && !letters.test(text[end] ?? "");
    if (whole) spans.push([start, end]);
    pattern.lastIndex = whole ? end : match.index + 1;
  }
  return spans;
}

const touches = ([start, end], spans) => spans.some(([from, to]) => start < to && from < end);

/** Whether the sentence around a place in the text speaks of one person, by a word or by a name found in it. */
function aboutPerson(text, start, found, person, letters) {
  const marks = [".", "!", "?", "\n"];
  const begin = Math.max(...marks.map((mark) => (start > 0 ? text.lastIndexOf(mark, start - 1) : -1))) + 1;
  const stop = Math.min(...marks.map((mark) => text.indexOf(mark, start)).map((at) => (at < 0 ? text.length : at)));
  if (found.some((one) => one.advice === "name" && one.start >= begin && one.start < stop)) return true;
  return spansOf(person, text.slice(begin, stop), letters).length > 0;
}

/** What a text should be asked about, in reading order: [{rule, advice, words, start, end}]. */
export function findingsIn(written, rules) {
  if (!rules?.rules) return [];
  const text = written.normalize("NFC");
  const letters = new RegExp(`[${rules.letters}0-9]`, "u");
  const allowed = rules.allowed.flatMap((shape) => spansOf(shape, text, letters));
  const found = [];
  const taken = [];
  for (const rule of rules.rules) {
    for (const [start, end] of spansOf(rule, text, letters)) {
      if (touches([start, end], taken) || (rule.allow && touches([start, end], allowed))) continue;
      if (rule.about_person && !aboutPerson(text, start, found, rules.person, letters)) continue;
      taken.push([start, end]);
      found.push({ rule: rule.name, advice: rule.advice, words: text.slice(start, end), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
