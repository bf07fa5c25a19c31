"""The rules by which typed text is asked about: names, addresses and matters that a neighbourhood log does not need.

The rules are data (``texts/sensitive/*.json``): one file for all languages, since Brussels is written in all of them at
once, and one per language. Here they become plain patterns, the same for Python's ``re`` and for a browser.
Not here: running them (``check`` in Python, ``check.js`` in the browser) and the words of the question (``texts``).

A data file holds ``pieces`` (bits of pattern), ``words`` (lists; ``*`` at the end of a word takes any ending) and
``rules``. In a pattern ``@name`` stands for a piece or for "one of these words". A rule has a ``name``, an ``advice``
(which question is asked), a ``pattern``, and may have ``flags`` (``i``), ``allow`` (not where a known place or
organisation stands) and ``about_person`` (only in a sentence about one person). A group in a pattern, always its
end, is what is marked.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "texts" / "sensitive"
LANGUAGES = ("nl", "fr", "en")


@cache
def _file(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return content


@cache
def rules(language: str) -> dict[str, Any]:
    """The rules of a language, ready to run; made once per process, so do not change them.

    Returns
    -------
    dict
        ``{"letters", "rules": [{"name", "advice", "pattern", "flags", "allow", "about_person"}],
        "allowed": [{"pattern", "flags"}], "person": {"pattern", "flags"}}``: plain JSON, for the trait
        ``sensitive`` of a part.

    Raises
    ------
    ValueError
        When there are no rules for that language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no rules for the language {language!r}; there are {', '.join(LANGUAGES)}")
    common, own = _file("common"), _file(language)
    bits: dict[str, Any] = common["pieces"] | common["words"] | own["words"]
    bits["allowed"] = common["words"]["allowed"] + own["words"]["allowed"]
    made = [_rule(rule, bits) for rule in (*common["rules"], *own["rules"])]
    allowed = [{"pattern": _plain("@allowed", bits), "flags": "i"}]
    allowed += [{"pattern": _plain(shape, bits), "flags": ""} for shape in common["allowed_shapes"]]
    return {
        "letters": bits["L"],
        "rules": made,
        "allowed": allowed,
        "person": {"pattern": _plain("@person", bits), "flags": "i"},
    }


def _rule(rule: Mapping[str, Any], bits: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": rule["name"],
        "advice": rule["advice"],
        "pattern": _plain(rule["pattern"], bits),
        "flags": rule.get("flags", ""),
        "allow": rule.get("allow", False),
        "about_person": rule.get("about_person", False),
    }


def _plain(pattern: str, bits: Mapping[str, Any]) -> str:
    """A pattern with every ``@name`` filled in. Longer names first, so that ``@house_end`` is not ``@house``."""
    named = re.compile("@(" + "|".join(sorted(bits, key=len, reverse=True)) + ")")
    while named.search(pattern):
        pattern = named.sub(lambda found: _bit(bits[found[1]]), pattern)
    return pattern


def _bit(bit: str | list[str]) -> str:
    if isinstance(bit, str):
        return bit
    # Longest first: a pattern takes the first word that fits, not the best one.
    return "(?:" + "|".join(_word(word) for word in sorted(bit, key=len, reverse=True)) + ")"


def _word(word: str) -> str:
    ending = "[@L]*" if word.endswith("*") else ""
    plain = re.sub(r"[.+?()\[\]|^$]", r"\\\g<0>", word.removesuffix("*"))
    return plain.replace(" ", "@space+").replace("'", "@apostrophe") + ending
