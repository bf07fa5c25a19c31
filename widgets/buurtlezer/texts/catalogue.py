"""Reading one catalogue from its ``.po`` file.

The ``.po`` file itself is read: 600 texts take some 15 ms, once per process, so a checkout needs no compile step and a
catalogue that was just edited can never differ from a compiled one. Not here: finding and filling a text (``lookup``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

CATALOGUES = Path(__file__).parent / "catalogues"


@dataclass(frozen=True)
class Catalogue:
    """All texts of one language."""

    sentences: dict[str, str]
    """Key to text; of a text with plural forms the first one."""

    plurals: GNUTranslations
    """The same as gettext holds it, which knows the plural rule of the language."""


def path_of(language: str) -> Path:
    """Where the catalogue of a language is kept."""
    return CATALOGUES / language / "LC_MESSAGES" / "buurtlezer.po"


def read(language: str) -> Catalogue:
    """Read the catalogue of a language."""
    with path_of(language).open("rb") as file:
        catalog = read_po(file, locale=language, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    sentences = {_first(message.id): _first(message.string) for message in catalog if message.id}
    return Catalogue(sentences, GNUTranslations(compiled))


def _first(forms: str | Sequence[str] | None) -> str:
    """A text, or the singular of one with plural forms, which gettext keeps as a sequence."""
    return forms if isinstance(forms, str) else forms[0] if forms else ""
