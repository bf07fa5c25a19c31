"""The door to workshops: each method takes the secret of whoever asks, and one transaction.

``Store.workshops`` is one. Not here: what happens inside the transaction (``leading``, ``joining``, ``presence``, ``shared``,
``results``, ``news``, ``moment_log``, ``recordings``), and what the machine's owner does without a secret (``caretaker``).
"""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol, TypeAlias

import sqlalchemy as sa

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.errors import BadEntry, NotYours, StoreBusy, StoreFull, StoreReadOnly, UnknownCode
from buurtlezer.model import ROOM, Moment, Place, PlaceCategory, Settings, Stage

from . import (
    approving,
    collecting,
    confirming,
    drawing,
    handover,
    hiding,
    joining,
    leading,
    moment_log,
    news,
    own_first,
    pictures,
    presence,
    purging,
    recordings,
    results,
    room,
    shared,
)
from .arrival import NOWHERE, Arrival
from .credential import Credential
from .joincode import JoinCode
from .moment_log import Run
from .news import News
from .presence import Listed, Presence
from .recordings import Recording
from .results import Compute, GroupResult
from .room import Participant, Workshop
from .shared import Shared

Transaction: TypeAlias = Callable[[], AbstractContextManager[sa.Connection]]


class Writing(Protocol):
    """A transaction in the line of writers, see ``Store``."""

    def __call__(self, frees: bool = False) -> AbstractContextManager[sa.Connection]:
        """Begin it."""


class Noting(Protocol):
    """A transaction that stands in no line, see ``Store``."""

    def __call__(self, told: bool = False) -> AbstractContextManager[sa.Connection]:
        """Begin it."""


