// What is asked of Python about what was recognised: to make an entry of it, or to read the same file with other columns. Not
// here: how it is asked (transfer.js), where an entry goes then.

import { newId, t } from "../base/base.js";
import { refusalOf } from "./start.js";
import { confirmation } from "./transfer.js";

/** `form` = {found, status, busy}; `made(form, content)` is called with what Python made of what was confirmed. */
export function confirming(model, made) {
  let asked = null; // the confirmation under way

  function ask(form, chosen, saying, content, ...type) {
    form.busy(true);
    form.status.say("sending", saying());
    asked = confirmation(model, form.found.upload ?? newId(), chosen, {
      waiting: (on) => form.status.say(on ? "queued" : "sending", on ? t(model, "waiting") : saying()),
      content,
      refused({ sentence, why }) {
        form.busy(false);
        form.status.say("refused", sentence || refusalOf(model, why));
      },
    }, ...type);
  }
  return {
    confirm: (form, chosen) => ask(form, chosen, () => t(model, "confirming"), (content) => made(form, content)),
    /** Have the same file read with other columns: what was found is another then, and so is the form. `saying`: meanwhile. */
    reread: (form, chosen, saying) => ask(form, chosen, () => saying, () => form.busy(false), "columns"),
    stop() {
      asked?.stop();
      asked = null;
    },
  };
}
