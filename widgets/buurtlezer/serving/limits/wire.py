"""A kernel message as it goes over a page's websocket, and whether it is one. Pure.

The form is Jupyter's ``v1.kernel.websocket.jupyter.org``: a count of offsets, that many offsets (all little-endian, 8 bytes
each), the channel, then header, parent, metadata, content and buffers. Both Jupyter's reader and Voila's make a list as long as
the count says, whatever the message's size; so a count is looked at before anybody reads further. Not here: the connection
(``websocket``).
"""

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

V1: Final = "v1.kernel.websocket.jupyter.org"
WORD: Final = 8
LEAST: Final = 6
"""Offsets of a message without buffers: where channel, header, parent, metadata and content begin, and where the last ends."""
MOST: Final = 1_024
"""Offsets; a page's widgets are asked for in one message, which has two buffers for each at most."""
MOST_BYTES: Final = 16_000_000
"""From a page: a slice of a file is half a megabyte, a photo one or two."""
MOST_HEADER: Final = 10_000
CHANNELS: Final = ("shell", "control", "stdin", "iopub")
FIRST = 1
"""The header's place among the parts."""


class BadMessage(Exception):
    """It is no kernel message; says what is wrong, and nothing of what it holds."""


def offsets(message: bytes, most: int = MOST) -> list[int]:
    """Where its parts begin, and where the last ends; each checked to lie in the message, in order.

    Raises
    ------
    BadMessage
        For a count or an offset that cannot be.
    """
    count = int.from_bytes(message[:WORD], "little")
    if len(message) < WORD or not LEAST <= count <= most:
        raise BadMessage("count of offsets")
    begin = WORD * (count + 1)
    if len(message) < begin:
        raise BadMessage("shorter than its offsets")
    found = [int.from_bytes(message[at : at + WORD], "little") for at in range(WORD, begin, WORD)]
    if found[0] != begin or found[-1] != len(message) or any(start > end for start, end in pairwise(found)):
        raise BadMessage("order of offsets")
    return found


def header(message: bytes, most: int = MOST) -> dict[str, Any]:
    """What it says of itself. Raises `BadMessage`."""
    return _object(message, offsets(message, most), FIRST, MOST_HEADER)


def check(message: object, allowed: Sequence[str]) -> None:
    """Nothing, if a page may send it: whole, of a size that a page has, and of a type that is allowed.

    Raises
    ------
    BadMessage
        Otherwise.
    """
    if not isinstance(message, bytes):
        raise BadMessage("text instead of bytes")
    if len(message) > MOST_BYTES:
        raise BadMessage("size")
    found = offsets(message)
    if message[found[0] : found[1]].decode("ascii", "replace") not in CHANNELS:
        raise BadMessage("channel")
    said = _object(message, found, FIRST, MOST_HEADER)
    kind, name = said.get("msg_type"), said.get("msg_id")
    if not isinstance(kind, str) or not isinstance(name, str) or kind not in allowed:
        raise BadMessage("type")
    for part in range(FIRST + 1, LEAST - 1):
        _object(message, found, part, MOST_BYTES)


def _object(message: bytes, found: Sequence[int], part: int, most: int) -> dict[str, Any]:
    start, end = found[part], found[part + 1]
    if end - start > most:
        raise BadMessage("size of a part")
    try:
        read = json.loads(message[start:end])
    except (ValueError, RecursionError) as error:
        raise BadMessage("a part that is not JSON") from error
    if not isinstance(read, dict):
        raise BadMessage("a part that is no object")
    return read
