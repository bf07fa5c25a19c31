// What somebody is busy with beside the map, one thing at a time: a service of one's own, an answer about one, or another start.
// Not here: the fields of each form (forms.js), what stands in the panel otherwise (panel.js).

import { h, t } from "../base/base.js";
import { checkForm, noteForm, serviceForm } from "./forms.js";
import { startChoice } from "./start.js";
import { whereChoice } from "./where.js";

const ANSWERS = { check: checkForm, note: noteForm };

/** `context` = {L, map, geography}. `hooks` = {put(title, ...nodes), service(ref) shows one, cancelled() where none was begun,
 * saved(outcome, ref)}. Who begins something has left what was begun before: `stop()`. */
export function writing(model, context, hooks) {
  let form = null;
  let where = null;

  return {
    /** Somebody is busy. */
    on: () => Boolean(form || where),
    /** A service of one's own: one that is there, or a new one where there is none. */
    service(one) {
      const content = one?.mine.content;
      const begun = content ? { location: content.location ?? null, street: content.street ?? "", name: one.mine.word } : null;
      const question = t(model, "where.question");
      const place = whereChoice(model, context, { modes: ["tap", "name", "none"], question, begun });
      const fields = serviceForm(model, {
        service: one && { ...one.mine, ref: one.ref },
        where: place.value,
        moved: () => place.value() !== begun,
        cancel: () => {
          fields.clear();
          one ? hooks.service(one.ref) : hooks.cancelled();
        },
        unchanged: () => one && hooks.service(one.ref),
        saved: (outcome) => hooks.saved(outcome, one ? one.ref : `own/${outcome.entry_id}`),
      });
      [form, where] = [fields, place];
      hooks.put(
        t(model, one ? "form.change_title" : "form.add_title"),
        place.element,
        h("p", { class: "bl-small bls-caution" }, t(model, "form.caution")),
        fields.element,
      );
    },
    /** An answer about a service: whether it is there ("check"), or what the team knows ("note"). `said`: the one that was given.
     * @param {"check" | "note"} which */
    answer(which, one, said) {
      const fields = ANSWERS[which](model, {
        ref: one.ref,
        said,
        cancel: () => {
          fields.clear();
          hooks.service(one.ref);
        },
        unchanged: () => hooks.service(one.ref),
        saved: (outcome) => hooks.saved(outcome, one.ref),
      });
      form = fields;
      hooks.put(t(model, `form.${which}_title`), h("p", { class: "bl-muted" }, one.name || one.label), fields.element);
    },
    /** Another start to walk from; `done()` when it is taken, or left. */
    start(done) {
      const choice = startChoice(model, context, done);
      where = choice.where;
      hooks.put(choice.title, ...choice.nodes);
    },
    /** A tap on the map that says where something is; true when it was meant for that. */
    tap: (point) => where?.tap(point) ?? false,
    stop() {
      form?.stop();
      where?.stop();
      [form, where] = [null, null];
    },
  };
}
