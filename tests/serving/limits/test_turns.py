"""Who asks for much at once stands behind themselves, and before nobody else."""

import asyncio

from buurtlezer.serving.limits.turns import Turns


def test_of_one_key_so_much_at_once_in_order_and_another_key_waits_for_nobody() -> None:
    async def play() -> tuple[list[str], int]:
        turns, began, go_on = Turns(2), list[str](), asyncio.Event()

        async def work(name: str) -> None:
            async with turns.of(name[0]):
                began.append(name)
                await go_on.wait()

        tasks = [asyncio.create_task(work(name)) for name in ("a1", "a2", "a3", "a4", "b1")]
        await asyncio.sleep(0)
        assert began == ["a1", "a2", "b1"]
        go_on.set()
        await asyncio.gather(*tasks)
        return began, len(turns)

    assert asyncio.run(play()) == (["a1", "a2", "b1", "a3", "a4"], 0)


def test_a_turn_is_free_after_a_fault_and_after_who_waited_went_away() -> None:
    async def play() -> int:
        turns, go_on = Turns(1), asyncio.Event()

        async def work() -> None:
            async with turns.of("a"):
                await go_on.wait()
                raise RuntimeError

        first, second = asyncio.create_task(work()), asyncio.create_task(work())
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.gather(second, return_exceptions=True)
        go_on.set()
        await asyncio.gather(first, return_exceptions=True)
        async with turns.of("a"):
            assert len(turns) == 1
        return len(turns)

    assert asyncio.run(play()) == 0
