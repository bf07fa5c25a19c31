"""How a question and its answer travel between two processes: a frame of JSON words and raw numbers, each bounded.

A frame: two lengths (big-endian, 4 bytes each), then so many bytes of JSON (one object) and so many of numbers (float32,
little-endian). Nothing in it is ever evaluated. Not here: what the words mean (``forms``), who may connect (``meeting``).
"""

import asyncio
import json
import socket
import struct
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float32]

_HEAD: Final = struct.Struct(">II")
_KIND: Final = np.dtype("<f4")
_NONE: Final = np.empty(0, dtype=np.float32)


class BadFrame(Exception):
    """What came is no frame of ours, or too large; who sent it is not talked to any more. The message repeats nothing of it."""


class Most(NamedTuple):
    """Bytes that a frame may have; what is announced larger is not read."""

    words: int
    numbers: int


QUESTION: Final = Most(words=4096, numbers=0)
"""What an asker says."""
ANSWER: Final = Most(words=1 << 20, numbers=1 << 24)
"""What is answered: four times for each of a million streets, or the shapes of three ways."""


class Frame(NamedTuple):
    """One message."""

    words: dict[str, Any]
    numbers: Numbers = _NONE
    """Shape ``(n,)``, float32; any value, NaN and inf as well."""


def written(words: Mapping[str, object], numbers: Numbers = _NONE) -> bytes:
    """A message as it travels. Raises ``ValueError`` for words that JSON has not (NaN, inf), ``TypeError`` for other kinds."""
    said = json.dumps(words, allow_nan=False).encode()
    raw = np.ascontiguousarray(numbers, dtype=_KIND).tobytes()
    return _HEAD.pack(len(said), len(raw)) + said + raw


def read(said: bytes, raw: bytes = b"") -> Frame:
    """A message of its two parts. Raises ``BadFrame``."""
    if len(raw) % _KIND.itemsize:
        raise BadFrame("the numbers are torn")
    try:
        words = json.loads(said)
    except (ValueError, RecursionError) as error:
        raise BadFrame(f"the words are no JSON: {type(error).__name__}") from None
    if not isinstance(words, dict):
        raise BadFrame("the words are no object")
    return Frame(words, np.frombuffer(raw, dtype=_KIND).astype(np.float32, copy=False))


def _lengths(head: bytes, most: Most) -> tuple[int, int]:
    said, raw = _HEAD.unpack(head)
    if said > most.words or raw > most.numbers:
        raise BadFrame(f"announced as {said} and {raw} bytes; at most {most.words} and {most.numbers} are read")
    return said, raw


async def heard(reader: asyncio.StreamReader, most: Most) -> Frame | None:
    """The next message; None where the line ended between two. Raises ``BadFrame``, also where it ended within one."""
    try:
        head = await reader.readexactly(_HEAD.size)
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise BadFrame("torn") from None
        return None
    said, raw = _lengths(head, most)
    try:
        return read(await reader.readexactly(said), await reader.readexactly(raw))
    except asyncio.IncompleteReadError:
        raise BadFrame("torn") from None


def received(line: socket.socket, most: Most) -> Frame | None:
    """The same on a plain socket."""
    head = exactly(line, _HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise BadFrame("torn")
    said, raw = _lengths(head, most)
    parts = exactly(line, said), exactly(line, raw)
    if (len(parts[0]), len(parts[1])) != (said, raw):
        raise BadFrame("torn")
    return read(*parts)


def exactly(line: socket.socket, count: int) -> bytes:
    """So many bytes; fewer where the line ends."""
    found = bytearray()
    while len(found) < count:
        piece = line.recv(min(count - len(found), 1 << 18))
        if not piece:
            break
        found += piece
    return bytes(found)
