// What is one's own: at the top of every screen who answers now, at its foot help, and under a fold the code, the agreements,
// taking along, erasing, writing for somebody else.

import { h } from "../../../../parts/base/base.js";
import { spelled } from "../../../../parts/identity/device.js";
import { agreementsList } from "./agreements.js";
import { OWN } from "../pictures.js";
import { picture } from "../../../../parts/base/picture.js";
import { Lost } from "../connection.js";
import * as people from "./people.js";
import { t } from "../../../../parts/light/words.js";
import { workbook } from "./rest.js";

const unfolded = new Set();

function fold(name, ...inside) {
  const details = h(
    "details",
    {
      class: "fold",
      open: unfolded.has(name),
      on: { toggle: () => (details.open ? unfolded.add(name) : unfolded.delete(name)) },
    },
    h("summary", { "data-place": `fold-${name}` }, t(`own.${name}`)),
    h("div", { class: "bl-stack" }, inside.flat(2)),
  );
  return details;
}

/** A button whose work may fail for want of a connection; it says so in place. */
function button(label, work, more = {}) {
  const line = h("p", { class: "complaint", role: "alert" });
  const press = h("button", { type: "button", on: { click: run }, ...more }, label);
  async function run() {
    line.textContent = "";
    press.disabled = true;
    try {
      await work((sentence) => (line.textContent = sentence));
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      line.textContent = t("lost");
    } finally {
      press.disabled = false;
    }
  }
  return h("div", {}, press, line);
}

export function drawOwn(room, act) {
  const { me, workshop, open } = room.state;
  const { person } = room;
  return h(
    "footer",
    { class: "own" },
    hidden(me),
    unconfirmed(me),
    help(me, act),
    fold(
      "mine",
      h(
        "p",
        {},
        t("own.pseudonym", { pseudonym: me.pseudonym }),
        me.voices > 1 ? ` · ${t("own.voices", { voices: me.voices })}` : "",
      ),
      open.length && !workshop.closed
        ? [
          h("h2", {}, t("own.workbooks")),
          h(
            "ul",
            { class: "workbooks" },
            open.map((one) => h("li", {}, h("a", { href: workbook(one.page) }, one.title))),
          ),
        ]
        : null,
      workshop.back ? [h("h2", {}, t("agree.back")), h("p", {}, workshop.back)] : null,
      h("h2", {}, t("own.code")),
      h("p", { class: "secret" }, spelled(person.secret)),
      h("p", {}, t("note.text")),
      h("h2", {}, t("own.keep")),
      taking(act),
      erasing(act),
    ),
    fold(
      "sees",
      h("p", {}, t("own.sees_text", { minimum: workshop.minimum, day: workshop.purge_day })),
      agreementsList(workshop),
    ),
    workshop.closed ? null : fold(
      "scribe",
      h("p", {}, t("own.scribe_text")),
      h("button", { type: "button", "data-place": "scribe", on: { click: act.scribe } }, t("own.scribe_go")),
    ),
  );
}

/** Two people at one device: at the top of every screen, who answers now. */
export function drawWho(room, act) {
  const them = people.together(room.person);
  if (them.length < 2) return null;
  const choice = (one) =>
    h("button", {
      type: "button",
      "aria-pressed": String(one.key === room.person.key),
      "data-place": `who-${one.key}`,
      on: { click: () => one.key !== room.person.key && act.choose(one) },
    }, one.name);
  return h(
    "div",
    { class: "who", role: "group", "aria-label": t("own.who") },
    h("p", { class: "who-words" }, t("own.who")),
    them.map(choice),
  );
}

const hidden = (me) =>
  me.hidden.map((one) => h("p", { class: "bl-notice", "data-tone": "warning" }, t("own.hidden", { reason: one.reason })));

/** What one said to be, as long as it does not count. */
function unconfirmed({ asked, role }) {
  if (!asked) return null;
  const words = asked === 1 && role === "scribed" ? t("own.scribed_waits") : t("own.table_waits", { voices: asked });
  return h("p", { class: "bl-notice", "data-tone": "info" }, words);
}

const help = (me, act) =>
  button([picture(OWN.hand, "small"), h("span", {}, t(me.help ? "own.help_on" : "own.help"))], () => act.help(!me.help), {
    class: "help",
    "aria-pressed": String(me.help),
    "data-place": "help",
  });

/** A page to read, with the data inside of it. */
function taking(act) {
  const said = h("p", { class: "bl-status", role: "status", "data-tone": "saved", hidden: true }, t("own.taken"));
  const take = async (complain) => {
    said.hidden = true;
    said.hidden = !(await takeAlong(act, complain));
  };
  return h("div", {}, button(t("own.take_along"), take), said);
}

/** Whether there is a file now. */
async function takeAlong(act, complain) {
  const answer = await act.takeAlong();
  if (answer.type !== "file") {
    complain(answer.sentence);
    return false;
  }
  const address = URL.createObjectURL(new Blob([answer.text], { type: "text/html" }));
  const link = h("a", { href: address, download: answer.name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  return true;
}

/** Asked twice: there is no way back. */
function erasing(act) {
  const sure = h(
    "div",
    { hidden: true, class: "bl-notice", "data-tone": "refused" },
    h("p", {}, t("own.erase_sure")),
    button(t("own.erase_yes"), async (complain) => {
      const answer = await act.erase();
      answer.type === "erased" ? act.erased() : complain(answer.sentence);
    }, { class: "bl-danger" }),
    h("button", { type: "button", on: { click: () => (sure.hidden = true) } }, t("own.erase_no")),
  );
  return h(
    "div",
    {},
    h("button", {
      type: "button",
      class: "bl-danger",
      on: { click: () => ((sure.hidden = false), sure.querySelector("button").focus()) },
    }, t("own.erase")),
    sure,
  );
}
