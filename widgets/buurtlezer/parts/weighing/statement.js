// One statement: its words, the line, why, and what one may do with the mark. Not here: which there are and who sees them
// (widget.js), the line (line.js), why (why.js).

import { elementId, h, statusLine, t } from "../base/base.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { ends, stands } from "../room_scenes/standing.js";
import { weighLine } from "./line.js";
import { whyBox } from "./why.js";

const REST = 500;

/** `told()` gives the statement as the model has it now, `newest` the content that counts (`newestOf`). Returns {element,
 * refresh, stop}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{told: () => any, newest: (entry: any, stored: any) => any}} options */
export function statementRow(model, { told, newest }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => refresh());
  const title = elementId("statement");
  const { name, slot, words } = told();
  const line = weighLine(model, title, put);
  const said = h("p", { class: "blwe-said bl-small" });
  const room = h("div", { class: "blwe-rooms" });
  const away = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: takeAway } }, t(model, "take_away"));
  const bringBack = removedRow(keeper, () => t(model, "undo"), () => line.focus());
  let given = /** @type {number | null} */ (null); // put here, and not sent yet
  let timer = 0;
  let drawn = /** @type {string | undefined} */ ("");

  const content = () => newest({ slot }, told().content);
  const stored = () => (given === null ? content() : { ...content(), value: given });
  const act = () => ({ slot, base_seq: told().seq });
  const shape = (own) => ({ ...stored(), ...model.get("template"), statement: name, ...own });
  const why = whyBox(model, { slot, stored, shape, act, typing: status.clear }); // one line says what became of the last act
  const element = h(
    "li",
    { class: "blwe-statement", "data-statement": name },
    h("h3", { id: title }, words),
    line.element,
    said,
    why.element,
    h("div", { class: "bl-row blwe-acts" }, away, bringBack.element),
    status.element,
    room,
  );

  function put(value, finished) {
    given = value;
    bringBack.clear();
    why.say("", "");
    clearTimeout(timer);
    timer = setTimeout(send, finished ? REST : 3 * REST);
    refresh();
  }
  async function send() {
    clearTimeout(timer);
    if (given === null) return;
    const value = given;
    const outcome = await keeper.send({ ...act(), content: shape({ value }) });
    // What was refused is not kept, so nothing stands there as if it were.
    if (given === value) given = null;
    if (outcome.status === "refused") line.show(told().content.value ?? null);
    refresh();
  }
  async function takeAway() {
    clearTimeout(timer);
    given = null;
    why.clear();
    const outcome = await keeper.send({ action: "delete", ...act() });
    if (outcome.status !== "saved") return;
    refresh();
    bringBack.offer(t(model, "taken_away"), () => keeper.send({ action: "undo", slot }));
  }
  function refresh() {
    const one = told();
    const now = given ?? stored().value ?? null;
    line.show(now);
    line.showBefore(now === null ? null : one.before);
    line.close(!keeper.isOpen());
    said.textContent = now === null ? "" : one.said;
    said.hidden = !said.textContent;
    away.hidden = now === null;
    why.show(now !== null);
    // Not while no mark stands: what the others chose is no anchor for one's own.
    const others = now === null ? undefined : one.room;
    const look = JSON.stringify(others);
    if (look !== drawn) room.replaceChildren(...(others ? spreadOf(model, others) : []));
    drawn = look;
  }
  globalThis.addEventListener("pagehide", send);
  keeper.onOtherLogbook(() => {
    clearTimeout(timer);
    given = null;
    bringBack.clear();
    refresh();
  });
  refresh();
  return {
    element,
    refresh,
    stop() {
      clearTimeout(timer);
      globalThis.removeEventListener("pagehide", send);
      keeper.stop();
      why.stop();
    },
  };
}

/** How the room stands, drawn as it is everywhere. */
const spreadOf = (model, room) => [
  h("p", { class: "bl-whose bl-small" }, t(model, "room")),
  ends([t(model, "least"), t(model, "most")]),
  h("div", {}, stands(room)),
];
