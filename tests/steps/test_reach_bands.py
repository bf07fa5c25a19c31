"""04_reach, how far one gets: what lies in which band, what may be said of its number, what is not near. No browser.

Times are of a person who flies at a fixed speed, so that what lies where can be reckoned beside it. Not here: the engine, how a
question stands (``test_reach``).
"""

import re
from collections.abc import Callable
from dataclasses import astuple
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from desk import Desk
from shapely.geometry import Point, box, shape
from tickets_in_hand import InHand

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit.port import STROLL, Times
from buurtlezer.geodata.transit.tickets import Done
from buurtlezer.parts.reach import Reach
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach import looked_for, nearest
from buurtlezer.steps.reach.bands import bands, overlap
from buurtlezer.steps.reach.beside import beside
from buurtlezer.steps.reach.ride import ride
from buurtlezer.steps.reach.state import ReachState

START = (4.3391, 50.8579)
SIDE = {"hour": "morning", "walk": "usual", "few": False, "step_free": False}
FLIES, WALKS = 4.0, 1.0
"""Metres a second, in a straight line."""


@pytest.fixture
def state(desk: Desk, reckons: InHand) -> ReachState:
    return ReachState(desk.session, reckons)


@pytest.fixture
def part(desk: Desk, state: ReachState) -> Reach:
    made = bands(Page(desk.session, state), state)
    say(made, type="start", side=0, lon=START[0], lat=START[1], name="")
    return made


def say(part: Any, **message: Any) -> None:
    part._hear(part, message, [])


def metres_to(pack: Pack, degrees: Any) -> Any:
    return np.hypot(*(points_to_metres(np.atleast_2d(degrees)) - points_to_metres(np.array([START]))).T)


def flown(pack: Pack) -> Times:
    metres = np.hypot(*(pack.walking.nodes_metres - points_to_metres(np.array([START]))).T)
    quick, foot = (metres / FLIES).astype(np.float32), (metres / WALKS).astype(np.float32)
    return Times(quick, quick, quick, foot)


def answered(part: Reach, reckons: InHand, pack: Pack, kind: str = "") -> dict[str, Any]:
    say(part, type="ask", sides=[SIDE], kind=kind)
    reckons.ticket.become(Done(), flown(pack))
    say(part, type="how")
    assert part.standing["state"] == "done"
    found: dict[str, Any] = part.answer["sides"][0]
    return found


def named(listed: list[dict[str, Any]]) -> dict[str, int]:
    return {item["name"]: band["minutes"] for band in listed for group in band["groups"] for item in group["items"]}


def test_each_band_holds_the_one_before_and_the_start(part: Reach, reckons: InHand, state: ReachState) -> None:
    found = answered(part, reckons, state.pack)["bands"]
    areas = [shape(one["geometry"]) for one in found]
    assert [one["minutes"] for one in found] == [10, 20, 30, 40, 50, 60]
    assert all(later.buffer(1e-9).covers(before) for before, later in pairwise(areas))
    assert areas[0].covers(Point(START))


def test_who_has_nothing_yet_is_shown_what_most_people_use_in_the_band_in_which_it_is_reached(
    part: Reach, reckons: InHand, state: ReachState
) -> None:
    found = answered(part, reckons, state.pack)
    groups = [(band["minutes"], group) for band in found["all"] for group in band["groups"]]
    assert "Treinstation" not in {group["label"] for _, group in groups}
    assert len({group["label"] for _, group in groups}) == 2
    assert all(re.search(r"\d", group["known"]) for _, group in groups)
    for minutes, group in groups:
        for item in group["items"]:
            flown_in = float(metres_to(state.pack, np.array(item["at"]))[0]) / FLIES / 60
            assert minutes - 10 - 4 <= flown_in <= minutes + 4  # a pharmacy stands a little beside its street


