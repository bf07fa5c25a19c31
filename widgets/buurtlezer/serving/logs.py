"""What the server says on its error stream: plain lines, or one JSON object a line; nothing of anybody.

Jupyter and tornado log who asked for what (addresses of people, queries, kernels' ids, headers), and a traceback ends with a
message that may hold what a person wrote. Here an access has no line unless it failed, and then without address; a fault is
its kind and where it happened. Not here: what is worth saying (whoever says it).
"""

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any

from tornado.web import RequestHandler

HIDDEN = (
    (re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", re.IGNORECASE), "<id>"),
    (re.compile(r"(?<=\S)\?[^\s'\"()]+"), "?…"),
)
"""What is taken out of every line, whoever wrote it; and addresses of machines."""

_PERHAPS_ADDRESS = re.compile(r"(?<![\w.:])[0-9a-fA-F]*[:.][0-9a-fA-F:.]*[0-9a-fA-F:](?![\w:])")

UNCAUGHT = "Uncaught exception"

LONGEST = 300
"""Signs of a line: what comes from outside, a header or a name, must not fill a disk."""


_access = logging.getLogger("buurtlezer.access")


def plain(words: str) -> str:
    """One line without ids, queries and addresses."""
    words = words[: 4 * LONGEST]  # before the patterns, which take time
    for pattern, instead in HIDDEN:
        words = pattern.sub(instead, words)
    return one_line(_PERHAPS_ADDRESS.sub(_hidden_address, words))


def one_line(words: str) -> str:
    """What stands on one line, whoever wrote it: what ends a line, moves a cursor or turns text around is escaped."""
    seen = words if words.isprintable() else "".join(map(_seen, words))
    return seen if len(seen) <= LONGEST else f"{seen[: LONGEST - 1]}…"


def _seen(sign: str) -> str:
    return sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")


def _hidden_address(found: re.Match[str]) -> str:
    try:
        ip_address(found[0])
    except ValueError:
        return found[0]
    return "<address>"


class Discreet(logging.Formatter):
    """Lines for a terminal."""

    def told(self, record: logging.LogRecord) -> str:
        """The message. Of one about a fault only what is the same for all faults of its kind, never what the exception says.

        Tornado's own about a fault is the whole request, which says nothing that its place does not.
        """
        if record.name == "asyncio" or (record.exc_info and record.exc_info[0]):
            message = record.msg.partition("\n")[0] if isinstance(record.msg, str) else type(record.msg).__name__
            said = str(record.exc_info[1]) if record.exc_info else ""
            message = message.replace(said, "…") if said else message
        else:
            message = record.getMessage()
        return UNCAUGHT if message.startswith(UNCAUGHT) else plain(message)

    def fault(self, record: logging.LogRecord) -> str:
        """Kind and place of the exception; never its message."""
        if not record.exc_info or record.exc_info[0] is None:
            return ""
        kind, _, trace = record.exc_info
        places = [f"  {one_line(f'{frame.filename}:{frame.lineno} {frame.name}')}" for frame in traceback.extract_tb(trace)]
        return "\n".join([kind.__name__, *places])

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the places of a fault below it."""
        line = f"{record.levelname.lower()} {one_line(record.name)}: {self.told(record)}"
        return "\n".join(part for part in (line, self.fault(record)) if part)


def discreetly(*given: Any, **named: Any) -> logging.LogRecord:
    """For ``logging.setLogRecordFactory``: a record that says the same whoever formats it, for loggers that are not ours."""
    record, discreet = logging.LogRecord(*given, **named), Discreet()
    told, fault = discreet.told(record), discreet.fault(record)
    record.name, record.msg, record.args, record.exc_text = one_line(record.name), told, (), fault or None
    return record


class JsonLines(Discreet):
    """Lines for a machine."""

    def format(self, record: logging.LogRecord) -> str:
        """One object, on one line."""
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "message": self.told(record),
        }
        if fault := self.fault(record):
            said["fault"] = fault.splitlines()
        return json.dumps(said, ensure_ascii=False)


def speak(*others: logging.Logger, as_json: bool, level: int = logging.WARNING) -> None:
    """From now on all that this process logs is said so. ``others`` are loggers that speak by themselves."""
    voice = logging.StreamHandler(sys.stderr)
    voice.setFormatter(JsonLines() if as_json else Discreet())
    root = logging.getLogger()
    root.handlers[:] = [voice]
    root.setLevel(level)
    for logger in others:
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(level)
    logging.captureWarnings(True)


def access(handler: RequestHandler) -> None:
    """Tornado's ``log_function``: only what failed, by the name of its handler."""
    if (status := handler.get_status()) >= 500:
        took = 1000 * handler.request.request_time()
        _access.error("%d %s %s %.0f ms", status, handler.request.method, type(handler).__name__, took)
