"""A page is there while it says so."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.serving.limits.presence import MOST_REMEMBERED, Presence
from buurtlezer.serving.limits.room_left import FEWEST, MOST, available, most_pages


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["arrive", "here", "leave"]), st.integers(0, 100)), max_size=40)
)
def test_silent_are_those_whose_last_word_is_longer_ago_than_their_patience(told: list[tuple[str, str, int]]) -> None:
    clock = Clock()
    presence = Presence(clock)
    patience = {"a": 50, "b": 100, "c": 180}
    last: dict[str, float] = {}
    for name, what, pause in told:
        clock.time += pause
        if what == "arrive":
            presence.arrive(name, patience[name])
            last[name] = clock.time
        elif what == "here":
            assert presence.here(name) is (name in last)
            last.update({name: clock.time} if name in last else {})
        else:
            presence.leave(name)
            last.pop(name, None)
        assert sorted(presence.all()) == sorted(last)
        assert sorted(presence.silent()) == sorted(one for one in last if clock.time - last[one] > patience[one])


def test_a_word_from_nobody_makes_no_page() -> None:
    presence = Presence()
    assert not presence.here("somebody")
    assert len(presence) == 0


def test_why_is_remembered_of_the_newest_only() -> None:
    presence = Presence()
    for number in range(MOST_REMEMBERED + 1):
        presence.leave(str(number), "memory")
    assert presence.why("0") is None
    assert presence.why("1") == presence.why(str(MOST_REMEMBERED)) == "memory"


@given(st.integers(0, 10**13), st.booleans())
def test_pages_fit_into_memory(available: int, stock: bool) -> None:
    found = most_pages(available, stock=stock)
    assert FEWEST <= found <= MOST
    assert found <= most_pages(available, stock=False)
    assert found <= most_pages(available + 10**9, stock=stock)


def test_a_container_counts_what_it_has_and_not_what_its_host_has(tmp_path: Path) -> None:
    host = available(tmp_path)
    assert host > 0
    for name, text in {"max": "2000000000\n", "current": "900000000\n", "stat": "anon 1\ninactive_file 300000000\n"}.items():
        (tmp_path / f"memory.{name}").write_text(text)
    assert available(tmp_path) == min(1_400_000_000, host)
    (tmp_path / "memory.max").write_text("max\n")
    assert available(tmp_path) == pytest.approx(host, rel=0.5)


def test_a_laptop_with_three_gigabytes_to_spare_takes_a_room() -> None:
    assert most_pages(3_000_000_000) == 41
    assert most_pages(3_000_000_000, stock=True) == 12
