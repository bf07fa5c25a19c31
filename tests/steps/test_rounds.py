"""11: a new round, what comes along and what stays, undone, from two tabs; two rounds beside each other. No browser."""

from collections.abc import Callable
from typing import Any

import pytest
from desk import Desk

from buurtlezer.model import BuildingBlock, Gap, Meaning, Organisation, Place
from buurtlezer.parts.base import Refused
from buurtlezer.parts.rounds import Rounds
from buurtlezer.steps.page import Page
from buurtlezer.steps.report import carrying
from buurtlezer.steps.report.rounds import rounds
from buurtlezer.steps.state import StepState
from buurtlezer.store import Credential, Store

PLACE, MEANING, GAP, SHOP, PERSON, HIDDEN, SECOND = (letter * 32 for letter in "abcdef0")
SQUARE = {"lon": 4.3312, "lat": 50.8447}
LINE = {"type": "Polygon", "coordinates": [[[4.34, 50.84], [4.36, 50.84], [4.36, 50.86], [4.34, 50.84]]]}


class Writer:
    """Somebody of the organisation, who writes at one page."""

    def __init__(self, desk: Desk, secret: str) -> None:
        self.desk, self.secret = desk, secret

    def __call__(self, kind: str, number: int = 1, **content: Any) -> None:
        where = {name: content.pop(name) for name in ("entry_id", "slot") if name in content}
        whole = {"kind": kind, "perspective": "organisation", "round": number, **content}
        assert self.desk.act(self.secret, content=whole, **where)["type"] == "ack"

    def first_round(self) -> None:
        self("occasion", slot="00/occasion", why="nieuw hier")
        self("place", entry_id=PLACE, name="Het plein", location=SQUARE, category="square")
        self("meaning", entry_id=MEANING, place=f"own/{PLACE}", group="older", feeling=1, why="de banken")
        self("gap", entry_id=GAP, what="een toilet", substitute_place=f"own/{PLACE}", met="not")
        self("key_person", entry_id=PERSON, called="de conciërge")
        self("organisation", entry_id=HIDDEN, name="De Stille", findable="no")
        self("building_block", slot="10/block/partners/1", block="partners", state="begun", exists="een overleg")

    def carry_out(self, acts: list[dict[str, Any]]) -> list[str]:
        """As the page does: one after the other, each with the id that it has."""
        said = []
        for act in acts:
            message = {"secret": self.secret, "name": "", "fresh": False, "here": True, "key": "k", "act": act}
            said.append(self.desk.hear("act", **message)["type"])
        return said


@pytest.fixture
def writer(desk: Desk, secret: str) -> Writer:
    return Writer(desk, secret)


@pytest.fixture
def state(desk: Desk, writer: Writer) -> StepState:
    writer.first_round()
    return StepState(desk.session)


def everything(state: StepState) -> set[str]:
    found = carrying.plan(state, state.round + 1).offered
    return {one for some in found.values() for one in some}


def test_a_new_round_holds_what_was_chosen_and_the_old_one_is_as_it_was(state: StepState, writer: Writer) -> None:
    before = {one: revision.content for one, revision in state.session.revisions.items() if revision.kind != "occasion"}
    assert set(writer.carry_out(carrying.begin(state, 2, everything(state)))) == {"ack"}
    assert state.round == 2
    assert state.occasion is not None
    assert state.occasion.why == "nieuw hier"
    assert all(state.session.revisions[one].content == content for one, content in before.items())
    (place,) = state.of_kind(Place)
    (meaning,) = state.of_kind(Meaning)
    (gap,) = state.of_kind(Gap)
    assert place.entry_id != PLACE
    assert meaning.entry.place == gap.entry.substitute_place == f"own/{place.entry_id}"
    assert state.in_slot("10/block/partners", BuildingBlock) is not None


def test_what_is_carried_is_its_authors_alone(state: StepState, writer: Writer) -> None:
    writer("place", entry_id=SECOND, name="De hoek", visibility="workshop")
    writer.carry_out(carrying.begin(state, 2, everything(state)))
    assert {str(one.entry.visibility) for one in state.of_kind(Place)} == {"private"}


def test_what_somebody_said_yes_to_then_and_who_wants_not_to_be_found_stays_and_it_is_said(state: StepState) -> None:
    found = carrying.plan(state, 2)
    assert dict(found.stays) == {"asked": 1, "not_found": 1}
    assert not {PERSON, HIDDEN} & everything(state)


def test_what_somebody_had_taken_out_of_the_report_is_not_begun_with_anew(state: StepState, writer: Writer) -> None:
    writer("report", slot="11/report/1", chosen=[GAP, PLACE], taken_out=[GAP])
    assert GAP not in everything(state)
    assert carrying.plan(state, 2).stays["taken_out"] == 1
    assert not [one for one in carrying.begin(state, 2, {GAP}) if one["content"]["kind"] == "gap"]


