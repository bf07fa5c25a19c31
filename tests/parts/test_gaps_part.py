"""What the part of 03 with what is missing takes and refuses, on the Python side."""

import pytest
from traitlets import TraitError

from buurtlezer.parts.gaps import Gaps
from buurtlezer.parts.map import Geography

CARD = {"entry_id": "a", "seq": 1, "title": "een loket", "weight": {}, "lines": [], "at": None, "content": {}, "sharing": {}}


def test_a_card_has_all_that_is_shown_of_it_and_each_stands_once() -> None:
    part = Gaps(geography=Geography(b""))
    part.gaps = [CARD]
    with pytest.raises(TraitError, match="weight"):
        part.gaps = [{name: value for name, value in CARD.items() if name != "weight"}]
    with pytest.raises(TraitError):
        part.gaps = [CARD, CARD]
    assert part.gaps == [CARD]


def test_it_needs_the_geography_of_the_page() -> None:
    with pytest.raises(TypeError, match="geography"):
        Gaps()
