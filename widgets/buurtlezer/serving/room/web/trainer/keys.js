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

/** Workshops of this browser: [{secret, title, held_on}], newest first. */
export function kept() {
  try {
    const found = JSON.parse(read("localStorage", KEPT) || "[]");
    return Array.isArray(found) ? found.filter((one) => typeof one?.secret === "string") : [];
  } catch {
    return [];
  }
}

const others = (secret) => kept().filter((one) => readSecret(one.secret) !== readSecret(secret));

/** Remember a workshop, with the title to find it by. */
export const keep = (secret, { title, held_on }) =>
  write("localStorage", KEPT, JSON.stringify([{ secret, title, held_on }, ...others(secret)].slice(0, 20)));

/** Forget a workshop on this device. */
export const forget = (secret) => write("localStorage", KEPT, JSON.stringify(others(secret)));

/** The workshop that this tab leads. */
export const now = () => read("sessionStorage", NOW);
export const setNow = (secret) => write("sessionStorage", NOW, secret);

/** The opening key that came with the address, for this tab. */
export const openingKey = () => read("sessionStorage", KEY);
export const setOpeningKey = (key) => write("sessionStorage", KEY, key);
