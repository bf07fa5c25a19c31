// Communities × places on the wall, drawn as in a notebook (parts/communities/drawing.js). Not here: what stands here, and its
// words (wall.py).

import { h } from "../../parts/base/base.js";
import { drawing } from "../../parts/communities/drawing.js";
import { few, said } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

/**
 * @typedef {{minimum: number, people: string, drawing: {communities: any[], grounds: any[], sides: any[]}, shared: string[],
 *   others: string[], notes: {label: string, text: string}[], more: string, unread: string,
 *   cell: {voices: number, enough: boolean, lacks?: string}}} Content */

const FEW = 4; // communities, or places, under each other with which letters may be large

/** @param {Content} content */
export function wall({ minimum, people, drawing: drawn, shared, others, notes, more, unread, cell }) {
  const words = { line: t("communities.line"), supposed: "", unknown: "" };
  const drawnToo = drawn.communities.length > 0;
  const large = Math.max(drawn.communities.length, drawn.grounds.length) <= FEW && others.length + shared.length <= FEW;
  const beside = [
    shared.length > 0 && h("ul", { class: "wall-communities-shared" }, shared.map((one) => h("li", {}, one))),
    others.length > 0 && h(
      "div",
      { class: "wall-communities-others" },
      h("h2", {}, t(drawnToo ? "communities.others" : "communities.named")),
      h("ul", {}, others.map((name) => h("li", {}, name))),
    ),
    h(
      "p",
      { class: "wall-communities-note" },
      notes.map(({ label, text }) => h("span", {}, h("b", {}, `${label} `), text)),
      more && h("span", {}, more),
      unread && h("span", {}, unread),
    ),
  ];
  return h(
    "div",
    { class: large ? "wall-communities wall-communities-large" : "wall-communities" },
    people ? said(people) : !drawnToo && !cell.enough && few(minimum, cell),
    h(
      "div",
      { class: drawnToo ? "wall-communities-two" : "" },
      drawnToo && drawing(drawn, words, () => {}).element,
      h("div", { class: "wall-communities-beside" }, beside),
    ),
  );
}
