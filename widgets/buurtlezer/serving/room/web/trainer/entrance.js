// The way in: the QR code, the code and the address to type, the projector's page, and what to do when a phone does not get
// through.

import { elementId, h } from "../../../../parts/base/base.js";
import { choose } from "./desk.js";
import { button, choices, folded, giveFile, heading, live, sure } from "./parts.js";
import { at, page, t } from "../../../../parts/light/words.js";

export function entranceSection({ desk }) {
  const way = live(draw, { class: "bl-stack" });
  const blocked = h("div", {});
  return {
    element: h("section", {}, heading("entrance"), way.element),
    update: (room) =>
      way.update({
        code: room.code,
        address: room.address,
        at: room.at,
        qr: room.qr,
        addresses: room.addresses,
        reachable: room.reachable,
        projector: room.projector,
        closed: room.closed,
        due: room.due,
      }),
  };

  function draw(room) {
    const wall = button(t("entrance.projector"), () => openWall(room.at), { kind: "primary", key: "projector" });
    if (room.closed) return [h("p", { class: "bl-notice" }, t("entrance.closed")), h("p", {}, wall), blocked];
    return [
      room.due && h("p", { class: "bl-notice", "data-tone": "warning" }, t("entrance.due")),
      !room.reachable &&
      h(
        "div",
        { class: "bl-notice", "data-tone": "warning" },
        h("p", {}, t("entrance.here_only")),
        h("p", {}, h("code", {}, "buurtlezer serve --host 0.0.0.0")),
      ),
      h(
        "div",
        { class: "bl-card trainer-way" },
        room.qr && h("img", { src: room.qr, alt: t("entrance.qr"), class: "trainer-qr" }),
        h(
          "div",
          { class: "bl-stack" },
          room.address &&
            h("div", {}, h("p", { class: "bl-muted" }, t("entrance.go_to")), h("p", { class: "trainer-address" }, room.address)),
          h("div", {}, h("p", { class: "bl-muted" }, t("entrance.type")), h("p", { class: "trainer-big-code" }, room.code)),
          h(
            "div",
            { class: "bl-row" },
            wall,
            button(t("entrance.poster"), poster),
          ),
        ),
      ),
      blocked,
      room.addresses.length > 1 &&
      h(
        "div",
        { class: "bl-card" },
        choices(t("entrance.which"), room.addresses.map((one) => [one, one.split("://")[1]]), room.at, pick, {
          name: elementId("address"),
        }),
        h("p", { class: "bl-muted bl-small" }, t("entrance.which_hint")),
      ),
      h(
        "div",
        { class: "bl-card bl-stack" },
        h("h3", {}, t("entrance.reach")),
        h("p", {}, t("entrance.reach_text"), " ", h("strong", {}, room.address ? room.address.replace(/m$/, "c") : "/c")),
        folded(
          t("entrance.apart"),
          h("ol", {}, ["wifi", "hotspot", "other", "public"].map((step) => h("li", {}, t(`entrance.apart_${step}`)))),
        ),
      ),
      sure(t("entrance.renew"), t("entrance.renew_question"), t("entrance.renew_yes"), () => desk.act("renew_code")),
    ];
  }

  /** The wall in a window of its own, by an address that works once; a window must be opened while the button is pressed. */
  async function openWall(phones) {
    blocked.replaceChildren();
    const opened = window.open("", "_blank");
    const given = await desk.act("handover", { to: "projector" });
    if (!given) return void opened?.close();
    const address = `${at("p")}?lang=${page.language}#${new URLSearchParams({ once: given.token, at: phones })}`;
    if (opened) {
      opened.opener = null;
      opened.location.replace(address);
      return;
    }
    const link = h("a", { href: address, target: "_blank", rel: "noopener" }, t("entrance.projector"));
    link.addEventListener("click", () => blocked.replaceChildren(), { once: true });
    blocked.replaceChildren(h("p", { class: "bl-notice", role: "alert" }, t("entrance.projector_blocked"), " ", link));
    link.focus();
  }

  async function pick(address) {
    choose(address);
    await desk.act("open");
  }

  async function poster() {
    const file = await desk.act("sheets", { sheet: "poster" });
    if (file) giveFile(file);
  }
}
