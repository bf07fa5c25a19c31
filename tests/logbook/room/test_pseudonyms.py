"""Pseudonyms: enough of them, two words each, free ones, and none that is somebody's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.logbook.room import pseudonyms
from buurtlezer.store.joining import checked_pseudonym
from buurtlezer.texts import LANGUAGES

# Words of nature that are first names too, and colours or animals that people are called to hurt them.
NEVER = {
    *("merel", "linde", "roos", "iris", "hazel", "robin", "jasmijn", "fleur", "olijf", "jasmin", "olive", "rose", "martin"),
    *("lily", "jay", "ivy", "daisy", "violet", "coco", "merle", "colombe", "marguerite", "capucine"),
    *(
        "zwarte",
        "witte",
        "bruine",
        "gele",
        "rode",
        "noir",
        "blanc",
        "brun",
        "jaune",
        "rouge",
        "black",
        "white",
        "brown",
        "yellow",
    ),
    *("aap", "rat", "varken", "koe", "ezel", "uil", "singe", "cochon", "vache", "âne", "dinde", "monkey", "pig", "cow", "ape"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_four_hundred_and_each_may_be_kept(language: str) -> None:
    names = pseudonyms.combinations(language)
    assert len({name.casefold() for name in names}) >= 400
    for name in names:
        assert checked_pseudonym(name) == name
        assert len(name.split()) == 2
        assert name[0].isupper()


@pytest.mark.parametrize("language", LANGUAGES)
def test_none_is_a_persons_name_or_a_word_that_hurts(language: str) -> None:
    # French ``violet`` is only a colour: nobody is called so.
    allowed = {"violet"} if language == "fr" else set()
    words = {word.casefold() for name in pseudonyms.combinations(language) for word in name.split()}
    assert not words & (NEVER - allowed)


@given(st.sampled_from(LANGUAGES), st.integers(0, 600), st.integers(0, 600), st.randoms(use_true_random=False))
def test_those_offered_are_different_and_nobodys(language: str, first: int, many: int, source: object) -> None:
    taken = {name.casefold() for name in pseudonyms.combinations(language)[first : first + many]}
    offered = pseudonyms.free(language, taken, 3, source)  # type: ignore[arg-type]
    assert len({name.casefold() for name in offered}) == 3
    assert not {name.casefold() for name in offered} & taken


def test_when_all_are_taken_they_get_a_number() -> None:
    taken = {name.casefold() for name in pseudonyms.combinations("nl")}
    offered = pseudonyms.free("nl", taken, 3)
    assert len(set(offered)) == 3
    assert all(name.endswith(" 2") for name in offered)
