"""What the server does by itself: workshops whose day has come are erased, at the start and then each hour.

Not here: erasing (``store.purging``).
"""

import logging

from tornado.ioloop import IOLoop, PeriodicCallback

from buurtlezer.errors import StoreError
from buurtlezer.store import Store

HOUR = 3_600_000

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


def keep_up() -> PeriodicCallback:
    """Begin; the callback that is given back can be stopped."""
    again = PeriodicCallback(purge_due, HOUR)
    again.start()
    IOLoop.current().add_callback(purge_due)
    return again


def _purge() -> int:
    with Store.open() as store:
        return store.caretaker.purge_due()
