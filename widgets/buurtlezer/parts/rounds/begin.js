// Beginning a round: what will happen, what comes along by kind or one by one, progress, and taking it back.
// Each act is the page's own, by the outbox: what is interrupted is sent later, and sent twice it is there once.

import { elementId, h, statusLine, submit, t } from "../base/base.js";

/** @param {import("../base/types.d.ts").Model} model */
export function beginning(model) {
  const status = statusLine(model);
  const bar = /** @type {HTMLProgressElement} */ (h("progress", {
    class: "bl-rounds-bar",
    hidden: true,
    "aria-label": t(model, "progress"),
  }));
  const body = h("div", { class: "bl-stack" });
  const element = h("section", { class: "bl-card" }, body, bar, status.element);
  let without = new Set(); // ids that the person ticked off
  const off = new Set(); // kinds that the person ticked off as a whole
  const on = new Set(); // kinds that are not ticked at first, and that the person wants
  let open = new Set(); // kinds of which the list is unfolded
  let asked = ""; // what Python was asked and has not answered
  let running = false;
  let late = false; // something came while acts went out: drawn after it
  let alive = true;

  const wanted = (kind) => (kind.ticked ? !off.has(kind.kind) : on.has(kind.kind));
  const chosen = (kinds) =>
    kinds.filter(wanted).flatMap((kind) => kind.items.map(({ id }) => id)).filter((id) => !without.has(id));

  function kindLine(kind) {
    const id = elementId("kind");
    const count = kind.items.filter((one) => !without.has(one.id)).length;
    const told = h(
      "span",
      { class: "bl-muted bl-small" },
      t(model, "count", { n: wanted(kind) ? count : 0, of: kind.items.length }),
    );
    const box = /** @type {HTMLInputElement} */ (h("input", {
      id,
      type: "checkbox",
      checked: wanted(kind),
      "data-kind": kind.kind,
      on: {
        change: () => {
          (box.checked ? off : on).delete(kind.kind);
          (box.checked ? on : off).add(kind.kind);
          draw();
        },
      },
    }));
    const one = (item) => {
      const tick = /** @type {HTMLInputElement} */ (h("input", {
        type: "checkbox",
        checked: !without.has(item.id),
        "data-item": item.id,
        on: {
          change: () => {
            tick.checked ? without.delete(item.id) : without.add(item.id);
            draw();
          },
        },
      }));
      return h("li", {}, h("label", { class: "bl-rounds-tick" }, tick, h("span", {}, item.label)));
    };
    const isOpen = open.has(kind.kind);
    const list = h(
      "details",
      { open: isOpen, hidden: !wanted(kind), on: { toggle: (event) => toggled(kind.kind, event.currentTarget.open) } },
      h("summary", { "data-one-by-one": kind.kind }, t(model, "one_by_one")),
      isOpen ? h("ul", { class: "bl-rounds-items" }, kind.items.map(one)) : null,
    );
    return h(
      "li",
      { class: "bl-rounds-kind" },
      h("label", { class: "bl-rounds-tick", for: id }, box, h("span", {}, kind.label), told),
      list,
    );
  }
  /** A list of hundreds is made once somebody opens it. */
  function toggled(kind, isOpen) {
    if (isOpen === open.has(kind)) return;
    isOpen ? open.add(kind) : open.delete(kind);
    draw();
  }

  function draw() {
    if (running) return void (late = true);
    const plan = model.get("plan");
    const undo = model.get("undo");
    const held = focused();
    const lines = (plan.intro ?? []).map((line) => h("p", {}, line));
    const kinds = plan.kinds ?? [];
    body.replaceChildren(...[
      h("h4", { tabindex: -1, "data-does": "title" }, t(model, "begin.title")),
      ...lines,
      kinds.length
        ? h(
          "fieldset",
          {},
          h("legend", {}, t(model, "along")),
          h("ul", { class: "bl-rounds-kinds" }, kinds.map(kindLine)),
        )
        : plan.empty
        ? h("p", { class: "bl-muted" }, plan.empty)
        : null,
      plan.stays?.length
        ? h("details", {}, h("summary", {}, t(model, "stays")), h("ul", {}, plan.stays.map((line) => h("li", {}, line))))
        : null,
      h(
        "div",
        { class: "bl-row" },
        plan.word
          ? h(
            "button",
            { type: "button", class: "bl-primary", "data-does": "begin", on: { click: () => ask("begin") } },
            plan.word,
          )
          : null,
        undo.word ? h("button", { type: "button", "data-does": "back", on: { click: () => ask("back") } }, undo.word) : null,
      ),
      undo.sentence ? h("p", { class: "bl-small bl-muted" }, undo.sentence) : null,
    ].filter(Boolean));
    /** @type {HTMLElement | null} */ (held ? body.querySelector(held) : null)?.focus({ preventScroll: true });
  }
  /** Where the keyboard stood, as a selector. */
  function focused() {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || !body.contains(at)) return "";
    for (const name of ["kind", "item", "oneByOne", "does"]) {
      const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      if (at.dataset[name]) return `[${attribute}="${at.dataset[name]}"]`;
    }
    return "";
  }

  function ask(what) {
    if (running || asked) return;
    asked = what;
    const plan = model.get("plan");
    status.say("sending", t(model, "status.sending"));
    model.send(what === "begin" ? { type: "begin", to: plan.to, chosen: chosen(plan.kinds) } : { type: "back" });
  }
  async function hear(message) {
    if (message?.type !== "acts" || message.of !== asked) return;
    asked = "";
    if (message.refused) return void status.say("refused", message.refused);
    await go(message);
  }
  /** The first act is waited for, so that none goes out of a round that was not begun. */
  async function go({ of, acts, says }) {
    running = true;
    body.toggleAttribute("inert", true);
    body.setAttribute("aria-busy", "true");
    bar.hidden = false;
    bar.max = Math.max(1, acts.length);
    let done = 0;
    const refused = [];
    for (const act of acts) {
      bar.value = done;
      status.say("sending", t(model, "doing", { n: done, of: acts.length }));
      const outcome = await submit(model, { template: {}, ...act }, () => status.say("queued", t(model, "status.queued")));
      if (!alive) return;
      if (outcome.status === "refused") refused.push(outcome.sentence);
      done += 1;
    }
    bar.hidden = true;
    body.toggleAttribute("inert", false);
    body.removeAttribute("aria-busy");
    running = false;
    [without, open] = [new Set(), new Set()];
    if (late) draw();
    late = false;
    const ends = [t(model, of === "begin" ? "begun" : "taken_back"), ...says, ...new Set(refused)];
    status.say(refused.length ? "warning" : "saved", ends.join(" "));
    /** @type {HTMLElement | null} */ (body.querySelector("h4"))?.focus({ preventScroll: true });
  }
  model.on("msg:custom", hear);
  return {
    element,
    draw,
    forget() {
      [without, open, asked] = [new Set(), new Set(), ""];
      off.clear();
      on.clear();
      status.clear();
    },
    stop() {
      alive = false;
      model.off("msg:custom", hear);
    },
  };
}
