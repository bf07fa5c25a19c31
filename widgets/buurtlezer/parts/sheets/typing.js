// Sheets of others, typed in one after the other: the stop and the eyes stay, the number counts up.

import { channelFor, elementId, h, newId, otherLogbook, statusLine, t } from "../base/base.js";
import { choiceField } from "../question/choice.js";
import { entryForm } from "../question/form.js";
import { onErased } from "../walk/erasing.js";
import { eyesField, stopFields } from "../walk/fields.js";
import { markSaid } from "../walk/said.js";

export function typing(model) {
  const status = statusLine(model);
  const stopId = elementId("stop");
  const stop = h("select", { id: stopId, on: { change: remember } });
  const eyes = choiceField(model, eyesField(model), { required: true, changed: remember });
  eyes.set("writer");
  const title = h("h4", {});
  let entryId = newId();
  let channel = null;
  let begun = null; // the stop of a sheet that was begun before: {stop, name}; it may be out of the plan by now
  const key = () => `walk:${channel.device.current()?.key ?? "new"}:sheet`;
  /** A sheet has its id, stop and eyes from when it is begun: one that left before a reload, and is still in its boxes after it,
   * is not two, and is not of another stop. */
  function remember() {
    if (!channel || channel.state.example || !stop.value) return;
    begun = { stop: stop.value, name: stop.selectedOptions[0].dataset.name };
    channel.device.keep(key(), { id: entryId, ...begun, eyes: eyes.get() });
  }
  function nextId() {
    entryId = newId();
    remember();
  }
  function takeUp() {
    const kept = channel.state.example ? null : channel.device.find(key());
    const hasDraft = channel.readDraft("sheet") !== null;
    entryId = kept?.id ?? newId();
    begun = kept && hasDraft ? { stop: kept.stop, name: kept.name } : null;
    if (kept) eyes.set(kept.eyes);
    draw();
    if ([...stop.options].some(({ value }) => value === kept?.stop)) stop.value = kept.stop;
    remember();
  }
  channelFor(model.get("channel")).promise.then((found) => {
    channel = found;
    takeUp();
  });
  let typedIn = 0; // on this page, before the numbers come back
  const number = () => Math.max(model.get("next_sheet"), typedIn + 1);
  const form = entryForm(model, {
    fields: stopFields(model),
    required: [],
    stored: () => ({}),
    autosave: false,
    draftName: "sheet",
    saveWord: t(model, "next"),
    primary: true,
    act: () => ({
      entry_id: entryId,
      base_seq: 0,
      template: { ...model.get("template"), stop: stop.value, eyes: eyes.get(), sheet: number() },
    }),
    saved() {
      status.say("saved", t(model, "typed", { number: number() }));
      typedIn = number();
      nextId();
      form.clear();
      drawNumber();
      form.focus("sees");
    },
  });
  markSaid(form.element);
  const element = h(
    "details",
    { class: "bl-sheets-fold" },
    h("summary", {}, t(model, "typing.title")),
    h("p", {}, t(model, "typing.why")),
    title,
    h(
      "div",
      { class: "bl-stack" },
      h("div", {}, h("label", { for: stopId, class: "bl-field-label" }, t(model, "stop")), stop),
      eyes.element,
      form.element,
      status.element,
    ),
  );

  function drawNumber() {
    title.textContent = t(model, "sheet", { number: number() });
  }
  function draw() {
    const stops = model.get("stops");
    const chosen = begun?.stop ?? stop.value;
    const out = begun && channel?.readDraft("sheet") && !stops.some(({ id }) => id === begun.stop)
      ? [h("option", { value: begun.stop, "data-name": begun.name }, begun.name)]
      : [];
    stop.replaceChildren(
      ...stops.map(({ id, name }, at) => h("option", { value: id, "data-name": name }, `${at + 1}. ${name}`)),
      ...out,
    );
    if ([...stop.options].some(({ value }) => value === chosen)) stop.value = chosen;
    drawNumber();
  }
  draw();
  /** What was typed of a stop that is erased goes too. */
  function letGo({ stops }) {
    if (!stops || stops.has(stop.value)) form.clear();
  }
  const endings = [form.stop, onErased(model, letGo), otherLogbook(model, () => channel && takeUp())];
  return { element, draw, stop: () => endings.forEach((end) => end()) };
}
