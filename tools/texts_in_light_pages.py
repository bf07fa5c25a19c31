"""The texts that the light pages ask for: each page's words by prefix, and the scripts that its own script imports.

A look-up is ``t("key")``, with a choice between keys or composed as in the scripts of parts. Which prefixes a page has stands in
``PAGES`` of ``serving/room/light_page.py``; all have ``room.base.``. Not here: parts (``texts_in_scripts``), Python
(``texts_in_python``).
"""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from text_uses import PACKAGE, Script
from texts_in_scripts import CHOSEN, COMMENT, COMPOSED, LITERAL, argument

ROOM = f"{PACKAGE}/serving/room"
SHARED = "room.base."
LOOK_UP = re.compile(r"\bt\(")
COMPOSED_END = re.compile(r"`\$\{[^}]*\}((?:\.[a-z0-9_]+)+)`")
"""The fixed end of a key whose beginning is composed: `` `${tone}.title` ``."""

IMPORT = re.compile(r'from\s*"\./([a-z_]+\.js)"')


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
    source = root / ROOM / "light_page.py"
    if not source.exists():
        return []
    calls = [
        node
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "LightPage"
    ]
    found = []
    for call in calls:
        name, words, *_ = (ast.literal_eval(argument) for argument in call.args)
        found.append(Page((*words, SHARED), *_read(root, f"{name}.js")))
    return found


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


def _read(root: Path, entry: str) -> tuple[Script, tuple[str, ...]]:
    script, ends, names = Script(), set[str](), [entry]
    for name in names:  # it grows while it is gone through
        path = root / ROOM / "web" / name
        code = COMMENT.sub("", path.read_text("utf-8"))
        for match in LOOK_UP.finditer(code):
            for key in CHOSEN.finditer(argument(code, match.end())):
                script.asked.setdefault(key[2], path.relative_to(root).as_posix())
        script.literals |= {match[2] for match in LITERAL.finditer(code)}
        script.heads |= set(COMPOSED.findall(code))
        ends |= set(COMPOSED_END.findall(code))
        names += [other for other in IMPORT.findall(code) if other not in names]
    return script, tuple(sorted(ends))
