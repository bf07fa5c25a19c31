"""07 without a browser: who is on the canvas, via whom one reaches somebody, what lacks, and what becomes of a card."""

from typing import Any

import pytest
from desk import Desk

from buurtlezer.analysis.network import position
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import OWN, KeyPerson, Organisation, PublicFunction, Tie
from buurtlezer.parts.base.refused import Refused
from buurtlezer.steps.page import Page
from buurtlezer.steps.people import asking, canvas, closing, gate, measures, through
from buurtlezer.steps.people.brought import taken_over
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.steps.people.turning import TURNS, become
from buurtlezer.texts import Texts
from buurtlezer.wording.keycards import PICTURES

TEACHER, TRADER, CHAIR, GARDEN, FILE, TIE = (letter * 32 for letter in "abcdef")
COMMON = {"perspective": "organisation", "round": 1}


@pytest.fixture
def state(desk: Desk) -> PeopleState:
    return PeopleState(desk.session)


def write(desk: Desk, secret: str, entry_id: str, kind: str, **content: Any) -> None:
    told = desk.act(secret, entry_id=entry_id, content={"kind": kind, **COMMON, **content})
    assert told["type"] == "ack", told


def person(desk: Desk, secret: str, entry_id: str, called: str, **content: Any) -> None:
    write(desk, secret, entry_id, "key_person", called=called, **content)


def organisation(desk: Desk, secret: str, entry_id: str, name: str, **content: Any) -> None:
    write(desk, secret, entry_id, "organisation", name=name, **content)


def carry_out(desk: Desk, secret: str, acts: Any) -> None:
    for act in acts:
        told = desk.act(secret, **act)
        assert told["type"] == "ack", told


def names(steps: list[dict[str, Any]]) -> list[str]:
    return [step["name"] for step in steps]


def the_list(state: PeopleState, title: str) -> dict[str, Any]:
    return next(one for one in through.lists(state) if one["title"] == title)


def test_one_reaches_a_gate_via_whom_its_card_names_and_begins_with_who_of_us_knows_the_first(
    state: PeopleState, desk: Desk, secret: str
) -> None:
    person(desk, secret, TEACHER, "gepensioneerde schooldirecteur", holders=["desk"])
    person(desk, secret, TRADER, "textielhandelaar", via=OWN + TEACHER)
    organisation(desk, secret, GARDEN, "handelaarskring", via=OWN + TRADER)
    (way,) = through.ways(state, OWN + GARDEN)["ways"]
    assert names(way["steps"]) == ["gepensioneerde schooldirecteur", "textielhandelaar", "handelaarskring"]
    assert way["title"] == "Via 2 tussenpersonen"
    assert "onthaal" in way["begin"]


def test_a_strong_tie_goes_before_a_light_one_and_neither_is_called_better(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TEACHER, "leraar")
    person(desk, secret, TRADER, "handelaar")
    person(desk, secret, GARDEN, "tuiniers", by="group")
    write(desk, secret, TIE, "tie", start=OWN + TEACHER, end=OWN + GARDEN, strength="weak")
    write(desk, secret, FILE, "tie", start=OWN + TRADER, end=OWN + GARDEN, strength="strong")
    first, second = through.ways(state, OWN + GARDEN)["ways"]
    assert [names(first["steps"])[0], names(second["steps"])[0]] == ["handelaar", "leraar"]
    assert [step["tie"] for step in second["steps"]] == ["", "lichte band"]


def test_a_group_where_one_does_not_get_in_has_no_way_until_somebody_leads_there(
    state: PeopleState, desk: Desk, secret: str
) -> None:
    person(desk, secret, GARDEN, "de mannen van het pleintje", by="group", guards="het pleintje")
    found = through.ways(state, OWN + GARDEN)
    assert found["ways"] == []
    assert found["why"].startswith("Nog geen weg")
    person(desk, secret, TEACHER, "barman")
    write(desk, secret, TIE, "tie", start=OWN + TEACHER, end=OWN + GARDEN)
    assert through.ways(state, OWN + GARDEN)["why"] == ""


def test_what_lacks_is_told_by_card_and_role_and_no_colleague_is_counted(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TEACHER, "leraar", holders=["kitchen"], domain="learning", asked=False)
    person(desk, secret, TRADER, "handelaar", holders=["kitchen", "board"], domain="work", where="here")
    alone = the_list(state, "Wie wordt maar door één collega gekend?")
    assert [(one["name"], one["note"]) for one in alone["items"]] == [("leraar", state.texts("network.holder.kitchen"))]
    unasked = the_list(state, "Wie vroegen we nog niet?")
    assert (names(unasked["items"]), unasked["note"]) == (["leraar"], "Van één kaart weten we nog niet of we al vroegen.")
    empty = names(the_list(state, "Waar kennen we nog niemand?")["items"])
    assert state.texts("network.domain.care") in empty
    assert state.texts("network.domain.work") not in empty
    assert the_list(state, "Waar liggen de banden?")["note"].startswith("Van één band is het bekend:")


