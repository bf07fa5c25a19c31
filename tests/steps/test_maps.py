"""10: two maps, when ours stands, what differs and what is asked of it, building blocks. A real store, no browser."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desk import Desk

from buurtlezer.model import SIDES, Action, Block, Entry, MapPlace, Occasion, Perspective, Welcome, parse
from buurtlezer.parts.difference import Difference
from buurtlezer.parts.question import Question
from buurtlezer.steps.maps import beside, blocks, closing, differences, side, side_words, whence
from buurtlezer.steps.maps.evidence import TOLD
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.page import Page

HALL, HOUSE, BENCH, GARAGE, SHELTER = (letter * 32 for letter in "abcde")
OCCASION = {"kind": "occasion", "perspective": "organisation", "round": 1, "why": "nieuw hier"}
SAMPLES = Path(__file__).parents[1] / "samples"
SQUARE = {"lon": 4.3312, "lat": 50.8447}


class Writer:
    """Somebody of the organisation at the page, who writes; ``perspective`` may be another's."""

    def __init__(self, desk: Desk, secret: str, perspective: str = "organisation") -> None:
        self.desk, self.secret, self.perspective = desk, secret, perspective
        occasion = {**OCCASION, "perspective": perspective}
        assert desk.act(secret, slot="00/occasion", content=occasion)["type"] == "ack"

    def __call__(self, kind: str, **content: Any) -> dict[str, Any]:
        entry = {name: content.pop(name) for name in ("entry_id", "slot") if name in content}
        whole = {"kind": kind, "perspective": self.perspective, "round": 1, **content}
        return self.desk.act(self.secret, content=whole, **entry)

    def place(self, entry_id: str, whose: str, name: str, **content: Any) -> None:
        whole = {"perspective": whose, "name": name, **content}
        assert self("map_place", entry_id=entry_id, **whole)["type"] == "ack"

    def lock(self) -> None:
        assert self("map_lock", slot="10/lock/1")["type"] == "ack"

    def both(self) -> None:
        """One place on each map that may be the same, and one of each alone; then the lock."""
        self.place(HALL, "organisation", "Buurthuis De Hal", location=SQUARE, sense="help")
        self.place(SHELTER, "organisation", "het loket")
        self.lock()
        self.place(HOUSE, "citizen", "De Hal", location=SQUARE, sense="meet", voice="told", told_by="een buur")
        self.place(BENCH, "citizen", "het bankje", voice="told")


@pytest.fixture
def state(desk: Desk) -> MapsState:
    return MapsState(desk.session)


@pytest.fixture
def page(desk: Desk, state: MapsState) -> Page:
    return Page(desk.session, state)


@pytest.fixture
def write(desk: Desk, secret: str) -> Writer:
    return Writer(desk, secret)


def kinds(state: MapsState) -> dict[str, str]:
    return {one["name"]: one["class"] for one in beside.places(state)}


def of_kind(page: Page, state: MapsState, name: str) -> Difference:
    section = differences.difference(page, state)
    (found,) = (one for one in section.children if one.name == f"difference_{name}")
    assert isinstance(found, Difference)
    return found


@pytest.mark.parametrize(
    ("perspective", "ours", "theirs"),
    [
        ("organisation", ["own"], ["told", "supposed"]),
        ("citizen", ["told"], ["own", "told"]),
        ("visitor", ["told"], ["told", "supposed"]),
    ],
)
def test_by_whose_word_a_place_may_stand_on_a_map(
    desk: Desk, secret: str, state: MapsState, perspective: str, ours: list[str], theirs: list[str]
) -> None:
    Writer(desk, secret, perspective)
    said = [[one["value"] for one in side.told(state, whose)["choices"]["voice"]] for whose in SIDES]
    assert said == [ours, theirs]


@pytest.mark.parametrize(("perspective", "offered"), [("organisation", False), ("citizen", True), ("visitor", True)])
def test_what_is_not_for_the_organisation_is_not_offered_on_its_page(
    desk: Desk, secret: str, state: MapsState, perspective: str, offered: bool
) -> None:
    Writer(desk, secret, perspective)
    ours, theirs = (side.told(state, whose)["keeps_back"] for whose in SIDES)
    assert (ours, theirs) == (False, offered)


