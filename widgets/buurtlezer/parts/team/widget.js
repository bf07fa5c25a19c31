// A team: in one's own logbook making one and handing in (member.js), in a team's what is there (parts.js).
// Secrets go by message and stand in no trait; the code of a team is shown once, and this device keeps it as any logbook.

import { channelFor, h, onTraits, otherLogbook } from "../base/base.js";
import { toldTo } from "../base/tells.js";
import { member } from "./member.js";
import { partsOfTeam } from "./parts.js";

/** Asks Python, and gives what it is told: {told} or {refused}. @param {import("../base/types.d.ts").Model} model */
function asking(model) {
  const waiting = new Map(); // number of a question → its resolve
  let asked = 0;
  let channel = null;
  if (model.get("channel")) channelFor(model.get("channel")).promise.then((found) => (channel = found));
  const hear = (message) => {
    if (message?.type !== "team" || !waiting.has(message.asked)) return;
    waiting.get(message.asked)(message);
    waiting.delete(message.asked);
  };
  model.on("msg:custom", hear);
  return {
    device: () => channel?.device ?? null,
    /** What is asked about the logbook that is open now. */
    ask(does, given = {}) {
      asked += 1;
      const number = asked;
      const secret = channel?.device?.current()?.secret ?? "";
      const answer = new Promise((resolve) => waiting.set(number, resolve));
      model.send({ type: "team", does, asked: number, secret, ...given });
      return answer;
    },
    stop: () => model.off("msg:custom", hear),
  };
}

function render({ model: synced, el }) {
  const told = toldTo(synced, { is_team: false, parts: [], warning: "", conclusions: [], closed: "" });
  const { model } = told;
  const asks = asking(model);
  const root = h("div", { class: "bl-part bl-team bl-stack", "data-part": model.get("name") });
  el.append(root);
  let mine = member(model, asks);
  let parts = partsOfTeam(model, asks);

  function draw() {
    const closed = model.get("closed");
    if (closed) return void root.replaceChildren(h("p", { class: "bl-card bl-muted" }, closed));
    const shown = model.get("is_team") ? parts : mine;
    if (root.firstElementChild !== shown.element) root.replaceChildren(shown.element);
    if (model.get("is_team")) parts.draw();
  }
  const stops = [
    onTraits(model, ["is_team", "parts", "warning", "conclusions", "closed", "labels"], draw),
    otherLogbook(model, () => { // what one typed for a team stays with who typed it
      [mine, parts] = [member(model, asks), partsOfTeam(model, asks)];
      draw();
    }),
    asks.stop,
    told.stop,
  ];
  draw();
  told.ask();
  return () => stops.forEach((stop) => stop());
}

export default { render };
