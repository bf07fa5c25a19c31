"""The parts of a walk without a browser: what they take, what they answer, and that all their scripts are there."""

from collections.abc import Callable
from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.asked import Asked
from buurtlezer.parts.base import Refused
from buurtlezer.parts.plan import Plan
from buurtlezer.parts.sheets import Sheets
from buurtlezer.parts.story import Story
from buurtlezer.parts.walk import Walk
from buurtlezer.parts.walk.along import along

OWN = {"entry_id": "a" * 32, "stop": "s", "eyes": "guide", "sheet": 0, "seq": 1, "content": {}}


def heard(part: Any) -> list[tuple[dict[str, Any], list[bytes]]]:
    """What a part sends from now on."""
    sent: list[tuple[dict[str, Any], list[bytes]]] = []
    part.send = lambda message, buffers=None: sent.append((message, buffers or []))
    return sent


def test_lists_are_checked_when_they_are_given() -> None:
    with pytest.raises(TraitError, match="misses content"):
        Walk(own=[{key: value for key, value in OWN.items() if key != "content"}])
    with pytest.raises(TraitError, match="different ids"):
        Walk(own=[OWN, OWN])
    with pytest.raises(TraitError, match="misses lon, lat"):
        Plan(spots=[{"id": "a", "kind": "tram", "name": "b"}])
    with pytest.raises(TraitError, match="misses number"):
        Story(stops=[{"id": "a", "name": "b", "seen": [], "photos": []}])
    with pytest.raises(TraitError, match="unknown keys score"):
        Asked(questions=[{"entry_id": "a", "seq": 1, "question": "?", "where": "", "content": {}, "score": 1}])


@pytest.mark.parametrize("made", [Walk, Story])
def test_a_picture_is_answered_with_its_bytes_or_not_at_all(made: Callable[[], Walk | Story]) -> None:
    part = made()
    sent = heard(part)
    part.on_picture = {"a": b"jpeg"}.get
    for entry_id in ("a", "b", None, ["a"]):
        part._hear(part, {"type": "picture", "entry_id": entry_id}, [])
    assert sent == [({"type": "picture", "entry_id": "a"}, [b"jpeg"])]


def test_a_file_is_given_and_what_cannot_be_is_refused_in_words() -> None:
    part = Sheets()
    sent = heard(part)

    def refuse(*_: object) -> Any:
        raise Refused("eerst een plan")

    part.on_make = {"paper": lambda: ("a.pdf", "application/pdf", b"%PDF"), "along": refuse}
    part.on_read = refuse
    part._hear(part, {"type": "make", "what": "paper", "asked": "1"}, [])
    part._hear(part, {"type": "make", "what": "along", "asked": "2"}, [])
    part._hear(part, {"type": "make", "what": "anders", "asked": "3"}, [])
    part._hear(part, {"type": "read", "text": "x", "asked": "4"}, [])
    assert sent == [
        ({"type": "file", "asked": "1", "name": "a.pdf", "mime": "application/pdf"}, [b"%PDF"]),
        ({"type": "refused", "asked": "2", "sentence": "eerst een plan"}, []),
        ({"type": "refused", "asked": "4", "sentence": "eerst een plan"}, []),
    ]


def test_the_file_holds_data_in_which_no_tag_begins() -> None:
    page = along({"walk": {"name": "</script><!-- & <b>"}}, "nl", "<b>titel</b>", "<i>")
    assert page.count("</script>") == 2
    assert "<b>titel" not in page
    assert r"\u003c/script\u003e\u003c!-- \u0026 \u003cb\u003e" in page
