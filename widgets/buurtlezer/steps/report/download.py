"""The report as a file: made in a process of its own while the page stays usable, given to the page, kept nowhere.

Names for its first page come with the question and go to that process: no entry, no trait, no log holds them. Not here: making a
file (``report.press``), what is in it (``laying``), the part (``parts.report_out``).
"""

from threading import Event
from typing import Final

from buurtlezer.errors import ReportNotMade
from buurtlezer.model import CopyGiven
from buurtlezer.parts.base import Refused
from buurtlezer.parts.report_out import File, ReportOut, Step, Wanted
from buurtlezer.report.press import MOST_NAMES, Form, Pressed, Progress, Stage, pressed
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.background import Background
from buurtlezer.steps.report.choose import lengths
from buurtlezer.steps.report.evidence import holds_something
from buurtlezer.steps.report.laying import languages, laying
from buurtlezer.steps.report.state import ReportState
from buurtlezer.texts import Texts

LONGEST_NAME: Final = 120


class Making:
    """Files of one page, one at a time; of the last one it is known what went into it."""

    def __init__(self, state: ReportState) -> None:
        self._state = state
        self._work: Background[Pressed] = Background()
        self._asked: Wanted | None = None
        self._progress = Progress(Stage.COMPOSING)
        self._goes: frozenset[str] = frozenset()
        self._given: tuple[str, frozenset[str]] | None = None  # whose logbook, and what was in the last file

    def begin(self, asked: Wanted) -> None:
        """Begin a file; one that was under way is stopped."""
        if len(asked.names) > MOST_NAMES:
            raise Refused(self._state.texts("reporting.out.too_many", most=MOST_NAMES))
        names = tuple(one[:LONGEST_NAME] for one in asked.names)
        self._asked = Wanted(asked.form, asked.language, asked.length)
        self._progress = Progress(Stage.COMPOSING)
        self._goes = frozenset(self._state.material().entries)
        lay = laying(self._state, asked.length, asked.language)

        def make(stop: Event) -> Pressed:
            document = lay().model_copy(update={"names": names})
            return pressed(document, Form(asked.form), self._tell, stop=stop)

        self._work.begin(make)

    def how(self) -> Step | File:
        """How far it is, or the file."""
        if self._asked is None or not self._work.busy:
            raise Refused(self._state.texts("reporting.out.failed"))
        try:
            made = self._work.take()
        except ReportNotMade as error:
            raise Refused(self._sentence(error)) from error
        if made is None:
            return self._step()
        self._given = (self._whose, self._goes)
        return self._file(self._asked, made)

    def stop(self) -> None:
        """Nobody wants it any more."""
        self._work.stop()

    def gone(self) -> str:
        """That something of the last file leaves no more (erased, taken out, a yes that ended); empty where all of it does."""
        whose, went = self._given or ("", frozenset())
        if self._given is None or whose != self._whose or went <= self._state.material().entries.keys():
            return ""
        return self._state.texts("reporting.out.erased")

    @property
    def _whose(self) -> str:
        logbook = self._state.session.logbook
        return logbook.id if logbook is not None else ""

    def _tell(self, progress: Progress) -> None:
        self._progress = progress

    def _step(self) -> Step:
        now, texts = self._progress, self._state.texts
        if now.stage is Stage.WAITING:
            return Step(texts.many("press.stage.waiting", now.done))
        sentence = texts(f"press.stage.{now.stage}", done=texts.number(now.done), of=texts.number(now.of))
        counts = now.stage is Stage.PICTURES
        return Step(sentence, now.done if counts else 0, now.of if counts else 0)

    def _file(self, asked: Wanted, made: Pressed) -> File:
        texts, form = self._state.texts, Form(asked.form)
        notes = [
            texts("reporting.out.letters") if made.missing_letters else "",
            texts.many("reporting.out.lost", made.lost_pictures) if made.lost_pictures else "",
        ]
        name = f"{Texts.of(asked.language)('reporting.out.file')}.{form}"
        return File(name, form.media_type, made.file, " ".join(one for one in notes if one))

    def _sentence(self, error: ReportNotMade) -> str:
        key = f"press.error.{error.rule}"
        return self._state.texts(key if key in self._state.texts else "reporting.out.failed")


def download(page: Page, state: ReportState) -> ReportOut:
    """The section."""
    texts, making = page.texts, Making(state)
    forms = [
        {"value": str(form), "label": texts(f"reporting.form.{form}"), "what": texts(f"reporting.form.{form}.what")}
        for form in Form
    ]
    offers = {"forms": forms, "languages": languages(texts.language, texts), "lengths": lengths(page)}
    part = ReportOut(making.begin, making.how, making.stop, **offers, name="download")
    page.part(part, "reporting.out")
    return page.shows(part, lambda: {"length": str(state.length), "lacks": lacks(state)} | said(state, making))


def said(state: ReportState, making: Making) -> dict[str, str]:
    """What there is to know of files that were made before."""
    return {"copies": copies(state), "gone": making.gone()}


def lacks(state: ReportState) -> str:
    """That a file would hold nothing of this logbook; empty where something is in it."""
    return "" if holds_something(state) else state.texts("reporting.out.lacks")


def copies(state: ReportState) -> str:
    """That somebody has copies, which nobody can call back; empty where none is written down."""
    given = sum(one.entry.copies or 1 for one in state.of_kind(CopyGiven))
    return state.texts.many("reporting.out.copies", given) if given else ""
