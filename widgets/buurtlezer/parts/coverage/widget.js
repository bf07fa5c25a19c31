// What an area covers: two large figures, bars with shares, the same as a table, and what to know about it.

import { h, onTraits, t } from "../base/base.js";

const FORMATS = { nl: ["nl-BE", "\u00a0%"], fr: ["fr-BE", "\u202f%"], en: ["en-GB", "%"] };

/** Numbers as the language writes them: 24,1 % in nl and fr. */
function written(model, value, digits) {
  const [locale] = FORMATS[model.get("language")] ?? FORMATS.nl;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: "always" })
    .format(value);
}
function percent(model, share) {
  const [, sign] = FORMATS[model.get("language")] ?? FORMATS.nl;
  if (share > 0 && share < 0.005) return `< 1${sign}`;
  return `${written(model, share * 100, 0)}${sign}`;
}

function bars(model, title, rows) {
  if (!rows?.length) return null;
  return h(
    "section",
    { class: "bl-coverage-bars" },
    h("h4", {}, title),
    h(
      "ul",
      {},
      rows.map(({ name, share }) =>
        h(
          "li",
          {},
          h("span", { class: "bl-bar-name" }, name),
          h("span", { class: "bl-bar-share" }, percent(model, share)),
          h(
            "span",
            { class: "bl-bar", "aria-hidden": "true" },
            h("span", { style: { width: `${Math.max(share * 100, 0.5)}%` } }),
          ),
        )
      ),
    ),
  );
}

function table(model, kinds) {
  return h(
    "table",
    {},
    h("caption", { class: "bl-hidden" }, t(model, "table_caption")),
    h("thead", {}, h("tr", {}, [t(model, "name"), t(model, "share")].map((word) => h("th", { scope: "col" }, word)))),
    kinds.filter(([, all]) => all?.length).map(([kind, all]) =>
      h(
        "tbody",
        {},
        h("tr", {}, h("th", { scope: "rowgroup", colspan: 2, class: "bl-coverage-kind" }, kind)),
        all.map(({ name, share }) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, percent(model, share)))),
      )
    ),
  );
}

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-coverage", "data-part": model.get("name") });
  el.append(root);
  function draw() {
    const { km2, inhabitants, municipalities, districts, sectors, notes, margin, rule, tone } = model.get("coverage");
    if (km2 === undefined) {
      root.replaceChildren(h("div", { class: "bl-card" }, h("p", { class: "bl-muted" }, t(model, "empty"))));
      return;
    }
    const opened = [...root.querySelectorAll("details[open]")].map((details) => details.getAttribute("data-fold"));
    const fold = (name, word, content) =>
      h("details", { "data-fold": name, open: opened.includes(name) }, h("summary", {}, word), content);
    const figure = (value, word) =>
      h(
        "div",
        { class: "bl-figure" },
        h("span", { class: "bl-figure-value" }, value),
        h("span", { class: "bl-muted bl-small" }, word),
      );
    const people = inhabitants === null || inhabitants === undefined
      ? figure("–", t(model, "inhabitants_unknown"))
      : figure(written(model, inhabitants, 0), t(model, "inhabitants"));
    const kinds = [[t(model, "municipalities"), municipalities], [t(model, "districts"), districts], [
      t(model, "sectors"),
      sectors,
    ]];
    root.replaceChildren(
      h(
        "div",
        { class: "bl-card", "data-tone": tone ?? "mine" },
        h("div", { class: "bl-figures" }, figure(`${written(model, km2, km2 < 10 ? 2 : 1)} km²`, t(model, "area")), people),
        margin ? h("p", { class: "bl-muted bl-small bl-coverage-margin" }, margin) : null,
        notes?.length
          ? h(
            "ul",
            { class: "bl-coverage-notes" },
            notes.map((note) => h("li", {}, note)),
          )
          : null,
        h("div", { class: "bl-coverage-columns" }, bars(model, ...kinds[0]), bars(model, ...kinds[1])),
        sectors?.length ? fold("sectors", t(model, "show_sectors", { count: sectors.length }), bars(model, ...kinds[2])) : null,
        fold("table", t(model, "as_table"), table(model, kinds)),
        rule ? fold("rule", t(model, "how"), h("p", {}, rule)) : null,
      ),
    );
  }
  const stop = onTraits(model, ["coverage", "language", "labels"], draw);
  draw();
  return stop;
}

export default { render };
