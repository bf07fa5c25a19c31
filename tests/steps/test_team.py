"""11: a team, and handing in: what goes, who holds what, wrong codes, last year's report. Two sessions at one store."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from desk import Desk

from buurtlezer.model import ReportPart
from buurtlezer.parts.base import Refused
from buurtlezer.parts.team import Team
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.handing import MOST_WRONG, Handing
from buurtlezer.steps.report.in_report import rows
from buurtlezer.steps.report.state import ReportState
from buurtlezer.steps.report.team import team
from buurtlezer.steps.state import StepState
from buurtlezer.store import Credential, Store

GAP, OTHER, TALK, BLOCK = (letter * 32 for letter in "abcd")
THINKS = "Wij denken dat er voor ouders geen plek is om te wachten."


class Member:
    """A member at their own page, with a report begun and two things of which one was chosen."""

    def __init__(self, desk: Desk, role: str) -> None:
        self.desk, self.role, self.secret = desk, role, Credential.new().shown()
        self.write("gap", entry_id=GAP, what=f"een bank, zegt {role}", mapped_by="GEHEIM van de auteur")
        self.write("gap", entry_id=OTHER, what="GEHEIM, niet gekozen")
        self.write("conclusion", entry_id=TALK, thinks=THINKS, legs=[{"form": "heard", "source": f"tafel {role}"}])
        self.write("report", slot="11/report/1", chosen=[GAP])
        self.state = StepState(desk.session)
        self.handing = Handing(self.state)

    def write(self, kind: str, **content: Any) -> None:
        where = {name: content.pop(name) for name in ("entry_id", "slot") if name in content}
        whole = {"kind": kind, "perspective": "visitor", **content}
        assert self.desk.act(self.secret, content=whole, **where)["type"] == "ack"


@pytest.fixture
def code(store: Store, new_desk: Callable[..., Desk]) -> str:
    """A team's code."""
    made = Credential.new().shown()
    Handing(StepState(new_desk().session)).make(made, "Team Noord")
    return made


@pytest.fixture
def anna(new_desk: Callable[..., Desk]) -> Member:
    return Member(new_desk(), "student")


@pytest.fixture
def bilal(new_desk: Callable[..., Desk]) -> Member:
    return Member(new_desk(), "vrijwilliger")


def parts(store: Store, code: str) -> list[ReportPart]:
    found = (one.entry for one in store.current(Credential.parse(code), {"report_part"}))
    return [one for one in found if isinstance(one, ReportPart)]


def opened(desk: Desk, secret: str) -> Team:
    """The section in the logbook of a secret."""
    desk.hear("hello", secret=secret, key="k")
    state = StepState(desk.session)
    return team(Page(desk.session, state), state)


def test_what_would_go_is_seen_before_anything_goes(anna: Member, code: str, store: Store) -> None:
    found = anna.handing.look(anna.secret, code)
    assert found["team"] == "Team Noord"
    assert {one.of_kind for one in found["entries"]} == {"gap", "conclusion"}
    assert found["handed_in"] is None
    assert not parts(store, code)


def test_a_part_holds_what_was_chosen_and_nothing_private(anna: Member, code: str, store: Store) -> None:
    assert anna.handing.hand_in(anna.secret, code, "student") == 2
    (part,) = parts(store, code)
    assert "GEHEIM" not in part.model_dump_json()
    assert "een bank, zegt student" in part.model_dump_json()
    own = anna.desk.session.logbook
    assert own is not None
    assert {GAP, TALK, own.id}.isdisjoint({one.entry for one in part.entries})


def test_handing_in_again_replaces_and_taking_back_erases(anna: Member, code: str, store: Store) -> None:
    anna.handing.hand_in(anna.secret, code, "student")
    anna.write("report", slot="11/report/1", chosen=[])
    anna.handing.hand_in(anna.secret, code, "derdejaars")
    (part,) = parts(store, code)
    assert (part.teller, [one.of_kind for one in part.entries]) == ("derdejaars", ["conclusion"])
    anna.handing.take_back(anna.secret, code)
    assert not parts(store, code)
    assert "derdejaars" not in json.dumps(store.take_along(Credential.parse(code)))


