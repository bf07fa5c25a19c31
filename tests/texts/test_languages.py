"""Which language is meant, by a folder, a tag or a browser's header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer import errors
from buurtlezer.texts import LANGUAGES, language_of, preferred


@pytest.mark.parametrize(
    ("given_", "language"),
    [
        ("nl", "nl"),
        ("nl-BE", "nl"),
        ("FR_be.UTF-8", "fr"),
        ("workbooks/en", "en"),
        ("/home/an/nl/workbooks/fr/", "fr"),
        ("C:\\workbooks\\en", "en"),
    ],
)
def test_a_folder_or_a_tag(given_, language):
    assert language_of(given_) == language


@pytest.mark.parametrize("given_", ["de", "", "/", "nl/workbooks", "nederlands", "engine"])
def test_no_language_of_ours(given_):
    with pytest.raises(errors.UnknownLanguage, match="there are nl, fr, en"):
        language_of(given_)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("fr", "fr"),
        ("fr-BE,fr;q=0.9,nl;q=0.8,en;q=0.7", "fr"),
        ("de-DE, en;q=0.5, fr;q=0.9", "fr"),
        ("en, nl", "en"),
        ("nl;q=0.2, en ; q=0.3", "en"),
        ("fr;q=0, nl;q=0.1", "nl"),
        ("de", "nl"),
        ("", "nl"),
        ("*", "nl"),
        ("fr;q=much, en;q=0.1", "en"),
        ("fr;q=nan, en;q=0.1", "en"),
        ("fr;q=7", "nl"),
    ],
)
def test_the_language_that_a_browser_likes_best(header, language):
    assert preferred(header) == language


def test_what_to_answer_when_nothing_fits_can_be_chosen():
    assert preferred("de", otherwise="en") == "en"


@given(st.text())
def test_whatever_a_browser_sends_there_is_an_answer(header):
    assert preferred(header) in LANGUAGES
