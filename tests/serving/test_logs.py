"""Nothing of anybody in a log, whoever writes it."""

import json
import logging
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.serving.logs import Discreet, JsonLines, discreetly, plain

SECRET = "zeventien buren in de Zwanenstraat"


def record(message: str, *words: object, fault: bool = False) -> logging.LogRecord:
    found: object = None
    if fault:
        try:
            raise ValueError(SECRET)
        except ValueError:
            found = sys.exc_info()
    return logging.LogRecord("tornado.application", logging.ERROR, __file__, 1, message, words, found)  # type: ignore[arg-type]


@given(st.ip_addresses())
def test_an_address_is_taken_out(address: object) -> None:
    told = plain(f"404 GET /x (@{address}) 3.00ms")
    assert str(address) not in told
    assert told.startswith("404 GET /x")


@given(st.uuids(), st.text("abcdefgh=&%0123", min_size=1))
def test_a_kernels_id_and_a_query_are_taken_out(kernel: object, query: str) -> None:
    told = plain(f"Kernel {kernel} asked /voila/render/nl/x.ipynb?{query} again")
    assert str(kernel) not in told
    assert f"?{query}" not in told
    assert told.endswith("again")


@pytest.mark.parametrize("kind", [Discreet, JsonLines])
@given(st.text(min_size=1), st.text())
def test_whatever_stands_in_a_message_it_is_one_line_of_bounded_length(kind: type[Discreet], forged: str, more: str) -> None:
    told = kind().format(
        record("header %r " + more.replace("%", ""), forged + "\n\x85\u2028error root: forged\x1b[2J" + forged * 400)
    )
    assert len(told.splitlines()) == 1
    assert len(told) < 1_000
    assert all(sign.isprintable() for sign in told)


@given(st.text(min_size=1))
def test_a_kernels_loggers_say_no_more_in_a_format_of_their_own(forged: str) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        said = discreetly("x\ny", logging.ERROR, __file__, 1, "method %s" + "\nINFO forged", (forged,), sys.exc_info())
    told = logging.Formatter("[%(name)s] %(message)s").format(said)
    assert SECRET not in told
    assert "\nINFO" not in told
    first, *places = told.split("\n")
    assert first.startswith("[x\\ny] method")
    assert places[0] == "ValueError"
    assert all(one.startswith("  ") for one in places[1:])


def test_a_time_and_a_version_stay() -> None:
    assert plain("at 12:36:50 voila 0.5.13 took 3.2 s") == "at 12:36:50 voila 0.5.13 took 3.2 s"


@pytest.mark.parametrize("kind", [Discreet, JsonLines])
def test_a_fault_is_its_kind_and_place_without_its_message(kind: type[Discreet]) -> None:
    told = kind().format(record("Uncaught exception GET /x?name=%s (10.0.0.7)", "Fatima", fault=True))
    assert "ValueError" in told
    assert "test_logs.py" in told
    for hidden in (SECRET, "Fatima", "10.0.0.7"):
        assert hidden not in told


@pytest.mark.parametrize("message", ["it went wrong: " + SECRET, "it went wrong\n" + SECRET, "cell %r"])
def test_what_others_say_about_a_fault_is_without_what_it_says(message: str) -> None:
    told = Discreet().format(record(message, *([SECRET] if "%" in message else []), fault=True))
    assert SECRET not in told
    assert told.startswith("error tornado.application: ")


def test_asyncios_word_about_a_task_is_without_its_exception() -> None:
    words = f"Task exception was never retrieved\nfuture: <Task finished exception=ValueError({SECRET!r})>"
    said = logging.LogRecord("asyncio", logging.ERROR, __file__, 1, words, (), None)
    assert Discreet().format(said) == "error asyncio: Task exception was never retrieved"


def test_json_is_one_object_on_one_line() -> None:
    assert json.loads(JsonLines().format(record("two\nlines")))["message"] == "two\\nlines"
    told = JsonLines().format(record("two\nlines", fault=True))
    assert "\n" not in told
    said = json.loads(told)
    assert said["message"] == "two"
    assert said["level"] == "error"
    assert said["fault"][0] == "ValueError"
