"""Whose word is taken about where a request comes from."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

from buurtlezer.serving.limits.address import Addresses, network


def request(came_from: str, *forwarded: str) -> HTTPServerRequest:
    headers = HTTPHeaders({"Host": "localhost"})
    for one in forwarded:
        headers.add("X-Forwarded-For", one)
    made = HTTPServerRequest(start_line=RequestStartLine("GET", "/", "HTTP/1.1"), headers=headers)
    made.remote_ip = came_from
    return made


PROXY = Addresses([network("127.0.0.1"), network("10.0.0.0/8")])


@pytest.mark.parametrize(
    ("came_from", "forwarded", "address"),
    [
        ("203.0.113.5", (), "203.0.113.5"),
        ("203.0.113.5", ("198.51.100.1",), "203.0.113.5"),  # no proxy of ours: whoever asks wrote it
        ("127.0.0.1", ("198.51.100.1",), "198.51.100.1"),
        ("127.0.0.1", ("6.6.6.6, 198.51.100.1",), "198.51.100.1"),  # what the visitor wrote stands before what the proxy adds
        ("127.0.0.1", ("6.6.6.6", "198.51.100.1"), "198.51.100.1"),
        ("127.0.0.1", ("198.51.100.1, 10.1.2.3",), "198.51.100.1"),  # two proxies of ours
        ("127.0.0.1", ("198.51.100.1:4711",), "198.51.100.1"),
        ("127.0.0.1", ("6.6.6.6, rubbish",), "127.0.0.1"),
        ("127.0.0.1", ("unknown",), "127.0.0.1"),
        ("127.0.0.1", ("[2001:db8:1:2::7]:80",), "2001:db8:1:2::/64"),
        ("::ffff:127.0.0.1", ("::ffff:198.51.100.1",), "198.51.100.1"),
        ("2001:db8:1:2:3:4:5:6", (), "2001:db8:1:2::/64"),  # a device has as many of these as it likes
        ("0.0.0.0", (), "0.0.0.0"),
        ("", (), ""),
    ],
)
def test_only_a_named_proxy_is_believed_and_only_what_it_wrote_itself(
    came_from: str, forwarded: tuple[str, ...], address: str
) -> None:
    assert PROXY.of(request(came_from, *forwarded)) == address


def test_without_a_named_proxy_nothing_is_believed_and_it_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    plain = Addresses()
    with caplog.at_level(logging.WARNING):
        assert [plain.of(request("127.0.0.1", "198.51.100.1")) for _ in range(3)] == ["127.0.0.1"] * 3
    assert caplog.text.count("--behind-proxy") == 1
    assert "198.51" not in caplog.text


@given(
    st.lists(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=50).map(str.strip), max_size=6),
    st.sampled_from(["127.0.0.1", "203.0.113.5", ""]),
)
def test_whatever_stands_in_the_header_an_address_is_told(said: list[str], came_from: str) -> None:
    assert len(PROXY.of(request(came_from, *said))) <= 50


@pytest.mark.parametrize("given_", ["", "proxy.example.org", "10.0.0.0/33", "*"])
def test_what_is_no_network_is_refused(given_: str) -> None:
    with pytest.raises(ValueError, match="does not appear"):
        network(given_)
