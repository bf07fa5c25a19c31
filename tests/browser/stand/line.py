"""The line between widgets of this process and one page, in the place of a kernel's: what was said, in order, both ways.

The widgets are given a comm of this line, so that all that becomes of a message is ipywidgets' own. Not here: how a message
reaches the page (``site``), what the page does with it (``page.js``).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from threading import Condition, RLock
from typing import Any
from uuid import uuid4

import comm
from ipywidgets import Widget

from stand.frames import Message, packed, unpacked

Buffers = Sequence[bytes | memoryview]


class LineComm:
    """What ipywidgets asks of a comm."""

    def __init__(self, line: "Line", data: Message, buffers: Buffers = (), comm_id: str | None = None, **_said: Any) -> None:
        self.comm_id = comm_id or uuid4().hex
        self._line = line
        self.answer: Callable[[Message], None] = lambda _message: None
        line.comms[self.comm_id] = self
        line.tell({"type": "comm_open", "comm": self.comm_id, "data": data}, buffers)

    def on_msg(self, answer: Callable[[Message], None]) -> None:
        self.answer = answer

    def send(self, data: Message, buffers: Buffers | None = None) -> None:
        self._line.tell({"type": "comm_msg", "comm": self.comm_id, "data": data}, buffers or ())

    def close(self) -> None:
        self._line.comms.pop(self.comm_id, None)


class Line:
    """One thing at a time: ``with line:`` holds off what the page says meanwhile.

    Parameters
    ----------
    loses
        Whether a message for the page gets lost on the way.
    """

    def __init__(self, loses: Callable[[Message], bool] = lambda _message: False) -> None:
        self.told: list[bytes] = []
        """Frames for the page; what got lost is an empty one."""
        self.heard: list[bytes] = []
        """Frames of the page."""
        self.comms: dict[str, LineComm] = {}
        self._loses = loses
        self._lock = RLock()
        self._more = Condition()
        self._ended = False

    def __enter__(self) -> "Line":
        self._lock.acquire()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._lock.release()

    @contextmanager
    def making(self) -> Iterator[None]:
        """Widgets made meanwhile are on this line."""
        before, comm.create_comm = comm.create_comm, partial(LineComm, self)
        try:
            with self:
                yield
        finally:
            comm.create_comm = before

    def show(self, shown: Sequence[Widget | str]) -> None:
        """Have the page show these one under the other: widgets (one that stands there twice has two views), or markup."""
        self.tell({"type": "show", "shown": [{"html": one} if isinstance(one, str) else {"comm": one.model_id} for one in shown]})

    def tell(self, message: Message, buffers: Buffers = ()) -> None:
        frame = b"" if self._loses(message) else packed(message, buffers)
        with self._more:
            self.told.append(frame)
            self._more.notify_all()

    def told_since(self, number: int, seconds: float = 20) -> list[bytes]:
        """Frames from that number on; waits until there are any."""
        with self._more:
            self._more.wait_for(lambda: len(self.told) > number or self._ended, seconds)
            return self.told[number:]

    def hear(self, frame: bytes) -> None:
        """Something that the page says, answered by the widget that it says it to."""
        message, buffers = unpacked(frame)
        with self:
            self.heard.append(frame)
            if found := self.comms.get(message["comm"]):
                found.answer({"content": {"data": message["data"]}, "buffers": buffers})

    def end(self) -> None:
        """Close the widgets: nobody looks at them any more."""
        with self._more:
            self._ended = True
            self._more.notify_all()
        with self:
            for one in list(self.comms.values()):
                widget = getattr(one.answer, "__self__", None)
                if isinstance(widget, Widget):
                    widget.close()
