"""What we cite, and how a work is named in one line. The works are data, as CSL-JSON: ``data/literature/literature.json``.

A work says in ``custom.unchecked`` what nobody here has read at its source yet, and in ``note`` the same for whoever edits the
file; that is said wherever it is cited. A list of works has them after APA, as far as they are known: a dozen works
of three kinds need no processor of styles, whose style would come under another licence. Not here: what we take from a work (the
texts that cite it), which works a report lists (``report.works``).
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from buurtlezer.texts import Texts

UNCHECKED: Final = ("memory", "title", "text")
"""What may be unchecked of a work: all of it, its title, or the text itself. The text ``literature.unchecked.<one>`` says so."""

UNLISTED: Final = ("memory",)
"""What is unchecked of a work that no list names, so that nobody quotes it."""

PACKAGE: Final = Path(__file__).parent.parent
Work: TypeAlias = Mapping[str, Any]


@cache
def works() -> Mapping[str, Work]:
    """All works by id, in CSL-JSON."""
    checkout = PACKAGE.parent.parent / "data" / "literature" / "literature.json"
    file = checkout if checkout.is_file() else PACKAGE / "_data" / "literature" / "literature.json"
    found: list[Work] = json.loads(file.read_text("utf-8"))
    return {str(one["id"]): one for one in found}


def cited(texts: Texts, name: str) -> dict[str, str]:
    """A work in one line as ``text``, in ``note`` what of it is still to be checked. Raises ``KeyError`` for one we have not."""
    work = works()[name]
    unknown = unchecked(name)
    note = {"note": texts(f"literature.unchecked.{unknown}")} if unknown else {}
    parts = work.get("issued", {}).get("date-parts")
    year = f" ({parts[0][0]})" if parts else ""
    said = [_names(work) + year, *(str(work[part]) for part in ("title", "publisher") if part in work)]
    return {"text": ". ".join(said), **note}


def unchecked(name: str) -> str:
    """What of a work is still to be checked, one of ``UNCHECKED``; empty where all of it was."""
    found: str = works()[name].get("custom", {}).get("unchecked", "")
    return found


def in_full(work: Work, texts: Texts) -> str:
    """A work as a bibliography has it: ``Wilken, J. P. (2016). Title. Publisher. https://…``; what is unknown is left out."""
    authors = [", ".join(filter(None, (_family(one), _spaced(one.get("given", ""))))) for one in work["author"]]
    most = f"{', '.join(authors[:-1])} & {authors[-1]}" if len(authors) > 1 else authors[0]
    parts = work.get("issued", {}).get("date-parts")
    year = str(parts[0][0]) if parts else texts("report.works.undated")
    ends = [f"{str(work[part]).rstrip('.')}." for part in ("title", "publisher") if part in work]
    return " ".join((f"{most} ({year}).", *ends, *([str(work["URL"])] if "URL" in work else [])))


def _spaced(given: str) -> str:
    """Initials with a space between: ``J.P.`` and ``Femmianne`` become ``J. P.`` and ``F.``."""
    return _initials(given).replace(".", ". ").strip()


def _names(work: Work) -> str:
    """Family names with initials, as a list of literature has them."""
    return ", ".join(" ".join(filter(None, (_family(one), _initials(one.get("given", ""))))) for one in work["author"])


def _family(author: Mapping[str, str]) -> str:
    return author.get("literal") or author["family"]


def _initials(given: str) -> str:
    return given if not given or given.endswith(".") else f"{given[0]}."
