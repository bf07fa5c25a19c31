"""A walk through the neighbourhood: at most five stops, a guide, somebody who looks, somebody who writes.

Not here: what was seen (``observation``), photos (``photo``), the page that goes along (``parts.walk``).
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .entry import Entry, Shape
from .kind import Kind
from .place import Point
from .text import LongText, Name, NameNeeded, StableName

MOST_STOPS = 5


class Stop(Shape):
    """A place to stand still; without a point it is found by its name."""

    id: StableName
    name: NameNeeded
    location: Point | None = None


def _one_of_each(stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    if len({stop.id for stop in stops}) < len(stops):
        raise PydanticCustomError("not_unique", "the same stop twice")
    return stops


class Walk(Entry):
    """The plan. The guide decides the route and may skip any stop."""

    declared = Kind(made_in="05_walk", reports=("name", "stops", "minutes"))

    kind: Literal["walk"] = "walk"
    name: Name = ""
    stops: Annotated[tuple[Stop, ...], Field(min_length=1, max_length=MOST_STOPS), AfterValidator(_one_of_each)]
    minutes: Annotated[int, Field(ge=10, le=240, strict=True)] = 45
    meet_at: LongText = ""
    """Where and when one meets again."""

    call: Name = ""
    """The number to call, of whoever leads the walk."""
