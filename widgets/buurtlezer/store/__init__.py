"""Keeps entries: append-only, behind a secret on every call, on SQLite.

``Store`` is the door. Not here: what an entry is (``model``), the workshop's page and its sentences (``steps``,
``texts``).
"""

from .credential import Credential
from .records import Changes, Erased, Logbook, Revision, Tombstone, Written
from .store import Store

__all__ = ["Changes", "Credential", "Erased", "Logbook", "Revision", "Store", "Tombstone", "Written"]
