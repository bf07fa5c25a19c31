// What stands beside the map: the list, one service, a form, or the choice of where to walk from. It keeps what somebody is busy
// with while others change things.

import { h, t } from "../base/base.js";
import { serviceDetail } from "./detail.js";
import { checkForm, noteForm, serviceForm } from "./forms.js";
import { serviceList } from "./list.js";
import { whereChoice } from "./where.js";

/** `context` = {L, map, geography, keeper, status, remove, known(), shown()}: `shown()` is called when another one is open. */
export function servicesPanel(model, context) {
  const { keeper, status } = context;
  const element = h("div", { class: "bls-panel" });
  const state = { open: null, form: null, where: null, awaited: null, drawn: "" };
  const find = (ref) => context.known().find((one) => one.ref === ref);
  const saidOf = (ref) => model.get("said")[ref] ?? {};
  const list = serviceList(model, { open: openService });
  const add = h(
    "button",
    { type: "button", class: "bls-add", "data-key": "add", on: { click: () => openForm(null) } },
    t(model, "add"),
  );
  const from = h("span", {});
  const otherStart = h(
    "button",
    { type: "button", class: "bl-quiet bl-small", "data-key": "start", on: { click: openStart } },
    t(model, "start.other"),
  );
  const middle = h(
    "button",
    { type: "button", class: "bl-quiet bl-small", on: { click: () => model.send({ type: "start" }) } },
    t(model, "start.middle"),
  );
  const startLine = h("div", { class: "bls-start bl-small" }, from, otherStart, middle);
  const missing = h("p", { class: "bl-notice" });
  const focus = () => element.querySelector("h3")?.focus({ preventScroll: true });
  const actions = {
    close: () => close(true),
    edit: () => openForm(find(state.open)),
    check: () => openAnswer(checkForm, "check"),
    note: () => openAnswer(noteForm, "note"),
    remove: context.remove,
    share: (entry, to) =>
      keeper.send({ content: { ...entry.content, visibility: to }, entry_id: entry.entry_id, base_seq: entry.seq }),
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
    const content = one?.mine.content;
    const begun = content ? { location: content.location ?? null, street: content.street ?? "", name: one.mine.word } : null;
    const question = t(model, "where.question");
    const where = whereChoice(model, context, { modes: ["tap", "name", "none"], question, begun });
    const form = serviceForm(model, {
      service: one && { ...one.mine, ref: one.ref },
      where: where.value,
      moved: () => where.value() !== begun,
      cancel: () => {
        form.clear();
        one ? openService(one.ref) : close(true);
      },
      unchanged: () => one && openService(one.ref),
      saved: (outcome) => after(outcome, one ? one.ref : `own/${outcome.entry_id}`),
    });
    Object.assign(state, { where, form });
    put(
      t(model, one ? "form.change_title" : "form.add_title"),
      where.element,
      h("p", { class: "bl-small bls-caution" }, t(model, "form.caution")),
      form.element,
    );
  }
  /** An answer about the service that is open: whether it is there, or what the team knows. */
  function openAnswer(make, which) {
    const ref = state.open;
    const one = find(ref);
    leaveForm();
    const form = make(model, {
      ref,
      said: saidOf(ref)[which] ?? null,
      cancel: () => {
        form.clear();
        openService(ref);
      },
      unchanged: () => openService(ref),
      saved: (outcome) => after(outcome, ref),
    });
    state.form = form;
    put(t(model, `form.${which}_title`), h("p", { class: "bl-muted" }, one.name || one.label), form.element);
  }
  function openStart() {
    leaveForm();
    const back = () => {
      leaveForm();
      draw();
      list.focus("start");
      otherStart.focus({ preventScroll: true });
    };
    const take = h(
      "button",
      {
        type: "button",
        class: "bl-primary",
        disabled: true,
        on: {
          click: () => {
            const { location, name = "" } = state.where.value();
            model.send({ type: "start", ...location, name });
            back();
          },
        },
      },
      t(model, "start.take"),
    );
    state.where = whereChoice(model, context, {
      modes: ["tap", "name"],
      question: t(model, "start.question"),
      begun: null,
      onChange: () => (take.disabled = false),
    });
    const cancel = h("button", { type: "button", class: "bl-quiet", on: { click: back } }, t(model, "cancel"));
    put(
      t(model, "start.title"),
      state.where.element,
      h("p", { class: "bl-small bl-muted" }, t(model, "start.not_kept")),
      h("div", { class: "bl-row" }, take, cancel),
    );
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
    if (state.form || state.where) return; // what is being written stays
    const one = state.open && find(state.open);
    if (!one && state.open && !state.awaited) state.open = null;
    if (one) return drawService(one);
    add.disabled = !keeper.isOpen();
    state.drawn = "";
    const { words, chosen } = model.get("start");
    from.textContent = words ? t(model, "start.line", { from: words }) : "";
    middle.hidden = !chosen;
    missing.textContent = model.get("missing");
    const nodes = model.get("area").name
      ? [startLine, add, list.element]
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
    tap: (point) => state.where?.tap(point) ?? false,
    reset() {
      leaveForm();
      state.open = null;
    },
  };
}
