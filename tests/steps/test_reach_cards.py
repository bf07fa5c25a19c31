"""04 without an engine: what the cards say, the seven, and how a gap stands by who went back. A real store, no browser."""

from typing import Any

import pytest
from desk import Desk
from gathering import Gathering, RoomDesk

from buurtlezer.model import B, Means, Opportunity, Visit
from buurtlezer.steps import standing
from buurtlezer.steps.page import Page
from buurtlezer.steps.places import someone
from buurtlezer.steps.places.state import PlacesState
from buurtlezer.steps.reach import back, opportunities, room, seven
from buurtlezer.steps.services import gaps
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

GAP, PARK, POOL, PLACE = ("a" * 32, "b" * 32, "c" * 32, "d" * 32)
COMMON = {"perspective": "citizen", "round": 1}


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def state(desk: Desk) -> StepState:
    return StepState(desk.session)


def write(desk: Desk, secret: str, entry_id: str, **content: Any) -> None:
    told = desk.act(secret, entry_id=entry_id, content={**COMMON, **content})
    assert told["type"] == "ack", told


def opportunity(desk: Desk, secret: str, entry_id: str = PARK, **content: Any) -> None:
    write(desk, secret, entry_id, kind="opportunity", **{"what": "een park", **content})


def visit(desk: Desk, secret: str, entry_id: str, again: str, of: str = PARK, **content: Any) -> None:
    write(desk, secret, entry_id, kind="visit", opportunity=of, again=again, **content)


def lines(card: dict[str, Any]) -> dict[str, str]:
    return {one["label"]: one["text"] for one in card["lines"]}


def test_a_card_says_how_one_gets_there_what_it_costs_when_not_and_who_goes_along(
    state: StepState, desk: Desk, secret: str
) -> None:
    ride = {
        "low": 30,
        "high": 40,
        "arrives": 12,
        "departures": 12,
        "lines": [{"mode": "metro", "names": ["5"]}],
        "hour": "morning",
        "model": True,
        "dated": "2026-06-01",
    }
    said = {"means": ["foot", "metro"], "cost": "too_much", "cost_words": "de inkom", "when_not": ["pram"], "along": "peer"}
    opportunity(desk, secret, **said, ride=ride)
    (card,) = opportunities.opportunities(Page(desk.session, state), state).entries
    told = lines(card)
    assert card["title"] == "een park"
    assert told["Hoe je er geraakt"] == "te voet, metro"
    assert told["De rit"] == (
        "ongeveer 30–40 min, met metro\u00a05 (dinsdag, vertrek tussen 8 en 9 uur). Model van 1 juni 2026, geen dienstregeling."
    )
    assert told["Wat het kost"] == "Te veel – de inkom"
    assert (told["Wanneer niet"], told["Wie de eerste keer meegaat"]) == ("met een buggy", "Een ervaringsdeskundige")
    assert card["sharing"] == {}  # outside of a room nobody is told


def test_each_way_to_get_there_has_a_picture_of_its_own(state: StepState) -> None:
    (means,) = (field for field in opportunities.fields(state) if field["name"] == "means")
    assert [one["value"] for one in means["options"]] == [str(one) for one in Means]
    assert len({str(one["picture"]) for one in means["options"]}) == len(Means)


def test_one_starts_from_what_is_missing_or_from_a_place_for_someone(state: StepState, desk: Desk, secret: str) -> None:
    assert {"gap", "place"}.isdisjoint(field["name"] for field in opportunities.fields(state))
    write(desk, secret, GAP, kind="gap", what="een plek om te lopen", everywhere=True)
    write(desk, secret, "e" * 32, kind="place", name="Het pleintje")
    write(desk, secret, PLACE, kind="place", name="Het bos")
    search = {"kind": "place_search", "needs": ["quiet"], "picked": [f"own/{PLACE}"], **COMMON}
    desk.act(secret, slot="06/search/1", content=search)
    offered = {field["name"]: field.get("options") for field in opportunities.fields(state)}
    assert offered["gap"] == [{"value": GAP, "label": "een plek om te lopen"}]
    assert [one["label"] for one in offered["place"]] == ["Het bos", "Het pleintje"]


def test_the_seven_are_asked_of_each_opportunity_in_their_order(state: StepState, desk: Desk, secret: str) -> None:
    part = seven.seven(Page(desk.session, state), state)
    assert [one["name"] for one in part.questions] == [str(one) for one in B]
    assert len({str(one["picture"]) for one in part.questions}) == len(B)
    assert part.opportunities == []
    opportunity(desk, secret, known="ask")
    (one,) = seven.seven(Page(desk.session, state), state).opportunities
    assert (one["title"], one["content"]["known"]) == ("een park", "ask")
    words = state.texts.group("seven.")
    assert all({str(b), f"question.{b}", f"lacked.{b}"} <= words.keys() for b in B)


