// Why somebody stands there on the line: a box that comes with the mark and goes with it. Not here: the mark (statement.js).

import { h, t } from "../base/base.js";
import { entryForm } from "../question/form.js";

/** Under which name this device keeps what is typed beside a mark until it is stored.
 * @param {import("../base/types.d.ts").Model} model
 * @param {string} slot */
export const draftNameOf = (model, slot) => `${model.get("name")}@${slot}`;

/** `stored()`: the entry as it is shown, `shape(content)`: the whole of it as it is sent, `act()`: what goes with it.
 * Returns {element, show(stands), say, clear, stop}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{slot: string, stored: () => any, shape: (content: any) => any, act: () => any, typing: () => void}} options */
export function whyBox(model, { slot, stored, shape, act, typing }) {
  const element = h("div", { class: "blwe-why" });
  /** @type {ReturnType<typeof entryForm> | null} */
  let form = null;

  function open() {
    const longest = model.get("longest");
    form = entryForm(model, {
      fields: [{ name: "why", type: "longtext", label: t(model, "why"), optional: true, max_length: longest }],
      required: [],
      autosave: true,
      partial: true,
      stored,
      shape: ({ why = "" }) => shape({ why }),
      act,
      saveWord: "",
      primary: false,
      draftName: draftNameOf(model, slot),
    });
    form.element.addEventListener("input", typing);
    element.replaceChildren(form.element);
  }
  function close() {
    form?.stop();
    form = null;
    element.replaceChildren();
  }
  return {
    element,
    /** @param {boolean} stands whether there is a mark */
    show(stands) {
      if (!stands) close();
      else if (!form) open();
      else form.refresh();
    },
    say: (tone, sentence) => form?.say(tone, sentence),
    clear: () => form?.clear(),
    stop: () => form?.stop(),
  };
}
