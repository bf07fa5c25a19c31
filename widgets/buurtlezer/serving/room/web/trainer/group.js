// The group's picture: what the projector shows, and what was shared, hidden with a reason or put back.

import { h } from "../../../../parts/base/base.js";
import { button, choices, field, heading, live } from "./parts.js";
import { waitingList } from "./waiting.js";
import { page, t } from "../../../../parts/light/words.js";

export function groupSection({ desk }) {
  const waiting = waitingList({ desk });
  const views = live(drawViews);
  const list = live(drawList, { class: "bl-stack" });
  let hiding = null;
  let entries = null;
  let openAnswers = false;
  let held = 0; // how often the wall stayed as it was: then the choice goes back to it
  const search = h("button", { type: "button", on: { click: fetchList } }, t("group.look"));
  const section = {
    element: h(
      "section",
      {},
      heading("group"),
      waiting.element,
      views.element,
      h(
        "div",
        { class: "bl-card bl-stack" },
        h("h3", {}, t("group.shared")),
        h("p", {}, t("group.shared_text")),
        h("div", { class: "bl-row" }, search),
        list.element,
      ),
    ),
    update(room) {
      waiting.update(room);
      views.update({
        held,
        views: room.views,
        projector: room.stage.projector,
        last: room.moments[room.moments.length - 1]?.id ?? null,
      });
      if (entries) fetchQuietly();
    },
  };
  return section;

  function drawViews({ views: names, projector, last }) {
    const options = [
      ["join", t("view.join")],
      ...(last ? [[`moment/${last}`, t("view.moment")]] : []),
      ["words", t("view.words")],
      ...names.map((name) => [name, t(`view.${name}`)]),
    ];
    return h(
      "div",
      { class: "bl-card" },
      choices(t("group.projector"), options, projector, toWall, {
        name: "projector-view",
      }),
      h("p", { class: "bl-muted bl-small" }, t("group.projector_hint")),
    );
  }

  async function toWall(name) {
    const answer = await desk.act("stage", { projector: name });
    if (!answer?.asked) return;
    held += 1;
    section.update(answer);
  }

  async function fetchList() {
    take(await desk.act("shared"));
  }

  async function fetchQuietly() {
    if (hiding) return; // what is typed there stays
    take(await desk.ask("shared"));
  }

  function take(answer) {
    if (answer?.type !== "shared") return;
    entries = answer.entries;
    search.textContent = t("group.refresh");
    show();
  }

  function show() {
    list.update({ entries, hiding });
  }

  function drawList({ entries: found }) {
    if (!found.length) return h("p", { class: "bl-muted" }, t("group.nothing"));
    // What was tapped is read in the counts; what was written or drawn comes first.
    const [written, tapped] = [found.filter((one) => one.kind !== "answer"), found.filter((one) => one.kind === "answer")];
    const list = (them) => h("ul", { class: "trainer-list" }, them.map(drawEntry));
    return [
      written.length > 0 && list(written),
      tapped.length > 0 &&
      h(
        "details",
        { class: "trainer-fold", open: openAnswers, on: { toggle: ({ currentTarget }) => (openAnswers = currentTarget.open) } },
        h("summary", {}, t("group.tapped", { count: tapped.length })),
        list(tapped),
      ),
    ];
  }

  function drawEntry(one) {
    const kind = page.words[`kind.${one.kind}`] ?? t("kind.other");
    const about = [
      kind,
      one.voice === "supposed" && t("group.supposed"),
      one.voice === "told" && t("group.told"),
    ].filter(Boolean).join(" · ");
    const said = h(
      "div",
      { class: "trainer-grow" },
      h("p", { class: "bl-muted bl-small" }, about),
      h("p", { class: "trainer-words" }, one.words),
    );
    const row = h("li", { class: "trainer-entry", "data-hidden": String(one.hidden !== null) }, said);
    if (one.hidden !== null) {
      said.append(h("p", { class: "bl-small" }, `${t("group.hidden_because")} ${one.hidden}`));
      row.append(
        button(t("group.put_back"), async () => take(await desk.act("unhide", { handle: one.handle })), {
          key: `back-${one.handle}`,
        }),
      );
    } else if (hiding === one.handle) {
      row.append(hideForm(one));
    } else {
      row.append(
        button(t("group.hide"), () => ((hiding = one.handle), show(), list.element.querySelector("input")?.focus()), {
          key: `hide-${one.handle}`,
        }),
      );
    }
    return row;
  }

  function hideForm(one) {
    const reason = h("input", { type: "text", maxlength: 200, list: "trainer-reasons" });
    const stop = () => ((hiding = null), show());
    async function submit(event) {
      event.preventDefault();
      const answer = await desk.act("hide", { handle: one.handle, reason: reason.value });
      if (!answer) return reason.focus();
      hiding = null;
      return take(answer);
    }
    return h(
      "form",
      { class: "bl-stack", on: { submit } },
      field(t("group.reason"), reason, t("group.reason_hint")),
      h(
        "datalist",
        { id: "trainer-reasons" },
        ["name", "home", "hurt"].map((word) => h("option", { value: t(`group.reason_${word}`) })),
      ),
      h(
        "div",
        { class: "bl-row" },
        h("button", { type: "submit", class: "bl-primary" }, t("group.hide_now")),
        button(t("back"), stop),
      ),
    );
  }
}
