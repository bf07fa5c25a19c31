"""What the parts of 04's first half take and refuse, on the Python side."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.reached import Reached
from buurtlezer.parts.seven import Seven

ONE = {"entry_id": "a" * 32, "seq": 1, "title": "een bos", "content": {}}
PART = {"answer": "yes", "word": "ja", "count": 1}
CARD = {"entry_id": "a" * 32, "seq": 1, "title": "een bos", "lines": [], "content": {}}


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("opportunities", [ONE, ONE]),
        ("opportunities", [{**ONE, "who": "x"}]),
        ("opportunities", [{"entry_id": "a" * 32}]),
        ("questions", [{"name": "known"}]),
        ("questions", [{"name": "known", "picture": []}, {"name": "known", "picture": []}]),
    ],
    ids=["twice", "a field too many", "fields missing", "no picture", "a question twice"],
)
def test_seven_refuses_what_it_cannot_show(trait: str, value: Any) -> None:
    part = Seven(opportunities=[ONE], questions=[{"name": "known", "picture": ["M0 0"]}])
    with pytest.raises(TraitError):
        setattr(part, trait, value)
    assert part.opportunities == [ONE]


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("rows", [{"picture": [], "word": "Bekend", "few": "", "of": 3}]),
        ("rows", [{"picture": [], "word": "Bekend", "parts": [PART, PART], "few": "", "of": 3}]),
        ("told", [{"title": "een bos", "lines": [], "author": "x"}]),
    ],
    ids=["no parts", "an answer twice", "whose it is"],
)
def test_reached_refuses_what_it_cannot_show(trait: str, value: Any) -> None:
    part = Reached(rows=[{"picture": [], "word": "Bekend", "parts": [PART], "few": "", "of": 3}])
    with pytest.raises(TraitError):
        setattr(part, trait, value)
    assert len(part.rows) == 1


def test_a_card_may_say_who_sees_it_and_nothing_else_beside() -> None:
    part = EntryList(entries=[CARD, {**CARD, "entry_id": "b" * 32, "sharing": {"seen": "Alleen jij"}}])
    assert [one.get("sharing", {}) for one in part.entries] == [{}, {"seen": "Alleen jij"}]
    with pytest.raises(TraitError):
        part.entries = [{**CARD, "shared": True}]
