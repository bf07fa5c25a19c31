"""The small parts without a browser: what their traits accept, and what they hear."""

import re
from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.base import Part
from buurtlezer.parts.board import Board
from buurtlezer.parts.card import FacilitatorCard
from buurtlezer.parts.circle import Circle
from buurtlezer.parts.coverage import Coverage
from buurtlezer.parts.doors import Doors
from buurtlezer.parts.question import Question
from buurtlezer.parts.scripts import delivery
from buurtlezer.parts.spread import Spread
from buurtlezer.parts.summary import Summary
from buurtlezer.parts.terms import Terms
from buurtlezer.parts.text import FreeText

STEPS = [{"value": value, "label": str(value)} for value in range(3)]
SAID = {"sentence": "", "question": ""}
ALL = (Board, Circle, Coverage, Doors, FacilitatorCard, FreeText, Question, Spread, Summary, Terms)


@pytest.mark.parametrize("part", ALL)
def test_a_part_begins_empty_and_not_ready(part: type[Any]) -> None:
    made = part()
    assert (made.value, made.ready, made.channel) == ({}, False, "")


@pytest.mark.parametrize("part", ALL)
def test_a_part_says_no_more_of_its_script_than_where_it_is(part: type[Any]) -> None:
    loader = part._esm.default_value
    assert len(loader) <= 400
    assert f"{delivery.folder()}/{delivery.SCRIPT}" in loader
    assert part._css.default_value == ""
    [name] = re.findall(r'part\("(\w+)"\)', loader)
    assert re.search(rf"[{{ ]{name}: \$parts_{name}_widget\.default", delivery.contents()[delivery.SCRIPT])


@pytest.mark.parametrize(
    ("part", "traits", "fault"),
    [
        (Board, {"cards": [{"id": "a"}]}, "a card misses title"),
        (Board, {"cards": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]}, "cards need different ids"),
        (Board, {"bins": [{"id": "", "title": "A"}]}, "the empty one is the pile"),
        (Board, {"plane": {"x": ["links", "rechts"]}}, "a plane misses y"),
        (Board, {"plane": {"x": ["links"], "y": ["onder", "boven"]}}, "at each of its two ends"),
        (
            Question,
            {"fields": [{"name": "a", "type": "slider", "label": "A"}]},
            "scale, choice, choices, select, text, longtext, number",
        ),
        (Question, {"fields": [{"name": "a", "type": "scale", "label": "A", "options": STEPS[:2]}]}, "3 to 7 steps, not 2"),
        (Question, {"fields": [{"name": "a", "type": "choice", "label": "A"}]}, "no options"),
        (Question, {"fields": [{"name": "a", "type": "text", "label": "A", "options": []}]}, "unknown keys options"),
        (FreeText, {"evidence": [{"id": "a"}]}, "evidence misses label"),
        (FacilitatorCard, {"card": {"goal": "A"}}, "misses minutes, group, material"),
        (Doors, {"doors": [{"id": "a", "title": "A", "text": "a", "icon": "rocket"}]}, "the icon of a door is one of"),
        (Summary, {"items": [{"title": "A", "text": "a", "tone": "red"}]}, "the tone of an item is one of"),
        (Spread, {"spread": {"rows": [], "sentence": ""}}, "a spread misses question"),
        (
            Spread,
            {"spread": {"rows": [{"title": "A", "note": "", "steps": [{"value": 1}]}], **SAID}},
            "a step misses label, count",
        ),
        (Coverage, {"coverage": {"km2": 1, "inhabitants": 1, "districts": [{"name": "A", "share": 12}]}}, "0 to 1, not 12"),
        (Circle, {"workbooks": [{"name": "a", "title": "A", "state": "done"}]}, "begun, untouched, later, not 'done'"),
        (Terms, {"own": [{"word": "a"}]}, "an own term misses entry_id"),
    ],
)
def test_what_is_wrong_is_told(part: type[Any], traits: dict[str, Any], fault: str) -> None:
    with pytest.raises(TraitError, match=fault):
        part(**traits)


def test_we_do_not_know_is_no_step_of_a_scale() -> None:
    unknown = {"value": "unknown", "label": "We weten het niet", "apart": True}
    part = Question(fields=[{"name": "a", "type": "scale", "label": "A", "options": [*STEPS, unknown]}])
    assert part.fields[0]["options"][3] == unknown


def test_an_area_without_known_inhabitants_can_be_shown() -> None:
    assert Coverage(coverage={"km2": 0.4, "inhabitants": None}).coverage["inhabitants"] is None


def test_a_door_is_heard_and_an_unknown_one_is_not() -> None:
    part = Doors(doors=[{"id": "join", "title": "Ik doe mee", "text": "Met een code."}])
    heard: list[str] = []
    part.on_door(heard.append)
    for door in ("join", "cellar", None):
        part._hear(part, {"type": "door", "door": door}, [])
    assert heard == ["join"]


def test_a_base_of_parts_has_no_script_of_its_own() -> None:
    assert not hasattr(Part, "_esm")
