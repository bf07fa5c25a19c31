"""A mark tells two addresses apart, and says nothing of either."""

import subprocess
import sys

import pytest

from buurtlezer.serving.limits.marks import mark


def test_one_address_has_one_mark_and_two_have_two():
    assert mark("192.0.2.7") == mark("192.0.2.7") != mark("192.0.2.8")
    assert len(mark("2001:db8::1")) == 32


@pytest.mark.parametrize("address", ["", "127.0.0.1", "::1", "/run/socket", "unix:"])
def test_where_no_address_is_known_there_is_none(address: str):
    assert mark(address) == ""


def test_another_server_makes_others():
    code = "from buurtlezer.serving.limits.marks import mark; print(mark('192.0.2.7'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() != mark("192.0.2.7")
