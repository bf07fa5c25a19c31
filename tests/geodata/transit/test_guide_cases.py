"""What the guide says of Brussels, asked of the network of our own: would somebody who lives there nod?

The bounds are what one knows there without a timetable. The metro keeps some 28 km/h with its stops, so the nine kilometres of
line 5 from Graaf van Vlaanderen to Herrmann-Debroux, sixteen stops, take about twenty minutes; at eight one waits five minutes
at most. A train from Brussel-Schuman to Terhulpen takes some twenty minutes, from Brussel-Centraal a good half hour, twice an
hour on a weekday and once on a Sunday. Between half past midnight and five nothing runs on a weekday, and one walks.

Not here: whether the engine reckons rightly (``test_oracle``).
"""

import numpy as np
import pytest

from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit.port import Day, Degrees, Glasses, Leg, Mode, Reach, Way

OLD_MOLENBEEK: Degrees = (4.3401, 50.8550)
"""The metro station Graaf van Vlaanderen."""

TOWN_HALL: Degrees = (4.3388, 50.8547)
"""The square before the town hall of Molenbeek."""

HERRMANN_DEBROUX: Degrees = (4.4285, 50.8122)
RED_CLOISTER: Degrees = (4.4390, 50.8120)
"""At the edge of the Sonian forest."""

MERODE: Degrees = (4.3983, 50.8393)
WEST: Degrees = (4.3210, 50.8486)
"""The station where Ali gets on: Brussel-West."""

TERHULPEN: Degrees = (4.4971, 50.7380)
MORNING, SUNDAY_EVENING, NIGHT = Glasses(), Glasses(day=Day.SUNDAY, minute=20 * 60), Glasses(minute=25 * 60)
MINUTE = 60


def ways(reach: Reach, start: Degrees, end: Degrees, glasses: Glasses = MORNING) -> tuple[Way, ...]:
    return reach.ways(start, end, glasses, lambda share: None).ways


def band(reach: Reach, start: Degrees, end: Degrees, glasses: Glasses = MORNING) -> tuple[float, float]:
    """Minutes."""
    found = reach.ways(start, end, glasses, lambda share: None)
    assert found.quick is not None
    assert found.slow is not None
    return found.quick / MINUTE, found.slow / MINUTE


def ridden(way: Way) -> list[Leg]:
    return [leg for leg in way.legs if leg.mode is not Mode.FOOT]


@pytest.mark.parametrize("start", [OLD_MOLENBEEK, TOWN_HALL], ids=["the station", "the town hall"])
def test_from_old_molenbeek_metro_5_goes_to_herrmann_debroux(brussels: Reach, start: Degrees) -> None:
    first = ways(brussels, start, HERRMANN_DEBROUX)[0]
    (leg,) = ridden(first)
    assert (leg.mode, leg.line, leg.ends[0]) == (Mode.METRO, "5", "Herrmann-Debroux")
    assert leg.begins[0] == "Graaf van Vlaanderen"
    assert 18 * MINUTE <= leg.seconds <= 25 * MINUTE
    assert leg.stops == 15
    quick, slow = band(brussels, start, HERRMANN_DEBROUX)
    assert 18 <= quick <= slow <= 35


def test_the_sonian_forest_is_half_an_hour_to_three_quarters_away(brussels: Reach) -> None:
    assert "5" in {leg.line for way in ways(brussels, OLD_MOLENBEEK, RED_CLOISTER) for leg in ridden(way)}
    quick, slow = band(brussels, OLD_MOLENBEEK, RED_CLOISTER)
    assert 27 <= quick <= slow <= 45


def test_ali_is_in_terhulpen_by_train_in_about_forty_minutes_if_he_looks_when_it_leaves(brussels: Reach) -> None:
    found = ways(brussels, OLD_MOLENBEEK, TERHULPEN)
    assert all(ridden(way)[-1].mode is Mode.TRAIN and ridden(way)[-1].ends[0] == "Terhulpen" for way in found)
    sitting = [leg.seconds / MINUTE for way in found for leg in ridden(way) if leg.mode is Mode.TRAIN]
    assert all(18 <= minutes <= 42 for minutes in sitting)
    moving = sum(leg.seconds for leg in found[0].legs) / MINUTE
    assert 30 <= moving <= 47  # metro, walk and train, without waiting: half an hour by Schuman, more by Centraal
    quick, slow = band(brussels, OLD_MOLENBEEK, TERHULPEN)
    assert 35 <= quick <= 45
    assert slow <= 75  # who just missed one waits for half an hour


def test_from_brussel_west_it_is_hardly_farther(brussels: Reach) -> None:
    quick, slow = band(brussels, WEST, TERHULPEN)
    assert 35 <= quick <= 50
    assert slow <= 80


@pytest.mark.parametrize("end", [HERRMANN_DEBROUX, RED_CLOISTER, TERHULPEN], ids=["Herrmann-Debroux", "the forest", "Terhulpen"])
def test_sunday_evening_is_slower_than_tuesday_morning(brussels: Reach, end: Degrees) -> None:
    usual, sunday = band(brussels, OLD_MOLENBEEK, end), band(brussels, OLD_MOLENBEEK, end, SUNDAY_EVENING)
    assert sunday[1] > usual[1] + 2
    assert sunday[0] >= usual[0]


def test_less_of_brussels_is_reached_on_a_sunday_evening_and_at_night_what_one_walks(brussels: Reach, pack: Pack) -> None:
    usual, sunday, night = (
        brussels.times(OLD_MOLENBEEK, glasses, lambda share: None) for glasses in (MORNING, SUNDAY_EVENING, NIGHT)
    )
    within = {minutes: int((usual.typical <= minutes * MINUTE).sum()) for minutes in (30, 45)}
    for minutes, nodes in within.items():
        assert int((sunday.typical <= minutes * MINUTE).sum()) < 0.97 * nodes
    np.testing.assert_array_equal(night.typical, night.on_foot)
    half = within[30] / len(pack.walking.nodes_metres)
    assert 0.3 < half < 0.75  # the centre and what lies around it, not Ukkel or Haren


def test_metro_1_and_5_are_one_way_over_the_stretch_that_they_share(brussels: Reach) -> None:
    first = ways(brussels, OLD_MOLENBEEK, MERODE)[0]
    (leg,) = ridden(first)
    assert {leg.line, *leg.others} == {"1", "5"}
    assert {leg.colour, *leg.other_colours} == {"B5378C", "F6A90B"}
    assert (leg.ends[0], leg.towards) == ("Merode", ("", ""))
    assert first.share == 1
