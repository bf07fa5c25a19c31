"""A report to take along as a file, Python side: in which form, language and length, and whose names stand on its first page.

Messages: ``make`` with ``form``, ``language``, ``length`` and ``names``; then ``how`` until it is answered by a ``file`` with its
bytes as a buffer or by ``refused``, and before that by a ``step``; ``stop`` → ``stopped``. Names come in that message and go to
whoever makes the file: no trait holds them. Not here: making it (``report.press``), what is in it (``report.compose``).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part, Refused
from buurtlezer.parts.base.shape import distinct, shaped


@dataclass(frozen=True, slots=True)
class Step:
    """How far the making is: ``at`` of ``of``; where ``of`` is 0 nobody can say."""

    sentence: str
    at: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class File:
    """A file that a person gets, and a sentence that goes with it."""

    name: str
    media: str
    content: bytes = field(repr=False)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. The names are shown nowhere, also in no traceback."""

    form: str
    language: str
    length: str
    names: tuple[str, ...] = field(default=(), repr=False)


class ReportOut(Part):
    """Offers the report as a file, shows how far its making is, and stops it when asked.

    Parameters
    ----------
    on_make
        ``on_make(asked)`` begins a file, elsewhere: the page stays usable. May raise `Refused`.
    on_how
        ``on_how()`` gives how far it is, or the file. May raise `Refused`.
    on_stop
        ``on_stop()`` ends the making that was begun last.
    """

    forms = List(Dict()).tag(sync=True)
    """``[{"value", "label", "what": sentence}]``: forms of the file."""

    languages = List(Dict()).tag(sync=True)
    """``[{"value", "label"}]``; the page's own stands first."""

    lengths = List(Dict()).tag(sync=True)
    """``[{"value", "label"}]``: for whom."""

    length = Unicode("").tag(sync=True)
    """The length that is chosen for the report; another one can be taken."""

    copies = Unicode("").tag(sync=True)
    """That there are copies already, which nobody can call back; empty where none is known."""

    lacks = Unicode("").tag(sync=True)
    """That nothing of the logbook would be in it; empty where something is."""

    gone = Unicode("").tag(sync=True)
    """That something was erased or changed since a file was made here; empty where nothing was."""

    def __init__(
        self,
        on_make: Callable[[Wanted], None],
        on_how: Callable[[], Step | File],
        on_stop: Callable[[], None],
        **traits: Any,
    ) -> None:
        super().__init__(**traits)
        self._on_make, self._on_how, self._on_stop = on_make, on_how, on_stop

    @validate("forms")
    def _check_forms(self, proposal: Any) -> Any:
        return _offers(proposal["value"], "what")

    @validate("languages", "lengths")
    def _check_offers(self, proposal: Any) -> Any:
        return _offers(proposal["value"])

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        try:
            match content:
                case {"type": "make"}:
                    if (asked := self._asked(content)) is None:
                        raise Refused("")
                    self._on_make(asked)
                case {"type": "how"}:
                    self._say(self._on_how())
                case {"type": "stop"}:
                    self._on_stop()
                    self.send({"type": "stopped"})
                case _:
                    super()._hear(widget, content, buffers)
        except Refused as refused:
            self.send({"type": "refused", "sentence": str(refused)})

    def _say(self, said: Step | File) -> None:
        match said:
            case Step(sentence, at, of):
                self.send({"type": "step", "sentence": sentence, "at": at, "of": of})
            case File(name, media, content, note):
                self.send({"type": "file", "name": name, "media": media, "note": note}, buffers=[content])

    def _asked(self, content: dict[str, Any]) -> Wanted | None:
        offered = {"form": self.forms, "language": self.languages, "length": self.lengths}
        values = {name: content.get(name) for name in offered}
        names = content.get("names", [])
        fits = all(values[name] in [one["value"] for one in offers] for name, offers in offered.items())
        fits = fits and isinstance(names, list) and all(isinstance(one, str) for one in names)
        if not fits:
            return None
        return Wanted(**{name: str(value) for name, value in values.items()}, names=tuple(names))


def _offers(given: list[Any], *more: str) -> list[dict[str, Any]]:
    offered = [shaped("an offer", one, ("value", "label", *more)) for one in given]
    distinct("offers", [one["value"] for one in offered])
    return offered
