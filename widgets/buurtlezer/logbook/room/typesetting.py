"""From a template and data to a PDF, by Typst.

People's text reaches a template as values of ``data.json`` and is shown as strings: it is never read as markup, and no
template evaluates any. A template reaches no file but its own, ``base.typ`` and the data, and no network. Letters come from
the fonts that Typst brings (Libertinus, DejaVu Sans Mono: Latin, Greek, Cyrillic); for other scripts the machine's fonts help
out where it has them. Not here: what stands on a sheet (``sheets``), and how it looks (``paper/*.typ``).
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

TEMPLATES: Final = Path(__file__).with_name("paper")


def pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """The PDF of a template in ``paper`` filled with plain JSON values; SVG documents may stand among them."""
    files = {"main.typ": _template(template), "base.typ": _template("base"), "data.json": json.dumps(data).encode()}
    # Its types know one file only; that several go by name is said in its README.
    return bytes(typst.compile(files, font_paths=_fonts(), format="pdf"))  # type: ignore[call-overload]


@cache
def _template(name: str) -> bytes:
    return (TEMPLATES / f"{name}.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True)
