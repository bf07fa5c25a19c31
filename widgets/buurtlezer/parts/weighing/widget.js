// Statements on a line, one below the other. Where nothing may be weighed: how to stand on a line in the room, and what one
// weighed before that, to take away. Not here: one statement (statement.js).

import { draftOf, h, newestOf, onTraits, otherLogbook, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { sharedTogether } from "../base/shared_together.js";
import { toldTo } from "../base/tells.js";
import { statementRow } from "./statement.js";
import { draftNameOf } from "./why.js";

function render({ model: synced, el }) {
  const byMessage = toldTo(synced, { rooms: {} });
  const { model } = byMessage;
  const newest = newestOf(model);
  const root = h("div", { class: "bl-part bl-weighing", "data-part": model.get("name") });
  el.append(root);
  let shown = null;

  function anew() {
    shown?.stop();
    shown = model.get("standing").length ? standing(model) : weighed(model, newest);
    root.replaceChildren(shown.element);
  }
  const which = () => JSON.stringify([model.get("standing"), model.get("statements").map(({ slot }) => slot)]);
  let now = which();
  /** Rows stay while they are of the same statements, so that what is being typed stays too. */
  function draw() {
    if (which() === now) return shown.refresh();
    now = which();
    return anew();
  }
  const stops = [
    onTraits(model, ["statements", "rooms", "waits", "standing", "template", "ready", "sharing"], draw),
    onTraits(model, ["labels", "sensitive"], anew),
    otherLogbook(model, () => shown.refresh()),
  ];
  anew();
  byMessage.ask();
  return () => {
    stops.forEach((stop) => stop());
    byMessage.stop();
    shown.stop();
  };
}

/** All lines, and who sees the marks. */
function weighed(model, newest) {
  const told = (name) => ({ ...model.get("statements").find((one) => one.name === name), room: model.get("rooms")[name] });
  const waits = h("p", { class: "bl-small bl-muted" });
  const rows = model.get("statements").map(({ name }) => statementRow(model, { told: () => told(name), newest }));
  const stand = () => model.get("statements").filter(({ content }) => content.value !== undefined);
  const sharing = sharedTogether(
    model,
    stand,
    (status, { slot, seq, content, sharing: { to } }) =>
      status.follow({ slot, base_seq: seq, content: { ...newest({ slot }, content), visibility: to } }),
  );
  const wait = () => void Object.assign(waits, { textContent: model.get("waits"), hidden: !model.get("waits") });
  wait();
  return {
    element: h(
      "div",
      { class: "bl-card" },
      waits,
      h("ol", { class: "blwe-statements" }, rows.map((row) => row.element)),
      sharing.element,
    ),
    refresh() {
      rows.forEach((row) => row.refresh());
      sharing.draw();
      wait();
    },
    stop() {
      rows.forEach((row) => row.stop());
      sharing.stop();
    },
  };
}

/** The card that says how to stand on a line in the room. It asks for nothing. */
function standing(model) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => {});
  const earlier = h("div", { class: "blwe-earlier" });
  const element = h(
    "div",
    { class: "bl-card bl-stack" },
    h(
      "div",
      { class: "blwe-floor", "aria-hidden": "true" },
      h("span", {}, t(model, "least")),
      h("span", {}, t(model, "most")),
    ),
    h("ol", { class: "blwe-how" }, model.get("standing").map((words) => h("li", {}, words))),
    h("ul", { class: "blwe-aloud" }, model.get("statements").map(({ words }) => h("li", {}, words))),
    earlier,
    status.element,
  );
  async function takeAway({ slot, seq }) {
    const outcome = await keeper.send({ action: "delete", slot, base_seq: seq });
    if (outcome.status === "saved") status.say("saved", t(model, "taken_away"));
  }
  /** What was typed beside a mark and never stored is not kept here either. */
  async function forget() {
    for (const { slot } of model.get("statements")) (await draftOf(model, draftNameOf(model, slot))).write(null);
  }
  function refresh() {
    if (keeper.isOpen()) forget();
    const there = model.get("statements").filter(({ content }) => content.value !== undefined);
    earlier.hidden = !there.length;
    earlier.replaceChildren(
      h("p", {}, t(model, "earlier")),
      h(
        "ul",
        {},
        there.map((one) =>
          h(
            "li",
            { class: "bl-row" },
            h("span", {}, `${one.words} ${t(model, "stands", { value: one.content.value })}`),
            h(
              "button",
              { type: "button", class: "bl-quiet bl-small", on: { click: () => takeAway(one) } },
              t(model, "take_away"),
            ),
          )
        ),
      ),
    );
  }
  keeper.onOtherLogbook(refresh); // and what became of an act in the one before is not said here
  refresh();
  return { element, refresh, stop: () => keeper.stop() };
}

export default { render };
