"""11: giving back and checking: the sheet, a check, what is taken out, copies, quotes, questions. A real store, no browser."""

from datetime import date, timedelta
from typing import Any

import pytest
from desk import Desk

from buurtlezer.model import CopyForm, Length, Quote
from buurtlezer.steps.page import Page
from buurtlezer.steps.report import checking, copies, feedback, quotes, self_check, taken_out
from buurtlezer.steps.report.giving import today
from buurtlezer.steps.report.in_report import rows
from buurtlezer.steps.state import StepState

PLACE, GAP, QUOTE, CHECK, COPY, REPORT = (letter * 32 for letter in "abcdef")
COMMON = {"perspective": "visitor", "round": 1}


class Writer:
    """Somebody at the page, who writes."""

    def __init__(self, desk: Desk, secret: str) -> None:
        self.desk, self.secret = desk, secret

    def __call__(self, kind: str, at: str, /, **content: Any) -> dict[str, Any]:
        where = {"slot": at} if "/" in at else {"entry_id": at}
        return self.desk.act(self.secret, **where, content={**COMMON, "kind": kind, **content})


@pytest.fixture
def write(desk: Desk, secret: str) -> Writer:
    return Writer(desk, secret)


def in_days(days: int) -> str:
    return (today() + timedelta(days=days)).isoformat()


def asks(write: Writer, **more: Any) -> None:
    """A sentence that somebody said, with a yes unless it says otherwise."""
    told = {"words": "Na acht uur is er geen bank meer.", "yes": True, "asked_by": "students", "asked_on": in_days(0)}
    assert write("quote", QUOTE, **{**told, "until": in_days(90), **more})["type"] == "ack"


def chosen(write: Writer, **more: Any) -> None:
    write("place", PLACE, name="De hal van het station", category="square")
    write("gap", GAP, what="een wc die open is", loss_for=["children"])
    assert write("report", "11/report/1", chosen=[PLACE, GAP], **more)["type"] == "ack"


def said(card: dict[str, Any]) -> str:
    return " ".join(line["text"] for line in card["lines"])


def test_the_sheet_asks_for_four_boxes_in_two_languages_that_stand_beside_each_other(state: StepState) -> None:
    names = [one["name"] for one in feedback.fields(state)]
    assert names[:4] == ["language", "other_language", "told", "other_told"]
    assert names[8:] == ["will_not", "other_will_not", "ask", "until", "back_on", "back_where"]
    offered = {one["value"]: one["label"] for one in feedback.fields(state)[1]["options"]}
    assert (offered["ar"], offered["tr"], offered["ti"], offered["uk"]) == ("العربية", "Türkçe", "ትግርኛ", "українська")


def test_nothing_is_filled_in_beforehand_and_conclusions_are_only_there_to_look_at(
    page: Page, state: StepState, write: Writer
) -> None:
    part = feedback.sheet_part(page, state)
    write("conclusion", "1" * 32, thinks="dat wie blijft, gezien wordt", start="langer open")
    assert part.value == {}
    assert part.look_at == [{"sentence": "dat wie blijft, gezien wordt", "beside": "langer open"}]


def test_the_sheet_is_made_of_what_is_kept_and_says_what_to_shorten(page: Page, state: StepState, write: Writer) -> None:
    part = feedback.sheet_part(page, state)
    told: list[dict[str, Any]] = []
    part.send = lambda content, buffers=None: told.append({**content, "bytes": buffers})  # type: ignore[method-assign]

    def make(what: str) -> dict[str, Any]:
        part._hear(part, {"type": "make", "what": what, "asked": "1"}, [])
        return told[-1]

    assert "Schrijf eerst iets" in make("pdf")["sentence"]
    write("feedback", "11/feedback/1", words={"told": "Er is geen bank."}, other_language="ar", other={"told": "لا يوجد مقعد."})
    assert make("pdf")["name"] == "teruggeefblad.pdf"
    assert told[-1]["bytes"][0].startswith(b"%PDF")
    assert "لا يوجد مقعد." in make("html")["bytes"][0].decode()
    write("feedback", "11/feedback/1", words={"told": "Er is geen bank. " * 110})
    assert "Je vertelde ons (Nederlands)" in make("pdf")["sentence"]
    assert make("docx") == {"type": "refused", "asked": "1", "sentence": "", "bytes": None}


def test_before_a_check_it_says_that_there_was_none(page: Page, state: StepState, write: Writer) -> None:
    part = checking.checking(page, state)
    assert "Nog niet getoetst" in part.words["empty"]
    assert not checking.checked(state)
    write("residents_check", CHECK, checked_on=in_days(0), people=6, right=4, wrong=1, missing=2, said="De trap is van iedereen.")
    assert checking.checked(state)
    assert part.entries[0]["title"].endswith("6 bewoners")
    assert "klopt: 4 · klopt niet: 1 · ontbreekt: 2" in said(part.entries[0])


def test_what_is_taken_out_stays_behind_is_counted_and_comes_back_when_undone(
    page: Page, state: StepState, write: Writer
) -> None:
    part = taken_out.taken_out(page, state)
    check = checking.checking(page, state)
    assert part.rows == []
    assert "zit nog niets in je verslag" in part.empty
    chosen(write)
    asks(write, from_entry=GAP)
    assert [(one["id"], one["out"], one["along"]) for one in part.rows] == [
        (PLACE, False, []),
        (GAP, False, [QUOTE]),
        (QUOTE, False, []),
    ]
    chosen(write, taken_out=[GAP, QUOTE])
    assert [one["id"] for one in part.rows if one["out"]] == [GAP, QUOTE]
    assert check.begins["taken_out"] == 1, "a quote goes along with what it came from"
    write("residents_check", CHECK, checked_on=in_days(0), people=3, taken_out=1)
    assert check.begins["taken_out"] == 0
    chosen(write)
    assert not any(one.out for one in rows(state))


