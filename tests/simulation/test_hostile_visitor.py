"""A hostile visitor beside an honest room, at the served product: nobody loses an act, nobody is turned away.

The same room acts without the attack and then during it; how long that took is told in one table at the end of the run and in
``test-results/hostile.json``, and is not asserted: the machine that runs the tests has other work. The attacks are those of
``attacks``. ``BUURTLEZER_PARTICIPANTS`` chooses how many honest phones, and by that how long an attack lasts.
"""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pg_server
import pytest
from attacks import ATTACKS
from device_line import GONE, PAGE, Line
from figures import FIGURES, Figures, Latency
from phones import HonestRoom, Phone
from product import Product

from buurtlezer.store import Store

pytestmark = pytest.mark.simulation

HERE = Path(__file__).parent
COUNT = int(os.environ.get("BUURTLEZER_PARTICIPANTS", "60"))
SECONDS = COUNT / 6
"""Of each phase: the pace of acts is the same in a small room."""

PATIENCE = 60.0
MOST_MEGABYTES = 400
"""What the server may have for itself afterwards. It begins with some 110, and 95 MB of one body would show."""

SCHOOL = "127.0.0.7"
PATHS = (HERE, HERE.parent / "logbook", HERE.parent / "effort")


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Of a store."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path_factory.mktemp('store') / 'room.db'}"
        return
    with pg_server.Server(durable=True) as server:
        yield server.address(server.database())


@pytest.fixture(scope="module")
def product(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """One server for all attacks: what one leaves behind is there when the next comes."""
    running = Product(address, tmp_path_factory.mktemp("served"))
    yield running
    running.close()


@pytest.fixture
def room(address: str, product: Product) -> Iterator[HonestRoom]:
    with Store.open(address) as store:
        yield HonestRoom(store, product.port, COUNT, SCHOOL)


def begun(attack: str, product: Product, came_from: str, code: str) -> "subprocess.Popen[str]":
    """The attack, in a process of its own, from now on."""
    words = [attack, str(product.port), came_from, str(SECONDS + 1), code]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, PATHS)), "OPENBLAS_NUM_THREADS": "1"}
    process = subprocess.Popen(
        [sys.executable, str(HERE / "attacks.py"), *words], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "it begins\n"
    return process


async def opened(line: Line) -> str:
    """A page; asked for again as the page that says *a moment* does."""
    for _ in range(6):
        try:
            answer = await line.ask("GET", PAGE, seconds=PATIENCE)
        except GONE:
            continue
        if answer.code == 200:
            return answer.body.decode()
        await asyncio.sleep(float(answer.headers["Retry-After"]))
    return ""


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_honest_room_goes_on_beside_a_hostile_visitor(
    attack: str,
    room: HonestRoom,
    product: Product,
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
) -> None:
    number = list(ATTACKS).index(attack)
    before = product.megabytes()

    async def play() -> tuple[dict[str, int], list[str]]:
        await room.begin()
        try:
            await room.act("without", SECONDS)
            assert await room.see_the_end(PATIENCE) == []
            process = await asyncio.to_thread(begun, attack, product, f"127.0.0.{60 + number}", room.code.shown())
            try:
                await room.act("with", SECONDS)
                behind = await room.see_the_end(PATIENCE)
                said, _ = await asyncio.to_thread(process.communicate, timeout=PATIENCE)
            finally:
                process.kill()
            came: dict[str, int] = json.loads(said)
            return came, behind
        finally:
            await room.end()

    async def afterwards() -> str:
        """Who comes in new, from elsewhere."""
        line = Line(product.port, f"127.0.0.{120 + number}")
        try:
            await Phone(line, COUNT).join(room.code)
            return await opened(line)
        finally:
            line.close()

    came, behind = asyncio.run(play())
    acts = sum(len(one.sent) for one in room.phones)
    lost = room.lost()
    figures = Figures(
        store=str(request.node.callspec.params["address"]),
        attack=attack,
        acts=acts,
        lost=len(lost),
        kept=Latency.of(room.kept_within("without"), room.kept_within("with")),
        seen=Latency.of(room.seen_within("without"), room.seen_within("with")) if not behind else None,
        leading=Latency.of(*([took for phase, took in room.answered if phase == one] for one in ("without", "with"))),
        megabytes=(before, product.megabytes()),
        came=came,
    )
    record_property(FIGURES, figures.told())
    assert sum(came.values()) > 0, "nothing was attacked"
    assert product.alive
    assert lost == []
    assert behind == [], "they missed what came last"
    assert [one.turned_away for one in room.leading] == [[], []]
    assert [one.turned_away for one in room.phones if one.turned_away] == []
    assert "</html>" in asyncio.run(afterwards())
    assert product.megabytes() < MOST_MEGABYTES
