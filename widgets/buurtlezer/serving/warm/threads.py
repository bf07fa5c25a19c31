"""How many threads this process has. A fork takes only one along, with the locks that the others held.

Not here: who forks (``process``).
"""

import sys
import threading
from pathlib import Path

TASKS = Path("/proc/self/task")


def count() -> int:
    """Threads of this process, those of libraries too where the system tells (Linux)."""
    return len(list(TASKS.iterdir())) if TASKS.is_dir() else threading.active_count()


def only_one() -> None:
    """End this process unless it has one thread: what is forked from it could stand still for ever."""
    if (found := count()) != 1:
        named = ", ".join(thread.name for thread in threading.enumerate())
        sys.exit(f"warm process: {found} threads, so it must not fork; those that Python knows: {named}")
