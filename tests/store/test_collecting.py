"""Python's collector rests while entries are read, and is at work again whatever happens."""

import gc

import pytest

from buurtlezer.store import collecting


def test_the_collector_rests_and_is_at_work_again() -> None:
    with collecting.at_rest():
        assert not gc.isenabled()
        with collecting.at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_at_work_again_after_a_fault() -> None:
    with pytest.raises(ZeroDivisionError), collecting.at_rest():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_who_put_it_to_rest_finds_it_so() -> None:
    gc.disable()
    try:
        with collecting.at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
