// The trainer's page: make or open a workshop, then lead it. It holds which workshop is open; what stands in each section is in
// files of their own.

import { h } from "../../../parts/base/base.js";
import { newSecret, readSecret, spelled } from "../../../parts/identity/device.js";
import { openDesk } from "./trainer/desk.js";
import { drawHome } from "./trainer/home.js";
import * as keys from "./trainer/keys.js";
import { openRoom } from "./trainer/room.js";
import { Lost, say } from "./connection.js";
import { sign } from "./sign.js";
import { t, takeFragment } from "../../../parts/light/words.js";

const main = document.getElementById("main");
let open = null;

function begin() {
  const fragment = new URLSearchParams(takeFragment());
  if (fragment.get("once")) return void once("take", fragment.get("once"), ({ secret: code }) => enter(code));
  if (fragment.get("open")) {
    return void once("key", fragment.get("open"), ({ key }) => (keys.setOpeningKey(key), begin()));
  }
  const secret = readSecret(fragment.get("trainer") ?? "");
  if (fragment.get("key")) keys.setOpeningKey(fragment.get("key"));
  if (secret) enter(spelled(secret));
  else if (keys.now()) enter(keys.now());
  else home(fragment.get("trainer") ? t("home.wrong_code") : "");
  return undefined;
}

/** An address that works once: what stood in it is exchanged for a secret, and is of no use to who finds it later. */
async function once(kind, token, taken) {
  const again = (sentence) => offerAgain(sentence, () => once(kind, token, taken));
  try {
    const answer = await say({ type: `trainer.${kind}`, secret: token });
    if (answer.type === "refuse") home(answer.sentence);
    else if (answer.type === "later") again(answer.sentence);
    else taken(answer);
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    again(t("connection.not_done"));
  }
}

/** It did not arrive, so it is not used up. */
function offerAgain(sentence, work) {
  const again = h("button", { type: "button", class: "bl-primary", on: { click: work } }, t("home.retry"));
  main.replaceChildren(
    h("h1", { tabindex: "-1" }, t("home.heading")),
    h("p", { class: "bl-notice", "data-tone": "warning", role: "alert" }, sentence),
    h("p", {}, again),
  );
  again.focus();
}

/** The first screen. */
function home(sentence = "") {
  leave();
  keys.setNow(null);
  sign("empty");
  drawHome(main, {
    sentence,
    enter,
    made: (code, settings) => (keys.keep(code, settings), enter(code, true)),
    secret: () => spelled(newSecret()),
    unlock: (typed) => once("key", typed, ({ key }) => (keys.setOpeningKey(key), home())),
  });
}

function leave() {
  open?.desk.close();
  open = null;
}

/** Lead a workshop. `fresh`: it was made just now, so its code is to be noted. */
function enter(secret, fresh = false) {
  leave();
  keys.setNow(secret);
  const view = openRoom(main, { fresh, secret, home: () => home(), forget: () => (leave(), keys.forget(secret), home()) });
  const desk = openDesk(secret, {
    shown(room) {
      keys.keep(secret, room.settings);
      view.shown(room);
    },
    present: view.present,
    said: view.said,
    asked: view.asked,
    gone(sentence) {
      keys.erased(secret);
      home(view.purged() ? t("home.purged") : sentence);
    },
  });
  view.start(desk);
  open = { desk, view };
}

main.replaceChildren(h("p", {}, t("starting")));
begin();
