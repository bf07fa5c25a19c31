"""Names as one writes them, from names that a publisher prints in capitals.

Here: capitals and spaces. Not here: accents, which cannot be guessed back ("Depot metro" stays without), nor the order
of words ("Louise (avenue)-Nord" stays as Statbel has it, so that it can be found in Statbel's own tables).
"""

import re

_SMALL = {
    "nl": frozenset(["aan", "de", "den", "der", "en", "het", "in", "op", "te", "ten", "ter", "van"]),
    "fr": frozenset(["a", "au", "aux", "d", "de", "des", "du", "et", "l", "la", "le", "les", "sur", "ten"]),
}
_KEPT = frozenset({"COOVI", "CERIA", "VUB", "II", "III", "XIII"})
_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?$")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?")


def cased(capitals: str, language: str) -> str:
    """A name printed in capitals, with capitals at the start of words only.

    Parameters
    ----------
    capitals
        "LOUISE (AVENUE)-NORD".
    language
        ``"nl"`` or ``"fr"``: decides which little words stay small.
    """
    text = spaced(capitals)

    def word(match: re.Match[str]) -> str:
        raw = match.group()
        before = text[: match.start()]
        if raw in _KEPT or _DOTTED.match(raw) or (before and raw in ("I", "V", "X")):
            return raw
        small = raw.lower()
        kind_of_street = before.count("(") > before.count(")")
        if before and (kind_of_street or small in _SMALL[language]):
            return small
        return f"IJ{small[2:]}" if language == "nl" and small.startswith("ij") else small.capitalize()

    return _WORD.sub(word, text)


def spaced(name: str) -> str:
    """A name with single spaces: one after a dot before a word, and two around a dash that has one already."""
    single = " ".join(name.split())
    single = re.sub(r"\.(?=[^\W\d_]{3})", ". ", single)
    return re.sub(r" -(?=\S)|(?<=\S)- ", " - ", single).replace("  ", " ")
