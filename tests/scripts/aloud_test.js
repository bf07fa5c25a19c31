// Reading aloud: only what the browser has a voice for, in its own language, one after the other.

import assert from "node:assert/strict";
import { all, fakeDocument, happen } from "./fake/dom.js";

fakeDocument();
globalThis.setTimeout = () => 0; // browsers here tell when voices come; nobody waits a second
const { aloudButton, canSpeak, speak } = await import("../../widgets/buurtlezer/parts/base/aloud.js");

/** A browser with voices for these languages, and what it was told to do. */
function browserWith(...languages) {
  const told = [];
  const listeners = [];
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  globalThis.speechSynthesis = {
    voices: languages.map((lang) => ({ lang })),
    getVoices: () => globalThis.speechSynthesis.voices,
    cancel: () => told.push("hush"),
    speak: ({ lang, text, voice }) => told.push([lang, text, voice.lang]),
    addEventListener: (_, listener) => listeners.push(listener),
  };
  return { told, voicesCame: () => listeners.forEach((listener) => listener()) };
}

const SAID = [{ language: "nl", text: "Twee buren knikken." }, { language: "tr", text: "İyi mi?" }];
const shownIn = (place) => place.children.filter((child) => !child.hidden);
const button = (words) => aloudButton({ label: "Luister", none: "Geen stem", said: () => SAID, ...words });

Deno.test("what there is a voice for is read in order, after whatever was read before", () => {
  const { told } = browserWith("tr-TR", "nl_BE");
  assert.equal(speak(SAID), true);
  assert.deepEqual(told, ["hush", ["nl", "Twee buren knikken.", "nl_BE"], ["tr", "İyi mi?", "tr-TR"]]);
});

Deno.test("nothing is read by the voice of another language", () => {
  const { told } = browserWith("tr-TR", "de-DE");
  assert.equal(speak(SAID), true);
  assert.deepEqual(told, ["hush", ["tr", "İyi mi?", "tr-TR"]]);
  browserWith("fil-PH");
  assert.equal(canSpeak("fi"), false);
});

Deno.test("a browser without a voice says so in a sentence, and shows no button", () => {
  browserWith("de-DE");
  assert.deepEqual(shownIn(button()).map((node) => node.textContent), ["Geen stem"]);
});

Deno.test("a browser that cannot speak at all is no fault", () => {
  delete globalThis.SpeechSynthesisUtterance;
  delete globalThis.speechSynthesis;
  assert.equal(speak(SAID), false);
  assert.deepEqual(shownIn(button()).map((node) => node.textContent), ["Geen stem"]);
});

Deno.test("voices that come later than the page bring the button, which reads what is said by then", () => {
  const { told, voicesCame } = browserWith();
  let said = SAID;
  const place = button({ said: () => said });
  assert.equal(shownIn(place)[0].tagName, "SPAN");
  globalThis.speechSynthesis.voices = [{ lang: "nl" }];
  voicesCame();
  const [listen] = shownIn(place);
  assert.equal(listen.tagName, "BUTTON");
  said = [{ language: "nl", text: "Anders" }];
  happen(all(place, (node) => node.tagName === "BUTTON")[0], "click");
  assert.deepEqual(told, ["hush", ["nl", "Anders", "nl"]]);
});
