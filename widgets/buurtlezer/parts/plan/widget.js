// The plan: what is changed is kept at once where it is whole (it has a stop), and as a draft on this device until then.

import { draftOf, h, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { sharingLine } from "../base/sharing.js";
import { walkMap } from "../walk/mapped.js";
import { contentOf, PLAN_FIELDS, planFields } from "./fields.js";
import { stopList } from "./stops.js";

const PLAN_REST = 1200;

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-plan", "data-part": model.get("name") });
  el.append(root);
  const status = statusLine(model);
  const keeper = saving(model, status, () => {
    onTheWay = null;
    show();
  });
  let onTheWay = null; // what was sent last, until the store's own answer is here: one may take a step back before that
  let edit = null; // what the person is busy with; null while it is what is stored
  let steps = []; // earlier stops, for going back
  let draft = null;
  let timer = 0;
  const stored = () => model.get("value");
  const now = () => edit ?? onTheWay ?? contentOf(stored());

  const fields = planFields(model, { changed, finished });
  const list = stopList(model, { stops: () => now().stops, change: changeStops, say: status.say });
  const back = h("button", { type: "button", class: "bl-quiet bl-plan-back", on: { click: stepBack } }, t(model, "back"));
  const mapPlace = h("div", {});
  const form = h(
    "fieldset",
    { class: "bl-stack" },
    h("legend", { class: "bl-field-label" }, t(model, "where")),
    h(
      "div",
      { class: "bl-plan-two" },
      h("div", { class: "bl-stack" }, list.element, h("div", { class: "bl-row" }, back)),
      mapPlace,
    ),
    h("div", { class: "bl-form bl-plan-fields" }, [...fields.values()].map((one) => one.element)),
  );
  const sharing = sharingLine(model, () => status.clear()); // what was said of the act before is not true of this one
  root.append(h("div", { class: "bl-card" }, form, status.element, sharing.element));

  function begin() {
    edit = { ...now() };
  }
  function changed(name) {
    begin();
    const value = fields.get(name).get();
    edit[name] = value ?? (name === "minutes" ? 45 : "");
    later();
  }
  function finished(sure) {
    if (edit) keep();
    else if (!sure) show();
  }
  function changeStops(stops) {
    steps.push(now().stops);
    begin();
    edit.stops = stops;
    draw();
    keep();
  }
  function stepBack() {
    if (!steps.length) return;
    begin();
    edit.stops = steps.pop();
    draw();
    keep();
  }
  function later() {
    writeDraft();
    clearTimeout(timer);
    timer = setTimeout(keep, PLAN_REST);
  }
  function writeDraft() {
    draft?.write(edit);
  }
  /** What would be kept: a text with an open question stays as it was stored. */
  function whole() {
    const before = onTheWay ?? contentOf(stored());
    const holding = PLAN_FIELDS.filter((name) => fields.get(name).holds());
    return [{ ...edit, ...Object.fromEntries(holding.map((name) => [name, before[name]])) }, holding];
  }
  async function keep() {
    clearTimeout(timer);
    if (!edit) return;
    writeDraft();
    const [content, holding] = whole();
    const sent = JSON.stringify(edit);
    if (!content.stops.length && !stored().stops) return status.say("info", t(model, "needs_stop"));
    if (holding.length) status.say("warning", t(model, "held"));
    if (JSON.stringify(content) === JSON.stringify(onTheWay ?? contentOf(stored()))) {
      if (!holding.length) [edit] = [null];
      return writeDraft();
    }
    onTheWay = content;
    const outcome = await keeper.send(content.stops.length ? { content } : { action: "delete" });
    if (outcome.status === "refused" && onTheWay === content) onTheWay = null; // it comes nowhere: the same may be sent again
    if (outcome.status === "saved" && !holding.length && edit && JSON.stringify(edit) === sent) {
      edit = null;
      writeDraft();
      show();
    }
  }
  function show() {
    form.disabled = !keeper.isOpen();
    if (!form.disabled && !draft) openDraft();
    draw();
  }
  async function openDraft() {
    draft = { write: () => {} };
    draft = await draftOf(model);
    const found = draft.read();
    if (!found || edit || JSON.stringify(found) === JSON.stringify(contentOf(stored()))) return;
    edit = { ...contentOf({}), ...found };
    status.say("info", t(model, "restored"));
    draw();
  }
  function draw() {
    const shown = now();
    for (const [name, field] of fields) if (!field.isBusy()) field.set(shown[name]);
    list.draw();
    back.hidden = !steps.length;
    const ground = model.get("ground");
    const same = JSON.stringify((ground.stops ?? []).map(({ id }) => id)) ===
      JSON.stringify(shown.stops.filter(({ location }) => location).map(({ id }) => id));
    const map = same ? walkMap(ground, t(model, "map")) : null;
    mapPlace.replaceChildren(...(map ? [map] : []));
  }
  const flush = () => edit && keep();
  globalThis.addEventListener("pagehide", flush);
  keeper.onOtherLogbook(() => {
    clearTimeout(timer);
    [edit, steps, draft, onTheWay] = [null, [], null, null];
    show();
  });
  const stop = onTraits(model, ["ground"], draw);
  show();
  return () => {
    clearTimeout(timer);
    globalThis.removeEventListener("pagehide", flush);
    stop();
    keeper.stop();
    sharing.stop();
    list.stop();
    fields.forEach((field) => field.stop());
  };
}

export default { render };
