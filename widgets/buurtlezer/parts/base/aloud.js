// Reading aloud by the browser's own voice. Nothing is faked: where it has no voice for a language, nothing is read in that of
// another. Not here: what somebody recorded (the phone's page), which words are read.

import { h } from "./base.js";
import { picture } from "./picture.js";

/** @typedef {{ language: string, text: string }} Said a text, and the language that it is in */

export const SPEAKER = [
  "M4 9.500v5h3.500l4.500 4v-13l-4.500 4z",
  "M15.500 9c1.500 1.700 1.500 4.300 0 6",
  "M18 6.500c3 3.100 3 7.900 0 11",
];
const SLOWER = 0.95;
const LATE = 1000;

const voices = () => (globalThis.SpeechSynthesisUtterance && globalThis.speechSynthesis) || null;
const first = (tag) => tag.toLowerCase().split("-")[0];

/** The browser's voice for a language; undefined where it has none. */
const voiceOf = (language) => voices()?.getVoices().find((voice) => first(voice.lang.replace("_", "-")) === first(language));

/** Whether this browser can read a text of this language. Voices may come later than the page: `whenVoices`.
 * @param {string} language */
export const canSpeak = (language) => Boolean(voiceOf(language));

/** Nobody speaks any more. */
export function hush() {
  voices()?.cancel();
}

/** Read one after the other what there is a voice for; whether there was any.
 * @param {Said[]} said */
export function speak(said) {
  hush();
  const heard = said.filter(({ language, text }) => text && canSpeak(language));
  for (const { language, text } of heard) {
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = language;
    spoken.voice = voiceOf(language);
    spoken.rate = SLOWER;
    voices().speak(spoken);
  }
  return heard.length > 0;
}

/** Ask now, and once more when voices came; some browsers tell that, others do not.
 * @param {() => void} judge */
export function whenVoices(judge) {
  judge();
  if (!voices()) return;
  if (voices().addEventListener) voices().addEventListener("voiceschanged", judge, { once: true });
  setTimeout(judge, LATE);
}

/** A button that reads aloud; where this browser has no voice for it, a sentence that says so.
 * @param {{ label: string, none: string, said: () => Said[] }} words `label` of the button, `none` the sentence; what is read is
 * asked at the press */
export function aloudButton({ label, none, said }) {
  const button = h(
    "button",
    { type: "button", class: "bl-aloud", on: { click: () => speak(said()) } },
    picture(SPEAKER),
    h("span", {}, label),
  );
  const line = h("span", { class: "bl-muted bl-small" }, none);
  whenVoices(() => {
    const can = said().some(({ language }) => canSpeak(language));
    button.hidden = !can;
    line.hidden = can;
  });
  return h("span", { class: "bl-aloud-place" }, button, line);
}