def test_who_agreed_to_be_found_is_asked_again(part: Rounds, state: StepState, writer: Writer) -> None:
    writer("organisation", entry_id=SECOND, name="De Kring", form="self_organisation", findable="agreed")
    writer.desk.session.changed()
    assert state.texts("rounds.intro.agreed") in part.plan["intro"]
    writer.carry_out(carrying.begin(state, 2, {SECOND}))
    (kring,) = state.of_kind(Organisation)
    assert kring.entry.findable == "not_asked"
    assert carrying.may_take_back(state)


def test_a_meaning_stays_with_its_place(state: StepState, writer: Writer) -> None:
    assert carrying.left_alone(state, 2, {MEANING, GAP}) == 1
    writer.carry_out(carrying.begin(state, 2, {MEANING, GAP}))
    assert not state.of_kind(Meaning)
    (gap,) = state.of_kind(Gap)
    assert gap.entry.substitute_place == f"own/{PLACE}"  # it still leads somewhere


def test_carried_twice_is_there_once_and_more_may_come_after_it(state: StepState, writer: Writer) -> None:
    acts = carrying.begin(state, 2, {PLACE})
    writer.carry_out(acts)
    count = len(state.session.revisions)
    assert set(writer.carry_out(acts)) == {"ack"}
    assert len(state.session.revisions) == count
    writer.carry_out(carrying.begin(state, 2, {PLACE, MEANING}))
    assert (len(state.of_kind(Place)), len(state.of_kind(Meaning))) == (1, 1)


def test_two_tabs_that_begin_at_once_make_one_round(
    state: StepState, writer: Writer, new_desk: Callable[..., Desk], store: Store
) -> None:
    other = Writer(new_desk(), writer.secret)
    other.desk.hear("hello", secret=writer.secret, key="k")
    mine, theirs = (carrying.begin(one, 2, everything(state)) for one in (state, StepState(other.desk.session)))
    for one, another in zip(mine, theirs, strict=True):  # in turn
        assert writer.carry_out([one]) == ["ack"]
        assert other.carry_out([another]) == ["ack"]
    assert {one.entry.round for one in state.of_any_round(Place)} == {1, 2}
    assert len(state.of_any_round(Place)) == 2
    owner = Credential.parse(writer.secret)
    carried = [one for one, revision in state.session.revisions.items() if revision.content["round"] == 2]
    assert {one: len(store.history(owner, one)) for one in carried if one != state.session.entry_id("00/occasion")} == {
        one: 1 for one in carried if one != state.session.entry_id("00/occasion")
    }


def test_what_a_tab_offers_that_looks_at_the_old_round_is_refused_with_a_sentence(state: StepState, writer: Writer) -> None:
    writer.carry_out(carrying.begin(state, 2, set()))
    writer.carry_out(carrying.begin(state, 3, set()))
    with pytest.raises(Refused, match="ronde 3"):
        carrying.begin(state, 2, {PLACE})


def test_a_round_is_undone_as_a_whole_and_may_be_begun_again(state: StepState, writer: Writer) -> None:
    writer.carry_out(carrying.begin(state, 2, everything(state)))
    assert carrying.may_take_back(state)
    assert set(writer.carry_out(carrying.take_back(state))) == {"ack"}
    assert state.round == 1
    assert len(state.of_any_round(Place)) == 1
    writer.carry_out(carrying.begin(state, 2, everything(state)))
    assert (state.round, len(state.of_kind(Place))) == (2, 1)


def test_a_round_with_work_in_it_is_not_undone(state: StepState, writer: Writer) -> None:
    writer.carry_out(carrying.begin(state, 2, everything(state)))
    writer("gap", 2, entry_id=SECOND, what="een bank")
    assert not carrying.may_take_back(state)
    with pytest.raises(Refused):
        carrying.take_back(state)


def test_a_carried_entry_that_was_changed_is_work(state: StepState, writer: Writer) -> None:
    writer.carry_out(carrying.begin(state, 2, everything(state)))
    (gap,) = state.of_kind(Gap)
    writer("gap", 2, entry_id=gap.entry_id, what="een toilet", met="half")
    assert not carrying.may_take_back(state)


@pytest.mark.parametrize("more", [{"voices": 7}, {"visibility": "workshop"}, {"substitute_place": None}])
def test_whatever_somebody_wrote_at_it_is_work(state: StepState, writer: Writer, more: dict[str, Any]) -> None:
    writer.carry_out(carrying.begin(state, 2, everything(state)))
    (gap,) = state.of_kind(Gap)
    seq = state.session.revisions[gap.entry_id].seq
    act = {"entry_id": gap.entry_id, "base_seq": seq, "content": {**gap.entry.content(), **more}}
    assert writer.desk.act(writer.secret, **act)["type"] == "ack"
    assert not carrying.may_take_back(state)


@pytest.fixture
def part(desk: Desk, state: StepState) -> Rounds:
    return rounds(Page(desk.session, state), state)


def subject(part: Rounds, name: str) -> dict[str, Any]:
    return next(one for one in part.beside["subjects"] if one["name"] == name)


