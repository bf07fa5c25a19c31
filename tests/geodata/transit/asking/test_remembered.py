"""Answers are remembered for some minutes and within bounds, and then they are gone."""

import numpy as np

from buurtlezer.geodata.transit.forms import Question
from buurtlezer.geodata.transit.port import Glasses
from buurtlezer.geodata.transit.remembered import KEPT_SECONDS, MOST_BYTES, Remembered
from buurtlezer.geodata.transit.wire import Frame


def question(number: int) -> Question:
    return Question((4.3 + number / 1000, 50.85), Glasses())


def test_an_answer_is_gone_after_its_time_however_often_it_was_asked_for() -> None:
    now = [0.0]
    kept = Remembered(lambda: now[0])
    kept.keep(question(1), Frame({"done": True}))
    for second in range(int(KEPT_SECONDS)):
        now[0] = second
        assert kept.get(question(1)) == Frame({"done": True})
    assert kept.get(question(2)) is None
    now[0] = KEPT_SECONDS
    kept.forget()
    assert len(kept) == 0


def test_no_more_is_kept_than_there_is_room_for_and_the_oldest_goes() -> None:
    kept = Remembered()
    large = np.zeros(MOST_BYTES // 16, dtype=np.float32)  # a quarter of the room
    for number in range(6):
        kept.keep(question(number), Frame({}, large))
    assert [number for number in range(6) if kept.get(question(number))] == [3, 4, 5]
    kept.keep(question(5), Frame({}, large))
    assert len(kept) == 3
