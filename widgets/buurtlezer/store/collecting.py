"""Python's collector of cycles, at rest while thousands of entries are read.

Plain JSON has no cycles, and yet the collector would go through all of it several times while it grows: half of the time that
reading takes. Not here: what is read (``shared``).
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """Nothing is collected in this process meanwhile. Two threads may rest it at once: the one that began ends it."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()
