"""Keeps entries: append-only, behind a secret on every call, on SQLite or PostgreSQL.

``Store`` is the door; ``Store.workshops`` the one to workshops. Not here: what an entry is (``model``), pages and their
sentences (``steps``, ``texts``).
"""

from .credential import Credential
from .joincode import JoinCode
from .moment_log import Run
from .news import News
from .presence import Listed, Presence
from .recordings import Recording
from .records import Changes, Erased, Logbook, Revision, Tombstone, Written
from .results import NOTHING, GroupResult
from .room import Participant, Workshop
from .shared import SPEAKING, Shared, handle_of
from .store import Store
from .watch import Heard, Watch
from .workshops import Workshops

__all__ = [
    "NOTHING",
    "SPEAKING",
    "Changes",
    "Credential",
    "Erased",
    "GroupResult",
    "Heard",
    "JoinCode",
    "Listed",
    "Logbook",
    "News",
    "Participant",
    "Presence",
    "Recording",
    "Revision",
    "Run",
    "Shared",
    "Store",
    "Tombstone",
    "Watch",
    "Workshop",
    "Workshops",
    "Written",
    "handle_of",
]
