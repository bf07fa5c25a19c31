// The figure that is seen: its rows, the strip, sentences, and folds that say how it was calculated and what it is.

import { h, t } from "../base/base.js";
import { stripOf, withTurns } from "./strip.js";

/** `guess` is a number or null; `opened` are the names of open folds; `clear()` takes the guess back, or null.
 * Returns {element, heading}. */
export function resultOf(model, figure, { guess, opened, clear }) {
  const rows = withTurns(figure.rows ?? []);
  const heading = h("h3", { class: "blf-title", tabindex: -1 }, figure.title);
  const how = figure.how ? fold("how", t(model, "how"), calculation(model, figure.how), opened) : null;
  const about = figure.about?.length ? fold("about", t(model, "about"), meaning(figure), opened) : null;
  const origin = [figure.year ? t(model, "year", { year: figure.year }) : null, figure.source].filter(Boolean).join(" · ");
  const openHow = h("button", { type: "button", class: "bl-quiet blf-how", on: { click: onHow } }, t(model, "how_link"));
  function onHow() {
    how.open = true;
    how.querySelector("summary").focus();
  }
  const first = Math.max(0, rows.findIndex((row) => row.role !== "reference"));
  const element = h(
    "div",
    { class: "blf-result" },
    heading,
    figure.question || figure.guess_words
      ? h("p", { class: "blf-asked" }, figure.question, figure.guess_words ? [" ", h("strong", {}, figure.guess_words)] : null)
      : null,
    h(
      "dl",
      { class: "blf-rows" },
      rows.map((row, index) =>
        rowOf(row, {
          glyph: Boolean(figure.strip),
          strip: index === first && figure.strip ? stripOf(model, figure, guess) : null,
          link: index === first && how ? openHow : null,
        })
      ),
    ),
    origin ? h("p", { class: "blf-year bl-muted bl-small" }, origin) : null,
    (figure.sentences ?? []).map((sentence) => h("p", { class: "blf-sentence" }, sentence)),
    how || about ? h("div", { class: "blf-folds" }, how, about) : null,
    clear
      ? h("button", { type: "button", class: "bl-quiet bl-small blf-clear", on: { click: clear } }, t(model, "clear_guess"))
      : null,
  );
  return { element, heading };
}

function rowOf({ role, turn, name, text, value, low, notes, muted }, { glyph, strip, link }) {
  const drawn = (value ?? low ?? null) !== null;
  const glyphOf = () =>
    h(
      "span",
      { class: "blf-sign", "aria-hidden": "true" },
      h("span", {
        class: (value ?? null) === null ? "blf-glyph blf-glyph-range" : "blf-glyph",
        "data-role": role,
        "data-turn": turn,
      }),
    );
  const words = (notes ?? []).join(" · ");
  return h(
    "div",
    { class: "blf-row", "data-role": role, "data-muted": Boolean(muted) },
    h("dt", { class: "blf-name" }, glyph && drawn ? glyphOf() : null, h("span", {}, name)),
    h("dd", { class: "blf-value", "data-long": text.length > 18 }, text),
    strip ? h("dd", { class: "blf-wide", "aria-hidden": "true" }, strip) : null,
    words || link ? h("dd", { class: "blf-wide blf-notes bl-muted bl-small" }, words, words && link ? " · " : null, link) : null,
  );
}

function fold(name, word, content, opened) {
  return h(
    "details",
    { "data-fold": name, open: opened.has(name) },
    h("summary", {}, word),
    h("div", { class: "blf-fold" }, content),
  );
}

/** How the first figure was calculated, and under it the others that were, by their names. */
function calculation(model, { also, ...how }) {
  return [
    ...oneCalculation(model, how),
    ...(also ?? []).flatMap(({ name, ...other }) => [h("h4", {}, name), ...oneCalculation(model, other)]),
  ];
}

/**
 * @param {import("../base/types.d.ts").Model} model
 * @param {{sentence?: string, columns?: string[], rows?: string[][], notes?: string[]}} how */
function oneCalculation(model, { sentence, columns, rows, notes }) {
  const cell = (words, column) => (column === 0 ? h("th", { scope: "row" }, words) : h("td", {}, words));
  return [
    sentence ? h("p", {}, sentence) : null,
    rows.length
      ? h(
        "div",
        { class: "blf-scroll", tabindex: 0, role: "group", "aria-label": t(model, "how") },
        h(
          "table",
          {},
          h("caption", { class: "bl-hidden" }, t(model, "how")),
          h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col" }, column)))),
          h("tbody", {}, rows.map((row) => h("tr", {}, row.map(cell)))),
        ),
      )
      : null,
    notes.map((note) => h("p", { class: "bl-muted bl-small" }, note)),
  ].flat();
}

function meaning({ about }) {
  return h("dl", { class: "blf-about" }, about.map(({ title, text }) => h("div", {}, h("dt", {}, title), h("dd", {}, text))));
}
