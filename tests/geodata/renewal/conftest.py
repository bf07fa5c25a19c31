"""A publisher for each test, and a file as it would give it."""

from collections.abc import Iterator

import pytest
from publisher import Publisher, numbers, publisher, zipped

from buurtlezer.geodata import Pack


@pytest.fixture
def statbel() -> Iterator[Publisher]:
    with publisher() as here:
        yield here


@pytest.fixture(scope="session")
def newer(pack: Pack) -> bytes:
    return zipped(numbers(pack))
