"""A log is not filled by who asks: a sentence a minute, and how often it was kept back."""

import errno
import logging

import pytest

from buurtlezer.geodata.transit.seldom import APART_SECONDS, MOST_KINDS, Seldom, kind_of


def test_a_sentence_is_said_once_a_minute_with_how_often_it_was_not(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    seldom = Seldom(logging.getLogger("rides"), lambda: now[0])
    for _ in range(1000):
        seldom.say(logging.WARNING, "it went wrong")
    seldom.say(logging.ERROR, "it went wrong")  # of another weight
    now[0] = APART_SECONDS
    seldom.say(logging.WARNING, "it went wrong")
    assert [one.getMessage() for one in caplog.records] == [
        "it went wrong",
        "it went wrong",
        "it went wrong (and 999 times since it was said last)",
    ]


def test_sentences_that_are_always_another_fill_no_log_and_no_memory(caplog: pytest.LogCaptureFixture) -> None:
    seldom = Seldom(logging.getLogger("rides"))
    for number in range(10 * MOST_KINDS):
        seldom.say(logging.WARNING, f"fault {number}")
    assert len(caplog.records) == MOST_KINDS + 1
    assert len(seldom._said) == MOST_KINDS + 1


def test_a_fault_is_its_kind_and_never_its_words() -> None:
    assert kind_of(OSError(errno.EIO, "no room for Kortrijksestraat 12")) == "OSError EIO"
    assert kind_of(ValueError("Kortrijksestraat 12")) == "ValueError"
