"""The door of the workshops: how fast devices come in by one address, and how often a code may be wrong from there.

A whole school may stand behind one address, so sixty people come in by it within a minute; but one address neither fills a
workshop nor keeps anybody out who comes from elsewhere. What is taken is taken before a code is looked at, and given back where
nothing came of it, so that no two at once are both the last one. Not here: codes and joining (``store.joining``).
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any, Final

from buurtlezer.errors import UnknownCode
from buurtlezer.serving.limits.pace import Pace
from buurtlezer.store import JoinCode
from buurtlezer.texts import Texts

Answer = dict[str, Any]

BY_CODE: Final = {"offer": "code", "join": "code", "redeem": "pass"}
"""Messages that bring a code, and the field in which."""

WRONG: Final = (60, 30.0)
"""Wrong codes by one address, at once and then a minute: a guess at 40 bits, and a school of people who mistype."""
COMING: Final = (90, 20.0)
"""Joins by one address into one workshop: sixty people, and those of them who begin anew."""
COMING_IN_ALL: Final = (300, 120.0)
"""Joins into one workshop from wherever; more than one address can use up."""

MOST_RIGHT: Final = 200
"""Codes that were right, kept in memory until they are wrong. Each guess at one of them is a request, of 40 bits."""


def brings_a_code(message: Mapping[str, Any]) -> bool:
    """Whether a message asks what a code opens, which is dear to look up."""
    return str(message.get("type")) in BY_CODE


class Door:
    """Keeps how often, and which codes were right; addresses are forgotten as their pace allows it."""

    def __init__(self) -> None:
        self.wrong = Pace(*WRONG)
        self.coming = Pace(*COMING)
        self.coming_in_all = Pace(*COMING_IN_ALL)
        self._right: OrderedDict[JoinCode, None] = OrderedDict()
        self._lock = Lock()

    def stands_on_a_wall(self, given: object) -> None:
        """A code is shown to a room: whoever brings it is not held up by others who were wrong."""
        code = given if isinstance(given, JoinCode) else _code(given)
        if code is None:
            return
        with self._lock:
            self._right[code] = None
            self._right.move_to_end(code)
            while len(self._right) > MOST_RIGHT:
                self._right.popitem(last=False)

    def through(self, message: Mapping[str, Any], address: str, language: str, hear: Callable[[], Answer]) -> Answer:
        """The answer to a message, unless it came too fast: then ``later``, with a sentence."""
        field = BY_CODE.get(str(message.get("type")))
        if field is None:
            return hear()
        code = _code(message.get(field)) if field == "code" else None
        counts = self.wrong.take(address)
        if not counts and not self._was_right(code):
            return _later("too_many_codes", language)
        answer: Answer = {}
        try:
            answer = self._coming(message, address, language, hear)
        finally:
            if answer.get("rule") == UnknownCode.rule:
                self._is_wrong(code)
            elif counts:
                self.wrong.give_back(address)
        if answer.get("type") in ("offer", "joined"):
            self.stands_on_a_wall(code)
        return answer

    def _was_right(self, code: JoinCode | None) -> bool:
        with self._lock:
            return code in self._right

    def _is_wrong(self, code: JoinCode | None) -> None:
        if code is not None:
            with self._lock:
                self._right.pop(code, None)

    def _coming(self, message: Mapping[str, Any], address: str, language: str, hear: Callable[[], Answer]) -> Answer:
        code = _code(message.get("code")) if message.get("type") == "join" else None
        if code is None:
            return hear()
        if not self.coming.take((address, code)):
            return _later("coming_in", language)
        if not self.coming_in_all.take(code):
            self.coming.give_back((address, code))
            return _later("coming_in", language)
        answer: Answer = {}
        try:
            answer = hear()
        finally:
            if answer.get("type") != "joined":
                self.coming.give_back((address, code))
                self.coming_in_all.give_back(code)
        return answer


def _code(given: object) -> JoinCode | None:
    """The code, however it is typed; a new one after the trainer gave it is another workshop's, as far as pace goes."""
    try:
        return JoinCode.parse(given) if isinstance(given, str) else None
    except UnknownCode:
        return None


def _later(rule: str, language: str) -> Answer:
    return {"type": "later", "rule": rule, "sentence": Texts.of(language)(f"refusal.room.{rule}")}
