// Shared by all parts. Nothing here knows what a part is for.

/** @import { Act, Attributes, Built, Child, Content, Model, Named, Outcome } from "./types.d.ts" */

/** Build an element. Attributes: `class`, `on` = {event: fn}, `style` = {…}, true/false for flags; children are nodes or
 * text. Text is only ever text: nothing that a person typed becomes HTML.
 * @template {string} Tag
 * @param {Tag} tag
 * @param {Attributes<Built<Tag>>} [attributes]
 * @param {...Child} children
 * @returns {Built<Tag>} */
export function h(tag, attributes = {}, ...children) {
  const svg = ["svg", "g", "path", "circle", "rect", "line", "text", "title", "polyline", "polygon", "defs", "pattern"];
  const node = svg.includes(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") { for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener); }
    else if (key === "style") { for (const [name, v] of Object.entries(value)) node.style.setProperty(name, v); }
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, String(value));
  }
  const shown = children.flat().filter((child) => child !== null && child !== undefined && child !== false);
  node.append(.../** @type {(Node | string)[]} */ (shown));
  return /** @type {Built<Tag>} */ (node);
}

/** A word or sentence in the person's language; `{name}` is filled from `values`. A missing key shows itself.
 * @param {Model} model
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 * @returns {string} */
export function t(model, key, values = {}) {
  const sentence = model.get("labels")?.[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** 32 hex digits. `crypto.randomUUID` is absent on plain http in a room's network; `getRandomValues` is not. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let elementCount = 0;
/** An id for `label for` and `aria-describedby`, unique on the page even when a part is shown twice. */
export function elementId(word) {
  elementCount += 1;
  return `bl-${word}-${newId().slice(0, 6)}-${elementCount}`;
}

/** The channels of this page by key: a promise that the identity part fulfils, whichever of the two comes first. */
export function channelFor(key) {
  const channels = (globalThis.buurtlezerChannels = globalThis.buurtlezerChannels ?? new Map()); // no `??=`: browsers of 2020
  if (!channels.has(key)) {
    const entry = {};
    entry.promise = new Promise((resolve) => (entry.resolve = resolve));
    channels.set(key, entry);
  }
  return channels.get(key);
}

/** Send a finished gesture. `act` = {action: "write" | "delete" | "undo", content?, entry_id?, slot?, template?}.
 * Resolves to {status: "saved", seq, entry_id, notice} or {status: "refused", sentence}; stays pending while the line is
 * lost. The outbox has it before this function waits for anything.
 * @param {Model} model
 * @param {Act} act
 * @param {() => void} [onQueued]
 * @returns {Promise<Outcome>} */
export async function submit(model, { template = model.get("template"), ...act }, onQueued = () => {}) {
  const slot = act.slot ?? (act.entry_id ? undefined : model.get("slot") || undefined);
  const content = act.content && { ...template, ...act.content };
  /** @type {Act} */
  const whole = { act_id: newId(), part: model.get("name"), action: "write", base_seq: model.get("seq"), ...act, slot, content };
  if (!whole.slot && !whole.entry_id) whole.entry_id = newId();
  const key = model.get("channel");
  if (!key) return submitAlone(model, whole);
  const channel = await channelFor(key).promise;
  return channel.submit(whole, onQueued);
}

/** A part without a channel stands alone: its own Python side says when it has the act, after the value that goes with it.
 * @param {Model} model
 * @param {Act} act
 * @returns {Promise<Outcome>} */
function submitAlone(model, act) {
  return new Promise((resolve) => {
    const hear = (message) => {
      if (message.type !== "kept" || message.act_id !== act.act_id) return;
      model.off("msg:custom", hear);
      resolve({ status: "saved", seq: 0, entry_id: act.entry_id });
    };
    model.on("msg:custom", hear);
    model.send({ type: "act", act });
  });
}

/** What a person typed and did not send yet, kept on this device by a name. `write(null)` forgets it. */
export async function draftOf(model, name = model.get("name")) {
  const key = model.get("channel");
  if (!key) return { read: () => null, write: () => {} };
  const channel = await channelFor(key).promise;
  return { read: () => channel.readDraft(name), write: (value) => channel.writeDraft(name, value) };
}

/** The newest content of an entry, given as {entry_id} or {slot}: what waits of it on this device, or else what is stored. An act
 * holds the whole content, so the newest one stands for all before it, also where it left something out.
 * @param {Model} model
 * @returns {(entry: Named, stored: Content) => Content} */
export function newestOf(model) {
  let channel = null;
  if (model.get("channel")) channelFor(model.get("channel")).promise.then((found) => (channel = found));
  return ({ entry_id: entryId, slot }, stored) => {
    if (!channel || channel.state?.example) return stored;
    const key = channel.device?.current()?.key;
    const isOf = (act) => (entryId ? act.entry_id === entryId : Boolean(slot) && act.slot === slot);
    const waiting = (channel.pending?.() ?? []).filter(({ item, logbook }) => logbook.key === key && isOf(item.act));
    return waiting.pop()?.item.act.content ?? stored;
  };
}

/** The line under a part that says what became of the last act; read aloud politely.
 * @param {Model} model */
export function statusLine(model) {
  const line = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const show = (tone, sentence) => {
    line.dataset.tone = tone;
    line.textContent = sentence ?? "";
  };
  return {
    element: line,
    clear: () => show("", ""),
    say: (tone, sentence) => show(tone, sentence),
    /** Follow one act from the outbox to the ack. Returns the outcome.
     * @param {Act} act
     * @returns {Promise<Outcome>} */
    async follow(act) {
      show("sending", t(model, "status.sending"));
      const outcome = await submit(model, act, () => show("queued", t(model, "status.queued")));
      if (outcome.status === "queued") return outcome; // another logbook is open; the act waits in the outbox of its own
      if (outcome.status === "refused") show("refused", outcome.sentence);
      else show(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
      return outcome;
    },
  };
}

/** Call `changed()` when another logbook is opened on this page, or the example. The first act makes a logbook: that is still
 * the same person, and no change. Returns the function that stops it. */
export function otherLogbook(model, changed) {
  if (!model.get("channel")) return () => {};
  let stop = () => {};
  let stopped = false;
  channelFor(model.get("channel")).promise.then((channel) => {
    if (stopped) return;
    const open = () => (channel.state?.example ? "example" : (channel.device?.current()?.key ?? null));
    let before = open();
    const look = () => {
      const now = open();
      const begun = before === null && now !== "example";
      if (now !== before && !begun) changed();
      before = now;
    };
    stop = channel.listen?.(look) ?? stop;
  });
  return () => {
    stopped = true;
    stop();
  };
}

/** Hear what other parts of this page call (parts/identity/calls.js). Returns the function that ends it. */
export function heed(model, name, hear) {
  if (!model.get("channel")) return () => {};
  let stop = () => {};
  let stopped = false;
  channelFor(model.get("channel")).promise.then((channel) => {
    if (!stopped) stop = channel.heed?.(name, hear) ?? stop;
  });
  return () => {
    stopped = true;
    stop();
  };
}

/** Re-run `draw` when one of the traits changes; returns the function that stops it.
 * @param {Model} model
 * @param {string[]} traits
 * @param {() => unknown} draw */
export function onTraits(model, traits, draw) {
  for (const trait of traits) model.on(`change:${trait}`, draw);
  return () => traits.forEach((trait) => model.off(`change:${trait}`, draw));
}
