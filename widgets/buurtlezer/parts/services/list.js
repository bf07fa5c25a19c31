// Services as a list: by category, folded, with what may be said of each kind; and what was searched, or lies at one point. It is
// the equal of the map, for keyboard and screen reader and for services without a point.

import { elementId, h, t } from "../base/base.js";
import { byKind, distance, foundIn, OTHER, unplacedOf } from "./known.js";
import { lookOf, LOOKS } from "./markers.js";

const AT_ONCE = 20;
const MORE = 100;
const UNPLACED = "unplaced";

/** What a mark on the map looks like, beside a row. */
export const miniMark = (look) =>
  h("span", {
    class: "bls-mini",
    "data-shape": LOOKS[look].shape,
    "aria-hidden": "true",
    style: { "--mark": LOOKS[look].colour },
  });

/** The name of a service, or of its kind where it has none. */
export const nameOf = (model, { name, label }) => name || t(model, "nameless", { kind: label || t(model, "other_kind") });

export function serviceList(model, { open }) {
  const searchId = elementId("search");
  const opened = new Set(); // categories and kinds that are unfolded
  const shown = new Map(); // how many rows, by kind
  let services = [];
  let grouped = new Map();
  let only = null; // those at one point of the map
  const search = h("input", {
    type: "search",
    id: searchId,
    on: {
      input: () => {
        only = null;
        shown.delete("found");
        drawFound();
      },
    },
  });
  const count = h("p", { class: "bl-muted bl-small", role: "status", "aria-live": "polite" });
  const found = h("div", {});
  const all = h("button", { type: "button", class: "bl-quiet bls-all", on: { click: showAll } }, t(model, "list.all"));
  const categories = h("div", { class: "bls-categories" });
  const element = h(
    "div",
    { class: "bls-listing" },
    h("div", {}, h("label", { for: searchId, class: "bl-small" }, t(model, "list.search")), search),
    count,
    all,
    found,
    categories,
  );

  function showAll() {
    only = null;
    search.value = "";
    drawFound();
    search.focus({ preventScroll: true });
  }
  function row(one, withKind, key) {
    const beside = [
      withKind && one.name && one.label,
      one.word,
      one.list?.title,
      one.mine && t(model, "list.own"),
      one.mark && t(model, `mark.${one.mark}`),
      one.left && t(model, "list.left"),
      !one.at && !one.left && key !== UNPLACED && t(model, one.unplaced ? "list.unplaced" : "list.no_point"),
    ].filter(Boolean).join(" · ");
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "bls-row", "data-key": one.ref, on: { click: () => open(one.ref) } },
        miniMark(lookOf(one)),
        h(
          "span",
          { class: "bls-words" },
          h("span", { class: "bls-name", "data-mark": one.mark || null }, nameOf(model, one)),
          beside ? h("span", { class: "bl-muted bl-small" }, beside) : null,
        ),
        one.metres === null ? null : h("span", { class: "bls-metres" }, distance(one.metres, model.get("language"))),
      ),
    );
  }
  /** Rows, the first of them at once. */
  function rows(key, list, withKind) {
    const most = shown.get(key) ?? AT_ONCE;
    const more = () => {
      shown.set(key, most + MORE);
      box.replaceWith(rows(key, list, withKind));
    };
    const box = h(
      "div",
      { class: "bls-rows" },
      list.length ? h("ul", { class: "bls-list" }, list.slice(0, most).map((one) => row(one, withKind, key))) : null,
      list.length > most
        ? h(
          "button",
          { type: "button", class: "bl-quiet", "data-key": `more:${key}`, on: { click: more } },
          t(model, "list.more", { count: list.length - most }),
        )
        : null,
    );
    return box;
  }
  /** Something folded: what is in it is made when it is opened. */
  function fold(key, summary, fill, className) {
    const body = h("div", { class: "bls-body" });
    const node = h("details", { class: className, "data-fold": key }, h("summary", { "data-key": `fold:${key}` }, summary), body);
    const look = () => {
      if (node.open && !body.childNodes.length) body.append(...fill());
      if (node.open) opened.add(key);
      else opened.delete(key);
    };
    node.addEventListener("toggle", look);
    if (opened.has(key)) {
      node.open = true;
      look();
    }
    return node;
  }
  const kindFold = (kind) => {
    const list = grouped.get(kind.kind) ?? [];
    return fold(
      `kind:${kind.kind}`,
      [
        h("span", { class: "bls-kind" }, kind.label),
        h("span", { class: "bls-short", "data-counting": kind.counting }, kind.short),
      ],
      () => [...kind.lines.map((line) => h("p", { class: "bl-small" }, line)), rows(kind.kind, list, false)],
      "bls-fold bls-in",
    );
  };
  function drawCategories() {
    const told = model.get("categories").map((one) =>
      fold(
        `category:${one.name}`,
        [h("span", { class: "bls-category" }, one.label), one.known ? h("span", { class: "bls-known" }, one.known) : null],
        () => one.kinds.map(kindFold),
        "bls-fold",
      )
    );
    const others = grouped.get("") ?? [];
    if (others.length) told.push(fold(OTHER, t(model, "list.other"), () => [rows("", others, false)], "bls-fold"));
    const apart = (key, those, title, why, marked) => {
      const inside = () => [h("p", { class: "bl-small" }, why), rows(key, those, marked)];
      if (those.length) told.push(fold(key, title, inside, "bls-fold"));
    };
    const left = services.filter((one) => one.left);
    apart(UNPLACED, unplacedOf(services), t(model, "list.unplaced"), t(model, "list.unplaced_why"), true);
    apart("left", left, t(model, "list.left"), t(model, "list.left_why"), false);
    categories.replaceChildren(...told);
  }
  function drawFound() {
    const typed = search.value.trim();
    const list = only ?? foundIn(services, typed);
    const searching = Boolean(only || typed);
    all.hidden = !searching;
    categories.hidden = searching;
    found.replaceChildren(...(searching ? [rows("found", list, true)] : []));
    count.textContent = only
      ? t(model, "list.at_point", { count: list.length })
      : typed
      ? (list.length
        ? t(model, "list.found", { count: list.length })
        : t(model, "list.none_found", { source: model.get("source") }))
      : "";
  }
  function draw() {
    const key = element.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.key
      : undefined;
    grouped = byKind(services);
    drawCategories();
    drawFound();
    if (key) focus(key);
  }
  function focus(key) {
    const found = element.querySelector(`[data-key="${CSS.escape(key ?? "")}"]`);
    /** @type {HTMLElement} */ (found ?? search).focus({ preventScroll: true });
  }
  return {
    element,
    show(next) {
      services = next;
      if (only) only = services.filter(({ ref }) => only.some((one) => one.ref === ref));
      draw();
    },
    /** Those at one point of the map. */
    only(list) {
      only = list;
      search.value = "";
      shown.delete("found");
      drawFound();
    },
    focus,
  };
}
