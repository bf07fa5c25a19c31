"""Files are sent zipped once, and kept by browsers as long as their address says what is in them."""

import asyncio
import gzip
import http.client
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import apart
import pytest
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application

from buurtlezer.serving.assets.bundle import Bundle
from buurtlezer.serving.assets.handlers import ASK_AGAIN, YEAR, BundleHandler, StaticHandler


def ask(port: int, requests: list[tuple[str, dict[str, str]]]) -> list[tuple[int, dict[str, str], bytes]]:
    found = []
    for path, headers in requests:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        found.append((answer.status, dict(answer.getheaders()), answer.read()))
        connection.close()
    return found


def served(folder: Path, *requests: tuple[str, dict[str, str]]) -> list[tuple[int, dict[str, str], bytes]]:
    bundle = Bundle([folder / "voila.js"])

    async def go() -> list[tuple[int, dict[str, str], bytes]]:
        routes = [
            (r"/bundle/([0-9a-f]{16}\.js)", BundleHandler, {"bundle": bundle, "body": bundle.zipped()}),
            (r"/static/(.*)", StaticHandler, {"paths": [str(folder)]}),
        ]
        server = HTTPServer(Application(routes, compress_response=True))
        listener, port = bind_unused_port()
        server.add_socket(listener)
        with ThreadPoolExecutor(1) as thread:
            asked = [(path.replace("BUNDLE", bundle.name), headers) for path, headers in requests]
            found = await asyncio.get_running_loop().run_in_executor(thread, ask, port, asked)
        server.stop()
        await server.close_all_connections()
        return found

    return apart.run(go())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("voila.js", "a.0123abcd.js"):
        (tmp_path / name).write_text("let woord = 'buurt';\n" * 200)
    return tmp_path


ZIP = {"Accept-Encoding": "gzip"}


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/bundle/BUNDLE", YEAR),
        ("/bundle/0000000000000000.js", ASK_AGAIN),
        ("/static/voila.js", ASK_AGAIN),
        ("/static/voila.js?v=1", YEAR),
        ("/static/a.0123abcd.js", YEAR),
    ],
)
def test_a_file_is_sent_zipped_and_kept_as_its_address_allows(folder: Path, path: str, kept: str) -> None:
    plain = (folder / "voila.js").read_bytes()
    (status, headers, body), (_, other, whole) = served(folder, (path, ZIP), (path, {}))
    assert status == 200
    assert headers["Cache-Control"] == kept
    assert headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in headers["Vary"]
    assert gzip.decompress(body) == whole == plain
    assert len(body) < len(plain) / 5
    assert "Content-Encoding" not in other


def test_who_has_it_gets_nothing_again(folder: Path) -> None:
    ((_, headers, _),) = served(folder, ("/static/voila.js", ZIP))
    ((status, _, body),) = served(folder, ("/static/voila.js", {**ZIP, "If-None-Match": headers["Etag"]}))
    assert (status, body) == (304, b"")


@pytest.mark.parametrize("path", ["/static/none.js", "/static/../../etc/passwd", "/static/%2e%2e/x.js"])
def test_what_is_not_there_is_not_sent(folder: Path, path: str) -> None:
    ((status, _, body),) = served(folder, (path, ZIP))
    assert status in {403, 404}
    assert body == b""
