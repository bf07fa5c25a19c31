"""The scripts of a checkout, read by a parser: what each imports and exports, and what a page needs of them.

``parts/scripts/modules.py`` reads the same with a few patterns, since an installation has no parser; ``check_scripts`` sees
that both come to the same. Names are paths from the package (``parts/map/widget.js``). Not here: the rules (``check_scripts``).
"""

import ast
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

from tree_sitter import Node

from javascript import Code, parsed, parts, text
from text_uses import PACKAGE

TEMPLATE = "serving/template/"
"""Written into the page as they are: no modules."""

WEB = "serving/room/web"
PAGES = "serving/room/pages.py"
"""Which light pages there are."""


@dataclass(frozen=True)
class Page:
    """A light page, as `PAGES` says it: its script, the prefixes of its words, whether it shows the views of the group."""

    name: str
    words: tuple[str, ...]
    walls: bool


@dataclass(frozen=True)
class Import:
    """One import: from which script, and which of its names; none where it takes all under one name."""

    script: str
    names: tuple[str, ...]
    node: Node


@dataclass(frozen=True)
class Export:
    """One export: its name, and what is declared."""

    name: str
    declared: Node


def names(root: Path) -> list[str]:
    """All modules."""
    package = root / PACKAGE
    found = (path.relative_to(package).as_posix() for path in package.rglob("*.js"))
    return sorted(name for name in found if not name.startswith(TEMPLATE))


def source(root: Path, name: str) -> str:
    """A script as it is written."""
    return (root / PACKAGE / name).read_text("utf-8")


def code(root: Path, name: str) -> Code:
    """A script, read."""
    return parsed(source(root, name))


def imports(root: Path, name: str) -> list[Import]:
    """What a script imports by a relative address."""
    found = []
    for node in code(root, name).of("import_statement"):
        address = text(node.child_by_field_name("source"))[1:-1]
        clauses = [clause for child in parts(node) if child.type == "import_clause" for clause in parts(child)]
        taken = [one for clause in clauses if clause.type == "named_imports" for one in parts(clause)]
        found.append(Import(_beside(name, address), tuple(text(one.child_by_field_name("name")) for one in taken), node))
    return found


def exports(root: Path, name: str) -> list[Export]:
    """What a script exports where it declares it; ``default`` among them."""
    found = []
    for node in code(root, name).of("export_statement"):
        value, declaration = node.child_by_field_name("value"), node.child_by_field_name("declaration")
        if value is not None:
            found.append(Export("default", value))
        elif declaration is not None:
            declared = [one for one in parts(declaration) if one.type == "variable_declarator"] or [declaration]
            found += [Export(text(one.child_by_field_name("name")), one) for one in declared]
    return found


def needed(root: Path, *entries: str) -> list[str]:
    """These scripts and all that they import, once each."""
    found: list[str] = []
    waiting = list(entries)
    while waiting:
        name = waiting.pop(0)
        if name in found or not (root / PACKAGE / name).is_file():
            continue
        found.append(name)
        waiting += [one.script for one in imports(root, name)]
    return found


def pages(root: Path) -> list[Page]:
    """All light pages; none where there is no file that says so."""
    source = root / PACKAGE / PAGES
    found = []
    for call in ast.walk(ast.parse(source.read_text("utf-8"))) if source.exists() else ():
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "LightPage":
            name, words = (ast.literal_eval(argument) for argument in call.args)
            found.append(Page(name, words, walls=any(word.arg == "walls" for word in call.keywords)))
    return found


def light(root: Path) -> list[str]:
    """All that light pages get: it keeps to the browsers of 2020."""
    return list(dict.fromkeys(name for page in pages(root) for name in of_page(root, page)))


def of_page(root: Path, page: Page) -> list[str]:
    """What a light page gets, as ``serving/room/web.py`` joins it."""
    drawings = sorted(path.relative_to(root / PACKAGE).as_posix() for path in (root / PACKAGE).glob("views/*/wall.js"))
    return needed(root, f"{WEB}/{page.name}.js", *(drawings if page.walls else ()))


def _beside(name: str, address: str) -> str:
    return normpath(join(dirname(name), address))
