"""What a server shows, sets and logs, attacked over http and over its websocket: no path, no cookie, no line but its own."""

import asyncio
import http.client
import json
import re
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from buurtlezer.serving.limits.wire import V1
from buurtlezer.texts import Texts

if TYPE_CHECKING:
    from conftest import Served

NOBODY = "00000000-0000-0000-0000-000000000000"
OURS = re.compile(r"traceback|site-packages|/widgets/|\.py\b|/tmp/|/usr/lib|jupyter server|tornado", re.IGNORECASE)
"""By which a page of ours would show that something went wrong, and where on the machine it stands."""

LINE = re.compile(
    r"(\[\w+\] )?(debug|info|warning|error|critical)( [\w.]+:| \|) [^\x00-\x1f\x7f-\x9f\u2028\u2029]*|[A-Za-z_]\w*|  \S+:\d+ \S+",
    re.IGNORECASE,
)
"""A line of a log: who says what; below it the kind of a fault and its places."""

ASKED = [
    ("GET", "/login", 404),
    ("POST", "/login", 404),
    ("GET", "/logout", 404),
    ("GET", "/logout?next=//elsewhere.example", 404),
    ("GET", "/api/me", 404),
    ("GET", "/api/kernels", 404),
    ("GET", f"/api/kernels/{NOBODY}", 404),
    ("DELETE", f"/api/kernels/{NOBODY}", 403),
    ("POST", f"/api/kernels/{NOBODY}", None),
    ("PROPFIND", f"/api/kernels/{NOBODY}", None),
    ("GET", f"/api/kernels/{NOBODY}/channels", None),
    ("GET", "/api/kernels/%ff%00", 404),
    ("GET", "/voila/static/%2e%2e/%2e%2e/etc/passwd", None),
    ("GET", "/voila/static/nothing.js", None),
    ("GET", "/voila/static/", None),
    ("GET", "/voila/labextensions/nothing/x.js", 404),
    ("GET", "/voila/labextensions/%00", None),
    ("GET", "/voila/api/themes/nothing", 404),
    ("GET", "/voila/render/nl/%00.ipynb", 404),
    ("GET", "/voila/render/nl/00_start.ipynb%0aINFO%20forged", 404),
    ("GET", "/nbconvert/html/nl/00_start.ipynb", 404),
    ("GET", "/static/style/index.css", 404),
    ("GET", "/room/ground.json?lang=%ff", None),
    ("GET", "/room/near.json?box=%ff,1,2,3", 400),
    ("GET", "/room/near.json?box=4,5", 400),
    ("GET", "/room/say", None),
    ("POST", "/room/say", None),
    ("POST", "/room/wait", None),
    ("POST", "/room/sound", None),
    ("GET", "/m?lang=%ff", None),
    ("POST", "/voila/api/shutdown/%ff", None),
    ("POST", f"/voila/api/shutdown/{NOBODY}", 204),
    ("POST", "/voila/here/nobody", None),
]


def ask(served: "Served", method: str, path: str, **headers: str) -> tuple[int, str, list[str]]:
    """Status, body and cookies of an answer."""
    connection = http.client.HTTPConnection(*served.at, timeout=60)
    body = b'{"type": [' if method == "POST" else None
    connection.request(method, path, body, {"Content-Type": "application/json", **headers})
    answer = connection.getresponse()
    found = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer.status, found, answer.headers.get_all("Set-Cookie") or []


@pytest.fixture(autouse=True)
def each_line_is_the_servers(served: "Served") -> Iterator[None]:
    """Whatever is asked in a test, nothing forges a line; what an earlier test left there is that one's."""
    before = served.log.read_text("utf-8").count("\n")
    yield
    lines = served.log.read_text("utf-8").split("\n")[before:-1]
    strange = [line for line in lines if not LINE.fullmatch(line) or len(line) > 600]
    assert strange == []
    assert [line for line in lines if line.lstrip().startswith(("INFO", "forged", "error forged"))] == []


@pytest.mark.parametrize(("method", "path", "status"), ASKED, ids=[f"{method} {path}" for method, path, _ in ASKED])
def test_an_answer_shows_nothing_of_how_it_was_made_and_sets_no_cookie(
    served: "Served", method: str, path: str, status: int | None
) -> None:
    found, body, cookies = ask(served, method, path)
    assert found < 500
    assert status in (None, found)
    assert OURS.search(body) is None, body[:500]
    assert cookies == []


