"""Asks an address for a file: whole, within a size and a time, over http or https only.

Source: RFC 9110, sections 8.6 (Content-Length), 13.1.5 (If-Range) and 14 (Range). Where the line breaks, the rest is asked for,
and all of it again where the server does not give the rest of the same file. pooch keeps a file that is on its way apart, and
only once it is whole puts it in its place. Not here: which addresses (``geodata.publishers``), where one may lead
(``guarding``), nor what is in a file (``recipe``).
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pooch
import requests
import urllib3
from requests import exceptions as trouble

from buurtlezer.errors import NotFetched
from buurtlezer.geodata.publishers import Fetched
from buurtlezer.geodata.renewal.guarding import Session, answered

Told = Callable[[int, int | None], None]
"""Is told how many bytes there are, and of how many."""

SECONDS = 600.0
"""For one file, with all its beginnings."""
SILENCE = (10.0, 30.0)
"""Seconds to wait for a connection, and for the next bytes."""
TRIES = 3
PIECE = 65_536
_MEGABYTE = 1_000_000
_DIGITS = 15
"""Of a Content-Length: with more it is larger than any file."""

pooch.get_logger().setLevel(logging.WARNING)  # it says on the error stream what we say better


class _Cut(Exception):
    """The line broke, or the file ended too early."""


def fetch(one: Fetched, folder: Path, told: Told = lambda _have, _of: None, seconds: float = SECONDS) -> Path:
    """The file at an address, put into a source folder under the name that the recipe looks for.

    Raises ``NotFetched``; then nothing of it is in the folder.
    """
    place = folder / one.name
    taker = _Taker(one.address, one.most_megabytes * _MEGABYTE, time.monotonic() + seconds, told, one.checksum)
    try:
        pooch.retrieve(one.address, None, fname=place.name, path=place.parent, downloader=taker)
    except trouble.RequestException as error:
        raise NotFetched(_rule(error), one.address, str(error)) from error
    return place


def _rule(error: trouble.RequestException) -> str:
    schemes = (trouble.InvalidSchema, trouble.MissingSchema, trouble.InvalidURL)
    return "elsewhere" if isinstance(error, schemes) else "no_answer"


@dataclass
class _Taker:
    """Fetches one file; pooch calls it with a place of its own."""

    address: str
    most: int
    until: float
    told: Told
    checksum: str | None = None
    tag: str | None = None
    """Of the file that we have a part of; only a strong one says that the rest is of the same."""

    def __call__(self, _url: str, output_file: str, _pooch: object) -> None:
        with Path(output_file).open("wb") as file, Session() as session:
            for _ in range(TRIES):
                try:
                    self._take(session, file)
                except _Cut:
                    continue
                break
            else:
                raise NotFetched("cut_off", self.address, f"{TRIES} times")
        if self.checksum and (found := pooch.file_hash(output_file, "sha256")) != self.checksum:
            raise NotFetched("other_sum", self.address, f"{found}, not {self.checksum}")

    def _take(self, session: Session, file: IO[bytes]) -> None:
        headers = {"Accept-Encoding": "identity"}  # a file is counted as it comes: nothing is unpacked on the way
        if file.tell() and self.tag:
            headers |= {"Range": f"bytes={file.tell()}-", "If-Range": self.tag}
        with answered(session, self.address, headers, SILENCE) as answer:
            if answer.status_code not in (requests.codes.ok, requests.codes.partial_content):
                raise NotFetched("refused", self.address, f"status {answer.status_code}")
            rest = answer.status_code == requests.codes.partial_content
            if not (rest and answer.headers.get("Content-Range", "").startswith(f"bytes {file.tell()}-")):
                file.seek(0)
                file.truncate()
                if rest:  # a part that nobody asked for
                    self.tag = None
                    raise _Cut
            tag = answer.headers.get("ETag", "")
            self.tag = tag if tag.startswith('"') else None
            self._read(answer, file)

    def _read(self, answer: requests.Response, file: IO[bytes]) -> None:
        length = answer.headers.get("Content-Length", "")
        whole = file.tell() + int(length[:_DIGITS]) if length.isascii() and length.isdecimal() else None
        while True:
            if file.tell() > self.most or (whole or 0) > self.most:
                raise NotFetched("too_big", self.address, f"more than {self.most} bytes")
            if time.monotonic() > self.until:
                raise NotFetched("too_slow", self.address)
            try:
                piece = answer.raw.read1(PIECE, decode_content=False)
            except (urllib3.exceptions.HTTPError, OSError) as error:  # also where less comes than Content-Length says
                raise _Cut from error
            if not piece:
                return
            file.write(piece)
            self.told(file.tell(), whole)
