"""Scripts as ES modules: what one imports, in which order, the looks beside them, and several joined into one.

A script imports by a relative address with names in braces, and exports where it declares; there is no circle. A script brings
the look that stands beside it under the same name. Kept to that, reading them needs no JavaScript, and
``tools/check_scripts.py`` sees that they are kept to it. Names are paths from the package (``parts/map/widget.js``). Only the
standard library: an installation reads this file before anything else is there. Not here: how a page gets them (``delivery``).
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

PACKAGE = Path(__file__).parents[2]

_IMPORT = re.compile(r'^import\s+(?:\{([^}]*)\}|\*\s+as\s+([\w$]+))\s+from\s+"([^"]+)";[^\n]*\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:(default) |(?=(?:async )?(?:function|class|const) +([\w$]+)))", re.MULTILINE)


class BadScript(Exception):
    """A script that cannot be read as described above; says which and why. For developers."""


@cache
def text(name: str) -> str:
    """A script or look as it is written."""
    return (PACKAGE / name).read_text("utf-8")


def imports(name: str) -> list[str]:
    """The scripts that one imports itself."""
    return [normpath(join(dirname(name), found[3])) for found in _IMPORT.finditer(text(name))]


def needed(*entries: str) -> list[str]:
    """These scripts and all that they import, each after what it imports itself."""
    found: dict[str, None] = {}

    def gather(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise BadScript(f"scripts import each other in a circle: {' → '.join((*above, name))}")
        if name not in found:
            for other in imports(name):
                gather(other, (*above, name))
            found[name] = None

    for entry in entries:
        gather(entry, ())
    return list(found)


def looks(*entries: str) -> list[str]:
    """The looks of scripts and of all that they import; who imports comes last, and may have it look otherwise."""
    beside = (name.removesuffix(".js") + ".css" for name in needed(*entries))
    return [name for name in beside if (PACKAGE / name).is_file()]


def joined(*entries: str) -> str:
    """Scripts and all that they need as one script. Each keeps its names to itself; what it exports is :func:`module_of`."""
    return "".join(_closed(name) for name in needed(*entries))


def module_of(name: str) -> str:
    """What a script of :func:`joined` is called there: a constant with its exports, ``default`` among them."""
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))


def joined_looks(*entries: str) -> str:
    """The looks that belong to them, as one."""
    return "\n".join(text(name) for name in looks(*entries))


def _closed(name: str) -> str:
    """One script as a constant of that name."""
    exported: list[str] = []

    def export(found: re.Match[str]) -> str:
        exported.append("default: $default" if found[1] else found[2])
        return "const $default = " if found[1] else ""

    body = _EXPORT.sub(export, _IMPORT.sub("", text(name)))
    if left := re.search(r"^(?:import|export)\b.*", body, re.MULTILINE):
        raise BadScript(f"{name}: an import or export of another form than is known here: {left[0]}")
    head = "".join(f"const {bound} = {module_of(other)};\n" for bound, other in _bound(name))
    return f"const {module_of(name)} = (() => {{\n{head}{body.strip()}\nreturn {{ {', '.join(exported)} }};\n}})();\n"


def _bound(name: str) -> Iterator[tuple[str, str]]:
    for found in _IMPORT.finditer(text(name)):
        other = normpath(join(dirname(name), found[3]))
        yield (found[2] or f"{{ {_renamed(found[1].split(','))} }}"), other


def _renamed(names: Iterable[str]) -> str:
    return ", ".join(re.sub(r"\s+as\s+", ": ", one.strip()) for one in names if one.strip())