def test_nothing_of_the_team_stands_in_the_members_logbook(anna: Member, code: str, store: Store) -> None:
    anna.handing.hand_in(anna.secret, code, "student")
    whole = json.dumps(store.take_along(Credential.parse(anna.secret)))
    assert code not in whole
    assert "report_part" not in whole


def test_two_who_hand_in_are_two_parts_and_each_conclusion_names_who_tells_it(
    anna: Member, bilal: Member, code: str, new_desk: Callable[..., Desk]
) -> None:
    part = opened(new_desk(), code)
    assert part.is_team
    assert part.warning
    for one in (anna, bilal):
        one.handing.hand_in(one.secret, code, one.role)
    part._hear(part, {"type": "team", "does": "again", "asked": 1, "secret": ""}, [])
    assert [one["teller"] for one in part.parts] == ["student", "vrijwilliger"]
    assert not part.warning
    assert part.conclusions == [{"sentence": THINKS, "tellers": "student, vrijwilliger"}]


def test_two_people_edit_one_team_report_and_both_versions_stay(
    anna: Member, code: str, new_desk: Callable[..., Desk], store: Store
) -> None:
    one, other = new_desk(), new_desk()
    for desk in (one, other):
        desk.hear("hello", secret=code, key="k")
    seen = one.session.revisions[one.session.entry_id("11/report/1")].seq
    for number, (desk, title) in enumerate(((one, "Wachten"), (other, "Zitten"))):
        content = {"kind": "report", "perspective": "organisation", "length": "team", "title": title}
        act = {"slot": "11/report/1", "base_seq": seen, "act_id": f"{900 + number:032x}", "content": content}
        assert desk.act(code, **act)["type"] == "ack"
    assert "notice" in other.answers[-1]
    history = store.history(Credential.parse(code), one.session.entry_id("11/report/1"))
    assert [revision.content["title"] for revision in history if revision.content] == ["Team Noord", "Wachten", "Zitten"]
    anna.handing.hand_in(anna.secret, code, "student")  # and a part comes beside it
    one.session.read()
    assert len(StepState(one.session).of_kind(ReportPart)) == 1


def test_a_wrong_code_is_a_sentence_and_many_are_a_minutes_wait(anna: Member, code: str) -> None:
    now = [0.0]
    handing = Handing(anna.state, clock=lambda: now[0])
    for _ in range(MOST_WRONG):
        with pytest.raises(Refused, match="opent|gaat niets open"):
            handing.look(anna.secret, Credential.new().shown())
    with pytest.raises(Refused, match="minuut"):
        handing.look(anna.secret, code)
    now[0] = 61.0
    assert handing.look(anna.secret, code)["team"] == "Team Noord"


@pytest.mark.parametrize("typed", ["", "team noord", "0000-0000-0000"])
def test_what_is_no_code_is_a_sentence(anna: Member, typed: str) -> None:
    with pytest.raises(Refused):
        anna.handing.look(anna.secret, typed)


def test_neither_ones_own_code_nor_somebodys_is_a_teams(anna: Member, bilal: Member, store: Store) -> None:
    for secret in (anna.secret, bilal.secret):
        with pytest.raises(Refused):
            anna.handing.hand_in(anna.secret, secret, "student")
    assert not parts(store, bilal.secret)


def test_a_message_with_anothers_secret_does_nothing(anna: Member, bilal: Member, code: str, store: Store) -> None:
    with pytest.raises(Refused):
        anna.handing.hand_in(bilal.secret, code, "student")
    assert not parts(store, code)


def test_a_seventh_member_is_refused_with_a_sentence(code: str, new_desk: Callable[..., Desk], store: Store) -> None:
    members = [Member(new_desk(), f"rol {number}") for number in range(7)]
    for one in members[:6]:
        one.handing.hand_in(one.secret, code, one.role)
    with pytest.raises(Refused, match="zes delen"):
        members[6].handing.hand_in(members[6].secret, code, "rol")
    members[0].handing.hand_in(members[0].secret, code, "nog eens")  # who is there may always hand in again
    assert len(parts(store, code)) == 6


