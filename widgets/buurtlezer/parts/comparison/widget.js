// Which area, compared with what. Here: chips, fields, and how a finished choice becomes an act. Choosing itself: choice.js.

import { elementId, h, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import {
  chosenIn,
  keyOf,
  MOST_BESIDE,
  nameInSentence,
  only,
  placeOf,
  searchable,
  summaryOf,
  withArea,
  withBeside,
} from "./choice.js";
import { placeCombobox } from "./combobox.js";

const NEEDS_PLACE = ["district", "municipality"];

function choiceBox(type, group, { key, title, note }, checked, onChange) {
  const input = h("input", { type, name: group, class: "bl-hidden", "data-key": key, on: { change: () => onChange(input) } });
  input.checked = checked;
  return h(
    "label",
    { class: "bl-chip" },
    input,
    h(
      "span",
      { class: "bl-chip-face" },
      h("span", { class: "bl-chip-words" }, h("span", {}, title), note ? h("span", { class: "bl-chip-hint" }, note) : null),
    ),
  );
}

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, showStored);
  let now = { area: null, against: [] };
  let asked = null; // a district or municipality is wanted, and not named yet
  let added = []; // named here: their chips stay, so that what was unticked can be ticked again
  const group = elementId("area");
  const areas = h("div", { class: "bl-chips" });
  const absent = h("div", { class: "blc-absent" });
  const beside = h("div", { class: "bl-chips" });
  const summary = h("p", { class: "blc-summary", role: "status", "aria-live": "polite" });
  const areaPlaces = () => searchable(model, [asked ?? now.area?.unit].filter((unit) => NEEDS_PLACE.includes(unit)));
  const areaField = placeCombobox(model, { label: "", places: areaPlaces, onPick: (place) => lookAt(place) });
  const taken = () => new Set([now.area, ...now.against].filter(Boolean).map(keyOf));
  const morePlaces = () => searchable(model, NEEDS_PLACE).filter((place) => !taken().has(keyOf(place)));
  const moreField = placeCombobox(model, {
    label: t(model, "which_other"),
    places: morePlaces,
    onPick: addOne,
    onEscape: () => openMore(false),
  });
  const moreButton = h("button", {
    type: "button",
    class: "blc-more",
    "aria-expanded": "false",
    on: { click: () => openMore(moreField.element.hidden) },
  }, t(model, "more"));
  moreField.element.hidden = true;
  const body = h(
    "fieldset",
    { class: "blc-body" },
    h(
      "fieldset",
      {},
      h("legend", { class: model.get("beside") ? "" : "bl-hidden" }, t(model, "which")),
      areas,
      areaField.element,
      absent,
    ),
    model.get("beside") && h(
      "fieldset",
      {},
      h("legend", {}, t(model, "against"), h("span", { class: "bl-muted blc-optional" }, ` ${t(model, "at_most")}`)),
      beside,
      h("div", { class: "blc-morerow" }, moreButton, moreField.element),
    ),
  );
  const root = h(
    "div",
    { class: "bl-part bl-comparison", "data-part": model.get("name") },
    h("div", { class: "bl-card blc-card" }, body, summary, status.element),
  );
  el.append(root);

  function showStored() {
    now = chosenIn(model.get("value"), model.get("default"));
    if (asked === now.area?.unit) asked = null;
    draw();
  }

  /** A finished change: shown at once, sent as the whole entry. */
  async function finish(next) {
    now = next;
    draw();
    if (!next.area) return status.say("warning", t(model, "summary_none"));
    const content = { ...model.get("default"), ...model.get("value"), ...next };
    const outcome = await keeper.send({ content });
    if (outcome.status === "refused") showStored(); // the sentence says why; what is shown is what is stored
    return outcome;
  }

  function pickUnit(unit) {
    status.clear();
    if (NEEDS_PLACE.includes(unit) && now.area?.unit !== unit) {
      asked = unit;
      draw();
      return;
    }
    asked = null;
    if (now.area?.unit === unit) draw();
    else finish(withArea(now, { unit, code: "" }));
  }

  function lookAt(place) {
    asked = null;
    finish(withArea(now, place));
  }

  function tick(one, input) {
    const next = withBeside(now, one, input.checked);
    if (next) return finish(next);
    input.checked = false;
    status.say("warning", t(model, "enough"));
    return undefined;
  }

  function addOne(place) {
    const next = withBeside(now, place, true);
    if (!next) return status.say("warning", t(model, "enough"));
    added = [...added.filter((one) => keyOf(one) !== keyOf(place)), only(place)];
    openMore(false);
    return finish(next);
  }

  function openMore(open) {
    if (open && now.against.length >= MOST_BESIDE) return status.say("warning", t(model, "enough"));
    showMore(open);
    return open ? moreField.input.focus() : moreButton.focus();
  }

  function showMore(shown) {
    moreField.element.hidden = !shown;
    moreButton.setAttribute("aria-expanded", String(shown));
    moreField.empty();
  }

  /** Chips of areas to compare with: those suggested, those named here, those stored; never the area itself. */
  function besideItems() {
    const known = new Map(model.get("suggested").map((one) => [keyOf(one), one]));
    for (const one of [...added, ...now.against]) {
      if (known.has(keyOf(one))) continue;
      const kinds = { district: t(model, "kind.district"), municipality: t(model, "kind.municipality"), region: "", own: "" };
      known.set(keyOf(one), { ...one, name: placeOf(model, one)?.name ?? nameInSentence(model, one), note: kinds[one.unit] });
    }
    return [...known.values()].filter((one) => keyOf(one) !== (now.area && keyOf(now.area)));
  }

  function drawUnits() {
    const unit = asked ?? now.area?.unit;
    const [there, away] = [model.get("units").filter((one) => one.available), model.get("units").filter((one) => !one.available)];
    const title = (
      one,
    ) => (NEEDS_PLACE.includes(one.unit) && now.area?.unit === one.unit && !asked
      ? (placeOf(model, now.area)?.name ?? now.area.code)
      : one.note);
    areas.replaceChildren(
      ...there.map((one) =>
        choiceBox(
          "radio",
          group,
          { key: one.unit, title: one.title, note: title(one) },
          one.unit === unit,
          () => pickUnit(one.unit),
        )
      ),
    );
    absent.replaceChildren(
      ...away.map((one) =>
        h(
          "p",
          { class: "bl-small" },
          h("b", {}, one.title),
          one.note ? ` ${one.note} ` : " ",
          one.href ? h("a", { href: one.href }, t(model, "draw")) : null,
        )
      ),
    );
    absent.hidden = !away.length;
    areaField.element.hidden = !NEEDS_PLACE.includes(unit);
    const labels = asked
      ? { district: t(model, "which_district"), municipality: t(model, "which_municipality") }
      : { district: t(model, "other_district"), municipality: t(model, "other_municipality") };
    areaField.name(labels[unit] ?? "");
  }

  function draw() {
    const focused = root.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.key
      : undefined;
    body.disabled = !keeper.isOpen();
    body.toggleAttribute("aria-busy", body.disabled);
    drawUnits();
    const chosen = new Set(now.against.map(keyOf));
    beside.replaceChildren(
      ...besideItems().map((one) =>
        choiceBox(
          "checkbox",
          null,
          { key: keyOf(one), title: one.name, note: one.note },
          chosen.has(keyOf(one)),
          (input) => tick(one, input),
        )
      ),
    );
    /** @type {HTMLElement} */
    const again = focused && root.querySelector(`[data-key="${CSS.escape(focused)}"]`);
    again?.focus();
    const away = model.get("units").some((one) => one.unit === now.area?.unit && !one.available);
    const looked = model.get("units").find((one) => one.unit === now.area?.unit);
    const untapped = looked?.unit === "sectors" && looked.note;
    const said = untapped
      ? looked.note
      : asked
      ? t(model, "summary_asked")
      : summaryOf(model, away ? { ...now, area: null } : now);
    if (summary.textContent !== said) summary.textContent = said;
  }

  const stops = [
    onTraits(model, ["units", "places", "suggested", "default", "labels"], showStoredOrDraw),
    keeper.stop,
    areaField.close,
    moreField.close,
  ];
  function showStoredOrDraw() {
    if (model.get("value")?.area) draw();
    else showStored();
  }
  keeper.onOtherLogbook(() => {
    [asked, added] = [null, []];
    showMore(false);
    areaField.empty();
    showStored();
  });
  showStored();
  return () => stops.forEach((stop) => stop());
}

export default { render };
