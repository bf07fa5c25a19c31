"""What is said on the tether between a server and one kernel: JSON objects, one per line of text.

The server asks once: ``{"argv": […], "env": {…}, "cwd": "…"}``. The kernel answers ``{"started": pid}``, or
``{"refused": "…"}`` and ends. At the end the warm process says ``{"ended": exit code}``, negative for a signal, as
``subprocess`` has it. Not here: who opens, forks and closes.
"""

import json
from collections.abc import Mapping
from typing import Any

END = b"\n"
PIECE = 65536


def written(message: Mapping[str, object]) -> bytes:
    """A message as it goes over the tether."""
    return json.dumps(message).encode() + END


class Heard:
    """Puts messages together from the pieces in which they arrive."""

    def __init__(self) -> None:
        self._rest = b""

    def add(self, piece: bytes) -> list[dict[str, Any]]:
        """The messages that are complete with this piece."""
        *whole, self._rest = (self._rest + piece).split(END)
        return [json.loads(one) for one in whole]
