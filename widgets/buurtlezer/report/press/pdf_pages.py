"""A report as PDF: tagged, with bookmarks, its language and title, by Typst.

It is made as PDF/UA-1. Where a letter has no font that is not possible: then it is an ordinary tagged PDF that says so on its
first page. Not here: how it looks (``report.typ``), calling Typst (``report.typesetting``).
"""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from buurtlezer.report.typesetting import Unaccessible, as_data, typeset

from .drawing import Drawn
from .laid import Pages

TEMPLATE: Final = Path(__file__).with_name("report.typ")


@dataclass(frozen=True, slots=True)
class Typeset:
    """The file, and what is to be told of it."""

    content: bytes
    pages: int
    missing_letters: bool = False
    accessible: bool = True


def pdf(laid: Pages, pictures: Sequence[Drawn | None], *, machine_fonts: bool = True) -> Typeset:
    """The file; with letters of the fonts that come along alone, if ``machine_fonts`` is False."""
    data = asdict(laid) | {"pictures": [picture and asdict(picture) for picture in pictures], "unshown": False}
    del data["specs"]
    try:
        return _counted(typeset(_files(data), standard="ua-1", machine_fonts=machine_fonts))
    except Unaccessible as error:
        letters = error.letters
    content = typeset(_files(data | {"unshown": letters}), machine_fonts=machine_fonts)
    return _counted(content, missing_letters=letters, accessible=False)


def _files(data: dict[str, Any]) -> dict[str, bytes]:
    return {"main.typ": _template(), "data.json": as_data(data)}


@cache
def _template() -> bytes:
    return TEMPLATE.read_bytes()


def _counted(content: bytes, *, missing_letters: bool = False, accessible: bool = True) -> Typeset:
    """With how many pages it has: the largest count in its tree of pages, which Typst leaves uncompressed."""
    counts = [int(found) for found in re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", content)]
    return Typeset(content, max(counts, default=0), missing_letters, accessible)
