// What you have now: a list of what the person made, whose it is in a word, and a way on.

import { h, onTraits, t } from "../base/base.js";

const WHOSE = {
  mine: (model) => t(model, "mine"),
  group: (model) => t(model, "group"),
  organisation: (model) => t(model, "organisation"),
  citizen: (model) => t(model, "citizen"),
};

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-summary", "data-part": model.get("name") });
  el.append(root);
  function item({ title, text, href, tone }) {
    return h(
      "li",
      { "data-tone": tone || null },
      tone ? h("span", { class: "bl-whose bl-small" }, WHOSE[tone](model)) : null,
      h("h4", {}, href ? h("a", { href, class: "bl-link" }, title) : title),
      h("p", {}, text),
    );
  }
  function onward() {
    const { words, href } = model.get("onward") ?? {};
    return href ? h("p", { class: "bl-summary-onward" }, h("a", { href, class: "bl-link" }, words)) : null;
  }
  function nothing() {
    const { text, action, href } = model.get("empty") ?? {};
    return h(
      "div",
      { class: "bl-summary-empty" },
      h("p", {}, text || t(model, "empty")),
      href ? h("a", { href, class: "bl-button" }, action || t(model, "begin")) : null,
    );
  }
  function draw() {
    const items = model.get("items");
    const known = model.get("ready") || !model.get("channel");
    root.replaceChildren(
      h(
        "section",
        { class: "bl-card" },
        h("h3", { class: model.get("title") ? null : "bl-hidden" }, model.get("title") || t(model, "title")),
        items.length
          ? h("div", {}, h("ul", {}, items.map(item)), onward())
          : known
          ? nothing()
          : h("p", { class: "bl-muted" }, t(model, "opening")),
      ),
    );
  }
  const stop = onTraits(model, ["title", "items", "empty", "onward", "ready", "labels"], draw);
  draw();
  return stop;
}

export default { render };
