// A spec made to fit: the width there is, long titles over several lines, and what a phone leaves out. Not here: the theme.

export const NARROW = 600;
const VIEWS = ["concat", "hconcat", "vconcat", "repeat", "facet"];
const GAP = 8;

/** Text over as many lines as it needs in so many pixels, at the 14 px of the theme. */
function wrappedTitle(text, width, font) {
  if (typeof text !== "string") return text;
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `14px ${font}`;
  const lines = [""];
  for (const word of text.replaceAll("(% ", "(%\u00a0").split(" ")) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (lines.at(-1) && pen.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.length > 1 ? lines : text;
}

/** Wrap the title of each axis along the bottom; one beside an upright axis lies above it, and is the title of the chart. */
function wrapAxes(node, width, font) {
  if (Array.isArray(node)) node.forEach((one) => wrapAxes(one, width, font));
  else if (node && typeof node === "object") {
    for (const [key, value] of Object.entries(node)) {
      if (key === "values" || key === "datasets") continue;
      if (key === "axis" && value?.title) value.title = wrappedTitle(value.title, width, font);
      else wrapAxes(value, width, font);
    }
  }
}

/** A copy of the spec for a drawing of this size. A spec with a width of its own, or of several views, keeps its measures. */
export function fittedSpec(given, width, height, font) {
  const spec = JSON.parse(JSON.stringify(given));
  const narrow = width < NARROW;
  for (const param of spec.params ?? []) if (param.name === "narrow") param.value = narrow;
  const room = width - 2 * GAP;
  if (typeof spec.title === "string") spec.title = wrappedTitle(spec.title, room, font);
  else if (spec.title) spec.title.text = wrappedTitle(spec.title.text, room, font);
  wrapAxes(spec, room - 40, font);
  const own = typeof spec.width === "number" || VIEWS.some((view) => view in spec);
  return own ? spec : { ...spec, width, height, autosize: { type: "fit", contains: "padding" } };
}
