// The outbox: what a person made stays on this device until the store has acknowledged it. Sending twice does no harm: the
// store knows an act by its id. Each answer says by its key whose act it was, whatever logbook is open by then.

const AGAIN = 3000;

function openOutbox(model, device, hooks) {
  const waiting = new Map(); // act_id → {resolve, onQueued}, for acts made on this page
  let example = false;
  let again = 0;

  const box = (key, id) => `outbox:${key}:${id}`;
  const itemsOf = (logbook) => device.keys(box(logbook.key, "")).map((key) => device.find(key)).filter(Boolean);
  /** What waits, of all logbooks of this device, oldest first: [{item, logbook}]. */
  const pending = () => device.logbooks().flatMap((logbook) => itemsOf(logbook).map((item) => ({ item, logbook }))).sort((a, b) => a.item.at - b.item.at);

  function post({ item, logbook }) {
    const here = logbook.key === device.current()?.key;
    sendTo(model, { type: "act", key: logbook.key, secret: logbook.secret, name: logbook.name, fresh: !logbook.known, here, act: item.act });
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
      if (old && (act.slot ? old.slot === act.slot : old.entry_id === act.entry_id)) device.forget(key);
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
      device.keep(box(logbook.key, act.act_id), item);
      replaceRefused(logbook, act);
      const done = new Promise((resolve) => waiting.set(act.act_id, { resolve, onQueued }));
      hooks.changed();
      if (hooks.isOpen()) post({ item, logbook });
      else onQueued();
      return done;
    },
    /** Send all that is still here: after a welcome, and when the line is back. */
    drain() {
      pending().forEach(post);
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
      }
    },
    acknowledge({ key, act_id, seq, entry_id, notice }) {
      device.forget(box(key, act_id));
      device.note(key, { known: true });
      finish(act_id, { status: "saved", seq, entry_id, notice });
      hooks.acknowledged(key);
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
      finish(act_id, { status: "refused", sentence });
    },
    /** The store cannot take it now (locked, read-only, full): all that waits is sent again in a while. */
    later({ act_id, sentence }) {
      waiting.get(act_id)?.onQueued();
      hooks.trouble(sentence);
      clearTimeout(again);
      again = setTimeout(() => hooks.isOpen() && pending().forEach(post), AGAIN);
    },
  };
}
