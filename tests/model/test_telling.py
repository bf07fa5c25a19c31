"""What the room reads in one go is what one gets by leaving out of the JSON, step by step, what it may not read."""

from copy import deepcopy
from typing import Any

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.model import KINDS as MODELS
from buurtlezer.model import ROOM, Entry, parse
from buurtlezer.model.kind import AUTHORS_ONLY, BARE_ID, HiddenBy
from buurtlezer.model.kinds import told_kinds
from buurtlezer.model.marked import fields_of
from buurtlezer.model.telling import told
from buurtlezer.store.json_text import json_text
from samples import every_place, every_sample, said

KINDS = dict(every_sample())


def handle(entry_id: str) -> str:
    return entry_id[::-1]


def slowly(content: dict[str, Any]) -> Entry | None:
    """By JSON alone."""
    try:
        kept = parse(content).content()
    except BadEntry:
        return None
    for field, marks in fields_of(MODELS[kept["kind"]]).items():
        by = [one.field for one in marks if isinstance(one, HiddenBy)]
        if AUTHORS_ONLY in marks or BARE_ID in marks or any(kept[one] for one in by):
            del kept[field]
    try:
        return parse(renamed(kept))
    except BadEntry:
        return None


def renamed(given: Any) -> Any:
    if isinstance(given, dict):
        return {renamed(key): renamed(value) for key, value in given.items()}
    if isinstance(given, list):
        return [renamed(one) for one in given]
    named = isinstance(given, str) and given.startswith("own/") and len(given) == 36
    return ROOM + handle(given[4:]) if named else given


def same(content: dict[str, Any]) -> None:
    before = deepcopy(content)
    found = told(str(content.get("kind")), json_text(content), handle)
    expected = slowly(content)
    assert type(found) is type(expected)
    assert found == expected
    if found is not None and expected is not None:
        assert found.content() == expected.content()
        assert parse(found.content()) == found
    assert content == before


@pytest.mark.parametrize(("kind", "content"), list(every_sample()))
def test_of_every_sample_the_same_is_told(kind: str, content: dict[str, Any]) -> None:
    same(content)
    same(parse(content).content())
    same(parse(content).content() | {"schema": 1})


def test_with_words_in_every_place_the_same_is_told() -> None:
    for _, content, path in every_place():
        same(parse(said(content, path, "  Été\r\n à la gare \u202e ")).content() | {})


@pytest.mark.parametrize("kind", sorted(told_kinds()))
@pytest.mark.parametrize(
    "changed",
    [
        {"schema": 99},
        {"unknown": 1},
        {"perspective": "nobody"},
        {"kind": "no_such_kind"},
        {"ask_whom": 7},
        {"evidence_ids": ["no id"]},
        {"coarse": True},
        {"coarse": True, "location": None},
        {"voices": "3"},
    ],
)
def test_what_cannot_be_read_is_not_told_and_what_can_is_told_the_same(kind: str, changed: dict[str, Any]) -> None:
    content = KINDS[kind] | changed
    same(content)
    found = told(kind, json_text(content), handle)
    assert (found is None) is (slowly(content) is None)


def test_a_place_of_ones_own_is_told_by_its_handle() -> None:
    found = told("meaning", json_text(parse(KINDS["meaning"]).content()), handle)
    assert found is not None
    assert found.content()["place"] == ROOM + handle(KINDS["meaning"]["place"].removeprefix("own/"))
