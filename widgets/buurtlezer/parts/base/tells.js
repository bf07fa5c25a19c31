// What Python tells a page and keeps in no widget's state: from where somebody starts, and what is answered from there. It is
// gone with the page. Not here: what it is (the part), Python's side (tells.py).

import { newId } from "./base.js";

/** What this page calls itself: another name after each reload. */
const ownName = () => (globalThis.buurtlezerPage = globalThis.buurtlezerPage ?? newId());

/** The model with what it is told beside what is synced, read and followed as any trait: {model, ask, stop}. What `over` holds
 * stands in the place of the synced trait of that name.
 * @param {any} model
 * @param {Record<string, any>} told by name, what is there before anything is told */
export function toldTo(model, told) {
  const held = { ...told };
  const listeners = new Map();
  const follow = (event) => listeners.get(event) ?? listeners.set(event, new Set()).get(event);

  function hear(message) {
    if (message?.type !== "told") return;
    const before = Object.keys(held.over ?? {});
    Object.assign(held, message.traits);
    const changed = [...Object.keys(message.traits), ...("over" in message.traits ? [...before, ...Object.keys(held.over)] : [])];
    const called = new Set();
    for (const name of changed) for (const listener of listeners.get(`change:${name}`) ?? []) called.add(listener);
    called.forEach((listener) => listener()); // several at once are drawn once
  }
  model.on("msg:custom", hear);
  const whole = {
    get: (name) => (name in (held.over ?? {}) ? held.over[name] : name in held ? held[name] : model.get(name)),
    set: (...given) => model.set(...given),
    save_changes: () => model.save_changes(),
    send: (...given) => model.send(...given),
    on(event, listener) {
      follow(event).add(listener);
      model.on(event, listener);
    },
    off(event, listener) {
      follow(event).delete(listener);
      model.off(event, listener);
    },
    get widget_manager() {
      return model.widget_manager;
    },
  };
  return {
    model: whole,
    /** Ask for it: once all that follows does so. */
    ask: () => model.send({ type: "tell", page: ownName() }),
    stop: () => model.off("msg:custom", hear),
  };
}
