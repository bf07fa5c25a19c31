// The trainer's page: make or open a workshop, then lead it. It holds which workshop is open; what stands in each section is in
// files of their own.

import { h, newSecret, readSecret, spelled } from "./house.js";
import { openDesk } from "./trainer_desk.js";
import { drawHome } from "./trainer_home.js";
import * as keys from "./trainer_keys.js";
import { openRoom } from "./trainer_room.js";
import { sign } from "./sign.js";
import { takeFragment, t } from "./words.js";

const main = document.getElementById("main");
let open = null;

function begin() {
  const fragment = new URLSearchParams(takeFragment());
  const secret = readSecret(fragment.get("trainer") ?? "");
  if (fragment.get("key")) keys.setOpeningKey(fragment.get("key"));
  if (secret) enter(spelled(secret));
  else if (keys.now()) enter(keys.now());
  else home(fragment.get("trainer") ? t("home.wrong_code") : "");
}

/** The first screen. */
function home(sentence = "") {
  leave();
  keys.setNow(null);
  sign("empty");
  drawHome(main, { sentence, enter, made: (code, settings) => (keys.keep(code, settings), enter(code, true)), secret: () => spelled(newSecret()) });
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
    gone(sentence) {
      keys.forget(secret);
      home(view.purged() ? t("home.purged") : sentence);
    },
  });
  view.start(desk);
  open = { desk, view };
}

main.replaceChildren(h("p", {}, t("starting")));
begin();
