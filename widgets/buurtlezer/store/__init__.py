"""Keeps entries: append-only, behind a secret on every call, on SQLite or PostgreSQL.

``Store`` is the door; ``Store.workshops`` the one to workshops. Not here: what an entry is (``model``), pages and their
sentences (``steps``, ``texts``).
"""

from .arrival import NOWHERE, Arrival
from .credential import Credential
from .ended import current
from .handover import MINUTES as HANDOVER_MINUTES
from .joincode import JoinCode
from .keeping import check_ahead, today
from .moment_log import Run
from .news import News
from .presence import Listed, Presence
from .recordings import Recording
from .records import Changes, Erased, Logbook, Revision, Tombstone, Written
from .results import NOTHING, GroupResult
from .room import Participant, Workshop
from .shared import SCRIBED, SPEAKING, Shared, handle_of
from .store import Store
from .watch import Heard, Watch
from .workshops import Workshops

__all__ = [
    "HANDOVER_MINUTES",
    "NOTHING",
    "NOWHERE",
    "SCRIBED",
    "SPEAKING",
    "Arrival",
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
    "check_ahead",
    "current",
    "handle_of",
    "today",
]
