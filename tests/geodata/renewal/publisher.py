"""A publisher on this machine: a real HTTP server whose answers a test lays down, path by path."""

import io
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from buurtlezer.geodata import Pack
from buurtlezer.geodata.publishers import Fetched

Answer = Callable[[BaseHTTPRequestHandler], None]
NAME = "figures/OPENDATA_SECTOREN_2024.zip"


class Publisher:
    """``answers`` by path: each request takes the next of a list, the last stays. ``asked`` has the headers of each request."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.answers: dict[str, list[Answer]] = {}
        self.asked: list[dict[str, str]] = []
        self.address = f"http://127.0.0.1:{server.server_port}"

    def at(self, path: str, *answers: Answer, most_megabytes: int = 1, checksum: str | None = None) -> Fetched:
        """What an update asks for, when these answers are given."""
        self.answers[path] = list(answers)
        return Fetched("sector_population", self.address + path, NAME, most_megabytes, checksum)


@contextmanager
def publisher() -> Iterator[Publisher]:
    """One that runs while the block does."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.asked.append(dict(self.headers))
            answers = here.answers.get(self.path, [status(404)])
            (answers.pop(0) if len(answers) > 1 else answers[0])(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    here = Publisher(server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def whole(content: bytes, tag: str = "", length: int | None = None) -> Answer:
    """All of it, or only so much as ``content`` has of a ``length``."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content) if length is None else length))
        if tag:
            handler.send_header("ETag", tag)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def rest(content: bytes, begin: int, tag: str = "") -> Answer:
    """Of ``content`` what comes from ``begin`` on, whatever was asked for."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(206)
        handler.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
        handler.send_header("Content-Length", str(len(content) - begin))
        if tag:
            handler.send_header("ETag", tag)
        handler.end_headers()
        handler.wfile.write(content[begin:])

    return answer


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Bytes without a length, until nobody listens."""
    handler.send_response(200)
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(bytes(65_536))
    except OSError:
        return


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """A byte now and then: never silent, never done."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    still = threading.Event()
    try:
        while not still.wait(0.02):
            handler.wfile.write(b".")
            handler.wfile.flush()
    except OSError:
        return


def status(number: int) -> Answer:
    """Another status, with a body that is no file of ours."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(number)
        handler.send_header("Content-Length", "5")
        handler.end_headers()
        handler.wfile.write(b"sorry")

    return answer


def leading_to(address: str) -> Answer:
    """A redirection."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", address)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def zipped(text: str, name: str = "OPENDATA_SECTOREN_2024.txt") -> bytes:
    """A zip with one file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return packed.getvalue()


def numbers(pack: Pack, year: int = 2024) -> str:
    """As Statbel writes a year: for each district all live in its first sector, and a sector without people is not named."""
    people = pack.figures.population(year)
    first = pack.sectors.reset_index().drop_duplicates("district").set_index("district")
    rows = [f"{row['municipality']}|{row['code']}|{int(people[code])}|50" for code, row in first.iterrows()]
    rows += ["21004|21004ZZZZ|12|0", "11002|11002A00-|900|20"]  # nobody knows where; another region
    return "\n".join(["CD_REFNIS|CD_SECTOR|TOTAL|OPPERVLAKTE IN HM²", *rows, ""])
