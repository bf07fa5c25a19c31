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

function openDevice() {
  const prefix = `buurtlezer:${basePath()}:`;
  const memory = new Map();
  let full = false;
  const shared = () => sessionStorage.getItem(`${prefix}shared`) === "yes";
  const storage = () => (shared() ? sessionStorage : localStorage);

  /** Keep under a key. When the browser's storage is full or forbidden, this page's memory holds it. */
  function keep(key, value) {
    try {
      storage().setItem(prefix + key, JSON.stringify(value));
      memory.delete(key);
      return true;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      memory.set(key, value);
      full = true;
      return false;
    }
  }
  function find(key) {
    if (memory.has(key)) return memory.get(key);
    const found = storage().getItem(prefix + key);
    if (found === null) return null;
    try {
      return JSON.parse(found);
    } catch (error) {
      if (error instanceof SyntaxError) return null; // torn by another program: as if it were not there
      throw error;
    }
  }
  function forget(key) {
    memory.delete(key);
    storage().removeItem(prefix + key);
  }
  function keys(start) {
    const found = new Set([...memory.keys()].filter((key) => key.startsWith(start)));
    const box = storage();
    for (let i = 0; i < box.length; i += 1) {
      const key = box.key(i);
      if (key.startsWith(prefix + start)) found.add(key.slice(prefix.length));
    }
    return [...found].sort();
  }

  const logbooks = () => find("logbooks") ?? [];
  const device = {
    prefix,
    keep,
    find,
    forget,
    keys,
    logbooks,
    shared,
    isFull: () => full,
    /** The logbook of this tab: session storage first, else the one opened last on this device. */
    current() {
      const key = sessionStorage.getItem(`${prefix}current`);
      if (key === "none") return null;
      const all = logbooks();
      return all.find((logbook) => logbook.key === key) ?? (key ? null : [...all].sort((a, b) => b.opened - a.opened)[0]) ?? null;
    },
    choose(key) {
      sessionStorage.setItem(`${prefix}current`, key ?? "none");
    },
    remember(logbook) {
      keep("logbooks", [...logbooks().filter((other) => other.key !== logbook.key), logbook]);
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
    drop(logbook) {
      for (const start of ["outbox", "draft", "refused", "asked"]) keys(`${start}:${logbook.key}`).forEach(forget);
      keep("logbooks", logbooks().filter((other) => other.key !== logbook.key));
      device.choose(null);
    },
    /** From now on this tab keeps everything in session storage; what is open moves along. */
    share(logbook) {
      const moved = logbook ? [["logbooks", [logbook]], ...["outbox", "draft", "refused", "asked"].flatMap((start) => keys(`${start}:${logbook.key}`)).map((key) => [key, find(key)])] : [];
      if (logbook) device.drop(logbook);
      sessionStorage.setItem(`${prefix}shared`, "yes");
      for (const [key, value] of moved) keep(key, value);
      if (logbook) device.choose(logbook.key);
    },
    /** The end of a visit to a shared computer: nothing is left. */
    leaveShared() {
      for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    },
  };
  return device;
}
