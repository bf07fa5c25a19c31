// Words that were typed for a map that stands by now: they can be read, copied and let go of, and nothing else. They wait on this
// device as any draft does. Not here: the form (writing.js), when a map stands (seen.js).

import { channelFor, elementId, h, t } from "../base/base.js";
import { wordOf } from "./list.js";
import { draftNameOf } from "./writing.js";

const TYPED = ["name", "means", "told_by"];
const CHOSEN = ["sense", "voice", "category"];

/** What of a form was typed or chosen, as lines to copy.
 * @param {any} model @param {Record<string, {value: any}>} unsent */
export function linesOf(model, unsent) {
  const typed = TYPED.map((name) => unsent[name]?.value);
  const chosen = CHOSEN.map((name) => wordOf(model, name, unsent[name]?.value));
  return [...typed, ...chosen].filter(Boolean).join("\n");
}

/** @param {any} model
 * @param {{emptied: () => void}} does `emptied()`: the last of them was let go of */
export function leftWords(model, { emptied }) {
  const element = h("section", { class: "bl-notice blsm-left", "data-tone": "warning", hidden: true });
  const says = h("p", { tabindex: "-1" }, t(model, "left.says"));
  const copied = h("p", { class: "bl-small", role: "status", "aria-live": "polite" });
  const found = new Map(); // name of a draft → {unsent(), forget()}
  const looked = new Set();
  let drawn = "";

  function letGo(name) {
    found.get(name).forget();
    found.delete(name);
    draw();
    /** @type {HTMLElement | null} */
    const next = element.querySelector("textarea");
    element.hidden ? emptied() : next?.focus({ preventScroll: true });
  }
  /** @param {string[]} one */
  function row([name, words]) {
    const id = elementId("left");
    const text = h("textarea", { id, readonly: true, rows: Math.min(8, words.split("\n").length + 1) });
    text.value = words;
    const done = () => (copied.textContent = t(model, "left.copied"));
    const old = () => document.execCommand("copy") && done(); // what is selected, also on plain http in a room's network
    const copy = () => {
      text.select();
      navigator.clipboard ? navigator.clipboard.writeText(words).then(done, old) : old();
    };
    return h(
      "div",
      { "data-draft": name },
      h("label", { for: id, class: "bl-small" }, t(model, "left.label")),
      text,
      h(
        "div",
        { class: "bl-row" },
        h("button", { type: "button", on: { click: copy } }, t(model, "left.copy")),
        h("button", { type: "button", class: "bl-danger", on: { click: () => letGo(name) } }, t(model, "left.let_go")),
      ),
    );
  }
  function draw() {
    const rows = [...found].map(([name, { unsent }]) => [name, linesOf(model, unsent())]).filter(([, words]) => words);
    const now = JSON.stringify(rows);
    if (now === drawn) return;
    drawn = now;
    element.hidden = !rows.length;
    copied.textContent = "";
    element.replaceChildren(...(rows.length ? [says, ...rows.map(row), copied] : []));
  }
  return {
    element,
    draw,
    /** What stands in a form that has to close.
     * @param {import("./writing.js").Writing} writing */
    take({ draftName, unsent, forget }) {
      looked.add(draftName);
      found.set(draftName, { unsent, forget });
      draw();
    },
    focus: () => says.focus({ preventScroll: true }),
    /** Drafts of this map on this device: of a new place, and of what is named by these keys.
     * @param {string[]} keys */
    async look(keys) {
      const names = [undefined, ...keys].map((key) => draftNameOf(model, key)).filter((name) => !looked.has(name));
      if (!model.get("channel") || !names.length) return;
      names.forEach((name) => looked.add(name));
      const channel = await channelFor(model.get("channel")).promise;
      for (const name of names) {
        const draft = channel.readDraft(name);
        if (!draft || found.has(name)) continue;
        channel.writeDraft(name, draft); // it is there, and not stored
        found.set(name, { unsent: () => channel.readDraft(name) ?? {}, forget: () => channel.writeDraft(name, null) });
      }
      draw();
    },
    /** Another logbook is open. */
    forget() {
      found.clear();
      looked.clear();
      draw();
    },
  };
}
