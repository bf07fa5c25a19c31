"""What somebody who reads the page's source may try: run code, forge messages, fetch what is not for them. Nothing is gained."""

import asyncio
import json
import re
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import apart
import pytest
from gathering import Gathering
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1, serialize_msg_to_ws_v1
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, WebSocketClosedError, websocket_connect
from visit import Server, Visit, until

from buurtlezer.serving.limits.wire import V1
from buurtlezer.store import Credential, Store

pytestmark = pytest.mark.browser

PAGE = "01_neighbourhood"
HEARD_SECONDS = 20


def message(kind: str, content: dict[str, Any], channel: str = "shell", buffers: int = 0) -> bytes:
    header = {
        "msg_id": uuid.uuid4().hex,
        "msg_type": kind,
        "session": uuid.uuid4().hex,
        "username": "",
        "version": "5.3",
        "date": "",
    }
    return serialize_msg_to_ws_v1([*(json.dumps(part).encode() for part in (header, {}, {}, content)), *[b""] * buffers], channel)


def read(came: bytes) -> dict[str, Any]:
    _, (header, parent, _metadata, content, *_) = deserialize_msg_from_ws_v1(came)
    return {**json.loads(header), "parent_header": json.loads(parent), "content": json.loads(content)}


def to_model(model: str, data: dict[str, Any]) -> bytes:
    return message("comm_msg", {"comm_id": model, "data": data})


def state(model: str, **traits: Any) -> bytes:
    return to_model(model, {"method": "update", "state": traits, "buffer_paths": []})


def custom(model: str, **content: Any) -> bytes:
    return to_model(model, {"method": "custom", "content": content})


class Intruder:
    """A second socket to the kernel of an open page, as anybody in that page could open."""

    def __init__(self, visitor: Visit, server: Server) -> None:
        html = visitor.page.content()
        found = re.search(r'"kernelId":\s*"([0-9a-f-]{36})"', html)
        assert found, "the page does not say which kernel it has"
        self.address = f"{server.address.replace('http', 'ws')}/api/kernels/{found[1]}/channels"
        self.origin = server.address

    def say(self, *messages: bytes | str) -> list[dict[str, Any]]:
        """Send all once the kernel answers, then a question that it always answers if it listens; what came back until then."""

        async def talk() -> list[dict[str, Any]]:
            request = HTTPRequest(self.address, headers={"Origin": self.origin}, connect_timeout=60, request_timeout=60)
            socket = await websocket_connect(request, subprotocols=[V1])
            # Comms of Jupyter are answered by the kernel itself: this is the mark that all before it was handled.
            assert await self._answers(socket)
            heard: list[dict[str, Any]] = []
            with suppress(WebSocketClosedError):  # the server hung up
                for one in messages:
                    await socket.write_message(one, binary=isinstance(one, bytes))
                heard = await self._answers(socket)
            socket.close()
            return heard

        return apart.run(talk())

    async def _answers(self, socket: WebSocketClientConnection) -> list[dict[str, Any]]:
        """What comes until the question is answered, or the server hangs up.

        What comes while it connects is dropped, so it is asked again.
        """
        heard: list[dict[str, Any]] = []
        for _ in range(10):
            asked = message("comm_info_request", {})
            wanted = json.loads(deserialize_msg_from_ws_v1(asked)[1][0])["msg_id"]
            await socket.write_message(asked, binary=True)
            try:
                while (came := await asyncio.wait_for(socket.read_message(), 3)) is not None:
                    assert isinstance(came, bytes)
                    heard.append(read(came))
                    if heard[-1]["parent_header"].get("msg_id") == wanted and heard[-1]["msg_type"] == "comm_info_reply":
                        return heard
            except TimeoutError:
                continue
            return heard
        return heard


@pytest.fixture
def gathering(store: Store) -> Gathering:
    return Gathering(store, minimum_voices=3)


def enter(visit: Callable[..., Visit], server: Server, owner: Credential) -> Visit:
    visitor = visit()
    visitor.page.goto(f"{server.address}/nothing-here")
    logbook = {"key": "abcdef012345", "secret": owner.shown().replace("-", ""), "known": True, "name": "", "opened": 1}
    visitor.page.evaluate("kept => localStorage.setItem('buurtlezer:/:logbooks', kept)", json.dumps([logbook]))
    return visitor.open(PAGE)


def test_no_code_runs_by_way_of_the_pages_socket(visit: Callable[..., Visit], server: Server, tmp_path: Path) -> None:
    visitor = visit().open(PAGE)
    intruder = Intruder(visitor, server)
    mark = tmp_path / "ran"
    code = f"open({str(mark)!r}, 'w').write('x')"
    tried = [
        message(
            "execute_request", {"code": code, "silent": silent, "store_history": False, "user_expressions": {"x": code}}, channel
        )
        for channel in ("shell", "control", "iopub", "stdin", "anything")
        for silent in (True, False)
    ]
    tried += [
        message("complete_request", {"code": "import o", "cursor_pos": 8}),
        message("inspect_request", {"code": "open", "cursor_pos": 4, "detail_level": 1}),
        message("history_request", {"output": True, "raw": True, "hist_access_type": "tail", "n": 100}),
        message("debug_request", {"command": "evaluate", "arguments": {"expression": code}}, "control"),
        message("create_subshell_request", {}, "control"),
        message("shutdown_request", {"restart": False}, "control"),
        message("interrupt_request", {}, "control"),
        "{",
        "[]",
        "null",
        json.dumps({"channel": "shell"}),
        "x" * 200_000,
    ]
    heard = [answer for one in tried for answer in intruder.say(one)]  # each by itself: the server hangs up on most
    kinds = {one.get("msg_type", "") for one in heard}
    assert not kinds & {"execute_reply", "execute_input", "complete_reply", "inspect_reply", "history_reply", "debug_reply"}
    assert not mark.exists()
    # The page goes on as before.
    visitor.section("question", 0).get_by_text("Heel goed", exact=True).first.click()
    visitor.until_stored("feeling")
    assert not mark.exists()


