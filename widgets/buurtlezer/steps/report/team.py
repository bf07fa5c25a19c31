"""The section on a team: in one's own logbook making one and handing in, in a team's what is there. It decides nothing.

Not here: what a message does (``handing``), laying parts together (``report.team``).
"""

import json
from typing import Any

from buurtlezer.logbook.room.invitation import qr
from buurtlezer.model import NAME_LENGTH, Conclusion, Entry, ReportPart, one_line
from buurtlezer.model.report_part import MOST_MEMBERS
from buurtlezer.parts.base import Refused
from buurtlezer.parts.team import Team
from buurtlezer.report.called import names, stops
from buurtlezer.report.handed import read
from buurtlezer.report.material import material
from buurtlezer.report.team import team_material
from buurtlezer.report.told import Around, words_of
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.handing import TEAM, Handing
from buurtlezer.steps.state import StepState
from buurtlezer.store import Credential, today

Json = dict[str, Any]

FEWEST = 2
"""Parts that make a team."""


def team(page: Page, state: StepState) -> Team:
    """The part, for the open logbook."""
    section = TeamSection(page, state)
    part = page.part(Team(section.does(), name="team"), "team")
    return page.shows(part, section.shown)


class TeamSection:
    """What the part shows, and what it may ask."""

    def __init__(self, page: Page, state: StepState) -> None:
        self._page, self._state, self._texts = page, state, page.texts
        self._handing = Handing(state)

    def does(self) -> dict[str, Any]:
        """What each message does, by name."""
        return {
            "make": self._make,
            "look": self._look,
            "hand_in": lambda secret, code, teller: self._counted("handed_in", self._hand_in(secret, code, teller)),
            "take_back": self._take_back,
            "earlier": lambda secret, code, title: self._counted(
                "earlier_there", self._handing.earlier(secret, code, one_line(title)[:NAME_LENGTH])
            ),
            "earlier_file": lambda secret, text: self._counted("earlier_there", self._handing.earlier_file(secret, text)),
            "file": self._file,
            "again": self._again,
        }

    def shown(self) -> Json:
        """What is true now."""
        parts = self._parts()
        return {
            "is_team": is_team(self._state),
            "parts": [self._part(one) for one in parts],
            "warning": self._warning(parts),
            "conclusions": self._conclusions(parts),
            "closed": self._texts("team.example") if self._state.session.example else "",
        }

    def _parts(self) -> list[Made[ReportPart]]:
        return self._state.of_kind(ReportPart)

    def _part(self, one: Made[ReportPart]) -> Json:
        texts, entry = self._texts, one.entry
        return {
            "id": one.entry_id,
            "seq": one.seq,
            "teller": entry.teller,
            "title": entry.title,
            "count": texts.many("team.entries", len(entry.entries)),
            "when": texts.date(one.revision.written_at.date()),
            "earlier": entry.earlier,
        }

    def _warning(self, parts: list[Made[ReportPart]]) -> str:
        many = sum(not one.entry.earlier for one in parts)
        if FEWEST <= many <= MOST_MEMBERS:
            return ""
        return self._texts("team.too_few" if many < FEWEST else "team.too_many", most=MOST_MEMBERS)

    def _conclusions(self, parts: list[Made[ReportPart]]) -> list[Json]:
        session, texts = self._page.session, self._texts
        if not parts:
            return []
        read = ((one, revision.entry) for one, revision in session.revisions.items())
        own = material(
            {one: entry for one, entry in read if isinstance(entry, Entry)}, self._state.round, today(), texts, session.pack
        )
        laid = team_material(own, [one.entry for one in parts], today(), texts, session.pack)
        found = ((one, entry) for one, entry in laid.entries.items() if isinstance(entry, Conclusion))
        return [
            {"sentence": entry.thinks, "tellers": ", ".join(laid.tellers.get(one, ())) or texts("team.told_by_team")}
            for one, entry in found
        ]

    def _make(self, secret: str, title: str) -> Json:
        name = one_line(title)[:NAME_LENGTH] or self._texts("team.name")
        self._handing.make(secret, name)
        return {"title": name, "qr": qr(Credential.parse(secret).shown())}

    def _look(self, secret: str, code: str) -> Json:
        """What would go, by section, and each thing in its words."""
        texts, found = self._texts, self._handing.look(secret, code)
        pack = self._page.session.pack
        ids = {one.entry for one in found["entries"]}
        entries = {one.entry: read(one, ids) for one in found["entries"]}
        around = Around(texts, pack, {**names(entries, texts, pack), **stops(entries)}, today())
        by_section: dict[str, list[str]] = {}
        for entry in entries.values():
            told = words_of(entry.kind)(entry, around)
            by_section.setdefault(str(told.section), []).append(told.text)
        sections = [
            {"title": texts(f"team.section.{name}"), "count": texts.many("team.entries", len(lines)), "lines": lines}
            for name, lines in by_section.items()
        ]
        return {
            "team": found["team"],
            "teller": found["teller"],
            "sections": sections,
            "total": texts.many("team.would_go", len(entries)),
            "empty": "" if entries else texts("team.nothing_goes"),
            "there": self._there(found),
        }

    def _there(self, found: Json) -> str:
        """What a team has of a part already, and whether it is as it would go now: what stands there is a copy."""
        if (there := found["handed_in"]) is None:
            return ""
        said = [self._texts.many("team.is_there", there)]
        if found["no_longer"]:
            said.append(self._texts.many("team.no_longer", found["no_longer"]))
        elif found["out_of_date"]:
            said.append(self._texts("team.out_of_date"))
        return " ".join(said)

    def _hand_in(self, secret: str, code: str, teller: str) -> int:
        role = one_line(teller)[:NAME_LENGTH]
        if not role:
            raise Refused(self._texts("team.refused.needs_role"))
        return self._handing.hand_in(secret, code, role)

    def _counted(self, key: str, many: int) -> Json:
        self._page.session.read()
        self._page.session.changed()
        return {"sentence": self._texts.many(f"team.{key}", many)}

    def _take_back(self, secret: str, code: str) -> Json:
        self._handing.take_back(secret, code)
        return {"sentence": self._texts("team.taken_back")}

    def _again(self) -> Json:
        """Look what others did meanwhile."""
        self._page.session.read()
        self._page.session.changed()
        return {"sentence": self._texts("team.looked_again")}

    def _file(self, entry_id: str) -> Json:
        """A part as a file, with which a next team can begin."""
        part = next((one.entry for one in self._parts() if one.entry_id == entry_id), None)
        if part is None:
            raise Refused(self._texts("team.refused.gone"))
        return {"name": f"{self._texts('team.file')}.json", "text": json.dumps(part.content(), ensure_ascii=False, indent=1)}


def is_team(state: StepState) -> bool:
    """Whether the open logbook is a team's: it was made as one, or holds a part."""
    return state.session.entry_id(TEAM) in state.session.revisions or bool(state.of_any_round(ReportPart))