def test_who_did_not_go_back_opens_the_gap_again_in_04_and_on_its_card_in_03(state: StepState, desk: Desk, secret: str) -> None:
    services = ServicesState(desk.session)

    def on_card() -> str:
        (card,) = gaps.gaps(Page(desk.session, services), services).gaps
        return lines(card).get("Elders bereikbaar?", "")

    write(desk, secret, GAP, kind="gap", what="een plek om te lopen", everywhere=True)
    assert (standing.of_gap(state, GAP), on_card()) == ("open", "")
    opportunity(desk, secret, gap=GAP)
    assert (standing.of_gap(state, GAP), on_card().split(":")[0]) == ("tried", "Geprobeerd")
    visit(desk, secret, "1" * 32, "yes", along="friend")
    assert on_card().startswith("Gevonden")
    visit(desk, secret, "2" * 32, "no", lacked=["affordable", "trustworthy"], lacked_words="de inkom")
    assert on_card().startswith("Weer open")
    *_, card = back.back(Page(desk.session, state), state).entries
    assert card["title"] == "een park: Nee, niet meer gegaan"
    assert lines(card)["Wat ontbrak"] == "Te duur, alles samen, Niet gerust – de inkom"
    assert lines(card)["Wat ontbreekt"] == "“een plek om te lopen” staat weer open."
    visit(desk, secret, "3" * 32, "yes")  # a visit has no person: it takes back nothing that another one says
    assert standing.of_gap(state, GAP) == "open_again"
    written = next(one.seq for one in state.of_any_round(Visit) if one.entry_id == "2" * 32)
    went = {**COMMON, "kind": "visit", "opportunity": PARK, "again": "yes"}
    assert desk.act(secret, entry_id="2" * 32, base_seq=written, content=went)["type"] == "ack"
    assert standing.of_gap(state, GAP) == "found"
    opportunity(desk, secret, POOL, what="een zwembad", gap=GAP)
    visit(desk, secret, "4" * 32, "no", of=POOL)
    assert standing.of_gap(state, GAP) == "open_again"


def test_without_an_opportunity_nobody_can_say_how_it_went(state: StepState, desk: Desk, secret: str) -> None:
    part = back.back(Page(desk.session, state), state)
    assert (part.adding, part.fields) == (False, [])
    opportunity(desk, secret)
    part = back.back(Page(desk.session, state), state)
    assert part.adding
    assert [field["name"] for field in part.fields] == ["opportunity", "again", "along", "lacked", "lacked_words"]


def test_an_opportunity_that_is_gone_takes_what_became_of_it_along(state: StepState, desk: Desk, secret: str) -> None:
    opportunity(desk, secret)
    visit(desk, secret, "1" * 32, "no")
    desk.act(secret, entry_id=PARK, action="erase")
    assert (state.of_kind(Opportunity), back.back(Page(desk.session, state), state).entries) == ([], [])


def test_03_and_06_lead_to_where_it_may_be_reachable(desk: Desk, secret: str) -> None:
    services, places = ServicesState(desk.session), PlacesState(desk.session)
    assert gaps.gaps(Page(desk.session, services), services).elsewhere == standing.ELSEWHERE
    assert standing.ELSEWHERE.startswith("04_reach.ipynb#")  # beside this page: in its language, with its logbook
    assert opportunities.NAME in standing.ELSEWHERE
    found = someone.found(Page(desk.session, places), places)
    assert (found.elsewhere, "elsewhere" in found.labels) == ("", True)  # first one searches
    desk.act(secret, slot="06/search/1", content={"kind": "place_search", "needs": ["quiet"], **COMMON})
    assert someone.found(Page(desk.session, places), places).elsewhere == standing.ELSEWHERE


def test_the_rooms_seven_stand_there_from_enough_on(store: Store) -> None:
    made = Gathering(store, minimum_voices=3)
    outside = room.told(StepState(RoomDesk(store, "04_reach").session))
    assert (outside["rows"], outside["empty"].split()[0]) == ([], "In")
    for name in ("Uil", "Vos", "Mees"):
        owner = made.join(name)
        desk = RoomDesk(store, "04_reach")
        session = desk.open(owner)
        session.group.want("reach")
        session.group.put("reach", session.seat.result("reach"))
        now = room.told(StepState(session))
        assert (now["rows"], now["people"]) == ([], "")
        made.write(owner, {"kind": "opportunity", "what": "een park", "known": "no", "along": "peer"})
    session.group.put("reach", session.seat.result("reach"))
    now = room.told(StepState(session))
    assert now["people"] == "3 mensen noemden een mogelijkheid"
    assert [part["count"] for part in now["rows"][0]["parts"]] == [0, 3, 0]
    assert all(row["picture"] for row in now["rows"])
    assert now["told"] == []
