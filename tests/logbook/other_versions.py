"""A kind that has two schema numbers, and content that another version of Buurtlezer wrote, for the tests of both.

Faces stood the other way round before: what then was 2 is -2 now. Not here: the tests.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
import sqlalchemy as sa

from buurtlezer.logbook import example
from buurtlezer.model import Feeling, Kind, Room, telling
from buurtlezer.store import Store
from buurtlezer.store.tables import revisions

FACE = {"kind": "feeling", "about": "city", "value": 2, "perspective": "visitor", "round": 1}
SLOT = "01/feeling/city/1"
LATER = {**FACE, "schema": 9, "how": "by a face that nobody knows yet"}

UNREADABLE: dict[str, dict[str, Any]] = {
    "a number from the future": LATER,
    "a number that is none": {**FACE, "schema": "two"},
    "a field that is not known": {**FACE, "glance": 1},
    "a value that is none any more": {**FACE, "value": 7},
}


def turned(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """From the first number to the second; what was said of why is left at its default if there was nothing."""
    return {field: value for field, value in content.items() if field != "why" or value} | {"value": -content["value"]}


def upgrade(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on the kind has two numbers, and what was made of its declaration before is not remembered."""
    monkeypatch.setattr(Feeling, "declared", Kind(made_in="01_neighbourhood", room=Room.OFFERED, lifts=(turned,)))
    for module, name in ((example, "revisions"), (telling, "_plan")):
        monkeypatch.setattr(module, name, cache(getattr(module, name).__wrapped__))


@pytest.fixture
def upgraded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version in which the kind has two numbers."""
    upgrade(monkeypatch)


def put(store: Store, seq: int, content: Mapping[str, Any]) -> None:
    """Content as another version wrote it, in a revision that is there."""
    with store._writing() as connection:
        connection.execute(sa.update(revisions).where(revisions.c.seq == seq).values(content=dict(content)))


def kept(store: Store) -> list[Any]:
    """All contents as they stand in the store, oldest first."""
    with store._reading() as connection:
        return list(connection.execute(sa.select(revisions.c.content).order_by(revisions.c.seq)).scalars())
