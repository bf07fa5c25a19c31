"""A message as bytes: its length, itself as JSON, and the buffers that go with it. Frames can be put one after the other.

``page.js`` reads and writes the same. Not here: what a message says (``line``).
"""

import json
import struct
from collections.abc import Sequence
from typing import Any

from jupyter_client.jsonutil import json_default

Message = dict[str, Any]


def packed(message: Message, buffers: Sequence[bytes | memoryview] = ()) -> bytes:
    """The message as Jupyter writes it: what a kernel cannot send, this cannot either."""
    views = [memoryview(buffer).cast("B") for buffer in buffers]
    told = {**message, "sizes": [view.nbytes for view in views]}
    head = json.dumps(told, default=json_default, ensure_ascii=False, allow_nan=False).encode()
    return b"".join([struct.pack("<I", len(head)), head, *views])


def unpacked(frame: bytes) -> tuple[Message, list[memoryview]]:
    """One message and its buffers."""
    (length,) = struct.unpack_from("<I", frame)
    message: Message = json.loads(frame[4 : 4 + length])
    begin, buffers = 4 + length, []
    for size in message.pop("sizes"):
        buffers.append(memoryview(frame)[begin : begin + size])
        begin += size
    return message, buffers
