"""Who may be told of communities: nothing supposed, a place only where it agreed, one of worship only by its people."""

from typing import Any

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.model import Findable, Gathering, parse
from samples import samples

KINDS = ("community", "gathering", "shared_people")
OPEN = ("workshop", "offered", "report")


def content(kind: str, **fields: Any) -> dict[str, Any]:
    return {**samples(kind)[0], **fields}


def broken(kind: str, **fields: Any) -> tuple[str, str]:
    with pytest.raises(BadEntry) as caught:
        parse(content(kind, **fields))
    return caught.value.rule, caught.value.field


@pytest.mark.parametrize("visibility", OPEN)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_supposed_of_a_community_is_told_to_nobody(kind: str, visibility: str) -> None:
    agreed = {"worship": False} if kind == "gathering" else {}
    assert broken(kind, voice="supposed", visibility=visibility, **agreed) == ("always_private", "voice")
    assert parse(content(kind, voice="supposed", visibility="private", **agreed))
    for voice in ("own", "told"):
        assert parse(content(kind, voice=voice, visibility=visibility, **agreed))


@pytest.mark.parametrize("findable", Findable)
def test_a_gathering_is_told_only_where_the_place_agreed(findable: Findable) -> None:
    said = {"findable": findable, "worship": False}
    assert parse(content("gathering", **said, visibility="private"))
    if findable is Findable.AGREED:
        assert parse(content("gathering", **said, visibility="offered"))
    else:
        assert broken("gathering", **said, visibility="offered") == ("missing", "findable")


@pytest.mark.parametrize("visibility", OPEN)
def test_a_place_of_worship_is_told_only_by_its_own_people(visibility: str) -> None:
    assert parse(content("gathering", worship=True, voice="own", visibility=visibility))
    assert broken("gathering", worship=True, voice="told", visibility=visibility) == ("not_with_this_form", "worship")
    own = parse(content("gathering", worship=True, voice="told", visibility="private"))
    assert isinstance(own, Gathering)
    assert not own.may_be_told


def test_two_that_share_people_are_two() -> None:
    assert broken("shared_people", other=content("shared_people")["one"]) == ("not_unique", "other")


@pytest.mark.parametrize("count", [0, 100, 2.0, "2"])
def test_a_told_number_of_people_is_a_whole_number_from_one_on(count: Any) -> None:
    assert broken("shared_people", count=count)[1] == "count"


def test_a_community_has_no_field_for_who_or_how_many() -> None:
    for field in ("size", "people", "members", "sector", "location"):
        assert broken("community", **{field: 3})[0] == "unknown_field"


def test_a_sheet_has_at_most_twelve_parties_and_each_has_a_name() -> None:
    party = content("coalition")["parties"][0]
    assert parse(content("coalition", parties=[party] * 12))
    assert broken("coalition", parties=[party] * 13)[1] == "parties"
    assert broken("coalition", parties=[{**party, "who": " "}])[1].startswith("parties")
