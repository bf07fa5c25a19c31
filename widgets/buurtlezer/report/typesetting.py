"""From a template and data to a PDF, or to images, by Typst. The one place that calls it.

People's text reaches a template as values of ``data.json`` and is shown as strings: it is never read as markup, and no template
evaluates any. A template reaches no file but those that it is given, and no network. Letters come from the fonts that Typst
brings (Libertinus, DejaVu Sans Mono: Latin, Greek, Cyrillic, Arabic); for other scripts the machine's fonts help out where it
has them. Not here: templates (``press/*.typ``, ``logbook/room/paper/*.typ``).
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final, Literal

import typst

UNSHOWN: Final = "could not be displayed"
"""What Typst says of a letter that no font has, where the file must be one that can be read aloud."""


class Unaccessible(Exception):
    """The file cannot be made as PDF/UA-1; ``letters``: since no font has some of its own.

    What Typst said is not in it: that may quote people.
    """

    def __init__(self, *, letters: bool) -> None:
        self.letters = letters
        super().__init__("a letter that no font has" if letters else "something else than its letters")


def typeset(files: Mapping[str, bytes], *, standard: Literal["ua-1"] | None = None, machine_fonts: bool = True) -> bytes:
    """The PDF of ``main.typ`` among the files. With a standard it is declared as that, or :class:`Unaccessible` is raised."""
    fonts = _fonts(machine_fonts)
    # Its types know one file only; that several go by name is said in its README.
    if standard is None:
        return bytes(typst.compile(dict(files), font_paths=fonts, format="pdf"))  # type: ignore[call-overload]
    try:
        made = typst.compile(dict(files), font_paths=fonts, format="pdf", pdf_standards=[standard])  # type: ignore[call-overload]
    except typst.TypstError as error:
        letters = UNSHOWN in str(error)
    else:
        return bytes(made)
    raise Unaccessible(letters=letters)  # outside of the handler, so that nothing carries what Typst said


def images(files: Mapping[str, bytes], dots_an_inch: int) -> list[bytes]:
    """The pages of ``main.typ`` as PNG."""
    made: Any = typst.compile(dict(files), font_paths=_fonts(machine=True), format="png", ppi=dots_an_inch)  # type: ignore[call-overload]
    return [bytes(one) for one in made] if isinstance(made, list) else [bytes(made)]


def as_data(values: Mapping[str, Any]) -> bytes:
    """Plain JSON values as the ``data.json`` of a template. Half a letter, which no file can hold, becomes a question mark."""
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace")


@cache
def _fonts(machine: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=machine, include_embedded_fonts=True)
