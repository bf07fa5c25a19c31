// Where a file is chosen or dropped, why it cannot come, and how far it has come.

import { h, t } from "../base/base.js";

const MEGABYTE = 1024 * 1024;

/** Words for what a file may be: {types, size}. */
function limitsOf(model) {
  const language = model.get("language");
  const types = new Intl.ListFormat(language, { type: "disjunction" }).format(model.get("accept"));
  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(model.get("max_bytes") / MEGABYTE);
  return { types, size: t(model, "megabytes", { n: megabytes }) };
}

/** Why a file cannot come, as a name; nothing when it can. Python looks again. */
export function faultOf(model, files) {
  const [file] = files;
  if (files.length > 1) return "one_only";
  if (!model.get("accept").some((ending) => file.name.toLowerCase().endsWith(ending.toLowerCase()))) return "wrong_type";
  if (file.size === 0) return "empty_file";
  return file.size > model.get("max_bytes") ? "too_big" : undefined;
}

/** The sentence of a refusal by name, ours or Python's. */
export function refusalOf(model, why) {
  const names = ["one_only", "wrong_type", "empty_file", "too_big", "unreadable", "interrupted", "failed"];
  return t(model, names.includes(why) ? why : "failed", limitsOf(model));
}

/** Where a file is chosen or dropped; `taken(files)` is called with what was. Gives {element, draw, focus}. */
export function startBox(model, isOpen, taken) {
  const input = h("input", { type: "file", hidden: true, on: { change: onChange } });
  const choose = h("button", { type: "button", class: "bl-primary", on: { click: () => input.click() } });
  const [invite, drop, limits, promise] = [h("p", {}), h("p", { class: "bl-upload-drop bl-muted" }), h("p", {}), h("p", {})];
  const zone = h(
    "div",
    { class: "bl-upload-zone", on: { dragover: onOver, dragleave: () => delete zone.dataset.over, drop: onDrop } },
    drop,
    choose,
    input,
  );
  const element = h("div", { class: "bl-stack" }, invite, zone, h("div", { class: "bl-muted bl-small" }, limits, promise));

  function onChange() {
    const files = [...input.files];
    input.value = ""; // the same file may be chosen again, mended
    if (files.length) taken(files);
  }
  function onOver(event) {
    event.preventDefault();
    if (isOpen()) zone.dataset.over = "";
  }
  function onDrop(event) {
    event.preventDefault();
    delete zone.dataset.over;
    const files = [...event.dataTransfer.files];
    if (files.length && isOpen()) taken(files);
  }
  return {
    element,
    draw() {
      invite.textContent = t(model, "invite");
      drop.textContent = t(model, "drop");
      choose.textContent = t(model, "choose");
      limits.textContent = t(model, "limits", limitsOf(model));
      promise.textContent = t(model, "promise");
      choose.disabled = !isOpen();
      input.accept = model.get("accept").join(",");
    },
    focus: () => choose.focus(),
  };
}

/** How far a file has come; a screen reader hears the quarters. */
export function progressBox(model, name, cancelled) {
  const words = h("p", { class: "bl-upload-percent" });
  const spoken = h("p", { class: "bl-hidden", role: "status" });
  const bar = h("progress", { max: 100, value: 0, "aria-label": t(model, "bringing", { name }) });
  const title = h("p", { class: "bl-upload-name" }, t(model, "bringing", { name }));
  const cancel = h("button", { type: "button", on: { click: cancelled } }, t(model, "cancel"));
  let quarter = 0;
  return {
    element: h(
      "div",
      { class: "bl-stack" },
      title,
      h("div", { class: "bl-upload-bar" }, bar, words),
      spoken,
      h("div", { class: "bl-row" }, cancel),
    ),
    show(share) {
      const percent = Math.floor(share * 100);
      bar.value = percent;
      words.textContent = t(model, "percent", { n: percent });
      if (Math.floor(share * 4) > quarter) spoken.textContent = words.textContent;
      quarter = Math.floor(share * 4);
    },
    focus: () => cancel.focus(),
  };
}
