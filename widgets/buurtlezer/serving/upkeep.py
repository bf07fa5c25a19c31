"""What the server does by itself: it erases workshops whose day has come, and cleans the file.

The first at the start and then each hour. The second each minute, of what was erased by a page that is gone since. Not
here: erasing (``store.purging``), when a file is cleaned (``store.cleaning``).
"""

import logging

from tornado.ioloop import IOLoop, PeriodicCallback

from buurtlezer.errors import StoreError
from buurtlezer.store import Store

HOUR = 3_600_000
MINUTE = 60_000

_LOG = logging.getLogger(__name__)


async def purge_due() -> None:
    """Erase what is due, in a thread: the pages are served meanwhile. A store that is busy is tried again in an hour."""
    try:
        count = await IOLoop.current().run_in_executor(None, _purge)
    except StoreError as error:
        _LOG.warning("workshops that are due could not be erased now: %s", type(error).__name__)
        return
    if count:
        _LOG.warning("%d workshops were erased, as their day had come", count)


async def clean() -> None:
    """Clean the file if that is due, in a thread. What prevents it now is tried again in a minute."""
    try:
        await IOLoop.current().run_in_executor(None, _clean)
    except StoreError as error:
        _LOG.warning("the store could not be cleaned of what was erased: %s", type(error).__name__)


def keep_up() -> list[PeriodicCallback]:
    """Begin; the callbacks that are given back can be stopped."""
    again = [PeriodicCallback(purge_due, HOUR), PeriodicCallback(clean, MINUTE)]
    for one in again:
        one.start()
    IOLoop.current().add_callback(purge_due)
    return again


def _purge() -> int:
    """What a server that stopped in between left in the file goes at the start, with nothing to wait for."""
    with Store.open() as store:
        count = store.caretaker.purge_due()
        store.tidy()
        return count


def _clean() -> None:
    Store.open().close()  # who opens it sees to it
