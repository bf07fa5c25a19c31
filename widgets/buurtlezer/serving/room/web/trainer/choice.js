// Which programme: one of those that come along is taken, after a question. Not here: changing its text (text.js).

import { h } from "../../../../parts/base/base.js";
import { sure } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

/** `taken(answer)`: hears which programme it is now, with its text. */
export function programmeChoice({ desk, taken }) {
  const list = h("ul", { class: "trainer-programmes bl-stack" });
  const said = h("p", { class: "bl-status", role: "status" });

  function show(answer) {
    if (answer?.type !== "programme") return;
    list.replaceChildren(...answer.offered.map((one) => h("li", {}, offered(one, one.name === answer.chosen))));
  }

  function offered({ name, title, minutes }, now) {
    const words = `${title} · ${t("programme.minutes", { count: minutes })}`;
    if (now) return h("p", {}, h("strong", {}, words), " ", h("span", { class: "bl-muted" }, t("choose.now")));
    return sure(words, t("choose.question"), t("choose.yes"), () => take(name), { really: "primary" });
  }

  async function take(name) {
    const answer = await desk.act("choose_programme", { name });
    if (answer?.type !== "programme") return;
    taken(answer);
    said.dataset.tone = "saved";
    said.textContent = t("make.saved");
    // Once the question has gone back to its button, which is drawn anew.
    setTimeout(() => (show(answer), summary.focus()), 0);
  }

  const summary = h("summary", {}, t("choose.heading"));
  const fold = h(
    "details",
    { class: "trainer-fold bl-card", on: { toggle: async () => fold.open && show(await desk.act("programme")) } },
    summary,
    h("div", { class: "bl-stack" }, h("p", {}, t("choose.lead")), list, said),
  );
  return fold;
}
