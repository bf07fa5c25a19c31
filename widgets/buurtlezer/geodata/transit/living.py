"""One life of a process: started in a folder, watched for signs of life there, ended.

A process that stands still (frozen, or native code that never lets go) cannot end itself, so whoever keeps it does. Not here:
starting it again (``keeping``), the signs (``answering``).
"""

import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from buurtlezer.geodata.transit import meeting, private_folder

BEGINNING_SECONDS: Final = 180.0
"""Until the first sign of life."""
PATIENCE_SECONDS: Final = 60.0
"""From one sign to the next; there is one every :data:`meeting.BEAT_SECONDS`."""
LOOK_SECONDS: Final = 5.0
ENDING_SECONDS: Final = 3.0


def threads() -> int:
    """For the engine: all processors but one, which is for pages."""
    return max((os.cpu_count() or 1) - 1, 1)


def started(command: Sequence[str], folder: Path) -> subprocess.Popen[bytes]:
    """The process, asked in that folder. Raises ``OSError``."""
    meeting.beaten(folder).unlink(missing_ok=True)
    return subprocess.Popen(  # noqa: S603 -- our own words
        [*command, str(folder)],
        stdin=subprocess.PIPE,
        env={
            **os.environ,
            "RAYON_NUM_THREADS": str(threads()),
            "OPENBLAS_NUM_THREADS": "1",
            private_folder.SPARE: str(folder / "spare"),
        },
        start_new_session=True,  # Ctrl+C is for the server, which then ends it
    )


def watched(process: subprocess.Popen[bytes], folder: Path, patience: float = PATIENCE_SECONDS) -> int | str:
    """Wait until it ends, and say how; one that gives no sign of life for so many seconds is killed."""
    seen, since = -1, time.monotonic()
    while True:
        with suppress(subprocess.TimeoutExpired):
            return process.wait(min(LOOK_SECONDS, patience / 2))
        now, beat = time.monotonic(), _beat(folder)
        if beat != seen:
            seen, since = beat, now
        elif now - since > (patience if seen >= 0 else max(patience, BEGINNING_SECONDS)):
            process.kill()
            process.wait()
            return "it stood still"


def ended(process: subprocess.Popen[bytes]) -> None:
    """Close its standard input, at which it ends; one that does not is killed."""
    if process.stdin:
        with suppress(OSError):
            process.stdin.close()
    try:
        process.wait(ENDING_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _beat(folder: Path) -> int:
    try:
        return meeting.beaten(folder).stat().st_mtime_ns
    except OSError:
        return -1
