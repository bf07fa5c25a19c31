// Photos that the store does not have yet: kept in the browser's database, one for each logbook, and sent one at a time while
// the line is open. On a shared computer, and where the browser keeps nothing, this page's memory stands in: what the database
// had is taken into it, and the database goes.

/** Do one thing in the database of a name; it is open no longer than that, so that it can be deleted at any time. */
function inBase(name, mode, use) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("photos", { keyPath: "id" });
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const base = asked.result;
      base.onversionchange = () => base.close();
      const job = base.transaction("photos", mode);
      const request = use(job.objectStore("photos"));
      const end = (settle, what) => () => {
        base.close();
        settle(what());
      };
      job.oncomplete = end(resolve, () => request.result);
      job.onabort = end(reject, () => job.error ?? new DOMException("aborted", "AbortError"));
    };
  });
}

/** `changed()`: what is waiting is different now. Gives {waiting, isLasting, isSending,
 * keep, drop, dropAt, pictureOf, forget, arriving, stop}. */
export function openPhotos(model, channel, changed) {
  const device = channel.device;
  const memory = new Map(); // `${logbook}/${id}` → photo
  const sent = new Map(); // id → image that this page has seen off
  const arriving = new Map(); // id → one that is stored, and that the page is not told of yet
  let waiting = [];
  let of = null;
  let sending = "";
  let stopped = false;
  let lasting = true;
  let takenIn = "";

  async function based(mode, use, otherwise) {
    if (!of || device.shared() || !globalThis.indexedDB) return otherwise;
    try {
      return await inBase(device.photosOf(of), mode, use);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error; // full, or forbidden in this window
      lasting = false;
      return otherwise;
    }
  }
  /** A computer that is shared from now on keeps nothing on its disk. */
  async function takeIn(key) {
    if (!device.shared() || takenIn === key || !globalThis.indexedDB) return;
    takenIn = key;
    try {
      const found = await inBase(device.photosOf(key), "readonly", (photos) => photos.getAll());
      found.forEach((photo) => memory.set(`${key}/${photo.id}`, photo));
      device.dropPhotos(key);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
  function tell() {
    channel.keepsPhotos(of, waiting.length);
    changed();
  }
  async function load() {
    const key = channel.state.example ? null : (device.current()?.key ?? null);
    if (key !== of) {
      [of, waiting] = [key, []];
      sent.clear();
      arriving.clear();
    }
    for (const place of memory.keys()) {
      if (!device.logbooks().some((one) => place.startsWith(`${one.key}/`))) memory.delete(place); // left
    }
    if (!key) return tell();
    await takeIn(key);
    const found = await based("readonly", (photos) => photos.getAll(), []);
    if (of !== key) return undefined;
    const own = new Map([...memory].filter(([place]) => place.startsWith(`${key}/`)).map(([, photo]) => [photo.id, photo]));
    found.forEach((photo) => own.set(photo.id, photo));
    waiting = [...own.values()].sort((one, other) => one.at - other.at);
    tell();
    return send();
  }
  async function keep(photo) {
    of = (device.current() ?? device.begin()).key;
    const before = lasting;
    await based("readwrite", (photos) => photos.put(photo), undefined);
    if (device.shared() || !lasting || !globalThis.indexedDB) memory.set(`${of}/${photo.id}`, photo);
    else lasting = before;
    return load();
  }
  async function drop(id) {
    memory.delete(`${of}/${id}`);
    waiting = waiting.filter((photo) => photo.id !== id);
    await based("readwrite", (photos) => photos.delete(id), undefined);
    tell();
  }
  /** All of this round that wait at the stops of a set, or anywhere (null): also those that this page has not read yet. */
  async function dropAt(stops) {
    if (stops?.size === 0) return;
    await load();
    const { round } = model.get("template");
    const meant = waiting.filter((photo) => photo.template.round === round && (!stops || stops.has(photo.stop)));
    for (const { id } of meant) await drop(id);
  }
  const isOpen = () =>
    channel.connection.state() === "open" && ["open", "new"].includes(channel.state.welcomed?.state) && !channel.state.example;
  /** The next one that may go; `held` ones wait for their caption, `fault` ones for their owner. */
  async function send() {
    const next = waiting.find((photo) => !photo.held && !photo.fault);
    if (!next || sending || stopped || !isOpen()) return;
    sending = next.id;
    const key = of;
    const { id, act_id, stop, image, width, height, caption, template } = next;
    const outcome = await channel.submit({
      act_id,
      part: model.get("name"),
      action: "write",
      entry_id: id,
      base_seq: 0,
      content: { ...template, kind: "photo", stop, image, width, height, caption },
    }, () => {});
    sending = "";
    if (key !== of) return;
    if (outcome.status === "saved") {
      sent.set(id, image);
      arriving.set(id, { ...next, entry_id: id });
      await drop(id);
    } else if (outcome.status === "refused") {
      device.forget(`refused:${key}:${act_id}`); // it is kept here
      await keep({ ...next, fault: outcome.sentence });
      channel.tell();
    }
    send();
  }
  const unlisten = channel.listen(() => {
    const key = channel.state.example ? null : (device.current()?.key ?? null);
    if (key !== of || (device.shared() && key && takenIn !== key)) load();
    else send();
  });
  Promise.resolve().then(load); // whoever opens it is not ready to hear of it yet
  return {
    waiting: () => waiting,
    /** Whether a reload would find them again. */
    isLasting: () => lasting && Boolean(globalThis.indexedDB) && !device.shared(),
    isSending: (id) => sending === id,
    keep,
    drop,
    dropAt,
    pictureOf: (id) => sent.get(id),
    forget(id) {
      sent.delete(id);
      arriving.delete(id);
    },
    /** Those of a stop that are stored, of which `stored` does not tell yet. */
    arriving(stop, stored) {
      stored.forEach((photo) => arriving.delete(photo.entry_id));
      return [...arriving.values()].filter((photo) => photo.stop === stop);
    },
    stop() {
      stopped = true;
      unlisten();
    },
  };
}
