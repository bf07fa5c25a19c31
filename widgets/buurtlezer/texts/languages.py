"""The three languages, and how to tell which one is meant. Not here: any text."""

from typing import Final, Literal

from buurtlezer.errors import UnknownLanguage

Language = Literal["nl", "fr", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("nl", "fr", "en")
"""Catalogue names, the voice of the workbook first."""

LOCALES: Final[dict[Language, str]] = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB"}
"""Locale of each language for numbers and dates, as Babel names it."""


def _match(tag: str) -> Language | None:
    """The language of a tag such as ``fr``, ``fr-BE`` or ``fr_BE.UTF-8``, if it is one of ours."""
    word = tag.strip().replace("_", "-").split("-")[0].lower()
    return next((language for language in LANGUAGES if language == word), None)


def language_of(folder_or_tag: str) -> Language:
    """The language of a folder (``workbooks/fr``) or a language tag (``nl-BE``).

    Of a path only the last part counts: the folder that a workbook's kernel runs in.

    Raises
    ------
    UnknownLanguage
        When it is none of the three.
    """
    name = folder_or_tag.replace("\\", "/").rstrip("/").rpartition("/")[2]
    language = _match(name)
    if language is None:
        raise UnknownLanguage(folder_or_tag, LANGUAGES)
    return language


def preferred(accept_language: str, otherwise: Language = "nl") -> Language:
    """The language that a browser likes best, from its ``Accept-Language`` header.

    A header is written by a stranger: what cannot be read in it is passed over, and when nothing fits the answer is
    ``otherwise``.
    """
    best: Language | None = None
    weight = 0.0
    for item in accept_language.split(","):
        tag, _, parameter = item.partition(";")
        language = _match(tag)
        quality = _quality(parameter)
        if language is not None and quality > weight:  # of equals, the first one named
            best, weight = language, quality
    return best or otherwise


def _quality(parameter: str) -> float:
    """The weight in ``q=0.8``; 1 when there is none, 0 when it cannot be read."""
    name, _, number = parameter.strip().partition("=")
    if not name:
        return 1.0
    if name.strip().lower() != "q":
        return 0.0
    try:
        quality = float(number)
    except ValueError:
        return 0.0
    return quality if 0.0 <= quality <= 1.0 else 0.0
