"""Whatever happens in two tabs, on their lines and to their storage: nothing is lost, doubled, turned round or mixed up.

Lists of happenings are played by the real scripts (``outbox_machine.js``). Here stands what may happen; what must be true of what
was seen then, in ``outbox_seen``.
"""

from itertools import chain
from typing import Any

import pytest
from examples import examples
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from in_deno import Scripts
from outbox_seen import NO_ANSWER, Seen

pytestmark = pytest.mark.deno

TAB = st.integers(0, 1)
THING = st.integers(0, 3)
NOTHING = st.none()


def happening(what: str, given: st.SearchStrategy[Any] = NOTHING) -> st.SearchStrategy[list[Any]]:
    """One thing that happens in a tab."""
    return st.tuples(st.just(what), TAB, given).map(list)


OF_A_THING = ("write", "write", "delete", "undo", "erase", "photo")
MADE = st.one_of(*(happening(what, THING) for what in OF_A_THING))
ANSWERED = st.one_of(
    happening("arrive", st.sampled_from(["ack", "ack", "ack", "refuse", "later"])),
    happening("hear"),
    happening("answer", st.sampled_from(["ack", "ack", "refuse", "later"])),
    happening("answer", st.just("ack")),
)
AROUND = st.one_of(
    happening("lose"),
    happening("back"),
    happening("reload", st.booleans()),
    happening("other", st.integers(0, 3)),
    happening("eraseLogbook"),
    happening("clock", st.sampled_from([-3_600_000, -1, 1, 3_600_000])),
    happening("pass", st.sampled_from([1, 3_001, NO_ANSWER + 1])),
)
FULL = happening("full", st.booleans())


def lists_of(*happenings: st.SearchStrategy[list[Any]]) -> st.SearchStrategy[list[list[Any]]]:
    """Some twenty each, down to none: a list alone has five, too few for what needs six things in a row."""
    parts = st.lists(st.one_of(*happenings), max_size=10)
    whole = st.lists(parts, max_size=10).map(lambda them: list(chain.from_iterable(them)))
    return st.builds(among, whole, st.sampled_from([1, 1, 2]), st.sampled_from([1, 2, 4]))


def among(happenings: list[list[Any]], tabs: int, things: int) -> list[list[Any]]:
    """The same in so many tabs, and with so many things: most of what goes wrong does so between acts of one thing."""
    return [[what, tab % tabs, given % things if what in OF_A_THING else given] for what, tab, given in happenings]


HAPPENINGS = lists_of(MADE, MADE, ANSWERED, ANSWERED, AROUND)
WITH_A_FULL_STORAGE = lists_of(MADE, ANSWERED, AROUND, FULL)


@pytest.mark.parametrize("happenings", [HAPPENINGS, WITH_A_FULL_STORAGE], ids=["a storage with room", "a storage that is full"])
def test_nothing_is_lost_doubled_turned_round_or_mixed_up(scripts: Scripts, happenings: st.SearchStrategy[Any]) -> None:
    @examples(2000, suppress_health_check=[HealthCheck.too_slow])  # a list of happenings takes some milliseconds
    @given(happenings)
    def whatever_happens(them: list[Any]) -> None:
        seen = Seen(scripts.ask("play", them))
        seen.nothing_is_lost()
        seen.what_was_refused_is_told()
        seen.nothing_counts_twice()
        seen.no_older_word_comes_after_a_newer_one()
        seen.what_is_withdrawn_is_not_sent()
        seen.one_is_under_way()
        seen.each_goes_to_its_logbook()
        seen.what_is_told_is_true()

    whatever_happens()
