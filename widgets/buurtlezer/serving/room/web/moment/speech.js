// Listening: what somebody recorded, else the browser's own voice where it has one for the language. Nothing is faked: where
// there is neither, there is no button.

import { h } from "../../../../parts/base/base.js";
import { OWN } from "../pictures.js";
import { picture } from "../../../../parts/base/picture.js";
import { Lost, sound } from "../connection.js";
import { t } from "../../../../parts/light/words.js";

const voices = window.speechSynthesis || null;
let playing = null;

const canSpeak = (language) => {
  if (!voices || !window.SpeechSynthesisUtterance) return false;
  const known = voices.getVoices();
  return known.length > 0 && known.some((voice) => voice.lang.toLowerCase().startsWith(language.toLowerCase().slice(0, 2)));
};

export function hush() {
  if (voices) voices.cancel();
  if (playing) playing.pause();
  playing = null;
}

function speak(language, text) {
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = language;
  spoken.rate = 0.95;
  voices.speak(spoken);
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

/** A button that reads aloud, or null. `recorded`: {secret, prompt, language} of a recording, or null. */
export function listenButton(language, text, recorded = null) {
  const button = h(
    "button",
    { type: "button", class: "listen", on: { click: listen } },
    picture(OWN.listen),
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
    if (canSpeak(language)) speak(language, text);
  }
  const judge = () => (button.hidden = !recorded && !canSpeak(language));
  judge();
  if (button.hidden && voices) {
    // Voices come later than the page; some browsers tell, others do not.
    if (voices.addEventListener) voices.addEventListener("voiceschanged", judge, { once: true });
    setTimeout(judge, 1000);
  }
  return button;
}
