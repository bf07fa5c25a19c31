"""The class map without a browser: what its traits accept, and how little is sent when the figure changes."""

import json
import random
from typing import Any

import pytest
from comm.base_comm import BaseComm
from traitlets import TraitError

from buurtlezer.geodata import Pack
from buurtlezer.parts.map import Geography, Map
from buurtlezer.steps.ground import written

LEGEND = {"title": "Aandeel 65-plussers, 2025 (%)", "labels": ["< 9", "9–12", "12–15", "15–19", "≥ 19"]}


class Wire(BaseComm):  # type: ignore[misc]
    """A comm that keeps what a browser would get."""

    def __init__(self, **options: Any) -> None:
        self.sent: list[str] = []
        super().__init__(**options)

    def publish_msg(
        self,
        msg_type: str,
        data: Any = None,
        metadata: Any = None,
        buffers: Any = None,
        **keys: Any,
    ) -> None:
        self.sent.append(json.dumps({"type": msg_type, "data": data, "metadata": metadata, **keys}))


@pytest.fixture(scope="module")
def ground() -> Geography:
    return Geography(written(Pack.open(), "nl"))


@pytest.fixture
def part(ground: Geography) -> Map:
    return Map(geography=ground, tools=[])


def classes(ground: Geography) -> dict[str, int | str]:
    """A class for each district, by chance."""
    chance = random.Random(65)
    allowed: list[int | str] = [0, 1, 2, 3, 4, "not_available", "suppressed"]
    return {code: chance.choice(allowed) for code in sorted(ground.districts)}


def test_a_map_has_no_classes_to_begin_with(part: Map) -> None:
    assert (part.classes, part.class_legend) == ({}, {})


def test_another_figure_sends_classes_and_no_shapes(part: Map, ground: Geography) -> None:
    wire = part.comm = Wire()
    wire.sent.clear()  # its opening carries the whole state
    with part.hold_sync():
        part.classes, part.class_legend = classes(ground), LEGEND
    assert len(part.classes) == 145
    (message,) = wire.sent
    assert set(json.loads(message)["data"]["state"]) == {"classes", "class_legend"}
    assert len(message.encode()) <= 10_000
    assert len(message.encode()) < 3_500, "about 20 bytes for a district is all that is needed"


@pytest.mark.parametrize("value", [5, -1, 1.5, True, None, "nul", "", [1]])
def test_what_is_no_class_is_told(part: Map, value: object) -> None:
    with pytest.raises(TraitError, match="0 to 4, not_available and suppressed"):
        part.classes = {"1": value}
    assert part.classes == {}


def test_zero_not_available_and_suppressed_are_three_things(part: Map) -> None:
    part.classes = {"1": 0, "2": "not_available", "3": "suppressed"}
    assert len(set(part.classes.values())) == 3


def test_a_code_that_is_no_district_is_told(part: Map) -> None:
    with pytest.raises(TraitError, match="21001.*, which are no districts"):
        part.classes = {"1": 2, "21001": 2}


@pytest.mark.parametrize(
    ("legend", "fault"),
    [
        ({"title": "A"}, "misses labels"),
        ({"title": "A", "labels": []}, "1 to 5 labels, not 0"),
        ({"title": "A", "labels": list("abcdef")}, "1 to 5 labels, not 6"),
        ({"title": "A", "labels": ["a", "b"], "words": ["a"]}, "as many words as labels"),
        ({"title": "A", "labels": ["a"], "colours": ["red"]}, "unknown keys colours"),
    ],
)
def test_a_legend_that_cannot_be_shown_is_told(part: Map, legend: dict[str, Any], fault: str) -> None:
    with pytest.raises(TraitError, match=fault):
        part.class_legend = legend
    assert part.class_legend == {}


def test_a_legend_of_one_class_is_a_legend(part: Map) -> None:
    part.class_legend = {"title": "A", "labels": ["overal hetzelfde"]}
    assert part.class_legend["labels"] == ["overal hetzelfde"]
