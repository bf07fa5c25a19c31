// A directory of sources: search, three choices, a card each. What is looked for stays on the page; a link leads out, in a tab of
// its own.

import { elementId, h, onTraits, t } from "../base/base.js";
import { fitting, leadsOut, readable } from "./finding.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-directory", "data-part": model.get("name") });
  el.append(root);
  const chosen = { typed: "", theme: "", level: "", language: "" };
  const list = h("ul", { class: "bl-directory-list" });
  const found = h("p", { class: "bl-small bl-muted", role: "status", "aria-live": "polite" });

  function search() {
    const id = elementId("search");
    const box = h("input", { type: "search", id, autocomplete: "off", on: { input: () => choose({ typed: box.value }) } });
    return h("div", { class: "bl-directory-search" }, h("label", { for: id }, t(model, "search")), box);
  }
  function filter(name) {
    const id = elementId(name);
    const offered = (model.get("filters")[name] ?? []).map(({ value, label }) => h("option", { value }, label));
    const select = h("select", { id, on: { change: () => choose({ [name]: select.value }) } }, [
      h("option", { value: "" }, t(model, "any")),
      ...offered,
    ]);
    select.value = chosen[name];
    return h("div", {}, h("label", { for: id }, t(model, name)), select);
  }
  function choose(change) {
    Object.assign(chosen, change);
    drawList();
  }
  const worded = (name, values) =>
    (model.get("filters")[name] ?? []).filter(({ value }) => values.includes(value)).map(({ label }) => label);
  const line = (word, text) => h("div", {}, h("dt", { class: "bl-small bl-muted" }, t(model, word)), h("dd", {}, text));
  function link({ address, name, to_check: toCheck }) {
    if (!leadsOut(address)) return null;
    const way = h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, [
      readable(address),
      h("span", { class: "bl-hidden" }, ` (${name}, ${t(model, "new_tab")})`),
      h("span", { "aria-hidden": "true", class: "bl-directory-out" }, "↗"),
    ]);
    const mark = toCheck ? h("span", { class: "bl-directory-check" }, `* ${t(model, "to_check")}`) : null;
    return h("p", { class: "bl-directory-way" }, way, mark);
  }
  function card(source) {
    const about = [...worded("theme", source.theme), ...worded("level", [source.level]), ...worded("language", source.language)];
    return h("li", { "data-source": source.id }, [
      h("h4", {}, source.name),
      link(source),
      h("dl", {}, [
        line("about", about.join(" · ")),
        line("owner", source.owner),
        line("teaches", source.teaches),
        line("teaches_not", source.teaches_not),
      ]),
    ]);
  }
  function drawList() {
    const fits = fitting(model.get("sources"), chosen);
    list.replaceChildren(...fits.map(card));
    found.textContent = fits.length ? t(model, "found", { count: fits.length }) : t(model, "none");
  }
  function draw() {
    const filters = h("div", { class: "bl-directory-filters" }, ["theme", "level", "language"].map(filter));
    root.replaceChildren(h("div", { class: "bl-card bl-stack" }, search(), filters, found, list));
    drawList();
  }
  const stop = onTraits(model, ["filters", "labels"], draw);
  const end = onTraits(model, ["sources"], drawList);
  draw();
  return () => {
    stop();
    end();
  };
}

export default { render };
