"""Kernels of one address begin a few at a time, and those of another do not stand behind them.

The kernels are stand-ins: what a start takes is what this decides, and when. Not here: real ones (``tests/serving/test_pages``).
"""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from buurtlezer.serving.limits.presence import Presence
from buurtlezer.serving.making.maker import STARTING, Left, PageMaker

RUDE, OTHER = "198.51.100.66", "198.51.100.7"


class Kernels:
    """Each start takes until it may go on."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.go_on = asyncio.Event()

    async def start_kernel(self, *, kernel_id: str, **_: Any) -> None:
        self.begun.append(kernel_id)
        await self.go_on.wait()

    def get_kernel(self, kernel_id: str) -> str:
        return kernel_id


def test_who_asks_for_many_pages_waits_and_who_left_meanwhile_starts_none() -> None:
    async def play() -> None:
        kernels, presence = Kernels(), Presence()
        server: Any = SimpleNamespace(kernel_manager=kernels, base_url="/")
        maker = PageMaker(server, SimpleNamespace(), presence, 60.0)  # type: ignore[arg-type]

        def ask(name: str, address: str) -> "asyncio.Task[Any]":
            presence.arrive(name, 60.0, address)
            return asyncio.create_task(maker._start(name, "python3", Path(), address))

        rude = [ask(f"rude {number}", RUDE) for number in range(STARTING + 2)]
        other = ask("other", OTHER)
        await asyncio.sleep(0)
        assert kernels.begun == [*(f"rude {number}" for number in range(STARTING)), "other"]
        presence.leave(f"rude {STARTING}")
        kernels.go_on.set()
        assert await other == "other"
        with pytest.raises(Left):
            await rude[STARTING]
        assert await rude[STARTING + 1] == f"rude {STARTING + 1}"
        assert f"rude {STARTING}" not in kernels.begun

    asyncio.run(play())
