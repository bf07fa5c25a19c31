// Which sources fit what was typed and chosen. Pure. Not here: how they look (widget.js).

import { matching, plain } from "../base/found.js";

/** Every word of a source that one may search for.
 * @param {{name: string, owner: string, teaches: string, teaches_not: string, address: string}} source */
const searched = (source) => plain([source.name, source.owner, source.teaches, source.teaches_not, source.address].join(" "));

/** The sources that fit, those first that the search says. A choice that is empty leaves all.
 * @template {{name: string, owner: string, teaches: string, teaches_not: string, address: string, theme: string[], level: string,
 *   language: string[]}} Source
 * @param {Source[]} sources
 * @param {{typed?: string, theme?: string, level?: string, language?: string}} chosen
 * @returns {Source[]} */
export function fitting(sources, { typed = "", theme = "", level = "", language = "" }) {
  const fits = sources.filter((one) =>
    (!theme || one.theme.includes(theme)) && (!level || one.level === level) && (!language || one.language.includes(language))
  );
  return matching(fits.map((one) => ({ one, searched: searched(one) })), typed).map(({ one }) => one);
}

/** An address as people read it. @param {string} address */
export const readable = (address) => address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

/** Whether an address may be a link: a page of the web, and nothing that runs. @param {string} address */
export const leadsOut = (address) => /^https?:\/\/[^\s"'<>]+$/.test(address);
