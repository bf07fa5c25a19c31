"""Every page in every language: all of them in ``make long``; in ``make test`` each in Dutch, and one in each language.

What a page does is the same code in each language (``tools/check_notebooks`` holds the notebooks to that), so one shows that a
language can be served, and Dutch that each page can. Not here: what is asked of a page.
"""

import pytest

from buurtlezer.texts import LANGUAGES
from buurtlezer.wording.circle import FOLDERS

VOICE = "nl"
"""The language that all are written in first."""

WITNESS = "05_walk"
"""The page with the most parts."""


def in_every_language(*names: str) -> list[object]:
    """Parameters ``name, language``."""
    return [
        pytest.param(
            name, language, id=f"{name}-{language}", marks=() if language == VOICE or name == WITNESS else pytest.mark.long
        )
        for name in names or FOLDERS
        for language in LANGUAGES
    ]


def on_a_desktop(*names: str) -> list[object]:
    """Parameters ``name``, for what each page is asked on a phone too, which has the least room: in ``make test`` one of them."""
    return [pytest.param(name, id=name, marks=() if name == WITNESS else pytest.mark.long) for name in names or FOLDERS]
