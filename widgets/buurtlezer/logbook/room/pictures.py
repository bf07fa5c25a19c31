"""The pictograms of moments: our own drawings, a few lines each on a grid of 24 by 24.

A picture is a name in ``pictures.json`` with the ``d`` of its paths. All are drawn alike: no fill, a line of 1.5, round
ends, in the colour of the text around. Not here: which moment shows which (``programmes``), nor its words, which stand in
the moment; a picture alone says nothing to a screen reader.
"""

import json
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_suffix(".json")
GRID: Final = 24
LINE: Final = 1.5


@cache
def paths() -> dict[str, list[str]]:
    """For each name, the ``d`` of its paths. Give it away as it is; do not change it."""
    found: dict[str, list[str]] = json.loads(FILE.read_text("utf-8"))
    return found


def names() -> list[str]:
    """All pictures, in the order of their names."""
    return sorted(paths())


def svg(name: str, colour: str = "currentColor") -> str:
    """A picture as an SVG document. Raises ``KeyError`` for a name that is not in ``names()``."""
    drawn = "".join(f'<path d="{path}"/>' for path in paths()[name])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {GRID} {GRID}" fill="none" stroke="{colour}" '
        f'stroke-width="{LINE}" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">{drawn}</svg>'
    )
