"""What a programme is, and what it may not be."""

from typing import Any

import pytest
from pydantic import ValidationError

from buurtlezer.errors import BadEntry
from buurtlezer.model import Programme, checked, in_language

OPTIONS = [{"value": v, "picture": "heart", "label": {"nl": v}} for v in ("graag", "niet")]
MOMENT: dict[str, Any] = {"name": "like", "picture": "park", "prompt": {"nl": "Kom je hier graag?"}, "options": OPTIONS}
ITEM: dict[str, Any] = {"minutes": 10, "title": {"nl": "Welkom"}}


def programme(*items: dict[str, Any], **changed: Any) -> Programme:
    return Programme.model_validate({"name": "ours", "title": {"nl": "Onze"}, "items": list(items) or [ITEM], **changed})


def test_a_programme_is_the_same_after_a_trip_through_json():
    made = programme(ITEM | {"moments": [MOMENT], "drop": 2, "workbook": "02_figures"}, ITEM)
    assert checked(Programme, made.content()) == made


def test_its_minutes_are_those_of_its_items():
    assert programme(ITEM, ITEM | {"minutes": 25}).minutes == 35


@pytest.mark.parametrize(
    "changed",
    [
        {"minutes": 0},
        {"minutes": 241},
        {"minutes": "10"},
        {"title": {}},
        {"title": {"nl": "x" * 121}},
        {"say": {"nl": "x" * 2_001}},
        {"say": {"Nederlands": "Dag"}},
        {"moments": [MOMENT | {"name": f"m{n}"} for n in range(11)]},
        {"workbook": "../secret"},
        {"view": "<script>"},
        {"drop": -1},
        {"later": "06_places"},
        {"anything": "else"},
    ],
)
def test_an_item_that_a_room_cannot_do_is_refused(changed: dict[str, Any]):
    with pytest.raises(ValidationError):
        programme(ITEM | changed)


def test_what_waits_for_a_workbook_says_how_it_is_done_on_paper():
    assert programme(ITEM | {"later": "06_places", "paper": {"nl": "Vouw een blad."}}).items[0].later == "06_places"


def test_more_items_than_a_session_has_are_refused():
    assert len(programme(*[ITEM] * 30).items) == 30
    with pytest.raises(ValidationError):
        programme(*[ITEM] * 31)
    with pytest.raises(ValidationError):
        programme(items=[])


def test_two_moments_of_one_name_would_be_one_to_the_store():
    with pytest.raises(ValidationError):
        programme(ITEM | {"moments": [MOMENT]}, ITEM | {"moments": [MOMENT]})


def test_a_fault_is_told_by_its_place_and_never_by_its_text():
    content = {"name": "ours", "title": {"nl": "Onze"}, "items": [ITEM, ITEM | {"minutes": "my secret"}]}
    with pytest.raises(BadEntry) as caught:
        checked(Programme, content)
    assert (caught.value.field, caught.value.rule) == ("items.1.minutes", "wrong_type")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ({"nl": "Dag", "fr": "Bonjour"}, "fr", "Bonjour"),
        ({"nl": "Dag", "fr": "Bonjour"}, "en", "Dag"),
        ({"tr": "Merhaba"}, "fr", "Merhaba"),
        ({}, "nl", ""),
    ],
)
def test_words_that_lack_in_a_language_are_shown_in_another(words: dict[str, str], language: str, expected: str):
    assert in_language(words, language) == expected


def asks(name: str, whom: str | None = None) -> dict[str, Any]:
    return MOMENT | {"name": name, "whom": whom}


@pytest.mark.parametrize(
    ("items", "may_be"),
    [
        ([["residents", "workers"]], True),
        ([["residents"], ["workers"]], True),
        ([[None, "residents", None, "workers"]], True),
        ([["workers"]], True),  # a programme for a team alone
        ([["residents"], ["residents", "workers"], ["workers"]], True),
        ([["workers", "residents"]], False),
        ([["workers"], ["residents"]], False),
        ([["residents"], ["workers", "residents"]], False),
        ([[None, "workers"], [None], ["residents"]], False),
    ],
)
def test_who_works_here_is_asked_after_residents_over_the_programme_and_in_each_item(items: list[list[str | None]], may_be: bool):
    named = [ITEM | {"moments": [asks(f"m{at}_{n}", whom) for n, whom in enumerate(one)]} for at, one in enumerate(items)]
    content = {"name": "ours", "title": {"nl": "Onze"}, "items": named}
    if may_be:
        assert checked(Programme, checked(Programme, content).content()).content() == checked(Programme, content).content()
    else:
        with pytest.raises(BadEntry) as caught:
            checked(Programme, content)
        assert caught.value.rule == "workers_first"
