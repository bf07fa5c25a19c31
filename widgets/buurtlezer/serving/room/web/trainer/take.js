// Taking along: the room's report of one page right after a session, and the whole workshop with its data. A file takes some
// seconds to make; until it is there the page says so and stays usable. Not here: what is in a file (the server decides).

import { h } from "../../../../parts/base/base.js";
import { button, choices, giveFile, live } from "./parts.js";
import { page, t } from "../../../../parts/light/words.js";

export function takeSection(desk) {
  let language = page.language;
  let making = false;
  const line = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const said = (tone, words) => {
    line.dataset.tone = tone;
    line.textContent = words;
  };

  async function take(kind, form) {
    if (making) return said("", t("report.one_by_one"));
    making = true;
    said("", t("report.making"));
    const began = Date.now();
    const counting = setInterval(
      () => said("", t("report.making_for", { seconds: Math.round((Date.now() - began) / 1000) })),
      3000,
    );
    try {
      const file = await desk.act(kind, { form, language });
      if (file) giveFile(file);
      said(file ? "saved" : "refused", file ? t("report.there", { name: file.name }) : desk.why());
    } finally {
      clearInterval(counting);
      making = false;
    }
    return undefined;
  }

  const spoken = live((languages) =>
    languages.length > 1 && choices(
      t("report.language"),
      languages.map((one) => [one, page.languages[one] ?? one]),
      language,
      (chosen) => (language = chosen),
    )
  );
  const element = h(
    "div",
    { class: "bl-card bl-stack" },
    h("h3", {}, t("report.heading")),
    h("p", {}, t("report.text")),
    spoken.element,
    h(
      "div",
      { class: "bl-row" },
      button(t("report.pdf"), () => take("report", "pdf"), { kind: "primary" }),
      button(t("report.xlsx"), () => take("report", "xlsx")),
    ),
    line,
    h("h3", {}, t("end.take")),
    h("p", {}, t("end.take_text")),
    h(
      "div",
      { class: "bl-row" },
      button(t("report.zip"), () => take("export", "zip")),
      button(t("end.csv"), () => take("export", "csv")),
      button(t("end.json"), () => take("export", "json")),
    ),
  );
  return {
    element,
    update: ({ settings }) => spoken.update([page.language, ...settings.languages.filter((one) => one !== page.language)]),
  };
}
