"""04_reach, the half with an engine: from where, how a question stands, what is shown and kept. A real store, no browser.

Tickets are in the test's hand. Not here: the engine (``tests/geodata/transit``), bands (``test_reach_bands``), the half without
one (``test_reach_cards``).
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from desk import Desk
from tickets_in_hand import InHand

from buurtlezer.geodata.transit.port import BRISK, STROLL, Day, Leg, Mode, Network, Way, Ways, Why
from buurtlezer.geodata.transit.tickets import Done, GivenUp, Refused, Waiting, Working
from buurtlezer.model import Hour, Opportunity, Ridden, Ride, Vehicle
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach import closing
from buurtlezer.steps.reach.beside import beside
from buurtlezer.steps.reach.glasses import BEGINS
from buurtlezer.steps.reach.network import network
from buurtlezer.steps.reach.ride import ride
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.texts import LANGUAGES

HOME = (4.3391, 50.8579)
WOOD = {"lon": 4.4271, "lat": 50.8126, "name": "Herrmann-Debroux", "ref": ""}
SIDE = {"hour": "morning", "walk": "usual", "few": False, "step_free": False}
AREA = {"kind": "area", "perspective": "citizen", "method": "line"}
SQUARE = [[4.33, 50.85], [4.35, 50.85], [4.35, 50.86], [4.33, 50.86], [4.33, 50.85]]

METRO = Leg(
    Mode.METRO,
    1300,
    line="5",
    towards=("Herrmann-Debroux",) * 2,
    begins=("Zwarte Vijvers", "Étangs Noirs"),
    ends=("Herrmann-Debroux",) * 2,
    stops=14,
)
WAYS = Ways((Way((Leg(Mode.FOOT, 300, metres=380), METRO), 1900, 2300, 1.0),), 1900, 2300, 6900, 1.0)


@pytest.fixture
def state(desk: Desk, reckons: InHand) -> ReachState:
    return ReachState(desk.session, reckons)


@pytest.fixture
def page(desk: Desk, state: ReachState) -> Page:
    return Page(desk.session, state)


def say(part: Any, **message: Any) -> None:
    part._hear(part, message, [])


def draw_area(desk: Desk, secret: str) -> None:
    desk.act(secret, slot="01/area/own/1", content={**AREA, "geometry": {"type": "Polygon", "coordinates": [SQUARE]}})


# From where


def test_one_begins_in_the_middle_of_the_area_and_where_there_is_none_says_so_first(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand
) -> None:
    part = ride(page, state)
    say(part, type="ask", sides=[SIDE], to=WOOD)
    assert part.standing["state"] == "refused"
    assert part.standing["words"].startswith("Zeg eerst waar je begint")
    assert not reckons.asked
    draw_area(desk, secret)
    (start,) = part.starts
    assert start["at"] == pytest.approx([4.34, 50.855], abs=1e-6)
    assert start["words"] == "het midden van je buurt"
    assert not start["chosen"]


def test_a_start_that_was_chosen_is_that_of_all_parts_and_stands_in_no_entry(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand, caplog: pytest.LogCaptureFixture
) -> None:
    one, two = ride(page, state), beside(page, state).children[0]
    draw_area(desk, secret)
    say(one, type="start", side=0, lon=HOME[0], lat=HOME[1], name="Thuis")
    assert one.starts[0]["at"] == two.starts[0]["at"] == list(HOME)
    assert (two.starts[1]["at"], two.starts[1]["chosen"]) == (list(HOME), False)
    say(one, type="ask", sides=[SIDE], to=WOOD)
    assert reckons.question.start == HOME
    reckons.ticket.become(Done(), WAYS)
    say(one, type="how")
    kept = one.answer["sides"][0]["ride"]
    desk.act(
        secret, entry_id="a" * 32, content={"kind": "opportunity", "perspective": "visitor", "what": "Een bos", "ride": kept}
    )
    stored = json.dumps([revision.content for revision in desk.session.revisions.values()], default=str)
    assert "4.3391" not in stored
    assert "Thuis" not in stored + caplog.text + repr(state.starts.of(0))
    say(two, type="start", side=1, lon=4.4, lat=50.86, name="Thuis")
    assert (two.starts[0]["at"], two.starts[1]["at"]) == (list(HOME), [4.4, 50.86])
    say(two, type="start", side=1)
    assert two.starts[1]["at"] == list(HOME)
    say(one, type="start", side=0)
    assert not one.starts[0]["chosen"]


# How a question stands


def test_a_question_waits_is_worked_on_and_answered_as_a_band_with_what_it_rests_on(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand
) -> None:
    part = ride(page, state)
    draw_area(desk, secret)
    assert not reckons.networks, "nothing is asked while a page is being made"
    say(part, type="ask", sides=[SIDE], to=WOOD)
    reckons.ticket.become(Waiting(3))
    say(part, type="how")
    assert (part.standing["state"], part.standing["place"]) == ("waiting", 3)
    reckons.ticket.become(Working(0.4))
    say(part, type="how")
    assert (part.standing["state"], part.standing["share"]) == ("working", 0.4)
    reckons.ticket.become(Done(), WAYS)
    say(part, type="how")
    assert part.standing["state"] == "done"
    (side,) = part.answer["sides"]
    assert side["words"] == "ongeveer 30–40 min"
    assert side["on_foot"] == "Te voet: ongeveer 115–120 min."
    assert side["ways"][0]["legs"][1]["words"].startswith("metro\u00a05 van Zwarte Vijvers tot Herrmann-Debroux, 14 haltes.")
    assert part.answer["source"] == part.source
    assert part.source.startswith("Model, geen dienstregeling")
    assert "vertrek tussen 8 en 9 uur" in part.answer["asked"]


@pytest.mark.parametrize("why", Why)
def test_where_there_is_no_answer_a_sentence_says_why_and_what_was_shown_stays(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand, why: Why
) -> None:
    part = ride(page, state)
    draw_area(desk, secret)
    say(part, type="ask", sides=[SIDE], to=WOOD)
    reckons.ticket.become(Done(), WAYS)
    say(part, type="how")
    before = part.answer
    say(part, type="ask", sides=[SIDE], to=WOOD)
    reckons.ticket.become(Refused(why))
    say(part, type="how")
    assert part.standing["state"] == "refused"
    assert part.standing["words"] == page.texts(f"reach.why.{why}")
    assert part.answer == before
    say(part, type="ask", sides=[SIDE], to=WOOD)
    assert part.standing["state"] == "working", "one may ask again"


def test_who_asks_anew_or_waits_no_more_gives_up_the_place_in_line(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand
) -> None:
    part = ride(page, state)
    draw_area(desk, secret)
    say(part, type="ask", sides=[SIDE], to=WOOD)
    first = reckons.ticket
    say(part, type="ask", sides=[{**SIDE, "hour": "sunday_evening"}], to=WOOD)
    assert isinstance(first.standing, GivenUp)
    say(part, type="cancel")
    assert isinstance(reckons.ticket.standing, GivenUp)
    assert part.standing["state"] == "idle"
    say(part, type="how")
    assert part.standing["state"] == "idle"
    assert not part.answer


def test_an_answer_is_not_shown_before_it_is_known_what_it_rests_on(page: Page, desk: Desk, secret: str) -> None:
    reckons = InHand(network=None)
    state = ReachState(desk.session, reckons)
    part = ride(page, state)
    draw_area(desk, secret)
    say(part, type="ask", sides=[SIDE], to=WOOD)
    reckons.ticket.become(Done(), WAYS)
    say(part, type="how")
    assert part.standing["state"] == "working"
    assert not part.answer
    feed = Network("STIB-MIVB", model=False, dated="2026-09-01", step_free=True, lines=70, stops=2300)
    reckons.networks[-1].become(Done(), feed)
    say(part, type="how")
    assert part.standing["state"] == "done"
    assert part.step_free
    assert part.source == "Gerekend op de dienstregeling STIB-MIVB, van 1 september 2026."
    assert part.answer["sides"][0]["ride"]["model"] is False


def test_a_network_that_cannot_be_told_is_a_refusal(page: Page, desk: Desk, secret: str) -> None:
    reckons = InHand(network=None)
    state = ReachState(desk.session, reckons)
    part = ride(page, state)
    draw_area(desk, secret)
    say(part, type="ask", sides=[SIDE], to=WOOD)
    reckons.ticket.become(Done(), WAYS)
    say(part, type="how")
    reckons.networks[-1].become(Refused(Why.BROKEN))
    say(part, type="how")
    assert part.standing["words"] == page.texts("reach.why.broken")


def test_without_an_engine_each_part_says_so_and_asks_nothing(
    page: Page, desk: Desk, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUURTLEZER_REACH", "")
    state = ReachState(desk.session)
    part = ride(page, state)
    draw_area(desk, secret)
    assert part.missing == page.texts("reach.why.no_engine")
    say(part, type="ask", sides=[SIDE], to=WOOD)
    assert part.standing["state"] == "idle"


# What is asked


@pytest.mark.parametrize("hour", Hour)
def test_each_hour_has_a_day_and_begins_on_the_hour(hour: Hour) -> None:
    day, minute = BEGINS[hour]
    assert minute % 60 == 0
    assert (day is Day.SUNDAY) == hour.startswith("sunday")


def test_glasses_are_asked_through(page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand) -> None:
    part = ride(page, state)
    draw_area(desk, secret)
    say(part, type="ask", sides=[{"hour": "sunday_evening", "walk": "slower", "few": True, "step_free": False}], to=WOOD)
    glasses = reckons.question.glasses
    assert (glasses.day, glasses.minute, glasses.speed_kmh, glasses.most_changes) == (Day.SUNDAY, 1200, 2.7, 1)
    assert reckons.question.end == (WOOD["lon"], WOOD["lat"])


def test_step_free_is_asked_only_where_the_network_knows_of_it(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand
) -> None:
    part = ride(page, state)
    draw_area(desk, secret)
    say(part, type="ask", sides=[{**SIDE, "step_free": True}], to=WOOD)
    assert not reckons.asked


def test_what_the_network_knows_is_asked_when_the_page_is_shown(page: Page, state: ReachState, reckons: InHand) -> None:
    reckons._told = None
    part = ride(page, state)
    assert not reckons.networks, "nothing is asked while a page is made"
    say(part, type="network")
    say(part, type="network")
    assert len(reckons.networks) == 1
    assert not part.knows
    reckons.networks[0].become(Done(), Network("Feest", model=False, dated="2026-06-01", step_free=True, lines=1, stops=2))
    say(part, type="network")
    assert (part.knows, part.step_free) == (True, True)
    assert "Feest" in part.source
    page.refresh()
    assert "Feest" in part.source


def test_two_are_asked_one_after_the_other_and_shown_together(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand
) -> None:
    part = beside(page, state).children[0]
    draw_area(desk, secret)
    say(part, type="start", side=1, lon=4.36, lat=50.83, name="")
    say(part, type="ask", sides=[SIDE, {**SIDE, "walk": "slower"}], to=WOOD)
    assert len(reckons.asked) == 1
    reckons.ticket.become(Done(), WAYS)
    say(part, type="how")
    assert len(reckons.asked) == 2
    assert reckons.question.start == (4.36, 50.83)
    assert part.standing["share"] == 0 or part.standing["state"] == "working"
    reckons.ticket.become(Done(), Ways((), None, None, None, 0.0))
    say(part, type="how")
    one, other = part.answer["sides"]
    assert (one["title"], other["title"]) == ("De ene", "De andere")
    assert one["ride"] is other["ride"] is None, "nothing is kept of a comparison"
    assert "Binnen twee uur" in other["words"]
    assert any("trager te voet" in note for note in other["notes"])


# What is kept


def test_a_ride_is_kept_as_the_page_gives_it_and_the_close_tells_it(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand
) -> None:
    part = ride(page, state)
    draw_area(desk, secret)
    say(part, type="ask", sides=[SIDE], to=WOOD)
    reckons.ticket.become(Done(), WAYS)
    say(part, type="how")
    found = part.answer["sides"][0]["ride"]
    content = {**part.template, "what": "Een bos om in te wandelen", "ride": found}
    assert desk.act(secret, entry_id="b" * 32, content=content)["type"] == "ack"
    (made,) = state.of_kind(Opportunity)
    assert made.entry.ride == Ride(
        low=30,
        high=40,
        arrives=12,
        departures=12,
        lines=(Ridden(mode=Vehicle.METRO, names=("5",)),),
        hour=Hour.MORNING,
        model=True,
        dated=date(2026, 5, 1),
    )
    (line,) = [one for one in closing.items(state) if one["title"] == "Hoe je er geraakt"]
    assert line["text"].startswith("Een bos om in te wandelen: ongeveer 30–40 min, met metro\u00a05")
    assert "geen dienstregeling" in line["text"]


def test_a_line_whose_name_a_ride_cannot_hold_is_kept_by_what_it_is(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand
) -> None:
    odd = Leg(Mode.BUS, 60, line="<b>ÉÉN ZEER LANGE NAAM</b>", stops=1)
    part = ride(page, state)
    draw_area(desk, secret)
    say(part, type="ask", sides=[SIDE], to=WOOD)
    reckons.ticket.become(Done(), Ways((Way((odd, METRO), 1900, 2300, 1.0),), 1900, 2300, None, 0.25))
    say(part, type="how")
    kept = part.answer["sides"][0]["ride"]
    assert kept["lines"] == [{"mode": "bus", "names": []}, {"mode": "metro", "names": ["5"]}]
    assert (kept["arrives"], kept["departures"], kept["one_of_several"]) == (3, 12, False)
    assert "op 3 van de 12 vertrekken geraak je er" in part.answer["sides"][0]["words"]


def test_an_answer_about_sunday_is_of_the_sunday_of_the_timetable_and_kept_so(desk: Desk, page: Page, secret: str) -> None:
    days = {"tuesday": "2026-09-15", "sunday": "2026-09-13"}
    reckons = InHand(Network("STIB", model=False, dated="2026-09-15", step_free=True, lines=1, stops=2, days=days))
    part = ride(page, ReachState(desk.session, reckons))
    draw_area(desk, secret)
    say(part, type="network")
    say(part, type="ask", sides=[{**SIDE, "hour": "sunday", "step_free": True}], to=WOOD)
    reckons.ticket.become(Done(), WAYS)
    say(part, type="how")
    assert part.answer["source"] == "Gerekend op de dienstregeling STIB, van 13 september 2026."
    assert part.answer["sides"][0]["ride"]["dated"] == "2026-09-13"
    assert any("vervoerder" in note for note in part.answer["sides"][0]["notes"])


def test_where_no_street_is_it_says_whether_that_is_the_start_or_the_end_and_of_which_side(
    page: Page, state: ReachState, desk: Desk, secret: str, reckons: InHand
) -> None:
    one, two = ride(page, state), beside(page, state).children[0]
    draw_area(desk, secret)
    said = {}
    for why in (Why.NO_STREET, Why.NO_STREET_END):
        say(one, type="ask", sides=[SIDE], to=WOOD)
        reckons.ticket.become(Refused(why))
        say(one, type="how")
        said[why] = one.standing["words"]
        say(two, type="ask", sides=[SIDE, SIDE], to=WOOD)
        reckons.ticket.become(Done(), WAYS)
        say(two, type="how")
        reckons.ticket.become(Refused(why))
        say(two, type="how")
        assert two.standing["words"] == (f"De andere: {said[why]}" if why is Why.NO_STREET else said[why])
    assert said[Why.NO_STREET].startswith("Waar je vertrekt")
    assert said[Why.NO_STREET_END].startswith("Waar je naartoe wil")


def test_one_of_somebodys_own_places_is_offered_as_that_place(page: Page, state: ReachState, desk: Desk, secret: str) -> None:
    place, named, free = "1" * 32, "2" * 32, "3" * 32
    common = {"perspective": "visitor"}
    at = {"lon": 4.33, "lat": 50.85}
    desk.act(
        secret, entry_id=place, content={**common, "kind": "place", "name": "het trapje", "location": at, "category": "other"}
    )
    desk.act(secret, entry_id=named, content={**common, "kind": "opportunity", "what": "zitten", "place": f"own/{place}"})
    desk.act(secret, entry_id=free, content={**common, "kind": "opportunity", "what": "lopen", "location": at})
    offered = {one["ref"]: one["place"] for one in ride(page, state).offered if one["ref"].startswith("own/")}
    assert offered == {f"own/{place}": f"own/{place}", f"own/{named}": f"own/{place}", f"own/{free}": ""}


# What it rests on


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_rides_rest_on_is_told_with_the_speeds_that_are_used(new_desk: Callable[..., Desk], language: str) -> None:
    desk = new_desk(language)
    state = ReachState(desk.session, InHand())
    part = network(Page(desk.session, state), state).children[0]
    assert len(part.items) == 10
    said = " ".join(one["text"] for one in part.items)
    for speed in (STROLL, BRISK):
        assert state.texts.number(speed, 0 if speed == int(speed) else 1) in said
    assert "GTFS" in part.items[-1]["text"]


# Where to


def test_opportunities_and_places_with_a_point_are_offered_and_the_newest_opportunity_is_where_one_goes(
    page: Page, state: ReachState, desk: Desk, secret: str
) -> None:
    part = ride(page, state)
    assert part.towards == {}
    at = {"lon": 4.43, "lat": 50.81}
    desk.act(
        secret,
        entry_id="c" * 32,
        content={"kind": "place", "perspective": "visitor", "name": "De bank", "category": "park", "location": at},
    )
    desk.act(secret, entry_id="d" * 32, content={"kind": "place", "perspective": "visitor", "name": "Ergens", "category": "park"})
    desk.act(
        secret,
        entry_id="e" * 32,
        content={"kind": "opportunity", "perspective": "visitor", "what": "Een bos", "place": "own/" + "c" * 32},
    )
    own = [(one["name"], one["word"]) for one in part.offered if one["ref"].startswith("own/")]
    assert own == [("Een bos", "mogelijkheid"), ("De bank", "eigen plek")]
    assert part.towards == {"lon": 4.43, "lat": 50.81, "name": "Een bos", "ref": "own/" + "e" * 32}
    assert [one["name"] for one in part.opportunities] == ["Een bos"]
