"""The process that makes one file: a request on its standard input, progress and the file on its standard output.

It ends itself where nobody waits any more, and takes no more memory than a report needs. Not here: who starts it (``process``).
"""

import json
import os
import signal
import sys
from dataclasses import asdict
from typing import Any, BinaryIO, Final

from .form import Form, Progress

MOST_BYTES: Final = 3_000_000_000
"""Of memory that it writes to. A report with twenty maps takes 0.5 GB."""


def main() -> None:
    """Read, make, write."""
    _bound(int(sys.argv[1]))
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints comes not between
    asked = json.load(sys.stdin.buffer)
    try:
        _answer(out, asked)
    except MemoryError:
        _say(out, {"failed": "too_big"})


def _answer(out: BinaryIO, asked: dict[str, Any]) -> None:
    from buurtlezer.report.document import Document

    from .making import made

    def tell(progress: Progress) -> None:
        _say(out, asdict(progress))

    found = asdict(made(Document.model_validate(asked["document"]), Form(asked["form"]), tell))
    content = found.pop("file")
    _say(out, {"size": len(content), **found})
    out.write(content)
    out.flush()


def _say(out: BinaryIO, said: dict[str, Any]) -> None:
    out.write(json.dumps(said).encode() + b"\n")
    out.flush()


def _bound(seconds: int) -> None:
    """Not for ever, not all memory, and no file that holds what it knows where it crashes."""
    if sys.platform == "win32":
        return
    import resource

    signal.alarm(seconds)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # elsewhere this bound is not kept
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES))


if __name__ == "__main__":
    main()
