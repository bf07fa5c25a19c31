"""Prompts that somebody spoke: sound by prompt and language, of one workshop.

Not here: recording (the trainer's page), browser speech where there is none.
"""

from dataclasses import dataclass

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, NotYours

from . import erasure, number, room
from .room import Workshop
from .tables import recordings

MOST_BYTES = 2_000_000
MOST_RECORDINGS = 200
PROMPT_LENGTH = 80
LANGUAGE_LENGTH = 20
_BEGINNINGS = {
    "audio/webm": (b"\x1a\x45\xdf\xa3",),
    "audio/ogg": (b"OggS",),
    "audio/mp4": (b"ftyp",),  # after four bytes of length
    "audio/mpeg": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    "audio/wav": (b"RIFF",),
}
"""What a browser records or a phone hands over, and how such a file begins (WHATWG MIME Sniffing, 6.2)."""


@dataclass(frozen=True, slots=True)
class Recording:
    """One prompt in one language, as sound."""

    media: str
    sound: bytes


def keep(connection: sa.Connection, own: Workshop, prompt: str, language: str, recording: Recording) -> None:
    """Keep a recording, in the place of an earlier one.

    Raises
    ------
    errors.BadEntry
        Field ``sound``: rule ``too_long``, ``empty``, ``bad_form`` (not the sound it says it is), ``too_many``; field
        ``prompt`` or ``language``: rule ``too_long``.
    """
    for field, given, most in (("prompt", prompt, PROMPT_LENGTH), ("language", language, LANGUAGE_LENGTH)):
        if len(given) > most:
            raise BadEntry(field, "too_long", "str")
    sound = recording.sound
    if not sound:
        raise BadEntry("sound", "empty", "bytes")
    if len(sound) > MOST_BYTES:
        raise BadEntry("sound", "too_long", "bytes")
    head = sound[4:] if recording.media == "audio/mp4" else sound
    if not head.startswith(_BEGINNINGS.get(recording.media, ())):
        raise BadEntry("sound", "bad_form", "bytes")
    _take_away(connection, own.id, prompt, language)
    asked = sa.select(sa.func.count()).select_from(recordings).where(recordings.c.workshop_id == own.id)
    if connection.execute(asked).scalar_one() >= MOST_RECORDINGS:
        raise BadEntry("sound", "too_many", "bytes")
    row = {"workshop_id": own.id, "prompt": prompt, "language": language, "made_at": number.now()}
    connection.execute(sa.insert(recordings).values(**row, media=recording.media, sound=sound))
    room.touch(connection, own.id)


def drop(connection: sa.Connection, own: Workshop, prompt: str, language: str) -> None:
    """Throw a recording away."""
    _take_away(connection, own.id, prompt, language)
    room.touch(connection, own.id)


def one(connection: sa.Connection, own: Workshop, prompt: str, language: str) -> Recording:
    """A recording (``errors.NotYours`` if there is none)."""
    asked = sa.select(recordings.c.media, recordings.c.sound).where(_this(own.id, prompt, language))
    row = connection.execute(asked).one_or_none()
    if row is None:
        raise NotYours("no recording of this prompt in this language")
    return Recording(row.media, row.sound)


def listed(connection: sa.Connection, own: Workshop) -> dict[str, list[str]]:
    """Prompt → languages of its recordings."""
    asked = sa.select(recordings.c.prompt, recordings.c.language).where(recordings.c.workshop_id == own.id)
    found: dict[str, list[str]] = {}
    for row in connection.execute(asked.order_by(recordings.c.prompt, recordings.c.language)):
        found.setdefault(row.prompt, []).append(row.language)
    return found


def _take_away(connection: sa.Connection, workshop_id: str, prompt: str, language: str) -> None:
    """A voice is somebody's: what was spoken goes from the file as well, as soon as that is cleaned."""
    if connection.execute(sa.delete(recordings).where(_this(workshop_id, prompt, language))).rowcount:
        erasure.traces_due(connection)


def _this(workshop_id: str, prompt: str, language: str) -> "sa.ColumnElement[bool]":
    return sa.and_(recordings.c.workshop_id == workshop_id, recordings.c.prompt == prompt, recordings.c.language == language)