def test_a_conclusion_that_rests_on_what_is_taken_out_is_named_to_be_read_again(
    page: Page, state: StepState, write: Writer
) -> None:
    part = taken_out.taken_out(page, state)
    chosen(write)
    write("conclusion", "1" * 32, thinks="wie wacht, nergens zit", heard_ids=[GAP])
    rest = {one["id"]: one["rest"] for one in part.rows}
    assert rest == {PLACE: [], GAP: ["wie wacht, nergens zit"], "1" * 32: []}
    chosen(write, taken_out=[GAP])
    assert {one["id"]: one["out"] for one in part.rows} == {PLACE: False, GAP: True, "1" * 32: False}
    assert "team" in part.team, "a part that was handed in is a copy"


def test_without_a_tick_what_was_written_for_the_report_can_be_taken_out(page: Page, state: StepState, write: Writer) -> None:
    part = taken_out.taken_out(page, state)
    write("conclusion", "1" * 32, thinks="wie wacht, nergens zit")
    assert [one["id"] for one in part.rows] == ["1" * 32]


def test_a_sentence_is_kept_before_anybody_asked_and_a_yes_says_who_when_and_how_long(
    page: Page, state: StepState, write: Writer
) -> None:
    part = quotes.quotes(page, state)
    assert part.required == ["words"]
    assert [one["name"] for one in part.fields if one.get("after") == ["yes", True]] == ["asked_by", "asked_on", "until"]
    assert write("quote", QUOTE, words="Er is geen bank meer.", yes=False)["type"] == "ack"
    (card,) = part.entries
    assert state.texts("quote.stands.no_yes") in said(card)
    assert state.texts("quote.label.asked") not in {line["label"] for line in card["lines"]}
    answer = write("quote", QUOTE, words="Er is geen bank meer.", yes=True, asked_by="students")
    assert (answer["type"], answer["sentence"]) == ("refuse", state.texts("refusal.yes_of_whom"))


def test_who_has_a_copy_is_told_where_something_is_taken_out(page: Page, state: StepState, write: Writer) -> None:
    part, out = copies.copies(page, state), taken_out.taken_out(page, state)
    assert part.begins == copies.given(CopyForm.PAPER, Length.STUDENT)
    write("copy_given", COPY, to_whom="de dienst Jeugd", given_on="2026-11-20", form="pdf", length="team", copies=2)
    assert part.entries[0]["title"] == "de dienst Jeugd: 2 exemplaren (pdf), 20 november 2026"
    assert out.copies == [part.entries[0]["title"]]


@pytest.mark.parametrize(
    ("more", "taken_out", "stands"),
    [
        ({}, False, "holds"),
        ({"yes": False}, False, "no_yes"),
        ({"until": date(2026, 6, 1)}, False, "over"),
        ({"asked_on": date(2026, 12, 1)}, False, "not_yet"),
        ({}, True, "out"),
    ],
)
def test_a_quote_stands_by_its_own_yes(more: dict[str, Any], taken_out: bool, stands: str) -> None:
    told = {"words": "x", "yes": True, "asked_by": "team", "asked_on": date(2026, 5, 1), "until": date(2027, 1, 1)}
    quote = Quote(**{**COMMON, **told, **more})  # type: ignore[arg-type]
    assert quotes.standing(quote, taken_out=taken_out, on=date(2026, 11, 30)) == stands


def test_without_a_yes_a_quote_is_kept_said_to_stay_and_told_otherwise(page: Page, state: StepState, write: Writer) -> None:
    part = quotes.quotes(page, state)
    chosen(write)
    asks(write, yes=False, said_by="een jongere")
    assert "Vertel het in je eigen woorden" in said(part.entries[0])
    assert all(one.entry_id != QUOTE for one in rows(state))
    origin = next(one for one in part.fields if one["name"] == "from_entry")
    assert [one["value"] for one in origin["options"]] == [PLACE, GAP]
    assert part.sensitive, "words of others are asked about as all others"


def test_the_eight_questions_show_what_the_logbook_has_and_no_points(page: Page, state: StepState, write: Writer) -> None:
    part = self_check.self_check(page, state)
    write("gap", GAP, what="een bank")
    write("gap", PLACE, what="een wc", loss_for=["children"])
    shown = {one["name"]: one for one in part.questions}
    assert shown["gap_for_whom"]["shown"] == ["Je schreef 2 dingen op die ontbreken.", "Bij één daarvan staat niet voor wie."]
    assert shown["gap_for_whom"]["go"]["href"] == "03_services.ipynb"
    assert shown["ethics"]["go"]["part"] == quotes.NAME
    write("self_check", "11/self_check/1", boundary="done")
    assert part.value["boundary"] == "done"
    assert part.on_make["pdf"]().content.startswith(b"%PDF")
    answers = {option["value"] for one in part.fields if one["type"] == "choice" for option in one["options"]}
    assert answers == {"not_yet", "partly", "done"}
