// Which figure to look at: themes with chips, which are native radio buttons of one group; sensitive themes open on request.

import { elementId, h, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";

/** What is on screen as chosen: a choice of this view shows at once. Python's answers to two quick choices come one after
 * the other; the first of them does not take the second choice back. */
function choices(model, show) {
  let waiting = [];
  const shown = () => waiting.at(-1) ?? model.get("chosen");
  const stop = onTraits(model, ["chosen"], () => {
    const answered = waiting.indexOf(model.get("chosen"));
    waiting = answered < 0 ? [] : waiting.slice(answered + 1);
    show();
  });
  return {
    shown,
    stop,
    choose(name) {
      if (name === shown()) return;
      waiting.push(name);
      model.send({ type: "choose", name });
      show();
    },
    forget: () => (waiting = []),
  };
}

function render({ model, el }) {
  const root = h("div", { class: "bl-part blc", "data-part": model.get("name") });
  el.append(root);
  const group = elementId("figures");
  const status = statusLine(model);
  const keeper = saving(model, status, drawThemes);
  const choice = choices(model, drawChosen);
  let asked = null; // what was asked for last, true or false, until the stored entry says the same
  const toggle = h("button", { type: "button", class: "bl-quiet blc-toggle", on: { click: onToggle } });
  const [open, closed] = [h("div", { class: "blc-themes" }), h("div", { class: "blc-themes" })];
  const key = h("p", { class: "blc-key bl-muted bl-small", "aria-hidden": "true" });
  root.append(
    h("div", { role: "group", "aria-label": t(model, "choose"), class: "blc-all" }, open, closed, toggle),
    key,
    status.element,
  );

  const opened = () => asked ?? model.get("value").opened === true;

  async function onToggle() {
    const before = asked;
    const wanted = !opened();
    asked = wanted;
    const known = new Set([...root.querySelectorAll("input")].map((input) => input.value));
    drawThemes();
    // What was asked for comes before the button: who goes by keyboard or ear is taken there.
    [...root.querySelectorAll("input")].find((input) => !known.has(input.value))?.focus();
    const outcome = await keeper.send({ content: { ...model.get("value"), opened: wanted } });
    if (outcome.status !== "saved" && asked === wanted) asked = before;
    drawThemes();
  }
  function chip({ name, title, state }) {
    const input = h("input", {
      type: "radio",
      name: group,
      value: name,
      class: "bl-hidden",
      on: { change: () => choice.choose(name) },
    });
    const sign = { guessed: "•", read: "✓" }[state];
    return h(
      "label",
      { class: "blc-chip" },
      input,
      h(
        "span",
        { class: "blc-face" },
        h("span", {}, title),
        sign ? h("span", { class: "blc-sign", "aria-hidden": "true" }, sign) : null,
        sign ? h("span", { class: "bl-hidden" }, ` ${t(model, state)}`) : null,
      ),
    );
  }
  const theme = ({ name, title, figures }) =>
    h(
      "fieldset",
      { class: "blc-theme", "data-theme": name },
      h("legend", { class: "blc-title" }, title),
      h("div", { class: "blc-chips" }, figures.map(chip)),
    );

  function drawThemes() {
    if (asked !== null && asked === (model.get("value").opened === true)) asked = null;
    const all = model.get("themes");
    const [always, onRequest] = [all.filter((one) => one.open), all.filter((one) => !one.open)];
    const shown = opened();
    const focused = root.contains(document.activeElement) ? /** @type {HTMLInputElement} */ (document.activeElement).value : "";
    open.replaceChildren(...always.map(theme));
    closed.replaceChildren(...(shown ? onRequest.map(theme) : []));
    // Where Python calls a theme open because it was opened, there is none on request left, but it can be hidden again.
    toggle.hidden = !(onRequest.length || shown) || !model.get("closed_words");
    toggle.textContent = shown ? t(model, "hide") : model.get("closed_words");
    toggle.disabled = !keeper.isOpen();
    const states = new Set(all.filter((one) => one.open || shown).flatMap((one) => one.figures.map((figure) => figure.state)));
    key.replaceChildren(
      ...[["guessed", "•"], ["read", "✓"]].filter(([state]) => states.has(state))
        .map(([state, sign]) => h("span", {}, h("span", { class: "blc-sign" }, sign), ` ${t(model, state)}`)),
    );
    drawChosen();
    if (focused) [...root.querySelectorAll("input")].find((input) => input.value === focused)?.focus();
  }
  function drawChosen() {
    for (const input of root.querySelectorAll("input")) input.checked = input.value === choice.shown();
  }
  keeper.onOtherLogbook(() => {
    asked = null;
    choice.forget();
    drawThemes();
  });
  const stop = onTraits(model, ["themes", "closed_words", "labels"], drawThemes);
  drawThemes();
  return () => {
    stop();
    choice.stop();
    keeper.stop();
  };
}

export default { render };
