"""The warden forgets a page whose kernel ended, whenever that was, and never one whose kernel is being started."""

import asyncio
from typing import Any

import pytest

from buurtlezer.serving.limits.presence import Presence
from buurtlezer.serving.limits.warden import Warden


class Kernels(dict[str, Any]):
    """What the warden asks of Jupyter's kernels: which there are, and to end one."""

    def list_kernel_ids(self) -> list[str]:
        return list(self)

    async def shutdown_kernel(self, kernel_id: str, *, now: bool) -> None:
        assert now
        del self[kernel_id]


@pytest.fixture
def presence() -> Presence:
    return Presence()


def test_a_page_whose_kernel_ended_between_two_looks_is_forgotten(presence: Presence) -> None:
    kernels = Kernels(one=object(), other=object())
    warden = Warden(kernels, presence, patience=180, most=0)
    for name in ("one", "other", "begins"):
        presence.arrive(name, 180)
    asyncio.run(warden.look())
    assert warden.count == 3
    del kernels["one"]
    asyncio.run(warden.look())
    assert sorted(presence.all()) == ["begins", "other"]
    kernels["begins"] = object()
    asyncio.run(warden.look())
    del kernels["begins"]
    asyncio.run(warden.look())
    assert presence.all() == ["other"]


def test_who_is_silent_is_ended_and_hears_why() -> None:
    time = [0.0]
    presence = Presence(lambda: time[0])
    kernels = Kernels(one=object())
    presence.arrive("one", 10)
    time[0] = 11
    asyncio.run(Warden(kernels, presence, patience=10, most=0).look())
    assert (dict(kernels), presence.all(), presence.why("one")) == ({}, [], "away")


def test_a_kernel_that_is_nobodys_is_ended_at_the_second_look(presence: Presence) -> None:
    kernels = Kernels(one=object(), stuck=object())
    presence.arrive("one", 180)
    warden = Warden(kernels, presence, patience=180, most=0)
    asyncio.run(warden.look())
    assert set(kernels) == {"one", "stuck"}  # it may be saying goodbye
    asyncio.run(warden.look())
    assert set(kernels) == {"one"}
