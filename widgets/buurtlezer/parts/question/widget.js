// A question: some fields that together make one entry. How they become acts: form.js.

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-question", "data-part": model.get("name") });
  el.append(root);
  let form;
  function draw() {
    const [unsent, busy] = [form?.unsent(), form?.busy()];
    form?.stop();
    const fields = model.get("fields");
    const typed = fields.some((field) => TYPED.includes(field.type));
    form = entryForm(model, {
      fields, required: model.get("required"), stored: () => model.get("value"), act: () => ({}), unsent, autosave: true,
      saveWord: typed ? t(model, "save") : "", primary: false,
    });
    root.replaceChildren(h("div", { class: "bl-card" },
      model.get("title") ? h("h3", {}, model.get("title")) : null,
      model.get("prompt") ? h("p", {}, model.get("prompt")) : null, form.element));
    if (busy) form.focus(busy);
  }
  const stop = onTraits(model, ["fields", "required", "labels", "title", "prompt"], draw);
  draw();
  return () => {
    stop();
    form.stop();
  };
}

export default { render };
