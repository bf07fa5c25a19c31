"""Until when a workshop is kept, by a clock that these tests set: no slip of a day erases what people answered."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.errors import BadEntry, LogbookErased, UnknownSecret, WorkshopClosed
from buurtlezer.model import Entry, Moment, Settings, parse
from buurtlezer.store import Credential, JoinCode, Store, keeping
from buurtlezer.store.writing import Pen

from .conftest import new_id

SESSION = date(2031, 3, 10)
SETTINGS = Settings.model_validate(
    {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": SESSION, "purge_days": 1}
)
Clock = Callable[..., None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Sets the store's clock to a day of the session's week and an hour of it."""

    def setting(days: int = 0, hour: int = 18) -> None:
        now = datetime.combine(SESSION, datetime.min.time(), UTC) + timedelta(days=days, hours=hour)
        monkeypatch.setattr("buurtlezer.store.number.now", lambda: now.isoformat(timespec="microseconds"))

    setting()
    return setting


@pytest.fixture
def trainer(store: Store, at: Clock) -> Credential:
    secret = Credential.new()
    store.workshops.create(secret, SETTINGS)
    return secret


def feeling() -> Entry:
    return parse({"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1})


def somebody(store: Store, trainer: Credential, name: str = "Rode merel") -> Credential:
    owner = Credential.new()
    store.workshops.join(owner, JoinCode.of(trainer.derive("projector"), 1), name)
    return owner


def writes(store: Store, owner: Credential) -> None:
    Pen(store).write(owner, new_id(), new_id(), feeling())


@pytest.mark.parametrize(
    ("held_on", "days", "field", "rule"),
    [
        (SESSION - timedelta(days=31), 30, "held_on", "erased_at_once"),
        (SESSION - timedelta(days=30), 30, "held_on", "erased_at_once"),  # today: it would go within the hour
        (SESSION, 0, "purge_days", "erased_at_once"),
        (SESSION.replace(year=2021), 365, "held_on", "erased_at_once"),
        (SESSION.replace(year=2062), 30, "held_on", "too_far_ahead"),
        (SESSION + timedelta(days=keeping.MOST_DAYS_AHEAD + 1), 1, "held_on", "too_far_ahead"),
    ],
)
def test_a_day_that_erases_at_once_or_is_a_slip_of_the_year_is_refused(
    store: Store, trainer: Credential, held_on: date, days: int, field: str, rule: str
) -> None:
    owner = somebody(store, trainer)
    writes(store, owner)
    wrong = SETTINGS.model_copy(update={"held_on": held_on, "purge_days": days})
    for act in (lambda: store.workshops.create(Credential.new(), wrong), lambda: store.workshops.set_settings(trainer, wrong)):
        with pytest.raises(BadEntry) as refused:
            act()
        assert (refused.value.field, refused.value.rule) == (field, rule)
    assert store.workshops.led(trainer).settings == SETTINGS
    assert store.caretaker.purge_due() == 0
    assert len(store.current(owner)) == 1


@pytest.mark.parametrize(("ahead", "days"), [(-29, 30), (0, 1), (1, 0), (keeping.MOST_DAYS_AHEAD, 365)])
def test_any_other_day_is_taken(store: Store, trainer: Credential, ahead: int, days: int) -> None:
    settings = SETTINGS.model_copy(update={"held_on": SESSION + timedelta(days=ahead), "purge_days": days})
    assert store.workshops.create(Credential.new(), settings).settings == settings
    assert store.workshops.set_settings(trainer, settings).purge_on == settings.erased_on.isoformat()


def test_a_title_can_be_changed_on_the_last_day_and_a_workshop_is_made_once(store: Store, trainer: Credential, at: Clock) -> None:
    at(days=1)
    assert store.workshops.set_settings(trainer, SETTINGS.model_copy(update={"title": "Nieuw"})).settings.title == "Nieuw"
    assert store.workshops.create(trainer, SETTINGS).settings.title == "Nieuw"  # sent again after a night


def test_on_its_day_a_workshop_goes_and_the_others_stay(store: Store, trainer: Credential, at: Clock) -> None:
    later = Credential.new()
    store.workshops.create(later, SETTINGS.model_copy(update={"purge_days": 2}))
    at(hour=23)
    assert store.caretaker.purge_due() == 0
    at(days=1, hour=0)
    assert store.caretaker.purge_due() == 1
    with pytest.raises(UnknownSecret):
        store.workshops.led(trainer)
    assert store.workshops.led(later).settings.purge_days == 2


def coming_in(store: Store, trainer: Credential) -> None:
    somebody(store, trainer, "Groene specht")


def answering(store: Store, trainer: Credential) -> None:
    writes(store, somebody(store, trainer, "Groene specht"))


def asking(store: Store, trainer: Credential) -> None:
    moment = {"name": "like", "form": "talk", "picture": "park", "prompt": {"nl": "Graag?"}}
    store.workshops.begin(trainer, Moment.model_validate(moment))


def on_paper(store: Store, trainer: Credential) -> None:
    writes(store, store.workshops.paper(trainer))


@pytest.mark.parametrize("doing", [coming_in, answering, asking, on_paper])
def test_what_was_made_in_the_last_day_is_not_erased_by_the_hour(
    store: Store, trainer: Credential, at: Clock, doing: Callable[[Store, Credential], None]
) -> None:
    at(hour=23)
    doing(store, trainer)
    for hour in (0, 12, 22):
        at(days=1, hour=hour)
        assert store.caretaker.purge_due() == 0
    at(days=1, hour=23)
    assert store.caretaker.purge_due() == 1


def test_the_promise_of_erasing_is_kept_within_a_week_whoever_goes_on_writing(
    store: Store, trainer: Credential, at: Clock
) -> None:
    owner = somebody(store, trainer)
    for day in range(1, 1 + keeping.MOST_DAYS_LATE):
        at(days=day)
        writes(store, owner)
        assert store.caretaker.purge_due() == 0
    at(days=1 + keeping.MOST_DAYS_LATE, hour=0)
    assert store.caretaker.purge_due() == 1
    with pytest.raises(LogbookErased):
        store.current(owner)


def test_nobody_comes_into_a_workshop_whose_day_of_erasing_has_come(store: Store, trainer: Credential, at: Clock) -> None:
    owner = somebody(store, trainer)
    at(days=1)
    with pytest.raises(WorkshopClosed):
        somebody(store, trainer, "Blauwe mees")
    assert store.workshops.of(owner) is not None
    store.workshops.set_settings(trainer, SETTINGS.model_copy(update={"purge_days": 3}))  # the trainer gives it more time
    assert somebody(store, trainer, "Blauwe mees")


def test_who_answers_between_looking_and_erasing_keeps_what_they_made(
    store: Store, trainer: Credential, at: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = somebody(store, trainer)
    at(days=3)
    look, looked = keeping.due, []

    def looking(*given: object) -> list[str]:
        found = look(*given)  # type: ignore[arg-type]
        if not looked:
            looked.append(found)
            monkeypatch.undo()  # the purge's own look, below, is the real one
            at(days=3)
        return found

    monkeypatch.setattr(keeping, "due", looking)
    original = store.caretaker._writing

    def after_an_answer(**given):  # type: ignore[no-untyped-def]
        store.caretaker._writing = original  # type: ignore[method-assign]
        writes(store, owner)
        return original(**given)

    store.caretaker._writing = after_an_answer  # type: ignore[method-assign]
    assert store.caretaker.purge_due() == 0
    assert looked == [[store.workshops.led(trainer).id]]
    assert len(store.current(owner)) == 1
