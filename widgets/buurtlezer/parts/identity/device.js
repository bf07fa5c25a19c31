// What this device keeps: the logbooks, the outbox, drafts. Local storage belongs to the server's address; on a shared
// computer everything is in session storage, which ends with the tab. One item per act, so two tabs never overwrite a list.

import { newId } from "../base/base.js";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new secret: 80 random bits as 16 characters. It is also the recovery code. */
export function newSecret() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => CROCKFORD[byte & 31]).join("");
}

/** As people read and type it: four groups of four. */
export function spelled(secret) {
  return secret.match(/.{1,4}/g).join("-");
}

/** What somebody typed, or null when it cannot be a code. O is 0; I and L are 1, as Crockford has it. */
export function readSecret(typed) {
  const secret = typed.toUpperCase().replace(/[\s\-–—.]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return secret.length === 16 && [...secret].every((letter) => CROCKFORD.includes(letter)) ? secret : null;
}

/** Where the server's pages begin: two servers behind one address do not share logbooks. */
export function basePath() {
  const configured = document.body.dataset.baseUrl;
  if (configured) return configured.replace(/voila\/$/, "");
  const lab = document.getElementById("jupyter-config-data");
  return lab ? (JSON.parse(lab.textContent).baseUrl ?? "/") : "/";
}

/** A browser's storage, or this page's memory where it is full or forbidden. */
function openBox(name) {
  const memory = new Map();
  let full = false;
  /** Try the real storage; where it refuses, say so once and for all and go on without. */
  function real(use, otherwise) {
    try {
      return use(globalThis[name]);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      full = true;
      return otherwise;
    }
  }
  return {
    isFull: () => full,
    get: (key) => (memory.has(key) ? memory.get(key) : real((box) => box.getItem(key), null)),
    set(key, text) {
      if (this.takes(key, text)) memory.delete(key);
      else memory.set(key, text);
    },
    /** Into the real storage or nowhere; whether it took it. */
    takes: (key, text) => real((box) => (box.setItem(key, text), true), false),
    remove(key) {
      memory.delete(key);
      real((box) => box.removeItem(key));
    },
    keys: (start) =>
      [...new Set([...memory.keys(), ...real((box) => Object.keys(box), [])])].filter((key) => key.startsWith(start)).sort(),
  };
}

export function openDevice() {
  const prefix = `buurtlezer:${basePath()}:`;
  const [local, tab] = [openBox("localStorage"), openBox("sessionStorage")];
  const shared = () => tab.get(`${prefix}shared`) === "yes";
  const storage = () => (shared() ? tab : local);
  const OF_A_LOGBOOK = ["outbox", "draft", "refused", "asked", "walk"];

  function keep(key, value) {
    settle(); // first, as what is kept of a logbook without its secret would be kept for nobody
    storage().set(prefix + key, JSON.stringify(value));
  }
  function find(key) {
    const found = storage().get(prefix + key);
    if (found === null || found === undefined) return null;
    try {
      return JSON.parse(found);
    } catch (error) {
      if (error instanceof SyntaxError) return null; // torn by another program: as if it were not there
      throw error;
    }
  }
  const forget = (key) => storage().remove(prefix + key);
  const keys = (start) => storage().keys(prefix + start).map((key) => key.slice(prefix.length));
  const keysOf = (logbook) =>
    OF_A_LOGBOOK.flatMap((start) => keys(`${start}:${logbook.key}:`).concat(keys(`${start}:${logbook.key}`))).filter((
      key,
      at,
      all,
    ) => all.indexOf(key) === at);

  /** Changes of the list that the storage would not take: {logbook, isNew}, without a logbook where it was dropped. The list
   * itself does not go to memory: other tabs write it too, and what was old here would go over what is new there. Nor does a
   * change bring back what another tab dropped. */
  const untaken = new Map();
  const taken = () => find("logbooks") ?? [];
  function logbooks() {
    const there = new Set(taken().map(({ key }) => key));
    const changed = [...untaken.values()].filter(({ logbook, isNew }) => logbook && (isNew || there.has(logbook.key)));
    return [...taken().filter(({ key }) => !untaken.has(key)), ...changed.map(({ logbook }) => logbook)];
  }
  function change(key, logbook) {
    const isNew = untaken.get(key)?.isNew ?? !taken().some((one) => one.key === key);
    untaken.set(key, { logbook, isNew });
    settle();
  }
  function settle() {
    if (untaken.size && storage().takes(`${prefix}logbooks`, JSON.stringify(logbooks()))) untaken.clear();
  }
  /** The name of the base in which photos of a logbook wait (parts/walk): too large for local storage. */
  const photosOf = (key) => `${prefix}photos:${key}`;
  /** Their base goes too; where the browser keeps none, there is nothing to go. */
  function dropPhotos(key) {
    try {
      globalThis.indexedDB?.deleteDatabase(photosOf(key));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
  /** How many photos of a logbook wait in their base. It is not made by asking. */
  async function photosIn(key) {
    const bases = (await globalThis.indexedDB?.databases?.()) ?? [];
    if (!bases.some(({ name }) => name === photosOf(key))) return 0;
    return new Promise((resolve) => {
      const asked = indexedDB.open(photosOf(key));
      asked.onerror = () => resolve(0);
      asked.onsuccess = () => {
        const base = asked.result;
        base.onversionchange = () => base.close();
        const end = (count) => (base.close(), resolve(count));
        if (!base.objectStoreNames.contains("photos")) return end(0);
        const request = base.transaction("photos").objectStore("photos").count();
        request.onsuccess = () => end(request.result);
        request.onerror = () => end(0);
      };
    });
  }
  const device = {
    prefix,
    /** What tells this device from others in a workshop: a random number that is drawn when it is first asked for. On a shared
     * computer it ends with the visit. */
    mark() {
      const mark = find("mark") ?? newId();
      keep("mark", mark);
      return mark;
    },
    keep,
    find,
    forget,
    keys,
    logbooks,
    photosOf,
    dropPhotos,
    photosIn,
    shared,
    isFull: () => local.isFull() || tab.isFull(),
    /** Whether a reload would find the logbooks again. */
    isLasting: () => ![...untaken.values()].some(({ logbook, isNew }) => logbook && isNew),
    /** The logbook of this tab; it stays the same whatever other tabs open. */
    current() {
      const key = tab.get(`${prefix}current`);
      return logbooks().find((logbook) => logbook.key === key) ?? null;
    },
    choose: (key) => tab.set(`${prefix}current`, key ?? "none"),
    remember: (logbook) => change(logbook.key, logbook),
    /** Change what is known of a logbook, if this device still has it. */
    note(key, facts) {
      const logbook = logbooks().find((one) => one.key === key);
      if (logbook) device.remember({ ...logbook, ...facts });
    },
    /** Add a logbook to this device and make it this tab's. `known`: the store has acknowledged it. */
    add(secret, known, name = "") {
      const same = logbooks().find((logbook) => logbook.secret === secret);
      const logbook = {
        ...(same ?? { key: newId().slice(0, 12), secret }),
        known: known || same?.known || false,
        name: name || same?.name || "",
        opened: Date.now(),
      };
      device.remember(logbook);
      device.choose(logbook.key);
      return logbook;
    },
    /** A new logbook begins with the first act. What was typed before it comes along. */
    begin() {
      const logbook = device.add(newSecret(), false);
      for (const key of keys("draft:new:")) {
        keep(key.replace("draft:new:", `draft:${logbook.key}:`), find(key));
        forget(key);
      }
      return logbook;
    },
    /** Forget a logbook on this device: its secret, its drafts and its outbox. The store is not touched. */
    drop(key) {
      keysOf({ key }).forEach(forget);
      dropPhotos(key);
      change(key, null);
      if (tab.get(`${prefix}current`) === key) device.choose(null);
    },
    /** From now on this tab keeps everything in session storage; what is open, and what was typed, moves along. */
    share(logbook) {
      const moving = [...(logbook ? keysOf(logbook) : []), ...keys("draft:new:")].map((key) => [key, find(key)]);
      tab.set(`${prefix}shared`, "yes");
      untaken.clear();
      if (logbook) device.remember(logbook);
      for (const [key, value] of moving) keep(key, value);
      for (const [key] of moving) local.remove(prefix + key);
      const others = JSON.parse(local.get(`${prefix}logbooks`) ?? "[]").filter((other) => other.key !== logbook?.key);
      local.set(`${prefix}logbooks`, JSON.stringify(others));
      device.choose(logbook?.key);
    },
    /** The end of a visit to a shared computer: nothing is left, and the next visitor's is shared too. */
    leaveShared() {
      logbooks().forEach(({ key }) => dropPhotos(key));
      tab.keys(prefix).forEach((key) => tab.remove(key));
      untaken.clear();
      tab.set(`${prefix}shared`, "yes");
      device.choose(null);
    },
  };
  // A tab that was never told opens what this device opened last, and then stays with it.
  if (tab.get(`${prefix}current`) === null) {
    const [latest] = [...logbooks()].sort((one, other) => other.opened - one.opened);
    if (latest) device.choose(latest.key);
  }
  return device;
}
