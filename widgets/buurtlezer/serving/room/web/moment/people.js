// Who uses this device in workshops: logbooks as the notebooks keep them, each with the workshop it is of. One of them answers
// now.

import { newSecret, openDevice } from "../../../../parts/identity/device.js";

export const device = openDevice();

/** The people of this device that are in a workshop. */
export const everybody = () => device.logbooks().filter((logbook) => logbook.room);

/** Who answers now: this tab's logbook if it is of a workshop, else whoever of a workshop was here last. */
export function current() {
  const chosen = device.current();
  if (chosen?.room) return chosen;
  const [latest] = everybody().sort((one, other) => other.opened - one.opened);
  if (latest) device.choose(latest.key);
  return latest ?? null;
}

export const choose = (key) => device.choose(key);

/** All of this device in the workshop of one of them. */
export const together = (person) =>
  everybody().filter((one) => one.key === person.key || (one.room.code && one.room.code === person.room.code));

/** Somebody came in: from now on this device has the secret. */
export function add(secret, pseudonym, room) {
  const logbook = device.add(secret, true, pseudonym);
  device.note(logbook.key, { room });
  return everybody().find((one) => one.key === logbook.key);
}

/** Who was on the way in when the page closed or the line broke: {secret, code, pseudonym, voices, scribed}, or null. The secret
 * is kept before it is sent, so the same person is never made twice. */
export const joining = {
  read: () => device.find("joining"),
  begin(wish) {
    const whole = { secret: joining.read()?.secret ?? newSecret(), ...wish };
    device.keep("joining", whole);
    return whole;
  },
  end: () => device.forget("joining"),
};

/** A join code that was read from the address, until it is used: a change of language must not lose it. */
export const code = {
  read: () => sessionStorageText("code"),
  keep: (text) => sessionStorageText("code", text),
};

function sessionStorageText(name, text) {
  const key = `${device.prefix}room:${name}`;
  try {
    if (text === undefined) return sessionStorage.getItem(key) || "";
    sessionStorage.setItem(key, text);
    return text;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return text || ""; // a browser that keeps nothing: the code is typed again
  }
}
