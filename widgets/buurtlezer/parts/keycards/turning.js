// Turning a person into a public function or an organisation: Python is asked which acts that takes, and the page sends them in
// order, as its own. Not here: what goes along (Python's side), the card (opened.js).

import { h, t } from "../base/base.js";

/** One step back over all of it: what is new goes, what was changed or removed is as it was.
 * @param {{action?: string, entry_id: string, base_seq?: number}[]} acts
 * @returns {import("../base/types.d.ts").Act[]} */
export const backOver = (acts) =>
  [...acts].reverse().map(({ action = "write", entry_id, base_seq }) => ({
    entry_id,
    action: action === "write" && !base_seq ? "delete" : "undo",
  }));

/** Sends acts one by one; where one is refused, what was done before it is taken back, so nothing is half of one and half of the
 * other. Its sentence, or nothing.
 * @param {any[]} acts
 * @param {(act: any) => Promise<any>} send
 * @returns {Promise<string>} */
export async function allOrNone(acts, send) {
  const done = [];
  for (const act of acts) {
    const outcome = await send(act);
    if (outcome.status === "refused") {
      for (const back of backOver(done)) await send(back);
      return outcome.sentence || " ";
    }
    done.push(act);
  }
  return "";
}

/** `send(act)` → its outcome; `turned(acts)`: what was done.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{ref: string, send: (act: any) => Promise<any>, turned: (acts: any[]) => void}} given */
export function turning(model, { ref, send, turned }) {
  const fault = h("p", { class: "bl-field-fault", role: "alert" });
  const row = h("div", { class: "bl-row" });
  const element = h("div", {}, h("p", {}, t(model, "turn.why")), row, fault);
  let waiting = false;

  row.append(
    ...model.get("turns").map((to) => h("button", { type: "button", on: { click: () => ask(to) } }, t(model, `turn.${to}`))),
  );
  function ask(to) {
    if (waiting) return;
    waiting = true;
    fault.textContent = "";
    model.send({ type: "become", ref, to });
  }
  async function hear(message) {
    if (message?.type !== "become" || message.ref !== ref || !waiting) return;
    waiting = false;
    fault.textContent = message.refused ?? "";
    if (!message.acts) return;
    const refused = await allOrNone(message.acts, send);
    if (refused) return void (fault.textContent = refused);
    turned(message.acts);
  }
  model.on("msg:custom", hear);
  return { element, stop: () => model.off("msg:custom", hear) };
}
