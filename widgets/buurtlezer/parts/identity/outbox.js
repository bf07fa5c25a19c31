// The outbox: what a person made stays on this device until the store has acknowledged it. Sending twice does no harm: the
// store knows an act by its id.

function openOutbox(model, device, hooks) {
  const waiting = new Map(); // act_id → {resolve, queued}, for acts made on this page
  let example = false;

  const box = (logbook, id = "") => `outbox:${logbook.key}:${id}`;
  const pending = () => {
    const logbook = device.current();
    return logbook ? device.keys(box(logbook)).map((key) => device.find(key)).filter(Boolean).sort((a, b) => a.at - b.at) : [];
  };

  function post(item, logbook) {
    sendTo(model, { type: "act", secret: logbook.secret, name: logbook.name, act: item.act });
  }
  function finish(id, outcome) {
    waiting.get(id)?.resolve(outcome);
    waiting.delete(id);
    hooks.changed();
  }

  return {
    pending,
    setExample: (on) => (example = on),
    refused: () => {
      const logbook = device.current();
      return logbook ? device.keys(`refused:${logbook.key}:`).map((key) => ({ key, ...device.find(key) })) : [];
    },
    /** Into the outbox first, then to the kernel. */
    submit(act, onQueued) {
      if (example) return Promise.resolve({ status: "refused", sentence: t(model, "example.read_only") });
      const logbook = device.current() ?? device.begin();
      const item = { act, at: Date.now() + performance.now() / 1e6 };
      device.keep(box(logbook, act.act_id), item);
      const done = new Promise((resolve) => waiting.set(act.act_id, { resolve, onQueued }));
      hooks.changed();
      if (hooks.isOpen()) post(item, logbook);
      else onQueued();
      return done;
    },
    /** Send all that is still here: after a welcome, and when the line is back. */
    drain() {
      const logbook = device.current();
      if (logbook) for (const item of pending()) post(item, logbook);
      hooks.changed();
    },
    /** The line was lost: say so at the parts that wait. */
    lost: () => waiting.forEach((one) => one.onQueued()),
    acknowledge({ act_id, seq, entry_id, notice, count }) {
      const logbook = device.current();
      if (logbook) {
        device.forget(box(logbook, act_id));
        if (!logbook.known) device.remember({ ...logbook, known: true });
      }
      finish(act_id, { status: "saved", seq, entry_id, notice });
      hooks.acknowledged(count);
    },
    /** The store will never take this one. It leaves the outbox, but stays on the device until its owner throws it away. */
    refuse({ act_id, sentence }) {
      const logbook = device.current();
      const item = logbook && device.find(box(logbook, act_id));
      if (item) {
        if (!waiting.has(act_id)) device.keep(`refused:${logbook.key}:${act_id}`, { ...item, sentence });
        device.forget(box(logbook, act_id));
      }
      finish(act_id, { status: "refused", sentence });
    },
    /** The store cannot take it now (locked, read-only, full): it stays, and is sent again in a while. */
    later({ act_id, sentence }) {
      waiting.get(act_id)?.onQueued();
      hooks.trouble(sentence);
      setTimeout(() => {
        const logbook = device.current();
        const item = logbook && device.find(box(logbook, act_id));
        if (item && hooks.isOpen()) post(item, logbook);
      }, 3000);
    },
  };
}
