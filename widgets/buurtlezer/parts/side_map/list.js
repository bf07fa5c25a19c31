// The places of one map as a list: the equal of the map, for keyboard and screen reader and for places without a location.

import { elementId, h, t } from "../base/base.js";
import { holds, plain, wordsOf } from "../base/found.js";
import { picture } from "../base/picture.js";
import { miniMark } from "../map/side_marks.js";
import { isShut, isSupposed } from "./seen.js";

const AT_ONCE = 30;
const MORE = 100;
const SEARCHED_FROM = 6;

/** The word of a choice; empty where nobody chose. */
export const wordOf = (model, choice, value) => model.get("choices")[choice]?.find((one) => one.value === value)?.label ?? "";

/** What it is to that side, with its pictogram; null where nobody said. */
export function senseOf(model, { content }) {
  const option = (model.get("choices").sense ?? []).find(({ value }) => value === content.sense);
  if (!option) return null;
  return h("span", { class: "blsm-sense" }, option.picture ? picture(option.picture) : null, option.label);
}

/** A closed eye, with its words. */
export const shutSign = (model) =>
  h(
    "span",
    { class: "blsm-shut" },
    h(
      "svg",
      { viewBox: "0 0 24 24", class: "picture", "aria-hidden": "true", focusable: "false" },
      h("path", { d: "M3 10c2 4 5.500 6 9 6s7-2 9-6M6 14l-2 3M10 16l-.7 3.500M14 16l.7 3.500M18 14l2 3" }),
    ),
    t(model, "list.shut"),
  );

/** @param {any} model
 * @param {{open: (key: string) => void}} does */
export function placeList(model, { open }) {
  const searchId = elementId("search");
  let shown = AT_ONCE;
  let places = [];
  let only = null; // keys of those at one point of the map
  const again = () => {
    shown = AT_ONCE;
    only = null;
    draw();
  };
  const search = h("input", { type: "search", id: searchId, on: { input: again } });
  const count = h("p", { class: "bl-muted bl-small", role: "status", "aria-live": "polite" });
  const all = h("button", { type: "button", class: "bl-quiet blsm-all", on: { click: again } }, t(model, "list.all"));
  const list = h("ul", { class: "blsm-list" });
  const onMore = () => {
    shown += MORE;
    draw();
  };
  const more = h("button", { type: "button", class: "bl-quiet", on: { click: onMore } });
  const finding = h("div", {}, h("label", { for: searchId, class: "bl-small" }, t(model, "list.search")), search);
  const searched = ({ content }) =>
    plain(
      [content.name, content.means, wordOf(model, "sense", content.sense), wordOf(model, "category", content.category)].join(" "),
    );

  function row(place) {
    const { content } = place;
    const beside = [wordOf(model, "category", content.category), !content.location && t(model, "list.no_point")].filter(Boolean);
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "blsm-row", "data-key": place.key, on: { click: () => open(place.key) } },
        miniMark(model.get("side"), { dashed: isSupposed(place) }),
        h(
          "span",
          { class: "blsm-words" },
          h("span", { class: "blsm-name" }, content.name),
          senseOf(model, place),
          beside.length ? h("span", { class: "bl-muted bl-small" }, beside.join(" · ")) : null,
          isSupposed(place) ? h("span", { class: "blsm-supposed bl-small" }, t(model, "list.supposed")) : null,
          isShut(place) ? shutSign(model) : null,
        ),
      ),
    );
  }
  function draw() {
    const typed = wordsOf(search.value);
    const there = only ? places.filter(({ key }) => only.includes(key)) : places;
    const found = typed.length ? there.filter((place) => holds(searched(place), typed)) : there;
    finding.hidden = places.length < SEARCHED_FROM || Boolean(only);
    all.hidden = !only;
    count.textContent = only || typed.length
      ? t(model, found.length ? "list.found" : "list.none_found", { count: found.length })
      : "";
    list.replaceChildren(...found.slice(0, shown).map(row));
    more.hidden = found.length <= shown;
    more.textContent = t(model, "list.more", { count: found.length - shown });
  }
  return {
    element: h("div", { class: "blsm-listing" }, finding, count, all, list, more),
    show(next) {
      places = next;
      draw();
    },
    /** Those at one point of the map. */
    only(keys) {
      only = keys;
      search.value = "";
      shown = AT_ONCE;
      draw();
    },
    focus(key) {
      /** @type {HTMLElement | null} */
      const there = list.querySelector(`[data-key="${CSS.escape(key ?? "")}"]`) ?? list.querySelector("button");
      there?.focus({ preventScroll: true });
    },
  };
}
