"""Keeping up with a room: a real store, a real loop, and a clock that a test moves."""

import asyncio
from collections.abc import Callable, Coroutine
from itertools import pairwise
from typing import Any

import pytest
from apart import run
from gathering import Gathering, RoomDesk
from visit import until

from buurtlezer.errors import StoreBusy
from buurtlezer.logbook.room import live as lively
from buurtlezer.logbook.room.hearing import OTHERS_SECONDS
from buurtlezer.logbook.room.live import PAUSE_SECONDS, PRESENCE_SECONDS, QUIET_SECONDS, Live
from buurtlezer.store import Credential, GroupResult, Heard, Store, Watch
from buurtlezer.texts import Texts

FACE = {"kind": "feeling", "about": "city", "value": 1}


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")


class Clock:
    """Seconds that a test lets pass."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Watcher:
    """A page that keeps up, one look at a time."""

    def __init__(self, store: Store, owner: Credential) -> None:
        self.desk = RoomDesk(store)
        self.session = self.desk.open(owner)
        self.session.group.want("feelings")
        self.clock = Clock()
        self.shown = 0
        self.gone = 0
        self.session.on_change(self._count)
        self.silence = 0.0
        self.live = Live(self.session, self.desk.bar.tell, self._leave, lambda: self.silence, self.clock)

    def _count(self) -> None:
        self.shown += 1

    def _leave(self) -> None:
        self.gone += 1
        self.desk.answers_of.erased()

    async def look(self, seconds: float = PAUSE_SECONDS) -> bool:
        """Let time pass, and look."""
        self.clock.now += seconds
        return await self.live.look()


@pytest.fixture
def gathering(store: Store) -> Gathering:
    return Gathering(store, minimum_voices=3)


@pytest.fixture
def merel(gathering: Gathering) -> Credential:
    return gathering.join("Merel")


@pytest.fixture
def watcher(store: Store, merel: Credential) -> Watcher:
    return Watcher(store, merel)


async def settled(watcher: Watcher) -> None:
    """All that is due has been shown."""
    while await watcher.look():
        pass


def looking(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    run(test())


def test_what_others_share_is_there_after_one_look(watcher: Watcher, gathering: Gathering) -> None:
    others = [gathering.join(name) for name in ("Mees", "Uil", "Vos")]

    async def test() -> None:
        await settled(watcher)
        for owner in others:
            gathering.write(owner, FACE)
        # The store leaves a second between two results; this one is asked for again until it is there.
        for _ in range(40):
            if await watcher.look():
                break
            await asyncio.sleep(0.1)
        assert watcher.session.group.get("feelings")["city"] == {
            "voices": 3,
            "enough": True,
            "values": {"-2": 0, "-1": 0, "0": 0, "1": 3, "2": 0},
        }

    looking(test)


def test_a_result_that_another_page_made_is_shown(watcher: Watcher, gathering: Gathering, store: Store) -> None:
    other = Watcher(store, gathering.join("Mees"))

    async def test() -> None:
        await settled(watcher)
        await settled(other)
        gathering.write(gathering.join("Uil"), FACE)
        for _ in range(40):
            await other.look()
            if other.session.group.known["feelings"] > watcher.session.group.known["feelings"]:
                break
            await asyncio.sleep(0.1)
        shown = watcher.shown
        assert await watcher.look()
        assert watcher.shown == shown + 1
        assert watcher.session.group.known == other.session.group.known

    looking(test)


def test_what_waits_for_ones_own_answer_is_shown_after_it_though_nobody_else_wrote(
    gathering: Gathering, watcher: Watcher, merel: Credential, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number of the room does not move by an answer that stays one's own; the page's picture does."""
    asked = "weighing/warm/before"
    picture = {"warm": {"own_first": asked, "spread": [3, 0, 2]}}
    monkeypatch.setattr("buurtlezer.views.compute", lambda *_: lambda *_: picture)
    mark = {"kind": "weighing", "perspective": "visitor", "statement": "warm", "when": "before", "value": 7}

    async def test() -> None:
        await settled(watcher)
        assert watcher.session.group.get("feelings") == {"warm": {"own_first": asked, "waits": True}}
        shown = watcher.shown
        gathering.write(merel, mark, shared=False)
        await settled(watcher)
        assert watcher.session.group.get("feelings") == picture
        assert watcher.shown == shown + 1

    looking(test)


