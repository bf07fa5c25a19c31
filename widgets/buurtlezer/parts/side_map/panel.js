// What stands beside the map: the list, one place, or a form. It keeps what somebody is busy with while others change things.

import { channelFor, draftOf, h, t } from "../base/base.js";
import { whereChoice } from "../places/where.js";
import { placeDetail } from "./detail.js";
import { placeForm } from "./form.js";
import { placeList } from "./list.js";
import { standsStill } from "./seen.js";
import { takingFold } from "./taking.js";

/** `context` = {L, map, geography, keeper, status, remove, shown()}: `shown()` is called when another place is open.
 * @param {any} model
 * @param {any} context */
export function sidePanel(model, context) {
  const { L, map, geography, keeper, status } = context;
  const element = h("div", { class: "blsm-panel" });
  const state = { open: null, form: null, where: null, drawn: "" };
  const all = () => model.get("places");
  const find = (key) => all().find((place) => place.key === key);
  const still = () => standsStill(model.get("lock"));
  const list = placeList(model, { open: openPlace });
  const onAdd = () => openForm(null);
  const add = h("button", { type: "button", class: "bl-primary blsm-add", on: { click: onAdd } }, t(model, "add"));
  const empty = h("p", { class: "bl-notice" });
  const taking = takingFold(model, (other) => openForm(null, other));
  const caution = h("p", { class: "bl-small blsm-caution" }, t(model, "form.caution"));
  const focus = () => element.querySelector("h3")?.focus({ preventScroll: true });

  const actions = {
    close: () => close(true),
    more: () => openForm(null),
    edit: () => openForm(find(state.open)),
    remove: (place) => context.remove(place, place.content.name),
    share: (entry, to) =>
      keeper.send({ content: { ...entry.content, visibility: to }, entry_id: entry.entry_id, base_seq: entry.seq }),
    /** What waits of it on this device goes first. */
    async erase(place) {
      const key = model.get("channel");
      if (key) (await channelFor(key).promise).withdraw([place.entry_id]);
      (await draftOf(model, `${model.get("name")}@${place.key}`)).write(null);
      const outcome = await keeper.send({ action: "erase", entry_id: place.entry_id });
      if (outcome.status === "saved") close(true);
    },
  };

  function leaveForm() {
    state.form?.stop();
    state.where?.stop();
    Object.assign(state, { form: null, where: null, drawn: "" });
  }
  function close(withFocus) {
    const was = state.open;
    leaveForm();
    state.open = null;
    context.shown();
    if (withFocus) (all().length ? list : add).focus(was);
  }
  function openPlace(key) {
    leaveForm();
    state.open = key;
    context.shown();
    toPanel();
    focus();
  }
  /** On a phone the panel is under the map: what one opened comes into view. */
  function toPanel() {
    const { top } = element.getBoundingClientRect();
    if (top < 60 || top > globalThis.innerHeight * 0.6) element.scrollIntoView({ block: "start" });
  }
  /** `taken`: one of 06 that a new place begins with. */
  function openForm(place, taken = null) {
    leaveForm();
    const { content = null } = place ?? {};
    const begun = content
      ? { location: content.location ?? null, spot: content.spot ?? "" }
      : taken && { location: taken.at && { lon: taken.at[0], lat: taken.at[1] }, spot: taken.spot };
    const where = whereChoice(model, { L, map, geography }, named, begun);
    const form = placeForm(model, {
      place,
      taken,
      where: where.value,
      moved: () => Boolean(taken) || where.value() !== begun,
      cancel: () => {
        form.clear();
        place ? openPlace(place.key) : close(true);
      },
      unchanged: () => place && openPlace(place.key),
      saved: (outcome) => after(outcome, place ? place.key : `own/${outcome.entry_id}`),
    });
    Object.assign(state, { where, form });
    const backs = model.get("side") === "citizen" && !model.get("keeps_back");
    element.replaceChildren(
      h(
        "section",
        { class: "blsm-detail" },
        h("h3", { tabindex: "-1" }, t(model, place ? "form.change_title" : "form.add_title")),
        where.element,
        caution,
        backs ? h("p", { class: "bl-small blsm-caution" }, t(model, "form.not_here")) : "",
        form.element,
      ),
    );
    if (begun?.location) map.setView([begun.location.lat, begun.location.lon], Math.max(map.getZoom(), 14), { animate: false });
    toPanel();
    focus();

    function named({ name: found }) {
      /** @type {HTMLInputElement} */
      const box = form.element.querySelector('[data-field="name"] input');
      if (!found || box.value) return;
      box.value = found;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  function after(outcome, key) {
    leaveForm();
    state.open = key;
    context.shown();
    toPanel();
    status.say(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
    focus();
  }
  function draw() {
    list.show(all());
    if (state.form && !still()) return; // what is being written stays
    if (state.form) leaveForm(); // what is typed is on the device; it cannot come to this map any more
    const place = state.open && find(state.open);
    if (place) return drawPlace(place);
    if (state.open && state.drawn) state.open = null; // it was shown, and is gone
    add.disabled = !keeper.isOpen();
    state.drawn = "";
    empty.textContent = t(model, still() ? "empty_stands" : "empty");
    taking.draw();
    const shown = [...(still() ? [] : [add, taking.element]), all().length ? list.element : empty];
    // Put back only what is not there: a search box that is moved loses its focus in the middle of a word.
    if (shown.some((node, i) => element.children[i] !== node) || element.children.length > shown.length) {
      element.replaceChildren(...shown);
    }
  }
  function drawPlace(place) {
    const drawn = JSON.stringify([place, still()]);
    if (drawn === state.drawn) return;
    const buttons = () => /** @type {HTMLElement[]} */ ([...element.querySelectorAll("button")]);
    const focused = state.drawn ? buttons().indexOf(/** @type {HTMLElement} */ (document.activeElement)) : -1;
    state.drawn = drawn;
    element.replaceChildren(placeDetail(model, place, { ...actions, adds: !still() }));
    if (focused >= 0) (buttons()[focused] ?? element.querySelector("h3")).focus({ preventScroll: true });
  }
  return {
    element,
    draw,
    openPlace,
    close,
    leaveForm,
    opened: () => state.open,
    only: (keys) => list.only(keys),
    /** A tap on the map that says where a place is; true when it was meant for that. */
    tap: (point) => state.where?.tap(point) ?? false,
    reset() {
      leaveForm();
      state.open = null;
    },
  };
}