def test_what_is_kept_from_the_organisation_or_supposed_is_in_nothing_that_is_compared(
    page: Page, state: MapsState, write: Writer
) -> None:
    write.both()
    write.place(GARAGE, "citizen", "achter de garages", voice="supposed")
    write("map_place", entry_id="f" * 32, perspective="citizen", name="de kelder", not_for_organisation=True)
    assert "de kelder" in str(side.told(state, SIDES[1])["places"])
    assert "achter de garages" not in kinds(state)
    assert {one["name"]: one["supposed"] for one in beside.told(state)["places"]}["achter de garages"] is True
    shown = str([beside.told(state), closing.items(state), *(of_kind(page, state, one).places for one in ("theirs", "other"))])
    assert "de kelder" not in shown
    assert "het bankje" in shown


def test_both_maps_wait_until_one_has_drawn(page: Page, state: MapsState, write: Writer) -> None:
    write.place(BENCH, "citizen", "het bankje", voice="told")
    section = differences.difference(page, state)
    assert "gaat open" in beside.told(state)["missing"]
    assert beside.told(state)["places"] == []
    assert len(section.children) == 1
    write.lock()
    assert beside.told(state)["missing"] == ""
    assert len(section.children) == 4
    assert side.told(state, SIDES[0])["lock"]["since"]


def test_a_locked_map_takes_no_place_and_says_of_each_that_it_stands(state: MapsState, write: Writer) -> None:
    write.both()
    refused = write("map_place", perspective="organisation", name="nog een", entry_id="9" * 32)
    assert refused["type"] == "refuse"
    ours, theirs = (side.told(state, whose)["places"] for whose in SIDES)
    assert {one["stands"] for one in ours} == {True}
    assert {one["stands"] for one in theirs} == {False}
    assert "citizen" not in {one["content"]["perspective"] for one in ours}


def test_a_pair_is_proposed_with_its_reasons_and_one_only_once_somebody_says_so(state: MapsState, write: Writer) -> None:
    write.both()
    assert kinds(state) == {"Buurthuis De Hal": "ours", "het loket": "ours", "De Hal": "theirs", "het bankje": "theirs"}
    (pair,) = beside.told(state)["pairs"]
    assert (pair["names"], pair["mine"], pair["seq"]) == (["Buurthuis De Hal", "De Hal"], "", 0)
    assert "dicht bij elkaar" in pair["reasons"]
    write("same_place", entry_id=pair["entry_id"], one=pair["one"], other=pair["other"], verdict="same")
    assert kinds(state)["De Hal / Buurthuis De Hal"] == "other"
    (pair,) = beside.told(state)["pairs"]
    assert pair["mine"] == "same"
    assert pair["places"][0] == pair["places"][1]
    write("same_place", entry_id=pair["entry_id"], one=pair["one"], other=pair["other"], verdict="different")
    assert kinds(state)["De Hal"] == "theirs"
    write.desk.act(write.secret, action="delete", entry_id=pair["entry_id"])
    assert [one["mine"] for one in beside.told(state)["pairs"]] == [""]


def test_of_a_place_of_theirs_it_is_asked_first_whether_we_should_be_there(page: Page, state: MapsState, write: Writer) -> None:
    write.both()
    part = of_kind(page, state, "theirs")
    answer, with_whom, _why = part.fields
    assert (answer["name"], answer.get("after")) == ("answer", None)
    assert with_whom["after"] == ["answer", "ask", "invited"]
    bench = next(one for one in part.places if one["name"] == "het bankje")
    asked = bench["asked"]
    write.desk.act(write.secret, slot=asked["slot"], content={**asked["template"], "answer": "ask", "with_whom": "de conciërge"})
    (said,) = state.of_kind(Welcome)
    assert (said.entry.place, said.entry.answer) == (f"own/{BENCH}", "ask")
    assert next(one for one in part.places if one["name"] == "het bankje")["state"] == "We vragen het hun eerst."


