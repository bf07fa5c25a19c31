// The places as a list: searched, the same as on the map, for keyboard and screen reader and for places without a point.

import { elementId, h, t } from "../base/base.js";
import { holds, plain, wordsOf } from "../base/found.js";
import { MOOD, MOOD_SIGN } from "./markers.js";
import { groupWord, hasOpposed, sidesOf, wordOf } from "./sides.js";

const AT_ONCE = 30;

/** A small face with its word for a screen reader; dashed when it is supposed. */
function sideChip(side) {
  const values = side.feelings.map(([value]) => value);
  return h(
    "span",
    { class: "blp-side-chip", "data-voice": side.voice },
    ...values.slice(0, 3).map((value) =>
      h("span", { class: "blp-mini", "aria-hidden": "true", style: { "--mood": MOOD[value] } }, MOOD_SIGN[value])
    ),
    h("span", {}, side.title),
  );
}

export function placeList(model, { open, chosen }) {
  const searchId = elementId("search");
  let shown = AT_ONCE;
  let places = [];
  const search = h("input", {
    type: "search",
    id: searchId,
    on: {
      input: () => {
        shown = AT_ONCE;
        draw();
      },
    },
  });
  const count = h("p", { class: "bl-muted bl-small", role: "status", "aria-live": "polite" });
  const list = h("ul", { class: "blp-list" });
  const more = h("button", {
    type: "button",
    class: "bl-quiet",
    on: {
      click: () => {
        shown += 100;
        draw();
      },
    },
  });
  const finding = h("div", {}, h("label", { for: searchId, class: "bl-small" }, t(model, "list.search")), search);
  const element = h("div", { class: "blp-listing" }, finding, count, list, more);

  const words = (place) =>
    plain(
      [
        place.name,
        wordOf(model, "category", place.category),
        place.offers,
        ...place.meanings.map(({ content }) => groupWord(model, content)),
      ].join(" "),
    );
  function row(place) {
    const sides = sidesOf(model, place, chosen);
    const signs = [
      hasOpposed(model, place) && t(model, "list.opposed"),
      !place.at && t(model, "list.no_point"),
      !place.mine && t(model, "list.of_room"),
    ].filter(Boolean);
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "blp-row", "data-ref": place.ref, on: { click: () => open(place.ref) } },
        h("span", { class: "blp-name" }, place.name),
        h(
          "span",
          { class: "bl-muted bl-small" },
          [wordOf(model, "category", place.category), ...signs].filter(Boolean).join(" · "),
        ),
        sides.length
          ? h(
            "span",
            { class: "blp-sides" },
            sides.slice(0, 4).map(sideChip),
            sides.length > 4 ? h("span", { class: "bl-small" }, `+${sides.length - 4}`) : null,
          )
          : null,
      ),
    );
  }
  function draw() {
    const typed = wordsOf(search.value);
    const found = typed.length ? places.filter((place) => holds(words(place), typed)) : places;
    finding.hidden = places.length < 6;
    count.textContent = typed.length ? t(model, found.length ? "list.found" : "list.none_found", { count: found.length }) : "";
    list.replaceChildren(...found.slice(0, shown).map(row));
    more.hidden = found.length <= shown;
    more.textContent = t(model, "list.more", { count: found.length - shown });
  }
  return {
    element,
    show(next) {
      places = next;
      draw();
    },
    focus(ref) {
      /** @type {HTMLElement} */
      const there = list.querySelector(`[data-ref="${CSS.escape(ref ?? "")}"]`) ?? list.querySelector("button");
      there?.focus({ preventScroll: true });
    },
  };
}