def test_what_is_reachable_and_not_near_is_within_half_an_hour_and_farther_than_a_quarter_on_foot(
    part: Reach, reckons: InHand, state: ReachState
) -> None:
    found = answered(part, reckons, state.pack, "pharmacy")
    assert {band["minutes"] for band in found["far"]} <= {10, 20, 30}
    points = [item["at"] for band in found["far"] for group in band["groups"] for item in group["items"]]
    assert points
    metres = metres_to(state.pack, np.array(points))
    assert (metres > 15 * 60 * WALKS - 300).all()
    assert (metres <= 30 * 60 * FLIES + 300).all()
    near = {tuple(item["at"]) for band in found["all"] for group in band["groups"] for item in group["items"]} - {
        tuple(at) for at in points
    }
    assert near


@pytest.mark.parametrize("counting", [Counting.COUNT, Counting.AT_LEAST])
def test_only_what_counts_is_told_as_a_number(part: Reach, reckons: InHand, state: ReachState, counting: Counting) -> None:
    kinds = {one["value"] for one in looked_for.kinds(state)}
    classes = state.pack.service_kinds["counting"]
    for kind in [str(kind) for kind in classes.index[classes == counting] if str(kind) in kinds][:4]:
        for band in answered(part, reckons, state.pack, kind)["all"]:
            for group in band["groups"]:
                assert group["known"].startswith("minstens") == (counting is Counting.AT_LEAST)


def test_what_is_never_counted_or_not_in_our_list_is_no_kind_and_cannot_be_asked_for(
    part: Reach, reckons: InHand, state: ReachState
) -> None:
    classes = state.pack.service_kinds["counting"]
    shut = set(classes.index[classes.isin([Counting.NEVER, Counting.NOT_LISTED])])
    assert shut
    assert not shut & {one["value"] for one in part.kinds}
    for kind in shut:
        say(part, type="ask", sides=[SIDE], kind=kind)
        assert looked_for.groups(state, str(kind))[0].rows == []
    assert not reckons.asked


def test_a_gap_is_looked_for_elsewhere_by_its_kind_and_what_was_sought_for_someone_by_what_fits(
    desk: Desk, reckons: InHand, state: ReachState, part: Reach, secret: str
) -> None:
    gap = {"kind": "gap", "perspective": "visitor", "what": "een plek om te wassen", "service_kind": "laundry"}
    desk.act(secret, entry_id="a" * 32, content=gap)
    desk.act(secret, entry_id="b" * 32, content={**gap, "what": "iets zonder soort", "service_kind": ""})
    desk.act(secret, entry_id="c" * 32, content={**gap, "what": "een gebedshuis", "service_kind": "worship"})
    at = {"lon": 4.35, "lat": 50.85}
    place = {
        "kind": "place",
        "perspective": "visitor",
        "name": "De stille tuin",
        "category": "park",
        "location": at,
        "traits": {"quiet": True},
    }
    desk.act(secret, entry_id="d" * 32, content=place)
    desk.act(secret, entry_id="e" * 32, content={**place, "name": "De drukke hoek", "traits": {"quiet": False}})
    desk.act(
        secret, slot="06/search/1", content={"kind": "place_search", "perspective": "visitor", "who": "Johan", "needs": ["quiet"]}
    )
    labels = {one["label"]: one["value"] for one in part.kinds}
    assert "Wat ontbreekt: een plek om te wassen" in labels
    assert not [label for label in labels if "zonder soort" in label or "gebedshuis" in label]
    washing = answered(part, reckons, state.pack, labels["Wat ontbreekt: een plek om te wassen"])
    assert {group["label"] for band in washing["all"] for group in band["groups"]} == {state.texts("service.laundry")}
    fitting = answered(part, reckons, state.pack, labels["Een plek voor Johan"])
    assert set(named(fitting["all"])) == {"De stille tuin"}
    everything = answered(part, reckons, state.pack)
    assert {"De stille tuin", "De drukke hoek"} <= set(named(everything["all"]))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_other_languages_have_words_for_all_of_it(language: str, new_desk: Callable[..., Desk], reckons: InHand) -> None:
    desk = new_desk(language)
    state = ReachState(desk.session, reckons)
    made = bands(Page(desk.session, state), state)
    say(made, type="start", side=0, lon=START[0], lat=START[1], name="")
    found = answered(made, reckons, state.pack, "bakery")
    assert found["notes"]
    assert made.answer["asked"]


