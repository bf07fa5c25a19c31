"""Names in a feed in two languages: ``translations.txt``, as the specification has it and as it was before 2019.

Not here: which names are asked for (``lookup``).
"""

from collections.abc import Iterable
from pathlib import Path

from .feed_tables import table

LANGUAGES = ("nl", "fr")
_COLUMNS = ("table_name", "field_name", "language", "record_id", "field_value", "translation", "trans_id", "lang")


class Translations:
    """What a feed calls things in Dutch and in French; its own name where it does not say."""

    def __init__(self, feed: Path) -> None:
        self._by_id: dict[tuple[str, str, str], str] = {}
        self._by_value: dict[tuple[str, str, str], str] = {}
        for row in table(feed, "translations", _COLUMNS).itertuples():
            language = str(row.language or row.lang).lower().split("-")[0]
            if language not in LANGUAGES or not row.translation:
                continue
            if row.trans_id:
                for field in ("stop_name", "trip_headsign"):
                    self._by_value[language, field, str(row.trans_id)] = str(row.translation)
            elif row.record_id:
                self._by_id[language, str(row.field_name), str(row.record_id)] = str(row.translation)
            else:
                self._by_value[language, str(row.field_name), str(row.field_value)] = str(row.translation)

    def of(self, field: str, ids: Iterable[str], names: Iterable[str]) -> list[tuple[str, str]]:
        """``(nl, fr)`` for each id with its own name, of a field such as ``stop_name``."""
        found = []
        for its_id, name in zip(ids, names, strict=True):
            nl, fr = (
                self._by_id.get((language, field, its_id)) or self._by_value.get((language, field, name)) or name
                for language in LANGUAGES
            )
            found.append((nl, fr))
        return found
