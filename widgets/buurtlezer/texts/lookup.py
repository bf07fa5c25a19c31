"""A text by its key, filled with values, and numbers and dates as its language writes them.

Not here: the catalogues' files (``catalogue``), and which language is meant (``languages``).
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

from babel.dates import format_date
from babel.numbers import format_decimal

from buurtlezer.errors import BadText, MissingText
from buurtlezer.texts.catalogue import read
from buurtlezer.texts.languages import LOCALES, Language, language_of

DateForm = Literal["short", "medium", "long", "full"]

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""What may stand in a text to be filled: a plain name in braces, without attribute, index or format."""

NO_BREAK = "\N{NO-BREAK SPACE}"
NARROW_NO_BREAK = "\N{NARROW NO-BREAK SPACE}"


class Texts:
    """The texts of one language: ``texts = Texts.of("nl")``, then ``texts("map.tool.line")``."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = LOCALES[language]
        self._catalogue = read(language)
        self._groups: dict[str, dict[str, str]] = {}

    @staticmethod
    def of(language: str) -> "Texts":
        """The texts of a language, by its name, tag or folder; read once per process."""
        return _texts_of(language_of(language))

    def __repr__(self) -> str:
        return f"Texts.of({self.language!r})"

    def __contains__(self, key: object) -> bool:
        return key in self._catalogue.sentences

    def __call__(self, key: str, /, **values: str | int) -> str:
        """The text of a key, with each ``{name}`` filled from the values.

        Values are words or whole numbers, shown as they are: write other numbers with `number`, `percent` or `date`
        first. Raises `MissingText` for an unknown key, `BadText` for a placeholder without a value.
        """
        return _fill(key, self._sentence(key), values)

    def many(self, key: str, n: int, /, **values: str | int) -> str:
        """The text of a key for ``n`` things, in the singular or plural of the language; ``{n}`` is that number."""
        self._sentence(key)
        sentence = self._catalogue.plurals.ngettext(key, key, n)
        if not n and "{n}" not in sentence:  # in French none is told as one is, but *une personne* is not none
            sentence = self._catalogue.plurals.ngettext(key, key, 2)
        return _fill(key, sentence, {"n": self.number(n), **values})

    def group(self, *prefixes: str) -> dict[str, str]:
        """All texts under a prefix (``"map."``), unfilled, by the key without that prefix.

        This is what a part's ``labels`` hold. Of several prefixes a later one wins, so a part can reword what all
        parts share: ``texts.group("base.", "map.")``.
        """
        found: dict[str, str] = {}
        for prefix in prefixes:
            if prefix not in self._groups:
                self._groups[prefix] = self._under(prefix)
            found |= self._groups[prefix]
        return found

    def number(self, x: float, digits: int = 0) -> str:
        """A number with ``digits`` decimals: ``1.234,5`` in Dutch."""
        decimals = f".{'0' * digits}" if digits else ""
        return format_decimal(x, format=f"#,##0{decimals}", locale=self.locale)

    def percent(self, share: float, digits: int = 1) -> str:
        """A share (0 to 1) as a percentage: ``24,1 %`` in Dutch and French, ``24.1%`` in English."""
        space = {"nl": NO_BREAK, "fr": NARROW_NO_BREAK, "en": ""}[self.language]
        return f"{self.number(share * 100, digits)}{space}%"

    def month(self, day: date) -> str:
        """The month of a date: ``mei 2026``."""
        return format_date(day, format="MMMM y", locale=self.locale)

    def date(self, day: date, form: DateForm = "long") -> str:
        """A date: ``23 november 2026``. ``form`` is ``short``, ``medium``, ``long`` or ``full``."""
        return format_date(day, format=form, locale=self.locale)

    def _under(self, prefix: str) -> dict[str, str]:
        under = {key.removeprefix(prefix): text for key, text in self._catalogue.sentences.items() if key.startswith(prefix)}
        if not under:
            raise MissingText(f"{prefix}*", self.language, self._catalogue.sentences)
        return under

    def _sentence(self, key: str) -> str:
        try:
            return self._catalogue.sentences[key]
        except KeyError:
            raise MissingText(key, self.language, self._catalogue.sentences) from None


@cache
def _texts_of(language: Language) -> Texts:
    return Texts(language)


def _fill(key: str, sentence: str, values: Mapping[str, str | int]) -> str:
    """Put each value in its place, once: what a value itself holds is never read as a placeholder."""

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name not in values:
            raise BadText(f"the text {key!r} needs a value for {{{name}}}; given: {', '.join(values) or 'none'}")
        given: object = values[name]
        if isinstance(given, bool) or not isinstance(given, str | int):
            raise BadText(f"{{{name}}} in the text {key!r} takes a word or a whole number, not {given!r}")
        return str(given)

    return PLACEHOLDER.sub(value, sentence)
