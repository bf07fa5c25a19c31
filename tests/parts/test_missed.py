"""What the room misses, Python side: cards of one form, and nothing by which they could be put in an order."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.map import Geography
from buurtlezer.parts.missed import Missed

CARD: dict[str, Any] = {
    "title": "wasserette",
    "note": "3 mensen missen dit.",
    "waiting": "",
    "lines": [{"label": "Een gemis voor", "text": "ouders 3"}],
    "quotes": ["een wasplek"],
    "marks": [{"at": [4.34, 50.84], "coarse": True}],
}


def test_it_shows_cards_and_needs_the_one_geography_of_the_page() -> None:
    assert Missed(geography=Geography(), cards=[CARD]).cards == [CARD]
    with pytest.raises(TypeError, match=r"Missed\(geography="):
        Missed()


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"score": 3}, "a card"),
        ({"lines": [{"label": "", "text": "", "value": 3}]}, "a line"),
        ({"marks": [{"at": [4.34, 50.84]}]}, "a mark"),
    ],
)
def test_a_card_of_another_form_is_refused(changed: dict[str, Any], named: str) -> None:
    with pytest.raises(TraitError, match=named):
        Missed(geography=Geography(), cards=[{**CARD, **changed}])
