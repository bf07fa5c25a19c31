"""Sixty students in fifteen teams at one store: every part arrives once, in its own team, and nothing private in any.

Side by side, as a class does it in the same minutes; some send twice.
"""

import json
import random
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from buurtlezer.geodata import Pack
from buurtlezer.logbook.session import Session
from buurtlezer.model import ReportPart
from buurtlezer.report.material import Material
from buurtlezer.report.team import team_material
from buurtlezer.steps.report.handing import Handing
from buurtlezer.steps.state import StepState
from buurtlezer.store import Credential, Store, today
from buurtlezer.texts import Texts


def new_id() -> str:
    return uuid.uuid4().hex


TEAMS, STUDENTS = 15, 4
MOST_SECONDS = 90.0
"""A bound for a slow machine that does other things too; it is some ten seconds' work."""

TEXTS, PACK = Texts.of("nl"), Pack.open()


class Student:
    """A student with a logbook of their own: one gap chosen, one kept, and a conclusion."""

    def __init__(self, store: Store, number: int, team: int) -> None:
        self.number, self.team = number, team
        self.secret = Credential.new()
        self.session = Session(TEXTS, PACK, lambda: store)
        chosen = new_id()
        self.write("gap", chosen, what=f"gekozen {number} van team {team}", mapped_by=f"GEHEIM-veld {number}")
        self.write("gap", new_id(), what=f"GEHEIM-stuk {number}")
        self.write("key_person", new_id(), called=f"GEHEIM-persoon {number}")
        self.write("conclusion", new_id(), thinks=f"Team {team} denkt dit samen.")
        self.write("report", new_id(), chosen=[chosen])
        self.session.open(self.secret)

    def write(self, kind: str, entry_id: str, **content: Any) -> None:
        whole = {"kind": kind, "perspective": "visitor", **content}
        act = {"act_id": new_id(), "action": "write", "entry_id": entry_id, "content": whole}
        self.session.perform(self.secret, act, "", here=False)

    def hand_in(self, code: str, times: int) -> None:
        handing = Handing(StepState(self.session))
        for _ in range(times):
            assert handing.hand_in(self.secret.shown(), code, f"student {self.number}") == 2


def test_sixty_students_hand_in_to_fifteen_teams_at_once(address: str) -> None:
    began = time.monotonic()
    store = Store.open(address)
    made = Handing(StepState(Session(TEXTS, PACK, lambda: store)))
    codes = [Credential.new().shown() for _ in range(TEAMS)]
    for team, code in enumerate(codes):
        made.make(code, f"Team {team}")
    students = [Student(store, number, number % TEAMS) for number in range(TEAMS * STUDENTS)]
    random.Random(15).shuffle(students)
    with ThreadPoolExecutor(6) as hands:
        for done in [hands.submit(one.hand_in, codes[one.team], 1 + one.number % 3 // 2) for one in students]:
            done.result(timeout=MOST_SECONDS)
    for team, code in enumerate(codes):
        parts = [one.entry for one in store.current(Credential.parse(code), {"report_part"})]
        assert all(isinstance(one, ReportPart) for one in parts)
        own = {f"student {one.number}" for one in students if one.team == team}
        assert sorted(one.teller for one in parts if isinstance(one, ReportPart)) == sorted(own)
        whole = json.dumps(store.take_along(Credential.parse(code)))
        assert "GEHEIM" not in whole
        assert all(f"gekozen {one.number} van team {one.team}\\" in whole or one.team != team for one in students)
        assert not [other for other in range(TEAMS) if other != team and f"van team {other}\\" in whole]
        laid = team_material(Material({}, {}, {}), [one for one in parts if isinstance(one, ReportPart)], today(), TEXTS, PACK)
        ((_, tellers),) = laid.tellers.items()
        assert {*tellers} == own
        assert len(laid.entries) == STUDENTS + 1
    store.close()
    assert time.monotonic() - began < MOST_SECONDS
