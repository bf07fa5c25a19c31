"""What is to be done: one list for all workbooks, from what it comes, and days that pass; and who told of it before."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from desk import Desk

from buurtlezer.parts.asked import Asked
from buurtlezer.parts.entries import EntryList
from buurtlezer.steps import actions
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.steps.walk import shown
from buurtlezer.steps.walk.state import WalkState
from buurtlezer.texts import LANGUAGES

COMMON = {"perspective": "visitor", "round": 1}
QUESTION = {**COMMON, "kind": "observation", "stop": "s", "eyes": "writer", "asks": "Van wie is de deur?"}
GAP = {**COMMON, "kind": "gap", "what": "een loket met iemand erachter", "everywhere": True}
TODAY = actions._today()


def to_do(what: str = "bellen", **more: Any) -> dict[str, Any]:
    return {**COMMON, "kind": "action", "what": what, **more}


def write(desk: Desk, secret: str, entry_id: str, content: dict[str, Any]) -> None:
    answer = desk.act(secret, entry_id=entry_id, content=content)
    assert answer["type"] == "ack", answer


def made(desk: Desk) -> tuple[StepState, EntryList]:
    state = StepState(desk.session)
    return state, actions.actions(Page(desk.session, state), state)


def lines(part: EntryList, entry_id: str) -> dict[str, str]:
    (card,) = (one for one in part.entries if one["entry_id"] == entry_id)
    return {line["label"]: line["text"] for line in card["lines"]}


def test_what_has_a_day_comes_first_and_what_is_done_last(desk: Desk, secret: str) -> None:
    state, part = made(desk)
    write(desk, secret, "a" * 32, to_do("ooit"))
    write(desk, secret, "b" * 32, to_do("later", due=str(TODAY + timedelta(9))))
    write(desk, secret, "c" * 32, to_do("gedaan", done=True, done_on=str(TODAY)))
    write(desk, secret, "d" * 32, to_do("eerst", due=str(TODAY + timedelta(1)), by_whom="het onthaal"))
    assert [card["title"] for card in part.entries] == ["eerst", "later", "ooit", "gedaan"]
    assert actions.closing(state) == "eerst · later · ooit"
    assert lines(part, "d" * 32)["Wie"] == "het onthaal"


def test_a_day_that_passed_is_said_without_blame_and_not_of_what_is_done(desk: Desk, secret: str) -> None:
    _, part = made(desk)
    past = str(TODAY - timedelta(1))
    write(desk, secret, "a" * 32, to_do("bellen", due=past))
    write(desk, secret, "b" * 32, to_do("bezoeken", due=past, done=True))
    write(desk, secret, "c" * 32, to_do("vandaag", due=str(TODAY)))
    assert "Kies gerust een andere dag" in lines(part, "a" * 32)["Tegen"]
    assert all("voorbij" not in lines(part, one * 32)["Tegen"] for one in "bc")
    assert not any("te laat" in line["text"] for card in part.entries for line in card["lines"])


def test_it_says_from_what_it_comes_also_when_that_was_erased(desk: Desk, secret: str) -> None:
    _, part = made(desk)
    write(desk, secret, "1" * 32, GAP)
    write(desk, secret, "2" * 32, QUESTION)
    write(desk, secret, "a" * 32, to_do(from_entry="1" * 32))
    write(desk, secret, "b" * 32, to_do(from_entry="2" * 32))
    came = "Waar komt dit uit?"
    assert lines(part, "a" * 32)[came] == "wat ontbreekt: een loket met iemand erachter"
    assert lines(part, "b" * 32)[came] == "open vraag: Van wie is de deur?"
    (field,) = (one for one in part.fields if one["name"] == "from_entry")
    assert [one["value"] for one in field["options"]] == ["1" * 32, "2" * 32]
    assert desk.act(secret, action="erase", entry_id="1" * 32)["type"] == "ack"
    assert lines(part, "a" * 32)[came] == "Waar dit uit kwam, is gewist."


def test_what_was_left_open_in_a_round_is_there_in_the_next(desk: Desk, secret: str) -> None:
    _, part = made(desk)
    write(desk, secret, "a" * 32, to_do("nog te doen"))
    write(desk, secret, "b" * 32, to_do("gedaan", done=True))
    assert (
        desk.act(secret, slot="00/occasion", content={**COMMON, "round": 2, "kind": "occasion", "why": "opnieuw"})["type"]
        == "ack"
    )
    assert [card["title"] for card in part.entries] == ["nog te doen"]
    assert part.template["round"] == 2


def test_a_question_of_a_walk_is_on_the_list_once_it_was_put_there(desk: Desk, secret: str) -> None:
    state = WalkState(desk.session)
    write(desk, secret, "2" * 32, QUESTION)
    assert [one["listed"] for one in shown.questions(state)] == [False]
    write(desk, secret, "a" * 32, to_do(from_entry="2" * 32))
    questions = shown.questions(state)
    assert [one["listed"] for one in questions] == [True]
    assert Asked(questions=questions).questions == questions


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_made_in_each_language(language: str, new_desk: Callable[..., Desk]) -> None:
    _, part = made(new_desk(language))
    assert part.words["empty"]
    assert part.tick == {"field": "done", "word": part.tick["word"], "day": "done_on"}
