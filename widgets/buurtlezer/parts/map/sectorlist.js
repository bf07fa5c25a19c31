// The sectors as a list with boxes to tick: the same choice as on the map, for keyboard and screen reader, or who prefers a list.

import { elementId, h, t } from "../base/base.js";
import { holds, plain, wordsOf } from "../base/found.js";

const MOST_FOUND = 60;

export function sectorList({ model, geography, selected, change }) {
  const { units, nameOf } = geography;
  const byName = (a, b) => nameOf(a).localeCompare(nameOf(b), model.get("language"));
  const municipalities = new Map();
  for (const code of [...geography.topology.sectors.keys()].sort(byName)) {
    const [district = "", municipality = ""] = units[code] ?? [];
    if (!municipalities.has(municipality)) municipalities.set(municipality, new Map());
    const districts = municipalities.get(municipality);
    districts.set(district, [...(districts.get(district) ?? []), code]);
  }

  const found = h("div", { class: "blm-found" });
  const count = h("p", { class: "bl-muted bl-small" });
  const id = elementId("search");
  const search = h("input", { type: "search", id, autocomplete: "off", on: { input: () => draw() } });
  const summary = h("summary", {}, t(model, "list.open"));
  const element = h(
    "details",
    { class: "blm-list", on: { toggle: () => draw() } },
    summary,
    h("label", { for: id }, t(model, "list.search")),
    search,
    count,
    found,
  );

  const box = (words, checked, onChange) => {
    const input = h("input", { type: "checkbox", on: { change: () => onChange(input.checked) } });
    input.checked = checked;
    return { input, label: h("label", { class: "blm-tick" }, input, h("span", {}, words)) };
  };

  function districtGroup(district, codes, now) {
    const inside = codes.filter((code) => now.has(code)).length;
    const whole = box(
      t(model, "list.whole", { name: nameOf(district) }),
      inside === codes.length,
      (checked) => change(codes, checked),
    );
    whole.input.indeterminate = inside > 0 && inside < codes.length;
    whole.input.dataset.code = `all:${codes[0]}`;
    whole.label.classList.add("blm-whole");
    const ticks = codes.map((code) => {
      const tick = box(nameOf(code), now.has(code), (checked) => change([code], checked));
      tick.input.dataset.code = code;
      return tick.label;
    });
    return h("fieldset", {}, h("legend", {}, nameOf(district)), codes.length > 1 && whole.label, ticks);
  }

  function everything(now, opened) {
    return [...municipalities].sort((a, b) => byName(a[0], b[0])).map(([municipality, districts]) => {
      const inside = [...districts.values()].flat().filter((code) => now.has(code)).length;
      const body = h("div", { class: "blm-districts" });
      const fill = () =>
        body.childElementCount ||
        body.append(
          ...[...districts].sort((a, b) => byName(a[0], b[0])).map(([district, codes]) =>
            districtGroup(district, codes, selected())
          ),
        );
      const details = h(
        "details",
        { on: { toggle: () => details.open && fill() } },
        h(
          "summary",
          {},
          nameOf(municipality),
          inside > 0 && h("b", { class: "blm-inside" }, ` ${t(model, "list.inside", { count: inside })}`),
        ),
        body,
      );
      details.dataset.code = municipality;
      if (opened.includes(municipality)) {
        details.open = true;
        fill();
      }
      return details;
    });
  }

  function matches(words, now) {
    let shown = 0;
    const groups = [];
    for (const [municipality, districts] of municipalities) {
      for (const [district, codes] of districts) {
        const wide = holds(plain(`${nameOf(district)} ${nameOf(municipality)}`), words);
        const hits = wide
          ? codes
          : codes.filter((code) => holds(plain(`${nameOf(code)} ${nameOf(district)} ${nameOf(municipality)}`), words));
        if (!hits.length || shown >= MOST_FOUND) continue;
        shown += hits.length;
        groups.push(districtGroup(district, hits, now));
      }
    }
    return { groups, shown };
  }

  /** Redraw without losing the place of who moves through it by keyboard. */
  function draw() {
    if (!element.open) return;
    const now = selected();
    const focused = found.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.code
      : null;
    const opened = [...found.querySelectorAll("details[open]")].map((node) => node.getAttribute("data-code"));
    const words = wordsOf(search.value);
    const { groups, shown } = words.length ? matches(words, now) : { groups: everything(now, opened), shown: 0 };
    found.replaceChildren(...groups);
    count.textContent = [
      words.length ? t(model, "list.found", { count: shown }) : "",
      t(model, "list.chosen", { count: now.size }),
    ].filter(Boolean).join(" · ");
    /** @type {HTMLElement} */
    const again = focused && found.querySelector(`input[data-code="${CSS.escape(focused)}"]`);
    again?.focus();
  }

  return { element, redraw: draw };
}
