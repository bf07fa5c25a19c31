"""11: conclusions as the page shows them: how each stands, what is offered beside it, their order, what the room concludes."""

from typing import Any

import pytest
from desk import Desk
from gathering import Gathering, RoomDesk

from buurtlezer.model import Conclusion, LegForm, Report
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.conclude import conclude
from buurtlezer.steps.report.group import group, told
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

ONE, TWO, GAP, WALK, PLACE, MEANS, PERSON, TIE, READ = (letter * 32 for letter in "abcdef012")
COMMON = {"perspective": "organisation", "round": 1}


def write(desk: Desk, secret: str, entry_id: str, kind: str, **content: Any) -> None:
    answer = desk.act(secret, entry_id=entry_id, content={**COMMON, "kind": kind, **content})
    assert answer["type"] == "ack", answer


def labels(offers: dict[str, Any]) -> list[str]:
    return [one["label"] for one in offers["items"]]


def test_a_conclusion_says_how_it_stands_and_which_leg_it_lacks(desk: Desk, secret: str, page: Page, state: StepState) -> None:
    part = conclude(page, state)
    assert (part.cards, part.first) == ([], "")
    write(desk, secret, ONE, "conclusion", thinks="er is geen zitplaats.", for_whom="ouderen", where="de wijk")
    (card,) = part.cards
    assert card["title"] == "Wij denken dat er is geen zitplaats, voor ouderen (de wijk)"
    assert (card["standing"], card["sign"], len(card["lacks"])) == ("loose", "○", 3)
    legs = [
        {"form": "heard", "says": "we staan", "source": "tafel 1", "count": 3},
        {"form": "heard", "says": "ja", "source": "Tafel 1"},
    ]
    write(desk, secret, ONE, "conclusion", thinks="er is geen zitplaats", legs=legs, counter="none_found")
    (card,) = part.cards
    assert (card["standing"], card["word"]) == ("provisional", "voorlopig")
    assert card["why"] == [state.texts("legs.why.one_source")]
    assert card["legs"][2]["items"][0] == {"at": 0, "text": "we staan · tafel 1 · 3 stemmen", "begun": False}
    write(desk, secret, ONE, "conclusion", thinks="er is geen zitplaats", legs=[{"form": "seen", "source": "onze wandeling"}])
    assert part.cards[0]["legs"][1]["items"] == [{"at": 0, "text": "onze wandeling", "begun": True}]
    assert part.cards[0]["why"][0] == state.texts("legs.why.no_leg")
    legs.append({"form": "seen", "says": "geen bank", "source": "wandeling"})
    write(desk, secret, ONE, "conclusion", thinks="er is geen zitplaats", legs=legs, counter="none_found")
    assert (part.cards[0]["standing"], part.cards[0]["why"], part.cards[0]["lacks"]) == ("supported", [], [])


def test_what_is_offered_fills_in_the_source_of_a_leg_and_nothing_else(
    desk: Desk, secret: str, page: Page, state: StepState
) -> None:
    part = conclude(page, state)
    write(desk, secret, WALK, "observation", stop="stop-1", sees="Nergens een zitplaats te zien")
    write(desk, secret, PLACE, "place", name="Het plein")
    write(desk, secret, MEANS, "meaning", place=f"own/{PLACE}", group="older", feeling=-1, voice="told", voices=4)
    write(desk, secret, READ, "reading", indicator="population", says="veel ouderen in deze wijk")
    write(desk, secret, ONE, "conclusion", thinks="ouderen vinden op het plein geen zitplaats")
    offers = part.cards[0]["offers"]["for"]["items"]
    found = {one["entry_id"]: one for one in offers}
    assert found.keys() == {WALK, PLACE, MEANS, READ}
    assert found[WALK]["leg"] == {"form": "seen", "source": "onze wandeling"}
    assert found[MEANS]["leg"] == {"form": "heard", "count": 4}  # at which table, only its hearer knows
    assert found[READ]["leg"]["form"] == str(LegForm.FIGURE)
    assert {"source", "when"} <= found[READ]["leg"].keys()
    assert all("says" not in one["leg"] and one["because"] for one in offers)
    assert "ouderen" in found[MEANS]["because"][0]
    assert found[PLACE]["because"][0] == state.texts("legs.because.place")  # its name, without the word for its kind


def test_a_tie_with_a_person_is_never_offered_and_what_was_erased_says_so(
    desk: Desk, secret: str, page: Page, state: StepState
) -> None:
    part = conclude(page, state)
    write(desk, secret, PERSON, "key_person", called="de conciërge", consent=None)
    write(desk, secret, TIE, "tie", end=f"own/{PERSON}")
    write(desk, secret, GAP, "gap", what="een zitplaats")
    write(desk, secret, ONE, "conclusion", thinks="de conciërge zegt: geen zitplaats", seen_ids=[GAP], counter_ids=[TWO])
    (card,) = part.cards
    assert labels(card["offers"]["for"]) == []
    assert card["legs"][1]["rests"] == [{"id": GAP, "label": "Wat ontbreekt: een zitplaats"}]
    assert card["against"] == [{"id": TWO, "label": state.texts("conclusion.gone")}]


def test_their_order_is_kept_in_the_report_and_asking_first_is_said_kindly(
    desk: Desk, secret: str, page: Page, state: StepState
) -> None:
    part = conclude(page, state)
    write(desk, secret, ONE, "conclusion", thinks="eerst", asks=["municipality"])
    write(desk, secret, TWO, "conclusion", thinks="dan", start="stoelen buiten")
    assert [one["entry_id"] for one in part.cards] == [ONE, TWO]
    assert "eigen werk" in part.first
    order = part.order
    answer = desk.act(
        secret, entry_id=order["entry_id"], base_seq=order["seq"], content={**order["content"], "chosen": [TWO, ONE]}
    )
    assert answer["type"] == "ack"
    assert [one["entry_id"] for one in part.cards] == [TWO, ONE]
    assert part.first == ""
    assert state.in_slot("11/report", Report) is not None
    assert [one.entry.thinks for one in state.of_kind(Conclusion)] == ["eerst", "dan"]


def test_the_room_reads_a_conclusion_once_the_trainer_said_yes(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)
    room = Gathering(store)
    mara = room.join("mara")
    said = {"kind": "conclusion", "thinks": "er is geen zitplaats", "wrong_if": "als ik er een vind", "visibility": "offered"}
    room.write(mara, said)
    state = StepState(RoomDesk(store, "11_report").open(mara))
    page = Page(state.session, state)
    mine = conclude(page, state).cards[0]["sharing"]
    assert mine["to"] == "private"
    session = state.session
    session.group.want("conclusions")

    def read() -> dict[str, Any]:
        session.group.put("conclusions", session.seat.result("conclusions"))
        return told(state)

    waits = read()
    assert (waits["told"], "wacht op een ja" in waits["empty"]) == ([], True)
    (one,) = room.store.workshops.shared(room.trainer, {"conclusion"})
    room.store.workshops.decide(room.trainer, one.handle, one.seq, True)
    (card,) = read()["told"]
    assert card["title"] == "Wij denken dat er is geen zitplaats"
    assert "als ik er een vind" not in str(card)
    assert group(page, state).told == [card]
