// What stands beside the map: the list, one service, or what somebody is busy with, which stays while others change things. Not
// here: what one may be busy with (writing.js), the list (list.js), one service (detail.js).

import { h, t } from "../base/base.js";
import { serviceDetail } from "./detail.js";
import { serviceList } from "./list.js";
import { startLine } from "./start.js";
import { writing } from "./writing.js";

/** `context` = {L, map, geography, keeper, status, remove, known(), shown()}: `shown()` is called when another one is open. */
export function servicesPanel(model, context) {
  const { keeper, status } = context;
  const element = h("div", { class: "bls-panel" });
  const state = { open: null, awaited: null, drawn: "" };
  const find = (ref) => context.known().find((one) => one.ref === ref);
  const saidOf = (ref) => model.get("said")[ref] ?? {};
  const list = serviceList(model, { open: openService });
  const add = h(
    "button",
    { type: "button", class: "bls-add", "data-key": "add", on: { click: () => openForm(null) } },
    t(model, "add"),
  );
  const start = startLine(model, openStart);
  const missing = h("p", { class: "bl-notice" });
  const focus = () => element.querySelector("h3")?.focus({ preventScroll: true });
  const busy = writing(model, context, { put, service: openService, cancelled: () => close(true), saved: after });
  const actions = {
    close: () => close(true),
    edit: () => openForm(find(state.open)),
    check: () => openAnswer("check"),
    note: () => openAnswer("note"),
    remove: context.remove,
    share: (entry, to) =>
      keeper.send({ content: { ...entry.content, visibility: to }, entry_id: entry.entry_id, base_seq: entry.seq }),
  };

  function leaveForm() {
    busy.stop();
    Object.assign(state, { awaited: null, drawn: "" });
  }
  function close(withFocus) {
    const was = state.open;
    leaveForm();
    state.open = null;
    context.shown();
    if (withFocus) list.focus(was);
  }
  function openService(ref) {
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
  function put(title, ...nodes) {
    element.replaceChildren(h("section", { class: "bls-detail" }, h("h3", { tabindex: "-1" }, title), ...nodes));
    toPanel();
    focus();
  }
  function openForm(one) {
    leaveForm();
    busy.service(one);
  }
  function openAnswer(which) {
    const one = find(state.open);
    leaveForm();
    busy.answer(which, one, saidOf(one.ref)[which] ?? null);
  }
  function openStart() {
    leaveForm();
    busy.start(() => {
      leaveForm();
      draw();
      list.focus("start");
      start.focus();
    });
  }
  /** Saved: show the service. */
  function after(outcome, ref) {
    leaveForm();
    state.open = ref;
    state.awaited = ref;
    context.shown();
    toPanel();
    status.say(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
    focus();
  }
  function draw() {
    list.show(context.known());
    if (busy.on()) return; // what is being written stays
    const one = state.open && find(state.open);
    if (!one && state.open && !state.awaited) state.open = null;
    if (one) return drawService(one);
    add.disabled = !keeper.isOpen();
    state.drawn = "";
    start.draw();
    missing.textContent = model.get("missing");
    const nodes = model.get("area").name
      ? [start.element, add, list.element]
      : [missing, add, ...(context.known().length ? [list.element] : [])];
    // Put back only what is not there: a search box that is moved loses its focus in the middle of a word.
    if (nodes.some((node, i) => element.children[i] !== node) || element.children.length > nodes.length) {
      element.replaceChildren(...nodes);
    }
  }
  function drawService(one) {
    state.awaited = null;
    const said = saidOf(one.ref);
    const drawn = JSON.stringify([one, said, model.get("start")]);
    if (drawn === state.drawn) return;
    const same = state.drawn !== "" && JSON.parse(state.drawn)[0].ref === one.ref;
    const focused = same && element.contains(document.activeElement);
    state.drawn = drawn;
    element.replaceChildren(serviceDetail(model, one, said, actions));
    if (focused) focus();
  }
  return {
    element,
    draw,
    openService,
    close,
    leaveForm,
    opened: () => state.open,
    only: list.only,
    /** A tap on the map that says where something is; true when it was meant for that. */
    tap: busy.tap,
    reset() {
      leaveForm();
      state.open = null;
    },
  };
}
