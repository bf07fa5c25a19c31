"""Tables of a feed in the General Transit Feed Specification, a zip or a folder, read in pieces.

Here: one table as text columns, whole or in pieces of bounded size. Not here: whether a feed may be brought at all (``brought``),
what is done with it (``lookup``).
"""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pandas as pd

ROWS_AT_ONCE = 500_000


@contextmanager
def _stream(feed: Path, name: str) -> Iterator[IO[bytes] | None]:
    if feed.is_dir():
        file = feed / name
        if not file.is_file():
            yield None
            return
        with file.open("rb") as stream:
            yield stream
        return
    with zipfile.ZipFile(feed) as archive:
        if name not in archive.namelist():
            yield None
            return
        with archive.open(name) as stream:
            yield stream


def pieces(feed: Path, name: str, columns: tuple[str, ...]) -> Iterator[pd.DataFrame]:
    """The named columns of a table, as text, :data:`ROWS_AT_ONCE` rows at a time; a column that is missing is empty."""
    with _stream(feed, f"{name}.txt") as stream:
        if stream is None:
            return
        rows = pd.read_csv(
            stream,
            dtype=str,
            keep_default_na=False,
            encoding="utf-8-sig",
            skipinitialspace=True,
            chunksize=ROWS_AT_ONCE,
            index_col=False,
            usecols=lambda title: title.strip() in columns,
        )
        for some in rows:
            found = some.rename(columns=str.strip).fillna("")
            yield pd.DataFrame({column: found.get(column, "") for column in columns}, index=found.index)


def table(feed: Path, name: str, columns: tuple[str, ...]) -> pd.DataFrame:
    """The whole table; without rows where the feed has none."""
    found = list(pieces(feed, name, columns))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=list(columns), dtype=str)
