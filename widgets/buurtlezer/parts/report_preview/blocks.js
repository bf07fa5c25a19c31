// Blocks of a report as elements. People's words are only ever text. Not here: the frame around them (widget.js), drawing a
// picture (pictures.js).

import { elementId, h } from "../base/base.js";

/** On what a statement stands, in small. */
const whence = (text) => text && h("span", { class: "blrp-whence" }, text);

/** A number as the language of the report writes it. */
function cell(value, { language, decimals }) {
  if (value === null) return "–";
  if (typeof value !== "number") return value;
  return new Intl.NumberFormat(`${language}-BE`, { maximumFractionDigits: decimals }).format(value);
}

/** What may be wider than the sheet: it moves under a finger or by keys. */
const wide = (name, inside) => h("div", { class: "blrp-scroll", tabindex: "0", role: "group", "aria-label": name }, inside);

function grid({ caption, head, rows, decimals, whence: stands }, { language }) {
  const isNumber = (at) => rows.some((row) => typeof row[at] === "number");
  const td = (value, at) =>
    at === 0
      ? h("th", { scope: "row" }, cell(value, { language, decimals }))
      : h("td", { class: isNumber(at) ? "blrp-number" : "" }, cell(value, { language, decimals }));
  const id = elementId("caption");
  return h("div", { class: "blrp-table" }, [
    h("p", { class: "blrp-caption", id }, caption),
    wide(
      caption,
      h("table", { "aria-labelledby": id }, [
        h(
          "thead",
          {},
          h("tr", {}, head.map((word, at) => h("th", { scope: "col", class: isNumber(at) ? "blrp-number" : "" }, word))),
        ),
        h("tbody", {}, rows.map((row) => h("tr", {}, row.map(td)))),
      ]),
    ),
    stands && h("p", {}, whence(stands)),
  ]);
}

const DRAWN = {
  paragraph: ({ text, whence: stands }) => h("p", { class: "blrp-text" }, text, stands && " ", whence(stands)),
  points: ({ title, items }) => [
    title && h("h5", {}, title),
    h("ul", {}, items.map(({ text, whence: stands }) => h("li", {}, h("span", { class: "blrp-text" }, text), whence(stands)))),
  ],
  beside: ({ heads, pairs }) =>
    h(
      "dl",
      { class: "blrp-beside" },
      pairs.map((pair) =>
        h("div", {}, pair.map((text, at) => [h("dt", {}, heads[at]), h("dd", { class: "blrp-text" }, text)]).flat())
      ),
    ),
  concluded: ({ number, sentence, standing, lines, tellers }) =>
    h("section", { class: "blrp-concluded" }, [
      h("p", { class: "blrp-sentence" }, h("b", {}, `${number}. `), sentence),
      standing && h("p", { class: "blrp-standing" }, standing),
      h("dl", {}, lines.map(({ label, text }) => h("div", {}, h("dt", {}, label), h("dd", { class: "blrp-text" }, text)))),
      tellers.length > 0 && h("p", {}, whence(tellers.join(" · "))),
    ]),
  quoted: ({ words, whose }) =>
    h("figure", {}, h("blockquote", { class: "blrp-text" }, words), h("figcaption", {}, `– ${whose}`)),
  grid,
  picture: ({ caption, alt, at, whence: stands }) =>
    h("figure", { class: "blrp-picture", "data-picture": at }, [
      wide(caption, h("div", { class: "blrp-drawing", role: "img", "aria-label": alt })),
      h("figcaption", {}, caption, stands && " ", whence(stands)),
    ]),
};

/** @param {{block: string}} block @param {{language: string}} document
 * @returns {(Node | false | "")[]} */
export const drawn = (block, document) => [DRAWN[block.block](/** @type {any} */ (block), document)].flat();
