"""The directory of sources that we give (*Brussels online*), from ``data/sources/directory.json``; read once for each language.

Not here: sources that somebody adds (``model.source``), how it is shown (``sources``).
"""

from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from buurtlezer.model import Level, Theme
from buurtlezer.model.entry import Shape
from buurtlezer.texts import LANGUAGES

PACKAGE: Final = Path(__file__).parent.parent.parent


class Worded(Shape):
    """One thing in three languages."""

    nl: Annotated[str, Field(min_length=1)]
    fr: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]

    def of(self, language: str) -> str:
        """In one of them."""
        if language not in LANGUAGES:
            raise ValueError(f"no language {language!r}; there are {', '.join(LANGUAGES)}")
        words: str = getattr(self, language)
        return words


class Listed(Shape):
    """A source of the directory."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,39}$")]
    name: Worded
    address: Annotated[str, StringConstraints(pattern=r"^(https?://[a-z0-9.-]+(/[^\s\"'<>]*)?)?$")]
    """Empty where it is not on the web."""

    address_fr: Annotated[str, StringConstraints(pattern=r"^(https?://[a-z0-9.-]+(/[^\s\"'<>]*)?)?$")] = ""
    """Where it stands in French, if elsewhere; nobody of us looked that up."""

    to_check: bool
    """Nobody of us looked the address up: the page says so."""

    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]
    level: Level
    languages: Annotated[tuple[Literal["nl", "fr", "en", "other"], ...], Field(min_length=1)]
    owner: Worded
    teaches: Worded
    teaches_not: Worded


class Directory(Shape):
    """All of them, in the order of the file."""

    about: str
    as_of: str
    sources: tuple[Listed, ...]


@cache
def directory() -> Directory:
    """The directory as it stands in the file; ``pydantic.ValidationError`` where that is not well made."""
    return Directory.model_validate_json(_file().read_text("utf-8"))


def _file() -> Path:
    checkout = PACKAGE.parent.parent / "data" / "sources" / "directory.json"
    return checkout if checkout.is_file() else PACKAGE / "_data" / "sources" / "directory.json"
