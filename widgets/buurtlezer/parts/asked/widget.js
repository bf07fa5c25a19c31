// The action list: each open question with whom to ask, and room for the answer. An answered one leaves the list.

import { channelFor, h, newestOf, onTraits, t } from "../base/base.js";
import { entryForm } from "../question/form.js";
import { onErased } from "../walk/erasing.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-asked", "data-part": model.get("name") });
  el.append(root);
  const newest = newestOf(model);
  const forms = new Map(); // entry → {form, element, now}: what is being typed stays when another question goes
  const list = h("ol", { class: "bl-asked-list" });
  const note = h("p", { class: "bl-muted", role: "status", "aria-live": "polite" });
  root.append(h("div", { class: "bl-card bl-stack" }, list, note));

  function made(question) {
    const one = { now: question };
    const fields = [
      { name: "ask_whom", type: "text", label: t(model, "whom"), optional: true, max_length: 120 },
      { name: "answer", type: "longtext", label: t(model, "answer"), help: t(model, "answer_help"), max_length: 2000 },
    ];
    /** @type {(content: import("../base/types.d.ts").Content) => object} */
    const rest = ({ ask_whom: _whom, answer: _answer, ...others }) => others;
    one.form = entryForm(model, {
      fields,
      required: ["answer"],
      stored: () => newest(one.now, one.now.content),
      autosave: false,
      saveWord: t(model, "save"),
      primary: false,
      draftName: `answer@${question.entry_id}`,
      act: () => ({ entry_id: one.now.entry_id, base_seq: one.now.seq, template: rest(newest(one.now, one.now.content)) }),
    });
    one.list = h("button", { type: "button", class: "bl-quiet", on: { click: () => handOver(one.now) } }, [
      t(model, "action"),
      h("span", { class: "bl-hidden" }, `: ${question.question}`),
    ]);
    one.listed = h("p", { class: "bl-small bl-muted" }, t(model, "on_list"));
    one.element = h(
      "li",
      {},
      h("p", { class: "bl-asked-where bl-small bl-muted" }, question.where),
      h("h4", {}, question.question),
      one.form.element,
      one.list,
      one.listed,
    );
    return one;
  }
  /** A question becomes something to do: the list opens its form with it. */
  async function handOver({ entry_id: id, question }) {
    const channel = await channelFor(model.get("channel")).promise;
    const content = { what: t(model, "action_what", { question }), from_entry: id };
    channel.announce("add", { part: model.get("hands_to"), content });
  }
  function draw() {
    const questions = model.get("questions");
    const open = new Set(questions.map(({ entry_id: id }) => id));
    for (const [id, one] of forms) {
      if (open.has(id)) continue;
      one.form.stop();
      forms.delete(id);
    }
    const rows = questions.map((question) => {
      const known = forms.get(question.entry_id);
      const one = known && known.now.question === question.question ? known : made(question);
      if (known && known !== one) known.form.stop();
      one.now = question;
      forms.set(question.entry_id, one);
      one.form.refresh();
      one.list.hidden = !model.get("hands_to") || Boolean(question.listed);
      one.listed.hidden = !question.listed;
      return one.element;
    });
    if (rows.length !== list.childElementCount || rows.some((row, at) => list.children[at] !== row)) {
      list.replaceChildren(...rows);
    }
    list.hidden = !rows.length;
    const known = model.get("ready") || !model.get("channel");
    note.textContent = [known ? (rows.length ? "" : t(model, "empty")) : t(model, "opening"), model.get("answered")].filter(
      Boolean,
    ).join(" ");
  }
  const letGo = ({ ids }) => ids.forEach((id) => forms.get(id)?.form.clear());
  const stops = [onTraits(model, ["questions", "answered", "hands_to", "ready", "labels"], draw), onErased(model, letGo)];
  draw();
  return () => {
    stops.forEach((stop) => stop());
    forms.forEach(({ form }) => form.stop());
  };
}

export default { render };
