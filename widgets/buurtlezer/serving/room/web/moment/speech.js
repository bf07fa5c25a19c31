// Listening: what somebody recorded, else the browser's own voice where it has one for the language (parts/base/aloud.js). Where
// there is neither, there is no button.

import * as aloud from "../../../../parts/base/aloud.js";
import { h } from "../../../../parts/base/base.js";
import { picture } from "../../../../parts/base/picture.js";
import { Lost, sound } from "../connection.js";
import { t } from "../../../../parts/light/words.js";

let playing = null;

export function hush() {
  aloud.hush();
  if (playing) playing.pause();
  playing = null;
}

async function play(recorded) {
  const found = await sound(recorded.secret, recorded.prompt, recorded.language);
  if (!found) return false;
  const address = URL.createObjectURL(found);
  playing = new Audio(address);
  playing.addEventListener("ended", () => URL.revokeObjectURL(address));
  await playing.play();
  return true;
}

/** A button that reads aloud.
 * @param {aloud.Said[]} said one after the other, each in its own language
 * @param {{ secret: string, prompt: string, language: string } | null} recorded what somebody recorded of it */
export function listenButton(said, recorded = null) {
  const button = h(
    "button",
    { type: "button", class: "listen", on: { click: listen } },
    picture(aloud.SPEAKER),
    h("span", {}, t("listen")),
  );
  async function listen() {
    hush();
    try {
      if (recorded && (await play(recorded))) return;
    } catch (error) {
      // No line, or a sound that this browser cannot play: its own voice reads it.
      if (!(error instanceof Lost || error instanceof DOMException)) throw error;
    }
    aloud.speak(said);
  }
  aloud.whenVoices(() => (button.hidden = !recorded && !said.some(({ language }) => aloud.canSpeak(language))));
  return button;
}
