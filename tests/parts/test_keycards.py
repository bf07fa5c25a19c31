"""What the part of a network's cards takes, refuses and answers, on the Python side."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.base.refused import Refused
from buurtlezer.parts.keycards import KeyCards

PERSON = {"kind": "key_person", "called": "de buurvrouw van de hoek"}


def card(letter: str, **more: Any) -> dict[str, Any]:
    return {"ref": f"own/{letter * 32}", "entry_id": letter * 32, "seq": 1, "content": PERSON, **more}


class Heard(KeyCards):
    """What Python says to its page stays here."""

    def send(self, content: Any, buffers: Any = None) -> None:
        said.append(content)

    def asks(self, **message: Any) -> Any:
        said.clear()
        self._hear(self, message, [])
        return said[-1] if said else None


said: list[Any] = []


@pytest.fixture
def part() -> Heard:
    return Heard(cards=[card(letter) for letter in "abcde"], turns=["organisation"])


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("cards", [card("a"), card("a")]),
        ("cards", [card("a", name="x")]),
        ("cards", [{**card("a"), "content": {"kind": "place"}}]),
        ("cards", [card("a", sharing={"seen": "Alleen jij", "word": "Deel"})]),
        ("mode", "long"),
        ("choices", {"faith": []}),
        ("choices", {"where": [{"value": "here"}]}),
        ("turns", ["key_person"]),
    ],
    ids=["twice", "a field too many", "no card", "a button under a person", "no mode", "no choice", "no word", "itself"],
)
def test_cards_that_cannot_be_shown_are_refused(part: Heard, trait: str, value: Any) -> None:
    before = getattr(part, trait)
    with pytest.raises(TraitError):
        setattr(part, trait, value)
    assert getattr(part, trait) == before


def test_who_stands_on_the_cards_is_in_no_state_of_the_widget(part: Heard) -> None:
    assert "buurvrouw" not in repr(part.get_state())
    told = part.asks(type="tell", page="one")
    assert [one["ref"] for one in told["traits"]["cards"]] == [f"own/{letter * 32}" for letter in "abcde"]


def test_at_most_three_cards_that_are_there_may_be_the_same(part: Heard) -> None:
    part.alike = lambda _typed: [f"own/{letter * 32}" for letter in "xbbadc"]
    assert part.asks(type="alike", asked=7, typed="buur") == {
        "type": "alike",
        "asked": 7,
        "found": [f"own/{letter * 32}" for letter in "bad"],
    }


@pytest.mark.parametrize("message", [{"asked": "7", "typed": "x"}, {"asked": 7, "typed": ["x"]}, {"asked": 7}])
def test_a_message_of_another_form_is_not_heard(part: Heard, message: dict[str, Any]) -> None:
    part.alike = lambda _typed: [f"own/{'a' * 32}"]
    assert part.asks(type="alike", **message) is None


def test_nothing_typed_is_like_nobody_and_a_long_text_is_cut(part: Heard) -> None:
    seen: list[str] = []
    part.alike = lambda typed: seen.append(typed) or []  # type: ignore[func-returns-value]
    assert part.asks(type="alike", asked=1, typed="  ")["found"] == []
    part.asks(type="alike", asked=1, typed="x" * 9000)
    assert [len(one) for one in seen] == [200]


def test_a_person_is_turned_into_something_else_by_the_acts_that_python_names(part: Heard) -> None:
    ref = card("a")["ref"]
    part.become = lambda _ref, to: [{"action": "delete", "entry_id": to}]
    assert part.asks(type="become", ref=ref, to="organisation") == {
        "type": "become",
        "ref": ref,
        "acts": [{"action": "delete", "entry_id": "organisation"}],
    }
    assert part.asks(type="become", ref=ref, to="public_function") is None  # not offered here
    assert part.asks(type="become", ref="own/" + "f" * 32, to="organisation") is None


def test_what_cannot_be_turned_is_said_in_a_sentence(part: Heard) -> None:
    def refuse(_ref: str, _to: str) -> list[dict[str, Any]]:
        raise Refused("Nog iemand leidt hierlangs.")

    part.become = refuse
    told = part.asks(type="become", ref=card("a")["ref"], to="organisation")
    assert told == {"type": "become", "ref": card("a")["ref"], "refused": "Nog iemand leidt hierlangs."}
