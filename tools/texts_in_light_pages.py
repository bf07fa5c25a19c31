"""The texts that the light pages ask for: each page's words by prefix, and the scripts that its own script imports.

A look-up is ``t("key")``, with a choice between keys or composed as in the scripts of parts. Which prefixes a page has stands
in ``serving/room/pages.py``; all have ``room.base.``. Not here: parts (``texts_in_scripts``), Python
(``texts_in_python``).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import scripts
from javascript import Code, text
from text_uses import PACKAGE, Script
from texts_in_scripts import add_script

ROOM = f"{PACKAGE}/serving/room"
SHARED = "room.base."
END = re.compile(r"(?:\.[a-z0-9_]+)+")
IN_A_LIGHT_PAGE = 0
"""Which argument of ``t`` is the key: the words of the page are meant."""


@dataclass(frozen=True)
class Page:
    """A light page: its prefixes, the shared one last, and what its scripts say."""

    prefixes: tuple[str, ...]
    script: Script
    ends: tuple[str, ...]

    def uses(self, key: str) -> bool:
        """Whether this page uses a key, or the server for it: the title stands under the first prefix."""
        if key == f"{self.prefixes[0]}title":
            return True
        tails = [key.removeprefix(prefix) for prefix in self.prefixes if key.startswith(prefix)]
        return any(self.script.use(tail) or tail.endswith(self.ends) for tail in tails)


def pages_in(root: Path) -> list[Page]:
    """All light pages."""
    return [Page((*page.words, SHARED), *_read(root, page)) for page in scripts.pages(root)]


def unused(keys: Iterable[str], root: Path) -> list[str]:
    """Those of `keys` that no light page uses."""
    pages = pages_in(root)
    return [key for key in keys if not any(page.uses(key) for page in pages)]


def missing(known: set[str], root: Path) -> list[str]:
    """A sentence for each key that a light page asks for and that none of its prefixes has."""
    found = {
        f"{page.prefixes[0]}{tail}: asked for in {place}, in no catalogue"
        for page in pages_in(root)
        for tail, place in page.script.asked.items()
        if not any(f"{prefix}{tail}" in known for prefix in page.prefixes)
    }
    return sorted(found)


def _read(root: Path, page: scripts.Page) -> tuple[Script, tuple[str, ...]]:
    script, ends = Script(), set[str]()
    for name in scripts.of_page(root, page):
        add_script(scripts.source(root, name), f"{PACKAGE}/{name}", script, IN_A_LIGHT_PAGE)
        ends |= {end for end in _ends(scripts.code(root, name)) if END.fullmatch(end)}
    return script, tuple(sorted(ends))


def _ends(code: Code) -> Iterator[str]:
    """The fixed end of a key whose beginning is composed: `` `${tone}.title` ``."""
    for template in code.of("template_string"):
        pieces = template.named_children
        if [piece.type for piece in pieces] == ["template_substitution", "string_fragment"]:
            yield text(pieces[1])
