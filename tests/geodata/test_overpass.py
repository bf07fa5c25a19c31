"""Services of an Overpass server: asked of a real HTTP server on this machine, whose answers a test lays down."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from publisher import Answer, dripping, endless, leading_to, status, whole

from buurtlezer.analysis.service_counts import Counting
from buurtlezer.errors import NotFetched
from buurtlezer.geodata import overpass
from buurtlezer.geodata.overpass import ASKED, COLUMNS, Box
from buurtlezer.geodata.service_vocabulary import ALL
from buurtlezer.texts import LANGUAGES, Texts

BOX = Box(4.32, 50.84, 4.36, 50.87)


class Server:
    """Gives one answer to everything, and keeps what was asked."""

    def __init__(self) -> None:
        self.answer: Answer = whole(b"{}")
        self.asked: list[str] = []
        self.url = ""

    def gives(self, content: object) -> str:
        """Lay down an answer, and the address that gives it."""
        told = content if isinstance(content, bytes) or callable(content) else json.dumps(content).encode()
        self.answer = told if callable(told) else whole(told)
        return self.url


@pytest.fixture
def server() -> Iterator[Server]:
    here = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.asked.append(self.path)
            here.answer(self)

        def log_message(self, *_: object) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    here.url = f"http://127.0.0.1:{listening.server_port}/api/interpreter"
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield here
    listening.shutdown()
    listening.server_close()
    thread.join()


def node(lon: object = 4.35, lat: object = 50.85, **tags: object) -> dict[str, Any]:
    return {"type": "node", "id": 1, "lon": lon, "lat": lat, "tags": {key.replace("__", ":"): its for key, its in tags.items()}}


def test_what_is_there_comes_as_rows_like_services(server: Server) -> None:
    url = server.gives(
        {
            "elements": [
                node(amenity="pharmacy", name="Apotheek A", name__fr="Pharmacie A"),
                {"type": "way", "id": 2, "center": {"lon": 4.33333333, "lat": 50.86}, "tags": {"amenity": "doctors"}},
                node(shop="laundry", name="  Was \n  en droog "),
                node(shop="laundry", name="  Was \n  en droog "),
            ]
        }
    )
    table = overpass.services(url, BOX)
    assert list(table.columns) == list(COLUMNS)
    assert table.to_dict("split")["data"] == [
        ["gp", "", "", 4.3333, 50.86],
        ["laundry", "Was en droog", "Was en droog", 4.35, 50.85],
        ["pharmacy", "Apotheek A", "Pharmacie A", 4.35, 50.85],
    ]
    (asked,) = server.asked
    (query,) = parse_qs(urlsplit(asked).query)["data"]
    assert query == overpass.query(BOX)
    assert "(50.84000,4.32000,50.87000,4.36000)" in query
    assert len(asked) < 8_000  # as long as servers take an address


def test_of_what_is_never_counted_nothing_is_asked_and_nothing_kept(server: Server) -> None:
    never = [one for kind in ALL if kind.counting is Counting.NEVER for one in kind.types]
    query = overpass.query(BOX)
    assert not [one for one in never if one.split("=")[1] in query]
    assert all(one.split("=")[1] in query for one in ASKED)
    url = server.gives({"elements": [node(**dict([one.split("=")]), name="x") for one in never]})
    assert overpass.services(url, BOX).empty


@pytest.mark.parametrize(
    "element",
    [
        node(shop="bakery", name="<b>x</b>"),
        node(shop="bakery", name="=1+1"),
        node(shop="bakery", name="x" * 101),
        node(lon=4.9, shop="bakery", name="elsewhere"),
        node(lat=float("nan"), shop="bakery", name="nowhere"),
        node(leisure="playground", access="private"),
        node(tourism="museum"),
        node(highway="bus_stop", name="none of ours"),
        node(),
    ],
)
def test_what_is_no_service_of_ours_is_left_out(server: Server, element: dict[str, Any]) -> None:
    found = overpass.services(server.gives({"elements": [element, node(amenity="library", name="B")]}), BOX)
    assert found["kind"].tolist() == ["library"]


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        (b"<html>sorry</html>", "other_answer"),
        (b"\xff\xfe", "other_answer"),
        (b"[" * 200_000, "other_answer"),
        ([], "other_answer"),
        ({"elements": {}}, "other_answer"),
        ({"elements": [5]}, "other_answer"),
        ({"elements": [{"lon": "x", "lat": 1, "tags": {}}]}, "other_answer"),
        ({"elements": [{"lon": 4.35, "lat": 50.85, "tags": []}]}, "other_answer"),
        ({"elements": [], "remark": "runtime error: Query timed out"}, "busy"),
        ({"elements": [1] * (overpass.MOST + 1)}, "too_big"),
        (status(429), "busy"),
        (status(504), "busy"),
        (status(400), "refused"),
        (endless, "too_big"),
        (whole(b"{", length=100), "cut_off"),
        (leading_to("file:///etc/passwd"), "elsewhere"),
    ],
)
def test_what_is_wrong_with_an_answer_has_a_name_and_a_sentence(server: Server, answer: object, rule: str) -> None:
    with pytest.raises(NotFetched) as fault:
        overpass.services(server.gives(answer), BOX)
    assert (fault.value.rule, fault.value.address) == (rule, server.url)
    assert "50.84" not in str(fault.value)  # where somebody looked is nobody's
    for language in LANGUAGES:
        assert overpass.sentence(fault.value, Texts.of(language))


def silent(handler: BaseHTTPRequestHandler) -> None:
    threading.Event().wait(3)


@pytest.mark.parametrize("answer", [dripping, silent], ids=["dripping", "silent"])
def test_nobody_waits_longer_than_was_said(server: Server, answer: Callable[[BaseHTTPRequestHandler], None]) -> None:
    with pytest.raises(NotFetched) as fault:
        overpass.services(server.gives(answer), BOX, seconds=0.3)
    assert fault.value.rule == "too_slow"


def test_where_nobody_listens_there_is_no_answer() -> None:
    with pytest.raises(NotFetched) as fault:
        overpass.services("http://127.0.0.1:9/api", BOX, seconds=2)
    assert fault.value.rule == "no_answer"


@pytest.mark.parametrize("box", [Box(4, 50, 5, 51), Box(4.4, 50.8, 4.3, 50.9), Box(float("nan"), 50.8, 4.4, 50.9)])
def test_a_box_that_is_none_is_not_asked(server: Server, box: Box) -> None:
    with pytest.raises(ValueError, match="is no box"):
        overpass.services(server.url, box)
    assert server.asked == []


def test_without_an_address_of_the_operator_there_is_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(overpass.VARIABLE, raising=False)
    assert overpass.address() is None
    monkeypatch.setenv(overpass.VARIABLE, "https://x.example/api/interpreter")
    assert overpass.address() == "https://x.example/api/interpreter"


@pytest.mark.parametrize(
    "url", ["", "x", "ftp://x/y", "https://", "https://a:b@x/y", "https://x/y?z", "http://x:99999/", "http://[x"]
)
def test_what_is_no_address_of_a_server_is_told(url: str) -> None:
    assert overpass.fault_of(url)
    assert not overpass.fault_of("https://overpass.example.org/api/interpreter")
