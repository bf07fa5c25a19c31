"""Limits that one device could use up for all, attacked over a real socket: others go on, and it is told kindly.

Other devices are other addresses of the loopback network. Not here: the pace itself (``limits/test_pace``), what the trainer
does about who came in (``tests/logbook/room/test_console``).
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from threading import Event
from time import sleep
from typing import Any

import pytest
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take
from room_server import RoomServer, a_server, its_store, its_trainer  # noqa: F401 -- fixtures
from visit import until

from buurtlezer.serving.limits.address import Addresses, Marks, network
from buurtlezer.serving.room import waiting
from buurtlezer.serving.room.wait import CROWDED_SECONDS
from buurtlezer.store import Arrival, Credential, JoinCode, Store, joincode

RUDE, OTHER = "127.0.0.66", "127.0.0.7"
"""Addresses of the loopback network, on Linux."""


@pytest.fixture
def join(server: RoomServer, trainer: Credential) -> Callable[..., dict[str, Any]]:
    def joining(pseudonym: str, came_from: str = "127.0.0.1", secret: str = "", number: int = 1) -> dict[str, Any]:
        code = JoinCode.of(trainer.derive("projector"), number).shown()
        secret = secret or Credential.new().shown()
        return {**server.say(came_from, type="join", secret=secret, code=code, pseudonym=pseudonym), "secret": secret}

    return joining


def at_once(work: Callable[[int], Any], count: int, threads: int = 16) -> list[Any]:
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(work, range(count)))


# Joining


def test_a_school_behind_one_address_brings_sixty_people_in_at_once(server: RoomServer, join: Callable[..., Any]) -> None:
    def comes(number: int) -> str:
        offered = server.say(RUDE, type="reach")["type"]
        return f"{offered} {join(f'Leerling {number}', RUDE)['type']}"

    assert at_once(comes, 60) == ["reached joined"] * 60


def test_who_floods_comes_as_one_group_and_others_do_not_stand_in_it(
    join: Callable[..., Any], store: Store, trainer: Credential
) -> None:
    at_once(lambda number: join(f"Vals {number}", RUDE), 8)
    for number, address in enumerate((OTHER, "127.0.0.8")):
        join(f"Echt {number}", address)
    found = store.workshops.participants(trainer)
    assert {one.pseudonym for one in found if one.group == 1} == {f"Vals {number}" for number in range(8)}
    assert {one.pseudonym for one in found if one.group == 0} == {"Echt 0", "Echt 1"}


def test_no_address_is_kept_nor_what_it_could_be_tried_out_by(
    join: Callable[..., Any], store: Store, trainer: Credential, server: RoomServer
) -> None:
    """Whoever has the store and knows all addresses of the network finds none of them in it."""
    join("Uil", RUDE)
    own = store.workshops.led(trainer).id
    with store._reading() as connection:
        (kept,) = connection.exec_driver_sql("SELECT network FROM participants").scalars()
    assert kept == Arrival("", server.office.marks.of(RUDE)).network(own)
    tried = {f"127.0.0.{last}" for last in range(256)}
    assert kept not in {Arrival("", address).network(own) for address in tried}
    other = Marks()
    assert kept not in {Arrival("", other.of(address)).network(own) for address in tried}


def test_five_hundred_joins_of_one_device_fill_no_workshop_and_others_come_in(
    join: Callable[..., Any], store: Store, trainer: Credential
) -> None:
    answers = at_once(lambda number: join(f"Rommel {number}", RUDE), 500)
    kinds = Counter(one["type"] for one in answers)
    assert kinds["joined"] < 150
    assert kinds["joined"] + kinds["later"] == 500
    (sentence,) = {one["sentence"] for one in answers if one["type"] == "later"}
    assert sentence.startswith("Een ogenblik")
    assert len(store.workshops.participants(trainer)) == kinds["joined"]
    assert [join(f"Vink {number}", OTHER)["type"] for number in range(30)] == ["joined"] * 30


def test_who_waits_a_moment_comes_in_with_the_same_secret(
    server: RoomServer, join: Callable[..., Any], store: Store, trainer: Credential
) -> None:
    at_once(lambda number: join(f"Rommel {number}", RUDE), 100)
    secret = Credential.new().shown()
    assert join("Vink", RUDE, secret)["type"] == "later"
    store.workshops.renew_code(trainer)  # or a minute goes by: a new code begins anew
    assert join("Vink", RUDE, secret, number=2)["type"] == "joined"


def test_what_was_refused_or_sent_again_uses_up_little(server: RoomServer, join: Callable[..., Any]) -> None:
    secret = join("Vink", RUDE)["secret"]
    assert {join("Vink", RUDE)["rule"] for _ in range(150)} == {"pseudonym_taken"}
    assert join("Vink", RUDE, secret)["type"] == "joined"
    assert len(server.office.door.coming) == 1


# Wrong codes


def test_wrong_codes_from_one_address_stop_nobody_elsewhere(server: RoomServer, join: Callable[..., Any]) -> None:
    rules = [server.say(RUDE, type="offer", code="AAAA-AAAA")["rule"] for _ in range(90)]
    assert rules[:60] == ["unknown_code"] * 60
    assert "too_many_codes" in rules
    assert join("Vink", OTHER)["type"] == "joined"
    told = server.say(RUDE, type="redeem", secret=Credential.new().shown(), **{"pass": "AAAA-AAAA"})
    if told["rule"] == "too_many_codes":  # two seconds may have gone by
        assert told["type"] == "later"
        assert "Over een minuut" in told["sentence"]


@pytest.mark.parametrize("known_by", ["who came before", "the trainer", "the wall"])
def test_wrong_codes_keep_nobody_of_the_same_room_out(
    server: RoomServer, trainer: Credential, join: Callable[..., Any], known_by: str
) -> None:
    """All of a room come by one address: one phone in it that is wrong on purpose would keep out those who come late."""
    code = JoinCode.of(trainer.derive("projector"), 1).shown()
    match known_by:
        case "who came before":
            assert server.say(OTHER, type="offer", code=code)["type"] == "offer"
        case "the trainer":
            assert server.say(OTHER, type="trainer.open", secret=trainer.shown())["type"] == "room"
        case _:
            assert server.say(OTHER, type="projector.open", secret=trainer.derive("projector").shown())["type"] == "wall"

    def wrong() -> str:
        return str(server.say(RUDE, type="offer", code="AAAA-AAAA")["rule"])

    assert "too_many_codes" in [wrong() for _ in range(90)]
    assert server.say(RUDE, type="offer", code=code)["type"] == "offer"
    assert join("Vink", RUDE)["type"] == "joined"
    assert [wrong() for _ in range(20)].count("unknown_code") < 5  # who knows the code wins no guess by it; a second goes by


def test_a_code_that_was_right_and_is_renewed_is_wrong_like_any_other(
    server: RoomServer, store: Store, trainer: Credential
) -> None:
    code = JoinCode.of(trainer.derive("projector"), 1).shown()
    assert server.say(RUDE, type="offer", code=code)["type"] == "offer"
    store.workshops.renew_code(trainer)
    rules = [server.say(RUDE, type="offer", code=code)["rule"] for _ in range(90)]
    assert "too_many_codes" in rules


def test_of_wrong_codes_at_once_no_more_are_looked_at_than_may(server: RoomServer) -> None:
    kinds = Counter(at_once(lambda _: server.say(RUDE, type="offer", code="AAAA-AAAA")["rule"], 300, 32))
    assert 60 <= kinds["unknown_code"] <= 60 + 30  # some seconds may go by
    assert kinds["too_many_codes"] == 300 - kinds["unknown_code"]


def test_codes_that_are_looked_up_hold_up_nobody_who_is_in_and_no_other_address(
    server: RoomServer, trainer: Credential, join: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, right = join("Vink", OTHER)["secret"], JoinCode.of(trainer.derive("projector"), 1)
    looked_up, go_on = joincode._digest, Event()
    monkeypatch.setattr(joincode, "_digest", lambda code: (code == right._code or go_on.wait(60)) and looked_up(code))
    with ThreadPoolExecutor(20) as pool:
        guesses = [pool.submit(server.say, RUDE, type="offer", code="AAAA-AAAA") for _ in range(20)]
        try:
            assert until(lambda: sum(one.running() for one in guesses), lambda count: count == 20) == 20
            assert server.say(OTHER, type="state", secret=secret)["type"] == "state"
            assert server.say(RUDE, type="state", secret=secret)["type"] == "state"
            assert join("Mus", OTHER)["type"] == "joined"
            assert not any(one.done() for one in guesses)
        finally:
            go_on.set()
        assert {one.result()["rule"] for one in guesses} == {"unknown_code"}


def test_one_address_never_has_all_threads(server: RoomServer, join: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    secret, rude = join("Vink", OTHER)["secret"], join("Rommel", RUDE)["secret"]
    go_on, hears = Event(), server.office.desk.hear
    slow = [rude]

    def hear(message: dict[str, Any], language: str, whence: str) -> dict[str, Any]:
        if message.get("secret") in slow:
            assert go_on.wait(60)
        return hears(message, language, whence)

    monkeypatch.setattr(server.office.desk, "hear", hear)
    with ThreadPoolExecutor(20) as pool:
        asked = [pool.submit(server.say, RUDE, type="state", secret=rude) for _ in range(20)]
        try:
            assert until(lambda: sum(one.running() for one in asked), lambda count: count == 20) == 20
            assert server.say(OTHER, type="state", secret=secret)["type"] == "state"
            assert not any(one.done() for one in asked)
        finally:
            go_on.set()
        assert {one.result()["type"] for one in asked} == {"state"}


def test_right_codes_are_none_of_the_wrong_ones(server: RoomServer, trainer: Credential) -> None:
    code = JoinCode.of(trainer.derive("projector"), 1).shown()
    assert {server.say(RUDE, type="offer", code=code)["type"] for _ in range(100)} == {"offer"}
    assert len(server.office.door.wrong) == 0


def test_a_header_makes_nobody_another_unless_a_named_proxy_wrote_it(server: RoomServer) -> None:
    def wrong(address: str) -> str:
        connection = server.connect()
        headers = {"Content-Type": "application/json", "X-Forwarded-For": address}
        connection.request("POST", "/room/say", json.dumps({"type": "offer", "code": "AAAA-AAAA"}), headers)
        found: dict[str, Any] = json.load(connection.getresponse())
        return str(found["rule"])

    rules = [wrong(f"198.51.100.{number}") for number in range(100)]
    assert "too_many_codes" in rules
    server.office.addresses = Addresses([network("127.0.0.1")])
    assert [wrong(f"198.51.100.{number}") for number in range(100)] == ["unknown_code"] * 100


# Waiting


class Held:
    """Requests to ``/room/wait`` that stay open."""

    def __init__(self, server: RoomServer) -> None:
        self._server = server
        self._open: list[HTTPConnection] = []

    def ask(self, secret: str, came_from: str = RUDE) -> HTTPConnection:
        one = HTTPConnection("127.0.0.1", self._server.port, timeout=40, source_address=(came_from, 0))
        one.request("POST", "/room/wait", json.dumps({"secret": secret, "since": 1 << 40}), {"Content-Type": "application/json"})
        self._open.append(one)
        return one

    def first_line(self, one: HTTPConnection) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(one.getresponse().readline())
        return found

    def close(self) -> None:
        for one in self._open:
            one.close()


@pytest.fixture
def held(server: RoomServer) -> Iterator[Held]:
    asked = Held(server)
    yield asked
    asked.close()


def test_one_secret_asked_for_six_hundred_times_at_once_takes_a_few_places(
    server: RoomServer, trainer: Credential, join: Callable[..., Any], held: Held
) -> None:
    secret = join("Rommel", RUDE)["secret"]
    asked = [held.ask(secret) for _ in range(waiting.ASKING_PER_ADDRESS * 2)]
    told = [held.first_line(one)["type"] for one in asked]
    assert set(told) <= {"here", "later"}
    assert server.office.waiting.count <= waiting.PER_SECRET
    for other in (trainer.shown(), trainer.derive("projector").shown(), join("Vink", OTHER)["secret"]):
        assert held.first_line(held.ask(other, OTHER))["type"] == "here"


def test_a_page_that_comes_again_has_a_place_and_the_oldest_of_its_lines_is_let_go(
    server: RoomServer, join: Callable[..., Any], held: Held
) -> None:
    secret = join("Vink")["secret"]
    first = held.ask(secret)
    assert until(lambda: server.office.waiting.count, lambda count: count == 1) == 1
    for _ in range(waiting.PER_SECRET):
        assert held.first_line(held.ask(secret))["type"] == "here"
    lines = [json.loads(line) for line in first.getresponse().read().splitlines()]
    assert lines[-1]["type"] == "later"  # its page asks again some seconds later
    assert server.office.waiting.count == waiting.PER_SECRET


def test_where_all_places_are_taken_trainer_and_wall_come_in_and_who_has_many_gives_one(
    server: RoomServer, trainer: Credential, join: Callable[..., Any], held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "MOST_WAITING", 6)
    rude = [join(f"Rommel {number}", RUDE)["secret"] for number in range(2)]
    for secret in rude:
        for _ in range(waiting.PER_SECRET):
            assert held.first_line(held.ask(secret))["type"] == "here"
    assert server.office.waiting.count == 6
    for reserved in (trainer, trainer.derive("projector")):
        assert held.first_line(held.ask(reserved.shown(), OTHER))["type"] == "here"
    honest = [join(f"Vink {number}", OTHER)["secret"] for number in range(5)]
    assert [held.first_line(held.ask(one, OTHER))["type"] for one in honest[:4]] == ["here"] * 4
    assert held.first_line(held.ask(honest[4], OTHER))["type"] == "later"  # as many people as there are places, one each
    assert server.office.waiting.count == 8


def test_who_asks_again_at_once_is_told_so_late_that_it_costs_little(
    server: RoomServer, join: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, entered = join("Rommel", RUDE)["secret"], list[str]()
    enter = server.office.waiting.enter

    async def counted(credential: Credential, since: int, address: str = "") -> waiting.Place:
        entered.append(address)
        return await enter(credential, since, address)

    monkeypatch.setattr(server.office.waiting, "enter", counted)
    end = Event()

    def again_and_again(_number: int) -> None:
        while not end.is_set():
            server.wait(secret, 1 << 40)

    hands = 4 * waiting.PER_SECRET
    with ThreadPoolExecutor(hands) as pool:
        them = [pool.submit(again_and_again, number) for number in range(hands)]
        assert until(lambda: len(entered), lambda count: count >= hands) >= hands
        before = len(entered)
        sleep(CROWDED_SECONDS)
        came = len(entered) - before
        end.set()
        assert [one.result(60) for one in them] == [None] * hands
    assert came <= 3 * hands  # each comes once in two seconds, and not hundreds of times


def test_strangers_take_no_places(server: RoomServer, held: Held) -> None:
    asked = [held.ask(Credential.new().shown()) for _ in range(100)]
    assert {held.first_line(one)["type"] for one in asked} <= {"refuse", "later"}
    assert server.office.waiting.count == 0
    assert until(lambda: len(server.office.waiting._asking), lambda count: count == 0) == 0


def test_secrets_of_one_address_that_are_looked_up_hold_up_no_other_address(
    server: RoomServer, store: Store, trainer: Credential, join: Callable[..., Any], held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, go_on = join("Vink", OTHER)["secret"], Event()
    standing = server.office.store.workshops.standing

    def asked(credential: Credential) -> Any:
        assert credential in (Credential.parse(secret), trainer) or go_on.wait(60)
        return standing(credential)

    monkeypatch.setattr(server.office.store.workshops, "standing", asked)
    for _ in range(10):
        held.ask(Credential.new().shown())
    assert until(lambda: server.office.waiting._asking[RUDE], lambda count: count == 10) == 10
    try:
        for one in (secret, trainer.shown()):
            assert held.first_line(held.ask(one, OTHER))["type"] == "here"
    finally:
        go_on.set()


def test_one_secret_is_looked_up_as_often_at_once_as_it_has_places(
    server: RoomServer, join: Callable[..., Any], held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, go_on, standing = join("Vink")["secret"], Event(), server.office.store.workshops.standing
    monkeypatch.setattr(server.office.store.workshops, "standing", lambda owner: go_on.wait(60) and standing(owner))
    asked = [held.ask(secret) for _ in range(waiting.PER_SECRET)]
    assert until(lambda: sum(server.office.waiting._asking.values()), lambda count: count == 3) == 3
    try:
        assert held.first_line(held.ask(secret))["type"] == "later"
    finally:
        go_on.set()
    assert [held.first_line(one)["type"] for one in asked] == ["here"] * 3


# Being removed


def test_who_is_removed_hears_so_at_once_and_in_kind_words(
    server: RoomServer, store: Store, trainer: Credential, join: Callable[..., Any]
) -> None:
    secret = join("Vink")["secret"]
    with ThreadPoolExecutor(1) as thread:
        waits = thread.submit(server.wait, secret, server.say(type="state", secret=secret)["seq"])
        assert until(lambda: server.office.waiting.count, lambda count: count == 1) == 1
        assert server.say(type="trainer.remove", secret=trainer.shown(), pseudonyms=["Vink"])["type"] == "removed"
        last = waits.result(10)[-1]
    assert (last["type"], last["rule"]) == ("refuse", "removed")
    assert "niet meer mee" in last["sentence"]
    told = server.say(type="state", secret=secret, lang="fr")
    assert (told["type"], told["rule"]) == ("refuse", "removed")
    assert "ne participez plus" in told["sentence"]
    assert server.wait(secret, 0)[-1]["rule"] == "removed"
