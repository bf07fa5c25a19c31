// What this device keeps: the logbooks, the outbox, drafts. Local storage belongs to the server's address; on a shared
// computer everything is in session storage, which ends with the tab. One item per act, so two tabs never overwrite a list.

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new secret: 80 random bits as 16 characters. It is also the recovery code. */
function newSecret() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => CROCKFORD[byte & 31]).join("");
}

/** As people read and type it: four groups of four. */
function spelled(secret) {
  return secret.match(/.{1,4}/g).join("-");
}

/** What somebody typed, or null when it cannot be a code. O is 0; I and L are 1, as Crockford has it. */
function readSecret(typed) {
  const secret = typed.toUpperCase().replace(/[\s\-–—.]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return secret.length === 16 && [...secret].every((letter) => CROCKFORD.includes(letter)) ? secret : null;
}

/** Where the server's pages begin: two servers behind one address do not share logbooks. */
function basePath() {
  const configured = document.body.dataset.baseUrl;
  if (configured) return configured.replace(/voila\/$/, "");
  const lab = document.getElementById("jupyter-config-data");
  return lab ? (JSON.parse(lab.textContent).baseUrl ?? "/") : "/";
}

/** A browser's storage, or this page's memory where it is full or forbidden: `lasting` tells which. */
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
    lasting: (key) => !memory.has(key),
    get: (key) => (memory.has(key) ? memory.get(key) : real((box) => box.getItem(key), null)),
    set(key, text) {
      if (real((box) => (box.setItem(key, text), true), false)) memory.delete(key);
      else memory.set(key, text);
    },
    remove(key) {
      memory.delete(key);
      real((box) => box.removeItem(key));
    },
    keys: (start) => [...new Set([...memory.keys(), ...real((box) => Object.keys(box), [])])].filter((key) => key.startsWith(start)).sort(),
  };
}

function openDevice() {
  const prefix = `buurtlezer:${basePath()}:`;
  const [local, tab] = [openBox("localStorage"), openBox("sessionStorage")];
  const shared = () => tab.get(`${prefix}shared`) === "yes";
  const storage = () => (shared() ? tab : local);
  const OF_A_LOGBOOK = ["outbox", "draft", "refused", "asked", "walk"];

  const keep = (key, value) => storage().set(prefix + key, JSON.stringify(value));
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
  const keysOf = (logbook) => OF_A_LOGBOOK.flatMap((start) => keys(`${start}:${logbook.key}:`).concat(keys(`${start}:${logbook.key}`))).filter((key, at, all) => all.indexOf(key) === at);

  const logbooks = () => find("logbooks") ?? [];
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
    isLasting: () => storage().lasting(`${prefix}logbooks`),
    /** The logbook of this tab; it stays the same whatever other tabs open. */
    current() {
      const key = tab.get(`${prefix}current`);
      return logbooks().find((logbook) => logbook.key === key) ?? null;
    },
    choose: (key) => tab.set(`${prefix}current`, key ?? "none"),
    remember(logbook) {
      keep("logbooks", [...logbooks().filter((other) => other.key !== logbook.key), logbook]);
    },
    /** Change what is known of a logbook, if this device still has it. */
    note(key, facts) {
      const logbook = logbooks().find((one) => one.key === key);
      if (logbook) device.remember({ ...logbook, ...facts });
    },
    /** Add a logbook to this device and make it this tab's. `known`: the store has acknowledged it. */
    add(secret, known, name = "") {
      const same = logbooks().find((logbook) => logbook.secret === secret);
      const logbook = { ...(same ?? { key: newId().slice(0, 12), secret }), known: known || same?.known || false, name: name || same?.name || "", opened: Date.now() };
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
      keep("logbooks", logbooks().filter((other) => other.key !== key));
      if (tab.get(`${prefix}current`) === key) device.choose(null);
    },
    /** From now on this tab keeps everything in session storage; what is open, and what was typed, moves along. */
    share(logbook) {
      const moving = [...(logbook ? keysOf(logbook) : []), ...keys("draft:new:")].map((key) => [key, find(key)]);
      tab.set(`${prefix}shared`, "yes");
      if (logbook) keep("logbooks", [logbook]);
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
