"""A part that waits for its map hears of what is stored before it has anything to draw with.

Not here: what each part draws.
"""

import re
from pathlib import Path

import pytest

PARTS = Path(__file__).parents[2] / "widgets" / "buurtlezer" / "parts"
WAITING = {
    path.parent.name: found[0]
    for path in sorted(PARTS.glob("*/widget.js"))
    if (found := re.findall(r"async function render\w*\(.*?\bawait\b", path.read_text(encoding="utf-8"), re.DOTALL))
}


def test_parts_with_a_map_are_among_them() -> None:
    assert {"two_maps", "side_map", "gaps", "places"} <= WAITING.keys()


@pytest.mark.parametrize("part", WAITING)
def test_nothing_is_drawn_by_who_waits(part: str) -> None:
    before = WAITING[part]
    assert re.findall(r"saving\(model, \w+, \(\) => (?!\{\}\))", before) == []
    assert "onTraits(" not in before