def test_one_round_has_a_sentence_in_place_of_a_comparison(part: Rounds) -> None:
    assert part.beside["empty"]
    assert not part.beside["subjects"]
    assert part.plan["word"]
    assert not part.undo


def test_two_rounds_say_what_is_new_gone_and_otherwise(part: Rounds, state: StepState, writer: Writer) -> None:
    writer.carry_out(carrying.begin(state, 2, {PLACE, GAP}))
    (gap,) = state.of_kind(Gap)
    writer("gap", 2, entry_id=gap.entry_id, what="een toilet op het plein", met="half")
    writer("place", 2, entry_id=SECOND, name="De hoek")
    writer("building_block", 2, slot="10/block/partners/2", block="partners", state="runs", exists="een overleg")
    writer.desk.session.changed()
    assert (part.beside["before"], part.beside["after"]) == (1, 2)
    places, gaps, blocks = (subject(part, name) for name in ("places", "gaps", "blocks"))
    assert (places["new"], places["same"]) == (["De hoek"], ["Het plein"])
    (changed,) = gaps["changed"]
    assert changed["called"] == "een toilet op het plein"  # carried on: the same under another name
    assert [(one["field"], one["was"]) for one in changed["fields"]] == [
        ("Hoe het heet", "een toilet"),
        ("Hoe men zich nu redt", state.texts("gap.met.not")),
    ]
    (block,) = blocks["changed"]
    assert [(one["was"], one["now"]) for one in block["fields"]] == [
        (state.texts("block.state.begun"), state.texts("block.state.runs"))
    ]
    meanings = subject(part, "meanings")
    assert (len(meanings["again"]), meanings["gone"]) == (1, []), "nobody looked at it again; it is not gone"
    # A hidden initiative and a person are in no line of it.
    assert "Stille" not in str(part.beside)
    assert "conciërge" not in str(part.beside)


def test_gone_is_what_was_carried_and_taken_away_and_not_what_undoing_a_round_took_back(
    part: Rounds, state: StepState, writer: Writer
) -> None:
    writer.carry_out(carrying.begin(state, 2, {PLACE, GAP}))
    (gap,) = state.of_kind(Gap)
    assert writer.desk.act(writer.secret, action="delete", entry_id=gap.entry_id)["type"] == "ack"
    writer.desk.session.changed()
    assert subject(part, "gaps")["gone"] == ["een toilet"]
    writer.carry_out(carrying.take_back(state))
    writer.carry_out(carrying.begin(state, 2, set()))
    writer("gap", 2, entry_id=SECOND, what="een bank")
    writer.desk.session.changed()
    assert (subject(part, "gaps")["gone"], subject(part, "gaps")["again"]) == ([], ["een toilet"])
    assert subject(part, "places")["again"] == ["Het plein"]


def test_the_page_chooses_two_rounds_that_are_there(part: Rounds, state: StepState, writer: Writer) -> None:
    writer.carry_out(carrying.begin(state, 2, {PLACE}))
    writer.carry_out(carrying.begin(state, 3, {*carrying.plan(state, 3).offered["place"]}))
    writer.desk.session.changed()
    part._hear(part, {"type": "beside", "before": 3, "after": 1}, [])
    assert (part.beside["before"], part.beside["after"]) == (1, 3)
    assert subject(part, "places")["same"] == ["Het plein"]  # carried on twice
    part._hear(part, {"type": "beside", "before": 1, "after": 9}, [])
    assert (part.beside["before"], part.beside["after"]) == (1, 3)


def test_figures_of_a_line_drawn_anew_stand_beside_each_other(part: Rounds, state: StepState, writer: Writer) -> None:
    writer("area", slot="01/area/own/1", method="line", geometry=LINE)
    writer.carry_out(carrying.begin(state, 2, everything(state)))
    writer.desk.session.changed()
    assert part.beside["figures"]["notes"] == [state.texts("rounds.figures.same_line")]
    wider = {**LINE, "coordinates": [[[4.33, 50.83], [4.38, 50.83], [4.38, 50.87], [4.33, 50.83]]]}
    writer("area", 2, slot="01/area/own/2", method="line", geometry=wider)
    writer("guess", 2, slot="02/guess/own/population/2", indicator="population", value=10_000.0)
    writer.desk.session.changed()
    found = part.beside["figures"]
    assert len(found["columns"]) == 2
    assert len(found["rows"]) > 1


def test_begin_answers_with_acts_and_with_a_sentence_for_what_stays_alone(part: Rounds, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[dict[str, Any]] = []
    monkeypatch.setattr(part, "send", said.append)
    part._hear(part, {"type": "begin", "to": 2, "chosen": [MEANING]}, [])
    part._hear(part, {"type": "begin", "to": 9, "chosen": []}, [])
    acts, refused = said
    assert [one["content"]["kind"] for one in acts["acts"]] == ["occasion"]
    assert acts["says"]
    assert refused["refused"]
