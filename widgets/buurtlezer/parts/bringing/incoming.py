"""A file on its way in, slice by slice: the order, the sizes, and the private temporary file that it is put into.

Not here: messages (``widget``), and what a file means (the page that has the part).
"""

import os
import tempfile
import weakref
from collections.abc import Sequence
from pathlib import Path

SLICE = 512 * 1024
"""Bytes of each slice but the last. A websocket message of 12 MB is where Jupyter's line breaks without a word."""

LONGEST_NAME = 200


class Incoming:
    """One file under way.

    Its temporary file is readable by this user only, and is gone after ``drop()``, at the latest when the process ends.

    Parameters
    ----------
    upload
        The page's name of this upload.
    name
        Name of the file, for people.
    size
        Bytes that the page says there are.
    ending
        Ending of the temporary file, one of those that we accept (``".csv"``): readers go by it.
    """

    def __init__(self, upload: str, name: str, size: int, ending: str) -> None:
        self.upload, self.name, self.size = upload, name, size
        self.taken = 0
        self.next = 0
        handle, path = tempfile.mkstemp(prefix="buurtlezer-", suffix=ending)
        os.close(handle)
        self.path = Path(path)
        self._end = weakref.finalize(self, self.path.unlink, missing_ok=True)

    def take(self, index: int, data: bytes | memoryview) -> None:
        """Put a slice behind the others. One that was taken already, or that comes too early, changes nothing.

        Raises
        ------
        ValueError
            A slice of another length than it must have.
        OSError
            The disk does not take it.
        """
        if index != self.next:
            return
        expected = min(SLICE, self.size - self.taken)
        if len(data) != expected:
            raise ValueError(f"slice {index} has {len(data)} bytes, not {expected}")
        with self.path.open("ab") as file:
            file.write(data)
        self.taken += expected
        self.next += 1

    @property
    def is_whole(self) -> bool:
        """Whether all of it is here."""
        return self.taken == self.size

    def drop(self) -> None:
        """Delete the temporary file. Doing it twice does no harm."""
        self._end()


def plain_name(given: object) -> str:
    """The name of a file as one line without its folders, cut where it is too long; empty when there is none."""
    if not isinstance(given, str):
        return ""
    name = given.replace("\\", "/").rsplit("/", 1)[-1]
    return " ".join("".join(one if one.isprintable() else " " for one in name).split())[-LONGEST_NAME:]


def ending_of(name: str, accepted: Sequence[str]) -> str:
    """The accepted ending that this name has; empty when it has none of them."""
    return next((ending for ending in accepted if name.lower().endswith(ending.lower())), "")
