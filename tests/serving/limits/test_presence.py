"""A page is there while it says so."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.serving.limits.presence import FIRST_SECONDS, MOST_REMEMBERED, ON_ITS_WAY_SECONDS, Presence
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
            presence.leave(name)
            presence.arrive(name, patience[name])
            presence.connected(name)
            last[name] = clock.time
        elif what == "here":
            assert presence.here(name) is (name in last)
            last.update({name: clock.time} if name in last else {})
        else:
            presence.leave(name)
            last.pop(name, None)
        assert sorted(presence.all()) == sorted(last)
        assert sorted(presence.silent()) == sorted(one for one in last if clock.time - last[one] > patience[one])


def test_a_page_whose_websocket_never_comes_frees_its_place_soon_however_patient_its_notebook() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.arrive("walk", 3_600)
    clock.time = 60  # it takes long to make
    presence.arrive("walk", 3_600)
    assert presence.silent() == []
    presence.sent("walk")
    clock.time += FIRST_SECONDS - 1
    assert presence.silent() == []
    clock.time += 2
    assert presence.silent() == ["walk"]


def test_a_page_that_nobody_reads_to_its_end_frees_its_place_too() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.arrive("walk", 3_600)
    clock.time = ON_ITS_WAY_SECONDS + 1
    assert presence.silent() == ["walk"]


def test_an_old_phone_on_a_slow_line_that_says_that_it_comes_is_waited_for() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.arrive("phone", 180)
    presence.sent("phone")
    while clock.time < ON_ITS_WAY_SECONDS - 10:
        clock.time += 10
        assert presence.here("phone")
        assert presence.silent() == []
    presence.connected("phone")
    clock.time += 170
    assert presence.silent() == []
    clock.time += 20
    assert presence.silent() == ["phone"]


def test_a_page_that_is_being_made_and_says_so_is_waited_for_however_short_the_patience() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.arrive("slow", 4)
    while clock.time < 30:
        clock.time += 3
        presence.here("slow")
        assert presence.silent() == []
    clock.time += 5
    assert presence.silent() == ["slow"]


def test_words_alone_keep_no_place() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.arrive("nobody", 180)
    presence.sent("nobody")
    while clock.time <= ON_ITS_WAY_SECONDS:
        clock.time += 10
        presence.here("nobody")
    assert presence.silent() == ["nobody"]


def test_pages_are_counted_by_address() -> None:
    presence = Presence()
    for name, address in (("a", "1.1.1.1"), ("b", "1.1.1.1"), ("c", "2.2.2.2")):
        presence.arrive(name, 180, address)
    presence.leave("a")
    assert [presence.by_address(one) for one in ("1.1.1.1", "2.2.2.2", "3.3.3.3")] == [1, 1, 0]


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
