"""The network of our own, made once for all tests here.

Not here: small towns and worlds (``small_town``, ``worlds``).
"""

from collections.abc import Iterator

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit.port import Reach


@pytest.fixture(scope="session")
def brussels(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reach]:
    """The pack's own timetable, answered for by the engine."""
    pytest.importorskip("cafein", reason="the engine is not installed here")
    from buurtlezer.geodata.transit.engine import Engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUURTLEZER_CACHE", str(tmp_path_factory.mktemp("networks")))
        yield Engine.open(pack)
