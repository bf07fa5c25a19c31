"""What the check list, cards with a tick and fields for a day take and refuse, on the Python side."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.checklist import Checklist
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.question import Question

POINT: dict[str, Any] = {
    "ref": "former:bank:1.2",
    "slot": "03/check/former:bank:1.2/1",
    "title": "Het Loket",
    "note": "",
    "today": {"found": "none", "sentence": ""},
    "seq": 0,
    "content": {},
}


def test_a_point_is_asked_about_once_and_has_no_number_but_its_own() -> None:
    assert len(Checklist(points=[POINT, {**POINT, "ref": "former:bank:3.4"}]).points) == 2
    with pytest.raises(TraitError, match="different ids"):
        Checklist(points=[POINT, POINT])
    with pytest.raises(TraitError, match="unknown keys rate"):
        Checklist(points=[{**POINT, "rate": 0.5}])
    with pytest.raises(TraitError, match="same, alike, other, none, unknown"):
        Checklist(points=[{**POINT, "today": {"found": "replaced", "sentence": ""}}])
    with pytest.raises(TraitError, match="misses group"):
        Checklist(choices={"kind": []})


def test_a_tick_names_its_field_and_a_day_has_no_words() -> None:
    assert EntryList(tick={"field": "done", "word": "gedaan"}).tick["field"] == "done"
    with pytest.raises(TraitError, match="misses word"):
        EntryList(tick={"field": "done"})
    day = {"name": "due", "type": "date", "label": "Tegen wanneer?"}
    assert Question(fields=[{**day, "max": "2026-11-29"}]).fields[0]["type"] == "date"
    with pytest.raises(TraitError, match="unknown keys max_length"):
        Question(fields=[{**day, "max_length": 10}])
