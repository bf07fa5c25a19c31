// The bar: whose logbook is open, the recovery code, other logbooks of this device, leaving. Shows what the channel knows.

import { elementId, h, t } from "../base/base.js";
import { readSecret, spelled } from "./device.js";
import { drawRoom } from "./room.js";

function copyText(text) {
  // The clipboard is closed on plain http in a room's network; the old command is not.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = h("textarea", { class: "bl-hidden", readonly: true }, text);
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  return Promise.resolve();
}

export function drawPanel(model, el, channel) {
  const { device } = channel;
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const name = h("strong", {});
  const state = h("span", { class: "bl-muted bl-small" });
  const bar = h(
    "summary",
    { class: "bl-identity-bar" },
    h("span", {}, name, " ", state),
    h("span", { class: "bl-identity-open" }, t(model, "manage")),
  );
  const body = h("div", { class: "bl-stack bl-identity-body" });
  const details = h("details", { class: "bl-card" }, bar, body);
  const notices = h("div", { class: "bl-stack" });
  const look = h(
    "button",
    { type: "button", class: "bl-quiet bl-small", on: { click: () => channel.example(true) } },
    t(model, "example.open"),
  );
  const room = drawRoom(model, channel);
  el.append(room.element, notices, details, look, said);

  const button = (key, listener, extra = "") =>
    h("button", { type: "button", class: extra, on: { click: listener } }, t(model, key));
  const say = (tone, sentence) => {
    said.dataset.tone = tone;
    said.textContent = sentence;
  };

  function codeBlock(logbook) {
    const code = h("code", { class: "bl-code" }, spelled(logbook.secret));
    return h(
      "div",
      { class: "bl-stack" },
      code,
      h(
        "div",
        { class: "bl-row" },
        button(
          "code.copy",
          () =>
            copyText(spelled(logbook.secret)).then(
              () => say("saved", t(model, "code.copied")),
              () => say("warning", t(model, "code.copy_by_hand")),
            ),
        ),
        button("code.noted", () => {
          device.keep(`asked:${logbook.key}`, true);
          say("saved", t(model, "code.noted_thanks"));
          bar.focus(); // the button that was pressed goes
          channel.tell();
        }, "bl-primary"),
      ),
    );
  }

  function drawNotices() {
    const logbook = device.current();
    const found = [];
    const { welcomed, example } = channel.state;
    const notice = (tone, ...children) =>
      h("div", { class: "bl-notice bl-stack", "data-tone": tone, role: tone === "info" ? "note" : "alert" }, ...children);
    if (example) {
      found.push(notice(
        "info",
        h("p", {}, t(model, "example.shown")),
        h("div", { class: "bl-row" }, button("example.back", () => channel.example(false), "bl-primary")),
      ));
    }
    if (welcomed?.state === "unknown") {
      found.push(
        notice(
          "warning",
          h("p", {}, welcomed.sentence),
          h(
            "div",
            { class: "bl-row" },
            button("return.other", () => showReturn()),
            button("new", () => channel.open(null)),
          ),
        ),
      );
    }
    if (channel.state.codeFault) {
      found.push(notice(
        "warning",
        h("p", {}, channel.state.codeFault),
        h("div", { class: "bl-row" }, button("return.other", () => showReturn())),
      ));
    }
    if (welcomed?.state === "trouble") {
      found.push(
        notice("warning", h("p", {}, welcomed.sentence), h("div", { class: "bl-row" }, button("again", () => channel.hello()))),
      );
    }
    if (device.isFull()) found.push(notice("warning", h("p", {}, t(model, "storage_full"))));
    for (const item of channel.refused()) {
      found.push(
        notice(
          "refused",
          h("p", {}, t(model, "refused.before")),
          h("p", {}, item.sentence),
          h(
            "div",
            { class: "bl-row" },
            button("refused.again", () => {
              device.forget(item.key);
              channel.again(item.act, () => {}).then(refresh);
              refresh();
            }),
            button("refused.drop", () => {
              device.forget(item.key);
              refresh();
            }, "bl-danger"),
          ),
        ),
      );
    }
    if (channel.asksToNoteCode()) {
      found.push(
        notice("info", h("p", {}, h("strong", {}, t(model, "code.title"))), h("p", {}, t(model, "code.why")), codeBlock(logbook)),
      );
    }
    // Redraw only what changed, so that a button in use is not pulled away and a screen reader is not repeated.
    const shape = JSON.stringify([
      channel.state.codeFault,
      welcomed?.state,
      welcomed?.sentence,
      example,
      device.isFull(),
      channel.refused().map((item) => item.key),
      found.length,
      logbook?.key,
    ]);
    if (notices.dataset.shape !== shape) {
      notices.dataset.shape = shape;
      notices.replaceChildren(...found);
    }
  }

  function showReturn() {
    details.open = true;
    /** @type {HTMLElement} */ (body.querySelector("[data-return]"))?.focus();
  }

  function returnForm() {
    const id = elementId("code");
    const field = h("input", {
      id,
      type: "text",
      autocomplete: "off",
      autocapitalize: "characters",
      spellcheck: "false",
      "data-return": true,
      placeholder: "0000-0000-0000-0000",
    });
    const open = (event) => {
      event.preventDefault();
      const secret = readSecret(field.value);
      if (!secret) return say("refused", t(model, "return.not_a_code"));
      say("", "");
      channel.openCode(secret);
    };
    return h(
      "form",
      { class: "bl-stack", on: { submit: open } },
      h("label", { for: id }, t(model, "return.label")),
      h("div", { class: "bl-row bl-grow" }, field, h("button", { type: "submit" }, t(model, "return.open"))),
    );
  }

  function nameForm(logbook) {
    const id = elementId("name");
    const field = h("input", { id, type: "text", maxlength: "200", value: logbook.name });
    const rename = (event) => {
      event.preventDefault();
      device.note(logbook.key, { name: field.value.trim(), renamed: true });
      channel.send({ type: "rename", secret: logbook.secret, name: field.value.trim() });
      const open = channel.connection.state() === "open";
      say(open ? "saved" : "queued", t(model, open ? "renamed" : "status.queued"));
      refresh();
    };
    return h(
      "form",
      { class: "bl-stack", on: { submit: rename } },
      h("label", { for: id }, t(model, "name.label")),
      h("div", { class: "bl-row bl-grow" }, field, h("button", { type: "submit" }, t(model, "name.keep"))),
    );
  }

  async function leave(logbook, sure) {
    if (!sure) {
      const photos = await channel.photosWaiting(logbook.key);
      const waiting = photos +
        channel.pending().filter((one) => one.logbook.key === logbook.key && one.item.act.content?.kind !== "photo").length;
      const question = waiting ? t(model, "leave.waiting", { count: waiting }) : t(model, "leave.sure");
      return leaveRow.replaceChildren(
        h("p", {}, question),
        codeBlock(logbook),
        h(
          "div",
          { class: "bl-row" },
          button("leave.yes", () => leave(logbook, true), "bl-danger"),
          button("leave.no", () => draw()),
        ),
      );
    }
    device.shared() ? device.leaveShared() : device.drop(logbook.key);
    channel.open(null);
    say("saved", t(model, "leave.done"));
    draw();
  }

  /** From now on nothing stays on this computer's disk; photos that wait are kept by the open page only, and that is said. */
  async function share(logbook) {
    const photos = logbook ? await channel.photosWaiting(logbook.key) : 0;
    device.share(logbook);
    if (photos) say("warning", t(model, "shared_photos", { count: photos }));
    else say("saved", t(model, "shared"));
    draw();
    channel.tell();
  }

  /** The name of another logbook; one of a workshop says of which. */
  function ofWorkshop({ name: called, room: workshop }) {
    const own = called || t(model, "unnamed");
    return workshop ? t(model, "room.logbook", { name: own, title: workshop.title }) : own;
  }

  let leaveRow = h("div", {});
  function draw() {
    const logbook = device.current();
    const others = device.logbooks().filter((other) => other.key !== logbook?.key);
    leaveRow = h("div", { class: "bl-stack" });
    if (logbook) leaveRow.append(h("div", { class: "bl-row" }, button("leave", () => leave(logbook, false), "bl-danger")));
    const parts = [];
    if (logbook) {
      parts.push(
        nameForm(logbook),
        h(
          "section",
          { class: "bl-stack" },
          h("h3", {}, t(model, "code.title")),
          h("p", {}, t(model, "code.why")),
          codeBlock(logbook),
        ),
      );
    }
    if (others.length) {
      parts.push(
        h(
          "section",
          { class: "bl-stack" },
          h("h3", {}, t(model, "others")),
          ...others.map((other) =>
            h(
              "div",
              { class: "bl-row" },
              h("button", { type: "button", on: { click: () => channel.open(other) } }, ofWorkshop(other)),
            )
          ),
        ),
      );
    }
    parts.push(h("section", { class: "bl-stack" }, h("h3", {}, t(model, "return.title")), returnForm()));
    const row = h("div", { class: "bl-row" });
    if (logbook) row.append(button("new", () => channel.open(null)));
    if (!device.shared()) row.append(button("share", () => share(logbook)));
    if (row.childElementCount) parts.push(row);
    if (device.shared()) parts.push(h("p", { class: "bl-small bl-muted" }, t(model, "shared")));
    parts.push(leaveRow);
    body.replaceChildren(...parts);
  }

  let drawn = "";
  let noticed = "";
  function refresh() {
    const logbook = device.current();
    const sign = channel.sign();
    name.textContent = channel.state.example
      ? t(model, "example.name")
      : logbook
      ? logbook.name || t(model, "unnamed")
      : t(model, "nobody");
    state.textContent = sign.words;
    state.dataset.tone = sign.tone;
    details.hidden = channel.state.example;
    look.hidden = channel.state.example;
    room.refresh();
    drawNotices();
    if (channel.state.notice !== noticed) {
      noticed = channel.state.notice;
      say("", noticed);
    }
    const now = JSON.stringify([logbook?.key, logbook?.name, logbook?.room?.title, device.logbooks().length, device.shared()]);
    if (now !== drawn) {
      drawn = now;
      draw();
    }
  }
  return { refresh };
}
