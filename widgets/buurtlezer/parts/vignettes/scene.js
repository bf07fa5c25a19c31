// The scene that is open: its drawing and words, the questions, and its turn, which waits until one said something. Not here:
// which scenes there are (strip.js), the fields (fields.js).

import { aloudButton, hush } from "../base/aloud.js";
import { elementId, h, statusLine, t } from "../base/base.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { shareButton } from "../base/sharing.js";
import { entryForm } from "../question/form.js";
import { scene } from "../scene/drawing.js";
import { flat, isAnswered, saysMore, whole } from "./bounds.js";
import { fieldsOf, laidOut } from "./fields.js";

/** `told()` gives the scene as the model has it now. Returns {element, refresh, focus, leave, stop}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{told: () => any, newest: (entry: any, stored: any) => any, close: () => void}} options */
export function openScene(model, { told, newest, close }) {
  const { name, title, scene: words, turn: turned, slot } = told();
  const status = statusLine(model);
  const keeper = saving(model, status, () => refresh());
  const heading = h("h3", { tabindex: "-1" }, title);
  const turnButton = h("button", { type: "button", class: "blvi-turn", on: { click: turn } }, t(model, "turn"));
  const turnWords = h("p", { class: "blvi-turned", tabindex: "-1" }, turned);
  const turnPlace = h("div", { class: "blvi-after" }, turnWords);
  const turnHint = h("p", { class: "bl-muted bl-small", id: elementId("turn") }, t(model, "turn_first"));
  turnButton.setAttribute("aria-describedby", turnHint.id);
  const turning = h("div", { class: "blvi-turning" }, turnButton, turnHint, turnPlace);
  const share = h("div", { class: "blvi-share" });
  const erase = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: remove } }, t(model, "remove"));
  const bringBack = removedRow(keeper, () => t(model, "undo"), () => heading.focus());
  let isTurned = false;
  let seen = "";

  const stored = () => newest({ slot }, told().content);
  const act = () => ({ slot, base_seq: told().seq });
  const fields = fieldsOf(model, told());
  const form = entryForm(model, {
    fields,
    required: [],
    partial: () => saysMore(stored(), fields.map(({ name: one }) => one)),
    autosave: true,
    stored: () => flat(stored()),
    shape,
    act,
    saveWord: "",
    primary: false,
    draftName: `${model.get("name")}@${slot}`,
  });
  const next = h(
    "div",
    { class: "bl-row blvi-next" },
    h("button", { type: "button", class: "bl-primary", on: { click: close } }, t(model, "others")),
  );
  laidOut(model, form, { turning, after: turnPlace, next });
  form.element.addEventListener("input", status.clear); // one line says what became of the last act
  const language = model.get("language");
  const read = () => [title, words, ...(turnPlace.hidden ? [] : [turned])].map((text) => ({ language, text }));
  const listen = aloudButton({ label: t(model, "listen"), none: "", said: read });
  const element = h(
    "article",
    { class: "blvi-open", "data-opened": name },
    h("div", { class: "blvi-picture" }, scene(name, title, model.get("drawings"))),
    h("div", { class: "blvi-words" }, heading, h("p", { class: "blvi-scene" }, words), listen),
    h(
      "div",
      { class: "blvi-form" },
      form.element,
      h("div", { class: "bl-row blvi-acts" }, erase, bringBack.element),
      status.element,
      share,
    ),
  );

  /** The whole entry: what is asked here, and what stands there of before that is not. */
  function shape(content) {
    const own = new Set(fields.map(({ name: one }) => one));
    const rest = Object.entries(flat(stored())).filter(([one]) => !own.has(one));
    return { ...whole({ ...Object.fromEntries(rest), ...model.get("template"), ...content }), vignette: name };
  }
  /** Not disabled before that: a keyboard would pass it over, and not hear why it waits. */
  function turn() {
    if (!isAnswered(stored())) return;
    isTurned = true;
    refresh();
    turnWords.focus({ preventScroll: true });
  }
  async function remove() {
    form.clear();
    const outcome = await keeper.send({ action: "delete", ...act() });
    if (outcome.status !== "saved") return;
    status.clear();
    isTurned = false;
    refresh();
    bringBack.offer(t(model, "removed"), () => keeper.send({ action: "undo", slot }));
  }
  async function shareTo(_, to) {
    form.say("", "");
    await keeper.send({ ...act(), content: { ...stored(), visibility: to } });
  }
  function refresh() {
    const content = stored();
    const said = isAnswered(content);
    const open = isTurned || Boolean(content.turned || content.after_turn);
    turnButton.hidden = open;
    turnButton.setAttribute("aria-disabled", String(!said));
    turnHint.hidden = open || said;
    turnPlace.hidden = !open;
    erase.hidden = !content.kind;
    form.refresh();
    const { sharing } = told();
    const look = JSON.stringify(sharing);
    if (look === seen) return;
    seen = look;
    const had = share.contains(document.activeElement);
    share.replaceChildren(...[shareButton({ sharing }, { share: shareTo })].filter(Boolean));
    if (had) share.querySelector("button")?.focus({ preventScroll: true });
  }
  keeper.onOtherLogbook(() => {
    isTurned = false;
    bringBack.clear(); // what it would bring back is somebody else's
    refresh();
  });
  refresh();
  return {
    element,
    refresh,
    focus: () => heading.focus({ preventScroll: true }),
    leave: () => form.leave(),
    stop() {
      hush();
      form.stop();
      keeper.stop();
    },
  };
}
