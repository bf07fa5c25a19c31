// The page's channel (made once per model) and the bar that shows it (drawn as often as it is displayed).

function openChannel(model) {
  const device = openDevice();
  const listeners = new Set();
  const peers = "BroadcastChannel" in globalThis ? new BroadcastChannel(`${device.prefix}peers`) : null;
  const state = { welcomed: null, trouble: "", saved: false, example: false };
  let helloTimer = 0;

  const line = openLine(model, (now) => {
    if (now === "open") hello();
    if (now === "lost" || now === "gone") outbox.lost();
    tell();
  });
  const outbox = openOutbox(model, device, {
    isOpen: () => line.state() === "open" && state.welcomed !== null,
    changed: () => tell(),
    trouble(sentence) {
      state.trouble = sentence;
      tell();
    },
    acknowledged() {
      state.trouble = "";
      state.saved = true;
      peers?.postMessage({ logbook: device.current()?.key });
      tell();
    },
  });

  /** What the header and the bar show. */
  function sign() {
    const waiting = outbox.pending().length;
    if (line.state() === "gone") return { tone: "gone", words: t(model, "sign.gone"), waiting };
    if (line.state() === "lost") return { tone: "lost", words: waiting ? t(model, "sign.lost_waiting", { count: waiting }) : t(model, "sign.lost"), waiting };
    if (state.example) return { tone: "example", words: t(model, "sign.example"), waiting };
    if (state.trouble && waiting) return { tone: "trouble", words: t(model, "sign.trouble"), sentence: state.trouble, waiting };
    if (line.state() === "starting" || state.welcomed === null) return { tone: "starting", words: t(model, "sign.starting"), waiting };
    if (waiting) return { tone: "sending", words: t(model, "sign.sending"), waiting };
    if (!device.current()) return { tone: "empty", words: t(model, "sign.empty"), waiting };
    return { tone: "saved", words: t(model, "sign.saved"), waiting };
  }
  /** After the first saved act, until the person says that the recovery code is written down. */
  function asksToNoteCode() {
    const logbook = device.current();
    return Boolean(logbook?.known && state.saved && !state.example && !device.find(`asked:${logbook.key}`));
  }
  function tell() {
    const detail = { ...sign(), code: asksToNoteCode() };
    document.dispatchEvent(new CustomEvent("buurtlezer:sign", { detail }));
    listeners.forEach((listener) => listener());
  }
  function hello() {
    clearTimeout(helloTimer);
    const logbook = device.current();
    sendTo(model, { type: "hello", secret: logbook?.secret ?? null, fresh: Boolean(logbook && !logbook.known), fragment: location.hash.slice(1) });
    helloTimer = setTimeout(() => line.state() === "open" && state.welcomed === null && hello(), 4000);
  }
  function welcome(message) {
    state.welcomed = message;
    state.example = Boolean(message.example);
    state.trouble = message.state === "trouble" ? message.sentence : "";
    outbox.setExample(state.example);
    const logbook = device.current();
    if (logbook && message.state === "open") device.remember({ ...logbook, known: true, name: message.name || logbook.name, opened: Date.now() });
    if (message.state === "open" || message.state === "new") outbox.drain();
    document.body.dataset.logbook = message.state;
    tell();
  }
  const hear = (message) => {
    line.heard();
    if (message.type === "welcome") welcome(message);
    else if (message.type === "ack") outbox.acknowledge(message);
    else if (message.type === "refuse") outbox.refuse(message);
    else if (message.type === "later") outbox.later(message);
  };
  model.on("msg:custom", hear);
  if (peers) peers.onmessage = ({ data }) => data.logbook && data.logbook === device.current()?.key && sendTo(model, { type: "refresh" });

  return {
    device,
    state,
    sign,
    asksToNoteCode,
    line,
    submit: outbox.submit,
    refused: outbox.refused,
    pending: outbox.pending,
    // What is typed into the example belongs to no logbook.
    readDraft: (part) => (state.example ? null : device.find(`draft:${device.current()?.key ?? "new"}:${part}`)),
    writeDraft(part, value) {
      if (state.example) return;
      const key = `draft:${device.current()?.key ?? "new"}:${part}`;
      value === null ? device.forget(key) : device.keep(key, value);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Open a logbook of this device, a code that was typed, or none (a new one begins with the first act). */
    open(logbook) {
      device.choose(logbook?.key ?? null);
      state.welcomed = null;
      state.saved = false;
      hello();
      tell();
    },
    hello,
    tell,
    send: (message) => sendTo(model, message),
    close() {
      line.close();
      peers?.close();
      model.off("msg:custom", hear);
    },
  };
}

function initialize({ model }) {
  const slot = channelFor(model.get("channel"));
  const channel = openChannel(model);
  slot.resolve(channel);
  return () => channel.close();
}

async function render({ model, el }) {
  el.classList.add("bl-part", "bl-identity");
  const channel = await channelFor(model.get("channel")).promise;
  const panel = drawPanel(model, el, channel);
  const stop = channel.listen(panel.refresh);
  panel.refresh();
  channel.tell();
  return stop;
}

export default { initialize, render };
