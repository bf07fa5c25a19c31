// The page's channel between parts and kernel, made once per identity model: who is here, what is sent, what is answered.

import { t } from "../base/base.js";
import { openCalls } from "./calls.js";
import { openConnection, sendTo } from "./connection.js";
import { openDevice } from "./device.js";
import { openOutbox } from "./outbox.js";

const HELLO_AGAIN = 4000;

export function openChannel(model) {
  const device = openDevice();
  const calls = openCalls();
  let barred = false;
  const listeners = new Set();
  const peers = "BroadcastChannel" in globalThis ? new BroadcastChannel(`${device.prefix}peers`) : null;
  const state = {
    welcomed: null,
    notice: "",
    trouble: "",
    saved: false,
    example: false,
    codeFault: "",
    room: null,
    alone: "",
    purged: "",
    roomTrouble: "",
  };
  let typed = null; // a code that somebody typed, until it is known to fit: {key, before}
  let helloTimer = 0;

  const connection = openConnection(model, (now) => {
    if (now === "open") hello();
    if (now === "lost" || now === "gone") outbox.lost();
    tell();
  });
  const outbox = openOutbox(
    {
      kinds: model.get("kinds"),
      send: (message) => sendTo(model, message),
      readOnly: () => t(model, "example.read_only"),
    },
    device,
    {
      isOpen: () => connection.state() === "open" && ["open", "new"].includes(state.welcomed?.state),
      changed: () => tell(),
      trouble(sentence) {
        state.trouble = sentence;
        tell();
      },
      acknowledged(key) {
        state.trouble = "";
        state.saved ||= key === device.current()?.key;
        peers?.postMessage({ logbook: key });
        tell();
      },
    },
  );

  /** What the header and the bar show. */
  function sign() {
    const waiting = outbox.pending().length;
    const shown = (tone, words, more = {}) => ({ tone, words, waiting, ...more });
    if (connection.state() === "gone") return shown("gone", t(model, "sign.gone"));
    if (connection.state() === "lost") {
      return shown("lost", waiting ? t(model, "sign.lost_waiting", { count: waiting }) : t(model, "sign.lost"));
    }
    if (state.example) return shown("example", t(model, "sign.example"));
    if (state.trouble && waiting) return shown("trouble", t(model, "sign.trouble"), { sentence: state.trouble });
    if (connection.state() === "starting" || state.welcomed === null) return shown("starting", t(model, "sign.starting"));
    if (outbox.refused().length) return shown("refused", t(model, "sign.refused"));
    if (waiting) return shown("sending", t(model, "sign.sending"));
    if ([...unsaved.values()].some((key) => key === "new" || key === device.current()?.key)) {
      return shown("draft", t(model, "sign.draft"));
    }
    if (!device.current()) return shown("empty", t(model, "sign.empty"));
    return shown("saved", t(model, "sign.saved"));
  }
  /** After the first saved act, until the person says that the recovery code is written down. */
  function asksToNoteCode() {
    const logbook = device.current();
    return Boolean(
      logbook?.known && (state.saved || !device.isLasting()) && !state.example && !device.find(`asked:${logbook.key}`),
    );
  }
  function tell() {
    const detail = { ...sign(), code: asksToNoteCode(), barred };
    document.dispatchEvent(new CustomEvent("buurtlezer:sign", { detail }));
    listeners.forEach((listener) => listener());
  }
  function hello() {
    clearTimeout(helloTimer);
    const logbook = device.current();
    const who = { key: logbook?.key ?? null, secret: logbook?.secret ?? null, fresh: Boolean(logbook && !logbook.known) };
    sendTo(model, { type: "hello", ...who, fragment: location.hash.slice(1) });
    helloTimer = setTimeout(
      () => connection.state() === "open" && [undefined, "trouble"].includes(state.welcomed?.state) && hello(),
      HELLO_AGAIN,
    );
  }
  function welcome(message) {
    if (message.key !== (device.current()?.key ?? null)) return; // an answer to an earlier hello: another one is open by now
    if (typed?.key === message.key && message.state === "unknown") return takeBack(message.sentence);
    if (message.erased && device.current()?.room) return forgetPurged(device.current());
    if (message.state === "open") typed = null;
    state.welcomed = message;
    state.notice = message.notice || state.notice; // said once: a welcome after a lost line has none
    state.example = Boolean(message.example);
    state.trouble = message.state === "trouble" ? message.sentence : "";
    outbox.setExample(state.example);
    const logbook = device.current();
    if (logbook && message.state === "open") {
      const renamed = logbook.renamed && logbook.name !== message.name;
      if (renamed) sendTo(model, { type: "rename", secret: logbook.secret, name: logbook.name });
      device.note(logbook.key, {
        known: true,
        renamed: false,
        name: renamed ? logbook.name : message.name || logbook.name,
        opened: Date.now(),
      });
    }
    if (message.state === "open" || message.state === "new") outbox.drain();
    document.body.dataset.logbook = message.state;
    tell();
  }
  const isOurs = (message) => message.key === (device.current()?.key ?? null);
  /** How the room stands, or that there is none. The device marks the logbooks that are a workshop's. */
  function heardRoom(message) {
    if (!isOurs(message)) return;
    [state.room, state.alone, state.roomTrouble] = [message.room, message.alone, ""];
    const logbook = device.current();
    if (logbook && message.room && logbook.room?.title !== message.room.title) {
      device.note(logbook.key, { room: { code: "", ...logbook.room, title: message.room.title } });
    }
    tell();
  }
  function heardTrouble(message) {
    if (!isOurs(message)) return;
    state.roomTrouble = message.sentence;
    tell();
  }
  /** A workshop's logbook is gone, with its workshop or by its owner's wish: the device does not keep what it was. */
  function forgetPurged(logbook) {
    device.drop(logbook.key);
    peers?.postMessage({ erased: logbook.key });
    open(null);
    state.purged = t(model, "room.purged", { title: logbook.room.title });
    tell();
  }
  const hear = (message) => {
    connection.heard();
    if (message.type === "welcome") welcome(message);
    else if (message.type === "room") heardRoom(message);
    else if (message.type === "help") heardTrouble(message);
    else if (message.type === "ack") outbox.acknowledge(message);
    else if (message.type === "refuse") outbox.refuse(message);
    else if (message.type === "later") outbox.later(message);
  };
  model.on("msg:custom", hear);
  if (peers) {
    peers.onmessage = ({ data }) => {
      if (data.erased && data.erased === device.current()?.key) hello();
      else if (data.logbook && data.logbook === device.current()?.key) {
        outbox.lookElsewhere();
        sendTo(model, { type: "refresh" });
      }
    };
  }

  /** Open a logbook of this device, a code that was typed, or none (a new one begins with the first act). */
  function open(logbook) {
    device.choose(logbook?.key ?? null);
    for (const [part, key] of unsaved) if (key === "new") unsaved.delete(part); // it stays with whoever had no logbook
    Object.assign(state, { welcomed: null, notice: "", saved: false, room: null, alone: "", purged: "", roomTrouble: "" });
    outbox.letGo();
    hello();
    tell();
  }
  /** A code that somebody typed. One that fits nothing is forgotten, and what was open before is open again. */
  function openCode(secret) {
    const before = device.current()?.key ?? null;
    const known = device.logbooks().some((logbook) => logbook.secret === secret);
    const logbook = device.add(secret, true);
    typed = known ? null : { key: logbook.key, before };
    state.codeFault = "";
    open(logbook);
  }
  function takeBack(sentence) {
    const { key, before } = typed;
    typed = null;
    device.drop(key);
    state.codeFault = sentence;
    open(before ? { key: before } : null);
  }
  const unsaved = new Map(); // what is typed on this page and not stored: part → logbook; "new" until the first act begins one
  /** Something that was typed is not stored yet, or is by now. */
  function note(part, isThere) {
    const was = unsaved.has(part);
    if (isThere) unsaved.set(part, device.current()?.key ?? "new");
    else unsaved.delete(part);
    if (was !== isThere) tell();
  }
  let photosHere = { key: null, count: 0 };
  const draftKey = (part) => `draft:${device.current()?.key ?? "new"}:${part}`;

  return {
    device,
    state,
    sign,
    connection,
    asksToNoteCode,
    submit: (act, onQueued) => outbox.submit(act, onQueued),
    again: outbox.submit,
    refused: outbox.refused,
    pending: outbox.pending,
    withdraw: outbox.withdraw,
    /** Photos that wait on this page (parts/walk), so that nobody leaves them behind unawares. */
    keepsPhotos: (key, count) => (photosHere = { key, count }),
    photosWaiting: async (key) => Math.max(photosHere.key === key ? photosHere.count : 0, await device.photosIn(key)),
    // What is typed into the example belongs to no logbook.
    readDraft: (part) => (state.example ? null : device.find(draftKey(part))),
    writeDraft(part, value) {
      if (state.example) return;
      note(part, value !== null);
      value === null ? device.forget(draftKey(part)) : device.keep(draftKey(part), value);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    openCode,
    /** A logbook was erased: this device forgets it, and other tabs are told. */
    erased(key) {
      device.drop(key);
      peers?.postMessage({ erased: key });
      open(null);
    },
    announce: calls.announce,
    heed: calls.heed,
    /** A part has a bar of its own at the bottom of the screen: the page shows none meanwhile. */
    bars(isShown) {
      if (barred === isShown) return;
      barred = isShown;
      tell();
    },
    hello,
    tell,
    /** Fill the page from the example, or go back to one's own. */
    example: (on) => sendTo(model, { type: "example", on, key: device.current()?.key ?? null }),
    send: (message) => sendTo(model, message),
    close() {
      clearTimeout(helloTimer);
      connection.close();
      peers?.close();
      model.off("msg:custom", hear);
    },
  };
}