def test_a_screen_that_others_see_has_a_form_and_a_number_for_each_name(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TEACHER, "leraar")
    organisation(desk, secret, GARDEN, "samentuin", form="initiative")
    person(desk, secret, TRADER, "handelaar", via=OWN + TEACHER)
    assert {one["name"]: one["plain"] for one in through.targets(state)} == {
        "leraar": "sleutelfiguur 1",
        "handelaar": "sleutelfiguur 3",
        "samentuin": "burgerinitiatief 2",
    }
    (way,) = through.ways(state, OWN + TRADER)["ways"]
    assert [step["plain"] for step in way["steps"]] == ["sleutelfiguur 1", "sleutelfiguur 3"]


def test_names_of_people_are_in_no_state_of_a_widget(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TEACHER, "Schooldirecteur-met-fiches", guards="de wijkraad", told_by="een vroegere collega")
    person(desk, secret, TRADER, "handelaar", via=OWN + TEACHER)
    page = Page(desk.session, state)
    parts = [through.through(page, state), asking.short(page, state), measures.measures(page, state)]
    assert "Schooldirecteur" in str(parts[0].targets)
    assert all("Schooldirecteur" not in str(part.get_state()) for part in parts)
    assert "Schooldirecteur" not in str(closing.items(state))


def test_the_same_typed_twice_is_noticed_and_nothing_is_laid_together(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TEACHER, "de gepensioneerde schooldirecteur")
    assert asking.alike(state, "Gepensioneerde schooldirecteur") == [OWN + TEACHER]
    assert asking.alike(state, "de apotheker") == []


def test_a_person_becomes_a_function_and_what_led_there_still_does(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TRADER, "voorzitter van de handelaars", ring=1, domain="work", guards="de braderie")
    person(desk, secret, TEACHER, "leraar", via=OWN + TRADER)
    write(desk, secret, TIE, "tie", end=OWN + TRADER)
    carry_out(desk, secret, become(state, OWN + TRADER, "public_function"))
    ((function,), persons) = state.of_kind(PublicFunction), state.of_kind(KeyPerson)
    assert (function.entry.function, function.entry.ring, function.entry.visibility) == (
        "voorzitter van de handelaars",
        1,
        "private",
    )
    assert [one.entry.via for one in persons] == [OWN + function.entry_id]
    assert [one.entry.end for one in state.of_kind(Tie)] == [OWN + function.entry_id]
    assert "guards" not in function.entry.content()


def test_turning_is_taken_back_by_undoing_what_it_did(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TRADER, "voorzitter", guards="de braderie")
    person(desk, secret, TEACHER, "leraar", via=OWN + TRADER)
    acts = become(state, OWN + TRADER, "organisation")
    carry_out(desk, secret, acts)
    assert [one.entry.may_be_found for one in state.of_kind(Organisation)] == [False]  # nobody agreed to anything yet
    new = acts[0]["entry_id"]
    for act in reversed(acts):
        desk.act(secret, action="delete" if act["entry_id"] == new else "undo", entry_id=act["entry_id"])
    assert state.of_kind(Organisation) == []
    assert {one.entry.called: one.entry.via for one in state.of_kind(KeyPerson)} == {"voorzitter": None, "leraar": OWN + TRADER}


@pytest.mark.parametrize("by", ["pseudonym", "group"])
def test_a_pseudonym_and_a_group_become_no_public_function(state: PeopleState, desk: Desk, secret: str, by: str) -> None:
    person(desk, secret, TRADER, "de lange", by=by)
    with pytest.raises(Refused, match="schuilnaam"):
        become(state, OWN + TRADER, "public_function")


