"""By which address phones come in, and what the invitation says."""

import ipaddress
import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.logbook.room import addresses as module
from buurtlezer.logbook.room.addresses import addresses, in_the_room
from buurtlezer.logbook.room.invitation import invitation

MACHINE = {"lo": ["127.0.0.1"], "docker0": ["172.17.0.1"], "eth0": ["193.190.1.2"], "wlan0": ["192.168.1.20", "169.254.3.3"]}


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_interfaces", lambda: MACHINE)


def test_the_rooms_network_comes_first_and_bridges_last():
    assert in_the_room(MACHINE) == ["192.168.1.20", "193.190.1.2", "172.17.0.1"]


@given(
    st.dictionaries(
        st.sampled_from(["lo", "eth0", "wlan0", "docker0", "veth1"]), st.lists(st.ip_addresses().map(str), max_size=4)
    )
)
def test_nobody_is_sent_to_loopback_or_twice_to_the_same(interfaces: dict[str, list[str]]):
    found = in_the_room(interfaces)
    assert len(set(found)) == len(found)
    for text in found:
        first = int(text.split(".")[0])
        assert first not in (0, 127)
        assert not text.startswith("169.254.")
        assert ipaddress.ip_address(text).version == 4


def test_the_port_is_that_of_the_trainers_page_unless_the_server_told_one():
    room = "192.168.1.20"
    assert addresses("http://localhost:8866", {})["addresses"][0] == f"http://{room}:8866"
    assert addresses("http://localhost:8866", {"BUURTLEZER_PORT": "9000"})["addresses"][0] == f"http://{room}:9000"
    assert addresses("https://localhost", {"BUURTLEZER_PORT": "80"})["addresses"][0] == f"https://{room}"


def test_a_name_that_only_this_machine_knows_is_not_offered():
    for origin in ("http://laptop:1", "http://laptop.local:1", "http://localhost:1", "http://[::1]:1"):
        assert addresses(origin, {})["addresses"] == [f"http://{one}:1" for one in in_the_room(MACHINE)]
    assert addresses("http://buurt.example.be:1", {})["addresses"][0] == "http://buurt.example.be:1"


def test_the_public_address_is_the_only_one():
    told = addresses("http://localhost:1", {"BUURTLEZER_PUBLIC_URL": "https://buurt.example.be/", "BUURTLEZER_HOST": "localhost"})
    assert told == {"addresses": ["https://buurt.example.be"], "reachable": True}


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_a_server_for_this_computer_alone_says_so(host: str):
    assert addresses("http://localhost:1", {"BUURTLEZER_HOST": host}) == {"addresses": [], "reachable": False}


def test_the_invitation_holds_address_and_code_and_the_code_is_behind_the_hash():
    told = invitation("http://192.168.1.20:8866", "7KQX-2M9D")
    assert (told["address"], told["code"]) == ("192.168.1.20:8866/m", "7KQX-2M9D")
    svg = unquote(told["qr"].removeprefix("data:image/svg+xml;charset=utf-8,"))
    assert re.search(r"^<svg [^>]*xmlns=.http://www.w3.org/2000/svg", svg)
    assert told["qr"] != invitation("http://192.168.1.20:8866", "7KQX-2M9E")["qr"]


@pytest.mark.parametrize(
    "at", [None, 7, "", "javascript:alert(1)", "http://x/#y", "http://x?code=1", "http://a@b", 'http://x">', "http://x\n"]
)
def test_what_is_no_plain_address_is_never_shown(at: Any):
    assert invitation(at, "7KQX-2M9D") == {"code": "7KQX-2M9D", "address": None, "qr": None}


def test_without_a_code_nobody_is_invited():
    assert invitation("http://192.168.1.20:8866", None) == {"code": None, "address": None, "qr": None}
