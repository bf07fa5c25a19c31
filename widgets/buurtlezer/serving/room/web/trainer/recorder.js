// A prompt, spoken: by the microphone, at most a minute, played back before it is kept; or a sound file where a browser gives a
// page on plain http no microphone. Nothing leaves the device before "keep".

import { elementId, h } from "../../../../parts/base/base.js";
import { sound } from "../connection.js";
import { button, field } from "./parts.js";
import { lengthOf, LONGEST, tooMuch } from "./sound_limits.js";
import { t } from "../../../../parts/light/words.js";

const KINDS = ["audio/webm", "audio/mp4", "audio/ogg"];
const NAMED = {
  "audio/x-wav": "audio/wav",
  "audio/wave": "audio/wav",
  "audio/x-m4a": "audio/mp4",
  "audio/mp3": "audio/mpeg",
  "video/webm": "audio/webm",
  "video/mp4": "audio/mp4",
};
const plain = (media) => NAMED[media.split(";")[0]] ?? media.split(";")[0];

export function recorder({ desk, prompt, languages, spoken, scene }) {
  const place = h("div", { class: "bl-stack" });
  const language = h("input", { type: "text", list: elementId("tags"), maxlength: 20, autocomplete: "off" });
  language.value = languages[0] ?? "nl";
  const tags = h(
    "datalist",
    { id: language.getAttribute("list") },
    [...new Set([...languages, "nl", "fr", "en", "ar", "tr", "es", "ro", "pl", "ff", "rif"])].map((tag) =>
      h("option", { value: tag })
    ),
  );
  const hear = h("div", { class: "bl-stack", "aria-live": "polite" });
  const canRecord = Boolean(globalThis.isSecureContext && navigator.mediaDevices?.getUserMedia && globalThis.MediaRecorder);
  const file = h("input", {
    type: "file",
    accept: "audio/webm,audio/ogg,audio/mp4,audio/mpeg,audio/wav,.m4a,.mp3",
    on: { change: () => file.files[0] && offer(file.files[0]) },
  });
  const tools = h("div", { class: "bl-row" });
  idle();

  place.append(
    scene ? h("p", {}, t("record.scene")) : "",
    spoken.length > 0 ? h("ul", { class: "trainer-list" }, spoken.map(kept)) : "",
    field(t("record.language"), language, t("record.language_hint")),
    tags,
    canRecord ? tools : h("p", { class: "bl-notice" }, t("record.no_microphone")),
    field(t("record.file"), file),
    hear,
  );
  return place;

  function kept(tag) {
    const player = h("audio", { controls: true });
    const play = async () => {
      const found = await sound(desk.secret, prompt, tag);
      if (!found) return desk.said("refused", t("record.gone"));
      player.src = URL.createObjectURL(found);
      if (!player.isConnected) tools.after(player);
      return player.play();
    };
    return h(
      "li",
      { class: "bl-row" },
      h("strong", { class: "trainer-grow" }, tag),
      button(t("record.play"), play),
      button(t("record.drop"), () => desk.act("drop_recording", { prompt, language: tag }), { kind: "danger" }),
    );
  }

  function idle() {
    tools.replaceChildren(button(t("record.start"), start));
  }

  async function start() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      hear.replaceChildren(h("p", { class: "bl-notice", "data-tone": "warning" }, t("record.refused")));
      return;
    }
    const media = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const machine = new MediaRecorder(stream, { ...(media && { mimeType: media }), audioBitsPerSecond: 48000 });
    const pieces = [];
    machine.addEventListener("dataavailable", ({ data }) => data.size && pieces.push(data));
    machine.addEventListener("stop", () => {
      clearTimeout(limit);
      for (const track of stream.getTracks()) track.stop();
      idle();
      offer(new Blob(pieces, { type: plain(machine.mimeType) }), over ? t("record.stopped") : "");
    });
    let over = false;
    const limit = setTimeout(() => ((over = true), machine.stop()), LONGEST * 1000);
    machine.start();
    const stop = button(t("record.stop"), () => machine.stop(), { kind: "danger" });
    tools.replaceChildren(h("span", { class: "trainer-recording" }, t("record.running")), stop);
    stop.focus();
  }

  /** Hear it first; then keep it, or not. What is too long is refused with its length; what was kept before stays. `cut` says
   * that the recording was stopped. */
  async function offer(blob, cut = "") {
    const address = URL.createObjectURL(blob);
    const refused = tooMuch(await lengthOf(address), blob.size);
    if (refused) {
      URL.revokeObjectURL(address);
      file.value = "";
      return hear.replaceChildren(h("p", { class: "bl-notice", "data-tone": "refused" }, refused));
    }
    const away = () => (URL.revokeObjectURL(address), hear.replaceChildren(), (file.value = ""));
    const keep = async () => {
      if (await desk.record(prompt, language.value.trim(), plain(blob.type), blob)) away();
    };
    return hear.replaceChildren(
      cut ? h("p", { class: "bl-notice" }, cut) : "",
      h("audio", { controls: true, src: address }),
      h("div", { class: "bl-row" }, button(t("record.keep"), keep, { kind: "primary" }), button(t("record.again"), away)),
    );
  }
}
