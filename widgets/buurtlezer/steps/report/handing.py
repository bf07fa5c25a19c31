"""A member and a team's logbook: making one, seeing what would go, handing in, taking back. Each call brings both secrets.

A part goes to the team's logbook by the usual act, with the team's secret; nothing of the team is kept in the member's own. The
mark of a member follows from their secret and the team, so that handing in anew replaces, from whatever device. Not here: what
leaves (``report.leaving``), what comes in (``logbook.intake``), the part (``team``).
"""

import json
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from buurtlezer.errors import BadEntry, BuurtlezerError, StoreError, UnknownSecret
from buurtlezer.logbook.intake.team_parts import slot
from buurtlezer.model import Entry, Length, Occasion, Perspective, Reflection, Report, ReportPart, parse
from buurtlezer.model.report_part import MOST_HANDED_IN, HandedIn
from buurtlezer.parts.base import Refused
from buurtlezer.report.handed import as_kept
from buurtlezer.report.material import Material, material
from buurtlezer.report.team import entries_of, handed_in
from buurtlezer.steps.state import StepState
from buurtlezer.store import Credential, Store, today
from buurtlezer.wording.sentences import is_refusal, refusal, trouble

Json = dict[str, Any]

TEAM: Final = "11/team"
"""Slot of what a team is called; no other logbook has anything there."""

_OF_TEAM: Final[Json] = {"perspective": Perspective.ORGANISATION}

MOST_WRONG: Final = 10
IN_SECONDS: Final = 60.0
"""Wrong codes on one page; who mistypes more often waits a little."""

LONGEST_FILE: Final = 3_000_000
"""Letters of a file with a part."""


