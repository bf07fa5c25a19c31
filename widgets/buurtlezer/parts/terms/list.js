// The list of words: the guide's and one's own, and what the search leaves of them.

import { h, t } from "../base/base.js";

const folded = (text) => (text ?? "").normalize("NFD").replace(/\p{Mark}/gu, "").toLocaleLowerCase();

/** Words in the order of the alphabet, each with the entries of one's own on it. */
export function gathered(terms, own, language) {
  const known = new Map(terms.map((term) => [folded(term.word), { ...term, guide: true, mine: [] }]));
  for (const entry of own) {
    const key = folded(entry.word);
    if (!known.has(key)) known.set(key, { word: entry.word, guide: false, mine: [] });
    known.get(key).mine.push(entry);
  }
  return [...known.values()].sort((one, other) => one.word.localeCompare(other.word, language));
}

export function matching(all, search) {
  const wanted = folded(search.trim());
  if (!wanted) return all;
  return all.filter((term) =>
    [term, ...term.mine].some(({ word, meaning, example }) => folded([word, meaning, example].join(" ")).includes(wanted))
  );
}

/** One word. `actions` = {edit(entry), remove(entry), addExample(word)}. */
export function termElement(model, term, actions) {
  return h(
    "li",
    { class: "bl-term" },
    h("h4", {}, term.word),
    term.meaning ? h("p", {}, term.meaning) : null,
    term.example ? h("p", { class: "bl-muted" }, t(model, "for_example", { example: term.example })) : null,
    term.mine.map((entry) => ownElement(model, entry, actions)),
    term.guide && !term.mine.length
      ? h(
        "button",
        { type: "button", class: "bl-quiet bl-small", on: { click: () => actions.addExample(term.word) } },
        t(model, "add_example"),
        h("span", { class: "bl-hidden" }, `: ${term.word}`),
      )
      : null,
  );
}

function ownElement(model, entry, actions) {
  const button = (word, run) =>
    h(
      "button",
      { type: "button", class: "bl-quiet bl-small", on: { click: run } },
      word,
      h("span", { class: "bl-hidden" }, `: ${entry.word}`),
    );
  return h(
    "div",
    { class: "bl-term-own" },
    h("span", { class: "bl-whose bl-small" }, t(model, "own")),
    entry.meaning ? h("p", {}, entry.meaning) : null,
    entry.example ? h("p", {}, t(model, "for_example", { example: entry.example })) : null,
    h(
      "div",
      { class: "bl-row" },
      button(t(model, "edit"), () => actions.edit(entry)),
      button(t(model, "delete"), () => actions.remove(entry)),
    ),
  );
}