def test_a_part_in_anothers_place_is_refused(anna: Member, bilal: Member, code: str, store: Store, new_desk: Any) -> None:
    anna.handing.hand_in(anna.secret, code, "student")
    (part,) = parts(store, code)
    desk = new_desk()
    desk.hear("hello", secret=code, key="k")
    (there,) = store.current(Credential.parse(code), {"report_part"})
    other = {**part.content(), "member": "f" * 32, "teller": "iemand anders"}
    answer = desk.act(code, entry_id=there.entry_id, content=other)
    assert (answer["type"], bool(answer["sentence"])) == ("refuse", True)
    assert parts(store, code) == [part]


def test_last_years_team_report_is_known_already(
    anna: Member, bilal: Member, code: str, store: Store, new_desk: Callable[..., Desk]
) -> None:
    anna.handing.hand_in(anna.secret, code, "student")
    this_year = Credential.new().shown()
    desk = new_desk()
    handing = Handing(StepState(desk.session))
    handing.make(this_year, "Team Noord, nu")
    part = opened(desk, this_year)
    handing = Handing(StepState(desk.session))
    assert handing.earlier(this_year, code, "Verslag van 2025") == 2
    bilal.handing.hand_in(bilal.secret, this_year, "vrijwilliger")
    desk.session.read()
    desk.session.changed()
    assert [(one["earlier"], one["title"]) for one in part.parts] == [(True, "Verslag van 2025"), (False, "")]
    assert part.conclusions == [{"sentence": THINKS, "tellers": "vrijwilliger"}]  # who told it last year is no teller now


def test_a_part_as_a_file_begins_another_team_and_what_is_no_part_is_refused(
    anna: Member, code: str, new_desk: Callable[..., Desk], store: Store
) -> None:
    anna.handing.hand_in(anna.secret, code, "student")
    desk = new_desk()
    part = opened(desk, code)
    said: list[dict[str, Any]] = []
    part.send = said.append  # type: ignore[method-assign]
    part._hear(part, {"type": "team", "does": "file", "asked": 3, "entry_id": part.parts[0]["id"]}, [])
    text = said[-1]["told"]["text"]
    assert "GEHEIM" not in text
    this_year = Credential.new().shown()
    Handing(StepState(new_desk().session)).make(this_year, "nu")
    later = new_desk()
    opened(later, this_year)
    handing = Handing(StepState(later.session))
    assert handing.earlier_file(this_year, text) == 2
    (there,) = parts(store, this_year)
    assert there.earlier
    for wrong in ("", "[]", "{" * 9_000, json.dumps({"kind": "gap", "perspective": "visitor", "what": "x"}), "x" * 3_000_001):
        with pytest.raises(Refused):
            handing.earlier_file(this_year, wrong)


def test_the_page_sees_by_section_what_would_go_in_words(anna: Member, code: str) -> None:
    part = team(Page(anna.desk.session, anna.state), anna.state)
    said: list[dict[str, Any]] = []
    part.send = said.append  # type: ignore[method-assign]
    part._hear(part, {"type": "team", "does": "look", "asked": 1, "secret": anna.secret, "code": code}, [])
    told = said[-1]["told"]
    assert {one["title"] for one in told["sections"]} == {"Conclusies", "Wat er ontbreekt"}
    assert "GEHEIM" not in str(told)
    part._hear(part, {"type": "team", "does": "hand_in", "asked": 2, "secret": anna.secret, "code": code, "teller": " "}, [])
    assert said[-1]["refused"]


def test_no_secret_is_in_any_trait(anna: Member, code: str) -> None:
    part = team(Page(anna.desk.session, anna.state), anna.state)
    made = Credential.new().shown()
    part._hear(part, {"type": "team", "does": "make", "asked": 1, "secret": made, "title": "Team"}, [])
    part._hear(part, {"type": "team", "does": "look", "asked": 2, "secret": anna.secret, "code": code}, [])
    told = {name: getattr(part, name) for name in part.trait_names() if name not in ("comm", "layout", "keys", "log")}
    for secret in (made, code, anna.secret):
        assert secret not in str(told)
        assert secret.replace("-", "") not in str(told)