def test_forged_traits_and_messages_gain_nothing(
    visit: Callable[..., Visit], server: Server, store: Store, gathering: Gathering
) -> None:
    victim = gathering.join("Uil", voices=4)
    gathering.write(victim, {"kind": "feeling", "about": "city", "value": 2}, shared=False)
    owner = gathering.join("Merel")
    visitor = enter(visit, server, owner)
    before = {one.act_id for one in store.current(victim)}
    stage = store.workshops.led(gathering.trainer).stage
    intruder = Intruder(visitor, server)
    known = comms_of(intruder)
    assert len(known) > 10
    victims_slot = {"slot": "01/feeling/city/1", "value": {"kind": "feeling", "value": -2}, "ready": True, "seq": 999}
    forged = [state(model, **victims_slot, template={"visibility": "report", "voices": 999}) for model in known]
    act = {
        "act_id": uuid.uuid4().hex,
        "action": "write",
        "entry_id": uuid.uuid4().hex,
        "content": {
            "kind": "feeling",
            "perspective": "citizen",
            "about": "city",
            "value": -2,
            "voices": 999,
            "visibility": "workshop",
        },
    }
    others = ("0" * 16, gathering.workshop.id, "Uil", "", None, 7, ["x"], {"a": 1}, "x" * 100_000)
    for model in known:
        forged += [custom(model, type="act", act=act, secret=secret, key="k", here=True) for secret in others]
        forged += [custom(model, type="act", act=junk, secret=owner.shown()) for junk in (None, [], "x", {}, {"act_id": 1})]
        forged += [
            custom(model, type=kind, secret="0" * 16, on=True) for kind in ("hello", "help", "rename", "take_along", "erase")
        ]
    forged += [
        message("comm_open", {"comm_id": uuid.uuid4().hex, "target_name": target, "data": {"state": {}}})
        for target in ("jupyter.widget", "jupyter.widget.control", "anything")
    ]
    told = json.dumps(intruder.say(*forged))
    assert victim.shown() not in told
    assert {one.act_id for one in store.current(victim)} == before
    assert [dict(one.content or {}).get("value") for one in store.current(victim)] == [2]
    assert store.workshops.led(gathering.trainer).stage == stage
    assert store.workshops.shared(gathering.trainer) == []
    assert gathering.workshop.id not in told
    # Own acts have one's own voices, whatever the page says.
    mine = {**act, "act_id": uuid.uuid4().hex}
    intruder.say(*(custom(model, type="act", act=mine, secret=owner.shown(), key="k", here=True) for model in known))
    shared = until(lambda: store.workshops.shared(gathering.trainer), bool, HEARD_SECONDS)
    assert [one.voices for one in shared] == [1]


def comms_of(intruder: Intruder) -> list[str]:
    """Ids of the models, as Voila's own front end asks for them."""
    heard = intruder.say(message("comm_info_request", {"target_name": "jupyter.widget"}))
    found: set[str] = set()
    for one in heard:
        if one.get("msg_type") == "comm_info_reply":
            found |= set(one["content"].get("comms", {}))
    return sorted(found)


@pytest.mark.parametrize(
    "path",
    [
        "api/kernels",
        "api/sessions",
        "api/contents",
        "api/contents/nl/00_start.ipynb",
        "api/terminals",
        "api/kernelspecs",
        "voila/files/nl/00_start.ipynb",
        "voila/files/../../store.db",
        "voila/static/../../../store.db",
        "voila/static/%2e%2e/%2e%2e/store.db",
        "voila/static/..%2f..%2fpyproject.toml",
        "voila/templates/buurtlezer/static/../index.html.j2",
        "voila/render/../../store.db",
        "voila/render/nl/../../data/brussels/sectors.csv",
        "static/../pyproject.toml",
        "room/web/000000000000/desk.py",
        "room/web/000000000000/..%2f..%2foffice.py",
        "room/web/000000000000/views/feelings/compute.py",
        "room/web/000000000000/parts/../../store.db",
        "lab",
        "tree",
        "files/nl/00_start.ipynb",
        "nbconvert/html/nl/00_start.ipynb",
        "logbooks.db",
        "store.db",
    ],
)
def test_no_address_gives_a_file_a_list_or_a_notebooks_source(server: Server, path: str) -> None:
    for method in ("GET", "POST", "PUT", "DELETE"):
        request = urllib.request.Request(f"{server.address}/{path}", method=method, data=b"{}" if method != "GET" else None)
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=20)
        assert refused.value.code in (403, 404, 405), (method, path)
        body = refused.value.read()
        for inside in (b"SQLite format", b"nbformat", b"page.section"):
            assert inside not in body


def test_the_servers_log_holds_no_secret(visit: Callable[..., Visit], server: Server, gathering: Gathering) -> None:
    owner = gathering.join("Specht")
    enter(visit, server, owner)
    text = server.log.read_text("utf-8")
    for secret in (owner, gathering.trainer, gathering.trainer.derive("projector")):
        assert secret.shown() not in text
        assert secret.shown().replace("-", "") not in text
    assert "Specht" not in text
