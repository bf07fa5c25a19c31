// What is taken as a spoken prompt: a minute, and 2 MB. Here it is measured, and said how long something is that is too long. The
// server refuses by size once more (store/recordings.py). Not here: recording (recorder.js).

import { page, t } from "../../../../parts/light/words.js";

export const LONGEST = 60; // seconds
export const MOST_BYTES = 2000000;
const A_BLINK = 1; // a recording that is stopped after a minute is a little longer than one
const PATIENCE = 5000;
const FAR = 1e101;

/** A time as minutes and seconds: 62:05. */
export const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** Why a sound is not taken, as a sentence; empty where it is.
 * @param {number | null} seconds null where this browser cannot tell
 * @param {number} bytes */
export function tooMuch(seconds, bytes) {
  const size = (bytes / 1e6).toLocaleString(page.language, { maximumFractionDigits: 1 });
  if (seconds !== null && seconds > LONGEST + A_BLINK) return t("record.too_long", { length: minutes(seconds), size });
  return bytes > MOST_BYTES ? t("record.too_big", { size }) : "";
}

/** How many seconds a sound lasts; null where this browser cannot tell.
 * @param {string} address of the sound
 * @returns {Promise<number | null>} */
export function lengthOf(address) {
  return new Promise((resolve) => {
    const audio = new Audio();
    const told = (seconds) => (clearTimeout(patience), audio.removeAttribute("src"), resolve(seconds));
    const patience = setTimeout(() => told(null), PATIENCE);
    audio.preload = "metadata";
    audio.addEventListener("error", () => told(null));
    audio.addEventListener("durationchange", () => Number.isFinite(audio.duration) && told(audio.duration));
    // What a browser recorded names no length of its own: it is known once one went to its end.
    audio.addEventListener("loadedmetadata", () => Number.isFinite(audio.duration) || (audio.currentTime = FAR));
    audio.src = address;
  });
}
