"""Running the rules over a text in Python, exactly as ``check.js`` does in the browser.

It finds; it never refuses and never keeps what it read. Not here: the rules themselves (``rules``).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

FLAGS = {"": 0, "i": re.IGNORECASE}
SENTENCE_END = ".!?\n"
Span = tuple[int, int]


@dataclass(frozen=True)
class Finding:
    """One thing to ask about: which rule saw it, which question to ask, and the words themselves."""

    rule: str
    advice: str
    words: str
    start: int


def findings(text: str, rules: dict[str, Any]) -> list[Finding]:
    """What a text should be asked about, in reading order; of rules that overlap the first one counts."""
    text = unicodedata.normalize("NFC", text)
    letters = re.compile(f"[{rules['letters']}0-9]")
    allowed = [span for shape in rules["allowed"] for span in _spans(shape, text, letters)]
    found: list[Finding] = []
    taken: list[Span] = []
    for rule in rules["rules"]:
        for start, end in _spans(rule, text, letters):
            if _touches((start, end), taken) or (rule["allow"] and _touches((start, end), allowed)):
                continue
            if rule["about_person"] and not _about_person(text, start, found, rules["person"], letters):
                continue
            taken.append((start, end))
            found.append(Finding(rule["name"], rule["advice"], text[start:end], start))
    return sorted(found, key=lambda finding: finding.start)


def _spans(rule: dict[str, Any], text: str, letters: re.Pattern[str]) -> Iterator[Span]:
    """Where a pattern is found as whole words. The sign for that in patterns knows no accented letters in a browser."""
    pattern = re.compile(rule["pattern"], FLAGS[rule["flags"]])
    position = 0
    while match := pattern.search(text, position):
        end = match.end()
        start = end - len(match[1]) if match.lastindex else match.start()
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        whole = end > start and not letters.match(before) and not letters.match(after)
        position = end if whole else match.start() + 1
        if whole:
            yield start, end


def _touches(span: Span, spans: list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in spans)


def _about_person(text: str, start: int, found: list[Finding], person: dict[str, Any], letters: re.Pattern[str]) -> bool:
    """Whether the sentence around a place in the text speaks of one person, by a word or by a name found in it."""
    begin = max(text.rfind(mark, 0, start) for mark in SENTENCE_END) + 1
    ends = [at for mark in SENTENCE_END if (at := text.find(mark, start)) >= 0]
    stop = min(ends, default=len(text))
    if any(finding.advice == "name" and begin <= finding.start < stop for finding in found):
        return True
    return any(True for _ in _spans(person, text[begin:stop], letters))
