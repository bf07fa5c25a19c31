"""The comparison part without a browser: what its traits accept, and whether every word has a text."""

import re
from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.comparison import Comparison
from buurtlezer.parts.scripts.modules import PACKAGE
from buurtlezer.texts import Texts

OWN = {"unit": "own", "title": "Mijn buurt", "note": "getekend", "available": True, "href": ""}
REGION = {"unit": "region", "code": ""}
DEFAULT = {"area": {"unit": "own", "code": ""}, "against": [REGION], "opened": False}


def test_it_begins_empty() -> None:
    part = Comparison()
    assert (part.value, part.units, part.places, part.suggested, part.default) == ({}, [], {}, [], {})


def test_what_a_page_gives_is_taken() -> None:
    part = Comparison(
        units=[OWN, {"unit": "group", "title": "De groep", "note": "komt met een workshop", "available": False, "href": ""}],
        places={"district": [{"code": "1", "name": "Grote Markt", "also": "Grand-Place"}], "municipality": []},
        suggested=[REGION | {"name": "Het Gewest"}, {"unit": "own", "code": "", "name": "Mijn buurt", "note": ""}],
        default=DEFAULT,
    )
    assert [unit["unit"] for unit in part.units] == ["own", "group"]
    assert part.default == DEFAULT


@pytest.mark.parametrize(
    ("traits", "fault"),
    [
        ({"units": [{"unit": "own", "title": "A"}]}, "a unit misses available"),
        ({"units": [OWN | {"unit": "region"}]}, "own, group, district, municipality, sectors, not 'region'"),
        ({"units": [OWN, OWN]}, "units need different ids"),
        ({"places": {"sector": []}}, "district, municipality, not 'sector'"),
        ({"places": {"district": [{"code": "1"}]}}, "a district misses name"),
        ({"places": {"district": [{"code": "1", "name": "A"}, {"code": "1", "name": "B"}]}}, "need different ids"),
        ({"suggested": [{"unit": "sectors", "code": "", "name": "A"}]}, "region, district, municipality, own"),
        ({"suggested": [{"unit": "district", "code": "", "name": "A"}]}, "do not go together"),
        ({"suggested": [REGION | {"code": "1", "name": "A"}]}, "do not go together"),
        ({"default": {"area": {"unit": "own", "code": ""}}}, "misses against"),
        ({"default": DEFAULT | {"area": {"unit": "region", "code": ""}}}, "the unit of the default area"),
        ({"default": DEFAULT | {"against": [REGION, REGION]}}, "need different ids"),
        (
            {"default": DEFAULT | {"against": [{"unit": "district", "code": str(code)} for code in range(4)]}},
            "compares with 4; at most 3",
        ),
    ],
)
def test_what_is_wrong_is_told(traits: dict[str, Any], fault: str) -> None:
    with pytest.raises(TraitError, match=fault):
        Comparison(**traits)


def test_every_word_of_the_script_has_a_text() -> None:
    scripts = "".join(file.read_text("utf-8") for file in (PACKAGE / "parts" / "comparison").glob("*.js"))
    used = set(re.findall(r't\(model, "([^"]+)"', scripts))
    assert used
    for language in ("nl", "fr", "en"):
        assert used <= set(Texts.of(language).group("base.", "comparison."))
