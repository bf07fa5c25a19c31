"""The eight drawings: a few lines and flat shapes each, that tell a scene to somebody who reads no word.

A drawing is a name in ``scenes.json`` with its ``view`` (width, height), the ``d`` of its ``fills`` (light flat shapes, below)
and of its ``lines``. Of the two people one is filled and the other an outline; nobody has dress, skin, hair or faith. There is no
letter in a drawing, and no text. Not here: what a scene says (the texts ``vignette.<name>.*``), its element (``drawing.js``).
"""

import json
from functools import cache
from pathlib import Path
from typing import Final, TypedDict

from buurtlezer.model import Vignette

FILE: Final = Path(__file__).with_suffix(".json")
LINE: Final = 2.2
"""How wide a line is, on the grid of the drawing."""


class Drawn(TypedDict):
    """One drawing, as it travels to a page."""

    view: list[int]
    """Width and height."""

    lines: list[str]
    fills: list[str]


@cache
def scenes() -> dict[str, Drawn]:
    """Every drawing by the name of its vignette. Give them away as they are; do not change them."""
    found: dict[str, Drawn] = json.loads(FILE.read_text("utf-8"))
    return found


def drawn(*names: str) -> dict[str, Drawn]:
    """Those that a page shows, by name; without names all. Raises ``KeyError`` for one that is no ``Vignette``."""
    return {name: scenes()[name] for name in names or map(str, Vignette)}


def svg(name: str, ink: str = "#000", tint: str = "#ddd") -> str:
    """A drawing as an SVG document of its own, in black and grey for paper. Raises ``KeyError`` for a name that has none."""
    one = scenes()[name]
    width, height = one["view"]
    fills, lines = ("".join(f'<path d="{path}"/>' for path in one[kind]) for kind in ("fills", "lines"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<g fill="{tint}">{fills}</g>'
        f'<g fill="none" stroke="{ink}" stroke-width="{LINE}" stroke-linecap="round" stroke-linejoin="round">{lines}</g></svg>'
    )
