"""A ride as it is said: always a band, never a time of the clock, in each language; and that a model is no timetable."""

import re
from dataclasses import replace
from datetime import date

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.band import band
from buurtlezer.geodata.transit.port import Leg, Mode, Network, Way, Ways, Why
from buurtlezer.model import Hour, Ride
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording import ride
from buurtlezer.wording.reckoned_on import no_ride, reckoned_on

WALK = Leg(Mode.FOOT, 300, metres=420, ends=("Graaf van Vlaanderen", "Comte de Flandre"))
METRO = Leg(
    Mode.METRO,
    1200,
    line="5",
    towards=("Herrmann-Debroux", "Herrmann-Debroux"),
    begins=("Graaf van Vlaanderen", "Comte de Flandre"),
    ends=("Herrmann-Debroux", "Herrmann-Debroux"),
    stops=13,
)
LAST = Leg(Mode.FOOT, 600, metres=900)
WAY = Way((WALK, METRO, LAST), 2100, 2500, 0.7)

DUTCH = Texts.of("nl")


@examples(100)
@given(st.integers(0, 7200), st.integers(0, 7200), st.sampled_from(LANGUAGES))
def test_what_is_said_of_two_times_holds_both_and_is_no_single_number(one: int, other: int, language: str) -> None:
    quick, slow = sorted((one, other))
    said = ride.how_long(Texts.of(language), quick, slow)
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    assert numbers[-1] * 60 >= slow
    assert len(numbers) == 2 or {"nl": "hoogstens", "fr": "au plus", "en": "at most"}[language] in said
    if len(numbers) == 2:
        assert numbers[0] * 60 <= quick
        assert numbers[0] < numbers[1]


def test_a_way_is_said_leg_by_leg_from_door_to_door() -> None:
    assert ride.legs(DUTCH, WAY) == [
        "420\u00a0m te voet naar Graaf van Vlaanderen.",
        "metro\u00a05 van Graaf van Vlaanderen tot Herrmann-Debroux, 13 haltes. Richting Herrmann-Debroux.",
        "900\u00a0m te voet.",
    ]
    assert ride.in_short(DUTCH, WAY) == "metro\u00a05"
    assert ride.changes(DUTCH, WAY) == "zonder overstap"
    assert ride.how_often(DUTCH, WAY, alone=False) == "meestal het snelst"
    assert ride.how_often(DUTCH, WAY, alone=True) == ""


def test_names_are_in_the_persons_language_and_on_an_english_page_both() -> None:
    said = [ride.legs(Texts.of(language), WAY)[0] for language in ("fr", "en")]
    assert said[0].endswith("jusqu’à Comte de Flandre.")
    assert said[1].endswith("to Comte de Flandre / Graaf van Vlaanderen.")


def test_who_changes_twice_is_told_so_and_who_walks_is_told_nothing_of_changes() -> None:
    tram = Leg(Mode.TRAM, 300, line="8", stops=3)
    assert ride.changes(DUTCH, Way((METRO, tram, tram), 1, 2, 1)) == "2 keer overstappen"
    assert ride.in_short(DUTCH, Way((METRO, tram), 1, 2, 1)) == "metro\u00a05, dan tram\u00a08"
    assert ride.changes(DUTCH, Way((LAST,), 1, 2, 1)) == ""
    assert ride.in_short(DUTCH, Way((LAST,), 1, 2, 1)) == "te voet"


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "metro\u00a01 of 5"), ("fr", "métro\u00a01 ou 5"), ("en", "metro\u00a01 or 5")],
    ids=["nl", "fr", "en"],
)
def test_lines_that_go_the_same_way_are_said_together(language: str, said: str) -> None:
    both = replace(METRO, line="1", others=("5",), towards=("", ""))
    way = Way((WALK, both, LAST), 2100, 2500, 0.7)
    assert ride.in_short(Texts.of(language), way) == said
    assert said in ride.legs(Texts.of(language), way)[1]
    assert "Richting" not in ride.legs(DUTCH, way)[1]


def test_what_is_not_reached_says_so_and_what_to_do() -> None:
    nowhere = Ways((), None, None, None)
    assert "Binnen twee uur" in ride.whole(DUTCH, nowhere)
    assert ride.on_foot(DUTCH, nowhere) == "Te voet is het meer dan twee uur."
    assert ride.on_foot(DUTCH, Ways((WAY,), 2100, 2500, 5400)) == "Te voet: ongeveer 90–95 min."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("why", Why)
def test_each_reason_for_no_answer_has_a_sentence_that_says_what_to_do(why: Why, language: str) -> None:
    said = no_ride(Texts.of(language), why)
    assert len(said.split(". ")) >= 2


@pytest.mark.parametrize("hour", Hour)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kept_ride_says_that_it_is_a_model_and_names_no_departure(language: str, hour: Hour) -> None:
    texts = Texts.of(language)
    found = Ride(low=30, high=40, lines=("5", "N04"), hour=hour, model=True, dated=date(2026, 5, 1))
    said = ride.kept(texts, found)
    assert {"nl": "geen dienstregeling", "fr": "pas un horaire", "en": "not a timetable"}[language] in said
    assert not re.search(r"\d[:h]\d\d", said)
    assert ride.minutes(texts, band(1800, 2400)) in said
    assert "N04" in said
    walked = found.model_copy(update={"lines": (), "model": False})
    assert {"nl": "te voet", "fr": "à pied", "en": "on foot"}[language] in ride.kept(texts, walked)
    assert "geen dienstregeling" not in ride.kept(texts, walked)


def test_what_it_was_reckoned_on_is_a_model_or_a_timetable_by_its_own_name() -> None:
    model = Network("model", model=True, dated="2026-05-01", step_free=False, lines=70, stops=2000)
    feed = Network("STIB-MIVB", model=False, dated="2026-09-01", step_free=True, lines=70, stops=2000)
    assert reckoned_on(DUTCH, model).startswith("Model, geen dienstregeling")
    assert reckoned_on(DUTCH, feed) == "Gerekend op de dienstregeling STIB-MIVB, van 1 september 2026."
