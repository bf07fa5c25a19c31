"""The process that reckons rides, beside a server: started with it, asked by all its kernels, ended with it.

``python -m buurtlezer.serving.reach json|plain FOLDER`` is that process with the voice of a server's log. Not here: what keeps it
(``geodata.transit.keeping``), what it does (``answering``), asking it (``asking``).
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit import answering
from buurtlezer.geodata.transit.keeping import PYTHON, Keeper, has_engine
from buurtlezer.geodata.transit.meeting import VARIABLE
from buurtlezer.serving.logs import speak


@contextmanager
def reckoning(*, log_json: bool = False) -> Iterator[Keeper | None]:
    """While this lasts there is such a process, which the kernels find.

    None where no engine fits, where the pack in use has no network (``Pack.has_transit``), or where the variable is set and
    empty: then kernels are told so. It returns at once: who asks before the network is ready hears that.
    """
    if os.environ.get(VARIABLE) == "" or not has_engine() or not Pack.open().has_transit:
        os.environ[VARIABLE] = ""
        yield None
        return
    keeper = Keeper((*PYTHON, __name__, "json" if log_json else "plain"))
    os.environ[VARIABLE] = str(keeper.folder)
    keeper.start()
    try:
        yield keeper
    finally:
        os.environ.pop(VARIABLE, None)
        keeper.stop()


if __name__ == "__main__":
    speak(as_json=sys.argv[1] == "json")
    answering.run(Path(sys.argv[2]), answering.open_engine)
