"""10: treasure cards, what one withdrawal erases, skills, proposals, the diagram. A real store, no browser."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from desk import Desk
from gathering import Gathering, RoomDesk

from buurtlezer.model import AssetPart, Findable, Skill, Treasure
from buurtlezer.steps import actions
from buurtlezer.steps.maps import treasure_state
from buurtlezer.steps.maps.capacities import capacities
from buurtlezer.steps.maps.diagram import diagram
from buurtlezer.steps.maps.evidence import evidence
from buurtlezer.steps.maps.offers import offers
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.maps.treasures import closing, treasures
from buurtlezer.steps.page import Page
from buurtlezer.store import Store

CARD, OTHER, PERSON, GROUP, STEP, TIE, GAP, SEARCH = (letter * 32 for letter in "abcdef01")
COMMON = {"perspective": "organisation", "round": 1}
THREE = {"connect_with": "de wasserette", "first_step": "samen koffie drinken", "by_when": "2026-12-20"}
TODAY = treasure_state.today()
AGREED = {
    "asked_by": "team",
    "asked_on": (TODAY - timedelta(days=9)).isoformat(),
    "uses": ["room", "report"],
    "until": (TODAY + timedelta(days=9)).isoformat(),
}
ENDED = AGREED | {"until": (TODAY - timedelta(days=1)).isoformat()}


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def state(desk: Desk) -> MapsState:
    return MapsState(desk.session)


@pytest.fixture
def page(desk: Desk, state: MapsState) -> Page:
    return Page(desk.session, state)


class Writer:
    """Somebody at the page, who writes."""

    def __init__(self, desk: Desk, secret: str) -> None:
        self.desk, self.secret = desk, secret

    def __call__(self, entry_id: str, kind: str, **content: Any) -> None:
        answer = self.desk.act(self.secret, entry_id=entry_id, content={**COMMON, "kind": kind, **content})
        assert answer["type"] == "ack", answer

    def treasure(self, entry_id: str = CARD, name: str = "de naaitafel", form: str = "initiative", **content: Any) -> None:
        self(entry_id, "treasure", name=name, form=form, **content)

    def person(self, **content: Any) -> None:
        self(PERSON, "key_person", called="de kok van de hoek", **content)

    def erase(self, entry_id: str) -> None:
        assert self.desk.act(self.secret, action="erase", entry_id=entry_id)["type"] == "ack"


@pytest.fixture
def write(desk: Desk, secret: str) -> Writer:
    return Writer(desk, secret)


def card(page: Page, state: MapsState) -> Mapping[str, Any]:
    (one,) = treasures(page, state).cards
    return one


def test_a_card_without_its_three_is_no_treasure_yet_and_says_what_is_missing(
    write: Writer, page: Page, state: MapsState
) -> None:
    write.treasure(first_step="koffie drinken")
    one = card(page, state)
    assert one["lacks"] == ["met wie je dit verbindt", "tegen wanneer"]
    assert (one["first"], one["step"]) == ("", {})
    write.treasure(**THREE)
    page.refresh()
    one = card(page, state)
    assert one["lacks"] == []
    assert one["first"] == "samen koffie drinken – met de wasserette, tegen 20 december 2026"


def test_the_first_step_becomes_an_action_that_goes_with_its_treasure(write: Writer, page: Page, state: MapsState) -> None:
    write.treasure(step_by="een vrijwilliger", **THREE)
    one = card(page, state)
    step = one["step"]
    assert (step["what"], step["by_whom"], step["due"]) == ("samen koffie drinken", "een vrijwilliger", "2026-12-20")
    assert (step["from_entry"], step["of_treasure"], one["listed"]) == (CARD, CARD, False)
    write(STEP, **{name: said for name, said in step.items() if name not in COMMON})
    assert card(page, state)["listed"] is True
    assert any("schat: de naaitafel" in str(listed) for listed in actions.actions(page, state).entries)
    write.erase(CARD)
    assert state.of_kind(Treasure) == []
    assert actions.listed(state) == []


def test_a_withdrawal_says_all_that_goes_and_the_store_leaves_nothing_of_it(
    write: Writer, page: Page, state: MapsState, store: Store
) -> None:
    write.person()
    write(TIE, "tie", end=f"own/{PERSON}", centre="me")
    write.treasure(form="key_person", key_person=f"own/{PERSON}", name="iemand aan het fornuis", **THREE)
    write.treasure(OTHER, form="key_person", key_person=f"own/{PERSON}", name="nog eens")
    write(STEP, "action", what="koffie drinken", from_entry=CARD, of_treasure=CARD)
    write.treasure(GROUP, name="blijft staan")
    shown = {one["entry_id"]: one for one in treasures(page, state).cards}
    erases = shown[CARD]["erases"]
    assert erases["ids"] == [PERSON]  # by one act, as all of it goes along
    assert set(erases["along"]) == {CARD, STEP, OTHER, TIE}
    assert erases["words"] == [
        "deze schat",
        "waar dit uit komt, in ‘Mensen die verbinden’",
        "de actie die hieruit kwam",
        "nog een schat over hetzelfde of dezelfde mens",
        "een band in het netwerk",
    ]
    assert shown[GROUP]["erases"] == {"ids": [GROUP], "along": [], "words": ["deze schat"], "asked": False}
    for entry_id in erases["ids"]:
        write.erase(entry_id)
    assert set(state.session.revisions) == {GROUP}


def test_a_card_of_an_organisation_goes_too_with_all_that_was_made_of_it(write: Writer, page: Page, state: MapsState) -> None:
    write(GROUP, "organisation", name="Moeders", form="initiative", findable="not_asked")
    write.treasure(organisation=f"own/{GROUP}", name="Moeders")
    write.treasure(OTHER, organisation=f"own/{GROUP}", name="Moeders", round=2)
    write(STEP, "action", what="langsgaan bij de moeders", from_entry=OTHER)
    (erases,) = (one["erases"] for one in treasures(page, state).cards if one["entry_id"] == CARD)
    assert (erases["ids"], erases["asked"]) == ([GROUP], True)  # by one act, as all of it goes along
    assert set(erases["along"]) == {CARD, OTHER, STEP}
    assert any("nog een schat" in words for words in erases["words"])
    for entry_id in erases["ids"]:
        write.erase(entry_id)
    assert state.session.revisions == {}


def test_a_place_that_is_kept_from_the_organisation_lends_no_treasure_its_point(
    write: Writer, page: Page, state: MapsState
) -> None:
    at = {"location": {"lon": 4.3312, "lat": 50.8447}}
    write(CARD, "map_place", perspective="citizen", name="schuil achter garages", voice="told", not_for_organisation=True, **at)
    write(OTHER, "map_place", perspective="citizen", name="het gras", voice="supposed", **at)
    write(GROUP, "map_place", perspective="citizen", name="het bankje", voice="told", coarse=True, **at)
    (spot,) = treasures(page, state).spots
    assert (spot["label"], spot["coarse"]) == ("het bankje (kaart van bewoners)", True)


def test_what_was_begun_stands_on_the_card_before_it_is_connected(write: Writer, page: Page, state: MapsState) -> None:
    write.treasure(connect_with="het wijkhuis", first_step="koffie drinken")
    assert {"het wijkhuis", "koffie drinken"} <= {line["text"] for line in card(page, state)["lines"]}


def test_a_consent_that_ended_offers_nothing_to_the_room(store: Store) -> None:
    room = Gathering(store)
    mara = room.join("mara")
    for name, consent in (("holds", AGREED), ("ended", ENDED)):
        given = {"kind": "treasure", "name": name, "form": "network", "consent": consent, "findable": "agreed"}
        room.write(mara, given, shared=False)
    room.write(mara, {"kind": "treasure", "name": "not asked", "form": "network"}, shared=False)
    state = MapsState(RoomDesk(store, "10_maps").open(mara))
    shown = {one["title"]: one["sharing"] for one in treasures(Page(state.session, state), state).cards}
    assert shown["holds"]["to"] in ("workshop", "offered")
    assert all(list(shown[name]) == ["seen"] for name in ("ended", "not asked"))


def test_who_shared_what_ended_since_reads_that_nobody_else_sees_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Gathering(store)
    mara = room.join("mara")
    given = {"kind": "treasure", "name": "de soepploeg", "form": "network", "consent": AGREED, "findable": "agreed"}
    room.write(mara, given)
    state = MapsState(RoomDesk(store, "10_maps").open(mara))
    part = treasures(Page(state.session, state), state)
    assert part.cards[0]["sharing"]["seen"] == "Gedeeld met de groep, zonder je naam."
    monkeypatch.setattr("buurtlezer.steps.maps.treasures.today", lambda: TODAY + timedelta(days=10))
    part = treasures(Page(state.session, state), state)
    assert part.cards[0]["sharing"]["seen"] == "Alleen jij ziet dit."
    assert part.cards[0]["sharing"]["to"] == "private"  # it can still be taken back


def test_a_card_of_07_is_taken_once_and_its_consent_never_reaches_the_room(write: Writer, page: Page, state: MapsState) -> None:
    write.person(opens="de keuken", consent=AGREED)
    write(GROUP, "organisation", name="De Wissel", form="initiative", findable="agreed")
    taken = {one["label"]: one["content"] for one in treasures(page, state).takes}
    person = taken["de kok van de hoek"]
    assert (person["form"], person["key_person"], person["offers"]) == ("key_person", f"own/{PERSON}", "de keuken")
    assert person["consent"]["uses"] == ["report"]
    assert taken["De Wissel"]["form"] == "initiative"
    assert taken["De Wissel"]["findable"] == str(Findable.NOT_ASKED)  # in a network it agreed, not to this
    write(CARD, "treasure", **person)
    assert [one["label"] for one in treasures(page, state).takes] == ["De Wissel"]


def test_the_form_asks_what_somebody_needs_and_never_who(page: Page, state: MapsState) -> None:
    part = treasures(page, state)
    assert sorted(name for step in part.steps.values() for name in step) == sorted(one["name"] for one in part.fields)
    assert set(part.more) <= set(part.steps["does"])
    needs = next(one for one in part.fields if one["name"] == "widens")
    assert all(one["picture"] for one in needs["options"])
    assert len(needs["options"]) == 10
    assert part.labels["consent.asked_by"] == "Wie van ons vroeg het?"  # of one home
    assert part.labels["consent.sentence"].startswith("We schrijven op")


def test_the_close_counts_and_names_nobody(write: Writer, state: MapsState) -> None:
    assert closing(state) == []
    write.treasure(**THREE)
    write.treasure(OTHER, name="de kok", form="key_person")
    (line,) = closing(state)
    assert line["text"] == "één schat met een eerste stap · één schat wacht nog op een eerste stap"


def test_skills_stand_in_three_groups_and_hold_no_word(write: Writer, page: Page, state: MapsState) -> None:
    part = capacities(page, state)
    assert [one["name"] for one in part.groups] == ["hands", "head", "heart"]
    assert [skill["value"] for group in part.groups for skill in group["skills"]] == [str(one) for one in Skill]
    write(CARD, "capacity", skill="cook", can=True)
    (entry,) = part.entries
    assert entry["content"]["skill"] == "cook"


def test_a_treasure_stands_beside_a_gap_and_a_search_with_its_reasons(write: Writer, page: Page, state: MapsState) -> None:
    part = offers(page, state)
    assert part.offers == []
    assert [link["href"][:2] for link in part.empty["links"]] == ["03", "06"]
    write.treasure(service_kind="laundry", gives=["no_paying", "quiet"], for_groups=["parents"])
    write(GAP, "gap", what="een plek om te wassen", service_kind="laundry", loss_for=["parents"])
    write(SEARCH, "place_search", who="Fatma", needs=["quiet"])
    gap, search = part.offers
    assert [one.split(":")[0] for one in gap["why"]] == ["Het is dezelfde soort voorziening", "Het is er voor dezelfde mensen"]
    assert "Fatma" not in str(search)  # an invented person is nobody's case either
    assert not gap["listed"]
    write(STEP, **{name: said for name, said in gap["action"].items() if name not in COMMON})
    assert [one["listed"] for one in part.offers] == [True, False]


def test_an_empty_part_asks_and_skills_are_a_number(write: Writer, page: Page, state: MapsState) -> None:
    part = diagram(page, state)
    assert [one["value"] for one in part.parts] == [str(one) for one in AssetPart]
    assert all(one["question"].endswith("?") and one["names"] == [] for one in part.parts)
    write.treasure()
    write.treasure(OTHER, name="de ruilkast", form="place", part="exchange")
    write(STEP, "capacity", skill="cook", can=True)
    write(TIE, "capacity", skill="sew", learn=True)
    named = {one["value"]: (one["names"], one["note"]) for one in part.parts}
    assert named["groups"] == (["de naaitafel"], "")
    assert named["exchange"] == (["de ruilkast"], "")
    assert named["people"] == ([], "en één vaardigheid van jou")


def test_each_part_begins_a_treasure_that_stands_in_it(page: Page, state: MapsState) -> None:
    for one in diagram(page, state).parts:
        assert Treasure(**COMMON, name="x", **one["begins"]).in_part == one["value"]


def test_a_key_person_is_a_number_wherever_words_leave_the_page(write: Writer, page: Page, state: MapsState) -> None:
    write.treasure(form="key_person", name="de kapster", **THREE)
    write(STEP, "action", what="bel de kapster", from_entry=CARD, of_treasure=CARD)
    write(TIE, "action", what="vraag het de kapster", from_entry=CARD)
    write(GAP, "action", what="de affiche ophangen")
    said = str([actions.closing(state), evidence(state), [one["names"] for one in diagram(page, state).parts]])
    assert "kapster" not in said
    assert actions.closing(state) == "de affiche ophangen · 2 stappen met een sleutelfiguur"
    assert [one["label"] for one in evidence(state)] == ["te doen: de affiche ophangen"]
    lines = [line["text"] for listed in actions.actions(page, state).entries for line in listed["lines"]]
    assert lines == ["schat: sleutelfiguur"] * 2
    (people,) = (one for one in diagram(page, state).parts if one["value"] == "people")
    assert people["names"] == ["sleutelfiguur"]


def test_a_step_of_a_treasure_that_was_removed_stays_out_of_the_close(write: Writer, desk: Desk, state: MapsState) -> None:
    write.treasure(form="key_person", name="de kapster")
    write(STEP, "action", what="bel de kapster", of_treasure=CARD)
    desk.act(write.secret, action="delete", entry_id=CARD, base_seq=state.session.revisions[CARD].seq)
    assert "kapster" not in actions.closing(state)


def test_what_a_proposal_becomes_names_only_what_may_be_told(write: Writer, page: Page, state: MapsState) -> None:
    write.treasure(service_kind="laundry", name="de wasploeg")  # nobody asked yet
    write.treasure(OTHER, form="place", findable="public", service_kind="laundry", name="het washok")
    write(GAP, "gap", what="een plek om te wassen", service_kind="laundry")
    whats = {one["treasure"]: one["action"]["what"] for one in offers(page, state).offers}
    assert "wasploeg" not in whats["de wasploeg"]
    assert "een schat" in whats["de wasploeg"]
    assert "het washok" in whats["het washok"]
