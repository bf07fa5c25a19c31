// A list and what is otherwise in it (in_part.py), put together as if all of it had been told. Not here: what is told (the part).

import { toldTo } from "./tells.js";

/** The rows as they are by now; null where it does not add up. @template {{key: string}} Row @param {Row[]} before
 * @param {{order: {at: number, gone: number, keys: string[], count: number} | null, rows: Row[]}} otherwise
 * @returns {Row[] | null} */
export function together(before, { order, rows }) {
  const byKey = new Map([...before, ...rows].map((row) => [row.key, row]));
  const stood = before.map(({ key }) => key);
  const keys = order ? [...stood.slice(0, order.at), ...order.keys, ...stood.slice(order.at + order.gone)] : stood;
  if (order && (new Set(keys).size !== order.count || keys.length !== order.count)) return null;
  return keys.every((key) => byKey.has(key)) ? keys.map((key) => byKey.get(key)) : null;
}

/** Hears what is otherwise, and passes it on as what is told whole; where something was missed it asks for all.
 * @param {any} model @param {(name: string) => any[]} held what is known of a list @param {() => void} ask
 * @returns {any} the model as `toldTo` hears it */
export function listening(model, held, ask) {
  const times = {};
  const heard = new Map(); // listener → what hears in its place
  const pass = (listener, message) => {
    if (message?.type === "times") return Object.assign(times, message.times);
    if (message?.type !== "otherwise") return listener(message);
    const { trait } = message;
    if ((times[trait] ?? 0) > message.of) return undefined; // said before all was told
    if ((times[trait] ?? 0) < message.of) return ask();
    times[trait] = message.of + 1;
    const rows = together(held(trait), message);
    return rows ? listener({ type: "told", traits: { [trait]: rows } }) : ask();
  };
  return {
    get: (name) => model.get(name),
    set: (...given) => model.set(...given),
    save_changes: () => model.save_changes(),
    send: (...given) => model.send(...given),
    on(event, listener) {
      const instead = event === "msg:custom" ? (message) => pass(listener, message) : listener;
      heard.set(listener, instead);
      model.on(event, instead);
    },
    off: (event, listener) => model.off(event, heard.get(listener) ?? listener),
    get widget_manager() {
      return model.widget_manager;
    },
  };
}

/** The model with what it is told, as `toldTo`, where some lists are told in part.
 * @param {any} synced @param {Record<string, any>} before what is there before anything is told */
export function toldInPart(synced, before) {
  const told = toldTo(listening(synced, (trait) => told.model.get(trait), () => told.ask()), before);
  return told;
}