def test_a_row_of_a_file_is_taken_over_once_as_a_private_card_and_keeps_its_ties(
    state: PeopleState, desk: Desk, secret: str
) -> None:
    nodes = [{"label": "de bakker", "ring": 1, "where": "here"}, {"label": "de school"}]
    write(
        desk, secret, FILE, "imported_network", name="net.csv", nodes=nodes, ties=[{"start": 0, "end": 1, "strength": "strong"}]
    )
    assert [one["name"] for one in through.targets(state)] == ["de bakker", "de school"]
    act = taken_over(state, f"{FILE}/0")
    assert act is not None
    carry_out(desk, secret, [act])
    (card,) = state.of_kind(KeyPerson)
    assert (card.entry.called, card.entry.by, card.entry.ring, card.entry.visibility) == ("de bakker", "pseudonym", 1, "private")
    assert taken_over(state, f"{FILE}/0") is None
    (way,) = through.ways(state, f"{FILE}/1")["ways"]
    assert names(way["steps"]) == ["de bakker", "de school"]
    assert [one["key"] for one in through.targets(state)] == [OWN + card.entry_id, f"{FILE}/1"]
    assert taken_over(state, f"{FILE}/7") is taken_over(state, "nothing") is None


def test_measures_go_by_form_and_place_in_the_drawing_with_how_many_told(state: PeopleState, desk: Desk, secret: str) -> None:
    assert measures.table(state) == {}
    person(desk, secret, TEACHER, "Aline", domain="work", ring=3)
    person(desk, secret, TRADER, "Zoë", domain="learning", ring=2, via=OWN + TEACHER, guards="de raad", told_by="een buur")
    organisation(desk, secret, GARDEN, "Atelier", domain="learning", ring=1, via=OWN + TRADER)
    told = measures.table(state)
    assert [row["title"] for row in told["rows"]] == ["organisatie 3", "sleutelfiguur 2", "sleutelfiguur 1"]
    assert "wat 2 mensen vertelden" in told["notes"][0]
    assert not {"Aline", "Zoë", "Atelier"} & set(str(told).replace("'", " ").split())
    middle = told["rows"][1]["cells"]
    assert (middle[0]["text"], middle[5]["text"]) == ("2", "ja")


def test_measures_are_worked_out_when_asked_and_never_by_a_change(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TEACHER, "Aline")
    person(desk, secret, TRADER, "Zoë", via=OWN + TEACHER)
    part = measures.measures(Page(desk.session, state), state)
    assert (part.table, part.offer) == ({}, state.texts("people.measures.work_out"))
    part._handle_custom_msg({"type": "work_out"}, [])
    assert [row["title"] for row in part.table["rows"]] == ["sleutelfiguur 1", "sleutelfiguur 2"]
    assert part.offer == ""
    person(desk, secret, GARDEN, "Samira", via=OWN + TRADER)
    assert (part.table, part.offer) == ({}, state.texts("people.measures.work_out"))


