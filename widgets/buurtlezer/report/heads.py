"""The headings of the feedback sheet in the language of who gets it, and what is known of a language by its tag.

Ours (nl, fr, en) are texts as all others; a few more languages stand in ``paper/heads.json``, and wait for somebody who speaks
them to read them. A language that has none is printed without: what somebody wrote stands beside the picture. Not here: the sheet
(``feedback``).
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global
from babel.dates import format_date
from babel.languages import get_official_languages

from buurtlezer.texts import LANGUAGES, Texts

FILE: Final = Path(__file__).with_name("paper") / "heads.json"

NEAR: Final = (
    "nl",
    "fr",
    "en",
    "ar",
    "tr",
    "ro",
    "pl",
    "uk",
    "bg",
    "es",
    "pt",
    "it",
    "de",
    "ti",
    "am",
    "so",
    "ps",
    "fa",
    "sq",
    "ln",
)
"""Spoken much in Brussels: first in the list. The order says nothing else."""

ALSO_SPOKEN: Final = ("aa", "bal", "bm", "ff", "ha", "ig", "kab", "kea", "ku", "lu", "om", "rif", "shi", "syr", "wa", "yi", "zgh")
"""Spoken here too, and the language of no administration."""


def heads(tag: str) -> Mapping[str, str]:
    """The headings by name, in the language of a tag; empty where there are none."""
    language = tag.partition("-")[0]
    if language in LANGUAGES:
        return Texts.of(language).group("feedback.paper.")
    return _more().get(language, {})


def read_by_somebody(tag: str) -> bool:
    """Whether the headings are ours in one of the three languages, which people who speak them have read."""
    return tag.partition("-")[0] in LANGUAGES


def right_to_left(tag: str) -> bool:
    """Whether a language is written from the right."""
    locale = _locale(tag)
    return locale is not None and locale.text_direction == "rtl"


def day(on: date | None, tag: str) -> str:
    """A day in words of a language; as 2026-11-30 in one whose words nobody has; empty where there is none."""
    if on is None:
        return ""
    locale = _locale(tag)
    return on.isoformat() if locale is None else format_date(on, "long", locale)


def called(tag: str) -> str:
    """What a language calls itself; the tag where that is not known."""
    locale = _locale(tag)
    return (locale.get_language_name(tag.partition("-")[0]) if locale else None) or tag


@cache
def languages() -> tuple[str, ...]:
    """Tags that one chooses from: those much spoken here first, others by what they call themselves, each name once."""
    known = (tag for tag in localedata.locale_identifiers() if "_" not in tag and tag not in NEAR)
    named = {called(tag): tag for tag in known if tag in _official() or tag in ALSO_SPOKEN}
    return (*NEAR, *(named[name] for name in sorted(named, key=str.casefold) if name != named[name]))


def _official() -> set[str]:
    """Languages in which a country or a region speaks to its people. All that a computer knows would be twice as many."""
    everywhere = get_global("territory_languages")
    spoken = (get_official_languages(land, regional=True, de_facto=True) for land in everywhere)
    return {tag.partition("_")[0] for some in spoken for tag in some}


@cache
def _locale(tag: str) -> Locale | None:
    for part in (tag, tag.partition("-")[0]):
        try:
            return Locale.parse(part, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


@cache
def _more() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(FILE.read_text("utf-8"))
    return found
