"""A ride as it is said: always a band, never a time of the clock, in each language; and that a model is no timetable."""

import re
from dataclasses import replace
from datetime import date

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.band import band
from buurtlezer.geodata.transit.port import Day, Leg, Mode, Network, Way, Ways, Why
from buurtlezer.model import Hour, Ridden, Ride, Vehicle
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

KEPT = Ride(
    low=30,
    high=40,
    arrives=12,
    departures=12,
    lines=(Ridden(mode=Vehicle.METRO, names=("1", "5")), Ridden(mode=Vehicle.BUS, names=("N04",))),
    hour=Hour.MORNING,
    model=True,
    dated=date(2026, 5, 1),
)


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
    nowhere = Ways((), None, None, None, 0.0)
    assert "Binnen twee uur" in ride.whole(DUTCH, nowhere, 12)
    assert ride.on_foot(DUTCH, nowhere) == "Te voet is het meer dan twee uur."
    assert ride.on_foot(DUTCH, Ways((WAY,), 2100, 2500, 5400, 1.0)) == "Te voet: ongeveer 90–95 min."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("why", Why)
def test_each_reason_for_no_answer_has_a_sentence_that_says_what_to_do(why: Why, language: str) -> None:
    said = no_ride(Texts.of(language), why)
    assert len(said.split(". ")) >= 2


@pytest.mark.parametrize("hour", Hour)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kept_ride_says_that_it_is_a_model_and_names_no_departure(language: str, hour: Hour) -> None:
    texts = Texts.of(language)
    found = KEPT.model_copy(update={"hour": hour})
    said = ride.kept(texts, found)
    assert {"nl": "geen dienstregeling", "fr": "pas un horaire", "en": "not a timetable"}[language] in said
    assert not re.search(r"\d[:h]\d\d", said)
    assert ride.minutes(texts, band(1800, 2400)) in said
    assert "N04" in said
    assert f"1 {texts('reach.ride.or', before='', line='').strip()} 5" in said
    walked = found.model_copy(update={"lines": (), "model": False})
    assert {"nl": "te voet", "fr": "à pied", "en": "on foot"}[language] in ride.kept(texts, walked)
    assert "geen dienstregeling" not in ride.kept(texts, walked)


def test_what_it_was_reckoned_on_is_a_model_or_a_timetable_by_its_own_name() -> None:
    model = Network("model", model=True, dated="2026-05-01", step_free=False, lines=70, stops=2000)
    feed = Network("STIB-MIVB", model=False, dated="2026-09-01", step_free=True, lines=70, stops=2000)
    assert reckoned_on(DUTCH, model).startswith("Model, geen dienstregeling")
    assert reckoned_on(DUTCH, feed) == "Gerekend op de dienstregeling STIB-MIVB, van 1 september 2026."


@pytest.mark.parametrize(
    ("language", "few"),
    [
        ("nl", "op 2 van de 12 vertrekken geraak je er"),
        ("fr", "vous y arrivez pour 2 des 12 départs"),
        ("en", "you get there at 2 of the 12 departures"),
    ],
)
def test_who_gets_there_at_some_of_the_departures_only_is_told_so_also_of_a_ride_that_is_kept(language: str, few: str) -> None:
    """The band is of those departures alone: of a train an hour it would be promised at any minute."""
    texts = Texts.of(language)
    assert few in ride.whole(texts, Ways((WAY,), 2100, 2500, None, 2 / 12), 12)
    assert few in ride.kept(texts, KEPT.model_copy(update={"arrives": 2}))
    always = ride.whole(texts, Ways((WAY,), 2100, 2500, None, 1.0), 12), ride.kept(texts, KEPT)
    assert not any("12" in said for said in always)


@examples(60)
@given(st.integers(0, 36), st.integers(1, 36))
def test_a_share_of_departures_is_told_as_the_number_that_it_came_from(arrives: int, departures: int) -> None:
    share = min(arrives, departures) / departures
    assert Ways((WAY,), 2100, 2500, None, share).arrives(departures) == min(arrives, departures)


def test_mostly_is_more_than_half_so_that_no_two_ways_are() -> None:
    told = [ride.how_often(DUTCH, Way((METRO,), 2100, 2500, share), alone=False) for share in (7 / 12, 6 / 12, 2 / 12)]
    assert told == ["meestal het snelst", "soms het snelst", "een enkele keer het snelst"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_without_a_name_that_can_be_kept_is_told_by_what_it_is_and_never_as_on_foot(language: str) -> None:
    texts = Texts.of(language)
    for mode in Vehicle:
        said = ride.kept(texts, KEPT.model_copy(update={"lines": (Ridden(mode=mode),)}))
        assert texts(f"reach.mode.{mode}") in said
        assert texts("reach.mode.foot") not in said


def test_of_several_ways_the_lines_that_are_kept_are_one_of_them() -> None:
    assert "bijvoorbeeld met metro" in ride.kept(DUTCH, KEPT.model_copy(update={"one_of_several": True}))
    assert "bijvoorbeeld" not in ride.kept(DUTCH, KEPT)


@pytest.mark.parametrize(
    ("stops", "begins", "ends", "said"),
    [
        (0, "Bizet", "Delta", "bus van Bizet tot Delta."),
        (0, "", "", "bus."),
        (3, "", "", "bus, 3 haltes."),
        (1, "Bizet", "", "bus vanaf Bizet, één halte ver."),
        (0, "", "Delta", "bus tot Delta."),
    ],
)
def test_what_a_feed_does_not_tell_of_a_leg_is_not_said(stops: int, begins: str, ends: str, said: str) -> None:
    leg = Leg(Mode.BUS, 600, begins=(begins, begins), ends=(ends, ends), stops=stops)
    assert ride.legs(DUTCH, Way((leg,), 1, 2, 1.0)) == [said]


def test_a_timetable_is_told_with_the_date_of_the_day_that_was_asked() -> None:
    days = {"tuesday": "2026-09-15", "saturday": "2026-09-12", "sunday": "2026-09-13"}
    feed = Network("STIB-MIVB", model=False, dated="2026-09-15", step_free=True, lines=70, stops=2000, days=days)
    assert reckoned_on(DUTCH, feed, [Day.SUNDAY]) == "Gerekend op de dienstregeling STIB-MIVB, van 13 september 2026."
    assert "12 september 2026, 13 september 2026, 15 september 2026" in reckoned_on(DUTCH, feed)
    model = Network("model", model=True, dated="2026-05-01", step_free=False, lines=70, stops=2000, days=days)
    assert {model.dated_on(day) for day in Day} == {"2026-05-01"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_accessible_is_so_by_the_operators_word_and_nothing_more_is_promised(language: str) -> None:
    texts = Texts.of(language)
    operator = {"nl": "vervoerder", "fr": "transporteur", "en": "operator"}[language]
    for key in ("reach.step_free", "rides.step_free.tick", "rides.step_free.short", "reach.note.step_free"):
        assert operator in texts(key)


@pytest.mark.parametrize(("language", "mean"), [("nl", "gemiddelde"), ("fr", "moyenne"), ("en", "mean")])
def test_running_times_are_told_to_be_what_the_recipe_takes(language: str, mean: str) -> None:
    assert mean in Texts.of(language)("reach.network.running.what")