def test_a_network_too_large_to_measure_says_so_in_a_sentence(
    state: PeopleState, desk: Desk, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    person(desk, secret, TEACHER, "Aline")
    person(desk, secret, TRADER, "Zoë", via=OWN + TEACHER)
    part = measures.measures(Page(desk.session, state), state)
    monkeypatch.setattr(position, "MOST_WORK", 1)
    part._handle_custom_msg({"type": "work_out"}, [])
    assert (part.table, part.empty, part.offer) == ({}, state.texts("people.through.too_large"), "")


def test_what_you_have_counts_cards_and_says_who_does_not_get_in(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TEACHER, "Aline", burden="yes")
    write(desk, secret, GARDEN, "own_gate", who=["young"], rules=["hours"])
    told = {one["title"]: one["text"] for one in closing.items(state)}
    assert told["Je kaarten"] == "één sleutelfiguur of groep"
    assert told["Wie bij ons niet binnenraakt"] == state.texts("group.young")
    assert told["Wie te veel draagt"] == "één kaart: wat geven we terug?"


def test_our_own_gate_is_shown_as_it_was_said(state: PeopleState, desk: Desk, secret: str) -> None:
    write(desk, secret, GARDEN, "own_gate", who=["young"], rules=["hours"], can_tell="een straathoekwerker")
    (card,) = gate.gate(Page(desk.session, state), state).entries
    assert "een straathoekwerker" in [one["text"] for one in card["lines"]]


def test_each_question_has_a_pictogram() -> None:
    assert set(PICTURES.values()) <= set(paths())


@pytest.mark.parametrize("to", TURNS)
def test_a_pseudonym_is_turned_into_nothing_until_it_has_another_name(
    state: PeopleState, desk: Desk, secret: str, to: str
) -> None:
    person(desk, secret, TRADER, "de lange van de hoek", by="pseudonym")
    with pytest.raises(Refused, match="schuilnaam"):
        become(state, OWN + TRADER, to)


@pytest.mark.parametrize("to", TURNS)
def test_nothing_that_was_said_of_a_person_goes_along(state: PeopleState, desk: Desk, secret: str, to: str) -> None:
    said = {"opens": "kent alle mensen zonder papieren", "opens_example": "de broer", "we_ask": "de sleutel"}
    person(desk, secret, TRADER, "voorzitter", opens_for=["children"], **said)
    new = become(state, OWN + TRADER, to)[0]["content"]
    assert not [text for text in said.values() if text in str(new)]
    assert not new.get("opens_for")


def test_a_tie_to_a_person_is_private_again_with_what_the_person_became(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TRADER, "voorzitter")
    write(desk, secret, TIE, "tie", end=OWN + TRADER, visibility="offered")
    carry_out(desk, secret, become(state, OWN + TRADER, "organisation"))
    assert [one.entry.visibility for one in state.of_kind(Tie)] == ["private"]


def test_a_network_too_large_to_reckon_with_does_not_keep_the_section_from_opening(
    state: PeopleState, desk: Desk, secret: str
) -> None:
    for letter in "123":
        nodes = [{"label": f"{letter} {at}"} for at in range(1_400)]
        write(desk, secret, letter * 32, "imported_network", name=letter, nodes=nodes, ties=[])
    part = through.through(Page(desk.session, state), state)
    assert [one["none"] for one in part.lists] == [state.texts("people.through.too_large")]


@pytest.mark.parametrize("to", TURNS)
def test_a_row_whose_card_was_turned_does_not_come_back_as_a_double(state: PeopleState, desk: Desk, secret: str, to: str) -> None:
    nodes = [{"label": "de bakker"}, {"label": "de school"}]
    write(desk, secret, FILE, "imported_network", name="net.csv", nodes=nodes, ties=[{"start": 0, "end": 1}])
    act = taken_over(state, f"{FILE}/0")
    assert act is not None
    carry_out(desk, secret, [{**act, "content": {**act["content"], "by": "function"}}])
    for _ in range(2):  # also once it was taken back
        acts = become(state, OWN + act["entry_id"], to)
        carry_out(desk, secret, acts)
        assert [one["name"] for one in through.targets(state)] == ["de bakker", "de school"]
        assert taken_over(state, f"{FILE}/0") is None
        for one in reversed(acts):
            back = "delete" if one["entry_id"] == acts[0]["entry_id"] else "undo"
            assert desk.act(secret, action=back, entry_id=one["entry_id"])["type"] == "ack"
        assert [one["key"] for one in through.targets(state)] == [OWN + act["entry_id"], f"{FILE}/1"]


@pytest.mark.parametrize(("uses", "left"), [(["room", "report"], ["report"]), (["room"], None)])
def test_for_the_room_a_function_is_asked_anew(state: PeopleState, desk: Desk, secret: str, uses: list[str], left: Any) -> None:
    consent = {"asked_by": "team", "asked_on": "2026-05-01", "uses": uses, "until": "2027-06-01"}
    person(desk, secret, TRADER, "voorzitter", consent=consent)
    kept = become(state, OWN + TRADER, "public_function")[0]["content"].get("consent")
    assert (kept and kept["uses"]) == left


def test_whom_one_gets_there_through_is_a_line_on_the_canvas_that_only_the_card_changes(
    state: PeopleState, desk: Desk, secret: str
) -> None:
    person(desk, secret, TEACHER, "leraar", holders=["desk"])
    person(desk, secret, TRADER, "handelaar", via=OWN + TEACHER)
    person(desk, secret, GARDEN, "tuinier", via=OWN + "9" * 32)
    (line,) = canvas.told(state)["ties"]
    assert (line["start"], line["end"], line["both_ways"]) == (OWN + TEACHER, OWN + TRADER, False)
    assert line["label"] == "via wie"
    assert "entry_id" not in line


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_ring_is_called_the_same_on_a_card_and_the_canvas(state: PeopleState, language: str) -> None:
    texts = Texts.of(language)
    on_canvas = texts.group("base.", "canvas.") | canvas.rings(texts)
    on_card = texts.group("keycards.")
    for ring in ("ring.1", "ring.2", "ring.3"):
        assert on_canvas[ring] == on_card[ring]
        assert f"sheet.people.{ring}" not in texts.group("")


def test_it_stands_around_me_until_the_organisation_has_a_tie(state: PeopleState, desk: Desk, secret: str) -> None:
    person(desk, secret, TEACHER, "leraar")
    assert canvas.told(state)["centre"] == "me"
    write(desk, secret, TIE, "tie", end=OWN + TEACHER, centre="organisation")
    assert canvas.told(state)["centre"] == "organisation"
