"""A file from an address: whole, within bounds, over the web only; and nothing at all otherwise."""

import hashlib
import io
import socket
import time
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path

import pytest
import requests
import urllib3
from publisher import NAME, Answer, Publisher, dripping, endless, leading_to, rest, status, whole

from buurtlezer.errors import NotFetched
from buurtlezer.geodata.publishers import FETCHED, PUBLICATIONS, Fetched
from buurtlezer.geodata.renewal.fetching import TRIES, fetch
from buurtlezer.geodata.renewal.guarding import REDIRECTIONS, fault_of, is_local

CONTENT = bytes(range(256)) * 1200
HALF = CONTENT[: len(CONTENT) // 2]


def fails(one: Fetched, folder: Path, seconds: float = 20) -> NotFetched:
    with pytest.raises(NotFetched) as refused:
        fetch(one, folder, seconds=seconds)
    assert refused.value.address == one.address
    assert [path for path in folder.rglob("*") if path.is_file()] == []  # nor a part of it
    return refused.value


def long_length(handler: BaseHTTPRequestHandler) -> None:
    """A length of more digits than Python makes a number of."""
    handler.send_response(200)
    handler.send_header("Content-Length", "9" * 5000)
    handler.end_headers()


def test_a_whole_file_comes_under_the_name_the_recipe_looks_for(statbel: Publisher, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    found = fetch(statbel.at("/a", whole(CONTENT)), tmp_path, lambda have, of: told.append((have, of)))
    assert found == tmp_path / NAME
    assert found.read_bytes() == CONTENT
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [found]
    assert told[-1] == (len(CONTENT), len(CONTENT))


def test_a_redirection_on_the_web_is_followed(statbel: Publisher, tmp_path: Path) -> None:
    statbel.at("/b", whole(CONTENT))
    assert fetch(statbel.at("/a", leading_to("/b")), tmp_path).read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        (status(404), "refused"),
        (status(503), "refused"),
        (status(204), "refused"),
        (whole(HALF, length=len(CONTENT)), "cut_off"),
        (whole(HALF, '"one"', length=len(CONTENT)), "cut_off"),
        (rest(CONTENT, 1000), "cut_off"),
        (whole(b"", length=2_000_000), "too_big"),
        (endless, "too_big"),
        (leading_to("file:///etc/hostname"), "elsewhere"),
        (leading_to("ftp://127.0.0.1/a"), "elsewhere"),
        (leading_to("/a"), "elsewhere"),
        (leading_to("http://[::1"), "elsewhere"),
        (leading_to("http://127.0.0.1:99999/"), "elsewhere"),
        (leading_to(f"http://{'a' * 70}.example/"), "elsewhere"),
        (leading_to("data:text/plain,x"), "elsewhere"),
        (long_length, "too_big"),
    ],
)
def test_what_is_no_whole_file_leaves_nothing(statbel: Publisher, tmp_path: Path, answer: Answer, rule: str) -> None:
    assert fails(statbel.at("/a", answer), tmp_path).rule == rule
    assert len(statbel.asked) <= max(TRIES, REDIRECTIONS + 1)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://127.0.0.1/a", "/etc/hostname", "http://"])
def test_only_an_address_of_the_web_is_asked(tmp_path: Path, address: str) -> None:
    assert fails(Fetched("stations", address, "a.csv", 1), tmp_path).rule == "elsewhere"


class Web:
    """Publishers on the web: each host has addresses, and each address an answer; ``asked`` has those that were asked."""

    def __init__(self, hosts: dict[str, str], leads: dict[str, str]) -> None:
        self.hosts, self.leads, self.asked = hosts, leads, list[str]()

    def resolved(self, host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        return [(0, 0, 0, "", (self.hosts.get(host, host), 0))]

    def send(self, _adapter: object, request: requests.PreparedRequest, **_options: object) -> requests.Response:
        self.asked.append(str(request.url))
        answer = requests.Response()
        answer.request, answer.url = request, str(request.url)
        answer.status_code = 302 if request.url in self.leads else 200
        answer.headers["Location"] = self.leads.get(str(request.url), "")
        answer.raw = urllib3.HTTPResponse(io.BytesIO(b"secret"), preload_content=False)
        return answer


HOSTS = {"publisher.example": "93.184.216.34", "mirror.example": "93.184.216.35", "inside.example": "10.0.0.1"}


@pytest.mark.parametrize(
    ("first", "following", "followed"),
    [
        ("https://publisher.example/a", "https://mirror.example/b", True),
        ("http://publisher.example/a", "https://mirror.example/b", True),
        ("http://publisher.example/a", "http://mirror.example/b", True),
        ("http://127.0.0.1/a", "http://127.0.0.1:8080/b", True),
        ("https://publisher.example/a", "http://mirror.example/b", False),
        ("https://publisher.example/a", "https://127.0.0.1/b", False),
        ("https://publisher.example/a", "https://[::1]/b", False),
        ("https://publisher.example/a", "https://[::ffff:127.0.0.1]/b", False),
        ("https://publisher.example/a", "https://169.254.169.254/b", False),
        ("https://publisher.example/a", "https://inside.example/b", False),
        ("http://publisher.example/a", "//inside.example/b", False),
    ],
)
def test_where_an_address_may_not_lead_nobody_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, first: str, following: str, followed: bool
) -> None:
    web = Web(HOSTS, {first: following})
    monkeypatch.setattr(socket, "getaddrinfo", web.resolved)
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", lambda *given, **options: web.send(*given, **options))
    one = Fetched("stations", first, "a.csv", 1)
    if followed:
        assert fetch(one, tmp_path).read_bytes() == b"secret"
        assert web.asked == [first, following]
    else:
        assert fails(one, tmp_path).rule == "elsewhere"
        assert web.asked == [first]


