"""What a trainer settles, what a moment is, what an answer is."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from buurtlezer.errors import BadEntry
from buurtlezer.model import Moment, Settings, Stage, parse

SETTINGS: dict[str, Any] = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "02 000 00 00", "held_on": "2026-11-24"}
LABEL = {"nl": "Graag"}
OPTIONS = [{"value": "yes", "picture": "smile", "label": LABEL}, {"value": "no", "picture": "frown", "label": {"nl": "Niet"}}]
MOMENT: dict[str, Any] = {"name": "like", "picture": "park", "prompt": {"nl": "Kom je hier graag?"}, "options": OPTIONS}
ANSWER: dict[str, Any] = {"kind": "answer", "perspective": "citizen", "moment": "a" * 32}


def moment(**changed: Any) -> Moment:
    return Moment.model_validate({**MOMENT, **changed})


def test_the_defaults_protect():
    settings = Settings.model_validate(SETTINGS)
    assert (settings.minimum_voices, settings.purge_days, settings.minors) == (5, 30, False)


@pytest.mark.parametrize(
    "changed",
    [
        {"minimum_voices": 2},
        {"title": "x" * 121},
        {"title": "   "},
        {"organisation": ""},
        {"languages": []},
        {"languages": ["nl", "nl"]},
        {"languages": ["de"]},
        {"purge_days": 366},
        {"held_on": "24/11/2026"},
        {"held_on": "1026-11-24"},
        {"anything": "else"},
    ],
)
def test_settings_that_would_not_protect_or_cannot_be_read_are_refused(changed: dict[str, Any]):
    with pytest.raises(ValidationError):
        Settings.model_validate({**SETTINGS, **changed})


def test_a_workshop_kept_from_before_a_return_was_asked_is_read_as_one_that_says_nothing_of_it():
    settings = Settings.model_validate(SETTINGS)
    assert (settings.back_on, settings.returned_on, settings.lacks_of_return) == (None, None, "back_on")
    assert not settings.is_overdue(date(2200, 1, 1))
    back = {"back_on": "2026-12-08", "back_where": "de foyer", "back_by": "het team"}
    assert Settings.model_validate({**SETTINGS, **back}).lacks_of_return == ""


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"options": [{**OPTIONS[0], "value": f"one_{number}"} for number in range(5)]},
        {"form": "talk", "options": [], "ends": [LABEL, {"nl": "Niet"}]},
    ],
)
def test_a_moment_is_the_same_after_a_trip_through_json(changed: dict[str, Any]):
    assert Moment.model_validate(moment(**changed).content()) == moment(**changed)


def test_a_moment_kept_from_before_there_were_ends_is_read_as_one_without():
    kept = moment().content()
    del kept["ends"]
    assert Moment.model_validate(kept) == moment()


@pytest.mark.parametrize(
    "changed",
    [
        {"prompt": {"nl": " ".join(["woord"] * 13)}},
        {"prompt": {}},
        {"options": OPTIONS[:1]},
        {"options": [OPTIONS[0], OPTIONS[0]]},
        {"options": [{**OPTIONS[0], "value": f"one_{number}"} for number in range(6)]},
        {"ends": [LABEL, LABEL]},
        {"form": "talk", "options": [], "ends": [LABEL]},
        {"form": "talk"},
        {"form": "spot"},
        {"seconds": 5},
        {"spots": [{"id": "x", "label": LABEL, "lon": 4.3, "lat": 50.8}]},
        {"picture": "<svg>"},
        {"prompt": {"Nederlands": "Kom je hier graag?"}},
    ],
)
def test_a_moment_that_cannot_be_answered_in_a_minute_is_refused(changed: dict[str, Any]):
    with pytest.raises(ValidationError):
        moment(**changed)


def test_twelve_words_fit_a_phone():
    assert len(moment(prompt={"nl": " ".join(["woord"] * 12)}).prompt["nl"].split()) == 12


@pytest.mark.parametrize("given", [{"choice": "yes"}, {"spot": {"lon": 4.3, "lat": 50.8}}, {"passed": True}])
def test_an_answer_is_a_choice_a_spot_or_a_pass(given: dict[str, Any]):
    assert parse({**ANSWER, **given}).kind == "answer"


@pytest.mark.parametrize("given", [{}, {"choice": "yes", "passed": True}, {"choice": "yes", "spot": {"lon": 4.3, "lat": 50.8}}])
def test_an_answer_is_never_two_things_or_none(given: dict[str, Any]):
    with pytest.raises(BadEntry) as caught:
        parse({**ANSWER, **given})
    assert caught.value.rule == "one_answer"


def test_a_stage_keeps_what_the_room_is_at():
    stage = Stage.model_validate({"everybody_to": "01_neighbourhood", "projector": "neighbourhood"})
    assert Stage.model_validate(stage.content()) == stage
