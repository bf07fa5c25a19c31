"""Spots that people know and can search: stops, stations, parks, districts.

Here: one table of them, and the search. Not here: the shape drawn around a few (``analysis.surroundings``).
"""

import re
import unicodedata

import pandas as pd

KINDS = ("train", "metro", "park", "district", "tram", "bus")
"""From what most people would mean by a name, to what fewest would."""


def spots(stops: pd.DataFrame, stations: pd.DataFrame, districts: pd.DataFrame) -> pd.DataFrame:
    """One row per spot: ``id``, ``kind`` (of :data:`KINDS`), names, ``lon`` and ``lat`` (WGS84 degrees), ``words``.

    A stop has the kind of its heaviest mode; a green district is a park; other districts without residents (cemeteries,
    industry) are districts like any.
    """
    parts = [
        stations.assign(id="station:" + stations["id"], kind="train"),
        stops.assign(id="stop:" + stops["id"], kind=stops["modes"].str.split(" ").str[0]),
        districts.assign(
            id="district:" + districts["code"],
            kind=districts["kind"].map(lambda kind: "park" if kind == "green" else "district"),
        ),
    ]
    table = pd.concat([part[["id", "kind", "name_nl", "name_fr", "lon", "lat"]] for part in parts], ignore_index=True)
    words = (table["name_nl"] + " " + table["name_fr"]).map(folded)
    return table.assign(words=" " + words)


def folded(text: str) -> str:
    """Text without capitals, accents and signs, words with one space between: as people type in a search box."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", bare))


def search(table: pd.DataFrame, words: str, language: str, limit: int) -> pd.DataFrame:
    """Spots that have a word beginning with each of the words given, in Dutch or French, best first.

    Parameters
    ----------
    table
        As :func:`spots` makes it.
    words
        What was typed. Nothing typed finds nothing.
    language
        ``"nl"``, ``"fr"`` or ``"en"``: a name that begins like this in the language itself goes first (en: either).
    limit
        The most rows to give.
    """
    typed = folded(words)
    found = table[[bool(typed)] * len(table)]
    for word in typed.split():
        found = found[found["words"].str.contains(f" {word}", regex=False)]
    shown = ["name_fr"] if language == "fr" else ["name_nl"] if language == "nl" else ["name_nl", "name_fr"]
    starts = [any(folded(name).startswith(typed) for name in names) for names in found[shown].itertuples(index=False)]
    ranked = found.assign(later=[not start for start in starts], rank=found["kind"].map(KINDS.index))
    ordered = ranked.sort_values(["later", "rank", shown[0], "id"])
    return ordered.head(limit).drop(columns=["later", "rank", "words"]).reset_index(drop=True)
