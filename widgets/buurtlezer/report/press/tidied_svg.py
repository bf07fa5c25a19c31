"""An SVG as it may stand in a page: drawing and words only, with names of its own. Not here: drawing it (``drawing``).

A specification can make a mark a link, or an image of any address; a page that is read elsewhere holds neither.
"""

import re
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

SVG: Final = "http://www.w3.org/2000/svg"
_DRAWING = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "clipPath"} | {
    "linearGradient", "radialGradient", "stop", "pattern", "mask"
}  # fmt: skip
_HELD = {"a"}
"""What goes while what it holds stays."""

_ATTRIBUTES = {
    "viewBox", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "dx", "dy", "transform",
    "id", "class", "clip-path", "mask", "offset", "gradientUnits", "gradientTransform", "patternUnits", "patternTransform",
    "patternContentUnits", "clipPathUnits", "text-anchor", "opacity", "color", "dir", "display", "visibility",
}  # fmt: skip
_PREFIXES = ("fill", "stroke", "font", "stop-", "paint-order", "shape-rendering", "dominant-baseline")
_NAMED = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)")


class Untidy(Exception):
    """It is no drawing with a size."""


@dataclass(frozen=True, slots=True)
class Tidy:
    """The drawing without what a page may not hold, and its size in pixels."""

    svg: str
    width: float
    height: float


def tidied(svg: str, prefix: str) -> Tidy:
    """Only shapes and words of it, its ids with a prefix. Raises :class:`Untidy`."""
    ET.register_namespace("", SVG)
    try:
        root = ET.fromstring(svg)  # noqa: S314 -- vl-convert wrote it, and declares no entity
        _, _, width, height = (float(one) for one in root.get("viewBox", "").split())
    except (ET.ParseError, ValueError):
        raise Untidy from None
    if root.tag != f"{{{SVG}}}svg" or width <= 0 or height <= 0:
        raise Untidy
    _tidy(root, prefix)
    return Tidy(ET.tostring(root, encoding="unicode"), width, height)


def _tidy(element: ET.Element, prefix: str) -> None:
    for name, value in list(element.attrib.items()):
        if name not in _ATTRIBUTES and not name.startswith(_PREFIXES):
            del element.attrib[name]
        elif name == "id":
            element.set(name, prefix + value)
        elif "url(" in value:
            element.set(name, _NAMED.sub(lambda found: f"url(#{prefix}{found[1]})", value))
            if re.sub(r"url\(#", "", element.get(name, "")).count("url("):
                del element.attrib[name]  # of another file
    for child in list(element):
        name = child.tag.removeprefix(f"{{{SVG}}}") if isinstance(child.tag, str) else ""
        if name in _HELD:
            child.tag = f"{{{SVG}}}g"
        elif name not in _DRAWING:
            element.remove(child)
            continue
        _tidy(child, prefix)