def test_an_answer_becomes_an_action_once(page: Page, state: MapsState, write: Writer) -> None:
    write.both()
    part = of_kind(page, state, "nobody")
    assert (part.action, part.listed, part.places) == ({}, False, [])
    write.desk.act(write.secret, slot=part.slot, content={**part.template, "text": "Wie nachtwerk doet."})
    assert part.action["what"] == f"{part.prompt} Wie nachtwerk doet."  # on the list nobody sees the question
    write.desk.act(write.secret, entry_id="7" * 32, content=part.action)
    assert part.listed
    (made,) = state.of_kind(Action)
    assert made.entry.from_entry == state.session.entry_id("10/difference/nobody/1")


def test_no_difference_says_how_much_the_maps_agree(page: Page, state: MapsState, write: Writer) -> None:
    write.both()
    parts = [of_kind(page, state, one) for one in ("theirs", "ours", "other")]
    said = str([(one.title, one.says, one.prompt, one.empty, *(place["note"] for place in one.places)) for one in parts])
    assert "hulp" in said or "ontmoeten" in said
    assert not any(letter.isdigit() for letter in said)
    assert "%" not in said


def test_residents_draw_theirs_lock_it_for_the_room_and_are_asked_nothing_of_the_organisation(
    desk: Desk, secret: str, page: Page, state: MapsState
) -> None:
    write = Writer(desk, secret, "citizen")
    write.place(BENCH, "citizen", "het bankje")
    ours, theirs = (side.told(state, whose)["lock"] for whose in SIDES)
    assert (ours, theirs["closes"]) == ({}, False)
    write.lock()
    write.place(BENCH, "citizen", "de bank")
    assert [one.entry.name for one in state.of_kind(MapPlace)] == ["de bank"]
    (waits,) = differences.difference(page, state).children
    assert "wie hier werkt" in waits.words["empty"]
    (said,) = blocks.blocks(page, state).children
    assert "team" in said.words["empty"]


def test_a_building_block_has_the_round_before_beside_it(
    page: Page, state: MapsState, write: Writer, new_desk: Callable[..., Desk]
) -> None:
    section = blocks.blocks(page, state)
    assert len(section.children) == len(Block)
    part = section.children[1]
    assert isinstance(part, Question)
    write.desk.act(write.secret, slot=part.slot, content={**part.template, "state": "begun", "next_step": "bellen"})
    assert closing.items(state)
    write.desk.act(write.secret, slot="00/occasion", content={**OCCASION, "round": 2})
    assert part.value == {}
    assert "begonnen" in part.prompt
    assert "bellen" in part.prompt


def test_the_close_says_what_nobody_connected_yet_and_names_nobody(state: MapsState, write: Writer) -> None:
    write("treasure", entry_id=HALL, name="de buurtkeuken", form="initiative")
    write("treasure", entry_id=HOUSE, name="de kapper", form="key_person")
    said = str(closing.items(state))
    assert "2" in said
    assert "buurtkeuken" not in said
    assert "kapper" not in said


def test_of_many_places_the_close_names_some_and_says_how_many_more(state: MapsState, write: Writer) -> None:
    for number in range(closing.NAMED + 3):
        write.place(f"{number:032x}", "citizen", f"plek {number}", voice="told")
    write.lock()
    (only_theirs,) = [one["text"] for one in closing.items(state) if one["title"] == "Alleen bij de bewoners"]
    assert only_theirs.endswith("en nog 3")
    assert only_theirs.count(" · ") == closing.NAMED


def test_two_names_of_one_place_do_not_read_as_two_places(state: MapsState, write: Writer) -> None:
    write.both()
    (pair,) = beside.told(state)["pairs"]
    write("same_place", entry_id=pair["entry_id"], one=pair["one"], other=pair["other"], verdict="same")
    (both,) = [one["text"] for one in closing.items(state) if one["title"] == "Bij allebei, met een andere betekenis"]
    assert both == "Buurthuis De Hal / De Hal"


def test_names_of_residents_places_are_in_no_widgets_state(page: Page, state: MapsState, write: Writer) -> None:
    write.both()
    write("welcome", slot=f"10/welcome/{BENCH}", place=f"own/{BENCH}", answer="ask", with_whom="de schoenlapper")
    parts = [of_kind(page, state, "theirs"), beside.beside(page, state)]
    assert "het bankje" in str(parts[0].places)
    held = str([one.get_state() for one in parts])
    assert "het bankje" not in held
    assert "schoenlapper" not in held


