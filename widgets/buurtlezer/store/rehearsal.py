"""A store whose every transaction is taken back, for carrying out beforehand what a page asks.

The first time of each question costs some ten times the second: it is built, compiled, and the driver is loaded. A process that
others are forked from has that behind it, and leaves them an engine that knows it. Not here: what is asked (``steps.rehearsal``),
who forks (``serving``).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from buurtlezer.model import Settings

from . import backend, engines, keeping
from .credential import Credential
from .joincode import JoinCode
from .store import Store

_SETTINGS = {"title": "-", "organisation": "-", "contact": "-"}


class _TakenBack(Store):
    """A store whose transactions are all one, which is never committed."""

    def __init__(self, engine: sa.Engine, connection: sa.Connection) -> None:
        super().__init__(engine)
        self._connection = connection

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        yield self._connection

    _looking = _reading

    @contextmanager
    def _writing(self, frees: bool = False) -> Iterator[sa.Connection]:  # noqa: ARG002 -- nothing is kept of it
        yield self._connection

    @contextmanager
    def _noting(self, told: bool = False) -> Iterator[sa.Connection]:  # noqa: ARG002 -- nobody is told of anything
        yield self._connection

    def _purge_if_due(self) -> bool:
        return True


def rehearse(play: Callable[[Store, Credential], None], url: str | None = None, *, busy_seconds: float) -> None:
    """Play it with the store of this address, and keep its engine for ``Store.open`` with the same words, here and in forks.

    It holds the right to write for some tenths of a second, and leaves nothing behind. A store in memory has nothing to be left.

    Parameters
    ----------
    play
        Gets a store, and the secret of a logbook in a workshop that was made for this.

    Raises
    ------
    errors.StoreError
        The store cannot be opened or written now. Nothing is lost by it: whoever opens it pays for the first time.
    """
    with Store.open(url, busy_seconds=busy_seconds) as store:
        engine = store._engine
        if backend.of(engine).in_memory(engine.url):
            return
        with store._writing() as connection:
            taken_back, trainer, owner = _TakenBack(engine, connection), Credential.new(), Credential.new()
            workshop = taken_back.workshops.create(trainer, Settings.model_validate({**_SETTINGS, "held_on": keeping.today()}))
            code = JoinCode.of(trainer.derive("projector"), workshop.code_number)
            taken_back.workshops.join(owner, code, "-", 1)
            play(taken_back, owner)
            connection.rollback()
    engines.keep(engine, busy_seconds)
