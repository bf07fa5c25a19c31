// The way in: the QR code, the code and the address to type, the projector's page, and what to do when a phone does not get through.

import { elementId, h } from "./house.js";
import { choose } from "./trainer_desk.js";
import { button, choices, folded, giveFile, heading, live, sure } from "./trainer_parts.js";
import { at, page, t } from "./words.js";

export function entranceSection({ desk }) {
  const way = live(draw, { class: "bl-stack" });
  return {
    element: h("section", {}, heading("entrance"), way.element),
    update: (room) => way.update({ code: room.code, address: room.address, at: room.at, qr: room.qr, addresses: room.addresses, reachable: room.reachable, projector: room.projector, closed: room.closed }),
  };

  function draw(room) {
    if (room.closed) return h("p", { class: "bl-notice" }, t("entrance.closed"));
    // The projector's own secret, and where phones are to go; both in the fragment, which the page takes away at once.
    const projector = `${at("p")}?lang=${page.language}#${new URLSearchParams({ s: room.projector, at: room.at })}`;
    return [
      !room.reachable && h("div", { class: "bl-notice", "data-tone": "warning" }, h("p", {}, t("entrance.here_only")), h("p", {}, h("code", {}, "buurtlezer serve --host 0.0.0.0"))),
      h(
        "div",
        { class: "bl-card trainer-way" },
        room.qr && h("img", { src: room.qr, alt: t("entrance.qr"), class: "trainer-qr" }),
        h(
          "div",
          { class: "bl-stack" },
          room.address && h("div", {}, h("p", { class: "bl-muted" }, t("entrance.go_to")), h("p", { class: "trainer-address" }, room.address)),
          h("div", {}, h("p", { class: "bl-muted" }, t("entrance.type")), h("p", { class: "trainer-big-code" }, room.code)),
          h("div", { class: "bl-row" }, h("a", { class: "bl-button bl-primary", href: projector, target: "_blank", rel: "noopener", "data-key": "projector" }, t("entrance.projector")), button(t("entrance.poster"), poster)),
        ),
      ),
      room.addresses.length > 1 && h("div", { class: "bl-card" }, choices(t("entrance.which"), room.addresses.map((one) => [one, one.split("://")[1]]), room.at, pick, { name: elementId("address") }), h("p", { class: "bl-muted bl-small" }, t("entrance.which_hint"))),
      h(
        "div",
        { class: "bl-card bl-stack" },
        h("h3", {}, t("entrance.reach")),
        h("p", {}, t("entrance.reach_text"), " ", h("strong", {}, room.address ? room.address.replace(/m$/, "c") : "/c")),
        folded(t("entrance.apart"), h("ol", {}, ["wifi", "hotspot", "other", "public"].map((step) => h("li", {}, t(`entrance.apart_${step}`))))),
      ),
      sure(t("entrance.renew"), t("entrance.renew_question"), t("entrance.renew_yes"), () => desk.act("renew_code")),
    ];
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
