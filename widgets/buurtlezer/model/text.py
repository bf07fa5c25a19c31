"""Texts that people write: normalised and bounded, never interpreted.

Not here: the check for names and addresses as one types (a part), and what we write ourselves (``texts``).
"""

import re
import unicodedata
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints

from .kind import CODE, FREE_TEXT

NAME_LENGTH = 200
TEXT_LENGTH = 5_000

# A line end by any of its names becomes "\n".
_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Controls; lone surrogates, which no UTF-8 file can hold; two non-characters, which no XML (docx) can hold; and the
# marks that reverse all text after them, which would leak into our own sentences. Joiners stay: emoji and Persian need
# them.
_DROPPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(r"[\t\n ]+")


def many_lines(text: str) -> str:
    r"""The text in NFC, without control characters, line ends as ``\n``, no blanks around it."""
    # All that is dropped and every line end cannot be printed, so what can is as it should be.
    kept = text if text.isprintable() else _DROPPED.sub("", _LINE_END.sub("\n", text))
    return unicodedata.normalize("NFC", kept).strip()


def one_line(text: str) -> str:
    """As ``many_lines``, on one line: line ends and tabs become one space."""
    return _BLANKS.sub(" ", many_lines(text))


def _lines(given: Any) -> Any:
    return many_lines(given) if isinstance(given, str) else given


def _line(given: Any) -> Any:
    return one_line(given) if isinstance(given, str) else given


# Normalised before it is measured, so that what is dropped does not count.
LongText = Annotated[str, StringConstraints(max_length=TEXT_LENGTH), BeforeValidator(_lines), FREE_TEXT]
LongTextNeeded = Annotated[str, StringConstraints(min_length=1, max_length=TEXT_LENGTH), BeforeValidator(_lines), FREE_TEXT]
Name = Annotated[str, StringConstraints(max_length=NAME_LENGTH), BeforeValidator(_line), FREE_TEXT]
NameNeeded = Annotated[str, StringConstraints(min_length=1, max_length=NAME_LENGTH), BeforeValidator(_line), FREE_TEXT]

# Names that we give ourselves (a prompt, a situation): never a person's text.
StableName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_./-]{0,79}$"), CODE]
