"""Asking a real process that reckons: answers, order, places, giving up. It walks; the rest is the real thing."""

import os
import socket
import time
from collections.abc import Callable

import numpy as np
import pytest
from patience import ASKED, HERE, THERE, at_work, place, until

from buurtlezer.geodata.transit.asking import Asked
from buurtlezer.geodata.transit.keeping import Keeper
from buurtlezer.geodata.transit.port import Glasses, Mode, NoAnswer, Why
from buurtlezer.geodata.transit.tickets import Done, GivenUp, Refused, Waiting, Working

Ask = Callable[..., Asked]
Keep = Callable[..., Keeper]


def test_times_and_ways_come_as_they_were_reckoned(at_pace: Keeper, ask: Ask) -> None:
    asked = ask(at_pace)
    network = asked.network()
    assert network.wait(ASKED)
    assert network.result.name == "on foot"
    times = asked.times(HERE, Glasses(window=5))
    assert times.wait(ASKED)
    found = times.result
    assert found.quick.dtype == np.float32
    assert 0 < np.isfinite(found.on_foot).sum() < len(found.on_foot)
    assert np.isinf(found.on_foot).any()
    np.testing.assert_array_equal(found.quick, found.on_foot)
    slow = asked.times(HERE, Glasses(window=5, speed_kmh=2.0))
    assert slow.wait(ASKED)
    near = np.isfinite(found.on_foot)
    np.testing.assert_allclose(slow.result.on_foot[near], found.on_foot[near] * 2, rtol=1e-5)
    ways = asked.ways(HERE, THERE, Glasses(window=5))
    assert ways.wait(ASKED)
    assert [leg.mode for leg in ways.result.ways[0].legs] == [Mode.FOOT]
    assert ways.result.ways[0].legs[0].shape == (HERE, THERE)


def test_where_no_street_is_that_is_the_answer_and_others_are_answered(at_pace: Keeper, ask: Ask) -> None:
    asked = ask(at_pace)
    outside, inside = asked.times((3.0, 51.0), Glasses(window=5)), asked.times(HERE, Glasses(window=5))
    assert outside.wait(ASKED)
    assert inside.wait(ASKED)
    assert outside.standing == Refused(Why.NO_STREET)
    with pytest.raises(NoAnswer):
        _ = outside.result
    assert inside.standing == Done()


def test_one_is_worked_on_and_the_others_are_told_their_place(at_pace: Keeper, ask: Ask) -> None:
    first = ask(at_pace).times(place(1), Glasses(window=120))
    at_work(first)
    second = ask(at_pace).times(place(2), Glasses(window=5))
    until(lambda: second.standing == Waiting(1))
    third = ask(at_pace).times(place(3), Glasses(window=5))
    until(lambda: third.standing == Waiting(2))
    shares = []
    while not first.over:
        if isinstance(standing := first.standing, Working) and standing.share not in shares:
            shares.append(standing.share)
        time.sleep(0.01)
    assert len(shares) > 3
    assert shares == sorted(shares)
    assert second.wait(ASKED)
    assert third.wait(ASKED)
    assert {second.standing, third.standing} == {Done()}


def test_who_gives_up_is_taken_out_of_the_line_and_out_of_work(at_pace: Keeper, ask: Ask) -> None:
    long = ask(at_pace).times(place(11), Glasses(window=120))
    at_work(long)
    waits = ask(at_pace).times(place(12), Glasses(window=120))
    until(lambda: waits.standing == Waiting(1))
    last = ask(at_pace).times(place(13), Glasses(window=5))
    until(lambda: last.standing == Waiting(2))
    waits.cancel()
    until(lambda: last.standing == Waiting(1))
    began = time.monotonic()
    long.cancel()
    assert long.standing == waits.standing == GivenUp()
    with pytest.raises(LookupError):
        _ = long.result
    assert last.wait(ASKED)
    assert last.standing == Done()
    assert time.monotonic() - began < 2 * 24 * 0.05 + 5  # neither of the two was worked on to its end


def test_who_hangs_up_is_taken_out_as_well(at_pace: Keeper, ask: Ask) -> None:
    gone, stays = ask(at_pace), ask(at_pace)
    tickets = [gone.times(place(21), Glasses(window=120)), gone.times(place(22), Glasses(window=120))]
    at_work(tickets[0])
    last = stays.times(place(23), Glasses(window=5))
    until(lambda: isinstance(last.standing, Waiting))
    gone._talk._line.shutdown(socket.SHUT_RDWR)  # as a kernel that ends: it says nothing more
    gone._talk._open.clear()
    assert last.wait(ASKED)
    assert last.standing == Done()


def test_one_page_has_two_places_and_the_third_is_told_that_it_asked_twice_already(at_pace: Keeper, ask: Ask) -> None:
    holds = ask(at_pace).times(place(31), Glasses(window=120))
    at_work(holds)
    greedy = ask(at_pace)
    tickets = [greedy.times(place(32 + number), Glasses(window=5)) for number in range(3)]
    until(lambda: tickets[2].over)
    assert tickets[2].standing == Refused(Why.WAITING)
    assert not tickets[0].over
    holds.cancel()
    assert tickets[0].wait(ASKED)
    assert tickets[1].wait(ASKED)


def test_the_same_question_is_answered_at_once_the_second_time(at_pace: Keeper, ask: Ask) -> None:
    first = ask(at_pace).times(place(41), Glasses(window=60))
    assert first.wait(ASKED)
    east, north = place(41)
    again = ask(at_pace).times((east + 0.00002, north - 0.00002), Glasses(window=60))
    standings = []
    while not again.over:
        standings.append(again.standing)
        time.sleep(0.001)
    assert not [one for one in standings if isinstance(one, Working | Waiting)]
    np.testing.assert_array_equal(again.result.quick, first.result.quick)


def test_thirty_askers_are_all_answered(at_pace: Keeper, ask: Ask) -> None:
    tickets = [
        ask(at_pace, house="one").ways(place(100 + number), place(101 + number), Glasses(window=5)) for number in range(30)
    ]
    assert all(ticket.wait(ASKED) for ticket in tickets)
    assert {ticket.standing for ticket in tickets} == {Done()}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_fork_asks_on_a_line_of_its_own(at_pace: Keeper, ask: Ask) -> None:
    asked = ask(at_pace)
    assert asked.network().wait(ASKED)
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        ticket = asked.network()
        os.write(writing, b"y" if ticket.wait(ASKED) and ticket.standing == Done() else b"n")
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reading, 1) == b"y"
    again = asked.network()
    assert again.wait(ASKED)
    assert again.standing == Done()