class Workshops:
    """Every method may raise ``errors.StoreError``, and every one with a credential ``errors.UnknownSecret``.

    Parameters named ``trainer`` take the trainer's secret and no other; ``owner`` that of a participant's logbook;
    ``credential`` any of the three that open a workshop (trainer, projector, participant).
    """

    def __init__(
        self, reading: Transaction, looking: Transaction, writing: Writing, noting: Noting, clean: Callable[[], bool]
    ) -> None:
        self._reading = reading
        self._looking = looking
        self._writing = writing
        self._noting = noting
        self._clean = clean

    # Everybody in it

    def seen_by(self, credential: Credential) -> Workshop:
        """The workshop that this secret opens."""
        with self._reading() as connection:
            return room.seen_by(connection, credential)

    def standing(self, credential: Credential) -> tuple[Workshop, room.Standing]:
        """The workshop that this secret opens, and in which role."""
        with self._reading() as connection:
            return room.standing(connection, credential)

    def moment(self, credential: Credential, run_id: str) -> Run:
        """A moment of the workshop (``errors.NotYours``)."""
        with self._reading() as connection:
            return moment_log.one(connection, room.seen_by(connection, credential).id, run_id)

    def presence(self, credential: Credential) -> Presence:
        """How many are here. Pseudonyms of who asks for help are told to the trainer alone."""
        with self._reading() as connection:
            own = room.seen_by(connection, credential)
            found = presence.presence(connection, own.id)
            return found if room.leads(connection, credential, own) else presence.without_names(found)

    def recording(self, credential: Credential, prompt: str, language: str) -> Recording:
        """A spoken prompt (``errors.NotYours``)."""
        with self._reading() as connection:
            return recordings.one(connection, room.seen_by(connection, credential), prompt, language)

    def recordings(self, credential: Credential) -> dict[str, list[str]]:
        """Prompt → languages in which it was spoken."""
        with self._reading() as connection:
            return recordings.listed(connection, room.seen_by(connection, credential))

    def result(self, credential: Credential, view: str, compute: Compute) -> GroupResult:
        """A view of what is shared, true of the number it carries.

        The newest if it is there; else computed here when nobody else does so and a second has passed, outside of any
        transaction; else the last one, also where the store can only be read now. To a participant some of it is told only
        after an answer of their own (``own_first``).
        """
        found = self._result(credential, view, compute)
        if not own_first.asks(found.content):
            return found
        with self._reading() as connection:  # whoever computed it, by whichever way it came
            _, standing = room.standing(connection, credential)
            return own_first.told(connection, credential, found) if standing == "participant" else found

    def _result(self, credential: Credential, view: str, compute: Compute) -> GroupResult:
        with self._reading() as connection:
            own = room.seen_by(connection, credential)
            # Seen without writing: sixty pages ask at once, and one computes.
            if not results.open_to_lease(connection, own, view):
                return results.kept(connection, own, view)
        try:
            return self._newer(credential, view, compute)
        except (StoreBusy, StoreFull, StoreReadOnly):  # who writes is told of it; the picture stays as it was
            with self._reading() as connection:  # asked again: something may have been erased while we waited
                return results.kept(connection, room.seen_by(connection, credential), view)

    def approved(self, credential: Credential) -> list[Shared]:
        """What everybody in the room reads whole by the trainer's yes, with the places that it may speak of.

        To a participant less what answers a question that they did not answer, to the wall less what would be drawn after
        (``own_first``).
        """
        with self._reading() as connection:
            own, standing = room.standing(connection, credential)
            found = shared.approved(connection, own)
            if standing == "projector":
                return own_first.on_wall(found, own.stage.shown)
            return own_first.readable(connection, credential, found) if standing == "participant" and found else found

    def projected(self, projector: Credential) -> Workshop:
        """The workshop of a projector's secret, and of no other."""
        with self._reading() as connection:
            return room.shown(connection, projector)

    # Participants

    def behind(self, code: JoinCode) -> Workshop:
        """What a join code opens: its title and agreements, to be read before joining.

        Raises
        ------
        errors.UnknownCode
            Nothing.
        """
        with self._by_code(self._reading, code) as connection:
            return self._opened(connection, code)

    def join(
        self,
        owner: Credential,
        code: JoinCode,
        pseudonym: str,
        voices: int = 1,
        role: str = "person",
        arrival: Arrival = NOWHERE,
    ) -> tuple[Workshop, Participant]:
        """Make the logbook of this new secret a participant (see ``joining.join``, and ``behind``); never as ``paper``.

        Of ``voices`` one counts until the trainer confirmed them (``confirm``).
        """
        if role not in joining.ROLES:
            raise BadEntry("role", "not_a_choice", type(role).__name__)
        with self._by_code(self._writing, code) as connection:
            return joining.join(connection, owner, self._opened(connection, code), pseudonym, voices, role, arrival)

    def redeem(self, owner: Credential, given: JoinCode) -> tuple[Workshop, Participant]:
        """Begin a fresh logbook with a pass and a new secret, once (``joining.redeem``, and see ``behind``)."""
        with self._by_code(self._writing, given) as connection:
            found = joining.redeem(connection, owner, given)
            if found is None:
                raise UnknownCode("the pass is wrong, used, or older than it may be, or the secret is not new")
            return found

    def taken(self, code: JoinCode) -> set[str]:
        """Pseudonyms in use, case-folded, so that free ones can be offered (and see ``behind``)."""
        with self._by_code(self._reading, code) as connection:
            return joining.taken(connection, self._opened(connection, code).id)

    def of(self, owner: Credential) -> tuple[Workshop, Participant] | None:
        """The workshop of a logbook and who its owner is in it; ``None`` for a logbook outside of any."""
        with self._reading() as connection:
            return room.of_logbook(connection, owner)

    def places_of(self, owner: Credential) -> dict[str, PlaceCategory | None]:
        """Each place of the room that this logbook is in, also a hidden one, as entries name it → what it is. For the intake."""
        with self._reading() as connection:
            found = room.of_logbook(connection, owner)
            told = shared.everything(connection, found[0], {"place"}) if found is not None else []
            return {ROOM + one.handle: one.entry.category for one in told if isinstance(one.entry, Place)}

    def news(
        self, owner: Credential, known: Mapping[str, int] | None = None, opened: Mapping[str, int] | None = None
    ) -> News | None:
        """How the room of a logbook stands; ``None`` for a logbook in none, or gone. Cheap.

        Parameters
        ----------
        known
            View → number of the result that the page has. Others than these come along.
        opened
            View → the owner's act up to which that result was opened (``GroupResult.own``), where there is one. After another
            act it comes along too.
        """
        with self._looking() as connection:
            return news.of(connection, owner, known or {}, opened or {})

    def seen(self, owner: Credential, page: str) -> None:
        """A sign of life from a page."""
        with self._noting() as connection:
            if not presence.seen(connection, owner, page):
                self._member(connection, owner)  # says why

    def ask_help(self, owner: Credential, on: bool) -> None:
        """Raise or lower the hand."""
        with self._writing() as connection:
            presence.ask_help(connection, self._member(connection, owner).logbook_id, on)

    def hidden_of(self, owner: Credential) -> dict[str, str]:
        """Entry id → why the trainer hid it; of one's own entries."""
        with self._reading() as connection:
            return hiding.hidden_of(connection, self._member(connection, owner).logbook_id)

    def decided_of(self, owner: Credential) -> dict[str, bool]:
        """Entry id → whether everybody reads it by the trainer's yes, or it was left with its author; of one's own entries."""
        with self._reading() as connection:
            return approving.decided_of(connection, self._member(connection, owner).logbook_id)

    # The trainer

    def create(self, trainer: Credential, settings: Settings) -> Workshop:
        """A new workshop, led by this new secret; sent again, the one that is there."""
        with self._writing() as connection:
            return leading.create(connection, trainer, settings)

    def led(self, trainer: Credential) -> Workshop:
        """The workshop of a trainer's secret."""
        with self._reading() as connection:
            return room.led(connection, trainer)

    def set_settings(self, trainer: Credential, settings: Settings) -> Workshop:
        """Other settings."""
        with self._writing() as connection:
            return leading.set_settings(connection, trainer, settings)

    def set_stage(self, trainer: Credential, stage: Stage) -> Workshop:
        """Another stage, without the running moment; once closed, only what the wall shows (``errors.WorkshopClosed``)."""
        with self._writing() as connection:
            return leading.set_stage(connection, trainer, stage)

    def set_programme(self, trainer: Credential, programme: Mapping[str, Any] | None) -> Workshop:
        """The workshop's own copy of a programme; ``None`` for the one that comes along."""
        with self._writing() as connection:
            return leading.set_programme(connection, trainer, programme)

    def programme(self, trainer: Credential) -> Mapping[str, Any] | None:
        """The workshop's own copy of a programme, if there is one."""
        with self._reading() as connection:
            return leading.programme(connection, trainer)

    def renew_code(self, trainer: Credential) -> Workshop:
        """Another join code (``errors.WorkshopClosed``)."""
        with self._writing() as connection:
            return leading.renew_code(connection, trainer)

    def begin(self, trainer: Credential, moment: Moment) -> Run:
        """Push a moment to all phones (``errors.WorkshopClosed``)."""
        with self._writing() as connection:
            return moment_log.begin(connection, trainer, moment)

    def end(self, trainer: Credential) -> None:
        """Close the running moment, if one runs."""
        with self._writing() as connection:
            moment_log.end(connection, room.led(connection, trainer))

    def moments(self, trainer: Credential) -> list[Run]:
        """All moments that ran."""
        with self._reading() as connection:
            return moment_log.all_of(connection, room.led(connection, trainer).id)

    def participants(self, trainer: Credential) -> list[Listed]:
        """All participants by pseudonym: for a pass, for confirming a table or removing somebody, and for nothing else."""
        with self._reading() as connection:
            return presence.listed(connection, room.led(connection, trainer).id)

    def confirm(self, trainer: Credential, pseudonym: str, voices: int) -> None:
        """With how many somebody is at one device counts from now on as the trainer says (see ``confirming.confirm``)."""
        with self._writing() as connection:
            confirming.confirm(connection, room.led(connection, trainer), pseudonym, voices)

    def helped(self, trainer: Credential, pseudonym: str) -> None:
        """Lower somebody's hand."""
        with self._writing() as connection:
            presence.helped(connection, room.led(connection, trainer).id, pseudonym)

    def give_pass(self, trainer: Credential, pseudonym: str) -> str:
        """A code with which a participant comes in once more (see ``joining.give_pass``; ``errors.WorkshopClosed``)."""
        with self._writing() as connection:
            return joining.give_pass(connection, leading.open_one(connection, trainer).id, pseudonym)

    def remove(self, trainer: Credential, pseudonyms: Collection[str]) -> bool:
        """Remove participants with all that they made in this workshop (see ``purging.remove``); their secrets open nothing.

        Returns whether the file is clean too, as `purge` does (``errors.UnknownCode``: a pseudonym that nobody has).
        """
        with self._writing(frees=True) as connection:
            purging.remove(connection, room.led(connection, trainer).id, pseudonyms)
        return self._clean()

    def shared(self, trainer: Credential, kinds: Collection[str] | None = None) -> list[Shared]:
        """All that is shared, whole, without who made it; also supposed and hidden."""
        with self._reading() as connection:
            return shared.everything(connection, room.led(connection, trainer), kinds)

    def still_drawing(self, trainer: Credential, view: str) -> int:
        """How many people still make what this view locks on the wall, shared or not (``drawing``)."""
        with self._reading() as connection:
            return drawing.still_drawing(connection, room.led(connection, trainer), view)

    def give_handover(self, trainer: Credential, to: str, minutes: int = handover.MINUTES) -> Credential:
        """A token for an address that works once, with which another page gets its secret (see ``handover.give``)."""
        with self._writing() as connection:
            return handover.give(connection, trainer, to, minutes)

    def take_handover(self, token: Credential, to: str) -> Credential:
        """The secret that a token stands for, for the page ``to``; the token is used up (``errors.HandoverOver``)."""
        with self._writing() as connection:
            return handover.take(connection, token, to)

    def hide(self, trainer: Credential, handle: str, reason: str | None) -> None:
        """Take an entry out of the group's picture with a reason, or put it back (``errors.NotYours``)."""
        with self._writing() as connection:
            hiding.hide(connection, room.led(connection, trainer), handle, reason)

    def paper(self, trainer: Credential) -> Credential:
        """The secret of the logbook into which paper sheets are typed, also after closing; made now if there is none."""
        owner = trainer.derive("paper")
        with self._writing() as connection:
            joining.join(connection, owner, room.led(connection, trainer), joining.PAPER_PSEUDONYM, 1, joining.PAPER)
        return owner

    def record(self, trainer: Credential, prompt: str, language: str, recording: Recording) -> None:
        """Keep a spoken prompt (``errors.BadEntry``). The one in whose place it comes is erased, also from the file."""
        with self._writing() as connection:
            recordings.keep(connection, leading.open_one(connection, trainer), prompt, language, recording)
        self._clean()

    def drop_recording(self, trainer: Credential, prompt: str, language: str) -> None:
        """Throw a spoken prompt away, also from the file."""
        with self._writing(frees=True) as connection:
            recordings.drop(connection, room.led(connection, trainer), prompt, language)
        self._clean()

    def awaiting(self, trainer: Credential) -> list[Shared]:
        """What its authors offered to be read by everybody and waits for the trainer's yes, whole."""
        with self._reading() as connection:
            return shared.awaiting(connection, room.led(connection, trainer))

    def decide(self, trainer: Credential, handle: str, seq: int, shown: bool) -> None:
        """Show an offered entry to everybody, or leave it with its author (see ``approving.decide``)."""
        with self._writing() as connection:
            approving.decide(connection, room.led(connection, trainer), handle, seq, shown)

    def close(self, trainer: Credential) -> Workshop:
        """Nobody joins any more; what is written from now on is the writer's own."""
        with self._writing(frees=True) as connection:
            return leading.close(connection, room.led(connection, trainer).id)

    def reopen(self, trainer: Credential) -> Workshop:
        """Undo closing; what was written meanwhile stays its writer's own."""
        with self._writing() as connection:
            return leading.reopen(connection, trainer)

    def purge(self, trainer: Credential) -> bool:
        """Erase everything of the workshop. Returns whether the file is clean too; if not, the next opening tries again."""
        with self._writing(frees=True) as connection:
            purging.purge(connection, room.led(connection, trainer).id)
        return self._clean()

    def _newer(self, credential: Credential, view: str, compute: Compute) -> GroupResult:
        """The view computed here, or what somebody else made of it meanwhile."""
        with self._noting() as connection:
            own = room.seen_by(connection, credential)
            taken = results.take_lease(connection, own, view)
            if not taken and not results.is_missing(connection, own, view):
                return results.kept(connection, own, view)
        if not taken:
            with self._writing() as connection:
                own = room.seen_by(connection, credential)
                if not results.take_first_lease(connection, own, view):
                    return results.kept(connection, own, view)
        try:
            with collecting.at_rest():
                with self._reading() as connection:
                    own = room.seen_by(connection, credential)
                    spoken = shared.spoken(connection, own)
                    shown, read_at = pictures.read(connection, own, view)
                content = compute(own, spoken, shown)
        except BaseException:
            with self._noting(told=True) as connection:
                results.give_back(connection, own, view)
            raise
        # Something was erased or hidden meanwhile: then nothing is shown of it, not even once.
        return GroupResult(content, own.seq) if self._keep(own, view, content, shown, read_at) else GroupResult(None, 0)

    def _keep(self, own: Workshop, view: str, content: Any, shown: Pictures, read_at: int) -> bool:
        """Keep a result, as long as it takes: one that is let go of would leave its lease with nobody."""
        end = time.monotonic() + results.LEASE_SECONDS
        while True:
            try:
                with self._noting(told=True) as connection:
                    return results.keep(connection, own, view, content, shown, read_at)
            except StoreBusy:
                if time.monotonic() > end:
                    raise

    def _opened(self, connection: sa.Connection, code: JoinCode) -> Workshop:
        own = joining.behind(connection, code)
        if own is None:
            raise UnknownCode("no open workshop has this code")
        return own

    @staticmethod
    @contextmanager
    def _by_code(transaction: Transaction, code: JoinCode) -> Iterator[sa.Connection]:
        """A transaction in which a code is looked for. It is hashed first, slowly by design, before any writer is held up."""
        code.digest()
        with transaction() as connection:
            yield connection

    @staticmethod
    def _member(connection: sa.Connection, owner: Credential) -> Participant:
        found = room.of_logbook(connection, owner)
        if found is None:
            raise NotYours("this logbook is in no workshop")
        return found[1]
