// What stands beside the map: the list, one place, or a form. It keeps what somebody is busy with while others change things.

import { channelFor, draftOf, h, t } from "../base/base.js";
import { placeDetail } from "./detail.js";
import { leftWords } from "./left.js";
import { placeList } from "./list.js";
import { standsStill } from "./seen.js";
import { takingFold } from "./taking.js";
import { draftNameOf, placeWriting } from "./writing.js";

/** `context` = {L, map, geography, keeper, status, remove, shown(), stands()}: `shown()` is called when another place is open;
 * `stands()` takes the focus to where it says that the map stands.
 * @param {any} model
 * @param {any} context */
export function sidePanel(model, context) {
  const { L, map, geography, keeper, status } = context;
  const element = h("div", { class: "blsm-panel" });
  const state = { open: null, drawn: "", awaited: false, then: null };
  /** @type {import("./writing.js").Writing | null} */
  let writing = null;
  const all = () => model.get("places");
  const find = (key) => all().find((place) => place.key === key);
  const still = () => standsStill(model.get("lock"));
  const list = placeList(model, { open: openPlace });
  const onAdd = () => openForm(null);
  const add = h("button", { type: "button", class: "bl-primary blsm-add", on: { click: onAdd } }, t(model, "add"));
  const empty = h("p", { class: "bl-notice" });
  const taking = takingFold(model, (other) => openForm(null, other));
  const left = leftWords(model, { emptied: context.stands });
  const focus = () => /** @type {HTMLElement | null} */ (element.querySelector("h3"))?.focus({ preventScroll: true });

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
      (await draftOf(model, draftNameOf(model, place.key))).write(null);
      const outcome = await keeper.send({ action: "erase", entry_id: place.entry_id });
      if (outcome.status === "saved") close(true);
    },
  };

  function leaveForm() {
    writing?.stop();
    writing = null;
    Object.assign(state, { drawn: "", then: null });
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
    writing = placeWriting(model, {
      L,
      map,
      geography,
      place,
      taken,
      left: () => (place ? openPlace(place.key) : close(true)),
      saved: (outcome) => after(outcome, place ? place.key : `own/${outcome.entry_id}`),
    });
    element.replaceChildren(writing.element);
    toPanel();
    focus();
  }
  function after(outcome, key) {
    const { then } = state;
    leaveForm();
    Object.assign(state, { open: key, awaited: true });
    context.shown();
    toPanel();
    status.say(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
    if (then) state.awaited = false;
    then ? then() : focus();
  }
  function draw() {
    list.show(all());
    if (!writing) return drawRest();
    if (!still()) return; // what is being written stays
    // It cannot come to this map any more: its words stay in sight.
    const isDirty = writing.isDirty();
    if (isDirty) left.take(writing);
    leaveForm();
    drawRest();
    if (isDirty) left.focus();
  }
  function drawRest() {
    left.draw();
    if (still() && keeper.isOpen()) left.look([...all().map(({ key }) => key), ...model.get("others").map(({ ref }) => ref)]);
    const place = state.open && find(state.open);
    if (place) return drawPlace(place);
    if (state.open && state.drawn) state.open = null; // it was shown, and is gone
    add.disabled = !keeper.isOpen();
    state.drawn = "";
    empty.textContent = t(model, still() ? "empty_stands" : "empty");
    taking.draw();
    const shown = [left.element, ...(still() ? [] : [add, taking.element]), all().length ? list.element : empty];
    // Put back only what is not there: a search box that is moved loses its focus in the middle of a word.
    if (shown.some((node, i) => element.children[i] !== node) || element.children.length > shown.length) {
      element.replaceChildren(...shown);
    }
  }
  function drawPlace(place) {
    const drawn = JSON.stringify([place, still()]);
    if (drawn === state.drawn) return;
    const buttons = () => /** @type {HTMLElement[]} */ ([...element.querySelectorAll(".blsm-detail button")]);
    const focused = state.drawn ? buttons().indexOf(/** @type {HTMLElement} */ (document.activeElement)) : -1;
    state.drawn = drawn;
    element.replaceChildren(left.element, placeDetail(model, place, { ...actions, adds: !still() }));
    // The ack may come before the place itself: then nothing had the focus yet.
    if (state.awaited && [null, document.body].includes(/** @type {any} */ (document.activeElement))) focus();
    state.awaited = false;
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
    isDirty: () => writing?.isDirty() ?? false,
    letGo: () => writing?.letGo(),
    /** Keeps what is being written, and goes on. */
    save(then) {
      state.then = then;
      writing?.save();
    },
    /** A tap on the map that says where a place is; true when it was meant for that. */
    tap: (point) => writing?.tap(point) ?? false,
    reset() {
      leaveForm();
      left.forget();
      state.open = null;
    },
  };
}
