// Colours of lines, as their operators have them, with words on them that can be read. Pure.

const [DARK, LIGHT] = ["#1b2a33", "#ffffff"];
/** What is said of a line without a colour of its own: one for each mode. */
const OF_MODE = { metro: "#005f73", tram: "#7a3e8c", bus: "#355e2b", train: "#1b2a33", other: "#55656f", foot: "#55656f" };

/** How bright a colour is, 0 to 1, as WCAG 2 reckons it (relative luminance). */
function brightness(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well two colours stand out from each other: 1 to 21. */
export function contrast(one, other) {
  const [light, dark] = [brightness(one), brightness(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of a badge and of what stands on it. Whatever is no `#rrggbb` counts as none. No colour is so far from both dark
 * and light that neither can be read on it: one of them always has 4.5 to 1.
 * @param {string} colour
 * @param {string} [mode] */
export function badgeColours(colour, mode = "other") {
  const fill = /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : (OF_MODE[mode] ?? OF_MODE.other);
  const ink = contrast(fill, LIGHT) >= 4.5 ? LIGHT : contrast(fill, DARK) >= 4.5 ? DARK : "#000000";
  return { fill, ink };
}
