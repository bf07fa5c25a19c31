// What the seven come to, in words: how many one knows, what is missing, what is to be asked, what is open. No score. Pure.
// Not here: the rows (widget.js).

/**
 * @param {string[]} names the seven, in their order
 * @param {Record<string, string | undefined>} answers by name: yes, no, ask, or nothing
 * @param {(key: string, values?: Record<string, unknown>) => string} words
 * @returns {string[]} sentences */
export function told(names, answers, words) {
  const those = (wanted) => names.filter((name) => wanted.includes(answers[name]));
  const which = (found) => found.map((name) => words(name).toLowerCase()).join(", ");
  const known = those(["yes", "no"]).length;
  const [no, ask, open] = [those(["no"]), those(["ask"]), those([undefined])];
  if (open.length === names.length) return [words("none")];
  const first = known === names.length ? words("all_known") : words("known_of", { n: words(`number.${known}`) });
  return [
    first,
    no.length ? words(no.length === 1 ? "lacking_one" : "lacking", { which: which(no) }) : "",
    ask.length ? words("asking", { which: which(ask) }) : "",
    open.length ? words("left", { which: which(open) }) : "",
  ].filter(Boolean);
}