@pytest.mark.parametrize("path", ["/login", "/logout", f"/api/kernels/{NOBODY}", "/nbconvert/x"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_what_is_not_there_is_said_in_the_persons_language(served: "Served", path: str, language: str) -> None:
    _, body, _ = ask(served, "GET", path, **{"Accept-Language": language})
    assert Texts.of(language)("page.not_found.title") in body.replace("&#39;", "'")


PAGES = ("/", "/m", "/t", "/p", "/c", "/healthz", "/voila/render/nl/00_start.ipynb", "/voila/render/fr/01_neighbourhood.ipynb")


@pytest.mark.parametrize("path", PAGES)
def test_no_kind_of_page_sets_a_cookie(served: "Served", path: str) -> None:
    status, _, cookies = ask(served, "GET", path)
    assert (status < 400, cookies) == (True, [])


def opened(served: "Served") -> str:
    """The kernel's id of a page that is open."""
    with urllib.request.urlopen(f"{served.address}/voila/render/nl/00_start.ipynb", timeout=60) as page:
        (kernel,) = set(re.findall(r'"kernelId": "([0-9a-f-]{36})"', page.read().decode()))
    return str(kernel)


def test_who_says_farewell_needs_no_cookie_and_its_kernel_ends(served: "Served") -> None:
    kernel = opened(served)
    assert ask(served, "GET", f"/api/kernels/{kernel}")[0] == 200
    assert ask(served, "POST", f"/voila/api/shutdown/{kernel}")[0] == 204
    assert ask(served, "GET", f"/api/kernels/{kernel}")[0] == 404


HEADERS = ("Referer", "Origin", "User-Agent", "Accept-Language", "Cookie", "Authorization", "X-XSRFToken")
HOSTILE = "x\x85error forged: yes\x1b[2J"


@pytest.mark.parametrize(
    "header", ["Referer", "Origin", "User-Agent", "Accept-Language", "Cookie", "Authorization", "X-XSRFToken"]
)
def test_no_header_forges_a_line(served: "Served", header: str) -> None:
    kernel = opened(served)
    for method, path in (
        ("GET", "/api/kernels/" + kernel),
        ("DELETE", "/api/kernels/" + kernel),
        ("GET", "/x"),
        ("POST", "/room/say"),
    ):
        status, body, _ = ask(served, method, path, **{header: HOSTILE * 200})
        assert status < 500
        assert OURS.search(body.partition('"last_activity"')[0]) is None, body[:300]
    ask(served, "POST", f"/voila/api/shutdown/{kernel}")


MODEL = r'"([0-9a-f]{32})": ?\{"target_name"'
WRONG = (
    {"method": "update", "state": {"layout": 7, "labels": 7, "content": 7, "value": [], "_esm": 5}, "buffer_paths": []},
    {"method": "update", "state": {"labels": {}}, "buffer_paths": [["x", 5]]},
    {"method": "nothing\nINFO forged"},
    {"method": "update"},
    [],
    "x\nINFO",
)
"""What no widget can take."""


def message(kind: str, content: object, **header: object) -> bytes:
    head = {"msg_id": uuid4().hex, "msg_type": kind, "session": "s", "username": "", "version": "5.3", "date": "", **header}
    return serialize_msg_to_ws_v1([json.dumps(part).encode() for part in (head, {}, {}, content)], "shell")


def test_a_fault_in_a_kernel_comes_to_no_browser_and_forges_no_line(served: "Served") -> None:
    """A page's own widget is given what it cannot take, and messages say what is no name."""
    kernel = opened(served)

    async def said() -> list[str]:
        address = f"{served.address.replace('http', 'ws', 1)}/api/kernels/{kernel}/channels"
        socket = await websocket_connect(HTTPRequest(address, connect_timeout=20), subprotocols=[V1])
        heard: list[str] = []

        async def listen(until: str) -> None:
            while not re.search(until, "".join(heard)):
                came = await asyncio.wait_for(socket.read_message(), 20)
                assert isinstance(came, bytes)
                heard.append(came.decode("utf-8", "replace"))

        models: list[str] = []
        while not models:  # asked again: Jupyter drops what comes while it is connecting, and a page's widgets come one by one
            await socket.write_message(message("comm_info_request", {"target_name": "jupyter.widget"}), binary=True)
            with suppress(TimeoutError):
                await asyncio.wait_for(listen(MODEL), 2)
            models = re.findall(MODEL, "".join(heard))
        for model in models:
            for data in WRONG:
                await socket.write_message(message("comm_msg", {"comm_id": model, "data": data}), binary=True)
        strange = {"comm_id": "x\nINFO", "target_name": "y\nerror forged", "data": 1}
        await socket.write_message(message("comm_open", strange, session="s\nerror forged: 1", username="u\nINFO"), binary=True)
        heard.clear()
        await socket.write_message(message("kernel_info_request", {}), binary=True)
        await listen("kernel_info_reply")
        socket.close()
        return heard

    heard = asyncio.run(said())
    assert [text[:1_500] for text in heard if "Traceback" in text or "site-packages" in text] == []
    ask(served, "POST", f"/voila/api/shutdown/{kernel}")
