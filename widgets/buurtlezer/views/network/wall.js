// The room's network on the wall: names by what they are, ties of enough people, and in which part of life it is thin. Not here: which
// of it stands here, and its words (wall.py).

import { h } from "../../parts/base/base.js";
import { bars } from "../../parts/light/bars.js";
import { few, said } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

/**
 * @typedef {{minimum: number, actors: {form: string, names: {name: string, also: string}[]}[], more: string, unread: string,
 *   ties: {one: string, other: string, said: string, strength: string, voices: string}[], more_ties: string, few_ties: string,
 *   people: string, rows: {word: string, count: number, of: number}[], empty: string, where: string, apart: string[],
 *   domain: {voices: number, enough: boolean, lacks?: string}}} Content */

/** @param {Content} content */
export function wall({ minimum, actors, more, unread, ties, more_ties, few_ties, people, rows, empty, where, apart, domain }) {
  const small = (...words) => h("p", { class: "wall-network-note" }, ...words);
  const left = [
    actors.length > 0 && h(
      "dl",
      { class: "wall-network-actors" },
      actors.map(({ form, names }) =>
        h(
          "div",
          {},
          h("dt", {}, form),
          names.map(({ name, also }) => h("dd", {}, name, also && h("small", {}, ` ${also}`))),
        )
      ),
    ),
    (more || unread) && small([more, unread].filter(Boolean).join(" · ")),
    apart.length > 0 && h(
      "div",
      { class: "wall-network-apart" },
      h("h2", {}, t("network.apart")),
      apart.map((names) => h("p", {}, names)),
    ),
  ].filter(Boolean);
  const right = [
    ties.length > 0 && h(
      "ul",
      { class: "wall-network-ties" },
      ties.map((tie) =>
        h(
          "li",
          {},
          h("strong", {}, tie.one, h("span", { class: "wall-network-line" }, " – "), tie.other),
          h("span", {}, [tie.said, tie.strength].filter(Boolean).join(" · ")),
        )
      ),
    ),
    (more_ties || few_ties) && small([more_ties, few_ties].filter(Boolean).join(" · ")),
    rows.length > 0
      ? h(
        "div",
        { class: "wall-network-domains" },
        said(people),
        bars(rows.filter(({ count }) => count > 0).map(({ word, count }) => ({ name: word, voices: count }))),
        empty && h("p", { class: "wall-network-empty" }, empty),
        where && small(where),
      )
      : few(minimum, domain),
  ].filter(Boolean);
  return h(
    "div",
    { class: "wall-network" },
    h("div", {}, left.length ? left : said(t("network.nothing"))),
    h("div", {}, right),
  );
}