def test_what_a_member_took_out_or_erased_since_is_told_as_they_look(anna: Member, code: str) -> None:
    anna.handing.hand_in(anna.secret, code, "student")
    look = anna.handing.look(anna.secret, code)
    assert (look["no_longer"], look["out_of_date"]) == (0, False)
    anna.write("report", slot="11/report/1", chosen=[GAP], taken_out=[GAP])
    look = anna.handing.look(anna.secret, code)
    assert (look["no_longer"], look["out_of_date"]) == (1, True)
    part = team(Page(anna.desk.session, anna.state), anna.state)
    said: list[dict[str, Any]] = []
    part.send = said.append  # type: ignore[method-assign]
    part._hear(part, {"type": "team", "does": "look", "asked": 1, "secret": anna.secret, "code": code}, [])
    assert "niet meer" in said[-1]["told"]["there"]
    anna.handing.hand_in(anna.secret, code, "student")
    assert not anna.handing.look(anna.secret, code)["out_of_date"]


def test_only_a_conclusion_was_written_and_it_is_handed_in(new_desk: Callable[..., Desk], code: str) -> None:
    desk, secret = new_desk(), Credential.new().shown()
    desk.act(secret, content={"kind": "conclusion", "perspective": "visitor", "thinks": THINKS}, entry_id=TALK)
    assert Handing(StepState(desk.session)).hand_in(secret, code, "student") == 1


def test_a_member_of_now_may_bring_their_report_of_last_year(
    anna: Member, code: str, store: Store, new_desk: Callable[..., Desk]
) -> None:
    anna.handing.hand_in(anna.secret, code, "student")
    desk = new_desk()
    opened(desk, code)
    Handing(StepState(desk.session)).earlier(code, anna.secret, "vorig jaar")
    assert sorted(one.earlier for one in parts(store, code)) == [False, True]


def test_what_last_years_team_took_out_does_not_come_back(
    anna: Member, code: str, store: Store, new_desk: Callable[..., Desk]
) -> None:
    anna.handing.hand_in(anna.secret, code, "student")
    gap = next(one.entry for one in parts(store, code)[0].entries if one.of_kind == "gap")
    content = {"kind": "report", "perspective": "organisation", "length": "team", "taken_out": [gap]}
    old = new_desk()
    old.hear("hello", secret=code, key="k")
    old.act(code, slot="11/report/1", content=content)
    this_year = Credential.new().shown()
    desk = new_desk()
    Handing(StepState(desk.session)).make(this_year, "nu")
    opened(desk, this_year)
    assert Handing(StepState(desk.session)).earlier(this_year, code, "vorig jaar") == 1
    assert "een bank" not in parts(store, this_year)[0].model_dump_json()


def test_something_of_a_part_can_be_taken_out_of_the_teams_report(
    anna: Member, bilal: Member, code: str, new_desk: Callable[..., Desk]
) -> None:
    for one in (anna, bilal):
        one.handing.hand_in(one.secret, code, one.role)
    desk = new_desk()
    desk.hear("hello", secret=code, key="k")
    state = ReportState(desk.session)
    found = rows(state)
    assert [one.kind for one in found] == ["gap", "conclusion", "gap"]
    taken = [one for row in found[:2] for one in (row.entry_id, *row.along)]  # a conclusion of two is taken out with both
    desk.act(code, slot="11/report/1", content={"kind": "report", "perspective": "organisation", "taken_out": taken})
    assert [getattr(one, "what", one.kind) for one in state.material().entries.values()] == ["een bank, zegt vrijwilliger"]
    assert [one.out for one in rows(state)] == [True, True, False]


def test_what_rests_on_something_is_named_where_that_is_taken_out(new_desk: Callable[..., Desk]) -> None:
    desk, secret = new_desk(), Credential.new().shown()
    desk.act(secret, entry_id=GAP, content={"kind": "gap", "perspective": "visitor", "what": "een bank"})
    rests = {"kind": "conclusion", "perspective": "visitor", "thinks": THINKS, "heard_ids": [GAP]}
    desk.act(secret, entry_id=TALK, content=rests)
    desk.act(secret, slot="11/report/1", content={"kind": "report", "perspective": "visitor", "chosen": [GAP]})
    assert {one.kind: one.rest for one in rows(ReportState(desk.session))} == {"gap": (THINKS,), "conclusion": ()}
