"""Who gets a place for a page: a school at once, one device never all."""

import itertools

from buurtlezer.serving.limits.presence import Presence
from buurtlezer.serving.limits.starts import AT_ONCE, Starts

SCHOOL, ELSEWHERE = "203.0.113.5", "198.51.100.1"
NUMBERS = itertools.count()


def take(starts: Starts, address: str) -> str | None:
    return starts.take(str(next(NUMBERS)), address, 180)


def test_a_school_of_thirty_behind_one_address_opens_a_page_at_once() -> None:
    starts = Starts(Presence(), 40)
    assert [take(starts, SCHOOL) for _ in range(30)] == [None] * 30


def test_one_address_leaves_places_to_the_others() -> None:
    starts = Starts(Presence(), 40)
    assert [take(starts, SCHOOL) for _ in range(50)].count(None) == 32
    assert [take(starts, ELSEWHERE) for _ in range(9)] == [None] * 8 + ["full"]


def test_a_server_with_few_places_gives_them() -> None:
    for places in (1, 2, 4):
        starts = Starts(Presence(), places)
        assert [take(starts, SCHOOL) for _ in range(places)] == [None] * places
        assert take(starts, SCHOOL) == "full"


def test_who_starts_pages_without_end_is_held_up_and_nobody_else() -> None:
    presence = Presence()
    starts = Starts(presence, 300)
    assert [take(starts, SCHOOL) for _ in range(AT_ONCE + 20)] == [None] * AT_ONCE + ["pace"] * 20
    assert take(starts, ELSEWHERE) is None
    for kernel_id in presence.all():
        presence.leave(kernel_id)
    assert take(starts, SCHOOL) == "pace"  # leaving gives back a place and no time


def test_a_place_is_taken_in_the_same_step() -> None:
    presence = Presence()
    starts = Starts(presence, 2)
    for _ in range(5):
        take(starts, ELSEWHERE)
    assert len(presence) == 2
