// The outbox: what a person made stays on this device until the store has acknowledged it. Sending twice does no harm: the
// store knows an act by its id. Each answer says by its key whose act it was, whatever logbook is open by then.

const AGAIN = 3000;
const NO_ANSWER = 15000; // an act that nobody answers does not hold up the others for ever
const LOOSE = ["photo"]; // too large for this storage: their part keeps them, and sends them again (parts/walk/photos.js)

function openOutbox(model, device, hooks) {
  const waiting = new Map(); // act_id → {resolve, onQueued}, for acts made on this page
  let example = false;
  let again = 0;

  const loose = new Map(); // act_id → {key, item}, in the memory of this page only
  let inFlight = null; // the act that was posted last and not answered
  let patience = 0;
  const late = new Set(); // acts that the store could not take just now

  const box = (key, id) => `outbox:${key}:${id}`;
  const looseOf = (logbook) => [...loose.values()].filter(({ key }) => key === logbook.key).map(({ item }) => item);
  const itemsOf = (logbook) => [...device.keys(box(logbook.key, "")).map((key) => device.find(key)).filter(Boolean), ...looseOf(logbook)];
  const isLoose = (act) => LOOSE.includes(act.content?.kind);
  /** What waits, of all logbooks of this device, oldest first: [{item, logbook}]. */
  const pending = () => device.logbooks().flatMap((logbook) => itemsOf(logbook).map((item) => ({ item, logbook }))).sort((a, b) => a.item.at - b.item.at);

  function post({ item, logbook }) {
    const here = logbook.key === device.current()?.key;
    sendTo(model, { type: "act", key: logbook.key, secret: logbook.secret, name: logbook.name, fresh: !logbook.known, here, act: item.act });
  }
  /** One at a time, oldest first. An act that must wait a little is not overtaken by the next one of the same thing; nor does it hold
   * up the others. */
  function pump() {
    if (inFlight || !hooks.isOpen()) return;
    const held = [];
    const next = pending().find(({ item }) => {
      const waits = late.has(item.act.act_id) || held.some((act) => sameThing(act, item.act));
      if (waits) held.push(item.act);
      return !waits;
    });
    if (!next) return;
    inFlight = next.item.act.act_id;
    clearTimeout(patience);
    patience = setTimeout(() => answered(inFlight), NO_ANSWER);
    post(next);
  }
  function answered(id) {
    if (id !== inFlight) return;
    inFlight = null;
    clearTimeout(patience);
    pump();
  }
  /** A write that still waits says nothing that this newer one of the same thing does not say: without a line, each pause in
   * typing would be sent later, one by one. */
  function replaceWaiting(logbook, act) {
    const before = itemsOf(logbook).filter((item) => sameThing(item.act, act)).sort((a, b) => a.at - b.at);
    const last = before[before.length - 1]?.act;
    if (!last || act.action !== "write" || last.action !== "write" || last.act_id === inFlight) return;
    forget(logbook.key, last.act_id);
    finish(last.act_id, { status: "queued" });
  }
  const sameThing = (one, other) => (other.slot ? one.slot === other.slot : Boolean(other.entry_id) && one.entry_id === other.entry_id);
  function forget(key, id) {
    device.forget(box(key, id));
    loose.delete(id);
  }
  function finish(id, outcome) {
    waiting.get(id)?.resolve(outcome);
    waiting.delete(id);
    hooks.changed();
  }
  /** What was refused before of the same thing is replaced by this newer one. */
  function replaceRefused(logbook, act) {
    for (const key of device.keys(`refused:${logbook.key}:`)) {
      const old = device.find(key)?.act;
      if (old && sameThing(old, act)) device.forget(key);
    }
  }

  return {
    pending,
    setExample: (on) => (example = on),
    refused() {
      const logbook = device.current();
      return logbook ? device.keys(`refused:${logbook.key}:`).map((key) => ({ key, ...device.find(key) })) : [];
    },
    /** Into the outbox first, then to the kernel. */
    submit(act, onQueued) {
      if (example) return Promise.resolve({ status: "refused", sentence: t(model, "example.read_only") });
      const logbook = device.current() ?? device.begin();
      const item = { act, at: Date.now() + performance.now() / 1e6 };
      replaceWaiting(logbook, act);
      if (isLoose(act)) loose.set(act.act_id, { key: logbook.key, item });
      else device.keep(box(logbook.key, act.act_id), item);
      replaceRefused(logbook, act);
      const done = new Promise((resolve) => waiting.set(act.act_id, { resolve, onQueued }));
      hooks.changed();
      if (hooks.isOpen()) pump();
      else onQueued();
      return done;
    },
    /** Send all that is still here: after a welcome, and when the line is back. */
    drain() {
      clearTimeout(again);
      late.clear();
      inFlight = null; // what was under way when the line was lost is sent once more
      pump();
      hooks.changed();
    },
    /** The line was lost: say so at the parts that wait. */
    lost: () => waiting.forEach((one) => one.onQueued()),
    /** Another logbook is opened: the parts let go; the acts stay in the outbox of theirs. */
    letGo() {
      for (const id of [...waiting.keys()]) finish(id, { status: "queued" });
    },
    /** These entries are being erased: what waits or was refused of them is not kept any longer, and never sent. */
    withdraw(entryIds) {
      const logbook = device.current();
      if (!logbook) return;
      for (const key of [...device.keys(box(logbook.key, "")), ...device.keys(`refused:${logbook.key}:`)]) {
        const act = device.find(key)?.act;
        if (!act || act.action === "erase" || !entryIds.includes(act.entry_id)) continue;
        device.forget(key);
        finish(act.act_id, { status: "queued" });
        answered(act.act_id);
      }
      for (const [id, { key, item }] of loose) if (key === logbook.key && entryIds.includes(item.act.entry_id)) {
        loose.delete(id);
        finish(id, { status: "queued" });
        answered(id);
      }
    },
    acknowledge({ key, act_id, seq, entry_id, notice }) {
      forget(key, act_id);
      device.note(key, { known: true });
      finish(act_id, { status: "saved", seq, entry_id, notice });
      hooks.acknowledged(key);
      answered(act_id);
    },
    /** The store will never take this one. It leaves the outbox, but stays on the device until its owner makes it anew or
     * throws it away. */
    refuse({ key, act_id, sentence }) {
      const item = device.find(box(key, act_id));
      if (item) {
        // The words that say where a vulnerable place is stay in their box on the page, and nowhere else.
        if (item.act.content?.kind !== "vulnerable_place") device.keep(`refused:${key}:${act_id}`, { ...item, sentence });
        device.forget(box(key, act_id));
      }
      loose.delete(act_id);
      finish(act_id, { status: "refused", sentence });
      answered(act_id);
    },
    /** The store cannot take it now (locked, read-only, full): all that waits is sent again in a while. */
    later({ act_id, sentence }) {
      waiting.get(act_id)?.onQueued();
      hooks.trouble(sentence);
      late.add(act_id);
      clearTimeout(again);
      again = setTimeout(() => {
        late.clear();
        pump();
      }, AGAIN);
      answered(act_id);
    },
  };
}
