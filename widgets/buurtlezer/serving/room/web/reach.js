// Can your phone reach me? The page came, so the server is reached; then one question and one held wait show that a moment will
// get through too.

import { h } from "../../../parts/base/base.js";
import { Lost, say } from "./connection.js";
import { at, page, t } from "../../../parts/light/words.js";

const main = document.getElementById("main");

function show(tone, ...more) {
  const mark = tone === "yes" ? "✓" : tone === "no" ? "!" : "…";
  const heading = h("h1", { tabindex: "-1" }, t(`${tone}.title`));
  main.replaceChildren(
    h(
      "div",
      { class: "reach", "data-tone": tone, role: "status" },
      h("p", { class: "reach-mark", "aria-hidden": "true" }, mark),
      heading,
      h("p", {}, t(`${tone}.text`)),
    ),
    ...more,
  );
}

async function ask() {
  show("asking");
  try {
    await say({ type: "reach" });
    show(
      "yes",
      h("p", {}, h("a", { class: "bl-button bl-primary room-big", href: `${at("m")}?lang=${page.language}` }, t("join"))),
    );
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    show(
      "no",
      h("ul", {}, ["wifi", "mobile", "apart"].map((hint) => h("li", {}, t(`hint.${hint}`)))),
      h("p", {}, h("button", { type: "button", class: "bl-primary room-big", on: { click: ask } }, t("again"))),
    );
  }
}
ask();