class Handing:
    """What one page may ask of teams."""

    def __init__(self, state: StepState, clock: Callable[[], float] = time.monotonic) -> None:
        self._state, self._session, self._texts, self._clock = state, state.session, state.texts, clock
        self._wrong: list[float] = []

    @property
    def _store(self) -> Store:
        return self._session.store

    def make(self, secret: str, title: str) -> None:
        """A logbook for a team, with its own secret: its name, by which one knows it, and a report as long as a team's."""
        with self._in_words():
            team = Credential.parse(secret)
            self._session.perform(team, _written(TEAM, Reflection(**_OF_TEAM, prompt="team", text=title)), title, here=False)
            report = Report(**_OF_TEAM, length=Length.TEAM, title=title)
            self._session.perform(team, _written("11/report/1", report), None, here=False)

    def look(self, own: str, code: str) -> Json:
        """What would go to a team, in numbers and one by one, and what of it is there already. Nothing is written.

        ``no_longer`` is how many things are there that would not go any more: taken out, erased, a yes that is over.
        ``out_of_date`` is whether anything at all is there otherwise than it would go now.
        """
        with self._in_words():
            mine, team = self._both(own, code)
            number, there = self._round(team), self._there(mine, team)
            going, more = self._going(mine, team)
            there_now = {one.entry: one for one in there.entries} if there else {}
            would_be = {one.entry: one for one in as_kept(going)}
            return {
                "team": self._store.logbook(team).name,
                "round": number,
                "entries": going,
                "too_many": more,
                "teller": there.teller if there else "",
                "handed_in": len(there.entries) if there else None,
                "no_longer": len(there_now.keys() - would_be.keys()),
                "out_of_date": there is not None and there_now != would_be,
            }

    def hand_in(self, own: str, code: str, teller: str) -> int:
        """Put one's part into a team's logbook, in the place of the one before; how many entries it has."""
        with self._in_words():
            mine, team = self._both(own, code)
            going, more = self._going(mine, team)
            if more:
                raise Refused(self._texts("team.refused.too_many_entries", most=self._texts.number(MOST_HANDED_IN)))
            if not going:
                raise Refused(self._texts("team.refused.nothing"))
            self._write(team, self._mark(mine, team), teller, going)
            return len(going)

    def take_back(self, own: str, code: str) -> None:
        """Erase one's part from a team's logbook."""
        with self._in_words():
            mine, team = self._both(own, code)
            act = {"act_id": uuid.uuid4().hex, "action": "erase", "slot": slot(self._mark(mine, team), self._round(team))}
            self._session.perform(team, act, None, here=False)

    def earlier(self, own: str, code: str, title: str) -> int:
        """Of the team that is open: take what was known last year from the logbook of a code; how many entries that is."""
        with self._in_words():
            team, old = self._both(own, code, a_team=False)
            goes = self._leaving(old)
            number = self._round(old)
            parts = [one.entry for one in self._store.current(old, {"report_part"}) if isinstance(one.entry, ReportPart)]
            gone = {*goes.report.taken_out} if goes.report is not None else set()
            still = [(part, entries_of(part, today(), gone)) for part in parts if part.round == number]
            told = [one for part, kept in still for one in part.entries if one.entry in kept]
            mark = self._mark(old, team, "earlier")
            told += handed_in(goes.entries, self._entries(old), mark)
            if not told:
                raise Refused(self._texts("team.refused.nothing_there"))
            self._write(team, mark, self._texts("team.earlier"), _once(told)[:MOST_HANDED_IN], title=title, earlier=True)
            return len(told)

    def earlier_file(self, own: str, text: str) -> int:
        """The same from a file with a part."""
        with self._in_words():
            team = self._own(own)
            part = self._part_of(text)
            mark = uuid.uuid5(uuid.UUID(part.member), self._store.logbook(team).id).hex
            title = part.title or part.teller
            self._write(team, mark, self._texts("team.earlier"), part.entries, title=title, earlier=True)
            return len(part.entries)

    def _part_of(self, text: str) -> ReportPart:
        try:
            content = json.loads(text) if len(text) <= LONGEST_FILE else None
            part = parse(content) if isinstance(content, dict) else None
        except (ValueError, RecursionError, BadEntry):
            part = None
        if not isinstance(part, ReportPart):
            raise Refused(self._texts("team.refused.file"))
        return part

    def _write(
        self, team: Credential, mark: str, teller: str, going: Iterable[HandedIn], title: str = "", *, earlier: bool = False
    ) -> None:
        number = self._round(team)
        content = {
            "kind": "report_part",
            "perspective": str(self._state.perspective),
            "round": number,
            "member": mark,
            "teller": teller,
            "title": title,
            "earlier": earlier,
            "entries": [one.model_dump(mode="json") for one in going],
        }
        act = {"act_id": uuid.uuid4().hex, "action": "write", "slot": slot(mark, number), "content": content}
        self._session.perform(team, act, None, here=False)

    def _going(self, mine: Credential, team: Credential) -> tuple[list[HandedIn], bool]:
        """What leaves of the open logbook, and whether it is more than a part may hold."""
        found = self._leaving(mine)
        going = handed_in(found.entries, self._entries(mine), self._mark(mine, team))
        return going[:MOST_HANDED_IN], len(going) > MOST_HANDED_IN

    def _leaving(self, owner: Credential) -> Material:
        entries = self._entries(owner)
        occasions = [one.round for one in entries.values() if isinstance(one, Occasion)]
        return material(entries, max(occasions, default=1), today(), self._texts, self._session.pack)

    def _entries(self, owner: Credential) -> Mapping[str, Entry]:
        read = ((one.entry_id, one.entry) for one in self._store.current(owner) if not one.deleted)
        return {own: entry for own, entry in read if isinstance(entry, Entry)}

    def _there(self, mine: Credential, team: Credential) -> ReportPart | None:
        mark, number = self._mark(mine, team), self._round(team)
        found = (one.entry for one in self._store.current(team, {"report_part"}))
        return next((one for one in found if isinstance(one, ReportPart) and (one.member, one.round) == (mark, number)), None)

    def _round(self, team: Credential) -> int:
        occasion = next((one.entry for one in self._store.current(team, {"occasion"}) if isinstance(one.entry, Occasion)), None)
        return occasion.round if occasion is not None else 1

    def _mark(self, member: Credential, team: Credential, as_what: str = "member") -> str:
        """Without the member's secret it leads back to nothing, and of another team it is another one.

        What a logbook was last year (``earlier``) has a mark of its own: whoever it is may be a member now too.
        """
        return member.derive(f"team {self._store.logbook(team).id}").digest(as_what)[:32]

    def _own(self, own: str) -> Credential:
        """The secret of the logbook that is open."""
        open_now = self._session.logbook
        if self._session.example or open_now is None:
            raise Refused(self._texts("team.refused.no_logbook"))
        mine = Credential.parse(own)
        if self._store.logbook(mine).id != open_now.id:
            raise Refused(self._texts("team.refused.no_logbook"))
        return mine

    def _both(self, own: str, code: str, *, a_team: bool = True) -> tuple[Credential, Credential]:
        mine, other = self._own(own), self._opened(code)
        if mine == other:
            raise Refused(self._texts("team.refused.own_code"))
        if a_team and not self._is_team(other):
            raise Refused(self._texts("team.refused.not_a_team"))
        return mine, other

    def _is_team(self, code: Credential) -> bool:
        mark = uuid.uuid5(uuid.UUID(self._store.logbook(code).id), TEAM).hex
        return any(
            one.entry_id == mark or one.kind == "report_part" for one in self._store.current(code, {"reflection", "report_part"})
        )

    def _opened(self, code: str) -> Credential:
        now = self._clock()
        self._wrong = [at for at in self._wrong if now - at < IN_SECONDS]
        if len(self._wrong) >= MOST_WRONG:
            raise Refused(self._texts("team.refused.wait"))
        try:
            credential = Credential.parse(code)
            self._store.logbook(credential)
        except UnknownSecret:
            self._wrong.append(now)
            raise Refused(self._texts("team.refused.wrong_code")) from None
        return credential

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """What is refused, or cannot be just now, in the person's words."""
        try:
            yield
        except StoreError as error:
            raise Refused(trouble(error, self._texts)) from None
        except BuurtlezerError as error:
            if not is_refusal(error):
                raise
            raise Refused(refusal(error, self._texts)) from None


def _written(where: str, entry: Entry) -> Json:
    return {"act_id": uuid.uuid4().hex, "action": "write", "slot": where, "content": entry.content()}


def _once(told: Iterable[HandedIn]) -> list[HandedIn]:
    return list({one.entry: one for one in told}.values())
