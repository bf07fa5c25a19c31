// The network canvas.

function render({ model, el }) {
  el.dataset.part = model.get("name");
}

export default { render };
