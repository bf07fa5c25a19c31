"""A report as one HTML file that needs nothing else: look, drawings and words in it, no script, nothing fetched.

Every text goes through Jinja's escaping; drawings and pictograms are shapes and words only (``tidied_svg``). Not here: how it
looks (``report.css``), what stands where (``report.html.j2``).
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from .drawing import Drawn
from .laid import Pages
from .tidied_svg import SVG

HERE: Final = Path(__file__).parent


def html(laid: Pages, pictures: Sequence[Drawn | None]) -> bytes:
    """The file, in UTF-8."""
    look = Markup((HERE / "report.css").read_text("utf-8"))  # noqa: S704 -- our own file
    shown = _template().render(page=laid, words=laid.words, look=look, pictures=pictures, drawing=_drawing, pictogram=Markup)
    return shown.encode("utf-8")


def _drawing(picture: Drawn, number: int, title: str, alt: str) -> Markup:
    """The SVG with its name and what it shows, for who hears it."""
    root = ET.fromstring(picture.svg)  # noqa: S314 -- tidied, from vl-convert
    for name in ("width", "height", "class"):
        root.attrib.pop(name, None)
    root.set("role", "img")
    root.set("aria-labelledby", f"picture-{number}-title")
    root.set("aria-describedby", f"picture-{number}-shows")
    root.set("style", f"max-width: {picture.width / 16:.1f}rem")
    for position, (name, text) in enumerate((("title", title), ("desc", alt))):
        told = ET.Element(f"{{{SVG}}}{name}", {"id": f"picture-{number}-{'shows' if position else 'title'}"})
        told.text = text
        root.insert(position, told)
    ET.register_namespace("", SVG)
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704 -- every text in it is escaped by ElementTree


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html.j2")
