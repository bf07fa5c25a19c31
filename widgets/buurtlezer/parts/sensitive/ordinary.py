"""Words of every day that are also names of streets: asked about where a text must not say where something is, never refused.

Here: the words (``texts/sensitive/ordinary.json``) and the rules that ask, for the trait ``sensitive`` of such a part. Not here:
refusing what is surely a name (``logbook.intake.gazetteer``).
"""

import json
import re
import unicodedata
from functools import cache
from typing import Any

from buurtlezer.parts.sensitive.rules import DATA, rules


@cache
def words() -> dict[str, list[str]]:
    """``{"always": [...], "as_name": [...]}``, in small letters."""
    content = json.loads((DATA / "ordinary.json").read_text("utf-8"))
    return {name: content[name] for name in ("always", "as_name")}


@cache
def rules_of_where(language: str) -> dict[str, Any]:
    """The rules of a language, and two that ask whether a word is a name; made once per process, so do not change them."""
    ready = rules(language)
    always = {spelled for phrase in words()["always"] for spelled in _spellings(phrase)}
    names = {spelled.capitalize() for word in words()["as_name"] for spelled in _spellings(word)}
    within = f"[{ready['letters']}0-9][,;]?[ \u00a0]+({_any(names)})"
    return {**ready, "rules": [*ready["rules"], _rule("where", _any(always), "i"), _rule("where_name", within, "")]}


def _spellings(phrase: str) -> set[str]:
    """As it is written, and as it is typed without accents."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", phrase) if not unicodedata.combining(sign))
    return {phrase, bare}


def _any(phrases: set[str]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    plain = [re.sub("'", "['’]", phrase).replace(" ", "[ \u00a0]+") for phrase in ordered]
    return f"(?:{'|'.join(plain)})"


def _rule(name: str, pattern: str, flags: str) -> dict[str, Any]:
    return {"name": name, "advice": "where", "pattern": pattern, "flags": flags, "allow": False, "about_person": False}