def test_each_step_of_a_chain_is_looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    steps = ["https://publisher.example/a", "https://mirror.example/b", "https://mirror.example/c", "https://inside.example/d"]
    web = Web(HOSTS, dict(pairwise(steps)))
    monkeypatch.setattr(socket, "getaddrinfo", web.resolved)
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", lambda *given, **options: web.send(*given, **options))
    assert fails(Fetched("stations", steps[0], "a.csv", 1), tmp_path).rule == "elsewhere"
    assert web.asked == steps[:-1]


def test_a_host_that_nobody_knows_is_not_of_this_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert not is_local("https://nobody.example/")
    assert not fault_of("https://publisher.example/", "https://nobody.example/", local=False)


def test_a_place_where_nobody_answers_is_named(tmp_path: Path) -> None:
    assert fails(Fetched("stations", "http://127.0.0.1:9/a", "a.csv", 1), tmp_path).rule == "no_answer"


def test_who_gives_a_byte_now_and_then_is_not_waited_for(statbel: Publisher, tmp_path: Path) -> None:
    began = time.monotonic()
    assert fails(statbel.at("/a", dripping), tmp_path, seconds=0.3).rule == "too_slow"
    assert time.monotonic() - began < 5


def test_another_checksum_than_the_known_one_is_not_taken(statbel: Publisher, tmp_path: Path) -> None:
    right = hashlib.sha256(CONTENT).hexdigest()
    assert fails(statbel.at("/a", whole(CONTENT), checksum="0" * 64), tmp_path).rule == "other_sum"
    assert fetch(statbel.at("/a", whole(CONTENT), checksum=right), tmp_path).read_bytes() == CONTENT


def test_after_a_break_the_rest_of_the_same_file_is_asked_for(statbel: Publisher, tmp_path: Path) -> None:
    cut = whole(HALF, '"one"', length=len(CONTENT))
    found = fetch(statbel.at("/a", cut, rest(CONTENT, len(HALF), '"one"')), tmp_path)
    assert found.read_bytes() == CONTENT
    assert statbel.asked[1]["Range"] == f"bytes={len(HALF)}-"
    assert statbel.asked[1]["If-Range"] == '"one"'


@pytest.mark.parametrize("tag", ["", 'W/"one"', '"one"'])
def test_where_the_rest_is_not_given_all_of_it_is_begun_anew(statbel: Publisher, tmp_path: Path, tag: str) -> None:
    """Without a strong tag nothing tells that the rest is of the same file; with one the server may have another by now."""
    other = CONTENT[::-1]
    found = fetch(statbel.at("/a", whole(HALF, tag, length=len(CONTENT)), whole(other, '"two"')), tmp_path)
    assert found.read_bytes() == other
    assert ("Range" in statbel.asked[1]) == (tag == '"one"')


def test_nothing_of_a_longer_beginning_stays_behind_a_shorter_file(statbel: Publisher, tmp_path: Path) -> None:
    cut = whole(HALF, length=len(CONTENT))
    assert fetch(statbel.at("/a", cut, whole(b"short")), tmp_path).read_bytes() == b"short"


def test_a_rest_that_begins_elsewhere_is_not_glued_on(statbel: Publisher, tmp_path: Path) -> None:
    cut = whole(HALF, '"one"', length=len(CONTENT))
    found = fetch(statbel.at("/a", cut, rest(CONTENT, 5, '"one"'), whole(CONTENT)), tmp_path)
    assert found.read_bytes() == CONTENT


def test_each_address_of_the_table_is_on_the_web_and_says_whose_it_is() -> None:
    for one in FETCHED:
        assert one.address.startswith("https://")
        assert PUBLICATIONS[one.key].licence.address
        assert one.seen
        assert not Path(one.name).is_absolute()
        assert ".." not in one.name
