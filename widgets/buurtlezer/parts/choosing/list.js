// What may be in a report: found by words, folded by section, a tick each. A section's rows are made when it is opened, so that
// hundreds cost nothing before. Not here: what is ticked (chosen.js), keeping it (widget.js).

import { elementId, h, t } from "../base/base.js";
import { counted, fitting } from "./chosen.js";

const AT_ONCE = 40; // rows of a section; of more one asks for the next

/** @param {any} model
 * @param {() => Set<string>} chosen
 * @param {(ids: string[], on: boolean) => void} tick */
export function entryList(model, chosen, tick) {
  const asked = { typed: "", which: /** @type {import("./chosen.js").Which} */ ("all") };
  const open = new Set();
  const id = elementId("search");
  const search = h("input", { type: "search", id, autocomplete: "off", on: { input: () => look({ typed: search.value }) } });
  const searchWord = h("label", { for: id });
  const which = h("div", { class: "bl-row blch-which", role: "group" });
  const count = h("p", { class: "blch-count", role: "status", "aria-live": "polite" });
  const none = h("div", { class: "bl-muted" });
  const folds = h("div", { class: "blch-folds" });
  const tools = h("div", { class: "blch-tools" }, h("div", { class: "blch-search" }, searchWord, search), which);
  const element = h("div", { class: "bl-stack" }, count, tools, none, folds);
  /** @type {Map<string, () => void>} by section: shows what is ticked now */
  let shows = new Map();

  function look(change) {
    Object.assign(asked, change);
    build();
  }
  function row(one) {
    if (one.always) {
      return h("li", { class: "blch-row blch-written", "data-entry": one.id }, [
        h("span", { class: "blch-always", "aria-hidden": "true" }, "✓"),
        words(one, h("span", { class: "bl-small bl-muted" }, t(model, "always"))),
      ]);
    }
    const box = h("input", { type: "checkbox", value: one.id, on: { change: () => tick([one.id], box.checked) } });
    return h("li", { class: "blch-row", "data-entry": one.id }, h("label", {}, box, words(one)));
  }
  const words = ({ title, text }, more = null) =>
    h("span", { class: "blch-words" }, [title && h("b", {}, title), text !== title && h("span", {}, text), more]);

  const ways = (said, links = []) =>
    links.length
      ? h("p", { class: "blch-ways bl-small" }, [
        `${said} `,
        ...links.map(({ href, words: name }) => h("a", { href, class: "bl-link" }, name)),
      ])
      : null;

  function fold({ value, label }, all, fits) {
    const sum = h("span", { class: "blch-sum bl-muted" });
    const rows = h("ul", { class: "blch-rows" });
    const more = h("button", { type: "button", class: "bl-quiet", "data-does": "more", on: { click: () => show(true) } });
    const may = fits.filter(({ always }) => !always).map((one) => one.id);
    const button = (key, on, ...words) =>
      h("button", { type: "button", class: "bl-quiet", "data-does": key, on: { click: () => tick(may, on) } }, [
        asked.typed.trim() ? words[1] : words[0],
        h("span", { class: "bl-hidden" }, `: ${label}`),
      ]);
    const both = may.length
      ? h(
        "div",
        { class: "bl-row" },
        button("tick_all", true, t(model, "tick_all"), t(model, "tick_all_found")),
        button("tick_none", false, t(model, "tick_none"), t(model, "tick_none_found")),
      )
      : null;
    const details = h("details", { "data-section": value, open: open.has(value) || Boolean(asked.typed.trim()) }, [
      h("summary", {}, h("span", {}, label), sum),
      h("div", { class: "blch-inside" }, both, rows, more, ways(t(model, "made"), model.get("made")[value])),
    ]);
    function show(further) {
      const from = rows.children.length;
      if (from && !further) return;
      rows.append(...fits.slice(from, from + AT_ONCE).map(row));
      const left = fits.length - rows.children.length;
      more.hidden = !left;
      more.textContent = t(model, "more", { count: left });
      if (!further) return;
      draw();
      /** @type {HTMLElement | null} */ (rows.children[from]?.querySelector("input"))?.focus();
    }
    function draw() {
      const now = chosen();
      const { chosen: some, of } = counted(all, now);
      const written = all.length - of;
      sum.textContent = of ? t(model, "some_of", { some, of }) : t(model, "written", { count: written });
      if (details.open) show(false);
      for (const box of rows.querySelectorAll("input")) box.checked = now.has(box.value);
    }
    details.addEventListener("toggle", () => {
      if (!asked.typed.trim()) open[details.open ? "add" : "delete"](value);
      draw();
    });
    return { details, draw };
  }
  function build() {
    shows = new Map();
    const rows = model.get("rows");
    const fits = fitting(rows, asked, chosen());
    const made = model.get("sections").map((section) => {
      const mine = fits.filter(({ section: name }) => name === section.value);
      if (!mine.length) return null;
      const one = fold(section, rows.filter(({ section: name }) => name === section.value), mine);
      shows.set(section.value, one.draw);
      return one.details;
    });
    searchWord.textContent = t(model, "search");
    which.setAttribute("aria-label", t(model, "which"));
    const focused = /** @type {HTMLElement | null} */ (which.querySelector(":focus"))?.dataset.which;
    which.replaceChildren(
      ...["all", "ticked", "not"].map((name) =>
        h("button", {
          type: "button",
          "data-which": name,
          "aria-pressed": String(asked.which === name),
          on: { click: () => look({ which: name }) },
        }, t(model, `which_${name}`))
      ),
    );
    if (focused) /** @type {HTMLElement | null} */ (which.querySelector(`[data-which=${focused}]`))?.focus();
    folds.replaceChildren(...made.filter(Boolean));
    tools.hidden = !rows.length;
    none.replaceChildren(
      ...(rows.length
        ? [t(model, "none_found")]
        : [h("span", {}, t(model, "nothing_yet")), ways(t(model, "begin"), model.get("begin"))].filter(Boolean)),
    );
    none.hidden = Boolean(fits.length);
    draw();
  }
  function draw() {
    const { chosen: some, of } = counted(model.get("rows"), chosen());
    count.textContent = of ? t(model, some ? "count" : "count_none", { some, of }) : "";
    count.hidden = !of;
    shows.forEach((show) => show());
  }
  return { element, build, draw };
}
