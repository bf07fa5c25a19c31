"""What the parts of ways and of a room's network take, refuse and answer, on the Python side."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.group_network import GroupNetwork
from buurtlezer.parts.through import Through

TARGET = {"key": "own/a", "name": "Aline de Vries", "plain": "sleutelfiguur 1"}
PAIR = {"one": "room/a", "other": "room/b", "names": ["A", "B"], "said": "", "mine": "", "entry_id": "", "seq": 0}

said: list[Any] = []


class Heard(Through):
    """What Python says to its page stays here."""

    def send(self, content: Any, buffers: Any = None) -> None:
        said.append(content)

    def asks(self, **message: Any) -> list[Any]:
        said.clear()
        self._hear(self, message, [])
        return list(said)


@pytest.fixture
def part() -> Heard:
    part = Heard(targets=[TARGET], lists=[{"title": "Wie?", "items": [], "note": "", "none": "niemand"}])
    part.reach = lambda key: {"ways": [], "why": f"geen weg naar {key}"}
    return part


def test_a_way_is_told_to_whoever_asks_for_one_that_is_there_and_kept_nowhere(part: Heard) -> None:
    assert part.asks(type="reach", asked=7, key="own/a") == [
        {"type": "reached", "asked": 7, "ways": [], "why": "geen weg naar own/a"}
    ]
    assert "geen weg" not in str(part.get_state())


@pytest.mark.parametrize(
    "message",
    [{"key": "own/b", "asked": 1}, {"key": ["own/a"], "asked": 1}, {"key": "own/a", "asked": "1"}, {"key": None}],
    ids=["of nobody", "a list", "no number", "nothing"],
)
def test_what_is_no_question_has_no_answer(part: Heard, message: dict[str, Any]) -> None:
    assert part.asks(type="reach", **message) == []


def test_names_are_told_when_a_page_asks_and_in_no_state(part: Heard) -> None:
    assert "Aline" not in str(part.get_state())
    (told,) = part.asks(type="tell", page="p")
    assert told["traits"]["targets"] == [TARGET]


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("targets", [TARGET, TARGET]),
        ("targets", [{"key": "own/a", "name": "A"}]),
        ("lists", [{"title": "", "items": []}]),
        ("lists", [{"title": "", "items": [{"name": "A"}], "note": "", "none": ""}]),
    ],
    ids=["twice", "no plain name", "no note", "half an item"],
)
def test_what_cannot_be_shown_is_refused(part: Heard, trait: str, value: Any) -> None:
    with pytest.raises(TraitError):
        setattr(part, trait, value)


@pytest.mark.parametrize("broken", [{**PAIR, "mine": "maybe"}, {**PAIR, "who": "Uil"}, {"one": "room/a"}])
def test_a_pair_has_a_verdict_that_there_is_and_no_author(broken: dict[str, Any]) -> None:
    with pytest.raises(TraitError):
        GroupNetwork(pairs=[broken])
    assert GroupNetwork(pairs=[PAIR]).pairs == [PAIR]


def test_names_of_a_rooms_network_are_in_no_state_that_a_notebook_keeps() -> None:
    part = GroupNetwork(
        lists=[{"title": "Functie", "items": [{"text": "schepen van jeugd", "note": ""}], "note": ""}], pairs=[PAIR]
    )
    assert not {"lists", "pairs"} & part.get_state().keys()
    assert "schepen" not in repr(part.get_state())
