// Whose workshops this browser leads: the trainer's secrets. Under names of their own, so that a trainer and participants fit in
// one browser; the one that is open now is this tab's alone.

import { readSecret } from "../../../../parts/identity/device.js";

const KEPT = "buurtlezer.trainer";
const NOW = "buurtlezer.trainer.now";
const KEY = "buurtlezer.trainer.key";
const memory = new Map(); // where the browser's storage is forbidden

function read(storage, name) {
  try {
    return globalThis[storage].getItem(name) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

function write(storage, name, value) {
  memory.set(name, value);
  try {
    if (value === null) globalThis[storage].removeItem(name);
    else globalThis[storage].setItem(name, value);
  } catch {
    // Kept in the page's memory; the trainer is asked to note the code anyway.
  }
}

/** Workshops of this browser: [{secret, title, held_on, back_on, back_where, returned_on, over}], newest first. `over`: it is
 * erased, and what was promised still stands. */
export function kept() {
  try {
    const found = JSON.parse(read("localStorage", KEPT) || "[]");
    return Array.isArray(found) ? found.filter((one) => typeof one?.secret === "string") : [];
  } catch {
    return [];
  }
}

const others = (secret) => kept().filter((one) => readSecret(one.secret) !== readSecret(secret));

/** Remember a workshop, with the title to find it by, and when it comes back. */
export const keep = (secret, { title, held_on, back_on = null, back_where = "", returned_on = null }) =>
  put([{ secret, title, held_on, back_on, back_where, returned_on }, ...others(secret)]);
const put = (all) => write("localStorage", KEPT, JSON.stringify(all.slice(0, 20)));

/** Whether people were to hear of it before today, and nobody said that they did. */
export const isLate = ({ back_on, returned_on }) => Boolean(back_on) && !returned_on && back_on < today();
export const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);

/** What is known here of one workshop changed. */
export const note = (secret, changed) => put(kept().map((one) => (one.secret === secret ? { ...one, ...changed } : one)));

/** It opens nothing any more, and its secret goes. What was promised to those who were there stays until it is done: by what it
 * is kept then. */
export function erased(secret) {
  const one = kept().find((other) => readSecret(other.secret) === readSecret(secret));
  const name = `over ${Date.now()}`;
  if (one?.back_on && !one.returned_on) note(one.secret, { secret: name, over: true });
  else forget(secret);
  return name;
}

/** Forget a workshop on this device. */
export const forget = (secret) => write("localStorage", KEPT, JSON.stringify(others(secret)));

/** The workshop that this tab leads. */
export const now = () => read("sessionStorage", NOW);
export const setNow = (secret) => write("sessionStorage", NOW, secret);

/** The opening key that came with the address, for this tab. */
export const openingKey = () => read("sessionStorage", KEY);
export const setOpeningKey = (key) => write("sessionStorage", KEY, key);
