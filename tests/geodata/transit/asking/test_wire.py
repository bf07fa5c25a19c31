"""What travels arrives as it was, and what is no message, or too large, is not taken for one."""

import asyncio
import socket
import struct
from contextlib import suppress
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.geodata.transit import forms, wire
from buurtlezer.geodata.transit.port import Day, Glasses, Leg, Mode, Network, Times, Way, Ways

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
FLOATS = st.lists(st.floats(width=32), max_size=40).map(lambda them: np.array(them, dtype=np.float32))


def through(message: bytes, most: wire.Most = wire.ANSWER) -> wire.Frame | None:
    """By a real line, in pieces."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(message)
        ours.shutdown(socket.SHUT_WR)
        return wire.received(theirs, most)


def through_loop(message: bytes, most: wire.Most = wire.ANSWER) -> wire.Frame | None:
    async def hear() -> wire.Frame | None:
        reader = asyncio.StreamReader()
        reader.feed_data(message)
        reader.feed_eof()
        return await wire.heard(reader, most)

    return asyncio.run(hear())


@given(st.dictionaries(st.text(), JSON, max_size=4), FLOATS)
@examples(100)
def test_what_is_said_arrives_bit_for_bit(words: dict[str, Any], numbers: np.ndarray) -> None:
    for arrived in (through(wire.written(words, numbers)), through_loop(wire.written(words, numbers))):
        assert arrived is not None
        assert arrived.words == words
        assert arrived.numbers.dtype == np.float32
        assert arrived.numbers.tobytes() == numbers.tobytes()  # NaN and inf as well


def test_numbers_that_no_number_is_stay_so() -> None:
    numbers = np.array([np.nan, np.inf, -np.inf, -0.0, 7199.5], dtype=np.float32)
    arrived = through(wire.written({}, numbers))
    assert arrived is not None
    np.testing.assert_array_equal(arrived.numbers, numbers)
    assert np.signbit(arrived.numbers[3])


@given(st.binary(max_size=80))
@examples(100)
def test_any_bytes_are_a_message_or_refused(said: bytes) -> None:
    for ask in (through, through_loop):
        with suppress(wire.BadFrame):
            found = ask(said, wire.QUESTION)
            assert found is None or isinstance(found.words, dict)


@given(st.integers(1, 20))
@examples(20)
def test_a_torn_message_is_none(missing: int) -> None:
    whole = wire.written({"number": 1, "say": "network"}, np.ones(3, dtype=np.float32))
    for ask in (through, through_loop):
        with pytest.raises(wire.BadFrame):
            ask(whole[:-missing])


@pytest.mark.parametrize("lengths", [(4097, 0), (0, 4), (2**32 - 1, 2**32 - 1)], ids=["words", "numbers", "both"])
def test_what_is_announced_too_large_is_not_waited_for(lengths: tuple[int, int]) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(struct.pack(">II", *lengths))
        with pytest.raises(wire.BadFrame):
            wire.received(theirs, wire.QUESTION)


def test_words_that_json_has_not_are_not_sent() -> None:
    with pytest.raises(ValueError, match="JSON"):
        wire.written({"share": float("nan")})


PLACES = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
GLASSES = st.builds(
    Glasses,
    day=st.sampled_from(list(Day)),
    minute=st.integers(0, 26 * 60),
    window=st.integers(0, 180),
    speed_kmh=st.floats(1, 8),
    most_changes=st.none() | st.integers(0, 10),
    step_free=st.booleans(),
)
WHOLE = st.integers(0, 10_000)
NAMES = st.tuples(st.text(), st.text())
LEGS = st.builds(
    Leg,
    mode=st.sampled_from(list(Mode)),
    seconds=WHOLE,
    metres=WHOLE,
    line=st.text(),
    others=st.lists(st.text(), max_size=2).map(tuple),
    colour=st.text(),
    other_colours=st.lists(st.text(), max_size=2).map(tuple),
    towards=NAMES,
    begins=NAMES,
    ends=NAMES,
    stops=WHOLE,
    shape=st.lists(PLACES, max_size=3).map(tuple),
)
WAYS = st.builds(
    Way, legs=st.lists(LEGS, max_size=3).map(tuple), quick=WHOLE, slow=WHOLE, share=st.floats(0, 1, allow_subnormal=False)
)


def carried(words: Any, numbers: np.ndarray | None = None) -> wire.Frame:
    found = through(wire.written({"it": words}, np.empty(0, dtype=np.float32) if numbers is None else numbers))
    assert found is not None
    return found


@given(PLACES, GLASSES, st.none() | PLACES)
@examples(60)
def test_a_question_arrives_as_it_was_asked(start: tuple[float, float], glasses: Glasses, end: Any) -> None:
    asked = forms.Question(start, glasses, end)
    assert forms.read_question(carried(forms.question_form(asked)).words["it"]) == asked
    assert asked.on_grid().on_grid() == asked.on_grid()


@given(st.lists(WAYS, max_size=3).map(tuple), st.none() | WHOLE, st.none() | WHOLE)
@examples(60)
def test_ways_arrive_as_they_were_reckoned(ways: tuple[Way, ...], seconds: int | None, on_foot: int | None) -> None:
    found = Ways(ways, seconds, seconds, on_foot, 0.5)
    assert forms.read_ways(carried(forms.ways_form(found)).words["it"]) == found


@given(st.integers(0, 6).flatmap(lambda n: st.tuples(*[st.lists(st.floats(width=32), min_size=n, max_size=n)] * 4)))
@examples(60)
def test_times_arrive_as_they_were_reckoned(columns: tuple[list[float], ...]) -> None:
    times = Times(*(np.array(one, dtype=np.float32) for one in columns))
    found = forms.read_times(carried({}, forms.times_numbers(times)).numbers)
    for name in ("quick", "typical", "slow", "on_foot"):
        assert getattr(found, name).tobytes() == getattr(times, name).tobytes()


def test_a_network_arrives_as_it_is() -> None:
    network = Network("model", model=True, dated="2026-05-27", step_free=False, lines=86, stops=2000)
    assert forms.read_network(carried(forms.network_form(network)).words["it"]) == network


GOOD = forms.question_form(forms.Question((4.35, 50.85), Glasses()))


@pytest.mark.parametrize(
    "form",
    [
        {},
        {**GOOD, "start": [4.35]},
        {**GOOD, "start": ["4.35", None]},
        {**GOOD, "start": [4.35, 91]},
        {**GOOD, "start": [10**400, 0]},
        {**GOOD, "end": "there"},
        {**GOOD, "glasses": None},
        {**GOOD, "glasses": {}},
        *({**GOOD, "glasses": {**GOOD["glasses"], **one}} for one in ({"day": "monday"}, {"minute": -1}, {"minute": True})),
        *({**GOOD, "glasses": {**GOOD["glasses"], **one}} for one in ({"window": 10**9}, {"speed_kmh": 0}, {"speed_kmh": "x"})),
        *({**GOOD, "glasses": {**GOOD["glasses"], **one}} for one in ({"most_changes": 99}, {"most_changes": 1.5})),
    ],
    ids=map(str, range(16)),
)
def test_what_is_no_question_is_refused_and_not_repeated(form: Any) -> None:
    with pytest.raises(ValueError, match="no question") as fault:
        forms.read_question(form)
    assert "4.35" not in str(fault.value)


def test_who_asks_what_nobody_may_is_told_at_once() -> None:
    with pytest.raises(ValueError, match="speed"):
        forms.Question((4.35, 50.85), replace(Glasses(), speed_kmh=0.0))
    with pytest.raises(ValueError, match="degrees"):
        forms.Question((float("nan"), 50.85), Glasses())
