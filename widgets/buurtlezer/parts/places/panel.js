// What stands beside the map: the list, one place, or a form. It keeps what somebody is busy with while others change things.

import { channelFor, draftOf, h, t } from "../base/base.js";
import { placeDetail } from "./detail.js";
import { meaningForm, optionsOf, placeForm } from "./forms.js";
import { placeList } from "./list.js";
import { whereChoice } from "./where.js";
import { placesOf } from "./told.js";

const CATEGORY_OF = {
  metro: "station",
  tram: "station",
  bus: "station",
  station: "station",
  park: "park",
  market: "market",
  square: "square",
};

/** `context` = {L, map, geography, keeper, status, filter, offerUndo, shown()}: `shown()` is called when another place is
 * open. */
export function placesPanel(model, context) {
  const { L, map, geography, keeper, status, filter } = context;
  const element = h("div", { class: "blp-panel" });
  const state = { open: null, form: null, where: null, awaited: null, drawn: "" };
  const all = () => placesOf(model);
  const find = (ref) => all().find((place) => place.ref === ref);
  const list = placeList(model, { open: openPlace, chosen: filter.chosen });
  const add = h("button", { type: "button", class: "bl-primary blp-add", on: { click: () => openForm(null) } }, t(model, "add"));
  const empty = h("p", { class: "bl-notice" }, t(model, "empty"));
  const focus = () => element.querySelector("h3")?.focus({ preventScroll: true });

  const actions = {
    close: () => close(true),
    addMeaning: () => openMeaning(null),
    changeMeaning: openMeaning,
    changePlace: () => openForm(find(state.open)),
    remove: context.remove,
    share: (entry, to) =>
      keeper.send({ content: { ...entry.content, visibility: to }, entry_id: entry.entry_id, base_seq: entry.seq }),
    /** One act: the store erases the place with all that this logbook ever said of it. What waits on the device goes first. */
    async makeVulnerable() {
      const place = find(state.open);
      const ids = [place, ...place.meanings].map((entry) => entry.entry_id);
      const key = model.get("channel");
      if (key) (await channelFor(key).promise).withdraw(ids);
      for (const name of [place.ref, `meaning-${place.ref}`, ...ids]) {
        (await draftOf(model, `${model.get("name")}@${name}`)).write(null);
      }
      const outcome = await keeper.send({ action: "erase", entry_id: place.entry_id });
      if (outcome.status !== "saved") return;
      close(false);
      if (key) (await channelFor(key).promise).announce("add", { part: model.get("vulnerable") });
    },
  };

  function leaveForm() {
    state.form?.stop();
    state.where?.stop();
    Object.assign(state, { form: null, where: null, awaited: null, drawn: "" });
  }
  function close(withFocus) {
    const was = state.open;
    leaveForm();
    state.open = null;
    context.shown();
    if (withFocus) list.focus(was);
  }
  function openPlace(ref) {
    leaveForm();
    state.open = ref;
    context.shown();
    toPanel();
    focus();
  }
  /** On a phone the panel is under the map: what one opened comes into view. */
  function toPanel() {
    const { top } = element.getBoundingClientRect();
    if (top < 60 || top > globalThis.innerHeight * 0.6) element.scrollIntoView({ block: "start" });
  }
  function openForm(place) {
    leaveForm();
    const begun = place ? { location: place.content.location ?? null, spot: place.content.spot ?? "" } : null;
    const where = whereChoice(model, { L, map, geography }, named, begun);
    const form = placeForm(model, {
      place,
      where: where.value,
      moved: () => where.value() !== begun,
      cancel: () => {
        form.clear();
        place ? openPlace(place.ref) : close(true);
      },
      unchanged: () => place && openPlace(place.ref),
      saved: (outcome) => after(outcome, place ? place.ref : `own/${outcome.entry_id}`, !place),
    });
    Object.assign(state, { where, form });
    element.replaceChildren(
      h(
        "section",
        { class: "blp-detail" },
        h("h3", { tabindex: "-1" }, t(model, place ? "form.change_title" : "form.add_title")),
        where.element,
        h("p", { class: "bl-small blp-caution" }, t(model, "form.caution")),
        form.element,
      ),
    );
    toPanel();
    focus();

    function named({ name: found, kind }) {
      /** @type {HTMLSelectElement} */
      const category = form.element.querySelector('[data-field="category"] select');
      const at = optionsOf(model, "category").findIndex(({ value }) => value === CATEGORY_OF[kind]);
      if (!category.value && at >= 0) {
        category.value = String(at);
        category.dispatchEvent(new Event("change", { bubbles: true }));
      }
      /** @type {HTMLInputElement} */
      const box = form.element.querySelector('[data-field="name"] input');
      if (!found || box.value) return;
      box.value = found;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  function openMeaning(meaning) {
    const ref = state.open;
    const place = find(ref);
    leaveForm();
    const form = meaningForm(model, {
      ref,
      meaning,
      cancel: () => {
        form.clear();
        openPlace(ref);
      },
      unchanged: () => meaning && openPlace(ref),
      saved: (outcome) => after(outcome, ref, false),
    });
    state.form = form;
    element.replaceChildren(
      h(
        "section",
        { class: "blp-detail" },
        h("p", { class: "bl-muted bl-small" }, place.name),
        h("h3", { tabindex: "-1" }, t(model, meaning ? "form.change_meaning" : "form.add_meaning")),
        form.element,
      ),
    );
    toPanel();
    focus();
  }
  /** Saved: show the place; a new one is asked at once what it means. */
  function after(outcome, ref, isNew) {
    leaveForm();
    state.open = ref;
    state.awaited = isNew ? ref : null;
    context.shown();
    toPanel();
    status.say(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
    focus();
  }
  function draw() {
    list.show(all());
    if (state.form) return; // what is being written stays
    const place = state.open && find(state.open);
    if (place && state.awaited === place.ref) {
      openMeaning(null);
      return;
    }
    if (!place && state.open && !state.awaited) state.open = null;
    if (place) return drawPlace(place);
    add.disabled = !keeper.isOpen();
    state.drawn = "";
    const shown = [add, all().length ? list.element : empty];
    // Put back only what is not there: a search box that is moved loses its focus in the middle of a word.
    if (shown.some((node, i) => element.children[i] !== node) || element.children.length > shown.length) {
      element.replaceChildren(...shown);
    }
  }
  function drawPlace(place) {
    const drawn = JSON.stringify([place, filter.chosen]);
    if (drawn === state.drawn) return;
    const same = state.drawn !== "" && JSON.parse(state.drawn)[0].ref === place.ref;
    const buttons = () => /** @type {HTMLElement[]} */ ([...element.querySelectorAll("button, summary")]);
    const [focused, folded] = [
      same ? buttons().indexOf(/** @type {HTMLElement} */ (document.activeElement)) : -1,
      same ? [...element.querySelectorAll("details")].map((one) => one.open) : [],
    ];
    state.drawn = drawn;
    element.replaceChildren(placeDetail(model, place, filter.chosen, actions));
    [...element.querySelectorAll("details")].forEach((one, i) => (one.open = Boolean(folded[i])));
    if (focused >= 0) (buttons()[focused] ?? element.querySelector("h3")).focus({ preventScroll: true });
  }
  return {
    element,
    draw,
    openPlace,
    close,
    leaveForm,
    opened: () => state.open,
    only: (places) => list.show(places),
    /** A tap on the map that says where a place is; true when it was meant for that. */
    tap: (point) => state.where?.tap(point) ?? false,
    reset() {
      leaveForm();
      state.open = null;
    },
  };
}
