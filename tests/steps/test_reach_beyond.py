"""A station beyond the Region can be searched, once, by either of its names."""

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.steps.reach.beyond import stations
from buurtlezer.texts import Texts


@pytest.mark.parametrize(
    ("language", "name"), [("nl", "Terhulpen (La Hulpe)"), ("fr", "La Hulpe (Terhulpen)"), ("en", "La Hulpe (Terhulpen)")]
)
def test_only_what_the_search_lacks_is_offered(language: str, name: str) -> None:
    pack = Pack.open()
    (found,) = stations(pack, Texts.of(language))
    assert found["name"] == name
    assert found["ref"] not in set(pack.spots["id"])
    assert (found["lon"], found["lat"]) == pytest.approx((4.497, 50.738), abs=0.001)