def test_nothing_new_costs_no_question_and_shows_nothing(watcher: Watcher, monkeypatch: pytest.MonkeyPatch) -> None:
    async def test() -> None:
        await settled(watcher)
        shown = watcher.shown
        with monkeypatch.context() as patch:
            patch.setattr(watcher.session.seat, "look_around", lambda: pytest.fail("asked without need"))
            for _ in range(20):
                assert not await watcher.look()
        assert watcher.shown == shown

    looking(test)


class Ears(Watch):
    """A watch that hears what a test says."""

    def __init__(self) -> None:
        self.says = Heard.NOTHING

    def poll(self, own: str = "") -> Heard:
        assert own
        said, self.says = self.says, Heard.NOTHING
        return said

    def close(self) -> None:
        pass


@pytest.fixture
def ears(watcher: Watcher, monkeypatch: pytest.MonkeyPatch) -> Ears:
    made = Ears()
    run(settled(watcher))
    monkeypatch.setattr(watcher.live._hearing, "_watch", made)
    return made


@pytest.fixture
def asked(watcher: Watcher, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """When the store was asked."""
    times: list[float] = []
    look = watcher.session.seat.look_around
    monkeypatch.setattr(watcher.session.seat, "look_around", lambda: (times.append(watcher.clock.now), look())[1])
    return times


def test_who_hears_that_others_wrote_asks_later_and_once(watcher: Watcher, ears: Ears, asked: list[float]) -> None:
    async def test() -> None:
        began = watcher.clock.now
        for _ in range(40):
            ears.says = Heard.ACTS
            await watcher.look(0.25)
        waits = [after - before for before, after in pairwise([began, *asked])]
        assert all(OTHERS_SECONDS[0] <= wait <= OTHERS_SECONDS[1] + 0.5 for wait in waits)
        assert len(waits) >= 4
        assert len(set(waits)) > 1  # not all equally long, so that sixty pages do not ask at once

    looking(test)


def test_all_else_is_asked_about_at_once_and_covers_what_others_wrote(watcher: Watcher, ears: Ears, asked: list[float]) -> None:
    async def test() -> None:
        ears.says = Heard.ACTS
        await watcher.look(0.25)
        assert asked == []
        ears.says = Heard.ANYTHING
        await watcher.look(0.1)
        assert len(asked) == 1
        for _ in range(20):
            await watcher.look(0.25)
        assert len(asked) == 1

    looking(test)


def test_a_picture_that_lacks_ones_own_act_is_asked_for_again_soon(
    watcher: Watcher, gathering: Gathering, merel: Credential, ears: Ears, asked: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watcher.session.seat, "result", lambda view: GroupResult(None, 0))  # somebody else computes, for long

    async def test() -> None:
        gathering.write(gathering.join("Mees"), FACE)
        ears.says = Heard.ANYTHING
        await watcher.look(0.25)
        asked.clear()
        for _ in range(20):
            await watcher.look(0.25)
        others = len(asked)
        assert others >= 1
        gathering.write(merel, FACE)
        ears.says = Heard.ANYTHING
        await watcher.look(0.25)
        asked.clear()
        for _ in range(20):
            await watcher.look(0.25)
        assert len(asked) == 10
        assert others < 10

    looking(test)


def test_a_page_is_shown_anew_at_most_twice_a_second(watcher: Watcher, gathering: Gathering) -> None:
    async def test() -> None:
        await settled(watcher)
        shown = []
        for number in range(12):
            gathering.set_stage(everybody_to=(None, "01_neighbourhood", "02_figures")[number % 3])
            if await watcher.look(0.25):
                shown.append(watcher.clock.now)
        assert len(shown) == 6
        assert all(later - earlier >= PAUSE_SECONDS for earlier, later in pairwise(shown))

    looking(test)


def test_ones_own_entry_from_another_device_is_shown(watcher: Watcher, gathering: Gathering, merel: Credential) -> None:
    async def test() -> None:
        await settled(watcher)
        gathering.write(merel, FACE, shared=False)
        assert await watcher.look()
        assert [one.kind for one in watcher.session.revisions.values()] == ["feeling"]

    looking(test)


def test_a_page_that_was_away_catches_up_from_its_last_number(watcher: Watcher, gathering: Gathering, merel: Credential) -> None:
    async def test() -> None:
        await settled(watcher)
        for number in range(30):
            gathering.write(merel, {**FACE, "value": number % 3 - 1}, entry_id=f"{number % 10:032x}")
        assert await watcher.look(600)
        assert len(watcher.session.revisions) == 10
        assert watcher.session.room is not None
        assert watcher.session.room.seq == gathering.store.workshops.led(gathering.trainer).seq

    looking(test)


def test_a_raised_hand_that_the_trainer_lowers_is_told(watcher: Watcher, gathering: Gathering, merel: Credential) -> None:
    async def test() -> None:
        watcher.desk.hear("help", secret=merel.shown(), on=True)
        await settled(watcher)
        assert watcher.desk.room["room"]["help"] is True
        gathering.store.workshops.helped(gathering.trainer, "Merel")
        await watcher.look()
        assert watcher.desk.room["room"]["help"] is False

    looking(test)


def test_another_workshops_news_is_none_of_ours(watcher: Watcher, store: Store) -> None:
    async def test() -> None:
        await settled(watcher)
        elsewhere = Gathering(store, title="Elders")
        elsewhere.write(elsewhere.join("Merel"), FACE)
        told = len(watcher.desk.answers)
        assert not await watcher.look()
        assert len(watcher.desk.answers) == told

    looking(test)


@pytest.mark.parametrize("what", ["look_around", "read", "result"])
def test_an_error_of_the_store_is_survived_and_nothing_is_missed(
    watcher: Watcher, gathering: Gathering, merel: Credential, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)

    async def test() -> None:
        await settled(watcher)
        gathering.write(merel, FACE)

        def busy(*_: object) -> None:
            raise StoreBusy("somebody writes")

        with monkeypatch.context() as patch:
            patch.setattr(watcher.session if what == "read" else watcher.session.seat, what, busy)
            with pytest.raises(StoreBusy):
                await watcher.look()
        assert await watcher.look()
        assert [one.kind for one in watcher.session.revisions.values()] == ["feeling"]

    looking(test)


def test_a_purge_is_told_and_ends_it(watcher: Watcher, gathering: Gathering) -> None:
    async def test() -> None:
        await settled(watcher)
        gathering.store.workshops.purge(gathering.trainer)
        await watcher.look()
        assert watcher.gone == 1
        assert watcher.session.logbook is None
        welcome = [one for one in watcher.desk.answers if one["type"] == "welcome"][-1]
        assert (welcome["state"], welcome["erased"]) == ("unknown", True)

    looking(test)


def test_who_is_removed_by_the_trainer_reads_that_and_not_that_they_erased_it(watcher: Watcher, gathering: Gathering) -> None:
    async def test() -> None:
        await settled(watcher)
        gathering.store.workshops.remove(gathering.trainer, ["Merel"])
        await watcher.look()
        assert watcher.gone == 1
        welcome = [one for one in watcher.desk.answers if one["type"] == "welcome"][-1]
        assert (welcome["state"], welcome["erased"]) == ("unknown", True)
        assert welcome["sentence"] == Texts.of("nl")("refusal.room.removed")

    looking(test)


def test_another_logbook_that_is_opened_meanwhile_gets_nothing_of_the_first(
    watcher: Watcher, gathering: Gathering, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Credential.new()
    store.open_logbook(own, "van mij")

    async def test() -> None:
        result = watcher.session.seat.result
        loop = asyncio.get_running_loop()

        def slow(view: str) -> Any:
            found = result(view)

            async def leave() -> None:
                watcher.desk.open(own)

            asyncio.run_coroutine_threadsafe(leave(), loop).result()
            return found

        monkeypatch.setattr(watcher.session.seat, "result", slow)
        gathering.write(gathering.people["Merel"], FACE)
        await watcher.look()
        assert watcher.session.group.get("feelings") is None

    looking(test)


def test_a_sign_of_life_is_given_now_and_then(watcher: Watcher, gathering: Gathering, store: Store) -> None:
    async def test() -> None:
        await watcher.live.show_presence()
        assert store.workshops.presence(gathering.trainer).pages == {"01_neighbourhood": 1}
        watcher.session.page = "02_figures"
        watcher.clock.now += PRESENCE_SECONDS - 1
        await watcher.live.show_presence()
        assert store.workshops.presence(gathering.trainer).pages == {"01_neighbourhood": 1}
        watcher.clock.now += 1
        await watcher.live.show_presence()
        assert store.workshops.presence(gathering.trainer).pages == {"02_figures": 1}

    looking(test)


def test_a_page_that_sleeps_is_sent_nothing_is_not_there_and_catches_up_when_it_wakes(
    watcher: Watcher, gathering: Gathering, merel: Credential
) -> None:
    async def test() -> None:
        await settled(watcher)
        watcher.silence = QUIET_SECONDS + 1
        gathering.write(merel, FACE)
        told = len(watcher.desk.answers)
        for _ in range(5):
            assert not await watcher.look(60)
            await watcher.live.show_presence()
        assert len(watcher.desk.answers) == told
        assert gathering.store.workshops.presence(gathering.trainer).pages == {"": 1}
        watcher.silence = 0.5
        assert await watcher.look()
        assert [one.kind for one in watcher.session.revisions.values()] == ["feeling"]

    looking(test)


def test_a_moment_whose_time_is_over_is_told_without_anything_written(
    watcher: Watcher, gathering: Gathering, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def test() -> None:
        gathering.begin()
        await settled(watcher)
        assert watcher.desk.room["room"]["question"] is True
        monkeypatch.setattr("buurtlezer.store.moment_log.Run.running", lambda *_: False)
        await watcher.look(0.0)
        assert watcher.desk.room["room"]["question"] is False

    looking(test)


def test_the_task_runs_from_the_welcome_until_the_logbook_is_left(store: Store, gathering: Gathering, merel: Credential) -> None:
    async def test() -> None:
        desk = RoomDesk(store)
        session = desk.open(merel)
        assert desk.bar.live.runs
        news = asyncio.Event()
        session.on_change(lambda: news.set() if session.revisions else None)
        gathering.write(merel, FACE)
        await asyncio.wait_for(news.wait(), 10)
        # The sign of life follows what is read.
        pages = await asyncio.to_thread(
            until, lambda: store.workshops.presence(gathering.trainer).pages, lambda found: "" not in found
        )
        assert pages == {"01_neighbourhood": 1}
        desk.hear("hello", secret=None, key=None)
        assert not desk.bar.live.runs

    looking(test)


def test_a_fault_of_ours_is_reported_without_a_persons_text_and_the_room_goes_on(
    store: Store, gathering: Gathering, merel: Credential, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def test() -> None:
        reported: list[dict[str, Any]] = []
        told = asyncio.Event()

        def report(_: object, context: dict[str, Any]) -> None:
            reported.append(context)
            told.set()

        asyncio.get_running_loop().set_exception_handler(report)
        monkeypatch.setattr(lively, "LOOK_SECONDS", 0.01)
        desk = RoomDesk(store)
        session = desk.open(merel)
        shown = asyncio.Event()
        faults = iter([ZeroDivisionError("een geheim")])

        def draw() -> None:
            if session.revisions and (fault := next(faults, None)):
                raise fault
            if len(session.revisions) == 2:
                shown.set()

        session.on_change(draw)
        gathering.write(merel, FACE)
        await asyncio.wait_for(told.wait(), 10)
        gathering.write(merel, FACE)
        await asyncio.wait_for(shown.wait(), 10)
        assert "ZeroDivisionError" in reported[0]["message"]
        assert "geheim" not in str(reported)

    looking(test)


def test_without_a_loop_nothing_is_kept_up_with(store: Store, merel: Credential) -> None:
    desk = RoomDesk(store)
    desk.open(merel)
    assert not desk.bar.live.runs


def test_who_is_in_a_workbook_that_the_trainer_closes_is_told_so(watcher: Watcher, gathering: Gathering) -> None:
    async def test() -> None:
        await settled(watcher)
        assert watcher.desk.room["room"]["closed"] == ""
        gathering.set_stage(open=["02_figures"])
        await settled(watcher)
        assert watcher.desk.room["room"]["closed"] == Texts.of("nl")("room.page_closed")
        gathering.set_stage(open=["01_neighbourhood"])
        await settled(watcher)
        assert watcher.desk.room["room"]["closed"] == ""

    looking(test)
