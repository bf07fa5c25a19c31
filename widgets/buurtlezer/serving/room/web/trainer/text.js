// The programme as a text: changed as this workshop's own copy, checked when it is kept, and taken back.

import { h } from "../../../../parts/base/base.js";
import { button, field, sure } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

export function programmeText({ desk }) {
  const area = h("textarea", { rows: 16, spellcheck: "false", class: "trainer-yaml" });
  const state = h("p", { class: "bl-muted bl-small" });
  const complaint = h("p", { class: "bl-status", role: "status" });
  const take = (answer) => {
    if (answer?.type !== "programme") return;
    area.value = answer.yaml;
    state.textContent = t(answer.changed ? "text.own" : "text.original");
  };

  async function keep() {
    const answer = await desk.ask("set_programme", { yaml: area.value });
    complaint.dataset.tone = answer.type === "programme" ? "saved" : "refused";
    complaint.textContent = answer.type === "programme" ? t("make.saved") : answer.sentence;
    take(answer);
  }

  const fold = h(
    "details",
    { class: "trainer-fold bl-card", on: { toggle: async () => fold.open && !area.value && take(await desk.act("programme")) } },
    h("summary", {}, t("text.heading")),
    h(
      "div",
      { class: "bl-stack" },
      h("p", {}, t("text.lead")),
      state,
      field(t("text.field"), area),
      h("div", { class: "bl-row" }, button(t("text.keep"), keep, { kind: "primary" })),
      complaint,
      sure(
        t("text.back"),
        t("text.back_question"),
        t("text.back_yes"),
        async () => take(await desk.act("set_programme", { yaml: null })),
      ),
    ),
  );
  return { element: fold, take };
}
