"""11: what there is to choose, what leaves as it was chosen, what stays behind, what is in a file. A real store, no browser."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desk import Desk

from buurtlezer.model import Length
from buurtlezer.parts.base import Refused
from buurtlezer.parts.report_out import File, Step, Wanted
from buurtlezer.report.leaving import Why
from buurtlezer.steps.closing import summary
from buurtlezer.steps.page import Page
from buurtlezer.steps.report import choose, closing
from buurtlezer.steps.report.background import Background
from buurtlezer.steps.report.download import Making, lacks
from buurtlezer.steps.report.evidence import chosen
from buurtlezer.steps.report.handing import Handing
from buurtlezer.steps.report.laying import laying
from buurtlezer.steps.report.state import ReportState
from buurtlezer.steps.state import StepState
from buurtlezer.store import Credential

GAP, PLACE, DOUBT, CONCLUSION = (letter * 32 for letter in "abcd")
COMMON = {"perspective": "visitor", "round": 1}
Write = Callable[..., None]


@pytest.fixture
def state(desk: Desk) -> ReportState:
    return ReportState(desk.session)


@pytest.fixture
def write(desk: Desk, secret: str) -> Write:
    def written(kind: str, **content: Any) -> None:
        entry = {name: content.pop(name) for name in ("entry_id", "slot") if name in content}
        assert desk.act(secret, content={**COMMON, "kind": kind, **content}, **entry)["type"] == "ack"

    return written


@pytest.fixture
def filled(write: Write) -> Write:
    write("gap", entry_id=GAP, what="een bank om te zitten")
    write("place", entry_id=PLACE, name="Het pleintje")
    write("vulnerable_place", entry_id=DOUBT, means="Zonnebloemhof")
    return write


def ids(state: ReportState) -> list[str]:
    return [one["id"] for one in choose.rows(state)]


def test_an_empty_logbook_has_nothing_to_choose_and_a_report_all_the_same(state: ReportState) -> None:
    assert list(choose.rows(state)) == []
    assert list(choose.stays(state)) == []
    assert closing.items(state) == []
    document = laying(state, "student", "fr")()
    assert (document.language, document.sections != ()) == ("fr", True)


def test_what_may_leave_can_be_chosen_and_the_rest_is_counted_with_why_and_without_its_words(
    state: ReportState, filled: Write
) -> None:
    assert {*ids(state)} == {GAP, PLACE}
    stays = list(choose.stays(state))
    assert [(one["value"], one["count"], one["names"]) for one in stays] == [(str(Why.PRIVATE), 1, [])]
    assert "Zonnebloemhof" not in str(list(choose.rows(state)))


def test_nothing_leaves_before_somebody_chose_it(state: ReportState, filled: Write) -> None:
    assert dict(state.material().entries) == {}
    assert chosen(state) == (0, 2)
    filled("report", slot="11/report/1", chosen=[GAP])
    assert [*state.material().entries] == [GAP]
    assert chosen(state) == (1, 2)
    assert {PLACE, DOUBT} <= state.material().stays.keys()


def test_what_was_written_for_the_report_is_in_it_without_a_tick(state: ReportState, filled: Write) -> None:
    filled("conclusion", entry_id=CONCLUSION, thinks="wij niet zien wie er ’s avonds zit")
    filled("reflection", slot="11/text/not_heard/1", prompt="report_not_heard", text="Wie ’s nachts werkt.")
    filled("reflection", slot="11/reflection/thought/1", prompt="reporting_closing", text="Dit blijft hier.")
    said = {one["text"]: one["always"] for one in choose.rows(state)}
    assert said["Wie ’s nachts werkt."] is True
    laid = str(laying(state, "student", "nl")())
    assert "wie er ’s avonds zit" in laid
    assert "Wie ’s nachts werkt." in laid
    assert "Dit blijft hier." not in laid
    assert chosen(state)[0] == 0


def test_the_report_of_a_round_has_what_was_chosen_in_it_alone(state: ReportState, filled: Write) -> None:
    filled("report", slot="11/report/1", chosen=[GAP], length="team")
    assert state.length is Length.TEAM
    filled("occasion", slot="00/occasion", round=2)
    assert (state.report, dict(state.material().entries)) == (None, {})


def made(making: Making) -> File:
    while isinstance(said := making.how(), Step):
        pass
    return said


def test_a_file_has_the_names_that_were_typed_and_no_private_word_and_nothing_keeps_them(
    desk: Desk, state: ReportState, filled: Write
) -> None:
    filled("report", slot="11/report/1", chosen=[GAP])
    making = Making(state)
    making.begin(Wanted("html", "nl", "student", ("Amina Overtoom",)))
    text = made(making).content.decode()
    assert "Amina Overtoom" in text
    assert "bank om te zitten" in text
    assert "Zonnebloemhof" not in text
    assert "Het pleintje" not in text
    assert "Amina" not in repr(vars(making)) + str([one.content for one in desk.session.revisions.values()])


def test_it_is_said_that_something_in_a_file_was_erased_since(desk: Desk, secret: str, state: ReportState, filled: Write) -> None:
    filled("report", slot="11/report/1", chosen=[GAP])
    making = Making(state)
    making.begin(Wanted("html", "nl", "student"))
    made(making)
    assert making.gone() == ""
    assert desk.act(secret, action="delete", entry_id=GAP)["type"] == "ack"
    assert making.gone() == state.texts("reporting.out.erased")


@pytest.mark.parametrize("change", [{"taken_out": [GAP]}, {"chosen": [PLACE]}], ids=["taken out", "not chosen any more"])
def test_it_is_said_that_something_in_a_file_leaves_no_more(
    state: ReportState, filled: Write, change: dict[str, list[str]]
) -> None:
    filled("report", slot="11/report/1", chosen=[GAP, PLACE])
    making = Making(state)
    making.begin(Wanted("html", "nl", "student"))
    made(making)
    filled("report", slot="11/report/1", **{"chosen": [GAP, PLACE], **change})
    assert making.gone() == state.texts("reporting.out.erased")


def test_of_what_a_member_handed_in_nothing_was_erased_just_after_a_file_was_made(
    state: ReportState, filled: Write, secret: str, new_desk: Callable[..., Desk]
) -> None:
    filled("report", slot="11/report/1", chosen=[GAP])
    code = Credential.new().shown()
    Handing(StepState(new_desk().session)).make(code, "Team Noord")
    Handing(state).hand_in(secret, code, "student")
    team = new_desk()
    team.hear("hello", secret=code, key="k")
    theirs = ReportState(team.session)
    assert [one.kind for one in theirs.material().entries.values()] == ["gap"]
    making = Making(theirs)
    making.begin(Wanted("html", "nl", "team"))
    made(making)
    assert (making.gone(), lacks(theirs)) == ("", "")


def test_a_file_that_would_hold_nothing_says_so_until_something_is_in_it(state: ReportState, filled: Write) -> None:
    assert lacks(state) == state.texts("reporting.out.lacks")
    filled("reflection", slot="11/text/next/1", prompt="report_next", text="Wie ’s nachts werkt.")
    assert lacks(state) == ""


def test_what_stays_behind_is_counted_by_kind_but_not_where_it_is_ones_own_alone(state: ReportState, filled: Write) -> None:
    filled("map_place", entry_id="e" * 32, name="de markt", voice="supposed", perspective="citizen")
    named = {one["value"]: one["names"] for one in choose.stays(state)}
    assert named == {str(Why.PRIVATE): [], str(Why.SUPPOSED): [f"{state.texts('told.kind.map_place')} (1)"]}


def test_what_it_is_about_is_not_said_twice(state: ReportState, filled: Write) -> None:
    (gap,) = [one for one in choose.rows(state) if one["id"] == GAP]
    assert choose._without("de trapjes", "De trapjes. Kaart van bewoners.") == "Kaart van bewoners."
    assert choose._without("de trapjes", "De trapjeskerk. Open.") == "De trapjeskerk. Open."
    assert gap["title"].casefold() not in gap["text"].casefold() or not gap["title"]


def test_one_comes_to_where_it_is_made_and_to_where_one_begins(desk: Desk, state: ReportState, filled: Write) -> None:
    part = choose.choose(Page(desk.session, state), state)
    made_in = [link["href"] for links in part.made.values() for link in links]
    assert {"03_services.ipynb", "06_places.ipynb"} <= {*made_in}
    notebooks = Path(__file__).parents[3] / "workbooks" / "nl"
    assert all((notebooks / link).is_file() for link in [*made_in, *(one["href"] for one in part.begin)])


def test_each_line_of_the_close_leads_to_a_section_of_the_page(state: ReportState, filled: Write) -> None:
    filled("report", slot="11/report/1", chosen=[GAP])
    filled("conclusion", entry_id=CONCLUSION, thinks="wij niet zien wie er ’s avonds zit")
    filled("reflection", slot="11/reflection/thought/1", prompt="reporting_closing", text="Dit blijft hier.")
    filled("reflection", slot="11/text/next/1", prompt="report_next", text="De nacht.")
    lines = closing.items(state)
    cells = (Path(__file__).parents[3] / "workbooks" / "nl" / "11_report.ipynb").read_text("utf-8")
    assert len(lines) == 4
    for section in closing.MADE_AT.values():
        assert f'"id": "report-{section}"' in cells


def test_sixty_names_are_taken_and_more_are_refused_with_a_sentence(state: ReportState) -> None:
    with pytest.raises(Refused, match="60"):
        Making(state).begin(Wanted("pdf", "nl", "student", tuple(f"Naam {at}" for at in range(61))))


def test_a_making_that_was_stopped_gives_no_file(state: ReportState) -> None:
    making = Making(state)
    making.begin(Wanted("html", "nl", "student"))
    making.stop()
    with pytest.raises(Refused):
        making.how()


def test_work_that_fails_says_so_to_who_asks_for_it() -> None:
    work: Background[int] = Background()
    work.begin(lambda _stop: 1 // 0)
    taken = (work.take() for _ in iter(lambda: work.busy, False))
    with pytest.raises(ZeroDivisionError):
        list(taken)


def test_the_page_offers_each_length_language_and_form(desk: Desk, state: ReportState) -> None:
    page = Page(desk.session, state)
    part = choose.choose(page, state)
    assert [one["value"] for one in part.lengths] == ["student", "team", "residents"]
    assert all(one["picture"] for one in part.lengths)


def test_a_later_round_says_where_what_was_made_before_is(state: ReportState, filled: Write) -> None:
    assert choose.before(state) == {}
    filled("occasion", slot="00/occasion", round=2)
    assert choose.before(state)["href"] == "#report-rounds"
    assert list(choose.rows(state)) == []


def test_the_close_of_each_page_leads_to_the_report_and_that_of_an_empty_report_to_its_first_section(
    desk: Desk, state: ReportState
) -> None:
    page = Page(desk.session, state)
    desk.session.page = "06_places"
    assert summary(page, list).onward["href"] == "11_report.ipynb#report-choose"
    desk.session.page = "11_report"
    here = summary(page, list)
    assert (here.onward, here.empty["href"]) == ({}, "#report-conclude")