@pytest.mark.parametrize("kind", [kind for kind, _ in TOLD], ids=lambda kind: kind.__name__)
def test_whatever_a_block_may_rest_on_has_the_words_that_it_is_known_by(kind: type[Entry]) -> None:
    (said,) = [told for one, told in TOLD if one is kind]
    name = kind.model_fields["kind"].default
    samples = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
    assert all(isinstance(said(parse(one)), str) for one in samples)
    assert samples


# From where one looks


def test_one_press_says_from_where_one_looks_keeps_what_else_was_said_and_the_page_follows(
    desk: Desk, secret: str, page: Page, state: MapsState
) -> None:
    part = whence.whence(page, state)
    assert (part.value, part.slot) == ({}, "00/occasion")
    desk.act(secret, slot=part.slot, content={**part.template, "perspective": "organisation"})
    assert state.perspective is Perspective.ORGANISATION
    assert [one["value"] for one in side.told(state, SIDES[0])["choices"]["voice"]] == ["own"]
    desk.act(secret, slot=part.slot, content={**part.value, "why": "Wij kennen deze buurt niet.", "round": 3})
    desk.act(secret, slot=part.slot, content={**part.template, **part.value, "perspective": "citizen"})
    (made,) = state.of_any_round(Occasion)
    assert (made.entry.perspective, made.entry.why, made.entry.round) == ("citizen", "Wij kennen deze buurt niet.", 3)
    assert [one["value"] for one in side.told(state, SIDES[1])["choices"]["voice"]] == ["own", "told"]


def test_after_a_lock_it_says_that_the_map_stands_whatever_one_chooses(page: Page, state: MapsState, write: Writer) -> None:
    part = whence.whence(page, state)
    assert part.stands == ""
    write.lock()
    assert "staat vast" in part.stands


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("perspective", Perspective)
def test_outside_of_a_workshop_no_word_of_either_map_speaks_of_a_group(
    new_desk: Callable[..., Desk], secret: str, perspective: Perspective, language: str
) -> None:
    desk = new_desk(language=language)
    Writer(desk, secret, str(perspective))
    state = MapsState(desk.session)
    for whose in SIDES:
        words = side_words.labels(state, whose)
        assert not side.told(state, whose)["in_room"]
        shown = [words[key] for key in ("lock.left", "lock.sure_left", "erase.says", "empty")]
        voices = side_words.choices(state, whose)["voice"]
        said = str([shown, voices, side_words.lead(state, whose), side.told(state, whose)["notice"], beside.waits(state)]).lower()
        assert not any(word in said for word in ("groep", "groupe", "group"))


def test_what_is_said_of_a_kind_of_difference_is_said_of_places_that_are_there(
    page: Page, state: MapsState, write: Writer
) -> None:
    write.lock()
    assert [of_kind(page, state, name).says for name in ("theirs", "ours", "other")] == ["", "", ""]
    write.place(BENCH, "citizen", "het bankje", voice="told")
    assert of_kind(page, state, "theirs").says


def test_a_map_opens_where_the_other_one_was_drawn(state: MapsState, write: Writer) -> None:
    assert side.told(state, SIDES[1])["around"] == []
    write.place(HALL, "organisation", "De Hal", location=SQUARE)
    write.place(SHELTER, "organisation", "het loket", location={"lon": 4.34, "lat": 50.84})
    assert side.told(state, SIDES[1])["around"] == [[4.3312, 50.84], [4.34, 50.8447]]
    assert side.told(state, SIDES[0])["around"] == []


def test_a_resident_reads_of_places_of_their_own(desk: Desk, secret: str, page: Page, state: MapsState) -> None:
    Writer(desk, secret, "citizen")
    words = side_words.labels(state, SIDES[1])
    assert words["empty"].startswith("Op je kaart")
    assert "eigen plekken" in side_words.lead(state, SIDES[1])
    (said,) = side.ours(page, state).children
    assert said.text == page.texts("maps.ours.residents")