def test_what_is_missing_is_found_elsewhere_by_one_question_the_soonest_first(
    desk: Desk, reckons: InHand, state: ReachState, part: Reach, secret: str
) -> None:
    made = ride(Page(desk.session, state), state)
    say(made, type="ask", sides=[SIDE], kind="gap/" + "a" * 32)
    assert not reckons.asked, "of a gap that is not there nothing is asked"
    gap = {"kind": "gap", "perspective": "visitor", "what": "een plek om te wassen", "service_kind": "laundry"}
    desk.act(secret, entry_id="a" * 32, content=gap)
    assert [one["value"] for one in made.kinds] == ["gap/" + "a" * 32]
    say(made, type="ask", sides=[SIDE], kind="gap/" + "a" * 32)
    assert len(reckons.asked) == 1
    reckons.ticket.become(Done(), flown(state.pack))
    say(made, type="how")
    near = made.answer["near"]
    assert "een plek om te wassen" in near["title"]
    assert len(near["items"]) == nearest.MOST
    laundries = state.pack.service_points("laundry")
    far = metres_to(state.pack, laundries[["lon", "lat"]].to_numpy())
    first = near["items"][0]
    assert metres_to(state.pack, [first["lon"], first["lat"]])[0] <= np.sort(far)[3]
    assert first["word"].startswith("ongeveer") or "min" in first["word"]
    assert (first["kind"], first["gap"]) == ("laundry", "a" * 32)
    assert [one["personal"] for one in near["items"]] == [
        bool(state.pack.service_kinds.loc["laundry", "personal"])
    ] * nearest.MOST
    nowhere = Times(*(np.full_like(one, np.inf) for one in astuple(flown(state.pack))))
    say(made, type="ask", sides=[SIDE], kind="gap/" + "a" * 32)
    reckons.ticket.become(Done(), nowhere)
    say(made, type="how")
    assert made.answer["near"]["items"] == []
    assert made.answer["near"]["note"].startswith("Binnen twee uur")


def test_two_are_shown_beside_each_other_with_what_both_reach(
    desk: Desk, state: ReachState, reckons: InHand, part: Reach
) -> None:
    other = beside(Page(desk.session, state), state).children[1]
    assert isinstance(other, Reach)
    assert other.heading
    say(other, type="ask", sides=[SIDE, {**SIDE, "walk": "slower"}], kind="bakery")
    assert reckons.question.glasses.speed_kmh > STROLL
    reckons.ticket.become(Done(), flown(state.pack))
    say(other, type="how")
    assert reckons.question.glasses.speed_kmh == STROLL
    slow = Times(*(2 * one for one in astuple(flown(state.pack))))
    reckons.ticket.become(Done(), slow)
    say(other, type="how")
    one, two = other.answer["sides"]
    assert (one["title"], two["title"]) == ("De ene", "De andere")
    assert "trager te voet" in two["notes"][0]
    for at, both in enumerate(other.answer["both"]):
        areas = [shape(side["bands"][at]["geometry"]) for side in (one, two)]
        found = shape(both["geometry"])
        assert found.area == pytest.approx(areas[0].intersection(areas[1]).area)
        assert found.area <= min(area.area for area in areas) * (1 + 1e-9)


def test_areas_that_only_touch_have_nothing_in_common() -> None:
    assert overlap(box(0, 0, 1, 1), box(1, 0, 2, 1)).is_empty
    assert overlap(box(0, 0, 1, 1), box(2, 0, 3, 1)).is_empty
    assert overlap(box(0, 0, 2, 1), box(1, 0, 3, 1)).equals(box(1, 0, 2, 1))
