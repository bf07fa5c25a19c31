"""Names of places of the data pack in the person's language. Not here: the tables (``geodata``)."""

import pandas as pd


def place_names(table: pd.DataFrame, language: str) -> "pd.Series[str]":
    """Names of places in a language. English has none of its own: both names, where they differ, as on street signs."""
    if language in ("nl", "fr"):
        return table[f"name_{language}"]
    same = table["name_nl"] == table["name_fr"]
    return table["name_fr"].where(same, table["name_fr"] + " / " + table["name_nl"])
