"""Some at once, then so many a minute, each key for itself, and a table that does not grow."""

from concurrent.futures import ThreadPoolExecutor

from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.serving.limits.pace import Pace


class Clock:
    time = 0.0

    def __call__(self) -> float:
        return self.time


def test_a_burst_then_a_pace() -> None:
    clock = Clock()
    pace = Pace(3, 60, now=clock)
    assert [pace.take("a") for _ in range(5)] == [True, True, True, False, False]
    clock.time = 2
    assert [pace.take("a") for _ in range(3)] == [True, True, False]
    clock.time = 1_000
    assert [pace.take("a") for _ in range(4)] == [True, True, True, False]


def test_one_key_uses_up_nothing_of_another() -> None:
    pace = Pace(1, 1)
    assert pace.take("a")
    assert not pace.take("a")
    assert pace.take("b")


def test_what_was_not_used_is_given_back_and_is_no_row() -> None:
    pace = Pace(1, 1)
    assert pace.take("a")
    pace.give_back("a")
    assert len(pace) == 0
    assert pace.take("a")


def test_a_clock_that_goes_back_locks_nobody_out() -> None:
    clock = Clock()
    clock.time = 1_000
    pace = Pace(1, 60, now=clock)
    pace.take("a")
    clock.time = 0
    assert not pace.take("a")
    clock.time = 1
    assert pace.take("a")


def test_a_table_of_many_keys_stays_small() -> None:
    pace = Pace(1, 1, most_keys=100)
    for number in range(10_000):
        pace.take(number)
        assert len(pace) <= 100
    assert not pace.take(9_999)  # the newest are known


def test_of_many_at_once_no_more_than_the_burst_get_through() -> None:
    pace = Pace(50, 0.001)
    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(lambda _: pace.take("a"), range(500))) == 50


@examples(60)
@given(st.integers(1, 20), st.floats(0.1, 120), st.lists(st.floats(0, 30), max_size=60))
def test_in_any_time_no_more_than_burst_and_pace_allow(burst: int, per_minute: float, pauses: list[float]) -> None:
    clock = Clock()
    pace = Pace(burst, per_minute, now=clock)
    taken = []
    for pause in pauses:
        clock.time += pause
        if pace.take("a"):
            taken.append(clock.time)
    for first, start in enumerate(taken):
        for last in range(first, len(taken)):
            assert last - first + 1 <= burst + (taken[last] - start) * per_minute / 60 + 1e-6
